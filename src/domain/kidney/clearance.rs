//! The clearance that safety decisions are made on: the lowest of the Cockcroft–Gault variants and of the estimated
//! filtration, the latter for this body's surface first.

use super::cockcroft_gault::{self, CockcroftGault, Patient, WEIGHTS_USED, WeightUsed};
use super::filtration::{Equation, filtrations};
use crate::domain::body::{confirmed_body, creatinine_to_confirm};
use crate::domain::body_size;
use crate::domain::case::Case;
use crate::domain::exact::{Overflow, div_half_up, mul};
use crate::domain::explain::{Explained, Steps};
use crate::domain::quantity::{
    IndexedFiltration, MicromolesPerLitre, MilligramsPerLitre, MillilitresPerMinute, SquareMetres,
};
use crate::domain::refusal::{Field, Reason, Refusal};
use crate::domain::set::{Member, Set};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the choice of the lowest.
pub const LOWEST_SOURCE: Citation = cite(
    SourceId::Policy,
    "dalteparin 13: the lowest estimate decides",
    Status::Policy,
);

/// One step of the arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KidneyStep {
    /// Cockcroft–Gault with this weight.
    CockcroftGault(WeightUsed, MillilitresPerMinute),
    /// The filtration by this equation: for 1.73 m², body surface, for this body.
    Filtration(
        Equation,
        IndexedFiltration,
        SquareMetres,
        MillilitresPerMinute,
    ),
    /// The lowest of them.
    Lowest(MillilitresPerMinute),
}

/// What to know about an estimate from creatinine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KidneyNotice {
    /// Low creatinine: low muscle mass, the clearance reads too high.
    LowMuscleMass,
    /// The clearance is implausibly high: ask for cystatin C.
    ImplausiblyHigh,
}

impl Member for KidneyNotice {
    const ALL: &'static [Self] = &[Self::LowMuscleMass, Self::ImplausiblyHigh];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

impl KidneyNotice {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::LowMuscleMass => cite(
                SourceId::Policy,
                "kidney: under this creatinine low muscle mass is pointed out",
                Status::Policy,
            ),
            Self::ImplausiblyHigh => cite(
                SourceId::Policy,
                "kidney: over this clearance cystatin C is asked for",
                Status::Policy,
            ),
        }
    }
}

/// Source of what prednisolone does to the filtration by cystatin C.
pub const STEROIDS_SOURCE: Citation = cite(
    SourceId::SteroidsCystatin,
    "prednisolone 10 mg a day or more: the filtration by cystatin C reads too low",
    Status::Published,
);

/// Source of how far creatinine can be from the truth in this kind of disease.
pub const MUSCLE_SOURCE: Citation = cite(
    SourceId::FrontNeurol2021,
    "39 neuromuscular patients",
    Status::Published,
);

/// What the clearances of an adult are made from. What is refused or waits for a confirmation is not known.
#[must_use]
pub fn patient(case: &Case) -> Option<Patient> {
    let body = confirmed_body(case)?;
    Some(Patient {
        age: case.age.known()?,
        sex: case.sex?,
        weight: body.weight,
        height: body.height,
        creatinine: confirmed_creatinine(case)?,
    })
}

/// A creatinine that needs no confirmation.
#[must_use]
pub fn confirmed_creatinine(case: &Case) -> Option<MicromolesPerLitre> {
    let confirmed = creatinine_to_confirm(case).is_none();
    case.creatinine.known().filter(|_| confirmed)
}

/// The lowest estimate, with every one that was made. With a cystatin C, the filtrations by it and by both markers are
/// among them; without one nothing else is.
///
/// # Errors
/// [`Reason::AdultsOnly`] under 18; that the height is needed, since the lower weights and the body surface are made
/// from it; [`Reason::Unrepresentable`].
pub fn for_safety(
    patient: &Patient,
    cystatin: Option<MilligramsPerLitre>,
) -> Result<Explained<MillilitresPerMinute, KidneyStep>, Refusal> {
    let Some(height) = patient.height else {
        return Err(Refusal::new(Field::Height, Reason::HeightNeeded));
    };
    let by_weight = cockcroft_gault::cockcroft_gault(patient)?;
    let arithmetic = Refusal::overflow(Field::Creatinine);
    let made = filtrations(patient.person(), Some(patient.creatinine), cystatin);
    let made = made.map_err(&arithmetic)?;
    let surface = body_size::surface_mosteller(patient.weight, height).map_err(&arithmetic)?;
    let mut steps = Steps::new();
    let mut lowest = by_weight.actual;
    for (weight, clearance) in variants(&by_weight) {
        steps.push(
            KidneyStep::CockcroftGault(weight, clearance),
            cockcroft_gault::SOURCE,
        );
        lowest = lowest.min(clearance);
    }
    for (equation, indexed) in made.made() {
        let filtration = for_surface(indexed, surface).map_err(&arithmetic)?;
        steps.push(
            KidneyStep::Filtration(equation, indexed, surface, filtration),
            equation.source(),
        );
        lowest = lowest.min(filtration);
    }
    steps.push(KidneyStep::Lowest(lowest), LOWEST_SOURCE);
    Ok(steps.explain(lowest))
}

