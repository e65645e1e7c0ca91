//! The parts of the sentence: what is not compared, what turned, tests of function.

use super::{measure, values};
use crate::domain::response::direction::Turn;
use crate::domain::response::item::Item;
use crate::domain::response::reading::{TestLine, Trend};
use crate::domain::response::tis::Lack;
use crate::domain::response::verdict::Line;
use crate::i18n::words::{Text, say, text};

/// A measure that is not compared, and why.
pub(super) fn lack(trend: &Trend, line: &Line) -> Option<String> {
    let item = line.measure.item();
    let why = match line.direction.err()? {
        Lack::AtFirst if trend.last.text(item).is_none() => {
            text!("missing at the first and the last")
        }
        Lack::AtFirst => text!("missing at the first of them"),
        Lack::Later => text!("missing at the last"),
        Lack::OtherSides => text!("one side at one visit, both at the other"),
        Lack::NoLimit => text!("its upper limit is not known"),
    };
    Some(say!(
        "{} ({why})",
        measure(line.measure, trend.followed.kind),
        why
    ))
}

pub(super) fn turned(trend: &Trend, line: &Line) -> Option<String> {
    let how = match line.turned? {
        Turn::ForTheWorse => text!("first better, then worse"),
        Turn::ForTheBetter => text!("first worse, then better"),
    };
    let middle = trend.middle.as_ref()?;
    let visits = [&trend.first, middle, &trend.last];
    let values = values(line.measure, trend.followed.kind, &visits);
    Some(say!("{values} ({how})", values, how))
}

/// A test of function.
pub(super) fn test(line: &TestLine) -> String {
    let text = |count: Option<_>| match count {
        Some(count) => say!("{count}", count),
        None => text!("not done").to_owned(),
    };
    let name = test_name(line.item);
    let [then, now] = [line.then, line.now].map(text);
    say!("{name} {then} → {now}", name, then, now)
}

/// The name of a test of function; nothing for what is none.
pub(super) const fn test_name(item: Item) -> Text {
    match item {
        Item::ChairStands => text!("chair stands"),
        Item::Squat => text!("squat"),
        Item::ArmRaise => text!("arm raise"),
        Item::Endurance => text!("endurance"),
        Item::Day
        | Item::Physician
        | Item::Patient
        | Item::Strength
        | Item::Function
        | Item::Enzyme
        | Item::Extramuscular
        | Item::Weight
        | Item::Creatinine
        | Item::Haemoglobin
        | Item::Prednisolone
        | Item::IvigGrams
        | Item::IvigFirst
        | Item::IvigDays => Text::EMPTY,
    }
}
