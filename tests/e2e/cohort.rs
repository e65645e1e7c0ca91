//! A table of many patients: chosen, its columns checked, classified in the background, saved; offline and with nothing sent.

use std::fs;
use std::path::PathBuf;

use super::offline::kept;
use super::page::Page;
use super::stage::Stage;

/// Three patients that the criteria tell apart, one that nothing is known of, one row that is cut, and a name that a
/// spreadsheet would run.
pub const TABLE: &str =
    "id,age_onset,anti_hmgcr,anti_srp,other_msa,CK (U/L),ck_uln,arms_weak,legs_weak
P1,55,positive,negative,negative,4800,200,yes,yes
P2,60,neg,pos,neg,5200,200,1,1
=1+1,41,NA,unknown,,300,200,y,n
P4,,,,,,,,
P5,50,positive
";

/// A file of this test with this content.
pub fn table(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("e2e-files")
        .join(std::process::id().to_string());
    fs::create_dir_all(&folder).expect("the target folder can be written");
    let path = folder.join(name);
    fs::write(&path, content).expect("the file can be written");
    path
}

impl Page {
    /// Chooses a table, and waits until its columns are shown.
    pub async fn choose_table(&self, path: &std::path::Path) {
        self.until(
            "there is a field for a file",
            "document.getElementById('cohort-file')",
        )
        .await;
        self.choose_file("cohort-file", path).await;
        self.until(
            "the columns are shown",
            "document.querySelector('.columns-list li')",
        )
        .await;
    }

    /// Classifies it, and waits for the results.
    pub async fn classify_table(&self) {
        self.press("Classify the table").await;
        self.until("it is done", "document.getElementById('cohort-done')")
            .await;
    }
}

pub async fn a_table_is_classified_row_by_row_without_the_network(stage: &mut Stage) {
    stage.expect_in_console("ERR_CONNECTION_REFUSED");
    stage.expect_in_console("503");
    let page = stage.open("#/about").await;
    kept(stage, &page).await;
    stage.stop_server();
    stage.begin_silence(&page).await;
    page.go_to("Cohort").await;
    page.catch_files().await;
    page.choose_table(&table("few.csv", TABLE)).await;
    let mapped = page
        .text("[...document.querySelectorAll('.columns-list select')].map((list) => list.value).join()")
        .await;
    assert_eq!(
        mapped,
        "id,onset-age,anti-hmgcr,anti-srp,other-antibodies,ck,ck-limit,arms-weak,legs-weak"
    );
    page.classify_table().await;
    let done = page
        .text("document.getElementById('cohort-done').innerText")
        .await;
    for told in [
        "4 rows classified, 1 left out",
        "3 cells, where the first line has 9 names",
        "ENMC 2018",
    ] {
        assert!(done.contains(told), "{told}: {done}");
    }
    let methods = page
        .text("document.getElementById('cohort-methods').value")
        .await;
    assert!(
        methods.contains("content version") && methods.contains("EULAR/ACR"),
        "{methods}"
    );
    page.press("Save the picture (SVG)").await;
    assert!(page.caught_file().await.starts_with("<svg "));
    page.press("Save the results (CSV)").await;
    let results = page.caught_file().await;
    let lines: Vec<&str> = results.lines().collect();
    assert_eq!(lines.len(), 5, "{results}");
    assert!(
        lines
            .iter()
            .any(|line| line.contains(",P1,") && line.contains("anti-hmgcr")),
        "{results}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains(",P2,") && line.contains("anti-srp")),
        "{results}"
    );
    assert!(
        results.contains("\"'=1+1\"") || results.contains("'=1+1,"),
        "{results}"
    );
    stage.end_silence(&page).await;
}

pub async fn a_file_that_is_no_table_is_refused_in_words(stage: &mut Stage) {
    let page = stage.open("#/cohort").await;
    page.until(
        "there is a field for a file",
        "document.getElementById('cohort-file')",
    )
    .await;
    for (name, content, told) in [
        ("empty.csv", &b""[..], "empty"),
        (
            "book.csv",
            &b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0"[..],
            "no table",
        ),
    ] {
        page.choose_file("cohort-file", &table(name, content)).await;
        page.until(
            "it is refused",
            "!document.getElementById('cohort-refused').hidden",
        )
        .await;
        let refused = page
            .text("document.getElementById('cohort-refused').textContent")
            .await;
        assert!(refused.contains(told), "{name}: {refused}");
        page.choose_table(&table("after.csv", TABLE)).await;
        assert!(
            page.is("document.getElementById('cohort-refused').hidden")
                .await
        );
    }
}

/// A table that was saved anew since it was chosen is not the one whose columns were looked at: the page asks for it again, and
/// has not failed.
pub async fn a_table_that_is_saved_anew_is_asked_for_again(stage: &mut Stage) {
    let page = stage.open("#/cohort").await;
    let path = table("anew.csv", TABLE);
    page.choose_table(&path).await;
    let other = TABLE.replace("P1,55,positive", "P1,55,negative");
    assert_ne!(other, TABLE);
    let longer = format!("{other}{}", "P6,41,positive,,,,,,\n".repeat(20));
    fs::write(&path, longer).expect("the file can be written");
    page.press("Classify the table").await;
    page.until(
        "it is asked for",
        "!document.getElementById('cohort-refused').hidden",
    )
    .await;
    let refused = page
        .text("document.getElementById('cohort-refused').textContent")
        .await;
    assert!(refused.contains("Choose it again"), "{refused}");
    assert!(!page.is("document.getElementById('cohort-done')").await);
    assert!(!page.is("document.documentElement.dataset.fault").await);
    page.choose_table(&path).await;
    page.classify_table().await;
    let done = page
        .text("document.getElementById('cohort-done').innerText")
        .await;
    assert!(done.contains("24 rows classified"), "{done}");
}

