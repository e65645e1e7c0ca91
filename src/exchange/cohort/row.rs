//! A row as a case. One case is kept for the whole run and written over by each row, since every mapped column is
//! written in every row; so the rules of the page judge it, and nothing is allocated.
//!
//! Traps: without a column that says whether a biopsy was done, a feature that is there shows that it was; one that is
//! not there shows nothing, since a table may hold zeros for people without a biopsy. A word that says "weak, somewhere"
//! says nothing about arms or legs alone.

mod refusals;

use refusals::problem;

use super::cells::{self, is_unknown, trimmed};
use super::counts::Missingness;
use super::input::Record;
use super::mapping::{Hyphen, Mapping};
use super::numbers;
use super::reports::CellProblem;
use super::target::{Target, Tested};
use crate::domain::case::Case;
use crate::domain::classify::antibody::{Antibody, AntibodyTest, Assay};
use crate::domain::classify::examination::{Emg, Mri};
use crate::domain::classify::histology::BiopsyState;
use crate::domain::enzyme::CkUnit;
use crate::domain::finding::Finding;
use crate::domain::questions::Question;
use crate::domain::refusal::{Field, Reading, Refusal};

/// A column that is looked at.
#[derive(Clone, Debug)]
struct Column {
    target: Target,
    counted: Missingness,
}

/// What a cell of a row could not be taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What its column holds.
    pub target: Target,
    /// Why.
    pub problem: CellProblem,
    /// It withholds the verdicts.
    pub withholds: bool,
}

/// Rows as cases.
#[derive(Debug)]
pub struct Rows {
    /// For each column of the file, its place among the mapped ones.
    plan: Vec<Option<usize>>,
    columns: Vec<Column>,
    /// The antibodies that "the others" speaks for.
    others: Vec<Tested>,
    has_biopsy: bool,
    hyphen: Hyphen,
    ck_unit: CkUnit,
    /// The case of the last row.
    pub case: Case,
    /// What the last row could not be taken for.
    pub problems: Vec<Problem>,
    /// The name of the last row, as it stands in the file.
    pub id: Vec<u8>,
    /// What was taken for known in the last row, so that a feature that is there can make a biopsy.
    feature_is_there: bool,
    scratch: Vec<u8>,
    /// What each column was in the last row, to be counted once the row is taken.
    states: Vec<State>,
}

/// What a cell was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Known,
    Unknown,
    Refused,
}

impl State {
    const fn of(is_known: bool) -> Self {
        if is_known { Self::Known } else { Self::Unknown }
    }
}

/// A name of a row of more bytes is not taken over.
const MOST_ID_BYTES: usize = 200;

impl Rows {
    /// Rows of a table with this mapping.
    pub fn new(mapping: &Mapping) -> Self {
        let (mut plan, mut columns) = (Vec::new(), Vec::new());
        for column in &mapping.columns {
            plan.push(column.target.map(|target| {
                let counted = Missingness {
                    header: column.header.clone(),
                    target: target.name(),
                    ..Missingness::default()
                };
                columns.push(Column { target, counted });
                columns.len().saturating_sub(1)
            }));
        }
        Self {
            states: vec![State::Unknown; columns.len()],
            plan,
            columns,
            others: mapping.covered_by_others(),
            has_biopsy: mapping.has(Target::Biopsy),
            hyphen: mapping.hyphen,
            ck_unit: mapping.ck_unit.into(),
            case: Case::default(),
            problems: Vec::new(),
            id: Vec::new(),
            feature_is_there: false,
            scratch: Vec::new(),
        }
    }

    /// What is known of each mapped column so far.
    pub fn missingness(&self) -> Vec<Missingness> {
        let columns = self.columns.iter();
        columns.map(|column| column.counted.clone()).collect()
    }

    /// The name of the column that holds this, as it stands in the file.
    pub fn header(&self, target: Target) -> &str {
        let mut columns = self.columns.iter();
        let column = columns.find(|column| column.target == target);
        column.map_or("", |column| &column.counted.header)
    }

