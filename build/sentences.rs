//! The sentences of the tool, from `questionnaires/words/sentences/`: `sentences` that other rooms use,
//! `tables` with a text for each value of a type, `labels`, whose type is made here as well, and `parts`,
//! which one module alone says. Each becomes a function, so that the compiler asks for each value of a type
//! and each `{name}` in a text.

use super::{only, text};
use serde_yaml::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a file says, as functions: what is shared, and the parts.
pub(crate) fn functions(document: &Value) -> (String, String) {
    only(document, &["sentences", "parts", "tables", "labels"]);
    let of = |key: &str, function: fn(&str, &Value) -> String| -> String {
        let entries = document.get(key).and_then(Value::as_mapping);
        let entries = entries.into_iter().flatten();
        entries
            .map(|(signature, said)| function(&text(signature), said))
            .collect()
    };
    let shared = [
        of("sentences", |signature, said| {
            sentence("pub", signature, said)
        }),
        of("tables", |signature, said| {
            texts_of_values(signature, said, false)
        }),
        of("labels", |signature, said| {
            texts_of_values(signature, said, true)
        }),
    ];
    let parts = of("parts", |signature, said| {
        sentence("pub(super)", signature, said)
    });
    (shared.concat(), parts)
}

/// `like(name: &str)` → a function that says it in one language; what it says is its documentation.
fn sentence(seen: &str, signature: &str, said: &Value) -> String {
    only(said, &["en", "fr"]);
    let [en, fr] = ["en", "fr"].map(|lang| {
        let text = said.get(lang).and_then(Value::as_str);
        text.unwrap_or_else(|| panic!("{signature}: no `{lang}`"))
            .to_owned()
    });
    let about = format!("#[doc = {:?}]\n#[must_use]\n{seen} fn", quoted(&en));
    let Some((name, takes)) = signature.split_once('(') else {
        return format!(
            "{about} {signature}(lang: crate::model::Lang) -> &'static str {{ lang.pick({en:?}, {fr:?}) }}\n"
        );
    };
    let takes = takes.strip_suffix(')').expect("a closing bracket");
    let takes: Vec<(&str, &str)> = takes
        .split(", ")
        .map(|one| {
            one.split_once(": ")
                .unwrap_or((one, "&impl std::fmt::Display"))
        })
        .collect();
    let types = takes.iter().copied().collect();
    let (en, fr) = (filled(&en, &types, "== 1"), filled(&fr, &types, "< 2"));
    let says = if en == fr {
        format!("let _ = lang; {en}")
    } else {
        format!("match lang {{ crate::model::Lang::En => {en}, crate::model::Lang::Fr => {fr} }}")
    };
    let (mut declared, mut first) = (String::new(), String::new());
    for (name, of) in takes {
        let (of, value) = taken(name, of);
        write!(declared, "{name}: {of}, ").expect("written");
        if let Some(value) = value {
            write!(first, "let {name} = {value}; ").expect("written");
        }
    }
    format!("{about} {name}({declared}lang: crate::model::Lang) -> String {{ {first}{says} }}\n")
}

/// A parameter as Rust declares it, and what is said of it: the date as a reader of the language writes
/// it, names one after the other, a kind, a stage or an answer by its word.
fn taken<'t>(name: &str, of: &'t str) -> (&'t str, Option<String>) {
    match of {
        "date" => ("&str", Some(format!("crate::words::date({name}, lang)"))),
        "Option<date>" => {
            let date = format!("{name}.map(|{name}| crate::words::date({name}, lang))");
            ("Option<&str>", Some(date))
        }
        "&[Kind]" => (of, Some(format!("crate::words::kinds({name}, lang)"))),
        "Kind" | "Stage" | "Answer" => {
            let word = of.to_lowercase();
            (of, Some(format!("crate::words::{word}({name}, lang)")))
        }
        _ if of.starts_with("&[") => (of, Some(format!("{name}.join(\", \")"))),
        _ => (of, None),
    }
}

/// The text as rustdoc shows it word for word.
fn quoted(said: &str) -> String {
    format!("`{}`", said.replace('`', "'").replace('\n', " "))
}

