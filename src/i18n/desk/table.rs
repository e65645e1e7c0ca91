//! A table of many patients: how it is read, what is not taken of it, and what was found.

use crate::exchange::cohort::{
    Delimiter, Encoding, EncodingReason, Hyphen, PreviewNote, Target, Tested, UnitOfCk,
};
use crate::form::picks::Pick;
use crate::i18n::words::{Text, say, text};
use crate::i18n::{classify, questions};

/// The question what a hyphen means.
pub const HYPHEN: Text = text!("A hyphen alone in a cell means");
/// The question after the unit of creatine kinase.
pub const CK_UNIT: Text = text!("Unit of CK and its limit");

/// What a hyphen means.
#[must_use]
pub const fn hyphen(hyphen: Hyphen) -> Text {
    match hyphen {
        Hyphen::NotKnown => text!("Not known", "an answer"),
        Hyphen::No => text!("No, or negative"),
    }
}

/// A unit.
#[must_use]
pub const fn ck_unit(unit: UnitOfCk) -> Text {
    match unit {
        UnitOfCk::Units => text!("U/L"),
        UnitOfCk::Microkatals => text!("µkat/L"),
    }
}

/// How a table is written.
#[must_use]
pub fn written(encoding: Encoding, reason: EncodingReason, delimiter: Delimiter) -> String {
    let encoding = match encoding {
        Encoding::Utf8 => text!("UTF-8"),
        Encoding::Utf16Le | Encoding::Utf16Be => text!("UTF-16"),
        Encoding::Windows1252 => text!("Windows-1252 (Latin-1)"),
    };
    let reason = match reason {
        EncodingReason::Mark => text!("as the file says"),
        EncodingReason::Ascii | EncodingReason::Valid => text!("as its bytes are"),
        EncodingReason::Zeros => text!("by its zero bytes"),
        EncodingReason::Fallback => {
            text!("since it is not UTF-8: check letters such as ö and é below")
        }
    };
    let delimiter = match delimiter {
        Delimiter::Comma => text!("commas"),
        Delimiter::Semicolon => text!("semicolons"),
        Delimiter::Tab => text!("tabs"),
        Delimiter::Bar => text!("bars"),
    };
    say!(
        "Read as {encoding}, {reason}; cells parted by {delimiter}.",
        encoding,
        reason,
        delimiter
    )
}

/// What to look at.
#[must_use]
pub const fn note(note: PreviewNote) -> Text {
    match note {
        PreviewNote::HyphenBesidePlus => {
            text!(
                "A hyphen stands alone in cells beside a plus sign: say below whether it means no."
            )
        }
        PreviewNote::NoCkLimit => {
            text!(
                "There is a CK and no column for its upper limit of normal: it can't be told whether it is raised, unless another column says so."
            )
        }
        PreviewNote::NoBiopsyColumn => {
            text!("There are findings of a biopsy and no column that says whether one was done.")
        }
    }
}

/// What a column can hold.
#[must_use]
pub fn target(target: Target) -> String {
    let of_pick = |pick: Pick| classify::pick(pick).to_owned();
    match target {
        Target::Identifier => text!("Name of the row").to_owned(),
        Target::Age => text!("Age now, in years").to_owned(),
        Target::OnsetAge => text!("Age at first symptom, in years").to_owned(),
        Target::Sex => text!("Sex").to_owned(),
        Target::Ck => text!("CK, highest").to_owned(),
        Target::CkLimit => text!("CK, upper limit of normal").to_owned(),
        Target::CkNow => text!("CK now").to_owned(),
        Target::Tempo => of_pick(Pick::Tempo),
        Target::Weakness => text!("Proximal weakness, of arms or legs").to_owned(),
        Target::Antibody(tested) => of_pick(pick(tested)),
        Target::Assay(tested) => say!("{}: assay", classify::pick(pick(tested))),
        Target::OtherAntibodies => text!("All other myositis-specific antibodies").to_owned(),
        Target::Emg => of_pick(Pick::Emg),
        Target::Mri => of_pick(Pick::Mri),
        Target::Biopsy => of_pick(Pick::Biopsy),
        Target::Answer(question) => questions::question(question).to_owned(),
    }
}

const fn pick(tested: Tested) -> Pick {
    match tested {
        Tested::Hmgcr => Pick::AntiHmgcr,
        Tested::Srp => Pick::AntiSrp,
        Tested::JoOne => Pick::JoOne,
        Tested::Synthetase => Pick::Synthetase,
        Tested::Dermatomyositis => Pick::Dermatomyositis,
    }
}

/// A heading that could mean several things.
#[must_use]
pub fn ambiguous(targets: &[Target]) -> String {
    let names: Vec<String> = targets.iter().map(|one| target(*one)).collect();
    say!("Could be: {}. Say which.", names.join("; "))
}

/// A few cells of a column.
#[must_use]
pub fn samples(samples: &[String]) -> String {
    if samples.is_empty() {
        text!("Empty in the first rows").to_owned()
    } else {
        say!("Such as: {}", samples.join(", "))
    }
}

/// How far a run is.
#[must_use]
pub fn progress(rows: u64, bad: u64, rate: Option<u64>) -> String {
    let rate = rate.map_or_else(String::new, |rate| {
        say!(", {} rows a second", grouped(rate))
    });
    say!("{}{rate}", self::rows(rows, bad), rate)
}

/// How many rows.
#[must_use]
pub fn rows(rows: u64, bad: u64) -> String {
    let left_out = match bad {
        0 => text!("none left out").to_owned(),
        bad => say!("{} left out", grouped(bad)),
    };
    say!("{} rows classified, {left_out}", grouped(rows), left_out)
}

/// Digits in groups of three, with a narrow space that does not break.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(place);
        if place > 0 && left.is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}
