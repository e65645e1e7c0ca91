//! Any bytes as answers to the form, through the whole assessment: it never stops, says the same twice and in both ways,
//! keeps to its caps, and gives no number where something is refused, stopped or asked.
//!
//! The first byte tells what the form begins as and what is looked at; each answer is a byte for its place and one or more
//! for what is answered there.
#![no_main]

use imnm::domain::assessment::{Given, IvigAnswer, Release, assess, bedside, refused_fields};
use imnm::domain::bounds::{COURSE_CAP, DAY_CAP};
use imnm::domain::case::Case;
use imnm::domain::dalteparin::answer::DalteparinAnswer;
use imnm::domain::dalteparin::decision::Decision;
use imnm::domain::dates::parse;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::ivig::weight::WEIGHT_POLICIES;
use imnm::domain::questions::{LISTS, QUESTIONS};
use imnm::domain::verdicts::{Findings, verdicts};
use imnm::exchange::api;
use imnm::form::model::{Action, Model};
use imnm::form::names::{CK_UNITS, FINDINGS, SETTINGS, UNITS, WEIGHED};
use imnm::form::picks::PICKS;
use imnm::form::store::{TEXT_FIELDS, from_text, to_text};

const TODAY: &str = "2026-11-26";

/// More answers say nothing new.
const MOST_ANSWERS: usize = 64;

/// The bytes that are left; nothing more is a row of zeros.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        usize::from(*first)
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.next() % all.len()]
    }

    /// Mostly a number with at most two decimals, a day, or any short text.
    fn text(&mut self) -> String {
        let kind = self.next();
        let (high, low) = (self.next(), self.next());
        let number = high * 256 + low;
        match kind % 8 {
            0 => String::new(),
            1 => number.to_string(),
            2 | 3 => format!("{}.{}", number / 10, number % 10),
            4 => format!("{},{:02}", number / 100, number % 100),
            5 => format!("2026-{:02}-{:02}", high % 13, low % 33),
            6 => low.to_string(),
            _ => {
                let length = (low % 12).min(self.0.len());
                let (text, rest) = self.0.split_at(length);
                self.0 = rest;
                String::from_utf8_lossy(text).into_owned()
            }
        }
    }

    fn answer(&mut self) -> Action {
        match self.next() % 20 {
            0..=4 => Action::Typed(self.one_of(TEXT_FIELDS).0, self.text()),
            5..=8 => Action::Answer(self.one_of(&QUESTIONS), self.one_of(&FINDINGS)),
            9 => {
                let pick = self.one_of(PICKS);
                let place = self.next() % (pick.options().len() + 1);
                Action::Pick(pick, place.checked_sub(1))
            }
            10 => Action::Stop(self.one_of(&STOPS), self.one_of(&FINDINGS)),
            11 => Action::Reason(self.one_of(&STOPS), self.text()),
            12 => Action::Policy(self.one_of(&WEIGHT_POLICIES)),
            13 => {
                let place = self.next() % (PRODUCTS.len() + 1);
                Action::Product(place.checked_sub(1).map(|place| PRODUCTS[place]))
            }
            14 => Action::Setting(self.one_of(&SETTINGS)),
            15 => Action::CreatinineUnit(self.one_of(&UNITS)),
            16 => Action::Set("days".to_owned(), (self.next() % 7).to_string()),
            17 => {
                use imnm::domain::body_size::Sex;
                Action::Sex(self.one_of(&[Some(Sex::Female), Some(Sex::Male), None]))
            }
            18 => self.choice(),
            _ => Action::NoneOf(self.one_of(&LISTS)),
        }
    }

    fn choice(&mut self) -> Action {
        match self.next() % 9 {
            0 => Action::Pregnant(self.one_of(&FINDINGS)),
            1 => Action::Risk(self.one_of(&FINDINGS)),
            2 => Action::Rounding(self.one_of(&[Rounding::Nearest, Rounding::Down])),
            3 => Action::Step(self.one_of(&imnm::domain::case::ROUNDING_STEPS)),
            4 => Action::OffLabel(self.next() % 2 == 0),
            5 => Action::CkUnit(self.one_of(&CK_UNITS)),
            6 => Action::Weighed(self.one_of(&WEIGHED)),
            7 => Action::NoneOfThese,
            _ => {
                // Days of 2.5 g and more, in any order: those that are none of a course are passed over.
                let days: Vec<_> = (0..=self.next() % 5)
                    .map(|_| (self.next() as i64 * 2_500_000).to_string())
                    .collect();
                Action::Set("plan".to_owned(), days.join(" "))
            }
        }
    }
}

