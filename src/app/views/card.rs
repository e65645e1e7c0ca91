//! What the three result cards share: the frame with the state of the answer, lists with sources, the answer in short.

use crate::i18n::words::say;
use yew::prelude::*;

use crate::app::platform;
use crate::app::widgets::markup::{div, el, keyed, labelled, shape, slot, text, varied, words};
use crate::domain::content::CONTENT_VERSION;
use crate::domain::sources::Citation;
use crate::i18n::language::of_sources;
use crate::i18n::steps;
use crate::report::cite::status_class;

/// What kind of answer it is: each has a colour, an icon and an edge of its own, so that none looks like another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Withheld: something is still to be typed or answered.
    Withheld,
    /// A dose, or a verdict that is met.
    Given,
    /// Nothing is to be given, or nothing is met.
    Nothing,
    /// Somebody decides: a specialist, or whoever reads it.
    Decide,
    /// No dose, or no verdict, until an entry is corrected or confirmed.
    Refused,
    /// Forbidden.
    Stopped,
}

impl Kind {
    /// The class of a state of this kind.
    #[must_use]
    pub const fn state(self) -> &'static str {
        match self {
            Self::Withheld => "state withheld",
            Self::Given => "state given",
            Self::Nothing => "state nothing",
            Self::Decide => "state decide",
            Self::Refused => "state refused",
            Self::Stopped => "state stopped",
        }
    }

    const fn card(self) -> &'static str {
        match self {
            Self::Withheld => "card result withheld",
            Self::Given => "card result given",
            Self::Nothing => "card result nothing",
            Self::Decide => "card result decide",
            Self::Refused => "card result refused",
            Self::Stopped => "card result stopped",
        }
    }
}

/// An answer in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// Where it stands.
    pub state: String,
    /// The dose, with its unit, days and total.
    pub dose: Option<String>,
    /// Which kind it is.
    pub kind: Kind,
}

impl Short {
    /// As it is spoken.
    #[must_use]
    pub fn spoken(&self, name: &str) -> String {
        match &self.dose {
            Some(dose) => format!("{name}: {}: {dose}.", self.state),
            None => format!("{name}: {}.", self.state),
        }
    }
}

/// A card of this kind, with a state beside its title where the headline does not say it.
pub fn card(title: &str, kind: Kind, state: &str, body: Vec<Html>) -> Html {
    let version = say!(
        "Content version {CONTENT_VERSION}, build {}",
        CONTENT_VERSION,
        platform::build_version()
    );
    let id = "result-title";
    let title = vec![
        words(title.to_owned()),
        text("span", kind.state(), state.to_owned()),
    ];
    let parts = vec![
        shape("h2", "", id.into(), false, title).into(),
        div("body", body),
        text("p", "version", version),
    ];
    labelled(kind.card(), id, parts)
}

/// A line and who says so.
pub type Cited = (String, Option<Citation>);

/// A titled list of lines, hidden when it is empty.
pub fn part(title: &'static str, class: &'static str, lines: Vec<Cited>) -> Html {
    let hidden = lines.is_empty();
    let list = list(class, lines.into_iter());
    slot("part", hidden, vec![text("h3", "", title), list])
}

/// Lines as a list.
pub fn list(class: &'static str, lines: impl Iterator<Item = Cited>) -> Html {
    el("ul", class, lines.map(line).collect())
}

/// One line.
pub fn line((text, from): Cited) -> Html {
    let text = AttrValue::from(text);
    let parts = std::iter::once(words(text.clone())).chain(from.map(source));
    let line = varied("li", &[], Vec::new(), parts.collect());
    keyed(line, &*text)
}

/// A source and how well it was checked.
pub fn source(citation: Citation) -> Html {
    let status = text(
        "span",
        status_class(citation.status),
        steps::status(citation.status),
    );
    let lang = vec![of_sources().map(AttrValue::Static)];
    let name = varied(
        "span",
        &["lang"],
        lang,
        vec![words(steps::citation(citation))],
    );
    let mark = steps::overdue(citation).map(|mark| text("span", "overdue", mark));
    let parts = [status, name.into()].into_iter().chain(mark);
    el("span", "source", parts.collect())
}
