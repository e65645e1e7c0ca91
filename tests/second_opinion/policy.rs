//! The decision on dalteparin, written down again from the policy of the dosing dossier (8 to 11) and the codes of the
//! vectors: a table of decisions, read from the top.

use imnm::domain::body_size::Sex;
use imnm::domain::dalteparin::decision::{
    Decision, DecisionReason, ProphylacticDose, ProphylaxisGiven, Setting, Unanswered,
};
use imnm::domain::dalteparin::prophylaxis::{Prophylaxis, ProphylaxisRequest};
use imnm::domain::dalteparin::stops::HeparinStop;
use imnm::domain::dalteparin::warnings::Warning;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::quantity::{
    AntiXaUnits, Kilograms, MillilitresPerMinute, Platelets, Points, Years,
};
use imnm::domain::risk::score::Score;
use imnm::domain::set::{Member, Set};

/// A patient; numbers are tenths of their unit, scores tenths of a point from least to most.
#[derive(Clone, Copy, Debug)]
pub struct Patient {
    pub stops: [Finding; 13],
    pub age: Option<i64>,
    pub sex: Option<Sex>,
    pub pregnant: Finding,
    pub weight: Option<i64>,
    pub platelets: Option<i64>,
    pub clearance: Option<i64>,
    pub setting: Option<Setting>,
    pub padua: Option<(i64, i64)>,
    pub bleeding: Option<(i64, i64)>,
    pub factor: Finding,
    pub chosen: bool,
    pub antiplatelet: Finding,
    pub retinopathy: Finding,
}

impl Patient {
    pub fn request(&self) -> ProphylaxisRequest {
        let score = |ends: Option<(i64, i64)>| {
            ends.map(|(min, max)| Score {
                min: Points::scaled(min),
                max: Points::scaled(max),
            })
        };
        ProphylaxisRequest {
            stops: self.stops,
            age: self.age.map(|tenths| Years::scaled(tenths * 100)),
            sex: self.sex,
            pregnant: self.pregnant,
            weight: self.weight.map(|tenths| Kilograms::scaled(tenths * 100)),
            platelets: self.platelets.map(|tenths| Platelets::scaled(tenths * 100)),
            clearance: self
                .clearance
                .map(|tenths| MillilitresPerMinute::scaled(tenths * 100)),
            setting: self.setting,
            padua: score(self.padua),
            bleeding: score(self.bleeding),
            clot_factor: self.factor,
            off_label_chosen: self.chosen,
            antiplatelet_or_nsaid: self.antiplatelet,
            retinopathy: self.retinopathy,
        }
    }

    /// Where the patient is acutely ill in hospital by Padua, where a day case by factor.
    fn clot(&self) -> Finding {
        match self.setting {
            Some(Setting::Inpatient) => at_least(self.padua, 40),
            Some(Setting::DayCase) => self.factor,
            None => Unknown,
        }
    }

    /// Policy 11: "80 or more, under 50 kg, CrCl 20-29, platelets 75-99, antiplatelet or NSAID, retinopathy"
    pub fn cautions(&self) -> Vec<Warning> {
        let within =
            |value: Option<i64>, from, under| value.is_some_and(|v| (from..under).contains(&v));
        these([
            (within(self.age, 800, i64::MAX), Warning::AgeEighty),
            (within(self.weight, 0, 500), Warning::UnderFiftyKilograms),
            (within(self.clearance, 200, 300), Warning::LowClearance),
            (within(self.platelets, 750, 1_000), Warning::LowPlatelets),
            (self.antiplatelet == Present, Warning::AntiplateletOrNsaid),
            (self.retinopathy == Present, Warning::Retinopathy),
        ])
    }

    fn unanswered(&self) -> Vec<Unanswered> {
        let (inpatient, day_case) = (Some(Setting::Inpatient), Some(Setting::DayCase));
        let old = self.age.is_some_and(|age| age >= 550);
        these([
            (self.setting.is_none(), Unanswered::Setting),
            (self.age.is_none(), Unanswered::Age),
            (self.sex.is_none(), Unanswered::Sex),
            (
                self.pregnant == Unknown && self.sex != Some(Sex::Male) && !old,
                Unanswered::Pregnancy,
            ),
            (self.clearance.is_none(), Unanswered::Clearance),
            (self.platelets.is_none(), Unanswered::Platelets),
            (
                self.setting == inpatient && at_least(self.padua, 40) == Unknown,
                Unanswered::Padua,
            ),
            (
                self.setting == day_case && self.factor == Unknown,
                Unanswered::ClotFactor,
            ),
            (
                self.clot() != Absent && at_least(self.bleeding, 70) == Unknown,
                Unanswered::Bleeding,
            ),
        ])
    }

