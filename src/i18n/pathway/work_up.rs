//! The work-up in words.

use crate::domain::classify::pathway::checks::Check;
use crate::domain::classify::pathway::work_up::{Domain, Reading, State};
use crate::i18n::words::{Text, text};

/// Opens what to do and how to read it.
pub const HOW: Text = text!("What to do, and how to read it");

/// How far something is done.
#[must_use]
pub const fn state(state: State) -> Text {
    match state {
        State::Done => text!("done"),
        State::Open => text!("open"),
        State::NotNeeded => text!("not called for so far"),
        State::NotRecorded => text!("not recorded here"),
    }
}

/// A domain.
#[must_use]
pub const fn domain(domain: Domain) -> Text {
    match domain {
        Domain::History => text!("History"),
        Domain::Examination => text!("Examination"),
        Domain::Bloods => text!("Blood tests"),
        Domain::Urine => text!("Urine"),
        Domain::Antibodies => text!("Antibodies"),
        Domain::Emg => text!("EMG"),
        Domain::Mri => text!("MRI of thigh and pelvis"),
        Domain::Lung => text!("Lungs"),
        Domain::Heart => text!("Heart"),
        Domain::Swallowing => text!("Swallowing"),
        Domain::Biopsy => text!("Muscle biopsy"),
        Domain::Cancer => text!("Cancer"),
        Domain::Genetics => text!("Genetic tests"),
    }
}

/// What to do.
#[must_use]
pub const fn what_to_do(domain: Domain) -> Text {
    match domain {
        Domain::History => {
            text!(
                "Tempo; statin with name, dose, start and stop; other drugs; family; cough, breathlessness, swallowing, palpitations; rash, Raynaud, joint pain; weight loss, cancer; dark urine, exercise."
            )
        }
        Domain::Examination => {
            text!(
                "MMT8; hip flexion and shoulder abduction; neck flexors against extensors; finger flexors; knee extension against hip flexion; shoulder blades; rising from a chair and squatting; skin, lungs, heart."
            )
        }
        Domain::Bloods => {
            text!(
                "CK, AST, ALT, LDH; troponin I; CRP or ESR, blood count, electrolytes, creatinine, TSH, glucose or HbA1c, vitamin D; immunoglobulins with IgA; HIV, hepatitis B and C; tuberculosis before treatment of B cells."
            )
        }
        Domain::Urine => text!("Dipstick."),
        Domain::Antibodies => {
            text!(
                "Myositis blot and immunofluorescence on HEp-2 cells, and anti-HMGCR by an assay of its own."
            )
        }
        Domain::Emg => text!("Needle study, on the other side than a biopsy."),
        Domain::Mri => text!("T1 and STIR."),
        Domain::Lung => {
            text!(
                "High-resolution CT; lung function with vital capacity sitting and lying, and diffusing capacity."
            )
        }
        Domain::Heart => text!("ECG, troponin I, BNP, echocardiography."),
        Domain::Swallowing => {
            text!(
                "A bedside test for everyone; videofluoroscopy, endoscopy or contrast swallow where it is not clear."
            )
        }
        Domain::Biopsy => {
            text!(
                "Required with neither antibody; not needed with a credible antibody, raised CK and weakness, unless something speaks for another disease."
            )
        }
        Domain::Cancer => text!("Screening by the tier of risk, once a type is met."),
        Domain::Genetics => {
            text!(
                "Where it looks like a dystrophy, or with neither antibody and a slow course: a gene panel, which the European guideline on raised CK puts before the biopsy."
            )
        }
    }
}

/// Something that is looked at.
#[must_use]
pub const fn check(check: Check) -> Text {
    match check {
        Check::Tempo => text!("how it came on"),
        Check::Statin => text!("statin: name, start and stop"),
        Check::OtherDrugs => text!("other drugs and alcohol"),
        Check::Family => text!("family"),
        Check::Connective => text!("Raynaud, joints, fever"),
        Check::WeightLoss => text!("weight loss"),
        Check::KnownCancer => text!("known cancer"),
        Check::DarkUrine => text!("dark urine, exertion"),
        Check::OnExercise => text!("episodes on exercise"),
        Check::ChestSymptoms => text!("cough, breathlessness, palpitations"),
        Check::Limbs => text!("arms and legs"),
        Check::Neck => text!("neck flexors against extensors"),
        Check::LegsProximal => text!("legs, proximal against distal"),
        Check::InclusionPattern => text!("finger flexors and knee extensors"),
        Check::Skin => text!("skin"),
        Check::StrengthTests => text!("MMT8, chair and squat"),
        Check::Scapulae => text!("shoulder blades, lungs, heart"),
        Check::Ck => text!("CK with its limit"),
        Check::OtherEnzymes => text!("AST, ALT, LDH"),
        Check::Creatinine => text!("creatinine"),
        Check::Thyroid => text!("TSH"),
        Check::Viruses => text!("HIV, hepatitis B and C"),
        Check::Immunoglobulins => text!("immunoglobulins with IgA"),
        Check::OtherBloods => {
            text!("CRP or ESR, blood count, electrolytes, glucose or HbA1c, vitamin D")
        }
        Check::Tuberculosis => text!("tuberculosis, before treatment of B cells"),
        Check::Dipstick => text!("dipstick"),
        Check::HmgcrOwnTest => text!("was anti-HMGCR ordered as a test of its own?"),
        Check::Srp => text!("anti-SRP"),
        Check::SrpPattern => {
            text!("anti-SRP confirmed, by its pattern on HEp-2 cells or immunoprecipitation")
        }
        Check::OtherAntibodies => text!("the other myositis-specific antibodies"),
        Check::Emg => text!("EMG"),
        Check::Mri => text!("MRI of muscle"),
        Check::LungDisease => text!("interstitial lung disease"),
        Check::LungFunction => text!("lung function, sitting and lying"),
        Check::Heart => text!("ECG, troponin I, BNP, echocardiography"),
        Check::Dysphagia => text!("trouble swallowing"),
        Check::DysphagiaSeverity => text!("how severe it is"),
        Check::SwallowTest => text!("a test of swallowing"),
        Check::Biopsy => text!("biopsy"),
        Check::CancerScreening => text!("screening"),
        Check::GenePanel => text!("gene panel"),
    }
}

