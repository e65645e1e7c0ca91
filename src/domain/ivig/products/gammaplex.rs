//! The rows of Gammaplex: the 5 and the 10 % share a ceiling in millilitres, which is half and twice as much protein.

use super::figures::{Amount, LabelFigure, RateUnit};
use super::table::{
    AtRiskLabel, Diluent, LabelRate, LabelUse, ProductData, ProductNote, RunRates, from_memory,
    rate, sourced,
};
use super::{Concentration, Product};
use crate::domain::quantity::{tenth_grams, whole_grams};
use crate::domain::sources::{SourceId, Status, cite};

use RateUnit::MillilitresPerMinute;
use Status::{Published, Reported, Unconfirmed};

/// Gammaplex 5 %: 0.5 → 4 mg/kg/min.
pub(super) const GAMMAPLEX_FIVE: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(
            rate(60),
            SourceId::Gammaplex,
            "5 %: 0.5 mg/kg/min, 0.01 mL/kg/min, for 15 min",
            Published,
        ),
        steps: super::elsewhere::STEPS,
        ceiling: sourced(
            rate(480),
            SourceId::Gammaplex,
            "5 %: 4 mg/kg/min, 0.08 mL/kg/min",
            Published,
        ),
    }),
    labels: &[LabelRate {
        label_use: LabelUse::Any,
        market: None,
        start: Some(LabelFigure::new(10, MillilitresPerMinute)),
        ceiling: LabelFigure::new(80, MillilitresPerMinute),
        source: cite(SourceId::Gammaplex, "5 %: rates", Published),
    }],
    iga: Some(from_memory(Amount::Below(100), "Gammaplex 5 %: IgA")),
    diluent: Some(sourced(
        Diluent::NotSaline,
        SourceId::Gammaplex,
        "5 %: dilution",
        Reported,
    )),
    notes: &[sourced(
        ProductNote::SharedCeiling,
        SourceId::Gammaplex,
        "0.08 mL/kg/min is 4 and 8 mg/kg/min",
        Published,
    )],
    ..ProductData::new(
        Product::GammaplexFive,
        Concentration::FivePercent,
        sourced(
            &[
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                tenth_grams(2, 5),
            ],
            SourceId::Gammaplex,
            "5 %: vial sizes",
            Reported,
        ),
        cite(
            SourceId::Unsourced,
            "Gammaplex 5 %: sorbitol and glycine",
            Unconfirmed,
        ),
        sourced(
            AtRiskLabel::LowestPracticable,
            SourceId::Gammaplex,
            "minimum practicable rate, no number",
            Published,
        ),
    )
};

/// Gammaplex 10 %: 0.5 → 8 mg/kg/min; its vials were not found.
pub(super) const GAMMAPLEX_TEN: ProductData = ProductData {
    rates: Some(RunRates {
        start: sourced(
            rate(30),
            SourceId::Gammaplex,
            "10 %: 0.5 mg/kg/min, 0.005 mL/kg/min, for 15 min",
            Published,
        ),
        steps: super::elsewhere::STEPS,
        ceiling: sourced(
            rate(480),
            SourceId::Gammaplex,
            "10 %: 8 mg/kg/min, 0.08 mL/kg/min",
            Published,
        ),
    }),
    labels: &[LabelRate {
        label_use: LabelUse::Any,
        market: None,
        start: Some(LabelFigure::new(5, MillilitresPerMinute)),
        ceiling: LabelFigure::new(80, MillilitresPerMinute),
        source: cite(SourceId::Gammaplex, "10 %: rates", Published),
    }],
    iga: Some(from_memory(Amount::Below(200), "Gammaplex 10 %: IgA")),
    notes: &[sourced(
        ProductNote::SharedCeiling,
        SourceId::Gammaplex,
        "0.08 mL/kg/min is 4 and 8 mg/kg/min",
        Published,
    )],
    ..ProductData::new(
        Product::GammaplexTen,
        Concentration::TenPercent,
        from_memory(&[], "Gammaplex 10 %: vial sizes"),
        cite(SourceId::Unsourced, "Gammaplex 10 %: glycine", Unconfirmed),
        sourced(
            AtRiskLabel::LowestPracticable,
            SourceId::Gammaplex,
            "minimum practicable rate, no number",
            Published,
        ),
    )
};
