//! The decision on dalteparin against clots, in this order: stopped, specialist, withheld, both risks high, not
//! indicated, your decision, dose. Every stop is listed whatever else is open, and so is everything unanswered.
//!
//! Traps: there is no dose without an indication, and none while a stop is unanswered; 2500 and 5000 units are both
//! 0.2 mL, so the volume never stands without the units; the heavier bands are off the label and never filled in.

use super::decision::{
    Decision, DecisionReason, PROPHYLAXIS, ProphylacticDose, ProphylaxisGiven, Setting, Unanswered,
};
use super::stops::{HEPARIN_STOPS, HeparinStop};
use super::warnings::{self, Warning};
use crate::domain::body_size::Sex;
use crate::domain::bounds;
use crate::domain::case::PREGNANCY_UNDER;
use crate::domain::finding::Finding;
use crate::domain::quantity::{
    AntiXaUnits, Kilograms, MillilitresPerMinute, Platelets, Points, Years,
};
use crate::domain::risk::score::Score;
use crate::domain::risk::{improve_bleeding, padua};
use crate::domain::set::Set;

/// What the decision is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProphylaxisRequest {
    /// The stops, in the order of [`HEPARIN_STOPS`].
    pub stops: [Finding; HEPARIN_STOPS.len()],
    /// Age now.
    pub age: Option<Years>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Pregnancy.
    pub pregnant: Finding,
    /// Weight now.
    pub weight: Option<Kilograms>,
    /// Platelets.
    pub platelets: Option<Platelets>,
    /// Creatinine clearance for safety decisions.
    pub clearance: Option<MillilitresPerMinute>,
    /// Setting.
    pub setting: Option<Setting>,
    /// Padua score; looked at for inpatients only.
    pub padua: Option<Score>,
    /// IMPROVE bleeding score.
    pub bleeding: Option<Score>,
    /// Previous venous clot, thrombophilia, active cancer or immobility; looked at for day cases only.
    pub clot_factor: Finding,
    /// The clinician has chosen the off-label dose.
    pub off_label_chosen: bool,
    /// On an antiplatelet drug or an NSAID; unanswered is no caution here.
    pub antiplatelet_or_nsaid: Finding,
    /// Haemorrhagic or diabetic retinopathy; unanswered is no caution here.
    pub retinopathy: Finding,
}

/// The decision, with everything that makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prophylaxis {
    /// What is decided.
    pub decision: Decision,
    /// The stops that are there.
    pub stops: Set<HeparinStop>,
    /// What else makes the decision.
    pub reasons: Set<DecisionReason>,
    /// The stops that are unanswered.
    pub unanswered_stops: Set<HeparinStop>,
    /// What else is unanswered.
    pub unanswered: Set<Unanswered>,
    /// What to know.
    pub warnings: Set<Warning>,
    /// The cautions that are unanswered.
    pub unanswered_cautions: Set<Warning>,
    /// The dose, with [`Decision::Dose`] alone.
    pub given: Option<ProphylaxisGiven>,
}

/// Decides, and withholds the dose while a caution is unanswered: a second one would make it a specialist's decision.
#[must_use]
pub fn decide_when_answered(request: &ProphylaxisRequest) -> Prophylaxis {
    let decided = decide(request);
    let would_give = matches!(decided.decision, Decision::Dose | Decision::YourDecision);
    if would_give && !decided.unanswered_cautions.is_empty() {
        Prophylaxis {
            decision: Decision::Withheld,
            reasons: Set::default(),
            warnings: cautions(request),
            given: None,
            ..decided
        }
    } else {
        decided
    }
}

