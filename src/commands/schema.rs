//! `commons schema`, `completions` and `man`: what other programs read.

use super::output::print;
use super::{Environment, Exit};
use crate::cli::{self, Schema};
use crate::model::Lang;
use crate::render::Medium;
use crate::words;
use anyhow::Result;
use clap::Command;
use clap_mangen::Man;
use flate2::read::GzDecoder;
use std::io::Read as _;

sentences_of!(say, "commands-schema");

/// The day on which the words of the manual last changed.
const MANUAL: &str = "2026-11-26";

/// The schemas as the library makes them, which `tests/schemas.rs` holds, packed by `build.rs`: what makes
/// them is ten times as large.
macro_rules! packed {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".schema.json.gz"))
    };
}

pub(super) fn run(which: Schema, environment: &Environment) -> Result<Exit> {
    let packed: &[u8] = match which {
        Schema::Project => packed!("project"),
        Schema::Questionnaire => packed!("questionnaire"),
        Schema::Review => packed!("review"),
        Schema::Report => packed!("report"),
        Schema::Comparison => packed!("comparison"),
        Schema::Portfolio => packed!("portfolio"),
        Schema::Export => packed!("export"),
        Schema::History => packed!("history"),
        Schema::Cohort => packed!("cohort"),
    };
    let mut schema = String::new();
    GzDecoder::new(packed).read_to_string(&mut schema)?;
    print(&schema, Medium::Text, environment)
}

pub(super) fn completions(shell: clap_complete::Shell, environment: &Environment) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut cli::command(environment.lang),
        "commons",
        &mut script,
    );
    print(&String::from_utf8_lossy(&script), Medium::Text, environment)
}

pub(super) fn man(environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let found = cli::command(environment.lang).disable_help_subcommand(true);
    let verbs = verbs(&found);
    let manual = Man::new(found.subcommand_value_name(say::command(lang)))
        .date(MANUAL)
        .manual("commons");
    let mut text = Vec::new();
    manual.render_title(&mut text)?;
    manual.render_name_section(&mut text)?;
    manual.render_synopsis_section(&mut text)?;
    manual.render_description_section(&mut text)?;
    manual.render_options_section(&mut text)?;
    // The preamble gives the apostrophe a name that both kinds of roff know.
    let mut page = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n".to_owned();
    page.push_str(&in_language(&text, lang));
    for verb in verbs {
        page.push_str(&verb_page("commons", verb, lang)?);
    }
    page.push_str(&roff_examples(".SH", "", lang));
    for section in words::MANUAL_SECTIONS {
        page.push_str(&roff_section(section, lang));
    }
    print(&page, Medium::Text, environment)
}

/// The examples of a verb as roff, under a heading of this rank; nothing where it has none.
fn roff_examples(rank: &str, path: &str, lang: Lang) -> String {
    let all = words::examples(path);
    if all.is_empty() {
        return String::new();
    }
    let mut text = format!("{rank} {}\n", say::examples(lang));
    let colon = lang.colon();
    for example in all {
        let (what, command) = (roff(example.says.get(lang)), roff(example.name.get(lang)));
        text.push_str(&format!(".TP\n{what}{colon}\n\\fB{command}\\fR\n"));
    }
    text
}

fn roff_section(section: &words::ManualSection, lang: Lang) -> String {
    let mut text = format!(".SH \"{}\"\n", section.heading.get(lang));
    for entry in section.entries {
        let (what, words) = (roff(entry.name.get(lang)), roff(entry.says.get(lang)));
        text.push_str(&format!(".TP\n\\fB{what}\\fR\n{words}\n"));
    }
    text
}

/// Words as roff prints them: no sign of them is a request.
fn roff(words: &str) -> String {
    let words = words.replace('\\', "\\e").replace('-', "\\-");
    if words.starts_with(['.', '\'']) {
        format!("\\&{words}")
    } else {
        words
    }
}

/// A verb and those below it, each under its own heading.
fn verb_page(path: &str, verb: Command, lang: Lang) -> Result<String> {
    let path = format!("{path} {}", verb.get_name());
    let below = verbs(&verb);
    // What every verb takes stands once, at the top.
    let verb = verb.mut_args(|it| {
        let everywhere = it.is_global_set();
        it.hide(everywhere)
    });
    let has_arguments = verb.get_arguments().any(|argument| !argument.is_hide_set());
    let page = Man::new(verb.bin_name(path.clone()).disable_help_subcommand(true));
    let mut parts = Vec::new();
    page.render_description_section(&mut parts)?;
    page.render_synopsis_section(&mut parts)?;
    if has_arguments {
        page.render_options_section(&mut parts)?;
    }
    // The sections of a verb are parts of its own section, which opens with what it does.
    let parts = in_language(&parts, lang).replacen(".SH DESCRIPTION\n", "", 1);
    let parts = parts.replace(".SH ", ".SS ");
    let mut text = format!(".SH \"{path}\"\n{parts}");
    let verb_path = path.strip_prefix("commons ").unwrap_or_default();
    text.push_str(&roff_examples(".SS", verb_path, lang));
    for verb in below {
        text.push_str(&verb_page(&path, verb, lang)?);
    }
    Ok(text)
}

fn verbs(command: &Command) -> Vec<Command> {
    let all = command.get_subcommands();
    all.filter(|verb| verb.get_name() != "help")
        .cloned()
        .collect()
}

/// Parts of a manual page as one: without the preamble of each, without empty paragraphs, and with
/// its heading in the language of the reader.
fn in_language(page: &[u8], lang: Lang) -> String {
    let page = String::from_utf8_lossy(page)
        .replace(".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n", "")
        .replace("\n.br\n\n.br\n", "\n.sp\n");
    match lang {
        Lang::En => page,
        Lang::Fr => page.replace(".SH NAME\n", ".SH NOM\n"),
    }
}
