//! The scores of clots and bleeding, item by item, in words.

use super::questions;
use crate::domain::finding::Finding;
use crate::domain::quantity::Points;
use crate::domain::questions::Question;
use crate::domain::risk::caveats::{BLEEDING_RATES, Caveat, PADUA_RATES, SIXTY, man_of_sixty};
use crate::domain::risk::improve_bleeding::{
    self, AGE_STEPS, BleedingItem, FILTRATION_STEPS, MALE, MeasuredItem, PLATELETS_STEP,
};
use crate::domain::risk::improve_vte::{self, Band, VteItem};
use crate::domain::risk::of_case::Origin;
use crate::domain::risk::padua::{self, PaduaItem};
use crate::domain::risk::score::Score;
use crate::i18n::words::{Text, figure, say, text};

/// Title of the clot risk.
pub const CLOT_TITLE: Text = text!("Risk of a clot, item by item");
/// Title of the bleeding risk.
pub const BLEEDING_TITLE: Text = text!("Risk of bleeding, item by item");
/// The scores.
pub const PADUA: Text = text!("Padua");
/// See [`PADUA`].
pub const VTE: Text = text!("IMPROVE for clots");
/// See [`PADUA`].
pub const BLEEDING: Text = text!("IMPROVE for bleeding");
/// Opens the items of a score.
pub const ITEMS: Text = text!("Each item, its answer and its points");
/// Opens the factors without points.
pub const FACTORS: Text = text!("Each factor and its answer");
/// The columns of a score.
pub const COLUMNS: [Text; 3] = [text!("Item"), text!("Answer"), text!("Points")];
/// The columns of what has no points.
pub const FACTOR_COLUMNS: [Text; 3] = [text!("Factor"), text!("Answer"), text!("What it does")];
/// Title of the factors of immunoglobulin.
pub const IVIG: Text = text!("With immunoglobulin: factors without points");
/// What a factor of a day case does.
pub const DECIDES: Text = text!("any one makes it your decision in a day case");
/// What another factor does.
pub const COUNTS: Text = text!("counts, without deciding");
/// Title of what was found.
pub const FOUND: Text = text!("What is known of clots with immunoglobulin");

/// An item of Padua.
#[must_use]
pub fn padua_item(item: PaduaItem) -> String {
    match item {
        PaduaItem::AgeSeventy => say!("{} years or older", padua::AGE_FROM),
        PaduaItem::BmiThirty => say!("Body mass index {} or more", padua::BMI_FROM),
        PaduaItem::ActiveCancer
        | PaduaItem::PreviousVte
        | PaduaItem::ReducedMobility
        | PaduaItem::Thrombophilia
        | PaduaItem::RecentTraumaOrSurgery
        | PaduaItem::HeartOrRespiratoryFailure
        | PaduaItem::InfarctionOrStroke
        | PaduaItem::InfectionOrRheumatic
        | PaduaItem::Hormones => questions::question(Question::Clot(item)).to_owned(),
    }
}

/// An item of IMPROVE for clots.
#[must_use]
pub fn vte_item(item: VteItem) -> String {
    let words = match item {
        VteItem::AgeOverSixty => return say!("Over {} years", improve_vte::AGE_OVER),
        VteItem::PreviousVte => text!("Venous clot before"),
        VteItem::Thrombophilia => text!("Known thrombophilia"),
        VteItem::LowerLimbParalysis => text!("Paralysis or paresis of the legs"),
        VteItem::Cancer => text!("Cancer, asked as active cancer"),
        VteItem::ImmobilisedSevenDays => text!("Immobilised for 7 days or more"),
        VteItem::IntensiveCare => text!("In intensive or coronary care"),
    };
    words.to_owned()
}

/// An item of IMPROVE for bleeding that is a finding.
#[must_use]
pub const fn bleeding_item(item: BleedingItem) -> Text {
    questions::question(Question::Bleeding(item))
}

/// An item of IMPROVE for bleeding that is measured, with its steps.
#[must_use]
pub fn measured_item(item: MeasuredItem) -> String {
    let [(oldest, oldest_points), (older, older_points)] = AGE_STEPS;
    let [(lowest, lowest_points), (low, low_points)] = FILTRATION_STEPS;
    let (few, few_points) = PLATELETS_STEP;
    match item {
        MeasuredItem::Age => {
            say!(
                "Age: {older_points} from {older} years, {oldest_points} from {oldest} years",
                older_points,
                older,
                oldest_points,
                oldest
            )
        }
        MeasuredItem::Sex => say!("Sex: {MALE} for a man", MALE),
        MeasuredItem::Filtration => say!(
            "Kidneys: {low_points} under {low} mL/min, {lowest_points} under {lowest} mL/min",
            low_points,
            low,
            lowest_points,
            lowest
        ),
        MeasuredItem::Platelets => say!("Platelets: {few_points} under {few}", few_points, few),
    }
}

/// An answer, and where it comes from.
#[must_use]
pub fn answer(finding: Finding, origin: Origin) -> String {
    let word = factor_answer(finding);
    let from = match origin {
        Origin::Question(_) => return word.to_owned(),
        Origin::Age => text!("from age"),
        Origin::Sex => text!("from sex"),
        Origin::BodyMassIndex => text!("from body mass index"),
        Origin::Clearance => text!("from the lowest estimate of kidney function"),
        Origin::Platelets => text!("from platelets"),
        Origin::Myositis => text!("from myositis itself"),
    };
    say!("{word}, {from}", word, from)
}

