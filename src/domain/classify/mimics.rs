//! What else it could be: each flag that the findings raise, with the findings that raise it.

use super::antibody::Antibody;
use super::examination::{Examination, Tempo};
use super::histology::Feature;
pub use super::mimic_sources::RAISED_SOURCE;
pub use super::triggers::Trigger;
use crate::domain::finding::Finding;
use crate::domain::quantity::Years;
use crate::domain::set::{Member, Set};

/// Something else that it could be, or that stands in the way of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mimic {
    /// Rhabdomyolysis.
    Rhabdomyolysis,
    /// Checkpoint inhibitor or another drug that harms muscle.
    OtherDrug,
    /// Troponin I or rhythm: the heart, and what CK-MB says of it.
    Heart,
    /// Toxic statin myopathy, which settles by itself.
    ToxicStatin,
    /// Autoimmune disease after a statin.
    StatinAutoimmune,
    /// Inclusion body myositis.
    InclusionBody,
    /// Dermatomyositis.
    Dermatomyositis,
    /// Antisynthetase syndrome.
    Antisynthetase,
    /// Looks like a dystrophy, and is anti-HMGCR or anti-SRP untested.
    DystrophyOrAntibody,
    /// A dystrophy.
    Dystrophy,
    /// Hypothyroid myopathy.
    Hypothyroid,
    /// Macro-CK.
    MacroCk,
    /// CK raised and nothing else.
    CkOnly,
    /// Metabolic myopathy.
    Metabolic,
    /// Myasthenia or motor neuron disease.
    NerveDisease,
    /// HIV or viral hepatitis.
    Infection,
    /// Cancer.
    Cancer,
}

/// All of them, the most pressing first.
pub const MIMICS: [Mimic; 17] = [
    Mimic::Rhabdomyolysis,
    Mimic::OtherDrug,
    Mimic::Heart,
    Mimic::ToxicStatin,
    Mimic::StatinAutoimmune,
    Mimic::InclusionBody,
    Mimic::Dermatomyositis,
    Mimic::Antisynthetase,
    Mimic::DystrophyOrAntibody,
    Mimic::Dystrophy,
    Mimic::Hypothyroid,
    Mimic::MacroCk,
    Mimic::CkOnly,
    Mimic::Metabolic,
    Mimic::NerveDisease,
    Mimic::Infection,
    Mimic::Cancer,
];

impl Member for Mimic {
    const ALL: &'static [Self] = &MIMICS;

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

/// What is asked beside the examination, because it speaks for another disease.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clues {
    /// A statin, now or before.
    pub statin: Finding,
    /// Whole weeks since it was stopped, where the day is known.
    pub weeks_off_statin: Option<i32>,
    /// CK or weakness goes on or gets worse after it was stopped.
    pub persisting: Finding,
    /// CK now is below its highest.
    pub ck_falling: Finding,
    /// A drug that harms muscle, or alcohol.
    pub drug: Finding,
    /// A checkpoint inhibitor within months.
    pub checkpoint_inhibitor: Finding,
    /// Dark urine, or exertion, heat or crush before it.
    pub dark_urine: Finding,
    /// Rhabdomyolysis with kidney injury.
    pub rhabdomyolysis: Finding,
    /// Troponin I rise or arrhythmia.
    pub heart: Finding,
    /// Episodes on exercise.
    pub exercise: Finding,
    /// Interstitial lung disease.
    pub lung_disease: Finding,
    /// Arthritis, fever, Raynaud or mechanic's hands.
    pub connective: Finding,
    /// HIV or viral hepatitis.
    pub virus: Finding,
    /// TSH high.
    pub thyroid: Finding,
    /// CK-MB over 25 % of CK.
    pub ck_mb: Finding,
    /// Weight loss.
    pub weight_loss: Finding,
    /// Active cancer.
    pub active_cancer: Finding,
}

/// Before this age at the first symptom a dystrophy is thought of, and an antibody that looks like one.
pub const YOUNG_UNDER: Years = Years::scaled(40_000);
/// Before this age at the first symptom a dystrophy is the more likely.
pub const VERY_YOUNG_UNDER: Years = Years::scaled(25_000);
/// From so many weeks after a statin was stopped, what goes on is not its toxic effect: this product's choice.
pub const PERSISTING_FROM_WEEKS: i32 = 8;
/// Over so many times its limit CK speaks for rhabdomyolysis.
pub const RHABDO_CK_TIMES: i64 = 50;
/// Over so many times its limit CK with kidney injury speaks for rhabdomyolysis.
pub const RHABDO_KIDNEY_CK_TIMES: i64 = 10;

