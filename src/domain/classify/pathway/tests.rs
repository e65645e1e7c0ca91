//! Where a case stands, its tiers and its work-up; and that every statement has a source that fits.

use super::cancer::{CancerRisk, Factor, SCREENING, Tier, Tiers, risk};
use super::care::{CARE, FOLLOW_UP};
use super::checks::{CHECKS, Check};
use super::doses::REFERENCE_DOSES;
use super::figures::FIGURES;
use super::organs::{ASPECTS, Aspect, Measure, REMARKS, spreads};
use super::outlook::OUTLOOKS;
use super::seed::SLIPS;
use super::treatment::{ADVICE, Advice, BEFORE_RITUXIMAB, EVIDENCE, is_shown};
use super::work_up::{DOMAINS, READINGS, State, work_up};
use super::*;
use crate::domain::body_size::Sex;
use crate::domain::classify::antibody::{AntibodyTest, Assay};
use crate::domain::classify::examination::{Emg, Mri, Tempo};
use crate::domain::classify::histology::{BiopsyState, CORE_FEATURES};
use crate::domain::finding::Finding::{self, Absent, Present, Unknown};
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::domain::set::Member;

/// Raised CK and weakness in a woman, with these antibodies and this age at onset; no other factor of cancer risk.
fn case(hmgcr: Antibody, srp: Antibody, onset: &str) -> Case {
    let mut case = Case {
        anti_hmgcr: hmgcr.into(),
        anti_srp: srp.into(),
        dermatomyositis: Antibody::Negative.into(),
        jo_one: Antibody::Negative.into(),
        synthetase: Antibody::Negative.into(),
        sex: Some(Sex::Female),
        ..Case::default()
    };
    case.read(Field::OnsetAge, onset);
    for (question, finding) in [
        (Question::CkRaised, Present),
        (Question::LegsWeak, Present),
        (Question::Dysphagia, Absent),
        (Question::NotImproved, Absent),
        (Question::Heliotrope, Absent),
        (Question::GottronPapules, Absent),
        (Question::GottronSign, Absent),
    ] {
        case.answers.set(question, finding);
    }
    case
}

fn swallowing(mut case: Case, severe: Finding) -> Case {
    case.answers.set(Question::Dysphagia, Present);
    case.answers.set(Question::SevereDysphagia, severe);
    case
}

fn tiers(case: &Case) -> Option<Tiers> {
    match risk(case, standing(case)) {
        CancerRisk::Tiers(tiers) => Some(tiers),
        CancerRisk::NoType | CancerRisk::Juvenile => None,
    }
}

fn range(case: &Case) -> Option<(Tier, Tier)> {
    tiers(case).map(|tiers| (tiers.lowest, tiers.highest))
}

fn one(tier: Tier) -> Option<(Tier, Tier)> {
    Some((tier, tier))
}

use Antibody::{Negative, NotTested, Positive, Weak};

#[test]
fn the_way_follows_the_type_and_a_weak_antibody_is_provisional() {
    let stands = |hmgcr, srp| standing(&case(hmgcr, srp, "50"));
    let those = |types: &[Subtype]| types.iter().copied().collect::<Set<Subtype>>();
    let (hmgcr, srp) = (Subtype::AntiHmgcr, Subtype::AntiSrp);
    assert_eq!(stands(Positive, NotTested), Standing::Met(hmgcr));
    assert_eq!(stands(Weak, Positive), Standing::Met(srp));
    assert_eq!(stands(Positive, Positive), Standing::Unresolved);
    assert_eq!(
        stands(Weak, NotTested),
        Standing::Provisional(those(&[hmgcr]))
    );
    assert_eq!(
        stands(Weak, Weak),
        Standing::Provisional(those(&[hmgcr, srp]))
    );
    assert_eq!(stands(Negative, Negative), Standing::Open);
    assert_eq!(stands(NotTested, NotTested), Standing::Open);
    assert_eq!(Standing::Unresolved.types(), those(&[hmgcr, srp]));
    assert!(Standing::Open.types().is_empty());

    // A weak antibody needs raised CK and weakness beside it.
    let mut weak = case(Weak, Negative, "50");
    weak.answers.set(Question::CkRaised, Unknown);
    assert_eq!(standing(&weak), Standing::Open);

    // By biopsy, with every antibody negative.
    let mut neither = case(Negative, Negative, "50");
    neither.biopsy = BiopsyState::Done;
    for feature in CORE_FEATURES {
        neither.answers.set(Question::Feature(feature), Present);
    }
    assert_eq!(standing(&neither), Standing::Met(Subtype::AntibodyNegative));

    // A history that contradicts itself has no type.
    let mut contradicts = case(Positive, Negative, "50");
    contradicts.read(Field::Age, "40");
    assert_eq!(standing(&contradicts), Standing::Open);
}

