//! The columns of a table of visits, by the names of a file and by what else they are called.
//!
//! Traps: "PGA" is the patient's global to some and the physician's to others, and "IVIG" can be grams or grams a
//! kilogram: neither is taken.

use csv::StringRecord;

use super::{CsvError, short};
use crate::domain::response::item::{ITEMS, Item, Units};
use crate::domain::response::mmt8::{MUSCLES, Sides};
use crate::domain::response::visit::{ENZYMES, EnzymeKind};
use crate::form::follow_up::names::{
    HAEMOGLOBIN_UNITS, SIDES, enzyme_name, haemoglobin_name, item_name, muscle_name, sides_name,
};
use crate::form::names::{CK_UNITS, UNITS, ck_unit_name, unit_name};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// An item.
    Item(Item),
    /// The grade of a muscle, by its place and its side.
    Grade(usize, usize),
    /// What was tested by hand.
    Sides,
    /// A unit.
    Unit(UnitOf),
}

/// What a unit is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitOf {
    /// The enzyme.
    Enzyme,
    /// Creatinine.
    Creatinine,
    /// Haemoglobin.
    Haemoglobin,
}

const UNITS_OF: [UnitOf; 3] = [UnitOf::Enzyme, UnitOf::Creatinine, UnitOf::Haemoglobin];

/// What else an item is called, written as [`plain`] does.
const OTHER_NAMES: [(&str, Item); 32] = [
    ("date", Item::Day),
    ("visit", Item::Day),
    ("visitdate", Item::Day),
    ("visitday", Item::Day),
    ("dateofvisit", Item::Day),
    ("dayofvisit", Item::Day),
    ("physician", Item::Physician),
    ("physiciansglobal", Item::Physician),
    ("mdga", Item::Physician),
    ("mdglobal", Item::Physician),
    ("phga", Item::Physician),
    ("patientsglobal", Item::Patient),
    ("ptga", Item::Patient),
    ("mmt", Item::Strength),
    ("mmt8total", Item::Strength),
    ("haqdi", Item::Function),
    ("extramuscularactivity", Item::Extramuscular),
    ("extramuscularglobal", Item::Extramuscular),
    ("sittostand", Item::ChairStands),
    ("fi3", Item::Endurance),
    ("weightkg", Item::Weight),
    ("bodyweight", Item::Weight),
    ("crea", Item::Creatinine),
    ("serumcreatinine", Item::Creatinine),
    ("hb", Item::Haemoglobin),
    ("hgb", Item::Haemoglobin),
    ("hemoglobin", Item::Haemoglobin),
    ("prednisone", Item::Prednisolone),
    ("prednisolonemg", Item::Prednisolone),
    ("ivigg", Item::IvigGrams),
    ("ivigstart", Item::IvigFirst),
    ("ivigfirstinfusion", Item::IvigFirst),
];

/// What else an enzyme is called.
const OTHER_ENZYMES: [(&str, EnzymeKind); 4] = [
    ("cpk", EnzymeKind::Ck),
    ("creatinekinase", EnzymeKind::Ck),
    ("got", EnzymeKind::Ast),
    ("gpt", EnzymeKind::Alt),
];

/// The columns of a table.
#[derive(Debug)]
pub struct Columns {
    /// One for each name; nothing for a name that is not known.
    pub all: Vec<Option<Column>>,
    /// The names that are not known.
    pub ignored: Vec<String>,
    /// The enzyme that is named.
    pub enzyme: Option<EnzymeKind>,
}

impl Columns {
    /// The columns of a line of names.
    pub fn of(names: &StringRecord) -> Result<Self, CsvError> {
        let mut columns = Self {
            all: Vec::new(),
            ignored: Vec::new(),
            enzyme: None,
        };
        let own = written().into_iter();
        let own = own.map(|column| (plain(&column.own_name()), column));
        let own: Vec<_> = own.collect();
        for name in names {
            let plain = plain(name);
            let enzyme = enzyme(&plain);
            let column = match enzyme {
                Some(_) => Some(Column::Item(Item::Enzyme)),
                None => column(&plain, &own),
            };
            if column.is_some() && columns.all.contains(&column) {
                let name = short(name.trim());
                return Err(CsvError::SameColumn { name });
            }
            columns.enzyme = columns.enzyme.or(enzyme);
            if column.is_none() && !plain.is_empty() {
                columns.ignored.push(short(name.trim()));
            }
            columns.all.push(column);
        }
        if columns.all.iter().flatten().count() == 0 {
            return Err(CsvError::NoItem);
        }
        if !columns.all.contains(&Some(Column::Item(Item::Day))) {
            return Err(CsvError::NoDay);
        }
        let is_measured = |column: &Column| match column {
            Column::Item(item) => *item != Item::Day,
            Column::Grade(..) => true,
            Column::Sides | Column::Unit(_) => false,
        };
        if columns.all.iter().flatten().any(is_measured) {
            Ok(columns)
        } else {
            Err(CsvError::NoItem)
        }
    }
}

