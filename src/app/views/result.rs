//! The result card: the answer in words, the number, the arithmetic, what is missing, cautions, sources.

use yew::prelude::*;

use super::ladder::ladder;
use crate::app::i18n::en::{answers, fields, refusals, steps};
use crate::app::page::Page;
use crate::app::platform;
use crate::app::widgets::live::Live;
use crate::app::widgets::number_field::confirmation_button;
use crate::domain::assessment::{Given, IvigAnswer, Open, Release};
use crate::domain::case::Confirmation;
use crate::domain::content::CONTENT_VERSION;
use crate::domain::explain::Step;
use crate::domain::ivig::course::{CourseStep, Running, Supply};
use crate::domain::ivig::stops::Stop;
use crate::domain::refusal::Refusal;

/// The card.
pub fn result(page: &Page) -> Html {
    let title = title(page);
    let body = match &page.assessment.ivig {
        IvigAnswer::Waiting => waiting(),
        IvigAnswer::Stopped(stops) => stopped(stops),
        IvigAnswer::Refused(refusals) => refused(page, refusals),
        IvigAnswer::Confirm(asked) => confirm(page, asked),
        IvigAnswer::Given(given) => course(given),
    };
    html! {
        <section class="card result" aria-labelledby="result-title" id="result" tabindex="-1">
            <h2 id="result-title">{ "IVIG" }<span class={state_class(page)}>{ title }</span></h2>
            <div class="body">{ body }</div>
            <p class="version">{ format!("Content version {CONTENT_VERSION}, build {}", platform::build_version()) }</p>
            <Live text={spoken(page)} />
        </section>
    }
}

/// The state of the answer in a few words.
fn title(page: &Page) -> &'static str {
    match &page.assessment.ivig {
        IvigAnswer::Waiting => "Type a weight",
        IvigAnswer::Stopped(_) => "No dose: contraindicated",
        IvigAnswer::Refused(_) => "No dose yet",
        IvigAnswer::Confirm(_) => "No dose until you confirm",
        IvigAnswer::Given(given) => {
            answers::planning_or_course(given.planning, given.open.contains(&Open::Age))
        }
    }
}

/// No dose is said in another colour than a dose.
const fn state_class(page: &Page) -> &'static str {
    match page.assessment.ivig {
        IvigAnswer::Stopped(_) | IvigAnswer::Refused(_) | IvigAnswer::Confirm(_) => "state no-dose",
        IvigAnswer::Waiting | IvigAnswer::Given(_) => "state",
    }
}

/// The answer in a line.
fn in_short(page: &Page) -> Option<String> {
    match &page.assessment.ivig {
        IvigAnswer::Given(given) => {
            let doses = given.doses.value();
            Some(format!(
                "{}, {}",
                answers::days(&doses.daily),
                answers::in_all(doses.total)
            ))
        }
        IvigAnswer::Waiting
        | IvigAnswer::Stopped(_)
        | IvigAnswer::Refused(_)
        | IvigAnswer::Confirm(_) => None,
    }
}

fn spoken(page: &Page) -> String {
    match (&page.assessment.ivig, in_short(page)) {
        (IvigAnswer::Waiting, _) => String::new(),
        (_, Some(dose)) => format!("{}: {dose}.", title(page)),
        (_, None) => format!("{}.", title(page)),
    }
}

/// On a phone the answer follows the reader, in a bar that leads to the card.
pub fn bar(page: &Page) -> Html {
    let to_card = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        platform::focus("result");
    });
    let dose = in_short(page).unwrap_or_default();
    html! {
        <a class="bar" href="#result" onclick={to_card}>
            <span key="state" class={state_class(page)}>{ title(page) }</span>
            // Made anew for each dose: a text that another program has put in its place goes with it.
            <strong key={dose.clone()}>{ dose }</strong>
        </a>
    }
}

/// The texts that the card must show now, by id. After every drawing the page compares them with what is on the screen:
/// what moves text about behind the page's back must not leave an older figure there.
#[must_use]
pub fn shown(page: &Page) -> Vec<(&'static str, String)> {
    let IvigAnswer::Given(given) = &page.assessment.ivig else {
        return Vec::new();
    };
    let doses = given.doses.value();
    let mut texts = vec![
        ("total", format!("{} g", doses.total)),
        ("daily", in_short(page).unwrap_or_default()),
        ("arithmetic", answers::arithmetic(doses)),
    ];
    if let (Release::Ready(supply), Some(largest)) = (&given.supply, doses.daily.last()) {
        let supply = supply.value();
        texts.push(("volume", answers::volume(supply)));
        texts.push(("vials", answers::vials(supply.vials.as_ref(), *largest)));
    }
    if let Release::Ready(running) = &given.running
        && let Some(pump) = &running.value().pump
    {
        texts.extend(super::ladder::shown(pump));
    }
    texts
}

fn waiting() -> Html {
    html! { <p>{ "A weight is enough for the grams of a course. Pump rates wait for more." }</p> }
}

fn stopped(stops: &[Stop]) -> Html {
    html! {
        <ul class="reasons">{ for stops.iter().map(|stop| html! {
            <li key={fields::stop(*stop)}>
                { format!("{}: {}", fields::stop(*stop), fields::force(stop.force())) }
                { source(stop.source()) }
            </li>
        }) }</ul>
    }
}

