//! The names by which a module and its glue call each other. wasm-bindgen makes them long and unique (a method and sixteen
//! digits of a hash), and each stands in both files, where digits do not compress: short ones make the first load
//! smaller by 2 %.

use std::collections::BTreeMap;

use wasm_encoder::reencode::{Error as Reencoding, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module as Encoded};
use wasmparser::{Export, Import, Imports, Parser};

use super::error::Error;
use super::page::Module;

/// What the glue offers: to be started in two ways, of which the site uses the second.
const OFFERED: &str = "export { initSync, __wbg_init as default };";
const USED: &str = "export { __wbg_init as default };";

/// The module of this name and its glue, with short names for all that they share.
///
/// # Errors
/// [`Error::Names`] if the module can't be read, or its glue is not as wasm-bindgen writes it.
pub fn shorten(name: &str, module: Module) -> Result<Module, Error> {
    let refused = |why: String| Error::Names {
        name: name.to_owned(),
        why,
    };
    let mut names = Names::default();
    let mut wasm = Encoded::new();
    names
        .parse_core_module(&mut wasm, Parser::new(0), &module.wasm)
        .map_err(|error| refused(error.to_string()))?;
    let glue = String::from_utf8(module.glue).map_err(|error| refused(error.to_string()))?;
    let glue = names.in_glue(&glue).map_err(refused)?;
    if !glue.contains(OFFERED) {
        return Err(refused(format!("the glue has no line \"{OFFERED}\"")));
    }
    Ok(Module {
        glue: glue.replace(OFFERED, USED).into_bytes(),
        wasm: wasm.finish(),
    })
}

/// Short names by the long ones.
#[derive(Default)]
struct Names {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// The glue with the short names: those of imports are the keys of an object, those of exports are members of `wasm`.
    fn in_glue(&self, glue: &str) -> Result<String, String> {
        let is_part = |letter: char| letter.is_alphanumeric() || "_$".contains(letter);
        let mut text = String::with_capacity(glue.len());
        let mut found = 0;
        let mut rest = glue;
        while let Some(start) = rest.find(is_part) {
            let (before, from) = rest.split_at(start);
            let (word, after) = from.split_at(from.find(|c| !is_part(c)).unwrap_or(from.len()));
            text.push_str(before);
            let short = if after.starts_with(':') {
                let short = self.imports.get(word);
                found += usize::from(short.is_some());
                short
            } else if text.ends_with("wasm.") {
                self.exports.get(word)
            } else {
                None
            };
            text.push_str(short.map_or(word, String::as_str));
            rest = after;
        }
        text.push_str(rest);
        if found == self.imports.len() {
            Ok(text)
        } else {
            let all = self.imports.len();
            Err(format!("the glue has {found} of its {all} imports"))
        }
    }
}

/// A short name for the next of `names`: a, b … z, then two letters.
fn next(names: &mut BTreeMap<String, String>, long: &str) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let mut number = names.len();
    let mut short = String::new();
    loop {
        short.insert(0, char::from(LETTERS[number % LETTERS.len()]));
        if number < LETTERS.len() {
            break;
        }
        number = number / LETTERS.len() - 1;
    }
    names.insert(long.to_owned(), short.clone());
    short
}

impl Reencode for Names {
    type Error = &'static str;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Reencoding<&'static str>> {
        // The other forms are newer than the browsers that the site is for.
        let Imports::Single(_, Import { module, name, ty }) = imports else {
            return Err(Reencoding::UserError("it has compact imports"));
        };
        let short = next(&mut self.imports, name);
        section.import(module, &short, self.entity_type(ty)?);
        Ok(())
    }

    fn parse_export(
        &mut self,
        section: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Reencoding<&'static str>> {
        let short = next(&mut self.exports, export.name);
        let kind = self.export_kind(export.kind)?;
        section.export(
            &short,
            kind,
            self.external_index(export.kind, export.index)?,
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_letters_and_no_two_are_the_same() {
        let mut names = BTreeMap::new();
        let short: Vec<String> = (0..704)
            .map(|one| next(&mut names, &one.to_string()))
            .collect();
        assert_eq!(short[..3], ["a", "b", "c"]);
        assert_eq!([&short[25], &short[26], &short[701]], ["z", "aa", "zz"]);
        assert_eq!(short[702], "aaa");
        let all: std::collections::BTreeSet<&String> = short.iter().collect();
        assert_eq!(all.len(), short.len());
    }

    #[test]
    fn the_glue_takes_whole_names_in_their_place_only() {
        let mut names = Names::default();
        next(&mut names.imports, "__wbg_new_1f");
        next(&mut names.exports, "mount");
        let glue = "function mount(load) { wasm.mount(load); } x = { __wbg_new_1f: () => wasm.mounted, __wbg_new_1fe: 1 }";
        let short = "function mount(load) { wasm.a(load); } x = { a: () => wasm.mounted, __wbg_new_1fe: 1 }";
        assert_eq!(names.in_glue(glue), Ok(short.to_owned()));
        next(&mut names.imports, "__wbg_get_2f");
        let refusal = names.in_glue(glue).unwrap_err();
        assert_eq!(refusal, "the glue has 1 of its 2 imports");
    }
}
