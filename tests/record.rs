//! Texts for the record, letters and orders: what holds of them whatever was typed.
#![cfg(not(target_arch = "wasm32"))]

#[path = "record/forms.rs"]
mod forms;
#[path = "record/letters.rs"]
mod letters;
#[path = "record/relations.rs"]
mod relations;
#[path = "report/shorthand.rs"]
mod shorthand;
#[path = "record/typed.rs"]
mod typed;

use imnm::domain::clock::Clock;
use imnm::domain::dates::parse;
use imnm::exchange::record::{Kind, Stamp, text};
use imnm::form::model::Model;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// The same cases in every run unless `PROPTEST_RNG_SEED` says otherwise, and no file beside the sources.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let rng_seed = match usual.rng_seed {
        RngSeed::Random => RngSeed::Fixed(2_018),
        chosen => chosen,
    };
    ProptestConfig {
        // Each case makes six texts.
        cases: usual.cases / 2,
        rng_seed,
        failure_persistence: None,
        ..usual
    }
}

/// The text of a form.
fn text_of(kind: Kind, model: &Model) -> String {
    text(kind, model, &forms::case(model), &stamp())
}

/// A stamp of the day of the forms.
fn stamp() -> Stamp<'static> {
    Stamp {
        day: parse(forms::TODAY),
        time: Clock::parse("14:05"),
        build: "abc123",
    }
}
