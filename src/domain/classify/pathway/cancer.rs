//! The tier of cancer risk by the IMACS guideline of 2023, and what is done in it.
//!
//! Traps: the guideline is for onset in adult life; its lists of factors and its rule of tiers were not read again; a
//! factor that is not known gives a range of tiers, and one that this page does not ask for is named beside it.

use super::{Standing, Statement};
use crate::domain::body_size::Sex;
use crate::domain::bounds;
use crate::domain::case::Case;
use crate::domain::classify::antibody::Antibody;
use crate::domain::classify::examination::Examination;
use crate::domain::classify::of_case;
use crate::domain::finding::Finding;
use crate::domain::quantity::Years;
use crate::domain::questions::Question;
use crate::domain::set::{Member, Set};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A tier, by the paper's own names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Standard.
    Standard,
    /// Moderate.
    Moderate,
    /// High.
    High,
}

/// How much a factor weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Changes nothing.
    Low,
    /// Two of them make the risk moderate.
    Intermediate,
    /// One makes it moderate, two make it high.
    High,
}

/// A factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Factor {
    /// First symptom after 40.
    OnsetOver40,
    /// Moderate or severe trouble swallowing.
    SevereDysphagia,
    /// High activity despite treatment.
    PersistentActivity,
    /// Dermatomyositis.
    Dermatomyositis,
    /// An antibody of dermatomyositis: TIF1γ and NXP2 weigh more than SAE1, Mi-2 and MDA5.
    DermatomyositisAntibody,
    /// Necrosis of the skin.
    CutaneousNecrosis,
    /// Immune-mediated necrotizing myopathy.
    Imnm,
    /// Anti-HMGCR.
    AntiHmgcr,
    /// Male sex.
    Male,
    /// Anti-SRP.
    AntiSrp,
    /// Anti-Jo-1 or another synthetase antibody.
    Synthetase,
    /// Interstitial lung disease.
    LungDisease,
    /// Raynaud or arthritis.
    Connective,
}

impl Member for Factor {
    const ALL: &'static [Self] = &[
        Self::OnsetOver40,
        Self::SevereDysphagia,
        Self::PersistentActivity,
        Self::Dermatomyositis,
        Self::DermatomyositisAntibody,
        Self::CutaneousNecrosis,
        Self::Imnm,
        Self::AntiHmgcr,
        Self::Male,
        Self::AntiSrp,
        Self::Synthetase,
        Self::LungDisease,
        Self::Connective,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// Tiers that are possible, and what they rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tiers {
    /// With nothing unknown present.
    pub lowest: Tier,
    /// With everything unknown present.
    pub highest: Tier,
    /// Factors that are there.
    pub present: Set<Factor>,
    /// Factors that weigh and are not known.
    pub unknown: Set<Factor>,
    /// Factors that weigh and that this page does not ask for. The tiers are made without them.
    pub not_asked: Set<Factor>,
}

/// What may be said about the risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancerRisk {
    /// No type, so no risk by type.
    NoType,
    /// First symptom before 18: the guideline is for adults, screening is not routine.
    Juvenile,
    /// The tiers.
    Tiers(Tiers),
}

/// Over this age at the first symptom the risk is higher.
pub const ONSET_OVER: Years = Years::scaled(40_000);
/// So many factors of one level count together.
const TOGETHER: usize = 2;

/// Source of the rule that makes tiers from factors.
pub const TIER_SOURCE: Citation = cite(
    SourceId::Imacs2023,
    "rule of tiers and lists of factors, not read again",
    Status::Unconfirmed,
);
/// Source of the window, of adult onset, and of what is done when nothing is found.
pub const WINDOW_SOURCE: Citation = cite(
    SourceId::Imacs2023,
    "18 recommendations: adult onset, 3 years after onset",
    Status::Published,
);
/// Which answers of this page stand for which factor.
pub const ANSWERS_SOURCE: Citation = cite(
    SourceId::Policy,
    "pathway: no improvement on treatment stands for high activity despite it; a rash leaves dermatomyositis open",
    Status::Policy,
);

/// The risk of a case.
#[must_use]
pub fn risk(case: &Case, standing: Standing) -> CancerRisk {
    if standing == Standing::Open {
        return CancerRisk::NoType;
    }
    let ages = [case.onset_age().known(), case.age.known()];
    if ages
        .into_iter()
        .flatten()
        .any(|age| age < bounds::ADULT_FROM)
    {
        return CancerRisk::Juvenile;
    }
    let examination = of_case::examination(case);
    let state = |factor: Factor| factor.finding(case, &examination, standing);
    let mut tiers = Tiers {
        lowest: Tier::Standard,
        highest: Tier::Standard,
        present: Set::default(),
        unknown: Set::default(),
        not_asked: Set::default(),
    };
    let (mut least, mut most) = (Vec::new(), Vec::new());
    for &factor in Factor::ALL {
        let (at_least, at_most) = factor.levels();
        match state(factor) {
            Some(Finding::Present) => {
                tiers.present.insert(factor);
                least.push(at_least);
                most.push(at_most);
            }
            Some(Finding::Unknown) if at_most > Level::Low => {
                tiers.unknown.insert(factor);
                most.push(at_most);
            }
            Some(Finding::Unknown | Finding::Absent) => {}
            None => tiers.not_asked.insert(factor),
        }
    }
    tiers.lowest = tier(&least);
    tiers.highest = tier(&most);
    CancerRisk::Tiers(tiers)
}

