//! What is known of each hazard, and each line of the checklist.

use crate::domain::bounds;
use crate::domain::ivig::cautions::checklist::Check;
use crate::domain::ivig::cautions::facts::Fact;
use crate::domain::ivig::course::MANY_GRAMS_A_DAY;
use crate::domain::ivig::cycles::reminders::{EARLY_HOURS, LATE_DAYS};
use crate::domain::ivig::cycles::vaccines::{
    ACIP_MONTHS, NORWAY_MEASLES_MONTHS, NORWAY_MONTHS, NORWAY_WEEKS,
};
use crate::i18n::words::{say, text};

/// What is known.
#[must_use]
pub fn fact(fact: Fact) -> String {
    let words = match fact {
        Fact::ClotsManyGrams => {
            return say!(
                "Neuropathy, 62 patients, 616 courses: early clots after 3 of 25 first courses and 2 of 591 later ones; a day of {MANY_GRAMS_A_DAY} g or more, coronary disease, immobility and four or more risk factors went with them.",
                MANY_GRAMS_A_DAY
            );
        }
        Fact::HaemoglobinLabel => {
            return say!(
                "A label measures at baseline and at {} to {} h at high risk. The sources disagree: most of the haemolysis above came later.",
                EARLY_HOURS.0,
                EARLY_HOURS.1
            );
        }
        Fact::HaemoglobinPolicy => {
            return say!(
                "Followed here: baseline, {} to {} h, and day {} to {} after the first two courses, in blood group A, B and AB, at every dose.",
                EARLY_HOURS.0,
                EARLY_HOURS.1,
                LATE_DAYS.0,
                LATE_DAYS.1
            );
        }
        Fact::VaccinesUs => return vaccines_us(),
        Fact::VaccinesNorway => {
            return say!(
                "Norway: {NORWAY_WEEKS} weeks to {NORWAY_MONTHS} months, against measles up to {NORWAY_MEASLES_MONTHS} months. The sources disagree.",
                NORWAY_WEEKS,
                NORWAY_MONTHS,
                NORWAY_MEASLES_MONTHS
            );
        }
        Fact::ClotsWithout => {
            text!(
                "Clots can occur with none of the factors. The lowest practicable dose and rate; hydrate first."
            )
        }
        Fact::ClotsWhen => {
            text!(
                "Of 71 cases arterial clots were four times as many as venous ones: half of them (49 %) within 4 hours, 77 % within a day; venous ones later, 54 % after a day, with obesity and immobility. 0.15 to 1.2 % of courses; 20 % died."
            )
        }
        Fact::ClotsRate => {
            text!(
                "Dermatomyositis: 8 clots in 6 patients, who had more risk factors; a lower rate lowered their number, and none came with 1 g/kg."
            )
        }
        Fact::ClotsNoExcess => {
            text!("A cohort of 400 patients with dermatomyositis found no excess.")
        }
        Fact::KidneyLowest => {
            text!(
                "More with products that hold sucrose. The lowest practicable dose and rate; hydrate first."
            )
        }
        Fact::KidneyTests => {
            text!(
                "Creatinine and urine before the course and at intervals; stop if they get worse. No figure found for the interval."
            )
        }
        Fact::HaemolysisLate => {
            text!(
                "After 99 infusions of 2 g/kg or more in 78 patients who were not of group O: haemolysis in 32, in 84 % of them apparent only on day 5 to 10; more in AB and at the first time."
            )
        }
        Fact::HaemolysisGroups => {
            text!("A review: 97 % after 2 g/kg or more; 65 % in group A, 26 % in AB.")
        }
        Fact::HaemolysisOdds => text!("Ontario: odds ratio 1.36 for each 10 g more."),
        Fact::Breathing => text!("Watch the breathing during and after each infusion."),
        Fact::Meters => {
            text!(
                "Meters with GDH-PQQ or glucose-dye-oxidoreductase read maltose as glucose: too much insulin is the harm. With diabetes: laboratory or glucose-specific meter only."
            )
        }
        Fact::MeterDeaths => {
            text!(
                "13 deaths from 1997 to 2009 with sugars that interfere, 3 of them with maltose products, 1 with Octagam."
            )
        }
        Fact::IgaMeasure => {
            text!(
                "Measure IgA before course 1. Deficiency alone is a warning in the labels: choose a product with little IgA. In the Norwegian handbook it is a contraindication, and stands there."
            )
        }
        Fact::IgaAudit => text!("An audit found no IgA measured in 9 of 32."),
        Fact::ReactionWhat => {
            text!(
                "Slow the infusion or stop it, and restart at a slower rate only once it has settled. After anaphylaxis it is not given again: see the contraindications. No figure found for the rate to restart at."
            )
        }
        Fact::MeningitisWhen => {
            text!(
                "It comes hours to two days after the infusion; more with 2 g/kg, a fast rate and migraine."
            )
        }
        Fact::SodiumFalse => {
            text!(
                "Mostly pseudohyponatraemia from the protein: sodium down, protein and viscosity up at a day after 2 g/kg. Do not restrict fluids, which raises the viscosity."
            )
        }
        Fact::DiureticsAvoid => text!("Avoid loop diuretics together with immunoglobulin."),
        Fact::CornMaltose => text!("The maltose of Octagam comes with a warning on corn allergy."),
        Fact::SerologyFirst => {
            text!(
                "Take samples for hepatitis B and C, HIV and autoantibodies before the first dose: antibodies that come with it read as the patient's own."
            )
        }
        Fact::PregnancyMay => text!("It may be given in pregnancy and while breast-feeding."),
        Fact::HydrationLabels => {
            text!(
                "Every label asks for adequate hydration, and none gives a volume: no figure found."
            )
        }
        Fact::HydrationPlaces => {
            text!(
                "Two examples, no rule: 500 mL saline before it in an intensive care unit in Nepal; up to 1 L by mouth at Rigshospitalet."
            )
        }
        Fact::PremedicationHabit => {
            text!(
                "Paracetamol and an antihistamine 30 to 60 minutes before are common practice and no label's rule. In one registry no premedication went with haemolysis, with a wide interval."
            )
        }
    };
    words.to_owned()
}

