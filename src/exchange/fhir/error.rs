//! Why nothing is taken, and why one thing is left out.

use crate::domain::refusal::Refusal;

/// Why nothing is taken. A line counts from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FhirError {
    /// More bytes than [`super::MOST_BYTES`].
    TooLarge,
    /// It ends in the middle.
    Truncated {
        /// The line in which it ends.
        line: usize,
    },
    /// No JSON.
    NotJson {
        /// Where that shows.
        line: usize,
    },
    /// JSON, and no resource of FHIR.
    NotFhir,
    /// More resources than [`super::MOST_RESOURCES`].
    TooManyResources,
    /// A patient or an observation that is not what the standard says.
    Misshapen {
        /// Its place, from 1.
        place: usize,
    },
    /// More than one patient.
    SeveralPatients,
}

/// Something that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The name of its field in the store.
    pub name: &'static str,
    /// What stands there, cut short: a text of someone else.
    pub shown: String,
    /// Why.
    pub why: Unreadable,
}

/// Why one thing is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Its status says that it does not count: the status, or nothing where there is none.
    Status(String),
    /// There is no value.
    NoValue,
    /// The value is none of the kinds that are read for this field.
    OtherKind,
    /// A number that can't be read.
    NotANumber,
    /// More or less than the number that is told.
    Comparator,
    /// There is no unit.
    NoUnit,
    /// A unit that is not known for this field.
    UnknownUnit(String),
    /// Unit and code of the unit are different ones.
    UnitsDiffer,
    /// The codes say different things.
    CodesDiffer,
    /// It has something that changes its meaning, and that is not known here.
    Modified,
    /// The form does not take this value.
    Limits(Refusal),
    /// A day to come.
    InFuture,
    /// An antibody as a number, without whether that is positive.
    NumberAlone,
    /// Neither positive nor negative in words that are known here.
    NotUnderstood,
    /// Interpretation and value contradict each other.
    Contradicts,
    /// One of several antibodies is negative, which does not say that the others are.
    OneOfSeveral,
    /// Only a year or a month of birth, or no today to count to.
    AgeNotExact,
    /// A gender from which no sex follows.
    NoSex,
}
