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

/// From these ages, the older first, so many points.
pub const AGE_STEPS: [(Years, Points); 2] = [
    (Years::scaled(85_000), Points::scaled(35)),
    (Years::scaled(40_000), Points::scaled(15)),
];
/// Under these filtrations, the lower first, so many points.
pub const FILTRATION_STEPS: [(MillilitresPerMinute, Points); 2] = [
    (MillilitresPerMinute::scaled(30_000), Points::scaled(25)),
    (MillilitresPerMinute::scaled(60_000), Points::scaled(10)),
];
/// Under these platelets so many points.
pub const PLATELETS_STEP: (Platelets, Points) = (Platelets::scaled(50_000), Points::scaled(40));
/// Points of a man.
pub const MALE: Points = Points::scaled(10);
/// No points.
const NOTHING: Points = Points::scaled(0);

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

impl MeasuredItem {
    /// The most points of it.
    #[must_use]
    pub const fn most(self) -> Points {
        let [(_, oldest), _] = AGE_STEPS;
        let [(_, lowest), _] = FILTRATION_STEPS;
        match self {
            Self::Age => oldest,
            Self::Sex => MALE,
            Self::Filtration => lowest,
            Self::Platelets => PLATELETS_STEP.1,
        }
    }
}

impl Measured {
    /// The points of an item; of an open one, from none to its most.
    #[must_use]
    pub fn points(&self, item: MeasuredItem) -> Score {
        let known = match item {
            MeasuredItem::Age => self.age.map(of_age),
            MeasuredItem::Sex => self.sex.map(|sex| match sex {
                Sex::Male => MALE,
                Sex::Female => NOTHING,
            }),
            MeasuredItem::Filtration => self.filtration.map(of_filtration),
            MeasuredItem::Platelets => self.platelets.map(|platelets| {
                let (under, points) = PLATELETS_STEP;
                if platelets < under { points } else { NOTHING }
            }),
        };
        Score {
            min: known.unwrap_or(NOTHING),
            max: known.unwrap_or(item.most()),
        }
    }
}

fn of_age(age: Years) -> Points {
    let mut steps = AGE_STEPS.into_iter();
    let reached = steps.find(|(from, _)| age >= *from);
    reached.map_or(NOTHING, |(_, points)| points)
}

fn of_filtration(filtration: MillilitresPerMinute) -> Points {
    let mut steps = FILTRATION_STEPS.into_iter();
    let reached = steps.find(|(under, _)| filtration < *under);
    reached.map_or(NOTHING, |(_, points)| points)
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
