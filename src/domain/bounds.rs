//! Every limit once: what is impossible (refused) and what is unusual (to be confirmed), with its name and source.

use super::kidney::cockcroft_gault;
use super::number::{Decimal, NumberError, ScaleError};
use super::quantity::{
    Bmi, Centimetres, Days, Grams, GramsPerKilogram, Kilograms, MicromolesPerLitre,
    MilligramsPerDecilitre, MilligramsPerLitre, MillilitresPerMinute, Platelets, Quantity, Unit,
    Years, unit,
};
use super::refusal::{Field, Reading, Reason, Refusal};
use super::sources::{Citation, SourceId, Status, cite};

/// Where a value stands against a [`Guardrail`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Below what can be.
    ImpossiblyLow,
    /// Can be, but is rare: to be confirmed.
    UnusuallyLow,
    /// As expected.
    Usual,
    /// Can be, but is rare: to be confirmed.
    UnusuallyHigh,
    /// Above what can be.
    ImpossiblyHigh,
}

/// A two-tier limit. Both ranges include their ends.
pub struct Guardrail<U: 'static> {
    /// What is limited.
    pub name: &'static str,
    /// Outside is refused.
    pub possible: (Quantity<U>, Quantity<U>),
    /// Outside is to be confirmed; within [`Guardrail::possible`].
    pub usual: (Quantity<U>, Quantity<U>),
    /// Who says so.
    pub source: Citation,
}

impl<U: Unit> Guardrail<U> {
    pub(super) const fn new(
        name: &'static str,
        possible: (i64, i64),
        usual: (i64, i64),
        source: Citation,
    ) -> Self {
        assert!(possible.0 <= usual.0 && usual.0 <= usual.1 && usual.1 <= possible.1);
        Self {
            name,
            possible: (Quantity::scaled(possible.0), Quantity::scaled(possible.1)),
            usual: (Quantity::scaled(usual.0), Quantity::scaled(usual.1)),
            source,
        }
    }

    /// Where `value` stands.
    #[must_use]
    pub fn classify(&self, value: Quantity<U>) -> Zone {
        if value < self.possible.0 {
            Zone::ImpossiblyLow
        } else if value < self.usual.0 {
            Zone::UnusuallyLow
        } else if value <= self.usual.1 {
            Zone::Usual
        } else if value <= self.possible.1 {
            Zone::UnusuallyHigh
        } else {
            Zone::ImpossiblyHigh
        }
    }
}

pub(super) const HARD_LIMITS: Citation =
    cite(SourceId::Policy, "hard limits of input", Status::Policy);

/// Age in years: over 0, to 120.
pub const AGE: Guardrail<unit::Year> =
    Guardrail::new("age", (1, 120_000), (1, 120_000), HARD_LIMITS);
/// Under this age no dose is given.
pub const ADULT_FROM: Years = Years::scaled(18_000);
/// Over this age the patient counts as at risk of clots and kidney harm.
pub const AT_RISK_OVER: Years = Years::scaled(65_000);
/// Source of [`AT_RISK_OVER`].
pub const AT_RISK_OVER_SOURCE: Citation = cite(
    SourceId::BoxedWarnings,
    "kidney: age over 65",
    Status::Reported,
);
/// Weight of any patient.
pub const WEIGHT: Guardrail<unit::Kilogram> =
    Guardrail::new("weight", (3_000, 300_000), (3_000, 300_000), HARD_LIMITS);
/// The least weight of an adult.
pub const ADULT_WEIGHT_FROM: Kilograms = Kilograms::scaled(25_000);
/// From this weight a height is required.
pub const HEIGHT_NEEDED_FROM: Kilograms = Kilograms::scaled(90_000);
/// Source of [`HEIGHT_NEEDED_FROM`].
pub const HEIGHT_NEEDED_SOURCE: Citation = cite(
    SourceId::Policy,
    "IVIG 2: pounds typed as kilograms",
    Status::Policy,
);
/// Height of any patient. Below its least it is in another unit.
pub const HEIGHT: Guardrail<unit::Centimetre> =
    Guardrail::new("height", (3_000, 250_000), (3_000, 250_000), HARD_LIMITS);
