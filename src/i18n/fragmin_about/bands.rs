//! What texts say of the prophylactic dose by weight.

use super::units;
use crate::domain::dalteparin::bands::{
    ByWeight, HOSPITAL_BANDS, HospitalBand, NORWAY_OBESE, TRUST, TRUST_FILTRATION, TRUST_UNDER,
};
use crate::i18n::words::{Text, say, text};

use crate::domain::quantity::Kilograms;

/// Opens them.
pub const BY_WEIGHT: Text = text!("Doses by weight, as texts have them; none is decided on here");
/// They disagree.
pub const DISAGREE: Text = text!(
    "The texts disagree: once a day in Norway and twice in the bands; the smallest dose under 50 kg in one and under 46 kg in another."
);

/// What a text says.
#[must_use]
pub fn by_weight(text: ByWeight) -> String {
    match text {
        ByWeight::Norway => say!(
            "Norway, the obese: {} to {} once daily.",
            units(NORWAY_OBESE.0),
            units(NORWAY_OBESE.1)
        ),
        ByWeight::Hospitals => {
            let ends = HOSPITAL_BANDS.iter().skip(1).filter_map(|next| next.from);
            let ends = ends.map(Some).chain([None]);
            let bands = HOSPITAL_BANDS.iter().zip(ends);
            let bands: Vec<String> = bands.map(|(one, end)| band(one, end)).collect();
            say!("NHS hospitals, off the label: {}.", bands.join("; "))
        }
        ByWeight::Trust => say!(
            "An English trust, 2012: {}; it considers {} under {TRUST_UNDER} kg, in the frail, with a high risk of bleeding or a filtration under {TRUST_FILTRATION} mL/min.",
            units(TRUST.0),
            units(TRUST.1),
            TRUST_UNDER,
            TRUST_FILTRATION
        ),
        ByWeight::NoEvidence => {
            text!("Australia: no clear evidence that the obese need more.").to_owned()
        }
        ByWeight::Research => {
            text!("NICE: whether the obese need more is for research; it may not be necessary.")
                .to_owned()
        }
    }
}

fn band(band: &HospitalBand, end: Option<Kilograms>) -> String {
    let from = match (band.from, end) {
        (Some(from), _) => say!("from {from} kg", from),
        (None, Some(end)) => say!("under {end} kg", end),
        (None, None) => text!("any weight").to_owned(),
    };
    let times = if band.times > 1 {
        text!("twice")
    } else {
        text!("once")
    };
    say!("{from} {} {times} daily", from, units(band.units), times)
}
