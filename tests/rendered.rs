//! Every text that the page and its reports show, for patients of every decision on dalteparin: no shorthand that is
//! misread, and no amount of dalteparin beside another decision than a dose.
#![cfg(not(target_arch = "wasm32"))]

#[path = "report/shorthand.rs"]
mod shorthand;

#[path = "rendered/languages.rs"]
mod languages;

use std::collections::BTreeMap;
use std::rc::Rc;

use imnm::app::page::Page;
use imnm::app::platform::report::Module;
use imnm::app::report::Report;
use imnm::app::views::frame::frame;
use imnm::app::widgets::doc::documents;
use imnm::domain::dalteparin::answer::answer;
use imnm::domain::dalteparin::stops::HEPARIN_STOPS;
use imnm::domain::questions::{QUESTIONS, Question};
use imnm::form::model::Model;
use imnm::form::names::question_name;
use imnm::form::picks::PICKS;
use imnm::form::store::from_pairs;
use imnm::form::view::{VIEWS, View};
use imnm::i18n::fragmin_about::BOX;
use imnm::report::doc::Doc;
use imnm::report::help::help;
use imnm::report::of_view;
use shorthand::shorthand;
use yew::prelude::*;

type Pairs = Vec<(String, String)>;

/// A bedbound inpatient with nothing else, and a course of immunoglobulin.
fn bedbound() -> Pairs {
    let mut pairs: Pairs = [
        ("age", "62"),
        ("sex", "male"),
        ("weight", "60"),
        ("height", "172"),
        ("creatinine", "60"),
        ("platelets", "250"),
        ("setting", "inpatient"),
        ("product", "octagam-10"),
        ("first-day", "2027-03-01"),
        ("start-time", "09:05"),
        ("fragmin-start", "2027-03-01"),
        ("puncture-day", "2027-03-09"),
        ("puncture-time", "10:30"),
        ("confirmed", "puncture 2027-03-09 10:30"),
        ("ck", "8500"),
        ("ck-limit", "200"),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .into();
    for question in imnm::domain::questions::QUESTIONS {
        pairs.push((question_name(question).to_owned(), "no".to_owned()));
    }
    with(&mut pairs, "bedbound", "yes");
    pairs
}

/// The last of a name counts.
fn with(pairs: &mut Pairs, name: &str, text: &str) {
    pairs.push((name.to_owned(), text.to_owned()));
}

/// Patients that differ in up to so many of these from the bedbound one, and nobody.
fn patients(most: usize) -> Vec<Model> {
    let mut one: Vec<Vec<(&str, &str)>> = vec![
        vec![],
        vec![("age", "17")],
        vec![("age", "82")],
        vec![("age", "")],
        vec![("sex", "female"), ("age", "30"), ("pregnant", "yes")],
        vec![
            ("weight", "48"),
            ("creatinine", "40"),
            ("prednisolone-10", "yes"),
        ],
        vec![("weight", "104"), ("height", "181")],
        vec![("weight", "155"), ("height", "188")],
        vec![
            ("weight", "120"),
            ("height", "165"),
            ("creatinine", "240"),
            ("age", "78"),
        ],
        vec![("weight", "82"), ("creatinine", "240"), ("age", "78")],
        vec![("creatinine", "170"), ("age", "70")],
        vec![("cystatin-c", "2.4")],
        vec![("cystatin-c", "20")],
        vec![("platelets", "90")],
        vec![("platelets", "60")],
        vec![("platelets", "40")],
        vec![("platelets", "250 000")],
        vec![("bedbound", "no")],
        vec![("bedbound", "not-known")],
        vec![("setting", "day-case")],
        vec![("setting", "day-case"), ("bedbound", "no")],
        vec![("setting", "day-case"), ("off-label", "yes")],
        vec![("antiplatelet-or-nsaid", "yes"), ("retinopathy", "yes")],
        vec![("recent-bleeding", "yes"), ("high-inr", "yes")],
        vec![("other-drug", "enoxaparin")],
        vec![("other-drug", "heparin"), ("setting", "day-case")],
        vec![("fragmin-stop", "2027-02-01")],
        vec![("puncture-time", "11:30")],
        vec![("puncture-day", "2027-02-30")],
        vec![("fragmin-stop", "2027-03-15")],
        vec![("product", "privigen"), ("risk", "yes")],
        vec![("product", "flebogamma-5")],
    ];
    let stops = HEPARIN_STOPS.map(|stop| question_name(Question::Stop(stop)));
    for stop in stops {
        one.extend([vec![(stop, "yes")], vec![(stop, "not-known")]]);
    }
    let mut models = vec![Model::default()];
    for (place, first) in one.iter().enumerate() {
        let others = if most > 1 { one.len() } else { place + 1 };
        for second in &one[place..others] {
            let mut pairs = bedbound();
            for (name, text) in first.iter().chain(second) {
                with(&mut pairs, name, text);
            }
            models.push(from_pairs(&pairs));
        }
    }
    models
}

#[derive(PartialEq, Properties)]
struct Drawn {
    model: Rc<Model>,
    has_report: bool,
}

/// A view of the page, with its report or without, as the browser draws it.
#[component]
fn Whole(props: &Drawn) -> Html {
    let view = props.model.view;
    let page = Rc::new(Page::new(Rc::clone(&props.model), Callback::noop()));
    let docs = || of_view(view, &page.model, &page.case);
    let report = Report {
        module: Module::Ready,
        docs: Rc::new(props.has_report.then(docs).unwrap_or_default()),
        is_old: false,
    };
    frame(&page, &report, &[view])
}

fn drawn(model: &Model, view: View, has_report: bool) -> String {
    let model = Rc::new(Model {
        view,
        ..model.clone()
    });
    rendered::<Whole>(Drawn { model, has_report })
}

/// The definition of every question, as the report module gives it.
#[component]
fn Definitions() -> Html {
    let questions = QUESTIONS.into_iter().map(question_name);
    let picks = PICKS.iter().map(|pick| pick.name());
    let docs: Vec<Doc> = questions.chain(picks).flat_map(help).collect();
    documents(&docs)
}

/// Every view of every patient, and the definitions, each with a name.
fn pages() -> impl Iterator<Item = (String, String)> {
    let views = patients(1).into_iter().flat_map(|model| {
        VIEWS.map(|view| (format!("{view:?}: {model:?}"), drawn(&model, view, true)))
    });
    let definitions = || ("definitions".to_owned(), rendered::<Definitions>(()));
    views.chain(std::iter::once_with(definitions))
}

fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.build().expect("a runtime");
    let render = async {
        yew::LocalServerRenderer::<C>::with_props(props)
            .hydratable(false)
            .render()
            .await
    };
    tokio::task::LocalSet::new().block_on(&runtime, render)
}

