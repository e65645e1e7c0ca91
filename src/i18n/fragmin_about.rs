//! What there is to know about giving Fragmin, in words: the syringe, what to watch, and the cards' titles.

mod bands;
mod evidence;
mod similar;
mod timeline;

use super::dates;
use crate::domain::dalteparin::monitoring::{
    ANTI_XA_CLEARANCE, ANTI_XA_OVER, DIRECT_PATIENTS, DUMFRIES_DOSES, DUMFRIES_OVER, DatedCheck,
    LOTHIAN_AFTER, LOTHIAN_FILTRATION, NORWAY_OVER, NORWAY_TOLERATED, NORWAY_TOLERATED_DAYS,
    NORWAY_UNDER, NORWAY_UNITS_FROM, POTASSIUM_OVER, Purpose, Range, WINDOW, Watch,
};
use crate::domain::dalteparin::quantities::Concentration;
use crate::domain::dalteparin::syringes::{Handling, Market, Syringe};
use crate::domain::dalteparin::warnings::AGE_FROM;
use crate::domain::quantity::AntiXaUnits;
use crate::i18n::words::{Text, say, text};

pub use super::dalteparin::drug;
pub use bands::{BY_WEIGHT, DISAGREE, by_weight};
pub use evidence::known;
pub use similar::{conflict, remark, row};
pub use timeline::{
    NO_DATES, NO_DOSE as NO_DOSE_DATED, NO_STOP, PICTURE, RULES, START_NEAR, event, gap, mark,
    mark_day, refusal, rule,
};

/// Title of the syringes.
pub const SYRINGE: Text = text!("Syringe");
/// Title of how it is given and what to watch.
pub const GIVING: Text = text!("How to give it and what to watch");
/// Title of what the evidence says.
pub const EVIDENCE: Text = text!("What the evidence says");
/// Title of the drugs like it.
pub const SIMILAR: Text = text!("Or similar");
/// Opens the drugs like it.
pub const SIMILAR_OPENS: Text = text!("Doses of other drugs, by weight and kidneys");
/// Title of the timeline.
pub const TIMELINE: Text = text!("Timeline");

/// The one sentence that names what the box says for units.
pub const BOX: Text = text!("The box says IU, in Norway IE.");
/// Before the table, where no dose is decided.
pub const NO_DOSE: Text = text!(
    "No dose is decided, so that no syringe is named here. The table is a reference: only a decision with a dose says which one is handed out."
);
/// Opens the table.
pub const ALL_SYRINGES: Text = text!("All syringes");
/// Heads of the table's columns.
pub const COLUMNS: [Text; 4] = [
    text!("Units"),
    text!("Volume"),
    text!("Concentration"),
    text!("Where"),
];
/// Parts of what to watch.
pub const HANDLING: Text = text!("Giving it");
/// See [`HANDLING`].
pub const WATCHING: Text = text!("Watching");
/// See [`HANDLING`].
pub const LEVELS: Text = text!("Anti-Xa");
/// See [`HANDLING`].
pub const DATES: Text = text!("Days of the checks");
/// No day without a start.
pub const NO_START: Text = text!("No start date is set: no check has a day.");
/// How days are counted.
pub const COUNTING: Text =
    text!("The start date is counted as day 1, and before it means at the latest the day before.");
/// The platelets have no interval.
pub const NO_INTERVAL: Text =
    text!("Platelets after the start: regularly. No interval was found, and none is filled in.");
/// They differ.
pub const RANGES_DIFFER: Text =
    text!("The sources disagree on the range of prophylaxis; none is followed before the others.");

/// A number of units: none under 10 000 has a separator, and from there it is a no-break space.
#[must_use]
pub fn grouped(number: &str) -> String {
    let place = number.len().saturating_sub(3);
    match number.split_at_checked(place) {
        Some((thousands, rest)) if thousands.len() > 1 => {
            format!("{thousands}\u{a0}{rest}")
        }
        _ => number.to_owned(),
    }
}

/// "5000 units", "12 500 units".
#[must_use]
pub fn units(units: AntiXaUnits) -> String {
    say!("{} units", grouped(&units.to_string()))
}

/// "25 000 units/mL".
#[must_use]
pub fn concentration(concentration: Concentration) -> String {
    say!("{} units/mL", grouped(&concentration.to_string()))
}

/// "5000 units in 0.2 mL (25 000 units/mL)".
#[must_use]
pub fn syringe(syringe: Syringe) -> String {
    say!(
        "{} in {} mL ({})",
        units(syringe.units),
        syringe.volume,
        concentration(syringe.concentration)
    )
}

/// The syringe of the dose that was decided.
#[must_use]
pub fn handed_out(one: Syringe) -> String {
    say!("Handed out: one syringe of {}.", syringe(one))
}

/// Two syringes with one volume.
#[must_use]
pub fn same_volume(one: Syringe, other: Syringe) -> String {
    say!(
        "{} and {} are both {} mL: read the units, never the volume alone.",
        units(one.units),
        units(other.units),
        one.volume
    )
}

/// A volume of the table, with the units that it never stands without.
#[must_use]
pub fn volume(one: Syringe) -> String {
    say!("{} mL for {}", one.volume, units(one.units))
}

