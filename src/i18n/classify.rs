//! The classification in words. The type without antibodies is named only once both antibodies are known to be negative.

use crate::domain::classify::answer::Classification;
use crate::domain::classify::biopsy::{BiopsyAdvice, Doubt};
use crate::domain::classify::enmc::{Antibody, Biopsy, Element, EnmcFindings, Subtype, Verdict};
use crate::domain::classify::flags::Flag;
use crate::domain::classify::notes::Note;
use crate::domain::finding::Finding;
use crate::form::picks::Pick;
use crate::i18n::words::{Text, say, text};

/// Name of a type.
#[must_use]
pub fn subtype(subtype: Subtype, findings: &EnmcFindings) -> Text {
    match subtype {
        Subtype::AntiHmgcr => text!("anti-HMGCR myopathy"),
        Subtype::AntiSrp => text!("anti-SRP myopathy"),
        Subtype::AntibodyNegative if both_negative(findings) => text!("antibody-negative IMNM"),
        Subtype::AntibodyNegative => text!("the type with neither antibody"),
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
        (Verdict::Met, _) => text!("type unresolved, both antibodies positive").to_owned(),
        (Verdict::NotMet, _) => text!("criteria not met").to_owned(),
        (Verdict::Undetermined, _) if hangs_on_weak_antibody(classification) => {
            text!("provisional, confirm the antibody").to_owned()
        }
        (Verdict::Undetermined, _) => text!("not classified yet").to_owned(),
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
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Met => text!("met"),
        Verdict::NotMet => text!("not met"),
        Verdict::Undetermined => text!("open"),
    }
}

/// A required element with its finding.
#[must_use]
pub fn element(subtype: Subtype, element: Element, finding: Finding) -> String {
    let what = element_name(subtype, element);
    let how = match finding {
        Finding::Present => text!("yes"),
        Finding::Absent => text!("no"),
        Finding::Unknown => text!("not known"),
    };
    say!("{what}: {how}", what, how)
}

/// A required element.
#[must_use]
pub const fn element_name(subtype: Subtype, element: Element) -> Text {
    let negative = matches!(subtype, Subtype::AntibodyNegative);
    match element {
        Element::CkRaised => text!("CK above its limit, ever"),
        Element::ProximalWeakness => text!("proximal weakness, ever"),
        Element::AntiHmgcr if negative => text!("anti-HMGCR negative"),
        Element::AntiHmgcr => text!("anti-HMGCR positive"),
        Element::AntiSrp if negative => text!("anti-SRP negative"),
        Element::AntiSrp => text!("anti-SRP positive"),
        Element::OtherAntibodies => text!("no other myositis-specific antibody"),
        Element::Biopsy => text!("necrotizing biopsy"),
    }
}

/// An element that is missing, and why.
#[must_use]
pub fn missing(element: Element, findings: &EnmcFindings) -> String {
    match element {
        Element::CkRaised => text!("CK: was it ever above its limit?").to_owned(),
        Element::ProximalWeakness => {
            text!("Proximal weakness of arms or legs, now or before").to_owned()
        }
        Element::AntiHmgcr => say!("Anti-HMGCR: {}", open_antibody(findings.anti_hmgcr)),
        Element::AntiSrp => say!("Anti-SRP: {}", open_antibody(findings.anti_srp)),
        Element::OtherAntibodies => {
            text!("The other myositis-specific antibodies: not all known").to_owned()
        }
        Element::Biopsy if findings.biopsy == Biopsy::Inadequate => {
            text!("Muscle biopsy: inadequate").to_owned()
        }
        Element::Biopsy => text!("Muscle biopsy: not done").to_owned(),
    }
}

const fn open_antibody(antibody: Antibody) -> Text {
    match antibody {
        Antibody::Weak => text!("weak or blot only, confirm by a second method"),
        Antibody::NotTested | Antibody::Negative | Antibody::Positive => text!("not tested"),
    }
}

