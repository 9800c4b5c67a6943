//! Reading descriptions and questionnaires from disk, with everything that is wrong with them.

use super::Environment;
use super::environment::today;
use crate::catalogue;
use crate::check::Invalid;
use crate::cli::BasisArgs;
use crate::description::{self, Context, USUAL_NAMES};
use crate::model::{
    Description, Lang, Place, Places, QuestionIndex, Questionnaire, QuestionnaireName,
};
use crate::render::diagnostics;
use crate::source::{self, Lines, MAX_BYTES, ProblemKind, Problems};
use anyhow::{Context as _, Result, anyhow};
use jiff::civil::Date;
use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// A description with what it is assessed by.
pub(super) struct Loaded {
    pub(super) description: Description,
    pub(super) questionnaires: Vec<&'static Questionnaire>,
}

/// A description as a check takes it.
pub(super) enum Examined {
    /// It was understood; with the places of its parts.
    Described(Box<Loaded>, Places),
    /// It was not: every problem, in words.
    Invalid(Vec<Invalid>),
}

/// A description that was read, or its problems and what is to be printed before them.
enum Understood {
    Loaded(Box<Loaded>, Places),
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
    own: Vec<&'static Questionnaire>,
    /// Those that could not be read, by their names as written.
    unread: Vec<(String, ProblemKind)>,
    /// What is wrong inside them, ready to print.
    problems: String,
}

