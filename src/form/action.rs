//! What a user can do.

use super::picks::Pick;
use super::view::View;
use crate::domain::body_size::Sex;
use crate::domain::bounds::CreatinineUnit;
use crate::domain::case::{Confirmation, Weighed};
use crate::domain::dalteparin::decision::Setting;
use crate::domain::enzyme::CkUnit;
use crate::domain::finding::Finding;
use crate::domain::ivig::products::Product;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::Stop;
use crate::domain::ivig::weight::WeightPolicy;
use crate::domain::quantity::{Days, Grams};
use crate::domain::questions::{Group, Question};
use crate::domain::refusal::Field;

/// What the user does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Sets something by its name and value in the store, from a button of a report.
    Set(String, String),
    /// Goes to a view.
    Go(View),
    /// Types in a field.
    Typed(Field, String),
    /// Leaves a field.
    Left(Field),
    /// Leaves a field for a day, which then holds this.
    LeftDay(Field, String),
    /// Answers the question of sex.
    Sex(Option<Sex>),
    /// Answers the question of pregnancy.
    Pregnant(Finding),
    /// Switches the unit of creatinine.
    CreatinineUnit(CreatinineUnit),
    /// Says how the weight was found.
    Weighed(Weighed),
    /// Answers a yes-or-no question.
    Answer(Question, Finding),
    /// Answers every open question of a group with no, visibly.
    NoneOf(Group),
    /// Answers a question with one answer out of a few, by its place; none takes it back.
    Pick(Pick, Option<usize>),
    /// Says that every antibody beside anti-HMGCR and anti-SRP that is open is negative, visibly.
    OthersNegative,
    /// Switches the unit of creatine kinase.
    CkUnit(CkUnit),
    /// Says where the patient is.
    Setting(Setting),
    /// Chooses dalteparin off the label, or withdraws the choice.
    OffLabel(bool),
    /// Fills in the example, with the weight of this day.
    Example(Option<String>),
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
    /// Answers every open contraindication of immunoglobulin with no, visibly.
    NoneOfThese,
    /// Says that an unusual value is right.
    Confirm(Confirmation),
    /// Empties everything about the patient.
    Clear,
    /// Takes a form as it was kept, in place of the one that is there.
    Open(String),
}
