//! What else it could be, and what to find out next, in words.

use crate::domain::classify::ibm::Ibm;
use crate::domain::classify::mimics::{Mimic, PERSISTING_FROM_WEEKS, Trigger};
use crate::domain::classify::next_test::{Ask, Cost, Reach, Standing};
use crate::domain::finding::Finding;

use super::criteria;
use super::questions;

/// Title.
pub const MIMICS: &str = "What else could it be?";
/// No flag is raised.
pub const NONE_RAISED: &str =
    "Nothing entered so far raises a flag. That is no proof that nothing else is there.";

/// What it is.
#[must_use]
pub const fn name(mimic: Mimic) -> &'static str {
    match mimic {
        Mimic::Rhabdomyolysis => "Rhabdomyolysis",
        Mimic::OtherDrug => "A drug: toxic or checkpoint-inhibitor myositis",
        Mimic::Heart => "The heart, or enzymes that only seem to come from it",
        Mimic::ToxicStatin => "Toxic statin myopathy",
        Mimic::StatinAutoimmune => "Autoimmune myopathy after a statin",
        Mimic::InclusionBody => "Inclusion body myositis",
        Mimic::Dermatomyositis => "Dermatomyositis",
        Mimic::Antisynthetase => "Antisynthetase syndrome",
        Mimic::DystrophyOrAntibody => "Called a limb-girdle dystrophy",
        Mimic::Dystrophy => "A muscular dystrophy",
        Mimic::Hypothyroid => "Hypothyroid myopathy",
        Mimic::MacroCk => "Macro-CK",
        Mimic::CkOnly => "Raised CK without weakness",
        Mimic::Metabolic => "Metabolic myopathy",
        Mimic::NerveDisease => "Myasthenia or motor neuron disease",
        Mimic::Infection => "Infection",
        Mimic::Cancer => "Cancer",
    }
}

/// What to do next.
#[must_use]
pub const fn next_step(mimic: Mimic) -> &'static str {
    match mimic {
        Mimic::Rhabdomyolysis => {
            "Treat it as an emergency. It is IMNM only if it recurs or persists."
        }
        Mimic::OtherDrug => {
            "Toxic or checkpoint-inhibitor myositis. With a checkpoint inhibitor: ECG, troponin and acetylcholine-receptor antibodies now."
        }
        Mimic::Heart => {
            "Judge the heart by troponin I, ECG and echocardiography: regenerating muscle raises CK-MB and troponin T too."
        }
        Mimic::ToxicStatin => {
            "It is likely to settle within weeks without the statin. Follow CK and strength; if they do not settle, test anti-HMGCR again."
        }
        Mimic::StatinAutoimmune => "Test anti-HMGCR now, by ELISA or chemiluminescence.",
        Mimic::InclusionBody => {
            "Look for it in the biopsy. Test anti-HMGCR all the same: in the old, falls and chronic leg weakness overlap."
        }
        Mimic::Dermatomyositis => {
            "Follow the path of dermatomyositis and test its antibodies. In some cohorts with anti-HMGCR 4 to 57 % look like it."
        }
        Mimic::Antisynthetase => {
            "Test the synthetase antibodies; high-resolution CT and lung function. Lung disease occurs with anti-SRP too."
        }
        Mimic::DystrophyOrAntibody => {
            "A limb-girdle dystrophy without a mutation: test anti-HMGCR and anti-SRP. Most who had them improved on immunotherapy."
        }
        Mimic::Dystrophy => "Genetic testing before immunosuppression.",
        Mimic::Hypothyroid => "Treat the thyroid and measure CK again before a label is given.",
        Mimic::MacroCk => "CK electrophoresis.",
        Mimic::CkOnly => {
            "Measure again at rest, exclude causes outside muscle, then dried blood spot, EMG, MRI and gene panel. A biopsy from 3 times the limit, under 25, or where inflammation is suspected."
        }
        Mimic::Metabolic => "Dried blood spot.",
        Mimic::NerveDisease => "Ask a neurologist.",
        Mimic::Infection => {
            "Test and treat before immunosuppression. Necrotizing myopathy with HIV or hepatitis C exists."
        }
        Mimic::Cancer => "Screen by the tier below. In one cohort age was the only risk.",
    }
}

