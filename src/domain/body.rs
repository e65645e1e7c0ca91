//! Do weight and height make an adult's body? One check, for every answer that a weight goes into.

use super::body_size;
use super::bounds;
use super::case::{Case, Confirmation};
use super::quantity::{Bmi, Centimetres, Kilograms, Platelets};
use super::refusal::{Field, Reading, Reason, Refusal};

/// A weight and height that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdultBody {
    /// Weight.
    pub weight: Kilograms,
    /// Height, where one is known.
    pub height: Option<Centimetres>,
    /// Body mass index, likewise.
    pub bmi: Option<Bmi>,
}

/// Checks them. A patient without an age is taken as an adult.
///
/// # Errors
/// The first refusal, in this order: weight, height, a height that is needed, body mass index.
pub fn adult_body(
    weight: Reading<Kilograms>,
    height: Reading<Centimetres>,
) -> Result<AdultBody, Refusal> {
    let weight = weight.needed(Field::Weight)?;
    if weight < bounds::ADULT_WEIGHT_FROM {
        return Err(Refusal::new(Field::Weight, Reason::ImplausibleForAge));
    }
    let height = height.value()?;
    if height.is_some_and(|height| height < bounds::ADULT_HEIGHT_FROM) {
        return Err(Refusal::new(Field::Height, Reason::HeightUnitSuspect));
    }
    if height.is_none() && weight >= bounds::HEIGHT_NEEDED_FROM {
        return Err(Refusal::new(Field::Height, Reason::HeightNeeded));
    }
    let bmi = height
        .map(|height| body_size::bmi(weight, height))
        .transpose();
    let bmi = bmi.map_err(Refusal::overflow(Field::Height))?;
    bmi.map_or(Ok(()), bounds::bmi_possible)?;
    Ok(AdultBody {
        weight,
        height,
        bmi,
    })
}

/// A weight and height that belong together and need no confirmation.
#[must_use]
pub fn confirmed_body(case: &Case) -> Option<AdultBody> {
    let body = adult_body(case.weight, case.height).ok()?;
    build_to_confirm(case).is_none().then_some(body)
}

/// Is this body mass index to be confirmed?
#[must_use]
pub fn is_unusual_bmi(bmi: Bmi) -> bool {
    matches!(
        bounds::BMI.classify(bmi),
        bounds::Zone::UnusuallyLow | bounds::Zone::UnusuallyHigh
    )
}

/// A weight and height that make an unusual body mass index, until they are confirmed.
#[must_use]
pub fn build_to_confirm(case: &Case) -> Option<Confirmation> {
    let body = adult_body(case.weight, case.height).ok()?;
    let (height, bmi) = body.height.zip(body.bmi)?;
    let unusual = is_unusual_bmi(bmi);
    let confirmation = Confirmation::Build(body.weight, height);
    (unusual && !case.confirmed.contains(&confirmation)).then_some(confirmation)
}

/// A creatinine that is real in wasted patients only, until it is confirmed.
#[must_use]
pub fn creatinine_to_confirm(case: &Case) -> Option<Confirmation> {
    let creatinine = case.creatinine.known()?;
    let unusual = matches!(
        bounds::CREATININE.classify(creatinine),
        bounds::Zone::UnusuallyLow | bounds::Zone::UnusuallyHigh
    );
    let confirmation = Confirmation::Creatinine(creatinine);
    (unusual && !case.confirmed.contains(&confirmation)).then_some(confirmation)
}

/// Platelets that are very many, until they are confirmed: a count per microlitre makes few of them look like many.
#[must_use]
pub fn platelets_to_confirm(case: &Case) -> Option<Confirmation> {
    let platelets = case.platelets.known()?;
    let unusual = match bounds::PLATELETS.classify(platelets) {
        bounds::Zone::UnusuallyHigh => true,
        bounds::Zone::ImpossiblyLow
        | bounds::Zone::UnusuallyLow
        | bounds::Zone::Usual
        | bounds::Zone::ImpossiblyHigh => false,
    };
    let confirmation = Confirmation::Platelets(platelets);
    (unusual && !case.confirmed.contains(&confirmation)).then_some(confirmation)
}

/// The platelets, where they need no confirmation.
#[must_use]
pub fn confirmed_platelets(case: &Case) -> Option<Platelets> {
    let known = case.platelets.known();
    known.filter(|_| platelets_to_confirm(case).is_none())
}
