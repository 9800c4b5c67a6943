//! `commons.yaml` ↔ a project and its people's answers.

mod answers;
mod edit;
mod licences;
mod locations;
mod policy;
mod project;
mod review;
mod schema;
mod target;
mod template;
mod write;

pub use edit::{
    answer_in, finding_in, with_answer, with_finding, with_project, without_answer, without_finding,
};
pub use licences::{approved, expression};
pub use locations::locations;
pub use policy::duration;
pub use review::{
    REVIEW_ENDING, begin_review, is_review, read_review, review_schema, reviewed_file,
    same_reviewer,
};
pub use schema::schema;
pub use template::{begin, naming, skeleton, slug};

use crate::model::{
    Answered, Description, PartialDate, QuestionIndex, QuestionnaireName, Respondent,
};
use crate::source::{
    self, Fields, Lines, Node, ProblemKind, Problems, Value, closest, each, name, text,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The names under which a description is looked for; each may end with `.yml` as well.
pub const USUAL_NAMES: [&str; 4] = [
    "commons.yaml",
    ".commons.yaml",
    ".github/commons.yaml",
    "docs/commons.yaml",
];

/// Each usual name with its two endings.
pub fn usual_names() -> impl Iterator<Item = [String; 2]> {
    let short = |name: &str| name.replace(".yaml", ".yml");
    USUAL_NAMES
        .iter()
        .map(move |name| [(*name).to_owned(), short(name)])
}

/// How many questionnaires a description may name: each of one's own is a file to open.
const MAX_QUESTIONNAIRES: usize = 64;

/// What a reader must know besides the file.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The day of the assessment: nothing may be dated after it.
    pub today: Date,
    /// The questions one may answer.
    pub index: &'a QuestionIndex,
    /// The ids of the shipped questionnaires.
    pub shipped: &'a [&'static str],
    /// Those of one's own questionnaires that could not be read, by their names as written.
    pub unread: &'a [(String, ProblemKind)],
}

/// The questionnaires a description names, as far as they can be told before it is read: the
/// index of questions depends on them.
#[must_use]
pub fn questionnaires_named(root: &Node<'_>) -> Vec<QuestionnaireName> {
    let Some(node) = root.get("questionnaires") else {
        return Vec::new();
    };
    let mut ignored = Problems::default();
    each(node, &mut ignored, text)
        .iter()
        .take(MAX_QUESTIONNAIRES)
        .map(|name| QuestionnaireName::parse(name))
        .collect()
}

/// Reads a description; `problems` are those found in the file so far.
///
/// # Errors
/// Every problem of the file.
pub fn read(
    root: &Node<'_>,
    lines: &Lines<'_>,
    context: Context<'_>,
    mut problems: Problems,
) -> Result<Description, Problems> {
    let description = description(root, lines, context, &mut problems);
    problems.or(description)
}

/// The answers of a description that has problems elsewhere, as far as they are sound.
#[must_use]
pub fn answers_alone(
    root: &Node<'_>,
    lines: &Lines<'_>,
    context: Context<'_>,
) -> BTreeMap<String, Answered> {
    let mut told = Problems::default();
    let node = root.get("answers").filter(|node| node.value != Value::Null);
    node.map(|node| answers::answers(node, lines, context, &mut told))
        .unwrap_or_default()
}

fn description(
    root: &Node<'_>,
    lines: &Lines<'_>,
    context: Context<'_>,
    problems: &mut Problems,
) -> Option<Description> {
    let mut fields = Fields::open(root, problems)?;
    format(&mut fields, problems);
    let project = fields
        .required("project", problems)
        .and_then(|node| project::project(node, problems));
    let named = fields.optional("questionnaires").map(|node| {
        if let Value::List(items) = &node.value
            && let Some(beyond) = items.get(MAX_QUESTIONNAIRES)
        {
            let most = MAX_QUESTIONNAIRES;
            problems.add(beyond.span.clone(), ProblemKind::TooMany { most });
        }
        let mut named = some(node, problems, |node, problems| {
            questionnaire(node, context, problems)
        });
        named.truncate(MAX_QUESTIONNAIRES);
        each_once(named)
    });
    let respondent = fields
        .optional("respondent")
        .and_then(|node| respondent(node, context.today, problems))
        .unwrap_or_default();
    let answers = fields
        .optional("answers")
        .map(|node| answers::answers(node, lines, context, problems))
        .unwrap_or_default();
    let policy = fields
        .optional("policy")
        .and_then(|node| policy::policy(node, context, problems))
        .unwrap_or_default();
    let target = fields.optional("target");
    fields.finish(problems);
    // What cannot be read otherwise is still asked for what it wants to reach.
    let kinds = project.as_ref().map_or(&[][..], |project| &project.kinds);
    let questionnaires = match named {
        Some(named) if !named.is_empty() => named,
        Some(_) | None => Description::default_questionnaires(kinds),
    };
    let targets = target
        .map(|node| target::targets(node, &questionnaires, context, problems))
        .unwrap_or_default();
    let project = project?;
    Some(Description {
        file: None,
        project,
        questionnaires,
        respondent,
        answers,
        policy,
        targets,
    })
}

