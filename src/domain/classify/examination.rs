//! What was found in the history, at the bedside and by tests, as the criteria sets look at it: `Copy`, so that one
//! finding can be changed and every set applied anew.

use super::antibody::Antibody;
use super::bohan_peter::BohanPeterFindings;
pub use super::ck_peak::CkPeak;
use super::enmc::{EnmcFindings, OtherAntibodies};
use super::enmc_2003::Findings2003;
use super::eular_acr::{EularFindings, ITEMS, Item};
use super::histology::{Feature, Histology};
use super::ibm::{self, IbmFindings};
use crate::domain::finding::Finding;
use crate::domain::quantity::Years;
use crate::domain::set::Set;

/// How it came on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tempo {
    /// Over days.
    Days,
    /// Over weeks, up to 6 months.
    Weeks,
    /// Over 6 to 12 months.
    Months,
    /// Over more than 12 months.
    Years,
}

/// Tempos, in the order of the page.
pub const TEMPOS: [Tempo; 4] = [Tempo::Days, Tempo::Weeks, Tempo::Months, Tempo::Years];

/// The electromyogram.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Emg {
    /// Not done.
    #[default]
    NotDone,
    /// Normal.
    Normal,
    /// Irritable myopathic: small short polyphasic units, fibrillations or positive sharp waves, bizarre high-frequency
    /// discharges.
    Irritable,
    /// Myopathic without irritability.
    Myopathic,
    /// Neurogenic.
    Neurogenic,
}

/// Electromyograms, in the order of the page.
pub const EMGS: [Emg; 5] = [
    Emg::NotDone,
    Emg::Normal,
    Emg::Irritable,
    Emg::Myopathic,
    Emg::Neurogenic,
];

/// Magnetic resonance imaging of muscle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mri {
    /// Not done.
    #[default]
    NotDone,
    /// Normal.
    Normal,
    /// Oedema of muscle (STIR).
    Oedema,
    /// Atrophy or fat without oedema.
    Fat,
}

/// Images, in the order of the page.
pub const MRIS: [Mri; 4] = [Mri::NotDone, Mri::Normal, Mri::Oedema, Mri::Fat];

/// What was found. Antibodies stand as what they count for, not as what was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Examination {
    /// Age at the first symptom.
    pub onset: Option<Years>,
    /// How it came on.
    pub tempo: Option<Tempo>,
    /// Proximal weakness of the arms, ever.
    pub arms: Finding,
    /// Proximal weakness of the legs, ever.
    pub legs: Finding,
    /// Proximal weakness now: it shows that there was some, not that there never was.
    pub weak_now: Finding,
    /// Neck flexors weaker than extensors.
    pub neck: Finding,
    /// In the legs, proximal muscles weaker than distal.
    pub legs_proximal: Finding,
    /// Asymmetric weakness.
    pub asymmetric: Finding,
    /// Finger flexion weaker than shoulder abduction.
    pub finger_flexors: Finding,
    /// Knee extension as weak as or weaker than hip flexion.
    pub knee_extensors: Finding,
    /// No improvement on treatment.
    pub not_improved: Finding,
    /// Trouble swallowing.
    pub dysphagia: Finding,
    /// Heliotrope rash.
    pub heliotrope: Finding,
    /// Gottron papules.
    pub gottron_papules: Finding,
    /// Gottron sign.
    pub gottron_sign: Finding,
    /// CK above its limit, ever.
    pub ck_raised: Finding,
    /// The values, where both are known.
    pub ck: Option<CkPeak>,
    /// What the highest CK is at least, where only the one of now is known.
    pub ck_at_least: Option<CkPeak>,
    /// LDH, AST or ALT above its limit, ever.
    pub other_enzymes: Finding,
    /// Anti-HMGCR.
    pub anti_hmgcr: Antibody,
    /// Anti-SRP.
    pub anti_srp: Antibody,
    /// Anti-Jo-1.
    pub jo_one: Antibody,
    /// Another synthetase antibody.
    pub synthetase: Antibody,
    /// An antibody of dermatomyositis.
    pub dermatomyositis: Antibody,
    /// Electromyogram.
    pub emg: Emg,
    /// Magnetic resonance imaging.
    pub mri: Mri,
    /// Biopsy.
    pub biopsy: Histology,
    /// Disease of nerves, or myasthenia.
    pub nerve_disease: Finding,
    /// A dystrophy is shown.
    pub dystrophy: Finding,
    /// Dystrophy or spinal muscular atrophy in the family.
    pub family: Finding,
    /// Granulomatous or infectious myositis.
    pub granulomatous: Finding,
    /// Metabolic myopathy.
    pub metabolic: Finding,
    /// Endocrine myopathy.
    pub endocrine: Finding,
    /// Toxic myopathy.
    pub toxic: Finding,
    /// Amyloid.
    pub amyloid: Finding,
}

