//! The fields of a visit: names, units, hints, and what is wrong with an entry.

use crate::domain::bounds::CreatinineUnit;
use crate::domain::enzyme::CkUnit;
use crate::domain::number::NumberError;
use crate::domain::quantity::Unit;
use crate::domain::response::item::{HaemoglobinUnit, Item, Limits, Problem, Units, limits};
use crate::domain::response::mmt8::{self, MUSCLES, Muscle, Sides};
use crate::domain::response::quantities::unit as of;
use crate::domain::response::range::TIMES;
use crate::domain::response::visit::EnzymeKind;
use crate::form::follow_up::entry::Place;
use crate::i18n::words::{Text, decimal, say, symbol, text};

/// The name of an enzyme.
#[must_use]
pub const fn enzyme(kind: EnzymeKind) -> Text {
    match kind {
        EnzymeKind::Ck => text!("CK"),
        EnzymeKind::Aldolase => text!("Aldolase"),
        EnzymeKind::Ast => text!("AST"),
        EnzymeKind::Alt => text!("ALT"),
        EnzymeKind::Ldh => text!("LDH"),
    }
}

/// The name of an item.
#[must_use]
pub const fn label(item: Item, kind: EnzymeKind) -> Text {
    match item {
        Item::Day => text!("Day of the visit"),
        Item::Physician => text!("Physician’s global"),
        Item::Patient => text!("Patient’s global"),
        Item::Strength => text!("MMT-8, total"),
        Item::Function => text!("HAQ"),
        Item::Enzyme => enzyme(kind),
        Item::Extramuscular => text!("Outside muscle"),
        Item::ChairStands => text!("Chair stands"),
        Item::Squat => text!("Squat"),
        Item::ArmRaise => text!("Arm raise"),
        Item::Endurance => text!("Endurance index"),
        Item::Weight => text!("Weight"),
        Item::Creatinine => text!("Creatinine"),
        Item::Haemoglobin => text!("Haemoglobin"),
        Item::Prednisolone => text!("Prednisolone"),
        Item::IvigGrams => text!("IVIG given, whole course"),
        Item::IvigFirst => text!("First infusion day"),
        Item::IvigDays => text!("Infusion days"),
    }
}

/// What an item means, or how it is measured.
#[must_use]
pub const fn hint(item: Item) -> Text {
    match item {
        Item::Day => text!("One visit a day"),
        Item::Physician => text!("Disease activity, 0 none to 10 worst"),
        Item::Patient => text!("The patient’s own rating, 0 to 10"),
        Item::Strength => text!("Or muscle by muscle, below"),
        Item::Function => text!("Health Assessment Questionnaire, 0 to 3"),
        Item::Enzyme => text!("The one chosen for all visits"),
        Item::Extramuscular => text!("Activity outside muscle, 0 none to 10 worst"),
        Item::ChairStands | Item::Squat | Item::ArmRaise => text!("Counted alike at each visit"),
        Item::Endurance => text!("For instance FI-3"),
        Item::Weight | Item::Creatinine | Item::Haemoglobin => Text::EMPTY,
        Item::Prednisolone => text!("Or as much of another steroid"),
        Item::IvigGrams => text!("All its days together"),
        Item::IvigFirst => text!("Empty: the day of the visit"),
        Item::IvigDays => text!("Of this course"),
    }
}

/// The unit of an item, as it is typed.
#[must_use]
pub fn unit(item: Item, units: Units, sides: Sides) -> &'static str {
    match item {
        Item::Day
        | Item::IvigFirst
        | Item::ChairStands
        | Item::Squat
        | Item::ArmRaise
        | Item::Endurance => "",
        Item::Physician | Item::Patient | Item::Extramuscular => text!("of 10").get(),
        Item::Strength => strength_unit(sides).get(),
        Item::Function => text!("of 3").get(),
        Item::Enzyme => enzyme_unit(units.enzyme).get(),
        Item::Weight => "kg",
        Item::Creatinine => match units.creatinine {
            CreatinineUnit::MicromolesPerLitre => "µmol/L",
            CreatinineUnit::MilligramsPerDecilitre => "mg/dL",
        },
        Item::Haemoglobin => haemoglobin_unit(units.haemoglobin).get(),
        Item::Prednisolone => symbol(of::MilligramADay::SYMBOL),
        Item::IvigGrams => "g",
        Item::IvigDays => text!("days").get(),
    }
}