/// A text with its values, as an expression. `{pages: one page|# pages}` agrees with a number, which `#` is;
/// French has zero in the singular. `{who? by {who}| by nobody}` depends on whether there is a value: one
/// that is there, that is true, or that is not empty.
fn filled(said: &str, types: &BTreeMap<&str, &str>, single: &str) -> String {
    let (mut line, mut chosen) = (String::new(), String::new());
    let mut rest = said;
    while let Some((before, after)) = rest.split_once('{') {
        let end = depths(after).find(|(_, letter, depth)| (*letter, *depth) == ('}', 0));
        let (end, ..) = end.unwrap_or_else(|| panic!("{said}: an open brace"));
        let inside = &after[..end];
        line.push_str(before);
        let name = inside.find([':', '?']).map_or(inside, |at| &inside[..at]);
        let bar = depths(inside).find(|(_, letter, depth)| (*letter, *depth) == ('|', 0));
        let (with, without) =
            bar.map_or((inside, ""), |(at, ..)| (&inside[..at], &inside[at + 1..]));
        let made = |said: &str| filled(said, types, single);
        let of = types.get(name).copied().unwrap_or_default();
        let choice = match with[name.len()..].chars().next() {
            Some(':') if of == "usize" => {
                let number = format!("{{{name}}}");
                let [one, many] =
                    [&with[name.len() + 2..], without].map(|it| made(&it.replace('#', &number)));
                format!("if {name} {single} {{ {one} }} else {{ {many} }}")
            }
            Some('?') => {
                let [with, without] = [&with[name.len() + 1..], without].map(made);
                match of {
                    "bool" => format!("if {name} {{ {with} }} else {{ {without} }}"),
                    "usize" => format!("if {name} > 0 {{ {with} }} else {{ {without} }}"),
                    "&str" => format!("if {name}.is_empty() {{ {without} }} else {{ {with} }}"),
                    _ => format!("if let Some({name}) = &{name} {{ {with} }} else {{ {without} }}"),
                }
            }
            _ => String::new(),
        };
        if !choice.is_empty() && inside.len() + 2 == said.len() {
            return choice;
        }
        if choice.is_empty() {
            write!(line, "{{{inside}}}").expect("written");
        } else {
            let name = format!("chosen_{}", chosen.matches("chosen_").count());
            write!(line, "{{{name}}}").expect("written");
            write!(chosen, ", {name} = {choice}").expect("written");
        }
        rest = &after[end + 1..];
    }
    match said {
        "" => "String::new()".to_owned(),
        _ if types.contains_key(said.trim_matches(['{', '}'])) => {
            format!("{}.to_string()", said.trim_matches(['{', '}']))
        }
        _ if line.is_empty() => format!("{said:?}.to_owned()"),
        _ => format!("format!({:?}{chosen})", line + rest),
    }
}

/// Each letter with its place, and how many braces are open before it.
fn depths(said: &str) -> impl Iterator<Item = (usize, char, usize)> {
    said.char_indices().scan(0_usize, |open, (at, letter)| {
        let before = *open;
        match letter {
            '{' => *open += 1,
            '}' => *open = open.saturating_sub(1),
            _ => {}
        }
        Some((at, letter, before))
    })
}

/// `stage(Stage)` → a text for each value of a type.
fn texts_of_values(signature: &str, said: &Value, of_its_own: bool) -> String {
    let (name, of) = signature.split_once('(').expect("a type");
    let of = of.strip_suffix(')').expect("a closing bracket");
    let (mut values, mut arms) = (String::new(), String::new());
    for (value, said) in said.as_mapping().expect("values") {
        only(said, &["en", "fr"]);
        let (value, en, fr) = (text(value), text(&said["en"]), text(&said["fr"]));
        write!(values, "#[doc = {:?}] {value}, ", quoted(&en)).expect("written");
        let value = value.split('|').map(|it| format!("{of}::{}", it.trim()));
        let value = value.collect::<Vec<_>>().join(" | ");
        write!(arms, "{value} => lang.pick({en:?}, {fr:?}), ").expect("written");
    }
    let made = format!(
        "/// The texts that `{name}` gives.\n#[derive(Clone, Copy, Debug, Eq, PartialEq)]\npub enum {of} {{ {values} }}\n"
    );
    format!(
        "{}/// What is said of each [`{of}`].\n#[must_use]\npub fn {name}(value: {of}, lang: crate::model::Lang) -> &'static str {{ match value {{ {arms} }} }}\n",
        if of_its_own { made } else { String::new() },
    )
}
