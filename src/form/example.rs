//! Fills the form with the example.

use super::model::Model;
use super::picks::{ANTIBODY_PICKS, Pick};
use crate::domain::classify::antibody::{ANTIBODIES, ASSAYS};
use crate::domain::classify::examination::TEMPOS;
use crate::domain::classify::statin::STATINS;
use crate::domain::example;
use crate::domain::refusal::Field;

impl Model {
    /// The example, with the weight of this day.
    pub(super) fn fill_in_example(&mut self, today: Option<String>) {
        *self = Self {
            view: self.view,
            example: true,
            sex: Some(Some(example::SEX)),
            weighed: Some(example::WEIGHED),
            ..Self::default()
        };
        let of = |assay| ASSAYS.iter().position(|one| *one == assay);
        self.picks[Pick::Tempo.place()] = TEMPOS.iter().position(|one| *one == example::TEMPO);
        self.picks[Pick::StatinName.place()] =
            STATINS.iter().position(|one| *one == example::STATIN);
        for (result, assay) in ANTIBODY_PICKS {
            let test = match result {
                Pick::AntiHmgcr => example::ANTI_HMGCR,
                _ => example::OTHERS,
            };
            self.picks[result.place()] = ANTIBODIES.iter().position(|one| *one == test.result);
            self.picks[assay.place()] = test.assay.and_then(of);
        }
        for (field, text) in example::TEXTS {
            self.set_text(field, text.to_owned());
            self.left.push(field);
        }
        if let Some(today) = today {
            self.set_text(Field::WeightDate, today);
            self.left.push(Field::WeightDate);
        }
        for (question, finding) in example::ANSWERS {
            self.answer(question, finding);
        }
    }
}