    fn specialist(&self) -> Vec<DecisionReason> {
        let under = |value: Option<i64>, limit| value.is_some_and(|value| value < limit);
        these([
            (under(self.age, 180), DecisionReason::Paediatric),
            (self.pregnant == Present, DecisionReason::Pregnant),
            (
                under(self.platelets, 750),
                DecisionReason::PlateletsSpecialist,
            ),
            (
                under(self.clearance, 200),
                DecisionReason::ClearanceSpecialist,
            ),
            (self.cautions().len() > 1, DecisionReason::TwoCautions),
        ])
    }

    /// The bands: under 50 kg 2500 once, 100 to 149 5000 twice, from 150 7500 twice; no increase with a clearance
    /// under 30.
    fn band(&self) -> Option<ProphylacticDose> {
        let slow = self.clearance.is_some_and(|clearance| clearance < 300);
        let (units, times_per_day) = match self.weight? {
            ..500 => (2_500, 1),
            1_500.. if !slow => (7_500, 2),
            1_000.. if !slow => (5_000, 2),
            _ => return None,
        };
        let units = AntiXaUnits::scaled(units);
        Some(ProphylacticDose {
            units,
            times_per_day,
        })
    }

    /// "stopped > specialist > withheld > both risks high > not indicated > your decision > dose"
    pub fn expected(&self) -> Prophylaxis {
        use Decision::{BothHigh, Dose, NotIndicated, Specialist, Stopped, Withheld, YourDecision};
        let few = self.platelets.is_some_and(|platelets| platelets < 500);
        let stop_is = |state| self.stops.contains(&state);
        let withheld = stop_is(Unknown) || !self.unanswered().is_empty();
        let both = self.clot() == Present && at_least(self.bleeding, 70) == Present;
        let open = self.setting == Some(Setting::DayCase) && !self.chosen;
        let (_, decision, reasons) = [
            (few, Stopped, vec![DecisionReason::PlateletsStop]),
            (stop_is(Present), Stopped, vec![]),
            (!self.specialist().is_empty(), Specialist, self.specialist()),
            (withheld, Withheld, vec![]),
            (both, BothHigh, vec![DecisionReason::BothHigh]),
            (self.clot() == Absent, NotIndicated, vec![]),
            (open, YourDecision, vec![DecisionReason::OffLabel]),
            (true, Dose, vec![]),
        ]
        .into_iter()
        .find(|row| row.0)
        .expect("the last row always holds");
        let given = decision == Dose;
        let heavy = |from| self.weight.is_some_and(|weight| weight >= from);
        let slow = self.clearance.is_some_and(|clearance| clearance < 300);
        let with_the_dose = these([
            (self.setting == Some(Setting::DayCase), Warning::OffLabel),
            (heavy(1_000) && !heavy(1_500), Warning::HundredKilograms),
            (heavy(1_500), Warning::HundredFiftyKilograms),
            (heavy(1_000) && slow, Warning::NoIncrease),
        ]);
        let mut warnings = if decision == Stopped {
            vec![]
        } else {
            self.cautions()
        };
        warnings.extend(with_the_dose.into_iter().filter(|_| given));
        let stops = |state| {
            let all = HeparinStop::ALL.iter().zip(self.stops);
            all.filter(|(_, finding)| *finding == state)
                .map(|(stop, _)| *stop)
                .collect()
        };
        let dose = ProphylacticDose {
            units: AntiXaUnits::scaled(5_000),
            times_per_day: 1,
        };
        Prophylaxis {
            decision,
            stops: stops(Present),
            reasons: set(reasons),
            unanswered_stops: stops(Unknown),
            unanswered: set(self.unanswered()),
            warnings: set(warnings),
            unanswered_cautions: set(these([
                (self.antiplatelet == Unknown, Warning::AntiplateletOrNsaid),
                (self.retinopathy == Unknown, Warning::Retinopathy),
            ])),
            given: given.then(|| ProphylaxisGiven {
                dose,
                off_label_band: self.band(),
            }),
        }
    }
}

fn these<T, const N: usize>(rows: [(bool, T); N]) -> Vec<T> {
    rows.into_iter()
        .filter(|row| row.0)
        .map(|row| row.1)
        .collect()
}

pub fn set<T: Member>(values: Vec<T>) -> Set<T> {
    values.into_iter().collect()
}

/// An interval against a cut-off: an interval across it is open, and so is none.
fn at_least(score: Option<(i64, i64)>, cutoff: i64) -> Finding {
    match score {
        Some((least, _)) if least >= cutoff => Present,
        Some((_, most)) if most < cutoff => Absent,
        _ => Unknown,
    }
}
