//! The pages of an explanation: a question, a part, a questionnaire, a term, a finding, a work.

use super::say;
use crate::model::standards::served_by;
use crate::model::{
    Clause, FindingId, Lang, Question, Questionnaire, Readings, Scheme, Section, Sub, Work,
    clauses, full_reference, full_references, short_reference, works,
};
use crate::report::explanation::Explanation;
use crate::report::{Half, QuestionPart, QuestionnairePart, Report, SectionPart, SumPart};
use crate::words::draft;
use crate::words::findings::finding_severity;
use crate::words::{self, Label, NAMED_BY, TERMS, Term, label, labelled};
use std::collections::BTreeSet;

/// A work, and the place in it that a question names.
pub(super) fn citation(cited: &str, work: &Work, lang: Lang) -> Explanation {
    let text = full_reference(work.cite, lang);
    Explanation::new(cited, &short_reference(cited, lang), text)
}

pub(super) fn finding(finding_id: FindingId, lang: Lang) -> Explanation {
    let words = finding_id.page(lang);
    let mut page = Explanation::new(finding_id.word(), words.title, words.meaning);
    page.say(Label::Fix, words.todo, lang);
    let severity = finding_severity(finding_id.severity(), lang);
    page.say(Label::Severity, severity, lang);
    let command = format!(
        "commons check --ignore {}={}",
        finding_id.word(),
        say::reason_until_date(lang)
    );
    page.say(Label::Silence, command, lang);
    page
}

pub(super) fn term(term: &Term, lang: Lang) -> Explanation {
    let mut page = Explanation::new(term.id, term.title(lang), term.text(lang));
    if term.id == "sources" {
        let works = works().iter();
        page.list("", works.map(|work| full_reference(work.cite, lang)));
    }
    page
}

pub(super) fn question(
    it: &Question,
    questionnaires: &[&'static Questionnaire],
    report: Option<&Report>,
    lang: Lang,
) -> Explanation {
    let of = |it| label(it, lang);
    let mut page = Explanation::new(it.id, it.text.get(lang), nature(it, lang));
    if let Some(anchors) = &it.anchors {
        page.list(of(Label::Anchors), words::anchors(anchors, lang));
    }
    page.say(Label::Why, it.why.get(lang), lang);
    page.say(Label::WhatWouldShowIt, it.evidence.get(lang), lang);
    let effort = words::effort(it.effort, lang);
    let effort = format!(
        "{} ({})",
        it.fix.get(lang),
        labelled(Label::Effort, effort, lang)
    );
    page.say(Label::Fix, effort, lang);
    if let Some(when) = &it.not_applicable {
        page.say(Label::NotApplicableWhen, when.get(lang), lang);
    }
    let examples = it.examples.iter();
    let examples = examples.map(|example| words::example(example, lang));
    page.list(of(Label::Examples), examples);
    page.list(of(Label::Source), full_references(it.source, lang));
    let serves = served_by(it.id).map(|(standard, criterion, relation)| {
        let name = standard.name_of(criterion);
        words::export::serves(&name, relation, criterion.text.get(lang), lang)
    });
    page.list(of(Label::Serves), serves);
    let stands = questionnaires
        .iter()
        .filter(|other| other.items().any(|(_, item)| item.question.id == it.id))
        .map(|other| other.id);
    let stands = stands.collect::<Vec<_>>().join(", ");
    page.say(Label::Questionnaires, stands, lang);
    if let Some(report) = report {
        standing(&mut page, it.id, report, lang);
    }
    page
}

/// How a question stands in a project, and the arithmetic of the sections it is in.
fn standing(page: &mut Explanation, id: &str, report: &Report, lang: Lang) {
    let places: Vec<_> = standing_in(report, id).collect();
    let found = places
        .iter()
        .find_map(|(_, section)| section.questions.iter().find(|question| question.id == id));
    if let Some(found) = found {
        page.say(Label::Stands, answer(found, lang), lang);
    }
    for (part, section) in places {
        if part.scheme != Scheme::Gates {
            page.say(Label::Scores, arithmetic(part, section, lang), lang);
        }
    }
}

/// « essential question on a rule, core, asked from the stage … »
fn nature(question: &Question, lang: Lang) -> String {
    let (facet, severity) = (
        words::facet(question.facet, lang),
        words::severity(question.severity, lang),
    );
    let mut parts = vec![say::what_it_is(&severity, &facet, lang)];
    if question.core {
        parts.push(say::core(lang).to_owned());
    }
    if let Some(gate) = question.gate {
        let gate = words::stage(gate, lang);
        parts.push(say::a_condition_from_the_stage(&gate, lang));
    }
    let from = words::stage(question.from, lang);
    let from = match question.until.map(|until| words::stage(until, lang)) {
        None => say::asked_from_the_stage(&from, lang),
        Some(until) => say::asked_between_stages(&from, &until, lang),
    };
    parts.push(from);
    if !question.kinds.is_empty() {
        let kinds = words::kinds(question.kinds, lang);
        parts.push(pick!(lang; "for {kinds}", "pour\u{a0}: {kinds}"));
    }
    words::capital(&format!("{}.", parts.join(", ")))
}

fn standing_in<'r>(
    report: &'r Report,
    id: &str,
) -> impl Iterator<Item = (&'r QuestionnairePart, &'r SectionPart)> {
    let id = id.to_owned();
    report
        .questionnaires
        .iter()
        .flat_map(|part| part.sections.iter().map(move |section| (part, section)))
        .filter(move |(_, section)| section.questions.iter().any(|question| question.id == id))
}

