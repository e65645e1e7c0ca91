//! What can go wrong with immunoglobulin, and whether this case raises it.
//!
//! Traps: most of the boxed lists is asked by one question for all ("any risk of clots or kidney harm?"), so that a yes
//! raises both and a no is the answer to each of its items; clots happen with no risk factor at all; what is not asked
//! here is not known, never absent. The contraindications are another list: see [`super::stops`].

pub mod checklist;
pub mod factors;
pub mod facts;
pub mod volume;

use super::products::{Concentration, Product, Stabiliser};
use crate::domain::case::Case;
use crate::domain::finding::Finding;
use crate::domain::sources::Status;
use factors::{Factor, Known};

pub use super::planning::BloodGroup;

/// All blood groups.
pub const BLOOD_GROUPS: [BloodGroup; 4] =
    [BloodGroup::A, BloodGroup::B, BloodGroup::Ab, BloodGroup::O];

/// How grave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// In a boxed warning.
    Boxed,
    /// Can kill or harm for good.
    Serious,
    /// To be known.
    Note,
}

/// All severities, gravest first.
pub const SEVERITIES: [Severity; 3] = [Severity::Boxed, Severity::Serious, Severity::Note];

/// What can go wrong, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hazard {
    /// Clots, arterial and venous.
    Clots,
    /// Kidney failure.
    Kidney,
    /// Haemolysis.
    Haemolysis,
    /// Too much volume, and lung injury.
    Volume,
    /// Maltose and glucose meters.
    GlucoseMeter,
    /// IgA deficiency that nobody knows of.
    Iga,
    /// A reaction during the infusion.
    Reaction,
    /// Aseptic meningitis.
    Meningitis,
    /// Sodium that reads low.
    Sodium,
    /// Loop diuretics beside it.
    LoopDiuretics,
    /// Allergy to corn.
    Corn,
    /// Live vaccines after it.
    LiveVaccines,
    /// Antibodies that come with it read as the patient's own.
    Serology,
    /// Pregnancy.
    Pregnancy,
    /// Fluids before it.
    Hydration,
    /// Drugs before it.
    Premedication,
}

/// All hazards, gravest first.
pub const HAZARDS: [Hazard; 16] = [
    Hazard::Clots,
    Hazard::Kidney,
    Hazard::Haemolysis,
    Hazard::Volume,
    Hazard::GlucoseMeter,
    Hazard::Iga,
    Hazard::Reaction,
    Hazard::Meningitis,
    Hazard::Sodium,
    Hazard::LoopDiuretics,
    Hazard::Corn,
    Hazard::LiveVaccines,
    Hazard::Serology,
    Hazard::Pregnancy,
    Hazard::Hydration,
    Hazard::Premedication,
];

impl Hazard {
    /// How grave.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Clots | Self::Kidney => Severity::Boxed,
            Self::Haemolysis | Self::Volume | Self::GlucoseMeter | Self::Iga | Self::Reaction => {
                Severity::Serious
            }
            Self::Meningitis
            | Self::Sodium
            | Self::LoopDiuretics
            | Self::Corn
            | Self::LiveVaccines
            | Self::Serology
            | Self::Pregnancy
            | Self::Hydration
            | Self::Premedication => Severity::Note,
        }
    }
}

/// Does this case raise it?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// It does.
    Raised,
    /// It hangs on what is not known.
    NotKnown,
    /// It does not.
    NotRaised,
}

/// A hazard for this case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
    /// What can go wrong.
    pub hazard: Hazard,
    /// Does this case raise it?
    pub standing: Standing,
    /// What raises it.
    pub raised_by: Vec<Factor>,
    /// What is not known and could raise it.
    pub open: Vec<Factor>,
}

/// Every hazard, gravest first, with where this case stands.
#[must_use]
pub fn cautions(case: &Case, blood_group: Option<BloodGroup>) -> Vec<Caution> {
    let known = Known::of(case, blood_group);
    let caution = |hazard: Hazard| {
        let factors = factors::of_hazard(hazard).iter().copied();
        let those = |wanted| {
            let factors = factors.clone();
            factors.filter(move |factor| known.finding(*factor) == wanted)
        };
        Caution {
            hazard,
            standing: standing(hazard, &known),
            raised_by: those(Finding::Present).collect(),
            open: those(Finding::Unknown).collect(),
        }
    };
    HAZARDS.into_iter().map(caution).collect()
}

