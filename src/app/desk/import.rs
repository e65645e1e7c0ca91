//! Measurements out of another program, as FHIR: shown one by one with their days, and taken where the reader accepts them.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Case;
use crate::app::platform::desk::{self as bridge, File, Reply};
use crate::app::platform::{self};
use crate::app::widgets::markup::button;
use crate::form::action::Action;
use crate::form::store;
use crate::i18n::desk as words;
use crate::records;

/// What the card is made of.
#[derive(PartialEq, Properties)]
pub struct ImportProps {
    /// What is typed now.
    pub case: Case,
    /// To be called where the form was changed.
    pub look: Callback<()>,
}

/// A measurement that was found.
#[derive(Clone, PartialEq)]
struct Found {
    /// What is set in the form, by names: the value, its unit, its day.
    sets: Vec<(String, String)>,
    /// What it is, and its value as it would be taken.
    label: String,
    /// Its day, or that there is none.
    day: String,
    /// What is to be known about it, such as that it is old.
    notes: Vec<String>,
    /// Is it old?
    is_old: bool,
    /// What is typed in its place.
    typed: String,
    /// Is it to be taken?
    is_taken: bool,
}

/// What came of reading.
#[derive(Clone, Default, PartialEq)]
enum Read {
    #[default]
    Nothing,
    Working,
    Refused(String),
    Found(Vec<Found>, Vec<String>),
    Taken(usize),
}

/// The answer in records: `refused` and why; or for each measurement `found`, its label, day, what is typed in its place, `old` or
/// nothing, how many notes and they, then names and values to set; and for each that can't be taken `left` and why.
fn read(text: &str) -> Read {
    let (mut found, mut left) = (Vec::new(), Vec::new());
    for record in records::records(text) {
        let mut fields = records::fields(record).map(str::to_owned);
        match fields.next().as_deref() {
            Some("found") => found.extend(one(fields)),
            Some("left") => left.extend(fields),
            _ => return Read::Refused(fields.next().unwrap_or_default()),
        }
    }
    Read::Found(found, left)
}

fn one(mut fields: impl Iterator<Item = String>) -> Option<Found> {
    let (label, day, typed) = (fields.next()?, fields.next()?, fields.next()?);
    let is_old = fields.next()? == "old";
    let count = fields.next()?.parse().ok()?;
    let notes = fields.by_ref().take(count).collect();
    let mut sets = Vec::new();
    while let (Some(name), Some(value)) = (fields.next(), fields.next()) {
        sets.push((name, value));
    }
    Some(Found {
        // What is old or would replace something is taken only where it is said.
        is_taken: !is_old && typed.is_empty(),
        sets,
        label,
        day,
        notes,
        is_old,
        typed,
    })
}

/// The form with what is taken.
fn with(form: &str, found: &[Found]) -> String {
    let mut model = store::from_text(form);
    // What one of them empties, another one may set.
    for empties in [true, false] {
        let sets = found.iter().filter(|one| one.is_taken);
        let sets = sets.flat_map(|one| &one.sets);
        for (name, value) in sets.filter(|(_, value)| value.is_empty() == empties) {
            model = model.after(Action::Set(name.clone(), value.clone()));
        }
    }
    store::to_text(&model)
}

/// The card.
#[component]
pub fn Import(props: &ImportProps) -> Html {
    let state = use_state(Read::default);
    let look_at = {
        let (state, form) = (state.clone(), props.case.form.clone());
        Callback::from(move |text: String| {
            state.set(Read::Working);
            let state = state.clone();
            bridge::ask("fhir-import", &form, &text, move |reply| {
                state.set(match reply {
                    Reply::Text(text) => read(&text),
                    _ => Read::Refused(words::MISSING.to_owned()),
                });
                platform::focus_soon("import-said");
            });
        })
    };
    let paste = {
        let look_at = look_at.clone();
        Callback::from(move |_: Event| look_at.emit(bridge::text_in("import-text")))
    };
    let open = {
        let (state, look_at) = (state.clone(), look_at.clone());
        Callback::from(move |file: Option<File>| {
            let Some(file) = file else { return };
            let (state, look_at) = (state.clone(), look_at.clone());
            state.set(Read::Working);
            spawn_local(async move {
                match bridge::text_of(file).await {
                    Some(text) => look_at.emit(text),
                    None => state.set(Read::Refused(words::IMPORT_UNREADABLE.to_owned())),
                }
            });
        })
    };
    let choose = open.reform(|event: Event| bridge::chosen_table(&event));
    let drop = open.reform(|event: DragEvent| bridge::dropped(&event));
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <section class="card drop" aria-labelledby="import-title" ondrop={drop} ondragover={over}>
            <h2 id="import-title">{ words::IMPORT }</h2>
            <p class="hint">{ words::IMPORT_HINT }</p>
            <textarea id="import-text" rows="4" spellcheck="false" autocomplete="off" aria-labelledby="import-title" />
            <div class="buttons">
                { button("import-read", "primary", false, words::IMPORT_READ.get(), paste) }
                <label class="picker" for="import-file"><span>{ words::IMPORT_FILE }</span><input id="import-file" type="file" accept=".json,application/json,application/fhir+json" onchange={choose} /></label>
            </div>
            { outcome(props, &state) }
        </section>
    }
}

