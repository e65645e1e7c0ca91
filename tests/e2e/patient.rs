//! A patient as the tests type one: by the page's labels on the one hand, as a case of the core on the other.

use chrono::NaiveDate;
use imnm::domain::body_size::Sex;
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::{Case, Weighed};
use imnm::domain::classify::antibody::{ANTIBODIES, ASSAYS, AntibodyTest};
use imnm::domain::classify::examination::{EMGS, Emg, MRIS, Mri, TEMPOS, Tempo};
use imnm::domain::classify::histology::{BIOPSY_STATES, BiopsyState};
use imnm::domain::classify::statin::{STATINS, Statin};
use imnm::domain::dalteparin::decision::Setting;
use imnm::domain::enzyme::CkUnit;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::Product;
use imnm::domain::questions::{Group, QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::form::model::CK_FIELDS;
use imnm::form::picks::{ANTIBODY_PICKS, Pick};
use imnm::i18n::{answers, classify, dalteparin, fields, questions};

use super::page::Page;

/// What answers the open questions of a list together.
pub const NONE: &str = "None of these apply";

/// A patient.
pub struct Patient {
    /// What is typed.
    pub texts: &'static [(Field, &'static str)],
    /// How many days ago the weight was taken.
    pub weighed_days_ago: u64,
    pub weighed: Weighed,
    pub creatinine_unit: CreatinineUnit,
    pub sex: Sex,
    /// Answered where the page asks it.
    pub pregnant: Finding,
    /// Answered one by one; what is not known is answered so.
    pub answers: &'static [(Question, Finding)],
    /// Lists of which the rest is answered together.
    pub none_of: &'static [Group],
    pub ck_unit: CkUnit,
    pub tempo: Option<Tempo>,
    pub statin: Option<Statin>,
    /// In the order of the page.
    pub antibodies: [AntibodyTest; ANTIBODY_PICKS.len()],
    pub emg: Emg,
    pub mri: Mri,
    pub biopsy: BiopsyState,
    pub setting: Option<Setting>,
    pub off_label: bool,
    pub product: Option<Product>,
    pub at_risk: Finding,
}

/// Today by the browser's clock.
pub async fn today(page: &Page) -> NaiveDate {
    let today = "[new Date()].map((now) => `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`)[0]";
    let text = page.text(today).await;
    imnm::domain::dates::parse(&text).expect("a day")
}

/// So many days before another one.
pub fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(chrono::Days::new(days))
        .expect("a day")
}

