//! What comes in as FHIR, in words: why nothing is taken, why one thing is left out, and what to know of a value.

use crate::domain::refusal::Field;
use crate::exchange::fhir::{FhirError, Found, MOST_MEGABYTES, MOST_RESOURCES, Note, Unreadable};
use crate::form::picks::PICKS;
use crate::form::store::TEXT_FIELDS;
use crate::i18n::words::{Text, say, text};
use crate::i18n::{classify, fields, refusals};

/// Why nothing is taken.
#[must_use]
pub fn error(error: &FhirError) -> String {
    match error {
        FhirError::TooLarge => {
            say!("Larger than {MOST_MEGABYTES} megabytes: it was not read. Nothing is taken.", MOST_MEGABYTES)
        }
        FhirError::Truncated { line } => {
            say!("It ends in the middle, in line {line}. Copy it again as a whole. Nothing is taken.", line)
        }
        FhirError::NotJson { line } => {
            say!("No JSON, as line {line} shows. Nothing is taken.", line)
        }
        FhirError::NotFhir => text!("JSON, but no resource of FHIR. Nothing is taken.").to_owned(),
        FhirError::TooManyResources => {
            say!("More than {MOST_RESOURCES} resources: it was not read. Nothing is taken.", MOST_RESOURCES)
        }
        FhirError::Misshapen { place } => say!("Resource {place} is not what FHIR R4 says that it is. Nothing is taken of any.", place),
        FhirError::SeveralPatients => {
            text!("It is about more than one patient, or may be. Nothing is taken: choose one patient first.").to_owned()
        }
    }
}

/// The title of a field, by its name in the store.
#[must_use]
pub fn title(name: &str) -> Text {
    if name == "sex" {
        return fields::label(Field::Sex);
    }
    let mut typed = TEXT_FIELDS.iter().filter(|(_, known)| *known == name);
    if let Some((field, _)) = typed.next() {
        return fields::label(*field);
    }
    let mut picks = PICKS.iter().filter(|pick| pick.name() == name);
    picks
        .next()
        .map_or(Text::EMPTY, |pick| classify::pick(*pick))
}

/// Why one thing is left out.
#[must_use]
pub fn left_out(why: &Unreadable) -> String {
    let words = match why {
        Unreadable::Status(status) if status.is_empty() => text!("It has no status."),
        Unreadable::Status(status) => {
            return say!(
                "Its status is “{status}”: it is not a final result.",
                status
            );
        }
        Unreadable::NoValue => text!("It has no value."),
        Unreadable::OtherKind => {
            text!("Its value is of another kind than a number with a unit, or a result in words.")
        }
        Unreadable::NotANumber => text!("The number can't be read."),
        Unreadable::Comparator => text!("More or less than a number is not that number."),
        Unreadable::NoUnit => text!("It has no unit. None is guessed."),
        Unreadable::UnknownUnit(unit) => {
            return say!(
                "The unit “{unit}” is not known for it. None is guessed.",
                unit
            );
        }
        Unreadable::UnitsDiffer => {
            text!("Its unit, the code of the unit and the code of the test do not go together.")
        }
        Unreadable::CodesDiffer => text!("Its codes say different things."),
        Unreadable::Modified => {
            text!("It has an extension that changes its meaning and is not known here.")
        }
        Unreadable::Limits(refusal) => return refusals::message(*refusal, ""),
        Unreadable::InFuture => text!("Its day is to come."),
        Unreadable::NumberAlone => text!("A number alone does not say whether it is positive."),
        Unreadable::NotUnderstood => {
            text!("Neither positive nor negative in words that are known here.")
        }
        Unreadable::Contradicts => text!("Its value and its interpretation contradict each other."),
        Unreadable::OneOfSeveral => {
            text!(
                "One of several antibodies is negative. It does not say that the others were tested."
            )
        }
        Unreadable::AgeNotExact => text!("An age needs the whole day of birth, and today."),
        Unreadable::NoSex => text!("No sex follows from it."),
    };
    words.to_owned()
}

/// What to know of a value, in the order of weight.
#[must_use]
pub fn notes(found: &Found) -> Vec<String> {
    let mut notes = Vec::new();
    if found.conflict {
        notes.push(text!("Another value is as new, and is another one. Choose one.").to_owned());
    }
    if found.stale {
        notes.push(text!("Old: measure again.").to_owned());
    }
    notes.extend(found.notes.iter().map(|one| note(*one, found)));
    notes
}

fn note(note: Note, found: &Found) -> String {
    let was = found.value.was.as_deref().unwrap_or_default();
    let words = match note {
        Note::CodeNotConfirmed => text!("The code was not confirmed: check that it is this test."),
        Note::NoDate => text!("No date."),
        Note::Converted => return say!("Converted from {was}.", was),
        Note::Rounded => return say!("Rounded, from {was}.", was),
        Note::NoSubject => text!("It does not say which patient it is of."),
        Note::NoAssay => text!("The assay is not told: choose it."),
        Note::FromBirth => text!("Counted from the day of birth, which is not kept."),
        Note::Administrative => {
            text!("The gender of the administration. The formulas ask for sex.")
        }
        Note::AsNow => text!("Read as CK now. The highest so far is another field."),
        Note::UpperLimit => text!("The upper limit of the laboratory that measured it."),
    };
    words.to_owned()
}
