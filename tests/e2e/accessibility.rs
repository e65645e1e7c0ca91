//! axe finds nothing, in every view and state, in light and dark.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::criteria::{conflict, necrotizing};
use super::layout::open_all;
use super::page::Page;
use super::patient::bedbound_example;
use super::patients::STOPPED;
use super::report::here;
use super::stage::Stage;
use super::visits::NON_RESPONDER;

/// axe-core, from among the tools that the host tool installs.
pub fn axe() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tools = std::env::var_os("IMNM_TOOLS")
        .map_or_else(|| root.join(".tools"), |folder| root.join(folder));
    let path: PathBuf = tools.join("node/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}. `cargo run -- build` installs it where Node.js is.",
            path.display()
        )
    })
}

/// Looks at the page as it is now, in light and in dark; a narrow one in dark alone, since its layout is another one and its
/// colours are the same.
pub async fn assert_clean(page: &Page, state: &str) {
    assert_finds_nothing(page, state, &[], &json!({ "resultTypes": ["violations"] })).await;
}

/// The same with more asked of the browser (features of the medium by name), and of axe.
pub async fn assert_finds_nothing(
    page: &Page,
    state: &str,
    also: &[(&str, &str)],
    options: &Value,
) {
    let is_wide = page.is("innerWidth >= 600").await;
    let schemes = ["light", "dark"].into_iter();
    for scheme in schemes.skip(usize::from(!is_wide)) {
        let mut features = vec![json!({ "name": "prefers-color-scheme", "value": scheme })];
        features.extend(
            also.iter()
                .map(|(name, value)| json!({ "name": name, "value": value })),
        );
        page.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
        assert!(
            page.is(&format!(
                "matchMedia('(prefers-color-scheme: {scheme})').matches"
            ))
            .await
        );
        // Colours glide for a moment where motion is not reduced; the contrast is that of the end. What is folded away
        // stands still, and what goes by the scroll never ends.
        page.promised("Promise.all(document.getAnimations().filter((animation) => animation.timeline === document.timeline && animation.effect.target.checkVisibility())
            .map((animation) => animation.finished.catch(() => {})))").await;
        let found = page
            .promised(&format!(
                "axe.run(document, {options}).then((result) => ({{
                   passes: result.passes.length,
                   found: result.violations.flatMap((rule) => rule.nodes.map((node) =>
                     `${{rule.id}} at ${{node.target}}: ${{node.failureSummary}}`)),
                 }}))"
            ))
            .await;
        // A rule that is asked for alone may be the only one that is passed.
        let least = if options["runOnly"].is_null() { 10 } else { 1 };
        assert!(
            found["passes"]
                .as_u64()
                .is_some_and(|passes| passes >= least),
            "{state}: axe looked at nothing: {found}"
        );
        assert_eq!(found["found"], json!([]), "{state}, {scheme}");
    }
}

pub async fn axe_finds_nothing_in_any_state_of_the_course(stage: &mut Stage) {
    let axe = axe();
    for width in [1280, 320] {
        let page = stage.browser().await;
        page.screen(width, 800).await;
        let page = stage.open("#/ivig").await;
        page.reload().await;
        load(&page, &axe).await;
        assert_clean(&page, "empty").await;
        page.enter("Weight", "60").await;
        assert_clean(&page, "planning figure").await;
        page.enter("Weight", "60kg").await;
        page.enter("Creatinine", "0.7").await;
        assert_clean(&page, "refused").await;
        page.enter("Weight", "132").await;
        page.enter("Height", "165").await;
        page.answer("Sex", "Female").await;
        assert_clean(&page, "to be confirmed").await;
        page.enter("Weight", "82.4").await;
        page.enter("Age now", "71").await;
        page.enter("Creatinine", "60").await;
        page.choose("Product", "Octagam 10 %").await;
        page.answer("Severe heart failure", "Yes").await;
        assert_clean(&page, "contraindicated").await;
        page.enter("Reason for going on", "agreed with cardiology")
            .await;
        page.press("None of these apply").await;
        assert_eq!(page.state().await, "Course");
        page.run(
            "document.querySelectorAll('details').forEach((part) => { part.open = true; });",
            vec![],
        )
        .await;
        assert_clean(&page, "course").await;
        page.press("Clear patient").await;
    }
}

/// The views that answer, each in a state.
async fn assert_views_clean(page: &Page, state: &str) {
    for view in ["Classify", "IVIG", "Fragmin"] {
        page.go_to(view).await;
        here(page).await;
        assert_clean(page, &format!("{state}, {view}")).await;
    }
}

