//! The card of immunoglobulin: the answer in words, the number, the arithmetic, what is missing, cautions, sources.

use crate::i18n::words::{say, text};
use yew::prelude::*;
use yew::virtual_dom::Key;

use super::card::{Cited, Kind, Short, card, list, part};
use super::{old_measurements, refused_list};
use crate::app::page::Page;
use crate::app::widgets::markup::{div, el, keyed, named, text, varied};
use crate::app::widgets::number_field::confirmation_button;
use crate::domain::assessment::{Given, IvigAnswer, Open};
use crate::domain::case::Confirmation;
use crate::domain::ivig::stops::Stop;
use crate::domain::refusal::Field;
use crate::i18n::classify::TO_KNOW;
use crate::i18n::{answers, fields, refusals};

/// The answer in a few words.
#[must_use]
pub fn short(page: &Page) -> Short {
    let state = match &page.assessment.ivig {
        IvigAnswer::Waiting => text!("Type a weight"),
        IvigAnswer::Stopped(_) => text!("No dose: contraindicated"),
        IvigAnswer::Refused(_) => text!("No dose yet"),
        IvigAnswer::Confirm(_) => text!("No dose until you confirm"),
        IvigAnswer::Given(given) => {
            answers::planning_or_course(given.is_planning(), given.open.contains(&Open::Age))
        }
    };
    Short {
        state: state.to_owned(),
        dose: dose(page),
        kind: match page.assessment.ivig {
            IvigAnswer::Waiting => Kind::Withheld,
            IvigAnswer::Stopped(_) => Kind::Stopped,
            IvigAnswer::Refused(_) | IvigAnswer::Confirm(_) => Kind::Refused,
            IvigAnswer::Given(_) => Kind::Given,
        },
    }
}

/// The card.
pub fn result(page: &Page) -> Html {
    let body = match &page.assessment.ivig {
        IvigAnswer::Waiting => vec![text("p", "", answers::WAITING)],
        IvigAnswer::Stopped(stops) => vec![stopped(stops)],
        IvigAnswer::Refused(refusals) => vec![refused_list(page, refusals)],
        IvigAnswer::Confirm(asked) => vec![confirm(page, asked)],
        IvigAnswer::Given(given) => course(page, given),
    };
    let short = short(page);
    card(answers::TITLE.get(), short.kind, &short.state, body)
}

/// The dose in a line.
fn dose(page: &Page) -> Option<String> {
    match &page.assessment.ivig {
        IvigAnswer::Given(given) => Some(days_and_total(given)),
        IvigAnswer::Waiting
        | IvigAnswer::Stopped(_)
        | IvigAnswer::Refused(_)
        | IvigAnswer::Confirm(_) => None,
    }
}

fn days_and_total(given: &Given) -> String {
    let doses = given.doses.value();
    format!(
        "{}, {}",
        answers::days(&doses.daily),
        answers::in_all(doses.total)
    )
}

/// The texts that the card must show now, by id. After every drawing the page compares them with what is on the screen:
/// what moves text about behind the page's back must not leave an older figure there.
#[must_use]
pub fn shown(page: &Page) -> Vec<(&'static str, String)> {
    let IvigAnswer::Given(given) = &page.assessment.ivig else {
        return Vec::new();
    };
    let doses = given.doses.value();
    vec![
        ("total", say!("{} g", doses.total)),
        ("daily", days_and_total(given)),
        ("arithmetic", answers::arithmetic(doses)),
    ]
}

fn stopped(stops: &[Stop]) -> Html {
    let lines = stops.iter().map(|stop| {
        let words = format!("{}: {}", fields::stop(*stop), fields::force(stop.force()));
        (words, Some(stop.source()))
    });
    list("reasons", lines)
}

fn confirm(page: &Page, asked: &[Confirmation]) -> Html {
    let line = |confirmation: &Confirmation| {
        let question = refusals::question(*confirmation);
        let key = Key::from(question.as_str());
        let parts = vec![
            text("p", "", question),
            confirmation_button(page, Some(*confirmation)),
        ];
        keyed(varied("li", &[], Vec::new(), parts), key)
    };
    el("ul", "reasons", asked.iter().map(line).collect())
}

fn course(page: &Page, given: &Given) -> Vec<Html> {
    let doses = given.doses.value();
    let total = named("strong", "", "total", say!("{} g", doses.total));
    let daily = named("span", "", "daily", days_and_total(given));
    vec![
        el("p", "headline", vec![total, daily]),
        named("p", "arithmetic", "arithmetic", answers::arithmetic(doses)),
        waits(&given.waits),
        part(TO_KNOW.get(), "notices", notices(page, given)),
    ]
}

/// What waits for which answers, or where it stands.
fn waits(open: &[Open]) -> Html {
    let below = open.is_empty();
    let lines = answers::waits_for(open).into_iter();
    let list = list("", lines.map(|open| (open, None)));
    let words = if below {
        answers::BELOW
    } else {
        answers::WITHHELD
    };
    div(
        if below { "part" } else { "part waits" },
        vec![text("h3", "", answers::SHEET), text("p", "", words), list],
    )
}

fn notices(page: &Page, given: &Given) -> Vec<Cited> {
    let mut lines: Vec<Cited> = Vec::new();
    for stop in &given.lifted {
        lines.push((answers::lifted(*stop), Some(stop.source())));
    }
    for (stop, with) in &given.forbidden {
        lines.push((answers::forbidden(*stop, *with), Some(stop.source())));
    }
    for open in &given.open {
        if let Some(text) = answers::hangs_on(*open) {
            lines.push((text.to_owned(), None));
        }
    }
    old_measurements(page, &[Field::Weight, Field::Creatinine], &mut lines);
    for notice in &given.notices {
        lines.push((answers::notice(*notice), Some(notice.source(given.policy))));
    }
    lines
}
