//! Counts over the rows with verdicts. Those of each set add up to all rows.

use serde::Serialize;

use crate::domain::classify::bohan_peter::{BohanPeter, BohanPeterClass};
use crate::domain::classify::criteria::{Criteria, DIFFERENCES, Difference};
use crate::domain::classify::enmc::{Enmc, Subtype, Verdict};
use crate::domain::classify::eular_acr::{Class, EularAcr, Subgroup};
use crate::domain::classify::ibm::Ibm;
use crate::domain::finding::Finding;
use crate::domain::set::Member;

/// How many rows have a class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClassCount {
    /// The machine name of the class.
    pub class: &'static str,
    /// Rows.
    pub rows: u64,
}

/// The classes of a set of criteria. Their rows add up to all rows with verdicts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SetCount {
    /// The machine name of the set.
    pub set: &'static str,
    /// Its classes, `withheld` the last.
    pub classes: Vec<ClassCount>,
}

/// Two sets against each other: the classes of the one down, of the other across, as in [`SetCount`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cross {
    /// The set whose classes go down.
    pub down: &'static str,
    /// The set whose classes go across.
    pub across: &'static str,
    /// Rows.
    pub rows: Vec<Vec<u64>>,
}

/// Counts by machine names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Each set of criteria, and the types of ENMC 2018.
    pub sets: Vec<SetCount>,
    /// ENMC 2018 against each of the others.
    pub cross: Vec<Cross>,
    /// Why sets differ; a row can have more than one reason, or none.
    pub differences: Vec<ClassCount>,
}

/// What is known of a column, over the rows with verdicts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Missingness {
    /// Its name in the file.
    pub header: String,
    /// What it holds.
    pub target: &'static str,
    /// Cells that say something.
    pub known: u64,
    /// Cells that say nothing.
    pub unknown: u64,
    /// Cells that can't be taken.
    pub refused: u64,
}

/// A set of criteria with the machine names of its classes.
pub type Set = (&'static str, &'static [&'static str]);

const EULAR: &[&str] = &["not-iim", "possible", "probable", "definite", "withheld"];
const VERDICTS: &[&str] = &["met", "not-met", "open", "withheld"];

/// The sets.
pub const SETS: [Set; 8] = [
    ("enmc-2018", VERDICTS),
    (
        "enmc-2018-type",
        &[
            "anti-hmgcr",
            "anti-srp",
            "neither-antibody",
            "unresolved",
            "none",
            "withheld",
        ],
    ),
    ("eular-acr-2017", EULAR),
    ("eular-acr-2017-most", EULAR),
    (
        "eular-acr-2017-subgroup",
        &[
            "juvenile-dermatomyositis",
            "juvenile-other",
            "dermatomyositis",
            "amyopathic",
            "inclusion-body",
            "polymyositis",
            "open",
            "none",
            "withheld",
        ],
    ),
    (
        "bohan-peter-1975",
        &[
            "none",
            "possible-polymyositis",
            "probable-polymyositis",
            "definite-polymyositis",
            "possible-dermatomyositis",
            "probable-dermatomyositis",
            "definite-dermatomyositis",
            "does-not-apply",
            "withheld",
        ],
    ),
    ("enmc-2003", VERDICTS),
    (
        "ibm-2011",
        &[
            "defined",
            "clinically-defined",
            "probable",
            "not-met",
            "open",
            "withheld",
        ],
    ),
];

/// The places of the sets that the first one is held against.
pub const ACROSS: [usize; 3] = [2, 5, 6];
/// No set has more classes.
const MOST_CLASSES: usize = 9;
/// Classes of the first set.
const DOWN: usize = VERDICTS.len();

/// For each set the place of the class.
pub type Places = [usize; SETS.len()];

/// The classes of a row; without verdicts the last of each set.
pub fn places(criteria: Option<&Criteria>) -> Places {
    let Some(criteria) = criteria else {
        return SETS.map(|(_, classes)| classes.len().saturating_sub(1));
    };
    [
        verdict(criteria.enmc.status()),
        of_type(&criteria.enmc),
        class(criteria.eular.class),
        class(criteria.eular.class_most),
        subgroup(&criteria.eular),
        bohan_peter(&criteria.bohan_peter),
        verdict(criteria.enmc_2003.verdict),
        ibm(criteria.ibm),
    ]
}

const fn verdict(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Met => 0,
        Verdict::NotMet => 1,
        Verdict::Undetermined => 2,
    }
}

fn of_type(enmc: &Enmc) -> usize {
    let met = |subtype| matches!(enmc.of(subtype), Verdict::Met);
    match (
        met(Subtype::AntiHmgcr),
        met(Subtype::AntiSrp),
        met(Subtype::AntibodyNegative),
    ) {
        (true, false, false) => 0,
        (false, true, false) => 1,
        (false, false, true) => 2,
        (false, false, false) => 4,
        (true, true, _) | (true, _, true) | (_, true, true) => 3,
    }
}

const fn class(class: Class) -> usize {
    match class {
        Class::NotIim => 0,
        Class::Possible => 1,
        Class::Probable => 2,
        Class::Definite => 3,
    }
}

fn subgroup(eular: &EularAcr) -> usize {
    match eular.subgroup {
        Some(Subgroup::JuvenileDermatomyositis) => 0,
        Some(Subgroup::JuvenileOther) => 1,
        Some(Subgroup::Dermatomyositis) => 2,
        Some(Subgroup::Amyopathic) => 3,
        Some(Subgroup::InclusionBody) => 4,
        Some(Subgroup::Polymyositis) => 5,
        None if eular.possible.is_empty() => 7,
        None => 6,
    }
}

fn bohan_peter(older: &BohanPeter) -> usize {
    if older.excluded == Finding::Present {
        return 7;
    }
    match older.class {
        BohanPeterClass::None => 0,
        BohanPeterClass::PossiblePm => 1,
        BohanPeterClass::ProbablePm => 2,
        BohanPeterClass::DefinitePm => 3,
        BohanPeterClass::PossibleDm => 4,
        BohanPeterClass::ProbableDm => 5,
        BohanPeterClass::DefiniteDm => 6,
    }
}

const fn ibm(ibm: Ibm) -> usize {
    match ibm {
        Ibm::Defined => 0,
        Ibm::ClinicallyDefined => 1,
        Ibm::Probable => 2,
        Ibm::NotMet => 3,
        Ibm::Open => 4,
    }
}

/// The counts of a run.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    sets: [[u64; MOST_CLASSES]; SETS.len()],
    cross: [[[u64; MOST_CLASSES]; DOWN]; ACROSS.len()],
    differences: [u64; DIFFERENCES.len()],
}

