//! The sets of criteria side by side, in words.

use crate::domain::classify::bohan_peter::{BohanPeter, BohanPeterClass};
use crate::domain::classify::criteria::{Criteria, Difference};
use crate::domain::classify::enmc::{Subtype, Verdict};
use crate::domain::classify::enmc_2003::Element2003;
use crate::domain::classify::eular_acr::{Class, EularAcr, Item, Model, Subgroup};
use crate::domain::classify::probability::Percent;
use crate::domain::finding::Finding;
use crate::domain::quantity::Points;
use crate::i18n::words::{Text, figure, say, text};

/// Titles.
pub const SIDE_BY_SIDE: Text = text!("Criteria side by side");
/// See [`SIDE_BY_SIDE`].
pub const WHY_DIFFERENT: Text = text!("Why they differ");
/// See [`SIDE_BY_SIDE`].
pub const PROBABILITY: Text = text!("Probability of an inflammatory myopathy, EULAR/ACR 2017");
/// See [`SIDE_BY_SIDE`].
pub const TREE: Text = text!("ENMC 2018, branch by branch");
/// See [`SIDE_BY_SIDE`].
pub const SCORE_DETAILS: Text = text!("EULAR/ACR 2017, item by item");
/// Columns.
pub const COLUMNS: [Text; 4] = [
    text!("Criteria"),
    text!("Verdict"),
    text!("Rests on"),
    text!("Missing or against"),
];
/// The first and the last column of the score.
pub const SCORE_COLUMNS: [Text; 2] = [text!("Item"), text!("Found")];
/// In an empty cell.
pub const NOTHING: Text = text!("nothing");
/// The names of the sets.
pub const ENMC: Text = text!("ENMC 2018, makes the type");
/// See [`ENMC`].
pub const EULAR: Text = text!("EULAR/ACR 2017, is it myositis at all");
/// See [`ENMC`].
pub const BOHAN_PETER: Text = text!("Bohan and Peter 1975");
/// See [`ENMC`].
pub const ENMC_2003: Text = text!("ENMC 2003, IMNM by biopsy");
/// While the history contradicts itself.
pub const REFUSED: Text =
    text!("The criteria wait: what was entered contradicts itself. Correct it first.");
/// The sets that agree.
pub const AGREE: Text = text!("No set contradicts another as things stand.");
/// What never happens.
pub const NEVER_OVERRULES: Text =
    text!("EULAR/ACR never overrules a type that ENMC 2018 makes: it is shown beside it.");

/// A class of EULAR/ACR.
#[must_use]
pub const fn class(class: Class) -> Text {
    match class {
        Class::NotIim => text!("not IIM"),
        Class::Possible => text!("possible"),
        Class::Probable => text!("probable"),
        Class::Definite => text!("definite"),
    }
}

/// The probability at a score.
#[must_use]
pub fn percent(model: Model, score: Points) -> String {
    match Percent::of(model.probability(score)) {
        Percent::UnderOne => text!("under 1 %").to_owned(),
        Percent::Whole(whole) => say!("{whole} %", whole),
        Percent::OverNinetyNine => text!("over 99 %").to_owned(),
    }
}

/// A mark on the bar, given in tenths of a per cent.
#[must_use]
pub fn share(permille: u16) -> String {
    say!("{} %", permille / 10)
}

/// With or without a biopsy.
#[must_use]
pub const fn model(model: Model) -> Text {
    match model {
        Model::NoBiopsy => text!("without biopsy"),
        Model::Biopsy => text!("with biopsy"),
    }
}

/// A score with its class and probability; an interval while items are not known.
#[must_use]
pub fn score(eular: &EularAcr) -> String {
    let range = |least: String, most: String| {
        if least == most {
            least
        } else {
            say!("{least} to {most}", least, most)
        }
    };
    let probability = |score| percent(eular.model, score);
    say!(
        "{}: score {}, {}, {}",
        range(
            class(eular.class).to_owned(),
            class(eular.class_most).to_owned()
        ),
        range(figure(eular.least), figure(eular.most)),
        range(probability(eular.least), probability(eular.most)),
        model(eular.model)
    )
}

/// A leaf of the tree.
#[must_use]
pub const fn subgroup(subgroup: Subgroup) -> Text {
    match subgroup {
        Subgroup::JuvenileDermatomyositis => text!("juvenile dermatomyositis"),
        Subgroup::JuvenileOther => text!("juvenile myositis other than dermatomyositis"),
        Subgroup::Dermatomyositis => text!("dermatomyositis"),
        Subgroup::Amyopathic => text!("amyopathic dermatomyositis"),
        Subgroup::InclusionBody => text!("inclusion body myositis"),
        Subgroup::Polymyositis => text!("polymyositis, which holds IMNM"),
    }
}

