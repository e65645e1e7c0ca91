//! Runs the tests, two side by side unless `IMNM_E2E_JOBS` says otherwise, in Chromium or in the engines of `IMNM_ENGINES`,
//! and says of each whether it passed. Nothing is tried twice.

use std::any::type_name;
use std::future::Future;
use std::panic::{self, AssertUnwindSafe};
use std::pin::Pin;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::Runtime;

use super::driver::Driver;
use super::engine::Engine;
use super::stage::{Sites, Stage};

/// A test by its name.
pub struct Test {
    name: &'static str,
    engines: &'static [Engine],
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

/// A test that every engine has to pass, and not Chromium alone, whose driver can do the most.
pub fn everywhere<F: AsyncFn(&mut Stage) + 'static>(body: F) -> Test {
    Test {
        engines: &Engine::ALL,
        ..test(body)
    }
}

/// A test for the engines whose drivers print.
pub fn printed<F: AsyncFn(&mut Stage) + 'static>(body: F) -> Test {
    Test {
        engines: &[Engine::Chromium, Engine::Firefox],
        ..test(body)
    }
}

/// A test made of a function, which gives it its name.
pub fn test<F: AsyncFn(&mut Stage) + 'static>(body: F) -> Test {
    let path = type_name::<F>();
    let own = path.rmatch_indices("::").nth(1).map_or(0, |(at, _)| at + 2);
    Test {
        name: &path[own..],
        engines: &[Engine::Chromium],
        body: Box::new(body),
    }
}

/// A test that takes longer waits for what will not come: a driver that answers no more.
const LONGEST: Duration = Duration::from_secs(600);

/// How many tests run side by side where nobody says: most of a test is waiting.
const JOBS: usize = 2;

/// The engines that are asked for, in the order of their names there; Chromium where none is.
fn engines() -> Result<Vec<Engine>, String> {
    let Ok(words) = std::env::var("IMNM_ENGINES") else {
        return Ok(vec![Engine::Chromium]);
    };
    let engine = |word: &str| {
        let mut all = Engine::ALL.into_iter();
        let found = all.find(|engine| engine.word() == word.trim());
        found.ok_or_else(|| format!("IMNM_ENGINES: {word:?} is none of chromium, firefox, webkit."))
    };
    words.split(',').map(engine).collect()
}

fn jobs() -> Result<usize, String> {
    match std::env::var("IMNM_E2E_JOBS").map(|jobs| jobs.parse()) {
        Err(_) => Ok(JOBS),
        Ok(Ok(jobs)) if jobs > 0 => Ok(jobs),
        Ok(_) => Err("IMNM_E2E_JOBS is the number of tests that run side by side.".to_owned()),
    }
}

/// Runs those tests whose name holds a word of the command line, or all.
pub fn run(tests: fn() -> Vec<Test>) -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let (engines, jobs) = match engines().and_then(|engines| Ok((engines, jobs()?))) {
        Ok(asked) => asked,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::FAILURE;
        }
    };
    let is_wanted = |test: &Test| {
        words.is_empty() || words.iter().any(|word| test.name.contains(word.as_str()))
    };
    // Tests are made anew for each thread, since what they hold belongs to one: here they are places in the list.
    let all = tests();
    let wanted: Vec<(Engine, usize)> = engines
        .iter()
        .flat_map(|engine| (0..all.len()).map(|place| (*engine, place)))
        .filter(|(engine, place)| {
            let test = &all[*place];
            is_wanted(test) && test.engines.contains(engine)
        })
        .collect();

    let begun = Instant::now();
    // Where and what; the way there leads through the runtime and says nothing.
    panic::set_hook(Box::new(|failure| {
        eprintln!("  {}: {failure}", job_name());
    }));
    let (next, passed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let outcome = thread::scope(|scope| {
        let job = || {
            let mut worker = Worker::start()?;
            let tests = tests();
            while let Some((engine, place)) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) {
                let is_passed = worker.passes(*engine, &tests[*place])?;
                passed.fetch_add(usize::from(is_passed), Ordering::Relaxed);
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
            .try_for_each(|thread| thread.join().expect("a job catches what its tests do"))
    });
    if let Err(sentence) = outcome {
        eprintln!("{sentence}");
    }
    if wanted.is_empty() {
        eprintln!("No test has a name with {}.", words.join(" or "));
    }
    let passed = passed.into_inner();
    let failed = wanted.len() - passed;
    println!("{:.0} s", begun.elapsed().as_secs_f32());
    println!("{passed} passed, {failed} failed");
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn job_name() -> String {
    thread::current().name().unwrap_or_default().to_owned()
}

/// What runs tests one after the other.
struct Worker {
    driver: Option<Rc<Driver>>,
    sites: Rc<Sites>,
    runtime: Runtime,
}

impl Worker {
    fn start() -> Result<Self, String> {
        Ok(Self {
            driver: None,
            sites: Rc::new(Sites::find()?),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(|error| format!("no runtime starts: {error}"))?,
        })
    }

    /// The driver of an engine: the one that runs, or another in its place.
    fn driver(&mut self, engine: Engine) -> Result<Rc<Driver>, String> {
        match &self.driver {
            Some(driver) if driver.engine == engine => Ok(Rc::clone(driver)),
            _ => {
                let driver = Rc::new(Driver::start(engine)?);
                self.driver = Some(Rc::clone(&driver));
                Ok(driver)
            }
        }
    }

    /// Runs a test and says how it went.
    fn passes(&mut self, engine: Engine, test: &Test) -> Result<bool, String> {
        let started = Instant::now();
        let mut stage = Stage::new(&self.driver(engine)?, &self.sites);
        let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
            self.runtime.block_on(async {
                let over = tokio::time::timeout(LONGEST, test.body.run(&mut stage)).await;
                over.unwrap_or_else(|_| {
                    panic!("not over after {} s: {}", LONGEST.as_secs(), stage.doing());
                });
            });
        }));
        // Also after a failure: nothing that was started stays.
        let complaints = self.runtime.block_on(async {
            let struck = tokio::time::timeout(LONGEST, stage.strike()).await;
            struck.unwrap_or_else(|_| vec!["the browser does not close".to_owned()])
        });
        if complaints
            .iter()
            .any(|complaint| complaint.contains("does not close"))
        {
            // A driver that answers no more would hold up every test after this one.
            self.driver = None;
        }
        let is_passed = outcome.is_ok() && complaints.is_empty();
        let word = if is_passed { "ok" } else { "FAILED" };
        let (seconds, job) = (started.elapsed().as_secs_f32(), job_name());
        println!(
            "{word:6} {} {} ({seconds:.1} s, {job})",
            engine.word(),
            test.name
        );
        if outcome.is_ok() {
            complaints
                .iter()
                .for_each(|complaint| eprintln!("  {job}: {complaint}"));
        }
        Ok(is_passed)
    }
}
