//! The next courses: their days and totals, what they make of a year, what to look at in between, and ways to give less.

use chrono::NaiveDate;

use crate::domain::assessment::IvigAnswer;
use crate::domain::case::Case;
use crate::domain::ivig::answer::answer;
use crate::domain::ivig::cautions::BloodGroup;
use crate::domain::ivig::course::Doses;
use crate::domain::ivig::cycles::reminders::{self, Haemoglobin, haemoglobin, reviews};
use crate::domain::ivig::cycles::taper::{TAPER_REMARKS, tapers};
use crate::domain::ivig::cycles::vaccines::{self, vaccine_gap};
use crate::domain::ivig::cycles::year::YEAR_SOURCE;
use crate::domain::ivig::cycles::{
    self as courses, CLOSER_CAP_SOURCE, CLOSER_SOURCE, Cycles, CyclesRefusal, CyclesRequest,
    LIMITS_SOURCE, USUAL_INTERVAL_DAYS, USUAL_INTERVAL_SOURCE,
};
use crate::domain::quantity::{Days, Grams};
use crate::i18n::cycles as words;
use crate::report::cite::source;
use crate::report::doc::{Doc, el, text};
use crate::report::pathway::parts::{card, folded, line, list};

/// What the user asks for beside the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The first infusion day of the first course.
    pub first_day: Option<NaiveDate>,
    /// From first day to first day.
    pub interval_days: i64,
    /// How many courses.
    pub courses: i64,
    /// Grams given before, if that is known.
    pub given_so_far: Option<Grams>,
    /// Blood group.
    pub blood_group: Option<BloodGroup>,
}

/// What the report is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CyclesView {
    /// What is asked for.
    pub asked: Asked,
    /// The course as it may be shown; none where it is stopped, refused, to be confirmed or still waits for a weight.
    pub doses: Option<Doses>,
    /// Not yet an order.
    pub planning: bool,
}

impl CyclesView {
    /// Of a case: its course, if there is one.
    #[must_use]
    pub fn of(case: &Case, asked: Asked) -> Self {
        let IvigAnswer::Given(given) = answer(case) else {
            return Self {
                asked,
                doses: None,
                planning: true,
            };
        };
        Self {
            asked,
            doses: Some(given.doses.value().clone()),
            planning: given.is_planning(),
        }
    }

    fn request(&self, doses: &Doses, first_day: NaiveDate) -> CyclesRequest {
        // More days than the core takes are refused there.
        let days = i64::try_from(doses.daily.len()).unwrap_or(i64::MAX);
        CyclesRequest {
            first_day,
            interval_days: self.asked.interval_days,
            courses: self.asked.courses,
            infusion_days: Days::scaled(days),
            grams_per_course: doses.total,
            given_so_far: self.asked.given_so_far,
        }
    }
}

/// The report. Without a dose and a first day it says so, and nothing else.
#[must_use]
pub fn cycles(view: &CyclesView) -> Vec<Doc> {
    let only = |words: String| vec![courses_card(vec![text("p", "hint", words)])];
    let Some(doses) = &view.doses else {
        return only(words::NO_DOSE.to_owned());
    };
    let Some(first_day) = view.asked.first_day else {
        return only(words::NO_FIRST_DAY.to_owned());
    };
    let docs = courses::cycles(&view.request(doses, first_day))
        .and_then(|list| of_list(view, doses, &list));
    docs.unwrap_or_else(|refusal| only(words::refusal(refusal)))
}

fn courses_card(parts: Vec<Doc>) -> Doc {
    card("ivig-cycles", words::TITLE.get(), parts)
}

fn of_list(view: &CyclesView, doses: &Doses, list: &Cycles) -> Result<Vec<Doc>, CyclesRefusal> {
    Ok(vec![
        courses_card(listed(view, doses, list)?),
        card(
            "ivig-reminders",
            words::REMINDERS.get(),
            to_look_at(view, doses, list)?,
        ),
        card("ivig-taper", words::TAPER.get(), vec![ways(doses)?]),
    ])
}

