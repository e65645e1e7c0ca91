//! The part of the document for sign-off that holds the courses over the months and the safety checks.

use super::document::{row, table};
use super::{cautions, cycles};
use crate::domain::ivig::cautions::checklist::CHECKS;
use crate::domain::ivig::cautions::factors::of_hazard;
use crate::domain::ivig::cautions::facts::FACTS;
use crate::domain::ivig::cautions::{HAZARDS, volume};
use crate::domain::ivig::cycles::taper::{TAPER_REMARKS, TAPERS};
use crate::domain::ivig::cycles::{
    CLOSER_CAP_SOURCE, CLOSER_SOURCE, COURSES, INTERVAL_DAYS, LIMITS_SOURCE, USUAL_INTERVAL_DAYS,
    USUAL_INTERVAL_SOURCE, reminders, vaccines, year,
};

/// Courses, reminders, tapering.
pub fn courses() -> String {
    let said = |what: &str, words: String, citation| row([what.to_owned(), words], citation);
    let (early, late) = (reminders::EARLY_HOURS, reminders::LATE_DAYS);
    let mut rows = vec![
        said(
            "interval",
            cycles::interval(USUAL_INTERVAL_DAYS),
            USUAL_INTERVAL_SOURCE,
        ),
        said(
            "limits",
            format!(
                "{} to {} courses, {} to {} days apart",
                COURSES.0, COURSES.1, INTERVAL_DAYS.0, INTERVAL_DAYS.1
            ),
            LIMITS_SOURCE,
        ),
        said("closer", cycles::closer(), CLOSER_SOURCE),
        said("closer", cycles::closer_cap(), CLOSER_CAP_SOURCE),
        said("year", cycles::monthly_differs(), year::YEAR_SOURCE),
        said(
            "review",
            cycles::REVIEW_RULE.to_owned(),
            reminders::REVIEW_SOURCE,
        ),
        said(
            "review",
            cycles::REVIEW_STUDY.to_owned(),
            reminders::REVIEW_STUDY,
        ),
        said(
            "haemoglobin",
            format!(
                "baseline, {} to {} h, day {} to {}",
                early.0, early.1, late.0, late.1
            ),
            reminders::HAEMOGLOBIN_SOURCE,
        ),
        said(
            "haemoglobin",
            cycles::COUNTING.to_owned(),
            reminders::COUNTING_SOURCE,
        ),
        said(
            "haemoglobin",
            cycles::CONFLICT_LABEL.to_owned(),
            reminders::LABEL_SOURCE,
        ),
        said(
            "haemoglobin",
            cycles::CONFLICT_STUDY.to_owned(),
            reminders::STUDY_SOURCE,
        ),
        said(
            "vaccines",
            cycles::VACCINES_BETWEEN.to_owned(),
            vaccines::BETWEEN_SOURCE,
        ),
    ];
    rows.push(said(
        "vaccines",
        "from which day".to_owned(),
        vaccines::COUNTED_SOURCE,
    ));
    for (dose, months) in vaccines::ACIP_MONTHS {
        let words = format!("up to {dose} g/kg: {months} months");
        rows.push(said("vaccines", words, vaccines::ACIP_SOURCE));
    }
    rows.push(said(
        "vaccines",
        format!(
            "Norway: {} weeks to {} months, measles {} months",
            vaccines::NORWAY_WEEKS,
            vaccines::NORWAY_MONTHS,
            vaccines::NORWAY_MEASLES_MONTHS
        ),
        vaccines::NORWAY_SOURCE,
    ));
    for taper in TAPERS {
        let dose = taper.dose().map(|dose| dose.to_string());
        let days = taper.interval_days();
        let words = format!("{} g/kg every {days} days", dose.unwrap_or_default());
        rows.push(said("taper", words, taper.source()));
    }
    for remark in TAPER_REMARKS {
        rows.push(said("taper", cycles::taper_remark(remark), remark.source()));
    }
    table(
        "Courses of immunoglobulin",
        &["What", "Words", "Source", "Status", "Review by"],
        &rows,
    )
}

/// Hazards, what raises them, and the checklist.
pub fn safety() -> String {
    let mut rows = Vec::new();
    for hazard in HAZARDS {
        let title = format!(
            "{} ({})",
            cautions::hazard(hazard),
            cautions::severity(hazard.severity())
        );
        for factor in of_hazard(hazard) {
            let words = format!("raised by: {}", cautions::factor(*factor));
            rows.push(row([title.clone(), words], factor.source(hazard)));
        }
        for fact in FACTS.into_iter().filter(|fact| fact.hazard() == hazard) {
            rows.push(row([title.clone(), cautions::fact(fact)], fact.source()));
        }
    }
    let volume = "volume of a course: dose times the volume of a gram".to_owned();
    let of_volume = [
        cautions::hazard(crate::domain::ivig::cautions::Hazard::Volume).to_owned(),
        volume,
    ];
    rows.push(row(of_volume, volume::VOLUME_SOURCE));
    for check in CHECKS {
        let what = format!("checklist, {}", cautions::stage(check.stage()));
        rows.push(row([what, cautions::check(check)], check.source()));
    }
    table(
        "Safety of immunoglobulin",
        &["What", "Words", "Source", "Status", "Review by"],
        &rows,
    )
}
