//! The answer to a case, as the interface gives it: everything of [`assess`], with codes for programs and words for people.
//! What is refused, stopped or withheld has no number anywhere.

mod classification;
mod dalteparin;
mod ivig;
mod parts;

use serde::Serialize;

use super::code::{Code, Said};
use super::confirm;
use super::paths;
use crate::domain::assessment::{Assessment, assess};
use crate::domain::case::{Case, DATE_FIELDS};
use crate::domain::content::CONTENT_VERSION;
use crate::domain::dates;
use crate::domain::refusal::{Field, Refusal};
use crate::domain::urgent::UrgentSign;
use crate::form::model::Model;
use crate::i18n::{answers, questions};

pub use classification::{
    ApiClassification, BiopsyAdvised, BohanPeterSet, ClassificationGiven, Enmc2003Set, Enmc2018Set,
    EularSet, FoundElement, MimicRaised, TypeVerdict, WhichSets,
};
pub use dalteparin::{ApiDalteparin, Clearance, DalteparinDose, RiskScore};
pub use ivig::{ApiIvig, DosedWeight, Forbidden, IvigGiven};
pub use parts::{Cited, OpenAt, Refused, SourceRow, Step, ToConfirm};
use parts::{Sources, refused, to_confirm};

/// Everything that may be said about a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ApiAssessment {
    /// The version of the clinical content.
    pub content_version: u32,
    /// The version of the program.
    pub release: String,
    /// The day that the case was looked at, as it was given.
    pub today: Option<String>,
    /// Every entry that can't be taken: what hangs on it has no answer below.
    pub refused: Vec<Refused>,
    /// Every unusual value that somebody has to say is right.
    pub to_confirm: Vec<ToConfirm>,
    /// Signs that need action today.
    pub urgent_signs: Vec<UrgentNow>,
    /// Is it the disease, and which type?
    pub classification: ApiClassification,
    /// How much immunoglobulin?
    pub ivig: ApiIvig,
    /// Dalteparin or not?
    pub dalteparin: ApiDalteparin,
    /// Measurements that are old.
    pub old_measurements: Vec<OldOne>,
    /// The weight was estimated, not measured.
    pub estimated_weight: bool,
    /// Everything that the answers rest on, with how far it was checked.
    pub sources: Vec<SourceRow>,
}

/// A sign that needs action today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct UrgentNow {
    /// Which.
    pub sign: Said<UrgentSign>,
    /// What to do.
    pub action: String,
}

/// A measurement that is old.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct OldOne {
    /// Where in the case.
    pub path: String,
    /// Days since.
    pub days: i32,
    /// In words.
    pub text: String,
}

/// Assesses a case. `model` is the form it was read from, whose texts stand in the messages.
#[must_use]
pub fn answer(case: &Case, model: &Model) -> ApiAssessment {
    let Assessment { answers, criteria } = assess(case);
    let mut sources = Sources::default();
    let typed = |field: Field| model.text(field).to_owned();
    let urgent = |sign: UrgentSign| UrgentNow {
        sign: Said::new(sign, questions::urgent(sign)),
        action: questions::urgent_action(sign).to_owned(),
    };
    for sign in answers.urgent.iter() {
        sources.add(sign.source());
    }
    let old = answers.old.iter().map(|old| OldOne {
        path: paths::of_field(old.field),
        days: old.days,
        text: self::answers::old(*old),
    });
    ApiAssessment {
        content_version: CONTENT_VERSION,
        release: crate::VERSION.to_owned(),
        today: case.today.map(dates::text),
        refused: refused_fields(case)
            .into_iter()
            .map(|refusal| refused(refusal, &typed))
            .collect(),
        to_confirm: confirm::asked(case).into_iter().map(to_confirm).collect(),
        urgent_signs: answers.urgent.iter().map(urgent).collect(),
        classification: classification::of(
            &answers.classification,
            criteria.as_ref(),
            &typed,
            &mut sources,
        ),
        ivig: ivig::of(&answers.ivig, &typed, &mut sources),
        dalteparin: dalteparin::of(&answers.dalteparin, &typed, &mut sources),
        old_measurements: old.collect(),
        estimated_weight: answers.estimated_weight,
        sources: sources.rows(),
    }
}

/// What the fields of the interface refuse by themselves.
fn refused_fields(case: &Case) -> Vec<Refusal> {
    let fields = [
        case.age.refusal(),
        case.onset_age().refusal(),
        case.weight.refusal(),
        case.height.refusal(),
        case.prepregnancy_weight.refusal(),
        case.creatinine.refusal(),
        case.platelets.refusal(),
        case.cystatin.refusal(),
        case.ck.refusal(),
        case.ck_limit.refusal(),
        case.ck_now.refusal(),
        case.puncture_time.refusal(),
        case.ivig.dose.refusal(),
        case.ivig.days.refusal(),
        case.ivig.step.refusal(),
    ];
    let dates = DATE_FIELDS.map(|field| case.date(field).refusal());
    let has_place = |refusal: &Refusal| !paths::of_field(refusal.field).is_empty();
    let all = fields.into_iter().chain(dates).flatten();
    all.filter(has_place).collect()
}

/// Codes in the order of the domain.
fn codes<T: super::code::Coded>(values: impl Iterator<Item = T>) -> Vec<Code<T>> {
    values.map(Code).collect()
}
