//! The report of the view of immunoglobulin: from the grams on the card to the last minute of the last day.

pub mod cautions;
pub mod chart;
pub mod cycles;
pub mod lens;
pub mod plans;
pub mod products;
pub mod sheet;

use super::doc::Doc;
use super::worked_out;
use crate::domain::assessment::{IvigAnswer, bedside};
use crate::domain::case::Case;
use crate::domain::ivig::answer::answer;
use crate::domain::ivig::planning::{USUAL_COURSES, USUAL_INTERVAL};
use crate::domain::refusal::Field;
use crate::form::model::Model;
use crate::form::picks::market;
use cycles::{Asked, CyclesView};

/// The report on a case; the model has the words that were written for it.
#[must_use]
pub fn ivig(model: &Model, case: &Case) -> Vec<Doc> {
    let IvigAnswer::Given(given) = answer(case) else {
        return Vec::new();
    };
    let Ok(bedside) = bedside(case, &given) else {
        return Vec::new();
    };
    let mut docs = lens::lens(case);
    docs.extend(plans::plans_of(case, given.doses.value()));
    docs.extend(sheet::sheet(model, case, &given, &bedside));
    docs.extend(cautions::cautions(case, case.blood_group));
    docs.extend(next_courses(case));
    docs.push(products::products(case.ivig.product, market(model)));
    docs.extend(worked_out::course(&given, &bedside));
    docs
}

/// What is refused is not planned with what is usual.
fn next_courses(case: &Case) -> Vec<Doc> {
    let planning = &case.ivig.planning;
    let read = (
        planning.interval.value(),
        planning.courses.value(),
        planning.given_so_far.value(),
        case.date(Field::FirstDay).value(),
    );
    let (Ok(interval), Ok(courses), Ok(given_so_far), Ok(_)) = read else {
        return Vec::new();
    };
    cycles::cycles(&CyclesView::of(
        case,
        Asked {
            first_day: case.first_day(),
            interval_days: interval.unwrap_or(USUAL_INTERVAL).get(),
            courses: courses.unwrap_or(USUAL_COURSES).get(),
            given_so_far,
            blood_group: case.blood_group,
        },
    ))
}
