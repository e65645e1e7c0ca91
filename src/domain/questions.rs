//! The yes-or-no questions about a patient, in the order of the page. Sex, pregnancy and what has more answers stand in
//! the case by themselves.

mod answers;
mod definitions;
mod places;

use super::classify::histology::Feature;
use super::dalteparin::stops::HeparinStop;
use super::risk::improve_bleeding::BleedingItem;
use super::risk::padua::PaduaItem;
use super::urgent::UrgentSign;

pub use answers::Answers;

/// A question with the answers yes, no and not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// A sign that needs action today.
    Urgent(UrgentSign),
    /// A statin, now or before.
    Statin,
    /// CK or weakness went on or got worse 8 weeks or more after the statin was stopped.
    StatinPersisting,
    /// A drug that harms muscle, or alcohol.
    MyotoxicDrug,
    /// Dystrophy or spinal muscular atrophy in the family.
    Family,
    /// No improvement on treatment.
    NotImproved,
    /// Proximal weakness of the arms, now or before.
    ArmsWeak,
    /// Proximal weakness of the legs, now or before.
    LegsWeak,
    /// Proximal weakness now.
    WeakNow,
    /// Neck flexors weaker than extensors.
    NeckFlexors,
    /// In the legs, proximal muscles weaker than distal.
    LegsProximal,
    /// Finger flexion weaker than shoulder abduction.
    FingerFlexors,
    /// Knee extension as weak as or weaker than hip flexion.
    KneeExtensors,
    /// Asymmetric weakness.
    Asymmetric,
    /// Trouble swallowing, or oesophageal dysmotility.
    Dysphagia,
    /// Moderate or severe.
    SevereDysphagia,
    /// Heliotrope rash.
    Heliotrope,
    /// Gottron papules.
    GottronPapules,
    /// Gottron sign.
    GottronSign,
    /// CK above its upper limit, now or before.
    CkRaised,
    /// LDH above its limit, now or before.
    LdhRaised,
    /// AST above its limit, now or before.
    AstRaised,
    /// ALT above its limit, now or before.
    AltRaised,
    /// The fine cytoplasmic pattern of anti-SRP on HEp-2 cells.
    SrpCytoplasmic,
    /// Myotonic discharges in the electromyogram.
    Myotonia,
    /// Oedema of the fascia on MRI.
    FascialOedema,
    /// A feature of the biopsy.
    Feature(Feature),
    /// Disease of nerves, or myasthenia.
    NerveDisease,
    /// A dystrophy is shown.
    Dystrophy,
    /// Granulomatous or infectious myositis.
    Granulomatous,
    /// Metabolic myopathy.
    Metabolic,
    /// Endocrine myopathy.
    Endocrine,
    /// Toxic myopathy.
    Toxic,
    /// Amyloid.
    Amyloid,
    /// Dark urine, or exertion, heat or crush before it.
    DarkUrine,
    /// Episodes on exercise.
    ExerciseEpisodes,
    /// Interstitial lung disease.
    LungDisease,
    /// Arthritis, fever, Raynaud or mechanic's hands.
    Connective,
    /// HIV or viral hepatitis.
    Virus,
    /// TSH high.
    ThyroidHigh,
    /// CK-MB over 25 % of CK.
    CkMb,
    /// Weight loss.
    WeightLoss,
    /// Diabetes.
    Diabetes,
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
    /// Paralysis or paresis of the lower limbs: for the IMPROVE score alone.
    LegParalysis,
    /// Immobilised for 7 days or more: for the IMPROVE score alone.
    ImmobileSevenDays,
    /// On 10 mg of prednisolone a day or more.
    PrednisoloneTen,
}

/// Questions that stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Signs that need action today.
    Urgent,
    /// History.
    History,
    /// Weakness.
    Weakness,
    /// Swallowing.
    Swallowing,
    /// Skin.
    Skin,
    /// Muscle enzymes.
    Enzymes,
    /// Antibodies.
    Antibodies,
    /// Electromyography and imaging.
    Tests,
    /// Features of the biopsy.
    Features,
    /// Another disease that is shown.
    Exclusions,
    /// Clues to another disease.
    Clues,
    /// Before an infusion.
    Infusion,
    /// Stops of dalteparin.
    Stops,
    /// Clot risk.
    Clot,
    /// Bleeding risk and cautions.
    Bleeding,
    /// What misleads about the kidneys.
    Kidneys,
}

/// The groups with a button for "none of these".
pub const LISTS: [Group; 8] = [
    Group::Urgent,
    Group::Skin,
    Group::Features,
    Group::Exclusions,
    Group::Clues,
    Group::Stops,
    Group::Clot,
    Group::Bleeding,
];

