//! The form as named texts, so that it survives a reload of the tab and can be handed to another module. A name or value that this version does not know
//! is passed over: an update must not lose the rest.

use super::model::Model;
use super::names::*;
use super::picks::PICKS;
use crate::domain::body_size::Sex;
use crate::domain::case::{Confirmation, ROUNDING_STEPS};
use crate::domain::clock::Clock;
use crate::domain::dates;
use crate::domain::ivig::planning::ChosenDays;
use crate::domain::ivig::products::PRODUCTS;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::STOPS;
use crate::domain::ivig::weight::WEIGHT_POLICIES;
use crate::domain::quantity::{Centimetres, Days, Grams, Kilograms, MicromolesPerLitre, Platelets};
use crate::domain::questions::{LISTS, QUESTIONS};
use crate::domain::refusal::Field;
use crate::records;

/// The fields that hold typed text, with their names in the store and in the markup.
pub const TEXT_FIELDS: &[(Field, &str)] = &[
    (Field::Age, "age"),
    (Field::OnsetAge, "onset-age"),
    (Field::Weight, "weight"),
    (Field::WeightDate, "weight-date"),
    (Field::Height, "height"),
    (Field::PrepregnancyWeight, "prepregnancy-weight"),
    (Field::Creatinine, "creatinine"),
    (Field::CreatinineDate, "creatinine-date"),
    (Field::Platelets, "platelets"),
    (Field::PlateletsDate, "platelets-date"),
    (Field::Ck, "ck"),
    (Field::CkLimit, "ck-limit"),
    (Field::CkNow, "ck-now"),
    (Field::StatinStart, "statin-start"),
    (Field::StatinStop, "statin-stop"),
    (Field::DosePerKg, "dose"),
    (Field::PolicyReason, "policy-reason"),
    (Field::Tolerance, "tolerance"),
    (Field::DayCap, "day-cap"),
    (Field::FirstDay, "first-day"),
    (Field::StartTime, "start-time"),
    (Field::Interval, "interval"),
    (Field::Courses, "courses"),
    (Field::GivenSoFar, "given-so-far"),
    (Field::Cystatin, "cystatin-c"),
    (Field::FragminStart, "fragmin-start"),
    (Field::FragminStop, "fragmin-stop"),
    (Field::PunctureDay, "puncture-day"),
    (Field::PunctureTime, "puncture-time"),
];

/// The model as names and texts.
#[must_use]
pub fn to_pairs(model: &Model) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut put = |name: &str, text: &str| pairs.push((name.to_owned(), text.to_owned()));
    for (field, name) in TEXT_FIELDS {
        put(name, model.text(*field));
    }
    if let Some(sex) = model.sex {
        put("sex", sex_name(sex));
    }
    if let Some(finding) = model.pregnant {
        put("pregnant", finding_name(finding));
    }
    put("creatinine-unit", unit_name(model.creatinine_unit));
    put("creatinine-typed-in", unit_name(model.creatinine_typed_in));
    if let Some(weighed) = model.weighed {
        put("weighed", weighed_name(weighed));
    }
    for (question, answer) in QUESTIONS.into_iter().zip(model.answers) {
        if let Some(finding) = answer {
            put(question_name(question), finding_name(finding));
        }
    }
    for group in &model.none_of {
        put("none-of", group_name(*group));
    }
    for (pick, place) in PICKS.iter().zip(model.picks) {
        if let Some(option) = place.and_then(|place| pick.options().get(place)) {
            put(pick.name(), option);
        }
    }
    put("ck-unit", ck_unit_name(model.ck_unit));
    if let Some(setting) = model.setting {
        put("setting", setting_name(setting));
    }
    if model.off_label_chosen {
        put("off-label", "yes");
    }
    if model.example {
        put("example", "yes");
    }
    put("days", &model.days.to_string());
    put("policy", policy_name(model.policy));
    put("step", &model.step.get().to_string());
    put("rounding", rounding_name(model.rounding));
    if let Some(plan) = model.plan {
        let days: Vec<String> = plan
            .amounts()
            .iter()
            .map(|day| day.get().to_string())
            .collect();
        put("plan", &days.join(" "));
    }
    if let Some(product) = model.product {
        put("product", product_name(product));
    }
    if let Some(finding) = model.at_risk {
        put("risk", finding_name(finding));
    }
    for ((stop, answer), reason) in STOPS.iter().zip(model.stops).zip(&model.reasons) {
        if let Some(finding) = answer {
            put(stop_name(*stop), finding_name(finding));
        }
        put(&format!("{}-reason", stop_name(*stop)), reason);
    }
    if model.none_of_these {
        put("none-of-these", "yes");
    }
    if model.today_alone {
        put("today-alone", "yes");
    }
    for confirmation in &model.confirmed {
        put("confirmed", &confirmation_text(*confirmation));
    }
    pairs
}

/// The model that these names and texts make.
#[must_use]
pub fn from_pairs(pairs: &[(String, String)]) -> Model {
    let mut model = Model::default();
    for (name, text) in pairs {
        restore(&mut model, name, text);
    }
    model
}

/// The model as one text, for another module.
#[must_use]
pub fn to_text(model: &Model) -> String {
    let mut text = String::new();
    for (name, value) in to_pairs(model) {
        records::put(&mut text, &[&name, &value]);
    }
    text
}

