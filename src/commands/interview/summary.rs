//! What the answers come to: a line at the end of a section, the report at the end of all.

use super::{Conversation, End};
use crate::commands::load::Loaded;
use crate::commands::output::Output;
use crate::interview::Ask;
use crate::model::{Answer, Answered, Depth, Description, Lang, Stage};
use crate::render::{self, Medium, Shown};
use crate::report::{QuestionPart, QuestionnairePart, SectionPart};
use crate::words::interview::{self as words, WhatNext};
use std::collections::BTreeMap;

sentences_of!(say, "commands-interview-summary");

impl Conversation<'_> {
    /// What was answered of the questions asked in a section, and how it stands.
    pub(super) fn section_end(
        &self,
        loaded: &Loaded,
        stage: Stage,
        answers: BTreeMap<String, Answered>,
        (left, asked): (Ask, &[Ask]),
    ) -> Option<String> {
        let lang = self.lang;
        let counts = counts(asked, &answers);
        let loaded = Loaded {
            description: Description {
                answers,
                ..loaded.description.clone()
            },
            questionnaires: vec![left.questionnaire],
            custom: Vec::new(),
        };
        let request = loaded.request(Some(stage), self.loader.date(), &[]);
        let report = loaded.report(None, request, lang);
        let sections = report
            .questionnaires
            .first()
            .map_or(&[][..], |questionnaire| &questionnaire.sections);
        let section = sections
            .iter()
            .find(|section| section.id == left.section.id);
        // Of a part of its questions, a score says little: a short interview ends with what matters.
        let quick = self.depth == Some(Depth::Quick);
        let standing = section.and_then(|section| standing(section, quick, lang));
        if quick && standing.is_none() {
            return None;
        }
        let title = left.section.title.get(lang);
        let line = words::section_end(title, &counts, asked.len(), standing.as_deref(), lang);
        // It is said once: at the end of the section that held the last of its conditions.
        let decides = section.is_some_and(|it| it.questions.iter().any(is_condition));
        let verdict = report.questionnaires.first().filter(|_| decides);
        let verdict = verdict.and_then(|it| first_verdict(it, &loaded.description.answers, lang));
        Some(
            [Some(line), verdict]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("\n\n"),
        )
    }

    /// The report, and what to do next.
    pub(super) fn finish(&mut self) -> Result<(), End> {
        let file = self.plan.file.to_string_lossy().into_owned();
        let loaded = self.loader.load(&file)?;
        let request = loaded.request(self.args.basis.stage, self.loader.date(), &[]);
        let report = loaded.report(Some(&file), request, self.lang);
        self.asker.say("");
        let mut output = Output::open(None, Medium::Text, self.environment)?;
        let layout = self.environment.layout;
        let quick = self.depth == Some(Depth::Quick);
        output.write(&if quick {
            render::brief(&report, layout)
        } else {
            render::text(&report, Shown::First(8), layout)
        })?;
        output.finish()?;
        let open = report.coverage.applicable - report.coverage.answered;
        self.asker.say("");
        for line in words::what_next(&file, &self.what_next(&file, quick, open), self.lang) {
            self.asker.say(&line);
        }
        Ok(())
    }

    /// The commands that come next.
    fn what_next(&self, file: &str, quick: bool, open: usize) -> WhatNext {
        let page = say::report_html(self.lang);
        let page = ["--format html".to_owned(), format!("-o {page}")];
        let more = ["--depth full".to_owned(), "--unanswered".to_owned()];
        let base = self.plan.base.to_string_lossy().into_owned();
        let name = say::name_role(self.lang);
        let other = [format!("--respondent \"{name}\"")];
        WhatNext {
            report: quick.then(|| self.with_basis("assess", file, &[])),
            page: self.with_basis("assess", file, &page),
            open: (open > 0).then(|| (open, self.interview(&more))),
            other: self.with_basis("interview", &base, &other),
        }
    }
}

/// The answers to the questions asked, counted; a question nobody looked at is in none.
fn counts(asked: &[Ask], answers: &BTreeMap<String, Answered>) -> [(Answer, usize); 5] {
    let given = asked.iter().filter_map(|ask| answers.get(ask.question.id));
    let given = given.filter(|it| it.was_given());
    let given: Vec<Answer> = given.map(|it| it.answer).collect();
    [
        Answer::Yes,
        Answer::Partly,
        Answer::No,
        Answer::NotApplicable,
        Answer::Unknown,
    ]
    .map(|answer| (answer, given.iter().filter(|it| **it == answer).count()))
}

/// Whether it is a commons, once every condition has been looked at: one may stop there.
fn first_verdict(
    questionnaire: &QuestionnairePart,
    answers: &BTreeMap<String, Answered>,
    lang: Lang,
) -> Option<String> {
    let questions = questionnaire
        .sections
        .iter()
        .flat_map(|section| &section.questions);
    let mut conditions = questions.filter(|it| is_condition(it)).peekable();
    conditions.peek()?;
    let seen = conditions.all(|it| answers.contains_key(it.id));
    let [title, headline] = [questionnaire.title, questionnaire.headline.as_str()];
    seen.then(|| words::first_verdict(title, headline, lang))
}

fn is_condition(question: &QuestionPart) -> bool {
    question.due && question.condition
}

/// How a section stands: its conditions, or its score.
fn standing(section: &SectionPart, quick: bool, lang: Lang) -> Option<String> {
    if let Some(score) = section.score {
        let (shown, potential) = (score.evidenced.whole(), score.potential.whole());
        let words = words::standing(section.standing, shown, potential, lang);
        return Some(words).filter(|_| !quick);
    }
    let conditions = section.questions.iter().filter(|it| is_condition(it));
    let conditions: Vec<_> = conditions.collect();
    // As the report counts them: what lacks enough evidence is not met yet.
    let lacks = |it: &&&QuestionPart| it.points.is_some_and(|it| it.evidenced < it.claimed);
    let lacking = conditions.iter().filter(lacks).count();
    let said = |answer| {
        conditions
            .iter()
            .filter(|it| !lacks(it) && it.answer == answer)
            .count()
    };
    let (met, partly) = (said(Answer::Yes), said(Answer::Partly));
    let words = words::conditions_met(met, conditions.len(), partly, lacking, lang);
    Some(words).filter(|_| !conditions.is_empty())
}
