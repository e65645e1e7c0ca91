//! The keyboard alone completes a course, and the focus can be seen at every stop.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::page::Page;
use super::patient::bedbound_example;
use super::stage::Stage;

/// More stops than this from one place to another are a lost focus.
const MOST_STOPS: usize = 80;

/// What is wrong with how the focus looks, if anything: it needs an outline, within the screen and not covered.
const LOOKS: &str = "(() => {
    const at = document.activeElement;
    if (at === document.body) return 'no focus';
    const marks = [at, at.matches('input[type=radio]') ? at.nextElementSibling : null].filter(Boolean);
    const mark = marks.find((one) => {
        const style = getComputedStyle(one);
        // The calendar in a field for days, and the clock in one for times, is a stop of its own, which the browser draws
        // and marks by itself.
        const isCalendar = ['date', 'time'].includes(one.type) && !one.matches(':focus');
        return isCalendar || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && parseFloat(style.opacity) > 0;
    });
    if (!mark) return 'no outline';
    // Where a link goes over two lines, its first line.
    const box = mark.getClientRects()[0];
    const [x, y] = [box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 40) / 2];
    const top = document.elementFromPoint(x, y);
    if (!top) return 'outside the screen';
    return marks.some((one) => one.contains(top)) ? '' : `covered by ${top.tagName}.${top.className}`;
})()";

/// The keyboard of a page.
pub struct Keys<'a>(pub &'a Page);

impl Keys<'_> {
    /// Presses keys together.
    pub async fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.0
            .client
            .perform_actions(actions)
            .await
            .expect("keys are pressed");
        self.0.settle().await;
    }

    async fn type_text(&self, text: &str) {
        for key in text.chars() {
            self.press(&[key]).await;
        }
    }

    async fn look(&self) -> String {
        let place = self.0.focused().await;
        assert_eq!(self.0.text(LOOKS).await, "", "at {place}");
        place
    }

    /// Goes on with Tab until the focus is there.
    async fn tab_to(&self, place: &str) {
        self.go(&[Key::Tab.into()], place).await;
    }

    /// Goes back with Shift and Tab.
    async fn back_to(&self, place: &str) {
        self.go(&[Key::Shift.into(), Key::Tab.into()], place).await;
    }

    async fn go(&self, keys: &[char], place: &str) {
        let mut passed = Vec::new();
        for _ in 0..MOST_STOPS {
            self.press(keys).await;
            passed.push(self.look().await);
            if passed.last().is_some_and(|at| at.starts_with(place)) {
                return;
            }
        }
        panic!("{place} is not reached; passed {passed:?}");
    }

    /// Goes to a question and takes the answer that is so many arrows away from its first.
    async fn answer(&self, question: &str, arrows: usize) {
        self.tab_to(question).await;
        if arrows == 0 {
            self.press(&[' ']).await;
        }
        for _ in 0..arrows {
            self.press(&[Key::Right.into()]).await;
        }
        self.look().await;
    }
}

pub async fn the_keyboard_alone_completes_a_course(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    complete(&page).await;
}

pub async fn the_keyboard_alone_completes_a_course_on_a_small_screen(stage: &mut Stage) {
    let page = stage.browser().await;
    page.screen(320, 640).await;
    let page = stage.open("#/ivig").await;
    complete(&page).await;
}

