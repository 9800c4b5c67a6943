//! `commons schema`, `completions` and `man`: what other programs read.

use super::output::Output;
use super::{Environment, Exit};
use crate::cli::{Cli, Schema};
use crate::model::Lang;
use crate::render::Medium;
use crate::{catalogue, description, report, words};
use anyhow::Result;
use clap::{Command, CommandFactory};
use clap_mangen::Man;

/// The day on which the words of the manual last changed.
const MANUAL: &str = "2026-11-25";

pub(super) fn run(which: Schema, environment: &Environment) -> Result<Exit> {
    let schema = match which {
        Schema::Project => {
            let shipped = catalogue::all();
            description::schema(shipped.iter().map(|it| &**it))
        }
        Schema::Questionnaire => catalogue::schema(),
        Schema::Review => {
            let index = catalogue::index(&[]);
            description::review_schema(&index, &catalogue::ids())
        }
        Schema::Report => report::schema(),
        Schema::Comparison => report::schema_of::<report::Comparison>(),
        Schema::Portfolio => report::schema_of::<report::PortfolioPart>(),
        Schema::History => report::schema_of::<report::History>(),
    };
    print(&format!("{schema:#}\n"), environment)
}

pub(super) fn completions(shell: clap_complete::Shell, environment: &Environment) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(environment), "commons", &mut script);
    print(&String::from_utf8_lossy(&script), environment)
}

pub(super) fn man(environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let found = command(environment).disable_help_subcommand(true);
    let verbs = verbs(&found);
    let manual = Man::new(found.subcommand_value_name(lang.pick("COMMAND", "COMMANDE")))
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
    print(&page, environment)
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

/// The words typed, in the language of the reader.
fn command(environment: &Environment) -> clap::Command {
    environment
        .lang
        .pick::<fn(clap::Command) -> clap::Command>(|lang| lang, words::localise)(Cli::command())
}

fn print(text: &str, environment: &Environment) -> Result<Exit> {
    let mut output = Output::open(None, Medium::Text, environment)?;
    output.write(text)?;
    output.finish()?;
    Ok(Exit::Done)
}