fn refused(page: &Page, list: &[Refusal]) -> Html {
    html! {
        <ul class="reasons">{ for list.iter().enumerate().map(|(place, refusal)| html! {
            <li key={place}>{ refusals::message(*refusal, page.model.text(refusal.field)) }</li>
        }) }</ul>
    }
}

fn confirm(page: &Page, asked: &[Confirmation]) -> Html {
    html! {
        <ul class="reasons">{ for asked.iter().enumerate().map(|(place, confirmation)| html! {
            <li key={place}>
                <p>{ refusals::question(*confirmation) }</p>
                { confirmation_button(page, Some(*confirmation)) }
            </li>
        }) }</ul>
    }
}

fn course(given: &Given) -> Html {
    let doses = given.doses.value();
    let daily = format!(
        "{}, {}",
        answers::days(&doses.daily),
        answers::in_all(doses.total)
    );
    html! {
        <>
            <p class="headline">
                <strong id="total">{ format!("{} g", doses.total) }</strong><span id="daily">{ daily }</span>
            </p>
            <p class="arithmetic" id="arithmetic">{ answers::arithmetic(doses) }</p>
            { supply(&given.supply, doses.daily.last().copied()) }
            { running(&given.running) }
            { notices(given) }
            { sources(given) }
        </>
    }
}

fn supply(
    supply: &Release<crate::domain::explain::Explained<Supply, CourseStep>>,
    largest: Option<crate::domain::quantity::Grams>,
) -> Html {
    match (supply, largest) {
        (Release::Ready(supply), Some(largest)) => html! {
            <div class="part">
                <h3>{ "Volume and vials" }</h3>
                <p id="volume">{ answers::volume(supply.value()) }</p>
                <p id="vials">{ answers::vials(supply.value().vials.as_ref(), largest) }</p>
            </div>
        },
        (Release::Ready(_), None) => html! { <div class="part" /> },
        (Release::Waits(open), _) => waits("Volume and vials", open),
    }
}

fn running(running: &Release<crate::domain::explain::Explained<Running, CourseStep>>) -> Html {
    match running {
        Release::Ready(running) => html! {
            <div class="part">
                <h3>{ "Infusion" }</h3>
                { running.value().pump.as_ref().map_or_else(|| html! { <p /> }, ladder) }
                <p class="hint">{ if running.value().at_risk {
                    "Ceiling at risk of clots or kidney harm. Rates in whole mL/h, rounded down."
                } else {
                    "Rates in whole mL/h, rounded down."
                } }</p>
            </div>
        },
        Release::Waits(open) => waits("Infusion rates", open),
    }
}

fn waits(what: &str, open: &[Open]) -> Html {
    html! {
        <div class="part waits">
            <h3>{ what }</h3>
            <p>{ "Withheld. Waits for:" }</p>
            <ul>{ for answers::waits_for(open).into_iter().map(|open| html! {
                <li key={open.clone()}>{ open }</li>
            }) }</ul>
        </div>
    }
}

fn notices(given: &Given) -> Html {
    let hanging = given
        .open
        .iter()
        .filter_map(|open| answers::hangs_on(*open))
        .map(|text| (text.to_owned(), None));
    let lifted = given
        .lifted
        .iter()
        .map(|stop| (answers::lifted(*stop), Some(stop.source())));
    let forbidden = given
        .forbidden
        .iter()
        .map(|(stop, with)| (answers::forbidden(*stop, *with), Some(stop.source())));
    let noticed = given
        .notices
        .iter()
        .map(|notice| (answers::notice(*notice), Some(notice.source(given.policy))));
    let all: Vec<_> = lifted
        .chain(forbidden)
        .chain(hanging)
        .chain(noticed)
        .collect();
    html! {
        <div class="part" hidden={all.is_empty()}>
            <h3>{ "To know" }</h3>
            <ul class="notices">{ for all.into_iter().map(|(text, from)| html! {
                <li key={text.clone()}>{ text }{ from.map(source) }</li>
            }) }</ul>
        </div>
    }
}

fn sources(given: &Given) -> Html {
    let mut lines: Vec<&Step<CourseStep>> = given.doses.steps().iter().collect();
    if let Release::Ready(supply) = &given.supply {
        lines.extend(supply.steps());
    }
    if let Release::Ready(running) = &given.running {
        lines.extend(running.steps());
    }
    html! {
        <details class="part">
            <summary>{ "How it was worked out, and from what" }</summary>
            <ol class="steps">{ for lines.into_iter().enumerate().map(|(place, line)| html! {
                <li key={place}>{ steps::step(&line.what) }{ source(line.source) }</li>
            }) }</ol>
        </details>
    }
}

/// A source and how well it was checked.
pub fn source(citation: crate::domain::sources::Citation) -> Html {
    html! {
        <span class="source">
            <span class={classes!("status", status_class(citation.status))}>{ steps::status(citation.status) }</span>
            { steps::citation(citation) }
        </span>
    }
}

/// The class that colours a status.
#[must_use]
pub const fn status_class(status: crate::domain::sources::Status) -> &'static str {
    use crate::domain::sources::Status;
    match status {
        Status::Published => "published",
        Status::Reported => "reported",
        Status::Unconfirmed => "unconfirmed",
        Status::Policy => "policy",
    }
}
