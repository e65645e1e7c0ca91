//! What the reader should know beside the verdict of the ENMC criteria.

use super::enmc::{Antibody, Biopsy, EnmcFindings, OtherAntibodies};
use crate::domain::finding::Finding;
use crate::domain::set::{Member, Set};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flag {
    /// Both antibodies positive: true double results are rare, test both again.
    BothAntibodies,
    /// A weak or blot-only antibody: confirm by a second method.
    WeakAntibody,
    /// Another myositis-specific antibody beside anti-HMGCR or anti-SRP.
    OtherAntibodyPresent,
    /// A necrotizing biopsy that another myositis-specific antibody explains.
    OtherAntibodyExplains,
    /// Antibody positive, biopsy of another pattern.
    DiscordantBiopsy,
    /// Antibody positive and CK raised before any weakness.
    BeforeWeakness,
    /// CK not raised: treated or late disease is to be thought of.
    CkNotRaised,
}

impl Member for Flag {
    const ALL: &'static [Self] = &[
        Self::BothAntibodies,
        Self::WeakAntibody,
        Self::OtherAntibodyPresent,
        Self::OtherAntibodyExplains,
        Self::DiscordantBiopsy,
        Self::BeforeWeakness,
        Self::CkNotRaised,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// The flags that these findings raise.
#[must_use]
pub fn flags(findings: &EnmcFindings) -> Set<Flag> {
    use Antibody::{Negative, Positive, Weak};
    let EnmcFindings {
        ck_raised,
        proximal_weakness,
        anti_hmgcr,
        anti_srp,
        other_antibodies,
        biopsy,
    } = *findings;
    let either = |state| anti_hmgcr == state || anti_srp == state;
    let both = |state| anti_hmgcr == state && anti_srp == state;
    let other = other_antibodies == OtherAntibodies::Positive;
    let mut flags = Set::default();
    flags.insert_if(both(Positive), Flag::BothAntibodies);
    flags.insert_if(either(Weak), Flag::WeakAntibody);
    flags.insert_if(either(Positive) && other, Flag::OtherAntibodyPresent);
    flags.insert_if(
        both(Negative) && other && biopsy == Biopsy::Necrotizing,
        Flag::OtherAntibodyExplains,
    );
    flags.insert_if(
        either(Positive) && biopsy == Biopsy::Other,
        Flag::DiscordantBiopsy,
    );
    flags.insert_if(
        either(Positive) && ck_raised.is_present() && proximal_weakness == Finding::Absent,
        Flag::BeforeWeakness,
    );
    flags.insert_if(ck_raised == Finding::Absent, Flag::CkNotRaised);
    flags
}

impl Flag {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::BothAntibodies => cite(
                SourceId::Watanabe2016,
                "1 of 387 patients had both; 1 of 63 in Kassardjian 2015, 3 of 100 with anti-SRP in Suzuki 2015",
                Status::Published,
            ),
            Self::WeakAntibody => cite(
                SourceId::LineBlot2020,
                "every one of 24 antibodies found in people without the disease was false; odds ratio of a strong band for a true one 4.4",
                Status::Published,
            ),
            Self::OtherAntibodyPresent => cite(
                SourceId::Policy,
                "classification: another antibody beside is flagged",
                Status::Policy,
            ),
            Self::OtherAntibodyExplains => cite(
                SourceId::Enmc224,
                "the type with neither antibody, not read again",
                Status::Unconfirmed,
            ),
            Self::DiscordantBiopsy => cite(
                SourceId::Policy,
                "classification: the type goes by the antibody, the discordance is flagged",
                Status::Policy,
            ),
            Self::BeforeWeakness => cite(
                SourceId::Mohassel2018,
                "in 4 of 6 patients raised CK came before weakness, by up to 10 years",
                Status::Published,
            ),
            Self::CkNotRaised => cite(
                SourceId::Alshehri2015,
                "CK was raised in 83 % of people with anti-HMGCR",
                Status::Published,
            ),
        }
    }
}
