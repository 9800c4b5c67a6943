//! What a questionnaire says, in one language.

use super::source::percent;
use super::verdict_words::{essentials_words, next_part, noes_words, sentences};
use super::{
    AnchorsPart, Detail, EvidenceKind, EvidencePart, ExamplePart, Percent, PlacePart, PlanPart,
    QuestionPart, QuestionnairePart, SectionPart, Source, StatePart, Tone, VerdictPart,
};
use super::{link, review, score_breakdown};
use crate::model::{
    Answer, Answered, Description, Evidence, Example, Item, Judged, Lang, Outcome, Pointer,
    Question, Questionnaire, QuestionnaireResult, Readings, Scheme, Score, Section, SectionResult,
    Severity, Standing, short_reference,
};
use crate::words;
use std::collections::BTreeSet;

pub(super) fn part(
    source: Source<'_>,
    at: usize,
    plan: Option<PlanPart>,
    detail: Detail,
    lang: Lang,
) -> QuestionnairePart {
    let questionnaire = source.questionnaires[at];
    let result = &source.assessment.questionnaires[at];
    let (headline, mut details) = sentences(questionnaire, result, source.assessment.stage, lang);
    let essentials = essentials_words(&result.outcome, lang);
    let noes = essential_noes(questionnaire, result, source);
    // First among what stands behind it, in every format.
    details.splice(0..0, essentials.clone());
    // Last what was reviewed: what is said before it counts the evidence alone.
    let reviewed = result.reviewed.map(|it| words::after_review(it, lang));
    let held_down = noes_words(questionnaire, &noes, lang);
    details.extend(held_down.into_iter().chain(reviewed));
    let sections = questionnaire.sections.iter().zip(&result.sections);
    let section = |(of, result)| section_part(source, questionnaire, of, result, detail, lang);
    let mut part = QuestionnairePart {
        id: questionnaire.id,
        version: questionnaire.version,
        digest: questionnaire.digest,
        scheme: questionnaire.scheme,
        title: questionnaire.title.get(lang),
        headline,
        short: words::conclusion(result.outcome.conclusion(), lang),
        reviewed: result.reviewed.map(|it| words::conclusion(it, lang)),
        tone: Tone::of(result.outcome.conclusion()),
        details,
        essentials,
        essential_noes: noes,
        coverage: result.coverage,
        score: score(result.score),
        level: None,
        verdict: None,
        asked_from: None,
        next_stage: None,
        sections: sections.map(section).collect(),
        plan,
    };
    match &result.outcome {
        Outcome::NotAsked { from } => part.asked_from = Some(*from),
        Outcome::TooMuchNotApplicable => {}
        Outcome::Gates(gates) => part.verdict = Some(VerdictPart::Gates(gates.clone())),
        Outcome::Level(level) => part.level = Some(level.clone()),
        Outcome::Ready {
            now,
            held_back_by,
            next,
        } => {
            part.verdict = Some(VerdictPart::Ready {
                evidenced: now.evidenced,
                potential: now.potential,
                reviewed: now.reviewed,
                held_back_by: held_back_by.clone(),
                questions: now.tally,
            });
            let next = next.as_ref();
            part.next_stage = next.map(|next| next_part(questionnaire, next, lang));
        }
    }
    part
}

fn score(score: Score) -> Option<Readings<Percent>> {
    score.map(|score| score.map(percent))
}

/// The essential questions answered “no”, in the order in which they are best settled: one is enough to
/// be not ready, or for a principle not to be present, whatever the score.
fn essential_noes(
    questionnaire: &Questionnaire,
    result: &QuestionnaireResult,
    source: Source<'_>,
) -> Vec<&'static str> {
    let is_essential: fn(&Item, &Judged) -> bool = match &result.outcome {
        Outcome::Level(_) => |item, _| item.question.core,
        Outcome::Ready { .. } => |_, judged| judged.severity == Severity::Essential,
        Outcome::NotAsked { .. } | Outcome::TooMuchNotApplicable | Outcome::Gates(_) => {
            return Vec::new();
        }
    };
    let sections = questionnaire.sections.iter().zip(&result.sections);
    let items = sections.flat_map(|(section, result)| section.items.iter().zip(&result.questions));
    let no = items.filter(|(item, judged)| {
        judged.applies() && judged.answer == Answer::No && is_essential(item, judged)
    });
    let no: BTreeSet<&str> = no.map(|(item, _)| item.question.id).collect();
    let gaps = source.assessment.gaps.iter().map(|gap| gap.question);
    gaps.filter(|id| no.contains(id)).collect()
}

