//! The order to the pharmacy. It is written only of a dose that waits for nothing; else it says that there is no order, and
//! why, and holds no amount.

use super::paper::Paper;
use crate::domain::assessment::{Bedside, Given, IvigAnswer, Open, Release, assess, bedside};
use crate::domain::case::Case;
use crate::domain::dalteparin::answer::DalteparinAnswer;
use crate::domain::ivig::course::{Running, Supply};
use crate::domain::ivig::sheet::DaySheet;
use crate::domain::ivig::weight::WeightPolicy;
use crate::domain::refusal::Field;
use crate::form::model::Model;
use crate::i18n::record::{self as words, order as said};
use crate::i18n::{answers, dalteparin, dates, fields, fragmin_about, hand_over, products, sheet};
use crate::report::summary::line::{Level, typed};
use crate::report::summary::{fragmin, ivig};

/// The order.
pub fn order(paper: &mut Paper, model: &Model, case: &Case) {
    paper.item(words::PATIENT.get(), words::BLANK.get());
    let assessment = assess(case);
    let three = &assessment.answers;
    paper.part(said::IMMUNOGLOBULIN.get());
    if let Err(why) = immunoglobulin(paper, model, case, &three.ivig) {
        paper.plain(&said::none(words::IMMUNOGLOBULIN.get(), &why));
    }
    paper.part(said::DALTEPARIN.get());
    if let Err(why) = of_dalteparin(paper, case, &three.dalteparin) {
        paper.plain(&said::none(words::DALTEPARIN.get(), &why));
    }
    if three.estimated_weight {
        paper.gap();
        paper.plain(answers::ESTIMATED.get());
    }
    for one in &three.old {
        paper.plain(&answers::old(*one));
    }
    paper.gap();
    for who in [said::ORDERED_BY, said::CHECKED_BY] {
        paper.item(who.get(), words::BLANK.get());
    }
}

/// The course, or why there is no order of it.
fn immunoglobulin(
    paper: &mut Paper,
    model: &Model,
    case: &Case,
    answer: &IvigAnswer,
) -> Result<(), String> {
    let IvigAnswer::Given(given) = answer else {
        return Err(ivig::no_dose(answer).join("; "));
    };
    if given.is_planning() {
        return Err(words::waits_for(
            &answers::waits_for(&given.waits).join("; "),
        ));
    }
    let overflow = |_| words::no_dose("");
    let bedside = bedside(case, given).map_err(overflow)?;
    let supply = match (&bedside.supply, case.ivig.product) {
        (Release::Ready(supply), _) => supply.value(),
        (Release::Lacks(what), Some(product)) => return Err(products::lack(*what, product)),
        (Release::Lacks(_), None) => return Err(words::no_dose("")),
        (Release::Waits(list), _) => return Err(waits(list)),
    };
    head(paper, model, case, given, supply);
    rates(paper, supply, &bedside);
    for notice in given.notices.iter().chain(&bedside.notices) {
        paper.item(words::TO_KNOW.get(), &answers::notice(*notice));
    }
    for hangs in given.open.iter().filter_map(|one| answers::hangs_on(*one)) {
        paper.item(words::TO_KNOW.get(), hangs.get());
    }
    Ok(())
}

fn waits(list: &[Open]) -> String {
    words::waits_for(&answers::waits_for(list).join("; "))
}

