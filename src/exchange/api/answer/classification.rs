//! Is it the disease, and which type: every set of criteria side by side, why they differ, and what else it could be.

use serde::Serialize;

use super::codes;
use super::parts::{Refused, Sources, refused};
use crate::domain::assessment::Compared;
use crate::domain::classify::answer::{Classification, ClassificationAnswer};
use crate::domain::classify::biopsy::{BIOPSY_REQUIRED_SOURCE, BIOPSY_SOURCE, BiopsyAdvice, Doubt};
use crate::domain::classify::bohan_peter::{BOHAN_PETER_SOURCE, BohanPeter, BohanPeterClass};
use crate::domain::classify::criteria::{Criteria, Difference};
use crate::domain::classify::enmc::{ENMC_SOURCE, Element, Subtype, Verdict};
use crate::domain::classify::enmc_2003::{ENMC_2003_SOURCE, Element2003, Enmc2003};
use crate::domain::classify::eular_acr::{Class, EULAR_SOURCE, EularAcr, Model, Subgroup};
use crate::domain::classify::flags::Flag;
use crate::domain::classify::ibm::{IBM_SOURCE, Ibm};
use crate::domain::classify::mimics::Mimic;
use crate::domain::classify::notes::Note;
use crate::domain::classify::triggers::Trigger;
use crate::domain::finding::Finding;
use crate::domain::refusal::Field;
use crate::domain::set::Set;
use crate::exchange::api::code::{Code, Said};
use crate::exchange::api::number::Exact;
use crate::i18n::{api, classify as words, criteria as criteria_words, mimics as mimic_words};

/// Is it the disease, and which type?
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum ApiClassification {
    /// Something entered contradicts itself or can't be taken: there is no verdict.
    Refused {
        /// In words.
        text: String,
        /// What.
        refused: Vec<Refused>,
    },
    /// Where the criteria stand.
    Given(Box<ClassificationGiven>),
}

/// Where the criteria stand. ENMC 2018 makes the type, and none of the others overrules it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ClassificationGiven {
    /// In a few words.
    pub text: String,
    /// ENMC 2018.
    pub enmc_2018: Enmc2018Set,
    /// The other sets of criteria.
    pub others: WhichSets,
    /// Why they differ.
    pub differences: Vec<Said<Difference>>,
    /// What else it could be.
    pub mimics: Vec<MimicRaised>,
    /// Is a biopsy needed?
    pub biopsy: BiopsyAdvised,
    /// What to know about the values behind it.
    pub notes: Vec<Said<Note>>,
}

/// ENMC 2018.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Enmc2018Set {
    /// Is any type met?
    pub status: Code<Verdict>,
    /// The types that are met.
    pub met: Vec<Code<Subtype>>,
    /// Each type with what it asks for.
    pub types: Vec<TypeVerdict>,
    /// What an open verdict hangs on; empty once a type is met.
    pub missing: Vec<Code<Element>>,
    /// What to know.
    pub flags: Vec<Said<Flag>>,
}

/// The verdict on one type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct TypeVerdict {
    /// Which.
    pub subtype: Code<Subtype>,
    /// Is it met?
    pub verdict: Code<Verdict>,
    /// What it asks for, as found.
    pub elements: Vec<FoundElement>,
}

/// An element of a type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct FoundElement {
    /// Which.
    pub element: Code<Element>,
    /// Is it as this type asks? For the type without antibodies a positive one is a no.
    pub found: Code<Finding>,
}

/// The other sets of criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct WhichSets {
    /// EULAR/ACR 2017: with the biopsy where one was done, else without.
    pub eular_acr_2017: EularSet,
    /// EULAR/ACR 2017 without a biopsy, also where one was done.
    pub eular_acr_2017_without_biopsy: EularSet,
    /// Bohan and Peter 1975.
    pub bohan_peter_1975: BohanPeterSet,
    /// ENMC 2003.
    pub enmc_2003: Enmc2003Set,
    /// Inclusion body myositis, ENMC 2011.
    pub inclusion_body_2011: Code<Ibm>,
}

