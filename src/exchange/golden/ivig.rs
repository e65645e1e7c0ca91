//! Courses of immunoglobulin.

use crate::domain::assessment::{IvigAnswer, assess};
use crate::domain::body_size::Sex;
use crate::domain::bounds;
use crate::domain::case::{Case, Confirmation, ROUNDING_STEPS, USUAL_DAYS, USUAL_DOSE};
use crate::domain::finding::Finding;
use crate::domain::ivig::course::{Course, CourseRequest, plan};
use crate::domain::ivig::infusion::Ladder;
use crate::domain::ivig::notices::Notice;
use crate::domain::ivig::products::Product;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::weight::{Basis, WeightPolicy};
use crate::domain::number::NumberError;
use crate::domain::quantity::{Grams, Quantity};
use crate::domain::refusal::{Field, Reading, Reason, Refusal};
use serde_json::{Map, Value, json};

use super::words::{self, at};

pub fn run(input: &Value) -> Option<Value> {
    let request = match request(input) {
        Ok(request) => request,
        Err(unknown) => return Some(json!({ "unknown": unknown })),
    };
    let planned = plan(&request);
    let worded = match &planned {
        Ok(planned) => course(planned)?,
        Err(refusal) => words::refusal(*refusal),
    };
    // The page's way to the same figures must not give others.
    Some(match agrees_with_assess(&request) {
        Ok(()) => worded,
        Err(why) => json!({ "assess differs": why, "plan": worded }),
    })
}

fn request(input: &Value) -> Result<CourseRequest, String> {
    let read = |key: &str| words::number(at(input, key));
    let (age, weight, height) = (read("age"), read("weight_kg"), read("height_cm"));
    let (before, dose, days, step) = (
        read("prepregnancy_weight_kg"),
        read("dose_g_per_kg"),
        read("days"),
        read("step"),
    );
    let given = |key: &str| input.get(key).is_some();
    let [usual_step, _] = ROUNDING_STEPS;
    Ok(CourseRequest {
        age: bounds::age(Field::Age, age.as_ref().map_err(|e| *e)),
        sex: sex(at(input, "sex")),
        pregnant: finding(at(input, "pregnant")),
        weight: bounds::weight(Field::Weight, weight.as_ref().map_err(|e| *e)),
        height: bounds::height(height.as_ref().map_err(|e| *e)),
        prepregnancy_weight: bounds::weight(
            Field::PrepregnancyWeight,
            before.as_ref().map_err(|e| *e),
        ),
        dose: if given("dose_g_per_kg") {
            bounds::dose_per_kg(dose.as_ref().map_err(|e| *e))
        } else {
            Reading::Known(USUAL_DOSE)
        },
        days: if given("days") {
            bounds::days(days.as_ref().map_err(|e| *e))
        } else {
            Reading::Known(USUAL_DAYS)
        },
        policy: policy(at(input, "mode").as_str().unwrap_or("BMI30"))?,
        step: if given("step") {
            bounds::step(step.as_ref().map_err(|e| *e))
        } else {
            Reading::Known(usual_step)
        },
        rounding: match at(input, "round").as_str().unwrap_or("nearest") {
            "nearest" => Rounding::Nearest,
            "down" => Rounding::Down,
            other => return Err(other.to_owned()),
        },
        product: product(at(input, "product").as_str().unwrap_or("OCTAGAM10_DM"))?,
        at_risk: finding(at(input, "at_risk")),
        risk_elsewhere: false,
        plan: None,
    })
}

pub fn sex(value: &Value) -> Option<Sex> {
    match value.as_str() {
        Some("F") => Some(Sex::Female),
        Some("M") => Some(Sex::Male),
        _ => None,
    }
}

fn finding(value: &Value) -> Finding {
    Finding::from_answer(value.as_bool())
}

fn policy(name: &str) -> Result<WeightPolicy, String> {
    Ok(match name {
        "BMI30" => WeightPolicy::Bmi30,
        "ACTUAL" => WeightPolicy::Actual,
        "NBA2026" => WeightPolicy::Australia2026,
        "ONTARIO" => WeightPolicy::Ontario,
        "UK_DDW" => WeightPolicy::UkDoseDetermining,
        "IBW_CAP" => WeightPolicy::Ideal,
        other => return Err(other.to_owned()),
    })
}

fn product(name: &str) -> Result<Product, String> {
    Ok(match name {
        "OCTAGAM10_DM" => Product::OctagamTen,
        "OCTAGAM5" => Product::OctagamFive,
        "PRIVIGEN_EU" => Product::Privigen,
        "PANZYGA_US" => Product::Panzyga,
        other => return Err(other.to_owned()),
    })
}

