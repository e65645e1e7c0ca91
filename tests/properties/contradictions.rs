//! A history that contradicts itself, or holds what can't be, refuses the classification, names the field at which it is
//! mended, and leaves the doses alone. What only looks alike is taken.

use super::cases::{case, dosed, tidy};
use super::classified::refused;
use super::config;
use super::slips::{Contradiction, contradictions, write};
use imnm::domain::assessment::{Assessment, assess};
use imnm::domain::case::Case;
use imnm::domain::classify::answer::ClassificationAnswer;
use imnm::domain::classify::of_case;
use imnm::domain::enzyme::CkUnit;
use imnm::domain::finding::Finding::{self, Unknown};
use imnm::domain::questions::Question;
use imnm::domain::refusal::{Field, Reason, Refusal};
use proptest::prelude::*;
use proptest::sample::select;

/// Everything but the classification.
fn the_rest(mut assessment: Assessment) -> Assessment {
    assessment.answers.classification = ClassificationAnswer::Refused(Vec::new());
    assessment.criteria = None;
    assessment
}

#[test]
fn each_contradiction_alone_is_refused_at_its_field_and_what_looks_alike_is_taken() {
    let all = contradictions();
    assert_eq!(all.len(), 11 + 4 + 2 * 16 * 2 + 6 + 2 * 8 + 8);
    for Contradiction {
        name,
        slip,
        sound,
        refusal,
    } in all
    {
        for base in [Case::default(), dosed()] {
            let mut base = base;
            // Everything answered no says of a biopsy that was not done nothing that would be refused.
            write(
                &mut base,
                &[],
                &[(Question::CkRaised, Unknown), (Question::WeakNow, Unknown)],
            );
            let [mut bad, mut good] = [base.clone(), base];
            slip(&mut bad);
            sound(&mut good);
            assert_eq!(refused(&bad), [refusal], "{name}");
            assert!(!refused(&good).contains(&refusal), "{name}");
            assert_eq!(refused(&good), [], "{name}");
            assert_eq!(assess(&bad).criteria, None, "{name}");
            assert!(assess(&good).criteria.is_some(), "{name}");
        }
    }
}