async fn complete(page: &Page) {
    let keys = Keys(page);
    keys.tab_to("Skip to the content").await;
    keys.tab_to("Weight").await;
    keys.type_text("60").await;
    assert_eq!(page.part("total").await, "120 g");

    keys.tab_to("Height").await;
    keys.type_text("172").await;
    keys.back_to("Weight").await;
    keys.tab_to("Age now").await;
    keys.type_text("50").await;
    keys.answer("Sex: ", 1).await;
    assert!(page.is_answered("Sex", "Male").await);
    keys.tab_to("Creatinine").await;
    keys.type_text("60").await;
    keys.tab_to("Infusion days: 3").await;
    keys.tab_to("Product").await;
    // Past Kiovig and Panzyga.
    keys.press(&[Key::Down.into(), Key::Down.into(), Key::Down.into()])
        .await;
    assert!(
        page.is("document.activeElement.selectedOptions[0].textContent === 'Octagam 10 %'")
            .await
    );
    keys.answer("Any risk of clots or kidney harm?: ", 1).await;
    assert!(
        page.is_answered("Any risk of clots or kidney harm?", "No")
            .await
    );
    keys.answer("IgA deficiency with antibodies against IgA: ", 0)
        .await;
    assert_eq!(page.state().await, "No dose: contraindicated");
    keys.press(&[Key::Right.into()]).await;
    keys.tab_to("None of these apply").await;
    keys.press(&[Key::Enter.into()]).await;
    assert_eq!(page.state().await, "Course");
    assert_eq!(
        page.ladder().await,
        ["1 36 30 18", "2 72 30 36", "3 144 145 346"]
    );
}

/// From the first stop to the first stop again, everything opened: each can be seen, also above the answers that lie
/// along the lower edge of a phone.
pub async fn every_stop_of_every_view_can_be_seen(stage: &mut Stage) {
    let page = stage.browser().await;
    for (width, height) in [(320, 640), (1280, 900)] {
        page.screen(width, height).await;
        let page = stage.open("#/classify").await;
        page.reload().await;
        bedbound_example(&page).await;
        page.answer("Bedbound for 3 days or more", "Not known")
            .await;
        page.enter("Platelets", "250 000").await;
        page.unfold("Signs that need action today").await;
        let keys = Keys(&page);
        let worked_out = "How it was worked out";
        for (view, stops) in [
            (
                "Classify",
                [
                    "Biopsy: ",
                    "Weight loss: ",
                    "Irritable EMG",
                    "What to do, and how to read it",
                ],
            ),
            (
                "IVIG",
                ["Product", "None of these apply", worked_out, "About"],
            ),
            (
                "Fragmin",
                ["Setting: ", "None of these apply", worked_out, "About"],
            ),
        ] {
            page.go_to(view).await;
            super::report::here(&page).await;
            super::layout::open_all(&page).await;
            keys.back_to("Skip to the content").await;
            let mut passed = Vec::new();
            while passed.last().is_none_or(|at| at != "Skip to the content") {
                keys.press(&[Key::Tab.into()]).await;
                if page.is("document.activeElement === document.body").await {
                    // Past the last stop the focus leaves the page.
                    break;
                }
                passed.push(keys.look().await);
                assert!(passed.len() < 4 * MOST_STOPS, "no end: {passed:?}");
            }
            for stop in stops {
                assert!(
                    passed.iter().any(|at| at.starts_with(stop)) && passed.len() > 30,
                    "{view}, {stop}: {passed:?}"
                );
            }
        }
        page.press("Clear patient").await;
    }
}

pub async fn the_skip_link_leads_past_the_navigation(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    let keys = Keys(&page);
    keys.tab_to("Skip to the content").await;
    keys.press(&[Key::Enter.into()]).await;
    assert!(page.is("document.activeElement.id === 'main'").await);
    assert!(page.is("location.hash === '#/ivig'").await);
    keys.press(&[Key::Tab.into()]).await;
    let place = keys.look().await;
    let views = ["Classify", "IVIG", "Fragmin", "About"];
    assert!(!views.contains(&place.as_str()), "{place}");
}

pub async fn a_refusal_in_the_summary_leads_back_to_its_field_by_keyboard(stage: &mut Stage) {
    let page = stage.open("#/ivig").await;
    let keys = Keys(&page);
    keys.tab_to("Weight").await;
    keys.type_text("60kg").await;
    keys.tab_to("Height").await;
    keys.tab_to("Weight: type the number alone").await;
    keys.press(&[Key::Enter.into()]).await;
    page.until_focused("Weight").await;
    assert_eq!(keys.look().await, "Weight");
    keys.press(&[Key::Control.into(), 'a']).await;
    keys.type_text("60").await;
    assert_eq!(page.part("total").await, "120 g");
}