/// A script in a heading or a cell is text, here as in the results.
pub async fn what_stands_in_a_table_stays_text(stage: &mut Stage) {
    let page = stage.open("#/cohort").await;
    let script = "<img src=x onerror=document.title=1>";
    let content = format!("id,{script},anti_hmgcr\n{script},{script},positive\n");
    page.choose_table(&table("script.csv", content)).await;
    assert!(
        page.text("document.querySelector('.columns-list').textContent")
            .await
            .contains(script)
    );
    page.classify_table().await;
    assert!(!page.is("document.querySelector('#desk img')").await);
}

/// Columns that could mean two things are asked for, and what the reader says counts.
pub async fn a_column_is_taken_for_what_the_reader_says(stage: &mut Stage) {
    let page = stage.open("#/cohort").await;
    page.catch_files().await;
    let content = "who,finding\nP1,pos\nP2,-\n";
    page.choose_table(&table("asked.csv", content)).await;
    let starts = "document.getElementById('cohort-start').checkVisibility()";
    assert!(!page.is(starts).await, "nothing says what a column is");
    page.choose("finding", "Anti-HMGCR").await;
    assert!(page.is(starts).await);
    page.choose("who", "Name of the row").await;
    page.choose("A hyphen alone in a cell means", "No, or negative")
        .await;
    page.classify_table().await;
    page.press("Save the results (CSV)").await;
    let results = page.caught_file().await;
    // A hyphen was said to mean no: the two rows are not the same.
    let row = |begins: &str| {
        let mut lines = results.lines();
        let found = lines.find_map(|line| line.strip_prefix(begins));
        found.unwrap_or_else(|| panic!("{begins}: {results}"))
    };
    assert_ne!(row("2,P1,"), row("3,P2,"));
}

/// A larger table can be paused, gone on with and stopped; a stopped one has no results.
pub async fn a_run_waits_goes_on_and_stops(stage: &mut Stage) {
    let page = stage.open("#/cohort").await;
    let mut rows = String::from("id,anti_hmgcr,anti_srp,ck,ck_uln\n");
    for row in 0..400_000 {
        rows.push_str(&format!("P{row},positive,negative,4000,200\n"));
    }
    page.choose_table(&table("many.csv", rows)).await;
    // The script that works is slowed down, so that there is time to press.
    page.press("Classify the table").await;
    page.press("Pause").await;
    page.until(
        "it waits",
        "document.getElementById('cohort-go-on').checkVisibility()",
    )
    .await;
    let told = "document.getElementById('cohort-told').textContent";
    page.settle().await;
    page.press("Go on").await;
    page.until("it goes on", "document.getElementById('cohort-stop')?.checkVisibility() || document.getElementById('cohort-done')").await;
    if page
        .is("document.getElementById('cohort-stop').checkVisibility()")
        .await
    {
        page.press("Stop").await;
        page.until("it stops or is done", "[...document.querySelectorAll('#desk [role=status]')].some((one) => one.checkVisibility() && one.textContent.startsWith('It was stopped')) || document.getElementById('cohort-done')").await;
    }
    assert!(!page.text(told).await.is_empty());
    page.classify_table().await;
    assert_eq!(
        page.text("document.getElementById('cohort-done').dataset.rows")
            .await,
        "400000"
    );
}

/// A table that is dropped is taken like one that is chosen, and results go straight into a file where the browser can write
/// to one.
pub async fn a_dropped_table_is_classified_straight_into_a_file(stage: &mut Stage) {
    let page = stage.open("#/cohort").await;
    page.until(
        "there is a place to drop it",
        "document.querySelector('#desk .drop')",
    )
    .await;
    // A place of the browser's own stands for the one that a reader chooses.
    page.run(
        "window.showSaveFilePicker = async () => (await navigator.storage.getDirectory()).getFileHandle('results.csv', { create: true });
         const data = new DataTransfer();
         data.items.add(new File([arguments[0]], 'dropped.csv', { type: 'text/csv' }));
         document.querySelector('#desk .drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));",
        vec![serde_json::json!(TABLE)],
    )
    .await;
    page.until(
        "the columns are shown",
        "document.querySelector('.columns-list li')",
    )
    .await;
    page.press("Classify, straight into a file").await;
    page.until("it is done", "document.getElementById('cohort-done')")
        .await;
    assert!(
        !page
            .is("document.getElementById('cohort-save').checkVisibility()")
            .await
    );
    let written = page
        .promised("navigator.storage.getDirectory().then((folder) => folder.getFileHandle('results.csv')).then((file) => file.getFile()).then((file) => file.text())")
        .await;
    let written = written.as_str().expect("a text");
    assert_eq!(written.lines().count(), 5, "{written}");
    assert!(written.contains(",P1,"), "{written}");
}