/// The flags that are raised.
#[must_use]
pub fn mimics(examination: &Examination, clues: &Clues) -> Set<Mimic> {
    let raised = |mimic: &Mimic| !mimic.triggers(examination, clues).is_empty();
    MIMICS.into_iter().filter(raised).collect()
}

impl Mimic {
    /// The findings that raise the flag; none, and it is not raised.
    #[must_use]
    pub fn triggers(self, examination: &Examination, clues: &Clues) -> Set<Trigger> {
        let see = Sight { examination, clues };
        match self {
            Self::Rhabdomyolysis => see.rhabdomyolysis(),
            Self::OtherDrug => those([
                (clues.drug, Trigger::Drug),
                (clues.checkpoint_inhibitor, Trigger::CheckpointInhibitor),
            ]),
            Self::Heart => those([(clues.heart, Trigger::Heart)]),
            Self::ToxicStatin => see.toxic_statin(),
            Self::StatinAutoimmune => see.statin_autoimmune(),
            Self::InclusionBody => those([
                (examination.finger_flexors, Trigger::FingerFlexors),
                (examination.knee_extensors, Trigger::KneeExtensors),
                (
                    see.feature(Feature::RimmedVacuoles),
                    Trigger::RimmedVacuoles,
                ),
            ]),
            Self::Dermatomyositis => see.dermatomyositis(),
            Self::Antisynthetase => see.antisynthetase(),
            Self::DystrophyOrAntibody => see.dystrophy_or_antibody(),
            Self::Dystrophy => see.dystrophy(),
            Self::Hypothyroid => those([(clues.thyroid, Trigger::Thyroid)]),
            Self::MacroCk => see.macro_ck(),
            Self::CkOnly => see.ck_only(),
            Self::Metabolic => those([(clues.exercise, Trigger::Exercise)]),
            Self::NerveDisease => those([(examination.nerve_disease, Trigger::Nerve)]),
            Self::Infection => those([(clues.virus, Trigger::Virus)]),
            Self::Cancer => those([
                (clues.weight_loss, Trigger::WeightLoss),
                (clues.active_cancer, Trigger::ActiveCancer),
            ]),
        }
    }
}

fn those<const N: usize>(states: [(Finding, Trigger); N]) -> Set<Trigger> {
    let mut triggers = Set::default();
    for (state, trigger) in states {
        triggers.insert_if(state.is_present(), trigger);
    }
    triggers
}

/// Everything, when all of it is there; nothing otherwise.
fn together<const N: usize>(states: [(Finding, Trigger); N]) -> Set<Trigger> {
    if states.iter().all(|(state, _)| state.is_present()) {
        those(states)
    } else {
        Set::default()
    }
}

fn is(so: bool) -> Finding {
    Finding::from_answer(Some(so))
}

struct Sight<'a> {
    examination: &'a Examination,
    clues: &'a Clues,
}

