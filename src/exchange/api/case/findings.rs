//! What was found: yes, no or unknown. What is not there is unknown, which is never read as no.

use serde::{Deserialize, Serialize};

use crate::domain::classify::antibody::{Antibody, Assay};
use crate::domain::classify::examination::{Emg, Mri, Tempo};
use crate::domain::classify::histology::BiopsyState;
use crate::domain::classify::statin::Statin;
use crate::domain::finding::Finding;
use crate::exchange::api::code::Code;

/// Signs that need action today.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct UrgentSigns {
    /// Falling vital capacity or respiratory weakness.
    pub respiratory: Option<Code<Finding>>,
    /// Bulbar weakness with aspiration.
    pub aspiration: Option<Code<Finding>>,
    /// Troponin I rise or arrhythmia.
    pub heart: Option<Code<Finding>>,
    /// Rhabdomyolysis with kidney injury.
    pub rhabdomyolysis: Option<Code<Finding>>,
    /// A checkpoint inhibitor within months.
    pub checkpoint_inhibitor: Option<Code<Finding>>,
}

/// The history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct History {
    /// How it came on: over days, weeks, months or years.
    pub onset: Option<Code<Tempo>>,
    /// A statin, now or before.
    pub statin: Option<Code<Finding>>,
    /// Which statin.
    pub statin_name: Option<Code<Statin>>,
    /// The day a statin was started, as `2026-03-09`.
    pub statin_started: Option<String>,
    /// The day it was stopped.
    pub statin_stopped: Option<String>,
    /// CK or weakness went on or got worse 8 weeks or more after the statin was stopped.
    pub statin_persisting: Option<Code<Finding>>,
    /// A drug that harms muscle, or alcohol.
    pub myotoxic_drug: Option<Code<Finding>>,
    /// Dystrophy or spinal muscular atrophy in the family.
    pub family: Option<Code<Finding>>,
    /// No improvement on treatment.
    pub not_improved: Option<Code<Finding>>,
}

/// What was seen in the patient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Examination {
    /// Proximal weakness of the arms, now or before.
    pub arms_weak: Option<Code<Finding>>,
    /// Proximal weakness of the legs, now or before.
    pub legs_weak: Option<Code<Finding>>,
    /// Proximal weakness now.
    pub weak_now: Option<Code<Finding>>,
    /// Neck flexors weaker than extensors.
    pub neck_flexors: Option<Code<Finding>>,
    /// In the legs, proximal muscles weaker than distal.
    pub legs_proximal: Option<Code<Finding>>,
    /// Finger flexion weaker than shoulder abduction.
    pub finger_flexors: Option<Code<Finding>>,
    /// Knee extension as weak as or weaker than hip flexion.
    pub knee_extensors: Option<Code<Finding>>,
    /// Asymmetric weakness.
    pub asymmetric: Option<Code<Finding>>,
    /// Trouble swallowing, or oesophageal dysmotility.
    pub dysphagia: Option<Code<Finding>>,
    /// Moderate or severe.
    pub severe_dysphagia: Option<Code<Finding>>,
    /// Heliotrope rash.
    pub heliotrope: Option<Code<Finding>>,
    /// Gottron papules.
    pub gottron_papules: Option<Code<Finding>>,
    /// Gottron sign.
    pub gottron_sign: Option<Code<Finding>>,
}

/// Were enzymes ever raised?
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Enzymes {
    /// CK above its upper limit, now or before.
    pub ck_raised: Option<Code<Finding>>,
    /// LDH above its limit, now or before.
    pub ldh_raised: Option<Code<Finding>>,
    /// AST above its limit, now or before.
    pub ast_raised: Option<Code<Finding>>,
    /// ALT above its limit, now or before.
    pub alt_raised: Option<Code<Finding>>,
}

/// Diseases that the criteria exclude.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Exclusions {
    /// Disease of nerves, or myasthenia.
    pub nerve_disease: Option<Code<Finding>>,
    /// A dystrophy is shown.
    pub dystrophy: Option<Code<Finding>>,
    /// Granulomatous or infectious myositis.
    pub granulomatous: Option<Code<Finding>>,
    /// Metabolic myopathy.
    pub metabolic: Option<Code<Finding>>,
    /// Endocrine myopathy.
    pub endocrine: Option<Code<Finding>>,
    /// Toxic myopathy.
    pub toxic: Option<Code<Finding>>,
    /// Amyloid.
    pub amyloid: Option<Code<Finding>>,
}

