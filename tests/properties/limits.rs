//! Every limit at its edge, just inside and just outside, in the table and through the field.

use imnm::domain::bounds::{self, Guardrail, Zone};
use imnm::domain::case::Case;
use imnm::domain::enzyme;
use imnm::domain::number::NumberError;
use imnm::domain::quantity::{Quantity, Unit};
use imnm::domain::refusal::{Field, Reading, Reason};

/// Walks over the four edges in the smallest unit. Where a tier has the same edge as the other, the outer one speaks.
fn edges<U: Unit>(guardrail: &Guardrail<U>) {
    let name = guardrail.name;
    let (possible, usual) = (guardrail.possible, guardrail.usual);
    let at = |value: Quantity<U>, by: i64| guardrail.classify(Quantity::scaled(value.get() + by));
    assert_eq!(at(possible.0, -1), Zone::ImpossiblyLow, "{name}");
    assert_eq!(at(possible.1, 1), Zone::ImpossiblyHigh, "{name}");
    for (edge, inwards) in [(usual.0, 1), (usual.1, -1)] {
        assert_eq!(at(edge, 0), Zone::Usual, "{name} at {edge}");
        assert_eq!(at(edge, inwards), Zone::Usual, "{name} within {edge}");
    }
    if possible.0 < usual.0 {
        assert_eq!(at(possible.0, 0), Zone::UnusuallyLow, "{name}");
        assert_eq!(at(usual.0, -1), Zone::UnusuallyLow, "{name}");
    }
    if usual.1 < possible.1 {
        assert_eq!(at(possible.1, 0), Zone::UnusuallyHigh, "{name}");
        assert_eq!(at(usual.1, 1), Zone::UnusuallyHigh, "{name}");
    }
}

#[test]
fn every_guardrail_includes_its_edges() {
    edges(&bounds::AGE);
    edges(&bounds::WEIGHT);
    edges(&bounds::HEIGHT);
    edges(&bounds::BMI);
    edges(&bounds::CREATININE);
    edges(&bounds::DAYS);
    edges(&bounds::CLEARANCE);
    edges(&bounds::PLATELETS);
    edges(&enzyme::CK);
    edges(&enzyme::CK_LIMIT);
}

/// The reason for which a field refuses a text, or nothing where it takes it.
fn refused(field: Field, text: &str) -> Option<Reason> {
    let mut case = Case::default();
    case.read(field, text);
    let reason = |refusal: Option<imnm::domain::refusal::Refusal>, known: bool| {
        assert!(
            refusal.is_some() != known,
            "{field:?} {text:?} is refused or known"
        );
        refusal.map(|refusal| {
            assert_eq!(refusal.field, field, "{text:?} is refused at its own field");
            refusal.reason
        })
    };
    fn both<T: Copy>(reading: Reading<T>) -> (Option<imnm::domain::refusal::Refusal>, bool) {
        (reading.refusal(), reading.known().is_some())
    }
    let (refusal, known) = match field {
        Field::Age => both(case.age),
        Field::OnsetAge => both(case.onset),
        Field::Platelets => both(case.platelets),
        Field::Ck => both(case.ck),
        Field::CkLimit => both(case.ck_limit),
        Field::CkNow => both(case.ck_now),
        Field::WeightDate
        | Field::CreatinineDate
        | Field::PlateletsDate
        | Field::StatinStart
        | Field::StatinStop
        | Field::FirstDay
        | Field::FragminStart
        | Field::FragminStop
        | Field::PunctureDay => both(case.date(field)),
        Field::Weight => both(case.weight),
        Field::Height => both(case.height),
        Field::PrepregnancyWeight => both(case.prepregnancy_weight),
        Field::Creatinine => both(case.creatinine),
        Field::Cystatin => both(case.cystatin),
        Field::PunctureTime => both(case.puncture_time),
        Field::DosePerKg => both(case.ivig.dose),
        Field::Days => both(case.ivig.days),
        Field::Step => both(case.ivig.step),
        Field::Tolerance => both(case.ivig.planning.tolerance),
        Field::DayCap => both(case.ivig.planning.day_cap),
        Field::StartTime => both(case.ivig.planning.start),
        Field::Interval => both(case.ivig.planning.interval),
        Field::Courses => both(case.ivig.planning.courses),
        Field::GivenSoFar => both(case.ivig.planning.given_so_far),
        Field::Sex
        | Field::Pregnancy
        | Field::Clearance
        | Field::PolicyReason
        | Field::Biopsy
        | Field::Answer(_) => {
            unreachable!("no number is typed there")
        }
    };
    reason(refusal, known)
}

