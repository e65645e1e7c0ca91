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

/// Title of the clot risk.
pub const CLOT_TITLE: &str = "Risk of a clot, item by item";
/// Title of the bleeding risk.
pub const BLEEDING_TITLE: &str = "Risk of bleeding, item by item";
/// The scores.
pub const PADUA: &str = "Padua";
/// See [`PADUA`].
pub const VTE: &str = "IMPROVE for clots";
/// See [`PADUA`].
pub const BLEEDING: &str = "IMPROVE for bleeding";
/// Opens the items of a score.
pub const ITEMS: &str = "Each item, its answer and its points";
/// Opens the factors without points.
pub const FACTORS: &str = "Each factor and its answer";
/// The columns of a score.
pub const COLUMNS: [&str; 3] = ["Item", "Answer", "Points"];
/// The columns of what has no points.
pub const FACTOR_COLUMNS: [&str; 3] = ["Factor", "Answer", "What it does"];
/// Title of the factors of immunoglobulin.
pub const IVIG: &str = "With immunoglobulin: factors without points";
/// What a factor of a day case does.
pub const DECIDES: &str = "any one makes it your decision in a day case";
/// What another factor does.
pub const COUNTS: &str = "counts, without deciding";
/// Title of what was found.
pub const FOUND: &str = "What is known of clots with immunoglobulin";

/// An item of Padua.
#[must_use]
pub fn padua_item(item: PaduaItem) -> String {
    match item {
        PaduaItem::AgeSeventy => format!("{} years or older", padua::AGE_FROM),
        PaduaItem::BmiThirty => format!("Body mass index {} or more", padua::BMI_FROM),
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
        VteItem::AgeOverSixty => return format!("Over {} years", improve_vte::AGE_OVER),
        VteItem::PreviousVte => "Venous clot before",
        VteItem::Thrombophilia => "Known thrombophilia",
        VteItem::LowerLimbParalysis => "Paralysis or paresis of the legs",
        VteItem::Cancer => "Cancer, asked as active cancer",
        VteItem::ImmobilisedSevenDays => "Immobilised for 7 days or more",
        VteItem::IntensiveCare => "In intensive or coronary care",
    };
    words.to_owned()
}

/// An item of IMPROVE for bleeding that is a finding.
#[must_use]
pub const fn bleeding_item(item: BleedingItem) -> &'static str {
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
            format!("Age: {older_points} from {older} years, {oldest_points} from {oldest} years")
        }
        MeasuredItem::Sex => format!("Sex: {MALE} for a man"),
        MeasuredItem::Filtration => format!(
            "Kidneys: {low_points} under {low} mL/min, {lowest_points} under {lowest} mL/min"
        ),
        MeasuredItem::Platelets => format!("Platelets: {few_points} under {few}"),
    }
}

/// An answer, and where it comes from.
#[must_use]
pub fn answer(finding: Finding, origin: Origin) -> String {
    let word = factor_answer(finding);
    let from = match origin {
        Origin::Question(_) => return word.to_owned(),
        Origin::Age => "from age",
        Origin::Sex => "from sex",
        Origin::BodyMassIndex => "from body mass index",
        Origin::Clearance => "from the lowest estimate of kidney function",
        Origin::Platelets => "from platelets",
        Origin::Myositis => "from myositis itself",
    };
    format!("{word}, {from}")
}

/// An answer whose origin stands elsewhere.
#[must_use]
pub const fn factor_answer(finding: Finding) -> &'static str {
    match finding {
        Finding::Present => "yes",
        Finding::Absent => "no",
        Finding::Unknown => "not answered",
    }
}

/// The points that an item has of those that it can have.
#[must_use]
pub fn points(score: Score, most: Points) -> String {
    if score.min == score.max {
        format!("{} of {most}", score.min)
    } else {
        format!("open, {} to {} of {most}", score.min, score.max)
    }
}

