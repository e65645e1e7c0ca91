//! Creatine kinase as it is typed: its limits, and the two units that laboratories report it in.

use super::bounds::{Entry, Guardrail, HARD_LIMITS, Zone, out_of_range, reading};
use super::quantity::{EnzymeUnits, unit};
use super::refusal::{Field, Reading, Reason, Refusal};

/// Highest creatine kinase.
pub const CK: Guardrail<unit::EnzymeUnitPerLitre> = Guardrail::new(
    "creatine kinase",
    (1_000, 2_000_000_000),
    (1_000, 2_000_000_000),
    HARD_LIMITS,
);
/// Upper limit of normal of creatine kinase. Below its least it was typed in µkat/L.
pub const CK_LIMIT: Guardrail<unit::EnzymeUnitPerLitre> = Guardrail::new(
    "upper limit of creatine kinase",
    (20_000, 2_000_000),
    (20_000, 2_000_000),
    HARD_LIMITS,
);
/// The unit that a laboratory reports creatine kinase in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CkUnit {
    /// U/L.
    #[default]
    UnitsPerLitre,
    /// µkat/L; 1 µkat/L is 60 U/L.
    MicrokatalsPerLitre,
}

/// [`UNITS_IN_MICROKATAL`] in words.
pub const CONVERSION: &str = "1 µkat/L is 60 U/L";
/// U/L in one µkat/L, by the definitions of the two: micromoles a minute and a second.
pub const UNITS_IN_MICROKATAL: i64 = 60;

/// Creatine kinase, or for [`Field::CkLimit`] its upper limit, typed in `unit`, as U/L.
#[must_use]
pub fn ck(field: Field, entry: Entry<'_>, unit: CkUnit) -> Reading<EnzymeUnits> {
    let typed: Reading<EnzymeUnits> = reading(field, entry, |_| None);
    let Reading::Known(typed) = typed else {
        return typed;
    };
    let times = match unit {
        CkUnit::UnitsPerLitre => 1,
        CkUnit::MicrokatalsPerLitre => UNITS_IN_MICROKATAL,
    };
    let reason = match typed.get().checked_mul(times).map(EnzymeUnits::scaled) {
        None => Reason::OutOfRange,
        Some(value) => match ck_limits(field, value) {
            None => return Reading::Known(value),
            Some(reason) => reason,
        },
    };
    Reading::Refused(Refusal::new(field, reason))
}

fn ck_limits(field: Field, value: EnzymeUnits) -> Option<Reason> {
    if field != Field::CkLimit {
        return out_of_range(&CK, value);
    }
    match CK_LIMIT.classify(value) {
        Zone::ImpossiblyLow => Some(Reason::CkUnitSuspect),
        Zone::ImpossiblyHigh => Some(Reason::OutOfRange),
        Zone::UnusuallyLow | Zone::Usual | Zone::UnusuallyHigh => None,
    }
}
