//! The Total Improvement Score in words.

use crate::domain::quantity::unit::EnzymeUnitPerLitre;
use crate::domain::quantity::{Points, Unit};
use crate::domain::response::measures::{Measure, Measured};
use crate::domain::response::mmt8::Sides;
use crate::domain::response::tis::{Change, Class, Improvement, Lack, NEEDED};
use crate::domain::response::visit::EnzymeKind;
use crate::domain::risk::score::Score;
use crate::i18n::words::{Text, figure, say, text};

/// A measure.
#[must_use]
pub const fn measure(measure: Measure, kind: EnzymeKind) -> Text {
    match measure {
        Measure::PhysicianGlobal => text!("Physician’s global"),
        Measure::PatientGlobal => text!("Patient’s global"),
        Measure::Strength => text!("MMT-8"),
        Measure::Function => text!("HAQ"),
        Measure::Enzyme => super::fields::enzyme(kind),
        Measure::Extramuscular => text!("Outside muscle"),
    }
}

/// A measure with the unit in which its values are kept, where it has one.
#[must_use]
pub fn measure_in_unit(of: Measure, kind: EnzymeKind) -> String {
    let name = measure(of, kind);
    match of {
        Measure::Enzyme => say!("{name}, {}", name, EnzymeUnitPerLitre::SYMBOL),
        Measure::PhysicianGlobal
        | Measure::PatientGlobal
        | Measure::Strength
        | Measure::Function
        | Measure::Extramuscular => name.to_owned(),
    }
}

/// What two visits have of a measure.
#[must_use]
pub fn then_now(measure: Measure, then: &Measured, now: &Measured) -> String {
    let same_scale = then.strength.map(|(_, sides)| sides) == now.strength.map(|(_, sides)| sides);
    match (then.strength, now.strength) {
        (Some((before, sides)), Some((after, _))) if measure == Measure::Strength && same_scale => {
            say!("{before} → {after} of {}", before, after, sides.most())
        }
        _ => say!("{} → {}", value(measure, then), value(measure, now)),
    }
}

/// What a visit has of a measure.
#[must_use]
pub fn value(measure: Measure, of: &Measured) -> String {
    let text = match measure {
        Measure::PhysicianGlobal => of.physician.map(figure),
        Measure::PatientGlobal => of.patient.map(figure),
        Measure::Strength => of.strength.map(|(total, sides)| strength(total, sides)),
        Measure::Function => of.function.map(figure),
        Measure::Enzyme => of.enzyme.map(figure),
        Measure::Extramuscular => of.extramuscular.map(figure),
    };
    text.unwrap_or_else(|| UNKNOWN.to_owned())
}

fn strength(total: crate::domain::response::quantities::StrengthPoints, sides: Sides) -> String {
    say!("{total} of {}", total, sides.most())
}

/// What was not measured.
pub const UNKNOWN: Text = text!("not known");

/// A class.
#[must_use]
pub const fn class(class: Class) -> Text {
    match class {
        Class::None => text!("no response by this score"),
        Class::Minimal => text!("minimal improvement"),
        Class::Moderate => text!("moderate improvement"),
        Class::Major => text!("major improvement"),
    }
}

/// A score as one number, or as an interval.
#[must_use]
pub fn score(score: Score) -> String {
    if score.min == score.max {
        figure(score.min)
    } else {
        say!("{} to {}", score.min, score.max)
    }
}

/// The total.
#[must_use]
pub fn total(improvement: &Improvement) -> Option<String> {
    improvement.total.map(score)
}

/// What stands under the total.
#[must_use]
pub fn under(improvement: &Improvement) -> String {
    let available = score(improvement.available);
    let class = match (improvement.total, improvement.class) {
        (None, _) => return missing(improvement),
        (Some(_), Some(found)) => class(found).to_owned(),
        (Some(total), None) => say!(
            "{} or {}, by what is missing",
            class(Class::of(total.min)),
            class(Class::of(total.max))
        ),
    };
    say!(
        "points of {available} that were to be reached: {class}",
        available,
        class
    )
}

/// What a total needs and does not have.
fn missing(improvement: &Improvement) -> String {
    let lacks = improvement.measures.iter().filter_map(|(measure, result)| {
        let lack = (*result).err()?;
        NEEDED.contains(measure).then(|| {
            say!(
                "{}: {}",
                self::measure(*measure, EnzymeKind::Ck),
                self::lack(lack)
            )
        })
    });
    let lacks: Vec<String> = lacks.collect();
    say!("No total. {}.", lacks.join("; "))
}

/// Why a measure gives no points.
#[must_use]
pub const fn lack(lack: Lack) -> Text {
    match lack {
        Lack::AtFirst => text!("missing at the earlier visit"),
        Lack::Later => text!("missing at this visit"),
        Lack::OtherSides => {
            text!("one side at one visit and both at the other, which can’t be compared")
        }
        Lack::NoLimit => text!("the upper limit of normal is not known"),
    }
}

/// A change as a share of the range.
#[must_use]
pub fn change(change: &Change) -> String {
    let percent = change.percent;
    if percent.get() > 0 {
        say!("{percent} % better", percent)
    } else if percent.get() < 0 {
        let text = figure(percent);
        say!("{} % worse", text.trim_start_matches('-'))
    } else {
        text!("no change").to_owned()
    }
}

/// Points.
#[must_use]
pub fn points(points: Points) -> String {
    figure(points)
}

/// In place of a total.
pub const NO_TOTAL: Text = text!("—");
/// Title.
pub const TITLE: Text = text!("Total Improvement Score");
/// Since the first visit.
pub const SINCE_FIRST: Text = text!("Since the first visit");
/// Since the last visit.
pub const SINCE_LAST: Text = text!("Since the visit before");
/// Nothing to compare with.
pub const ONE_VISIT: Text = text!("A second visit is needed for a comparison.");
/// No visits.
pub const NO_VISIT: Text = text!(
    "Add the first visit, with the measures that were taken. Each later one is compared with it."
);
/// Which visit.
pub const OF_VISIT: Text = text!("Score of the visit of");
/// It was derived for another disease.
pub const DERIVED: Text =
    text!("Derived for dermatomyositis and polymyositis; used in IMNM, not derived for it.");
/// What worsening counts.
pub const WORSE_IS_ZERO: Text =
    text!("What has become worse counts 0 points, and takes none away.");
/// The range of the enzyme.
#[must_use]
pub fn range(times: &str) -> String {
    say!(
        "The enzyme counts as a share of {times} times its upper limit.",
        times
    )
}
/// Column heads.
pub const MEASURE: Text = text!("Measure");
/// See [`MEASURE`].
pub const THEN_NOW: Text = text!("Then → now");
/// See [`MEASURE`].
pub const CHANGE: Text = text!("Change");
/// See [`MEASURE`].
pub const POINTS: Text = text!("Points");
