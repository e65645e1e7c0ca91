//! The estimates of glomerular filtration that a patient's markers allow, side by side.
//!
//! Traps: creatinine reads too high where muscle is wasted and cystatin C too low under steroids, so that neither is
//! right because it is the last; the lowest decides about safety.

use super::ckd_epi::{self, Person};
use super::cystatin;
use crate::domain::exact::{Overflow, sub};
use crate::domain::quantity::{IndexedFiltration, MicromolesPerLitre, MilligramsPerLitre};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// An equation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Equation {
    /// CKD-EPI 2021 from creatinine.
    Creatinine2021,
    /// CKD-EPI 2012 from cystatin C.
    Cystatin2012,
    /// CKD-EPI 2021 from both.
    Combined2021,
}

/// All equations, in the order in which they are shown.
pub const EQUATIONS: [Equation; 3] = [
    Equation::Creatinine2021,
    Equation::Cystatin2012,
    Equation::Combined2021,
];

impl Equation {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Creatinine2021 => ckd_epi::SOURCE,
            Self::Cystatin2012 => cystatin::CYSTATIN_SOURCE,
            Self::Combined2021 => cystatin::COMBINED_SOURCE,
        }
    }
}

/// From this difference, creatinine and cystatin C disagree.
pub const FAR_APART: IndexedFiltration = IndexedFiltration::scaled(150);
/// Source of [`FAR_APART`].
pub const FAR_APART_SOURCE: Citation = cite(
    SourceId::Policy,
    "kidney: estimates 15 or more apart: the lower for safety, a measured clearance suggested",
    Status::Policy,
);

/// Which marker reads higher, if they are [`FAR_APART`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disagreement {
    /// Creatinine, as where muscle is wasted.
    CreatinineHigher,
    /// Cystatin C.
    CystatinHigher,
}

/// The filtrations, each where its markers are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filtrations {
    /// By creatinine.
    pub creatinine: Option<IndexedFiltration>,
    /// By cystatin C.
    pub cystatin: Option<IndexedFiltration>,
    /// By both.
    pub combined: Option<IndexedFiltration>,
}

/// The filtrations of an adult; the caller sees to the age.
///
/// # Errors
/// [`Overflow`].
pub fn filtrations(
    person: Person,
    creatinine: Option<MicromolesPerLitre>,
    cystatin: Option<MilligramsPerLitre>,
) -> Result<Filtrations, Overflow> {
    let by_creatinine = creatinine.map(|value| ckd_epi::creatinine_2021(person, value));
    let by_cystatin = cystatin.map(|value| cystatin::cystatin_2012(person, value));
    let by_both = creatinine
        .zip(cystatin)
        .map(|(one, other)| cystatin::combined_2021(person, one, other));
    Ok(Filtrations {
        creatinine: by_creatinine.transpose()?,
        cystatin: by_cystatin.transpose()?,
        combined: by_both.transpose()?,
    })
}

impl Filtrations {
    /// By one equation.
    #[must_use]
    pub const fn by(&self, equation: Equation) -> Option<IndexedFiltration> {
        match equation {
            Equation::Creatinine2021 => self.creatinine,
            Equation::Cystatin2012 => self.cystatin,
            Equation::Combined2021 => self.combined,
        }
    }

    /// Those that were made, in the order of [`EQUATIONS`].
    pub fn made(&self) -> impl Iterator<Item = (Equation, IndexedFiltration)> {
        EQUATIONS
            .into_iter()
            .filter_map(|equation| Some((equation, self.by(equation)?)))
    }

    /// The lowest, which the stage goes by; of equal ones the first.
    #[must_use]
    pub fn lowest(&self) -> Option<(Equation, IndexedFiltration)> {
        self.made().min_by_key(|(_, filtration)| *filtration)
    }

    /// Are creatinine and cystatin C [`FAR_APART`], as displayed? Unknown estimates do not disagree.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn disagreement(&self) -> Result<Option<Disagreement>, Overflow> {
        let Some((creatinine, cystatin)) = self.creatinine.zip(self.cystatin) else {
            return Ok(None);
        };
        Ok(
            if sub(creatinine.get(), cystatin.get())? >= FAR_APART.get() {
                Some(Disagreement::CreatinineHigher)
            } else if sub(cystatin.get(), creatinine.get())? >= FAR_APART.get() {
                Some(Disagreement::CystatinHigher)
            } else {
                None
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_apart_is_far_either_way_and_less_is_not() {
        let disagreement = |creatinine, cystatin| {
            let made = Filtrations {
                creatinine: Some(IndexedFiltration::scaled(creatinine)),
                cystatin: Some(IndexedFiltration::scaled(cystatin)),
                combined: None,
            };
            made.disagreement().unwrap()
        };
        let (creatinine, cystatin) = (
            Some(Disagreement::CreatinineHigher),
            Some(Disagreement::CystatinHigher),
        );
        assert_eq!(disagreement(950, 800), creatinine);
        assert_eq!(disagreement(949, 800), None);
        assert_eq!(disagreement(800, 949), None);
        assert_eq!(disagreement(800, 950), cystatin);
        let one = Filtrations {
            creatinine: Some(IndexedFiltration::scaled(950)),
            ..Filtrations::default()
        };
        assert_eq!(one.disagreement().unwrap(), None);
    }

    #[test]
    fn the_lowest_is_the_lowest_and_of_equal_ones_the_first() {
        let of = |creatinine, cystatin, combined| Filtrations {
            creatinine: Some(IndexedFiltration::scaled(creatinine)),
            cystatin: Some(IndexedFiltration::scaled(cystatin)),
            combined: Some(IndexedFiltration::scaled(combined)),
        };
        let lowest = |made: Filtrations| made.lowest().map(|(equation, _)| equation);
        assert_eq!(lowest(of(3, 1, 2)), Some(Equation::Cystatin2012));
        assert_eq!(lowest(of(3, 2, 1)), Some(Equation::Combined2021));
        assert_eq!(lowest(of(1, 1, 1)), Some(Equation::Creatinine2021));
        assert_eq!(lowest(Filtrations::default()), None);
    }
}
