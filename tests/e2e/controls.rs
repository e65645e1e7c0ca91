//! What a user types in, chooses and presses, by the page's labels. What is folded away is opened first.

use chrono::{Datelike, NaiveDate};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::json;

use super::page::Page;

/// Day, month, year and calendar.
const PARTS_OF_A_DAY: usize = 4;
/// Select everything in the field, in WebDriver's code for keys: Control, A, Control again.
pub const SELECT_ALL: &str = "\u{e009}a\u{e009}";
/// The key Tab.
pub const TAB: &str = "\u{e004}";
/// The key Right.
const RIGHT: &str = "\u{e014}";
/// The key Backspace.
pub const BACKSPACE: &str = "\u{e003}";

impl Page {
    /// The control with this label.
    pub async fn field(&self, label: &str) -> Element {
        self.reached_control(&format!("//label[normalize-space()='{label}']"))
            .await
    }

    /// Types in a field, after what is there, and stays in it.
    pub async fn type_on(&self, label: &str, keys: &str) {
        let field = self.field(label).await;
        self.begin("type in", label);
        field.send_keys(keys).await.expect("the field takes keys");
        self.settle().await;
    }

    /// Types in a field in place of what is there, and stays in it.
    pub async fn type_in(&self, label: &str, text: &str) {
        self.type_on(label, &in_place(text)).await;
    }

    /// Types in a field in place of what is there, and leaves it.
    pub async fn enter(&self, label: &str, text: &str) {
        self.type_on(label, &format!("{}{TAB}", in_place(text)))
            .await;
    }

    /// Types a time in a field for times, as the browser asks for it, and leaves it.
    pub async fn enter_time(&self, label: &str, hours: u32, minutes: u32) {
        let twelve = "new Intl.DateTimeFormat(navigator.language, { hour: 'numeric' }).resolvedOptions().hour12";
        let keys = if self.is(twelve).await {
            let half = if hours < 12 { "AM" } else { "PM" };
            format!("{:02}{minutes:02}{half}", (hours + 11) % 12 + 1)
        } else {
            format!("{hours:02}{minutes:02}")
        };
        self.key_in(label, &keys).await;
        self.leave(label).await;
        let expected = format!("{hours:02}:{minutes:02}");
        assert_eq!(self.value(label).await, expected);
    }

    /// Types a day in a field for days, and leaves it.
    pub async fn enter_day(&self, label: &str, day: NaiveDate) {
        self.enter_parts(label, day.day(), day.month(), day.year())
            .await;
        assert_eq!(self.value(label).await, imnm::domain::dates::text(day));
    }

    /// Types the parts of a day, which need not exist, in the order in which the browser asks for them, and leaves the
    /// field.
    pub async fn enter_parts(&self, label: &str, day: u32, month: u32, year: i32) {
        let order = self
            .text(
                "new Intl.DateTimeFormat(navigator.language, { day: '2-digit', month: '2-digit', year: 'numeric' })
                 .formatToParts(new Date()).map((part) => part.type).filter((type) => type !== 'literal').join()",
            )
            .await;
        let parts = order.split(',').map(|part| match part {
            "day" => format!("{day:02}"),
            "month" => format!("{month:02}"),
            _ => format!("{year:04}"),
        });
        // WebKit does not go on to the next part by itself.
        let stays =
            "/AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent)";
        let between = if self.is(stays).await { RIGHT } else { "" };
        let keys = parts.collect::<Vec<_>>().join(between);
        self.key_in(label, &keys).await;
        self.leave(label).await;
    }

    /// Presses keys in a field for days or times. By the keyboard itself: what a driver sends to such a field is in some a
    /// value and not keys.
    async fn key_in(&self, label: &str, keys: &str) {
        let field = self.field(label).await;
        let place = serde_json::to_value(field).expect("an element has a name");
        self.run("arguments[0].focus();", vec![place]).await;
        self.press_keys(keys).await;
    }

    /// Presses keys, one after the other, wherever the focus is.
    async fn press_keys(&self, keys: &str) {
        let pressed = keys
            .chars()
            .fold(KeyActions::new("keys".into()), |all, key| {
                all.then(KeyAction::Down { value: key })
                    .then(KeyAction::Up { value: key })
            });
        self.begin("press", keys);
        let done = self.client.perform_actions(pressed).await;
        done.expect("keys can be pressed");
        self.settle().await;
    }

