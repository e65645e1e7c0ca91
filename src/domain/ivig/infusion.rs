//! The infusion ladder of one day.
//!
//! The only labelled myositis rate is Octagam 10 % in dermatomyositis: 4 mg/kg/min, 3.3 at risk, printed as
//! 0.03 mL/kg/min. By policy no brand runs faster in myositis, and none above its own label.

use super::course::CourseStep;
use super::products::table::{AtRiskLabel, ProductData};
use super::products::{Concentration, Product};
use crate::domain::exact::{Overflow, add, div_ceil, div_floor, div_half_up, mul, sub};
use crate::domain::explain::{Explained, Steps};
use crate::domain::quantity::{
    Kilograms, Millilitres, MillilitresPerHour, MillilitresPerKilogramHour, Minutes,
};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Source of the ceilings in myositis.
pub const CEILING_SOURCE: Citation = cite(
    SourceId::Policy,
    "IVIG 4, after Octagam 10 % in dermatomyositis",
    Status::Policy,
);

/// Minutes of every step but the last.
pub const STEP_MINUTES: i64 = 30;

/// The ceiling in myositis: 4 mg/kg/min, 3 at risk.
#[must_use]
pub const fn myositis_ceiling(
    concentration: Concentration,
    at_risk: bool,
) -> MillilitresPerKilogramHour {
    MillilitresPerKilogramHour::scaled(match (concentration, at_risk) {
        (Concentration::TenPercent, false) => 240,
        (Concentration::TenPercent, true) => 180,
        (Concentration::FivePercent, false) => 480,
        (Concentration::FivePercent, true) => 360,
    })
}

/// The ceiling of this product for this patient: the least of the myositis ceiling and the label's. None where the
/// product's rates are not known well enough.
#[must_use]
pub fn ceiling(product: &ProductData, at_risk: bool) -> Option<MillilitresPerKilogramHour> {
    let label = product.rates?.ceiling.value;
    let own = label.min(myositis_ceiling(product.concentration, at_risk));
    if !at_risk {
        return Some(own);
    }
    Some(match product.at_risk.value {
        AtRiskLabel::Rate(label) => own.min(label),
        AtRiskLabel::Below(label) => own.min(just_below(label)),
        AtRiskLabel::LowestPracticable => own,
    })
}

/// The next lower rate that can be written.
const fn just_below(rate: MillilitresPerKilogramHour) -> MillilitresPerKilogramHour {
    MillilitresPerKilogramHour::scaled(rate.get().saturating_sub(1))
}

/// One step of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LadderStep {
    /// Pump rate.
    pub rate: MillilitresPerHour,
    /// How long.
    pub minutes: Minutes,
    /// How much runs in.
    pub volume: Millilitres,
}

/// A day's ladder: its volumes add up to the day's volume exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The steps, slowest first.
    pub steps: Vec<LadderStep>,
    /// How long in all.
    pub minutes: Minutes,
}

/// How the largest day runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The rates as they come out of the weight.
    pub exact: Ladder,
    /// The rates as a pump is set.
    pub pump: Option<Ladder>,
    /// The ceiling by weight.
    pub ceiling: MillilitresPerKilogramHour,
    /// The weight that the rates are made from: the smaller of actual and dosing weight.
    pub weight: Kilograms,
    /// Counted as at risk.
    pub at_risk: bool,
}

/// How a day of this volume runs in a patient of this weight. None where the product's rates are not known well enough.
///
/// # Errors
/// [`Overflow`].
pub(super) fn running(
    product: Product,
    at_risk: bool,
    weight: Kilograms,
    volume: Millilitres,
) -> Result<Option<Explained<Running, CourseStep>>, Overflow> {
    let data = product.data();
    let (Some(rates), Some(ceiling), Some(exact)) = (
        data.rates,
        ceiling(data, at_risk),
        exact_ladder(data, at_risk, weight, volume)?,
    ) else {
        return Ok(None);
    };
    let mut steps = Steps::new();
    steps.push(
        CourseStep::Ceiling(at_risk, product, ceiling),
        CEILING_SOURCE,
    );
    steps.push(CourseStep::RateWeight(weight), CEILING_SOURCE);
    steps.push(CourseStep::RateSteps(rates.start.value), rates.steps);
    let pump = pump_ladder(data, at_risk, weight, volume)?;
    Ok(Some(steps.explain(Running {
        exact,
        pump,
        ceiling,
        weight,
        at_risk,
    })))
}