impl Tally {
    /// Counts a row.
    pub fn add(&mut self, criteria: Option<&Criteria>) {
        let places = places(criteria);
        for (set, place) in self.sets.iter_mut().zip(places) {
            one_more(set.get_mut(place));
        }
        let [down, ..] = places;
        for (table, across) in self.cross.iter_mut().zip(ACROSS) {
            let row = table.get_mut(down);
            let place = places.get(across).copied().unwrap_or_default();
            one_more(row.and_then(|row| row.get_mut(place)));
        }
        let Some(criteria) = criteria else {
            return;
        };
        let differences = criteria.differences();
        if differences.is_empty() {
            return;
        }
        for (count, difference) in self.differences.iter_mut().zip(DIFFERENCES) {
            if differences.contains(difference) {
                one_more(Some(count));
            }
        }
    }

    /// By their names.
    pub fn counts(&self) -> Counts {
        let sets = self.sets.iter().zip(SETS).map(|(rows, (set, classes))| {
            let classes = classes.iter().zip(rows);
            let classes = classes.map(|(class, rows)| ClassCount { class, rows: *rows });
            SetCount {
                set,
                classes: classes.collect(),
            }
        });
        let [(down, _), ..] = SETS;
        let cross = self.cross.iter().zip(ACROSS).map(|(table, across)| {
            let (across, classes) = SETS.get(across).copied().unwrap_or_default();
            let row = |row: &[u64; MOST_CLASSES]| row.iter().copied().take(classes.len()).collect();
            Cross {
                down,
                across,
                rows: table.iter().map(row).collect(),
            }
        });
        let differences = self.differences.iter().zip(DIFFERENCES);
        Counts {
            sets: sets.collect(),
            cross: cross.collect(),
            differences: differences
                .map(|(rows, difference)| ClassCount {
                    class: difference_name(difference),
                    rows: *rows,
                })
                .collect(),
        }
    }

    /// Rows for each difference.
    pub fn differences(&self) -> impl Iterator<Item = (Difference, u64)> {
        Difference::ALL.iter().copied().zip(self.differences)
    }
}

fn one_more(count: Option<&mut u64>) {
    if let Some(count) = count {
        *count = count.saturating_add(1);
    }
}

const fn difference_name(difference: Difference) -> &'static str {
    match difference {
        Difference::NoPointsForAntibody => "no-points-for-antibody",
        Difference::BiopsyLowers => "biopsy-lowers",
        Difference::MyositisWithoutType => "myositis-without-type",
        Difference::BiopsyForEveryone => "biopsy-for-everyone",
        Difference::PatternOfWeakness => "pattern-of-weakness",
        Difference::CalledPolymyositis => "called-polymyositis",
        Difference::CalledDermatomyositis => "called-dermatomyositis",
    }
}
