//! Times of the day, to the minute, as a clock on the ward shows them. No time zone and no change of clocks: an infusion
//! runs for so many minutes, whatever the clock is set to in that night.

use std::fmt;

use super::quantity::Minutes;

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// A time of the day, `00:00` to `23:59`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    minutes: i64,
}

impl Clock {
    /// Reads a time as a time field writes it, `09:05`, and in no other notation.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
        let clock = Self {
            minutes: hours.checked_mul(60)?.checked_add(minutes)?,
        };
        (clock.minutes < DAY && clock.to_string() == text).then_some(clock)
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hours = self.minutes.checked_div(60).unwrap_or_default();
        let minutes = self.minutes.checked_rem(60).unwrap_or_default();
        write!(out, "{hours:02}:{minutes:02}")
    }
}

/// A time of the day, and how many midnights after the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Midnights since the beginning.
    pub days_later: i64,
    /// The time.
    pub time: Clock,
}

impl Moment {
    /// The beginning.
    #[must_use]
    pub const fn of(time: Clock) -> Self {
        Self {
            days_later: 0,
            time,
        }
    }

    /// So many minutes later; a part of a minute counts as a whole one.
    #[must_use]
    pub fn after(self, minutes: Minutes) -> Self {
        let tenths = minutes.get().saturating_add(9);
        let whole = tenths.checked_div(10).unwrap_or_default();
        let sum = self.time.minutes.saturating_add(whole);
        Self {
            days_later: self
                .days_later
                .saturating_add(sum.checked_div(DAY).unwrap_or_default()),
            time: Clock {
                minutes: sum.checked_rem(DAY).unwrap_or_default(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_reads_back_as_it_was_written_and_no_other_text_is_a_time() {
        for time in ["00:00", "09:05", "23:59"] {
            assert_eq!(Clock::parse(time).unwrap().to_string(), time);
        }
        for wrong in [
            "", "24:00", "9:05", "09:60", "09:5", "-1:30", "09:05:00", "noon", "09.05",
        ] {
            assert_eq!(Clock::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_infusion_may_run_past_midnight() {
        let start = Moment::of(Clock::parse("22:30").unwrap());
        let tenths = |tenths| Minutes::scaled(tenths);
        let at = |moment: Moment| (moment.days_later, moment.time.to_string());
        assert_eq!(at(start.after(tenths(890))), (0, "23:59".to_owned()));
        assert_eq!(at(start.after(tenths(891))), (1, "00:00".to_owned()));
        assert_eq!(
            at(start.after(tenths(900)).after(tenths(14_400))),
            (2, "00:00".to_owned())
        );
    }
}
