//! The pages of the reference are made from the code: the words typed, the findings, the questions and
//! the JSON report. `UPDATE_EXPECTED=1 cargo test --test reference` writes them anew.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the pages and says where it fails"
)]

use clap::{Arg, Command};
use commons::model::{FindingId, Lang, Questionnaire, short_reference};
use commons::report::explain;
use commons::{catalogue, cli, report, words};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn book(lang: Lang) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join("docs").join(lang.code())
}

/// Compares a page with what the code says, or writes it.
fn hold(name: &str, lang: Lang, made: &str) {
    let path = book(lang).join("reference").join(name);
    let made = made.trim_end().to_owned() + "\n";
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, made).unwrap();
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{} is not what the code says: UPDATE_EXPECTED=1 cargo test --test reference writes it anew",
        path.display()
    );
}

/// Text of the tool as Markdown: what would be a tag is shown, and a cell stays one cell.
fn cell(text: &str) -> String {
    let mut shown = String::new();
    for (at, part) in text.split('`').enumerate() {
        if at > 0 {
            shown.push('`');
        }
        let code = at % 2 == 1;
        shown.push_str(&if code {
            part.to_owned()
        } else {
            part.replace('<', "&lt;").replace('*', "\\*")
        });
    }
    shown.replace('|', "\\|").replace('\n', " ")
}

// --- the words typed ----------------------------------------------------------------------------

/// What is said of an argument, with its values and its default.
fn argument(arg: &Arg, lang: Lang) -> String {
    let name = match arg.get_long() {
        None => String::new(),
        Some(long) => {
            arg.get_short()
                .map_or_else(String::new, |short| format!("-{short}, "))
                + &format!("--{long}")
        }
    };
    let takes = arg.get_action().takes_values();
    let names = arg.get_value_names().unwrap_or_default();
    let value = names.iter().map(|name| format!("<{name}>"));
    let value = value.filter(|_| takes).collect::<Vec<_>>().join(" ");
    let typed = format!("{name} {value}");
    let help = arg.get_help().unwrap().to_string();
    let typed = typed.trim().replace('|', "\\|");
    let mut row = format!("| `{typed}` | {}", cell(&help));
    // The French help says them itself, as a terminal shows them.
    if lang == Lang::En && takes {
        let values: Vec<String> = arg
            .get_possible_values()
            .iter()
            .filter(|value| !value.is_hide_set())
            .map(|value| format!("`{}`", value.get_name()))
            .collect();
        if !values.is_empty() {
            let _ = write!(row, " One of {}.", values.join(", "));
        }
        let defaults = arg.get_default_values().iter();
        for default in defaults {
            let _ = write!(row, " Default: `{}`.", default.to_string_lossy());
        }
    }
    row.push_str(" |\n");
    row
}

fn verb(command: &Command, path: &str, lang: Lang, page: &mut String) {
    let name = format!("commons {path}");
    let about = command
        .get_about()
        .map(ToString::to_string)
        .unwrap_or_default();
    let _ = write!(page, "\n## {}\n\n{}.\n", name.trim(), cell(&about));
    let examples = words::examples(path);
    if !examples.is_empty() {
        page.push_str("\n```sh\n");
        for example in examples {
            let _ = writeln!(
                page,
                "# {}\n{}",
                example.says.get(lang),
                example.name.get(lang)
            );
        }
        page.push_str("```\n");
    }
    let own = |arg: &&Arg| {
        let id = arg.get_id().as_str();
        (path.is_empty() || !arg.is_global_set()) && id != "help" && id != "version"
    };
    let arguments: Vec<String> = command
        .get_arguments()
        .filter(own)
        .map(|arg| argument(arg, lang))
        .collect();
    if !arguments.is_empty() {
        let head = lang.pick("| typed | does |", "| tapé | effet |");
        let _ = write!(page, "\n{head}\n|---|---|\n{}", arguments.concat());
    }
    for below in command
        .get_subcommands()
        .filter(|it| it.get_name() != "help")
    {
        let path = format!("{path} {}", below.get_name());
        verb(below, path.trim(), lang, page);
    }
}

#[test]
fn the_command_line() {
    for lang in Lang::ALL {
        let command = cli::command(lang);
        let mut page = lang
            .pick(
                "# Command line\n\nMade from the program. `commons help` says the same.\n",
                "# Ligne de commande\n\nPage tirée du programme. `commons help` dit la même chose.\n",
            )
            .to_owned();
        verb(&command, "", lang, &mut page);
        for section in words::MANUAL_SECTIONS {
            let heading = section.heading.get(lang).to_lowercase();
            let mut letters = heading.chars();
            let first: String = letters.next().unwrap().to_uppercase().collect();
            let _ = write!(page, "\n## {first}{}\n\n", letters.as_str());
            for entry in section.entries {
                let _ = writeln!(
                    page,
                    "- `{}`: {}",
                    entry.name.get(lang),
                    cell(entry.says.get(lang))
                );
            }
        }
        hold("commands.md", lang, &page);
    }
}

