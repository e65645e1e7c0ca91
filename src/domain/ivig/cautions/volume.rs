//! The volume of a course by dosing weight.

use super::product_facts;
use crate::domain::case::Case;
use crate::domain::exact::mul;
use crate::domain::ivig::answer::{IvigAnswer, answer};
use crate::domain::ivig::products::Concentration;
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Millilitres per kilogram, to 0.001.
pub enum MillilitrePerKilogram {}

impl Unit for MillilitrePerKilogram {
    const SYMBOL: &'static str = "mL/kg";
    const PLACES: u32 = 3;
}

/// The volume of a course by dosing weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volume {
    /// Strength of the solution.
    pub concentration: Concentration,
    /// Millilitres for each kilogram of the dosing weight.
    pub per_kilogram: Quantity<MillilitrePerKilogram>,
}

/// Source of [`Volume`].
pub const VOLUME_SOURCE: Citation = cite(
    SourceId::Policy,
    "cautions: volume of a course, dose times volume of a gram",
    Status::Policy,
);

/// The volume of the course in this product, or in both strengths while none is picked. Nothing where the dose was
/// removed, refused or is to be confirmed.
#[must_use]
pub fn volumes(case: &Case) -> Vec<Volume> {
    let shown = match answer(case) {
        IvigAnswer::Waiting | IvigAnswer::Given(_) => case.ivig.dose.known(),
        IvigAnswer::Stopped(_) | IvigAnswer::Refused(_) | IvigAnswer::Confirm(_) => None,
    };
    let picked = case
        .ivig
        .product
        .map(|one| product_facts(one).concentration);
    let both = [Concentration::TenPercent, Concentration::FivePercent];
    let strengths = both
        .into_iter()
        .filter(|strength| picked.is_none_or(|picked| picked == *strength));
    let volume = |concentration: Concentration| {
        let per_kilogram = mul(shown?.get(), concentration.millilitres_per_gram()).ok()?;
        Some(Volume {
            concentration,
            per_kilogram: Quantity::scaled(per_kilogram),
        })
    };
    strengths.filter_map(volume).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Finding;
    use crate::domain::ivig::products::Product;
    use crate::domain::ivig::stops::Stop;
    use crate::domain::refusal::Field;

    #[test]
    fn the_volume_follows_dose_and_strength_and_a_stop_removes_it() {
        let mut case = Case::default();
        let of = |case: &Case| -> Vec<(i64, String)> {
            let volume = |one: &Volume| (one.concentration.percent(), one.per_kilogram.to_string());
            volumes(case).iter().map(volume).collect()
        };
        let (ten, five) = ((10, "20".to_owned()), (5, "40".to_owned()));
        assert_eq!(of(&case), [ten, five.clone()]);
        case.ivig.product = Some(Product::OctagamFive);
        case.read(Field::Weight, "60");
        assert_eq!(of(&case), [five]);
        case.read(Field::DosePerKg, "0.4");
        assert_eq!(of(&case), [(5, "8".to_owned())]);
        case.read(Field::DosePerKg, "2.5");
        assert_eq!(of(&case), []);
        case.read(Field::DosePerKg, "2");
        for answer in &mut case.ivig.stops {
            if answer.stop == Stop::AnaphylaxisToImmunoglobulin {
                answer.finding = Finding::Present;
            }
        }
        assert_eq!(of(&case), []);
    }
}
