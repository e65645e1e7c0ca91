//! The card of the keeping on the device: off by default, said in full, and emptied by switching it off.

use std::rc::Rc;

use yew::prelude::*;

use super::Open;
use super::keeper::{Keeper, State};
use crate::app::platform::device;
use crate::app::platform::follow as bridge;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::{button, text};
use crate::form::follow_up::FollowUp;
use crate::i18n::follow_up::{file as refusals, page as words};

/// What the card is made of.
#[derive(Properties)]
pub struct KeepProps {
    /// The visits.
    pub follow_up: Rc<FollowUp>,
    /// Takes a whole case.
    pub open: Open,
}

impl PartialEq for KeepProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.follow_up, &other.follow_up)
    }
}

/// The card.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let wanted = use_state(device::is_kept);
    let state = use_state(|| State::Off { is_deleted: false });
    let keeper = {
        let (state, open) = (state.clone(), props.open.clone());
        use_memo((), |()| {
            Keeper::new(Callback::from(move |next| state.set(next)), open)
        })
    };
    let keeper: Rc<Keeper> = Rc::clone(&keeper);
    {
        let keeper = Rc::clone(&keeper);
        use_effect_with(Rc::clone(&props.follow_up), move |follow_up| {
            keeper.follow(follow_up)
        });
    }
    {
        let keeper = Rc::clone(&keeper);
        use_effect_with((), move |()| {
            keeper.start();
            let listeners = bridge::on_change(move || keeper.keep());
            move || drop(listeners)
        });
    }
    let switch = |on: bool| {
        let (keeper, wanted) = (Rc::clone(&keeper), wanted.clone());
        Callback::from(move |_: Event| {
            wanted.set(on);
            if on {
                keeper.switch_on()
            } else {
                keeper.switch_off()
            }
        })
    };
    let answers =
        [(false, "off", words::OFF), (true, "on", words::ON)].map(|(on, name, words)| Choice {
            name,
            words: words.into(),
            chosen: *wanted == on,
            choose: switch(on),
        });
    let (done, refused) = said(&state);
    let other = match &*state {
        State::Other(kept) => Some(Rc::clone(kept)),
        _ => None,
    };
    let press = |act: fn(&Rc<Keeper>, &device::Kept)| {
        let (keeper, other) = (Rc::clone(&keeper), other.clone());
        Callback::from(move |_: Event| {
            if let Some(kept) = &other {
                act(&keeper, kept);
            }
        })
    };
    html! {
        <section class="card" aria-labelledby="keep-title">
            <h2 id="keep-title">{ words::KEEP }</h2>
            <p class="hint">{ words::KEEP_LEAD }</p>
            { choice("keep", words::KEEP.get(), "", Slot::None, answers.into()) }
            <p id="keep-said" role="status" hidden={done.is_empty()}>{ done }</p>
            <div id="keep-refused" class="error" role="alert" hidden={refused.is_empty()}>{ text("p", "", refused) }</div>
            <div class="buttons" hidden={other.is_none()}>
                { button("keep-open", "", false, words::OPEN_KEPT.get(), press(Keeper::open_kept)) }
                { button("keep-over", "", false, words::KEEP_THIS.get(), press(Keeper::keep_over)) }
            </div>
        </section>
    }
}

/// What is told, and what is refused.
fn said(state: &State) -> (String, String) {
    let none = String::new();
    match state {
        State::Off { is_deleted: false } => (none.clone(), none),
        State::Off { is_deleted: true } => (words::NOT_KEPT.to_owned(), none),
        State::On {
            is_promised,
            is_opened,
        } => {
            let mut parts = vec![words::KEPT];
            if *is_opened {
                parts.insert(0, words::KEPT_OPENED);
            }
            match is_promised {
                Some(true) => parts.push(words::KEPT_FOR_GOOD),
                Some(false) => parts.push(words::KEPT_FOR_NOW),
                None => {}
            }
            (parts.join(" "), none)
        }
        State::Other(_) => (none, words::OTHER_KEPT.to_owned()),
        State::Unreadable(error) => (none, refusals::refused(error)),
        State::Failed(error) => {
            let why = refusals::device_refused(error);
            (none, format!("{why} {}", words::IN_MEMORY))
        }
    }
}
