//! What the page knows of one patient, as it was typed and chosen: pure, without a browser, so that everything that
//! reads a form (the page, the report, a program) reads it alike.

pub mod action;
pub mod asked;
mod example;
pub mod follow_up;
pub mod model;
pub mod names;
pub mod picks;
pub mod store;
pub mod view;
