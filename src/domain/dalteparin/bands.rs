//! What texts say of the prophylactic dose by weight. They disagree, most of it is off the label, and nothing is decided
//! on it here: a reference to read.

use crate::domain::quantity::{AntiXaUnits, Kilograms, MillilitresPerMinute};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Norway, for the obese: from so many units to so many.
pub const NORWAY_OBESE: (AntiXaUnits, AntiXaUnits) =
    (AntiXaUnits::scaled(5_000), AntiXaUnits::scaled(7_500));

/// A band: from this weight on, so many units each time, so many times a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HospitalBand {
    /// From this weight on; the first band from none.
    pub from: Option<Kilograms>,
    /// Units each time.
    pub units: AntiXaUnits,
    /// Times a day.
    pub times: u8,
}

/// The bands of NHS hospitals. Known from memory alone.
pub const HOSPITAL_BANDS: [HospitalBand; 4] = [
    band(None, 2_500, 1),
    band(Some(50), 5_000, 1),
    band(Some(100), 5_000, 2),
    band(Some(150), 7_500, 2),
];

#[allow(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    reason = "u16 widens, and kilograms in grams fit"
)]
const fn band(from: Option<u16>, units: i64, times: u8) -> HospitalBand {
    HospitalBand {
        from: match from {
            Some(kilograms) => Some(Kilograms::scaled(kilograms as i64 * 1_000)),
            None => None,
        },
        units: AntiXaUnits::scaled(units),
        times,
    }
}

/// An English trust: the usual dose, and the one that it considers.
pub const TRUST: (AntiXaUnits, AntiXaUnits) =
    (AntiXaUnits::scaled(5_000), AntiXaUnits::scaled(2_500));
/// The same: under this weight.
pub const TRUST_UNDER: Kilograms = Kilograms::scaled(46_000);
/// The same: under this filtration.
pub const TRUST_FILTRATION: MillilitresPerMinute = MillilitresPerMinute::scaled(10_000);

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ByWeight {
    /// A Norwegian sheet for the obese.
    Norway,
    /// Bands of NHS hospitals.
    Hospitals,
    /// An English trust, for the light and the frail.
    Trust,
    /// No clear evidence that the obese need more.
    NoEvidence,
    /// A research recommendation.
    Research,
}

/// All of them.
pub const BY_WEIGHT: [ByWeight; 5] = [
    ByWeight::Norway,
    ByWeight::Hospitals,
    ByWeight::Trust,
    ByWeight::NoEvidence,
    ByWeight::Research,
];

impl ByWeight {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Norway => cite(
                SourceId::PfizerNorwayObese,
                "the obese: doses for a high risk, once a day",
                Status::Reported,
            ),
            Self::Hospitals => super::warnings::BAND_SOURCE,
            Self::Trust => cite(
                SourceId::EnglishTrust2012,
                "the light, the frail, a high risk of bleeding, little kidney function",
                Status::Reported,
            ),
            Self::NoEvidence => cite(
                SourceId::EtgHeparin,
                "no clear evidence that the obese need more",
                Status::Reported,
            ),
            Self::Research => cite(
                SourceId::NiceHeparin,
                "more for the obese: a research recommendation",
                Status::Published,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_begin_at_50_100_and_150_kilograms() {
        let from = HOSPITAL_BANDS.map(|band| band.from.map(|from| from.to_string()));
        let from = from.map(Option::unwrap_or_default);
        assert_eq!(from, ["", "50", "100", "150"]);
        let a_day = HOSPITAL_BANDS.map(|band| band.units.get() * i64::from(band.times));
        assert_eq!(a_day, [2_500, 5_000, 10_000, 15_000]);
    }
}
