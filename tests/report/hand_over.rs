//! What is handed over: five things and a stop date, for every decision that is made, and no number where there is none.

use imnm::domain::assessment::three_answers;
use imnm::domain::body_size::Sex;
use imnm::domain::case::{Case, Weighed};
use imnm::domain::dalteparin::decision::{Decision, DecisionReason, Setting};
use imnm::domain::dalteparin::drug::DRUGS;
use imnm::domain::dalteparin::stops::HEPARIN_STOPS;
use imnm::domain::dalteparin::warnings::Warning;
use imnm::domain::dates::parse;
use imnm::domain::finding::Finding;
use imnm::domain::kidney::clearance::KidneyNotice;
use imnm::domain::questions::Question;
use imnm::domain::refusal::Field;
use imnm::domain::risk::padua::PaduaItem;
use imnm::domain::set::Member;
use imnm::i18n::fragmin_about::START_NEAR;
use imnm::i18n::{dalteparin, hand_over as words, questions, steps};
use imnm::report::fragmin::hand_over::hand_over;

use super::fragmin_about::{bedbound, cases, every, one};

/// The rows of the card by name.
fn rows(case: &Case) -> Vec<(String, String)> {
    let card = [hand_over(case).expect("a decision")];
    let names = every(&card, &["dt"]).into_iter().map(one);
    let values = every(&card, &["dd"]).into_iter().map(one);
    names.zip(values).collect()
}

fn row(case: &Case, name: &str) -> Option<String> {
    let found = rows(case).into_iter().find(|(known, _)| known == name);
    found.map(|(_, what)| what)
}

#[test]
fn dose_weight_kidneys_indication_and_dates_are_handed_over() {
    let mut case = bedbound();
    case.today = parse("2026-11-26");
    case.weighed = Some(Weighed::Estimated);
    for (field, text) in [
        (Field::WeightDate, "2026-11-24"),
        (Field::CreatinineDate, "2026-11-25"),
        (Field::FragminStart, "2026-11-27"),
        (Field::FragminStop, "2026-12-11"),
    ] {
        case.read(field, text);
    }
    for (name, what) in [
        (
            words::DOSE,
            "5000 units once daily, under the skin. One syringe of 5000 units in 0.2 mL. The syringe of 2500 units holds 0.2 mL too: read the units. The box says IU, in Norway IE.",
        ),
        (words::WEIGHT, "60 kg of 24 November 2026, estimated"),
        (
            words::KIDNEYS,
            "95.9 mL/min, the lowest estimate; creatinine 60 µmol/L of 25 November 2026",
        ),
        (words::PLATELETS, "250 × 10⁹/L (date not set)"),
        (
            words::INDICATION,
            "Padua: 4, high (high from 4); IMPROVE bleeding: 4.5, not high (high from 7)",
        ),
        (words::START, "Friday 27 November 2026"),
        (words::STOP, "Friday 11 December 2026"),
    ] {
        assert_eq!(row(&case, name.get()).as_deref(), Some(what), "{name}");
    }
    // Platelets are counted, and a level is for kidneys that are worse: neither is a check of this patient.
    let checks = row(&case, words::CHECKS.get()).expect("dated");
    assert!(
        checks.starts_with("Potassium") && !checks.contains("Anti-Xa"),
        "{checks}"
    );
    case.sex = Some(Sex::Female);
    case.read(Field::Creatinine, "200");
    let low = row(&case, words::CHECKS.get()).expect("dated");
    assert!(low.contains("Anti-Xa"), "{low}");
    assert_eq!(
        row(&case, words::CAUTIONS.get())
            .as_deref()
            .map(|one| one.contains("Clearance 20 to under 30")),
        Some(true)
    );
}

#[test]
fn a_puncture_is_handed_over_with_its_hours() {
    let mut case = bedbound();
    case.today = parse("2026-11-26");
    for (field, text) in [
        (Field::FragminStart, "2026-11-27"),
        (Field::PunctureDay, "2026-12-01"),
        (Field::PunctureTime, "10:00"),
    ] {
        case.read(field, text);
    }
    let hours = row(&case, words::PUNCTURE.get()).expect("dated");
    for told in [
        "Last before the puncture, at the latest: Monday 30 November 2026, 19:00.",
        "Puncture: Tuesday 1 December 2026, 10:00.",
        "First after the puncture, at the earliest: Tuesday 1 December 2026, 14:00.",
    ] {
        assert!(hours.contains(told), "{told}: {hours}");
    }
    assert!(!hours.contains(START_NEAR.get()), "{hours}");
    case.read(Field::FragminStart, "2026-12-01");
    let near = row(&case, words::PUNCTURE.get()).expect("dated");
    assert!(near.contains(START_NEAR.get()), "{near}");
}

