//! What would change this? Every finding that is not known, with what each set of criteria would say if it were there and
//! if it were not; first what can change the verdict of ENMC 2018, then what can change another, and within each the
//! cheaper and less harmful first.

use super::antibody::Antibody;
use super::bohan_peter::BohanPeterClass;
use super::criteria::{Criteria, criteria};
use super::enmc::{Subtype, Verdict};
use super::eular_acr::{ADULT_ONSET, Class, LATE_ONSET};
use super::examination::{Emg, Examination, Mri, Tempo};
use super::histology::{BiopsyState, CORE_FEATURES, Feature, Histology};
use crate::domain::finding::Finding;
use crate::domain::quantity::Years;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something to find out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ask {
    /// Age at the first symptom: from 40, or from 18 to 39.
    Onset,
    /// How it came on: over weeks, or over days.
    Tempo,
    /// No improvement on treatment.
    NotImproved,
    /// Dystrophy or spinal muscular atrophy in the family.
    Family,
    /// Disease of nerves, or myasthenia.
    NerveDisease,
    /// A dystrophy.
    Dystrophy,
    /// Granulomatous or infectious myositis.
    Granulomatous,
    /// Metabolic myopathy.
    Metabolic,
    /// Endocrine myopathy.
    Endocrine,
    /// Toxic myopathy.
    Toxic,
    /// Amyloid.
    Amyloid,
    /// Trouble swallowing.
    Dysphagia,
    /// Proximal weakness of the arms.
    Arms,
    /// Proximal weakness of the legs.
    Legs,
    /// Neck flexors weaker than extensors.
    Neck,
    /// In the legs, proximal muscles weaker than distal.
    LegsProximal,
    /// Asymmetric weakness.
    Asymmetric,
    /// Weak finger flexors.
    FingerFlexors,
    /// Weak knee extensors.
    KneeExtensors,
    /// Heliotrope rash.
    Heliotrope,
    /// Gottron papules.
    GottronPapules,
    /// Gottron sign.
    GottronSign,
    /// A feature of a biopsy that was done.
    Feature(Feature),
    /// CK.
    Ck,
    /// LDH, AST or ALT.
    OtherEnzymes,
    /// Anti-HMGCR.
    AntiHmgcr,
    /// Anti-SRP.
    AntiSrp,
    /// Anti-Jo-1.
    JoOne,
    /// Another synthetase antibody.
    Synthetase,
    /// An antibody of dermatomyositis.
    DermatomyositisAntibody,
    /// Electromyogram: irritable, or normal.
    Emg,
    /// Magnetic resonance imaging: oedema, or normal.
    Mri,
    /// Biopsy: necrotizing, or not.
    Biopsy,
}

/// What it costs the patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cost {
    /// A question, or a look into a report that is there.
    History,
    /// A look at the bedside.
    Examination,
    /// Blood.
    Blood,
    /// Imaging or electromyography.
    Imaging,
    /// A biopsy.
    Biopsy,
}

/// How far its answer can reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// It can change the verdict of ENMC 2018 on a type.
    Type,
    /// It can change the verdict of another set.
    AnotherSet,
    /// By itself it changes none.
    None,
}

/// Where the sets would stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// ENMC 2018, each type in the order of [`Subtype`].
    pub enmc: [Verdict; 3],
    /// EULAR/ACR 2017: by what is there, and with every unknown there.
    pub eular: (Class, Class),
    /// Bohan and Peter 1975, likewise, and whether a disease that they exclude is there.
    pub bohan_peter: (BohanPeterClass, BohanPeterClass, Finding),
    /// ENMC 2003.
    pub enmc_2003: Verdict,
}

/// Something to find out, and what it would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextTest {
    /// What.
    pub ask: Ask,
    /// How far its answer can reach.
    pub reach: Reach,
    /// If it is there.
    pub yes: Standing,
    /// If it is not.
    pub no: Standing,
}

/// Source of the ranking.
pub const RANKING_SOURCE: Citation = cite(
    SourceId::Policy,
    "classification: first what can change a verdict, then by cost and harm",
    Status::Policy,
);

