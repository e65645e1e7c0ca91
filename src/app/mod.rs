//! The page.
use yew::prelude::*;

/// Root.
#[component]
pub fn App() -> Html {
    html! { <main id="main"><h1>{"IMNM calculator"}</h1></main> }
}

/// The markup that stands in the page before the wasm module takes over: every view as a section.
#[cfg(not(target_arch = "wasm32"))]
pub async fn prerender() -> String {
    yew::LocalServerRenderer::<App>::new()
        .hydratable(false)
        .render()
        .await
}

/// Mounts the page.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    if let Some(host) = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id("app"))
    {
        yew::Renderer::<App>::with_root(host).render();
    }
}
