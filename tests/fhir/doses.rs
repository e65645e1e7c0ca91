//! A dose goes out where the page gives one, with the same amounts, and nowhere else: not as a number, and not in words.

use imnm::domain::assessment::{IvigAnswer, assess, bedside};
use imnm::domain::case::Weighed;
use imnm::domain::dalteparin::stops::HeparinStop;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::Product;
use imnm::domain::ivig::stops::Stop;
use imnm::domain::questions::Question;
use imnm::domain::refusal::Field;
use imnm::domain::urgent::UrgentSign;
use imnm::form::model::{Action, Model};
use imnm::report::summary::fragmin::can_be_ordered;
use proptest::prelude::*;
use serde_json::Value;

use super::bundle::{bundle, of_type};
use super::forms::{after, case, config, form, whole};

fn of_drug<'a>(json: &'a Value, code: &str) -> Option<&'a Value> {
    let all = of_type(json, "MedicationRequest").into_iter();
    let mut found = all.filter(|one| one["medicationCodeableConcept"]["coding"][0]["code"] == code);
    let first = found.next();
    assert!(found.next().is_none(), "{code} twice");
    first
}

fn issue<'a>(json: &'a Value, title: &str) -> Option<&'a Value> {
    let all = of_type(json, "DetectedIssue").into_iter();
    all.into_iter().find(|one| one["code"]["text"] == title)
}

const IVIG: &str = "J06BA02";
const DALTEPARIN: &str = "B01AB04";
const NO_IVIG: &str = "No dose of immunoglobulin";
const NO_DALTEPARIN: &str = "No dose of dalteparin";
const URGENT: &str = "A sign that needs action today";
const OLD: &str = "An old measurement";
const ESTIMATED: &str = "An estimated weight";

/// Millionths of what stands under `doseQuantity`.
fn amount(instruction: &Value) -> Option<i64> {
    let value = instruction["doseAndRate"][0]["doseQuantity"]
        .get("value")?
        .to_string();
    let (whole, rest) = value.split_once('.').unwrap_or((&value, ""));
    format!("{whole}{rest:0<6}").parse().ok()
}

/// Amounts of a drug in words: a number, then g, units or mL.
fn amounts(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let trim = |word: &str| {
        word.trim_matches(|sign: char| ".,;:()\"".contains(sign))
            .to_owned()
    };
    let pairs = words.windows(2).map(|pair| (trim(pair[0]), trim(pair[1])));
    let is_amount = |(number, unit): &(String, String)| {
        number.starts_with(|sign: char| sign.is_ascii_digit())
            && ["g", "units", "mL", "mL/h", "mg"].contains(&unit.as_str())
    };
    pairs
        .filter(is_amount)
        .map(|(number, unit)| format!("{number} {unit}"))
        .collect()
}

/// The texts of everything but what was asked and answered.
fn texts(json: &Value) -> Vec<&str> {
    fn of(json: &Value) -> Vec<&str> {
        match json {
            Value::String(text) => vec![text],
            Value::Array(all) => all.iter().flat_map(of).collect(),
            Value::Object(map) => map.values().flat_map(of).collect(),
            _ => Vec::new(),
        }
    }
    let entries = json["entry"].as_array().unwrap().iter();
    let entries = entries.filter(|entry| {
        !entry["resource"]["resourceType"]
            .as_str()
            .unwrap()
            .starts_with("Questionnaire")
    });
    entries.flat_map(of).collect()
}

#[test]
fn the_whole_form_has_both_doses_with_the_amounts_of_the_page() {
    let json = bundle(&whole());
    let ivig = of_drug(&json, IVIG).unwrap();
    let instructions = ivig["dosageInstruction"].as_array().unwrap();
    let days: Vec<i64> = instructions.iter().filter_map(amount).collect();
    assert_eq!(days, [40_000_000; 3]);
    assert_eq!(ivig["dispenseRequest"]["quantity"]["value"], 120);
    assert_eq!(instructions.len(), 3 + 9);
    assert_eq!(
        instructions[0]["text"],
        "Day 1 of 3: 40 g on this day, 120 g in all"
    );
    assert_eq!(
        instructions[1]["doseAndRate"][0]["rateQuantity"]["value"],
        36
    );
    let dalteparin = of_drug(&json, DALTEPARIN).unwrap();
    let [one] = dalteparin["dosageInstruction"]
        .as_array()
        .unwrap()
        .as_slice()
    else {
        panic!("one instruction");
    };
    assert_eq!(one["text"], "5000 units once daily, under the skin");
    assert_eq!(one["doseAndRate"][0]["doseQuantity"]["value"], 5000);
    assert_eq!(one["doseAndRate"][0]["doseQuantity"]["unit"], "units");
    assert_eq!(issue(&json, NO_IVIG), None);
    assert_eq!(issue(&json, NO_DALTEPARIN), None);
}

