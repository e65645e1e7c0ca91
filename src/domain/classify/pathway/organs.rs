//! What else the disease touches, by type: figures as their studies give them, side by side, and how far they lie apart.

use super::Statement;
use super::figures::FIGURES;
use crate::domain::classify::enmc::Subtype;
use crate::domain::exact::div_half_up;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// Lungs.
    Lung,
    /// Heart.
    Heart,
    /// Trouble swallowing.
    Swallowing,
    /// Skin.
    Skin,
    /// Cancer.
    Cancer,
    /// A statin before.
    Statin,
}

/// Aspects, in the order of the page.
pub const ASPECTS: [Aspect; 6] = [
    Aspect::Lung,
    Aspect::Heart,
    Aspect::Swallowing,
    Aspect::Skin,
    Aspect::Cancer,
    Aspect::Statin,
];

/// What exactly was counted. Figures of different measures are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// As the aspect says.
    Plain,
    /// Interstitial lung disease.
    Interstitial,
    /// Signs on cardiac MRI, without complaints.
    CardiacMri,
    /// Any involvement, changes in the ECG included.
    AnyHeart,
    /// Breathlessness, whatever the reason.
    Breathless,
    /// A picture like dermatomyositis.
    LikeDermatomyositis,
    /// Any disease outside of muscle.
    OutsideMuscle,
    /// Cancer at the same time.
    SameTime,
    /// Cancer at any time of life.
    Lifetime,
}

/// Measures, in the order of the page.
pub const MEASURES: [Measure; 9] = [
    Measure::Plain,
    Measure::Interstitial,
    Measure::CardiacMri,
    Measure::AnyHeart,
    Measure::Breathless,
    Measure::LikeDermatomyositis,
    Measure::OutsideMuscle,
    Measure::SameTime,
    Measure::Lifetime,
];

/// A share as its study gives it. Percent are held in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Share {
    /// So many of so many.
    Count(u16, u16),
    /// Tenths of a percent.
    Percent(u16),
    /// About so many tenths of a percent.
    About(u16),
    /// From one to the other by cohort, in tenths of a percent.
    Between(u16, u16),
}

impl Share {
    /// Lowest and highest, in tenths of a percent.
    #[must_use]
    pub fn ends(self) -> (i64, i64) {
        match self {
            Self::Count(found, of) => {
                let thousandfold = i64::from(found).saturating_mul(1_000);
                let share = div_half_up(thousandfold, i64::from(of)).unwrap_or_default();
                (share, share)
            }
            Self::Percent(share) | Self::About(share) => (share.into(), share.into()),
            Self::Between(low, high) => (low.into(), high.into()),
        }
    }
}

/// A figure of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is looked at.
    pub aspect: Aspect,
    /// In which type; nothing for the disease whichever the type.
    pub of: Option<Subtype>,
    /// What was counted.
    pub measure: Measure,
    /// The figure.
    pub share: Share,
    /// Its study.
    pub source: Citation,
}

/// How far the figures of one measure lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// What was counted.
    pub measure: Measure,
    /// Lowest, in tenths of a percent.
    pub low: i64,
    /// Highest.
    pub high: i64,
    /// How many figures.
    pub figures: usize,
}

/// The figures on an aspect of a type, or of the disease whichever the type.
pub fn figures(aspect: Aspect, of: Option<Subtype>) -> impl Iterator<Item = &'static Figure> {
    FIGURES
        .iter()
        .filter(move |figure| figure.aspect == aspect && figure.of == of)
}

/// How far they lie apart, by measure; none where no figure is known.
#[must_use]
pub fn spreads(aspect: Aspect, subtype: Subtype) -> Vec<Spread> {
    let spread = |measure| {
        let own = figures(aspect, Some(subtype)).filter(|figure| figure.measure == measure);
        let ends: Vec<_> = own.map(|figure| figure.share.ends()).collect();
        Some(Spread {
            measure,
            low: ends.iter().map(|(low, _)| *low).min()?,
            high: ends.iter().map(|(_, high)| *high).max()?,
            figures: ends.len(),
        })
    };
    MEASURES.into_iter().filter_map(spread).collect()
}

