//! The same course under other rules, side by side: each policy of the dosing weight, each number of days, each usual
//! dose. Every row is worked out like the course itself, or says why it is refused.

use super::answer::request;
use super::course::{self, CourseRequest, Doses};
use super::notices::Notice;
use super::weight::{WEIGHT_POLICIES, WeightPolicy};
use crate::domain::body_size;
use crate::domain::bounds;
use crate::domain::case::{Case, USUAL_DOSE};
use crate::domain::exact::Overflow;
use crate::domain::quantity::{Days, GramsPerKilogram, Kilograms};
use crate::domain::refusal::{Reading, Refusal};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A course under another rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<T> {
    /// The rule.
    pub rule: T,
    /// It is the one that was chosen.
    pub is_chosen: bool,
    /// The grams, or why there are none.
    pub doses: Result<Doses, Refusal>,
    /// A day of it holds as many grams as were followed by more early clots.
    pub has_large_day: bool,
}

/// The three weights of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// As weighed.
    pub actual: Kilograms,
    /// Ideal, by Devine.
    pub ideal: Kilograms,
    /// Ideal and 0.4 of the difference: never used where it is not below the actual one.
    pub adjusted: Kilograms,
}

/// The weights, where weight, height and sex are known.
///
/// # Errors
/// [`Overflow`].
pub fn weights(case: &Case) -> Result<Option<Weights>, Overflow> {
    let known = case.weight.known().zip(case.height.known()).zip(case.sex);
    let Some(((actual, height), sex)) = known else {
        return Ok(None);
    };
    let ideal = body_size::ideal_devine(sex, height)?;
    Ok(Some(Weights {
        actual,
        ideal: ideal.displayed()?,
        adjusted: body_size::adjusted(ideal, actual)?.displayed()?,
    }))
}

/// The course under every policy of the dosing weight.
#[must_use]
pub fn policies(case: &Case) -> Vec<Row<WeightPolicy>> {
    let chosen = case.ivig.policy;
    let rows = WEIGHT_POLICIES.into_iter();
    rows.map(|policy| {
        let other = CourseRequest {
            policy,
            ..in_steps(case)
        };
        row(policy, policy == chosen, &other)
    })
    .collect()
}

/// The course over every number of days.
#[must_use]
pub fn days(case: &Case) -> Vec<Row<Days>> {
    let (first, last) = bounds::DAYS.possible;
    let rows = (first.get()..=last.get()).map(Days::scaled);
    rows.map(|days| {
        let days_read = Reading::Known(days);
        let other = CourseRequest {
            days: days_read,
            ..in_steps(case)
        };
        row(days, case.ivig.days == days_read, &other)
    })
    .collect()
}

/// The doses that are usual: of a course, and of maintenance.
pub const USUAL_DOSES: [(GramsPerKilogram, Citation); 3] = [
    (
        USUAL_DOSE,
        cite(
            SourceId::OctagamUsDm,
            "2 g/kg in adult dermatomyositis",
            Status::Published,
        ),
    ),
    (
        GramsPerKilogram::scaled(1_000),
        cite(
            SourceId::ProDerm,
            "1 g/kg allowed once stable",
            Status::Published,
        ),
    ),
    (
        GramsPerKilogram::scaled(400),
        cite(
            SourceId::AustraliaCriteria,
            "maintenance of 0.4 to 1 g/kg every 4 weeks",
            Status::Unconfirmed,
        ),
    ),
];

/// The course at every usual dose.
#[must_use]
pub fn doses(case: &Case) -> Vec<Row<(GramsPerKilogram, Citation)>> {
    let rows = USUAL_DOSES.into_iter();
    rows.map(|(dose, source)| {
        let dose_read = Reading::Known(dose);
        let other = CourseRequest {
            dose: dose_read,
            ..in_steps(case)
        };
        row((dose, source), case.ivig.dose == dose_read, &other)
    })
    .collect()
}

/// The course of the case in whole steps: a plan that was chosen is one for its own days and dose.
fn in_steps(case: &Case) -> CourseRequest {
    CourseRequest {
        plan: None,
        ..request(case)
    }
}

