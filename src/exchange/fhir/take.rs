//! From an observation to a value of the form, or why there is none.

use chrono::NaiveDate as Date;

use super::amount::Exact;
use super::antibodies;
use super::error::{LeftOut, Unreadable};
use super::found::{Note, Value, Wanted};
use super::known::{Meaning, loinc_codes, meaning};
use super::moment::Moment;
use super::shape::{Coding, Concept, Observation, Part, Quantity};
use super::units::{conversion, goes_with, unit_of};
use crate::domain::bounds::CreatinineUnit;
use crate::domain::case::Case;
use crate::domain::enzyme::CkUnit;
use crate::domain::refusal::{Field, Refusal};
use crate::form::model::CK_FIELDS;
use crate::form::picks::Pick;
use crate::i18n::fields;

/// A value that may be offered.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The field.
    pub wanted: Wanted,
    /// The value.
    pub value: Value,
    /// When, for the order.
    pub moment: Option<Moment>,
    /// By which code it was known.
    pub code: [String; 3],
    /// What to know.
    pub notes: Vec<Note>,
}

/// The statuses of a result that stands.
const STANDS: [&str; 3] = ["final", "amended", "corrected"];
/// So many characters of a text of someone else are shown.
const MOST_SHOWN: usize = 80;

/// The beginning of a text of someone else, without signs that do something.
pub fn short(text: &str) -> String {
    let signs = text.trim().chars().filter(|sign| !sign.is_control());
    signs.take(MOST_SHOWN).collect()
}

/// What an observation says on the fields of the form.
#[derive(Default)]
pub struct Taken {
    /// The values.
    pub candidates: Vec<Candidate>,
    /// What is left out.
    pub left_out: Vec<LeftOut>,
    /// It is of no field here.
    pub is_other: bool,
}

/// Reads an observation with its components.
pub fn take(observation: &Observation<'_>, whole: &Part<'_>, today: Option<Date>) -> Taken {
    let mut taken = Taken::default();
    let mut known = false;
    let parts = std::iter::once(whole).chain(observation.component.iter().map(|part| &part.0));
    for part in parts {
        let Some(code) = &part.code else { continue };
        let is_whole = std::ptr::eq(part, whole);
        let read = match meaning(&code.0) {
            Ok(None) => continue,
            Ok(Some((meaning, coding))) => {
                let reader = Reader {
                    observation,
                    part,
                    code: &code.0,
                    coding: &coding,
                    meaning,
                    today,
                };
                if is_whole {
                    taken.candidates.extend(reader.limit());
                }
                let read = reader.read();
                read.map_err(|why| (meaning.wanted, why))
            }
            Err(differ) => Err(differ),
        };
        known = true;
        match read {
            Ok(candidate) => taken.candidates.push(candidate),
            Err((wanted, why)) => taken.left_out.push(LeftOut {
                name: wanted.name(),
                shown: shown(part),
                why,
            }),
        }
    }
    taken.is_other = !known;
    taken
}

/// What stands there, for the user to recognise.
fn shown(part: &Part<'_>) -> String {
    let concept = part.value_codeable_concept.as_ref();
    let concept = concept.and_then(|concept| concept.0.text.clone());
    let words = part.value_string.clone().or(concept);
    short(
        &part
            .value_quantity
            .as_ref()
            .map_or(words.unwrap_or_default(), |of| as_it_stood(&of.0)),
    )
}

fn as_it_stood(quantity: &Quantity<'_>) -> String {
    let comparator = quantity.comparator.as_deref().unwrap_or_default();
    let value = quantity.value.map_or("", |value| value.get());
    let unit = quantity.unit.as_deref().or(quantity.code.as_deref());
    format!("{comparator}{value} {}", unit.unwrap_or_default())
}

struct Reader<'a> {
    observation: &'a Observation<'a>,
    part: &'a Part<'a>,
    code: &'a Concept,
    coding: &'a Coding,
    meaning: Meaning,
    today: Option<Date>,
}

