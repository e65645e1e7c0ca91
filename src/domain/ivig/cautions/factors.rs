//! What raises a hazard, and what the case says of each.

use super::{BloodGroup, Hazard, product_facts};
use crate::domain::body;
use crate::domain::bounds;
use crate::domain::case::Case;
use crate::domain::dalteparin::answer as dalteparin;
use crate::domain::finding::Finding;
use crate::domain::ivig::answer::{IvigAnswer, answer};
use crate::domain::ivig::course::MANY_GRAMS_A_DAY;
use crate::domain::ivig::stops::Stop;
use crate::domain::quantity::{Bmi, Grams, GramsPerKilogram, MillilitresPerMinute, Years};
use crate::domain::questions::Question;
use crate::domain::risk::improve_bleeding::BleedingItem;
use crate::domain::risk::padua::{BMI_FROM, PaduaItem};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Under this lowest estimate there is renal insufficiency; the warning says "any" and gives no figure.
pub const INSUFFICIENCY_UNDER: MillilitresPerMinute = MillilitresPerMinute::scaled(60_000);
/// From this dose haemolysis, meningitis and low sodium were seen more.
pub const LARGE_DOSE: GramsPerKilogram = GramsPerKilogram::scaled(2_000);

/// What raises a hazard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Factor {
    /// It holds for every course.
    EveryCourse,
    /// "Any risk of clots or kidney harm" is answered yes.
    JointRisk,
    /// Over 65, for the kidney.
    OverSixtyFive,
    /// Advanced age, for clots: over 65 here.
    AdvancedAge,
    /// A low estimate of clearance.
    LowClearance,
    /// Severe renal failure.
    SevereRenalFailure,
    /// Diabetes.
    Diabetes,
    /// Volume depletion.
    VolumeDepletion,
    /// Sepsis.
    Sepsis,
    /// Paraprotein.
    Paraprotein,
    /// Drugs that harm the kidney.
    NephrotoxicDrugs,
    /// Long immobility.
    Immobility,
    /// A hypercoagulable state.
    Thrombophilia,
    /// A venous clot before.
    PreviousClot,
    /// Myocardial infarction or ischaemic stroke.
    InfarctionOrStroke,
    /// Oestrogens.
    Oestrogens,
    /// An indwelling central line.
    CentralLine,
    /// Hyperviscosity.
    Hyperviscosity,
    /// Cardiovascular risk factors.
    CardiovascularRisk,
    /// Body mass index 30 or more.
    Obesity,
    /// Active cancer.
    ActiveCancer,
    /// A day of 35 g or more.
    ManyGramsADay,
    /// Blood group A, B or AB.
    NotGroupO,
    /// 2 g/kg or more a course.
    TwoGrams,
    /// Severe heart failure.
    SevereHeartFailure,
    /// Heart or respiratory failure.
    HeartOrRespiratoryFailure,
    /// The product holds maltose.
    Maltose,
    /// Allergy to corn.
    CornAllergy,
    /// IgA deficiency, with or without antibodies.
    IgaDeficiency,
    /// Migraine.
    Migraine,
    /// A loop diuretic.
    LoopDiuretic,
    /// Samples before the first dose were not taken.
    SamplesMissing,
    /// Pregnancy.
    Pregnancy,
}

