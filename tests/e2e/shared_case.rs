//! One patient, three answers: what is keyed in by the page's labels alone reads as the core has it natively.

use imnm::domain::assessment::{Compared, IvigAnswer, Open, ThreeAnswers, assess};
use imnm::domain::case::Case;
use imnm::domain::classify::answer::ClassificationAnswer;
use imnm::domain::classify::enmc::Verdict;
use imnm::domain::dalteparin::decision::Decision;
use imnm::domain::finding::Finding;
use imnm::domain::kidney::clearance::KidneyNotice;
use imnm::domain::questions::{CLOT_FACTORS, Question};
use imnm::domain::risk::improve_bleeding;
use imnm::domain::risk::padua;
use imnm::i18n::{answers, classify, criteria, dalteparin, fragmin_cautions, questions};

use super::offline::kept;
use super::page::Page;
use super::patient::{Patient, today};
use super::patients::{DAY_CASE, INPATIENT, SPECIALIST, STOPPED};
use super::report::here;
use super::stage::Stage;

fn ivig_short(assessed: &ThreeAnswers) -> String {
    let IvigAnswer::Given(given) = &assessed.ivig else {
        panic!("the core gives no course");
    };
    let doses = given.doses.value();
    let state = answers::planning_or_course(given.is_planning(), given.open.contains(&Open::Age));
    let days = answers::days(&doses.daily);
    format!("{state} {days}, {}", answers::in_all(doses.total))
}

fn fragmin_short(assessed: &ThreeAnswers) -> String {
    let decision = dalteparin::decision(&assessed.dalteparin);
    match assessed.dalteparin.prophylaxis.decision {
        Decision::Dose => format!("dose {decision}"),
        _ => decision,
    }
}

/// The page says what the core says about the same case, in the summary and in each view.
async fn assert_is_of(page: &Page, case: &Case) {
    let whole = assess(case);
    let assessed = &whole.answers;
    let ClassificationAnswer::Given(classification) = &assessed.classification else {
        panic!("the core gives no verdict");
    };
    let in_short = classify::in_short(classification);
    for view in ["Classify", "IVIG", "Fragmin"] {
        page.go_to(view).await;
        assert_eq!(page.short("classify").await, in_short, "{view}");
        assert_eq!(page.short("ivig").await, ivig_short(assessed), "{view}");
        assert_eq!(
            page.short("fragmin").await,
            fragmin_short(assessed),
            "{view}"
        );
        let alerts = page
            .text("[...document.querySelectorAll('[role=alert] li')].map((line) => line.firstChild.textContent).join('\\n')")
            .await;
        let urgent = assessed.urgent.iter().map(|sign| {
            let action = questions::urgent_action(sign);
            format!("{}. {action}", questions::urgent(sign))
        });
        assert_eq!(
            alerts.lines().collect::<Vec<_>>(),
            urgent.collect::<Vec<_>>(),
            "{view}"
        );
    }

    page.go_to("Classify").await;
    assert_eq!(page.part("verdict").await, format!("IMNM: {in_short}"));
    let advice = classify::biopsy_advice(classification.biopsy);
    assert_eq!(page.part("biopsy-advice").await, advice);
    let enmc = classification.enmc.value();
    let missing = enmc.missing.iter();
    let missing = missing.map(|element| classify::missing(element, &classification.findings));
    assert_eq!(page.lines("Missing").await, missing.collect::<Vec<_>>());
    let flags = enmc.flags.iter().map(classify::flag);
    let flags = flags.chain(classification.notes.iter().map(classify::note));
    assert_eq!(page.lines("To know").await, flags.collect::<Vec<_>>());
    let compared = whole.criteria.expect("the core compares the sets");
    assert_table_is_of(page, &compared).await;

    page.go_to("IVIG").await;
    if let IvigAnswer::Given(given) = &assessed.ivig {
        let doses = given.doses.value();
        assert_eq!(page.part("total").await, format!("{} g", doses.total));
        assert_eq!(page.part("arithmetic").await, answers::arithmetic(doses));
    }

    page.go_to("Fragmin").await;
    assert_fragmin_is_of(page, case, assessed).await;
}

/// The table of the report has the verdict of each set.
async fn assert_table_is_of(page: &Page, compared: &Compared) {
    here(page).await;
    let sets = &compared.criteria;
    let types = sets.enmc.met().iter();
    let types = types.map(|subtype| classify::subtype(subtype, &compared.examination.enmc()));
    let types: Vec<_> = types.collect();
    let status = classify::verdict(sets.enmc.status());
    let enmc = match sets.enmc.status() {
        Verdict::Met => format!("{status}: {}", types.join(" and ")),
        Verdict::NotMet | Verdict::Undetermined => status.to_owned(),
    };
    for (id, words) in [
        ("set-enmc", enmc),
        ("set-eular", criteria::score(&sets.eular)),
        ("set-bohan-peter", criteria::bohan_peter(&sets.bohan_peter)),
        (
            "set-enmc-2003",
            criteria::verdict(sets.enmc_2003.verdict).to_owned(),
        ),
    ] {
        assert_eq!(page.part(id).await, words, "{id}");
    }
}