/// Rates by weight: the start, doubled every step, up to the ceiling; none where they are not known well enough.
fn rates(
    product: &ProductData,
    at_risk: bool,
) -> Result<Vec<MillilitresPerKilogramHour>, Overflow> {
    let (Some(known), Some(top)) = (product.rates, ceiling(product, at_risk)) else {
        return Ok(Vec::new());
    };
    let mut rates = Vec::new();
    let mut next = known.start.value;
    while next < top {
        rates.push(next);
        next = MillilitresPerKilogramHour::scaled(mul(next.get(), 2)?);
    }
    rates.push(top);
    Ok(rates)
}

/// The exact ladder: rates as they come out of the weight. `None` where the product's rates are not known well enough.
///
/// # Errors
/// [`Overflow`].
pub fn exact_ladder(
    product: &ProductData,
    at_risk: bool,
    weight: Kilograms,
    volume: Millilitres,
) -> Result<Option<Ladder>, Overflow> {
    // grams × hundredths of mL/kg/h × 10 are nanolitres an hour
    let rate = |by_weight: MillilitresPerKilogramHour| {
        Ok(MillilitresPerHour::scaled(mul(
            mul(weight.get(), by_weight.get())?,
            10,
        )?))
    };
    let rates = rates(product, at_risk)?
        .into_iter()
        .map(rate)
        .collect::<Result<Vec<_>, _>>()?;
    if rates.is_empty() {
        return Ok(None);
    }
    // Half up to the displayed 0.1 minute.
    climb(&rates, volume, |tenths_numerator, rate| {
        div_half_up(tenths_numerator, rate)
    })
    .map(Some)
}

/// The ladder as a pump is set: whole mL/h rounded down, the minutes worked out from the rounded rate, and the last
/// step's rounded up to a whole minute. `None` if a rate would round down to nothing, and as for [`exact_ladder`].
///
/// # Errors
/// [`Overflow`].
pub fn pump_ladder(
    product: &ProductData,
    at_risk: bool,
    weight: Kilograms,
    volume: Millilitres,
) -> Result<Option<Ladder>, Overflow> {
    const WHOLE: i64 = 1_000_000;
    let rate = |by_weight: MillilitresPerKilogramHour| {
        let exact = mul(mul(weight.get(), by_weight.get())?, 10)?;
        Ok(MillilitresPerHour::scaled(mul(
            div_floor(exact, WHOLE)?,
            WHOLE,
        )?))
    };
    let rates = rates(product, at_risk)?
        .into_iter()
        .map(rate)
        .collect::<Result<Vec<_>, _>>()?;
    if rates.is_empty() || rates.iter().any(|rate| rate.get() == 0) {
        return Ok(None);
    }
    let whole_minutes =
        |tenths_numerator: i64, rate: i64| mul(div_ceil(tenths_numerator, mul(rate, 10)?)?, 10);
    climb(&rates, volume, whole_minutes).map(Some)
}

