//! Organs and course in words.

use crate::domain::classify::enmc::Subtype;
use crate::domain::classify::pathway::organs::{Aspect, Figure, Measure, Remark, Share, Spread};
use crate::domain::classify::pathway::outlook::Outlook;
use crate::domain::number::decimal_text;

/// No figure is known.
pub const NO_FIGURE: &str = "no figure known here";
/// Head of the column of aspects.
pub const WHAT: &str = "What";
/// Head of the column of figures.
pub const HOW_OFTEN: &str = "How often";

/// An aspect.
#[must_use]
pub const fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Lung => "Lungs",
        Aspect::Heart => "Heart",
        Aspect::Swallowing => "Trouble swallowing",
        Aspect::Skin => "Skin",
        Aspect::Cancer => "Cancer",
        Aspect::Statin => "A statin before",
    }
}

const fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Plain => "",
        Measure::Interstitial => "interstitial lung disease",
        Measure::CardiacMri => "signs on cardiac MRI without complaints",
        Measure::AnyHeart => "any sign, changes in the ECG included",
        Measure::Breathless => "breathlessness, whatever the reason",
        Measure::LikeDermatomyositis => "a picture like dermatomyositis",
        Measure::OutsideMuscle => "any disease outside of muscle, not the lung alone",
        Measure::SameTime => "at the same time",
        Measure::Lifetime => "at any time of life",
    }
}

fn percent(tenths: i64) -> String {
    format!("{} %", decimal_text(tenths, 1))
}

fn range(low: i64, high: i64) -> String {
    if low == high {
        percent(low)
    } else {
        format!("{} to {}", decimal_text(low, 1), percent(high))
    }
}

fn behind(words: String, measure: &str) -> String {
    if measure.is_empty() {
        words
    } else {
        format!("{words} ({measure})")
    }
}

/// How far the figures lie apart.
#[must_use]
pub fn spread(spread: &Spread) -> String {
    let figures = match spread.figures {
        1 if spread.low < spread.high => "by cohort".to_owned(),
        1 => "one source".to_owned(),
        more => format!("{more} sources"),
    };
    let words = format!("{}, {figures}", range(spread.low, spread.high));
    behind(words, measure(spread.measure))
}

/// A figure.
#[must_use]
pub fn figure(figure: &Figure) -> String {
    let (low, high) = figure.share.ends();
    let share = match figure.share {
        Share::Count(found, of) => format!("{found} of {of} ({})", percent(low)),
        Share::Percent(_) => percent(low),
        Share::About(_) => format!("about {}", percent(low)),
        Share::Between(_, _) => format!("{}, by cohort", range(low, high)),
    };
    let whose = match figure.of {
        Some(Subtype::AntiHmgcr) => "anti-HMGCR",
        Some(Subtype::AntiSrp) => "anti-SRP",
        Some(Subtype::AntibodyNegative) => "neither antibody",
        None => "IMNM, any type",
    };
    let words = format!("{}, {whose}: {share}", aspect(figure.aspect));
    behind(words, measure(figure.measure))
}

/// A remark.
#[must_use]
pub const fn remark(remark: Remark) -> &'static str {
    match remark {
        Remark::HmgcrLungRare => "Lung disease is rare with anti-HMGCR.",
        Remark::HmgcrHeartRare => "The heart is very rarely touched with anti-HMGCR.",
        Remark::SrpOutsideMuscle => {
            "Disease outside of muscle is most frequent with anti-SRP. The figures on the lung lie far apart: image the lungs and measure vital capacity."
        }
        Remark::SrpHeart => {
            "With anti-SRP a review advises regular monitoring of the heart, with MRI."
        }
        Remark::SrpSwallowing => {
            "Trouble swallowing, neck weakness and respiratory insufficiency are all more common than with anti-HMGCR."
        }
        Remark::SrpSkinRare => {
            "Features outside of muscle were infrequent in this series, against the one above."
        }
        Remark::SrpNoStatin => "A statin is no risk factor of anti-SRP.",
        Remark::HeartDefinition => {
            "The definition makes the figure: overt heart disease is far rarer than any abnormality."
        }
        Remark::CancerExcess => {
            "More cancer than in the population with anti-HMGCR and with neither antibody; this study screens those two and not anti-SRP."
        }
        Remark::NoExcessHmgcr => "Against it: no excess of cancer with anti-HMGCR.",
        Remark::NoExcessAny => {
            "Against it: no excess in any type against matched controls; age was the only risk."
        }
        Remark::CancerByPet => "PET-CT was positive in 25 of 34 cancers.",
        Remark::StatinAlone => {
            "A statin alone does not make the antibody: none of 1966 people, 763 of them on a statin, had it. And its absence does not exclude anti-HMGCR myopathy."
        }
    }
}

/// What is known about the course.
#[must_use]
pub const fn outlook(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::HmgcrStrength => {
            "44 % of 50 reached full strength over at least 2 years; 55 % of these still had a CK over 500, and only 3 came off treatment."
        }
        Outlook::HmgcrYoung => {
            "The younger, the weaker, slower and more refractory; whether a statin had been taken made no difference of its own."
        }
        Outlook::HmgcrSurvival => "Survival 92.7 % at 5 years and 82.5 % at 10 years.",
        Outlook::HmgcrRelapse => {
            "65 % of those with a statin before relapsed when they tried to taper."
        }
        Outlook::HmgcrDisability => "Moderate or severe disability in 71 %.",
        Outlook::HmgcrNoStatin => {
            "A poor or fatal outcome in 50 % without a statin before, in none with one."
        }
        Outlook::HmgcrWithoutDrugs => {
            "4 of 75 recovered without immunosuppression after the statin was stopped: rare, and not never."
        }
        Outlook::SrpOutcome => {
            "At 2 years 27 % (22 of 81) had a poor outcome (modified Rankin 3 to 5); onset in childhood predicted it."
        }
        Outlook::SrpTreatment => "77 % needed more immunotherapy.",
        Outlook::SrpYoung => "The younger at onset, the weaker at the first visit.",
        Outlook::SrpDisability => "Moderate or severe disability in 60 %.",
        Outlook::NeitherBetter => "Marked improvement in 87.5 %, against 61 % with an antibody.",
        Outlook::NeitherShorter => "Against it: a shorter life than with an antibody.",
        Outlook::EarlyDamage => "Atrophy and fat come early.",
    }
}
