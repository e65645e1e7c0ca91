//! How a table is to be read: encoding, delimiter, and what each column holds. It goes over as JSON, so that a user can
//! change it and a study can keep it.

use serde::{Deserialize, Serialize};

use super::error::CohortError;
use super::target::{ALL_TESTED, Target, Tested};
use super::{Encoding, MOST_COLUMNS};
use crate::domain::enzyme::CkUnit;
use crate::domain::questions::Question;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// A comma.
    #[default]
    #[serde(rename = ",")]
    Comma,
    /// A semicolon.
    #[serde(rename = ";")]
    Semicolon,
    /// A tab.
    #[serde(rename = "tab")]
    Tab,
    /// A bar.
    #[serde(rename = "|")]
    Bar,
}

impl Delimiter {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// Its byte.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// What a hyphen alone in a cell of a yes-or-no question or of an antibody means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hyphen {
    /// Nothing is known.
    #[default]
    NotKnown,
    /// No, as in "+" and "-".
    No,
}

/// The unit of creatine kinase and its limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitOfCk {
    /// U/L.
    #[default]
    Units,
    /// µkat/L.
    Microkatals,
}

impl From<UnitOfCk> for CkUnit {
    fn from(unit: UnitOfCk) -> Self {
        match unit {
            UnitOfCk::Units => Self::UnitsPerLitre,
            UnitOfCk::Microkatals => Self::MicrokatalsPerLitre,
        }
    }
}

/// A column: its name in the first line, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MappedColumn {
    /// As it stands in the first line, without blanks around it.
    pub header: String,
    /// What it holds; nothing that is looked at, if there is none.
    #[serde(default)]
    pub target: Option<Target>,
}

/// How a table is to be read. As JSON: `{"encoding":"utf-8","delimiter":";","hyphen":"not-known","ckUnit":"units",
/// "columns":[{"header":"HMGCR","target":"anti-hmgcr"},{"header":"Site","target":null}]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mapping {
    /// Encoding.
    pub encoding: Encoding,
    /// Delimiter.
    pub delimiter: Delimiter,
    /// What a hyphen means.
    #[serde(default)]
    pub hyphen: Hyphen,
    /// The unit of creatine kinase.
    #[serde(default)]
    pub ck_unit: UnitOfCk,
    /// One for each column of the file, in its order.
    pub columns: Vec<MappedColumn>,
}

impl Mapping {
    /// Out of JSON.
    ///
    /// # Errors
    /// [`CohortError::UnknownTarget`] for a name that no target has, [`CohortError::NotAMapping`] for everything else.
    pub fn from_json(text: &str) -> Result<Self, CohortError> {
        let value: serde_json::Value =
            serde_json::from_str(text).map_err(|_| CohortError::NotAMapping)?;
        let columns = value.get("columns").and_then(serde_json::Value::as_array);
        for column in columns.into_iter().flatten() {
            let name = column.get("target").and_then(serde_json::Value::as_str);
            if let Some(name) = name.filter(|name| Target::named(name).is_none()) {
                let name = name.to_owned();
                return Err(CohortError::UnknownTarget { name });
            }
        }
        serde_json::from_value(value).map_err(|_| CohortError::NotAMapping)
    }

    /// As JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Is there a column for this?
    #[must_use]
    pub fn has(&self, target: Target) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|column| column.target == Some(target))
    }

    /// Can a table be read like this?
    ///
    /// # Errors
    /// [`CohortError::TooManyColumns`], [`CohortError::NothingMapped`], [`CohortError::SameTarget`],
    /// [`CohortError::Overlap`].
    pub fn check(&self) -> Result<(), CohortError> {
        if self.columns.len() > MOST_COLUMNS {
            return Err(CohortError::TooManyColumns);
        }
        let mapped = || self.columns.iter().filter_map(|column| column.target);
        if !mapped().any(Target::is_looked_at) {
            return Err(CohortError::NothingMapped);
        }
        for target in mapped() {
            if mapped().filter(|other| *other == target).count() > 1 {
                let target = target.name().to_owned();
                return Err(CohortError::SameTarget { target });
            }
        }
        match self.overlap() {
            Some((wide, narrow)) => Err(CohortError::Overlap {
                target: wide.name().to_owned(),
                with: narrow.name().to_owned(),
            }),
            None => Ok(()),
        }
    }

    /// Weakness that is not told apart beside weakness that is; other antibodies beside each by itself.
    fn overlap(&self) -> Option<(Target, Target)> {
        let told_apart = [Question::ArmsWeak, Question::LegsWeak, Question::WeakNow];
        let narrow = told_apart.map(Target::Answer);
        let narrow = narrow.into_iter().find(|target| self.has(*target));
        if let Some(narrow) = narrow.filter(|_| self.has(Target::Weakness)) {
            return Some((Target::Weakness, narrow));
        }
        let others = self.covered_by_others();
        let none_left = self.has(Target::OtherAntibodies) && others.is_empty();
        none_left.then_some((
            Target::OtherAntibodies,
            Target::Antibody(Tested::Dermatomyositis),
        ))
    }

    /// The antibodies that "the others" speaks for: those without a column of their own.
    pub(super) fn covered_by_others(&self) -> Vec<Tested> {
        let [_, _, others @ ..] = ALL_TESTED;
        let others = others.into_iter();
        others
            .filter(|tested| !self.has(Target::Antibody(*tested)))
            .collect()
    }
}