/// A name in small letters, without what is written this way and that.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|c| {
        let is_written_so_or_so = c.is_whitespace() || "_-.'\u{2019}".contains(*c);
        !is_written_so_or_so
    });
    letters.map(|c| c.to_ascii_lowercase()).collect()
}

fn enzyme(plain: &str) -> Option<EnzymeKind> {
    let named = ENZYMES.into_iter().find(|kind| enzyme_name(*kind) == plain);
    let other = || {
        let found = OTHER_ENZYMES.iter().find(|(name, _)| *name == plain);
        found.map(|(_, kind)| *kind)
    };
    named.or_else(other)
}

/// The column with this name, or with another one; `own` are the names of those that are written.
fn column(plain: &str, own: &[(String, Column)]) -> Option<Column> {
    let by_name = own.iter().find(|(name, _)| name == plain);
    let by_name = by_name.map(|(_, column)| *column);
    let other = || {
        let found = OTHER_NAMES.iter().find(|(name, _)| *name == plain);
        found.map(|(_, item)| Column::Item(*item))
    };
    by_name.or_else(other)
}

/// The columns of a table that is written.
pub fn written() -> Vec<Column> {
    let mut columns: Vec<Column> = ITEMS.into_iter().map(Column::Item).collect();
    columns.push(Column::Sides);
    columns.extend(UNITS_OF.map(Column::Unit));
    for (place, muscle) in MUSCLES.into_iter().enumerate() {
        for side in 0..Sides::Both.grades_of(muscle) {
            columns.push(Column::Grade(place, side));
        }
    }
    columns
}

impl Column {
    /// The name in a table that is written; that of the enzyme tells which.
    pub fn name(self, enzyme: EnzymeKind) -> String {
        match self {
            Self::Item(Item::Enzyme) => enzyme_name(enzyme).to_owned(),
            _ => self.own_name(),
        }
    }

    fn own_name(self) -> String {
        match self {
            Self::Item(item) => item_name(item).to_owned(),
            Self::Sides => "sides".to_owned(),
            Self::Unit(UnitOf::Enzyme) => "enzyme-unit".to_owned(),
            Self::Unit(UnitOf::Creatinine) => "creatinine-unit".to_owned(),
            Self::Unit(UnitOf::Haemoglobin) => "haemoglobin-unit".to_owned(),
            // The first grade is that of the right side, or of the one that was tested.
            Self::Grade(place, side) => {
                let muscle = MUSCLES.get(place).copied().map_or("", muscle_name);
                format!("{muscle}-{}", side.saturating_add(1))
            }
        }
    }
}

impl UnitOf {
    /// Sets the unit with this name.
    pub fn set(self, units: &mut Units, name: &str) -> Option<()> {
        match self {
            Self::Enzyme => units.enzyme = named(CK_UNITS, name, ck_unit_name)?,
            Self::Creatinine => units.creatinine = named(UNITS, name, unit_name)?,
            Self::Haemoglobin => {
                units.haemoglobin = named(HAEMOGLOBIN_UNITS, name, haemoglobin_name)?;
            }
        }
        Some(())
    }

    /// The name of the unit.
    pub const fn name(self, units: Units) -> &'static str {
        match self {
            Self::Enzyme => ck_unit_name(units.enzyme),
            Self::Creatinine => unit_name(units.creatinine),
            Self::Haemoglobin => haemoglobin_name(units.haemoglobin),
        }
    }
}

/// What was tested by hand, by its name or by how many sides.
pub fn sides(cell: &str) -> Option<Sides> {
    match cell {
        "1" => Some(Sides::One),
        "2" => Some(Sides::Both),
        _ => named(SIDES, cell, sides_name),
    }
}

fn named<T: Copy, const N: usize>(
    all: [T; N],
    text: &str,
    name: fn(T) -> &'static str,
) -> Option<T> {
    all.into_iter()
        .find(|one| name(*one).eq_ignore_ascii_case(text))
}
