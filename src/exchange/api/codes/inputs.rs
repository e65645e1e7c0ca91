//! The codes of what is typed and chosen: those of the form's store, with an underscore where that has a hyphen.

use crate::domain::body_size::Sex;
use crate::domain::bounds::CreatinineUnit;
use crate::domain::case::Weighed;
use crate::domain::classify::antibody::{ANTIBODIES, ASSAYS, Antibody, Assay};
use crate::domain::classify::examination::{EMGS, Emg, MRIS, Mri, TEMPOS, Tempo};
use crate::domain::classify::histology::{BIOPSY_STATES, BiopsyState};
use crate::domain::classify::statin::{STATINS, Statin};
use crate::domain::dalteparin::decision::Setting;
use crate::domain::dalteparin::drug::{DRUGS, Drug};
use crate::domain::dalteparin::stops::{HEPARIN_STOPS, HeparinStop};
use crate::domain::enzyme::CkUnit;
use crate::domain::finding::Finding;
use crate::domain::ivig::products::{PRODUCTS, Product};
use crate::domain::ivig::regimen::Rounding;
use crate::domain::ivig::stops::{STOPS, Stop};
use crate::domain::ivig::weight::{WEIGHT_POLICIES, WeightPolicy};
use crate::domain::questions::Question;
use crate::domain::urgent::{URGENT_SIGNS, UrgentSign};
use crate::exchange::api::code::Coded;
use crate::form::names;
use crate::form::picks::Pick;

fn snake(name: &str) -> String {
    name.replace('-', "_")
}

/// The code of what was picked.
fn picked<T: PartialEq>(pick: Pick, all: &[T], value: &T) -> String {
    let place = all.iter().position(|known| known == value);
    let option = place.and_then(|place| pick.options().get(place));
    option.map_or_else(String::new, |option| snake(option))
}

impl Coded for Finding {
    const NAME: &'static str = "Finding";

    fn all() -> Vec<Self> {
        names::FINDINGS.to_vec()
    }

    fn code(self) -> String {
        match self {
            Self::Present | Self::Absent => names::finding_name(self).to_owned(),
            Self::Unknown => "unknown".to_owned(),
        }
    }
}

impl Coded for Sex {
    const NAME: &'static str = "Sex";

    fn all() -> Vec<Self> {
        vec![Self::Female, Self::Male]
    }

    fn code(self) -> String {
        snake(names::sex_name(Some(self)))
    }
}

impl Coded for Weighed {
    const NAME: &'static str = "Weighed";

    fn all() -> Vec<Self> {
        names::WEIGHED.to_vec()
    }

    fn code(self) -> String {
        snake(names::weighed_name(self))
    }
}

impl Coded for CreatinineUnit {
    const NAME: &'static str = "CreatinineUnit";

    fn all() -> Vec<Self> {
        names::UNITS.to_vec()
    }

    fn code(self) -> String {
        let unit = match self {
            Self::MicromolesPerLitre => "umol/L",
            Self::MilligramsPerDecilitre => "mg/dL",
        };
        unit.to_owned()
    }
}

impl Coded for CkUnit {
    const NAME: &'static str = "CkUnit";

    fn all() -> Vec<Self> {
        names::CK_UNITS.to_vec()
    }

    fn code(self) -> String {
        let unit = match self {
            Self::UnitsPerLitre => "U/L",
            Self::MicrokatalsPerLitre => "ukat/L",
        };
        unit.to_owned()
    }
}

impl Coded for Tempo {
    const NAME: &'static str = "Onset";

    fn all() -> Vec<Self> {
        TEMPOS.to_vec()
    }

    fn code(self) -> String {
        picked(Pick::Tempo, &TEMPOS, &self)
    }
}

impl Coded for Statin {
    const NAME: &'static str = "Statin";

    fn all() -> Vec<Self> {
        STATINS.to_vec()
    }

    fn code(self) -> String {
        picked(Pick::StatinName, &STATINS, &self)
    }
}

impl Coded for Antibody {
    const NAME: &'static str = "AntibodyResult";

    fn all() -> Vec<Self> {
        ANTIBODIES.to_vec()
    }

    fn code(self) -> String {
        picked(Pick::AntiHmgcr, &ANTIBODIES, &self)
    }
}

impl Coded for Assay {
    const NAME: &'static str = "Assay";

    fn all() -> Vec<Self> {
        ASSAYS.to_vec()
    }

    fn code(self) -> String {
        picked(Pick::AntiHmgcrAssay, &ASSAYS, &self)
    }
}

impl Coded for Emg {
    const NAME: &'static str = "Emg";

    fn all() -> Vec<Self> {
        EMGS.to_vec()
    }

    fn code(self) -> String {
        picked(Pick::Emg, &EMGS, &self)
    }
}

impl Coded for Mri {
    const NAME: &'static str = "Mri";

    fn all() -> Vec<Self> {
        MRIS.to_vec()
    }

    fn code(self) -> String {
        picked(Pick::Mri, &MRIS, &self)
    }
}

impl Coded for BiopsyState {
    const NAME: &'static str = "BiopsyState";

    fn all() -> Vec<Self> {
        BIOPSY_STATES.to_vec()
    }

    fn code(self) -> String {
        picked(Pick::Biopsy, &BIOPSY_STATES, &self)
    }
}

impl Coded for Product {
    const NAME: &'static str = "Product";

    fn all() -> Vec<Self> {
        PRODUCTS.to_vec()
    }

    fn code(self) -> String {
        snake(names::product_name(self))
    }
}

impl Coded for WeightPolicy {
    const NAME: &'static str = "WeightPolicy";

    fn all() -> Vec<Self> {
        WEIGHT_POLICIES.to_vec()
    }

    fn code(self) -> String {
        snake(names::policy_name(self))
    }
}

impl Coded for Rounding {
    const NAME: &'static str = "Rounding";

    fn all() -> Vec<Self> {
        vec![Self::Nearest, Self::Down]
    }

    fn code(self) -> String {
        snake(names::rounding_name(self))
    }
}

impl Coded for Stop {
    const NAME: &'static str = "ContraindicationCode";

    fn all() -> Vec<Self> {
        STOPS.to_vec()
    }

    fn code(self) -> String {
        snake(names::stop_name(self))
    }
}

impl Coded for Setting {
    const NAME: &'static str = "Setting";

    fn all() -> Vec<Self> {
        names::SETTINGS.to_vec()
    }

    fn code(self) -> String {
        snake(names::setting_name(self))
    }
}

impl Coded for Drug {
    const NAME: &'static str = "OtherDrug";

    fn all() -> Vec<Self> {
        DRUGS.to_vec()
    }

    fn code(self) -> String {
        picked(Pick::OtherDrug, &DRUGS, &self)
    }
}

impl Coded for HeparinStop {
    const NAME: &'static str = "StopCode";

    fn all() -> Vec<Self> {
        HEPARIN_STOPS.to_vec()
    }

    fn code(self) -> String {
        snake(names::question_name(Question::Stop(self)))
    }
}

impl Coded for UrgentSign {
    const NAME: &'static str = "UrgentSign";

    fn all() -> Vec<Self> {
        URGENT_SIGNS.to_vec()
    }

    fn code(self) -> String {
        let name = names::question_name(Question::Urgent(self));
        snake(name.strip_prefix("urgent-").unwrap_or(name))
    }
}
