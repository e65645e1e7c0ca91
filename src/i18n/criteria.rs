//! The sets of criteria side by side, in words.

use crate::domain::classify::bohan_peter::{BohanPeter, BohanPeterClass};
use crate::domain::classify::criteria::{Criteria, Difference};
use crate::domain::classify::enmc::{Subtype, Verdict};
use crate::domain::classify::enmc_2003::Element2003;
use crate::domain::classify::eular_acr::{Class, EularAcr, Item, Model, Subgroup};
use crate::domain::classify::probability::Percent;
use crate::domain::finding::Finding;
use crate::domain::quantity::Points;

/// Titles.
pub const SIDE_BY_SIDE: &str = "Criteria side by side";
/// See [`SIDE_BY_SIDE`].
pub const WHY_DIFFERENT: &str = "Why they differ";
/// See [`SIDE_BY_SIDE`].
pub const PROBABILITY: &str = "Probability of an inflammatory myopathy, EULAR/ACR 2017";
/// See [`SIDE_BY_SIDE`].
pub const TREE: &str = "ENMC 2018, branch by branch";
/// See [`SIDE_BY_SIDE`].
pub const SCORE_DETAILS: &str = "EULAR/ACR 2017, item by item";
/// Columns.
pub const COLUMNS: [&str; 4] = ["Criteria", "Verdict", "Rests on", "Missing or against"];
/// The first and the last column of the score.
pub const SCORE_COLUMNS: [&str; 2] = ["Item", "Found"];
/// In an empty cell.
pub const NOTHING: &str = "nothing";
/// The names of the sets.
pub const ENMC: &str = "ENMC 2018, makes the type";
/// See [`ENMC`].
pub const EULAR: &str = "EULAR/ACR 2017, is it myositis at all";
/// See [`ENMC`].
pub const BOHAN_PETER: &str = "Bohan and Peter 1975";
/// See [`ENMC`].
pub const ENMC_2003: &str = "ENMC 2003, IMNM by biopsy";
/// While the history contradicts itself.
pub const REFUSED: &str =
    "The criteria wait: what was entered contradicts itself. Correct it first.";
/// The sets that agree.
pub const AGREE: &str = "No set contradicts another as things stand.";
/// What never happens.
pub const NEVER_OVERRULES: &str =
    "EULAR/ACR never overrules a type that ENMC 2018 makes: it is shown beside it.";

/// A class of EULAR/ACR.
#[must_use]
pub const fn class(class: Class) -> &'static str {
    match class {
        Class::NotIim => "not IIM",
        Class::Possible => "possible",
        Class::Probable => "probable",
        Class::Definite => "definite",
    }
}

/// A probability given in tenths of a per cent.
#[must_use]
pub fn percent(permille: u16) -> String {
    match Percent::of_permille(permille) {
        Percent::UnderOne => "under 1 %".to_owned(),
        Percent::Whole(whole) => format!("{whole} %"),
        Percent::OverNinetyNine => "over 99 %".to_owned(),
    }
}

/// A mark on the bar, given in tenths of a per cent.
#[must_use]
pub fn share(permille: u16) -> String {
    format!("{} %", permille / 10)
}

/// With or without a biopsy.
#[must_use]
pub const fn model(model: Model) -> &'static str {
    match model {
        Model::NoBiopsy => "without biopsy",
        Model::Biopsy => "with biopsy",
    }
}

/// A score with its class and probability; an interval while items are not known.
#[must_use]
pub fn score(eular: &EularAcr) -> String {
    let range = |least: String, most: String| {
        if least == most {
            least
        } else {
            format!("{least} to {most}")
        }
    };
    let permille = |score| percent(eular.model.permille(score));
    format!(
        "{}: score {}, {}, {}",
        range(
            class(eular.class).to_owned(),
            class(eular.class_most).to_owned()
        ),
        range(eular.least.to_string(), eular.most.to_string()),
        range(permille(eular.least), permille(eular.most)),
        model(eular.model)
    )
}

/// A leaf of the tree.
#[must_use]
pub const fn subgroup(subgroup: Subgroup) -> &'static str {
    match subgroup {
        Subgroup::JuvenileDermatomyositis => "juvenile dermatomyositis",
        Subgroup::JuvenileOther => "juvenile myositis other than dermatomyositis",
        Subgroup::Dermatomyositis => "dermatomyositis",
        Subgroup::Amyopathic => "amyopathic dermatomyositis",
        Subgroup::InclusionBody => "inclusion body myositis",
        Subgroup::Polymyositis => "polymyositis, which holds IMNM",
    }
}

