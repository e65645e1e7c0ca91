//! The card of dalteparin: decision, dose or reasons, what is open, risks, kidneys, sources.

use crate::i18n::words::{Text, text};
use yew::prelude::*;

use super::card::{Cited, Kind, Short, card, part};
use super::old_measurements;
use crate::app::page::Page;
use crate::app::widgets::markup::{
    button, div, el, keyed, named, shape, slot, text, varied, words as plain,
};
use crate::domain::dalteparin::answer::DalteparinAnswer;
use crate::domain::dalteparin::cautions::{Caution, cautions};
use crate::domain::dalteparin::decision::{
    Decision, DecisionReason, INDICATION_SOURCE, SYRINGE_SOURCE,
};
use crate::domain::questions::{CLOT_FACTORS, Question};
use crate::domain::refusal::Field;
use crate::domain::risk::{improve_bleeding, padua};
use crate::form::model::Action;
use crate::i18n::classify::TO_KNOW;
use crate::i18n::fragmin_cautions::caution;
use crate::i18n::{dalteparin as words, questions};

/// The answer in a few words.
#[must_use]
pub fn short(page: &Page) -> Short {
    let answer = &page.assessment.dalteparin;
    let decision = words::decision(answer);
    let kind = kind(answer);
    let (state, dose) = if kind == Kind::Given {
        ("dose".to_owned(), Some(decision))
    } else {
        (decision, None)
    };
    Short { state, dose, kind }
}

fn kind(answer: &DalteparinAnswer) -> Kind {
    match answer.prophylaxis.decision {
        _ if answer.given_instead().is_some() => Kind::Nothing,
        Decision::Dose => Kind::Given,
        Decision::Withheld => Kind::Withheld,
        Decision::NotIndicated => Kind::Nothing,
        Decision::Specialist | Decision::BothHigh | Decision::YourDecision => Kind::Decide,
        Decision::Stopped => Kind::Stopped,
    }
}

/// The card.
pub fn result(page: &Page) -> Html {
    let answer = &page.assessment.dalteparin;
    let decision = answer.prophylaxis.decision;
    let syringe = answer
        .dose
        .as_ref()
        .map(|dose| (words::syringe(dose.value().dose), Some(SYRINGE_SOURCE)));
    let choice = page.on(Action::OffLabel(!page.model.off_label_chosen));
    let chosen = page.model.off_label_chosen && answer.padua.is_none();
    let may_choose = answer.other_drug.is_none()
        && (decision == Decision::YourDecision || (decision == Decision::Dose && chosen));
    let choose = if page.model.off_label_chosen {
        words::WITHDRAW
    } else {
        words::CHOOSE
    };
    let decided = named("strong", "words", "decision", headline(answer));
    let sentence = sentence(page, answer);
    let body = vec![
        el("p", "headline", vec![decided]),
        named("p", "", "decision-sentence", sentence),
        button("off-label", "", !may_choose, choose.get(), choice),
        part(
            words::SYRINGE.get(),
            "reasons",
            syringe.into_iter().collect(),
        ),
        part(words::WHY.get(), "reasons", reasons(page, answer)),
        open(page, answer),
        part(TO_KNOW.get(), "notices", notices(page, answer)),
        risks(page, answer),
    ];
    card(words::TITLE.get(), kind(answer), "", body)
}

/// The texts that the card must show now, by id.
#[must_use]
pub fn shown(page: &Page) -> Vec<(&'static str, String)> {
    let answer = &page.assessment.dalteparin;
    vec![
        ("decision", headline(answer)),
        ("decision-sentence", sentence(page, answer)),
    ]
}

fn sentence(page: &Page, answer: &DalteparinAnswer) -> String {
    if answer.given_instead().is_some() {
        words::OTHER_DRUG.to_owned()
    } else if answer.dose.is_some() {
        words::given(page.case.fragmin_plan())
    } else {
        words::sentence(answer.prophylaxis.decision).to_owned()
    }
}

fn headline(answer: &DalteparinAnswer) -> String {
    let decision = words::decision(answer);
    let mut letters = decision.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

fn reasons(page: &Page, answer: &DalteparinAnswer) -> Vec<Cited> {
    let prophylaxis = &answer.prophylaxis;
    let mut lines: Vec<Cited> = Vec::new();
    if prophylaxis.decision == Decision::Stopped {
        for stop in prophylaxis.stops.iter() {
            let text = questions::question(Question::Stop(stop)).to_owned();
            lines.push((text, Some(stop.source())));
        }
    }
    for reason in prophylaxis.reasons.iter() {
        lines.push((words::reason(reason), Some(reason.source())));
    }
    if prophylaxis.decision == Decision::NotIndicated {
        lines.push((words::NO_INDICATION.to_owned(), Some(INDICATION_SOURCE)));
    }
    if prophylaxis.reasons.contains(DecisionReason::OffLabel) || answer.is_chosen() {
        let factors = CLOT_FACTORS.into_iter();
        let factors = factors.filter(|factor| page.case.answers.get(*factor).is_present());
        lines.extend(factors.map(|factor| (questions::question(factor).to_owned(), None)));
    }
    lines
}

/// Everything that is open, by group; a decision that needs none of it lists it all the same. Before anything is typed
/// that is everything, and the form says it.
fn open(page: &Page, answer: &DalteparinAnswer) -> Html {
    let groups = words::open(&answer.open, |field| page.model.text(field).to_owned());
    let hidden = groups.is_empty() || page.model.is_empty();
    let title = if answer.prophylaxis.decision == Decision::Withheld {
        words::WAITS_FOR
    } else {
        words::ALSO_OPEN
    };
    let groups = groups.into_iter().filter(|_| !hidden);
    let line = |(group, items): (Text, String)| {
        let parts = vec![
            text("strong", "", [group.get(), ": "].concat()),
            plain(items),
        ];
        keyed(varied("li", &[], Vec::new(), parts), group.get())
    };
    let list = shape("ul", "", "open".into(), false, groups.map(line).collect());
    slot(
        "part waits",
        hidden,
        vec![text("h3", "", title), list.into()],
    )
}

fn notices(page: &Page, answer: &DalteparinAnswer) -> Vec<Cited> {
    let has_cystatin = page.case.cystatin.known().is_some();
    let told = |one: Caution| (caution(one, has_cystatin), Some(one.source()));
    let cautions = cautions(&page.case, answer).into_iter();
    let mut lines: Vec<Cited> = cautions.map(told).collect();
    let measured = [Field::Weight, Field::Creatinine, Field::Platelets];
    old_measurements(page, &measured, &mut lines);
    lines
}

fn risks(page: &Page, answer: &DalteparinAnswer) -> Html {
    let mut lines: Vec<Cited> = Vec::new();
    if !page.model.is_empty() {
        if let Some(score) = answer.padua {
            let text = words::score("Padua", score, padua::HIGH_FROM);
            lines.push((text, Some(padua::SOURCE)));
        }
        let cutoff = improve_bleeding::HIGH_FROM;
        let text = words::score(text!("IMPROVE bleeding").get(), answer.bleeding, cutoff);
        lines.push((text, Some(improve_bleeding::SOURCE)));
    }
    div(
        "",
        vec![
            part(words::RISKS.get(), "reasons", lines),
            text("p", "hint", words::rheumatic_points()),
        ],
    )
}
