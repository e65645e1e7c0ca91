//! The decision on dalteparin.

use crate::domain::bounds;
use crate::domain::dalteparin::decision::{Decision, DecisionReason, SYRINGE, Setting, Unanswered};
use crate::domain::dalteparin::prophylaxis::{Prophylaxis, ProphylaxisRequest, decide};
use crate::domain::dalteparin::stops::{HEPARIN_STOPS, HeparinStop};
use crate::domain::dalteparin::warnings::Warning;
use crate::domain::number::{Decimal, NumberError};
use crate::domain::quantity::Points;
use crate::domain::refusal::{Field, Refusal};
use crate::domain::risk::score::Score;
use serde_json::{Value, json};

use super::scores::finding;
use super::words::{self, at};

pub fn run(input: &Value) -> Option<Value> {
    let setting = match at(input, "setting").as_str() {
        None => None,
        Some("inpatient") => Some(Setting::Inpatient),
        Some("ambulatory_ivig") => Some(Setting::DayCase),
        Some(_) => return None,
    };
    let scores = [
        score(at(input, "padua"))?,
        score(at(input, "improve_bleed"))?,
    ];
    let request = request(input, setting, scores);
    Some(request.map_or_else(words::refusal, |request| answer(&decide(&request))))
}

/// The names of a stop in a case's input and in its reasons.
fn names(stop: HeparinStop) -> (&'static str, &'static str) {
    match stop {
        HeparinStop::Thrombocytopenia => ("hit_history", "HEPARIN_INDUCED_THROMBOCYTOPENIA"),
        HeparinStop::Allergy => ("heparin_allergy", "HEPARIN_OR_PORK_ALLERGY"),
        HeparinStop::ActiveBleeding => ("active_bleeding", "ACTIVE_BLEEDING"),
        HeparinStop::IntracranialBleed => ("intracranial_bleed", "INTRACRANIAL_BLEED"),
        HeparinStop::Ulcer => ("active_ulcer", "ACTIVE_GASTRODUODENAL_ULCER"),
        HeparinStop::Endocarditis => ("septic_endocarditis", "SEPTIC_ENDOCARDITIS"),
        HeparinStop::CnsEyeEar => (
            "cns_eye_ear_surgery_or_injury",
            "CNS_EYE_EAR_INJURY_OR_SURGERY",
        ),
        HeparinStop::Coagulopathy => ("severe_coagulopathy", "SEVERE_COAGULATION_DISORDER"),
        HeparinStop::Hypertension => (
            "severe_uncontrolled_hypertension",
            "SEVERE_UNCONTROLLED_HYPERTENSION",
        ),
        HeparinStop::Anticoagulated => ("therapeutic_anticoagulant", "ALREADY_ANTICOAGULATED"),
        HeparinStop::OtherHeparin => ("other_heparin", "OTHER_HEPARIN_ANY_DOSE"),
        HeparinStop::PunctureAhead => (
            "neuraxial_within_15h",
            "NEURAXIAL_PUNCTURE_WITHIN_15_H_AHEAD",
        ),
        HeparinStop::PunctureBefore => ("neuraxial_in_last_4h", "NEURAXIAL_PUNCTURE_IN_LAST_4_H"),
    }
}

fn request(
    input: &Value,
    setting: Option<Setting>,
    [padua, bleeding]: [Option<Score>; 2],
) -> Result<ProphylaxisRequest, Refusal> {
    let [age, weight, platelets, clearance] =
        ["age", "weight_kg", "platelets", "crcl"].map(|key| words::number(at(input, key)));
    Ok(ProphylaxisRequest {
        stops: HEPARIN_STOPS.map(|stop| finding(at(input, names(stop).0))),
        age: bounds::age(Field::Age, entry(&age)).value()?,
        sex: super::ivig::sex(at(input, "sex")),
        pregnant: finding(at(input, "pregnant")),
        weight: bounds::weight(Field::Weight, entry(&weight)).value()?,
        platelets: bounds::platelets(entry(&platelets)).value()?,
        clearance: bounds::clearance(entry(&clearance)).value()?,
        setting,
        padua,
        bleeding,
        clot_factor: finding(at(input, "ivig_clot_factor")),
        off_label_chosen: at(input, "off_label_choice").as_bool() == Some(true),
        antiplatelet_or_nsaid: finding(at(input, "antiplatelet_or_nsaid")),
        retinopathy: finding(at(input, "retinopathy")),
    })
}

