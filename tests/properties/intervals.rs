//! Findings that are added: an interval never widens, a verdict that stands never turns, and the criteria that make the
//! type read nothing but their own elements.

use super::cases::case;
use super::config;
use imnm::domain::classify::antibody::Antibody;
use imnm::domain::classify::criteria::{Criteria, criteria};
use imnm::domain::classify::enmc::{Subtype, Verdict};
use imnm::domain::classify::eular_acr::{Class, EularAcr};
use imnm::domain::classify::examination::{CkPeak, Emg, Examination, Mri, Tempo};
use imnm::domain::classify::histology::{BiopsyState, CORE_FEATURES, FEATURES, Feature, Histology};
use imnm::domain::classify::ibm::Ibm;
use imnm::domain::classify::mimics::{Mimic, mimics};
use imnm::domain::classify::of_case;
use imnm::domain::finding::Finding;
use imnm::domain::quantity::{EnzymeUnits, Years};
use imnm::domain::set::{Member, Set};
use proptest::prelude::*;
use proptest::sample::select;

/// A finding of an examination that can be taken away and given.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Finding(fn(&mut Examination) -> &mut Finding),
    Antibody(fn(&mut Examination) -> &mut Antibody),
    Feature(Feature),
    Onset,
    Tempo,
    Emg,
    Mri,
}

/// Everything beside the values of CK. Weakness now stands first: in one that never was it contradicts what is known.
pub fn places() -> Vec<(&'static str, Place)> {
    use Place::Finding as F;
    let mut places: Vec<(&str, Place)> = vec![
        ("weak now", F(|e| &mut e.weak_now)),
        ("arms", F(|e| &mut e.arms)),
        ("legs", F(|e| &mut e.legs)),
        ("neck", F(|e| &mut e.neck)),
        ("legs proximal", F(|e| &mut e.legs_proximal)),
        ("asymmetric", F(|e| &mut e.asymmetric)),
        ("finger flexors", F(|e| &mut e.finger_flexors)),
        ("knee extensors", F(|e| &mut e.knee_extensors)),
        ("not improved", F(|e| &mut e.not_improved)),
        ("dysphagia", F(|e| &mut e.dysphagia)),
        ("heliotrope", F(|e| &mut e.heliotrope)),
        ("Gottron papules", F(|e| &mut e.gottron_papules)),
        ("Gottron sign", F(|e| &mut e.gottron_sign)),
        ("CK raised", F(|e| &mut e.ck_raised)),
        ("other enzymes", F(|e| &mut e.other_enzymes)),
        ("nerve disease", F(|e| &mut e.nerve_disease)),
        ("dystrophy", F(|e| &mut e.dystrophy)),
        ("family", F(|e| &mut e.family)),
        ("granulomatous", F(|e| &mut e.granulomatous)),
        ("metabolic", F(|e| &mut e.metabolic)),
        ("endocrine", F(|e| &mut e.endocrine)),
        ("toxic", F(|e| &mut e.toxic)),
        ("amyloid", F(|e| &mut e.amyloid)),
        ("anti-HMGCR", Place::Antibody(|e| &mut e.anti_hmgcr)),
        ("anti-SRP", Place::Antibody(|e| &mut e.anti_srp)),
        ("Jo-1", Place::Antibody(|e| &mut e.jo_one)),
        ("synthetase", Place::Antibody(|e| &mut e.synthetase)),
        (
            "dermatomyositis antibody",
            Place::Antibody(|e| &mut e.dermatomyositis),
        ),
        ("onset", Place::Onset),
        ("tempo", Place::Tempo),
        ("electromyogram", Place::Emg),
        ("image", Place::Mri),
    ];
    places.extend(FEATURES.map(|feature| ("feature", Place::Feature(feature))));
    places
}

