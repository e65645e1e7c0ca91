//! Every estimate of kidney function side by side, which of them safety decisions go by and why, and what misleads.
//!
//! Traps: a high value in a wasted patient is no sign of good kidneys; a low one by cystatin C under steroids may be no
//! sign of bad ones, and decides all the same; the stage is of the filtration for 1.73 m², doses are not.

mod notices;

use super::ckd_epi::Person;
use super::clearance::{self, confirmed_creatinine, for_surface};
use super::cockcroft_gault::{self, IDEAL_FROM, WEIGHTS_USED, WeightUsed, cockcroft_gault};
use super::filtration::{EQUATIONS, Equation, filtrations};
use super::stage::Stage;
use crate::domain::body::{AdultBody, confirmed_body};
use crate::domain::body_size::surface_mosteller;
use crate::domain::bounds;
use crate::domain::case::Case;
use crate::domain::dalteparin::answer::{OpenItem, waits_for_clearance};
use crate::domain::finding::Finding;
use crate::domain::quantity::{
    IndexedFiltration, MilligramsPerLitre, MillilitresPerMinute, SquareMetres,
};
use crate::domain::sources::Citation;
use notices::notices;

pub use notices::{PANEL_NOTICES, PanelNotice, READ_HIGH_BY};

/// How an estimate is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Cockcroft–Gault with this weight.
    CockcroftGault(WeightUsed),
    /// This equation of the filtration.
    Filtration(Equation),
}

impl Method {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::CockcroftGault(_) => cockcroft_gault::SOURCE,
            Self::Filtration(equation) => equation.source(),
        }
    }
}

/// Why an estimate is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Its values are not known, refused or not confirmed: see [`Panel::waits`].
    Values,
    /// Cystatin C is not known.
    Cystatin,
    /// The height is not known.
    Height,
    /// The height is under that from which an ideal weight is made.
    TooShort,
    /// The ideal weight is not below the actual one.
    NotBelowActual,
}

/// Do safety decisions go by an estimate?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Yes: it is the lowest.
    Used,
    /// No: another is lower.
    Higher,
    /// No: the lowest is not known while something is missing.
    Undecided,
    /// It is not there.
    NotMade(Missing),
}

/// An estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// How it is made.
    pub method: Method,
    /// A filtration, for 1.73 m².
    pub indexed: Option<IndexedFiltration>,
    /// In mL/min of this body.
    pub here: Option<MillilitresPerMinute>,
    /// Is it used?
    pub standing: Standing,
}

/// The stage, on the lowest filtration for 1.73 m².
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staged {
    /// The equation that reads lowest.
    pub by: Equation,
    /// What it reads.
    pub filtration: IndexedFiltration,
    /// The stage.
    pub stage: Stage,
}

/// Kidney function of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// The estimates, made or not, always in this order: Cockcroft–Gault by actual, ideal and adjusted weight, then the
    /// filtrations by creatinine, cystatin C and both.
    pub lines: Vec<Line>,
    /// Body surface.
    pub surface: Option<SquareMetres>,
    /// What safety decisions go by: the lowest in mL/min of this body.
    pub used: Option<MillilitresPerMinute>,
    /// The stage, apart from it.
    pub stage: Option<Staged>,
    /// What misleads.
    pub notices: Vec<PanelNotice>,
    /// What [`Panel::used`] waits for; empty where it is known.
    pub waits: Vec<OpenItem>,
}

/// The panel of a case, a cystatin C if one is known, and whether 10 mg of prednisolone a day or more is taken.
#[must_use]
pub fn panel(
    case: &Case,
    cystatin: Option<MilligramsPerLitre>,
    prednisolone_ten: Finding,
) -> Panel {
    let body = confirmed_body(case);
    let patient = clearance::patient(case);
    let by_weight = patient.and_then(|patient| cockcroft_gault(&patient).ok());
    let filtrations = adult(case)
        .and_then(|person| filtrations(person, confirmed_creatinine(case), cystatin).ok())
        .unwrap_or_default();
    let surface = body.and_then(|body| surface_mosteller(body.weight, body.height?).ok());
    let used = patient.and_then(|patient| clearance::for_safety(&patient, cystatin).ok());
    let used = used.map(|lowest| *lowest.value());
    let of_weights = WEIGHTS_USED.map(|weight| {
        let here = by_weight.and_then(|all| all.by(weight));
        let why_not = no_weight(body, by_weight.is_some());
        line(Method::CockcroftGault(weight), None, here, used, why_not)
    });
    let of_equations = EQUATIONS.map(|equation| {
        let indexed = filtrations.by(equation);
        let here = indexed.zip(surface);
        let here = here.and_then(|(indexed, surface)| for_surface(indexed, surface).ok());
        let why_not = no_equation(equation, cystatin);
        line(Method::Filtration(equation), indexed, here, used, why_not)
    });
    Panel {
        lines: of_weights.into_iter().chain(of_equations).collect(),
        surface,
        used,
        stage: filtrations.lowest().map(|(by, filtration)| Staged {
            by,
            filtration,
            stage: Stage::of(filtration),
        }),
        notices: notices(case, by_weight, &filtrations, prednisolone_ten),
        waits: if used.is_some() {
            Vec::new()
        } else {
            waits_for_clearance(case)
        },
    }
}

