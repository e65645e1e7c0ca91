//! What counts as an answer, behind a button beside its question.

use imnm::domain::questions::Question;
use imnm::form::asked::{self, Asked};
use imnm::i18n::help::what_counts;

use super::accessibility::{assert_clean, axe, load};
use super::keyboard::Keys;
use super::layout::{assert_fits, open_all};
use super::offline::kept;
use super::page::Page;
use super::stage::Stage;

/// Waits until the buttons are there.
async fn buttons(page: &Page) {
    page.until("help is there", "document.querySelector('.help-mark')")
        .await;
    page.settle().await;
}

/// Waits for a definition that was opened.
async fn said(page: &Page, name: &str) -> String {
    let place = format!("document.getElementById('{name}-counts')");
    page.until(
        "the definition is there",
        &format!("'said' in {place}.dataset"),
    )
    .await;
    page.text(&format!("{place}.innerText")).await
}

fn definition(question: Question) -> String {
    what_counts(Asked::Question(question))
}

pub async fn what_counts_is_opened_beside_its_question_without_the_network(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let page = stage.open("#/classify").await;
    kept(stage, &page).await;
    stage.stop_server();
    buttons(&page).await;
    open_all(&page).await;
    page.run(
        "document.querySelector('[aria-controls=neck-flexors-counts]').focus();",
        vec![],
    )
    .await;
    let keys = Keys(&page);
    keys.press(&[fantoccini::key::Key::Enter.into()]).await;
    let words = said(&page, "neck-flexors").await;
    assert!(
        words.starts_with(&definition(Question::NeckFlexors)),
        "{words}"
    );
    assert!(words.contains("Lundberg"), "its source: {words}");
    let button = "document.querySelector('[aria-controls=neck-flexors-counts]')";
    let state = format!(
        "[{button}.ariaLabel, {button}.ariaExpanded, {button} === document.activeElement].join(' | ')"
    );
    assert_eq!(
        page.text(&state).await,
        "What counts: Neck flexors weaker than extensors | true | true"
    );
    // What is opened stays while the form is drawn anew.
    page.enter("Weight", "60").await;
    assert_eq!(said(&page, "neck-flexors").await, words);
    page.run(&format!("{button}.click();"), vec![]).await;
    assert!(
        !page
            .is("document.getElementById('neck-flexors-counts').checkVisibility()")
            .await
    );
}

/// Every question of the form that has a definition has one button, and opens its own; no other has any.
pub async fn every_question_that_has_a_definition_opens_its_own(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 640).await;
    let page = stage.open("#/classify").await;
    load(&page, &axe()).await;
    let mut found = Vec::new();
    for view in ["Classify", "IVIG", "Fragmin"] {
        page.go_to(view).await;
        buttons(&page).await;
        open_all(&page).await;
        // Also those that stand there only after an answer.
        page.run(
            "document.querySelectorAll('.help-mark').forEach((button) => button.click());",
            vec![],
        )
        .await;
        page.until(
            "every definition is there",
            "[...document.querySelectorAll('.help-words')].every((place) => 'said' in place.dataset)",
        )
        .await;
        let places = page
            .text("[...document.querySelectorAll('.help-words')].map((place) => `${place.id}\t${place.firstChild.textContent}`).join('\\n')")
            .await;
        for line in places.lines() {
            let (id, words) = line.split_once('\t').expect("a name and its words");
            let name = id.strip_suffix("-counts").expect("a name");
            let asked = asked::named(name).expect("it is asked");
            assert_eq!(words, what_counts(asked), "{name}");
            found.push(name.to_owned());
        }
        assert_fits(&page, &format!("help in {view}")).await;
        assert_clean(&page, &format!("help in {view}")).await;
        let small = page
            .text("[...document.querySelectorAll('.help-mark')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect()).filter((box) => Math.min(box.width, box.height) < 24).length.toString()")
            .await;
        assert_eq!(small, "0", "large enough to press");
    }
    found.sort();
    found.dedup();
    let expected: Vec<_> = asked::all().map(Asked::name).collect();
    let missing: Vec<_> = expected
        .iter()
        .filter(|name| !found.iter().any(|one| one == *name))
        .collect();
    assert!(missing.is_empty(), "without a button: {missing:?}");
}

pub async fn without_the_reports_the_button_says_so_and_can_be_pressed_again(stage: &mut Stage) {
    stage.expect_in_console("404");
    stage.expect_in_console("no definition without the reports");
    let place = stage.copy_of(&stage.sites.site, "served");
    stage.serve(&place);
    let module = super::sites::listed(&place)
        .into_iter()
        .map(|file| place.join(file.url))
        .find(|path| {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            name.is_some_and(|name| name.starts_with("report.") && name.ends_with(".wasm"))
        })
        .expect("a module");
    let aside = module.with_extension("aside");
    std::fs::rename(&module, &aside).expect("it can be moved");
    let page = stage.open("#/classify").await;
    buttons(&page).await;
    open_all(&page).await;
    let button = "document.querySelector('[aria-controls=asymmetric-counts]')";
    page.run(&format!("{button}.click();"), vec![]).await;
    page.until(
        "it says so",
        "document.getElementById('asymmetric-counts').textContent === document.body.dataset.lost",
    )
    .await;
    std::fs::rename(&aside, &module).expect("it can be moved");
    page.run(&format!("{button}.click(); {button}.click();"), vec![])
        .await;
    let words = said(&page, "asymmetric").await;
    assert!(
        words.starts_with(&definition(Question::Asymmetric)),
        "{words}"
    );
}

pub async fn a_definition_is_in_the_language_of_the_page(stage: &mut Stage) {
    let page = stage.open("nb.html#/classify").await;
    buttons(&page).await;
    page.run(
        "document.querySelector('[aria-controls=statin-counts]').click();",
        vec![],
    )
    .await;
    let words = said(&page, "statin").await;
    assert_ne!(
        words.lines().next(),
        Some(definition(Question::Statin).as_str())
    );
    let label = page
        .text("document.querySelector('[aria-controls=statin-counts]').ariaLabel")
        .await;
    assert!(label.starts_with("Hva som teller: "), "{label}");
    // Sources are cited in English, and say so.
    let english = page
        .text("document.querySelector('#statin-counts .source [lang]').lang")
        .await;
    assert_eq!(english, "en");
}
