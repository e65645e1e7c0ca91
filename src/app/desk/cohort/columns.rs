//! The columns of a table: what each is taken for, which the reader can change.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::platform::chosen_value;
use crate::app::widgets::markup::entry_key;
use crate::i18n::desk::cohort as words;
use crate::records;

/// What the beginning of a table tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// How it is written, in words: encoding, what parts its cells, how many columns, what to look at.
    told: Vec<String>,
    /// How it is read, by names: see [`HOW`]. Goes back with the mapping.
    how: [String; HOW.len()],
    /// What the reader is to say about all columns, in words; those that are not empty.
    asked: Vec<Asked>,
    columns: Vec<Column>,
    targets: Rc<Vec<Target>>,
}

/// What a table is read by beside its columns, in the order of the record.
const HOW: [&str; 4] = ["encoding", "delimiter", "hyphen", "ck-unit"];

/// A question about all columns: which of [`HOW`] it sets, and its answers with their names.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    sets: usize,
    question: String,
    answers: Vec<Target>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
struct Column {
    header: String,
    /// A few of its cells.
    sample: String,
    /// The name of what it is taken for; empty where it is for nothing.
    target: String,
    /// What is to be known, such as that it could mean two things.
    note: String,
}

/// What a column can be taken for.
#[derive(Clone, Debug, PartialEq)]
struct Target {
    name: String,
    words: String,
}

impl Preview {
    /// Reads the records: `refused` and why; or `told` with lines, `how` with a name for each of [`HOW`], `asked` with one of
    /// them, a question, and names and words of its answers, then `column` with header, sample, target, note, and `target`
    /// with name and words.
    ///
    /// # Errors
    /// Why the table can't be taken, in words.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut preview = Self::default();
        let mut targets = Vec::new();
        for record in records::records(text) {
            let mut fields = records::fields(record).map(str::to_owned);
            let kind = fields.next().unwrap_or_default();
            let mut next = || fields.next().unwrap_or_default();
            match kind.as_str() {
                "told" => preview.told.extend(fields),
                "how" => preview.how = std::array::from_fn(|_| next()),
                "asked" => preview.asked.extend(asked(fields)),
                "column" => preview.columns.push(Column {
                    header: next(),
                    sample: next(),
                    target: next(),
                    note: next(),
                }),
                "target" => targets.push(Target {
                    name: next(),
                    words: next(),
                }),
                _ => return Err(next()),
            }
        }
        preview.targets = Rc::new(targets);
        Ok(preview)
    }

    /// With another target for a column. A target is that of one column: another one that had it is for nothing then.
    #[must_use]
    pub fn with(&self, place: usize, target: &str) -> Self {
        let mut next = self.clone();
        for (other, column) in next.columns.iter_mut().enumerate() {
            if other == place {
                target.clone_into(&mut column.target);
            } else if column.target == target {
                column.target.clear();
            }
        }
        next
    }

    /// Read by another of one of [`HOW`].
    #[must_use]
    pub fn read_by(&self, sets: usize, name: &str) -> Self {
        let mut next = self.clone();
        if let Some(place) = next.how.get_mut(sets) {
            name.clone_into(place);
        }
        next
    }

    /// Is any column for something?
    #[must_use]
    pub fn has_target(&self) -> bool {
        self.columns.iter().any(|column| !column.target.is_empty())
    }

    /// The mapping as records: a name for each of [`HOW`], then one of each column, its header and its target.
    #[must_use]
    pub fn mapping(&self) -> String {
        let mut text = String::new();
        let how: Vec<&str> = self.how.iter().map(String::as_str).collect();
        records::put(&mut text, &how);
        for column in &self.columns {
            records::put(&mut text, &[&column.header, &column.target]);
        }
        text
    }
}

fn asked(mut fields: impl Iterator<Item = String>) -> Option<Asked> {
    let sets = fields.next()?;
    let sets = HOW.iter().position(|one| *one == sets)?;
    let question = fields.next()?;
    let mut answers = Vec::new();
    while let (Some(name), Some(words)) = (fields.next(), fields.next()) {
        answers.push(Target { name, words });
    }
    Some(Asked {
        sets,
        question,
        answers,
    })
}

