//! Hours between a dose and a puncture of the spine, other procedures, and when clots come: who says what.

use super::quantities::Hours;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// From the last dose of 5000 units to a puncture, at least.
pub const BEFORE: Hours = Hours::scaled(15);
/// The same after 2500 units.
pub const BEFORE_LOW: Hours = Hours::scaled(12);
/// The same after a treatment dose.
pub const BEFORE_TREATMENT: Hours = Hours::scaled(24);
/// NHS England asks so many.
pub const BEFORE_ENGLAND: Hours = Hours::scaled(12);
/// From a puncture to the next dose, at least.
pub const AFTER: Hours = Hours::scaled(4);

/// What is known of punctures, other procedures, and when clots come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// After 5000 units.
    Before,
    /// After other doses.
    BeforeOthers,
    /// NHS England asks less.
    BeforeEngland,
    /// What is asked here.
    BeforePolicy,
    /// The next dose.
    After,
    /// A puncture whose time is not known.
    WholeDay,
    /// Clocks that go forward.
    Clocks,
    /// A biopsy of muscle.
    Biopsy,
    /// A line.
    Line,
    /// Clots after immunoglobulin.
    Clots,
}

/// All of it.
pub const RULES: [Rule; 10] = [
    Rule::Before,
    Rule::BeforeOthers,
    Rule::BeforeEngland,
    Rule::BeforePolicy,
    Rule::After,
    Rule::WholeDay,
    Rule::Clocks,
    Rule::Biopsy,
    Rule::Line,
    Rule::Clots,
];

impl Rule {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Before => cite(
                SourceId::FragminUsLabel,
                "puncture: 15 h after 5000 units once daily",
                Status::Reported,
            ),
            Self::BeforeOthers => cite(
                SourceId::FragminUsLabel,
                "puncture: 12 h after 2500 units, 24 h after treatment doses",
                Status::Reported,
            ),
            Self::BeforeEngland => cite(
                SourceId::NhsEnglandAlert,
                "puncture expected in the next 12 h",
                Status::Reported,
            ),
            Self::BeforePolicy => cite(
                SourceId::Policy,
                "dalteparin 10: 15 h before a puncture",
                Status::Policy,
            ),
            Self::After => cite(
                SourceId::NhsEnglandAlert,
                "puncture in the last 4 h",
                Status::Reported,
            ),
            Self::WholeDay => cite(
                SourceId::Policy,
                "dalteparin: without a time a puncture is counted from midnight to midnight",
                Status::Policy,
            ),
            Self::Clocks => cite(
                SourceId::Policy,
                "dalteparin: one hour more by the clock where clocks go forward",
                Status::Policy,
            ),
            Self::Biopsy => cite(
                SourceId::Unsourced,
                "muscle biopsy: the label and the alert do not cover it",
                Status::Unconfirmed,
            ),
            Self::Line => cite(
                SourceId::Unsourced,
                "placing a line: no text was read",
                Status::Unconfirmed,
            ),
            Self::Clots => cite(
                SourceId::ClotCases2005,
                "arterial within a day, venous later",
                Status::Published,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_followed_is_the_longer_of_the_two_and_each_rule_has_its_source() {
        assert!(BEFORE > BEFORE_ENGLAND && BEFORE > BEFORE_LOW && BEFORE < BEFORE_TREATMENT);
        for (place, rule) in RULES.iter().enumerate() {
            assert_eq!(RULES.iter().position(|other| other == rule), Some(place));
            assert!(rule.source().source.row().is_some());
        }
        // What was not read is not published.
        for rule in [Rule::Biopsy, Rule::Line] {
            assert_eq!(rule.source().status, Status::Unconfirmed);
        }
    }
}
