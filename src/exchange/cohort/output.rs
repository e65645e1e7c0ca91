//! The table of verdicts: a line a row, each set of criteria with its reason. Its own words need no quotation marks; what
//! is taken over from the file is made harmless for spreadsheets.

use super::fragments::{BOHAN_PETER_KEYS, ENMC_KEYS, Fragments, bohan_peter_key, enmc_key};
use super::guard::{put_guarded, put_number};
use super::names::{self, Name};
use super::row::Problem;
use crate::domain::classify::antibody::Antibody;
use crate::domain::classify::bohan_peter::{BohanPeter, BohanPeterFindings};
use crate::domain::classify::criteria::Criteria;
use crate::domain::classify::enmc::{
    self, Biopsy, Element, Enmc, EnmcFindings, OtherAntibodies, Subtype, Verdict,
};
use crate::domain::classify::enmc_2003::{ELEMENTS_2003, Enmc2003};
use crate::domain::classify::eular_acr::{EularAcr, EularFindings, ITEMS, Model};
use crate::domain::classify::examination::Examination;
use crate::domain::finding::Finding;
use crate::domain::number::decimal_text;
use crate::domain::quantity::Points;
use crate::domain::set::{Member, Set};
use crate::i18n::{classify, cohort as words, criteria};

/// The names of the columns, behind the line and the name of the row.
pub const COLUMNS: [&str; 19] = [
    "enmc_2018",
    "enmc_2018_type",
    "enmc_2018_reason",
    "eular_acr_2017",
    "eular_acr_2017_most",
    "eular_acr_2017_score",
    "eular_acr_2017_score_most",
    "eular_acr_2017_probability",
    "eular_acr_2017_probability_most",
    "eular_acr_2017_model",
    "eular_acr_2017_subgroup",
    "eular_acr_2017_reason",
    "bohan_peter_1975",
    "bohan_peter_1975_most",
    "bohan_peter_1975_reason",
    "enmc_2003",
    "enmc_2003_reason",
    "ibm_2011",
    "problems",
];
/// Ends a line.
const LINE_END: &str = "\r\n";
/// So many problems are named in a cell.
const MOST_PROBLEMS: usize = 8;
/// The largest score whose text is kept: all items and the age come to less.
const MOST_TENTHS: i64 = 320;

/// Writes lines.
#[derive(Debug)]
pub struct Writer {
    has_id: bool,
    /// The texts of the scores, by tenths.
    scores: Vec<String>,
    /// The probabilities of the scores, without and with a biopsy.
    probabilities: [Vec<String>; 2],
    /// The cells of ENMC 2018 and of Bohan and Peter, by their findings.
    enmc: Fragments,
    bohan_peter: Fragments,
}

impl Writer {
    /// A writer; with a column for names of rows, or without.
    pub fn new(has_id: bool) -> Self {
        let points = || (0..=MOST_TENTHS).map(Points::scaled);
        let of = |model: Model| points().map(move |points| probability(model, points));
        Self {
            has_id,
            scores: points().map(|points| points.to_string()).collect(),
            probabilities: [of(Model::NoBiopsy).collect(), of(Model::Biopsy).collect()],
            enmc: Fragments::new(ENMC_KEYS),
            bohan_peter: Fragments::new(BOHAN_PETER_KEYS),
        }
    }

    /// The first line.
    pub fn head(&self, out: &mut Vec<u8>) {
        put(out, "line");
        if self.has_id {
            put(out, ",id");
        }
        for name in COLUMNS {
            out.push(b',');
            put(out, name);
        }
        put(out, LINE_END);
    }

    /// The line of a row; without verdicts where they are withheld.
    pub fn row(
        &mut self,
        out: &mut Vec<u8>,
        (line, id): (u64, &[u8]),
        verdicts: Option<(&Examination, &Criteria)>,
        problems: &[Problem],
    ) {
        put_number(out, line);
        if self.has_id {
            out.push(b',');
            put_guarded(out, id);
        }
        out.push(b',');
        match verdicts {
            None => withheld(out),
            Some((examination, criteria)) => {
                let findings = examination.enmc();
                self.enmc.put(enmc_key(&findings), out, |out| {
                    put_enmc(out, &criteria.enmc, &findings);
                });
                self.eular(out, &criteria.eular, &examination.eular());
                let findings = examination.bohan_peter();
                self.bohan_peter
                    .put(bohan_peter_key(&findings), out, |out| {
                        put_bohan_peter(out, &criteria.bohan_peter, &findings);
                    });
                put_enmc_2003(out, &criteria.enmc_2003);
                put(out, words::ibm(criteria.ibm).get());
            }
        }
        out.push(b',');
        put_problems(out, problems);
        put(out, LINE_END);
    }

