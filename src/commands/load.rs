//! Reading descriptions and questionnaires from disk, with everything that is wrong with them.

use super::Environment;
use super::custom_questionnaires::{Beside, CustomQuestionnaires, shipped};
use super::environment::today;
use super::files::read;
use super::git;
use super::problems::{another_file, decode, invalid, refused};
use crate::assess::{Request, assess};
use crate::catalogue;
use crate::check::Invalid;
use crate::cli::BasisArgs;
use crate::description::{self, Context};
use crate::model::{
    Answered, Assessment, Description, Lang, Locations, QuestionIndex, Questionnaire,
    QuestionnaireName, Review, Stage,
};
use crate::report::{Detail, Report, Source, report};
use crate::repository::Tree;
use crate::source::{self, Lines, Node, ProblemKind, Problems};
use anyhow::{Result, anyhow};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A description with what it is assessed by.
pub(super) struct Loaded {
    pub(super) description: Description,
    pub(super) questionnaires: Vec<&'static Questionnaire>,
    /// The own questionnaires that it may answer, asked for or not.
    pub(super) custom: Vec<&'static Questionnaire>,
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

    /// The whole report on it, assessed so.
    pub(super) fn report(&self, file: Option<&str>, request: Request<'_>, lang: Lang) -> Report {
        let assessment = assess(request);
        report(self.source(file, &assessment), Detail::Full, lang)
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
    custom: CustomQuestionnaires,
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
            custom: CustomQuestionnaires::new(environment),
        }
    }

    /// The day the assessment speaks of.
    pub(super) fn date(&self) -> Date {
        self.date
    }

    /// The files of questionnaires that were read.
    pub(super) fn questionnaire_files(&self) -> impl Iterator<Item = &String> {
        self.custom.files()
    }

    /// What descriptions of this repository name is read there, at its costs.
    pub(super) fn enter(&mut self, tree: Arc<Tree>) {
        self.custom.enter(tree);
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
            custom: named.custom,
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
        self.understand_review(text, &loaded.custom)
            .map_err(refused)
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
        self.understand_review(text, &loaded.custom)
            .map_err(|problems| invalid(text, &problems, self.lang))
    }

    /// Reads a review of a project that may answer these own questionnaires.
    fn understand_review(
        &self,
        text: &str,
        custom: &[&'static Questionnaire],
    ) -> Result<Review, Problems> {
        let mut problems = Problems::default();
        let Some(root) = source::parse(text, &mut problems) else {
            return Err(problems);
        };
        let with_custom = (!custom.is_empty()).then(|| catalogue::index(custom));
        let context = Context {
            today: self.date,
            index: with_custom.as_ref().unwrap_or(&self.index),
            shipped: &self.shipped,
            unread: &[],
        };
        description::read_review(&root, &Lines::new(text), context, problems)
    }

    /// The own questionnaires typed, and those that a description names.
    fn named(&mut self, names: &[QuestionnaireName], beside: &Beside) -> Result<Named> {
        let mut named = Named::default();
        for name in self.typed.clone() {
            if let QuestionnaireName::Custom(path) = name {
                let read = self.custom.typed(&path)?;
                if let Some(kind) = named.add(read) {
                    let words = crate::words::problem_words(&kind, self.lang);
                    return Err(anyhow!("{path}: {}\n  {}", words.what, words.help));
                }
            }
        }
        for name in names {
            let QuestionnaireName::Custom(path) = name else {
                continue;
            };
            let kind = match self.custom.named(path, beside) {
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
                QuestionnaireName::Custom(path) => match beside {
                    None => self.custom.typed(path)?,
                    Some(beside) => self.custom.named(path, beside).map_err(|kind| {
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
}
