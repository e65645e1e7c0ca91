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

/// A name in small letters, without what is written this way and that. What stands in brackets goes; [`is_plain_bracket`]
/// looks at it.
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

/// The unit that a name of creatine kinase or of its limit names. Thousands of units, and thousandths, are none of the two.
pub fn named_unit(name: &str) -> Option<UnitOfCk> {
    let name = name.to_lowercase();
    let stands = |units: &[&str], prefixes: &[char]| {
        let mut places = units.iter().flat_map(|unit| name.match_indices(unit));
        places.any(|(at, _)| {
            let before = name.get(..at).and_then(|before| before.chars().next_back());
            before.is_none_or(|before| !before.is_alphabetic() || prefixes.contains(&before))
        })
    };
    if stands(&["kat"], &['u', '\u{b5}', '\u{3bc}']) {
        Some(UnitOfCk::Microkatals)
    } else {
        stands(&["u/l", "u_l"], &['i']).then_some(UnitOfCk::Units)
    }
}

/// Does what stands in brackets behind the name leave its cells as they are read? A unit that is not known, such as
/// thousands of units, or a multiple of the limit, does not: then the name is asked about.
fn is_plain_bracket(name: &str, target: Target) -> bool {
    let Some((_, bracket)) = name.split_once(['(', '[']) else {
        return true;
    };
    let bracket = bracket.trim().trim_end_matches([')', ']']).trim();
    let bracket = bracket.to_lowercase();
    let one_of = |known: &[&str]| known.contains(&bracket.as_str());
    match target {
        Target::Identifier => true,
        Target::Ck | Target::CkLimit | Target::CkNow => one_of(&[
            "u/l",
            "iu/l",
            "u_l",
            "iu_l",
            "ukat/l",
            "\u{b5}kat/l",
            "\u{3bc}kat/l",
        ]),
        Target::Age | Target::OnsetAge => one_of(&["y", "yr", "yrs", "year", "years", "\u{e5}r"]),
        Target::Sex => one_of(&["m/f", "f/m", "male/female", "female/male"]),
        _ => one_of(&["y/n", "yes/no", "0/1", "1/0", "+/-", "pos/neg"]),
    }
}

/// What a name stands for.
pub fn meaning(name: &str) -> Meaning {
    let plain = plain(name);
    if plain.is_empty() {
        return Meaning::Nothing;
    }
    let own = targets().find(|target| letters(target.name()) == plain);
    let known = || NAMES.iter().find(|(name, _)| *name == plain);
    if let Some(target) = own.or_else(|| known().map(|(_, target)| *target)) {
        return if is_plain_bracket(name, target) {
            Meaning::One(target)
        } else {
            Meaning::Some(vec![target])
        };
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
    // The criteria ask whether the flexors are weaker than the extensors, and for necrosis and regeneration side by side.
    ("neck", NECK),
    ("neckweakness", NECK),
    ("neckflexor", NECK),
    ("neckflexorweakness", NECK),
    ("regeneration", &[seen(Feature::DifferentStages)]),
    ("onset", &[Target::OnsetAge, Target::Tempo]),
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

const NECK: &[Target] = &[ask(Question::NeckFlexors)];
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
