//! `commons questionnaires`: list, show, validate.

use super::custom_questionnaires::{read_questionnaire, shipped};
use super::output::{Output, complain, print};
use super::{Environment, Exit};
use crate::catalogue;
use crate::cli::{QuestionnairesArgs, QuestionnairesVerb, ShowFormat};
use crate::model::{Depth, Questionnaire, QuestionnaireName};
use crate::render::{
    Medium, Selection, codebook_csv, codebook_json, visible, worksheet_html, worksheet_markdown,
    worksheet_text,
};
use anyhow::Result;

sentences_of!(say, "commands-questionnaires");

pub(super) fn run(args: QuestionnairesArgs, environment: &Environment) -> Result<Exit> {
    let (text, medium) = match args.verb.unwrap_or(QuestionnairesVerb::List) {
        QuestionnairesVerb::List => (list(environment), Medium::Text),
        QuestionnairesVerb::Show {
            id,
            format,
            depth,
            stage,
            kinds,
        } => {
            let selection = Selection {
                quick: depth == Some(Depth::Quick),
                stage,
                kinds,
            };
            let text = show(&id, format, &selection, environment)?;
            (text, format.into())
        }
        QuestionnairesVerb::Validate { files } => return validate(&files, environment),
    };
    print(&text, medium, environment)
}

/// One questionnaire on a line: id, questions, title.
fn list(environment: &Environment) -> String {
    let lang = environment.lang;
    let line = |questionnaire: &&'static Questionnaire| {
        let questions = say::questions(questionnaire.items().count(), lang);
        format!(
            "{:<16} v{:<3} {questions:<14} {}\n",
            questionnaire.id,
            questionnaire.version,
            questionnaire.title.get(lang)
        )
    };
    catalogue::all().iter().map(line).collect()
}

fn show(
    id: &str,
    format: ShowFormat,
    selection: &Selection,
    environment: &Environment,
) -> Result<String> {
    let lang = environment.lang;
    let found = match QuestionnaireName::parse(id) {
        QuestionnaireName::Shipped(id) => shipped(&id, lang)?,
        QuestionnaireName::Custom(path) => {
            read_questionnaire(&path, lang, environment.color_errors)?
        }
    };
    Ok(match format {
        ShowFormat::Text => worksheet_text(found, selection, lang, environment.layout),
        ShowFormat::Markdown => worksheet_markdown(found, selection, lang),
        ShowFormat::Html => worksheet_html(found, selection, lang),
        ShowFormat::Json => codebook_json(found),
        ShowFormat::Csv => codebook_csv(found),
    })
}

/// Every problem of every file; the exit tells whether there was one.
fn validate(files: &[String], environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let mut output = Output::open(None, Medium::Text, environment)?;
    let mut exit = Exit::Done;
    for file in files {
        match read_questionnaire(file, lang, environment.color_errors) {
            Ok(read_questionnaire) => {
                let questions = say::questions(read_questionnaire.items().count(), lang);
                let (id, file) = (&read_questionnaire.id, visible(file));
                let line = say::valid(&file, &id, &questions, lang);
                if !environment.quiet {
                    output.write(&line)?;
                }
            }
            Err(error) => {
                complain(&error, environment);
                exit = Exit::CouldNotRun;
            }
        }
    }
    output.finish()?;
    Ok(exit)
}
