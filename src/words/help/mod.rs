//! The help in French, its examples, and the errors of the command line.
//!
//! The English help stands beside each argument in `cli`; a test compares the two lists.

mod errors;
mod examples;
mod tables;

pub use errors::{Expected, argument_error};
pub use examples::with_examples;
pub use tables::{Entry, MANUAL_SECTIONS, ManualSection, examples, french, french_value};

use crate::model::Lang;
use clap::builder::Styles;
use clap::{Arg, ArgAction, Command};

/// Puts the whole help of a command into French.
#[must_use]
pub fn localise(command: Command) -> Command {
    let version = flag("version", 'V', ArgAction::Version);
    let mut command = into_french(command, "")
        .disable_version_flag(true)
        .arg(version);
    // The verb `help` exists once the command is built.
    command.build();
    with_examples(help_verb(command), Lang::Fr)
}

fn help_verb(command: Command) -> Command {
    let about = french("help verb").unwrap_or_default();
    let verbs: Vec<String> = command
        .get_subcommands()
        .filter(|verb| verb.has_subcommands() && verb.get_name() != "help")
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let command = command.mut_subcommand("help", |verb| verb.about(about));
    verbs.into_iter().fold(command, |command, verb| {
        command.mut_subcommand(verb, help_verb)
    })
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    let help = french(name).unwrap_or_default();
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .help(help)
        .help_heading("Options\u{a0}")
}

fn into_french(command: Command, path: &str) -> Command {
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let mut order = 0;
    let mut command = command
        .help_template("{about-with-newline}\nUtilisation\u{a0}: {usage}\n\n{all-args}{after-help}")
        .styles(Styles::default())
        .disable_help_flag(true)
        .subcommand_help_heading("Commandes\u{a0}")
        .subcommand_value_name("COMMANDE")
        .mut_args(|arg| {
            // Under a heading of our own, clap would sort positional arguments by name.
            order += 1;
            let arg = argument(arg, path);
            if arg.is_positional() {
                arg.display_order(order)
            } else {
                arg
            }
        })
        .arg(flag("help", 'h', ArgAction::Help));
    if let Some(about) = french(path) {
        command = command.about(about);
    }
    for verb in verbs {
        let path = if path.is_empty() {
            verb.clone()
        } else {
            format!("{path} {verb}")
        };
        command = command.mut_subcommand(verb, |verb| into_french(verb, &path));
    }
    command
}

fn argument(arg: Arg, path: &str) -> Arg {
    let id = arg.get_id().to_string();
    let found = if path.is_empty() {
        id.clone()
    } else {
        format!("{path}.{id}")
    };
    let Some(help) = french(&found).or_else(|| french(&id)) else {
        return arg;
    };
    let mut help = help.to_owned();
    let takes_value = arg.get_action().takes_values();
    if takes_value {
        let defaults: Vec<String> = arg
            .get_default_values()
            .iter()
            .map(|value| value.to_string_lossy().into_owned())
            .collect();
        if !defaults.is_empty() {
            help.push_str(&format!(" [par défaut\u{a0}: {}]", defaults.join(", ")));
        }
        let values: Vec<String> = arg
            .get_possible_values()
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        if !values.is_empty() {
            help.push_str(&format!(" [valeurs\u{a0}: {}]", values.join(", ")));
        }
    }
    let heading = if arg.is_positional() {
        "Arguments\u{a0}"
    } else {
        "Options\u{a0}"
    };
    let name = arg.get_value_names().and_then(|names| names.first());
    let name = name.map_or("", |name| french_value(name)).to_owned();
    let arg = arg.help(help).help_heading(heading);
    if takes_value {
        arg.value_name(name)
            .hide_default_value(true)
            .hide_possible_values(true)
    } else {
        arg
    }
}
