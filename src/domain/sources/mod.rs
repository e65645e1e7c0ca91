//! The citation table. Every rule, limit and figure names a source, the place in it, and how well it was checked.

mod criteria;
mod dalteparin;
mod fragmin;
mod ids;
mod ivig;
mod joined;
mod products;
mod studies;
mod table;

pub use ids::SourceId;
pub use joined::{PAGE_SOURCES, SOURCES};

/// How far a statement was checked against its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Read in the source itself.
    Published,
    /// Read in a secondary source that reports it.
    Reported,
    /// Known, but not read again.
    Unconfirmed,
    /// This product's own choice.
    Policy,
}

/// A calendar month, by which a source must be read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

/// A source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its key.
    pub id: SourceId,
    /// Authors, or the body that publishes it.
    pub authors: &'static str,
    /// Title, shortened.
    pub title: &'static str,
    /// Year, or "undated page".
    pub year: &'static str,
    /// DOI or address, or nothing where it has none.
    pub locator: &'static str,
    /// Past this month its statements carry a badge until they are read again.
    pub review_by: Month,
}

/// A statement's source: which, where in it, and how well checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// Where in it.
    pub at: &'static str,
    /// How well checked.
    pub status: Status,
}

/// A citation.
#[must_use]
pub const fn cite(source: SourceId, at: &'static str, status: Status) -> Citation {
    Citation { source, at, status }
}
