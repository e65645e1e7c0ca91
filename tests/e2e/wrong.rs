//! An entry about the history that can't be taken, and what the page then says and no longer says.

use chrono::NaiveDate;
use imnm::i18n::criteria::REFUSED;

use super::page::Page;
use super::patient::{DOSE, bedbound_example, before, today};
use super::report::here;

/// What the example reads.
pub const VERDICT: &str = "anti-HMGCR myopathy";
/// Its course.
pub const COURSE: &str = "Planning figure 40 g on each of 3 days, 120 g in all";
const NO_VERDICT: &str = "no verdict until the entry is corrected";
/// The form as the tab keeps it, field by field.
const KEPT: &str = "sessionStorage.getItem(sessionStorage.key(0))";

/// What a user does.
pub enum Do {
    Type(&'static str, &'static str),
    Answer(&'static str, &'static str),
    Choose(&'static str, &'static str),
    /// A day so many days ago.
    Day(&'static str, u64),
}
use Do::{Answer, Choose, Day, Type};

impl Do {
    async fn on(&self, page: &Page, today: NaiveDate) {
        match *self {
            Type(label, text) => page.enter(label, text).await,
            Answer(question, answer) => page.answer(question, answer).await,
            Choose(label, option) => page.choose(label, option).await,
            Day(label, days) => page.enter_day(label, before(today, days)).await,
        }
    }
}

/// Where the message stands.
pub enum At {
    Field(&'static str),
    Question(&'static str),
}

impl At {
    async fn message(&self, page: &Page) -> String {
        match self {
            Self::Field(label) => {
                assert!(page.is_invalid(label).await, "{label} is not marked");
                page.message(label).await
            }
            Self::Question(question) => page.message_at_question(question).await,
        }
    }

    /// A JavaScript expression: does it have the focus?
    fn has_focus(&self) -> String {
        match self {
            Self::Field(label) => {
                format!("document.activeElement.labels?.[0]?.textContent === {label:?}")
            }
            Self::Question(question) => format!(
                "document.activeElement.matches('fieldset') && document.activeElement.querySelector('legend').textContent === {question:?}"
            ),
        }
    }
}

/// An entry that can't be taken, beside the example.
pub struct Wrong {
    /// Allowed by themselves.
    pub first: &'static [Do],
    /// Makes it wrong.
    pub wrong: Do,
    pub at: At,
    pub message: &'static str,
    /// Makes it right.
    pub mend: Do,
}

/// The verdict is gone from the answers, the card and the report; the other answers stay.
pub async fn assert_refused(page: &Page, at: &At, message: &str) {
    // The summary leads to the message, also where it is folded away.
    let links = page.summary().await;
    assert_eq!(links.len(), 1, "{message}: {links:?}");
    let link = page.shown("//*[@class='errors']//a").await;
    page.click(link).await;
    page.until(message, &at.has_focus()).await;
    assert_eq!(at.message(page).await, links[0], "{message}");
    assert!(links[0].starts_with(message), "{message}: {links:?}");
    assert_eq!(page.short("classify").await, NO_VERDICT, "{message}");
    assert_eq!(page.short("ivig").await, COURSE, "{message}");
    assert_eq!(page.short("fragmin").await, DOSE, "{message}");
    here(page).await;
    let report = page
        .text("document.querySelector('#report .documents').textContent.trim()")
        .await;
    assert_eq!(report, REFUSED, "{message}");
    for id in ["verdict", "biopsy-advice", "set-enmc", "set-eular"] {
        assert_eq!(page.part(id).await, "", "{message}: {id}");
    }
    for words in [VERDICT, "not classified", "criteria not met", "provisional"] {
        assert!(!page.holds(words).await, "{message}: {words}");
    }
}

pub async fn assert_taken(page: &Page, when: &str) {
    assert!(page.summary().await.is_empty(), "{when}");
    assert_eq!(
        page.part("verdict").await,
        format!("IMNM: {VERDICT}"),
        "{when}"
    );
    assert_eq!(page.short("classify").await, VERDICT, "{when}");
    assert_eq!(
        page.verdict_of("set-enmc").await,
        format!("met: {VERDICT}"),
        "{when}"
    );
}

pub async fn assert_each(page: &Page, all: &[Wrong]) {
    let today = today(page).await;
    for one in all {
        page.press("Clear patient").await;
        bedbound_example(page).await;
        page.go_to("Classify").await;
        for step in one.first {
            step.on(page, today).await;
        }
        assert_taken(page, one.message).await;
        one.wrong.on(page, today).await;
        assert_refused(page, &one.at, one.message).await;
        // Nothing of what was entered is lost, and a reload makes it no righter.
        let kept = page.text(KEPT).await;
        page.reload().await;
        assert_eq!(page.text(KEPT).await, kept, "{}", one.message);
        assert_refused(page, &one.at, one.message).await;
        one.mend.on(page, today).await;
        assert_taken(page, one.message).await;
    }
}
