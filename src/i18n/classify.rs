//! The classification in words. The type without antibodies is named only once both antibodies are known to be negative.

use crate::domain::classify::answer::Classification;
use crate::domain::classify::biopsy::{BiopsyAdvice, Doubt};
use crate::domain::classify::enmc::{Antibody, Biopsy, Element, EnmcFindings, Subtype, Verdict};
use crate::domain::classify::flags::Flag;
use crate::domain::classify::notes::Note;
use crate::domain::finding::Finding;
use crate::form::picks::Pick;

/// Name of a type.
#[must_use]
pub fn subtype(subtype: Subtype, findings: &EnmcFindings) -> &'static str {
    match subtype {
        Subtype::AntiHmgcr => "anti-HMGCR myopathy",
        Subtype::AntiSrp => "anti-SRP myopathy",
        Subtype::AntibodyNegative if both_negative(findings) => "antibody-negative IMNM",
        Subtype::AntibodyNegative => "the type with neither antibody",
    }
}

fn both_negative(findings: &EnmcFindings) -> bool {
    findings.anti_hmgcr == Antibody::Negative && findings.anti_srp == Antibody::Negative
}

/// The answer in a few words.
#[must_use]
pub fn in_short(classification: &Classification) -> String {
    let enmc = classification.enmc.value();
    let met: Vec<Subtype> = enmc.met().iter().collect();
    match (enmc.status(), met.as_slice()) {
        (Verdict::Met, [one]) => subtype(*one, &classification.findings).to_owned(),
        (Verdict::Met, _) => "type unresolved, both antibodies positive".to_owned(),
        (Verdict::NotMet, _) => "criteria not met".to_owned(),
        (Verdict::Undetermined, _) if hangs_on_weak_antibody(classification) => {
            "provisional, confirm the antibody".to_owned()
        }
        (Verdict::Undetermined, _) => "not classified yet".to_owned(),
    }
}

/// Is a weak antibody the only support, with raised CK and weakness there?
fn hangs_on_weak_antibody(classification: &Classification) -> bool {
    let findings = &classification.findings;
    let weak = classification
        .enmc
        .value()
        .flags
        .contains(Flag::WeakAntibody);
    weak && findings.ck_raised.is_present() && findings.proximal_weakness.is_present()
}

/// A verdict.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not met",
        Verdict::Undetermined => "open",
    }
}

/// A required element with its finding.
#[must_use]
pub fn element(subtype: Subtype, element: Element, finding: Finding) -> String {
    let negative = subtype == Subtype::AntibodyNegative;
    let what = match element {
        Element::CkRaised => "CK above its limit, ever",
        Element::ProximalWeakness => "proximal weakness, ever",
        Element::AntiHmgcr if negative => "anti-HMGCR negative",
        Element::AntiHmgcr => "anti-HMGCR positive",
        Element::AntiSrp if negative => "anti-SRP negative",
        Element::AntiSrp => "anti-SRP positive",
        Element::OtherAntibodies => "no other myositis-specific antibody",
        Element::Biopsy => "necrotizing biopsy",
    };
    let how = match finding {
        Finding::Present => "yes",
        Finding::Absent => "no",
        Finding::Unknown => "not known",
    };
    format!("{what}: {how}")
}

/// An element that is missing, and why.
#[must_use]
pub fn missing(element: Element, findings: &EnmcFindings) -> String {
    match element {
        Element::CkRaised => "CK: was it ever above its limit?".to_owned(),
        Element::ProximalWeakness => "Proximal weakness of arms or legs, now or before".to_owned(),
        Element::AntiHmgcr => format!("Anti-HMGCR: {}", open_antibody(findings.anti_hmgcr)),
        Element::AntiSrp => format!("Anti-SRP: {}", open_antibody(findings.anti_srp)),
        Element::OtherAntibodies => {
            "The other myositis-specific antibodies: not all known".to_owned()
        }
        Element::Biopsy if findings.biopsy == Biopsy::Inadequate => {
            "Muscle biopsy: inadequate".to_owned()
        }
        Element::Biopsy => "Muscle biopsy: not done".to_owned(),
    }
}

const fn open_antibody(antibody: Antibody) -> &'static str {
    match antibody {
        Antibody::Weak => "weak or blot only, confirm by a second method",
        Antibody::NotTested | Antibody::Negative | Antibody::Positive => "not tested",
    }
}

