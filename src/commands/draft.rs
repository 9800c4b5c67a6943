//! `commons draft`: the first text of a document, from the answers of a description.

use super::custom_questionnaires::shipped;
use super::files::{description, quoted, root};
use super::load::{Loaded, Loader};
use super::output::{print, remark, stays_inside, write_new};
use super::save::folder_of;
use super::{Environment, Exit};
use crate::cli::{BasisArgs, DraftGovernanceArgs, DraftVerb};
use crate::model::{
    Description, Kind, Lang, PRINCIPLES, Questionnaire, QuestionnaireName, Repository, Scheme,
};
use crate::render::{Medium, draft_markdown, safe_lines};
use crate::report::{DraftSource, draft, unread_rules};
use crate::repository::{self, Wanted};
use crate::words::draft as say;
use crate::{check, governance};
use anyhow::{Result, anyhow};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::Path;

pub(super) fn run(verb: &DraftVerb, environment: &Environment) -> Result<Exit> {
    match verb {
        DraftVerb::Governance(args) => governance_document(args, environment),
    }
}

fn governance_document(args: &DraftGovernanceArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let basis = BasisArgs {
        questionnaires: args.questionnaires.clone(),
        stage: args.stage,
        date: args.date,
    };
    let mut loader = Loader::new(&basis, environment);
    let file = description(args.file.as_deref(), lang)?;
    let loaded = file.as_deref().map(|it| loader.load(it)).transpose()?;
    let asked = match &loaded {
        Some(it) => it.questionnaires.clone(),
        None => loader.typed()?,
    };
    let questionnaires = principles(&asked, loaded.as_ref(), lang)?;
    let root = root(Path::new(file.as_deref().unwrap_or("")));
    stays_inside(&root, args.output.as_deref(), lang)?;
    let folder = folder(&root, args.output.as_deref());
    let name = file.as_deref().map(|it| name(it, &root));
    let description = loaded.as_ref().map(|it| &it.description);
    let found = documents(&root, file.as_deref(), loader.date(), lang)?;
    let read = found.as_ref().map(check::readings).unwrap_or_default();
    let readings = found.as_ref().map(|it| check::ruling(it, &read));
    let readings = readings.unwrap_or_default();
    let unread = found.as_ref().map(|it| unread_rules(it, &read, lang));
    let draft = draft(
        DraftSource {
            readings: &readings,
            elsewhere: found.as_ref().and_then(|it| it.rules_elsewhere(&readings)),
            unread: &unread.unwrap_or_default(),
            says: |id| governance::signal(id).map(|signal| signal.says),
            file: name.as_deref(),
            description,
            questionnaires: &questionnaires,
            stage: args.stage.or(description.map(|it| it.project.stage)),
            date: loader.date(),
            folder: folder.as_deref(),
        },
        lang,
    );
    let text = draft_markdown(&draft);
    if let Some(path) = &args.output {
        let shown = path.display().to_string();
        let check = check_command(path, folder.as_deref());
        let again = args.file.as_ref().map(|file| format!(" {}", quoted(file)));
        let again = format!("commons draft governance{}", again.unwrap_or_default());
        let taken = || anyhow!(say::already_there(&shown, &check, &again, lang));
        write_new(path, &safe_lines(&text, Medium::Markdown), &taken, lang)?;
        remark(
            &say::written(&shown, draft.open(), &check, lang),
            environment,
        );
    } else {
        print(&text, Medium::Markdown, environment)?;
    }
    if file.is_none() {
        remark(say::no_description(lang), environment);
    }
    Ok(Exit::Done)
}

/// The documents of the project: those of the repository whose root the description stands in. A
/// description elsewhere is of another project.
fn documents(
    root: &Path,
    file: Option<&str>,
    date: Date,
    lang: Lang,
) -> Result<Option<Repository>> {
    let stands_there = file.is_none_or(|file| {
        let folder = folder_of(Path::new(file)).canonicalize();
        folder.is_ok_and(|folder| folder == root)
    });
    if !stands_there {
        return Ok(None);
    }
    let wanted = Wanted {
        history: false,
        badges: false,
        licences: false,
        governs: governance::plainly,
        ..Wanted::all(date, BTreeSet::new())
    };
    let found = repository::look(root, &wanted).map_err(|error| {
        let why = crate::words::system_error(&error, lang);
        anyhow!("{}{} {why}", root.display(), lang.colon())
    })?;
    Ok(Some(found))
}

/// The questionnaires on the principles among those asked; when a principle is in none of them, the
/// usual one comes after.
fn principles(
    asked: &[&'static Questionnaire],
    loaded: Option<&Loaded>,
    lang: Lang,
) -> Result<Vec<&'static Questionnaire>> {
    let about = |questionnaire: &Questionnaire| questionnaire.scheme == Scheme::Principles;
    let mut found: Vec<&'static Questionnaire> = Vec::new();
    found.extend(asked.iter().filter(|it| about(it)));
    let has = |principle: &&str| {
        let mut sections = found.iter().flat_map(|it| it.sections);
        sections.any(|section| section.id == *principle)
    };
    if !PRINCIPLES.iter().all(has) {
        let kinds = loaded.map(|it| it.description.project.kinds.as_slice());
        for name in Description::default_questionnaires(kinds.unwrap_or(&[Kind::Software])) {
            if let QuestionnaireName::Shipped(id) = name {
                let usual = shipped(&id, lang)?;
                if about(usual) && !found.iter().any(|it| it.id == usual.id) {
                    found.push(usual);
                }
            }
        }
    }
    Ok(found)
}

/// The folder in which the draft will stand, from the project's root; `None` when that is elsewhere.
fn folder(root: &Path, output: Option<&Path>) -> Option<String> {
    let Some(output) = output else {
        return Some(String::new());
    };
    let beside = folder_of(output).canonicalize().ok()?;
    inside(&beside, root)
}

/// How `commons check` comes to read a document: by itself, where it looks for one of this name.
fn check_command(path: &Path, folder: Option<&str>) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let inside = folder.map(|folder| match folder {
        "" => name.into_owned(),
        folder => format!("{folder}/{name}"),
    });
    match inside {
        Some(inside) if repository::is_governance(&inside) => "commons check".to_owned(),
        Some(_) | None => format!("commons check {}", quoted(&path.to_string_lossy())),
    }
}

/// How the draft calls its description: nobody else has the folders of this machine.
fn name(file: &str, root: &Path) -> String {
    let path = Path::new(file);
    let found = path
        .canonicalize()
        .ok()
        .and_then(|path| inside(&path, root));
    let last = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    found.or(last).unwrap_or_else(|| file.to_owned())
}

fn inside(path: &Path, root: &Path) -> Option<String> {
    let inside = path.strip_prefix(root).ok()?;
    Some(inside.to_string_lossy().replace('\\', "/"))
}
