//! The page: it draws what the core says. The browser is touched in one place, and no clinical number stands here.

use super::text::{File, has_decimals};
use super::{files, split, words};
use imnm::domain::classify::probability::CUT_OFFS_PERMILLE;

const PLATFORM: &str = "src/app/platform";
const LANGUAGES: &str = "src/i18n";

/// Everything that draws or says what the core has found.
fn page() -> Vec<File> {
    let rooms = ["src/app", "src/form", "src/i18n", "src/report"];
    let files: Vec<File> = rooms
        .into_iter()
        .flat_map(|room| files(room, &[".rs"]))
        .collect();
    assert!(files.len() > 20, "only {} files", files.len());
    files
}

#[test]
fn only_the_platform_touches_the_browser() {
    let web = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];
    let mut touches = 0;
    for file in page() {
        let code = split(&file.text).code;
        for (line, word) in words(&code) {
            if web.iter().any(|name| word.starts_with(name)) {
                touches += 1;
                assert!(
                    file.path.starts_with(PLATFORM),
                    "{}:{line}: {word}",
                    file.path
                );
            }
        }
    }
    assert!(touches > 0, "the search finds none of the known ones");
}

/// The largest count that a layout needs: fields, days, list places. A dose, weight, age or limit is larger or has
/// decimals.
const LARGEST_COUNT: u64 = 12;

/// Is this word of code a number that could be clinical?
fn could_be_clinical(word: &str) -> bool {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let digits: String = word
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '_')
        .collect();
    let value = digits.replace('_', "").parse::<u64>();
    has_decimals(word) || value.is_ok_and(|value| value > LARGEST_COUNT)
}

/// The files with numbers of their own, and why: the places of lines and words in a drawing are no clinical matter.
const DRAWN: &str = "src/report/pictures.rs";
/// See [`DRAWN`].
const PLOTTED: &str = "src/app/follow/plot.rs";
/// See [`DRAWN`]: how a text is found by its English words.
const FOUND: [&str; 2] = ["src/i18n/collect.rs", "src/i18n/hash.rs"];

#[test]
fn no_clinical_constant_stands_in_the_code_of_the_page() {
    for file in page() {
        if file.path.starts_with(PLATFORM)
            || [DRAWN, PLOTTED, FOUND[0], FOUND[1]].contains(&file.path.as_str())
        {
            continue;
        }
        let code = split(&file.text).code;
        let lines: Vec<&str> = code.lines().collect();
        for (line, word) in words(&code) {
            // How long a screen reader's message waits is no clinical matter; its name says that it is a time.
            let is_time = lines[line - 1].contains("_MS: u32 =");
            assert!(
                is_time || !could_be_clinical(word),
                "{}:{line}: {word}",
                file.path
            );
        }
    }
    let found: Vec<&str> = [
        "0", "12", "13", "2.5", "90_000", "0x10", "x13", "0..5", "13usize",
    ]
    .into_iter()
    .filter(|word| could_be_clinical(word))
    .collect();
    assert_eq!(found, ["13", "2.5", "90_000", "13usize"]);
}

/// The numbers in a text, with the decimals of each.
fn numbers(text: &str) -> Vec<String> {
    let plain = words(text).map(|(_, word)| word.replace('_', ""));
    plain
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .collect()
}

#[test]
fn a_drawing_takes_its_cut_offs_from_the_core_and_names_none() {
    let file = page().into_iter().find(|file| file.path == DRAWN);
    let parts = split(&file.expect("the drawings").text);
    assert!(
        words(&parts.code).any(|(_, word)| word == "CUT_OFFS_PERMILLE"),
        "{DRAWN} draws no cut-offs: it needs no leave"
    );
    // As a share, in per cent, and in tenths of it; a score has decimals.
    let cut_offs: Vec<String> = CUT_OFFS_PERMILLE
        .into_iter()
        .flat_map(|permille| [permille, permille / 10].map(|number| number.to_string()))
        .collect();
    let found = [numbers(&parts.code), numbers(&parts.quoted)].concat();
    assert!(found.len() > 20, "{found:?}");
    for number in &found {
        let named = cut_offs.iter().any(|cut_off| number == cut_off);
        assert!(!named && !has_decimals(number), "{DRAWN}: {number}");
    }
    assert_eq!(
        numbers("at(5_50, x2, 7.5) 0 0 900"),
        ["550", "7.5", "0", "0", "900"]
    );
}

