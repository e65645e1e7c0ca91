//! The rows of Flebogamma and Intratect, whose rates nobody read: they are known from memory alone.

use super::figures::{Amount, LabelFigure, RateUnit};
use super::table::{
    AtRiskLabel, LabelRate, LabelUse, ProductData, ProductNote, from_memory, sourced,
};
use super::{Concentration, Product};
use crate::domain::quantity::{tenth_grams, whole_grams};
use crate::domain::sources::{SourceId, Status, cite};

use RateUnit::{MilligramsPerMinute, MillilitresPerHour};
use Status::{Published, Reported, Unconfirmed};

const FLEBOGAMMA_AT_RISK: &str = "minimum rate and dose practicable, no number";

/// Flebogamma DIF 5 %: its rates are known from memory alone.
pub(super) const FLEBOGAMMA_FIVE: ProductData = ProductData {
    labels: &[LabelRate {
        label_use: LabelUse::Any,
        market: None,
        start: Some(LabelFigure::new(500, MilligramsPerMinute)),
        ceiling: LabelFigure::new(5_000, MilligramsPerMinute),
        source: cite(SourceId::Unsourced, "Flebogamma 5 %: rates", Unconfirmed),
    }],
    iga: Some(sourced(
        Amount::AtMost(500),
        SourceId::GalwayFlebogamma,
        "IgA",
        Reported,
    )),
    notes: FLEBOGAMMA_NOTES,
    ..ProductData::new(
        Product::FlebogammaFive,
        Concentration::FivePercent,
        sourced(
            &[
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                tenth_grams(2, 5),
                tenth_grams(0, 5),
            ],
            SourceId::GalwayFlebogamma,
            "vial sizes",
            Reported,
        ),
        cite(SourceId::GalwayFlebogamma, "D-sorbitol 50 mg/mL", Reported),
        sourced(
            AtRiskLabel::LowestPracticable,
            SourceId::GalwayFlebogamma,
            FLEBOGAMMA_AT_RISK,
            Reported,
        ),
    )
};

/// Flebogamma DIF 10 %: its rates are known from memory alone.
pub(super) const FLEBOGAMMA_TEN: ProductData = ProductData {
    labels: &[LabelRate {
        label_use: LabelUse::Any,
        market: None,
        start: Some(LabelFigure::new(1_000, MilligramsPerMinute)),
        ceiling: LabelFigure::new(8_000, MilligramsPerMinute),
        source: cite(SourceId::Unsourced, "Flebogamma 10 %: rates", Unconfirmed),
    }],
    iga: Some(sourced(
        Amount::Below(1_000),
        SourceId::GalwayFlebogamma,
        "IgA",
        Reported,
    )),
    notes: FLEBOGAMMA_NOTES,
    ..ProductData::new(
        Product::FlebogammaTen,
        Concentration::TenPercent,
        sourced(
            &[whole_grams(20), whole_grams(10), whole_grams(5)],
            SourceId::GalwayFlebogamma,
            "vial sizes",
            Reported,
        ),
        cite(SourceId::GalwayFlebogamma, "D-sorbitol 50 mg/mL", Reported),
        sourced(
            AtRiskLabel::LowestPracticable,
            SourceId::GalwayFlebogamma,
            FLEBOGAMMA_AT_RISK,
            Reported,
        ),
    )
};

const FLEBOGAMMA_NOTES: &[super::table::Sourced<ProductNote>] = &[
    sourced(
        ProductNote::NotUnderTwo,
        SourceId::RchFlebogamma,
        "not under 2 years",
        Published,
    ),
    from_memory(ProductNote::AlsoIn("Ireland"), "Flebogamma: markets"),
];

/// Intratect 10 %: its rates are known from memory alone.
pub(super) const INTRATECT_TEN: ProductData = ProductData {
    labels: &[LabelRate {
        label_use: LabelUse::Any,
        market: None,
        start: Some(LabelFigure::new(300, MillilitresPerHour)),
        ceiling: LabelFigure::new(1_900, MillilitresPerHour),
        source: cite(SourceId::Unsourced, "Intratect 10 %: rates", Unconfirmed),
    }],
    iga: Some(sourced(
        Amount::AtMost(18_000),
        SourceId::Intratect,
        "10 %: IgA",
        Reported,
    )),
    notes: &[
        sourced(
            ProductNote::HighestIga,
            SourceId::Intratect,
            "10 %: IgA",
            Reported,
        ),
        from_memory(ProductNote::AlsoIn("Sweden"), "Intratect: markets"),
    ],
    ..ProductData::new(
        Product::IntratectTen,
        Concentration::TenPercent,
        sourced(
            &[
                whole_grams(20),
                whole_grams(10),
                whole_grams(5),
                tenth_grams(2, 5),
                whole_grams(1),
            ],
            SourceId::Intratect,
            "10 %: vial sizes",
            Reported,
        ),
        cite(SourceId::Unsourced, "Intratect 10 %: glycine", Unconfirmed),
        from_memory(AtRiskLabel::LowestPracticable, "Intratect 10 %: at risk"),
    )
};

/// Intratect 5 %: its rates are known from memory alone, and its vials were not found.
pub(super) const INTRATECT_FIVE: ProductData = ProductData {
    labels: &[LabelRate {
        label_use: LabelUse::Any,
        market: None,
        start: Some(LabelFigure::new(1_400, MillilitresPerHour)),
        ceiling: LabelFigure::new(1_900, MillilitresPerHour),
        source: cite(SourceId::Unsourced, "Intratect 5 %: rates", Unconfirmed),
    }],
    iga: Some(from_memory(Amount::AtMost(9_000), "Intratect 5 %: IgA")),
    notes: &[from_memory(
        ProductNote::AlsoIn("Sweden"),
        "Intratect: markets",
    )],
    ..ProductData::new(
        Product::IntratectFive,
        Concentration::FivePercent,
        from_memory(&[], "Intratect 5 %: vial sizes"),
        cite(SourceId::Unsourced, "Intratect 5 %: glycine", Unconfirmed),
        from_memory(AtRiskLabel::LowestPracticable, "Intratect 5 %: at risk"),
    )
};
