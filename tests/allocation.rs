//! `verdicts` allocates nothing, so that a cohort of a million patients runs in the memory of one. Every allocation of
//! the thread is counted while it runs.
#![cfg(not(target_arch = "wasm32"))]

use allocation_counter::measure;
use imnm::domain::body_size::Sex;
use imnm::domain::case::{Case, Confirmation};
use imnm::domain::classify::antibody::{ANTIBODIES, ASSAYS, AntibodyTest};
use imnm::domain::classify::examination::{EMGS, MRIS, TEMPOS};
use imnm::domain::classify::histology::BIOPSY_STATES;
use imnm::domain::classify::mimics::{MIMICS, Mimic};
use imnm::domain::dalteparin::decision::{Decision, Setting};
use imnm::domain::finding::Finding;
use imnm::domain::questions::QUESTIONS;
use imnm::domain::refusal::Field;
use imnm::domain::set::Set;
use imnm::domain::verdicts::{Findings, Verdicts, verdicts};
use std::collections::{BTreeMap, BTreeSet};

const FINDINGS: [Finding; 3] = [Finding::Present, Finding::Absent, Finding::Unknown];
const SETTINGS: [Option<Setting>; 3] = [None, Some(Setting::Inpatient), Some(Setting::DayCase)];
/// A small generator of its own (SplitMix64), so that every run sees the same cases on every machine.
struct Dice(u64);

impl Dice {
    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        let len = u64::try_from(from.len()).expect("a short list");
        from[usize::try_from(z % len).expect("an index")]
    }

    fn test(&mut self) -> AntibodyTest {
        AntibodyTest {
            result: self.pick(&ANTIBODIES),
            assay: Some(self.pick(&ASSAYS)),
        }
    }

    fn findings(&mut self) -> Findings {
        let mut case = Case {
            sex: self.pick(&[None, Some(Sex::Female), Some(Sex::Male)]),
            pregnant: self.pick(&FINDINGS),
            tempo: Some(self.pick(&TEMPOS)),
            anti_hmgcr: self.test(),
            anti_srp: self.test(),
            jo_one: self.test(),
            synthetase: self.test(),
            dermatomyositis: self.test(),
            emg: self.pick(&EMGS),
            mri: self.pick(&MRIS),
            biopsy: self.pick(&BIOPSY_STATES),
            setting: self.pick(&SETTINGS),
            off_label_chosen: self.pick(&[false, true]),
            ..Case::default()
        };
        for (field, texts) in [
            (Field::Age, ["47", "62", "81", ""]),
            (Field::Weight, ["45", "60", "110", "60 kg"]),
            (Field::Height, ["165", "172", "180", ""]),
            (Field::Creatinine, ["58", "15", "300", "0.9"]),
            (Field::Platelets, ["250", "80", "60", "30"]),
            (Field::OnsetAge, ["17", "33", "46", ""]),
            (Field::Ck, ["8500", "150", "", "high"]),
            (Field::CkNow, ["900", "100", "", ""]),
            (Field::CkLimit, ["200", "200", "200", ""]),
        ] {
            case.read(field, self.pick(&texts));
        }
        if let Some(creatinine) = case.creatinine.known() {
            case.confirmed.push(Confirmation::Creatinine(creatinine));
        }
        // One list is mostly no: with every answer thrown, a stop is there in nearly all.
        let thrown = self.pick(&[[Finding::Absent; 8], [Finding::Present; 8]]);
        for question in QUESTIONS {
            let mut answers = [Finding::Absent; 24];
            answers[..8].copy_from_slice(&thrown);
            answers[8] = self.pick(&FINDINGS);
            case.answers.set(question, self.pick(&answers));
        }
        Findings::of(&case)
    }
}

#[test]
fn verdicts_allocates_nothing() {
    let mut dice = Dice(2_026);
    let findings: Vec<Findings> = (0..100_000).map(|_| dice.findings()).collect();
    let mut results: Vec<Option<Verdicts>> = vec![None; findings.len()];
    let counted = measure(|| {
        for (result, findings) in results.iter_mut().zip(&findings) {
            *result = Some(verdicts(findings));
        }
    });
    assert_eq!(
        (counted.count_total, counted.bytes_total),
        (0, 0),
        "{counted:?}"
    );
    // Every decision, class and flag was met on the way, so that no branch is left out.
    let mut decisions = BTreeMap::<String, usize>::new();
    let mut classes = BTreeSet::new();
    let mut flags = Set::default();
    for verdicts in results {
        let verdicts = verdicts.expect("filled in");
        let decision: Decision = verdicts.prophylaxis.decision;
        *decisions.entry(format!("{decision:?}")).or_default() += 1;
        classes.insert(format!("{:?}", verdicts.criteria.enmc.status()));
        classes.insert(format!("{:?}", verdicts.criteria.eular.class));
        classes.insert(format!("{:?}", verdicts.criteria.bohan_peter.class));
        flags = flags.union(verdicts.mimics);
    }
    assert_eq!(decisions.len(), 7, "{decisions:?}");
    assert_eq!(classes.len(), 3 + 4 + 7, "{classes:?}");
    assert_eq!(flags.iter().collect::<Vec<Mimic>>(), MIMICS);
}

#[test]
fn an_allocation_would_be_counted() {
    let counted = measure(|| {
        std::hint::black_box(vec![0_u8; 100]);
    });
    assert_eq!((counted.count_total, counted.bytes_total), (1, 100));
}
