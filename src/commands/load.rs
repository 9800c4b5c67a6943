//! Reading descriptions and questionnaires from disk, with everything that is wrong with them.

use super::Environment;
use super::environment::today;
use super::files::{Unreadable, read};
use super::git;
use crate::catalogue;
use crate::check::Invalid;
use crate::cli::BasisArgs;
use crate::description::{self, Context};
use crate::model::{
    Description, Lang, Locations, Place, QuestionIndex, Questionnaire, QuestionnaireName,
};
use crate::render::{diagnostics, problem_parts};
use crate::report::ProblemPart;
use crate::source::{self, Lines, MAX_BYTES, Node, ProblemKind, Problems};
use anyhow::{Result, anyhow};
use jiff::civil::Date;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A description with what it is assessed by.
pub(super) struct Loaded {
    pub(super) description: Description,
    pub(super) questionnaires: Vec<&'static Questionnaire>,
}

/// A description as a check takes it.
pub(super) enum Examined {
    /// It was understood; with the places of its parts.
    Described(Box<Loaded>, Locations),
    /// It was not: every problem, in words.
    Invalid(Vec<Invalid>),
}

/// A description that was read, with its tree, or its problems and what is to be printed before
/// them.
enum Understood<'t> {
    Loaded(Box<Loaded>, Node<'t>),
    Invalid(Problems, String),
}

/// Problems with their places, in words. What a problem is about stays the same when lines move,
/// and in every language.
fn invalid(text: &str, problems: &Problems, lang: Lang) -> Vec<Invalid> {
    let lines = Lines::new(text);
    let one = |problem: &source::Problem| {
        let (line, column) = lines.place(problem.span.start);
        let words = crate::words::problem_words(&problem.kind, lang);
        let kind = format!("{:?}", problem.kind);
        let name = kind.split([' ', '(']).next().unwrap_or_default();
        let about = text.get(problem.span.clone()).unwrap_or_default();
        Invalid {
            place: Place { line, column },
            key: format!("{name}\0{}", about.trim()),
            what: words.what,
            help: words.help,
        }
    };
    problems.sorted().into_iter().map(one).collect()
}

/// The own questionnaires that are typed or named.
#[derive(Default)]
struct Named {
    custom: Vec<&'static Questionnaire>,
    /// Those that could not be read, by their names as written.
    unread: Vec<(String, ProblemKind)>,
    /// What is wrong inside them, ready to print.
    problems: String,
}

impl Named {
    /// Adds a questionnaire once; another one with the same id is a problem.
    fn add(&mut self, read: &'static Questionnaire) -> Option<ProblemKind> {
        match self.custom.iter().find(|known| known.id == read.id) {
            Some(known) if std::ptr::eq(*known, read) => None,
            Some(_) => {
                let id = read.id.to_owned();
                Some(ProblemKind::QuestionnaireIdTwice { id })
            }
            None => {
                self.custom.push(read);
                None
            }
        }
    }
}

/// Reads descriptions one after the other; what they share is read once.
pub(super) struct Loader {
    lang: Lang,
    color: bool,
    date: Date,
    typed: Vec<QuestionnaireName>,
    shipped: Vec<&'static str>,
    index: QuestionIndex,
    custom: HashMap<String, &'static Questionnaire>,
}

impl Loader {
    pub(super) fn new(basis: &BasisArgs, environment: &Environment) -> Loader {
        Loader {
            lang: environment.lang,
            color: environment.color_errors,
            date: basis.date.unwrap_or_else(today),
            typed: basis
                .questionnaires
                .iter()
                .map(|name| QuestionnaireName::parse(name))
                .collect(),
            shipped: catalogue::ids(),
            index: catalogue::index(&[]),
            custom: HashMap::new(),
        }
    }

    /// The day the assessment speaks of.
    pub(super) fn date(&self) -> Date {
        self.date
    }

    /// From now on they speak of this day.
    pub(super) fn set_date(&mut self, date: Date) {
        self.date = date;
    }

    /// Reads a description; `-` is standard input.
    ///
    /// The error is ready to print: every problem with its place.
    pub(super) fn load(&mut self, input: &str) -> Result<Loaded> {
        let bytes = read(input, self.lang)?;
        self.load_bytes(input, &bytes)
    }

