//! EULAR/ACR 2017.

use crate::domain::bounds;
use crate::domain::classify::eular_acr::{Class, EularFindings, Item, Model, Subgroup, eular_acr};
use crate::domain::finding::Finding;
use crate::domain::refusal::Field;
use crate::domain::set::Set;
use serde_json::{Value, json};

use super::words::{at, exact, fields, number};

const FIELDS: [&str; 6] = [
    "age_onset",
    "present",
    "unknown",
    "biopsy_available",
    "ff_weak",
    "tx_not_improved",
];

pub fn run(input: &Value) -> Option<Value> {
    fields(input, &FIELDS)?;
    let entry = number(at(input, "age_onset"));
    let onset = bounds::age(Field::OnsetAge, entry.as_ref().map_err(|error| *error));
    let (present, unknown) = (items(at(input, "present"))?, items(at(input, "unknown"))?);
    // Nothing is both, and no age refused.
    if present.iter().any(|item| unknown.contains(item)) || onset.refusal().is_some() {
        return None;
    }
    let result = eular_acr(&EularFindings {
        onset: onset.known(),
        present,
        unknown,
        biopsy: at(input, "biopsy_available").as_bool()?,
        finger_flexors: answer(at(input, "ff_weak"))?,
        not_improved: answer(at(input, "tx_not_improved"))?,
    });
    let (model, least, most) = (result.model, result.least, result.most);
    Some(json!({
        "model": match model {
            Model::NoBiopsy => "no_biopsy",
            Model::Biopsy => "biopsy",
        },
        "score": exact(least),
        "probability": model.probability(least),
        "category_by_score": class(result.class),
        "category_by_probability": class(model.class_by_probability(least)),
        "score_max_if_unknown_present": exact(most),
        "probability_max": model.probability(most),
        "category_max_by_score": class(result.class_most),
        "biopsy_advised_no_rash": result.biopsy_advised,
        "subgroup": result.subgroup.map(subgroup),
        "subgroups_possible": result.possible.iter().map(subgroup).collect::<Vec<_>>(),
    }))
}

/// A list of codes, each once.
fn items(value: &Value) -> Option<Set<Item>> {
    let list = value.as_array()?;
    let items: Set<Item> = list.iter().map(item).collect::<Option<_>>()?;
    (usize::try_from(items.len()) == Ok(list.len())).then_some(items)
}

fn item(value: &Value) -> Option<Item> {
    Some(match value.as_str()? {
        "MW_UPPER" => Item::Arms,
        "MW_LOWER" => Item::Legs,
        "MW_NECK" => Item::Neck,
        "MW_LEGS" => Item::LegsProximal,
        "SK_HELIO" => Item::Heliotrope,
        "SK_GPAP" => Item::GottronPapules,
        "SK_GSIGN" => Item::GottronSign,
        "DYSPH" => Item::Dysphagia,
        "JO1" => Item::JoOne,
        "ENZ" => Item::Enzymes,
        "BX_ENDO" => Item::Endomysial,
        "BX_PERI" => Item::Perimysial,
        "BX_PFA" => Item::PerifascicularAtrophy,
        "BX_RV" => Item::RimmedVacuoles,
        _ => return None,
    })
}

fn answer(value: &Value) -> Option<Finding> {
    let is_answer = value.is_boolean() || value.is_null();
    is_answer.then(|| Finding::from_answer(value.as_bool()))
}

fn class(class: Class) -> &'static str {
    match class {
        Class::NotIim => "not_iim",
        Class::Possible => "possible",
        Class::Probable => "probable",
        Class::Definite => "definite",
    }
}

fn subgroup(subgroup: Subgroup) -> &'static str {
    match subgroup {
        Subgroup::JuvenileDermatomyositis => "JDM",
        Subgroup::JuvenileOther => "JUVENILE_OTHER",
        Subgroup::Dermatomyositis => "DM",
        Subgroup::Amyopathic => "ADM",
        Subgroup::InclusionBody => "IBM",
        Subgroup::Polymyositis => "PM_IMNM",
    }
}
