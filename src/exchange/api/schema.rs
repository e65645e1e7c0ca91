//! The types of the interface for TypeScript and as JSON Schema, made from the types of this library. On the host alone.

use std::any::TypeId;
use std::borrow::Cow;
use std::collections::HashSet;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use ts_rs::{Config, TS, TypeVisitor};

use super::code::{Code, Coded, Said};
use super::number::{Exact, Number};
use super::{ApiCase, ApiResult};

/// The declarations of every type of the interface, in TypeScript, each exported under its own name.
#[must_use]
pub fn typescript() -> String {
    let mut all = Declarations {
        // A count of days fits a number.
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        text: String::new(),
    };
    all.visit::<ApiCase>();
    all.visit::<ApiResult>();
    all.text
}

/// The schema of a case.
#[must_use]
pub fn case_schema() -> Value {
    titled(schemars::schema_for!(ApiCase), "IMNM case")
}

/// The schema of a result.
#[must_use]
pub fn result_schema() -> Value {
    titled(schemars::schema_for!(ApiResult), "IMNM assessment")
}

fn titled(schema: Schema, title: &str) -> Value {
    let mut value = schema.to_value();
    if let Value::Object(fields) = &mut value {
        fields.insert("title".to_owned(), json!(title));
    }
    value
}

/// The schema of [`ApiResult::Assessed`]'s `ok`.
pub fn always_true(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": true })
}

/// The schema of [`ApiResult::Failed`]'s `ok`.
pub fn always_false(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": false })
}

/// Declarations as they gather, each once.
struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    text: String,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // What stands in the types of others alone, as a list does, has no declaration and no file.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declared = T::decl(&self.config);
            self.text.push_str(&format!("{docs}export {declared}\n\n"));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn codes<T: Coded>() -> Vec<String> {
    T::all().into_iter().map(T::code).collect()
}

impl<T: Coded> TS for Code<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        T::NAME.to_owned()
    }

    fn inline(_: &Config) -> String {
        let quoted: Vec<String> = codes::<T>()
            .iter()
            .map(|code| format!("\"{code}\""))
            .collect();
        quoted.join(" | ")
    }

    fn decl(config: &Config) -> String {
        format!("type {} = {};", Self::name(config), Self::inline(config))
    }

    fn decl_concrete(config: &Config) -> String {
        Self::decl(config)
    }

    fn output_path() -> Option<std::path::PathBuf> {
        Some(format!("{}.ts", T::NAME).into())
    }
}

impl<T: Coded> JsonSchema for Code<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": codes::<T>() })
    }
}

impl<T: Coded> TS for Said<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &Config) -> String {
        Self::inline(config)
    }

    fn inline(config: &Config) -> String {
        format!(
            "{{ /** For a program. */ code: {}, /** In English. */ text: string }}",
            Code::<T>::name(config)
        )
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor) {
        visitor.visit::<Code<T>>();
    }
}

impl<T: Coded> JsonSchema for Said<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}Said", T::NAME).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let code = generator.subschema_for::<Code<T>>();
        json_schema!({
            "type": "object",
            "properties": { "code": code, "text": { "type": "string" } },
            "required": ["code", "text"],
        })
    }
}

impl TS for Number {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        "number | string".to_owned()
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}

impl JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["number", "string"],
            "description": "A number, or a text as a person types one: 72.5 or \"72,5\".",
        })
    }
}

impl TS for Exact {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        "number".to_owned()
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}

impl JsonSchema for Exact {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Exact".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}
