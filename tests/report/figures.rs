//! Figures that are typed in the words of a text: each is the one of its rule.

use imnm::domain::assessment::assess;
use imnm::domain::case::{Case, USUAL_DAYS, USUAL_DOSE};
use imnm::domain::classify::enmc_2003::Element2003;
use imnm::domain::classify::examination::{ADULT_OVER, IBM_CK_TIMES, IBM_ONSET_OVER};
use imnm::domain::classify::ibm::Ibm;
use imnm::domain::classify::mimics::{
    PERSISTING_FROM_WEEKS, RHABDO_CK_TIMES, RHABDO_KIDNEY_CK_TIMES, VERY_YOUNG_UNDER, YOUNG_UNDER,
};
use imnm::domain::classify::probability::CUT_OFFS_PERMILLE;
use imnm::domain::classify::triggers::Trigger;
use imnm::domain::dates;
use imnm::domain::ivig::cautions::facts::{FACTS, Fact};
use imnm::domain::ivig::cycles::USUAL_INTERVAL_DAYS;
use imnm::domain::ivig::cycles::vaccines::{
    NORWAY_MEASLES_MONTHS, NORWAY_MONTHS, NORWAY_WEEKS, vaccine_gap,
};
use imnm::domain::questions::Question;
use imnm::exchange::fhir;
use imnm::i18n::{
    about, answers, cautions, classify, criteria, cycles, desk, mimics, questions, record, sheet,
};

/// The document for sign-off.
const DOCUMENT: &str = include_str!("../../docs/clinical-content.md");

/// The whole numbers of a text, in their order.
fn figures(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_digit());
    let digits = words.filter(|word| !word.is_empty());
    digits.map(str::to_owned).collect()
}

fn of<const N: usize>(numbers: [i64; N]) -> Vec<String> {
    numbers.map(|number| number.to_string()).to_vec()
}

#[test]
fn what_is_typed_in_the_words_of_the_criteria_is_what_they_ask() {
    let trigger = |one| figures(&mimics::trigger(one));
    assert_eq!(trigger(Trigger::CkFifty), of([RHABDO_CK_TIMES]));
    assert_eq!(trigger(Trigger::CkTenKidney), of([RHABDO_KIDNEY_CK_TIMES]));
    assert_eq!(trigger(Trigger::Young), [YOUNG_UNDER.to_string()]);
    assert_eq!(trigger(Trigger::VeryYoung), [VERY_YOUNG_UNDER.to_string()]);

    // The workshop, the duration as the last answer has it, the age, and the CK.
    let tempos = classify::options(imnm::form::picks::Pick::Tempo);
    let long = tempos.last().expect("there are answers").get();
    assert!(long.contains("more than 12 months"), "{long}");
    let asked = [
        "2011",
        "12",
        &IBM_ONSET_OVER.to_string(),
        &IBM_CK_TIMES.to_string(),
    ];
    for found in [Ibm::NotMet, Ibm::Open] {
        assert_eq!(figures(mimics::ibm(found).get()), asked, "{found:?}");
    }
    let adult = criteria::element_2003(Element2003::AdultOnset).get();
    assert_eq!(figures(adult), [ADULT_OVER.to_string()]);

    let compared = assess(&Case::default())
        .criteria
        .expect("nothing is refused");
    let bar = criteria::bar(&compared.criteria.eular);
    let last = bar.rsplit_once(": ").expect("the score comes first").1;
    let (_, classes) = last.split_once(". ").expect("the classes follow");
    let percent = CUT_OFFS_PERMILLE.map(|permille| i64::from(permille / 10));
    assert_eq!(figures(classes), of(percent), "{bar}");
}

#[test]
fn the_weeks_after_a_statin_are_the_same_wherever_they_are_typed() {
    let weeks = i64::from(PERSISTING_FROM_WEEKS);
    for text in [
        questions::hint(Question::StatinPersisting).get(),
        record::letters::WENT_ON.get(),
    ] {
        assert_eq!(figures(text), of([weeks]), "{text}");
    }
}

#[test]
fn what_is_typed_in_the_words_of_the_course_is_what_is_filled_in() {
    let weeks = format!("every {} weeks", USUAL_INTERVAL_DAYS / 7);
    let usual = format!("{USUAL_DOSE} g/kg {weeks} over {USUAL_DAYS} days");
    let page = about::sections().map(|(_, words)| words).join("\n");
    for text in [&answers::interval(), &page, DOCUMENT] {
        assert!(text.contains(&usual), "{usual}");
    }
    let restart = "more than 8 weeks since the last";
    assert!(sheet::RESTART.get().contains(restart));
    assert!(DOCUMENT.contains(restart));
    let gap = vaccine_gap(dates::parse("2027-03-01").expect("a day"), USUAL_DOSE).expect("a gap");
    let norway = cycles::vaccines_norway(&gap);
    let months = format!("{NORWAY_WEEKS} weeks to {NORWAY_MONTHS} months");
    assert!(norway.contains(&months), "{norway}");
    assert!(norway.contains(&format!("up to {} year", NORWAY_MEASLES_MONTHS / 12)));
}

/// What a patient is told has no figure that the document for sign-off does not have.
#[test]
fn what_the_card_tells_has_its_figures_from_the_facts() {
    let mut told = 0;
    for fact in FACTS {
        let Some(words) = record::card::fact(fact) else {
            continue;
        };
        let known = figures(&cautions::fact(fact));
        for figure in figures(&words) {
            assert!(known.contains(&figure), "{fact:?}: {words}");
            told += 1;
        }
    }
    assert!(told > 0);
    let fact = |fact| record::card::fact(fact).expect("it is told");
    assert!(fact(Fact::ClotsWhen).contains("within 4 hours"));
    assert!(fact(Fact::HaemolysisLate).contains("on day 5 to 10"));
}

#[test]
fn a_file_is_too_large_from_the_size_that_is_said() {
    let said = figures(desk::IMPORT_UNREADABLE.get());
    assert_eq!(said, [fhir::MOST_MEGABYTES.to_string()]);
}
