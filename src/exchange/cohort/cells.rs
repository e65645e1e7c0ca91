//! What a cell says, by its words in English, Norwegian and German. A word that is not known is refused, never guessed.
//!
//! Traps: blank is not no; `x` ticks in one table and crosses out in another, so that it is not taken; `none` is a result
//! to some and no answer to others; a hyphen alone is nothing known unless the mapping says that it is a minus.

use super::mapping::Hyphen;
use crate::domain::body_size::Sex;
use crate::domain::classify::antibody::{Antibody, Assay};
use crate::domain::classify::examination::{Emg, Mri, Tempo};
use crate::domain::classify::histology::BiopsyState;
use crate::domain::finding::Finding;

/// A word of more bytes is none of those that are known.
const MOST_BYTES: usize = 32;

/// A cell in small letters (of ASCII) without blanks around it, in a buffer on the stack.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    bytes: [u8; MOST_BYTES],
    length: usize,
}

impl Word {
    /// Of a cell, unless it is too long for a word.
    pub fn of(cell: &[u8]) -> Option<Self> {
        let cell = trimmed(cell);
        let mut bytes = [0; MOST_BYTES];
        let place = bytes.get_mut(..cell.len())?;
        place.copy_from_slice(cell);
        place.make_ascii_lowercase();
        let length = cell.len();
        Some(Self { bytes, length })
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// Without blanks around it; spreadsheets also leave no-break spaces.
pub fn trimmed(cell: &[u8]) -> &[u8] {
    let mut cell = cell.trim_ascii();
    while let Some(rest) = cell.strip_prefix(NO_BREAK_SPACE) {
        cell = rest.trim_ascii();
    }
    while let Some(rest) = cell.strip_suffix(NO_BREAK_SPACE) {
        cell = rest.trim_ascii();
    }
    cell
}

const NO_BREAK_SPACE: &[u8] = "\u{a0}".as_bytes();

/// Does a cell say that nothing is known? A hyphen alone does.
pub fn is_unknown(word: &[u8]) -> bool {
    match word {
        b""
        | b"?"
        | b"-"
        | b"."
        | b".."
        | b"--"
        | b"na"
        | b"n/a"
        | b"n.a."
        | b"#n/a"
        | b"nan"
        | b"<na>"
        | b"null"
        | b"nd"
        | b"n.d."
        | b"n/d"
        | b"nt"
        | b"n.t."
        | b"unk"
        | b"unknown"
        | b"not known"
        | b"not-known"
        | b"not_known"
        | b"missing"
        | b"not done"
        | b"not-done"
        | b"not_done"
        | b"not tested"
        | b"not-tested"
        | b"not_tested"
        | b"untested"
        | b"not available"
        | b"not applicable"
        | b"not assessed"
        | b"not recorded"
        | b"not reported"
        | b"ukjent"
        | b"ikke kjent"
        | b"ikke gjort"
        | b"ikke utf\xc3\xb8rt"
        | b"ikke testet"
        | b"mangler"
        | b"unbekannt"
        | b"nicht bekannt"
        | b"nicht getestet"
        | b"nicht gemacht"
        | b"nicht durchgef\xc3\xbchrt"
        | b"fehlt"
        | b"k.a."
        | b"keine angabe" => true,
        _ => word == "\u{2013}".as_bytes() || word == "\u{2014}".as_bytes(),
    }
}

/// A minus sign, which is no hyphen.
const MINUS: &[u8] = "\u{2212}".as_bytes();

/// The answer to a yes-or-no question.
#[inline]
pub fn answer(cell: &[u8], hyphen: Hyphen) -> Option<Finding> {
    match cell {
        b"" => return Some(Finding::Unknown),
        b"1" => return Some(Finding::Present),
        b"0" => return Some(Finding::Absent),
        _ => {}
    }
    let word = Word::of(cell)?;
    match word.bytes() {
        b"1" | b"1.0" | b"1,0" | b"yes" | b"y" | b"true" | b"t" | b"present" | b"positive"
        | b"pos" | b"pos." | b"+" | b"ja" | b"j" | b"positiv" => Some(Finding::Present),
        b"0" | b"0.0" | b"0,0" | b"no" | b"n" | b"false" | b"f" | b"absent" | b"negative"
        | b"neg" | b"neg." | b"nei" | b"nein" | b"negativ" => Some(Finding::Absent),
        b"-" if hyphen == Hyphen::No => Some(Finding::Absent),
        MINUS => Some(Finding::Absent),
        other => is_unknown(other).then_some(Finding::Unknown),
    }
}

/// The result for an antibody.
#[inline]
pub fn antibody(cell: &[u8], hyphen: Hyphen) -> Option<Antibody> {
    if let Some(finding) = answer(cell, hyphen) {
        return Some(match finding {
            Finding::Present => Antibody::Positive,
            Finding::Absent => Antibody::Negative,
            Finding::Unknown => Antibody::NotTested,
        });
    }
    let word = Word::of(cell)?;
    match word.bytes() {
        b"weak" | b"weakly positive" | b"weak positive" | b"low positive" | b"borderline"
        | b"equivocal" | b"indeterminate" | b"+/-" | b"(+)" | b"svak" | b"svakt positiv"
        | b"schwach" | b"schwach positiv" | b"grenzwertig" => Some(Antibody::Weak),
        b"detected" | b"++" | b"+++" => Some(Antibody::Positive),
        b"not detected" => Some(Antibody::Negative),
        other => (other == "\u{b1}".as_bytes()).then_some(Antibody::Weak),
    }
}

/// How an antibody was tested; nothing where it is not known.
pub fn assay(cell: &[u8]) -> Option<Option<Assay>> {
    let word = Word::of(cell)?;
    let assay = match word.bytes() {
        b"elisa" | b"eia" => Assay::Elisa,
        b"chemiluminescence" | b"cia" | b"clia" => Assay::Chemiluminescence,
        b"beads" | b"bead" | b"bead assay" | b"alba" | b"albia" => Assay::Beads,
        b"immunoprecipitation" | b"ip" => Assay::Immunoprecipitation,
        b"blot" | b"line blot" | b"lineblot" | b"line-blot" | b"dot blot" | b"dotblot"
        | b"dot-blot" | b"immunoblot" | b"lia" | b"line immunoassay" => Assay::Blot,
        other => return is_unknown(other).then_some(None),
    };
    Some(Some(assay))
}

/// Sex; nothing where it is not known.
pub fn sex(cell: &[u8]) -> Option<Option<Sex>> {
    let word = Word::of(cell)?;
    match word.bytes() {
        b"f" | b"female" | b"w" | b"woman" | b"k" | b"kvinne" | b"frau" | b"weiblich" => {
            Some(Some(Sex::Female))
        }
        b"m" | b"male" | b"man" | b"mann" | b"m\xc3\xa4nnlich" => Some(Some(Sex::Male)),
        other => is_unknown(other).then_some(None),
    }
}

/// How it came on; nothing where it is not known.
pub fn tempo(cell: &[u8]) -> Option<Option<Tempo>> {
    let word = Word::of(cell)?;
    let tempo = match word.bytes() {
        b"days" | b"day" | b"dager" | b"tage" => Tempo::Days,
        b"weeks" | b"week" | b"<6 months" | b"< 6 months" | b"uker" | b"wochen" => Tempo::Weeks,
        b"6-12 months" | b"6 to 12 months" => Tempo::Months,
        b"years" | b"year" | b">12 months" | b"> 12 months" | b"\xc3\xa5r" | b"jahre" => {
            Tempo::Years
        }
        // No criterion tells 2 months from 8; the form's own name for 6 to 12 months is taken.
        b"months" => Tempo::Months,
        other => return is_unknown(other).then_some(None),
    };
    Some(Some(tempo))
}

/// The electromyogram.
pub fn emg(cell: &[u8]) -> Option<Emg> {
    let word = Word::of(cell)?;
    match word.bytes() {
        b"normal" => Some(Emg::Normal),
        b"irritable" | b"irritable myopathic" | b"irritable myopathy" => Some(Emg::Irritable),
        b"myopathic" => Some(Emg::Myopathic),
        b"neurogenic" | b"neuropathic" => Some(Emg::Neurogenic),
        other => is_unknown(other).then_some(Emg::NotDone),
    }
}

/// Magnetic resonance imaging.
pub fn mri(cell: &[u8]) -> Option<Mri> {
    let word = Word::of(cell)?;
    match word.bytes() {
        b"normal" => Some(Mri::Normal),
        b"oedema" | b"edema" | b"\xc3\xb8dem" | b"\xc3\xb6dem" | b"stir" => Some(Mri::Oedema),
        b"fat" | b"atrophy" | b"fatty" | b"fatty replacement" => Some(Mri::Fat),
        other => is_unknown(other).then_some(Mri::NotDone),
    }
}

/// Was a biopsy done?
pub fn biopsy(cell: &[u8]) -> Option<BiopsyState> {
    let word = Word::of(cell)?;
    match word.bytes() {
        b"done" | b"yes" | b"y" | b"1" | b"1.0" | b"true" | b"ja" | b"utf\xc3\xb8rt" => {
            Some(BiopsyState::Done)
        }
        b"inadequate" | b"insufficient" | b"non-diagnostic" | b"nondiagnostic" => {
            Some(BiopsyState::Inadequate)
        }
        b"no" | b"n" | b"0" | b"0.0" | b"false" | b"nei" | b"nein" => Some(BiopsyState::NotDone),
        other => is_unknown(other).then_some(BiopsyState::NotDone),
    }
}