#[test]
fn rates_wait_for_what_they_wait_for_on_the_page() {
    let open = whole().after(Action::Typed(Field::Creatinine, String::new()));
    let json = bundle(&open);
    let ivig = of_drug(&json, IVIG).unwrap();
    let instructions = ivig["dosageInstruction"].as_array().unwrap();
    assert_eq!(instructions.len(), 3);
    assert!(
        ivig.to_string()
            .contains("A planning figure. Pump rates wait for: creatinine.")
    );
    assert!(!ivig.to_string().contains("mL/h"));
}

#[test]
fn a_stop_takes_the_dose_away_and_says_why_without_an_amount() {
    let model = whole()
        .after(Action::Stop(
            Stop::AnaphylaxisToImmunoglobulin,
            Finding::Present,
        ))
        .after(Action::Answer(
            Question::Stop(HeparinStop::ActiveBleeding),
            Finding::Present,
        ));
    let json = bundle(&model);
    assert!(of_type(&json, "MedicationRequest").is_empty());
    let ivig = &issue(&json, NO_IVIG).unwrap()["detail"];
    assert_eq!(
        ivig,
        "Removed by a contraindication: Anaphylaxis to immunoglobulin before."
    );
    let dalteparin = issue(&json, NO_DALTEPARIN).unwrap();
    assert_eq!(dalteparin["severity"], "high");
    assert!(
        dalteparin["detail"]
            .as_str()
            .unwrap()
            .starts_with("Stopped. ")
    );
}

