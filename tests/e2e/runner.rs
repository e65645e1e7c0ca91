//! Runs the tests, two side by side unless `IMNM_E2E_JOBS` says otherwise, and says of each whether it passed. Nothing is
//! tried twice.

use std::any::type_name;
use std::future::Future;
use std::panic::{self, AssertUnwindSafe};
use std::pin::Pin;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use tokio::runtime::Runtime;

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

/// How many tests run side by side where nobody says: most of a test is waiting.
const JOBS: usize = 2;

/// Runs those tests whose name holds a word of the command line, or all.
pub fn run(tests: fn() -> Vec<Test>) -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let is_wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word));
    let all: Vec<&str> = tests().iter().map(|test| test.name).collect();
    let wanted: Vec<&str> = all.iter().copied().filter(|name| is_wanted(name)).collect();
    let jobs = match std::env::var("IMNM_E2E_JOBS").map(|jobs| jobs.parse()) {
        Err(_) => JOBS,
        Ok(Ok(jobs)) if jobs > 0 => jobs,
        Ok(_) => {
            eprintln!("IMNM_E2E_JOBS is the number of tests that run side by side.");
            return ExitCode::FAILURE;
        }
    };

    let begun = Instant::now();
    // Where and what; the way there leads through the runtime and says nothing.
    panic::set_hook(Box::new(|failure| {
        eprintln!(
            "  {}: {failure}",
            thread::current().name().unwrap_or_default()
        );
    }));
    let (next, passed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let is_started = thread::scope(|scope| {
        let job = || {
            let worker = Worker::start()?;
            // Tests are made anew for each thread: what they hold belongs to one.
            let tests: Vec<Test> = tests()
                .into_iter()
                .filter(|test| is_wanted(test.name))
                .collect();
            while let Some(test) = tests.get(next.fetch_add(1, Ordering::Relaxed)) {
                passed.fetch_add(usize::from(worker.passes(test)), Ordering::Relaxed);
            }
            Ok::<_, String>(())
        };
        let name = |job: usize| thread::Builder::new().name(format!("job {}", job + 1));
        let started: Vec<_> = (0..jobs.min(wanted.len()))
            .map(|number| {
                name(number)
                    .spawn_scoped(scope, job)
                    .expect("a thread starts")
            })
            .collect();
        started
            .into_iter()
            .map(|thread| thread.join().expect("a job catches what its tests do"))
            .collect::<Result<(), String>>()
    });
    if let Err(sentence) = is_started {
        eprintln!("{sentence}");
        return ExitCode::FAILURE;
    }
    if wanted.is_empty() {
        eprintln!("No test has a name with {}.", words.join(" or "));
    }
    let passed = passed.into_inner();
    let failed = wanted.len() - passed;
    println!(
        "{} left out, {:.0} s",
        all.len() - wanted.len(),
        begun.elapsed().as_secs_f32()
    );
    println!("{passed} passed, {failed} failed");
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What runs tests one after the other.
struct Worker {
    driver: Rc<Driver>,
    sites: Rc<Sites>,
    runtime: Runtime,
}

impl Worker {
    fn start() -> Result<Self, String> {
        Ok(Self {
            sites: Rc::new(Sites::find()?),
            driver: Rc::new(Driver::start()?),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(|error| format!("no runtime starts: {error}"))?,
        })
    }

    /// Runs a test and says how it went.
    fn passes(&self, test: &Test) -> bool {
        let started = Instant::now();
        let mut stage = Stage::new(&self.driver, &self.sites);
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
            self.runtime.block_on(test.body.run(&mut stage));
        }));
        // Also after a failure: nothing that was started stays.
        let complaints = self.runtime.block_on(stage.strike());
        let is_passed = outcome.is_ok() && complaints.is_empty();
        let word = if is_passed { "ok" } else { "FAILED" };
        let job = thread::current();
        let job = job.name().unwrap_or_default();
        let seconds = started.elapsed().as_secs_f32();
        println!("{word:6} {} ({seconds:.1} s, {job})", test.name);
        if outcome.is_ok() {
            complaints
                .iter()
                .for_each(|complaint| eprintln!("  {job}: {complaint}"));
        }
        is_passed
    }
}
