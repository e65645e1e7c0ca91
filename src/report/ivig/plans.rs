//! The best few plans of whole vials, each with what it trades.

use crate::domain::bounds;
use crate::domain::case::Case;
use crate::domain::ivig::course::Doses;
use crate::domain::ivig::planning::{ChosenDays, USUAL_TOLERANCE};
use crate::domain::ivig::plans::{Plan, PlanRequest, WIDEST_DAYS_SOURCE, plans};
use crate::domain::quantity::{Days, Grams};
use crate::i18n::plans as words;
use crate::i18n::products::no_vials;
use crate::report::cite::source;
use crate::report::doc::{Doc, choose, el, text};
use crate::report::sets::cell;

/// The plans for the grams of a course; nothing before a product is chosen.
#[must_use]
pub fn plans_of(case: &Case, doses: &Doses) -> Option<Doc> {
    let product = case.ivig.product?;
    let planning = &case.ivig.planning;
    let (Ok(tolerance), Ok(day_cap), Some(step)) = (
        planning.tolerance.value(),
        planning.day_cap.value(),
        case.ivig.step.known(),
    ) else {
        return Some(card(vec![text("p", "", words::REFUSED)]));
    };
    let tolerance = tolerance.unwrap_or(USUAL_TOLERANCE);
    let sizes = product.data().vials.value;
    if sizes.is_empty() {
        return Some(card(vec![text("p", "", no_vials(product))]));
    }
    let (first, last) = bounds::DAYS.possible;
    let days: Vec<Days> = (first.get()..=last.get()).map(Days::scaled).collect();
    let found = plans(&PlanRequest {
        target: doses.exact,
        weight: doses.weight.used,
        days: &days,
        sizes,
        tolerance,
        day_cap,
        step,
    });
    let held_to = vec![
        Doc::Text(words::HELD_TO.to_owned()),
        source(WIDEST_DAYS_SOURCE),
    ];
    let mut parts = vec![
        el("p", "", held_to),
        text("p", "", words::limits(tolerance, day_cap)),
    ];
    match found {
        Err(none) => parts.extend(
            words::none(&none)
                .into_iter()
                .map(|line| text("p", "", line)),
        ),
        Ok(found) => {
            let found = found.value();
            let rows = found.plans.iter().map(|plan| row(plan, case.ivig.plan));
            parts.push(table(rows.collect()));
            let steps = text("p", "", words::STEPS);
            let choose = choose("plan none", case.ivig.plan.is_none(), words::STEPS.get());
            parts.push(el("div", "buttons", vec![steps, choose]));
            let exact = found.exact.iter().filter(|exact| exact.discarded.get() > 0);
            let exact: Vec<Doc> = exact
                .map(|exact| text("li", "", words::exact(exact)))
                .collect();
            if !exact.is_empty() {
                parts.push(el("ul", "", exact));
            }
            if !found.unmet.is_empty() {
                parts.push(text("p", "", words::unmet(&found.unmet)));
            }
        }
    }
    Some(card(parts))
}

fn card(parts: Vec<Doc>) -> Doc {
    let title = text("h2", "", words::TITLE).with("id", "plans-title");
    let parts = std::iter::once(title).chain(parts);
    el("section", "card", parts.collect()).with("aria-labelledby", "plans-title")
}

fn table(rows: Vec<Doc>) -> Doc {
    let head = words::COLUMNS.map(|column| text("th", "", column).with("scope", "col"));
    let head = el("thead", "", vec![el("tr", "", head.into())]);
    el("table", "side plans", vec![head, el("tbody", "", rows)])
}

fn row(plan: &Plan, chosen: Option<ChosenDays>) -> Doc {
    let [_, off, vials, best] = words::COLUMNS;
    let daily: Vec<Grams> = plan.days.iter().map(|day| day.grams).collect();
    let is_chosen = chosen.is_some_and(|chosen| chosen.amounts() == daily);
    let sets: Vec<String> = daily.iter().map(|day| day.get().to_string()).collect();
    let sets = format!("plan {}", sets.join(" "));
    let course = words::course(plan);
    let mut of_vials = vec![text("strong", "", words::vials(plan))];
    of_vials.extend(
        words::of_days(plan)
            .into_iter()
            .map(|line| text("p", "", line)),
    );
    let mut best_at: Vec<Doc> = words::best_at(plan)
        .into_iter()
        .map(|line| text("p", "", line))
        .collect();
    best_at.push(choose(&sets, is_chosen, &course));
    let cells = vec![
        text("th", "", course).with("scope", "row"),
        cell(off.get(), vec![Doc::Text(words::off(plan))]),
        cell(vials.get(), of_vials),
        cell(best.get(), best_at),
    ];
    el("tr", "", cells).with("key", sets)
}
