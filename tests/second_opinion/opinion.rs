//! The course as the dossier tells it, in its order.

use imnm::domain::body_size::Sex;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::notices::Notice;
use imnm::domain::ivig::products::Product;
use imnm::domain::ivig::regimen::Rounding;
use imnm::domain::ivig::weight::{Basis, WeightPolicy};
use imnm::domain::number::NumberError;
use imnm::domain::refusal::{Field, Reason, Refusal};

use super::fraction::{Q, q, whole};
use super::products::{AtRisk, at_risk, is_weak, label, vials};

/// One case. Numbers are in thousandths of the unit of their field.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    pub age: Option<i64>,
    pub sex: Option<Sex>,
    pub pregnant: Finding,
    pub weight: Option<i64>,
    pub height: Option<i64>,
    pub before: Option<i64>,
    pub dose: Option<i64>,
    pub days: Option<i64>,
    pub policy: WeightPolicy,
    pub step: i64,
    pub rounding: Rounding,
    pub product: Product,
    pub at_risk: Finding,
}

/// Rate, minutes and volume of each step, and the minutes of all.
pub type LadderOpinion = (Vec<(Q, Q, Q)>, Q);

/// What the vectors ask of a course, and the ladder of the pump beside the exact one.
#[derive(Debug, PartialEq, Eq)]
pub struct Opinion {
    pub used: Q,
    pub basis: Basis,
    pub bmi: Option<Q>,
    pub exact: Q,
    pub total: Q,
    pub deviation: Q,
    pub daily: Vec<Q>,
    pub daily_ml: Vec<Q>,
    pub total_ml: Q,
    pub vials: Option<Vec<(Q, u32)>>,
    pub exact_ladder: Option<LadderOpinion>,
    pub pump_ladder: Option<LadderOpinion>,
    pub notices: Vec<Notice>,
}

fn thousandths(value: i64) -> Q {
    q(i128::from(value), 1000)
}

/// Decimal written as whole and hundredths, for the figures of the dossier.
fn hundredths(value: i128) -> Q {
    q(value, 100)
}

fn refuse<T>(field: Field, reason: Reason) -> Result<T, Refusal> {
    Err(Refusal::new(field, reason))
}

fn entered(field: Field, value: Option<i64>) -> Result<Q, Refusal> {
    match value {
        None => refuse(field, Reason::Number(NumberError::Missing)),
        Some(value) if value <= 0 => refuse(field, Reason::NotPositive),
        Some(value) => Ok(thousandths(value)),
    }
}

fn entered_if_any(field: Field, value: Option<i64>) -> Result<Option<Q>, Refusal> {
    value.map(|value| entered(field, Some(value))).transpose()
}

fn weight_of_a_person(field: Field, value: Option<i64>) -> Result<Q, Refusal> {
    let weight = entered(field, value)?;
    if weight < whole(3) || weight > whole(300) {
        return refuse(field, Reason::OutOfRange);
    }
    Ok(weight)
}

