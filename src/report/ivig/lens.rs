//! The same course under other rules, side by side, each with a button that chooses it.

use crate::domain::case::Case;
use crate::domain::ivig::course::Doses;
use crate::domain::ivig::lens::{Row, days, doses, policies, weights};
use crate::domain::refusal::Refusal;
use crate::domain::sources::Citation;
use crate::form::names::policy_name;
use crate::i18n::words::Text;
use crate::i18n::{answers, fields, lens as words, refusals, steps};
use crate::report::cite::source;
use crate::report::doc::{Doc, choose, el, text};
use crate::report::sets::cell;

/// The weights and what each policy makes of them; doses and days beside the chosen ones.
#[must_use]
pub fn lens(case: &Case) -> Vec<Doc> {
    vec![by_weight(case), by_regimen(case)]
}

fn card(id: &'static str, title: &str, parts: Vec<Doc>) -> Doc {
    let title = text("h2", "", title).with("id", id);
    let parts = std::iter::once(title).chain(parts);
    el("section", "card", parts.collect()).with("aria-labelledby", id)
}

fn by_weight(case: &Case) -> Doc {
    let mut parts = Vec::new();
    if let Ok(Some(weights)) = weights(case) {
        parts.push(text("p", "", words::weights(&weights)));
    }
    let rows = policies(case).into_iter().map(|row| {
        let name = fields::policy(row.rule);
        let sets = format!("policy {}", policy_name(row.rule));
        let used = |doses: &Doses| {
            vec![
                text("strong", "", words::used(doses)),
                text("p", "", steps::rule(doses.weight.rule)),
            ]
        };
        line(name.get(), Some(row.rule.source()), &sets, &row, used)
    });
    parts.push(table(words::POLICY_COLUMNS, rows.collect()));
    card("lens-title", words::POLICIES.get(), parts)
}

fn by_regimen(case: &Case) -> Doc {
    let each = |doses: &Doses| vec![text("strong", "", answers::days(&doses.daily))];
    let days = days(case).into_iter().map(|row| {
        let sets = format!("days {}", row.rule);
        line(&words::over(row.rule), None, &sets, &row, each)
    });
    let doses = doses(case).into_iter().map(|row| {
        let (dose, from) = row.rule;
        let sets = format!("dose {dose}");
        line(&words::at(dose), Some(from), &sets, &row, each)
    });
    let parts = vec![
        table(words::DAY_COLUMNS, days.collect()),
        table(words::DOSE_COLUMNS, doses.collect()),
    ];
    card("regimens-title", words::REGIMENS.get(), parts)
}

fn table(columns: [Text; 3], rows: Vec<Doc>) -> Doc {
    let head = columns.map(|column| text("th", "", column).with("scope", "col"));
    let head = el("thead", "", vec![el("tr", "", head.into())]);
    el("table", "side", vec![head, el("tbody", "", rows)])
}

/// A row: its name with its source, what it makes, the grams, and a button unless it is chosen or refused.
fn line<T>(
    name: &str,
    from: Option<Citation>,
    sets: &str,
    row: &Row<T>,
    makes: impl Fn(&Doses) -> Vec<Doc>,
) -> Doc {
    let [_, made, grams] = words::POLICY_COLUMNS;
    let mut heading = vec![Doc::Text(name.to_owned())];
    heading.extend(from.map(source));
    let (makes, mut total) = match &row.doses {
        Ok(doses) => (makes(doses), sum(doses, row.has_large_day)),
        Err(refusal) => (vec![text("p", "", refused(*refusal))], Vec::new()),
    };
    if row.is_chosen || row.doses.is_ok() {
        total.push(choose(sets, row.is_chosen, name));
    }
    let cells = vec![
        el("th", "", heading).with("scope", "row"),
        cell(made.get(), makes),
        cell(grams.get(), total),
    ];
    el("tr", "", cells).with("key", sets)
}

fn sum(doses: &Doses, has_large_day: bool) -> Vec<Doc> {
    let mut lines = vec![text("strong", "", words::total(doses))];
    if doses.rounding_to_confirm {
        lines.push(text("p", "", words::TO_CONFIRM));
    }
    if has_large_day {
        lines.push(text("p", "", words::large_day()));
    }
    lines
}

/// What is typed stands beside the fields, so it is not repeated here.
fn refused(refusal: Refusal) -> String {
    refusals::message(refusal, "")
}