fn answer(question_part: &QuestionPart, lang: Lang) -> String {
    let mut text = question_part.answer_words.to_owned();
    if !question_part.support_words.is_empty() {
        text.push_str(&format!(", {}", question_part.support_words));
    }
    for line in question_part.note.iter().chain(&question_part.reason) {
        text.push_str(&format!("\n{line}"));
    }
    for evidence in &question_part.evidence {
        let on = evidence
            .date
            .as_ref()
            .map_or_else(String::new, |on| format!(" ({on})"));
        text.push_str(&format!("\n{}{on}", evidence.at));
    }
    if let Some(place) = &question_part.place {
        text.push_str(&format!(
            "\n{}:{}:{}",
            place.path, place.place.line, place.place.column
        ));
    }
    if !question_part.due {
        text.push_str(&format!("\n{}", label(Label::NotDue, lang)));
    }
    text
}

/// A rule that may be taken over, with a commons that does it that way, and where there are more.
fn model(clause: &Clause, lang: Lang) -> String {
    let like = draft::like(clause.like, &clause.date.to_string(), lang);
    let more = draft::more_clauses(lang);
    format!("{}\n{like}\n{}\n\n{more}", clause.words(lang), clause.at)
}

pub(super) fn section(
    found: &Questionnaire,
    part: &Section,
    report: Option<&Report>,
    lang: Lang,
) -> Explanation {
    let id = format!("{}.{}", found.id, part.id);
    let mut page = Explanation::new(&id, part.title.get(lang), part.why.get(lang));
    if let Some(principle) = words::principle(part.id) {
        let named = NAMED_BY.map(|work| full_reference(work, lang)).join("\n");
        let full = format!("{}\n{named}", principle.full_name(lang));
        page.say(Label::FullName, full, lang);
        page.say(Label::InPlainWords, principle.gloss(lang), lang);
        if let Some(clause) = clauses(part.id).next() {
            page.say(Label::ModelClause, model(clause, lang), lang);
        }
    }
    let questions = part.items.iter().map(|item| item.question);
    let questions = questions.map(|it| format!("{}\n  {}", it.text.get(lang), it.id));
    page.list(label(Label::Questions, lang), questions);
    let reported = report.and_then(|report| {
        let questionnaire = report.questionnaires.iter().find(|it| it.id == found.id)?;
        let section = questionnaire.sections.iter().find(|it| it.id == part.id)?;
        Some((questionnaire, section))
    });
    if let Some((questionnaire, section)) = reported {
        let heading = if questionnaire.scheme == Scheme::Gates {
            Label::Stands
        } else {
            Label::Scores
        };
        page.say(heading, arithmetic(questionnaire, section, lang), lang);
    }
    page
}

