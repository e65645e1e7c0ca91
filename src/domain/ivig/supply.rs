//! What the pharmacy hands out for a course: volumes, and the vials of the largest day.

use super::course::{CourseStep, Doses};
use super::products::Product;
use super::vials::{self, Vials};
use crate::domain::exact::{Overflow, add, mul};
use crate::domain::explain::{Explained, Steps};
use crate::domain::quantity::{Grams, Millilitres};
use crate::domain::sources::cite;

/// What the pharmacy hands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    /// The product.
    pub product: Product,
    /// Volume of each day.
    pub daily: Vec<Millilitres>,
    /// Volume of the course.
    pub total: Millilitres,
    /// For each amount that a day has, the smaller first, its fewest vials, if the sizes can make it.
    pub vials: Vec<Option<Vec<Vials>>>,
}

impl Supply {
    /// Volume of the largest day.
    #[must_use]
    pub fn largest(&self) -> Millilitres {
        self.daily.last().copied().unwrap_or(self.total)
    }

    /// Fewest vials of the largest day, if the sizes can make it.
    #[must_use]
    pub fn vials_of_largest(&self) -> Option<&Vec<Vials>> {
        self.vials.last()?.as_ref()
    }

    /// Sum of the days, for the check that nothing is lost.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn sum_of_days(&self) -> Result<Millilitres, Overflow> {
        self.daily
            .iter()
            .try_fold(0, |sum, day| add(sum, day.get()))
            .map(Millilitres::scaled)
    }
}

/// Volumes and vials of a course.
///
/// # Errors
/// [`Overflow`].
pub(super) fn supply(
    product: Product,
    doses: &Doses,
) -> Result<Explained<Supply, CourseStep>, Overflow> {
    let data = product.data();
    let largest = doses.largest();
    let per_gram = data.concentration.millilitres_per_gram();
    let volume = |grams: &Grams| Ok(Millilitres::scaled(mul(grams.get(), per_gram)?));
    let daily = doses
        .daily
        .iter()
        .map(volume)
        .collect::<Result<Vec<_>, Overflow>>()?;
    let total = volume(&doses.total)?;
    let mut amounts = doses.daily.clone();
    amounts.dedup();
    let vials: Vec<_> = amounts
        .iter()
        .map(|day| vials::fewest(*day, data.vials.value))
        .collect();
    let mut steps = Steps::new();
    steps.push(
        CourseStep::Volume(product, largest, volume(&largest)?),
        cite(
            data.vials.source.source,
            "concentration of the product",
            data.vials.source.status,
        ),
    );
    if !data.vials.value.is_empty() {
        steps.push(
            CourseStep::Vials(product, largest, vials.last().cloned().flatten()),
            data.vials.source,
        );
    }
    Ok(steps.explain(Supply {
        product,
        daily,
        total,
        vials,
    }))
}
