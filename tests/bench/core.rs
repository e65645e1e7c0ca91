//! How long the clinical core takes for one patient, and how that compares with a table lookup in the same run.
//! `cargo bench` prints the figures; nothing here can fail.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    native::main();
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::collections::HashMap;
    use std::hint::black_box;

    use criterion::Criterion;
    use imnm::domain::assessment::assess;
    use imnm::domain::case::Case;
    use imnm::domain::classify::criteria::criteria;
    use imnm::domain::classify::examination::Examination;
    use imnm::domain::classify::mimics::mimics;
    use imnm::domain::classify::next_test::next_tests;
    use imnm::domain::dalteparin::decision::Setting;
    use imnm::domain::dalteparin::prophylaxis::decide_when_answered;
    use imnm::domain::example;
    use imnm::domain::finding::Finding;
    use imnm::domain::ivig::plans::{PlanRequest, plans};
    use imnm::domain::quantity::{Days, Grams, Kilograms, Percent, tenth_grams, whole_grams};
    use imnm::domain::questions::{QUESTIONS, Question};
    use imnm::domain::risk::padua::PaduaItem;
    use imnm::domain::verdicts::{Findings, verdicts};

    /// The example as an inpatient who is bedbound: everything is answered, and every rule runs to its end.
    fn patient() -> Case {
        let mut case = Case {
            sex: Some(example::SEX),
            tempo: Some(example::TEMPO),
            statin: Some(example::STATIN),
            anti_hmgcr: example::ANTI_HMGCR,
            anti_srp: example::OTHERS,
            jo_one: example::OTHERS,
            synthetase: example::OTHERS,
            dermatomyositis: example::OTHERS,
            setting: Some(Setting::Inpatient),
            ..Case::default()
        };
        for (field, text) in example::TEXTS {
            case.read(field, text);
        }
        for question in QUESTIONS {
            case.answers.set(question, Finding::Absent);
        }
        for (question, finding) in example::ANSWERS {
            case.answers.set(question, finding);
        }
        let bedbound = Question::Clot(PaduaItem::ReducedMobility);
        case.answers.set(bedbound, Finding::Present);
        case
    }

    const DAYS: &[Days] = &[
        Days::scaled(1),
        Days::scaled(2),
        Days::scaled(3),
        Days::scaled(4),
        Days::scaled(5),
    ];
    /// Every size of every product: all multiples of half a gram.
    const SIZES: &[Grams] = &[
        whole_grams(40),
        whole_grams(30),
        whole_grams(25),
        whole_grams(20),
        whole_grams(10),
        whole_grams(5),
        tenth_grams(2, 5),
        whole_grams(2),
        whole_grams(1),
    ];

    /// 2 g/kg of the heaviest patient over any number of days.
    fn largest_course(tolerance: i64) -> PlanRequest<'static> {
        PlanRequest {
            target: whole_grams(400),
            weight: Kilograms::scaled(200_000),
            days: DAYS,
            sizes: SIZES,
            tolerance: Percent::scaled(tolerance),
            day_cap: None,
            step: whole_grams(5),
        }
    }

    pub fn main() {
        let case = patient();
        let findings = Findings::of(&case);
        let names: HashMap<String, usize> = QUESTIONS
            .iter()
            .enumerate()
            .map(|(place, question)| (format!("{question:?}"), place))
            .collect();
        let mut criterion = Criterion::default().configure_from_args();
        // The measure of the machine: what one lookup of a name takes.
        criterion.bench_function("lookup", |bencher| {
            bencher.iter(|| names.get(black_box("Retinopathy")).copied());
        });
        criterion.bench_function("verdicts", |bencher| {
            bencher.iter(|| verdicts(black_box(&findings)));
        });
        criterion.bench_function("findings", |bencher| {
            bencher.iter(|| Findings::of(black_box(&case)));
        });
        criterion.bench_function("assess", |bencher| {
            bencher.iter(|| assess(black_box(&case)));
        });
        // The parts of `verdicts`.
        let examination = findings.examination;
        criterion.bench_function("criteria", |bencher| {
            bencher.iter(|| criteria(black_box(&examination)));
        });
        criterion.bench_function("mimics", |bencher| {
            bencher.iter(|| mimics(black_box(&examination), black_box(&findings.clues)));
        });
        criterion.bench_function("prophylaxis", |bencher| {
            bencher.iter(|| decide_when_answered(black_box(&findings.prophylaxis)));
        });
        // What to find out next: for this patient, and for one of whom nothing is known.
        criterion.bench_function("next_tests", |bencher| {
            bencher.iter(|| next_tests(black_box(&examination)));
        });
        let untouched = Examination::default();
        criterion.bench_function("next_tests_untouched", |bencher| {
            bencher.iter(|| next_tests(black_box(&untouched)));
        });
        // Whole vials for the largest course: within the 5 % that need no question, and within twenty.
        let (usual, wide) = (largest_course(50), largest_course(200));
        criterion.bench_function("plans", |bencher| {
            bencher.iter(|| plans(black_box(&usual)));
        });
        criterion.bench_function("plans_wide", |bencher| {
            bencher.iter(|| plans(black_box(&wide)));
        });
        criterion.final_summary();
    }
}
