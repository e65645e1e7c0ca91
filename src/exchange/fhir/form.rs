//! Every question of the form with its answer, under the name that it has in the store. Question and answer are made
//! together, so that neither is without the other.

use super::Source;
use super::asked::{
    ASKED_UNKNOWN, Answer, Choice, Item, Kind, NOT_APPLICABLE, NOT_ASKED, NOT_PERFORMED, REFUSED,
    Section,
};
use super::held::{Held, held, words};
use crate::domain::assessment::IvigAnswer;
use crate::domain::body_size::Sex;
use crate::domain::case::{DATE_FIELDS, ROUNDING_STEPS};
use crate::domain::finding::Finding;
use crate::domain::ivig::products::PRODUCTS;
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::STOPS;
use crate::domain::ivig::weight::WEIGHT_POLICIES;
use crate::domain::questions::{Group, QUESTIONS};
use crate::domain::refusal::Field;
use crate::form::model::CK_FIELDS;
use crate::form::names::{
    CK_UNITS, FINDINGS, SETTINGS, UNITS, WEIGHED, finding_name, group_name, policy_name,
    product_name, question_name, rounding_name, setting_name, sex_name, stop_name, weighed_name,
};
use crate::form::picks::{ANTIBODY_PICKS, PICKS, Pick};
use crate::form::store::TEXT_FIELDS;
use crate::i18n::{answers, classify, dalteparin, fhir as said, fields, questions};

/// The whole form, in the order of the page.
pub fn sections(source: &Source<'_>) -> Vec<Section> {
    let mut sections = vec![section(
        "patient",
        fields::words::PATIENT.get(),
        patient(source),
    )];
    let mut groups: Vec<Group> = Vec::new();
    for question in QUESTIONS {
        if !groups.contains(&question.group()) {
            groups.push(question.group());
        }
    }
    let of_group = |group: Group| {
        let title = questions::group(group);
        section(group_name(group), title.get(), group_items(source, group))
    };
    sections.extend(groups.into_iter().map(of_group));
    sections.push(section("tests", said::TESTS.get(), tests(source)));
    sections.push(section(
        "immunoglobulin",
        answers::TITLE.get(),
        course(source),
    ));
    sections.push(section(
        "contraindications",
        said::STOPS.get(),
        stops(source),
    ));
    sections.push(section(
        "dalteparin",
        dalteparin::TITLE.get(),
        fragmin(source),
    ));
    sections
}

fn section(name: &str, title: &str, items: Vec<Item>) -> Section {
    Section {
        name: format!("group-{name}"),
        title: title.to_owned(),
        items,
    }
}

fn patient(source: &Source<'_>) -> Vec<Item> {
    let model = source.model;
    let sexes = [Some(Sex::Female), Some(Sex::Male)].map(|sex| (sex_name(sex), fields::sex(sex)));
    let sex = match model.sex {
        None => Answer::Absent(NOT_ASKED),
        Some(None) => Answer::Absent(ASKED_UNKNOWN),
        Some(sex) => Answer::Chosen(sex_name(sex).to_owned()),
    };
    let weighed = WEIGHED.map(|how| (weighed_name(how), fields::weighed(how)));
    let mut items = vec![
        item("sex", fields::label(Field::Sex).get(), choice(&sexes), sex),
        three_way(
            "pregnant",
            fields::label(Field::Pregnancy).get(),
            model.pregnant,
        ),
        item(
            "weighed",
            fields::words::WEIGHED.get(),
            choice(&weighed),
            chosen(model.weighed.map(weighed_name)),
        ),
    ];
    items.extend(typed(source, |field| {
        matches!(
            field,
            Field::Age
                | Field::OnsetAge
                | Field::Weight
                | Field::WeightDate
                | Field::Height
                | Field::PrepregnancyWeight
                | Field::Creatinine
                | Field::CreatinineDate
                | Field::Platelets
                | Field::PlateletsDate
                | Field::Cystatin
        )
    }));
    items
}

fn group_items(source: &Source<'_>, group: Group) -> Vec<Item> {
    let answered = QUESTIONS.into_iter().zip(source.model.answers);
    let here = answered.filter(|(question, _)| question.group() == group);
    here.map(|(question, answer)| {
        let title = questions::question(question);
        three_way(question_name(question), title.get(), answer)
    })
    .collect()
}