/// An answer whose origin stands elsewhere.
#[must_use]
pub const fn factor_answer(finding: Finding) -> Text {
    match finding {
        Finding::Present => text!("yes"),
        Finding::Absent => text!("no"),
        Finding::Unknown => text!("not answered"),
    }
}

/// The points that an item has of those that it can have.
#[must_use]
pub fn points(score: Score, most: Points) -> String {
    if score.min == score.max {
        say!("{} of {most}", score.min, most)
    } else {
        say!("open, {} to {} of {most}", score.min, score.max, most)
    }
}

/// IMPROVE for clots as a number or an interval, with its band.
#[must_use]
pub fn vte_score(score: Score) -> String {
    let value = if score.min == score.max {
        figure(score.min)
    } else {
        say!("{} to {}", score.min, score.max)
    };
    let (least, most) = (Band::of(score.min), Band::of(score.max));
    let band = if least == most {
        band(least).to_owned()
    } else {
        say!("open, {} to {}", band(least), band(most))
    };
    say!(
        "{VTE}: {value}, {band} (moderate from {}, high from {})",
        VTE,
        value,
        band,
        Band::Moderate.from(),
        Band::High.from()
    )
}

/// A band of IMPROVE for clots.
#[must_use]
pub const fn band(band: Band) -> Text {
    match band {
        Band::Low => text!("low"),
        Band::Moderate => text!("moderate"),
        Band::High => text!("high"),
    }
}

/// What an interval says against its cut-off.
#[must_use]
pub const fn meaning(reached: Finding) -> Text {
    match reached {
        Finding::Present => text!("At the cut-off or over it, whatever is still open."),
        Finding::Absent => text!("Under the cut-off, whatever is still open."),
        Finding::Unknown => {
            text!(
                "The cut-off lies within what is still open: nothing is decided until more is answered."
            )
        }
    }
}

/// What to know.
#[must_use]
pub fn caveat(caveat: Caveat) -> String {
    let words = match caveat {
        Caveat::MyositisPoints => {
            return say!(
                "Myositis is a rheumatic disease: by itself it gives {} point of Padua and {} of IMPROVE for bleeding.",
                Points::scaled(PaduaItem::InfectionOrRheumatic.tenths()),
                Points::scaled(BleedingItem::Rheumatic.tenths())
            );
        }
        Caveat::ManOfSixty => {
            return say!(
                "A man of {SIXTY} with myositis stands at {} of {} before anything else.",
                SIXTY,
                man_of_sixty(),
                improve_bleeding::HIGH_FROM
            );
        }
        Caveat::PaduaRates => {
            let [high, low] = PADUA_RATES;
            return say!(
                "Without prophylaxis {high} % of inpatients at {} or more had a venous clot, and {low} % of those under it.",
                high,
                padua::HIGH_FROM,
                low
            );
        }
        Caveat::PaduaAge => {
            return say!(
                "One reprint counts the age over {0}; the original, which is followed, {0} and over.",
                padua::AGE_FROM
            );
        }
        Caveat::VteAge => {
            return say!(
                "Versions differ: one counts {0} years and over, this one over {0}.",
                improve_vte::AGE_OVER
            );
        }
        Caveat::BleedingRates => {
            let [high, low] = BLEEDING_RATES;
            return say!(
                "{high} % of inpatients at {} or more had a major bleeding, and {low} % of those under it.",
                high,
                improve_bleeding::HIGH_FROM,
                low
            );
        }
        Caveat::Inpatients => {
            text!(
                "All three scores were made for acutely ill inpatients; most immunoglobulin is given to day cases."
            )
        }
        Caveat::PaduaDecides => {
            text!(
                "It decides on the indication of an inpatient. In a day case the factors below do."
            )
        }
        Caveat::VteDecidesNothing => text!("It decides nothing here: it stands beside Padua."),
        Caveat::VteImmobility => {
            text!(
                "Versions differ: immobility counts from 7 days here and from 1 day in another; Padua asks for 3 days in bed."
            )
        }
        Caveat::VteCancer => {
            text!("Versions differ: cancer that is active, or cancer within 5 years.")
        }
        Caveat::VteDimer => {
            text!(
                "A later version adds 2 points for a D-dimer over twice its upper limit; that is not counted here."
            )
        }
        Caveat::LiverEnzymes => {
            text!(
                "Liver enzymes that come from muscle (AST, ALT) never count as liver failure: no item here looks at them."
            )
        }
        Caveat::DayCase => {
            text!(
                "In a day case a venous clot before, thrombophilia, active cancer or immobility makes it your decision, off the label."
            )
        }
        Caveat::MyositisClots => text!("Myositis itself raises the risk of a venous clot."),
        Caveat::PastClot => {
            text!(
                "With a past clot the odds were raised 3.69 times, one more clot in 5.8 patients; without one they were not."
            )
        }
        Caveat::Obesity => {
            text!(
                "Of inpatients given immunoglobulin in the United States 2.2 % had a venous clot; obesity raised the odds 1.74 times."
            )
        }
        Caveat::FirstDays => {
            text!(
                "With leukaemia or myeloma arterial clots were 3.4 times as frequent on the day of the infusion and the next."
            )
        }
    };
    words.to_owned()
}