/// The least height of an adult. Below it is in another unit.
pub const ADULT_HEIGHT_FROM: Centimetres = Centimetres::scaled(100_000);
/// Body mass index, on the displayed value.
pub const BMI: Guardrail<unit::KilogramPerSquareMetre> = Guardrail::new(
    "body mass index",
    (100, 800),
    (160, 450),
    cite(
        SourceId::Policy,
        "IVIG 2 and hard limits of input",
        Status::Policy,
    ),
);
/// The largest prescribed course.
pub const COURSE_CAP: GramsPerKilogram = GramsPerKilogram::scaled(2_000);
/// Source of [`COURSE_CAP`].
pub const COURSE_CAP_SOURCE: Citation =
    cite(SourceId::OntarioIim, "maximum dose", Status::Published);
/// The largest prescribed day, in g/kg: the shortest labelled split is 2 g/kg over 2 days.
pub const DAY_CAP: GramsPerKilogram = GramsPerKilogram::scaled(1_000);
/// Source of [`DAY_CAP`].
pub const DAY_CAP_SOURCE: Citation = cite(
    SourceId::OctagamUsDm,
    "2 to 5 consecutive days",
    Status::Published,
);
/// Infusion days of a course.
pub const DAYS: Guardrail<unit::Day> = Guardrail::new(
    "days",
    (1, 5),
    (1, 5),
    cite(SourceId::Policy, "limits of the regimen", Status::Policy),
);
/// Over this share of the exact dose, in per cent, rounding is to be confirmed.
pub const ROUNDING_CONFIRM_OVER_PERCENT: i64 = 5;
/// Source of [`ROUNDING_CONFIRM_OVER_PERCENT`].
pub const ROUNDING_CONFIRM_SOURCE: Citation = cite(SourceId::Policy, "IVIG 3", Status::Policy);
/// Creatinine. Below its least it was typed in mg/dL; from 10 to under 20 it is real in wasted patients.
pub const CREATININE: Guardrail<unit::MicromolePerLitre> = Guardrail::new(
    "creatinine",
    (100_000, 20_000_000),
    (200_000, 20_000_000),
    cite(
        SourceId::Policy,
        "dalteparin 12 and hard limits of input",
        Status::Policy,
    ),
);
/// Over this in mg/dL a creatinine was typed in µmol/L.
pub const CREATININE_MG_DL_UP_TO: MilligramsPerDecilitre = MilligramsPerDecilitre::scaled(20_000);
/// Cystatin C.
pub const CYSTATIN: Guardrail<unit::MilligramPerLitre> =
    Guardrail::new("cystatin C", (200, 10_000), (200, 10_000), HARD_LIMITS);
/// Creatinine clearance, where a program passes one.
pub const CLEARANCE: Guardrail<unit::MillilitrePerMinute> = Guardrail::new(
    "creatinine clearance",
    (0, 400_000),
    (0, 400_000),
    HARD_LIMITS,
);
/// Platelets. Over its most they were typed per microlitre. From over 1000 that is asked: 2500 per microlitre are 2.5, a
/// count that stops heparin.
pub const PLATELETS: Guardrail<unit::BillionPerLitre> = Guardrail::new(
    "platelets",
    (0, 3_000_000),
    (0, 1_000_000),
    cite(
        SourceId::Policy,
        "hard limits of input; over 1000 to be confirmed",
        Status::Policy,
    ),
);
/// Over this age in days a measurement says so.
pub const OLD_AFTER_DAYS: i32 = 7;
/// Source of [`OLD_AFTER_DAYS`].
pub const OLD_AFTER_SOURCE: Citation = cite(
    SourceId::Policy,
    "measurements older than 7 days say so",
    Status::Policy,
);
/// Over this age in days any other value of a FHIR Bundle is not ticked by itself.
pub const OLD_IN_BUNDLE_AFTER_DAYS: i32 = 30;
/// Source of [`OLD_IN_BUNDLE_AFTER_DAYS`].
pub const OLD_IN_BUNDLE_SOURCE: Citation = cite(SourceId::Policy, "measurements", Status::Policy);
/// Source of saying that a weight was only estimated.
pub const ESTIMATED_SOURCE: Citation = cite(
    SourceId::Policy,
    "measurements: an estimated weight says so",
    Status::Policy,
);
/// Creatinine between its units, in words.
pub const CREATININE_CONVERSION: &str = "1 mg/dL is 88.4 µmol/L";
/// What stands beside weight and height, in words.
pub const MIRROR_CONVERSION: &str = "1 lb is 0.45359237 kg; 1 inch is 2.54 cm";
/// A measurement of an earlier year has a slip in its date: this product's choice, like the hard limits of input.
pub const DATES_FROM_YEAR: i32 = 2000;
/// The days that are planned, so that they may be to come.
pub const PLANNED: [Field; 4] = [
    Field::FirstDay,
    Field::FragminStart,
    Field::FragminStop,
    Field::PunctureDay,
];
/// Nothing is planned for a later year.
pub const COURSES_TO_YEAR: i32 = 2100;

