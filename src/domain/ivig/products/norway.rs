//! The rows of Kiovig, Panzyga and Privigen, which the Norwegian neurology handbook names beside Octagam.

use super::figures::{Amount, LabelFigure, RateUnit, Storage};
use super::table::{
    AtRiskLabel, Diluent, LabelRate, LabelUse, ProductData, ProductNote, RunRates, from_memory,
    rate, sourced,
};
use super::{Concentration, Market, Product};
use crate::domain::quantity::{tenth_grams, whole_grams};
use crate::domain::sources::{SourceId, Status, cite};

use RateUnit::{MilligramsPerMinute, MillilitresPerHour};
use Status::{Published, Reported, Unconfirmed};

/// Privigen: EU text 0.3 → 4.8 mL/kg/h; at risk the lowest practicable rate.
pub(super) const PRIVIGEN: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(rate(30), SourceId::PrivigenEu, "0.3 mL/kg/h", Reported),
        steps: cite(SourceId::PrivigenEu, "steps between", Unconfirmed),
        ceiling: sourced(rate(480), SourceId::PrivigenEu, "4.8 mL/kg/h", Reported),
    }),
    labels: &[
        LabelRate {
            label_use: LabelUse::Any,
            market: Some(Market::EuropeanUnion),
            start: Some(LabelFigure::new(300, MillilitresPerHour)),
            ceiling: LabelFigure::new(4_800, MillilitresPerHour),
            source: cite(SourceId::PrivigenEu, "0.3 to 4.8 mL/kg/h", Reported),
        },
        LabelRate {
            label_use: LabelUse::Immunodeficiency,
            market: Some(Market::EuropeanUnion),
            start: Some(LabelFigure::new(300, MillilitresPerHour)),
            ceiling: LabelFigure::new(7_200, MillilitresPerHour),
            source: cite(SourceId::PrivigenEu, "immunodeficiency", Reported),
        },
        LabelRate {
            label_use: LabelUse::Polyneuropathy,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(500, MilligramsPerMinute)),
            ceiling: LabelFigure::new(8_000, MilligramsPerMinute),
            source: cite(SourceId::PrivigenDosing, "rates", Published),
        },
        LabelRate {
            label_use: LabelUse::Thrombocytopenia,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(500, MilligramsPerMinute)),
            ceiling: LabelFigure::new(4_000, MilligramsPerMinute),
            source: cite(SourceId::PrivigenDosing, "rates", Published),
        },
    ],
    iga: Some(sourced(
        Amount::AtMost(250),
        SourceId::PrivigenCopy,
        "IgA",
        Reported,
    )),
    sodium: Some(sourced(
        Amount::AtMost(10),
        SourceId::PrivigenCopy,
        "sodium",
        Reported,
    )),
    osmolality: Some(sourced(
        Amount::Of(3_200),
        SourceId::PrivigenCopy,
        "osmolality",
        Reported,
    )),
    acidity: Some(sourced(
        Amount::Of(48),
        SourceId::PrivigenCopy,
        "pH",
        Reported,
    )),
    storage: &[from_memory(
        Storage {
            from: None,
            to: Some(25),
            months: None,
        },
        "Privigen: storage",
    )],
    notes: &[sourced(
        ProductNote::IsoagglutininsReduced,
        SourceId::PrivigenCopy,
        "isoagglutinins",
        Reported,
    )],
    ..ProductData::new(
        Product::Privigen,
        Concentration::TenPercent,
        sourced(
            &[
                whole_grams(40),
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                tenth_grams(2, 5),
            ],
            SourceId::GalwayPrivigen,
            "vial sizes",
            Unconfirmed,
        ),
        cite(SourceId::GalwayPrivigen, "L-proline 250 mmol/L", Reported),
        sourced(
            AtRiskLabel::LowestPracticable,
            SourceId::PrivigenDosing,
            "minimum practicable rate, no number",
            Published,
        ),
    )
};