/// The subgroups that are left.
#[must_use]
pub fn subgroups(eular: &EularAcr) -> String {
    if let Some(only) = eular.subgroup {
        return say!("Subgroup: {}.", subgroup(only));
    }
    let left: Vec<crate::i18n::words::Text> = eular.possible.iter().map(subgroup).collect();
    if left.is_empty() {
        text!("Subgroup: none, since the class can't become probable.").to_owned()
    } else {
        say!("Subgroup open. Possible: {}.", left.join("; "))
    }
}

/// Without a rash.
pub const NO_RASH: Text = text!(
    "Without a rash these criteria want features of a muscle biopsy before it is called myositis."
);

/// Where score and formula disagree.
#[must_use]
pub fn edge(model: Model, score: Points) -> Option<String> {
    let (by_score, by_formula) = (model.class(score), model.class_by_probability(score));
    (by_score != by_formula).then(|| {
        say!(
            "At {score} the score says {}, the formula {} ({}). The class goes by the score.",
            score,
            class(by_score),
            class(by_formula),
            percent(model, score)
        )
    })
}

/// An item of the score.
#[must_use]
pub const fn item(item: Item) -> Text {
    match item {
        Item::Arms => text!("proximal arms weak"),
        Item::Legs => text!("proximal legs weak"),
        Item::Neck => text!("neck flexors weaker than extensors"),
        Item::LegsProximal => text!("proximal legs weaker than distal"),
        Item::Heliotrope => text!("heliotrope rash"),
        Item::GottronPapules => text!("Gottron papules"),
        Item::GottronSign => text!("Gottron sign"),
        Item::Dysphagia => text!("trouble swallowing"),
        Item::JoOne => text!("anti-Jo-1"),
        Item::Enzymes => text!("a muscle enzyme above its limit"),
        Item::Endomysial => text!("endomysial cells, not invading"),
        Item::Perimysial => text!("perimysial or perivascular cells"),
        Item::PerifascicularAtrophy => text!("perifascicular atrophy"),
        Item::RimmedVacuoles => text!("rimmed vacuoles"),
    }
}

/// The age at the first symptom, as an item.
pub const AGE: Text = text!("age at first symptom");

/// Points of an item.
#[must_use]
pub fn with_points(what: &str, points: Points) -> String {
    say!("{what} {points}", what, points)
}

/// A class of Bohan and Peter.
#[must_use]
pub const fn bohan_peter_class(class: BohanPeterClass) -> Text {
    match class {
        BohanPeterClass::None => text!("none"),
        BohanPeterClass::PossiblePm => text!("possible polymyositis"),
        BohanPeterClass::ProbablePm => text!("probable polymyositis"),
        BohanPeterClass::DefinitePm => text!("definite polymyositis"),
        BohanPeterClass::PossibleDm => text!("possible dermatomyositis"),
        BohanPeterClass::ProbableDm => text!("probable dermatomyositis"),
        BohanPeterClass::DefiniteDm => text!("definite dermatomyositis"),
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
        say!(
            "{least}; {most} if all that is unknown is there",
            least,
            most
        )
    };
    match older.excluded {
        Finding::Present => text!("does not apply: a disease that it excludes is shown").to_owned(),
        Finding::Absent => range,
        Finding::Unknown => say!("{range}; only once the other diseases are ruled out", range),
    }
}

/// The items of Bohan and Peter, in their order.
pub const BOHAN_PETER_ITEMS: [Text; 6] = [
    text!("proximal weakness"),
    text!("muscle enzymes raised"),
    text!("irritable EMG"),
    text!("biopsy of myositis"),
    text!("rash of dermatomyositis"),
    text!("nerve disease, dystrophy, infection, metabolic or endocrine myopathy"),
];

