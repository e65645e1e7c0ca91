//! Estimated glomerular filtration from creatinine, CKD-EPI 2021, for adults.
//!
//! Source: National Kidney Foundation: 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.200 × 0.9938^age × 1.012 for women, κ
//! 0.7 and α −0.241 (women) or 0.9 and −0.302 (men), Scr in mg/dL. Traps: the result is for 1.73 m² and must be taken
//! times the body surface before it stands beside a clearance; it reads too high where muscle is wasted.

use crate::domain::body_size::Sex;
use crate::domain::exact::Overflow;
use crate::domain::quantity::{IndexedFiltration, MicromolesPerLitre, Years};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the equation.
pub const SOURCE: Citation = cite(
    SourceId::KidneyFoundation,
    "CKD-EPI 2021, creatinine",
    Status::Published,
);

/// [`creatinine_2021`] in words.
pub const FORMULA: &str = "142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.2 × 0.9938^age × 1.012 (women); κ 0.7 (women), 0.9 (men); α −0.241 (women), −0.302 (men); Scr in mg/dL; mL/min for 1.73 m²";

/// Whose filtration. Beside a marker the equations ask for nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Age now.
    pub age: Years,
    /// Sex.
    pub sex: Sex,
}

/// The filtration by creatinine, rounded half up to the displayed 0.1. The formula has powers, so it is in floats; what
/// it decides is decided on the rounded value.
///
/// # Errors
/// [`Overflow`] if it does not fit.
#[allow(
    clippy::float_arithmetic,
    reason = "the equation has powers; no dose is made from it"
)]
pub fn creatinine_2021(
    person: Person,
    creatinine: MicromolesPerLitre,
) -> Result<IndexedFiltration, Overflow> {
    let (kappa, alpha, factor) = match person.sex {
        Sex::Female => (0.7, -0.241, 1.012),
        Sex::Male => (0.9, -0.302, 1.0),
    };
    let ratio = milligrams_per_decilitre(creatinine) / kappa;
    let filtration = 142.0
        * ratio.min(1.0).powf(alpha)
        * ratio.max(1.0).powf(-1.2)
        * 0.9938_f64.powf(years(person.age))
        * factor;
    displayed(filtration)
}

/// Creatinine as the equations have it.
#[allow(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "the equation has powers; no dose is made from it"
)]
pub(super) fn milligrams_per_decilitre(creatinine: MicromolesPerLitre) -> f64 {
    creatinine.get() as f64 / 884_000.0
}

/// The age as an exponent.
#[allow(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "the equation has powers; no dose is made from it"
)]
pub(super) fn years(age: Years) -> f64 {
    age.get() as f64 / 1_000.0
}

/// Rounded half up to the displayed 0.1.
#[allow(
    clippy::float_arithmetic,
    clippy::as_conversions,
    reason = "the equation has powers; no dose is made from it"
)]
pub(super) fn displayed(filtration: f64) -> Result<IndexedFiltration, Overflow> {
    let tenths = (filtration * 10.0 + 0.5).floor();
    if (0.0..1e9).contains(&tenths) {
        Ok(IndexedFiltration::scaled(tenths as i64))
    } else {
        Err(Overflow)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_equation_gives_the_published_and_the_reference_values() {
        // The first is the foundation's own example, about 76; the knots of the equation are at 0.9 and 0.7 mg/dL.
        for (age, sex, ten_thousandths, wanted) in [
            (55, Sex::Female, 795_600, "75.5"),
            (60, Sex::Male, 800_000, "97.1"),
            (60, Sex::Female, 800_000, "72.7"),
            (60, Sex::Male, 795_600, "97.8"),
            (60, Sex::Female, 618_800, "98.9"),
            (75, Sex::Male, 2_500_000, "22.5"),
            (60, Sex::Male, 250_000, "138.7"),
            (90, Sex::Female, 1_400_000, "30.8"),
            (18, Sex::Male, 600_000, "138.3"),
        ] {
            let age_now = Years::scaled(age * 1_000);
            let person = Person { age: age_now, sex };
            let creatinine = MicromolesPerLitre::scaled(ten_thousandths);
            let got = creatinine_2021(person, creatinine).unwrap().to_string();
            assert_eq!(got, wanted, "{age} {sex:?} {ten_thousandths}");
        }
    }
}
