//! The form within the tab: it survives a reload and a look at About, and is emptied on request.

use serde_json::json;

use super::stage::Stage;

const KEPT: &str = "sessionStorage.length + localStorage.length";

pub async fn a_reload_keeps_the_form(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "132").await;
    page.enter("Height", "165").await;
    page.enter("Age now", "41").await;
    page.enter("Creatinine", "60,5").await;
    page.enter("Dose of the course", "1").await;
    page.answer("Sex", "Female").await;
    page.answer("Pregnant", "Not known").await;
    page.answer("Infusion days", "4").await;
    page.choose("Product", "Panzyga 10 %").await;
    page.choose("Dosing weight", "Actual (Norwegian handbook)")
        .await;
    page.enter("Reason for this weight", "the department's rule")
        .await;
    page.answer("Round to whole", "2.5 g").await;
    page.answer("Rounding", "Down").await;
    page.answer("Any risk of clots or kidney harm?", "Yes")
        .await;
    page.answer("Severe renal failure", "Yes").await;
    page.enter("Reason for going on", "dialysis; agreed & “signed”")
        .await;
    page.press("None of these apply").await;
    page.press("132 kg at 165 cm is right").await;
    // 1 g/kg of 132 kg, down to whole steps of 2.5 g.
    assert_eq!(page.part("total").await, "130 g");

    page.reload().await;
    for (label, text) in [
        ("Weight", "132"),
        ("Height", "165"),
        ("Age now", "41"),
        ("Creatinine", "60,5"),
        ("Dose of the course", "1"),
        ("Reason for going on", "dialysis; agreed & “signed”"),
        ("Reason for this weight", "the department's rule"),
    ] {
        assert_eq!(page.value(label).await, text, "{label}");
    }
    for (question, answer) in [
        ("Sex", "Female"),
        ("Pregnant", "Not known"),
        ("Infusion days", "4"),
        ("Round to whole", "2.5 g"),
        ("Rounding", "Down"),
        ("Any risk of clots or kidney harm?", "Yes"),
        ("Severe renal failure", "Yes"),
        ("Severe heart failure", "No"),
    ] {
        assert!(
            page.is_answered(question, answer).await,
            "{question}: {answer}"
        );
    }
    for (label, option) in [
        ("Product", "Panzyga 10 %"),
        ("Dosing weight", "Actual (Norwegian handbook)"),
    ] {
        let chosen = page
            .field(label)
            .await
            .prop("value")
            .await
            .expect("a property")
            .unwrap_or_default();
        let words = page
            .text(&format!(
                "document.querySelector('option[value=\"{chosen}\"]').textContent"
            ))
            .await;
        assert_eq!(words, option);
    }
    assert_eq!(page.part("total").await, "130 g");
    assert_eq!(page.state().await, "Course");
}

pub async fn a_refused_entry_is_still_refused_after_a_reload(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.type_in("Weight", "1,234").await;
    page.reload().await;
    assert_eq!(page.value("Weight").await, "1,234");
    assert!(
        page.message("Weight")
            .await
            .starts_with("“1,234” can be 1234 or 1.234.")
    );
    page.assert_no_dose("after the reload").await;
}

pub async fn clear_patient_empties_every_field_and_the_store(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    assert!(
        page.is(&format!("{KEPT} === 0")).await,
        "something is kept before anything is typed"
    );
    page.enter("Weight", "60").await;
    page.enter("Age now", "50").await;
    page.answer("Sex", "Male").await;
    page.choose("Product", "Octagam 10 %").await;
    page.answer("Severe heart failure", "Yes").await;
    page.enter("Reason for going on", "a reason").await;
    page.press("None of these apply").await;
    assert!(
        page.is(&format!("{KEPT} === 1")).await,
        "the form is kept in one place"
    );
    page.press("Clear patient").await;
    assert!(
        page.is(&format!("{KEPT} === 0")).await,
        "something is kept after clearing"
    );
    for look in ["cleared", "cleared and loaded again"] {
        let filled = page
            .text(
                "[...document.querySelectorAll('input[type=text], input[type=date]')].filter((field) => field.value && field.id !== 'dose')
                 .concat([...document.querySelectorAll('input:checked')].filter((radio) => !['days', 'step', 'rounding', 'creatinine-unit'].includes(radio.name)))
                 .map((field) => `${field.id}=${field.value}`).join()",
            )
            .await;
        assert_eq!(filled, "", "{look}");
        assert_eq!(page.value("Dose of the course").await, "2", "{look}");
        assert!(page.is_answered("Infusion days", "3").await, "{look}");
        assert!(
            page.is("document.getElementById('product').selectedIndex === 0")
                .await,
            "{look}"
        );
        assert_eq!(page.state().await, "Type a weight", "{look}");
        page.reload().await;
    }
}

