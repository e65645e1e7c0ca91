//! The fields of a visit: names, units, hints, and what is wrong with an entry.

use crate::domain::bounds::CreatinineUnit;
use crate::domain::enzyme::CkUnit;
use crate::domain::number::{NumberError, decimal_text};
use crate::domain::quantity::Unit;
use crate::domain::response::item::{HaemoglobinUnit, Item, Limits, Problem, Units, limits};
use crate::domain::response::mmt8::{self, MUSCLES, Muscle, Sides};
use crate::domain::response::quantities::unit as of;
use crate::domain::response::range::TIMES;
use crate::domain::response::visit::EnzymeKind;
use crate::form::follow_up::entry::Place;

/// The name of an enzyme.
#[must_use]
pub const fn enzyme(kind: EnzymeKind) -> &'static str {
    match kind {
        EnzymeKind::Ck => "CK",
        EnzymeKind::Aldolase => "Aldolase",
        EnzymeKind::Ast => "AST",
        EnzymeKind::Alt => "ALT",
        EnzymeKind::Ldh => "LDH",
    }
}

/// The name of an item.
#[must_use]
pub const fn label(item: Item, kind: EnzymeKind) -> &'static str {
    match item {
        Item::Day => "Day of the visit",
        Item::Physician => "Physician’s global",
        Item::Patient => "Patient’s global",
        Item::Strength => "MMT-8, total",
        Item::Function => "HAQ",
        Item::Enzyme => enzyme(kind),
        Item::Extramuscular => "Outside muscle",
        Item::ChairStands => "Chair stands",
        Item::Squat => "Squat",
        Item::ArmRaise => "Arm raise",
        Item::Endurance => "Endurance index",
        Item::Weight => "Weight",
        Item::Creatinine => "Creatinine",
        Item::Haemoglobin => "Haemoglobin",
        Item::Prednisolone => "Prednisolone",
        Item::IvigGrams => "IVIG given, whole course",
        Item::IvigFirst => "First infusion day",
        Item::IvigDays => "Infusion days",
    }
}

/// What an item means, or how it is measured.
#[must_use]
pub const fn hint(item: Item) -> &'static str {
    match item {
        Item::Day => "One visit a day",
        Item::Physician => "Disease activity, 0 none to 10 worst",
        Item::Patient => "The patient’s own rating, 0 to 10",
        Item::Strength => "Or muscle by muscle, below",
        Item::Function => "Health Assessment Questionnaire, 0 to 3",
        Item::Enzyme => "The one chosen for all visits",
        Item::Extramuscular => "Activity outside muscle, 0 none to 10 worst",
        Item::ChairStands | Item::Squat | Item::ArmRaise => "Counted alike at each visit",
        Item::Endurance => "For instance FI-3",
        Item::Weight | Item::Creatinine | Item::Haemoglobin => "",
        Item::Prednisolone => "Or as much of another steroid",
        Item::IvigGrams => "All its days together",
        Item::IvigFirst => "Empty: the day of the visit",
        Item::IvigDays => "Of this course",
    }
}

/// The unit of an item, as it is typed.
#[must_use]
pub const fn unit(item: Item, units: Units, sides: Sides) -> &'static str {
    match item {
        Item::Day
        | Item::IvigFirst
        | Item::ChairStands
        | Item::Squat
        | Item::ArmRaise
        | Item::Endurance => "",
        Item::Physician | Item::Patient | Item::Extramuscular => of::GlobalPoint::SYMBOL,
        Item::Strength => strength_unit(sides),
        Item::Function => of::HaqPoint::SYMBOL,
        Item::Enzyme => enzyme_unit(units.enzyme),
        Item::Weight => "kg",
        Item::Creatinine => match units.creatinine {
            CreatinineUnit::MicromolesPerLitre => "µmol/L",
            CreatinineUnit::MilligramsPerDecilitre => "mg/dL",
        },
        Item::Haemoglobin => haemoglobin_unit(units.haemoglobin),
        Item::Prednisolone => of::MilligramADay::SYMBOL,
        Item::IvigGrams => "g",
        Item::IvigDays => "days",
    }
}

const fn strength_unit(sides: Sides) -> &'static str {
    match sides {
        Sides::One => "of one side",
        Sides::Both => "of both sides",
    }
}

/// The unit of an enzyme.
#[must_use]
pub const fn enzyme_unit(unit: CkUnit) -> &'static str {
    match unit {
        CkUnit::UnitsPerLitre => "U/L",
        CkUnit::MicrokatalsPerLitre => "µkat/L",
    }
}

/// The unit of haemoglobin.
#[must_use]
pub const fn haemoglobin_unit(unit: HaemoglobinUnit) -> &'static str {
    match unit {
        HaemoglobinUnit::GramsPerDecilitre => "g/dL",
        HaemoglobinUnit::GramsPerLitre => "g/L",
    }
}

/// What was tested by hand, with the total of full strength.
#[must_use]
pub fn sides(sides: Sides) -> String {
    let most = sides.most();
    match sides {
        Sides::Both => format!("Both sides, 0 to {most}"),
        Sides::One => format!("One side, 0 to {most}"),
    }
}

