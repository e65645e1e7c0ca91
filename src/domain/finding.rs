//! What was looked for and found, looked for and not found, or not looked for.

/// A finding. *Unknown* is a value of its own and never counts as *absent*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Finding {
    /// Yes.
    Present,
    /// No.
    Absent,
    /// Not asked, not tested or not known.
    #[default]
    Unknown,
}

impl Finding {
    /// From an answer that may be missing.
    #[must_use]
    #[inline]
    pub const fn from_answer(answer: Option<bool>) -> Self {
        match answer {
            Some(true) => Self::Present,
            Some(false) => Self::Absent,
            None => Self::Unknown,
        }
    }

    /// Is it known to be so?
    #[must_use]
    #[inline]
    pub const fn is_present(self) -> bool {
        matches!(self, Self::Present)
    }

    /// Is it open?
    #[must_use]
    #[inline]
    pub const fn is_unknown(self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// The contrary; unknown stays unknown.
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "the operator can't be const")]
    #[inline]
    pub const fn not(self) -> Self {
        match self {
            Self::Present => Self::Absent,
            Self::Absent => Self::Present,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Absent if either is; present only if both are.
    #[must_use]
    #[inline]
    pub const fn and(self, other: Self) -> Self {
        self.not().or(other.not()).not()
    }

    /// Present if either is; absent only if both are.
    #[must_use]
    #[inline]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Present, _) | (_, Self::Present) => Self::Present,
            (Self::Absent, Self::Absent) => Self::Absent,
            (Self::Unknown, Self::Absent | Self::Unknown) | (Self::Absent, Self::Unknown) => {
                Self::Unknown
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Finding::{self, Absent, Present, Unknown};

    #[test]
    fn either_is_present_both_are_absent_and_anything_else_is_unknown() {
        for (a, b, either) in [
            (Present, Present, Present),
            (Present, Absent, Present),
            (Present, Unknown, Present),
            (Absent, Absent, Absent),
            (Absent, Unknown, Unknown),
            (Unknown, Unknown, Unknown),
        ] {
            assert_eq!(a.or(b), either, "{a:?} or {b:?}");
            assert_eq!(b.or(a), either, "{b:?} or {a:?}");
        }
    }

    #[test]
    fn both_are_present_either_is_absent_and_anything_else_is_unknown() {
        for (a, b, both) in [
            (Present, Present, Present),
            (Present, Absent, Absent),
            (Present, Unknown, Unknown),
            (Absent, Absent, Absent),
            (Absent, Unknown, Absent),
            (Unknown, Unknown, Unknown),
        ] {
            assert_eq!(a.and(b), both, "{a:?} and {b:?}");
            assert_eq!(b.and(a), both, "{b:?} and {a:?}");
        }
    }

    #[test]
    fn the_contrary_of_unknown_is_unknown() {
        assert_eq!(
            [Present, Absent, Unknown].map(Finding::not),
            [Absent, Present, Unknown]
        );
    }

    #[test]
    fn no_answer_is_unknown() {
        assert_eq!(Finding::from_answer(None), Unknown);
        assert_eq!(Finding::default(), Unknown);
        assert!(Unknown.is_unknown() && !Unknown.is_present());
    }
}
