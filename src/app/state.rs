//! What was typed and chosen, and what can be done to it. Everything else is derived.

use std::rc::Rc;

use yew::Reducible;

use super::view::View;
use crate::domain::body_size::Sex;
use crate::domain::case::{Case, Confirmation, ROUNDING_STEPS};
use crate::domain::finding::Finding;
use crate::domain::ivig::products::Product;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::{STOPS, Stop, StopAnswer};
use crate::domain::ivig::weight::WeightPolicy;
use crate::domain::quantity::{Days, Grams};
use crate::domain::refusal::{Field, Reading};

/// The answer to a question: not given yet, or given, where "not known" is an answer too.
pub type Answer<T> = Option<T>;

/// Everything the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The view on screen.
    pub view: View,
    /// Raw text of the number fields.
    pub texts: Vec<(Field, String)>,
    /// The field being typed in, until it is left.
    pub typing: Option<Field>,
    /// Fields that were typed in and left.
    pub left: Vec<Field>,
    /// Sex; `Some(None)` is "not known".
    pub sex: Answer<Option<Sex>>,
    /// Pregnancy.
    pub pregnant: Answer<Finding>,
    /// Infusion days.
    pub days: Days,
    /// Whose dosing weight.
    pub policy: WeightPolicy,
    /// Rounding step.
    pub step: Grams,
    /// Rounding direction.
    pub rounding: Rounding,
    /// Product.
    pub product: Answer<Product>,
    /// Risk of clots or kidney harm.
    pub at_risk: Answer<Finding>,
    /// Contraindications, in the order of [`STOPS`].
    pub stops: [Answer<Finding>; STOPS.len()],
    /// Reasons for going on, likewise.
    pub reasons: [String; STOPS.len()],
    /// Some stops were answered together, by "None of these apply".
    pub none_of_these: bool,
    /// Unusual values that were confirmed.
    pub confirmed: Vec<Confirmation>,
}

impl Default for Model {
    fn default() -> Self {
        let usual = Case::default().ivig;
        let [step, _] = ROUNDING_STEPS;
        let usual_dose = usual
            .dose
            .known()
            .map(|dose| (Field::DosePerKg, dose.to_string()));
        Self {
            view: View::default(),
            texts: usual_dose.into_iter().collect(),
            typing: None,
            left: Vec::new(),
            sex: None,
            pregnant: None,
            days: crate::domain::case::USUAL_DAYS,
            policy: usual.policy,
            step,
            rounding: usual.rounding,
            product: None,
            at_risk: None,
            stops: [None; STOPS.len()],
            reasons: std::array::from_fn(|_| String::new()),
            none_of_these: false,
            confirmed: Vec::new(),
        }
    }
}

/// What the user does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Goes to a view.
    Go(View),
    /// Types in a field.
    Typed(Field, String),
    /// Leaves a field.
    Left(Field),
    /// Answers the question of sex.
    Sex(Option<Sex>),
    /// Answers the question of pregnancy.
    Pregnant(Finding),
    /// Chooses the days.
    Days(Days),
    /// Chooses whose dosing weight.
    Policy(WeightPolicy),
    /// Chooses the step.
    Step(Grams),
    /// Chooses the direction.
    Rounding(Rounding),
    /// Picks a product, or none.
    Product(Option<Product>),
    /// Answers the question of risk.
    Risk(Finding),
    /// Answers a contraindication.
    Stop(Stop, Finding),
    /// Writes a reason for going on.
    Reason(Stop, String),
    /// Answers every open contraindication with no, visibly.
    NoneOfThese,
    /// Says that an unusual value is right.
    Confirm(Confirmation),
    /// Empties everything about the patient.
    Clear,
    /// Panics, for the tests of the fault banner.
    #[cfg(feature = "fault")]
    Fault,
}

impl Model {
    /// What was typed in `field`.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.texts
            .iter()
            .find(|(known, _)| *known == field)
            .map_or("", |(_, text)| text)
    }

    /// Puts `text` in `field`.
    pub fn set_text(&mut self, field: Field, text: String) {
        match self.texts.iter_mut().find(|(known, _)| *known == field) {
            Some((_, old)) => *old = text,
            None => self.texts.push((field, text)),
        }
    }

    /// The case that these texts and choices make.
    #[must_use]
    pub fn case(&self) -> Case {
        let mut case = Case {
            sex: self.sex.flatten(),
            pregnant: self.pregnant.unwrap_or_default(),
            confirmed: self.confirmed.clone(),
            ..Case::default()
        };
        case.ivig.days = Reading::Known(self.days);
        case.ivig.policy = self.policy;
        case.ivig.step = Reading::Known(self.step);
        case.ivig.rounding = self.rounding;
        case.ivig.product = self.product;
        case.ivig.at_risk = self.at_risk.unwrap_or_default();
        for (field, text) in &self.texts {
            case.read(*field, text);
        }
        let answers = self.stops.iter().zip(&self.reasons);
        for (place, (answer, reason)) in case.ivig.stops.iter_mut().zip(answers) {
            *place = StopAnswer {
                stop: place.stop,
                finding: answer.unwrap_or_default(),
                reason_given: !reason.trim().is_empty(),
            };
        }
        case
    }

    fn place_of(stop: Stop) -> usize {
        STOPS
            .iter()
            .position(|known| *known == stop)
            .unwrap_or_default()
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Go(view) => self.view = view,
            Action::Typed(field, text) => {
                self.set_text(field, text);
                self.typing = Some(field);
            }
            Action::Left(field) => {
                if self.typing == Some(field) {
                    self.typing = None;
                    if !self.left.contains(&field) {
                        self.left.push(field);
                    }
                }
            }
            Action::Sex(sex) => self.sex = Some(sex),
            Action::Pregnant(finding) => self.pregnant = Some(finding),
            Action::Days(days) => self.days = days,
            Action::Policy(policy) => self.policy = policy,
            Action::Step(step) => self.step = step,
            Action::Rounding(rounding) => self.rounding = rounding,
            Action::Product(product) => self.product = product,
            Action::Risk(finding) => self.at_risk = Some(finding),
            Action::Stop(stop, finding) => self.stops[Self::place_of(stop)] = Some(finding),
            Action::Reason(stop, reason) => self.reasons[Self::place_of(stop)] = reason,
            Action::NoneOfThese => {
                for answer in &mut self.stops {
                    if answer.is_none_or(Finding::is_unknown) {
                        *answer = Some(Finding::Absent);
                    }
                }
                self.none_of_these = true;
            }
            Action::Confirm(confirmation) => {
                if !self.confirmed.contains(&confirmation) {
                    self.confirmed.push(confirmation);
                }
            }
            Action::Clear => {
                *self = Self {
                    view: self.view,
                    ..Self::default()
                }
            }
            #[cfg(feature = "fault")]
            Action::Fault => panic!("a fault was asked for"),
        }
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        if next == *self { self } else { Rc::new(next) }
    }
}
