//! The part of the document for sign-off that holds the classification, the signs, and dalteparin.

use super::document::{row, table};
use super::fragmin_cautions::caution;
use super::{classify, dalteparin, questions};
use crate::domain::classify::biopsy::{BIOPSY_REQUIRED_SOURCE, BIOPSY_SOURCE, BiopsyAdvice, Doubt};
use crate::domain::classify::enmc::{Antibody, ENMC_SOURCE, Element, EnmcFindings, Subtype};
use crate::domain::classify::flags::Flag;
use crate::domain::dalteparin::cautions::Caution;
use crate::domain::dalteparin::decision::{
    DecisionReason, INDICATION_SOURCE, PROPHYLAXIS, PROPHYLAXIS_SOURCE, SYRINGE_SOURCE,
};
use crate::domain::dalteparin::stops::HEPARIN_STOPS;
use crate::domain::dalteparin::warnings::{BAND_SOURCE, Warning};
use crate::domain::questions::Question;
use crate::domain::set::{Member, Set};
use crate::domain::urgent::URGENT_SIGNS;
use crate::i18n::words::Text;

/// The types, their elements, and what is said beside a verdict.
pub fn classification() -> String {
    let negative = EnmcFindings {
        anti_hmgcr: Antibody::Negative,
        anti_srp: Antibody::Negative,
        ..EnmcFindings::default()
    };
    let types = Subtype::ALL.iter().map(|subtype| {
        let required: Vec<String> = Element::ALL
            .iter()
            .filter(|element| subtype.requires(**element))
            .map(|element| format!("{element:?}"))
            .collect();
        let name = classify::subtype(*subtype, &negative).to_owned();
        row([name, required.join(", ")], subtype.source())
    });
    let flags = Flag::ALL.iter().map(|flag| {
        row(
            ["flag".to_owned(), classify::flag(*flag).to_owned()],
            flag.source(),
        )
    });
    let advice = [
        (BiopsyAdvice::NotNeeded, BIOPSY_SOURCE),
        (
            BiopsyAdvice::HangsOn(Doubt::ALL.iter().copied().collect::<Set<_>>()),
            BIOPSY_SOURCE,
        ),
        (
            BiopsyAdvice::Advised(Doubt::ALL.iter().copied().collect::<Set<_>>()),
            BIOPSY_SOURCE,
        ),
        (BiopsyAdvice::AfterConfirmation, BIOPSY_SOURCE),
        (BiopsyAdvice::Required, BIOPSY_REQUIRED_SOURCE),
        (BiopsyAdvice::Done, BIOPSY_SOURCE),
    ];
    let advice = advice.into_iter().map(|(advice, source)| {
        row(
            ["biopsy".to_owned(), classify::biopsy_advice(advice)],
            source,
        )
    });
    let hints = [
        ("antibody", classify::ANTIBODY_HINT),
        ("biopsy", classify::BIOPSY_HINT),
        ("criteria", classify::NOT_A_DIAGNOSIS),
    ]
    .map(|(what, words)| row([what.to_owned(), words.to_owned()], ENMC_SOURCE));
    let rows: Vec<_> = types.chain(flags).chain(advice).chain(hints).collect();
    table(
        "Classification, ENMC 2018",
        &["What", "Requires or says", "Source", "Status", "Review by"],
        &rows,
    )
}

/// Signs that need action today.
pub fn urgent() -> String {
    let rows: Vec<_> = URGENT_SIGNS
        .into_iter()
        .map(|sign| {
            let words = [questions::urgent(sign), questions::urgent_action(sign)];
            row(words.map(Text::to_owned), sign.source())
        })
        .collect();
    table(
        "Act today",
        &["Sign", "What to do", "Source", "Status", "Review by"],
        &rows,
    )
}

/// What forbids dalteparin.
pub fn heparin_stops() -> String {
    let rows: Vec<_> = HEPARIN_STOPS
        .into_iter()
        .map(|stop| {
            let question = Question::Stop(stop);
            let words = [questions::question(question), questions::hint(question)];
            row(words.map(Text::to_owned), stop.source())
        })
        .collect();
    table(
        "What forbids dalteparin",
        &["Question", "Hint", "Source", "Status", "Review by"],
        &rows,
    )
}

/// Reasons and the dose.
pub fn decisions() -> String {
    let reasons = DecisionReason::ALL
        .iter()
        .map(|reason| row([dalteparin::reason(*reason)], reason.source()));
    let rest = [
        row([dalteparin::NO_INDICATION.to_owned()], INDICATION_SOURCE),
        row([dalteparin::dose(PROPHYLAXIS)], PROPHYLAXIS_SOURCE),
        row([dalteparin::syringe(PROPHYLAXIS)], SYRINGE_SOURCE),
        row([dalteparin::band(PROPHYLAXIS)], BAND_SOURCE),
    ];
    let rows: Vec<_> = reasons.chain(rest).collect();
    table(
        "Dalteparin: reasons and dose",
        &["Words", "Source", "Status", "Review by"],
        &rows,
    )
}

/// What to know beside the decision.
pub fn warnings() -> String {
    let warnings = Warning::ALL.iter().copied().map(Caution::Warning);
    let rest = [
        Caution::OtherDrug,
        Caution::WithoutBedRest,
        Caution::Over,
        Caution::PunctureNear,
        Caution::PunctureMayBeNear,
        Caution::SteroidsReadLow,
        Caution::SteroidsNotKnown,
    ];
    let rows: Vec<_> = warnings
        .chain(rest)
        .map(|one| row([caution(one, true)], one.source()))
        .collect();
    table(
        "Dalteparin: what to know",
        &["Words", "Source", "Status", "Review by"],
        &rows,
    )
}
