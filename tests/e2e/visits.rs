//! What is typed for the visits of a patient, and what the follow-up answers.

use chrono::NaiveDate;
use fantoccini::Locator;
use imnm::domain::dates;
use serde_json::json;

use super::page::Page;

/// The labels of what a visit of the stories has, in the order of [`Visit`].
const LABELS: [&str; 8] = [
    "Physician’s global",
    "Patient’s global",
    "MMT-8, total",
    "HAQ",
    "CK",
    "Outside muscle",
    "IVIG given, whole course",
    "Prednisolone",
];

/// A visit: its day, and the texts of [`LABELS`].
pub type Visit = (&'static str, [&'static str; LABELS.len()]);

/// Six visits of a patient who gets better: strength, ratings and enzyme.
#[rustfmt::skip]
pub const RESPONDER: [Visit; 6] = [
    ("2025-01-20", ["8", "8", "88", "2.25", "9500", "0", "120", "60"]),
    ("2025-02-18", ["7", "7", "96", "2", "6200", "0", "120", "60"]),
    ("2025-03-19", ["6", "5", "110", "1.5", "3100", "0", "120", "40"]),
    ("2025-04-20", ["4", "4", "122", "1", "1500", "0", "120", "25"]),
    ("2025-07-21", ["3", "3", "134", "0.75", "900", "0", "60", "15"]),
    ("2025-10-20", ["2", "2", "140", "0.5", "480", "0", "", "10"]),
];

/// Six visits of a patient whose enzyme falls, and nothing else.
#[rustfmt::skip]
pub const NON_RESPONDER: [Visit; 6] = [
    ("2025-01-20", ["7", "6", "96", "1.75", "9800", "0", "140", "60"]),
    ("2025-02-18", ["7", "6", "97", "1.75", "7900", "0", "140", "60"]),
    ("2025-03-19", ["7", "6", "96", "1.75", "6100", "0", "140", "60"]),
    ("2025-04-20", ["7", "6", "95", "1.75", "4400", "0", "140", "60"]),
    ("2025-07-21", ["7", "6", "96", "1.75", "2100", "0", "140", "60"]),
    ("2025-10-20", ["7", "6", "96", "1.75", "900", "0", "140", "60"]),
];

/// A day as the tests write it.
pub fn day(text: &str) -> NaiveDate {
    dates::parse(text).expect("a day")
}

impl Page {
    /// Waits until the follow-up is on the screen.
    pub async fn followed(&self) {
        self.until(
            "the follow-up is drawn",
            "document.getElementById('visits-title')",
        )
        .await;
    }

    /// Waits until the focus is where the reader is led.
    pub async fn led_to(&self, id: &str) {
        self.until(
            &format!("the focus is led to {id}"),
            &format!("document.activeElement.id === {id:?}"),
        )
        .await;
    }

    /// Types a visit, and saves it.
    pub async fn add_visit(&self, visit: &Visit) {
        self.open_visit().await;
        let (on, texts) = visit;
        self.enter_day("Day of the visit", day(on)).await;
        for (label, text) in LABELS.iter().zip(texts) {
            if !text.is_empty() {
                self.enter(label, text).await;
            }
        }
        self.press("Save the visit").await;
        let words = imnm::i18n::dates::day(day(on));
        let saved = format!(
            "document.getElementById('visits-said').textContent.includes('The visit of {words} was added')"
        );
        self.until("the visit is saved", &saved).await;
        self.led_to("visits-said").await;
    }

    /// Opens the form of a visit, where it is not open.
    pub async fn open_visit(&self) {
        if !self.is("document.getElementById('visit-day')").await {
            self.press("Add a visit").await;
            self.until("the form is open", "document.getElementById('visit-day')")
                .await;
            self.led_to("visit-form").await;
        }
    }

    /// Types all these visits, and the upper limit of the enzyme.
    pub async fn tell_story(&self, visits: &[Visit]) {
        self.followed().await;
        self.type_in("Upper limit of normal", "200").await;
        for visit in visits {
            self.add_visit(visit).await;
        }
    }

    /// The sentence on the last visits.
    pub async fn reading(&self) -> String {
        self.part("reading").await
    }

    /// The titles of what the visits point to.
    pub async fn pointed_to(&self) -> Vec<String> {
        let titles = self.js("[...document.querySelectorAll('#follow-up .notices strong')].map((one) => one.textContent)").await;
        serde_json::from_value(titles).expect("texts")
    }

    /// The lines of the table of visits: day and score.
    pub async fn listed_visits(&self) -> Vec<String> {
        let lines = self
            .js(
                "[...document.querySelectorAll('.visits tbody tr')].map((line) =>
                   `${line.cells[0].textContent}: ${line.cells[2].textContent}`)",
            )
            .await;
        serde_json::from_value(lines).expect("texts")
    }

    /// Keeps what the page hands to the browser to be saved, as text, in place of a folder of downloads.
    pub async fn catch_files(&self) {
        self.run(
            "window.handed = []; const real = URL.createObjectURL.bind(URL);
             URL.createObjectURL = (blob) => { blob.text().then((text) => window.handed.push(text)); return real(blob); };",
            vec![],
        )
        .await;
    }

    /// The file that was handed over last.
    pub async fn caught_file(&self) -> String {
        self.until("a file is handed over", "window.handed?.length")
            .await;
        self.text("window.handed.pop()").await
    }

    /// Chooses a file with these bytes, by name, in the field for files with this id.
    pub async fn choose_file(&self, id: &str, path: &std::path::Path) {
        let field = self
            .client
            .find(Locator::Id(id))
            .await
            .expect("a field for files");
        let path = path.canonicalize().expect("the file is there");
        field
            .send_keys(&path.to_string_lossy())
            .await
            .expect("the file is chosen");
        self.settle().await;
    }

    /// What the card of the file refuses, once it does.
    pub async fn file_refused(&self) -> String {
        self.until(
            "the file is refused",
            "!document.getElementById('file-refused').hidden",
        )
        .await;
        self.part("file-refused").await
    }

    /// Runs a script in every document that this tab opens from now on, before any other.
    pub async fn before_everything(&self, script: &str) {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await;
    }
}