/// What the card is made of.
#[derive(PartialEq, Properties)]
pub struct ColumnsProps {
    /// The table.
    pub preview: Rc<Preview>,
    /// Nothing can be changed now.
    pub is_fixed: bool,
    /// Takes the table as it is to be read from now on.
    pub change: Callback<Preview>,
}

/// The card.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    let preview = &props.preview;
    html! {
        <section class="card" aria-labelledby="columns-title">
            <h2 id="columns-title">{ words::COLUMNS }</h2>
            { for preview.told.iter().map(|line| html! { <p key={line.clone()} class="hint">{ line }</p> }) }
            <p class="hint">{ words::COLUMNS_HINT }</p>
            <div class="columns-asked">{ for preview.asked.iter().map(|asked| question(props, asked)) }</div>
            <ul class="columns-list">{ for preview.columns.iter().enumerate().map(|(place, column)| row(props, place, column)) }</ul>
        </section>
    }
}

/// An entry of a list.
fn option(name: &str, words: &str, selected: bool) -> Html {
    html! { <option key={entry_key(name, selected)} value={name.to_owned()} {selected}>{ words }</option> }
}

/// A question about all columns.
fn question(props: &ColumnsProps, asked: &Asked) -> Html {
    let (preview, sets) = (Rc::clone(&props.preview), asked.sets);
    let change = props
        .change
        .reform(move |event: Event| preview.read_by(sets, &chosen_value(&event)));
    let name = HOW.get(sets).copied().unwrap_or_default();
    let id = format!("columns-{name}");
    let chosen = props.preview.how.get(sets);
    html! {
        <div key={name} class="field">
            <label for={id.clone()}>{ &asked.question }</label>
            <select {id} disabled={props.is_fixed} onchange={change}>
                { for asked.answers.iter().map(|answer| option(&answer.name, &answer.words, Some(&answer.name) == chosen)) }
            </select>
        </div>
    }
}

fn row(props: &ColumnsProps, place: usize, column: &Column) -> Html {
    let preview = Rc::clone(&props.preview);
    let change = props
        .change
        .reform(move |event: Event| preview.with(place, &chosen_value(&event)));
    let id = format!("column-{place}");
    let class = if column.target.is_empty() {
        "column unused"
    } else {
        "column"
    };
    let targets = props.preview.targets.iter();
    html! {
        <li key={place} {class}>
            <label for={id.clone()}>{ &column.header }</label>
            <p class="hint">{ &column.sample }</p>
            <select {id} disabled={props.is_fixed} onchange={change}>
                { option("", words::NOT_USED.get(), column.target.is_empty()) }
                { for targets.map(|target| option(&target.name, &target.words, target.name == column.target)) }
            </select>
            <p class="warning" hidden={column.note.is_empty()}>{ &column.note }</p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> String {
        let mut text = String::new();
        for record in [
            &["told", "UTF-8", "Commas"][..],
            &["how", "utf-8", ",", "not-known", "units"],
            &[
                "asked",
                "hyphen",
                "What is a hyphen?",
                "not-known",
                "Not known",
                "no",
                "No",
            ],
            &["column", "id", "P1, P2", "id", ""],
            &["column", "ab", "pos", "", "Could be two things."],
            &["target", "id", "Name of the row"],
            &["target", "anti-hmgcr", "Anti-HMGCR"],
        ] {
            records::put(&mut text, record);
        }
        text
    }

    #[test]
    fn a_mapping_goes_back_with_what_was_changed() {
        let preview = Preview::read(&text()).expect("a table");
        assert!(preview.has_target());
        let changed = preview.with(1, "anti-hmgcr").read_by(2, "no");
        let mut expected = String::new();
        records::put(&mut expected, &["utf-8", ",", "no", "units"]);
        records::put(&mut expected, &["id", "id"]);
        records::put(&mut expected, &["ab", "anti-hmgcr"]);
        assert_eq!(changed.mapping(), expected);
        // One thing stands in one column: the other is for nothing then.
        let moved = changed.with(0, "anti-hmgcr");
        assert!(
            moved.mapping().contains("id\u{1f}anti-hmgcr")
                && moved.mapping().contains("ab\u{1f}\u{1e}")
        );
        assert!(!preview.with(0, "").has_target());
    }

    #[test]
    fn what_is_refused_is_told() {
        let mut text = String::new();
        records::put(&mut text, &["refused", "This file is empty."]);
        assert_eq!(Preview::read(&text), Err("This file is empty.".to_owned()));
    }
}
