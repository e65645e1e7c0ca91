//! The weight that a dose is made from, under six published or local policies.
//!
//! No two services agree: who is adjusted, from which height, and what pregnancy changes. Every policy here caps the
//! dosing weight at the actual one, since the adjusted weight would *raise* the dose of a thin patient.

use crate::domain::body_size::{self, ExactKilograms, Sex};
use crate::domain::bounds;
use crate::domain::quantity::{Bmi, Centimetres, Kilograms};
use crate::domain::refusal::{Field, Reason, Refusal};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Who decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WeightPolicy {
    /// Adjusted from a BMI of 30; this product's default.
    #[default]
    Bmi30,
    /// Actual weight, the practice of the Norwegian neurology handbook.
    Actual,
    /// Australia from July 2026: adjusted for everybody.
    Australia2026,
    /// Ontario: adjusted for all above a height and a weight.
    Ontario,
    /// UK trust form: dose-determining weight.
    UkDoseDetermining,
    /// Ideal weight.
    Ideal,
}

/// All policies, in the order of the list on the page.
pub const WEIGHT_POLICIES: [WeightPolicy; 6] = [
    WeightPolicy::Bmi30,
    WeightPolicy::Actual,
    WeightPolicy::Australia2026,
    WeightPolicy::Ontario,
    WeightPolicy::UkDoseDetermining,
    WeightPolicy::Ideal,
];

impl WeightPolicy {
    /// Under this height the policy uses the actual weight: the ideal-weight line is not meant for shorter people.
    #[must_use]
    pub const fn height_floor(self) -> Option<Centimetres> {
        match self {
            Self::Actual => None,
            Self::UkDoseDetermining => Some(Centimetres::scaled(132_000)),
            Self::Australia2026 => Some(Centimetres::scaled(152_000)),
            Self::Bmi30 | Self::Ontario | Self::Ideal => Some(Centimetres::scaled(152_400)),
        }
    }

    /// Where the policy is written.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Bmi30 => cite(
                SourceId::Policy,
                "default of the dosing weight",
                Status::Policy,
            ),
            Self::Actual => cite(
                SourceId::Nel,
                "dosing; no adjustment stated",
                Status::Published,
            ),
            Self::Australia2026 => cite(
                SourceId::Lifeblood2026,
                "rules from 1 July 2026",
                Status::Published,
            ),
            Self::Ontario => cite(
                SourceId::OntarioDose,
                "rules beside the calculator",
                Status::Published,
            ),
            Self::UkDoseDetermining => cite(
                SourceId::UkTrustForm,
                "dose-determining weight",
                Status::Reported,
            ),
            Self::Ideal => cite(
                SourceId::Policy,
                "ideal weight, capped at actual",
                Status::Policy,
            ),
        }
    }
}

/// BMI from which the default policy adjusts.
pub const BMI_30: Bmi = Bmi::scaled(300);
/// The UK form adjusts over this share of the ideal weight, in per cent.
pub const UK_PERCENT_OF_IDEAL: i64 = 120;

/// Which weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// As weighed.
    Actual,
    /// Ideal and 0.4 of the difference.
    Adjusted,
    /// Ideal.
    Ideal,
}

/// The rule that decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WeightRule {
    /// The policy is the actual weight.
    PolicyIsActual,
    /// Without a height nothing can be adjusted.
    NoHeight,
    /// Pregnant: actual weight.
    Pregnant,
    /// Under the policy's height floor: actual weight.
    Short,
    /// Ontario: at or under 50 kg (men) or 45.5 kg (women), actual weight.
    LowWeight,
    /// The policy adjusts only heavier patients: actual weight.
    NotHeavyEnough,
    /// The adjusted or ideal weight is not below the actual one: actual weight.
    CappedAtActual,
    /// The policy's weight is used.
    PolicyApplies,
}

/// The weight that is used, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DosingWeight {
    /// The weight, as displayed.
    pub used: Kilograms,
    /// Which weight it is.
    pub basis: Basis,
    /// The rule that decided.
    pub rule: WeightRule,
    /// The weight before the pregnancy stands in for the actual one.
    pub prepregnancy: bool,
    /// The ideal weight as displayed, where it was worked out.
    pub ideal: Option<Kilograms>,
}

impl DosingWeight {
    /// Is it the weight as weighed?
    #[must_use]
    pub fn is_actual(&self) -> bool {
        self.basis == Basis::Actual
    }
}