/// Something to know.
#[must_use]
pub const fn flag(flag: Flag) -> Text {
    match flag {
        Flag::BothAntibodies => {
            text!(
                "Both antibodies are positive. True double results are rare: test both again, by another method."
            )
        }
        Flag::WeakAntibody => {
            text!(
                "A weak or blot-only antibody is provisional. Confirm anti-HMGCR by ELISA or chemiluminescence, anti-SRP by cytoplasmic immunofluorescence or immunoprecipitation."
            )
        }
        Flag::OtherAntibodyPresent => {
            text!(
                "Another myositis-specific antibody is positive beside it. Several at once are often false on blots: confirm both, and look for the other disease."
            )
        }
        Flag::OtherAntibodyExplains => {
            text!(
                "The necrotizing biopsy goes with another myositis-specific antibody: classify by that one."
            )
        }
        Flag::DiscordantBiopsy => {
            text!(
                "The biopsy shows another pattern. The type goes by the antibody; the discordance needs an explanation."
            )
        }
        Flag::BeforeWeakness => {
            text!(
                "Antibody and raised CK without weakness: a stage before weakness. Criteria not met; follow closely, do not dismiss."
            )
        }
        Flag::CkNotRaised => {
            text!(
                "CK was never raised, so the criteria are not met. Think of treated or late disease before another one."
            )
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
            text!("No biopsy is needed: a credible antibody makes the type, and nothing found speaks for another disease.")
                .to_owned()
        }
        BiopsyAdvice::HangsOn(doubts) => say!("The type is met without a biopsy. Whether one can be spared hangs on: {}.", list(doubts)),
        BiopsyAdvice::Advised(doubts) => say!("A biopsy is advised all the same, for: {}.", list(doubts)),
        BiopsyAdvice::AfterConfirmation => {
            text!("A biopsy is advised once a second method has been tried on the weak antibody.").to_owned()
        }
        BiopsyAdvice::Required => {
            text!("A biopsy is required: both antibodies are negative.").to_owned()
        }
        BiopsyAdvice::Done => text!("A biopsy has been done.").to_owned(),
    }
}

const fn doubt(doubt: Doubt) -> Text {
    match doubt {
        Doubt::SecondAntibody => text!("the second of anti-HMGCR and anti-SRP"),
        Doubt::OtherAntibodies => text!("another myositis-specific antibody"),
        Doubt::Rash => text!("a rash of dermatomyositis"),
        Doubt::FingerFlexors => text!("weak finger flexors"),
        Doubt::DystrophyLike => {
            text!("a young, slow, dystrophy-like course (with genetic testing)")
        }
    }
}

/// A question with one answer out of a few.
#[must_use]
pub const fn pick(pick: Pick) -> Text {
    match pick {
        Pick::Tempo => text!("How it came on"),
        Pick::StatinName => text!("Which statin"),
        Pick::AntiHmgcr => text!("Anti-HMGCR"),
        Pick::AntiSrp => text!("Anti-SRP"),
        Pick::JoOne => text!("Anti-Jo-1"),
        Pick::Synthetase => text!("Other synthetase antibodies"),
        Pick::Dermatomyositis => text!("Antibodies of dermatomyositis"),
        Pick::AntiHmgcrAssay => text!("Assay of anti-HMGCR"),
        Pick::AntiSrpAssay => text!("Assay of anti-SRP"),
        Pick::JoOneAssay => text!("Assay of anti-Jo-1"),
        Pick::SynthetaseAssay => text!("Assay of the other synthetase antibodies"),
        Pick::DermatomyositisAssay => text!("Assay of the antibodies of dermatomyositis"),
        Pick::Emg => text!("EMG"),
        Pick::Mri => text!("MRI of muscle"),
        Pick::Biopsy => text!("Biopsy"),
        Pick::BloodGroup => text!("Blood group"),
        Pick::Market => text!("Market"),
        Pick::OtherDrug => text!("Drug"),
    }
}

/// A hint below it.
#[must_use]
pub const fn pick_hint(pick: Pick) -> Text {
    match pick {
        Pick::AntiHmgcr => HMGCR_HINT,
        Pick::AntiSrp => ANTIBODY_HINT,
        Pick::Synthetase => SYNTHETASE_HINT,
        Pick::Dermatomyositis => DERMATOMYOSITIS_HINT,
        Pick::Emg => {
            text!(
                "irritable means all three: small short polyphasic units, fibrillations or sharp waves, bizarre high-frequency discharges"
            )
        }
        Pick::Biopsy => BIOPSY_HINT,
        Pick::BloodGroup => text!("for the haemoglobin afterwards"),
        _ => Text::EMPTY,
    }
}

/// What stands for no answer.
#[must_use]
pub const fn not_said(pick: Pick) -> Text {
    match pick {
        Pick::Market => text!("Norway"),
        Pick::OtherDrug => text!("Fragmin (dalteparin)"),
        _ => NOT_SAID,
    }
}

