//! One door to the rooms of this module for a caller that has texts alone, as a worker has: a name, a form, a day. What is more
//! than one text comes back in the notation of [`crate::records`], which the desk reads.

mod import;
mod linked;
pub mod table;

use super::{calendar, fhir, golden};
use chrono::NaiveDate as Date;

use super::record::{self, Kind, Stamp};
use crate::domain::case::Case;
use crate::domain::dates;
use crate::form::model::Model;
use crate::form::store;
use crate::i18n::desk as words;
use crate::i18n::language::with_fixed_numbers;
use crate::i18n::overdue;
use crate::i18n::record::calendar as of_calendar;
use crate::records;
use crate::report::{doc, summary};

/// What is asked for by name, made of a form as it stands in the notation of [`crate::form::store::to_text`].
///
/// `now` is the day and the time in the caller's zone, and the build: `2026-11-26T14:05 3f0c`. What is not known is left out
/// from the end. `extra` is what the name asks for beside the form, and empty where it asks for nothing. A name that is not
/// known gives an empty text.
#[must_use]
pub fn ask(what: &str, form: &str, now: &str, extra: &str) -> String {
    let now = Now::read(now);
    overdue::on(now.day());
    match what {
        // What is read on the screen alone.
        "fhir-import" => Asked::new(form, now).found(extra),
        "open-link" => linked::told(extra, now.day()),
        what => with_fixed_numbers(|| made(what, form, now, extra)),
    }
}

/// What goes out: its numbers are written in one way in every language.
fn made(what: &str, form: &str, now: Now, extra: &str) -> String {
    match what {
        "json" => super::api::json(form, now.when, now.build),
        "self-test" => self_test(extra, now),
        // What can't be read has no results.
        "golden-results" => golden::results(extra).unwrap_or_default(),
        "summary" => Asked::new(form, now).summary(),
        "calendar" => Asked::new(form, now).calendar(extra),
        "link" => Asked::new(form, now).link(),
        "qr" => linked::code(extra),
        "fhir" => Asked::new(form, now).fhir(extra),
        "linked-form" => linked::form(extra, now.day()),
        what => match what.strip_prefix("record-").and_then(Kind::named) {
            Some(kind) => Asked::new(form, now).text(kind),
            None => String::new(),
        },
    }
}

/// A form, the case that it makes, and when that is.
struct Asked<'a> {
    model: Model,
    case: Case,
    now: Now<'a>,
}

impl<'a> Asked<'a> {
    fn new(form: &str, now: Now<'a>) -> Self {
        let model = store::from_text(form);
        let case = Case {
            today: now.day(),
            ..model.case()
        };
        Self { model, case, now }
    }

    /// The page for the record, as [`doc::encode`] writes it.
    fn summary(&self) -> String {
        doc::encode(&summary::summary(&self.model, &self.case))
    }

    /// One record: the calendar as a file and how much is in it, or nothing and why.
    fn calendar(&self, series: &str) -> String {
        let made = calendar::calendar(&self.case, &self.stamp(), series);
        let (file, told) = match made {
            Ok(file) => {
                let count = file.matches("BEGIN:VEVENT").count();
                (file, words::events(count))
            }
            Err(why) => (String::new(), of_calendar::nothing(why)),
        };
        let mut out = String::new();
        records::put(&mut out, &[&file, &told]);
        out
    }

    /// The case as FHIR, recorded at this instant.
    fn fhir(&self, recorded: &str) -> String {
        let build = self.now.build;
        fhir::export(&self.model, &self.case, fhir::Stamp { recorded, build })
    }

    /// What a text in FHIR holds, beside what is typed.
    fn found(&self, text: &str) -> String {
        import::found(text, &self.model, &self.case)
    }

    fn stamp(&self) -> Stamp<'_> {
        let (day, time) = self.now.parts();
        Stamp::of(day, time, self.now.build)
    }

    fn link(&self) -> String {
        linked::made(&self.model, self.case.today)
    }

    /// A text for the record or for others.
    fn text(&self, kind: Kind) -> String {
        record::text(kind, &self.model, &self.case, &self.stamp())
    }
}

/// When something is made, and by which build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Now<'a> {
    /// The day and the time, as they came.
    when: &'a str,
    build: &'a str,
}

impl<'a> Now<'a> {
    fn read(text: &'a str) -> Self {
        let (when, build) = text.split_once(' ').unwrap_or((text, ""));
        Self { when, build }
    }

    fn day(self) -> Option<Date> {
        let (day, _) = self.parts();
        dates::parse(day)
    }

    /// The day and the time apart.
    fn parts(self) -> (&'a str, &'a str) {
        self.when.split_once('T').unwrap_or((self.when, ""))
    }
}

/// How many reference cases come out as they should, with what it was tested on, as lines to be copied.
fn self_test(cases: &str, now: Now) -> String {
    let tally = golden::run(cases);
    let (day, time) = now.parts();
    let mut lines = vec![
        words::passed(tally.passed, tally.of()),
        words::tested(day, time, now.build),
    ];
    let groups = tally.groups.iter();
    lines.extend(groups.map(|group| {
        let passed = group.cases.saturating_sub(group.differ);
        words::group(&group.name, passed, group.cases)
    }));
    let differences = tally.differences.iter().take(golden::DIFFERENCES_SHOWN);
    lines.extend(differences.cloned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_the_time_and_the_build_are_told_apart() {
        let now = Now::read("2026-11-26T14:05 3f0c");
        assert_eq!((now.parts(), now.build), (("2026-11-26", "14:05"), "3f0c"));
        assert_eq!(Now::read("2026-11-26").parts(), ("2026-11-26", ""));
        assert_eq!(Now::read("").parts(), ("", ""));
    }

    #[test]
    fn a_link_opens_to_the_form_that_it_was_made_of() {
        let mut form = String::new();
        records::put(&mut form, &["weight", "61.5"]);
        records::put(&mut form, &["sex", "female"]);
        let form = store::to_text(&store::from_text(&form));
        let now = "2026-11-26T14:05 3f0c";
        let made = ask("link", &form, now, "");
        let payload = records::fields(made.trim_end_matches('\u{1e}')).next();
        let payload = payload.unwrap_or_default();
        assert!(payload.len() > 20, "{made}");
        assert_eq!(ask("linked-form", "", now, payload), form);
        let said = ask("open-link", "", now, payload);
        assert!(said.contains("same result"), "{said}");
        let damaged = format!("{payload}A");
        assert_eq!(ask("linked-form", "", now, &damaged), "");
        assert!(!ask("open-link", "", now, &damaged).contains("result"));
    }

    #[test]
    fn the_self_test_tells_how_many_and_which_came_out_otherwise() {
        let case = |expected: &str| {
            format!(
                r#"{{"number_text":[{{"id":"a","input":{{"text":"72,5"}},"expected":{{"value":"{expected}"}}}}]}}"#
            )
        };
        let wrong = ask("self-test", "", "2026-11-26T14:05 3f0c", &case("nothing"));
        assert!(wrong.starts_with("0 of 1 reference cases"), "{wrong}");
        assert!(
            wrong.contains("3f0c") && wrong.contains("number_text: 0 of 1"),
            "{wrong}"
        );
        assert!(ask("self-test", "", "", "").starts_with("0 of "));
    }
}