/// The examination without this finding, and with it as `known` says.
fn before_and_after(one: &Examination, place: Place, known: u8) -> [Examination; 2] {
    [None, Some(known)].map(|known| {
        let mut one = *one;
        let yes = known.map(|known| known.is_multiple_of(2));
        let of = |all: &[u8]| known.map(|known| all[usize::from(known) % all.len()]);
        match place {
            Place::Finding(finding) => *finding(&mut one) = Finding::from_answer(yes),
            Place::Antibody(antibody) => {
                *antibody(&mut one) = match yes {
                    None => Antibody::NotTested,
                    Some(true) => Antibody::Positive,
                    Some(false) => Antibody::Negative,
                }
            }
            Place::Feature(feature) => one.biopsy.set(feature, Finding::from_answer(yes)),
            Place::Onset => {
                let age = of(&[9, 17, 18, 39, 40, 45, 46, 71]);
                one.onset = age.map(|age| Years::scaled(i64::from(age) * 1_000));
            }
            Place::Tempo => {
                let all = [Tempo::Days, Tempo::Weeks, Tempo::Months, Tempo::Years];
                one.tempo = known.map(|known| all[usize::from(known) % 4]);
            }
            Place::Emg => {
                let all = [Emg::Normal, Emg::Irritable, Emg::Myopathic, Emg::Neurogenic];
                one.emg = known.map_or(Emg::NotDone, |known| all[usize::from(known) % 4]);
            }
            Place::Mri => {
                let all = [Mri::Normal, Mri::Oedema, Mri::Fat];
                one.mri = known.map_or(Mri::NotDone, |known| all[usize::from(known) % 3]);
            }
        }
        one
    })
}

/// The verdict stays, unless it was open.
fn stays(before: Verdict, after: Verdict) -> bool {
    before == Verdict::Undetermined || before == after
}

fn is_subset<T: Member>(small: Set<T>, large: Set<T>) -> bool {
    small.union(large) == large
}

fn narrows(before: &EularAcr, after: &EularAcr) -> bool {
    let score =
        before.least <= after.least && after.least <= after.most && after.most <= before.most;
    let class = before.class <= after.class && after.class <= after.class_most;
    let subgroup = before.subgroup.is_none() || before.subgroup == after.subgroup;
    score
        && class
        && after.class_most <= before.class_most
        && is_subset(after.possible, before.possible)
        && subgroup
        && before.model == after.model
        && (before.biopsy_advised || !after.biopsy_advised)
}

fn rank(ibm: Ibm) -> u8 {
    match ibm {
        Ibm::NotMet | Ibm::Open => 0,
        Ibm::Probable => 1,
        Ibm::ClinicallyDefined => 2,
        Ibm::Defined => 3,
    }
}