async fn assert_fragmin_is_of(page: &Page, case: &Case, assessed: &ThreeAnswers) {
    let answer = &assessed.dalteparin;
    let sentence = match answer.dose {
        Some(_) => dalteparin::given(case.fragmin_plan()),
        None => dalteparin::sentence(answer.prophylaxis.decision).to_owned(),
    };
    assert_eq!(page.part("decision-sentence").await, sentence);
    let clot = answer.padua;
    let clot = clot.map(|score| dalteparin::score("Padua", score, padua::HIGH_FROM));
    let high_from = improve_bleeding::HIGH_FROM;
    let bleeding = dalteparin::score("IMPROVE bleeding", answer.bleeding, high_from);
    let scores: Vec<String> = clot.into_iter().chain([bleeding]).collect();
    assert_eq!(page.lines("Risks").await, scores);

    let stops = answer.prophylaxis.stops.iter();
    let stops = stops.map(|stop| questions::question(Question::Stop(stop)).to_owned());
    let reasons = answer.prophylaxis.reasons.iter().map(dalteparin::reason);
    let factors = CLOT_FACTORS.into_iter();
    let factors =
        factors.filter(|factor| answer.is_chosen() && case.answers.get(*factor).is_present());
    let factors = factors.map(|factor| questions::question(factor).to_owned());
    let why: Vec<String> = stops.chain(reasons).chain(factors).collect();
    assert_eq!(page.lines("Why").await, why);

    let typed = |field| panic!("nothing is refused, and {field:?} is quoted");
    let open = dalteparin::open(&answer.open, typed).into_iter();
    let open: Vec<String> = open
        .map(|(group, items)| format!("{group}: {items}"))
        .collect();
    let listed = page
        .text("[...document.querySelectorAll('#open li')].map((line) => line.textContent).join('\\n')")
        .await;
    assert_eq!(listed.lines().collect::<Vec<_>>(), open);

    here(page).await;
    let kidney = answer.clearance.iter().flat_map(|made| made.steps());
    let kidney = kidney.map(|step| dalteparin::kidney_step(step.what));
    let dose = answer.dose.iter().flat_map(|made| made.steps());
    let dose = dose.map(|step| dalteparin::dose_step(step.what));
    let steps = page
        .text("[...document.querySelectorAll('#report .steps li')].map((line) => line.firstChild.textContent).join('\\n')")
        .await;
    assert_eq!(
        steps.lines().collect::<Vec<_>>(),
        kidney.chain(dose).collect::<Vec<_>>()
    );

    let has_cystatin = case.cystatin.known().is_some();
    let band = answer.dose.as_ref();
    let band = band.and_then(|dose| dose.value().off_label_band);
    let warnings = answer.prophylaxis.warnings.iter().map(dalteparin::warning);
    let steroids = match case.answers.get(Question::PrednisoloneTen) {
        Finding::Present => Some(fragmin_cautions::STEROIDS),
        Finding::Unknown => Some(fragmin_cautions::STEROIDS_NOT_KNOWN),
        Finding::Absent => None,
    };
    let steroids = steroids
        .filter(|_| has_cystatin)
        .map(imnm::i18n::words::Text::to_owned);
    let bed_rest = answer
        .lacks_bed_rest
        .then(|| dalteparin::WITHOUT_BED_REST.to_owned());
    let notices = bed_rest
        .into_iter()
        .chain(warnings)
        .chain(band.map(dalteparin::band))
        .chain(
            answer
                .kidney
                .iter()
                .map(|one| dalteparin::kidney(one, has_cystatin)),
        )
        .chain(steroids)
        .chain(
            (answer.kidney.contains(KidneyNotice::LowMuscleMass))
                .then(|| dalteparin::MUSCLE.to_owned()),
        )
        .chain(assessed.old.iter().map(|old| answers::old(*old)))
        .chain((assessed.estimated_weight).then(|| answers::ESTIMATED.to_owned()));
    assert_eq!(page.lines("To know").await, notices.collect::<Vec<_>>());
}

/// What the core must say, by hand, so that a patient tests what it was made for.
fn decided(patient: &Patient, today: chrono::NaiveDate) -> (Decision, String) {
    let assessed = assess(&patient.case(today)).answers;
    let ClassificationAnswer::Given(classification) = &assessed.classification else {
        panic!("the core gives no verdict");
    };
    let decision = assessed.dalteparin.prophylaxis.decision;
    (decision, classify::in_short(classification))
}

pub async fn a_patient_keyed_in_by_labels_has_the_answers_of_the_core(stage: &mut Stage) {
    let page = stage.open("").await;
    let today = today(&page).await;
    for (patient, decision, verdict) in [
        (&DAY_CASE, Decision::Dose, "anti-SRP myopathy"),
        (&INPATIENT, Decision::Dose, "antibody-negative IMNM"),
        (
            &SPECIALIST,
            Decision::Specialist,
            "provisional, confirm the antibody",
        ),
        (
            &STOPPED,
            Decision::Stopped,
            "type unresolved, both antibodies positive",
        ),
    ] {
        assert_eq!(decided(patient, today), (decision, verdict.to_owned()));
        page.press("Clear patient").await;
        patient.fill_in(&page).await;
        assert_is_of(&page, &patient.case(today)).await;
        page.reload().await;
        assert_is_of(&page, &patient.case(today)).await;
    }
}

/// The form is the tab's own: a reload without a network keeps it, and another tab starts empty and works as well.
pub async fn a_patient_stays_in_the_tab_and_can_be_keyed_in_anew_without_a_network(
    stage: &mut Stage,
) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let page = stage.open("").await;
    let today = today(&page).await;
    INPATIENT.fill_in(&page).await;
    let address = stage.address().to_owned();
    kept(stage, &page).await;
    stage.stop_server();
    page.reload().await;
    assert_is_of(&page, &INPATIENT.case(today)).await;

    let tab = page.client.new_window(true).await.expect("a tab").handle;
    page.client.switch_to_window(tab).await.expect("the tab");
    page.open(&format!("{address}#/fragmin")).await;
    assert_eq!(page.value("Weight").await, "");
    assert_eq!(page.short("classify").await, "not classified yet");
    page.assert_no_dose("in another tab").await;
    DAY_CASE.fill_in(&page).await;
    assert_is_of(&page, &DAY_CASE.case(today)).await;
}
