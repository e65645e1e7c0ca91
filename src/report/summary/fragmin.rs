//! Dalteparin in lines: the dose with its dates, or the decision and everything that it rests on.

use super::line::{Line, line};
use crate::domain::case::Case;
use crate::domain::dalteparin::answer::{DalteparinAnswer, DoseStep};
use crate::domain::dalteparin::cautions::{Caution, cautions as all_cautions};
use crate::domain::dalteparin::decision::{PROPHYLAXIS_SOURCE, SYRINGE_SOURCE};
use crate::domain::dalteparin::monitoring::{DatedCheck, dated_checks};
use crate::domain::dalteparin::plan::{PLAN_SOURCE, Plan, PlanRefusal};
use crate::domain::dalteparin::timeline::timeline;
use crate::domain::dalteparin::warnings::CLEARANCE_LOW_UNDER;
use crate::domain::kidney::clearance::KidneyStep;
use crate::domain::questions::{CLOT_FACTORS, Question};
use crate::domain::risk::{improve_bleeding, padua};
use crate::i18n::fragmin_cautions::caution;
use crate::i18n::record as words;
use crate::i18n::{dalteparin, dates, fragmin_about, hand_over, questions};

/// The decision, what it rests on, and what to know.
#[must_use]
pub fn dalteparin_lines(case: &Case, answer: &DalteparinAnswer) -> Vec<Line> {
    let mut lines = Vec::new();
    match &answer.dose {
        Some(dose) => {
            let dose = dose.value().dose;
            let said = hand_over::given(dose);
            let said = line(words::DALTEPARIN.get(), said.trim_end()).from(PROPHYLAXIS_SOURCE);
            lines.push(said.brief());
            let syringe =
                dalteparin::syringe(dose).replace(fragmin_about::BOX.get(), words::BOX.get());
            lines.push(line(dalteparin::SYRINGE.get(), syringe).from(SYRINGE_SOURCE));
            lines.extend(of_dates(case, answer));
        }
        None => lines.push(
            line(
                words::DALTEPARIN.get(),
                words::no_dose(&no_dose(answer).join("; ")),
            )
            .brief(),
        ),
    }
    lines.extend(steps(case, answer));
    lines.extend(to_know(case, answer));
    // Of the estimates of the clearance the one that decides stands on the page.
    let on_page = |line: Line| {
        if line.name == hand_over::KIDNEYS {
            line
        } else {
            line.on_page()
        }
    };
    lines.into_iter().map(on_page).collect()
}

/// Why there is no dose: the decision, the stops, the reasons, what is open.
#[must_use]
pub fn no_dose(answer: &DalteparinAnswer) -> Vec<String> {
    if answer.dose.is_some() {
        return Vec::new();
    }
    let prophylaxis = &answer.prophylaxis;
    if let Some(other) = answer.given_instead() {
        return vec![words::another_drug(dalteparin::drug(other).get())];
    }
    let mut why = vec![words::decision(prophylaxis.decision).to_owned()];
    let stops = prophylaxis.stops.iter();
    why.extend(stops.map(|stop| questions::question(Question::Stop(stop)).to_owned()));
    why.extend(prophylaxis.reasons.iter().map(dalteparin::reason));
    why
}

/// Everything unanswered, in groups.
#[must_use]
pub fn open(answer: &DalteparinAnswer) -> Vec<Line> {
    use crate::domain::dalteparin::answer::OpenItem;
    let plain = |item: &&OpenItem| !matches!(item, OpenItem::Refused(_) | OpenItem::Confirm(_));
    let asked: Vec<OpenItem> = answer.open.iter().filter(plain).copied().collect();
    let groups = dalteparin::open(&asked, |_| String::new()).into_iter();
    let mut lines: Vec<Line> = groups
        .map(|(group, items)| line(group.get(), items))
        .collect();
    for item in &answer.open {
        let said = match item {
            OpenItem::Refused(refusal) => words::refused(*refusal),
            OpenItem::Confirm(asked) => words::to_confirm(*asked),
            OpenItem::Setting | OpenItem::Field(_) | OpenItem::Question(_) => continue,
        };
        lines.push(line(words::TO_CORRECT.get(), said));
    }
    lines
}

