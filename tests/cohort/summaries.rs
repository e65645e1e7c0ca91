//! The summary, and what goes out in the table of verdicts.

use super::tools::{Outcome, run_as_guessed};
use imnm::domain::content::CONTENT_VERSION;
use imnm::exchange::cohort::MOST_LISTED;

fn outcome(table: &str) -> Outcome {
    run_as_guessed(table.as_bytes()).expect("a table")
}

const TABLE: &str = "id;age_onset;CK;CK ULN;arms_weak;legs_weak;HMGCR;SRP;emg;heliotrope\n\
    a;54;8500,5;200;1;1;pos;neg;irritable;0\n\
    b;60;1.234;200;1;1;pos;neg;;\n\
    c;;150;200;0;0;neg;neg;;maybe\n\
    d;17;;;NA;?;;;;\n";

#[test]
fn a_reason_stands_beside_each_verdict() {
    let rows = outcome(TABLE).rows();
    let [a, b, c, d] = rows.as_slice() else {
        panic!("{rows:?}");
    };
    assert_eq!(a["enmc_2018_type"], "anti-HMGCR");
    assert_eq!(a["enmc_2018_reason"], "ck-raised weakness anti-hmgcr");
    assert_eq!(
        a["bohan_peter_1975_reason"],
        "weakness enzymes emg ?biopsy ?rash ?excluded-disease"
    );
    assert_eq!(a["eular_acr_2017_score"], "4.9");
    assert_eq!(
        a["eular_acr_2017_reason"],
        "onset-age arms legs ?neck-flexors ?legs-proximal ?gottron-papules ?gottron-sign ?dysphagia ?jo-1 enzymes"
    );
    assert_eq!(b["enmc_2018"], "withheld");
    assert_eq!(b["problems"], "ck: could be a decimal or thousands");
    assert_eq!(b["eular_acr_2017_score"], "");
    assert_eq!(c["enmc_2018"], "not met");
    assert_eq!(c["enmc_2018_reason"], "!ck-raised !weakness");
    assert_eq!(
        c["problems"],
        "heliotrope: no word that is known for this column; counts as not known"
    );
    assert_eq!(d["enmc_2018"], "open");
    assert_eq!(
        d["enmc_2018_reason"],
        "?ck-raised ?weakness ?anti-hmgcr ?anti-srp ?other-antibodies ?necrotizing-biopsy"
    );
    assert!(d["eular_acr_2017_reason"].starts_with("onset-age ?arms ?legs"));
    assert!(c["enmc_2003_reason"].starts_with("!weakness !ck-raised"));
}

#[test]
fn what_is_refused_is_listed_with_line_and_column() {
    let reports = outcome(TABLE).summary.reports;
    let cells: Vec<_> = reports
        .refused_cells
        .iter()
        .map(|cell| {
            (
                cell.line,
                cell.header.as_str(),
                cell.cell.as_str(),
                cell.withholds,
            )
        })
        .collect();
    assert_eq!(
        cells,
        [(3, "CK", "1.234", true), (4, "heliotrope", "maybe", false)]
    );
    assert_eq!(reports.refused_cell_count, 2);
}

#[test]
fn what_is_missing_is_counted_for_each_column() {
    let summary = outcome(TABLE).summary;
    let of = |header: &str| {
        let mut columns = summary.missingness.iter();
        let column = columns
            .find(|column| column.header == header)
            .expect(header);
        (column.known, column.unknown, column.refused)
    };
    assert_eq!(of("CK"), (2, 1, 1));
    assert_eq!(of("age_onset"), (3, 1, 0));
    assert_eq!(of("heliotrope"), (1, 2, 1));
    assert_eq!(of("HMGCR"), (3, 1, 0));
}

#[test]
fn no_name_of_a_row_can_run_in_a_spreadsheet() {
    for start in [
        "=", "+", "-", "@", "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}",
    ] {
        for name in [
            format!("{start}1+1"),
            format!(" \t{start}HYPERLINK(\"\"x\"\")"),
            start.to_owned(),
        ] {
            let outcome = outcome(&format!("id,hmgcr\n\"{name}\",1\n"));
            let plain = name.trim().replace("\"\"", "\"");
            assert_eq!(outcome.rows()[0]["id"], format!("'{plain}"));
            let line = outcome.verdicts.lines().nth(1).expect("a row");
            assert!(line.starts_with("2,\"'"), "{line}");
        }
    }
    for name in ["a=1", "1-2", "O'Hara", "Å, B", "a \"\"b\"\""] {
        let outcome = outcome(&format!("id,hmgcr\n\"{name}\",1\n"));
        assert_eq!(outcome.rows()[0]["id"], name.replace("\"\"", "\""));
    }
}

