//! What else it could be, and what to find out next, in words.

use crate::domain::classify::ibm::Ibm;
use crate::domain::classify::mimics::{Mimic, PERSISTING_FROM_WEEKS, Trigger};
use crate::domain::classify::next_test::{Ask, Cost, Reach, Standing};
use crate::domain::finding::Finding;
use crate::i18n::words::{Text, say, text};

use super::criteria;
use super::questions;

/// Title.
pub const MIMICS: Text = text!("What else could it be?");
/// No flag is raised.
pub const NONE_RAISED: Text =
    text!("Nothing entered so far raises a flag. That is no proof that nothing else is there.");

/// What it is.
#[must_use]
pub const fn name(mimic: Mimic) -> Text {
    match mimic {
        Mimic::Rhabdomyolysis => text!("Rhabdomyolysis"),
        Mimic::OtherDrug => text!("A drug: toxic or checkpoint-inhibitor myositis"),
        Mimic::Heart => text!("The heart, or enzymes that only seem to come from it"),
        Mimic::ToxicStatin => text!("Toxic statin myopathy"),
        Mimic::StatinAutoimmune => text!("Autoimmune myopathy after a statin"),
        Mimic::InclusionBody => text!("Inclusion body myositis"),
        Mimic::Dermatomyositis => text!("Dermatomyositis"),
        Mimic::Antisynthetase => text!("Antisynthetase syndrome"),
        Mimic::DystrophyOrAntibody => text!("Called a limb-girdle dystrophy"),
        Mimic::Dystrophy => text!("A muscular dystrophy"),
        Mimic::Hypothyroid => text!("Hypothyroid myopathy"),
        Mimic::MacroCk => text!("Macro-CK"),
        Mimic::CkOnly => text!("Raised CK without weakness"),
        Mimic::Metabolic => text!("Metabolic myopathy"),
        Mimic::NerveDisease => text!("Myasthenia or motor neuron disease"),
        Mimic::Infection => text!("Infection"),
        Mimic::Cancer => text!("Cancer"),
    }
}

/// What to do next.
#[must_use]
pub const fn next_step(mimic: Mimic) -> Text {
    match mimic {
        Mimic::Rhabdomyolysis => {
            text!("Treat it as an emergency. It is IMNM only if it recurs or persists.")
        }
        Mimic::OtherDrug => {
            text!(
                "Toxic or checkpoint-inhibitor myositis. With a checkpoint inhibitor: ECG, troponin and acetylcholine-receptor antibodies now."
            )
        }
        Mimic::Heart => {
            text!(
                "Judge the heart by troponin I, ECG and echocardiography: regenerating muscle raises CK-MB and troponin T too."
            )
        }
        Mimic::ToxicStatin => {
            text!(
                "It is likely to settle within weeks without the statin. Follow CK and strength; if they do not settle, test anti-HMGCR again."
            )
        }
        Mimic::StatinAutoimmune => text!("Test anti-HMGCR now, by ELISA or chemiluminescence."),
        Mimic::InclusionBody => {
            text!(
                "Look for it in the biopsy. Test anti-HMGCR all the same: in the old, falls and chronic leg weakness overlap."
            )
        }
        Mimic::Dermatomyositis => {
            text!(
                "Follow the path of dermatomyositis and test its antibodies. In some cohorts with anti-HMGCR 4 to 57 % look like it."
            )
        }
        Mimic::Antisynthetase => {
            text!(
                "Test the synthetase antibodies; high-resolution CT and lung function. Lung disease occurs with anti-SRP too."
            )
        }
        Mimic::DystrophyOrAntibody => {
            text!(
                "A limb-girdle dystrophy without a mutation: test anti-HMGCR and anti-SRP. Most who had them improved on immunotherapy."
            )
        }
        Mimic::Dystrophy => text!("Genetic testing before immunosuppression."),
        Mimic::Hypothyroid => {
            text!("Treat the thyroid and measure CK again before a label is given.")
        }
        Mimic::MacroCk => text!("CK electrophoresis."),
        Mimic::CkOnly => {
            text!(
                "Measure again at rest, exclude causes outside muscle, then dried blood spot, EMG, MRI and gene panel. A biopsy from 3 times the limit, under 25, or where inflammation is suspected."
            )
        }
        Mimic::Metabolic => text!("Dried blood spot."),
        Mimic::NerveDisease => text!("Ask a neurologist."),
        Mimic::Infection => {
            text!(
                "Test and treat before immunosuppression. Necrotizing myopathy with HIV or hepatitis C exists."
            )
        }
        Mimic::Cancer => text!("Screen by the tier below. In one cohort age was the only risk."),
    }
}

