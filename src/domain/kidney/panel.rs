//! Every estimate of kidney function side by side, which of them safety decisions go by and why, and what misleads.
//!
//! Traps: a high value in a wasted patient is no sign of good kidneys; a low one by cystatin C under steroids may be no
//! sign of bad ones, and decides all the same; the stage is of the filtration for 1.73 m², doses are not.

mod notices;
#[cfg(test)]
mod tests;

use super::ckd_epi::Person;
use super::clearance::{self, confirmed_creatinine, for_surface};
use super::cockcroft_gault::{self, IDEAL_FROM, WEIGHTS_USED, WeightUsed, cockcroft_gault};
use super::filtration::{EQUATIONS, Equation, filtrations};
use super::stage::Stage;
use crate::domain::body::{AdultBody, confirmed_body, creatinine_to_confirm};
use crate::domain::body_size::surface_mosteller;
use crate::domain::bounds;
use crate::domain::case::Case;
use crate::domain::dalteparin::answer::{OpenItem, safe_clearance, waits_for_clearance};
use crate::domain::quantity::{
    IndexedFiltration, MilligramsPerLitre, MillilitresPerMinute, SquareMetres,
};
use crate::domain::questions::Question;
use crate::domain::refusal::Reading;
use crate::domain::sources::Citation;
use notices::notices;

pub use notices::{PANEL_NOTICES, PanelNotice, READ_HIGH_BY};

/// How an estimate is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Cockcroft–Gault with this weight.
    CockcroftGault(WeightUsed),
    /// This equation of the filtration.
    Filtration(Equation),
}

impl Method {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::CockcroftGault(_) => cockcroft_gault::SOURCE,
            Self::Filtration(equation) => equation.source(),
        }
    }
}

/// Why an estimate is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Its values are not known, refused or not confirmed: see [`Panel::waits`].
    Values,
    /// Cystatin C is not known.
    Cystatin,
    /// The height is not known.
    Height,
    /// The height is under that from which an ideal weight is made.
    TooShort,
    /// The ideal weight is not below the actual one.
    NotBelowActual,
}

/// Do safety decisions go by an estimate?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Yes: it is the lowest.
    Used,
    /// No: another is lower.
    Higher,
    /// No: the lowest is not known while something is missing.
    Undecided,
    /// It is not there.
    NotMade(Missing),
}

/// An estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// How it is made.
    pub method: Method,
    /// A filtration, for 1.73 m².
    pub indexed: Option<IndexedFiltration>,
    /// In mL/min of this body.
    pub here: Option<MillilitresPerMinute>,
    /// Is it used?
    pub standing: Standing,
}

/// The stage, on the lowest filtration for 1.73 m².
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staged {
    /// The equation that reads lowest.
    pub by: Equation,
    /// What it reads.
    pub filtration: IndexedFiltration,
    /// The stage.
    pub stage: Stage,
}

/// Kidney function of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// The estimates, made or not, always in this order: Cockcroft–Gault by actual, ideal and adjusted weight, then the
    /// filtrations by creatinine, cystatin C and both.
    pub lines: Vec<Line>,
    /// Body surface.
    pub surface: Option<SquareMetres>,
    /// What safety decisions go by: the lowest in mL/min of this body.
    pub used: Option<MillilitresPerMinute>,
    /// The stage, apart from it.
    pub stage: Option<Staged>,
    /// What misleads.
    pub notices: Vec<PanelNotice>,
    /// What [`Panel::used`] waits for; empty where it is known.
    pub waits: Vec<OpenItem>,
}

/// The panel of a case.
#[must_use]
pub fn panel(case: &Case) -> Panel {
    let cystatin = case.cystatin.known();
    let prednisolone_ten = case.answers.get(Question::PrednisoloneTen);
    let body = confirmed_body(case);
    let patient = clearance::patient(case);
    let by_weight = patient.and_then(|patient| cockcroft_gault(&patient).ok());
    let filtrations = adult(case)
        .and_then(|person| filtrations(person, confirmed_creatinine(case), cystatin).ok())
        .unwrap_or_default();
    let surface = body.and_then(|body| surface_mosteller(body.weight, body.height?).ok());
    let used = safe_clearance(case).map(|lowest| *lowest.value());
    let of_weights = WEIGHTS_USED.map(|weight| {
        let here = by_weight.and_then(|all| all.by(weight));
        let why_not = no_weight(body, by_weight.is_some());
        line(Method::CockcroftGault(weight), None, here, used, why_not)
    });
    let of_equations = EQUATIONS.map(|equation| {
        let indexed = filtrations.by(equation);
        let here = indexed.zip(surface);
        let here = here.and_then(|(indexed, surface)| for_surface(indexed, surface).ok());
        let why_not = no_equation(equation, case.cystatin);
        line(Method::Filtration(equation), indexed, here, used, why_not)
    });
    Panel {
        lines: of_weights.into_iter().chain(of_equations).collect(),
        surface,
        used,
        // What can't be taken, or is not confirmed, might have been the lowest.
        stage: filtrations
            .lowest()
            .filter(|_| case.cystatin.refusal().is_none() && case.creatinine.refusal().is_none())
            .filter(|_| creatinine_to_confirm(case).is_none())
            .map(|(by, filtration)| Staged {
                by,
                filtration,
                stage: Stage::of(filtration),
            }),
        notices: notices(case, by_weight, &filtrations, prednisolone_ten),
        waits: if used.is_some() {
            Vec::new()
        } else {
            waits_for_clearance(case)
        },
    }
}

/// An adult whose age and sex are known.
fn adult(case: &Case) -> Option<Person> {
    let age = case.age.known().filter(|age| *age >= bounds::ADULT_FROM)?;
    Some(Person {
        age,
        sex: case.sex?,
    })
}

/// Why a clearance is not there, if it is not.
fn no_weight(body: Option<AdultBody>, has_actual: bool) -> Missing {
    let height = body.map(|body| body.height);
    match height {
        Some(None) if has_actual => Missing::Height,
        Some(Some(height)) if has_actual && height < IDEAL_FROM => Missing::TooShort,
        Some(Some(_)) if has_actual => Missing::NotBelowActual,
        Some(_) | None => Missing::Values,
    }
}

/// Why a filtration is not there, if it is not.
fn no_equation(equation: Equation, cystatin: Reading<MilligramsPerLitre>) -> Missing {
    match equation {
        Equation::Cystatin2012 | Equation::Combined2021 if cystatin == Reading::Unknown => {
            Missing::Cystatin
        }
        Equation::Creatinine2021 | Equation::Cystatin2012 | Equation::Combined2021 => {
            Missing::Values
        }
    }
}

fn line(
    method: Method,
    indexed: Option<IndexedFiltration>,
    here: Option<MillilitresPerMinute>,
    used: Option<MillilitresPerMinute>,
    why_not: Missing,
) -> Line {
    let standing = match (here, used) {
        (Some(here), Some(used)) if here == used => Standing::Used,
        (Some(_), Some(_)) => Standing::Higher,
        (Some(_), None) => Standing::Undecided,
        (None, _) if indexed.is_some() => Standing::Undecided,
        (None, _) => Standing::NotMade(why_not),
    };
    Line {
        method,
        indexed,
        here,
        standing,
    }
}
