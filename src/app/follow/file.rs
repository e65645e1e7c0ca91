//! The card of the patient file: saved and opened, with a passphrase or without, and visits from a table.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::model::Action;
use super::whole::{self, Case};
use super::{Open, Send};
use crate::app::platform::follow as bridge;
use crate::app::platform::sealed as seal;
use crate::app::platform::{self};
use crate::app::widgets::markup::{button, text};
use crate::domain::dates;
use crate::domain::response::item::Units;
use crate::exchange::file::{FileError, check_size};
use crate::exchange::sealed::Sealed;
use crate::exchange::visits_csv::{self, CsvError};
use crate::form::follow_up::FollowUp;
use crate::i18n::follow_up::{fields, file as refusals, page as words};

/// What the card says.
#[derive(Clone, Debug, Default, PartialEq)]
enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// It takes a while.
    Working,
    /// Something was done.
    Done(String),
    /// Something was refused.
    Refused(String),
}

/// A file that waits for its passphrase.
#[derive(Clone)]
struct Closed(Rc<Sealed>);

impl PartialEq for Closed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the card is made of.
#[derive(Properties)]
pub struct FileProps {
    /// The visits.
    pub follow_up: Rc<FollowUp>,
    /// The units that a table is read in.
    pub units: Units,
    /// A visit is being typed that is not saved.
    pub has_draft: bool,
    /// Today.
    pub today: Option<NaiveDate>,
    /// Takes what is done to the visits.
    pub send: Send,
    /// Takes a whole case.
    pub open: Open,
}

impl PartialEq for FileProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.follow_up, &other.follow_up)
            && self.units == other.units
            && self.has_draft == other.has_draft
    }
}

