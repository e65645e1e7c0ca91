//! The six measures of the core set: their scales, their bands, and what a visit has of them.
//!
//! Source: IMACS core set; Aggarwal et al. 2017, with the table as reported in PMC5577002. Traps: the strength alone is
//! better when it is more; the range of the enzyme is a multiple of its upper limit that was not read in a source.

use super::item::Item;
use super::mmt8::Sides;
use super::quantities::{GlobalPoints, HaqPoints, StrengthPoints, TimesLimit};
use crate::domain::exact::{Overflow, mul};
use crate::domain::quantity::{EnzymeUnits, Points};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Disease activity by the physician, 0 to 10.
    PhysicianGlobal,
    /// Disease activity by the patient, 0 to 10.
    PatientGlobal,
    /// Manual muscle testing: more is better.
    Strength,
    /// Health Assessment Questionnaire, 0 to 3.
    Function,
    /// The muscle enzyme that was most abnormal at the first visit.
    Enzyme,
    /// Activity outside muscle, 0 to 10.
    Extramuscular,
}

/// All of them.
pub const MEASURES: [Measure; 6] = [
    Measure::PhysicianGlobal,
    Measure::PatientGlobal,
    Measure::Strength,
    Measure::Function,
    Measure::Enzyme,
    Measure::Extramuscular,
];

/// Source of [`USUAL_ENZYME_RANGE`]: known from memory alone.
pub const ENZYME_RANGE_SOURCE: Citation = cite(
    SourceId::Unsourced,
    "range of CK: 15 times its upper limit; of aldolase 6 times, of LDH, AST and ALT about 3 times",
    Status::Unconfirmed,
);
/// The range of CK, in times its upper limit, unless another is set.
pub const USUAL_ENZYME_RANGE: TimesLimit = TimesLimit::scaled(15_000);
/// The upper edges of the bands, in per cent of the range; the last band has none.
const EDGES: [i64; 4] = [5, 15, 25, 40];
/// Those of the strength.
const STRENGTH_EDGES: [i64; 4] = [2, 10, 20, 30];

impl Measure {
    /// What is entered for it.
    #[must_use]
    pub const fn item(self) -> Item {
        match self {
            Self::PhysicianGlobal => Item::Physician,
            Self::PatientGlobal => Item::Patient,
            Self::Strength => Item::Strength,
            Self::Function => Item::Function,
            Self::Enzyme => Item::Enzyme,
            Self::Extramuscular => Item::Extramuscular,
        }
    }

    /// The upper edges of its bands.
    #[must_use]
    pub const fn edges(self) -> [i64; 4] {
        match self {
            Self::Strength => STRENGTH_EDGES,
            Self::PhysicianGlobal
            | Self::PatientGlobal
            | Self::Function
            | Self::Enzyme
            | Self::Extramuscular => EDGES,
        }
    }

    /// The points of its bands, in tenths.
    #[must_use]
    pub const fn tenths(self) -> [i64; 5] {
        match self {
            Self::PhysicianGlobal => [0, 75, 150, 175, 200],
            Self::PatientGlobal => [0, 25, 50, 75, 100],
            Self::Strength => [0, 100, 200, 275, 325],
            Self::Function => [0, 50, 75, 75, 100],
            Self::Enzyme => [0, 25, 50, 75, 75],
            Self::Extramuscular => [0, 75, 125, 150, 200],
        }
    }

    /// The points of its top band.
    #[must_use]
    pub const fn most_points(self) -> Points {
        let [.., most] = self.tenths();
        Points::scaled(most)
    }
}

/// What was measured at a visit, as far as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// Physician's global.
    pub physician: Option<GlobalPoints>,
    /// Patient's global.
    pub patient: Option<GlobalPoints>,
    /// Total of the strength, and what was tested.
    pub strength: Option<(StrengthPoints, Sides)>,
    /// HAQ.
    pub function: Option<HaqPoints>,
    /// The enzyme.
    pub enzyme: Option<EnzymeUnits>,
    /// Activity outside muscle.
    pub extramuscular: Option<GlobalPoints>,
}

/// The enzyme that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnzymeRange {
    /// Its upper limit of normal.
    pub limit: EnzymeUnits,
    /// Its range, in times that.
    pub times: TimesLimit,
}

/// What was measured, in the unit of [`range`].
pub(super) fn value(measure: Measure, visit: &Measured) -> Result<Option<i64>, Overflow> {
    Ok(match measure {
        Measure::PhysicianGlobal => visit.physician.map(GlobalPoints::get),
        Measure::PatientGlobal => visit.patient.map(GlobalPoints::get),
        Measure::Strength => visit.strength.map(|(total, _)| total.get()),
        Measure::Function => visit.function.map(HaqPoints::get),
        Measure::Enzyme => match visit.enzyme {
            Some(enzyme) => Some(mul(enzyme.get(), 1_000)?),
            None => None,
        },
        Measure::Extramuscular => visit.extramuscular.map(GlobalPoints::get),
    })
}

/// The range of a measure in its smallest unit, that of the enzyme in a thousandth of it, so that the times are exact.
/// The latter is not known without the upper limit.
pub(super) fn range(
    measure: Measure,
    first: &Measured,
    enzyme: Option<EnzymeRange>,
) -> Result<Option<i64>, Overflow> {
    let range = match measure {
        Measure::PhysicianGlobal | Measure::PatientGlobal | Measure::Extramuscular => {
            Some(GLOBAL_MOST.get())
        }
        Measure::Function => Some(HAQ_MOST.get()),
        Measure::Strength => first.strength.map(|(_, sides)| sides.most().get()),
        Measure::Enzyme => match enzyme {
            Some(range) => Some(mul(range.limit.get(), range.times.get())?),
            None => None,
        },
    };
    Ok(range.filter(|range| *range > 0))
}

/// The end of the scale of a global rating.
pub const GLOBAL_MOST: GlobalPoints = GlobalPoints::scaled(10_000);
/// The end of the scale of the HAQ.
pub const HAQ_MOST: HaqPoints = HaqPoints::scaled(3_000);
