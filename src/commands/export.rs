//! `commons export`: the same answers for another form.

use super::files::{description, no_description, quoted, root};
use super::load::Loader;
use super::output::{Output, complain, print, remark, spare, write_new};
use super::reviews::Reviews;
use super::{Environment, Exit};
use crate::assess::reviewed;
use crate::cli::{BasisArgs, ExportArgs, ExportFormat};
use crate::description::{approved, usual_names};
use crate::model::standards::{Bearing, Form, Standard, standard, standards};
use crate::model::{Description, Evidence, History, Lang, Looked};
use crate::render::{
    Medium, best_practices_json, export_markdown, json, safe_lines, security_insights,
};
use crate::report::{Export, ExportSource, badge_project, export};
use crate::repository::{self, Wanted};
use crate::words::{date, export as say};
use crate::{catalogue, source};
use anyhow::{Result, anyhow};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What is typed to learn what there is.
const LIST: &str = "list";

pub(super) fn run(args: &ExportArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    if args.to == LIST {
        return list(environment);
    }
    let standard = standard(&args.to).ok_or_else(|| unknown(&args.to, lang))?;
    let format = format(args, standard, lang)?;
    let Some(file) = description(args.file.as_deref(), lang)? else {
        complain(&no_description(&[], lang), environment);
        return Ok(Exit::NothingAssessed);
    };
    let mut inputs = vec![file.clone()];
    let reviews = Reviews::open(&args.reviews, &mut inputs, environment)?;
    reviews.each_is_of(&inputs, environment)?;
    let read = inputs.iter().chain(reviews.files());
    spare(read, args.output.as_deref(), lang)?;
    let basis = BasisArgs {
        date: args.date,
        ..BasisArgs::default()
    };
    let mut loader = Loader::new(&basis, environment);
    let mut loaded = loader.load(&file)?;
    let looked = reviews.of(&file, &loaded, &loader)?;
    loaded.description = reviewed(&loaded.description, &looked);
    let history = look(&file, &mut loaded.description, measures(standard), &loader);
    let questionnaires = catalogue::all();
    let made = |standard| {
        let source = ExportSource {
            standard,
            file: (file != "-").then_some(file.as_str()),
            description: &loaded.description,
            questionnaires: &questionnaires,
            history: history.as_ref(),
            date: loader.date(),
            approved: &approved,
        };
        export(source, lang)
    };
    // One file may hold the criteria of several standards.
    let exports: Vec<Export> = match (format, standard.form) {
        (ExportFormat::File, Form::BestPracticesJson) => standards()
            .iter()
            .filter(|it| it.form == standard.form)
            .map(made)
            .collect(),
        _ => vec![made(standard)],
    };
    let project = badge_project(&loaded.description);
    let (text, medium) = laid_out(format, standard.form, &project, &exports);
    write(&text, medium, args.output.as_deref(), environment)?;
    if format == ExportFormat::File {
        for export in &exports {
            remark(&left(export, &file, lang), environment);
        }
    }
    Ok(if loaded.description.answers.is_empty() {
        Exit::NothingAssessed
    } else {
        Exit::Done
    })
}

/// The text in a format, and what it is.
fn laid_out(
    format: ExportFormat,
    form: Form,
    project: &[(&str, String)],
    exports: &[Export],
) -> (String, Medium) {
    match (format, form) {
        (ExportFormat::Json, _) => (json(&exports[0]), Medium::Json),
        (ExportFormat::File, Form::BestPracticesJson) => {
            (best_practices_json(project, exports), Medium::Json)
        }
        (ExportFormat::File, Form::SecurityInsights) => {
            (security_insights(&exports[0]), Medium::Json)
        }
        (ExportFormat::File | ExportFormat::Markdown, _) => {
            (export_markdown(&exports[0]), Medium::Markdown)
        }
    }
}