/// Decides. An unanswered caution counts as absent here; see [`decide_when_answered`].
#[must_use]
pub fn decide(request: &ProphylaxisRequest) -> Prophylaxis {
    let stops = those(request, Finding::Present);
    let unanswered_stops = those(request, Finding::Unknown);
    let clot = clot_risk(request);
    let unanswered = unanswered(request, clot);
    let cautions = cautions(request);
    let specialist = specialist(request, cautions);
    let platelets_stop = request
        .platelets
        .is_some_and(|platelets| platelets < warnings::PLATELETS_STOP_UNDER);
    let both_high = clot.is_present() && bleeding_risk(request).is_present();
    let day_case = request.setting == Some(Setting::DayCase);
    let one = |reason| Set::from_iter([reason]);
    let (decision, reasons) = if platelets_stop {
        (Decision::Stopped, one(DecisionReason::PlateletsStop))
    } else if !stops.is_empty() {
        (Decision::Stopped, Set::default())
    } else if !specialist.is_empty() {
        (Decision::Specialist, specialist)
    } else if !unanswered_stops.is_empty() || !unanswered.is_empty() {
        (Decision::Withheld, Set::default())
    } else if both_high {
        (Decision::BothHigh, one(DecisionReason::BothHigh))
    } else if clot == Finding::Absent {
        (Decision::NotIndicated, Set::default())
    } else if day_case && !request.off_label_chosen {
        (Decision::YourDecision, one(DecisionReason::OffLabel))
    } else {
        (Decision::Dose, Set::default())
    };
    Prophylaxis {
        decision,
        stops,
        reasons,
        unanswered_stops,
        unanswered,
        unanswered_cautions: unanswered_cautions(request),
        warnings: match decision {
            Decision::Stopped => Set::default(),
            Decision::Dose => cautions.union(with_the_dose(request)),
            Decision::Specialist
            | Decision::Withheld
            | Decision::BothHigh
            | Decision::NotIndicated
            | Decision::YourDecision => cautions,
        },
        given: (decision == Decision::Dose).then(|| ProphylaxisGiven {
            dose: PROPHYLAXIS,
            off_label_band: off_label_band(request),
        }),
    }
}

fn those(request: &ProphylaxisRequest, wanted: Finding) -> Set<HeparinStop> {
    let answers = HEPARIN_STOPS.into_iter().zip(request.stops);
    answers
        .filter(|(_, finding)| *finding == wanted)
        .map(|(stop, _)| stop)
        .collect()
}

fn unanswered_cautions(request: &ProphylaxisRequest) -> Set<Warning> {
    let mut open = Set::default();
    open.insert_if(
        request.antiplatelet_or_nsaid.is_unknown(),
        Warning::AntiplateletOrNsaid,
    );
    open.insert_if(request.retinopathy.is_unknown(), Warning::Retinopathy);
    open
}

/// Is there an indication? Unknown while the setting is, or what it hangs on in this setting.
fn clot_risk(request: &ProphylaxisRequest) -> Finding {
    match request.setting {
        None => Finding::Unknown,
        Some(Setting::Inpatient) => reaches(request.padua, padua::HIGH_FROM),
        Some(Setting::DayCase) => request.clot_factor,
    }
}

fn bleeding_risk(request: &ProphylaxisRequest) -> Finding {
    reaches(request.bleeding, improve_bleeding::HIGH_FROM)
}

fn reaches(score: Option<Score>, cutoff: Points) -> Finding {
    score.map_or(Finding::Unknown, |score| score.reaches(cutoff))
}

fn unanswered(request: &ProphylaxisRequest, clot: Finding) -> Set<Unanswered> {
    let young_or_unknown = request.age.is_none_or(|age| age < PREGNANCY_UNDER);
    let pregnancy_open =
        request.pregnant.is_unknown() && request.sex != Some(Sex::Male) && young_or_unknown;
    let mut open = Set::default();
    open.insert_if(request.setting.is_none(), Unanswered::Setting);
    open.insert_if(request.age.is_none(), Unanswered::Age);
    open.insert_if(request.sex.is_none(), Unanswered::Sex);
    open.insert_if(pregnancy_open, Unanswered::Pregnancy);
    open.insert_if(request.clearance.is_none(), Unanswered::Clearance);
    open.insert_if(request.platelets.is_none(), Unanswered::Platelets);
    open.insert_if(
        request.setting == Some(Setting::Inpatient) && clot.is_unknown(),
        Unanswered::Padua,
    );
    open.insert_if(
        request.setting == Some(Setting::DayCase) && clot.is_unknown(),
        Unanswered::ClotFactor,
    );
    open.insert_if(
        clot != Finding::Absent && bleeding_risk(request).is_unknown(),
        Unanswered::Bleeding,
    );
    open
}