impl Named {
    /// Adds a questionnaire once; another one with the same id is a problem.
    fn add(&mut self, read: &'static Questionnaire) -> Option<ProblemKind> {
        match self.own.iter().find(|known| known.id == read.id) {
            Some(known) if std::ptr::eq(*known, read) => None,
            Some(_) => {
                let id = read.id.to_owned();
                Some(ProblemKind::QuestionnaireIdTwice { id })
            }
            None => {
                self.own.push(read);
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
    own: HashMap<PathBuf, &'static Questionnaire>,
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
            own: HashMap::new(),
        }
    }

    /// The day the assessment speaks of.
    pub(super) fn date(&self) -> Date {
        self.date
    }

    /// Reads a description; `-` is standard input.
    ///
    /// The error is ready to print: every problem with its place.
    pub(super) fn load(&mut self, input: &str) -> Result<Loaded> {
        let bytes = read(input, self.lang)?;
        let text = decode(input, &bytes, self.lang, self.color)?;
        match self.understand(input, text)? {
            Understood::Loaded(loaded, _) => Ok(*loaded),
            Understood::Invalid(problems, before) => {
                let own = self.problems(input, text, &problems);
                Err(Printed(format!("{before}{own}")).into())
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
            Understood::Loaded(loaded, places) => Examined::Described(loaded, places),
            Understood::Invalid(problems, before) => {
                // Those of a questionnaire of one's own stand in another file.
                if !before.is_empty() {
                    super::output::say(&before);
                }
                Examined::Invalid(invalid(text, &problems, self.lang))
            }
        })
    }

    fn understand(&mut self, input: &str, text: &str) -> Result<Understood> {
        let mut problems = Problems::default();
        let Some(root) = source::parse(text, &mut problems) else {
            return Ok(Understood::Invalid(problems, String::new()));
        };
        let folder = Path::new(input)
            .parent()
            .unwrap_or(Path::new(""))
            .to_owned();
        let named = self.named(&description::questionnaires_named(&root), &folder)?;
        let with_own = (!named.own.is_empty()).then(|| catalogue::index(&named.own));
        let context = Context {
            today: self.date,
            index: with_own.as_ref().unwrap_or(&self.index),
            shipped: &self.shipped,
            unread: &named.unread,
        };
        let lines = Lines::new(text);
        let description = match description::read(&root, &lines, context, problems) {
            Ok(description) => description,
            Err(problems) => return Ok(Understood::Invalid(problems, named.problems)),
        };
        let questionnaires = self.selected(&description, &folder)?;
        let loaded = Loaded {
            description,
            questionnaires,
        };
        let places = description::places(&root, &lines);
        Ok(Understood::Loaded(Box::new(loaded), places))
    }

    /// The own questionnaires typed, and those that a description names.
    fn named(&mut self, names: &[QuestionnaireName], folder: &Path) -> Result<Named> {
        let mut named = Named::default();
        for name in self.typed.clone() {
            if let QuestionnaireName::Own(path) = name {
                let read = self.own_questionnaire(Path::new(&path))?;
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
            let kind = match self.own_questionnaire(&folder.join(path)) {
                Ok(read) => named.add(read),
                // Its own problems come first, then the line that names it.
                Err(error) => {
                    if let Some(printed) = error.downcast_ref::<Printed>() {
                        named.problems.push_str(&printed.0);
                    }
                    let path = path.clone();
                    Some(match error.downcast_ref::<Unreadable>() {
                        Some(own) => ProblemKind::QuestionnaireUnreadable {
                            path,
                            why: own.why.clone(),
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
        folder: &Path,
    ) -> Result<Vec<&'static Questionnaire>> {
        if self.typed.is_empty() {
            self.resolve(description.questionnaires.clone(), folder)
        } else {
            self.typed()
        }
    }

    /// The questionnaires typed; each once.
    pub(super) fn typed(&mut self) -> Result<Vec<&'static Questionnaire>> {
        self.resolve(self.typed.clone(), Path::new(""))
    }

    fn resolve(
        &mut self,
        names: Vec<QuestionnaireName>,
        folder: &Path,
    ) -> Result<Vec<&'static Questionnaire>> {
        let mut selected: Vec<&'static Questionnaire> = Vec::new();
        for name in names {
            let questionnaire = match name {
                QuestionnaireName::Shipped(id) => shipped(&id, self.lang)?,
                QuestionnaireName::Own(path) => self.own_questionnaire(&folder.join(path))?,
            };
            if !selected.iter().any(|own| own.id == questionnaire.id) {
                selected.push(questionnaire);
            }
        }
        Ok(selected)
    }

    /// A user's own questionnaire, read once.
    pub(super) fn own_questionnaire(&mut self, path: &Path) -> Result<&'static Questionnaire> {
        if let Some(known) = self.own.get(path) {
            return Ok(known);
        }
        let read = read_questionnaire(&path.to_string_lossy(), self.lang, self.color)?;
        self.own.insert(path.to_owned(), read);
        Ok(read)
    }

    fn problems(&self, input: &str, text: &str, problems: &Problems) -> anyhow::Error {
        report_problems(input, text, problems, self.lang, self.color)
    }
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
    let bytes = read(input, lang)?;
    let text = decode(input, &bytes, lang, color)?;
    let shown = |problems: Problems| report_problems(input, text, &problems, lang, color);
    let mut problems = Problems::default();
    let read = match source::parse(text, &mut problems) {
        Some(root) => catalogue::read_own(&root, &bytes, problems),
        None => Err(problems),
    };
    // It lives as long as the program, like the shipped ones.
    Ok(Box::leak(Box::new(read.map_err(shown)?)))
}

/// The problems of a file, marked as such: they are printed as they are.
#[derive(Debug)]
pub(super) struct Printed(pub(super) String);

impl std::fmt::Display for Printed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
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
    Printed(diagnostics(&name(input, lang), text, problems, color, lang)).into()
}

/// How an input is called in a message.
fn name(input: &str, lang: Lang) -> String {
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

/// The bytes of an input, and at most one more than may be read.
#[expect(
    clippy::disallowed_methods,
    reason = "the one reader of descriptions and questionnaires"
)]
pub(super) fn read(input: &str, lang: Lang) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(16 * 1024);
    let most = MAX_BYTES as u64 + 1;
    let result = if input == "-" {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(input).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    let path = name(input, lang);
    result.map_err(|error| {
        let why = crate::words::system_error(&error, lang);
        Unreadable { path, why, lang }
    })?;
    Ok(bytes)
}

/// The first two thousand bytes of a file, to see what it is; `None` when it cannot be read.
#[expect(clippy::disallowed_methods, reason = "a file that is only glanced at")]
pub(super) fn read_start(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).ok()?;
    file.take(2000).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// A file that the system does not give.
#[derive(Debug)]
struct Unreadable {
    path: String,
    why: String,
    lang: Lang,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Unreadable { path, why, lang } = self;
        match lang {
            Lang::En => write!(f, "cannot read {path}: {why}"),
            Lang::Fr => write!(f, "impossible de lire {path}\u{a0}: {why}"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// The files that the inputs stand for: a folder is its description, or every description in it.
pub(super) fn files(inputs: &[String], lang: Lang) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for input in inputs {
        let path = Path::new(input);
        if input == "-" || !path.is_dir() {
            files.push(input.clone());
        } else if let Some(usual) = USUAL_NAMES
            .iter()
            .map(|name| path.join(name))
            .find(|own| own.is_file())
        {
            files.push(usual.to_string_lossy().into_owned());
        } else {
            files.extend(yaml_files(path, lang)?);
        }
    }
    Ok(files)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a folder of descriptions is listed here alone"
)]
pub(super) fn yaml_files(folder: &Path, lang: Lang) -> Result<Vec<String>> {
    let path = folder.display();
    let words = || {
        lang.pick(
            format!("cannot list {path}"),
            format!("impossible de lister {path}"),
        )
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(words)? {
        let file = entry.with_context(words)?.path();
        let yaml = file
            .extension()
            .is_some_and(|ending| ending == "yaml" || ending == "yml");
        if yaml && file.is_file() {
            files.push(file.to_string_lossy().into_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// The description of this folder or the nearest one above, up to the repository's root.
#[expect(clippy::disallowed_methods, reason = "where the user stands")]
pub(super) fn nearest() -> Option<String> {
    let here = std::env::current_dir().ok()?;
    for folder in here.ancestors() {
        if let Some(found) = USUAL_NAMES
            .iter()
            .map(|name| folder.join(name))
            .find(|own| own.is_file())
        {
            let shown = found.strip_prefix(&here).unwrap_or(&found);
            return Some(shown.to_string_lossy().into_owned());
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}

/// The repository’s root above a file, else the file’s folder: evidence is looked for from there.
pub(super) fn root(file: &Path) -> PathBuf {
    let folder = file.parent().filter(|own| !own.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let repository = folder.ancestors().find(|own| own.join(".git").exists());
    repository.unwrap_or(&folder).to_owned()
}

/// A word for a shell.
pub(super) fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "._-/:@%+=".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
