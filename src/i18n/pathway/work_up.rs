//! The work-up in words.

use crate::domain::classify::pathway::checks::Check;
use crate::domain::classify::pathway::work_up::{Domain, Reading, State};

/// Opens what to do and how to read it.
pub const HOW: &str = "What to do, and how to read it";

/// How far something is done.
#[must_use]
pub const fn state(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::Open => "open",
        State::NotNeeded => "not called for so far",
        State::NotRecorded => "not recorded here",
    }
}

/// A domain.
#[must_use]
pub const fn domain(domain: Domain) -> &'static str {
    match domain {
        Domain::History => "History",
        Domain::Examination => "Examination",
        Domain::Bloods => "Blood tests",
        Domain::Urine => "Urine",
        Domain::Antibodies => "Antibodies",
        Domain::Emg => "EMG",
        Domain::Mri => "MRI of thigh and pelvis",
        Domain::Lung => "Lungs",
        Domain::Heart => "Heart",
        Domain::Swallowing => "Swallowing",
        Domain::Biopsy => "Muscle biopsy",
        Domain::Cancer => "Cancer",
        Domain::Genetics => "Genetic tests",
    }
}

/// What to do.
#[must_use]
pub const fn what_to_do(domain: Domain) -> &'static str {
    match domain {
        Domain::History => {
            "Tempo; statin with name, dose, start and stop; other drugs; family; cough, breathlessness, swallowing, palpitations; rash, Raynaud, joint pain; weight loss, cancer; dark urine, exercise."
        }
        Domain::Examination => {
            "MMT8; hip flexion and shoulder abduction; neck flexors against extensors; finger flexors; knee extension against hip flexion; shoulder blades; rising from a chair and squatting; skin, lungs, heart."
        }
        Domain::Bloods => {
            "CK, AST, ALT, LDH; troponin I; CRP or ESR, blood count, electrolytes, creatinine, TSH, glucose or HbA1c, vitamin D; immunoglobulins with IgA; HIV, hepatitis B and C; tuberculosis before treatment of B cells."
        }
        Domain::Urine => "Dipstick.",
        Domain::Antibodies => {
            "Myositis blot and immunofluorescence on HEp-2 cells, and anti-HMGCR by an assay of its own."
        }
        Domain::Emg => "Needle study, on the other side than a biopsy.",
        Domain::Mri => "T1 and STIR.",
        Domain::Lung => {
            "High-resolution CT; lung function with vital capacity sitting and lying, and diffusing capacity."
        }
        Domain::Heart => "ECG, troponin I, BNP, echocardiography.",
        Domain::Swallowing => {
            "A bedside test for everyone; videofluoroscopy, endoscopy or contrast swallow where it is not clear."
        }
        Domain::Biopsy => {
            "Required with neither antibody; not needed with a credible antibody, raised CK and weakness, unless something speaks for another disease."
        }
        Domain::Cancer => "Screening by the tier of risk, once a type is met.",
        Domain::Genetics => {
            "Where it looks like a dystrophy, or with neither antibody and a slow course: a gene panel, which the European guideline on raised CK puts before the biopsy."
        }
    }
}

/// Something that is looked at.
#[must_use]
pub const fn check(check: Check) -> &'static str {
    match check {
        Check::Tempo => "how it came on",
        Check::Statin => "statin: name, start and stop",
        Check::OtherDrugs => "other drugs and alcohol",
        Check::Family => "family",
        Check::Connective => "Raynaud, joints, fever",
        Check::WeightLoss => "weight loss",
        Check::KnownCancer => "known cancer",
        Check::DarkUrine => "dark urine, exertion",
        Check::OnExercise => "episodes on exercise",
        Check::ChestSymptoms => "cough, breathlessness, palpitations",
        Check::Limbs => "arms and legs",
        Check::Neck => "neck flexors against extensors",
        Check::LegsProximal => "legs, proximal against distal",
        Check::InclusionPattern => "finger flexors and knee extensors",
        Check::Skin => "skin",
        Check::StrengthTests => "MMT8, chair and squat",
        Check::Scapulae => "shoulder blades, lungs, heart",
        Check::Ck => "CK with its limit",
        Check::OtherEnzymes => "AST, ALT, LDH",
        Check::Creatinine => "creatinine",
        Check::Thyroid => "TSH",
        Check::Viruses => "HIV, hepatitis B and C",
        Check::Immunoglobulins => "immunoglobulins with IgA",
        Check::OtherBloods => "CRP or ESR, blood count, electrolytes, glucose or HbA1c, vitamin D",
        Check::Tuberculosis => "tuberculosis, before treatment of B cells",
        Check::Dipstick => "dipstick",
        Check::HmgcrOwnTest => "was anti-HMGCR ordered as a test of its own?",
        Check::Srp => "anti-SRP",
        Check::SrpPattern => {
            "anti-SRP confirmed, by its pattern on HEp-2 cells or immunoprecipitation"
        }
        Check::OtherAntibodies => "the other myositis-specific antibodies",
        Check::Emg => "EMG",
        Check::Mri => "MRI of muscle",
        Check::LungDisease => "interstitial lung disease",
        Check::LungFunction => "lung function, sitting and lying",
        Check::Heart => "ECG, troponin I, BNP, echocardiography",
        Check::Dysphagia => "trouble swallowing",
        Check::DysphagiaSeverity => "how severe it is",
        Check::SwallowTest => "a test of swallowing",
        Check::Biopsy => "biopsy",
        Check::CancerScreening => "screening",
        Check::GenePanel => "gene panel",
    }
}