fn vaccines_us() -> String {
    let rows =
        ACIP_MONTHS.map(|(dose, months)| say!("{months} months after {dose} g/kg", months, dose));
    say!(
        "United States, before a vaccine against measles or chickenpox: {}.",
        rows.join(", ")
    )
}

/// A line of the checklist.
#[must_use]
pub fn check(check: Check) -> String {
    let words = match check {
        Check::Steps => {
            return say!(
                "Raise the rate in steps, never over the ceiling of the infusion table; at risk, or over {}, the lower one.",
                bounds::AT_RISK_OVER
            );
        }
        Check::HaemoglobinEarly => {
            return say!(
                "Haemoglobin {} to {} h after the end of the last infusion day, first two courses, blood group A, B or AB.",
                EARLY_HOURS.0,
                EARLY_HOURS.1
            );
        }
        Check::HaemoglobinLate => {
            return say!(
                "Haemoglobin on day {} to {} after the first infusion day, first two courses, blood group A, B or AB.",
                LATE_DAYS.0,
                LATE_DAYS.1
            );
        }
        Check::Contraindications => text!("Every contraindication above is answered."),
        Check::RiskDays => text!("Risk of clots and kidney harm: days and rate are chosen for it."),
        Check::Iga => text!("IgA, before course 1."),
        Check::IgGAndM => {
            text!(
                "IgG and IgM with it; the Norwegian procedure orders IgG, IgM, IgA and creatinine."
            )
        }
        Check::Creatinine => text!("Creatinine and urine."),
        Check::Haemoglobin => text!("Haemoglobin at baseline."),
        Check::BloodGroup => text!("Blood group: A, B and AB have haemoglobin measured again."),
        Check::Serology => {
            text!("Samples for hepatitis B and C, HIV and autoantibodies, before the first dose.")
        }
        Check::Weight => text!("Weight on a scale, in kilograms, with its date."),
        Check::Hydration => text!("Well hydrated. No figure found for a volume."),
        Check::Product => {
            text!(
                "Product and strength on the bottle are those of the order: two strengths were run on one protocol."
            )
        }
        Check::Batch => text!("Batch number into the record."),
        Check::Vitals => {
            text!(
                "Vital signs at each step of the rate. No figure found for limits; if they change, do as for a reaction."
            )
        }
        Check::Breathing => text!("Watch the breathing: volume overload and lung injury (TRALI)."),
        Check::ArterialClots => {
            text!(
                "Signs of an arterial clot: half of them came within 4 hours, three quarters within a day."
            )
        }
        Check::Reaction => {
            text!(
                "A reaction: slow or stop, and restart slower once it has settled. No figure found for the rate."
            )
        }
        Check::Slower => {
            text!(
                "After an event the next infusions run slower: in a trial that lowered the number of clots."
            )
        }
        Check::CreatinineAfter => {
            text!(
                "Creatinine and urine at intervals; stop if they get worse. No figure found for the interval."
            )
        }
        Check::Headache => text!("Hours to two days: signs of aseptic meningitis."),
        Check::LaterClots => text!("Signs of a venous clot: more than half came after a day."),
        Check::Sodium => text!("A low sodium is mostly not real: do not restrict fluids for it."),
        Check::NextCourse => {
            text!("Repeat the tests before the next course: in an audit 10 of 18 had none.")
        }
    };
    words.to_owned()
}
