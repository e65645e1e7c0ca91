//! The part of the document for sign-off that holds the follow-up: the improvement score and the limits of a visit.

use super::document::{row, table};
use super::follow_up::{fields, score};
use crate::domain::number::decimal_text;
use crate::domain::quantity::Unit;
use crate::domain::response::item::{ITEMS, LIMITS_SOURCE, Units, limits};
use crate::domain::response::measures::{ENZYME_RANGE_SOURCE, MEASURES};
use crate::domain::response::mmt8::Sides;
use crate::domain::response::notices::apart::{
    self, FOLLOWED, FULL_STRENGTH_PERCENT, HIGH_CK, HIGH_CK_PERCENT, IMMUNOGLOBULIN_ALONE,
};
use crate::domain::response::notices::taper::{self, RELAPSE_PERCENT};
use crate::domain::response::notices::{ceiling, haemoglobin, review, weight};
use crate::domain::response::quantities::unit::TestCount;
use crate::domain::response::range::{self, TIMES};
use crate::domain::response::tis::{Class, NEEDED_SOURCE, SOURCE, USE_SOURCE};
use crate::domain::response::visit::{ENZYMES, EnzymeKind};
use crate::domain::response::{direction, mmt8, reading, verdict};
use crate::domain::sources::Citation;

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
    let rest = [
        (
            "MMT-8",
            format!(
                "{} on one side, {} on both",
                Sides::One.most(),
                Sides::Both.most()
            ),
            mmt8::SOURCE,
        ),
        ("use", "in this disease".to_owned(), USE_SOURCE),
        ("needed", "for a total".to_owned(), NEEDED_SOURCE),
    ]
    .map(|(what, words, source)| row([what.to_owned(), words, String::new()], source));
    let rows: Vec<_> = bands
        .into_iter()
        .chain(classes)
        .chain(ranges)
        .chain(rest)
        .collect();
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

/// How the visits are read, and what is pointed out.
pub fn readings() -> String {
    let said = |what: &str, words: String, sources: &[Citation]| -> Vec<Vec<String>> {
        let one = |source: &Citation| row([what.to_owned(), words.clone()], *source);
        sources.iter().map(one).collect()
    };
    let edges = MEASURES.map(|measure| {
        let edge = measure.edges().first().map(ToString::to_string);
        let name = score::measure(measure, EnzymeKind::Ck);
        format!("{name} {} %", edge.unwrap_or_default())
    });
    let ((patients, years), (treated, high)) = (FOLLOWED, IMMUNOGLOBULIN_ALONE);
    let rows = [
        said(
            "better or worse, over",
            edges.join(", "),
            &[direction::SOURCE],
        ),
        said(
            "the last visits",
            "which are read".to_owned(),
            &[reading::SOURCE, verdict::SOURCE],
        ),
        said(
            "the last visits",
            "an enzyme alone".to_owned(),
            &[verdict::ENZYME_ALONE_SOURCE],
        ),
        said(
            "the last visits",
            "tests of function".to_owned(),
            &[reading::TESTS_SOURCE],
        ),
        said(
            "worse after less treatment",
            format!("{RELAPSE_PERCENT} % in one cohort"),
            &taper::SOURCES,
        ),
        said(
            "haemoglobin",
            "a fall".to_owned(),
            &haemoglobin::FELL_SOURCES,
        ),
        said(
            "haemoglobin",
            "not measured".to_owned(),
            &[haemoglobin::MISSED_SOURCE],
        ),
        said(
            "the enzyme is better, the strength is not",
            "what is known of it".to_owned(),
            &apart::ENZYME_BETTER_SOURCES,
        ),
        said(
            "the strength is better, the enzyme is not",
            format!(
                "{FULL_STRENGTH_PERCENT} % of {patients} at full strength at {years} years or more; {HIGH_CK_PERCENT} % of these with CK over {HIGH_CK} U/L; on immunoglobulin alone high in {high} of {treated}"
            ),
            &apart::STRENGTH_BETTER_SOURCES,
        ),
        said("weight", "has changed".to_owned(), &[weight::SOURCE]),
        said("review", "due or done".to_owned(), &review::SOURCES),
        said(
            "little strength to be gained",
            "from the first visit".to_owned(),
            &ceiling::SOURCES,
        ),
    ]
    .concat();
    table(
        "Follow-up: how visits are read",
        &["What", "Words", "Source", "Status", "Review by"],
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
            crate::domain::response::item::Item::Haemoglobin => {
                "g/L; typed in g/L under 25, or in g/dL over 25, it is asked about"
            }
            _ => fields::unit(item, units, Sides::Both),
        };
        let name = fields::label(item, EnzymeKind::Ck).to_owned();
        Some(row(
            [name, format!("{least} to {most} {unit}")],
            LIMITS_SOURCE,
        ))
    };
    let mut rows: Vec<_> = ITEMS.into_iter().filter_map(of_item).collect();
    let of_kinds = |kinds: &str, kind| {
        let (least, most) = range::possible(kind);
        format!("{kinds} {least} to {most} U/L")
    };
    rows.push(row(
        [
            "upper limit of the enzyme".to_owned(),
            [
                of_kinds("CK and LDH", EnzymeKind::Ck),
                of_kinds("AST and ALT", EnzymeKind::Ast),
                of_kinds("aldolase", EnzymeKind::Aldolase),
            ]
            .join(", "),
        ],
        LIMITS_SOURCE,
    ));
    rows.push(row(
        [
            "range of the enzyme".to_owned(),
            format!("{} to {} times its upper limit", TIMES.0, TIMES.1),
        ],
        LIMITS_SOURCE,
    ));
    table(
        "Limits of what is entered for a visit",
        &["Item", "Possible", "Source", "Status", "Review by"],
        &rows,
    )
}
