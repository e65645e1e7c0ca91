//! Links: what is sent opens as it was, what could name a person is not sent, and what was damaged does not open.
#![cfg(not(target_arch = "wasm32"))]

#[path = "link/body.rs"]
mod body;
#[allow(
    dead_code,
    reason = "the forms of other tests; links have no follow-up"
)]
#[path = "exchange/cases.rs"]
mod cases;
#[path = "link/code.rs"]
mod code;
#[path = "link/forms.rs"]
mod forms;
#[path = "link/older.rs"]
mod older;
#[path = "link/refused.rs"]
mod refused;
#[path = "link/round_trip.rs"]
mod round_trip;
#[path = "link/table.rs"]
mod table;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// The same cases every time; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` choose others.
fn config(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig::with_cases(cases);
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
