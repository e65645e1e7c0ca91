//! A table of many patients: chosen or dropped, its columns named, then classified in the background, row by row.

mod columns;
mod run;

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::asked::Asked;
use super::copied::Copied;
use crate::app::platform::desk::{self as bridge, File, Order, Reply, Results};
use crate::app::platform::{self};
use crate::app::widgets::doc::draw;
use crate::app::widgets::markup::button;
use crate::i18n::desk::cohort as words;
use crate::records;
use crate::report::doc::{self, Doc};
use columns::{Columns, Preview};
use run::{Progress, Running};

/// How it stands.
#[derive(Clone, Default)]
enum State {
    /// No table.
    #[default]
    Empty,
    /// Its beginning is being read.
    Looking(File),
    /// It can't be taken, and why.
    Refused(String),
    /// Its columns are to be checked.
    Ready(File, Rc<Preview>),
    /// It is being classified.
    Running(File, Rc<Preview>, Running),
    /// It was stopped; how far it was.
    Stopped(File, Rc<Preview>, Progress),
    /// It is done.
    Done(File, Rc<Preview>, Rc<Done>),
}

/// What came out.
struct Done {
    docs: Vec<Doc>,
    /// The paragraph for the methods section.
    methods: AttrValue,
    /// The counts as a picture, a file of SVG.
    picture: String,
    progress: Progress,
    /// Where it was not written to the disk at once.
    results: Option<Results>,
}

/// The view.
#[component]
pub fn Cohort() -> Html {
    let state = use_state(State::default);
    // What comes back sees the state of now, not that of when it was asked for.
    let now = use_mut_ref(State::default);
    let set = {
        let (state, now) = (state.clone(), now.clone());
        Callback::from(move |next: State| {
            now.replace(next.clone());
            state.set(next);
        })
    };
    let open = opening(&set);
    let start = {
        let (set, now) = (set.clone(), now.clone());
        Callback::from(move |place: Option<bridge::Place>| {
            let current = now.borrow().clone();
            if let State::Ready(file, preview)
            | State::Stopped(file, preview, _)
            | State::Done(file, preview, _) = current
            {
                run::start(&set, &now, file, preview, place);
            }
        })
    };
    let to_disk = {
        let start = start.clone();
        Callback::from(move |_: Event| {
            let start = start.clone();
            spawn_local(async move {
                if let Some(place) = bridge::choose_place(words::RESULTS_FILE.get()).await {
                    start.emit(Some(place));
                }
            });
        })
    };
    let begin = start.reform(|_: Event| None);
    let change = {
        let (set, now) = (set.clone(), now.clone());
        Callback::from(move |changed: Preview| {
            let current = now.borrow().clone();
            if let State::Ready(file, _) | State::Stopped(file, ..) | State::Done(file, ..) =
                current
            {
                set.emit(State::Ready(file, Rc::new(changed)));
            }
        })
    };
    let choose = open.reform(|event: Event| bridge::chosen_table(&event));
    let drop = open.reform(|event: DragEvent| bridge::dropped(&event));
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let (file, preview) = match &*state {
        State::Empty | State::Refused(_) => (None, None),
        State::Looking(file) => (Some(file), None),
        State::Ready(file, preview)
        | State::Running(file, preview, _)
        | State::Stopped(file, preview, _)
        | State::Done(file, preview, _) => (Some(file), Some(preview)),
    };
    let is_running = matches!(&*state, State::Running(..));
    let refused = match &*state {
        State::Refused(why) => why.clone(),
        _ => String::new(),
    };
    let name = file
        .map(|file| words::file(&file.name(), file.kilobytes()))
        .unwrap_or_default();
    let nothing_mapped = preview.is_none_or(|preview| !preview.has_target());
    html! {
        <>
            <p class="lead">{ words::LEAD }</p>
            <section class="card drop" aria-labelledby="cohort-title" ondrop={drop} ondragover={over}>
                <h2 id="cohort-title">{ words::TABLE }</h2>
                <p class="hint">{ words::TABLE_HINT }</p>
                <div class="buttons">
                    <label class="picker" for="cohort-file"><span>{ words::CHOOSE }</span><input id="cohort-file" type="file" accept=".csv,.tsv,.txt,text/csv" disabled={is_running} onchange={choose} /></label>
                </div>
                <p id="cohort-name" role="status" tabindex="-1">{ name }</p>
                <div id="cohort-refused" class="error" role="alert" hidden={refused.is_empty()}><p>{ refused }</p></div>
            </section>
            <div hidden={preview.is_none()}>
                { preview.map(|preview| html! { <Columns preview={Rc::clone(preview)} is_fixed={is_running} change={change.clone()} /> }).unwrap_or_else(|| html! { <div /> }) }
            </div>
            <section class="card" aria-labelledby="run-title" hidden={preview.is_none()}>
                <h2 id="run-title">{ words::RUN }</h2>
                <p class="hint" hidden={!nothing_mapped}>{ words::NOTHING_MAPPED }</p>
                <div class="buttons">
                    { button("cohort-start", "primary", is_running || nothing_mapped, words::START.get(), begin) }
                    { button("cohort-to-disk", "", is_running || nothing_mapped || !bridge::can_choose_place(), words::START_TO_DISK.get(), to_disk) }
                </div>
                { progress(&state, &set, &now) }
            </section>
            { done(&state) }
        </>
    }
}

