//! The way on in words: titles, where a case stands, cancer. The other parts have rooms of their own.

pub mod care;
pub mod organs;
pub mod seed;
pub mod treatment;
pub mod work_up;

use crate::domain::classify::enmc::Subtype;
use crate::domain::classify::pathway::Standing;
use crate::domain::classify::pathway::cancer::{CancerRisk, Factor, Level, Screening, Tier, Tiers};
use crate::domain::set::Set;
use crate::i18n::words::{Text, say, text};

/// Title of the work-up.
pub const WORK_UP: Text = text!("Work-up");
/// Title of the organs.
pub const ORGANS: Text = text!("Organs and course");
/// Title of cancer.
pub const CANCER: Text = text!("Cancer screening");
/// Title of the treatment.
pub const TREATMENT: Text = text!("Treatment by antibody");
/// Title of exercise and follow-up.
pub const CARE: Text = text!("Exercise, swallowing, follow-up");
/// Title of what is corrected.
pub const SEED: Text = text!("Where this differs from the page it started from");
/// Opens the figures.
pub const FIGURES: Text = text!("Figures, each with its study");
/// Opens the course.
pub const OUTLOOK: Text = text!("How it goes on");
/// Opens the factors.
pub const FACTORS: Text = text!("Factors and rule");
/// Opens the panels.
pub const PANELS: Text = text!("What is done in which tier");

/// A type, where only its name is needed.
#[must_use]
pub const fn subtype(subtype: Subtype) -> Text {
    match subtype {
        Subtype::AntiHmgcr => text!("anti-HMGCR myopathy"),
        Subtype::AntiSrp => text!("anti-SRP myopathy"),
        Subtype::AntibodyNegative => text!("the type with neither antibody"),
    }
}

/// Which way is shown, and why.
#[must_use]
pub fn standing(standing: Standing) -> String {
    match standing {
        Standing::Met(one) => say!("Shown for {}.", subtype(one)),
        Standing::Unresolved => {
            text!("Type unresolved: both antibodies are positive. The ways of both types are shown until both are tested again.").to_owned()
        }
        Standing::Provisional(types) => {
            let names: Vec<_> = types.iter().map(subtype).collect();
            say!("Provisional: a weak antibody is the only support. Shown as if it were {}; confirm it by a second method before acting on it.", names.join(text!(" or ").get()))
        }
        Standing::Open => text!("No type is met yet: only what holds for every patient is shown.").to_owned(),
    }
}

/// A tier.
#[must_use]
pub const fn tier(tier: Tier) -> Text {
    match tier {
        Tier::Standard => text!("standard"),
        Tier::Moderate => text!("moderate"),
        Tier::High => text!("high"),
    }
}

/// The risk in one sentence.
#[must_use]
pub fn risk(risk: CancerRisk) -> String {
    match risk {
        CancerRisk::NoType => text!("The tier hangs on the type, and none is met yet.").to_owned(),
        CancerRisk::Juvenile => {
            text!("Under 18: the tiers are for onset in adult life. Screening is not routine in juvenile onset.").to_owned()
        }
        CancerRisk::Tiers(tiers) if tiers.lowest == tiers.highest => {
            say!("Cancer risk by IMACS 2023: {}, as far as it is asked here.", tier(tiers.lowest))
        }
        CancerRisk::Tiers(tiers) => say!("Cancer risk by IMACS 2023: {} to {}, as far as it is asked here. It hangs on: {}.", tier(tiers.lowest), tier(tiers.highest), names(tiers.hangs_on())),
    }
}