/// Something to know.
#[must_use]
pub const fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::BothAntibodies => {
            "Both antibodies are positive. True double results are rare: test both again, by another method."
        }
        Flag::WeakAntibody => {
            "A weak or blot-only antibody is provisional. Confirm anti-HMGCR by ELISA or chemiluminescence, anti-SRP by cytoplasmic immunofluorescence or immunoprecipitation."
        }
        Flag::OtherAntibodyPresent => {
            "Another myositis-specific antibody is positive beside it. Several at once are often false on blots: confirm both, and look for the other disease."
        }
        Flag::OtherAntibodyExplains => {
            "The necrotizing biopsy goes with another myositis-specific antibody: classify by that one."
        }
        Flag::DiscordantBiopsy => {
            "The biopsy shows another pattern. The type goes by the antibody; the discordance needs an explanation."
        }
        Flag::BeforeWeakness => {
            "Antibody and raised CK without weakness: a stage before weakness. Criteria not met; follow closely, do not dismiss."
        }
        Flag::CkNotRaised => {
            "CK was never raised, so the criteria are not met. Think of treated or late disease before another one."
        }
    }
}

/// The advice on a biopsy.
#[must_use]
pub fn biopsy_advice(advice: BiopsyAdvice) -> String {
    let list = |doubts: crate::domain::set::Set<Doubt>| {
        doubts.iter().map(doubt).collect::<Vec<_>>().join("; ")
    };
    match advice {
        BiopsyAdvice::Open => String::new(),
        BiopsyAdvice::NotNeeded => {
            "No biopsy is needed: a credible antibody makes the type, and nothing found speaks for another disease."
                .to_owned()
        }
        BiopsyAdvice::HangsOn(doubts) => format!(
            "The type is met without a biopsy. Whether one can be spared hangs on: {}.",
            list(doubts)
        ),
        BiopsyAdvice::Advised(doubts) => format!(
            "A biopsy is advised all the same, for: {}.",
            list(doubts)
        ),
        BiopsyAdvice::AfterConfirmation => {
            "A biopsy is advised once a second method has been tried on the weak antibody.".to_owned()
        }
        BiopsyAdvice::Required => {
            "A biopsy is required: both antibodies are negative.".to_owned()
        }
        BiopsyAdvice::Done => "A biopsy has been done.".to_owned(),
    }
}

const fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::SecondAntibody => "the second of anti-HMGCR and anti-SRP",
        Doubt::OtherAntibodies => "another myositis-specific antibody",
        Doubt::Rash => "a rash of dermatomyositis",
        Doubt::FingerFlexors => "weak finger flexors",
        Doubt::DystrophyLike => "a young, slow, dystrophy-like course (with genetic testing)",
    }
}

/// A question with one answer out of a few.
#[must_use]
pub const fn pick(pick: Pick) -> &'static str {
    match pick {
        Pick::Tempo => "How it came on",
        Pick::StatinName => "Which statin",
        Pick::AntiHmgcr => "Anti-HMGCR",
        Pick::AntiSrp => "Anti-SRP",
        Pick::JoOne => "Anti-Jo-1",
        Pick::Synthetase => "Other synthetase antibodies",
        Pick::Dermatomyositis => "Antibodies of dermatomyositis",
        Pick::AntiHmgcrAssay => "Assay of anti-HMGCR",
        Pick::AntiSrpAssay => "Assay of anti-SRP",
        Pick::JoOneAssay => "Assay of anti-Jo-1",
        Pick::SynthetaseAssay => "Assay of the other synthetase antibodies",
        Pick::DermatomyositisAssay => "Assay of the antibodies of dermatomyositis",
        Pick::Emg => "EMG",
        Pick::Mri => "MRI of muscle",
        Pick::Biopsy => "Biopsy",
        Pick::BloodGroup => "Blood group",
        Pick::Market => "Market",
        Pick::OtherDrug => "Drug",
    }
}

/// A hint below it.
#[must_use]
pub const fn pick_hint(pick: Pick) -> &'static str {
    match pick {
        Pick::AntiHmgcr => HMGCR_HINT,
        Pick::AntiSrp => ANTIBODY_HINT,
        Pick::Synthetase => SYNTHETASE_HINT,
        Pick::Dermatomyositis => DERMATOMYOSITIS_HINT,
        Pick::Emg => {
            "irritable means all three: small short polyphasic units, fibrillations or sharp waves, bizarre high-frequency discharges"
        }
        Pick::Biopsy => BIOPSY_HINT,
        Pick::BloodGroup => "for the haemoglobin afterwards",
        _ => "",
    }
}

/// What stands for no answer.
#[must_use]
pub const fn not_said(pick: Pick) -> &'static str {
    match pick {
        Pick::Market => "Norway",
        Pick::OtherDrug => "Fragmin (dalteparin)",
        _ => NOT_SAID,
    }
}

