//! The case that is kept on this device, if the reader wants that: one record in IndexedDB.
//!
//! Traps: two tabs can have the same case open. Each write names the revision that it follows, and is refused where the
//! record has another one; revisions are random, so that none comes back after a case was cleared. A request that
//! succeeded is not written yet: only the end of its transaction says so, and a device without room may say no there.
//! Browsers name the same failure in several places, so it is looked for by its name.

use idb::{
    Database, DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Query, Transaction,
    TransactionMode,
};
use js_sys::Math;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

pub use crate::exchange::device::DeviceError;

/// The database. The name is ours alone: on a shared origin other pages store things too.
const DATABASE: &str = "imnm";
const DATABASE_VERSION: u32 = 1;
/// Its one store.
const STORE: &str = "cases";
/// The one record of that.
const RECORD: &str = "case";
/// Whether the case is to be kept, in the local storage.
const WANTED: &str = "imnm-kept";
/// What stands there then.
const YES: &str = "yes";
/// What a browser calls a lack of room.
const NO_ROOM: &str = "QuotaExceededError";
/// Whole numbers up to this one are exact in JavaScript.
const LARGEST_REVISION: f64 = 9_007_199_254_740_991.0;

/// A case that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its text.
    pub text: String,
    /// Which writing it is of; the next one names it.
    pub revision: u64,
}

/// The case that is kept, if there is one.
///
/// # Errors
/// [`DeviceError`].
pub async fn read() -> Result<Option<Kept>, DeviceError> {
    let (database, _, store) = begin(TransactionMode::ReadOnly).await?;
    let kept = kept(&store).await;
    database.close();
    kept
}

/// Keeps a case in place of the one with `expected_revision`, or in place of none. It is kept once this is done; the
/// revision that comes back is to be named by the next writing.
///
/// # Errors
/// [`DeviceError`]; [`DeviceError::OtherTab`] where another one is there, which then stays.
pub async fn write(text: &str, expected_revision: Option<u64>) -> Result<u64, DeviceError> {
    let (database, transaction, store) = begin(TransactionMode::ReadWrite).await?;
    let written = async {
        let found = kept(&store).await?.map(|kept| kept.revision);
        if found != expected_revision {
            return Err(DeviceError::OtherTab);
        }
        let revision = new_revision(found);
        let record = JsValue::from_str(&format!("{revision}\n{text}"));
        let put = store.put(&record, Some(&RECORD.into())).map_err(failed)?;
        put.await.map_err(failed)?;
        finish(&store, transaction).await?;
        Ok(revision)
    }
    .await;
    database.close();
    written
}

/// Takes away the case that is kept, whichever it is.
///
/// # Errors
/// [`DeviceError`].
pub async fn clear() -> Result<(), DeviceError> {
    let (database, transaction, store) = begin(TransactionMode::ReadWrite).await?;
    let cleared = async {
        store.clear().map_err(failed)?.await.map_err(failed)?;
        finish(&store, transaction).await
    }
    .await;
    database.close();
    cleared
}

/// Takes away the case that is kept if it is the one with `expected_revision`, in one step with looking at it.
///
/// # Errors
/// [`DeviceError`]; [`DeviceError::OtherTab`] where another one is there, which then stays.
pub async fn remove(expected_revision: u64) -> Result<(), DeviceError> {
    let (database, transaction, store) = begin(TransactionMode::ReadWrite).await?;
    let removed = async {
        let found = kept(&store).await?.map(|kept| kept.revision);
        if found.is_some_and(|found| found != expected_revision) {
            return Err(DeviceError::OtherTab);
        }
        store.clear().map_err(failed)?.await.map_err(failed)?;
        finish(&store, transaction).await
    }
    .await;
    database.close();
    removed
}

/// Asks the browser not to throw the case away when room gets short. Nothing where it can't be asked.
pub async fn ask_persistent() -> Option<bool> {
    let storage = web_sys::window()?.navigator().storage();
    let asked = JsFuture::from(storage.persist().ok()?).await;
    asked.ok()?.as_bool()
}

/// Is the case to be kept on this device?
#[must_use]
pub fn is_kept() -> bool {
    let wanted = local().and_then(|storage| storage.get_item(WANTED).ok().flatten());
    wanted.as_deref() == Some(YES)
}

/// Says whether it is. A browser that denies this storage denies the other one too, which is told.
pub fn set_kept(wanted: bool) {
    let Some(storage) = local() else { return };
    let _ = if wanted {
        storage.set_item(WANTED, YES)
    } else {
        storage.remove_item(WANTED)
    };
}

fn local() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Another one than before, whatever was there before that.
fn new_revision(before: Option<u64>) -> u64 {
    loop {
        let revision = (Math::random() * LARGEST_REVISION) as u64;
        if Some(revision) != before {
            return revision;
        }
    }
}

/// The database, and a transaction on its store.
async fn begin(mode: TransactionMode) -> Result<(Database, Transaction, ObjectStore), DeviceError> {
    let mut request = Factory::new()
        .and_then(|factory| factory.open(DATABASE, Some(DATABASE_VERSION)))
        .map_err(blocked)?;
    request.on_upgrade_needed(|event| {
        // A store that was not made is missed by the transaction.
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    let database = request.await.map_err(blocked)?;
    let begun = database
        .transaction(&[STORE], mode)
        .and_then(|transaction| {
            let store = transaction.object_store(STORE)?;
            Ok((transaction, store))
        });
    match begun {
        Ok((transaction, store)) => Ok((database, transaction, store)),
        Err(error) => {
            database.close();
            Err(failed(error))
        }
    }
}

/// The record, a revision and a text in two parts of one.
async fn kept(store: &ObjectStore) -> Result<Option<Kept>, DeviceError> {
    let query = Query::Key(RECORD.into());
    let found = store.get(query).map_err(failed)?.await.map_err(failed)?;
    let Some(found) = found.and_then(|found| found.as_string()) else {
        return Ok(None);
    };
    let kept = found.split_once('\n').and_then(|(revision, text)| {
        let revision = revision.parse().ok()?;
        let text = text.to_owned();
        Some(Kept { text, revision })
    });
    kept.map(Some)
        .ok_or_else(|| DeviceError::Failed("unknown record".to_owned()))
}

/// Waits for the end of a transaction.
async fn finish(store: &ObjectStore, transaction: Transaction) -> Result<(), DeviceError> {
    // The reason of an end that failed is told by the transaction alone, which waiting takes away.
    let watched = store.transaction();
    match transaction.await {
        Ok(result) if result.is_committed() => Ok(()),
        ended => Err(match (watched.error(), ended) {
            (Some(error), _) => named(error.name(), error.message()),
            (None, Err(error)) => failed(error),
            (None, Ok(_)) => DeviceError::Failed("aborted".to_owned()),
        }),
    }
}

fn named(name: String, message: String) -> DeviceError {
    if name == NO_ROOM {
        DeviceError::Full
    } else {
        DeviceError::Failed(format!("{name}: {message}"))
    }
}

fn failed(error: idb::Error) -> DeviceError {
    let words = error.to_string();
    if words.contains(NO_ROOM) {
        DeviceError::Full
    } else {
        DeviceError::Failed(words)
    }
}

/// Why the database did not open: there is no telling a browser that may not from one that can't.
fn blocked(error: idb::Error) -> DeviceError {
    match failed(error) {
        DeviceError::Full => DeviceError::Full,
        _ => DeviceError::Blocked,
    }
}
