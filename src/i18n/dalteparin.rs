//! The decision on dalteparin in words.

mod kidneys;

pub use kidneys::{equation, kidney, kidney_step};

use super::{fields, questions, refusals};
use crate::domain::dalteparin::answer::{DalteparinAnswer, DoseStep, OpenItem};
use crate::domain::dalteparin::decision::SYRINGE as VOLUME;
use crate::domain::dalteparin::decision::{
    Decision, DecisionReason, ProphylacticDose, SAME_VOLUME, Setting,
};
use crate::domain::dalteparin::drug::{DRUGS, Drug};
use crate::domain::dalteparin::plan::Plan;
use crate::domain::dalteparin::warnings::{self, Warning};
use crate::domain::dates;
use crate::domain::quantity::Points;
use crate::domain::questions::{QUESTIONS, Question};
use crate::domain::refusal::Field;
use crate::domain::risk::padua::PaduaItem;
use crate::domain::risk::score::Score;
use crate::i18n::words::{Text, figure, say, text};

/// The decision in a few words.
#[must_use]
pub fn decision(answer: &DalteparinAnswer) -> String {
    if let Some(other) = answer.given_instead() {
        return say!("{}: no figure here", drug(other));
    }
    match (answer.prophylaxis.decision, &answer.dose) {
        (Decision::Dose, Some(dose)) => self::dose(dose.value().dose),
        (Decision::Stopped, _) => text!("stopped").to_owned(),
        (Decision::Specialist, _) => text!("for a specialist").to_owned(),
        (Decision::Withheld | Decision::Dose, _) => {
            say!("withheld, {} to answer", answer.open.len())
        }
        (Decision::BothHigh, _) => text!("both risks high, no dose").to_owned(),
        (Decision::NotIndicated, _) => text!("not indicated").to_owned(),
        (Decision::YourDecision, _) => text!("your decision").to_owned(),
    }
}

/// A drug that is given in its place.
#[must_use]
pub const fn drug(drug: Drug) -> Text {
    let [enoxaparin, tinzaparin, fondaparinux, unfractionated] = DRUG_NAMES;
    match drug {
        Drug::Enoxaparin => enoxaparin,
        Drug::Tinzaparin => tinzaparin,
        Drug::Fondaparinux => fondaparinux,
        Drug::Unfractionated => unfractionated,
    }
}

/// The drugs that are given in its place, in the order of [`DRUGS`].
pub const DRUG_NAMES: [Text; DRUGS.len()] = [
    text!("Enoxaparin"),
    text!("Tinzaparin"),
    text!("Fondaparinux"),
    text!("Unfractionated heparin"),
];

/// What is said where another drug was chosen.
pub const OTHER_DRUG: Text = text!(
    "Another drug is chosen. The rules here are those of Fragmin: no figure is worked out for the other, and none is carried over, since units and milligrams of one are not those of another. Its rows by weight and kidneys stand below."
);

/// "5000 units once daily".
#[must_use]
pub fn dose(dose: ProphylacticDose) -> String {
    let times = match dose.times_per_day {
        1 => text!("once").to_owned(),
        2 => text!("twice").to_owned(),
        times => say!("{times} times", times),
    };
    say!("{} units {times} daily", dose.units, times)
}

/// The decision in a sentence.
#[must_use]
pub const fn sentence(decision: Decision) -> Text {
    match decision {
        Decision::Stopped => text!("No Fragmin. It is stopped by:"),
        Decision::Specialist => text!("No figure here. A specialist decides, because of:"),
        Decision::Withheld => text!("Withheld until everything below is answered."),
        Decision::BothHigh => {
            text!(
                "Clot risk and bleeding risk are both high: no automatic dose. Mechanical methods, and ask haematology."
            )
        }
        Decision::NotIndicated => {
            text!(
                "Fragmin is not indicated: nothing known makes the clot risk high. Think again when that changes."
            )
        }
        Decision::YourDecision => {
            text!(
                "A day case with a clot factor. Fragmin around immunoglobulin is off the label, and no published schedule was found: the number appears only if you choose it."
            )
        }
        Decision::Dose => text!("Under the skin."),
    }
}

