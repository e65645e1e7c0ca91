//! What forbids dalteparin: the union of the Canadian and Norwegian labels' contraindications, and the stops that this
//! product adds.

use crate::domain::set::Member;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A question whose "yes" removes the dose, and which must be answered before there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeparinStop {
    /// On an anticoagulant at any dose: vitamin K antagonist, direct oral anticoagulant, fondaparinux, thrombolytic. A low
    /// dose of one is no less a reason not to add dalteparin.
    Anticoagulated,
    /// Any other heparin, at any dose.
    OtherHeparin,
    /// Active bleeding.
    ActiveBleeding,
    /// Heparin-induced thrombocytopenia, confirmed or suspected, now or before.
    Thrombocytopenia,
    /// Allergy to heparin or pork.
    Allergy,
    /// Bleeding in the skull.
    IntracranialBleed,
    /// Active gastroduodenal ulcer.
    Ulcer,
    /// Severe disorder of clotting.
    Coagulopathy,
    /// Severe uncontrolled hypertension.
    Hypertension,
    /// Septic endocarditis.
    Endocarditis,
    /// Injury to, or surgery on, brain, spine, eye or ear.
    CnsEyeEar,
    /// Lumbar puncture, spinal or epidural expected within 15 hours.
    PunctureAhead,
    /// Such a puncture in the last 4 hours.
    PunctureBefore,
}

impl Member for HeparinStop {
    const ALL: &'static [Self] = &HEPARIN_STOPS;

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// The whole list, as the page shows it.
pub const HEPARIN_STOPS: [HeparinStop; 13] = [
    HeparinStop::Anticoagulated,
    HeparinStop::OtherHeparin,
    HeparinStop::ActiveBleeding,
    HeparinStop::Thrombocytopenia,
    HeparinStop::Allergy,
    HeparinStop::IntracranialBleed,
    HeparinStop::Ulcer,
    HeparinStop::Coagulopathy,
    HeparinStop::Hypertension,
    HeparinStop::Endocarditis,
    HeparinStop::CnsEyeEar,
    HeparinStop::PunctureAhead,
    HeparinStop::PunctureBefore,
];

impl HeparinStop {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Anticoagulated => cite(
                SourceId::Policy,
                "dalteparin: any anticoagulant at any dose stops it, none is added to",
                Status::Policy,
            ),
            Self::OtherHeparin => cite(
                SourceId::Policy,
                "dalteparin 10: any other heparin at any dose",
                Status::Policy,
            ),
            Self::PunctureAhead => cite(
                SourceId::FragminUsLabel,
                "15 h or more between the once-daily dose and a puncture; NHS England asks 12 h",
                Status::Reported,
            ),
            Self::PunctureBefore => cite(
                SourceId::NhsEnglandAlert,
                "puncture in the last 4 h",
                Status::Reported,
            ),
            Self::ActiveBleeding
            | Self::Thrombocytopenia
            | Self::Allergy
            | Self::IntracranialBleed
            | Self::Ulcer
            | Self::Coagulopathy
            | Self::Hypertension
            | Self::Endocarditis
            | Self::CnsEyeEar => cite(
                SourceId::FragminLabels,
                "contraindications, Canada and Norway together",
                Status::Published,
            ),
        }
    }
}
