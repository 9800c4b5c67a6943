//! What to fix, to answer and to back with evidence, first things first; and what is already there.

use super::ledger::Ledger;
use super::principles;
use crate::model::{
    Answer, Effort, Fraction, Gap, GapClass, GapKind, Judged, Outcome, Plan, Points, Question,
    Questionnaire, QuestionnaireResult, Reading, Scheme, Severity, Strength, Support,
};
use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;

/// Every due question that is missing, unknown or unsupported, once.
pub(super) fn gaps(
    questionnaires: &[&'static Questionnaire],
    results: &[QuestionnaireResult],
) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = questionnaires
        .iter()
        .zip(results)
        .flat_map(|(questionnaire, result)| gaps_of(questionnaire, result))
        .collect();
    gaps.sort_by(|a, b| a.question.cmp(b.question));
    gaps.dedup_by(|again, known| {
        let same = again.question == known.question;
        if same {
            known.class = known.class.min(again.class);
            known.gain = known.gain.max(again.gain);
        }
        same
    });
    gaps.sort_by_cached_key(|gap| {
        let gain = gap.gain.unwrap_or_default();
        let worth = Worth {
            gain: *gain.numer(),
            of: gain.denom() * i128::from(gap.effort.cost()),
        };
        (gap.class, Reverse(worth))
    });
    gaps
}

/// A gain for its effort. Two are compared crosswise, because fractions divide to compare, which takes
/// long for such wide numbers.
struct Worth {
    gain: i128,
    of: i128,
}

impl Ord for Worth {
    fn cmp(&self, other: &Worth) -> Ordering {
        let crosswise = self.gain.checked_mul(other.of);
        let crosswise = crosswise.zip(other.gain.checked_mul(self.of));
        crosswise.map_or_else(
            || Fraction::new_raw(self.gain, self.of).cmp(&Fraction::new_raw(other.gain, other.of)),
            |(this, other)| this.cmp(&other),
        )
    }
}