    /// The cell of the column that holds this.
    pub fn cell<'a>(
        &self,
        record: &Record<'a>,
        target: Target,
        scratch: &'a mut Vec<u8>,
    ) -> &'a [u8] {
        let is_it = |place: &Option<usize>| {
            let column = place.and_then(|place| self.columns.get(place));
            column.is_some_and(|column| column.target == target)
        };
        let place = self.plan.iter().position(is_it);
        let span = place.and_then(|place| record.spans.get(place));
        span.map_or(&[], |span| span.value(record.bytes, scratch))
    }

    /// Reads a record with as many cells as there are columns. Is there anything in it?
    pub fn read(&mut self, record: &Record<'_>) -> bool {
        self.problems.clear();
        self.id.clear();
        self.feature_is_there = false;
        let mut is_blank = true;
        let mut scratch = core::mem::take(&mut self.scratch);
        // Taken out, so that the rest of `self` can be written to.
        let plan = core::mem::take(&mut self.plan);
        for (span, place) in record.spans.iter().zip(&plan) {
            let Some(place) = *place else {
                is_blank = is_blank && span.start == span.end;
                continue;
            };
            let cell = span.value(record.bytes, &mut scratch);
            is_blank = is_blank && trimmed(cell).is_empty();
            let Some(target) = self.columns.get(place).map(|column| column.target) else {
                continue;
            };
            let state = self.take(target, cell);
            if let Some(place) = self.states.get_mut(place) {
                *place = state;
            }
        }
        (self.plan, self.scratch) = (plan, scratch);
        if is_blank {
            return false;
        }
        if !self.has_biopsy {
            self.case.biopsy = if self.feature_is_there {
                BiopsyState::Done
            } else {
                BiopsyState::NotDone
            };
        }
        self.contradictions();
        self.count();
        true
    }

    /// Are the verdicts of the row withheld?
    pub fn is_withheld(&self) -> bool {
        self.problems.iter().any(|problem| problem.withholds)
    }

    fn count(&mut self) {
        for (column, state) in self.columns.iter_mut().zip(&self.states) {
            let counted = &mut column.counted;
            let count = match state {
                State::Known => &mut counted.known,
                State::Unknown => &mut counted.unknown,
                State::Refused => &mut counted.refused,
            };
            *count = count.saturating_add(1);
        }
    }

    /// Writes what a cell says into the case.
    fn take(&mut self, target: Target, cell: &[u8]) -> State {
        let taken = match target {
            Target::Answer(question) => {
                let found = cells::answer(cell, self.hyphen);
                let finding = found.unwrap_or_default();
                self.case.answers.set(question, finding);
                if matches!(question, Question::Feature(_)) && finding.is_present() {
                    self.feature_is_there = true;
                }
                found.map(|finding| !finding.is_unknown())
            }
            Target::Antibody(tested) => {
                let found = cells::antibody(cell, self.hyphen);
                self.test(tested).result = found.unwrap_or_default();
                found.map(|result| result != Antibody::NotTested)
            }
            Target::Assay(tested) => {
                let found = cells::assay(cell);
                self.set_assay(tested, found.flatten());
                found.map(|assay| assay.is_some())
            }
            Target::Ck | Target::CkLimit | Target::CkNow => return self.take_ck(target, cell),
            Target::OnsetAge => {
                self.case.onset = numbers::age(Field::OnsetAge, cell);
                return state(self.case.onset);
            }
            Target::Age => return self.take_age(cell),
            Target::Sex => {
                let found = cells::sex(cell);
                self.case.sex = found.flatten();
                found.map(|sex| sex.is_some())
            }
            Target::Tempo => {
                let found = cells::tempo(cell);
                self.case.tempo = found.flatten();
                found.map(|tempo| tempo.is_some())
            }
            Target::Emg => {
                let found = cells::emg(cell);
                self.case.emg = found.unwrap_or_default();
                found.map(|emg| emg != Emg::NotDone)
            }
            Target::Mri => {
                let found = cells::mri(cell);
                self.case.mri = found.unwrap_or_default();
                found.map(|mri| mri != Mri::NotDone)
            }
            Target::Biopsy => {
                let found = cells::biopsy(cell);
                self.case.biopsy = found.unwrap_or_default();
                let is_unknown = cells::Word::of(cell).is_some_and(|word| is_unknown(word.bytes()));
                found.map(|_| !is_unknown)
            }
            Target::Weakness => self.take_weakness(cell),
            Target::OtherAntibodies => self.take_others(cell),
            Target::Identifier => return self.take_id(cell),
        };
        match taken {
            Some(is_known) => State::of(is_known),
            None => {
                self.refuse(target, CellProblem::Word, false);
                State::Refused
            }
        }
    }

    fn take_id(&mut self, cell: &[u8]) -> State {
        let cell = trimmed(cell);
        if cell.len() > MOST_ID_BYTES {
            self.refuse(Target::Identifier, CellProblem::TooLong, false);
            return State::Refused;
        }
        self.id.extend_from_slice(cell);
        State::of(!cell.is_empty())
    }

    /// The age now is looked at only where it contradicts the one at the first symptom: refused, it withholds nothing.
    fn take_age(&mut self, cell: &[u8]) -> State {
        self.case.age = numbers::age(Field::Age, cell);
        if let Some(refusal) = self.case.age.refusal() {
            self.refuse(Target::Age, problem(refusal.reason), false);
        }
        state(self.case.age)
    }

    /// What is refused here is told among the contradictions.
    fn take_ck(&mut self, target: Target, cell: &[u8]) -> State {
        let (field, place) = match target {
            Target::CkLimit => (Field::CkLimit, &mut self.case.ck_limit),
            Target::CkNow => (Field::CkNow, &mut self.case.ck_now),
            _ => (Field::Ck, &mut self.case.ck),
        };
        *place = numbers::ck(field, cell, self.ck_unit);
        state(*place)
    }

    /// Weak somewhere, or nowhere. "Weak now" is how the case says that there was weakness, in which limbs is not told.
    fn take_weakness(&mut self, cell: &[u8]) -> Option<bool> {
        let found = cells::answer(cell, self.hyphen);
        let finding = found.unwrap_or_default();
        let (now, limbs) = match finding {
            Finding::Present => (Finding::Present, Finding::Unknown),
            Finding::Absent => (Finding::Unknown, Finding::Absent),
            Finding::Unknown => (Finding::Unknown, Finding::Unknown),
        };
        self.case.answers.set(Question::WeakNow, now);
        self.case.answers.set(Question::ArmsWeak, limbs);
        self.case.answers.set(Question::LegsWeak, limbs);
        found.map(|finding| !finding.is_unknown())
    }

    /// Negative: each of those without a column is. Positive: one of them is, and it is not told which; it stands as one
    /// that earns no points, unless anti-Jo-1 is the only one left.
    fn take_others(&mut self, cell: &[u8]) -> Option<bool> {
        let found = cells::antibody(cell, self.hyphen);
        let result = found.unwrap_or_default();
        let others = core::mem::take(&mut self.others);
        let last = others.last().copied();
        for tested in others.iter().copied() {
            let is_named = Some(tested) == last;
            let negative = result == Antibody::Negative;
            self.test(tested).result = if is_named || negative {
                result
            } else {
                Antibody::NotTested
            };
        }
        self.others = others;
        found.map(|result| result != Antibody::NotTested)
    }

    fn set_assay(&mut self, tested: Tested, assay: Option<Assay>) {
        self.test(tested).assay = assay;
    }

    const fn test(&mut self, tested: Tested) -> &mut AntibodyTest {
        match tested {
            Tested::Hmgcr => &mut self.case.anti_hmgcr,
            Tested::Srp => &mut self.case.anti_srp,
            Tested::JoOne => &mut self.case.jo_one,
            Tested::Synthetase => &mut self.case.synthetase,
            Tested::Dermatomyositis => &mut self.case.dermatomyositis,
        }
    }
}

fn state<T: Copy>(reading: Reading<T>) -> State {
    match reading {
        Reading::Known(_) => State::Known,
        Reading::Unknown => State::Unknown,
        Reading::Refused(Refusal { .. }) => State::Refused,
    }
}
