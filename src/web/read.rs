//! Texts → descriptions and their report, as the command line reads and judges them.

use super::Setting;
use crate::assess::{Request, apart, assess, combine};
use crate::catalogue;
use crate::description::{self, Context, is_review};
use crate::model::{Description, Lang, Questionnaire, QuestionnaireName, Review};
use crate::render;
use crate::report::{Detail, Report, Source, report, with_respondents};
use crate::source::{self, Lines, ProblemKind, Problems};
use crate::words::{problem_words, web as say};
use serde::{Deserialize, Serialize};

/// A project file on the page.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct ProjectFile {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// What is wrong, for people: lines and carets, or a sentence.
pub(super) type Trouble = String;

impl ProjectFile {
    /// A file that was dropped, chosen or named.
    ///
    /// # Errors
    /// What keeps it from being a text, for people.
    pub fn of_bytes(name: String, bytes: Vec<u8>, lang: Lang) -> Result<ProjectFile, String> {
        if let Err(problems) = source::decode(&bytes) {
            let text = source::decode_lossy(&bytes);
            return Err(shown(&name, &text, &problems, lang));
        }
        let text = String::from_utf8(bytes).unwrap_or_default();
        Ok(ProjectFile { name, text })
    }
}

impl ProjectFile {
    /// Whether it is a review rather than a project file: by its name, or by what stands in it where a
    /// browser named it anew.
    pub(super) fn is_review(&self) -> bool {
        let root = || source::parse(&self.text, &mut Problems::default());
        is_review(&self.name)
            || root()
                .is_some_and(|root| root.get("review").is_some() && root.get("project").is_none())
    }
}

fn shown(name: &str, text: &str, problems: &Problems, lang: Lang) -> Trouble {
    let name = render::visible(name);
    render::diagnostics(&name, text, problems, false, lang)
}

/// A description and what it is assessed by.
pub(super) struct Loaded {
    pub(super) description: Description,
    pub(super) questionnaires: Vec<&'static Questionnaire>,
}

/// Reads a file.
pub(super) fn load(file: &ProjectFile, setting: Setting) -> Result<Loaded, Trouble> {
    understood(file, setting).map_err(|problems| {
        let text = source::decode(file.text.as_bytes()).unwrap_or(&file.text);
        shown(&file.name, text, &problems, setting.lang)
    })
}

fn understood(file: &ProjectFile, setting: Setting) -> Result<Loaded, Problems> {
    let text = source::decode(file.text.as_bytes())?;
    let mut problems = Problems::default();
    let Some(root) = source::parse(text, &mut problems) else {
        return Err(problems);
    };
    let shipped = catalogue::ids();
    let index = catalogue::index(&[]);
    let unread: Vec<(String, ProblemKind)> = description::questionnaires_named(&root)
        .into_iter()
        .filter_map(|name| match name {
            QuestionnaireName::Shipped(_) => None,
            QuestionnaireName::Custom(path) => Some((
                path.clone(),
                ProblemKind::QuestionnaireUnreadable {
                    path,
                    why: say::no_own(setting.lang).to_owned(),
                },
            )),
        })
        .collect();
    let context = Context {
        today: setting.date,
        index: &index,
        shipped: &shipped,
        unread: &unread,
    };
    let mut description = description::read(&root, &Lines::new(text), context, problems)?;
    description.file = Some(file.name.clone());
    let mut questionnaires: Vec<&'static Questionnaire> = Vec::new();
    for name in &description.questionnaires {
        if let QuestionnaireName::Shipped(id) = name
            && let Some(found) = catalogue::shipped(id)
            && !questionnaires.iter().any(|it| it.id == found.id)
        {
            questionnaires.push(found);
        }
    }
    Ok(Loaded {
        description,
        questionnaires,
    })
}

/// Reads a review.
pub(super) fn load_review(file: &ProjectFile, setting: Setting) -> Result<Review, Trouble> {
    let text = source::decode(file.text.as_bytes());
    let read = text.and_then(|text| {
        let mut problems = Problems::default();
        let Some(root) = source::parse(text, &mut problems) else {
            return Err(problems);
        };
        let context = Context {
            today: setting.date,
            index: &catalogue::index(&[]),
            shipped: &catalogue::ids(),
            unread: &[],
        };
        description::read_review(&root, &Lines::new(text), context, problems)
    });
    read.map_err(|problems| shown(&file.name, &file.text, &problems, setting.lang))
}

/// What is assessed.
pub(super) fn request<'a>(
    loaded: &'a Loaded,
    reviews: &'a [Review],
    setting: Setting,
) -> Request<'a> {
    Request {
        description: &loaded.description,
        questionnaires: &loaded.questionnaires,
        date: setting.date,
        stage: loaded.description.project.stage,
        target: None,
        reviews,
    }
}

/// A report, and what it speaks of.
pub(super) struct Judged {
    pub(super) loaded: Loaded,
    pub(super) reviews: Vec<Review>,
    pub(super) report: Report,
}

/// The report of one file with the reviews of it, or of several people's together.
pub(super) fn judged(
    files: &[ProjectFile],
    reviews: &[ProjectFile],
    setting: Setting,
) -> Result<Judged, Trouble> {
    let mut read = Vec::new();
    let mut trouble = Trouble::new();
    for file in files {
        match load(file, setting) {
            Ok(loaded) => read.push(loaded),
            Err(shown) => trouble.push_str(&shown),
        }
    }
    let mut looked = Vec::new();
    for review in reviews {
        match load_review(review, setting) {
            Ok(review) => looked.push(review),
            Err(shown) => trouble.push_str(&shown),
        }
    }
    if !trouble.is_empty() {
        return Err(trouble);
    }
    if files.len() > 1 && !reviews.is_empty() {
        return Err(say::review_of_one(setting.lang).to_owned());
    }
    let descriptions: Vec<Description> = read.iter().map(|it| it.description.clone()).collect();
    let people: Vec<(&str, &Description)> = files
        .iter()
        .map(|file| file.name.as_str())
        .zip(&descriptions)
        .collect();
    if let Some(apart) = apart(&descriptions) {
        let (one, other) = apart.both();
        return Err(render::apart(
            apart,
            people[one],
            people[other],
            setting.lang,
        ));
    }
    let (Some(combined), Some(first)) = (combine(&descriptions), read.into_iter().next()) else {
        return Err(Trouble::new());
    };
    let several = files.len() > 1;
    let loaded = Loaded {
        description: combined.description.clone(),
        ..first
    };
    let assessment = assess(request(&loaded, &looked, setting));
    let source = Source {
        file: people.first().map(|(name, _)| *name).filter(|_| !several),
        description: &loaded.description,
        questionnaires: &loaded.questionnaires,
        assessment: &assessment,
    };
    let mut report = report(source, Detail::Full, setting.lang);
    if several {
        report = with_respondents(report, source, &combined, &people, Detail::Full);
    }
    Ok(Judged {
        loaded,
        reviews: looked,
        report,
    })
}

/// What is wrong with a text, in a sentence.
pub(super) fn in_a_line(kind: &ProblemKind, setting: Setting) -> String {
    problem_words(kind, setting.lang).in_a_line(setting.lang)
}

/// The same of an edit.
pub(super) fn first_problem(problems: &Problems, setting: Setting) -> Trouble {
    let first = problems.sorted().into_iter().next();
    first.map_or_else(Trouble::new, |problem| in_a_line(&problem.kind, setting))
}
