//! The names of what a verdict rests on, as they stand in the table of verdicts: no blank and no comma in them.

use crate::domain::classify::enmc::Element;
use crate::domain::classify::enmc_2003::Element2003;
use crate::domain::classify::eular_acr::Item;

/// The age at the first symptom, as an item of EULAR/ACR.
pub const ONSET: &str = "onset-age";
/// Behind an antibody that is not known for being weak, or positive by a blot alone.
pub const WEAK: &str = "(weak)";
/// The items of Bohan and Peter; the rash and the diseases that they exclude the last.
pub const BOHAN_PETER: [&str; 6] = [
    "weakness",
    "enzymes",
    "emg",
    "biopsy",
    "rash",
    "excluded-disease",
];

/// An element of ENMC 2018.
pub const fn element(element: Element) -> &'static str {
    match element {
        Element::CkRaised => "ck-raised",
        Element::ProximalWeakness => "weakness",
        Element::AntiHmgcr => "anti-hmgcr",
        Element::AntiSrp => "anti-srp",
        Element::OtherAntibodies => "other-antibodies",
        Element::Biopsy => "necrotizing-biopsy",
    }
}

/// An item of EULAR/ACR.
pub const fn item(item: Item) -> &'static str {
    match item {
        Item::Arms => "arms",
        Item::Legs => "legs",
        Item::Neck => "neck-flexors",
        Item::LegsProximal => "legs-proximal",
        Item::Heliotrope => "heliotrope",
        Item::GottronPapules => "gottron-papules",
        Item::GottronSign => "gottron-sign",
        Item::Dysphagia => "dysphagia",
        Item::JoOne => "jo-1",
        Item::Enzymes => "enzymes",
        Item::Endomysial => "endomysial",
        Item::Perimysial => "perimysial",
        Item::PerifascicularAtrophy => "perifascicular-atrophy",
        Item::RimmedVacuoles => "rimmed-vacuoles",
    }
}

/// An element of the criteria of 2003.
pub const fn element_2003(element: Element2003) -> &'static str {
    match element {
        Element2003::AdultOnset => "adult-onset",
        Element2003::Tempo => "subacute-or-insidious",
        Element2003::Weakness => "weakness",
        Element2003::LegsProximal => "legs-proximal",
        Element2003::Neck => "neck-flexors",
        Element2003::CkRaised => "ck-raised",
        Element2003::Support => "emg-mri-or-antibody",
        Element2003::Necrosis => "necrosis",
        Element2003::FewCells => "few-cells",
        Element2003::NoPerimysial => "no-perimysial",
        Element2003::NoOtherPattern => "no-other-pattern",
        Element2003::NothingExcluded => "nothing-excluded",
    }
}
