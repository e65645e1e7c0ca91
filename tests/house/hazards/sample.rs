//! A log in which nothing is wrong, and what can be wrong with it.

use super::{CONTENT, DEAD, LISTED};

/// A log in which nothing is wrong, for the files below.
pub const SAMPLE: &str = "# Log

## From a figure to its tests

| Shown | Rule | Hazards | Tests |
|---|---|---|---|
| Grams | `IVIG 1`, [Limits](clinical-content.md#limits-of-it) | H1 | `src/dose.rs::lives` |
| Days | [Beside](clinical-content.md#beside-it) | H1 | `src/dose.rs::lives` |

## Hazards

### H1 One

- Cause: a slip.
- Effect: harm.
- Before: severity 5 × likelihood 3 = 15
- After: severity 5 × likelihood 2 = 10
- Control 1: one
  - `src/dose.rs::lives`
  - `tests/e2e/page.rs::runs`
- Control 2: two
  - no test

### H2 Two

- Cause: a slip.
- Effect: harm.
- Before: severity 3 × likelihood 3 = 9
- After: severity 3 × likelihood 1 = 3
- Control 1: three
  - `tests/web/field.rs::stays`

## Residual risk

H1 is high.

## Open

- H1.2: No test.
- H2: No control of the rest.
";

/// The files that the log names.
#[rustfmt::skip]
pub fn sample(path: &str) -> Option<String> {
    let text = match path {
        "src/dose.rs" => "#[test]\nfn lives() {}\n// #[test]\nfn helper() {}\n#[test]\n#[ignore]\nfn sleeps() {}\n",
        "tests/e2e/page.rs" => "\npub async fn runs(stage: &mut Stage) {}\npub async fn forgotten() {}\n",
        LISTED => "  test(page::runs),\n  test(page::gone),\n  // test(page::forgotten),\n",
        "tests/web/field.rs" | "tests/web/alone.rs" => "/// A.\n#[wasm_bindgen_test]\nasync fn stays() {}\n",
        "tests/web.rs" => "#[path = \"web/field.rs\"]\nmod field;\n",
        CONTENT => "\n## Policy of this product\n\n| Key | Policy |\n|---|---|\n| IVIG 1 | Adults. |\n\n## Limits, of it\n\n## Beside it\n",
        _ => return None,
    };
    Some(text.to_owned())
}

/// What is put in the place of what in the sample, and what is then told.
#[rustfmt::skip]
pub const WRONG: [(&str, &str, &str); 30] = [
    ("| Days | [Beside](clinical-content.md#beside-it) | H1 | `src/dose.rs::lives` |\n", "", "Beside it: no figure leads there"),
    ("src/dose.rs::lives`\n", "src/dose.rs::gone`\n", DEAD),
    ("src/dose.rs::lives`\n", "src/dose.rs::helper`\n", DEAD),
    ("src/dose.rs::lives`\n", "src/dose.rs::sleeps`\n", DEAD),
    ("src/dose.rs::lives`\n", "src/nowhere.rs::lives`\n", DEAD),
    ("page.rs::runs", "page.rs::forgotten", DEAD),
    ("page.rs::runs", "page.rs::gone", DEAD),
    ("web/field.rs", "web/alone.rs", DEAD),
    ("  - `src/dose.rs::lives`", "  - looked at", "H1.1: no test, and not said so"),
    ("  - no test\n", "", "H1.2: no test, and not said so"),
    ("- H1.2: No", "- H1: No", "H1.2: without a test, or open"),
    ("- H1.2: No", "- H1.1: No", "H1.1: without a test, or open"),
    ("- H2: No", "- H2.2: No", "Open names something else"),
    ("- H2: No", "- H9: No", "H9: named, and not in the log"),
    ("- Control 1: three\n  - `tests/web/field.rs::stays`\n", "", "H2: no control"),
    ("- Control 2: two", "- Control 3: two", "H1.2: another number"),
    ("3 × likelihood 3 = 9", "6 × likelihood 3 = 18", "H2: no rating"),
    ("3 × likelihood 3 = 9", "3 × likelihood 0 = 0", "H2: no rating"),
    ("3 × likelihood 3 = 9", "3 × likelihood 3 = 8", "H2: no rating"),
    ("- After: severity 3 × likelihood 1 = 3\n", "", "H2: no rating"),
    ("3 × likelihood 1 = 3", "4 × likelihood 1 = 4", "H2: rated higher"),
    ("H1 is high.", "None is high.", "H1: high, and not told"),
    ("### H2 Two", "### H1 Two", "H2: another id"),
    ("### H2 Two", "### H3 Two", "H2: another id"),
    ("- Effect: harm.\n", "", "H1: not one cause and one effect"),
    ("`IVIG 1`", "`IVIG 2`", "Grams: a rule that the content"),
    ("`IVIG 1`, ", "", "IVIG 1: no figure leads there"),
    ("#limits-of-it", "#limits", "Grams: a rule that the content"),
    ("| H1 | `src/dose.rs::lives` |", "| H1 | |", "Grams: no hazard or no test"),
    ("## Hazards", "## Other", "no hazards"),
];
