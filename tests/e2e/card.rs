//! What the page answers: the card, the amounts anywhere on the page, the messages at the fields.

use super::page::Page;

/// Every text that is shown or spoken, outside the questions with their answers and outside what is only to be looked up.
const TEXTS: &str = r#"(() => {
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        if (!walk.currentNode.parentElement.closest("[hidden], fieldset, style, script, noscript, .reference")) {
            texts.push(walk.currentNode.data);
        }
    }
    return texts.join(" | ");
})()"#;

impl Page {
    /// Every dose, volume, rate and time on the page, for the eye and for the ear; what is per kilogram is a rule, and
    /// what is per minute a clearance, and neither a dose.
    pub async fn amounts(&self) -> Vec<String> {
        let amounts = format!(
            r"({TEXTS}.match(/\d[\d.,]*\s*(g|mL|mL\/h|min|units|IU|IE)\b(?!\/kg|\/min)/g) ?? []).join('\n')"
        );
        self.text(&amounts)
            .await
            .lines()
            .map(str::to_owned)
            .collect()
    }

    /// Fails if the page shows or says an amount.
    pub async fn assert_no_dose(&self, when: &str) {
        let amounts = self.amounts().await;
        assert!(amounts.is_empty(), "{when}: {amounts:?} on the page");
        assert!(
            !self.is("document.getElementById('ladder')").await,
            "{when}: a ladder"
        );
    }

    /// Fails if the page shows or says another amount than these.
    pub async fn assert_no_dose_but(&self, when: &str, allowed: &[&str]) {
        let mut amounts = self.amounts().await;
        amounts.retain(|amount| !allowed.contains(&amount.as_str()));
        assert!(amounts.is_empty(), "{when}: {amounts:?} on the page");
    }

    /// Fails if the page shows or says an amount of dalteparin, or what a syringe holds.
    pub async fn assert_no_units(&self, when: &str) {
        let mut amounts = self.amounts().await;
        amounts.retain(|amount| !amount.ends_with(" g"));
        assert!(amounts.is_empty(), "{when}: {amounts:?} on the page");
        for words in ["syringe", "Syringe"] {
            assert!(
                !self.is(&format!("{TEXTS}.includes({words:?})")).await,
                "{when}: {words}"
            );
        }
    }

    /// Does any text of the page, shown or not, hold these words?
    pub async fn holds(&self, words: &str) -> bool {
        self.is(&format!("document.body.textContent.includes({words:?})"))
            .await
    }

    /// The text of one part of the card, empty where there is none.
    pub async fn part(&self, id: &str) -> String {
        self.text(&format!(
            "document.getElementById({id:?})?.textContent ?? ''"
        ))
        .await
    }

    /// The state of the course, in the card and in the summary of answers alike.
    pub async fn state(&self) -> String {
        let card = self
            .text("document.querySelector('#result-title .state').textContent")
            .await;
        let row = self
            .text("document.querySelector('#answer-ivig .state').textContent")
            .await;
        assert_eq!(card, row, "the card and the summary");
        card
    }

    /// An answer as the summary has it: `classify`, `ivig` or `fragmin`.
    pub async fn short(&self, answer: &str) -> String {
        self.part(&format!("answer-{answer}"))
            .await
            .trim()
            .to_owned()
    }

    /// The lines of a part of the card, without their sources; a part that is hidden has none.
    pub async fn lines(&self, part: &str) -> Vec<String> {
        let list = format!(
            "[...document.querySelectorAll('#result h3')].filter((title) => title.textContent === {part:?} && title.checkVisibility())
             .flatMap((title) => [...title.parentElement.querySelectorAll('li')])
             .map((li) => [...li.childNodes].filter((node) => !node.matches?.('.source')).map((node) => node.textContent).join('')).join('\\n')"
        );
        self.text(&list).await.lines().map(str::to_owned).collect()
    }

    /// What a part of the card waits for; nothing where it waits for nothing.
    pub async fn waits(&self, part: &str) -> Vec<String> {
        let list = format!(
            "[...document.querySelectorAll('#result h3')].filter((title) => title.textContent === {part:?})
             .flatMap((title) => [...title.parentElement.querySelectorAll('li')]).map((li) => li.textContent).join('\\n')"
        );
        self.text(&list).await.lines().map(str::to_owned).collect()
    }

    /// The steps of the last day of the run sheet, each as its texts with a blank between; none while the rates wait.
    pub async fn ladder(&self) -> Vec<String> {
        super::report::here(self).await;
        let rows = "[...([...document.querySelectorAll('#report .day table.ladder')].at(-1)?.rows ?? [])]
             .filter((row) => row.checkVisibility() && row.cells[2].textContent && row.cells[0].scope === 'row')
             .map((row) => [0, 2, 3, 4].map((cell) => row.cells[cell].textContent).join(' ')).join('\\n')";
        self.text(rows).await.lines().map(str::to_owned).collect()
    }

    /// The message that stands at a field and belongs to it, empty without one.
    pub async fn message(&self, label: &str) -> String {
        let id = self
            .field(label)
            .await
            .attr("id")
            .await
            .expect("an attribute")
            .unwrap_or_default();
        self.message_of(&format!("document.getElementById({id:?})"))
            .await
    }

    /// The message that stands at a question.
    pub async fn message_at_question(&self, question: &str) -> String {
        let group = format!(
            "[...document.querySelectorAll('fieldset')].find((group) => group.querySelector('legend').textContent === {question:?})"
        );
        self.message_of(&group).await
    }

    async fn message_of(&self, control: &str) -> String {
        let texts = format!(
            "{control}.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id))
             .filter((slot) => slot.classList.contains('error') && slot.checkVisibility())
             .map((slot) => slot.querySelector('p').textContent).join(' ')"
        );
        self.text(&texts).await
    }

    /// Is the field marked as refused?
    pub async fn is_invalid(&self, label: &str) -> bool {
        let mark = self
            .field(label)
            .await
            .attr("aria-invalid")
            .await
            .expect("an attribute");
        mark.as_deref() == Some("true")
    }

    /// The links of the summary of errors.
    pub async fn summary(&self) -> Vec<String> {
        let links =
            "[...document.querySelectorAll('.errors a')].filter((link) => link.checkVisibility())
             .map((link) => link.textContent).join('\\n')";
        self.text(links).await.lines().map(str::to_owned).collect()
    }

    /// Waits until the focus is at this control: it comes a moment after the view is drawn.
    pub async fn until_focused(&self, label: &str) {
        self.until(
            &format!("the focus is at {label}"),
            &format!("document.activeElement.labels?.[0]?.textContent === {label:?}"),
        )
        .await;
    }

    /// The label of the control that has the focus, or the text of the link or button.
    pub async fn focused(&self) -> String {
        self.text(
            "(() => { const at = document.activeElement;
               const question = at.closest('fieldset')?.querySelector('legend').textContent;
               const label = at.labels?.[0]?.textContent ?? at.textContent;
               return question && at.matches('input') ? `${question}: ${label}` : label; })()",
        )
        .await
    }
}