fn entry(number: &Result<Decimal, NumberError>) -> bounds::Entry<'_> {
    number.as_ref().map_err(|error| *error)
}

/// A score from its two ends; none where there is none, and nothing where it is not understood.
fn score(interval: &Value) -> Option<Option<Score>> {
    if interval.is_null() {
        return Some(None);
    }
    let end = |place: usize| {
        let end = words::number(interval.get(place)?).ok()?;
        Some(Points::scaled(end.scaled(1).ok()?))
    };
    Some(Some(Score {
        min: end(0)?,
        max: end(1)?,
    }))
}

fn answer(prophylaxis: &Prophylaxis) -> Value {
    let reasons = prophylaxis.reasons.iter().map(reason);
    let stops = prophylaxis.stops.iter().map(|stop| names(stop).1);
    let unanswered = prophylaxis.unanswered.iter().map(open);
    let unanswered_stops = prophylaxis
        .unanswered_stops
        .iter()
        .map(|stop| names(stop).1);
    let given = prophylaxis.given;
    json!({
        "decision": decision(prophylaxis.decision),
        "reasons": reasons.chain(stops).collect::<Vec<_>>(),
        "unanswered": unanswered.chain(unanswered_stops).collect::<Vec<_>>(),
        "dose_units": given.map(|given| words::exact(given.dose.units)),
        "times_per_day": given.map(|given| given.dose.times_per_day),
        "syringe_ml": given.map(|_| words::exact(SYRINGE)),
        "offlabel_band": given
            .and_then(|given| given.off_label_band)
            .map(|band| json!([words::exact(band.units), band.times_per_day])),
        "warnings": prophylaxis.warnings.iter().map(warning).collect::<Vec<_>>(),
    })
}

fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Stopped => "STOPPED",
        Decision::Specialist => "SPECIALIST",
        Decision::Withheld => "WITHHELD",
        Decision::BothHigh => "BOTH_HIGH",
        Decision::NotIndicated => "NOT_INDICATED",
        Decision::YourDecision => "YOUR_DECISION",
        Decision::Dose => "DOSE",
    }
}

fn reason(reason: DecisionReason) -> &'static str {
    match reason {
        DecisionReason::PlateletsStop => "PLATELETS_BELOW_50",
        DecisionReason::Paediatric => "PAEDIATRIC",
        DecisionReason::Pregnant => "PREGNANCY_OBSTETRIC_PROTOCOL",
        DecisionReason::PlateletsSpecialist => "PLATELETS_50_TO_74",
        DecisionReason::ClearanceSpecialist => "CRCL_BELOW_20_CONSIDER_UFH",
        DecisionReason::TwoCautions => "TWO_OR_MORE_CAUTIONS",
        DecisionReason::BothHigh => "CLOT_AND_BLEEDING_RISK_HIGH",
        DecisionReason::OffLabel => "OFF_LABEL_AMBULATORY_IVIG",
    }
}

fn open(unanswered: Unanswered) -> &'static str {
    match unanswered {
        Unanswered::Setting => "SETTING",
        Unanswered::Age => "AGE",
        Unanswered::Sex => "SEX",
        Unanswered::Pregnancy => "PREGNANCY",
        Unanswered::Clearance => "CRCL",
        Unanswered::Platelets => "PLATELETS",
        Unanswered::Padua => "PADUA",
        Unanswered::ClotFactor => "IVIG_CLOT_FACTOR",
        Unanswered::Bleeding => "IMPROVE_BLEED",
    }
}

fn warning(warning: Warning) -> &'static str {
    match warning {
        Warning::AgeEighty => "AGE_80_OR_MORE",
        Warning::UnderFiftyKilograms => "UNDER_50_KG",
        Warning::LowClearance => "CRCL_20_TO_29_ANTI_XA_IF_OVER_10_DAYS",
        Warning::LowPlatelets => "PLATELETS_75_TO_99",
        Warning::AntiplateletOrNsaid => "ANTIPLATELET_OR_NSAID",
        Warning::Retinopathy => "HAEMORRHAGIC_OR_DIABETIC_RETINOPATHY",
        Warning::OffLabel => "OFF_LABEL_AMBULATORY_IVIG",
        Warning::HundredKilograms => "100_KG_OR_MORE",
        Warning::HundredFiftyKilograms => "150_KG_OR_MORE_ANTI_XA",
        Warning::NoIncrease => "NO_INCREASE_WITH_CRCL_BELOW_30",
    }
}