#[test]
fn the_tiers_are_those_of_the_guideline() {
    use Tier::{High, Moderate, Standard};
    assert_eq!(range(&case(Positive, Negative, "35")), one(Moderate));
    assert_eq!(range(&case(Positive, Negative, "41")), one(Moderate));
    let both = swallowing(case(Positive, Negative, "41"), Present);
    assert_eq!(range(&both), one(High));
    assert_eq!(range(&case(Negative, Positive, "41")), one(Moderate));
    assert_eq!(range(&case(Negative, Positive, "35")), one(Standard));
    assert_eq!(range(&case(Negative, Positive, "40")), one(Standard));
    let mut man = case(Negative, Positive, "35");
    man.sex = Some(Sex::Male);
    assert_eq!(range(&man), one(Moderate));
    let factors = tiers(&both).map(|tiers| (tiers.present.iter().collect(), tiers.unknown));
    let present = vec![
        Factor::OnsetOver40,
        Factor::SevereDysphagia,
        Factor::Imnm,
        Factor::AntiHmgcr,
    ];
    assert_eq!(factors, Some((present, Set::default())));
}

#[test]
fn what_is_not_known_gives_a_range_and_is_named() {
    use Tier::{High, Moderate, Standard};
    let srp = case(Negative, Positive, "");
    assert_eq!(range(&srp), Some((Standard, Moderate)));
    let named = |case: &Case| tiers(case).map(|tiers| tiers.unknown.iter().collect::<Vec<_>>());
    assert_eq!(named(&srp), Some(vec![Factor::OnsetOver40]));
    let untested = case(NotTested, Positive, "35");
    assert_eq!(range(&untested), Some((Standard, Moderate)));
    assert_eq!(named(&untested), Some(vec![Factor::AntiHmgcr]));
    let hmgcr = swallowing(case(Positive, Negative, ""), Unknown);
    assert_eq!(range(&hmgcr), Some((Moderate, High)));
    // An age now of up to 40 answers for the onset.
    let mut young = case(Negative, Positive, "");
    young.read(Field::Age, "38");
    assert_eq!(range(&young), one(Standard));
    // A weak antibody leaves the disease itself open.
    let weak = case(Negative, Weak, "35");
    assert_eq!(range(&weak), one(Standard));
    assert_eq!(named(&weak), Some(vec![Factor::Imnm]));
    // Which antibody of dermatomyositis it is decides what it weighs.
    let mut beside = case(Negative, Positive, "35");
    beside.dermatomyositis = Positive.into();
    assert_eq!(range(&beside), one(Moderate));
    beside.read(Field::OnsetAge, "41");
    assert_eq!(range(&beside), Some((Moderate, High)));
    // A rash leaves dermatomyositis open.
    let mut rash = case(Negative, Positive, "35");
    rash.answers.set(Question::Heliotrope, Present);
    assert_eq!(range(&rash), Some((Standard, Moderate)));
    // What the page does not ask for is never counted, and always named.
    let not_asked = tiers(&srp).map(|tiers| tiers.not_asked.iter().collect::<Vec<_>>());
    assert_eq!(not_asked, Some(vec![Factor::CutaneousNecrosis]));
}

#[test]
fn learning_more_never_leaves_the_range() {
    let open = case(Positive, NotTested, "");
    let Some((low, high)) = range(&open) else {
        return assert_ne!(range(&open), None);
    };
    for onset in ["30", "60"] {
        for sex in [Sex::Female, Sex::Male] {
            for severe in [Present, Absent] {
                let mut known = swallowing(case(Positive, NotTested, onset), severe);
                known.sex = Some(sex);
                let mut before = swallowing(open.clone(), Unknown);
                before.sex = None;
                let (now, then) = (range(&known), range(&before));
                assert!(now.zip(then).is_some_and(|(now, then)| {
                    now.0 >= then.0 && now.1 <= then.1 && then.0 <= low && then.1 >= high
                }));
            }
        }
    }
}

