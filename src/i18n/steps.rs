//! The steps of the arithmetic, and their sources.

use super::fields;
use crate::domain::body_size::ADJUSTED_TENTHS;
use crate::domain::ivig::course::CourseStep;
use crate::domain::ivig::infusion::STEP_MINUTES;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::weight::{Basis, DosingWeight, WeightRule};
use crate::domain::number::decimal_text;
use crate::domain::sources::{Citation, Status};

/// A step in words.
#[must_use]
pub fn step(step: &CourseStep) -> String {
    match step {
        CourseStep::Bmi(weight, height, bmi) => {
            format!("Body mass index: {weight} kg / ({height} cm)² = {bmi} kg/m²")
        }
        CourseStep::Weight(policy, actual, weight) => format!(
            "Dosing weight: {} kg, the {} ({}). Actual: {actual} kg{}. Policy: {}.",
            weight.used,
            fields::basis(weight.basis),
            rule(weight.rule),
            ideal(weight),
            fields::policy(*policy)
        ),
        CourseStep::Formula(Basis::Adjusted, ideal, used) => format!(
            "Adjusted weight: ideal (Devine, {ideal} kg) + {} × (actual − ideal) = {used} kg",
            decimal_text(ADJUSTED_TENTHS, 1)
        ),
        CourseStep::Formula(Basis::Ideal | Basis::Actual, ideal, _) => {
            format!("Ideal weight (Devine): {ideal} kg")
        }
        CourseStep::Exact(dose, weight, exact) => format!("{dose} g/kg × {weight} kg = {exact} g"),
        CourseStep::Chosen(exact, total, deviation) => {
            format!(
                "{exact} g as the plan of whole vials that was chosen: {total} g ({deviation} %)"
            )
        }
        CourseStep::Rounded(exact, size, rounding, total, deviation) => format!(
            "{exact} g in whole steps of {size} g, {}: {total} g ({deviation} %)",
            match rounding {
                Rounding::Nearest => "to the nearest, ties down",
                Rounding::Down => "down",
            }
        ),
        CourseStep::Split(total, daily) => {
            let days: Vec<String> = daily.iter().map(|day| format!("{day} g")).collect();
            format!(
                "{total} g split as evenly as whole steps allow: {}",
                days.join(" + ")
            )
        }
        CourseStep::Volume(product, day, volume) => {
            let data = product.data();
            format!(
                "Largest day: {day} g × {} mL/g = {volume} mL of {}",
                data.concentration.millilitres_per_gram(),
                data.name
            )
        }
        CourseStep::Vials(product, day, _) => {
            let sizes: Vec<String> = product
                .data()
                .vials
                .value
                .iter()
                .rev()
                .map(|size| format!("{size} g"))
                .collect();
            format!("Fewest whole vials for {day} g out of {}", sizes.join(", "))
        }
        CourseStep::Ceiling(at_risk, product, ceiling) => format!(
            "Ceiling {ceiling} mL/kg/h: the least of the myositis ceiling {} and the label of {}",
            if *at_risk { "at risk" } else { "without risk" },
            product.data().name
        ),
        CourseStep::RateWeight(weight) => {
            format!("Rates are made from {weight} kg, the smaller of actual and dosing weight")
        }
        CourseStep::RateSteps(start) => format!(
            "Starts at {start} mL/kg/h and doubles every {STEP_MINUTES} min up to the ceiling; rates rounded down to whole mL/h, the last step's minutes up"
        ),
    }
}

fn ideal(weight: &DosingWeight) -> String {
    weight
        .ideal
        .map(|ideal| format!("; ideal (Devine): {ideal} kg"))
        .unwrap_or_default()
}

/// Why a policy uses the weight that it uses.
#[must_use]
pub const fn rule(rule: WeightRule) -> &'static str {
    match rule {
        WeightRule::PolicyIsActual => "the policy says so",
        WeightRule::NoHeight => "no height",
        WeightRule::Pregnant => "pregnant",
        WeightRule::Short => "under the policy's height floor",
        WeightRule::LowWeight => "light patients are not adjusted",
        WeightRule::NotHeavyEnough => "not heavy enough to be adjusted",
        WeightRule::CappedAtActual => "never above the actual weight",
        WeightRule::PolicyApplies => "the policy's rule applies",
    }
}

/// A source in a few words.
#[must_use]
pub fn citation(citation: Citation) -> String {
    let Some((authors, year)) = citation.source.cited() else {
        return String::new();
    };
    cited(authors, year, citation.at)
}

/// A source in a line, of any table.
#[must_use]
pub fn citation_in_report(citation: Citation) -> String {
    let row = citation.source.row();
    row.map(|row| cited(row.authors, row.year, citation.at))
        .unwrap_or_default()
}

fn cited(authors: &str, year: &str, at: &str) -> String {
    format!("{authors} ({year}): {at}")
}

/// The word for a status.
#[must_use]
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Published => "published",
        Status::Reported => "reported, source not read",
        Status::Unconfirmed => "unconfirmed",
        Status::Policy => "policy of this product",
    }
}
