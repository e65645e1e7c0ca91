//! The 2017 EULAR/ACR criteria of idiopathic inflammatory myopathy (Lundberg 2017), with unknown items as an interval.
//!
//! Traps: a widespread copy of the table has its two columns swapped; the score rule and the formula of the probability
//! disagree at three sums (5.3, 5.5 and 7.5 without a biopsy), where the class goes by the score; necrosis earns nothing
//! while the model with a biopsy asks for more, so that a true biopsy can take a patient with this disease out; unknown
//! items are not absent ones. The sum is made in whole tenths.

use crate::domain::finding::Finding;
use crate::domain::quantity::{Points, Years};
use crate::domain::set::{Member, Set};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// An item of the score, beside the age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// Proximal weakness of the arms.
    Arms,
    /// Proximal weakness of the legs.
    Legs,
    /// Neck flexors weaker than extensors.
    Neck,
    /// In the legs, proximal muscles weaker than distal.
    LegsProximal,
    /// Heliotrope rash.
    Heliotrope,
    /// Gottron papules.
    GottronPapules,
    /// Gottron sign.
    GottronSign,
    /// Dysphagia or oesophageal dysmotility.
    Dysphagia,
    /// Anti-Jo-1.
    JoOne,
    /// CK, LDH, AST or ALT above its limit; scored once.
    Enzymes,
    /// Endomysial mononuclear cells around, not invading, fibres. With a biopsy only, like the next ones.
    Endomysial,
    /// Perimysial or perivascular mononuclear cells.
    Perimysial,
    /// Perifascicular atrophy.
    PerifascicularAtrophy,
    /// Rimmed vacuoles.
    RimmedVacuoles,
}

/// All items.
pub const ITEMS: [Item; 14] = [
    Item::Arms,
    Item::Legs,
    Item::Neck,
    Item::LegsProximal,
    Item::Heliotrope,
    Item::GottronPapules,
    Item::GottronSign,
    Item::Dysphagia,
    Item::JoOne,
    Item::Enzymes,
    Item::Endomysial,
    Item::Perimysial,
    Item::PerifascicularAtrophy,
    Item::RimmedVacuoles,
];
/// Any of these is a rash of dermatomyositis.
pub const RASH: [Item; 3] = [Item::Heliotrope, Item::GottronPapules, Item::GottronSign];
/// Any of these is weakness.
pub const WEAKNESS: [Item; 4] = [Item::Arms, Item::Legs, Item::Neck, Item::LegsProximal];

impl Member for Item {
    const ALL: &'static [Self] = &ITEMS;

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// With or without a muscle biopsy: two sets of weights and cut-offs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Model {
    /// Without.
    NoBiopsy,
    /// With.
    Biopsy,
}

/// How likely an inflammatory myopathy is, by the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Under 50 %.
    NotIim,
    /// 50 % and more.
    Possible,
    /// 55 % and more: the least to classify.
    Probable,
    /// 90 % and more.
    Definite,
}

/// A leaf of the tree of subgroups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subgroup {
    /// Juvenile dermatomyositis.
    JuvenileDermatomyositis,
    /// Juvenile myositis other than that.
    JuvenileOther,
    /// Dermatomyositis.
    Dermatomyositis,
    /// Amyopathic dermatomyositis.
    Amyopathic,
    /// Inclusion body myositis.
    InclusionBody,
    /// Polymyositis, which holds IMNM.
    Polymyositis,
}

impl Member for Subgroup {
    const ALL: &'static [Self] = &[
        Self::JuvenileDermatomyositis,
        Self::JuvenileOther,
        Self::Dermatomyositis,
        Self::Amyopathic,
        Self::InclusionBody,
        Self::Polymyositis,
    ];

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// What the criteria look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EularFindings {
    /// Age at the first symptom.
    pub onset: Option<Years>,
    /// Items that are there.
    pub present: Set<Item>,
    /// Items that are not known.
    pub unknown: Set<Item>,
    /// Was a biopsy done? Without, its items are looked past.
    pub biopsy: bool,
    /// Weak finger flexors.
    pub finger_flexors: Finding,
    /// No improvement on treatment.
    pub not_improved: Finding,
}

