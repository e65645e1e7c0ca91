//! The part of the document for sign-off that holds the formulas, what is filled in at first, and the limits of planning.

use super::document::{guardrail, row, table};
use crate::domain::body_size::{
    ADJUSTED_FORMULA, BMI_FORMULA, BMI_SOURCE, DEVINE_FORMULA, DEVINE_SOURCE, MOSTELLER_FORMULA,
    MOSTELLER_SOURCE, ROBINSON_FORMULA, ROBINSON_SOURCE, ROUNDED, ROUNDED_SOURCE,
};
use crate::domain::bounds;
use crate::domain::case::{ROUNDING_STEPS, USUAL_DAYS, USUAL_DOSE, USUAL_SOURCE};
use crate::domain::classify::eular_acr::{Model, PROBABILITY_SOURCE};
use crate::domain::enzyme;
use crate::domain::ivig::course::AS_PRESCRIBED;
use crate::domain::ivig::cycles::reminders::REVIEW_SOURCE;
use crate::domain::ivig::lens::USUAL_DOSES;
use crate::domain::ivig::planning::{
    COURSES, DAY_CAP, GIVEN_SO_FAR, INTERVAL, LIMITS, TOLERANCE, USUAL_COURSES, USUAL_TOLERANCE,
};
use crate::domain::kidney::clearance::LOWEST_SOURCE;
use crate::domain::kidney::{ckd_epi, cockcroft_gault, cystatin};
use crate::domain::response::tis::SOURCE as TIS_SOURCE;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the pound and the inch.
const POUND_SOURCE: Citation = cite(
    SourceId::UnitDefinitions,
    "definitions, not read again",
    Status::Unconfirmed,
);
/// Source of the conversions of units.
const CONVERSION_SOURCE: Citation = cite(
    SourceId::Unsourced,
    "definitions of units, not read again",
    Status::Unconfirmed,
);

type Rows = Vec<Vec<String>>;

fn said(what: &str, words: String, source: Citation) -> Vec<String> {
    row([what.to_owned(), words], source)
}

/// How what is shown is worked out, where that is more than a sum or a product.
pub fn formulas() -> String {
    let probability = [Model::NoBiopsy, Model::Biopsy].map(|model| model.formula());
    let rows: Rows = [
        ("body mass index", BMI_FORMULA, BMI_SOURCE),
        ("ideal weight, Devine", DEVINE_FORMULA, DEVINE_SOURCE),
        ("adjusted weight", ADJUSTED_FORMULA, DEVINE_SOURCE),
        ("ideal weight, Robinson", ROBINSON_FORMULA, ROBINSON_SOURCE),
        (
            "body surface, Mosteller",
            MOSTELLER_FORMULA,
            MOSTELLER_SOURCE,
        ),
        (
            "clearance, Cockcroft–Gault",
            cockcroft_gault::FORMULA,
            cockcroft_gault::SOURCE,
        ),
        ("filtration, creatinine", ckd_epi::FORMULA, ckd_epi::SOURCE),
        (
            "filtration, cystatin C",
            cystatin::CYSTATIN_FORMULA,
            cystatin::CYSTATIN_SOURCE,
        ),
        (
            "filtration, creatinine and cystatin C",
            cystatin::COMBINED_FORMULA,
            cystatin::COMBINED_SOURCE,
        ),
        (
            "weights of a clearance",
            "actual; from 152.4 cm on also ideal and adjusted, where they are below the actual one",
            LOWEST_SOURCE,
        ),
        (
            "filtration beside a clearance",
            "filtration × body surface (Mosteller) / 1.73 m²",
            LOWEST_SOURCE,
        ),
        (
            "millilitres of a gram",
            "10 mL at 10 %, 20 mL at 5 %: the strength is grams in 100 mL; 1 mg/kg/min is 0.6 mL/kg/h at 10 % and \
             1.2 at 5 %; a label's rate in another unit is rounded half up to 0.01",
            CONVERSION_SOURCE,
        ),
        (
            "haemoglobin in g/dL",
            "1 g/dL is 10 g/L",
            CONVERSION_SOURCE,
        ),
        (
            "change of a measure of the follow-up",
            "(later − first) / range, better counted up; the range is 10 for the globals and activity outside muscle, 3 for \
             function, 80 or 150 for strength, and the limit times its factor for the enzyme; the edge of a band belongs to \
             it, and worse makes no points",
            TIS_SOURCE,
        ),
        (
            "months later",
            "the same day of the month, or the last day of a shorter month",
            REVIEW_SOURCE,
        ),
        (
            "probability by EULAR/ACR, without a biopsy",
            probability[0],
            PROBABILITY_SOURCE,
        ),
        (
            "probability by EULAR/ACR, with a biopsy",
            probability[1],
            PROBABILITY_SOURCE,
        ),
        ("rounding of all of these", ROUNDED, ROUNDED_SOURCE),
        (
            "creatinine in mg/dL",
            bounds::CREATININE_CONVERSION,
            CONVERSION_SOURCE,
        ),
        (
            "creatine kinase in µkat/L",
            enzyme::CONVERSION,
            CONVERSION_SOURCE,
        ),
        (
            "pounds, feet and inches",
            bounds::MIRROR_CONVERSION,
            POUND_SOURCE,
        ),
    ]
    .into_iter()
    .map(|(what, formula, source)| said(what, formula.to_owned(), source))
    .collect();
    table(
        "Formulas",
        &["What", "Formula", "Source", "Status", "Review by"],
        &rows,
    )
}

/// What is filled in until something else is chosen.
pub fn usual() -> String {
    let steps = ROUNDING_STEPS.map(|step| step.to_string()).join(" or ");
    let mut rows = vec![
        said(
            "course",
            format!("{USUAL_DOSE} g/kg every 4 weeks over {USUAL_DAYS} days"),
            USUAL_SOURCE,
        ),
        said("another dose", "as prescribed".to_owned(), AS_PRESCRIBED),
        said(
            "rounding",
            format!("whole steps of {steps} g, the first at first; to the nearest, ties down"),
            bounds::ROUNDING_CONFIRM_SOURCE,
        ),
        said(
            "tolerance of a plan of vials",
            format!("{USUAL_TOLERANCE} %"),
            LIMITS,
        ),
        said(
            "courses that are planned",
            USUAL_COURSES.to_string(),
            LIMITS,
        ),
    ];
    let doses = USUAL_DOSES
        .into_iter()
        .map(|(dose, source)| said("doses side by side", format!("{dose} g/kg"), source));
    rows.extend(doses);
    table(
        "What is filled in or offered",
        &["What", "At first", "Source", "Status", "Review by"],
        &rows,
    )
}

/// The limits of planning, as rows of the table of limits.
pub fn limits_of_planning() -> Rows {
    vec![
        guardrail(&bounds::CYSTATIN),
        guardrail(&TOLERANCE),
        guardrail(&DAY_CAP),
        guardrail(&INTERVAL),
        guardrail(&COURSES),
        guardrail(&GIVEN_SO_FAR),
        row(
            [
                "days".to_owned(),
                format!(
                    "from {}; what is planned to {}, any other day not after today",
                    bounds::DATES_FROM_YEAR,
                    bounds::COURSES_TO_YEAR
                ),
                String::new(),
            ],
            bounds::AGE.source,
        ),
    ]
}
