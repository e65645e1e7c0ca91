//! What to measure with dalteparin, and when, as far as a source says so. None says how often "regularly" is, so that
//! the first platelets alone have a day.

use chrono::{Days as Later, NaiveDate as Date};

use super::plan::{Plan, PlanRefusal};
use super::quantities::{AntiXaLevel, Hours};
use super::warnings::{CLEARANCE_LOW_UNDER, CLEARANCE_SPECIALIST_UNDER};
use crate::domain::dates::days_after;
use crate::domain::quantity::{AntiXaUnits, Days, Kilograms, MillilitresPerMinute};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Potassium, once it goes on for more than so many days.
pub const POTASSIUM_OVER: Days = Days::scaled(7);
/// Anti-Xa with a clearance of [`ANTI_XA_CLEARANCE`], once it goes on for more than so many days.
pub const ANTI_XA_OVER: Days = Days::scaled(10);
/// From this clearance to under that one; below, there is no dose.
pub const ANTI_XA_CLEARANCE: (MillilitresPerMinute, MillilitresPerMinute) =
    (CLEARANCE_SPECIALIST_UNDER, CLEARANCE_LOW_UNDER);
/// NHS Lothian: this filtration and more, up to the next.
pub const LOTHIAN_FILTRATION: (MillilitresPerMinute, MillilitresPerMinute) = (
    MillilitresPerMinute::scaled(10_000),
    MillilitresPerMinute::scaled(30_000),
);
/// NHS Lothian: after so many days.
pub const LOTHIAN_AFTER: Days = Days::scaled(10);
/// Norway: from so many units.
pub const NORWAY_UNITS_FROM: AntiXaUnits = AntiXaUnits::scaled(10_000);
/// Norway: for more than so many days.
pub const NORWAY_OVER: Days = Days::scaled(3);
/// Norway: so many units a day were well tolerated.
pub const NORWAY_TOLERATED: AntiXaUnits = AntiXaUnits::scaled(5_000);
/// Norway: for up to so many days.
pub const NORWAY_TOLERATED_DAYS: Days = Days::scaled(10);
/// Norway: under this clearance.
pub const NORWAY_UNDER: MillilitresPerMinute = MillilitresPerMinute::scaled(30_000);
/// Dumfries & Galloway: over this weight.
pub const DUMFRIES_OVER: Kilograms = Kilograms::scaled(100_000);
/// Dumfries & Galloway: after so many doses.
pub const DUMFRIES_DOSES: u8 = 5;
/// The DIRECT study: so many patients.
pub const DIRECT_PATIENTS: u16 = 138;

/// Hours after a dose for anti-Xa of a prophylactic dose.
pub const WINDOW: (Hours, Hours) = (Hours::scaled(3), Hours::scaled(4));
/// Source of [`WINDOW`].
pub const WINDOW_SOURCE: Citation = cite(
    SourceId::NhsLothian,
    "anti-Xa 3 to 4 h after a dose",
    Status::Published,
);

/// What a range is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A dose against clots that have not come.
    Prophylaxis,
    /// A dose for clots that are there.
    Treatment,
    /// Treatment with little kidney function.
    TreatmentLowClearance,
}

/// A range of anti-Xa.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// What for.
    pub purpose: Purpose,
    /// Least.
    pub from: AntiXaLevel,
    /// Most.
    pub to: AntiXaLevel,
    /// Who says so.
    pub source: Citation,
}

const fn range(purpose: Purpose, from: i64, to: i64, source: Citation) -> Range {
    Range {
        purpose,
        from: AntiXaLevel::scaled(from),
        to: AntiXaLevel::scaled(to),
        source,
    }
}