pub async fn axe_finds_nothing_in_any_view_and_state_of_a_patient(stage: &mut Stage) {
    let axe = axe();
    for (width, height) in [(1280, 900), (320, 640)] {
        let page = stage.browser().await;
        page.screen(width, height).await;
        let page = stage.open("#/classify").await;
        page.reload().await;
        load(&page, &axe).await;
        assert_views_clean(&page, "empty").await;
        page.unfold("Signs that need action today").await;
        assert_views_clean(&page, "signs opened").await;
        page.press("Load an example").await;
        assert_views_clean(&page, "example").await;
        page.press("Clear patient").await;
        bedbound_example(&page).await;
        assert_views_clean(&page, "a dose").await;
        page.answer("Active bleeding", "Yes").await;
        assert_views_clean(&page, "stopped").await;
        page.answer("Falling vital capacity or respiratory weakness", "Yes")
            .await;
        assert_views_clean(&page, "urgent").await;
        page.enter("Platelets", "250 000").await;
        page.enter("Creatinine", "0.9").await;
        page.enter("Age at first symptom", "63").await;
        assert_eq!(page.summary().await.len(), 3);
        assert_views_clean(&page, "refused").await;
        page.press("Clear patient").await;
    }
}

/// The form and the report with everything opened: sets that agree and sets that differ, and what can't be taken.
pub async fn axe_finds_nothing_in_a_full_examination_and_its_report(stage: &mut Stage) {
    let axe = axe();
    for (width, height) in [(1280, 900), (320, 640)] {
        let page = stage.browser().await;
        page.screen(width, height).await;
        let page = stage.open("#/classify").await;
        page.reload().await;
        load(&page, &axe).await;
        conflict(&page).await;
        assert_report_clean(&page, "without a biopsy").await;
        necrotizing(&page).await;
        assert_report_clean(&page, "with a biopsy").await;
        page.press("Clear patient").await;
        STOPPED.fill_in(&page).await;
        page.go_to("Classify").await;
        assert_report_clean(&page, "both antibodies, a rash").await;
        page.answer("Biopsy", "Not done").await;
        page.answer("On a statin, now or before", "Yes").await;
        page.enter("CK now", "16").await;
        assert_eq!(page.summary().await.len(), 2);
        assert_report_clean(&page, "contradictions").await;
        page.press("Clear patient").await;
    }
}

async fn assert_report_clean(page: &Page, state: &str) {
    here(page).await;
    open_all(page).await;
    // The drawings are told in words, and hidden from whoever hears the page.
    let told = "[...document.querySelectorAll('#report svg')].every((svg) => svg.getAttribute('aria-hidden') === 'true'
        && svg.closest('figure').querySelector('figcaption').textContent.length > 40)";
    assert!(page.is(told).await, "{state}: a picture is not told");
    assert_clean(page, state).await;
}

/// Every view with what it waits for.
const VIEWS: [(&str, &str); 7] = [
    ("classify", "document.getElementById('result')"),
    ("ivig", "document.getElementById('result')"),
    ("fragmin", "document.getElementById('result')"),
    ("follow-up", "document.getElementById('visit-title')"),
    ("summary", "document.getElementById('text')"),
    ("cohort", "document.getElementById('cohort-file')"),
    ("about", "document.querySelector('#report .sources')"),
];

/// Fills in the form of the view by the names of its fields, which are the same in every language.
const FILL: &str = "for (const [name, value] of Object.entries(arguments[0])) {
    const radio = document.querySelector(`input[type=radio][name='${name}'][value='${value}']`);
    if (radio) { radio.click(); continue; }
    const field = document.getElementById(name);
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}";

async fn show(page: &Page, view: &str, ready: &str) {
    page.run(&format!("location.hash = '#/{view}';"), vec![])
        .await;
    let shown = format!("document.documentElement.dataset.view === '{view}' && {ready}");
    page.until(&format!("{view} is shown"), &shown).await;
    here(page).await;
}