/// What the choice needs.
#[derive(Clone, Copy, Debug)]
pub struct Body {
    /// Weight now.
    pub weight: Kilograms,
    /// Height and what follows from it.
    pub stature: Option<Stature>,
    /// Known to be pregnant.
    pub pregnant: bool,
    /// Weight before the pregnancy.
    pub prepregnancy: Result<Option<Kilograms>, Refusal>,
}

/// Height with the figures that need it.
#[derive(Clone, Copy, Debug)]
pub struct Stature {
    /// Height.
    pub height: Centimetres,
    /// Body mass index of the weight now, as displayed.
    pub bmi: Bmi,
    /// Sex.
    pub sex: Option<Sex>,
}

/// Chooses the dosing weight.
///
/// # Errors
/// [`Reason::SexNeeded`] for every policy but the actual weight, once a height is there;
/// [`Reason::PrepregnancyWeightNeeded`] for Ontario in pregnancy, that weight's own refusal,
/// [`Reason::ImplausibleForAge`] where it is not an adult's, or [`Reason::PrepregnancyWeightUnusual`] where it is above the
/// weight now or unusually low for the height.
pub fn dosing_weight(policy: WeightPolicy, body: &Body) -> Result<DosingWeight, Refusal> {
    if policy == WeightPolicy::Actual {
        return actual(body.weight, WeightRule::PolicyIsActual, false, None);
    }
    let Some(stature) = body.stature else {
        return actual(body.weight, WeightRule::NoHeight, false, None);
    };
    let sex = stature
        .sex
        .ok_or(Refusal::new(Field::Sex, Reason::SexNeeded))?;
    let prepregnancy = body.pregnant && policy == WeightPolicy::Ontario;
    let weight = if prepregnancy {
        before_pregnancy(body, stature)?
    } else {
        body.weight
    };
    let overflow = Refusal::overflow(Field::Weight);
    let ideal = body_size::ideal_devine(sex, stature.height).map_err(&overflow)?;
    let shown_ideal = Some(ideal.displayed().map_err(&overflow)?);
    if let Some(rule) = exception(policy, body, stature, sex, weight, ideal)? {
        return actual(weight, rule, prepregnancy, shown_ideal);
    }
    let (exact, basis) = match policy {
        WeightPolicy::Ideal => (ideal, Basis::Ideal),
        WeightPolicy::Bmi30
        | WeightPolicy::Actual
        | WeightPolicy::Australia2026
        | WeightPolicy::Ontario
        | WeightPolicy::UkDoseDetermining => (
            body_size::adjusted(ideal, weight).map_err(&overflow)?,
            Basis::Adjusted,
        ),
    };
    let used = exact.displayed().map_err(&overflow)?;
    if used >= weight {
        return actual(
            weight,
            WeightRule::CappedAtActual,
            prepregnancy,
            shown_ideal,
        );
    }
    Ok(DosingWeight {
        used,
        basis,
        rule: WeightRule::PolicyApplies,
        prepregnancy,
        ideal: shown_ideal,
    })
}

/// The weight before the pregnancy: an adult's, as the weight now, and not above it. Pounds typed as kilograms would be; so
/// would be a dosing weight above the actual one. Its unusually low body mass index is not asked about but refused: another
/// policy does without it.
fn before_pregnancy(body: &Body, stature: Stature) -> Result<Kilograms, Refusal> {
    let refuse = |reason| Refusal::new(Field::PrepregnancyWeight, reason);
    let weight = body.prepregnancy?;
    let weight = weight.ok_or(refuse(Reason::PrepregnancyWeightNeeded))?;
    if weight < bounds::ADULT_WEIGHT_FROM {
        return Err(refuse(Reason::ImplausibleForAge));
    }
    let bmi = body_size::bmi(weight, stature.height);
    let bmi = bmi.map_err(Refusal::overflow(Field::PrepregnancyWeight))?;
    if weight > body.weight || bmi < bounds::BMI.usual.0 {
        return Err(refuse(Reason::PrepregnancyWeightUnusual));
    }
    Ok(weight)
}

