//! A whole course: the card shows what the core works out, and each open question holds back the rates.

use imnm::domain::assessment::{IvigAnswer, Release, assess, bedside};
use imnm::domain::body_size::Sex;
use imnm::domain::case::Case;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::Product;
use imnm::domain::quantity::Days;
use imnm::domain::refusal::{Field, Reading};
use imnm::i18n::{answers, sheet as sheet_words};

use super::page::Page;
use super::stage::Stage;

const RISK: &str = "Any risk of clots or kidney harm?";
const RATES: &str = "Rates and run sheet";
const IGA: &str = "IgA deficiency with antibodies against IgA";
const HEART: &str = "Severe heart failure";

/// A patient with everything answered.
struct Patient {
    weight: &'static str,
    height: &'static str,
    age: &'static str,
    creatinine: &'static str,
    sex: Sex,
    product: Product,
    at_risk: bool,
    days: i64,
}

/// The patient of the quickest path, with the rest answered.
const SIXTY: Patient = Patient {
    weight: "60",
    height: "172",
    age: "50",
    creatinine: "60",
    sex: Sex::Male,
    product: Product::OctagamTen,
    at_risk: false,
    days: 3,
};

const PATIENTS: [Patient; 4] = [
    Patient {
        at_risk: true,
        days: 5,
        age: "71",
        ..SIXTY
    },
    Patient {
        weight: "82,4",
        height: "181.5",
        product: Product::Privigen,
        sex: Sex::Female,
        ..SIXTY
    },
    Patient {
        weight: "110",
        height: "168",
        product: Product::Panzyga,
        creatinine: "145",
        days: 4,
        ..SIXTY
    },
    Patient {
        weight: "47.25",
        height: "158",
        product: Product::OctagamFive,
        sex: Sex::Female,
        days: 2,
        ..SIXTY
    },
];

impl Patient {
    fn case(&self) -> Case {
        let mut case = Case {
            sex: Some(self.sex),
            ..Case::default()
        };
        for (field, text) in [
            (Field::Weight, self.weight),
            (Field::Height, self.height),
            (Field::Age, self.age),
            (Field::Creatinine, self.creatinine),
        ] {
            case.read(field, text);
        }
        case.pregnant = if self.sex == Sex::Female {
            Finding::Absent
        } else {
            Finding::Unknown
        };
        case.ivig.product = Some(self.product);
        case.ivig.at_risk = if self.at_risk {
            Finding::Present
        } else {
            Finding::Absent
        };
        case.ivig.days = Reading::Known(Days::scaled(self.days));
        for answer in &mut case.ivig.stops {
            answer.finding = Finding::Absent;
        }
        case
    }

    async fn fill_in(&self, page: &Page) {
        page.enter("Weight", self.weight).await;
        page.enter("Height", self.height).await;
        page.enter("Age now", self.age).await;
        page.enter("Creatinine", self.creatinine).await;
        let female = self.sex == Sex::Female;
        page.answer("Sex", if female { "Female" } else { "Male" })
            .await;
        if female && self.age.parse::<f32>().is_ok_and(|age| age < 55.0) {
            page.answer("Pregnant", "No").await;
        }
        page.answer("Infusion days", &self.days.to_string()).await;
        page.choose("Product", self.product.data().name).await;
        page.answer(RISK, if self.at_risk { "Yes" } else { "No" })
            .await;
        page.press("None of these apply").await;
    }
}

/// The card says what the core says about the same case.
async fn assert_card_is_of(page: &Page, case: &Case) {
    let IvigAnswer::Given(given) = assess(case).answers.ivig else {
        panic!("the core gives no course");
    };
    let doses = given.doses.value();
    assert_eq!(page.state().await, "Course");
    assert_eq!(page.part("total").await, format!("{} g", doses.total));
    let daily = format!("{}, {} g in all", answers::days(&doses.daily), doses.total);
    assert_eq!(page.part("daily").await, daily);
    assert_eq!(page.part("arithmetic").await, answers::arithmetic(doses));
    let bedside = bedside(case, &given).expect("in range");
    let (Release::Ready(supply), Release::Ready(running)) = (&bedside.supply, &bedside.running)
    else {
        panic!("the core withholds something");
    };
    let ladder = running.value().pump.as_ref().expect("a ladder");
    let rows: Vec<String> = ladder
        .steps
        .iter()
        .zip(1..)
        .map(|(step, place)| format!("{place} {} {} {}", step.rate, step.minutes, step.volume))
        .collect();
    assert_eq!(page.ladder().await, rows);
    let sheet = page
        .text("document.querySelector('#report .sheet')?.textContent")
        .await;
    let last = bedside.days.last().expect("a day");
    for told in [
        sheet_words::volume(supply.value()),
        sheet_words::course(doses),
        sheet_words::amount(answers::product(case.ivig.product), last, doses.total),
        sheet_words::vials(last.vials.as_ref(), last.grams),
    ] {
        assert!(sheet.contains(&told), "{told}: {sheet}");
    }
}

