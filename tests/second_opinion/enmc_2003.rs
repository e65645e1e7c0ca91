//! ENMC 2003 (119th workshop), against worlds and section 3.2 of the classification dossier: first each element as it
//! comes out of an examination, then the criteria over every way in which the elements can stand.
//!
//! Readings: "inflammatory cells absent or slight" are macrophages that prevail, with few lymphocytes and none in the
//! endomysium; "slight perivascular" ones are allowed and "no evident perimysial infiltrate" is required, so that the one
//! feature "perimysial or perivascular cells" rules the infiltrate out where it is absent and leaves it open where it is
//! present.

use super::sample::{read, sample};
use super::worlds::{ever_weak, every, holds};
use imnm::domain::classify::antibody::{ANTIBODIES, Antibody};
use imnm::domain::classify::enmc::Verdict;
use imnm::domain::classify::enmc_2003::{ELEMENTS_2003, Element2003, Findings2003, enmc_2003};
use imnm::domain::classify::examination::{EMGS, Emg, Examination, MRIS, Mri, TEMPOS};
use imnm::domain::classify::histology::{BIOPSY_STATES, Feature};
use imnm::domain::finding::Finding::{self, Absent, Present, Unknown};
use imnm::domain::quantity::Years;
use imnm::domain::set::Set;

fn element(examination: &Examination, wanted: Element2003) -> Finding {
    let place = ELEMENTS_2003.iter().position(|one| *one == wanted);
    examination.enmc_2003().0[place.expect("an element")]
}

#[test]
fn the_clinical_elements_of_2003_come_from_what_the_text_names() {
    let blank = Examination::default;
    for (age, adult) in [
        (None, Unknown),
        (Some(17_999), Absent),
        (Some(18_000), Absent),
        (Some(18_001), Present),
    ] {
        let onset = age.map(Years::scaled);
        let one = Examination { onset, ..blank() };
        assert_eq!(element(&one, Element2003::AdultOnset), adult, "{age:?}");
    }
    let tempos = TEMPOS.map(Some).into_iter().chain([None]);
    for (tempo, slow) in tempos.zip([Absent, Present, Present, Present, Unknown]) {
        let one = Examination { tempo, ..blank() };
        assert_eq!(element(&one, Element2003::Tempo), slow, "{tempo:?}");
    }
    for [a, b, now] in every() {
        let Some(weak) = ever_weak(a, b, now) else {
            continue;
        };
        let one = Examination {
            arms: a,
            legs: b,
            weak_now: now,
            neck: a,
            legs_proximal: b,
            ck_raised: a,
            ..blank()
        };
        assert_eq!(element(&one, Element2003::Weakness), weak);
        assert_eq!(element(&one, Element2003::Neck), a);
        assert_eq!(element(&one, Element2003::LegsProximal), b);
        assert_eq!(element(&one, Element2003::CkRaised), a);
    }
    let mut looked_at = 0;
    for [
        asymmetric,
        finger_flexors,
        knee_extensors,
        toxic,
        endocrine,
        amyloid,
        family,
    ] in every()
    {
        let one = Examination {
            asymmetric,
            finger_flexors,
            knee_extensors,
            toxic,
            endocrine,
            amyloid,
            family,
            ..blank()
        };
        let all = [
            asymmetric,
            finger_flexors,
            knee_extensors,
            toxic,
            endocrine,
            amyloid,
            family,
        ];
        let none = holds(all, |one| !one.contains(&true));
        assert_eq!(element(&one, Element2003::NothingExcluded), none, "{one:?}");
        looked_at += 1;
    }
    assert_eq!(looked_at, 2_187);
}

#[test]
fn one_of_electromyogram_image_and_antibody_supports_2003() {
    let mut looked_at = 0;
    for number in 0..4_usize.pow(5) {
        let tested: [Antibody; 5] = std::array::from_fn(|place| {
            ANTIBODIES[number / 4_usize.pow(u32::try_from(place).expect("few")) % 4]
        });
        let [anti_hmgcr, anti_srp, jo_one, synthetase, dermatomyositis] = tested;
        for emg in EMGS {
            for mri in MRIS {
                let one = Examination {
                    anti_hmgcr,
                    anti_srp,
                    jo_one,
                    synthetase,
                    dermatomyositis,
                    emg,
                    mri,
                    ..Examination::default()
                };
                let shown = emg == Emg::Irritable
                    || mri == Mri::Oedema
                    || tested.contains(&Antibody::Positive);
                let silent = emg != Emg::NotDone
                    && mri != Mri::NotDone
                    && tested.iter().all(|test| *test == Antibody::Negative);
                let support = match (shown, silent) {
                    (true, _) => Present,
                    (_, true) => Absent,
                    _ => Unknown,
                };
                assert_eq!(element(&one, Element2003::Support), support, "{one:?}");
                looked_at += 1;
            }
        }
    }
    assert_eq!(looked_at, 1_024 * 5 * 4);
}

#[test]
fn the_biopsy_of_2003_shows_necrosis_few_cells_and_no_other_pattern() {
    let names = [
        Feature::ScatteredNecrosis,
        Feature::Macrophages,
        Feature::Endomysial,
        Feature::Perimysial,
        Feature::PerifascicularAtrophy,
        Feature::RimmedVacuoles,
        Feature::CdEightInvasion,
    ];
    let mut looked_at = 0;
    for state in BIOPSY_STATES {
        for features in every() {
            let one = sample(state, names, features);
            let counts = read(state, features);
            // The cells may be around vessels alone: whether there is an infiltrate of the perimysium is not asked.
            let infiltrate = holds([counts[3], Unknown], |[cells, in_perimysium]| {
                cells && in_perimysium
            });
            let rows = [
                (Element2003::Necrosis, holds(counts, |f| f[0])),
                (Element2003::FewCells, holds(counts, |f| f[1] && !f[2])),
                (Element2003::NoPerimysial, infiltrate.not()),
                (
                    Element2003::NoOtherPattern,
                    holds(counts, |f| !f[4..].contains(&true)),
                ),
            ];
            for (wanted, finding) in rows {
                assert_eq!(element(&one, wanted), finding, "{wanted:?} {one:?}");
            }
            looked_at += 1;
        }
    }
    assert_eq!(looked_at, 3 * 2_187);
}

#[test]
fn the_criteria_of_2003_are_met_with_every_element_and_lost_with_one() {
    let mut seen = [0; 3];
    for states in every::<12>() {
        let result = enmc_2003(&Findings2003(states));
        let those = |wanted| -> Set<Element2003> {
            let pairs = ELEMENTS_2003.into_iter().zip(states);
            pairs
                .filter(|(_, state)| *state == wanted)
                .map(|(element, _)| element)
                .collect()
        };
        let (absent, unknown) = (those(Absent), those(Unknown));
        // In the worst world nothing that is open is there, in the best everything.
        let (worst, best) = (absent.is_empty() && unknown.is_empty(), absent.is_empty());
        let (place, verdict) = match (worst, best) {
            (true, true) => (0, Verdict::Met),
            (_, false) => (1, Verdict::NotMet),
            (false, true) => (2, Verdict::Undetermined),
        };
        assert_eq!(result.verdict, verdict, "{states:?}");
        assert_eq!((result.absent, result.unknown), (absent, unknown));
        seen[place] += 1;
    }
    assert_eq!(seen, [1, 531_441 - 4_096, 4_095]);
}
