//! What was entered: what is known with its day, what is not known, what was typed and can't be taken.

use crate::domain::case::Case;
use crate::domain::classify::of_case;
use crate::domain::finding::Finding;
use crate::domain::ivig::stops::STOPS;
use crate::domain::quantity::{Quantity, Unit};
use crate::domain::questions::{Group, QUESTIONS, Question};
use crate::domain::refusal::{Field, Reading, Refusal};
use crate::form::model::Model;
use crate::form::picks::{ANTIBODY_PICKS, Pick};
use crate::i18n::letters::within_a_line;
use crate::i18n::record as words;
use crate::i18n::words::symbol;
use crate::i18n::words::{Text, say};
use crate::i18n::{classify, dalteparin, dates, fields, hand_over, questions};

/// What was entered beside the yes-or-no questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entered {
    /// Names and values.
    pub known: Vec<(String, String)>,
    /// Names.
    pub not_known: Vec<String>,
    /// Entries that can't be taken.
    pub refused: Vec<Refusal>,
}

/// Answers of one kind, by group: its title, the questions of it, and how many it has.
pub type Grouped = Vec<(Text, Vec<Text>, usize)>;

/// The yes-or-no questions by their answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// Yes.
    pub yes: Grouped,
    /// No.
    pub no: Grouped,
    /// Not known.
    pub not_known: Grouped,
}

impl Entered {
    fn put(&mut self, name: &str, value: Option<String>) {
        match value {
            Some(value) => self.known.push((name.to_owned(), value)),
            None => self.not_known.push(name.to_owned()),
        }
    }

    fn reading<U: Unit>(&mut self, field: Field, reading: Reading<Quantity<U>>) {
        self.measured(field, reading, |value| {
            say!("{value} {}", value, symbol(U::SYMBOL))
        });
    }

    /// A measurement, with the words for it.
    fn measured<T: Copy>(&mut self, field: Field, reading: Reading<T>, said: impl Fn(T) -> String) {
        match reading {
            Reading::Known(value) => self.put(fields::label(field).get(), Some(said(value))),
            Reading::Unknown => self.put(fields::label(field).get(), None),
            Reading::Refused(refusal) => self.refused.push(refusal),
        }
    }

    fn date(&mut self, case: &Case, field: Field) {
        self.measured(field, case.date(field), dates::day);
    }

    /// Takes away what can't be taken, also beside another entry: its value is not repeated.
    fn refuse(&mut self, refusals: impl IntoIterator<Item = Refusal>) {
        for refusal in refusals {
            if !self.refused.contains(&refusal) {
                self.refused.push(refusal);
            }
            let name = fields::label(refusal.field);
            self.known.retain(|(known, _)| known != &*name);
        }
    }

    /// An answer out of a few. Nothing said is not known.
    fn pick(&mut self, model: &Model, pick: Pick) {
        self.put(classify::pick(pick).get(), picked(model, pick));
    }
}

/// What was picked, in words.
#[must_use]
pub fn picked(model: &Model, pick: Pick) -> Option<String> {
    let place = model.picked(pick)?;
    let option = classify::options(pick).get(place)?;
    Some(within_a_line(option))
}

/// Everything but the yes-or-no questions.
#[must_use]
pub fn entered(model: &Model, case: &Case) -> Entered {
    let mut all = Entered::default();
    patient(&mut all, case);
    examination(&mut all, model, case);
    course(&mut all, model, case);
    fragmin(&mut all, case);
    all.refuse(case.refusals_of_fragmin_plan());
    all.refuse(of_case::refusals(case));
    all
}

/// The patient, as the strip of the page has it.
pub fn patient(all: &mut Entered, case: &Case) {
    all.reading(Field::Age, case.age);
    let sex = case.sex.map(|sex| fields::sex(Some(sex)));
    all.put(
        fields::label(Field::Sex).get(),
        sex.map(|words| within_a_line(words.get())),
    );
    if case.pregnancy_is_asked() {
        let answer = (!case.pregnant.is_unknown()).then(|| fields::finding(case.pregnant));
        all.put(
            fields::label(Field::Pregnancy).get(),
            answer.map(|words| within_a_line(words.get())),
        );
    }
    let weighed = case.weighed.map(fields::weighed);
    let weighed = weighed.map_or_else(String::new, |how| format!(", {}", within_a_line(how.get())));
    let weight_day = case.date(Field::WeightDate).known();
    all.measured(Field::Weight, case.weight, |value| {
        format!("{}{weighed}", hand_over::dated(value, weight_day))
    });
    all.reading(Field::Height, case.height);
    if case.prepregnancy_weight_is_asked() {
        all.reading(Field::PrepregnancyWeight, case.prepregnancy_weight);
    }
    for (field, date) in [
        (Field::Creatinine, Field::CreatinineDate),
        (Field::Platelets, Field::PlateletsDate),
    ] {
        let day = case.date(date).known();
        if field == Field::Creatinine {
            all.measured(field, case.creatinine, |one| hand_over::dated(one, day));
        } else {
            all.measured(field, case.platelets, |one| hand_over::dated(one, day));
        }
    }
    all.reading(Field::Cystatin, case.cystatin);
    for date in [
        Field::WeightDate,
        Field::CreatinineDate,
        Field::PlateletsDate,
    ] {
        all.refused.extend(case.date(date).refusal());
    }
}