fn seen(model: &Model) -> Case {
    Case {
        today: parse(TODAY),
        ..model.case()
    }
}

fn form(kind: usize, bytes: &mut Bytes<'_>) -> Model {
    let mut model = Model::default();
    if kind % 4 > 0 {
        model = model.after(Action::Example(Some(TODAY.to_owned())));
    }
    if kind % 4 > 1 {
        for group in LISTS {
            model = model.after(Action::NoneOf(group));
        }
    }
    for _ in 0..MOST_ANSWERS {
        if bytes.0.is_empty() {
            break;
        }
        let action = bytes.answer();
        model = model.after(action);
    }
    if kind & 4 > 0 {
        // One question may come up behind another.
        for _ in 0..3 {
            for asked in api::confirm::asked(&seen(&model)) {
                model = model.after(Action::Confirm(asked));
            }
        }
    }
    model
}

fn keeps_to_its_caps(case: &Case, given: &Given) {
    assert_eq!(refused_fields(case), [], "a refused input gives no course");
    let doses = given.doses.value();
    let (exact, weight) = (doses.exact.get(), doses.weight.used.get());
    let days = i64::try_from(doses.daily.len()).expect("at most five");
    assert!(exact <= COURSE_CAP.get() * weight, "over 2 g/kg a course");
    assert!(exact <= DAY_CAP.get() * weight * days, "over 1 g/kg a day");
    assert!((1..=5).contains(&days) && case.ivig.days.known().map(|days| days.get()) == Some(days));
    assert!(doses.daily.is_sorted() && doses.daily.iter().all(|day| day.get() > 0));
    let sum: i64 = doses.daily.iter().map(|day| day.get()).sum();
    assert_eq!(sum, doses.total.get(), "the days add up to the course");
}

fn runs_where_it_may(case: &Case, given: &Given) {
    let bedside = bedside(case, given).expect("within the range of exact arithmetic");
    if let Release::Ready(_) = bedside.running {
        assert!(given.waits.is_empty() && bedside.days.len() == given.doses.value().daily.len());
    } else {
        assert!(bedside.days.is_empty());
    }
}

fn has_a_dose_where_it_may(case: &Case, answer: &DalteparinAnswer) {
    let is_dose = answer.prophylaxis.decision == Decision::Dose;
    assert_eq!(answer.prophylaxis.given.is_some(), is_dose);
    assert_eq!(answer.dose.is_some(), is_dose && case.other_drug.is_none());
    if answer.dose.is_some() {
        let refused = [
            case.age.refusal(),
            case.weight.refusal(),
            case.height.refusal(),
            case.creatinine.refusal(),
            case.platelets.refusal(),
            case.cystatin.refusal(),
        ];
        assert_eq!(refused, [None; 6], "a refused input gives no units");
        assert!(answer.prophylaxis.stops.is_empty() && answer.open.is_empty());
    }
}

/// What goes out as JSON is JSON, and its case gives the same assessment.
fn goes_out(model: &Model) {
    let text = api::json(&to_text(model), TODAY, "fuzz");
    let handed: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let again = api::assess(&handed["input"].to_string());
    let again: serde_json::Value = serde_json::from_str(&again).expect("JSON");
    assert_eq!(again["ok"], true, "{again}");
    assert_eq!(again["assessment"], handed["assessment"]);
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // What takes much longer than an assessment is tried with one input in so many, whatever its answers are.
    let sum = bytes.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    let mut bytes = Bytes(bytes);
    let kind = bytes.next();
    let model = form(kind, &mut bytes);
    let case = seen(&model);
    let assessment = assess(&case);
    let answers = &assessment.answers;
    if let IvigAnswer::Given(given) = &answers.ivig {
        keeps_to_its_caps(&case, given);
        if sum % 8 == 1 {
            runs_where_it_may(&case, given);
        }
    }
    has_a_dose_where_it_may(&case, &answers.dalteparin);
    let short = verdicts(&Findings::of(&case));
    assert_eq!(short.prophylaxis, answers.dalteparin.prophylaxis);
    if let Some(compared) = &assessment.criteria {
        assert_eq!(short.criteria, compared.criteria);
    }
    assert_eq!(assess(&case), assessment, "the same, asked again");
    if sum % 16 == 2 {
        let opened = from_text(&to_text(&model));
        assert_eq!(
            assess(&seen(&opened)),
            assessment,
            "the same, kept and opened"
        );
    }
    if sum % 64 == 3 {
        goes_out(&model);
    }
});