/// Where the criteria stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EularAcr {
    /// The model.
    pub model: Model,
    /// The score with every unknown item absent.
    pub least: Points,
    /// The score with every unknown item present.
    pub most: Points,
    /// The class of [`EularAcr::least`]: the one that counts.
    pub class: Class,
    /// The class of [`EularAcr::most`].
    pub class_most: Class,
    /// The subgroup, once the class is probable and one leaf is left.
    pub subgroup: Option<Subgroup>,
    /// Every subgroup that the unknowns leave, while the class can become probable.
    pub possible: Set<Subgroup>,
    /// Without a rash, features of a biopsy should be there.
    pub biopsy_advised: bool,
}

/// From this age at the first symptom the patient is no child.
pub const ADULT_ONSET: Years = Years::scaled(18_000);
/// From this age at the first symptom the score is higher.
pub const LATE_ONSET: Years = Years::scaled(40_000);

/// Source of items, weights and cut-offs.
pub const EULAR_SOURCE: Citation = cite(
    SourceId::EularAcr2017,
    "table of scores and cut-offs; age and items as in RMD Open 2017, table 1",
    Status::Published,
);
/// Source of the constants of the probability.
pub const PROBABILITY_SOURCE: Citation = cite(
    SourceId::EularMethods2017,
    "constants 5.33 and 6.49: they give all six published cut-offs but were not read again; an error moves the probability by 2 points at most",
    Status::Unconfirmed,
);
/// Source of the tree.
pub const TREE_SOURCE: Citation = cite(
    SourceId::EularAcr2017,
    "tree of subgroups, not read again; that IMNM lies in polymyositis is reported by Lundberg",
    Status::Unconfirmed,
);
/// Source of the note on biopsy without a rash, and of classifying on the least score.
pub const RASH_SOURCE: Citation = cite(
    SourceId::KarolinskaCalculator,
    "instructions: without a rash a biopsy should be there; classify on the minimum probability",
    Status::Published,
);

/// Applies the criteria, in the model that the findings ask for.
#[must_use]
pub fn eular_acr(findings: &EularFindings) -> EularAcr {
    let model = if findings.biopsy {
        Model::Biopsy
    } else {
        Model::NoBiopsy
    };
    let (least, most) = model.sums(findings);
    let (class, class_most) = (model.class(least), model.class(most));
    let possible = if class_most >= Class::Probable {
        leaves(findings)
    } else {
        Set::default()
    };
    let settled = class >= Class::Probable && possible.len() == 1;
    let subgroup = if settled {
        possible.iter().next()
    } else {
        None
    };
    EularAcr {
        model,
        least,
        most,
        class,
        class_most,
        subgroup,
        possible,
        biopsy_advised: model == Model::NoBiopsy && !findings.any(&RASH).is_present(),
    }
}

/// Every leaf that some completion of the unknowns reaches.
fn leaves(findings: &EularFindings) -> Set<Subgroup> {
    let may = |finding: Finding, wanted| finding == wanted || finding.is_unknown();
    let rash = findings.any(&RASH);
    let weak = findings.any(&WEAKNESS);
    let vacuoles = if findings.biopsy {
        findings.item(Item::RimmedVacuoles)
    } else {
        Finding::Absent
    };
    let fingers = findings.finger_flexors.and(findings.not_improved);
    let inclusion = fingers.or(vacuoles);
    let child = findings.onset.is_none_or(|age| age < ADULT_ONSET);
    let adult = findings.onset.is_none_or(|age| age >= ADULT_ONSET);
    let with_rash = may(rash, Finding::Present);
    let without = may(rash, Finding::Absent);
    let mut leaves = Set::default();
    leaves.insert_if(child && with_rash, Subgroup::JuvenileDermatomyositis);
    leaves.insert_if(child && without, Subgroup::JuvenileOther);
    leaves.insert_if(
        adult && with_rash && may(weak, Finding::Present),
        Subgroup::Dermatomyositis,
    );
    leaves.insert_if(
        adult && with_rash && may(weak, Finding::Absent),
        Subgroup::Amyopathic,
    );
    leaves.insert_if(
        adult && without && may(inclusion, Finding::Present),
        Subgroup::InclusionBody,
    );
    leaves.insert_if(
        adult && without && may(inclusion, Finding::Absent),
        Subgroup::Polymyositis,
    );
    leaves
}