pub async fn an_answered_form_gives_the_course_with_its_ladder(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    SIXTY.fill_in(&page).await;
    // By hand: 40 g are 400 mL; 0.6, 1.2 and 2.4 mL/kg/h of 60 kg are 36, 72 and 144 mL/h; the first two steps take
    // 18 and 36 mL in half an hour each, and the remaining 346 mL take 145 minutes.
    assert_eq!(
        page.ladder().await,
        ["1 36 30 18", "2 72 30 36", "3 144 145 346"]
    );
    assert_eq!(page.part("total").await, "120 g");
    let sheet = page
        .text("document.querySelector('#report .sheet')?.textContent")
        .await;
    assert!(
        sheet.contains("400 mL on each of 3 days, 1200 mL in all"),
        "{sheet}"
    );
    assert_card_is_of(&page, &SIXTY.case()).await;
    assert!(page.waits(RATES).await.is_empty());
}

pub async fn the_card_is_that_of_the_core_for_other_patients_too(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    for patient in &PATIENTS {
        page.press("Clear patient").await;
        patient.fill_in(&page).await;
        assert_card_is_of(&page, &patient.case()).await;
    }
}

pub async fn each_open_question_takes_the_rates_away_and_is_named(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    SIXTY.fill_in(&page).await;

    page.enter("Age now", "").await;
    assert_waits(&page, "age").await;
    assert_eq!(page.state().await, "Planning figure — adult assumed");
    page.enter("Age now", SIXTY.age).await;
    assert_eq!(page.ladder().await.len(), 3);

    page.choose("Product", "Choose a product").await;
    assert_waits(&page, "the product").await;
    page.choose("Product", SIXTY.product.data().name).await;
    assert_eq!(page.ladder().await.len(), 3);

    for creatinine in ["", "0.7"] {
        page.enter("Creatinine", creatinine).await;
        assert_waits(&page, "creatinine").await;
    }
    page.enter("Creatinine", "15").await;
    assert_waits(&page, "the very low creatinine to be confirmed").await;
    page.press("15 µmol/L is right").await;
    assert_eq!(page.ladder().await.len(), 3);

    page.answer(HEART, "Not known").await;
    assert_waits(&page, &format!("the question “{HEART}”")).await;
    page.answer(HEART, "No").await;
    assert_eq!(page.ladder().await.len(), 3);
}

/// The grams stay, and the rates wait for this alone.
async fn assert_waits(page: &Page, what: &str) {
    assert_eq!(page.waits(RATES).await, [what]);
    assert!(page.ladder().await.is_empty(), "a ladder without {what}");
    assert!(!page.holds("mL/h").await, "a rate without {what}");
    assert_eq!(page.part("total").await, "120 g");
    assert!(
        page.state().await.starts_with("Planning figure"),
        "without {what}"
    );
}

pub async fn a_contraindication_removes_every_figure(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    SIXTY.fill_in(&page).await;
    page.answer(IGA, "Yes").await;
    assert_eq!(page.state().await, "No dose: contraindicated");
    assert!(page.part("result").await.contains(IGA));
    page.assert_no_dose("contraindicated").await;
    // Not even with another answer that changes.
    page.answer(IGA, "Not known").await;
    assert_waits(&page, &format!("the question “{IGA}”")).await;
}

pub async fn a_contraindication_can_be_lifted_only_by_a_written_reason(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    SIXTY.fill_in(&page).await;
    page.answer(HEART, "Yes").await;
    assert_eq!(page.state().await, "No dose: contraindicated");
    page.assert_no_dose("heart failure").await;
    page.enter("Reason for going on", "   ").await;
    page.assert_no_dose("a reason of blanks").await;
    page.enter("Reason for going on", "agreed with cardiology")
        .await;
    assert_eq!(page.ladder().await.len(), 3);
    assert!(page.part("result").await.contains("Severe heart failure: a contraindication in the Norwegian handbook, lifted by your written reason."));
    page.enter("Reason for going on", "").await;
    page.assert_no_dose("the reason is taken back").await;
}

pub async fn none_of_these_apply_fills_the_open_questions_visibly(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    assert!(!page.is_answered(IGA, "No").await);
    page.answer(HEART, "Yes").await;
    page.press("None of these apply").await;
    assert!(page.is_answered(IGA, "No").await);
    assert!(
        page.is_answered(HEART, "Yes").await,
        "an answer that was given stays"
    );
    assert!(page.is("[...document.querySelectorAll('.hint')].some((hint) => hint.checkVisibility() && hint.textContent.includes('by “None of these apply”'))").await);
    page.answer(IGA, "Not known").await;
    assert!(page.is_answered(IGA, "Not known").await);
}
