//! The run sheet: a head that says for what it holds, and each day with its steps, its vials and room to write.

use super::chart::chart;
use crate::domain::assessment::{Bedside, Given, Release};
use crate::domain::case::Case;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::explain::Explained;
use crate::domain::finding::Finding;
use crate::domain::ivig::bedside::Lack;
use crate::domain::ivig::cautions::facts::Fact;
use crate::domain::ivig::course::{CourseStep, Running};
use crate::domain::ivig::products::{Product, Stabiliser};
use crate::domain::ivig::sheet::DaySheet;
use crate::domain::ivig::stops::STOPS;
use crate::domain::ivig::supply::Supply;
use crate::domain::ivig::vials::Vials;
use crate::domain::ivig::weight::WeightPolicy;
use crate::domain::quantity::Grams;
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::domain::sources::{Citation, SourceId, Status, cite};
use crate::form::model::Model;
use crate::form::view::View;
use crate::i18n::words::{Text, figure, say};
use crate::i18n::{answers, cautions, dates, fields, products, sheet as words};
use crate::report::cite::source;
use crate::report::doc::{Doc, button, el, lead, text};

/// What is written on paper and by whom: this product's choice.
const ROOM: Citation = cite(SourceId::Policy, "run sheet", Status::Policy);

/// The sheet, or volumes and vials as long as the rates wait.
#[must_use]
pub fn sheet(model: &Model, case: &Case, given: &Given, bedside: &Bedside) -> Vec<Doc> {
    match (&bedside.supply, &bedside.running) {
        (Release::Ready(supply), Release::Ready(running)) => {
            vec![run_sheet(model, case, given, bedside, (supply, running))]
        }
        (Release::Ready(supply), Release::Waits(_)) => vec![only_supply(given, supply, None)],
        (Release::Ready(supply), Release::Lacks(what)) => {
            vec![only_supply(given, supply, Some(*what))]
        }
        (Release::Lacks(what), _) => case
            .ivig
            .product
            .map(|product| lacks(*what, product))
            .into_iter()
            .collect(),
        (Release::Waits(_), _) => Vec::new(),
    }
}

/// A card with a title that names it.
fn card(class: &'static str, id: &'static str, title: &str, mut parts: Vec<Doc>) -> Doc {
    parts.insert(0, text("h2", "", title).with("id", id));
    el("section", class, parts).with("aria-labelledby", id)
}

/// Nothing of a product can be given.
fn lacks(what: Lack, product: Product) -> Doc {
    let why = text("p", "alarm", products::lack(what, product));
    card("card", "supply-title", words::SUPPLY.get(), vec![why])
}

fn only_supply(given: &Given, supply: &Explained<Supply, CourseStep>, lacks: Option<Lack>) -> Doc {
    let supply = supply.value();
    let product = answers::product(Some(supply.product));
    let why = lacks.map(|what| text("p", "alarm", products::lack(what, supply.product)));
    let mut lines: Vec<Doc> = why.into_iter().collect();
    lines.extend([
        text("p", "", product),
        text("p", "", words::volume(supply)).with("id", "volume"),
    ]);
    let doses = given.doses.value();
    let mut days = doses.daily.clone();
    days.dedup();
    let of_days = supply.vials.iter().zip(&days);
    let of_days = of_days.map(|(vials, day)| told(supply.product, vials.as_ref(), *day));
    lines.extend(of_days.map(|line| text("p", "", line)));
    card("card", "supply-title", words::SUPPLY.get(), lines)
}

type Ready<'a> = (
    &'a Explained<Supply, CourseStep>,
    &'a Explained<Running, CourseStep>,
);

