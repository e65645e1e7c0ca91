//! Patients made up at random, the same for the same seed: what a page can hold, with texts that nobody would type.

use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::case::{Confirmation, Weighed};
use imnm::domain::clock::Clock;
use imnm::domain::content::CONTENT_VERSION;
use imnm::domain::dates::parse;
use imnm::domain::finding::Finding;
use imnm::domain::ivig::products::PRODUCTS;
use imnm::domain::ivig::stops::STOPS;
use imnm::domain::ivig::weight::WEIGHT_POLICIES;
use imnm::domain::quantity::{Centimetres, Grams, Kilograms, MicromolesPerLitre};
use imnm::domain::questions::{LISTS, QUESTIONS};
use imnm::domain::response::item::{HaemoglobinUnit, ITEMS, Item, Units};
use imnm::domain::response::mmt8::{MUSCLES, Sides};
use imnm::domain::response::visit::ENZYMES;
use imnm::exchange::file::PatientFile;
use imnm::form::follow_up::FollowUp;
use imnm::form::follow_up::entry::Entry;
use imnm::form::model::{Action, Model, all_days};
use imnm::form::names::{CK_UNITS, FINDINGS, SETTINGS, UNITS};
use imnm::form::picks::PICKS;
use imnm::form::store::{TEXT_FIELDS, to_pairs};

/// Numbers of one sequence a seed (SplitMix64): the same on every target, which no library's default promises.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is below a length")
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

const ODD: [&str; 24] = [
    "",
    " ",
    "60",
    "72,5",
    "1,234",
    "-1",
    "<script>alert(1)</script>",
    "</textarea><img src=x onerror=alert(1)>",
    "\"",
    "\\",
    "\\u0000",
    "\0",
    "\u{1b}[31m",
    "\u{1e}\u{1f}",
    "\u{7f}\u{85}",
    "\r\n",
    "\u{feff}",
    "\u{202e}drawkcab",
    "\u{200d}\u{fe0f}",
    "👩🏽‍⚕️",
    "e\u{301}",
    "Z̸̡̛͚",
    "\u{10ffff}\u{fffd}",
    "={\"format\":\"imnm-patient\"}",
];

/// A text as nobody types it: some odd ones, or characters of any kind.
pub fn odd(random: &mut Random) -> String {
    if random.chance(60) {
        let count = random.below(3) + 1;
        return (0..count).map(|_| random.of(&ODD)).collect();
    }
    let any = |random: &mut Random| {
        let code = random.below(0x11_0000);
        char::from_u32(u32::try_from(code).expect("it is a code")).unwrap_or('?')
    };
    let count = random.below(40);
    (0..count).map(|_| any(random)).collect()
}

/// A form after some things were typed and chosen.
pub fn form(random: &mut Random) -> Model {
    let mut model = Model::default();
    for _ in 0..random.below(60) {
        model = model.after(action(random));
    }
    model
}

fn action(random: &mut Random) -> Action {
    let fields: Vec<_> = TEXT_FIELDS.iter().map(|(field, _)| *field).collect();
    let finding: Finding = random.of(&FINDINGS);
    match random.below(24) {
        0..6 => Action::Typed(random.of(&fields), odd(random)),
        6 => Action::Typed(
            random.of(&fields),
            random.of(&["", "2", "62", "165", "2026-03-09"]).to_owned(),
        ),
        7 => Action::Sex(random.of(&[None, Some(imnm::domain::body_size::Sex::Female)])),
        8 => Action::Pregnant(finding),
        9 => Action::CreatinineUnit(random.of(&UNITS)),
        10 => Action::Weighed(random.of(&[Weighed::Measured, Weighed::Estimated])),
        11 => Action::Answer(random.of(&QUESTIONS), finding),
        12 => Action::NoneOf(random.of(&LISTS)),
        13 => {
            let pick = random.of(PICKS);
            let place = random.below(pick.options().len());
            Action::Pick(pick, random.chance(90).then_some(place))
        }
        14 => Action::CkUnit(random.of(&CK_UNITS)),
        15 => Action::Setting(random.of(&SETTINGS)),
        16 => Action::Days(random.of(&all_days())),
        17 => Action::Policy(random.of(&WEIGHT_POLICIES)),
        18 => Action::Product(random.chance(80).then(|| random.of(&PRODUCTS))),
        19 => Action::Stop(random.of(&STOPS), finding),
        20 => Action::Reason(random.of(&STOPS), odd(random)),
        21 => Action::Confirm(confirmation(random)),
        22 => match random.below(5) {
            0 => Action::Example(Some("2026-11-20".to_owned())),
            1 => Action::NoneOfThese,
            2 => Action::OthersNegative,
            3 => Action::Risk(finding),
            _ => Action::OffLabel(random.chance(50)),
        },
        _ => Action::Set(
            "plan".to_owned(),
            random.of(&["40 40 40", "30 30", "", "x"]).to_owned(),
        ),
    }
}

