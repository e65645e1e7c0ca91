//! Texts that are made in the background, each for one form on one day.

use yew::prelude::*;

use super::Case;
use crate::app::platform::desk::{self as bridge, Reply};

/// How a text stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Asked {
    /// It is on its way.
    #[default]
    Waiting,
    /// Here it is.
    Text(AttrValue),
    /// What makes it could not be loaded.
    Missing,
}

/// What a text was asked for: one for another form is never shown for this.
type For = (Case, &'static str, AttrValue);

/// The text of this name for a case, with something more for some; it is asked for anew when any of them changes.
#[hook]
pub fn use_asked(what: &'static str, case: &Case, more: AttrValue) -> Asked {
    let wanted: For = (case.clone(), what, more);
    let made = use_state(|| None::<(For, Asked)>);
    {
        let made = made.clone();
        use_effect_with(wanted.clone(), move |wanted: &For| {
            let asked_for = wanted.clone();
            let (case, what, more) = wanted;
            bridge::ask(what, &case.form, more, move |reply| {
                let asked = match reply {
                    Reply::Text(text) => Asked::Text(text.into()),
                    _ => Asked::Missing,
                };
                made.set(Some((asked_for.clone(), asked)));
            });
        });
    }
    match &*made {
        Some((made_for, asked)) if *made_for == wanted => asked.clone(),
        _ => Asked::Waiting,
    }
}
