//! The controls. Each is a function of the page to markup: its slots for errors and echoes are always there and only
//! hidden, since a slot that comes and goes would make Yew 0.23 recreate the field before it.

pub mod choice;
pub mod doc;
pub mod live;
pub mod markup;
pub mod number_field;
pub mod select;