#[test]
fn the_tiers_are_for_onset_in_adult_life_and_for_a_type() {
    let of = |case: &Case| risk(case, standing(case));
    assert_eq!(of(&case(Positive, Negative, "17")), CancerRisk::Juvenile);
    assert_eq!(range(&case(Positive, Negative, "18")), one(Tier::Moderate));
    let mut child = case(Positive, Negative, "");
    child.read(Field::Age, "12");
    assert_eq!(of(&child), CancerRisk::Juvenile);
    assert!(!is_shown(&child) && is_shown(&Case::default()));
    assert_eq!(of(&case(Negative, Negative, "50")), CancerRisk::NoType);
}

#[test]
fn the_work_up_knows_what_is_done_what_is_open_and_what_it_can_not_know() {
    let state = |case: &Case, check: Check| check.state(case);
    let empty = Case::default();
    for check in [
        Check::Tempo,
        Check::Ck,
        Check::Emg,
        Check::Biopsy,
        Check::HmgcrOwnTest,
    ] {
        assert_eq!(state(&empty, check), State::Open, "{check:?}");
    }
    for check in [
        Check::Dipstick,
        Check::Heart,
        Check::SwallowTest,
        Check::GenePanel,
    ] {
        assert_eq!(state(&empty, check), State::NotRecorded, "{check:?}");
    }
    let mut case = case(Positive, Negative, "50");
    case.emg = Emg::Normal;
    case.mri = Mri::Fat;
    case.tempo = Some(Tempo::Weeks);
    case.read(Field::Ck, "8500");
    assert_eq!(state(&case, Check::Ck), State::Open, "without its limit");
    case.read(Field::CkLimit, "200");
    case.read(Field::Creatinine, "60");
    for check in [
        Check::Emg,
        Check::Mri,
        Check::Ck,
        Check::Creatinine,
        Check::HmgcrOwnTest,
        Check::Skin,
    ] {
        assert_eq!(state(&case, check), State::Done, "{check:?}");
    }
    assert_eq!(state(&case, Check::DysphagiaSeverity), State::NotNeeded);
    assert_eq!(state(&case, Check::SrpPattern), State::NotNeeded);
    // The finger flexors are not known, so that a biopsy is not spared.
    assert_eq!(state(&case, Check::Biopsy), State::Open);
    case.answers.set(Question::FingerFlexors, Absent);
    assert_eq!(state(&case, Check::Biopsy), State::NotNeeded);
    case.answers.set(Question::Family, Absent);
    assert_eq!(state(&case, Check::GenePanel), State::NotNeeded);
    case.answers.set(Question::Family, Present);
    assert_eq!(state(&case, Check::GenePanel), State::Open);
    // A blot does not test anti-HMGCR.
    case.anti_hmgcr = AntibodyTest {
        result: Negative,
        assay: Some(Assay::Blot),
    };
    assert_eq!(state(&case, Check::HmgcrOwnTest), State::Open);
}

#[test]
fn a_row_is_open_where_anything_in_it_is() {
    let rows = work_up(&Case::default());
    assert!(rows.iter().map(|row| row.domain).eq(DOMAINS));
    assert_eq!(
        rows.iter().map(|row| row.checks.len()).sum::<usize>(),
        CHECKS.len()
    );
    for row in &rows {
        let states: Vec<_> = row.checks.iter().map(|(_, state)| *state).collect();
        assert_eq!(row.state == State::Open, states.contains(&State::Open));
        let recorded = states.iter().any(|state| *state != State::NotRecorded);
        assert!(
            recorded || row.state == State::NotRecorded,
            "{:?}",
            row.domain
        );
    }
    // Each reading has its domain, and each domain something to do.
    assert!(
        READINGS
            .iter()
            .all(|reading| DOMAINS.contains(&reading.domain()))
    );
}