/// What is said without a figure of its own, or about the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// Lung disease is rare with anti-HMGCR.
    HmgcrLungRare,
    /// The heart is very rarely touched with anti-HMGCR.
    HmgcrHeartRare,
    /// Features outside of muscle are most frequent with anti-SRP.
    SrpOutsideMuscle,
    /// The heart with anti-SRP is to be monitored.
    SrpHeart,
    /// Swallowing, neck and breathing are worse with anti-SRP.
    SrpSwallowing,
    /// Skin is rarely touched with anti-SRP.
    SrpSkinRare,
    /// A statin is no risk factor of anti-SRP.
    SrpNoStatin,
    /// The figure on the heart hangs on its definition.
    HeartDefinition,
    /// More cancer with anti-HMGCR and with neither antibody.
    CancerExcess,
    /// No excess of cancer with anti-HMGCR.
    NoExcessHmgcr,
    /// No excess of cancer in any type.
    NoExcessAny,
    /// PET found most of the cancers.
    CancerByPet,
    /// Taking a statin alone does not make the antibody.
    StatinAlone,
}

/// All remarks, in the order of the page.
pub const REMARKS: [Remark; 13] = [
    Remark::HmgcrLungRare,
    Remark::HmgcrHeartRare,
    Remark::SrpOutsideMuscle,
    Remark::SrpHeart,
    Remark::SrpSwallowing,
    Remark::SrpSkinRare,
    Remark::SrpNoStatin,
    Remark::HeartDefinition,
    Remark::CancerExcess,
    Remark::NoExcessHmgcr,
    Remark::NoExcessAny,
    Remark::CancerByPet,
    Remark::StatinAlone,
];

impl Remark {
    /// Does it belong to this type?
    #[must_use]
    pub const fn concerns(self, subtype: Subtype) -> bool {
        match self {
            Self::HmgcrLungRare
            | Self::HmgcrHeartRare
            | Self::NoExcessHmgcr
            | Self::StatinAlone => matches!(subtype, Subtype::AntiHmgcr),
            Self::SrpOutsideMuscle
            | Self::SrpHeart
            | Self::SrpSwallowing
            | Self::SrpSkinRare
            | Self::SrpNoStatin => matches!(subtype, Subtype::AntiSrp),
            Self::HeartDefinition | Self::CancerExcess | Self::NoExcessAny | Self::CancerByPet => {
                true
            }
        }
    }

    /// What it is about.
    #[must_use]
    pub const fn aspect(self) -> Aspect {
        match self {
            Self::HmgcrLungRare | Self::SrpOutsideMuscle => Aspect::Lung,
            Self::HmgcrHeartRare | Self::SrpHeart | Self::HeartDefinition => Aspect::Heart,
            Self::SrpSwallowing => Aspect::Swallowing,
            Self::SrpSkinRare => Aspect::Skin,
            Self::CancerExcess | Self::NoExcessHmgcr | Self::NoExcessAny | Self::CancerByPet => {
                Aspect::Cancer
            }
            Self::SrpNoStatin | Self::StatinAlone => Aspect::Statin,
        }
    }
}

impl Statement for Remark {
    fn source(self) -> Citation {
        use SourceId as S;
        use Status::{Policy, Published, Unconfirmed};
        match self {
            Self::HmgcrLungRare => cite(S::Mammen2016, "lung disease with anti-HMGCR", Published),
            Self::HmgcrHeartRare => cite(S::Unsourced, "the heart with anti-HMGCR", Unconfirmed),
            Self::SrpOutsideMuscle => cite(S::PinalFernandez2018, "abstract", Published),
            Self::SrpHeart => cite(S::SrpReview2022, "monitoring of the heart", Published),
            Self::SrpSwallowing => cite(S::Watanabe2016, "anti-SRP against anti-HMGCR", Published),
            Self::SrpSkinRare => cite(S::Suzuki2015, "features outside of muscle", Published),
            Self::SrpNoStatin => cite(S::Unsourced, "statins and anti-SRP", Unconfirmed),
            Self::HeartDefinition => cite(
                S::Policy,
                "pathway: figures of different definitions are shown side by side and not joined",
                Policy,
            ),
            Self::CancerExcess => cite(S::Allenbach2016, "115 patients", Published),
            Self::NoExcessHmgcr => cite(S::Tiniakou2017, "cancer", Published),
            Self::NoExcessAny | Self::CancerByPet => cite(
                S::Shelly,
                "152 patients against matched controls",
                Published,
            ),
            Self::StatinAlone => cite(
                S::Mammen2012,
                "1966 people, 763 of them on a statin; 98 with familial hypercholesterolaemia",
                Published,
            ),
        }
    }
}
