//! EULAR/ACR 2017.

use imnm::domain::bounds;
use imnm::domain::classify::eular_acr::{Class, EularFindings, Item, Model, Subgroup, eular_acr};
use imnm::domain::finding::Finding;
use imnm::domain::refusal::{Field, Reading};
use imnm::domain::set::Set;
use serde_json::{Value, json};

use super::words::{exact, fields, number};

const FIELDS: [&str; 6] = [
    "age_onset",
    "present",
    "unknown",
    "biopsy_available",
    "ff_weak",
    "tx_not_improved",
];

pub fn run(input: &Value) -> Value {
    fields(input, &FIELDS);
    let entry = number(&input["age_onset"]);
    let onset = bounds::age(Field::OnsetAge, entry.as_ref().map_err(|error| *error));
    assert!(!matches!(onset, Reading::Refused(_)), "{onset:?}");
    let (present, unknown) = (items(&input["present"]), items(&input["unknown"]));
    let both = present.iter().find(|item| unknown.contains(*item));
    assert_eq!(both, None, "present and unknown");
    let result = eular_acr(&EularFindings {
        onset: onset.known(),
        present,
        unknown,
        biopsy: input["biopsy_available"].as_bool().expect("true or false"),
        finger_flexors: answer(&input["ff_weak"]),
        not_improved: answer(&input["tx_not_improved"]),
    });
    let (model, least, most) = (result.model, result.least, result.most);
    json!({
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
    })
}

/// A list of codes, each once.
fn items(value: &Value) -> Set<Item> {
    let list = value.as_array().expect("a list");
    let items: Set<Item> = list.iter().map(item).collect();
    assert_eq!(usize::try_from(items.len()), Ok(list.len()), "twice");
    items
}

fn item(value: &Value) -> Item {
    match value.as_str() {
        Some("MW_UPPER") => Item::Arms,
        Some("MW_LOWER") => Item::Legs,
        Some("MW_NECK") => Item::Neck,
        Some("MW_LEGS") => Item::LegsProximal,
        Some("SK_HELIO") => Item::Heliotrope,
        Some("SK_GPAP") => Item::GottronPapules,
        Some("SK_GSIGN") => Item::GottronSign,
        Some("DYSPH") => Item::Dysphagia,
        Some("JO1") => Item::JoOne,
        Some("ENZ") => Item::Enzymes,
        Some("BX_ENDO") => Item::Endomysial,
        Some("BX_PERI") => Item::Perimysial,
        Some("BX_PFA") => Item::PerifascicularAtrophy,
        Some("BX_RV") => Item::RimmedVacuoles,
        _ => panic!("an item: {value}"),
    }
}

fn answer(value: &Value) -> Finding {
    assert!(value.is_boolean() || value.is_null(), "an answer: {value}");
    Finding::from_answer(value.as_bool())
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