    fn eular(&self, out: &mut Vec<u8>, eular: &EularAcr, findings: &EularFindings) {
        put(out, criteria::class(eular.class).get());
        out.push(b',');
        put(out, criteria::class(eular.class_most).get());
        for score in [eular.least, eular.most] {
            out.push(b',');
            put_at(out, &self.scores, score);
        }
        let [without, with] = &self.probabilities;
        let probabilities = match eular.model {
            Model::NoBiopsy => without,
            Model::Biopsy => with,
        };
        for score in [eular.least, eular.most] {
            out.push(b',');
            put_at(out, probabilities, score);
        }
        out.push(b',');
        put(out, criteria::model(eular.model).get());
        out.push(b',');
        put(
            out,
            eular
                .subgroup
                .map_or("", |group| words::subgroup(group).get()),
        );
        out.push(b',');
        let mut reason = Reason::new(out);
        let onset = Finding::from_answer(findings.onset.map(|_| true));
        reason.add_known_or_not(names::ONSET, onset);
        for item in ITEMS {
            // Without a biopsy its items earn nothing and are not asked for.
            if eular.model.points(item).get() > 0 {
                reason.add_known_or_not(names::item(item), findings.item(item));
            }
        }
        out.push(b',');
    }
}

/// A probability from 0.001 to 0.999: nearer to its ends the formula says no more.
fn probability(model: Model, points: Points) -> String {
    let permille = model.permille(points).clamp(1, 999);
    decimal_text(i64::from(permille), 3)
}

/// What a verdict rests on, in one cell: `name` is there, `!name` is known not to be there, `?name` is not known.
struct Reason<'a> {
    out: &'a mut Vec<u8>,
    is_empty: bool,
}

impl<'a> Reason<'a> {
    const fn new(out: &'a mut Vec<u8>) -> Self {
        Self {
            out,
            is_empty: true,
        }
    }

    #[inline]
    fn add(&mut self, name: Name, finding: Finding) {
        let marked = name.marked(finding).as_bytes();
        let behind = if self.is_empty {
            // Nothing stands before it.
            marked.get(1..).unwrap_or_default()
        } else {
            marked
        };
        self.is_empty = false;
        self.out.extend_from_slice(behind);
    }

    /// Where what is absent earns nothing and says nothing.
    #[inline]
    fn add_known_or_not(&mut self, name: Name, finding: Finding) {
        if finding != Finding::Absent {
            self.add(name, finding);
        }
    }
}

fn withheld(out: &mut Vec<u8>) {
    // A word for each set, and nothing in the columns between.
    for (place, name) in COLUMNS.into_iter().enumerate() {
        let is_verdict = WITHHELD_AT.contains(&name);
        if place > 0 && name != "problems" {
            out.push(b',');
        }
        if is_verdict {
            put(out, words::WITHHELD.get());
        }
    }
}

/// The columns that say that a verdict is withheld.
const WITHHELD_AT: [&str; 4] = [
    "enmc_2018",
    "eular_acr_2017",
    "bohan_peter_1975",
    "enmc_2003",
];

fn put_enmc(out: &mut Vec<u8>, enmc: &Enmc, findings: &EnmcFindings) {
    let met = enmc.met();
    let status = enmc.status();
    put(out, classify::verdict(status).get());
    out.push(b',');
    put(out, type_of(met));
    out.push(b',');
    match status {
        Verdict::Met => put_met(out, met, findings),
        Verdict::NotMet => put_absent(out, findings),
        Verdict::Undetermined => put_missing(out, enmc, findings),
    }
    out.push(b',');
}

fn type_of(met: Set<Subtype>) -> &'static str {
    let mut types = met.iter();
    match (types.next(), types.next()) {
        (None, _) => "",
        (Some(one), None) => words::subtype(one).get(),
        (Some(_), Some(_)) => words::BOTH_TYPES.get(),
    }
}

/// What a type that is met asks for.
fn put_met(out: &mut Vec<u8>, met: Set<Subtype>, findings: &EnmcFindings) {
    let mut reason = Reason::new(out);
    let mut told = Set::default();
    for subtype in met.iter() {
        for (element, _) in enmc::elements(subtype, findings) {
            if subtype.requires(element) && !told.contains(element) {
                told.insert(element);
                reason.add(names::element(element), found(element, findings));
            }
        }
    }
}

