//! What to do, find out or show, first things first.

use super::ledger::Ledger;
use super::principles;
use crate::model::{
    Effort, Fraction, Gap, GapClass, GapKind, Judged, Outcome, Points, Question, Questionnaire,
    QuestionnaireResult, Reading, Scheme, SectionResult, Severity, Support,
};
use std::collections::BTreeMap;

/// Every due question that is missing, unknown or unsupported, once.
pub(super) fn gaps(
    questionnaires: &[&'static Questionnaire],
    results: &[QuestionnaireResult],
) -> Vec<Gap> {
    let mut gaps: BTreeMap<&str, Gap> = BTreeMap::new();
    for (own, result) in questionnaires.iter().zip(results) {
        for gap in gaps_of(own, result) {
            match gaps.entry(gap.0) {
                std::collections::btree_map::Entry::Vacant(entry) => {
                    entry.insert(gap.1);
                }
                std::collections::btree_map::Entry::Occupied(mut entry) => {
                    let known = entry.get_mut();
                    known.class = known.class.min(gap.1.class);
                    known.gain = known.gain.max(gap.1.gain);
                }
            }
        }
    }
    let mut gaps: Vec<Gap> = gaps.into_values().collect();
    gaps.sort_by(|a, b| {
        let worth = |gap: &Gap| gap.gain.unwrap_or_default() / i128::from(gap.effort.cost());
        a.class.cmp(&b.class).then_with(|| worth(b).cmp(&worth(a)))
    });
    gaps
}

fn gaps_of<'q>(own: &'q Questionnaire, result: &QuestionnaireResult) -> Vec<(&'q str, Gap)> {
    let questions: Vec<Vec<Judged>> = result
        .sections
        .iter()
        .map(|section| section.questions.clone())
        .collect();
    let ledger = Ledger::new(own, &questions);
    let mut gaps = Vec::new();
    for (at, (section, judged)) in own.sections.iter().zip(&result.sections).enumerate() {
        for (item_at, (item, judged)) in section.items.iter().zip(&judged.questions).enumerate() {
            let Some(kind) = judged.gap() else { continue };
            let question = item.question;
            let place = Place {
                own,
                result,
                ledger: &ledger,
                at: (at, item_at),
            };
            let gap = Gap {
                question: question.id,
                kind,
                class: class(question, *judged, place),
                effort: effort(question, kind),
                gain: gain(*judged, place),
            };
            gaps.push((question.id, gap));
        }
    }
    gaps
}

/// Where a question stands, with all that its worth depends on.
#[derive(Clone, Copy)]
struct Place<'a> {
    own: &'a Questionnaire,
    result: &'a QuestionnaireResult,
    ledger: &'a Ledger,
    at: (usize, usize),
}

/// Adding evidence is a small effort, whatever the question.
pub(super) fn effort(question: &Question, kind: GapKind) -> Effort {
    match kind {
        GapKind::Unsupported => Effort::Small,
        GapKind::Missing | GapKind::Unknown => question.effort,
    }
}

/// The rise of the cautious score if the question becomes a yes with enough support.
fn gain(judged: Judged, place: Place<'_>) -> Option<Fraction> {
    if place.own.scheme == Scheme::Gates {
        return None;
    }
    let rise = Points::FULL.cautious - judged.points?.cautious;
    let unit = place.ledger.unit(place.at.0, place.at.1);
    Some(Fraction::new(unit * i128::from(rise), place.ledger.whole()))
}

fn class(question: &Question, judged: Judged, place: Place<'_>) -> GapClass {
    let unmet = judged.gap() != Some(GapKind::Unsupported);
    let is_condition = judged.severity == Severity::Essential && question.gate.is_some();
    match judged.severity {
        _ if place.own.scheme == Scheme::Gates && is_condition && unmet => GapClass::Condition,
        Severity::Essential => GapClass::Essential,
        Severity::Important | Severity::Optional if turns(place) => GapClass::Turns,
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
    let mut sections: Vec<SectionResult> = place.result.sections.clone();
    close(&mut sections[at].questions[item]);
    let state = |sections: &[SectionResult]| {
        let questions = &sections[at].questions;
        principles::state(
            place.ledger,
            at,
            &place.own.sections[at],
            questions,
            Reading::Cautious,
        )
    };
    if state(&sections) != state(&place.result.sections) {
        return true;
    }
    let mut coverage = place.result.coverage;
    let answered = sections[at].questions[item].answer;
    coverage.answered += usize::from(
        place.result.sections[at].questions[item].answer != answered && was_unknown(place),
    );
    principles::is_enough(coverage)
        && principles::level(place.ledger, place.own, &sections, Reading::Cautious)
            != level.cautious
}

fn was_unknown(place: Place<'_>) -> bool {
    let judged = &place.result.sections[place.at.0].questions[place.at.1];
    judged.gap() == Some(GapKind::Unknown)
}

/// A question as it is once its gap is closed.
pub(super) fn close(judged: &mut Judged) {
    judged.answer = crate::model::Answer::Yes;
    judged.support = Support::Dated;
    judged.points = Some(Points::FULL);
}
