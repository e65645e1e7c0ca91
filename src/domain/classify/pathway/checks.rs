//! What the work-up looks at, and how far the case says that it is done.

use super::work_up::{Domain, State};
use crate::domain::case::Case;
use crate::domain::classify::antibody::Antibody;
use crate::domain::classify::biopsy::{self, BiopsyAdvice};
use crate::domain::classify::enmc::enmc;
use crate::domain::classify::examination::{Emg, Mri, Tempo};
use crate::domain::classify::histology::BiopsyState;
use crate::domain::classify::mimics::{Mimic, mimics};
use crate::domain::classify::of_case;
use crate::domain::finding::Finding;
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::domain::risk::padua::PaduaItem;

/// Something that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Check {
    /// How it came on.
    Tempo,
    /// A statin: which, from when to when.
    Statin,
    /// Other drugs and alcohol.
    OtherDrugs,
    /// The family.
    Family,
    /// Raynaud, joints, fever.
    Connective,
    /// Weight loss.
    WeightLoss,
    /// Known cancer.
    KnownCancer,
    /// Dark urine, exertion.
    DarkUrine,
    /// Episodes on exercise.
    OnExercise,
    /// Cough, breathlessness, palpitations.
    ChestSymptoms,
    /// Arms and legs.
    Limbs,
    /// Neck flexors against extensors.
    Neck,
    /// Proximal against distal muscles of the legs.
    LegsProximal,
    /// Finger flexors, knee extensors.
    InclusionPattern,
    /// Skin.
    Skin,
    /// MMT8, rising from a chair, squatting.
    StrengthTests,
    /// Shoulder blades, lungs, heart.
    Scapulae,
    /// Creatine kinase with its limit.
    Ck,
    /// AST, ALT and LDH.
    OtherEnzymes,
    /// Creatinine.
    Creatinine,
    /// TSH.
    Thyroid,
    /// HIV, hepatitis B and C.
    Viruses,
    /// Immunoglobulins.
    Immunoglobulins,
    /// The other blood tests.
    OtherBloods,
    /// Tuberculosis, before treatment of B cells.
    Tuberculosis,
    /// Dipstick.
    Dipstick,
    /// Anti-HMGCR by a test of its own.
    HmgcrOwnTest,
    /// Anti-SRP.
    Srp,
    /// Anti-SRP or its pattern confirmed.
    SrpPattern,
    /// The other myositis-specific antibodies.
    OtherAntibodies,
    /// Electromyogram.
    Emg,
    /// MRI of muscle.
    Mri,
    /// Interstitial lung disease.
    LungDisease,
    /// Lung function.
    LungFunction,
    /// ECG, troponin I, BNP, echocardiography.
    Heart,
    /// Trouble swallowing.
    Dysphagia,
    /// How severe.
    DysphagiaSeverity,
    /// A test of swallowing.
    SwallowTest,
    /// Biopsy.
    Biopsy,
    /// Cancer screening.
    CancerScreening,
    /// Gene panel.
    GenePanel,
}

/// All checks, in the order of the page.
pub const CHECKS: [Check; 41] = [
    Check::Tempo,
    Check::Statin,
    Check::OtherDrugs,
    Check::Family,
    Check::Connective,
    Check::WeightLoss,
    Check::KnownCancer,
    Check::DarkUrine,
    Check::OnExercise,
    Check::ChestSymptoms,
    Check::Limbs,
    Check::Neck,
    Check::LegsProximal,
    Check::InclusionPattern,
    Check::Skin,
    Check::StrengthTests,
    Check::Scapulae,
    Check::Ck,
    Check::OtherEnzymes,
    Check::Creatinine,
    Check::Thyroid,
    Check::Viruses,
    Check::Immunoglobulins,
    Check::OtherBloods,
    Check::Tuberculosis,
    Check::Dipstick,
    Check::HmgcrOwnTest,
    Check::Srp,
    Check::SrpPattern,
    Check::OtherAntibodies,
    Check::Emg,
    Check::Mri,
    Check::LungDisease,
    Check::LungFunction,
    Check::Heart,
    Check::Dysphagia,
    Check::DysphagiaSeverity,
    Check::SwallowTest,
    Check::Biopsy,
    Check::CancerScreening,
    Check::GenePanel,
];

impl Check {
    /// The domain it belongs to.
    #[must_use]
    pub const fn domain(self) -> Domain {
        match self {
            Self::Tempo
            | Self::Statin
            | Self::OtherDrugs
            | Self::Family
            | Self::Connective
            | Self::WeightLoss
            | Self::KnownCancer
            | Self::DarkUrine
            | Self::OnExercise
            | Self::ChestSymptoms => Domain::History,
            Self::Limbs
            | Self::Neck
            | Self::LegsProximal
            | Self::InclusionPattern
            | Self::Skin
            | Self::StrengthTests
            | Self::Scapulae => Domain::Examination,
            Self::Ck
            | Self::OtherEnzymes
            | Self::Creatinine
            | Self::Thyroid
            | Self::Viruses
            | Self::Immunoglobulins
            | Self::OtherBloods
            | Self::Tuberculosis => Domain::Bloods,
            Self::Dipstick => Domain::Urine,
            Self::HmgcrOwnTest | Self::Srp | Self::SrpPattern | Self::OtherAntibodies => {
                Domain::Antibodies
            }
            Self::Emg => Domain::Emg,
            Self::Mri => Domain::Mri,
            Self::LungDisease | Self::LungFunction => Domain::Lung,
            Self::Heart => Domain::Heart,
            Self::Dysphagia | Self::DysphagiaSeverity | Self::SwallowTest => Domain::Swallowing,
            Self::Biopsy => Domain::Biopsy,
            Self::CancerScreening => Domain::Cancer,
            Self::GenePanel => Domain::Genetics,
        }
    }

