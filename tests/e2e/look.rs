//! How the page looks where it is set to look otherwise: large text, forced colours, more contrast; what the answers along
//! the lower edge cover; and that no kind of answer looks like another.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::accessibility::{assert_finds_nothing, axe};
use super::layout::open_all;
use super::page::Page;
use super::patient::{NONE, bedbound_example, example};
use super::report::here;
use super::stage::Stage;

const ANSWERING: [&str; 3] = ["Classify", "IVIG", "Fragmin"];
/// Every view, and what tells that it is drawn.
const VIEWS: [(&str, &str); 7] = [
    ("Classify", "document.querySelector('#result-title')"),
    ("IVIG", "document.getElementById('product')"),
    ("Fragmin", "document.getElementById('decision')"),
    ("Follow-up", "document.getElementById('visits-title')"),
    ("Summary", "document.getElementById('text')"),
    ("Cohort", "document.getElementById('cohort-file')"),
    ("About", "document.querySelector('#report .sources')"),
];

async fn show(page: &Page, view: &str, is_drawn: &str) {
    page.go_to(view).await;
    page.until(view, is_drawn).await;
    open_all(page).await;
}

/// What the box of the focused control and that of the bar have in common, and whether the bar is there.
const COVERED: &str = "(() => {
    const at = document.activeElement;
    const bar = document.querySelector('nav[aria-label=Answers]');
    const edge = bar.getBoundingClientRect();
    const isThere = getComputedStyle(bar).position === 'fixed' && edge.top < innerHeight;
    const mark = at.matches('input[type=radio]') ? at.nextElementSibling : at;
    const box = mark.getBoundingClientRect();
    // More than fits above the bar can't all be seen: its beginning can.
    const bottom = Math.min(box.bottom, box.top + 44);
    const isCovered = isThere && !bar.contains(at) && bottom > edge.top && box.top < edge.bottom;
    return [isThere, isCovered, at === document.body, `${at.id} ${mark.textContent.slice(0, 40)}`];
})()";

/// By Tab through each view on a small phone: the control that has the focus is never below the answers.
pub async fn the_answers_never_cover_what_has_the_focus(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 568).await;
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    for view in ANSWERING {
        page.go_to(view).await;
        here(&page).await;
        open_all(&page).await;
        page.run(
            "document.querySelector('.skip').focus(); scrollTo(0, 0);",
            vec![],
        )
        .await;
        let mut there = 0;
        for stop in 0.. {
            let tab = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down {
                    value: Key::Tab.into(),
                })
                .then(KeyAction::Up {
                    value: Key::Tab.into(),
                });
            page.client.perform_actions(tab).await.expect("a key");
            page.promised("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
                .await;
            let seen = page.js(COVERED).await;
            if seen[2] == json!(true) {
                break;
            }
            assert_eq!(seen[1], json!(false), "{view}: {seen} is covered");
            there += i32::from(seen[0] == json!(true));
            assert!(stop < 400, "{view}: no end at {seen}");
        }
        assert!(there > 20, "{view}: the answers were there {there} times");
    }
}

/// Where the answers lie along the lower edge: `[they are on the screen, the title of their card is]`.
const BAR: &str = "(() => {
    const seen = (one) => { const box = one.getBoundingClientRect(); return box.bottom > 1 && box.top < innerHeight - 1; };
    return [seen(document.querySelector('nav[aria-label=Answers]')), seen(document.getElementById('result-title'))];
})()";

async fn bar_at(page: &Page, top: &str) -> Value {
    let scroll =
        format!("const top = {top}; scrollTo({{ top: scrollY + top, behavior: 'instant' }});");
    page.run(&scroll, vec![]).await;
    page.promised("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
        .await;
    page.js(BAR).await
}

/// They go while their card is read, come back after it, come where the focus is in them, and have no number that the
/// card has not, whether they are there or away.
pub async fn on_a_phone_the_answers_make_room_for_their_card(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(390, 844).await;
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "60").await;
    let title = "document.getElementById('result-title').getBoundingClientRect().top";
    assert_eq!(
        bar_at(&page, "-scrollY").await,
        json!([true, false]),
        "at the top"
    );
    assert_eq!(
        bar_at(&page, &format!("{title} - 100")).await,
        json!([false, true]),
        "at the card"
    );
    page.run(
        "document.querySelector('nav[aria-label=Answers] a').focus({ preventScroll: true });",
        vec![],
    )
    .await;
    assert_eq!(
        page.js(BAR).await,
        json!([true, true]),
        "with the focus in it"
    );
    page.run("document.activeElement.blur();", vec![]).await;
    page.enter("Weight", "60kg").await;
    for place in [
        format!("{title} - 100"),
        "document.querySelector('.form-place').getBoundingClientRect().top".to_owned(),
    ] {
        bar_at(&page, &place).await;
        page.assert_no_dose("a refused weight").await;
    }
    assert_eq!(
        page.js(BAR).await,
        json!([true, false]),
        "at the form below"
    );
    // Little height, as with a keyboard on the screen: they stand in their place.
    page.screen(390, 360).await;
    let place = "getComputedStyle(document.querySelector('nav[aria-label=Answers]')).position";
    assert_eq!(page.text(place).await, "static");
}

