//! Everything known about one patient. Unknown is a value; what was entered and can't be taken is a refusal.

use super::body_size::Sex;
use super::bounds;
use super::finding::Finding;
use super::ivig::products::Product;
use super::ivig::regimen::Rounding;
use super::ivig::stops::{STOPS, StopAnswer};
use super::ivig::weight::WeightPolicy;
use super::number::Decimal;
use super::quantity::{
    Centimetres, Days, Grams, GramsPerKilogram, Kilograms, MicromolesPerLitre, Years, tenth_grams,
    whole_grams,
};
use super::refusal::{Field, Reading};
use super::sources::{Citation, SourceId, Status, cite};

/// One patient, and the choices made for the course.
#[derive(Clone, Debug)]
pub struct Case {
    /// Age now.
    pub age: Reading<Years>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Pregnancy, as answered. Rules read [`Case::pregnancy`].
    pub pregnant: Finding,
    /// Weight now.
    pub weight: Reading<Kilograms>,
    /// Height.
    pub height: Reading<Centimetres>,
    /// Weight before the pregnancy.
    pub prepregnancy_weight: Reading<Kilograms>,
    /// Creatinine.
    pub creatinine: Reading<MicromolesPerLitre>,
    /// The course.
    pub ivig: IvigChoices,
    /// Unusual values that were confirmed, each with the values it was confirmed for: another value asks anew.
    pub confirmed: Vec<Confirmation>,
}

/// What is chosen for the course of immunoglobulin.
#[derive(Clone, Debug)]
pub struct IvigChoices {
    /// Grams per kilogram and course.
    pub dose: Reading<GramsPerKilogram>,
    /// Infusion days.
    pub days: Reading<Days>,
    /// Whose dosing weight.
    pub policy: WeightPolicy,
    /// Rounding step.
    pub step: Reading<Grams>,
    /// Rounding direction.
    pub rounding: Rounding,
    /// Product, once picked. None is picked in advance: the millilitres and the rate come from it.
    pub product: Option<Product>,
    /// Risk of clots or kidney harm.
    pub at_risk: Finding,
    /// The contraindications, each answered or open.
    pub stops: [StopAnswer; STOPS.len()],
}

/// Something unusual that the user has to say is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// This weight and height go together.
    Build(Kilograms, Centimetres),
    /// This exact course is given as that rounded one.
    Rounding(Grams, Grams),
    /// This creatinine is real.
    Creatinine(MicromolesPerLitre),
}

/// The usual course of the disease: 2 g/kg over 3 days.
pub const USUAL_DOSE: GramsPerKilogram = GramsPerKilogram::scaled(2_000);
/// Source of [`USUAL_DOSE`] and [`USUAL_DAYS`].
pub const USUAL_SOURCE: Citation = cite(SourceId::SeedNorway, "treatment", Status::Published);
/// See [`USUAL_DOSE`].
pub const USUAL_DAYS: Days = Days::scaled(3);
/// The steps offered for rounding, coarse first. The first is the usual one.
pub const ROUNDING_STEPS: [Grams; 2] = [whole_grams(5), tenth_grams(2, 5)];

impl Default for IvigChoices {
    fn default() -> Self {
        let [usual_step, _] = ROUNDING_STEPS;
        Self {
            dose: Reading::Known(USUAL_DOSE),
            days: Reading::Known(USUAL_DAYS),
            policy: WeightPolicy::default(),
            step: Reading::Known(usual_step),
            rounding: Rounding::default(),
            product: None,
            at_risk: Finding::Unknown,
            stops: STOPS.map(|stop| StopAnswer {
                stop,
                finding: Finding::Unknown,
                reason_given: false,
            }),
        }
    }
}

impl Default for Case {
    fn default() -> Self {
        Self {
            age: Reading::Unknown,
            sex: None,
            pregnant: Finding::Unknown,
            weight: Reading::Unknown,
            height: Reading::Unknown,
            prepregnancy_weight: Reading::Unknown,
            creatinine: Reading::Unknown,
            ivig: IvigChoices::default(),
            confirmed: Vec::new(),
        }
    }
}

impl Case {
    /// Reads the text of a field that holds a number. Fields that hold something else are left as they are.
    pub fn read(&mut self, field: Field, text: &str) {
        let number = Decimal::read(text);
        let entry = number.as_ref().map_err(|error| *error);
        match field {
            Field::Age => self.age = bounds::age(entry),
            Field::Weight => self.weight = bounds::weight(field, entry),
            Field::Height => self.height = bounds::height(entry),
            Field::PrepregnancyWeight => self.prepregnancy_weight = bounds::weight(field, entry),
            Field::Creatinine => self.creatinine = bounds::creatinine(entry),
            Field::DosePerKg => self.ivig.dose = bounds::dose_per_kg(entry),
            Field::Days => self.ivig.days = bounds::days(entry),
            Field::Step => self.ivig.step = bounds::step(entry),
            Field::Sex | Field::Pregnancy => {}
        }
    }

    /// Is pregnancy a question for this patient? It is asked of everyone not male and under 55, or of unknown age; one
    /// that was said is never put aside for an age.
    #[must_use]
    pub fn pregnancy_is_asked(&self) -> bool {
        let by_age = self.age.known().is_none_or(|age| age < PREGNANCY_UNDER);
        self.sex != Some(Sex::Male) && (by_age || self.pregnant.is_present())
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
const PREGNANCY_UNDER: Years = Years::scaled(55_000);

#[cfg(test)]
mod tests {
    use super::*;

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
        for pregnant in [Finding::Present, Finding::Unknown] {
            assert!(!asked(Some(Sex::Male), "30", pregnant));
            assert!(!asked(Some(Sex::Male), "", pregnant));
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
