//! What is just in and just out, where a number decides.

use imnm::domain::assessment::{IvigAnswer, assess};
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::Case;
use imnm::domain::dates;
use imnm::domain::enzyme::CkUnit;
use imnm::domain::finding::Finding::Present;
use imnm::domain::ivig::notices::Notice;
use imnm::domain::ivig::risk_elsewhere::is_named;
use imnm::domain::ivig::stops::Stop;
use imnm::domain::number::Decimal;
use imnm::domain::refusal::Field;
use imnm::domain::response::item::{HaemoglobinUnit, Item, Problem, Units, number};
use imnm::domain::response::mmt8::Sides;
use imnm::domain::response::range::{limit, times};
use imnm::domain::response::visit::EnzymeKind;

#[test]
fn creatinine_and_haemoglobin_of_a_visit_are_taken_up_to_their_edges() {
    let units = |creatinine, haemoglobin| Units {
        creatinine,
        haemoglobin,
        ..Units::default()
    };
    let molar = units(
        CreatinineUnit::MicromolesPerLitre,
        HaemoglobinUnit::GramsPerLitre,
    );
    let mass = units(
        CreatinineUnit::MilligramsPerDecilitre,
        HaemoglobinUnit::GramsPerDecilitre,
    );
    for (item, text, units, expected) in [
        (Item::Creatinine, "10", molar, None),
        (Item::Creatinine, "9.9", molar, Some(Problem::UnitSuspect)),
        (Item::Creatinine, "2000", molar, None),
        (Item::Creatinine, "2000.1", molar, Some(Problem::OutOfRange)),
        (Item::Creatinine, "20", mass, None),
        (Item::Creatinine, "20.01", mass, Some(Problem::UnitSuspect)),
        (Item::Haemoglobin, "25", molar, None),
        (Item::Haemoglobin, "24.9", molar, Some(Problem::UnitSuspect)),
        (Item::Haemoglobin, "25", mass, None),
        (Item::Haemoglobin, "25.1", mass, Some(Problem::UnitSuspect)),
    ] {
        let decimal = Decimal::read(text);
        let read = number(
            item,
            decimal.as_ref().map_err(|error| *error),
            units,
            Sides::One,
        );
        assert_eq!(read.as_ref().err(), expected.as_ref(), "{item:?} {text}");
    }
}

#[test]
fn a_range_and_an_upper_limit_include_their_ends() {
    let entry = |text: &str| Decimal::read(text);
    for (text, is_taken) in [
        ("1", true),
        ("0.999", false),
        ("100", true),
        ("100.001", false),
    ] {
        let decimal = entry(text);
        let read = times(EnzymeKind::Ck, decimal.as_ref().map_err(|error| *error));
        assert_eq!(read.is_ok(), is_taken, "{text}");
    }
    let katals = CkUnit::MicrokatalsPerLitre;
    for (text, unit, is_taken) in [
        ("20", CkUnit::UnitsPerLitre, true),
        ("19.9", CkUnit::UnitsPerLitre, false),
        ("2000", CkUnit::UnitsPerLitre, true),
        ("2000.1", CkUnit::UnitsPerLitre, false),
        ("33.3", katals, true),
        ("33.4", katals, false),
    ] {
        let decimal = entry(text);
        let read = limit(
            EnzymeKind::Ck,
            decimal.as_ref().map_err(|error| *error),
            unit,
        );
        assert_eq!(read.is_ok(), is_taken, "{text} {unit:?}");
    }
}

#[test]
fn sixty_five_is_not_over_sixty_five() {
    for (age, is_over) in [("65", false), ("65.1", true)] {
        let mut case = Case::default();
        case.read(Field::Weight, "70");
        case.read(Field::Age, age);
        let IvigAnswer::Given(given) = assess(&case).answers.ivig else {
            panic!("no dose");
        };
        assert_eq!(given.notices.contains(&Notice::AgeOver65), is_over, "{age}");
    }
}

#[test]
fn an_infusion_of_today_is_not_past() {
    let mut case = Case {
        today: dates::parse("2027-03-01"),
        ..Case::default()
    };
    for (day, is_past) in [
        ("2027-02-28", true),
        ("2027-03-01", false),
        ("2027-03-02", false),
    ] {
        case.read(Field::FirstDay, day);
        assert_eq!(case.past_day_to_confirm().is_some(), is_past, "{day}");
    }
}

/// Of what forbids immunoglobulin, severe renal failure alone names a risk of clots or kidneys.
#[test]
fn of_the_contraindications_renal_failure_alone_names_a_risk() {
    let stops = Case::default().ivig.stops.len();
    assert!(stops > 1);
    for place in 0..stops {
        let mut case = Case::default();
        case.ivig.stops[place].finding = Present;
        let is_renal = case.ivig.stops[place].stop == Stop::SevereRenalFailure;
        assert_eq!(
            is_named(&case),
            is_renal,
            "{:?}",
            case.ivig.stops[place].stop
        );
    }
}