/// What can be asked of anyone, in the order of an examination; features of a biopsy come beside.
const ASKS: [Ask; 32] = [
    Ask::Onset,
    Ask::Tempo,
    Ask::NotImproved,
    Ask::Family,
    Ask::NerveDisease,
    Ask::Dystrophy,
    Ask::Granulomatous,
    Ask::Metabolic,
    Ask::Endocrine,
    Ask::Toxic,
    Ask::Amyloid,
    Ask::Dysphagia,
    Ask::Arms,
    Ask::Legs,
    Ask::Neck,
    Ask::LegsProximal,
    Ask::Asymmetric,
    Ask::FingerFlexors,
    Ask::KneeExtensors,
    Ask::Heliotrope,
    Ask::GottronPapules,
    Ask::GottronSign,
    Ask::Ck,
    Ask::OtherEnzymes,
    Ask::AntiHmgcr,
    Ask::AntiSrp,
    Ask::JoOne,
    Ask::Synthetase,
    Ask::DermatomyositisAntibody,
    Ask::Emg,
    Ask::Mri,
    Ask::Biopsy,
];

/// The features that one of the four sets looks at.
const READ_FEATURES: [Feature; 8] = [
    Feature::ScatteredNecrosis,
    Feature::DifferentStages,
    Feature::Macrophages,
    Feature::Endomysial,
    Feature::Perimysial,
    Feature::PerifascicularAtrophy,
    Feature::RimmedVacuoles,
    Feature::CdEightInvasion,
];

/// Everything that is not known, the most telling first.
#[must_use]
pub fn next_tests(examination: &Examination) -> Vec<NextTest> {
    let now = criteria(examination).standing();
    let features = READ_FEATURES.into_iter().map(Ask::Feature);
    let mut tests = Vec::new();
    for ask in ASKS.into_iter().chain(features) {
        if ask.is_open(examination) {
            let standing = |yes| criteria(&ask.answered(examination, yes)).standing();
            let (yes, no) = (standing(true), standing(false));
            tests.push(NextTest {
                ask,
                reach: now.reach(&yes).min(now.reach(&no)),
                yes,
                no,
            });
        }
    }
    tests.sort_by_key(|test| (test.reach, test.ask.cost()));
    tests
}

impl Criteria {
    /// The verdicts alone.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let older = self.bohan_peter;
        Standing {
            enmc: [
                Subtype::AntiHmgcr,
                Subtype::AntiSrp,
                Subtype::AntibodyNegative,
            ]
            .map(|subtype| self.enmc.of(subtype)),
            eular: (self.eular.class, self.eular.class_most),
            bohan_peter: (older.class, older.class_most, older.excluded),
            enmc_2003: self.enmc_2003.verdict,
        }
    }
}

impl Standing {
    /// How far `other` is from this.
    fn reach(&self, other: &Self) -> Reach {
        if self.enmc != other.enmc {
            Reach::Type
        } else if self == other {
            Reach::None
        } else {
            Reach::AnotherSet
        }
    }
}

impl Ask {
    /// What it costs the patient.
    #[must_use]
    pub const fn cost(self) -> Cost {
        match self {
            Self::Onset
            | Self::Tempo
            | Self::NotImproved
            | Self::Family
            | Self::Toxic
            | Self::Dysphagia
            | Self::Feature(_) => Cost::History,
            Self::NerveDisease
            | Self::Arms
            | Self::Legs
            | Self::Neck
            | Self::LegsProximal
            | Self::Asymmetric
            | Self::FingerFlexors
            | Self::KneeExtensors
            | Self::Heliotrope
            | Self::GottronPapules
            | Self::GottronSign => Cost::Examination,
            Self::Dystrophy
            | Self::Granulomatous
            | Self::Metabolic
            | Self::Endocrine
            | Self::Ck
            | Self::OtherEnzymes
            | Self::AntiHmgcr
            | Self::AntiSrp
            | Self::JoOne
            | Self::Synthetase
            | Self::DermatomyositisAntibody => Cost::Blood,
            Self::Emg | Self::Mri => Cost::Imaging,
            Self::Amyloid | Self::Biopsy => Cost::Biopsy,
        }
    }

    /// Is it not known?
    fn is_open(self, examination: &Examination) -> bool {
        let mut copy = *examination;
        match self.slot(&mut copy) {
            Slot::Finding(finding) => finding.is_unknown(),
            Slot::Antibody(antibody) => antibody.finding().is_unknown(),
            Slot::Onset(onset) => onset.is_none(),
            Slot::Tempo(tempo) => tempo.is_none(),
            Slot::Emg(emg) => *emg == Emg::NotDone,
            Slot::Mri(mri) => *mri == Mri::NotDone,
            Slot::Biopsy(biopsy) => !biopsy.is_done(),
            Slot::Feature(feature, biopsy) => biopsy.is_done() && biopsy.get(feature).is_unknown(),
        }
    }