/// Can the day of this field be of this year? Those that are not [`PLANNED`] are also held against today.
#[must_use]
pub fn is_year(field: Field, year: i32) -> bool {
    year >= DATES_FROM_YEAR && (!PLANNED.contains(&field) || year <= COURSES_TO_YEAR)
}

/// A number as it reached the core: typed text, or a value from a program.
pub type Entry<'a> = Result<&'a Decimal, NumberError>;

fn scaled<U: Unit>(field: Field, entry: Entry<'_>) -> Result<Option<Quantity<U>>, Refusal> {
    match entry {
        Err(NumberError::Missing) => Ok(None),
        Err(error) => Err(Refusal::new(field, Reason::Number(error))),
        Ok(decimal) => match decimal.scaled(U::PLACES) {
            Ok(value) => Ok(Some(Quantity::scaled(value))),
            Err(ScaleError::TooFine) => Err(Refusal::new(field, Reason::TooFine)),
            Err(ScaleError::TooLarge) => Err(Refusal::new(field, Reason::OutOfRange)),
        },
    }
}

pub(super) fn reading<U: Unit>(
    field: Field,
    entry: Entry<'_>,
    check: impl Fn(Quantity<U>) -> Option<Reason>,
) -> Reading<Quantity<U>> {
    reading_from_zero(field, entry, |value| {
        if value.get() <= 0 {
            Some(Reason::NotPositive)
        } else {
            check(value)
        }
    })
}

pub(super) fn reading_from_zero<U: Unit>(
    field: Field,
    entry: Entry<'_>,
    check: impl Fn(Quantity<U>) -> Option<Reason>,
) -> Reading<Quantity<U>> {
    match scaled(field, entry) {
        Err(refusal) => Reading::Refused(refusal),
        Ok(None) => Reading::Unknown,
        Ok(Some(value)) => check(value).map_or(Reading::Known(value), |reason| {
            Reading::Refused(Refusal::new(field, reason))
        }),
    }
}

pub(super) fn out_of_range<U: Unit>(
    guardrail: &Guardrail<U>,
    value: Quantity<U>,
) -> Option<Reason> {
    match guardrail.classify(value) {
        Zone::ImpossiblyLow | Zone::ImpossiblyHigh => Some(Reason::OutOfRange),
        Zone::UnusuallyLow | Zone::Usual | Zone::UnusuallyHigh => None,
    }
}

/// Age in years, now or at the first symptom. Under 18 is a refusal of the dose, not of the age: see [`ADULT_FROM`].
#[must_use]
pub fn age(field: Field, entry: Entry<'_>) -> Reading<Years> {
    reading(field, entry, |age| out_of_range(&AGE, age))
}

/// Weight in kilograms, for the field of the weight now or before a pregnancy.
#[must_use]
pub fn weight(field: Field, entry: Entry<'_>) -> Reading<Kilograms> {
    reading(field, entry, |weight| out_of_range(&WEIGHT, weight))
}

/// Height in centimetres.
#[must_use]
pub fn height(entry: Entry<'_>) -> Reading<Centimetres> {
    reading(Field::Height, entry, |height| {
        match HEIGHT.classify(height) {
            Zone::ImpossiblyLow => Some(Reason::HeightUnitSuspect),
            Zone::ImpossiblyHigh => Some(Reason::OutOfRange),
            Zone::UnusuallyLow | Zone::Usual | Zone::UnusuallyHigh => None,
        }
    })
}

/// The unit that a laboratory reports creatinine in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CreatinineUnit {
    /// µmol/L.
    #[default]
    MicromolesPerLitre,
    /// mg/dL; 1 mg/dL is 88.4 µmol/L.
    MilligramsPerDecilitre,
}

