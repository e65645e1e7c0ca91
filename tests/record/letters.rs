//! The request, the letter, the order and the card, for cases that differ in one thing.

use imnm::domain::ivig::products::{PRODUCTS, Product};
use imnm::domain::sources::Status;
use imnm::exchange::record::Kind;
use imnm::form::names::product_name;
use imnm::form::store::from_pairs;
use imnm::i18n::record::{NO, NOT_KNOWN, YES};
use imnm::i18n::sheet;

use super::forms::{example, whole};
use super::relations::unfolded;
use super::text_of;

/// The lines of a text of the whole case with these changes.
fn lines(kind: Kind, changes: &[(&str, &str)]) -> Vec<String> {
    let mut pairs = whole();
    pairs.extend(
        changes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    unfolded(&text_of(kind, &from_pairs(&pairs)))
}

fn row(lines: &[String], name: &str) -> Option<String> {
    let found = lines
        .iter()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    found.map(str::to_owned)
}

fn has(lines: &[String], part: &str) -> bool {
    lines.iter().any(|line| line.contains(part))
}

#[test]
fn the_order_of_a_whole_case_names_everything_that_is_given() {
    let order = lines(Kind::Order, &[]);
    for line in [
        "Drug: Immunoglobulin, human normal, intravenous (Octagam 10 %)",
        "Dose: 40 g on each of 3 days, 120 g in all",
        "Dosing weight: 60 kg, actual weight; rule: BMI 30 rule (default)",
        "First day: Monday 1 March 2027",
        "Vials: 40 g: 1 of 30 g, 1 of 10 g",
        "Drug: Dalteparin (Fragmin), under the skin",
        "Dose: 5000 units once daily",
        "First dose: Monday 1 March 2027",
        "Last dose: Monday 15 March 2027",
    ] {
        assert!(order.iter().any(|one| one == line), "{line}: {order:#?}");
    }
    assert!(!has(&order, "NO ORDER") && !has(&order, "NOT SET"));
    let ceiling = row(&order, sheet::CEILING.get()).expect("a ceiling");
    assert!(ceiling.contains("mL/h"), "{ceiling}");
    let decided = [
        "Kidneys: The lowest decides: 95.9 mL/min",
        "Score: Padua: 4, high (high from 4)",
    ];
    for line in decided {
        assert!(order.iter().any(|one| one == line), "{line}: {order:#?}");
    }
    let chosen = [
        ("setting", "day-case"),
        ("previous-clot", "yes"),
        ("off-label", "yes"),
    ];
    let chosen = lines(Kind::Order, &chosen);
    assert!(
        has(&chosen, "off the label, the prescriber's choice"),
        "{chosen:#?}"
    );
    let no_dates = lines(
        Kind::Order,
        &[
            ("first-day", ""),
            ("fragmin-stop", ""),
            ("fragmin-start", ""),
        ],
    );
    for line in [
        "First day: FIRST DAY NOT SET",
        "First dose: START DATE NOT SET",
        "Last dose: STOP DATE NOT SET",
    ] {
        assert!(no_dates.iter().any(|one| one == line), "{line}");
    }
}

#[test]
fn without_a_number_there_is_no_order_and_the_reason() {
    for (changes, why) in [
        (&[("weight", "")][..], "no weight is typed"),
        (&[("weight", "1,234")], "Weight: no number"),
        (&[("age", "17")], "Under 18"),
        (
            &[("renal-failure", "yes")],
            "stopped by: Severe renal failure",
        ),
        (&[("product", "")], "waits for: the product"),
        (&[("height", "165"), ("weight", "132")], "not confirmed"),
    ] {
        let order = lines(Kind::Order, changes);
        let none = "NO ORDER of Immunoglobulin: ";
        let found = order.iter().find(|line| line.starts_with(none));
        assert!(
            found.is_some_and(|line| line.contains(why)),
            "{why}: {order:#?}"
        );
    }
    let unread = |product: &Product| product.data().stabilisers.status == Status::Unconfirmed;
    let unread = PRODUCTS.into_iter().find(unread).expect("one is not read");
    let name = product_name(unread);
    let order = lines(
        Kind::Order,
        &[("product", name), ("fructose-intolerance", "yes")],
    );
    assert!(
        has(&order, "NO ORDER of Immunoglobulin: No volume"),
        "{order:#?}"
    );
    for (changes, why) in [
        (&[("active-bleeding", "yes")][..], "Active bleeding"),
        (
            &[("active-bleeding", "not-known")],
            "answered; What forbids it: Active bleeding",
        ),
        (
            &[("weight", "1,234")],
            "To correct or confirm: Weight: no number",
        ),
        (&[("bedbound", "no")], "not indicated"),
        (&[("other-drug", "enoxaparin")], "Enoxaparin"),
        (&[("fragmin-stop", "2027-02-01")], "before the first one"),
        (
            &[
                ("fragmin-start", "2027-01-01"),
                ("fragmin-stop", "2027-02-01"),
            ],
            "has passed",
        ),
    ] {
        let order = lines(Kind::Order, changes);
        let none = "NO ORDER of Dalteparin (Fragmin): ";
        let found = order.iter().find(|line| line.starts_with(none));
        assert!(
            found.is_some_and(|line| line.contains(why)),
            "{why}: {order:#?}"
        );
    }
}

#[test]
fn an_order_says_what_its_grams_hang_on() {
    let heavy = [
        ("sex", "female"),
        ("age", "40"),
        ("onset-age", "39"),
        ("weight", "88"),
        ("height", "160"),
    ];
    let order = lines(Kind::Order, &heavy);
    assert!(
        has(&order, "adjusted weight") && has(&order, "Pregnancy is not answered."),
        "{order:#?}"
    );
    let answered = [&heavy[..], &[("pregnant", "no")]].concat();
    assert!(!has(
        &lines(Kind::Order, &answered),
        "Pregnancy is not answered."
    ));
}

#[test]
fn the_letter_says_of_the_statin_what_is_known_and_leaves_the_rest_blank() {
    let blank = "not known here; please fill in: ____________________";
    let letter = lines(Kind::FamilyDoctor, &[]);
    assert_eq!(row(&letter, "Which").as_deref(), Some("atorvastatin"));
    assert_eq!(row(&letter, "Stopped").as_deref(), Some("2 November 2026"));
    let stop = "Stop the statin, and do not start one again.";
    assert!(has(&letter, stop) && has(&letter, "unconfirmed"));
    // It goes on after the statin was stopped: stopped it was, on a day that is not known.
    let undated = lines(Kind::FamilyDoctor, &[("statin-stop", "")]);
    assert!(
        row(&undated, "Stopped").is_some_and(|row| row.starts_with("yes, as answered; on: __"))
    );
    // Without that answer nothing says that it was stopped.
    for answer in ["no", "not-known"] {
        let open = lines(
            Kind::FamilyDoctor,
            &[
                ("statin-stop", ""),
                ("statin-persisting", answer),
                ("statin-name", ""),
            ],
        );
        assert_eq!(row(&open, "Stopped").as_deref(), Some(blank));
        assert_eq!(row(&open, "Which").as_deref(), Some(blank));
    }
    let unknown = lines(Kind::FamilyDoctor, &[("statin", "not-known")]);
    assert_eq!(
        row(&unknown, "A statin, now or before").as_deref(),
        Some(blank)
    );
}

#[test]
fn the_letter_advises_by_type_and_not_where_the_history_contradicts_itself() {
    let stop = "Stop the statin, and do not start one again.";
    let srp = lines(
        Kind::FamilyDoctor,
        &[("anti-hmgcr", "negative"), ("anti-srp", "positive")],
    );
    assert!(!has(&srp, stop) && has(&srp, "say nothing on a statin for this type"));
    let weak = lines(
        Kind::FamilyDoctor,
        &[
            ("anti-hmgcr", "weak"),
            ("biopsy", "not-done"),
            ("scattered-necrosis", "no"),
            ("different-stages", "no"),
            ("macrophages", "no"),
        ],
    );
    assert!(has(&weak, "Provisional") && has(&weak, stop));
    let reversed = lines(Kind::FamilyDoctor, &[("statin-stop", "2024-01-01")]);
    assert!(!has(&reversed, stop) && !has(&reversed, "2024") && !has(&reversed, "2025"));
    assert!(has(&reversed, "contradicts itself"));
    let child = lines(Kind::FamilyDoctor, &[("age", "16"), ("onset-age", "15")]);
    assert!(!has(&child, stop) && has(&child, "Under 18"));
}

#[test]
fn the_request_asks_for_what_the_rules_recommend() {
    let ask = "Anti-HMGCR by a quantitative assay";
    let untested = lines(
        Kind::Request,
        &[
            ("anti-hmgcr", "not-tested"),
            ("biopsy", "not-done"),
            ("scattered-necrosis", "no"),
            ("different-stages", "no"),
            ("macrophages", "no"),
        ],
    );
    assert!(
        untested.iter().any(|line| line == &format!("- {ask}")),
        "{untested:#?}"
    );
    let tested = unfolded(&text_of(Kind::Request, &example()));
    assert!(!has(&tested, ask) && has(&tested, "No further blood test"));
    // Both antibodies negative: a biopsy is required, and each feature of it is asked for.
    let required = lines(
        Kind::Request,
        &[
            ("anti-hmgcr", "negative"),
            ("biopsy", "not-done"),
            ("scattered-necrosis", "no"),
            ("different-stages", "no"),
            ("macrophages", "no"),
        ],
    );
    assert!(has(&required, "A biopsy is required"));
    assert!(required.iter().any(|line| line == "- Rimmed vacuoles"));
    assert!(has(&tested, "No biopsy is asked for as things stand."));
    let open = lines(Kind::Request, &[("rimmed-vacuoles", "not-known")]);
    assert!(has(&open, "please report: Rimmed vacuoles"), "{open:#?}");
    let refused = lines(Kind::Request, &[("ck-raised", "no")]);
    assert!(has(&refused, "NO REQUEST") && !has(&refused, "TO THE PATHOLOGIST"));
}

/// Whoever reads the sample is told what was found, what was not, and what is not known.
#[test]
fn the_request_tells_the_findings() {
    let request = lines(
        Kind::Request,
        &[("finger-flexors", "no"), ("heliotrope", "not-known")],
    );
    for (word, what) in [(YES, "Weakness"), (NO, "Weakness"), (NOT_KNOWN, "Skin")] {
        let begins = format!("{}. {what}", word.get());
        assert!(has(&request, &begins), "{begins}: {request:#?}");
    }
    assert!(has(&request, "ENMC 2018"), "{request:#?}");
}

#[test]
fn the_card_has_facts_and_blanks_and_no_dose() {
    let card = lines(Kind::PatientCard, &[]);
    assert!(has(&card, "Days planned: 1, 2 and 3 March 2027"));
    assert!(has(&card, "hours to two days after the infusion") && has(&card, "By day: ____"));
    assert!(!has(&card, "maltose"), "without diabetes");
    let diabetes = lines(Kind::PatientCard, &[("diabetes", "yes")]);
    assert!(has(&diabetes, "Your product holds maltose."));
    let other = lines(
        Kind::PatientCard,
        &[("diabetes", "yes"), ("product", "privigen")],
    );
    assert!(!has(&other, "Your product holds maltose."));
    let stopped = lines(Kind::PatientCard, &[("renal-failure", "yes")]);
    assert!(has(&stopped, "NO CARD") && !has(&stopped, "hours"));
}
