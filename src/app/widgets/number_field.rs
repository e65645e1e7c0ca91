//! A field for a number: text with a decimal keypad, its unit beside it, the value as read under it.

use yew::prelude::*;

use super::markup::{
    On, Static, button, div, fixed, heard, label, shape, slip, text, varied, words,
};

use crate::app::page::{Message, Page};
use crate::app::platform;
use crate::domain::case::{Confirmation, DATE_FIELDS};
use crate::domain::dates;
use crate::domain::refusal::Field;
use crate::form::model::Action;
use crate::form::model::CK_FIELDS;
use crate::form::names::question_name;
use crate::form::picks::Pick;
use crate::form::store::TEXT_FIELDS;
use crate::i18n::{fields, refusals};

/// The id of a field's control.
#[must_use]
pub fn id(field: Field) -> &'static str {
    match field {
        Field::Sex => "sex",
        Field::Pregnancy => "pregnancy",
        Field::Days => "days",
        Field::Step => "step",
        Field::Biopsy => Pick::Biopsy.name(),
        Field::Answer(question) => question_name(question),
        _ => TEXT_FIELDS
            .iter()
            .find(|(known, _)| *known == field)
            .map_or("", |(_, name)| name),
    }
}

/// A field for a number, or for a day as the browser offers it.
#[inline(never)]
pub fn number_field(page: &Page, field: Field) -> Html {
    let id = id(field);
    let message = page.message(field);
    let error = match &message {
        Some(Message::Refused(text)) => text.clone(),
        Some(Message::Confirm(confirmation)) => refusals::question(*confirmation),
        None => String::new(),
    };
    let refused = matches!(message, Some(Message::Refused(_)));
    let echo = echo(page, field).unwrap_or_default();
    let named = |part: &str| AttrValue::from([id, part].concat());
    let (hint_id, echo_id, error_id) = (named("-hint"), named("-echo"), named("-error"));
    let described = [&*hint_id, &*echo_id, &*error_id].join(" ");
    let (kind, mode) = match field {
        _ if DATE_FIELDS.contains(&field) => ("date", None),
        Field::StartTime | Field::PunctureTime => ("time", None),
        Field::PolicyReason => ("text", None),
        _ => ("text", Some(AttrValue::Static("decimal"))),
    };
    let input = page
        .send
        .reform(move |event: Event| Action::Typed(field, platform::typed_text(&event)));
    let left = page.send.reform(move |event: Event| {
        if DATE_FIELDS.contains(&field) {
            Action::LeftDay(field, platform::left_text(&event))
        } else {
            Action::Left(field)
        }
    });
    let class = if message.is_some() {
        "field in-error"
    } else {
        "field"
    };
    let keys = &[
        "id",
        "name",
        "type",
        "inputmode",
        "autocomplete",
        "spellcheck",
        "aria-describedby",
        "aria-invalid",
    ];
    let values = vec![
        Some(id.into()),
        Some(id.into()),
        Some(kind.into()),
        mode,
        Some("off".into()),
        Some("false".into()),
        Some(described.into()),
        Some(if refused { "true" } else { "false" }.into()),
    ];
    let mut entry = varied("input", keys, values, Vec::new());
    entry.set_value(page.model.shown(field));
    heard(&mut entry, On::Input, input);
    heard(&mut entry, On::Blur, left);
    let unit = fixed(
        "span",
        &[("class", Static("unit")), ("aria-hidden", Static("true"))],
        vec![words(unit(page, field))],
    );
    let hidden = error.is_empty();
    let slot = vec![text("p", "", error), confirm_button(page, message)];
    let parts = vec![
        label(id.into(), fields::label(field).get()),
        slip("p", "hint", hint_id, false, fields::hint(field)),
        div("entry", vec![entry.into(), unit]),
        slip("p", "echo", echo_id, echo.is_empty(), echo),
        shape("div", "error", error_id, hidden, slot).into(),
    ];
    div(class, parts)
}

fn unit(page: &Page, field: Field) -> &'static str {
    if field == Field::Creatinine {
        fields::creatinine_unit(page.model.creatinine_unit)
    } else if CK_FIELDS.contains(&field) {
        fields::ck_unit(page.model.ck_unit)
    } else {
        fields::unit(field)
    }
}

/// The button that confirms an unusual value; in the markup always, hidden unless it is asked for.
#[inline(never)]
fn confirm_button(page: &Page, message: Option<Message>) -> Html {
    let confirmation = match message {
        Some(Message::Confirm(confirmation)) => Some(confirmation),
        Some(Message::Refused(_)) | None => None,
    };
    confirmation_button(page, confirmation)
}

/// A button that confirms, hidden without anything to confirm.
#[inline(never)]
pub fn confirmation_button(page: &Page, confirmation: Option<Confirmation>) -> Html {
    let send = page.send.clone();
    let confirm = Callback::from(move |_: Event| {
        if let Some(confirmation) = confirmation {
            send.emit(Action::Confirm(confirmation));
            // The button goes; the reader is led to what it has opened.
            platform::focus("result");
        }
    });
    let text = confirmation.map(refusals::confirm).unwrap_or_default();
    button("", "confirm", confirmation.is_none(), &text, confirm)
}

/// Days that need not be new.
const NEED_NOT_BE_NEW: [Field; 5] = [
    Field::StatinStart,
    Field::StatinStop,
    Field::FragminStart,
    Field::FragminStop,
    Field::PunctureDay,
];

fn echo(page: &Page, field: Field) -> Option<String> {
    let case = &page.case;
    match field {
        Field::Age => case.age.known().map(fields::echo),
        Field::OnsetAge => case.onset_age().known().map(fields::echo),
        Field::Weight => case.weight.known().map(fields::echo_weight),
        Field::Height => case.height.known().map(fields::echo_height),
        Field::PrepregnancyWeight => case.prepregnancy_weight.known().map(fields::echo_weight),
        Field::Creatinine => case.creatinine.known().map(fields::echo_creatinine),
        Field::Platelets => case.platelets.known().map(fields::echo),
        Field::Ck => case.ck.known().map(fields::echo),
        Field::CkLimit => case.ck_limit.known().map(fields::echo),
        Field::CkNow => case.ck_now.known().map(fields::echo),
        Field::DosePerKg => case.ivig.dose.known().map(fields::echo_dose),
        Field::Cystatin => case.cystatin.known().map(fields::echo),
        Field::WeightDate
        | Field::CreatinineDate
        | Field::PlateletsDate
        | Field::StatinStart
        | Field::StatinStop
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay => {
            let days = dates::days_since(case.date(field).known()?, case.today?);
            Some(if NEED_NOT_BE_NEW.contains(&field) {
                fields::echo_ago(days)
            } else {
                fields::echo_days(days)
            })
        }
        Field::Sex
        | Field::Pregnancy
        | Field::Days
        | Field::Step
        | Field::Clearance
        | Field::PolicyReason
        | Field::Tolerance
        | Field::DayCap
        | Field::FirstDay
        | Field::StartTime
        | Field::PunctureTime
        | Field::Interval
        | Field::Courses
        | Field::GivenSoFar
        | Field::Biopsy
        | Field::Answer(_) => None,
    }
}