impl Examination {
    /// Proximal weakness, ever.
    #[must_use]
    #[inline]
    pub fn weakness(&self) -> Finding {
        if self.weak_now.is_present() {
            Finding::Present
        } else {
            self.arms.or(self.legs)
        }
    }

    /// A rash of dermatomyositis.
    #[must_use]
    #[inline]
    pub fn rash(&self) -> Finding {
        self.heliotrope
            .or(self.gottron_papules)
            .or(self.gottron_sign)
    }

    /// A muscle enzyme above its limit, ever.
    #[must_use]
    #[inline]
    pub fn enzymes(&self) -> Finding {
        self.ck_raised.or(self.other_enzymes)
    }

    /// The three myositis-specific antibodies beside anti-HMGCR and anti-SRP.
    #[must_use]
    #[inline]
    pub const fn others(&self) -> [Antibody; 3] {
        [self.jo_one, self.synthetase, self.dermatomyositis]
    }

    /// The other myositis-specific antibodies: none found only once all are negative.
    #[must_use]
    #[inline]
    pub fn other_antibodies(&self) -> OtherAntibodies {
        let others = self.others();
        if others.contains(&Antibody::Positive) {
            OtherAntibodies::Positive
        } else if others.iter().all(|one| *one == Antibody::Negative) {
            OtherAntibodies::Negative
        } else {
            OtherAntibodies::NotTested
        }
    }

    /// As the 2018 criteria look at it.
    #[must_use]
    #[inline]
    pub fn enmc(&self) -> EnmcFindings {
        EnmcFindings {
            ck_raised: self.ck_raised,
            proximal_weakness: self.weakness(),
            anti_hmgcr: self.anti_hmgcr,
            anti_srp: self.anti_srp,
            other_antibodies: self.other_antibodies(),
            biopsy: self.biopsy.enmc(),
        }
    }

    /// As EULAR/ACR look at it, without the biopsy; its items stand there for the model with one.
    #[must_use]
    #[inline]
    pub fn eular(&self) -> EularFindings {
        let mut findings = EularFindings {
            onset: self.onset,
            present: Set::default(),
            unknown: Set::default(),
            biopsy: false,
            finger_flexors: self.finger_flexors,
            not_improved: self.not_improved,
        };
        for item in ITEMS {
            findings.set(item, self.item(item));
        }
        findings
    }

    #[inline]
    fn item(&self, item: Item) -> Finding {
        match item {
            Item::Arms => self.arms,
            Item::Legs => self.legs,
            Item::Neck => self.neck,
            Item::LegsProximal => self.legs_proximal,
            Item::Heliotrope => self.heliotrope,
            Item::GottronPapules => self.gottron_papules,
            Item::GottronSign => self.gottron_sign,
            Item::Dysphagia => self.dysphagia,
            Item::JoOne => self.jo_one.finding(),
            Item::Enzymes => self.enzymes(),
            Item::Endomysial => self.biopsy_item(Feature::Endomysial),
            Item::Perimysial => self.biopsy_item(Feature::Perimysial),
            Item::PerifascicularAtrophy => self.biopsy_item(Feature::PerifascicularAtrophy),
            Item::RimmedVacuoles => self.biopsy_item(Feature::RimmedVacuoles),
        }
    }

    /// Without a biopsy its items are no unknowns of the score: the other model is used.
    #[inline]
    fn biopsy_item(&self, feature: Feature) -> Finding {
        if self.biopsy.is_done() {
            self.biopsy.get(feature)
        } else {
            Finding::Absent
        }
    }

