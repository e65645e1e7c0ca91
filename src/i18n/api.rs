//! The words of the interface for programs.

use crate::domain::bounds::ROUNDING_CONFIRM_OVER_PERCENT;
use crate::exchange::api::error::ErrorCode;

/// Why a call has no answer.
#[must_use]
pub const fn error(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::NotJson => "The case is not JSON",
        ErrorCode::NotACase => "This is not a case",
        ErrorCode::TooLarge => "The case is too large",
        ErrorCode::NotADay => "Today is written as 2026-03-09",
        ErrorCode::NotAPlan => {
            "A plan has an amount over 0 for each day of the course, the smaller ones first"
        }
    }
}

/// The question about a rounding, without the amounts: they are not given before it is answered.
#[must_use]
pub fn rounding() -> String {
    format!(
        "Whole vials are more than {ROUNDING_CONFIRM_OVER_PERCENT} % off the dose. Confirm it, or choose another step or dose."
    )
}

/// There is no answer about the type.
pub const REFUSED: &str = "No verdict: something entered contradicts itself or can't be taken.";
