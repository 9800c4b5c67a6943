//! What the answers moved: verdicts, levels, conditions, sections.

use super::answers::direction;
use super::{AnswerMove, ConclusionMove, Direction, Move, MoveKind};
use crate::model::{Bearing, Conclusion, Lang, Reached, Readings, Scheme};
use crate::report::Percent;
use crate::report::snapshot::{SnapshotQuestion, SnapshotQuestionnaire, SnapshotSection};
use crate::words::{self, Label, label};
use std::collections::BTreeMap;

/// The answers that changed, by question.
type Changed<'a> = BTreeMap<&'a str, &'a AnswerMove>;

/// What a questionnaire said and says.
pub(super) fn conclusion(
    old: &SnapshotQuestionnaire,
    new: &SnapshotQuestionnaire,
    lang: Lang,
) -> ConclusionMove {
    let said = |side: &SnapshotQuestionnaire| {
        let short = words::conclusion(side.conclusion(), lang);
        words::and_reviewed(&short, side.reviewed.as_deref(), lang)
    };
    ConclusionMove {
        id: new.id.clone(),
        version: new.version,
        title: new.title.clone(),
        direction: conclusion_direction(old.conclusion(), new.conclusion()),
        old: said(old),
        new: said(new),
        old_score: old.score,
        new_score: new.score,
    }
}

/// Which way a verdict or level moved. From « not enough answers » to any other, or back, it is
/// known or no longer known; neither is better.
fn conclusion_direction(old: Conclusion, new: Conclusion) -> Direction {
    let (then, now) = (old.rank(), new.rank());
    if old == new {
        Direction::Unmoved
    } else if old.is_open() != new.is_open()
        || (old == Conclusion::NotAsked) != (new == Conclusion::NotAsked)
        || then.0 == now.0
    {
        Direction::Other
    } else if then.0 > now.0 {
        Direction::Worse
    } else {
        Direction::Better
    }
}

/// All that moved in a questionnaire.
pub(super) fn of_questionnaire(
    old: &SnapshotQuestionnaire,
    new: &SnapshotQuestionnaire,
    changed: &Changed<'_>,
    lang: Lang,
) -> Vec<Move> {
    let mut moves = Vec::new();
    moves.extend(whole(old, new, changed, lang));
    if new.scheme == Scheme::Gates {
        let pairs = old.questions().zip(new.questions());
        let id = &new.id;
        moves.extend(pairs.filter_map(|((_, old), (_, new))| condition(id, old, new, lang)));
    }
    let sections = old.sections.iter().zip(&new.sections);
    moves.extend(sections.filter_map(|(then, now)| section(&new.id, then, now, changed, lang)));
    moves
}

/// The verdict or level of a questionnaire.
fn whole(
    old: &SnapshotQuestionnaire,
    new: &SnapshotQuestionnaire,
    changed: &Changed<'_>,
    lang: Lang,
) -> Option<Move> {
    let kind = match new.scheme {
        Scheme::Gates => MoveKind::Verdict,
        Scheme::Principles => MoveKind::Level,
        Scheme::Checklist => MoveKind::Readiness,
    };
    let direction = conclusion_direction(old.conclusion(), new.conclusion());
    if direction == Direction::Unmoved {
        return None;
    }
    let [then, now] = [old.conclusion(), new.conclusion()].map(|it| in_full(it, new.scheme, lang));
    let colon = lang.colon();
    let title = new.title.trim_end_matches(['?', '\u{202f}', ' ']);
    let because = new
        .questions()
        .filter(|(_, question)| new.scheme != Scheme::Gates || question.condition)
        .map(|(_, question)| question);
    Some(Move {
        kind,
        questionnaire: new.id.clone(),
        id: new.id.clone(),
        title: new.title.clone(),
        direction,
        words: format!("{title}{colon} {then} → {now}"),
        old: then,
        new: now,
        old_score: old.score,
        new_score: new.score,
        because: because_of(because, changed),
    })
}

/// A verdict or level with what it may be on the potential reading.
fn in_full(conclusion: Conclusion, scheme: Scheme, lang: Lang) -> String {
    let short = |reached: Option<Reached>| match reached {
        Some(Reached::Inconclusive) | None => words::evidenced(conclusion, lang),
        Some(reached) => words::reached(reached, scheme, lang),
    };
    let (evidenced, potential) = (short(conclusion.evidenced()), short(conclusion.potential()));
    let tally = words::tally(conclusion);
    if evidenced == potential {
        format!("{evidenced}{tally}")
    } else {
        format!(
            "{evidenced}{tally} ({} {potential})",
            label(Label::UpTo, lang)
        )
    }
}

/// A condition that is met, partly met, not met or unknown otherwise than before.
fn condition(
    questionnaire: &str,
    old: &SnapshotQuestion,
    new: &SnapshotQuestion,
    lang: Lang,
) -> Option<Move> {
    let (then, now) = (condition_state(old, lang), condition_state(new, lang));
    if then == now {
        return None;
    }
    let colon = lang.colon();
    let counted = |question: &SnapshotQuestion| question.points.filter(|_| question.condition);
    Some(Move {
        kind: MoveKind::Condition,
        questionnaire: questionnaire.to_owned(),
        id: new.id.clone(),
        title: new.text.clone(),
        direction: match direction(counted(old), counted(new)) {
            // From a yes that is only claimed to a partly that is shown, the condition moved.
            Direction::Unmoved => Direction::Other,
            moved @ (Direction::Worse | Direction::Better | Direction::Other) => moved,
        },
        words: format!(
            "{}{colon} {then} → {now}",
            words::said(words::CompareWord::Condition, lang)
        ),
        old: then,
        new: now,
        old_score: None,
        new_score: None,
        because: vec![new.id.clone()],
    })
}

