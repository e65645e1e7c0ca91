//! The infusion ladder as a table.

use yew::prelude::*;

use crate::domain::ivig::infusion::{Ladder, LadderStep};

/// The ladder of the largest day, as a pump is set.
pub fn ladder(ladder: &Ladder) -> Html {
    html! {
        <table class="ladder" id="ladder">
            <caption>{ format!("Largest day: {} min in all", ladder.minutes) }</caption>
            <thead><tr>
                <th scope="col">{ "Step" }</th><th scope="col">{ "mL/h" }</th>
                <th scope="col">{ "minutes" }</th><th scope="col">{ "mL" }</th>
            </tr></thead>
            <tbody>{ for ladder.steps.iter().enumerate().map(|(place, step)| row(place, step)) }</tbody>
        </table>
    }
}

fn row(place: usize, step: &LadderStep) -> Html {
    html! {
        <tr key={place}>
            <th scope="row">{ place + 1 }</th>
            <td>{ step.rate.to_string() }</td><td>{ step.minutes.to_string() }</td><td>{ step.volume.to_string() }</td>
        </tr>
    }
}
