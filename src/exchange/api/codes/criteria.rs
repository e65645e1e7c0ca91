//! The codes of what the criteria say.

use crate::domain::classify::biopsy::Doubt;
use crate::domain::classify::bohan_peter::BohanPeterClass;
use crate::domain::classify::criteria::Difference;
use crate::domain::classify::enmc::Element;
use crate::domain::classify::enmc::Subtype;
use crate::domain::classify::enmc::Verdict;
use crate::domain::classify::enmc_2003::Element2003;
use crate::domain::classify::eular_acr::Class;
use crate::domain::classify::eular_acr::Model;
use crate::domain::classify::eular_acr::Subgroup;
use crate::domain::classify::flags::Flag;
use crate::domain::classify::ibm::Ibm;
use crate::domain::classify::notes::Note;
use crate::domain::set::Member;
use crate::exchange::api::code::Coded;

impl Coded for Verdict {
    const NAME: &'static str = "Verdict";

    fn all() -> Vec<Self> {
        vec![Self::Met, Self::NotMet, Self::Undetermined]
    }

    fn code(self) -> String {
        let code = match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Undetermined => "undetermined",
        };
        code.to_owned()
    }
}

impl Coded for Subtype {
    const NAME: &'static str = "Subtype";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::AntiHmgcr => "anti_hmgcr",
            Self::AntiSrp => "anti_srp",
            Self::AntibodyNegative => "antibody_negative",
        };
        code.to_owned()
    }
}

impl Coded for Element {
    const NAME: &'static str = "Element";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::CkRaised => "ck_raised",
            Self::ProximalWeakness => "proximal_weakness",
            Self::AntiHmgcr => "anti_hmgcr",
            Self::AntiSrp => "anti_srp",
            Self::OtherAntibodies => "other_antibodies",
            Self::Biopsy => "biopsy",
        };
        code.to_owned()
    }
}

impl Coded for Flag {
    const NAME: &'static str = "Flag";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::BothAntibodies => "both_antibodies",
            Self::WeakAntibody => "weak_antibody",
            Self::OtherAntibodyPresent => "other_antibody_present",
            Self::OtherAntibodyExplains => "other_antibody_explains",
            Self::DiscordantBiopsy => "discordant_biopsy",
            Self::BeforeWeakness => "before_weakness",
            Self::CkNotRaised => "ck_not_raised",
        };
        code.to_owned()
    }
}

impl Coded for Class {
    const NAME: &'static str = "EularClass";

    fn all() -> Vec<Self> {
        vec![Self::NotIim, Self::Possible, Self::Probable, Self::Definite]
    }

    fn code(self) -> String {
        let code = match self {
            Self::NotIim => "not_iim",
            Self::Possible => "possible",
            Self::Probable => "probable",
            Self::Definite => "definite",
        };
        code.to_owned()
    }
}

impl Coded for Model {
    const NAME: &'static str = "EularModel";

    fn all() -> Vec<Self> {
        vec![Self::NoBiopsy, Self::Biopsy]
    }

    fn code(self) -> String {
        let code = match self {
            Self::NoBiopsy => "no_biopsy",
            Self::Biopsy => "biopsy",
        };
        code.to_owned()
    }
}

impl Coded for Subgroup {
    const NAME: &'static str = "Subgroup";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::JuvenileDermatomyositis => "juvenile_dermatomyositis",
            Self::JuvenileOther => "juvenile_other",
            Self::Dermatomyositis => "dermatomyositis",
            Self::Amyopathic => "amyopathic",
            Self::InclusionBody => "inclusion_body",
            Self::Polymyositis => "polymyositis",
        };
        code.to_owned()
    }
}

impl Coded for BohanPeterClass {
    const NAME: &'static str = "BohanPeterClass";

    fn all() -> Vec<Self> {
        vec![
            Self::None,
            Self::PossiblePm,
            Self::ProbablePm,
            Self::DefinitePm,
            Self::PossibleDm,
            Self::ProbableDm,
            Self::DefiniteDm,
        ]
    }

    fn code(self) -> String {
        let code = match self {
            Self::None => "none",
            Self::PossiblePm => "possible_pm",
            Self::ProbablePm => "probable_pm",
            Self::DefinitePm => "definite_pm",
            Self::PossibleDm => "possible_dm",
            Self::ProbableDm => "probable_dm",
            Self::DefiniteDm => "definite_dm",
        };
        code.to_owned()
    }
}

impl Coded for Element2003 {
    const NAME: &'static str = "Element2003";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::AdultOnset => "adult_onset",
            Self::Tempo => "tempo",
            Self::Weakness => "weakness",
            Self::LegsProximal => "legs_proximal",
            Self::Neck => "neck",
            Self::CkRaised => "ck_raised",
            Self::Support => "support",
            Self::Necrosis => "necrosis",
            Self::FewCells => "few_cells",
            Self::NoPerimysial => "no_perimysial",
            Self::NoOtherPattern => "no_other_pattern",
            Self::NothingExcluded => "nothing_excluded",
        };
        code.to_owned()
    }
}

impl Coded for Ibm {
    const NAME: &'static str = "InclusionBody";

    fn all() -> Vec<Self> {
        vec![
            Self::Defined,
            Self::ClinicallyDefined,
            Self::Probable,
            Self::NotMet,
            Self::Open,
        ]
    }

    fn code(self) -> String {
        let code = match self {
            Self::Defined => "defined",
            Self::ClinicallyDefined => "clinically_defined",
            Self::Probable => "probable",
            Self::NotMet => "not_met",
            Self::Open => "open",
        };
        code.to_owned()
    }
}

impl Coded for Difference {
    const NAME: &'static str = "Difference";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::NoPointsForAntibody => "no_points_for_antibody",
            Self::BiopsyLowers => "biopsy_lowers",
            Self::MyositisWithoutType => "myositis_without_type",
            Self::BiopsyForEveryone => "biopsy_for_everyone",
            Self::PatternOfWeakness => "pattern_of_weakness",
            Self::CalledPolymyositis => "called_polymyositis",
            Self::CalledDermatomyositis => "called_dermatomyositis",
        };
        code.to_owned()
    }
}

impl Coded for Note {
    const NAME: &'static str = "Note";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::LowPeak => "low_peak",
            Self::HmgcrByBlot => "hmgcr_by_blot",
            Self::SrpMissed => "srp_missed",
            Self::PositiveByBlot => "positive_by_blot",
            Self::CkNormalNow => "ck_normal_now",
        };
        code.to_owned()
    }
}

impl Coded for Doubt {
    const NAME: &'static str = "Doubt";

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(self) -> String {
        let code = match self {
            Self::SecondAntibody => "second_antibody",
            Self::OtherAntibodies => "other_antibodies",
            Self::Rash => "rash",
            Self::FingerFlexors => "finger_flexors",
            Self::DystrophyLike => "dystrophy_like",
        };
        code.to_owned()
    }
}
