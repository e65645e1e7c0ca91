//! What the visits point to, in words. They say what the visits show and what a source says of it, no cause and no order.

mod months;

use months::{ceiling, due, due_title, fall, review, review_title, weight};

use super::{enzyme, values};
use crate::domain::quantity::Unit;
use crate::domain::quantity::unit::{EnzymeUnitPerLitre, Gram};
use crate::domain::response::direction::Direction;
use crate::domain::response::measures::Measure;
use crate::domain::response::notices::Notice;
use crate::domain::response::notices::apart::{
    Apart, FOLLOWED, FULL_STRENGTH_PERCENT, HIGH_CK, HIGH_CK_PERCENT, IMMUNOGLOBULIN_ALONE,
};
use crate::domain::response::notices::less::{Less, Reduction};
use crate::domain::response::notices::taper::{RELAPSE_PERCENT, Relapse};
use crate::domain::response::quantities::unit::MilligramADay;
use crate::domain::response::tis::Class;
use crate::i18n::dates::{day, span};
use crate::i18n::words::{Text, say, symbol, text};

/// Title of the notices.
pub const TITLE: Text = text!("What the visits point to");

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In a few words.
    pub title: Text,
    /// What the visits show, and what is known of it.
    pub text: String,
}

/// A notice in words.
#[must_use]
pub fn notice(notice: &Notice) -> Said {
    let (title, text) = match notice {
        Notice::RelapseOnTaper(relapse) => {
            (text!("Worse after less treatment"), self::relapse(relapse))
        }
        Notice::HaemoglobinFell(fall) => {
            (text!("Haemoglobin fell after a course"), self::fall(fall))
        }
        Notice::EnzymeBetterStrengthNot(apart) => (
            text!("The enzyme is better, the strength is not"),
            enzyme_better(apart),
        ),
        Notice::StrengthBetterEnzymeNot(apart) => (
            text!("The strength is better, the enzyme is not"),
            strength_better(apart),
        ),
        Notice::HaemoglobinDue(due) => (due_title(due), self::due(due)),
        Notice::WeightChanged(change) => {
            (text!("The weight has changed: dose anew"), weight(change))
        }
        Notice::Review(review) => (review_title(review.standing), self::review(review)),
        Notice::CeilingEffect(ceiling) => (
            text!("Little strength to be gained from the first visit"),
            self::ceiling(ceiling),
        ),
    };
    Said { title, text }
}

fn relapse(relapse: &Relapse) -> String {
    let kind = relapse.followed.kind;
    let less: Vec<String> = relapse.reductions.iter().map(reduction).collect();
    let visits = [&relapse.then, &relapse.now];
    let worse: Vec<String> = relapse
        .worse
        .iter()
        .map(|measure| values(*measure, kind, &visits))
        .collect();
    say!(
        "Less was given: {}. From {} it is worse: {}. Relapse is common on tapering; in one cohort with anti-HMGCR {RELAPSE_PERCENT} % of those with a statin before relapsed when they tried to taper. That the one came after the other does not show why.",
        less.join("; "),
        span(relapse.then.day, relapse.now.day),
        worse.join(", "),
        RELAPSE_PERCENT
    )
}

fn reduction(reduction: &Reduction) -> String {
    let since = day(reduction.since);
    match reduction.less {
        Less::Prednisolone(from, to) => say!(
            "prednisolone {from} → {to} {}, lower from the visit of {since}",
            from,
            to,
            symbol(MilligramADay::SYMBOL),
            since
        ),
        Less::Grams(from, to) => say!(
            "immunoglobulin {from} → {to} {} a course, less from {since}",
            from,
            to,
            Gram::SYMBOL,
            since
        ),
        Less::Often(from, to) => say!(
            "immunoglobulin less often, {from} → {to} days from start to start, put off from {since}",
            from,
            to,
            since
        ),
    }
}

/// "From … to … CK 8000 → 900 U/L, strength 92 of 150 points".
fn both(apart: &Apart) -> String {
    let visits = [&apart.then, &apart.now];
    let kind = apart.followed.kind;
    let [enzyme, strength] =
        [Measure::Enzyme, Measure::Strength].map(|of| values(of, kind, &visits));
    say!(
        "From {}: {enzyme}, {strength}.",
        span(apart.then.day, apart.now.day),
        enzyme,
        strength
    )
}

