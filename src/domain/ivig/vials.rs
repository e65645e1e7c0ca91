//! The fewest vials that make a day exactly.

use crate::domain::quantity::Grams;

/// A vial size and how many of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vials {
    /// Grams in one.
    pub size: Grams,
    /// How many.
    pub count: u32,
}

/// Vials come in multiples of half a gram.
const UNIT: i64 = 500_000;

/// The fewest vials that hold exactly `day`, largest sizes preferred among equals, largest first; `None` if the sizes
/// can't make it. No vial is ever opened for a part of it.
#[must_use]
pub fn fewest(day: Grams, sizes: &[Grams]) -> Option<Vec<Vials>> {
    let amount = in_units(day)?;
    let sizes: Vec<(Grams, usize)> = sizes
        .iter()
        .map(|&s| in_units(s).map(|u| (s, u)))
        .collect::<Option<_>>()?;
    // best[n]: fewest vials for n units, and the largest size that such a solution can hold.
    let mut best: Vec<Option<(u32, Grams, usize)>> = Vec::with_capacity(amount.saturating_add(1));
    best.push(Some((0, Grams::scaled(0), 0)));
    for units in 1..=amount {
        let mut chosen: Option<(u32, Grams, usize)> = None;
        for &(size, size_units) in &sizes {
            let before = units
                .checked_sub(size_units)
                .and_then(|left| best.get(left).copied().flatten());
            let Some((count, _, _)) = before else {
                continue;
            };
            let count = count.saturating_add(1);
            let better =
                chosen.is_none_or(|(fewest, largest, _)| (count, largest) < (fewest, size));
            if better {
                chosen = Some((count, size, size_units));
            }
        }
        best.push(chosen);
    }
    read_back(amount, &best)
}

fn read_back(amount: usize, best: &[Option<(u32, Grams, usize)>]) -> Option<Vec<Vials>> {
    let mut vials: Vec<Vials> = Vec::new();
    let mut left = amount;
    while left > 0 {
        let (_, size, units) = best.get(left).copied().flatten()?;
        match vials.last_mut() {
            Some(last) if last.size == size => last.count = last.count.saturating_add(1),
            Some(_) | None => vials.push(Vials { size, count: 1 }),
        }
        left = left.checked_sub(units)?;
    }
    Some(vials)
}

fn in_units(grams: Grams) -> Option<usize> {
    let whole = grams.get().checked_rem(UNIT)? == 0;
    let units = usize::try_from(grams.get().checked_div(UNIT)?).ok()?;
    (whole && units > 0).then_some(units)
}
