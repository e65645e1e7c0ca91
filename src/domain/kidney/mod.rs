//! How well do the kidneys clear? Creatinine is blind where muscle is wasted, so nothing here is ever read as safe.

pub mod ckd_epi;
pub mod clearance;
pub mod cockcroft_gault;
pub mod cystatin;
pub mod filtration;
pub mod panel;
pub mod stage;
