//! What is often got wrong about this disease. What the work-up says to every patient stands there alone.

use super::enmc::Subtype;
use super::pathway::Standing;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something that is often said, and is not so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pearl {
    /// Without a statin it can't be anti-HMGCR.
    NoStatin,
    /// Without the statin it settles.
    StatinStopped,
    /// EULAR/ACR rules it out.
    NoPoints,
    /// Copies of its table are right.
    SwappedColumns,
    /// Nothing but muscle is ill.
    OnlyMuscle,
    /// Nobody, or everybody, is screened for cancer.
    Cancer,
    /// CK is strength.
    CkIsStrength,
    /// The titre guides treatment.
    Titre,
}

/// All of them, in the order in which they are met.
pub const PEARLS: [Pearl; 8] = [
    Pearl::NoStatin,
    Pearl::StatinStopped,
    Pearl::NoPoints,
    Pearl::SwappedColumns,
    Pearl::OnlyMuscle,
    Pearl::Cancer,
    Pearl::CkIsStrength,
    Pearl::Titre,
];

impl Pearl {
    /// Who says how it is.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::NoStatin => cite(
                SourceId::Ge,
                "15 %, the lowest; 87 % in Williams et al.",
                Status::Published,
            ),
            Self::StatinStopped => cite(
                SourceId::MammenTiniakou2015,
                "usual statin symptoms settle within weeks, the autoimmune form goes on",
                Status::Published,
            ),
            Self::NoPoints => cite(
                SourceId::EularMethods2017,
                "table 1 has no item for them; the model with a biopsy asks for more points",
                Status::Published,
            ),
            Self::SwappedColumns => cite(
                SourceId::EularMethods2017,
                "table 1; a copy prints the two columns swapped",
                Status::Published,
            ),
            Self::OnlyMuscle => cite(
                SourceId::Watanabe2016,
                "trouble swallowing and respiratory insufficiency by antibody",
                Status::Published,
            ),
            Self::Cancer => cite(
                SourceId::Imacs2023,
                "levels of the factors, not read again",
                Status::Unconfirmed,
            ),
            Self::CkIsStrength => cite(
                SourceId::Tiniakou2017,
                "50 people over at least 2 years",
                Status::Published,
            ),
            Self::Titre => cite(
                SourceId::Unsourced,
                "titre of the antibody and the course",
                Status::Unconfirmed,
            ),
        }
    }

    /// Is it told where a case stands so? Once there is a type, the way on says some of it with all its figures.
    #[must_use]
    pub fn is_told(self, standing: Standing) -> bool {
        let types = standing.types();
        match self {
            Self::StatinStopped | Self::NoPoints | Self::SwappedColumns | Self::Titre => true,
            Self::OnlyMuscle | Self::Cancer => types.is_empty(),
            Self::NoStatin | Self::CkIsStrength => !types.contains(Subtype::AntiHmgcr),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::set::Member;

    fn told(standing: Standing) -> Vec<Pearl> {
        let all = PEARLS.into_iter();
        all.filter(|pearl| pearl.is_told(standing)).collect()
    }

    #[test]
    fn without_a_type_all_are_told_and_with_one_what_the_way_on_does_not_say() {
        assert_eq!(told(Standing::Open), PEARLS);
        let always = [
            Pearl::StatinStopped,
            Pearl::NoPoints,
            Pearl::SwappedColumns,
            Pearl::Titre,
        ];
        assert_eq!(told(Standing::Met(Subtype::AntiHmgcr)), always);
        assert_eq!(told(Standing::Unresolved), always);
        for subtype in Subtype::ALL {
            let told = told(Standing::Met(*subtype));
            assert!(always.iter().all(|pearl| told.contains(pearl)));
            let is_hmgcr = *subtype == Subtype::AntiHmgcr;
            assert_eq!(told.contains(&Pearl::CkIsStrength), !is_hmgcr);
            assert_eq!(told.contains(&Pearl::NoStatin), !is_hmgcr);
        }
    }

    #[test]
    fn what_was_not_read_in_the_source_says_so() {
        for pearl in [Pearl::Cancer, Pearl::Titre] {
            assert_eq!(pearl.source().status, Status::Unconfirmed);
        }
    }
}
