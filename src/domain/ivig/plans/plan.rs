//! What plans are asked for, and what a plan is.

use crate::domain::ivig::vials::Vials;
use crate::domain::quantity::{Days, Grams, Kilograms, Percent};

/// What plans are asked for.
#[derive(Clone, Copy, Debug)]
pub struct PlanRequest<'a> {
    /// The exact course, before rounding; over 0 g.
    pub target: Grams,
    /// The dosing weight, which the caps of 2 g/kg a course and 1 g/kg a day are made from.
    pub weight: Kilograms,
    /// The numbers of days that may be, each from 1 to 5, in any order.
    pub days: &'a [Days],
    /// The vial sizes, in any order, each a multiple of 0.5 g.
    pub sizes: &'a [Grams],
    /// How far the total may be off the target, in per cent of it, from 0 to [`super::MOST_TOLERANCE`].
    pub tolerance: Percent,
    /// A daily cap of the user's own. No day is larger.
    pub day_cap: Option<Grams>,
    /// The rounding step: whole vials may exceed the cap of the course by half of it and that of a day by all of it.
    pub step: Grams,
}

/// Signed difference of a total from its target: what is over is positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OffTarget(pub(super) i64);

impl OffTarget {
    /// Micrograms, with the sign.
    #[must_use]
    pub const fn micrograms(self) -> i64 {
        self.0
    }

    /// Without the sign.
    #[must_use]
    pub const fn size(self) -> Grams {
        Grams::scaled(self.0.saturating_abs())
    }

    /// Is more given than the target?
    #[must_use]
    pub const fn is_over(self) -> bool {
        self.0 > 0
    }
}

/// What a plan is best at among all plans of as many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BestAt {
    /// None is closer to the target.
    pub closest: bool,
    /// None has fewer vials.
    pub fewest_vials: bool,
    /// The days of none differ by less.
    pub most_even: bool,
}

/// One day of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOfVials {
    /// Grams, all that the vials hold.
    pub grams: Grams,
    /// The vials, largest first.
    pub vials: Vec<Vials>,
}

/// A course of whole vials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Each day, the smaller ones first.
    pub days: Vec<DayOfVials>,
    /// Their sum.
    pub total: Grams,
    /// The total less the target.
    pub off_target: OffTarget,
    /// The same in per cent of the target, as displayed.
    pub deviation: Percent,
    /// Vials in all.
    pub vials: u32,
    /// Largest minus smallest day.
    pub spread: Grams,
    /// What it is best at.
    pub best_at: BestAt,
}

/// What giving exactly the target would take, for comparison: part of a vial would be thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExactCourse {
    /// Over so many days.
    pub days: Days,
    /// The least that whole vials for so many even days hold, and not less than the target.
    pub opened: Grams,
    /// What of it is not given.
    pub discarded: Grams,
}

/// The plans of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plans {
    /// At least one, by days and then by kind: the closest, the fewest vials, the most even.
    pub plans: Vec<Plan>,
    /// For each number of days of the plans, what giving exactly the target would discard.
    pub exact: Vec<ExactCourse>,
    /// Numbers of days that were asked for and have no plan.
    pub unmet: Vec<Days>,
}

/// What the plans were held to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanStep {
    /// The target against 2 g/kg of the dosing weight.
    CourseCap(Grams, Kilograms, Grams),
    /// The largest day that may be prescribed: 1 g/kg of the dosing weight.
    DayCap(Kilograms, Grams),
    /// Whole vials may exceed the cap of the course by half of this step, that of a day by all of it.
    OverCaps(Grams),
    /// The tolerance, and the least and the largest total that lie within it and the cap.
    Tolerance(Percent, Grams, Grams),
    /// The user's daily cap.
    OwnDayCap(Grams),
    /// Days as even as can be, and never further apart than this.
    Even(Grams),
    /// Made from whole vials of these sizes.
    WholeVials(Vec<Grams>),
}
