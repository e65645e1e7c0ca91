//! What counts: stops of dalteparin, and the items of its scores that are asked for.

use crate::domain::dalteparin::stops::HeparinStop;
use crate::domain::risk::improve_bleeding::BleedingItem;
use crate::domain::risk::padua::PaduaItem;
use crate::i18n::words::{Text, text};

/// A stop.
pub const fn stop(stop: HeparinStop) -> Text {
    match stop {
        HeparinStop::Anticoagulated => {
            text!(
                "A vitamin K antagonist, a direct oral anticoagulant, fondaparinux or a thrombolytic, at any dose: a low one is no less a reason."
            )
        }
        HeparinStop::OtherHeparin => {
            text!(
                "Unfractionated heparin or another low molecular weight heparin now, whatever the dose or the reason."
            )
        }
        HeparinStop::ActiveBleeding => {
            text!("Bleeding now. Bleeding that is over is asked for under the bleeding risk.")
        }
        HeparinStop::Thrombocytopenia => {
            text!(
                "After any heparin, now or at any time before, also if it was only suspected. Low platelets of another cause are judged by their number."
            )
        }
        HeparinStop::Allergy => {
            text!("Allergy to heparin, to a low molecular weight heparin or to pork.")
        }
        HeparinStop::IntracranialBleed => {
            text!(
                "Bleeding in the brain or elsewhere in the skull. The labels as read here name no time after which it no longer counts."
            )
        }
        HeparinStop::Ulcer => {
            text!("An acute ulcer of stomach or duodenum. One that has healed does not count.")
        }
        HeparinStop::Coagulopathy => {
            text!(
                "A major disorder of clotting. Which tests or limits make it major is not known here."
            )
        }
        HeparinStop::Hypertension => {
            text!("Severe and uncontrolled, both at once. The labels as read here name no figure.")
        }
        HeparinStop::Endocarditis => {
            text!("Infective endocarditis; the labels call it septic.")
        }
        HeparinStop::CnsEyeEar => {
            text!(
                "Injury to brain, spinal cord, eye or ear, or surgery on one of them. The labels as read here name no time after which it no longer counts."
            )
        }
        HeparinStop::PunctureAhead => {
            text!(
                "Lumbar puncture, spinal or epidural, planned or likely. A muscle biopsy is covered by neither source: ask locally."
            )
        }
        HeparinStop::PunctureBefore => {
            text!(
                "Counted from the puncture: lumbar, spinal or epidural. A muscle biopsy is covered by neither source: ask locally."
            )
        }
    }
}

/// An item of the clot risk; nothing for one that other answers give.
pub const fn clot(item: PaduaItem) -> Text {
    match item {
        PaduaItem::ReducedMobility => {
            text!("Bed rest for as long as the question says. Weak legs alone are no bed rest.")
        }
        PaduaItem::PreviousVte => {
            text!(
                "A clot in a deep vein or in the lungs, at any time before. A superficial one does not count."
            )
        }
        PaduaItem::Thrombophilia => {
            text!(
                "One that has been found. Not tested is not known, not no. Which ones count is not told in the table read here."
            )
        }
        PaduaItem::ActiveCancer => {
            text!(
                "Cancer that is active now. How long after treatment it counts is not told in the table read here."
            )
        }
        PaduaItem::RecentTraumaOrSurgery => {
            text!("Within the last month. Whether a muscle biopsy counts as surgery is not known.")
        }
        PaduaItem::HeartOrRespiratoryFailure => {
            text!(
                "Failure of the heart or of breathing. Disease of heart or lungs without failure does not count."
            )
        }
        PaduaItem::InfarctionOrStroke => {
            text!("Acute. An old infarction or stroke does not count.")
        }
        PaduaItem::Hormones => {
            text!("Hormonal treatment now. Which drugs count is not told in the table read here.")
        }
        PaduaItem::AgeSeventy | PaduaItem::InfectionOrRheumatic | PaduaItem::BmiThirty => {
            Text::EMPTY
        }
    }
}

/// An item of the bleeding risk; nothing for one that other answers give.
pub const fn bleeding(item: BleedingItem) -> Text {
    match item {
        BleedingItem::RecentBleeding => {
            text!(
                "How severe it must have been is not known here: answer yes, and judge it yourself. Bleeding now is a stop, asked for above."
            )
        }
        BleedingItem::HighInr => {
            text!("By the latest INR. Not measured is not known, not no.")
        }
        BleedingItem::IntensiveCare => {
            text!("In intensive or coronary care now.")
        }
        BleedingItem::CentralCatheter => {
            text!(
                "A central venous catheter that lies now. A cannula in a vein of the arm does not count."
            )
        }
        BleedingItem::ActiveUlcer | BleedingItem::Rheumatic | BleedingItem::ActiveCancer => {
            Text::EMPTY
        }
    }
}
