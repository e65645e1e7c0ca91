//! Runs the tests one after the other, and says of each whether it passed. Nothing is tried twice.

use std::any::type_name;
use std::future::Future;
use std::panic::{self, AssertUnwindSafe};
use std::pin::Pin;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Instant;

use super::driver::Driver;
use super::stage::{Sites, Stage};

/// A test by its name.
pub struct Test {
    name: &'static str,
    body: Box<dyn Body>,
}

trait Body {
    fn run<'a>(&'a self, stage: &'a mut Stage) -> Pin<Box<dyn Future<Output = ()> + 'a>>;
}

impl<F: AsyncFn(&mut Stage)> Body for F {
    fn run<'a>(&'a self, stage: &'a mut Stage) -> Pin<Box<dyn Future<Output = ()> + 'a>> {
        Box::pin(self(stage))
    }
}

/// A test made of a function, which gives it its name.
pub fn test<F: AsyncFn(&mut Stage) + 'static>(body: F) -> Test {
    let path = type_name::<F>();
    let own = path.rmatch_indices("::").nth(1).map_or(0, |(at, _)| at + 2);
    Test {
        name: &path[own..],
        body: Box::new(body),
    }
}

/// Runs those tests whose name holds a word of the command line, or all.
pub fn run(tests: Vec<Test>) -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let is_wanted =
        |test: &Test| words.is_empty() || words.iter().any(|w| test.name.contains(w.as_str()));
    let (wanted, left_out): (Vec<Test>, Vec<Test>) = tests.into_iter().partition(is_wanted);

    let begun = Instant::now();
    let (sites, driver) =
        match Sites::find().and_then(|sites| Ok((Rc::new(sites), Rc::new(Driver::start()?)))) {
            Ok(found) => found,
            Err(sentence) => {
                eprintln!("{sentence}");
                return ExitCode::FAILURE;
            }
        };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts");
    // Where and what; the way there leads through the runtime and says nothing.
    panic::set_hook(Box::new(|failure| eprintln!("  {failure}")));
    let mut failed = 0;
    for test in &wanted {
        let started = Instant::now();
        let mut stage = Stage::new(&driver, &sites);
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
            runtime.block_on(test.body.run(&mut stage));
        }));
        // Also after a failure: nothing that was started stays.
        let complaints = runtime.block_on(stage.strike());
        let passed = outcome.is_ok() && complaints.is_empty();
        let word = if passed { "ok" } else { "FAILED" };
        println!(
            "{word:6} {} ({:.1} s)",
            test.name,
            started.elapsed().as_secs_f32()
        );
        if outcome.is_ok() {
            complaints
                .iter()
                .for_each(|complaint| eprintln!("  {complaint}"));
        }
        failed += usize::from(!passed);
    }
    if wanted.is_empty() {
        eprintln!("No test has a name with {}.", words.join(" or "));
    }
    let passed = wanted.len() - failed;
    println!(
        "{} left out, {:.0} s",
        left_out.len(),
        begun.elapsed().as_secs_f32()
    );
    println!("{passed} passed, {failed} failed");
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