/// A finding that raised a flag.
#[must_use]
pub fn trigger(trigger: Trigger) -> String {
    let words = match trigger {
        Trigger::Statin => "a statin",
        Trigger::HmgcrNegative => "anti-HMGCR negative",
        Trigger::CkFalling => "CK falling",
        Trigger::Easing => "easing after the statin was stopped",
        Trigger::Persisting => {
            return format!(
                "going on {PERSISTING_FROM_WEEKS} weeks or more after the statin was stopped"
            );
        }
        Trigger::OverDays => "came on over days",
        Trigger::DarkUrine => "dark urine, exertion, heat or crush",
        Trigger::CkFifty => "CK over 50 times its limit",
        Trigger::CkTenKidney => "CK over 10 times its limit with kidney injury",
        Trigger::Rhabdomyolysis => "rhabdomyolysis with kidney injury",
        Trigger::FingerFlexors => "weak finger flexors",
        Trigger::KneeExtensors => "weak knee extension",
        Trigger::RimmedVacuoles => "rimmed vacuoles",
        Trigger::Rash => "a rash of dermatomyositis",
        Trigger::DermatomyositisAntibody => "an antibody of dermatomyositis",
        Trigger::Perifascicular => "perifascicular atrophy or MxA",
        Trigger::SynthetaseAntibody => "a synthetase antibody",
        Trigger::PerifascicularNecrosis => "perifascicular necrosis",
        Trigger::LungDisease => "interstitial lung disease",
        Trigger::Connective => "arthritis, fever, Raynaud or mechanic's hands",
        Trigger::Young => "first symptom before 40",
        Trigger::VeryYoung => "first symptom before 25",
        Trigger::Slow => "a slow course",
        Trigger::Dystrophic => "dystrophic changes in the biopsy",
        Trigger::Family => "muscle disease in the family",
        Trigger::Mutation => "a dystrophy is shown",
        Trigger::Thyroid => "TSH high",
        Trigger::NoWeakness => "CK raised without weakness",
        Trigger::CkMb => "CK-MB over 25 % of CK",
        Trigger::Heart => "troponin I rise or arrhythmia",
        Trigger::Drug => "a drug that harms muscle",
        Trigger::CheckpointInhibitor => "a checkpoint inhibitor within months",
        Trigger::Exercise => "episodes brought on by exercise",
        Trigger::Nerve => "fatigable or ocular weakness, or fasciculation",
        Trigger::Virus => "HIV, hepatitis B or C",
        Trigger::WeightLoss => "weight loss",
        Trigger::ActiveCancer => "active cancer",
    };
    words.to_owned()
}

/// How the criteria of inclusion body myositis come out.
#[must_use]
pub const fn ibm(ibm: Ibm) -> &'static str {
    match ibm {
        Ibm::Defined => "By ENMC 2011: clinico-pathologically defined.",
        Ibm::ClinicallyDefined => "By ENMC 2011: clinically defined.",
        Ibm::Probable => "By ENMC 2011: probable.",
        Ibm::NotMet => "By ENMC 2011: not met. CK over 15 times its limit speaks against it.",
        Ibm::Open => {
            "By ENMC 2011: open. It asks for more than 12 months, onset after 45, CK up to 15 times its limit, and a biopsy."
        }
    }
}

/// Title.
pub const NEXT: &str = "What would change this?";
/// Columns.
pub const NEXT_COLUMNS: [&str; 3] = ["Find out", "If yes", "If no"];
/// Everything is known.
pub const NOTHING_OPEN: &str = "Everything that these criteria look at is known.";
/// By itself it changes nothing.
pub const CHANGES_NOTHING: &str = "no verdict changes by this alone";

/// How far an answer reaches, as a title.
#[must_use]
pub const fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::Type => "Can change the verdict on a type (ENMC 2018)",
        Reach::AnotherSet => "Can change another set's verdict",
        Reach::None => "Changes no verdict by itself",
    }
}

