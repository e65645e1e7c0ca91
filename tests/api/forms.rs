//! The interface on forms made up at random: it makes the same case of them as the page, says what the domain says, and
//! gives no number where that gives none.

use std::collections::BTreeMap;

use imnm::domain::assessment::{IvigAnswer, assess as domain_assess};
use imnm::domain::case::{Case, DATE_FIELDS};
use imnm::domain::classify::answer::ClassificationAnswer;
use imnm::domain::dates;
use imnm::domain::ivig::planning::Planning;
use imnm::domain::questions::{LISTS, QUESTIONS};
use imnm::domain::refusal::{Field, Reading};
use imnm::exchange::api::{ApiCase, answer, assess, assess_case, of_form};
use imnm::form::model::{Action, Model};
use imnm::form::names::question_name;
use imnm::form::store::to_text;
use serde_json::Value;

use super::cases::{Random, patient};

pub const TODAY: &str = "2026-11-24";

/// The fields that most answers hang on, with texts of every kind.
const TYPED: [(Field, &[&str]); 9] = [
    (Field::Weight, &["60", "72,5", "132", "600", "48", "9o"]),
    (Field::Height, &["165", "150", "1.65", ""]),
    (Field::Age, &["62", "17", "85", "abc", ""]),
    (Field::OnsetAge, &["58", "90", ""]),
    (Field::Creatinine, &["70", "15", "300", "0.9", ""]),
    (Field::Platelets, &["250", "90", "60", "30", ""]),
    (Field::DosePerKg, &["2", "1", "0.4", "3", ""]),
    (
        Field::PunctureDay,
        &["2026-11-25", "2026-12-24", "soon", ""],
    ),
    (
        Field::CreatinineDate,
        &["2026-11-20", "2026-10-01", "2027-01-01"],
    ),
];

/// Choices by their names in the store.
const CHOSEN: [(&str, &[&str]); 16] = [
    ("setting", &["inpatient", "day-case", "day-case"]),
    ("sex", &["female", "male", "not-known"]),
    ("pregnant", &["yes", "no", "not-known"]),
    ("policy", &["actual", "bmi-30", "ideal", "ontario"]),
    ("days", &["1", "2", "3", "5"]),
    ("step", &["5000000", "2500000"]),
    ("iga-antibodies", &["yes", "no"]),
    ("anti-srp", &["positive", "weak", "negative"]),
    ("other-drug", &["enoxaparin"]),
    ("anti-hmgcr", &["negative"]),
    ("jo-1", &["positive"]),
    ("previous-clot", &["yes", "no"]),
    ("bedbound", &["yes", "no"]),
    ("recent-bleeding", &["yes", "no"]),
    ("high-inr", &["yes", "no"]),
    ("creatinine-typed-in", &["micromoles", "milligrams"]),
];

/// A form: the example with some answers changed, or anything at all.
pub fn form(seed: u64) -> Model {
    let mut random = Random(seed);
    if random.below(4) == 0 {
        return patient(seed).1;
    }
    let mut model = Model::default().after(Action::Example(Some(TODAY.to_owned())));
    if random.below(4) > 0 {
        for group in LISTS {
            model = model.after(Action::NoneOf(group));
        }
        let mut set = |name: &str, text: &str| {
            model = model.after(Action::Set(name.to_owned(), text.to_owned()));
        };
        set("setting", ["inpatient", "day-case"][random.below(2)]);
        set("previous-clot", ["yes", "no", "no"][random.below(3)]);
    }
    if random.below(20) == 0 {
        // Another antibody explains it.
        let others = [
            ("anti-hmgcr", "negative"),
            ("anti-hmgcr-assay", "elisa"),
            ("anti-srp", "negative"),
            ("anti-srp-assay", "elisa"),
            ("jo-1", "positive"),
            ("jo-1-assay", "elisa"),
        ];
        for (name, text) in others {
            model = model.after(Action::Set(name.to_owned(), text.to_owned()));
        }
    }
    for _ in 0..random.below(8) {
        let action = match random.below(3) {
            0 => {
                let (field, texts) = TYPED[random.below(TYPED.len())];
                Action::Typed(field, texts[random.below(texts.len())].to_owned())
            }
            1 => {
                let (name, texts) = CHOSEN[random.below(CHOSEN.len())];
                let text = texts[random.below(texts.len())];
                Action::Set(name.to_owned(), text.to_owned())
            }
            _ => {
                let question = QUESTIONS[random.below(QUESTIONS.len())];
                let text = ["yes", "no", "not-known"][random.below(3)];
                Action::Set(question_name(question).to_owned(), text.to_owned())
            }
        };
        model = model.after(action);
    }
    if random.below(3) == 0 {
        let asked = imnm::exchange::api::confirm::asked(&seen(&model));
        for confirmation in asked {
            model = model.after(Action::Confirm(confirmation));
        }
    }
    if random.below(6) == 0 {
        model = model.after(Action::OffLabel(true));
    }
    model
}

