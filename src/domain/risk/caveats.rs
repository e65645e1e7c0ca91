//! What to know beside the scores: what they were made for, what they found, and where their versions differ.

use super::improve_bleeding::{self, BleedingItem, Measured, improve_bleeding};
use crate::domain::body_size::Sex;
use crate::domain::dalteparin::decision::INDICATION_SOURCE;
use crate::domain::finding::Finding;
use crate::domain::quantity::{MillilitresPerMinute, Percent, Platelets, Points, Years};
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// Something to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Caveat {
    /// The scores are for acutely ill inpatients.
    Inpatients,
    /// Myositis gives points of itself.
    MyositisPoints,
    /// A man of 60 is far on his way before anything else.
    ManOfSixty,
    /// How often a venous clot came.
    PaduaRates,
    /// A reprint has another age.
    PaduaAge,
    /// Padua decides for inpatients.
    PaduaDecides,
    /// IMPROVE for clots decides nothing here.
    VteDecidesNothing,
    /// Another version counts from 60 years.
    VteAge,
    /// Versions, and Padua, count immobility from other days.
    VteImmobility,
    /// Versions count another cancer.
    VteCancer,
    /// A later version counts D-dimer.
    VteDimer,
    /// How often a major bleeding came.
    BleedingRates,
    /// Liver enzymes from muscle never count.
    LiverEnzymes,
    /// One of four factors makes it the clinician's decision in a day case.
    DayCase,
    /// Myositis itself raises the risk.
    MyositisClots,
    /// A past clot raises it most.
    PastClot,
    /// Obesity, among inpatients.
    Obesity,
    /// Arterial clots on the first days.
    FirstDays,
}

/// What to know about all scores.
pub const GENERAL_CAVEATS: [Caveat; 2] = [Caveat::Inpatients, Caveat::MyositisPoints];
/// What to know beside Padua.
pub const PADUA_CAVEATS: [Caveat; 3] = [Caveat::PaduaDecides, Caveat::PaduaRates, Caveat::PaduaAge];
/// What to know beside IMPROVE for clots.
pub const VTE_CAVEATS: [Caveat; 5] = [
    Caveat::VteDecidesNothing,
    Caveat::VteAge,
    Caveat::VteImmobility,
    Caveat::VteCancer,
    Caveat::VteDimer,
];
/// What to know beside IMPROVE for bleeding.
pub const BLEEDING_CAVEATS: [Caveat; 3] = [
    Caveat::LiverEnzymes,
    Caveat::BleedingRates,
    Caveat::ManOfSixty,
];
/// What to know about clots with immunoglobulin, beside the facts of its cautions.
pub const IVIG_CAVEATS: [Caveat; 4] = [
    Caveat::MyositisClots,
    Caveat::PastClot,
    Caveat::Obesity,
    Caveat::FirstDays,
];

/// Venous clots without prophylaxis, of those at the cut-off of Padua or over and of those under it.
pub const PADUA_RATES: [Percent; 2] = [Percent::scaled(110), Percent::scaled(3)];
/// Major bleeding, of those at the cut-off of IMPROVE or over and of those under it.
pub const BLEEDING_RATES: [Percent; 2] = [Percent::scaled(41), Percent::scaled(4)];

impl Caveat {
    /// Who says so.
    #[must_use]
    pub const fn source(self) -> Citation {
        match self {
            Self::Inpatients => cite(
                SourceId::Policy,
                "risk: all three scores are for acutely ill inpatients",
                Status::Policy,
            ),
            Self::MyositisPoints => cite(
                SourceId::Policy,
                "risk: myositis counts as a rheumatic disease",
                Status::Policy,
            ),
            Self::ManOfSixty => improve_bleeding::SOURCE,
            Self::PaduaRates => cite(
                SourceId::Padua2010,
                "venous clots without prophylaxis, high and low",
                Status::Published,
            ),
            Self::PaduaAge => cite(
                SourceId::PaduaPmc7454299,
                "over 70; not followed",
                Status::Reported,
            ),
            Self::PaduaDecides | Self::DayCase => INDICATION_SOURCE,
            Self::VteDecidesNothing => cite(
                SourceId::Policy,
                "dalteparin 8: the indication goes by Padua",
                Status::Policy,
            ),
            Self::VteAge => cite(
                SourceId::ImproveVtePmc8963452,
                "age 60 and over; not followed",
                Status::Reported,
            ),
            Self::VteImmobility => cite(
                SourceId::ImproveVtePmc8963452,
                "immobility of 1 day or more; not followed",
                Status::Reported,
            ),
            Self::VteCancer => cite(
                SourceId::ImproveVtePmc8963452,
                "cancer, active or within 5 years",
                Status::Reported,
            ),
            Self::VteDimer => cite(
                SourceId::ImproveDd,
                "D-dimer over twice its limit: 2 points more",
                Status::Reported,
            ),
            Self::BleedingRates => cite(
                SourceId::ImproveBleeding2011,
                "major bleeding, high and low",
                Status::Reported,
            ),
            Self::LiverEnzymes => cite(
                SourceId::Policy,
                "risk: liver enzymes from muscle never count as liver failure",
                Status::Policy,
            ),
            Self::MyositisClots => cite(
                SourceId::MyositisClots,
                "myositis raises the risk of venous clots",
                Status::Published,
            ),
            Self::PastClot => cite(
                SourceId::UkBiobank,
                "a past clot, odds ratio 3.69",
                Status::Published,
            ),
            Self::Obesity => cite(
                SourceId::UsInpatients,
                "2.2 % had a venous clot; obesity, adjusted odds ratio 1.74",
                Status::Published,
            ),
            Self::FirstDays => cite(
                SourceId::Blood2016,
                "arterial, hazard ratio 3.4 on days 0 to 1",
                Status::Published,
            ),
        }
    }
}

/// The age of [`Caveat::ManOfSixty`].
pub const SIXTY: Years = Years::scaled(60_000);

/// The points of IMPROVE for bleeding of a man of 60 with myositis and nothing else.
#[must_use]
pub fn man_of_sixty() -> Points {
    let measured = Measured {
        age: Some(SIXTY),
        sex: Some(Sex::Male),
        filtration: Some(MillilitresPerMinute::scaled(90_000)),
        platelets: Some(Platelets::scaled(250_000)),
    };
    let myositis = |item| Finding::from_answer(Some(item == BleedingItem::Rheumatic));
    improve_bleeding(myositis, &measured).min
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_man_of_sixty_is_at_four_and_a_half() {
        assert_eq!(man_of_sixty().to_string(), "4.5");
    }

    #[test]
    fn what_was_not_read_in_the_source_says_so() {
        for caveat in [Caveat::BleedingRates, Caveat::VteAge, Caveat::VteDimer] {
            assert_eq!(caveat.source().status, Status::Reported);
        }
        assert_eq!(Caveat::PaduaRates.source().status, Status::Published);
    }
}
