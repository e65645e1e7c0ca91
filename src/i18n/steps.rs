//! The steps of the arithmetic, and their sources.

use super::{fields, overdue};
use crate::domain::body_size::ADJUSTED_TENTHS;
use crate::domain::ivig::course::CourseStep;
use crate::domain::ivig::infusion::STEP_MINUTES;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::weight::{Basis, DosingWeight, WeightRule};
use crate::domain::sources::{Citation, Status};
use crate::i18n::words::decimal;
use crate::i18n::words::{Text, say, text};

/// A step in words.
#[must_use]
pub fn step(step: &CourseStep) -> String {
    match step {
        CourseStep::Bmi(weight, height, bmi) => {
            say!(
                "Body mass index: {weight} kg / ({height} cm)² = {bmi} kg/m²",
                weight,
                height,
                bmi
            )
        }
        CourseStep::Weight(policy, actual, weight) => say!(
            "Dosing weight: {} kg, the {} ({}). Actual: {actual} kg{}. Policy: {}.",
            weight.used,
            fields::basis(weight.basis),
            rule(weight.rule),
            actual,
            ideal(weight),
            fields::policy(*policy)
        ),
        CourseStep::Formula(Basis::Adjusted, ideal, used) => say!(
            "Adjusted weight: ideal (Devine, {ideal} kg) + {} × (actual − ideal) = {used} kg",
            ideal,
            decimal(ADJUSTED_TENTHS, 1),
            used
        ),
        CourseStep::Formula(Basis::Ideal | Basis::Actual, ideal, _) => {
            say!("Ideal weight (Devine): {ideal} kg", ideal)
        }
        CourseStep::Exact(dose, weight, exact) => {
            say!("{dose} g/kg × {weight} kg = {exact} g", dose, weight, exact)
        }
        CourseStep::Chosen(exact, total, deviation) => {
            say!(
                "{exact} g as the plan of whole vials that was chosen: {total} g ({deviation} %)",
                exact,
                total,
                deviation
            )
        }
        CourseStep::Rounded(exact, size, rounding, total, deviation) => say!(
            "{exact} g in whole steps of {size} g, {}: {total} g ({deviation} %)",
            exact,
            size,
            match rounding {
                Rounding::Nearest => text!("to the nearest, ties down"),
                Rounding::Down => text!("down"),
            },
            total,
            deviation
        ),
        CourseStep::Split(total, daily) => {
            let days: Vec<String> = daily.iter().map(|day| say!("{day} g", day)).collect();
            say!(
                "{total} g split as evenly as whole steps allow: {}",
                total,
                days.join(" + ")
            )
        }
        CourseStep::Volume(product, day, volume) => {
            let data = product.data();
            say!(
                "Largest day: {day} g × {} mL/g = {volume} mL of {}",
                day,
                data.concentration.millilitres_per_gram(),
                volume,
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
                .map(|size| say!("{size} g", size))
                .collect();
            say!(
                "Fewest whole vials for {day} g out of {}",
                day,
                sizes.join(", ")
            )
        }
        CourseStep::Ceiling(at_risk, product, ceiling) => say!(
            "Ceiling {ceiling} mL/kg/h: the least of the myositis ceiling {} and the label of {}",
            ceiling,
            if *at_risk {
                text!("at risk")
            } else {
                text!("without risk")
            },
            product.data().name
        ),
        CourseStep::RateWeight(weight) => {
            say!(
                "Rates are made from {weight} kg, the smaller of actual and dosing weight",
                weight
            )
        }
        CourseStep::RateSteps(start) => say!(
            "Starts at {start} mL/kg/h and doubles every {STEP_MINUTES} min up to the ceiling; rates rounded down to whole mL/h, the last step's minutes up",
            start,
            STEP_MINUTES
        ),
    }
}

fn ideal(weight: &DosingWeight) -> String {
    weight
        .ideal
        .map(|ideal| say!("; ideal (Devine): {ideal} kg", ideal))
        .unwrap_or_default()
}

/// Why a policy uses the weight that it uses.
#[must_use]
pub const fn rule(rule: WeightRule) -> Text {
    match rule {
        WeightRule::PolicyIsActual => text!("the policy says so"),
        WeightRule::NoHeight => text!("no height"),
        WeightRule::Pregnant => text!("pregnant"),
        WeightRule::Short => text!("under the policy's height floor"),
        WeightRule::LowWeight => text!("light patients are not adjusted"),
        WeightRule::NotHeavyEnough => text!("not heavy enough to be adjusted"),
        WeightRule::CappedAtActual => text!("never above the actual weight"),
        WeightRule::PolicyApplies => text!("the policy's rule applies"),
    }
}

/// A source in a few words.
#[must_use]
pub fn citation(citation: Citation) -> String {
    let Some((authors, year, _)) = citation.source.cited() else {
        return String::new();
    };
    cited(authors, year, citation.at)
}

/// The mark of a source that the page cites and that should have been read again.
#[must_use]
pub fn overdue(citation: Citation) -> Option<Text> {
    let (.., review_by) = citation.source.cited()?;
    overdue::mark(review_by)
}

/// The same for a source of any table.
#[must_use]
pub fn overdue_in_report(citation: Citation) -> Option<Text> {
    overdue::mark(citation.source.row()?.review_by)
}

/// A source in a line, of any table.
#[must_use]
pub fn citation_in_report(citation: Citation) -> String {
    let row = citation.source.row();
    row.map(|row| cited(row.authors, row.year, citation.at))
        .unwrap_or_default()
}

fn cited(authors: &str, year: &str, at: &str) -> String {
    say!("{authors} ({year}): {at}", authors, year, at)
}

/// The word for a status.
#[must_use]
pub const fn status(status: Status) -> Text {
    match status {
        Status::Published => text!("published"),
        Status::Reported => text!("reported, source not read"),
        Status::Unconfirmed => text!("unconfirmed"),
        Status::Policy => text!("policy of this product"),
    }
}
