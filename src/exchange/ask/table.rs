//! A table of many patients for the desk: what it shows of a table's beginning, the mapping that it sends back, how far a run
//! is, and its summary as documents.

use crate::exchange::cohort::{
    CohortError, Delimiter, Encoding, Guess, Hyphen, MappedColumn, Mapping, Preview, PreviewColumn,
    Run, Summary, Table, Target, UnitOfCk, targets,
};
use crate::i18n::cohort;
use crate::i18n::desk::table as words;
use crate::records;
use crate::report::doc::{self, Doc, el, text};

/// The names of the encodings.
const ENCODINGS: [(&str, Encoding); 4] = [
    ("utf-8", Encoding::Utf8),
    ("utf-16le", Encoding::Utf16Le),
    ("utf-16be", Encoding::Utf16Be),
    ("windows-1252", Encoding::Windows1252),
];
/// The names of what stands between two cells.
const DELIMITERS: [(&str, Delimiter); 4] = [
    (",", Delimiter::Comma),
    (";", Delimiter::Semicolon),
    ("tab", Delimiter::Tab),
    ("|", Delimiter::Bar),
];
/// The names of what a hyphen means.
const HYPHENS: [(&str, Hyphen); 2] = [("not-known", Hyphen::NotKnown), ("no", Hyphen::No)];
/// The names of the units of creatine kinase.
const CK_UNITS: [(&str, UnitOfCk); 2] = [
    ("units", UnitOfCk::Units),
    ("microkatals", UnitOfCk::Microkatals),
];