/// How to read what is found.
#[must_use]
pub const fn reading(reading: Reading) -> Text {
    match reading {
        Reading::Tempo => {
            text!(
                "In New Zealand it came on over 4 weeks to 6 months in 60 % and over more than 6 months in 29 %; 24 % had falls."
            )
        }
        Reading::RelativeWeakness => {
            text!(
                "Neck flexors against extensors, and the legs' proximal against distal muscles, give points in EULAR/ACR."
            )
        }
        Reading::InclusionPattern => {
            text!(
                "Weak finger flexors, and knee extensors as weak as hip flexors, speak for inclusion body myositis."
            )
        }
        Reading::NoConversion => {
            text!(
                "Grades of MRC (0 to 5) and MMT (0 to 10) are not converted into each other: sources differ."
            )
        }
        Reading::Transaminases => {
            text!("AST and ALT raised with normal GGT and bilirubin come from muscle.")
        }
        Reading::TroponinI => text!("Troponin I is the best marker of the heart here."),
        Reading::Viruses => {
            text!(
                "Test for HIV and hepatitis before immunosuppression: necrotizing myopathy occurs with HIV and hepatitis C."
            )
        }
        Reading::BeforeImmunoglobulin => {
            text!(
                "Take hepatitis, HIV and antibody samples before the first immunoglobulin: it brings antibodies of its own."
            )
        }
        Reading::Myoglobin => text!("Blood on the dipstick without red cells is myoglobin."),
        Reading::HmgcrNotOnBlot => {
            text!(
                "Anti-HMGCR is often not on the myositis blot: a child's full blot was negative, and chemiluminescence positive."
            )
        }
        Reading::SrpByDot => {
            text!(
                "Of 60 positive for anti-SRP by dot assay 36 had myositis; with the fine cytoplasmic pattern 30 of 33, without it 22 %."
            )
        }
        Reading::SecondMethod => {
            text!(
                "Confirm a weak or unexpected result: anti-HMGCR by ELISA or chemiluminescence, anti-SRP by immunofluorescence or immunoprecipitation."
            )
        }
        Reading::Myotonia => {
            text!("Electrical myotonia is common in IMNM (56 %) and does not mean a channelopathy.")
        }
        Reading::MriPattern => {
            text!(
                "More oedema, atrophy and fat than in dermatomyositis and polymyositis, in the gluteal muscles and lateral rotators; fat comes early; more atrophy with anti-SRP."
            )
        }
        Reading::MriValues => text!("Negative predictive value 93 %, positive only 55 %."),
        Reading::Fascia => text!("Oedema of the fascia is more a sign of dermatomyositis."),
        Reading::Diaphragm => {
            text!(
                "A low vital capacity with a normal CT is a weak diaphragm, apart from lung disease."
            )
        }
        Reading::SrpHeart => {
            text!("With anti-SRP a review advises regular monitoring of the heart, with MRI.")
        }
        Reading::HeartMri => {
            text!("MRI of the heart where any test is abnormal, or with anti-SRP.")
        }
        Reading::Aspiration => {
            text!(
                "Aspiration is the danger; moderate or severe trouble swallowing is also a factor of cancer risk."
            )
        }
        Reading::BiopsyTechnique => {
            text!(
                "From a muscle that is weak and not at its end (strength 3 to 4 of 5), led by MRI, not where a needle was; frozen; H&E, Gomori, MHC-I, C5b-9, CD68, CD8, p62, MxA."
            )
        }
        Reading::CoreFeatures => {
            text!(
                "Necrotic fibres scattered, in different stages side by side, with macrophages and few lymphocytes."
            )
        }
        Reading::Lymphocytes => {
            text!(
                "Inflammation does not exclude it: 16 of 100 with anti-SRP had infiltrates of cells."
            )
        }
        Reading::CalledDystrophy => {
            text!(
                "17 of 51 with anti-HMGCR were first called a limb-girdle dystrophy; of 11 with a dystrophy without a mutation 6 had the antibody."
            )
        }
    }
}