/// Runs up the rates until the volume is in. `last` turns volume × 600 and a rate into tenths of a minute.
fn climb(
    rates: &[MillilitresPerHour],
    volume: Millilitres,
    last: impl Fn(i64, i64) -> Result<i64, Overflow>,
) -> Result<Ladder, Overflow> {
    let mut steps = Vec::new();
    let mut left = volume.get();
    let mut total = 0;
    for (place, &rate) in rates.iter().enumerate() {
        let in_step = div_floor(mul(rate.get(), STEP_MINUTES)?, 60)?;
        let is_last = place.saturating_add(1) == rates.len() || in_step >= left;
        let (minutes, run) = if is_last {
            (last(mul(left, 600)?, rate.get())?, left)
        } else {
            (mul(STEP_MINUTES, 10)?, in_step)
        };
        left = sub(left, run)?;
        total = add(total, minutes)?;
        steps.push(LadderStep {
            rate,
            minutes: Minutes::scaled(minutes),
            volume: Millilitres::scaled(run),
        });
        if left == 0 {
            break;
        }
    }
    Ok(Ladder {
        steps,
        minutes: Minutes::scaled(total),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ivig::products::{PRODUCTS, Product};

    #[test]
    fn the_ceiling_is_the_least_of_the_myositis_ceiling_and_the_labels() {
        let table = [
            (Product::Kiovig, "2.4", "1.8"),
            (Product::OctagamTen, "2.4", "1.8"),
            // The label of the 5 % stops at 4.2, below the 4.8 of 4 mg/kg/min.
            (Product::OctagamFive, "4.2", "3.6"),
            (Product::Privigen, "2.4", "1.8"),
            // The label allows 4.8 in another disease, and 1.98 at risk.
            (Product::Panzyga, "2.4", "1.8"),
            (Product::Gamunex, "2.4", "1.8"),
            (Product::Gammagard, "2.4", "1.8"),
            (Product::GammaplexFive, "4.8", "3.6"),
            (Product::GammaplexTen, "2.4", "1.8"),
            (Product::Iqymune, "2.4", "1.8"),
            // At risk below 2 mg/kg/min, which is 1.2.
            (Product::Bivigam, "2.4", "1.19"),
        ];
        let of = |product: Product, at_risk| {
            ceiling(product.data(), at_risk).map(|ceiling| ceiling.to_string())
        };
        for (product, usual, at_risk) in table {
            assert_eq!(of(product, false).as_deref(), Some(usual), "{product:?}");
            assert_eq!(of(product, true).as_deref(), Some(at_risk), "{product:?}");
        }
        // Of the others the rates are known from memory alone.
        for product in PRODUCTS {
            let read = table.iter().any(|(known, ..)| *known == product);
            assert_eq!(of(product, false).is_some(), read, "{product:?}");
            let day = Millilitres::scaled(400_000_000);
            let weight = Kilograms::scaled(60_000);
            let exact = exact_ladder(product.data(), true, weight, day).unwrap();
            let pump = pump_ladder(product.data(), true, weight, day).unwrap();
            assert_eq!(
                (exact.is_some(), pump.is_some()),
                (read, read),
                "{product:?}"
            );
        }
    }

    #[test]
    fn myositis_ceilings_are_4_and_3_milligrams_per_kilogram_and_minute() {
        for product in PRODUCTS {
            let strength = product.data().concentration;
            // mL/kg/h = mg/kg/min × 60 min / (1000 mg/g) × mL/g
            let per_hour = |mg: i64| mg * 60 * strength.millilitres_per_gram() / 10;
            assert_eq!(myositis_ceiling(strength, false).get(), per_hour(4));
            assert_eq!(myositis_ceiling(strength, true).get(), per_hour(3));
        }
    }

    #[test]
    fn the_seeds_day_of_40_grams_takes_204_minutes_and_252_at_risk() {
        let day = Millilitres::scaled(400_000_000);
        let weight = Kilograms::scaled(60_000);
        for (at_risk, minutes) in [(false, 204), (true, 252)] {
            let ladder = exact_ladder(Product::OctagamTen.data(), at_risk, weight, day).unwrap();
            let ladder = ladder.unwrap();
            assert_eq!(ladder.minutes.get() / 10, minutes);
        }
    }

    #[test]
    fn a_pump_that_would_stand_still_has_no_ladder() {
        let ladder = |grams| {
            let day = Millilitres::scaled(50_000_000);
            pump_ladder(
                Product::Privigen.data(),
                true,
                Kilograms::scaled(grams),
                day,
            )
            .unwrap()
        };
        // 0.3 mL/kg/h of 3.3 kg is 0.99 mL/h.
        assert_eq!(ladder(3_300), None);
        assert!(ladder(3_334).is_some());
    }
}
