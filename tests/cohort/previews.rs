//! What a table seems to be, by its head.

use super::tools::{run, target};
use imnm::exchange::cohort::{
    CohortError, Delimiter, Guess, Hyphen, Mapping, Preview, PreviewNote, Target, UnitOfCk,
    preview_json, targets,
};

fn preview(table: &str) -> Preview {
    Preview::of(table.as_bytes(), true).expect("a table")
}

fn guess(header: &str) -> Guess {
    preview(&format!("{header}\n1\n")).columns.remove(0).guess
}

#[test]
fn many_spellings_are_known() {
    for (header, name) in [
        ("hmgcr", "anti-hmgcr"),
        ("anti_HMGCR", "anti-hmgcr"),
        ("Anti-HMGCR", "anti-hmgcr"),
        ("CK (U/L)", "ck"),
        ("CK_peak", "ck"),
        ("ck_uln", "ck-limit"),
        ("CK ULN", "ck-limit"),
        ("sex", "sex"),
        ("Gender", "sex"),
        ("age_onset", "onset-age"),
        ("Age at onset (years)", "onset-age"),
        ("age", "age"),
        ("ID", "id"),
        ("Patient ID", "id"),
        ("Jo-1", "jo-1"),
        ("anti_Jo1", "jo-1"),
        ("SRP", "anti-srp"),
        ("proximal_weakness", "proximal-weakness"),
        ("Weak arms", "arms-weak"),
        ("Gottron papules", "gottron-papules"),
        ("gottron_sign", "gottron-sign"),
        ("EMG", "emg"),
        ("MRI", "mri"),
        ("biopsy", "biopsy"),
        ("MHC-I", "mhc-one"),
        ("other MSA", "other-antibodies"),
        ("HMGCR assay", "anti-hmgcr-assay"),
        ("CK [\u{b5}kat/L]", "ck"),
        ("CK (IU/L)", "ck"),
        ("ULN (U/L)", "ck-limit"),
        ("anti-HMGCR (yes/no)", "anti-hmgcr"),
        ("Age (years)", "age"),
        ("Patient ID (hospital)", "id"),
        ("heliotrope", "heliotrope"),
        ("Dysphagia", "dysphagia"),
    ] {
        let target = Target::named(name).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(guess(header), Guess::Sure { target }, "{header}");
    }
}

#[test]
fn every_target_is_guessed_from_its_own_name() {
    for target in targets() {
        assert_eq!(guess(target.name()), Guess::Sure { target });
        assert_eq!(
            guess(&target.name().replace('-', "_").to_uppercase()),
            Guess::Sure { target }
        );
    }
}

#[test]
fn what_could_mean_two_things_is_asked_and_not_mapped() {
    for header in [
        "rash",
        "gottron",
        "weakness",
        "MSA",
        "antibody",
        "ck_x_uln",
        "age at diagnosis",
        "necrosis",
        "LDH",
        "onset",
        "neck weakness",
        "regeneration",
        // Not in the units that are read.
        "CK (kU/L)",
        "CK (mU/L)",
        "CK (nkat/L)",
        "CK (x ULN)",
        "CK [fold]",
        "ULN (times)",
        "anti-HMGCR (CU)",
        "anti-SRP [U/mL]",
        "age (months)",
    ] {
        let preview = preview(&format!("{header},hmgcr\n1,1\n"));
        assert!(
            matches!(preview.columns[0].guess, Guess::Ambiguous { .. }),
            "{header}"
        );
        assert_eq!(preview.mapping.columns[0].target, None, "{header}");
    }
    assert_eq!(guess("favourite colour"), Guess::Unknown);
}

#[test]
fn two_columns_for_the_same_are_both_asked_about() {
    for table in ["hmgcr,HMGCR\n1,0\n", "hmgcr,anti-hmgcr\n1,0\n"] {
        let preview = preview(table);
        for column in &preview.columns {
            let targets = vec![target("anti-hmgcr")];
            assert_eq!(column.guess, Guess::Ambiguous { targets });
        }
        assert_eq!(preview.mapping.check(), Err(CohortError::NothingMapped));
    }
    // Weakness that is told apart, and weakness that is not.
    let preview = preview("proximal_weakness,arms_weak\n1,0\n");
    assert!(matches!(preview.columns[0].guess, Guess::Ambiguous { .. }));
    assert!(matches!(preview.columns[1].guess, Guess::Sure { .. }));
}

