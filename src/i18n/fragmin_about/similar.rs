//! Drugs like Fragmin.

use super::units;
use crate::domain::dalteparin::similar::{
    Amount, Conflict, Measure, Remark, Row, Said, Span, Times, Whom,
};
use crate::domain::quantity::{Quantity, Unit};
/// A row: for whom, and what.
#[must_use]
pub fn row(row: &Row) -> String {
    format!("{}: {}.", whom(&row.whom), said(row.said))
}

fn whom(whom: &Whom) -> String {
    let weight = whom.weight.map(span);
    let kidney = whom.kidney.map(|(measure, of)| {
        let name = match measure {
            Measure::Clearance => "clearance",
            Measure::Filtration => "filtration",
        };
        format!("{name} {}", span(of))
    });
    let parts: Vec<_> = weight.into_iter().chain(kidney).collect();
    if parts.is_empty() {
        "Medical prophylaxis".to_owned()
    } else {
        parts.join(", ")
    }
}

fn span<U: Unit>(span: Span<Quantity<U>>) -> String {
    let unit = U::SYMBOL;
    match span {
        Span::Under(end) => format!("under {end} {unit}"),
        Span::Between(from, to) => format!("{from} to {to} {unit}"),
        Span::Over(end) => format!("over {end} {unit}"),
        Span::From(end) => format!("{end} {unit} or more"),
    }
}

fn said(said: Said) -> String {
    match said {
        Said::Give(amount, often) => dose(amount, often),
        Said::GiveAndMeasure(amount, often) => {
            format!("{}, and anti-Xa", dose(amount, often))
        }
        Said::GiveBeforeSurgery(amount, often) => {
            format!("{} when surgery is near", dose(amount, often))
        }
        Said::NotGiven => "not to be given".to_owned(),
        Said::NoAccumulation => "no accumulation".to_owned(),
        Said::KidneyIndependent => "does not hang on the kidneys".to_owned(),
    }
}

fn dose(amount: Amount, often: Times) -> String {
    format!("{}{}", self::amount(amount), times(often))
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Milligrams(mg) => format!("{mg} mg"),
        Amount::MilligramsAsUnits(mg, as_units) => format!("{mg} mg ({})", units(as_units)),
        Amount::Units(each) => units(each),
        Amount::UnitsBetween(from, to) => format!("{from} to {}", units(to)),
        Amount::UnitsByWeight(one, other) => format!(
            "{one} or {} by weight (which for which was not recorded)",
            units(other)
        ),
    }
}

const fn times(times: Times) -> &'static str {
    match times {
        Times::Once => " once daily",
        Times::Twice => " twice daily",
        Times::TwiceOrThrice => " under the skin two or three times daily",
        Times::NotTold => " (how often was not recorded)",
    }
}

/// Two sources that can't both be followed.
#[must_use]
pub fn conflict(conflict: &Conflict) -> String {
    let side = |row: &Row| {
        let source = row.source.source.row();
        let author = source.map(|row| row.authors).unwrap_or_default();
        let words = self::row(row);
        format!("{author} has {}", words.trim_end_matches('.'))
    };
    format!(
        "{}: the sources disagree. {}; {}.",
        super::drug(conflict.one.drug),
        side(&conflict.one),
        side(&conflict.other)
    )
}

/// What is to be known beside the rows.
#[must_use]
pub const fn remark(remark: Remark) -> &'static str {
    match remark {
        Remark::Reference => {
            "A reference to read: no row is worked out for this patient, and none is a fallback where Fragmin has no dose."
        }
        Remark::NotInterchangeable => {
            "Not interchangeable unit for unit: no dose of one is a dose of another."
        }
        Remark::Changed => {
            "Another drug is another decision: a change of the drug clears the dose."
        }
        Remark::OffLabelBands => "The bands by weight are off the label.",
        Remark::Thrombocytopenia => {
            "Not for heparin-induced thrombocytopenia without a haematologist."
        }
    }
}
