//! The points of the answers add up to the score: to its least with everything open absent, to its most with everything
//! open there.

use proptest::prelude::*;
use serde_json::Value;

use super::bundle::{bundle, leaves, observation, of_type};
use super::forms::{config, form, whole};

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const WEIGHT: &str = "http://hl7.org/fhir/StructureDefinition/itemWeight";

/// Tenths of a point.
fn tenths(value: &Value) -> i64 {
    let text = value.to_string();
    let (whole, tenth) = text.split_once('.').unwrap_or((&text, "0"));
    assert_eq!(tenth.len(), 1, "{text}");
    whole.parse::<i64>().unwrap() * 10 + tenth.parse::<i64>().unwrap()
}

fn points(option: &Value) -> i64 {
    let extensions = option["extension"].as_array().unwrap();
    let under = |url: &str| {
        let found = extensions.iter().find(|one| one["url"] == url);
        tenths(&found.unwrap()["valueDecimal"])
    };
    assert_eq!(under(ORDINAL), under(WEIGHT));
    under(WEIGHT)
}

fn group<'a>(json: &'a Value, kind: &str, name: &str) -> Vec<&'a Value> {
    let groups = of_type(json, kind)[0]["item"].as_array().unwrap();
    leaves(&groups.iter().find(|group| group["linkId"] == name).unwrap()["item"])
}

/// The sums of a score, from the weights of its answers alone.
fn sums(json: &Value, name: &str) -> (i64, i64) {
    let questions = group(json, "Questionnaire", name);
    let answers = group(json, "QuestionnaireResponse", name);
    let (mut least, mut most) = (0, 0);
    for (question, answer) in questions.into_iter().zip(answers) {
        let options = question["answerOption"].as_array().unwrap();
        let said = &answer["answer"][0]["valueCoding"]["code"];
        match options
            .iter()
            .find(|option| option["valueCoding"]["code"] == *said)
        {
            Some(option) => {
                least += points(option);
                most += points(option);
            }
            None => most += options.iter().map(points).max().unwrap(),
        }
    }
    (least, most)
}

fn scored(observed: &Value) -> (i64, i64) {
    match observed.get("valueQuantity") {
        Some(one) => (tenths(&one["value"]), tenths(&one["value"])),
        None => {
            let range = &observed["valueRange"];
            (
                tenths(&range["low"]["value"]),
                tenths(&range["high"]["value"]),
            )
        }
    }
}

const SCORES: [(&str, &str); 3] = [
    ("score-padua", "padua-score"),
    ("score-improve-vte", "improve-vte-score"),
    ("score-improve-bleeding", "improve-bleeding-score"),
];

fn hold(json: &Value) {
    for (items, score) in SCORES {
        let observed = observation(json, score).unwrap();
        assert_eq!(sums(json, items), scored(observed), "{score}");
    }
    let Some(eular) = observation(json, "eular-acr-score") else {
        return;
    };
    let with = eular["code"]["text"]
        .as_str()
        .unwrap()
        .ends_with("with biopsy");
    let items = if with { "with" } else { "without" };
    let items = format!("score-eular-acr-{items}-biopsy");
    assert_eq!(sums(json, &items), scored(eular), "{items}");
}

#[test]
fn the_example_has_the_scores_of_the_page() {
    let json = bundle(&whole());
    hold(&json);
    assert_eq!(scored(observation(&json, "padua-score").unwrap()), (40, 40));
    assert_eq!(
        scored(observation(&json, "improve-bleeding-score").unwrap()),
        (45, 45)
    );
    assert_eq!(
        scored(observation(&json, "eular-acr-score").unwrap()),
        (77, 77)
    );
    let risks = of_type(&json, "RiskAssessment");
    assert_eq!(risks[0]["prediction"][0]["probabilityDecimal"], 91);
    assert_eq!(risks[1]["prediction"][0]["qualitativeRisk"]["text"], "high");
}

#[test]
fn with_something_open_a_probability_is_an_interval() {
    let json = bundle(&imnm::form::model::Model::default());
    let prediction = &of_type(&json, "RiskAssessment")[0]["prediction"][0];
    assert!(prediction.get("probabilityDecimal").is_none());
    let range = &prediction["probabilityRange"];
    assert_eq!(
        (&range["low"]["value"], &range["high"]["value"]),
        (&0.into(), &100.into())
    );
    assert_eq!(range["low"]["code"], "%");
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn the_points_of_the_answers_add_up_to_the_score(model in form()) {
        hold(&bundle(&model));
    }
}
