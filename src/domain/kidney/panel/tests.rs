//! What the panel shows, uses and says.

use super::*;
use crate::domain::body_size::Sex;
use crate::domain::finding::Finding;
use crate::domain::kidney::filtration::Disagreement;
use crate::domain::refusal::{Field, Reason, Refusal};

fn man(age: &str, weight: &str, height: &str, creatinine: &str) -> Case {
    let mut case = Case {
        sex: Some(Sex::Male),
        ..Case::default()
    };
    for (field, text) in [
        (Field::Age, age),
        (Field::Weight, weight),
        (Field::Height, height),
        (Field::Creatinine, creatinine),
    ] {
        case.read(field, text);
    }
    case
}

fn with(case: &Case, cystatin: &str, prednisolone: Finding) -> Panel {
    let mut case = case.clone();
    case.read(Field::Cystatin, cystatin);
    case.answers.set(Question::PrednisoloneTen, prednisolone);
    panel(&case)
}

fn shown(panel: &Panel) -> Vec<(Option<String>, Option<String>, Standing)> {
    let text = |line: &Line| {
        (
            line.indexed.map(|value| value.to_string()),
            line.here.map(|value| value.to_string()),
            line.standing,
        )
    };
    panel.lines.iter().map(text).collect()
}

fn value(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn the_lowest_is_used_and_every_other_says_why_not() {
    // Straddling weights: 38 by actual, 19.5 by ideal weight.
    let panel = panel(&man("78", "120", "165", "240"));
    assert_eq!(panel.used.map(|used| used.to_string()), value("19.5"));
    let lines = shown(&panel);
    assert_eq!(lines[0], (None, value("38.1"), Standing::Higher));
    assert_eq!(lines[1], (None, value("19.5"), Standing::Used));
    assert_eq!(lines[2].2, Standing::Higher);
    assert_eq!(lines[3].2, Standing::Higher);
    assert!(
        lines[3].0.is_some() && lines[3].1 > lines[3].0,
        "a large body"
    );
    for line in &lines[4..] {
        assert_eq!(line.2, Standing::NotMade(Missing::Cystatin));
    }
    assert!(panel.waits.is_empty() && panel.notices.is_empty());
    assert_eq!(panel.stage.map(|stage| stage.stage), Some(Stage::G4));
}

#[test]
fn a_wasted_patient_goes_by_cystatin_and_both_traps_are_said() {
    let case = man("60", "60", "172", "25");
    let without = with(&case, "", Finding::Present);
    let trap = [
        PanelNotice::LowCreatinine,
        PanelNotice::ImplausiblyHigh,
        PanelNotice::AllReadHigh,
        PanelNotice::CreatinineAgainstCystatin,
    ];
    assert_eq!(without.notices[..4], trap);
    assert_eq!(without.notices[4..], [PanelNotice::AskForCystatin]);
    assert_eq!(without.stage.map(|stage| stage.stage), Some(Stage::G1));
    for (prednisolone, said) in [
        (Finding::Present, Some(PanelNotice::SteroidsReadLow)),
        (Finding::Unknown, Some(PanelNotice::SteroidsNotKnown)),
        (Finding::Absent, None),
    ] {
        let with = with(&case, "1.4", prednisolone);
        assert_eq!(with.used.map(|used| used.to_string()), value("48.6"));
        let staged = with.stage.map(|staged| (staged.by, staged.stage));
        assert_eq!(staged, Some((Equation::Cystatin2012, Stage::G3a)));
        let far = PanelNotice::FarApart(Disagreement::CreatinineHigher);
        let mut expected = vec![far];
        expected.extend(trap);
        expected.extend(said);
        expected.push(PanelNotice::BothMarkers);
        assert_eq!(with.notices, expected);
        let used: Vec<_> = with
            .lines
            .iter()
            .filter(|line| line.standing == Standing::Used)
            .map(|line| line.method)
            .collect();
        assert_eq!(used, [Method::Filtration(Equation::Cystatin2012)]);
    }
}

#[test]
fn the_low_creatinine_begins_under_45_and_the_high_clearance_over_150() {
    let said = |case: &Case, notice| panel(case).notices.contains(&notice);
    let low = |creatinine| {
        said(
            &man("80", "45", "165", creatinine),
            PanelNotice::LowCreatinine,
        )
    };
    assert!(low("44.9") && !low("45"));
    // Either of the two misleads by itself.
    let wasted = man("80", "45", "165", "44.9");
    assert!(said(&wasted, PanelNotice::AllReadHigh));
    // (140 − 40) × kg × 1.23 / 82 is 1.5 × kg.
    let high = |kg| said(&man("40", kg, "190", "82"), PanelNotice::ImplausiblyHigh);
    assert!(high("100.1") && !high("100"));
}

#[test]
fn without_a_height_the_estimates_stand_and_none_is_used() {
    let panel = panel(&man("60", "60", "", "80"));
    let lines = shown(&panel);
    assert_eq!((panel.used, panel.surface), (None, None));
    assert_eq!(lines[0], (None, value("73.8"), Standing::Undecided));
    let missing = Standing::NotMade(Missing::Height);
    assert_eq!((lines[1].2, lines[2].2), (missing, missing));
    assert_eq!(lines[3], (value("97.1"), None, Standing::Undecided));
    assert_eq!(panel.waits, [OpenItem::Field(Field::Height)]);
    assert_eq!(panel.stage.map(|stage| stage.stage), Some(Stage::G1));
}

#[test]
fn short_and_thin_patients_have_no_ideal_weight_and_it_says_why() {
    for (weight, height, why) in [
        ("60", "150", Missing::TooShort),
        ("60", "172", Missing::NotBelowActual),
        // At 152.4 cm the ideal weight begins: 50 kg for a man.
        ("50", "152.3", Missing::TooShort),
        ("50", "152.4", Missing::NotBelowActual),
    ] {
        let panel = panel(&man("60", weight, height, "80"));
        let lines = shown(&panel);
        assert_eq!(lines[1].2, Standing::NotMade(why));
        assert_eq!(lines[2].2, Standing::NotMade(why));
        assert!(panel.used.is_some());
    }
}

#[test]
fn a_child_and_a_refused_or_unconfirmed_creatinine_have_no_estimate_from_it() {
    let child = panel(&man("17", "60", "172", "80"));
    let bare = |line: &Line| line.here.is_none() && line.indexed.is_none();
    assert!(child.lines.iter().all(bare));
    let adults = OpenItem::Refused(Refusal::new(Field::Age, Reason::AdultsOnly));
    assert_eq!((child.stage, child.waits), (None, vec![adults]));
    let values = Standing::NotMade(Missing::Values);
    for creatinine in ["9", "15", ""] {
        let no_height = panel(&man("60", "60", "", creatinine));
        let case = man("60", "60", "172", creatinine);
        let without = panel(&case);
        for line in no_height.lines[..3].iter().chain(&without.lines[..3]) {
            assert_eq!(line.standing, values);
        }
        assert!(without.lines.iter().all(|line| line.here.is_none()));
        assert_eq!(
            (without.used, without.waits.len()),
            (None, 1),
            "{creatinine}"
        );
        // Cystatin C alone still has its own estimate, and nothing is used.
        let with = with(&case, "1.4", Finding::Unknown);
        let lines = shown(&with);
        assert_eq!(
            lines[4],
            (value("49.7"), value("48.6"), Standing::Undecided)
        );
        assert_eq!(lines[5].2, values);
        assert_eq!(with.used, None);
    }
}

#[test]
fn a_cystatin_that_can_not_be_taken_leaves_no_lowest_and_no_stage() {
    let refused = with(&man("60", "60", "172", "80"), "0.1", Finding::Unknown);
    assert_eq!((refused.used, refused.stage), (None, None));
    let lines = shown(&refused);
    assert_eq!(lines[4].2, Standing::NotMade(Missing::Values));
    assert_eq!(lines[3].2, Standing::Undecided);
    let refusal = Refusal::new(Field::Cystatin, Reason::OutOfRange);
    assert_eq!(refused.waits, [OpenItem::Refused(refusal)]);
}

#[test]
fn a_short_and_heavy_build_lacks_the_lower_clearances_and_it_is_said() {
    let said = |weight, height| {
        let panel = panel(&man("78", weight, height, "150"));
        panel.notices.contains(&PanelNotice::NoIdealWeight)
    };
    // 100 kg at 152.3 cm is a body mass index of 43; at 152.4 cm the ideal weight begins.
    assert!(said("100", "152.3") && !said("100", "152.4"));
    // 67.5 kg at 150 cm is 30, 67 kg under it.
    assert!(said("67.5", "150") && !said("67", "150"));
    assert!(!said("60", "") && !said("67.5", "1.50"));
}

#[test]
fn a_creatinine_that_can_not_be_taken_or_is_not_confirmed_leaves_no_stage_by_cystatin_alone() {
    let mut woman = Case {
        sex: Some(Sex::Female),
        ..Case::default()
    };
    woman.read(Field::Age, "48");
    woman.read(Field::Creatinine, "58");
    woman.read(Field::Cystatin, "0.95");
    assert!(panel(&woman).stage.is_some());
    for typed in ["2500", "15", "abc"] {
        woman.read(Field::Creatinine, typed);
        assert_eq!(panel(&woman).stage, None, "{typed}");
    }
    // None at all hides nothing.
    woman.read(Field::Creatinine, "");
    assert!(panel(&woman).stage.is_some());
    woman.read(Field::Creatinine, "15");
    woman.confirmed.extend(creatinine_to_confirm(&woman));
    assert!(panel(&woman).stage.is_some());
}
