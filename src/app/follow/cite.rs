//! A source of the follow-up and how well it was checked. Its sources are not among those of the first page, so that their
//! rows stand in this module.

use yew::prelude::*;

use crate::app::widgets::markup::text;
use crate::domain::sources::Citation;
use crate::i18n::language::of_sources;
use crate::i18n::steps;
use crate::report::cite::status_class;

/// A source and how well it was checked.
pub fn source(citation: Citation) -> Html {
    html! {
        <span class="source">
            { text("span", status_class(citation.status), steps::status(citation.status)) }
            <span lang={of_sources()}>{ steps::citation_in_report(citation) }</span>
            { for steps::overdue_in_report(citation).map(|mark| text("span", "overdue", mark)) }
        </span>
    }
}

/// A line and who says so.
pub fn line(words: Html, citation: Citation) -> Html {
    html! { <li>{ words }{ source(citation) }</li> }
}
