//! Contraindications: those that remove the dose, and those that a written reason can lift.

use super::products::{Product, Stabiliser};
use crate::domain::finding::Finding;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// The list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stop {
    /// Selective IgA deficiency with antibodies against IgA.
    IgaDeficiencyWithAntibodies,
    /// Anaphylaxis to human immunoglobulin in the past.
    AnaphylaxisToImmunoglobulin,
    /// Hyperprolinaemia type I or II.
    Hyperprolinaemia,
    /// Hereditary fructose intolerance.
    FructoseIntolerance,
    /// Severe renal failure.
    SevereRenalFailure,
    /// Severe heart failure.
    SevereHeartFailure,
    /// Selective IgA deficiency, antibodies not found.
    IgaDeficiencyAlone,
}

/// The whole list, as the page shows it.
pub const STOPS: [Stop; 7] = [
    Stop::IgaDeficiencyWithAntibodies,
    Stop::AnaphylaxisToImmunoglobulin,
    Stop::Hyperprolinaemia,
    Stop::FructoseIntolerance,
    Stop::SevereRenalFailure,
    Stop::SevereHeartFailure,
    Stop::IgaDeficiencyAlone,
];

/// What a stop does when it is present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// Removes the dose.
    Absolute,
    /// Removes the dose of products with this stabiliser.
    OnlyWith(Stabiliser),
    /// Removes the dose until a reason is written down.
    Liftable,
}

impl Stop {
    /// What it does.
    #[must_use]
    pub const fn force(self) -> Force {
        match self {
            Self::IgaDeficiencyWithAntibodies | Self::AnaphylaxisToImmunoglobulin => {
                Force::Absolute
            }
            Self::Hyperprolinaemia => Force::OnlyWith(Stabiliser::Proline),
            Self::FructoseIntolerance => Force::OnlyWith(Stabiliser::Sorbitol),
            Self::SevereRenalFailure | Self::SevereHeartFailure | Self::IgaDeficiencyAlone => {
                Force::Liftable
            }
        }
    }

    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::IgaDeficiencyWithAntibodies | Self::AnaphylaxisToImmunoglobulin => cite(
                SourceId::BoxedWarnings,
                "contraindications of the class",
                Status::Reported,
            ),
            Self::Hyperprolinaemia => cite(
                SourceId::GalwayPrivigen,
                "contraindications",
                Status::Reported,
            ),
            Self::FructoseIntolerance => cite(
                SourceId::RchFlebogamma,
                "Flebogamma was read; Gammaplex 5 % is known, not read",
                Status::Unconfirmed,
            ),
            Self::SevereRenalFailure | Self::SevereHeartFailure | Self::IgaDeficiencyAlone => {
                cite(SourceId::Nel, "contraindications", Status::Published)
            }
        }
    }
}

/// The answer to one stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StopAnswer {
    /// The stop.
    pub stop: Stop,
    /// Yes, no, or not answered.
    pub finding: Finding,
    /// A reason for going on was written down.
    pub reason_given: bool,
}

/// What an answer does to the dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// It is not answered: figures that can do harm wait.
    Open,
    /// The dose is removed.
    Removes,
    /// Present, and lifted by a written reason.
    Lifted,
    /// Present, and forbids products with this stabiliser.
    Forbids(Stabiliser),
}

/// What this answer does, with the product picked so far.
#[must_use]
pub fn effect(answer: StopAnswer, product: Option<Product>) -> Effect {
    match answer.finding {
        Finding::Absent => Effect::None,
        Finding::Unknown => Effect::Open,
        Finding::Present => match answer.stop.force() {
            Force::Absolute => Effect::Removes,
            Force::OnlyWith(stabiliser)
                if product.is_some_and(|p| p.stabilisers().contains(&stabiliser)) =>
            {
                Effect::Removes
            }
            Force::OnlyWith(stabiliser) => Effect::Forbids(stabiliser),
            Force::Liftable if answer.reason_given => Effect::Lifted,
            Force::Liftable => Effect::Removes,
        },
    }
}