/// What was found, for acceptance.
fn outcome(props: &ImportProps, state: &UseStateHandle<Read>) -> Html {
    let (no_one, none) = (Vec::new(), Vec::new());
    let (found, left) = match &**state {
        Read::Found(found, left) => (found, left),
        Read::Nothing | Read::Working | Read::Refused(_) | Read::Taken(_) => (&no_one, &none),
    };
    let said = match &**state {
        Read::Nothing | Read::Refused(_) => String::new(),
        Read::Working => words::IN_THE_MAKING.to_owned(),
        Read::Found(found, _) => words::found(found.len()),
        Read::Taken(count) => words::taken(*count),
    };
    let refused = match &**state {
        Read::Refused(why) => why.clone(),
        Read::Nothing | Read::Working | Read::Found(..) | Read::Taken(_) => String::new(),
    };
    let take = {
        let (state, found, left) = (state.clone(), found.clone(), left.clone());
        Callback::from(move |place: usize| {
            let mut found = found.clone();
            if let Some(one) = found.get_mut(place) {
                one.is_taken = !one.is_taken;
            }
            state.set(Read::Found(found, left.clone()));
        })
    };
    let accept = {
        let (state, found, form, look) = (
            state.clone(),
            found.clone(),
            props.case.form.clone(),
            props.look.clone(),
        );
        Callback::from(move |_: Event| {
            let count = found.iter().filter(|one| one.is_taken).count();
            if count > 0 {
                bridge::change_form(&with(&form, &found));
                bridge::empty("import-text");
                look.emit(());
            }
            state.set(Read::Taken(count));
            platform::focus_soon("import-said");
        })
    };
    html! {
        <div class="outcome">
            <p id="import-said" role="status" tabindex="-1">{ said }</p>
            <div id="import-refused" class="error" role="alert" hidden={refused.is_empty()}><p>{ refused }</p></div>
            <ul class="found" hidden={found.is_empty()}>{ for found.iter().enumerate().map(|(place, one)| row(place, one, &take)) }</ul>
            <div hidden={left.is_empty()}>
                <p>{ words::IMPORT_LEFT }</p>
                <ul>{ for left.iter().enumerate().map(|(place, one)| html! { <li key={place}>{ one }</li> }) }</ul>
            </div>
            <div class="buttons">{ button("import-accept", "primary", found.is_empty(), words::IMPORT_ACCEPT.get(), accept) }</div>
        </div>
    }
}

fn row(place: usize, one: &Found, take: &Callback<usize>) -> Html {
    let take = take.reform(move |_: Event| place);
    let replaces = if one.typed.is_empty() {
        String::new()
    } else {
        words::replaces(&one.typed)
    };
    let class = if one.is_old { "day old" } else { "day" };
    html! {
        <li key={place}>
            <label>
                <input type="checkbox" checked={one.is_taken} onchange={take} />
                <span class="what">{ &one.label }</span>
            </label>
            <p {class}>{ &one.day }</p>
            <p class="hint" hidden={replaces.is_empty()}>{ replaces }</p>
            { for one.notes.iter().map(|note| html! { <p key={note.clone()} class="warning">{ note }</p> }) }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(records_of: &[&[&str]]) -> Read {
        let mut text = String::new();
        for record in records_of {
            records::put(&mut text, record);
        }
        read(&text)
    }

    #[test]
    fn what_is_fresh_and_in_no_ones_place_is_ticked_and_the_rest_is_not() {
        let found = answer(&[
            &[
                "found",
                "Weight 61.5 kg",
                "today",
                "",
                "",
                "0",
                "weight",
                "61.5",
                "weight-date",
                "2026-11-26",
            ],
            &[
                "found",
                "Height 170 cm",
                "2025",
                "169",
                "",
                "1",
                "Another value.",
                "height",
                "170",
            ],
            &[
                "found",
                "Creatinine 60 µmol/L",
                "old",
                "",
                "old",
                "0",
                "creatinine",
                "60",
            ],
            &["left", "A platelet count without a unit."],
        ]);
        let Read::Found(found, left) = found else {
            panic!("something was found");
        };
        let ticked: Vec<bool> = found.iter().map(|one| one.is_taken).collect();
        assert_eq!(ticked, [true, false, false]);
        assert_eq!(left, ["A platelet count without a unit."]);
        let form = with("", &found);
        let model = store::from_text(&form);
        use crate::domain::refusal::Field;
        assert_eq!(model.text(Field::Weight), "61.5");
        assert_eq!(model.text(Field::WeightDate), "2026-11-26");
        assert_eq!(
            (model.text(Field::Height), model.text(Field::Creatinine)),
            ("", "")
        );
    }

    #[test]
    fn what_is_refused_takes_nothing() {
        let refused = answer(&[&["refused", "This is not FHIR."]]);
        assert!(matches!(refused, Read::Refused(why) if why == "This is not FHIR."));
    }
}