#[test]
fn what_misleads_about_the_kidneys_and_what_is_past_is_handed_over() {
    let mut case = bedbound();
    case.today = parse("2026-11-26");
    case.read(Field::Creatinine, "25");
    case.read(Field::FragminStop, "2026-11-25");
    let kidneys = row(&case, words::KIDNEYS.get()).expect("a dose");
    assert!(
        kidneys.contains("with little muscle every estimate"),
        "{kidneys}"
    );
    let cautions = row(&case, words::CAUTIONS.get()).expect("past");
    assert!(
        cautions.contains("The day of the last dose has passed."),
        "{cautions}"
    );
    case.read(Field::Cystatin, "1.1");
    case.answers
        .set(Question::PrednisoloneTen, Finding::Present);
    let with = row(&case, words::KIDNEYS.get()).expect("a dose");
    assert!(
        with.contains("Under prednisolone the filtration by cystatin C may read too low."),
        "{with}"
    );
    // Not bedbound, and Padua high by a clot before: the label asks for more.
    let bed_rest = Question::Clot(PaduaItem::ReducedMobility);
    case.answers.set(bed_rest, Finding::Absent);
    case.answers
        .set(Question::Clot(PaduaItem::PreviousVte), Finding::Present);
    let walking = row(&case, words::CAUTIONS.get()).expect("not bedbound");
    assert!(
        walking.contains("Padua is high without bed rest"),
        "{walking}"
    );
}

#[test]
fn without_a_stop_date_it_prints_that_none_is_set_and_no_duration_is_filled_in() {
    let mut case = bedbound();
    let stop = |case: &Case| row(case, words::STOP.get()).expect("a dose");
    let start = |case: &Case| row(case, words::START.get()).expect("a dose");
    assert_eq!(
        (start(&case), stop(&case)),
        ("START DATE NOT SET".into(), "STOP DATE NOT SET".into())
    );
    case.read(Field::FragminStart, "2026-11-27");
    assert_eq!(stop(&case), "STOP DATE NOT SET");
    // One before the start gives the reason in their place, and no day by itself.
    case.read(Field::FragminStop, "2026-11-26");
    assert_eq!(row(&case, words::START.get()), None);
    assert_eq!(row(&case, words::STOP.get()), None);
    let why = row(&case, words::DURATION.get()).expect("a reason");
    assert!(
        why.starts_with("The stop date, 26 November 2026, is before the start date"),
        "{why}"
    );
}

#[test]
fn what_is_not_given_is_handed_over_with_its_reason_and_no_units() {
    for case in cases().into_iter().skip(2) {
        let decision = three_answers(&case).dalteparin.prophylaxis.decision;
        assert_eq!(decision, Decision::Stopped);
        let dose = row(&case, words::DOSE.get()).expect("a decision");
        assert!(
            dose.starts_with("No dose: stopped. ") && dose.len() > 25,
            "{dose}"
        );
        let all: Vec<String> = rows(&case).into_iter().map(|(_, what)| what).collect();
        assert!(!all.concat().contains("units"), "{all:?}");
        assert_eq!(row(&case, words::STOP.get()), None);
    }
    // What is known is handed over, and what is not says so.
    let mut stopped = Case::default();
    let bleeding = imnm::domain::dalteparin::stops::HeparinStop::ActiveBleeding;
    stopped
        .answers
        .set(Question::Stop(bleeding), Finding::Present);
    assert_eq!(
        row(&stopped, words::WEIGHT.get()).as_deref(),
        Some("not known")
    );
    let kidneys = row(&stopped, words::KIDNEYS.get());
    assert_eq!(
        kidneys.as_deref(),
        Some("clearance not known; creatinine not known")
    );
}

#[test]
fn nothing_is_handed_over_that_is_not_decided_nor_for_another_drug() {
    assert_eq!(hand_over(&Case::default()), None);
    let mut case = bedbound();
    for drug in DRUGS {
        case.other_drug = Some(drug);
        assert_eq!(hand_over(&case), None, "{drug:?}");
    }
    let mut day_case = bedbound();
    day_case.setting = Some(Setting::DayCase);
    let clot = Question::Clot(PaduaItem::PreviousVte);
    day_case.answers.set(clot, Finding::Present);
    assert_eq!(hand_over(&day_case), None);
    day_case.off_label_chosen = true;
    let indication = row(&day_case, words::INDICATION.get()).expect("chosen");
    let named = "Bedbound for 3 days or more, Venous clot before, not superficial; with immunoglobulin, off the label";
    assert!(indication.starts_with(named), "{indication}");
    let cautions = row(&day_case, words::CAUTIONS.get()).expect("off the label");
    assert!(
        cautions.contains("Off the label, by the prescriber's choice."),
        "{cautions}"
    );
}

/// Beside a stop or a specialist's case a dose in a citation would be read as one.
#[test]
fn no_reason_and_no_caution_has_a_dose_in_its_words_or_its_source() {
    let warnings = Warning::ALL
        .iter()
        .map(|one| (dalteparin::warning(*one), one.source()));
    let reasons = DecisionReason::ALL
        .iter()
        .map(|one| (dalteparin::reason(*one), one.source()));
    let stops = HEPARIN_STOPS.map(|stop| {
        let words = questions::question(Question::Stop(stop)).to_owned();
        (words, stop.source())
    });
    let kidneys = KidneyNotice::ALL
        .iter()
        .map(|one| (dalteparin::kidney(*one, false), one.source()));
    let all = warnings.chain(reasons).chain(stops).chain(kidneys);
    for (words, source) in all {
        for text in [words, steps::citation_in_report(source)] {
            let dosed = ["units", " mL ", "syringe"].map(|one| text.contains(one));
            assert_eq!(dosed, [false; 3], "{text}");
        }
    }
}