/// A muscle.
#[must_use]
pub const fn muscle(muscle: Muscle) -> &'static str {
    match muscle {
        Muscle::NeckFlexors => "Neck flexors",
        Muscle::Deltoid => "Deltoid, middle",
        Muscle::Biceps => "Biceps",
        Muscle::WristExtensors => "Wrist extensors",
        Muscle::GluteusMaximus => "Gluteus maximus",
        Muscle::GluteusMedius => "Gluteus medius",
        Muscle::Quadriceps => "Quadriceps",
        Muscle::AnkleDorsiflexors => "Ankle dorsiflexors",
    }
}

/// A side of the body, by its place.
#[must_use]
pub const fn side(sides: Sides, place: usize) -> &'static str {
    match (sides, place) {
        (Sides::One, _) => "",
        (Sides::Both, 0) => "right",
        (Sides::Both, _) => "left",
    }
}

/// The name of a place in the form.
#[must_use]
pub fn place(place: Place, kind: EnzymeKind, sides: Sides) -> String {
    match place {
        Place::Item(item) => label(item, kind).to_owned(),
        Place::Grade(number, at) => {
            let name = MUSCLES.get(number).copied().map_or("", muscle);
            let is_paired = MUSCLES
                .get(number)
                .is_some_and(|muscle| sides.grades_of(*muscle) > 1);
            match side(sides, at) {
                side if is_paired && !side.is_empty() => format!("{name}, {side}"),
                _ => name.to_owned(),
            }
        }
    }
}

/// What is wrong with an entry, and what to do.
#[must_use]
pub fn problem(
    at: Place,
    problem: Problem,
    kind: EnzymeKind,
    sides: Sides,
    units: Units,
) -> String {
    let name = place(at, kind, sides);
    match problem {
        Problem::Number(error) => number(error, &name),
        Problem::TooFine => format!("{name}: fewer decimals, please; at most three can be used."),
        Problem::NotWhole => format!("{name}: a whole number."),
        Problem::OutOfRange => out_of_range(at, &name, sides),
        Problem::UnitSuspect => unit_suspect(at, &name, units),
        Problem::DayMissing => "Choose the day of the visit.".to_owned(),
        Problem::NotADay => format!("{name}: check the day and its year."),
        Problem::DayToCome => format!(
            "{name}: this day is still to come. Correct it, or the clock of this device."
        ),
        Problem::DayTaken => {
            "There is a visit on this day already: edit that one, or choose another day.".to_owned()
        }
        Problem::NothingElse => "Type at least one thing beside the day.".to_owned(),
        Problem::GradesAddUpToAnother => {
            "The grades add up to another total. Correct one of them, or empty the total.".to_owned()
        }
        Problem::GradesIncomplete => {
            "Some muscles have a grade and some have none. Grade all of them, or empty them and type the total.".to_owned()
        }
        Problem::GramsMissing => format!("{name}: type the grams that were given, or empty the days."),
    }
}

fn number(error: NumberError, name: &str) -> String {
    match error {
        NumberError::Missing => format!("{name}: type a number."),
        NumberError::AmbiguousSeparator => format!(
            "{name}: is this thousands or decimals? Type it without a separator of thousands, or with another number of decimals."
        ),
        NumberError::UnitInField => format!("{name}: the number alone, without a unit."),
        NumberError::NotANumber | NumberError::NotFinite => format!("{name}: this is no number."),
    }
}

fn out_of_range(at: Place, name: &str, sides: Sides) -> String {
    match at {
        Place::Grade(..) => format!("{name}: a grade is 0 to {}.", mmt8::MOST),
        Place::Item(item) => match limits(item, sides) {
            Some(Limits { least, most, .. }) => {
                let [least, most] =
                    [least, most].map(|end| decimal_text(end, of::TestCount::PLACES));
                format!(
                    "{name}: {least} to {most}. Check the number{}.",
                    scale(item)
                )
            }
            None => format!("{name}: check the number."),
        },
    }
}

const fn scale(item: Item) -> &'static str {
    match item {
        Item::Strength => " and how many sides were tested",
        _ => "",
    }
}

fn unit_suspect(at: Place, name: &str, units: Units) -> String {
    let chosen = match at {
        Place::Item(item) => unit(item, units, Sides::Both),
        Place::Grade(..) => "",
    };
    format!(
        "{name}: hardly a number in {chosen}. Is the unit right? Choose the other one, or correct the number."
    )
}

/// What is wrong with the upper limit of the enzyme.
#[must_use]
pub fn limit_problem(problem: Problem, kind: EnzymeKind) -> String {
    let name = format!("Upper limit of {}", enzyme(kind));
    match problem {
        Problem::Number(error) => number(error, &name),
        Problem::TooFine => format!("{name}: fewer decimals, please."),
        Problem::UnitSuspect => format!("{name}: hardly a limit in this unit. Is the unit right?"),
        _ => format!("{name}: check the number."),
    }
}

/// What is wrong with its range.
#[must_use]
pub fn times_problem(problem: Problem) -> String {
    let name = "Range";
    match problem {
        Problem::Number(error) => number(error, name),
        Problem::TooFine => format!("{name}: fewer decimals, please."),
        _ => format!("{name}: {} to {} times the upper limit.", TIMES.0, TIMES.1),
    }
}
