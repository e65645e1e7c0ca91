//! Intravenous immunoglobulin: from a weight to the grams of each day, the vials and the infusion ladder.

pub mod answer;
pub mod bedside;
pub mod cautions;
pub mod choices;
pub mod course;
pub mod cycles;
pub mod infusion;
pub mod lens;
pub mod notices;
pub mod planning;
pub mod plans;
pub mod products;
pub mod regimen;
pub mod risk_elsewhere;
pub mod sheet;
mod split;
pub mod stops;
pub mod supply;
pub mod vials;
pub mod weight;
