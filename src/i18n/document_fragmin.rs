//! The part of the document for sign-off that holds what is to be looked up about dalteparin.

use super::document::{row, table};
use super::{fragmin_about as words, treatment as treatment_words};
use crate::domain::clock::Clock;
use crate::domain::dalteparin::bands::BY_WEIGHT;
use crate::domain::dalteparin::decision::{INDICATION_SOURCE, SYRINGE_SOURCE};
use crate::domain::dalteparin::evidence::KNOWN;
use crate::domain::dalteparin::monitoring::{
    COUNTING_SOURCE, PLATELETS_SOURCE, Purpose, RANGES, WATCHES, WINDOW_SOURCE, dated_checks,
};
use crate::domain::dalteparin::plan::{PLAN_SOURCE, Plan, PlanRefusal};
use crate::domain::dalteparin::procedures::RULES;
use crate::domain::dalteparin::similar::{CONFLICTS, REMARKS, ROWS};
use crate::domain::dalteparin::syringes::{
    BOX_SOURCE, CONCENTRATION_SOURCE, HANDLING, SYRINGES, SYRINGES_SOURCE, with_the_volume_of,
};
use crate::domain::dalteparin::timeline::timeline;
use crate::domain::dalteparin::treatment::{
    BANDS, NORWAY_SOURCE, REFERENCE_SOURCE, ROUNDED_SOURCE, TREATMENT_TABLES,
};
use crate::domain::dates::parse;
use crate::domain::sources::Citation;
use crate::i18n::words::Text;

fn said(what: &str, words: impl Into<String>, source: Citation) -> Vec<String> {
    row([what.to_owned(), words.into()], source)
}

fn statements(title: &str, rows: &[Vec<String>]) -> String {
    table(
        title,
        &["What", "Words", "Source", "Status", "Review by"],
        rows,
    )
}

/// Every syringe, and what is said of them.
pub fn syringes() -> String {
    let line = |what: &str, text: String, source| {
        row(
            [what.to_owned(), text, String::new(), String::new()],
            source,
        )
    };
    let mut rows: Vec<_> = SYRINGES
        .into_iter()
        .map(|one| {
            let cells = [
                words::units(one.units),
                words::volume(one),
                words::concentration(one.concentration),
                words::market(one.market).to_owned(),
            ];
            row(cells, SYRINGES_SOURCE)
        })
        .collect();
    for one in SYRINGES {
        let others = with_the_volume_of(one).filter(|other| other.units > one.units);
        rows.extend(others.map(|other| {
            line(
                "same volume",
                words::same_volume(one, other),
                SYRINGE_SOURCE,
            )
        }));
    }
    rows.extend([
        line(
            "concentration",
            "units by volume".to_owned(),
            CONCENTRATION_SOURCE,
        ),
        line("the box", words::BOX.to_owned(), BOX_SOURCE),
        line("no dose", words::NO_DOSE.to_owned(), INDICATION_SOURCE),
    ]);
    let [units, volume, concentration, place] = words::COLUMNS.map(Text::get);
    let columns = [
        units,
        volume,
        concentration,
        place,
        "Source",
        "Status",
        "Review by",
    ];
    table("Dalteparin: syringes", &columns, &rows)
}

/// How it is given, and what to watch.
pub fn giving() -> String {
    let mut rows = Vec::new();
    rows.extend(
        HANDLING.map(|one| said(words::HANDLING.get(), words::handling(one), one.source())),
    );
    rows.extend(WATCHES.map(|one| said(words::WATCHING.get(), words::watch(one), one.source())));
    rows.push(said(words::LEVELS.get(), words::window(), WINDOW_SOURCE));
    rows.extend(RANGES.map(|one| said(words::LEVELS.get(), words::range(one), one.source)));
    let prophylaxis = RANGES
        .iter()
        .filter(|one| one.purpose == Purpose::Prophylaxis);
    rows.extend(prophylaxis.map(|one| said(words::LEVELS.get(), words::RANGES_DIFFER, one.source)));
    statements("Dalteparin: giving it and what to watch", &rows)
}