/// Where it is sold.
#[must_use]
pub const fn market(market: Market) -> Text {
    match market {
        Market::NotTold => {
            text!("Texts of Canada, Norway and the UK; which has it was not recorded")
        }
        Market::Canada => text!("Canada only"),
        Market::UnitedKingdom => {
            text!("UK, beside the others; whether it is a syringe was not recorded")
        }
    }
}

/// How it is handled.
#[must_use]
pub const fn handling(handling: Handling) -> Text {
    match handling {
        Handling::AirBubble => text!("The air bubble stays in the syringe."),
        Handling::NeverIntramuscular => text!("Never into a muscle."),
        Handling::NotInterchangeable => {
            text!("Not interchangeable unit for unit with other heparins.")
        }
        Handling::NeedleShield => text!("The needle shield may hold latex."),
        Handling::MultidoseVial => text!("Multidose vials hold benzyl alcohol."),
    }
}

/// Something to watch.
#[must_use]
pub fn watch(watch: Watch) -> String {
    match watch {
        Watch::Platelets => text!("Platelets before the first dose and regularly.").to_owned(),
        Watch::PlateletsNotNeeded => text!("The sources disagree: in one place in the UK platelet counts are not needed in medical patients who were never given unfractionated heparin.").to_owned(),
        Watch::Potassium => say!("Potassium with diabetes, chronic kidney disease, acidosis or potassium-sparing drugs, and when it goes on for more than {POTASSIUM_OVER} days.", POTASSIUM_OVER),
        Watch::AntiXa => say!("Anti-Xa with a clearance from {} to under {} mL/min when it goes on for more than {ANTI_XA_OVER} days: followed here.", ANTI_XA_CLEARANCE.0, ANTI_XA_CLEARANCE.1, ANTI_XA_OVER),
        Watch::AntiXaLothian => say!("NHS Lothian, filtration {} to {} mL/min: a level after {LOTHIAN_AFTER} days.", LOTHIAN_FILTRATION.0, LOTHIAN_FILTRATION.1, LOTHIAN_AFTER),
        Watch::AntiXaNorway => say!("Norway, clearance under {NORWAY_UNDER} mL/min: up to {} a day were well tolerated for up to {NORWAY_TOLERATED_DAYS} days; anti-Xa from {} for more than {NORWAY_OVER} days.", NORWAY_UNDER, units(NORWAY_TOLERATED), NORWAY_TOLERATED_DAYS, units(NORWAY_UNITS_FROM), NORWAY_OVER),
        Watch::Direct => say!("A study of {DIRECT_PATIENTS} patients with little kidney function found no accumulation.", DIRECT_PATIENTS),
        Watch::AntiXaHeavy => say!("NHS Dumfries & Galloway, over {DUMFRIES_OVER} kg: anti-Xa after {DUMFRIES_DOSES} doses.", DUMFRIES_OVER, DUMFRIES_DOSES),
        Watch::Old => say!("From {AGE_FROM} years: watch for bleeding.", AGE_FROM),
    }
}

/// When anti-Xa is taken.
#[must_use]
pub fn window() -> String {
    say!(
        "Anti-Xa of a prophylactic dose: taken {} to {} h after a dose.",
        WINDOW.0,
        WINDOW.1
    )
}

/// A range of anti-Xa.
#[must_use]
pub fn range(range: Range) -> String {
    let purpose = match range.purpose {
        Purpose::Prophylaxis => text!("Prophylaxis"),
        Purpose::Treatment => text!("Treatment, not for this dose"),
        Purpose::TreatmentLowClearance => {
            text!("Treatment with little kidney function, not for this dose")
        }
    };
    say!(
        "{purpose}: {} to {} units/mL.",
        purpose,
        range.from,
        range.to
    )
}

/// A check that has a day.
#[must_use]
pub fn dated_check(check: DatedCheck, has_stop: bool) -> String {
    let goes_on = if has_stop {
        Text::EMPTY
    } else {
        text!(", if it goes on so long")
    };
    match check {
        DatedCheck::PlateletsBefore(day) => say!(
            "Platelets before the first dose: at the latest on {}.",
            dates::weekday(day)
        ),
        DatedCheck::PotassiumFrom(day) => say!(
            "Potassium, where a reason lets it rise: from {}{goes_on}.",
            dates::weekday(day),
            goes_on
        ),
        DatedCheck::AntiXaFrom(day) => say!(
            "Anti-Xa, with a clearance from {} to under {} mL/min: from {}{goes_on}.",
            ANTI_XA_CLEARANCE.0,
            ANTI_XA_CLEARANCE.1,
            dates::weekday(day),
            goes_on
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_from_ten_thousand_on() {
        for (units, said) in [
            (500, "500 units"),
            (5_000, "5000 units"),
            (9_999, "9999 units"),
            (10_000, "10\u{a0}000 units"),
            (12_500, "12\u{a0}500 units"),
            (125_000, "125\u{a0}000 units"),
        ] {
            assert_eq!(super::units(AntiXaUnits::scaled(units)), said);
        }
    }
}