fn tests(source: &Source<'_>) -> Vec<Item> {
    let mut items = typed(source, |field| {
        matches!(
            field,
            Field::Ck | Field::CkLimit | Field::CkNow | Field::StatinStart | Field::StatinStop
        )
    });
    let here = |pick: &&Pick| !matches!(pick, Pick::BloodGroup | Pick::Market | Pick::OtherDrug);
    items.extend(PICKS.iter().filter(here).map(|pick| picked(source, *pick)));
    items
}

fn course(source: &Source<'_>) -> Vec<Item> {
    let model = source.model;
    let policies = WEIGHT_POLICIES.map(|policy| (policy_name(policy), fields::policy(policy)));
    let roundings = [Rounding::Nearest, Rounding::Down]
        .map(|rounding| (rounding_name(rounding), fields::rounding(rounding)));
    let products = PRODUCTS.map(|product| (product_name(product), product.name()));
    let steps =
        ROUNDING_STEPS.map(|step| Choice::new(&step.get().to_string(), &fields::step(step)));
    let number = |name, title, field| {
        let unit = fields::unit(field);
        item(
            name,
            title,
            Kind::Number(vec![unit]),
            of_field(source, field),
        )
    };
    let mut items = typed(source, |field| {
        matches!(
            field,
            Field::DosePerKg
                | Field::PolicyReason
                | Field::Tolerance
                | Field::DayCap
                | Field::FirstDay
                | Field::StartTime
                | Field::Interval
                | Field::Courses
                | Field::GivenSoFar
        )
    });
    items.extend([
        number("days", fields::label(Field::Days).get(), Field::Days),
        item(
            "policy",
            said::POLICY.get(),
            choice(&policies),
            chosen(Some(policy_name(model.policy))),
        ),
        item(
            "step",
            fields::label(Field::Step).get(),
            Kind::Choice(steps.into()),
            Answer::Chosen(model.step.get().to_string()),
        ),
        item(
            "rounding",
            said::ROUNDING.get(),
            choice(&roundings),
            chosen(Some(rounding_name(model.rounding))),
        ),
        item("plan", said::PLAN.get(), Kind::Words, plan(source)),
        item(
            "product",
            said::PRODUCT.get(),
            choice(&products),
            chosen(model.product.map(product_name)),
        ),
        three_way("risk", answers::risk_question().get(), model.at_risk),
        picked(source, Pick::BloodGroup),
        picked(source, Pick::Market),
    ]);
    items
}

/// A plan that was chosen is grams that were worked out: it goes where the course goes.
fn plan(source: &Source<'_>) -> Answer {
    let given = matches!(source.assessment.answers.ivig, IvigAnswer::Given(_));
    match source.model.plan {
        None => Answer::Absent(NOT_ASKED),
        Some(plan) if given => Answer::Held(words(&answers::days(&plan.amounts()))),
        Some(_) => Answer::Absent(NOT_APPLICABLE),
    }
}

fn stops(source: &Source<'_>) -> Vec<Item> {
    let answered = STOPS.into_iter().zip(source.model.stops);
    let answered = answered.zip(&source.model.reasons);
    answered
        .flat_map(|((stop, answer), reason)| {
            let (name, title) = (stop_name(stop), fields::stop(stop));
            let reason = match words(reason) {
                Held::Empty => Answer::Absent(NOT_ASKED),
                written => Answer::Held(written),
            };
            let reason_name = format!("{name}-reason");
            [
                three_way(name, title.get(), answer),
                item(
                    &reason_name,
                    &said::reason_for(title.get()),
                    Kind::Words,
                    reason,
                ),
            ]
        })
        .collect()
}

fn fragmin(source: &Source<'_>) -> Vec<Item> {
    let model = source.model;
    let settings = SETTINGS.map(|one| (setting_name(one), dalteparin::setting(one)));
    let mut items = vec![
        item(
            "setting",
            dalteparin::SETTING_QUESTION.get(),
            choice(&settings),
            chosen(model.setting.map(setting_name)),
        ),
        picked(source, Pick::OtherDrug),
        item(
            "off-label",
            said::OFF_LABEL.get(),
            choice(&[("yes", fields::finding(Finding::Present).get())]),
            chosen(model.off_label_chosen.then_some("yes")),
        ),
    ];
    items.extend(typed(source, |field| {
        matches!(
            field,
            Field::FragminStart | Field::FragminStop | Field::PunctureDay | Field::PunctureTime
        )
    }));
    items
}

