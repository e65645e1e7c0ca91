//! The clinical core: pure Rust without web types, clock, locale, input or output, and without a panic.
//!
//! Text comes in through [`number`], is checked once against [`bounds`], and becomes a [`case::Case`] in which
//! *unknown* is a value of its own. [`assessment::assess`] answers the questions; every figure it gives is an
//! [`explain::Explained`] value that carries the steps and the sources that made it.
#![deny(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::integer_division,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::wildcard_enum_match_arm,
    clippy::missing_errors_doc
)]
#![cfg_attr(
    test,
    allow(
        clippy::float_arithmetic,
        clippy::arithmetic_side_effects,
        clippy::integer_division,
        clippy::as_conversions,
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic
    )
)]

pub mod assessment;
pub mod body;
pub mod body_size;
pub mod bounds;
pub mod case;
pub mod classify;
pub mod clock;
pub mod content;
pub mod dalteparin;
pub mod dates;
pub mod enzyme;
pub mod exact;
pub mod example;
pub mod explain;
pub mod finding;
pub mod ivig;
pub mod kidney;
pub mod number;
pub mod quantity;
pub mod questions;
pub mod refusal;
pub mod response;
pub mod risk;
pub mod set;
pub mod sources;
pub mod urgent;
pub mod verdicts;
