//! The names of what a verdict rests on, as they stand in the table of verdicts: no blank and no comma in them.

use crate::domain::classify::enmc::Element;
use crate::domain::classify::enmc_2003::Element2003;
use crate::domain::classify::eular_acr::Item;
use crate::domain::finding::Finding;

/// A name as it stands behind another one: present, absent and not known.
#[derive(Clone, Copy, Debug)]
pub struct Name([&'static str; 3]);

impl Name {
    /// With the mark of how it stands, and a blank before it.
    #[inline]
    pub const fn marked(self, finding: Finding) -> &'static str {
        let Self([present, absent, unknown]) = self;
        match finding {
            Finding::Present => present,
            Finding::Absent => absent,
            Finding::Unknown => unknown,
        }
    }
}

/// The age at the first symptom, as an item of EULAR/ACR.
pub const ONSET: Name = Name([" onset-age", " !onset-age", " ?onset-age"]);
/// Behind an antibody that is not known for being weak, or positive by a blot alone.
pub const WEAK: &str = "(weak)";
/// The items of Bohan and Peter; the rash and the diseases that they exclude the last.
pub const BOHAN_PETER: [Name; 6] = [
    Name([" weakness", " !weakness", " ?weakness"]),
    Name([" enzymes", " !enzymes", " ?enzymes"]),
    Name([" emg", " !emg", " ?emg"]),
    Name([" biopsy", " !biopsy", " ?biopsy"]),
    Name([" rash", " !rash", " ?rash"]),
    Name([
        " excluded-disease",
        " !excluded-disease",
        " ?excluded-disease",
    ]),
];

/// An element of ENMC 2018.
pub const fn element(element: Element) -> Name {
    match element {
        Element::CkRaised => Name([" ck-raised", " !ck-raised", " ?ck-raised"]),
        Element::ProximalWeakness => Name([" weakness", " !weakness", " ?weakness"]),
        Element::AntiHmgcr => Name([" anti-hmgcr", " !anti-hmgcr", " ?anti-hmgcr"]),
        Element::AntiSrp => Name([" anti-srp", " !anti-srp", " ?anti-srp"]),
        Element::OtherAntibodies => Name([
            " other-antibodies",
            " !other-antibodies",
            " ?other-antibodies",
        ]),
        Element::Biopsy => Name([
            " necrotizing-biopsy",
            " !necrotizing-biopsy",
            " ?necrotizing-biopsy",
        ]),
    }
}

/// An item of EULAR/ACR.
pub const fn item(item: Item) -> Name {
    match item {
        Item::Arms => Name([" arms", " !arms", " ?arms"]),
        Item::Legs => Name([" legs", " !legs", " ?legs"]),
        Item::Neck => Name([" neck-flexors", " !neck-flexors", " ?neck-flexors"]),
        Item::LegsProximal => Name([" legs-proximal", " !legs-proximal", " ?legs-proximal"]),
        Item::Heliotrope => Name([" heliotrope", " !heliotrope", " ?heliotrope"]),
        Item::GottronPapules => {
            Name([" gottron-papules", " !gottron-papules", " ?gottron-papules"])
        }
        Item::GottronSign => Name([" gottron-sign", " !gottron-sign", " ?gottron-sign"]),
        Item::Dysphagia => Name([" dysphagia", " !dysphagia", " ?dysphagia"]),
        Item::JoOne => Name([" jo-1", " !jo-1", " ?jo-1"]),
        Item::Enzymes => Name([" enzymes", " !enzymes", " ?enzymes"]),
        Item::Endomysial => Name([" endomysial", " !endomysial", " ?endomysial"]),
        Item::Perimysial => Name([" perimysial", " !perimysial", " ?perimysial"]),
        Item::PerifascicularAtrophy => Name([
            " perifascicular-atrophy",
            " !perifascicular-atrophy",
            " ?perifascicular-atrophy",
        ]),
        Item::RimmedVacuoles => {
            Name([" rimmed-vacuoles", " !rimmed-vacuoles", " ?rimmed-vacuoles"])
        }
    }
}

/// An element of the criteria of 2003.
pub const fn element_2003(element: Element2003) -> Name {
    match element {
        Element2003::AdultOnset => Name([" adult-onset", " !adult-onset", " ?adult-onset"]),
        Element2003::Tempo => Name([
            " subacute-or-insidious",
            " !subacute-or-insidious",
            " ?subacute-or-insidious",
        ]),
        Element2003::Weakness => Name([" weakness", " !weakness", " ?weakness"]),
        Element2003::LegsProximal => Name([" legs-proximal", " !legs-proximal", " ?legs-proximal"]),
        Element2003::Neck => Name([" neck-flexors", " !neck-flexors", " ?neck-flexors"]),
        Element2003::CkRaised => Name([" ck-raised", " !ck-raised", " ?ck-raised"]),
        Element2003::Support => Name([
            " emg-mri-or-antibody",
            " !emg-mri-or-antibody",
            " ?emg-mri-or-antibody",
        ]),
        Element2003::Necrosis => Name([" necrosis", " !necrosis", " ?necrosis"]),
        Element2003::FewCells => Name([" few-cells", " !few-cells", " ?few-cells"]),
        Element2003::NoPerimysial => Name([" no-perimysial", " !no-perimysial", " ?no-perimysial"]),
        Element2003::NoOtherPattern => Name([
            " no-other-pattern",
            " !no-other-pattern",
            " ?no-other-pattern",
        ]),
        Element2003::NothingExcluded => Name([
            " nothing-excluded",
            " !nothing-excluded",
            " ?nothing-excluded",
        ]),
    }
}
