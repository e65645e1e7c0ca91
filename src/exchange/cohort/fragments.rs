//! Cells that were written once and are copied after that: a short copy costs a module of the browser as much as a long
//! one. Bounded: a place for each way in which what a cell says can stand.

use crate::domain::classify::antibody::Antibody;
use crate::domain::classify::bohan_peter::BohanPeterFindings;
use crate::domain::classify::enmc::{Biopsy, EnmcFindings, OtherAntibodies};
use crate::domain::finding::Finding;

/// Texts by their keys.
#[derive(Debug)]
pub struct Fragments {
    texts: Vec<u8>,
    places: Vec<(usize, usize)>,
}

impl Fragments {
    /// Room for so many keys.
    pub fn new(keys: usize) -> Self {
        Self {
            texts: Vec::new(),
            places: vec![(0, 0); keys],
        }
    }

    /// Writes the text of a key: as `write` does, which has to write the same for the same key.
    #[inline]
    pub fn put(&mut self, key: usize, out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
        let (from, to) = self.places.get(key).copied().unwrap_or_default();
        if to > from {
            out.extend_from_slice(self.texts.get(from..to).unwrap_or_default());
            return;
        }
        let start = out.len();
        write(out);
        if let Some(place) = self.places.get_mut(key) {
            let from = self.texts.len();
            self.texts
                .extend_from_slice(out.get(start..).unwrap_or_default());
            *place = (from, self.texts.len());
        }
    }
}

/// Ways in which the findings of ENMC 2018 can stand.
pub const ENMC_KEYS: usize = 3 * 3 * 4 * 4 * 3 * 4;
/// Ways in which those of Bohan and Peter can.
pub const BOHAN_PETER_KEYS: usize = 3 * 3 * 3 * 3 * 3 * 3;

/// A key of its own for each way in which the findings can stand.
pub fn enmc_key(findings: &EnmcFindings) -> usize {
    let EnmcFindings {
        ck_raised,
        proximal_weakness,
        anti_hmgcr,
        anti_srp,
        other_antibodies,
        biopsy,
    } = *findings;
    let other = match other_antibodies {
        OtherAntibodies::NotTested => 0,
        OtherAntibodies::Negative => 1,
        OtherAntibodies::Positive => 2,
    };
    let biopsy = match biopsy {
        Biopsy::NotDone => 0,
        Biopsy::Inadequate => 1,
        Biopsy::Necrotizing => 2,
        Biopsy::Other => 3,
    };
    joined(&[
        (3, finding(ck_raised)),
        (3, finding(proximal_weakness)),
        (4, antibody(anti_hmgcr)),
        (4, antibody(anti_srp)),
        (3, other),
        (4, biopsy),
    ])
}

/// See [`enmc_key`].
pub fn bohan_peter_key(findings: &BohanPeterFindings) -> usize {
    let BohanPeterFindings {
        weakness,
        enzymes,
        emg,
        biopsy,
        rash,
        excluded,
    } = *findings;
    let all = [weakness, enzymes, emg, biopsy, rash, excluded];
    joined(&all.map(|one| (3, finding(one))))
}

fn joined(digits: &[(usize, usize)]) -> usize {
    let digits = digits.iter();
    digits.fold(0, |key, (base, digit)| {
        key.saturating_mul(*base).saturating_add(*digit)
    })
}

const fn finding(finding: Finding) -> usize {
    match finding {
        Finding::Present => 0,
        Finding::Absent => 1,
        Finding::Unknown => 2,
    }
}

const fn antibody(antibody: Antibody) -> usize {
    match antibody {
        Antibody::NotTested => 0,
        Antibody::Negative => 1,
        Antibody::Weak => 2,
        Antibody::Positive => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_text_is_written_once_for_each_key() {
        let mut fragments = Fragments::new(2);
        let (mut out, mut written) = (Vec::new(), 0);
        for (key, text) in [
            (0, "a,"),
            (1, "bc,"),
            (0, "a,"),
            (1, "bc,"),
            (2, "d,"),
            (2, "d,"),
        ] {
            fragments.put(key, &mut out, |out| {
                written += 1;
                out.extend_from_slice(text.as_bytes());
            });
        }
        assert_eq!(out, b"a,bc,a,bc,d,d,");
        // A key without room is written each time.
        assert_eq!(written, 4);
    }

    #[test]
    fn no_two_ways_to_stand_have_one_key() {
        const ALL: [Finding; 3] = [Finding::Present, Finding::Absent, Finding::Unknown];
        let mut keys = BTreeSet::new();
        let antibodies = crate::domain::classify::antibody::ANTIBODIES;
        let others = [
            OtherAntibodies::NotTested,
            OtherAntibodies::Negative,
            OtherAntibodies::Positive,
        ];
        let biopsies = [
            Biopsy::NotDone,
            Biopsy::Inadequate,
            Biopsy::Necrotizing,
            Biopsy::Other,
        ];
        for (ck_raised, proximal_weakness) in ALL.iter().flat_map(|one| ALL.map(|two| (*one, two)))
        {
            for (anti_hmgcr, anti_srp) in antibodies
                .iter()
                .flat_map(|one| antibodies.map(|two| (*one, two)))
            {
                for (other_antibodies, biopsy) in others
                    .iter()
                    .flat_map(|one| biopsies.map(|two| (*one, two)))
                {
                    keys.insert(enmc_key(&EnmcFindings {
                        ck_raised,
                        proximal_weakness,
                        anti_hmgcr,
                        anti_srp,
                        other_antibodies,
                        biopsy,
                    }));
                }
            }
        }
        assert_eq!(keys.len(), ENMC_KEYS);
        assert_eq!(keys.last(), Some(&(ENMC_KEYS - 1)));
        let mut keys = BTreeSet::new();
        for number in 0..BOHAN_PETER_KEYS {
            let digit = |power: u32| {
                let place = number / 3_usize.pow(power) % 3;
                ALL.get(place).copied().unwrap_or_default()
            };
            keys.insert(bohan_peter_key(&BohanPeterFindings {
                weakness: digit(0),
                enzymes: digit(1),
                emg: digit(2),
                biopsy: digit(3),
                rash: digit(4),
                excluded: digit(5),
            }));
        }
        assert_eq!(keys.len(), BOHAN_PETER_KEYS);
    }
}