impl Tiers {
    /// The unknown factors that the range hangs on; none where the tier is settled. Once the risk is moderate only what
    /// weighs high can raise it.
    #[must_use]
    pub fn hangs_on(&self) -> Set<Factor> {
        let moves = |factor: &Factor| {
            let (_, at_most) = factor.levels();
            at_most == Level::High || self.lowest == Tier::Standard
        };
        if self.lowest == self.highest {
            return Set::default();
        }
        self.unknown.iter().filter(moves).collect()
    }

    /// The unknown factors that would change nothing.
    #[must_use]
    pub fn idle(&self) -> Set<Factor> {
        let moving = self.hangs_on();
        let idle = |factor: &Factor| !moving.contains(*factor);
        self.unknown.iter().filter(idle).collect()
    }
}

/// The tier of a list of levels.
fn tier(levels: &[Level]) -> Tier {
    let count = |level| levels.iter().filter(|one| **one == level).count();
    let high = count(Level::High);
    if high >= TOGETHER {
        Tier::High
    } else if high > 0 || count(Level::Intermediate) >= TOGETHER {
        Tier::Moderate
    } else {
        Tier::Standard
    }
}

impl Factor {
    /// What it weighs at least and at most.
    #[must_use]
    pub const fn levels(self) -> (Level, Level) {
        match self {
            Self::OnsetOver40
            | Self::SevereDysphagia
            | Self::PersistentActivity
            | Self::Dermatomyositis
            | Self::CutaneousNecrosis => (Level::High, Level::High),
            Self::DermatomyositisAntibody => (Level::Intermediate, Level::High),
            Self::Imnm | Self::AntiHmgcr | Self::Male => (Level::Intermediate, Level::Intermediate),
            Self::AntiSrp | Self::Synthetase | Self::LungDisease | Self::Connective => {
                (Level::Low, Level::Low)
            }
        }
    }

    /// Is it there? Nothing, where the page does not ask for it.
    fn finding(
        self,
        case: &Case,
        examination: &Examination,
        standing: Standing,
    ) -> Option<Finding> {
        let get = |question| case.answers.get(question);
        Some(match self {
            Self::OnsetOver40 => onset_over(case),
            Self::SevereDysphagia => match get(Question::Dysphagia) {
                Finding::Absent => Finding::Absent,
                Finding::Present | Finding::Unknown => get(Question::SevereDysphagia),
            },
            Self::PersistentActivity => get(Question::NotImproved),
            // A rash beside the type does not make it another disease, and does not rule one out.
            Self::Dermatomyositis => match examination.rash() {
                Finding::Absent => Finding::Absent,
                Finding::Present | Finding::Unknown => Finding::Unknown,
            },
            Self::DermatomyositisAntibody => examination.dermatomyositis.finding(),
            Self::CutaneousNecrosis => return None,
            Self::Imnm => match standing {
                Standing::Met(_) | Standing::Unresolved => Finding::Present,
                Standing::Provisional(_) | Standing::Open => Finding::Unknown,
            },
            Self::AntiHmgcr => examination.anti_hmgcr.finding(),
            Self::Male => Finding::from_answer(case.sex.map(|sex| sex == Sex::Male)),
            Self::AntiSrp => examination.anti_srp.finding(),
            Self::Synthetase => synthetase(examination),
            Self::LungDisease => get(Question::LungDisease),
            Self::Connective => get(Question::Connective),
        })
    }
}

fn synthetase(examination: &Examination) -> Finding {
    let either = Antibody::finding(examination.jo_one);
    either.or(examination.synthetase.finding())
}

/// Was the first symptom after 40? An age now of up to 40 answers it too.
fn onset_over(case: &Case) -> Finding {
    let over = |age: Years| age > ONSET_OVER;
    match (case.onset_age().known(), case.age.known()) {
        (Some(onset), _) => Finding::from_answer(Some(over(onset))),
        (None, Some(age)) if !over(age) => Finding::Absent,
        (None, _) => Finding::Unknown,
    }
}

impl Statement for Factor {
    fn source(self) -> Citation {
        TIER_SOURCE
    }
}

/// What is done about cancer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screening {
    /// Who it is for, and how long.
    Window,
    /// The basic panel.
    Basic,
    /// The enhanced panel.
    Enhanced,
    /// Which panel in which tier.
    Schedule,
    /// High risk and nothing found.
    NothingFound,
    /// Nasoendoscopy.
    Nasoendoscopy,
    /// Onset before adult life.
    Juvenile,
}

/// All of it, in the order of the page.
pub const SCREENING: [Screening; 7] = [
    Screening::Window,
    Screening::Basic,
    Screening::Enhanced,
    Screening::Schedule,
    Screening::NothingFound,
    Screening::Nasoendoscopy,
    Screening::Juvenile,
];

impl Statement for Screening {
    fn source(self) -> Citation {
        match self {
            Self::Basic | Self::Enhanced | Self::Schedule => cite(
                SourceId::MedicalAlgorithms,
                "panels and schedule",
                Status::Reported,
            ),
            Self::Window | Self::NothingFound | Self::Nasoendoscopy | Self::Juvenile => {
                WINDOW_SOURCE
            }
        }
    }
}