/// All questions.
pub const QUESTIONS: [Question; 92] = [
    Question::Urgent(UrgentSign::Respiratory),
    Question::Urgent(UrgentSign::Aspiration),
    Question::Urgent(UrgentSign::Heart),
    Question::Urgent(UrgentSign::Rhabdomyolysis),
    Question::Urgent(UrgentSign::CheckpointInhibitor),
    Question::Statin,
    Question::StatinPersisting,
    Question::MyotoxicDrug,
    Question::Family,
    Question::NotImproved,
    Question::ArmsWeak,
    Question::LegsWeak,
    Question::WeakNow,
    Question::NeckFlexors,
    Question::LegsProximal,
    Question::FingerFlexors,
    Question::KneeExtensors,
    Question::Asymmetric,
    Question::Dysphagia,
    Question::SevereDysphagia,
    Question::Heliotrope,
    Question::GottronPapules,
    Question::GottronSign,
    Question::CkRaised,
    Question::LdhRaised,
    Question::AstRaised,
    Question::AltRaised,
    Question::SrpCytoplasmic,
    Question::Myotonia,
    Question::FascialOedema,
    Question::Feature(Feature::ScatteredNecrosis),
    Question::Feature(Feature::DifferentStages),
    Question::Feature(Feature::Macrophages),
    Question::Feature(Feature::MhcOne),
    Question::Feature(Feature::Complement),
    Question::Feature(Feature::FineP62),
    Question::Feature(Feature::Endomysial),
    Question::Feature(Feature::Perimysial),
    Question::Feature(Feature::PerifascicularAtrophy),
    Question::Feature(Feature::RimmedVacuoles),
    Question::Feature(Feature::CdEightInvasion),
    Question::Feature(Feature::ProteinAccumulation),
    Question::Feature(Feature::PerifascicularMxa),
    Question::Feature(Feature::PerifascicularNecrosis),
    Question::Feature(Feature::TubuloreticularInclusions),
    Question::Feature(Feature::Dystrophic),
    Question::NerveDisease,
    Question::Dystrophy,
    Question::Granulomatous,
    Question::Metabolic,
    Question::Endocrine,
    Question::Toxic,
    Question::Amyloid,
    Question::DarkUrine,
    Question::ExerciseEpisodes,
    Question::LungDisease,
    Question::Connective,
    Question::Virus,
    Question::ThyroidHigh,
    Question::CkMb,
    Question::WeightLoss,
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
    Question::Diabetes,
    Question::LegParalysis,
    Question::ImmobileSevenDays,
    Question::PrednisoloneTen,
];

/// The items that make a day case a question for the clinician.
pub const CLOT_FACTORS: [Question; 5] = [
    Question::Clot(PaduaItem::ReducedMobility),
    Question::Clot(PaduaItem::PreviousVte),
    Question::Clot(PaduaItem::Thrombophilia),
    Question::Clot(PaduaItem::ActiveCancer),
    Question::ImmobileSevenDays,
];

impl Question {
    /// The questions it stands with.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Urgent(_) => Group::Urgent,
            Self::Statin
            | Self::StatinPersisting
            | Self::MyotoxicDrug
            | Self::Family
            | Self::NotImproved => Group::History,
            Self::ArmsWeak
            | Self::LegsWeak
            | Self::WeakNow
            | Self::NeckFlexors
            | Self::LegsProximal
            | Self::FingerFlexors
            | Self::KneeExtensors
            | Self::Asymmetric => Group::Weakness,
            Self::Dysphagia | Self::SevereDysphagia => Group::Swallowing,
            Self::Heliotrope | Self::GottronPapules | Self::GottronSign => Group::Skin,
            Self::CkRaised | Self::LdhRaised | Self::AstRaised | Self::AltRaised => Group::Enzymes,
            Self::SrpCytoplasmic => Group::Antibodies,
            Self::Myotonia | Self::FascialOedema => Group::Tests,
            Self::Feature(_) => Group::Features,
            Self::NerveDisease
            | Self::Dystrophy
            | Self::Granulomatous
            | Self::Metabolic
            | Self::Endocrine
            | Self::Toxic
            | Self::Amyloid => Group::Exclusions,
            Self::DarkUrine
            | Self::ExerciseEpisodes
            | Self::LungDisease
            | Self::Connective
            | Self::Virus
            | Self::ThyroidHigh
            | Self::CkMb
            | Self::WeightLoss => Group::Clues,
            Self::Diabetes => Group::Infusion,
            Self::Stop(_) => Group::Stops,
            Self::Clot(_) | Self::LegParalysis | Self::ImmobileSevenDays => Group::Clot,
            Self::PrednisoloneTen => Group::Kidneys,
            Self::Bleeding(_) | Self::AntiplateletOrNsaid | Self::Retinopathy => Group::Bleeding,
        }
    }
}

impl Question {
    /// Can an answer change what is decided on dalteparin, among the questions of its view? Those for the IMPROVE score
    /// of clots, which decides nothing, and for what misleads about the kidneys can't.
    #[must_use]
    pub const fn decides_on_dalteparin(self) -> bool {
        matches!(
            self,
            Self::Stop(_)
                | Self::Clot(_)
                | Self::Bleeding(_)
                | Self::AntiplateletOrNsaid
                | Self::Retinopathy
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dalteparin::stops::HEPARIN_STOPS;
    use crate::domain::finding::Finding;
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
