//! The run sheet: what a nurse hangs and sets on each infusion day, step by step, with clock times once a start is known.

use chrono::NaiveDate as Date;

use super::infusion::{self, Ladder};
use super::products::Product;
use super::vials::{self, Vials};
use crate::domain::clock::{Clock, Moment};
use crate::domain::exact::{Overflow, mul};
use crate::domain::quantity::{Grams, Kilograms, Millilitres};

/// One infusion day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaySheet {
    /// Its number, from 1.
    pub number: usize,
    /// Its day, where the first is known.
    pub date: Option<Date>,
    /// Grams.
    pub grams: Grams,
    /// Volume. The steps of the ladder add up to it.
    pub volume: Millilitres,
    /// The fewest whole vials that hold it, if the sizes can make it.
    pub vials: Option<Vec<Vials>>,
    /// The rates as the pump is set.
    pub ladder: Ladder,
    /// When each step begins, and when the last ends, where the start is known: one more than there are steps.
    pub clock: Option<Vec<Moment>>,
}

/// What the sheets are made from.
#[derive(Clone, Copy, Debug)]
pub struct SheetRequest<'a> {
    /// Grams of each day.
    pub daily: &'a [Grams],
    /// The product.
    pub product: Product,
    /// The weight that the rates are made from.
    pub weight: Kilograms,
    /// Counts as at risk.
    pub at_risk: bool,
    /// The first infusion day; the others follow it day by day.
    pub first_day: Option<Date>,
    /// When the infusion starts on each day.
    pub start: Option<Clock>,
}

/// A sheet for every infusion day; `None` where a pump would be set to nothing.
///
/// # Errors
/// [`Overflow`].
pub fn sheets(request: &SheetRequest<'_>) -> Result<Option<Vec<DaySheet>>, Overflow> {
    let days = request.daily.iter().enumerate();
    days.map(|(place, grams)| sheet(request, place, *grams))
        .collect()
}

fn sheet(
    request: &SheetRequest<'_>,
    place: usize,
    grams: Grams,
) -> Result<Option<DaySheet>, Overflow> {
    let data = request.product.data();
    let per_gram = data.concentration.millilitres_per_gram();
    let volume = Millilitres::scaled(mul(grams.get(), per_gram)?);
    let ladder = infusion::pump_ladder(data, request.at_risk, request.weight, volume)?;
    let later = u64::try_from(place).map_err(|_| Overflow)?;
    let date = request
        .first_day
        .and_then(|day| day.checked_add_days(chrono::Days::new(later)));
    Ok(ladder.map(|ladder| DaySheet {
        number: place.saturating_add(1),
        date,
        grams,
        volume,
        vials: vials::fewest(grams, data.vials.value),
        clock: request.start.map(|start| moments(start, &ladder)),
        ladder,
    }))
}

/// The pump's minutes are whole, so every step begins on a whole minute.
fn moments(start: Clock, ladder: &Ladder) -> Vec<Moment> {
    let mut now = Moment::of(start);
    let mut moments = vec![now];
    for step in &ladder.steps {
        now = now.after(step.minutes);
        moments.push(now);
    }
    moments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates;
    use crate::domain::exact::add;
    use crate::domain::ivig::products::PRODUCTS;
    use crate::domain::quantity::whole_grams;

    fn request(daily: &[Grams], product: Product) -> SheetRequest<'_> {
        SheetRequest {
            daily,
            product,
            weight: Kilograms::scaled(70_000),
            at_risk: true,
            first_day: dates::parse("2027-03-27"),
            start: Clock::parse("22:00"),
        }
    }

    #[test]
    fn seventy_kilograms_at_risk_on_octagam_run_at_42_84_and_126() {
        let daily = [whole_grams(45), whole_grams(45), whole_grams(50)];
        let sheets = sheets(&request(&daily, Product::OctagamTen))
            .unwrap()
            .unwrap();
        let rates = |sheet: &DaySheet| -> Vec<String> {
            let steps = sheet.ladder.steps.iter();
            steps.map(|step| step.rate.to_string()).collect()
        };
        assert!(
            sheets
                .iter()
                .all(|sheet| rates(sheet) == ["42", "84", "126"])
        );
        // Over the night in which clocks go forward: a day is a day.
        let days: Vec<String> = sheets
            .iter()
            .filter_map(|sheet| sheet.date.map(dates::text))
            .collect();
        assert_eq!(days, ["2027-03-27", "2027-03-28", "2027-03-29"]);
        let clock = sheets
            .first()
            .and_then(|sheet| sheet.clock.clone())
            .unwrap();
        let clock: Vec<String> = clock.iter().map(|moment| moment.time.to_string()).collect();
        // 450 mL: 21 and 42 in half an hour each, the rest in 185 minutes.
        assert_eq!(clock, ["22:00", "22:30", "23:00", "02:05"]);
    }

    #[test]
    fn steps_add_up_to_the_volume_and_vials_to_the_grams_of_every_day() {
        let daily = [whole_grams(20), whole_grams(25), whole_grams(40)];
        for product in PRODUCTS {
            for sheet in sheets(&request(&daily, product))
                .unwrap()
                .unwrap_or_default()
            {
                let sum = |parts: Vec<i64>| parts.into_iter().try_fold(0, add).unwrap();
                let run = sum(sheet
                    .ladder
                    .steps
                    .iter()
                    .map(|step| step.volume.get())
                    .collect());
                assert_eq!(run, sheet.volume.get());
                let minutes = sum(sheet
                    .ladder
                    .steps
                    .iter()
                    .map(|step| step.minutes.get())
                    .collect());
                assert_eq!(minutes, sheet.ladder.minutes.get());
                if let Some(vials) = &sheet.vials {
                    let held = vials.iter().map(|v| v.size.get() * i64::from(v.count));
                    assert_eq!(sum(held.collect()), sheet.grams.get());
                }
            }
        }
    }

    #[test]
    fn without_a_first_day_or_a_start_there_are_no_dates_and_no_times() {
        let daily = [whole_grams(40)];
        let open = SheetRequest {
            first_day: None,
            start: None,
            ..request(&daily, Product::OctagamTen)
        };
        let sheets = sheets(&open).unwrap().unwrap();
        assert!(
            sheets
                .iter()
                .all(|sheet| sheet.date.is_none() && sheet.clock.is_none())
        );
    }
}
