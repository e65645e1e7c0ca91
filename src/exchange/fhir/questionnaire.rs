//! The questions as a Questionnaire, and the answers as its QuestionnaireResponse. Every question stands in both: one
//! without an answer says why.

use super::asked::{Answer, Choice, Item, Kind, NOT_ASKED, REFUSED, Section};
use super::codes::{self, UCUM};
use super::held::Held;
use super::json::{Json, list, number, object, text};
use super::parts::{self, absent, amount, own, reference, subject};
use super::{Entry, Source, form, scores};
use crate::domain::content::CONTENT_VERSION;
use crate::domain::dates;
use crate::i18n::fhir as words;

/// Questions and answers.
pub fn both(source: &Source<'_>) -> [Entry; 2] {
    let mut sections = form::sections(source);
    let asked = sections.len();
    sections.extend(scores::sections(source));
    let read_only = |place: usize| place >= asked;
    let questions = sections.iter().enumerate();
    let questions = questions.map(|(place, section)| of_section(section, read_only(place)));
    let answers = sections.iter().map(answered);
    [
        Entry::new("questionnaire", questionnaire(source, list(questions))),
        Entry::new("questionnaire-response", response(source, list(answers))),
    ]
}

fn questionnaire(source: &Source<'_>, items: Json) -> Json {
    object([
        ("resourceType", text("Questionnaire")),
        ("url", text(codes::QUESTIONNAIRE)),
        ("version", text(CONTENT_VERSION.to_string())),
        ("title", text(words::CALCULATOR)),
        ("status", text("draft")),
        ("subjectType", list([text("Patient")])),
        ("date", parts::today(source)),
        ("item", items),
    ])
}

fn response(source: &Source<'_>, items: Json) -> Json {
    object([
        ("resourceType", text("QuestionnaireResponse")),
        (
            "questionnaire",
            text(format!("{}|{CONTENT_VERSION}", codes::QUESTIONNAIRE)),
        ),
        ("status", text("in-progress")),
        ("subject", subject(source)),
        ("authored", parts::instant(source.stamp.recorded)),
        ("author", reference(source, "device")),
        ("item", items),
    ])
}

/// What is worked out from the other answers is read, not filled in.
fn of_section(section: &Section, read_only: bool) -> Json {
    let items = section.items.iter().map(|item| question(item, read_only));
    object([
        ("linkId", text(&section.name)),
        ("text", text(&section.title)),
        ("type", text("group")),
        ("item", list(items)),
    ])
}

fn question(item: &Item, read_only: bool) -> Json {
    let kind = match &item.kind {
        Kind::Number(_) => "quantity",
        Kind::Day => "date",
        Kind::Time => "time",
        Kind::Words => "string",
        Kind::Choice(_) => "choice",
    };
    let units = match &item.kind {
        Kind::Number(symbols) => list(symbols.iter().map(|symbol| unit_of_item(symbol))),
        Kind::Day | Kind::Time | Kind::Words | Kind::Choice(_) => Json::Nothing,
    };
    let options = match &item.kind {
        Kind::Choice(choices) => list(choices.iter().map(option)),
        Kind::Number(_) | Kind::Day | Kind::Time | Kind::Words => Json::Nothing,
    };
    object([
        ("extension", units),
        ("linkId", text(&item.name)),
        ("text", text(&item.title)),
        ("type", text(kind)),
        (
            "readOnly",
            if read_only {
                Json::Flag(true)
            } else {
                Json::Nothing
            },
        ),
        ("answerOption", options),
    ])
}

/// A unit that a number may have; one without a code by its words.
fn unit_of_item(symbol: &str) -> Json {
    let unit = match codes::ucum(symbol) {
        Some(code) => codes::coding(UCUM, code, symbol),
        None => object([("display", text(symbol))]),
    };
    object([("url", text(codes::UNIT_OF_ITEM)), ("valueCoding", unit)])
}

/// An answer that can be given, with its points under both names that programs look for.
fn option(choice: &Choice) -> Json {
    let points = choice.points.iter().flat_map(|points| {
        [codes::ORDINAL, codes::WEIGHT_OF_ITEM]
            .map(|url| object([("url", text(url)), ("valueDecimal", number(points))]))
    });
    object([
        ("extension", list(points)),
        ("valueCoding", own(&choice.name, &choice.title)),
    ])
}

fn answered(section: &Section) -> Json {
    object([
        ("linkId", text(&section.name)),
        ("text", text(&section.title)),
        ("item", list(section.items.iter().map(answer))),
    ])
}

fn answer(item: &Item) -> Json {
    let said = object([value(item)]);
    object([
        ("linkId", text(&item.name)),
        ("text", text(&item.title)),
        ("answer", list([said])),
    ])
}

fn value(item: &Item) -> (&'static str, Json) {
    match &item.answer {
        Answer::Absent(why) => ("extension", absent(why)),
        Answer::Held(Held::Number(value, symbol)) => ("valueQuantity", amount(value, symbol)),
        Answer::Held(Held::Day(day)) => ("valueDate", text(dates::text(*day))),
        Answer::Held(Held::Time(time)) => ("valueTime", text(time)),
        Answer::Held(Held::Words(words)) => match text(words) {
            Json::Nothing => ("extension", absent(NOT_ASKED)),
            said => ("valueString", said),
        },
        Answer::Held(Held::Empty) => ("extension", absent(NOT_ASKED)),
        Answer::Held(Held::Refused) => ("extension", absent(REFUSED)),
        Answer::Chosen(name) => {
            let choices = match &item.kind {
                Kind::Choice(choices) => choices.as_slice(),
                Kind::Number(_) | Kind::Day | Kind::Time | Kind::Words => &[],
            };
            let title = choices.iter().find(|choice| choice.name == *name);
            let title = title.map_or("", |choice| choice.title.as_str());
            ("valueCoding", own(name, title))
        }
    }
}