// A zero behind the third decimal keeps a text from looking like grouped thousands.
#[test]
fn each_field_takes_its_limits_and_refuses_what_lies_just_beyond_with_its_own_reason() {
    use Field::{Age, Creatinine, Days, DosePerKg, Height, PrepregnancyWeight, Step, Weight};
    use Reason::{
        CreatinineUnitSuspect, DaysOneToFive, DoseAboveCourseCap, HeightUnitSuspect, NotPositive,
        OutOfRange, TooFine,
    };
    let table: &[(Field, &str, Option<Reason>)] = &[
        (Field::Tolerance, "0", None),
        (Field::Tolerance, "20", None),
        (Field::Tolerance, "20.1", Some(OutOfRange)),
        (Field::Tolerance, "-0.1", Some(OutOfRange)),
        (Field::Tolerance, "5.25", Some(TooFine)),
        (Field::DayCap, "5", None),
        (Field::DayCap, "4.99", Some(OutOfRange)),
        (Field::DayCap, "300", None),
        (Field::DayCap, "300.01", Some(OutOfRange)),
        (Field::Interval, "14", None),
        (Field::Interval, "13", Some(OutOfRange)),
        (Field::Interval, "84", None),
        (Field::Interval, "85", Some(OutOfRange)),
        (Field::Interval, "28.5", Some(TooFine)),
        (Field::Courses, "1", None),
        (Field::Courses, "0", Some(OutOfRange)),
        (Field::Courses, "26", None),
        (Field::Courses, "27", Some(OutOfRange)),
        (Field::GivenSoFar, "0", None),
        (Field::GivenSoFar, "-1", Some(OutOfRange)),
        (Field::StartTime, "09:05", None),
        (Field::StartTime, "9:05", Some(Reason::NotATime)),
        (Field::StartTime, "24:00", Some(Reason::NotATime)),
        (Field::PunctureTime, "09:05", None),
        (Field::PunctureTime, "9", Some(Reason::NotATime)),
        (Field::Cystatin, "0.2", None),
        (Field::Cystatin, "0.19", Some(OutOfRange)),
        (Field::Cystatin, "10", None),
        (Field::Cystatin, "10.01", Some(OutOfRange)),
        (Field::Cystatin, "0", Some(NotPositive)),
        (Field::FragminStop, "2100-12-31", None),
        (Field::FragminStop, "2101-01-01", Some(Reason::NotADate)),
        (Field::PunctureDay, "1999-12-31", Some(Reason::NotADate)),
        (Field::FirstDay, "2027-03-27", None),
        (Field::FirstDay, "2027-02-29", Some(Reason::NotADate)),
        (Age, "-1", Some(NotPositive)),
        (Age, "0", Some(NotPositive)),
        (Age, "0.001", None),
        (Age, "120", None),
        (Age, "120.0010", Some(OutOfRange)),
        (Age, "121", Some(OutOfRange)),
        (Weight, "-0", Some(NotPositive)),
        (Weight, "-60", Some(NotPositive)),
        (Weight, "2.9990", Some(OutOfRange)),
        (Weight, "3", None),
        (Weight, "3.01", None),
        (Weight, "299.99", None),
        (Weight, "300", None),
        (Weight, "300.0010", Some(OutOfRange)),
        (Weight, "99999999999999999999", Some(OutOfRange)),
        (Weight, "60.00001", Some(TooFine)),
        (PrepregnancyWeight, "2.9990", Some(OutOfRange)),
        (PrepregnancyWeight, "300", None),
        (PrepregnancyWeight, "300.0010", Some(OutOfRange)),
        (Height, "0", Some(NotPositive)),
        (Height, "1.75", Some(HeightUnitSuspect)),
        (Height, "2.9990", Some(HeightUnitSuspect)),
        (Height, "3", None),
        (Height, "250", None),
        (Height, "250.0010", Some(OutOfRange)),
        (Creatinine, "0", Some(NotPositive)),
        (Creatinine, "0.9", Some(CreatinineUnitSuspect)),
        (Creatinine, "9.9990", Some(CreatinineUnitSuspect)),
        (Creatinine, "10", None),
        (Creatinine, "2000", None),
        (Creatinine, "2000.001", Some(OutOfRange)),
        (DosePerKg, "0", Some(NotPositive)),
        (DosePerKg, "0.001", None),
        (DosePerKg, "2", None),
        (DosePerKg, "2.0010", Some(DoseAboveCourseCap)),
        (DosePerKg, "2000", Some(DoseAboveCourseCap)),
        (Days, "0", Some(DaysOneToFive)),
        (Days, "1", None),
        (Days, "2.5", Some(DaysOneToFive)),
        (Days, "3.0", None),
        (Days, "5", None),
        (Days, "6", Some(DaysOneToFive)),
        (Days, "99999999999999999999", Some(DaysOneToFive)),
        (Days, "three", Some(Reason::Number(NumberError::NotANumber))),
        (Step, "0", Some(NotPositive)),
        (Step, "2.5", None),
        (Step, "5", None),
    ];
    for &(field, text, expected) in table {
        assert_eq!(refused(field, text), expected, "{field:?} {text:?}");
    }
}

