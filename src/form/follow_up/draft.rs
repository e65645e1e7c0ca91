//! A visit that is being typed, as one text, so that it survives a reload of the tab. A name that this version does not
//! know is passed over.

use super::entry::Entry;
use super::names::{
    HAEMOGLOBIN_UNITS, SIDES, haemoglobin_name, item_name, muscle_name, sides_name,
};
use crate::domain::dates;
use crate::domain::response::item::ITEMS;
use crate::domain::response::mmt8::MUSCLES;
use crate::form::names::{CK_UNITS, UNITS, ck_unit_name, unit_name};
use crate::records::{fields, put, records};
use chrono::NaiveDate;

const SIDES_OF: &str = "sides";
const ENZYME: &str = "enzyme-unit";
const CREATININE: &str = "creatinine-unit";
const HAEMOGLOBIN: &str = "haemoglobin-unit";
const EDITING: &str = "editing";

/// The texts, and the day of the visit that is being edited.
#[must_use]
pub fn to_text(entry: &Entry, editing: Option<NaiveDate>) -> String {
    let mut out = String::new();
    for (item, text) in ITEMS.into_iter().zip(&entry.texts) {
        if !text.is_empty() {
            put(&mut out, &[item_name(item), text]);
        }
    }
    for (muscle, grades) in MUSCLES.into_iter().zip(&entry.grades) {
        if grades.iter().any(|grade| !grade.is_empty()) {
            let [one, other] = grades;
            put(&mut out, &[muscle_name(muscle), one, other]);
        }
    }
    if out.is_empty() && editing.is_none() {
        return out;
    }
    put(&mut out, &[SIDES_OF, sides_name(entry.sides)]);
    put(&mut out, &[ENZYME, ck_unit_name(entry.units.enzyme)]);
    put(&mut out, &[CREATININE, unit_name(entry.units.creatinine)]);
    put(
        &mut out,
        &[HAEMOGLOBIN, haemoglobin_name(entry.units.haemoglobin)],
    );
    if let Some(day) = editing {
        put(&mut out, &[EDITING, &dates::text(day)]);
    }
    out
}

/// What [`to_text`] wrote; nothing for an empty text.
#[must_use]
pub fn from_text(text: &str) -> Option<(Entry, Option<NaiveDate>)> {
    let mut entry = Entry::default();
    let mut editing = None;
    for record in records(text) {
        let mut parts = fields(record);
        let (Some(name), Some(value)) = (parts.next(), parts.next()) else {
            continue;
        };
        let unit = |name: &str| {
            CK_UNITS
                .into_iter()
                .find(|unit| ck_unit_name(*unit) == name)
        };
        match name {
            SIDES_OF => {
                let sides = SIDES.into_iter().find(|sides| sides_name(*sides) == value);
                entry.sides = sides.unwrap_or(entry.sides);
            }
            ENZYME => entry.units.enzyme = unit(value).unwrap_or_default(),
            CREATININE => {
                let unit = UNITS.into_iter().find(|unit| unit_name(*unit) == value);
                entry.units.creatinine = unit.unwrap_or_default();
            }
            HAEMOGLOBIN => {
                let mut units = HAEMOGLOBIN_UNITS.into_iter();
                let unit = units.find(|unit| haemoglobin_name(*unit) == value);
                entry.units.haemoglobin = unit.unwrap_or_default();
            }
            EDITING => editing = dates::parse(value),
            _ => {
                if let Some(item) = ITEMS.into_iter().find(|item| item_name(*item) == name) {
                    entry.set(item, value);
                }
                let muscle = MUSCLES
                    .into_iter()
                    .position(|muscle| muscle_name(muscle) == name);
                if let Some(muscle) = muscle {
                    entry.set_grade(muscle, 0, value);
                    entry.set_grade(muscle, 1, parts.next().unwrap_or_default());
                }
            }
        }
    }
    (!text.is_empty()).then_some((entry, editing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bounds::CreatinineUnit;
    use crate::domain::enzyme::CkUnit;
    use crate::domain::response::item::{HaemoglobinUnit, Item, Units};
    use crate::domain::response::mmt8::Sides;

    #[test]
    fn a_draft_reads_back_as_it_was_typed_however_wrong_it_is() {
        let mut entry = Entry {
            sides: Sides::One,
            units: Units {
                enzyme: CkUnit::MicrokatalsPerLitre,
                creatinine: CreatinineUnit::MilligramsPerDecilitre,
                haemoglobin: HaemoglobinUnit::GramsPerLitre,
            },
            ..Entry::default()
        };
        for (place, item) in ITEMS.into_iter().enumerate() {
            entry.set(item, format!("<{place}> kg"));
        }
        for muscle in 0..MUSCLES.len() {
            entry.set_grade(muscle, 0, "9");
            entry.set_grade(muscle, 1, muscle.to_string());
        }
        let day = dates::parse("2026-03-09");
        assert_eq!(from_text(&to_text(&entry, day)), Some((entry.clone(), day)));
        entry.set(Item::Day, "");
        assert_eq!(from_text(&to_text(&entry, None)), Some((entry, None)));
    }

    #[test]
    fn an_empty_draft_is_nothing_and_what_is_not_known_is_passed_over() {
        assert_eq!(to_text(&Entry::default(), None), "");
        assert_eq!(from_text(""), None);
        let (entry, editing) =
            from_text("later\u{1f}1\u{1e}weight\u{1f}60\u{1e}alone\u{1e}").unwrap();
        assert_eq!((entry.text(Item::Weight), editing), ("60", None));
    }
}