    /// Leaves a field for a day or a time.
    async fn leave(&self, label: &str) {
        // The parts of the field and its calendar are stops of their own.
        let at_field = format!("document.activeElement.labels?.[0]?.textContent === {label:?}");
        for _ in 0..=PARTS_OF_A_DAY {
            if self.is(&at_field).await {
                self.press_keys(TAB).await;
            }
        }
        assert!(!self.is(&at_field).await, "{label} can't be left");
        self.settle().await;
    }

    /// The text in a field.
    pub async fn value(&self, label: &str) -> String {
        let value = self
            .field(label)
            .await
            .prop("value")
            .await
            .expect("a property");
        value.expect("a field has a value")
    }

    /// Answers a question.
    pub async fn answer(&self, question: &str, answer: &str) {
        let label = self.answer_of(question, answer).await;
        self.choose_by(&format!("{question}: {answer}"), label)
            .await;
    }

    /// Presses the words of an answer, and waits until it is chosen, or asked for no more.
    async fn choose_by(&self, what: &str, label: Element) {
        self.click(label).await;
        self.until(what, "!pressed.isConnected || pressed.control.checked")
            .await;
    }

    /// Gives the same answer to every question under this heading.
    pub async fn answer_all_under(&self, heading: &str, answer: &str) {
        let answers = format!("{}//label[normalize-space()='{answer}']", under(heading));
        let found = self
            .client
            .find_all(Locator::XPath(&answers))
            .await
            .expect("a search");
        assert!(!found.is_empty(), "nothing is asked under {heading}");
        for label in found {
            self.choose_by(heading, label).await;
        }
    }

    /// Is this the answer given?
    pub async fn is_answered(&self, question: &str, answer: &str) -> bool {
        let radio = self.answer_of(question, answer).await;
        let radio = radio.find(Locator::Css("input")).await;
        radio
            .expect("an answer holds its button")
            .is_selected()
            .await
            .expect("an answer has a state")
    }

    /// The words of an answer, which are what a user presses.
    async fn answer_of(&self, question: &str, answer: &str) -> Element {
        self.reached(&format!(
            "//fieldset[legend[normalize-space()='{question}']]//label[normalize-space()='{answer}']"
        ))
        .await
    }

    /// Picks an option of a list.
    pub async fn choose(&self, label: &str, option: &str) {
        let list = self.field(label).await;
        self.begin("choose in", label);
        list.select_by_label(option)
            .await
            .expect("the option exists");
        self.settle().await;
    }

    /// Presses a button.
    pub async fn press(&self, button: &str) {
        self.click_on(&format!("//button[normalize-space()='{button}']"))
            .await;
    }

    /// Presses a button that loads the page anew, and waits until the one that was there is gone.
    pub async fn press_to_leave(&self, button: &str) {
        self.run("window.isLeft = true;", vec![]).await;
        self.press(button).await;
        self.until("the page is loaded anew", "!window.isLeft")
            .await;
    }

    /// Presses the button that stands under this heading: several lists end with the same words.
    pub async fn press_under(&self, heading: &str, button: &str) {
        let button = self
            .reached(&format!(
                "{}//button[normalize-space()='{button}']",
                under(heading)
            ))
            .await;
        self.click(button).await;
    }

    /// Opens what is folded under these words, where it is not open yet.
    pub async fn unfold(&self, words: &str) {
        let summary = self
            .shown(&format!(
                "//summary[starts-with(normalize-space(),'{words}')]"
            ))
            .await;
        let name = serde_json::to_value(summary.clone()).expect("an element has a name");
        let is_open = self
            .run("return arguments[0].parentElement.open;", vec![name])
            .await;
        if is_open != json!(true) {
            self.click(summary).await;
        }
    }

    /// Goes to a view by the navigation, and waits until it is drawn.
    pub async fn go_to(&self, view: &str) {
        self.follow(view).await;
        self.until(
            &format!("{view} is shown"),
            &format!(
                "document.querySelector('.views-nav [aria-current=page]').textContent === {view:?}"
            ),
        )
        .await;
        self.settle().await;
    }

    /// Follows a link.
    pub async fn follow(&self, link: &str) {
        self.click_on(&format!("//a[normalize-space()='{link}']"))
            .await;
    }
}

/// The keys that put a text in the place of what is in a field.
fn in_place(text: &str) -> String {
    // What is selected goes with the first key.
    let first = if text.is_empty() { BACKSPACE } else { text };
    format!("{SELECT_ALL}{first}")
}

/// What stands under a heading, be it folded or not.
fn under(heading: &str) -> String {
    format!(
        "//*[self::h2 or self::h3 or self::summary][starts-with(normalize-space(),'{heading}')]/.."
    )
}
