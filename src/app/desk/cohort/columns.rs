//! The columns of a table: what each is taken for, which the reader can change.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::platform::chosen_value;
use crate::i18n::en::desk::cohort as words;
use crate::records;

/// What the beginning of a table tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// How it is written: encoding, what parts its cells, how many columns.
    told: Vec<String>,
    columns: Vec<Column>,
    targets: Rc<Vec<Target>>,
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
    /// Reads the records: `refused` and why; or `told` with lines, then `column` with header, sample, target, note, and
    /// `target` with name and words.
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

    /// Is any column for something?
    #[must_use]
    pub fn has_target(&self) -> bool {
        self.columns.iter().any(|column| !column.target.is_empty())
    }

    /// The mapping as records, one of each column: its target.
    #[must_use]
    pub fn mapping(&self) -> String {
        let mut text = String::new();
        for column in &self.columns {
            records::put(&mut text, &[&column.target]);
        }
        text
    }
}

/// What the card is made of.
#[derive(PartialEq, Properties)]
pub struct ColumnsProps {
    /// The table.
    pub preview: Rc<Preview>,
    /// Nothing can be changed now.
    pub is_fixed: bool,
    /// Takes the place of a column and its new target.
    pub change: Callback<(usize, String)>,
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
            <ul class="columns-list">{ for preview.columns.iter().enumerate().map(|(place, column)| row(props, place, column)) }</ul>
        </section>
    }
}

fn row(props: &ColumnsProps, place: usize, column: &Column) -> Html {
    let change = props
        .change
        .reform(move |event: Event| (place, chosen_value(&event)));
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
                <option key="" value="" selected={column.target.is_empty()}>{ words::NOT_USED }</option>
                { for targets.map(|target| html! { <option key={target.name.clone()} value={target.name.clone()} selected={target.name == column.target}>{ &target.words }</option> }) }
            </select>
            <p class="warning" hidden={column.note.is_empty()}>{ &column.note }</p>
        </li>
    }
}