/// Any factor raises a hazard, but for three: the blood group alone decides on haemolysis (policy IVIG 6 asks of every
/// dose), the product alone on the meter, and corn needs both the product and the allergy.
fn standing(hazard: Hazard, known: &Known) -> Standing {
    let finding = |factor: &Factor| known.finding(*factor);
    let factors = factors::of_hazard(hazard);
    let all = match hazard {
        Hazard::Haemolysis | Hazard::GlucoseMeter => {
            factors.first().map(finding).unwrap_or_default()
        }
        Hazard::Corn => factors
            .iter()
            .map(finding)
            .fold(Finding::Present, Finding::and),
        Hazard::Clots
        | Hazard::Kidney
        | Hazard::Volume
        | Hazard::Iga
        | Hazard::Reaction
        | Hazard::Meningitis
        | Hazard::Sodium
        | Hazard::LoopDiuretics
        | Hazard::LiveVaccines
        | Hazard::Serology
        | Hazard::Pregnancy
        | Hazard::Hydration
        | Hazard::Premedication => factors
            .iter()
            .map(finding)
            .fold(Finding::Absent, Finding::or),
    };
    match all {
        Finding::Present => Standing::Raised,
        Finding::Unknown => Standing::NotKnown,
        Finding::Absent => Standing::NotRaised,
    }
}

/// What is known of the picked product: its strength and, where the table has it, whether it holds maltose.
#[derive(Clone, Copy, Debug)]
struct ProductFacts {
    concentration: Concentration,
    maltose: Finding,
}