const fn strength_unit(sides: Sides) -> Text {
    match sides {
        Sides::One => text!("of one side"),
        Sides::Both => text!("of both sides"),
    }
}

/// The unit of an enzyme.
#[must_use]
pub const fn enzyme_unit(unit: CkUnit) -> Text {
    match unit {
        CkUnit::UnitsPerLitre => text!("U/L"),
        CkUnit::MicrokatalsPerLitre => text!("µkat/L"),
    }
}

/// The unit of haemoglobin.
#[must_use]
pub const fn haemoglobin_unit(unit: HaemoglobinUnit) -> Text {
    match unit {
        HaemoglobinUnit::GramsPerDecilitre => text!("g/dL"),
        HaemoglobinUnit::GramsPerLitre => text!("g/L"),
    }
}

/// What was tested by hand, with the total of full strength.
#[must_use]
pub fn sides(sides: Sides) -> String {
    let most = sides.most();
    match sides {
        Sides::Both => say!("Both sides, 0 to {most}", most),
        Sides::One => say!("One side, 0 to {most}", most),
    }
}

/// A muscle.
#[must_use]
pub const fn muscle(muscle: Muscle) -> Text {
    match muscle {
        Muscle::NeckFlexors => text!("Neck flexors"),
        Muscle::Deltoid => text!("Deltoid, middle"),
        Muscle::Biceps => text!("Biceps"),
        Muscle::WristExtensors => text!("Wrist extensors"),
        Muscle::GluteusMaximus => text!("Gluteus maximus"),
        Muscle::GluteusMedius => text!("Gluteus medius"),
        Muscle::Quadriceps => text!("Quadriceps"),
        Muscle::AnkleDorsiflexors => text!("Ankle dorsiflexors"),
    }
}

/// A side of the body, by its place.
#[must_use]
pub const fn side(sides: Sides, place: usize) -> Text {
    match (sides, place) {
        (Sides::One, _) => Text::EMPTY,
        (Sides::Both, 0) => text!("right"),
        (Sides::Both, _) => text!("left"),
    }
}

