//! The case as a link, and as a code for a camera.

use yew::prelude::*;

use super::Case;
use super::asked::{Asked, use_asked};
use super::copied::Copied;
use crate::app::platform::desk as bridge;
use crate::app::widgets::markup::text;
use crate::form::view::View;
use crate::i18n::desk as words;
use crate::records;

/// What the card is made of.
#[derive(PartialEq, Properties)]
pub struct LinkProps {
    /// The case.
    pub case: Case,
}

/// The card. The answer is one record: what goes behind the view in the address, then each thing that a link does not carry.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let asked = use_asked("link", &props.case, AttrValue::default());
    let record = match &asked {
        Asked::Text(text) => records::records(text).next().unwrap_or_default(),
        Asked::Waiting | Asked::Missing => "",
    };
    let mut fields = records::fields(record).map(str::to_owned);
    let payload = fields.next().unwrap_or_default();
    let left_out: Vec<String> = fields.collect();
    let address = if payload.is_empty() {
        AttrValue::default()
    } else {
        bridge::address_with(&format!("{}/{payload}", View::Summary.address())).into()
    };
    let shown = match &asked {
        Asked::Text(_) => Asked::Text(address.clone()),
        other => other.clone(),
    };
    html! {
        <section class="card" aria-labelledby="link-title">
            <h2 id="link-title">{ words::LINK }</h2>
            <p class="hint">{ words::LINK_HINT }</p>
            <p class="warning">{ words::LINK_WARNING }</p>
            <Copied id="link" button="link-copy" name={words::LINK} text={shown} lines={4} />
            <div class="left-out" hidden={left_out.is_empty()}>
                <p>{ words::LEFT_OUT }</p>
                <ul>{ for left_out.iter().map(|one| html! { <li key={one.clone()}>{ one }</li> }) }</ul>
            </div>
            <details class="group">
                <summary>{ words::QR }</summary>
                <Code case={props.case.clone()} {address} />
            </details>
        </section>
    }
}

/// What the code is made of.
#[derive(PartialEq, Properties)]
struct CodeProps {
    case: Case,
    address: AttrValue,
}

/// The code. The answer is one record: its width with the margin, and the dark places as a path; or nothing and the reason.
#[component]
fn Code(props: &CodeProps) -> Html {
    let asked = use_asked("qr", &props.case, props.address.clone());
    let record = match &asked {
        Asked::Text(text) => records::records(text).next().unwrap_or_default(),
        Asked::Waiting | Asked::Missing => "",
    };
    let mut fields = records::fields(record).map(str::to_owned);
    let (size, path) = (
        fields.next().unwrap_or_default(),
        fields.next().unwrap_or_default(),
    );
    // Without a code the reason stands in the place of its path.
    let (path, why) = if size.is_empty() {
        (String::new(), path)
    } else {
        (path, String::new())
    };
    let refused = match &asked {
        Asked::Waiting => words::IN_THE_MAKING.to_owned(),
        Asked::Missing => words::MISSING.to_owned(),
        Asked::Text(_) => why,
    };
    let side = if size.is_empty() { "1" } else { &size };
    let frame = format!("0 0 {side} {side}");
    html! {
        <div class="code">
            <p class="hint" hidden={refused.is_empty()}>{ refused }</p>
            <div hidden={size.is_empty()}>
                <svg id="qr" viewBox={frame} role="img" aria-label={words::QR_NAME} shape-rendering="crispEdges">
                    <rect class="light" width="100%" height="100%" />
                    <path class="dark" d={path} />
                </svg>
                { text("p", "hint", words::QR_HINT) }
            </div>
        </div>
    }
}
