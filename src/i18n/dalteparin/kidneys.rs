//! What is said of the kidneys beside the decision on dalteparin.

use crate::domain::kidney::clearance::{KidneyNotice, KidneyStep};
use crate::domain::kidney::cockcroft_gault::{IMPLAUSIBLE_OVER, LOW_CREATININE, WeightUsed};
use crate::domain::kidney::filtration::Equation;
use crate::i18n::words::{Text, say, text};

/// What to know about the kidneys.
#[must_use]
pub fn kidney(notice: KidneyNotice, has_cystatin: bool) -> String {
    let ask = if has_cystatin {
        Text::EMPTY
    } else {
        text!(" Ask for cystatin C.")
    };
    match notice {
        KidneyNotice::LowMuscleMass => say!(
            "Creatinine under {LOW_CREATININE} µmol/L: with little muscle every estimate from it reads too high.{ask}",
            LOW_CREATININE,
            ask
        ),
        KidneyNotice::ImplausiblyHigh => {
            say!(
                "A clearance over {IMPLAUSIBLE_OVER} mL/min is not to be believed.{ask}",
                IMPLAUSIBLE_OVER,
                ask
            )
        }
    }
}

/// A step of the clearance.
#[must_use]
pub fn kidney_step(step: KidneyStep) -> String {
    match step {
        KidneyStep::CockcroftGault(weight, clearance) => {
            let weight = match weight {
                WeightUsed::Actual => text!("actual"),
                WeightUsed::Ideal => text!("ideal"),
                WeightUsed::Adjusted => text!("adjusted"),
            };
            say!(
                "Cockcroft–Gault, {weight} weight: {clearance} mL/min",
                weight,
                clearance
            )
        }
        KidneyStep::Filtration(equation, indexed, surface, filtration) => say!(
            "{}: {indexed} mL/min/1.73 m² × {surface} m² / 1.73 m² = {filtration} mL/min",
            self::equation(equation),
            indexed,
            surface,
            filtration
        ),
        KidneyStep::Lowest(lowest) => {
            say!("The lowest decides: {lowest} mL/min", lowest)
        }
    }
}

/// An equation of the filtration.
#[must_use]
pub const fn equation(equation: Equation) -> Text {
    match equation {
        Equation::Creatinine2021 => text!("CKD-EPI 2021"),
        Equation::Cystatin2012 => text!("CKD-EPI 2012, cystatin C"),
        Equation::Combined2021 => text!("CKD-EPI 2021, creatinine and cystatin C"),
    }
}
