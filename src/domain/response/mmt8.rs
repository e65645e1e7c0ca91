//! Manual muscle testing of eight muscles (MMT-8), each graded 0 to 10, on one side or on both.
//!
//! Source: IMACS form 04 and the MMT-8 manual. Traps: the neck flexors have no side, so that both sides are 150 and not
//! 160; totals of one side and of both must not be compared.

use super::quantities::StrengthPoints;
use crate::domain::exact::{Overflow, add};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A muscle, by the name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Muscle {
    /// Neck flexors. They have no side.
    NeckFlexors,
    /// Middle deltoid.
    Deltoid,
    /// Biceps.
    Biceps,
    /// Wrist extensors.
    WristExtensors,
    /// Gluteus maximus.
    GluteusMaximus,
    /// Gluteus medius.
    GluteusMedius,
    /// Quadriceps.
    Quadriceps,
    /// Ankle dorsiflexors.
    AnkleDorsiflexors,
}

/// All of them, in the order of the form.
pub const MUSCLES: [Muscle; 8] = [
    Muscle::NeckFlexors,
    Muscle::Deltoid,
    Muscle::Biceps,
    Muscle::WristExtensors,
    Muscle::GluteusMaximus,
    Muscle::GluteusMedius,
    Muscle::Quadriceps,
    Muscle::AnkleDorsiflexors,
];

/// Source of the muscles, their grades and both totals.
pub const SOURCE: Citation = cite(
    SourceId::ImacsCoreSet,
    "eight muscles, grades 0 to 10, 80 on one side and 150 on both",
    Status::Published,
);

/// What was tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sides {
    /// One side, usually the right.
    One,
    /// Both sides.
    Both,
}

impl Sides {
    /// The total of full strength.
    #[must_use]
    pub const fn most(self) -> StrengthPoints {
        StrengthPoints::scaled(match self {
            Self::One => 80_000,
            Self::Both => 150_000,
        })
    }

    /// How many grades a muscle has.
    #[must_use]
    pub const fn grades_of(self, muscle: Muscle) -> usize {
        match (self, muscle) {
            (Self::One, _) | (_, Muscle::NeckFlexors) => 1,
            (Self::Both, _) => 2,
        }
    }
}

/// The most that a muscle is graded.
pub const MOST: i64 = 10;

/// A grade, a whole number from 0 to [`MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade(i64);

impl Grade {
    /// `None` for another number.
    #[must_use]
    pub const fn new(grade: i64) -> Option<Self> {
        if grade >= 0 && grade <= MOST {
            Some(Self(grade))
        } else {
            None
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

/// The grades of each muscle: the side tested, or the right and the left one. A neck has the first alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grades {
    /// What was tested.
    pub sides: Sides,
    /// By [`MUSCLES`].
    pub grades: [[Option<Grade>; 2]; MUSCLES.len()],
}

impl Grades {
    /// Nothing tested yet.
    #[must_use]
    pub const fn none(sides: Sides) -> Self {
        Self {
            sides,
            grades: [[None; 2]; MUSCLES.len()],
        }
    }

    /// The muscles of which a grade is missing.
    pub fn missing(&self) -> impl Iterator<Item = Muscle> {
        let sides = self.sides;
        let all = MUSCLES.into_iter().zip(self.grades);
        all.filter(move |(muscle, grades)| {
            let asked = grades.iter().take(sides.grades_of(*muscle));
            asked.into_iter().any(Option::is_none)
        })
        .map(|(muscle, _)| muscle)
    }

    /// The total; nothing while a grade is missing: a muscle that was not tested is not weak.
    ///
    /// # Errors
    /// [`Overflow`], which no grades reach.
    pub fn total(&self) -> Result<Option<StrengthPoints>, Overflow> {
        if self.missing().next().is_some() {
            return Ok(None);
        }
        let all = MUSCLES.into_iter().zip(self.grades);
        let asked = all.flat_map(|(muscle, grades)| {
            let asked = grades.into_iter().take(self.sides.grades_of(muscle));
            asked.flatten()
        });
        let mut total = 0;
        for grade in asked {
            total = add(total, grade.get())?;
        }
        let thousandths = crate::domain::exact::mul(total, 1_000)?;
        Ok(Some(StrengthPoints::scaled(thousandths)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(sides: Sides, grade: i64) -> Grades {
        Grades {
            sides,
            grades: [[Grade::new(grade); 2]; MUSCLES.len()],
        }
    }

    #[test]
    fn full_strength_is_80_on_one_side_and_150_on_both() {
        for sides in [Sides::One, Sides::Both] {
            let total = all(sides, 10).total().unwrap();
            assert_eq!(total, Some(sides.most()));
            let none = all(sides, 0).total().unwrap();
            assert_eq!(none, Some(StrengthPoints::scaled(0)));
        }
        assert_eq!(Sides::One.most().to_string(), "80");
        assert_eq!(Sides::Both.most().to_string(), "150");
    }

    #[test]
    fn a_muscle_that_was_not_tested_leaves_no_total_and_is_named() {
        let mut grades = all(Sides::Both, 8);
        grades.grades[0][1] = None;
        assert_eq!(grades.missing().count(), 0, "a neck has no other side");
        assert!(grades.total().unwrap().is_some());
        grades.grades[6][1] = None;
        assert!(grades.missing().eq([Muscle::Quadriceps]));
        assert_eq!(grades.total(), Ok(None));
        grades.sides = Sides::One;
        assert_eq!(
            grades.missing().count(),
            0,
            "the other side was not asked for"
        );
        assert_eq!(grades.total().unwrap().unwrap().to_string(), "64");
        assert_eq!(Grades::none(Sides::One).missing().count(), MUSCLES.len());
    }

    #[test]
    fn a_grade_is_a_whole_number_from_0_to_10() {
        assert_eq!(
            [0, 10].map(|one| Grade::new(one).map(Grade::get)),
            [Some(0), Some(10)]
        );
        assert_eq!([-1, 11].map(Grade::new), [None, None]);
    }
}
