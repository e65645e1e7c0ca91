//! Estimated glomerular filtration from cystatin C (CKD-EPI 2012), and from creatinine and cystatin C together (CKD-EPI
//! 2021), for adults.
//!
//! Sources: National Kidney Foundation for cystatin C: 133 × min(Scys/0.8, 1)^−0.499 × max(Scys/0.8, 1)^−1.328 ×
//! 0.996^age × 0.932 for women, Scys in mg/L. egfr.app for both: 135 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−0.544 ×
//! min(Scys/0.8, 1)^−0.323 × max(Scys/0.8, 1)^−0.778 × 0.9961^age × 0.963 for women, κ 0.7 and α −0.219 (women) or 0.9
//! and −0.144 (men). Traps: muscle does not make cystatin C, but steroids raise it, so that the filtration reads too
//! low from 10 mg of prednisolone a day; the sources disagree on the factor of the age.

use super::ckd_epi::{Person, displayed, milligrams_per_decilitre, years};
use crate::domain::body_size::Sex;
use crate::domain::exact::Overflow;
use crate::domain::quantity::{IndexedFiltration, MicromolesPerLitre, MilligramsPerLitre};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the equation with cystatin C.
pub const CYSTATIN_SOURCE: Citation = cite(
    SourceId::KidneyFoundation,
    "CKD-EPI 2012, cystatin C, with 0.996 to the power of the age",
    Status::Published,
);
/// [`cystatin_2012`] in words.
pub const CYSTATIN_FORMULA: &str = "133 × min(Scys/0.8, 1)^−0.499 × max(Scys/0.8, 1)^−1.328 × 0.996^age × 0.932 (women); Scys in mg/L; mL/min for 1.73 m²";
/// Source of the equation with both.
pub const COMBINED_SOURCE: Citation = cite(
    SourceId::EgfrApp,
    "CKD-EPI 2021, creatinine and cystatin C",
    Status::Reported,
);
/// [`combined_2021`] in words.
pub const COMBINED_FORMULA: &str = "135 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−0.544 × min(Scys/0.8, 1)^−0.323 × max(Scys/0.8, 1)^−0.778 × 0.9961^age × 0.963 (women); κ 0.7 (women), 0.9 (men); α −0.219 (women), −0.144 (men)";
/// Who has another factor of the age in the equation with cystatin C.
pub const CONFLICT_SOURCE: Citation = cite(
    SourceId::EgfrApp,
    "prints 0.9962 for 0.996 and calls the equation 2021: 1.2 % more at 60 years; not followed",
    Status::Reported,
);

/// The filtration by cystatin C, rounded half up to the displayed 0.1. Floats as in [`super::ckd_epi`].
///
/// # Errors
/// [`Overflow`] if it does not fit.
#[allow(
    clippy::float_arithmetic,
    reason = "the equation has powers; no dose is made from it"
)]
pub fn cystatin_2012(
    person: Person,
    cystatin: MilligramsPerLitre,
) -> Result<IndexedFiltration, Overflow> {
    let factor = match person.sex {
        Sex::Female => 0.932,
        Sex::Male => 1.0,
    };
    let ratio = of_eight_tenths(cystatin);
    displayed(
        133.0
            * ratio.min(1.0).powf(-0.499)
            * ratio.max(1.0).powf(-1.328)
            * 0.996_f64.powf(years(person.age))
            * factor,
    )
}

/// The filtration by creatinine and cystatin C together, likewise.
///
/// # Errors
/// [`Overflow`] if it does not fit.
#[allow(
    clippy::float_arithmetic,
    reason = "the equation has powers; no dose is made from it"
)]
pub fn combined_2021(
    person: Person,
    creatinine: MicromolesPerLitre,
    cystatin: MilligramsPerLitre,
) -> Result<IndexedFiltration, Overflow> {
    let (kappa, alpha, factor) = match person.sex {
        Sex::Female => (0.7, -0.219, 0.963),
        Sex::Male => (0.9, -0.144, 1.0),
    };
    let by_creatinine = milligrams_per_decilitre(creatinine) / kappa;
    let by_cystatin = of_eight_tenths(cystatin);
    displayed(
        135.0
            * by_creatinine.min(1.0).powf(alpha)
            * by_creatinine.max(1.0).powf(-0.544)
            * by_cystatin.min(1.0).powf(-0.323)
            * by_cystatin.max(1.0).powf(-0.778)
            * 0.9961_f64.powf(years(person.age))
            * factor,
    )
}

/// The cystatin C as a share of 0.8 mg/L, where both equations bend.
#[allow(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "the equation has powers; no dose is made from it"
)]
fn of_eight_tenths(cystatin: MilligramsPerLitre) -> f64 {
    cystatin.get() as f64 / 800.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::Years;

    #[test]
    fn the_equations_give_the_reference_values() {
        for (age, sex, micromoles, thousandths, by_cystatin, by_both) in [
            (60, Sex::Male, 25, 1_400, "49.7", "81.6"),
            (48, Sex::Female, 30, 950, "81.4", "110.5"),
            (60, Sex::Male, 80, 800, "104.6", "106.5"),
            (90, Sex::Female, 140, 2_100, "24", "27.7"),
        ] {
            let age = Years::scaled(age * 1_000);
            let person = Person { age, sex };
            let creatinine = MicromolesPerLitre::scaled(micromoles * 10_000);
            let cystatin = MilligramsPerLitre::scaled(thousandths);
            let cys = cystatin_2012(person, cystatin).unwrap();
            let both = combined_2021(person, creatinine, cystatin).unwrap();
            assert_eq!([cys.to_string(), both.to_string()], [by_cystatin, by_both]);
        }
    }
}
