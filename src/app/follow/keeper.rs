//! Keeps the case on the device, where the user wants it: one case, written after each change, and never over what another
//! tab has kept since.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;
use yew::platform::spawn_local;

use super::whole::{self, Case};
use crate::app::platform::device::{self, Kept};
use crate::app::platform::follow as bridge;
use crate::exchange::device::DeviceError;
use crate::exchange::file::FileError;
use crate::form::follow_up::FollowUp;

/// How the keeping stands.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Nothing is kept; perhaps something was, until now.
    Off {
        /// It was deleted.
        is_deleted: bool,
    },
    /// The case is kept.
    On {
        /// Has the browser promised to keep it where room is short?
        is_promised: Option<bool>,
        /// It was found on the device and opened.
        is_opened: bool,
    },
    /// Another case is kept: the user chooses.
    Other(Rc<Kept>),
    /// What is kept can't be read here.
    Unreadable(FileError),
    /// The browser does not keep it.
    Failed(DeviceError),
}

/// See the module.
pub struct Keeper {
    is_on: Cell<bool>,
    is_busy: Cell<bool>,
    again: Cell<bool>,
    is_promised: Cell<Option<bool>>,
    is_opened: Cell<bool>,
    /// Of what is on the device, as far as this tab wrote or read it.
    revision: Cell<Option<u64>>,
    /// What is on the device, likewise.
    last: RefCell<String>,
    follow_up: RefCell<Rc<FollowUp>>,
    tell: Callback<State>,
    open: Callback<Case>,
}

impl Keeper {
    /// One that tells how it stands, and opens what it finds.
    #[must_use]
    pub fn new(tell: Callback<State>, open: Callback<Case>) -> Rc<Self> {
        Rc::new(Self {
            is_on: Cell::new(false),
            is_busy: Cell::new(false),
            again: Cell::new(false),
            is_promised: Cell::new(None),
            is_opened: Cell::new(false),
            revision: Cell::new(bridge::kept_revision()),
            last: RefCell::default(),
            follow_up: RefCell::default(),
            tell,
            open,
        })
    }

    /// These are the visits now.
    pub fn follow(self: &Rc<Self>, follow_up: &Rc<FollowUp>) {
        self.follow_up.replace(Rc::clone(follow_up));
        self.keep();
    }

    /// At the start: what is kept is opened, unless this tab holds something of its own.
    pub fn start(self: &Rc<Self>) {
        if !device::is_kept() {
            return;
        }
        self.is_busy.set(true);
        let this = Rc::clone(self);
        spawn_local(async move {
            match device::read().await {
                Err(error) => this.tell.emit(State::Failed(error)),
                Ok(None) => this.is_on.set(true),
                Ok(Some(kept)) => this.found(kept),
            }
            this.is_busy.set(false);
            this.keep_and_tell();
        });
    }

    fn found(self: &Rc<Self>, kept: Kept) {
        let case = self.on_screen();
        let is_ours = self.revision.get() == Some(kept.revision);
        if whole::is_empty(&case.form, &case.follow_up) && !is_ours {
            self.open_kept(&kept);
        } else if is_ours {
            // This tab goes on where it was before it was loaded again.
            self.last.replace(kept.text);
            self.is_on.set(true);
        } else if whole::text(&case.form, &case.follow_up).as_ref() == Ok(&kept.text) {
            self.know(kept.revision, kept.text);
            self.is_on.set(true);
        } else {
            self.tell.emit(State::Other(Rc::new(kept)));
        }
    }

    /// Opens what is kept in place of what is on the screen.
    pub fn open_kept(self: &Rc<Self>, kept: &Kept) {
        // It was taken once: a clock that was put back since takes none of it away.
        match whole::read(kept.text.as_bytes(), None) {
            Err(error) => self.tell.emit(State::Unreadable(error)),
            Ok((case, _)) => {
                self.know(kept.revision, kept.text.clone());
                self.is_on.set(true);
                self.is_opened.set(true);
                self.follow_up.replace(Rc::clone(&case.follow_up));
                self.open.emit(case);
                self.tell_on();
            }
        }
    }

    /// Writes over what another tab has kept, as the user has chosen.
    pub fn keep_over(self: &Rc<Self>, kept: &Kept) {
        self.revision.set(Some(kept.revision));
        self.last.replace(String::new());
        self.is_on.set(true);
        self.keep_and_tell();
    }

