//! The products, by name, strength and stabiliser, and where they are sold. What is known of each is in [`table`], which the
//! page does not carry.

pub mod figures;
pub mod table;

mod elsewhere;
mod gammaplex;
mod norway;
mod octagam;
mod unread;

/// The products; each strength is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Product {
    /// Kiovig 10 %.
    Kiovig,
    /// Panzyga.
    Panzyga,
    /// Octagam 10 %.
    OctagamTen,
    /// Octagam 5 %.
    OctagamFive,
    /// Privigen.
    Privigen,
    /// Bivigam.
    Bivigam,
    /// Flebogamma DIF 5 %.
    FlebogammaFive,
    /// Flebogamma DIF 10 %.
    FlebogammaTen,
    /// Gammagard Liquid.
    Gammagard,
    /// Gammaplex 5 %.
    GammaplexFive,
    /// Gammaplex 10 %.
    GammaplexTen,
    /// Gamunex-C and Gammaked.
    Gamunex,
    /// Intratect 5 %.
    IntratectFive,
    /// Intratect 10 %.
    IntratectTen,
    /// IQYMUNE.
    Iqymune,
}

/// All products, in the order of the list on the page: those of Norway, the others by name.
pub const PRODUCTS: [Product; 15] = [
    Product::Kiovig,
    Product::Panzyga,
    Product::OctagamTen,
    Product::OctagamFive,
    Product::Privigen,
    Product::Bivigam,
    Product::FlebogammaFive,
    Product::FlebogammaTen,
    Product::Gammagard,
    Product::GammaplexFive,
    Product::GammaplexTen,
    Product::Gamunex,
    Product::IntratectFive,
    Product::IntratectTen,
    Product::Iqymune,
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
    /// Polysorbate 80.
    Polysorbate,
}

/// Where a product is sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Market {
    /// Norway.
    Norway,
    /// The European Union.
    EuropeanUnion,
    /// The United Kingdom.
    UnitedKingdom,
    /// The United States.
    UnitedStates,
}

/// The markets that the list of products can be narrowed to, the home market first.
pub const MARKETS: [Market; 4] = [
    Market::Norway,
    Market::EuropeanUnion,
    Market::UnitedKingdom,
    Market::UnitedStates,
];

impl Product {
    /// Name with strength.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kiovig => "Kiovig 10 %",
            Self::Panzyga => "Panzyga 10 %",
            Self::OctagamTen => "Octagam 10 %",
            Self::OctagamFive => "Octagam 5 %",
            Self::Privigen => "Privigen 10 %",
            Self::Bivigam => "Bivigam 10 %",
            Self::FlebogammaFive => "Flebogamma DIF 5 %",
            Self::FlebogammaTen => "Flebogamma DIF 10 %",
            Self::Gammagard => "Gammagard Liquid 10 %",
            Self::GammaplexFive => "Gammaplex 5 %",
            Self::GammaplexTen => "Gammaplex 10 %",
            Self::Gamunex => "Gamunex-C / Gammaked 10 %",
            Self::IntratectFive => "Intratect 5 %",
            Self::IntratectTen => "Intratect 10 %",
            Self::Iqymune => "IQYMUNE 10 %",
        }
    }

    /// Its stabilisers; the table says how well each list was checked.
    #[must_use]
    pub const fn stabilisers(self) -> &'static [Stabiliser] {
        use Stabiliser::{Glycine, Maltose, Polysorbate, Proline, Sorbitol};
        match self {
            Self::OctagamTen | Self::OctagamFive => &[Maltose],
            Self::Privigen => &[Proline],
            Self::Bivigam => &[Polysorbate],
            Self::FlebogammaFive | Self::FlebogammaTen => &[Sorbitol],
            Self::GammaplexFive => &[Sorbitol, Glycine],
            Self::Kiovig
            | Self::Panzyga
            | Self::Gammagard
            | Self::GammaplexTen
            | Self::Gamunex
            | Self::IntratectFive
            | Self::IntratectTen => &[Glycine],
            Self::Iqymune => &[Glycine, Polysorbate],
        }
    }

    /// Is it sold there, as far as is known? [`table::market_source`] says who says so.
    #[must_use]
    pub const fn is_sold_in(self, market: Market) -> bool {
        match market {
            Market::Norway => matches!(
                self,
                Self::Kiovig
                    | Self::Panzyga
                    | Self::OctagamTen
                    | Self::OctagamFive
                    | Self::Privigen
            ),
            Market::EuropeanUnion => !matches!(
                self,
                Self::Bivigam | Self::Gammagard | Self::GammaplexFive | Self::GammaplexTen
            ),
            Market::UnitedKingdom => matches!(
                self,
                Self::Kiovig
                    | Self::OctagamTen
                    | Self::Privigen
                    | Self::GammaplexFive
                    | Self::GammaplexTen
                    | Self::IntratectFive
                    | Self::IntratectTen
                    | Self::Iqymune
            ),
            Market::UnitedStates => !matches!(
                self,
                Self::Kiovig | Self::IntratectFive | Self::IntratectTen | Self::Iqymune
            ),
        }
    }
}
