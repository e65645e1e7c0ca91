//! The scores item by item: what each answer counts, and how the item stands. An item that is measured has an answer for
//! each step; one that is open has none.

use super::Source;
use super::asked::{Answer, Choice, Item, Kind, NOT_ASKED, NOT_PERFORMED, REFUSED, Section};
use crate::domain::classify::eular_acr::{
    ADULT_ONSET, EularFindings, ITEMS, Item as EularItem, LATE_ONSET, Model,
};
use crate::domain::dalteparin::answer::request;
use crate::domain::finding::Finding;
use crate::domain::quantity::{Points, Years};
use crate::domain::questions::Question;
use crate::domain::risk::improve_bleeding::{
    AGE_STEPS, BLEEDING_ITEMS, FILTRATION_STEPS, MALE, MEASURED_ITEMS, MeasuredItem, PLATELETS_STEP,
};
use crate::domain::risk::improve_vte::{VTE_ITEMS, VteItem};
use crate::domain::risk::of_case::{bleeding_item, measured, padua_item, vte_item};
use crate::domain::risk::padua::PADUA_ITEMS;
use crate::form::names::{finding_name, question_name};
use crate::i18n::{criteria, fhir as said, fields, risks};

/// The scores, in the order of the page.
pub fn sections(source: &Source<'_>) -> Vec<Section> {
    let mut sections =
        Vec::from([Model::NoBiopsy, Model::Biopsy].map(|model| eular(source, model)));
    sections.extend([padua(source), vte(source), bleeding(source)]);
    sections
}

/// The name of a model of EULAR/ACR.
pub const fn model_name(model: Model) -> &'static str {
    match model {
        Model::NoBiopsy => "eular-acr-without-biopsy",
        Model::Biopsy => "eular-acr-with-biopsy",
    }
}

fn section(name: &str, title: &str, items: Vec<Item>) -> Section {
    let named = |item: Item| Item {
        name: format!("{name}.{}", item.name),
        ..item
    };
    Section {
        name: format!("score-{name}"),
        title: title.to_owned(),
        items: items.into_iter().map(named).collect(),
    }
}

const NOTHING: Points = Points::scaled(0);

/// An item that is there or not.
fn yes_or_no(name: &str, title: &str, points: Points, answer: Answer) -> Item {
    let choice = |finding, points: Points| Choice {
        name: finding_name(finding).to_owned(),
        title: fields::finding(finding).to_owned(),
        points: Some(points.to_string()),
    };
    Item {
        name: name.to_owned(),
        title: title.to_owned(),
        kind: Kind::Choice(vec![
            choice(Finding::Present, points),
            choice(Finding::Absent, NOTHING),
        ]),
        answer,
    }
}

fn found(finding: Finding) -> Answer {
    match finding {
        Finding::Present | Finding::Absent => Answer::Chosen(finding_name(finding).to_owned()),
        Finding::Unknown => Answer::Absent(NOT_ASKED),
    }
}

/// An item with several steps: its answers are named by their points.
fn stepped(name: &str, title: &str, steps: &[Points], known: Option<Points>) -> Item {
    let choice = |points: &Points| Choice {
        name: format!("points-{points}"),
        title: said::points(*points),
        points: Some(points.to_string()),
    };
    let answer = known.map_or(Answer::Absent(NOT_ASKED), |points| {
        Answer::Chosen(choice(&points).name)
    });
    Item {
        name: name.to_owned(),
        title: title.to_owned(),
        kind: Kind::Choice(steps.iter().map(choice).collect()),
        answer,
    }
}

/// EULAR/ACR in one of its models. What a contradiction withholds is refused in every item.
fn eular(source: &Source<'_>, model: Model) -> Section {
    let compared = source.assessment.criteria.as_ref();
    let findings = compared.map(|compared| EularFindings {
        biopsy: model == Model::Biopsy,
        ..compared.examination.eular()
    });
    let biopsy_done = compared.is_some_and(|compared| compared.examination.biopsy.is_done());
    let answer = |item: EularItem| match &findings {
        None => Answer::Absent(REFUSED),
        Some(_) if needs_biopsy(item) && !biopsy_done => Answer::Absent(NOT_PERFORMED),
        Some(findings) => found(findings.item(item)),
    };
    let used = ITEMS
        .into_iter()
        .filter(|item| model.points(*item) > NOTHING);
    let items = used.map(|item| {
        let points = model.points(item);
        yes_or_no(
            eular_name(item),
            criteria::item(item).get(),
            points,
            answer(item),
        )
    });
    let of_age = |age: Years| model.age(Some(age)).0;
    let steps = [NOTHING, of_age(ADULT_ONSET), of_age(LATE_ONSET)];
    let known = findings
        .as_ref()
        .and_then(|findings| findings.onset)
        .map(of_age);
    let mut age = stepped("onset-age", criteria::AGE.get(), &steps, known);
    if findings.is_none() {
        age.answer = Answer::Absent(REFUSED);
    }
    let items = std::iter::once(age).chain(items).collect();
    section(model_name(model), &said::eular(model), items)
}

