//! Every row is judged as the page judges the same entries, and the totals are the sums of the rows.

use super::tools::{Outcome, Row, mapping, run, target};
use imnm::domain::assessment::assess;
use imnm::domain::classify::criteria::Criteria;
use imnm::domain::classify::enmc::{Subtype, Verdict};
use imnm::domain::number::decimal_text;
use imnm::domain::set::Member;
use imnm::exchange::cohort::{ALL_TESTED, Mapping, Target, Tested, targets};
use imnm::form::store;
use imnm::i18n::{classify, cohort as words, criteria};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use proptest::strategy::ValueTree;
use std::collections::BTreeMap;

/// A cell, and what is entered in the form for the same.
type Cell = (&'static str, &'static str);

const ANSWERS: [Cell; 9] = [
    ("1", "yes"),
    ("yes", "yes"),
    ("0", "no"),
    (" Nein ", "no"),
    ("", ""),
    ("NA", ""),
    ("-", ""),
    ("maybe", ""),
    ("x", ""),
];
const RESULTS: [Cell; 8] = [
    ("pos", "positive"),
    ("+", "positive"),
    ("neg", "negative"),
    ("0", "negative"),
    ("weak", "weak"),
    ("", ""),
    ("not tested", "not-tested"),
    ("1:320", ""),
];
const ASSAYS: [Cell; 5] = [
    ("ELISA", "elisa"),
    ("line blot", "blot"),
    ("IP", "immunoprecipitation"),
    ("", ""),
    ("home-made", ""),
];
const AGES: [Cell; 10] = [
    ("54", "54"),
    ("17", "17"),
    ("17.9", "17.9"),
    ("39,5", "39,5"),
    ("45.001", "45.001"),
    ("", ""),
    ("0", "0"),
    ("400", "400"),
    ("old", "old"),
    ("18", "18"),
];
const CKS: [Cell; 10] = [
    ("8500", "8500"),
    ("190", "190"),
    ("200,5", "200,5"),
    ("3000.25", "3000.25"),
    ("1,234", "1,234"),
    ("", ""),
    ("?", ""),
    (">20000", ">20000"),
    ("-5", "-5"),
    ("9999999999", "9999999999"),
];
const LIMITS: [Cell; 6] = [
    ("200", "200"),
    ("190", "190"),
    ("3,2", "3,2"),
    ("", ""),
    ("unknown", ""),
    ("2001", "2001"),
];
const TEMPOS: [Cell; 5] = [
    ("days", "days"),
    ("weeks", "weeks"),
    (">12 months", "years"),
    ("", ""),
    ("slow", ""),
];
const EMGS: [Cell; 5] = [
    ("irritable", "irritable"),
    ("Normal", "normal"),
    ("neurogenic", "neurogenic"),
    ("", ""),
    ("yes", ""),
];
const MRIS: [Cell; 4] = [
    ("edema", "oedema"),
    ("normal", "normal"),
    ("", ""),
    ("bright", ""),
];
const BIOPSIES: [Cell; 5] = [
    ("done", "done"),
    ("no", "not-done"),
    ("inadequate", "inadequate"),
    ("", ""),
    ("pending", ""),
];
const SEXES: [Cell; 4] = [("f", "female"), ("Male", "male"), ("", ""), ("2", "")];
const NAMES: [Cell; 3] = [("a1", ""), ("", ""), ("Å b", "")];

fn cells(target: Target) -> &'static [Cell] {
    match target {
        Target::Answer(_) | Target::Weakness => &ANSWERS,
        Target::Antibody(_) | Target::OtherAntibodies => &RESULTS,
        Target::Assay(_) => &ASSAYS,
        Target::Age | Target::OnsetAge => &AGES,
        Target::Ck | Target::CkNow => &CKS,
        Target::CkLimit => &LIMITS,
        Target::Tempo => &TEMPOS,
        Target::Emg => &EMGS,
        Target::Mri => &MRIS,
        Target::Biopsy => &BIOPSIES,
        Target::Sex => &SEXES,
        Target::Identifier => &NAMES,
    }
}

/// What is entered in the form for the cells of a row.
fn entered(columns: &[Target], row: &[Cell]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut put = |name: &str, text: &str| pairs.push((name.to_owned(), text.to_owned()));
    let mut feature_is_there = false;
    for (target, (_, text)) in columns.iter().zip(row) {
        match target {
            Target::Identifier => {}
            Target::Weakness if *text == "yes" => put("weak-now", "yes"),
            Target::Weakness => {
                put("arms-weak", text);
                put("legs-weak", text);
            }
            Target::OtherAntibodies => {
                let [_, _, others @ ..] = ALL_TESTED;
                let left: Vec<Tested> = others
                    .into_iter()
                    .filter(|tested| !columns.contains(&Target::Antibody(*tested)))
                    .collect();
                let (last, first) = left.split_last().expect("one is left");
                put(last.name(), text);
                for tested in first.iter().filter(|_| *text == "negative") {
                    put(tested.name(), text);
                }
            }
            other => {
                let is_feature = format!("{other:?}").contains("Feature(");
                feature_is_there |= is_feature && *text == "yes";
                put(other.name(), text);
            }
        }
    }
    if feature_is_there && !columns.contains(&Target::Biopsy) {
        put("biopsy", "done");
    }
    pairs
}

