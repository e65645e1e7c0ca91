//! The three answers in one place: along the lower edge of a phone, beside the form on a desktop.

use super::page::Page;
use super::patient::bedbound_example;
use super::report::here;
use super::stage::Stage;

/// Every row lies on the screen, with nothing above it.
const ON_SCREEN: &str = "(() => {
    const rows = [...document.querySelectorAll('nav[aria-label=Answers] a')];
    return rows.length === 3 && rows.every((row) => {
        const box = row.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return box.top >= 0 && box.bottom <= innerHeight + 0.5 && row.contains(top);
    });
})()";

/// The title of the card lies on the screen: on a phone the answers make room for it then.
const CARD_SEEN: &str = "(() => {
    const box = document.getElementById('result-title').getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
})()";

const VIEWS: [(&str, &str); 3] = [
    ("Classify", "IMNM"),
    ("IVIG", "IVIG"),
    ("Fragmin", "Fragmin"),
];

/// Scrolls to the beginning, the middle and the end of the way to the end of an element, and looks for the answers. Beside
/// the report, which is read afterwards over the whole width, they stand no more. On a phone their card may stand for them.
async fn assert_stays(page: &Page, end: &str, when: &str) {
    // A report that comes in between makes the page longer.
    here(page).await;
    for part in ["0", "0.5", "1"] {
        let end = format!(
            "(document.querySelector('{end}').getBoundingClientRect().bottom + scrollY - innerHeight)"
        );
        let most = "(document.scrollingElement.scrollHeight - innerHeight)";
        let to = format!("({part} * Math.min({end}, {most}))");
        page.run(
            &format!("scrollTo({{ top: {to}, behavior: 'instant' }});"),
            vec![],
        )
        .await;
        page.settle().await;
        assert!(
            page.is(&format!(
                "Math.abs(scrollY - {to}) < 2 && {to} >= {part} * 200"
            ))
            .await,
            "{when}: the page does not scroll to {part}"
        );
        let is_phone = page.is("innerWidth < 960").await;
        let is_seen = page.is(ON_SCREEN).await || is_phone && page.is(CARD_SEEN).await;
        assert!(is_seen, "{when}, scrolled to {part}");
    }
}

/// Presses the row of an answer, as a thumb does, and looks where it leads.
async fn assert_leads(page: &Page, answer: &str, view: &str) {
    let row = format!(
        "//nav[@aria-label='Answers']//a[.//span[@class='answer-name'][normalize-space()='{answer}']]"
    );
    let row = page
        .client
        .find(fantoccini::Locator::XPath(&row))
        .await
        .expect("a row");
    row.click().await.expect("a row is pressed");
    let address = format!("#/{}", view.to_lowercase());
    page.until(
        &format!("{answer} leads to its card"),
        &format!("location.hash === {address:?} && document.activeElement.id === 'result'"),
    )
    .await;
    let title = page.part("result-title").await;
    assert!(title.starts_with(answer), "{title}");
    // The card begins on the screen, and above the answers of a phone.
    let begins = "(() => {
        const top = document.getElementById('result-title').getBoundingClientRect();
        const answers = document.querySelector('nav[aria-label=Answers]').getBoundingClientRect();
        const covered = getComputedStyle(document.querySelector('nav[aria-label=Answers]')).position === 'fixed' ? answers.top : innerHeight;
        return top.top >= 0 && top.bottom <= covered;
    })()";
    assert!(page.is(begins).await, "{view}: the card is not to be seen");
}

pub async fn on_a_phone_the_answers_stay_at_the_lower_edge_and_lead_to_their_cards(
    stage: &mut Stage,
) {
    let page = stage.browser().await;
    page.screen(320, 640).await;
    let page = stage.open("").await;
    for when in ["empty", "answered"] {
        if when == "answered" {
            bedbound_example(&page).await;
        }
        for (view, _) in VIEWS {
            page.go_to(view).await;
            assert!(
                page.is("getComputedStyle(document.querySelector('nav[aria-label=Answers]')).position === 'fixed'")
                    .await
            );
            assert_stays(&page, "body", &format!("{when}, {view}")).await;
            for (other, answer) in VIEWS {
                page.go_to(view).await;
                assert_leads(&page, answer, other).await;
            }
        }
    }
    page.go_to("About").await;
    assert!(
        !page
            .is("document.querySelector('nav[aria-label=Answers]').checkVisibility()")
            .await
    );
}

pub async fn on_a_desktop_the_answers_stand_beside_the_form(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(1280, 900).await;
    let page = stage.open("").await;
    for when in ["empty", "answered"] {
        if when == "answered" {
            bedbound_example(&page).await;
        }
        for (view, _) in VIEWS {
            page.go_to(view).await;
            let beside = "(() => {
                const box = (one) => document.querySelector(one).getBoundingClientRect();
                const answers = box('nav[aria-label=Answers]');
                return ['.strip', '.form-place'].every((one) => box(one).height > 100 && box(one).right <= answers.left);
            })()";
            assert!(page.is(beside).await, "{when}, {view}");
            assert_stays(&page, ".form-place", &format!("{when}, {view}")).await;
            for (other, answer) in VIEWS {
                page.go_to(view).await;
                assert_leads(&page, answer, other).await;
            }
        }
    }
}

pub async fn the_answers_follow_the_patient_in_every_view(stage: &mut Stage) {
    let page = stage.open("").await;
    for (view, _) in VIEWS {
        page.go_to(view).await;
        page.enter("Weight", "60").await;
        assert!(page.short("ivig").await.ends_with("120 g in all"), "{view}");
        page.enter("Weight", "70").await;
        assert!(page.short("ivig").await.ends_with("140 g in all"), "{view}");
        page.enter("Weight", "60kg").await;
        assert_eq!(page.short("ivig").await, "No dose yet", "{view}");
        // The day of a study, among what is known of clots.
        page.assert_no_dose_but(view, &["35 g"]).await;
    }
}

/// The longest answers take the most room, and what stands last on the page can still be read.
pub async fn on_a_phone_the_answers_cover_nothing_at_the_end_of_the_page(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 640).await;
    let page = stage.open("#/classify").await;
    let clear = "document.querySelector('.foot p').getBoundingClientRect().bottom <= document.querySelector('nav[aria-label=Answers]').getBoundingClientRect().top";
    let end = "scrollTo({ top: document.scrollingElement.scrollHeight, behavior: 'instant' });";
    page.run(end, vec![]).await;
    assert!(page.is(clear).await, "empty");
    page.enter("Weight", "60").await;
    page.answer("Proximal arms weak, now or before", "Yes")
        .await;
    page.answer("CK ever above its limit", "Yes").await;
    for antibody in ["Anti-HMGCR", "Anti-SRP"] {
        page.answer(antibody, "Positive").await;
    }
    page.go_to("IVIG").await;
    page.answer("Infusion days", "5").await;
    assert_eq!(
        page.short("classify").await,
        "type unresolved, both antibodies positive"
    );
    assert_eq!(
        page.short("ivig").await,
        "Planning figure — adult assumed 20 g on day 1, 25 g on days 2 to 5, 120 g in all"
    );
    for view in ["IVIG", "Fragmin", "Classify"] {
        page.go_to(view).await;
        page.run(end, vec![]).await;
        assert!(page.is(clear).await, "{view}");
    }
}
