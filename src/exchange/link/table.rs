//! The names that a link can hold, each by its place in a table. The tables grow at their ends alone, so that an older
//! link opens as what it was; a test holds them to what was handed out.

pub(super) use super::choices::CHOICES;
pub(super) use super::questions::QUESTIONS;

/// What a link carries of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Carries {
    /// What is typed into a field of numbers, days or times, as long as it could be one.
    Typed,
    /// What the page writes itself: all of it.
    Made,
    /// Nothing: it is written freely, and could name a patient.
    Nothing,
}

/// A name in the store whose values are texts.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextRow {
    /// Its name.
    pub(super) name: &'static str,
    /// How the values of this row begin; what a link holds is the rest.
    pub(super) start: &'static str,
    /// What of it is carried.
    pub(super) carries: Carries,
}

const fn typed(name: &'static str) -> TextRow {
    TextRow {
        name,
        start: "",
        carries: Carries::Typed,
    }
}

const fn made(name: &'static str, start: &'static str) -> TextRow {
    TextRow {
        name,
        start,
        carries: Carries::Made,
    }
}

const fn free(name: &'static str) -> TextRow {
    TextRow {
        name,
        start: "",
        carries: Carries::Nothing,
    }
}

/// The texts. A row's place is what stands in a link; rows are added at the end and never moved, changed or removed.
pub(super) const TEXTS: &[TextRow] = &[
    typed("age"),
    typed("onset-age"),
    typed("weight"),
    typed("weight-date"),
    typed("height"),
    typed("prepregnancy-weight"),
    typed("creatinine"),
    typed("creatinine-date"),
    typed("platelets"),
    typed("platelets-date"),
    typed("ck"),
    typed("ck-limit"),
    typed("ck-now"),
    typed("statin-start"),
    typed("statin-stop"),
    typed("dose"),
    free("policy-reason"),
    typed("tolerance"),
    typed("day-cap"),
    typed("first-day"),
    typed("start-time"),
    typed("interval"),
    typed("courses"),
    typed("given-so-far"),
    typed("cystatin-c"),
    typed("fragmin-start"),
    typed("fragmin-stop"),
    typed("puncture-day"),
    typed("puncture-time"),
    free("iga-antibodies-reason"),
    free("anaphylaxis-reason"),
    free("hyperprolinaemia-reason"),
    free("fructose-intolerance-reason"),
    free("renal-failure-reason"),
    free("heart-failure-reason"),
    free("iga-alone-reason"),
    made("plan", ""),
    made("confirmed", "build "),
    made("confirmed", "rounding "),
    made("confirmed", "creatinine "),
    made("confirmed", "past "),
    made("confirmed", "puncture "),
];

/// What a form holds that says nothing of them. They are left out of a link, and put in where a link has none: what is
/// usual may change later, and an older link keeps what was usual when it was made.
pub(super) const USUAL: [(&str, &str); 8] = [
    ("dose", "2"),
    ("creatinine-unit", "micromoles"),
    ("creatinine-typed-in", "micromoles"),
    ("ck-unit", "units"),
    ("days", "3"),
    ("policy", "bmi-30"),
    ("step", "5000000"),
    ("rounding", "nearest"),
];

/// The place of a choice.
pub(super) fn choice(name: &str, value: &str) -> Option<usize> {
    CHOICES.iter().position(|row| *row == (name, value))
}

/// The place of a question.
pub(super) fn question(name: &str) -> Option<usize> {
    QUESTIONS.iter().position(|known| *known == name)
}

/// The place of a text, with its row and what of the text comes behind the row's start.
pub(super) fn text<'a>(name: &str, value: &'a str) -> Option<(usize, &'static TextRow, &'a str)> {
    TEXTS.iter().enumerate().find_map(|(place, row)| {
        let rest = value.strip_prefix(row.start)?;
        (row.name == name).then_some((place, row, rest))
    })
}