/// What the page says about these entries, as the table of verdicts would say it.
fn expected(pairs: &[(String, String)]) -> (Row, Option<Criteria>) {
    let assessment = assess(&store::from_pairs(pairs).case());
    let Some(compared) = assessment.criteria else {
        let sets = [
            "enmc_2018",
            "eular_acr_2017",
            "bohan_peter_1975",
            "enmc_2003",
        ];
        let row = sets.map(|name| (name.to_owned(), "withheld".to_owned()));
        return (row.into(), None);
    };
    let given = compared.criteria;
    let met: Vec<Subtype> = given.enmc.met().iter().collect();
    let of_type = match met.as_slice() {
        [] => "",
        [one] => words::subtype(*one).get(),
        _ => words::BOTH_TYPES.get(),
    };
    let older = |class| match given.bohan_peter.excluded {
        imnm::domain::finding::Finding::Present => "does not apply",
        _ => criteria::bohan_peter_class(class).get(),
    };
    let probability = |score| {
        let permille = given.eular.model.permille(score).clamp(1, 999);
        decimal_text(i64::from(permille), 3)
    };
    let subgroup = given
        .eular
        .subgroup
        .map_or("", |one| words::subgroup(one).get());
    let row = [
        (
            "enmc_2018",
            classify::verdict(given.enmc.status()).to_owned(),
        ),
        ("enmc_2018_type", of_type.to_owned()),
        (
            "eular_acr_2017",
            criteria::class(given.eular.class).to_owned(),
        ),
        (
            "eular_acr_2017_most",
            criteria::class(given.eular.class_most).to_owned(),
        ),
        ("eular_acr_2017_score", given.eular.least.to_string()),
        ("eular_acr_2017_score_most", given.eular.most.to_string()),
        ("eular_acr_2017_probability", probability(given.eular.least)),
        (
            "eular_acr_2017_probability_most",
            probability(given.eular.most),
        ),
        (
            "eular_acr_2017_model",
            criteria::model(given.eular.model).to_owned(),
        ),
        ("eular_acr_2017_subgroup", subgroup.to_owned()),
        (
            "bohan_peter_1975",
            older(given.bohan_peter.class).to_owned(),
        ),
        (
            "bohan_peter_1975_most",
            older(given.bohan_peter.class_most).to_owned(),
        ),
        (
            "enmc_2003",
            classify::verdict(given.enmc_2003.verdict).to_owned(),
        ),
        ("ibm_2011", words::ibm(given.ibm).to_owned()),
    ];
    let row = row.into_iter().map(|(name, text)| (name.to_owned(), text));
    (row.collect(), Some(given))
}

/// A table of some columns in some order, and its rows.
fn tables() -> impl Strategy<Value = (Vec<Target>, Vec<Vec<Cell>>)> {
    let all: Vec<Target> = targets().collect();
    let many = all.len();
    let columns = subsequence(all, 1..=many).prop_shuffle().prop_map(usable);
    (
        columns,
        prop::collection::vec(prop::collection::vec(any::<(Index, u8)>(), many), 1..12),
    )
        .prop_map(|(columns, dice)| {
            let rows = dice.into_iter().map(|dice| {
                let row = columns.iter().zip(dice).map(|(target, (index, plain))| {
                    let cells = cells(*target);
                    // Mostly what can be taken, so that not every row is withheld.
                    if plain < 200
                        && matches!(target, Target::Ck | Target::CkLimit | Target::OnsetAge)
                    {
                        cells[0]
                    } else {
                        *index.get(cells)
                    }
                });
                row.collect()
            });
            let rows = rows.collect();
            (columns, rows)
        })
}

/// Without columns that say the same in two ways, and with one that a criterion looks at.
fn usable(mut columns: Vec<Target>) -> Vec<Target> {
    if !columns.iter().any(|target| target.is_looked_at()) {
        columns.push(target("anti-hmgcr"));
    }
    let limbs = ["arms-weak", "legs-weak", "weak-now"].map(target);
    if columns.iter().any(|column| limbs.contains(column)) {
        columns.retain(|column| *column != Target::Weakness);
    }
    let [_, _, others @ ..] = ALL_TESTED;
    if others
        .iter()
        .all(|tested| columns.contains(&Target::Antibody(*tested)))
    {
        columns.retain(|column| *column != Target::OtherAntibodies);
    }
    columns
}