/// An item that counts in the model with a biopsy alone.
fn needs_biopsy(item: EularItem) -> bool {
    Model::NoBiopsy.points(item) == NOTHING
}

const fn eular_name(item: EularItem) -> &'static str {
    match item {
        EularItem::Arms => "arms",
        EularItem::Legs => "legs",
        EularItem::Neck => "neck",
        EularItem::LegsProximal => "legs-proximal",
        EularItem::Heliotrope => "heliotrope",
        EularItem::GottronPapules => "gottron-papules",
        EularItem::GottronSign => "gottron-sign",
        EularItem::Dysphagia => "dysphagia",
        EularItem::JoOne => "jo-1",
        EularItem::Enzymes => "enzymes",
        EularItem::Endomysial => "endomysial",
        EularItem::Perimysial => "perimysial",
        EularItem::PerifascicularAtrophy => "perifascicular-atrophy",
        EularItem::RimmedVacuoles => "rimmed-vacuoles",
    }
}

fn padua(source: &Source<'_>) -> Section {
    let items = PADUA_ITEMS.map(|item| {
        let points = Points::scaled(item.tenths());
        let finding = padua_item(source.case, item);
        let name = question_name(Question::Clot(item));
        yes_or_no(name, &risks::padua_item(item), points, found(finding))
    });
    section("padua", risks::PADUA.get(), items.into())
}

fn vte(source: &Source<'_>) -> Section {
    let items = VTE_ITEMS.map(|item| {
        let points = Points::scaled(item.tenths());
        let finding = vte_item(source.case, item);
        yes_or_no(
            vte_name(item),
            &risks::vte_item(item),
            points,
            found(finding),
        )
    });
    section("improve-vte", risks::VTE.get(), items.into())
}

const fn vte_name(item: VteItem) -> &'static str {
    match item {
        VteItem::PreviousVte => "previous-clot",
        VteItem::Thrombophilia => "thrombophilia",
        VteItem::LowerLimbParalysis => "leg-paralysis",
        VteItem::Cancer => "cancer",
        VteItem::ImmobilisedSevenDays => "immobile-7-days",
        VteItem::IntensiveCare => "intensive-care",
        VteItem::AgeOverSixty => "age-over-sixty",
    }
}

fn bleeding(source: &Source<'_>) -> Section {
    let findings = BLEEDING_ITEMS.map(|item| {
        let points = Points::scaled(item.tenths());
        let finding = bleeding_item(source.case, item);
        let name = question_name(Question::Bleeding(item));
        yes_or_no(
            name,
            risks::bleeding_item(item).get(),
            points,
            found(finding),
        )
    });
    let values = measured(source.case, request(source.case).clearance);
    let measured = MEASURED_ITEMS.map(|item| {
        let points = values.points(item);
        let known = (points.min == points.max).then_some(points.min);
        stepped(
            measured_name(item),
            &risks::measured_item(item),
            &steps(item),
            known,
        )
    });
    let items = findings.into_iter().chain(measured).collect();
    section("improve-bleeding", risks::BLEEDING.get(), items)
}

const fn measured_name(item: MeasuredItem) -> &'static str {
    match item {
        MeasuredItem::Age => "age",
        MeasuredItem::Sex => "sex",
        MeasuredItem::Filtration => "clearance",
        MeasuredItem::Platelets => "platelets",
    }
}

/// Every number of points that a measured item can have.
fn steps(item: MeasuredItem) -> Vec<Points> {
    let some = match item {
        MeasuredItem::Age => AGE_STEPS.map(|(_, points)| points).to_vec(),
        MeasuredItem::Sex => vec![MALE],
        MeasuredItem::Filtration => FILTRATION_STEPS.map(|(_, points)| points).to_vec(),
        MeasuredItem::Platelets => vec![PLATELETS_STEP.1],
    };
    some.into_iter().chain([NOTHING]).collect()
}
