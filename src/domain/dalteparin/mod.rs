//! Dalteparin (Fragmin) against clots: who gets it, who does not, and why; and what there is to know about giving it.

pub mod answer;
pub mod bands;
pub mod cautions;
pub mod decision;
pub mod drug;
pub mod evidence;
pub mod monitoring;
pub mod plan;
pub mod procedures;
pub mod prophylaxis;
pub mod quantities;
pub mod similar;
pub mod stops;
pub mod syringes;
pub mod timeline;
pub mod treatment;
pub mod warnings;
