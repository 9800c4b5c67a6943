//! Turns `questionnaires/*.yaml` into what the program embeds: JSON, which is read twenty times
//! faster than YAML, with every referred question in its place, and an index of all question ids.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let folder = Path::new("questionnaires");
    println!("cargo:rerun-if-changed=questionnaires");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("questionnaires/ can be listed")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .collect();
    files.sort();
    let documents: Vec<Value> = files.iter().map(|path| document(path)).collect();
    let questions = questions(&documents);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut table = String::from("static SHIPPED: &[(&str, &str)] = &[\n");
    let mut schemes = String::new();
    for document in documents {
        let id = text(&document["id"]);
        let scheme = text(&document["scheme"]);
        let sections: Vec<String> = list(&document["sections"])
            .iter()
            .map(|section| text(&section["id"]))
            .collect();
        writeln!(schemes, "    ({id:?}, {scheme:?}, &{sections:?}),")
            .expect("a string can be written");
        let resolved = resolve(document, &questions);
        let path = out.join(format!("{id}.json"));
        fs::write(&path, resolved.to_string()).expect("OUT_DIR can be written");
        writeln!(table, "    ({id:?}, include_str!({path:?})),").expect("a string can be written");
    }
    table.push_str("];\n\nstatic QUESTIONS: &[(&str, bool)] = &[\n");
    for (id, question) in &questions {
        let set_aside = question.get("not-applicable").is_some();
        writeln!(table, "    ({id:?}, {set_aside}),").expect("a string can be written");
    }
    table.push_str("];\n\nstatic SECTIONS: &[(&str, &str, &[&str])] = &[\n");
    table.push_str(&schemes);
    table.push_str("];\n");
    fs::write(out.join("shipped.rs"), table).expect("OUT_DIR can be written");
}

/// A questionnaire with the digest of its file.
fn document(path: &Path) -> Value {
    println!("cargo:rerun-if-changed={}", path.display());
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut document: Value = serde_yaml::from_slice(&bytes)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let digest: String = Sha256::digest(&bytes)
        .iter()
        .fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string can be written");
            hex
        });
    document["digest"] = json!(format!("sha256:{digest}"));
    document
}

/// Every question by its id.
fn questions(documents: &[Value]) -> BTreeMap<String, Value> {
    documents
        .iter()
        .flat_map(|document| list(&document["sections"]))
        .flat_map(|section| list(&section["questions"]))
        .filter(|item| item.get("id").is_some())
        .map(|item| (text(&item["id"]), item.clone()))
        .collect()
}

/// Puts every question, own or referred to, in the same shape.
fn resolve(mut document: Value, questions: &BTreeMap<String, Value>) -> Value {
    let sections = document["sections"]
        .as_array_mut()
        .expect("sections is a list");
    for section in sections {
        let only_group = list(&section["questions"])
            .iter()
            .find_map(|item| item.get("sub").cloned());
        for item in section["questions"]
            .as_array_mut()
            .expect("questions is a list")
        {
            let mut resolved = Map::new();
            let reference = item.get("ref").map(text);
            let question = reference.as_ref().map_or(&*item, |id| {
                questions
                    .get(id)
                    .unwrap_or_else(|| panic!("ref {id} does not resolve"))
            });
            let group = item.get("sub").cloned().or_else(|| only_group.clone());
            resolved.insert("ref".to_owned(), json!(reference.is_some()));
            resolved.insert("group".to_owned(), group.unwrap_or(Value::Null));
            resolved.insert("question".to_owned(), question.clone());
            *item = Value::Object(resolved);
        }
    }
    document
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
