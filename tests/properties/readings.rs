//! The fields of the history and of the laboratory at their edges, creatinine in both of its units, and days.

use super::cases::nasty_text;
use super::config;
use imnm::domain::assessment::{OldMeasurement, assess};
use imnm::domain::bounds::{
    self,
    CreatinineUnit::{MicromolesPerLitre, MilligramsPerDecilitre},
};
use imnm::domain::case::{Case, DATE_FIELDS};
use imnm::domain::dates;
use imnm::domain::number::NumberError;
use imnm::domain::quantity::{Quantity, Unit};
use imnm::domain::refusal::{Field, Reading, Reason, Refusal};
use proptest::prelude::*;
use proptest::sample::select;

fn of<U: Unit>(reading: Reading<Quantity<U>>) -> Result<Option<String>, Refusal> {
    reading
        .value()
        .map(|value| value.map(|value| value.to_string()))
}

fn read(field: Field, text: &str) -> Result<Option<String>, Refusal> {
    let mut case = Case::default();
    case.read(field, text);
    match field {
        Field::OnsetAge => of(case.onset),
        Field::Platelets => of(case.platelets),
        Field::Ck => of(case.ck),
        Field::CkLimit => of(case.ck_limit),
        Field::CkNow => of(case.ck_now),
        other => panic!("{other:?} is not of the history"),
    }
}

#[test]
fn the_fields_of_the_history_take_their_limits_and_refuse_what_lies_just_beyond() {
    use Field::{Ck, CkLimit, CkNow, OnsetAge, Platelets};
    use Reason::{CkUnitSuspect, NotPositive, OutOfRange, PlateletUnitSuspect, TooFine};
    let not_a_number = Reason::Number(NumberError::NotANumber);
    let grouped = Reason::Number(NumberError::AmbiguousSeparator);
    for (field, text, expected) in [
        (OnsetAge, "0", Some(NotPositive)),
        (OnsetAge, "0.5", None),
        (OnsetAge, "120", None),
        (OnsetAge, "120.0010", Some(OutOfRange)),
        (Platelets, "-1", Some(OutOfRange)),
        (Platelets, "0", None),
        (Platelets, "3000", None),
        (Platelets, "3000.0010", Some(PlateletUnitSuspect)),
        (Platelets, "250000", Some(PlateletUnitSuspect)),
        (Platelets, "250,000", Some(grouped)),
        (Ck, "0", Some(NotPositive)),
        (Ck, "0.9990", Some(OutOfRange)),
        (Ck, "1", None),
        (Ck, "2000000", None),
        (Ck, "2000000.001", Some(OutOfRange)),
        (Ck, "8.500", Some(grouped)),
        (CkNow, "0.9990", Some(OutOfRange)),
        (CkNow, "1", None),
        (CkNow, "2000000.001", Some(OutOfRange)),
        (CkLimit, "3.3", Some(CkUnitSuspect)),
        (CkLimit, "19.9990", Some(CkUnitSuspect)),
        (CkLimit, "20", None),
        (CkLimit, "2000", None),
        (CkLimit, "2000.001", Some(OutOfRange)),
        (CkLimit, "200.00001", Some(TooFine)),
        (CkLimit, "high", Some(not_a_number)),
    ] {
        let refusal = read(field, text).err();
        assert_eq!(
            refusal,
            expected.map(|reason| Refusal::new(field, reason)),
            "{field:?} {text:?}"
        );
    }
    for field in [OnsetAge, Platelets, Ck, CkLimit, CkNow] {
        assert_eq!(read(field, " "), Ok(None), "{field:?}");
    }
}

#[test]
fn creatinine_in_milligrams_is_the_same_creatinine_in_micromoles() {
    let mut known = 0;
    for thousandths in 1_i64..=25_000 {
        // Zeros behind the third decimal keep a text from looking like grouped thousands.
        let typed = format!("{}.{:03}0", thousandths / 1_000, thousandths % 1_000);
        let parts = thousandths * 884;
        let same = format!("{}.{:04}0", parts / 10_000, parts % 10_000);
        let [mut mg_dl, mut micromoles] = [Case::default(), Case::default()];
        mg_dl.read_creatinine(&typed, MilligramsPerDecilitre);
        micromoles.read_creatinine(&same, MicromolesPerLitre);
        let suspect = Refusal::new(Field::Creatinine, Reason::CreatinineUnitSuspect);
        if thousandths > 20_000 {
            assert_eq!(mg_dl.creatinine, Reading::Refused(suspect), "{typed}");
        } else {
            assert_eq!(
                mg_dl.creatinine, micromoles.creatinine,
                "{typed} mg/dL, {same} µmol/L"
            );
            known += i32::from(mg_dl.creatinine.known().is_some());
            // Under 10 µmol/L, which is 0.114 mg/dL.
            assert_eq!(
                mg_dl.creatinine == Reading::Refused(suspect),
                thousandths <= 113,
                "{typed}"
            );
        }
        // The field reads µmol/L where no unit is said.
        let mut plain = Case::default();
        plain.read(Field::Creatinine, &same);
        assert_eq!(plain.creatinine, micromoles.creatinine);
    }
    assert_eq!(known, 20_000 - 113);
}

