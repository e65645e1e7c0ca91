//! The items of the scores as a case has them, and where each comes from.
//!
//! Traps: myositis is a rheumatic disease, so that it counts of itself; 3 days in bed are not 7 days of immobility.

use super::improve_bleeding::{BleedingItem, Measured, MeasuredItem};
use super::improve_vte::{self, VteItem};
use super::padua::{self, PaduaItem};
use crate::domain::body::{confirmed_body, confirmed_platelets};
use crate::domain::case::Case;
use crate::domain::dalteparin::stops::HeparinStop;
use crate::domain::finding::Finding;
use crate::domain::quantity::{MillilitresPerMinute, Years};
use crate::domain::questions::Question;

/// Where an item comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The age of the patient strip.
    Age,
    /// The sex of the patient strip.
    Sex,
    /// Weight and height of the patient strip.
    BodyMassIndex,
    /// The lowest estimate of kidney function.
    Clearance,
    /// The platelets of the patient strip.
    Platelets,
    /// Myositis itself.
    Myositis,
    /// A question.
    Question(Question),
}

impl PaduaItem {
    /// Where it comes from.
    #[must_use]
    pub const fn origin(self) -> Origin {
        match self {
            Self::AgeSeventy => Origin::Age,
            Self::BmiThirty => Origin::BodyMassIndex,
            Self::InfectionOrRheumatic => Origin::Myositis,
            Self::ActiveCancer
            | Self::PreviousVte
            | Self::ReducedMobility
            | Self::Thrombophilia
            | Self::RecentTraumaOrSurgery
            | Self::HeartOrRespiratoryFailure
            | Self::InfarctionOrStroke
            | Self::Hormones => Origin::Question(Question::Clot(self)),
        }
    }
}

impl VteItem {
    /// Where it comes from. The questions of the other scores serve, but for paralysis and 7 days of immobility.
    #[must_use]
    pub const fn origin(self) -> Origin {
        match self {
            Self::PreviousVte => PaduaItem::PreviousVte.origin(),
            Self::Thrombophilia => PaduaItem::Thrombophilia.origin(),
            Self::Cancer => PaduaItem::ActiveCancer.origin(),
            Self::IntensiveCare => BleedingItem::IntensiveCare.origin(),
            Self::AgeOverSixty => Origin::Age,
            Self::LowerLimbParalysis => Origin::Question(Question::LegParalysis),
            Self::ImmobilisedSevenDays => Origin::Question(Question::ImmobileSevenDays),
        }
    }
}

impl BleedingItem {
    /// Where it comes from.
    #[must_use]
    pub const fn origin(self) -> Origin {
        match self {
            Self::ActiveUlcer => Origin::Question(Question::Stop(HeparinStop::Ulcer)),
            Self::ActiveCancer => PaduaItem::ActiveCancer.origin(),
            Self::Rheumatic => Origin::Myositis,
            Self::RecentBleeding | Self::HighInr | Self::IntensiveCare | Self::CentralCatheter => {
                Origin::Question(Question::Bleeding(self))
            }
        }
    }
}

impl MeasuredItem {
    /// Where it comes from.
    #[must_use]
    pub const fn origin(self) -> Origin {
        match self {
            Self::Age => Origin::Age,
            Self::Sex => Origin::Sex,
            Self::Filtration => Origin::Clearance,
            Self::Platelets => Origin::Platelets,
        }
    }
}

/// An item of Padua.
#[must_use]
pub fn padua_item(case: &Case, item: PaduaItem) -> Finding {
    found(case, item.origin(), |age| age >= padua::AGE_FROM)
}

/// An item of IMPROVE for clots.
#[must_use]
pub fn vte_item(case: &Case, item: VteItem) -> Finding {
    found(case, item.origin(), |age| age > improve_vte::AGE_OVER)
}

/// An item of IMPROVE for bleeding that is a finding.
#[must_use]
pub fn bleeding_item(case: &Case, item: BleedingItem) -> Finding {
    found(case, item.origin(), |_| false)
}

/// The items of IMPROVE for bleeding that are measured, with the clearance for safety decisions.
#[must_use]
pub fn measured(case: &Case, clearance: Option<MillilitresPerMinute>) -> Measured {
    Measured {
        age: case.age.known(),
        sex: case.sex,
        filtration: clearance,
        platelets: confirmed_platelets(case),
    }
}

