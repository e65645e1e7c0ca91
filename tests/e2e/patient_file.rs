//! The case as a file, and kept on the device: saved and opened whole, refused whole, and never lost where storage fails.

use std::fs;
use std::path::{Path, PathBuf};

use super::driver::Driver;
use super::engine::Engine;
use super::page::Page;
use super::stage::Stage;
use super::visits::{RESPONDER, day};

/// A file of this test with this content.
fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("e2e-files")
        .join(std::process::id().to_string());
    fs::create_dir_all(&folder).expect("the target folder can be written");
    let path = folder.join(name);
    fs::write(&path, content).expect("the file can be written");
    path
}

const OPENED: &str =
    "document.getElementById('visits-said').textContent.includes('The case was opened')";

/// A case with a form and two visits.
async fn case(stage: &mut Stage) -> Page {
    let page = stage.open("#/ivig").await;
    page.enter("Weight", "61.5").await;
    page.enter("Age now", "62").await;
    page.go_to("Follow-up").await;
    page.tell_story(&RESPONDER[..2]).await;
    page.catch_files().await;
    page
}

/// What shows that the case is there: the visits, and the weight on the other view.
async fn assert_is_there(page: &Page) {
    assert_eq!(
        page.listed_visits().await,
        ["18 February 2025: 32.5", "20 January 2025: –"]
    );
    page.go_to("IVIG").await;
    assert_eq!(page.value("Weight").await, "61.5");
    page.go_to("Follow-up").await;
}

pub async fn a_saved_case_opens_whole_and_can_be_taken_back(stage: &mut Stage) {
    let page = case(stage).await;
    page.press("Save the case as a file").await;
    let text = page.caught_file().await;
    assert!(
        text.contains("imnm-patient") && text.contains("61.5") && text.contains("2025-02-18"),
        "{text}"
    );
    let path = file("saved.json", &text);
    page.go_to("IVIG").await;
    page.press("Clear patient").await;
    page.enter("Weight", "90").await;
    page.go_to("Follow-up").await;
    assert_eq!(page.listed_visits().await, [""; 0]);
    page.choose_file("file-open", &path).await;
    page.until("it is opened", OPENED).await;
    assert_is_there(&page).await;
    page.press("Undo").await;
    assert_eq!(page.listed_visits().await, [""; 0]);
    page.go_to("IVIG").await;
    assert_eq!(page.value("Weight").await, "90");
}

pub async fn a_case_saved_here_opens_in_another_engine_encrypted_or_not(stage: &mut Stage) {
    let page = case(stage).await;
    page.press("Save the case as a file").await;
    let open = file("open.json", page.caught_file().await);
    page.enter("Passphrase, if it is to be encrypted", "correct horse")
        .await;
    page.enter("The passphrase once more", "correct horse")
        .await;
    page.press("Save the case as a file").await;
    let sealed = page.caught_file().await;
    assert!(
        sealed.contains("imnm-patient-sealed") && !sealed.contains("61.5"),
        "{sealed}"
    );
    let sealed = file("sealed.json", sealed);

    let firefox = Driver::start(Engine::Firefox).expect("a driver");
    let other = Page::new(firefox.open(Path::new("")).await, Engine::Firefox);
    other.open(&format!("{}#/follow-up", stage.address())).await;
    other.followed().await;
    other.choose_file("file-open", &open).await;
    other.until("it is opened", OPENED).await;
    assert_is_there(&other).await;
    other.press("Undo").await;
    assert_eq!(other.listed_visits().await, [""; 0]);
    other.choose_file("file-open", &sealed).await;
    other
        .until(
            "the passphrase is asked for",
            "document.getElementById('file-passphrase').checkVisibility()",
        )
        .await;
    other.enter("Passphrase of this file", "wrong horse").await;
    other.press("Open with this passphrase").await;
    let refused = other.file_refused().await;
    assert!(
        refused.contains("the passphrase is another one, or the file was damaged"),
        "{refused}"
    );
    assert_eq!(other.listed_visits().await, [""; 0]);
    other
        .enter("Passphrase of this file", "correct horse")
        .await;
    other.press("Open with this passphrase").await;
    other.until("it is opened", OPENED).await;
    assert_is_there(&other).await;
    other.client.close().await.expect("Firefox closes");
}

