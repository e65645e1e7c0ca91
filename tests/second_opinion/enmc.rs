//! The ENMC criteria over every state, against worlds instead of three values: everything that is not known is thought
//! of as either way, the rules R1 to R10 of the classification dossier are read in each such world, and a type is met
//! if it is met in every one, not met if in none, and open otherwise.

use imnm::domain::classify::enmc::{
    Antibody, Biopsy, Element, EnmcFindings, OtherAntibodies, Subtype, Verdict, enmc,
};
use imnm::domain::classify::flags::Flag;
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::set::Set;

const FINDINGS: [Finding; 3] = [Present, Absent, Unknown];
const ANTIBODIES: [Antibody; 4] = [
    Antibody::NotTested,
    Antibody::Negative,
    Antibody::Weak,
    Antibody::Positive,
];
const OTHERS: [OtherAntibodies; 3] = [
    OtherAntibodies::NotTested,
    OtherAntibodies::Negative,
    OtherAntibodies::Positive,
];
const BIOPSIES: [Biopsy; 4] = [
    Biopsy::NotDone,
    Biopsy::Inadequate,
    Biopsy::Necrotizing,
    Biopsy::Other,
];
/// In the order of the bits of a world.
const ELEMENTS: [Element; 6] = [
    Element::CkRaised,
    Element::ProximalWeakness,
    Element::AntiHmgcr,
    Element::AntiSrp,
    Element::OtherAntibodies,
    Element::Biopsy,
];
pub const TYPES: [Subtype; 3] = [
    Subtype::AntiHmgcr,
    Subtype::AntiSrp,
    Subtype::AntibodyNegative,
];

pub fn every_state() -> Vec<EnmcFindings> {
    let mut states = Vec::new();
    for ck_raised in FINDINGS {
        for proximal_weakness in FINDINGS {
            for anti_hmgcr in ANTIBODIES {
                for anti_srp in ANTIBODIES {
                    for other_antibodies in OTHERS {
                        for biopsy in BIOPSIES {
                            states.push(EnmcFindings {
                                ck_raised,
                                proximal_weakness,
                                anti_hmgcr,
                                anti_srp,
                                other_antibodies,
                                biopsy,
                            });
                        }
                    }
                }
            }
        }
    }
    states
}

/// A world: six plain truths, one bit each.
pub type World = u8;

/// What is known of each truth, as bits: known at all, and true.
pub fn known(f: &EnmcFindings) -> [Option<bool>; 6] {
    let asked = |finding| match finding {
        Present => Some(true),
        Absent => Some(false),
        Unknown => None,
    };
    // Weak or blot-only is unknown to the rules, and a sample that can't be read says nothing.
    let assay = |antibody| match antibody {
        Antibody::Positive => Some(true),
        Antibody::Negative => Some(false),
        Antibody::Weak | Antibody::NotTested => None,
    };
    [
        asked(f.ck_raised),
        asked(f.proximal_weakness),
        assay(f.anti_hmgcr),
        assay(f.anti_srp),
        [None, Some(false), Some(true)][OTHERS
            .iter()
            .position(|o| *o == f.other_antibodies)
            .unwrap()],
        [None, None, Some(true), Some(false)]
            [BIOPSIES.iter().position(|b| *b == f.biopsy).unwrap()],
    ]
}

/// The worlds that what is known leaves open.
pub fn worlds(f: &EnmcFindings) -> Vec<World> {
    let known = known(f);
    let fits = |world: &World| {
        let truths = known.iter().enumerate();
        truths
            .filter_map(|(bit, truth)| truth.map(|truth| (bit, truth)))
            .all(|(bit, truth)| (world >> bit & 1 == 1) == truth)
    };
    (0..64).filter(fits).collect()
}

/// The rules in one world: R1, R2 and R3 by antibody, R4 without any.
fn is_met(subtype: Subtype, world: World) -> bool {
    let [ck, weak, hmgcr, srp, other, imnm] = std::array::from_fn(|bit| world >> bit & 1 == 1);
    let ill = ck && weak;
    match subtype {
        Subtype::AntiHmgcr => ill && hmgcr,
        Subtype::AntiSrp => ill && srp,
        Subtype::AntibodyNegative => ill && !(hmgcr || srp || other) && imnm,
    }
}

