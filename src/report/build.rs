//! An assessment → a report in one language.

use super::export::is_alone;
use super::source::{Detail, Source, percent};
use super::{
    AlertPart, EvidenceProfilePart, GapPart, GapWords, GoalPart, NotScored, PlanPart, ProjectPart,
    Report, RespondentPart, SCHEMA, StrengthPart, TargetPart, Tool, WorkPart, badge, questionnaire,
    review, score_breakdown,
};
use crate::model::standards::{Closed, closed};
use crate::model::{
    Alert, Assessment, DatedTarget, Description, Gap, GapKind, Goal, Lang, Plan, Question,
    Questionnaire, Strength, Work, cited, question_of, works,
};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

sentences_of!(say, "report-build");

/// Puts an assessment into words.
#[must_use]
pub fn report(source: Source<'_>, detail: Detail, lang: Lang) -> Report {
    let Source {
        description,
        questionnaires,
        assessment,
        ..
    } = source;
    let plan = |at: usize| {
        let plan = assessment.questionnaires[at].plan.as_ref()?;
        Some(plan_part(questionnaires[at], plan, lang))
    };
    let mut report = Report {
        schema: SCHEMA,
        tool: Tool::THIS,
        date: assessment.date.to_string(),
        language: lang,
        file: source.file.map(str::to_owned),
        record: None,
        project: project(description, assessment, lang),
        respondent: respondent(description, lang),
        respondents: Vec::new(),
        agreement: None,
        disputed: Vec::new(),
        opinions: Vec::new(),
        coverage: assessment.coverage,
        questionnaires: (0..questionnaires.len())
            .map(|at| questionnaire::part(source, at, plan(at), detail, lang))
            .collect(),
        targets: targets(source, lang),
        not_scored: assessment
            .unscored
            .iter()
            .map(|unscored| NotScored {
                questionnaire: unscored.questionnaire.clone(),
                answers: unscored.answers,
            })
            .collect(),
        evidence: EvidenceProfilePart::new(&assessment.evidence, lang),
        review: review::part(source, lang),
        alerts: alerts(source, lang),
        strengths: (detail != Detail::Short).then(|| strengths(source, lang)),
        gaps: gaps(source, detail, lang),
        plan: assessment.plan.and_then(plan),
        badges: Vec::new(),
        terms: Vec::new(),
        sources: Vec::new(),
        caution: caution(lang),
    };
    if detail == Detail::Full {
        report.badges = badge::parts(source, lang);
        report.terms = score_breakdown::terms(questionnaires, lang);
        report.sources = sources(questionnaires, lang);
    }
    report
}

/// What the project wants to reach, of what it is assessed by.
fn targets(source: Source<'_>, lang: Lang) -> Vec<TargetPart> {
    let assessment = source.assessment;
    let part = |set: &DatedTarget| {
        let asked = source.questionnaires.iter().copied();
        let found = set.target.among(asked.clone())?;
        let at = asked.into_iter().position(|it| std::ptr::eq(it, found))?;
        let now = assessment.questionnaires.get(at)?.outcome.conclusion();
        TargetPart::new(set, found, now, assessment.date, lang)
    };
    source.description.targets.iter().filter_map(part).collect()
}

/// The works that the questions rest on, each once.
fn sources(questionnaires: &[&'static Questionnaire], lang: Lang) -> Vec<WorkPart> {
    let items = questionnaires.iter().flat_map(|it| it.items());
    let citations = items.flat_map(|(_, item)| item.question.source);
    let named: BTreeSet<&str> = citations
        .filter_map(|citation| cited(citation))
        .map(|(work, _)| work.cite)
        .collect();
    let part = |work: &Work| WorkPart {
        cite: work.cite,
        short: work.short.get(lang),
        reference: work.reference.get(lang),
        address: work.address,
    };
    works()
        .iter()
        .filter(|work| named.contains(work.cite))
        .map(part)
        .collect()
}

pub(super) fn caution(lang: Lang) -> &'static str {
    say::caution(lang)
}