pub async fn a_file_that_can_not_be_taken_is_refused_whole(stage: &mut Stage) {
    let page = case(stage).await;
    page.press("Save the case as a file").await;
    let whole = page.caught_file().await;
    let cut: String = whole.chars().take(whole.chars().count() / 2).collect();
    let newer = whole.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_ne!(newer, whole);
    let above = whole.replacen("\"mmt8\": \"96\"", "\"mmt8\": \"160\"", 1);
    assert_ne!(above, whole);
    let twice = whole.replacen("2025-02-18", "2025-01-20", 1);
    let large = vec![b' '; 50_000_000];
    for (name, content, said) in [
        ("cut.json", cut.into_bytes(), "ends too early"),
        ("newer.json", newer.into_bytes(), "later version"),
        (
            "above.json",
            above.into_bytes(),
            "Visit 2 of the file can’t be taken",
        ),
        (
            "twice.json",
            twice.into_bytes(),
            "Visit 2 of the file can’t be taken",
        ),
        (
            "other.json",
            b"{\"format\":\"fhir\"}".to_vec(),
            "not saved by this calculator",
        ),
        (
            "picture.json",
            vec![0xff, 0xd8, 0xff, 0xe0, 0],
            "is not text",
        ),
        ("large.json", large, "larger than 10 MB"),
    ] {
        page.choose_file("file-open", &file(name, content)).await;
        page.until(
            "it is refused",
            &format!("document.getElementById('file-refused').textContent.includes({said:?})"),
        )
        .await;
        let refused = page.part("file-refused").await;
        assert!(
            refused.ends_with("The case on screen stays as it was."),
            "{refused}"
        );
        assert_is_there(&page).await;
    }
}

pub async fn a_script_in_a_file_stays_text(stage: &mut Stage) {
    let page = case(stage).await;
    page.press("Save the case as a file").await;
    let evil = "<img src=x onerror=window.hurt=1><script>window.hurt=1</script>";
    let whole = page.caught_file().await;
    let text = whole.replacen("61.5", &evil.replace('"', "\\\""), 1);
    assert_ne!(text, whole);
    page.choose_file("file-open", &file("script.json", text))
        .await;
    page.until("it is opened", OPENED).await;
    page.go_to("IVIG").await;
    assert_eq!(page.value("Weight").await, evil);
    assert_eq!(page.js("window.hurt ?? 'unhurt'").await, "unhurt");
    assert!(
        !page
            .is("document.querySelector('#app img, #follow-up img, main script')")
            .await
    );
    assert_eq!(page.part("total").await, "", "a weight that is no number");
}

pub async fn visits_come_from_a_table_all_or_none(stage: &mut Stage) {
    let page = stage.open("#/follow-up").await;
    page.tell_story(&RESPONDER[..2]).await;
    page.unfold("Visits from a table").await;
    let bad = "day;physician global;mmt8;ck\r\n2025-03-19;6;110;3100\r\n2025-04-20;11;122;1500\r\n03/04/2025;2;130;900\r\n";
    page.choose_file("list-import", &file("bad.csv", bad)).await;
    let refused = page.file_refused().await;
    assert!(
        refused.contains("3") && refused.contains("4"),
        "the lines: {refused}"
    );
    assert!(
        refused.ends_with("The case on screen stays as it was."),
        "{refused}"
    );
    assert_eq!(page.listed_visits().await.len(), 2);
    let good = "day;physician global;patient global;mmt8;haq;ck;extramuscular\r\n2025-03-19;6;5;110;1,5;3100;0\r\n20.04.2025;4;4;122;NA;1500;\r\n";
    page.choose_file("list-import", &file("good.csv", good))
        .await;
    page.until(
        "they are added",
        "document.getElementById('visits-said').textContent.includes('2 visits were added')",
    )
    .await;
    let listed = page.listed_visits().await;
    assert_eq!(listed.len(), 4);
    assert_eq!(listed[1], "19 March 2025: 57.5");
    page.press("Undo").await;
    assert_eq!(page.listed_visits().await.len(), 2);
}

const KEPT: &str =
    "document.getElementById('keep-said').textContent.includes('Kept on this device')";

/// The record of the case that is kept.
const ON_THE_DEVICE: &str = "new Promise((resolve, reject) => {
    const opening = indexedDB.open('imnm');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
        const database = opening.result;
        const asked = database.transaction('cases').objectStore('cases').get('case');
        asked.onsuccess = () => { database.close(); resolve(asked.result); };
        asked.onerror = () => reject(asked.error);
    };
})";