/// An element of the criteria of 2003.
#[must_use]
pub const fn element_2003(element: Element2003) -> Text {
    match element {
        Element2003::AdultOnset => text!("first symptom after 18"),
        Element2003::Tempo => text!("subacute or insidious"),
        Element2003::Weakness => text!("proximal weakness"),
        Element2003::LegsProximal => text!("proximal legs weaker than distal"),
        Element2003::Neck => text!("neck flexors weaker than extensors"),
        Element2003::CkRaised => text!("CK raised"),
        Element2003::Support => {
            text!("irritable EMG, oedema on MRI or a myositis-specific antibody")
        }
        Element2003::Necrosis => text!("necrotic fibres in a biopsy"),
        Element2003::FewCells => text!("few inflammatory cells in it"),
        Element2003::NoPerimysial => text!("no perimysial infiltrate in it"),
        Element2003::NoOtherPattern => text!("no other pattern in it"),
        Element2003::NothingExcluded => {
            text!(
                "no inclusion body pattern, toxic or endocrine myopathy, amyloid, or dystrophy in the family"
            )
        }
    }
}

/// What is known not to be there.
#[must_use]
pub fn against(what: &str) -> String {
    say!("against: {what}", what)
}

/// A verdict of a set that is met or not.
#[must_use]
pub const fn verdict(verdict: Verdict) -> Text {
    super::classify::verdict(verdict)
}

/// Why two sets say different things.
#[must_use]
pub fn difference(difference: Difference, criteria: &Criteria) -> String {
    match difference {
        Difference::NoPointsForAntibody => say!("ENMC 2018 makes the type by the antibody; EULAR/ACR gives no points for anti-HMGCR or anti-SRP and knows no IMNM, and stays at {}.", class(criteria.eular.class)),
        Difference::BiopsyLowers => say!("The biopsy lowers EULAR/ACR from {} to {}: necrosis earns no points, while the model with a biopsy asks for a higher score. A true necrotizing biopsy is no evidence against the disease.", short_score(&criteria.eular_no_biopsy), short_score(&criteria.eular)),
        Difference::MyositisWithoutType => {
            text!("EULAR/ACR says that it is myositis, not which; ENMC 2018 has not made the type of IMNM.").to_owned()
        }
        Difference::BiopsyForEveryone => {
            text!("The criteria of 2003 want a biopsy of everyone and know no type by antibody; ENMC 2018 does without.").to_owned()
        }
        Difference::PatternOfWeakness => {
            text!("The criteria of 2003 want weak neck flexors and a proximal pattern; ENMC 2018 wants proximal weakness alone.").to_owned()
        }
        Difference::CalledPolymyositis => {
            text!("Bohan and Peter knew no necrotizing myopathy and no antibodies: they call most of it polymyositis.").to_owned()
        }
        Difference::CalledDermatomyositis => {
            text!("Bohan and Peter go by the rash; ENMC 2018 goes by the antibody. Look for dermatomyositis beside it.").to_owned()
        }
    }
}

fn short_score(eular: &EularAcr) -> String {
    say!(
        "{} ({}, {}, {})",
        eular.least,
        percent(eular.model, eular.least),
        class(eular.class),
        model(eular.model)
    )
}

/// The picture of the probability, in words.
#[must_use]
pub fn bar(eular: &EularAcr) -> String {
    say!(
        "On a bar from 0 to 100 %: {}. Possible from 50 %, probable from 55 %, definite from 90 %.",
        score(eular)
    )
}

/// A branch of the picture of ENMC 2018.
#[must_use]
pub const fn branch(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Met => text!("met"),
        Verdict::NotMet => text!("closed"),
        Verdict::Undetermined => text!("open"),
    }
}

/// How an element stands in the picture.
#[must_use]
pub const fn mark(finding: Finding) -> Text {
    match finding {
        Finding::Present => text!("✓"),
        Finding::Absent => text!("✕"),
        Finding::Unknown => text!("?"),
    }
}

/// The name of an element in the picture: it has little room.
pub const TREE_ELEMENTS: [Text; 6] = [
    text!("CK raised"),
    text!("weakness"),
    text!("anti-HMGCR"),
    text!("anti-SRP"),
    text!("no other antibody"),
    text!("biopsy"),
];
/// The same where the antibody must be negative.
pub const TREE_NEGATIVE: [Text; 2] = [text!("no anti-HMGCR"), text!("no anti-SRP")];
/// The name of a branch: it has little room.
#[must_use]
pub const fn branch_name(subtype: Subtype) -> Text {
    match subtype {
        Subtype::AntiHmgcr => text!("anti-HMGCR"),
        Subtype::AntiSrp => text!("anti-SRP"),
        Subtype::AntibodyNegative => text!("neither antibody"),
    }
}

/// What the marks mean.
pub const TREE_LEGEND: Text = text!("✓ there, ✕ not there, ? not known");