fn project(description: &Description, assessment: &Assessment, lang: Lang) -> ProjectPart {
    let project = &description.project;
    ProjectPart {
        name: project.name.clone(),
        summary: project
            .summary
            .as_ref()
            .map(|summary| summary.get(lang).to_owned()),
        kind: project.kinds.clone(),
        kind_words: words::kinds(&project.kinds, lang),
        stage: assessment.stage,
        stage_words: words::stage(assessment.stage, lang),
        declared_stage: (project.stage != assessment.stage).then_some(project.stage),
        licences: project
            .licences
            .iter()
            .map(|(kind, ids)| (kind.word().to_owned(), ids.clone()))
            .collect(),
        repository: project.repository.clone(),
        links: links(&project.links),
        languages: project.languages.clone(),
    }
}

/// Links by their names; several places of one name are numbered.
fn links(links: &[(String, String)]) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for (name, at) in links {
        let mut key = name.clone();
        let mut number = 1;
        while named.contains_key(&key) {
            number += 1;
            key = format!("{name} {number}");
        }
        named.insert(key, at.clone());
    }
    named
}

fn respondent(description: &Description, lang: Lang) -> Option<RespondentPart> {
    let part = RespondentPart::new(&description.respondent, lang);
    (!part.words.is_empty()).then_some(part)
}

fn alerts(source: Source<'_>, lang: Lang) -> Vec<AlertPart> {
    let part = |alert: &Alert| {
        let name = words::capital(words::alert(alert.id(), lang));
        let (message, question) = match alert {
            Alert::ClaimsWithoutEvidence {
                questionnaire,
                claimed,
                evidenced,
            } => {
                let title = source.questionnaires[*questionnaire].title.get(lang);
                let (claimed, evidenced) = (percent(*claimed).whole(), percent(*evidenced).whole());
                let message =
                    say::claims_outrun_evidence(&name, &title, &claimed, &evidenced, lang);
                (message, None)
            }
            Alert::RulesOnPaper { rules, practices } => {
                let (rules, practices) = (percent(*rules).whole(), percent(*practices).whole());
                let message = say::rules_and_practices(&name, &rules, &practices, lang);
                (message, None)
            }
            Alert::NameOnly { question: id } => {
                let question = question_of(id, source.questionnaires);
                let text = question.map_or("", |question| question.text.get(lang));
                let message = say::answered_no(&name, &text, lang);
                (message, Some(*id))
            }
        };
        AlertPart {
            id: alert.id(),
            message,
            question,
        }
    };
    source.assessment.alerts.iter().map(part).collect()
}

fn strengths(source: Source<'_>, lang: Lang) -> Vec<StrengthPart> {
    let part = |strength: &Strength| {
        let questionnaire = source.questionnaires[strength.questionnaire];
        let section = &questionnaire.sections[strength.section];
        let question = question_of(strength.question, &[questionnaire]);
        StrengthPart {
            question: strength.question,
            questionnaire: questionnaire.id,
            section: section.id,
            title: section.title.get(lang),
            text: question.map_or("", |it| it.text.get(lang)),
        }
    };
    source.assessment.strengths.iter().map(part).collect()
}

fn gaps(source: Source<'_>, detail: Detail, lang: Lang) -> Vec<GapPart> {
    let description = source.description;
    let asked = source.questionnaires.iter();
    let asked = asked.filter(|_| detail != Detail::Short);
    let questions: BTreeMap<&str, &Question> = asked
        .flat_map(|questionnaire| questionnaire.items())
        .map(|(_, item)| (item.question.id, item.question))
        .collect();
    let closed = match detail {
        Detail::Short => Closed::new(),
        Detail::Full | Detail::Text => closed(&description.project.kinds, is_alone(description)),
    };
    let part = |(at, gap): (usize, &Gap)| GapPart {
        rank: at + 1,
        question: gap.question,
        kind: gap.kind,
        class: gap.class,
        effort: gap.effort,
        gain: gap.gain.map(percent),
        words: questions
            .get(gap.question)
            .map(|question| gap_words(question, gap, (source, &closed), lang)),
    };
    source
        .assessment
        .gaps
        .iter()
        .enumerate()
        .map(part)
        .collect()
}

