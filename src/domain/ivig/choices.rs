//! What is chosen for a course of immunoglobulin, and what is usual.

use super::planning::{ChosenDays, Planning};
use super::products::Product;
use super::regimen::Rounding;
use super::stops::{STOPS, StopAnswer};
use super::weight::WeightPolicy;
use crate::domain::finding::Finding;
use crate::domain::quantity::{Days, Grams, GramsPerKilogram, tenth_grams, whole_grams};
use crate::domain::refusal::Reading;
use crate::domain::sources::{Citation, SourceId, Status, cite};

/// What is chosen for the course of immunoglobulin.
#[derive(Clone, Debug)]
pub struct IvigChoices {
    /// Grams per kilogram and course.
    pub dose: Reading<GramsPerKilogram>,
    /// Infusion days.
    pub days: Reading<Days>,
    /// Whose dosing weight.
    pub policy: WeightPolicy,
    /// Rounding step.
    pub step: Reading<Grams>,
    /// Rounding direction.
    pub rounding: Rounding,
    /// Product, once picked. None is picked in advance: the millilitres and the rate come from it.
    pub product: Option<Product>,
    /// Risk of clots or kidney harm.
    pub at_risk: Finding,
    /// The contraindications, each answered or open.
    pub stops: [StopAnswer; STOPS.len()],
    /// A reason for another policy than the usual one was written down.
    pub policy_reason_given: bool,
    /// A plan of whole vials that was chosen in place of whole steps.
    pub plan: Option<ChosenDays>,
    /// What was set for the plan of the course and of those that follow.
    pub planning: Planning,
}

/// The usual course of the disease: 2 g/kg over 3 days.
pub const USUAL_DOSE: GramsPerKilogram = GramsPerKilogram::scaled(2_000);
/// Source of [`USUAL_DOSE`] and [`USUAL_DAYS`].
pub const USUAL_SOURCE: Citation = cite(SourceId::SeedNorway, "treatment", Status::Published);
/// See [`USUAL_DOSE`].
pub const USUAL_DAYS: Days = Days::scaled(3);
/// The steps offered for rounding, coarse first. The first is the usual one.
pub const ROUNDING_STEPS: [Grams; 2] = [whole_grams(5), tenth_grams(2, 5)];

impl Default for IvigChoices {
    fn default() -> Self {
        let [usual_step, _] = ROUNDING_STEPS;
        Self {
            dose: Reading::Known(USUAL_DOSE),
            days: Reading::Known(USUAL_DAYS),
            policy: WeightPolicy::default(),
            step: Reading::Known(usual_step),
            rounding: Rounding::default(),
            product: None,
            at_risk: Finding::Unknown,
            stops: STOPS.map(|stop| StopAnswer {
                stop,
                finding: Finding::Unknown,
                reason_given: false,
            }),
            policy_reason_given: false,
            plan: None,
            planning: Planning::default(),
        }
    }
}
