//! Padua score of the risk of a venous clot (Barbar 2010).
//!
//! Source: the table in PMC3278052. Traps: one reprint has "over 70" for the age, the original 70 and over; a superficial
//! clot is no previous one; the score is for acutely ill inpatients, and myositis itself gives a point.

use super::score::Score;
use crate::domain::finding::Finding;
use crate::domain::quantity::{Bmi, Points, Years};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// An item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaduaItem {
    /// Active cancer.
    ActiveCancer,
    /// A venous clot before, not a superficial one.
    PreviousVte,
    /// Bed rest for 3 days or more.
    ReducedMobility,
    /// Known thrombophilia.
    Thrombophilia,
    /// Trauma or surgery within a month.
    RecentTraumaOrSurgery,
    /// 70 years or older.
    AgeSeventy,
    /// Heart or respiratory failure.
    HeartOrRespiratoryFailure,
    /// Acute myocardial infarction or ischaemic stroke.
    InfarctionOrStroke,
    /// Acute infection or a rheumatic disorder.
    InfectionOrRheumatic,
    /// Body mass index 30 or more.
    BmiThirty,
    /// Hormonal treatment.
    Hormones,
}

/// All items.
pub const PADUA_ITEMS: [PaduaItem; 11] = [
    PaduaItem::ActiveCancer,
    PaduaItem::PreviousVte,
    PaduaItem::ReducedMobility,
    PaduaItem::Thrombophilia,
    PaduaItem::RecentTraumaOrSurgery,
    PaduaItem::AgeSeventy,
    PaduaItem::HeartOrRespiratoryFailure,
    PaduaItem::InfarctionOrStroke,
    PaduaItem::InfectionOrRheumatic,
    PaduaItem::BmiThirty,
    PaduaItem::Hormones,
];

/// From this score the risk is high.
pub const HIGH_FROM: Points = Points::scaled(40);
/// From this age [`PaduaItem::AgeSeventy`] counts.
pub const AGE_FROM: Years = Years::scaled(70_000);
/// From this body mass index, as displayed, [`PaduaItem::BmiThirty`] counts.
pub const BMI_FROM: Bmi = Bmi::scaled(300);
/// Source of the items, points and cut-off.
pub const SOURCE: Citation = cite(
    SourceId::Padua2010,
    "items, points and the cut-off 4",
    Status::Published,
);

impl PaduaItem {
    /// Tenths of a point.
    #[must_use]
    pub const fn tenths(self) -> i64 {
        match self {
            Self::ActiveCancer
            | Self::PreviousVte
            | Self::ReducedMobility
            | Self::Thrombophilia => 30,
            Self::RecentTraumaOrSurgery => 20,
            Self::AgeSeventy
            | Self::HeartOrRespiratoryFailure
            | Self::InfarctionOrStroke
            | Self::InfectionOrRheumatic
            | Self::BmiThirty
            | Self::Hormones => 10,
        }
    }
}

/// The score of these findings.
#[must_use]
pub fn padua(finding: impl Fn(PaduaItem) -> Finding) -> Score {
    PADUA_ITEMS.into_iter().fold(Score::NONE, |score, item| {
        score.with(finding(item), item.tenths())
    })
}