fn all_narrow(before: &Criteria, after: &Criteria) -> Result<(), TestCaseError> {
    for subtype in Subtype::ALL {
        prop_assert!(stays(before.enmc.of(*subtype), after.enmc.of(*subtype)));
    }
    prop_assert!(stays(before.enmc.status(), after.enmc.status()));
    prop_assert!(
        narrows(&before.eular, &after.eular),
        "{:?} {:?}",
        before.eular,
        after.eular
    );
    prop_assert!(narrows(&before.eular_no_biopsy, &after.eular_no_biopsy));
    let (old, new) = (before.bohan_peter, after.bohan_peter);
    prop_assert!(
        old.count <= new.count && new.count <= new.count_most && new.count_most <= old.count_most
    );
    prop_assert!(old.excluded.is_unknown() || old.excluded == new.excluded);
    let (old, new) = (before.enmc_2003, after.enmc_2003);
    prop_assert!(stays(old.verdict, new.verdict));
    prop_assert!(is_subset(old.absent, new.absent) && is_subset(new.unknown, old.unknown));
    // A lesser class stands while a better one is open: it may rise, and never falls.
    prop_assert!(rank(before.ibm) <= rank(after.ibm));
    prop_assert!(before.ibm != Ibm::NotMet || after.ibm == Ibm::NotMet);
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_finding_that_is_added_never_widens_an_interval_nor_turns_a_verdict(
        case in case(),
        (_, place) in select(places()),
        known: u8,
    ) {
        let [before, after] = before_and_after(&of_case::examination(&case), place, known);
        // Weak now and never: refused.
        if after.weak_now.is_present() && after.arms.or(after.legs) == Finding::Absent {
            return Ok(());
        }
        all_narrow(&criteria(&before), &criteria(&after))?;
    }

    /// From a history in which nothing is known, finding by finding.
    #[test]
    fn an_examination_narrows_with_every_step(known in prop::collection::vec(any::<u8>(), places().len()), with_biopsy: bool) {
        let mut one = Examination::default();
        if with_biopsy {
            one.biopsy.state = BiopsyState::Done;
        }
        let mut before = criteria(&one);
        for ((_, place), known) in places().into_iter().zip(known) {
            if !with_biopsy && matches!(place, Place::Feature(_)) {
                continue;
            }
            [_, one] = before_and_after(&one, place, known);
            let after = criteria(&one);
            all_narrow(&before, &after)?;
            before = after;
        }
        // Everything is known: nothing is left open.
        prop_assert_eq!(before.eular.least, before.eular.most);
        prop_assert!(!with_biopsy || before.enmc_2003.verdict != Verdict::Undetermined);
        let single = before.eular.class >= Class::Probable;
        prop_assert_eq!(before.eular.subgroup.is_some(), single);
    }

    /// What the CK of now has shown of the highest stands once the highest is known.
    #[test]
    fn a_highest_ck_that_is_found_out_takes_nothing_back(
        case in case(),
        (now, more, limit) in (20_i64..=30_000, 0_i64..=30_000, 100_i64..=400),
    ) {
        let clues = of_case::clues(&case);
        let ck = |peak| CkPeak { peak: EnzymeUnits::scaled(peak), limit: EnzymeUnits::scaled(limit) };
        let mut before = of_case::examination(&case);
        before.ck = None;
        before.ck_at_least = Some(ck(now));
        let highest = Some(ck(now + more));
        let after = Examination { ck: highest, ck_at_least: highest, ..before };
        let (old, new) = (criteria(&before), criteria(&after));
        all_narrow(&old, &new)?;
        prop_assert!(before.inclusion_body().ck_low != Finding::Present);
        let [old, new] = [before, after].map(|one| mimics(&one, &clues).contains(Mimic::Rhabdomyolysis));
        prop_assert!(!old || new, "{now} {more} {limit}");
    }

    /// The elements of ENMC 2018 from one case, and everything else from another.
    #[test]
    fn what_the_other_criteria_read_never_changes_the_type(case in case(), other in case()) {
        let [one, rest] = [&case, &other].map(of_case::examination);
        let core = one.biopsy;
        let look = |feature| {
            if CORE_FEATURES.contains(&feature) { core.get(feature) } else { Finding::from_answer(Some(rest.tempo.is_some())) }
        };
        let mixed = Examination {
            arms: one.arms,
            legs: one.legs,
            weak_now: one.weak_now,
            ck_raised: one.ck_raised,
            anti_hmgcr: one.anti_hmgcr,
            anti_srp: one.anti_srp,
            jo_one: one.jo_one,
            synthetase: one.synthetase,
            dermatomyositis: one.dermatomyositis,
            biopsy: Histology::new(core.state, look),
            ..rest
        };
        let [before, after] = [one, mixed].map(|one| criteria(&one));
        prop_assert_eq!(before.enmc, after.enmc);
    }
}

#[test]
fn a_met_type_stands_whatever_eular_acr_says() {
    let mut met = Examination {
        ck_raised: Finding::Present,
        arms: Finding::Present,
        anti_hmgcr: Antibody::Positive,
        ..Examination::default()
    };
    let mut classes = std::collections::BTreeSet::new();
    for age in [9, 25, 62] {
        met.onset = Some(Years::scaled(age * 1_000));
        for found in [Finding::Absent, Finding::Unknown, Finding::Present] {
            for necrosis_only in [false, true] {
                let mut one = Examination {
                    neck: found,
                    legs: found,
                    legs_proximal: found,
                    dysphagia: found,
                    heliotrope: found,
                    ..met
                };
                if necrosis_only {
                    one.biopsy = Histology::new(BiopsyState::Done, |feature| {
                        Finding::from_answer(Some(CORE_FEATURES.contains(&feature)))
                    });
                }
                let sets = criteria(&one);
                assert_eq!(sets.enmc.status(), Verdict::Met, "{one:?}");
                assert_eq!(sets.enmc.anti_hmgcr, Verdict::Met);
                classes.insert(sets.eular.class);
            }
        }
    }
    // From no myositis at all to a definite one.
    assert!(
        classes.contains(&Class::NotIim) && classes.contains(&Class::Definite),
        "{classes:?}"
    );
}