    /// Reads a description from what stands in an input of this name.
    pub(super) fn load_bytes(&mut self, input: &str, bytes: &[u8]) -> Result<Loaded> {
        let text = decode(input, bytes, self.lang, self.color)?;
        match self.understand(input, text)? {
            Understood::Loaded(loaded, _) => Ok(*loaded),
            Understood::Invalid(problems, before) => {
                let mut refused = refused(input, text, &problems, self.lang, self.color);
                refused.shown.insert_str(0, &before);
                Err(refused.into())
            }
        }
    }

    /// Reads a description for a check: what is wrong with it is a result, not an end.
    pub(super) fn examine(&mut self, input: &str) -> Result<Examined> {
        let bytes = read(input, self.lang)?;
        let text = match source::decode(&bytes) {
            Ok(text) => text,
            Err(problems) => {
                let text = source::decode_lossy(&bytes);
                return Ok(Examined::Invalid(invalid(&text, &problems, self.lang)));
            }
        };
        Ok(match self.understand(input, text)? {
            Understood::Loaded(loaded, root) => {
                let places = description::locations(&root, &Lines::new(text));
                Examined::Described(loaded, places)
            }
            Understood::Invalid(problems, before) => {
                // Those of a questionnaire of one's own stand in another file.
                if !before.is_empty() {
                    super::output::say(&before);
                }
                Examined::Invalid(invalid(text, &problems, self.lang))
            }
        })
    }

    fn understand<'t>(&mut self, input: &str, text: &'t str) -> Result<Understood<'t>> {
        let mut problems = Problems::default();
        let Some(root) = source::parse(text, &mut problems) else {
            return Ok(Understood::Invalid(problems, String::new()));
        };
        let beside = Beside::new(input);
        let named = self.named(&description::questionnaires_named(&root), &beside)?;
        let with_custom = (!named.custom.is_empty()).then(|| catalogue::index(&named.custom));
        let context = Context {
            today: self.date,
            index: with_custom.as_ref().unwrap_or(&self.index),
            shipped: &self.shipped,
            unread: &named.unread,
        };
        let description = match description::read(&root, &Lines::new(text), context, problems) {
            Ok(description) => description,
            Err(problems) => return Ok(Understood::Invalid(problems, named.problems)),
        };
        let questionnaires = self.selected(&description, &beside)?;
        let loaded = Loaded {
            description,
            questionnaires,
        };
        Ok(Understood::Loaded(Box::new(loaded), root))
    }

    /// The own questionnaires typed, and those that a description names.
    fn named(&mut self, names: &[QuestionnaireName], beside: &Beside) -> Result<Named> {
        let mut named = Named::default();
        for name in self.typed.clone() {
            if let QuestionnaireName::Own(path) = name {
                let read = self.own_questionnaire(&path)?;
                if let Some(kind) = named.add(read) {
                    let words = crate::words::problem_words(&kind, self.lang);
                    return Err(anyhow!("{path}: {}\n  {}", words.what, words.help));
                }
            }
        }
        for name in names {
            let QuestionnaireName::Own(path) = name else {
                continue;
            };
            let kind = match self.own_questionnaire(&beside.join(path)) {
                Ok(read) => named.add(read),
                // Its own problems come first, then the line that names it.
                Err(error) => {
                    if let Some(printed) = error.downcast_ref::<Printed>() {
                        named.problems.push_str(&printed.shown);
                    }
                    let path = path.clone();
                    Some(match error.downcast_ref::<Unreadable>() {
                        Some(it) => ProblemKind::QuestionnaireUnreadable {
                            path,
                            why: it.why.clone(),
                        },
                        None => ProblemKind::QuestionnaireInvalid { path },
                    })
                }
            };
            named.unread.extend(kind.map(|kind| (path.clone(), kind)));
        }
        Ok(named)
    }

    /// The questionnaires typed, or else named; each once.
    fn selected(
        &mut self,
        description: &Description,
        beside: &Beside,
    ) -> Result<Vec<&'static Questionnaire>> {
        if self.typed.is_empty() {
            self.resolve(description.questionnaires.clone(), beside)
        } else {
            self.typed()
        }
    }

    /// The questionnaires typed; each once.
    pub(super) fn typed(&mut self) -> Result<Vec<&'static Questionnaire>> {
        self.resolve(self.typed.clone(), &Beside::default())
    }

    fn resolve(
        &mut self,
        names: Vec<QuestionnaireName>,
        beside: &Beside,
    ) -> Result<Vec<&'static Questionnaire>> {
        let mut selected: Vec<&'static Questionnaire> = Vec::new();
        for name in names {
            let questionnaire = match name {
                QuestionnaireName::Shipped(id) => shipped(&id, self.lang)?,
                QuestionnaireName::Own(path) => self.own_questionnaire(&beside.join(&path))?,
            };
            if !selected.iter().any(|it| it.id == questionnaire.id) {
                selected.push(questionnaire);
            }
        }
        Ok(selected)
    }

    /// A user's own questionnaire, read once.
    pub(super) fn own_questionnaire(&mut self, path: &str) -> Result<&'static Questionnaire> {
        if let Some(known) = self.custom.get(path) {
            return Ok(known);
        }
        let read = read_questionnaire(path, self.lang, self.color)?;
        self.custom.insert(path.to_owned(), read);
        Ok(read)
    }
}

