//! What the follow-up, a module of its own, asks of the page: the form as it stands, and to take another one.

use std::cell::RefCell;

use yew::Callback;

use crate::form::action::Action;

thread_local! {
    static FORM: RefCell<String> = const { RefCell::new(String::new()) };
    static SEND: RefCell<Option<Callback<Action>>> = const { RefCell::new(None) };
}

/// The form as it was last drawn; empty where nothing was typed.
#[must_use]
pub fn form() -> String {
    FORM.with_borrow(Clone::clone)
}

/// Takes this form in place of the one on the screen.
pub fn open(form: String) {
    // It is asked for before it is drawn.
    FORM.set(form.clone());
    let send = SEND.with_borrow(Clone::clone);
    if let Some(send) = send {
        send.emit(Action::Open(form));
    }
}

/// The form is this one now.
pub(super) fn keep(form: String) {
    FORM.set(form);
}

/// Where the page takes what is done to it.
pub fn send_to(send: &Callback<Action>) {
    SEND.set(Some(send.clone()));
}