#[test]
fn the_delimiter_is_what_stands_most_often_between_the_names() {
    for (delimiter, byte) in Delimiter::ALL.map(|one| (one, char::from(one.byte()))) {
        let table = format!("\"a,;|\tb\"{byte}hmgcr{byte}ck\n1{byte}0{byte}200\n");
        assert_eq!(preview(&table).mapping.delimiter, delimiter);
    }
    assert_eq!(preview("hmgcr\n1\n").mapping.delimiter, Delimiter::Comma);
}

#[test]
fn units_that_the_names_tell_are_taken_and_differing_ones_asked_about() {
    assert_eq!(
        preview("CK \u{b5}kat/L\n1\n").mapping.ck_unit,
        UnitOfCk::Microkatals
    );
    assert_eq!(preview("CK (U/L)\n1\n").mapping.ck_unit, UnitOfCk::Units);
    // Thousands of katals are none of the two units, whoever maps the column.
    assert_eq!(
        preview("CK nkat/L,hmgcr\n1,1\n").mapping.ck_unit,
        UnitOfCk::Units
    );
    let preview = preview("CK (U/L),CK ULN (\u{b5}kat/L)\n1,1\n");
    assert_eq!(preview.mapping.ck_unit, UnitOfCk::Units);
    assert!(matches!(preview.columns[1].guess, Guess::Ambiguous { .. }));
}

#[test]
fn samples_and_notes_say_what_to_look_at() {
    let preview = preview("srp,ck,necrotic_fibres\n+,100,1\n-,,0\n-,300,0\n");
    assert_eq!(preview.columns[0].samples, ["+", "-"]);
    assert_eq!(preview.columns[1].samples, ["100", "300"]);
    assert_eq!(
        preview.notes,
        [
            PreviewNote::HyphenBesidePlus,
            PreviewNote::NoCkLimit,
            PreviewNote::NoBiopsyColumn
        ]
    );
    let mut mapping = preview.mapping;
    let table = b"srp,ck,necrotic_fibres\n-,100,\n";
    let reason = |mapping: &Mapping| {
        run(mapping, table, 9).expect("a table").rows()[0]["enmc_2018_reason"].clone()
    };
    assert!(reason(&mapping).contains("?anti-srp"), "not known");
    mapping.hyphen = Hyphen::No;
    let missingness = run(&mapping, table, 9)
        .expect("a table")
        .summary
        .missingness;
    assert_eq!((missingness[0].known, missingness[0].unknown), (1, 0));
}

#[test]
fn a_mapping_goes_out_and_comes_back() {
    let mut mapping = preview("id;hmgcr;site\n1;1;2\n").mapping;
    let text = mapping.to_json();
    assert_eq!(
        text,
        r#"{"encoding":"utf-8","delimiter":";","hyphen":"not-known","ckUnit":"units","columns":[{"header":"id","target":"id"},{"header":"hmgcr","target":"anti-hmgcr"},{"header":"site","target":null}]}"#
    );
    assert_eq!(Mapping::from_json(&text), Ok(mapping.clone()));
    assert_eq!(Mapping::from_json("[]"), Err(CohortError::NotAMapping));
    assert_eq!(Mapping::from_json("{"), Err(CohortError::NotAMapping));
    let other = text.replace("anti-hmgcr", "anti-everything");
    let name = "anti-everything".to_owned();
    assert_eq!(
        Mapping::from_json(&other),
        Err(CohortError::UnknownTarget { name })
    );
    mapping.columns[2].target = Some(target("anti-hmgcr"));
    let twice = CohortError::SameTarget {
        target: "anti-hmgcr".to_owned(),
    };
    assert_eq!(mapping.check(), Err(twice));
    mapping.columns[1].target = Some(Target::Weakness);
    mapping.columns[2].target = Some(target("weak-now"));
    assert!(matches!(mapping.check(), Err(CohortError::Overlap { .. })));
}

#[test]
fn the_preview_crosses_as_one_text() {
    let text = preview_json(b"id,hmgcr\na,1\n", true);
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(
        value["preview"]["columns"][1]["guess"]["target"],
        "anti-hmgcr"
    );
    assert_eq!(value["preview"]["encodingReason"], "ascii");
    let mapping = value["preview"]["mapping"].to_string();
    assert_eq!(
        Mapping::from_json(&mapping)
            .expect("a mapping")
            .columns
            .len(),
        2
    );
    let refused: serde_json::Value =
        serde_json::from_str(&preview_json(b"%PDF-1.7", true)).expect("JSON");
    assert_eq!(refused["error"]["code"], "binary");
}
