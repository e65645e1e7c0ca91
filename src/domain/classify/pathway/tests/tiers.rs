//! The tiers of cancer risk.

use super::case;
use crate::domain::body_size::Sex;
use crate::domain::case::Case;
use crate::domain::classify::antibody::Antibody::{Negative, NotTested, Positive, Weak};
use crate::domain::classify::antibody::AntibodyTest;
use crate::domain::classify::pathway::cancer::{CancerRisk, Factor, Tier, Tiers, risk};
use crate::domain::classify::pathway::standing;
use crate::domain::classify::pathway::treatment::is_shown;
use crate::domain::finding::Finding::{self, Absent, Present, Unknown};
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::domain::set::Set;

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
    let mut hmgcr = swallowing(case(Positive, Negative, ""), Unknown);
    hmgcr.sex = None;
    assert_eq!(range(&hmgcr), Some((Moderate, High)));
    // Moderate already, so that the sex would change nothing.
    let split = tiers(&hmgcr).map(|tiers| {
        let both = [tiers.hangs_on(), tiers.idle()];
        both.map(|factors| factors.iter().collect::<Vec<_>>())
    });
    let hangs_on = vec![Factor::OnsetOver40, Factor::SevereDysphagia];
    assert_eq!(split, Some([hangs_on, vec![Factor::Male]]));
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
fn an_age_now_over_40_leaves_the_onset_open() {
    for (age, unknown) in [("40", vec![]), ("41", vec![Factor::OnsetOver40])] {
        let mut older = case(Negative, Positive, "");
        older.read(Field::Age, age);
        let named = tiers(&older).map(|tiers| tiers.unknown.iter().collect::<Vec<_>>());
        assert_eq!(named, Some(unknown), "{age}");
    }
}

#[test]
fn either_synthetase_antibody_is_named_and_weighs_nothing() {
    let with = |jo_one, other| {
        let mut case = case(Negative, Positive, "35");
        case.jo_one = AntibodyTest::from(jo_one);
        case.synthetase = AntibodyTest::from(other);
        let tiers = tiers(&case)?;
        let named = tiers.present.contains(Factor::Synthetase);
        Some((named, tiers.lowest, tiers.highest))
    };
    let standard = |named| Some((named, Tier::Standard, Tier::Standard));
    assert_eq!(with(Positive, Negative), standard(true));
    assert_eq!(with(Negative, Positive), standard(true));
    assert_eq!(with(Negative, Negative), standard(false));
    assert_eq!(with(NotTested, NotTested), standard(false));
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
