//! Is it immune-mediated necrotizing myopathy, and which type?

pub mod answer;
pub mod antibody;
pub mod biopsy;
pub mod bohan_peter;
mod ck_peak;
pub mod criteria;
pub mod enmc;
pub mod enmc_2003;
pub mod eular_acr;
pub mod examination;
pub mod flags;
pub mod histology;
pub mod ibm;
mod mimic_sources;
pub mod mimics;
pub mod next_test;
pub mod notes;
pub mod of_case;
pub mod pathway;
pub mod pearls;
pub mod probability;
pub mod statin;
pub mod triggers;
