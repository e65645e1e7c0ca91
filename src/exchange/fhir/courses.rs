//! The course of immunoglobulin as instructions: one for each day, with its grams, and where the page releases the rates,
//! after each day its steps. The steps have rates and no amounts, so that amounts add up to the course.

use super::Source;
use super::json::{Json, list, number, object, text};
use super::parts::{amount, quantity, said};
use crate::domain::assessment::{Bedside, Given, bedside};
use crate::domain::dates;
use crate::domain::ivig::sheet::DaySheet;
use crate::domain::quantity::{Grams, Unit, unit};
use crate::i18n::{answers, fhir as words};

/// The instructions in their order.
pub fn instructions(source: &Source<'_>, given: &Given) -> Vec<Json> {
    let released = released(source, given);
    let daily = &given.doses.value().daily;
    let total = given.doses.value().total;
    let mut all: Vec<Said> = Vec::new();
    for (place, grams) in daily.iter().enumerate() {
        let number = place.saturating_add(1);
        let sheet = released.iter().find(|sheet| sheet.number == number);
        let which = words::day_of(number, daily.len());
        all.push(day(source, place, &which, *grams, total));
        all.extend(sheet.into_iter().flat_map(|sheet| steps(sheet, &which)));
    }
    let numbered = (1_u32..).zip(all);
    numbered
        .map(|(place, said)| said.instruction(place))
        .collect()
}

/// The days with their rates; none while the page withholds them.
fn released(source: &Source<'_>, given: &Given) -> Vec<DaySheet> {
    let bedside: Option<Bedside> = bedside(source.case, given).ok();
    bedside.map(|bedside| bedside.days).unwrap_or_default()
}

/// Does the page release the rates?
pub fn is_released(source: &Source<'_>, given: &Given) -> bool {
    !released(source, given).is_empty()
}

struct Said {
    words: String,
    timing: Json,
    amount: (&'static str, Json),
}

impl Said {
    fn instruction(self, place: u32) -> Json {
        object([
            ("sequence", number(place)),
            ("text", text(self.words)),
            ("timing", self.timing),
            ("route", said(words::INTRAVENOUS)),
            ("doseAndRate", list([object([self.amount])])),
        ])
    }
}

fn day(source: &Source<'_>, place: usize, which: &str, grams: Grams, total: Grams) -> Said {
    let later = i64::try_from(place).ok();
    let first = source.case.first_day();
    let date = first.zip(later);
    let date = date.and_then(|(first, later)| dates::days_after(first, later));
    let event = date.map(|date| text(dates::text(date)));
    Said {
        words: words::grams_of_day(which, grams, &answers::in_all(total)),
        timing: object([("event", list(event))]),
        amount: ("doseQuantity", quantity(grams)),
    }
}

/// The steps of a day as the pump is set.
fn steps(sheet: &DaySheet, which: &str) -> Vec<Said> {
    let count = sheet.ladder.steps.len();
    let numbered = (1_usize..).zip(&sheet.ladder.steps);
    let made = numbered.map(|(number, step)| {
        let repeat = object([
            ("duration", super::json::number(step.minutes)),
            ("durationUnit", text("min")),
        ]);
        Said {
            words: words::step_of_day(which, number, count, step),
            timing: object([("repeat", repeat)]),
            amount: (
                "rateQuantity",
                amount(step.rate, unit::MillilitrePerHour::SYMBOL),
            ),
        }
    });
    made.collect()
}