/// The only place where this part looks into the table of products.
fn product_facts(product: Product) -> ProductFacts {
    let data = product.data();
    let maltose = Finding::from_answer(Some(product.stabilisers().contains(&Stabiliser::Maltose)));
    // A list from memory rules nothing out.
    let read = match data.stabilisers.status {
        Status::Unconfirmed => Finding::Unknown,
        Status::Published | Status::Reported | Status::Policy => Finding::Absent,
    };
    ProductFacts {
        concentration: data.concentration,
        maltose: maltose.or(read),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::body_size::Sex;
    use crate::domain::ivig::products::PRODUCTS;
    use crate::domain::questions::Question;
    use crate::domain::refusal::Field;
    use crate::domain::risk::padua::PaduaItem;

    fn of(case: &Case, group: Option<BloodGroup>, hazard: Hazard) -> Caution {
        let all = cautions(case, group);
        all.into_iter().find(|one| one.hazard == hazard).unwrap()
    }

    fn stands(case: &Case, hazard: Hazard) -> Standing {
        of(case, None, hazard).standing
    }

    #[test]
    fn hazards_stand_by_severity_each_once() {
        let severities: Vec<_> = HAZARDS.iter().map(|hazard| hazard.severity()).collect();
        assert!(severities.is_sorted());
        for (place, hazard) in HAZARDS.iter().enumerate() {
            assert_eq!(HAZARDS.iter().position(|one| one == hazard), Some(place));
        }
    }

    #[test]
    fn an_empty_case_raises_only_what_holds_for_every_course_and_rules_nothing_out() {
        let mut empty = Case::default();
        empty.ivig.dose = crate::domain::refusal::Reading::Unknown;
        for caution in cautions(&empty, None) {
            assert_ne!(
                caution.standing,
                Standing::NotRaised,
                "{:?}",
                caution.hazard
            );
            let always = caution.raised_by == [Factor::EveryCourse];
            assert_eq!(caution.standing == Standing::Raised, always, "{caution:?}");
        }
    }

    #[test]
    fn one_joint_yes_raises_both_boxed_warnings_and_a_no_does_not_hide_another_answer() {
        let mut case = Case::default();
        case.ivig.at_risk = Finding::Present;
        for hazard in [Hazard::Clots, Hazard::Kidney] {
            let caution = of(&case, None, hazard);
            assert_eq!(caution.standing, Standing::Raised);
            assert!(caution.raised_by.contains(&Factor::JointRisk));
        }
        case.ivig.at_risk = Finding::Absent;
        assert_eq!(stands(&case, Hazard::Clots), Standing::NotKnown);
        case.answers
            .set(Question::Clot(PaduaItem::PreviousVte), Finding::Present);
        let clots = of(&case, None, Hazard::Clots);
        assert_eq!(clots.raised_by, [Factor::PreviousClot]);
        assert!(
            !clots.open.contains(&Factor::Oestrogens),
            "answered by the joint no"
        );
        assert!(
            clots.open.contains(&Factor::ActiveCancer),
            "not in the joint question"
        );
    }

    #[test]
    fn over_sixty_five_raises_both_and_sixty_five_does_not() {
        let mut case = Case::default();
        for (age, raised) in [("65", false), ("65.1", true), ("80", true)] {
            case.read(Field::Age, age);
            for hazard in [Hazard::Clots, Hazard::Kidney] {
                assert_eq!(stands(&case, hazard) == Standing::Raised, raised, "{age}");
            }
        }
    }

    #[test]
    fn a_low_clearance_raises_the_kidney_warning_and_a_good_one_alone_lowers_nothing() {
        let mut case = Case {
            sex: Some(Sex::Male),
            ..Case::default()
        };
        for (field, text) in [
            (Field::Age, "60"),
            (Field::Weight, "70"),
            (Field::Height, "175"),
        ] {
            case.read(field, text);
        }
        case.read(Field::Creatinine, "180");
        let low = of(&case, None, Hazard::Kidney);
        assert_eq!(low.raised_by, [Factor::LowClearance]);
        // (140 − 60) × 70 × 1.23 / 114.8 are 60 mL/min.
        for (creatinine, raised_by) in [("114.8", &[][..]), ("114.9", &[Factor::LowClearance][..])]
        {
            case.read(Field::Creatinine, creatinine);
            assert_eq!(of(&case, None, Hazard::Kidney).raised_by, raised_by);
        }
        case.read(Field::Creatinine, "60");
        assert_eq!(stands(&case, Hazard::Kidney), Standing::NotKnown);
        case.ivig.at_risk = Finding::Absent;
        for answer in &mut case.ivig.stops {
            answer.finding = Finding::Absent;
        }
        assert_eq!(stands(&case, Hazard::Kidney), Standing::NotRaised);
        case.read(Field::Creatinine, "");
        assert_eq!(stands(&case, Hazard::Kidney), Standing::NotKnown);
    }

    #[test]
    fn the_blood_group_decides_on_haemolysis_and_an_unknown_one_is_not_o() {
        let case = Case::default();
        let haemolysis = |group| of(&case, group, Hazard::Haemolysis);
        assert_eq!(haemolysis(None).standing, Standing::NotKnown);
        assert!(haemolysis(None).open.contains(&Factor::NotGroupO));
        assert_eq!(
            haemolysis(Some(BloodGroup::O)).standing,
            Standing::NotRaised
        );
        for group in [BloodGroup::A, BloodGroup::B, BloodGroup::Ab] {
            let caution = haemolysis(Some(group));
            assert_eq!(caution.standing, Standing::Raised);
            assert_eq!(caution.raised_by, [Factor::NotGroupO, Factor::TwoGrams]);
        }
        let mut less = case.clone();
        less.read(Field::DosePerKg, "1");
        let less = of(&less, Some(BloodGroup::A), Hazard::Haemolysis);
        assert_eq!(less.standing, Standing::Raised);
        assert_eq!(less.raised_by, [Factor::NotGroupO]);
    }

    #[test]
    fn maltose_hangs_on_the_product() {
        let mut case = Case::default();
        assert_eq!(stands(&case, Hazard::GlucoseMeter), Standing::NotKnown);
        for product in PRODUCTS {
            case.ivig.product = Some(product);
            let octagam = product.data().name.starts_with("Octagam");
            let unread = product.data().stabilisers.status == Status::Unconfirmed;
            let (meter, corn) = if octagam {
                (Standing::Raised, Standing::NotKnown)
            } else if unread {
                (Standing::NotKnown, Standing::NotKnown)
            } else {
                (Standing::NotRaised, Standing::NotRaised)
            };
            assert_eq!(stands(&case, Hazard::GlucoseMeter), meter, "{product:?}");
            assert_eq!(stands(&case, Hazard::Corn), corn, "{product:?}");
        }
    }
}