/// The factors of a hazard. Of haemolysis and of the meter the first decides.
#[must_use]
pub const fn of_hazard(hazard: Hazard) -> &'static [Factor] {
    match hazard {
        Hazard::Clots => &[
            Factor::JointRisk,
            Factor::AdvancedAge,
            Factor::Immobility,
            Factor::Thrombophilia,
            Factor::PreviousClot,
            Factor::InfarctionOrStroke,
            Factor::Oestrogens,
            Factor::CentralLine,
            Factor::Hyperviscosity,
            Factor::CardiovascularRisk,
            Factor::Obesity,
            Factor::ActiveCancer,
            Factor::ManyGramsADay,
        ],
        Hazard::Kidney => &[
            Factor::JointRisk,
            Factor::OverSixtyFive,
            Factor::LowClearance,
            Factor::SevereRenalFailure,
            Factor::Diabetes,
            Factor::VolumeDepletion,
            Factor::Sepsis,
            Factor::Paraprotein,
            Factor::NephrotoxicDrugs,
        ],
        Hazard::Haemolysis => &[Factor::NotGroupO, Factor::TwoGrams],
        Hazard::Volume => &[
            Factor::SevereHeartFailure,
            Factor::HeartOrRespiratoryFailure,
        ],
        Hazard::GlucoseMeter => &[Factor::Maltose, Factor::Diabetes],
        Hazard::Corn => &[Factor::Maltose, Factor::CornAllergy],
        Hazard::Iga => &[Factor::IgaDeficiency],
        Hazard::Meningitis => &[Factor::TwoGrams, Factor::Migraine],
        Hazard::LoopDiuretics => &[Factor::LoopDiuretic],
        Hazard::Serology => &[Factor::SamplesMissing],
        Hazard::Pregnancy => &[Factor::Pregnancy],
        Hazard::Reaction
        | Hazard::Sodium
        | Hazard::LiveVaccines
        | Hazard::Hydration
        | Hazard::Premedication => &[Factor::EveryCourse],
    }
}

/// What the case says, gathered once.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    case: &'a Case,
    blood_group: Option<BloodGroup>,
    clearance: Option<MillilitresPerMinute>,
    bmi: Option<Bmi>,
    largest_day: Option<Grams>,
}

impl<'a> Known<'a> {
    /// Gathers it.
    #[must_use]
    pub fn of(case: &'a Case, blood_group: Option<BloodGroup>) -> Self {
        let largest_day = match answer(case) {
            IvigAnswer::Given(given) => given.doses.value().daily.iter().max().copied(),
            IvigAnswer::Waiting
            | IvigAnswer::Stopped(_)
            | IvigAnswer::Refused(_)
            | IvigAnswer::Confirm(_) => None,
        };
        let asked = body::build_to_confirm(case).is_some();
        let body = body::adult_body(case.weight, case.height).ok();
        let clearance = dalteparin::answer(case).clearance;
        Self {
            case,
            blood_group,
            clearance: clearance.map(|explained| *explained.value()),
            bmi: body.filter(|_| !asked).and_then(|body| body.bmi),
            largest_day,
        }
    }

    /// What it says of one factor.
    #[must_use]
    pub fn finding(&self, factor: Factor) -> Finding {
        let case = self.case;
        let joint = case.ivig.at_risk;
        match factor {
            Factor::EveryCourse => Finding::Present,
            Factor::JointRisk => joint,
            Factor::OverSixtyFive | Factor::AdvancedAge => {
                let over = |age: Years| age > bounds::AT_RISK_OVER;
                Finding::from_answer(case.age.known().map(over))
            }
            Factor::LowClearance => self.low_clearance(),
            Factor::SevereRenalFailure => self.stop(Stop::SevereRenalFailure),
            Factor::Diabetes => self.or_joint_no(case.answers.get(Question::Diabetes)),
            Factor::VolumeDepletion
            | Factor::Sepsis
            | Factor::Paraprotein
            | Factor::NephrotoxicDrugs
            | Factor::Hyperviscosity
            | Factor::CardiovascularRisk => self.or_joint_no(Finding::Unknown),
            Factor::Immobility => self.or_joint_no(self.clot(PaduaItem::ReducedMobility)),
            Factor::Thrombophilia => self.or_joint_no(self.clot(PaduaItem::Thrombophilia)),
            Factor::PreviousClot => self.wider_than(PaduaItem::PreviousVte),
            Factor::InfarctionOrStroke => self.wider_than(PaduaItem::InfarctionOrStroke),
            Factor::Oestrogens => self.or_joint_no(self.clot(PaduaItem::Hormones)),
            Factor::CentralLine => {
                let line = Question::Bleeding(BleedingItem::CentralCatheter);
                self.or_joint_no(case.answers.get(line))
            }
            Factor::Obesity => Finding::from_answer(self.bmi.map(|bmi| bmi >= BMI_FROM)),
            Factor::ActiveCancer => self.clot(PaduaItem::ActiveCancer),
            Factor::ManyGramsADay => {
                Finding::from_answer(self.largest_day.map(|day| day >= MANY_GRAMS_A_DAY))
            }
            Factor::NotGroupO => {
                Finding::from_answer(self.blood_group.map(|group| group != BloodGroup::O))
            }
            Factor::TwoGrams => {
                let dose = case.ivig.dose.known();
                Finding::from_answer(dose.map(|dose| dose >= LARGE_DOSE))
            }
            Factor::SevereHeartFailure => self.stop(Stop::SevereHeartFailure),
            Factor::HeartOrRespiratoryFailure => self.clot(PaduaItem::HeartOrRespiratoryFailure),
            Factor::Maltose => {
                let facts = case.ivig.product.map(product_facts);
                facts.map(|facts| facts.maltose).unwrap_or_default()
            }
            Factor::IgaDeficiency => self
                .stop(Stop::IgaDeficiencyWithAntibodies)
                .or(self.stop(Stop::IgaDeficiencyAlone)),
            Factor::CornAllergy
            | Factor::Migraine
            | Factor::LoopDiuretic
            | Factor::SamplesMissing => Finding::Unknown,
            Factor::Pregnancy => case.pregnancy(),
        }
    }

