//! Forms to write: any, and whole ones in which every dose is given, with a few slips.

use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::{Case, Weighed};
use imnm::domain::dalteparin::decision::Setting;
use imnm::domain::dates;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::{PRODUCTS, Product};
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::ivig::weight::WEIGHT_POLICIES;
use imnm::domain::questions::{LISTS, QUESTIONS, Question};
use imnm::domain::refusal::Field;
use imnm::domain::risk::padua::PaduaItem;
use imnm::form::model::{Action, Model};
use imnm::form::names::{CK_UNITS, FINDINGS};
use imnm::form::picks::{PICKS, Pick};
use imnm::form::store::TEXT_FIELDS;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

pub const TODAY: &str = "2026-11-24";

/// The same cases in every run unless `PROPTEST_RNG_SEED` says otherwise, and no file beside the sources.
pub fn config(cases: u32) -> ProptestConfig {
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

/// As the form stands today.
pub fn case(model: &Model) -> Case {
    Case {
        today: dates::parse(TODAY),
        ..model.case()
    }
}

/// A form with these done to it.
pub fn after(model: &Model, actions: impl IntoIterator<Item = Action>) -> Model {
    let mut model = model.clone();
    for action in actions {
        model = model.after(action);
    }
    model
}

/// The example in hospital, in bed for three days, with every question of a dose answered: both doses are given, and the
/// rates are released.
pub fn whole() -> Model {
    let bedbound = Question::Clot(PaduaItem::ReducedMobility);
    let mut actions = vec![Action::Example(Some(TODAY.to_owned()))];
    actions.extend(LISTS.map(Action::NoneOf));
    actions.extend([
        Action::Answer(bedbound, Finding::Present),
        Action::Setting(Setting::Inpatient),
        Action::NoneOfThese,
        Action::Risk(Finding::Absent),
        Action::Product(Some(Product::OctagamTen)),
    ]);
    after(&Model::default(), actions)
}

fn typed() -> impl Strategy<Value = Action> {
    let text = prop_oneof![
        4 => "[0-9]{1,3}([.,][0-9])?",
        1 => Just(TODAY.to_owned()),
        1 => any::<String>(),
        1 => "[0-9]{2}:[0-9]{2}",
        1 => Just(String::new()),
    ];
    let fields = TEXT_FIELDS.iter().map(|(field, _)| *field);
    let field = select(fields.collect::<Vec<Field>>());
    (field, text).prop_map(|(field, text)| Action::Typed(field, text))
}

fn picked() -> impl Strategy<Value = Action> {
    select(PICKS.to_vec()).prop_flat_map(|pick: Pick| {
        prop::option::of(0..=pick.options().len()).prop_map(move |place| Action::Pick(pick, place))
    })
}

fn chosen() -> impl Strategy<Value = Action> {
    prop_oneof![
        6 => picked(),
        1 => select(CK_UNITS.to_vec()).prop_map(Action::CkUnit),
        1 => select(vec![Setting::Inpatient, Setting::DayCase]).prop_map(Action::Setting),
        1 => select(LISTS.to_vec()).prop_map(Action::NoneOf),
        1 => select(WEIGHT_POLICIES.to_vec()).prop_map(Action::Policy),
        2 => select(PRODUCTS.to_vec()).prop_map(|product| Action::Product(Some(product))),
        1 => select(vec![Weighed::Measured, Weighed::Estimated]).prop_map(Action::Weighed),
        1 => Just(Action::CreatinineUnit(CreatinineUnit::MilligramsPerDecilitre)),
        1 => Just(Action::OffLabel(true)),
        1 => select(imnm::form::model::all_days().to_vec()).prop_map(Action::Days),
        1 => select(FINDINGS.to_vec()).prop_map(Action::Risk),
    ]
}

fn answered() -> impl Strategy<Value = Action> {
    let finding = || select(FINDINGS.to_vec());
    prop_oneof![
        3 => (select(QUESTIONS.to_vec()), finding())
            .prop_map(|(question, finding)| Action::Answer(question, finding)),
        1 => (select(STOPS.to_vec()), finding())
            .prop_map(|(stop, finding)| Action::Stop(stop, finding)),
        1 => (select(STOPS.to_vec()), any::<String>())
            .prop_map(|(stop, reason)| Action::Reason(stop, reason)),
    ]
}

/// Any form, and whole ones with a few things done to them.
pub fn form() -> impl Strategy<Value = Model> {
    let action = || prop_oneof![typed(), chosen(), answered()];
    let any = prop::collection::vec(action(), 0..40);
    let few = prop::collection::vec(action(), 0..5);
    prop_oneof![
        any.prop_map(|actions| after(&Model::default(), actions)),
        few.prop_map(|actions| after(&whole(), actions)),
    ]
}
