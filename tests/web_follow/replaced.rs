//! A part of the browser with another one in its place, until it is dropped.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What stands in the place of something else.
pub struct Replaced {
    of: Object,
    name: &'static str,
    /// Nothing, where it was inherited.
    before: Option<Object>,
}

/// Puts what `made` gives, a script that has the old one as `old`, in the place of the property `name` of `of`.
pub fn replaced(of: &str, name: &'static str, made: &str) -> Replaced {
    let of: Object = script(of).dyn_into().expect("an object");
    let before = Object::get_own_property_descriptor(&of, &name.into());
    let before = before.dyn_into::<Object>().ok();
    let old = Reflect::get(&of, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let descriptor = Function::new_with_args("old", made)
        .call1(&JsValue::NULL, &old)
        .and_then(JsValue::dyn_into::<Object>)
        .expect("a property");
    let can_go = Reflect::set(&descriptor, &"configurable".into(), &true.into());
    assert_eq!(can_go, Ok(true));
    Object::define_property(&of, &name.into(), &descriptor);
    Replaced { of, name, before }
}

fn script(text: &str) -> JsValue {
    let script = Function::new_no_args(&format!("return {text}"));
    script.call0(&JsValue::NULL).expect("a value")
}

impl Drop for Replaced {
    fn drop(&mut self) {
        match &self.before {
            Some(before) => {
                Object::define_property(&self.of, &self.name.into(), before);
            }
            None => {
                let gone = Reflect::delete_property(&self.of, &self.name.into());
                assert_eq!(gone, Ok(true));
            }
        }
    }
}
