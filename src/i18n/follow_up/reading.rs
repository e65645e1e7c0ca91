//! What the visits say, in words: the last of them read together in one sentence, and what they point to.

mod lines;
pub mod notices;

use lines::{lack, test, turned};

use crate::domain::quantity::Unit;
use crate::domain::quantity::unit::EnzymeUnitPerLitre;
use crate::domain::response::direction::Direction;
use crate::domain::response::measures::{GLOBAL_MOST, HAQ_MOST, Measure};
use crate::domain::response::reading::{Reading, Trend};
use crate::domain::response::verdict::{Line, Verdict};
use crate::domain::response::visit::{EnzymeKind, Visit};
use crate::i18n::dates;
use crate::i18n::words::{Text, say, text};

/// Title of the sentence.
pub const TITLE: Text = text!("What the last visits say");

/// An enzyme.
#[must_use]
pub const fn enzyme(kind: EnzymeKind) -> Text {
    match kind {
        EnzymeKind::Ck => text!("CK"),
        EnzymeKind::Aldolase => text!("aldolase"),
        EnzymeKind::Ast => text!("AST"),
        EnzymeKind::Alt => text!("ALT"),
        EnzymeKind::Ldh => text!("LDH"),
    }
}

/// A measure, within a sentence.
#[must_use]
pub const fn measure(measure: Measure, kind: EnzymeKind) -> Text {
    match measure {
        Measure::PhysicianGlobal => text!("physician’s global"),
        Measure::PatientGlobal => text!("patient’s global"),
        Measure::Strength => text!("strength"),
        Measure::Function => text!("HAQ"),
        Measure::Enzyme => enzyme(kind),
        Measure::Extramuscular => text!("activity outside muscle"),
    }
}

/// The unit or the scale behind the values of a measure.
fn scale(measure: Measure, visit: &Visit) -> String {
    match measure {
        Measure::PhysicianGlobal | Measure::PatientGlobal | Measure::Extramuscular => {
            say!("of {GLOBAL_MOST}", GLOBAL_MOST)
        }
        Measure::Strength => {
            let most = visit.measured.strength.map(|(_, sides)| sides.most());
            most.map_or_else(String::new, |most| say!("of {most} points", most))
        }
        Measure::Function => say!("of {HAQ_MOST}", HAQ_MOST),
        Measure::Enzyme => EnzymeUnitPerLitre::SYMBOL.to_owned(),
    }
}

/// "strength 92 → 120 of 150 points": a measure at these visits.
#[must_use]
pub fn values(of: Measure, kind: EnzymeKind, visits: &[&Visit]) -> String {
    let values: Vec<String> = visits
        .iter()
        .map(|visit| visit.text(of.item()).unwrap_or_else(|| "?".to_owned()))
        .collect();
    let scale = visits.first().map(|visit| scale(of, visit));
    say!(
        "{} {} {}",
        measure(of, kind),
        values.join(" → "),
        scale.unwrap_or_default()
    )
}

/// The last visits in one sentence.
#[must_use]
pub fn sentence(reading: &Reading) -> String {
    match reading {
        Reading::NoVisit => {
            text!("There is nothing to compare yet: no visit has a measure of the core set.")
                .to_owned()
        }
        Reading::OneVisit(day) => say!(
            "There is nothing to compare yet: only the visit of {} has a measure of the core set.",
            dates::day(*day)
        ),
        Reading::Trend(trend) => of_trend(trend),
    }
}

