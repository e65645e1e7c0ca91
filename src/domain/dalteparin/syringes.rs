//! The syringes of dalteparin, and how they are handled.
//!
//! Trap: 2500 and 5000 units have the same volume, and 10 000 units come in two, so that a volume alone names no dose.

use super::decision::ProphylacticDose;
use super::quantities::Concentration;
use crate::domain::quantity::{AntiXaUnits, Millilitres};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Where it is sold, as far as that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Market {
    /// In the texts of Canada, Norway and the United Kingdom; which of them has it was not recorded for each.
    NotTold,
    /// Canada alone.
    Canada,
    /// United Kingdom, beside the others; whether it is a syringe was not recorded.
    UnitedKingdom,
}

/// What one syringe holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Syringe {
    /// Units.
    pub units: AntiXaUnits,
    /// In this volume.
    pub volume: Millilitres,
    /// So that a millilitre holds this many.
    pub concentration: Concentration,
    /// Where.
    pub market: Market,
}

const THIN: Concentration = Concentration::scaled(12_500);
const THICK: Concentration = Concentration::scaled(25_000);
const UNITED_KINGDOM: Concentration = Concentration::scaled(10_000);

const fn syringe(
    units: i64,
    microlitres: u16,
    concentration: Concentration,
    market: Market,
) -> Syringe {
    Syringe {
        units: AntiXaUnits::scaled(units),
        volume: Millilitres::scaled(in_millilitres(microlitres)),
        concentration,
        market,
    }
}

/// In the scale of [`Millilitres`].
#[allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "u16 widens, and 65 535 × 10³ fits 64 bits"
)]
const fn in_millilitres(microlitres: u16) -> i64 {
    microlitres as i64 * 1_000
}

/// All of them, by units.
pub const SYRINGES: [Syringe; 9] = [
    syringe(2_500, 200, THIN, Market::NotTold),
    syringe(3_500, 280, THIN, Market::Canada),
    syringe(5_000, 200, THICK, Market::NotTold),
    syringe(7_500, 300, THICK, Market::NotTold),
    syringe(10_000, 400, THICK, Market::NotTold),
    syringe(10_000, 1_000, UNITED_KINGDOM, Market::UnitedKingdom),
    syringe(12_500, 500, THICK, Market::NotTold),
    syringe(15_000, 600, THICK, Market::NotTold),
    syringe(18_000, 720, THICK, Market::NotTold),
];

/// Source of units and volumes in [`SYRINGES`].
pub const SYRINGES_SOURCE: Citation = cite(
    SourceId::FragminLabels,
    "syringes: units and volume of each",
    Status::Published,
);
/// Source of the concentrations.
pub const CONCENTRATION_SOURCE: Citation = cite(
    SourceId::Policy,
    "dalteparin: concentrations are worked out from units and volume",
    Status::Policy,
);
/// What the box says for units.
pub const BOX_SOURCE: Citation = cite(
    SourceId::FragminLabels,
    "the unit as it is printed; Norway changes it",
    Status::Published,
);

/// The syringe for one injection of a dose that was decided; none where no syringe of every market holds just that.
#[must_use]
pub fn for_dose(dose: ProphylacticDose) -> Option<Syringe> {
    let mut fitting = SYRINGES
        .into_iter()
        .filter(|one| one.units == dose.units && one.market == Market::NotTold);
    fitting.next()
}

/// The other syringes with the volume of this one.
pub fn with_the_volume_of(syringe: Syringe) -> impl Iterator<Item = Syringe> {
    SYRINGES
        .into_iter()
        .filter(move |one| one.volume == syringe.volume && *one != syringe)
}

/// How it is handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Handling {
    /// The air bubble stays in.
    AirBubble,
    /// Never into a muscle.
    NeverIntramuscular,
    /// No other heparin unit for unit.
    NotInterchangeable,
    /// The shield of the needle may hold latex.
    NeedleShield,
    /// Vials for several doses hold benzyl alcohol.
    MultidoseVial,
}

/// All of it.
pub const HANDLING: [Handling; 5] = [
    Handling::AirBubble,
    Handling::NeverIntramuscular,
    Handling::NotInterchangeable,
    Handling::NeedleShield,
    Handling::MultidoseVial,
];

impl Handling {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        let at = match self {
            Self::AirBubble => "the air bubble stays in the syringe",
            Self::NeverIntramuscular => "never into a muscle",
            Self::NotInterchangeable => "not interchangeable unit for unit with other heparins",
            Self::NeedleShield => "the needle shield may hold latex",
            Self::MultidoseVial => "multidose vials hold benzyl alcohol",
        };
        cite(SourceId::FragminLabels, at, Status::Published)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dalteparin::decision::{PROPHYLAXIS, SAME_VOLUME, SYRINGE};

    #[test]
    fn units_are_volume_times_concentration_exactly_in_every_row() {
        for one in SYRINGES {
            let product = one.volume.get() * one.concentration.get();
            // The volume is stored in millionths of a millilitre; no label rounds, so nothing is left over.
            assert_eq!(product, one.units.get() * 1_000_000, "{one:?}");
        }
    }

    #[test]
    fn the_rows_are_those_of_the_labels() {
        let rows = SYRINGES.map(|one| {
            format!(
                "{}/{} {} {:?}",
                one.units, one.volume, one.concentration, one.market
            )
        });
        assert_eq!(
            rows,
            [
                "2500/0.2 12500 NotTold",
                "3500/0.28 12500 Canada",
                "5000/0.2 25000 NotTold",
                "7500/0.3 25000 NotTold",
                "10000/0.4 25000 NotTold",
                "10000/1 10000 UnitedKingdom",
                "12500/0.5 25000 NotTold",
                "15000/0.6 25000 NotTold",
                "18000/0.72 25000 NotTold",
            ]
        );
    }

    #[test]
    fn the_dose_has_one_syringe_and_another_one_looks_the_same() {
        let syringe = for_dose(PROPHYLAXIS).unwrap();
        assert_eq!(
            (syringe.units, syringe.volume),
            (PROPHYLAXIS.units, SYRINGE)
        );
        let others: Vec<_> = with_the_volume_of(syringe).map(|one| one.units).collect();
        assert_eq!(others, [SAME_VOLUME]);
        let odd = ProphylacticDose {
            units: AntiXaUnits::scaled(6_000),
            times_per_day: 1,
        };
        assert_eq!(for_dose(odd), None);
        // Sold in one country alone, it is in nobody's hand by itself.
        let canada = ProphylacticDose {
            units: AntiXaUnits::scaled(3_500),
            times_per_day: 1,
        };
        assert_eq!(for_dose(canada), None);
    }

    #[test]
    fn ten_thousand_units_have_two_volumes() {
        let rows = SYRINGES
            .iter()
            .filter(|one| one.units == AntiXaUnits::scaled(10_000));
        let volumes: Vec<_> = rows.map(|one| one.volume.to_string()).collect();
        assert_eq!(volumes, ["0.4", "1"]);
        for handling in HANDLING {
            assert_eq!(handling.source().status, Status::Published);
        }
    }
}
