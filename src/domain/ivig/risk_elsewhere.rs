//! A risk of clots or of harm to the kidney that another answer or figure names than the joint question about both.

use super::stops::Stop;
use crate::domain::case::Case;
use crate::domain::dalteparin::answer::safe_clearance;
use crate::domain::ivig::cautions::factors::INSUFFICIENCY_UNDER;
use crate::domain::questions::Question;
use crate::domain::risk::improve_bleeding::BleedingItem;
use crate::domain::risk::padua::PaduaItem;

/// The questions that ask for one of what the joint question names.
const ASKED_BESIDE: [Question; 7] = [
    Question::Diabetes,
    Question::Clot(PaduaItem::ReducedMobility),
    Question::Clot(PaduaItem::Thrombophilia),
    Question::Clot(PaduaItem::PreviousVte),
    Question::Clot(PaduaItem::InfarctionOrStroke),
    Question::Clot(PaduaItem::Hormones),
    Question::Bleeding(BleedingItem::CentralCatheter),
];

/// Does one of them, the severe renal failure of the contraindications, or a low clearance name such a risk? The pump is as
/// slow for it as the boxed warnings ask, whatever the joint answer says.
#[must_use]
pub fn is_named(case: &Case) -> bool {
    let mut questions = ASKED_BESIDE.into_iter();
    let mut stops = case.ivig.stops.iter();
    questions.any(|question| case.answers.get(question).is_present())
        || stops.any(|stop| stop.stop == Stop::SevereRenalFailure && stop.finding.is_present())
        || safe_clearance(case).is_some_and(|lowest| *lowest.value() < INSUFFICIENCY_UNDER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::body_size::Sex;
    use crate::domain::finding::Finding;
    use crate::domain::ivig::answer::{IvigAnswer, answer};
    use crate::domain::ivig::cautions::factors::{Factor, Known};
    use crate::domain::ivig::notices::Notice;
    use crate::domain::refusal::Field;

    const OF_THE_WARNINGS: [Factor; 8] = [
        Factor::LowClearance,
        Factor::Diabetes,
        Factor::Immobility,
        Factor::Thrombophilia,
        Factor::PreviousClot,
        Factor::InfarctionOrStroke,
        Factor::Oestrogens,
        Factor::CentralLine,
    ];

    #[test]
    fn a_risk_that_another_answer_names_slows_the_pump_whatever_the_joint_one_says() {
        let mut plain = Case {
            sex: Some(Sex::Male),
            ..Case::default()
        };
        for (field, text) in [
            (Field::Age, "60"),
            (Field::Weight, "70"),
            (Field::Height, "175"),
            (Field::Creatinine, "70"),
        ] {
            plain.read(field, text);
        }
        // (140 − 60) × 70 × 1.23 / 114.8 are 60 mL/min: not under it.
        for (creatinine, is_risk) in [("114.8", false), ("114.9", true)] {
            let mut edge = plain.clone();
            edge.read(Field::Creatinine, creatinine);
            assert_eq!(is_named(&edge), is_risk, "{creatinine}");
        }
        let given = |case: &Case| {
            let IvigAnswer::Given(given) = answer(case) else {
                panic!("no dose");
            };
            (given.at_risk, given.notices)
        };
        let notice = Notice::RiskElsewhere;
        for joint in [Finding::Absent, Finding::Unknown, Finding::Present] {
            plain.ivig.at_risk = joint;
            let (at_risk, notices) = given(&plain);
            assert_eq!(at_risk, joint != Finding::Absent);
            assert!(!notices.contains(&notice));
            let question = |question| {
                let mut case = plain.clone();
                case.answers.set(question, Finding::Present);
                case
            };
            let mut poor = plain.clone();
            poor.read(Field::Creatinine, "130");
            let line = Question::Bleeding(BleedingItem::CentralCatheter);
            let mut named = vec![poor, question(Question::Diabetes), question(line)];
            named.extend(
                [
                    PaduaItem::ReducedMobility,
                    PaduaItem::Thrombophilia,
                    PaduaItem::PreviousVte,
                    PaduaItem::InfarctionOrStroke,
                    PaduaItem::Hormones,
                ]
                .map(|item| question(Question::Clot(item))),
            );
            for case in named {
                // The warning on the card is raised by the same.
                let known = Known::of(&case, None);
                let raised = |factor: &Factor| known.finding(*factor).is_present();
                assert!(OF_THE_WARNINGS.iter().any(raised));
                let (at_risk, notices) = given(&case);
                assert!(at_risk);
                assert_eq!(notices.contains(&notice), joint != Finding::Present);
            }
        }
    }

    #[test]
    fn a_no_to_a_venous_or_an_acute_clot_leaves_the_arterial_and_the_old_ones_open() {
        let mut case = Case::default();
        for (item, factor) in [
            (PaduaItem::PreviousVte, Factor::PreviousClot),
            (PaduaItem::InfarctionOrStroke, Factor::InfarctionOrStroke),
        ] {
            case.ivig.at_risk = Finding::Unknown;
            case.answers.set(Question::Clot(item), Finding::Absent);
            assert_eq!(Known::of(&case, None).finding(factor), Finding::Unknown);
            case.ivig.at_risk = Finding::Absent;
            assert_eq!(Known::of(&case, None).finding(factor), Finding::Absent);
            case.answers.set(Question::Clot(item), Finding::Present);
            assert_eq!(Known::of(&case, None).finding(factor), Finding::Present);
        }
    }
}