/// IMPROVE for clots as a number or an interval, with its band.
#[must_use]
pub fn vte_score(score: Score) -> String {
    let value = if score.min == score.max {
        score.min.to_string()
    } else {
        format!("{} to {}", score.min, score.max)
    };
    let (least, most) = (Band::of(score.min), Band::of(score.max));
    let band = if least == most {
        band(least).to_owned()
    } else {
        format!("open, {} to {}", band(least), band(most))
    };
    format!(
        "{VTE}: {value}, {band} (moderate from {}, high from {})",
        Band::Moderate.from(),
        Band::High.from()
    )
}

/// A band of IMPROVE for clots.
#[must_use]
pub const fn band(band: Band) -> &'static str {
    match band {
        Band::Low => "low",
        Band::Moderate => "moderate",
        Band::High => "high",
    }
}

/// What an interval says against its cut-off.
#[must_use]
pub const fn meaning(reached: Finding) -> &'static str {
    match reached {
        Finding::Present => "At the cut-off or over it, whatever is still open.",
        Finding::Absent => "Under the cut-off, whatever is still open.",
        Finding::Unknown => {
            "The cut-off lies within what is still open: nothing is decided until more is answered."
        }
    }
}

/// What to know.
#[must_use]
pub fn caveat(caveat: Caveat) -> String {
    let words = match caveat {
        Caveat::MyositisPoints => {
            return format!(
                "Myositis is a rheumatic disease: by itself it gives {} point of Padua and {} of IMPROVE for bleeding.",
                Points::scaled(PaduaItem::InfectionOrRheumatic.tenths()),
                Points::scaled(BleedingItem::Rheumatic.tenths())
            );
        }
        Caveat::ManOfSixty => {
            return format!(
                "A man of {SIXTY} with myositis stands at {} of {} before anything else.",
                man_of_sixty(),
                improve_bleeding::HIGH_FROM
            );
        }
        Caveat::PaduaRates => {
            let [high, low] = PADUA_RATES;
            return format!(
                "Without prophylaxis {high} % of inpatients at {} or more had a venous clot, and {low} % of those under it.",
                padua::HIGH_FROM
            );
        }
        Caveat::PaduaAge => {
            return format!(
                "One reprint counts the age over {0}; the original, which is followed, {0} and over.",
                padua::AGE_FROM
            );
        }
        Caveat::VteAge => {
            return format!(
                "Versions differ: one counts {0} years and over, this one over {0}.",
                improve_vte::AGE_OVER
            );
        }
        Caveat::BleedingRates => {
            let [high, low] = BLEEDING_RATES;
            return format!(
                "{high} % of inpatients at {} or more had a major bleeding, and {low} % of those under it.",
                improve_bleeding::HIGH_FROM
            );
        }
        Caveat::Inpatients => {
            "All three scores were made for acutely ill inpatients; most immunoglobulin is given to day cases."
        }
        Caveat::PaduaDecides => {
            "It decides on the indication of an inpatient. In a day case the factors below do."
        }
        Caveat::VteDecidesNothing => "It decides nothing here: it stands beside Padua.",
        Caveat::VteImmobility => {
            "Versions differ: immobility counts from 7 days here and from 1 day in another; Padua asks for 3 days in bed."
        }
        Caveat::VteCancer => "Versions differ: cancer that is active, or cancer within 5 years.",
        Caveat::VteDimer => {
            "A later version adds 2 points for a D-dimer over twice its upper limit; that is not counted here."
        }
        Caveat::LiverEnzymes => {
            "Liver enzymes that come from muscle (AST, ALT) never count as liver failure: no item here looks at them."
        }
        Caveat::DayCase => {
            "In a day case a venous clot before, thrombophilia, active cancer or immobility makes it your decision, off the label."
        }
        Caveat::MyositisClots => "Myositis itself raises the risk of a venous clot.",
        Caveat::PastClot => {
            "With a past clot the odds were raised 3.69 times, one more clot in 5.8 patients; without one they were not."
        }
        Caveat::Obesity => {
            "Of inpatients given immunoglobulin in the United States 2.2 % had a venous clot; obesity raised the odds 1.74 times."
        }
        Caveat::FirstDays => {
            "With leukaemia or myeloma arterial clots were 3.4 times as frequent on the day of the infusion and the next."
        }
    };
    words.to_owned()
}