/// Whoever adds a verb says how it is used.
#[test]
fn every_verb_has_examples_that_it_accepts() {
    let mut left = vec![(String::new(), cli::command(Lang::En))];
    let mut seen = 0;
    while let Some((path, command)) = left.pop() {
        let examples = words::examples(&path);
        assert!(!examples.is_empty(), "`commons {path}` has no example");
        let both = examples
            .iter()
            .flat_map(|it| Lang::ALL.map(|lang| it.name.get(lang)));
        for example in both {
            seen += 1;
            let typed = example.split(" > ").next().unwrap();
            let typed = typed.split(" | ").next().unwrap();
            let mut quoted = false;
            let words = typed.split(|letter| {
                quoted ^= letter == '"';
                letter == ' ' && !quoted
            });
            let words: Vec<String> = words.map(|word| word.replace('"', "")).collect();
            for lang in Lang::ALL {
                let parsed = cli::command(lang).try_get_matches_from(&words);
                let fault = parsed.err().filter(clap::Error::use_stderr);
                assert!(fault.is_none(), "{example}: {fault:?}");
            }
        }
        for below in command
            .get_subcommands()
            .filter(|it| it.get_name() != "help")
        {
            let path = format!("{path} {}", below.get_name());
            left.push((path.trim().to_owned(), below.clone()));
        }
    }
    assert!(seen > 30, "{seen}");
}

// --- findings -----------------------------------------------------------------------------------

#[test]
fn the_findings() {
    let questionnaires = catalogue::all();
    for lang in Lang::ALL {
        let mut page = lang
            .pick(
                "# Findings of a check\n\nMade from the program. `commons explain ID` says the same of one.\n",
                "# Constats d’un contrôle\n\nPage tirée du programme. `commons explain ID` dit la même chose d’un constat.\n",
            )
            .to_owned();
        for (id, _) in FindingId::WORDS {
            let found = explain(id, &questionnaires, None, lang).unwrap();
            let _ = write!(page, "\n## {}\n\n`{id}`\n", cell(&found.title));
            for (heading, text) in &found.parts {
                let is_command = text.starts_with("commons ");
                let text = if is_command {
                    format!("`{text}`")
                } else {
                    cell(text)
                };
                if heading.is_empty() {
                    let _ = write!(page, "\n{text}\n");
                } else {
                    let colon = lang.pick(":", "\u{a0}:");
                    let _ = write!(page, "\n*{heading}*{colon} {text}\n");
                }
            }
        }
        hold("findings.md", lang, &page);
    }
}

// --- questions ----------------------------------------------------------------------------------

/// One question: its words, its id, what each answer means, what it rests on.
fn question(found: &commons::model::Question, lang: Lang, page: &mut String) {
    let _ = write!(
        page,
        "\n**{}**\n\n`{}` · {} · {}",
        cell(found.text.get(lang)),
        found.id,
        words::facet(found.facet, lang),
        words::severity(found.severity, lang),
    );
    let stage = words::stage(found.from, lang);
    let _ = writeln!(
        page,
        "{}{stage}",
        lang.pick(" · from: ", " · à partir du stade\u{a0}: ")
    );
    page.push('\n');
    if let Some(anchors) = &found.anchors {
        for line in words::anchors(anchors, lang) {
            let _ = writeln!(page, "- {}", cell(&line));
        }
        page.push('\n');
    }
    let (evidence, sources) = lang.pick(
        ("Evidence: ", "Sources: "),
        ("Preuves\u{a0}: ", "Sources\u{a0}: "),
    );
    let cited = found
        .source
        .iter()
        .map(|source| short_reference(source, lang));
    let cited = cited.collect::<Vec<_>>().join(" · ");
    let _ = writeln!(page, "{evidence}{}", cell(found.evidence.get(lang)));
    if !cited.is_empty() {
        let _ = writeln!(page, "\n{sources}{}", cell(&cited));
    }
}

fn questionnaire(
    found: &'static Questionnaire,
    lang: Lang,
    seen: &mut BTreeSet<&'static str>,
    page: &mut String,
) {
    let _ = write!(
        page,
        "\n## {}\n\n`{}`, version {}. {}\n",
        cell(found.title.get(lang)),
        found.id,
        found.version,
        cell(found.intro.get(lang)),
    );
    for section in found.sections {
        let _ = write!(
            page,
            "\n### {}\n\n`{}.{}`\n",
            cell(section.title.get(lang)),
            found.id,
            section.id
        );
        let (new, again): (Vec<_>, Vec<_>) = section
            .items
            .iter()
            .map(|item| item.question)
            .partition(|question| seen.insert(question.id));
        for one in new {
            question(one, lang, page);
        }
        if !again.is_empty() {
            let ids = again.iter().map(|question| format!("`{}`", question.id));
            let ids = ids.collect::<Vec<_>>().join(", ");
            let words = lang.pick("Asked here as well: ", "Demandé ici aussi\u{a0}: ");
            let _ = write!(page, "\n{words}{ids}\n");
        }
    }
}