fn variants(
    by_weight: &CockcroftGault,
) -> impl Iterator<Item = (WeightUsed, MillilitresPerMinute)> {
    WEIGHTS_USED
        .into_iter()
        .filter_map(|weight| Some((weight, by_weight.by(weight)?)))
}

/// For this body's surface in place of 1.73 m², rounded half up to 0.1 mL/min.
///
/// # Errors
/// [`Overflow`].
pub fn for_surface(
    indexed: IndexedFiltration,
    surface: SquareMetres,
) -> Result<MillilitresPerMinute, Overflow> {
    let tenths = div_half_up(mul(indexed.get(), surface.get())?, 173)?;
    Ok(MillilitresPerMinute::scaled(mul(tenths, 100)?))
}

/// What to know about this creatinine and the clearance by actual weight.
#[must_use]
pub fn notices(
    creatinine: MicromolesPerLitre,
    by_actual_weight: MillilitresPerMinute,
) -> Set<KidneyNotice> {
    let mut notices = Set::default();
    notices.insert_if(
        creatinine < cockcroft_gault::LOW_CREATININE,
        KidneyNotice::LowMuscleMass,
    );
    notices.insert_if(
        by_actual_weight > cockcroft_gault::IMPLAUSIBLE_OVER,
        KidneyNotice::ImplausiblyHigh,
    );
    notices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::body_size::Sex;
    use crate::domain::quantity::{Centimetres, Kilograms, Years};

    fn lowest(age: i64, kg: i64, cm: i64, creatinine: i64) -> String {
        let patient = Patient {
            age: Years::scaled(age * 1_000),
            sex: Sex::Male,
            weight: Kilograms::scaled(kg * 1_000),
            height: Some(Centimetres::scaled(cm * 1_000)),
            creatinine: MicromolesPerLitre::scaled(creatinine * 10_000),
        };
        for_safety(&patient, None).unwrap().value().to_string()
    }

    #[test]
    fn the_lowest_estimate_decides_whichever_it_is() {
        // By ideal weight: 38 by actual, 19.5 by ideal.
        assert_eq!(lowest(78, 120, 165, 240), "19.5");
        // By actual weight: thin patients have no lower one.
        assert_eq!(lowest(62, 60, 172, 60), "95.9");
        // By filtration: young with failing kidneys, 20.3 by Cockcroft–Gault.
        assert_eq!(lowest(30, 60, 175, 400), "16.8");
    }

    #[test]
    fn a_cystatin_c_that_reads_lower_decides_and_one_that_reads_higher_does_not() {
        let patient = Patient {
            age: Years::scaled(60_000),
            sex: Sex::Male,
            weight: Kilograms::scaled(60_000),
            height: Some(Centimetres::scaled(172_000)),
            creatinine: MicromolesPerLitre::scaled(250_000),
        };
        let with = |cystatin: Option<i64>| {
            let cystatin = cystatin.map(MilligramsPerLitre::scaled);
            for_safety(&patient, cystatin).unwrap().value().to_string()
        };
        // 1.69 m²: 138.7 by creatinine is 135.5 here, 49.7 by cystatin C is 48.6.
        assert_eq!(with(None), "135.5");
        assert_eq!(with(Some(1_400)), "48.6");
        assert_eq!(with(Some(400)), "135.5");
    }

    #[test]
    fn without_a_height_there_is_no_lowest() {
        let patient = Patient {
            age: Years::scaled(62_000),
            sex: Sex::Male,
            weight: Kilograms::scaled(60_000),
            height: None,
            creatinine: MicromolesPerLitre::scaled(600_000),
        };
        assert_eq!(for_safety(&patient, None).unwrap_err().field, Field::Height);
    }

    #[test]
    fn low_muscle_mass_begins_under_45_micromoles_and_a_clearance_is_doubted_over_150() {
        let said = |creatinine, clearance| -> Vec<KidneyNotice> {
            let creatinine = MicromolesPerLitre::scaled(creatinine);
            let clearance = MillilitresPerMinute::scaled(clearance);
            notices(creatinine, clearance).iter().collect()
        };
        let (low, high) = (KidneyNotice::LowMuscleMass, KidneyNotice::ImplausiblyHigh);
        assert_eq!(said(450_000, 150_000), []);
        assert_eq!(said(449_999, 150_000), [low]);
        assert_eq!(said(200_000, 90_000), [low]);
        assert_eq!(said(450_000, 150_100), [high]);
        assert_eq!(said(800_000, 300_000), [high]);
        assert_eq!(said(250_000, 250_000), [low, high]);
    }
}