/// Writes to a file that is not there yet, since somebody goes on writing in it, or to standard output.
fn write(text: &str, medium: Medium, path: Option<&Path>, environment: &Environment) -> Result<()> {
    let lang = environment.lang;
    if let Some(path) = path {
        let taken = || anyhow!(say::already_there(&path.display().to_string(), lang));
        return write_new(path, &safe_lines(text, medium), &taken, lang);
    }
    print(text, medium, environment).map(drop)
}

/// The format typed, else what the name of the file ends with, else the standard's own.
fn format(args: &ExportArgs, standard: &Standard, lang: Lang) -> Result<ExportFormat> {
    let has_file = standard.form != Form::Markdown;
    match args.format() {
        Some(ExportFormat::File) if !has_file => Err(anyhow!(say::no_own_form(standard.id, lang))),
        Some(typed) => Ok(typed),
        None if has_file => Ok(ExportFormat::File),
        None => Ok(ExportFormat::Markdown),
    }
}

/// What the file does not hold.
fn left(export: &Export, file: &str, lang: Lang) -> String {
    let command = format!(
        "commons export --to {} {} --format markdown",
        export.standard.id,
        quoted(file)
    );
    say::counted(
        export.standard.title,
        export.said.len(),
        export.to_write.len(),
        export.rest(),
        &command,
        lang,
    )
}

/// Whether a standard asks for what git shows.
fn measures(standard: &Standard) -> bool {
    let mut links = standard.criteria.iter().flat_map(|it| it.by);
    links.any(|link| matches!(link.on, Bearing::Measure(_)))
}

/// What git shows, when it is wanted and the description is that of a repository: another file of a
/// repository may be about another project. A path where nothing is shows nothing, and is left out.
fn look(
    file: &str,
    description: &mut Description,
    measures: bool,
    loader: &Loader,
) -> Option<History> {
    let path = Path::new(file).canonicalize();
    let root = path.as_ref().map_or_else(|_| PathBuf::new(), |it| root(it));
    let inside = path
        .as_ref()
        .ok()
        .and_then(|it| it.strip_prefix(&root).ok());
    let answers = description.answers.values();
    let evidence = answers.flat_map(|it| &it.evidence);
    let cited = evidence.filter_map(|it| it.at.path().map(str::to_owned));
    let cited: BTreeSet<String> = cited.collect();
    let named = |it: &Path| usual_names().flatten().any(|name| Path::new(&name) == it);
    let wanted = Wanted {
        documents: false,
        licences: false,
        badges: false,
        history: measures && inside.is_some_and(named),
        ..Wanted::all(loader.date(), cited)
    };
    let found = path
        .ok()
        .and_then(|_| repository::look(&root, &wanted).ok());
    let stands = |it: &Evidence| match it.at.path() {
        None => true,
        Some(path) => found.as_ref().is_some_and(|found| {
            matches!(
                found.evidence.get(path),
                Some(Looked::File { .. } | Looked::Folder { empty: false })
            )
        }),
    };
    for answered in description.answers.values_mut() {
        answered.evidence.retain(stands);
    }
    found?.history.ok()
}

/// One standard on a line: its id, its version, how many criteria a question bears on, its name.
fn list(environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let mut output = Output::open(None, Medium::Text, environment)?;
    for it in standards() {
        let criteria = say::bears_on(it.criteria.len(), it.of, lang);
        output.write(&format!(
            "{:<24} {:<17} {criteria:<19} {}\n",
            it.id,
            date(it.version, lang),
            it.title.get(lang)
        ))?;
    }
    output.finish()?;
    Ok(Exit::Done)
}

fn unknown(id: &str, lang: Lang) -> anyhow::Error {
    let ids = || standards().iter().map(|it| it.id);
    let close = source::closest(id, ids().chain([LIST]));
    let known: Vec<&str> = ids().collect();
    anyhow!(say::unknown(id, close.as_deref(), &known.join(", "), lang))
}
