//! Faults on request: in a build for the tests of the fault banner alone, never in one that is handed on.

use std::cell::Cell;

use yew::prelude::*;

use super::platform;

/// Where a program can fall.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Where an action changes the state.
    Reducer,
    /// While it is drawn.
    View,
    /// In what follows a drawing.
    Effect,
    /// In an event, without a panic that tells of it: as where a module runs out of its stack.
    Trap,
}

/// The ends of the events that ask for them.
const PLACES: [(&str, Place); 4] = [
    ("reducer", Place::Reducer),
    ("view", Place::View),
    ("effect", Place::Effect),
    ("trap", Place::Trap),
];

thread_local! {
    static WANTED: Cell<Option<Place>> = const { Cell::new(None) };
}

/// Panics if a fault in this place was asked for.
pub fn here(place: Place) {
    assert!(WANTED.get() != Some(place), "a fault was asked for");
}

/// Listens for requests to this program: events `imnm-fault-PROGRAM-PLACE` of the window. `go_on` changes its state without
/// a difference, or draws it again.
#[hook]
pub fn use_faults(program: &'static str, go_on: impl Fn() + Clone + 'static) {
    use_effect_with((), move |()| {
        let listeners = PLACES.map(|(name, place)| {
            let go_on = go_on.clone();
            platform::on_fault(format!("imnm-fault-{program}-{name}"), move || {
                WANTED.set(Some(place));
                if place == Place::Trap {
                    trap();
                }
                go_on();
            })
        });
        move || drop(listeners)
    });
    use_effect(|| here(Place::Effect));
}

fn trap() {
    #[cfg(target_arch = "wasm32")]
    core::arch::wasm32::unreachable();
}
