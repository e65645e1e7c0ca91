//! The frame around a view: name, navigation, the summary of errors.

use yew::prelude::*;

use super::{about, course, result, safety, strip};
use crate::app::i18n::en::refusals;
use crate::app::page::{Message, Page};
use crate::app::platform;
use crate::app::view::{VIEWS, View};
use crate::app::widgets::number_field::id;

/// The page with these views: the one on screen, or all of them in the prerendered markup.
pub fn frame(page: &Page, views: &[View]) -> Html {
    let skip = Callback::from(|event: MouseEvent| {
        // The address belongs to the views.
        event.prevent_default();
        platform::focus("main");
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ "Skip to the content" }</a>
            <header class="top">
                <p class="name">{ "IMNM calculator" }</p>
                <nav aria-label="Views">{ for VIEWS.into_iter().map(|view| link(page, view)) }</nav>
            </header>
            <main id="main" tabindex="-1">
                <div class="views">{ for views.iter().map(|view| section(page, *view)) }</div>
            </main>
            <footer class="foot"><p>
                { "For clinicians, adults only. Not a certified medical device. What you type stays on this device." }
            </p></footer>
        </>
    }
}

fn link(page: &Page, view: View) -> Html {
    let current = (page.model.view == view).then_some("page");
    let words = match view {
        View::Ivig => "IVIG",
        View::About => "About",
    };
    html! { <a key={view.name()} data-to={view.name()} href={view.address()} aria-current={current}>{ words }</a> }
}

fn section(page: &Page, view: View) -> Html {
    let content = match view {
        View::Ivig => html! {
            <>
                <h1>{ "Intravenous immunoglobulin" }</h1>
                <div class="columns">
                    <div class="strip-place">{ strip::strip(page) }</div>
                    <div class="result-place">{ errors(page) }{ result::result(page) }</div>
                    <div class="form-place">{ course::course(page) }{ safety::safety(page) }</div>
                </div>
                { result::bar(page) }
            </>
        },
        View::About => about::about(),
    };
    html! { <section key={view.name()} data-view={view.name()}>{ content }</section> }
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
                let to_field = Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    platform::focus(id(field));
                });
                html! { <li key={id(field)}><a href={format!("#{}", id(field))} onclick={to_field}>{ text }</a></li> }
            }) }</ul>
        </div>
    }
}