/// What the criteria look at beside the questions, with age and sex.
#[must_use]
pub fn of_criteria(model: &Model, case: &Case) -> Entered {
    let mut all = Entered::default();
    all.reading(Field::Age, case.age);
    let sex = case.sex.map(|sex| fields::sex(Some(sex)));
    all.put(
        fields::label(Field::Sex).get(),
        sex.map(|words| within_a_line(words.get())),
    );
    examination(&mut all, model, case);
    all.refuse(of_case::refusals(case));
    all
}

fn examination(all: &mut Entered, model: &Model, case: &Case) {
    all.measured(Field::OnsetAge, case.onset_age(), |age| {
        say!("{age} years", age)
    });
    all.pick(model, Pick::Tempo);
    all.reading(Field::Ck, case.ck);
    all.reading(Field::CkLimit, case.ck_limit);
    all.reading(Field::CkNow, case.ck_now);
    if case.answers.get(Question::Statin) != Finding::Absent {
        all.pick(model, Pick::StatinName);
        all.date(case, Field::StatinStart);
        all.date(case, Field::StatinStop);
    }
    for (result, assay) in ANTIBODY_PICKS {
        let assay = picked(model, assay).map(|assay| format!(" ({assay})"));
        let value = picked(model, result);
        let value = value.map(|value| format!("{value}{}", assay.unwrap_or_default()));
        all.put(classify::pick(result).get(), value);
    }
    for pick in [Pick::Emg, Pick::Mri, Pick::Biopsy] {
        all.pick(model, pick);
    }
}

fn course(all: &mut Entered, model: &Model, case: &Case) {
    let ivig = &case.ivig;
    all.reading(Field::DosePerKg, ivig.dose);
    all.reading(Field::Days, ivig.days);
    let policy = fields::policy(ivig.policy).to_owned();
    all.put(words::POLICY.get(), Some(policy));
    let product = ivig.product.map(|product| product.name().to_owned());
    all.put(words::PRODUCT.get(), product);
    let risk = (!ivig.at_risk.is_unknown()).then(|| fields::finding(ivig.at_risk));
    all.put(
        words::RISK.get(),
        risk.map(|words| within_a_line(words.get())),
    );
    all.date(case, Field::FirstDay);
    let planning = &ivig.planning;
    all.measured(Field::StartTime, planning.start, |time| time.to_string());
    all.pick(model, Pick::BloodGroup);
    all.refuse(planning.refusals());
}

fn fragmin(all: &mut Entered, case: &Case) {
    all.put(
        dalteparin::SETTING_QUESTION.get(),
        case.setting
            .map(|one| within_a_line(dalteparin::setting(one).get())),
    );
    if let Some(drug) = case.other_drug {
        let name = dalteparin::drug(drug).to_owned();
        all.put(words::OTHER_DRUG.get(), Some(name));
    }
    for field in [Field::FragminStart, Field::FragminStop, Field::PunctureDay] {
        all.date(case, field);
    }
}

/// The yes-or-no questions of the form, the contraindications of immunoglobulin among them.
#[must_use]
pub fn answered(case: &Case) -> Answered {
    let mut all = answered_in(case, |_| true);
    let stops = case.ivig.stops.iter().zip(STOPS);
    let stops = stops.map(|(answer, stop)| (fields::stop(stop), answer.finding));
    all.group(words::CONTRAINDICATIONS, &stops.collect::<Vec<_>>());
    all
}

/// The yes-or-no questions of some groups.
#[must_use]
pub fn answered_in(case: &Case, wanted: impl Fn(Group) -> bool) -> Answered {
    let mut all = Answered::default();
    let mut groups: Vec<Group> = Vec::new();
    for question in QUESTIONS {
        if !groups.contains(&question.group()) {
            groups.push(question.group());
        }
    }
    for group in groups.into_iter().filter(|group| wanted(*group)) {
        let own: Vec<Question> = QUESTIONS
            .into_iter()
            .filter(|question| question.group() == group)
            .collect();
        let rows = own
            .iter()
            .map(|question| (words::question(*question), finding(case, *question)));
        all.group(questions::group(group), &rows.collect::<Vec<_>>());
    }
    all
}

/// The answer, which the values of CK give where they are known.
fn finding(case: &Case, question: Question) -> Finding {
    if question == Question::CkRaised {
        of_case::examination(case).ck_raised
    } else {
        case.answers.get(question)
    }
}

impl Answered {
    fn group(&mut self, title: Text, rows: &[(Text, Finding)]) {
        for (finding, into) in [
            (Finding::Present, &mut self.yes),
            (Finding::Absent, &mut self.no),
            (Finding::Unknown, &mut self.not_known),
        ] {
            let those = rows.iter().filter(|(_, answer)| *answer == finding);
            let names: Vec<Text> = those.map(|(name, _)| *name).collect();
            if !names.is_empty() {
                into.push((title, names, rows.len()));
            }
        }
    }
}

/// Each group with its questions. With `condensed`, a group that has the same answer throughout is counted.
#[must_use]
pub fn listed(grouped: &Grouped, condensed: bool) -> Vec<String> {
    let groups = grouped.iter().map(|(title, names, of)| {
        if condensed && names.len() == *of && *of > 1 {
            words::all_of(title, *of)
        } else {
            format!("{title}: {}", names.join("; "))
        }
    });
    groups.collect()
}
