//! Where each name of the form's store stands in the case of the interface: one table for the way in, the way out, and
//! for saying where something is missing or wrong.

use crate::domain::ivig::stops::{STOPS, Stop};
use crate::domain::questions::{Group, QUESTIONS, Question};
use crate::domain::refusal::Field;
use crate::form::names::{question_name, stop_name};
use crate::form::store::TEXT_FIELDS;

/// Names in the store beside the questions and contraindications, and where they stand.
const NAMED: &[(&str, &str)] = &[
    ("age", "patient.age"),
    ("onset-age", "patient.age_at_first_symptom"),
    ("sex", "patient.sex"),
    ("pregnant", "patient.pregnant"),
    ("weight", "patient.weight.value"),
    ("weight-date", "patient.weight.date"),
    ("weighed", "patient.weight.how"),
    ("height", "patient.height.value"),
    (
        "prepregnancy-weight",
        "patient.weight_before_pregnancy.value",
    ),
    ("creatinine", "patient.creatinine.value"),
    ("creatinine-typed-in", "patient.creatinine.unit"),
    ("creatinine-date", "patient.creatinine.date"),
    ("platelets", "patient.platelets.value"),
    ("platelets-date", "patient.platelets.date"),
    ("cystatin-c", "patient.cystatin_c.value"),
    ("ck", "patient.creatine_kinase.highest"),
    ("ck-limit", "patient.creatine_kinase.upper_limit"),
    ("ck-now", "patient.creatine_kinase.now"),
    ("ck-unit", "patient.creatine_kinase.unit"),
    ("tempo", "history.onset"),
    ("statin-name", "history.statin_name"),
    ("statin-start", "history.statin_started"),
    ("statin-stop", "history.statin_stopped"),
    ("anti-hmgcr", "antibodies.anti_hmgcr.result"),
    ("anti-hmgcr-assay", "antibodies.anti_hmgcr.assay"),
    ("anti-srp", "antibodies.anti_srp.result"),
    ("anti-srp-assay", "antibodies.anti_srp.assay"),
    ("jo-1", "antibodies.anti_jo_1.result"),
    ("jo-1-assay", "antibodies.anti_jo_1.assay"),
    ("synthetase", "antibodies.synthetase.result"),
    ("synthetase-assay", "antibodies.synthetase.assay"),
    (
        "dermatomyositis-antibody",
        "antibodies.dermatomyositis.result",
    ),
    (
        "dermatomyositis-antibody-assay",
        "antibodies.dermatomyositis.assay",
    ),
    ("emg", "tests.emg"),
    ("mri", "tests.mri"),
    ("biopsy", "biopsy.state"),
    ("dose", "ivig.dose_g_per_kg"),
    ("policy", "ivig.weight_policy"),
    ("policy-reason", "ivig.weight_policy_reason"),
    ("rounding", "ivig.rounding"),
    ("product", "ivig.product"),
    ("risk", "ivig.at_risk"),
    ("setting", "dalteparin.setting"),
    ("off-label", "dalteparin.off_label_chosen"),
    ("other-drug", "dalteparin.other_drug"),
    ("puncture-day", "dalteparin.puncture_day"),
    ("puncture-time", "dalteparin.puncture_time"),
];

/// What is a list in the store or no text, and is read by itself: the days, the step and a plan.
pub const DAYS: &str = "ivig.days";
/// See [`DAYS`].
pub const STEP: &str = "ivig.rounding_step_g";
/// See [`DAYS`].
pub const PLAN: &str = "ivig.plan_g";
/// The confirmations.
pub const CONFIRMED: &str = "confirmed";

/// The units that a number can't be without, beside the part of the case that has them.
pub const UNITS: &[(&str, &str)] = &[
    ("patient.weight", "kg"),
    ("patient.height", "cm"),
    ("patient.weight_before_pregnancy", "kg"),
    ("patient.platelets", "10*9/L"),
    ("patient.cystatin_c", "mg/L"),
];

/// Every name of the store that has a place, with its place.
#[must_use]
pub fn all() -> Vec<(String, String)> {
    let named = NAMED
        .iter()
        .map(|(name, path)| ((*name).to_owned(), (*path).to_owned()));
    let questions = QUESTIONS
        .into_iter()
        .map(|question| (question_name(question).to_owned(), of_question(question)));
    let stops = STOPS.into_iter().flat_map(|stop| {
        let name = stop_name(stop);
        let reason = of_stop(stop).replace(".answer", ".reason");
        [
            (name.to_owned(), of_stop(stop)),
            (format!("{name}-reason"), reason),
        ]
    });
    named.chain(questions).chain(stops).collect()
}

/// Where a name of the store stands; nothing for one that has no place here.
#[must_use]
pub fn named(name: &str) -> String {
    let found = NAMED.iter().find(|(known, _)| *known == name);
    found.map_or_else(String::new, |(_, path)| (*path).to_owned())
}

/// Where a question is answered.
#[must_use]
pub fn of_question(question: Question) -> String {
    let place = match question.group() {
        Group::Urgent => "urgent_signs",
        Group::History => "history",
        Group::Weakness | Group::Swallowing | Group::Skin => "examination",
        Group::Enzymes => "enzymes",
        Group::Antibodies => "antibodies",
        Group::Tests => "tests",
        Group::Features => "biopsy.features",
        Group::Exclusions => "exclusions",
        Group::Clues => "clues",
        Group::Infusion => "ivig",
        Group::Stops => "dalteparin.stops",
        Group::Clot => "dalteparin.clot_risk",
        Group::Bleeding => "dalteparin.bleeding_risk",
        Group::Kidneys => "dalteparin",
    };
    let name = question_name(question);
    let name = name.strip_prefix("urgent-").unwrap_or(name);
    format!("{place}.{}", name.replace('-', "_"))
}

/// Where a contraindication of immunoglobulin is answered.
#[must_use]
pub fn of_stop(stop: Stop) -> String {
    let name = stop_name(stop).replace('-', "_");
    format!("ivig.contraindications.{name}.answer")
}

/// Where a field is; nothing for one that is no part of the case here.
#[must_use]
pub fn of_field(field: Field) -> String {
    match field {
        Field::Sex => named("sex"),
        Field::Pregnancy => named("pregnant"),
        Field::Biopsy => named("biopsy"),
        Field::Answer(question) => of_question(question),
        Field::Days => DAYS.to_owned(),
        Field::Step => STEP.to_owned(),
        // What is worked out stands where its most likely mend is.
        Field::Clearance => named("creatinine"),
        Field::Age
        | Field::OnsetAge
        | Field::Weight
        | Field::Height
        | Field::PrepregnancyWeight
        | Field::WeightDate
        | Field::Creatinine
        | Field::CreatinineDate
        | Field::Platelets
        | Field::PlateletsDate
        | Field::Cystatin
        | Field::Ck
        | Field::CkLimit
        | Field::CkNow
        | Field::StatinStart
        | Field::StatinStop
        | Field::DosePerKg
        | Field::PolicyReason
        | Field::Tolerance
        | Field::DayCap
        | Field::FirstDay
        | Field::StartTime
        | Field::Interval
        | Field::Courses
        | Field::GivenSoFar
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay
        | Field::PunctureTime => {
            let found = TEXT_FIELDS.iter().find(|(known, _)| *known == field);
            found.map_or_else(String::new, |(_, name)| named(name))
        }
    }
}
