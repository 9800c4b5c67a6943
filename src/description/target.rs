//! The `target:` part: what a project wants to reach, and until when.

use super::{Context, partial_date};
use crate::model::{
    DatedTarget, GateVerdict, Goal, Level, Questionnaire, QuestionnaireName, Ready, Target,
};
use crate::source::{Fields, Node, ProblemKind, Problems, closest, each, spoken_choice, text};

/// One target, or a list of them; `asked`: by what the project is assessed.
pub(super) fn targets(
    node: &Node<'_>,
    asked: &[QuestionnaireName],
    context: Context<'_>,
    problems: &mut Problems,
) -> Vec<DatedTarget> {
    each(node, problems, |node, problems| {
        target(node, asked, context, problems)
    })
}

fn target(
    node: &Node<'_>,
    asked: &[QuestionnaireName],
    context: Context<'_>,
    problems: &mut Problems,
) -> Option<DatedTarget> {
    let mut fields = Fields::open(node, problems)?;
    let named = fields.optional("questionnaire");
    let level = fields.optional("level");
    let verdict = fields.optional("verdict");
    let by = fields
        .required("by", problems)
        .and_then(|node| partial_date(node, problems));
    fields.finish(problems);
    let (goal, at) = match (level, verdict) {
        (Some(node), None) => {
            let names = ["at-risk", "fragile", "sound", "robust"];
            let words: Vec<_> = names.iter().map(|name| (*name, ())).collect();
            let level = spoken_choice(node, &words, Level::typed, std::iter::empty(), problems);
            (level.map(Goal::Level), node)
        }
        (None, Some(node)) => (verdict_of(node, problems), node),
        (None, None) | (Some(_), Some(_)) => {
            problems.add(node.span.clone(), ProblemKind::NotOneGoal);
            return None;
        }
    };
    let questionnaire = match named {
        Some(node) => Some(questionnaire(node, context, problems)?),
        None => None,
    };
    let goal = goal?;
    let fits = match questionnaire {
        Some(one) => goal.is_of(one),
        None => may_reach(goal, asked, context),
    };
    if !fits {
        problems.add(at.span.clone(), ProblemKind::GoalOfNone);
        return None;
    }
    let target = Target {
        questionnaire: questionnaire.map(|it| it.id.to_owned()),
        goal,
    };
    Some(DatedTarget { target, by: by? })
}

/// A verdict on conditions, or a readiness.
fn verdict_of(node: &Node<'_>, problems: &mut Problems) -> Option<Goal> {
    let gates = GateVerdict::WORDS.iter().map(|(word, _)| (*word, ()));
    let ready = Ready::WORDS.iter().map(|(word, _)| (*word, ()));
    let words: Vec<_> = gates.chain(ready).collect();
    let typed = |text: &str| {
        let gate = GateVerdict::typed(text).map(Goal::Gate);
        gate.or_else(|| Ready::typed(text).map(Goal::Ready))
    };
    spoken_choice(node, &words, typed, std::iter::empty(), problems)
}

fn questionnaire(
    node: &Node<'_>,
    context: Context<'_>,
    problems: &mut Problems,
) -> Option<&'static Questionnaire> {
    let id = text(node, problems)?;
    let found = context.index.questionnaire(&id);
    if found.is_none() && !super::may_be_unread(&id, context) {
        problems.add_with(node.span.clone(), || ProblemKind::UnknownQuestionnaire {
            close: closest(&id, context.index.questionnaires()),
            id,
        });
    }
    found
}

/// Whether any questionnaire of the project can reach it; one's own file may.
fn may_reach(goal: Goal, asked: &[QuestionnaireName], context: Context<'_>) -> bool {
    asked.iter().any(|name| match name {
        QuestionnaireName::Custom(_) => true,
        QuestionnaireName::Shipped(id) => {
            let found = context.index.questionnaire(id);
            found.is_none_or(|it| goal.is_of(it))
        }
    })
}
