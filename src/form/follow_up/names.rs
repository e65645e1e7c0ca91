//! Names of the follow-up in a file and in the markup. A name never changes: a file that was saved with it must open again.

use crate::domain::response::item::{HaemoglobinUnit, Item};
use crate::domain::response::mmt8::{Muscle, Sides};
use crate::domain::response::visit::EnzymeKind;

/// The units of haemoglobin.
pub const HAEMOGLOBIN_UNITS: [HaemoglobinUnit; 2] = [
    HaemoglobinUnit::GramsPerDecilitre,
    HaemoglobinUnit::GramsPerLitre,
];
/// What can be tested by hand.
pub const SIDES: [Sides; 2] = [Sides::Both, Sides::One];

/// The name of an item.
#[must_use]
pub const fn item_name(item: Item) -> &'static str {
    match item {
        Item::Day => "day",
        Item::Physician => "physician-global",
        Item::Patient => "patient-global",
        Item::Strength => "mmt8",
        Item::Function => "haq",
        Item::Enzyme => "enzyme",
        Item::Extramuscular => "extramuscular",
        Item::ChairStands => "chair-stands",
        Item::Squat => "squat",
        Item::ArmRaise => "arm-raise",
        Item::Endurance => "endurance",
        Item::Weight => "weight",
        Item::Creatinine => "creatinine",
        Item::Haemoglobin => "haemoglobin",
        Item::Prednisolone => "prednisolone",
        Item::IvigGrams => "ivig-grams",
        Item::IvigFirst => "ivig-first-day",
        Item::IvigDays => "ivig-days",
    }
}

/// The name of a muscle.
#[must_use]
pub const fn muscle_name(muscle: Muscle) -> &'static str {
    match muscle {
        Muscle::NeckFlexors => "neck-flexors",
        Muscle::Deltoid => "deltoid",
        Muscle::Biceps => "biceps",
        Muscle::WristExtensors => "wrist-extensors",
        Muscle::GluteusMaximus => "gluteus-maximus",
        Muscle::GluteusMedius => "gluteus-medius",
        Muscle::Quadriceps => "quadriceps",
        Muscle::AnkleDorsiflexors => "ankle-dorsiflexors",
    }
}

/// The name of what was tested.
#[must_use]
pub const fn sides_name(sides: Sides) -> &'static str {
    match sides {
        Sides::One => "one",
        Sides::Both => "both",
    }
}

/// The name of an enzyme.
#[must_use]
pub const fn enzyme_name(enzyme: EnzymeKind) -> &'static str {
    match enzyme {
        EnzymeKind::Ck => "ck",
        EnzymeKind::Aldolase => "aldolase",
        EnzymeKind::Ast => "ast",
        EnzymeKind::Alt => "alt",
        EnzymeKind::Ldh => "ldh",
    }
}

/// The name of a unit of haemoglobin.
#[must_use]
pub const fn haemoglobin_name(unit: HaemoglobinUnit) -> &'static str {
    match unit {
        HaemoglobinUnit::GramsPerDecilitre => "grams-per-decilitre",
        HaemoglobinUnit::GramsPerLitre => "grams-per-litre",
    }
}
