//! FHIR R4 (4.0.1): the case and its assessment as a Bundle, and measurements out of one. `docs/fhir.md` tells what stands
//! where, which codes are used, and which are left out.
//!
//! Traps: a classification is no diagnosis, so there is no Condition; a question that is not answered is not answered "no",
//! so that it says why it has no value; a dose that the page does not give is in no MedicationRequest and in no text.

mod amount;
mod antibodies;
mod asked;
mod codes;
mod courses;
mod error;
mod form;
mod found;
mod gather;
mod held;
mod impressions;
mod issues;
mod json;
mod known;
mod measured;
mod medication;
mod moment;
mod parts;
mod people;
mod questionnaire;
mod risks;
mod scores;
mod shape;
mod take;
mod told;
mod units;
mod worked_out;

pub use error::{FhirError, LeftOut, Unreadable};
pub use found::{Found, Imported, Note, Value};
pub use gather::{MOST_BYTES, MOST_MEGABYTES, MOST_RESOURCES, import};
pub use told::import_json;

use crate::domain::assessment::{Assessment, assess};
use crate::domain::case::Case;
use crate::form::model::Model;
use json::{Json, list, object, text};
use parts::{Ids, reference};

/// What is written about the writing itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// When, as an instant with its zone: `2026-11-26T21:30:00Z`. Any other text is written as not known.
    pub recorded: &'a str,
    /// The build of the calculator.
    pub build: &'a str,
}

/// What everything in a Bundle is made from.
struct Source<'a> {
    model: &'a Model,
    case: &'a Case,
    assessment: &'a Assessment,
    stamp: Stamp<'a>,
    ids: Ids,
}

/// A resource, by the name that others refer to it under.
struct Entry {
    key: String,
    resource: Json,
}

impl Entry {
    fn new(key: impl Into<String>, resource: Json) -> Self {
        Self {
            key: key.into(),
            resource,
        }
    }
}

/// The case, which `model` makes, and its assessment as a Bundle of the type `collection`: one line of JSON. The same
/// form, case and stamp always make the same text. Numbers are those of the page, and none is there that the page withholds.
#[must_use]
pub fn export(model: &Model, case: &Case, stamp: Stamp<'_>) -> String {
    let assessment = assess(case);
    let source = Source {
        model,
        case,
        assessment: &assessment,
        stamp,
        ids: Ids::of(model, case, stamp),
    };
    let mut entries = vec![Entry::new("patient", parts::patient(&source))];
    entries.push(Entry::new("device", parts::device(&source)));
    entries.extend(questionnaire::both(&source));
    entries.extend(measured::observations(&source));
    entries.extend(worked_out::observations(&source));
    entries.extend(risks::assessments(&source));
    entries.extend(impressions::impressions(&source));
    entries.extend(medication::requests(&source));
    entries.extend(issues::issues(&source));
    let targets = entries.iter().map(|entry| reference(&source, &entry.key));
    let provenance = parts::provenance(&source, targets.collect());
    entries.push(Entry::new("provenance", provenance));
    bundle(&source, entries).written()
}

fn bundle(source: &Source<'_>, entries: Vec<Entry>) -> Json {
    let entry = |entry: Entry| {
        object([
            ("fullUrl", text(source.ids.url(&entry.key))),
            ("resource", entry.resource),
        ])
    };
    let example = if source.model.example {
        object([("tag", list([codes::TEST_DATA.coding()]))])
    } else {
        Json::Nothing
    };
    object([
        ("resourceType", text("Bundle")),
        ("meta", example),
        ("type", text("collection")),
        ("timestamp", parts::instant(source.stamp.recorded)),
        ("entry", list(entries.into_iter().map(entry))),
    ])
}