/// What speaks for something else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Clues {
    /// Dark urine, or exertion, heat or crush before it.
    pub dark_urine: Option<Code<Finding>>,
    /// Episodes on exercise.
    pub exercise_episodes: Option<Code<Finding>>,
    /// Interstitial lung disease.
    pub lung_disease: Option<Code<Finding>>,
    /// Arthritis, fever, Raynaud or mechanic's hands.
    pub connective: Option<Code<Finding>>,
    /// HIV or viral hepatitis.
    pub virus: Option<Code<Finding>>,
    /// TSH high.
    pub thyroid_high: Option<Code<Finding>>,
    /// CK-MB over 25 % of CK.
    pub ck_mb: Option<Code<Finding>>,
    /// Weight loss.
    pub weight_loss: Option<Code<Finding>>,
}

/// A test for an antibody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct AntibodyTest {
    /// What it showed.
    pub result: Option<Code<Antibody>>,
    /// By which assay.
    pub assay: Option<Code<Assay>>,
}

/// Antibodies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Antibodies {
    /// Anti-HMGCR.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub anti_hmgcr: AntibodyTest,
    /// Anti-SRP.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub anti_srp: AntibodyTest,
    /// Anti-Jo-1.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub anti_jo_1: AntibodyTest,
    /// Another synthetase antibody.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub synthetase: AntibodyTest,
    /// An antibody of dermatomyositis.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub dermatomyositis: AntibodyTest,
    /// The fine cytoplasmic pattern of anti-SRP on HEp-2 cells.
    pub srp_cytoplasmic: Option<Code<Finding>>,
}

/// Electromyography and imaging.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Tests {
    /// Electromyogram.
    pub emg: Option<Code<Emg>>,
    /// Magnetic resonance imaging of muscle.
    pub mri: Option<Code<Mri>>,
    /// Myotonic discharges in the electromyogram.
    pub myotonia: Option<Code<Finding>>,
    /// Oedema of the fascia on MRI.
    pub fascial_oedema: Option<Code<Finding>>,
}

/// The muscle biopsy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Biopsy {
    /// Was one done?
    pub state: Option<Code<BiopsyState>>,
    /// What it showed.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub features: Features,
}

/// Features of the biopsy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Features {
    /// Necrotic fibres scattered through the sample. Core.
    pub scattered_necrosis: Option<Code<Finding>>,
    /// Necrosis, myophagocytosis and regeneration side by side. Core.
    pub different_stages: Option<Code<Finding>>,
    /// Macrophages prevail, with few lymphocytes. Core.
    pub macrophages: Option<Code<Finding>>,
    /// MHC class I on the sarcolemma.
    pub mhc_one: Option<Code<Finding>>,
    /// C5b-9 on the sarcolemma of fibres that are not necrotic.
    pub complement: Option<Code<Finding>>,
    /// Fine, diffuse sarcoplasmic p62.
    pub fine_p62: Option<Code<Finding>>,
    /// Endomysial mononuclear cells around, not invading, fibres.
    pub endomysial: Option<Code<Finding>>,
    /// Perimysial or perivascular mononuclear cells.
    pub perimysial: Option<Code<Finding>>,
    /// Perifascicular atrophy.
    pub perifascicular_atrophy: Option<Code<Finding>>,
    /// Rimmed vacuoles.
    pub rimmed_vacuoles: Option<Code<Finding>>,
    /// CD8 cells invading fibres that are not necrotic.
    pub cd8_invasion: Option<Code<Finding>>,
    /// Protein accumulation, or filaments of 15 to 18 nm.
    pub protein_accumulation: Option<Code<Finding>>,
    /// MxA in perifascicular fibres.
    pub perifascicular_mxa: Option<Code<Finding>>,
    /// Perifascicular necrosis.
    pub perifascicular_necrosis: Option<Code<Finding>>,
    /// Tubuloreticular inclusions.
    pub tubuloreticular_inclusions: Option<Code<Finding>>,
    /// Dystrophic changes.
    pub dystrophic: Option<Code<Finding>>,
}
