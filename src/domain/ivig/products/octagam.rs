//! The rows of Octagam.

use super::figures::{Amount, LabelFigure, RateUnit, Storage};
use super::table::{
    AtRiskLabel, LabelRate, LabelUse, ProductData, ProductNote, RunRates, rate, sourced,
};
use super::{Concentration, Market, Product};
use crate::domain::quantity::{tenth_grams, whole_grams};
use crate::domain::sources::{SourceId, Status, cite};

use RateUnit::{MillilitresPerHour, MillilitresPerMinute};
use Status::{Published, Reported, Unconfirmed};

/// Octagam 10 %: 0.01 → 0.04 mL/kg/min in dermatomyositis, 0.03 at risk.
pub(super) const OCTAGAM_TEN: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(
            rate(60),
            SourceId::OctagamUsDm,
            "rates in dermatomyositis",
            Published,
        ),
        steps: cite(
            SourceId::OctagamUsDm,
            "rates in dermatomyositis, steps of 30 min",
            Published,
        ),
        ceiling: sourced(
            rate(240),
            SourceId::OctagamUsDm,
            "rates in dermatomyositis",
            Published,
        ),
    }),
    labels: &[
        LabelRate {
            label_use: LabelUse::Dermatomyositis,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(10, MillilitresPerMinute)),
            ceiling: LabelFigure::new(40, MillilitresPerMinute),
            source: cite(SourceId::OctagamUsDm, "rates in dermatomyositis", Published),
        },
        LabelRate {
            label_use: LabelUse::Thrombocytopenia,
            market: None,
            start: Some(LabelFigure::new(10, MillilitresPerMinute)),
            ceiling: LabelFigure::new(120, MillilitresPerMinute),
            source: cite(
                SourceId::OctagamLabel,
                "rates in immune thrombocytopenia: 0.01, 0.02, 0.04, 0.08, 0.12",
                Published,
            ),
        },
    ],
    iga: Some(sourced(
        Amount::AtMost(4_000),
        SourceId::OctagamLabel,
        "IgA",
        Reported,
    )),
    acidity: Some(sourced(
        Amount::Between(45, 50),
        SourceId::OctagamLabel,
        "pH",
        Published,
    )),
    storage: &[
        sourced(
            Storage {
                from: Some(2),
                to: Some(8),
                months: Some(36),
            },
            SourceId::OctagamLabel,
            "storage",
            Published,
        ),
        sourced(
            Storage {
                from: None,
                to: Some(25),
                months: Some(9),
            },
            SourceId::OctagamLabel,
            "storage: below 25 °C",
            Published,
        ),
    ],
    notes: &[
        sourced(
            ProductNote::Corn,
            SourceId::OctagamUsDm,
            "corn allergy",
            Published,
        ),
        sourced(
            ProductNote::Meters,
            SourceId::OctagamUsDm,
            "maltose and glucose meters",
            Published,
        ),
        sourced(
            ProductNote::OlderVial(whole_grams(6)),
            SourceId::OctagamLabel,
            "older EU text: 6 g",
            Reported,
        ),
    ],
    ..ProductData::new(
        Product::OctagamTen,
        Concentration::TenPercent,
        sourced(
            &[
                whole_grams(30),
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                whole_grams(2),
            ],
            SourceId::OctagamUsDm,
            "vial sizes",
            Published,
        ),
        cite(SourceId::OctagamUsDm, "description", Published),
        sourced(
            AtRiskLabel::Rate(rate(180)),
            SourceId::OctagamUsDm,
            "at risk: 3.3 mg/kg/min, printed as 0.03 mL/kg/min",
            Published,
        ),
    )
};

/// Octagam 5 %: US text to 0.07 mL/kg/min, below that at risk.
pub(super) const OCTAGAM_FIVE: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(
            rate(60),
            SourceId::OctagamFive,
            "US text: 0.01 mL/kg/min",
            Published,
        ),
        steps: cite(SourceId::OctagamFive, "steps between", Unconfirmed),
        ceiling: sourced(
            rate(420),
            SourceId::OctagamFive,
            "US text: 0.07 mL/kg/min, printed as 3.33 mg/kg/min (exact 3.5)",
            Published,
        ),
    }),
    labels: &[
        LabelRate {
            label_use: LabelUse::Any,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(10, MillilitresPerMinute)),
            ceiling: LabelFigure::new(70, MillilitresPerMinute),
            source: cite(
                SourceId::OctagamFive,
                "US text: 0.07 mL/kg/min, printed as 3.33 mg/kg/min (exact 3.5)",
                Published,
            ),
        },
        LabelRate {
            label_use: LabelUse::Any,
            market: Some(Market::EuropeanUnion),
            start: None,
            ceiling: LabelFigure::new(5_000, MillilitresPerHour),
            source: cite(SourceId::OctagamFive, "EU text: up to 5 mL/kg/h", Published),
        },
    ],
    iga: Some(sourced(
        Amount::AtMost(2_000),
        SourceId::OctagamFive,
        "IgA",
        Reported,
    )),
    sodium: Some(sourced(
        Amount::Below(300),
        SourceId::OctagamFive,
        "sodium",
        Reported,
    )),
    osmolality: Some(sourced(
        Amount::Between(3_100, 3_800),
        SourceId::OctagamFive,
        "osmolality",
        Reported,
    )),
    storage: &[sourced(
        Storage {
            from: Some(2),
            to: Some(25),
            months: Some(24),
        },
        SourceId::OctagamFive,
        "storage",
        Published,
    )],
    notes: &[
        sourced(
            ProductNote::Corn,
            SourceId::OctagamUsDm,
            "corn allergy: read for the 10 %",
            Published,
        ),
        sourced(
            ProductNote::Meters,
            SourceId::OctagamUsDm,
            "maltose and glucose meters: read for the 10 %",
            Published,
        ),
    ],
    ..ProductData::new(
        Product::OctagamFive,
        Concentration::FivePercent,
        sourced(
            &[
                whole_grams(25),
                whole_grams(10),
                whole_grams(5),
                tenth_grams(2, 5),
            ],
            SourceId::OctagamFive,
            "vial sizes",
            Published,
        ),
        cite(SourceId::OctagamFive, "100 mg/mL", Reported),
        sourced(
            AtRiskLabel::Below(rate(420)),
            SourceId::OctagamFive,
            "US text: below 0.07 mL/kg/min",
            Published,
        ),
    )
};