const fn not_better(way: Direction) -> Text {
    match way {
        Direction::Worse => text!("worse"),
        Direction::Same | Direction::Better => text!("the same"),
    }
}

fn enzyme_better(apart: &Apart) -> String {
    let most = Measure::Enzyme.most_points();
    say!(
        "{} The strength is {}. A fall of {} alone earns at most {most} points of the improvement score, under the {} of a minimal improvement: it is no response.",
        both(apart),
        not_better(apart.other),
        enzyme(apart.followed.kind),
        most,
        Class::Minimal.from()
    )
}

fn strength_better(apart: &Apart) -> String {
    let full = if apart.full {
        text!(
            " The strength is full: a raised enzyme beside it is not by itself a failure of treatment."
        )
    } else {
        text!(" The strength is not full yet.")
    };
    let ((patients, years), (treated, high)) = (FOLLOWED, IMMUNOGLOBULIN_ALONE);
    say!(
        "{} The enzyme is {} and over its upper limit.{full} With anti-HMGCR {FULL_STRENGTH_PERCENT} % of {patients} people had reached full strength at {years} years or more; {HIGH_CK_PERCENT} % of these still had a CK over {HIGH_CK} {}. On immunoglobulin alone CK stayed high in {high} of {treated}.",
        both(apart),
        not_better(apart.other),
        full,
        FULL_STRENGTH_PERCENT,
        patients,
        years,
        HIGH_CK_PERCENT,
        HIGH_CK,
        EnzymeUnitPerLitre::SYMBOL,
        high,
        treated
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::ivig::cautions::BloodGroup;
    use crate::domain::quantity::{Days, EnzymeUnits, Kilograms, whole_grams};
    use crate::domain::response::course::Course;
    use crate::domain::response::mmt8::Sides;
    use crate::domain::response::notices::{Context, notices};
    use crate::domain::response::quantities::{DailyMilligrams, GramsPerLitre, StrengthPoints};
    use crate::domain::response::visit::{Followed, Given, Visit};

    fn visit(on: &str, strength: i64, ck: i64) -> Visit {
        let mut visit = Visit::on(parse(on).unwrap());
        visit.measured.strength = Some((StrengthPoints::scaled(strength * 1_000), Sides::Both));
        visit.measured.enzyme = Some(EnzymeUnits::scaled(ck * 1_000));
        visit
    }

    fn said(visits: &[Visit], context: Context) -> Vec<Said> {
        let followed = Followed {
            limit: Some(EnzymeUnits::scaled(200_000)),
            ..Followed::default()
        };
        let course = Course::new(visits.to_vec()).unwrap();
        let all = notices(&course, followed, &context).unwrap();
        all.iter().map(notice).collect()
    }

    fn text_of(all: &[Said], title: &str) -> String {
        let found = all.iter().find(|said| said.title == title);
        found
            .map(|said| said.text.clone())
            .unwrap_or_else(|| panic!("{all:#?}"))
    }

    #[test]
    fn a_worse_patient_after_less_treatment_is_told_with_all_figures() {
        let mut first = visit("2026-01-05", 140, 300);
        first.ivig = Some(Given {
            first: first.day,
            days: Some(Days::scaled(3)),
            grams: whole_grams(120),
        });
        first.weight = Some(Kilograms::scaled(60_000));
        first.haemoglobin = Some(GramsPerLitre::scaled(140_000));
        first.prednisolone = Some(DailyMilligrams::scaled(40_000));
        let mut last = visit("2026-01-14", 120, 2_000);
        last.weight = Some(Kilograms::scaled(52_500));
        last.haemoglobin = Some(GramsPerLitre::scaled(118_000));
        last.prednisolone = Some(DailyMilligrams::scaled(20_000));
        let context = Context {
            today: parse("2026-01-20"),
            ..Context::default()
        };
        let all = said(&[first, last], context);
        assert_eq!(
            text_of(&all, "Worse after less treatment"),
            "Less was given: prednisolone 40 → 20 mg a day, lower from the visit of 14 January 2026. From 5 to 14 January 2026 it is worse: strength 140 → 120 of 150 points, CK 300 → 2000 U/L. Relapse is common on tapering; in one cohort with anti-HMGCR 65 % of those with a statin before relapsed when they tried to taper. That the one came after the other does not show why."
        );
        assert!(text_of(&all, "Haemoglobin fell after a course").starts_with(
            "By 22 g/L: 140 g/L on 5 January 2026, 118 g/L on 14 January 2026, after the course that began on 5 January 2026. How much of a fall is too much is not known here"
        ));
        assert_eq!(
            text_of(&all, "The weight has changed: dose anew"),
            "52.5 kg on 14 January 2026, against 60 kg, that of 5 January 2026 (-12.5 %). Make the dose anew."
        );
        let due = text_of(&all, "No haemoglobin was entered after a course");
        assert!(due.starts_with("Course 1 of those entered, begun on 5 January 2026: 9 to 11 January 2026, 36 to 96 h after the end of its last infusion day."), "{due}");
        assert!(due.ends_with("for O not by this rule."), "{due}");
        let ceiling = text_of(&all, "Little strength to be gained from the first visit");
        assert!(ceiling.starts_with("At the first visit the strength was 140 of 150 points. Full strength from there earns 10 of the 32.5 points"), "{ceiling}");
        let review = text_of(&all, "A day to look at the effect is to come");
        assert_eq!(
            review,
            "3 months after the first course entered: 5 April 2026; to come. When to stop is left to the clinician."
        );
    }

    #[test]
    fn enzyme_and_strength_apart_are_told_as_what_they_are() {
        let first = visit("2026-01-05", 90, 8_000);
        let of = |later: Visit| said(&[first, later], Context::default());
        let fell = text_of(
            &of(visit("2026-02-05", 90, 900)),
            "The enzyme is better, the strength is not",
        );
        assert_eq!(
            fell,
            "From 5 January to 5 February 2026: CK 8000 → 900 U/L, strength 90 → 90 of 150 points. The strength is the same. A fall of CK alone earns at most 7.5 points of the improvement score, under the 20 of a minimal improvement: it is no response."
        );
        let title = "The strength is better, the enzyme is not";
        let full = text_of(&of(visit("2026-02-05", 150, 9_000)), title);
        assert!(full.contains("The enzyme is worse and over its upper limit. The strength is full: a raised enzyme beside it is not by itself a failure of treatment. With anti-HMGCR 44 % of 50 people had reached full strength at 2 years or more; 55 % of these still had a CK over 500 U/L. On immunoglobulin alone CK stayed high in 2 of 3."), "{full}");
        let not_full = text_of(&of(visit("2026-02-05", 120, 8_000)), title);
        assert!(
            not_full.contains(
                "The enzyme is the same and over its upper limit. The strength is not full yet."
            ),
            "{not_full}"
        );
        let undated = text_of(
            &of(visit("2026-02-05", 90, 900)),
            "Look at the effect on this day",
        );
        assert!(
            undated.contains(
                "after the first visit: 5 April 2026; whether it has passed is not known here."
            ),
            "{undated}"
        );
    }

    #[test]
    fn a_sample_that_hangs_on_the_blood_group_says_so_in_its_title() {
        let mut first = Visit::on(parse("2026-01-05").unwrap());
        first.ivig = Some(Given {
            first: first.day,
            days: None,
            grams: whole_grams(120),
        });
        let titles = |blood_group| {
            let context = Context {
                blood_group,
                today: parse("2026-01-12"),
                ..Context::default()
            };
            said(&[first], context)
        };
        let unknown = titles(None);
        let text = text_of(
            &unknown,
            "Measure haemoglobin now, unless the blood group is O",
        );
        assert!(
            text.ends_with("so that the early sample has no date."),
            "{text}"
        );
        let known = titles(Some(BloodGroup::B));
        assert!(!text_of(&known, "Measure haemoglobin now").contains("blood group"));
        assert!(
            titles(Some(BloodGroup::O))
                .iter()
                .all(|said| !said.title.contains("aemoglobin"))
        );
    }
}
