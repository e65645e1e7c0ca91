//! What a column seems to hold, by its name. A name that could mean more than one thing is asked about.
//!
//! Traps: a rash is heliotrope or Gottron's; "CK times the limit" is no CK; `msa` may be a result or the name of an
//! antibody; "age" alone is not the age at the first symptom.

use super::mapping::UnitOfCk;
use super::target::{Target, Tested, targets};
use crate::domain::classify::histology::Feature;
use crate::domain::questions::Question;

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// One thing.
    One(Target),
    /// More than one.
    Some(Vec<Target>),
    /// Nothing that is known.
    Nothing,
}

/// A name in small letters, without what is written this way and that. A unit in brackets goes, but for one of creatine
/// kinase that is looked at by [`named_unit`].
pub fn plain(name: &str) -> String {
    let before = name.split(['(', '[']).next().unwrap_or_default();
    let before = if before.trim().is_empty() {
        name
    } else {
        before
    };
    let kept = before.chars().filter(|c| c.is_alphanumeric());
    let name: String = kept.map(|c| c.to_ascii_lowercase()).collect();
    let ends = [
        "ul",
        "iul",
        "ukatl",
        "\u{b5}katl",
        "years",
        "yrs",
        "yesno",
        "yn",
    ];
    let begins_with_number = |name: &str| name.starts_with("ck") || name.starts_with("age");
    for end in ends {
        if let Some(short) = name.strip_suffix(end)
            && begins_with_number(short)
        {
            return short.to_owned();
        }
    }
    name
}

/// The unit that a name of creatine kinase or of its limit names.
pub fn named_unit(name: &str) -> Option<UnitOfCk> {
    let name = name.to_ascii_lowercase();
    if name.contains("kat") {
        Some(UnitOfCk::Microkatals)
    } else {
        let is_units = name.contains("u/l") || name.contains("u_l");
        is_units.then_some(UnitOfCk::Units)
    }
}

/// What a name stands for.
pub fn meaning(name: &str) -> Meaning {
    let plain = plain(name);
    if plain.is_empty() {
        return Meaning::Nothing;
    }
    let own = targets().find(|target| letters(target.name()) == plain);
    if let Some(target) = own {
        return Meaning::One(target);
    }
    if let Some((_, target)) = NAMES.iter().find(|(name, _)| *name == plain) {
        return Meaning::One(*target);
    }
    let unclear = UNCLEAR.iter().find(|(name, _)| *name == plain);
    unclear.map_or(Meaning::Nothing, |(_, targets)| {
        Meaning::Some(targets.to_vec())
    })
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| *c != '-').collect()
}

const fn ask(question: Question) -> Target {
    Target::Answer(question)
}

const fn seen(feature: Feature) -> Target {
    Target::Answer(Question::Feature(feature))
}

