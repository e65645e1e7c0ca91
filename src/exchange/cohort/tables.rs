//! The summary as tables in words.

use serde::Serialize;

use super::counts::{Counts, SETS, SetCount};
use super::near::NearThreshold;
use super::reports::{BadRow, RefusedCell, Reports};
use super::summary::Found;
use crate::i18n::cohort as words;
use crate::i18n::words::Text;

/// A table: a title, a line of heads, and rows of as many cells, the first of which is the name of its row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// Its name, for an element's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// What to know about it.
    pub note: String,
}

impl Table {
    fn new(id: &str, title: &str, heads: &[&str]) -> Self {
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
            heads: heads.iter().map(|head| (*head).to_owned()).collect(),
            ..Self::default()
        }
    }
}

/// All tables.
pub fn of(found: &Found<'_>, counts: &Counts) -> Vec<Table> {
    let rows = found.progress.rows;
    let mut tables: Vec<Table> = counts.sets.iter().map(|set| classes(set, rows)).collect();
    tables.extend(cross(counts));
    tables.push(differences(found));
    tables.push(missingness(found));
    tables.push(near(&found.near.first, found.near.count));
    tables.push(bad_rows(found.reports));
    tables.push(refused(found.reports));
    tables
}

/// The classes of a set, with how many in a thousand of all rows.
fn classes(set: &SetCount, rows: u64) -> Table {
    let mut table = Table::new(
        set.set,
        words::set(set.set).get(),
        &words::CLASS_HEADS.map(Text::get),
    );
    for class in &set.classes {
        table.rows.push(vec![
            words::class(class.class),
            class.rows.to_string(),
            share(class.rows, rows),
        ]);
    }
    table
}

/// A share in per cent, to a tenth, half up.
pub fn share(part: u64, whole: u64) -> String {
    let twice = u128::from(whole).saturating_mul(2);
    let permille = u128::from(part)
        .saturating_mul(2_000)
        .saturating_add(u128::from(whole))
        .checked_div(twice);
    let Some(permille) = permille.and_then(|permille| i64::try_from(permille).ok()) else {
        return String::new();
    };
    crate::domain::number::decimal_text(permille, 1)
}

fn cross(counts: &Counts) -> Vec<Table> {
    let classes = |name: &str| {
        let set = SETS.into_iter().find(|(set, _)| *set == name);
        set.map_or(&[][..], |(_, classes)| classes)
    };
    let mut tables = Vec::new();
    for cross in &counts.cross {
        let id = format!("{}-by-{}", cross.down, cross.across);
        let title = words::by(words::set(cross.down).get(), words::set(cross.across).get());
        let mut table = Table::new(&id, &title, &[words::set(cross.down).get()]);
        let across = classes(cross.across).iter();
        table.heads.extend(across.map(|class| words::class(class)));
        for (class, rows) in classes(cross.down).iter().zip(&cross.rows) {
            let mut cells = vec![words::class(class)];
            cells.extend(rows.iter().map(u64::to_string));
            table.rows.push(cells);
        }
        tables.push(table);
    }
    tables
}

fn differences(found: &Found<'_>) -> Table {
    let mut table = Table::new(
        "differences",
        words::DIFFERENCES.get(),
        &words::DIFFERENCE_HEADS.map(Text::get),
    );
    for (difference, rows) in found.tally.differences() {
        let name = words::difference(difference).to_owned();
        table.rows.push(vec![name, rows.to_string()]);
    }
    table.note = words::DIFFERENCES_NOTE.to_owned();
    table
}

fn missingness(found: &Found<'_>) -> Table {
    let mut table = Table::new(
        "missingness",
        words::MISSINGNESS.get(),
        &words::MISSINGNESS_HEADS.map(Text::get),
    );
    for column in &found.missingness {
        let all = found.progress.rows;
        table.rows.push(vec![
            column.header.clone(),
            column.target.to_owned(),
            column.known.to_string(),
            column.unknown.to_string(),
            column.refused.to_string(),
            share(all.saturating_sub(column.known), all),
        ]);
    }
    table
}

fn near(first: &[NearThreshold], count: u64) -> Table {
    let mut table = Table::new("near", words::NEAR.get(), &words::NEAR_HEADS.map(Text::get));
    for row in first {
        table.rows.push(vec![
            row.line.to_string(),
            row.id.clone(),
            row.score.clone(),
            row.cut_off.clone(),
            row.class.to_owned(),
            row.model.to_owned(),
        ]);
    }
    table.note = words::listed(first.len(), count, words::NEAR_NOTE.get());
    table
}

fn bad_rows(reports: &Reports) -> Table {
    let mut table = Table::new(
        "bad-rows",
        words::BAD_ROWS.get(),
        &words::BAD_ROW_HEADS.map(Text::get),
    );
    let row = |row: &BadRow| {
        vec![
            words::lines(row.line, row.last_line),
            words::bad_row(row.reason),
        ]
    };
    table.rows = reports.bad_rows.iter().map(row).collect();
    table.note = words::listed(table.rows.len(), reports.bad_row_count, "");
    table
}

fn refused(reports: &Reports) -> Table {
    let mut table = Table::new(
        "refused-cells",
        words::REFUSED.get(),
        &words::REFUSED_HEADS.map(Text::get),
    );
    let row = |cell: &RefusedCell| {
        vec![
            cell.line.to_string(),
            cell.header.clone(),
            cell.cell.clone(),
            words::problem(cell.problem).to_owned(),
            words::withholds(cell.withholds).to_owned(),
        ]
    };
    table.rows = reports.refused_cells.iter().map(row).collect();
    table.note = words::listed(
        table.rows.len(),
        reports.refused_cell_count,
        words::REFUSED_NOTE.get(),
    );
    table
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_share_is_half_up_to_a_tenth() {
        for (part, whole, wanted) in [
            (0, 7, "0"),
            (7, 7, "100"),
            (1, 3, "33.3"),
            (2, 3, "66.7"),
            (1, 2_000, "0.1"),
            (1, 2_001, "0"),
            (u64::MAX, u64::MAX, "100"),
            // Nothing of nothing is no share.
            (0, 0, ""),
        ] {
            assert_eq!(share(part, whole), wanted, "{part} of {whole}");
        }
    }
}
