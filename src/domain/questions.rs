//! The yes-or-no questions about a patient, in the order of the page. Sex, pregnancy and what has more answers stand in
//! the case by themselves.

use super::dalteparin::stops::HeparinStop;
use super::finding::Finding;
use super::risk::improve_bleeding::BleedingItem;
use super::risk::padua::PaduaItem;
use super::urgent::UrgentSign;

/// A question with the answers yes, no and not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// A sign that needs action today.
    Urgent(UrgentSign),
    /// Proximal weakness of the arms, now or before.
    ArmsWeak,
    /// Proximal weakness of the legs, now or before.
    LegsWeak,
    /// CK above its upper limit, now or before.
    CkRaised,
    /// A statin, now or before.
    Statin,
    /// A rash of dermatomyositis.
    Rash,
    /// Weak finger flexors.
    FingerFlexors,
    /// A stop of dalteparin.
    Stop(HeparinStop),
    /// An item of the clot risk that has to be asked for.
    Clot(PaduaItem),
    /// An item of the bleeding risk that has to be asked for.
    Bleeding(BleedingItem),
    /// On an antiplatelet drug or an NSAID.
    AntiplateletOrNsaid,
    /// Haemorrhagic or diabetic retinopathy.
    Retinopathy,
}

/// Questions that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Signs that need action today.
    Urgent,
    /// History and examination.
    Findings,
    /// Stops of dalteparin.
    Stops,
    /// Clot risk.
    Clot,
    /// Bleeding risk and cautions.
    Bleeding,
}

/// The groups with a button for "none of these".
pub const LISTS: [Group; 4] = [Group::Urgent, Group::Stops, Group::Clot, Group::Bleeding];

/// All questions.
pub const QUESTIONS: [Question; 38] = [
    Question::Urgent(UrgentSign::Respiratory),
    Question::Urgent(UrgentSign::Aspiration),
    Question::Urgent(UrgentSign::Heart),
    Question::Urgent(UrgentSign::Rhabdomyolysis),
    Question::Urgent(UrgentSign::CheckpointInhibitor),
    Question::ArmsWeak,
    Question::LegsWeak,
    Question::CkRaised,
    Question::Statin,
    Question::Rash,
    Question::FingerFlexors,
    Question::Stop(HeparinStop::Anticoagulated),
    Question::Stop(HeparinStop::OtherHeparin),
    Question::Stop(HeparinStop::ActiveBleeding),
    Question::Stop(HeparinStop::Thrombocytopenia),
    Question::Stop(HeparinStop::Allergy),
    Question::Stop(HeparinStop::IntracranialBleed),
    Question::Stop(HeparinStop::Ulcer),
    Question::Stop(HeparinStop::Coagulopathy),
    Question::Stop(HeparinStop::Hypertension),
    Question::Stop(HeparinStop::Endocarditis),
    Question::Stop(HeparinStop::CnsEyeEar),
    Question::Stop(HeparinStop::PunctureAhead),
    Question::Stop(HeparinStop::PunctureBefore),
    Question::Clot(PaduaItem::ReducedMobility),
    Question::Clot(PaduaItem::PreviousVte),
    Question::Clot(PaduaItem::Thrombophilia),
    Question::Clot(PaduaItem::ActiveCancer),
    Question::Clot(PaduaItem::RecentTraumaOrSurgery),
    Question::Clot(PaduaItem::HeartOrRespiratoryFailure),
    Question::Clot(PaduaItem::InfarctionOrStroke),
    Question::Clot(PaduaItem::Hormones),
    Question::Bleeding(BleedingItem::RecentBleeding),
    Question::Bleeding(BleedingItem::HighInr),
    Question::Bleeding(BleedingItem::IntensiveCare),
    Question::Bleeding(BleedingItem::CentralCatheter),
    Question::AntiplateletOrNsaid,
    Question::Retinopathy,
];

/// The items that make a day case a question for the clinician.
pub const CLOT_FACTORS: [PaduaItem; 4] = [
    PaduaItem::ReducedMobility,
    PaduaItem::PreviousVte,
    PaduaItem::Thrombophilia,
    PaduaItem::ActiveCancer,
];

impl Question {
    /// The questions it stands with.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Urgent(_) => Group::Urgent,
            Self::ArmsWeak
            | Self::LegsWeak
            | Self::CkRaised
            | Self::Statin
            | Self::Rash
            | Self::FingerFlexors => Group::Findings,
            Self::Stop(_) => Group::Stops,
            Self::Clot(_) => Group::Clot,
            Self::Bleeding(_) | Self::AntiplateletOrNsaid | Self::Retinopathy => Group::Bleeding,
        }
    }

    /// Its place in [`QUESTIONS`].
    #[must_use]
    pub fn place(self) -> Option<usize> {
        QUESTIONS.iter().position(|question| *question == self)
    }
}

/// The findings, one for each question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers([Finding; QUESTIONS.len()]);

impl Default for Answers {
    fn default() -> Self {
        Self([Finding::Unknown; QUESTIONS.len()])
    }
}

impl Answers {
    /// What is known; what is not asked is not known.
    #[must_use]
    pub fn get(&self, question: Question) -> Finding {
        let place = question.place();
        place
            .and_then(|place| self.0.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// Writes an answer down.
    pub fn set(&mut self, question: Question, finding: Finding) {
        if let Some(place) = question.place().and_then(|place| self.0.get_mut(place)) {
            *place = finding;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dalteparin::stops::HEPARIN_STOPS;
    use crate::domain::risk::improve_bleeding::BLEEDING_ITEMS;
    use crate::domain::risk::padua::PADUA_ITEMS;
    use crate::domain::urgent::URGENT_SIGNS;

    #[test]
    fn every_question_is_asked_once_and_remembers_its_own_answer() {
        for (place, question) in QUESTIONS.into_iter().enumerate() {
            assert_eq!(question.place(), Some(place), "{question:?}");
            let mut answers = Answers::default();
            answers.set(question, Finding::Present);
            for other in QUESTIONS {
                let expected = other == question;
                assert_eq!(answers.get(other).is_present(), expected, "{other:?}");
            }
        }
    }

    #[test]
    fn every_stop_and_sign_is_asked_and_every_item_that_no_other_answer_gives() {
        let asked = |question: Question| question.place().is_some();
        assert!(
            HEPARIN_STOPS
                .into_iter()
                .all(|stop| asked(Question::Stop(stop)))
        );
        assert!(
            URGENT_SIGNS
                .into_iter()
                .all(|sign| asked(Question::Urgent(sign)))
        );
        let elsewhere: Vec<_> = PADUA_ITEMS
            .into_iter()
            .filter(|item| !asked(Question::Clot(*item)))
            .collect();
        let derived = [
            PaduaItem::AgeSeventy,
            PaduaItem::InfectionOrRheumatic,
            PaduaItem::BmiThirty,
        ];
        assert_eq!(elsewhere, derived);
        let elsewhere: Vec<_> = BLEEDING_ITEMS
            .into_iter()
            .filter(|item| !asked(Question::Bleeding(*item)))
            .collect();
        let shared = [
            BleedingItem::ActiveUlcer,
            BleedingItem::Rheumatic,
            BleedingItem::ActiveCancer,
        ];
        assert_eq!(elsewhere, shared);
    }
}