/// Drug, product, grams with days and total, weight and its rule, days.
fn head(paper: &mut Paper, model: &Model, case: &Case, given: &Given, supply: &Supply) {
    let doses = given.doses.value();
    let drug = format!("{} ({})", said::IMMUNOGLOBULIN, supply.product.name());
    paper.item(said::DRUG.get(), &drug);
    paper.item(said::DOSE.get(), &sheet::course(doses));
    paper.item(words::ARITHMETIC.get(), &answers::arithmetic(doses));
    let weight = words::dosing_weight(
        doses.weight.used,
        fields::basis(doses.weight.basis).get(),
        fields::policy(given.policy).get(),
    );
    paper.item(sheet::WEIGHT.get(), &weight);
    if given.policy != WeightPolicy::default() {
        let reason = typed(model.text(Field::PolicyReason));
        paper.item(fields::label(Field::PolicyReason).get(), &reason);
    }
    for line in ivig::lifted(model, given) {
        paper.said(&line, &[]);
    }
    let first = case.first_day().map(dates::weekday);
    let first = first.unwrap_or_else(|| said::FIRST_DAY_NOT_SET.to_owned());
    paper.item(said::FIRST_DAY.get(), &first);
    let start = case.ivig.planning.start.known();
    let start = start.map_or_else(|| said::NOT_SET.to_owned(), |time| time.to_string());
    paper.item(said::START.get(), &start);
    paper.item(sheet::VOLUME.get(), &sheet::volume(supply));
    let mut days = doses.daily.clone();
    days.dedup();
    for (vials, day) in supply.vials.iter().zip(&days) {
        let told = if supply.product.data().vials.value.is_empty() {
            products::no_vials(supply.product)
        } else {
            sheet::vials(vials.as_ref(), *day)
        };
        paper.item(said::VIALS.get(), &told);
    }
}

/// The steps of each day once they are released; else that there are none, and why.
fn rates(paper: &mut Paper, supply: &Supply, bedside: &Bedside) {
    match &bedside.running {
        Release::Ready(running) => {
            ceiling(paper, running.value());
            let of = bedside.days.len();
            for day in &bedside.days {
                steps(paper, day, of, supply);
            }
        }
        Release::Waits(list) => paper.item(said::RATES_HELD_BACK.get(), &waits(list)),
        Release::Lacks(what) => {
            paper.item(
                said::RATES_HELD_BACK.get(),
                &products::lack(*what, supply.product),
            );
        }
    }
}

fn ceiling(paper: &mut Paper, running: &Running) {
    paper.item(sheet::CEILING.get(), &sheet::ceiling(running));
    paper.item(said::RATES.get(), said::EVERY_DAY.get());
}

fn steps(paper: &mut Paper, day: &DaySheet, of: usize, supply: &Supply) {
    let name = said::day(day.number, of, day.date.map(dates::weekday));
    let steps = day.ladder.steps.iter().enumerate().map(|(place, step)| {
        said::step(
            place.saturating_add(1),
            &step.rate.to_string(),
            &step.minutes.to_string(),
            &step.volume.to_string(),
        )
    });
    let steps: Vec<String> = steps.collect();
    let name = format!("{name} ({})", supply.product.name());
    paper.item(&name, &steps.join("; "));
}

/// Dalteparin with its dates, or why there is no order of it.
fn of_dalteparin(paper: &mut Paper, case: &Case, answer: &DalteparinAnswer) -> Result<(), String> {
    let Some(dose) = &answer.dose else {
        let open = fragmin::open(answer).into_iter().map(|line| line.said());
        let why = fragmin::no_dose(answer).into_iter().chain(open);
        return Err(why.collect::<Vec<_>>().join("; "));
    };
    fragmin::can_be_ordered(case)?;
    let dose = dose.value().dose;
    paper.item(said::DRUG.get(), said::DALTEPARIN.get());
    paper.item(said::DOSE.get(), &dalteparin::dose(dose));
    let syringe = dalteparin::syringe(dose).replace(fragmin_about::BOX.get(), words::BOX.get());
    paper.item(dalteparin::SYRINGE.get(), &syringe);
    if let Some(weight) = case.weight.known() {
        let weight = hand_over::dated(weight, case.date(Field::WeightDate).known());
        paper.item(hand_over::WEIGHT.get(), &weight);
    }
    for line in fragmin::of_dates(case, answer) {
        paper.said(&line, &[]);
    }
    let steps = fragmin::steps(case, answer).into_iter();
    let decides = steps.filter(|line| line.level <= Level::Page || line.name != hand_over::KIDNEYS);
    for line in decides.chain(fragmin::to_know(case, answer)) {
        paper.said(&line, &[]);
    }
    Ok(())
}
