//! `--target`: `3`, `ready`, `commons=commons`.

use crate::model::{GateVerdict, Goal, Lang, Level, Questionnaire, Ready, Target};
use crate::words;
use anyhow::{Result, anyhow};

sentences_of!(say, "commands-target");

/// Reads a target.
pub(super) fn target(text: &str, lang: Lang) -> Result<Target> {
    let (questionnaire, goal) = match text.split_once('=') {
        Some((id, goal)) => (Some(id.to_owned()), goal),
        None => (None, text),
    };
    let level = Level::typed(goal).map(Goal::Level);
    let gate = GateVerdict::typed(goal).map(Goal::Gate);
    let ready = Ready::typed(goal).map(Goal::Ready);
    let goal = level.or(gate).or(ready).ok_or_else(|| {
        let verdicts = GateVerdict::WORDS.iter().map(|(word, _)| *word);
        let all = verdicts
            .chain(Ready::WORDS.iter().map(|(word, _)| *word))
            .collect::<Vec<_>>()
            .join(", ");
        anyhow!(say::not_a_goal(&text, &all, lang))
    })?;
    Ok(Target {
        questionnaire,
        goal,
    })
}

/// Whether a questionnaire that is asked has this goal: what cannot be planned for is said.
pub(super) fn fits(target: &Target, asked: &[&'static Questionnaire], lang: Lang) -> Result<()> {
    let named = |questionnaire: &&&'static Questionnaire| match &target.questionnaire {
        Some(id) => questionnaire.id == *id,
        None => true,
    };
    if asked.iter().filter(named).any(|it| target.goal.is_of(it)) {
        return Ok(());
    }
    let ids: Vec<String> = asked.iter().map(|it| it.id.to_owned()).collect();
    let ids = words::list(&ids, lang);
    Err(match &target.questionnaire {
        Some(id) if !asked.iter().any(|it| it.id == *id) => {
            anyhow!(say::questionnaire_not_used(&id, &ids, lang))
        }
        Some(id) => anyhow!(say::no_such_goal(&id, lang)),
        None => anyhow!(say::goal_of_none(&ids, lang)),
    })
}
