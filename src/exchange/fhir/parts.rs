//! What the resources are put together from, and the three that tell who and what made them.

use uuid::Uuid;

use super::codes::{self, concept};
use super::json::{Json, list, number, object, text};
use super::{Source, Stamp};
use crate::domain::body_size::Sex;
use crate::domain::case::Case;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::dates;
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::risk::score::Score;
use crate::form::model::Model;
use crate::form::store;
use crate::i18n::fhir as words;

/// The addresses of the resources within a Bundle: made from what is in it, so that the same content has the same ones.
pub struct Ids {
    root: Uuid,
}

/// Under which names are made.
const NAMES: Uuid = Uuid::from_u128(0x6d1f_6c0e_9d0b_5b52_8a3c_1f5e_7a90_44d1);

impl Ids {
    /// The addresses of what is made from these.
    pub fn of(model: &Model, case: &Case, stamp: Stamp<'_>) -> Self {
        let today = case.today.map(dates::text).unwrap_or_default();
        let content = [
            store::to_text(model),
            today,
            CONTENT_VERSION.to_string(),
            stamp.build.to_owned(),
            stamp.recorded.to_owned(),
        ];
        Self {
            root: Uuid::new_v5(&NAMES, content.join("\u{0}").as_bytes()),
        }
    }

    /// The address of a resource.
    pub fn url(&self, key: &str) -> String {
        format!("urn:uuid:{}", Uuid::new_v5(&self.root, key.as_bytes()))
    }
}

/// A reference to a resource of the same Bundle.
pub fn reference(source: &Source<'_>, key: &str) -> Json {
    object([("reference", text(source.ids.url(key)))])
}

/// References, in their order.
pub fn references<'k>(source: &Source<'_>, keys: impl IntoIterator<Item = &'k str>) -> Json {
    list(keys.into_iter().map(|key| reference(source, key)))
}

/// The patient.
pub fn subject(source: &Source<'_>) -> Json {
    reference(source, "patient")
}

/// Today, where it is known.
pub fn today(source: &Source<'_>) -> Json {
    text(source.case.today.map(dates::text).unwrap_or_default())
}

/// Words alone.
pub fn said(words: impl AsRef<str>) -> Json {
    concept([], words.as_ref())
}

/// What is known by its name here.
pub fn own(name: &str, display: &str) -> Json {
    codes::coding(codes::FORM, name, display)
}

/// A note.
pub fn note(words: impl AsRef<str>) -> Json {
    object([("text", text(words))])
}

/// Notes, one for each.
pub fn notes(all: impl IntoIterator<Item = String>) -> Json {
    list(
        all.into_iter()
            .filter(|one| !one.trim().is_empty())
            .map(note),
    )
}

/// A number with its unit, by the unit's symbol on the page.
pub fn amount(value: impl ToString, symbol: &str) -> Json {
    let code = codes::ucum(symbol);
    object([
        ("value", number(value)),
        ("unit", text(symbol)),
        ("system", code.map_or(Json::Nothing, |_| text(codes::UCUM))),
        ("code", code.map_or(Json::Nothing, text)),
    ])
}

/// A quantity of the page.
pub fn quantity<U: Unit>(value: Quantity<U>) -> Json {
    amount(value, U::SYMBOL)
}

/// A score: one number, or from the least to the most where something is open.
pub fn points(score: Score) -> (&'static str, Json) {
    if score.min == score.max {
        return ("valueQuantity", quantity(score.min));
    }
    let ends = [("low", quantity(score.min)), ("high", quantity(score.max))];
    ("valueRange", object(ends))
}

/// Why a value is not there, as an extension.
pub fn absent(code: &str) -> Json {
    list([object([
        ("url", text(codes::ABSENT_EXTENSION)),
        ("valueCode", text(code)),
    ])])
}

/// An instant, or nothing.
pub fn instant(recorded: &str) -> Json {
    if is_instant(recorded) {
        text(recorded)
    } else {
        Json::Nothing
    }
}

/// `2026-11-26T21:30:00Z`, also with parts of a second, or with a zone in hours and minutes.
fn is_instant(recorded: &str) -> bool {
    let Some((day, rest)) = recorded.split_once('T') else {
        return false;
    };
    let (time, zone) = rest.split_at(rest.find(['Z', '+', '-']).unwrap_or(rest.len()));
    let (time, part) = time
        .split_once('.')
        .map_or((time, None), |(t, p)| (t, Some(p)));
    let number = |text: &str, below: u8| {
        let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits && text.parse::<u8>().is_ok_and(|number| number < below)
    };
    let is_time = match time.split(':').collect::<Vec<_>>().as_slice() {
        [hour, minute, second] => number(hour, 24) && number(minute, 60) && number(second, 60),
        _ => false,
    };
    let is_part = part.is_none_or(|part| {
        (1..=9).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    let is_zone = zone == "Z"
        || zone.get(1..).is_some_and(|zone| {
            let parts = zone.split_once(':');
            parts.is_some_and(|(hours, minutes)| number(hours, 14) && number(minutes, 60))
        });
    dates::parse(day).is_some() && is_time && is_part && is_zone
}

/// The patient, without name, number or day of birth.
pub fn patient(source: &Source<'_>) -> Json {
    let gender = match source.case.sex {
        Some(Sex::Female) => "female",
        Some(Sex::Male) => "male",
        None => "unknown",
    };
    object([("resourceType", text("Patient")), ("gender", text(gender))])
}

/// The calculator.
pub fn device(source: &Source<'_>) -> Json {
    let version =
        |what: &str, value: String| object([("type", said(what)), ("value", text(value))]);
    let named = object([
        ("name", text(words::CALCULATOR)),
        ("type", text("user-friendly-name")),
    ]);
    object([
        ("resourceType", text("Device")),
        ("status", text("active")),
        ("deviceName", list([named])),
        ("type", said(words::SOFTWARE)),
        (
            "version",
            list([
                version(words::CONTENT.get(), CONTENT_VERSION.to_string()),
                version(words::BUILD.get(), source.stamp.build.to_owned()),
            ]),
        ),
        ("note", list([note(words::NOT_A_DIAGNOSIS)])),
    ])
}

/// Who made all of it, and when.
pub fn provenance(source: &Source<'_>, targets: Vec<Json>) -> Json {
    let recorded = instant(source.stamp.recorded);
    let unknown = match &recorded {
        Json::Nothing => object([("extension", absent("unknown"))]),
        _ => Json::Nothing,
    };
    let agent = object([("who", reference(source, "device"))]);
    object([
        ("resourceType", text("Provenance")),
        ("target", list(targets)),
        ("recorded", recorded),
        ("_recorded", unknown),
        ("activity", said(words::ACTIVITY)),
        ("agent", list([agent])),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_has_a_day_a_time_and_a_zone() {
        for known in [
            "2026-11-26T21:30:00Z",
            "2026-11-26T21:30:00.123Z",
            "2026-11-26T21:30:00+01:00",
            "2026-11-26T00:00:00.5-13:59",
        ] {
            assert!(is_instant(known), "{known}");
        }
        for unknown in [
            "",
            "2026-11-26",
            "2026-11-26T21:30:00",
            "2026-11-26T21:30Z",
            "2026-02-30T21:30:00Z",
            "2026-11-26T24:30:00Z",
            "2026-11-26T21:30:00.Z",
            "2026-11-26T21:30:00ZZ",
            "2026-11-26T21:30:00+1:00",
            "today",
        ] {
            assert!(!is_instant(unknown), "{unknown}");
        }
    }
}
