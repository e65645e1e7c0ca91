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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ivig::products::Product;
    use crate::domain::quantity::{tenth_grams, whole_grams};

    fn chosen(product: Product, day: Grams) -> Option<String> {
        let vials = fewest(day, product.data().vials.value)?;
        let words = vials.iter().map(|v| format!("{}x{}", v.count, v.size));
        Some(words.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn among_equals_the_largest_vials_are_preferred() {
        let day = |grams| chosen(Product::OctagamTen, whole_grams(grams)).unwrap();
        // Not two of 20.
        assert_eq!(day(40), "1x30 1x10");
        assert_eq!(day(70), "2x30 1x10");
        assert_eq!(day(7), "1x5 1x2");
    }

    #[test]
    fn the_largest_vial_is_passed_over_where_the_rest_could_not_be_made() {
        // Five first would leave 1 g, which no vial holds.
        let day = |grams| chosen(Product::OctagamTen, whole_grams(grams)).unwrap();
        assert_eq!(day(36), "1x30 3x2");
        assert_eq!(day(8), "4x2");
    }

    #[test]
    fn a_day_that_no_vials_make_has_none() {
        // The 2.5 g step does not fit the 10 % Octagam, which has no vial of half grams.
        assert_eq!(chosen(Product::OctagamTen, tenth_grams(22, 5)), None);
        assert_eq!(
            chosen(Product::Privigen, tenth_grams(22, 5)).as_deref(),
            Some("1x20 1x2.5")
        );
        assert_eq!(chosen(Product::OctagamTen, whole_grams(3)), None);
        assert_eq!(chosen(Product::OctagamTen, Grams::scaled(40_000_001)), None);
        assert_eq!(chosen(Product::OctagamTen, Grams::scaled(0)), None);
    }
}
