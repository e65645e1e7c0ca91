//! A table of visits: what it may look like, what is refused with its line, and what goes out.

use chrono::NaiveDate;
use imnm::domain::bounds::CreatinineUnit;
use imnm::domain::dates::parse;
use imnm::domain::enzyme::CkUnit;
use imnm::domain::number::NumberError;
use imnm::domain::response::item::{HaemoglobinUnit, Item, Problem, Units};
use imnm::domain::response::mmt8::Sides;
use imnm::domain::response::visit::EnzymeKind;
use imnm::exchange::visits_csv::{
    BadRow, CsvError, Imported, MOST_BYTES, MOST_ROWS, RowProblem, read_visits, write_visits,
};
use imnm::form::follow_up::entry::{Entry, Place};
use imnm::form::follow_up::{FollowUp, Saved};
use imnm::i18n::follow_up::file::csv_refused;

fn today() -> Option<NaiveDate> {
    parse("2026-11-26")
}

fn import(text: impl AsRef<[u8]>) -> Result<Imported, CsvError> {
    read_visits(text.as_ref(), Units::default(), today())
}

fn entry(texts: &[(Item, &str)]) -> Entry {
    let mut entry = Entry::default();
    for (item, text) in texts {
        entry.set(*item, *text);
    }
    entry
}

/// The bad rows of a table.
fn rows(text: &str) -> Vec<(u64, RowProblem)> {
    match import(text) {
        Err(CsvError::Rows { bad, more: 0 }) => {
            bad.into_iter().map(|row| (row.line, row.problem)).collect()
        }
        other => panic!("{text:?}: {other:?}"),
    }
}

