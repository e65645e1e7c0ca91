//! The words of the interface for programs.

use crate::domain::bounds::ROUNDING_CONFIRM_OVER_PERCENT;
use crate::exchange::api::error::ErrorCode;
use crate::i18n::words::{Text, say, text};

/// Why a call has no answer.
#[must_use]
pub const fn error(code: ErrorCode) -> Text {
    match code {
        ErrorCode::NotJson => text!("The case is not JSON"),
        ErrorCode::NotACase => text!("This is not a case"),
        ErrorCode::TooLarge => text!("The case is too large"),
        ErrorCode::NotADay => text!("Today is written as 2026-03-09"),
        ErrorCode::NotAPlan => {
            text!("A plan has an amount over 0 for each day of the course, the smaller ones first")
        }
    }
}

/// The question about a rounding, without the amounts: they are not given before it is answered.
#[must_use]
pub fn rounding() -> String {
    say!(
        "Whole vials are more than {ROUNDING_CONFIRM_OVER_PERCENT} % off the dose. Confirm it, or choose another step or dose.",
        ROUNDING_CONFIRM_OVER_PERCENT
    )
}

/// There is no answer about the type.
pub const REFUSED: Text =
    text!("No verdict: something entered contradicts itself or can't be taken.");
