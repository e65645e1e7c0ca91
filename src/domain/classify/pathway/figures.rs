//! The figures by type, one row a study.

use super::organs::{Aspect, Figure, Measure, Share};
use crate::domain::classify::enmc::Subtype;
use crate::domain::sources::{Citation, SourceId as S, Status, cite};
use Aspect::{Cancer, Heart, Lung, Skin, Statin, Swallowing};
use Measure::{
    AnyHeart, Breathless, CardiacMri, Interstitial, Lifetime, LikeDermatomyositis, OutsideMuscle,
    Plain, SameTime,
};
use Share::{About, Between, Count, Percent};
use Status::{Published, Reported, Unconfirmed};

const HMGCR: Option<Subtype> = Some(Subtype::AntiHmgcr);
const SRP: Option<Subtype> = Some(Subtype::AntiSrp);
const NEITHER: Option<Subtype> = Some(Subtype::AntibodyNegative);

const fn row(
    aspect: Aspect,
    of: Option<Subtype>,
    measure: Measure,
    share: Share,
    source: Citation,
) -> Figure {
    Figure {
        aspect,
        of,
        measure,
        share,
        source,
    }
}

const fn by(source: S, status: Status) -> Citation {
    cite(source, "share by type", status)
}

/// The figures. Where it is not told which of several figures on one matter were read in their own study, all of them
/// stand as reported.
#[rustfmt::skip]
pub const FIGURES: [Figure; 31] = [
    row(Lung, HMGCR, Interstitial, About(50), cite(S::SeedNorway, "lung", Reported)),
    row(Lung, SRP, Interstitial, About(200), by(S::Mammen2016, Reported)),
    row(Lung, SRP, Interstitial, Count(3, 13), by(S::Kao2004, Reported)),
    row(Lung, SRP, Interstitial, Percent(130), by(S::Suzuki2015, Reported)),
    row(Lung, SRP, Interstitial, Percent(190), by(S::Watanabe2016, Reported)),
    row(Lung, SRP, Interstitial, Count(0, 54), by(S::MayoSrp, Reported)),
    row(Lung, SRP, Interstitial, Count(11, 22), by(S::ChineseSrp, Reported)),
    row(Lung, NEITHER, OutsideMuscle, Percent(500), cite(S::Lim2018, "16 % with an antibody", Published)),
    row(Lung, None, Breathless, Percent(370), by(S::Kassardjian2015, Published)),
    row(Heart, SRP, Plain, Count(2, 16), by(S::Kao2004, Published)),
    row(Heart, NEITHER, CardiacMri, Count(7, 7), cite(S::Ma2021, "12 of 24 with an antibody", Published)),
    row(Heart, None, AnyHeart, Count(30, 57), cite(S::Heart2023, "56 % of the cohort had anti-SRP", Published)),
    row(Swallowing, HMGCR, Plain, Percent(350), by(S::Alshehri2015, Published)),
    row(Swallowing, HMGCR, Plain, Percent(440), by(S::Watanabe2016, Published)),
    row(Swallowing, HMGCR, Plain, Percent(500), by(S::Ge, Published)),
    row(Swallowing, HMGCR, Plain, Percent(310), cite(S::Unsourced, "a cohort tested by ELISA and immunoprecipitation", Unconfirmed)),
    row(Swallowing, SRP, Plain, Percent(410), by(S::Suzuki2015, Published)),
    row(Swallowing, None, Plain, Percent(350), by(S::Kassardjian2015, Published)),
    row(Skin, HMGCR, LikeDermatomyositis, Between(40, 570), cite(S::HmgcrSkin, "table 4, by cohort", Published)),
    row(Cancer, HMGCR, SameTime, Percent(115), by(S::Allenbach2016, Published)),
    row(Cancer, HMGCR, Lifetime, Percent(180), cite(S::Shelly, "no difference between the types, p = 0.34", Published)),
    row(Cancer, SRP, Lifetime, Percent(250), cite(S::Shelly, "no difference between the types, p = 0.34", Published)),
    row(Cancer, NEITHER, SameTime, Percent(214), by(S::Allenbach2016, Published)),
    row(Cancer, NEITHER, Lifetime, Percent(300), cite(S::Shelly, "no difference between the types, p = 0.34", Published)),
    row(Statin, HMGCR, Plain, Percent(150), by(S::Ge, Published)),
    row(Statin, HMGCR, Plain, Percent(180), by(S::Watanabe2016, Published)),
    row(Statin, HMGCR, Plain, Percent(380), by(S::Alshehri2015, Published)),
    row(Statin, HMGCR, Plain, Count(11, 17), by(S::Lim2018, Published)),
    row(Statin, HMGCR, Plain, Count(77, 104), by(S::HopkinsHmgcr, Published)),
    row(Statin, HMGCR, Plain, Percent(870), by(S::Williams, Published)),
    row(Statin, None, Plain, Percent(350), by(S::Kassardjian2015, Published)),
];
