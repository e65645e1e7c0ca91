//! The form of a visit: what was measured and given, in groups, most of them folded until they are wanted.

use yew::prelude::*;

use super::Send;
use super::model::{Action, Model};
use super::widgets::{Draft, id, words as message_of};
use crate::app::platform;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::{button, div, text};
use crate::app::widgets::select::{Entry as Option_, select};
use crate::domain::enzyme::CkUnit;
use crate::domain::response::item::{Item, Problem};
use crate::domain::response::mmt8::MUSCLES;
use crate::domain::response::visit::EnzymeKind;
use crate::form::follow_up::entry::{Entry, Place};
use crate::form::follow_up::names::{HAEMOGLOBIN_UNITS, SIDES, haemoglobin_name, sides_name};
use crate::form::names::{CK_UNITS, UNITS, ck_unit_name, unit_name};
use crate::i18n::follow_up::{fields, page as words};

/// The id of the form, where the reader is led to.
pub const FORM: &str = "visit-form";

/// Items of each group.
const CORE: [Item; 6] = [
    Item::Physician,
    Item::Patient,
    Item::Strength,
    Item::Function,
    Item::Enzyme,
    Item::Extramuscular,
];
const FUNCTION: [Item; 4] = [
    Item::ChairStands,
    Item::Squat,
    Item::ArmRaise,
    Item::Endurance,
];
const BODY: [Item; 3] = [Item::Weight, Item::Creatinine, Item::Haemoglobin];
const TREATMENT: [Item; 4] = [
    Item::Prednisolone,
    Item::IvigGrams,
    Item::IvigDays,
    Item::IvigFirst,
];

/// The card with the form, or with the button that opens it.
pub fn form(model: &Model, send: &Send) -> Html {
    let title = model
        .editing
        .map_or_else(|| words::NEW.to_owned(), words::editing);
    let open = {
        let send = send.clone();
        Callback::from(move |_: Event| {
            send.emit(Action::Open(true));
            platform::focus_soon(FORM);
        })
    };
    html! {
        <section class="card visit-card" aria-labelledby="visit-title">
            <div class="card-head">
                <h2 id="visit-title" tabindex="-1">{ title }</h2>
                { button("visit-add", "", model.is_open, words::NEW.get(), open) }
            </div>
            <div id={FORM} class="visit-form" tabindex="-1" hidden={!model.is_open}>
                { if model.is_open { entries(model, send) } else { html! { <div /> } } }
            </div>
        </section>
    }
}

fn entries(model: &Model, send: &Send) -> Html {
    let draft = Draft {
        model,
        problems: model.problems(),
        send,
    };
    let fields = |items: &[Item]| {
        let fields = items.iter().map(|item| draft.item(*item));
        div("fields", fields.collect())
    };
    let save = {
        let send = send.clone();
        let is_sound = model.draft.read(model.today).is_ok();
        Callback::from(move |_: Event| {
            send.emit(Action::Save);
            platform::focus_soon(if is_sound { super::SAID } else { ERRORS });
        })
    };
    let cancel = send.reform(|_: Event| Action::Cancel);
    // By what was saved, and not by what is typed: a part must not close under the reader's hand.
    let before = saved(model);
    let has_other = |items: &[Item]| {
        let before = before.iter();
        before
            .flat_map(|entry| items.iter().map(|item| entry.text(*item)))
            .any(|text| !text.is_empty())
    };
    html! {
        <div class="visit-entries">
            { fields(&[Item::Day]) }
            <fieldset class="group"><legend>{ words::CORE }</legend>
                { fields(&CORE) }
                { sides(model, send) }
                { by_muscle(&draft) }
            </fieldset>
            { folded(words::TREATMENT.get(), true, vec![fields(&TREATMENT)]) }
            { folded(words::BODY.get(), has_other(&BODY), vec![fields(&BODY), units(model, send)]) }
            { folded(words::FUNCTION.get(), has_other(&FUNCTION), vec![text("p", "hint", words::FUNCTION_NOTE), fields(&FUNCTION)]) }
            { errors(model) }
            <div class="buttons">
                { button("visit-save", "primary", false, words::SAVE.get(), save) }
                { button("visit-cancel", "quiet", model.editing.is_none() && !model.has_draft(), words::CANCEL.get(), cancel) }
            </div>
        </div>
    }
}

/// The visit that is being edited, as it was saved.
fn saved(model: &Model) -> Option<&Entry> {
    let saved = model.follow_up.find(model.editing?)?;
    Some(&saved.entry)
}

fn folded(title: &'static str, open: bool, parts: Vec<Html>) -> Html {
    html! {
        <details class="group" {open}>
            <summary>{ title }</summary>
            <div class="list">{ for parts.into_iter().enumerate().map(|(place, part)| html! { <div key={place}>{ part }</div> }) }</div>
        </details>
    }
}

fn sides(model: &Model, send: &Send) -> Html {
    let answers = SIDES.map(|sides| Choice {
        name: sides_name(sides),
        words: fields::sides(sides).into(),
        chosen: model.draft.sides == sides,
        choose: send.reform(move |_: Event| Action::Sides(sides)),
    });
    choice(
        "visit-sides",
        words::SIDES.get(),
        words::SIDES_HINT.get(),
        Slot::None,
        answers.into(),
    )
}

