//! Bohan and Peter 1975, against worlds and section 3.1 of the classification dossier: first each item as it comes out of
//! an examination, then the table over every way in which the items can stand.
//!
//! Readings: the biopsy is necrosis in different stages with any mononuclear cells, macrophages among them; the
//! electromyogram counts only with irritability.

use super::sample::{read, sample};
use super::worlds::{every, holds};
use imnm::domain::classify::bohan_peter::{BohanPeterClass, BohanPeterFindings, bohan_peter};
use imnm::domain::classify::examination::{EMGS, Examination};
use imnm::domain::classify::histology::{BIOPSY_STATES, Feature};
use imnm::domain::finding::Finding::{Absent, Present, Unknown};

#[test]
fn each_item_of_bohan_and_peter_comes_from_what_the_text_names() {
    let mut looked_at = 0;
    for [a, b] in every() {
        let weak = Examination {
            arms: a,
            legs: b,
            ..Examination::default()
        };
        assert_eq!(weak.bohan_peter().weakness, holds([a, b], |[a, b]| a || b));
        let raised = Examination {
            ck_raised: a,
            other_enzymes: b,
            ..Examination::default()
        };
        assert_eq!(raised.bohan_peter().enzymes, holds([a, b], |[a, b]| a || b));
        looked_at += 2;
    }
    for [a, b, c] in every() {
        let skin = Examination {
            heliotrope: a,
            gottron_papules: b,
            gottron_sign: c,
            ..Examination::default()
        };
        let any = holds([a, b, c], |signs| signs.contains(&true));
        assert_eq!(skin.bohan_peter().rash, any);
        looked_at += 1;
    }
    for (emg, triad) in EMGS
        .into_iter()
        .zip([Unknown, Absent, Present, Absent, Absent])
    {
        let one = Examination {
            emg,
            ..Examination::default()
        };
        assert_eq!(one.bohan_peter().emg, triad, "{emg:?}");
        looked_at += 1;
    }
    for [
        nerve_disease,
        dystrophy,
        granulomatous,
        metabolic,
        endocrine,
    ] in every()
    {
        let other = Examination {
            nerve_disease,
            dystrophy,
            granulomatous,
            metabolic,
            endocrine,
            ..Examination::default()
        };
        let all = [
            nerve_disease,
            dystrophy,
            granulomatous,
            metabolic,
            endocrine,
        ];
        let any = holds(all, |one| one.contains(&true));
        assert_eq!(other.bohan_peter().excluded, any, "{other:?}");
        looked_at += 1;
    }
    let names = [
        Feature::ScatteredNecrosis,
        Feature::DifferentStages,
        Feature::Macrophages,
        Feature::Endomysial,
        Feature::Perimysial,
    ];
    for state in BIOPSY_STATES {
        for features in every() {
            let biopsy = sample(state, names, features).bohan_peter().biopsy;
            let myositis = |[necrosis, stages, macrophages, endomysial, perimysial]: [bool; 5]| {
                necrosis && stages && (macrophages || endomysial || perimysial)
            };
            assert_eq!(biopsy, holds(read(state, features), myositis));
            looked_at += 1;
        }
    }
    assert_eq!(looked_at, 18 + 27 + 5 + 243 + 3 * 243);
}

/// The table of section 3.1 by the number of items beside the rash: without it, with it.
const BOHAN_PETER: [(BohanPeterClass, BohanPeterClass); 5] = [
    (BohanPeterClass::None, BohanPeterClass::None),
    (BohanPeterClass::None, BohanPeterClass::PossibleDm),
    (BohanPeterClass::PossiblePm, BohanPeterClass::ProbableDm),
    (BohanPeterClass::ProbablePm, BohanPeterClass::DefiniteDm),
    (BohanPeterClass::DefinitePm, BohanPeterClass::DefiniteDm),
];

#[test]
fn bohan_and_peter_s_table_is_read_with_nothing_and_with_everything_that_is_not_known() {
    let mut compared = 0;
    for [weakness, enzymes, emg, biopsy, rash, excluded] in every() {
        let result = bohan_peter(&BohanPeterFindings {
            weakness,
            enzymes,
            emg,
            biopsy,
            rash,
            excluded,
        });
        let ends = [&[Present][..], &[Present, Unknown]].map(|counts| {
            let items = [weakness, enzymes, emg, biopsy];
            let count = items.iter().filter(|item| counts.contains(item)).count();
            let (without, with) = BOHAN_PETER[count];
            (
                count,
                if counts.contains(&rash) {
                    with
                } else {
                    without
                },
            )
        });
        let count = (usize::from(result.count), usize::from(result.count_most));
        assert_eq!(
            [(count.0, result.class), (count.1, result.class_most)],
            ends,
            "{result:?}"
        );
        assert_eq!(result.excluded, excluded);
        compared += 1;
    }
    assert_eq!(compared, 729);
}
