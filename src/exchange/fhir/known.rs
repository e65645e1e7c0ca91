//! Codes that are known when they come in, and of which field each is. One that was not confirmed is read and marked.

use super::codes::{FORM, LOINC};
use super::error::Unreadable;
use super::found::Wanted;
use super::shape::{Coding, Concept};
use crate::domain::refusal::Field;
use crate::form::picks::{ANTIBODY_PICKS, Pick};

/// What a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The field.
    pub wanted: Wanted,
    /// The code was confirmed to mean this.
    pub is_confirmed: bool,
    /// It is one of several antibodies that a field is about.
    pub one_of_several: bool,
}

/// How LOINC calls what is read, and whether that was confirmed.
const CODES: [(&str, Field, bool); 9] = [
    ("30525-0", Field::Age, false),
    ("29463-7", Field::Weight, false),
    ("8302-2", Field::Height, true),
    ("2160-0", Field::Creatinine, true),
    ("14682-9", Field::Creatinine, true),
    ("38483-4", Field::Creatinine, true),
    ("777-3", Field::Platelets, false),
    ("33863-2", Field::Cystatin, false),
    ("2157-6", Field::CkNow, true),
];

/// The same of antibodies. PL-7, PL-12 and EJ are some of the other synthetases.
const ANTIBODIES: [(&str, Pick, bool); 7] = [
    ("93493-5", Pick::AntiHmgcr, false),
    ("33921-8", Pick::AntiSrp, false),
    ("53011-3", Pick::AntiSrp, false),
    ("33571-1", Pick::JoOne, false),
    ("33772-5", Pick::Synthetase, true),
    ("33771-7", Pick::Synthetase, true),
    ("45149-2", Pick::Synthetase, true),
];

/// What this calculator writes by its own names.
const OWN: [Field; 8] = [
    Field::Age,
    Field::Weight,
    Field::Height,
    Field::Creatinine,
    Field::Platelets,
    Field::Cystatin,
    Field::Ck,
    Field::CkNow,
];

/// Everything that may be found, in the order of the form.
pub fn all() -> Vec<Wanted> {
    let numbers = [
        Field::Weight,
        Field::Height,
        Field::Creatinine,
        Field::Platelets,
        Field::Cystatin,
        Field::Ck,
        Field::CkLimit,
        Field::CkNow,
    ];
    let mut all = vec![Wanted::Sex, Wanted::Number(Field::Age)];
    all.extend(numbers.map(Wanted::Number));
    all.extend(ANTIBODY_PICKS.map(|(pick, assay)| Wanted::Antibody(pick, assay)));
    all
}

fn antibody(pick: Pick) -> Option<Wanted> {
    let mut pairs = ANTIBODY_PICKS.into_iter();
    let pair = pairs.find(|(result, _)| *result == pick);
    pair.map(|(result, assay)| Wanted::Antibody(result, assay))
}

fn own(code: &str) -> Option<Meaning> {
    let mut wanted = all().into_iter();
    let wanted = wanted.find(|wanted| wanted.name() == code)?;
    let is_own = match wanted {
        Wanted::Number(field) => OWN.contains(&field),
        Wanted::Antibody(..) => true,
        Wanted::Sex => false,
    };
    is_own.then_some(Meaning {
        wanted,
        is_confirmed: true,
        one_of_several: false,
    })
}

fn loinc(code: &str) -> Option<Meaning> {
    let mut numbers = CODES.into_iter();
    if let Some((_, field, is_confirmed)) = numbers.find(|(known, ..)| *known == code) {
        return Some(Meaning {
            wanted: Wanted::Number(field),
            is_confirmed,
            one_of_several: false,
        });
    }
    let mut antibodies = ANTIBODIES.into_iter();
    let (_, pick, one_of_several) = antibodies.find(|(known, ..)| *known == code)?;
    Some(Meaning {
        wanted: antibody(pick)?,
        is_confirmed: true,
        one_of_several,
    })
}

/// What a concept stands for, and the code that says so. A code counts in its own system alone: the figures of one are
/// another thing elsewhere. What this calculator wrote goes by its own names.
///
/// # Errors
/// [`Unreadable::CodesDiffer`], with what the first of them stands for.
pub fn meaning(concept: &Concept) -> Result<Option<(Meaning, Coding)>, (Wanted, Unreadable)> {
    let of_system = |system: &str, known: fn(&str) -> Option<Meaning>| {
        let codings = concept.coding.iter().map(|coding| &coding.0);
        let here = codings.filter(|coding| coding.system.as_deref() == Some(system));
        let found = here.filter_map(|coding| {
            let meaning = known(coding.code.as_deref()?.trim())?;
            Some((meaning, coding.clone()))
        });
        found.collect::<Vec<(Meaning, Coding)>>()
    };
    let mut found = of_system(FORM, own);
    if found.is_empty() {
        found = of_system(LOINC, loinc);
    }
    let mut found = found.into_iter();
    let Some(first) = found.next() else {
        return Ok(None);
    };
    if found.any(|(other, _)| other.wanted != first.0.wanted) {
        return Err((first.0.wanted, Unreadable::CodesDiffer));
    }
    Ok(Some(first))
}

/// Every code of LOINC that a concept has.
pub fn loinc_codes(concept: &Concept) -> impl Iterator<Item = &str> {
    let codings = concept.coding.iter().map(|coding| &coding.0);
    let here = codings.filter(|coding| coding.system.as_deref() == Some(LOINC));
    here.filter_map(|coding| coding.code.as_deref())
}