/// Its answers, in the order of what they stand for.
#[must_use]
pub const fn options(pick: Pick) -> &'static [Text] {
    match pick {
        Pick::Tempo => &[
            text!("Over days"),
            text!("Over weeks, up to 6 months"),
            text!("Over 6 to 12 months"),
            text!("Over more than 12 months"),
        ],
        Pick::StatinName => &[
            text!("Atorvastatin"),
            text!("Fluvastatin"),
            text!("Lovastatin"),
            text!("Pitavastatin"),
            text!("Pravastatin"),
            text!("Rosuvastatin"),
            text!("Simvastatin"),
            text!("Another, or red yeast rice"),
        ],
        Pick::AntiHmgcr
        | Pick::AntiSrp
        | Pick::JoOne
        | Pick::Synthetase
        | Pick::Dermatomyositis => &[
            text!("Not tested"),
            text!("Negative"),
            text!("Weak or blot only"),
            text!("Positive"),
        ],
        Pick::AntiHmgcrAssay
        | Pick::AntiSrpAssay
        | Pick::JoOneAssay
        | Pick::SynthetaseAssay
        | Pick::DermatomyositisAssay => &[
            text!("ELISA"),
            text!("Chemiluminescence"),
            text!("Bead assay"),
            text!("Immunoprecipitation"),
            text!("Line or dot blot"),
        ],
        Pick::Emg => &[
            text!("Not done"),
            text!("Normal"),
            text!("Irritable myopathic"),
            text!("Myopathic, not irritable"),
            text!("Neurogenic"),
        ],
        Pick::Mri => &[
            text!("Not done"),
            text!("Normal"),
            text!("Oedema of muscle"),
            text!("Atrophy or fat, no oedema"),
        ],
        Pick::Biopsy => &[text!("Not done"), text!("Inadequate"), text!("Done")],
        Pick::BloodGroup => &[text!("A"), text!("B"), text!("AB"), text!("O")],
        Pick::Market => &[
            text!("European Union"),
            text!("United Kingdom"),
            text!("United States"),
            text!("All"),
        ],
        Pick::OtherDrug => &super::dalteparin::DRUG_NAMES,
    }
}

/// A note on the values behind a verdict.
#[must_use]
pub const fn note(note: Note) -> Text {
    match note {
        Note::LowPeak => {
            text!(
                "The highest CK is under 5 times its limit. The criteria set no floor, but untreated disease usually runs in the thousands."
            )
        }
        Note::HmgcrByBlot => {
            text!(
                "Anti-HMGCR negative by a blot counts as not tested: it is often not on the blot. Order it by ELISA or chemiluminescence."
            )
        }
        Note::SrpMissed => {
            text!(
                "Anti-SRP negative by this assay does not rule it out: assays of SRP54 alone miss some. Immunofluorescence on tissue or immunoprecipitation finds more."
            )
        }
        Note::PositiveByBlot => {
            text!(
                "An antibody that is positive by a blot alone counts as weak, here and in every set of criteria."
            )
        }
        Note::CkNormalNow => {
            text!(
                "CK is normal now and was raised before: the criteria ask for ever. Strength, not CK, tells whether the disease is quiet."
            )
        }
    }
}

/// What counts as positive.
pub const ANTIBODY_HINT: Text =
    text!("positive means by a quantitative assay such as ELISA; a blot alone counts as weak");
/// Which antibodies.
pub const SYNTHETASE_HINT: Text = text!("PL-7, PL-12, EJ, OJ, KS, Zo, Ha");
/// See [`SYNTHETASE_HINT`].
pub const DERMATOMYOSITIS_HINT: Text = text!("Mi-2, TIF1γ, NXP2, MDA5, SAE");
/// Of anti-HMGCR.
pub const HMGCR_HINT: Text = text!("often not on the myositis blot: was it ordered by itself?");
/// What makes a biopsy necrotizing.
pub const BIOPSY_HINT: Text = text!("the first three features together make it necrotizing");
/// What it is not.
pub const NOT_A_DIAGNOSIS: Text = text!(
    "Criteria classify; they do not diagnose. They are used when nothing explains the picture better."
);
/// Title of the card.
pub const TITLE: Text = text!("IMNM, by ENMC 2018");
/// Titles and questions of the form.
pub const EXAMINATION: Text = text!("History and examination");
/// See [`EXAMINATION`].
pub const CK: Text = text!("Creatine kinase");
/// See [`EXAMINATION`].
pub const ANTIBODIES: Text = text!("Antibodies");
/// See [`EXAMINATION`].
pub const CK_UNIT: Text = text!("Unit of CK");
/// The button that answers the other antibodies together.
pub const OTHERS_NEGATIVE: Text = text!("Jo-1 and the other antibodies are negative");
/// Nothing chosen from a list.
pub const NOT_SAID: Text = text!("Not said");
/// See [`EXAMINATION`].
pub const MUSCLE_BIOPSY: Text = text!("Muscle biopsy");
/// See [`EXAMINATION`].
pub const BIOPSY: Text = text!("Biopsy");
/// Titles of the card's parts.
pub const MISSING: Text = text!("Missing");
/// See [`MISSING`].
pub const TO_KNOW: Text = text!("To know");
/// While an entry can't be taken.
pub const NO_VERDICT: Text = text!("no verdict until the entry is corrected");
