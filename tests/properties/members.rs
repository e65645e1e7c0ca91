//! Every small enum that is gathered in sets has a bit of its own for each value, and lists each value once.

use imnm::domain::classify::biopsy::Doubt;
use imnm::domain::classify::criteria::Difference;
use imnm::domain::classify::enmc::{Element, Subtype};
use imnm::domain::classify::enmc_2003::Element2003;
use imnm::domain::classify::eular_acr::{Item, Subgroup};
use imnm::domain::classify::flags::Flag;
use imnm::domain::classify::histology::Feature;
use imnm::domain::classify::mimics::{Mimic, Trigger};
use imnm::domain::classify::notes::Note;
use imnm::domain::classify::pathway::cancer::Factor;
use imnm::domain::dalteparin::decision::{DecisionReason, Unanswered};
use imnm::domain::dalteparin::stops::HeparinStop;
use imnm::domain::dalteparin::warnings::Warning;
use imnm::domain::kidney::clearance::KidneyNotice;
use imnm::domain::set::{Member, Set};
use imnm::domain::urgent::UrgentSign;
use std::fmt::Debug;

/// `count` is written down by hand beside the enum's last value: a value that is missing from `ALL` leaves a gap.
fn check<T: Member + Debug>(count: usize, last: T) {
    let mut places: Vec<u32> = T::ALL.iter().map(|value| value.place()).collect();
    places.sort_unstable();
    let expected: Vec<u32> = (0..64).take(count).collect();
    assert_eq!(places, expected, "{:?}", T::ALL);
    let highest = T::ALL.iter().max_by_key(|value| value.place());
    assert_eq!(highest, Some(&last));
    let mut set = Set::default();
    for (before, value) in T::ALL.iter().enumerate() {
        assert!(!set.contains(*value), "{value:?} twice");
        assert_eq!(usize::try_from(set.len()), Ok(before));
        set.insert(*value);
    }
    assert_eq!(set.iter().collect::<Vec<T>>(), T::ALL);
    for value in T::ALL {
        let one = Set::from_iter([*value]);
        assert_eq!(one.iter().collect::<Vec<T>>(), [*value]);
        assert_eq!(one.union(set), set);
    }
}

#[test]
fn every_value_of_every_member_has_its_own_place() {
    check(3, Subtype::AntibodyNegative);
    check(6, Element::Biopsy);
    check(7, Flag::CkNotRaised);
    check(5, Doubt::DystrophyLike);
    check(12, Element2003::NothingExcluded);
    check(14, Item::RimmedVacuoles);
    check(6, Subgroup::Polymyositis);
    check(16, Feature::Dystrophic);
    check(7, Difference::CalledDermatomyositis);
    check(17, Mimic::Cancer);
    check(37, Trigger::ActiveCancer);
    check(5, Note::CkNormalNow);
    check(13, Factor::Connective);
    check(8, DecisionReason::OffLabel);
    check(9, Unanswered::Bleeding);
    check(13, HeparinStop::PunctureBefore);
    check(10, Warning::NoIncrease);
    check(2, KidneyNotice::ImplausiblyHigh);
    check(5, UrgentSign::CheckpointInhibitor);
}

#[test]
fn no_member_is_left_out_of_the_check() {
    let here = include_str!("members.rs");
    let mut looked_at = 0;
    for (name, path) in implementations() {
        looked_at += 1;
        assert!(here.contains(&format!(", {name}::")), "{name} in {path}");
    }
    assert_eq!(looked_at, 19);
}

/// The names after `impl Member for` in the core, with their files.
fn implementations() -> Vec<(String, String)> {
    let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/domain")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("text");
            let code = text
                .split("#[cfg(test)]\nmod tests")
                .next()
                .unwrap_or_default();
            for (at, start) in code.match_indices("impl Member for ") {
                let name = code[at + start.len()..].split_whitespace().next();
                found.push((
                    name.unwrap_or_default().to_owned(),
                    path.display().to_string(),
                ));
            }
        }
    }
    found
}