pub fn opinion(input: &Input) -> Result<Opinion, Refusal> {
    let mut notices = Vec::new();
    let age = entered_if_any(Field::Age, input.age)?;
    match age {
        Some(age) if age > whole(120) => return refuse(Field::Age, Reason::OutOfRange),
        Some(age) if age < whole(18) => return refuse(Field::Age, Reason::AdultsOnly),
        Some(_) => {}
        None => notices.push(Notice::AdultAssumed),
    }
    let weight = weight_of_a_person(Field::Weight, input.weight)?;
    if weight < whole(25) {
        return refuse(Field::Weight, Reason::ImplausibleForAge);
    }
    let height = entered_if_any(Field::Height, input.height)?;
    match height {
        Some(height) if height < whole(100) => {
            return refuse(Field::Height, Reason::HeightUnitSuspect);
        }
        Some(height) if height > whole(250) => return refuse(Field::Height, Reason::OutOfRange),
        Some(_) => {}
        None if weight >= whole(90) => return refuse(Field::Height, Reason::HeightNeeded),
        None => {}
    }
    let bmi = height.map(|cm| (weight * whole(10_000) / (cm * cm)).displayed());
    if let Some(bmi) = bmi {
        if bmi < whole(10) || bmi > whole(80) {
            return refuse(Field::Height, Reason::BmiImplausible);
        }
        if bmi < whole(16) || bmi > whole(45) {
            notices.push(Notice::BmiExtreme);
        }
    }
    let dose = entered(Field::DosePerKg, input.dose)?;
    if dose > whole(2) {
        return refuse(Field::DosePerKg, Reason::DoseAboveCourseCap);
    }
    let days = match input.days.map(thousandths) {
        None => return refuse(Field::Days, Reason::Number(NumberError::Missing)),
        Some(days) if days.is_whole() && days >= whole(1) && days <= whole(5) => days,
        Some(_) => return refuse(Field::Days, Reason::DaysOneToFive),
    };
    if dose / days > whole(1) {
        return refuse(Field::Days, Reason::DoseAboveDayCap);
    }
    let (used, basis) = dosing_weight(input, weight, height.zip(bmi), &mut notices)?;

    let exact = used * dose;
    let step = thousandths(input.step);
    let in_steps = exact / step;
    let steps = match input.rounding {
        Rounding::Down => in_steps.floor(),
        // Ties go down.
        Rounding::Nearest => (in_steps - q(1, 2)).ceil(),
    };
    let total = whole(steps) * step;
    if steps == 0 {
        return refuse(Field::Step, Reason::RoundedToZero);
    }
    if steps < days.floor() {
        return refuse(Field::Days, Reason::TooManyDaysForStep);
    }
    let off = (total - exact) * whole(100) / exact;
    if off.size() > whole(5) {
        notices.push(Notice::RoundingOverFivePercent);
    }
    let deviation = if off < whole(0) {
        whole(0) - off.size().displayed()
    } else {
        off.displayed()
    };
    // Day number k of n gets the whole steps up to its share of the total that the days before did not get.
    let up_to = |day: i128| (whole(steps * day) / days).floor();
    let daily: Vec<Q> = (1..=days.floor())
        .map(|day| whole(up_to(day) - up_to(day - 1)) * step)
        .collect();
    let mut daily = daily;
    daily.sort();
    let largest = *daily.last().expect("at least one day");
    if largest >= whole(35) {
        notices.push(Notice::DailyThirtyFiveGrams);
    }

    let risky = risk(input, age, &mut notices);
    if risky && dose / days > q(2, 5) {
        notices.push(Notice::ConsiderFiveDays);
    }
    let per_gram = whole(if is_weak(input.product) { 20 } else { 10 });
    let volume = largest * per_gram;
    let rates = rates(input.product, risky);
    let by_weight = used.least(weight);
    let exact_rates =
        rates.map(|rates| -> Vec<Q> { rates.iter().map(|&rate| rate * by_weight).collect() });
    let pump_rates = exact_rates
        .as_ref()
        .map(|rates| -> Vec<Q> { rates.iter().map(|rate| whole(rate.floor())).collect() })
        .filter(|rates| rates.iter().all(|&rate| rate > whole(0)));
    notices.sort();
    Ok(Opinion {
        used,
        basis,
        bmi,
        exact,
        total,
        deviation,
        daily_ml: daily.iter().map(|&day| day * per_gram).collect(),
        daily,
        total_ml: total * per_gram,
        vials: fewest(largest, vials(input.product)),
        exact_ladder: exact_rates.map(|rates| climb(&rates, volume, Q::displayed)),
        pump_ladder: pump_rates.map(|rates| climb(&rates, volume, |minutes| whole(minutes.ceil()))),
        notices,
    })
}

/// Section 2 and the convention "ivig, weight policy".
fn dosing_weight(
    input: &Input,
    weight: Q,
    body: Option<(Q, Q)>,
    notices: &mut Vec<Notice>,
) -> Result<(Q, Basis), Refusal> {
    use WeightPolicy::{Actual, Australia2026, Bmi30, Ideal, Ontario, UkDoseDetermining};
    let actual = |weight: Q| Ok((weight.displayed(), Basis::Actual));
    if input.policy == Actual {
        return actual(weight);
    }
    let Some((height, bmi)) = body else {
        notices.push(Notice::HeightMissing);
        return actual(weight);
    };
    let Some(sex) = input.sex else {
        return refuse(Field::Sex, Reason::SexNeeded);
    };
    let pregnant = input.pregnant == Finding::Present;
    let now = weight;
    let mut weight = weight;
    if pregnant && input.policy == Ontario {
        if input.before.is_none() {
            return refuse(Field::PrepregnancyWeight, Reason::PrepregnancyWeightNeeded);
        }
        weight = weight_of_a_person(Field::PrepregnancyWeight, input.before)?;
        // The limits of section 8: an adult's weight, also before the pregnancy.
        if weight < whole(25) {
            return refuse(Field::PrepregnancyWeight, Reason::ImplausibleForAge);
        }
        // No dosing weight is above the actual one, and a body mass index under 16 is in doubt.
        let metres = height / whole(100);
        if weight > now || (weight / (metres * metres)).displayed() < whole(16) {
            return refuse(Field::PrepregnancyWeight, Reason::PrepregnancyWeightUnusual);
        }
        notices.push(Notice::PrepregnancyWeight);
    } else if pregnant {
        notices.push(Notice::PregnantActualWeight);
        return actual(weight);
    }
    let floor = match input.policy {
        UkDoseDetermining => whole(132),
        Australia2026 => whole(152),
        Actual | Bmi30 | Ontario | Ideal => q(1524, 10),
    };
    if height < floor {
        notices.push(Notice::ShortActualWeight);
        return actual(weight);
    }
    let (low, at_60_inches) = match sex {
        Sex::Male => (whole(50), whole(50)),
        Sex::Female => (q(455, 10), q(455, 10)),
    };
    if input.policy == Ontario && weight <= low {
        notices.push(Notice::LowWeightActualWeight);
        return actual(weight);
    }
    let inches = height / hundredths(254);
    let ideal = at_60_inches + q(23, 10) * (inches - whole(60));
    let applies = match input.policy {
        Bmi30 => bmi >= whole(30),
        UkDoseDetermining => bmi > whole(30) || weight > q(12, 10) * ideal,
        Actual | Australia2026 | Ontario | Ideal => true,
    };
    if !applies {
        return actual(weight);
    }
    let (exact, basis) = if input.policy == Ideal {
        (ideal, Basis::Ideal)
    } else {
        (ideal + q(4, 10) * (weight - ideal), Basis::Adjusted)
    };
    if exact.displayed() >= weight {
        notices.push(Notice::ThinActualWeight);
        return actual(weight);
    }
    Ok((exact.displayed(), basis))
}

