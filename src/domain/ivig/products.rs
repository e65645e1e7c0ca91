//! Products as data. A product's rates belong to an indication: the bottle that may run at 12 mg/kg/min in immune
//! thrombocytopenia is capped at 4 in dermatomyositis, so the myositis ceiling is applied apart from this table.

use crate::domain::quantity::{Grams, MillilitresPerKilogramHour, tenth_grams, whole_grams};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// The products.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Product {
    /// Octagam 10 %, with its dermatomyositis rates.
    OctagamTen,
    /// Octagam 5 %.
    OctagamFive,
    /// Privigen, EU text.
    Privigen,
    /// Panzyga, US text.
    Panzyga,
}

/// All products, in the order of the list on the page.
pub const PRODUCTS: [Product; 4] = [
    Product::OctagamTen,
    Product::OctagamFive,
    Product::Privigen,
    Product::Panzyga,
];

/// Strength of the solution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Concentration {
    /// 50 mg/mL.
    FivePercent,
    /// 100 mg/mL.
    TenPercent,
}

impl Concentration {
    /// Millilitres that hold one gram.
    #[must_use]
    pub const fn millilitres_per_gram(self) -> i64 {
        match self {
            Self::FivePercent => 20,
            Self::TenPercent => 10,
        }
    }

    /// In per cent.
    #[must_use]
    pub const fn percent(self) -> i64 {
        match self {
            Self::FivePercent => 5,
            Self::TenPercent => 10,
        }
    }
}

/// What keeps the protein in solution; it decides some contraindications.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stabiliser {
    /// Maltose: false-high readings on some glucose meters.
    Maltose,
    /// L-proline: not in hyperprolinaemia.
    Proline,
    /// Sorbitol: not in hereditary fructose intolerance.
    Sorbitol,
    /// Glycine.
    Glycine,
}

/// What the label says for patients at risk of clots or kidney harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtRiskLabel {
    /// A rate.
    Rate(MillilitresPerKilogramHour),
    /// "The lowest practicable rate", without a number.
    LowestPracticable,
}

/// A fact and its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sourced<T: 'static> {
    /// The fact.
    pub value: T,
    /// Its source.
    pub source: Citation,
}

/// A row of the product table. Rates are in mL/kg/h.
#[derive(Clone, Copy, Debug)]
pub struct ProductData {
    /// Name with strength.
    pub name: &'static str,
    /// Strength.
    pub concentration: Concentration,
    /// Vial sizes, largest first.
    pub vials: Sourced<&'static [Grams]>,
    /// Stabiliser.
    pub stabiliser: Sourced<Stabiliser>,
    /// First rate. The ladder doubles it every 30 minutes up to the ceiling.
    pub start: Sourced<MillilitresPerKilogramHour>,
    /// Whether the steps between start and ceiling were read, or are this product's doubling.
    pub steps: Citation,
    /// The label's ceiling.
    pub ceiling: Sourced<MillilitresPerKilogramHour>,
    /// The label's ceiling for patients at risk.
    pub at_risk: Sourced<AtRiskLabel>,
}

const fn sourced<T>(value: T, source: SourceId, at: &'static str, status: Status) -> Sourced<T> {
    Sourced {
        value,
        source: cite(source, at, status),
    }
}

const fn rate(hundredths: i64) -> MillilitresPerKilogramHour {
    MillilitresPerKilogramHour::scaled(hundredths)
}

const OCTAGAM_TEN_VIALS: &[Grams] = &[
    whole_grams(30),
    whole_grams(20),
    whole_grams(10),
    whole_grams(5),
    whole_grams(2),
];
const OCTAGAM_FIVE_VIALS: &[Grams] = &[
    whole_grams(25),
    whole_grams(10),
    whole_grams(5),
    tenth_grams(2, 5),
];
const PRIVIGEN_VIALS: &[Grams] = &[
    whole_grams(40),
    whole_grams(20),
    whole_grams(10),
    whole_grams(5),
    tenth_grams(2, 5),
];
const PANZYGA_VIALS: &[Grams] = &[
    whole_grams(30),
    whole_grams(20),
    whole_grams(10),
    whole_grams(5),
    tenth_grams(2, 5),
    whole_grams(1),
];

/// Octagam 10 %: 0.01 → 0.04 mL/kg/min in dermatomyositis, 0.03 at risk.
const OCTAGAM_TEN: ProductData = ProductData {
    name: Product::OctagamTen.name(),
    concentration: Concentration::TenPercent,
    vials: sourced(
        OCTAGAM_TEN_VIALS,
        SourceId::OctagamUsDm,
        "vial sizes",
        Status::Published,
    ),
    stabiliser: sourced(
        Product::OctagamTen.stabiliser(),
        SourceId::OctagamUsDm,
        "description",
        Status::Published,
    ),
    start: sourced(
        rate(60),
        SourceId::OctagamUsDm,
        "rates in dermatomyositis",
        Status::Published,
    ),
    steps: cite(
        SourceId::OctagamUsDm,
        "rates in dermatomyositis, steps of 30 min",
        Status::Published,
    ),
    ceiling: sourced(
        rate(240),
        SourceId::OctagamUsDm,
        "rates in dermatomyositis",
        Status::Published,
    ),
    at_risk: sourced(
        AtRiskLabel::Rate(rate(180)),
        SourceId::OctagamUsDm,
        "at risk: 3.3 mg/kg/min, printed as 0.03 mL/kg/min",
        Status::Published,
    ),
};

