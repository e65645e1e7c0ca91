//! The form as named texts, so that it survives a reload of the tab. A name or value that this version does not know
//! is passed over: an update must not lose the rest.

use super::state::Model;
use crate::domain::body_size::Sex;
use crate::domain::case::{Confirmation, ROUNDING_STEPS};
use crate::domain::finding::Finding;
use crate::domain::ivig::products::{PRODUCTS, Product};
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::{STOPS, Stop};
use crate::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use crate::domain::quantity::{Centimetres, Days, Grams, Kilograms, MicromolesPerLitre};
use crate::domain::refusal::Field;

/// The fields that hold typed text, with their names in the store and in the markup.
pub const TEXT_FIELDS: [(Field, &str); 6] = [
    (Field::Age, "age"),
    (Field::Weight, "weight"),
    (Field::Height, "height"),
    (Field::PrepregnancyWeight, "prepregnancy-weight"),
    (Field::Creatinine, "creatinine"),
    (Field::DosePerKg, "dose"),
];

/// The model as names and texts.
#[must_use]
pub fn to_pairs(model: &Model) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut put = |name: &str, text: &str| pairs.push((name.to_owned(), text.to_owned()));
    for (field, name) in TEXT_FIELDS {
        put(name, model.text(field));
    }
    if let Some(sex) = model.sex {
        put("sex", sex_name(sex));
    }
    if let Some(finding) = model.pregnant {
        put("pregnant", finding_name(finding));
    }
    put("days", &model.days.to_string());
    put("policy", policy_name(model.policy));
    put("step", &model.step.get().to_string());
    put("rounding", rounding_name(model.rounding));
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

fn restore(model: &mut Model, name: &str, text: &str) {
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
    match name {
        "sex" => model.sex = find([Some(Sex::Female), Some(Sex::Male), None], text, sex_name),
        "pregnant" => model.pregnant = find(FINDINGS, text, finding_name),
        "days" => {
            if let Some(days) = text
                .parse()
                .ok()
                .map(Days::scaled)
                .filter(|days| super::all_days().contains(days))
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
        "product" => model.product = find(PRODUCTS, text, product_name),
        "risk" => model.at_risk = find(FINDINGS, text, finding_name),
        "none-of-these" => model.none_of_these = true,
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

const FINDINGS: [Finding; 3] = [Finding::Present, Finding::Absent, Finding::Unknown];

/// The name of a finding in the store and in the markup.
#[must_use]
pub const fn finding_name(finding: Finding) -> &'static str {
    match finding {
        Finding::Present => "yes",
        Finding::Absent => "no",
        Finding::Unknown => "not-known",
    }
}

/// The name of a sex.
#[must_use]
pub const fn sex_name(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Female) => "female",
        Some(Sex::Male) => "male",
        None => "not-known",
    }
}

/// The name of a policy.
#[must_use]
pub const fn policy_name(policy: WeightPolicy) -> &'static str {
    match policy {
        WeightPolicy::Bmi30 => "bmi-30",
        WeightPolicy::Actual => "actual",
        WeightPolicy::Australia2026 => "australia-2026",
        WeightPolicy::Ontario => "ontario",
        WeightPolicy::UkDoseDetermining => "uk",
        WeightPolicy::Ideal => "ideal",
    }
}

/// The name of a rounding.
#[must_use]
pub const fn rounding_name(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Nearest => "nearest",
        Rounding::Down => "down",
    }
}

/// The name of a product.
#[must_use]
pub const fn product_name(product: Product) -> &'static str {
    match product {
        Product::OctagamTen => "octagam-10",
        Product::OctagamFive => "octagam-5",
        Product::Privigen => "privigen",
        Product::Panzyga => "panzyga",
    }
}

/// The name of a contraindication.
#[must_use]
pub const fn stop_name(stop: Stop) -> &'static str {
    match stop {
        Stop::IgaDeficiencyWithAntibodies => "iga-antibodies",
        Stop::AnaphylaxisToImmunoglobulin => "anaphylaxis",
        Stop::Hyperprolinaemia => "hyperprolinaemia",
        Stop::FructoseIntolerance => "fructose-intolerance",
        Stop::SevereRenalFailure => "renal-failure",
        Stop::SevereHeartFailure => "heart-failure",
        Stop::IgaDeficiencyAlone => "iga-alone",
    }
}

fn confirmation_text(confirmation: Confirmation) -> String {
    match confirmation {
        Confirmation::Build(weight, height) => format!("build {} {}", weight.get(), height.get()),
        Confirmation::Rounding(exact, total) => format!("rounding {} {}", exact.get(), total.get()),
        Confirmation::Creatinine(creatinine) => format!("creatinine {}", creatinine.get()),
    }
}

fn confirmation(text: &str) -> Option<Confirmation> {
    let mut words = text.split(' ');
    let kind = words.next()?;
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
        "creatinine" => Some(Confirmation::Creatinine(MicromolesPerLitre::scaled(
            number()?,
        ))),
        _ => None,
    }
}
