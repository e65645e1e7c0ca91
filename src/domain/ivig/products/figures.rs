//! Figures of labels in the units that the labels print, with the same figure in another unit.

use super::Concentration;
use crate::domain::exact::{Overflow, div_half_up, mul};
use crate::domain::number::decimal_text;

/// A unit of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateUnit {
    /// mg/kg/min.
    MilligramsPerMinute,
    /// mL/kg/h.
    MillilitresPerHour,
    /// mL/kg/min.
    MillilitresPerMinute,
}

impl RateUnit {
    /// As it is printed.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::MilligramsPerMinute => "mg/kg/min",
            Self::MillilitresPerHour => "mL/kg/h",
            Self::MillilitresPerMinute => "mL/kg/min",
        }
    }

    /// One of it in thousandths of mL/kg/h.
    const fn in_thousandths(self, concentration: Concentration) -> i64 {
        match self {
            // 60 min/h × mL/g ÷ 1000 mg/g
            Self::MilligramsPerMinute => match concentration {
                Concentration::TenPercent => 600,
                Concentration::FivePercent => 1_200,
            },
            Self::MillilitresPerHour => 1_000,
            Self::MillilitresPerMinute => 60_000,
        }
    }
}

/// A rate by weight as a label prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelFigure {
    thousandths: i64,
    /// The unit that the label prints.
    pub unit: RateUnit,
}

impl LabelFigure {
    /// So many thousandths of a unit.
    #[must_use]
    pub const fn new(thousandths: i64, unit: RateUnit) -> Self {
        Self { thousandths, unit }
    }

    /// Hundredths of another unit for a solution of this strength, rounded half up.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn hundredths_in(
        self,
        unit: RateUnit,
        concentration: Concentration,
    ) -> Result<i64, Overflow> {
        let own = mul(self.thousandths, self.unit.in_thousandths(concentration))?;
        div_half_up(own, mul(unit.in_thousandths(concentration), 10)?)
    }

    /// "0.01 mL/kg/min".
    #[must_use]
    pub fn text(self) -> String {
        format!(
            "{} {}",
            decimal_text(self.thousandths, 3),
            self.unit.symbol()
        )
    }

    /// The same in mL/kg/h and mg/kg/min, without the unit that the label prints itself: "0.6 mL/kg/h, 1 mg/kg/min".
    #[must_use]
    pub fn in_the_others(self, concentration: Concentration) -> String {
        let units = [RateUnit::MillilitresPerHour, RateUnit::MilligramsPerMinute];
        let others = units.into_iter().filter(|unit| *unit != self.unit);
        let texts: Vec<String> = others
            .filter_map(|unit| {
                let hundredths = self.hundredths_in(unit, concentration).ok()?;
                Some(format!("{} {}", decimal_text(hundredths, 2), unit.symbol()))
            })
            .collect();
        texts.join(", ")
    }
}

/// An amount as a label prints it, in tenths of the unit that its place in the table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// None at all.
    Nothing,
    /// Exactly.
    Of(i64),
    /// No more than.
    AtMost(i64),
    /// Less than.
    Below(i64),
    /// On average.
    Mean(i64),
    /// About.
    About(i64),
    /// From one to another.
    Between(i64, i64),
}

/// How a bottle may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Storage {
    /// Degrees Celsius, from.
    pub from: Option<i64>,
    /// Degrees Celsius, to; none where the text says "cold" and no figure was read.
    pub to: Option<i64>,
    /// For so many months, where that is known.
    pub months: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_the_same_in_every_unit() {
        use Concentration::{FivePercent, TenPercent};
        let per_minute =
            |thousandths| LabelFigure::new(thousandths, RateUnit::MillilitresPerMinute);
        let milligrams = |thousandths| LabelFigure::new(thousandths, RateUnit::MilligramsPerMinute);
        let per_hour = |thousandths| LabelFigure::new(thousandths, RateUnit::MillilitresPerHour);
        for (figure, strength, text, others) in [
            (
                per_minute(10),
                TenPercent,
                "0.01 mL/kg/min",
                "0.6 mL/kg/h, 1 mg/kg/min",
            ),
            (
                per_minute(70),
                FivePercent,
                "0.07 mL/kg/min",
                "4.2 mL/kg/h, 3.5 mg/kg/min",
            ),
            (
                per_minute(80),
                FivePercent,
                "0.08 mL/kg/min",
                "4.8 mL/kg/h, 4 mg/kg/min",
            ),
            (
                per_minute(80),
                TenPercent,
                "0.08 mL/kg/min",
                "4.8 mL/kg/h, 8 mg/kg/min",
            ),
            (
                milligrams(3_300),
                TenPercent,
                "3.3 mg/kg/min",
                "1.98 mL/kg/h",
            ),
            (milligrams(500), FivePercent, "0.5 mg/kg/min", "0.6 mL/kg/h"),
            (per_hour(5_000), TenPercent, "5 mL/kg/h", "8.33 mg/kg/min"),
            (per_hour(500), TenPercent, "0.5 mL/kg/h", "0.83 mg/kg/min"),
            (per_hour(8_000), TenPercent, "8 mL/kg/h", "13.33 mg/kg/min"),
        ] {
            assert_eq!(figure.text(), text);
            assert_eq!(figure.in_the_others(strength), others, "{text}");
        }
    }
}
