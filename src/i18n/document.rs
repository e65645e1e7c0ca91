//! The clinical content as a document that a clinician can sign off line by line. Made from the same tables and words
//! as the page; never part of the page itself.

use super::policy::POLICY;
use super::{
    answers, document_courses as courses, document_criteria as others,
    document_decisions as decisions, document_follow_up as follow_up,
    document_formulas as formulas, document_fragmin as fragmin, document_help, document_pathway,
    document_risks as risks, fields, products as product_words, steps,
};
use crate::domain::bounds::{self, Guardrail};
use crate::domain::content::CONTENT_VERSION;
use crate::domain::enzyme;
use crate::domain::ivig::infusion;
use crate::domain::ivig::notices::NOTICES;
use crate::domain::ivig::products::{Concentration, PRODUCTS, Product};
use crate::domain::ivig::stops::STOPS;
use crate::domain::ivig::weight::WEIGHT_POLICIES;
use crate::domain::quantity::Unit;
use crate::domain::sources::{Citation, Month, SOURCES, SourceId, Status};

/// The whole document.
#[must_use]
pub fn whole() -> String {
    format!(
        "# Clinical content, version {CONTENT_VERSION}\n\nMade from the tables of the calculator; do not edit. Status: \
         published (read in the source), reported (read in a secondary source), unconfirmed (known, not read again), \
         policy (this product's own choice).\n\n{}",
        body()
    )
}

/// The document without its version.
#[must_use]
pub fn body() -> String {
    [
        policy(),
        limits(),
        formulas::formulas(),
        formulas::usual(),
        policies(),
        products(),
        ceilings(),
        stops(),
        notices(),
        courses::courses(),
        courses::safety(),
        decisions::classification(),
        others::eular(),
        others::older(),
        others::beside(),
        document_help::often_wrong(),
        document_help::definitions(),
        document_pathway::way_on(),
        decisions::urgent(),
        decisions::heparin_stops(),
        decisions::decisions(),
        decisions::warnings(),
        risks::scores(),
        risks::beside(),
        risks::kidney(),
        risks::stages(),
        fragmin::syringes(),
        fragmin::giving(),
        fragmin::days(),
        fragmin::evidence(),
        fragmin::similar(),
        fragmin::treatment(),
        follow_up::improvement(),
        follow_up::readings(),
        follow_up::visits(),
        sources(),
    ]
    .join("\n")
}

pub(super) fn table(title: &str, columns: &[&str], rows: &[Vec<String>]) -> String {
    let head = format!(
        "| {} |\n|{}\n",
        columns.join(" | "),
        "---|".repeat(columns.len())
    );
    let lines: String = rows
        .iter()
        .map(|row| format!("| {} |\n", row.join(" | ")))
        .collect();
    format!("## {title}\n\n{head}{lines}")
}

fn cited(citation: Citation) -> [String; 3] {
    [
        steps::citation_in_report(citation),
        steps::status(citation.status).to_owned(),
        citation
            .source
            .row()
            .map(|row| month(row.review_by))
            .unwrap_or_default(),
    ]
}

fn month(month: Month) -> String {
    format!("{}-{:02}", month.year, month.month)
}

pub(super) fn row<const N: usize>(cells: [String; N], citation: Citation) -> Vec<String> {
    cells.into_iter().chain(cited(citation)).collect()
}

pub(super) fn guardrail<U: Unit>(rail: &Guardrail<U>) -> Vec<String> {
    let range = |(from, to): (_, _)| format!("{from} to {to} {}", U::SYMBOL);
    let possible = range((rail.possible.0.to_string(), rail.possible.1.to_string()));
    let usual = range((rail.usual.0.to_string(), rail.usual.1.to_string()));
    row([rail.name.to_owned(), possible, usual], rail.source)
}

/// The list of policies stands for itself.
const OWN: Citation = Citation {
    source: SourceId::Policy,
    at: "this list",
    status: Status::Policy,
};

fn policy() -> String {
    let rows: Vec<_> = POLICY
        .iter()
        .map(|(key, text)| row([(*key).to_owned(), (*text).to_owned()], OWN))
        .collect();
    table(
        "Policy of this product",
        &["Key", "Policy", "Source", "Status", "Review by"],
        &rows,
    )
}

