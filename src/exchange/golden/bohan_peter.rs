//! Bohan and Peter 1975. The vectors ask for no exclusion: nothing is excluded there.

use crate::domain::classify::bohan_peter::{BohanPeterClass, BohanPeterFindings, bohan_peter};
use crate::domain::finding::Finding;
use serde_json::{Value, json};

use super::words::{at, fields, finding};

const FIELDS: [&str; 5] = [
    "proximal_weakness",
    "enzymes_raised",
    "emg_myopathic",
    "biopsy_myositis",
    "dm_rash",
];

pub fn run(input: &Value) -> Option<Value> {
    fields(input, &FIELDS)?;
    let result = bohan_peter(&BohanPeterFindings {
        weakness: finding(at(input, "proximal_weakness"))?,
        enzymes: finding(at(input, "enzymes_raised"))?,
        emg: finding(at(input, "emg_myopathic"))?,
        biopsy: finding(at(input, "biopsy_myositis"))?,
        rash: finding(at(input, "dm_rash"))?,
        excluded: Finding::Absent,
    });
    Some(json!({
        "count": result.count,
        "count_max": result.count_most,
        "class": class(result.class),
        "class_if_all_present": class(result.class_most),
    }))
}

fn class(class: BohanPeterClass) -> &'static str {
    match class {
        BohanPeterClass::None => "none",
        BohanPeterClass::PossiblePm => "possible_pm",
        BohanPeterClass::ProbablePm => "probable_pm",
        BohanPeterClass::DefinitePm => "definite_pm",
        BohanPeterClass::PossibleDm => "possible_dm",
        BohanPeterClass::ProbableDm => "probable_dm",
        BohanPeterClass::DefiniteDm => "definite_dm",
    }
}
