//! The whole of a case in parts: what was entered, each answer with why, what is not given and why, what is open, and who
//! says so.

use super::entered::{Answered, Entered, answered, entered, listed};
use super::line::{Line, line};
use super::{fragmin, ivig, verdicts};
use crate::domain::assessment::{Assessment, assess};
use crate::domain::case::Case;
use crate::domain::finding::Finding;
use crate::domain::questions::Question;
use crate::domain::sources::Citation;
use crate::domain::urgent::URGENT_SIGNS;
use crate::form::model::Model;
use crate::i18n::record as words;
use crate::i18n::{answers, questions};

/// Everything that the summary and the record say of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gist {
    /// What was entered.
    pub entered: Entered,
    /// The yes-or-no questions.
    pub answered: Answered,
    /// How some of them were answered.
    pub how: Vec<Line>,
    /// Signs that need action today.
    pub urgent: Vec<Line>,
    /// The sets of criteria.
    pub classification: Vec<Line>,
    /// What else it could be.
    pub other_diseases: Vec<Line>,
    /// Immunoglobulin.
    pub ivig: Vec<Line>,
    /// Dalteparin.
    pub dalteparin: Vec<Line>,
    /// What is not given, and why.
    pub not_given: Vec<Line>,
    /// What is open.
    pub open: Vec<Line>,
}

/// How many findings are named that could change a verdict, for each kind of verdict.
const MOST_TO_FIND_OUT: usize = 6;

/// The gist of a case.
#[must_use]
pub fn gist(model: &Model, case: &Case) -> Gist {
    let assessment = assess(case);
    let answers = &assessment.answers;
    let compared = assessment.criteria.as_ref();
    Gist {
        entered: entered(model, case),
        answered: answered(case),
        how: on_page(how(model, &assessment)),
        urgent: on_page(urgent(case)),
        classification: verdicts::classification(&assessment),
        other_diseases: compared.map_or_else(Vec::new, verdicts::other_diseases),
        ivig: ivig::immunoglobulin(model, case, &answers.ivig),
        dalteparin: fragmin::dalteparin_lines(case, &answers.dalteparin),
        not_given: on_page(not_given(case, &assessment)),
        open: on_page(open(case, &assessment)),
    }
}

fn on_page(lines: Vec<Line>) -> Vec<Line> {
    lines.into_iter().map(Line::on_page).collect()
}

/// Answers that were given together, measurements that are old, a weight that was estimated.
fn how(model: &Model, assessment: &Assessment) -> Vec<Line> {
    let groups = model.none_of.iter().map(|group| questions::group(*group));
    let mut together: Vec<crate::i18n::words::Text> = groups.collect();
    if model.none_of_these {
        together.push(words::CONTRAINDICATIONS);
    }
    let mut lines = Vec::new();
    if !together.is_empty() {
        lines.push(line("", words::together(&together.join("; "))));
    }
    let answers = &assessment.answers;
    lines.extend(answers.old.iter().map(|one| line("", answers::old(*one))));
    if answers.estimated_weight {
        lines.push(line("", answers::ESTIMATED).brief());
    }
    lines
}

/// The signs that are there, each with what to do; and those that are not answered.
fn urgent(case: &Case) -> Vec<Line> {
    let finding = |sign: &_| case.answers.get(Question::Urgent(*sign));
    let there = URGENT_SIGNS
        .iter()
        .filter(|sign| finding(sign).is_present());
    let mut lines: Vec<Line> = there
        .map(|sign| {
            let action = questions::urgent_action(*sign);
            line(questions::urgent(*sign).get(), action)
                .from(sign.source())
                .brief()
        })
        .collect();
    let open = URGENT_SIGNS
        .iter()
        .filter(|sign| finding(sign).is_unknown());
    let open: Vec<crate::i18n::words::Text> = open.map(|sign| questions::urgent(*sign)).collect();
    if !open.is_empty() {
        lines.push(line(questions::SIGNS_OPEN.get(), open.join("; ")));
    } else if lines.is_empty() {
        lines.push(line("", words::NO_SIGN));
    }
    lines
}

/// What is not given, each with why.
fn not_given(case: &Case, assessment: &Assessment) -> Vec<Line> {
    let answers = &assessment.answers;
    let mut lines = ivig::held_back(case, &answers.ivig);
    let why = fragmin::no_dose(&answers.dalteparin);
    if !why.is_empty() {
        lines.push(line(words::DALTEPARIN.get(), why.join("; ")));
    }
    if let Some(drug) = answers.dalteparin.other_drug {
        let name = crate::i18n::dalteparin::drug(drug);
        lines.push(line(name.get(), words::NO_FIGURE_OF_ANOTHER_DRUG));
    }
    lines.push(line(words::TREATMENT_DOSE.get(), words::NEVER_WORKED_OUT));
    lines
}

/// What is open: findings that could change a verdict, and what dalteparin waits for.
fn open(case: &Case, assessment: &Assessment) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(compared) = &assessment.criteria {
        lines.extend(verdicts::find_out(compared, MOST_TO_FIND_OUT));
    }
    let risk = case.ivig.at_risk;
    if risk == Finding::Unknown {
        lines.push(line(words::IMMUNOGLOBULIN.get(), words::RISK_OPEN));
    }
    lines.extend(
        fragmin::open(&assessment.answers.dalteparin)
            .into_iter()
            .map(|one| line(words::DALTEPARIN.get(), one.said())),
    );
    lines
}

impl Gist {
    /// Every line of the answers, in order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        let parts = [
            &self.urgent,
            &self.how,
            &self.classification,
            &self.other_diseases,
            &self.ivig,
            &self.dalteparin,
            &self.not_given,
            &self.open,
        ];
        parts.into_iter().flatten()
    }

    /// Every source once, in the order in which they speak.
    #[must_use]
    pub fn sources(&self) -> Vec<Citation> {
        let mut all: Vec<Citation> = Vec::new();
        for source in self.lines().filter_map(|line| line.source) {
            if !all.contains(&source) {
                all.push(source);
            }
        }
        all
    }

    /// The yes-or-no answers in lines: yes, no, not known. Condensed, a group with one answer throughout is counted.
    #[must_use]
    pub fn answers(&self, condensed: bool) -> Vec<Line> {
        let kinds = [
            (words::YES, &self.answered.yes),
            (words::NO, &self.answered.no),
            (words::NOT_KNOWN, &self.answered.not_known),
        ];
        let kinds = kinds.into_iter().filter(|(_, grouped)| !grouped.is_empty());
        let lines = kinds.map(|(name, grouped)| {
            let separator = if condensed { ". " } else { "\n" };
            line(name.get(), listed(grouped, condensed).join(separator))
        });
        lines.collect()
    }
}