fn table(columns: &[Target], rows: &[Vec<Cell>]) -> (Mapping, String) {
    let named: Vec<(&str, Option<Target>)> = columns
        .iter()
        .map(|target| (target.name(), Some(*target)))
        .collect();
    let quoted = |text: &str| format!("\"{text}\"");
    let mut text = columns
        .iter()
        .map(|target| target.name())
        .collect::<Vec<_>>()
        .join(",");
    for row in rows {
        text.push('\n');
        let cells = row.iter().map(|(cell, _)| quoted(cell));
        text.push_str(&cells.collect::<Vec<_>>().join(","));
    }
    (mapping(&named), text)
}

/// A row without anything in it is none.
fn is_blank(row: &[Cell]) -> bool {
    row.iter().all(|(cell, _)| cell.trim().is_empty())
}

fn outcome(mapping: &Mapping, text: &str) -> Outcome {
    run(mapping, text.as_bytes(), 1 << 16).expect("a table")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_is_judged_as_the_page_judges_it_and_the_totals_are_the_sums((columns, rows) in tables()) {
        let (mapping, text) = table(&columns, &rows);
        let outcome = outcome(&mapping, &text);
        let found = outcome.rows();
        let rows: Vec<&Vec<Cell>> = rows.iter().filter(|row| !is_blank(row)).collect();
        prop_assert_eq!(found.len(), rows.len());
        let mut totals = BTreeMap::<(String, String), u64>::new();
        let mut differences = BTreeMap::<String, u64>::new();
        for (found, row) in found.iter().zip(rows) {
            let (wanted, given) = expected(&entered(&columns, row));
            for (name, text) in &wanted {
                prop_assert_eq!(&found[name], text, "{} of {:?}: {:?}", name, row, found);
            }
            let withheld = given.is_none();
            prop_assert_eq!(withheld, found["enmc_2018_reason"].is_empty());
            let enmc = given.map_or("withheld", |given| match given.enmc.status() {
                Verdict::Met => "met",
                Verdict::NotMet => "not met",
                Verdict::Undetermined => "open",
            });
            *totals.entry(("enmc-2018".into(), enmc.into())).or_default() += 1;
            for (set, column) in [("eular-acr-2017", "eular_acr_2017"), ("bohan-peter-1975", "bohan_peter_1975"), ("enmc-2003", "enmc_2003")] {
                *totals.entry((set.into(), found[column].clone())).or_default() += 1;
            }
            for difference in given.iter().flat_map(|given| given.differences().iter().collect::<Vec<_>>()) {
                *differences.entry(words::difference(difference).into()).or_default() += 1;
            }
        }
        for set in &outcome.summary.counts.sets {
            let sum: u64 = set.classes.iter().map(|class| class.rows).sum();
            prop_assert_eq!(sum, outcome.summary.progress.rows, "{}", set.set);
            for class in &set.classes {
                let key = (set.set.to_owned(), words::class(class.class));
                if ["enmc-2018", "eular-acr-2017", "bohan-peter-1975", "enmc-2003"].contains(&set.set) {
                    prop_assert_eq!(class.rows, totals.get(&key).copied().unwrap_or_default(), "{:?}", key);
                }
            }
        }
        let table = outcome.summary.tables.iter().find(|table| table.id == "differences").expect("a table");
        for row in &table.rows {
            prop_assert_eq!(&row[1], &differences.get(&row[0]).copied().unwrap_or_default().to_string());
        }
        for cross in &outcome.summary.counts.cross {
            let sum: u64 = cross.rows.iter().flatten().sum();
            prop_assert_eq!(sum, outcome.summary.progress.rows);
        }
    }
}

#[test]
fn every_verdict_can_be_brought_about_by_a_table() {
    // The generator reaches what it is to compare.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = BTreeMap::<String, u64>::new();
    for _ in 0..400 {
        let (columns, rows) = tables().new_tree(&mut runner).expect("a table").current();
        let (mapping, text) = table(&columns, &rows);
        for row in outcome(&mapping, &text).rows() {
            *seen.entry(row["enmc_2018"].clone()).or_default() += 1;
            *seen.entry(row["eular_acr_2017"].clone()).or_default() += 1;
        }
    }
    for word in [
        "met", "not met", "open", "withheld", "not IIM", "probable", "definite",
    ] {
        assert!(
            seen.get(word).is_some_and(|many| *many > 5),
            "{word}: {seen:?}"
        );
    }
    let all: Vec<&Subtype> = Subtype::ALL.iter().collect();
    assert_eq!(all.len(), 3);
}