/// The case of a form on the day.
fn seen(model: &Model) -> Case {
    Case {
        today: dates::parse(TODAY),
        ..model.case()
    }
}

const FORMS: u64 = 1000;

fn json(case: &ApiCase) -> Value {
    let text = serde_json::to_string(case).expect("JSON");
    serde_json::from_str(&assess(&text)).expect("JSON")
}

/// Without what plans later courses, which is no part of the interface, and without the confirmations of values that
/// are not there.
fn bare(mut case: Case) -> String {
    case.ivig.planning = Planning::default();
    case.blood_group = None;
    case.confirmed.clear();
    for (place, field) in case.dates.iter_mut().zip(DATE_FIELDS) {
        if [Field::FirstDay, Field::FragminStart, Field::FragminStop].contains(&field) {
            *place = Reading::Unknown;
        }
    }
    format!("{case:?}")
}

#[test]
fn a_form_and_its_case_in_the_interface_make_the_same_case_and_the_same_answer() {
    for seed in 0..FORMS {
        let model = form(seed);
        let case = of_form(&model, TODAY);
        // Through the text that another program would write.
        let text = serde_json::to_string(&case).expect("JSON");
        let read = imnm::exchange::api::read(&text).expect("a case");
        assert_eq!(read, case, "{seed}");
        let (_, made) = imnm::exchange::api::case_of(&read).expect("the call is right");
        assert_eq!(bare(made), bare(seen(&model)), "{seed}");
        let expected = answer::answer(&seen(&model), &model);
        assert_eq!(assess_case(&case), Ok(expected), "{seed}");
    }
}

#[test]
fn the_interface_says_what_the_domain_says() {
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..FORMS {
        let model = form(seed);
        let said = json(&of_form(&model, TODAY))["assessment"].clone();
        let assessed = domain_assess(&seen(&model));
        let (ivig, dalteparin) = (&said["ivig"], &said["dalteparin"]);
        let kind = match &assessed.answers.ivig {
            IvigAnswer::Waiting => "waiting",
            IvigAnswer::Stopped(_) => "stopped",
            IvigAnswer::Refused(_) => "refused",
            IvigAnswer::Confirm(_) => "confirm",
            IvigAnswer::Given(given) => {
                let doses = given.doses.value();
                assert_eq!(ivig["total_g"].to_string(), doses.total.to_string());
                assert_eq!(ivig["exact_total_g"].to_string(), doses.exact.to_string());
                let daily: Vec<String> = doses.daily.iter().map(ToString::to_string).collect();
                assert_eq!(
                    ivig["daily_g"].to_string(),
                    format!("[{}]", daily.join(","))
                );
                let used = doses.weight.used.to_string();
                assert_eq!(ivig["dosing_weight"]["kg"].to_string(), used);
                assert_eq!(ivig["planning"], given.is_planning());
                assert_eq!(length(&ivig["waits"]), given.waits.len());
                assert_eq!(length(&ivig["notices"]), given.notices.len());
                assert_eq!(length(&ivig["steps"]), given.doses.steps().len());
                "given"
            }
        };
        assert_eq!(ivig["answer"], kind, "{seed}");
        let decided = assessed.answers.dalteparin;
        let decision = debug_code(&decided.prophylaxis.decision);
        assert_eq!(dalteparin["decision"]["code"], decision, "{seed}");
        let dose = decided.dose.as_ref().map(|dose| dose.value().dose);
        let units = dose.map(|dose| dose.units.to_string());
        assert_eq!(shown(&dalteparin["dose"]["units"]), units);
        let times = dose.map(|dose| dose.times_per_day.to_string());
        assert_eq!(shown(&dalteparin["dose"]["times_per_day"]), times);
        let clearance = decided
            .clearance
            .map(|clearance| clearance.value().to_string());
        assert_eq!(shown(&dalteparin["clearance"]["ml_per_min"]), clearance);
        let stops: Vec<_> = decided.prophylaxis.stops.iter().collect();
        assert_eq!(length(&dalteparin["stops"]), stops.len());
        let open = ["open", "refused", "to_confirm"].map(|list| length(&dalteparin[list]));
        assert_eq!(open.iter().sum::<usize>(), decided.open.len());
        assert_eq!(
            length(&said["urgent_signs"]) as u32,
            assessed.answers.urgent.len()
        );
        assert_eq!(
            length(&said["old_measurements"]),
            assessed.answers.old.len()
        );
        let class = classified(&said["classification"], &assessed.answers.classification);
        if let Some(compared) = assessed.criteria {
            let others = &said["classification"]["others"];
            let eular = compared.criteria.eular;
            let of_eular = &others["eular_acr_2017"];
            assert_eq!(of_eular["class"], debug_code(&eular.class));
            assert_eq!(of_eular["permille"], eular.model.permille(eular.least));
            let of_2003 = &others["enmc_2003"];
            assert_eq!(
                of_2003["verdict"],
                debug_code(&compared.criteria.enmc_2003.verdict)
            );
            assert_eq!(
                others["inclusion_body_2011"],
                debug_code(&compared.criteria.ibm)
            );
            let mimics = &said["classification"]["mimics"];
            assert_eq!(length(mimics), compared.mimics.len());
        }
        for key in [kind.to_owned(), decision, class] {
            *told.entry(key).or_default() += 1;
        }
    }
    // Every kind of answer was met.
    for kind in [
        "waiting",
        "stopped",
        "refused",
        "confirm",
        "given",
        "specialist",
        "withheld",
        "both_high",
        "not_indicated",
        "your_decision",
        "dose",
        "met",
        "not_met",
        "undetermined",
        "contradicted",
    ] {
        assert!(told.contains_key(kind), "no {kind}: {told:?}");
    }
}