#[test]
fn no_cell_of_our_own_can_run_or_needs_quotation_marks() {
    let outcome = outcome(TABLE);
    for line in outcome.verdicts.lines() {
        assert!(!line.contains('"'), "{line}");
        for cell in line.split(',') {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell}");
        }
    }
}

#[test]
fn rows_near_the_cut_off_are_listed_and_counted() {
    // 2.1 for the age, 0.7, 0.8 and 1.9: 5.5, just probable.
    let near = "a;54;1;1;1\n";
    let far = "b;54;0;0;0\n";
    let table = format!(
        "id;age_onset;arms_weak;legs_weak;neck_flexors\n{}{far}",
        near.repeat(MOST_LISTED + 5)
    );
    let summary = outcome(&table).summary;
    assert_eq!(summary.near_count as usize, MOST_LISTED + 5);
    assert_eq!(summary.near.len(), MOST_LISTED);
    let first = &summary.near[0];
    assert_eq!(
        (
            first.line,
            first.score.as_str(),
            first.cut_off.as_str(),
            first.class
        ),
        (2, "5.5", "5.5", "probable")
    );
}

#[test]
fn near_the_cut_off_is_half_a_point_off_and_no_more() {
    // 2.1 for the age; 0.7 for the arms, 0.8 for the legs, 1.9 for the neck, 0.9 for proximal legs, 1.3 for CK.
    let table = "id;age_onset;arms_weak;legs_weak;neck_flexors;legs_proximal_weaker;CK;CK ULN\n\
        a;54;;;1;1;;\n\
        b;54;1;;;1;900;200\n\
        c;54;1;;1;;900;200\n\
        d;54;;1;1;;900;200\n";
    let whole = outcome(table);
    let scores: Vec<_> = whole
        .rows()
        .iter()
        .map(|row| row["eular_acr_2017_score"].clone())
        .collect();
    assert_eq!(scores, ["4.9", "5", "6", "6.1"]);
    let near: Vec<_> = whole.summary.near.iter().map(|row| row.line).collect();
    assert_eq!(near, [3, 4]);
}

#[test]
fn the_paragraph_names_the_versions_the_criteria_and_their_sources() {
    let methods = outcome(TABLE).summary.methods;
    let version = format!("clinical content version {CONTENT_VERSION}");
    for part in [
        "build test",
        &version,
        "ENMC 2018: ",
        "EULAR/ACR 2017: ",
        "Bohan and Peter 1975: ",
        "ENMC 2003: ",
        "4 rows were classified",
        "0 rows of the file",
        "1 rows",
        "onset-age",
    ] {
        assert!(methods.contains(part), "{part}: {methods}");
    }
}

#[test]
fn the_picture_is_a_document_with_a_title_and_a_description() {
    let summary = outcome(TABLE).summary;
    let svg = &summary.svg;
    assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>"));
    assert!(
        svg.contains("<title id=")
            && svg.contains("<desc id=")
            && svg.contains("4 rows by each set")
    );
    // Every element is closed, and nothing in it runs or is loaded.
    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    for part in ["<script", "href", "style=", "onload", "url("] {
        assert!(!svg.contains(part), "{part}");
    }
    let bars = svg.matches("<rect").count();
    assert!(bars > 40, "{bars}");
}

#[test]
fn every_table_has_as_many_cells_as_heads() {
    let summary = outcome(TABLE).summary;
    assert!(summary.tables.len() > 12);
    for table in &summary.tables {
        assert!(!table.title.is_empty() && !table.id.is_empty());
        for row in &table.rows {
            assert_eq!(row.len(), table.heads.len(), "{}", table.id);
            assert!(!row[0].is_empty(), "{}", table.id);
        }
    }
    let json: serde_json::Value = serde_json::from_str(&summary.to_json()).expect("JSON");
    assert_eq!(json["progress"]["rows"], 4);
    assert_eq!(json["counts"]["sets"][0]["classes"][0]["class"], "met");
}