/// What was counted, what is open without changing anything, and what is not asked for: a sentence each.
#[must_use]
pub fn counted(tiers: &Tiers) -> Vec<String> {
    let mut lines = Vec::new();
    if !tiers.present.is_empty() {
        let factors: Vec<_> = tiers.present.iter().map(weighed).collect();
        lines.push(say!("Counted: {}.", factors.join("; ")));
    }
    if !tiers.idle().is_empty() {
        lines.push(say!(
            "Not known, and it would change nothing: {}.",
            names(tiers.idle())
        ));
    }
    if !tiers.not_asked.is_empty() {
        let factors: Vec<_> = tiers.not_asked.iter().map(weighed).collect();
        lines.push(say!(
            "Not asked here, and it would count: {}.",
            factors.join("; ")
        ));
    }
    lines
}

fn names(factors: Set<Factor>) -> String {
    factors.iter().map(factor).collect::<Vec<_>>().join("; ")
}

/// A factor with what it weighs.
#[must_use]
pub fn weighed(one: Factor) -> String {
    let weight = match one.levels() {
        (Level::Low, _) => text!("low, changes nothing"),
        (Level::Intermediate, Level::High) => text!("intermediate or high, by which it is"),
        (Level::Intermediate, _) => text!("intermediate"),
        (Level::High, _) => text!("high"),
    };
    say!("{} ({weight})", factor(one), weight)
}

/// A factor.
#[must_use]
pub const fn factor(factor: Factor) -> Text {
    match factor {
        Factor::OnsetOver40 => text!("first symptom after the age of 40"),
        Factor::SevereDysphagia => text!("moderate or severe trouble swallowing"),
        Factor::PersistentActivity => {
            text!("high activity despite treatment (here: no improvement on treatment)")
        }
        Factor::Dermatomyositis => {
            text!("dermatomyositis (a rash of it, or the rash not answered)")
        }
        Factor::DermatomyositisAntibody => {
            text!(
                "an antibody of dermatomyositis (TIF1γ or NXP2 high; SAE1, Mi-2 or MDA5 intermediate)"
            )
        }
        Factor::CutaneousNecrosis => text!("necrosis of the skin"),
        Factor::Imnm => text!("immune-mediated necrotizing myopathy"),
        Factor::AntiHmgcr => text!("anti-HMGCR"),
        Factor::Male => text!("male sex"),
        Factor::AntiSrp => text!("anti-SRP"),
        Factor::Synthetase => text!("a synthetase antibody"),
        Factor::LungDisease => text!("interstitial lung disease"),
        Factor::Connective => text!("Raynaud or arthritis"),
    }
}

/// The rule of tiers.
pub const TIER_RULE: Text = text!(
    "High: two or more high factors. Moderate: one high factor, or two or more intermediate ones. Standard: everything else."
);
/// Which answers stand for which factor.
pub const ANSWERS: Text = text!(
    "No improvement on treatment stands for high activity despite it. A rash of dermatomyositis beside this type leaves that factor open."
);

/// What is done about cancer.
#[must_use]
pub const fn screening(screening: Screening) -> Text {
    match screening {
        Screening::Window => {
            text!(
                "For onset in adult life, by type, antibody and features; the window is 3 years after onset."
            )
        }
        Screening::Basic => {
            text!(
                "Basic panel: history and examination, blood count, liver tests, ESR or CRP, protein electrophoresis, urinalysis, chest X-ray."
            )
        }
        Screening::Enhanced => {
            text!(
                "Enhanced panel: CT of neck, thorax, abdomen and pelvis; cervical smear; mammogram; PSA; CA-125; pelvic or transvaginal ultrasound; faecal occult blood."
            )
        }
        Screening::Schedule => {
            text!(
                "Standard: basic at the start. Moderate: basic and enhanced at the start. High: the same, and basic every year for 3 years."
            )
        }
        Screening::NothingFound => {
            text!(
                "High risk and nothing found: think of PET-CT and of endoscopy of stomach and bowel."
            )
        }
        Screening::Nasoendoscopy => {
            text!("Nasoendoscopy where cancer of the nasopharynx is common.")
        }
        Screening::Juvenile => text!("Not routine when it began before adult life."),
    }
}
