//! What a muscle biopsy can show, and what makes it a necrotizing one.

use super::enmc::Biopsy;
use crate::domain::finding::Finding;
use crate::domain::set::Member;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Was a biopsy done?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BiopsyState {
    /// Not done.
    #[default]
    NotDone,
    /// Done, and not enough to tell.
    Inadequate,
    /// Done, and its features can be told.
    Done,
}

impl BiopsyState {
    /// Was it done, so that its features can be told?
    #[must_use]
    #[inline]
    pub fn is_done(self) -> bool {
        self == Self::Done
    }
}

/// States, in the order of the page.
pub const BIOPSY_STATES: [BiopsyState; 3] = [
    BiopsyState::NotDone,
    BiopsyState::Inadequate,
    BiopsyState::Done,
];

/// A feature of the tissue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feature {
    /// Necrotic fibres scattered through the sample. Core.
    ScatteredNecrosis,
    /// Necrosis, myophagocytosis and regeneration side by side. Core.
    DifferentStages,
    /// Macrophages prevail, with few lymphocytes. Core.
    Macrophages,
    /// MHC class I on the sarcolemma.
    MhcOne,
    /// C5b-9 on the sarcolemma of fibres that are not necrotic.
    Complement,
    /// Fine, diffuse sarcoplasmic p62.
    FineP62,
    /// Endomysial mononuclear cells around, not invading, fibres.
    Endomysial,
    /// Perimysial or perivascular mononuclear cells.
    Perimysial,
    /// Perifascicular atrophy.
    PerifascicularAtrophy,
    /// Rimmed vacuoles.
    RimmedVacuoles,
    /// CD8 cells invading fibres that are not necrotic.
    CdEightInvasion,
    /// Protein accumulation, or filaments of 15 to 18 nm.
    ProteinAccumulation,
    /// MxA in perifascicular fibres.
    PerifascicularMxa,
    /// Perifascicular necrosis.
    PerifascicularNecrosis,
    /// Tubuloreticular inclusions.
    TubuloreticularInclusions,
    /// Dystrophic changes.
    Dystrophic,
}

/// All features, in the order of the page.
pub const FEATURES: [Feature; 16] = [
    Feature::ScatteredNecrosis,
    Feature::DifferentStages,
    Feature::Macrophages,
    Feature::MhcOne,
    Feature::Complement,
    Feature::FineP62,
    Feature::Endomysial,
    Feature::Perimysial,
    Feature::PerifascicularAtrophy,
    Feature::RimmedVacuoles,
    Feature::CdEightInvasion,
    Feature::ProteinAccumulation,
    Feature::PerifascicularMxa,
    Feature::PerifascicularNecrosis,
    Feature::TubuloreticularInclusions,
    Feature::Dystrophic,
];

/// The features that a necrotizing biopsy must have.
pub const CORE_FEATURES: [Feature; 3] = [
    Feature::ScatteredNecrosis,
    Feature::DifferentStages,
    Feature::Macrophages,
];

/// Source of [`CORE_FEATURES`].
pub const CORE_SOURCE: Citation = cite(
    SourceId::Enmc224,
    "core features of the biopsy, as summarised by Lundberg in The Rheumatologist",
    Status::Reported,
);

impl Member for Feature {
    const ALL: &'static [Self] = &FEATURES;

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

#[allow(clippy::as_conversions, reason = "an enum without data has its place")]
#[inline]
const fn index(feature: Feature) -> usize {
    feature as usize
}

/// A biopsy with what was looked for in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Histology {
    /// Was it done?
    pub state: BiopsyState,
    features: [Finding; FEATURES.len()],
}

impl Default for Histology {
    fn default() -> Self {
        Self {
            state: BiopsyState::default(),
            features: [Finding::Unknown; FEATURES.len()],
        }
    }
}

impl Histology {
    /// A biopsy in which `look` was found.
    #[must_use]
    pub fn new(state: BiopsyState, look: impl Fn(Feature) -> Finding) -> Self {
        Self {
            state,
            features: FEATURES.map(look),
        }
    }

    /// Was it done, so that its features count?
    #[must_use]
    #[inline]
    pub fn is_done(&self) -> bool {
        self.state.is_done()
    }

    /// Is the feature there? Without a biopsy that can be read nothing is known.
    #[must_use]
    #[inline]
    pub fn get(&self, feature: Feature) -> Finding {
        let found = self.features.get(index(feature)).copied();
        found.filter(|_| self.is_done()).unwrap_or_default()
    }

    /// Writes a feature down, in a biopsy that is then done.
    pub fn set(&mut self, feature: Feature, finding: Finding) {
        self.state = BiopsyState::Done;
        if let Some(place) = self.features.get_mut(index(feature)) {
            *place = finding;
        }
    }

    /// Are any of these there?
    #[must_use]
    #[inline]
    pub fn any(&self, wanted: &[Feature]) -> Finding {
        let states = wanted.iter().map(|feature| self.get(*feature));
        states.fold(Finding::Absent, Finding::or)
    }

    /// Are all of these there?
    #[must_use]
    #[inline]
    pub fn all(&self, wanted: &[Feature]) -> Finding {
        let states = wanted.iter().map(|feature| self.get(*feature));
        states.fold(Finding::Present, Finding::and)
    }

    /// As the ENMC criteria see it: necrotizing needs every core feature; while one is not told, it is not enough to tell.
    #[must_use]
    pub fn enmc(&self) -> Biopsy {
        match (self.state, self.all(&CORE_FEATURES)) {
            (BiopsyState::NotDone, _) => Biopsy::NotDone,
            (BiopsyState::Done, Finding::Present) => Biopsy::Necrotizing,
            (BiopsyState::Done, Finding::Absent) => Biopsy::Other,
            (BiopsyState::Inadequate, _) | (BiopsyState::Done, Finding::Unknown) => {
                Biopsy::Inadequate
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_biopsy_is_necrotizing_with_every_core_feature_and_another_without_one() {
        let mut biopsy = Histology::default();
        assert_eq!(biopsy.enmc(), Biopsy::NotDone);
        biopsy.state = BiopsyState::Inadequate;
        assert_eq!(biopsy.enmc(), Biopsy::Inadequate);
        for (place, feature) in CORE_FEATURES.into_iter().enumerate() {
            let mut other = biopsy;
            other.set(feature, Finding::Absent);
            assert_eq!(other.enmc(), Biopsy::Other);
            biopsy.set(feature, Finding::Present);
            let last = place == CORE_FEATURES.len() - 1;
            let wanted = if last {
                Biopsy::Necrotizing
            } else {
                Biopsy::Inadequate
            };
            assert_eq!(biopsy.enmc(), wanted);
        }
    }

    #[test]
    fn a_feature_counts_only_in_a_biopsy_that_was_done() {
        for state in BIOPSY_STATES {
            let biopsy = Histology::new(state, |_| Finding::Present);
            for feature in FEATURES {
                let counts = biopsy.get(feature).is_present();
                assert_eq!(counts, state == BiopsyState::Done);
            }
        }
    }
}
