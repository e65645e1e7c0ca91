//! What the form asks that has a definition of what counts as its answer, by its name in the markup.

use super::names::{question_name, stop_name};
use super::picks::{PICKS, Pick};
use super::store::TEXT_FIELDS;
use crate::domain::classify::eular_acr::EULAR_SOURCE;
use crate::domain::dalteparin::decision::INDICATION_SOURCE;
use crate::domain::ivig::stops::{STOPS, Stop};
use crate::domain::questions::{QUESTIONS, Question};
use crate::domain::refusal::Field;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A question with yes and no.
    Question(Question),
    /// A question with one answer out of a few.
    Pick(Pick),
    /// A contraindication to immunoglobulin.
    Stop(Stop),
    /// The risk of clots and harm to the kidneys by immunoglobulin.
    Risk,
    /// Where the patient is.
    Setting,
    /// Age at the first symptom.
    OnsetAge,
}

/// All of it, in the order of this list.
pub fn all() -> impl Iterator<Item = Asked> {
    let questions = QUESTIONS.into_iter().map(Asked::Question);
    let picks = PICKS.iter().copied().map(Asked::Pick);
    let stops = STOPS.into_iter().map(Asked::Stop);
    let others = [Asked::Risk, Asked::Setting, Asked::OnsetAge];
    questions.chain(picks).chain(stops).chain(others)
}

/// What has this name in the markup.
#[must_use]
pub fn named(name: &str) -> Option<Asked> {
    all().find(|asked| asked.name() == name)
}

impl Asked {
    /// Its name in the markup.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Question(question) => question_name(question),
            Self::Pick(pick) => pick.name(),
            Self::Stop(stop) => stop_name(stop),
            Self::Risk => "risk",
            Self::Setting => "setting",
            Self::OnsetAge => TEXT_FIELDS
                .iter()
                .find(|(field, _)| *field == Field::OnsetAge)
                .map_or("", |(_, name)| name),
        }
    }

    /// Source of what counts as its answer. The words are in `i18n::help`.
    #[must_use]
    pub const fn definition(self) -> Citation {
        match self {
            Self::Question(question) => question.definition(),
            Self::Pick(pick) => pick.definition(),
            Self::Stop(stop) => stop.source(),
            Self::Risk => cite(
                SourceId::BoxedWarnings,
                "thrombosis and kidney",
                Status::Reported,
            ),
            Self::Setting => INDICATION_SOURCE,
            Self::OnsetAge => EULAR_SOURCE,
        }
    }
}
