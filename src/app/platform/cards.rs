//! How much of the page is drawn while it starts. All of it in one go would hold up a slow phone for a quarter of a second;
//! in the turns that are counted here it comes part by part, beside the prerendered page, which it then takes the place of.

use std::cell::Cell;

use gloo::timers::callback::Timeout;

/// The turn of the patient.
pub const PATIENT: usize = 1;
/// The turn of the answers, with the card of the view.
pub const ANSWERS: usize = 2;
/// The turn of the signs that need action today.
pub const SIGNS: usize = 3;
/// Cards of a form that are drawn in one turn, after all of these.
const CARDS: usize = 2;
/// With this turn a form of nine cards is whole, and no form has more.
const LAST: usize = 8;

thread_local! {
    static TURN: Cell<usize> = const { Cell::new(0) };
}

/// The turn that is drawn now.
#[must_use]
pub fn turn() -> usize {
    TURN.get()
}

/// So many cards of a form are drawn in this turn.
#[must_use]
pub const fn cards(turn: usize) -> usize {
    turn.saturating_sub(SIGNS).saturating_mul(CARDS)
}

/// Draws the others with `redraw`, after all else that waits.
pub fn draw_rest(redraw: impl Fn() + 'static) {
    if turn() < LAST {
        let more = move || {
            TURN.set(turn().saturating_add(1));
            redraw();
            draw_rest(redraw);
        };
        Timeout::new(0, more).forget();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_turn_draws_the_longest_form() {
        assert_eq!(cards(SIGNS), 0);
        assert!(cards(LAST - 1) < 9 && cards(LAST) >= 9);
        assert!(cards(usize::MAX) >= 9);
    }
}