/// The first rule, if any, by which this policy leaves the weight as it is.
fn exception(
    policy: WeightPolicy,
    body: &Body,
    stature: Stature,
    sex: Sex,
    weight: Kilograms,
    ideal: ExactKilograms,
) -> Result<Option<WeightRule>, Refusal> {
    let overflow = Refusal::overflow(Field::Weight);
    if body.pregnant && policy != WeightPolicy::Ontario {
        return Ok(Some(WeightRule::Pregnant));
    }
    if policy
        .height_floor()
        .is_some_and(|floor| stature.height < floor)
    {
        return Ok(Some(WeightRule::Short));
    }
    let heavy_enough = match policy {
        WeightPolicy::Bmi30 => stature.bmi >= BMI_30,
        WeightPolicy::UkDoseDetermining => {
            let exact = ExactKilograms::from_weight(weight).map_err(&overflow)?;
            stature.bmi > BMI_30
                || exact
                    .exceeds_percent_of(UK_PERCENT_OF_IDEAL, ideal)
                    .map_err(&overflow)?
        }
        WeightPolicy::Ontario if weight <= ontario_floor(sex) => {
            return Ok(Some(WeightRule::LowWeight));
        }
        WeightPolicy::Actual
        | WeightPolicy::Australia2026
        | WeightPolicy::Ontario
        | WeightPolicy::Ideal => true,
    };
    Ok((!heavy_enough).then_some(WeightRule::NotHeavyEnough))
}

/// Ontario adjusts only above this weight.
#[must_use]
pub const fn ontario_floor(sex: Sex) -> Kilograms {
    match sex {
        Sex::Male => Kilograms::scaled(50_000),
        Sex::Female => Kilograms::scaled(45_500),
    }
}

fn actual(
    weight: Kilograms,
    rule: WeightRule,
    prepregnancy: bool,
    ideal: Option<Kilograms>,
) -> Result<DosingWeight, Refusal> {
    // What is shown is what is used: one decimal, as for the other weights.
    let overflow = Refusal::overflow(Field::Weight);
    let used = ExactKilograms::from_weight(weight)
        .and_then(ExactKilograms::displayed)
        .map_err(overflow)?;
    Ok(DosingWeight {
        used,
        basis: Basis::Actual,
        rule,
        prepregnancy,
        ideal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(policy: WeightPolicy, sex: Sex, kilograms: i64, height: i64) -> DosingWeight {
        let (weight, height) = (Kilograms::scaled(kilograms), Centimetres::scaled(height));
        let stature = Stature {
            height,
            bmi: body_size::bmi(weight, height).unwrap(),
            sex: Some(sex),
        };
        let body = Body {
            weight,
            stature: Some(stature),
            pregnant: false,
            prepregnancy: Ok(None),
        };
        dosing_weight(policy, &body).unwrap()
    }

    fn rule(policy: WeightPolicy, sex: Sex, kilograms: i64, height: i64) -> WeightRule {
        weight(policy, sex, kilograms, height).rule
    }

    #[test]
    fn the_default_policy_has_a_cliff_at_a_bmi_of_30_and_australia_has_none() {
        let dose = |policy, kilograms| {
            let used = weight(policy, Sex::Female, kilograms, 170_000).used;
            used.get() * 2 / 1_000
        };
        assert_eq!(dose(WeightPolicy::Bmi30, 86_500), 173);
        assert_eq!(dose(WeightPolicy::Bmi30, 86_600), 143);
        assert_eq!(dose(WeightPolicy::Australia2026, 86_500), 143);
        assert_eq!(dose(WeightPolicy::Australia2026, 86_600), 143);
    }

    #[test]
    fn each_policy_has_its_own_height_floor() {
        use WeightPolicy::{Australia2026, Bmi30, Ideal, Ontario, UkDoseDetermining};
        for (policy, floor) in [
            (UkDoseDetermining, 132_000),
            (Australia2026, 152_000),
            (Bmi30, 152_400),
            (Ontario, 152_400),
            (Ideal, 152_400),
        ] {
            assert_eq!(
                rule(policy, Sex::Male, 85_000, floor - 1),
                WeightRule::Short
            );
            assert_eq!(
                rule(policy, Sex::Male, 85_000, floor),
                WeightRule::PolicyApplies
            );
        }
    }

    #[test]
    fn ontario_leaves_light_people_alone_up_to_and_with_its_limits() {
        for (sex, limit) in [(Sex::Male, 50_000), (Sex::Female, 45_500)] {
            let at = |kilograms| rule(WeightPolicy::Ontario, sex, kilograms, 152_400);
            assert_eq!(at(limit), WeightRule::LowWeight);
            assert_ne!(at(limit + 100), WeightRule::LowWeight);
        }
    }

    #[test]
    fn a_thin_patient_is_never_dosed_on_more_than_the_scale_says() {
        use WeightPolicy::{Australia2026, Ideal, Ontario};
        for policy in [Australia2026, Ontario, Ideal] {
            let thin = weight(policy, Sex::Male, 55_000, 180_000);
            assert_eq!(thin.used, Kilograms::scaled(55_000));
            assert_eq!(thin.rule, WeightRule::CappedAtActual);
            assert_eq!(thin.basis, Basis::Actual);
        }
    }
}
