//! Patients that differ in everything that is asked.

use imnm::domain::body_size::Sex;
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::Weighed;
use imnm::domain::classify::antibody::{Antibody, AntibodyTest, Assay};
use imnm::domain::classify::examination::{Emg, Mri, Tempo};
use imnm::domain::classify::histology::{BiopsyState, Feature};
use imnm::domain::classify::statin::Statin;
use imnm::domain::dalteparin::decision::Setting;
use imnm::domain::dalteparin::stops::HeparinStop;
use imnm::domain::enzyme::CkUnit;
use imnm::domain::finding::Finding::{Absent, Present, Unknown};
use imnm::domain::ivig::products::Product;
use imnm::domain::questions::{Group, Question};
use imnm::domain::refusal::Field;
use imnm::domain::risk::improve_bleeding::BleedingItem;
use imnm::domain::risk::padua::PaduaItem;
use imnm::domain::urgent::UrgentSign;

use super::patient::Patient;

const fn tested(result: Antibody, assay: Assay) -> AntibodyTest {
    AntibodyTest {
        result,
        assay: Some(assay),
    }
}

const UNTESTED: AntibodyTest = AntibodyTest {
    result: Antibody::NotTested,
    assay: None,
};

/// A day case with anti-SRP, a clot before and an old weight; creatinine in mg/dL.
pub const DAY_CASE: Patient = Patient {
    texts: &[
        (Field::Age, "47"),
        (Field::OnsetAge, "46,5"),
        (Field::Weight, "58.5"),
        (Field::Height, "165"),
        (Field::Creatinine, "0.62"),
        (Field::Platelets, "310"),
        (Field::Cystatin, "0.9"),
        (Field::Ck, "12000"),
        (Field::CkLimit, "170"),
    ],
    weighed_days_ago: 9,
    weighed: Weighed::Estimated,
    creatinine_unit: CreatinineUnit::MilligramsPerDecilitre,
    sex: Sex::Female,
    pregnant: Absent,
    answers: &[
        (Question::Statin, Absent),
        (Question::NotImproved, Unknown),
        (Question::ArmsWeak, Present),
        (Question::LegsWeak, Unknown),
        (Question::NeckFlexors, Present),
        (Question::FingerFlexors, Unknown),
        (Question::Dysphagia, Present),
        (Question::SevereDysphagia, Present),
        (Question::SrpCytoplasmic, Present),
        (Question::Clot(PaduaItem::PreviousVte), Present),
        (Question::ImmobileSevenDays, Unknown),
        (Question::PrednisoloneTen, Present),
    ],
    none_of: &[Group::Skin, Group::Stops, Group::Clot, Group::Bleeding],
    ck_unit: CkUnit::UnitsPerLitre,
    tempo: Some(Tempo::Months),
    statin: None,
    antibodies: [
        tested(Antibody::Negative, Assay::Elisa),
        tested(Antibody::Positive, Assay::Blot),
        tested(Antibody::Negative, Assay::Blot),
        UNTESTED,
        UNTESTED,
    ],
    emg: Emg::Myopathic,
    mri: Mri::NotDone,
    biopsy: BiopsyState::NotDone,
    setting: Some(Setting::DayCase),
    off_label: true,
    product: Some(Product::Privigen),
    at_risk: Present,
};