    /// As Bohan and Peter look at it.
    #[must_use]
    #[inline]
    pub fn bohan_peter(&self) -> BohanPeterFindings {
        let cells = [
            Feature::Macrophages,
            Feature::Endomysial,
            Feature::Perimysial,
        ];
        let damage = [Feature::ScatteredNecrosis, Feature::DifferentStages];
        let excluded = [
            self.nerve_disease,
            self.dystrophy,
            self.granulomatous,
            self.metabolic,
            self.endocrine,
        ];
        BohanPeterFindings {
            weakness: self.weakness(),
            enzymes: self.enzymes(),
            emg: self.irritable(),
            biopsy: self.biopsy.all(&damage).and(self.biopsy.any(&cells)),
            rash: self.rash(),
            excluded: excluded.into_iter().fold(Finding::Absent, Finding::or),
        }
    }

    /// The triad in the electromyogram.
    #[must_use]
    #[inline]
    pub const fn irritable(&self) -> Finding {
        match self.emg {
            Emg::NotDone => Finding::Unknown,
            Emg::Irritable => Finding::Present,
            Emg::Normal | Emg::Myopathic | Emg::Neurogenic => Finding::Absent,
        }
    }

    /// As the criteria of 2003 look at it.
    #[must_use]
    #[inline]
    pub fn enmc_2003(&self) -> Findings2003 {
        let oedema = match self.mri {
            Mri::NotDone => Finding::Unknown,
            Mri::Oedema => Finding::Present,
            Mri::Normal | Mri::Fat => Finding::Absent,
        };
        let [jo_one, synthetase, dermatomyositis] = self.others();
        let antibodies = [
            self.anti_hmgcr,
            self.anti_srp,
            jo_one,
            synthetase,
            dermatomyositis,
        ];
        let antibody = antibodies.map(Antibody::finding);
        let antibody = antibody.into_iter().fold(Finding::Absent, Finding::or);
        let inclusion_pattern = self
            .asymmetric
            .or(self.finger_flexors)
            .or(self.knee_extensors);
        let excluded = [
            inclusion_pattern,
            self.toxic,
            self.endocrine,
            self.amyloid,
            self.family,
        ];
        let other_pattern = [
            Feature::PerifascicularAtrophy,
            Feature::RimmedVacuoles,
            Feature::CdEightInvasion,
        ];
        // The feature holds perivascular cells too, and a few of these are allowed.
        let no_perimysial = match self.biopsy.get(Feature::Perimysial) {
            Finding::Absent => Finding::Present,
            Finding::Present | Finding::Unknown => Finding::Unknown,
        };
        let acute = self.tempo.map(|tempo| tempo == Tempo::Days);
        Findings2003([
            Finding::from_answer(self.onset.map(|age| age > ADULT_OVER)),
            Finding::from_answer(acute).not(),
            self.weakness(),
            self.legs_proximal,
            self.neck,
            self.ck_raised,
            self.irritable().or(oedema).or(antibody),
            self.biopsy.get(Feature::ScatteredNecrosis),
            self.biopsy
                .get(Feature::Macrophages)
                .and(self.biopsy.get(Feature::Endomysial).not()),
            no_perimysial,
            self.biopsy.any(&other_pattern).not(),
            excluded
                .into_iter()
                .fold(Finding::Absent, Finding::or)
                .not(),
        ])
    }

    /// As the criteria of inclusion body myositis look at it.
    #[must_use]
    #[inline]
    pub fn inclusion_body(&self) -> IbmFindings {
        let (full_pathology, some_pathology) = ibm::pathology(&self.biopsy);
        IbmFindings {
            duration: Finding::from_answer(self.tempo.map(|tempo| tempo == Tempo::Years)),
            late_onset: Finding::from_answer(self.onset.map(|age| age > IBM_ONSET_OVER)),
            ck_low: match (self.ck, self.ck_at_least) {
                (Some(ck), _) => Finding::from_answer(Some(!ck.is_over(IBM_CK_TIMES))),
                (None, Some(least)) if least.is_over(IBM_CK_TIMES) => Finding::Absent,
                (None, _) => Finding::Unknown,
            },
            finger_flexors: self.finger_flexors,
            knee_extensors: self.knee_extensors,
            full_pathology,
            some_pathology,
        }
    }
}

/// Over this age at the first symptom the criteria of 2003 apply.
pub const ADULT_OVER: Years = Years::scaled(18_000);
/// Over this age at the first symptom inclusion body myositis is thought of.
pub const IBM_ONSET_OVER: Years = Years::scaled(45_000);
/// Over so many times its limit CK speaks against inclusion body myositis.
pub const IBM_CK_TIMES: i64 = 15;