impl PartialOrd for Worth {
    fn partial_cmp(&self, other: &Worth) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Worth {
    fn eq(&self, other: &Worth) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Worth {}

/// Puts the steps of a plan first, in their order.
pub(super) fn plan_first(gaps: &mut [Gap], plan: &Plan) {
    let step = |gap: &Gap| plan.steps.iter().position(|step| *step == gap.question);
    gaps.sort_by_key(|gap| step(gap).unwrap_or(plan.steps.len()));
}

/// Every question with a yes and enough evidence behind it, once: the strongest principle first, then
/// the other sections in their order.
pub(super) fn strengths(
    questionnaires: &[&'static Questionnaire],
    results: &[QuestionnaireResult],
) -> Vec<Strength> {
    let mut sections = Vec::new();
    for (questionnaire, result) in results.iter().enumerate() {
        for (section, of_section) in result.sections.iter().enumerate() {
            let principle = result.scheme == Scheme::Principles;
            let score = of_section
                .score
                .filter(|_| principle)
                .map(|score| score.evidenced);
            sections.push((Reverse(score), questionnaire, section));
        }
    }
    sections.sort_unstable();
    let mut seen = BTreeSet::new();
    let mut strengths = Vec::new();
    for (_, questionnaire, section) in sections {
        let items = questionnaires[questionnaire].sections[section].items.iter();
        let judged = &results[questionnaire].sections[section].questions;
        for (item, judged) in items.zip(judged) {
            let question = item.question.id;
            let full = judged.answer == Answer::Yes && judged.gap().is_none();
            // What a reviewer found to be less is no strength.
            let reviewed = judged.points.and_then(|points| points.reviewed);
            let full = full && reviewed.is_none_or(|points| points == 2);
            if judged.due && full && seen.insert(question) {
                strengths.push(Strength {
                    questionnaire,
                    section,
                    question,
                });
            }
        }
    }
    strengths
}

fn gaps_of(questionnaire: &Questionnaire, result: &QuestionnaireResult) -> Vec<Gap> {
    let questions: Vec<&[Judged]> = result.questions().collect();
    let ledger = Ledger::new(questionnaire, &questions);
    let mut gaps = Vec::new();
    for (at, (section, judged)) in questionnaire.sections.iter().zip(&questions).enumerate() {
        for (item_at, (item, judged)) in section.items.iter().zip(*judged).enumerate() {
            let Some(kind) = judged.gap().or_else(|| refused(judged)) else {
                continue;
            };
            let question = item.question;
            let place = Place {
                questionnaire,
                result,
                questions: &questions,
                ledger: &ledger,
                at: (at, item_at),
            };
            gaps.push(Gap {
                question: question.id,
                kind,
                class: class(question, *judged, place),
                effort: effort(question, kind),
                gain: gain(*judged, place),
            });
        }
    }
    gaps
}

/// A yes with enough evidence of which a reviewer did not confirm all: what would show it is asked for
/// again.
fn refused(judged: &Judged) -> Option<GapKind> {
    let reviewed = judged.points?.reviewed?;
    let is_less = judged.answer == Answer::Yes && reviewed < Points::FULL.evidenced;
    (judged.due && is_less).then_some(GapKind::AddEvidence)
}

/// Where a question stands, with all that its worth depends on.
#[derive(Clone, Copy)]
struct Place<'a> {
    questionnaire: &'a Questionnaire,
    result: &'a QuestionnaireResult,
    questions: &'a [&'a [Judged]],
    ledger: &'a Ledger,
    at: (usize, usize),
}

/// Adding evidence is a small effort, whatever the question.
pub(super) fn effort(question: &Question, kind: GapKind) -> Effort {
    match kind {
        GapKind::AddEvidence => Effort::Small,
        GapKind::Fix | GapKind::Answer => question.effort,
    }
}

/// The rise of the evidenced score if the question becomes a yes with enough support.
fn gain(judged: Judged, place: Place<'_>) -> Option<Fraction> {
    if place.questionnaire.scheme == Scheme::Gates {
        return None;
    }
    // What only a reviewer did not confirm is whole in the evidenced reading.
    let rise = Points::FULL.evidenced - judged.points?.evidenced;
    if rise == 0 {
        return None;
    }
    let unit = place.ledger.unit(place.at.0, place.at.1);
    Some(Fraction::new_raw(
        unit * i128::from(rise),
        place.ledger.whole(),
    ))
}

fn class(question: &Question, judged: Judged, place: Place<'_>) -> GapClass {
    let is_condition = judged.severity == Severity::Essential && question.gate.is_some();
    match judged.severity {
        _ if place.questionnaire.scheme == Scheme::Gates && is_condition => GapClass::Condition,
        Severity::Essential => GapClass::Essential,
        Severity::Important | Severity::Optional if turns(place) => GapClass::Decisive,
        Severity::Important => GapClass::Important,
        Severity::Optional => GapClass::Optional,
    }
}

/// Whether closing this gap alone turns a principle's state or the level.
fn turns(place: Place<'_>) -> bool {
    let Outcome::Level(level) = &place.result.outcome else {
        return false;
    };
    let (at, item) = place.at;
    let mut section = place.questions[at].to_vec();
    let was_unknown = section[item].gap() == Some(GapKind::Answer);
    close(&mut section[item]);
    let state = |questions: &[Judged]| {
        let section = &place.questionnaire.sections[at];
        principles::state(place.ledger, at, section, questions, Reading::Evidenced)
    };
    if state(&section) != state(place.questions[at]) {
        return true;
    }
    let mut coverage = place.result.coverage;
    coverage.answered += usize::from(was_unknown);
    let mut questions = place.questions.to_vec();
    questions[at] = &section;
    let (ledger, questionnaire) = (place.ledger, place.questionnaire);
    principles::is_enough(coverage)
        && level.level.evidenced
            != Some(principles::level(
                ledger,
                questionnaire,
                &questions,
                Reading::Evidenced,
            ))
}

/// A question as it is once its gap is closed.
pub(super) fn close(judged: &mut Judged) {
    judged.answer = Answer::Yes;
    judged.support = Support::Dated;
    judged.points = Some(Points::FULL);
}
