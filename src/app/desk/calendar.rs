//! The days of the course as a file for a calendar.

use yew::prelude::*;

use super::Case;
use super::asked::{Asked, use_asked};
use super::texts::file_name;
use crate::app::platform::desk as bridge;
use crate::app::widgets::markup::button;
use crate::i18n::desk as words;
use crate::records;

/// What the card is made of.
#[derive(PartialEq, Properties)]
pub struct CalendarProps {
    /// The case.
    pub case: Case,
}

/// The card. The answer is one record: the file and what is in it in words, or nothing and the reason.
#[component]
pub fn Calendar(props: &CalendarProps) -> Html {
    let series = use_memo((), |()| AttrValue::from(bridge::series()));
    let asked = use_asked("calendar", &props.case, (*series).clone());
    let (file, told) = match &asked {
        Asked::Waiting => (String::new(), words::IN_THE_MAKING.to_owned()),
        Asked::Missing => (String::new(), words::MISSING.to_owned()),
        Asked::Text(text) => {
            let record = records::records(text).next().unwrap_or_default();
            let mut fields = records::fields(record).map(str::to_owned);
            (
                fields.next().unwrap_or_default(),
                fields.next().unwrap_or_default(),
            )
        }
    };
    let is_missing = file.is_empty();
    let save = {
        let today = props.case.today;
        Callback::from(move |_: Event| {
            bridge::save_file(
                &file_name("calendar", today, "ics"),
                &file,
                "text/calendar;charset=utf-8",
            );
        })
    };
    html! {
        <section class="card" aria-labelledby="calendar-title">
            <h2 id="calendar-title">{ words::CALENDAR }</h2>
            <p class="hint">{ words::CALENDAR_HINT }</p>
            <p id="calendar-told">{ told }</p>
            <div class="buttons">{ button("calendar-save", "primary", is_missing, words::SAVE_CALENDAR.get(), save) }</div>
        </section>
    }
}