/// The fields that are typed in, of those that are wanted.
fn typed(source: &Source<'_>, wanted: impl Fn(Field) -> bool) -> Vec<Item> {
    let fields = TEXT_FIELDS.iter().filter(|(field, _)| wanted(*field));
    let made = fields.map(|(field, name)| {
        let title = fields::label(*field);
        item(name, title.get(), kind(*field), of_field(source, *field))
    });
    made.collect()
}

/// What a field is answered with.
fn kind(field: Field) -> Kind {
    if DATE_FIELDS.contains(&field) {
        Kind::Day
    } else if [Field::StartTime, Field::PunctureTime].contains(&field) {
        Kind::Time
    } else if field == Field::PolicyReason {
        Kind::Words
    } else if field == Field::Creatinine {
        Kind::Number(UNITS.map(fields::creatinine_unit).into())
    } else if CK_FIELDS.contains(&field) {
        Kind::Number(CK_UNITS.map(fields::ck_unit).into())
    } else {
        Kind::Number(vec![fields::unit(field)])
    }
}

fn of_field(source: &Source<'_>, field: Field) -> Answer {
    match held(source, field) {
        Held::Empty => Answer::Absent(NOT_ASKED),
        Held::Refused => Answer::Absent(REFUSED),
        known => Answer::Held(known),
    }
}

fn item(name: &str, title: &str, kind: Kind, answer: Answer) -> Item {
    Item {
        name: name.to_owned(),
        title: title.to_owned(),
        kind,
        answer,
    }
}

fn choice<T: AsRef<str>>(of: &[(&str, T)]) -> Kind {
    Kind::Choice(
        of.iter()
            .map(|(name, title)| Choice::new(name, title.as_ref()))
            .collect(),
    )
}

fn chosen(name: Option<&str>) -> Answer {
    name.map_or(Answer::Absent(NOT_ASKED), |name| {
        Answer::Chosen(name.to_owned())
    })
}

/// A question that is answered yes or no. "Not known" is why there is no value.
fn three_way(name: &str, title: &str, answer: Option<Finding>) -> Item {
    let [yes, no, _] = FINDINGS.map(|one| (finding_name(one), fields::finding(one)));
    let answer = match answer {
        None => Answer::Absent(NOT_ASKED),
        Some(Finding::Unknown) => Answer::Absent(ASKED_UNKNOWN),
        Some(known @ (Finding::Present | Finding::Absent)) => {
            Answer::Chosen(finding_name(known).to_owned())
        }
    };
    item(name, title, choice(&[yes, no]), answer)
}

/// The answers that say that a test was not done.
const NOT_DONE: [&str; 2] = ["not-tested", "not-done"];

/// A question with one answer out of a few. A test that was not done has no value.
fn picked(source: &Source<'_>, pick: Pick) -> Item {
    let named = pick.options().iter().zip(classify::options(pick));
    let done = named.filter(|(name, _)| !NOT_DONE.contains(name));
    let choices = done
        .map(|(name, title)| Choice::new(name, title.as_ref()))
        .collect();
    let place = source.model.picked(pick);
    let answer = match place.and_then(|place| pick.options().get(place)) {
        None => Answer::Absent(not_picked(source, pick)),
        Some(name) if NOT_DONE.contains(name) => Answer::Absent(NOT_PERFORMED),
        Some(name) => Answer::Chosen((*name).to_owned()),
    };
    item(
        pick.name(),
        classify::pick(pick).get(),
        Kind::Choice(choices),
        answer,
    )
}

/// The assay of a test that was not done does not come up.
fn not_picked(source: &Source<'_>, pick: Pick) -> &'static str {
    let of_assay = ANTIBODY_PICKS.into_iter().find(|(_, assay)| *assay == pick);
    let not_done = of_assay.is_some_and(|(result, _)| {
        let place = source.model.picked(result);
        let name = place.and_then(|place| result.options().get(place));
        name.is_some_and(|name| NOT_DONE.contains(name))
    });
    if not_done { NOT_APPLICABLE } else { NOT_ASKED }
}
