//! The patient file: the form and the follow-up as they were typed, as JSON that is the same for the same patient.
//! `docs/patient-file.md` tells what stands in it.
//!
//! Traps: an answer that was emptied is not one that was never given (the usual dose stands in an empty form), so empty
//! texts of the form are written; those of a visit are left out. A unit that is not known is refused, never taken for the
//! usual one. What can't be opened again is not written.

mod error;
mod parse;
mod shape;

use chrono::NaiveDate;

pub use error::FileError;

use crate::form::follow_up::FollowUp;
use crate::form::follow_up::entry::Entry;
use crate::form::store;
use shape::{Whole, Written};

/// What the `format` of a patient file is.
pub const FORMAT: &str = "imnm-patient";
/// The version that is written, and the latest that is read.
pub const VERSION: u64 = 1;
/// A file of more bytes is not read.
pub const MOST_BYTES: u64 = 10_000_000;
/// The same in megabytes.
pub const MOST_MEGABYTES: u64 = 10;
/// A text of more characters is not taken.
pub const MOST_CHARACTERS: usize = 10_000;
/// A file with more visits is not taken.
pub const MOST_VISITS: usize = 2_000;
/// A file with more answers in its form is not taken. A whole form has some 400.
pub const MOST_ANSWERS: usize = 5_000;

/// A patient, as a file holds one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PatientFile {
    /// The form: the pairs of [`store::to_pairs`], to be read by [`store::from_pairs`].
    pub form: Vec<(String, String)>,
    /// The follow-up.
    pub follow_up: FollowUp,
    /// The version of the clinical content that the file was written under.
    pub content_version: u32,
    /// The build that wrote it.
    pub build: String,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What it holds.
    pub file: PatientFile,
    /// How many things in it this version does not know: they are passed over, and the reader should be told.
    pub passed_over: usize,
}

/// Is a file of so many bytes read at all? To be asked before it is taken into memory.
///
/// # Errors
/// [`FileError::TooLarge`].
pub const fn check_size(bytes: u64) -> Result<(), FileError> {
    if bytes > MOST_BYTES {
        return Err(FileError::TooLarge);
    }
    Ok(())
}

/// The file as text.
///
/// # Errors
/// The limits of [`read`]: what is written can be opened.
pub fn write(file: &PatientFile) -> Result<String, FileError> {
    check(file)?;
    let mut text =
        serde_json::to_string_pretty(&Written::of(file)).map_err(|_| FileError::NotWritten)?;
    text.push('\n');
    check_size(length(&text))?;
    Ok(text)
}

/// Reads a file. Days to come, as seen from `today`, are refused.
///
/// # Errors
/// [`FileError`]; nothing of the file is taken then.
pub fn read(bytes: &[u8], today: Option<NaiveDate>) -> Result<Opened, FileError> {
    let text = parse::text(bytes)?;
    match parse::head(text)? {
        parse::Head::Patient => {}
        parse::Head::Sealed => return Err(FileError::Sealed),
    }
    let (whole, unknown): (Whole, usize) = parse::whole(text)?;
    if whole.form.0.len() > MOST_ANSWERS {
        return Err(FileError::TooManyAnswers);
    }
    if whole.follow_up.visits.0.len() > MOST_VISITS {
        return Err(FileError::TooManyVisits);
    }
    let bare = FollowUp {
        enzyme: whole.follow_up.enzyme.0,
        limit: whole.follow_up.limit,
        units: whole.follow_up.units.0,
        times: whole.follow_up.times,
        visits: Vec::new(),
    };
    let entries = whole.follow_up.visits.0.into_iter().map(|visit| visit.0);
    let entries: Vec<Entry> = entries.collect();
    check_texts(&whole.form.0, &bare, entries.iter())?;
    let follow_up = bare
        .with(entries, today)
        .map_err(|(place, problems)| FileError::Visit { place, problems })?;
    let passed_over = unknown.saturating_add(lost(&whole.form.0));
    let file = PatientFile {
        form: whole.form.0,
        follow_up,
        content_version: whole.content,
        build: whole.build,
    };
    Ok(Opened { file, passed_over })
}

/// How many answers the form of this version does not take: a name or a value that it does not know.
fn lost(form: &[(String, String)]) -> usize {
    let taken = store::to_pairs(&store::from_pairs(form));
    let taken: std::collections::BTreeSet<&(String, String)> = taken.iter().collect();
    let says = |pair: &&(String, String)| !pair.1.is_empty();
    let lost = form
        .iter()
        .filter(says)
        .filter(|pair| !taken.contains(*pair));
    lost.count()
}

/// The limits of what is written.
fn check(file: &PatientFile) -> Result<(), FileError> {
    if file.form.len() > MOST_ANSWERS {
        return Err(FileError::TooManyAnswers);
    }
    if file.follow_up.visits.len() > MOST_VISITS {
        return Err(FileError::TooManyVisits);
    }
    let entries = file.follow_up.visits.iter().map(|saved| &saved.entry);
    check_texts(&file.form, &file.follow_up, entries)
}

fn check_texts<'a>(
    form: &[(String, String)],
    follow_up: &FollowUp,
    mut entries: impl Iterator<Item = &'a Entry>,
) -> Result<(), FileError> {
    let fits = |text: &String| text.chars().nth(MOST_CHARACTERS).is_none();
    let form_fits = form.iter().all(|(name, text)| fits(name) && fits(text));
    let range_fits = fits(&follow_up.limit) && fits(&follow_up.times);
    let visits_fit = entries.all(|entry| {
        entry
            .texts
            .iter()
            .chain(entry.grades.iter().flatten())
            .all(fits)
    });
    if form_fits && range_fits && visits_fit {
        Ok(())
    } else {
        Err(FileError::TextTooLong)
    }
}

/// The text of an encrypted file, once its head says that it is one.
pub(super) fn head_of_sealed(bytes: &[u8]) -> Result<&str, FileError> {
    let text = parse::text(bytes)?;
    match parse::head(text)? {
        parse::Head::Patient => Err(FileError::NotSealed),
        parse::Head::Sealed => Ok(text),
    }
}

/// All of an encrypted file; names that are not known do nothing there.
pub(super) fn whole_of_sealed<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, FileError> {
    parse::whole(text).map(|(whole, _)| whole)
}

/// The bytes of a text.
pub(super) fn length(text: &str) -> u64 {
    u64::try_from(text.len()).unwrap_or(u64::MAX)
}
