//! What is worked out from the measurements, as Observations that name what they are made from and how. What the page
//! withholds is not here.

use super::codes::{self, Code, concept};
use super::json::{Json, object, text};
use super::measured::those;
use super::parts::{own, points, quantity, reference, references, said, subject, today};
use super::{Entry, Source, risks};
use crate::domain::assessment::IvigAnswer;
use crate::domain::body::confirmed_body;
use crate::domain::kidney::clearance::KidneyStep;
use crate::domain::kidney::cockcroft_gault::WeightUsed;
use crate::domain::refusal::Field;
use crate::i18n::{dalteparin, fhir as words, fields};

/// Everything that was worked out, but doses and verdicts.
pub fn observations(source: &Source<'_>) -> Vec<Entry> {
    let mut made = Vec::from_iter(body_mass_index(source));
    made.extend(dosing_weight(source));
    made.extend(clearances(source));
    made.extend(risks::scores(source).iter().map(|score| {
        let derived = Derived {
            key: score.key,
            title: &score.title,
            code: None,
            value: points(score.score),
            method: score.method.clone(),
            from: vec!["questionnaire-response"],
        };
        Entry::new(score.key, derived.resource(source))
    }));
    made
}

struct Derived<'a> {
    key: &'a str,
    title: &'a str,
    code: Option<Code>,
    value: (&'static str, Json),
    method: String,
    from: Vec<&'static str>,
}

impl Derived<'_> {
    fn resource(self, source: &Source<'_>) -> Json {
        let codings = self.code.map(Code::coding).into_iter();
        let codings = codings.chain([own(self.key, self.title)]);
        object([
            ("resourceType", text("Observation")),
            ("status", text("final")),
            ("code", concept(codings, self.title)),
            ("subject", subject(source)),
            ("effectiveDateTime", today(source)),
            self.value,
            ("method", said(self.method)),
            ("device", reference(source, "device")),
            ("derivedFrom", references(source, self.from)),
        ])
    }
}

/// Of a weight and height that belong together, confirmed where they are unusual.
fn body_mass_index(source: &Source<'_>) -> Option<Entry> {
    let bmi = confirmed_body(source.case)?.bmi?;
    let derived = Derived {
        key: "bmi",
        title: words::BMI.get(),
        code: None,
        value: ("valueQuantity", quantity(bmi)),
        method: words::BMI_METHOD.to_owned(),
        from: those(source, &[Field::Weight, Field::Height]),
    };
    Some(Entry::new("bmi", derived.resource(source)))
}

/// The weight that the grams are made from, where there are grams.
fn dosing_weight(source: &Source<'_>) -> Option<Entry> {
    let given = match &source.assessment.answers.ivig {
        IvigAnswer::Given(given) => given,
        IvigAnswer::Waiting
        | IvigAnswer::Stopped(_)
        | IvigAnswer::Refused(_)
        | IvigAnswer::Confirm(_) => return None,
    };
    let weight = given.doses.value().weight;
    let method = words::dosing_weight(
        fields::policy(given.policy).get(),
        fields::basis(weight.basis).get(),
    );
    let derived = Derived {
        key: "dosing-weight",
        title: words::DOSING_WEIGHT.get(),
        code: None,
        value: ("valueQuantity", quantity(weight.used)),
        method,
        from: those(source, &[Field::Weight, Field::Height]),
    };
    Some(Entry::new("dosing-weight", derived.resource(source)))
}

/// Cockcroft and Gault with the actual weight, and the lowest estimate, which decides.
fn clearances(source: &Source<'_>) -> Vec<Entry> {
    let Some(clearance) = &source.assessment.answers.dalteparin.clearance else {
        return Vec::new();
    };
    let from = [Field::Age, Field::Weight, Field::Height, Field::Creatinine];
    let mut made = Vec::new();
    for step in clearance.steps() {
        let (key, title, code, value, fields) = match step.what {
            KidneyStep::CockcroftGault(WeightUsed::Actual, value) => (
                "clearance",
                words::CLEARANCE,
                Some(codes::CLEARANCE),
                value,
                from.to_vec(),
            ),
            KidneyStep::Lowest(value) => {
                let all = from.into_iter().chain([Field::Cystatin]).collect();
                ("clearance-lowest", words::LOWEST, None, value, all)
            }
            KidneyStep::CockcroftGault(WeightUsed::Ideal | WeightUsed::Adjusted, _)
            | KidneyStep::Filtration(..) => continue,
        };
        let derived = Derived {
            key,
            title: title.get(),
            code,
            value: ("valueQuantity", quantity(value)),
            method: dalteparin::kidney_step(step.what),
            from: those(source, &fields),
        };
        made.push(Entry::new(key, derived.resource(source)));
    }
    made
}