pub async fn a_case_is_kept_on_the_device_only_where_it_is_wanted(stage: &mut Stage) {
    let page = case(stage).await;
    let first = page.client.window().await.expect("a tab");
    let other_tab = async |page: &Page, hash: &str| {
        let tab = page
            .client
            .new_window(true)
            .await
            .expect("another tab")
            .handle;
        page.client
            .switch_to_window(tab)
            .await
            .expect("another tab");
        page.open(&format!("{}{hash}", stage.address())).await;
    };
    // Off: another tab knows nothing of it.
    other_tab(&page, "#/follow-up").await;
    page.followed().await;
    assert_eq!(page.listed_visits().await, [""; 0]);
    assert_eq!(
        page.promised("indexedDB.databases().then((all) => all.length)")
            .await,
        0
    );
    page.client
        .switch_to_window(first.clone())
        .await
        .expect("the first tab");
    page.answer("Keep on this device", "On").await;
    page.until("it is kept", KEPT).await;
    // On: a new tab opens it, on any view.
    other_tab(&page, "#/ivig").await;
    page.until(
        "the weight is there",
        "document.getElementById('weight').value === '61.5'",
    )
    .await;
    page.go_to("Follow-up").await;
    assert_is_there(&page).await;
    // What is typed there goes on being kept; the first tab, which has something else, overwrites nothing.
    page.go_to("IVIG").await;
    let before = page.promised(ON_THE_DEVICE).await;
    page.enter("Weight", "62").await;
    assert_eq!(page.value("Weight").await, "62");
    page.go_to("Follow-up").await;
    page.until(
        "what was typed is kept",
        &format!("(await {ON_THE_DEVICE}) !== {before}"),
    )
    .await;
    page.client
        .switch_to_window(first)
        .await
        .expect("the first tab");
    page.open_visit().await;
    page.add_visit(&RESPONDER[2]).await;
    page.until(
        "it is told",
        "!document.getElementById('keep-refused').hidden",
    )
    .await;
    assert!(
        page.part("keep-refused")
            .await
            .contains("Another case is kept on this device")
    );
    page.press("Keep this one in its place").await;
    page.until("it is kept", KEPT).await;
    // After a reload the tab goes on, and off empties the device.
    page.reload().await;
    page.until("it is kept", KEPT).await;
    assert_eq!(page.listed_visits().await.len(), 3);
    page.answer("Keep on this device", "Off").await;
    page.until(
        "it is deleted",
        "document.getElementById('keep-said').textContent.includes('deleted')",
    )
    .await;
    other_tab(&page, "#/follow-up").await;
    page.followed().await;
    assert_eq!(page.listed_visits().await, [""; 0]);
    assert!(!page.is("localStorage.length").await);
}

/// Adds a visit and scores it: the page works.
async fn assert_works_on(page: &Page) {
    page.add_visit(&RESPONDER[2]).await;
    assert_eq!(page.listed_visits().await[0], "19 March 2025: 57.5");
}

pub async fn where_the_device_keeps_nothing_the_page_says_so_and_works_on(stage: &mut Stage) {
    let page = stage.browser().await;
    page.before_everything(
        "indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); };
        IDBFactory.prototype.open = indexedDB.open;",
    )
    .await;
    let page = case(stage).await;
    page.answer("Keep on this device", "On").await;
    page.until(
        "it is told",
        "!document.getElementById('keep-refused').hidden",
    )
    .await;
    let refused = page.part("keep-refused").await;
    assert!(
        refused.contains("keeps nothing on the device")
            && refused.contains("Everything works on, in memory"),
        "{refused}"
    );
    assert_works_on(&page).await;
}

pub async fn where_there_is_no_room_left_the_page_says_so_and_works_on(stage: &mut Stage) {
    let page = stage.browser().await;
    page.before_everything("IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };").await;
    let page = case(stage).await;
    page.answer("Keep on this device", "On").await;
    page.until(
        "it is told",
        "!document.getElementById('keep-refused').hidden",
    )
    .await;
    let refused = page.part("keep-refused").await;
    assert!(
        refused.contains("no room left") && refused.contains("Everything works on, in memory"),
        "{refused}"
    );
    assert_works_on(&page).await;
    page.press("Save the case as a file").await;
    assert!(page.caught_file().await.contains("2025-03-19"));
}

pub async fn without_any_storage_visits_live_as_long_as_the_tab(stage: &mut Stage) {
    let page = stage.browser().await;
    page.before_everything("for (const name of ['sessionStorage', 'localStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });").await;
    let page = case(stage).await;
    assert_works_on(&page).await;
    page.press("Save the case as a file").await;
    let text = page.caught_file().await;
    assert!(
        text.contains("61.5") && text.contains("2025-03-19"),
        "{text}"
    );
    page.open_visit().await;
    page.enter_day("Day of the visit", day("2025-04-20")).await;
    page.enter("Physician’s global", "4").await;
    page.press("Save the visit").await;
    page.until(
        "it is saved",
        "document.querySelectorAll('.visits tbody tr').length === 4",
    )
    .await;
}
