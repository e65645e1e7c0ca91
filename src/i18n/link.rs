//! Links and their codes in words: what came out then and now, what was left out, and why one does not open.

use super::{answers, dalteparin, dates, fields};
use crate::domain::classify::enmc::{Antibody, EnmcFindings, Subtype};
use crate::domain::quantity::Grams;
use crate::exchange::link::{
    Classified, Comparison, Dalteparin, Immunoglobulin, LeftOut, LinkError, Opened, Outcome, Part,
};
use crate::exchange::qr::QrError;
use crate::i18n::words::{Text, say, text};

/// A part of a result that stands in a link in a way that this version does not know.
const NOT_READ: Text = text!("not known to this version");

/// "made with content 3, now 7: same result".
#[must_use]
pub fn headline(opened: &Opened) -> String {
    let result = match opened.comparison {
        Comparison::Same => text!("same result"),
        Comparison::Different(_) => text!("different result"),
    };
    say!(
        "made with content {}, now {}: {result}",
        opened.content_then,
        opened.content_now,
        result
    )
}

/// The three lines of a result.
#[must_use]
pub fn outcome(outcome: &Outcome) -> [String; 3] {
    [Part::Classified, Part::Immunoglobulin, Part::Dalteparin]
        .map(|which| say!("{}: {}", part(which), of_part(outcome, which)))
}

/// What other rules make of it, a sentence each.
#[must_use]
pub fn changes(opened: &Opened) -> Vec<String> {
    let parts = match &opened.comparison {
        Comparison::Same => &[],
        Comparison::Different(parts) => parts.as_slice(),
    };
    let change = |which: &Part| {
        let (then, now) = (&opened.then, &opened.now);
        say!(
            "{}: then {}; now {}.",
            part(*which),
            of_part(then, *which),
            of_part(now, *which)
        )
    };
    parts.iter().map(change).collect()
}

/// What the days since have changed, and which measurements are old, a sentence each.
#[must_use]
pub fn since(opened: &Opened) -> Vec<String> {
    let made = match opened.made {
        Some(day) => say!("on {}", dates::day(day)),
        None => text!("on the day of the link, which is not known").to_owned(),
    };
    let change = |which: &Part| {
        let (then, now) = (&opened.now, &opened.today);
        say!(
            "{}: {made} {}; today {}.",
            part(*which),
            made,
            of_part(then, *which),
            of_part(now, *which)
        )
    };
    let old = opened.old.iter().map(|old| answers::old(*old));
    opened.since.iter().map(change).chain(old).collect()
}

/// Something that was left out.
#[must_use]
pub fn left_out(what: &LeftOut) -> String {
    match what {
        LeftOut::Reason(stop) => say!(
            "The reason for going on ({}): it is not in the link and has to be typed again.",
            fields::stop(*stop)
        ),
        LeftOut::PolicyReason => text!(
            "The reason for this dosing weight: it is not in the link and has to be typed again."
        )
        .to_owned(),
        LeftOut::Unreadable(field) => say!(
            "{}: what was typed is not in the link, since it is no number, day or time of this form. Type it again.",
            fields::label(*field)
        ),
        LeftOut::Unnamed(name) => say!("“{name}” is not in the link.", name),
    }
}

/// How much of a link this version does not know; nothing where it knows all.
#[must_use]
pub fn unknown(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => text!("1 answer in the link is not known to this version and was passed over.")
            .to_owned(),
        count => say!(
            "{count} answers in the link are not known to this version and were passed over.",
            count
        ),
    }
}

/// Why a link does not open, or is not made.
#[must_use]
pub fn refused(error: LinkError) -> String {
    match error {
        LinkError::NotALink => {
            text!("This is no link to a case. Ask for the link again, and copy all of it.").to_owned()
        }
        LinkError::TooLong => {
            text!("This is too long for a link to a case. Save the case as a file.").to_owned()
        }
        LinkError::Damaged => {
            text!("The link is damaged: a part of it was lost or changed on the way. Ask for it again, and copy all of it.")
                .to_owned()
        }
        LinkError::Newer { version } => say!("The link was made by a later version of this calculator (format {version}). Reload the page to get that version, then open the link again.", version),
    }
}

const fn part(part: Part) -> Text {
    match part {
        Part::Classified => text!("IMNM, by ENMC 2018"),
        Part::Immunoglobulin => text!("IVIG"),
        Part::Dalteparin => text!("Fragmin"),
    }
}

fn of_part(outcome: &Outcome, part: Part) -> String {
    let told = match part {
        Part::Classified => outcome.classified.map(classified),
        Part::Immunoglobulin => outcome.immunoglobulin.as_ref().map(immunoglobulin),
        Part::Dalteparin => outcome.dalteparin.map(fragmin),
    };
    told.unwrap_or_else(|| NOT_READ.to_owned())
}

fn classified(classified: Classified) -> String {
    match classified {
        Classified::Refused => text!("no verdict, an entry has to be corrected").to_owned(),
        Classified::Open => text!("not classified yet").to_owned(),
        Classified::NotMet => text!("criteria not met").to_owned(),
        Classified::Met(types) => {
            let types: Vec<crate::i18n::words::Text> = types.iter().map(subtype).collect();
            types.join(text!(" and ").get())
        }
    }
}

/// The name of a type that is met: without antibodies it is so only where both are known to be negative.
fn subtype(subtype: Subtype) -> Text {
    let findings = EnmcFindings {
        anti_hmgcr: Antibody::Negative,
        anti_srp: Antibody::Negative,
        ..EnmcFindings::default()
    };
    super::classify::subtype(subtype, &findings)
}

fn immunoglobulin(answer: &Immunoglobulin) -> String {
    match answer {
        Immunoglobulin::Waiting => text!("no weight yet").to_owned(),
        Immunoglobulin::Stopped => text!("stopped by a contraindication").to_owned(),
        Immunoglobulin::Refused => text!("no dose, an entry has to be corrected").to_owned(),
        Immunoglobulin::Confirm => text!("no dose until something unusual is confirmed").to_owned(),
        Immunoglobulin::Given { daily, is_planning } => {
            let total = daily.iter().map(|day| day.get());
            let total = Grams::scaled(total.fold(0, i64::saturating_add));
            let what = if *is_planning {
                text!("planning figure")
            } else {
                text!("course")
            };
            say!(
                "{what} {}, {}",
                what,
                answers::days(daily),
                answers::in_all(total)
            )
        }
    }
}

fn fragmin(answer: Dalteparin) -> String {
    match answer {
        Dalteparin::Stopped => text!("stopped").to_owned(),
        Dalteparin::Specialist => text!("for a specialist").to_owned(),
        Dalteparin::Withheld => text!("withheld").to_owned(),
        Dalteparin::BothHigh => text!("both risks high, no dose").to_owned(),
        Dalteparin::NotIndicated => text!("not indicated").to_owned(),
        Dalteparin::YourDecision => text!("your decision").to_owned(),
        Dalteparin::OtherDrug => text!("another drug is chosen, no figure here").to_owned(),
        Dalteparin::Dose(dose) => dalteparin::dose(dose),
    }
}

/// Why a link has no QR code.
#[must_use]
pub const fn no_code(error: QrError) -> Text {
    match error {
        QrError::NotAnAddress => text!("This is no address of which a QR code can be made."),
        QrError::TooLong => {
            text!("The link is too long for a QR code. Copy the link, or save the case as a file.")
        }
    }
}