/// The subgroups that are left.
#[must_use]
pub fn subgroups(eular: &EularAcr) -> String {
    if let Some(only) = eular.subgroup {
        return format!("Subgroup: {}.", subgroup(only));
    }
    let left: Vec<&str> = eular.possible.iter().map(subgroup).collect();
    if left.is_empty() {
        "Subgroup: none, since the class can't become probable.".to_owned()
    } else {
        format!("Subgroup open. Possible: {}.", left.join("; "))
    }
}

/// Without a rash.
pub const NO_RASH: &str =
    "Without a rash these criteria want features of a muscle biopsy before it is called myositis.";

/// Where score and formula disagree.
#[must_use]
pub fn edge(model: Model, score: Points) -> Option<String> {
    let (by_score, by_formula) = (model.class(score), model.class_by_probability(score));
    (by_score != by_formula).then(|| {
        format!(
            "At {score} the score says {}, the formula {} ({}). The class goes by the score.",
            class(by_score),
            class(by_formula),
            percent(model.permille(score))
        )
    })
}

/// An item of the score.
#[must_use]
pub const fn item(item: Item) -> &'static str {
    match item {
        Item::Arms => "proximal arms weak",
        Item::Legs => "proximal legs weak",
        Item::Neck => "neck flexors weaker than extensors",
        Item::LegsProximal => "proximal legs weaker than distal",
        Item::Heliotrope => "heliotrope rash",
        Item::GottronPapules => "Gottron papules",
        Item::GottronSign => "Gottron sign",
        Item::Dysphagia => "trouble swallowing",
        Item::JoOne => "anti-Jo-1",
        Item::Enzymes => "a muscle enzyme above its limit",
        Item::Endomysial => "endomysial cells, not invading",
        Item::Perimysial => "perimysial or perivascular cells",
        Item::PerifascicularAtrophy => "perifascicular atrophy",
        Item::RimmedVacuoles => "rimmed vacuoles",
    }
}

/// The age at the first symptom, as an item.
pub const AGE: &str = "age at first symptom";

/// Points of an item.
#[must_use]
pub fn with_points(what: &str, points: Points) -> String {
    format!("{what} {points}")
}

/// A class of Bohan and Peter.
#[must_use]
pub const fn bohan_peter_class(class: BohanPeterClass) -> &'static str {
    match class {
        BohanPeterClass::None => "none",
        BohanPeterClass::PossiblePm => "possible polymyositis",
        BohanPeterClass::ProbablePm => "probable polymyositis",
        BohanPeterClass::DefinitePm => "definite polymyositis",
        BohanPeterClass::PossibleDm => "possible dermatomyositis",
        BohanPeterClass::ProbableDm => "probable dermatomyositis",
        BohanPeterClass::DefiniteDm => "definite dermatomyositis",
    }
}

/// The verdict of Bohan and Peter.
#[must_use]
pub fn bohan_peter(older: &BohanPeter) -> String {
    let (least, most) = (
        bohan_peter_class(older.class),
        bohan_peter_class(older.class_most),
    );
    let range = if least == most {
        least.to_owned()
    } else {
        format!("{least}; {most} if all that is unknown is there")
    };
    match older.excluded {
        Finding::Present => "does not apply: a disease that it excludes is shown".to_owned(),
        Finding::Absent => range,
        Finding::Unknown => format!("{range}; only once the other diseases are ruled out"),
    }
}

/// The items of Bohan and Peter, in their order.
pub const BOHAN_PETER_ITEMS: [&str; 6] = [
    "proximal weakness",
    "muscle enzymes raised",
    "irritable EMG",
    "biopsy of myositis",
    "rash of dermatomyositis",
    "nerve disease, dystrophy, infection, metabolic or endocrine myopathy",
];

