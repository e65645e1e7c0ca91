//! Treatment in words. Doses stand as their sources write them; none is worked out for a patient.

use crate::domain::classify::pathway::doses::ReferenceDose;
use crate::domain::classify::pathway::treatment::{Advice, BeforeRituximab, Evidence};
use crate::i18n::words::{Text, text};

/// Above the advice.
pub const OPINION: Text = text!(
    "Advice of the ENMC workshop of 2018: opinion of experts, no trials, not read again. Check it before you follow it."
);
/// Opens what studies say.
pub const EVIDENCE: Text = text!("What studies and reviews say");
/// Opens the checks before rituximab.
pub const BEFORE_RITUXIMAB: Text = text!("Before rituximab");
/// Opens the doses.
pub const DOSES: Text = text!("Reference doses for adults, as their sources write them");
/// Above the doses.
pub const NOT_WORKED_OUT: Text = text!(
    "None of these is worked out for this patient. Immunoglobulin and dalteparin have views of their own."
);
/// Under 18.
pub const ADULTS_ONLY: Text = text!(
    "Under 18: treatment is not shown. What is known here is for adults; ask a specialist centre."
);

/// The advice of the workshop.
#[must_use]
pub const fn advice(advice: Advice) -> Text {
    match advice {
        Advice::StopStatin => text!("Stop the statin, and do not start one again."),
        Advice::StopStatinIfTaken => text!("Stop a statin, if one is taken."),
        Advice::Steroid => text!("Start with prednisone, about 1 mg/kg daily."),
        Advice::Pulse => {
            text!("If severe: intravenous methylprednisolone, 0.5 to 1 g daily for 3 to 5 days.")
        }
        Advice::SecondHmgcr => text!("A second agent within about 1 month: methotrexate."),
        Advice::EarlyImmunoglobulin => {
            text!(
                "Immunoglobulin early if severe or bulbar; alone in selected patients, for example with diabetes."
            )
        }
        Advice::SecondSrp => {
            text!(
                "A second agent within about 1 month: methotrexate, rituximab early (after the checks below), or both."
            )
        }
        Advice::SecondNeither => text!("A second agent within about 1 month: methotrexate."),
        Advice::HalfYearHmgcr => {
            text!("Not enough by about 6 months: add immunoglobulin, or rituximab.")
        }
        Advice::HalfYearSrp => {
            text!(
                "Not enough by about 6 months: add rituximab if it was not given, then immunoglobulin."
            )
        }
        Advice::HalfYearNeither => {
            text!("Not enough by about 6 months: immunoglobulin or rituximab.")
        }
        Advice::Taper => text!("Taper the steroid to the lowest dose once strength is back."),
        Advice::Duration => {
            text!("About 2 years of controlled disease before immunosuppression is stopped.")
        }
    }
}

/// What studies and reviews say.
#[must_use]
pub const fn evidence(evidence: Evidence) -> Text {
    match evidence {
        Evidence::Promptly => text!("Start promptly: atrophy and fat come early."),
        Evidence::Together => text!("Several drugs together are often needed."),
        Evidence::Relapse => text!("Relapse is common when treatment is tapered."),
        Evidence::Young => text!("Onset when young: a worse course."),
        Evidence::HmgcrImmunoglobulin => {
            text!("Anti-HMGCR myopathy tends to respond to immunoglobulin, sometimes alone.")
        }
        Evidence::ImmunoglobulinAlone => {
            text!(
                "Immunoglobulin alone in 3 patients with diabetes, 2 g/kg a month: mean CK from 4919 to 1125 units/L after 2 to 3 rounds; at 9 to 19 months 2 had normal strength, one was still weak."
            )
        }
        Evidence::ImmunoglobulinAloneCk => {
            text!(
                "In the same three CK stayed high in 2, and the antibodies stayed positive in all."
            )
        }
        Evidence::RituximabEarly => text!("Rituximab early is commonly favoured with anti-SRP."),
        Evidence::RituximabSrp => {
            text!(
                "Rituximab in 8 refractory patients: 6 gained strength, a lower CK or both from 2 months on; 3 kept it for 12 to 18 months; all stayed on steroid, at a lower dose."
            )
        }
        Evidence::Options => text!("Rituximab and immunoglobulin are discussed as options."),
        Evidence::ImmunoglobulinFirst => {
            text!(
                "Immunoglobulin alone at first (2 g/kg, then 1 g/kg twice, every 3 weeks): 8 of 19 improved at least moderately at 9 weeks, 6 of them by week 3; 7 needed rescue."
            )
        }
        Evidence::EarlyImmunoglobulin => {
            text!(
                "Early immunoglobulin in moderate and severe disease: stronger hip flexors at 6 months."
            )
        }
        Evidence::RituximabImmunoglobulin => {
            text!("Rituximab and immunoglobulin may add to each other in severe disease.")
        }
        Evidence::BritishSteroid => {
            text!(
                "British guideline: prednisolone 0.5 to 1 mg/kg daily, usually 40 to 60 mg, tapered from about 6 weeks by response. It does not cover diagnosis or classification."
            )
        }
        Evidence::BritishSparing => {
            text!(
                "Its steroid-sparing drugs: methotrexate, azathioprine, tacrolimus, ciclosporin, mycophenolate."
            )
        }
        Evidence::BritishRefractory => {
            text!("For refractory or severe disease: immunoglobulin, rituximab, cyclophosphamide.")
        }
        Evidence::Zilucoplan => text!("Zilucoplan failed in a phase 2 trial in IMNM."),
        Evidence::Efgartigimod => text!("Efgartigimod: single cases only."),
    }
}