/// Other names, written as [`plain`] does; those of the form are known besides.
const NAMES: &[(&str, Target)] = &[
    ("patient", Target::Identifier),
    ("patientid", Target::Identifier),
    ("subject", Target::Identifier),
    ("subjectid", Target::Identifier),
    ("studyid", Target::Identifier),
    ("caseid", Target::Identifier),
    ("recordid", Target::Identifier),
    ("pid", Target::Identifier),
    ("pasient", Target::Identifier),
    ("pasientid", Target::Identifier),
    ("agenow", Target::Age),
    ("currentage", Target::Age),
    ("ageatonset", Target::OnsetAge),
    ("ageonset", Target::OnsetAge),
    ("onset", Target::OnsetAge),
    ("ageatfirstsymptom", Target::OnsetAge),
    ("agefirstsymptom", Target::OnsetAge),
    ("alderdebut", Target::OnsetAge),
    ("gender", Target::Sex),
    ("kj\u{f8}nn", Target::Sex),
    ("geschlecht", Target::Sex),
    ("ckpeak", Target::Ck),
    ("peakck", Target::Ck),
    ("ckmax", Target::Ck),
    ("maxck", Target::Ck),
    ("highestck", Target::Ck),
    ("cpk", Target::Ck),
    ("creatinekinase", Target::Ck),
    ("ckuln", Target::CkLimit),
    ("uln", Target::CkLimit),
    ("ckupperlimit", Target::CkLimit),
    ("upperlimitck", Target::CkLimit),
    ("ulnck", Target::CkLimit),
    ("currentck", Target::CkNow),
    ("ckcurrent", Target::CkNow),
    ("ckelevated", ask(Question::CkRaised)),
    ("elevatedck", ask(Question::CkRaised)),
    ("raisedck", ask(Question::CkRaised)),
    ("ckhigh", ask(Question::CkRaised)),
    ("ldhelevated", ask(Question::LdhRaised)),
    ("astelevated", ask(Question::AstRaised)),
    ("altelevated", ask(Question::AltRaised)),
    ("onsettempo", Target::Tempo),
    ("proximalweakness", Target::Weakness),
    ("proxweakness", Target::Weakness),
    ("weaknessproximal", Target::Weakness),
    ("proximalweaknessarms", ask(Question::ArmsWeak)),
    ("weakarms", ask(Question::ArmsWeak)),
    ("armweakness", ask(Question::ArmsWeak)),
    ("upperlimbweakness", ask(Question::ArmsWeak)),
    ("proximalarms", ask(Question::ArmsWeak)),
    ("proximalweaknesslegs", ask(Question::LegsWeak)),
    ("weaklegs", ask(Question::LegsWeak)),
    ("legweakness", ask(Question::LegsWeak)),
    ("lowerlimbweakness", ask(Question::LegsWeak)),
    ("weaknessnow", ask(Question::WeakNow)),
    ("neckweakness", ask(Question::NeckFlexors)),
    ("neckflexorweakness", ask(Question::NeckFlexors)),
    ("neckflexor", ask(Question::NeckFlexors)),
    ("neck", ask(Question::NeckFlexors)),
    ("legsproximalweaker", ask(Question::LegsProximal)),
    ("fingerflexorweakness", ask(Question::FingerFlexors)),
    ("kneeextensorweakness", ask(Question::KneeExtensors)),
    ("asymmetry", ask(Question::Asymmetric)),
    ("asymmetricweakness", ask(Question::Asymmetric)),
    ("noimprovement", ask(Question::NotImproved)),
    ("dysphagie", ask(Question::Dysphagia)),
    ("dysfagi", ask(Question::Dysphagia)),
    ("swallowing", ask(Question::Dysphagia)),
    ("heliotroperash", ask(Question::Heliotrope)),
    ("gottronspapules", ask(Question::GottronPapules)),
    ("gottronssign", ask(Question::GottronSign)),
    ("hmgcr", Target::Antibody(Tested::Hmgcr)),
    ("antihmgcoar", Target::Antibody(Tested::Hmgcr)),
    ("hmgcoar", Target::Antibody(Tested::Hmgcr)),
    ("antihmgcrresult", Target::Antibody(Tested::Hmgcr)),
    ("srp", Target::Antibody(Tested::Srp)),
    ("antisrp54", Target::Antibody(Tested::Srp)),
    ("antijo1", Target::Antibody(Tested::JoOne)),
    ("jo1antibody", Target::Antibody(Tested::JoOne)),
    ("hmgcrassay", Target::Assay(Tested::Hmgcr)),
    ("srpassay", Target::Assay(Tested::Srp)),
    ("antisynthetase", Target::Antibody(Tested::Synthetase)),
    ("othersynthetase", Target::Antibody(Tested::Synthetase)),
    ("dmantibody", Target::Antibody(Tested::Dermatomyositis)),
    ("dmantibodies", Target::Antibody(Tested::Dermatomyositis)),
    ("dmsa", Target::Antibody(Tested::Dermatomyositis)),
    ("othermsa", Target::OtherAntibodies),
    ("othermsas", Target::OtherAntibodies),
    ("otherantibody", Target::OtherAntibodies),
    ("emgresult", Target::Emg),
    ("mriresult", Target::Mri),
    ("musclemri", Target::Mri),
    ("biopsydone", Target::Biopsy),
    ("musclebiopsy", Target::Biopsy),
    ("biopsystate", Target::Biopsy),
    ("necroticfibres", seen(Feature::ScatteredNecrosis)),
    ("necroticfibers", seen(Feature::ScatteredNecrosis)),
    ("regeneration", seen(Feature::DifferentStages)),
    ("mhc1", seen(Feature::MhcOne)),
    ("mhci", seen(Feature::MhcOne)),
    ("c5b9", seen(Feature::Complement)),
    ("mac", seen(Feature::Complement)),
    ("p62", seen(Feature::FineP62)),
    ("endomysialinfiltrate", seen(Feature::Endomysial)),
    ("perimysialinfiltrate", seen(Feature::Perimysial)),
    ("pfatrophy", seen(Feature::PerifascicularAtrophy)),
    ("rimmedvacuole", seen(Feature::RimmedVacuoles)),
    ("familyhistory", ask(Question::Family)),
    ("mydystrophy", ask(Question::Dystrophy)),
    ("musculardystrophy", ask(Question::Dystrophy)),
];

