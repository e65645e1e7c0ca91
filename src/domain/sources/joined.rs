//! The tables of sources as one, and what a citation shows of a source.

use super::{
    Month, Source, SourceId, criteria, dalteparin, fragmin, ivig, products, studies, table,
};

/// The rows of all tables.
pub const SOURCES: &[Source] = &all();

/// The rows that the page itself cites; the others stand in reports.
pub const PAGE_SOURCES: &[Source] = table::SOURCES;

const TABLES: [&[Source]; 7] = [
    table::SOURCES,
    studies::STUDIES,
    criteria::CRITERIA,
    ivig::IVIG,
    fragmin::FRAGMIN,
    dalteparin::DALTEPARIN,
    products::PRODUCTS,
];

const ALL: usize = {
    let mut sum: usize = 0;
    let mut tables = TABLES.as_slice();
    while let [table, more @ ..] = tables {
        sum = sum.saturating_add(table.len());
        tables = more;
    }
    sum
};

/// The tables as one: a constant has no other way to join them.
const fn all() -> [Source; ALL] {
    let mut all = [studies::EMPTY; ALL];
    let mut places = all.as_mut_slice();
    let mut tables = TABLES.as_slice();
    while let [table, more_tables @ ..] = tables {
        let mut rows = *table;
        while let [row, more_rows @ ..] = rows {
            let [place, rest @ ..] = places else { break };
            *place = *row;
            (rows, places) = (more_rows, rest);
        }
        tables = more_tables;
    }
    all
}

type Cited = (SourceId, &'static str, &'static str, Month);

/// What a citation on the page shows of each source: key, authors, year, review. Apart from the table, so that the page does not
/// carry titles, addresses, and the sources of reports.
static CITED: [Cited; PAGE_SOURCES.len()] = {
    let mut cited = [(SourceId::Policy, "", "", studies::EMPTY.review_by); PAGE_SOURCES.len()];
    let mut rows = PAGE_SOURCES;
    let mut places = cited.as_mut_slice();
    while let ([row, more_rows @ ..], [place, more_places @ ..]) = (rows, places) {
        *place = (row.id, row.authors, row.year, row.review_by);
        (rows, places) = (more_rows, more_places);
    }
    cited
};

impl SourceId {
    /// Authors and year, as a citation on the page shows them, and the month by which it is to be read again; nothing for a
    /// source of reports alone.
    #[must_use]
    pub fn cited(self) -> Option<(&'static str, &'static str, Month)> {
        let mut rows = CITED.iter().filter(|(id, ..)| *id == self);
        rows.next()
            .map(|(_, authors, year, review_by)| (*authors, *year, *review_by))
    }

    /// The whole row.
    #[must_use]
    pub fn row(self) -> Option<&'static Source> {
        SOURCES.iter().find(|row| row.id == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_is_listed_once_with_its_author_title_and_a_real_month() {
        for (place, row) in SOURCES.iter().enumerate() {
            assert_eq!(
                SOURCES.iter().position(|other| other.id == row.id),
                Some(place),
                "{:?} is listed twice",
                row.id
            );
            assert!(!row.authors.is_empty() && !row.title.is_empty() && !row.year.is_empty());
            assert!((1..=12).contains(&row.review_by.month));
        }
    }
}
