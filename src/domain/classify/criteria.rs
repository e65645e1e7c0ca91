//! Every set of criteria over one examination, side by side, and why they differ.

use super::bohan_peter::{BohanPeter, BohanPeterClass, bohan_peter};
use super::enmc::{self, Enmc, Subtype, Verdict};
use super::enmc_2003::{Element2003, Enmc2003, enmc_2003};
use super::eular_acr::{Class, EularAcr, EularFindings, eular_acr};
use super::examination::Examination;
use super::ibm::{Ibm, ibm};
use crate::domain::finding::Finding;
use crate::domain::set::{Member, Set};

/// Where every set stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Criteria {
    /// ENMC 2018: the one that makes the type. None of the others overrules it.
    pub enmc: Enmc,
    /// EULAR/ACR 2017: with the biopsy where one was done, else without.
    pub eular: EularAcr,
    /// EULAR/ACR 2017 without a biopsy, also where one was done.
    pub eular_no_biopsy: EularAcr,
    /// Bohan and Peter 1975.
    pub bohan_peter: BohanPeter,
    /// ENMC 2003.
    pub enmc_2003: Enmc2003,
    /// Inclusion body myositis, ENMC 2011.
    pub ibm: Ibm,
}

/// Applies every set.
#[must_use]
pub fn criteria(examination: &Examination) -> Criteria {
    let without = examination.eular();
    let eular_no_biopsy = eular_acr(&without);
    let eular = if examination.biopsy.is_done() {
        eular_acr(&EularFindings {
            biopsy: true,
            ..without
        })
    } else {
        eular_no_biopsy
    };
    Criteria {
        enmc: enmc::enmc(&examination.enmc()),
        eular,
        eular_no_biopsy,
        bohan_peter: bohan_peter(&examination.bohan_peter()),
        enmc_2003: enmc_2003(&examination.enmc_2003()),
        ibm: ibm(&examination.inclusion_body()),
    }
}

/// Why two sets say different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// A met antibody type that EULAR/ACR does not classify: it gives no points for that antibody.
    NoPointsForAntibody,
    /// The biopsy has lowered the class of EULAR/ACR: necrosis earns nothing, and the model with a biopsy asks for more.
    BiopsyLowers,
    /// EULAR/ACR classifies a myositis that ENMC 2018 does not: it does not ask which.
    MyositisWithoutType,
    /// ENMC 2018 is met and the criteria of 2003 miss a biopsy: they want one of everyone.
    BiopsyForEveryone,
    /// ENMC 2018 is met and the criteria of 2003 are not, for the pattern of weakness.
    PatternOfWeakness,
    /// Bohan and Peter call it polymyositis: they know no necrotizing myopathy.
    CalledPolymyositis,
    /// Bohan and Peter call it dermatomyositis, for a rash that ENMC 2018 does not look at.
    CalledDermatomyositis,
}

/// All differences.
pub const DIFFERENCES: [Difference; 7] = [
    Difference::NoPointsForAntibody,
    Difference::BiopsyLowers,
    Difference::MyositisWithoutType,
    Difference::BiopsyForEveryone,
    Difference::PatternOfWeakness,
    Difference::CalledPolymyositis,
    Difference::CalledDermatomyositis,
];

impl Member for Difference {
    const ALL: &'static [Self] = &DIFFERENCES;

    #[allow(clippy::as_conversions, reason = "an enum without data has its place")]
    fn place(self) -> u32 {
        self as u32
    }
}

impl Criteria {
    /// Why the sets differ, as they stand.
    #[must_use]
    pub fn differences(&self) -> Set<Difference> {
        let met = self.enmc.status() == Verdict::Met;
        let by_antibody = met && self.enmc.of(Subtype::AntibodyNegative) != Verdict::Met;
        let classified = self.eular.class >= Class::Probable;
        let old = self.enmc_2003;
        let biopsy = [
            Element2003::Necrosis,
            Element2003::FewCells,
            Element2003::NoPerimysial,
            Element2003::NoOtherPattern,
        ];
        let biopsy_missing = biopsy.iter().any(|element| old.unknown.contains(*element));
        let pattern = [Element2003::Neck, Element2003::LegsProximal];
        let pattern = pattern.iter().any(|element| old.absent.contains(*element));
        let mut differences = Set::default();
        differences.insert_if(by_antibody && !classified, Difference::NoPointsForAntibody);
        differences.insert_if(self.biopsy_lowers(), Difference::BiopsyLowers);
        differences.insert_if(classified && !met, Difference::MyositisWithoutType);
        differences.insert_if(
            by_antibody && old.verdict == Verdict::Undetermined && biopsy_missing,
            Difference::BiopsyForEveryone,
        );
        differences.insert_if(
            met && old.verdict == Verdict::NotMet && pattern,
            Difference::PatternOfWeakness,
        );
        let older = self.bohan_peter;
        let applies = met && older.excluded != Finding::Present;
        differences.insert_if(
            applies && older.class.is_polymyositis(),
            Difference::CalledPolymyositis,
        );
        differences.insert_if(
            applies && older.class.is_dermatomyositis(),
            Difference::CalledDermatomyositis,
        );
        differences
    }

    /// Has a biopsy that was done lowered the class of EULAR/ACR?
    #[must_use]
    pub fn biopsy_lowers(&self) -> bool {
        self.eular.class < self.eular_no_biopsy.class
    }
}

impl BohanPeterClass {
    /// Polymyositis of any certainty.
    #[must_use]
    pub const fn is_polymyositis(self) -> bool {
        matches!(self, Self::PossiblePm | Self::ProbablePm | Self::DefinitePm)
    }

    /// Dermatomyositis of any certainty.
    #[must_use]
    pub const fn is_dermatomyositis(self) -> bool {
        matches!(self, Self::PossibleDm | Self::ProbableDm | Self::DefiniteDm)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::Case;
    use crate::domain::classify::antibody::{Antibody, AntibodyTest, Assay};
    use crate::domain::classify::examination::Emg;
    use crate::domain::classify::of_case;
    use crate::domain::questions::Question;

    /// Weak proximally, with raised enzymes and an irritable electromyogram: polymyositis by Bohan and Peter.
    fn polymyositis() -> Case {
        let mut case = Case {
            emg: Emg::Irritable,
            ..Case::default()
        };
        for question in [Question::ArmsWeak, Question::LegsWeak, Question::CkRaised] {
            case.answers.set(question, Finding::Present);
        }
        case
    }

    fn is_called_polymyositis(case: &Case) -> bool {
        let criteria = criteria(&of_case::examination(case));
        assert!(criteria.bohan_peter.class.is_polymyositis());
        criteria
            .differences()
            .contains(Difference::CalledPolymyositis)
    }

    #[test]
    fn a_name_of_1975_is_a_difference_only_where_a_type_is_met_and_nothing_is_excluded() {
        let mut case = polymyositis();
        assert!(!is_called_polymyositis(&case), "no type is met");
        case.anti_srp = AntibodyTest {
            result: Antibody::Positive,
            assay: Some(Assay::Immunoprecipitation),
        };
        assert!(is_called_polymyositis(&case));
        case.answers.set(Question::Dystrophy, Finding::Present);
        assert!(!is_called_polymyositis(&case), "the criteria do not apply");
    }
}
