//! A form as the parts of a link, and back.

use super::body::Body;
use super::left_out::LeftOut;
use super::symbols;
use super::table::{self, CHOICES, Carries, QUESTIONS, TEXTS, USUAL};
use crate::form::model::Model;
use crate::form::names::{FINDINGS, finding_name};
use crate::form::store::{from_pairs, to_pairs};

/// Stands in a field whose text is left out: the field stays refused, since an entry that could not be taken must not
/// become one that was never made.
pub(super) const UNREADABLE: &str = "?";

/// How many answers a byte holds, and how many bits one has.
const IN_BYTE: usize = 4;
const BITS: usize = 2;

/// What a form makes of the body, and what is left out of it.
pub(super) fn pack(pairs: &[(String, String)]) -> (Body, Vec<LeftOut>) {
    let mut body = Body::default();
    let mut answers = Vec::new();
    let mut texts = Vec::new();
    let mut left_out = Vec::new();
    for (name, value) in pairs {
        if is_usual(name, value) {
            continue;
        }
        if let (Some(place), Some(answer)) = (table::question(name), code(value)) {
            answers.push((place, answer));
        } else if let Some(place) = table::choice(name, value) {
            body.choices.extend(u16::try_from(place));
        } else if let Some((place, row, rest)) = table::text(name, value) {
            let carried = match row.carries {
                Carries::Typed => symbols::is_carried(rest),
                Carries::Made => true,
                Carries::Nothing => false,
            };
            if carried {
                body.texts.extend(u16::try_from(place));
                texts.push(rest.to_owned());
            } else {
                body.left_out.extend(u16::try_from(place));
                left_out.push(LeftOut::of(row.name));
            }
        } else {
            left_out.push(LeftOut::of(name));
        }
    }
    body.answers = bits(&answers);
    body.symbols = symbols::pack(&texts).unwrap_or_default();
    (body, left_out)
}

/// An empty text is what a form has that says nothing of it; of what is usual it is not.
fn is_usual(name: &str, value: &str) -> bool {
    match USUAL.iter().find(|(known, _)| *known == name) {
        Some((_, usual)) => *usual == value,
        None => value.is_empty(),
    }
}

/// Of an answer: its place among [`FINDINGS`], from 1.
fn code(value: &str) -> Option<u8> {
    let place = FINDINGS
        .iter()
        .position(|one| finding_name(*one) == value)?;
    u8::try_from(place).ok()?.checked_add(1)
}

fn bits(answers: &[(usize, u8)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (place, answer) in answers {
        let (byte, within) = (
            place.checked_div(IN_BYTE).unwrap_or_default(),
            place.checked_rem(IN_BYTE).unwrap_or_default(),
        );
        if bytes.len() <= byte {
            bytes.resize(byte.saturating_add(1), 0);
        }
        if let Some(there) = bytes.get_mut(byte) {
            *there |= answer.rotate_left(shift(within));
        }
    }
    bytes
}

fn shift(within: usize) -> u32 {
    u32::try_from(within.saturating_mul(BITS)).unwrap_or_default()
}

/// What a link holds of a form.
pub(super) struct Unpacked {
    /// The form.
    pub(super) model: Model,
    /// What was left out when it was made.
    pub(super) left_out: Vec<LeftOut>,
    /// How many things in it this version does not know.
    pub(super) unknown: usize,
}

/// The form back; nothing where the parts don't fit each other.
pub(super) fn unpack(body: &Body) -> Option<Unpacked> {
    let mut unknown: usize = 0;
    let mut said: Vec<(String, String)> = Vec::new();
    let mut say = |row: Option<(&str, String)>| match row {
        Some((name, value)) => said.push((name.to_owned(), value)),
        None => unknown = unknown.saturating_add(1),
    };
    for (place, answer) in answers(&body.answers) {
        let name = QUESTIONS.get(place);
        say(name.map(|name| (*name, finding_name(answer).to_owned())));
    }
    for place in &body.choices {
        let row = CHOICES.get(usize::from(*place));
        say(row.map(|(name, value)| (*name, (*value).to_owned())));
    }
    let texts = symbols::unpack(&body.symbols, body.texts.len())?;
    for (place, rest) in body.texts.iter().zip(texts) {
        match TEXTS.get(usize::from(*place)) {
            // What no link carries is not taken from one that does: the field is refused.
            Some(row) if row.carries == Carries::Typed && !symbols::is_carried(&rest) => {
                say(None);
                say(Some((row.name, UNREADABLE.to_owned())));
            }
            Some(row) if row.carries == Carries::Nothing => say(None),
            row => say(row.map(|row| (row.name, format!("{}{rest}", row.start)))),
        }
    }
    let mut left_out = Vec::new();
    for place in &body.left_out {
        let Some(row) = TEXTS.get(usize::from(*place)) else {
            unknown = unknown.saturating_add(1);
            continue;
        };
        if row.carries == Carries::Typed {
            said.push((row.name.to_owned(), UNREADABLE.to_owned()));
        }
        left_out.push(LeftOut::of(row.name));
    }
    let (model, lost) = taken(said);
    Some(Unpacked {
        model,
        left_out,
        unknown: unknown.saturating_add(lost),
    })
}

fn answers(bytes: &[u8]) -> impl Iterator<Item = (usize, crate::domain::finding::Finding)> {
    let codes = bytes.iter().flat_map(|byte| {
        let code = |within| byte.rotate_right(shift(within)) & 0b11;
        (0..IN_BYTE).map(code).collect::<Vec<u8>>()
    });
    codes.enumerate().filter_map(|(place, code)| {
        let answer = usize::from(code).checked_sub(1)?;
        Some((place, *FINDINGS.get(answer)?))
    })
}

/// What the form of this version takes of it, beside what is usual, and how much it does not.
fn taken(said: Vec<(String, String)>) -> (Model, usize) {
    let usual = USUAL
        .iter()
        .filter(|(name, _)| !said.iter().any(|(known, _)| known == name))
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let mut all: Vec<(String, String)> = usual.collect();
    all.extend(said.iter().cloned());
    let model = from_pairs(&all);
    let pairs = to_pairs(&model);
    let known: std::collections::BTreeSet<&(String, String)> = pairs.iter().collect();
    let lost = said.iter().filter(|pair| !known.contains(pair)).count();
    (model, lost)
}