    /// How far it is done.
    #[must_use]
    pub fn state(self, case: &Case) -> State {
        use Question as Q;
        let answered = |questions: &[Question]| {
            let unknown = |question: &Question| case.answers.get(*question).is_unknown();
            done(!questions.iter().any(unknown))
        };
        let examination = of_case::examination(case);
        match self {
            Self::Tempo => done(case.tempo.is_some()),
            Self::Statin => statin(case),
            Self::OtherDrugs => answered(&[Q::MyotoxicDrug]),
            Self::Family => answered(&[Q::Family]),
            Self::Connective => answered(&[Q::Connective]),
            Self::WeightLoss => answered(&[Q::WeightLoss]),
            Self::KnownCancer => answered(&[Q::Clot(PaduaItem::ActiveCancer)]),
            Self::DarkUrine => answered(&[Q::DarkUrine]),
            Self::OnExercise => answered(&[Q::ExerciseEpisodes]),
            Self::Limbs => answered(&[Q::ArmsWeak, Q::LegsWeak]),
            Self::Neck => answered(&[Q::NeckFlexors]),
            Self::LegsProximal => answered(&[Q::LegsProximal]),
            Self::InclusionPattern => answered(&[Q::FingerFlexors, Q::KneeExtensors]),
            Self::Skin => answered(&[Q::Heliotrope, Q::GottronPapules, Q::GottronSign]),
            Self::Ck => done(case.ck.known().is_some() && case.ck_limit.known().is_some()),
            Self::OtherEnzymes => answered(&[Q::AstRaised, Q::AltRaised, Q::LdhRaised]),
            Self::Creatinine => done(case.creatinine.known().is_some()),
            Self::Thyroid => answered(&[Q::ThyroidHigh]),
            Self::Viruses => answered(&[Q::Virus]),
            Self::HmgcrOwnTest => done(!examination.anti_hmgcr.finding().is_unknown()),
            Self::Srp => done(case.anti_srp.result != Antibody::NotTested),
            Self::SrpPattern => srp_pattern(case, examination.anti_srp),
            Self::OtherAntibodies => done(
                !examination
                    .others()
                    .iter()
                    .any(|one| one.finding().is_unknown()),
            ),
            Self::Emg => done(case.emg != Emg::NotDone),
            Self::Mri => done(case.mri != Mri::NotDone),
            Self::LungDisease => answered(&[Q::LungDisease]),
            Self::Dysphagia => answered(&[Q::Dysphagia]),
            Self::DysphagiaSeverity => severity(case),
            Self::Biopsy => biopsy_state(case),
            Self::GenePanel => gene_panel(case),
            Self::ChestSymptoms
            | Self::StrengthTests
            | Self::Scapulae
            | Self::Immunoglobulins
            | Self::OtherBloods
            | Self::Tuberculosis
            | Self::Dipstick
            | Self::LungFunction
            | Self::Heart
            | Self::SwallowTest
            | Self::CancerScreening => State::NotRecorded,
        }
    }
}

const fn done(so: bool) -> State {
    if so { State::Done } else { State::Open }
}

/// Without a statin, answered; with one, its name and when it was stopped too.
fn statin(case: &Case) -> State {
    match case.answers.get(Question::Statin) {
        Finding::Unknown => State::Open,
        Finding::Absent => State::Done,
        Finding::Present => {
            let days = [Field::StatinStart, Field::StatinStop];
            let known = |field| case.date(field).known().is_some();
            done(case.statin.is_some() && days.into_iter().all(known))
        }
    }
}

/// Only what shows anti-SRP is to be confirmed.
fn srp_pattern(case: &Case, counts: Antibody) -> State {
    match counts {
        Antibody::Weak => State::Open,
        Antibody::Positive => State::Done,
        Antibody::Negative => State::NotNeeded,
        Antibody::NotTested => match case.answers.get(Question::SrpCytoplasmic) {
            Finding::Unknown => State::NotRecorded,
            Finding::Present | Finding::Absent => State::Done,
        },
    }
}

fn severity(case: &Case) -> State {
    match case.answers.get(Question::Dysphagia) {
        Finding::Absent => State::NotNeeded,
        Finding::Present | Finding::Unknown => {
            done(!case.answers.get(Question::SevereDysphagia).is_unknown())
        }
    }
}

fn biopsy_state(case: &Case) -> State {
    let examination = of_case::examination(case);
    let advice = biopsy::advice(&enmc(&examination.enmc()), &examination);
    match (case.biopsy, advice) {
        (BiopsyState::Done, _) => State::Done,
        (BiopsyState::NotDone | BiopsyState::Inadequate, BiopsyAdvice::NotNeeded) => {
            State::NotNeeded
        }
        (BiopsyState::NotDone | BiopsyState::Inadequate, _) => State::Open,
    }
}

/// Called for by what looks like a dystrophy, and by a slow course with neither antibody.
fn gene_panel(case: &Case) -> State {
    let examination = of_case::examination(case);
    if examination.dystrophy.is_present() {
        return State::Done;
    }
    let raised = mimics(&examination, &of_case::clues(case));
    let dystrophic =
        raised.contains(Mimic::Dystrophy) || raised.contains(Mimic::DystrophyOrAntibody);
    let antibodies = [examination.anti_hmgcr, examination.anti_srp];
    let neither = antibodies == [Antibody::Negative; 2];
    let slow = case.tempo.map(|tempo| tempo == Tempo::Years);
    if dystrophic || (neither && slow == Some(true)) {
        return State::Open;
    }
    let known = slow.is_some() && examination.onset.is_some() && !examination.family.is_unknown();
    if known {
        State::NotNeeded
    } else {
        State::NotRecorded
    }
}
