//! What to find out next: everything that is not known and nothing else, each with where the criteria would stand once
//! the form says so, and in an order that can be told.

use super::cases::case;
use super::classified::refused;
use super::config;
use imnm::domain::case::Case;
use imnm::domain::classify::antibody::{Antibody, AntibodyTest, Assay};
use imnm::domain::classify::criteria::criteria;
use imnm::domain::classify::examination::{Emg, Examination, Mri, Tempo};
use imnm::domain::classify::histology::{BiopsyState, CORE_FEATURES, FEATURES, Feature};
use imnm::domain::classify::next_test::{Ask, Cost, NextTest, Reach, Standing, next_tests};
use imnm::domain::classify::of_case;
use imnm::domain::finding::Finding;
use imnm::domain::questions::Question;
use imnm::domain::refusal::{Field, Reading};
use proptest::prelude::*;

/// The question on the form, where it is a yes-or-no question.
fn question(ask: Ask) -> Option<Question> {
    Some(match ask {
        Ask::NotImproved => Question::NotImproved,
        Ask::Family => Question::Family,
        Ask::NerveDisease => Question::NerveDisease,
        Ask::Dystrophy => Question::Dystrophy,
        Ask::Granulomatous => Question::Granulomatous,
        Ask::Metabolic => Question::Metabolic,
        Ask::Endocrine => Question::Endocrine,
        Ask::Toxic => Question::Toxic,
        Ask::Amyloid => Question::Amyloid,
        Ask::Dysphagia => Question::Dysphagia,
        Ask::Arms => Question::ArmsWeak,
        Ask::Legs => Question::LegsWeak,
        Ask::Neck => Question::NeckFlexors,
        Ask::LegsProximal => Question::LegsProximal,
        Ask::Asymmetric => Question::Asymmetric,
        Ask::FingerFlexors => Question::FingerFlexors,
        Ask::KneeExtensors => Question::KneeExtensors,
        Ask::Heliotrope => Question::Heliotrope,
        Ask::GottronPapules => Question::GottronPapules,
        Ask::GottronSign => Question::GottronSign,
        Ask::Ck => Question::CkRaised,
        Ask::Feature(feature) => Question::Feature(feature),
        _ => return None,
    })
}

/// What the other asks read, with their test by the form.
fn test(ask: Ask, case: &mut Case) -> Option<&mut AntibodyTest> {
    Some(match ask {
        Ask::AntiHmgcr => &mut case.anti_hmgcr,
        Ask::AntiSrp => &mut case.anti_srp,
        Ask::JoOne => &mut case.jo_one,
        Ask::Synthetase => &mut case.synthetase,
        Ask::DermatomyositisAntibody => &mut case.dermatomyositis,
        _ => return None,
    })
}

/// Everything that may be asked, once.
fn every_ask() -> Vec<Ask> {
    let features = [
        Feature::ScatteredNecrosis,
        Feature::DifferentStages,
        Feature::Macrophages,
        Feature::Endomysial,
        Feature::Perimysial,
        Feature::PerifascicularAtrophy,
        Feature::RimmedVacuoles,
        Feature::CdEightInvasion,
    ];
    let mut asks = vec![
        Ask::Onset,
        Ask::Tempo,
        Ask::OtherEnzymes,
        Ask::AntiHmgcr,
        Ask::AntiSrp,
        Ask::JoOne,
        Ask::Synthetase,
        Ask::DermatomyositisAntibody,
        Ask::Emg,
        Ask::Mri,
        Ask::Biopsy,
        Ask::NotImproved,
        Ask::Family,
        Ask::NerveDisease,
        Ask::Dystrophy,
        Ask::Granulomatous,
        Ask::Metabolic,
        Ask::Endocrine,
        Ask::Toxic,
        Ask::Amyloid,
        Ask::Dysphagia,
        Ask::Arms,
        Ask::Legs,
        Ask::Neck,
        Ask::LegsProximal,
        Ask::Asymmetric,
        Ask::FingerFlexors,
        Ask::KneeExtensors,
        Ask::Heliotrope,
        Ask::GottronPapules,
        Ask::GottronSign,
        Ask::Ck,
    ];
    asks.extend(features.map(Ask::Feature));
    asks
}

