//! What is known of each product. A product's rates belong to an indication: the bottle that may run at 12 mg/kg/min in
//! immune thrombocytopenia is capped at 4 in dermatomyositis, so the myositis ceiling is applied apart from this table.
//!
//! A field without a source is empty and is told as not known. A rate that is known from memory alone stands in the table
//! as unconfirmed, and no pump is set by it: see [`ProductData::rates`].

use super::figures::{Amount, LabelFigure, Storage};
use super::{Concentration, Market, Product, elsewhere, gammaplex, norway, octagam, unread};
use crate::domain::quantity::{Grams, MillilitresPerKilogramHour};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What the label says for patients at risk of clots or kidney harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtRiskLabel {
    /// A rate, which may be reached.
    Rate(MillilitresPerKilogramHour),
    /// A rate that is not reached.
    Below(MillilitresPerKilogramHour),
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

/// The rates that a pump is set by, in mL/kg/h.
#[derive(Clone, Copy, Debug)]
pub struct RunRates {
    /// First rate. The ladder doubles it every 30 minutes up to the ceiling.
    pub start: Sourced<MillilitresPerKilogramHour>,
    /// Whether the steps between start and ceiling were read, or are this product's doubling.
    pub steps: Citation,
    /// The label's ceiling.
    pub ceiling: Sourced<MillilitresPerKilogramHour>,
}

/// What a label's rates are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelUse {
    /// Not told apart by disease.
    Any,
    /// Dermatomyositis.
    Dermatomyositis,
    /// Immune thrombocytopenia.
    Thrombocytopenia,
    /// Primary immunodeficiency.
    Immunodeficiency,
    /// Chronic inflammatory demyelinating polyneuropathy.
    Polyneuropathy,
    /// Multifocal motor neuropathy.
    MotorNeuropathy,
}

/// The rates of a label for one use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelRate {
    /// For what.
    pub label_use: LabelUse,
    /// In which market's label, where that was told.
    pub market: Option<Market>,
    /// First rate, where one was told.
    pub start: Option<LabelFigure>,
    /// Ceiling.
    pub ceiling: LabelFigure,
    /// Who says so.
    pub source: Citation,
}

/// What it may be mixed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Diluent {
    /// Glucose 5 % alone.
    GlucoseAlone,
    /// Not with saline.
    NotSaline,
}

