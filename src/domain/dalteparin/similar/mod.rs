//! Drugs that are given in the place of dalteparin, as their sources print them: a reference to read.
//!
//! No row is worked out for a patient, and none is what to fall back on where dalteparin has no dose. Nothing is
//! converted: units and milligrams of one drug are not those of another.

mod rows;

use super::drug::Drug;
use super::quantities::Milligrams;
use super::syringes::Handling;
use crate::domain::quantity::{AntiXaUnits, Kilograms, MillilitresPerMinute};
use crate::domain::sources::{Citation, SourceId, Status, cite};

pub use rows::ROWS;

/// From where to where something holds, as the source prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<T> {
    /// Less than this.
    Under(T),
    /// Both ends belong to it.
    Between(T, T),
    /// More than this.
    Over(T),
    /// This or more.
    From(T),
}

/// What the kidneys are measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Creatinine clearance.
    Clearance,
    /// Estimated filtration.
    Filtration,
}

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whom {
    /// Of this weight.
    pub weight: Option<Span<Kilograms>>,
    /// With these kidneys.
    pub kidney: Option<(Measure, Span<MillilitresPerMinute>)>,
}

/// How much each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Milligrams.
    Milligrams(Milligrams),
    /// Milligrams, and the units that the source prints beside them.
    MilligramsAsUnits(Milligrams, AntiXaUnits),
    /// Units.
    Units(AntiXaUnits),
    /// From so many units to so many.
    UnitsBetween(AntiXaUnits, AntiXaUnits),
    /// One of the two, by weight; which goes with which was not recorded.
    UnitsByWeight(AntiXaUnits, AntiXaUnits),
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Times {
    /// Once a day.
    Once,
    /// Twice a day.
    Twice,
    /// Twice or three times a day.
    TwiceOrThrice,
    /// Not recorded.
    NotTold,
}

/// What the source says for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// This dose.
    Give(Amount, Times),
    /// This dose, and measure anti-Xa.
    GiveAndMeasure(Amount, Times),
    /// This dose where surgery is near.
    GiveBeforeSurgery(Amount, Times),
    /// Not to be given.
    NotGiven,
    /// It does not accumulate.
    NoAccumulation,
    /// The kidneys make no difference.
    KidneyIndependent,
}

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Of which drug.
    pub drug: Drug,
    /// For whom; everyone where neither weight nor kidneys are named.
    pub whom: Whom,
    /// What.
    pub said: Said,
    /// Who says so.
    pub source: Citation,
}

/// Where two sources can't both be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// One of them.
    pub one: Row,
    /// The other.
    pub other: Row,
}

/// All of them; both rows of each are of the same drug.
pub const CONFLICTS: [Conflict; 5] = [
    Conflict {
        one: rows::ENOXAPARIN_EU,
        other: rows::ENOXAPARIN_US,
    },
    Conflict {
        one: rows::ENGLAND_LIGHT,
        other: rows::IRELAND_LIGHT,
    },
    Conflict {
        one: rows::ENGLAND_USUAL,
        other: rows::IRELAND_HEAVY,
    },
    Conflict {
        one: rows::FONDAPARINUX_EU,
        other: rows::FONDAPARINUX_US,
    },
    Conflict {
        one: rows::FONDAPARINUX_EU,
        other: rows::FONDAPARINUX_REVIEW,
    },
];

/// What is to be known beside the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// None of them is for a patient of this page.
    Reference,
    /// Units of one are not units of another.
    NotInterchangeable,
    /// Another drug is another decision.
    Changed,
    /// The bands of enoxaparin are off the label.
    OffLabelBands,
    /// Not by oneself for thrombocytopenia from heparin.
    Thrombocytopenia,
}

/// All of them.
pub const REMARKS: [Remark; 5] = [
    Remark::Reference,
    Remark::NotInterchangeable,
    Remark::Changed,
    Remark::OffLabelBands,
    Remark::Thrombocytopenia,
];

impl Remark {
    /// Of which drug; none where it is of all.
    #[must_use]
    pub const fn drug(self) -> Option<Drug> {
        match self {
            Self::Reference | Self::NotInterchangeable | Self::Changed => None,
            Self::OffLabelBands => Some(Drug::Enoxaparin),
            Self::Thrombocytopenia => Some(Drug::Fondaparinux),
        }
    }

    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Reference => cite(
                SourceId::Policy,
                "dalteparin: other drugs are a reference and no fallback",
                Status::Policy,
            ),
            Self::NotInterchangeable => Handling::NotInterchangeable.source(),
            Self::Changed => cite(
                SourceId::Policy,
                "dalteparin: a change of the drug clears the dose",
                Status::Policy,
            ),
            Self::OffLabelBands => cite(
                SourceId::Unsourced,
                "bands of enoxaparin by weight are off the label",
                Status::Unconfirmed,
            ),
            Self::Thrombocytopenia => cite(
                SourceId::Unsourced,
                "fondaparinux in heparin-induced thrombocytopenia",
                Status::Unconfirmed,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dalteparin::drug::DRUGS;

    #[test]
    fn rows_stand_by_drug_and_the_usual_dose_of_each_comes_first() {
        let place = |row: &Row| DRUGS.iter().position(|drug| *drug == row.drug);
        assert!(ROWS.iter().map(place).is_sorted());
        for drug in DRUGS {
            let first = ROWS.iter().find(|row| row.drug == drug).unwrap();
            assert_eq!((first.whom.weight, first.whom.kidney), (None, None));
            assert!(matches!(first.said, Said::Give(..)), "{first:?}");
        }
        for (place, row) in ROWS.iter().enumerate() {
            assert_eq!(ROWS.iter().position(|other| other == row), Some(place));
            assert!(row.source.source.row().is_some());
        }
    }

    #[test]
    fn a_conflict_is_between_two_rows_of_one_drug_and_two_sources() {
        for Conflict { one, other } in CONFLICTS {
            assert_eq!(one.drug, other.drug);
            assert_ne!(one.source.source, other.source.source);
            assert_ne!((one.said, one.whom), (other.said, other.whom));
            assert!(ROWS.contains(&one) && ROWS.contains(&other));
        }
    }

    #[test]
    fn what_has_no_source_is_unconfirmed_and_no_doubtful_row_is_published() {
        for row in ROWS {
            let is_unsourced = row.source.source == SourceId::Unsourced;
            assert_eq!(
                is_unsourced,
                row.source.status == Status::Unconfirmed,
                "{row:?}"
            );
        }
        let spans = ROWS.iter().filter_map(|row| row.whom.weight);
        for span in spans {
            if let Span::Between(from, to) = span {
                assert!(from < to);
            }
        }
    }

    #[test]
    fn a_remark_on_one_drug_stands_with_that_drug() {
        let of: Vec<_> = REMARKS
            .into_iter()
            .filter_map(|remark| Some((remark, remark.drug()?)))
            .collect();
        let expected = [
            (Remark::OffLabelBands, Drug::Enoxaparin),
            (Remark::Thrombocytopenia, Drug::Fondaparinux),
        ];
        assert_eq!(of, expected);
    }
}
