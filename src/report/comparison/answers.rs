//! The answers that changed.

use super::{AnswerMove, AnswerSide, Direction};
use crate::model::{Answer, Lang, Readings};
use crate::report::Snapshot;
use crate::report::snapshot::{SnapshotEvidence, SnapshotQuestion, SnapshotQuestionnaire};
use crate::words::{self, CompareWord, said};
use std::collections::BTreeMap;

sentences_of!(say, "report-comparison-answers");

/// Every answer that changed, once, what got worse first.
pub(super) fn answers(old: &Snapshot, new: &Snapshot, lang: Lang) -> Vec<AnswerMove> {
    let (old, new) = (questions(old), questions(new));
    let ids = old.keys().chain(new.keys()).copied();
    let ids: std::collections::BTreeSet<&str> = ids.collect();
    let pair = |id| one(old.get(id).copied(), new.get(id).copied(), lang);
    let mut moves: Vec<AnswerMove> = ids.into_iter().filter_map(pair).collect();
    moves.sort_by_key(|it| it.direction);
    moves
}

/// The questions by id; one that stands in several questionnaires has one answer, and is due when
/// one of them asks it.
fn questions(snapshot: &Snapshot) -> BTreeMap<&str, &SnapshotQuestion> {
    let mut found: BTreeMap<&str, &SnapshotQuestion> = BTreeMap::new();
    let all = snapshot.questionnaires.iter();
    for (_, question) in all.flat_map(SnapshotQuestionnaire::questions) {
        let known = found.entry(&question.id).or_insert(question);
        if question.due && !known.due {
            *known = question;
        }
    }
    found
}

fn one(
    old: Option<&SnapshotQuestion>,
    new: Option<&SnapshotQuestion>,
    lang: Lang,
) -> Option<AnswerMove> {
    let (before, after) = (old.map(side), new.map(side));
    let none = Vec::new();
    let evidence = |question: Option<&'_ SnapshotQuestion>| {
        question.map_or(none.clone(), |it| it.evidence.clone())
    };
    let (had, has) = (evidence(old), evidence(new));
    // Nobody asks it on one side and nobody answered it on the other: nothing changed.
    let silent =
        |side: Option<AnswerSide>| side.is_none_or(|it| it.answer == Answer::Unknown && !it.due);
    if (before == after && had == has) || (silent(before) && silent(after)) {
        return None;
    }
    let same = |side: Option<AnswerSide>| side.map(|it| (it.answer, it.due));
    let aged = before != after && same(before) == same(after) && had == has;
    let question = new.or(old)?;
    let mut moved = AnswerMove {
        question: question.id.clone(),
        text: question.text.clone(),
        direction: direction(points(old), points(new)),
        old: before,
        new: after,
        evidence_added: missing_in(&had, &has),
        evidence_gone: missing_in(&has, &had),
        aged,
        words: String::new(),
    };
    moved.words = in_words(&moved, lang);
    Some(moved)
}

fn side(question: &SnapshotQuestion) -> AnswerSide {
    AnswerSide {
        answer: question.answer,
        support: question.support,
        due: question.due,
    }
}

/// What it is worth where it counts.
fn points(question: Option<&SnapshotQuestion>) -> Option<Readings<u8>> {
    question.filter(|it| it.due).and_then(|it| it.points)
}

/// Which way points, or scores, moved: what is shown tells first, then what is said. When only
/// what it may be on the potential reading moved, something is now known, or no longer.
pub(super) fn direction<T: Copy + PartialOrd>(
    old: Option<Readings<T>>,
    new: Option<Readings<T>>,
) -> Direction {
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (None, None) => return Direction::Unmoved,
        (Some(_), None) | (None, Some(_)) => return Direction::Other,
    };
    let (then, now) = ([old.evidenced, old.claimed], [new.evidenced, new.claimed]);
    if then > now {
        Direction::Worse
    } else if then < now {
        Direction::Better
    } else if old.potential == new.potential {
        Direction::Unmoved
    } else {
        Direction::Other
    }
}

/// The pieces of evidence that stand in `these` and not in `those`.
fn missing_in(those: &[SnapshotEvidence], these: &[SnapshotEvidence]) -> Vec<String> {
    let new = these.iter().filter(|it| !those.contains(it));
    new.map(|it| match &it.date {
        Some(on) => format!("{} ({on})", it.at),
        None => it.at.clone(),
    })
    .collect()
}

fn in_words(answer_move: &AnswerMove, lang: Lang) -> String {
    let (old, new) = (
        side_words(answer_move.old, lang),
        side_words(answer_move.new, lang),
    );
    let mut text = if old == new {
        old
    } else {
        format!("{old} → {new}")
    };
    let semicolon = lang.semicolon();
    let colon = lang.colon();
    if answer_move.aged {
        text.push_str(semicolon);
        text.push_str(said(CompareWord::Aged, lang));
    }
    for (label, pieces) in [
        (CompareWord::EvidenceGone, &answer_move.evidence_gone),
        (CompareWord::EvidenceAdded, &answer_move.evidence_added),
    ] {
        if !pieces.is_empty() {
            let pieces = pieces.join(", ");
            text.push_str(&format!("{semicolon}{}{colon} {pieces}", said(label, lang)));
        }
    }
    text
}

fn side_words(side: Option<AnswerSide>, lang: Lang) -> String {
    let Some(found) = side else {
        return say::not_asked(lang).to_owned();
    };
    let answer = words::answer(found.answer, lang);
    let mut text = match found.answer {
        Answer::Yes | Answer::Partly => {
            format!("{answer} ({})", words::support(found.support, lang))
        }
        Answer::No | Answer::Unknown | Answer::NotApplicable => answer.to_owned(),
    };
    if !found.due {
        text.push_str(say::not_asked_at_this_stage(lang));
    }
    text
}