/// EULAR/ACR 2017.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct EularSet {
    /// Which of its two models.
    pub model: Code<Model>,
    /// Points if every unknown is absent.
    pub least: Exact,
    /// Points if every unknown is present.
    pub most: Exact,
    /// The class by the least points.
    pub class: Code<Class>,
    /// The class by the most points.
    pub class_most: Code<Class>,
    /// The probability by the least points, in whole thousandths.
    pub permille: u16,
    /// The probability by the most points, in whole thousandths.
    pub permille_most: u16,
    /// The subgroup, where it is one.
    pub subgroup: Option<Code<Subgroup>>,
    /// The subgroups that it can be.
    pub subgroups_possible: Vec<Code<Subgroup>>,
    /// Its authors ask for a biopsy, since there is no rash.
    pub biopsy_advised: bool,
}

/// Bohan and Peter 1975.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct BohanPeterSet {
    /// Criteria that are there.
    pub count: u8,
    /// Criteria that can be there.
    pub count_most: u8,
    /// The class by those that are there.
    pub class: Code<BohanPeterClass>,
    /// The class by those that can be.
    pub class_most: Code<BohanPeterClass>,
    /// Is something there that these criteria exclude?
    pub excluded: Code<Finding>,
}

/// ENMC 2003.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Enmc2003Set {
    /// Is it met?
    pub verdict: Code<Verdict>,
    /// What is known not to be there.
    pub absent: Vec<Code<Element2003>>,
    /// What is not known.
    pub unknown: Vec<Code<Element2003>>,
}

/// Something else that it could be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MimicRaised {
    /// What.
    pub mimic: Said<Mimic>,
    /// The findings that say so.
    pub triggers: Vec<Said<Trigger>>,
    /// What tells them apart.
    pub next_step: String,
}

/// Is a biopsy needed?
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct BiopsyAdvised {
    /// In words.
    pub text: String,
    /// What it is advised for, or hangs on.
    pub doubts: Vec<Code<Doubt>>,
}

pub(super) fn of(
    answer: &ClassificationAnswer,
    compared: Option<&Compared>,
    typed: &dyn Fn(Field) -> String,
    sources: &mut Sources,
) -> ApiClassification {
    match (answer, compared) {
        (ClassificationAnswer::Given(given), Some(compared)) => {
            cite(given, compared, sources);
            ApiClassification::Given(Box::new(of_given(given, compared)))
        }
        (ClassificationAnswer::Refused(refusals), _) => ApiClassification::Refused {
            text: api::REFUSED.to_owned(),
            refused: refusals.iter().map(|one| refused(*one, typed)).collect(),
        },
        // A verdict never stands without the sets beside it.
        (ClassificationAnswer::Given(_), None) => ApiClassification::Refused {
            text: api::REFUSED.to_owned(),
            refused: Vec::new(),
        },
    }
}

fn cite(given: &Classification, compared: &Compared, sources: &mut Sources) {
    sources.add(ENMC_SOURCE);
    for step in given.enmc.steps() {
        sources.add(step.source);
    }
    for source in [
        EULAR_SOURCE,
        BOHAN_PETER_SOURCE,
        ENMC_2003_SOURCE,
        IBM_SOURCE,
    ] {
        sources.add(source);
    }
    let flags = given.enmc.value().flags;
    flags.iter().for_each(|flag| sources.add(flag.source()));
    given
        .notes
        .iter()
        .for_each(|note| sources.add(note.source()));
    for (mimic, _) in &compared.mimics {
        sources.add(mimic.source());
    }
    match given.biopsy {
        BiopsyAdvice::Required => sources.add(BIOPSY_REQUIRED_SOURCE),
        BiopsyAdvice::NotNeeded
        | BiopsyAdvice::HangsOn(_)
        | BiopsyAdvice::Advised(_)
        | BiopsyAdvice::AfterConfirmation => sources.add(BIOPSY_SOURCE),
        BiopsyAdvice::Open | BiopsyAdvice::Done => {}
    }
}