impl Reader<'_> {
    fn read(&self) -> Result<Candidate, Unreadable> {
        let status = self.observation.status.as_deref().unwrap_or_default();
        if !STANDS.contains(&status) {
            return Err(Unreadable::Status(short(status)));
        }
        let modified = self.part.modifier_extension.as_ref();
        if modified.is_some_and(|all| !all.is_empty()) {
            return Err(Unreadable::Modified);
        }
        if self.part.data_absent_reason.is_some() {
            return Err(Unreadable::NoValue);
        }
        let moment = self.moment();
        let date = moment.and_then(|moment| moment.day);
        if date
            .zip(self.today)
            .is_some_and(|(date, today)| date > today)
        {
            return Err(Unreadable::InFuture);
        }
        let mut notes = Vec::new();
        let value = match self.meaning.wanted {
            Wanted::Number(field) => self.number(field, &mut notes)?,
            Wanted::Antibody(_, assay) => self.antibody(assay, &mut notes)?,
            Wanted::Sex => return Err(Unreadable::OtherKind),
        };
        Ok(self.candidate(self.meaning.wanted, Value { date, ..value }, notes))
    }

    fn candidate(&self, wanted: Wanted, value: Value, mut notes: Vec<Note>) -> Candidate {
        let mut note = |so: bool, one: Note| {
            if so {
                notes.push(one);
            }
        };
        note(!self.meaning.is_confirmed, Note::CodeNotConfirmed);
        note(value.date.is_none(), Note::NoDate);
        note(self.observation.subject.is_none(), Note::NoSubject);
        note(
            wanted == Wanted::Number(Field::CkNow) && self.is_of_laboratory(),
            Note::AsNow,
        );
        let text = |text: &Option<String>| short(text.as_deref().unwrap_or_default());
        let words = self
            .coding
            .display
            .clone()
            .or_else(|| self.code.text.clone());
        Candidate {
            wanted,
            value,
            moment: self.moment(),
            code: [
                text(&self.coding.system),
                text(&self.coding.code),
                text(&words),
            ],
            notes,
        }
    }

    /// Was it written by a laboratory, and not by this calculator?
    fn is_of_laboratory(&self) -> bool {
        self.coding.system.as_deref() == Some(super::codes::LOINC)
    }

    fn moment(&self) -> Option<Moment> {
        let period = self.observation.effective_period.as_ref();
        let period =
            period.and_then(|period| period.0.end.as_deref().or(period.0.start.as_deref()));
        let observation = self.observation;
        let at = observation.effective_date_time.as_deref();
        let at = at.or(observation.effective_instant.as_deref()).or(period);
        at.map(Moment::read)
    }

    fn number(&self, field: Field, notes: &mut Vec<Note>) -> Result<Value, Unreadable> {
        let Some(quantity) = &self.part.value_quantity else {
            return Err(self.without_quantity());
        };
        let unit = unit_of(&quantity.0)?;
        if loinc_codes(self.code).any(|code| !goes_with(code, unit)) {
            return Err(Unreadable::UnitsDiffer);
        }
        in_form(field, unit, &quantity.0, notes)
    }

    fn without_quantity(&self) -> Unreadable {
        let part = self.part;
        if part.value_integer.is_some() {
            return Unreadable::NoUnit;
        }
        let words = part.value_string.is_some() || part.value_codeable_concept.is_some();
        let other = part.value_boolean.is_some()
            || part.value_range.is_some()
            || part.value_ratio.is_some();
        if words || other {
            Unreadable::OtherKind
        } else {
            Unreadable::NoValue
        }
    }

    fn antibody(&self, assay: Pick, notes: &mut Vec<Note>) -> Result<Value, Unreadable> {
        let result = antibodies::result(self.part)?;
        if self.meaning.one_of_several && result == "negative" {
            return Err(Unreadable::OneOfSeveral);
        }
        let method = self.observation.method.as_ref().map(|method| &method.0);
        let assay = antibodies::assay(assay, method, self.code);
        if assay.is_none() {
            notes.push(Note::NoAssay);
        }
        Ok(Value {
            text: result.to_owned(),
            unit: "",
            assay,
            was: None,
            date: None,
        })
    }

    /// The upper limit of creatine kinase, where its one range has one.
    fn limit(&self) -> Option<Candidate> {
        let is_ck =
            matches!(self.meaning.wanted, Wanted::Number(field) if CK_FIELDS.contains(&field));
        let [range] = self.observation.reference_range.as_slice() else {
            return None;
        };
        let high = range.0.high.as_ref().filter(|_| is_ck)?;
        // A value that does not stand has no limit that does.
        let value = self.read().ok()?.value;
        let mut notes = vec![Note::UpperLimit];
        let unit = unit_of(&high.0).ok()?;
        let limit = in_form(Field::CkLimit, unit, &high.0, &mut notes).ok()?;
        let date = value.date;
        Some(self.candidate(
            Wanted::Number(Field::CkLimit),
            Value { date, ..limit },
            notes,
        ))
    }
}

/// A quantity in the unit of the form.
fn in_form(
    field: Field,
    unit: &'static str,
    quantity: &Quantity<'_>,
    notes: &mut Vec<Note>,
) -> Result<Value, Unreadable> {
    if quantity.comparator.is_some() {
        return Err(Unreadable::Comparator);
    }
    let number = quantity.value.ok_or(Unreadable::NoValue)?;
    let number = Exact::read(number.get()).ok_or(Unreadable::NotANumber)?;
    let conversion = conversion(field, unit).ok_or_else(|| Unreadable::UnknownUnit(short(unit)))?;
    let converted = number.times(conversion.factor);
    let rounded = converted.and_then(|number| number.rounded(conversion.places));
    let (rounded, is_rounded) = rounded.ok_or(Unreadable::NotANumber)?;
    let is_converted = conversion.factor != Exact::whole(1);
    if is_converted {
        notes.push(Note::Converted);
    }
    if is_rounded {
        notes.push(Note::Rounded);
    }
    let value = Value {
        text: rounded.typed(),
        unit: conversion.symbol,
        assay: None,
        was: (is_converted || is_rounded).then(|| short(&as_it_stood(quantity))),
        date: None,
    };
    match refused(field, &value) {
        Some(refusal) => Err(Unreadable::Limits(refusal)),
        None => Ok(value),
    }
}

/// Why the form would not take a value, by the limits that hold for what is typed.
pub fn refused(field: Field, value: &Value) -> Option<Refusal> {
    let mut case = Case::default();
    if field == Field::Creatinine {
        let milligrams = CreatinineUnit::MilligramsPerDecilitre;
        let is_milligrams = value.unit == fields::creatinine_unit(milligrams);
        let unit = if is_milligrams {
            milligrams
        } else {
            CreatinineUnit::MicromolesPerLitre
        };
        case.read_creatinine(&value.text, unit);
    } else if CK_FIELDS.contains(&field) {
        case.read_ck(field, &value.text, CkUnit::UnitsPerLitre);
    } else {
        case.read(field, &value.text);
    }
    let readings = [
        case.age.refusal(),
        case.weight.refusal(),
        case.height.refusal(),
        case.creatinine.refusal(),
        case.platelets.refusal(),
        case.cystatin.refusal(),
        case.ck.refusal(),
        case.ck_limit.refusal(),
        case.ck_now.refusal(),
    ];
    readings.into_iter().flatten().next()
}
