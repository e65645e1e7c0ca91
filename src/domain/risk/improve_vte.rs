//! IMPROVE score of the risk of a venous clot (Spyropoulos 2011).
//!
//! Source: reported; versions differ, see the caveats of the report. Traps: it is for acutely ill inpatients; the age counts
//! over 60, not from 60; 7 days of immobility are not Padua's 3; it decides nothing here, Padua does.

use super::score::Score;
use crate::domain::finding::Finding;
use crate::domain::quantity::{Points, Years};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// An item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VteItem {
    /// A venous clot before.
    PreviousVte,
    /// Known thrombophilia.
    Thrombophilia,
    /// Paralysis or paresis of the lower limbs.
    LowerLimbParalysis,
    /// Cancer.
    Cancer,
    /// Immobilised for 7 days or more.
    ImmobilisedSevenDays,
    /// Intensive or coronary care.
    IntensiveCare,
    /// Over 60 years.
    AgeOverSixty,
}

/// All items.
pub const VTE_ITEMS: [VteItem; 7] = [
    VteItem::PreviousVte,
    VteItem::Thrombophilia,
    VteItem::LowerLimbParalysis,
    VteItem::Cancer,
    VteItem::ImmobilisedSevenDays,
    VteItem::IntensiveCare,
    VteItem::AgeOverSixty,
];

/// Over this age [`VteItem::AgeOverSixty`] counts.
pub const AGE_OVER: Years = Years::scaled(60_000);
/// Source of the items, points and bands.
pub const SOURCE: Citation = cite(
    SourceId::ImproveVte2011,
    "items, points, and the bands 0 to 1, 2 to 3 and from 4",
    Status::Reported,
);

impl VteItem {
    /// Tenths of a point.
    #[must_use]
    pub const fn tenths(self) -> i64 {
        match self {
            Self::PreviousVte => 30,
            Self::Thrombophilia | Self::LowerLimbParalysis | Self::Cancer => 20,
            Self::ImmobilisedSevenDays | Self::IntensiveCare | Self::AgeOverSixty => 10,
        }
    }
}

/// What a score means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 0 or 1.
    Low,
    /// 2 or 3.
    Moderate,
    /// 4 and over.
    High,
}

impl Band {
    /// The least score of the band.
    #[must_use]
    pub const fn from(self) -> Points {
        Points::scaled(match self {
            Self::Low => 0,
            Self::Moderate => 20,
            Self::High => 40,
        })
    }

    /// The band of a score.
    #[must_use]
    pub fn of(points: Points) -> Self {
        if points >= Self::High.from() {
            Self::High
        } else if points >= Self::Moderate.from() {
            Self::Moderate
        } else {
            Self::Low
        }
    }
}

/// The score of these findings.
#[must_use]
pub fn improve_vte(finding: impl Fn(VteItem) -> Finding) -> Score {
    VTE_ITEMS.into_iter().fold(Score::NONE, |score, item| {
        score.with(finding(item), item.tenths())
    })
}
