//! What can be entered for a visit: each item with its limits, and why an entry is not taken.
//!
//! Trap: laboratories report haemoglobin in g/L and in g/dL, creatinine in µmol/L and in mg/dL, and creatine kinase in U/L
//! and in µkat/L. A number that is impossible in the unit that was chosen is refused, never converted by a guess.

use super::mmt8::Sides;
use crate::domain::bounds::{CREATININE, CREATININE_MG_DL_UP_TO, CreatinineUnit, Entry, WEIGHT};
use crate::domain::enzyme::{CkUnit, UNITS_IN_MICROKATAL};
use crate::domain::exact::mul;
use crate::domain::kidney::cockcroft_gault::from_mg_dl;
use crate::domain::number::{Decimal, NumberError, ScaleError};
use crate::domain::quantity::{MilligramsPerDecilitre, unit as of};
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::response::quantities::unit;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something that is entered for a visit, beside the grades of single muscles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The day of the visit.
    Day,
    /// Disease activity by the physician.
    Physician,
    /// Disease activity by the patient.
    Patient,
    /// Total of manual muscle testing.
    Strength,
    /// Health Assessment Questionnaire.
    Function,
    /// The muscle enzyme that is followed.
    Enzyme,
    /// Activity outside muscle.
    Extramuscular,
    /// Rising from a chair.
    ChairStands,
    /// Squatting.
    Squat,
    /// Holding the arms up.
    ArmRaise,
    /// An index of endurance.
    Endurance,
    /// Weight.
    Weight,
    /// Creatinine.
    Creatinine,
    /// Haemoglobin.
    Haemoglobin,
    /// Prednisolone a day.
    Prednisolone,
    /// Immunoglobulin given: grams of the whole course.
    IvigGrams,
    /// The first day of that course.
    IvigFirst,
    /// Over how many days it was given.
    IvigDays,
}

/// All of them, in the order in which they are entered.
pub const ITEMS: [Item; 18] = [
    Item::Day,
    Item::Physician,
    Item::Patient,
    Item::Strength,
    Item::Function,
    Item::Enzyme,
    Item::Extramuscular,
    Item::ChairStands,
    Item::Squat,
    Item::ArmRaise,
    Item::Endurance,
    Item::Weight,
    Item::Creatinine,
    Item::Haemoglobin,
    Item::Prednisolone,
    Item::IvigGrams,
    Item::IvigFirst,
    Item::IvigDays,
];

impl Item {
    /// Its place in [`ITEMS`].
    #[must_use]
    pub fn place(self) -> usize {
        ITEMS.iter().position(|item| *item == self).unwrap_or(0)
    }

    /// Is it a day, and no number?
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Day | Self::IvigFirst)
    }
}

/// The unit that a laboratory reports haemoglobin in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HaemoglobinUnit {
    /// g/dL; 1 g/dL is 10 g/L.
    #[default]
    GramsPerDecilitre,
    /// g/L.
    GramsPerLitre,
}

/// The units that what is typed is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Units {
    /// Of the enzyme.
    pub enzyme: CkUnit,
    /// Of creatinine.
    pub creatinine: CreatinineUnit,
    /// Of haemoglobin.
    pub haemoglobin: HaemoglobinUnit,
}

/// Why an entry is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// The text is no number.
    Number(NumberError),
    /// More decimals than the item has.
    TooFine,
    /// Not a whole number.
    NotWhole,
    /// Outside [`limits`].
    OutOfRange,
    /// Typed in the other unit, it seems.
    UnitSuspect,
    /// A visit has a day.
    DayMissing,
    /// No day of the calendar.
    NotADay,
    /// A day to come.
    DayToCome,
    /// There is a visit on this day already.
    DayTaken,
    /// Nothing is entered beside the day.
    NothingElse,
    /// The grades of all muscles add up to another total.
    GradesAddUpToAnother,
    /// A total is typed, and the grades of some muscles only.
    GradesIncomplete,
    /// A day or days of infusion without the grams.
    GramsMissing,
}

/// Source of the limits here.
pub const LIMITS_SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: hard limits of input",
    Status::Policy,
);