#[test]
fn figures_that_disagree_are_shown_from_the_lowest_to_the_highest() {
    let of = |aspect, subtype| {
        let spreads = spreads(aspect, subtype).into_iter();
        spreads
            .map(|one| (one.measure, one.low, one.high, one.figures))
            .collect::<Vec<_>>()
    };
    let (hmgcr, srp, neither) = (
        Subtype::AntiHmgcr,
        Subtype::AntiSrp,
        Subtype::AntibodyNegative,
    );
    assert_eq!(of(Aspect::Lung, srp), [(Measure::Plain, 0, 500, 6)]);
    assert_eq!(of(Aspect::Statin, hmgcr), [(Measure::Plain, 150, 870, 6)]);
    assert_eq!(
        of(Aspect::Swallowing, hmgcr),
        [(Measure::Plain, 310, 500, 4)]
    );
    assert_eq!(of(Aspect::Heart, srp), [(Measure::Plain, 125, 125, 1)]);
    assert_eq!(of(Aspect::Heart, hmgcr), []);
    let cancer = [
        (Measure::SameTime, 214, 214, 1),
        (Measure::Lifetime, 300, 300, 1),
    ];
    assert_eq!(of(Aspect::Cancer, neither), cancer);
    for figure in FIGURES {
        let (low, high) = figure.share.ends();
        assert!(
            (0..=1_000).contains(&low) && (low..=1_000).contains(&high),
            "{figure:?}"
        );
        assert!(ASPECTS.contains(&figure.aspect));
    }
}

fn sources<T: Statement>(statements: &[T]) -> impl Iterator<Item = Citation> {
    statements.iter().map(|one| one.source())
}

#[test]
fn every_statement_has_a_source_that_fits_its_status() {
    let factors = Factor::ALL.iter().map(|factor| factor.source());
    let all: Vec<Citation> = sources(&DOMAINS)
        .chain(sources(&READINGS))
        .chain(sources(&REMARKS))
        .chain(sources(&OUTLOOKS))
        .chain(sources(&ADVICE))
        .chain(sources(&EVIDENCE))
        .chain(sources(&BEFORE_RITUXIMAB))
        .chain(sources(&REFERENCE_DOSES))
        .chain(sources(&CARE))
        .chain(sources(&FOLLOW_UP))
        .chain(sources(&SLIPS))
        .chain(sources(&SCREENING))
        .chain(factors)
        .chain(FIGURES.iter().map(|figure| figure.source))
        .collect();
    assert!(all.len() > 150, "{}", all.len());
    for citation in all {
        assert!(
            citation.source.cited().is_some() && !citation.at.is_empty(),
            "{citation:?}"
        );
        let policy = citation.source == SourceId::Policy;
        assert_eq!(policy, citation.status == Status::Policy, "{citation:?}");
        // What has no source was not read in one.
        let nameless = citation.source == SourceId::Unsourced;
        assert!(
            !nameless || citation.status == Status::Unconfirmed,
            "{citation:?}"
        );
    }
}

#[test]
fn what_was_not_read_again_is_not_called_published() {
    let unconfirmed = |citation: Citation| citation.status == Status::Unconfirmed;
    assert!(
        sources(&ADVICE).all(unconfirmed),
        "the workshop's treatment"
    );
    assert!(sources(&BEFORE_RITUXIMAB).all(unconfirmed));
    assert!(
        Factor::ALL
            .iter()
            .all(|factor| unconfirmed(factor.source()))
    );
    assert!(unconfirmed(super::cancer::TIER_SOURCE));
    for screening in SCREENING {
        use super::cancer::Screening::{Basic, Enhanced, Schedule};
        let panel = [Basic, Enhanced, Schedule].contains(&screening);
        let reported = screening.source().status == Status::Reported;
        assert_eq!(panel, reported, "{screening:?}");
    }
}

#[test]
fn each_type_has_its_own_advice() {
    let of = |subtype| {
        ADVICE
            .into_iter()
            .filter(move |advice| advice.concerns(subtype))
    };
    let has = |subtype, advice: Advice| of(subtype).any(|one| one == advice);
    for &subtype in Subtype::ALL {
        let second = [
            Advice::SecondHmgcr,
            Advice::SecondSrp,
            Advice::SecondNeither,
        ];
        assert_eq!(of(subtype).filter(|one| second.contains(one)).count(), 1);
        assert!(has(subtype, Advice::Steroid) && has(subtype, Advice::Duration));
        assert!(REMARKS.into_iter().any(|remark| remark.concerns(subtype)));
        assert!(
            OUTLOOKS
                .into_iter()
                .any(|outlook| outlook.concerns(subtype))
        );
        assert!(
            EVIDENCE
                .into_iter()
                .any(|evidence| evidence.concerns(subtype))
        );
    }
    assert!(has(Subtype::AntiHmgcr, Advice::StopStatin));
    assert!(!has(Subtype::AntiSrp, Advice::StopStatin));
}