fn classified(said: &Value, answer: &ClassificationAnswer) -> String {
    match answer {
        ClassificationAnswer::Refused(refusals) => {
            assert_eq!(said["answer"], "refused");
            assert_eq!(length(&said["refused"]), refusals.len());
            assert_eq!(said["enmc_2018"], Value::Null);
            "contradicted".to_owned()
        }
        ClassificationAnswer::Given(given) => {
            let enmc = given.enmc.value();
            assert_eq!(said["enmc_2018"]["status"], debug_code(&enmc.status()));
            for step in said["enmc_2018"]["types"].as_array().expect("types") {
                let name = step["subtype"].as_str().expect("a name");
                let verdict = match name {
                    "anti_hmgcr" => enmc.anti_hmgcr,
                    "anti_srp" => enmc.anti_srp,
                    _ => enmc.antibody_negative,
                };
                assert_eq!(step["verdict"], debug_code(&verdict), "{name}");
            }
            debug_code(&enmc.status())
        }
    }
}

fn length(list: &Value) -> usize {
    list.as_array().map_or(0, Vec::len)
}

fn shown(value: &Value) -> Option<String> {
    (!value.is_null()).then(|| value.to_string())
}

/// `NotMet` → `not_met`.
fn debug_code(value: &impl std::fmt::Debug) -> String {
    let mut code = String::new();
    for letter in format!("{value:?}").chars() {
        if letter.is_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.extend(letter.to_lowercase());
    }
    code
}

/// Every number and every text in a value.
fn leaves(value: &Value, numbers: &mut Vec<String>, texts: &mut Vec<String>) {
    match value {
        Value::Number(number) => numbers.push(number.to_string()),
        Value::String(text) => texts.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|one| leaves(one, numbers, texts)),
        Value::Object(fields) => fields.values().for_each(|one| leaves(one, numbers, texts)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// Amounts of a unit in a text: "40 g" holds one of "g".
fn amounts(text: &str, unit: &str) -> Vec<String> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || ",;:()".contains(c))
        .collect();
    let is_amount = |pair: &&[&str]| {
        let number = pair[0].chars().next().is_some_and(|c| c.is_ascii_digit());
        number && pair[1].trim_matches('.') == unit
    };
    let found = words.windows(2).filter(is_amount);
    found.map(|pair| pair.join(" ")).collect()
}

#[test]
fn where_there_is_no_dose_no_amount_is_anywhere() {
    let (mut without_grams, mut without_units) = (0, 0);
    for seed in 0..FORMS {
        let whole = json(&of_form(&form(seed), TODAY));
        let said = &whole["assessment"];
        let (mut numbers, mut texts) = (Vec::new(), Vec::new());
        if said["ivig"]["answer"] != "given" {
            without_grams += 1;
            leaves(&said["ivig"], &mut numbers, &mut texts);
            leaves(&said["to_confirm"], &mut numbers, &mut texts);
            assert_eq!(numbers, Vec::<String>::new(), "{seed}");
            let named: Vec<String> = texts.iter().flat_map(|text| amounts(text, "g")).collect();
            assert_eq!(named, Vec::<String>::new(), "{seed}");
        }
        if said["dalteparin"]["dose"].is_null() {
            without_units += 1;
            texts.clear();
            leaves(said, &mut numbers, &mut texts);
            let named: Vec<String> = texts
                .iter()
                .flat_map(|text| amounts(text, "units"))
                .collect();
            assert_eq!(named, Vec::<String>::new(), "{seed}");
        }
    }
    assert!(without_grams > 200 && without_units > 200);
    assert_eq!(
        amounts("40 g on each of 3 days, 120 g in all", "g").len(),
        2
    );
    assert_eq!(amounts("5000 units once daily", "units"), ["5000 units"]);
}

#[test]
fn what_the_page_hands_out_gives_the_same_assessment_again() {
    for seed in 0..200 {
        let model = form(seed);
        let text = imnm::exchange::api::json(&to_text(&model), "2026-11-24T14:05", "0123456789ab");
        let handed: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(handed["format"], "imnm-assessment");
        assert_eq!(handed["build"], "0123456789ab");
        assert_eq!(handed["made"], "2026-11-24T14:05");
        let again: Value =
            serde_json::from_str(&assess(&handed["input"].to_string())).expect("JSON");
        assert_eq!(again["assessment"], handed["assessment"], "{seed}");
    }
}
