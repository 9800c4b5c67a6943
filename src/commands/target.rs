//! `--target`: `3`, `ready`, `commons=commons`.

use crate::model::{GateVerdict, Goal, Lang, Level, Questionnaire, Ready, Target};
use crate::words;
use anyhow::{Result, anyhow};

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
        anyhow!(pick!(lang;
            "`{text}` is not a valid goal for `--target`\n  expected one of 1, 2, 3, 4, {all}",
            "`{text}` n’est pas un but valide pour `--target`\n  valeurs possibles\u{a0}: 1, 2, 3, 4, {all}"))
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
        Some(id) if !asked.iter().any(|it| it.id == *id) => anyhow!(pick!(lang;
            "`--target`: the questionnaire `{id}` is not used here\n  used here: {ids}",
            "`--target`\u{a0}: le questionnaire `{id}` n’est pas utilisé ici\n  utilisés ici\u{a0}: {ids}")),
        Some(id) => anyhow!(pick!(lang;
            "`--target`: the questionnaire `{id}` has no such goal\n  see what it can reach:\n      commons explain {id}",
            "`--target`\u{a0}: le questionnaire `{id}` n’a pas ce but\n  voyez ce qu’il peut atteindre\u{a0}:\n      commons explain {id}")),
        None => anyhow!(pick!(lang;
            "`--target`: no questionnaire used here has this goal\n  used here: {ids}",
            "`--target`\u{a0}: aucun questionnaire utilisé ici n’a ce but\n  utilisés ici\u{a0}: {ids}")),
    })
}
