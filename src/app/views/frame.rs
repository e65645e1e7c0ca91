//! The frame: name, navigation, patient, answers, the summary of errors, and the view on screen between them.

use crate::i18n::words::text;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::{
    about, answers, classify_card, classify_form, course, fragmin_card, fragmin_form, ivig_card,
    report, safety, strip, urgent,
};
use crate::app::page::{Message, Page};
use crate::app::platform;
use crate::app::platform::cards::{ANSWERS, PATIENT, SIGNS};
use crate::app::report::Report;
use crate::app::widgets::markup::{
    Static, div, el, fixed, forms, in_turn, keyed, link, navigation, slip, slot, text, varied,
    words,
};
use crate::app::widgets::number_field::id;
use crate::domain::refusal::Field;
use crate::form::view::{VIEWS, View};
use crate::i18n::refusals;

/// The page with these views: the one on screen, or all of them in the prerendered markup. The patient and the answers
/// stand there once, whichever the view.
pub fn frame(page: &Rc<Page>, made: &Report, views: &[View]) -> Html {
    // In the prerendered markup nothing is typed, and About alone has something to say then.
    let reported = views.last().copied();
    let about_alone = matches!(
        views,
        [View::FollowUp | View::Summary | View::Cohort | View::About]
    );
    let keys = &["class", "href"];
    let values = vec![Some("skip".into()), Some("#main".into())];
    // The address belongs to the views.
    let skip = link(
        keys,
        values,
        vec![words(text!("Skip to the content"))],
        || {
            platform::focus("main");
        },
    );
    let top = vec![
        text("p", "name", text!("IMNM calculator")),
        navigation(
            "views-nav",
            text!("Views"),
            VIEWS.map(|view| to_view(page, view)).into(),
        ),
    ];
    let result = || {
        let parts = vec![
            answers::answers(page),
            errors(page),
            place("div", "result", sections(views, |view| card(page, view))),
        ];
        div("result-place", parts)
    };
    let columns = vec![
        in_turn(page.turn >= PATIENT, &|| {
            div("strip-place", vec![strip::strip(page)])
        }),
        in_turn(page.turn >= ANSWERS, &result),
        div("form-place", vec![sections(views, |view| form(page, view))]),
    ];
    let patient = vec![
        in_turn(page.turn >= SIGNS, &|| urgent::signs(page)),
        div("columns", columns),
        answers::spoken(page),
    ];
    let reported = sections(reported.as_slice(), |view| report::report(page, made, view));
    let main = vec![
        urgent::alert(page),
        sections(views, title),
        slot("patient-page", about_alone, patient),
        place("div", report::PLACE, reported),
    ];
    let main = fixed(
        "main",
        &[("id", Static("main")), ("tabindex", Static("-1"))],
        main,
    );
    let parts = vec![skip.into(), el("header", "top", top), main];
    VList::with_children(parts, None).into()
}

/// Where a reader can be led to.
fn place(name: &'static str, id: &'static str, content: Html) -> Html {
    let values = vec![Some(id.into()), Some("-1".into())];
    varied(name, &["id", "tabindex"], values, vec![content]).into()
}

fn to_view(page: &Page, view: View) -> Html {
    let current = (page.model.view == view).then_some("page".into());
    let name = match view {
        View::Classify => text!("Classify"),
        View::Ivig => text!("IVIG"),
        View::Fragmin => text!("Fragmin"),
        View::FollowUp => text!("Follow-up"),
        View::Summary => text!("Summary"),
        View::Cohort => text!("Cohort"),
        View::About => text!("About"),
    };
    let keys = &["data-to", "href", "aria-current"];
    let values = vec![
        Some(view.name().into()),
        Some(view.address().into()),
        current,
    ];
    keyed(varied("a", keys, values, vec![words(name)]), view.name())
}

/// A part of the page that differs from view to view.
fn sections(views: &[View], content: impl Fn(View) -> Html) -> Html {
    let section = |view: &View| section(view.name(), content(*view));
    div("views", views.iter().map(section).collect())
}

fn section(name: &'static str, content: Html) -> Html {
    let values = vec![Some("view".into()), Some(name.into())];
    keyed(
        varied("div", &["class", "data-view"], values, vec![content]),
        name,
    )
}

fn title(view: View) -> Html {
    match view {
        View::Classify => text("h1", "", text!("Is this IMNM, and which type?")),
        View::Ivig => text("h1", "", text!("Intravenous immunoglobulin")),
        View::Fragmin => text("h1", "", text!("Fragmin against clots")),
        View::FollowUp => text("h1", "", text!("Is it working?")),
        View::Summary => text("h1", "", text!("For the record")),
        View::Cohort => text("h1", "", text!("Many patients at once")),
        View::About => about::about(),
    }
}

fn card(page: &Page, view: View) -> Html {
    match view {
        View::Classify => classify_card::result(page),
        View::Ivig => ivig_card::result(page),
        View::Fragmin => fragmin_card::result(page),
        View::FollowUp | View::Summary | View::Cohort | View::About => div("", Vec::new()),
    }
}

/// The course, what is asked before it runs, and the plan.
const IVIG_CARDS: usize = 3;

fn form(page: &Rc<Page>, view: View) -> Html {
    match view {
        View::Classify => classify_form::form(page),
        View::Ivig => forms(page.turn, IVIG_CARDS, &|place| match place {
            0 => course::course(page),
            1 => safety::safety(page),
            _ => course::plan(page),
        }),
        View::Fragmin => fragmin_form::form(page),
        View::FollowUp | View::Summary | View::Cohort | View::About => div("", Vec::new()),
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
    let hidden = messages.is_empty().then_some(AttrValue::Static("hidden"));
    let line = |(field, message)| {
        let text = match message {
            Message::Refused(text) => text,
            Message::Confirm(confirmation) => refusals::question(confirmation),
        };
        let view = view_of(field).unwrap_or(page.model.view);
        let values = vec![Some(view.address().into())];
        let to_field = link(&["href"], values, vec![words(text)], move || {
            platform::lead_to(view, id(field));
        });
        keyed(
            varied("li", &[], Vec::new(), vec![to_field.into()]),
            id(field),
        )
    };
    let title = "errors-title";
    let parts = vec![
        slip(
            "h2",
            "",
            title.into(),
            false,
            text!("To correct or confirm"),
        ),
        el("ul", "", messages.into_iter().map(line).collect()),
    ];
    let keys = &["class", "hidden", "aria-labelledby", "role"];
    let values = vec![
        Some("errors".into()),
        hidden,
        Some(title.into()),
        Some("group".into()),
    ];
    varied("div", keys, values, parts).into()
}