fn run_sheet(
    model: &Model,
    case: &Case,
    given: &Given,
    bedside: &Bedside,
    (supply, running): Ready<'_>,
) -> Doc {
    let today = bedside
        .days
        .iter()
        .position(|sheet| sheet.date.is_some() && sheet.date == case.today);
    let alone = today.filter(|_| model.today_alone);
    let mut parts = vec![el("div", "buttons", buttons(model, today.is_some()))];
    parts.push(head(model, case, given, (supply, running)));
    if case.first_day().is_none() || case.ivig.planning.start.known().is_none() {
        let to_plan = lead(View::Ivig, "first-day", words::NO_DATES);
        parts.push(el("p", "hint screen-only", vec![to_plan]));
    }
    for line in [words::RESTART, words::WATCH, words::REACTION] {
        parts.push(el("p", "", vec![Doc::Text(line.to_owned()), source(ROOM)]));
    }
    for notice in &bedside.notices {
        let from = source(notice.source(given.policy));
        parts.push(el("p", "", vec![Doc::Text(answers::notice(*notice)), from]));
    }
    let days = bedside.days.iter().enumerate();
    let days = days.filter(|(place, _)| alone.is_none_or(|today| today == *place));
    let product = supply.value().product;
    parts.extend(of_product(case, product));
    let of = (bedside.days.len(), given.doses.value().total);
    parts.extend(days.map(|(place, sheet)| day(sheet, product, of, today == Some(place))));
    card("card sheet", "sheet-title", words::TITLE.get(), parts)
}

/// What the label of this product asks at the bedside: where glucose is measured, and what it is mixed with.
fn of_product(case: &Case, product: Product) -> Vec<Doc> {
    let mut lines = Vec::new();
    let diabetes = case.answers.get(Question::Diabetes);
    let maltose = product.stabilisers().contains(&Stabiliser::Maltose);
    if maltose && diabetes != Finding::Absent {
        let meters = vec![
            Doc::Text(products::METERS.to_owned()),
            source(Fact::Meters.source()),
        ];
        lines.push(el("p", "alarm", meters));
    }
    let hydration = Doc::Text(cautions::fact(Fact::HydrationLabels).to_owned());
    let from = source(Fact::HydrationLabels.source());
    lines.push(el("p", "", vec![hydration, from]));
    let mut mixed = Vec::new();
    for (name, what, from) in [products::diluent(product.data()), products::flush()] {
        mixed.push(Doc::Text(format!("{name}: {what}. ")));
        mixed.extend(from.map(source));
    }
    lines.push(el("p", "", mixed));
    let notes = product.data().notes.iter();
    lines.extend(notes.filter(|one| one.value.is_of_rates()).map(|one| {
        let words = format!("{}: {}.", product.name(), products::note(one.value));
        el("p", "", vec![Doc::Text(words), source(one.source)])
    }));
    lines
}

fn buttons(model: &Model, has_today: bool) -> Vec<Doc> {
    let mut buttons = vec![button("print", words::PRINT)];
    if has_today && model.today_alone {
        buttons.push(button("today-alone no", words::ALL_DAYS));
    } else if has_today {
        buttons.push(button("today-alone yes", words::TODAY_ALONE));
    }
    buttons
}

fn row(name: &str, what: impl Into<String>) -> [Doc; 2] {
    [text("dt", "", name), text("dd", "", what)]
}

/// For whom, of what, how much, and by which weight.
fn head(model: &Model, case: &Case, given: &Given, (supply, running): Ready<'_>) -> Doc {
    let doses = given.doses.value();
    let (supply, running) = (supply.value(), running.value());
    let weight = say!(
        "{} kg, {}: {}",
        doses.weight.used,
        fields::basis(doses.weight.basis),
        fields::policy(given.policy)
    );
    let mut rows = vec![
        row(words::PATIENT.get(), words::PATIENT_ROOM),
        row(words::PRODUCT.get(), answers::product(Some(supply.product))),
        row(words::WEIGHT.get(), weight),
    ];
    if given.policy != WeightPolicy::default() {
        rows.push(row(words::REASON.get(), model.text(Field::PolicyReason)));
    }
    for (stop, reason) in STOPS.iter().zip(&model.reasons) {
        if given.lifted.contains(stop) {
            let lifted = format!("{}: {reason}", fields::stop(*stop));
            rows.push(row(words::LIFTED.get(), lifted));
        }
    }
    rows.push(row(words::DOSE.get(), answers::arithmetic(doses)));
    rows.push(row(words::COURSE.get(), words::course(doses)));
    rows.push(row(words::VOLUME.get(), words::volume(supply)));
    rows.push(row(words::CEILING.get(), words::ceiling(running)));
    let today = case.today.map(dates::day).unwrap_or_default();
    let made = format!("{today}, {}", answers::content_version(CONTENT_VERSION));
    rows.push(row(words::MADE.get(), made));
    el("dl", "facts", rows.into_iter().flatten().collect())
}