/// The number of the format.
fn format(fields: &mut Fields<'_, '_>, problems: &mut Problems) {
    if let Some(node) = fields.required("format", problems)
        && text(node, problems).is_some_and(|format| format != "1")
    {
        let text = node.scalar().unwrap_or_default().to_owned();
        problems.add(node.span.clone(), ProblemKind::Format { text });
    }
}

fn questionnaire(
    node: &Node<'_>,
    context: Context<'_>,
    problems: &mut Problems,
) -> Option<QuestionnaireName> {
    let written = text(node, problems)?;
    if let Some((_, kind)) = context.unread.iter().find(|(unread, _)| *unread == written) {
        problems.add(node.span.clone(), kind.clone());
        return None;
    }
    let name = QuestionnaireName::parse(&written);
    if let QuestionnaireName::Shipped(id) = &name
        && !context.shipped.contains(&id.as_str())
    {
        problems.add_with(node.span.clone(), || ProblemKind::UnknownQuestionnaire {
            id: id.clone(),
            close: closest(id, context.shipped.iter().copied()),
        });
        return None;
    }
    Some(name)
}

fn respondent(node: &Node<'_>, today: Date, problems: &mut Problems) -> Option<Respondent> {
    let mut fields = Fields::open(node, problems)?;
    let name = fields
        .optional("name")
        .and_then(|node| name(node, problems));
    let role = fields
        .optional("role")
        .and_then(|node| source::name(node, problems));
    let answered = fields
        .optional("answered")
        .and_then(|node| past_date(node, today, problems));
    fields.finish(problems);
    Some(Respondent {
        name,
        role,
        answered,
    })
}

/// A year, a month or a day that has begun.
fn past_date(node: &Node<'_>, today: Date, problems: &mut Problems) -> Option<PartialDate> {
    let date = partial_date(node, problems)?;
    if date.begins_after(today) {
        let kind = ProblemKind::FutureDate {
            text: date.to_string(),
            today: today.to_string(),
        };
        problems.add(node.span.clone(), kind);
        return None;
    }
    Some(date)
}

fn partial_date(node: &Node<'_>, problems: &mut Problems) -> Option<PartialDate> {
    let written = text(node, problems)?;
    let date = PartialDate::typed(&written);
    if date.is_none() {
        problems.add(node.span.clone(), ProblemKind::NotADate { text: written });
    }
    date
}

/// Whether an id may be, or begin with, that of a questionnaire that could not be read: then
/// nothing is said of it.
fn may_be_unread(id: &str, context: Context<'_>) -> bool {
    let questionnaire = id.split('.').next().unwrap_or(id);
    !context.unread.is_empty() && !context.shipped.contains(&questionnaire)
}

/// The items of a list that says something by being there: it may not be empty.
fn some<T>(
    node: &Node<'_>,
    problems: &mut Problems,
    read: impl FnMut(&Node<'_>, &mut Problems) -> Option<T>,
) -> Vec<T> {
    if node.value == Value::List(Vec::new()) {
        problems.add(node.span.clone(), ProblemKind::EmptyList);
    }
    each(node, problems, read)
}

/// Each item once, where it stands first.
fn each_once<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    let mut once = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}

/// The pairs of a mapping whose keys are free.
fn pairs<'n, 's>(node: &'n Node<'s>, problems: &mut Problems) -> &'n [(Node<'s>, Node<'s>)] {
    if let Value::Mapping(pairs) = &node.value {
        pairs
    } else {
        crate::source::wrong::<()>(node, crate::source::Wanted::Mapping, problems);
        &[]
    }
}