/// Creatinine typed in `unit`.
#[must_use]
pub fn creatinine(entry: Entry<'_>, unit: CreatinineUnit) -> Reading<MicromolesPerLitre> {
    match unit {
        CreatinineUnit::MicromolesPerLitre => reading(Field::Creatinine, entry, creatinine_limits),
        CreatinineUnit::MilligramsPerDecilitre => creatinine_mg_dl(entry),
    }
}

fn creatinine_limits(creatinine: MicromolesPerLitre) -> Option<Reason> {
    match CREATININE.classify(creatinine) {
        Zone::ImpossiblyLow => Some(Reason::CreatinineUnitSuspect),
        Zone::ImpossiblyHigh => Some(Reason::OutOfRange),
        Zone::UnusuallyLow | Zone::Usual | Zone::UnusuallyHigh => None,
    }
}

fn creatinine_mg_dl(entry: Entry<'_>) -> Reading<MicromolesPerLitre> {
    let typed: Reading<MilligramsPerDecilitre> = reading(Field::Creatinine, entry, |typed| {
        (typed > CREATININE_MG_DL_UP_TO).then_some(Reason::CreatinineUnitSuspect)
    });
    match typed {
        Reading::Unknown => Reading::Unknown,
        Reading::Refused(refusal) => Reading::Refused(refusal),
        Reading::Known(typed) => match cockcroft_gault::from_mg_dl(typed) {
            Ok(creatinine) => creatinine_limits(creatinine)
                .map_or(Reading::Known(creatinine), |reason| {
                    Reading::Refused(Refusal::new(Field::Creatinine, reason))
                }),
            Err(overflow) => Reading::Refused(Refusal::overflow(Field::Creatinine)(overflow)),
        },
    }
}

/// Cystatin C in mg/L, for the field that it is typed in.
#[must_use]
pub fn cystatin(field: Field, entry: Entry<'_>) -> Reading<MilligramsPerLitre> {
    reading(field, entry, |cystatin| out_of_range(&CYSTATIN, cystatin))
}

/// Creatinine clearance in mL/min; 0 is one.
#[must_use]
pub fn clearance(entry: Entry<'_>) -> Reading<MillilitresPerMinute> {
    reading_from_zero(Field::Clearance, entry, |clearance| {
        out_of_range(&CLEARANCE, clearance)
    })
}

/// Platelets in 10⁹/L; 0 is a count.
#[must_use]
pub fn platelets(entry: Entry<'_>) -> Reading<Platelets> {
    reading_from_zero(Field::Platelets, entry, |platelets| {
        match PLATELETS.classify(platelets) {
            Zone::ImpossiblyLow => Some(Reason::OutOfRange),
            Zone::ImpossiblyHigh => Some(Reason::PlateletUnitSuspect),
            Zone::UnusuallyLow | Zone::Usual | Zone::UnusuallyHigh => None,
        }
    })
}

/// Grams per kilogram and course.
#[must_use]
pub fn dose_per_kg(entry: Entry<'_>) -> Reading<GramsPerKilogram> {
    reading(Field::DosePerKg, entry, |dose| {
        (dose > COURSE_CAP).then_some(Reason::DoseAboveCourseCap)
    })
}

/// Infusion days: a whole number from 1 to 5.
#[must_use]
pub fn days(entry: Entry<'_>) -> Reading<Days> {
    let one_to_five = Reading::Refused(Refusal::new(Field::Days, Reason::DaysOneToFive));
    match scaled::<unit::Day>(Field::Days, entry) {
        Ok(None) => Reading::Unknown,
        Ok(Some(days)) if out_of_range(&DAYS, days).is_none() => Reading::Known(days),
        Ok(Some(_)) => one_to_five,
        Err(refusal) if matches!(refusal.reason, Reason::Number(_)) => Reading::Refused(refusal),
        Err(_) => one_to_five,
    }
}

/// Rounding step in grams.
#[must_use]
pub fn step(entry: Entry<'_>) -> Reading<Grams> {
    reading(Field::Step, entry, |_| None)
}

/// Is this body mass index possible?
///
/// # Errors
/// [`Reason::BmiImplausible`] at the height.
pub fn bmi_possible(bmi: Bmi) -> Result<(), Refusal> {
    match out_of_range(&BMI, bmi) {
        Some(_) => Err(Refusal::new(Field::Height, Reason::BmiImplausible)),
        None => Ok(()),
    }
}
