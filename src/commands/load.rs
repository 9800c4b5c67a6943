//! Reading descriptions and questionnaires from disk, with everything that is wrong with them.

use super::Environment;
use super::environment::today;
use super::files::{name, read, why_unread};
use super::git;
use crate::assess::Request;
use crate::catalogue;
use crate::check::Invalid;
use crate::cli::BasisArgs;
use crate::description::{self, Context};
use crate::model::{
    Answered, Assessment, Description, Lang, Locations, Place, QuestionIndex, Questionnaire,
    QuestionnaireName, Review, Seen, Stage, Unseen,
};
use crate::render::{diagnostics, problem_parts};
use crate::report::{ProblemPart, Source};
use crate::repository::{self, Tree};
use crate::source::{self, Lines, MAX_BYTES, Node, ProblemKind, Problems};
use anyhow::{Result, anyhow};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

sentences_of!(say, "commands-load");

/// A description with what it is assessed by.
pub(super) struct Loaded {
    pub(super) description: Description,
    pub(super) questionnaires: Vec<&'static Questionnaire>,
    /// The own questionnaires that it may answer, asked for or not.
    pub(super) own: Vec<&'static Questionnaire>,
}

impl Loaded {
    /// What to assess: at another stage than its own where one was asked for.
    pub(super) fn request<'a>(
        &'a self,
        stage: Option<Stage>,
        date: Date,
        reviews: &'a [Review],
    ) -> Request<'a> {
        Request {
            description: &self.description,
            questionnaires: &self.questionnaires,
            date,
            stage: stage.unwrap_or(self.description.project.stage),
            target: None,
            reviews,
        }
    }

    /// What a report is made from.
    pub(super) fn source<'a>(
        &'a self,
        file: Option<&'a str>,
        assessment: &'a Assessment,
    ) -> Source<'a> {
        Source {
            file,
            description: &self.description,
            questionnaires: &self.questionnaires,
            assessment,
        }
    }
}

/// A description as a check takes it.
pub(super) enum Examined {
    /// It was understood; with the places of its parts.
    Described(Box<Loaded>, Locations),
    /// It was not: every problem, in words, the answers that are sound all the same, and the places
    /// of its parts.
    Invalid(Vec<Invalid>, BTreeMap<String, Answered>, Locations),
}

