//! A text in a field that can't be typed in, to be copied or saved.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::asked::Asked;
use crate::app::platform::desk as bridge;
use crate::app::widgets::markup::button;
use crate::i18n::desk as words;

/// What the part is made of.
#[derive(PartialEq, Properties)]
pub struct CopiedProps {
    /// The id of the field. The button to copy is this with `-copy`, what it says `-said`.
    pub id: &'static str,
    /// The id of the button.
    pub button: &'static str,
    /// What it is, for those who hear the page.
    pub name: AttrValue,
    /// It.
    pub text: Asked,
    /// So many lines are seen at once.
    pub lines: u8,
    /// What stands beside the button to copy.
    #[prop_or_default]
    pub children: Html,
}

/// The part.
#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let said = use_state(|| None::<(AttrValue, &'static str)>);
    let text = match &props.text {
        Asked::Text(text) => text.clone(),
        Asked::Waiting | Asked::Missing => AttrValue::default(),
    };
    let copy = {
        let (said, id, text) = (said.clone(), props.id, text.clone());
        Callback::from(move |_: Event| {
            let (said, text) = (said.clone(), text.clone());
            spawn_local(async move {
                let told = if bridge::copy_from(id).await {
                    words::COPIED
                } else {
                    words::SELECTED
                };
                said.set(Some((text, told.get())));
            });
        })
    };
    let waits = match &props.text {
        Asked::Waiting => words::IN_THE_MAKING,
        Asked::Missing => words::MISSING,
        Asked::Text(_) => crate::i18n::words::Text::EMPTY,
    };
    // What was said of another text does not stand beside this one.
    let said = match &*said {
        Some((of, told)) if *of == text => *told,
        _ => "",
    };
    html! {
        <div class="copied">
            <p class="hint" hidden={waits.is_empty()}>{ waits }</p>
            <div hidden={!waits.is_empty()}>
                <textarea id={props.id} readonly=true rows={props.lines.to_string()} spellcheck="false" aria-label={props.name.clone()} value={text} />
                <div class="buttons">
                    { button(props.button, "primary", false, words::COPY.get(), copy) }
                    { props.children.clone() }
                </div>
            </div>
            <p class="told" role="status" id={format!("{}-said", props.id)}>{ said }</p>
        </div>
    }
}
