//! The products of section 3 once more, from its text: rates in hundredths of mL/kg/h, vials in half grams.

use imnm::domain::ivig::products::Product;

/// What a label says at risk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AtRisk {
    /// No faster than this.
    UpTo(i128),
    /// Slower than this.
    Under(i128),
    /// The lowest practicable rate.
    Lowest,
}

/// Is it a 5 % solution?
pub fn is_weak(product: Product) -> bool {
    matches!(
        product,
        Product::OctagamFive
            | Product::FlebogammaFive
            | Product::GammaplexFive
            | Product::IntratectFive
    )
}

/// First rate and ceiling, of those that are not from memory.
pub fn label(product: Product) -> Option<(i128, i128)> {
    Some(match product {
        Product::OctagamTen => (60, 240),
        Product::OctagamFive => (60, 420),
        Product::Privigen => (30, 480),
        Product::Panzyga => (60, 480),
        Product::Kiovig | Product::Iqymune => (50, 600),
        Product::Gamunex => (60, 480),
        Product::Gammagard => (50, 500),
        Product::GammaplexFive => (60, 480),
        Product::GammaplexTen => (30, 480),
        Product::Bivigam => (30, 360),
        Product::FlebogammaFive
        | Product::FlebogammaTen
        | Product::IntratectFive
        | Product::IntratectTen => return None,
    })
}

/// At risk.
pub fn at_risk(product: Product) -> AtRisk {
    match product {
        Product::OctagamTen => AtRisk::UpTo(180),
        Product::OctagamFive => AtRisk::Under(420),
        Product::Panzyga => AtRisk::UpTo(198),
        Product::Bivigam => AtRisk::Under(120),
        Product::Privigen
        | Product::Kiovig
        | Product::Iqymune
        | Product::Gamunex
        | Product::Gammagard
        | Product::GammaplexFive
        | Product::GammaplexTen
        | Product::FlebogammaFive
        | Product::FlebogammaTen
        | Product::IntratectFive
        | Product::IntratectTen => AtRisk::Lowest,
    }
}

/// Vial sizes in half grams, largest first; none where they were not found.
pub fn vials(product: Product) -> &'static [i128] {
    match product {
        Product::OctagamTen => &[60, 40, 20, 10, 4],
        Product::OctagamFive => &[50, 20, 10, 5],
        Product::Privigen => &[80, 40, 20, 10, 5],
        Product::Panzyga | Product::Kiovig | Product::Gammagard => &[60, 40, 20, 10, 5, 2],
        Product::Gamunex | Product::IntratectTen => &[40, 20, 10, 5, 2],
        Product::FlebogammaFive => &[40, 20, 10, 5, 1],
        Product::FlebogammaTen => &[40, 20, 10],
        Product::GammaplexFive => &[40, 20, 10, 5],
        Product::Iqymune => &[40, 20, 10, 4],
        Product::Bivigam => &[20, 10],
        Product::GammaplexTen | Product::IntratectFive => &[],
    }
}