#[test]
fn the_questions() {
    for lang in Lang::ALL {
        let mut page = lang
            .pick(
                "# Questions\n\nMade from the questionnaires. `commons explain ID` says more of one: why it matters, what to do, how others do it.\n",
                "# Questions\n\nPage tirée des questionnaires. `commons explain ID` en dit plus sur une question\u{a0}: pourquoi elle compte, que faire, comment d’autres font.\n",
            )
            .to_owned();
        let mut seen = BTreeSet::new();
        let all = catalogue::all();
        for found in &all {
            questionnaire(found, lang, &mut seen, &mut page);
        }
        let asked = all
            .iter()
            .flat_map(|it| it.items())
            .map(|(_, item)| item.question.id);
        for id in asked {
            assert!(page.contains(&format!("`{id}`")), "{id}");
        }
        hold("questions.md", lang, &page);
    }
}

// --- JSON ---------------------------------------------------------------------------------------

/// The type of a value of the schema, in a word or two.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap();
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(all) = ["anyOf", "oneOf"]
        .iter()
        .find_map(|key| schema[*key].as_array())
    {
        return all.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    if let Some(word) = schema["const"].as_str() {
        return format!("`{word}`");
    }
    if let Some(words) = schema["enum"].as_array() {
        let words = words
            .iter()
            .map(|word| format!("`{}`", word.as_str().unwrap_or("null")));
        return words.collect::<Vec<_>>().join(" or ");
    }
    if schema["type"] == "array" {
        return format!("list of {}", kind(&schema["items"]));
    }
    match &schema["type"] {
        Value::String(name) => name.clone(),
        Value::Array(names) => {
            let names = names.iter().filter_map(Value::as_str);
            names.collect::<Vec<_>>().join(" or ")
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => "any".to_owned(),
    }
}

fn shape(name: &str, schema: &Value, head: &str, page: &mut String) {
    let _ = write!(
        page,
        "\n## {name}\n\n{}\n",
        cell(schema["description"].as_str().unwrap_or_default())
    );
    let Some(properties) = schema["properties"].as_object() else {
        let _ = write!(page, "\n{}\n", kind(schema));
        return;
    };
    let _ = write!(page, "\n{head}\n|---|---|---|\n");
    for (key, value) in properties {
        let about = value["description"].as_str().unwrap_or_default();
        let _ = writeln!(page, "| `{key}` | {} | {} |", kind(value), cell(about));
    }
}

#[test]
fn the_json_report() {
    let schema = report::schema();
    for lang in Lang::ALL {
        let (intro, head) = lang.pick(
            (
                "# JSON report\n\nMade from the schema, `commons schema report`, which a program should use: it says what is required. Keys and ids are for ever from the first release on.\n",
                "| key | value | meaning |",
            ),
            (
                "# Rapport JSON\n\nPage tirée du schéma, `commons schema report`, dont un programme se servira\u{a0}: il dit ce qui est obligatoire. Clés et identifiants ne changent plus à partir de la première version publiée. Les explications sont celles du schéma, en anglais.\n",
                "| clé | valeur | sens |",
            ),
        );
        let mut page = intro.to_owned();
        shape("Report", &schema, head, &mut page);
        for (name, value) in schema["$defs"].as_object().unwrap() {
            shape(name, value, head, &mut page);
        }
        hold("json.md", lang, &page);
    }
}

// --- the book -----------------------------------------------------------------------------------

/// Every page is in the summary of its book and every entry of the summary is a page.
#[test]
fn the_summary_of_each_book_is_whole() {
    for lang in Lang::ALL {
        let folder = book(lang);
        let summary = fs::read_to_string(folder.join("SUMMARY.md")).unwrap();
        let links = summary.split("](").skip(1);
        let named: Vec<String> = links
            .map(|rest| rest.split(')').next().unwrap().to_owned())
            .collect();
        let listed: BTreeSet<String> = named.iter().cloned().collect();
        assert_eq!(listed.len(), named.len(), "a page stands once in {summary}");
        let mut there = BTreeSet::new();
        for below in ["", "reference/"] {
            for entry in fs::read_dir(folder.join(below)).unwrap() {
                let name = entry.unwrap().file_name().into_string().unwrap();
                if Path::new(&name).extension().is_some_and(|it| it == "md") && name != "SUMMARY.md"
                {
                    there.insert(format!("{below}{name}"));
                }
            }
        }
        assert_eq!(listed, there, "{}", lang.code());
        let settings = fs::read_to_string(folder.join("book.toml")).unwrap();
        assert!(settings.contains(&format!("language = \"{}\"", lang.code())));
    }
}