fn confirmation(random: &mut Random) -> Confirmation {
    let day = parse(random.of(&["2026-03-09", "2028-02-29"])).expect("a day");
    let number = i64::try_from(random.below(1_000_000)).expect("it is small");
    match random.below(5) {
        0 => Confirmation::Build(Kilograms::scaled(number), Centimetres::scaled(number + 1)),
        1 => Confirmation::Rounding(Grams::scaled(number), Grams::scaled(number + 1)),
        2 => Confirmation::Creatinine(MicromolesPerLitre::scaled(number)),
        3 => Confirmation::PastDay(day),
        _ => Confirmation::Puncture(
            day,
            random.chance(50).then(|| Clock::parse("07:30")).flatten(),
        ),
    }
}

/// A follow-up with visits that can be taken.
pub fn follow_up(random: &mut Random) -> FollowUp {
    let mut all = FollowUp {
        enzyme: random.of(&ENZYMES),
        limit: if random.chance(50) {
            "200".to_owned()
        } else {
            odd(random)
        },
        units: units(random),
        times: if random.chance(50) {
            String::new()
        } else {
            odd(random)
        },
        visits: Vec::new(),
    };
    for _ in 0..random.below(9) {
        // A day that is taken, or grades that are not all there beside a total, leave it as it is.
        all = all
            .with([visit(random)], parse("2026-11-26"))
            .unwrap_or(all);
    }
    all
}

fn units(random: &mut Random) -> Units {
    Units {
        enzyme: random.of(&CK_UNITS),
        creatinine: random.of(&UNITS),
        haemoglobin: random.of(&[
            HaemoglobinUnit::GramsPerDecilitre,
            HaemoglobinUnit::GramsPerLitre,
        ]),
    }
}

fn visit(random: &mut Random) -> Entry {
    let mut entry = Entry {
        sides: random.of(&[Sides::One, Sides::Both]),
        units: units(random),
        ..Entry::default()
    };
    for item in ITEMS {
        let is_there = item == Item::Day || item == Item::Physician || random.chance(30);
        if is_there {
            let text = number(random, item, entry.units);
            let around = random.of(&["", "", "", " ", "\t", "\u{a0}", "\u{3000}", "\n"]);
            entry.set(item, format!("{around}{text}"));
        }
    }
    if !entry.text(Item::IvigFirst).is_empty() || !entry.text(Item::IvigDays).is_empty() {
        entry.set(Item::IvigGrams, "120");
    }
    if random.chance(40) {
        entry.set(Item::Strength, "");
        for (muscle, name) in MUSCLES.into_iter().enumerate() {
            for side in 0..2 {
                // What is not asked for is kept as well.
                let is_read = side < entry.sides.grades_of(name);
                let grade = if is_read {
                    random.of(&["", "8", "10", "0", " 9"]).to_owned()
                } else {
                    odd(random)
                };
                entry.set_grade(muscle, side, grade);
            }
        }
    }
    entry
}

fn number(random: &mut Random, item: Item, units: Units) -> String {
    let text = match item {
        Item::Day | Item::IvigFirst => {
            let (month, day) = (random.below(9) + 1, random.below(28) + 1);
            return format!("2026-{month:02}-{day:02}");
        }
        Item::Physician | Item::Patient | Item::Extramuscular => {
            random.of(&["0", "7,5", "10", "+3.25", "−0", "007"])
        }
        Item::Strength => random.of(&["80", "0", "64,5"]),
        Item::Function => random.of(&["0", "1.5", ",125", "3"]),
        Item::Enzyme => random.of(&["900", "6000", ".5"]),
        Item::ChairStands | Item::Squat | Item::ArmRaise | Item::Endurance => {
            random.of(&["12", "0", "1,50"])
        }
        Item::Weight => random.of(&["60", "72,5", "72.50"]),
        Item::Creatinine => match units.creatinine {
            CreatinineUnit::MicromolesPerLitre => random.of(&["80", "88.4"]),
            CreatinineUnit::MilligramsPerDecilitre => random.of(&["1", "0,9"]),
        },
        Item::Haemoglobin => match units.haemoglobin {
            HaemoglobinUnit::GramsPerDecilitre => random.of(&["13,2", "9"]),
            HaemoglobinUnit::GramsPerLitre => random.of(&["132", "90"]),
        },
        Item::Prednisolone => random.of(&["60", "7.5", "0"]),
        Item::IvigGrams => random.of(&["120", "32,5"]),
        Item::IvigDays => random.of(&["1", "3", "5"]),
    };
    text.to_owned()
}

/// A patient, and the form that the file is of.
pub fn patient(seed: u64) -> (PatientFile, Model) {
    let mut random = Random(seed);
    let model = form(&mut random);
    let file = PatientFile {
        form: to_pairs(&model),
        follow_up: follow_up(&mut random),
        content_version: CONTENT_VERSION,
        build: odd(&mut random),
    };
    (file, model)
}
