//! Where things stand in a chart: days from left to right, values from the bottom up, in units of a drawing that the
//! browser stretches. Nothing here is clinical but what comes in.

use core::fmt::Write;

use chrono::NaiveDate;

use crate::domain::dates::days_since;
use crate::i18n::words::decimal;

/// The drawing, between its axes.
pub const WIDTH: i32 = 640;
/// See [`WIDTH`].
pub const HEIGHT: i32 = 330;
/// Room to the left of it, for the values on the axis.
pub const LEFT: i32 = 126;
/// Room above it.
pub const TOP: i32 = 28;
/// Room below it, for the days.
pub const BELOW: i32 = 52;
/// Room to the right.
pub const RIGHT: i32 = 24;

/// Where the values on the axis end.
pub const BEFORE: i32 = LEFT - 12;
/// How far below it the days are written.
pub const DAYS: i32 = BELOW - 10;
/// The most of an axis that nothing stands on.
pub const ANY: f64 = 1.0;

/// A stored integer with so many decimals, as a number to draw with.
#[must_use]
pub fn scaled(value: i64, places: u32) -> f64 {
    value as f64 / 10_f64.powi(i32::try_from(places).unwrap_or_default())
}

/// The whole drawing.
#[must_use]
pub fn view_box() -> String {
    let width = LEFT + WIDTH + RIGHT;
    let height = TOP + HEIGHT + BELOW;
    format!("0 0 {width} {height}")
}

/// The days that a chart spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    first: NaiveDate,
    days: i32,
}

impl Span {
    /// From the first day to the last; a single day has room around it.
    #[must_use]
    pub fn new(first: NaiveDate, last: NaiveDate) -> Self {
        Self {
            first,
            days: days_since(first, last).max(1),
        }
    }

    /// Where a day stands.
    #[must_use]
    pub fn x(self, day: NaiveDate) -> i32 {
        let days = days_since(self.first, day).clamp(0, self.days);
        let x = i64::from(days) * i64::from(WIDTH) / i64::from(self.days);
        LEFT + i32::try_from(x).unwrap_or(WIDTH)
    }

    /// How wide so many days are, at least wide enough to be seen.
    #[must_use]
    pub fn width(self, days: i64) -> i32 {
        let width = days.max(1) * i64::from(WIDTH) / i64::from(self.days);
        i32::try_from(width).unwrap_or(WIDTH).clamp(5, WIDTH)
    }
}

/// The values that an axis spans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Axis {
    /// Even steps from 0 to the most.
    Even {
        /// The most.
        most: f64,
    },
    /// Each decade as high as the next, between two powers of ten.
    Decades {
        /// The lower power.
        from: i32,
        /// The upper one.
        to: i32,
    },
}

impl Axis {
    /// Whole decades around these values, which are above 0; at least one.
    #[must_use]
    pub fn decades(values: impl Iterator<Item = f64>) -> Self {
        let mut ends: Option<(f64, f64)> = None;
        for value in values.filter(|value| *value > 0.0) {
            let (least, most) = ends.unwrap_or((value, value));
            ends = Some((least.min(value), most.max(value)));
        }
        let (least, most) = ends.unwrap_or((1.0, 10.0));
        let mut from = 0;
        while 10_f64.powi(from) > least {
            from -= 1;
        }
        while 10_f64.powi(from + 1) <= least {
            from += 1;
        }
        let mut to = from + 1;
        while 10_f64.powi(to) < most {
            to += 1;
        }
        Self::Decades { from, to }
    }

    /// How high a value stands.
    #[must_use]
    pub fn y(self, value: f64) -> i32 {
        let share = match self {
            Self::Even { most } => value / most,
            Self::Decades { from, to } => {
                let least = 10_f64.powi(from);
                if value <= least {
                    0.0
                } else {
                    (value.log10() - f64::from(from)) / f64::from(to - from)
                }
            }
        };
        let up = share.clamp(0.0, 1.0) * f64::from(HEIGHT);
        // Between 0 and the height.
        let up = up.round() as i32;
        TOP + HEIGHT - up
    }

    /// The values that the axis names, with where they stand.
    #[must_use]
    pub fn ticks(self) -> Vec<(i32, String)> {
        match self {
            Self::Even { most } => [0.0, most / 2.0, most]
                .into_iter()
                .map(|value| (self.y(value), decimal((value * 2.0) as i64 * 5, 1)))
                .collect(),
            Self::Decades { from, to } => (from..=to)
                .map(|power| (self.y(10_f64.powi(power)), power_of_ten(power)))
                .collect(),
        }
    }
}

fn power_of_ten(power: i32) -> String {
    let zeros = usize::try_from(power.abs()).unwrap_or_default();
    if power < 0 {
        decimal(1, power.unsigned_abs())
    } else {
        format!("1{}", "0".repeat(zeros))
    }
}

/// A line through points.
#[must_use]
pub fn line(points: &[(i32, i32)]) -> String {
    let mut path = String::new();
    for (x, y) in points {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        add(&mut path, &[*x, *y]);
    }
    path
}

/// More points than this would be a band: the line alone is drawn.
const MOST_DOTS: usize = 80;

/// The points themselves: strokes without length, which round ends make into dots, so that all of them are one element.
#[must_use]
pub fn dots(points: &[(i32, i32)]) -> String {
    let mut path = String::new();
    if points.len() > MOST_DOTS {
        return path;
    }
    for (x, y) in points {
        path.push('M');
        add(&mut path, &[*x, *y]);
        path.push_str("h0");
    }
    path
}