/// A description that was read, with its tree, or its problems.
enum Understood<'t> {
    Loaded(Box<Loaded>, Node<'t>),
    /// Its problems; its answers and its tree, where it is one.
    Invalid(Problems, Option<(BTreeMap<String, Answered>, Node<'t>)>),
}

/// Problems with their places, in words. What a problem is about stays the same when lines move,
/// and in every language.
fn invalid(text: &str, problems: &Problems, lang: Lang) -> Vec<Invalid> {
    let lines = Lines::new(text);
    let one = |problem: &source::Problem| {
        let (line, column) = lines.place(problem.span.start);
        let words = crate::words::problem_words(&problem.kind, lang);
        let about = text.get(problem.span.clone()).unwrap_or_default();
        Invalid {
            place: Place { line, column },
            key: format!("{}\0{}", problem.kind.key(), about.trim()),
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
    /// The repositories whose descriptions name questionnaires, by their roots.
    trees: HashMap<PathBuf, Arc<Tree>>,
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
            trees: HashMap::new(),
        }
    }

    /// The day the assessment speaks of.
    pub(super) fn date(&self) -> Date {
        self.date
    }

    /// The files of questionnaires that were read.
    pub(super) fn questionnaire_files(&self) -> impl Iterator<Item = &String> {
        self.custom.keys()
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
        let another = || another_file(input, bytes, self.lang);
        let text = decode(input, bytes, self.lang, self.color)
            .map_err(|error| another().unwrap_or(error))?;
        match self.understand(input, text)? {
            Understood::Loaded(loaded, _) => Ok(*loaded),
            Understood::Invalid(problems, _) => Err(another_file(input, bytes, self.lang)
                .unwrap_or_else(|| refused(input, text, &problems, self.lang, self.color).into())),
        }
    }

    /// Reads a description for a check: what is wrong with it is a result, not an end.
    pub(super) fn examine(&mut self, input: &str, bytes: &[u8]) -> Result<Examined> {
        let text = match source::decode(bytes) {
            Ok(text) => text,
            Err(problems) => {
                let text = source::decode_lossy(bytes);
                let invalid = invalid(&text, &problems, self.lang);
                return Ok(Examined::Invalid(
                    invalid,
                    BTreeMap::new(),
                    Locations::default(),
                ));
            }
        };
        Ok(match self.understand(input, text)? {
            Understood::Loaded(loaded, root) => {
                let places = description::locations(&root, &Lines::new(text));
                Examined::Described(loaded, places)
            }
            Understood::Invalid(problems, sound) => {
                let invalid = invalid(text, &problems, self.lang);
                let (answers, root) = sound.unzip();
                let places = root.map(|root| description::locations(&root, &Lines::new(text)));
                Examined::Invalid(
                    invalid,
                    answers.unwrap_or_default(),
                    places.unwrap_or_default(),
                )
            }
        })
    }

    fn understand<'t>(&mut self, input: &str, text: &'t str) -> Result<Understood<'t>> {
        let mut problems = Problems::default();
        let Some(root) = source::parse(text, &mut problems) else {
            return Ok(Understood::Invalid(problems, None));
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
        let mut description = match description::read(&root, &Lines::new(text), context, problems) {
            Ok(description) => description,
            Err(problems) => {
                let answers = description::answers_alone(&root, &Lines::new(text), context);
                return Ok(Understood::Invalid(problems, Some((answers, root))));
            }
        };
        if input != "-" {
            let (_, path) = git::revision(input).unwrap_or(("", input));
            let whole = std::path::absolute(path).map(|it| it.display().to_string());
            description.file = Some(whole.unwrap_or_else(|_| path.to_owned()));
        }
        let questionnaires = self.selected(&description, &beside)?;
        let loaded = Loaded {
            description,
            questionnaires,
            own: named.custom,
        };
        Ok(Understood::Loaded(Box::new(loaded), root))
    }

    /// Reads a review of a project.
    ///
    /// The error is ready to print: every problem with its place.
    pub(super) fn review(&self, input: &str, bytes: &[u8], loaded: &Loaded) -> Result<Review> {
        let text = decode(input, bytes, self.lang, self.color)?;
        let refused =
            |problems: Problems| refused(input, text, &problems, self.lang, self.color).into();
        self.understand_review(text, &loaded.own).map_err(refused)
    }

    /// Reads a review for a check: what is wrong with it is a result, not an end.
    pub(super) fn examine_review(
        &self,
        bytes: &[u8],
        loaded: &Loaded,
    ) -> Result<Review, Vec<Invalid>> {
        let text = source::decode(bytes).map_err(|problems| {
            let text = source::decode_lossy(bytes);
            invalid(&text, &problems, self.lang)
        })?;
        self.understand_review(text, &loaded.own)
            .map_err(|problems| invalid(text, &problems, self.lang))
    }

    /// Reads a review of a project that may answer these own questionnaires.
    fn understand_review(
        &self,
        text: &str,
        own: &[&'static Questionnaire],
    ) -> Result<Review, Problems> {
        let mut problems = Problems::default();
        let Some(root) = source::parse(text, &mut problems) else {
            return Err(problems);
        };
        let with_own = (!own.is_empty()).then(|| catalogue::index(own));
        let context = Context {
            today: self.date,
            index: with_own.as_ref().unwrap_or(&self.index),
            shipped: &self.shipped,
            unread: &[],
        };
        description::read_review(&root, &Lines::new(text), context, problems)
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
            let kind = match self.named_questionnaire(path, beside) {
                Ok(read) => named.add(read),
                Err(kind) => Some(kind),
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
            self.resolve(&description.questionnaires, Some(beside))
        } else {
            self.typed()
        }
    }

    /// The questionnaires typed; each once.
    pub(super) fn typed(&mut self) -> Result<Vec<&'static Questionnaire>> {
        self.resolve(&self.typed.clone(), None)
    }

    fn resolve(
        &mut self,
        names: &[QuestionnaireName],
        beside: Option<&Beside>,
    ) -> Result<Vec<&'static Questionnaire>> {
        let mut selected: Vec<&'static Questionnaire> = Vec::new();
        for name in names {
            let questionnaire = match name {
                QuestionnaireName::Shipped(id) => shipped(id, self.lang)?,
                QuestionnaireName::Own(path) => match beside {
                    None => self.own_questionnaire(path)?,
                    Some(beside) => self.named_questionnaire(path, beside).map_err(|kind| {
                        anyhow!(crate::words::problem_words(&kind, self.lang).what)
                    })?,
                },
            };
            if !selected.iter().any(|it| it.id == questionnaire.id) {
                selected.push(questionnaire);
            }
        }
        Ok(selected)
    }

    /// A questionnaire that a description names, read once. It is kept to the repository, and what
    /// is wrong inside it is never printed: a project file could name any file, and have its lines
    /// printed.
    fn named_questionnaire(
        &mut self,
        path: &str,
        beside: &Beside,
    ) -> Result<&'static Questionnaire, ProblemKind> {
        let shown = beside.join(path);
        if let Some(known) = self.custom.get(&shown) {
            return Ok(known);
        }
        let unreadable = |why: String| ProblemKind::QuestionnaireUnreadable {
            path: path.to_owned(),
            why,
        };
        let bytes = match &beside.revision {
            Some(revision) => {
                let inside = plain(&beside.folder.join(path));
                git::blob(revision, &inside, MAX_BYTES, self.lang)
                    .map_err(|error| unreadable(format!("{error:#}")))?
            }
            None => self
                .beneath(path, beside)
                .map_err(|why| unreadable(why_unread(&why, self.lang)))?,
        };
        let read = questionnaire(&bytes).map_err(|_| ProblemKind::QuestionnaireInvalid {
            path: path.to_owned(),
            shown: super::files::quoted(&shown),
        })?;
        self.custom.insert(shown, read);
        Ok(read)
    }

    /// The bytes of a file that a description names, kept to the repository.
    fn beneath(&mut self, path: &str, beside: &Beside) -> Seen<Vec<u8>> {
        let system = |error: std::io::Error| Unseen::Unreadable(error.kind(), error.to_string());
        let folder = beside.folder.as_os_str();
        let folder = Path::new(if folder.is_empty() {
            ".".as_ref()
        } else {
            folder
        });
        let folder = folder.canonicalize().map_err(system)?;
        let mut root = repository::root(&folder).map_err(system)?;
        // Outside a repository, a person’s own file stands in `answers/` below the project.
        if root == folder && folder.ends_with("answers") && !folder.join(".git").exists() {
            root.pop();
        }
        let from_root = folder.strip_prefix(&root).unwrap_or(Path::new(""));
        let inside = flattened(from_root, Path::new(path)).ok_or(Unseen::Outside)?;
        let tree = match self.trees.get(&root) {
            Some(tree) => Arc::clone(tree),
            None => self.enter(Arc::new(Tree::open(&root).map_err(system)?)),
        };
        tree.bytes(&inside)
    }

    /// What descriptions of this repository name is read there, at its costs.
    pub(super) fn enter(&mut self, tree: Arc<Tree>) -> Arc<Tree> {
        self.trees.insert(tree.root().to_owned(), Arc::clone(&tree));
        tree
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

/// Names of files that a check reads as documents end so.
const DOCUMENTS: [&str; 8] = [
    "md", "markdown", "rst", "adoc", "asciidoc", "txt", "html", "htm",
];

/// What to say of a file that was never meant to be a project file: neither its name nor its first
/// keys are those of one, and what is wrong with it as YAML helps nobody.
fn another_file(input: &str, bytes: &[u8], lang: Lang) -> Option<anyhow::Error> {
    let (_, path) = git::revision(input).unwrap_or(("", input));
    let ending = Path::new(path).extension().unwrap_or_default();
    let ends = |endings: &[&str]| {
        endings
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    };
    let text = source::decode_lossy(bytes);
    let begun = ["format:", "project:", "answers:", "respondent:", "policy:"];
    let is_begun = text
        .lines()
        .any(|line| begun.iter().any(|key| line.starts_with(key)));
    if input == "-" || is_begun || ends(&["yaml", "yml", "json"]) {
        return None;
    }
    let what = name(input, lang);
    let mut words = say::not_a_project_file(&what, lang);
    if ends(&DOCUMENTS) && input == path {
        let file = super::files::quoted(input);
        words.push_str(&say::how_to_check_it(&file, lang));
    }
    Some(anyhow!(words))
}

/// Where the questionnaires stand that a description names: in its folder, and in its revision.
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

    /// The name of a file there, as it can be typed here.
    fn join(&self, path: &str) -> String {
        let path = self.folder.join(path);
        match &self.revision {
            None => path.to_string_lossy().into_owned(),
            Some(revision) => format!("{revision}:{}", plain(&path)),
        }
    }
}