fn course(course: &Course) -> Option<Value> {
    let (doses, supply, running) = (
        course.doses.value(),
        course.supply.value(),
        course.running.as_ref()?.value(),
    );
    let vials = supply.vials_of_largest().map(|vials| {
        vials
            .iter()
            .map(|v| (v.size.to_string(), json!(f64::from(v.count))))
            .collect::<Map<String, Value>>()
    });
    let [exact, total] = [doses.exact, doses.total].map(words::float);
    Some(json!({
        "weight_used_kg": words::exact(doses.weight.used),
        "weight_basis": match doses.weight.basis {
            Basis::Actual => "actual",
            Basis::Adjusted => "adjusted",
            Basis::Ideal => "ideal",
        },
        "bmi": doses.bmi.map_or(Value::Null, words::exact),
        "exact_total_g": words::exact(doses.exact),
        "total_g": words::exact(doses.total),
        // Compared before rounding to the displayed tenth: where a half lies below zero, "half up" can be read in two ways.
        "deviation_percent": (total? - exact?) / exact? * 100.0,
        "daily_g": list(&doses.daily),
        "daily_ml": list(&supply.daily),
        "total_ml": words::exact(supply.total),
        "vials_largest_day": vials.map_or(Value::Null, Value::Object),
        "schedule_largest_day_mlh_min_ml": ladder(&running.exact),
        "minutes_largest_day": words::exact(running.exact.minutes),
        "warnings": course.notices.iter().map(|&n| notice(n)).collect::<Vec<_>>(),
    }))
}

fn list<U: crate::domain::quantity::Unit>(quantities: &[Quantity<U>]) -> Value {
    quantities.iter().map(|&q| words::exact(q)).collect()
}

fn ladder(ladder: &Ladder) -> Value {
    let row = |s: &crate::domain::ivig::infusion::LadderStep| {
        json!([
            words::exact(s.rate),
            words::exact(s.minutes),
            words::exact(s.volume)
        ])
    };
    ladder.steps.iter().map(row).collect()
}

fn notice(notice: Notice) -> &'static str {
    match notice {
        Notice::BmiExtreme => "BMI_EXTREME_CONFIRM_UNITS",
        Notice::RoundingOverFivePercent => "ROUNDING_OVER_5_PERCENT_CONFIRM",
        Notice::AdultAssumed => "ADULT_ASSUMED_PLANNING_FIGURE",
        Notice::ConsiderFiveDays => "AT_RISK_CONSIDER_5_DAYS",
        Notice::DailyThirtyFiveGrams => "DAILY_35_G_OR_MORE",
        Notice::AgeOver65 => "AGE_OVER_65_AT_RISK",
        Notice::RiskElsewhere => "RISK_ANSWERED_ELSEWHERE",
        Notice::RiskUnanswered => "RISK_UNANSWERED_COUNTED_AS_RISK",
        Notice::LowestPracticableRate => "LABEL_SAYS_LOWEST_PRACTICABLE_RATE",
        Notice::HeightMissing => "HEIGHT_MISSING_ACTUAL_WEIGHT_USED",
        Notice::PregnantActualWeight => "PREGNANT_ACTUAL_WEIGHT",
        Notice::PrepregnancyWeight => "PREPREGNANCY_WEIGHT_USED",
        Notice::ShortActualWeight => "SHORT_ACTUAL_WEIGHT",
        Notice::LowWeightActualWeight => "LOW_WEIGHT_ACTUAL_WEIGHT",
        Notice::ThinActualWeight => "ACTUAL_BELOW_IBW_ACTUAL_USED",
    }
}

/// `assess` on the same case gives the same grams, or the same refusal, or asks for confirmation and then gives them.
fn agrees_with_assess(request: &CourseRequest) -> Result<(), String> {
    let mut case = Case {
        age: request.age,
        sex: request.sex,
        pregnant: request.pregnant,
        weight: request.weight,
        height: request.height,
        prepregnancy_weight: request.prepregnancy_weight,
        ..Case::default()
    };
    case.ivig.dose = request.dose;
    case.ivig.days = request.days;
    case.ivig.policy = request.policy;
    case.ivig.step = request.step;
    case.ivig.rounding = request.rounding;
    case.ivig.product = Some(request.product);
    case.ivig.at_risk = request.at_risk;
    // Where pregnancy is no question (a man, or from 55) the page counts an open one as no; a vector is taken at its word.
    let pregnant = case.pregnancy();
    let planned = plan(&CourseRequest {
        pregnant,
        ..*request
    });
    // The build is asked first, then the rounding.
    while let IvigAnswer::Confirm(asked) = assess(&case).answers.ivig {
        if asked.iter().all(|c| case.confirmed.contains(c)) {
            return Err(format!("asked again {asked:?}"));
        }
        if !asked
            .iter()
            .any(|c| matches!(c, Confirmation::Build(..) | Confirmation::Rounding(..)))
        {
            return Err(format!("asked to confirm {asked:?}"));
        }
        case.confirmed.extend(asked);
    }
    let total = |doses: &crate::domain::ivig::course::Doses| -> (Grams, Vec<Grams>) {
        (doses.total, doses.daily.clone())
    };
    let no_weight = Refusal::new(Field::Weight, Reason::Number(NumberError::Missing));
    match (assess(&case).answers.ivig, planned) {
        (IvigAnswer::Given(given), Ok(course))
            if total(given.doses.value()) == total(course.doses.value()) =>
        {
            Ok(())
        }
        // A weight that is not there yet is no refusal on the page, which lists every other one.
        (IvigAnswer::Refused(refusals), Err(refusal))
            if refusals.contains(&refusal) || refusal == no_weight =>
        {
            Ok(())
        }
        (IvigAnswer::Waiting, Err(refusal)) if refusal == no_weight => Ok(()),
        (answer, planned) => Err(format!("{answer:?} against {planned:?}")),
    }
}
