//! The report: what one module writes the other reads, nothing else is read, and every report of every form can be drawn.
#![cfg(not(target_arch = "wasm32"))]

#[path = "report/doc.rs"]
mod doc;
#[path = "report/figures.rs"]
mod figures;
#[path = "report/forms.rs"]
mod forms;
#[path = "report/fragmin.rs"]
mod fragmin;
#[path = "report/fragmin_about.rs"]
mod fragmin_about;
#[path = "report/fragmin_days.rs"]
mod fragmin_days;
#[path = "report/hand_over.rs"]
mod hand_over;
#[path = "report/help.rs"]
mod help;
#[path = "report/ivig.rs"]
mod ivig;
#[path = "report/products.rs"]
mod products;
#[path = "report/reference.rs"]
mod reference;
#[path = "report/shorthand.rs"]
mod shorthand;
#[path = "report/summary.rs"]
mod summary;
#[path = "report/treatment.rs"]
mod treatment;
#[path = "record/forms.rs"]
mod whole;

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
        rng_seed,
        failure_persistence: None,
        ..usual
    }
}