pub async fn another_tab_starts_empty(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "60").await;
    let tab = page.client.new_window(true).await.expect("a tab").handle;
    page.client.switch_to_window(tab).await.expect("the tab");
    page.open(&format!("{}#/ivig", stage.address())).await;
    assert_eq!(page.value("Weight").await, "");
    page.assert_no_dose("in another tab").await;
}

pub async fn back_from_about_returns_to_the_form_as_it_was(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "60").await;
    page.answer("Sex", "Female").await;
    page.follow("About").await;
    page.until(
        "About is shown",
        "document.querySelector('h1').textContent === 'About'",
    )
    .await;
    assert!(page.is("location.hash === '#/about'").await);
    let is_form = "document.getElementById('weight').checkVisibility()";
    assert!(!page.is(is_form).await);
    assert!(
        page.is("document.querySelector('.views-nav [aria-current=page]').textContent === 'About'")
            .await
    );
    page.client.back().await.expect("back");
    page.until("the form is shown", is_form).await;
    assert_eq!(page.value("Weight").await, "60");
    assert!(page.is_answered("Sex", "Female").await);
    assert_eq!(page.part("total").await, "120 g");
    page.client.forward().await.expect("forward");
    page.until(
        "About is shown again",
        "document.querySelector('h1').textContent === 'About'",
    )
    .await;
}

pub async fn back_and_forward_lead_through_the_views_and_the_patient_stays(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    let views = ["Classify", "IVIG", "Fragmin", "About"];
    page.enter("Weight", "60").await;
    page.go_to("IVIG").await;
    page.answer("Sex", "Male").await;
    page.choose("Product", "Octagam 10 %").await;
    page.go_to("Fragmin").await;
    page.enter("Age now", "62,5").await;
    page.answer("Active bleeding", "No").await;
    page.go_to("About").await;
    for (steps, way) in [(-1, [2, 1, 0]), (1, [1, 2, 3])] {
        for view in way {
            let name = views[view];
            page.run(&format!("history.go({steps});"), vec![]).await;
            page.until(
                name,
                &format!("document.querySelector('.views-nav [aria-current=page]').textContent === {name:?}"),
            )
            .await;
            let address = format!("#/{}", name.to_lowercase());
            assert!(page.is(&format!("location.hash === {address:?}")).await);
            page.until(name, &format!("document.title.startsWith({name:?})"))
                .await;
            if name == "About" {
                continue;
            }
            assert_eq!(page.value("Weight").await, "60", "{name}");
            assert_eq!(page.value("Age now").await, "62,5", "{name}");
            assert!(page.is_answered("Sex", "Male").await, "{name}");
            match name {
                "IVIG" => assert_eq!(page.part("total").await, "120 g"),
                "Fragmin" => assert!(page.is_answered("Active bleeding", "No").await),
                _ => assert_eq!(page.part("verdict").await, "IMNM: not classified yet"),
            }
        }
    }
}

pub async fn an_unknown_address_shows_the_first_view(stage: &mut Stage) {
    for hash in ["#/nothing", "#weight", "", "#/"] {
        let page = stage.open(hash).await;
        page.reload().await;
        page.type_in("Weight", "60").await;
        assert!(page.short("ivig").await.ends_with("120 g in all"), "{hash}");
        assert_eq!(
            page.part("verdict").await,
            "IMNM: not classified yet",
            "{hash}"
        );
        assert!(
            page.is("document.documentElement.dataset.view === 'classify'")
                .await,
            "{hash}"
        );
    }
}

/// What private windows, old browsers and wary owners take away.
const BARE: &str = "
    const denied = { get() { throw new DOMException('denied', 'SecurityError'); } };
    for (const name of ['sessionStorage', 'localStorage', 'caches']) Object.defineProperty(window, name, denied);
    delete Navigator.prototype.serviceWorker;
    delete window.PerformanceObserver;
    delete window.trustedTypes;";

pub async fn a_browser_that_denies_storage_and_workers_still_gives_a_dose(stage: &mut Stage) {
    let page = stage.browser().await;
    let source = json!({ "source": BARE });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
    let page = stage.open("#/ivig").await;
    assert!(
        page.is("!navigator.serviceWorker && !window.PerformanceObserver")
            .await
    );
    page.enter("Weight", "60").await;
    assert_eq!(page.part("total").await, "120 g");
    page.press("Clear patient").await;
    page.assert_no_dose("cleared").await;
}