fn of_given(given: &Classification, compared: &Compared) -> ClassificationGiven {
    let criteria = &compared.criteria;
    let difference = |one: Difference| Said::new(one, criteria_words::difference(one, criteria));
    let raised = |(mimic, triggers): &(Mimic, Set<Trigger>)| MimicRaised {
        mimic: Said::new(*mimic, mimic_words::name(*mimic)),
        triggers: triggers
            .iter()
            .map(|trigger| Said::new(trigger, mimic_words::trigger(trigger)))
            .collect(),
        next_step: mimic_words::next_step(*mimic).to_owned(),
    };
    ClassificationGiven {
        text: words::in_short(given),
        enmc_2018: of_enmc(given),
        others: of_others(criteria),
        differences: compared.differences.iter().map(difference).collect(),
        mimics: compared.mimics.iter().map(raised).collect(),
        biopsy: BiopsyAdvised {
            text: words::biopsy_advice(given.biopsy),
            doubts: match given.biopsy {
                BiopsyAdvice::HangsOn(doubts) | BiopsyAdvice::Advised(doubts) => {
                    codes(doubts.iter())
                }
                BiopsyAdvice::Open
                | BiopsyAdvice::NotNeeded
                | BiopsyAdvice::AfterConfirmation
                | BiopsyAdvice::Required
                | BiopsyAdvice::Done => Vec::new(),
            },
        },
        notes: given
            .notes
            .iter()
            .map(|note| Said::new(note, words::note(note)))
            .collect(),
    }
}

fn of_enmc(given: &Classification) -> Enmc2018Set {
    let enmc = given.enmc.value();
    let types = given.enmc.steps().iter().map(|step| TypeVerdict {
        subtype: Code(step.what.subtype),
        verdict: Code(step.what.verdict),
        elements: step
            .what
            .elements
            .iter()
            .map(|(element, found)| FoundElement {
                element: Code(*element),
                found: Code(*found),
            })
            .collect(),
    });
    Enmc2018Set {
        status: Code(enmc.status()),
        met: codes(enmc.met().iter()),
        types: types.collect(),
        missing: codes(enmc.missing.iter()),
        flags: enmc
            .flags
            .iter()
            .map(|flag| Said::new(flag, words::flag(flag)))
            .collect(),
    }
}

fn of_others(criteria: &Criteria) -> WhichSets {
    WhichSets {
        eular_acr_2017: of_eular(&criteria.eular),
        eular_acr_2017_without_biopsy: of_eular(&criteria.eular_no_biopsy),
        bohan_peter_1975: of_bohan_peter(&criteria.bohan_peter),
        enmc_2003: of_2003(&criteria.enmc_2003),
        inclusion_body_2011: Code(criteria.ibm),
    }
}

fn of_eular(eular: &EularAcr) -> EularSet {
    EularSet {
        model: Code(eular.model),
        least: eular.least.into(),
        most: eular.most.into(),
        class: Code(eular.class),
        class_most: Code(eular.class_most),
        permille: eular.model.permille(eular.least),
        permille_most: eular.model.permille(eular.most),
        subgroup: eular.subgroup.map(Code),
        subgroups_possible: codes(eular.possible.iter()),
        biopsy_advised: eular.biopsy_advised,
    }
}

fn of_bohan_peter(older: &BohanPeter) -> BohanPeterSet {
    BohanPeterSet {
        count: older.count,
        count_most: older.count_most,
        class: Code(older.class),
        class_most: Code(older.class_most),
        excluded: Code(older.excluded),
    }
}

fn of_2003(older: &Enmc2003) -> Enmc2003Set {
    Enmc2003Set {
        verdict: Code(older.verdict),
        absent: codes(older.absent.iter()),
        unknown: codes(older.unknown.iter()),
    }
}