/// An adult whose age and sex are known.
fn adult(case: &Case) -> Option<Person> {
    let age = case.age.known().filter(|age| *age >= bounds::ADULT_FROM)?;
    Some(Person {
        age,
        sex: case.sex?,
    })
}

/// Why a clearance is not there, if it is not.
fn no_weight(body: Option<AdultBody>, has_actual: bool) -> Missing {
    let height = body.map(|body| body.height);
    match height {
        Some(None) if has_actual => Missing::Height,
        Some(Some(height)) if has_actual && height < IDEAL_FROM => Missing::TooShort,
        Some(Some(_)) if has_actual => Missing::NotBelowActual,
        Some(_) | None => Missing::Values,
    }
}

/// Why a filtration is not there, if it is not.
fn no_equation(equation: Equation, cystatin: Option<MilligramsPerLitre>) -> Missing {
    match equation {
        Equation::Cystatin2012 | Equation::Combined2021 if cystatin.is_none() => Missing::Cystatin,
        Equation::Creatinine2021 | Equation::Cystatin2012 | Equation::Combined2021 => {
            Missing::Values
        }
    }
}

fn line(
    method: Method,
    indexed: Option<IndexedFiltration>,
    here: Option<MillilitresPerMinute>,
    used: Option<MillilitresPerMinute>,
    why_not: Missing,
) -> Line {
    let standing = match (here, used) {
        (Some(here), Some(used)) if here == used => Standing::Used,
        (Some(_), Some(_)) => Standing::Higher,
        (Some(_), None) => Standing::Undecided,
        (None, _) if indexed.is_some() => Standing::Undecided,
        (None, _) => Standing::NotMade(why_not),
    };
    Line {
        method,
        indexed,
        here,
        standing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::body_size::Sex;
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
        let panel = panel(&man("78", "120", "165", "240"), None, Finding::Unknown);
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
        let without = panel(&case, None, Finding::Present);
        let trap = [
            PanelNotice::LowCreatinine,
            PanelNotice::ImplausiblyHigh,
            PanelNotice::AllReadHigh,
            PanelNotice::CreatinineAgainstCystatin,
        ];
        assert_eq!(without.notices[..4], trap);
        assert_eq!(without.notices[4..], [PanelNotice::AskForCystatin]);
        assert_eq!(without.stage.map(|stage| stage.stage), Some(Stage::G1));
        let cystatin = Some(MilligramsPerLitre::scaled(1_400));
        for (prednisolone, said) in [
            (Finding::Present, Some(PanelNotice::SteroidsReadLow)),
            (Finding::Unknown, Some(PanelNotice::SteroidsNotKnown)),
            (Finding::Absent, None),
        ] {
            let with = panel(&case, cystatin, prednisolone);
            assert_eq!(with.used.map(|used| used.to_string()), value("48.6"));
            let staged = with.stage.unwrap();
            assert_eq!(
                (staged.by, staged.stage),
                (Equation::Cystatin2012, Stage::G3a)
            );
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
        let said =
            |case: &Case, notice| panel(case, None, Finding::Absent).notices.contains(&notice);
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
        let panel = panel(&man("60", "60", "", "80"), None, Finding::Unknown);
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
            let panel = panel(&man("60", weight, height, "80"), None, Finding::Unknown);
            let lines = shown(&panel);
            assert_eq!(lines[1].2, Standing::NotMade(why));
            assert_eq!(lines[2].2, Standing::NotMade(why));
            assert!(panel.used.is_some());
        }
    }

    #[test]
    fn a_child_and_a_refused_or_unconfirmed_creatinine_have_no_estimate_from_it() {
        let child = panel(&man("17", "60", "172", "80"), None, Finding::Unknown);
        let bare = |line: &Line| line.here.is_none() && line.indexed.is_none();
        assert!(child.lines.iter().all(bare));
        let adults = OpenItem::Refused(Refusal::new(Field::Age, Reason::AdultsOnly));
        assert_eq!((child.stage, child.waits), (None, vec![adults]));
        let values = Standing::NotMade(Missing::Values);
        for creatinine in ["9", "15", ""] {
            let no_height = panel(&man("60", "60", "", creatinine), None, Finding::Unknown);
            let case = man("60", "60", "172", creatinine);
            let without = panel(&case, None, Finding::Unknown);
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
            let cystatin = Some(MilligramsPerLitre::scaled(1_400));
            let with = panel(&case, cystatin, Finding::Unknown);
            let lines = shown(&with);
            assert_eq!(
                lines[4],
                (value("49.7"), value("48.6"), Standing::Undecided)
            );
            assert_eq!(lines[5].2, values);
            assert_eq!(with.used, None);
        }
    }
}