/// The texts between the tags.
fn texts(html: &str) -> Vec<String> {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>'));
    let texts = pieces
        .map(|(_, text)| text.trim())
        .filter(|text| !text.is_empty());
    let entities = [
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    let plain = |text: &str| {
        let start = text.to_owned();
        entities
            .into_iter()
            .fold(start, |text, (entity, plain)| text.replace(entity, plain))
    };
    texts.map(plain).collect()
}

/// Numbers of articles, the initials of an author, the unit of laboratories: none is read as a dose.
fn is_fine(text: &str, found: &str) -> bool {
    let cites = ["https://", "(article ", "(qxmd ", "1 lb = "];
    let is_number = found.chars().all(|c| c.is_ascii_digit());
    is_number && cites.iter().any(|mark| text.contains(mark))
        || found == "IE" && text.contains("Lundberg IE")
        || found == "U" && text.contains("U/L")
}

#[test]
fn no_text_of_any_view_has_shorthand_that_is_misread() {
    let mut seen = BTreeMap::<String, Vec<String>>::new();
    let mut looked_at = 0;
    for (_, html) in pages() {
        for text in texts(&html) {
            looked_at += 1;
            let text = text.replace(BOX.get(), "");
            let mut found = shorthand(&text);
            found.retain(|one| !is_fine(&text, one));
            if !found.is_empty() {
                seen.insert(text, found);
            }
        }
    }
    assert!(seen.is_empty(), "{seen:#?}");
    assert!(looked_at > 100_000, "only {looked_at}");
}

/// The texts of a report but what is marked as a reference.
fn told(docs: &[Doc], out: &mut Vec<String>) {
    for doc in docs {
        let class = doc.attribute("class").unwrap_or_default();
        match doc {
            Doc::Text(text) => out.push(text.clone()),
            Doc::Element { children, .. } if !class.split(' ').any(|one| one == "reference") => {
                told(children, out);
            }
            Doc::Element { .. } => {}
        }
    }
}

#[test]
fn units_are_shown_with_the_decision_for_a_dose_and_with_no_other() {
    let mut decisions = BTreeMap::<String, u32>::new();
    for model in patients(2) {
        let case = model.case();
        let decided = answer(&case);
        let has_dose = decided.dose.is_some();
        let mut all = texts(&drawn(&model, View::Fragmin, false));
        told(&of_view(View::Fragmin, &model, &case), &mut all);
        let amounts: Vec<&String> = all
            .iter()
            .filter(|text| {
                let words: Vec<&str> = text.split([' ', '\u{a0}']).collect();
                words.windows(2).any(|pair| {
                    let number = pair[0].ends_with(|c: char| c.is_ascii_digit());
                    number
                        && (pair[1].starts_with("units") || pair[1].trim_end_matches('.') == "mL")
                })
            })
            .collect();
        assert_eq!(!amounts.is_empty(), has_dose, "{amounts:?}: {decided:?}");
        let dose = "5000 units once daily";
        assert_eq!(all.iter().any(|text| text == dose), has_dose);
        let name = format!("{:?}, dose: {has_dose}", decided.prophylaxis.decision);
        *decisions.entry(name).or_default() += 1;
    }
    // Each of the seven decisions, and one for a dose whose number goes with another drug.
    assert_eq!(decisions.len(), 8, "{decisions:?}");
}
