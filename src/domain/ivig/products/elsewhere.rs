//! The rows of the products that are not named for Norway and whose rates were read.

use super::figures::{Amount, LabelFigure, RateUnit, Storage};
use super::table::{
    AtRiskLabel, Diluent, LabelRate, LabelUse, ProductData, ProductNote, RunRates, from_memory,
    rate, sourced,
};
use super::{Concentration, Market, Product};
use crate::domain::quantity::{Grams, tenth_grams, whole_grams};
use crate::domain::sources::{Citation, SourceId, Status, cite};

use RateUnit::{MilligramsPerMinute, MillilitresPerHour};
use Status::{Published, Reported, Unconfirmed};

/// No product's steps between first rate and ceiling were read here: they are doubled, which stays below.
pub(super) const STEPS: Citation = cite(SourceId::Unsourced, "steps between", Unconfirmed);

const THIRTY_TO_ONE: &[Grams] = &[
    whole_grams(30),
    whole_grams(20),
    whole_grams(10),
    whole_grams(5),
    tenth_grams(2, 5),
    whole_grams(1),
];

/// Gamunex-C and Gammaked: 1 → 8 mg/kg/min.
pub(super) const GAMUNEX: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(rate(60), SourceId::Gamunex, "1 mg/kg/min", Reported),
        steps: STEPS,
        ceiling: sourced(rate(480), SourceId::Gamunex, "8 mg/kg/min", Reported),
    }),
    labels: &[
        LabelRate {
            label_use: LabelUse::Any,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(1_000, MilligramsPerMinute)),
            ceiling: LabelFigure::new(8_000, MilligramsPerMinute),
            source: cite(SourceId::Gamunex, "rates", Reported),
        },
        LabelRate {
            label_use: LabelUse::Polyneuropathy,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(2_000, MilligramsPerMinute)),
            ceiling: LabelFigure::new(8_000, MilligramsPerMinute),
            source: cite(SourceId::Gamunex, "rates", Reported),
        },
    ],
    iga: Some(from_memory(Amount::About(460), "Gamunex: IgA")),
    storage: &[
        from_memory(
            Storage {
                from: Some(2),
                to: Some(8),
                months: None,
            },
            "Gamunex: storage",
        ),
        from_memory(
            Storage {
                from: None,
                to: Some(25),
                months: Some(6),
            },
            "Gamunex: storage",
        ),
    ],
    diluent: Some(from_memory(Diluent::NotSaline, "Gamunex: dilution")),
    notes: &[
        sourced(
            ProductNote::GamunexCVial(whole_grams(40)),
            SourceId::Gamunex,
            "vial sizes",
            Reported,
        ),
        from_memory(
            ProductNote::AlsoIn("the EU as Gamunex 10 %"),
            "Gamunex: markets",
        ),
    ],
    ..ProductData::new(
        Product::Gamunex,
        Concentration::TenPercent,
        sourced(
            &[
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                tenth_grams(2, 5),
                whole_grams(1),
            ],
            SourceId::Gamunex,
            "vial sizes",
            Reported,
        ),
        cite(SourceId::Gamunex, "glycine 0.16 to 0.24 M", Reported),
        sourced(
            AtRiskLabel::LowestPracticable,
            SourceId::Gamunex,
            "minimum practicable rate, no number",
            Reported,
        ),
    )
};

