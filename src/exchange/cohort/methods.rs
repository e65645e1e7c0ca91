//! A paragraph for the methods section of a paper: which criteria, in which version, and how what was missing was read.

use super::counts::Counts;
use super::mapping::{Mapping, UnitOfCk};
use super::run::{About, Progress};
use super::target::Target;
use crate::domain::classify::bohan_peter::BOHAN_PETER_SOURCE;
use crate::domain::classify::enmc::ENMC_SOURCE;
use crate::domain::classify::enmc_2003::ENMC_2003_SOURCE;
use crate::domain::classify::eular_acr::{EULAR_SOURCE, PROBABILITY_SOURCE};
use crate::domain::classify::ibm::IBM_SOURCE;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::sources::{Citation, SOURCES};
use crate::i18n::{cohort as words, steps};

/// The sets that are named, each with its source.
const NAMED: [(&str, Citation); 6] = [
    ("enmc-2018", ENMC_SOURCE),
    ("eular-acr-2017", EULAR_SOURCE),
    ("eular-probability", PROBABILITY_SOURCE),
    ("bohan-peter-1975", BOHAN_PETER_SOURCE),
    ("enmc-2003", ENMC_2003_SOURCE),
    ("ibm-2011", IBM_SOURCE),
];

/// The paragraph.
pub fn paragraph(progress: &Progress, counts: &Counts, mapping: &Mapping, about: &About) -> String {
    let sources: Vec<String> = NAMED.into_iter().map(named).collect();
    let withheld = counts.sets.first().and_then(|set| set.classes.last());
    let columns: Vec<&str> = mapping
        .columns
        .iter()
        .filter_map(|column| column.target)
        .filter(|target| *target != Target::Identifier)
        .map(Target::name)
        .collect();
    words::methods(&words::MethodsFacts {
        rows: progress.rows,
        bad_rows: progress.bad_rows,
        withheld: withheld.map_or(0, |class| class.rows),
        build: &about.build,
        content: CONTENT_VERSION,
        day: about.day.as_deref(),
        sources: &sources.join("; "),
        columns: &columns.join(", "),
        in_microkatals: mapping.ck_unit == UnitOfCk::Microkatals,
        has_biopsy: mapping.has(Target::Biopsy),
    })
}

/// A set with its source, where to find it, and how well it was checked.
fn named((set, citation): (&str, Citation)) -> String {
    let source = SOURCES.iter().find(|source| source.id == citation.source);
    let (authors, year, locator) = source.map_or(("", "", ""), |source| {
        (source.authors, source.year, source.locator)
    });
    let status = steps::status(citation.status);
    words::named_source(
        words::set(set).get(),
        [authors, year, locator],
        status.get(),
    )
}
