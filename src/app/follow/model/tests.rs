//! What the follow-up keeps, takes back and refuses.

use super::*;
use crate::domain::dates::parse;

fn typed(item: Item, text: &str) -> Action {
    Action::Typed(Place::Item(item), text.to_owned())
}

fn after(model: Model, actions: &[Action]) -> Model {
    let step = |model: Model, action: &Action| model.after(action.clone());
    actions.iter().fold(model, step)
}

/// With a visit of this day and CK.
fn with_visit(model: Model, day: &str, ck: &str) -> Model {
    let actions = [typed(Item::Day, day), typed(Item::Enzyme, ck), Action::Save];
    after(model, &actions)
}

fn empty() -> Model {
    Model::new(FollowUp::default(), parse("2026-11-26"))
}

#[test]
fn what_was_typed_since_stays_when_a_deletion_is_taken_back() {
    let day = parse("2026-03-01").unwrap();
    let model = with_visit(empty(), "2026-03-01", "900");
    assert_eq!(model.follow_up.visits.len(), 1);
    let limit = Action::Limit("200".to_owned());
    let model = after(model, &[Action::Delete(day), limit, Action::Undo]);
    assert_eq!(model.follow_up.visits.len(), 1);
    assert_eq!(model.follow_up.limit, "200");
    assert_eq!((model.before, model.done), (None, Some(Done::Undone)));
}

#[test]
fn another_enzyme_can_be_chosen_only_without_values_of_the_first_and_brings_none_back() {
    let day = parse("2026-03-01").unwrap();
    let model = with_visit(empty(), "2026-03-01", "900");
    let other = Action::Enzyme(EnzymeKind::Ldh);
    let refused = after(model.clone(), std::slice::from_ref(&other));
    assert_eq!(refused.follow_up.enzyme, EnzymeKind::Ck);
    let taken = after(model, &[Action::Delete(day), other, Action::Undo]);
    assert_eq!(taken.follow_up.enzyme, EnzymeKind::Ldh);
    assert_eq!(taken.follow_up.visits.len(), 0, "no CK is read as LDH");
}

#[test]
fn a_limit_keeps_the_unit_that_it_was_typed_in() {
    let limit = Action::Limit("200".to_owned());
    let unit = Action::EnzymeUnit(CkUnit::MicrokatalsPerLitre);
    let model = after(empty(), &[limit, unit]);
    let model = with_visit(model, "2026-03-01", "20");
    let read = model
        .follow_up
        .read_limit()
        .unwrap()
        .map(|limit| limit.to_string());
    assert_eq!(read.as_deref(), Some("200"));
    let ck = model
        .follow_up
        .visits
        .first()
        .and_then(|saved| saved.visit.measured.enzyme);
    assert_eq!(ck.map(|ck| ck.to_string()).as_deref(), Some("1200"));
}

#[test]
fn messages_wait_until_a_field_is_left_and_all_of_them_speak_once_it_is_to_be_saved() {
    let model = after(empty(), &[typed(Item::Physician, "11")]);
    assert_eq!(model.problems(), []);
    let place = Place::Item(Item::Physician);
    let left = after(model, &[Action::Left(place)]);
    assert_eq!(left.problems(), [(place, Problem::OutOfRange)]);
    let tried = after(left, &[Action::Save]);
    let day = (Place::Item(Item::Day), Problem::DayMissing);
    assert_eq!(tried.problems(), [day, (place, Problem::OutOfRange)]);
    assert_eq!(tried.follow_up.visits.len(), 0);
}

#[test]
fn an_opened_case_goes_back_whole() {
    let model = with_visit(empty(), "2026-03-01", "900");
    let before = Rc::clone(&model.follow_up);
    let other = Rc::new(FollowUp {
        limit: "180".to_owned(),
        ..FollowUp::default()
    });
    let model = after(model, &[Action::Replace(other, "form".to_owned())]);
    assert_eq!(model.form_before.as_deref(), Some("form"));
    let model = after(model, &[Action::Undo]);
    assert_eq!((model.follow_up, model.form_before), (before, None));
}