/// Days of a month without a library.
fn length(year: u32, month: u32) -> u32 {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[test]
fn every_day_of_a_century_is_read_and_follows_the_one_before_and_no_other_is_a_day() {
    let mut before = None;
    for year in 2000..2100 {
        for month in 0..=13 {
            for day in 0..=32 {
                let text = format!("{year}-{month:02}-{day:02}");
                let exists = (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
                let read = dates::parse(&text);
                assert_eq!(read.is_some(), exists, "{text}");
                let Some(read) = read else { continue };
                assert_eq!(dates::text(read), text);
                if let Some(before) = before {
                    assert_eq!(dates::days_since(before, read), 1, "{text}");
                }
                before = Some(read);
            }
        }
    }
}

#[test]
fn a_day_is_read_in_the_one_notation_of_a_date_field() {
    for text in [
        "2026-3-9",
        "2026-03-9",
        "+2026-03-09",
        "2026-+3-09",
        "2026-003-09",
        "02026-03-09",
        "26-03-09",
        "2026/03/09",
        "2026-03-09 ",
        " 2026-03-09",
        "2026-03-09T00:00",
        "-2026-03-09",
        "20260309",
    ] {
        assert_eq!(dates::parse(text), None, "{text:?}");
    }
}

/// A case with everything measured, looked at on `today`.
fn measured(today: &str) -> Case {
    let mut case = super::cases::dosed();
    case.today = dates::parse(today);
    case
}

#[test]
fn a_measurement_says_so_from_its_eighth_day_on_and_one_of_tomorrow_is_refused() {
    let measures = [Field::Weight, Field::Creatinine, Field::Platelets];
    for (field, measure) in DATE_FIELDS.into_iter().zip(measures) {
        for (day, days) in [
            ("2026-11-16", Some(8)),
            ("2026-11-17", None),
            ("2026-11-24", None),
            ("2025-11-24", Some(365)),
            ("2000-01-01", Some(9_824)),
        ] {
            let mut case = measured("2026-11-24");
            case.read(field, day);
            assert_eq!(case.date(field), Reading::Known(dates::parse(day).unwrap()));
            let old = days.map(|days| OldMeasurement {
                field: measure,
                days,
            });
            assert_eq!(
                assess(&case).answers.old,
                old.into_iter().collect::<Vec<_>>(),
                "{field:?} {day}"
            );
            // A day without its measurement, or without a today, is no age.
            case.read(measure, "");
            assert_eq!(assess(&case).answers.old, [], "{field:?}");
            case.today = None;
            assert_eq!(assess(&case).answers.old, [], "{field:?}");
        }
        let mut case = measured("2026-11-24");
        for (day, reason) in [
            ("2026-11-25", Reason::DateInFuture),
            ("2999-01-01", Reason::DateInFuture),
            ("1999-12-31", Reason::NotADate),
            ("2026-02-29", Reason::NotADate),
            ("24.11.2026", Reason::NotADate),
        ] {
            case.read(field, day);
            assert_eq!(
                case.date(field),
                Reading::Refused(Refusal::new(field, reason)),
                "{day}"
            );
            assert_eq!(assess(&case).answers.old, [], "{day}");
        }
        case.read(field, "");
        assert_eq!(case.date(field), Reading::Unknown);
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_day_after_today_is_refused_and_no_other(
        field in select(DATE_FIELDS.to_vec()),
        (today, day) in ((1_u32..=28, 1_u32..=12, 2000_u32..=2030), (1_u32..=28, 1_u32..=12, 2000_u32..=2030)),
    ) {
        let text = |(day, month, year): (u32, u32, u32)| format!("{year}-{month:02}-{day:02}");
        let mut case = Case { today: dates::parse(&text(today)), ..Case::default() };
        case.read(field, &text(day));
        let refused = Reading::Refused(Refusal::new(field, Reason::DateInFuture));
        // Written this way, days are in the order of their texts. What is planned may be to come.
        let planned = bounds::PLANNED.contains(&field);
        let too_late = text(day) > text(today) && !planned;
        prop_assert_eq!(case.date(field) == refused, too_late);
        prop_assert_eq!(case.date(field).known().is_some(), !too_late);
        let past = field == Field::FirstDay && text(day) < text(today);
        prop_assert_eq!(case.past_day_to_confirm().is_some(), past);
        prop_assert_eq!(case.first_day().is_some(), field == Field::FirstDay && !past);
        for other in DATE_FIELDS {
            prop_assert!(other == field || case.date(other) == Reading::Unknown);
        }
        case.today = None;
        prop_assert_eq!(case.date(field).known(), dates::parse(&text(day)));
    }

    #[test]
    fn any_text_is_a_day_or_is_refused(text in nasty_text()) {
        let mut case = Case::default();
        case.read(Field::WeightDate, &text);
        match case.date(Field::WeightDate) {
            Reading::Known(day) => prop_assert_eq!(dates::text(day), text),
            Reading::Unknown => prop_assert_eq!(text.trim(), ""),
            Reading::Refused(refusal) => prop_assert_eq!(refusal.reason, Reason::NotADate),
        }
    }
}
