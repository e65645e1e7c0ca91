//! Forms to make links of: empty, the example, and one with everything in it.

use std::sync::LazyLock;

use chrono::NaiveDate;
use imnm::domain::case::Confirmation;
use imnm::domain::clock::Clock;
use imnm::domain::dates::parse;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::quantity::{Centimetres, Grams, Kilograms, MicromolesPerLitre};
use imnm::domain::questions::{LISTS, QUESTIONS};
use imnm::domain::refusal::Field;
use imnm::form::model::{Action, Model};
use imnm::form::names::FINDINGS;
use imnm::form::picks::PICKS;
use imnm::form::store::TEXT_FIELDS;

/// The day of the tests.
pub const TODAY: &str = "2026-11-26";

/// The same as a day.
pub fn today() -> Option<NaiveDate> {
    parse(TODAY)
}

/// After these actions.
pub fn after(actions: impl IntoIterator<Item = Action>) -> Model {
    let mut model = Model::default();
    for action in actions {
        model = model.after(action);
    }
    model
}

/// The example of the page.
pub fn example() -> Model {
    after([Action::Example(Some(TODAY.to_owned()))])
}

/// What a hand types into a field that has no words.
fn typed(field: Field, name: &str) -> String {
    let text = match field {
        Field::StartTime | Field::PunctureTime => "07:30",
        Field::PolicyReason => "",
        Field::FirstDay => "2026-11-30",
        _ if name.ends_with("-date") || name.ends_with("-start") || name.ends_with("-stop") => {
            "2026-11-20"
        }
        Field::PunctureDay => "2026-12-02",
        Field::Weight => "72,5",
        Field::Height => "172",
        Field::DosePerKg => "1.8",
        Field::Ck => "8500",
        _ => "61",
    };
    text.to_owned()
}

/// Every field typed in, every question answered, everything picked and confirmed; nothing written freely.
pub fn full() -> Model {
    static FULL: LazyLock<Model> = LazyLock::new(filled_in);
    FULL.clone()
}

fn filled_in() -> Model {
    let day = parse("2026-11-30").expect("a day");
    let texts = TEXT_FIELDS
        .iter()
        .map(|(field, name)| Action::Typed(*field, typed(*field, name)));
    let answers = QUESTIONS
        .into_iter()
        .zip(FINDINGS.into_iter().cycle())
        .map(|(question, finding)| Action::Answer(question, finding));
    let stops = STOPS
        .into_iter()
        .zip(FINDINGS.into_iter().cycle().skip(1))
        .map(|(stop, finding)| Action::Stop(stop, finding));
    let picks = PICKS
        .iter()
        .map(|pick| Action::Pick(*pick, Some(pick.options().len() - 1)));
    let set = [
        ("sex", "female"),
        ("pregnant", "no"),
        ("creatinine-unit", "milligrams"),
        ("creatinine-typed-in", "milligrams"),
        ("ck-unit", "microkatals"),
        ("weighed", "measured"),
        ("setting", "day-case"),
        ("policy", "ontario"),
        ("step", "2500000"),
        ("rounding", "down"),
        ("risk", "not-known"),
        ("today-alone", "yes"),
        ("example", "yes"),
        ("none-of-these", "yes"),
        ("plan", "30000000 45000000 45000000"),
        ("off-label", "yes"),
    ];
    let set = set.map(|(name, value)| Action::Set(name.to_owned(), value.to_owned()));
    let confirmed = [
        Confirmation::Build(Kilograms::scaled(132_000), Centimetres::scaled(165_000)),
        Confirmation::Rounding(Grams::scaled(43_000_000), Grams::scaled(45_000_000)),
        Confirmation::Creatinine(MicromolesPerLitre::scaled(12_300)),
        Confirmation::PastDay(day),
        Confirmation::Puncture(day, None),
        Confirmation::Puncture(day, Clock::parse("07:30")),
    ];
    let product = Action::Product(PRODUCTS.last().copied());
    after(
        texts
            .chain(answers)
            .chain(stops)
            .chain(LISTS.map(Action::NoneOf))
            .chain(picks)
            .chain([product])
            .chain(set)
            .chain(confirmed.map(Action::Confirm)),
    )
}
