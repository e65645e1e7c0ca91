//! What is chosen for the courses, and what is asked for them.

use serde::{Deserialize, Serialize};

use crate::domain::dalteparin::decision::Setting;
use crate::domain::dalteparin::drug::Drug;
use crate::domain::finding::Finding;
use crate::domain::ivig::products::Product;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::weight::WeightPolicy;
use crate::exchange::api::code::Code;
use crate::exchange::api::number::Number;

/// The course of immunoglobulin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Ivig {
    /// Grams per kilogram and course; the usual dose where it is left out.
    pub dose_g_per_kg: Option<Number>,
    /// Infusion days; the usual number where they are left out.
    pub days: Option<Number>,
    /// Whose dosing weight; this product's own where it is left out.
    pub weight_policy: Option<Code<WeightPolicy>>,
    /// Why another policy than the usual one.
    pub weight_policy_reason: Option<String>,
    /// Rounding step in grams; the usual one where it is left out.
    pub rounding_step_g: Option<Number>,
    /// Rounding direction.
    pub rounding: Option<Code<Rounding>>,
    /// A plan of whole vials that was chosen in place of whole steps: the grams of each day, the smaller ones
    /// first.
    pub plan_g: Option<Vec<Number>>,
    /// Product. None is picked in advance.
    pub product: Option<Code<Product>>,
    /// Risk of clots or kidney harm; unanswered counts as risk.
    pub at_risk: Option<Code<Finding>>,
    /// Diabetes.
    pub diabetes: Option<Code<Finding>>,
    /// What forbids it, or a product.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub contraindications: Contraindications,
}

/// What forbids immunoglobulin, or a product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Contraindications {
    /// Selective IgA deficiency with antibodies against IgA.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub iga_antibodies: Contraindication,
    /// Anaphylaxis to human immunoglobulin in the past.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub anaphylaxis: Contraindication,
    /// Hyperprolinaemia type I or II.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub hyperprolinaemia: Contraindication,
    /// Hereditary fructose intolerance.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub fructose_intolerance: Contraindication,
    /// Severe renal failure.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub renal_failure: Contraindication,
    /// Severe heart failure.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub heart_failure: Contraindication,
    /// Selective IgA deficiency, antibodies not found.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub iga_alone: Contraindication,
}

/// A contraindication.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Contraindication {
    /// Is it there?
    pub answer: Option<Code<Finding>>,
    /// Why immunoglobulin is given in spite of it, where a reason can lift it.
    pub reason: Option<String>,
}

/// Dalteparin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Dalteparin {
    /// Where the patient is.
    pub setting: Option<Code<Setting>>,
    /// The clinician has chosen it off the label, for a day case.
    pub off_label_chosen: Option<bool>,
    /// Another drug in its place: nothing is carried over to it.
    pub other_drug: Option<Code<Drug>>,
    /// The day of a puncture of the spine, as `2026-03-09`.
    pub puncture_day: Option<String>,
    /// Its time, as `09:05`.
    pub puncture_time: Option<String>,
    /// On 10 mg of prednisolone a day or more.
    pub prednisolone_10: Option<Code<Finding>>,
    /// What forbids it.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub stops: Stops,
    /// Clot risk.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub clot_risk: ClotRisk,
    /// Bleeding risk.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub bleeding_risk: BleedingRisk,
}

/// What forbids dalteparin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Stops {
    /// On an anticoagulant at any dose: vitamin K antagonist, direct oral anticoagulant, fondaparinux,
    /// thrombolytic. A low dose of one is no less a reason not to add dalteparin.
    pub anticoagulated: Option<Code<Finding>>,
    /// Any other heparin, at any dose.
    pub other_heparin: Option<Code<Finding>>,
    /// Active bleeding.
    pub active_bleeding: Option<Code<Finding>>,
    /// Heparin-induced thrombocytopenia, confirmed or suspected, now or before.
    pub heparin_thrombocytopenia: Option<Code<Finding>>,
    /// Allergy to heparin or pork.
    pub heparin_allergy: Option<Code<Finding>>,
    /// Bleeding in the skull.
    pub intracranial_bleeding: Option<Code<Finding>>,
    /// Active gastroduodenal ulcer.
    pub ulcer: Option<Code<Finding>>,
    /// Severe disorder of clotting.
    pub coagulopathy: Option<Code<Finding>>,
    /// Severe uncontrolled hypertension.
    pub hypertension: Option<Code<Finding>>,
    /// Septic endocarditis.
    pub endocarditis: Option<Code<Finding>>,
    /// Injury to, or surgery on, brain, spine, eye or ear.
    pub cns_eye_ear: Option<Code<Finding>>,
    /// Lumbar puncture, spinal or epidural expected within 15 hours.
    pub puncture_ahead: Option<Code<Finding>>,
    /// Such a puncture in the last 4 hours.
    pub puncture_before: Option<Code<Finding>>,
}

/// Clot risk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct ClotRisk {
    /// Bed rest for 3 days or more.
    pub bedbound: Option<Code<Finding>>,
    /// A venous clot before, not a superficial one.
    pub previous_clot: Option<Code<Finding>>,
    /// Known thrombophilia.
    pub thrombophilia: Option<Code<Finding>>,
    /// Active cancer.
    pub cancer: Option<Code<Finding>>,
    /// Trauma or surgery within a month.
    pub trauma_or_surgery: Option<Code<Finding>>,
    /// Heart or respiratory failure.
    pub heart_or_lung_failure: Option<Code<Finding>>,
    /// Acute myocardial infarction or ischaemic stroke.
    pub infarction_or_stroke: Option<Code<Finding>>,
    /// Hormonal treatment.
    pub hormones: Option<Code<Finding>>,
    /// Paralysis or paresis of the lower limbs: for the IMPROVE score alone.
    pub leg_paralysis: Option<Code<Finding>>,
    /// Immobilised for 7 days or more: for the IMPROVE score alone.
    pub immobile_7_days: Option<Code<Finding>>,
}

/// Bleeding risk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct BleedingRisk {
    /// Bleeding within 3 months.
    pub recent_bleeding: Option<Code<Finding>>,
    /// INR over 1.5.
    pub high_inr: Option<Code<Finding>>,
    /// Intensive or coronary care.
    pub intensive_care: Option<Code<Finding>>,
    /// Central venous catheter.
    pub central_catheter: Option<Code<Finding>>,
    /// On an antiplatelet drug or an NSAID.
    pub antiplatelet_or_nsaid: Option<Code<Finding>>,
    /// Haemorrhagic or diabetic retinopathy.
    pub retinopathy: Option<Code<Finding>>,
}
