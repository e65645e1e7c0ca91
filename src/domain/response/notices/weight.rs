//! A weight that has become another one than the dose is made from.
//!
//! Source: this product's own choice of 10 %. Traps: a loss counts as a gain does; exactly 10 % counts; the weight that the
//! dose is made from comes first, and only without one the first visit that has a weight.

use chrono::NaiveDate;

use crate::domain::exact::{Overflow, div_half_up, mul, sub};
use crate::domain::quantity::{Kilograms, Percent};
use crate::domain::response::course::Course;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// From this change on the dose is made anew, in per cent of the weight before.
pub const CHANGE_PERCENT: i64 = 10;
/// Source of [`CHANGE_PERCENT`].
pub const SOURCE: Citation = cite(
    SourceId::Policy,
    "follow-up: a weight that has changed by 10 % or more asks for the dose anew",
    Status::Policy,
);

/// What a weight is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// The weight that the dose is made from.
    OfTheDose,
    /// That of the first visit that has one.
    OfVisit(NaiveDate),
}

/// A weight that has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is compared with.
    pub before: Before,
    /// The weight then.
    pub then: Kilograms,
    /// The latest weight.
    pub now: Kilograms,
    /// Of which day.
    pub day: NaiveDate,
    /// The change in per cent of the weight then, rounded half up to 0.1; below 0 for a loss. Whether it is large enough
    /// is found on the exact weights.
    pub percent: Percent,
}

/// The latest weight, if it has changed by [`CHANGE_PERCENT`] or more.
///
/// # Errors
/// [`Overflow`], which no values within their limits reach.
pub fn change(course: &Course, of_the_dose: Option<Kilograms>) -> Result<Option<Change>, Overflow> {
    let mut weighed = course
        .visits()
        .iter()
        .filter_map(|visit| Some((visit.day, visit.weight?)));
    let first = weighed.clone().next();
    let Some((day, now)) = weighed.next_back() else {
        return Ok(None);
    };
    let before = match (of_the_dose, first) {
        (Some(weight), _) => Some((Before::OfTheDose, weight)),
        (None, Some((first, weight))) => Some((Before::OfVisit(first), weight)),
        (None, None) => None,
    };
    let Some((before, then)) = before.filter(|(_, then)| then.get() > 0) else {
        return Ok(None);
    };
    let more = sub(now.get(), then.get())?;
    let size = more.checked_abs().ok_or(Overflow)?;
    if mul(size, 100)? < mul(then.get(), CHANGE_PERCENT)? {
        return Ok(None);
    }
    Ok(Some(Change {
        before,
        then,
        now,
        day,
        percent: Percent::scaled(div_half_up(mul(more, 1_000)?, then.get())?),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::response::visit::Visit;

    fn of(weights: &[Option<i64>], dose: Option<i64>) -> Option<Change> {
        let visits = weights.iter().zip(1..).map(|(weight, day)| {
            let mut visit = Visit::on(parse(&format!("2026-01-{day:02}")).unwrap());
            visit.weight = weight.map(Kilograms::scaled);
            visit
        });
        let course = Course::new(visits.collect()).unwrap();
        change(&course, dose.map(Kilograms::scaled)).unwrap()
    }

    #[test]
    fn ten_per_cent_more_or_less_asks_for_the_dose_anew_and_a_gram_under_it_does_not() {
        for (now, percent) in [(66_000, Some("10")), (54_000, Some("-10"))] {
            let found = of(&[Some(now)], Some(60_000)).map(|change| change.percent.to_string());
            assert_eq!(found.as_deref(), percent, "{now}");
        }
        for now in [65_999, 60_000, 54_001] {
            assert_eq!(of(&[Some(now)], Some(60_000)), None, "{now}");
        }
    }

    #[test]
    fn the_latest_weight_is_compared_with_that_of_the_dose_else_with_the_first() {
        let weights = [None, Some(60_000), Some(80_000), Some(70_000), None];
        let day = |text| parse(text).unwrap();
        let found = of(&weights, None).unwrap();
        assert_eq!(found.before, Before::OfVisit(day("2026-01-02")));
        assert_eq!(found.day, day("2026-01-04"));
        assert_eq!(
            [found.then, found.now],
            [60_000, 70_000].map(Kilograms::scaled)
        );
        assert_eq!(found.percent.to_string(), "16.7");
        assert_eq!(of(&weights, Some(70_000)), None, "the dose is made from it");
        let other = of(&weights, Some(90_000)).unwrap();
        assert_eq!(other.before, Before::OfTheDose);
        assert_eq!(of(&[None], Some(60_000)), None);
        assert_eq!(of(&[Some(60_000)], None), None);
        assert_eq!(of(&[Some(60_000)], Some(0)), None, "no weight");
    }
}