/// The card.
#[component]
pub fn File(props: &FileProps) -> Html {
    let said = use_state(Said::default);
    let closed = use_state(|| None::<Closed>);
    let passphrase = use_state(String::new);
    let again = use_state(String::new);
    let of_file = use_state(String::new);
    let (follow_up, units, today) = (&props.follow_up, props.units, props.today);

    let save = {
        let (said, passphrase, again) = (said.clone(), passphrase.clone(), again.clone());
        let follow_up = Rc::clone(follow_up);
        Callback::from(move |_: Event| {
            let case = Case::on_screen(&follow_up);
            if whole::is_empty(&case.form, &case.follow_up) {
                said.set(Said::Refused(words::NOTHING_TO_SAVE.to_owned()));
                return;
            }
            if *passphrase != *again {
                said.set(Said::Refused(words::PASSPHRASES_DIFFER.to_owned()));
                return;
            }
            match whole::text(&case.form, &case.follow_up) {
                Err(error) => said.set(Said::Refused(refusals::refused(&error))),
                Ok(text) => {
                    save_text(text, (*passphrase).clone(), today, said.clone());
                    // What was typed opens the file, and is wanted nowhere else.
                    passphrase.set(String::new());
                    again.set(String::new());
                }
            }
        })
    };
    let choose = {
        let (said, closed) = (said.clone(), closed.clone());
        let open = props.open.clone();
        Callback::from(move |event: Event| {
            let Some(file) = bridge::chosen_file(&event) else {
                return;
            };
            closed.set(None);
            if let Err(error) = check_size(file.size()) {
                said.set(Said::Refused(refusals::refused(&error)));
                return;
            }
            said.set(Said::Working);
            let (said, closed, open) = (said.clone(), closed.clone(), open.clone());
            spawn_local(async move {
                let Some(bytes) = bridge::bytes(file).await else {
                    said.set(Said::Refused(words::FILE_UNREADABLE.to_owned()));
                    return;
                };
                match whole::read(&bytes, today) {
                    Ok((case, passed_over)) => {
                        said.set(Said::Done(words::passed_over(passed_over)));
                        open.emit(case);
                    }
                    Err(FileError::Sealed) => match Sealed::read(&bytes) {
                        Ok(sealed) => {
                            said.set(Said::Nothing);
                            closed.set(Some(Closed(Rc::new(sealed))));
                            platform::focus_soon("file-passphrase");
                        }
                        Err(error) => said.set(Said::Refused(refusals::refused(&error))),
                    },
                    Err(error) => said.set(Said::Refused(refusals::refused(&error))),
                }
            });
        })
    };
    let unlock = {
        let (said, closed, of_file) = (said.clone(), closed.clone(), of_file.clone());
        let open = props.open.clone();
        Callback::from(move |_: Event| {
            let Some(Closed(sealed)) = (*closed).clone() else {
                return;
            };
            said.set(Said::Working);
            let (said, closed, of_file, open) =
                (said.clone(), closed.clone(), of_file.clone(), open.clone());
            spawn_local(async move {
                let text = match seal::open(&sealed, &of_file).await {
                    Ok(text) => text,
                    Err(error) => {
                        said.set(Said::Refused(refusals::seal_refused(error)));
                        return;
                    }
                };
                match whole::read(text.as_bytes(), today) {
                    Ok((case, passed_over)) => {
                        said.set(Said::Done(words::passed_over(passed_over)));
                        closed.set(None);
                        of_file.set(String::new());
                        open.emit(case);
                    }
                    Err(error) => said.set(Said::Refused(refusals::refused(&error))),
                }
            });
        })
    };
    let leave = {
        let (said, closed, of_file) = (said.clone(), closed.clone(), of_file.clone());
        Callback::from(move |_: Event| {
            said.set(Said::Nothing);
            closed.set(None);
            of_file.set(String::new());
        })
    };
    let import = importing(props, &said);
    let export = {
        let follow_up = Rc::clone(follow_up);
        let said = said.clone();
        Callback::from(move |_: Event| {
            let name = file_name(today, "visits", "csv");
            match visits_csv::write_visits(&follow_up) {
                Ok(text) => {
                    bridge::save_file(&name, &text, "text/csv");
                    said.set(Said::Done(words::saved(&name, false)));
                }
                Err(error) => said.set(Said::Refused(refusals::csv_refused(&error))),
            }
        })
    };
    let has_visits = !follow_up.visits.is_empty();
    let (done, refused) = match &*said {
        Said::Nothing => (String::new(), String::new()),
        Said::Working => (words::WORKING.to_owned(), String::new()),
        Said::Done(text) => (text.clone(), String::new()),
        Said::Refused(text) => (String::new(), text.clone()),
    };
    let list_units = words::list_units(
        fields::enzyme_unit(units.enzyme).get(),
        crate::i18n::fields::creatinine_unit(units.creatinine),
        fields::haemoglobin_unit(units.haemoglobin).get(),
    );
    html! {
        <section class="card" aria-labelledby="file-title">
            <h2 id="file-title">{ words::FILE }</h2>
            <p class="hint">{ words::FILE_LEAD }</p>
            <p class="hint" hidden={!props.has_draft}>{ words::DRAFT_NOT_SAVED }</p>
            <div class="fields">
                { secret("save-passphrase", words::PASSPHRASE.get(), words::PASSPHRASE_HINT.get(), &passphrase) }
                <div hidden={passphrase.is_empty()}>{ secret("save-passphrase-again", words::PASSPHRASE_AGAIN.get(), "", &again) }</div>
            </div>
            <div class="buttons">
                { button("file-save", "primary", false, words::SAVE_FILE.get(), save) }
                { picker("file-open", words::OPEN_FILE.get(), ".json,application/json", choose) }
            </div>
            <div class="unlock" hidden={closed.is_none()}>
                { secret("file-passphrase", words::PASSPHRASE_OF_FILE.get(), "", &of_file) }
                <div class="buttons">
                    { button("file-unlock", "primary", false, words::UNLOCK.get(), unlock) }
                    { button("file-leave", "quiet", false, words::LEAVE.get(), leave) }
                </div>
            </div>
            <p id="file-said" role="status" hidden={done.is_empty()}>{ done }</p>
            <div id="file-refused" class="error" role="alert" hidden={refused.is_empty()}>{ text("p", "", refused) }</div>
            <details class="group">
                <summary>{ words::LIST }</summary>
                <div class="list">
                    <p class="hint">{ words::LIST_LEAD }</p>
                    <p class="hint">{ list_units }</p>
                    <div class="buttons">
                        { picker("list-import", words::IMPORT.get(), ".csv,text/csv", import) }
                        { button("list-export", "", !has_visits, words::EXPORT.get(), export) }
                    </div>
                </div>
            </details>
        </section>
    }
}