/// A path from the root; `None` when it leads out of it.
fn flattened(folder: &Path, path: &Path) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.components().chain(path.components()) {
        match part {
            Component::Normal(name) => parts.push(name.to_str()?),
            Component::CurDir => {}
            Component::ParentDir => drop(parts.pop()?),
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
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
    questionnaire(&bytes).map_err(|problems| {
        let text =
            source::decode(&bytes).map_or_else(|_| source::decode_lossy(&bytes), str::to_owned);
        report_problems(input, &text, &problems, lang, color)
    })
}

/// Understands a questionnaire. It lives as long as the program, like the shipped ones.
fn questionnaire(bytes: &[u8]) -> Result<&'static Questionnaire, Problems> {
    let text = source::decode(bytes)?;
    let mut problems = Problems::default();
    let Some(root) = source::parse(text, &mut problems) else {
        return Err(problems);
    };
    let read = catalogue::read_custom(&root, bytes, problems)?;
    Ok(Box::leak(Box::new(read)))
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

pub(super) fn report_problems(
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

fn decode<'b>(input: &str, bytes: &'b [u8], lang: Lang, color: bool) -> Result<&'b str> {
    source::decode(bytes).map_err(|problems| {
        report_problems(input, &source::decode_lossy(bytes), &problems, lang, color)
    })
}