impl EularFindings {
    /// How an item stands.
    #[must_use]
    #[inline]
    pub fn item(&self, item: Item) -> Finding {
        if self.present.contains(item) {
            Finding::Present
        } else if self.unknown.contains(item) {
            Finding::Unknown
        } else {
            Finding::Absent
        }
    }

    /// Writes an item down.
    #[inline]
    pub fn set(&mut self, item: Item, finding: Finding) {
        self.present.insert_if(finding.is_present(), item);
        self.unknown.insert_if(finding.is_unknown(), item);
    }

    #[inline]
    fn any(&self, items: &[Item]) -> Finding {
        let states = items.iter().map(|item| self.item(*item));
        states.fold(Finding::Absent, Finding::or)
    }
}

impl Model {
    /// Points of an item, in tenths.
    #[inline]
    const fn tenths(self, item: Item) -> i64 {
        let (without, with) = match item {
            Item::Arms => (7, 7),
            Item::Legs => (8, 5),
            Item::Neck => (19, 16),
            Item::LegsProximal => (9, 12),
            Item::Heliotrope => (31, 32),
            Item::GottronPapules => (21, 27),
            Item::GottronSign => (33, 37),
            Item::Dysphagia => (7, 6),
            Item::JoOne => (39, 38),
            Item::Enzymes => (13, 14),
            Item::Endomysial => (0, 17),
            Item::Perimysial => (0, 12),
            Item::PerifascicularAtrophy => (0, 19),
            Item::RimmedVacuoles => (0, 31),
        };
        match self {
            Self::NoBiopsy => without,
            Self::Biopsy => with,
        }
    }

    /// Points of an item.
    #[must_use]
    pub const fn points(self, item: Item) -> Points {
        Points::scaled(self.tenths(item))
    }

    /// Least and most points for the age at the first symptom. A child has none.
    #[must_use]
    #[inline]
    pub fn age(self, onset: Option<Years>) -> (Points, Points) {
        let (adult, late) = match self {
            Self::NoBiopsy => (13, 21),
            Self::Biopsy => (15, 22),
        };
        let tenths = match onset {
            None => return (Points::scaled(0), Points::scaled(late)),
            Some(age) if age < ADULT_ONSET => 0,
            Some(age) if age < LATE_ONSET => adult,
            Some(_) => late,
        };
        (Points::scaled(tenths), Points::scaled(tenths))
    }

    /// The sums with every unknown item absent, and present: both in one pass, since cohorts ask for them by the million.
    #[inline]
    fn sums(self, findings: &EularFindings) -> (Points, Points) {
        let (age_least, age_most) = self.age(findings.onset);
        let (mut least, mut most) = (age_least.get(), age_most.get());
        for item in ITEMS {
            let tenths = self.tenths(item);
            if findings.present.contains(item) {
                least = least.saturating_add(tenths);
                most = most.saturating_add(tenths);
            } else if findings.unknown.contains(item) {
                most = most.saturating_add(tenths);
            }
        }
        (Points::scaled(least), Points::scaled(most))
    }

    /// The least scores of possible, probable and definite.
    #[must_use]
    pub const fn cut_offs(self) -> [Points; 3] {
        let tenths = match self {
            Self::NoBiopsy => [53, 55, 75],
            Self::Biopsy => [65, 67, 87],
        };
        [
            Points::scaled(tenths[0]),
            Points::scaled(tenths[1]),
            Points::scaled(tenths[2]),
        ]
    }

    /// The class of a score.
    #[must_use]
    #[inline]
    pub fn class(self, score: Points) -> Class {
        let [possible, probable, definite] = self.cut_offs();
        if score >= definite {
            Class::Definite
        } else if score >= probable {
            Class::Probable
        } else if score >= possible {
            Class::Possible
        } else {
            Class::NotIim
        }
    }
}