/// The days of a course: the rules, and an example of every line that has a day.
pub fn days() -> String {
    let start = parse("2027-03-01");
    let puncture = parse("2027-03-28").map(|date| (date, Clock::parse("10:00")));
    let stop = parse("2027-04-01");
    let plan = Plan {
        start,
        stop,
        puncture,
    };
    let mut rows = Vec::new();
    rows.extend(RULES.map(|one| said(words::RULES.get(), words::rule(one), one.source())));
    let checks = dated_checks(&plan).unwrap_or_default();
    for has_stop in [true, false] {
        let what = if has_stop {
            "check of a course, an example"
        } else {
            "the same without a stop date"
        };
        let checks = checks.iter().copied();
        rows.extend(checks.map(|one| said(what, words::dated_check(one, has_stop), one.source())));
    }
    let events = timeline(&plan).unwrap_or_default();
    let events = events.iter();
    rows.extend(
        events.map(|one| said("timeline, an example", words::event(one), one.what.source())),
    );
    let wrong = start.zip(stop);
    let wrong = wrong.map(|(start, stop)| PlanRefusal::StopBeforeStart(stop, start));
    let refusals = wrong.into_iter().chain([PlanRefusal::OffCalendar]);
    rows.extend(refusals.map(|one| said("no timeline", words::refusal(one), PLAN_SOURCE)));
    rows.extend([
        said(words::DATES.get(), words::NO_INTERVAL, PLATELETS_SOURCE),
        said(words::DATES.get(), words::COUNTING, COUNTING_SOURCE),
    ]);
    let of_plan = [
        words::NO_START,
        words::NO_DATES,
        words::NO_STOP,
        words::NO_DOSE_DATED,
    ];
    rows.extend(of_plan.map(|text| said(words::DATES.get(), text, PLAN_SOURCE)));
    statements("Dalteparin: days and procedures", &rows)
}

/// What is known of it around immunoglobulin.
pub fn evidence() -> String {
    let rows = KNOWN.map(|one| row([words::known(one)], one.source()));
    let columns = ["Words", "Source", "Status", "Review by"];
    let texts = BY_WEIGHT.map(|one| row([words::by_weight(one)], one.source()));
    let known = table("Dalteparin: what the evidence says", &columns, &rows);
    let by_weight = table(
        "Dalteparin: doses by weight, decided on by nobody here",
        &columns,
        &texts,
    );
    known + &by_weight
}

/// The drugs that are given in its place.
pub fn similar() -> String {
    let mut rows: Vec<_> = ROWS
        .iter()
        .map(|one| said(words::drug(one.drug).get(), words::row(one), one.source))
        .collect();
    for conflict in &CONFLICTS {
        let sources = [conflict.one.source, conflict.other.source];
        let text = words::conflict(conflict);
        rows.extend(sources.map(|source| said("the sources disagree", text.clone(), source)));
    }
    rows.extend(REMARKS.map(|one| {
        let what = one
            .drug()
            .map_or("all of them", |drug| words::drug(drug).get());
        said(what, words::remark(one), one.source())
    }));
    statements("Drugs like dalteparin", &rows)
}

/// The doses of treatment, to look up.
pub fn treatment() -> String {
    let mut rows = Vec::new();
    for one in TREATMENT_TABLES {
        let name = treatment_words::table(one);
        rows.extend(BANDS.iter().map(|band| {
            let text = format!(
                "{}: {}",
                treatment_words::weights(band),
                treatment_words::dose(band, one)
            );
            said(name.get(), text, one.source())
        }));
        rows.push(said("the most", treatment_words::cap(one), one.source()));
    }
    rows.extend([
        said("Norway", treatment_words::norway(), NORWAY_SOURCE),
        said("rounding", treatment_words::ROUNDED, ROUNDED_SOURCE),
        said(
            "what it is not",
            treatment_words::NOT_PROPHYLAXIS,
            REFERENCE_SOURCE,
        ),
    ]);
    rows.extend(
        TREATMENT_TABLES
            .map(|one| said("the tables differ", treatment_words::DIFFER, one.source())),
    );
    statements(treatment_words::TITLE.get(), &rows)
}
