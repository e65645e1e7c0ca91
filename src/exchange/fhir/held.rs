//! What a field of the form holds, as it may be written: a value, nothing, or something that was refused, which is not
//! written.

use chrono::NaiveDate as Date;

use super::Source;
use crate::domain::case::DATE_FIELDS;
use crate::domain::classify::answer::ClassificationAnswer;
use crate::domain::dalteparin::answer::OpenItem;
use crate::domain::ivig::answer::IvigAnswer;
use crate::domain::number::Decimal;
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::refusal::{Field, Reading, Reason, Refusal};
use crate::form::model::CK_FIELDS;
use crate::i18n::fields;

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing was entered.
    Empty,
    /// What was entered can't be taken.
    Refused,
    /// An exact decimal with the symbol of its unit.
    Number(String, &'static str),
    /// A day.
    Day(Date),
    /// A time of the day.
    Time(String),
    /// Words.
    Words(String),
}

/// What a field of the form holds.
pub fn held(source: &Source<'_>, field: Field) -> Held {
    if is_refused(source, field) {
        return Held::Refused;
    }
    if DATE_FIELDS.contains(&field) {
        return of(source.case.date(field), Held::Day);
    }
    let case = source.case;
    let planning = &case.ivig.planning;
    match field {
        Field::Age => number(case.age),
        Field::OnsetAge => number(case.onset_age()),
        Field::Weight => number(case.weight),
        Field::Height => number(case.height),
        Field::PrepregnancyWeight => number(case.prepregnancy_weight),
        Field::Creatinine => as_typed(
            source,
            number(case.creatinine),
            field,
            fields::creatinine_unit(source.model.creatinine_typed_in),
        ),
        Field::Platelets => number(case.platelets),
        Field::Cystatin => number(case.cystatin),
        Field::Ck => ck(source, number(case.ck), field),
        Field::CkLimit => ck(source, number(case.ck_limit), field),
        Field::CkNow => ck(source, number(case.ck_now), field),
        Field::DosePerKg => number(case.ivig.dose),
        Field::Days => number(case.ivig.days),
        Field::Step => number(case.ivig.step),
        Field::Tolerance => number(planning.tolerance),
        Field::DayCap => number(planning.day_cap),
        Field::Interval => number(planning.interval),
        Field::Courses => number(planning.courses),
        Field::GivenSoFar => number(planning.given_so_far),
        Field::StartTime => of(planning.start, |time| Held::Time(format!("{time}:00"))),
        Field::PunctureTime => of(case.puncture_time, |time| Held::Time(format!("{time}:00"))),
        Field::PolicyReason => words(source.model.text(field)),
        Field::WeightDate
        | Field::CreatinineDate
        | Field::PlateletsDate
        | Field::StatinStart
        | Field::StatinStop
        | Field::FirstDay
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay
        | Field::Sex
        | Field::Pregnancy
        | Field::Clearance
        | Field::Biopsy
        | Field::Answer(_) => Held::Empty,
    }
}

fn of<T: Copy>(reading: Reading<T>, known: impl Fn(T) -> Held) -> Held {
    match reading {
        Reading::Unknown => Held::Empty,
        Reading::Refused(_) => Held::Refused,
        Reading::Known(value) => known(value),
    }
}

fn number<U: Unit>(reading: Reading<Quantity<U>>) -> Held {
    of(reading, |value| Held::Number(value.to_string(), U::SYMBOL))
}

/// Words that were typed; blanks alone are none.
pub fn words(typed: &str) -> Held {
    let typed = typed.trim();
    if typed.is_empty() {
        Held::Empty
    } else {
        Held::Words(typed.to_owned())
    }
}

/// A number in the unit that it was typed in: converting and rounding it would make another one.
fn as_typed(source: &Source<'_>, read: Held, field: Field, unit: &'static str) -> Held {
    match (read, Decimal::read(source.model.text(field))) {
        (Held::Number(..), Ok(decimal)) => Held::Number(decimal.to_string(), unit),
        (Held::Number(..), Err(_)) => Held::Refused,
        (other, _) => other,
    }
}

fn ck(source: &Source<'_>, read: Held, field: Field) -> Held {
    let is_ck = CK_FIELDS.contains(&field);
    if is_ck {
        as_typed(source, read, field, fields::ck_unit(source.model.ck_unit))
    } else {
        read
    }
}

/// Is a field refused beside the others, though it could be taken by itself? A child's age is an age: the dose is refused.
fn is_refused(source: &Source<'_>, field: Field) -> bool {
    let refused = refusals(source);
    let mut here = refused.iter().filter(|refusal| refusal.field == field);
    here.any(|refusal| refusal.reason != Reason::AdultsOnly)
}

/// Every refusal of the three answers, each once.
pub fn refusals(source: &Source<'_>) -> Vec<Refusal> {
    let answers = &source.assessment.answers;
    let mut all = Vec::new();
    if let IvigAnswer::Refused(refusals) = &answers.ivig {
        all.extend(refusals.iter().copied());
    }
    if let ClassificationAnswer::Refused(refusals) = &answers.classification {
        all.extend(refusals.iter().copied());
    }
    all.extend(
        answers
            .dalteparin
            .open
            .iter()
            .filter_map(|open| match open {
                OpenItem::Refused(refusal) => Some(*refusal),
                OpenItem::Setting
                | OpenItem::Field(_)
                | OpenItem::Confirm(_)
                | OpenItem::Question(_) => None,
            }),
    );
    let mut once: Vec<Refusal> = Vec::new();
    for refusal in all {
        if !once.contains(&refusal) {
            once.push(refusal);
        }
    }
    once
}