    /// The user wants it kept.
    pub fn switch_on(self: &Rc<Self>) {
        device::set_kept(true);
        self.is_busy.set(true);
        let this = Rc::clone(self);
        // Some browsers ask the user, who need not answer: nothing waits for it.
        spawn_local(async move {
            this.is_promised.set(device::ask_persistent().await);
            if !this.last.borrow().is_empty() {
                this.tell_on();
            }
        });
        let this = Rc::clone(self);
        spawn_local(async move {
            match device::read().await {
                Err(error) => this.tell.emit(State::Failed(error)),
                Ok(None) => {
                    this.revision.set(None);
                    this.is_on.set(true);
                }
                Ok(Some(kept)) => this.found(kept),
            }
            this.is_busy.set(false);
            this.keep_and_tell();
        });
    }

    /// The user wants nothing kept: what is there is deleted.
    pub fn switch_off(self: &Rc<Self>) {
        device::set_kept(false);
        self.is_on.set(false);
        self.is_opened.set(false);
        let this = Rc::clone(self);
        spawn_local(async move {
            let state = match device::clear().await {
                Ok(()) => State::Off { is_deleted: true },
                Err(error) => State::Failed(error),
            };
            this.revision.set(None);
            bridge::keep_revision(None);
            this.last.replace(String::new());
            this.tell.emit(state);
        });
    }

    /// Keeps what is on the screen, and says so once it is written.
    fn keep_and_tell(self: &Rc<Self>) {
        let case = self.on_screen();
        let is_empty = whole::is_empty(&case.form, &case.follow_up);
        let text = whole::text(&case.form, &case.follow_up);
        if is_empty || text.as_ref() == Ok(&*self.last.borrow()) {
            self.tell_on();
        }
        self.keep();
    }

    /// Writes what is on the screen, if it is to be kept and has changed.
    pub fn keep(self: &Rc<Self>) {
        if !self.is_on.get() {
            return;
        }
        if self.is_busy.replace(true) {
            self.again.set(true);
            return;
        }
        let this = Rc::clone(self);
        spawn_local(async move {
            loop {
                this.again.set(false);
                this.write().await;
                if !this.again.get() || !this.is_on.get() {
                    break;
                }
            }
            this.is_busy.set(false);
        });
    }

    async fn write(self: &Rc<Self>) {
        let case = self.on_screen();
        if whole::is_empty(&case.form, &case.follow_up) {
            return self.delete_own().await;
        }
        let text = match whole::text(&case.form, &case.follow_up) {
            Ok(text) => text,
            Err(error) => return self.tell.emit(State::Unreadable(error)),
        };
        if *self.last.borrow() == text {
            return;
        }
        match device::write(&text, self.revision.get()).await {
            Ok(revision) => {
                self.know(revision, text);
                self.tell_on();
            }
            Err(error) => self.failed(error).await,
        }
    }

    async fn failed(self: &Rc<Self>, error: DeviceError) {
        if error != DeviceError::OtherTab {
            return self.tell.emit(State::Failed(error));
        }
        match device::read().await {
            Ok(Some(kept)) => {
                self.is_on.set(false);
                self.tell.emit(State::Other(Rc::new(kept)));
            }
            // Deleted by another tab since: what is on this screen is a new case on the device.
            Ok(None) => {
                self.revision.set(None);
                self.again.set(true);
            }
            Err(error) => self.tell.emit(State::Failed(error)),
        }
    }

    /// With the patient goes what this tab has kept, and no other tab's.
    async fn delete_own(self: &Rc<Self>) {
        let Some(own) = self.revision.get() else {
            return;
        };
        match device::remove(own).await {
            Ok(()) | Err(DeviceError::OtherTab) => {}
            Err(error) => return self.tell.emit(State::Failed(error)),
        }
        self.revision.set(None);
        bridge::keep_revision(None);
        self.last.replace(String::new());
        self.is_opened.set(false);
        self.tell_on();
    }

    fn know(&self, revision: u64, text: String) {
        self.revision.set(Some(revision));
        bridge::keep_revision(Some(revision));
        self.last.replace(text);
    }

    fn on_screen(&self) -> Case {
        Case::on_screen(&self.follow_up.borrow())
    }

    fn tell_on(&self) {
        if self.is_on.get() {
            self.tell.emit(State::On {
                is_promised: self.is_promised.get(),
                is_opened: self.is_opened.get(),
            });
        }
    }
}