/// Impossible as a creatine kinase, and possible at the edge: in U/L and in µkat/L.
#[test]
fn an_impossible_ck_is_refused_in_both_of_its_units() {
    use CkUnit::{MicrokatalsPerLitre, UnitsPerLitre};
    use Reason::{CkUnitSuspect, NotPositive, OutOfRange};
    for (field, text, unit, reason) in [
        (Field::Ck, "0", UnitsPerLitre, Some(NotPositive)),
        (Field::Ck, "0", MicrokatalsPerLitre, Some(NotPositive)),
        (Field::Ck, "2000001", UnitsPerLitre, Some(OutOfRange)),
        // 33 333.333 µkat/L are 1 999 999.98 U/L.
        (Field::Ck, "33333.3330", MicrokatalsPerLitre, None),
        (
            Field::Ck,
            "33333.3340",
            MicrokatalsPerLitre,
            Some(OutOfRange),
        ),
        (Field::Ck, "0.0160", MicrokatalsPerLitre, Some(OutOfRange)),
        (Field::Ck, "0.0170", MicrokatalsPerLitre, None),
        (Field::CkNow, "-5", UnitsPerLitre, Some(NotPositive)),
        (Field::CkNow, "2000001", UnitsPerLitre, Some(OutOfRange)),
        (Field::CkNow, "33334", MicrokatalsPerLitre, Some(OutOfRange)),
        (Field::CkNow, "33333", MicrokatalsPerLitre, None),
        (Field::CkLimit, "3.3", UnitsPerLitre, Some(CkUnitSuspect)),
        (Field::CkLimit, "3.3", MicrokatalsPerLitre, None),
        (
            Field::CkLimit,
            "0.3330",
            MicrokatalsPerLitre,
            Some(CkUnitSuspect),
        ),
        (Field::CkLimit, "0.3340", MicrokatalsPerLitre, None),
        (Field::CkLimit, "33.3330", MicrokatalsPerLitre, None),
        (
            Field::CkLimit,
            "33.3340",
            MicrokatalsPerLitre,
            Some(OutOfRange),
        ),
        (Field::CkLimit, "200", MicrokatalsPerLitre, Some(OutOfRange)),
    ] {
        let mut case = Case::default();
        case.read_ck(field, text, unit);
        let expected: Vec<Refusal> = reason.map(|r| Refusal::new(field, r)).into_iter().collect();
        assert_eq!(refused(&case), expected, "{field:?} {text} {unit:?}");
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn in_any_case_a_contradiction_refuses_the_classification_and_nothing_else(
        case in case(),
        place in 0..contradictions().len(),
    ) {
        let Contradiction { name, slip, sound, refusal } = contradictions().swap_remove(place);
        let [mut bad, mut good] = [case.clone(), case];
        slip(&mut bad);
        sound(&mut good);
        prop_assert!(refused(&bad).contains(&refusal), "{name}");
        prop_assert!(!refused(&good).contains(&refusal), "{name}");
        // An age is read by the doses too.
        if refusal.reason != Reason::OnsetAfterAge {
            prop_assert_eq!(the_rest(assess(&bad)), the_rest(assess(&good)), "{}", name);
        }
    }

    #[test]
    fn an_onset_after_the_age_leaves_the_doses_alone(case in case(), tenths in 0_u32..=200) {
        let mut sound = case;
        sound.read(Field::Age, "62");
        sound.read(Field::OnsetAge, "62");
        prop_assert!(sound.onset_age().known().is_some());
        let mut slip = sound.clone();
        slip.read(Field::OnsetAge, &format!("{}.{}", 62 + tenths / 10, tenths % 10));
        let after = Refusal::new(Field::OnsetAge, Reason::OnsetAfterAge);
        prop_assert_eq!(refused(&slip).contains(&after), tenths > 0);
        prop_assert_eq!(the_rest(assess(&sound)), the_rest(assess(&slip)));
    }

    #[test]
    fn a_ck_against_its_answer_is_not_known(case in case(), (ck, limit) in (20_u32..=800, 100_u32..=400)) {
        let mut case = case;
        case.read(Field::Ck, &ck.to_string());
        case.read(Field::CkLimit, &limit.to_string());
        let raised = Finding::from_answer(Some(ck > limit));
        for (answered, known) in [(Unknown, raised), (raised, raised), (raised.not(), Unknown)] {
            case.answers.set(Question::CkRaised, answered);
            let contradicts = Refusal::new(Field::Ck, Reason::CkContradictsAnswer);
            prop_assert_eq!(refused(&case).contains(&contradicts), answered == raised.not());
            prop_assert_eq!(of_case::examination(&case).ck_raised, known);
        }
    }

    #[test]
    fn a_refused_history_field_gives_no_verdict_and_is_named(case in case()) {
        let named = refused(&case);
        let fields = [
            case.onset_age().refusal(),
            case.ck.refusal(),
            case.ck_limit.refusal(),
            case.ck_now.refusal(),
            case.date(Field::StatinStart).refusal(),
            case.date(Field::StatinStop).refusal(),
        ];
        for refusal in fields.into_iter().flatten() {
            prop_assert!(named.contains(&refusal), "{refusal:?} in {named:?}");
        }
        prop_assert_eq!(assess(&case).criteria.is_none(), !named.is_empty());
    }

    /// What was made tidy is refused for nothing but what can't be read.
    #[test]
    fn a_consistent_history_is_not_refused(case in case(), field in select(vec![Field::Ck, Field::CkLimit, Field::CkNow, Field::OnsetAge])) {
        let mut case = case;
        case.read(field, "");
        tidy(&mut case);
        let unreadable = [case.onset.refusal(), case.ck.refusal(), case.ck_limit.refusal(), case.ck_now.refusal()];
        let days = [Field::StatinStart, Field::StatinStop].map(|field| case.date(field).refusal());
        let unreadable: Vec<Refusal> = unreadable.into_iter().chain(days).flatten().collect();
        for refusal in refused(&case) {
            prop_assert!(unreadable.contains(&refusal), "{refusal:?}: {case:?}");
        }
    }
}
