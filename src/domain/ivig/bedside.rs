//! What hangs on the product: volumes, vials, and how the days run. It is withheld until the questions are answered whose
//! answers could change it.

use super::answer::{Given, Open};
use super::course::{self, CourseStep};
use super::infusion::{self, Running};
use super::notices::Notice;
use super::sheet::{self, DaySheet, SheetRequest};
use super::supply::{self, Supply};
use crate::domain::case::Case;
use crate::domain::exact::Overflow;
use crate::domain::explain::Explained;
use crate::domain::sources::Status;

/// A figure, or what it waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Release<T> {
    /// It may be shown.
    Ready(T),
    /// It waits for these.
    Waits(Vec<Open>),
    /// Nobody who answers anything here could release it.
    Lacks(Lack),
}

/// What is not known of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Its rates were not read anywhere.
    Rates,
    /// Its stabiliser was not read anywhere, and one is contraindicated.
    Stabiliser,
}

/// A course with its product, as far as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bedside {
    /// Volume and vials, once a product is picked.
    pub supply: Release<Explained<Supply, CourseStep>>,
    /// Pump rates of the largest day.
    pub running: Release<Explained<Running, CourseStep>>,
    /// A sheet for every infusion day; none while the rates wait.
    pub days: Vec<DaySheet>,
    /// What to know of the product.
    pub notices: Vec<Notice>,
}

/// What may be shown of a course that is given.
///
/// # Errors
/// [`Overflow`]; no course within the limits does.
pub fn bedside(case: &Case, given: &Given) -> Result<Bedside, Overflow> {
    let Some(product) = case.ivig.product else {
        return Ok(Bedside {
            supply: Release::Waits(vec![Open::Product]),
            running: Release::Waits(given.waits.clone()),
            days: Vec::new(),
            notices: Vec::new(),
        });
    };
    // A product that may hold what the patient must not have is as good as none.
    let unread = product.data().stabilisers.status == Status::Unconfirmed;
    if unread && !given.forbidden.is_empty() {
        return Ok(Bedside {
            supply: Release::Lacks(Lack::Stabiliser),
            running: Release::Lacks(Lack::Stabiliser),
            days: Vec::new(),
            notices: Vec::new(),
        });
    }
    let supply = supply::supply(product, given.doses.value())?;
    let volume = supply.value().largest();
    let running = infusion::running(product, given.at_risk, given.rate_weight, volume)?;
    let days = sheet::sheets(&SheetRequest {
        daily: &given.doses.value().daily,
        product,
        weight: given.rate_weight,
        at_risk: given.at_risk,
        first_day: case.first_day(),
        start: case.ivig.planning.start.known(),
    })?;
    let running = match running {
        None => Release::Lacks(Lack::Rates),
        Some(_) if given.is_planning() => Release::Waits(given.waits.clone()),
        Some(running) if running.value().pump.is_none() => Release::Waits(vec![Open::PumpRate]),
        Some(running) => Release::Ready(running),
    };
    let days = match running {
        Release::Ready(_) => days.unwrap_or_default(),
        Release::Waits(_) | Release::Lacks(_) => Vec::new(),
    };
    Ok(Bedside {
        supply: Release::Ready(supply),
        days,
        running,
        notices: course::of_product(product, given.at_risk)
            .into_iter()
            .collect(),
    })
}
