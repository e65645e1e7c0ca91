//! What comes in as FHIR, in words: why nothing is taken, why one thing is left out, and what to know of a value.

use crate::domain::refusal::Field;
use crate::exchange::fhir::{FhirError, Found, MOST_MEGABYTES, MOST_RESOURCES, Note, Unreadable};
use crate::form::picks::PICKS;
use crate::form::store::TEXT_FIELDS;
use crate::i18n::{classify, fields, refusals};

/// Why nothing is taken.
#[must_use]
pub fn error(error: &FhirError) -> String {
    match error {
        FhirError::TooLarge => {
            format!("Larger than {MOST_MEGABYTES} megabytes: it was not read. Nothing is taken.")
        }
        FhirError::Truncated { line } => {
            format!("It ends in the middle, in line {line}. Copy it again as a whole. Nothing is taken.")
        }
        FhirError::NotJson { line } => {
            format!("No JSON, as line {line} shows. Nothing is taken.")
        }
        FhirError::NotFhir => "JSON, but no resource of FHIR. Nothing is taken.".to_owned(),
        FhirError::TooManyResources => {
            format!("More than {MOST_RESOURCES} resources: it was not read. Nothing is taken.")
        }
        FhirError::Misshapen { place } => format!(
            "Resource {place} is not what FHIR R4 says that it is. Nothing is taken of any."
        ),
        FhirError::SeveralPatients => {
            "It is about more than one patient, or may be. Nothing is taken: choose one patient first.".to_owned()
        }
    }
}

/// The title of a field, by its name in the store.
#[must_use]
pub fn title(name: &str) -> &'static str {
    if name == "sex" {
        return fields::label(Field::Sex);
    }
    let mut typed = TEXT_FIELDS.iter().filter(|(_, known)| *known == name);
    if let Some((field, _)) = typed.next() {
        return fields::label(*field);
    }
    let mut picks = PICKS.iter().filter(|pick| pick.name() == name);
    picks.next().map_or("", |pick| classify::pick(*pick))
}

/// Why one thing is left out.
#[must_use]
pub fn left_out(why: &Unreadable) -> String {
    let words = match why {
        Unreadable::Status(status) if status.is_empty() => "It has no status.",
        Unreadable::Status(status) => {
            return format!("Its status is “{status}”: it is not a final result.");
        }
        Unreadable::NoValue => "It has no value.",
        Unreadable::OtherKind => {
            "Its value is of another kind than a number with a unit, or a result in words."
        }
        Unreadable::NotANumber => "The number can't be read.",
        Unreadable::Comparator => "More or less than a number is not that number.",
        Unreadable::NoUnit => "It has no unit. None is guessed.",
        Unreadable::UnknownUnit(unit) => {
            return format!("The unit “{unit}” is not known for it. None is guessed.");
        }
        Unreadable::UnitsDiffer => {
            "Its unit, the code of the unit and the code of the test do not go together."
        }
        Unreadable::CodesDiffer => "Its codes say different things.",
        Unreadable::Modified => {
            "It has an extension that changes its meaning and is not known here."
        }
        Unreadable::Limits(refusal) => return refusals::message(*refusal, ""),
        Unreadable::InFuture => "Its day is to come.",
        Unreadable::NumberAlone => "A number alone does not say whether it is positive.",
        Unreadable::NotUnderstood => "Neither positive nor negative in words that are known here.",
        Unreadable::Contradicts => "Its value and its interpretation contradict each other.",
        Unreadable::OneOfSeveral => {
            "One of several antibodies is negative. It does not say that the others were tested."
        }
        Unreadable::AgeNotExact => "An age needs the whole day of birth, and today.",
        Unreadable::NoSex => "No sex follows from it.",
    };
    words.to_owned()
}

/// What to know of a value, in the order of weight.
#[must_use]
pub fn notes(found: &Found) -> Vec<String> {
    let mut notes = Vec::new();
    if found.conflict {
        notes.push("Another value is as new, and is another one. Choose one.".to_owned());
    }
    if found.stale {
        notes.push("Old: measure again.".to_owned());
    }
    notes.extend(found.notes.iter().map(|one| note(*one, found)));
    notes
}

fn note(note: Note, found: &Found) -> String {
    let was = found.value.was.as_deref().unwrap_or_default();
    let words = match note {
        Note::CodeNotConfirmed => "The code was not confirmed: check that it is this test.",
        Note::NoDate => "No date.",
        Note::Converted => return format!("Converted from {was}."),
        Note::Rounded => return format!("Rounded, from {was}."),
        Note::NoSubject => "It does not say which patient it is of.",
        Note::NoAssay => "The assay is not told: choose it.",
        Note::FromBirth => "Counted from the day of birth, which is not kept.",
        Note::Administrative => "The gender of the administration. The formulas ask for sex.",
        Note::AsNow => "Read as CK now. The highest so far is another field.",
        Note::UpperLimit => "The upper limit of the laboratory that measured it.",
    };
    words.to_owned()
}
