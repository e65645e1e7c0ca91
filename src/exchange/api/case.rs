//! The case as a program writes it: names that a clinician would say, units beside the numbers, and nothing that is not
//! known taken for a no. It holds what the three answers rest on; what plans later courses is not part of it.

mod choices;
mod findings;

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::number::Number;
use crate::domain::body_size::Sex;
use crate::domain::bounds::CreatinineUnit;
use crate::domain::case::Weighed;
use crate::domain::enzyme::CkUnit;
use crate::domain::finding::Finding;

pub use choices::{
    BleedingRisk, ClotRisk, Contraindication, Contraindications, Dalteparin, Ivig, Stops,
};
pub use findings::{
    Antibodies, AntibodyTest, Biopsy, Clues, Enzymes, Examination, Exclusions, Features, History,
    Tests, UrgentSigns,
};

/// One patient. Everything may be left out; what is left out is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct ApiCase {
    /// Today, as `2026-03-09`: nothing here has a clock. Without it no measurement is said to be old, and no day to
    /// be in the future.
    pub today: Option<String>,
    /// Who it is.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub patient: Patient,
    /// Signs that need action today.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub urgent_signs: UrgentSigns,
    /// The history.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub history: History,
    /// What was seen in the patient.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub examination: Examination,
    /// Were enzymes ever raised?
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub enzymes: Enzymes,
    /// Antibodies.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub antibodies: Antibodies,
    /// Electromyography and imaging.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub tests: Tests,
    /// The muscle biopsy.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub biopsy: Biopsy,
    /// Diseases that the criteria exclude.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub exclusions: Exclusions,
    /// What speaks for something else.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub clues: Clues,
    /// The course of immunoglobulin.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub ivig: Ivig,
    /// Dalteparin.
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<_>"))]
    pub dalteparin: Dalteparin,
    /// Unusual values that somebody has said are right: the tokens of `to_confirm` in an answer. Another value asks
    /// anew.
    pub confirmed: Option<Vec<String>>,
}

/// Who it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Patient {
    /// Age now, in years.
    pub age: Option<Number>,
    /// Age at the first symptom, in years.
    pub age_at_first_symptom: Option<Number>,
    /// Sex.
    pub sex: Option<Code<Sex>>,
    /// Pregnancy.
    pub pregnant: Option<Code<Finding>>,
    /// Weight now.
    pub weight: Option<Weight>,
    /// Height.
    pub height: Option<Height>,
    /// Weight before the pregnancy.
    pub weight_before_pregnancy: Option<PlainWeight>,
    /// Creatinine in serum.
    pub creatinine: Option<Creatinine>,
    /// Platelets.
    pub platelets: Option<Platelets>,
    /// Cystatin C.
    pub cystatin_c: Option<CystatinC>,
    /// Creatine kinase.
    pub creatine_kinase: Option<CreatineKinase>,
}

/// A weight of today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Weight {
    /// The number.
    pub value: Option<Number>,
    /// Its unit.
    pub unit: MassUnit,
    /// The day it was measured, as `2026-03-09`.
    pub date: Option<String>,
    /// How it was found.
    pub how: Option<Code<Weighed>>,
}

/// A weight of before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct PlainWeight {
    /// The number.
    pub value: Option<Number>,
    /// Its unit.
    pub unit: MassUnit,
}

/// A height.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Height {
    /// The number.
    pub value: Option<Number>,
    /// Its unit.
    pub unit: LengthUnit,
}

/// A creatinine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Creatinine {
    /// The number.
    pub value: Option<Number>,
    /// Its unit.
    pub unit: Code<CreatinineUnit>,
    /// The day it was measured, as `2026-03-09`.
    pub date: Option<String>,
}

/// A count of platelets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Platelets {
    /// The number.
    pub value: Option<Number>,
    /// Its unit.
    pub unit: PlateletUnit,
    /// The day it was measured, as `2026-03-09`.
    pub date: Option<String>,
}

/// A cystatin C.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct CystatinC {
    /// The number.
    pub value: Option<Number>,
    /// Its unit.
    pub unit: CystatinUnit,
}

/// Creatine kinase, its three numbers in one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct CreatineKinase {
    /// The highest so far.
    pub highest: Option<Number>,
    /// Its upper limit of normal.
    pub upper_limit: Option<Number>,
    /// Now.
    pub now: Option<Number>,
    /// Their unit.
    pub unit: Code<CkUnit>,
}

/// The unit of a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum MassUnit {
    /// kg.
    #[serde(rename = "kg")]
    Kilograms,
}

/// The unit of a height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum LengthUnit {
    /// cm.
    #[serde(rename = "cm")]
    Centimetres,
}

/// The unit of platelets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum PlateletUnit {
    /// 10*9/L.
    #[serde(rename = "10*9/L")]
    BillionsPerLitre,
}

/// The unit of cystatin C.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum CystatinUnit {
    /// mg/L.
    #[serde(rename = "mg/L")]
    MilligramsPerLitre,
}
