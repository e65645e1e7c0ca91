//! The filtrations by cystatin C and by both markers, the stage and the lowest of all estimates, worked out again with
//! logarithms from the dosing dossier, section 7 and policy 13.

use super::Dice;
use super::fraction::{Q, of, q};
use imnm::domain::body_size::{Sex, surface_mosteller};
use imnm::domain::kidney::clearance::{KidneyStep, for_safety};
use imnm::domain::kidney::cockcroft_gault::Patient;
use imnm::domain::kidney::filtration::{Disagreement, Equation, filtrations};
use imnm::domain::kidney::stage::Stage;
use imnm::domain::quantity::{
    Centimetres, Kilograms, MicromolesPerLitre, MilligramsPerLitre, Years,
};

/// Thousandths of years and mg/L, ten-thousandths of µmol/L.
#[derive(Clone, Copy, Debug)]
struct Blood {
    age: i64,
    sex: Sex,
    creatinine: i64,
    cystatin: i64,
}

impl Blood {
    fn woman(self) -> bool {
        self.sex == Sex::Female
    }

    fn years(self) -> f64 {
        self.age as f64 / 1e3
    }

    /// The logarithm of min(x, 1)^low × max(x, 1)^high is a slope times the logarithm of x.
    fn bent(share: f64, low: f64, high: f64) -> f64 {
        let log = share.ln();
        log * if log < 0.0 { low } else { high }
    }

    fn tenths(log: f64) -> Q {
        q((log.exp() * 10.0).round() as i128, 10)
    }

    /// "133 x min(Scys/0.8,1)^-0.499 x max(Scys/0.8,1)^-1.328 x 0.996^age x 0.932 [F]"
    fn by_cystatin(self) -> Q {
        let share = self.cystatin as f64 / 1e3 / 0.8;
        let woman = if self.woman() { 0.932_f64.ln() } else { 0.0 };
        let age = self.years() * 0.996_f64.ln();
        Self::tenths(133_f64.ln() + Self::bent(share, -0.499, -1.328) + age + woman)
    }

    /// "135 x min(Scr/k,1)^a x max(Scr/k,1)^-0.544 x min(Scys/0.8,1)^-0.323 x max(Scys/0.8,1)^-0.778 x 0.9961^age x
    /// 0.963 [F]; a -0.219 F/-0.144 M"
    fn by_both(self) -> Q {
        let (kappa, alpha, factor) = if self.woman() {
            (0.7, -0.219, 0.963)
        } else {
            (0.9, -0.144, 1.0)
        };
        let creatinine = self.creatinine as f64 / 1e4 / 88.4 / kappa;
        let cystatin = self.cystatin as f64 / 1e3 / 0.8;
        let markers = Self::bent(creatinine, alpha, -0.544) + Self::bent(cystatin, -0.323, -0.778);
        let age = self.years() * 0.9961_f64.ln();
        Self::tenths(135_f64.ln() + markers + age + f64::ln(factor))
    }
}

/// "G1 >= 90, G2 60-89, G3a 45-59, G3b 30-44, G4 15-29, G5 < 15"
fn stage(filtration: Q) -> Stage {
    let from = |tenths| filtration >= q(tenths, 10);
    if from(900) {
        Stage::G1
    } else if from(600) {
        Stage::G2
    } else if from(450) {
        Stage::G3a
    } else if from(300) {
        Stage::G3b
    } else if from(150) {
        Stage::G4
    } else {
        Stage::G5
    }
}

