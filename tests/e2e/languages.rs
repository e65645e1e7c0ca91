//! The page in Norwegian: the main path with decimal commas, the language that is asked for, chosen and kept, and a copied
//! order whose numbers are written as everywhere.

use serde_json::json;

use super::offline::kept;
use super::page::Page;
use super::sites;
use super::stage::Stage;

/// The page in Norwegian.
const NORWEGIAN: &str = "nb.html";
/// First loads in bytes of Brotli, as in English.
const FIRST_LOAD: u64 = 150_000;
/// See [`FIRST_LOAD`]: the page in gzip.
const HTML: u64 = 14_000;

/// Waits until the page that is open runs in a language: another one may first have taken the place of the one asked for.
async fn until_language(page: &Page, tag: &str) {
    let runs = format!(
        "document.documentElement.lang === {tag:?} && document.documentElement.dataset.ready === 'whole'"
    );
    page.until(&format!("it runs in {tag}"), &runs).await;
}

pub async fn the_main_path_in_norwegian_takes_decimal_commas_and_gives_the_dose(stage: &mut Stage) {
    let page = stage.open("nb.html#/ivig").await;
    until_language(&page, "nb").await;
    page.type_in("Vekt", "72,5").await;
    assert_eq!(page.part("weight-echo").await, "= 72,5 kg (159,8 lb)");
    assert_eq!(page.part("total").await, "145 g");
    assert_eq!(
        page.part("daily").await,
        "45 g på dag 1, 50 g på dag 2 og 3, 145 g totalt"
    );
    assert!(
        page.part("arithmetic")
            .await
            .starts_with("2 g/kg × 72,5 kg = 145 g")
    );
    assert!(page.short("ivig").await.starts_with("Planleggingstall"));

    // The point is taken, too, and what could be a thousand is asked for.
    page.enter("Vekt", "72.5").await;
    assert_eq!(page.part("total").await, "145 g");
    page.enter("Vekt", "1,250").await;
    page.assert_no_dose("a number with two meanings").await;
    assert!(
        page.message("Vekt").await.contains("1250"),
        "{}",
        page.message("Vekt").await
    );

    page.enter("Vekt", "61,4").await;
    page.enter("Høyde", "172,5").await;
    page.enter("Alder nå", "62").await;
    page.answer("Kjønn", "Mann").await;
    page.enter("Kreatinin", "71,5").await;
    page.choose("Preparat", "Octagam 10 %").await;
    page.press_under("Kontraindikasjoner", "Ingen av disse gjelder")
        .await;
    assert_eq!(page.state().await, "Kur");
    // 2 g/kg × 61.4 kg = 122.8 g, in whole steps of 5 g.
    assert_eq!(page.part("total").await, "125 g");
    assert!(
        page.part("arithmetic")
            .await
            .starts_with("2 g/kg × 61,4 kg = 122,8 g")
    );

    page.go_to("Fragmin").await;
    assert!(page.short("fragmin").await.starts_with("holdt tilbake"));
    page.go_to("Klassifiser").await;
    assert_eq!(page.short("classify").await, "ikke klassifisert ennå");
}

pub async fn a_copied_order_has_points_and_days_as_everywhere(stage: &mut Stage) {
    let page = stage.open("nb.html#/ivig").await;
    page.press("Last inn et eksempel").await;
    page.enter("Vekt", "61,4").await;
    assert!(page.part("arithmetic").await.contains("61,4 kg"));
    page.go_to("Sammendrag").await;
    page.until(
        "the note is there",
        "document.getElementById('text')?.value.includes('61.4')",
    )
    .await;
    let note = page.text("document.getElementById('text').value").await;
    assert!(!note.contains("61,4"), "{note}");
    assert!(note.contains("anti-HMGCR-myopati"), "{note}");
}

pub async fn a_language_is_chosen_kept_and_left_again_with_the_form(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    until_language(&page, "en").await;
    page.enter("Weight", "60").await;
    page.follow("Norsk bokmål").await;
    until_language(&page, "nb").await;
    assert_eq!(page.text("location.hash").await, "#/ivig");
    assert_eq!(page.value("Vekt").await, "60");
    assert_eq!(page.part("total").await, "120 g");
    // How far clinicians have checked its words stands on the page, and its name is its own.
    let told = page
        .text("document.getElementById('translation').innerText")
        .await;
    assert!(told.contains("kliniker"), "{told}");
    assert_eq!(
        page.text("document.querySelector('.name').innerText").await,
        "IMNM-kalkulator"
    );

    // Who asks for no language gets the one that was chosen.
    let address = stage.address().to_owned();
    page.open(&format!("{address}#/fragmin")).await;
    page.running().await;
    until_language(&page, "nb").await;
    assert!(
        page.text("location.href")
            .await
            .ends_with("nb.html#/fragmin")
    );

    // An address may ask for one; what was chosen stays.
    page.open(&format!("{address}?lang=en#/ivig")).await;
    until_language(&page, "en").await;
    page.open(&format!("{address}#/ivig")).await;
    page.running().await;
    until_language(&page, "nb").await;
    page.follow("English").await;
    until_language(&page, "en").await;
    page.open(&format!("{address}#/ivig")).await;
    until_language(&page, "en").await;
}

pub async fn the_languages_of_the_browser_choose_where_nobody_has(stage: &mut Stage) {
    let site = stage.sites.site.clone();
    stage.serve(&site);
    let address = stage.address().to_owned();
    let page = stage.browser().await;
    let agent = page.text("navigator.userAgent").await;
    for (accepted, expected) in [
        ("nn-NO,en", "nb"),
        ("no", "nb"),
        ("fr-FR,nb-NO", "nb"),
        ("en-GB,nb", "en"),
        ("fr,ja", "en"),
    ] {
        page.devtools(
            "Network.setUserAgentOverride",
            json!({ "userAgent": agent, "acceptLanguage": accepted }),
        )
        .await;
        page.client.goto("about:blank").await.expect("a page");
        page.client.goto(&address).await.expect("the address opens");
        until_language(&page, expected).await;
    }
}

pub async fn each_language_works_after_the_server_has_stopped(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    let page = stage.open("#/ivig").await;
    let address = stage.address().to_owned();
    kept(stage, &page).await;
    stage.stop_server();
    page.open(&format!("{address}{NORWEGIAN}#/ivig")).await;
    until_language(&page, "nb").await;
    page.type_in("Vekt", "60,0").await;
    assert_eq!(page.part("total").await, "120 g");
    page.go_to("Oppfølging").await;
    page.until(
        "the follow-up is there",
        "document.querySelector('#follow-up h2') !== null",
    )
    .await;
    assert!(page.holds("Kontroller").await);
}

pub async fn each_language_is_within_the_budgets(stage: &mut Stage) {
    let report = sites::report(&stage.sites.site);
    let languages = report["languages"].as_array().expect("a list");
    assert!(!languages.is_empty());
    for language in languages {
        let total = language["first_load_total"]["brotli"]
            .as_u64()
            .expect("a number");
        let html = language["html"]["gzip"].as_u64().expect("a number");
        println!(
            "       {}: first load {total} bytes of {FIRST_LOAD}, page {html} of {HTML}",
            language["tag"]
        );
        assert!(total <= FIRST_LOAD && html <= HTML);
    }
}
