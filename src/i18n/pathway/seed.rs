//! The statements of the page that this product starts from, and what holds.

use crate::domain::classify::pathway::seed::{Slip, Standing};

/// Above the list.
pub const OPENING: &str =
    "This product starts from a page of bindevevssykdommer.no. What was checked in it:";
/// Head of the column of what it says.
pub const SAYS: &str = "The page says";
/// Head of the column of what holds.
pub const HOLDS: &str = "What holds";

/// How a statement stands.
#[must_use]
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Corrected => "corrected",
        Standing::Narrowed => "more to it",
        Standing::Holds => "holds",
    }
}

/// What the page says.
#[must_use]
pub const fn says(slip: Slip) -> &'static str {
    match slip {
        Slip::Lung => "The lung: 5 % in HMGCR and 10 to 20 % in HMGCR.",
        Slip::Heart => "The heart: rarely in HMGCR, very uncommonly in SRP.",
        Slip::Biopsy => "IMNM is told from other myositis by biopsy.",
        Slip::Cancer => "No general advice on cancer.",
        Slip::Share => "About 10 % of all myositis.",
        Slip::Skin => "The skin in less than 10 %.",
        Slip::Ages => "Onset at about 40 with SRP and about 55 with HMGCR.",
        Slip::Fascia => "MRI shows oedema in muscle and the adjacent fascia.",
        Slip::Response => "It responds worse than other myositis except inclusion body myositis.",
        Slip::Words => "Urine sting, SR, ASAT, HMCR.",
        Slip::Course => "2 g/kg over 3 days, with the grams of one day as the example.",
    }
}

/// What holds.
#[must_use]
pub const fn holds(slip: Slip) -> &'static str {
    match slip {
        Slip::Lung => {
            "The second is SRP; the Norwegian text has the same slip. Studies of anti-SRP give 0 to 50 %."
        }
        Slip::Heart => {
            "The other way round: in the literature anti-SRP is the type with more heart disease (2 of 16 in one series), and with anti-HMGCR it is very uncommon. The Norwegian text has the same slip."
        }
        Slip::Biopsy => {
            "Since ENMC 2018 the two types with an antibody need none; the type with neither does."
        }
        Slip::Cancer => "IMACS 2023 gives tiers of risk and what to do in each.",
        Slip::Share => {
            "By cohort: 68 of 531 biopsies of myositis in China; in Japan 18 % anti-SRP and 12 % anti-HMGCR of myositis without inclusion bodies; 4 to 5 % anti-HMGCR elsewhere."
        }
        Slip::Skin => "By cohort: a picture like dermatomyositis in 4 to 57 % with anti-HMGCR.",
        Slip::Ages => "Plausible; the mean with anti-SRP was 51 in a series of 100 (4 to 82).",
        Slip::Fascia => "Muscle, yes; oedema of the fascia is more a sign of dermatomyositis.",
        Slip::Response => {
            "Broadly so: 44 % reached full strength with anti-HMGCR, and relapse is frequent. Still, those with neither antibody and those on immunoglobulin can do well."
        }
        Slip::Words => "Urine dipstick, ESR, AST, HMGCR.",
        Slip::Course => {
            "The arithmetic is right; here the whole course, each day and the number of days are given together."
        }
    }
}