/// Names that could mean more than one thing.
const UNCLEAR: &[(&str, &[Target])] = &[
    (
        "weakness",
        &[
            Target::Weakness,
            ask(Question::WeakNow),
            ask(Question::ArmsWeak),
            ask(Question::LegsWeak),
        ],
    ),
    (
        "muscleweakness",
        &[Target::Weakness, ask(Question::WeakNow)],
    ),
    ("weak", &[Target::Weakness, ask(Question::WeakNow)]),
    ("rash", RASHES),
    ("dmrash", RASHES),
    ("skinrash", RASHES),
    ("skin", RASHES),
    (
        "gottron",
        &[ask(Question::GottronPapules), ask(Question::GottronSign)],
    ),
    (
        "gottrons",
        &[ask(Question::GottronPapules), ask(Question::GottronSign)],
    ),
    ("msa", ANTIBODIES),
    ("antibody", ANTIBODIES),
    ("antibodies", ANTIBODIES),
    ("autoantibody", ANTIBODIES),
    ("serology", ANTIBODIES),
    (
        "synthetases",
        &[
            Target::Antibody(Tested::Synthetase),
            Target::Antibody(Tested::JoOne),
        ],
    ),
    (
        "ars",
        &[
            Target::Antibody(Tested::Synthetase),
            Target::Antibody(Tested::JoOne),
        ],
    ),
    ("dm", &[Target::Antibody(Tested::Dermatomyositis)]),
    ("necrosis", NECROSIS),
    ("necrotizing", NECROSIS),
    ("necrotisingbiopsy", NECROSIS),
    ("necrotizingbiopsy", NECROSIS),
    ("biopsynecrotizing", NECROSIS),
    ("biopsyresult", NECROSIS),
    (
        "enzymes",
        &[
            ask(Question::CkRaised),
            ask(Question::LdhRaised),
            ask(Question::AstRaised),
            ask(Question::AltRaised),
        ],
    ),
    ("ldh", &[ask(Question::LdhRaised)]),
    ("ast", &[ask(Question::AstRaised)]),
    ("alt", &[ask(Question::AltRaised)]),
    ("ckxuln", &[Target::Ck, Target::CkLimit]),
    ("cktimesuln", &[Target::Ck, Target::CkLimit]),
    ("ckulnratio", &[Target::Ck, Target::CkLimit]),
    ("ckfold", &[Target::Ck, Target::CkLimit]),
    ("agediagnosis", &[Target::Age, Target::OnsetAge]),
    ("ageatdiagnosis", &[Target::Age, Target::OnsetAge]),
    ("alder", &[Target::Age, Target::OnsetAge]),
    ("alter", &[Target::Age, Target::OnsetAge]),
    ("duration", &[Target::Tempo]),
    ("diseaseduration", &[Target::Tempo]),
    ("improved", &[ask(Question::NotImproved)]),
    ("response", &[ask(Question::NotImproved)]),
    (
        "inflammation",
        &[seen(Feature::Endomysial), seen(Feature::Perimysial)],
    ),
    (
        "infiltrate",
        &[seen(Feature::Endomysial), seen(Feature::Perimysial)],
    ),
];

const RASHES: &[Target] = &[
    ask(Question::Heliotrope),
    ask(Question::GottronPapules),
    ask(Question::GottronSign),
];
const ANTIBODIES: &[Target] = &[
    Target::Antibody(Tested::Hmgcr),
    Target::Antibody(Tested::Srp),
    Target::OtherAntibodies,
];
const NECROSIS: &[Target] = &[
    seen(Feature::ScatteredNecrosis),
    seen(Feature::DifferentStages),
    Target::Biopsy,
];
