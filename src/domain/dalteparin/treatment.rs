//! Treatment doses of dalteparin by weight: rows to look up, never a dose that is given here.
//!
//! Sources: the UK label for a venous clot; the US label for a clot with cancer, as reported. Traps: under 46 kg the UK
//! gives 7500 units and the US 10 000 in month 1; the bands are whole kilograms, so that 56.5 kg has no row until it is rounded; the answer on prophylaxis
//! must never reach for these rows, which a test of the house holds.

use crate::domain::exact::{Overflow, div_half_up, mul};
use crate::domain::quantity::{AntiXaUnits, Kilograms, UnitsPerKilogram};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TreatmentTable {
    /// United Kingdom, a venous clot.
    UkVenousClot,
    /// United States, a clot with cancer, the first month.
    UsCancerFirstMonth,
    /// The same, months 2 to 6.
    UsCancerLater,
}

/// All tables.
pub const TREATMENT_TABLES: [TreatmentTable; 3] = [
    TreatmentTable::UkVenousClot,
    TreatmentTable::UsCancerFirstMonth,
    TreatmentTable::UsCancerLater,
];

impl TreatmentTable {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::UkVenousClot => cite(
                SourceId::FragminLabels,
                "UK: treatment of a venous clot by weight, once daily",
                Status::Published,
            ),
            Self::UsCancerFirstMonth => cite(
                SourceId::FragminUsLabel,
                "clot with cancer by weight, month 1, once daily",
                Status::Reported,
            ),
            Self::UsCancerLater => cite(
                SourceId::FragminUsLabel,
                "clot with cancer by weight, months 2 to 6, once daily",
                Status::Reported,
            ),
        }
    }
}

/// Source of rounding the weight to whole kilograms.
pub const ROUNDED_SOURCE: Citation = cite(
    SourceId::Policy,
    "dalteparin: treatment bands are whole kilograms, the weight is rounded half up",
    Status::Policy,
);

/// Source of their being there to look up alone.
pub const REFERENCE_SOURCE: Citation = cite(
    SourceId::Policy,
    "dalteparin: doses of treatment are a reference and no fallback",
    Status::Policy,
);
/// Norway: over this weight syringes are combined.
pub const NORWAY_COMBINES_OVER: Kilograms = Kilograms::scaled(90_000);
/// Norway: over this weight there are no data.
pub const NORWAY_NO_DATA_OVER: Kilograms = Kilograms::scaled(190_000);
/// The most that any of the tables gives.
pub const CAP: AntiXaUnits = AntiXaUnits::scaled(18_000);
/// Who does otherwise in heavy patients.
pub const NORWAY_SOURCE: Citation = cite(
    SourceId::FragminLabels,
    "Norway: over 90 kg syringes are combined, no data over 190 kg; the UK caps at 18 000 units",
    Status::Reported,
);

/// A band of weight with the units of each table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// From this whole weight, to under that of the next band.
    pub from: Kilograms,
    uk: AntiXaUnits,
    us_first: AntiXaUnits,
    us_later: AntiXaUnits,
}

const fn band(grams: i64, uk: i64, us_first: i64, us_later: i64) -> Band {
    Band {
        from: Kilograms::scaled(grams),
        uk: AntiXaUnits::scaled(uk),
        us_first: AntiXaUnits::scaled(us_first),
        us_later: AntiXaUnits::scaled(us_later),
    }
}

/// The bands, light first. The last has no end: all three tables cap at 18 000 units.
pub const BANDS: [Band; 6] = [
    band(0, 7_500, 10_000, 7_500),
    band(46_000, 10_000, 10_000, 7_500),
    band(57_000, 12_500, 12_500, 10_000),
    band(69_000, 15_000, 15_000, 12_500),
    band(83_000, 18_000, 18_000, 15_000),
    band(99_000, 18_000, 18_000, 18_000),
];

impl Band {
    /// The units of a table, once daily.
    #[must_use]
    pub const fn units(&self, table: TreatmentTable) -> AntiXaUnits {
        match table {
            TreatmentTable::UkVenousClot => self.uk,
            TreatmentTable::UsCancerFirstMonth => self.us_first,
            TreatmentTable::UsCancerLater => self.us_later,
        }
    }
}

/// A row as it reads for a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreatmentRow {
    /// Units once daily.
    pub units: AntiXaUnits,
    /// What that is for each kilogram of the weight as typed, rounded half up to 0.1.
    pub per_kilogram: UnitsPerKilogram,
}

/// The row of a table for a weight, which is rounded half up to whole kilograms first.
///
/// # Errors
/// [`Overflow`], also for a weight of zero.
pub fn treatment_row(table: TreatmentTable, weight: Kilograms) -> Result<TreatmentRow, Overflow> {
    let whole = Kilograms::scaled(mul(div_half_up(weight.get(), 1_000)?, 1_000)?);
    let reached = |band: &&Band| whole >= band.from;
    let band = BANDS.iter().rfind(reached).ok_or(Overflow)?;
    let units = band.units(table);
    // Kilograms are thousandths, the result tenths.
    let tenths = div_half_up(mul(units.get(), 10_000)?, weight.get())?;
    Ok(TreatmentRow {
        units,
        per_kilogram: UnitsPerKilogram::scaled(tenths),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_band_begins_at_the_half_kilogram_below_its_first_whole_one() {
        // "46-56", "57-68", "69-82", "83-98", ">= 99": the units of the UK, of month 1, of months 2 to 6.
        for (grams, wanted) in [
            (45_499, [7_500, 10_000, 7_500]),
            (45_500, [10_000, 10_000, 7_500]),
            (56_499, [10_000, 10_000, 7_500]),
            (56_500, [12_500, 12_500, 10_000]),
            (68_499, [12_500, 12_500, 10_000]),
            (68_500, [15_000, 15_000, 12_500]),
            (82_499, [15_000, 15_000, 12_500]),
            (82_500, [18_000, 18_000, 15_000]),
            (98_499, [18_000, 18_000, 15_000]),
            (98_500, [18_000, 18_000, 18_000]),
            (190_000, [18_000, 18_000, 18_000]),
        ] {
            let weight = Kilograms::scaled(grams);
            let found = TREATMENT_TABLES.map(|table| treatment_row(table, weight).unwrap().units);
            assert_eq!(found, wanted.map(AntiXaUnits::scaled), "{weight}");
        }
        assert!(treatment_row(TreatmentTable::UkVenousClot, Kilograms::scaled(0)).is_err());
    }

    #[test]
    fn every_table_ends_at_the_cap_and_none_goes_over_it() {
        for table in TREATMENT_TABLES {
            let units = BANDS.map(|band| band.units(table));
            assert!(units.is_sorted());
            assert_eq!(units.last(), Some(&CAP));
        }
    }
}
