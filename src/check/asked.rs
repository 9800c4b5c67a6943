//! The answers that a check goes through, and the evidence that they cite.

use super::Described;
use crate::model::{
    Answer, Answered, Description, Evidence, EvidenceDemand, Facet, Item, PRINCIPLES, Scheme,
    Severity, Support,
};
use std::collections::{BTreeMap, BTreeSet};

/// How many pieces of evidence a run looks at.
pub const MAX_EVIDENCE: usize = 5_000;

/// The pieces of evidence that are looked at, each with its question, its answer and its position.
pub fn pieces(
    description: &Description,
) -> impl Iterator<Item = (&str, &Answered, usize, &Evidence)> {
    pieces_of(&description.answers)
}

/// The same of answers alone.
pub fn pieces_of(
    answers: &BTreeMap<String, Answered>,
) -> impl Iterator<Item = (&str, &Answered, usize, &Evidence)> {
    let each = answers.iter().flat_map(|(id, answered)| {
        let pieces = answered.evidence.iter().enumerate();
        pieces.map(move |(position, piece)| (id.as_str(), answered, position, piece))
    });
    each.take(MAX_EVIDENCE)
}

/// The yes and partly answers of which something is demanded, each once, with what stands behind it.
pub(super) fn demanded(
    described: Described<'_>,
    demand: EvidenceDemand,
) -> Vec<(&'static str, &Answered, Support)> {
    let mut seen = BTreeSet::new();
    let results = described.assessment.questionnaires.iter();
    let each = described.questionnaires.iter().zip(results);
    let each = each.flat_map(|(it, result)| it.items().zip(result.questions().flatten()));
    let each = each.filter_map(|((_, item), judged)| {
        let id = item.question.id;
        let answered = described.description.answers.get(id)?;
        let claims = matches!(answered.answer, Answer::Yes | Answer::Partly);
        let wanted = match demand {
            EvidenceDemand::None => false,
            EvidenceDemand::Essential => judged.severity == Severity::Essential,
            EvidenceDemand::All => true,
        };
        let is_meant = judged.due && claims && wanted && seen.insert(id);
        is_meant.then_some((id, answered, judged.support))
    });
    each.collect()
}

/// The questions that are due, each once, with their section, scheme and answer.
pub(super) fn due(
    described: Described<'_>,
) -> impl Iterator<Item = (Scheme, &'static str, &'static Item, &Answered)> {
    let mut seen = BTreeSet::new();
    let kinds = &described.description.project.kinds;
    let stage = described.assessment.stage;
    let items = described.questionnaires.iter().flat_map(|questionnaire| {
        let sections = questionnaire.sections.iter();
        sections.flat_map(move |part| {
            part.items
                .iter()
                .map(move |item| (questionnaire.scheme, part.id, item))
        })
    });
    items.filter_map(move |(scheme, section, item)| {
        let question = item.question;
        let answered = described.description.answers.get(question.id)?;
        let first = question.is_due(kinds, stage) && seen.insert(question.id);
        first.then_some((scheme, section, item, answered))
    })
}

/// The principle that a question about a written rule belongs to, where the governance files are
/// read for it.
pub(super) fn principle_of(
    item: &Item,
    section: &'static str,
    scheme: Scheme,
) -> Option<&'static str> {
    let rule = item.question.facet == Facet::Rule && scheme == Scheme::Principles;
    let part = item.question.id.split('.').next();
    let read = matches!(part, Some("ostrom" | "ostrom-classic"));
    let principle = PRINCIPLES.into_iter().find(|it| *it == section);
    principle.filter(|_| rule && read)
}

/// The rules answered yes, with the principle they belong to.
pub(super) fn rules(
    described: Described<'_>,
) -> impl Iterator<Item = (&'static str, &'static str, &Answered)> {
    due(described).filter_map(|(scheme, section, item, answered)| {
        let principle = principle_of(item, section, scheme)?;
        let yes = answered.answer == Answer::Yes;
        yes.then_some((item.question.id, principle, answered))
    })
}
