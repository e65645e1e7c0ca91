//! Clot risk and bleeding risk, as scores that stay intervals while an item is open.

pub mod caveats;
pub mod improve_bleeding;
pub mod improve_vte;
pub mod of_case;
pub mod padua;
pub mod score;
