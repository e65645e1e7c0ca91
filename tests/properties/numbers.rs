//! Typed text and printed numbers.

use super::cases::{HISTORY_FIELDS, NUMBER_FIELDS, PLAN_FIELDS, nasty_text};
use super::config;
use imnm::domain::assessment::assess;
use imnm::domain::case::Case;
use imnm::domain::number::{Decimal, NumberError, decimal_text};
use imnm::domain::questions::Question;
use imnm::domain::refusal::{Field, Reading};
use proptest::prelude::*;

/// What became of the text of a field.
#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Unknown,
    Known,
    Refused,
}

fn kind<T>(reading: &Reading<T>) -> Kind {
    match reading {
        Reading::Unknown => Kind::Unknown,
        Reading::Known(_) => Kind::Known,
        Reading::Refused(_) => Kind::Refused,
    }
}

fn read(field: Field, text: &str) -> (Case, Kind) {
    let mut case = Case::default();
    case.read(field, text);
    let kind = match field {
        Field::Age => kind(&case.age),
        Field::OnsetAge => kind(&case.onset),
        Field::Platelets => kind(&case.platelets),
        Field::Ck => kind(&case.ck),
        Field::CkLimit => kind(&case.ck_limit),
        Field::CkNow => kind(&case.ck_now),
        Field::WeightDate
        | Field::CreatinineDate
        | Field::PlateletsDate
        | Field::StatinStart
        | Field::StatinStop
        | Field::FirstDay
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay => kind(&case.date(field)),
        Field::Weight => kind(&case.weight),
        Field::Height => kind(&case.height),
        Field::PrepregnancyWeight => kind(&case.prepregnancy_weight),
        Field::Creatinine => kind(&case.creatinine),
        Field::Cystatin => kind(&case.cystatin),
        Field::PunctureTime => kind(&case.puncture_time),
        Field::DosePerKg => kind(&case.ivig.dose),
        Field::Days => kind(&case.ivig.days),
        Field::Step => kind(&case.ivig.step),
        Field::Tolerance => kind(&case.ivig.planning.tolerance),
        Field::DayCap => kind(&case.ivig.planning.day_cap),
        Field::StartTime => kind(&case.ivig.planning.start),
        Field::Interval => kind(&case.ivig.planning.interval),
        Field::Courses => kind(&case.ivig.planning.courses),
        Field::GivenSoFar => kind(&case.ivig.planning.given_so_far),
        Field::Sex
        | Field::Pregnancy
        | Field::Clearance
        | Field::PolicyReason
        | Field::Biopsy
        | Field::Answer(_) => Kind::Unknown,
    };
    (case, kind)
}

/// One to three digits, the first not 0, and exactly three behind the mark.
fn could_be_thousands(canonical: &str) -> bool {
    canonical
        .trim_start_matches('-')
        .split_once('.')
        .is_some_and(|(whole, fraction)| {
            whole.len() <= 3 && !whole.starts_with('0') && fraction.len() == 3
        })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_typed_every_field_is_unknown_known_or_refused_and_never_guessed(
        text in nasty_text(),
    ) {
        let number = Decimal::read(&text);
        for field in NUMBER_FIELDS.into_iter().chain(HISTORY_FIELDS).chain(PLAN_FIELDS) {
            let (case, kind) = read(field, &text);
            match number {
                Err(NumberError::Missing) => prop_assert_eq!(kind, Kind::Unknown),
                Err(_) => prop_assert_eq!(kind, Kind::Refused),
                Ok(_) => prop_assert_ne!(kind, Kind::Unknown),
            }
            // Only an empty field is missing, and the whole way down to the answer nothing panics.
            prop_assert_eq!(text.trim().is_empty(), number == Err(NumberError::Missing));
            let _ = assess(&case);
        }
        for field in [Field::Sex, Field::Pregnancy, Field::Biopsy, Field::Answer(Question::Statin)] {
            let (case, _) = read(field, &text);
            prop_assert_eq!(format!("{case:?}"), format!("{:?}", Case::default()));
        }
    }

    #[test]
    fn a_number_that_was_read_holds_ascii_digits_and_at_most_one_mark(text in nasty_text()) {
        let Ok(number) = Decimal::read(&text) else { return Ok(()) };
        let typed = text.trim();
        prop_assert!(typed.chars().filter(|c| ".,".contains(*c)).count() <= 1);
        prop_assert!(
            typed.chars().skip(1).all(|c| c.is_ascii_digit() || ".,".contains(c)),
            "{typed:?}"
        );
        // The digits are the typed ones, in their order, but for zeros at the ends.
        let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        let (typed, read) = (digits(typed), digits(number.as_str()));
        prop_assert_eq!(typed.trim_matches('0'), read.trim_matches('0'));
    }

    #[test]
    fn what_is_printed_reads_back_as_the_same_number(text in nasty_text()) {
        let Ok(number) = Decimal::read(&text) else { return Ok(()) };
        let printed = number.to_string();
        prop_assert_eq!(Decimal::from_plain(&printed), Ok(number.clone()));
        let expected = if could_be_thousands(&printed) {
            Err(NumberError::AmbiguousSeparator)
        } else {
            Ok(number)
        };
        prop_assert_eq!(Decimal::read(&printed), expected.clone());
        prop_assert_eq!(Decimal::read(&printed.replace('.', ",")), expected.clone());
        prop_assert_eq!(Decimal::read(&format!("\u{a0} {printed}\u{202f}")), expected);
    }

    #[test]
    fn a_scaled_integer_prints_and_reads_back_as_itself(value in any::<i64>(), places in 0_u32..=9) {
        let printed = decimal_text(value, places);
        let read = Decimal::from_plain(&printed);
        prop_assert_eq!(read.as_ref().map(Decimal::as_str), Ok(printed.as_str()));
        prop_assert_eq!(read.map(|number| number.scaled(places)), Ok(Ok(value)));
    }

    #[test]
    fn a_printed_number_has_a_leading_zero_and_no_trailing_one(value in any::<i64>(), places in 0_u32..=9) {
        let printed = decimal_text(value, places);
        let body = printed.strip_prefix('-').unwrap_or(&printed);
        prop_assert!(!body.starts_with('.') && (!body.starts_with('0') || body == "0" || body.starts_with("0.")));
        prop_assert!(!body.contains('.') || !body.ends_with(['0', '.']), "{printed}");
        prop_assert_eq!(printed.starts_with('-'), value < 0);
    }

    #[test]
    fn a_float_is_taken_as_the_decimal_it_prints_as(value in any::<f64>()) {
        match Decimal::try_from(value) {
            Ok(number) => prop_assert_eq!(number.as_str().parse::<f64>(), Ok(value)),
            Err(error) => {
                prop_assert_eq!(error, NumberError::NotFinite);
                prop_assert!(!value.is_finite());
            }
        }
    }
}
