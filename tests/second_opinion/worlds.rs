//! What holds whichever way the unknown turns out: a statement is present if it is true in every world that the findings
//! leave open, absent if in none, and open otherwise.

use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};

pub const FINDINGS: [Finding; 3] = [Present, Absent, Unknown];

/// Reads `statement` in every world.
pub fn holds<const N: usize>(
    findings: [Finding; N],
    statement: impl Fn([bool; N]) -> bool,
) -> Finding {
    holds_where(findings, |_| true, statement)
}

/// Reads `statement` in every world that can be.
pub fn holds_where<const N: usize>(
    findings: [Finding; N],
    can_be: impl Fn([bool; N]) -> bool,
    statement: impl Fn([bool; N]) -> bool,
) -> Finding {
    let (mut yes, mut no) = (false, false);
    for world in 0..1_usize << N {
        let truths: [bool; N] = std::array::from_fn(|bit| world >> bit & 1 == 1);
        let fits = findings.iter().zip(truths).all(|(finding, truth)| {
            let known = [(Present, true), (Absent, false)];
            *finding == Unknown || known.contains(&(*finding, truth))
        });
        if fits && can_be(truths) {
            *(if statement(truths) { &mut yes } else { &mut no }) = true;
        }
    }
    match (yes, no) {
        (true, false) => Present,
        (false, true) => Absent,
        _ => Unknown,
    }
}

/// Was there proximal weakness ever? Whoever is weak now has been, in the arms or in the legs. `None`, if the three
/// contradict each other.
pub fn ever_weak(arms: Finding, legs: Finding, now: Finding) -> Option<Finding> {
    let can_be = |[arms, legs, now]: [bool; 3]| !now || arms || legs;
    let contradicts = [arms, legs, now] == [Absent, Absent, Present];
    (!contradicts).then(|| holds_where([arms, legs, now], can_be, |[arms, legs, _]| arms || legs))
}

/// Every way in which `N` findings can stand.
pub fn every<const N: usize>() -> impl Iterator<Item = [Finding; N]> {
    let count = 3_usize.pow(u32::try_from(N).expect("few"));
    (0..count).map(|number| {
        std::array::from_fn(|place| {
            let place = u32::try_from(place).expect("few");
            FINDINGS[number / 3_usize.pow(place) % 3]
        })
    })
}

#[test]
fn an_either_or_is_open_only_while_it_can_turn() {
    let either = |a, b| holds([a, b], |[a, b]| a || b);
    assert_eq!(either(Present, Unknown), Present);
    assert_eq!(either(Absent, Unknown), Unknown);
    assert_eq!(either(Absent, Absent), Absent);
    assert_eq!(ever_weak(Absent, Unknown, Present), Some(Present));
    assert_eq!(ever_weak(Absent, Unknown, Absent), Some(Unknown));
    assert_eq!(ever_weak(Absent, Absent, Unknown), Some(Absent));
    assert_eq!(ever_weak(Absent, Absent, Present), None);
    assert_eq!(every::<4>().count(), 81);
    let all: Vec<[Finding; 2]> = every().collect();
    assert!(
        all.iter()
            .enumerate()
            .all(|(at, one)| !all[..at].contains(one))
    );
}