/// The limits of an item that is a number, both included, in thousandths of the unit in which it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Least.
    pub least: i64,
    /// Most.
    pub most: i64,
    /// Only whole numbers.
    pub whole: bool,
}

/// The limits of an item; a day has none. Those of the strength hang on what was tested.
#[must_use]
pub fn limits(item: Item, sides: Sides) -> Option<Limits> {
    let between = |least, most| Limits {
        least,
        most,
        whole: false,
    };
    Some(match item {
        Item::Day | Item::IvigFirst => return None,
        Item::Physician | Item::Patient | Item::Extramuscular => between(0, 10_000),
        Item::Strength => between(0, sides.most().get()),
        Item::Function => between(0, 3_000),
        Item::Enzyme => between(1, 2_000_000_000),
        Item::ChairStands | Item::Squat | Item::Endurance => between(0, 100_000),
        Item::ArmRaise => between(0, 600_000),
        Item::Weight => between(WEIGHT.possible.0.get(), WEIGHT.possible.1.get()),
        Item::Creatinine => between(
            thousandths(CREATININE.possible.0),
            thousandths(CREATININE.possible.1),
        ),
        Item::Haemoglobin => between(20_000, 250_000),
        Item::Prednisolone => between(0, 2_000_000),
        Item::IvigGrams => between(500, 600_000),
        Item::IvigDays => Limits {
            whole: true,
            ..between(1_000, 5_000)
        },
    })
}

/// Can it be a thousand or more? Where it can't, three decimals are no question.
#[must_use]
pub fn may_be_thousands(item: Item) -> bool {
    limits(item, Sides::Both).is_none_or(|limits| limits.most >= 1_000_000)
}

const fn thousandths(creatinine: Quantity<of::MicromolePerLitre>) -> i64 {
    creatinine.get().div_euclid(10)
}

/// Over this, haemoglobin typed in g/dL was typed in g/L; under it, the other way round.
const HAEMOGLOBIN_PARTS: i64 = 25_000;

/// What was typed for an item, in the smallest unit in which it is kept: a thousandth, and of creatinine a ten-thousandth
/// of a µmol/L. Nothing for a field that was left empty.
///
/// # Errors
/// [`Problem`].
pub fn number(
    item: Item,
    entry: Entry<'_>,
    units: Units,
    sides: Sides,
) -> Result<Option<i64>, Problem> {
    let decimal = match entry {
        Err(NumberError::Missing) => return Ok(None),
        Err(error) => return Err(Problem::Number(error)),
        Ok(decimal) => decimal,
    };
    let typed = scaled(decimal)?;
    let value = match (item, units) {
        (Item::Creatinine, _) => return creatinine(typed, units.creatinine).map(Some),
        (Item::Haemoglobin, _) => haemoglobin(typed, units.haemoglobin)?,
        (
            Item::Enzyme,
            Units {
                enzyme: CkUnit::MicrokatalsPerLitre,
                ..
            },
        ) => mul(typed, UNITS_IN_MICROKATAL).map_err(|_| Problem::OutOfRange)?,
        _ => typed,
    };
    let Some(limits) = limits(item, sides) else {
        return Ok(None);
    };
    if value < limits.least || value > limits.most {
        return Err(Problem::OutOfRange);
    }
    if limits.whole && value.checked_rem(1_000) != Some(0) {
        return Err(Problem::NotWhole);
    }
    Ok(Some(value))
}

fn scaled(decimal: &Decimal) -> Result<i64, Problem> {
    decimal
        .scaled(unit::TestCount::PLACES)
        .map_err(|error| match error {
            ScaleError::TooFine => Problem::TooFine,
            ScaleError::TooLarge => Problem::OutOfRange,
        })
}

fn creatinine(typed: i64, unit: CreatinineUnit) -> Result<i64, Problem> {
    let value = match unit {
        CreatinineUnit::MicromolesPerLitre => mul(typed, 10).map_err(|_| Problem::OutOfRange)?,
        CreatinineUnit::MilligramsPerDecilitre => {
            let typed = MilligramsPerDecilitre::scaled(typed);
            if typed > CREATININE_MG_DL_UP_TO {
                return Err(Problem::UnitSuspect);
            }
            from_mg_dl(typed).map_err(|_| Problem::OutOfRange)?.get()
        }
    };
    if value < CREATININE.possible.0.get() {
        Err(Problem::UnitSuspect)
    } else if value > CREATININE.possible.1.get() {
        Err(Problem::OutOfRange)
    } else {
        Ok(value)
    }
}

