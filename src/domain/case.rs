//! Everything known about one patient. Unknown is a value; what was entered and can't be taken is a refusal.

use chrono::{Datelike, NaiveDate as Date};

use super::body_size::Sex;
use super::bounds::{self, CreatinineUnit};
use super::classify::antibody::AntibodyTest;
use super::classify::examination::{Emg, Mri, Tempo};
use super::classify::histology::BiopsyState;
pub use super::classify::statin::{STATINS, Statin};
use super::clock::Clock;
use super::dalteparin::decision::Setting;
use super::dalteparin::drug::Drug;
use super::dates;
use super::enzyme::{self, CkUnit};
use super::finding::Finding;
pub use super::ivig::choices::{IvigChoices, ROUNDING_STEPS, USUAL_DAYS, USUAL_DOSE, USUAL_SOURCE};
use super::ivig::planning::{self, BloodGroup};
use super::ivig::weight::WeightPolicy;
use super::number::Decimal;
use super::quantity::{
    Centimetres, EnzymeUnits, Grams, Kilograms, MicromolesPerLitre, MilligramsPerLitre, Platelets,
    Years,
};
use super::questions::Answers;
use super::refusal::{Field, Reading, Reason, Refusal};

/// One patient, and the choices made for the course.
#[derive(Clone, Debug)]
pub struct Case {
    /// Today, where the page knows it: the core has no clock.
    pub today: Option<Date>,
    /// Age now.
    pub age: Reading<Years>,
    /// Age at the first symptom, by its own limits. Rules read [`Case::onset_age`].
    pub onset: Reading<Years>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Pregnancy, as answered. Rules read [`Case::pregnancy`].
    pub pregnant: Finding,
    /// Weight now.
    pub weight: Reading<Kilograms>,
    /// How the weight was found.
    pub weighed: Option<Weighed>,
    /// Height.
    pub height: Reading<Centimetres>,
    /// Weight before the pregnancy.
    pub prepregnancy_weight: Reading<Kilograms>,
    /// Creatinine.
    pub creatinine: Reading<MicromolesPerLitre>,
    /// Platelets.
    pub platelets: Reading<Platelets>,
    /// Cystatin C.
    pub cystatin: Reading<MilligramsPerLitre>,
    /// Days of [`DATE_FIELDS`], as written. Rules read [`Case::date`].
    pub dates: [Reading<Date>; DATE_FIELDS.len()],
    /// The yes-or-no questions.
    pub answers: Answers,
    /// Highest creatine kinase so far.
    pub ck: Reading<EnzymeUnits>,
    /// Its upper limit of normal.
    pub ck_limit: Reading<EnzymeUnits>,
    /// Creatine kinase now.
    pub ck_now: Reading<EnzymeUnits>,
    /// How it came on.
    pub tempo: Option<Tempo>,
    /// Which statin.
    pub statin: Option<Statin>,
    /// Anti-HMGCR.
    pub anti_hmgcr: AntibodyTest,
    /// Anti-SRP.
    pub anti_srp: AntibodyTest,
    /// Anti-Jo-1.
    pub jo_one: AntibodyTest,
    /// Another synthetase antibody.
    pub synthetase: AntibodyTest,
    /// An antibody of dermatomyositis.
    pub dermatomyositis: AntibodyTest,
    /// Electromyogram.
    pub emg: Emg,
    /// Magnetic resonance imaging of muscle.
    pub mri: Mri,
    /// Was a muscle biopsy done? Its features are yes-or-no questions.
    pub biopsy: BiopsyState,
    /// Blood group.
    pub blood_group: Option<BloodGroup>,
    /// Where the patient is.
    pub setting: Option<Setting>,
    /// The clinician has chosen dalteparin off the label.
    pub off_label_chosen: bool,
    /// Another drug was chosen in the place of dalteparin: none of its doses is worked out.
    pub other_drug: Option<Drug>,
    /// The time of a puncture of the spine.
    pub puncture_time: Reading<Clock>,
    /// The course.
    pub ivig: IvigChoices,
    /// Unusual values that were confirmed, each with the values it was confirmed for: another value asks anew.
    pub confirmed: Vec<Confirmation>,
}

/// How a weight was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weighed {
    /// On a scale.
    Measured,
    /// By eye, or as told.
    Estimated,
}

/// The fields that hold a day.
pub const DATE_FIELDS: [Field; 9] = [
    Field::WeightDate,
    Field::CreatinineDate,
    Field::PlateletsDate,
    Field::StatinStart,
    Field::StatinStop,
    Field::FirstDay,
    Field::FragminStart,
    Field::FragminStop,
    Field::PunctureDay,
];

