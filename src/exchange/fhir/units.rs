//! Units that are read, and by which exact factor each becomes the one of the form. A unit that is not here is refused, and
//! so is a number without one: a creatinine of 1.1 may be either.

use super::amount::Exact;
use super::codes::UCUM;
use super::error::Unreadable;
use super::shape::Quantity;
use crate::domain::enzyme::UNITS_IN_MICROKATAL;
use crate::domain::quantity::{Unit as _, unit};
use crate::domain::refusal::Field;

/// A unit that is known, with the codes and texts that stand for it.
const KNOWN: [(&str, &[&str]); 15] = [
    ("kg", &["kg"]),
    ("g", &["g"]),
    ("[lb_av]", &["[lb_av]"]),
    ("cm", &["cm"]),
    ("m", &["m"]),
    ("[in_i]", &["[in_i]"]),
    (
        "umol/L",
        &[
            "umol/L",
            "umol/l",
            "\u{b5}mol/L",
            "\u{b5}mol/l",
            "\u{3bc}mol/L",
            "\u{3bc}mol/l",
        ],
    ),
    ("mg/dL", &["mg/dL", "mg/dl"]),
    ("mg/L", &["mg/L", "mg/l"]),
    (
        "10*9/L",
        &[
            "10*9/L",
            "10*9/l",
            "10^9/L",
            "10^9/l",
            "\u{d7} 10\u{2079}/L",
        ],
    ),
    ("10*3/uL", &["10*3/uL", "10*3/ul", "10^3/uL", "10^3/ul"]),
    ("/uL", &["/uL", "/ul"]),
    ("U/L", &["U/L", "U/l"]),
    (
        "ukat/L",
        &[
            "ukat/L",
            "ukat/l",
            "\u{b5}kat/L",
            "\u{b5}kat/l",
            "\u{3bc}kat/L",
            "\u{3bc}kat/l",
        ],
    ),
    ("a", &["a", "years"]),
];

fn known(text: &str) -> Option<&'static str> {
    let mut all = KNOWN.into_iter();
    let found = all.find(|(_, texts)| texts.contains(&text));
    found.map(|(unit, _)| unit)
}

/// The unit of a quantity: by its code in UCUM, else by its text. Two that differ are none.
pub fn unit_of(quantity: &Quantity<'_>) -> Result<&'static str, Unreadable> {
    let text = said(quantity.unit.as_deref());
    let code = said(quantity.code.as_deref());
    let is_ucum = quantity.system.as_deref() == Some(UCUM);
    match (code.filter(|_| is_ucum), text) {
        (Some(code), text) => {
            let by_code = known(code).ok_or_else(|| unknown(code))?;
            let by_text = text.and_then(known);
            if by_text.is_some_and(|by_text| by_text != by_code) {
                return Err(Unreadable::UnitsDiffer);
            }
            Ok(by_code)
        }
        (None, Some(text)) => known(text).ok_or_else(|| unknown(text)),
        (None, None) => match code {
            Some(code) if quantity.system.is_none() => known(code).ok_or_else(|| unknown(code)),
            Some(code) => Err(unknown(code)),
            None => Err(Unreadable::NoUnit),
        },
    }
}

fn said(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn unknown(text: &str) -> Unreadable {
    Unreadable::UnknownUnit(super::take::short(text))
}

/// How a number becomes one of the form.
pub struct Conversion {
    /// It is multiplied by this.
    pub factor: Exact,
    /// The symbol of the unit that it then has.
    pub symbol: &'static str,
    /// So many decimals are held of it.
    pub places: u32,
}

const ONE: Exact = Exact::whole(1);
const THOUSANDTH: Exact = Exact::scaled(1, 3);
/// Kilograms in a pound, by definition.
const POUND: Exact = Exact::scaled(45_359_237, 8);
/// Centimetres in an inch, by definition.
const INCH: Exact = Exact::scaled(254, 2);

/// How a number in this unit becomes one of this field; nothing where the unit is none of the field.
pub fn conversion(field: Field, of: &str) -> Option<Conversion> {
    use unit::{
        BillionPerLitre, Centimetre, EnzymeUnitPerLitre, Kilogram, MicromolePerLitre,
        MilligramPerDecilitre, MilligramPerLitre, Year,
    };
    let is_ck = crate::form::model::CK_FIELDS.contains(&field);
    let (factor, symbol, places) = match of {
        "kg" if field == Field::Weight => (ONE, Kilogram::SYMBOL, Kilogram::PLACES),
        "g" if field == Field::Weight => (THOUSANDTH, Kilogram::SYMBOL, Kilogram::PLACES),
        "[lb_av]" if field == Field::Weight => (POUND, Kilogram::SYMBOL, Kilogram::PLACES),
        "cm" if field == Field::Height => (ONE, Centimetre::SYMBOL, Centimetre::PLACES),
        "m" if field == Field::Height => {
            (Exact::whole(100), Centimetre::SYMBOL, Centimetre::PLACES)
        }
        "[in_i]" if field == Field::Height => (INCH, Centimetre::SYMBOL, Centimetre::PLACES),
        "umol/L" if field == Field::Creatinine => {
            (ONE, MicromolePerLitre::SYMBOL, MicromolePerLitre::PLACES)
        }
        "mg/dL" if field == Field::Creatinine => (
            ONE,
            MilligramPerDecilitre::SYMBOL,
            MilligramPerDecilitre::PLACES,
        ),
        "mg/L" if field == Field::Cystatin => {
            (ONE, MilligramPerLitre::SYMBOL, MilligramPerLitre::PLACES)
        }
        "10*9/L" | "10*3/uL" if field == Field::Platelets => {
            (ONE, BillionPerLitre::SYMBOL, BillionPerLitre::PLACES)
        }
        "/uL" if field == Field::Platelets => {
            (THOUSANDTH, BillionPerLitre::SYMBOL, BillionPerLitre::PLACES)
        }
        "U/L" if is_ck => (ONE, EnzymeUnitPerLitre::SYMBOL, EnzymeUnitPerLitre::PLACES),
        "ukat/L" if is_ck => (
            Exact::whole(UNITS_IN_MICROKATAL),
            EnzymeUnitPerLitre::SYMBOL,
            EnzymeUnitPerLitre::PLACES,
        ),
        "a" if field == Field::Age => (ONE, Year::SYMBOL, Year::PLACES),
        _ => return None,
    };
    Some(Conversion {
        factor,
        symbol,
        places,
    })
}

/// Does a unit of creatinine go with this code? One is for mass and one for moles, and a laboratory that mixes them is not
/// to be guessed about.
pub fn goes_with(loinc: &str, unit: &str) -> bool {
    match loinc {
        "2160-0" | "38483-4" => unit == "mg/dL",
        "14682-9" => unit == "umol/L",
        _ => true,
    }
}