/// Reads the seed's patient with some fields typed otherwise, and gives the refusal of the course, if any.
fn of_course(typed: &[(Field, &str)]) -> Option<(Field, Reason)> {
    let mut case = Case {
        sex: Some(imnm::domain::body_size::Sex::Male),
        ..Case::default()
    };
    case.read(Field::Weight, "60");
    for (field, text) in typed {
        case.read(*field, text);
    }
    imnm::domain::ivig::course::plan(&super::request(&case))
        .err()
        .map(|refusal| (refusal.field, refusal.reason))
}

#[test]
fn the_limits_between_fields_hold_at_their_edges() {
    use Field::{Age, Days, DosePerKg, Height, Weight};
    let adults_only = Some((Age, Reason::AdultsOnly));
    assert_eq!(of_course(&[(Age, "17.9990")]), adults_only);
    assert_eq!(of_course(&[(Age, "18")]), None);
    let too_light = Some((Weight, Reason::ImplausibleForAge));
    assert_eq!(of_course(&[(Weight, "24.9990")]), too_light);
    assert_eq!(of_course(&[(Weight, "24.9990"), (Age, "50")]), too_light);
    assert_eq!(of_course(&[(Weight, "25")]), None);
    let height_needed = Some((Height, Reason::HeightNeeded));
    assert_eq!(of_course(&[(Weight, "89.9990")]), None);
    assert_eq!(of_course(&[(Weight, "90")]), height_needed);
    assert_eq!(of_course(&[(Weight, "90"), (Height, "180")]), None);
    let unit = Some((Height, Reason::HeightUnitSuspect));
    assert_eq!(of_course(&[(Height, "99.9990")]), unit);
    assert_eq!(of_course(&[(Height, "100")]), None);
    // 60 kg: 10.0 at 245 cm and 80.0 at 86.6 cm; displayed values decide, so 9.95 passes as 10.0.
    let build = Some((Height, Reason::BmiImplausible));
    assert_eq!(of_course(&[(Height, "245.5")]), None);
    assert_eq!(of_course(&[(Height, "245.6")]), build);
    assert_eq!(of_course(&[(Weight, "80"), (Height, "100")]), None);
    assert_eq!(of_course(&[(Weight, "80.04"), (Height, "100")]), None);
    assert_eq!(of_course(&[(Weight, "80.05"), (Height, "100")]), build);
    let day_cap = Some((Days, Reason::DoseAboveDayCap));
    assert_eq!(of_course(&[(DosePerKg, "1"), (Days, "1")]), None);
    assert_eq!(of_course(&[(DosePerKg, "1.0010"), (Days, "1")]), day_cap);
    assert_eq!(of_course(&[(DosePerKg, "2"), (Days, "1")]), day_cap);
    assert_eq!(of_course(&[(DosePerKg, "2"), (Days, "2")]), None);
}
