//! `commons explain`: what an id means, and how a score was made.

use super::files::files;
use super::load::Loader;
use super::output;
use super::{Environment, Exit};
use crate::catalogue;
use crate::cli::ExplainArgs;
use crate::model::{FindingId, Questionnaire, plain};
use crate::render::{Medium, explanation};
use crate::report::{Explanation, Report, explain, proposable};
use crate::words::{Label, TERMS, label};
use anyhow::{Result, anyhow};
use std::path::Path;

sentences_of!(say, "commands-explain");

pub(super) fn run(args: &ExplainArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let mut questionnaires = catalogue::all();
    let (words, file) = told_apart(&args.words);
    if words.is_empty() {
        return print(&contents(&questionnaires, environment), environment);
    }
    let id = &words.join(" ");
    let report = match file {
        None => None,
        Some(file) => Some(assessed(file, args, environment, &mut questionnaires)?),
    };
    let Some(page) = explain(id, &questionnaires, report.as_ref(), lang) else {
        let known = proposable(&questionnaires, lang);
        let compared: Vec<String> = known.iter().map(|name| plain(name)).collect();
        let close = crate::source::closest(&plain(id), compared.iter().map(String::as_str));
        let close = close.and_then(|close| {
            let at = compared.iter().position(|name| *name == close)?;
            known.get(at)
        });
        let help = match close {
            Some(close) => say::did_you_mean(&close, lang),
            None => say::how_to_list(lang).to_owned(),
        };
        return Err(anyhow!(say::unknown_term(&id, &help, lang)));
    };
    print(&page, environment)
}

/// What to explain, and the project file to show it in: after something to explain, what is named as a
/// file is, or what stands there.
fn told_apart(typed: &[String]) -> (&[String], Option<&String>) {
    match typed.split_last() {
        Some((last, words)) if !words.is_empty() && is_a_file(last) => (words, Some(last)),
        Some(_) | None => (typed, None),
    }
}

fn is_a_file(typed: &str) -> bool {
    let path = Path::new(typed);
    let ending = path.extension().and_then(|ending| ending.to_str());
    typed == "-" || matches!(ending, Some("yaml" | "yml" | "json")) || path.is_file()
}

fn print(page: &Explanation, environment: &Environment) -> Result<Exit> {
    let text = explanation(page, environment.layout);
    output::print(&text, Medium::Text, environment)
}

/// The report of a description; its own questionnaires can be explained as well.
fn assessed(
    file: &str,
    args: &ExplainArgs,
    environment: &Environment,
    questionnaires: &mut Vec<&'static Questionnaire>,
) -> Result<Report> {
    let mut loader = Loader::new(&args.basis, environment);
    let file = files(&[file.to_owned()], environment.lang)?
        .into_iter()
        .next();
    let file = file.ok_or_else(|| {
        anyhow!(
            environment
                .lang
                .pick("no description found", "aucun fichier projet trouvé")
        )
    })?;
    let loaded = loader.load(&file)?;
    for questionnaire in &loaded.questionnaires {
        if !questionnaires
            .iter()
            .any(|other| other.id == questionnaire.id)
        {
            questionnaires.push(*questionnaire);
        }
    }
    let request = loaded.request(args.basis.stage, loader.date(), &[]);
    Ok(loaded.report((file != "-").then_some(&file), request, environment.lang))
}

/// What can be explained.
fn contents(questionnaires: &[&'static Questionnaire], environment: &Environment) -> Explanation {
    let lang = environment.lang;
    let of = |it| label(it, lang);
    let sections = questionnaires.iter().map(|questionnaire| {
        let id = questionnaire.id;
        let parts = questionnaire.sections.iter();
        let parts = parts.map(|part| format!("\n  {id}.{}  {}", part.id, part.title.get(lang)));
        format!(
            "{id}  {}{}",
            questionnaire.title.get(lang),
            parts.collect::<String>()
        )
    });
    let terms = TERMS.iter();
    let terms = terms.map(|term| format!("{}  {}", term.id, term.title(lang)));
    let findings = FindingId::WORDS.iter();
    let findings = findings.map(|(word, id)| format!("{word}  {}", id.page(lang).title));
    let mut page = Explanation::new("commons explain ID", say::what_can_be_explained(lang), "");
    page.list(of(Label::Questionnaires), sections);
    page.list(of(Label::Terms), terms);
    page.list(of(Label::Findings), findings);
    page
}