pub fn verdict(subtype: Subtype, worlds: &[World]) -> Verdict {
    let met = worlds.iter().filter(|w| is_met(subtype, **w)).count();
    if met == worlds.len() {
        Verdict::Met
    } else if met == 0 {
        Verdict::NotMet
    } else {
        Verdict::Undetermined
    }
}

/// An element is missing where two open worlds that differ in it alone differ in a type.
fn missing(worlds: &[World]) -> Set<Element> {
    let turns = |bit: usize| {
        let twin = |world: &World| world ^ (1 << bit);
        let decides = |world: &World| {
            worlds.contains(&twin(world))
                && TYPES
                    .iter()
                    .any(|t| is_met(*t, *world) != is_met(*t, twin(world)))
        };
        worlds.iter().any(decides)
    };
    let elements = ELEMENTS.into_iter().enumerate();
    elements
        .filter(|(bit, _)| turns(*bit))
        .map(|(_, e)| e)
        .collect()
}

/// The codes of the vectors, word for word.
fn flags(f: &EnmcFindings) -> Set<Flag> {
    let [ck, weak, hmgcr, srp, other, biopsy] = known(f);
    let positive = hmgcr == Some(true) || srp == Some(true);
    let blot = [f.anti_hmgcr, f.anti_srp].contains(&Antibody::Weak);
    let rows = [
        (
            Flag::BothAntibodies,
            hmgcr == Some(true) && srp == Some(true),
        ),
        (Flag::WeakAntibody, blot),
        (Flag::OtherAntibodyPresent, positive && other == Some(true)),
        (
            Flag::OtherAntibodyExplains,
            [biopsy, hmgcr, srp, other] == [Some(true), Some(false), Some(false), Some(true)],
        ),
        (Flag::DiscordantBiopsy, positive && biopsy == Some(false)),
        (
            Flag::BeforeWeakness,
            positive && ck == Some(true) && weak == Some(false),
        ),
        (Flag::CkNotRaised, ck == Some(false)),
    ];
    rows.into_iter()
        .filter(|row| row.1)
        .map(|row| row.0)
        .collect()
}

#[test]
fn every_state_comes_out_as_in_all_worlds_that_it_leaves_open() {
    let states = every_state();
    assert_eq!(states.len(), 1_728);
    let mut seen = [0; 3];
    for findings in states {
        let ours = enmc(&findings);
        let open = worlds(&findings);
        let theirs = TYPES.map(|subtype| verdict(subtype, &open));
        assert_eq!(
            TYPES.map(|subtype| ours.of(subtype)),
            theirs,
            "{findings:?}"
        );
        let met: Set<Subtype> = TYPES
            .into_iter()
            .zip(theirs)
            .filter(|(_, verdict)| *verdict == Verdict::Met)
            .map(|(subtype, _)| subtype)
            .collect();
        assert_eq!(ours.met(), met, "{findings:?}");
        // R3: two types at once only with both antibodies. R4: never a type by antibody and the one without.
        let both = [findings.anti_hmgcr, findings.anti_srp] == [Antibody::Positive; 2];
        assert!(met.len() <= 1 || both, "{findings:?}");
        assert!(met.len() <= 1 || !met.contains(Subtype::AntibodyNegative));
        // R5: the disease is met with a type, not met with none left, and open in between.
        let status = if !met.is_empty() {
            Verdict::Met
        } else if theirs == [Verdict::NotMet; 3] {
            Verdict::NotMet
        } else {
            Verdict::Undetermined
        };
        assert_eq!(ours.status(), status, "{findings:?}");
        let lacking = if met.is_empty() {
            missing(&open)
        } else {
            Set::default()
        };
        assert_eq!(ours.missing, lacking, "{findings:?}");
        assert_eq!(
            ours.missing.is_empty(),
            status != Verdict::Undetermined,
            "{findings:?}"
        );
        assert_eq!(ours.flags, flags(&findings), "{findings:?}");
        seen[[Verdict::Met, Verdict::NotMet, Verdict::Undetermined]
            .iter()
            .position(|v| *v == status)
            .unwrap()] += 1;
    }
    // By antibody: of 16 pairs 7 hold a positive one, with any other antibody and biopsy. Without: one state.
    // Not met: CK or weakness absent (5 of 9); with both there or open (4), both antibodies negative and another
    // antibody found (4 biopsies) or a biopsy of another kind (2 more).
    assert_eq!(seen, [7 * 12 + 1, 5 * 192 + 4 * 6, 1_728 - 85 - 984]);
}