/// A finding that raised a flag.
#[must_use]
pub fn trigger(trigger: Trigger) -> String {
    let words = match trigger {
        Trigger::Statin => text!("a statin"),
        Trigger::HmgcrNegative => text!("anti-HMGCR negative"),
        Trigger::CkFalling => text!("CK falling"),
        Trigger::Easing => text!("easing after the statin was stopped"),
        Trigger::Persisting => {
            return say!(
                "going on {PERSISTING_FROM_WEEKS} weeks or more after the statin was stopped",
                PERSISTING_FROM_WEEKS
            );
        }
        Trigger::OverDays => text!("came on over days"),
        Trigger::DarkUrine => text!("dark urine, exertion, heat or crush"),
        Trigger::CkFifty => text!("CK over 50 times its limit"),
        Trigger::CkTenKidney => text!("CK over 10 times its limit with kidney injury"),
        Trigger::Rhabdomyolysis => text!("rhabdomyolysis with kidney injury"),
        Trigger::FingerFlexors => text!("weak finger flexors"),
        Trigger::KneeExtensors => text!("weak knee extension"),
        Trigger::RimmedVacuoles => text!("rimmed vacuoles"),
        Trigger::Rash => text!("a rash of dermatomyositis"),
        Trigger::DermatomyositisAntibody => text!("an antibody of dermatomyositis"),
        Trigger::Perifascicular => text!("perifascicular atrophy or MxA"),
        Trigger::SynthetaseAntibody => text!("a synthetase antibody"),
        Trigger::PerifascicularNecrosis => text!("perifascicular necrosis"),
        Trigger::LungDisease => text!("interstitial lung disease"),
        Trigger::Connective => text!("arthritis, fever, Raynaud or mechanic's hands"),
        Trigger::Young => text!("first symptom before 40"),
        Trigger::VeryYoung => text!("first symptom before 25"),
        Trigger::Slow => text!("a slow course"),
        Trigger::Dystrophic => text!("dystrophic changes in the biopsy"),
        Trigger::Family => text!("muscle disease in the family"),
        Trigger::Mutation => text!("a dystrophy is shown"),
        Trigger::Thyroid => text!("TSH high"),
        Trigger::NoWeakness => text!("CK raised without weakness"),
        Trigger::CkMb => text!("CK-MB over 25 % of CK"),
        Trigger::Heart => text!("troponin I rise or arrhythmia"),
        Trigger::Drug => text!("a drug that harms muscle"),
        Trigger::CheckpointInhibitor => text!("a checkpoint inhibitor within months"),
        Trigger::Exercise => text!("episodes brought on by exercise"),
        Trigger::Nerve => text!("fatigable or ocular weakness, or fasciculation"),
        Trigger::Virus => text!("HIV, hepatitis B or C"),
        Trigger::WeightLoss => text!("weight loss"),
        Trigger::ActiveCancer => text!("active cancer"),
    };
    words.to_owned()
}

/// How the criteria of inclusion body myositis come out.
#[must_use]
pub const fn ibm(ibm: Ibm) -> Text {
    match ibm {
        Ibm::Defined => text!("By ENMC 2011: clinico-pathologically defined."),
        Ibm::ClinicallyDefined => text!("By ENMC 2011: clinically defined."),
        Ibm::Probable => text!("By ENMC 2011: probable."),
        Ibm::NotMet => {
            text!(
                "By ENMC 2011: not met. It asks for more than 12 months, onset after 45, CK up to 15 times its limit."
            )
        }
        Ibm::Open => {
            text!(
                "By ENMC 2011: open. It asks for more than 12 months, onset after 45, CK up to 15 times its limit, and a biopsy."
            )
        }
    }
}

/// Title.
pub const NEXT: Text = text!("What would change this?");
/// Columns.
pub const NEXT_COLUMNS: [Text; 3] = [text!("Find out"), text!("If yes"), text!("If no")];
/// Everything is known.
pub const NOTHING_OPEN: Text = text!("Everything that these criteria look at is known.");
/// By itself it changes nothing.
pub const CHANGES_NOTHING: Text = text!("no verdict changes by this alone");

/// How far an answer reaches, as a title.
#[must_use]
pub const fn reach(reach: Reach) -> Text {
    match reach {
        Reach::Type => text!("Can change the verdict on a type (ENMC 2018)"),
        Reach::AnotherSet => text!("Can change another set's verdict"),
        Reach::None => text!("Changes no verdict by itself"),
    }
}

