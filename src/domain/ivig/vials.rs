//! The fewest vials that make a day exactly, for one day or for every amount at once.

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
const HALF_GRAM: i64 = 500_000;

/// The fewest vials that hold exactly `day`, largest sizes preferred among equals, largest first; `None` if the sizes
/// can't make it. No vial is ever opened for a part of it.
#[must_use]
pub fn fewest(day: Grams, sizes: &[Grams]) -> Option<Vec<Vials>> {
    FewestVials::new(sizes, day)?.vials(day)
}

/// The fewest vials for every amount up to a largest one, worked out once.
#[derive(Clone, Debug)]
pub struct FewestVials {
    /// Micrograms: the largest amount that all sizes are multiples of.
    unit: i64,
    /// By units: how many vials, and the largest one that such a choice can hold.
    best: Vec<Option<Choice>>,
}

#[derive(Clone, Copy, Debug)]
struct Choice {
    count: u32,
    size: Grams,
    units: usize,
}

impl FewestVials {
    /// For all amounts up to `up_to` grams. `None` without sizes, and where a size is no positive multiple of half a
    /// gram.
    #[must_use]
    pub fn new(sizes: &[Grams], up_to: Grams) -> Option<Self> {
        let mut unit = 0;
        for size in sizes {
            in_units(*size, HALF_GRAM)?;
            unit = greatest_common_divisor(size.get(), unit);
        }
        let sizes: Vec<(Grams, usize)> = sizes
            .iter()
            .map(|&size| in_units(size, unit).map(|units| (size, units)))
            .collect::<Option<_>>()?;
        let amounts = usize::try_from(up_to.get().checked_div(unit)?).ok()?;
        let mut best = Vec::with_capacity(amounts.saturating_add(1));
        best.push(Some(Choice {
            count: 0,
            size: Grams::scaled(0),
            units: 0,
        }));
        for amount in 1..=amounts {
            best.push(best_of(amount, &sizes, &best));
        }
        Some(Self { unit, best })
    }

    /// The fewest vials that hold exactly `day`, as [`fewest`] gives them. `None` also above the amount that this was
    /// made for.
    #[must_use]
    pub fn vials(&self, day: Grams) -> Option<Vec<Vials>> {
        let mut vials: Vec<Vials> = Vec::new();
        let mut left = in_units(day, self.unit)?;
        while left > 0 {
            let Choice { size, units, .. } = self.best.get(left).copied().flatten()?;
            match vials.last_mut() {
                Some(last) if last.size == size => last.count = last.count.saturating_add(1),
                Some(_) | None => vials.push(Vials { size, count: 1 }),
            }
            left = left.checked_sub(units)?;
        }
        Some(vials)
    }

    /// Micrograms in a unit: every amount of whole vials is a multiple of it.
    pub(super) const fn unit(&self) -> i64 {
        self.unit
    }

    /// How many vials hold exactly this many units.
    pub(super) fn count(&self, units: usize) -> Option<u32> {
        match self.best.get(units) {
            Some(Some(choice)) => Some(choice.count),
            Some(None) | None => None,
        }
    }
}

/// One vial more than for what is left beside it; the largest among equals.
fn best_of(amount: usize, sizes: &[(Grams, usize)], best: &[Option<Choice>]) -> Option<Choice> {
    let mut chosen: Option<Choice> = None;
    for &(size, units) in sizes {
        let before = amount
            .checked_sub(units)
            .and_then(|left| best.get(left).copied().flatten());
        let Some(before) = before else {
            continue;
        };
        let count = before.count.saturating_add(1);
        let better = chosen.is_none_or(|so_far| (count, so_far.size) < (so_far.count, size));
        if better {
            chosen = Some(Choice { count, size, units });
        }
    }
    chosen
}

/// Of numbers of which none is negative.
fn greatest_common_divisor(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a, b);
    while let Some(left) = a.checked_rem(b) {
        (a, b) = (b, left);
    }
    a
}

/// How many times `unit` the grams are, if that is a whole number over zero.
fn in_units(grams: Grams, unit: i64) -> Option<usize> {
    let whole = grams.get().checked_rem(unit)? == 0;
    let units = usize::try_from(grams.get().checked_div(unit)?).ok()?;
    (whole && units > 0).then_some(units)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ivig::products::{PRODUCTS, Product};
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
    fn the_fewest_may_leave_the_largest_vial_out() {
        let sizes = [1, 4, 5].map(whole_grams);
        let mut largest_first = sizes;
        largest_first.reverse();
        let two = Vials {
            size: whole_grams(4),
            count: 2,
        };
        for sizes in [sizes, largest_first] {
            assert_eq!(fewest(whole_grams(8), &sizes), Some(vec![two]));
        }
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

    #[test]
    fn a_table_gives_what_each_day_alone_gives_and_nothing_above_its_end() {
        for product in PRODUCTS {
            let sizes = product.data().vials.value;
            if sizes.is_empty() {
                continue;
            }
            let table = FewestVials::new(sizes, whole_grams(120)).unwrap();
            for half_grams in 0..=240 {
                let day = Grams::scaled(half_grams * HALF_GRAM);
                assert_eq!(table.vials(day), fewest(day, sizes), "{product:?}, {day:?}");
            }
            assert_eq!(table.vials(whole_grams(125)), None);
            assert_eq!(table.vials(Grams::scaled(-HALF_GRAM)), None);
        }
    }

    #[test]
    fn sizes_share_the_largest_unit_that_they_allow() {
        let unit = |product: Product| {
            let table = FewestVials::new(product.data().vials.value, whole_grams(40))?;
            Some(Grams::scaled(table.unit()).to_string())
        };
        for (product, shared) in [
            (Product::OctagamTen, Some("1")),
            (Product::OctagamFive, Some("2.5")),
            (Product::Privigen, Some("2.5")),
            (Product::Panzyga, Some("0.5")),
            (Product::Bivigam, Some("5")),
            (Product::FlebogammaFive, Some("0.5")),
            // Its vials were not found.
            (Product::GammaplexTen, None),
        ] {
            assert_eq!(unit(product).as_deref(), shared, "{product:?}");
        }
        // No sizes, a size of nothing, one that is no multiple of half a gram.
        for sizes in [
            vec![],
            vec![whole_grams(0)],
            vec![whole_grams(5), tenth_grams(2, 4)],
        ] {
            assert!(FewestVials::new(&sizes, whole_grams(40)).is_none());
            assert_eq!(fewest(whole_grams(40), &sizes), None);
        }
    }
}