/// A heavy bedbound inpatient without antibodies and with a necrotizing biopsy.
pub const INPATIENT: Patient = Patient {
    texts: &[
        (Field::Age, "58"),
        (Field::Weight, "118"),
        (Field::Height, "176"),
        (Field::Creatinine, "200"),
        (Field::Platelets, "250"),
        (Field::Ck, "3100"),
        (Field::CkLimit, "200"),
    ],
    weighed_days_ago: 0,
    weighed: Weighed::Measured,
    creatinine_unit: CreatinineUnit::MicromolesPerLitre,
    sex: Sex::Male,
    pregnant: Unknown,
    answers: &[
        (Question::Statin, Present),
        (Question::StatinPersisting, Present),
        (Question::LegsWeak, Present),
        (Question::Asymmetric, Absent),
        (Question::LdhRaised, Present),
        (Question::Myotonia, Present),
        (Question::Feature(Feature::ScatteredNecrosis), Present),
        (Question::Feature(Feature::DifferentStages), Present),
        (Question::Feature(Feature::Macrophages), Present),
        (Question::WeightLoss, Present),
        (Question::Clot(PaduaItem::ReducedMobility), Present),
    ],
    none_of: &[
        Group::Urgent,
        Group::Skin,
        Group::Features,
        Group::Exclusions,
        Group::Clues,
        Group::Stops,
        Group::Clot,
        Group::Bleeding,
    ],
    ck_unit: CkUnit::UnitsPerLitre,
    tempo: Some(Tempo::Weeks),
    statin: Some(Statin::Rosuvastatin),
    antibodies: [
        tested(Antibody::Negative, Assay::Chemiluminescence),
        tested(Antibody::Negative, Assay::Immunoprecipitation),
        tested(Antibody::Negative, Assay::Blot),
        tested(Antibody::Negative, Assay::Blot),
        tested(Antibody::Negative, Assay::Blot),
    ],
    emg: Emg::Irritable,
    mri: Mri::Oedema,
    biopsy: BiopsyState::Done,
    setting: Some(Setting::Inpatient),
    off_label: false,
    product: Some(Product::Panzyga),
    at_risk: Absent,
};

/// An old light man with a weak antibody, CK as told, and cautions enough for a specialist.
pub const SPECIALIST: Patient = Patient {
    texts: &[
        (Field::Age, "83"),
        (Field::Weight, "47"),
        (Field::Height, "168"),
        (Field::Creatinine, "88"),
        (Field::Platelets, "92"),
    ],
    weighed_days_ago: 2,
    antibodies: [
        tested(Antibody::Positive, Assay::Blot),
        UNTESTED,
        tested(Antibody::Positive, Assay::Elisa),
        UNTESTED,
        tested(Antibody::Weak, Assay::Blot),
    ],
    statin: None,
    mri: Mri::Fat,
    biopsy: BiopsyState::Inadequate,
    product: None,
    at_risk: Unknown,
    answers: &[
        (Question::CkRaised, Present),
        (Question::ArmsWeak, Absent),
        (Question::LegsWeak, Present),
        (Question::Bleeding(BleedingItem::HighInr), Present),
        (Question::Retinopathy, Unknown),
    ],
    none_of: &[Group::Stops],
    ..INPATIENT
};

/// Both antibodies, a rash, a sign that is urgent; anticoagulated, with much left open.
pub const STOPPED: Patient = Patient {
    texts: &[
        (Field::Age, "66"),
        (Field::Weight, "71.2"),
        (Field::Creatinine, "40"),
        (Field::Ck, "15"),
        (Field::CkLimit, "3.4"),
        (Field::CkNow, "3,1"),
    ],
    creatinine_unit: CreatinineUnit::MicromolesPerLitre,
    ck_unit: CkUnit::MicrokatalsPerLitre,
    tempo: None,
    antibodies: [
        tested(Antibody::Positive, Assay::Elisa),
        tested(Antibody::Positive, Assay::Immunoprecipitation),
        tested(Antibody::Negative, Assay::Blot),
        tested(Antibody::Negative, Assay::Blot),
        tested(Antibody::Negative, Assay::Blot),
    ],
    biopsy: BiopsyState::Done,
    setting: None,
    product: Some(Product::OctagamFive),
    answers: &[
        (Question::Urgent(UrgentSign::Aspiration), Present),
        (Question::ArmsWeak, Present),
        (Question::Heliotrope, Present),
        (Question::GottronSign, Unknown),
        (Question::Feature(Feature::ScatteredNecrosis), Absent),
        (Question::Feature(Feature::PerifascicularAtrophy), Present),
        (Question::Stop(HeparinStop::Anticoagulated), Present),
        (Question::Stop(HeparinStop::Ulcer), Unknown),
    ],
    none_of: &[Group::Bleeding],
    ..DAY_CASE_WITHOUT_CHOICE
};
const DAY_CASE_WITHOUT_CHOICE: Patient = Patient {
    off_label: false,
    weighed: Weighed::Measured,
    ..DAY_CASE
};
