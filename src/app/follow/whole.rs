//! The whole case as one file, and back: the form of the page and the visits.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::app::platform::{build_version, follow as bridge};
use crate::domain::content::CONTENT_VERSION;
use crate::exchange::file::{self, FileError, Opened, PatientFile};
use crate::form::follow_up::FollowUp;
use crate::form::store;

/// The case with this form, as a file holds it.
///
/// # Errors
/// [`FileError`], where the case is larger than a file may be.
pub fn text(form: &str, follow_up: &FollowUp) -> Result<String, FileError> {
    let form = if form.is_empty() {
        Vec::new()
    } else {
        store::to_pairs(&store::from_text(form))
    };
    file::write(&PatientFile {
        form,
        follow_up: follow_up.clone(),
        content_version: CONTENT_VERSION,
        build: build_version(),
    })
}

/// The visits alone, for the tab; nothing where there is nothing to keep.
#[must_use]
pub fn visits(follow_up: &FollowUp) -> String {
    if follow_up.is_empty() {
        return String::new();
    }
    // What is larger than a file may be costs the reload, not the work.
    text("", follow_up).unwrap_or_default()
}

/// The visits that [`visits`] made. They were taken once: a clock that was put back since takes none of them away.
#[must_use]
pub fn restored(text: &str) -> FollowUp {
    let opened = file::read(text.as_bytes(), None);
    opened
        .map(|opened| opened.file.follow_up)
        .unwrap_or_default()
}

/// Is there nothing of a patient, neither on the page nor here?
#[must_use]
pub fn is_empty(form: &str, follow_up: &FollowUp) -> bool {
    form.is_empty() && follow_up.is_empty()
}

/// What a file holds, for the page and for here.
///
/// # Errors
/// [`FileError`].
pub fn read(bytes: &[u8], today: Option<NaiveDate>) -> Result<(Case, usize), FileError> {
    let Opened { file, passed_over } = file::read(bytes, today)?;
    let form = if file.form.is_empty() {
        String::new()
    } else {
        store::to_text(&store::from_pairs(&file.form))
    };
    let case = Case {
        form,
        follow_up: Rc::new(file.follow_up),
    };
    Ok((case, passed_over))
}

/// A form and its visits.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The form, as a text of the page's own.
    pub form: String,
    /// The visits.
    pub follow_up: Rc<FollowUp>,
}

impl Case {
    /// What is on the screen now.
    #[must_use]
    pub fn on_screen(follow_up: &Rc<FollowUp>) -> Self {
        Self {
            form: bridge::form(),
            follow_up: Rc::clone(follow_up),
        }
    }
}