fn risk(input: &Input, age: Option<Q>, notices: &mut Vec<Notice>) -> bool {
    let old = age.is_some_and(|age| age > whole(65));
    if old {
        notices.push(Notice::AgeOver65);
    }
    if !old && input.at_risk == Finding::Unknown {
        notices.push(Notice::RiskUnanswered);
    }
    let risky = old || matches!(input.at_risk, Finding::Present | Finding::Unknown);
    if risky && at_risk(input.product) == AtRisk::Lowest {
        notices.push(Notice::LowestPracticableRate);
    }
    risky
}

/// Section 3 and policy IVIG 4, in mL/kg/h: the start doubled every 30 minutes, up to the ceiling; none without rates.
fn rates(product: Product, risky: bool) -> Option<Vec<Q>> {
    // 10 %: mg/kg/min × 0.6, 5 %: × 1.2.
    let per_mg = hundredths(if is_weak(product) { 120 } else { 60 });
    let myositis = whole(if risky { 3 } else { 4 }) * per_mg;
    let (start, own) = label(product)?;
    let mut ceiling = myositis.least(hundredths(own));
    match at_risk(product) {
        AtRisk::UpTo(own) if risky => ceiling = ceiling.least(hundredths(own)),
        // Rates are written in hundredths.
        AtRisk::Under(own) if risky => ceiling = ceiling.least(hundredths(own - 1)),
        AtRisk::UpTo(_) | AtRisk::Under(_) | AtRisk::Lowest => {}
    }
    let doubled = std::iter::successors(Some(hundredths(start)), |&rate| Some(rate * whole(2)));
    let mut rates: Vec<Q> = doubled.take_while(|&rate| rate < ceiling).collect();
    rates.push(ceiling);
    Some(rates)
}

/// Runs the volume in: 30 minutes a step, the rest at the last rate or in the step that ends it.
fn climb(rates: &[Q], volume: Q, shown: impl Fn(Q) -> Q) -> LadderOpinion {
    let mut left = volume;
    let mut steps = Vec::new();
    for (place, &rate) in rates.iter().enumerate() {
        let half_hour = rate / whole(2);
        if place + 1 == rates.len() || half_hour >= left {
            steps.push((rate, shown(left * whole(60) / rate), left));
            break;
        }
        steps.push((rate, whole(30), half_hour));
        left = left - half_hour;
    }
    let minutes = steps.iter().fold(whole(0), |sum, step| sum + step.1);
    (steps, minutes)
}

/// Tries one vial, then two, and so on; the first hit that takes the largest sizes first.
fn fewest(day: Q, sizes: &[i128]) -> Option<Vec<(Q, u32)>> {
    let amount = (day * whole(2)).floor();
    let smallest = *sizes.last()?;
    let chosen = (1..=amount / smallest).find_map(|count| exactly(count, amount, sizes))?;
    let mut counted: Vec<(Q, u32)> = Vec::new();
    for size in chosen {
        match counted.last_mut() {
            Some((last, count)) if *last == q(size, 2) => *count += 1,
            _ => counted.push((q(size, 2), 1)),
        }
    }
    Some(counted)
}

fn exactly(count: i128, amount: i128, sizes: &[i128]) -> Option<Vec<i128>> {
    let (&largest, smaller) = sizes.split_first()?;
    if amount == 0 || count == 0 {
        return (amount == 0 && count == 0).then(Vec::new);
    }
    if amount > count * largest {
        return None;
    }
    if largest <= amount
        && let Some(mut rest) = exactly(count - 1, amount - largest, sizes)
    {
        rest.insert(0, largest);
        return Some(rest);
    }
    exactly(count, amount, smaller)
}
