//! Badges in the repository: do they still say what the description says?

use super::pending::{Pending, line};
use super::{Described, Facts};
use crate::model::{BadgeFacts, BadgeFault, Description, FindingWhat, QuestionnaireName};

pub(super) fn find(facts: Facts<'_>, described: Described<'_>, pending: &mut Pending) {
    for (path, badge) in &facts.repository.badges {
        if let Some(fault) = fault(path, badge, described) {
            let what = FindingWhat::BadgeOutdated {
                fault,
                path: path.clone(),
                questionnaire: shipped(badge, described),
            };
            pending.add_at(what, line(path, 1), path);
        }
    }
}

/// What is no longer so. The day and the language of a badge change nothing; and where its
/// questionnaire was not assessed, what it says today is unknown.
fn fault(path: &str, badge: &BadgeFacts, described: Described<'_>) -> Option<BadgeFault> {
    let name = &described.description.project.name;
    let named = badge.project == *name;
    if !named && !is_beside(path, described.path) {
        return None;
    }
    if !badge.intact {
        return Some(BadgeFault::Changed);
    }
    if !named {
        return Some(BadgeFault::Project {
            said: badge.project.clone(),
            now: name.clone(),
        });
    }
    let results = &described.assessment.questionnaires;
    let mut asked = described.questionnaires.iter().zip(results);
    let (questionnaire, result) = asked.find(|(it, _)| it.id == badge.questionnaire)?;
    let id = || badge.questionnaire.clone();
    if questionnaire.version != badge.version {
        return Some(BadgeFault::Version {
            questionnaire: id(),
            said: badge.version,
            now: questionnaire.version,
        });
    }
    let now = result.outcome.evidenced();
    (now != badge.verdict).then(|| BadgeFault::Verdict {
        questionnaire: id(),
        said: badge.verdict.clone(),
        now,
    })
}

/// The questionnaire of a badge, when it is a shipped one that is asked of the project: what a badge
/// says may be anything, and a file of one's own is not asked for by its id.
fn shipped(badge: &BadgeFacts, described: Described<'_>) -> Option<String> {
    let questionnaires = &described.description.questionnaires;
    let usual = Description::default_questionnaires(&described.description.project.kinds);
    let mut asked = if questionnaires.is_empty() {
        &usual
    } else {
        questionnaires
    }
    .iter();
    let is_its = |name: &&QuestionnaireName| matches!(name, QuestionnaireName::Shipped(id) if *id == badge.questionnaire);
    asked.find(is_its).map(|_| badge.questionnaire.clone())
}

/// Whether a badge is in the folder of the description, or below: elsewhere, one of another project
/// is that project's own.
fn is_beside(path: &str, description: &str) -> bool {
    match description.rsplit_once('/') {
        Some((folder, _)) => path.starts_with(&format!("{folder}/")),
        None => true,
    }
}
