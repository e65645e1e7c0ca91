//! The rate over time, as a line of steps.

use crate::domain::ivig::infusion::LadderStep;
use crate::domain::ivig::sheet::DaySheet;
use crate::domain::quantity::{Quantity, Unit};
use crate::i18n::sheet as words;
use crate::report::doc::{Doc, el};
use crate::report::pictures::{STEPS_HEIGHT, STEPS_WIDTH, figure, picture};

/// The ladder of a day. Its words name every rate; times and volumes are in the table beside it.
#[must_use]
pub fn chart(sheet: &DaySheet) -> Doc {
    let steps = &sheet.ladder.steps;
    let line = el("polyline", "rate-line", Vec::new()).with("points", points(steps));
    let view = format!("0 0 {STEPS_WIDTH} {STEPS_HEIGHT}");
    figure(
        vec![picture("rates", view, vec![line])],
        words::chart(sheet, steps),
    )
}

/// The corners of the line: for each step its beginning and its end, from and back to the ground.
fn points(steps: &[LadderStep]) -> String {
    let total: i64 = steps.iter().map(|step| step.minutes.get()).sum();
    let top = steps.iter().map(|step| step.rate.get()).max();
    let mut x = 0;
    let mut corners = vec![(0, STEPS_HEIGHT)];
    let mut now = 0;
    for step in steps {
        let y = STEPS_HEIGHT - share(step.rate, top.unwrap_or_default(), STEPS_HEIGHT);
        corners.push((x, y));
        now += step.minutes.get();
        x = portion(now, total, STEPS_WIDTH);
        corners.push((x, y));
    }
    corners.push((x, STEPS_HEIGHT));
    let corners = corners.into_iter().map(|(x, y)| format!("{x},{y}"));
    corners.collect::<Vec<_>>().join(" ")
}

/// Lower than the top by the width of the line.
fn share<U: Unit>(value: Quantity<U>, top: i64, of: i64) -> i64 {
    portion(value.get(), top, of - 4)
}

/// `of`, in the measure of a part to the whole; rounded down.
fn portion(part: i64, whole: i64, of: i64) -> i64 {
    i128::from(part)
        .checked_mul(i128::from(of))
        .and_then(|product| product.checked_div(i128::from(whole)))
        .and_then(|share| i64::try_from(share).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quantity::{Millilitres, MillilitresPerHour, Minutes};

    #[test]
    fn the_line_goes_up_in_steps_and_back_to_the_ground() {
        let step = |rate, minutes| LadderStep {
            rate: MillilitresPerHour::scaled(rate),
            minutes: Minutes::scaled(minutes),
            volume: Millilitres::scaled(0),
        };
        let corners = points(&[step(50, 300), step(100, 900)]);
        let (w, h) = (STEPS_WIDTH, STEPS_HEIGHT);
        let (low, quarter) = (h - (h - 4) / 2, w / 4);
        let expected = format!("0,{h} 0,{low} {quarter},{low} {quarter},4 {w},4 {w},{h}");
        assert_eq!(corners, expected);
        assert_eq!(points(&[]), format!("0,{h} 0,{h}"));
    }
}
