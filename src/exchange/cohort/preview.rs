//! What a table seems to be, by its head: to be looked at and changed before the run.

use serde::Serialize;

use super::encoding::{Decoder, Encoding, EncodingReason};
use super::error::CohortError;
use super::headers::{Meaning, meaning, named_unit};
use super::input::{Input, Next};
use super::mapping::{Delimiter, MappedColumn, Mapping, UnitOfCk};
use super::reports::short;
use super::run::is_separator_line;
use super::target::{ALL_TESTED, Target};
use super::{MOST_COLUMNS, cells};
use crate::domain::questions::Question;

/// What a column seems to hold, by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Guess {
    /// One thing.
    Sure {
        /// What.
        target: Target,
    },
    /// Could be more than one thing, or another column says the same: to be asked.
    Ambiguous {
        /// What it could be.
        targets: Vec<Target>,
    },
    /// The name is not known here.
    Unknown,
}

/// A column as it seems to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PreviewColumn {
    /// Its name in the first line.
    pub header: String,
    /// Its first different cells, at most 5, each cut to 40 characters.
    pub samples: Vec<String>,
    /// What it seems to hold.
    pub guess: Guess,
}

/// What the user should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreviewNote {
    /// A hyphen stands alone in cells of a yes-or-no column beside a plus sign: it may mean no.
    HyphenBesidePlus,
    /// There is a creatine kinase and no column names its limit.
    NoCkLimit,
    /// There are features of a biopsy and no column says whether one was done.
    NoBiopsyColumn,
}

/// What a table seems to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// Why its encoding was taken.
    pub encoding_reason: EncodingReason,
    /// Its columns.
    pub columns: Vec<PreviewColumn>,
    /// How it would be read as it stands: what is ambiguous is not mapped.
    pub mapping: Mapping,
    /// What to look at.
    pub notes: Vec<PreviewNote>,
}

/// So many cells of a column are shown.
const MOST_SAMPLES: usize = 5;
/// So many rows are looked at.
const MOST_ROWS: usize = 200;

impl Preview {
    /// Looks at the first [`super::HEAD_BYTES`] of a file, or at all of it (`is_whole`).
    ///
    /// # Errors
    /// [`CohortError::Empty`], [`CohortError::Binary`], [`CohortError::NoHeader`], [`CohortError::TooManyColumns`].
    pub fn of(head: &[u8], is_whole: bool) -> Result<Self, CohortError> {
        if head.is_empty() {
            return Err(CohortError::Empty);
        }
        let (encoding, encoding_reason) = Encoding::of(head).ok_or(CohortError::Binary)?;
        let delimiter = delimiter(head, encoding);
        let mut input = Input::new(encoding, delimiter.byte());
        input.append(head);
        if is_whole {
            input.end();
        }
        let headers = headers(&mut input, is_whole)?;
        let mut columns: Vec<PreviewColumn> = headers.into_iter().map(column).collect();
        let hyphen = samples(&mut columns, &mut input, is_whole);
        ask_where_two_say_the_same(&mut columns);
        ask_where_units_differ(&mut columns);
        let mapping = mapping(&columns, encoding, delimiter);
        let mut notes = notes(&mapping);
        if hyphen {
            notes.insert(0, PreviewNote::HyphenBesidePlus);
        }
        Ok(Self {
            encoding_reason,
            columns,
            mapping,
            notes,
        })
    }

