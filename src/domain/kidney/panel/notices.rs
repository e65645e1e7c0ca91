//! What misleads in the panel of kidney function, and what is to be done about it.

use super::super::clearance::{KidneyNotice, MUSCLE_SOURCE, STEROIDS_SOURCE, confirmed_creatinine};
use super::super::cockcroft_gault::{self, CockcroftGault};
use super::super::filtration::{Disagreement, FAR_APART_SOURCE, Filtrations};
use crate::domain::body::confirmed_body;
use crate::domain::case::Case;
use crate::domain::finding::Finding;
use crate::domain::quantity::IndexedFiltration;
use crate::domain::risk::padua;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something that misleads, or is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PanelNotice {
    /// Creatinine is low, as where muscle is wasted.
    LowCreatinine,
    /// The clearance by actual weight is not to be believed.
    ImplausiblyHigh,
    /// Against iohexol every equation read too high in muscle disease.
    AllReadHigh,
    /// Creatinine and cystatin C in neuromuscular patients.
    CreatinineAgainstCystatin,
    /// Cystatin C is asked for.
    AskForCystatin,
    /// Prednisolone makes cystatin C read low.
    SteroidsReadLow,
    /// Whether prednisolone does is not known.
    SteroidsNotKnown,
    /// Creatinine and cystatin C are far apart.
    FarApart(Disagreement),
    /// Both markers together are best, unless one of them is led astray.
    BothMarkers,
    /// The patient is under the height from which an ideal weight is made, and heavy: the lower clearances are missing.
    NoIdealWeight,
}

/// All of them.
pub const PANEL_NOTICES: [PanelNotice; 11] = [
    PanelNotice::FarApart(Disagreement::CreatinineHigher),
    PanelNotice::FarApart(Disagreement::CystatinHigher),
    PanelNotice::LowCreatinine,
    PanelNotice::ImplausiblyHigh,
    PanelNotice::AllReadHigh,
    PanelNotice::CreatinineAgainstCystatin,
    PanelNotice::AskForCystatin,
    PanelNotice::SteroidsReadLow,
    PanelNotice::SteroidsNotKnown,
    PanelNotice::BothMarkers,
    PanelNotice::NoIdealWeight,
];

impl PanelNotice {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::LowCreatinine => KidneyNotice::LowMuscleMass.source(),
            Self::ImplausiblyHigh => KidneyNotice::ImplausiblyHigh.source(),
            Self::AllReadHigh => cite(
                SourceId::Aldenbratt2021,
                "every equation 22 to 60 too high against iohexol, cystatin C least",
                Status::Published,
            ),
            Self::CreatinineAgainstCystatin => MUSCLE_SOURCE,
            Self::AskForCystatin => cite(
                SourceId::Policy,
                "kidney: cystatin C is asked for where creatinine misleads",
                Status::Policy,
            ),
            Self::SteroidsReadLow | Self::SteroidsNotKnown => STEROIDS_SOURCE,
            Self::FarApart(_) => FAR_APART_SOURCE,
            Self::NoIdealWeight => cite(
                SourceId::Policy,
                "kidney: no ideal weight under 152.4 cm, so that a heavy build reads too high",
                Status::Policy,
            ),
            Self::BothMarkers => cite(
                SourceId::Niddk,
                "both markers, or one alone where something else strongly moves the other",
                Status::Published,
            ),
        }
    }
}

/// How far off every equation read in muscle disease, against iohexol: from and to, in mL/min/1.73 m².
pub const READ_HIGH_BY: [IndexedFiltration; 2] = [
    IndexedFiltration::scaled(220),
    IndexedFiltration::scaled(600),
];

/// Is the ideal weight far under the actual one, and not made for this height?
fn short_and_heavy(case: &Case) -> bool {
    let body = confirmed_body(case);
    body.is_some_and(|body| {
        let short = body
            .height
            .is_some_and(|height| height < cockcroft_gault::IDEAL_FROM);
        short && body.bmi.is_some_and(|bmi| bmi >= padua::BMI_FROM)
    })
}

/// What misleads in a case.
pub(super) fn notices(
    case: &Case,
    by_weight: Option<CockcroftGault>,
    filtrations: &Filtrations,
    prednisolone_ten: Finding,
) -> Vec<PanelNotice> {
    let low = confirmed_creatinine(case)
        .is_some_and(|creatinine| creatinine < cockcroft_gault::LOW_CREATININE);
    let high = by_weight.is_some_and(|all| all.actual > cockcroft_gault::IMPLAUSIBLE_OVER);
    let misleads = low || high;
    let has_cystatin = filtrations.cystatin.is_some();
    let far_apart = filtrations.disagreement().ok().flatten();
    let rows = [
        (low, PanelNotice::LowCreatinine),
        (high, PanelNotice::ImplausiblyHigh),
        (misleads, PanelNotice::AllReadHigh),
        (misleads, PanelNotice::CreatinineAgainstCystatin),
        (misleads && !has_cystatin, PanelNotice::AskForCystatin),
        (
            has_cystatin && prednisolone_ten.is_present(),
            PanelNotice::SteroidsReadLow,
        ),
        (
            has_cystatin && prednisolone_ten.is_unknown(),
            PanelNotice::SteroidsNotKnown,
        ),
        (filtrations.combined.is_some(), PanelNotice::BothMarkers),
        (short_and_heavy(case), PanelNotice::NoIdealWeight),
    ];
    let rows = rows.into_iter().filter(|(is_so, _)| *is_so);
    far_apart
        .map(PanelNotice::FarApart)
        .into_iter()
        .chain(rows.map(|(_, notice)| notice))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_is_listed_once() {
        let place = |notice: &PanelNotice| match notice {
            PanelNotice::FarApart(Disagreement::CreatinineHigher) => 0,
            PanelNotice::FarApart(Disagreement::CystatinHigher) => 1,
            PanelNotice::LowCreatinine => 2,
            PanelNotice::ImplausiblyHigh => 3,
            PanelNotice::AllReadHigh => 4,
            PanelNotice::CreatinineAgainstCystatin => 5,
            PanelNotice::AskForCystatin => 6,
            PanelNotice::SteroidsReadLow => 7,
            PanelNotice::SteroidsNotKnown => 8,
            PanelNotice::BothMarkers => 9,
            PanelNotice::NoIdealWeight => 10,
        };
        let places: Vec<_> = PANEL_NOTICES.iter().map(place).collect();
        assert!(places.into_iter().eq(0..PANEL_NOTICES.len()));
    }
}