/// The name of a place in the form.
#[must_use]
pub fn place(place: Place, kind: EnzymeKind, sides: Sides) -> String {
    match place {
        Place::Item(item) => label(item, kind).to_owned(),
        Place::Grade(number, at) => {
            let name = MUSCLES
                .get(number)
                .copied()
                .map_or("", |one| muscle(one).get());
            let is_paired = MUSCLES
                .get(number)
                .is_some_and(|muscle| sides.grades_of(*muscle) > 1);
            match side(sides, at) {
                side if is_paired && !side.is_empty() => say!("{name}, {side}", name, side),
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
        Problem::TooFine => say!("{name}: fewer decimals, please.", name),
        Problem::NotWhole => say!("{name}: a whole number.", name),
        Problem::OutOfRange => out_of_range(at, &name, sides),
        Problem::UnitSuspect => unit_suspect(at, &name, units),
        Problem::DayMissing => text!("Choose the day of the visit.").to_owned(),
        Problem::NotADay => say!("{name}: check the day and its year.", name),
        Problem::DayToCome => say!("{name}: this day is still to come. Correct it, or the clock of this device.", name),
        Problem::DayTaken => {
            text!("There is a visit on this day already: edit that one, or choose another day.").to_owned()
        }
        Problem::NothingElse => text!("Type at least one thing beside the day.").to_owned(),
        Problem::GradesAddUpToAnother => {
            text!("The grades add up to another total. Correct one of them, or empty the total.").to_owned()
        }
        Problem::GradesIncomplete => {
            text!("Some muscles have a grade and some have none. Grade all of them, or empty them and type the total.").to_owned()
        }
        Problem::GramsMissing => say!("{name}: type the grams that were given, or empty the days.", name),
    }
}

fn number(error: NumberError, name: &str) -> String {
    match error {
        NumberError::Missing => say!("{name}: type a number.", name),
        NumberError::AmbiguousSeparator => say!(
            "{name}: is this thousands or decimals? Type it without a separator of thousands, or with another number of decimals.",
            name
        ),
        NumberError::UnitInField => say!("{name}: the number alone, without a unit.", name),
        NumberError::NotANumber | NumberError::NotFinite => {
            say!("{name}: this is no number.", name)
        }
    }
}

/// The units that limits are kept in, whatever is chosen.
const OF_LIMITS: Units = Units {
    enzyme: CkUnit::UnitsPerLitre,
    creatinine: CreatinineUnit::MicromolesPerLitre,
    haemoglobin: HaemoglobinUnit::GramsPerLitre,
};

fn out_of_range(at: Place, name: &str, sides: Sides) -> String {
    match at {
        Place::Grade(..) => say!("{name}: a grade is 0 to {}.", name, mmt8::MOST),
        Place::Item(item) => match limits(item, sides) {
            Some(Limits { least, most, .. }) => {
                let [least, most] = [least, most].map(|end| decimal(end, of::TestCount::PLACES));
                let of = match item {
                    // Their field says of how many, or of which sides.
                    Item::Physician
                    | Item::Patient
                    | Item::Extramuscular
                    | Item::Strength
                    | Item::Function => Text::EMPTY.get(),
                    _ => unit(item, OF_LIMITS, sides),
                };
                let most = format!("{most} {of}");
                say!(
                    "{name}: {least} to {most}. Check the number{}.",
                    name,
                    least,
                    most.trim_end(),
                    scale(item)
                )
            }
            None => say!("{name}: check the number.", name),
        },
    }
}

const fn scale(item: Item) -> Text {
    match item {
        Item::Strength => text!(" and how many sides were tested"),
        _ => Text::EMPTY,
    }
}

fn unit_suspect(at: Place, name: &str, units: Units) -> String {
    let chosen = match at {
        Place::Item(item) => unit(item, units, Sides::Both),
        Place::Grade(..) => Text::EMPTY.get(),
    };
    say!(
        "{name}: hardly a number in {chosen}. Is the unit right? Choose the other one, or correct the number.",
        name,
        chosen
    )
}

/// What is wrong with the upper limit of the enzyme.
#[must_use]
pub fn limit_problem(problem: Problem, kind: EnzymeKind) -> String {
    let name = say!("Upper limit of {}", enzyme(kind));
    match problem {
        Problem::Number(error) => number(error, &name),
        Problem::TooFine => say!("{name}: fewer decimals, please.", name),
        Problem::UnitSuspect => say!(
            "{name}: hardly a limit in this unit. Is the unit right?",
            name
        ),
        _ => say!("{name}: check the number.", name),
    }
}

/// What is wrong with its range.
#[must_use]
pub fn times_problem(problem: Problem) -> String {
    let name = text!("Range");
    match problem {
        Problem::Number(error) => number(error, name.get()),
        Problem::TooFine => say!("{name}: fewer decimals, please.", name),
        _ => say!(
            "{name}: {} to {} times the upper limit.",
            name,
            TIMES.0,
            TIMES.1
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_told_with_the_unit_that_they_are_in_whatever_is_chosen() {
        let said = |item| out_of_range(Place::Item(item), "It", Sides::Both);
        for (item, wanted) in [
            (Item::Haemoglobin, "It: 20 to 250 g/L. Check the number."),
            (Item::Enzyme, "It: 0.001 to 2000000 U/L. Check the number."),
            (Item::Physician, "It: 0 to 10. Check the number."),
            (Item::Weight, "It: 3 to 300 kg. Check the number."),
            (
                Item::Strength,
                "It: 0 to 150. Check the number and how many sides were tested.",
            ),
        ] {
            assert_eq!(said(item), wanted);
        }
    }
}