/// A reason.
#[must_use]
pub fn reason(reason: DecisionReason) -> String {
    match reason {
        DecisionReason::PlateletsStop => {
            say!("Platelets under {} × 10⁹/L", warnings::PLATELETS_STOP_UNDER)
        }
        DecisionReason::Paediatric => text!("Under 18: no figure for children here").to_owned(),
        DecisionReason::Pregnant => text!("Pregnancy: the obstetric protocol decides").to_owned(),
        DecisionReason::PlateletsSpecialist => say!(
            "Platelets from {} to under {} × 10⁹/L",
            warnings::PLATELETS_STOP_UNDER,
            warnings::PLATELETS_SPECIALIST_UNDER
        ),
        DecisionReason::ClearanceSpecialist => say!(
            "Clearance under {} mL/min: consider unfractionated heparin, unless heparin-induced thrombocytopenia or an allergy to heparin forbids it",
            warnings::CLEARANCE_SPECIALIST_UNDER
        ),
        DecisionReason::TwoCautions => text!("Two or more of the cautions below").to_owned(),
        DecisionReason::BothHigh => text!("Clot and bleeding risk both high").to_owned(),
        DecisionReason::OffLabel => text!(
            "The label asks for a strongly raised risk and immobilisation by an acute illness"
        )
        .to_owned(),
    }
}

/// Something to know.
#[must_use]
pub fn warning(warning: Warning) -> String {
    match warning {
        Warning::AgeEighty => say!("{} years or older: watch for bleeding.", warnings::AGE_FROM),
        Warning::UnderFiftyKilograms => {
            say!(
                "Under {} kg: some hospitals give less.",
                warnings::LIGHT_UNDER
            )
        }
        Warning::LowClearance => say!(
            "Clearance {} to under {} mL/min: measure anti-Xa if it goes on for more than 10 days.",
            warnings::CLEARANCE_SPECIALIST_UNDER,
            warnings::CLEARANCE_LOW_UNDER
        ),
        Warning::LowPlatelets => say!(
            "Platelets {} to under {} × 10⁹/L.",
            warnings::PLATELETS_SPECIALIST_UNDER,
            warnings::PLATELETS_LOW_UNDER
        ),
        Warning::AntiplateletOrNsaid => {
            text!("Antiplatelet drug or NSAID: more bleeding.").to_owned()
        }
        Warning::Retinopathy => text!("Haemorrhagic or diabetic retinopathy.").to_owned(),
        Warning::OffLabel => text!("Off the label, by the prescriber's choice.").to_owned(),
        Warning::HundredKilograms => say!(
            "{} kg or more: this dose may be too little; a higher one is unlicensed.",
            warnings::HEAVY_FROM
        ),
        Warning::HundredFiftyKilograms => {
            say!(
                "{} kg or more: this dose may be too little; measure anti-Xa.",
                warnings::VERY_HEAVY_FROM
            )
        }
        Warning::NoIncrease => say!(
            "No increase for weight with a clearance under {} mL/min.",
            warnings::CLEARANCE_LOW_UNDER
        ),
    }
}

/// What the syringe holds. A volume never stands without its units.
#[must_use]
pub fn syringe(dose: ProphylacticDose) -> String {
    say!(
        "One syringe of {} units in {VOLUME} mL. The syringe of {SAME_VOLUME} units holds {VOLUME} mL too: read the units. The box says IU, in Norway IE.",
        dose.units,
        VOLUME,
        SAME_VOLUME
    )
}

/// What some would give for this weight.
#[must_use]
pub fn band(band: ProphylacticDose) -> String {
    say!(
        "Apart, and off the label: some NHS hospitals give {} at this weight. Never filled in here.",
        dose(band)
    )
}

/// A score as a number or an interval, with its cut-off.
#[must_use]
pub fn score(name: &str, score: Score, high_from: Points) -> String {
    let value = if score.min == score.max {
        figure(score.min)
    } else {
        say!("{} to {}", score.min, score.max)
    };
    let reached = match score.reaches(high_from) {
        crate::domain::finding::Finding::Present => text!("high"),
        crate::domain::finding::Finding::Absent => text!("not high"),
        crate::domain::finding::Finding::Unknown => text!("open"),
    };
    say!(
        "{name}: {value}, {reached} (high from {high_from})",
        name,
        value,
        reached,
        high_from
    )
}

/// Points that come of themselves.
#[must_use]
pub fn rheumatic_points() -> String {
    use crate::domain::risk::improve_bleeding::BleedingItem;
    let points = Points::scaled(PaduaItem::InfectionOrRheumatic.tenths());
    let bleeding = Points::scaled(BleedingItem::Rheumatic.tenths());
    say!(
        "Both scores are for acutely ill inpatients. Myositis counts as a rheumatic disease: {points} point of Padua and {bleeding} of IMPROVE bleeding before anything else. Age, sex, build, kidneys and platelets come from the patient above.",
        points,
        bleeding
    )
}