/// An element of the criteria of 2003.
#[must_use]
pub const fn element_2003(element: Element2003) -> &'static str {
    match element {
        Element2003::AdultOnset => "first symptom after 18",
        Element2003::Tempo => "subacute or insidious",
        Element2003::Weakness => "proximal weakness",
        Element2003::LegsProximal => "proximal legs weaker than distal",
        Element2003::Neck => "neck flexors weaker than extensors",
        Element2003::CkRaised => "CK raised",
        Element2003::Support => "irritable EMG, oedema on MRI or a myositis-specific antibody",
        Element2003::Necrosis => "necrotic fibres in a biopsy",
        Element2003::FewCells => "few inflammatory cells in it",
        Element2003::NoPerimysial => "no perimysial infiltrate in it",
        Element2003::NoOtherPattern => "no other pattern in it",
        Element2003::NothingExcluded => {
            "no inclusion body pattern, toxic or endocrine myopathy, amyloid, or dystrophy in the family"
        }
    }
}

/// What is known not to be there.
#[must_use]
pub fn against(what: &str) -> String {
    format!("against: {what}")
}

/// A verdict of a set that is met or not.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    super::classify::verdict(verdict)
}

/// Why two sets say different things.
#[must_use]
pub fn difference(difference: Difference, criteria: &Criteria) -> String {
    match difference {
        Difference::NoPointsForAntibody => format!(
            "ENMC 2018 makes the type by the antibody; EULAR/ACR gives no points for anti-HMGCR or anti-SRP and knows no IMNM, and stays at {}.",
            class(criteria.eular.class)
        ),
        Difference::BiopsyLowers => format!(
            "The biopsy lowers EULAR/ACR from {} to {}: necrosis earns no points, while the model with a biopsy asks for a higher score. A true necrotizing biopsy is no evidence against the disease.",
            short_score(&criteria.eular_no_biopsy),
            short_score(&criteria.eular)
        ),
        Difference::MyositisWithoutType => {
            "EULAR/ACR says that it is myositis, not which; ENMC 2018 has not made the type of IMNM.".to_owned()
        }
        Difference::BiopsyForEveryone => {
            "The criteria of 2003 want a biopsy of everyone and know no type by antibody; ENMC 2018 does without.".to_owned()
        }
        Difference::PatternOfWeakness => {
            "The criteria of 2003 want weak neck flexors and a proximal pattern; ENMC 2018 wants proximal weakness alone.".to_owned()
        }
        Difference::CalledPolymyositis => {
            "Bohan and Peter knew no necrotizing myopathy and no antibodies: they call most of it polymyositis.".to_owned()
        }
        Difference::CalledDermatomyositis => {
            "Bohan and Peter go by the rash; ENMC 2018 goes by the antibody. Look for dermatomyositis beside it.".to_owned()
        }
    }
}

fn short_score(eular: &EularAcr) -> String {
    format!(
        "{} ({}, {}, {})",
        eular.least,
        percent(eular.model.permille(eular.least)),
        class(eular.class),
        model(eular.model)
    )
}

/// The picture of the probability, in words.
#[must_use]
pub fn bar(eular: &EularAcr) -> String {
    format!(
        "On a bar from 0 to 100 %: {}. Possible from 50 %, probable from 55 %, definite from 90 %.",
        score(eular)
    )
}

/// A branch of the picture of ENMC 2018.
#[must_use]
pub const fn branch(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "closed",
        Verdict::Undetermined => "open",
    }
}

/// How an element stands in the picture.
#[must_use]
pub const fn mark(finding: Finding) -> &'static str {
    match finding {
        Finding::Present => "✓",
        Finding::Absent => "✕",
        Finding::Unknown => "?",
    }
}

/// The name of an element in the picture: it has little room.
pub const TREE_ELEMENTS: [&str; 6] = [
    "CK raised",
    "weakness",
    "anti-HMGCR",
    "anti-SRP",
    "no other antibody",
    "biopsy",
];
/// The same where the antibody must be negative.
pub const TREE_NEGATIVE: [&str; 2] = ["no anti-HMGCR", "no anti-SRP"];
/// The name of a branch: it has little room.
#[must_use]
pub const fn branch_name(subtype: Subtype) -> &'static str {
    match subtype {
        Subtype::AntiHmgcr => "anti-HMGCR",
        Subtype::AntiSrp => "anti-SRP",
        Subtype::AntibodyNegative => "neither antibody",
    }
}

/// What the marks mean.
pub const TREE_LEGEND: &str = "✓ there, ✕ not there, ? not known";