impl Sight<'_> {
    fn feature(&self, feature: Feature) -> Finding {
        self.examination.biopsy.get(feature)
    }

    fn tempo(&self, tempo: Tempo) -> Finding {
        is(self.examination.tempo == Some(tempo))
    }

    fn onset_under(&self, limit: Years) -> Finding {
        is(self.examination.onset.is_some_and(|age| age < limit))
    }

    fn ck_over(&self, times: i64) -> bool {
        self.examination
            .ck_at_least
            .is_some_and(|ck| ck.is_over(times))
    }

    /// An acute onset and a very high CK, or the sign itself.
    fn rhabdomyolysis(&self) -> Set<Trigger> {
        let sign = self.clues.rhabdomyolysis;
        let acute = those([
            (self.tempo(Tempo::Days), Trigger::OverDays),
            (self.clues.dark_urine, Trigger::DarkUrine),
        ]);
        let kidney = sign.is_present() && self.ck_over(RHABDO_KIDNEY_CK_TIMES);
        let high = those([
            (is(self.ck_over(RHABDO_CK_TIMES)), Trigger::CkFifty),
            (is(kidney), Trigger::CkTenKidney),
        ]);
        let alone = those([(sign, Trigger::Rhabdomyolysis)]);
        if acute.is_empty() || high.is_empty() {
            alone
        } else {
            alone.union(acute).union(high)
        }
    }

    fn toxic_statin(&self) -> Set<Trigger> {
        let negative = is(self.examination.anti_hmgcr == Antibody::Negative);
        let exposed = together([
            (self.clues.statin, Trigger::Statin),
            (negative, Trigger::HmgcrNegative),
        ]);
        let settling = those([
            (self.clues.ck_falling, Trigger::CkFalling),
            (self.clues.persisting.not(), Trigger::Easing),
        ]);
        if exposed.is_empty() || settling.is_empty() {
            Set::default()
        } else {
            exposed.union(settling)
        }
    }

    /// What goes on too early after the stop may still be toxic; once the antibody is known there is nothing to ask for.
    fn statin_autoimmune(&self) -> Set<Trigger> {
        let weeks = self.clues.weeks_off_statin;
        let early = weeks.is_some_and(|weeks| weeks < PERSISTING_FROM_WEEKS);
        let open = self.examination.anti_hmgcr.finding().is_unknown();
        if early || !open {
            return Set::default();
        }
        together([
            (self.clues.statin, Trigger::Statin),
            (self.clues.persisting, Trigger::Persisting),
        ])
    }

    fn dermatomyositis(&self) -> Set<Trigger> {
        let perifascicular = [Feature::PerifascicularAtrophy, Feature::PerifascicularMxa];
        those([
            (self.examination.rash(), Trigger::Rash),
            (
                self.examination.dermatomyositis.finding(),
                Trigger::DermatomyositisAntibody,
            ),
            (
                self.examination.biopsy.any(&perifascicular),
                Trigger::Perifascicular,
            ),
        ])
    }

    fn antisynthetase(&self) -> Set<Trigger> {
        let antibody = self.examination.jo_one.finding();
        let antibody = antibody.or(self.examination.synthetase.finding());
        those([
            (antibody, Trigger::SynthetaseAntibody),
            (self.clues.lung_disease, Trigger::LungDisease),
            (self.clues.connective, Trigger::Connective),
            (
                self.feature(Feature::PerifascicularNecrosis),
                Trigger::PerifascicularNecrosis,
            ),
        ])
    }

    fn muscle_disease(&self) -> bool {
        let examination = self.examination;
        examination
            .weakness()
            .or(examination.ck_raised)
            .is_present()
    }

    fn dystrophy_or_antibody(&self) -> Set<Trigger> {
        let antibodies = [self.examination.anti_hmgcr, self.examination.anti_srp];
        let positive = antibodies.contains(&Antibody::Positive);
        let open = antibodies.iter().any(|one| one.finding().is_unknown());
        if positive || !open || !self.muscle_disease() {
            return Set::default();
        }
        those([
            (self.onset_under(YOUNG_UNDER), Trigger::Young),
            (self.tempo(Tempo::Years), Trigger::Slow),
            (self.feature(Feature::Dystrophic), Trigger::Dystrophic),
        ])
    }

    /// Family and mutation raise it by themselves, a very young onset together with a slow course.
    fn dystrophy(&self) -> Set<Trigger> {
        let shown = those([
            (self.examination.family, Trigger::Family),
            (self.examination.dystrophy, Trigger::Mutation),
        ]);
        shown.union(together([
            (self.onset_under(VERY_YOUNG_UNDER), Trigger::VeryYoung),
            (self.tempo(Tempo::Years), Trigger::Slow),
        ]))
    }

    fn without_weakness(&self) -> Finding {
        let examination = self.examination;
        examination.ck_raised.and(examination.weakness().not())
    }

    fn macro_ck(&self) -> Set<Trigger> {
        if self.examination.other_enzymes.is_present() {
            return Set::default();
        }
        together([
            (self.without_weakness(), Trigger::NoWeakness),
            (self.clues.ck_mb, Trigger::CkMb),
        ])
    }

    /// Over 1.5 times the limit. Without the values, any raised CK: the path begins with a second measurement.
    fn ck_only(&self) -> Set<Trigger> {
        let doubled = |value: i64| value.saturating_mul(2);
        let slight = self
            .examination
            .ck
            .is_some_and(|ck| doubled(ck.peak.get()) <= ck.limit.get().saturating_mul(3));
        those([(
            self.without_weakness().and(is(!slight)),
            Trigger::NoWeakness,
        )])
    }
}