/// Where the questionnaires stand that a description names: in its folder, and in its revision.
#[derive(Default)]
struct Beside {
    revision: Option<String>,
    folder: PathBuf,
}

impl Beside {
    fn new(input: &str) -> Beside {
        let (revision, path) = match git::revision(input) {
            Some((revision, path)) => (Some(revision.to_owned()), path),
            None => (None, input),
        };
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        Beside {
            revision,
            folder: folder.to_owned(),
        }
    }

    /// The name of a file there, as it can be read.
    fn join(&self, path: &str) -> String {
        let path = self.folder.join(path);
        match &self.revision {
            None => path.to_string_lossy().into_owned(),
            Some(revision) => format!("{revision}:{}", plain(&path)),
        }
    }
}

/// A path without `..` where it can be told: git knows only names.
fn plain(path: &Path) -> String {
    let mut parts: Vec<std::borrow::Cow<'_, str>> = Vec::new();
    for part in path.components() {
        let part = part.as_os_str().to_string_lossy();
        if part == ".." && parts.last().is_some_and(|part| part != "." && part != "..") {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// A shipped questionnaire, or what else there is.
pub(super) fn shipped(id: &str, lang: Lang) -> Result<&'static Questionnaire> {
    catalogue::shipped(id).ok_or_else(|| {
        let close = source::closest(id, catalogue::ids());
        let kind = ProblemKind::UnknownQuestionnaire {
            id: id.to_owned(),
            close,
        };
        let words = crate::words::problem_words(&kind, lang);
        anyhow!("{}\n  {}", words.what, words.help)
    })
}

/// Reads a user's own questionnaire.
pub(super) fn read_questionnaire(
    input: &str,
    lang: Lang,
    color: bool,
) -> Result<&'static Questionnaire> {
    let bytes = match git::revision(input) {
        Some((revision, path)) => git::blob(revision, path, MAX_BYTES, lang)?,
        None => read(input, lang)?,
    };
    let text = decode(input, &bytes, lang, color)?;
    let shown = |problems: Problems| report_problems(input, text, &problems, lang, color);
    let mut problems = Problems::default();
    let read = match source::parse(text, &mut problems) {
        Some(root) => catalogue::read_custom(&root, &bytes, problems),
        None => Err(problems),
    };
    // It lives as long as the program, like the shipped ones.
    Ok(Box::leak(Box::new(read.map_err(shown)?)))
}

/// The problems of a file, marked as such.
#[derive(Debug)]
pub(super) struct Printed {
    /// For a person: printed as they are.
    pub(super) shown: String,
    /// For programs.
    pub(super) problems: Vec<ProblemPart>,
}

impl std::fmt::Display for Printed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown)
    }
}

impl std::error::Error for Printed {}

fn report_problems(
    input: &str,
    text: &str,
    problems: &Problems,
    lang: Lang,
    color: bool,
) -> anyhow::Error {
    refused(input, text, problems, lang, color).into()
}

fn refused(input: &str, text: &str, problems: &Problems, lang: Lang, color: bool) -> Printed {
    Printed {
        shown: diagnostics(&name(input, lang), text, problems, color, lang),
        problems: problem_parts(text, problems, lang),
    }
}

/// How an input is called in a message.
pub(super) fn name(input: &str, lang: Lang) -> String {
    match input {
        "-" => lang.pick("standard input", "entrée standard").to_owned(),
        path => crate::render::visible(path).into_owned(),
    }
}

fn decode<'b>(input: &str, bytes: &'b [u8], lang: Lang, color: bool) -> Result<&'b str> {
    source::decode(bytes).map_err(|problems| {
        report_problems(input, &source::decode_lossy(bytes), &problems, lang, color)
    })
}