fn of_trend(trend: &Trend) -> String {
    let went = |way| list(trend, |line| line.direction == Ok(way));
    let [better, worse, same] = [Direction::Better, Direction::Worse, Direction::Same].map(went);
    let lacking = trend.lines.iter().filter_map(|line| lack(trend, line));
    let lacking: Vec<String> = lacking.collect();
    let partly = if lacking.is_empty() {
        Text::EMPTY
    } else {
        text!(", as far as it can be compared")
    };
    let named = |name: &str, list: &str| say!("{name}: {list}", name, list);
    let none = |name: &str, list: &str| {
        named(
            name,
            if list.is_empty() {
                text!("none").get()
            } else {
                list
            },
        )
    };
    let mut parts = match trend.verdict {
        Verdict::Better => vec![
            named(&say!("the patient is better{partly}", partly), &better),
            none(text!("worse").get(), &worse),
        ],
        Verdict::Worse => vec![
            named(&say!("the patient is worse{partly}", partly), &worse),
            none(text!("better").get(), &fell_beside(trend, &better)),
        ],
        Verdict::Mixed => vec![
            named(
                &say!("the picture is mixed{partly}: better", partly),
                &better,
            ),
            named(text!("worse").get(), &worse),
        ],
        Verdict::Same => vec![
            named(&say!("the patient is the same{partly}", partly), &same),
            none(text!("better").get(), &better),
            none(text!("worse").get(), &worse),
        ],
        Verdict::EnzymeFellAlone => vec![
            say!(
                "{} alone is better{partly}, and a fall of it alone is no response: {better}",
                enzyme(trend.followed.kind),
                partly,
                better
            ),
            none(text!("worse").get(), &worse),
        ],
        Verdict::EnzymeRoseAlone => vec![
            say!(
                "{} alone is worse{partly}: {worse}",
                enzyme(trend.followed.kind),
                partly,
                worse
            ),
            none(text!("better").get(), &better),
        ],
        Verdict::Unknown => vec![text!("nothing can be compared").to_owned()],
    };
    if !same.is_empty() && trend.verdict != Verdict::Same {
        parts.push(named(text!("the same").get(), &same));
    }
    if !lacking.is_empty() {
        parts.push(named(text!("not compared").get(), &lacking.join(", ")));
    }
    let turned: Vec<String> = trend
        .lines
        .iter()
        .filter_map(|line| turned(trend, line))
        .collect();
    if !turned.is_empty() {
        parts.push(named(text!("turned on the way").get(), &turned.join(", ")));
    }
    if !trend.tests.is_empty() {
        let tests: Vec<String> = trend.tests.iter().map(test).collect();
        parts.push(named(
            text!("tests of function, without a verdict since it is not known how much is a real change").get(),
            &tests.join(", "),
        ));
    }
    say!(
        "Over the last {} visits ({}) {}.",
        trend.visits(),
        dates::span(trend.first.day, trend.last.day),
        parts.join("; ")
    )
}

/// The measures that were picked, with their values where these are not alike.
fn list(trend: &Trend, picked: impl Fn(&Line) -> bool) -> String {
    let kind = trend.followed.kind;
    let texts: Vec<String> = trend
        .lines
        .iter()
        .filter(|line| picked(line))
        .map(|line| {
            let item = line.measure.item();
            if trend.first.text(item) == trend.last.text(item) {
                measure(line.measure, kind).to_owned()
            } else {
                values(line.measure, kind, &[&trend.first, &trend.last])
            }
        })
        .collect();
    texts.join(", ")
}

