//! `--target`: `3`, `ready`, `commons=commons`.

use crate::model::{GateVerdict, Goal, Lang, Level, Ready, Target};
use anyhow::{Result, anyhow};

/// Reads a target.
pub(super) fn target(text: &str, lang: Lang) -> Result<Target> {
    let (questionnaire, goal) = match text.split_once('=') {
        Some((id, goal)) => (Some(id.to_owned()), goal),
        None => (None, text),
    };
    let level = goal
        .parse()
        .ok()
        .and_then(Level::from_number)
        .map(Goal::Level);
    let gate = GateVerdict::WORDS
        .iter()
        .find(|(word, _)| *word == goal)
        .map(|(_, own)| Goal::Gate(*own));
    let ready = Ready::WORDS
        .iter()
        .find(|(word, _)| *word == goal)
        .map(|(_, own)| Goal::Ready(*own));
    let goal = level.or(gate).or(ready).filter(|goal| {
        !matches!(
            goal,
            Goal::Level(Level::NotEnoughAnswers) | Goal::Gate(GateVerdict::Undetermined)
        )
    });
    let goal = goal.ok_or_else(|| {
        let verdicts = GateVerdict::WORDS[1..].iter().map(|(word, _)| *word);
        let all = verdicts
            .chain(Ready::WORDS.iter().map(|(word, _)| *word))
            .collect::<Vec<_>>()
            .join(", ");
        anyhow!(lang.pick(
            format!("`--target {text}` is no goal\n  known goals: 1, 2, 3, 4, {all}"),
            format!("`--target {text}` n’est pas un but\n  buts connus\u{a0}: 1, 2, 3, 4, {all}"),
        ))
    })?;
    Ok(Target {
        questionnaire,
        goal,
    })
}
