//! The case that is kept on the device: found again, never overwritten unseen, and every way in which a browser says no.

use imnm::app::platform::device::{
    DeviceError, Kept, ask_persistent, clear, is_kept, read, remove, set_kept, write,
};
use imnm::i18n::follow_up::file::device_refused;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::replaced::replaced;

const TEXT: &str = "{\"a\": \"Łódź 🧪\n<script>\u{0}\"}";

async fn text() -> Option<String> {
    read().await.expect("it is read").map(|kept| kept.text)
}

#[wasm_bindgen_test]
async fn a_case_is_found_again_and_gone_once_it_is_cleared() {
    clear().await.expect("it clears");
    assert_eq!(read().await, Ok(None));
    let revision = write(TEXT, None).await.expect("it is kept");
    let kept = Kept {
        text: TEXT.to_owned(),
        revision,
    };
    assert_eq!(read().await, Ok(Some(kept)));
    let next = write("", Some(revision)).await.expect("it is kept");
    assert_ne!(next, revision);
    assert_eq!(text().await.as_deref(), Some(""));
    clear().await.expect("it clears");
    assert_eq!(read().await, Ok(None));
}

#[wasm_bindgen_test]
async fn no_tab_overwrites_what_another_one_has_kept() {
    clear().await.expect("it clears");
    let other_tab = Err(DeviceError::OtherTab);
    let first = write("first", None).await.expect("it is kept");
    assert_eq!(write("another first", None).await, other_tab);
    let second = write("second", Some(first)).await.expect("it is kept");
    assert_eq!(write("of the first tab", Some(first)).await, other_tab);
    assert_eq!(text().await.as_deref(), Some("second"));
    // A case that was cleared, and one that was begun anew, is not the one that this tab knows.
    clear().await.expect("it clears");
    assert_eq!(write("of the first tab", Some(second)).await, other_tab);
    assert_eq!(text().await, None);
    write("third", None).await.expect("it is kept");
    for before in [first, second] {
        assert_eq!(write("of the first tab", Some(before)).await, other_tab);
    }
    assert_eq!(text().await.as_deref(), Some("third"));
}

#[wasm_bindgen_test]
async fn a_tab_takes_its_own_case_away_and_no_other_one() {
    clear().await.expect("it clears");
    let first = write("first", None).await.expect("it is kept");
    let second = write("second", Some(first)).await.expect("it is kept");
    assert_eq!(remove(first).await, Err(DeviceError::OtherTab));
    assert_eq!(text().await.as_deref(), Some("second"));
    for _ in 0..2 {
        assert_eq!(remove(second).await, Ok(()), "also where it is gone");
        assert_eq!(text().await, None);
    }
}

#[wasm_bindgen_test]
async fn of_two_tabs_at_the_same_time_one_is_told() {
    clear().await.expect("it clears");
    let revision = write("before", None).await.expect("it is kept");
    let begun = ["one", "other"].map(|text| {
        wasm_bindgen_futures::future_to_promise(async move {
            Ok(write(text, Some(revision)).await.is_ok().into())
        })
    });
    let mut kept = Vec::new();
    for promise in begun {
        kept.push(JsFuture::from(promise).await.expect("it ends").as_bool());
    }
    kept.sort_unstable();
    assert_eq!(kept, [Some(false), Some(true)]);
    let text = text().await;
    assert!(matches!(text.as_deref(), Some("one" | "other")), "{text:?}");
}

#[wasm_bindgen_test]
async fn a_browser_that_keeps_nothing_says_so() {
    clear().await.expect("it clears");
    let throws = "return {value() { throw new DOMException('no', 'SecurityError'); }}";
    // A database of a later version is refused a moment later.
    let fails = "return {value() { return old.call(this, 'imnm-later', 1); }}";
    let later = "new Promise(done => { const open = indexedDB.open('imnm-later', 2); open.onsuccess = () => { open.result.close(); done(); }; })";
    let made = js_sys::Function::new_no_args(&format!("return {later}"));
    let made = made.call0(&wasm_bindgen::JsValue::NULL).expect("a promise");
    JsFuture::from(js_sys::Promise::resolve(&made))
        .await
        .expect("it is made");
    for (of, name, how) in [
        ("window", "indexedDB", "return {value: undefined}"),
        (
            "window",
            "indexedDB",
            "return {get() { throw new DOMException('no', 'SecurityError'); }}",
        ),
        ("IDBFactory.prototype", "open", throws),
        ("IDBFactory.prototype", "open", fails),
    ] {
        let replaced = replaced(of, name, how);
        let blocked = DeviceError::Blocked;
        assert_eq!(read().await, Err(blocked.clone()), "{name} {how}");
        assert_eq!(
            write(TEXT, None).await,
            Err(blocked.clone()),
            "{name} {how}"
        );
        assert_eq!(clear().await, Err(blocked), "{name} {how}");
        drop(replaced);
    }
    assert_eq!(read().await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_device_without_room_says_so_and_keeps_what_it_had() {
    clear().await.expect("it clears");
    let revision = write("before", None).await.expect("it is kept");
    let full = "new DOMException('full', 'QuotaExceededError')";
    let aborts = "return {value(...all) { const put = old.apply(this, all); this.transaction.abort(); return put; }}";
    let throws = format!("return {{value() {{ throw {full}; }}}}");
    // Some say it only at the end of the transaction.
    let after = "return {value(...all) { const put = old.apply(this, all); put.addEventListener('success', () => this.transaction.abort()); return put; }}";
    let reason = format!("return {{get() {{ return {full}; }}}}");
    let put = "IDBObjectStore.prototype";
    {
        let _put = replaced(put, "put", &throws);
        assert_eq!(write(TEXT, Some(revision)).await, Err(DeviceError::Full));
    }
    {
        let _put = replaced(put, "put", after);
        let _reason = replaced("IDBTransaction.prototype", "error", &reason);
        assert_eq!(write(TEXT, Some(revision)).await, Err(DeviceError::Full));
    }
    {
        let _put = replaced("IDBFactory.prototype", "open", &throws);
        assert_eq!(write(TEXT, Some(revision)).await, Err(DeviceError::Full));
    }
    for how in [aborts, after] {
        let _put = replaced(put, "put", how);
        let failed = write(TEXT, Some(revision)).await;
        assert!(matches!(failed, Err(DeviceError::Failed(_))), "{failed:?}");
    }
    assert_eq!(text().await.as_deref(), Some("before"));
    assert!(write(TEXT, Some(revision)).await.is_ok());
}

#[wasm_bindgen_test]
async fn whether_a_case_is_to_be_kept_is_remembered() {
    set_kept(false);
    assert!(!is_kept());
    set_kept(true);
    assert!(is_kept());
    set_kept(false);
    assert!(!is_kept());
    let denied = replaced(
        "window",
        "localStorage",
        "return {get() { throw new DOMException('no', 'SecurityError'); }}",
    );
    set_kept(true);
    assert!(!is_kept());
    drop(denied);
    assert!(!is_kept());
    assert!(ask_persistent().await.is_some());
    let missing = replaced("navigator", "storage", "return {value: undefined}");
    assert_eq!(ask_persistent().await, None);
    drop(missing);
}

#[wasm_bindgen_test]
fn every_refusal_says_what_became_of_the_case() {
    for error in [
        DeviceError::Blocked,
        DeviceError::Full,
        DeviceError::OtherTab,
        DeviceError::Failed("AbortError".to_owned()),
    ] {
        let sentence = device_refused(&error);
        assert!(
            sentence.ends_with(". The case on screen stays as it was."),
            "{sentence}"
        );
    }
}