/// The model that this text makes. It makes the same case as the one that was written.
#[must_use]
pub fn from_text(text: &str) -> Model {
    let pair = |record| {
        let mut fields = records::fields(record).map(str::to_owned);
        Some((fields.next()?, fields.next()?))
    };
    let pairs: Vec<_> = records::records(text).filter_map(pair).collect();
    from_pairs(&pairs)
}

/// Sets what has this name in the store; a name or value that is not known does nothing.
pub(super) fn restore(model: &mut Model, name: &str, text: &str) {
    if let Some((field, _)) = TEXT_FIELDS.iter().find(|(_, known)| *known == name) {
        model.set_text(*field, text.to_owned());
        if !text.is_empty() {
            model.left.push(*field);
        }
        return;
    }
    for (place, stop) in STOPS.iter().enumerate() {
        if name == stop_name(*stop) {
            model.stops[place] = find(FINDINGS, text, finding_name);
        } else if name.strip_suffix("-reason") == Some(stop_name(*stop)) {
            text.clone_into(&mut model.reasons[place]);
        }
    }
    if let Some(place) = QUESTIONS
        .into_iter()
        .position(|question| question_name(question) == name)
    {
        model.answers[place] = find(FINDINGS, text, finding_name);
        return;
    }
    if let Some(pick) = PICKS.iter().find(|pick| pick.name() == name) {
        let options = pick.options();
        model.picks[pick.place()] = options.iter().position(|option| *option == text);
        return;
    }
    match name {
        "creatinine-unit" => {
            model.creatinine_unit = find(UNITS, text, unit_name).unwrap_or_default()
        }
        "creatinine-typed-in" => {
            model.creatinine_typed_in = find(UNITS, text, unit_name).unwrap_or_default();
        }
        "weighed" => model.weighed = find(WEIGHED, text, weighed_name),
        "none-of" => model.none_of.extend(find(LISTS, text, group_name)),
        "ck-unit" => model.ck_unit = find(CK_UNITS, text, ck_unit_name).unwrap_or_default(),
        "setting" => model.setting = find(SETTINGS, text, setting_name),
        "off-label" => model.off_label_chosen = true,
        "example" => model.example = true,
        "sex" => model.sex = find([Some(Sex::Female), Some(Sex::Male), None], text, sex_name),
        "pregnant" => model.pregnant = find(FINDINGS, text, finding_name),
        "days" => {
            if let Some(days) = text
                .parse()
                .ok()
                .map(Days::scaled)
                .filter(|days| super::model::all_days().contains(days))
            {
                model.days = days;
            }
        }
        "policy" => model.policy = find(WEIGHT_POLICIES, text, policy_name).unwrap_or_default(),
        "step" => {
            let step = ROUNDING_STEPS
                .into_iter()
                .find(|step| step.get().to_string() == text);
            model.step = step.unwrap_or(model.step);
        }
        "rounding" => {
            model.rounding =
                find([Rounding::Nearest, Rounding::Down], text, rounding_name).unwrap_or_default();
        }
        "plan" => {
            let days = text.split(' ').map(|day| day.parse().map(Grams::scaled));
            let days: Option<Vec<Grams>> = days.map(Result::ok).collect();
            model.plan = days.as_deref().and_then(ChosenDays::new);
            if let Some(plan) = model.plan {
                restore(model, "days", &plan.amounts().len().to_string());
            }
        }
        "product" => model.product = find(PRODUCTS, text, product_name),
        "risk" => model.at_risk = find(FINDINGS, text, finding_name),
        "none-of-these" => model.none_of_these = true,
        "today-alone" => model.today_alone = text == "yes",
        "confirmed" => model.confirmed.extend(confirmation(text)),
        _ => {}
    }
}

fn find<T: Copy, const N: usize>(
    all: [T; N],
    text: &str,
    name: fn(T) -> &'static str,
) -> Option<T> {
    all.into_iter().find(|one| name(*one) == text)
}

fn confirmation_text(confirmation: Confirmation) -> String {
    match confirmation {
        Confirmation::Build(weight, height) => format!("build {} {}", weight.get(), height.get()),
        Confirmation::Rounding(exact, total) => format!("rounding {} {}", exact.get(), total.get()),
        Confirmation::Creatinine(creatinine) => format!("creatinine {}", creatinine.get()),
        Confirmation::Platelets(platelets) => format!("platelets {}", platelets.get()),
        Confirmation::PastDay(day) => format!("past {}", dates::text(day)),
        Confirmation::Puncture(day, time) => {
            let time = time.map(|time| time.to_string()).unwrap_or_default();
            format!("puncture {} {time}", dates::text(day))
        }
    }
}

fn confirmation(text: &str) -> Option<Confirmation> {
    let mut words = text.split(' ');
    let kind = words.next()?;
    if kind == "past" {
        return dates::parse(words.next()?).map(Confirmation::PastDay);
    }
    if kind == "puncture" {
        let day = dates::parse(words.next()?)?;
        return Some(Confirmation::Puncture(day, Clock::parse(words.next()?)));
    }
    let mut number = || words.next()?.parse().ok();
    match kind {
        "build" => Some(Confirmation::Build(
            Kilograms::scaled(number()?),
            Centimetres::scaled(number()?),
        )),
        "rounding" => Some(Confirmation::Rounding(
            Grams::scaled(number()?),
            Grams::scaled(number()?),
        )),
        "platelets" => Some(Confirmation::Platelets(Platelets::scaled(number()?))),
        "creatinine" => Some(Confirmation::Creatinine(MicromolesPerLitre::scaled(
            number()?,
        ))),
        _ => None,
    }
}
