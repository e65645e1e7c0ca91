//! Why a file is not taken.

use crate::domain::response::item::Problem;
use crate::form::follow_up::entry::Place;

/// Why a file is not taken. A line counts from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// More bytes than [`super::MOST_BYTES`].
    TooLarge,
    /// No text in UTF-8.
    NotText,
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
    /// JSON, and nothing that was written here.
    NotOurs,
    /// Of a later version than [`super::VERSION`].
    Newer {
        /// Which.
        version: u64,
    },
    /// It is encrypted; see [`crate::exchange::sealed`].
    Sealed,
    /// It is not encrypted, and was taken to be.
    NotSealed,
    /// A part of it is missing, or is not what it has to be: a name of a unit, a text, a length.
    Misshapen {
        /// Where that shows; the last line for something that is missing.
        line: usize,
    },
    /// A text of more than [`super::MOST_CHARACTERS`] characters.
    TextTooLong,
    /// More answers than [`super::MOST_ANSWERS`].
    TooManyAnswers,
    /// More visits than [`super::MOST_VISITS`].
    TooManyVisits,
    /// A visit that can't be taken.
    Visit {
        /// Its place in the file, from 0.
        place: usize,
        /// Why.
        problems: Vec<(Place, Problem)>,
    },
    /// The key of an encrypted file is made in fewer rounds than are safe, or in more than a browser can do in time.
    Rounds {
        /// How many.
        rounds: u64,
    },
    /// It could not be written.
    NotWritten,
}
