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

/// Title of the work-up.
pub const WORK_UP: &str = "Work-up";
/// Title of the organs.
pub const ORGANS: &str = "Organs and course";
/// Title of cancer.
pub const CANCER: &str = "Cancer screening";
/// Title of the treatment.
pub const TREATMENT: &str = "Treatment by antibody";
/// Title of exercise and follow-up.
pub const CARE: &str = "Exercise, swallowing, follow-up";
/// Title of what is corrected.
pub const SEED: &str = "Where this differs from the page it started from";
/// Opens the figures.
pub const FIGURES: &str = "Figures, each with its study";
/// Opens the course.
pub const OUTLOOK: &str = "How it goes on";
/// Opens the factors.
pub const FACTORS: &str = "Factors and rule";
/// Opens the panels.
pub const PANELS: &str = "What is done in which tier";

/// A type, where only its name is needed.
#[must_use]
pub const fn subtype(subtype: Subtype) -> &'static str {
    match subtype {
        Subtype::AntiHmgcr => "anti-HMGCR myopathy",
        Subtype::AntiSrp => "anti-SRP myopathy",
        Subtype::AntibodyNegative => "the type with neither antibody",
    }
}

/// Which way is shown, and why.
#[must_use]
pub fn standing(standing: Standing) -> String {
    match standing {
        Standing::Met(one) => format!("Shown for {}.", subtype(one)),
        Standing::Unresolved => {
            "Type unresolved: both antibodies are positive. The ways of both types are shown until both are tested again.".to_owned()
        }
        Standing::Provisional(types) => {
            let names: Vec<_> = types.iter().map(subtype).collect();
            format!(
                "Provisional: a weak antibody is the only support. Shown as if it were {}; confirm it by a second method before acting on it.",
                names.join(" or ")
            )
        }
        Standing::Open => "No type is met yet: only what holds for every patient is shown.".to_owned(),
    }
}

/// A tier.
#[must_use]
pub const fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Standard => "standard",
        Tier::Moderate => "moderate",
        Tier::High => "high",
    }
}

/// The risk in one sentence.
#[must_use]
pub fn risk(risk: CancerRisk) -> String {
    match risk {
        CancerRisk::NoType => "The tier hangs on the type, and none is met yet.".to_owned(),
        CancerRisk::Juvenile => {
            "Under 18: the tiers are for onset in adult life. Screening is not routine in juvenile onset.".to_owned()
        }
        CancerRisk::Tiers(tiers) if tiers.lowest == tiers.highest => {
            format!("Cancer risk by IMACS 2023: {}, as far as it is asked here.", tier(tiers.lowest))
        }
        CancerRisk::Tiers(tiers) => format!(
            "Cancer risk by IMACS 2023: {} to {}, as far as it is asked here. It hangs on: {}.",
            tier(tiers.lowest),
            tier(tiers.highest),
            names(tiers.hangs_on())
        ),
    }
}

/// What was counted, what is open without changing anything, and what is not asked for: a sentence each.
#[must_use]
pub fn counted(tiers: &Tiers) -> Vec<String> {
    let mut lines = Vec::new();
    if !tiers.present.is_empty() {
        let factors: Vec<_> = tiers.present.iter().map(weighed).collect();
        lines.push(format!("Counted: {}.", factors.join("; ")));
    }
    if !tiers.idle().is_empty() {
        lines.push(format!(
            "Not known, and it would change nothing: {}.",
            names(tiers.idle())
        ));
    }
    if !tiers.not_asked.is_empty() {
        let factors: Vec<_> = tiers.not_asked.iter().map(weighed).collect();
        lines.push(format!(
            "Not asked here, and it would count: {}.",
            factors.join("; ")
        ));
    }
    lines
}

fn names(factors: Set<Factor>) -> String {
    factors.iter().map(factor).collect::<Vec<_>>().join("; ")
}

fn weighed(one: Factor) -> String {
    let weight = match one.levels() {
        (Level::Low, _) => "low, changes nothing",
        (Level::Intermediate, Level::High) => "intermediate or high, by which it is",
        (Level::Intermediate, _) => "intermediate",
        (Level::High, _) => "high",
    };
    format!("{} ({weight})", factor(one))
}

/// A factor.
#[must_use]
pub const fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::OnsetOver40 => "first symptom after the age of 40",
        Factor::SevereDysphagia => "moderate or severe trouble swallowing",
        Factor::PersistentActivity => {
            "high activity despite treatment (here: no improvement on treatment)"
        }
        Factor::Dermatomyositis => "dermatomyositis (a rash of it, or the rash not answered)",
        Factor::DermatomyositisAntibody => {
            "an antibody of dermatomyositis (TIF1γ or NXP2 high; SAE1, Mi-2 or MDA5 intermediate)"
        }
        Factor::CutaneousNecrosis => "necrosis of the skin",
        Factor::Imnm => "immune-mediated necrotizing myopathy",
        Factor::AntiHmgcr => "anti-HMGCR",
        Factor::Male => "male sex",
        Factor::AntiSrp => "anti-SRP",
        Factor::Synthetase => "a synthetase antibody",
        Factor::LungDisease => "interstitial lung disease",
        Factor::Connective => "Raynaud or arthritis",
    }
}

/// The rule of tiers.
pub const TIER_RULE: &str = "High: two or more high factors. Moderate: one high factor, or two or more intermediate ones. Standard: everything else.";
/// Which answers stand for which factor.
pub const ANSWERS: &str = "No improvement on treatment stands for high activity despite it. A rash of dermatomyositis beside this type leaves that factor open.";

/// What is done about cancer.
#[must_use]
pub const fn screening(screening: Screening) -> &'static str {
    match screening {
        Screening::Window => {
            "For onset in adult life, by type, antibody and features; the window is 3 years after onset."
        }
        Screening::Basic => {
            "Basic panel: history and examination, blood count, liver tests, ESR or CRP, protein electrophoresis, urinalysis, chest X-ray."
        }
        Screening::Enhanced => {
            "Enhanced panel: CT of neck, thorax, abdomen and pelvis; cervical smear; mammogram; PSA; CA-125; pelvic or transvaginal ultrasound; faecal occult blood."
        }
        Screening::Schedule => {
            "Standard: basic at the start. Moderate: basic and enhanced at the start. High: the same, and basic every year for 3 years."
        }
        Screening::NothingFound => {
            "High risk and nothing found: think of PET-CT and of endoscopy of stomach and bowel."
        }
        Screening::Nasoendoscopy => "Nasoendoscopy where cancer of the nasopharynx is common.",
        Screening::Juvenile => "Not routine when it began before adult life.",
    }
}