/// What closes every type: CK or weakness alone, else what closes each.
fn put_absent(out: &mut Vec<u8>, findings: &EnmcFindings) {
    let mut absent = Set::default();
    for &subtype in Subtype::ALL {
        for (element, finding) in enmc::elements(subtype, findings) {
            absent.insert_if(finding == Finding::Absent, element);
        }
    }
    let common = [Element::CkRaised, Element::ProximalWeakness];
    let by_common = common.into_iter().any(|one| absent.contains(one));
    let mut reason = Reason::new(out);
    for element in absent.iter() {
        if !by_common || common.contains(&element) {
            reason.add(names::element(element), found(element, findings));
        }
    }
}

fn put_missing(out: &mut Vec<u8>, enmc: &Enmc, findings: &EnmcFindings) {
    let mut reason = Reason::new(out);
    for element in enmc.missing.iter() {
        reason.add(names::element(element), Finding::Unknown);
        let is_weak = match element {
            Element::AntiHmgcr => findings.anti_hmgcr == Antibody::Weak,
            Element::AntiSrp => findings.anti_srp == Antibody::Weak,
            Element::CkRaised
            | Element::ProximalWeakness
            | Element::OtherAntibodies
            | Element::Biopsy => false,
        };
        if is_weak {
            put(reason.out, names::WEAK);
        }
    }
}

/// How an element stands by itself, whichever the type asks for.
fn found(element: Element, findings: &EnmcFindings) -> Finding {
    match element {
        Element::CkRaised => findings.ck_raised,
        Element::ProximalWeakness => findings.proximal_weakness,
        Element::AntiHmgcr => findings.anti_hmgcr.finding(),
        Element::AntiSrp => findings.anti_srp.finding(),
        Element::OtherAntibodies => match findings.other_antibodies {
            OtherAntibodies::Positive => Finding::Present,
            OtherAntibodies::Negative => Finding::Absent,
            OtherAntibodies::NotTested => Finding::Unknown,
        },
        Element::Biopsy => match findings.biopsy {
            Biopsy::Necrotizing => Finding::Present,
            Biopsy::Other => Finding::Absent,
            Biopsy::NotDone | Biopsy::Inadequate => Finding::Unknown,
        },
    }
}

fn put_bohan_peter(out: &mut Vec<u8>, older: &BohanPeter, findings: &BohanPeterFindings) {
    let applies = older.excluded != Finding::Present;
    for class in [older.class, older.class_most] {
        put(
            out,
            if applies {
                criteria::bohan_peter_class(class).get()
            } else {
                words::DOES_NOT_APPLY.get()
            },
        );
        out.push(b',');
    }
    let items = [
        findings.weakness,
        findings.enzymes,
        findings.emg,
        findings.biopsy,
        findings.rash,
        findings.excluded,
    ];
    let mut reason = Reason::new(out);
    for (name, finding) in names::BOHAN_PETER.into_iter().zip(items) {
        reason.add_known_or_not(name, finding);
    }
    out.push(b',');
}

fn put_enmc_2003(out: &mut Vec<u8>, old: &Enmc2003) {
    put(out, classify::verdict(old.verdict).get());
    out.push(b',');
    let (finding, elements) = match old.verdict {
        Verdict::Met => (Finding::Present, Set::from_iter(ELEMENTS_2003)),
        Verdict::NotMet => (Finding::Absent, old.absent),
        Verdict::Undetermined => (Finding::Unknown, old.unknown),
    };
    let mut reason = Reason::new(out);
    for element in elements.iter() {
        reason.add(names::element_2003(element), finding);
    }
    out.push(b',');
}

fn put_problems(out: &mut Vec<u8>, problems: &[Problem]) {
    for (place, problem) in problems.iter().enumerate() {
        if place > 0 {
            put(out, words::THEN.get());
        }
        if place == MOST_PROBLEMS {
            put(out, words::MORE_PROBLEMS.get());
            return;
        }
        put(out, problem.target.name());
        put(out, ": ");
        put(out, words::problem(problem.problem).get());
    }
}

#[inline]
fn put(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

fn put_at(out: &mut Vec<u8>, texts: &[String], points: Points) {
    let place = usize::try_from(points.get()).ok();
    match place.and_then(|place| texts.get(place)) {
        Some(text) => put(out, text),
        // No score is as high.
        None => put(out, ""),
    }
}