/// The icon and the edge of the card, and of the row.
const LOOKS: &str = "(() => {
    const edge = (one) => { const style = getComputedStyle(one); return `${style.borderTopWidth} ${style.borderTopStyle}`; };
    const icon = (one) => getComputedStyle(one, '::before').clipPath;
    const card = document.querySelector('.result');
    const row = document.querySelector('.three a[aria-current] .state');
    return [`${edge(card)} ${icon(document.getElementById('result-title'))}`, `${edge(row)} ${icon(row)}`, icon(row), icon(document.getElementById('result-title'))];
})()";

/// A dose, a withheld one, one that is stopped, not indicated, for a specialist, and one whose entry is refused: each
/// has an icon of its own, and the card and the row the same.
pub async fn no_kind_of_answer_looks_like_another(stage: &mut Stage) {
    let page = stage.open("#/fragmin").await;
    let mut looks: Vec<(&str, Value)> = Vec::new();
    looks.push(("withheld", page.js(LOOKS).await));
    bedbound_example(&page).await;
    looks.push(("dose", page.js(LOOKS).await));
    page.enter("Platelets", "60").await;
    looks.push(("specialist", page.js(LOOKS).await));
    page.answer("Active bleeding", "Yes").await;
    looks.push(("stopped", page.js(LOOKS).await));
    page.press("Clear patient").await;
    example(&page).await;
    page.answer("Setting", "Here for IVIG alone").await;
    for heading in ["What forbids it", "Clot risk", "Bleeding risk"] {
        page.press_under(heading, NONE).await;
    }
    assert_eq!(page.short("fragmin").await, "not indicated");
    looks.push(("not indicated", page.js(LOOKS).await));
    page.go_to("IVIG").await;
    page.enter("Weight", "60kg").await;
    looks.push(("refused", page.js(LOOKS).await));
    for (place, (kind, look)) in looks.iter().enumerate() {
        assert_eq!(look[2], look[3], "{kind}: the row has another icon");
        let icon = look[2].as_str().expect("a text");
        assert!(icon.starts_with("polygon("), "{kind}: no icon: {icon}");
        for (other, another) in &looks[..place] {
            assert_ne!(look[2], another[2], "{kind} has the icon of {other}");
            assert_ne!(look[0], another[0], "{kind} looks like {other}");
            assert_ne!(look[1], another[1], "{kind} looks like {other} in the row");
        }
    }
}

async fn emulate(page: &Page, features: &[(&str, &str)]) {
    let features: Vec<Value> = features
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect();
    page.devtools(
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    )
    .await;
}

/// What has no edge that can be seen: a card, a control, an answer, a state, a caution.
const WITHOUT_EDGE: &str = "[...document.querySelectorAll('.card, .result .arithmetic, .three .state, .result .notices li, .answer span, input:not([type=radio]), select, button')]
    .filter((one) => one.checkVisibility({ opacityProperty: true }) && one.textContent + (one.value ?? '') !== '')
    .filter((one) => { const style = getComputedStyle(one); const inside = getComputedStyle(one.parentElement).backgroundColor;
        return style.borderLeftStyle === 'none' || parseFloat(style.borderLeftWidth) < 1 || style.borderLeftColor === inside; })
    .map((one) => `${one.tagName}.${one.className}`).join()";