/// Octagam 5 %: US text to 0.07 mL/kg/min, below that at risk.
const OCTAGAM_FIVE: ProductData = ProductData {
    name: Product::OctagamFive.name(),
    concentration: Concentration::FivePercent,
    vials: sourced(
        OCTAGAM_FIVE_VIALS,
        SourceId::OctagamFive,
        "vial sizes",
        Status::Published,
    ),
    stabiliser: sourced(
        Product::OctagamFive.stabiliser(),
        SourceId::OctagamFive,
        "100 mg/mL",
        Status::Reported,
    ),
    start: sourced(
        rate(60),
        SourceId::OctagamFive,
        "US text: 0.01 mL/kg/min",
        Status::Published,
    ),
    steps: cite(SourceId::OctagamFive, "steps between", Status::Unconfirmed),
    ceiling: sourced(
        rate(420),
        SourceId::OctagamFive,
        "US text: 0.07 mL/kg/min, printed as 3.33 mg/kg/min (exact 3.5)",
        Status::Published,
    ),
    at_risk: sourced(
        AtRiskLabel::Rate(rate(420)),
        SourceId::OctagamFive,
        "US text: below 0.07 mL/kg/min",
        Status::Published,
    ),
};

/// Privigen: EU text 0.3 → 4.8 mL/kg/h; at risk the lowest practicable rate.
const PRIVIGEN: ProductData = ProductData {
    name: Product::Privigen.name(),
    concentration: Concentration::TenPercent,
    vials: sourced(
        PRIVIGEN_VIALS,
        SourceId::GalwayPrivigen,
        "vial sizes",
        Status::Unconfirmed,
    ),
    stabiliser: sourced(
        Product::Privigen.stabiliser(),
        SourceId::GalwayPrivigen,
        "L-proline 250 mmol/L",
        Status::Reported,
    ),
    start: sourced(
        rate(30),
        SourceId::PrivigenEu,
        "0.3 mL/kg/h",
        Status::Reported,
    ),
    steps: cite(SourceId::PrivigenEu, "steps between", Status::Unconfirmed),
    ceiling: sourced(
        rate(480),
        SourceId::PrivigenEu,
        "4.8 mL/kg/h",
        Status::Reported,
    ),
    at_risk: sourced(
        AtRiskLabel::LowestPracticable,
        SourceId::PrivigenDosing,
        "minimum practicable rate, no number",
        Status::Published,
    ),
};

/// Panzyga: US text 1 → 8 mg/kg/min (ITP); at risk 3.3 mg/kg/min.
const PANZYGA: ProductData = ProductData {
    name: Product::Panzyga.name(),
    concentration: Concentration::TenPercent,
    vials: sourced(
        PANZYGA_VIALS,
        SourceId::PanzygaUs,
        "vial sizes",
        Status::Reported,
    ),
    stabiliser: sourced(
        Product::Panzyga.stabiliser(),
        SourceId::PanzygaUs,
        "description",
        Status::Unconfirmed,
    ),
    start: sourced(
        rate(60),
        SourceId::PanzygaUs,
        "1 mg/kg/min",
        Status::Reported,
    ),
    steps: cite(
        SourceId::PanzygaUs,
        "steps of 15 to 30 min; 30 used",
        Status::Unconfirmed,
    ),
    ceiling: sourced(
        rate(480),
        SourceId::PanzygaUs,
        "ITP: 8 mg/kg/min",
        Status::Reported,
    ),
    at_risk: sourced(
        AtRiskLabel::Rate(rate(198)),
        SourceId::PanzygaUs,
        "3.3 mg/kg/min = 0.033 mL/kg/min",
        Status::Published,
    ),
};

impl Product {
    /// Name with strength. Apart from the table, which the page does not carry.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OctagamTen => "Octagam 10 %",
            Self::OctagamFive => "Octagam 5 %",
            Self::Privigen => "Privigen 10 %",
            Self::Panzyga => "Panzyga 10 %",
        }
    }

    /// Its stabiliser, apart from the table likewise.
    #[must_use]
    pub const fn stabiliser(self) -> Stabiliser {
        match self {
            Self::OctagamTen | Self::OctagamFive => Stabiliser::Maltose,
            Self::Privigen => Stabiliser::Proline,
            Self::Panzyga => Stabiliser::Glycine,
        }
    }

    /// The row of the table.
    #[must_use]
    pub const fn data(self) -> &'static ProductData {
        match self {
            Self::OctagamTen => &OCTAGAM_TEN,
            Self::OctagamFive => &OCTAGAM_FIVE,
            Self::Privigen => &PRIVIGEN,
            Self::Panzyga => &PANZYGA,
        }
    }
}
