//! Systems and codes. Only codes that were confirmed go out; the others stand as text, and come in with a mark. Where each
//! was confirmed is told in `docs/fhir.md`.

use super::json::{Json, list, object, text};

/// The store's names of questions and answers, and of what is worked out here.
pub const FORM: &str = "urn:imnm:form";
/// The questions of the form.
pub const QUESTIONNAIRE: &str = "urn:imnm:questionnaire";
/// LOINC.
pub const LOINC: &str = "http://loinc.org";
/// SNOMED CT.
pub const SNOMED: &str = "http://snomed.info/sct";
/// UCUM.
pub const UCUM: &str = "http://unitsofmeasure.org";
/// What an observation means.
pub const INTERPRETATION: &str =
    "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
/// Why there is no value.
pub const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
/// The same as an extension.
pub const ABSENT_EXTENSION: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
/// Points of an answer.
pub const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
/// The same by its later name.
pub const WEIGHT_OF_ITEM: &str = "http://hl7.org/fhir/StructureDefinition/itemWeight";
/// A unit that an answer may have.
pub const UNIT_OF_ITEM: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
/// How high a risk is.
pub const RISK: &str = "http://terminology.hl7.org/CodeSystem/risk-probability";

const ATC: &str = "http://www.whocc.no/atc";
const ACT_REASON: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

/// A code in its system, with its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// System.
    pub system: &'static str,
    /// Code.
    pub code: &'static str,
    /// Words.
    pub display: &'static str,
}

const fn code(system: &'static str, code: &'static str, display: &'static str) -> Code {
    Code {
        system,
        code,
        display,
    }
}

/// Height. Of LOINC and SNOMED CT only the codes go out: their own words were not read.
pub const HEIGHT: Code = code(LOINC, "8302-2", "");
/// Creatinine, in moles.
pub const CREATININE_MOLES: Code = code(LOINC, "14682-9", "");
/// Creatinine, in milligrams.
pub const CREATININE_MASS: Code = code(LOINC, "2160-0", "");
/// Creatine kinase. The same figures are a code of another system too, so that none ever goes without its own.
pub const CK: Code = code(LOINC, "2157-6", "");
/// Clearance by Cockcroft and Gault.
pub const CLEARANCE: Code = code(LOINC, "35591-7", "");
/// Anti-HMGCR.
pub const ANTI_HMGCR: Code = code(LOINC, "93493-5", "");
/// Anti-SRP.
pub const ANTI_SRP: Code = code(LOINC, "33921-8", "");
/// Anti-Jo-1.
pub const JO_ONE: Code = code(LOINC, "33571-1", "");
/// Immunoglobulin.
pub const IMMUNOGLOBULIN: Code = code(
    ATC,
    "J06BA02",
    "immunoglobulins, normal human, for intravascular adm.",
);
/// Dalteparin.
pub const DALTEPARIN: [Code; 2] = [
    code(ATC, "B01AB04", "dalteparin"),
    code(SNOMED, "372563008", ""),
];
/// Positive.
pub const POSITIVE: Code = code(INTERPRETATION, "POS", "Positive");
/// Negative.
pub const NEGATIVE: Code = code(INTERPRETATION, "NEG", "Negative");
/// No patient, but an example.
pub const TEST_DATA: Code = code(ACT_REASON, "HTEST", "test health data");

impl Code {
    /// As a Coding.
    pub fn coding(self) -> Json {
        coding(self.system, self.code, self.display)
    }
}

/// A Coding.
pub fn coding(system: &str, code: &str, display: &str) -> Json {
    object([
        ("system", text(system)),
        ("code", text(code)),
        ("display", text(display)),
    ])
}

/// A CodeableConcept, with words as it is read.
pub fn concept(codings: impl IntoIterator<Item = Json>, words: &str) -> Json {
    object([("coding", list(codings)), ("text", text(words))])
}

/// The code in UCUM of a unit by its symbol on the page. A unit without one goes out as text.
pub fn ucum(symbol: &str) -> Option<&'static str> {
    let code = match symbol {
        "years" => "a",
        "days" => "d",
        "min" => "min",
        "kg" => "kg",
        "g" => "g",
        "g/kg" => "g/kg",
        "cm" => "cm",
        "kg/m²" => "kg/m2",
        "%" => "%",
        "mL" => "mL",
        "mL/h" => "mL/h",
        "mL/min" => "mL/min",
        "µmol/L" => "umol/L",
        "mg/dL" => "mg/dL",
        "mg/L" => "mg/L",
        "U/L" => "U/L",
        "× 10⁹/L" => "10*9/L",
        _ => return None,
    };
    Some(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::{Unit, unit};

    #[test]
    fn units_that_may_be_misread_or_were_not_confirmed_have_no_code() {
        for symbol in [
            unit::AntiXaUnit::SYMBOL,
            unit::Point::SYMBOL,
            unit::Course::SYMBOL,
            "µkat/L",
        ] {
            assert_eq!(ucum(symbol), None, "{symbol}");
        }
        for symbol in [
            unit::Kilogram::SYMBOL,
            unit::Gram::SYMBOL,
            unit::MicromolePerLitre::SYMBOL,
            unit::BillionPerLitre::SYMBOL,
            unit::EnzymeUnitPerLitre::SYMBOL,
            unit::Year::SYMBOL,
            unit::KilogramPerSquareMetre::SYMBOL,
            unit::MillilitrePerHour::SYMBOL,
        ] {
            assert!(ucum(symbol).is_some(), "{symbol}");
        }
    }
}