const ENZYMES: [Question; 3] = [
    Question::LdhRaised,
    Question::AstRaised,
    Question::AltRaised,
];

/// Is it open on the form? A weak antibody, or one by a blot that is not believed, still is.
fn is_open(case: &Case, ask: Ask) -> bool {
    let get = |question| case.answers.get(question);
    let done = case.biopsy == BiopsyState::Done;
    let believed = |test: AntibodyTest, cytoplasmic: bool| {
        let blot = test.assay == Some(Assay::Blot);
        match test.result {
            Antibody::Positive => !blot || cytoplasmic,
            Antibody::Negative => !(blot && ask == Ask::AntiHmgcr),
            Antibody::NotTested | Antibody::Weak => false,
        }
    };
    let limit = case.ck_limit.known();
    match ask {
        Ask::Onset => case.onset_age().known().is_none(),
        Ask::Tempo => case.tempo.is_none(),
        Ask::Emg => case.emg == Emg::NotDone,
        Ask::Mri => case.mri == Mri::NotDone,
        Ask::Biopsy => !done,
        Ask::Feature(feature) => done && get(Question::Feature(feature)).is_unknown(),
        // Severe trouble swallowing is trouble swallowing.
        Ask::Dysphagia => {
            let severe = get(Question::SevereDysphagia).is_present();
            !severe && get(Question::Dysphagia).is_unknown()
        }
        Ask::OtherEnzymes => {
            let any = |wanted| ENZYMES.iter().any(|one| get(*one) == wanted);
            !any(Finding::Present) && any(Finding::Unknown)
        }
        Ask::Ck => {
            let by_peak = case.ck.known().is_some() && limit.is_some();
            let now = case.ck_now.known().zip(limit);
            let by_now = now.is_some_and(|(now, limit)| now > limit);
            // 2000 U/L is the highest limit that can be typed.
            let known = [case.ck, case.ck_now]
                .into_iter()
                .filter_map(|ck| ck.known());
            let by_any = limit.is_none() && { known }.any(|ck| ck.get() > 2_000_000);
            !by_peak && !by_now && !by_any && get(Question::CkRaised).is_unknown()
        }
        Ask::AntiHmgcr => !believed(case.anti_hmgcr, false),
        Ask::AntiSrp => !believed(case.anti_srp, get(Question::SrpCytoplasmic).is_present()),
        Ask::JoOne => !believed(case.jo_one, false),
        Ask::Synthetase => !believed(case.synthetase, false),
        Ask::DermatomyositisAntibody => !believed(case.dermatomyositis, false),
        _ => question(ask).is_some_and(|question| get(question).is_unknown()),
    }
}

/// The form with this answered.
fn answered(case: &Case, ask: Ask, yes: bool) -> Case {
    let mut case = case.clone();
    let found = Finding::from_answer(Some(yes));
    if let Some(test) = test(ask, &mut case) {
        let result = if yes {
            Antibody::Positive
        } else {
            Antibody::Negative
        };
        *test = AntibodyTest {
            result,
            assay: Some(Assay::Elisa),
        };
        return case;
    }
    match ask {
        Ask::Onset => {
            // From 40, or from 18: at any age now.
            case.age = Reading::Unknown;
            case.read(Field::OnsetAge, if yes { "40" } else { "18" });
        }
        Ask::Tempo => case.tempo = Some(if yes { Tempo::Weeks } else { Tempo::Days }),
        Ask::Emg => case.emg = if yes { Emg::Irritable } else { Emg::Normal },
        Ask::Mri => case.mri = if yes { Mri::Oedema } else { Mri::Normal },
        Ask::OtherEnzymes => {
            for one in ENZYMES {
                case.answers.set(one, found);
            }
        }
        Ask::Biopsy => {
            case.biopsy = BiopsyState::Done;
            for feature in FEATURES {
                let core = CORE_FEATURES.contains(&feature);
                let known = yes || feature == Feature::ScatteredNecrosis;
                let finding = Finding::from_answer(known.then_some(yes && core));
                case.answers.set(Question::Feature(feature), finding);
            }
        }
        _ => case.answers.set(question(ask).expect("a question"), found),
    }
    case
}

