//! What else it could be: no flag without a finding that raises it, and no such finding that the case does not hold.

use super::cases::case;
use super::config;
use imnm::domain::assessment::assess;
use imnm::domain::case::Case;
use imnm::domain::classify::antibody::{Antibody, AntibodyTest, Assay};
use imnm::domain::classify::examination::Tempo;
use imnm::domain::classify::histology::{BiopsyState, Feature};
use imnm::domain::classify::mimics::{MIMICS, Mimic, Trigger};
use imnm::domain::classify::notes::{Note, notes};
use imnm::domain::classify::of_case::examination;
use imnm::domain::dates;
use imnm::domain::finding::Finding::{self, Absent, Present};
use imnm::domain::questions::{QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::domain::risk::padua::PaduaItem;
use imnm::domain::set::{Member, Set};
use imnm::domain::urgent::UrgentSign;
use imnm::domain::verdicts::{Findings, verdicts};
use proptest::prelude::*;

/// Is the trigger true of the case? Read from the answers alone.
fn holds(case: &Case, trigger: Trigger) -> bool {
    let is = |question, finding: Finding| case.answers.get(question) == finding;
    let yes = |question| is(question, Present);
    let seen = |feature| case.biopsy == BiopsyState::Done && yes(Question::Feature(feature));
    let credible =
        |test: AntibodyTest| test.result == Antibody::Positive && test.assay != Some(Assay::Blot);
    let ck_over = |times: i64| {
        // The highest is at least the one of now.
        let mut known = [case.ck, case.ck_now]
            .into_iter()
            .filter_map(|ck| ck.known());
        let limit = case.ck_limit.known();
        limit.is_some_and(|limit| known.any(|ck| ck.get() > times * limit.get()))
    };
    let onset_under = |years: i64| {
        let onset = case.onset_age().known();
        onset.is_some_and(|age| age.get() < years * 1_000)
    };
    let never_weak = is(Question::ArmsWeak, Absent)
        && is(Question::LegsWeak, Absent)
        && !is(Question::WeakNow, Present);
    match trigger {
        Trigger::Statin => yes(Question::Statin),
        Trigger::HmgcrNegative => {
            case.anti_hmgcr.result == Antibody::Negative
                && case.anti_hmgcr.assay != Some(Assay::Blot)
        }
        Trigger::CkFalling => {
            let pair = case.ck_now.known().zip(case.ck.known());
            pair.is_some_and(|(now, peak)| now < peak)
        }
        Trigger::Easing => is(Question::StatinPersisting, Absent),
        Trigger::Persisting => yes(Question::StatinPersisting),
        Trigger::OverDays => case.tempo == Some(Tempo::Days),
        Trigger::DarkUrine => yes(Question::DarkUrine),
        Trigger::CkFifty => ck_over(50),
        Trigger::CkTenKidney => ck_over(10) && yes(Question::Urgent(UrgentSign::Rhabdomyolysis)),
        Trigger::Rhabdomyolysis => yes(Question::Urgent(UrgentSign::Rhabdomyolysis)),
        Trigger::FingerFlexors => yes(Question::FingerFlexors),
        Trigger::KneeExtensors => yes(Question::KneeExtensors),
        Trigger::RimmedVacuoles => seen(Feature::RimmedVacuoles),
        Trigger::Rash => [
            Question::Heliotrope,
            Question::GottronPapules,
            Question::GottronSign,
        ]
        .into_iter()
        .any(yes),
        Trigger::DermatomyositisAntibody => credible(case.dermatomyositis),
        Trigger::Perifascicular => {
            seen(Feature::PerifascicularAtrophy) || seen(Feature::PerifascicularMxa)
        }
        Trigger::SynthetaseAntibody => credible(case.jo_one) || credible(case.synthetase),
        Trigger::PerifascicularNecrosis => seen(Feature::PerifascicularNecrosis),
        Trigger::LungDisease => yes(Question::LungDisease),
        Trigger::Connective => yes(Question::Connective),
        Trigger::Young => onset_under(40),
        Trigger::VeryYoung => onset_under(25),
        Trigger::Slow => case.tempo == Some(Tempo::Years),
        Trigger::Dystrophic => seen(Feature::Dystrophic),
        Trigger::Family => yes(Question::Family),
        Trigger::Mutation => yes(Question::Dystrophy),
        Trigger::Thyroid => yes(Question::ThyroidHigh),
        Trigger::NoWeakness => never_weak && (yes(Question::CkRaised) || measured_above(case)),
        Trigger::CkMb => yes(Question::CkMb),
        Trigger::Heart => yes(Question::Urgent(UrgentSign::Heart)),
        Trigger::Drug => yes(Question::MyotoxicDrug),
        Trigger::CheckpointInhibitor => yes(Question::Urgent(UrgentSign::CheckpointInhibitor)),
        Trigger::Exercise => yes(Question::ExerciseEpisodes),
        Trigger::Nerve => yes(Question::NerveDisease),
        Trigger::Virus => yes(Question::Virus),
        Trigger::WeightLoss => yes(Question::WeightLoss),
        Trigger::ActiveCancer => yes(Question::Clot(PaduaItem::ActiveCancer)),
    }
}

fn measured_above(case: &Case) -> bool {
    let limit = case.ck_limit.known();
    let mut known = [case.ck, case.ck_now]
        .into_iter()
        .filter_map(|ck| ck.known());
    // 2000 U/L is the highest limit that can be typed.
    known.any(|ck| limit.map_or(ck.get() > 2_000_000, |limit| ck > limit))
}

/// May the flag be raised at all? Read from the answers alone.
fn may_be_raised(case: &Case, mimic: Mimic) -> bool {
    let yes = |question| case.answers.get(question).is_present();
    let is_positive = |test: AntibodyTest, by_pattern: bool| {
        test.result == Antibody::Positive && (by_pattern || test.assay != Some(Assay::Blot))
    };
    let hmgcr_negative = holds(case, Trigger::HmgcrNegative);
    let hmgcr_open = !hmgcr_negative && !is_positive(case.anti_hmgcr, false);
    let pattern = yes(Question::SrpCytoplasmic);
    match mimic {
        Mimic::StatinAutoimmune => {
            let stopped = case.date(Field::StatinStop).known().zip(case.today);
            let is_early = stopped.is_some_and(|(day, today)| dates::days_since(day, today) < 56);
            hmgcr_open && !is_early
        }
        Mimic::DystrophyOrAntibody => {
            let positive =
                is_positive(case.anti_hmgcr, false) || is_positive(case.anti_srp, pattern);
            let srp_open = case.anti_srp.result != Antibody::Negative;
            let weak = [Question::WeakNow, Question::ArmsWeak, Question::LegsWeak];
            let ill = weak.into_iter().any(yes) || yes(Question::CkRaised) || measured_above(case);
            !positive && (hmgcr_open || srp_open) && ill
        }
        Mimic::MacroCk => {
            let others = [
                Question::LdhRaised,
                Question::AstRaised,
                Question::AltRaised,
            ];
            !others.into_iter().any(yes)
        }
        Mimic::CkOnly => {
            let measured = case.ck.known().zip(case.ck_limit.known());
            measured.is_none_or(|(peak, limit)| peak.get() * 2 > limit.get() * 3)
        }
        _ => true,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_flag_has_a_finding_that_raises_it_and_every_such_finding_is_there(case in case()) {
        let Some(compared) = assess(&case).criteria else { return Ok(()) };
        for (mimic, triggers) in compared.mimics {
            prop_assert!(!triggers.is_empty(), "{mimic:?}");
            for trigger in triggers.iter() {
                prop_assert!(holds(&case, trigger), "{mimic:?} for {trigger:?}: {case:?}");
                prop_assert!(
                    mimic.ways().iter().any(|way| way.contains(&trigger)),
                    "{mimic:?}: {trigger:?} is in none of its ways"
                );
            }
            let is_whole = |way: &&[Trigger]| way.iter().all(|one| triggers.contains(*one));
            prop_assert!(mimic.ways().iter().any(is_whole), "{mimic:?} by {triggers:?}");
        }
    }

    /// The other way round: what is whole raises the flag, with all that belongs to it and nothing else.
    #[test]
    fn a_flag_is_raised_by_exactly_the_ways_that_are_whole(case in case()) {
        let Some(compared) = assess(&case).criteria else { return Ok(()) };
        for mimic in MIMICS {
            let whole = mimic.ways().iter().filter(|way| way.iter().all(|one| holds(&case, *one)));
            let expected: Vec<Trigger> = if may_be_raised(&case, mimic) {
                let those: Vec<Trigger> = whole.copied().flatten().copied().collect();
                let all = Trigger::ALL.iter().copied();
                all.filter(|one| those.contains(one)).collect()
            } else {
                Vec::new()
            };
            let raised = compared.mimics.iter().find(|(one, _)| *one == mimic);
            let raised: Vec<Trigger> =
                raised.map_or(Vec::new(), |(_, triggers)| triggers.iter().collect());
            prop_assert_eq!(raised, expected, "{:?}: {:?}", mimic, case);
        }
    }

    /// What is not known raises nothing: a flag stays away until something is found.
    #[test]
    fn a_case_in_which_nothing_is_found_raises_no_flag(case in case()) {
        let mut case = case;
        for question in QUESTIONS {
            if case.answers.get(question).is_present() {
                case.answers.set(question, Finding::Unknown);
            }
        }
        for test in [
            &mut case.anti_hmgcr,
            &mut case.anti_srp,
            &mut case.jo_one,
            &mut case.synthetase,
            &mut case.dermatomyositis,
        ] {
            *test = AntibodyTest::default();
        }
        case.tempo = None;
        case.ck = imnm::domain::refusal::Reading::Unknown;
        case.ck_now = imnm::domain::refusal::Reading::Unknown;
        prop_assert!(verdicts(&Findings::of(&case)).mimics.is_empty(), "{case:?}");
    }
}

#[test]
fn an_untouched_case_raises_no_flag() {
    let untouched = Case::default();
    assert!(verdicts(&Findings::of(&untouched)).mimics.is_empty());
    let compared = assess(&untouched).criteria.expect("nothing is refused");
    assert!(compared.mimics.is_empty() && compared.differences.is_empty());
}

/// Is the flag raised?
fn raises(case: &Case, mimic: Mimic) -> bool {
    let compared = assess(case).criteria.expect("nothing is refused");
    compared.mimics.iter().any(|(one, _)| *one == mimic)
}

fn with_ck(peak: &str, limit: &str) -> Case {
    let mut case = Case::default();
    case.read(Field::Ck, peak);
    case.read(Field::CkLimit, limit);
    case
}

#[test]
fn a_raised_ck_alone_is_flagged_from_over_one_and_a_half_times_its_limit() {
    for (peak, limit, flagged) in [
        ("300", "200", false),
        ("301", "200", true),
        ("292", "195", false),
        ("293", "195", true),
    ] {
        let mut case = with_ck(peak, limit);
        for question in [Question::ArmsWeak, Question::LegsWeak, Question::WeakNow] {
            case.answers.set(question, Absent);
        }
        assert_eq!(raises(&case, Mimic::CkOnly), flagged, "{peak} of {limit}");
    }
}

#[test]
fn a_peak_is_low_from_just_under_five_times_its_limit() {
    for (peak, low) in [
        ("999", true),
        ("1000", false),
        ("201", true),
        ("200", false),
    ] {
        let case = with_ck(peak, "200");
        let notes = notes(&case, &examination(&case));
        assert_eq!(notes.contains(Note::LowPeak), low, "{peak}");
    }
}

#[test]
fn a_statin_myopathy_that_goes_on_is_flagged_from_eight_weeks_after_the_stop() {
    for (today, flagged) in [("2027-04-25", false), ("2027-04-26", true)] {
        let mut case = Case {
            today: dates::parse(today),
            ..Case::default()
        };
        // A Monday; eight weeks later is the 26th of April.
        case.read(Field::StatinStop, "2027-03-01");
        case.answers.set(Question::Statin, Present);
        case.answers.set(Question::StatinPersisting, Present);
        assert_eq!(raises(&case, Mimic::StatinAutoimmune), flagged, "{today}");
        // Without a day of the stop nothing says that it is too early.
        case.read(Field::StatinStop, "");
        assert!(raises(&case, Mimic::StatinAutoimmune));
    }
}

fn triggers(case: &Case, mimic: Mimic) -> Vec<Trigger> {
    let compared = assess(case).criteria.expect("nothing is refused");
    let of = |(one, triggers): &(Mimic, Set<Trigger>)| (*one == mimic).then_some(*triggers);
    let found = compared.mimics.iter().find_map(of);
    found.map_or(Vec::new(), |triggers| triggers.iter().collect())
}

#[test]
fn a_ck_of_rhabdomyolysis_is_over_fifty_times_its_limit_and_ten_with_kidney_injury() {
    for (peak, fifty, ten) in [
        ("2000", false, false),
        ("2001", false, true),
        ("10000", false, true),
        ("10001", true, true),
    ] {
        let mut case = with_ck(peak, "200");
        case.tempo = Some(Tempo::Days);
        let acute = triggers(&case, Mimic::Rhabdomyolysis);
        assert_eq!(acute.contains(&Trigger::CkFifty), fifty, "{peak}");
        assert!(!acute.contains(&Trigger::CkTenKidney), "{peak}");
        let sign = Question::Urgent(UrgentSign::Rhabdomyolysis);
        case.answers.set(sign, Present);
        let injured = triggers(&case, Mimic::Rhabdomyolysis);
        assert_eq!(injured.contains(&Trigger::CkTenKidney), ten, "{peak}");
    }
}

#[test]
fn a_first_symptom_is_young_under_forty_and_very_young_under_twenty_five() {
    for (onset, very_young, young) in [
        ("24.99", true, true),
        ("25", false, true),
        ("39.99", false, true),
        ("40", false, false),
    ] {
        let mut case = with_ck("1000", "200");
        case.read(Field::OnsetAge, onset);
        case.tempo = Some(Tempo::Years);
        let dystrophy = triggers(&case, Mimic::Dystrophy);
        assert_eq!(
            dystrophy.contains(&Trigger::VeryYoung),
            very_young,
            "{onset}"
        );
        let either = triggers(&case, Mimic::DystrophyOrAntibody);
        assert_eq!(either.contains(&Trigger::Young), young, "{onset}");
    }
}