/// Panzyga: US text 1 → 8 mg/kg/min (ITP); at risk 3.3 mg/kg/min.
pub(super) const PANZYGA: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(rate(60), SourceId::PanzygaUs, "1 mg/kg/min", Reported),
        steps: cite(
            SourceId::PanzygaUs,
            "steps of 15 to 30 min; 30 used",
            Unconfirmed,
        ),
        ceiling: sourced(rate(480), SourceId::PanzygaUs, "ITP: 8 mg/kg/min", Reported),
    }),
    labels: &[
        LabelRate {
            label_use: LabelUse::Thrombocytopenia,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(1_000, MilligramsPerMinute)),
            ceiling: LabelFigure::new(8_000, MilligramsPerMinute),
            source: cite(
                SourceId::PanzygaUs,
                "rates; steps of 15 to 30 min",
                Reported,
            ),
        },
        LabelRate {
            label_use: LabelUse::Polyneuropathy,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(1_000, MilligramsPerMinute)),
            ceiling: LabelFigure::new(12_000, MilligramsPerMinute),
            source: cite(
                SourceId::PanzygaUs,
                "rates; steps of 15 to 30 min",
                Reported,
            ),
        },
        LabelRate {
            label_use: LabelUse::Immunodeficiency,
            market: Some(Market::UnitedStates),
            start: Some(LabelFigure::new(1_000, MilligramsPerMinute)),
            ceiling: LabelFigure::new(14_000, MilligramsPerMinute),
            source: cite(
                SourceId::PanzygaUs,
                "rates; steps of 15 to 30 min",
                Reported,
            ),
        },
    ],
    iga: Some(sourced(
        Amount::AtMost(3_000),
        SourceId::PanzygaEu,
        "IgA",
        Reported,
    )),
    storage: &[
        sourced(
            Storage {
                from: Some(2),
                to: Some(8),
                months: Some(36),
            },
            SourceId::PanzygaUs,
            "storage",
            Reported,
        ),
        sourced(
            Storage {
                from: None,
                to: Some(25),
                months: Some(12),
            },
            SourceId::PanzygaUs,
            "storage",
            Reported,
        ),
    ],
    notes: &[sourced(
        ProductNote::EuVial(whole_grams(6)),
        SourceId::PanzygaEu,
        "vial sizes",
        Reported,
    )],
    ..ProductData::new(
        Product::Panzyga,
        Concentration::TenPercent,
        sourced(
            &[
                whole_grams(30),
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                tenth_grams(2, 5),
                whole_grams(1),
            ],
            SourceId::PanzygaUs,
            "vial sizes",
            Reported,
        ),
        cite(SourceId::PanzygaUs, "description", Unconfirmed),
        sourced(
            AtRiskLabel::Rate(rate(198)),
            SourceId::PanzygaUs,
            "3.3 mg/kg/min = 0.033 mL/kg/min",
            Published,
        ),
    )
};

/// Kiovig: 0.5 → 6 mL/kg/h, of a text that was read without the product's name.
pub(super) const KIOVIG: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(
            rate(50),
            SourceId::Kiovig,
            "0.5 mL/kg/h for 30 min; read without the product's name",
            Reported,
        ),
        steps: cite(SourceId::Unsourced, "Kiovig: steps between", Unconfirmed),
        ceiling: sourced(
            rate(600),
            SourceId::Kiovig,
            "6 mL/kg/h; read without the product's name",
            Reported,
        ),
    }),
    labels: &[
        LabelRate {
            label_use: LabelUse::Any,
            market: Some(Market::EuropeanUnion),
            start: Some(LabelFigure::new(500, MillilitresPerHour)),
            ceiling: LabelFigure::new(6_000, MillilitresPerHour),
            source: cite(SourceId::Kiovig, "rates", Reported),
        },
        LabelRate {
            label_use: LabelUse::Immunodeficiency,
            market: Some(Market::EuropeanUnion),
            start: Some(LabelFigure::new(500, MillilitresPerHour)),
            ceiling: LabelFigure::new(8_000, MillilitresPerHour),
            source: cite(SourceId::Kiovig, "immunodeficiency, adults", Reported),
        },
    ],
    iga: Some(sourced(
        Amount::AtMost(1_400),
        SourceId::Kiovig,
        "IgA",
        Reported,
    )),
    diluent: Some(sourced(
        Diluent::GlucoseAlone,
        SourceId::HelseMidt,
        "dilution",
        Published,
    )),
    notes: &[
        sourced(
            ProductNote::RegionOnlyDoubles,
            SourceId::HelseMidt,
            "50 mg/kg/h, which Kiovig may only double",
            Published,
        ),
        sourced(
            ProductNote::RatesWithoutName,
            SourceId::Kiovig,
            "rates",
            Reported,
        ),
    ],
    ..ProductData::new(
        Product::Kiovig,
        Concentration::TenPercent,
        sourced(
            &[
                whole_grams(30),
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                tenth_grams(2, 5),
                whole_grams(1),
            ],
            SourceId::Kiovig,
            "vial sizes",
            Reported,
        ),
        cite(SourceId::Kiovig, "glycine", Reported),
        from_memory(AtRiskLabel::LowestPracticable, "Kiovig: at risk"),
    )
};