fn specialist(request: &ProphylaxisRequest, cautions: Set<Warning>) -> Set<DecisionReason> {
    use warnings::{CLEARANCE_SPECIALIST_UNDER, PLATELETS_SPECIALIST_UNDER};
    let mut reasons = Set::default();
    reasons.insert_if(
        request.age.is_some_and(|age| age < bounds::ADULT_FROM),
        DecisionReason::Paediatric,
    );
    reasons.insert_if(request.pregnant.is_present(), DecisionReason::Pregnant);
    reasons.insert_if(
        request
            .platelets
            .is_some_and(|platelets| platelets < PLATELETS_SPECIALIST_UNDER),
        DecisionReason::PlateletsSpecialist,
    );
    reasons.insert_if(
        request
            .clearance
            .is_some_and(|clearance| clearance < CLEARANCE_SPECIALIST_UNDER),
        DecisionReason::ClearanceSpecialist,
    );
    reasons.insert_if(cautions.len() >= 2, DecisionReason::TwoCautions);
    reasons
}

fn cautions(request: &ProphylaxisRequest) -> Set<Warning> {
    use warnings::{
        AGE_FROM, CLEARANCE_LOW_UNDER, CLEARANCE_SPECIALIST_UNDER, LIGHT_UNDER,
        PLATELETS_LOW_UNDER, PLATELETS_SPECIALIST_UNDER,
    };
    let mut cautions = Set::default();
    cautions.insert_if(
        request.age.is_some_and(|age| age >= AGE_FROM),
        Warning::AgeEighty,
    );
    cautions.insert_if(
        request.weight.is_some_and(|weight| weight < LIGHT_UNDER),
        Warning::UnderFiftyKilograms,
    );
    let low = CLEARANCE_SPECIALIST_UNDER..CLEARANCE_LOW_UNDER;
    cautions.insert_if(
        request
            .clearance
            .is_some_and(|clearance| low.contains(&clearance)),
        Warning::LowClearance,
    );
    let few = PLATELETS_SPECIALIST_UNDER..PLATELETS_LOW_UNDER;
    cautions.insert_if(
        request
            .platelets
            .is_some_and(|platelets| few.contains(&platelets)),
        Warning::LowPlatelets,
    );
    cautions.insert_if(
        request.antiplatelet_or_nsaid.is_present(),
        Warning::AntiplateletOrNsaid,
    );
    cautions.insert_if(request.retinopathy.is_present(), Warning::Retinopathy);
    cautions
}

/// Low clearance rules out an increase for weight.
fn is_cleared_slowly(request: &ProphylaxisRequest) -> bool {
    request
        .clearance
        .is_some_and(|clearance| clearance < warnings::CLEARANCE_LOW_UNDER)
}

fn with_the_dose(request: &ProphylaxisRequest) -> Set<Warning> {
    let heavy = |from| request.weight.is_some_and(|weight| weight >= from);
    let very_heavy = heavy(warnings::VERY_HEAVY_FROM);
    let heavy = heavy(warnings::HEAVY_FROM);
    let mut more = Set::default();
    more.insert_if(request.setting == Some(Setting::DayCase), Warning::OffLabel);
    more.insert_if(heavy && !very_heavy, Warning::HundredKilograms);
    more.insert_if(very_heavy, Warning::HundredFiftyKilograms);
    more.insert_if(heavy && is_cleared_slowly(request), Warning::NoIncrease);
    more
}

fn off_label_band(request: &ProphylaxisRequest) -> Option<ProphylacticDose> {
    let weight = request.weight?;
    let band = |units, times_per_day| ProphylacticDose {
        units: AntiXaUnits::scaled(units),
        times_per_day,
    };
    if weight < warnings::LIGHT_UNDER {
        Some(band(2_500, 1))
    } else if weight < warnings::HEAVY_FROM || is_cleared_slowly(request) {
        None
    } else if weight < warnings::VERY_HEAVY_FROM {
        Some(band(5_000, 2))
    } else {
        Some(band(7_500, 2))
    }
}

#[cfg(test)]
mod tests;