/// Visits from a table: all of them, or none.
fn importing(props: &FileProps, said: &UseStateHandle<Said>) -> Callback<Event> {
    let (units, today, said) = (props.units, props.today, said.clone());
    let (follow_up, send) = (Rc::clone(&props.follow_up), props.send.clone());
    Callback::from(move |event: Event| {
        let Some(file) = bridge::chosen_file(&event) else {
            return;
        };
        if check_size(file.size()).is_err() {
            said.set(Said::Refused(refusals::csv_refused(&CsvError::TooLarge)));
            return;
        }
        said.set(Said::Working);
        let (follow_up, send, said) = (Rc::clone(&follow_up), send.clone(), said.clone());
        spawn_local(async move {
            let Some(bytes) = bridge::bytes(file).await else {
                said.set(Said::Refused(words::FILE_UNREADABLE.to_owned()));
                return;
            };
            let read = visits_csv::read_visits(&bytes, units, today);
            // Days that are taken are known here alone.
            let added = read.and_then(|read| {
                let next = read.added_to(&follow_up, today)?;
                Ok((next, read))
            });
            let (next, read) = match added {
                Ok(added) => added,
                Err(error) => {
                    said.set(Said::Refused(refusals::csv_refused(&error)));
                    return;
                }
            };
            said.set(Said::Done(words::ignored(&read.ignored_columns)));
            send.emit(Action::Import(Rc::new(next), read.entries.len()));
            platform::focus_soon(super::SAID);
        });
    })
}

/// Encrypts the text where a passphrase was typed, and hands it to the browser.
fn save_text(
    text: String,
    passphrase: String,
    today: Option<NaiveDate>,
    said: UseStateHandle<Said>,
) {
    let name = file_name(today, "case", "json");
    if passphrase.is_empty() {
        bridge::save_file(&name, &text, "application/json");
        said.set(Said::Done(words::saved(&name, false)));
        return;
    }
    said.set(Said::Working);
    spawn_local(async move {
        match seal::seal(&text, &passphrase).await {
            Ok(sealed) => {
                bridge::save_file(&name, &sealed, "application/json");
                said.set(Said::Done(words::saved(&name, true)));
            }
            Err(error) => said.set(Said::Refused(refusals::seal_refused(error))),
        }
    });
}

/// Nothing in it tells of the patient.
fn file_name(today: Option<NaiveDate>, what: &str, ending: &str) -> String {
    let day = today.map(dates::text).unwrap_or_default();
    format!("imnm-{what}-{day}.{ending}")
}

/// A field for a passphrase.
fn secret(id: &'static str, label: &str, hint: &str, state: &UseStateHandle<String>) -> Html {
    let typed = {
        let state = state.clone();
        Callback::from(move |event: InputEvent| state.set(platform::typed_text(&event)))
    };
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <p class="hint" id={format!("{id}-hint")} hidden={hint.is_empty()}>{ hint }</p>
            <div class="entry">
                <input {id} type="password" autocomplete="off" spellcheck="false" value={(**state).clone()}
                    aria-describedby={format!("{id}-hint")} oninput={typed} />
            </div>
        </div>
    }
}

/// A button that lets the reader choose a file.
fn picker(id: &'static str, label: &str, accept: &'static str, choose: Callback<Event>) -> Html {
    html! {
        <label class="picker" for={id}>
            <span>{ label }</span>
            <input {id} type="file" {accept} onchange={choose} />
        </label>
    }
}