/// The ranges, prophylaxis first. They differ, and none is followed before the others.
pub const RANGES: [Range; 5] = [
    range(
        Purpose::Prophylaxis,
        10,
        40,
        cite(
            SourceId::NhsLothian,
            "anti-Xa, prophylaxis",
            Status::Published,
        ),
    ),
    range(
        Purpose::Prophylaxis,
        20,
        40,
        cite(SourceId::Direct, "anti-Xa, prophylaxis", Status::Published),
    ),
    range(
        Purpose::Prophylaxis,
        20,
        50,
        cite(
            SourceId::TinzaparinIreland,
            "anti-Xa, prophylaxis; a page on tinzaparin",
            Status::Reported,
        ),
    ),
    range(
        Purpose::Treatment,
        50,
        100,
        cite(
            SourceId::FragminLabels,
            "UK: anti-Xa, treatment",
            Status::Published,
        ),
    ),
    range(
        Purpose::TreatmentLowClearance,
        50,
        150,
        cite(
            SourceId::FragminUsLabel,
            "treatment with a clearance under 30: 4 to 6 h after a dose, after 3 to 4 doses",
            Status::Reported,
        ),
    ),
];

/// Something to watch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Watch {
    /// Platelets before and regularly.
    Platelets,
    /// Not for everyone, says another.
    PlateletsNotNeeded,
    /// Potassium, and whose.
    Potassium,
    /// Anti-Xa with little kidney function, followed here.
    AntiXa,
    /// The same in Lothian.
    AntiXaLothian,
    /// The same in Norway.
    AntiXaNorway,
    /// A study without accumulation.
    Direct,
    /// Anti-Xa in the heavy.
    AntiXaHeavy,
    /// Bleeding in the old.
    Old,
}

/// All of it.
pub const WATCHES: [Watch; 9] = [
    Watch::Platelets,
    Watch::PlateletsNotNeeded,
    Watch::Potassium,
    Watch::AntiXa,
    Watch::AntiXaLothian,
    Watch::AntiXaNorway,
    Watch::Direct,
    Watch::AntiXaHeavy,
    Watch::Old,
];

impl Watch {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Platelets => PLATELETS_SOURCE,
            Self::PlateletsNotNeeded => cite(
                SourceId::UkLocal,
                "platelets: not needed in medical patients never given unfractionated heparin",
                Status::Reported,
            ),
            Self::Potassium => POTASSIUM_SOURCE,
            Self::AntiXa => ANTI_XA_SOURCE,
            Self::AntiXaLothian => cite(
                SourceId::NhsLothian,
                "filtration 10 to 30: a level after 10 days",
                Status::Published,
            ),
            Self::AntiXaNorway => cite(
                SourceId::PfizerNorwayKidney,
                "clearance under 30",
                Status::Published,
            ),
            Self::Direct => cite(SourceId::Direct, "no accumulation", Status::Published),
            Self::AntiXaHeavy => cite(
                SourceId::DumfriesHandbook,
                "over 100 kg: anti-Xa after 5 doses",
                Status::Published,
            ),
            Self::Old => super::warnings::Warning::AgeEighty.source(),
        }
    }
}

/// Source of the platelets.
pub const PLATELETS_SOURCE: Citation = cite(
    SourceId::FragminLabels,
    "Norway and Canada: platelets before and regularly",
    Status::Published,
);
/// Source of the potassium.
pub const POTASSIUM_SOURCE: Citation = cite(
    SourceId::Unsourced,
    "potassium with dalteparin: the label's text was not read",
    Status::Unconfirmed,
);
/// Source of anti-Xa with little kidney function.
pub const ANTI_XA_SOURCE: Citation = cite(
    SourceId::Policy,
    "dalteparin: anti-Xa with a clearance of 20 to 29 once it goes on for more than 10 days",
    Status::Policy,
);
/// Source of the way of counting.
pub const COUNTING_SOURCE: Citation = cite(
    SourceId::Policy,
    "dalteparin: the start date is day 1, and before it is the day before",
    Status::Policy,
);

/// Something to measure that has a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatedCheck {
    /// Platelets, at the latest on this day.
    PlateletsBefore(Date),
    /// Potassium, from this day on, of those that have a reason.
    PotassiumFrom(Date),
    /// Anti-Xa, from this day on, with a clearance of [`ANTI_XA_CLEARANCE`].
    AntiXaFrom(Date),
}

impl DatedCheck {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::PlateletsBefore(_) => PLATELETS_SOURCE,
            Self::PotassiumFrom(_) => POTASSIUM_SOURCE,
            Self::AntiXaFrom(_) => ANTI_XA_SOURCE,
        }
    }
}

