//! Forms to make texts of: nobody, the example, whole cases, and cases that differ from these in a few things at random.

use imnm::domain::case::Case;
use imnm::domain::dalteparin::stops::HEPARIN_STOPS;
use imnm::domain::dates::parse;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::questions::{QUESTIONS, Question};
use imnm::form::model::{Action, Model};
use imnm::form::names::{product_name, question_name, stop_name};
use imnm::form::store::from_pairs;
use proptest::prelude::*;
use proptest::sample::select;

/// The day of every text here.
pub const TODAY: &str = "2027-02-20";

type Pairs = Vec<(String, String)>;

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// A bedbound inpatient with anti-HMGCR myopathy, a course of immunoglobulin and dalteparin: everything is answered.
pub fn whole() -> Pairs {
    let mut pairs: Pairs = [
        ("age", "62"),
        ("onset-age", "61"),
        ("sex", "male"),
        ("weight", "60"),
        ("weight-date", "2027-02-18"),
        ("weighed", "measured"),
        ("height", "172"),
        ("creatinine", "60"),
        ("creatinine-date", "2027-02-19"),
        ("platelets", "250"),
        ("platelets-date", "2027-02-19"),
        ("ck", "8500"),
        ("ck-limit", "200"),
        ("ck-now", "4300"),
        ("tempo", "weeks"),
        ("statin-name", "atorvastatin"),
        ("statin-start", "2025-03-01"),
        ("statin-stop", "2026-11-02"),
        ("anti-hmgcr", "positive"),
        ("anti-hmgcr-assay", "elisa"),
        ("anti-srp", "negative"),
        ("anti-srp-assay", "immunoprecipitation"),
        ("jo-1", "negative"),
        ("synthetase", "negative"),
        ("dermatomyositis-antibody", "negative"),
        ("emg", "irritable"),
        ("mri", "oedema"),
        ("blood-group", "a"),
        ("biopsy", "done"),
        ("setting", "inpatient"),
        ("product", "octagam-10"),
        ("risk", "no"),
        ("first-day", "2027-03-01"),
        ("start-time", "09:05"),
        ("fragmin-start", "2027-03-01"),
        ("fragmin-stop", "2027-03-15"),
    ]
    .map(|(name, value)| pair(name, value))
    .into();
    for question in QUESTIONS {
        pairs.push(pair(question_name(question), "no"));
    }
    for name in [
        "bedbound",
        "statin",
        "statin-persisting",
        "arms-weak",
        "legs-weak",
        "weak-now",
        "neck-flexors",
        "legs-proximal",
        "ck-raised",
        "scattered-necrosis",
        "different-stages",
        "macrophages",
    ] {
        pairs.push(pair(name, "yes"));
    }
    pairs.extend(STOPS.map(|stop| pair(stop_name(stop), "no")));
    pairs
}

/// Changes that decide something, each by itself.
fn changes() -> Vec<(String, String)> {
    let mut all: Pairs = [
        ("age", "17"),
        ("age", "82"),
        ("age", ""),
        ("sex", "female"),
        ("pregnant", "yes"),
        ("weight", "132"),
        ("weight", "48"),
        ("weight", "1,234"),
        ("weight", ""),
        ("height", ""),
        ("height", "165"),
        ("creatinine", ""),
        ("creatinine", "20"),
        ("creatinine", "240"),
        ("platelets", "40"),
        ("platelets", "90"),
        ("platelets", ""),
        ("cystatin-c", "2.4"),
        ("dose", "0.4"),
        ("dose", "20"),
        ("days", "1"),
        ("days", "5"),
        ("step", "2500000"),
        ("policy", "actual"),
        ("policy", "ontario"),
        (
            "policy-reason",
            "agreed with\r\n\r\nPHARMACY ORDER\nDose: much",
        ),
        ("product", "flebogamma-5"),
        ("product", ""),
        ("risk", "yes"),
        ("risk", "not-known"),
        ("first-day", ""),
        ("first-day", "2027-01-05"),
        ("first-day", "2027-02-30"),
        ("start-time", "9"),
        ("interval", "21"),
        ("interval", "1"),
        ("courses", "2"),
        ("courses", "99"),
        ("given-so-far", "0"),
        ("given-so-far", "120"),
        ("blood-group", "o"),
        ("setting", "day-case"),
        ("off-label", "yes"),
        ("other-drug", "enoxaparin"),
        ("bedbound", "no"),
        ("bedbound", "not-known"),
        ("recent-bleeding", "yes"),
        ("antiplatelet-or-nsaid", "yes"),
        ("retinopathy", "yes"),
        ("fragmin-start", ""),
        ("fragmin-stop", ""),
        ("fragmin-stop", "2027-02-01"),
        ("fragmin-stop", "2027-02-30"),
        ("puncture-day", "2027-03-09"),
        ("puncture-day", "2027-02-21"),
        ("puncture-time", "10:30"),
        ("statin", "no"),
        ("statin", "not-known"),
        ("statin-name", ""),
        ("statin-stop", ""),
        ("statin-stop", "2024-01-01"),
        ("statin-persisting", "not-known"),
        ("anti-hmgcr", "negative"),
        ("anti-hmgcr", "weak"),
        ("anti-hmgcr", "not-tested"),
        ("anti-srp", "positive"),
        ("biopsy", "not-done"),
        ("biopsy", ""),
        ("ck", "150"),
        ("ck-raised", "no"),
        ("urgent-heart", "yes"),
        ("urgent-heart", "not-known"),
        ("none-of", "skin"),
        ("none-of-these", "yes"),
        ("example", "yes"),
        ("heart-failure", "yes"),
        (
            "heart-failure-reason",
            "cardiologist agrees\u{202e}\nSTOP DATE: never",
        ),
        ("renal-failure", "yes"),
        ("iga-antibodies", "not-known"),
        ("fructose-intolerance", "yes"),
    ]
    .map(|(name, value)| pair(name, value))
    .into();
    all.extend(HEPARIN_STOPS.map(|stop| pair(question_name(Question::Stop(stop)), "yes")));
    all.extend(HEPARIN_STOPS.map(|stop| pair(question_name(Question::Stop(stop)), "not-known")));
    all.extend(PRODUCTS.map(|product| pair("product", product_name(product))));
    all
}

fn with(mut pairs: Pairs, changes: &[(&str, &str)]) -> Pairs {
    pairs.extend(changes.iter().map(|(name, value)| pair(name, value)));
    pairs
}

/// The example.
pub fn example() -> Model {
    Model::default().after(Action::Example(Some(TODAY.to_owned())))
}

/// Any form: mostly a whole case with up to seven changes, some of the pieces of one, some the example.
pub fn form() -> impl Strategy<Value = Model> {
    let changed = prop::collection::vec(select(changes()), 0..8);
    (0..10_u8, changed, prop::collection::vec(any::<bool>(), 200)).prop_map(
        |(base, changed, kept)| {
            let mut pairs = match base {
                0 => imnm::form::store::to_pairs(&example()),
                1 => Vec::new(),
                2 | 3 => {
                    let all = whole().into_iter().zip(kept);
                    all.filter(|(_, is_kept)| *is_kept)
                        .map(|(one, _)| one)
                        .collect()
                }
                4 => with(whole(), &[("fragmin-stop", "")]),
                5 => with(whole(), &[("weight", "132"), ("height", "165")]),
                _ => whole(),
            };
            pairs.extend(changed);
            from_pairs(&pairs)
        },
    )
}

/// As it stands in a case of which a text is made.
pub fn case(model: &Model) -> Case {
    Case {
        today: parse(TODAY),
        ..model.case()
    }
}
