//! Every figure that the page can say leads to its rule: the words around it stand in a file, and each file whose words have a
//! figure stands in the hazard log with the rows of the table that leads on from there.

use super::hazards::{FIGURES, LOG, section};
use super::text::read;

/// Names every text with the file that it stands in.
const TEXTS: &str = "src/i18n/languages/nb.po";
/// What stands between the names of rows.
const BETWEEN: &str = " · ";

/// The cells of the rows of the table under a heading.
fn table<'a>(log: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let rows = section(log, heading).lines();
    let rows = rows.filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

/// The files whose texts have a digit, or a place for something that is put in.
fn files_with_figures(texts: &str) -> Vec<&str> {
    let mut files: Vec<&str> = texts
        .split("\n\n")
        .filter_map(|entry| {
            let (head, words) = entry.split_once("\nmsgid ")?;
            let file = head.lines().find_map(|line| line.strip_prefix("#: "))?;
            let words = words.split("\nmsgstr ").next()?;
            words
                .contains(|c: char| c.is_ascii_digit() || c == '{')
                .then_some(file)
        })
        .collect();
    files.dedup();
    files
}

/// What is wrong with the table of words.
fn faults(log: &str, texts: &str) -> Vec<String> {
    let words = table(log, "From words to a figure");
    let shown = table(log, FIGURES);
    let with_figures = files_with_figures(texts);
    let file = |row: &[&str]| row.first().map(|cell| cell.trim_matches('`').to_owned());
    let listed: Vec<String> = words.iter().filter_map(|row| file(row)).collect();
    let mut faults = Vec::new();
    for file in &with_figures {
        if listed.iter().filter(|listed| listed == file).count() != 1 {
            faults.push(format!("{file}: has figures, and leads nowhere"));
        }
    }
    for file in &listed {
        if !with_figures.contains(&file.as_str()) {
            faults.push(format!("{file}: has no figures"));
        }
    }
    for row in words {
        let rows = row.get(1).copied().unwrap_or_default().split(BETWEEN);
        let unknown = rows.filter(|name| !shown.iter().any(|row| row.first() == Some(name)));
        faults.extend(unknown.map(|name| format!("{}: no row {name}", row[0])));
    }
    faults
}

#[test]
fn every_file_whose_words_have_a_figure_leads_to_its_rule() {
    let (log, texts) = (read(LOG), read(TEXTS));
    assert_eq!(faults(&log, &texts), Vec::<String>::new());
    assert!(files_with_figures(&texts).len() > 60);

    let texts = |more: &str| format!("head\n\n#: a.rs\nmsgid \"{{}} g\"\nmsgstr \"\"\n\n{more}");
    let log = |row: &str| {
        format!(
            "\n## From a figure to its tests\n|a|\n|-|\n| Grams | x |\n\n## From words to a figure\n|a|\n|-|\n{row}"
        )
    };
    let whole = log("| `a.rs` | Grams |");
    assert_eq!(faults(&whole, &texts("")), Vec::<String>::new());
    let fails = [
        (
            whole.clone(),
            texts("#: b.rs\nmsgid \"over 5\"\nmsgstr \"\""),
            "b.rs: has figures",
        ),
        (
            log("| `a.rs` | Grams · Kilograms |"),
            texts(""),
            "no row Kilograms",
        ),
        (
            log("| `a.rs` | Grams |\n| `c.rs` | Grams |"),
            texts("#: c.rs\nmsgid \"no\"\nmsgstr \"5\""),
            "c.rs: has no",
        ),
    ];
    for (log, texts, told) in fails {
        let faults = faults(&log, &texts);
        assert!(
            faults.len() == 1 && faults[0].contains(told),
            "{told}: {faults:?}"
        );
    }
}
