//! What is to be read beside the three answers, as a tree of elements that knows no browser: long, and not needed before
//! anything is typed, so that a module of its own makes it and the page only draws it.

pub mod doc;