fn limits() -> String {
    let single = |what: &str, value: String, citation| {
        row([what.to_owned(), value, String::new()], citation)
    };
    let mut rows = vec![
        guardrail(&bounds::AGE),
        guardrail(&bounds::WEIGHT),
        guardrail(&bounds::HEIGHT),
        guardrail(&bounds::BMI),
        guardrail(&bounds::CREATININE),
        guardrail(&bounds::DAYS),
        guardrail(&bounds::PLATELETS),
        guardrail(&bounds::CLEARANCE),
        guardrail(&enzyme::CK),
        guardrail(&enzyme::CK_LIMIT),
        single(
            "creatinine typed in mg/dL up to",
            format!("{} mg/dL", bounds::CREATININE_MG_DL_UP_TO),
            bounds::CREATININE.source,
        ),
        single(
            "a measurement is old after",
            format!("{} days", bounds::OLD_AFTER_DAYS),
            bounds::OLD_AFTER_SOURCE,
        ),
        single(
            "any other value of a FHIR Bundle is old after",
            format!("{} days", bounds::OLD_IN_BUNDLE_AFTER_DAYS),
            bounds::OLD_IN_BUNDLE_SOURCE,
        ),
        single(
            "doses from age",
            format!("{} years", bounds::ADULT_FROM),
            bounds::AGE.source,
        ),
        single(
            "at risk over age",
            format!("{} years", bounds::AT_RISK_OVER),
            bounds::AT_RISK_OVER_SOURCE,
        ),
        single(
            "adult's weight from",
            format!("{} kg", bounds::ADULT_WEIGHT_FROM),
            bounds::WEIGHT.source,
        ),
        single(
            "adult's height from",
            format!("{} cm", bounds::ADULT_HEIGHT_FROM),
            bounds::HEIGHT.source,
        ),
        single(
            "height needed from",
            format!("{} kg", bounds::HEIGHT_NEEDED_FROM),
            bounds::HEIGHT_NEEDED_SOURCE,
        ),
        single(
            "prescribed course up to",
            format!("{} g/kg", bounds::COURSE_CAP),
            bounds::COURSE_CAP_SOURCE,
        ),
        single(
            "prescribed day up to",
            format!("{} g/kg", bounds::DAY_CAP),
            bounds::DAY_CAP_SOURCE,
        ),
        single(
            "rounding to be confirmed over",
            format!("{} %", bounds::ROUNDING_CONFIRM_OVER_PERCENT),
            bounds::ROUNDING_CONFIRM_SOURCE,
        ),
        single(
            "an estimated weight",
            "says so".to_owned(),
            bounds::ESTIMATED_SOURCE,
        ),
    ];
    rows.extend(formulas::limits_of_planning());
    table(
        "Limits",
        &["What", "Possible", "Usual", "Source", "Status", "Review by"],
        &rows,
    )
}

fn policies() -> String {
    let rows: Vec<_> = WEIGHT_POLICIES
        .into_iter()
        .map(|policy| {
            row(
                [
                    fields::policy(policy).to_owned(),
                    fields::policy_rule(policy),
                    policy
                        .height_floor()
                        .map_or_else(|| "none".to_owned(), |floor| format!("{floor} cm")),
                ],
                policy.source(),
            )
        })
        .collect();
    table(
        "Dosing weight",
        &[
            "Policy",
            "Rule",
            "Height floor",
            "Source",
            "Status",
            "Review by",
        ],
        &rows,
    )
}

fn products() -> String {
    let rows: Vec<_> = PRODUCTS.into_iter().flat_map(product).collect();
    table(
        "Products",
        &["Product", "Fact", "Value", "Source", "Status", "Review by"],
        &rows,
    )
}

fn product(product: Product) -> Vec<Vec<String>> {
    let facts = product_words::facts(product).into_iter();
    facts
        .map(|(what, value, citation)| {
            let cells = [product.name().to_owned(), what, value];
            match citation {
                Some(citation) => row(cells, citation),
                None => cells
                    .into_iter()
                    .chain([String::new(), String::new()])
                    .collect(),
            }
        })
        .collect()
}

fn ceilings() -> String {
    let strengths = [Concentration::TenPercent, Concentration::FivePercent];
    let rows: Vec<_> = strengths
        .into_iter()
        .map(|strength| {
            let rate =
                |at_risk| format!("{} mL/kg/h", infusion::myositis_ceiling(strength, at_risk));
            row(
                [format!("{} %", strength.percent()), rate(false), rate(true)],
                infusion::CEILING_SOURCE,
            )
        })
        .collect();
    table(
        "Ceilings in myositis, any brand",
        &[
            "Strength",
            "Without risk",
            "At risk",
            "Source",
            "Status",
            "Review by",
        ],
        &rows,
    )
}

fn stops() -> String {
    let rows: Vec<_> = STOPS
        .into_iter()
        .map(|stop| {
            row(
                [
                    fields::stop(stop).to_owned(),
                    fields::force(stop.force()).to_owned(),
                ],
                stop.source(),
            )
        })
        .collect();
    table(
        "Contraindications",
        &["What", "Effect", "Source", "Status", "Review by"],
        &rows,
    )
}

/// A notice has one row for each source that it can have under the policies.
fn notices() -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for notice in NOTICES {
        for policy in WEIGHT_POLICIES {
            let row = row([answers::notice(notice)], notice.source(policy));
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    table(
        "Notices, most severe first",
        &["Words", "Source", "Status", "Review by"],
        &rows,
    )
}

fn sources() -> String {
    let rows: Vec<_> = SOURCES
        .iter()
        .map(|source| {
            vec![
                source.authors.to_owned(),
                source.title.to_owned(),
                source.year.to_owned(),
                source.locator.to_owned(),
                month(source.review_by),
            ]
        })
        .collect();
    table(
        "Sources",
        &["Who", "What", "Year", "Where", "Review by"],
        &rows,
    )
}