/// Something unusual that the user has to say is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// This weight and height go together.
    Build(Kilograms, Centimetres),
    /// This exact course is given as that rounded one.
    Rounding(Grams, Grams),
    /// This creatinine is real.
    Creatinine(MicromolesPerLitre),
    /// These platelets are not per microlitre.
    Platelets(Platelets),
    /// The first infusion day is past.
    PastDay(Date),
    /// A puncture of the spine on this day is far enough from any dose.
    Puncture(Date, Option<Clock>),
}

impl Default for Case {
    fn default() -> Self {
        Self {
            today: None,
            age: Reading::Unknown,
            onset: Reading::Unknown,
            sex: None,
            pregnant: Finding::Unknown,
            weight: Reading::Unknown,
            weighed: None,
            height: Reading::Unknown,
            prepregnancy_weight: Reading::Unknown,
            creatinine: Reading::Unknown,
            platelets: Reading::Unknown,
            cystatin: Reading::Unknown,
            dates: [Reading::Unknown; DATE_FIELDS.len()],
            answers: Answers::default(),
            ck: Reading::Unknown,
            ck_limit: Reading::Unknown,
            ck_now: Reading::Unknown,
            tempo: None,
            statin: None,
            anti_hmgcr: AntibodyTest::default(),
            anti_srp: AntibodyTest::default(),
            jo_one: AntibodyTest::default(),
            synthetase: AntibodyTest::default(),
            dermatomyositis: AntibodyTest::default(),
            emg: Emg::default(),
            mri: Mri::default(),
            biopsy: BiopsyState::default(),
            blood_group: None,
            setting: None,
            off_label_chosen: false,
            other_drug: None,
            puncture_time: Reading::Unknown,
            ivig: IvigChoices::default(),
            confirmed: Vec::new(),
        }
    }
}

impl Case {
    /// Reads the text of a field that holds a number or a day. Fields that hold something else are left as they are;
    /// creatinine is read in µmol/L and creatine
    /// kinase in U/L, see [`Case::read_creatinine`] and [`Case::read_ck`].
    pub fn read(&mut self, field: Field, text: &str) {
        let number = Decimal::read(text);
        let entry = number.as_ref().map_err(|error| *error);
        match field {
            Field::Age => self.age = bounds::age(field, entry),
            Field::OnsetAge => self.onset = bounds::age(field, entry),
            Field::Weight => self.weight = bounds::weight(field, entry),
            Field::Height => self.height = bounds::height(entry),
            Field::PrepregnancyWeight => self.prepregnancy_weight = bounds::weight(field, entry),
            Field::Creatinine => self.read_creatinine(text, CreatinineUnit::default()),
            Field::Platelets => self.platelets = bounds::platelets(entry),
            Field::Cystatin => self.cystatin = bounds::cystatin(field, entry),
            Field::PunctureTime => self.puncture_time = planning::time(field, text),
            Field::Ck | Field::CkLimit | Field::CkNow => {
                self.read_ck(field, text, CkUnit::default());
            }
            Field::WeightDate
            | Field::CreatinineDate
            | Field::PlateletsDate
            | Field::StatinStart
            | Field::StatinStop
            | Field::FirstDay
            | Field::FragminStart
            | Field::FragminStop
            | Field::PunctureDay => self.read_date(field, text),
            Field::DosePerKg => self.ivig.dose = bounds::dose_per_kg(entry),
            Field::Days => self.ivig.days = bounds::days(entry),
            Field::Step => self.ivig.step = bounds::step(entry),
            Field::PolicyReason => self.ivig.policy_reason_given = !text.trim().is_empty(),
            Field::Tolerance
            | Field::DayCap
            | Field::StartTime
            | Field::Interval
            | Field::Courses
            | Field::GivenSoFar => self.ivig.planning.read(field, entry, text),
            Field::Sex | Field::Pregnancy | Field::Clearance | Field::Biopsy | Field::Answer(_) => {
            }
        }
    }

    /// Reads the text of a creatine kinase or of its limit, typed in `unit`.
    pub fn read_ck(&mut self, field: Field, text: &str, unit: CkUnit) {
        let number = Decimal::read(text);
        let reading = enzyme::ck(field, number.as_ref().map_err(|error| *error), unit);
        if field == Field::CkLimit {
            self.ck_limit = reading;
        } else if field == Field::CkNow {
            self.ck_now = reading;
        } else {
            self.ck = reading;
        }
    }

    /// Reads the text of the creatinine, typed in `unit`.
    pub fn read_creatinine(&mut self, text: &str, unit: CreatinineUnit) {
        let number = Decimal::read(text);
        self.creatinine = bounds::creatinine(number.as_ref().map_err(|error| *error), unit);
    }

