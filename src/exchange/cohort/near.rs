//! Rows near a threshold.

use serde::Serialize;

use super::MOST_LISTED;
use super::reports::short;
use crate::domain::classify::eular_acr::{EularAcr, Model};
use crate::domain::classify::probability::NEAR_TENTHS;
use crate::i18n::criteria;

/// A row whose score of EULAR/ACR is so near the least of "probable" that half a point turns it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NearThreshold {
    /// Its line, counted from 1.
    pub line: u64,
    /// Its name, if a column holds one, cut to 40 characters.
    pub id: String,
    /// The score that counts, with every unknown item absent, as text: an exact decimal.
    pub score: String,
    /// The least score of "probable" in its model.
    pub cut_off: String,
    /// The class of the score.
    pub class: &'static str,
    /// With a biopsy or without.
    pub model: &'static str,
}

/// The first rows that are near, and how many there are.
#[derive(Debug, Default)]
pub struct NearList {
    /// The first.
    pub first: Vec<NearThreshold>,
    /// All.
    pub count: u64,
}

impl NearList {
    /// Looks at a row.
    pub fn look(&mut self, line: u64, id: &[u8], eular: &EularAcr) {
        let cut_off = cut_off(eular.model);
        let distance = eular.least.get().saturating_sub(cut_off);
        if distance.saturating_abs() > NEAR_TENTHS {
            return;
        }
        self.count = self.count.saturating_add(1);
        if self.first.len() < MOST_LISTED {
            let [_, probable, _] = eular.model.cut_offs();
            self.first.push(NearThreshold {
                line,
                id: short(id),
                score: eular.least.to_string(),
                cut_off: probable.to_string(),
                class: criteria::class(eular.class).get(),
                model: criteria::model(eular.model).get(),
            });
        }
    }
}

const fn cut_off(model: Model) -> i64 {
    let [_, probable, _] = model.cut_offs();
    probable.get()
}
