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
    /// Fewest vials of the largest day, if the sizes can make it.
    pub vials: Option<Vec<Vials>>,
}

impl Supply {
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

/// Volumes and vials of a course whose largest day is `largest`.
///
/// # Errors
/// [`Overflow`].
pub(super) fn supply(
    product: Product,
    doses: &Doses,
    largest: Grams,
) -> Result<Explained<Supply, CourseStep>, Overflow> {
    let data = product.data();
    let per_gram = data.concentration.millilitres_per_gram();
    let volume = |grams: &Grams| Ok(Millilitres::scaled(mul(grams.get(), per_gram)?));
    let daily = doses
        .daily
        .iter()
        .map(volume)
        .collect::<Result<Vec<_>, Overflow>>()?;
    let total = volume(&doses.total)?;
    let vials = vials::fewest(largest, data.vials.value);
    let mut steps = Steps::new();
    steps.push(
        CourseStep::Volume(product, largest, volume(&largest)?),
        cite(
            data.vials.source.source,
            "concentration of the product",
            data.vials.source.status,
        ),
    );
    steps.push(
        CourseStep::Vials(product, largest, vials.clone()),
        data.vials.source,
    );
    Ok(steps.explain(Supply {
        product,
        daily,
        total,
        vials,
    }))
}