/// The clinician's own days. Dates that can't be give the reason alone.
#[must_use]
pub fn of_dates(case: &Case, answer: &DalteparinAnswer) -> Vec<Line> {
    let plan = case.fragmin_plan();
    let checks = match dated_checks(&plan) {
        Ok(checks) => checks,
        Err(refusal) => {
            let why = words::plan_refused(refusal);
            return vec![
                line(hand_over::DURATION.get(), why)
                    .from(PLAN_SOURCE)
                    .brief(),
            ];
        }
    };
    let set = |day: Option<_>, not: &str| day.map_or_else(|| not.to_owned(), dates::weekday);
    let mut lines = vec![
        line(
            hand_over::START.get(),
            set(plan.start, hand_over::NO_START.get()),
        )
        .brief(),
        line(
            hand_over::STOP.get(),
            set(plan.stop, fragmin_about::NO_STOP.get()),
        )
        .from(PLAN_SOURCE)
        .brief(),
    ];
    let events = timeline(&plan).unwrap_or_default().into_iter();
    let around = events.filter(|event| event.what.is_around_puncture());
    lines.extend(around.map(|event| {
        line(hand_over::PUNCTURE.get(), fragmin_about::event(&event)).from(event.what.source())
    }));
    if plan.start_near_puncture() {
        lines.push(line(hand_over::PUNCTURE.get(), fragmin_about::START_NEAR));
    }
    let has_stop = plan.stop.is_some();
    lines.extend(
        of_this_patient(case, answer, checks)
            .into_iter()
            .map(|one| {
                line(
                    hand_over::CHECKS.get(),
                    fragmin_about::dated_check(one, has_stop),
                )
                .from(one.source())
            }),
    );
    lines
}

/// The checks with a day that are for this patient. Platelets that were counted are counted; a level is for a clearance
/// that is low, or not known.
#[must_use]
pub fn of_this_patient(
    case: &Case,
    answer: &DalteparinAnswer,
    checks: Vec<DatedCheck>,
) -> Vec<DatedCheck> {
    let clearance = answer.clearance.as_ref().map(|one| *one.value());
    let low = clearance.is_none_or(|clearance| clearance < CLEARANCE_LOW_UNDER);
    let checks = checks.into_iter().filter(|check| match check {
        DatedCheck::PlateletsBefore(_) => case.platelets.known().is_none(),
        DatedCheck::PotassiumFrom(_) => true,
        DatedCheck::AntiXaFrom(_) => low,
    });
    checks.collect()
}

/// Can a dose be ordered by these dates? Not by those that contradict each other, and not after the last of them.
///
/// # Errors
/// Why not, in words.
pub fn can_be_ordered(case: &Case) -> Result<Plan, String> {
    let plan = case.fragmin_plan();
    dated_checks(&plan).map_err(|refusal: PlanRefusal| words::plan_refused(refusal).to_owned())?;
    if case.fragmin_is_over() {
        return Err(caution(Caution::Over, false));
    }
    Ok(plan)
}

/// The clearance with its estimates, the scores, and for what a dose off the label was chosen.
#[must_use]
pub fn steps(case: &Case, answer: &DalteparinAnswer) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(clearance) = &answer.clearance {
        lines.extend(clearance.steps().iter().map(|step| {
            let said = line(hand_over::KIDNEYS.get(), dalteparin::kidney_step(step.what));
            let said = said.from(step.source);
            match step.what {
                KidneyStep::Lowest(_) => said.on_page(),
                KidneyStep::CockcroftGault(..) | KidneyStep::Filtration(..) => said,
            }
        }));
    }
    if let Some(clot) = answer.padua {
        let said = dalteparin::score(words::PADUA.get(), clot, padua::HIGH_FROM);
        lines.push(line(words::SCORE.get(), said).from(padua::SOURCE));
    }
    let bleeding = dalteparin::score(
        words::IMPROVE_BLEEDING.get(),
        answer.bleeding,
        improve_bleeding::HIGH_FROM,
    );
    lines.push(line(words::SCORE.get(), bleeding).from(improve_bleeding::SOURCE));
    let chosen = answer.dose.iter().flat_map(|dose| dose.steps());
    let chosen = chosen.filter(|step| step.what == DoseStep::Chosen);
    lines.extend(chosen.map(|step| {
        let factors = CLOT_FACTORS.into_iter();
        let factors = factors.filter(|factor| case.answers.get(*factor).is_present());
        let names: Vec<crate::i18n::words::Text> = factors.map(questions::question).collect();
        line(
            hand_over::INDICATION.get(),
            hand_over::off_label(&names.join(", ")),
        )
        .from(step.source)
    }));
    lines
}

/// What to know. What a hospital gives by weight is for whoever decides, and not for a record.
#[must_use]
pub fn to_know(case: &Case, answer: &DalteparinAnswer) -> Vec<Line> {
    let has_cystatin = case.cystatin.known().is_some();
    let all = all_cautions(case, answer).into_iter();
    let own = all.filter(|one| match one {
        Caution::Band(_) => false,
        Caution::OtherDrug
        | Caution::WithoutBedRest
        | Caution::Over
        | Caution::PunctureNear
        | Caution::PunctureMayBeNear
        | Caution::Warning(_)
        | Caution::Kidney(_)
        | Caution::SteroidsReadLow
        | Caution::SteroidsNotKnown
        | Caution::Muscle => true,
    });
    own.map(|one| line(words::TO_KNOW.get(), words::caution(one, has_cystatin)).from(one.source()))
        .collect()
}
