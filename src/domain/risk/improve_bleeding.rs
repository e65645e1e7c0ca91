//! IMPROVE score of the risk of bleeding (Decousus 2011).
//!
//! Source: reported, not read in the paper. Traps: it is for acutely ill inpatients; myositis as a rheumatic disease
//! gives 2 points, so that a man of 60 stands at 4.5 of 7 before anything else; liver enzymes from muscle are no liver
//! failure, and the score is not asked for them here.

use super::score::Score;
use crate::domain::body_size::Sex;
use crate::domain::finding::Finding;
use crate::domain::quantity::{MillilitresPerMinute, Platelets, Points, Years};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// An item that is a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BleedingItem {
    /// Active gastroduodenal ulcer.
    ActiveUlcer,
    /// Bleeding within 3 months.
    RecentBleeding,
    /// INR over 1.5.
    HighInr,
    /// Intensive or coronary care.
    IntensiveCare,
    /// Central venous catheter.
    CentralCatheter,
    /// Rheumatic disease.
    Rheumatic,
    /// Active cancer.
    ActiveCancer,
}

/// All items that are findings.
pub const BLEEDING_ITEMS: [BleedingItem; 7] = [
    BleedingItem::ActiveUlcer,
    BleedingItem::RecentBleeding,
    BleedingItem::HighInr,
    BleedingItem::IntensiveCare,
    BleedingItem::CentralCatheter,
    BleedingItem::Rheumatic,
    BleedingItem::ActiveCancer,
];

/// From this score the risk is high.
pub const HIGH_FROM: Points = Points::scaled(70);
/// Source of the items, points and cut-off.
pub const SOURCE: Citation = cite(
    SourceId::ImproveBleeding2011,
    "items, points and the cut-off 7",
    Status::Reported,
);

impl BleedingItem {
    /// Tenths of a point.
    #[must_use]
    pub const fn tenths(self) -> i64 {
        match self {
            Self::ActiveUlcer => 45,
            Self::RecentBleeding => 40,
            Self::HighInr | Self::IntensiveCare => 25,
            Self::CentralCatheter | Self::Rheumatic | Self::ActiveCancer => 20,
        }
    }
}

/// The items that are measured; without a value each is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// Age now: 40 to 84 years, 85 and over.
    pub age: Option<Years>,
    /// Sex: men have a point.
    pub sex: Option<Sex>,
    /// Filtration or clearance: 30 to 59, under 30.
    pub filtration: Option<MillilitresPerMinute>,
    /// Platelets: under 50.
    pub platelets: Option<Platelets>,
}

const FORTY: Years = Years::scaled(40_000);
const EIGHTY_FIVE: Years = Years::scaled(85_000);
const SIXTY_CLEARED: MillilitresPerMinute = MillilitresPerMinute::scaled(60_000);
const THIRTY_CLEARED: MillilitresPerMinute = MillilitresPerMinute::scaled(30_000);
const FIFTY_PLATELETS: Platelets = Platelets::scaled(50_000);

/// An item that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeasuredItem {
    /// See [`Measured::age`].
    Age,
    /// See [`Measured::sex`].
    Sex,
    /// See [`Measured::filtration`].
    Filtration,
    /// See [`Measured::platelets`].
    Platelets,
}

/// All items that are measured.
pub const MEASURED_ITEMS: [MeasuredItem; 4] = [
    MeasuredItem::Age,
    MeasuredItem::Sex,
    MeasuredItem::Filtration,
    MeasuredItem::Platelets,
];

impl Measured {
    /// The points of an item; of an open one, from none to its most.
    #[must_use]
    pub fn points(&self, item: MeasuredItem) -> Score {
        let (least, most) = match item {
            MeasuredItem::Age => step(self.age, 35, |age| {
                if age >= EIGHTY_FIVE {
                    35
                } else if age >= FORTY {
                    15
                } else {
                    0
                }
            }),
            MeasuredItem::Sex => step(self.sex, 10, |sex| match sex {
                Sex::Male => 10,
                Sex::Female => 0,
            }),
            MeasuredItem::Filtration => step(self.filtration, 25, |filtration| {
                if filtration < THIRTY_CLEARED {
                    25
                } else if filtration < SIXTY_CLEARED {
                    10
                } else {
                    0
                }
            }),
            MeasuredItem::Platelets => step(self.platelets, 40, |platelets| {
                if platelets < FIFTY_PLATELETS { 40 } else { 0 }
            }),
        };
        Score::NONE.between(least, most)
    }
}

/// The score of these findings and values.
#[must_use]
pub fn improve_bleeding(finding: impl Fn(BleedingItem) -> Finding, measured: &Measured) -> Score {
    let items = BLEEDING_ITEMS.into_iter().fold(Score::NONE, |score, item| {
        score.with(finding(item), item.tenths())
    });
    MEASURED_ITEMS.into_iter().fold(items, |score, item| {
        let points = measured.points(item);
        score.between(points.min.get(), points.max.get())
    })
}

/// The tenths that a value gives, or from none to `most`.
fn step<T>(value: Option<T>, most: i64, tenths: impl Fn(T) -> i64) -> (i64, i64) {
    value.map_or((0, most), |value| {
        let tenths = tenths(value);
        (tenths, tenths)
    })
}