#[test]
fn each_reason_for_no_dose_is_told() {
    let said = |model: &Model, title| {
        issue(&bundle(model), title).unwrap()["detail"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let type_in = |field, text: &str| whole().after(Action::Typed(field, text.to_owned()));
    assert_eq!(said(&Model::default(), NO_IVIG), "There is no weight yet.");
    assert!(said(&type_in(Field::Age, "12"), NO_IVIG).contains("for adults"));
    assert!(said(&type_in(Field::Weight, "600"), NO_IVIG).contains("can't be taken"));
    assert!(said(&type_in(Field::Height, "115"), NO_IVIG).contains("not confirmed"));
    assert!(said(&type_in(Field::Height, "40"), NO_IVIG).contains("can't be taken"));
    assert!(said(&type_in(Field::Platelets, ""), NO_DALTEPARIN).contains("Open: Platelets"));
    let proline = whole()
        .after(Action::Stop(Stop::Hyperprolinaemia, Finding::Present))
        .after(Action::Product(Some(Product::Privigen)));
    assert!(said(&proline, NO_IVIG).contains("Hyperprolinaemia"));
}

#[test]
fn dalteparin_goes_out_with_its_days_or_without_an_end_and_says_so_and_not_where_they_can_not_be() {
    let dated = |start: &str, stop: &str| {
        let model = whole()
            .after(Action::Typed(Field::FragminStart, start.to_owned()))
            .after(Action::Typed(Field::FragminStop, stop.to_owned()));
        let json = bundle(&model);
        let request = of_drug(&json, DALTEPARIN).cloned();
        (request, issue(&json, NO_DALTEPARIN).cloned())
    };
    let not_set = "STOP DATE NOT SET";
    let (request, issue) = dated("2027-03-01", "2027-03-10");
    let request = request.unwrap();
    let bounds = &request["dosageInstruction"][0]["timing"]["repeat"]["boundsPeriod"];
    assert_eq!(bounds["start"], "2027-03-01");
    assert_eq!(bounds["end"], "2027-03-10");
    assert!(issue.is_none() && !request.to_string().contains(not_set));
    let (request, _) = dated("2027-03-01", "");
    assert!(request.unwrap().to_string().contains(not_set));
    // It stops before it starts; it is over.
    for (start, stop) in [("2027-03-02", "2027-03-01"), ("2020-03-01", "2020-03-10")] {
        let (request, issue) = dated(start, stop);
        assert!(request.is_none(), "{start} {stop}");
        let detail = issue.unwrap()["detail"].to_string();
        assert_eq!(amounts(&detail), Vec::<String>::new(), "{detail}");
        assert!(detail.len() > 20, "{detail}");
    }
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn a_dose_goes_out_exactly_where_the_page_gives_one(model in form()) {
        let case = case(&model);
        let (json, answers) = (bundle(&model), assess(&case).answers);
        let request = of_drug(&json, IVIG);
        match &answers.ivig {
            IvigAnswer::Given(given) => {
                let request = request.unwrap();
                let doses = given.doses.value();
                let instructions = request["dosageInstruction"].as_array().unwrap();
                let days: Vec<i64> = instructions.iter().filter_map(amount).collect();
                let expected: Vec<i64> = doses.daily.iter().map(|day| day.get()).collect();
                prop_assert_eq!(&days, &expected);
                prop_assert_eq!(days.iter().sum::<i64>(), doses.total.get());
                let places: Vec<u64> = instructions.iter().map(|one| one["sequence"].as_u64().unwrap()).collect();
                prop_assert!(places.iter().copied().eq(1..=places.len() as u64));
                let rates = bedside(&case, given).unwrap().days;
                let steps: usize = rates.iter().map(|day| day.ladder.steps.len()).sum();
                prop_assert_eq!(instructions.len(), days.len() + steps);
                prop_assert!(issue(&json, NO_IVIG).is_none());
            }
            _ => {
                prop_assert!(request.is_none());
                prop_assert!(issue(&json, NO_IVIG).is_some());
            }
        }
        let request = of_drug(&json, DALTEPARIN);
        let goes_out = answers.dalteparin.dose.is_some() && can_be_ordered(&case).is_ok();
        prop_assert_eq!(request.is_some(), goes_out);
        prop_assert_eq!(issue(&json, NO_DALTEPARIN).is_none(), goes_out);
        let titled = |title: &str| {
            let all = of_type(&json, "DetectedIssue").into_iter();
            all.filter(|one| one["code"]["text"] == title).count()
        };
        prop_assert_eq!(titled(URGENT), answers.urgent.iter().count());
        prop_assert_eq!(titled(OLD), answers.old.len());
        prop_assert_eq!(titled(ESTIMATED), usize::from(answers.estimated_weight));
        for one in of_type(&json, "DetectedIssue") {
            let detail = one["detail"].as_str().unwrap();
            prop_assert_eq!(amounts(detail), Vec::<String>::new(), "{}", detail);
        }
        if of_type(&json, "MedicationRequest").is_empty() {
            for text in texts(&json) {
                prop_assert_eq!(amounts(text), Vec::<String>::new(), "{}", text);
            }
        }
    }
}

#[test]
fn a_sign_for_today_and_an_old_or_estimated_weight_are_issues() {
    let sign = Question::Urgent(UrgentSign::Respiratory);
    let actions = [
        Action::Answer(sign, Finding::Present),
        Action::Typed(Field::WeightDate, "2026-10-01".to_owned()),
        Action::Weighed(Weighed::Estimated),
    ];
    let model = after(&whole(), actions);
    let json = bundle(&model);
    for (title, severity) in [(URGENT, "high"), (OLD, "low"), (ESTIMATED, "low")] {
        let issue = issue(&json, title).expect(title);
        assert_eq!(issue["severity"], severity, "{title}");
        assert!(issue["detail"].as_str().is_some_and(|said| said.len() > 20));
    }
}

#[test]
fn an_amount_in_words_would_be_found() {
    assert_eq!(
        amounts("give 40 g, then 5000 units daily"),
        ["40 g", "5000 units"]
    );
    assert_eq!(amounts("under 20 mL/min, 2 g/kg"), Vec::<String>::new());
}
