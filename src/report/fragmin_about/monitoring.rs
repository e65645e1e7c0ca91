//! How it is given, and what to measure when.

use super::reference_card;
use crate::domain::dalteparin::monitoring::{
    COUNTING_SOURCE, PLATELETS_SOURCE, RANGES, WATCHES, WINDOW_SOURCE, dated_checks,
};
use crate::domain::dalteparin::plan::{PLAN_SOURCE, Plan};
use crate::domain::dalteparin::syringes::HANDLING;
use crate::i18n::fragmin_about as words;
use crate::report::doc::{Doc, text};
use crate::report::pathway::parts::{folded, line, list};

/// The card.
#[must_use]
pub fn monitoring(plan: &Plan) -> Doc {
    let handling = HANDLING.into_iter();
    let watches = WATCHES.into_iter();
    let ranges = RANGES.into_iter();
    let window = line(words::window(), WINDOW_SOURCE);
    let ranges = ranges.map(|one| line(words::range(one), one.source));
    let handling = list(handling.map(|one| line(words::handling(one), one.source())));
    let watches = list(watches.map(|one| line(words::watch(one), one.source())));
    let levels = list([window].into_iter().chain(ranges));
    let differ = text("p", "hint", words::RANGES_DIFFER);
    let parts = vec![
        text("h3", "", words::DATES),
        days(plan),
        folded(words::HANDLING.get(), vec![handling]),
        folded(words::WATCHING.get(), vec![watches]),
        folded(words::LEVELS.get(), vec![levels, differ]),
    ];
    reference_card("fragmin-about-giving", words::GIVING.get(), parts)
}

fn days(plan: &Plan) -> Doc {
    let checks = match dated_checks(plan) {
        Ok(checks) => checks,
        Err(refusal) => return list([line(words::refusal(refusal), PLAN_SOURCE)]),
    };
    if checks.is_empty() {
        return list([line(words::NO_START, PLAN_SOURCE)]);
    }
    let has_stop = plan.stop.is_some();
    let checks = checks.into_iter();
    let checks = checks.map(|one| line(words::dated_check(one, has_stop), one.source()));
    list(checks.chain([
        line(words::NO_INTERVAL, PLATELETS_SOURCE),
        line(words::COUNTING, COUNTING_SOURCE),
    ]))
}