fn compare(blood: Blood, weight: i64, height: i64) -> Stage {
    let patient = Patient {
        age: Years::scaled(blood.age),
        sex: blood.sex,
        weight: Kilograms::scaled(weight),
        height: Some(Centimetres::scaled(height)),
        creatinine: MicromolesPerLitre::scaled(blood.creatinine),
    };
    let cystatin = MilligramsPerLitre::scaled(blood.cystatin);
    let made = filtrations(patient.person(), Some(patient.creatinine), Some(cystatin));
    let made = made.expect("it fits");
    let creatinine = of(made.creatinine.expect("a creatinine"));
    let ours = [made.cystatin, made.combined].map(|value| of(value.expect("a cystatin C")));
    let theirs = [blood.by_cystatin(), blood.by_both()];
    assert_eq!(ours, theirs, "{blood:?}");
    let lowest = theirs.into_iter().fold(creatinine, Ord::min);
    let (equation, filtration) = made.lowest().expect("three");
    assert_eq!(of(filtration), lowest, "{blood:?}");
    assert_eq!(made.by(equation), Some(filtration));
    assert_eq!(Stage::of(filtration), stage(lowest), "{blood:?}");
    // "if the two differ by >= 15"
    let gap = q(15, 1);
    let far = if creatinine - theirs[0] >= gap {
        Some(Disagreement::CreatinineHigher)
    } else if theirs[0] - creatinine >= gap {
        Some(Disagreement::CystatinHigher)
    } else {
        None
    };
    assert_eq!(made.disagreement(), Ok(far), "{blood:?}");
    // "the lowest of the Cockcroft-Gault variants and of the eGFRs (x body surface / 1.73 first)"
    let surface = of(surface_mosteller(patient.weight, Centimetres::scaled(height)).unwrap());
    let here = theirs.map(|value| (value * surface / q(173, 100)).displayed());
    let without = for_safety(&patient, None).expect("in range");
    let expected = here.into_iter().fold(of(*without.value()), Ord::min);
    let with = for_safety(&patient, Some(cystatin)).expect("in range");
    assert_eq!(of(*with.value()), expected, "{blood:?}");
    // What is shown is what was shown without, with two estimates more before the lowest.
    let shown = with.steps().len();
    assert_eq!(shown, without.steps().len() + 2);
    let before = without.steps().len() - 1;
    assert_eq!(with.steps()[..before], without.steps()[..before]);
    let added: Vec<(Equation, Q)> = with.steps()[before..]
        .iter()
        .filter_map(|step| match step.what {
            KidneyStep::Filtration(equation, _, _, clearance) => Some((equation, of(clearance))),
            KidneyStep::CockcroftGault(..) | KidneyStep::Lowest(_) => None,
        })
        .collect();
    let names = [Equation::Cystatin2012, Equation::Combined2021];
    assert_eq!(added, names.into_iter().zip(here).collect::<Vec<_>>());
    Stage::of(filtration)
}

#[test]
fn both_agree_on_every_cystatin_of_the_grid_at_the_bends_of_the_equations() {
    let mut seen = 0;
    for age in [18_000, 40_000, 65_500, 120_000] {
        for sex in [Sex::Female, Sex::Male] {
            for creatinine in [
                100_000, 449_999, 618_799, 618_800, 618_801, 795_599, 795_600, 795_601, 20_000_000,
            ] {
                for cystatin in [200, 500, 799, 800, 801, 950, 1_400, 2_100, 10_000] {
                    let blood = Blood {
                        age,
                        sex,
                        creatinine,
                        cystatin,
                    };
                    compare(blood, 60_000, 170_000);
                    seen += 1;
                }
            }
        }
    }
    assert_eq!(seen, 4 * 2 * 9 * 9);
}

#[test]
fn both_agree_on_random_patients_and_each_stage_is_met() {
    let mut dice = Dice(2012);
    let mut stages = std::collections::BTreeSet::new();
    for _ in 0..20_000 {
        let blood = Blood {
            age: dice.between(180, 1_000) * 100,
            sex: dice.pick(&[Sex::Female, Sex::Male]),
            creatinine: dice.between(100, 4_000) * 1_000,
            cystatin: dice.between(40, 400) * 10,
        };
        let (weight, height) = (dice.between(300, 1_500), dice.between(1_450, 2_000));
        stages.insert(compare(blood, weight * 100, height * 100));
    }
    assert_eq!(stages.len(), 6, "{stages:?}");
}