/// What finding it out costs the patient.
#[must_use]
pub const fn cost(cost: Cost) -> &'static str {
    match cost {
        Cost::History => "history",
        Cost::Examination => "examination",
        Cost::Blood => "blood",
        Cost::Imaging => "imaging or EMG",
        Cost::Biopsy => "biopsy",
    }
}

/// What to find out.
#[must_use]
pub const fn ask(ask: Ask) -> &'static str {
    match ask {
        Ask::Onset => "First symptom at 40 or later (if no: 18 to 39)",
        Ask::Tempo => "Came on over weeks or longer (if no: over days)",
        Ask::NotImproved => "No improvement on treatment",
        Ask::Family => "Muscle disease in the family",
        Ask::NerveDisease => "Nerve disease or myasthenia",
        Ask::Dystrophy => "Muscular dystrophy",
        Ask::Granulomatous => "Granulomatous or infectious myositis",
        Ask::Metabolic => "Metabolic myopathy",
        Ask::Endocrine => "Endocrine myopathy",
        Ask::Toxic => "Toxic myopathy",
        Ask::Amyloid => "Amyloid",
        Ask::Dysphagia => "Trouble swallowing",
        Ask::Arms => "Proximal arms weak, ever",
        Ask::Legs => "Proximal legs weak, ever",
        Ask::Neck => "Neck flexors weaker than extensors",
        Ask::LegsProximal => "Proximal legs weaker than distal",
        Ask::Asymmetric => "Weakness asymmetric",
        Ask::FingerFlexors => "Finger flexors weak",
        Ask::KneeExtensors => "Knee extension weak",
        Ask::Heliotrope => "Heliotrope rash",
        Ask::GottronPapules => "Gottron papules",
        Ask::GottronSign => "Gottron sign",
        Ask::Feature(feature) => questions::feature(feature),
        Ask::Ck => "CK above its limit, ever",
        Ask::OtherEnzymes => "LDH, AST or ALT above its limit",
        Ask::AntiHmgcr => "Anti-HMGCR by a quantitative assay",
        Ask::AntiSrp => "Anti-SRP by a quantitative assay, or a blot with the cytoplasmic pattern",
        Ask::JoOne => "Anti-Jo-1",
        Ask::Synthetase => "Another synthetase antibody",
        Ask::DermatomyositisAntibody => "An antibody of dermatomyositis",
        Ask::Emg => "Irritable EMG (if no: normal)",
        Ask::Mri => "Oedema on MRI (if no: normal)",
        Ask::Biopsy => "Biopsy with necrosis alone (if no: without necrosis)",
    }
}

/// The names of the three types where one changes.
const TYPES: [&str; 3] = ["anti-HMGCR", "anti-SRP", "neither antibody"];

/// What would be different: one line for each set that changes.
#[must_use]
pub fn changes(now: &Standing, then: &Standing) -> Vec<String> {
    let mut lines = Vec::new();
    for ((name, before), after) in TYPES.iter().zip(now.enmc).zip(then.enmc) {
        if before != after {
            lines.push(format!("ENMC 2018, {name}: {}", criteria::branch(after)));
        }
    }
    if now.eular != then.eular {
        let (least, most) = then.eular;
        let (least, most) = (criteria::class(least), criteria::class(most));
        lines.push(if least == most {
            format!("EULAR/ACR: {least}")
        } else {
            format!("EULAR/ACR: {least} to {most}")
        });
    }
    if now.bohan_peter != then.bohan_peter {
        let (least, most, excluded) = then.bohan_peter;
        let least = criteria::bohan_peter_class(least);
        let most = criteria::bohan_peter_class(most);
        lines.push(if excluded == Finding::Present {
            "Bohan and Peter: does not apply".to_owned()
        } else if least == most {
            format!("Bohan and Peter: {least}")
        } else {
            format!("Bohan and Peter: {least} to {most}")
        });
    }
    if now.enmc_2003 != then.enmc_2003 {
        lines.push(format!("ENMC 2003: {}", criteria::verdict(then.enmc_2003)));
    }
    lines
}
