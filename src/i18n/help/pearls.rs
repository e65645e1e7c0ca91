//! What is often got wrong, and how it is.

use crate::domain::classify::pearls::Pearl;
use crate::i18n::words::{Text, text};

/// Opens the list.
pub const TITLE: Text = text!("Pearls and traps: what is often got wrong");
/// Where the others are.
pub const ELSEWHERE: Text = text!(
    "Others stand where they belong, in the work-up: when a biopsy is needed, what a blot is worth, inflammation in the biopsy, what is called a dystrophy, and myotonia."
);

/// What is said.
#[must_use]
pub const fn said(pearl: Pearl) -> Text {
    match pearl {
        Pearl::NoStatin => text!("“No statin, so it is not anti-HMGCR.”"),
        Pearl::StatinStopped => text!("“The statin is stopped, it will settle.”"),
        Pearl::NoPoints => text!("“EULAR/ACR says no myositis, so it is none.”"),
        Pearl::SwappedColumns => text!("“Any copy of its table of points will do.”"),
        Pearl::OnlyMuscle => text!("“It is a disease of muscle alone.”"),
        Pearl::Cancer => {
            text!("“Cancer is looked for in nobody with IMNM”, or “in everyone alike”.")
        }
        Pearl::CkIsStrength => text!("“CK shows how strong the muscle is.”"),
        Pearl::Titre => text!("“The titre of the antibody guides treatment.”"),
    }
}

/// How it is.
#[must_use]
pub const fn so(pearl: Pearl) -> Text {
    match pearl {
        Pearl::NoStatin => text!("By cohort 15 to 87 % of those with the antibody had taken one."),
        Pearl::StatinStopped => text!(
            "The toxic form settles within weeks, the autoimmune one goes on: test anti-HMGCR."
        ),
        Pearl::NoPoints => text!(
            "It has no points for anti-HMGCR, anti-SRP or necrosis, and a biopsy with necrosis alone can lower its class."
        ),
        Pearl::SwappedColumns => text!(
            "A copy for clinicians has the points with and without a biopsy the wrong way round. Here they stand as in the original."
        ),
        Pearl::OnlyMuscle => text!(
            "Trouble swallowing in 44 % with anti-HMGCR in one cohort; with anti-SRP it was more frequent, and so was respiratory insufficiency."
        ),
        Pearl::Cancer => text!(
            "Studies disagree. IMACS 2023 screens by factors: IMNM and anti-HMGCR are intermediate, anti-SRP is low."
        ),
        Pearl::CkIsStrength => text!(
            "Of those with anti-HMGCR and full strength again, 55 % still had a CK over 500. Follow strength."
        ),
        Pearl::Titre => text!("Not known: what was found on it conflicts."),
    }
}