fn name<T: PartialEq>(all: &[(&'static str, T)], wanted: &T) -> &'static str {
    let mut found = all.iter().filter(|(_, one)| one == wanted);
    found.next().map_or("", |(name, _)| name)
}

fn named<T: Copy>(all: &[(&'static str, T)], wanted: &str) -> Option<T> {
    let mut found = all.iter().filter(|(name, _)| *name == wanted);
    found.next().map(|(_, one)| *one)
}

/// The beginning of a table as the desk shows it, or why it is not taken: the records that `app::desk::cohort` reads.
#[must_use]
pub fn preview(head: &[u8], is_whole: bool) -> String {
    match Preview::of(head, is_whole) {
        Ok(preview) => shown(&preview),
        Err(error) => refused(&error),
    }
}

fn refused(error: &CohortError) -> String {
    let mut out = String::new();
    records::put(&mut out, &["refused", &cohort::error(error)]);
    out
}

fn shown(preview: &Preview) -> String {
    let mut out = String::new();
    let mapping = &preview.mapping;
    let mut told = vec![
        "told".to_owned(),
        words::written(mapping.encoding, preview.encoding_reason, mapping.delimiter),
    ];
    told.extend(
        preview
            .notes
            .iter()
            .map(|note| words::note(*note).to_owned()),
    );
    put(&mut out, &told);
    let how = [
        "how",
        name(&ENCODINGS, &mapping.encoding),
        name(&DELIMITERS, &mapping.delimiter),
        name(&HYPHENS, &mapping.hyphen),
        name(&CK_UNITS, &mapping.ck_unit),
    ];
    records::put(&mut out, &how);
    let asked = |which: &str, question: &str, answers: [(&'static str, &'static str); 2]| {
        let mut asked = vec!["asked", which, question];
        asked.extend(answers.into_iter().flat_map(|(name, words)| [name, words]));
        asked.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    put(
        &mut out,
        &asked(
            "hyphen",
            words::HYPHEN.get(),
            HYPHENS.map(|(name, hyphen)| (name, words::hyphen(hyphen).get())),
        ),
    );
    put(
        &mut out,
        &asked(
            "ck-unit",
            words::CK_UNIT.get(),
            CK_UNITS.map(|(name, unit)| (name, words::ck_unit(unit).get())),
        ),
    );
    let mapped = mapping.columns.iter().map(|column| column.target);
    for (column, target) in preview.columns.iter().zip(mapped) {
        put(&mut out, &of_column(column, target));
    }
    for target in targets() {
        records::put(&mut out, &["target", target.name(), &words::target(target)]);
    }
    out
}

fn put(out: &mut String, fields: &[String]) {
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    records::put(out, &fields);
}

fn of_column(column: &PreviewColumn, target: Option<Target>) -> Vec<String> {
    let note = match &column.guess {
        Guess::Sure { .. } | Guess::Unknown => String::new(),
        Guess::Ambiguous { targets } => words::ambiguous(targets),
    };
    let target = target.map_or("", Target::name).to_owned();
    let samples = words::samples(&column.samples);
    vec![
        "column".to_owned(),
        column.header.clone(),
        samples,
        target,
        note,
    ]
}

/// The mapping that the desk sends back: a record of encoding, delimiter, hyphen and unit, then one of each column.
fn mapping(text: &str) -> Result<Mapping, CohortError> {
    let mut lines = records::records(text);
    let mut how = records::fields(lines.next().unwrap_or_default());
    let mut next = || how.next().unwrap_or_default();
    let encoding = named(&ENCODINGS, next());
    let delimiter = named(&DELIMITERS, next());
    let (hyphen, ck_unit) = (named(&HYPHENS, next()), named(&CK_UNITS, next()));
    let (Some(encoding), Some(delimiter), Some(hyphen), Some(ck_unit)) =
        (encoding, delimiter, hyphen, ck_unit)
    else {
        return Err(CohortError::NotAMapping);
    };
    let column = |line| {
        let mut fields = records::fields(line);
        let header = fields.next().unwrap_or_default().to_owned();
        let target = match fields.next().unwrap_or_default() {
            "" => None,
            name => Some(
                Target::named(name).ok_or_else(|| CohortError::UnknownTarget {
                    name: name.to_owned(),
                })?,
            ),
        };
        Ok(MappedColumn { header, target })
    };
    Ok(Mapping {
        encoding,
        delimiter,
        hyphen,
        ck_unit,
        columns: lines.map(column).collect::<Result<_, _>>()?,
    })
}

/// Begins a run with the mapping that the desk sends, now (see [`super::ask`]).
///
/// # Errors
/// Why it is not taken, in words.
pub fn start(text: &str, now: &str) -> Result<Run, String> {
    let now = super::Now::read(now);
    let (day, _) = now.parts();
    let about = crate::exchange::cohort::About {
        build: now.build.to_owned(),
        day: (!day.is_empty()).then(|| day.to_owned()),
    };
    let run = mapping(text).and_then(|mapping| Run::new(&mapping, about));
    run.map_err(|error| cohort::error(&error))
}

/// Takes a slice, and says how much of it was taken: the rest has to wait until the output is taken.
///
/// # Errors
/// Why nothing more can be made of the table, in words.
pub fn push(run: &mut Run, slice: &[u8]) -> Result<usize, String> {
    run.push(slice).map_err(|error| cohort::error(&error))
}

/// Ends the table. `false` where output has to be taken first.
///
/// # Errors
/// As [`push`].
pub fn finish(run: &mut Run) -> Result<bool, String> {
    run.finish().map_err(|error| cohort::error(&error))
}

/// How far a run is: a record of thousandths, words, rows, milliseconds and bytes of memory. `done` bytes of `total` are
/// taken, in so many milliseconds.
#[must_use]
pub fn progress(run: &Run, [done, total, milliseconds, memory]: [u64; 4]) -> String {
    let progress = run.progress();
    let share = done.saturating_mul(1000).checked_div(total);
    let all = progress.rows.saturating_add(progress.bad_rows);
    let rate = all.saturating_mul(1000).checked_div(milliseconds);
    let fields = [
        share.unwrap_or(1000).to_string(),
        words::progress(progress.rows, progress.bad_rows, rate),
        progress.rows.to_string(),
        milliseconds.to_string(),
        memory.to_string(),
    ];
    let mut out = String::new();
    put(&mut out, &fields);
    out
}

/// The summary of a run: a record of the paragraph for the methods section and the picture as a file, then the tables as
/// [`crate::report::doc::encode`] writes them.
#[must_use]
pub fn summary(run: &Run) -> String {
    let summary = run.summary();
    let mut out = String::new();
    records::put(&mut out, &[&summary.methods, &summary.svg]);
    out.push_str(&doc::encode(&documents(&summary)));
    out
}

fn documents(summary: &Summary) -> Vec<Doc> {
    let progress = summary.progress;
    let rows = text("p", "", words::rows(progress.rows, progress.bad_rows));
    let mut docs = vec![rows];
    // A table without rows says nothing.
    let tables = summary.tables.iter().filter(|table| !table.rows.is_empty());
    docs.extend(tables.map(|one| {
        let sets = &summary.counts.sets;
        let set = sets.iter().find(|set| set.set == one.id);
        let classes = set.map(|set| set.classes.as_slice()).unwrap_or_default();
        let counts: Vec<u64> = classes.iter().map(|class| class.rows).collect();
        table(one, &counts, progress.rows)
    }));
    docs
}

fn card(id: &str, title: &str, parts: Vec<Doc>) -> Doc {
    let mut all = vec![text("h3", "", title).with("id", id)];
    all.extend(parts);
    // The table within it is the region that has this name.
    el("div", "card", all)
}

/// A table, and where it counts classes a bar for each.
fn table(table: &Table, counts: &[u64], all: u64) -> Doc {
    let heads = table.heads.iter();
    let heads = heads.map(|head| text("th", "", head.clone()).with("scope", "col"));
    let row = |(place, cells): (usize, &Vec<String>)| {
        let mut row: Vec<Doc> = cells
            .iter()
            .enumerate()
            .map(|(place, cell)| match place {
                0 => text("th", "", cell.clone()).with("scope", "row"),
                _ if is_number(cell) => text("td", "number", cell.clone()),
                _ => text("td", "", cell.clone()),
            })
            .collect();
        let bar = counts.get(place).map(|count| bar(*count, all));
        row.extend(bar.map(|bar| el("td", "bar", vec![bar]).with("aria-hidden", "true")));
        el("tr", "", row)
    };
    let rows = table.rows.iter().enumerate().map(row);
    let parts = vec![
        el("thead", "", vec![el("tr", "", heads.collect())]),
        el("tbody", "", rows.collect()),
    ];
    let scrolls = el("div", "scroll", vec![el("table", "", parts)])
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-labelledby", table.id.clone());
    let mut all = vec![scrolls];
    if !table.note.is_empty() {
        all.push(text("p", "hint", table.note.clone()));
    }
    card(&table.id, &table.title, all)
}

fn is_number(cell: &str) -> bool {
    cell.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// A bar: of so many of all. One row of many is seen as well.
fn bar(count: u64, all: u64) -> Doc {
    let share = count
        .saturating_mul(100)
        .checked_div(all)
        .unwrap_or_default();
    let share = share.max(count.min(1));
    let rect = el("rect", "", Vec::new())
        .with("width", share.to_string())
        .with("height", "10");
    el("svg", "", vec![rect]).with("viewBox", "0 0 100 10")
}