/// The checks that have a day: none without a start, and none that the course does not reach. Without a stop date they
/// are for the case that it goes on so long.
///
/// # Errors
/// [`PlanRefusal`].
pub fn dated_checks(plan: &Plan) -> Result<Vec<DatedCheck>, PlanRefusal> {
    let plan = plan.checked()?;
    let Some(start) = plan.start else {
        return Ok(Vec::new());
    };
    let before = start.checked_sub_days(Later::new(1));
    let before = before.ok_or(PlanRefusal::OffCalendar)?;
    let mut checks = vec![DatedCheck::PlateletsBefore(before)];
    // The start is day 1, so that day 8 is the first after 7 whole days.
    let potassium = days_after(start, POTASSIUM_OVER.get()).ok_or(PlanRefusal::OffCalendar)?;
    let anti_xa = days_after(start, ANTI_XA_OVER.get()).ok_or(PlanRefusal::OffCalendar)?;
    let reached = |day: Date| plan.stop.is_none_or(|stop| stop >= day);
    if reached(potassium) {
        checks.push(DatedCheck::PotassiumFrom(potassium));
    }
    if reached(anti_xa) {
        checks.push(DatedCheck::AntiXaFrom(anti_xa));
    }
    Ok(checks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::{parse, text};

    fn checks(start: &str, stop: &str) -> Vec<String> {
        let plan = Plan {
            start: parse(start),
            stop: parse(stop),
            puncture: None,
        };
        let checks = dated_checks(&plan).unwrap();
        let said = |check| match check {
            DatedCheck::PlateletsBefore(day) => format!("platelets {}", text(day)),
            DatedCheck::PotassiumFrom(day) => format!("potassium {}", text(day)),
            DatedCheck::AntiXaFrom(day) => format!("anti-Xa {}", text(day)),
        };
        checks.into_iter().map(said).collect()
    }

    #[test]
    fn only_what_the_course_reaches_has_a_day_also_over_a_month_end_and_a_change_of_clocks() {
        let all = [
            "platelets 2027-02-28",
            "potassium 2027-03-08",
            "anti-Xa 2027-03-11",
        ];
        assert_eq!(checks("2027-03-01", ""), all);
        assert_eq!(checks("2027-03-01", "2027-03-11"), all);
        assert_eq!(checks("2027-03-01", "2027-03-10"), all[..2]);
        assert_eq!(checks("2027-03-01", "2027-03-08"), all[..2]);
        assert_eq!(checks("2027-03-01", "2027-03-07"), all[..1]);
        assert_eq!(
            checks("2028-02-29", ""),
            [
                "platelets 2028-02-28",
                "potassium 2028-03-07",
                "anti-Xa 2028-03-10"
            ]
        );
        assert_eq!(
            checks("2027-03-28", ""),
            [
                "platelets 2027-03-27",
                "potassium 2027-04-04",
                "anti-Xa 2027-04-07"
            ]
        );
        assert_eq!(checks("", "2027-03-10"), Vec::<String>::new());
    }

    #[test]
    fn what_can_not_be_gives_no_day() {
        let of = |start, stop| Plan {
            start,
            stop,
            puncture: None,
        };
        let refused = dated_checks(&of(parse("2027-03-02"), parse("2027-03-01")));
        assert!(matches!(refused, Err(PlanRefusal::StopBeforeStart(..))));
        for start in [Date::MIN, Date::MAX] {
            let refused = dated_checks(&of(Some(start), None));
            assert_eq!(refused, Err(PlanRefusal::OffCalendar));
        }
    }

    #[test]
    fn ranges_of_prophylaxis_are_below_those_of_treatment() {
        let texts = RANGES.map(|one| format!("{:?} {} {}", one.purpose, one.from, one.to));
        assert_eq!(
            texts,
            [
                "Prophylaxis 0.1 0.4",
                "Prophylaxis 0.2 0.4",
                "Prophylaxis 0.2 0.5",
                "Treatment 0.5 1",
                "TreatmentLowClearance 0.5 1.5",
            ]
        );
        assert_eq!(POTASSIUM_SOURCE.status, Status::Unconfirmed);
        for watch in WATCHES {
            assert!(watch.source().source.row().is_some());
        }
    }
}