/// A day out of so many, and of so many grams.
fn day(sheet: &DaySheet, product: Product, of: (usize, Grams), is_today: bool) -> Doc {
    let mut title = words::day(sheet, of.0);
    if let Some(date) = sheet.date {
        title = format!("{title}, {}", dates::weekday(date));
    }
    let mut heading = vec![Doc::Text(title)];
    if is_today {
        heading.push(text("span", "state given", words::TODAY));
    }
    let parts = vec![
        el("h3", "", heading),
        text("p", "amount", words::amount(product.name(), sheet, of.1)),
        steps(sheet),
        chart(sheet),
        vials(sheet, product),
        el("div", "signatures", words::SIGNATURES.map(line).into()),
    ];
    el("section", "day", parts).with("key", format!("day-{}", sheet.number))
}

/// A line to sign on.
fn line(who: Text) -> Doc {
    text("p", "sign", who)
}

fn cells(tag: &'static str, class: &'static str, words: &[Text]) -> Vec<Doc> {
    let cells = words.iter().map(|word| {
        let cell = text(tag, class, *word);
        if tag == "th" {
            cell.with("scope", "col")
        } else {
            cell
        }
    });
    cells.collect()
}

/// Cells to write in, on paper.
fn blank() -> Vec<Doc> {
    cells("td", "paper", &words::VITALS.map(|_| Text::EMPTY))
}

fn steps(sheet: &DaySheet) -> Doc {
    let mut head = cells("th", "", &words::STEP_COLUMNS);
    head.extend(cells("th", "paper", &words::VITALS));
    let moment = |place: usize| {
        let moments = sheet.clock.as_ref();
        let moment = moments.and_then(|moments| moments.get(place));
        moment
            .map(|moment| dates::moment(*moment))
            .unwrap_or_default()
    };
    let row = |name: &str, from: String, rest: [String; 3]| {
        let mut row = vec![
            text("th", "", name).with("scope", "row"),
            text("td", "", from),
        ];
        row.extend(rest.map(|cell| text("td", "", cell)));
        row.extend(blank());
        el("tr", "", row)
    };
    let empty = || [String::new(), String::new(), String::new()];
    let mut rows = vec![paper_row(row(words::BEFORE.get(), String::new(), empty()))];
    for (place, step) in sheet.ladder.steps.iter().enumerate() {
        let figures = [figure(step.rate), figure(step.minutes), figure(step.volume)];
        rows.push(row(&(place + 1).to_string(), moment(place), figures));
    }
    let last = [
        String::new(),
        figure(sheet.ladder.minutes),
        figure(sheet.volume),
    ];
    rows.push(row(
        words::END.get(),
        moment(sheet.ladder.steps.len()),
        last,
    ));
    let caption = text("caption", "unseen", words::STEPS);
    let head = el("thead", "", vec![el("tr", "", head)]);
    el(
        "table",
        "ladder",
        vec![caption, head, el("tbody", "", rows)],
    )
    .with("id", format!("steps-{}", sheet.number))
}

/// A row that is there only on paper.
fn paper_row(row: Doc) -> Doc {
    match row {
        Doc::Element { tag, children, .. } => el(tag, "paper", children),
        Doc::Text(_) => row,
    }
}

/// The vials of a day in words.
fn told(product: Product, vials: Option<&Vec<Vials>>, day: Grams) -> String {
    if product.data().vials.value.is_empty() {
        return products::no_vials(product);
    }
    words::vials(vials, day)
}

/// Each vial with room for its label.
fn vials(sheet: &DaySheet, product: Product) -> Doc {
    let Some(vials) = &sheet.vials else {
        return text("p", "", told(product, None, sheet.grams));
    };
    let told = text("p", "", words::vials(Some(vials), sheet.grams));
    let one = |size: String| {
        let mut row = vec![text("th", "", size).with("scope", "row")];
        row.extend(cells("td", "", &[Text::EMPTY, Text::EMPTY]));
        el("tr", "", row)
    };
    let all = vials
        .iter()
        .flat_map(|vial| (0..vial.count).map(|_| one(say!("{} g", vial.size))));
    let head = el("tr", "", cells("th", "", &words::VIAL_COLUMNS));
    let table = vec![el("thead", "", vec![head]), el("tbody", "", all.collect())];
    el("div", "", vec![told, el("table", "vials paper", table)])
}
