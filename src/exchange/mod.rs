//! Files: how a patient is written to one and read again. Pure: it knows formats, and no browser, clock or disk.
//!
//! Trap: what comes in may be cut off, of another program, of a later version, or made to do harm. A reader takes all of
//! a file or nothing, and says why; limits stand before whatever could grow without them.
#![deny(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_errors_doc
)]

pub mod device;
pub mod file;
pub mod sealed;
pub mod visits_csv;

#[cfg(feature = "worker")]
pub mod api;
#[cfg(feature = "worker")]
pub mod ask;
#[cfg(feature = "worker")]
pub mod calendar;
#[cfg(feature = "worker")]
pub mod cohort;
#[cfg(feature = "worker")]
pub mod fhir;
#[cfg(feature = "worker")]
pub mod golden;
#[cfg(feature = "worker")]
pub mod link;
#[cfg(feature = "worker")]
pub mod qr;
#[cfg(feature = "worker")]
pub mod record;