    fn read_date(&mut self, field: Field, text: &str) {
        let day = dates::parse(text).filter(|day| bounds::is_year(field, day.year()));
        let reading = match day {
            Some(day) => Reading::Known(day),
            None if text.trim().is_empty() => Reading::Unknown,
            None => Reading::Refused(Refusal::new(field, Reason::NotADate)),
        };
        for (place, known) in self.dates.iter_mut().zip(DATE_FIELDS) {
            if known == field {
                *place = reading;
            }
        }
    }

    /// The day that a date field holds; none after today, but for what is planned.
    #[must_use]
    pub fn date(&self, field: Field) -> Reading<Date> {
        let mut days = self.dates.iter().zip(DATE_FIELDS);
        let found = days.find(|(_, known)| *known == field);
        let reading = found.map_or(Reading::Unknown, |(reading, _)| *reading);
        match (reading, self.today) {
            (Reading::Known(day), Some(today))
                if day > today && !bounds::PLANNED.contains(&field) =>
            {
                Reading::Refused(Refusal::new(field, Reason::DateInFuture))
            }
            _ => reading,
        }
    }

    /// Age at the first symptom; none after today.
    #[must_use]
    pub fn onset_age(&self) -> Reading<Years> {
        match (self.onset, self.age) {
            (Reading::Known(onset), Reading::Known(age)) if onset > age => {
                Reading::Refused(Refusal::new(Field::OnsetAge, Reason::OnsetAfterAge))
            }
            _ => self.onset,
        }
    }

    /// Is pregnancy a question for this patient? It is asked of everyone not male and under 55, or of unknown age; one
    /// that was said is never put aside, for an age or for a sex: the sex that the formulas take may be another one, or typed
    /// wrong.
    #[must_use]
    pub fn pregnancy_is_asked(&self) -> bool {
        let by_age = self.age.known().is_none_or(|age| age < PREGNANCY_UNDER);
        self.pregnant.is_present() || (self.sex != Some(Sex::Male) && by_age)
    }

    /// Pregnancy as the rules read it: an answer given before the question fell away does not count.
    #[must_use]
    pub fn pregnancy(&self) -> Finding {
        if self.pregnancy_is_asked() {
            self.pregnant
        } else {
            Finding::Absent
        }
    }

    /// Is the weight before the pregnancy a question for this patient? Only Ontario's rule looks at it.
    #[must_use]
    pub fn prepregnancy_weight_is_asked(&self) -> bool {
        self.ivig.policy == WeightPolicy::Ontario && self.pregnancy().is_present()
    }
}

/// Under this age pregnancy is asked.
pub const PREGNANCY_UNDER: Years = Years::scaled(55_000);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ivig::stops::STOPS;

    #[test]
    fn pregnancy_is_asked_of_everyone_not_male_under_55_or_of_unknown_age() {
        let asked = |sex, age: &str, pregnant| {
            let mut case = Case {
                sex,
                pregnant,
                ..Case::default()
            };
            case.read(Field::Age, age);
            // An answer counts only while the question stands.
            let counts = case.pregnancy().is_present();
            assert_eq!(counts, case.pregnancy_is_asked() && pregnant.is_present());
            case.pregnancy_is_asked()
        };
        for sex in [Some(Sex::Female), None] {
            assert!(asked(sex, "54.99", Finding::Unknown) && asked(sex, "", Finding::Unknown));
            assert!(!asked(sex, "55", Finding::Unknown) && !asked(sex, "55", Finding::Absent));
            // A pregnancy that was said is not put aside for an age.
            assert!(asked(sex, "55", Finding::Present));
        }
        for age in ["30", "60", ""] {
            for pregnant in [Finding::Absent, Finding::Unknown] {
                assert!(!asked(Some(Sex::Male), age, pregnant));
            }
            // Nor is it for a sex.
            assert!(asked(Some(Sex::Male), age, Finding::Present));
        }
    }

    #[test]
    fn an_untouched_case_assumes_the_usual_course_and_nothing_about_the_patient() {
        let case = Case::default();
        assert_eq!(case.ivig.dose, Reading::Known(USUAL_DOSE));
        assert_eq!(case.ivig.days, Reading::Known(USUAL_DAYS));
        assert_eq!(USUAL_DOSE.to_string(), "2");
        assert_eq!(ROUNDING_STEPS.map(|step| step.to_string()), ["5", "2.5"]);
        assert!(case.sex.is_none() && case.pregnant.is_unknown() && case.ivig.at_risk.is_unknown());
        assert!(case.ivig.product.is_none());
        let answers = case.ivig.stops.iter();
        assert!(answers.clone().all(|answer| answer.finding.is_unknown()));
        assert!(answers.map(|answer| answer.stop).eq(STOPS));
    }
}
