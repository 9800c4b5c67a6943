//! The examples under the help of each verb: what for, then the command, whole and on its own line; under that
//! of `check`, its exit codes.
//!
//! They stand in the reference as well, where a test runs each of them.

use super::examples;
use crate::model::Lang;
use anstyle::Style;
use clap::Command;

sentences_of!(say, "help-examples");

/// Puts the examples under the help of each verb.
#[must_use]
pub fn with_examples(command: Command, lang: Lang) -> Command {
    below(command, "", lang)
}

fn below(command: Command, path: &str, lang: Lang) -> Command {
    let shown = shown(path, lang);
    let command = if shown.is_empty() {
        command
    } else {
        command.after_help(shown)
    };
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .filter(|verb| verb != "help")
        .collect();
    verbs.into_iter().fold(command, |command, verb| {
        let path = format!("{path} {verb}");
        command.mut_subcommand(&verb, |verb| below(verb, path.trim_start(), lang))
    })
}

/// The examples of a verb as its help shows them; nothing where it has none.
fn shown(path: &str, lang: Lang) -> String {
    let all = examples(path);
    if all.is_empty() {
        return String::new();
    }
    let title = Style::new().bold().underline();
    let heading = say::examples(lang);
    let quiet = Style::new().dimmed();
    let mut text = format!("{title}{heading}{title:#}");
    for example in all {
        let (what, command) = (example.says.get(lang), example.name.get(lang));
        text.push_str(&format!("\n  {quiet}# {what}{quiet:#}\n  $ {command}\n"));
    }
    text.truncate(text.trim_end().len());
    if path == "check" {
        let heading = say::exit_codes(lang);
        text.push_str(&format!("\n\n{title}{heading}{title:#}"));
        for end in say::ends_of_a_check(lang).lines() {
            text.push_str(&format!("\n  {end}"));
        }
    }
    text
}
