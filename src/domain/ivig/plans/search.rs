//! Every way to share a course out over a number of days, in units of the vials, and the best of them.

use core::ops::ControlFlow;

use crate::domain::ivig::vials::FewestVials;

/// The most days of a course.
pub(super) const MOST_DAYS: usize = 5;

/// What the days of a plan have to keep to, in units of the vials.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    /// The least total, at least 1.
    pub(super) low: usize,
    /// The largest total.
    pub(super) high: usize,
    /// The largest day.
    pub(super) top: usize,
    /// The most that two days may differ by.
    pub(super) widest: usize,
}

impl Window {
    /// For one total alone.
    pub(super) const fn only(self, total: usize) -> Self {
        Self {
            low: total,
            high: total,
            ..self
        }
    }
}

/// Days in units, the smaller first, with what they are judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    days: [usize; MOST_DAYS],
    number: usize,
    /// Units in all.
    pub(super) total: usize,
    /// Vials in all.
    pub(super) vials: u32,
    /// Micrograms off the target, without the sign.
    pub(super) off: u64,
    /// Largest minus smallest day in units.
    pub(super) spread: usize,
}

impl Found {
    /// The days, the smaller first.
    pub(super) fn days(&self) -> &[usize] {
        self.days.get(..self.number).unwrap_or_default()
    }

    /// The order of the closest: then fewer vials, more even, the lower total.
    fn by_closeness(&self) -> (u64, u32, usize, usize) {
        (self.off, self.vials, self.spread, self.total)
    }

    /// The order of the fewest vials: then closer, more even, the lower total.
    fn by_vials(&self) -> (u32, u64, usize, usize) {
        (self.vials, self.off, self.spread, self.total)
    }

    /// The order of the most even: then fewer vials, closer, the lower total.
    fn by_evenness(&self) -> (usize, u32, u64, usize) {
        (self.spread, self.vials, self.off, self.total)
    }
}

/// The best of one number of days. None of the three is beaten by another plan on every measure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bests {
    pub(super) closest: Found,
    pub(super) fewest: Found,
    pub(super) evenest: Found,
}

impl Bests {
    /// Days are met from the first, the smaller first, so that of equals the first met stays.
    fn meet(self, found: Found) -> Self {
        let better = |order: bool, before: Found| if order { found } else { before };
        Self {
            closest: better(
                found.by_closeness() < self.closest.by_closeness(),
                self.closest,
            ),
            fewest: better(found.by_vials() < self.fewest.by_vials(), self.fewest),
            evenest: better(
                found.by_evenness() < self.evenest.by_evenness(),
                self.evenest,
            ),
        }
    }
}

/// The best plans over `number` days, or that there is none. `target` in micrograms.
pub(super) fn bests(
    table: &FewestVials,
    window: Window,
    number: usize,
    target: i64,
) -> Option<Bests> {
    let mut bests: Option<Bests> = None;
    let _: ControlFlow<()> = walk(table, window, number, &mut |days, total, vials| {
        let first = days.first().copied().unwrap_or(0);
        let last = days.get(number.saturating_sub(1)).copied().unwrap_or(0);
        let found = Found {
            days: *days,
            number,
            total,
            vials,
            off: micrograms(table, total).abs_diff(target),
            spread: last.saturating_sub(first),
        };
        bests = Some(bests.map_or(
            Bests {
                closest: found,
                fewest: found,
                evenest: found,
            },
            |bests| bests.meet(found),
        ));
        ControlFlow::Continue(())
    });
    bests
}

/// Is there a plan at all?
pub(super) fn exists(table: &FewestVials, window: Window, number: usize) -> bool {
    walk(table, window, number, &mut |_, _, _| ControlFlow::Break(())).is_break()
}

/// Units in micrograms.
pub(super) fn micrograms(table: &FewestVials, units: usize) -> i64 {
    i64::try_from(units).map_or(i64::MAX, |units| units.saturating_mul(table.unit()))
}

/// Is called with the days (the first `number` of them), their sum and their vials.
type See<'a> = &'a mut dyn FnMut(&[usize; MOST_DAYS], usize, u32) -> ControlFlow<()>;

/// Calls `see` with all days that keep to the window, each choice once, in the order of the days read from the first,
/// the smaller first; until it breaks off.
fn walk(table: &FewestVials, window: Window, number: usize, see: See<'_>) -> ControlFlow<()> {
    if number == 0 || number > MOST_DAYS || window.low > window.high {
        return ControlFlow::Continue(());
    }
    let mut walk = Walk {
        table,
        window,
        days: [0; MOST_DAYS],
        see,
    };
    walk.first_day(number.saturating_sub(1))
}

struct Walk<'a, 's> {
    table: &'a FewestVials,
    window: Window,
    days: [usize; MOST_DAYS],
    see: See<'s>,
}

impl Walk<'_, '_> {
    /// The smallest day: not so large that the sum would be too large, nor so small that `after` days on top of it
    /// could not make up for it.
    fn first_day(&mut self, after: usize) -> ControlFlow<()> {
        let Window {
            low,
            high,
            top,
            widest,
        } = self.window;
        let number = after.saturating_add(1);
        let above = low.saturating_sub(widest.saturating_mul(after));
        let least = above
            .div_ceil(number)
            .max(low.saturating_sub(top.saturating_mul(after)))
            .max(1);
        let most = high.checked_div(number).unwrap_or(0).min(top);
        for day in least..=most {
            let largest = top.min(day.saturating_add(widest));
            self.with_day(0, day, largest, after, 0, 0)?;
        }
        ControlFlow::Continue(())
    }

    /// The days after `previous`: none is smaller than it, none larger than `largest`.
    fn next_day(
        &mut self,
        place: usize,
        previous: usize,
        largest: usize,
        left: usize,
        sum: usize,
        vials: u32,
    ) -> ControlFlow<()> {
        let after = left.saturating_sub(1);
        let missing = self.window.low.saturating_sub(sum);
        let least = missing
            .saturating_sub(largest.saturating_mul(after))
            .max(previous);
        let room = self.window.high.saturating_sub(sum);
        let most = room.checked_div(left).unwrap_or(0).min(largest);
        for day in least..=most {
            self.with_day(place, day, largest, after, sum, vials)?;
        }
        ControlFlow::Continue(())
    }

    /// Takes `day` if vials can make it, and goes on with the days after it.
    fn with_day(
        &mut self,
        place: usize,
        day: usize,
        largest: usize,
        after: usize,
        sum: usize,
        vials: u32,
    ) -> ControlFlow<()> {
        let Some(count) = self.table.count(day) else {
            return ControlFlow::Continue(());
        };
        if let Some(slot) = self.days.get_mut(place) {
            *slot = day;
        }
        let (sum, vials) = (sum.saturating_add(day), vials.saturating_add(count));
        if after == 0 {
            return (self.see)(&self.days, sum, vials);
        }
        self.next_day(place.saturating_add(1), day, largest, after, sum, vials)
    }
}