    /// As JSON, to be handed over.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What stands most often in the first line outside quotation marks; what a line of its own says, if there is one.
fn delimiter(head: &[u8], encoding: Encoding) -> Delimiter {
    let mut text = Vec::new();
    Decoder::new(encoding).decode(head, &mut text);
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let line = text.split(is_end).find(|line| !line.is_empty());
    let line = line.unwrap_or_default();
    if let Some([said]) = line.strip_prefix(b"sep=") {
        let said = Delimiter::ALL.into_iter().find(|one| one.byte() == *said);
        return said.unwrap_or_default();
    }
    let count = |one: &Delimiter| {
        let (mut within, mut count) = (false, 0_usize);
        for byte in line {
            if *byte == b'"' {
                within = !within;
            } else if !within && *byte == one.byte() {
                count = count.saturating_add(1);
            }
        }
        count
    };
    // The first of those that are equally frequent: the last of the reversed list.
    let most = Delimiter::ALL.into_iter().rev().max_by_key(count);
    most.unwrap_or_default()
}

fn headers(input: &mut Input, is_whole: bool) -> Result<Vec<String>, CohortError> {
    loop {
        match input.next(is_whole) {
            Next::Bad(_) => return Err(CohortError::NoHeader),
            Next::More if is_whole => return Err(CohortError::Empty),
            Next::More => return Err(CohortError::NoHeader),
            Next::Record(record) if is_separator_line(&record) => {}
            Next::Record(record) if record.cells > MOST_COLUMNS => {
                return Err(CohortError::TooManyColumns);
            }
            Next::Record(record) if !record.is_text => return Err(CohortError::NoHeader),
            Next::Record(record) => {
                let mut scratch = Vec::new();
                let spans = record.spans.iter();
                let names = spans.map(|span| {
                    let name = cells::trimmed(span.value(record.bytes, &mut scratch));
                    String::from_utf8_lossy(name).into_owned()
                });
                return Ok(names.collect());
            }
        }
    }
}

fn column(header: String) -> PreviewColumn {
    let guess = match meaning(&header) {
        Meaning::One(target) => Guess::Sure { target },
        Meaning::Some(targets) => Guess::Ambiguous { targets },
        Meaning::Nothing => Guess::Unknown,
    };
    PreviewColumn {
        header,
        samples: Vec::new(),
        guess,
    }
}

/// Takes the first different cells of each column. Does a hyphen stand beside a plus sign?
fn samples(columns: &mut [PreviewColumn], input: &mut Input, is_whole: bool) -> bool {
    let mut signs = vec![(false, false); columns.len()];
    let mut scratch = Vec::new();
    for _ in 0..MOST_ROWS {
        let record = match input.next(is_whole) {
            Next::More => break,
            Next::Bad(_) => continue,
            Next::Record(record) => record,
        };
        if record.cells != columns.len() {
            continue;
        }
        let cells = record.spans.iter().zip(columns.iter_mut().zip(&mut signs));
        for (span, (column, (plus, hyphen))) in cells {
            let cell = cells::trimmed(span.value(record.bytes, &mut scratch));
            *plus = *plus || cell == b"+";
            *hyphen = *hyphen || cell == b"-";
            let sample = short(cell);
            let is_new = !sample.is_empty() && !column.samples.contains(&sample);
            if is_new && column.samples.len() < MOST_SAMPLES {
                column.samples.push(sample);
            }
        }
    }
    signs.into_iter().any(|(plus, hyphen)| plus && hyphen)
}

/// Two columns for the same, or for the same in different words: both are asked about.
fn ask_where_two_say_the_same(columns: &mut [PreviewColumn]) {
    let sure = |column: &PreviewColumn| match &column.guess {
        Guess::Sure { target } => Some(*target),
        Guess::Ambiguous { .. } | Guess::Unknown => None,
    };
    let all: Vec<Target> = columns.iter().filter_map(sure).collect();
    let told_apart = [Question::ArmsWeak, Question::LegsWeak, Question::WeakNow];
    let limbs = told_apart.map(Target::Answer);
    let [_, _, others @ ..] = ALL_TESTED;
    for column in columns {
        let Some(target) = sure(column) else {
            continue;
        };
        let twice = all.iter().filter(|other| **other == target).count() > 1;
        let wide = match target {
            Target::Weakness => limbs.iter().any(|limb| all.contains(limb)),
            Target::OtherAntibodies => others
                .iter()
                .all(|tested| all.contains(&Target::Antibody(*tested))),
            _ => false,
        };
        if twice || wide {
            column.guess = Guess::Ambiguous {
                targets: vec![target],
            };
        }
    }
}

fn mapping(columns: &[PreviewColumn], encoding: Encoding, delimiter: Delimiter) -> Mapping {
    let mut mapping = Mapping {
        encoding,
        delimiter,
        ..Mapping::default()
    };
    for column in columns {
        let target = match &column.guess {
            Guess::Sure { target } => Some(*target),
            Guess::Ambiguous { .. } | Guess::Unknown => None,
        };
        if is_ck(target) && named_unit(&column.header) == Some(UnitOfCk::Microkatals) {
            mapping.ck_unit = UnitOfCk::Microkatals;
        }
        mapping.columns.push(MappedColumn {
            header: column.header.clone(),
            target,
        });
    }
    mapping
}

fn is_ck(target: Option<Target>) -> bool {
    let of_ck = [Target::Ck, Target::CkLimit, Target::CkNow];
    target.is_some_and(|target| of_ck.contains(&target))
}

/// Creatine kinase and its limit are in one unit: columns that name another one than the first are asked about.
fn ask_where_units_differ(columns: &mut [PreviewColumn]) {
    let mut first = None;
    for column in columns {
        let Guess::Sure { target } = column.guess else {
            continue;
        };
        let unit = named_unit(&column.header).filter(|_| is_ck(Some(target)));
        first = first.or(unit);
        if unit.is_some() && unit != first {
            column.guess = Guess::Ambiguous {
                targets: vec![target],
            };
        }
    }
}

fn notes(mapping: &Mapping) -> Vec<PreviewNote> {
    let mut notes = Vec::new();
    if mapping.has(Target::Ck) && !mapping.has(Target::CkLimit) {
        notes.push(PreviewNote::NoCkLimit);
    }
    let feature = |target| matches!(target, Target::Answer(Question::Feature(_)));
    let mut mapped = mapping.columns.iter().filter_map(|column| column.target);
    if mapped.any(feature) && !mapping.has(Target::Biopsy) {
        notes.push(PreviewNote::NoBiopsyColumn);
    }
    notes
}