/// What else is to be known of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProductNote {
    /// Allergy to corn.
    Corn,
    /// Glucose meters.
    Meters,
    /// Older EU text has another vial.
    OlderVial(Grams),
    /// The EU has another vial.
    EuVial(Grams),
    /// Gamunex-C alone has another vial.
    GamunexCVial(Grams),
    /// Antibodies against blood groups are reduced.
    IsoagglutininsReduced,
    /// Holds no sugar.
    NoSugar,
    /// Not under two years of age.
    NotUnderTwo,
    /// The highest IgA of this table.
    HighestIga,
    /// A Norwegian region lets this product only double its first rate; the EU text lets it go twelve times as high.
    RegionOnlyDoubles,
    /// The text of the rates was read without the product's name.
    RatesWithoutName,
    /// A similar product.
    Similar(&'static str),
    /// The 5 and the 10 % share a ceiling in millilitres, which is half and twice as much protein.
    SharedCeiling,
    /// Also sold in another country.
    AlsoIn(&'static str),
}

impl ProductNote {
    /// Does it bear on how fast the product runs? Then it is told on the sheet too.
    #[must_use]
    pub const fn is_of_rates(self) -> bool {
        match self {
            Self::RegionOnlyDoubles | Self::RatesWithoutName | Self::SharedCeiling => true,
            Self::Corn
            | Self::Meters
            | Self::OlderVial(_)
            | Self::EuVial(_)
            | Self::GamunexCVial(_)
            | Self::IsoagglutininsReduced
            | Self::NoSugar
            | Self::NotUnderTwo
            | Self::HighestIga
            | Self::Similar(_)
            | Self::AlsoIn(_) => false,
        }
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct ProductData {
    /// Name with strength.
    pub name: &'static str,
    /// Strength.
    pub concentration: Concentration,
    /// Vial sizes, largest first; empty where they are not known.
    pub vials: Sourced<&'static [Grams]>,
    /// Who says what its stabilisers are.
    pub stabilisers: Citation,
    /// The rates that a pump is set by; none where they are known from memory alone.
    pub rates: Option<RunRates>,
    /// What the labels print, for each use.
    pub labels: &'static [LabelRate],
    /// What the label says for patients at risk.
    pub at_risk: Sourced<AtRiskLabel>,
    /// IgA, µg/mL.
    pub iga: Option<Sourced<Amount>>,
    /// Sodium, mmol/L.
    pub sodium: Option<Sourced<Amount>>,
    /// Osmolality, mOsm/kg.
    pub osmolality: Option<Sourced<Amount>>,
    /// Acidity, pH.
    pub acidity: Option<Sourced<Amount>>,
    /// How it may be kept.
    pub storage: &'static [Sourced<Storage>],
    /// What it may be mixed with.
    pub diluent: Option<Sourced<Diluent>>,
    /// What else is to be known.
    pub notes: &'static [Sourced<ProductNote>],
}

impl ProductData {
    /// Nothing known yet but the name, the strength, the vials, who names the stabilisers, and the lowest practicable rate
    /// for patients at risk: what a row is written onto.
    pub(super) const fn new(
        product: Product,
        concentration: Concentration,
        vials: Sourced<&'static [Grams]>,
        stabilisers: Citation,
        at_risk: Sourced<AtRiskLabel>,
    ) -> Self {
        Self {
            name: product.name(),
            concentration,
            vials,
            stabilisers,
            rates: None,
            labels: &[],
            at_risk,
            iga: None,
            sodium: None,
            osmolality: None,
            acidity: None,
            storage: &[],
            diluent: None,
            notes: &[],
        }
    }
}

pub(super) const fn sourced<T>(
    value: T,
    source: SourceId,
    at: &'static str,
    status: Status,
) -> Sourced<T> {
    Sourced {
        value,
        source: cite(source, at, status),
    }
}

/// From memory: to be checked against the label before anybody relies on it.
pub(super) const fn from_memory<T>(value: T, at: &'static str) -> Sourced<T> {
    sourced(value, SourceId::Unsourced, at, Status::Unconfirmed)
}

pub(super) const fn rate(hundredths: i64) -> MillilitresPerKilogramHour {
    MillilitresPerKilogramHour::scaled(hundredths)
}

/// Who says where a product is sold.
#[must_use]
pub const fn market_source(market: Market) -> Citation {
    match market {
        Market::Norway => cite(SourceId::Nel, "products named", Status::Published),
        Market::EuropeanUnion | Market::UnitedKingdom | Market::UnitedStates => {
            cite(SourceId::Unsourced, "markets", Status::Unconfirmed)
        }
    }
}

impl Product {
    /// The row of the table.
    #[must_use]
    pub const fn data(self) -> &'static ProductData {
        match self {
            Self::Kiovig => &norway::KIOVIG,
            Self::Panzyga => &norway::PANZYGA,
            Self::OctagamTen => &octagam::OCTAGAM_TEN,
            Self::OctagamFive => &octagam::OCTAGAM_FIVE,
            Self::Privigen => &norway::PRIVIGEN,
            Self::Bivigam => &elsewhere::BIVIGAM,
            Self::FlebogammaFive => &unread::FLEBOGAMMA_FIVE,
            Self::FlebogammaTen => &unread::FLEBOGAMMA_TEN,
            Self::Gammagard => &elsewhere::GAMMAGARD,
            Self::GammaplexFive => &gammaplex::GAMMAPLEX_FIVE,
            Self::GammaplexTen => &gammaplex::GAMMAPLEX_TEN,
            Self::Gamunex => &elsewhere::GAMUNEX,
            Self::IntratectFive => &unread::INTRATECT_FIVE,
            Self::IntratectTen => &unread::INTRATECT_TEN,
            Self::Iqymune => &elsewhere::IQYMUNE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::figures::RateUnit;
    use super::super::{MARKETS, PRODUCTS, Stabiliser};
    use super::*;

    #[test]
    fn a_pump_is_set_by_rates_that_a_label_prints_and_that_somebody_read() {
        for product in PRODUCTS {
            let data = product.data();
            let read = |label: &&LabelRate| label.source.status != Status::Unconfirmed;
            let per_hour = |figure: LabelFigure| {
                let hundredths =
                    figure.hundredths_in(RateUnit::MillilitresPerHour, data.concentration);
                rate(hundredths.unwrap())
            };
            let Some(rates) = data.rates else {
                assert!(data.labels.iter().find(read).is_none(), "{product:?}");
                continue;
            };
            let printed = data.labels.iter().filter(read);
            let printed: Vec<_> = printed.collect();
            let starts = printed.iter().filter_map(|label| label.start);
            let lowest = starts.map(per_hour).min();
            assert_eq!(lowest, Some(rates.start.value), "{product:?}: start");
            let ceilings = printed.iter().map(|label| per_hour(label.ceiling));
            assert!(
                ceilings.clone().any(|one| one == rates.ceiling.value),
                "{product:?}: ceiling"
            );
            for source in [rates.start.source, rates.ceiling.source] {
                assert_ne!(source.status, Status::Unconfirmed, "{product:?}");
            }
        }
    }

    #[test]
    fn vials_stand_largest_first_and_names_say_the_strength() {
        for product in PRODUCTS {
            let data = product.data();
            let sizes = data.vials.value;
            assert!(
                sizes.windows(2).all(|pair| pair[0] > pair[1]),
                "{product:?}"
            );
            let strength = format!(" {} %", data.concentration.percent());
            assert!(data.name.ends_with(&strength), "{}", data.name);
            assert!(!product.stabilisers().is_empty(), "{product:?}");
            assert!(
                MARKETS.iter().any(|market| product.is_sold_in(*market)),
                "{product:?}"
            );
        }
    }

    #[test]
    fn the_handbook_names_five_for_norway() {
        let norway: Vec<_> = PRODUCTS
            .into_iter()
            .filter(|product| product.is_sold_in(Market::Norway))
            .map(Product::name)
            .collect();
        assert_eq!(
            norway,
            [
                "Kiovig 10 %",
                "Panzyga 10 %",
                "Octagam 10 %",
                "Octagam 5 %",
                "Privigen 10 %"
            ]
        );
    }

    /// From the last column of the table of products: a new product is sold nowhere before it stands here.
    #[test]
    fn products_are_sold_where_the_sources_name_them_and_nowhere_else() {
        use Market::{EuropeanUnion as Eu, Norway as No, UnitedKingdom as Uk, UnitedStates as Us};
        let named: [(Product, &[Market]); 15] = [
            (Product::Kiovig, &[No, Eu, Uk]),
            (Product::Panzyga, &[No, Eu, Us]),
            (Product::OctagamTen, &[No, Eu, Uk, Us]),
            (Product::OctagamFive, &[No, Eu, Us]),
            (Product::Privigen, &[No, Eu, Uk, Us]),
            (Product::Bivigam, &[Us]),
            (Product::FlebogammaFive, &[Eu, Us]),
            (Product::FlebogammaTen, &[Eu, Us]),
            (Product::Gammagard, &[Us]),
            (Product::GammaplexFive, &[Uk, Us]),
            (Product::GammaplexTen, &[Uk, Us]),
            (Product::Gamunex, &[Eu, Us]),
            (Product::IntratectFive, &[Eu, Uk]),
            (Product::IntratectTen, &[Eu, Uk]),
            (Product::Iqymune, &[Eu, Uk]),
        ];
        assert_eq!(named.map(|(product, _)| product), PRODUCTS);
        for (product, markets) in named {
            let sold = MARKETS
                .into_iter()
                .filter(|market| product.is_sold_in(*market));
            assert_eq!(sold.collect::<Vec<_>>(), markets, "{product:?}");
        }
    }

    #[test]
    fn sorbitol_is_in_flebogamma_and_in_the_weaker_gammaplex() {
        let with: Vec<_> = PRODUCTS
            .into_iter()
            .filter(|product| product.stabilisers().contains(&Stabiliser::Sorbitol))
            .collect();
        assert_eq!(
            with,
            [
                Product::FlebogammaFive,
                Product::FlebogammaTen,
                Product::GammaplexFive
            ]
        );
    }
}