/// How a condition stands.
fn condition_state(question: &SnapshotQuestion, lang: Lang) -> String {
    if !question.condition {
        return label(Label::NotDue, lang).to_owned();
    }
    let lacks = question.points.is_some_and(|it| it.evidenced < it.claimed);
    words::condition(question.answer, lacks, lang).to_owned()
}

/// A principle or theme whose state or score moved.
fn section(
    questionnaire: &str,
    old: &SnapshotSection,
    new: &SnapshotSection,
    changed: &Changed<'_>,
    lang: Lang,
) -> Option<Move> {
    if old.bearing() == new.bearing() && old.score == new.score {
        return None;
    }
    let [then, now] = [old, new].map(|it| standing(it.bearing(), lang));
    let colon = lang.colon();
    let states = if then == now {
        now.to_owned()
    } else {
        format!("{then} → {now}")
    };
    let scores = score_words(old.score, new.score, lang);
    let parts: Vec<String> = [states, scores]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let (grade_then, grade_now) = (old.bearing().grade(), new.bearing().grade());
    let because = because_of(new.questions.iter().chain(&old.questions), changed);
    let by_score = if same_questions(old, new) {
        direction(old.score, new.score)
    } else {
        by_answers(&because, changed)
    };
    Some(Move {
        kind: MoveKind::Section,
        questionnaire: questionnaire.to_owned(),
        id: format!("{questionnaire}.{}", new.id),
        title: new.title.clone(),
        direction: match by_score {
            // The score stayed, and a core question turned the state.
            Direction::Unmoved if !same_questions(old, new) => Direction::Other,
            Direction::Unmoved if grade_then > grade_now => Direction::Worse,
            Direction::Unmoved if grade_then < grade_now => Direction::Better,
            Direction::Unmoved => Direction::Other,
            moved @ (Direction::Worse | Direction::Better | Direction::Other) => moved,
        },
        words: format!("{}{colon} {}", new.title, parts.join(", ")),
        old: then.to_owned(),
        new: now.to_owned(),
        old_score: old.score,
        new_score: new.score,
        because,
    })
}

/// Whether the same questions are asked: else two scores do not speak of the same thing.
fn same_questions(old: &SnapshotSection, new: &SnapshotSection) -> bool {
    let asked = |snapshot_section: &'_ SnapshotSection| -> Vec<(String, bool)> {
        let questions = snapshot_section.questions.iter();
        questions
            .map(|question| (question.id.clone(), question.due))
            .collect()
    };
    asked(old) == asked(new)
}

/// Which way all the answers moved that moved it; none where they do not agree.
fn by_answers(because: &[String], changed: &Changed<'_>) -> Direction {
    let mut each = because.iter().filter_map(|id| changed.get(id.as_str()));
    let first = each.next().map_or(Direction::Other, |it| it.direction);
    if each.all(|it| it.direction == first) {
        first
    } else {
        Direction::Other
    }
}

fn standing(bearing: Bearing, lang: Lang) -> &'static str {
    match bearing {
        Bearing::None => label(Label::NotApplicable, lang),
        Bearing::State(evidenced, potential) => words::state(evidenced, potential, lang),
        Bearing::Ready(evidenced, potential) => words::ready_standing(evidenced, potential, lang),
    }
}

/// `shown 41 → 12, on the potential reading 83 → 50`
fn score_words(
    old: Option<Readings<Percent>>,
    new: Option<Readings<Percent>>,
    lang: Lang,
) -> String {
    let (Some(old), Some(new)) = (old, new) else {
        return String::new();
    };
    let part = |it: Label, then: Percent, now: Percent| {
        let (mut from, mut to) = (then.whole().to_string(), now.whole().to_string());
        // A move smaller than a point is not hidden by the rounding.
        if from == to && then != now {
            (from, to) = (format!("{:.1}", then.0), format!("{:.1}", now.0));
        }
        let word = label(it, lang);
        (then != now).then(|| format!("{word} {from} → {to}"))
    };
    let shown = part(Label::Evidenced, old.evidenced, new.evidenced);
    // What is said mostly moves with what is shown; alone, it is why something moved.
    let said = part(Label::Claimed, old.claimed, new.claimed).filter(|_| shown.is_none());
    let parts = [shown, said, part(Label::UpTo, old.potential, new.potential)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

/// The questions whose answers changed, among these.
fn because_of<'q>(
    questions: impl Iterator<Item = &'q SnapshotQuestion>,
    changed: &Changed<'_>,
) -> Vec<String> {
    let mut found: Vec<&AnswerMove> = Vec::new();
    for question in questions.filter_map(|question| changed.get(question.id.as_str())) {
        if question.direction != Direction::Unmoved
            && !found.iter().any(|one| one.question == question.question)
        {
            found.push(question);
        }
    }
    // A stable sort: what got worse first, else in the order of the questionnaire.
    found.sort_by_key(|it| it.direction);
    found.into_iter().map(|it| it.question.clone()).collect()
}

/// How much of what was shown is lost, in tenths, for the order: the most first.
pub(super) fn loss(found: &Move) -> i64 {
    let tenths = |score: Option<Readings<Percent>>| {
        score.map_or(0, |score| i64::from(score.evidenced.tenths()))
    };
    match found.direction {
        Direction::Worse => tenths(found.new_score) - tenths(found.old_score),
        Direction::Better => tenths(found.old_score) - tenths(found.new_score),
        Direction::Other | Direction::Unmoved => 0,
    }
}