/// How it is given, and the clinician's own days as they are set.
#[must_use]
pub fn given(plan: Plan) -> String {
    let day = |day: Option<_>| day.map_or_else(|| text!("NOT SET").to_owned(), dates::text);
    match plan.checked() {
        Ok(plan) => say!(
            "Under the skin. First dose: {}. Last dose: {}. Both are yours to set.",
            day(plan.start),
            day(plan.stop)
        ),
        Err(_) => text!("Under the skin. The dates contradict each other.").to_owned(),
    }
}

/// How far creatinine can be from the truth.
pub const MUSCLE: Text = text!(
    "In neuromuscular patients the mean filtration was 242 by creatinine and 110 by cystatin C."
);

/// A step of the dose.
#[must_use]
pub fn dose_step(step: DoseStep) -> String {
    use crate::domain::risk::{improve_bleeding, padua};
    match step {
        DoseStep::ClotRisk(clot) => score(text!("Padua").get(), clot, padua::HIGH_FROM),
        DoseStep::Chosen => {
            text!("A day case with a clot factor; off the label, chosen by you").to_owned()
        }
        DoseStep::BleedingRisk(bleeding) => score(
            text!("IMPROVE bleeding").get(),
            bleeding,
            improve_bleeding::HIGH_FROM,
        ),
        DoseStep::Dose(dose) => say!("Medical prophylaxis: {}", self::dose(dose)),
    }
}

/// What is open, in groups: the group's name and what is open in it. A group that is wholly open is counted, since its
/// list stands below.
#[must_use]
pub fn open(items: &[OpenItem], typed: impl Fn(Field) -> String) -> Vec<(Text, String)> {
    let mut groups: Vec<(Text, Vec<String>)> = Vec::new();
    for item in items {
        let (group, text) = match item {
            OpenItem::Setting => (PATIENT, SETTING_QUESTION.to_owned()),
            OpenItem::Field(field) => (PATIENT, fields::label(*field).to_owned()),
            OpenItem::Question(question) => (
                questions::group(question.group()),
                questions::question(*question).to_owned(),
            ),
            OpenItem::Refused(refusal) => (
                text!("To correct"),
                refusals::message(*refusal, &typed(refusal.field)),
            ),
            OpenItem::Confirm(confirmation) => {
                (text!("To confirm"), refusals::question(*confirmation))
            }
        };
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, texts)) => texts.push(text),
            None => groups.push((group, vec![text])),
        }
    }
    let listed = |(group, texts): (Text, Vec<String>)| {
        let in_group = |question: &Question| questions::group(question.group()) == group;
        let asked = QUESTIONS
            .iter()
            .filter(|question| in_group(question) && question.decides_on_dalteparin())
            .count();
        let text = if texts.len() > 1 && texts.len() == asked {
            text!("all questions").to_owned()
        } else {
            texts.join("; ")
        };
        (group, text)
    };
    groups.into_iter().map(listed).collect()
}

const PATIENT: Text = text!("Patient");

/// Where the patient is.
pub const SETTING_QUESTION: Text = text!("Setting");

/// A setting.
#[must_use]
pub const fn setting(setting: Setting) -> Text {
    match setting {
        Setting::Inpatient => text!("Inpatient, acutely ill"),
        Setting::DayCase => text!("Here for IVIG alone"),
    }
}

/// What the settings are.
pub const SETTING_HINT: Text = text!("a planned stay for the infusions is the second");
/// An indication that is not the label's.
pub const WITHOUT_BED_REST: Text = text!(
    "Padua is high without bed rest: the Norwegian label also asks for immobilisation by an acute illness."
);

/// Title of the card.
pub const TITLE: Text = text!("Fragmin (dalteparin)");
/// Title of the first question.
pub const WHERE: Text = text!("Where the patient is, and which drug");
/// Title of the days.
pub const DATES: Text = text!("Dates");
/// Titles of the card's parts.
pub const SYRINGE: Text = text!("Syringe");
/// See [`SYRINGE`].
pub const WHY: Text = text!("Why");
/// See [`SYRINGE`].
pub const WAITS_FOR: Text = text!("Waits for");
/// See [`SYRINGE`].
pub const ALSO_OPEN: Text = text!("Also open");
/// See [`SYRINGE`].
pub const RISKS: Text = text!("Risks");
/// The clinician's choice.
pub const CHOOSE: Text = text!("Give it off label: show the dose");
/// Takes it back.
pub const WITHDRAW: Text = text!("Withdraw the off-label choice");
/// No dose without an indication.
pub const NO_INDICATION: Text = text!("No dose without an indication");