/// How to read what is found.
#[must_use]
pub const fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::Tempo => {
            "In New Zealand it came on over 4 weeks to 6 months in 60 % and over more than 6 months in 29 %; 24 % had falls."
        }
        Reading::RelativeWeakness => {
            "Neck flexors against extensors, and the legs' proximal against distal muscles, give points in EULAR/ACR."
        }
        Reading::InclusionPattern => {
            "Weak finger flexors, and knee extensors as weak as hip flexors, speak for inclusion body myositis."
        }
        Reading::NoConversion => {
            "Grades of MRC (0 to 5) and MMT (0 to 10) are not converted into each other: sources differ."
        }
        Reading::Transaminases => {
            "AST and ALT raised with normal GGT and bilirubin come from muscle."
        }
        Reading::TroponinI => "Troponin I is the best marker of the heart here.",
        Reading::Viruses => {
            "Test for HIV and hepatitis before immunosuppression: necrotizing myopathy occurs with HIV and hepatitis C."
        }
        Reading::BeforeImmunoglobulin => {
            "Take hepatitis, HIV and antibody samples before the first immunoglobulin: it brings antibodies of its own."
        }
        Reading::Myoglobin => "Blood on the dipstick without red cells is myoglobin.",
        Reading::HmgcrNotOnBlot => {
            "Anti-HMGCR is often not on the myositis blot: a child's full blot was negative, and chemiluminescence positive."
        }
        Reading::SrpByDot => {
            "Of 60 positive for anti-SRP by dot assay 36 had myositis; with the fine cytoplasmic pattern 30 of 33, without it 22 %."
        }
        Reading::SecondMethod => {
            "Confirm a weak or unexpected result: anti-HMGCR by ELISA or chemiluminescence, anti-SRP by immunofluorescence or immunoprecipitation."
        }
        Reading::Myotonia => {
            "Electrical myotonia is common in IMNM (56 %) and does not mean a channelopathy."
        }
        Reading::MriPattern => {
            "More oedema, atrophy and fat than in dermatomyositis and polymyositis, in the gluteal muscles and lateral rotators; fat comes early; more atrophy with anti-SRP."
        }
        Reading::MriValues => "Negative predictive value 93 %, positive only 55 %.",
        Reading::Fascia => "Oedema of the fascia is more a sign of dermatomyositis.",
        Reading::Diaphragm => {
            "A low vital capacity with a normal CT is a weak diaphragm, apart from lung disease."
        }
        Reading::SrpHeart => {
            "With anti-SRP a review advises regular monitoring of the heart, with MRI."
        }
        Reading::HeartMri => "MRI of the heart where any test is abnormal, or with anti-SRP.",
        Reading::Aspiration => {
            "Aspiration is the danger; moderate or severe trouble swallowing is also a factor of cancer risk."
        }
        Reading::BiopsyTechnique => {
            "From a muscle that is weak and not at its end (strength 3 to 4 of 5), led by MRI, not where a needle was; frozen; H&E, Gomori, MHC-I, C5b-9, CD68, CD8, p62, MxA."
        }
        Reading::CoreFeatures => {
            "Necrotic fibres scattered, in different stages side by side, with macrophages and few lymphocytes."
        }
        Reading::Lymphocytes => {
            "Inflammation does not exclude it: 16 of 100 with anti-SRP had infiltrates of cells."
        }
        Reading::CalledDystrophy => {
            "17 of 51 with anti-HMGCR were first called a limb-girdle dystrophy; of 11 with a dystrophy without a mutation 6 had the antibody."
        }
    }
}
