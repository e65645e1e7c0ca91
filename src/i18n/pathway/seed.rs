//! The statements of the page that this product starts from, and what holds.

use crate::domain::classify::pathway::seed::{Slip, Standing};
use crate::i18n::words::{Text, text};

/// Above the list.
pub const OPENING: Text =
    text!("This product starts from a page of bindevevssykdommer.no. What was checked in it:");
/// Head of the column of what it says.
pub const SAYS: Text = text!("The page says");
/// Head of the column of what holds.
pub const HOLDS: Text = text!("What holds");

/// How a statement stands.
#[must_use]
pub const fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Corrected => text!("corrected"),
        Standing::Narrowed => text!("more to it"),
        Standing::Holds => text!("holds"),
    }
}

/// What the page says.
#[must_use]
pub const fn says(slip: Slip) -> Text {
    match slip {
        Slip::Lung => text!("The lung: 5 % in HMGCR and 10 to 20 % in HMGCR."),
        Slip::Heart => text!("The heart: rarely in HMGCR, very uncommonly in SRP."),
        Slip::Biopsy => text!("IMNM is told from other myositis by biopsy."),
        Slip::Cancer => text!("No general advice on cancer."),
        Slip::Share => text!("About 10 % of all myositis."),
        Slip::Skin => text!("The skin in less than 10 %."),
        Slip::Ages => text!("Onset at about 40 with SRP and about 55 with HMGCR."),
        Slip::Fascia => text!("MRI shows oedema in muscle and the adjacent fascia."),
        Slip::Response => {
            text!("It responds worse than other myositis except inclusion body myositis.")
        }
        Slip::Words => text!("Urine sting, SR, ASAT, HMCR."),
        Slip::Course => text!("2 g/kg over 3 days, with the grams of one day as the example."),
    }
}

/// What holds.
#[must_use]
pub const fn holds(slip: Slip) -> Text {
    match slip {
        Slip::Lung => {
            text!(
                "The second is SRP; the Norwegian text has the same slip. Studies of anti-SRP give 0 to 50 %."
            )
        }
        Slip::Heart => {
            text!(
                "The other way round: in the literature anti-SRP is the type with more heart disease (2 of 16 in one series), and with anti-HMGCR it is very uncommon. The Norwegian text has the same slip."
            )
        }
        Slip::Biopsy => {
            text!(
                "Since ENMC 2018 the two types with an antibody need none; the type with neither does."
            )
        }
        Slip::Cancer => text!("IMACS 2023 gives tiers of risk and what to do in each."),
        Slip::Share => {
            text!(
                "By cohort: 68 of 531 biopsies of myositis in China; in Japan 18 % anti-SRP and 12 % anti-HMGCR of myositis without inclusion bodies; 4 to 5 % anti-HMGCR elsewhere."
            )
        }
        Slip::Skin => {
            text!("By cohort: a picture like dermatomyositis in 4 to 57 % with anti-HMGCR.")
        }
        Slip::Ages => {
            text!("Plausible; the mean with anti-SRP was 51 in a series of 100 (4 to 82).")
        }
        Slip::Fascia => {
            text!("Muscle, yes; oedema of the fascia is more a sign of dermatomyositis.")
        }
        Slip::Response => {
            text!(
                "Broadly so: 44 % reached full strength with anti-HMGCR, and relapse is frequent. Still, those with neither antibody and those on immunoglobulin can do well."
            )
        }
        Slip::Words => text!("Urine dipstick, ESR, AST, HMGCR."),
        Slip::Course => {
            text!(
                "The arithmetic is right; here the whole course, each day and the number of days are given together."
            )
        }
    }
}
