//! The choices of the course: dose, days, product, dosing weight, rounding.

use crate::i18n::words::text;
use yew::prelude::*;

use super::pick::{drop_down, refused};
use crate::app::page::Page;
use crate::app::widgets::choice::{Choice, Slot, choice};
use crate::app::widgets::markup::{div, el, named_card, slot, words};
use crate::app::widgets::number_field::{id, number_field};
use crate::app::widgets::select::{Entry, select};
use crate::domain::case::{ROUNDING_STEPS, USUAL_SOURCE};
use crate::domain::ivig::products::{PRODUCTS, Product};
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use crate::domain::refusal::Field;
use crate::form::model::Action;
use crate::form::model::all_days;
use crate::form::names::{policy_name, product_name, rounding_name};
use crate::form::picks::{Pick, market};
use crate::i18n::{answers, fields};

/// The name of the entry that picks no product.
const NONE: &str = "none";

/// The choices.
pub fn course(page: &Page) -> Html {
    let needs_prepregnancy = page.case.prepregnancy_weight_is_asked();
    let usual = page.model.policy == WeightPolicy::default();
    let field = |field| number_field(page, field);
    let fields = |fields| div("fields", fields);
    let interval = vec![
        words(answers::interval()),
        super::card::source(USUAL_SOURCE),
    ];
    let parts = vec![
        el("p", "hint", interval),
        fields(vec![field(Field::DosePerKg), days(page)]),
        fields(vec![drop_down(page, Pick::Market), product(page)]),
        policy(page),
        slot("slot", usual, vec![field(Field::PolicyReason)]),
        slot(
            "slot",
            !needs_prepregnancy,
            vec![field(Field::PrepregnancyWeight)],
        ),
        fields(vec![step(page), rounding(page)]),
    ];
    named_card("course-title", text!("Course").get(), parts)
}

/// What may be set for the plan of the course and of those that follow.
pub fn plan(page: &Page) -> Html {
    const FIELDS: [Field; 7] = [
        Field::FirstDay,
        Field::StartTime,
        Field::Interval,
        Field::Courses,
        Field::GivenSoFar,
        Field::Tolerance,
        Field::DayCap,
    ];
    let fields = FIELDS.into_iter().map(|field| number_field(page, field));
    let blood_group = std::iter::once(drop_down(page, Pick::BloodGroup));
    let fields = div("fields", fields.chain(blood_group).collect());
    named_card(
        "plan-title",
        text!("Plan", "title of the card").get(),
        vec![fields],
    )
}

fn days(page: &Page) -> Html {
    let day = |days: crate::domain::quantity::Days| Choice {
        name: DAY_NAMES
            .get(usize::try_from(days.get()).unwrap_or_default())
            .copied()
            .unwrap_or_default(),
        words: days.to_string().into(),
        chosen: page.model.days == days,
        choose: page.on(Action::Days(days)),
    };
    let answers = all_days().into_iter().map(day);
    choice(
        id(Field::Days),
        fields::label(Field::Days).get(),
        "",
        refused(page, Field::Days),
        answers.collect(),
    )
}

/// Names of the days in the markup, by their number.
const DAY_NAMES: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

fn product(page: &Page) -> Html {
    let none = Entry {
        name: NONE,
        words: answers::product(None).to_owned(),
        chosen: page.model.product.is_none(),
    };
    let market = market(&page.model);
    let is_listed = |product: &Product| {
        market.is_none_or(|market| product.is_sold_in(market))
            || page.model.product == Some(*product)
    };
    let entry = |product| Entry {
        name: product_name(product),
        words: answers::product(Some(product)).to_owned(),
        chosen: page.model.product == Some(product),
    };
    let entries = std::iter::once(none)
        .chain(PRODUCTS.into_iter().filter(is_listed).map(entry))
        .collect();
    let choose = |name: String| {
        Action::Product(
            PRODUCTS
                .into_iter()
                .find(|product| product_name(*product) == name),
        )
    };
    select(
        "product",
        text!("Product").get(),
        String::new(),
        entries,
        page.send.reform(choose),
    )
}

fn policy(page: &Page) -> Html {
    let entry = |policy| Entry {
        name: policy_name(policy),
        words: fields::policy(policy).to_owned(),
        chosen: page.model.policy == policy,
    };
    let entries = WEIGHT_POLICIES.into_iter().map(entry).collect();
    let choose = |name: String| {
        Action::Policy(
            WEIGHT_POLICIES
                .into_iter()
                .find(|policy| policy_name(*policy) == name)
                .unwrap_or_default(),
        )
    };
    select(
        "policy",
        text!("Dosing weight").get(),
        fields::policy_rule(page.model.policy),
        entries,
        page.send.reform(choose),
    )
}

fn step(page: &Page) -> Html {
    const NAMES: [&str; ROUNDING_STEPS.len()] = ["coarse", "fine"];
    let answers = ROUNDING_STEPS
        .into_iter()
        .zip(NAMES)
        .map(|(step, name)| Choice {
            name,
            words: fields::step(step).into(),
            chosen: page.model.step == step,
            choose: page.on(Action::Step(step)),
        });
    choice(
        id(Field::Step),
        fields::label(Field::Step).get(),
        text!("vial sizes decide").get(),
        refused(page, Field::Step),
        answers.collect(),
    )
}

fn rounding(page: &Page) -> Html {
    let answers = [Rounding::Nearest, Rounding::Down].map(|rounding| Choice {
        name: rounding_name(rounding),
        words: fields::rounding(rounding).into(),
        chosen: page.model.rounding == rounding,
        choose: page.on(Action::Rounding(rounding)),
    });
    choice(
        "rounding",
        text!("Rounding").get(),
        text!("ties go down").get(),
        Slot::None,
        answers.into(),
    )
}
