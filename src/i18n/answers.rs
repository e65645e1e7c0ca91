//! The answer in words: days, notices, what waits for what.

use super::fields;
use crate::domain::assessment::{OldMeasurement, Open};
use crate::domain::bounds::{self, ROUNDING_CONFIRM_OVER_PERCENT};
use crate::domain::case;
use crate::domain::ivig::course::{Doses, MANY_GRAMS_A_DAY};
use crate::domain::ivig::notices::Notice;
use crate::domain::ivig::products::{Product, Stabiliser};
use crate::domain::ivig::stops::Stop;
use crate::domain::quantity::{Grams, Percent, Quantity, Unit};
use crate::i18n::words::{Text, figure, say, symbol, text};

/// Runs of equal days: from, to (both counted from 1), and the amount.
fn runs<U: Unit>(daily: &[Quantity<U>]) -> Vec<(usize, usize, Quantity<U>)> {
    let mut runs: Vec<(usize, usize, Quantity<U>)> = Vec::new();
    for (place, &amount) in daily.iter().enumerate() {
        match runs.last_mut() {
            Some((_, to, same)) if *same == amount => *to = place + 1,
            _ => runs.push((place + 1, place + 1, amount)),
        }
    }
    runs
}

/// "40 g on each of 3 days" or "35 g on days 1 and 2, 40 g on day 3".
#[must_use]
pub fn days<U: Unit>(daily: &[Quantity<U>]) -> String {
    let unit = symbol(U::SYMBOL);
    match runs(daily).as_slice() {
        [(1, 1, amount)] => say!("{amount} {unit} on one day", amount, unit),
        [(_, to, amount)] => say!("{amount} {unit} on each of {to} days", amount, unit, to),
        runs => runs
            .iter()
            .map(|(from, to, amount)| day_run(*from, *to, &say!("{amount} {unit}", amount, unit)))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn day_run(from: usize, to: usize, amount: &str) -> String {
    if from == to {
        say!("{amount} on day {from}", amount, from)
    } else if from + 1 == to {
        say!("{amount} on days {from} and {to}", amount, from, to)
    } else {
        say!("{amount} on days {from} to {to}", amount, from, to)
    }
}

/// The total beside the days.
#[must_use]
pub fn in_all(total: Grams) -> String {
    say!("{total} g in all", total)
}

/// The arithmetic in one line.
#[must_use]
pub fn arithmetic(doses: &Doses) -> String {
    let Doses {
        per_kg,
        weight,
        exact,
        total,
        ..
    } = doses;
    let rounded = if exact == total {
        String::new()
    } else {
        let word = if doses.is_chosen {
            text!("in whole vials")
        } else {
            text!("rounded to")
        };
        say!(", {word} {total} g ({} %)", word, total, signed(doses))
    };
    let count = doses.daily.len();
    let day_word = if count == 1 {
        text!("day")
    } else {
        text!("days")
    };
    let each = match runs(&doses.daily).as_slice() {
        [(_, _, amount)] => say!("{amount} g a day", amount),
        _ => doses
            .daily
            .iter()
            .map(|day| say!("{day} g", day))
            .collect::<Vec<_>>()
            .join(" + "),
    };
    say!(
        "{per_kg} g/kg × {} kg = {exact} g{rounded}; {count} {day_word} → {each}",
        per_kg,
        weight.used,
        exact,
        rounded,
        count,
        day_word,
        each
    )
}

/// Where limits are changed.
pub const CHANGE_UNDER_PLAN: Text = text!("Both are changed under “Plan”.");

/// What rounding adds or takes, with its sign, in per cent.
#[must_use]
pub fn signed(doses: &Doses) -> String {
    signed_percent(doses.deviation)
}

/// With its sign.
#[must_use]
pub fn signed_percent(percent: Percent) -> String {
    let text = figure(percent);
    match text.strip_prefix('-') {
        Some(size) => say!("−{size}", size),
        None => say!("+{text}", text),
    }
}

/// Is it an order yet?
#[must_use]
pub const fn planning_or_course(planning: bool, age_open: bool) -> Text {
    match (planning, age_open) {
        (true, true) => text!("Planning figure — adult assumed"),
        (true, false) => text!("Planning figure"),
        (false, _) => text!("Course"),
    }
}

/// An open question, as a noun.
#[must_use]
pub fn open(open: Open) -> String {
    match open {
        Open::Age => text!("age").to_owned(),
        Open::Product => text!("the product").to_owned(),
        Open::Stop(stop) => say!("the question “{}”", fields::stop(stop)),
        Open::Creatinine => text!("creatinine").to_owned(),
        Open::CreatinineToConfirm => text!("the very low creatinine to be confirmed").to_owned(),
        Open::Pregnancy => text!("pregnancy").to_owned(),
        Open::Height => text!("height").to_owned(),
        Open::PolicyReason => text!("the reason for this dosing weight").to_owned(),
        Open::PumpRate => text!("a pump that runs under 1 mL/h").to_owned(),
    }
}

/// What a figure waits for. A long list of contraindications is counted, not named one by one.
#[must_use]
pub fn waits_for(list: &[Open]) -> Vec<String> {
    let stops = list
        .iter()
        .filter(|open| matches!(open, Open::Stop(_)))
        .count();
    let few = stops <= NAMED_STOPS;
    let counted = (!few).then(|| say!("the contraindications: {stops} questions open", stops));
    let named = list
        .iter()
        .filter(|open| few || !matches!(open, Open::Stop(_)))
        .map(|one| open(*one));
    named.chain(counted).collect()
}

/// So many open contraindications are named, more are counted.
const NAMED_STOPS: usize = 2;

/// What the grams hang on while it is open.
#[must_use]
pub fn hangs_on(open: Open) -> Option<Text> {
    match open {
        Open::Pregnancy => Some(text!(
            "Pregnancy is not answered. In pregnancy this policy would use another weight."
        )),
        Open::Age
        | Open::Product
        | Open::Stop(_)
        | Open::Creatinine
        | Open::CreatinineToConfirm
        | Open::Height
        | Open::PolicyReason
        | Open::PumpRate => None,
    }
}

/// A notice.
#[must_use]
pub fn notice(notice: Notice) -> String {
    match notice {
        Notice::BmiExtreme => text!("Unusual build for these units; confirmed by you.").to_owned(),
        Notice::RoundingOverFivePercent => say!("Rounding moves the course by more than {ROUNDING_CONFIRM_OVER_PERCENT} %; confirmed by you.", ROUNDING_CONFIRM_OVER_PERCENT),
        Notice::AdultAssumed => text!("Age is not known: an adult is assumed, and this is a planning figure.").to_owned(),
        Notice::ConsiderFiveDays => {
            say!("At risk of clots or kidney harm, or not answered: consider {} days and the slowest rate.", bounds::DAYS.possible.1)
        }
        Notice::DailyThirtyFiveGrams => say!("A day of {MANY_GRAMS_A_DAY} g or more: in 62 patients with neuropathy such days were followed by more early clots. More days make smaller ones.", MANY_GRAMS_A_DAY),
        Notice::AgeOver65 => say!("Over {}: counts as at risk, whatever was answered.", bounds::AT_RISK_OVER),
        Notice::RiskElsewhere => text!("Another answer names a risk of clots or kidney harm, and counts.").to_owned(),
        Notice::RiskUnanswered => text!("The risk of clots or kidney harm is not answered and counts as present.").to_owned(),
        Notice::LowestPracticableRate => {
            text!("The label asks for the lowest practicable rate at risk and gives no number; the ceiling here is this product's policy.").to_owned()
        }
        Notice::HeightMissing => text!("Height is not known: the actual weight is used. With a height the dose may fall.").to_owned(),
        Notice::PregnantActualWeight => text!("Pregnant: the actual weight is used. Ontario would use the weight before the pregnancy.").to_owned(),
        Notice::PrepregnancyWeight => text!("The weight before the pregnancy is used. Australia would use the actual weight.").to_owned(),
        Notice::ShortActualWeight => text!("Shorter than the policy's height floor: the actual weight is used.").to_owned(),
        Notice::LowWeightActualWeight => text!("Light patients are not adjusted in Ontario: the actual weight is used.").to_owned(),
        Notice::ThinActualWeight => {
            text!("The policy's weight would not be below the actual one: the actual weight is used.").to_owned()
        }
    }
}

/// A stabiliser, with the products that hold it.
#[must_use]
pub const fn stabiliser(stabiliser: Stabiliser) -> Text {
    match stabiliser {
        Stabiliser::Proline => text!("L-proline (Privigen)"),
        Stabiliser::Sorbitol => text!("sorbitol (Flebogamma, Gammaplex 5 %)"),
        Stabiliser::Maltose => text!("maltose (Octagam)"),
        Stabiliser::Glycine => text!("glycine"),
        Stabiliser::Polysorbate => text!("polysorbate"),
    }
}

/// A contraindication that forbids some products.
#[must_use]
pub fn forbidden(stop: Stop, stabiliser: Stabiliser) -> String {
    let what = self::stabiliser(stabiliser);
    say!("{}: no product with {what}.", fields::stop(stop), what)
}

/// A contraindication that a reason has lifted.
#[must_use]
pub fn lifted(stop: Stop) -> String {
    say!(
        "{}: a contraindication in the Norwegian handbook, lifted by your written reason.",
        fields::stop(stop)
    )
}

/// The version of the clinical content, as results and prints carry it.
#[must_use]
pub fn content_version(version: u32) -> String {
    say!("content version {version}", version)
}

/// Title of the card.
pub const TITLE: Text = text!("IVIG");
/// Before a weight is typed.
pub const WAITING: Text =
    text!("A weight is enough for the grams of a course. Pump rates wait for more.");
/// Title of what follows the grams.
pub const SHEET: Text = text!("Rates and run sheet");
/// Before a list of what something waits for.
pub const WITHHELD: Text = text!("Withheld. Waits for:");
/// Nothing is waited for.
pub const BELOW: Text = text!("Below, with the vials, for each day.");

/// An old measurement.
#[must_use]
pub fn old(old: OldMeasurement) -> String {
    say!(
        "{} of {} days ago: older than {} days, measure again.",
        fields::label(old.field),
        old.days,
        bounds::OLD_AFTER_DAYS
    )
}

/// The weight was not measured.
pub const ESTIMATED: Text = text!("The weight is estimated: weigh the patient before the dose.");

/// The risk question.
#[must_use]
pub const fn risk_question() -> Text {
    text!("Any risk of clots or kidney harm?")
}

/// What counts.
#[must_use]
pub fn risk_hint() -> String {
    say!(
        "A clot before, long immobility, a hypercoagulable state, oestrogens, a central line, hyperviscosity, cardiovascular risk; or renal insufficiency, diabetes, volume depletion, sepsis, paraprotein, nephrotoxic drugs. Over {} counts by itself.",
        bounds::AT_RISK_OVER
    )
}

/// How often.
#[must_use]
pub fn interval() -> String {
    say!(
        "Usual in IMNM: {} g/kg every 4 weeks over {} days.",
        case::USUAL_DOSE,
        case::USUAL_DAYS
    )
}

/// The name of a product, or the prompt.
#[must_use]
pub fn product(product: Option<Product>) -> &'static str {
    product.map_or(text!("Choose a product").get(), Product::name)
}
