//! What the report of the classification says: the table of the sets, what would change it, what else it could be.

use super::page::Page;
use super::report::here;

/// The text of a line without its source.
const WORDS: &str = "(line) => [...line.childNodes].filter((node) => !node.matches?.('.source, .column')).map((node) => node.textContent).join('')";

/// A column of the table of the sets.
pub enum Column {
    /// What speaks for it.
    RestsOn,
    /// What is missing, or speaks against it.
    Missing,
}

impl Page {
    async fn reported(&self, lines: &str) -> Vec<String> {
        here(self).await;
        let text = format!("[...{lines}].map({WORDS}).join('\\n')");
        self.text(&text).await.lines().map(str::to_owned).collect()
    }

    /// The verdict of a set, such as `set-enmc`.
    pub async fn verdict_of(&self, set: &str) -> String {
        here(self).await;
        let is_seen = format!("document.getElementById({set:?})?.checkVisibility()");
        assert!(self.is(&is_seen).await, "{set} is not to be seen");
        self.part(set).await
    }

    /// The remarks below the verdict of a set.
    pub async fn remarks_of(&self, set: &str) -> Vec<String> {
        let lines = format!("document.getElementById({set:?}).parentElement.querySelectorAll('p')");
        self.reported(&lines).await
    }

    /// The lines of a set in a column.
    pub async fn lines_of(&self, set: &str, column: Column) -> Vec<String> {
        let place = match column {
            Column::RestsOn => 2,
            Column::Missing => 3,
        };
        self.reported(&format!(
            "document.getElementById({set:?}).closest('tr').cells[{place}].querySelectorAll('li')"
        ))
        .await
    }

    /// Why the sets differ.
    pub async fn differences(&self) -> Vec<String> {
        let lines = "[...document.querySelectorAll('#report h3')].filter((title) => title.textContent === 'Why they differ')
            .flatMap((title) => [...title.nextElementSibling.querySelectorAll('li')])";
        self.reported(lines).await
    }

    /// Everything else that it could be, each with what raised it and what to do.
    pub async fn mimics(&self) -> Vec<String> {
        self.reported(&list_under("What else could it be?", "li"))
            .await
    }

    /// What is said of one of these, empty where it is not raised.
    pub async fn mimic(&self, name: &str) -> String {
        let all = self.mimics().await;
        let start = format!("{name} (");
        let found = all.into_iter().find(|line| line.starts_with(&start));
        found.unwrap_or_default()
    }

    /// What would change a verdict, in its order: the words of each link.
    pub async fn would_change(&self) -> Vec<String> {
        self.reported(&list_under("What would change this?", "a[data-lead]"))
            .await
    }
}

fn list_under(title: &str, what: &str) -> String {
    format!(
        "[...document.querySelectorAll('#report h2')].filter((title) => title.textContent === {title:?})
         .flatMap((title) => [...title.parentElement.querySelectorAll({what:?})])"
    )
}