    /// What the joint question names is answered by its no, unless an answer of its own is there; its yes names nothing.
    fn or_joint_no(&self, own: Finding) -> Finding {
        if own.is_unknown() && self.case.ivig.at_risk == Finding::Absent {
            Finding::Absent
        } else {
            own
        }
    }

    /// The warning counts arterial and old events too, Padua's item venous or acute ones: its no does not answer it.
    fn wider_than(&self, item: PaduaItem) -> Finding {
        let own = self.clot(item);
        let known = own.is_present().then_some(own);
        self.or_joint_no(known.unwrap_or_default())
    }

    /// An estimate that is not low rules nothing out by itself: creatinine reads too well where muscle is lost.
    fn low_clearance(&self) -> Finding {
        match self.clearance {
            Some(clearance) if clearance < INSUFFICIENCY_UNDER => Finding::Present,
            Some(_) => self.or_joint_no(Finding::Unknown),
            None => Finding::Unknown,
        }
    }

    fn clot(&self, item: PaduaItem) -> Finding {
        self.case.answers.get(Question::Clot(item))
    }

    fn stop(&self, stop: Stop) -> Finding {
        let mut answers = self.case.ivig.stops.iter();
        let found = answers.find(|answer| answer.stop == stop);
        found.map(|answer| answer.finding).unwrap_or_default()
    }
}