fn standing(case: &Case) -> Standing {
    criteria(&of_case::examination(case)).standing()
}

fn cost(ask: Ask) -> Cost {
    let bedside = [
        Ask::NerveDisease,
        Ask::Arms,
        Ask::Legs,
        Ask::Neck,
        Ask::LegsProximal,
        Ask::Asymmetric,
        Ask::FingerFlexors,
        Ask::KneeExtensors,
        Ask::Heliotrope,
        Ask::GottronPapules,
        Ask::GottronSign,
    ];
    // A gene, an infection, a store of glycogen, a hormone: each begins with blood.
    let blood = [
        Ask::Dystrophy,
        Ask::Granulomatous,
        Ask::Metabolic,
        Ask::Endocrine,
        Ask::Ck,
        Ask::OtherEnzymes,
        Ask::AntiHmgcr,
        Ask::AntiSrp,
        Ask::JoOne,
        Ask::Synthetase,
        Ask::DermatomyositisAntibody,
    ];
    match ask {
        // Amyloid is seen in tissue.
        Ask::Biopsy | Ask::Amyloid => Cost::Biopsy,
        Ask::Emg | Ask::Mri => Cost::Imaging,
        _ if blood.contains(&ask) => Cost::Blood,
        _ if bedside.contains(&ask) => Cost::Examination,
        _ => Cost::History,
    }
}

fn reach(now: &Standing, test: &NextTest) -> Reach {
    let outcomes = [test.yes, test.no];
    if outcomes.iter().any(|one| one.enmc != now.enmc) {
        Reach::Type
    } else if outcomes.iter().any(|one| one != now) {
        Reach::AnotherSet
    } else {
        Reach::None
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn exactly_what_is_not_known_is_asked_once(case in case()) {
        if !refused(&case).is_empty() {
            return Ok(());
        }
        let asked: Vec<Ask> = next_tests(&of_case::examination(&case)).iter().map(|test| test.ask).collect();
        for (at, ask) in asked.iter().enumerate() {
            prop_assert!(!asked[..at].contains(ask), "{ask:?} twice");
            prop_assert!(every_ask().contains(ask), "{ask:?}");
        }
        for ask in every_ask() {
            prop_assert_eq!(asked.contains(&ask), is_open(&case, ask), "{:?}: {:?}", ask, case);
        }
    }

    #[test]
    fn each_outcome_is_what_the_form_would_say(case in case()) {
        if !refused(&case).is_empty() {
            return Ok(());
        }
        for test in next_tests(&of_case::examination(&case)) {
            let [yes, no] = [true, false].map(|yes| standing(&answered(&case, test.ask, yes)));
            prop_assert_eq!((test.yes, test.no), (yes, no), "{:?}", test.ask);
        }
    }

    #[test]
    fn what_can_change_the_type_comes_first_and_then_what_costs_less(case in case()) {
        let examination = of_case::examination(&case);
        let now = criteria(&examination).standing();
        let tests = next_tests(&examination);
        for test in &tests {
            prop_assert_eq!(test.reach, reach(&now, test), "{:?}", test);
            prop_assert_eq!(test.ask.cost(), cost(test.ask));
        }
        let order: Vec<_> = tests.iter().map(|test| (test.reach, cost(test.ask))).collect();
        prop_assert!(order.is_sorted(), "{order:?}");
    }
}

#[test]
fn of_an_untouched_form_everything_but_the_features_of_a_biopsy_is_asked() {
    let tests = next_tests(&Examination::default());
    assert_eq!(tests.len(), 32);
    assert!(
        tests
            .iter()
            .all(|test| !matches!(test.ask, Ask::Feature(_)))
    );
    // By itself one answer turns the type only if it rules it out: both weaknesses are needed for that, CK alone does.
    let reached: Vec<Ask> = tests
        .iter()
        .filter(|test| test.reach == Reach::Type)
        .map(|test| test.ask)
        .collect();
    let ruled_out = [
        Ask::Ck,
        Ask::AntiHmgcr,
        Ask::AntiSrp,
        Ask::JoOne,
        Ask::Synthetase,
        Ask::DermatomyositisAntibody,
        Ask::Biopsy,
    ];
    assert_eq!(reached, ruled_out);
}
