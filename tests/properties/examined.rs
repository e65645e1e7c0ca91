//! From the form to the examination: every answer reaches the finding that it is asked for, and no other.

use super::cases::case;
use super::config;
use imnm::domain::case::Case;
use imnm::domain::classify::antibody::{Antibody, AntibodyTest, Assay};
use imnm::domain::classify::examination::Examination;
use imnm::domain::classify::histology::{BiopsyState, FEATURES};
use imnm::domain::classify::mimics::Clues;
use imnm::domain::classify::of_case;
use imnm::domain::dates;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::questions::{QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::domain::risk::padua::PaduaItem;
use imnm::domain::urgent::UrgentSign;
use proptest::prelude::*;

type Row = (Question, fn(&mut Examination) -> &mut Finding);
type Clue = (Question, fn(&mut Clues) -> &mut Finding);

/// The questions that reach a finding as they were answered.
const ROWS: [Row; 22] = [
    (Question::ArmsWeak, |e| &mut e.arms),
    (Question::LegsWeak, |e| &mut e.legs),
    (Question::WeakNow, |e| &mut e.weak_now),
    (Question::NeckFlexors, |e| &mut e.neck),
    (Question::LegsProximal, |e| &mut e.legs_proximal),
    (Question::Asymmetric, |e| &mut e.asymmetric),
    (Question::FingerFlexors, |e| &mut e.finger_flexors),
    (Question::KneeExtensors, |e| &mut e.knee_extensors),
    (Question::NotImproved, |e| &mut e.not_improved),
    (Question::Dysphagia, |e| &mut e.dysphagia),
    (Question::Heliotrope, |e| &mut e.heliotrope),
    (Question::GottronPapules, |e| &mut e.gottron_papules),
    (Question::GottronSign, |e| &mut e.gottron_sign),
    (Question::CkRaised, |e| &mut e.ck_raised),
    (Question::NerveDisease, |e| &mut e.nerve_disease),
    (Question::Dystrophy, |e| &mut e.dystrophy),
    (Question::Family, |e| &mut e.family),
    (Question::Granulomatous, |e| &mut e.granulomatous),
    (Question::Metabolic, |e| &mut e.metabolic),
    (Question::Endocrine, |e| &mut e.endocrine),
    (Question::Toxic, |e| &mut e.toxic),
    (Question::Amyloid, |e| &mut e.amyloid),
];

/// The questions that reach a clue.
const CLUES: [Clue; 15] = [
    (Question::Statin, |c| &mut c.statin),
    (Question::StatinPersisting, |c| &mut c.persisting),
    (Question::MyotoxicDrug, |c| &mut c.drug),
    (Question::Urgent(UrgentSign::CheckpointInhibitor), |c| {
        &mut c.checkpoint_inhibitor
    }),
    (Question::DarkUrine, |c| &mut c.dark_urine),
    (Question::Urgent(UrgentSign::Rhabdomyolysis), |c| {
        &mut c.rhabdomyolysis
    }),
    (Question::Urgent(UrgentSign::Heart), |c| &mut c.heart),
    (Question::ExerciseEpisodes, |c| &mut c.exercise),
    (Question::LungDisease, |c| &mut c.lung_disease),
    (Question::Connective, |c| &mut c.connective),
    (Question::Virus, |c| &mut c.virus),
    (Question::ThyroidHigh, |c| &mut c.thyroid),
    (Question::CkMb, |c| &mut c.ck_mb),
    (Question::WeightLoss, |c| &mut c.weight_loss),
    (Question::Clot(PaduaItem::ActiveCancer), |c| {
        &mut c.active_cancer
    }),
];

/// LDH, AST and ALT count together.
const ENZYMES: [Question; 3] = [
    Question::LdhRaised,
    Question::AstRaised,
    Question::AltRaised,
];

#[test]
fn one_answer_changes_the_one_finding_that_it_is_asked_for() {
    let (mut reached, mut silent) = (0, 0);
    for question in QUESTIONS {
        for finding in [Present, Absent] {
            let mut case = Case::default();
            case.answers.set(question, finding);
            let (mut examination, mut clues) = (Examination::default(), Clues::default());
            if let Some((_, place)) = ROWS.iter().find(|row| row.0 == question) {
                *place(&mut examination) = finding;
            } else if let Some((_, place)) = CLUES.iter().find(|row| row.0 == question) {
                *place(&mut clues) = finding;
            } else if ENZYMES.contains(&question) && finding == Present {
                examination.other_enzymes = Present;
            } else if question == Question::SevereDysphagia && finding == Present {
                // What is severe is there; what is not severe may be.
                examination.dysphagia = Present;
            } else {
                silent += 1;
            }
            // A feature is kept, and counts once the biopsy is done.
            if matches!(question, Question::Feature(_)) {
                examination.biopsy = of_case::examination(&case).biopsy;
                assert!(
                    FEATURES
                        .iter()
                        .all(|one| examination.biopsy.get(*one) == Unknown)
                );
            }
            assert_eq!(of_case::examination(&case), examination, "{question:?}");
            assert_eq!(of_case::clues(&case), clues, "{question:?}");
            reached += 1;
        }
    }
    assert_eq!(reached, 2 * QUESTIONS.len());
    // Enzymes answered no one at a time leave the others open, and severe trouble that is not there says nothing.
    assert_eq!(silent, 2 * (QUESTIONS.len() - 22 - 15 - 3 - 1) + 3 + 1);
}

#[test]
fn a_feature_counts_in_a_biopsy_that_was_done_and_reaches_its_own_place() {
    for feature in FEATURES {
        for state in [
            BiopsyState::NotDone,
            BiopsyState::Inadequate,
            BiopsyState::Done,
        ] {
            let mut case = Case {
                biopsy: state,
                ..Case::default()
            };
            case.answers.set(Question::Feature(feature), Present);
            let biopsy = of_case::examination(&case).biopsy;
            for other in FEATURES {
                let there = other == feature && state == BiopsyState::Done;
                assert_eq!(biopsy.get(other) == Present, there, "{feature:?} {other:?}");
            }
        }
    }
}

#[test]
fn each_antibody_is_its_own_and_only_hmgcr_doubts_a_silent_blot() {
    let blot = |result| AntibodyTest {
        result,
        assay: Some(Assay::Blot),
    };
    for place in 0..5 {
        for (result, counts) in [
            (
                Antibody::Negative,
                if place == 0 {
                    Antibody::NotTested
                } else {
                    Antibody::Negative
                },
            ),
            (Antibody::Positive, Antibody::Weak),
            (Antibody::Weak, Antibody::Weak),
        ] {
            let mut tests = [AntibodyTest::default(); 5];
            tests[place] = blot(result);
            let [anti_hmgcr, anti_srp, jo_one, synthetase, dermatomyositis] = tests;
            let case = Case {
                anti_hmgcr,
                anti_srp,
                jo_one,
                synthetase,
                dermatomyositis,
                ..Case::default()
            };
            let one = of_case::examination(&case);
            let mut expected = [Antibody::NotTested; 5];
            expected[place] = counts;
            let [jo_one, synthetase, dermatomyositis] = one.others();
            let found = [
                one.anti_hmgcr,
                one.anti_srp,
                jo_one,
                synthetase,
                dermatomyositis,
            ];
            assert_eq!(found, expected, "{place}");
        }
    }
}

#[test]
fn weeks_off_a_statin_are_whole_and_need_both_days() {
    for (stop, today, weeks) in [
        ("2026-11-24", "2026-11-24", Some(0)),
        ("2026-11-18", "2026-11-24", Some(0)),
        ("2026-11-17", "2026-11-24", Some(1)),
        ("2026-09-29", "2026-11-24", Some(8)),
        ("2026-09-30", "2026-11-24", Some(7)),
        ("2026-11-25", "2026-11-24", None),
        ("2026-09-29", "", None),
        ("", "2026-11-24", None),
        ("last autumn", "2026-11-24", None),
    ] {
        let mut case = Case {
            today: dates::parse(today),
            ..Case::default()
        };
        case.read(Field::StatinStop, stop);
        assert_eq!(
            of_case::clues(&case).weeks_off_statin,
            weeks,
            "{stop} {today}"
        );
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_answers_of_any_case_stand_in_its_examination(case in case()) {
        let (mut examination, mut clues) = (of_case::examination(&case), of_case::clues(&case));
        for (question, place) in ROWS {
            let severe = case.answers.get(Question::SevereDysphagia).is_present();
            let answered = match question {
                Question::CkRaised => continue,
                Question::Dysphagia if severe => Present,
                _ => case.answers.get(question),
            };
            prop_assert_eq!(*place(&mut examination), answered, "{:?}", question);
        }
        for (question, place) in CLUES {
            prop_assert_eq!(*place(&mut clues), case.answers.get(question), "{:?}", question);
        }
        let picked = (examination.tempo, examination.emg, examination.mri, examination.biopsy.state);
        prop_assert_eq!(picked, (case.tempo, case.emg, case.mri, case.biopsy));
        prop_assert_eq!(examination.onset, case.onset_age().known());
        let ck = examination.ck.map(|ck| (ck.peak, ck.limit));
        prop_assert_eq!(ck, case.ck.known().zip(case.ck_limit.known()));
        let least = examination.ck_at_least.map(|ck| (ck.peak, ck.limit));
        let highest = [case.ck, case.ck_now].into_iter().find_map(|ck| ck.known());
        prop_assert_eq!(least, highest.zip(case.ck_limit.known()));
    }
}
