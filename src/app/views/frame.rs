//! The frame: name, navigation, patient, answers, the summary of errors, and the view on screen between them.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    about, answers, classify_card, classify_form, course, fragmin_card, fragmin_form, ivig_card,
    report, safety, strip, urgent,
};
use crate::app::page::{Message, Page};
use crate::app::platform;
use crate::app::report::Report;
use crate::app::widgets::markup::forms;
use crate::app::widgets::number_field::id;
use crate::domain::refusal::Field;
use crate::form::view::{VIEWS, View};
use crate::i18n::en::refusals;

/// The page with these views: the one on screen, or all of them in the prerendered markup. The patient and the answers
/// stand there once, whichever the view.
pub fn frame(page: &Rc<Page>, made: &Report, views: &[View]) -> Html {
    let skip = Callback::from(|event: MouseEvent| {
        // The address belongs to the views.
        event.prevent_default();
        platform::focus("main");
    });
    // In the prerendered markup nothing is typed, and About alone has something to say then.
    let reported = views.last().copied();
    let about_alone = matches!(views, [View::FollowUp | View::About]);
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ "Skip to the content" }</a>
            <header class="top">
                <p class="name">{ "IMNM calculator" }</p>
                <nav class="views-nav" aria-label="Views">{ for VIEWS.into_iter().map(|view| link(page, view)) }</nav>
            </header>
            <main id="main" tabindex="-1">
                { urgent::alert(page) }
                { sections(views, title) }
                <div class="patient-page" hidden={about_alone}>
                    { urgent::signs(page) }
                    <div class="columns">
                        <div class="strip-place">{ strip::strip(page) }</div>
                        <div class="result-place">
                            { answers::answers(page) }
                            { errors(page) }
                            <div id="result" tabindex="-1">{ sections(views, |view| card(page, view)) }</div>
                        </div>
                        <div class="form-place">{ sections(views, |view| form(page, view)) }</div>
                    </div>
                    { answers::spoken(page) }
                </div>
                <div id={report::PLACE} tabindex="-1">
                    { sections(reported.as_slice(), |view| report::report(page, made, view)) }
                </div>
            </main>
        </>
    }
}

fn link(page: &Page, view: View) -> Html {
    let current = (page.model.view == view).then_some("page");
    let words = match view {
        View::Classify => "Classify",
        View::Ivig => "IVIG",
        View::Fragmin => "Fragmin",
        View::FollowUp => "Follow-up",
        View::About => "About",
    };
    html! { <a key={view.name()} data-to={view.name()} href={view.address()} aria-current={current}>{ words }</a> }
}

/// A part of the page that differs from view to view.
fn sections(views: &[View], content: impl Fn(View) -> Html) -> Html {
    html! {
        <div class="views">{ for views.iter().map(|view| html! {
            <div class="view" key={view.name()} data-view={view.name()}>{ content(*view) }</div>
        }) }</div>
    }
}

fn title(view: View) -> Html {
    match view {
        View::Classify => html! { <h1>{ "Is this IMNM, and which type?" }</h1> },
        View::Ivig => html! { <h1>{ "Intravenous immunoglobulin" }</h1> },
        View::Fragmin => html! { <h1>{ "Fragmin against clots" }</h1> },
        View::FollowUp => html! { <h1>{ "Is it working?" }</h1> },
        View::About => about::about(),
    }
}

fn card(page: &Page, view: View) -> Html {
    match view {
        View::Classify => classify_card::result(page),
        View::Ivig => ivig_card::result(page),
        View::Fragmin => fragmin_card::result(page),
        View::FollowUp | View::About => html! { <div /> },
    }
}

fn form(page: &Rc<Page>, view: View) -> Html {
    match view {
        View::Classify => classify_form::form(page),
        View::Ivig => forms(vec![
            course::course(page),
            safety::safety(page),
            course::plan(page),
        ]),
        View::Fragmin => fragmin_form::form(page),
        View::FollowUp | View::About => html! { <div /> },
    }
}

/// The view that a field stands in; nothing for the patient's own, which stand in each.
const fn view_of(field: Field) -> Option<View> {
    match field {
        Field::Ck
        | Field::CkLimit
        | Field::CkNow
        | Field::StatinStart
        | Field::StatinStop
        | Field::Biopsy
        | Field::Answer(_) => Some(View::Classify),
        Field::PrepregnancyWeight
        | Field::DosePerKg
        | Field::Days
        | Field::Step
        | Field::Tolerance
        | Field::DayCap
        | Field::FirstDay
        | Field::StartTime
        | Field::Interval
        | Field::Courses
        | Field::GivenSoFar => Some(View::Ivig),
        Field::Cystatin
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay
        | Field::PunctureTime => Some(View::Fragmin),
        _ => None,
    }
}

/// The summary of errors, with links to the fields. It stands beside the fields (on a phone below the patient), since it
/// appears when a field is left: above them it would move the button that was about to be pressed.
fn errors(page: &Page) -> Html {
    let messages = page.messages();
    html! {
        <div class="errors" hidden={messages.is_empty()} aria-labelledby="errors-title" role="group">
            <h2 id="errors-title">{ "To correct or confirm" }</h2>
            <ul>{ for messages.into_iter().map(|(field, message)| {
                let text = match message {
                    Message::Refused(text) => text,
                    Message::Confirm(confirmation) => refusals::question(confirmation),
                };
                let view = view_of(field).unwrap_or(page.model.view);
                let to_field = Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    platform::lead_to(view, id(field));
                });
                html! { <li key={id(field)}><a href={view.address()} onclick={to_field}>{ text }</a></li> }
            }) }</ul>
        </div>
    }
}
