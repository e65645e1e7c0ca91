//! What a link does not carry of a form.

use crate::domain::ivig::stops::{STOPS, Stop};
use crate::domain::refusal::Field;
use crate::form::names::stop_name;
use crate::form::store::TEXT_FIELDS;

/// Something that is left out of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The reason for going on in spite of a contraindication. It is written freely, and could name a patient.
    Reason(Stop),
    /// The reason for another dosing weight, likewise.
    PolicyReason,
    /// What was typed in a field and is no number, day or time, or is too long for one. The field opens with a mark that
    /// can't be read, so that nothing is worked out from a field that was refused.
    Unreadable(Field),
    /// What no link of this version has a place for, by its name in the store.
    Unnamed(String),
}

impl LeftOut {
    /// By the name in the store.
    pub(super) fn of(name: &str) -> Self {
        let field = TEXT_FIELDS.iter().find(|(_, known)| *known == name);
        let stop = name.strip_suffix("-reason");
        let stop = stop.and_then(|stop| STOPS.into_iter().find(|one| stop_name(*one) == stop));
        match (field, stop) {
            (Some((Field::PolicyReason, _)), _) => Self::PolicyReason,
            (Some((field, _)), _) => Self::Unreadable(*field),
            (None, Some(stop)) => Self::Reason(stop),
            (None, None) => Self::Unnamed(name.to_owned()),
        }
    }
}