fn listed(view: &CyclesView, doses: &Doses, all: &Cycles) -> Result<Vec<Doc>, CyclesRefusal> {
    let mut parts = Vec::new();
    if view.planning {
        parts.push(text("p", "hint", words::PLANNING));
    }
    let interval = all.request.interval_days;
    let from = if interval == USUAL_INTERVAL_DAYS {
        USUAL_INTERVAL_SOURCE
    } else {
        LIMITS_SOURCE
    };
    let mut rhythm = vec![line(words::interval(interval), from)];
    if interval < USUAL_INTERVAL_DAYS {
        rhythm.push(line(words::closer(), CLOSER_SOURCE));
        rhythm.push(line(words::closer_cap(), CLOSER_CAP_SOURCE));
    }
    parts.push(list(rhythm));
    let rows = all.courses.iter().map(|course| {
        let row = text("li", "", words::course(course, &doses.daily));
        row.with("key", format!("course-{}", course.number))
    });
    parts.push(list(rows));
    if all.request.given_so_far.is_none() {
        parts.push(text("p", "hint", words::BEFORE_UNKNOWN));
    }
    parts.push(text("p", "hint", words::CALENDAR));
    let years = all.years()?;
    let years = years.iter().map(words::year);
    let years = years.collect::<Result<Vec<_>, _>>()?;
    let years = years.into_iter().map(|year| line(year, YEAR_SOURCE));
    parts.extend([
        text("h3", "", words::YEAR),
        list(years),
        text("p", "hint", words::monthly_differs()),
    ]);
    Ok(parts)
}

fn to_look_at(view: &CyclesView, doses: &Doses, all: &Cycles) -> Result<Vec<Doc>, CyclesRefusal> {
    let reviews = reviews(all);
    let reviews = reviews
        .iter()
        .map(|one| line(words::review(one), reminders::REVIEW_SOURCE))
        .chain([
            line(words::REVIEW_RULE, reminders::REVIEW_SOURCE),
            line(words::REVIEW_STUDY, reminders::REVIEW_STUDY),
        ]);
    let mut parts = vec![text("h3", "", words::REVIEWS), list(reviews)];
    parts.push(text("h3", "", words::HAEMOGLOBIN));
    parts.extend(samples(view, all)?);
    let gap = all
        .last()
        .and_then(|course| vaccine_gap(course.last, doses.per_kg));
    if let Some(gap) = gap {
        let sources = [
            line(words::vaccines_us(&gap), vaccines::ACIP_SOURCE),
            line(words::vaccines_norway(&gap), vaccines::NORWAY_SOURCE),
            line(words::VACCINES_BETWEEN, vaccines::BETWEEN_SOURCE),
        ];
        let opening = vec![
            Doc::Text(words::vaccines(&gap)),
            source(vaccines::COUNTED_SOURCE),
        ];
        parts.extend([
            text("h3", "", words::VACCINES),
            el("p", "", opening),
            list(sources),
        ]);
    }
    Ok(parts)
}

fn samples(view: &CyclesView, all: &Cycles) -> Result<Vec<Doc>, CyclesRefusal> {
    let (known, samples) = match haemoglobin(all, view.asked.blood_group)? {
        Haemoglobin::Due(samples) => (Some(true), samples),
        Haemoglobin::HangsOnBloodGroup(samples) => (None, samples),
        Haemoglobin::NotByThisRule => (Some(false), Vec::new()),
    };
    let rule = vec![
        Doc::Text(words::haemoglobin(known).to_owned()),
        source(reminders::HAEMOGLOBIN_SOURCE),
    ];
    let mut parts = vec![el("p", "", rule)];
    if samples.is_empty() {
        return Ok(parts);
    }
    let first = words::first_courses(reminders::first_ever(all));
    parts.push(text("p", "hint", first));
    let lines = samples.iter();
    parts.push(list(lines.map(|one| {
        line(words::sample(one), reminders::HAEMOGLOBIN_SOURCE)
    })));
    parts.push(list([
        line(words::COUNTING, reminders::COUNTING_SOURCE),
        line(words::CONFLICT_LABEL, reminders::LABEL_SOURCE),
        line(words::CONFLICT_STUDY, reminders::STUDY_SOURCE),
    ]));
    Ok(parts)
}

fn ways(doses: &Doses) -> Result<Doc, CyclesRefusal> {
    let rows = tapers(doses.weight.used)?;
    let rows = rows
        .iter()
        .map(|row| line(words::taper(row), row.taper.source()));
    let remarks = TAPER_REMARKS
        .into_iter()
        .map(|one| line(words::taper_remark(one), one.source()));
    Ok(folded(
        words::TAPER_OPENS.get(),
        vec![
            list(rows),
            text("p", "hint", words::TAPER_ROUNDING),
            list(remarks),
        ],
    ))
}
