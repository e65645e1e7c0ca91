//! Why a link is not opened, or not made.

/// Why a link is not opened, or not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Empty, or with characters that no link has.
    NotALink,
    /// More characters than [`super::MOST_CHARACTERS`]. It is also said of a form that would make such a link.
    TooLong,
    /// A character was lost, added or changed.
    Damaged,
    /// Of a later version than [`super::VERSION`].
    Newer {
        /// Which.
        version: u8,
    },
}

impl LinkError {
    /// Its name for programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotALink => "not-a-link",
            Self::TooLong => "too-long",
            Self::Damaged => "damaged",
            Self::Newer { .. } => "newer",
        }
    }
}
