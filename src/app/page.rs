//! What is derived from the model, once for every change: the case, the answers, and the message at each field.

use std::rc::Rc;

use yew::{Callback, Event};

use super::platform;
use crate::domain::assessment::{self, IvigAnswer, ThreeAnswers};
use crate::domain::case::{Case, Confirmation, DATE_FIELDS};
use crate::domain::classify::answer::ClassificationAnswer;
use crate::domain::number::NumberError;
use crate::domain::questions::Question;
use crate::domain::refusal::{Field, Reading, Reason, Refusal};
use crate::form::model::{Action, Model};
use crate::form::store::TEXT_FIELDS;
use crate::i18n::{overdue, refusals};

/// Everything that a view draws from.
#[derive(Clone)]
pub struct Page {
    /// What was typed and chosen.
    pub model: Rc<Model>,
    /// The case it makes.
    pub case: Case,
    /// The answers to it.
    pub assessment: ThreeAnswers,
    /// What the user does goes here.
    pub send: Callback<Action>,
    /// Which turn of the drawing it is: the last, but for the first moments of the page.
    pub turn: usize,
    refusals: Vec<Refusal>,
}

/// So many fields can have a message.
const ALL_FIELDS: usize = TEXT_FIELDS.len() + 8;

/// The message at a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Refused: correct it.
    Refused(String),
    /// Unusual: correct or confirm it.
    Confirm(Confirmation),
}

impl Page {
    /// Derives everything from the model.
    #[must_use]
    pub fn new(model: Rc<Model>, send: Callback<Action>) -> Self {
        let today = platform::today();
        overdue::on(today);
        let case = Case {
            today,
            ..model.case()
        };
        let assessment = assessment::three_answers(&case);
        let mut refusals = match &assessment.ivig {
            IvigAnswer::Refused(refusals) => refusals.clone(),
            IvigAnswer::Waiting
            | IvigAnswer::Stopped(_)
            | IvigAnswer::Confirm(_)
            | IvigAnswer::Given(_) => assessment::refused_fields(&case),
        };
        if let ClassificationAnswer::Refused(refused) = &assessment.classification {
            refusals.extend(refused);
        }
        refusals.extend(case.creatinine.refusal());
        refusals.extend(case.platelets.refusal());
        refusals.extend(case.cystatin.refusal());
        refusals.extend(
            DATE_FIELDS
                .into_iter()
                .filter_map(|field| case.date(field).refusal()),
        );
        refusals.extend(case.ivig.planning.refusals());
        refusals.extend(case.refusals_of_fragmin_plan());
        if model.left.contains(&Field::Weight) && case.weight == Reading::Unknown {
            refusals.push(Refusal::new(
                Field::Weight,
                Reason::Number(NumberError::Missing),
            ));
        }
        Self {
            model,
            case,
            assessment,
            send,
            turn: usize::MAX,
            refusals,
        }
    }

    /// What does `action` on an event.
    pub fn on(&self, action: Action) -> Callback<Event> {
        self.send.reform(move |_| action.clone())
    }

    /// The message to show at `field` now.
    #[must_use]
    pub fn message(&self, field: Field) -> Option<Message> {
        if let Some(refusal) = self.refusals.iter().find(|refusal| refusal.field == field) {
            return self
                .may_speak(*refusal)
                .then(|| Message::Refused(refusals::message(*refusal, self.model.text(field))));
        }
        let still_typing = self.is_typing(field);
        let question = match field {
            Field::Weight => assessment::build_to_confirm(&self.case),
            Field::Creatinine => assessment::creatinine_to_confirm(&self.case),
            Field::Platelets => assessment::platelets_to_confirm(&self.case),
            Field::FirstDay => self.case.past_day_to_confirm(),
            Field::PunctureDay => self.case.puncture_to_confirm(),
            _ => None,
        };
        question.filter(|_| !still_typing).map(Message::Confirm)
    }

    /// Every message on show, in the order of the fields on the page.
    #[must_use]
    pub fn messages(&self) -> Vec<(Field, Message)> {
        const ORDER: [Field; ALL_FIELDS] = [
            Field::Weight,
            Field::WeightDate,
            Field::Height,
            Field::Age,
            Field::OnsetAge,
            Field::Sex,
            Field::Pregnancy,
            Field::Creatinine,
            Field::CreatinineDate,
            Field::Platelets,
            Field::PlateletsDate,
            Field::Answer(Question::Statin),
            Field::StatinStart,
            Field::StatinStop,
            Field::Answer(Question::WeakNow),
            Field::Answer(Question::LegsProximal),
            Field::Answer(Question::SevereDysphagia),
            Field::Ck,
            Field::CkLimit,
            Field::CkNow,
            Field::Biopsy,
            Field::PrepregnancyWeight,
            Field::DosePerKg,
            Field::Days,
            Field::Step,
            Field::Tolerance,
            Field::DayCap,
            Field::FirstDay,
            Field::StartTime,
            Field::Interval,
            Field::Courses,
            Field::GivenSoFar,
            Field::Cystatin,
            Field::FragminStart,
            Field::FragminStop,
            Field::PunctureDay,
            Field::PunctureTime,
        ];
        ORDER
            .into_iter()
            .filter_map(|field| Some((field, self.message(field)?)))
            .collect()
    }

    /// A number that is still being typed passes through values that are too small; only text that can't become right
    /// is answered before the field is left. The result is withheld from the first key all the same.
    fn may_speak(&self, refusal: Refusal) -> bool {
        let text = self.model.text(refusal.field).trim();
        let cannot_become_right = match refusal.reason {
            Reason::Number(NumberError::Missing) => false,
            Reason::Number(NumberError::NotANumber) => !text.ends_with(['.', ',', '-', '+', '−']),
            Reason::Number(_) | Reason::DoseAboveCourseCap => true,
            Reason::NotPositive => text.starts_with(['-', '−']),
            _ => false,
        };
        cannot_become_right || !self.is_typing(refusal.field)
    }

    fn is_typing(&self, field: Field) -> bool {
        self.model.typing == Some(field) && !self.model.left.contains(&field)
    }
}
