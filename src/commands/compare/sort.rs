//! `--sort`: name, file, stage, answers, level, verdict, readiness, or an id.

use crate::model::{Conclusion, Lang, Row, RowResult, Scheme};
use crate::source::closest;
use anyhow::{Result, anyhow};
use std::cmp::Reverse;

sentences_of!(say, "commands-compare-sort");

/// The words that are no id.
const WORDS: [&str; 7] = [
    "name",
    "file",
    "stage",
    "answers",
    "level",
    "verdict",
    "readiness",
];

/// An order of projects.
pub(super) enum Sort {
    Name,
    File,
    Stage,
    Answers,
    /// By what the first questionnaire of a scheme says.
    Scheme(Scheme),
    /// By what a questionnaire says.
    Questionnaire(String),
    /// By what is shown of a section.
    Section(String, String),
}

impl Sort {
    /// Reads an order; an id is looked for when the projects are known.
    pub(super) fn parse(text: &str) -> Sort {
        match text {
            "name" => Sort::Name,
            "file" => Sort::File,
            "stage" => Sort::Stage,
            "answers" => Sort::Answers,
            "level" => Sort::Scheme(Scheme::Principles),
            "verdict" => Sort::Scheme(Scheme::Gates),
            "readiness" => Sort::Scheme(Scheme::Checklist),
            id => match id.split_once('.') {
                None => Sort::Questionnaire(id.to_owned()),
                Some((pair, section)) => Sort::Section(pair.to_owned(), section.to_owned()),
            },
        }
    }

    /// Orders rows: what is best first, what has nothing to order by last; ties by name, then by
    /// file, so that the order is one and the same.
    pub(super) fn apply(&self, rows: &mut [Row]) {
        rows.sort_by_cached_key(|row| {
            let ties = (row.name.to_lowercase(), row.file.clone());
            (Reverse(self.worth(row)), self.place(row), ties)
        });
    }

    /// Whether any row has what this order looks at.
    pub(super) fn check(&self, text: &str, rows: &[Row], lang: Lang) -> Result<()> {
        let known = match self {
            Sort::Name | Sort::File | Sort::Stage | Sort::Answers | Sort::Scheme(_) => true,
            Sort::Questionnaire(_) | Sort::Section(..) => {
                rows.is_empty() || rows.iter().any(|row| self.result(row).is_some())
            }
        };
        if known {
            return Ok(());
        }
        let ids = rows.iter().flat_map(|row| &row.results);
        let ids = ids.flat_map(|it| {
            let questionnaire = it.questionnaire;
            let sections = questionnaire.sections.iter();
            std::iter::once(questionnaire.id.to_owned())
                .chain(sections.map(|section| format!("{}.{}", questionnaire.id, section.id)))
        });
        let mut ids: Vec<String> = ids.collect();
        ids.sort();
        ids.dedup();
        let all = ids.iter().map(String::as_str).chain(WORDS);
        let help = match closest(text, all) {
            Some(close) => say::did_you_mean(&close, lang),
            None => format!("{}, {}", WORDS.join(", "), ids.join(", ")),
        };
        Err(anyhow!(say::unknown_key(&text, &help, lang)))
    }

    /// What a row is ordered by, the higher the earlier.
    fn worth(&self, row: &Row) -> Option<[u16; 4]> {
        match self {
            Sort::Name | Sort::File => None,
            Sort::Stage => Some([row.stage as u16, 0, 0, 0]),
            Sort::Answers => {
                let share = row.coverage.answered * 10_000 / row.coverage.applicable.max(1);
                u16::try_from(share).ok().map(|share| [share, 0, 0, 0])
            }
            Sort::Scheme(_) | Sort::Questionnaire(_) => {
                let result = self.result(row)?;
                let (shown, potential) = result.conclusion.rank();
                let [mut evidenced, _, top] = result.score.unwrap_or_default();
                // Conditions are never scored: among equal verdicts, those that meet more of them.
                if let Conclusion::Gates { met, of, .. } = result.conclusion {
                    evidenced = u16::try_from(met * 1000 / of.max(1)).unwrap_or(u16::MAX);
                }
                Some([u16::from(shown), evidenced, u16::from(potential), top])
            }
            Sort::Section(_, section) => {
                let result = self.result(row)?;
                let mut sections = result.questionnaire.sections.iter().zip(&result.cells);
                let (_, cell) = sections.find(|(it, _)| it.id == section)?;
                let [evidenced, claimed, potential] = cell.score?;
                Some([evidenced, claimed, potential, 0])
            }
        }
    }

    /// What comes before ties, where there is no worth.
    fn place(&self, row: &Row) -> Box<str> {
        match self {
            Sort::File => row.file.clone(),
            Sort::Name
            | Sort::Stage
            | Sort::Answers
            | Sort::Scheme(_)
            | Sort::Questionnaire(_)
            | Sort::Section(..) => Box::default(),
        }
    }

    fn result<'r>(&self, row: &'r Row) -> Option<&'r RowResult> {
        row.results.iter().find(|result| match self {
            Sort::Scheme(scheme) => result.questionnaire.scheme == *scheme,
            Sort::Questionnaire(id) => result.questionnaire.id == *id,
            Sort::Section(id, section) => {
                let questionnaire = result.questionnaire;
                questionnaire.id == *id && questionnaire.sections.iter().any(|it| it.id == *section)
            }
            Sort::Name | Sort::File | Sort::Stage | Sort::Answers => false,
        })
    }
}
