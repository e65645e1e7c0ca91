//! What an open caution withholds, and the edges of age, weight and clearance.

use super::*;

/// Everything answered, Padua 5, IMPROVE 4.5, and nothing against the dose.
fn dosed() -> ProphylaxisRequest {
    let score = |tenths| {
        let (min, max) = (Points::scaled(tenths), Points::scaled(tenths));
        Some(Score { min, max })
    };
    ProphylaxisRequest {
        stops: [Finding::Absent; HEPARIN_STOPS.len()],
        age: Some(Years::scaled(60_000)),
        sex: Some(Sex::Female),
        pregnant: Finding::Absent,
        weight: Some(Kilograms::scaled(70_000)),
        platelets: Some(Platelets::scaled(250_000)),
        clearance: Some(MillilitresPerMinute::scaled(90_000)),
        setting: Some(Setting::Inpatient),
        padua: score(50),
        bleeding: score(45),
        clot_factor: Finding::Present,
        off_label_chosen: false,
        antiplatelet_or_nsaid: Finding::Absent,
        retinopathy: Finding::Absent,
    }
}

#[test]
fn an_open_caution_withholds_a_dose_and_a_choice_and_keeps_what_is_known() {
    let day_case = ProphylaxisRequest {
        setting: Some(Setting::DayCase),
        ..dosed()
    };
    for (request, decision) in [
        (dosed(), Decision::Dose),
        (day_case, Decision::YourDecision),
    ] {
        assert_eq!(decide_when_answered(&request).decision, decision);
        let open = ProphylaxisRequest {
            age: Some(Years::scaled(80_000)),
            weight: Some(Kilograms::scaled(120_000)),
            retinopathy: Finding::Unknown,
            ..request
        };
        let withheld = decide_when_answered(&open);
        assert_eq!(withheld.decision, Decision::Withheld);
        assert_eq!((withheld.reasons, withheld.given), (Set::default(), None));
        // A caution stays said; what belongs to a dose alone, as 100 kg and more, is not.
        let old = Set::from_iter([Warning::AgeEighty]);
        assert_eq!(withheld.warnings, old);
        // Where there would be no dose, the caution changes nothing.
        let pregnant = ProphylaxisRequest {
            pregnant: Finding::Present,
            ..open
        };
        assert_eq!(decide_when_answered(&pregnant), decide(&pregnant));
        assert_eq!(decide(&pregnant).decision, Decision::Specialist);
    }
}

#[test]
fn ages_begin_at_18_55_and_80_and_a_man_is_not_asked_for_a_pregnancy() {
    let aged = |years: i64, sex| {
        decide(&ProphylaxisRequest {
            age: Some(Years::scaled(years * 1_000)),
            sex,
            pregnant: Finding::Unknown,
            ..dosed()
        })
    };
    let (woman, man) = (Some(Sex::Female), Some(Sex::Male));
    for (years, sex, decision) in [
        (17, man, Decision::Specialist),
        (18, man, Decision::Dose),
        (19, woman, Decision::Withheld),
        (54, woman, Decision::Withheld),
        (54, man, Decision::Dose),
        (55, woman, Decision::Dose),
        (56, woman, Decision::Dose),
    ] {
        let decided = aged(years, sex);
        assert_eq!(decided.decision, decision, "{years} {sex:?}");
        let asked = decided.unanswered.contains(Unanswered::Pregnancy);
        assert_eq!(asked, sex == woman && years < 55, "{years} {sex:?}");
    }
    assert!(aged(54, None).unanswered.contains(Unanswered::Pregnancy));
    let old = |years| aged(years, man).warnings.contains(Warning::AgeEighty);
    assert!(!old(79) && old(80) && old(81));
}

#[test]
fn a_heavier_band_is_named_from_30_millilitres_a_minute_and_under_it_there_is_no_increase() {
    let of = |kilograms: i64, clearance| {
        decide(&ProphylaxisRequest {
            weight: Some(Kilograms::scaled(kilograms * 1_000)),
            clearance: Some(MillilitresPerMinute::scaled(clearance)),
            ..dosed()
        })
    };
    for (kilograms, clearance, band) in [
        (99, 30_000, None),
        (100, 29_900, None),
        (100, 30_000, Some((5_000, 2))),
        (150, 29_900, None),
        (150, 30_000, Some((7_500, 2))),
        // Light and cleared slowly are two cautions, which have no dose.
        (49, 29_900, None),
        (49, 30_000, Some((2_500, 1))),
    ] {
        let decided = of(kilograms, clearance);
        let given = decided.given.and_then(|given| given.off_label_band);
        let given = given.map(|dose| (dose.units.get(), dose.times_per_day));
        assert_eq!(given, band, "{kilograms} {clearance}");
        let slow = kilograms >= 100 && clearance < 30_000;
        let told = decided.warnings.contains(Warning::NoIncrease);
        assert_eq!(told, slow, "{kilograms} {clearance}");
    }
}