/// What is checked before rituximab.
#[must_use]
pub const fn before_rituximab(check: BeforeRituximab) -> Text {
    match check {
        BeforeRituximab::Viruses => text!("Hepatitis B and C, HIV."),
        BeforeRituximab::BeforeImmunoglobulin => {
            text!(
                "Take these samples before the first immunoglobulin: it brings antibodies of its own."
            )
        }
        BeforeRituximab::Immunoglobulins => text!("Immunoglobulins: IgG, and IgA."),
        BeforeRituximab::Tuberculosis => text!("Tuberculosis."),
    }
}

/// A dose in a source.
#[must_use]
pub const fn dose(dose: ReferenceDose) -> Text {
    match dose {
        ReferenceDose::PrednisoloneBritish => {
            text!("Prednisolone: 0.5 to 1 mg/kg daily, usually 40 to 60 mg")
        }
        ReferenceDose::PrednisoloneAustralian => {
            text!("Prednisolone: 1 mg/kg daily, at most 75 mg, tapered from 6 weeks")
        }
        ReferenceDose::MethylprednisoloneThree | ReferenceDose::MethylprednisoloneAustralian => {
            text!("Methylprednisolone, intravenous: 0.5 to 1 g daily for 3 days")
        }
        ReferenceDose::MethylprednisoloneFive => {
            text!("Methylprednisolone, intravenous: 1 g daily for 3 to 5 days")
        }
        ReferenceDose::Methotrexate => {
            text!(
                "Methotrexate: 15 to 25 mg once a week, with folate; not where lung disease is in doubt; harms the unborn child"
            )
        }
        ReferenceDose::Azathioprine => {
            text!(
                "Azathioprine: 2 to 3 mg/kg daily (some: 2 mg/kg of ideal weight); allopurinol makes it toxic to marrow"
            )
        }
        ReferenceDose::AzathioprineGenes => {
            text!(
                "Azathioprine by NUDT15: intermediate, start with 30 to 80 % of the normal dose; poor, avoid it, or a tenth of the dose three times a week"
            )
        }
        ReferenceDose::Mycophenolate => {
            text!(
                "Mycophenolate mofetil: 1 to 1.5 g twice daily (2 to 3 g a day); less in kidney disease"
            )
        }
        ReferenceDose::Tacrolimus => {
            text!("Tacrolimus: 0.06 mg/kg a day, or 2 to 3 mg twice daily, by level")
        }
        ReferenceDose::RituximabTwo => {
            text!("Rituximab: 1 g, and 1 g again after 2 weeks; then 0.5 to 1 g by need")
        }
        ReferenceDose::RituximabFour => {
            text!("Rituximab, the other way: 375 mg/m² once a week, 4 times")
        }
        ReferenceDose::SubcutaneousAmerican => {
            text!(
                "Subcutaneous immunoglobulin, United States (immune deficiency): intravenous grams × 1.37 / weeks between doses"
            )
        }
        ReferenceDose::SubcutaneousEqual => {
            text!("Subcutaneous immunoglobulin, myositis and Europe: commonly gram for gram")
        }
    }
}
