//! What was typed and chosen, and what can be done to it. Everything else is derived.

pub use super::action::Action;
use super::picks::{self, ANTIBODY_PICKS, PICKS, Pick, Picked};
use super::store;
use super::view::View;
use crate::domain::body_size::Sex;
use crate::domain::bounds::{self, CreatinineUnit};
use crate::domain::case::{Case, Confirmation, DATE_FIELDS, ROUNDING_STEPS, Weighed};
use crate::domain::classify::antibody::{ANTIBODIES, Antibody};
use crate::domain::dalteparin::answer::request;
use crate::domain::dalteparin::decision::Setting;
use crate::domain::dates;
use crate::domain::enzyme::CkUnit;
use crate::domain::finding::Finding;
use crate::domain::ivig::answer::request as course_of;
use crate::domain::ivig::planning::ChosenDays;
use crate::domain::ivig::products::Product;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::{STOPS, Stop, StopAnswer};
use crate::domain::ivig::weight::WeightPolicy;
use crate::domain::kidney::cockcroft_gault::mg_dl_text;
use crate::domain::quantity::{Days, Grams};
use crate::domain::questions::{Group, QUESTIONS, Question};
use crate::domain::refusal::{Field, Reading};

/// The fields that are typed in the unit of creatine kinase.
pub const CK_FIELDS: [Field; 3] = [Field::Ck, Field::CkLimit, Field::CkNow];

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
    /// The unit that creatinine is shown in.
    pub creatinine_unit: CreatinineUnit,
    /// The unit that its text was typed in. Another unit shows it converted; the text itself stays, so that nothing
    /// drifts however often the unit is switched.
    pub creatinine_typed_in: CreatinineUnit,
    /// How the weight was found.
    pub weighed: Option<Weighed>,
    /// Sex; `Some(None)` is "not known".
    pub sex: Answer<Option<Sex>>,
    /// Pregnancy.
    pub pregnant: Answer<Finding>,
    /// The yes-or-no questions, in the order of [`QUESTIONS`].
    pub answers: [Answer<Finding>; QUESTIONS.len()],
    /// Groups of questions of which the open ones were answered together, by "None of these apply".
    pub none_of: Vec<Group>,
    /// Questions with one answer out of a few.
    pub picks: Picked,
    /// The unit that creatine kinase and its limit are typed in.
    pub ck_unit: CkUnit,
    /// Where the patient is.
    pub setting: Answer<Setting>,
    /// Dalteparin off the label was chosen.
    pub off_label_chosen: bool,
    /// It began as the example.
    pub example: bool,
    /// Infusion days.
    pub days: Days,
    /// Whose dosing weight.
    pub policy: WeightPolicy,
    /// Rounding step.
    pub step: Grams,
    /// Rounding direction.
    pub rounding: Rounding,
    /// A plan of whole vials that was chosen in place of whole steps.
    pub plan: Option<ChosenDays>,
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
    /// Of the run sheet, only the day of today is shown.
    pub today_alone: bool,
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
            creatinine_unit: CreatinineUnit::default(),
            creatinine_typed_in: CreatinineUnit::default(),
            weighed: None,
            sex: None,
            pregnant: None,
            answers: [None; QUESTIONS.len()],
            none_of: Vec::new(),
            picks: [None; PICKS.len()],
            ck_unit: CkUnit::default(),
            setting: None,
            off_label_chosen: false,
            example: false,
            days: crate::domain::case::USUAL_DAYS,
            policy: usual.policy,
            step,
            rounding: usual.rounding,
            plan: None,
            product: None,
            at_risk: None,
            stops: [None; STOPS.len()],
            reasons: std::array::from_fn(|_| String::new()),
            none_of_these: false,
            today_alone: false,
            confirmed: Vec::new(),
        }
    }
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
        case.ivig.plan = self.plan;
        case.ivig.at_risk = self.at_risk.unwrap_or_default();
        case.weighed = self.weighed;
        case.setting = self.setting;
        case.off_label_chosen = self.off_label_chosen;
        for (question, answer) in QUESTIONS.into_iter().zip(self.answers) {
            case.answers.set(question, answer.unwrap_or_default());
        }
        for (field, text) in &self.texts {
            case.read(*field, text);
        }
        case.read_creatinine(self.text(Field::Creatinine), self.creatinine_typed_in);
        for field in CK_FIELDS {
            case.read_ck(field, self.text(field), self.ck_unit);
        }
        picks::write(self, &mut case);
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

    /// What the field shows: the text as typed, or a creatinine in the other unit.
    #[must_use]
    pub fn shown(&self, field: Field) -> String {
        let text = self.text(field);
        // What is no day can't be written into a field for days; the browser keeps what was typed.
        if DATE_FIELDS.contains(&field) && dates::parse(text).is_none() {
            return String::new();
        }
        if field != Field::Creatinine || self.creatinine_unit == self.creatinine_typed_in {
            return text.to_owned();
        }
        let converted = self.case().creatinine.known().and_then(|creatinine| {
            let shown = match self.creatinine_unit {
                CreatinineUnit::MicromolesPerLitre => creatinine.rounded(1),
                CreatinineUnit::MilligramsPerDecilitre => mg_dl_text(creatinine),
            };
            shown.ok()
        });
        converted.unwrap_or_else(|| text.to_owned())
    }

    /// Is nothing typed or answered? A field that was emptied again says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let mut bare = Self {
            typing: None,
            left: Vec::new(),
            ..self.clone()
        };
        bare.texts.retain(|(_, text)| !text.is_empty());
        bare == Self {
            view: self.view,
            ..Self::default()
        }
    }

    fn leave(&mut self, field: Field) {
        if self.typing == Some(field) {
            self.typing = None;
            if !self.left.contains(&field) {
                self.left.push(field);
            }
        }
    }

    pub(super) fn answer(&mut self, question: Question, finding: Finding) {
        if let Some(place) = question.place() {
            self.answers[place] = Some(finding);
        }
    }

    fn none_of(&mut self, group: Group) {
        for (question, answer) in QUESTIONS.into_iter().zip(&mut self.answers) {
            // "Not known" was answered: it is not made a no.
            if question.group() == group {
                answer.get_or_insert(Finding::Absent);
            }
        }
        if !self.none_of.contains(&group) {
            self.none_of.push(group);
        }
    }

    /// The choice of an off-label dose was made for what the decision rested on at that moment.
    fn forget_choice(&mut self, before: &Self) {
        let decided_by = |model: &Self| {
            let case = model.case();
            (request(&case), case.other_drug)
        };
        if self.off_label_chosen && decided_by(self) != decided_by(before) {
            self.off_label_chosen = false;
        }
    }

    /// A plan was chosen for one course, in one product's vials, within limits of its own.
    fn forget_plan(&mut self, before: &Self) {
        let made_for = |model: &Self| {
            let case = model.case();
            let limits = (case.ivig.planning.tolerance, case.ivig.planning.day_cap);
            (course_of(&case), case.ivig.product, limits)
        };
        if self.plan.is_some() && self.plan == before.plan && made_for(self) != made_for(before) {
            self.plan = None;
        }
    }

    /// A text that can't be read in one unit is read in the other once that is chosen: it was typed so.
    fn switch_creatinine(&mut self, unit: CreatinineUnit) {
        if self.case().creatinine.known().is_none() {
            self.creatinine_typed_in = unit;
        }
        self.creatinine_unit = unit;
    }

    /// What was picked, by its place.
    #[must_use]
    pub fn picked(&self, pick: Pick) -> Option<usize> {
        self.picks[pick.place()]
    }

    /// "Not tested" was answered, or nothing: both become negative, since they are said to be.
    fn others_negative(&mut self) {
        let [_, _, others @ ..] = ANTIBODY_PICKS;
        for (result, _) in others {
            let place = self.picked(result);
            let open = place.and_then(|place| ANTIBODIES.get(place));
            if open.is_none_or(|result| *result == Antibody::NotTested) {
                self.picks[result.place()] = ANTIBODIES
                    .iter()
                    .position(|result| *result == Antibody::Negative);
            }
        }
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
                if field == Field::Creatinine {
                    self.creatinine_typed_in = self.creatinine_unit;
                }
                self.typing = Some(field);
            }
            Action::Left(field) => self.leave(field),
            Action::LeftDay(field, text) => {
                if self.text(field) != text {
                    self.set_text(field, text);
                    self.typing = Some(field);
                }
                self.leave(field);
            }
            Action::Sex(sex) => self.sex = Some(sex),
            Action::Pregnant(finding) => self.pregnant = Some(finding),
            Action::CreatinineUnit(unit) => self.switch_creatinine(unit),
            Action::Weighed(weighed) => self.weighed = Some(weighed),
            Action::Answer(question, finding) => self.answer(question, finding),
            Action::NoneOf(group) => self.none_of(group),
            Action::Pick(pick, place) => self.picks[pick.place()] = place,
            Action::OthersNegative => self.others_negative(),
            Action::CkUnit(unit) => self.ck_unit = unit,
            Action::Setting(setting) => self.setting = Some(setting),
            Action::OffLabel(chosen) => self.off_label_chosen = chosen,
            Action::Example(today) => self.fill_in_example(today),
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
                    answer.get_or_insert(Finding::Absent);
                }
                self.none_of_these = true;
            }
            Action::Set(name, value) => store::restore(self, &name, &value),
            Action::Confirm(confirmation) => {
                if !self.confirmed.contains(&confirmation) {
                    self.confirmed.push(confirmation);
                }
            }
            Action::Clear => self.replace(Self::default()),
            Action::Open(text) => self.replace(store::from_text(&text)),
        }
    }

    /// Takes the place of everything but the view.
    fn replace(&mut self, next: Self) {
        let view = self.view;
        *self = Self { view, ..next };
    }

    /// What it is after this action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        let chooses = matches!(action, Action::OffLabel(_));
        next.apply(action);
        if !chooses {
            next.forget_choice(self);
        }
        next.forget_plan(self);
        next
    }
}

/// The numbers of days that can be chosen.
#[must_use]
pub fn all_days() -> Vec<Days> {
    let (first, last) = bounds::DAYS.possible;
    (first.get()..=last.get()).map(Days::scaled).collect()
}