fn haemoglobin(typed: i64, unit: HaemoglobinUnit) -> Result<i64, Problem> {
    match unit {
        HaemoglobinUnit::GramsPerDecilitre if typed > HAEMOGLOBIN_PARTS => {
            Err(Problem::UnitSuspect)
        }
        HaemoglobinUnit::GramsPerLitre if (1..HAEMOGLOBIN_PARTS).contains(&typed) => {
            Err(Problem::UnitSuspect)
        }
        HaemoglobinUnit::GramsPerDecilitre => mul(typed, 10).map_err(|_| Problem::OutOfRange),
        HaemoglobinUnit::GramsPerLitre => Ok(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(item: Item, text: &str, units: Units) -> Result<Option<i64>, Problem> {
        let decimal = Decimal::read(text);
        number(
            item,
            decimal.as_ref().map_err(|error| *error),
            units,
            Sides::One,
        )
    }

    #[test]
    fn only_what_can_be_a_thousand_is_asked_about() {
        let can: Vec<Item> = ITEMS
            .into_iter()
            .filter(|item| may_be_thousands(*item))
            .collect();
        let expected = [
            Item::Day,
            Item::Enzyme,
            Item::Creatinine,
            Item::Prednisolone,
            Item::IvigFirst,
        ];
        assert_eq!(can, expected);
    }

    #[test]
    fn every_item_has_its_place() {
        for (place, item) in ITEMS.into_iter().enumerate() {
            assert_eq!(item.place(), place);
            assert_eq!(limits(item, Sides::Both).is_none(), item.is_day());
        }
    }

    #[test]
    fn the_ends_of_a_scale_are_on_it_and_what_is_past_them_is_refused() {
        let units = Units::default();
        for (item, inside, outside) in [
            (Item::Physician, "10", "10.01"),
            (Item::Strength, "80", "80.5"),
            (Item::Function, "3", "3.1"),
            (Item::Enzyme, "2000000", "2000001"),
            (Item::Weight, "300", "301"),
            (Item::IvigDays, "5", "6"),
            (Item::Physician, "0", "-1"),
            (Item::IvigGrams, "600", "601"),
        ] {
            assert!(
                matches!(typed(item, inside, units), Ok(Some(_))),
                "{item:?}"
            );
            assert_eq!(
                typed(item, outside, units),
                Err(Problem::OutOfRange),
                "{item:?}"
            );
        }
        assert_eq!(typed(Item::IvigDays, "2.5", units), Err(Problem::NotWhole));
        assert_eq!(typed(Item::Weight, "60.0001", units), Err(Problem::TooFine));
        assert_eq!(typed(Item::Weight, "", units), Ok(None));
        let error = NumberError::UnitInField;
        assert_eq!(
            typed(Item::Weight, "60kg", units),
            Err(Problem::Number(error))
        );
    }

    #[test]
    fn both_units_of_a_laboratory_mean_the_same() {
        let one = Units::default();
        let other = Units {
            enzyme: CkUnit::MicrokatalsPerLitre,
            creatinine: CreatinineUnit::MilligramsPerDecilitre,
            haemoglobin: HaemoglobinUnit::GramsPerLitre,
        };
        for (item, text, the_same) in [
            (Item::Enzyme, "6000", "100"),
            (Item::Creatinine, "88.4", "1"),
            (Item::Haemoglobin, "13.5", "135"),
        ] {
            assert_eq!(
                typed(item, text, one),
                typed(item, the_same, other),
                "{item:?}"
            );
        }
        for (item, text, units) in [
            (Item::Creatinine, "1", one),
            (Item::Creatinine, "60", other),
            (Item::Haemoglobin, "135", one),
            (Item::Haemoglobin, "13.5", other),
        ] {
            assert_eq!(
                typed(item, text, units),
                Err(Problem::UnitSuspect),
                "{item:?}"
            );
        }
    }
}
