//! Draws the documents of a report.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};

use crate::app::widgets::markup::slot;
use crate::report::doc::{Doc, NAMES};

/// The attributes of every element that is drawn: of one list, Yew compares place by place, which needs the least code.
static KEYS: &[&str] = NAMES;

/// Documents in their place.
pub fn documents(docs: &[Doc]) -> Html {
    slot("documents", docs.is_empty(), vec![draw(docs)])
}

/// Documents as markup.
pub fn draw(docs: &[Doc]) -> Html {
    let nodes = docs.iter().enumerate();
    let nodes = nodes.map(|(place, doc)| node(doc, place)).collect();
    VList::with_children(nodes, None).into()
}

/// An element has its own key or its place for one, so that siblings are told apart from the front: Yew would pair them
/// from the back, and what the reader has opened would close.
fn node(doc: &Doc, place: usize) -> VNode {
    match doc {
        Doc::Text(words) => VText::new(words.clone()).into(),
        Doc::Element { tag, children, .. } => {
            let own = doc.attribute("key").map(Key::from);
            let mut element = VTag::new(*tag);
            element.key = own.or_else(|| Some(Key::from(format!("#{place}"))));
            element.set_attributes(Attributes::Dynamic {
                keys: KEYS,
                values: KEYS.iter().map(|name| value(doc, name)).collect(),
            });
            if let Some(held) = element.children_mut() {
                *held = draw(children);
            }
            element.into()
        }
    }
}

fn value(doc: &Doc, name: &str) -> Option<AttributeOrProperty> {
    let value = doc.attribute(name).filter(|_| name != "key")?;
    let value = AttrValue::from(value.to_owned());
    Some(AttributeOrProperty::Attribute(value))
}
