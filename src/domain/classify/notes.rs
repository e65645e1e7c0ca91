//! What to know about the values that a verdict rests on, beside the flags of the criteria.

use super::antibody::{Antibody, AntibodyTest, Assay, CREDIBLE_SOURCE};
use super::examination::Examination;
use crate::domain::case::Case;
use crate::domain::finding::Finding;
use crate::domain::set::{Member, Set};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// The highest CK is under 5 times its limit: untreated disease runs much higher.
    LowPeak,
    /// Anti-HMGCR negative by a blot: it is often not on it, so it counts as not tested.
    HmgcrByBlot,
    /// Anti-SRP negative by an assay of one protein, and no anti-HMGCR either: some are missed.
    SrpMissed,
    /// A positive by a blot alone counts as weak.
    PositiveByBlot,
    /// CK is normal now and was raised before: treated or late disease.
    CkNormalNow,
}

impl Member for Note {
    const ALL: &'static [Self] = &[
        Self::LowPeak,
        Self::HmgcrByBlot,
        Self::SrpMissed,
        Self::PositiveByBlot,
        Self::CkNormalNow,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// Under so many times its limit the highest CK is low for this disease.
pub const LOW_PEAK_TIMES: i64 = 5;

/// The notes on a case.
#[must_use]
pub fn notes(case: &Case, examination: &Examination) -> Set<Note> {
    let low = |times| examination.ck.is_some_and(|ck| ck.is_under(times));
    let by = |test: AntibodyTest, assay| test.assay == Some(assay);
    let one_protein = by(case.anti_srp, Assay::Blot) || by(case.anti_srp, Assay::Elisa);
    let others = [case.jo_one, case.synthetase, case.dermatomyositis];
    let downgraded = |test: &AntibodyTest, counts: Antibody| {
        test.result == Antibody::Positive && counts == Antibody::Weak
    };
    let now = case.ck_now.known().zip(case.ck_limit.known());
    let mut notes = Set::default();
    notes.insert_if(
        examination.ck_raised.is_present() && low(LOW_PEAK_TIMES),
        Note::LowPeak,
    );
    notes.insert_if(
        case.anti_hmgcr.result == Antibody::Negative
            && examination.anti_hmgcr == Antibody::NotTested,
        Note::HmgcrByBlot,
    );
    notes.insert_if(
        case.anti_srp.result == Antibody::Negative
            && one_protein
            && examination.anti_hmgcr != Antibody::Positive,
        Note::SrpMissed,
    );
    notes.insert_if(
        downgraded(&case.anti_hmgcr, examination.anti_hmgcr)
            || downgraded(&case.anti_srp, examination.anti_srp)
            || others.iter().any(|test| downgraded(test, test.other())),
        Note::PositiveByBlot,
    );
    notes.insert_if(
        examination.ck_raised == Finding::Present && now.is_some_and(|(ck, limit)| ck <= limit),
        Note::CkNormalNow,
    );
    notes
}

impl Note {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::LowPeak => cite(
                SourceId::Policy,
                "classification: a peak under 5 times the limit is named; the criteria set no floor",
                Status::Policy,
            ),
            Self::HmgcrByBlot => cite(
                SourceId::Policy,
                "classification: a blot without anti-HMGCR counts as not tested; a child's full blot was negative and chemiluminescence positive (case, 2025)",
                Status::Policy,
            ),
            Self::SrpMissed => cite(
                SourceId::Suzuki2015,
                "18 of 100 sera with anti-SRP had none against SRP54 by ELISA",
                Status::Published,
            ),
            Self::PositiveByBlot => CREDIBLE_SOURCE,
            Self::CkNormalNow => cite(
                SourceId::Policy,
                "classification: CK and weakness are asked as ever",
                Status::Policy,
            ),
        }
    }
}
