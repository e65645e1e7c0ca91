//! The part of the document for sign-off that holds the follow-up: the improvement score and the limits of a visit.

use super::document::{row, table};
use super::follow_up::{fields, score};
use crate::domain::number::decimal_text;
use crate::domain::quantity::Unit;
use crate::domain::response::item::{ITEMS, LIMITS_SOURCE, Units, limits};
use crate::domain::response::measures::{ENZYME_RANGE_SOURCE, MEASURES};
use crate::domain::response::mmt8::Sides;
use crate::domain::response::quantities::unit::TestCount;
use crate::domain::response::tis::{Class, SOURCE};
use crate::domain::response::visit::{ENZYMES, EnzymeKind};

/// Bands, points, classes and ranges of the Total Improvement Score.
pub fn improvement() -> String {
    let bands = MEASURES.map(|measure| {
        let texts = |numbers: &[String]| numbers.join(", ");
        let edges = texts(&measure.edges().map(|edge| edge.to_string()));
        let points = texts(&measure.tenths().map(|tenths| decimal_text(tenths, 1)));
        let name = score::measure(measure, EnzymeKind::Ck).to_owned();
        row([name, format!("upper edges {edges} %"), points], SOURCE)
    });
    let classes = [Class::Minimal, Class::Moderate, Class::Major].map(|class| {
        let from = format!("from {}", class.from());
        row(
            [score::class(class).to_owned(), from, String::new()],
            SOURCE,
        )
    });
    let ranges = ENZYMES.map(|kind| {
        let times = format!("{} times its upper limit", kind.usual_range());
        let name = format!("range of {}", fields::enzyme(kind));
        row([name, times, String::new()], ENZYME_RANGE_SOURCE)
    });
    let rows: Vec<_> = bands.into_iter().chain(classes).chain(ranges).collect();
    table(
        score::TITLE.get(),
        &[
            "Measure",
            "Bands",
            "Points of each band",
            "Source",
            "Status",
            "Review by",
        ],
        &rows,
    )
}

/// What can be entered for a visit.
pub fn visits() -> String {
    let units = Units::default();
    let of_item = |item| {
        let limits = limits(item, Sides::Both)?;
        let [least, most] =
            [limits.least, limits.most].map(|end| decimal_text(end, TestCount::PLACES));
        // Haemoglobin is kept in g/L, whichever unit it is typed in.
        let unit = match item {
            crate::domain::response::item::Item::Haemoglobin => "g/L",
            _ => fields::unit(item, units, Sides::Both),
        };
        let name = fields::label(item, EnzymeKind::Ck).to_owned();
        Some(row(
            [name, format!("{least} to {most} {unit}")],
            LIMITS_SOURCE,
        ))
    };
    let rows: Vec<_> = ITEMS.into_iter().filter_map(of_item).collect();
    table(
        "Limits of what is entered for a visit",
        &["Item", "Possible", "Source", "Status", "Review by"],
        &rows,
    )
}
