//! Creatinine clearance by Cockcroft and Gault, with actual, ideal and adjusted weight.
//!
//! Sources: NHS Highland for (140 − age) × kg × k / creatinine in µmol/L with k 1.23 (men) and 1.04 (women). The form
//! in mg/dL, with 72 and 0.85, differs by up to 0.4 %. There is no race factor. Traps: no label says which weight;
//! low muscle mass makes every result too high.

use super::ckd_epi::Person;
use crate::domain::body_size::{self, ExactKilograms, Sex};
use crate::domain::bounds;
use crate::domain::exact::{Overflow, div_half_up, mul, sub};
use crate::domain::quantity::{
    Centimetres, Kilograms, MicromolesPerLitre, MilligramsPerDecilitre, MillilitresPerMinute, Years,
};
use crate::domain::refusal::{Field, Reason, Refusal};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the formula.
pub const SOURCE: Citation = cite(
    SourceId::NhsHighland,
    "Cockcroft–Gault, factors 1.23 and 1.04",
    Status::Published,
);

/// [`cockcroft_gault`] in words.
pub const FORMULA: &str =
    "(140 − age) × kg × k / creatinine in µmol/L; k 1.23 (men), 1.04 (women); mL/min";

/// Ideal and adjusted weights are made from this height: the straight line does not hold below 5 feet.
pub const IDEAL_FROM: Centimetres = Centimetres::scaled(152_400);
/// Under this creatinine low muscle mass is to be thought of.
pub const LOW_CREATININE: MicromolesPerLitre = MicromolesPerLitre::scaled(450_000);
/// Over this clearance creatinine is not to be believed: ask for cystatin C.
pub const IMPLAUSIBLE_OVER: MillilitresPerMinute = MillilitresPerMinute::scaled(150_000);

/// The weight that a clearance is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightUsed {
    /// As weighed.
    Actual,
    /// Ideal (Devine).
    Ideal,
    /// Adjusted: ideal and 0.4 of the difference to actual.
    Adjusted,
}

/// All of them, in the order in which they are shown.
pub const WEIGHTS_USED: [WeightUsed; 3] =
    [WeightUsed::Actual, WeightUsed::Ideal, WeightUsed::Adjusted];

/// What is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patient {
    /// Age now.
    pub age: Years,
    /// Sex.
    pub sex: Sex,
    /// Weight now.
    pub weight: Kilograms,
    /// Height: without one there is only the actual weight.
    pub height: Option<Centimetres>,
    /// Creatinine.
    pub creatinine: MicromolesPerLitre,
}

impl Patient {
    /// Age and sex, which is all that an equation of the filtration asks for beside its marker.
    #[must_use]
    pub const fn person(&self) -> Person {
        Person {
            age: self.age,
            sex: self.sex,
        }
    }
}

/// The clearances, each rounded half up to the displayed 0.1 mL/min.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CockcroftGault {
    /// With the actual weight.
    pub actual: MillilitresPerMinute,
    /// The same in the form for mg/dL: 72 and 0.85 in place of 1.23 and 1.04.
    pub actual_mg_dl_form: MillilitresPerMinute,
    /// With the ideal weight, where that is below the actual one.
    pub ideal: Option<MillilitresPerMinute>,
    /// With the adjusted weight, likewise.
    pub adjusted: Option<MillilitresPerMinute>,
}

impl CockcroftGault {
    /// With one weight, where there is one.
    #[must_use]
    pub const fn by(&self, weight: WeightUsed) -> Option<MillilitresPerMinute> {
        match weight {
            WeightUsed::Actual => Some(self.actual),
            WeightUsed::Ideal => self.ideal,
            WeightUsed::Adjusted => self.adjusted,
        }
    }
}

/// The clearances.
///
/// # Errors
/// [`Reason::AdultsOnly`] at the age; [`Reason::Unrepresentable`] at the weight.
pub fn cockcroft_gault(patient: &Patient) -> Result<CockcroftGault, Refusal> {
    if patient.age < bounds::ADULT_FROM {
        return Err(Refusal::new(Field::Age, Reason::AdultsOnly));
    }
    clearances(patient).map_err(Refusal::overflow(Field::Weight))
}

fn clearances(patient: &Patient) -> Result<CockcroftGault, Overflow> {
    let actual = ExactKilograms::from_weight(patient.weight)?;
    let high_enough = patient.height.filter(|height| *height >= IDEAL_FROM);
    let ideal = high_enough
        .map(|height| body_size::ideal_devine(patient.sex, height))
        .transpose()?
        .filter(|ideal| *ideal < actual);
    let adjusted = ideal
        .map(|ideal| body_size::adjusted(ideal, patient.weight))
        .transpose()?;
    let with = |weight: ExactKilograms| by_weight(patient, weight);
    Ok(CockcroftGault {
        actual: with(actual)?,
        actual_mg_dl_form: mg_dl_form(patient)?,
        ideal: ideal.map(with).transpose()?,
        adjusted: adjusted.map(with).transpose()?,
    })
}