/// Its answers, in the order of what they stand for.
#[must_use]
pub const fn options(pick: Pick) -> &'static [&'static str] {
    match pick {
        Pick::Tempo => &[
            "Over days",
            "Over weeks, up to 6 months",
            "Over 6 to 12 months",
            "Over more than 12 months",
        ],
        Pick::StatinName => &[
            "Atorvastatin",
            "Fluvastatin",
            "Lovastatin",
            "Pitavastatin",
            "Pravastatin",
            "Rosuvastatin",
            "Simvastatin",
            "Another, or red yeast rice",
        ],
        Pick::AntiHmgcr
        | Pick::AntiSrp
        | Pick::JoOne
        | Pick::Synthetase
        | Pick::Dermatomyositis => &["Not tested", "Negative", "Weak or blot only", "Positive"],
        Pick::AntiHmgcrAssay
        | Pick::AntiSrpAssay
        | Pick::JoOneAssay
        | Pick::SynthetaseAssay
        | Pick::DermatomyositisAssay => &[
            "ELISA",
            "Chemiluminescence",
            "Bead assay",
            "Immunoprecipitation",
            "Line or dot blot",
        ],
        Pick::Emg => &[
            "Not done",
            "Normal",
            "Irritable myopathic",
            "Myopathic, not irritable",
            "Neurogenic",
        ],
        Pick::Mri => &[
            "Not done",
            "Normal",
            "Oedema of muscle",
            "Atrophy or fat, no oedema",
        ],
        Pick::Biopsy => &["Not done", "Inadequate", "Done"],
        Pick::BloodGroup => &["A", "B", "AB", "O"],
        Pick::Market => &["European Union", "United Kingdom", "United States", "All"],
        Pick::OtherDrug => &super::dalteparin::DRUG_NAMES,
    }
}

/// A note on the values behind a verdict.
#[must_use]
pub const fn note(note: Note) -> &'static str {
    match note {
        Note::LowPeak => {
            "The highest CK is under 5 times its limit. The criteria set no floor, but untreated disease usually runs in the thousands."
        }
        Note::HmgcrByBlot => {
            "Anti-HMGCR negative by a blot counts as not tested: it is often not on the blot. Order it by ELISA or chemiluminescence."
        }
        Note::SrpMissed => {
            "Anti-SRP negative by this assay does not rule it out: assays of SRP54 alone miss some. Immunofluorescence on tissue or immunoprecipitation finds more."
        }
        Note::PositiveByBlot => {
            "An antibody that is positive by a blot alone counts as weak, here and in every set of criteria."
        }
        Note::CkNormalNow => {
            "CK is normal now and was raised before: the criteria ask for ever. Strength, not CK, tells whether the disease is quiet."
        }
    }
}

/// What counts as positive.
pub const ANTIBODY_HINT: &str =
    "positive means by a quantitative assay such as ELISA; a blot alone counts as weak";
/// Which antibodies.
pub const SYNTHETASE_HINT: &str = "PL-7, PL-12, EJ, OJ, KS, Zo, Ha";
/// See [`SYNTHETASE_HINT`].
pub const DERMATOMYOSITIS_HINT: &str = "Mi-2, TIF1γ, NXP2, MDA5, SAE";
/// Of anti-HMGCR.
pub const HMGCR_HINT: &str = "often not on the myositis blot: was it ordered by itself?";
/// What makes a biopsy necrotizing.
pub const BIOPSY_HINT: &str = "the first three features together make it necrotizing";
/// What it is not.
pub const NOT_A_DIAGNOSIS: &str = "Criteria classify; they do not diagnose. They are used when nothing explains the picture better.";
/// Title of the card.
pub const TITLE: &str = "IMNM, by ENMC 2018";
/// Titles and questions of the form.
pub const EXAMINATION: &str = "History and examination";
/// See [`EXAMINATION`].
pub const CK: &str = "Creatine kinase";
/// See [`EXAMINATION`].
pub const ANTIBODIES: &str = "Antibodies";
/// See [`EXAMINATION`].
pub const CK_UNIT: &str = "Unit of CK";
/// The button that answers the other antibodies together.
pub const OTHERS_NEGATIVE: &str = "Jo-1 and the other antibodies are negative";
/// Nothing chosen from a list.
pub const NOT_SAID: &str = "Not said";
/// See [`EXAMINATION`].
pub const MUSCLE_BIOPSY: &str = "Muscle biopsy";
/// See [`EXAMINATION`].
pub const BIOPSY: &str = "Biopsy";
/// Titles of the card's parts.
pub const MISSING: &str = "Missing";
/// See [`MISSING`].
pub const TO_KNOW: &str = "To know";
/// While an entry can't be taken.
pub const NO_VERDICT: &str = "no verdict until the entry is corrected";
