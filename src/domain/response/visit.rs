//! A visit: its day, and what was measured and given, as far as it was.

use chrono::NaiveDate;

use super::item::Item;
use super::measures::{EnzymeRange, Measured, USUAL_ENZYME_RANGE};
use super::quantities::{DailyMilligrams, GramsPerLitre, TestCount, TimesLimit};
use crate::domain::quantity::{Days, EnzymeUnits, Grams, Kilograms, MicromolesPerLitre};

/// The muscle enzyme that is followed: the one that was most abnormal at the first visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EnzymeKind {
    /// Creatine kinase.
    #[default]
    Ck,
    /// Aldolase.
    Aldolase,
    /// Aspartate aminotransferase.
    Ast,
    /// Alanine aminotransferase.
    Alt,
    /// Lactate dehydrogenase.
    Ldh,
}

/// All of them.
pub const ENZYMES: [EnzymeKind; 5] = [
    EnzymeKind::Ck,
    EnzymeKind::Aldolase,
    EnzymeKind::Ast,
    EnzymeKind::Alt,
    EnzymeKind::Ldh,
];

impl EnzymeKind {
    /// Its range in times its upper limit, unless another is set; see [`super::measures::ENZYME_RANGE_SOURCE`].
    #[must_use]
    pub const fn usual_range(self) -> TimesLimit {
        match self {
            Self::Ck => USUAL_ENZYME_RANGE,
            Self::Aldolase => TimesLimit::scaled(6_000),
            Self::Ast | Self::Alt | Self::Ldh => TimesLimit::scaled(3_000),
        }
    }
}

/// The enzyme that is followed, with what is known of its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Which.
    pub kind: EnzymeKind,
    /// Its upper limit of normal.
    pub limit: Option<EnzymeUnits>,
    /// Its range, in times that.
    pub times: TimesLimit,
}

impl Default for Followed {
    fn default() -> Self {
        let kind = EnzymeKind::default();
        Self {
            kind,
            limit: None,
            times: kind.usual_range(),
        }
    }
}

impl Followed {
    /// The range that the score counts with; nothing without the upper limit.
    #[must_use]
    pub fn range(self) -> Option<EnzymeRange> {
        self.limit.map(|limit| EnzymeRange {
            limit,
            times: self.times,
        })
    }
}

/// A course of immunoglobulin that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Its first day.
    pub first: NaiveDate,
    /// Over how many days, where that is known.
    pub days: Option<Days>,
    /// All of it.
    pub grams: Grams,
}

impl Given {
    /// From the numbers of [`super::item::number`], which are thousandths.
    #[must_use]
    pub fn of_thousandths(first: NaiveDate, days: Option<i64>, grams: i64) -> Self {
        Self {
            first,
            days: days.map(|days| Days::scaled(days.div_euclid(1_000))),
            grams: Grams::scaled(grams.saturating_mul(1_000)),
        }
    }
}

/// Tests of function. How they are counted is the clinic's own: it has to be the same at each visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tests {
    /// Rising from a chair.
    pub chair_stands: Option<TestCount>,
    /// Squatting.
    pub squat: Option<TestCount>,
    /// Holding the arms up.
    pub arm_raise: Option<TestCount>,
    /// An index of endurance.
    pub endurance: Option<TestCount>,
}

/// A visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The day.
    pub day: NaiveDate,
    /// The measures of the core set.
    pub measured: Measured,
    /// Tests of function.
    pub tests: Tests,
    /// Weight.
    pub weight: Option<Kilograms>,
    /// Creatinine.
    pub creatinine: Option<MicromolesPerLitre>,
    /// Haemoglobin.
    pub haemoglobin: Option<GramsPerLitre>,
    /// Prednisolone.
    pub prednisolone: Option<DailyMilligrams>,
    /// Immunoglobulin.
    pub ivig: Option<Given>,
}

impl Visit {
    /// A visit of this day with nothing measured yet.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        Self {
            day,
            measured: Measured::default(),
            tests: Tests::default(),
            weight: None,
            creatinine: None,
            haemoglobin: None,
            prednisolone: None,
            ivig: None,
        }
    }

    /// Was any measure of the core set taken? A visit for an infusion alone is no comparison for another one.
    #[must_use]
    pub fn is_assessed(&self) -> bool {
        self.measured != Measured::default()
    }

    /// The value of an item that is a number, as text in the unit in which it is kept.
    #[must_use]
    pub fn text(&self, item: Item) -> Option<String> {
        Some(match item {
            Item::Day | Item::IvigFirst => return None,
            Item::Physician => self.measured.physician?.to_string(),
            Item::Patient => self.measured.patient?.to_string(),
            Item::Strength => self.measured.strength?.0.to_string(),
            Item::Function => self.measured.function?.to_string(),
            Item::Enzyme => self.measured.enzyme?.to_string(),
            Item::Extramuscular => self.measured.extramuscular?.to_string(),
            Item::ChairStands => self.tests.chair_stands?.to_string(),
            Item::Squat => self.tests.squat?.to_string(),
            Item::ArmRaise => self.tests.arm_raise?.to_string(),
            Item::Endurance => self.tests.endurance?.to_string(),
            Item::Weight => self.weight?.to_string(),
            Item::Creatinine => self.creatinine?.to_string(),
            Item::Haemoglobin => self.haemoglobin?.to_string(),
            Item::Prednisolone => self.prednisolone?.to_string(),
            Item::IvigGrams => self.ivig?.grams.to_string(),
            Item::IvigDays => self.ivig?.days?.to_string(),
        })
    }
}