/// What finding it out costs the patient.
#[must_use]
pub const fn cost(cost: Cost) -> Text {
    match cost {
        Cost::History => text!("history"),
        Cost::Examination => text!("examination"),
        Cost::Blood => text!("blood"),
        Cost::Imaging => text!("imaging or EMG"),
        Cost::Biopsy => text!("biopsy"),
    }
}

/// What to find out.
#[must_use]
pub const fn ask(ask: Ask) -> Text {
    match ask {
        Ask::Onset => text!("First symptom at 40 or later (if no: 18 to 39)"),
        Ask::Tempo => text!("Came on over weeks or longer (if no: over days)"),
        Ask::NotImproved => text!("No improvement on treatment"),
        Ask::Family => text!("Muscle disease in the family"),
        Ask::NerveDisease => text!("Nerve disease or myasthenia"),
        Ask::Dystrophy => text!("Muscular dystrophy"),
        Ask::Granulomatous => text!("Granulomatous or infectious myositis"),
        Ask::Metabolic => text!("Metabolic myopathy"),
        Ask::Endocrine => text!("Endocrine myopathy"),
        Ask::Toxic => text!("Toxic myopathy"),
        Ask::Amyloid => text!("Amyloid"),
        Ask::Dysphagia => text!("Trouble swallowing"),
        Ask::Arms => text!("Proximal arms weak, ever"),
        Ask::Legs => text!("Proximal legs weak, ever"),
        Ask::Neck => text!("Neck flexors weaker than extensors"),
        Ask::LegsProximal => text!("Proximal legs weaker than distal"),
        Ask::Asymmetric => text!("Weakness asymmetric"),
        Ask::FingerFlexors => text!("Finger flexors weak"),
        Ask::KneeExtensors => text!("Knee extension weak"),
        Ask::Heliotrope => text!("Heliotrope rash"),
        Ask::GottronPapules => text!("Gottron papules"),
        Ask::GottronSign => text!("Gottron sign"),
        Ask::Feature(feature) => questions::feature(feature),
        Ask::Ck => text!("CK above its limit, ever"),
        Ask::OtherEnzymes => text!("LDH, AST or ALT above its limit"),
        Ask::AntiHmgcr => text!("Anti-HMGCR by a quantitative assay"),
        Ask::AntiSrp => {
            text!("Anti-SRP by a quantitative assay, or a blot with the cytoplasmic pattern")
        }
        Ask::JoOne => text!("Anti-Jo-1"),
        Ask::Synthetase => text!("Another synthetase antibody"),
        Ask::DermatomyositisAntibody => text!("An antibody of dermatomyositis"),
        Ask::Emg => text!("Irritable EMG (if no: normal)"),
        Ask::Mri => text!("Oedema on MRI (if no: normal)"),
        Ask::Biopsy => text!("Biopsy with necrosis alone (if no: without necrosis)"),
    }
}

/// The names of the three types where one changes.
const TYPES: [Text; 3] = [
    text!("anti-HMGCR"),
    text!("anti-SRP"),
    text!("neither antibody"),
];

/// What would be different: one line for each set that changes.
#[must_use]
pub fn changes(now: &Standing, then: &Standing) -> Vec<String> {
    let mut lines = Vec::new();
    for ((name, before), after) in TYPES.iter().zip(now.enmc).zip(then.enmc) {
        if before != after {
            lines.push(say!("ENMC 2018, {name}: {}", name, criteria::branch(after)));
        }
    }
    if now.eular != then.eular {
        let (least, most) = then.eular;
        let (least, most) = (criteria::class(least), criteria::class(most));
        lines.push(if least == most {
            say!("EULAR/ACR: {least}", least)
        } else {
            say!("EULAR/ACR: {least} to {most}", least, most)
        });
    }
    if now.bohan_peter != then.bohan_peter {
        let (least, most, excluded) = then.bohan_peter;
        let least = criteria::bohan_peter_class(least);
        let most = criteria::bohan_peter_class(most);
        lines.push(if excluded == Finding::Present {
            text!("Bohan and Peter: does not apply").to_owned()
        } else if least == most {
            say!("Bohan and Peter: {least}", least)
        } else {
            say!("Bohan and Peter: {least} to {most}", least, most)
        });
    }
    if now.enmc_2003 != then.enmc_2003 {
        lines.push(say!("ENMC 2003: {}", criteria::verdict(then.enmc_2003)));
    }
    lines
}
