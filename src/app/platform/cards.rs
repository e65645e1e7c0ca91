//! How much of a form is drawn while the page starts. A whole form in one go would hold up a slow phone for a quarter of a
//! second; what is below the first screen can come a moment later, some cards at a time.

use std::cell::Cell;

use gloo::timers::callback::Timeout;

/// Cards that are drawn in one go.
const AT_ONCE: usize = 3;
/// No form has more cards.
const MOST: usize = 9;

thread_local! {
    // As many as were prerendered.
    static DRAWN: Cell<usize> = const { Cell::new(1) };
}

/// So many cards of a form are to be drawn now.
#[must_use]
pub fn drawn() -> usize {
    DRAWN.get()
}

/// Draws the others with `redraw`, after all else that waits.
pub fn draw_rest(redraw: impl Fn() + 'static) {
    if drawn() < MOST {
        let more = move || {
            DRAWN.set(drawn().saturating_add(AT_ONCE));
            redraw();
            draw_rest(redraw);
        };
        Timeout::new(0, more).forget();
    }
}