pub async fn with_forced_colours_every_part_has_an_edge_and_what_is_chosen_is_marked(
    stage: &mut Stage,
) {
    let page = stage.open("#/classify").await;
    page.run(&axe(), vec![]).await;
    bedbound_example(&page).await;
    page.answer("Active bleeding", "Yes").await;
    let forced = [("forced-colors", "active")];
    for view in ANSWERING {
        page.go_to(view).await;
        here(&page).await;
        open_all(&page).await;
        emulate(&page, &forced).await;
        assert!(
            page.is("matchMedia('(forced-colors: active)').matches")
                .await
        );
        assert_eq!(page.text(WITHOUT_EDGE).await, "", "{view}");
        let marked = "(() => {
            const ground = (one) => getComputedStyle(one).backgroundColor;
            const differ = (is, not) => ground(document.querySelector(is)) !== ground(document.querySelector(not));
            return differ('.views-nav a[aria-current]', '.views-nav a:not([aria-current])')
                && differ('.answer input:checked + span', '.answer input:not(:checked) + span');
        })()";
        assert!(
            page.is(marked).await,
            "{view}: what is chosen is not marked"
        );
        let options = json!({ "resultTypes": ["violations"] });
        assert_finds_nothing(&page, &format!("{view}, forced colours"), &forced, &options).await;
    }
}

/// Seven to one for text, where more contrast is asked for.
pub async fn with_more_contrast_text_has_seven_to_one(stage: &mut Stage) {
    let page = stage.open("#/classify").await;
    page.run(&axe(), vec![]).await;
    bedbound_example(&page).await;
    let more = [("prefers-contrast", "more")];
    let options = json!({ "runOnly": ["color-contrast", "color-contrast-enhanced"] });
    for platelets in ["250", "40", "250 000"] {
        page.enter("Platelets", platelets).await;
        for view in ANSWERING {
            page.go_to(view).await;
            here(&page).await;
            let state = format!("{view}, platelets {platelets}, more contrast");
            assert_finds_nothing(&page, &state, &more, &options).await;
        }
    }
}

/// Letters of twice the size, as a user sets them in the browser, on the smallest screen.
pub async fn text_of_twice_the_size_fits_a_narrow_screen(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 568).await;
    let page = stage.open("#/classify").await;
    bedbound_example(&page).await;
    page.enter("Creatinine", "0.9").await;
    for (view, is_drawn) in VIEWS {
        show(&page, view, is_drawn).await;
        let sizes = json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
        page.devtools("Page.setFontSizes", sizes).await;
        page.until(
            "the letters are large",
            "getComputedStyle(document.documentElement).fontSize === '32px' && matchMedia('(max-width: 10rem)').matches",
        )
        .await;
        let wide = "[...document.body.querySelectorAll('*')].filter((at) => at.checkVisibility() && !at.closest('.visually-hidden, .scroll, svg') && at.getBoundingClientRect().right > 320.5)
            .map((at) => `${at.tagName}.${at.className} to ${at.getBoundingClientRect().right}`).slice(0, 8).join()";
        assert_eq!(page.text(wide).await, "", "{view}");
        assert!(
            page.is("document.scrollingElement.scrollWidth <= 320")
                .await,
            "{view}"
        );
        let sizes = json!({ "fontSizes": { "standard": 16, "fixed": 13 } });
        page.devtools("Page.setFontSizes", sizes).await;
        page.settle().await;
    }
}

/// What is pressed is at least 24 px high and wide; a link within a sentence is as high as its line.
pub async fn what_is_pressed_is_large_enough_in_every_view(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 568).await;
    let page = stage.open("#/classify").await;
    page.run(&axe(), vec![]).await;
    bedbound_example(&page).await;
    page.enter("Creatinine", "0.9").await;
    let small = "[...document.querySelectorAll('button, select, summary, input, nav a, .errors a')]
        .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
        .filter((one) => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
        .map((one) => `${one.tagName}#${one.id} ${one.textContent.slice(0, 30)}`).join()";
    let options = json!({ "runOnly": ["target-size"] });
    for (view, is_drawn) in VIEWS {
        show(&page, view, is_drawn).await;
        assert_eq!(page.text(small).await, "", "{view}");
        let tabs = "[...document.querySelectorAll('.views-nav a')].every((one) => one.getBoundingClientRect().height >= 44)";
        assert!(page.is(tabs).await, "{view}: the navigation");
        assert_finds_nothing(&page, &format!("{view}, sizes"), &[], &options).await;
    }
}
