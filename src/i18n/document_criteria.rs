//! The part of the document for sign-off that holds the other sets of criteria, what else it could be, and the way on.

use super::classify::{self, options};
use super::document::{row, table};
use super::{criteria, mimics};
use crate::domain::classify::antibody::CREDIBLE_SOURCE;
use crate::domain::classify::bohan_peter::{BOHAN_PETER_BIOPSY_SOURCE, BOHAN_PETER_SOURCE};
use crate::domain::classify::enmc_2003::ENMC_2003_SOURCE;
use crate::domain::classify::enmc_2003::{ELEMENTS_2003, Element2003};
use crate::domain::classify::eular_acr::{
    ADULT_ONSET, EULAR_SOURCE, ITEMS, LATE_ONSET, Model, PROBABILITY_SOURCE, RASH_SOURCE,
    TREE_SOURCE,
};
use crate::domain::classify::examination::{IBM_CK_TIMES, IBM_ONSET_OVER};
use crate::domain::classify::histology::{CORE_FEATURES, CORE_SOURCE};
use crate::domain::classify::ibm::IBM_SOURCE;
use crate::domain::classify::mimics::{MIMICS, Mimic, PERSISTING_FROM_WEEKS, RAISED_SOURCE};
use crate::domain::classify::next_test::RANKING_SOURCE;
use crate::domain::classify::notes::Note;
use crate::domain::classify::probability::{CUT_OFFS_PERMILLE, NEAR_SOURCE, NEAR_TENTHS};
use crate::domain::classify::triggers::Trigger;
use crate::domain::number::decimal_text;
use crate::domain::quantity::Points;
use crate::domain::set::Member;
use crate::form::picks::Pick;

/// EULAR/ACR: items, ages and cut-offs in both models.
pub fn eular() -> String {
    let both = |of: &dyn Fn(Model) -> String| [Model::NoBiopsy, Model::Biopsy].map(of);
    let mut rows = Vec::new();
    for (name, onset) in [("from 18", ADULT_ONSET), ("from 40", LATE_ONSET)] {
        let points = |model: Model| model.age(Some(onset)).0.to_string();
        let [without, with] = both(&points);
        let name = format!("first symptom {name}");
        rows.push(row([name, without, with], EULAR_SOURCE));
    }
    for item in ITEMS {
        let [without, with] = both(&|model| model.points(item).to_string());
        let name = criteria::item(item).to_owned();
        rows.push(row([name, without, with], EULAR_SOURCE));
    }
    for (place, name) in ["possible", "probable", "definite"].into_iter().enumerate() {
        let [without, with] = both(&|model| {
            let cut_offs = model.cut_offs();
            cut_offs
                .get(place)
                .map(ToString::to_string)
                .unwrap_or_default()
        });
        rows.push(row([format!("{name} from"), without, with], EULAR_SOURCE));
    }
    for (place, name) in ["possible", "probable", "definite"].into_iter().enumerate() {
        let percent = CUT_OFFS_PERMILLE
            .get(place)
            .map(|least| decimal_text((*least).into(), 1));
        let least = format!("{} %", percent.unwrap_or_default());
        let name = format!("{name} from, as a probability");
        rows.push(row([name, least.clone(), least], EULAR_SOURCE));
    }
    let [without, with] = both(&|model| model.formula().to_owned());
    rows.push(row(
        ["probability".to_owned(), without, with],
        PROBABILITY_SOURCE,
    ));
    let near = format!(
        "the least score {} points or less from “probable”",
        Points::scaled(NEAR_TENTHS)
    );
    rows.push(row(
        ["near, in a cohort".to_owned(), near.clone(), near],
        NEAR_SOURCE,
    ));
    let tree = |inclusion: &str| {
        format!(
            "first symptom under {ADULT_ONSET}: juvenile, dermatomyositis with a rash; from {ADULT_ONSET} with a rash: \
             dermatomyositis where any of the four groups is weak, amyopathic where none is; without one: inclusion body \
             with {inclusion}, else polymyositis, necrotizing myopathy among it; an unknown answer leaves each that it may be"
        )
    };
    let fingers = "weak finger flexors that did not improve";
    rows.push(row(
        [
            "tree of subgroups".to_owned(),
            tree(fingers),
            tree(&format!("{fingers}, or rimmed vacuoles")),
        ],
        TREE_SOURCE,
    ));
    rows.push(row(
        [
            "without a rash; on the least score".to_owned(),
            "a biopsy is advised".to_owned(),
            String::new(),
        ],
        RASH_SOURCE,
    ));
    let columns = [
        "Item",
        "Without biopsy",
        "With biopsy",
        "Source",
        "Status",
        "Review by",
    ];
    table("EULAR/ACR 2017", &columns, &rows)
}