fn gap_words(
    question: &Question,
    gap: &Gap,
    (source, closed): (Source<'_>, &Closed),
    lang: Lang,
) -> GapWords {
    let closes = closed.get(question.id).into_iter().flatten();
    let closes: Vec<String> = closes.map(|(standard, it)| standard.name_of(it)).collect();
    let todo = match gap.kind {
        GapKind::Fix => question.fix,
        GapKind::Answer => question.text,
        GapKind::AddEvidence => question.evidence,
    };
    GapWords {
        todo: todo.get(lang),
        text: question.text.get(lang),
        why: question.why.get(lang),
        fix: question.fix.get(lang),
        evidence: question.evidence.get(lang),
        source: question.source,
        class_words: words::class(gap.class, lang),
        kind_words: words::todo_kind(gap.kind, lang),
        effort_words: words::effort(gap.effort, lang),
        closes_words: if closes.is_empty() {
            String::new()
        } else {
            words::export::also_closes(&closes, lang)
        },
        closes,
        lacks_words: lacks(gap, source, lang),
    }
}

/// What an answer that was given lacks.
fn lacks(gap: &Gap, source: Source<'_>, lang: Lang) -> Vec<String> {
    let refused = review::refused(source, gap.question, lang);
    let answered = source.description.answers.get(gap.question);
    let backed = answered.is_some_and(|it| it.has_evidence(source.file));
    if refused.is_empty() && backed && gap.kind == GapKind::AddEvidence {
        return vec![say::not_recent(lang).to_owned()];
    }
    refused
}

fn plan_part(questionnaire: &Questionnaire, plan: &Plan, lang: Lang) -> PlanPart {
    let (level, verdict, name) = match plan.goal {
        Goal::EnoughAnswers => (None, None, String::new()),
        Goal::Level(level) => {
            let name = words::level(level, lang);
            // « vers le niveau 3 », as one says it.
            (
                Some(level),
                None,
                lang.pick(name.clone(), format!("le {name}")),
            )
        }
        Goal::Gate(verdict) => {
            let name = quoted(words::gate_verdict(verdict, lang), lang);
            (None, Some(verdict.word()), name)
        }
        Goal::Ready(ready) => {
            let name = quoted(words::readiness(ready, lang), lang);
            (None, Some(ready.word()), name)
        }
    };
    let to = GoalPart {
        questionnaire: questionnaire.id,
        level,
        verdict,
        enough_answers: plan.goal == Goal::EnoughAnswers,
    };
    let headline = plan_headline(questionnaire, plan, &name, lang);
    PlanPart {
        to,
        effort: plan.effort,
        steps: plan.steps.clone(),
        headline,
    }
}

fn quoted(text: &str, lang: Lang) -> String {
    lang.pick(format!("“{text}”"), format!("«\u{a0}{text}\u{a0}»"))
}

fn plan_headline(questionnaire: &Questionnaire, plan: &Plan, goal: &str, lang: Lang) -> String {
    let title = quoted(questionnaire.title.get(lang), lang);
    let effort = plan.effort;
    if plan.goal == Goal::EnoughAnswers {
        let more = say::more_answers_give(plan.steps.len(), lang);
        return say::a_first_verdict(&more, &title, lang);
    }
    if plan.steps.is_empty() {
        return say::already_reached(&title, &goal, lang);
    }
    let gaps = say::steps(plan.steps.len(), lang);
    // Small is one: where nothing is more, the sum says nothing new.
    let all_small = usize::try_from(effort) == Ok(plan.steps.len());
    let (en, fr) = match plan.steps.len() {
        1 if all_small => ("small".to_owned(), "de petit effort".to_owned()),
        _ if all_small => ("all small".to_owned(), "toutes de petit effort".to_owned()),
        _ => (
            format!("total effort {effort}"),
            format!("effort total {effort}"),
        ),
    };
    say::quickest_route(&title, &goal, &gaps, &en, &fr, lang)
}