    /// The examination with this answered.
    fn answered(self, examination: &Examination, yes: bool) -> Examination {
        let mut copy = *examination;
        let found = Finding::from_answer(Some(yes));
        match self.slot(&mut copy) {
            Slot::Finding(finding) => *finding = found,
            Slot::Antibody(antibody) if yes => *antibody = Antibody::Positive,
            Slot::Antibody(antibody) => *antibody = Antibody::Negative,
            Slot::Onset(onset) => *onset = Some(if yes { LATE_ONSET } else { ADULT_ONSET }),
            Slot::Tempo(tempo) => *tempo = Some(if yes { Tempo::Weeks } else { Tempo::Days }),
            Slot::Emg(emg) => *emg = if yes { Emg::Irritable } else { Emg::Normal },
            Slot::Mri(mri) => *mri = if yes { Mri::Oedema } else { Mri::Normal },
            Slot::Biopsy(place) => *place = biopsy(yes),
            Slot::Feature(feature, biopsy) => biopsy.set(feature, found),
        }
        copy
    }

    /// Where it stands in an examination.
    fn slot(self, examination: &mut Examination) -> Slot<'_> {
        let finding = match self {
            Self::Onset => return Slot::Onset(&mut examination.onset),
            Self::Tempo => return Slot::Tempo(&mut examination.tempo),
            Self::Emg => return Slot::Emg(&mut examination.emg),
            Self::Mri => return Slot::Mri(&mut examination.mri),
            Self::Biopsy => return Slot::Biopsy(&mut examination.biopsy),
            Self::Feature(feature) => return Slot::Feature(feature, &mut examination.biopsy),
            Self::AntiHmgcr => return Slot::Antibody(&mut examination.anti_hmgcr),
            Self::AntiSrp => return Slot::Antibody(&mut examination.anti_srp),
            Self::JoOne => return Slot::Antibody(&mut examination.jo_one),
            Self::Synthetase => return Slot::Antibody(&mut examination.synthetase),
            Self::DermatomyositisAntibody => {
                return Slot::Antibody(&mut examination.dermatomyositis);
            }
            Self::NotImproved => &mut examination.not_improved,
            Self::Family => &mut examination.family,
            Self::NerveDisease => &mut examination.nerve_disease,
            Self::Dystrophy => &mut examination.dystrophy,
            Self::Granulomatous => &mut examination.granulomatous,
            Self::Metabolic => &mut examination.metabolic,
            Self::Endocrine => &mut examination.endocrine,
            Self::Toxic => &mut examination.toxic,
            Self::Amyloid => &mut examination.amyloid,
            Self::Dysphagia => &mut examination.dysphagia,
            Self::Arms => &mut examination.arms,
            Self::Legs => &mut examination.legs,
            Self::Neck => &mut examination.neck,
            Self::LegsProximal => &mut examination.legs_proximal,
            Self::Asymmetric => &mut examination.asymmetric,
            Self::FingerFlexors => &mut examination.finger_flexors,
            Self::KneeExtensors => &mut examination.knee_extensors,
            Self::Heliotrope => &mut examination.heliotrope,
            Self::GottronPapules => &mut examination.gottron_papules,
            Self::GottronSign => &mut examination.gottron_sign,
            Self::Ck => &mut examination.ck_raised,
            Self::OtherEnzymes => &mut examination.other_enzymes,
        };
        Slot::Finding(finding)
    }
}

/// A place in an examination.
enum Slot<'a> {
    Finding(&'a mut Finding),
    Antibody(&'a mut Antibody),
    Onset(&'a mut Option<Years>),
    Tempo(&'a mut Option<Tempo>),
    Emg(&'a mut Emg),
    Mri(&'a mut Mri),
    Biopsy(&'a mut Histology),
    Feature(Feature, &'a mut Histology),
}

/// A biopsy with necrosis alone, or one without it of which the rest is not known.
fn biopsy(necrotizing: bool) -> Histology {
    if necrotizing {
        let look = |feature| Finding::from_answer(Some(CORE_FEATURES.contains(&feature)));
        Histology::new(BiopsyState::Done, look)
    } else {
        let mut biopsy = Histology::default();
        biopsy.set(Feature::ScatteredNecrosis, Finding::Absent);
        biopsy
    }
}
