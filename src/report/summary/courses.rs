//! The courses that the page plans: the one worked out now and those that follow it.

use crate::domain::case::Case;
use crate::domain::ivig::answer::{Given, IvigAnswer, answer};
use crate::domain::ivig::cycles::{Cycles, CyclesRefusal, CyclesRequest, cycles};
use crate::domain::ivig::planning::{USUAL_COURSES, USUAL_INTERVAL};
use crate::domain::quantity::Days;
use crate::domain::refusal::{Field, Refusal};

/// Why no courses are planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCourses {
    /// No dose.
    NoDose,
    /// No first infusion day, or one that is past and not confirmed.
    NoFirstDay,
    /// Something that was set for the plan can't be taken: it is not planned with what is usual.
    NotTaken(Refusal),
    /// There is no such list.
    List(CyclesRefusal),
}

/// The courses of a case, with the answer that they belong to.
///
/// # Errors
/// [`NoCourses`].
pub fn planned(case: &Case) -> Result<(Box<Given>, Cycles), NoCourses> {
    let IvigAnswer::Given(given) = answer(case) else {
        return Err(NoCourses::NoDose);
    };
    let planning = &case.ivig.planning;
    let first_day = case.date(Field::FirstDay).value();
    first_day.map_err(NoCourses::NotTaken)?;
    let interval = planning.interval.value().map_err(NoCourses::NotTaken)?;
    let courses = planning.courses.value().map_err(NoCourses::NotTaken)?;
    let given_so_far = planning.given_so_far.value().map_err(NoCourses::NotTaken)?;
    let doses = given.doses.value();
    let days = i64::try_from(doses.daily.len()).unwrap_or(i64::MAX);
    let request = CyclesRequest {
        first_day: case.first_day().ok_or(NoCourses::NoFirstDay)?,
        interval_days: interval.unwrap_or(USUAL_INTERVAL).get(),
        courses: courses.unwrap_or(USUAL_COURSES).get(),
        infusion_days: Days::scaled(days),
        grams_per_course: doses.total,
        given_so_far,
    };
    let list = cycles(&request).map_err(NoCourses::List)?;
    Ok((given, list))
}