impl Patient {
    fn text(&self, field: Field) -> Option<&'static str> {
        let mut texts = self.texts.iter();
        texts
            .find(|(known, _)| *known == field)
            .map(|(_, text)| *text)
    }

    /// As the core knows the patient.
    pub fn case(&self, today: NaiveDate) -> Case {
        let [anti_hmgcr, anti_srp, jo_one, synthetase, dermatomyositis] = self.antibodies;
        let mut case = Case {
            today: Some(today),
            sex: Some(self.sex),
            pregnant: self.pregnant,
            weighed: Some(self.weighed),
            tempo: self.tempo,
            statin: self.statin,
            anti_hmgcr,
            anti_srp,
            jo_one,
            synthetase,
            dermatomyositis,
            emg: self.emg,
            mri: self.mri,
            biopsy: self.biopsy,
            setting: self.setting,
            off_label_chosen: self.off_label,
            ..Case::default()
        };
        for (field, text) in self.texts {
            case.read(*field, text);
        }
        for field in CK_FIELDS {
            case.read_ck(field, self.text(field).unwrap_or_default(), self.ck_unit);
        }
        let creatinine = self.text(Field::Creatinine).unwrap_or_default();
        case.read_creatinine(creatinine, self.creatinine_unit);
        let weighed_on = imnm::domain::dates::text(before(today, self.weighed_days_ago));
        case.read(Field::WeightDate, &weighed_on);
        for (question, finding) in self.answers {
            case.answers.set(*question, *finding);
        }
        for question in QUESTIONS {
            let is_in_list = self.none_of.contains(&question.group());
            if is_in_list && case.answers.get(question).is_unknown() {
                case.answers.set(question, Finding::Absent);
            }
        }
        case.ivig.product = self.product;
        case.ivig.at_risk = self.at_risk;
        for stop in &mut case.ivig.stops {
            stop.finding = Finding::Absent;
        }
        case
    }

    /// Types and answers everything, by the page's labels alone.
    pub async fn fill_in(&self, page: &Page) {
        page.go_to("Classify").await;
        self.fill_in_strip(page).await;
        self.fill_in_examination(page).await;
        page.unfold(questions::SIGNS.get()).await;
        self.answer_of_group(page, Group::Urgent).await;
        if self.none_of.contains(&Group::Urgent) {
            page.press_under(questions::SIGNS.get(), NONE).await;
        }

        page.go_to("IVIG").await;
        if let Some(product) = self.product {
            page.choose("Product", product.data().name).await;
        }
        page.answer(
            answers::risk_question().get(),
            fields::finding(self.at_risk).get(),
        )
        .await;
        page.press_under("Contraindications", NONE).await;

        page.go_to("Fragmin").await;
        if let Some(setting) = self.setting {
            page.answer(
                dalteparin::SETTING_QUESTION.get(),
                dalteparin::setting(setting).get(),
            )
            .await;
        }
        for group in [Group::Stops, Group::Clot, Group::Bleeding, Group::Kidneys] {
            self.answer_of_group(page, group).await;
        }
        if let Some(text) = self.text(Field::Cystatin) {
            page.enter(fields::label(Field::Cystatin).get(), text).await;
        }
        for group in [Group::Stops, Group::Clot, Group::Bleeding] {
            if self.none_of.contains(&group) {
                page.press_under(questions::group(group).get(), NONE).await;
            }
        }
        if self.off_label {
            page.press(dalteparin::CHOOSE.get()).await;
        }
    }

    /// History, examination and tests, in the order of the page.
    async fn fill_in_examination(&self, page: &Page) {
        pick(page, Pick::Tempo, &TEMPOS, self.tempo).await;
        for group in [
            Group::History,
            Group::Weakness,
            Group::Swallowing,
            Group::Skin,
            Group::Enzymes,
        ] {
            self.answer_of_group(page, group).await;
        }
        // Asked once a statin is.
        if let Some(statin) = place(&STATINS, self.statin) {
            let words = classify::options(Pick::StatinName)[statin];
            page.choose(classify::pick(Pick::StatinName).get(), words.get())
                .await;
        }
        page.answer(classify::CK_UNIT.get(), fields::ck_unit(self.ck_unit))
            .await;
        for field in CK_FIELDS {
            if let Some(text) = self.text(field) {
                page.enter(fields::label(field).get(), text).await;
            }
        }
        for ((result, assay), test) in ANTIBODY_PICKS.into_iter().zip(self.antibodies) {
            pick(page, result, &ANTIBODIES, Some(test.result)).await;
            if let Some(by) = place(&ASSAYS, test.assay) {
                let words = classify::options(assay)[by];
                page.choose(classify::pick(assay).get(), words.get()).await;
            }
        }
        pick(page, Pick::Emg, &EMGS, Some(self.emg)).await;
        pick(page, Pick::Mri, &MRIS, Some(self.mri)).await;
        // Asked once a biopsy was done, or an antibody found.
        pick(page, Pick::Biopsy, &BIOPSY_STATES, Some(self.biopsy)).await;
        for group in [
            Group::Antibodies,
            Group::Tests,
            Group::Features,
            Group::Exclusions,
            Group::Clues,
        ] {
            self.answer_of_group(page, group).await;
        }
        for group in [
            Group::Skin,
            Group::Features,
            Group::Exclusions,
            Group::Clues,
        ] {
            if self.none_of.contains(&group) {
                page.press_under(heading(group), NONE).await;
            }
        }
    }

    async fn fill_in_strip(&self, page: &Page) {
        let unit = fields::creatinine_unit(self.creatinine_unit);
        page.answer(fields::words::CREATININE_UNIT.get(), unit)
            .await;
        for (field, text) in self.texts {
            if !CK_FIELDS.contains(field) && *field != Field::Cystatin {
                page.enter(fields::label(*field).get(), text).await;
            }
        }
        let weighed_on = before(today(page).await, self.weighed_days_ago);
        page.enter_day(fields::label(Field::WeightDate).get(), weighed_on)
            .await;
        page.answer(
            fields::words::WEIGHED.get(),
            fields::weighed(self.weighed).get(),
        )
        .await;
        page.answer("Sex", fields::sex(Some(self.sex)).get()).await;
        let today = today(page).await;
        if self.case(today).pregnancy_is_asked() {
            page.answer("Pregnant", fields::finding(self.pregnant).get())
                .await;
        }
    }

    async fn answer_of_group(&self, page: &Page, group: Group) {
        for (question, finding) in self.answers {
            if question.group() == group {
                page.answer(
                    questions::question(*question).get(),
                    fields::finding(*finding).get(),
                )
                .await;
            }
        }
    }
}

/// What the part of the page with this list is called.
fn heading(group: Group) -> &'static str {
    match group {
        // They stand under one title.
        Group::Skin => questions::group(Group::Swallowing).get(),
        _ => questions::group(group).get(),
    }
}

fn place<T: PartialEq>(all: &[T], one: Option<T>) -> Option<usize> {
    all.iter().position(|other| Some(other) == one.as_ref())
}

/// Answers a question with one answer out of a few.
async fn pick<T: PartialEq>(page: &Page, pick: Pick, all: &[T], one: Option<T>) {
    if let Some(place) = place(all, one) {
        page.answer(
            classify::pick(pick).get(),
            classify::options(pick)[place].get(),
        )
        .await;
    }
}

/// The example.
pub async fn example(page: &Page) {
    page.press(fields::words::EXAMPLE.get()).await;
}

/// The example as an inpatient who is bedbound, with everything else answered: three answers, one of them a dose of
/// dalteparin.
pub async fn bedbound_example(page: &Page) {
    example(page).await;
    page.go_to("Fragmin").await;
    page.answer("Setting", "Inpatient, acutely ill").await;
    page.answer("Bedbound for 3 days or more", "Yes").await;
    for heading in ["What forbids it", "Clot risk", "Bleeding risk"] {
        page.press_under(heading, NONE).await;
    }
    assert_eq!(page.short("fragmin").await, DOSE);
}

/// What the summary then says.
pub const DOSE: &str = "dose 5000 units once daily";