/// Gammagard Liquid: 0.5 → 5 mL/kg/h in primary immunodeficiency.
pub(super) const GAMMAGARD: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(rate(50), SourceId::Gammagard, "0.5 mL/kg/h", Published),
        steps: cite(
            SourceId::Gammagard,
            "a step every 30 min; their size was not read",
            Published,
        ),
        ceiling: sourced(
            rate(500),
            SourceId::Gammagard,
            "5 mL/kg/h, called 8 mg/kg/min (exact 8.33)",
            Published,
        ),
    }),
    labels: &[
        LabelRate {
            label_use: LabelUse::Immunodeficiency,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(500, MillilitresPerHour)),
            ceiling: LabelFigure::new(5_000, MillilitresPerHour),
            source: cite(
                SourceId::Gammagard,
                "5 mL/kg/h, called 8 mg/kg/min (exact 8.33)",
                Published,
            ),
        },
        LabelRate {
            label_use: LabelUse::MotorNeuropathy,
            market: Some(Market::UnitedStates),
            start: None,
            ceiling: LabelFigure::new(5_400, MillilitresPerHour),
            source: cite(SourceId::Gammagard, "motor neuropathy", Published),
        },
    ],
    iga: Some(sourced(
        Amount::Mean(370),
        SourceId::Gammagard,
        "IgA",
        Published,
    )),
    sodium: Some(sourced(
        Amount::Nothing,
        SourceId::Gammagard,
        "no sodium",
        Published,
    )),
    osmolality: Some(sourced(
        Amount::Between(2_400, 3_000),
        SourceId::Gammagard,
        "osmolality",
        Published,
    )),
    storage: &[
        sourced(
            Storage {
                from: None,
                to: None,
                months: Some(36),
            },
            SourceId::Gammagard,
            "storage: 36 months cold",
            Published,
        ),
        sourced(
            Storage {
                from: None,
                to: Some(25),
                months: Some(24),
            },
            SourceId::Gammagard,
            "storage: up to 24 months at 25 °C",
            Published,
        ),
    ],
    notes: &[sourced(
        ProductNote::NoSugar,
        SourceId::Gammagard,
        "no sugar",
        Published,
    )],
    ..ProductData::new(
        Product::Gammagard,
        Concentration::TenPercent,
        sourced(
            THIRTY_TO_ONE,
            SourceId::GammagardCopy,
            "vial sizes",
            Reported,
        ),
        cite(SourceId::Gammagard, "glycine 0.25 M", Published),
        from_memory(AtRiskLabel::LowestPracticable, "Gammagard: at risk"),
    )
};

/// IQYMUNE: 0.5 → 6 mL/kg/h.
pub(super) const IQYMUNE: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(
            rate(50),
            SourceId::Iqymune,
            "0.5 mL/kg/h for 30 min",
            Reported,
        ),
        steps: STEPS,
        ceiling: sourced(rate(600), SourceId::Iqymune, "6 mL/kg/h", Reported),
    }),
    labels: &[LabelRate {
        label_use: LabelUse::Any,
        market: Some(Market::UnitedKingdom),
        start: Some(LabelFigure::new(500, MillilitresPerHour)),
        ceiling: LabelFigure::new(6_000, MillilitresPerHour),
        source: cite(SourceId::Iqymune, "rates", Reported),
    }],
    iga: Some(from_memory(Amount::Of(280), "IQYMUNE: IgA")),
    ..ProductData::new(
        Product::Iqymune,
        Concentration::TenPercent,
        from_memory(
            &[
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                whole_grams(2),
            ],
            "IQYMUNE: vial sizes",
        ),
        cite(
            SourceId::Unsourced,
            "IQYMUNE: glycine and polysorbate",
            Unconfirmed,
        ),
        sourced(
            AtRiskLabel::LowestPracticable,
            SourceId::Iqymune,
            "minimum rate and dose, no number",
            Reported,
        ),
    )
};

/// Bivigam: 0.5 → 6 mg/kg/min, below 2 at risk.
pub(super) const BIVIGAM: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(
            rate(30),
            SourceId::Bivigam,
            "0.5 mg/kg/min for 10 min",
            Reported,
        ),
        steps: cite(
            SourceId::Bivigam,
            "0.8 mg/kg/min more every 20 min; doubled every 30 min here, which stays below",
            Reported,
        ),
        ceiling: sourced(rate(360), SourceId::Bivigam, "6 mg/kg/min", Reported),
    }),
    labels: &[LabelRate {
        label_use: LabelUse::Any,
        market: Some(Market::UnitedStates),
        start: Some(LabelFigure::new(500, MilligramsPerMinute)),
        ceiling: LabelFigure::new(6_000, MilligramsPerMinute),
        source: cite(
            SourceId::Bivigam,
            "0.8 mg/kg/min more every 20 min",
            Reported,
        ),
    }],
    iga: Some(from_memory(Amount::AtMost(2_000), "Bivigam: IgA")),
    notes: &[from_memory(
        ProductNote::Similar("Asceniv"),
        "similar to Bivigam",
    )],
    ..ProductData::new(
        Product::Bivigam,
        Concentration::TenPercent,
        sourced(
            &[whole_grams(10), whole_grams(5)],
            SourceId::Bivigam,
            "vial sizes",
            Reported,
        ),
        cite(SourceId::Bivigam, "polysorbate 80", Reported),
        sourced(
            AtRiskLabel::Below(rate(120)),
            SourceId::Bivigam,
            "older text: below 2 mg/kg/min at risk of clots",
            Reported,
        ),
    )
};
