//! What is drawn anew only where something has changed that it shows: most keys change no word of a report and nothing in
//! most parts of a long form, and these take longer to draw than everything else.

use std::rc::Rc;

use yew::prelude::*;

use super::classify_form;
use crate::app::page::Page;
use crate::app::widgets::doc::documents;
use crate::app::widgets::live::{live, use_said};
use crate::report::doc::Doc;

/// A piece of the page. One component draws all kinds: each of its own would be a kilobyte more.
#[derive(Clone)]
pub enum Piece {
    /// The documents of a report.
    Documents(Rc<Vec<Doc>>),
    /// A part of the form of the classification, by its place.
    Part(Rc<Page>, usize),
    /// What is said to a screen reader.
    Live(AttrValue),
}

impl PartialEq for Piece {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Documents(this), Self::Documents(that)) => Rc::ptr_eq(this, that),
            (Self::Part(this, place), Self::Part(that, same)) => {
                place == same && classify_form::shows_the_same(this, that, *place)
            }
            (Self::Live(this), Self::Live(that)) => this == that,
            _ => false,
        }
    }
}

/// See [`Kept`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeptProps {
    /// What is drawn.
    pub piece: Piece,
}

/// Draws a piece.
#[component]
pub fn Kept(props: &KeptProps) -> Html {
    let to_say = match &props.piece {
        Piece::Live(text) => text.clone(),
        Piece::Documents(_) | Piece::Part(..) => AttrValue::default(),
    };
    let said = use_said(to_say);
    match &props.piece {
        Piece::Documents(docs) => documents(docs),
        Piece::Part(page, place) => classify_form::part(page, *place),
        Piece::Live(_) => live(said),
    }
}
