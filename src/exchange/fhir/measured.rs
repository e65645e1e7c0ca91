//! What was measured, as Observations: no more than was entered, in the unit in which it was entered.

use super::asked::NOT_PERFORMED;
use super::codes::{self, Code, concept};
use super::held::{Held, held};
use super::json::{Json, list, object, text};
use super::parts::{amount, note, notes, own, said, subject};
use super::{Entry, Source};
use crate::domain::assessment::{build_to_confirm, creatinine_to_confirm, platelets_to_confirm};
use crate::domain::bounds::CreatinineUnit;
use crate::domain::classify::antibody::{Antibody, Assay};
use crate::domain::dates;
use crate::domain::questions::Question;
use crate::domain::refusal::Field;
use crate::form::picks::{ANTIBODY_PICKS, Pick};
use crate::form::store::TEXT_FIELDS;
use crate::i18n::{classify, fhir as words, fields};

/// What is measured, with the field of its day where the form has one.
const MEASURED: [(Field, Option<Field>); 8] = [
    (Field::Age, None),
    (Field::Weight, Some(Field::WeightDate)),
    (Field::Height, None),
    (Field::Creatinine, Some(Field::CreatinineDate)),
    (Field::Platelets, Some(Field::PlateletsDate)),
    (Field::Cystatin, None),
    (Field::Ck, None),
    (Field::CkNow, None),
];

/// The name of a field in the store, under which its Observation is referred to.
pub fn name(field: Field) -> &'static str {
    let mut known = TEXT_FIELDS.iter().filter(|(known, _)| *known == field);
    known.next().map_or("", |(_, name)| name)
}

/// The observations, each by the name of its field.
pub fn observations(source: &Source<'_>) -> Vec<Entry> {
    let mut made = Vec::new();
    for (field, day) in MEASURED {
        if let Held::Number(value, symbol) = held(source, field) {
            let observed = Observed { field, day, symbol };
            made.push(Entry::new(name(field), observed.resource(source, value)));
        }
    }
    made.extend(ANTIBODY_PICKS.into_iter().filter_map(|(result, assay)| {
        let resource = antibody(source, result, assay)?;
        Some(Entry::new(result.name(), resource))
    }));
    made
}

