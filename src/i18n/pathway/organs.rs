//! Organs and course in words.

use crate::domain::classify::enmc::Subtype;
use crate::domain::classify::pathway::organs::{Aspect, Figure, Measure, Remark, Share, Spread};
use crate::domain::classify::pathway::outlook::Outlook;
use crate::i18n::words::decimal;
use crate::i18n::words::{Text, say, text};

/// No figure is known.
pub const NO_FIGURE: Text = text!("no figure known here");
/// Head of the column of aspects.
pub const WHAT: Text = text!("What");
/// Head of the column of figures.
pub const HOW_OFTEN: Text = text!("How often");

/// An aspect.
#[must_use]
pub const fn aspect(aspect: Aspect) -> Text {
    match aspect {
        Aspect::Lung => text!("Lungs"),
        Aspect::Heart => text!("Heart"),
        Aspect::Swallowing => text!("Trouble swallowing"),
        Aspect::Skin => text!("Skin"),
        Aspect::Cancer => text!("Cancer"),
        Aspect::Statin => text!("A statin before"),
    }
}

const fn measure(measure: Measure) -> Text {
    match measure {
        Measure::Plain => Text::EMPTY,
        Measure::Interstitial => text!("interstitial lung disease"),
        Measure::CardiacMri => text!("signs on cardiac MRI without complaints"),
        Measure::AnyHeart => text!("any sign, changes in the ECG included"),
        Measure::Breathless => text!("breathlessness, whatever the reason"),
        Measure::LikeDermatomyositis => text!("a picture like dermatomyositis"),
        Measure::OutsideMuscle => text!("any disease outside of muscle, not the lung alone"),
        Measure::SameTime => text!("at the same time"),
        Measure::Lifetime => text!("at any time of life"),
    }
}

fn percent(tenths: i64) -> String {
    say!("{} %", decimal(tenths, 1))
}

fn range(low: i64, high: i64) -> String {
    if low == high {
        percent(low)
    } else {
        say!("{} to {}", decimal(low, 1), percent(high))
    }
}

fn behind(words: String, measure: &str) -> String {
    if measure.is_empty() {
        words
    } else {
        say!("{words} ({measure})", words, measure)
    }
}

/// How far the figures lie apart.
#[must_use]
pub fn spread(spread: &Spread) -> String {
    let figures = match spread.figures {
        1 if spread.low < spread.high => text!("by cohort").to_owned(),
        1 => text!("one source").to_owned(),
        more => say!("{more} sources", more),
    };
    let words = say!("{}, {figures}", range(spread.low, spread.high), figures);
    behind(words, measure(spread.measure).get())
}

/// A figure.
#[must_use]
pub fn figure(figure: &Figure) -> String {
    let (low, high) = figure.share.ends();
    let share = match figure.share {
        Share::Count(found, of) => say!("{found} of {of} ({})", found, of, percent(low)),
        Share::Percent(_) => percent(low),
        Share::About(_) => say!("about {}", percent(low)),
        Share::Between(_, _) => say!("{}, by cohort", range(low, high)),
    };
    let whose = match figure.of {
        Some(Subtype::AntiHmgcr) => text!("anti-HMGCR"),
        Some(Subtype::AntiSrp) => text!("anti-SRP"),
        Some(Subtype::AntibodyNegative) => text!("neither antibody"),
        None => text!("IMNM, any type"),
    };
    let words = say!("{}, {whose}: {share}", aspect(figure.aspect), whose, share);
    behind(words, measure(figure.measure).get())
}

/// A remark.
#[must_use]
pub const fn remark(remark: Remark) -> Text {
    match remark {
        Remark::HmgcrLungRare => text!("Lung disease is rare with anti-HMGCR."),
        Remark::HmgcrHeartRare => text!("The heart is very rarely touched with anti-HMGCR."),
        Remark::SrpOutsideMuscle => {
            text!(
                "Disease outside of muscle is most frequent with anti-SRP. The figures on the lung lie far apart: image the lungs and measure vital capacity."
            )
        }
        Remark::SrpHeart => {
            text!("With anti-SRP a review advises regular monitoring of the heart, with MRI.")
        }
        Remark::SrpSwallowing => {
            text!(
                "Trouble swallowing, neck weakness and respiratory insufficiency are all more common than with anti-HMGCR."
            )
        }
        Remark::SrpSkinRare => {
            text!(
                "Features outside of muscle were infrequent in this series, against the one above."
            )
        }
        Remark::SrpNoStatin => text!("A statin is no risk factor of anti-SRP."),
        Remark::HeartDefinition => {
            text!(
                "The definition makes the figure: overt heart disease is far rarer than any abnormality."
            )
        }
        Remark::CancerExcess => {
            text!(
                "More cancer than in the population with anti-HMGCR and with neither antibody; this study screens those two and not anti-SRP."
            )
        }
        Remark::NoExcessHmgcr => text!("Against it: no excess of cancer with anti-HMGCR."),
        Remark::NoExcessAny => {
            text!(
                "Against it: no excess in any type against matched controls; age was the only risk."
            )
        }
        Remark::CancerByPet => text!("PET-CT was positive in 25 of 34 cancers."),
        Remark::StatinAlone => {
            text!(
                "A statin alone does not make the antibody: none of 1966 people, 763 of them on a statin, had it. And its absence does not exclude anti-HMGCR myopathy."
            )
        }
    }
}

/// What is known about the course.
#[must_use]
pub const fn outlook(outlook: Outlook) -> Text {
    match outlook {
        Outlook::HmgcrStrength => {
            text!(
                "44 % of 50 reached full strength over at least 2 years; 55 % of these still had a CK over 500, and only 3 came off treatment."
            )
        }
        Outlook::HmgcrYoung => {
            text!(
                "The younger, the weaker, slower and more refractory; whether a statin had been taken made no difference of its own."
            )
        }
        Outlook::HmgcrSurvival => text!("Survival 92.7 % at 5 years and 82.5 % at 10 years."),
        Outlook::HmgcrRelapse => {
            text!("65 % of those with a statin before relapsed when they tried to taper.")
        }
        Outlook::HmgcrDisability => text!("Moderate or severe disability in 71 %."),
        Outlook::HmgcrNoStatin => {
            text!("A poor or fatal outcome in 50 % without a statin before, in none with one.")
        }
        Outlook::HmgcrWithoutDrugs => {
            text!(
                "4 of 75 recovered without immunosuppression after the statin was stopped: rare, and not never."
            )
        }
        Outlook::SrpOutcome => {
            text!(
                "At 2 years 27 % (22 of 81) had a poor outcome (modified Rankin 3 to 5); onset in childhood predicted it."
            )
        }
        Outlook::SrpTreatment => text!("77 % needed more immunotherapy."),
        Outlook::SrpYoung => text!("The younger at onset, the weaker at the first visit."),
        Outlook::SrpDisability => text!("Moderate or severe disability in 60 %."),
        Outlook::NeitherBetter => {
            text!("Marked improvement in 87.5 %, against 61 % with an antibody.")
        }
        Outlook::NeitherShorter => text!("Against it: a shorter life than with an antibody."),
        Outlook::EarlyDamage => text!("Atrophy and fat come early."),
    }
}
