//! Fields of the follow-up: a text with its unit, or a day, and the message under it.

use yew::prelude::*;

use super::Send;
use super::model::{Action, Model};
use crate::app::platform;
use crate::domain::response::item::{Item, Problem};
use crate::domain::response::mmt8::MUSCLES;
use crate::form::follow_up::entry::Place;
use crate::form::follow_up::names::{item_name, muscle_name};
use crate::i18n::follow_up::fields;

/// The id of a field's control.
#[must_use]
pub fn id(place: Place) -> String {
    match place {
        Place::Item(item) => format!("visit-{}", item_name(item)),
        Place::Grade(muscle, side) => {
            let name = MUSCLES.get(muscle).copied().map_or("", muscle_name);
            format!("visit-{name}-{side}")
        }
    }
}

/// What a text field is made of.
pub struct Text {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What it means.
    pub hint: String,
    /// Its unit.
    pub unit: String,
    /// What was typed.
    pub value: String,
    /// What is wrong with it.
    pub error: String,
    /// A day, and no number.
    pub is_day: bool,
}

/// A text field.
pub fn text_field(text: Text, typed: Callback<String>, left: Callback<String>) -> Html {
    let Text {
        id,
        label,
        hint,
        unit,
        value,
        error,
        is_day,
    } = text;
    let input = typed.reform(|event: InputEvent| platform::typed_text(&event));
    let left = left.reform(|event: FocusEvent| platform::left_text(&event));
    let (kind, mode) = if is_day {
        ("date", None)
    } else {
        ("text", Some("decimal"))
    };
    let described = format!("{id}-hint {id}-error");
    html! {
        <div class={if error.is_empty() { "field" } else { "field in-error" }}>
            <label for={id.clone()}>{ label }</label>
            <p class="hint" id={format!("{id}-hint")} hidden={hint.is_empty()}>{ hint }</p>
            <div class="entry">
                <input id={id.clone()} name={id.clone()} type={kind} inputmode={mode} autocomplete="off" spellcheck="false"
                    {value} aria-describedby={described} aria-invalid={if error.is_empty() { "false" } else { "true" }}
                    oninput={input} onblur={left} />
                <span class="unit" aria-hidden="true">{ unit }</span>
            </div>
            <div class="error" id={format!("{id}-error")} hidden={error.is_empty()}><p>{ error }</p></div>
        </div>
    }
}

/// The draft, with what is wrong with it.
pub struct Draft<'a> {
    /// The follow-up.
    pub model: &'a Model,
    /// The problems that may speak.
    pub problems: Vec<(Place, Problem)>,
    /// Takes what is typed.
    pub send: &'a Send,
}

/// A problem in words.
#[must_use]
pub fn words(model: &Model, at: Place, problem: Problem) -> String {
    let draft = &model.draft;
    fields::problem(
        at,
        problem,
        model.follow_up.enzyme,
        draft.sides,
        draft.units,
    )
}

impl Draft<'_> {
    fn message(&self, place: Place) -> String {
        let mut problems = self.problems.iter();
        let found = problems.find(|(at, _)| *at == place);
        found
            .map(|(at, problem)| words(self.model, *at, *problem))
            .unwrap_or_default()
    }

    /// The field of an item.
    pub fn item(&self, item: Item) -> Html {
        let place = Place::Item(item);
        let draft = &self.model.draft;
        self.field(
            place,
            Text {
                id: id(place),
                label: fields::label(item, self.model.follow_up.enzyme).to_owned(),
                hint: fields::hint(item).to_owned(),
                unit: fields::unit(item, draft.units, draft.sides).to_owned(),
                value: draft.text(item).to_owned(),
                error: self.message(place),
                is_day: item.is_day(),
            },
        )
    }

    /// The field of a grade, small: several stand in a row.
    pub fn grade(&self, muscle: usize, side: usize) -> Html {
        let place = Place::Grade(muscle, side);
        let draft = &self.model.draft;
        self.field(
            place,
            Text {
                id: id(place),
                label: fields::place(place, self.model.follow_up.enzyme, draft.sides),
                hint: String::new(),
                unit: String::new(),
                value: draft.grade(muscle, side).to_owned(),
                error: self.message(place),
                is_day: false,
            },
        )
    }

    fn field(&self, place: Place, text: Text) -> Html {
        let is_day = text.is_day;
        let typed = self.send.reform(move |text| Action::Typed(place, text));
        let send = self.send.clone();
        let left = Callback::from(move |text: String| {
            // A browser tells a day that does not exist only when its field is left.
            if is_day {
                send.emit(Action::Typed(place, text));
            }
            send.emit(Action::Left(place));
        });
        text_field(text, typed, left)
    }
}