/// Which of these fields have an Observation, as the names to refer to.
pub fn those(source: &Source<'_>, fields: &[Field]) -> Vec<&'static str> {
    let known = |field: &&Field| matches!(held(source, **field), Held::Number(..));
    fields
        .iter()
        .filter(known)
        .map(|field| name(*field))
        .collect()
}

struct Observed {
    field: Field,
    day: Option<Field>,
    symbol: &'static str,
}

impl Observed {
    fn resource(&self, source: &Source<'_>, value: String) -> Json {
        let open = self.waits(source);
        let title = fields::label(self.field);
        let codings = self.code(source).map(Code::coding).into_iter();
        let codings = codings.chain([own(name(self.field), title.get())]);
        let day = self.day.and_then(|day| source.case.date(day).known());
        let unusual = if open {
            note(words::UNUSUAL)
        } else {
            Json::Nothing
        };
        object([
            ("resourceType", text("Observation")),
            ("status", text(if open { "preliminary" } else { "final" })),
            ("code", concept(codings, title.get())),
            ("subject", subject(source)),
            (
                "effectiveDateTime",
                text(day.map(dates::text).unwrap_or_default()),
            ),
            ("valueQuantity", amount(value, self.symbol)),
            ("note", list([unusual])),
            ("method", self.method(source)),
            ("referenceRange", self.range(source)),
        ])
    }

    /// An unusual value that nobody has confirmed yet.
    fn waits(&self, source: &Source<'_>) -> bool {
        let case = source.case;
        let of_build = [Field::Weight, Field::Height].contains(&self.field);
        let of_creatinine = self.field == Field::Creatinine;
        (of_build && build_to_confirm(case).is_some())
            || (of_creatinine && creatinine_to_confirm(case).is_some())
            || (self.field == Field::Platelets && platelets_to_confirm(case).is_some())
    }

    fn code(&self, source: &Source<'_>) -> Option<Code> {
        if self.field == Field::Height {
            return Some(codes::HEIGHT);
        }
        if self.field == Field::Creatinine {
            return Some(match source.model.creatinine_typed_in {
                CreatinineUnit::MicromolesPerLitre => codes::CREATININE_MOLES,
                CreatinineUnit::MilligramsPerDecilitre => codes::CREATININE_MASS,
            });
        }
        self.is_ck().then_some(codes::CK)
    }

    fn is_ck(&self) -> bool {
        [Field::Ck, Field::CkNow].contains(&self.field)
    }

    fn method(&self, source: &Source<'_>) -> Json {
        let weighed = source.case.weighed;
        let weighed = weighed.filter(|_| self.field == Field::Weight);
        weighed.map_or(Json::Nothing, |weighed| said(fields::weighed(weighed)))
    }

    /// The upper limit of creatine kinase.
    fn range(&self, source: &Source<'_>) -> Json {
        match held(source, Field::CkLimit) {
            Held::Number(limit, symbol) if self.is_ck() => {
                list([object([("high", amount(limit, symbol))])])
            }
            _ => Json::Nothing,
        }
    }
}

/// An antibody that was answered, also that it was not tested.
fn antibody(source: &Source<'_>, pick: Pick, assay: Pick) -> Option<Json> {
    let case = source.case;
    let pattern = case.answers.get(Question::SrpCytoplasmic);
    let (test, counts, code) = match pick {
        Pick::AntiHmgcr => {
            let test = case.anti_hmgcr;
            (test, test.hmgcr(), Some(codes::ANTI_HMGCR))
        }
        Pick::AntiSrp => {
            let test = case.anti_srp;
            (test, test.srp(pattern), Some(codes::ANTI_SRP))
        }
        Pick::JoOne => (case.jo_one, case.jo_one.other(), Some(codes::JO_ONE)),
        Pick::Synthetase => (case.synthetase, case.synthetase.other(), None),
        Pick::Dermatomyositis => (case.dermatomyositis, case.dermatomyositis.other(), None),
        _ => return None,
    };
    let (result, result_words) = option(source, pick)?;
    let title = classify::pick(pick);
    let codings = code.map(Code::coding).into_iter();
    let codings = codings.chain([own(pick.name(), title.get())]);
    // What the rules take it for, which by a blot is less than what it says.
    let meaning = match counts {
        Antibody::Negative => Some(codes::NEGATIVE),
        Antibody::Positive => Some(codes::POSITIVE),
        Antibody::NotTested | Antibody::Weak => None,
    };
    let tested = test.result != Antibody::NotTested;
    let (value, absent) = if tested {
        (result_of(result, result_words), Json::Nothing)
    } else {
        (Json::Nothing, not_performed())
    };
    let method = option(source, assay).filter(|_| tested);
    let method = method.map(|(name, title)| concept([own(name, title)], title));
    let by_blot = tested && test.assay == Some(Assay::Blot);
    let beside = by_blot.then(|| words::BY_BLOT.to_owned());
    Some(object([
        ("resourceType", text("Observation")),
        ("status", text("final")),
        ("code", concept(codings, title.get())),
        ("subject", subject(source)),
        ("valueCodeableConcept", value),
        ("dataAbsentReason", absent),
        (
            "interpretation",
            list(meaning.map(|code| concept([code.coding()], code.display))),
        ),
        ("note", notes(beside)),
        ("method", method.unwrap_or(Json::Nothing)),
    ]))
}

/// What was picked, by its name and in words.
fn option(source: &Source<'_>, pick: Pick) -> Option<(&'static str, &'static str)> {
    let place = source.model.picked(pick)?;
    Some((
        pick.options().get(place).copied()?,
        classify::options(pick).get(place).copied()?.get(),
    ))
}

fn result_of(name: &str, title: &str) -> Json {
    concept([own(name, title)], title)
}

fn not_performed() -> Json {
    concept(
        [codes::coding(codes::ABSENT, NOT_PERFORMED, "")],
        words::NOT_PERFORMED.get(),
    )
}
