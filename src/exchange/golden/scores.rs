//! Padua, IMPROVE VTE and IMPROVE bleeding.

use crate::domain::bounds;
use crate::domain::finding::Finding;
use crate::domain::quantity::Points;
use crate::domain::refusal::{Field, Refusal};
use crate::domain::risk::improve_bleeding::{self, BleedingItem, Measured};
use crate::domain::risk::improve_vte::{self, Band, VTE_ITEMS, VteItem};
use crate::domain::risk::padua::{self, PADUA_ITEMS, PaduaItem};
use crate::domain::risk::score::Score;
use serde_json::{Value, json};

use super::words::{self, at};

fn padua_name(item: PaduaItem) -> &'static str {
    match item {
        PaduaItem::ActiveCancer => "active_cancer",
        PaduaItem::PreviousVte => "previous_vte",
        PaduaItem::ReducedMobility => "reduced_mobility",
        PaduaItem::Thrombophilia => "thrombophilia",
        PaduaItem::RecentTraumaOrSurgery => "recent_trauma_or_surgery",
        PaduaItem::AgeSeventy => "age_70_or_more",
        PaduaItem::HeartOrRespiratoryFailure => "heart_or_respiratory_failure",
        PaduaItem::InfarctionOrStroke => "acute_mi_or_stroke",
        PaduaItem::InfectionOrRheumatic => "acute_infection_or_rheumatic",
        PaduaItem::BmiThirty => "bmi_30_or_more",
        PaduaItem::Hormones => "hormonal_treatment",
    }
}

fn vte_name(item: VteItem) -> &'static str {
    match item {
        VteItem::PreviousVte => "previous_vte",
        VteItem::Thrombophilia => "thrombophilia",
        VteItem::LowerLimbParalysis => "lower_limb_paralysis",
        VteItem::Cancer => "cancer",
        VteItem::ImmobilisedSevenDays => "immobilised_7_days",
        VteItem::IntensiveCare => "icu_ccu",
        VteItem::AgeOverSixty => "age_over_60",
    }
}

fn bleeding_name(item: BleedingItem) -> &'static str {
    match item {
        BleedingItem::ActiveUlcer => "active_ulcer",
        BleedingItem::RecentBleeding => "bleeding_last_3_months",
        BleedingItem::HighInr => "inr_over_1_5",
        BleedingItem::IntensiveCare => "icu_ccu",
        BleedingItem::CentralCatheter => "central_venous_catheter",
        BleedingItem::Rheumatic => "rheumatic_disease",
        BleedingItem::ActiveCancer => "active_cancer",
    }
}

/// Yes, no or unanswered.
pub fn finding(value: &Value) -> Finding {
    Finding::from_answer(value.as_bool())
}

fn scored(score: Score, cutoff: Points) -> Value {
    json!({
        "score_min": words::exact(score.min),
        "score_max": words::exact(score.max),
        "high_risk": match score.reaches(cutoff) {
            Finding::Present => Value::Bool(true),
            Finding::Absent => Value::Bool(false),
            Finding::Unknown => Value::Null,
        },
    })
}

pub fn padua(input: &Value) -> Option<Value> {
    let items = input.as_object()?;
    for (name, value) in items {
        if !PADUA_ITEMS.iter().any(|item| padua_name(*item) == name) {
            return Some(json!({ "error": "UNKNOWN_ITEM", "field": name }));
        }
        if !value.is_null() && !value.is_boolean() {
            return Some(json!({ "error": "NOT_A_BOOLEAN", "field": name }));
        }
    }
    let score = padua::padua(|item| finding(at(input, padua_name(item))));
    Some(scored(score, padua::HIGH_FROM))
}

pub fn improve_vte(input: &Value) -> Option<Value> {
    let items = input.as_object()?;
    let is_known = |name: &str| VTE_ITEMS.iter().any(|item| vte_name(*item) == name);
    if !items.keys().all(|name| is_known(name)) {
        return None;
    }
    let score = improve_vte::improve_vte(|item| finding(at(input, vte_name(item))));
    let band = |points| match Band::of(points) {
        Band::Low => "low",
        Band::Moderate => "moderate",
        Band::High => "high",
    };
    Some(json!({
        "score_min": words::exact(score.min),
        "score_max": words::exact(score.max),
        "band_min": band(score.min),
        "band_max": band(score.max),
    }))
}

pub fn improve_bleeding(input: &Value) -> Option<Value> {
    let worded = measured(input).map_or_else(words::refusal, |measured| {
        let score = improve_bleeding::improve_bleeding(
            |item| finding(at(input, bleeding_name(item))),
            &measured,
        );
        scored(score, improve_bleeding::HIGH_FROM)
    });
    Some(worded)
}

fn measured(input: &Value) -> Result<Measured, Refusal> {
    let [age, gfr, platelets] =
        ["age", "gfr", "platelets"].map(|key| words::number(at(input, key)));
    Ok(Measured {
        age: bounds::age(Field::Age, age.as_ref().map_err(|e| *e)).value()?,
        sex: super::ivig::sex(at(input, "sex")),
        filtration: bounds::clearance(gfr.as_ref().map_err(|e| *e)).value()?,
        platelets: bounds::platelets(platelets.as_ref().map_err(|e| *e)).value()?,
    })
}