fn by_muscle(of: &Draft<'_>) -> Html {
    let draft = &of.model.draft;
    let muscles = MUSCLES.into_iter().enumerate();
    let fields = muscles.flat_map(|(place, muscle)| {
        (0..draft.sides.grades_of(muscle)).map(move |side| (place, side))
    });
    let mut before = saved(of.model).into_iter();
    let was_graded = before.any(|entry| entry.grades.iter().flatten().any(|text| !text.is_empty()));
    let is_begun = draft.grades.iter().flatten().any(|text| !text.is_empty());
    let state = match draft.read_grades() {
        _ if !is_begun => words::NOTHING_GRADED.to_owned(),
        Ok(grades) => {
            let missing: Vec<&str> = grades
                .missing()
                .map(|one| fields::muscle(one).get())
                .collect();
            let total = grades.total().ok().flatten().map(|total| total.to_string());
            words::graded(total, &draft.sides.most().to_string(), &missing)
        }
        Err(_) => String::new(),
    };
    html! {
        <details class="group inner" open={was_graded}>
            <summary>{ words::BY_MUSCLE }</summary>
            <p class="hint" id="graded" role="status">{ state }</p>
            <div class="grades">{ for fields.map(|(place, side)| html! {
                <div key={format!("{place}-{side}")}>{ of.grade(place, side) }</div>
            }) }</div>
        </details>
    }
}

/// The units of what is typed.
fn units(model: &Model, send: &Send) -> Html {
    let units = model.draft.units;
    let choose = |id: &'static str, name: &str, entries: Vec<Option_>, choose: Callback<String>| {
        select(
            id,
            &format!("{} {name}", words::UNIT_OF),
            String::new(),
            entries,
            choose,
        )
    };
    let creatinine = UNITS.map(|unit| Option_ {
        name: unit_name(unit),
        words: crate::i18n::fields::creatinine_unit(unit).to_owned(),
        chosen: units.creatinine == unit,
    });
    let haemoglobin = HAEMOGLOBIN_UNITS.map(|unit| Option_ {
        name: haemoglobin_name(unit),
        words: fields::haemoglobin_unit(unit).to_owned(),
        chosen: units.haemoglobin == unit,
    });
    let set = |send: &Send, found: fn(&str) -> Option<Action>| {
        let send = send.clone();
        Callback::from(move |name: String| {
            if let Some(action) = found(&name) {
                send.emit(action);
            }
        })
    };
    let by_creatinine = set(send, |name| {
        let unit = UNITS.into_iter().find(|unit| unit_name(*unit) == name);
        unit.map(Action::CreatinineUnit)
    });
    let by_haemoglobin = set(send, |name| {
        let all = HAEMOGLOBIN_UNITS.into_iter();
        all.clone()
            .find(|unit| haemoglobin_name(*unit) == name)
            .map(Action::HaemoglobinUnit)
    });
    let kind = model.follow_up.enzyme;
    div(
        "fields",
        vec![
            choose(
                "unit-creatinine",
                fields::label(Item::Creatinine, kind).get(),
                creatinine.into(),
                by_creatinine,
            ),
            choose(
                "unit-haemoglobin",
                fields::label(Item::Haemoglobin, kind).get(),
                haemoglobin.into(),
                by_haemoglobin,
            ),
        ],
    )
}

/// The unit of the enzyme, with its limit and range.
pub fn enzyme_unit(chosen: CkUnit, kind: EnzymeKind, send: &Send) -> Html {
    let entries = CK_UNITS.map(|unit| Option_ {
        name: ck_unit_name(unit),
        words: fields::enzyme_unit(unit).to_owned(),
        chosen: chosen == unit,
    });
    let send = send.clone();
    let set = Callback::from(move |name: String| {
        let unit = CK_UNITS
            .into_iter()
            .find(|unit| ck_unit_name(*unit) == name);
        if let Some(unit) = unit {
            send.emit(Action::EnzymeUnit(unit));
        }
    });
    let name = fields::enzyme(kind);
    select(
        "unit-enzyme",
        &format!("{} {name}", words::UNIT_OF),
        String::new(),
        entries.into(),
        set,
    )
}

/// The id of the summary of errors.
pub const ERRORS: &str = "visit-errors";

/// The summary of errors, with links to the fields, once it was tried to save.
fn errors(model: &Model) -> Html {
    let problems: Vec<(Place, Problem)> = if model.tried {
        model.problems()
    } else {
        Vec::new()
    };
    html! {
        <div class="errors" id={ERRORS} tabindex="-1" hidden={problems.is_empty()} role="group" aria-labelledby="visit-errors-title">
            <h3 id="visit-errors-title">{ words::ERRORS }</h3>
            <ul>{ for problems.into_iter().map(|(place, problem)| {
                let to = id(place);
                let key = to.clone();
                let lead = Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    platform::focus(&to);
                });
                html! { <li key={key}><a href="#/follow-up" onclick={lead}>{ message_of(model, place, problem) }</a></li> }
            }) }</ul>
        </div>
    }
}