impl Factor {
    /// Who says that it counts for this hazard.
    #[must_use]
    pub fn source(self, hazard: Hazard) -> Citation {
        use SourceId as S;
        use Status::{Policy, Published, Reported};
        match self {
            Self::EveryCourse => cite(S::Policy, "cautions: named at every course", Policy),
            Self::JointRisk => cite(S::Policy, "IVIG 4: one question for both risks", Policy),
            Self::OverSixtyFive => bounds::AT_RISK_OVER_SOURCE,
            Self::AdvancedAge => cite(
                S::Policy,
                "IVIG 4: over 65; the warning says advanced age, without a figure",
                Policy,
            ),
            Self::LowClearance => cite(
                S::Policy,
                "cautions: a lowest estimate under 60 mL/min; the warning gives no figure",
                Policy,
            ),
            Self::SevereRenalFailure | Self::SevereHeartFailure => {
                cite(S::Nel, "contraindications", Published)
            }
            Self::Diabetes
            | Self::VolumeDepletion
            | Self::Sepsis
            | Self::Paraprotein
            | Self::NephrotoxicDrugs => cite(S::BoxedWarnings, "kidney: factors", Reported),
            Self::Immobility
            | Self::Thrombophilia
            | Self::PreviousClot
            | Self::InfarctionOrStroke
            | Self::Oestrogens
            | Self::CentralLine
            | Self::Hyperviscosity
            | Self::CardiovascularRisk => cite(S::BoxedWarnings, "thrombosis: factors", Reported),
            Self::Obesity => cite(S::UsInpatients, "obesity, adjusted odds 1.74", Published),
            Self::ActiveCancer => cite(
                S::Policy,
                "dalteparin 8: active cancer counts for clots around immunoglobulin",
                Policy,
            ),
            Self::ManyGramsADay => cite(S::Rajabally2011, "daily dose of 35 g or more", Published),
            Self::NotGroupO => cite(
                S::Haemolysis2021,
                "patients who are not of group O",
                Published,
            ),
            Self::TwoGrams if hazard == Hazard::Meningitis => {
                cite(S::IvigLabels, "aseptic meningitis: 2 g/kg", Reported)
            }
            Self::TwoGrams => cite(S::HaemolysisReview, "2 g/kg or more in 97 %", Published),
            Self::HeartOrRespiratoryFailure => cite(
                S::Policy,
                "cautions: heart or respiratory failure is named beside the volume",
                Policy,
            ),
            Self::Maltose => cite(S::OctagamUsDm, "maltose", Published),
            Self::CornAllergy => cite(S::OctagamUsDm, "corn allergy", Published),
            Self::IgaDeficiency => cite(S::IvigLabels, "IgA deficiency", Reported),
            Self::Migraine => cite(S::IvigLabels, "aseptic meningitis: migraine", Reported),
            Self::LoopDiuretic => cite(S::Pentaglobin, "loop diuretics", Reported),
            Self::SamplesMissing => cite(
                S::Unsourced,
                "samples before the first dose",
                Status::Unconfirmed,
            ),
            Self::Pregnancy => cite(S::Nel, "pregnancy and breast-feeding", Published),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::body_size::Sex;
    use crate::domain::ivig::cautions::cautions;
    use crate::domain::refusal::Field;

    #[test]
    fn a_body_mass_index_a_dose_and_a_day_raise_from_their_edges_on() {
        let raises = |hazard, factor, entries: &[(Field, &str)]| {
            let mut case = Case {
                sex: Some(Sex::Male),
                ..Case::default()
            };
            for (field, text) in entries {
                case.read(*field, text);
            }
            let all = cautions(&case, Some(BloodGroup::A));
            let caution = all.into_iter().find(|one| one.hazard == hazard).unwrap();
            caution.raised_by.contains(&factor)
        };
        // 81 kg at 165 cm are 29.8, and 82 kg 30.1; 30.0 is met by 97.2 kg at 180 cm.
        for (weight, height, wanted) in [
            ("81", "165", false),
            ("82", "165", true),
            ("97.2", "180", true),
        ] {
            let body = [
                (Field::Weight, weight),
                (Field::Height, height),
                (Field::Age, "50"),
            ];
            assert_eq!(
                raises(Hazard::Clots, Factor::Obesity, &body),
                wanted,
                "{weight}"
            );
        }
        for (dose, wanted) in [("1.99", false), ("2", true)] {
            for hazard in [Hazard::Haemolysis, Hazard::Meningitis] {
                let entries = [(Field::DosePerKg, dose)];
                assert_eq!(raises(hazard, Factor::TwoGrams, &entries), wanted, "{dose}");
            }
        }
        // 2 g/kg in steps of 5 g over 3 days: 50 kg make 100 g with a largest day of 35 g, 45 kg one of 30 g.
        for (weight, wanted) in [("45", false), ("50", true)] {
            let entries = [(Field::Weight, weight), (Field::Age, "50")];
            assert_eq!(
                raises(Hazard::Clots, Factor::ManyGramsADay, &entries),
                wanted,
                "{weight}"
            );
        }
    }
}
