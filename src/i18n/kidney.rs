//! The panel of kidney function in words.

use super::dalteparin::{self, MUSCLE};
use super::fields;
use crate::domain::dalteparin::answer::OpenItem;
use crate::domain::kidney::cockcroft_gault::{
    IDEAL_FROM, IMPLAUSIBLE_OVER, LOW_CREATININE, WeightUsed,
};
use crate::domain::kidney::filtration::{Disagreement, Equation, FAR_APART};
use crate::domain::kidney::panel::{
    Method, Missing, Panel, PanelNotice, READ_HIGH_BY, Staged, Standing,
};
use crate::domain::quantity::MillilitresPerMinute;
use crate::domain::refusal::Field;
use crate::i18n::words::{Text, say, text};

/// Title of the panel.
pub const TITLE: Text = text!("Kidney function, every estimate");
/// Its columns.
pub const COLUMNS: [Text; 4] = [
    text!("Estimate"),
    text!("mL/min for 1.73 m²"),
    text!("mL/min of this body"),
    text!("Used for safety"),
];
/// There is no value.
pub const NONE: Text = text!("none");
/// What holds whatever the estimates are.
pub const NO_PROOF: Text = text!(
    "In muscle disease a high value is no proof of good kidneys, and nothing here says that they are well."
);
/// Title of what is known of the equations.
pub const EQUATIONS: Text = text!("About the equations");
/// The sources disagree on a factor.
pub const CONFLICT: Text = text!(
    "Two factors of the age are printed for the equation with cystatin C: 0.996, which is followed here, and 0.9962, which reads 1.2 % more at 60 years."
);
/// Which weight.
pub const WHICH_WEIGHT: Text = text!(
    "No label that was read says which weight a clearance is made from: each that can be made is shown, and the lowest decides."
);

/// How an estimate is made.
#[must_use]
pub const fn method(method: Method) -> Text {
    match method {
        Method::CockcroftGault(WeightUsed::Actual) => text!("Cockcroft–Gault, actual weight"),
        Method::CockcroftGault(WeightUsed::Ideal) => text!("Cockcroft–Gault, ideal weight"),
        Method::CockcroftGault(WeightUsed::Adjusted) => text!("Cockcroft–Gault, adjusted weight"),
        Method::Filtration(Equation::Creatinine2021) => text!("CKD-EPI 2021, creatinine"),
        Method::Filtration(equation @ (Equation::Cystatin2012 | Equation::Combined2021)) => {
            dalteparin::equation(equation)
        }
    }
}

/// Is it used, and why or why not?
#[must_use]
pub fn standing(standing: Standing) -> String {
    match standing {
        Standing::Used => text!("used: the lowest").to_owned(),
        Standing::Higher => text!("no, another is lower").to_owned(),
        Standing::Undecided => text!("no, the lowest is not known yet").to_owned(),
        Standing::NotMade(missing) => say!("no, {}", self::missing(missing)),
    }
}

/// Why an estimate is not there.
#[must_use]
pub fn missing(missing: Missing) -> String {
    match missing {
        Missing::Values => text!("waits for the values named above").to_owned(),
        Missing::Cystatin => text!("no cystatin C").to_owned(),
        Missing::Height => text!("no height").to_owned(),
        Missing::TooShort => say!("no ideal weight under {IDEAL_FROM} cm", IDEAL_FROM),
        Missing::NotBelowActual => text!("the ideal weight is not below the actual one").to_owned(),
    }
}

/// What safety decisions go by, and why.
#[must_use]
pub fn used(panel: &Panel, lowest: MillilitresPerMinute) -> String {
    let lines = panel.lines.iter();
    let names: Vec<_> = lines
        .filter(|line| line.standing == Standing::Used)
        .map(|line| method(line.method))
        .collect();
    say!(
        "Decisions about safety go by {lowest} mL/min, because it is the lowest: {}.",
        lowest,
        names.join("; ")
    )
}

/// Why nothing is used yet.
#[must_use]
pub fn waits(items: &[OpenItem]) -> String {
    let names: Vec<String> = items.iter().map(waits_for).collect();
    say!(
        "No estimate is used for safety yet. Waits for: {}.",
        names.join("; ")
    )
}

fn waits_for(item: &OpenItem) -> String {
    match item {
        OpenItem::Field(field) => fields::label(*field).to_owned(),
        OpenItem::Refused(refusal) if refusal.field == Field::Age => {
            say!("{}, of an adult", fields::label(refusal.field))
        }
        OpenItem::Refused(refusal) => say!("{}, to correct", fields::label(refusal.field)),
        OpenItem::Confirm(_) => text!("an unusual value, to confirm").to_owned(),
        OpenItem::Setting => dalteparin::SETTING_QUESTION.to_owned(),
        OpenItem::Question(question) => super::questions::question(*question).to_owned(),
    }
}

/// The stage, apart from what safety goes by.
#[must_use]
pub fn stage(staged: Staged, may_mislead: bool) -> String {
    let mislead = if may_mislead {
        text!(" It may look better than the kidneys are.")
    } else {
        Text::EMPTY
    };
    say!(
        "Named apart: KDIGO stage {}, by {} for 1.73 m² ({}). No dose goes by it.{mislead}",
        format_args!("{:?}", staged.stage),
        staged.filtration,
        method(Method::Filtration(staged.by)),
        mislead
    )
}

/// What misleads, and what is to be done.
#[must_use]
pub fn notice(notice: PanelNotice) -> String {
    let [least, most] = READ_HIGH_BY;
    match notice {
        PanelNotice::LowCreatinine => say!("Creatinine under {LOW_CREATININE} µmol/L, as where muscle is wasted: every estimate from it reads too high.", LOW_CREATININE),
        PanelNotice::ImplausiblyHigh => {
            say!("A clearance over {IMPLAUSIBLE_OVER} mL/min is not to be believed.", IMPLAUSIBLE_OVER)
        }
        PanelNotice::AllReadHigh => say!("In muscle disease all equations read high, by {least} to {most} against iohexol; cystatin C least, by {least}.", least, most),
        PanelNotice::CreatinineAgainstCystatin => MUSCLE.to_owned(),
        PanelNotice::AskForCystatin => text!("Ask for cystatin C, and whether steroids are taken: prednisolone makes it read low.").to_owned(),
        PanelNotice::SteroidsReadLow => text!("Prednisolone, 10 mg a day or more: the filtration by cystatin C reads too low. Where it is the lowest it is used all the same.").to_owned(),
        PanelNotice::SteroidsNotKnown => text!("Whether 10 mg of prednisolone a day or more is taken is not known, and that is not a no: it would make the filtration by cystatin C read too low.").to_owned(),
        PanelNotice::FarApart(disagreement) => {
            let (high, low) = match disagreement {
                Disagreement::CreatinineHigher => (text!("creatinine"), text!("cystatin C")),
                Disagreement::CystatinHigher => (text!("cystatin C"), text!("creatinine")),
            };
            say!("The filtration by {high} is {FAR_APART} or more above that by {low}: the lower is used for safety, and a measured clearance is suggested.", high, FAR_APART, low)
        }
        PanelNotice::NoIdealWeight => say!("No ideal weight is made under {IDEAL_FROM} cm: with this build the clearances by a lower weight are missing, and what is left may read too high.", IDEAL_FROM),
        PanelNotice::BothMarkers => text!("Both markers together are best, but one alone where something else strongly moves the other. In this disease on steroids something else moves both.").to_owned(),
    }
}