/// What is better beside a worse patient: the enzyme at most.
fn fell_beside(trend: &Trend, better: &str) -> String {
    if better.is_empty() {
        String::new()
    } else {
        say!(
            "{better} (a fall of {} alone is no response)",
            better,
            enzyme(trend.followed.kind)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;
    use crate::domain::quantity::EnzymeUnits;
    use crate::domain::response::course::Course;
    use crate::domain::response::measures::Measured;
    use crate::domain::response::mmt8::Sides;
    use crate::domain::response::quantities::{GlobalPoints, HaqPoints, StrengthPoints, TestCount};
    use crate::domain::response::reading::reading;
    use crate::domain::response::visit::Followed;

    /// Physician, strength, HAQ, CK: the first two whole, the others in thousandths and whole.
    fn visit(day: &str, values: [Option<i64>; 4]) -> Visit {
        let [physician, strength, function, enzyme] = values;
        let mut visit = Visit::on(parse(day).unwrap());
        visit.measured = Measured {
            physician: physician.map(|points| GlobalPoints::scaled(points * 1_000)),
            strength: strength.map(|total| (StrengthPoints::scaled(total * 1_000), Sides::Both)),
            function: function.map(HaqPoints::scaled),
            enzyme: enzyme.map(|units| EnzymeUnits::scaled(units * 1_000)),
            ..Measured::default()
        };
        visit
    }

    fn said(visits: &[Visit]) -> String {
        let followed = Followed {
            limit: Some(EnzymeUnits::scaled(200_000)),
            ..Followed::default()
        };
        let course = Course::new(visits.to_vec()).unwrap();
        sentence(&reading(&course, followed).unwrap())
    }

    #[test]
    fn a_patient_who_is_better_is_said_in_one_sentence() {
        let mut first = visit("2026-03-03", [Some(7), Some(92), Some(1_500), Some(8_000)]);
        let middle = visit("2026-04-20", [Some(8), Some(100), Some(1_500), None]);
        let mut last = visit("2026-06-02", [Some(4), Some(120), Some(1_500), Some(900)]);
        last.measured.extramuscular = Some(GlobalPoints::scaled(0));
        first.tests.chair_stands = Some(TestCount::scaled(4_000));
        last.tests.chair_stands = Some(TestCount::scaled(9_000));
        last.tests.squat = Some(TestCount::scaled(1_000));
        assert_eq!(
            said(&[first, middle, last]),
            "Over the last 3 visits (3 March to 2 June 2026) the patient is better, as far as it can be compared: \
             physician’s global 7 → 4 of 10, strength 92 → 120 of 150 points, CK 8000 → 900 U/L; worse: none; the same: \
             HAQ; not compared: patient’s global (missing at the first and the last), activity outside muscle (missing \
             at the first of them); turned on the way: physician’s global 7 → 8 → 4 of 10 (first worse, then better); \
             tests of function, without a verdict since it is not known how much is a real change: chair stands 4 → 9, \
             squat not done → 1."
        );
    }

    #[test]
    fn a_fall_of_the_enzyme_is_never_called_better_alone() {
        let first = visit("2026-01-01", [None, Some(92), None, Some(8_000)]);
        let rest = "; not compared: physician’s global (missing at the first and the last), patient’s global (missing at the first and the last), HAQ (missing at the first and the last), activity outside muscle (missing at the first and the last).";
        let of = |strength, ck| {
            said(&[
                first,
                visit("2026-02-01", [None, Some(strength), None, Some(ck)]),
            ])
        };
        let over = "Over the last 2 visits (1 January to 1 February 2026)";
        assert_eq!(
            of(92, 900),
            format!(
                "{over} CK alone is better, as far as it can be compared, and a fall of it alone is no response: CK 8000 → 900 U/L; worse: none; the same: strength{rest}"
            )
        );
        assert_eq!(
            of(80, 900),
            format!(
                "{over} the patient is worse, as far as it can be compared: strength 92 → 80 of 150 points; better: CK 8000 → 900 U/L (a fall of CK alone is no response){rest}"
            )
        );
        assert_eq!(
            of(92, 9_000),
            format!(
                "{over} CK alone is worse, as far as it can be compared: CK 8000 → 9000 U/L; better: none; the same: strength{rest}"
            )
        );
        assert_eq!(
            of(120, 9_000),
            format!(
                "{over} the picture is mixed, as far as it can be compared: better: strength 92 → 120 of 150 points; worse: CK 8000 → 9000 U/L{rest}"
            )
        );
        assert_eq!(
            of(93, 8_000),
            format!(
                "{over} the patient is the same, as far as it can be compared: strength 92 → 93 of 150 points, CK; better: none; worse: none{rest}"
            )
        );
    }

    #[test]
    fn nothing_to_compare_is_said_and_is_no_verdict() {
        let only = |day, physician, strength| visit(day, [physician, strength, None, None]);
        let first = only("2026-01-01", Some(5), None);
        assert!(said(&[]).starts_with("There is nothing to compare yet: no visit"));
        assert!(said(&[first]).contains("only the visit of 1 January 2026"));
        let apart = said(&[first, only("2026-02-01", None, Some(100))]);
        assert!(apart.contains(
            "nothing can be compared; not compared: physician’s global (missing at the last), "
        ));
        assert!(apart.contains("strength (missing at the first of them)"));
        let mut one_side = only("2026-01-01", None, None);
        one_side.measured.strength = Some((StrengthPoints::scaled(60_000), Sides::One));
        let other = said(&[one_side, only("2026-02-01", None, Some(100))]);
        assert!(other.contains("strength (one side at one visit, both at the other)"));
    }

    #[test]
    fn without_its_upper_limit_the_enzyme_is_not_compared() {
        let visits = [
            visit("2026-01-01", [Some(5), None, None, Some(8_000)]),
            visit("2026-02-01", [Some(5), None, None, Some(900)]),
        ];
        let course = Course::new(visits.to_vec()).unwrap();
        let followed = Followed {
            kind: EnzymeKind::Aldolase,
            ..Followed::default()
        };
        let said = sentence(&reading(&course, followed).unwrap());
        assert!(
            said.contains("aldolase (its upper limit is not known)"),
            "{said}"
        );
    }
}