fn section_part(
    source: Source<'_>,
    questionnaire: &Questionnaire,
    section: &Section,
    result: &SectionResult,
    detail: Detail,
    lang: Lang,
) -> SectionPart {
    let questions = match detail {
        Detail::Text | Detail::Short => Vec::new(),
        Detail::Full => section
            .items
            .iter()
            .zip(&result.questions)
            .map(|(item, judged)| question_part(source, questionnaire, item, *judged, lang))
            .collect(),
    };
    let mut part = SectionPart {
        id: section.id,
        title: section.title.get(lang),
        score: score(result.score),
        coverage: result.coverage,
        state: None,
        verdict: None,
        potential_verdict: None,
        reviewed_verdict: None,
        tally: None,
        standing: "",
        why: "",
        sums: Vec::new(),
        stages: Vec::new(),
        questions,
    };
    if detail == Detail::Full {
        score_breakdown::show(&mut part, questionnaire, section, result, source);
        part.why = section.why.get(lang);
    }
    match result.standing {
        Standing::None if result.coverage.applicable > 0 => {}
        Standing::None if result.coverage.not_applicable > 0 => {
            part.standing = words::label(words::Label::NotApplicable, lang);
        }
        Standing::None => part.standing = words::label(words::Label::NotDue, lang),
        Standing::State {
            evidenced,
            potential,
            reviewed,
        } => {
            part.state = Some(StatePart {
                evidenced,
                potential,
                reviewed,
            });
            part.standing = words::state(evidenced, potential, lang);
        }
        Standing::Ready(ready) => {
            part.verdict = Some(ready.evidenced);
            part.potential_verdict = Some(ready.potential);
            part.reviewed_verdict = ready.reviewed;
            part.tally = Some(ready.tally);
            part.standing = words::ready_standing(ready.evidenced, ready.potential, lang);
        }
    }
    part
}

fn question_part(
    source: Source<'_>,
    questionnaire: &Questionnaire,
    item: &Item,
    judged: Judged,
    lang: Lang,
) -> QuestionPart {
    let question = item.question;
    let answered = source.description.answers.get(question.id);
    let says_support = matches!(judged.answer, Answer::Yes | Answer::Partly);
    let respondent = &source.description.respondent;
    QuestionPart {
        id: question.id,
        by_ref: item.by_ref,
        text: question.text.get(lang),
        sub: item.group,
        facet: question.facet,
        core: question.core,
        severity: judged.severity,
        condition: questionnaire.scheme == Scheme::Gates
            && judged.due
            && question.is_gate_at(source.assessment.stage),
        from: question.from,
        due: judged.due,
        answer: judged.answer,
        answer_words: words::answer(judged.answer, lang),
        support: judged.support,
        support_words: if says_support {
            words::support(judged.support, lang)
        } else {
            ""
        },
        points: judged.points,
        note: answered.and_then(|it| it.note.clone()),
        reason: answered.and_then(|it| it.reason.clone()),
        evidence: answered
            .map(|it| evidence(it, source.description, lang))
            .unwrap_or_default(),
        answered: answered
            .and_then(|it| it.answered.or(respondent.answered))
            .map(|date| date.to_string()),
        by: answered.and_then(|it| it.by.clone().or_else(|| respondent.name.clone())),
        place: answered.zip(source.file).map(|(it, file)| PlacePart {
            path: file.to_owned(),
            place: it.place,
        }),
        review: review::found(source, question.id, lang),
        anchors: question.anchors.map(|anchors| AnchorsPart {
            yes: anchors.yes.get(lang),
            partly: anchors.partly.get(lang),
            no: anchors.no.get(lang),
        }),
        why: question.why.get(lang),
        would_show: question.evidence.get(lang),
        examples: examples(question, lang),
        source: question.source,
        source_words: question
            .source
            .iter()
            .map(|citation| short_reference(citation, lang))
            .collect(),
    }
}

fn examples(question: &Question, lang: Lang) -> Vec<ExamplePart> {
    let part = |example: &Example| ExamplePart {
        name: example.name,
        text: example.text.get(lang),
        at: example.at,
        date: example.date,
    };
    question.examples.iter().map(part).collect()
}

pub(super) fn evidence(
    answered: &Answered,
    description: &Description,
    lang: Lang,
) -> Vec<EvidencePart> {
    let repository = description.project.repository.as_deref();
    let part = |evidence: &Evidence| {
        let uncounted = evidence.uncounted(description.file.as_deref());
        let (kind, at, link) = match &evidence.at {
            Pointer::Path(path) => (EvidenceKind::Path, path, link::of_path(path, repository)),
            Pointer::Url(url) => (EvidenceKind::Url, url, link::openable(url)),
            Pointer::Text(text) => (EvidenceKind::Text, text, None),
        };
        EvidencePart {
            kind,
            at: at.clone(),
            link,
            date: evidence.date.map(|date| date.to_string()),
            note: evidence.note.clone(),
            not_counted: uncounted,
            not_counted_words: uncounted.map_or("", |why| words::uncounted(why, lang)),
        }
    };
    answered.evidence.iter().map(part).collect()
}
