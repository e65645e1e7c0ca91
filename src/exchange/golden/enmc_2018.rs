//! The 224th ENMC workshop's criteria.

use crate::domain::classify::enmc::{
    Antibody, Biopsy, Element, EnmcFindings, OtherAntibodies, Subtype, Verdict, enmc,
};
use crate::domain::classify::flags::Flag;
use serde_json::{Value, json};

use super::words::{at, fields, finding};

const FIELDS: [&str; 6] = [
    "ck_raised",
    "proximal_weakness",
    "anti_hmgcr",
    "anti_srp",
    "other_msa",
    "biopsy",
];

pub fn run(input: &Value) -> Option<Value> {
    fields(input, &FIELDS)?;
    let findings = EnmcFindings {
        ck_raised: finding(at(input, "ck_raised"))?,
        proximal_weakness: finding(at(input, "proximal_weakness"))?,
        anti_hmgcr: antibody(at(input, "anti_hmgcr"))?,
        anti_srp: antibody(at(input, "anti_srp"))?,
        other_antibodies: match word(at(input, "other_msa")) {
            "none" => OtherAntibodies::Negative,
            "positive" => OtherAntibodies::Positive,
            "untested" => OtherAntibodies::NotTested,
            _ => return None,
        },
        biopsy: match word(at(input, "biopsy")) {
            "not_done" => Biopsy::NotDone,
            "inadequate" => Biopsy::Inadequate,
            "imnm" => Biopsy::Necrotizing,
            "other" => Biopsy::Other,
            _ => return None,
        },
    };
    let result = enmc(&findings);
    let met: Vec<Subtype> = result.met().iter().collect();
    let subtype = match met.as_slice() {
        [] => None,
        [one] => Some(subtype(*one)),
        [..] => Some("unresolved"),
    };
    Some(json!({
        "status": verdict(result.status()),
        "subtype": subtype,
        "subtypes": {
            "anti_hmgcr": verdict(result.anti_hmgcr),
            "anti_srp": verdict(result.anti_srp),
            "antibody_negative": verdict(result.antibody_negative),
        },
        "undetermined_by": result.missing.iter().map(element).collect::<Vec<_>>(),
        "flags": result.flags.iter().map(flag).collect::<Vec<_>>(),
    }))
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn antibody(value: &Value) -> Option<Antibody> {
    Some(match word(value) {
        "untested" => Antibody::NotTested,
        "negative" => Antibody::Negative,
        "weak" => Antibody::Weak,
        "positive" => Antibody::Positive,
        _ => return None,
    })
}

fn subtype(subtype: Subtype) -> &'static str {
    match subtype {
        Subtype::AntiHmgcr => "anti_hmgcr",
        Subtype::AntiSrp => "anti_srp",
        Subtype::AntibodyNegative => "antibody_negative",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not_met",
        Verdict::Undetermined => "undetermined",
    }
}

fn element(element: Element) -> &'static str {
    match element {
        Element::CkRaised => "ck_raised",
        Element::ProximalWeakness => "proximal_weakness",
        Element::AntiHmgcr => "anti_hmgcr",
        Element::AntiSrp => "anti_srp",
        Element::OtherAntibodies => "other_msa",
        Element::Biopsy => "biopsy",
    }
}

fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::BothAntibodies => "DUAL_ANTIBODY",
        Flag::WeakAntibody => "WEAK_ANTIBODY_CONFIRM",
        Flag::OtherAntibodyPresent => "OTHER_MSA_PRESENT",
        Flag::OtherAntibodyExplains => "OTHER_MSA_EXPLAINS_NECROSIS",
        Flag::DiscordantBiopsy => "DISCORDANT_BIOPSY",
        Flag::BeforeWeakness => "ANTIBODY_WITHOUT_WEAKNESS",
        Flag::CkNotRaised => "CK_NEVER_RAISED",
    }
}