/// What the case has of an item. Sex, clearance and platelets are no findings: see [`measured`].
fn found(case: &Case, origin: Origin, counts: impl Fn(Years) -> bool) -> Finding {
    match origin {
        Origin::Age => Finding::from_answer(case.age.known().map(counts)),
        Origin::BodyMassIndex => {
            let bmi = confirmed_body(case).and_then(|body| body.bmi);
            Finding::from_answer(bmi.map(|bmi| bmi >= padua::BMI_FROM))
        }
        Origin::Myositis => Finding::Present,
        Origin::Question(question) => case.answers.get(question),
        Origin::Sex | Origin::Clearance | Origin::Platelets => Finding::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::body_size::Sex;
    use crate::domain::quantity::Platelets;
    use crate::domain::refusal::Field;
    use crate::domain::risk::improve_vte::improve_vte;

    fn score(case: &Case) -> (String, String) {
        let score = improve_vte(|item| vte_item(case, item));
        (score.min.to_string(), score.max.to_string())
    }

    #[test]
    fn paralysis_and_7_days_of_immobility_are_asked_for_by_themselves() {
        let mut case = Case::default();
        assert_eq!(score(&case), ("0".into(), "12".into()));
        case.read(Field::Age, "60");
        for question in [
            Question::Clot(PaduaItem::PreviousVte),
            Question::Clot(PaduaItem::Thrombophilia),
            Question::Clot(PaduaItem::ActiveCancer),
            Question::Bleeding(BleedingItem::IntensiveCare),
        ] {
            case.answers.set(question, Finding::Absent);
        }
        // Paralysis 2 and immobility 1 are open. Over 60 counts, 60 does not.
        assert_eq!(score(&case), ("0".into(), "3".into()));
        case.read(Field::Age, "61");
        assert_eq!(score(&case), ("1".into(), "4".into()));
        // Bedbound for 3 days is not immobile for 7: the answer to the one says nothing of the other.
        let bedbound = Question::Clot(PaduaItem::ReducedMobility);
        for finding in [Finding::Present, Finding::Absent] {
            case.answers.set(bedbound, finding);
            assert_eq!(score(&case), ("1".into(), "4".into()));
        }
        for (question, least) in [
            (Question::LegParalysis, "3"),
            (Question::ImmobileSevenDays, "2"),
            (Question::Clot(PaduaItem::PreviousVte), "4"),
            (Question::Clot(PaduaItem::Thrombophilia), "3"),
            (Question::Clot(PaduaItem::ActiveCancer), "3"),
            (Question::Bleeding(BleedingItem::IntensiveCare), "2"),
        ] {
            let mut with = case.clone();
            with.answers.set(question, Finding::Present);
            assert_eq!(score(&with).0, least, "{question:?}");
        }
    }

    #[test]
    fn padua_counts_70_years_and_a_displayed_index_of_30_and_neither_without_a_value() {
        let mut case = Case::default();
        for item in [PaduaItem::AgeSeventy, PaduaItem::BmiThirty] {
            assert_eq!(padua_item(&case, item), Finding::Unknown, "{item:?}");
        }
        assert_eq!(
            padua_item(&case, PaduaItem::InfectionOrRheumatic),
            Finding::Present,
            "myositis itself"
        );
        // One reprint has "over 70": the original counts 70 itself.
        for (age, found) in [("69", Finding::Absent), ("70", Finding::Present)] {
            case.read(Field::Age, age);
            assert_eq!(padua_item(&case, PaduaItem::AgeSeventy), found, "{age}");
        }
        // At 170 cm 86.5 kg is 29.93, shown as 29.9, and 86.6 kg is 29.97, shown as 30.
        case.read(Field::Height, "170");
        for (weight, found) in [("86.5", Finding::Absent), ("86.6", Finding::Present)] {
            case.read(Field::Weight, weight);
            assert_eq!(padua_item(&case, PaduaItem::BmiThirty), found, "{weight}");
        }
    }

    #[test]
    fn each_finding_of_the_bleeding_score_goes_by_its_own_question_and_myositis_by_none() {
        for (item, question) in [
            (
                BleedingItem::ActiveUlcer,
                Question::Stop(HeparinStop::Ulcer),
            ),
            (
                BleedingItem::ActiveCancer,
                Question::Clot(PaduaItem::ActiveCancer),
            ),
            (
                BleedingItem::RecentBleeding,
                Question::Bleeding(BleedingItem::RecentBleeding),
            ),
        ] {
            for finding in [Finding::Unknown, Finding::Absent, Finding::Present] {
                let mut case = Case::default();
                case.answers.set(question, finding);
                assert_eq!(bleeding_item(&case, item), finding, "{item:?}");
            }
        }
        let myositis = bleeding_item(&Case::default(), BleedingItem::Rheumatic);
        assert_eq!(myositis, Finding::Present);
    }

    #[test]
    fn what_is_measured_for_the_bleeding_score_is_what_the_case_has() {
        let mut case = Case {
            sex: Some(Sex::Male),
            ..Case::default()
        };
        case.read(Field::Age, "85");
        case.read(Field::Platelets, "49");
        let clearance = MillilitresPerMinute::scaled(29_900);
        let all = Measured {
            age: Some(Years::scaled(85_000)),
            sex: Some(Sex::Male),
            filtration: Some(clearance),
            platelets: Some(Platelets::scaled(49_000)),
        };
        assert_eq!(measured(&case, Some(clearance)), all);
        assert_eq!(measured(&Case::default(), None), Measured::default());
    }
}
