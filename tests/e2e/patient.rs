//! A patient as the tests type one: by the page's labels on the one hand, as a case of the core on the other.

use chrono::NaiveDate;
use imnm::domain::body_size::Sex;
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::{Case, Weighed};
use imnm::domain::classify::enmc::{Antibody, Biopsy, OtherAntibodies};
use imnm::domain::dalteparin::decision::Setting;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::Product;
use imnm::domain::questions::{Group, QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::i18n::en::{answers, classify, dalteparin, fields, questions};

use super::page::Page;

/// What answers the open questions of a list together.
pub const NONE: &str = questions::NONE_OF_THESE;

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
    pub anti_hmgcr: Antibody,
    pub anti_srp: Antibody,
    pub other_antibodies: OtherAntibodies,
    pub biopsy: Biopsy,
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
        let mut case = Case {
            today: Some(today),
            sex: Some(self.sex),
            pregnant: self.pregnant,
            weighed: Some(self.weighed),
            anti_hmgcr: self.anti_hmgcr,
            anti_srp: self.anti_srp,
            other_antibodies: self.other_antibodies,
            biopsy: self.biopsy,
            setting: self.setting,
            off_label_chosen: self.off_label,
            ..Case::default()
        };
        for (field, text) in self.texts {
            case.read(*field, text);
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
        self.answer_of_group(page, Group::Findings).await;
        let (hmgcr, srp) = (classify::ANTI_HMGCR, classify::ANTI_SRP);
        page.answer(hmgcr, classify::antibody(self.anti_hmgcr))
            .await;
        page.answer(srp, classify::antibody(self.anti_srp)).await;
        let others = classify::other_antibodies(self.other_antibodies);
        page.answer(classify::OTHER_QUESTION, others).await;
        page.answer(classify::BIOPSY, classify::biopsy(self.biopsy))
            .await;
        for field in [Field::Ck, Field::CkLimit] {
            if let Some(text) = self.text(field) {
                page.enter(fields::label(field), text).await;
            }
        }
        page.unfold(questions::SIGNS).await;
        self.answer_of_group(page, Group::Urgent).await;
        if self.none_of.contains(&Group::Urgent) {
            page.press_under(questions::SIGNS, NONE).await;
        }

        page.go_to("IVIG").await;
        if let Some(product) = self.product {
            page.choose("Product", product.data().name).await;
        }
        page.answer(answers::risk_question(), fields::finding(self.at_risk))
            .await;
        page.press_under("Contraindications", NONE).await;

        page.go_to("Fragmin").await;
        if let Some(setting) = self.setting {
            page.answer(dalteparin::SETTING_QUESTION, dalteparin::setting(setting))
                .await;
        }
        for group in [Group::Stops, Group::Clot, Group::Bleeding] {
            self.answer_of_group(page, group).await;
        }
        for group in [Group::Stops, Group::Clot, Group::Bleeding] {
            if self.none_of.contains(&group) {
                page.press_under(questions::group(group), NONE).await;
            }
        }
        if self.off_label {
            page.press(dalteparin::CHOOSE).await;
        }
    }

    async fn fill_in_strip(&self, page: &Page) {
        let unit = fields::creatinine_unit(self.creatinine_unit);
        page.answer(fields::words::CREATININE_UNIT, unit).await;
        for (field, text) in self.texts {
            if !matches!(field, Field::Ck | Field::CkLimit) {
                page.enter(fields::label(*field), text).await;
            }
        }
        let weighed_on = before(today(page).await, self.weighed_days_ago);
        page.enter_day(fields::label(Field::WeightDate), weighed_on)
            .await;
        page.answer(fields::words::WEIGHED, fields::weighed(self.weighed))
            .await;
        page.answer("Sex", fields::sex(Some(self.sex))).await;
        let today = today(page).await;
        if self.case(today).pregnancy_is_asked() {
            page.answer("Pregnant", fields::finding(self.pregnant))
                .await;
        }
    }

    async fn answer_of_group(&self, page: &Page, group: Group) {
        for (question, finding) in self.answers {
            if question.group() == group {
                page.answer(questions::question(*question), fields::finding(*finding))
                    .await;
            }
        }
    }
}

/// The example.
pub async fn example(page: &Page) {
    page.press(fields::words::EXAMPLE).await;
}

/// The example as an inpatient who is bedbound, with everything else answered: three answers, one of them a dose of
/// dalteparin.
pub async fn bedbound_example(page: &Page) {
    example(page).await;
    page.go_to("Fragmin").await;
    page.answer("Setting", "Inpatient").await;
    page.answer("Bedbound for 3 days or more", "Yes").await;
    for heading in ["What forbids it", "Clot risk", "Bleeding risk"] {
        page.press_under(heading, NONE).await;
    }
    assert_eq!(page.short("fragmin").await, DOSE);
}

/// What the summary then says.
pub const DOSE: &str = "dose 5000 units once daily";