pub async fn axe_finds_nothing_in_any_view_and_state_in_norwegian(stage: &mut Stage) {
    let page = stage.open("nb.html#/classify").await;
    load(&page, &axe()).await;
    let looked_at = async |state: &str| {
        for (view, ready) in VIEWS {
            show(&page, view, ready).await;
            open_all(&page).await;
            let what = format!("{state}, {view} in Norwegian");
            assert_clean(&page, &what).await;
            page.screen(320, 700).await;
            super::layout::assert_fits(&page, &what).await;
            page.screen(1280, 900).await;
        }
    };
    looked_at("empty").await;
    show(&page, "classify", "true").await;
    page.run("document.getElementById('example').click();", vec![])
        .await;
    page.until(
        "the example is there",
        "document.getElementById('weight').value !== ''",
    )
    .await;
    looked_at("example").await;
    let changes = [
        ("ivig", json!({ "iga-antibodies": "yes" })),
        ("fragmin", json!({ "active-bleeding": "yes" })),
        (
            "classify",
            json!({ "weight": "82kg", "creatinine": "0,9", "onset-age": "163" }),
        ),
    ];
    for (view, entries) in changes {
        show(&page, view, "true").await;
        page.run(FILL, vec![entries]).await;
        page.settle().await;
    }
    assert!(!page.summary().await.is_empty(), "refused");
    looked_at("stopped and refused").await;
}

pub async fn axe_finds_nothing_in_about(stage: &mut Stage) {
    let page = stage.open("#/about").await;
    load(&page, &axe()).await;
    super::report::sources(&page).await;
    assert_clean(&page, "About").await;
}

pub async fn axe_finds_nothing_in_the_follow_up_and_it_fits_a_narrow_screen(stage: &mut Stage) {
    let page = stage.open("#/follow-up").await;
    load(&page, &axe()).await;
    let looked_at = async |state: &str| {
        open_all(&page).await;
        assert_clean(&page, state).await;
        page.screen(320, 700).await;
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        assert!(page.is(fits).await, "{state} sticks out");
        page.screen(1280, 900).await;
    };
    page.followed().await;
    looked_at("no visit").await;
    page.press("Save the visit").await;
    page.led_to("visit-errors").await;
    looked_at("a visit that can't be saved").await;
    page.tell_story(&NON_RESPONDER[..4]).await;
    looked_at("four visits").await;
    page.open_visit().await;
    page.press("Save the case as a file").await;
    page.enter("Passphrase, if it is to be encrypted", "correct horse")
        .await;
    page.press("Save the case as a file").await;
    page.file_refused().await;
    looked_at("two passphrases that differ").await;
}

pub async fn axe_finds_nothing_on_the_desk_and_it_fits_a_narrow_screen(stage: &mut Stage) {
    let page = super::desk::summary(stage).await;
    load(&page, &axe()).await;
    let looked_at = async |state: &str| {
        open_all(&page).await;
        assert_clean(&page, state).await;
        page.screen(320, 700).await;
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        assert!(page.is(fits).await, "{state} sticks out");
        page.screen(1280, 900).await;
    };
    page.until("the code is drawn", "document.querySelector('#desk details').open = true, document.querySelector('#qr .dark')?.getAttribute('d').length > 100").await;
    page.until(
        "the page is made",
        "document.querySelector('.printed .sheet')",
    )
    .await;
    looked_at("the summary").await;
    super::desk::import(&page, super::desk::BUNDLE).await;
    looked_at("measurements found").await;
    super::desk::import(&page, "no FHIR").await;
    looked_at("a text that is no FHIR").await;
    page.go_to("Cohort").await;
    looked_at("no table").await;
    page.choose_table(&super::cohort::table("axe.csv", super::cohort::TABLE))
        .await;
    looked_at("columns").await;
    page.classify_table().await;
    looked_at("results").await;
    page.go_to("About").await;
    page.press("Run the self-test").await;
    page.until(
        "it is tested",
        "document.getElementById('self-test-result').value",
    )
    .await;
    looked_at("the self-test").await;
}

pub async fn axe_finds_nothing_where_the_page_has_stopped_or_is_offered_anew(stage: &mut Stage) {
    stage.expect_in_console("on purpose");
    let page = stage.open("#/ivig").await;
    load(&page, &axe()).await;
    page.run("document.getElementById('update').hidden = false;", vec![])
        .await;
    assert_clean(&page, "a newer version is offered").await;
    page.run(
        "setTimeout(() => { throw new Error('on purpose'); });",
        vec![],
    )
    .await;
    page.until(
        "the banner",
        "document.getElementById('fault').checkVisibility()",
    )
    .await;
    // The banner is all there is: the parts that a page should have are those that it hides.
    let rules = json!({ "landmark-one-main": { "enabled": false }, "page-has-heading-one": { "enabled": false } });
    assert_finds_nothing(&page, "stopped by a fault", &[], &json!({ "rules": rules })).await;
}

/// Makes axe-core known to the page.
pub async fn load(page: &Page, axe: &str) {
    page.run(axe, Vec::<Value>::new()).await;
    assert!(page.is("window.axe").await);
}