/// Takes a file: looks at its beginning.
fn opening(set: &Callback<State>) -> Callback<Option<File>> {
    let set = set.clone();
    Callback::from(move |file: Option<File>| {
        let Some(file) = file else { return };
        set.emit(State::Looking(file.clone()));
        let set = set.clone();
        bridge::preview(&file.clone(), move |reply| {
            set.emit(match reply {
                Reply::Text(text) => match Preview::read(&text) {
                    Ok(preview) => State::Ready(file.clone(), Rc::new(preview)),
                    Err(why) => State::Refused(why),
                },
                Reply::Unreadable => State::Refused(words::UNREADABLE.to_owned()),
                _ => State::Refused(words::MISSING.to_owned()),
            });
            platform::focus_soon("cohort-name");
        });
    })
}

/// How far it is, and what it can be told.
fn progress(state: &State, set: &Callback<State>, now: &Rc<std::cell::RefCell<State>>) -> Html {
    let none = Progress::default();
    let (progress, run) = match state {
        State::Running(_, _, run) => (&run.progress, Some(run)),
        State::Stopped(_, _, progress) => (progress, None),
        State::Done(_, _, done) => (&done.progress, None),
        _ => (&none, None),
    };
    let waits = run.is_some_and(|run| run.waits);
    let tell = |order: Order| {
        let (set, now) = (set.clone(), Rc::clone(now));
        Callback::from(move |_: Event| {
            let current = now.borrow().clone();
            if let State::Running(file, preview, run) = current {
                bridge::order(run.id, order);
                let waits = match order {
                    Order::Wait => true,
                    Order::GoOn | Order::Stop => false,
                };
                set.emit(State::Running(file, preview, Running { waits, ..run }));
            }
        })
    };
    let stopped = matches!(state, State::Stopped(..));
    html! {
        <div hidden={progress.words.is_empty() && run.is_none()}>
            <progress id="cohort-progress" max="1000" value={progress.permille.clone()} aria-labelledby="run-title">{ &progress.words }</progress>
            <p id="cohort-told">{ &progress.words }</p>
            <p hidden={!waits}>{ words::WAITS }</p>
            <p role="status" hidden={!stopped}>{ words::STOPPED }</p>
            <div class="buttons">
                { button("cohort-wait", "", run.is_none() || waits, words::WAIT.get(), tell(Order::Wait)) }
                { button("cohort-go-on", "", !waits, words::GO_ON.get(), tell(Order::GoOn)) }
                { button("cohort-stop", "", run.is_none(), words::STOP.get(), tell(Order::Stop)) }
            </div>
        </div>
    }
}

/// The results.
fn done(state: &State) -> Html {
    let State::Done(_, _, done) = state else {
        return html! { <div /> };
    };
    let save = {
        let results = done.results.clone();
        Callback::from(move |_: Event| {
            if let Some(results) = &results {
                bridge::save_results(words::RESULTS_FILE.get(), results);
            }
        })
    };
    let save_picture = {
        let picture = done.picture.clone();
        Callback::from(move |_: Event| {
            bridge::save_file(words::PICTURE_FILE.get(), &picture, "image/svg+xml");
        })
    };
    let progress = &done.progress;
    html! {
        <section id="cohort-done" class="results" tabindex="-1" aria-labelledby="done-title" data-rows={progress.rows.clone()} data-ms={progress.milliseconds.clone()} data-wasm-bytes={progress.memory.clone()}>
            <h2 id="done-title">{ words::DONE }</h2>
            <p hidden={done.results.is_some()}>{ words::ON_DISK }</p>
            <div class="buttons">
                { button("cohort-save", "primary", done.results.is_none(), words::SAVE.get(), save) }
                { button("cohort-picture", "", false, words::SAVE_PICTURE.get(), save_picture) }
            </div>
            <div class="card">
                <h3>{ words::METHODS }</h3>
                <Copied id="cohort-methods" button="cohort-methods-copy" name={words::METHODS} text={Asked::Text(done.methods.clone())} lines={8} />
            </div>
            <div class="documents">{ draw(&done.docs) }</div>
        </section>
    }
}

/// What a summary holds: a record of the paragraph and the picture, then documents. A text that is none takes everything off
/// the screen.
fn found(text: &str, progress: Progress, results: Option<Results>) -> Done {
    let (first, docs) = text.split_once(records::END).unwrap_or_default();
    let mut fields = records::fields(first).map(str::to_owned);
    Done {
        methods: fields.next().unwrap_or_default().into(),
        picture: fields.next().unwrap_or_default(),
        docs: doc::decode(docs).unwrap_or_else(|_| {
            platform::fall();
            Vec::new()
        }),
        progress,
        results,
    }
}