pub(super) fn questionnaire(
    questionnaire: &Questionnaire,
    report: Option<&Report>,
    lang: Lang,
) -> Explanation {
    let (id, title) = (questionnaire.id, questionnaire.title.get(lang));
    let mut page = Explanation::new(id, title, questionnaire.intro.get(lang));
    let sections = questionnaire.sections.iter();
    let sections = sections.map(|part| format!("{} ({id}.{})", part.title.get(lang), part.id));
    page.list(label(Label::Parts, lang), sections);
    let reported = report.iter().flat_map(|report| &report.questionnaires);
    let reported = reported.into_iter().find(|other| other.id == id);
    if let Some(part) = reported {
        page.say(Label::Stands, part.headline.clone(), lang);
        page.say(Label::Scores, mean_of_sections(part, lang), lang);
    }
    if let Some(it) = TERMS.iter().find(|term| term.id == id) {
        page.add(it.title(lang), it.text(lang));
    }
    page
}

/// The questions of a section, how each counts, and their sums.
fn arithmetic(part: &QuestionnairePart, section: &SectionPart, lang: Lang) -> String {
    let mut lines = vec![format!("{}.{}", part.id, section.id)];
    let counts = part.scheme != Scheme::Gates;
    if counts {
        let (weight, points) = (label(Label::Weight, lang), label(Label::Points, lang));
        lines.push(format!("({weight} × {points})"));
    }
    let mut group = None;
    for sum in &section.sums {
        if sum.sub.is_some() && sum.sub != group {
            group = sum.sub;
            lines.extend(group.map(|group| group_name(group, lang)));
        }
        lines.extend(
            sum.half
                .map(|half| format!("  {}", words::half(half == Half::Written, lang))),
        );
        let counted_here = section
            .questions
            .iter()
            .filter(|question| sum.counts(question));
        lines.extend(counted_here.map(|question| counted(question, counts, lang)));
        lines.push(format!("  = {}", group_sum(sum)));
    }
    let rest = section
        .questions
        .iter()
        .filter(|question| question.due && !section.sums.iter().any(|sum| sum.counts(question)));
    lines.extend(rest.map(|question| counted(question, counts, lang)));
    if let Some(score) = section.score {
        let readings = [
            (Label::Evidenced, score.evidenced),
            (Label::Claimed, score.claimed),
            (Label::UpTo, score.potential),
        ];
        let readings = readings.map(|(reading, percent)| {
            let space = lang.pick("", "\u{a0}");
            format!("{} {}{space}%", label(reading, lang), percent.whole())
        });
        let readings = readings.join(", ");
        let groups: BTreeSet<Option<Sub>> = section.sums.iter().map(|sum| sum.sub).collect();
        lines.push(match (section.sums.len(), groups.len()) {
            (0 | 1, _) => say::rounded_down(&readings, lang),
            (_, 1) => say::mean_of_the_two_halves(&readings, lang),
            (_, several) => say::mean_of_the_groups(&several, &readings, lang),
        });
    }
    lines.join("\n")
}

fn group_name(group: Sub, lang: Lang) -> String {
    let name = group.word();
    say::of_cox(&name, lang)
}

/// A question with its weight, its points and its answer.
fn counted(question: &QuestionPart, counts: bool, lang: Lang) -> String {
    let points = match question.points {
        _ if !counts => String::new(),
        None => "–  ".to_owned(),
        Some(point) => format!(
            "{} × ({}, {}, {})  ",
            question.severity.weight(),
            point.evidenced,
            point.claimed,
            point.potential
        ),
    };
    let colon = lang.colon();
    format!("  {points}{}{colon} {}", question.id, question.answer_words)
}

/// The sum of a group under each reading, as a fraction of the most there could be.
fn group_sum(sum_part: &SumPart) -> String {
    let Readings {
        evidenced,
        claimed,
        potential,
        ..
    } = sum_part.sums;
    [evidenced, claimed, potential]
        .map(|sum| format!("{sum}/{}", sum_part.most))
        .join(", ")
}

fn mean_of_sections(part: &QuestionnairePart, lang: Lang) -> String {
    let mut lines: Vec<String> = part
        .sections
        .iter()
        .filter_map(|section| {
            let score = section.score?;
            Some(format!(
                "  {} – {}  {}",
                score.evidenced.whole(),
                score.potential.whole(),
                section.title
            ))
        })
        .collect();
    let Some(score) = part.score else {
        return String::new();
    };
    let (shown, potential) = (score.evidenced.whole(), score.potential.whole());
    lines.push(say::mean_of_these(&shown, &potential, lang));
    lines.join("\n")
}