#[test]
fn one_table_is_the_same_however_a_spreadsheet_writes_it() {
    let expected = [
        entry(&[
            (Item::Day, "2026-03-09"),
            (Item::Physician, "7,5"),
            (Item::Enzyme, "6000"),
        ]),
        entry(&[(Item::Day, "2026-06-09"), (Item::Enzyme, "900")]),
    ];
    for text in [
        "day;physician-global;ck\n2026-03-09;7,5;6000\n2026-06-09;;900\n",
        "\u{feff}day;physician-global;ck\r\n2026-03-09;7,5;6000\r\n2026-06-09;NA;900\r\n",
        "sep=;\r\nday;physician-global;ck\r\n2026-03-09;7,5;6000\r\n2026-06-09;n/a;900",
        "Date\tMDGA\tCPK\n09.03.2026\t7,5\t6000\n9.6.2026\tunknown\t900\n",
        "Visit date,Physician_Global,Creatine Kinase\n2026-03-09,\"7,5\",6000\n2026-06-09,-,900\n",
        "\n\nDAY,PHYSICIAN GLOBAL,CK\n\n2026-03-09,\"7,5\", 6000 \n,,\n2026-06-09,  ,900\n\n",
        "day,physician's global,ck\r2026-03-09,\"7,5\",6000\r2026-06-09,nan,900\r",
    ] {
        let imported = import(text).expect(text);
        assert_eq!(imported.entries, expected, "{text:?}");
        assert_eq!(imported.enzyme, Some(EnzymeKind::Ck), "{text:?}");
        assert_eq!(imported.ignored_columns, Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn every_name_that_is_known_is_read_and_the_others_are_named() {
    for (name, item, text) in [
        ("MMT-8", Item::Strength, "120"),
        ("mmt8", Item::Strength, "120"),
        ("hemoglobin", Item::Haemoglobin, "13.2"),
        ("Hb", Item::Haemoglobin, "13.2"),
        ("HAQ-DI", Item::Function, "1.5"),
        ("Patient Global", Item::Patient, "5"),
        ("extramuscular", Item::Extramuscular, "5"),
        ("Weight", Item::Weight, "60"),
        ("creatinine", Item::Creatinine, "80"),
        ("Prednisone", Item::Prednisolone, "60"),
        ("ivig grams", Item::IvigGrams, "120"),
        ("LDH", Item::Enzyme, "900"),
    ] {
        let table = format!("date,{name},Nurse,PGA\n2026-03-09,{text},\"Ann \"\"B\"\", RN\",4\n");
        let imported = import(table).expect(name);
        let expected = entry(&[(Item::Day, "2026-03-09"), (item, text)]);
        assert_eq!(imported.entries, [expected], "{name}");
        assert_eq!(imported.ignored_columns, ["Nurse", "PGA"]);
    }
}

#[test]
fn a_day_that_could_be_another_one_is_refused_with_its_line() {
    for day in [
        "03/04/2026",
        "3/4/26",
        "2026/04/03",
        "03-04-2026",
        "3.4.26",
        "46000",
        "April",
        "2026-4-3",
        "1.2.3.2026",
        "+2026-04-03",
        "２０２６-04-03",
    ] {
        let table = format!("day,ck\n2026-01-09,6000\n{day},900\n");
        let unclear = RowProblem::UnclearDay(day.to_owned());
        assert_eq!(rows(&table), [(3, unclear)]);
    }
    let no_day = vec![(Place::Item(Item::Day), Problem::NotADay)];
    assert_eq!(
        rows("day,ck\n30.2.2026,1\n"),
        [(2, RowProblem::Visit(no_day))]
    );
    let refused = csv_refused(&import("day,ck\n03/04/2026,900").expect_err("unclear"));
    assert_eq!(
        refused,
        "No visit was taken, since some can’t be: line 2: “03/04/2026” could be another day, or none; write days as \
         2026-03-09 or 09.03.2026. The case on screen stays as it was."
    );
}

#[test]
fn one_bad_row_refuses_all_and_each_is_named_with_its_line() {
    let item = |item, problem| RowProblem::Visit(vec![(Place::Item(item), problem)]);
    let table = "day,physician-global,ck,sides\n\n2026-01-01,5,6000,both\n2026-01-02,11,6000,\n2026-01-03,5\n\n\
                 2026-01-04,5,6000,left\n,5,6000,\n2026-01-01,5,6000,one\n2026-01-05,,,\n2027-01-05,5,,\n\
                 2026-01-06,5,\"1,234\",\n2026-01-07,=1+1,,\n2026-01-08,5,6000,one,\n2026-01-09,\"5\n6\",,\n";
    let (expected, found) = (4, 2);
    assert_eq!(
        rows(table),
        [
            (4, item(Item::Physician, Problem::OutOfRange)),
            (5, RowProblem::Cells { expected, found }),
            (7, RowProblem::UnknownSides("left".to_owned())),
            (8, item(Item::Day, Problem::DayMissing)),
            (9, item(Item::Day, Problem::DayTaken)),
            (10, item(Item::Physician, Problem::NothingElse)),
            (11, item(Item::Day, Problem::DayToCome)),
            (
                12,
                item(
                    Item::Enzyme,
                    Problem::Number(NumberError::AmbiguousSeparator)
                )
            ),
            (
                13,
                item(Item::Physician, Problem::Number(NumberError::NotANumber))
            ),
            (14, RowProblem::Cells { expected, found: 5 }),
            (15, RowProblem::LineBreak),
        ]
    );
    let unclear = RowProblem::UnclearDay("x".to_owned());
    assert_eq!(
        rows("sep=,\nday,ck\nx,5\n"),
        [(3, unclear)],
        "its line counts"
    );
    let many: String = (0..30).map(|_| "2026-01-01,x\n").collect();
    match import(format!("day,ck\n{many}")) {
        Err(CsvError::Rows { bad, more }) => assert_eq!((bad.len(), more), (20, 10)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_grade_of_a_side_that_was_not_tested_is_not_lost_in_silence() {
    let table =
        |sides: &str| format!("day,ck,sides,deltoid-1,deltoid-2\n2026-01-01,900,{sides},8,9\n");
    assert_eq!(rows(&table("one")), [(2, RowProblem::SideNotTested)]);
    let taken = import(table("both")).expect("it is taken");
    assert_eq!(taken.entries[0].grade(1, 1), "9");
}

#[test]
fn a_total_that_could_be_of_one_side_is_asked_about_and_one_that_could_not_is_of_both() {
    let table = |total: &str, more: &str| {
        let names = if more.is_empty() { "" } else { ",sides" };
        format!("day,ck,mmt8{names}\n2026-01-01,900,{total}{more}\n")
    };
    for total in ["0", "75", "80"] {
        let asked = [(2, RowProblem::SidesNotSaid)];
        assert_eq!(rows(&table(total, "")), asked, "{total}");
        assert_eq!(rows(&table(total, ",unknown")), asked, "{total}");
        for (said, sides) in [
            ("one", Sides::One),
            ("both", Sides::Both),
            ("1", Sides::One),
            ("2", Sides::Both),
        ] {
            let taken = import(table(total, &format!(",{said}"))).expect(said);
            assert_eq!(taken.entries[0].sides, sides);
        }
    }
    for total in ["81", "150"] {
        let taken = import(table(total, "")).expect(total);
        assert_eq!(taken.entries[0].sides, Sides::Both);
    }
    // Without a total nothing hangs on it.
    import("day,ck\n2026-01-01,900\n").expect("no strength");
}

#[test]
fn a_quotation_mark_that_is_not_closed_swallows_no_visit() {
    let table = "day,ck,note\n2026-01-01,6000,\"began\n2026-02-01,900,better\n2026-03-01,800,\n";
    assert_eq!(rows(table), [(2, RowProblem::LineBreak)]);
}

#[test]
fn what_is_no_table_of_visits_says_why() {
    for (text, error) in [
        (&b""[..], CsvError::Empty),
        (b"\n\n", CsvError::Empty),
        (b"day,ck\n", CsvError::Empty),
        (b"day,ck\n,\n", CsvError::Empty),
        (b"ck,mmt8\n1,2\n", CsvError::NoDay),
        (b"day,nurse\n2026-01-01,Ann\n", CsvError::NoItem),
        (b"day,sides\n2026-01-01,one\n", CsvError::NoItem),
        (b"nurse\nAnn\n", CsvError::NoItem),
        (b"\xff\xfed\x00a\x00y\x00", CsvError::NotText),
        (b"d\x00a\x00y\x00,\x00c\x00k\x00", CsvError::NotText),
        (b"day,ck\n2026-01-01,6\x80\n", CsvError::NotText),
        (
            b"day,ck,CPK\n2026-01-01,1,2\n",
            CsvError::SameColumn {
                name: "CPK".to_owned(),
            },
        ),
    ] {
        assert_eq!(import(text), Err(error.clone()));
        assert!(csv_refused(&error).ends_with(". The case on screen stays as it was."));
    }
    assert_eq!(import(vec![b'a'; MOST_BYTES + 1]), Err(CsvError::TooLarge));
    assert_ne!(import(vec![b'a'; MOST_BYTES]), Err(CsvError::TooLarge));
    let days = parse("2020-01-01").expect("a day").iter_days();
    let rows: Vec<String> = days
        .take(MOST_ROWS + 1)
        .map(|day| format!("{day},900\n"))
        .collect();
    let table = |rows: &[String]| format!("day,ck\n{}", rows.concat());
    let all = import(table(&rows[..MOST_ROWS])).expect("they fit");
    assert_eq!(all.entries.len(), MOST_ROWS);
    assert_eq!(import(table(&rows)), Err(CsvError::TooManyRows));
    // As many as a patient can have go in where there is none yet.
    let none = FollowUp::default();
    let added = all.added_to(&none, today()).expect("they fit");
    assert_eq!(added.visits.len(), MOST_ROWS);
    let one = import(table(&rows[MOST_ROWS..])).expect("one more");
    assert_eq!(one.added_to(&added, today()), Err(CsvError::TooManyRows));
}

#[test]
fn a_long_word_is_quoted_by_its_beginning() {
    let quoted = |word: &str| {
        let found = rows(&format!("day,ck,sides\n2026-01-01,900,{word}\n"));
        match &found[..] {
            [(2, RowProblem::UnknownSides(quoted))] => quoted.clone(),
            other => panic!("{other:?}"),
        }
    };
    let word = "x".repeat(40);
    assert_eq!(quoted(&word), word);
    assert_eq!(quoted(&format!("{word}x")), format!("{word}…"));
}

#[test]
fn numbers_are_in_the_units_that_are_handed_over_unless_a_column_says_otherwise() {
    let units = Units {
        enzyme: CkUnit::MicrokatalsPerLitre,
        creatinine: CreatinineUnit::MilligramsPerDecilitre,
        haemoglobin: HaemoglobinUnit::GramsPerLitre,
    };
    let table = "day,ck,creatinine,hb,creatinine-unit\n2026-01-01,100,1,132,\n2026-01-02,100,88.4,132,micromoles\n";
    let imported = read_visits(table.as_bytes(), units, today()).expect("a table");
    let mut other = units;
    other.creatinine = CreatinineUnit::MicromolesPerLitre;
    let found: Vec<Units> = imported.entries.iter().map(|entry| entry.units).collect();
    assert_eq!(found, [units, other]);
    let suspect = Problem::UnitSuspect;
    let item = Place::Item;
    let problem = RowProblem::Visit(vec![
        (item(Item::Creatinine), suspect),
        (item(Item::Haemoglobin), suspect),
    ]);
    assert_eq!(
        rows("day,creatinine,hb\n2026-01-01,1,132\n"),
        [(2, problem)]
    );
    let unknown = RowProblem::UnknownUnit("mg".to_owned());
    assert_eq!(
        rows("day,creatinine,creatinine unit\n2026-01-01,80,mg\n"),
        [(2, unknown)]
    );
}

#[test]
fn visits_join_those_that_are_there_or_none_does() {
    let there = FollowUp::default()
        .with(
            [entry(&[(Item::Day, "2026-01-02"), (Item::Enzyme, "1000")])],
            today(),
        )
        .expect("a visit");
    let joined = |table: &str| import(table).expect(table).added_to(&there, today());
    let days = joined("day,ck\n2026-01-03,900\n2026-01-01,6000\n").map(|all| all.visits.len());
    assert_eq!(days, Ok(3));
    let problem = RowProblem::Visit(vec![(Place::Item(Item::Day), Problem::DayTaken)]);
    let bad = vec![BadRow { line: 3, problem }];
    assert_eq!(
        joined("day,ck\n2026-01-03,900\n2026-01-02,6000\n"),
        Err(CsvError::Rows { bad, more: 0 })
    );
    let (named, followed) = (EnzymeKind::Ldh, EnzymeKind::Ck);
    assert_eq!(
        joined("day,ldh\n2026-01-03,900\n"),
        Err(CsvError::OtherEnzyme { named, followed })
    );
    assert!(joined("day,enzyme\n2026-01-03,900\n").is_ok());
}

#[test]
fn what_is_written_is_read_again_with_its_units_and_grades() {
    let mut graded = entry(&[
        (Item::Day, "2026-01-01"),
        (Item::IvigGrams, "32,5"),
        (Item::Creatinine, "1"),
    ]);
    graded.units.creatinine = CreatinineUnit::MilligramsPerDecilitre;
    for muscle in 0..8 {
        graded.set_grade(muscle, 0, "8");
    }
    graded.sides = Sides::One;
    let plain = entry(&[(Item::Day, "2026-02-01"), (Item::Enzyme, "900")]);
    let follow_up = FollowUp {
        enzyme: EnzymeKind::Ldh,
        ..FollowUp::default()
    }
    .with([graded, plain], today())
    .expect("two visits");
    let table = write_visits(&follow_up).expect("a table");
    assert!(
        table.starts_with("day,physician-global,patient-global,mmt8,haq,ldh,"),
        "{table}"
    );
    let imported = import(&table).expect("it is read");
    assert_eq!(imported.ignored_columns, Vec::<String>::new());
    let bare = follow_up
        .visits
        .iter()
        .fold(follow_up.clone(), |bare, saved| {
            bare.without(saved.visit.day)
        });
    assert_eq!(imported.added_to(&bare, today()), Ok(follow_up));
}

#[test]
fn no_cell_that_goes_out_is_run_by_a_spreadsheet() {
    let cell = |text: &str| {
        let mut entry = entry(&[(Item::Day, "2026-01-01"), (Item::Enzyme, "900")]);
        let visit = entry.read(None).expect("a visit");
        entry.set(Item::Physician, text);
        let follow_up = FollowUp {
            visits: vec![std::rc::Rc::new(Saved { entry, visit })],
            ..FollowUp::default()
        };
        let table = write_visits(&follow_up).expect("a table");
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let row = reader.records().next().expect("a row").expect("a row");
        row[1].to_owned()
    };
    for text in [
        "=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "-", "=",
    ] {
        assert_eq!(cell(text), format!("'{}", text.trim()), "{text:?}");
    }
    for text in ["-5", "+5", "−5,5", "5", "", "7.25", "a=b"] {
        assert_eq!(cell(text), text);
    }
}