/// The older sets, and inclusion body myositis.
pub fn older() -> String {
    let mut rows: Vec<_> = criteria::BOHAN_PETER_ITEMS
        .into_iter()
        .map(|item| {
            row(
                ["Bohan and Peter".to_owned(), item.to_owned()],
                BOHAN_PETER_SOURCE,
            )
        })
        .collect();
    rows.push(row(
        [
            "Bohan and Peter".to_owned(),
            "possible, probable and definite: with the rash from 1, 2 and 3 of the other items on (dermatomyositis), without it \
             from 2, 3 and 4 on (polymyositis); once the diseases that it excludes are ruled out"
                .to_owned(),
        ],
        BOHAN_PETER_SOURCE,
    ));
    rows.push(row(
        [
            "Bohan and Peter".to_owned(),
            "which biopsy counts".to_owned(),
        ],
        BOHAN_PETER_BIOPSY_SOURCE,
    ));
    rows.extend(ELEMENTS_2003.into_iter().map(|element| {
        let words = criteria::element_2003(element);
        let words = match element {
            Element2003::Tempo => format!("{words}: every answer but over days"),
            _ => words.to_owned(),
        };
        row(["ENMC 2003".to_owned(), words], element.source())
    }));
    rows.push(row(
        [
            "ENMC 2003".to_owned(),
            "all of them; with one that is absent not met, with one that is not known open"
                .to_owned(),
        ],
        ENMC_2003_SOURCE,
    ));
    let tempos = options(Pick::Tempo).iter().map(|one| one.get());
    let tempos = tempos.collect::<Vec<_>>().join("; ");
    rows.push(row(
        [
            "ENMC 2011, inclusion body".to_owned(),
            format!("over more than 12 months (the answers are: {tempos}), onset after {IBM_ONSET_OVER}, CK up to {IBM_CK_TIMES} times its limit: all three in each class. Clinico-pathologically defined: finger flexion or knee extension, with endomysial infiltrate, vacuoles and protein together. Clinically defined: both, with one of these or MHC class I. Probable: either, with one of these or MHC class I"),
        ],
        IBM_SOURCE,
    ));
    rows.extend(CORE_FEATURES.into_iter().map(|feature| {
        let words = super::questions::feature(feature).to_owned();
        row(["necrotizing biopsy, core".to_owned(), words], CORE_SOURCE)
    }));
    table(
        "Other criteria",
        &["Set", "Element", "Source", "Status", "Review by"],
        &rows,
    )
}

/// What raises a flag, and beside what.
fn raised_by(mimic: Mimic) -> String {
    let together = |way: &&[Trigger]| {
        let found: Vec<_> = way.iter().map(|one| mimics::trigger(*one)).collect();
        found.join(" and ")
    };
    let ways: Vec<_> = mimic.ways().iter().map(together).collect();
    let beside = match mimic {
        Mimic::StatinAutoimmune => {
            format!(
                "; anti-HMGCR not known, and not stopped for less than {PERSISTING_FROM_WEEKS} weeks"
            )
        }
        Mimic::DystrophyOrAntibody => {
            "; weak or CK raised, no antibody positive and one not known".to_owned()
        }
        Mimic::MacroCk => "; no other enzyme raised".to_owned(),
        Mimic::CkOnly => "; over 1.5 times its limit, where it was measured".to_owned(),
        Mimic::Rhabdomyolysis
        | Mimic::OtherDrug
        | Mimic::Heart
        | Mimic::ToxicStatin
        | Mimic::InclusionBody
        | Mimic::Dermatomyositis
        | Mimic::Antisynthetase
        | Mimic::Dystrophy
        | Mimic::Hypothyroid
        | Mimic::Metabolic
        | Mimic::NerveDisease
        | Mimic::Infection
        | Mimic::Cancer => String::new(),
    };
    ways.join("; or ") + &beside
}

/// Notes on the values, what else it could be, and the ranking of what to find out.
pub fn beside() -> String {
    let mut rows: Vec<_> = Note::ALL
        .iter()
        .map(|note| {
            let words = classify::note(*note).to_owned();
            row(["note".to_owned(), words], note.source())
        })
        .collect();
    rows.extend(MIMICS.into_iter().map(|mimic| {
        let name = mimics::name(mimic).to_owned();
        row([name, mimics::next_step(mimic).to_owned()], mimic.source())
    }));
    rows.extend(MIMICS.into_iter().map(|mimic| {
        let name = format!("{}: raised by", mimics::name(mimic));
        row([name, raised_by(mimic)], RAISED_SOURCE)
    }));
    for (name, source) in [
        ("credible antibody", CREDIBLE_SOURCE),
        ("ranking of what to find out", RANKING_SOURCE),
    ] {
        rows.push(row([name.to_owned(), String::new()], source));
    }
    table(
        "What else it could be",
        &["What", "Words", "Source", "Status", "Review by"],
        &rows,
    )
}