/// Units of the clinic. A figure before one of them, or after one of the words, comes from the core.
const UNITS: [&str; 14] = [
    "g/kg", "g", "mg", "mg/dL", "kg", "cm", "mL", "mL/h", "%", "units", "years", "weeks", "µmol/L",
    "g/L",
];

/// Figures with a clinical unit in a text.
fn figures_with_units(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_figure = |word: &str| word.parse::<f64>().is_ok();
    let trimmed = |word: &str| {
        word.trim_matches(|c: char| ",.;:()?\"".contains(c))
            .to_owned()
    };
    words
        .windows(2)
        .map(|pair| [trimmed(pair[0]), trimmed(pair[1])])
        .filter(|[figure, unit]| is_figure(figure) && UNITS.contains(&unit.as_str()))
        .map(|pair| pair.join(" "))
        .collect()
}

#[test]
fn no_figure_with_a_clinical_unit_is_written_into_a_view() {
    for file in page() {
        if file.path.starts_with(LANGUAGES) {
            continue;
        }
        let found = figures_with_units(&split(&file.text).quoted);
        assert!(found.is_empty(), "{}: {found:?}", file.path);
    }
    let sample = "For 60 kg 120 g, in 3 parts; {x} mL.";
    assert_eq!(figures_with_units(sample), ["60 kg", "120 g"]);
}

#[test]
fn the_page_makes_no_quantity_of_its_own() {
    // A quantity from a literal is a clinical number, even a small one; what was stored is checked by the core again.
    for file in page() {
        let code = split(&file.text).code;
        for start in ["::scaled(", "whole_grams(", "tenth_grams("] {
            for (at, _) in code.match_indices(start) {
                let argument = code[at + start.len()..].chars().next();
                assert!(
                    !argument.is_some_and(|c| c.is_ascii_digit()),
                    "{}: {}",
                    file.path,
                    code[at..].lines().next().unwrap_or_default()
                );
            }
        }
    }
}

/// Where "antibody-negative" may be said: beside the check that both antibodies are negative, and in the document that
/// describes the rules and no patient.
const NEGATIVE: [&str; 3] = [
    "src/i18n/classify.rs",
    "src/i18n/document.rs",
    "src/i18n/document_decisions.rs",
];

/// How often a text says that somebody has no antibody.
fn called_negative(text: &str) -> usize {
    let text = text.to_lowercase();
    let names = ["antibody-negative", "antibody negative", "seronegative"];
    names.iter().map(|name| text.matches(name).count()).sum()
}

#[test]
fn nobody_is_called_antibody_negative_outside_of_the_one_place_that_knows() {
    for file in page() {
        let said = called_negative(&split(&file.text).quoted);
        let allowed = NEGATIVE.contains(&file.path.as_str());
        assert!(said == 0 || allowed, "{} says it", file.path);
        if file.path == NEGATIVE[0] {
            // An antibody that was not tested is not negative: the words stand once, behind that condition.
            assert_eq!(said, 1, "{}", file.path);
            let line = file.text.lines().find(|line| called_negative(line) > 0);
            let guarded = line.is_some_and(|line| line.contains("if both_negative(findings)"));
            assert!(guarded, "{line:?}");
        }
    }
    let sample = "Seronegative or Antibody-negative; an antibody that is negative is not.";
    assert_eq!(called_negative(sample), 2);
}