fn row<T>(rule: T, is_chosen: bool, request: &CourseRequest) -> Row<T> {
    let course = course::in_grams(request);
    let large = Notice::DailyThirtyFiveGrams;
    Row {
        rule,
        is_chosen,
        has_large_day: course
            .as_ref()
            .is_ok_and(|course| course.notices.contains(&large)),
        doses: course.map(|course| course.doses.value().clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::body_size::Sex;
    use crate::domain::finding::Finding;
    use crate::domain::ivig::planning::ChosenDays;
    use crate::domain::quantity::whole_grams;
    use crate::domain::refusal::{Field, Reason};

    fn case(sex: Sex, weight: &str, height: &str) -> Case {
        let mut case = Case {
            sex: Some(sex),
            ..Case::default()
        };
        for (field, text) in [
            (Field::Weight, weight),
            (Field::Height, height),
            (Field::Age, "50"),
        ] {
            case.read(field, text);
        }
        case
    }

    #[test]
    fn a_man_of_110_kg_and_175_cm_under_every_policy() {
        let case = case(Sex::Male, "110", "175");
        let shown = weights(&case).unwrap().unwrap();
        let shown = [shown.actual, shown.ideal, shown.adjusted].map(|weight| weight.to_string());
        assert_eq!(shown, ["110", "70.5", "86.3"]);
        let rows: Vec<_> = policies(&case)
            .into_iter()
            .map(|row| {
                let doses = row.doses.unwrap();
                let grams = (doses.exact.to_string(), doses.total.to_string());
                (
                    row.rule,
                    row.is_chosen,
                    doses.weight.used.to_string(),
                    grams,
                )
            })
            .collect();
        let row = |policy, chosen, weight: &str, exact: &str, total: &str| {
            let grams = (exact.to_owned(), total.to_owned());
            (policy, chosen, weight.to_owned(), grams)
        };
        use WeightPolicy::{Actual, Australia2026, Bmi30, Ideal, Ontario, UkDoseDetermining};
        assert_eq!(
            rows,
            [
                row(Bmi30, true, "86.3", "172.6", "175"),
                row(Actual, false, "110", "220", "220"),
                row(Australia2026, false, "86.3", "172.6", "175"),
                row(Ontario, false, "86.3", "172.6", "175"),
                row(UkDoseDetermining, false, "86.3", "172.6", "175"),
                row(Ideal, false, "70.5", "141", "140"),
            ]
        );
    }

    #[test]
    fn two_grams_a_kilogram_need_two_days_and_at_80_kg_five_days_hold_35_g() {
        let large = |weight: &str| -> Vec<Option<bool>> {
            let mut case = case(Sex::Male, weight, "185");
            case.ivig.policy = WeightPolicy::Actual;
            let rows = days(&case).into_iter();
            rows.map(|row| row.doses.is_ok().then_some(row.has_large_day))
                .collect()
        };
        let yes = Some(true);
        assert_eq!(large("60"), [None, yes, yes, Some(false), Some(false)]);
        assert_eq!(large("75"), [None, yes, yes, yes, Some(false)]);
        // 160 g in whole steps of 5 g: two of the five days hold 35 g.
        assert_eq!(large("80"), [None, yes, yes, yes, yes]);
        assert_eq!(large("87.5"), [None, yes, yes, yes, yes]);
        let one_day = days(&case(Sex::Male, "60", "180"))
            .into_iter()
            .next()
            .unwrap();
        assert_eq!(one_day.doses.unwrap_err().reason, Reason::DoseAboveDayCap);
    }

    #[test]
    fn a_pregnancy_is_dosed_on_the_weight_before_it_in_ontario_and_on_the_actual_one_elsewhere() {
        let mut case = case(Sex::Female, "95", "165");
        case.read(Field::Age, "30");
        case.pregnant = Finding::Present;
        case.read(Field::PrepregnancyWeight, "80");
        for row in policies(&case) {
            let doses = row.doses.unwrap();
            let expected = if row.rule == WeightPolicy::Ontario {
                // 56.9 kg ideal, and 0.4 of what 80 kg are above it.
                "66.1"
            } else {
                "95"
            };
            assert_eq!(doses.weight.used.to_string(), expected, "{:?}", row.rule);
        }
        case.read(Field::PrepregnancyWeight, "");
        let refused = policies(&case).into_iter().filter(|row| row.doses.is_err());
        assert_eq!(
            refused.map(|row| row.rule).collect::<Vec<_>>(),
            [WeightPolicy::Ontario]
        );
    }

    #[test]
    fn maintenance_of_31_kg_at_0_4_has_too_many_days_for_its_step() {
        let case = case(Sex::Female, "31", "140");
        let rows: Vec<_> = doses(&case)
            .into_iter()
            .map(|row| {
                row.doses
                    .map(|doses| (doses.exact.to_string(), doses.rounding_to_confirm))
            })
            .collect();
        let exact = |grams: &str, asked| Ok((grams.to_owned(), asked));
        // Over three days whole steps of 5 g make 12.4 g not at all.
        assert_eq!(rows[..2], [exact("62", false), exact("31", false)]);
        assert_eq!(
            rows[2].clone().unwrap_err().reason,
            Reason::TooManyDaysForStep
        );
    }

    #[test]
    fn the_row_of_the_case_itself_is_marked_and_a_chosen_plan_changes_no_row() {
        let mut case = case(Sex::Female, "60", "165");
        let chosen = |case: &Case| {
            let days = days(case).into_iter().filter(|row| row.is_chosen);
            let doses = doses(case).into_iter().filter(|row| row.is_chosen);
            (
                days.map(|row| row.rule.to_string()).collect::<Vec<_>>(),
                doses.map(|row| row.rule.0.to_string()).collect::<Vec<_>>(),
            )
        };
        let those = |days: &[&str], doses: &[&str]| {
            let [days, doses] =
                [days, doses].map(|rows| rows.iter().map(|row| (*row).to_owned()).collect());
            (days, doses)
        };
        assert_eq!(chosen(&case), those(&["3"], &["2"]));
        case.read(Field::Days, "5");
        case.read(Field::DosePerKg, "1");
        assert_eq!(chosen(&case), those(&["5"], &["1"]));
        case.read(Field::DosePerKg, "1.7");
        assert_eq!(chosen(&case), those(&["5"], &[]));
        let rows = |case: &Case| (days(case), doses(case), policies(case));
        let in_steps = rows(&case);
        let days = [20, 20, 20, 20, 22].map(whole_grams);
        case.ivig.plan = ChosenDays::new(&days);
        assert!(case.ivig.plan.is_some());
        assert_eq!(rows(&case), in_steps);
    }
}
