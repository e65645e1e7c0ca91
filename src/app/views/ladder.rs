//! The infusion ladder as a table.

use yew::prelude::*;

use crate::domain::ivig::infusion::{Ladder, LadderStep};

/// The ladder of the largest day, as a pump is set.
pub fn ladder(ladder: &Ladder) -> Html {
    html! {
        <table class="ladder" id="ladder">
            <caption id="ladder-time">{ time(ladder) }</caption>
            <thead><tr>
                <th scope="col">{ "Step" }</th><th scope="col">{ "mL/h" }</th>
                <th scope="col">{ "minutes" }</th><th scope="col">{ "mL" }</th>
            </tr></thead>
            <tbody id="ladder-steps">{ for ladder.steps.iter().enumerate().map(|(place, step)| row(place, step)) }</tbody>
        </table>
    }
}

fn time(ladder: &Ladder) -> String {
    format!("Largest day: {} min in all", ladder.minutes)
}

/// The texts that the table must show, by id.
#[must_use]
pub fn shown(ladder: &Ladder) -> [(&'static str, String); 2] {
    let cells = |(place, step): (usize, &LadderStep)| {
        format!("{}{}{}{}", place + 1, step.rate, step.minutes, step.volume)
    };
    let steps = ladder.steps.iter().enumerate().map(cells).collect();
    [("ladder-time", time(ladder)), ("ladder-steps", steps)]
}

fn row(place: usize, step: &LadderStep) -> Html {
    html! {
        <tr key={place}>
            <th scope="row">{ place + 1 }</th>
            <td>{ step.rate.to_string() }</td><td>{ step.minutes.to_string() }</td><td>{ step.volume.to_string() }</td>
        </tr>
    }
}
