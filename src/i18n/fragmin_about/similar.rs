//! Drugs like Fragmin.

use super::units;
use crate::domain::dalteparin::similar::{
    Amount, Conflict, Measure, Remark, Row, Said, Span, Times, Whom,
};
use crate::domain::quantity::{Quantity, Unit};
use crate::i18n::words::{Text, say, symbol, text};
/// A row: for whom, and what.
#[must_use]
pub fn row(row: &Row) -> String {
    say!("{}: {}.", whom(&row.whom), said(row.said))
}

fn whom(whom: &Whom) -> String {
    let weight = whom.weight.map(span);
    let kidney = whom.kidney.map(|(measure, of)| {
        let name = match measure {
            Measure::Clearance => text!("clearance"),
            Measure::Filtration => text!("filtration"),
        };
        say!("{name} {}", name, span(of))
    });
    let parts: Vec<_> = weight.into_iter().chain(kidney).collect();
    if parts.is_empty() {
        text!("Medical prophylaxis").to_owned()
    } else {
        parts.join(", ")
    }
}

fn span<U: Unit>(span: Span<Quantity<U>>) -> String {
    let unit = symbol(U::SYMBOL);
    match span {
        Span::Under(end) => say!("under {end} {unit}", end, unit),
        Span::Between(from, to) => say!("{from} to {to} {unit}", from, to, unit),
        Span::Over(end) => say!("over {end} {unit}", end, unit),
        Span::From(end) => say!("{end} {unit} or more", end, unit),
    }
}

fn said(said: Said) -> String {
    match said {
        Said::Give(amount, often) => dose(amount, often),
        Said::GiveAndMeasure(amount, often) => {
            say!("{}, and anti-Xa", dose(amount, often))
        }
        Said::GiveBeforeSurgery(amount, often) => {
            say!("{} when surgery is near", dose(amount, often))
        }
        Said::NotGiven => text!("not to be given").to_owned(),
        Said::NoAccumulation => text!("no accumulation").to_owned(),
        Said::KidneyIndependent => text!("does not hang on the kidneys").to_owned(),
    }
}

fn dose(amount: Amount, often: Times) -> String {
    say!("{}{}", self::amount(amount), times(often))
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Milligrams(mg) => say!("{mg} mg", mg),
        Amount::MilligramsAsUnits(mg, as_units) => say!("{mg} mg ({})", mg, units(as_units)),
        Amount::Units(each) => units(each),
        Amount::UnitsBetween(from, to) => say!("{from} to {}", from, units(to)),
        Amount::UnitsByWeight(one, other) => say!(
            "{one} or {} by weight (which for which was not recorded)",
            one,
            units(other)
        ),
    }
}

const fn times(times: Times) -> Text {
    match times {
        Times::Once => text!(" once daily"),
        Times::Twice => text!(" twice daily"),
        Times::TwiceOrThrice => text!(" under the skin two or three times daily"),
        Times::NotTold => text!(" (how often was not recorded)"),
    }
}

/// Two sources that can't both be followed.
#[must_use]
pub fn conflict(conflict: &Conflict) -> String {
    let side = |row: &Row| {
        let source = row.source.source.row();
        let author = source.map(|row| row.authors).unwrap_or_default();
        let words = self::row(row);
        say!("{author} has {}", author, words.trim_end_matches('.'))
    };
    say!(
        "{}: the sources disagree. {}; {}.",
        super::drug(conflict.one.drug),
        side(&conflict.one),
        side(&conflict.other)
    )
}

/// What is to be known beside the rows.
#[must_use]
pub const fn remark(remark: Remark) -> Text {
    match remark {
        Remark::Reference => {
            text!(
                "A reference to read: no row is worked out for this patient, and none is a fallback where Fragmin has no dose."
            )
        }
        Remark::NotInterchangeable => {
            text!("Not interchangeable unit for unit: no dose of one is a dose of another.")
        }
        Remark::Changed => {
            text!("Another drug is another decision: a change of the drug clears the dose.")
        }
        Remark::OffLabelBands => text!("The bands by weight are off the label."),
        Remark::Thrombocytopenia => {
            text!("Not for heparin-induced thrombocytopenia without a haematologist.")
        }
    }
}
