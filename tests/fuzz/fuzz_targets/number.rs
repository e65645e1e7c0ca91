//! Any bytes as the text of a number, in every field and unit that takes one: refused, or read as the digits that stand
//! there, within the limits of the field, so that what is written of it is read as the same value.
#![no_main]

use core::fmt::Debug;

use imnm::domain::bounds::{self, CREATININE, CreatinineUnit, Entry, Guardrail};
use imnm::domain::enzyme::{CK, CK_LIMIT, CkUnit, ck};
use imnm::domain::ivig::planning;
use imnm::domain::number::{Decimal, NumberError, decimal_text};
use imnm::domain::quantity::{Quantity, Unit};
use imnm::domain::refusal::{Field, Reading};
use imnm::domain::response::item::{ITEMS, Item, Units, limits, may_be_thousands, number};
use imnm::domain::response::mmt8::Sides;
use imnm::domain::response::range;
use imnm::domain::response::visit::EnzymeKind;
use imnm::exchange::api::number::Number;

/// More digits than this are no number of any field.
const MOST_DIGITS: usize = 19;

/// Is the text digits with at most one mark, a sign before them and space around them, and nothing else?
fn is_plain(text: &str) -> bool {
    let body = text.trim();
    let body = body.strip_prefix(['-', '+', '\u{2212}']).unwrap_or(body);
    body.chars()
        .all(|c| c.is_ascii_digit() || c == '.' || c == ',')
        && body.matches(['.', ',']).count() <= 1
        && !body.ends_with(['.', ','])
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The value that is written, as a program and as a person would give it back.
fn both_ways(printed: &str) -> [Decimal; 2] {
    let plain = Decimal::from_plain(printed).expect("what is written is read");
    let number = Number::plain(printed);
    let typed = Decimal::read(number.as_text()).expect("what the form is given is no question");
    [plain, typed]
}

/// A reading is within its limits, and what is written of it is read as the same.
fn holds<U: Unit>(
    entry: Entry<'_>,
    limits: &Guardrail<U>,
    read: impl Fn(Entry<'_>) -> Reading<Quantity<U>>,
    again: impl Fn(Entry<'_>) -> Reading<Quantity<U>>,
) where
    Reading<Quantity<U>>: Debug + PartialEq,
{
    let reading = read(entry);
    match (entry, reading) {
        (Err(NumberError::Missing), reading) => assert_eq!(reading, Reading::Unknown),
        (Err(_), reading) => assert!(reading.refusal().is_some(), "{}", limits.name),
        (Ok(_), Reading::Unknown) => panic!("{}: a number is not nothing", limits.name),
        (Ok(decimal), Reading::Known(value)) => {
            assert!(
                digits(decimal.as_str()).len() <= MOST_DIGITS,
                "{}",
                limits.name
            );
            assert!(
                limits.possible.0 <= value && value <= limits.possible.1,
                "{}",
                limits.name
            );
            for decimal in both_ways(&value.to_string()) {
                assert_eq!(again(Ok(&decimal)), reading, "{}", limits.name);
            }
        }
        (Ok(_), Reading::Refused(_)) => {}
    }
}

/// Every field of the form.
fn in_the_form(entry: Entry<'_>) {
    let plain = |entry: Entry<'_>| bounds::age(Field::Age, entry);
    holds(entry, &bounds::AGE, plain, plain);
    let plain = |entry: Entry<'_>| bounds::weight(Field::Weight, entry);
    holds(entry, &bounds::WEIGHT, plain, plain);
    holds(entry, &bounds::HEIGHT, bounds::height, bounds::height);
    holds(
        entry,
        &bounds::PLATELETS,
        bounds::platelets,
        bounds::platelets,
    );
    holds(
        entry,
        &bounds::CLEARANCE,
        bounds::clearance,
        bounds::clearance,
    );
    holds(entry, &bounds::DAYS, bounds::days, bounds::days);
    let plain = |entry: Entry<'_>| bounds::cystatin(Field::Cystatin, entry);
    holds(entry, &bounds::CYSTATIN, plain, plain);
    let kept = |entry: Entry<'_>| bounds::creatinine(entry, CreatinineUnit::MicromolesPerLitre);
    for unit in [
        CreatinineUnit::MicromolesPerLitre,
        CreatinineUnit::MilligramsPerDecilitre,
    ] {
        holds(
            entry,
            &CREATININE,
            |entry: Entry<'_>| bounds::creatinine(entry, unit),
            kept,
        );
    }
    for (field, limits) in [
        (Field::Ck, &CK),
        (Field::CkLimit, &CK_LIMIT),
        (Field::CkNow, &CK),
    ] {
        let kept = |entry: Entry<'_>| ck(field, entry, CkUnit::UnitsPerLitre);
        for unit in [CkUnit::UnitsPerLitre, CkUnit::MicrokatalsPerLitre] {
            holds(
                entry,
                limits,
                |entry: Entry<'_>| ck(field, entry, unit),
                kept,
            );
        }
    }
    if let Reading::Known(dose) = bounds::dose_per_kg(entry) {
        assert!(dose.get() > 0 && dose <= bounds::COURSE_CAP);
    }
    let planned = |field, entry: Entry<'_>| {
        let mut planning = planning::Planning::default();
        planning.read(field, entry, "");
        planning
    };
    let of = |entry: Entry<'_>| planned(Field::Tolerance, entry).tolerance;
    holds(entry, &planning::TOLERANCE, of, of);
    let of = |entry: Entry<'_>| planned(Field::DayCap, entry).day_cap;
    holds(entry, &planning::DAY_CAP, of, of);
    let of = |entry: Entry<'_>| planned(Field::Interval, entry).interval;
    holds(entry, &planning::INTERVAL, of, of);
    let of = |entry: Entry<'_>| planned(Field::Courses, entry).courses;
    holds(entry, &planning::COURSES, of, of);
    let of = |entry: Entry<'_>| planned(Field::GivenSoFar, entry).given_so_far;
    holds(entry, &planning::GIVEN_SO_FAR, of, of);
}

/// Every item of a visit, in every unit that laboratories use.
fn at_a_visit(text: &str) {
    use imnm::domain::response::item::HaemoglobinUnit::{GramsPerDecilitre, GramsPerLitre};
    let in_kept_units = Units {
        creatinine: CreatinineUnit::MicromolesPerLitre,
        haemoglobin: GramsPerLitre,
        enzyme: CkUnit::UnitsPerLitre,
    };
    for item in ITEMS {
        let decimal = if may_be_thousands(item) {
            Decimal::read(text)
        } else {
            Decimal::read_small(text)
        };
        let in_other_units = Units {
            creatinine: CreatinineUnit::MilligramsPerDecilitre,
            haemoglobin: GramsPerDecilitre,
            enzyme: CkUnit::MicrokatalsPerLitre,
        };
        for units in [in_kept_units, in_other_units] {
            for sides in [Sides::Both, Sides::One] {
                let entry = decimal.as_ref().map_err(|error| *error);
                let Ok(Some(value)) = number(item, entry, units, sides) else {
                    continue;
                };
                let limits = limits(item, sides).expect("a day holds no number");
                // A creatinine is kept in ten-thousandths.
                let places = if item == Item::Creatinine { 4 } else { 3 };
                let most = limits.most * 10_i64.pow(places - 3);
                let least = limits.least * 10_i64.pow(places - 3);
                assert!(least <= value && value <= most, "{item:?}");
                assert!(!limits.whole || value % 1_000 == 0, "{item:?}");
                // So little haemoglobin is asked about where it is typed in g/L, since it could be g/dL.
                let is_asked = item == Item::Haemoglobin && value < 25_000;
                if places == 3 && !is_asked {
                    for decimal in both_ways(&decimal_text(value, places)) {
                        let kept = number(item, Ok(&decimal), in_kept_units, sides);
                        assert_eq!(kept, Ok(Some(value)), "{item:?}");
                    }
                }
            }
        }
    }
}

/// The limit and the range of the enzyme that is followed.
fn of_the_enzyme(entry: Entry<'_>) {
    for kind in [
        EnzymeKind::Ck,
        EnzymeKind::Aldolase,
        EnzymeKind::Ast,
        EnzymeKind::Alt,
        EnzymeKind::Ldh,
    ] {
        for unit in [CkUnit::UnitsPerLitre, CkUnit::MicrokatalsPerLitre] {
            let Ok(Some(limit)) = range::limit(kind, entry, unit) else {
                continue;
            };
            let (least, most) = range::possible(kind);
            assert!((least..=most).contains(&limit), "{kind:?}");
            for decimal in both_ways(&limit.to_string()) {
                let kept = range::limit(kind, Ok(&decimal), CkUnit::UnitsPerLitre);
                assert_eq!(kept, Ok(Some(limit)));
            }
        }
        if let Ok(times) = range::times(kind, entry) {
            assert!(range::TIMES.0 <= times && times <= range::TIMES.1);
        }
    }
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some(first) = bytes.first_chunk() {
        let float = f64::from_le_bytes(*first);
        match Decimal::try_from(float) {
            Ok(decimal) => assert_eq!(decimal.as_str().parse(), Ok(float)),
            Err(error) => assert!(error == NumberError::NotFinite && !float.is_finite()),
        }
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let (read, small) = (Decimal::read(text), Decimal::read_small(text));
    if let Ok(decimal) = &small {
        assert!(is_plain(text), "{text:?}");
        let (typed, read) = (digits(text), digits(decimal.as_str()));
        assert_eq!(typed.trim_matches('0'), read.trim_matches('0'), "{text:?}");
        let [plain, typed] = both_ways(decimal.as_str());
        assert!(plain == *decimal && typed == *decimal);
        for places in 0..=9 {
            if let Ok(value) = decimal.scaled(places) {
                assert_eq!(decimal_text(value, places), decimal.as_str());
            }
        }
    }
    // The two ways differ in one question alone.
    match &read {
        Err(NumberError::AmbiguousSeparator) => assert!(small.is_ok(), "{text:?}"),
        read => assert_eq!(read, &small, "{text:?}"),
    }
    if let Ok(plain) = Decimal::from_plain(text) {
        assert_eq!(
            small.as_ref(),
            Ok(&plain),
            "a program writes as a person may"
        );
    }
    let entry = read.as_ref().map_err(|error| *error);
    in_the_form(entry);
    at_a_visit(text);
    of_the_enzyme(entry);
});