/// (140 − age) × kg × k / µmol/L, rounded half up to 0.1.
fn by_weight(patient: &Patient, weight: ExactKilograms) -> Result<MillilitresPerMinute, Overflow> {
    let factor = match patient.sex {
        Sex::Male => 123,
        Sex::Female => 104,
    };
    // Years are thousandths, the factor hundredths, creatinine ten-thousandths: 10 000 / (1000 × 100) × 10 tenths = 1.
    let numerator = mul(mul(years_left(patient)?, weight.parts())?, factor)?;
    let divisor = mul(ExactKilograms::PARTS, patient.creatinine.get())?;
    tenths(div_half_up(numerator, divisor)?)
}

/// (140 − age) × kg / (72 × mg/dL) × 0.85 for women, rounded half up to 0.1; 1 mg/dL is 88.4 µmol/L.
fn mg_dl_form(patient: &Patient) -> Result<MillilitresPerMinute, Overflow> {
    let factor = match patient.sex {
        Sex::Male => 100,
        Sex::Female => 85,
    };
    // Years and kilograms are thousandths, the factor hundredths, 88.4 tenths, creatinine ten-thousandths.
    let numerator = mul(
        mul(years_left(patient)?, patient.weight.get())?,
        mul(factor, 884)?,
    )?;
    let divisor = mul(720_000, patient.creatinine.get())?;
    tenths(div_half_up(numerator, divisor)?)
}

fn years_left(patient: &Patient) -> Result<i64, Overflow> {
    sub(140_000, patient.age.get())
}

fn tenths(tenths: i64) -> Result<MillilitresPerMinute, Overflow> {
    Ok(MillilitresPerMinute::scaled(mul(tenths, 100)?))
}

/// Milligrams a decilitre to micromoles a litre, exactly: 1 mg/dL is 88.4 µmol/L.
///
/// # Errors
/// [`Overflow`].
pub fn from_mg_dl(creatinine: MilligramsPerDecilitre) -> Result<MicromolesPerLitre, Overflow> {
    Ok(MicromolesPerLitre::scaled(mul(creatinine.get(), 884)?))
}

/// The same creatinine in mg/dL, rounded half up to 0.01, as text.
///
/// # Errors
/// [`Overflow`].
pub fn mg_dl_text(creatinine: MicromolesPerLitre) -> Result<String, Overflow> {
    let hundredths = div_half_up(creatinine.get(), 8_840)?;
    Ok(crate::domain::number::decimal_text(hundredths, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the creatinine 80 µmol/L.
    fn of(sex: Sex, age: i64, grams: i64, millimetres: i64) -> Result<CockcroftGault, Refusal> {
        cockcroft_gault(&Patient {
            age: Years::scaled(age * 1_000),
            sex,
            weight: Kilograms::scaled(grams),
            height: Some(Centimetres::scaled(millimetres * 100)),
            creatinine: MicromolesPerLitre::scaled(800_000),
        })
    }

    #[test]
    fn an_ideal_weight_is_used_from_152_4_cm_and_where_it_is_below_the_actual_one() {
        // At 60 inches it is 50 kg for a man and 45.5 kg for a woman.
        for (sex, grams, millimetres, has_ideal) in [
            (Sex::Male, 50_000, 1_524, false),
            (Sex::Male, 50_001, 1_524, true),
            (Sex::Male, 50_001, 1_523, false),
            (Sex::Male, 49_999, 1_524, false),
            (Sex::Female, 45_500, 1_524, false),
            (Sex::Female, 45_501, 1_524, true),
            (Sex::Female, 120_000, 1_523, false),
            (Sex::Female, 120_000, 1_525, true),
        ] {
            let made = of(sex, 60, grams, millimetres).unwrap();
            let has = [made.ideal, made.adjusted].map(|clearance| clearance.is_some());
            assert_eq!(has, [has_ideal; 2], "{sex:?} {grams} {millimetres}");
            assert_eq!(made.by(WeightUsed::Actual), Some(made.actual));
            assert_eq!(made.by(WeightUsed::Ideal), made.ideal);
            assert_eq!(made.by(WeightUsed::Adjusted), made.adjusted);
        }
    }

    #[test]
    fn a_clearance_is_for_18_years_and_over() {
        for age in [18, 19, 90] {
            assert!(of(Sex::Male, age, 70_000, 1_750).is_ok(), "{age}");
        }
        for age in [1, 17] {
            let refused = Refusal::new(Field::Age, Reason::AdultsOnly);
            assert_eq!(of(Sex::Male, age, 70_000, 1_750), Err(refused), "{age}");
        }
    }

    #[test]
    fn a_creatinine_in_milligrams_is_exact_one_way_and_half_up_the_other() {
        let read = |thousandths| {
            let creatinine = MilligramsPerDecilitre::scaled(thousandths);
            from_mg_dl(creatinine).unwrap().to_string()
        };
        assert_eq!(read(1_000), "88.4");
        assert_eq!(read(905), "80.002");
        let text = |ten_thousandths| {
            let creatinine = MicromolesPerLitre::scaled(ten_thousandths);
            mg_dl_text(creatinine).unwrap()
        };
        assert_eq!(text(800_000), "0.9");
        assert_eq!(text(600_000), "0.68");
        // 11.05 µmol/L is 0.125 mg/dL.
        assert_eq!(text(110_500), "0.13");
        assert_eq!(text(110_499), "0.12");
    }
}