/// Blocks over the whole height: where each begins, and how wide it is.
#[must_use]
pub fn blocks(blocks: &[(i32, i32)]) -> String {
    let block = |(x, width): &(i32, i32)| format!("M{x} {TOP}h{width}v{HEIGHT}h-{width}z");
    blocks.iter().map(block).collect()
}

/// Bars from one height to another.
#[must_use]
pub fn bars(bars: &[(i32, i32, i32)]) -> String {
    let mut path = String::new();
    for (x, from, to) in bars {
        path.push('M');
        add(&mut path, &[*x, *from]);
        path.push('V');
        add(&mut path, &[*to]);
    }
    path
}

/// Numbers with spaces between. A text of its own for each would cost more than all the rest of a chart.
fn add(path: &mut String, numbers: &[i32]) {
    for (place, number) in numbers.iter().enumerate() {
        if place > 0 {
            path.push(' ');
        }
        // A text has room for every number.
        let _ = write!(path, "{number}");
    }
}

/// The place of what stands nearest to `at`, a share of the whole drawing in thousandths.
#[must_use]
pub fn nearest(xs: &[i32], at: i32) -> Option<usize> {
    let whole = LEFT + WIDTH + RIGHT;
    let x = at * whole / 1000;
    let distance = |place: &usize| xs.get(*place).map_or(i32::MAX, |one| (one - x).abs());
    (0..xs.len()).min_by_key(distance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::parse;

    #[test]
    fn days_stand_from_left_to_right_and_one_alone_has_its_place() {
        let day = |text| parse(text).unwrap();
        let span = Span::new(day("2026-01-01"), day("2026-01-11"));
        assert_eq!(span.x(day("2026-01-01")), LEFT);
        assert_eq!(span.x(day("2026-01-06")), LEFT + WIDTH / 2);
        assert_eq!(span.x(day("2026-01-11")), LEFT + WIDTH);
        assert_eq!(span.x(day("2027-01-11")), LEFT + WIDTH);
        let one = Span::new(day("2026-01-01"), day("2026-01-01"));
        assert_eq!(one.x(day("2026-01-01")), LEFT);
        assert_eq!(span.width(5), WIDTH / 2);
        assert_eq!(Span::new(day("2000-01-01"), day("2020-01-01")).width(1), 5);
    }

    #[test]
    fn each_decade_is_as_high_as_the_next() {
        let axis = Axis::decades([35.0, 8_500.0, 0.0].into_iter());
        assert_eq!(axis, Axis::Decades { from: 1, to: 4 });
        assert_eq!(axis.y(10.0), TOP + HEIGHT);
        assert_eq!(axis.y(10_000.0), TOP);
        let third = HEIGHT / 3;
        for (low, high) in [(100.0, 1_000.0), (1_000.0, 10_000.0)] {
            let step = axis.y(low) - axis.y(high);
            assert!((third..=third + 1).contains(&step), "{step}");
        }
        assert_eq!(axis.y(0.0), TOP + HEIGHT);
        let names: Vec<String> = axis.ticks().into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["10", "100", "1000", "10000"]);
        assert_eq!(power_of_ten(-2), "0.01");
        assert_eq!(
            Axis::decades([100.0].into_iter()),
            Axis::Decades { from: 2, to: 3 }
        );
        assert_eq!(
            Axis::decades([0.5].into_iter()),
            Axis::Decades { from: -1, to: 0 }
        );
        assert_eq!(
            Axis::decades([].into_iter()),
            Axis::Decades { from: 0, to: 1 }
        );
    }

    #[test]
    fn an_even_axis_goes_from_0_to_its_most() {
        let axis = Axis::Even { most: 150.0 };
        assert_eq!(
            [0.0, 75.0, 150.0].map(|value| axis.y(value)),
            [TOP + HEIGHT, TOP + HEIGHT / 2, TOP]
        );
        assert_eq!(axis.y(-1.0), TOP + HEIGHT);
        let names: Vec<String> = axis.ticks().into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["0", "75", "150"]);
        let names = Axis::Even { most: 3.0 }.ticks();
        assert_eq!(names.get(1).map(|(_, name)| name.as_str()), Some("1.5"));
    }

    #[test]
    fn points_are_drawn_while_they_can_be_told_apart() {
        assert_eq!(dots(&[(1, 2), (3, 4)]), "M1 2h0M3 4h0");
        assert_eq!(line(&[(1, 2), (3, 4), (5, 6)]), "M1 2L3 4L5 6");
        assert_eq!(dots(&[(1, 2); MOST_DOTS + 1]), "");
        assert_eq!(line(&[(1, 2); MOST_DOTS + 1]).len(), 4 * (MOST_DOTS + 1));
    }

    #[test]
    fn the_nearest_visit_is_found_by_where_the_finger_is() {
        let xs = [LEFT, LEFT + 100, LEFT + WIDTH];
        assert_eq!(nearest(&xs, 0), Some(0));
        let whole = LEFT + WIDTH + RIGHT;
        assert_eq!(nearest(&xs, (LEFT + 60) * 1000 / whole), Some(1));
        assert_eq!(nearest(&xs, (LEFT + 40) * 1000 / whole), Some(0));
        assert_eq!(nearest(&xs, 1000), Some(2));
        assert_eq!(nearest(&[], 500), None);
    }
}
