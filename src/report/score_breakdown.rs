//! How a score was made: the sums behind it, the stages its questions begin at, its terms.

use super::{Half, QuestionPart, SectionPart, Source, StageTally, SumPart};
use crate::model::{
    Answer, Facet, Judged, Kind, Lang, Points, Questionnaire, Reading, Readings, Scheme, Section,
    SectionResult, Stage, Tally,
};
use crate::words::{self, TERMS};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

impl SumPart {
    /// Whether a question is counted in it.
    #[must_use]
    pub fn counts(&self, question: &QuestionPart) -> bool {
        let half = half(question.facet);
        let counted = question.due && question.points.is_some();
        counted && question.sub == self.sub && self.half.is_none_or(|it| it == half)
    }
}

fn half(facet: Facet) -> Half {
    if facet.is_written() {
        Half::Written
    } else {
        Half::InUse
    }
}

/// A term of the report, and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TermPart {
    /// Its id, for `commons explain`.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it means.
    pub text: String,
}

/// Adds to a section what its score was made from.
pub(super) fn show(
    part: &mut SectionPart,
    questionnaire: &Questionnaire,
    section: &Section,
    result: &SectionResult,
    source: Source<'_>,
) {
    if questionnaire.scheme != Scheme::Gates {
        let halves = questionnaire.scheme == Scheme::Principles;
        part.sums = sums(section, &result.questions, halves);
    }
    if questionnaire.scheme == Scheme::Checklist {
        let kinds = &source.description.project.kinds;
        part.stages = stages(section, &result.questions, kinds, source.assessment.stage);
    }
}

fn sums(section: &Section, questions: &[Judged], halves: bool) -> Vec<SumPart> {
    let mut found: BTreeMap<_, Vec<(u32, Points)>> = BTreeMap::new();
    for (item, judged) in section.items.iter().zip(questions) {
        if let Some(points) = judged.points.filter(|_| judged.due) {
            let half = halves.then(|| half(item.question.facet));
            let weighted = found.entry((item.group, half)).or_default();
            weighted.push((judged.severity.weight(), points));
        }
    }
    let sum = |((sub, half), weighted): (_, Vec<(u32, Points)>)| {
        let total = |reading: Reading| {
            let each = weighted.iter();
            each.map(|(weight, points)| weight * u32::from(*points.of(reading)))
                .sum()
        };
        SumPart {
            sub,
            half,
            most: weighted.iter().map(|(weight, _)| 2 * weight).sum(),
            sums: Readings {
                reviewed: weighted
                    .iter()
                    .map(|(weight, points)| Some(weight * u32::from(points.reviewed?)))
                    .sum(),
                ..Readings::each(total)
            },
        }
    };
    found.into_iter().map(sum).collect()
}

/// Stage by stage, the questions that are first asked there: those of today, and those to come.
fn stages(section: &Section, questions: &[Judged], kinds: &[Kind], now: Stage) -> Vec<StageTally> {
    let of = |stage: Stage| {
        let mut tally = Tally::default();
        for (item, judged) in section.items.iter().zip(questions) {
            let question = item.question;
            let asked = judged.due || (question.from > now && question.fits(kinds));
            if question.from != stage || !asked {
                continue;
            }
            match judged.answer {
                Answer::Yes => tally.done += 1,
                Answer::Partly => tally.partly += 1,
                Answer::No => tally.missing += 1,
                Answer::Unknown => tally.unknown += 1,
                Answer::NotApplicable => {}
            }
        }
        StageTally {
            stage,
            questions: tally,
        }
    };
    Stage::WORDS.map(|(_, stage)| of(stage)).to_vec()
}

/// The terms that every report has.
const ALWAYS: [&str; 8] = [
    "evidenced",
    "claimed",
    "potential",
    "no-evidence",
    "documented",
    "dated",
    "effort",
    "gain",
];

/// The terms of each scheme.
fn of_scheme(scheme: Scheme) -> &'static [&'static str] {
    match scheme {
        Scheme::Gates => &[
            "condition",
            "inconclusive",
            "no-resource",
            "intention",
            "not-open",
            "open-resource",
            "open-project",
            "in-the-making",
            "commons",
        ],
        Scheme::Principles => &[
            "present",
            "partial",
            "absent",
            "inconclusive",
            "no-level",
            "level-1",
            "level-2",
            "level-3",
            "level-4",
            "decisive",
        ],
        Scheme::Checklist => &["not-ready", "nearly", "ready", "inconclusive"],
    }
}

/// The terms a report uses, in the order in which one meets them.
pub(super) fn terms(questionnaires: &[&'static Questionnaire], lang: Lang) -> Vec<TermPart> {
    let used = |id: &str| {
        let mut schemes = questionnaires
            .iter()
            .map(|questionnaire| questionnaire.scheme);
        ALWAYS.contains(&id) || schemes.any(|scheme| of_scheme(scheme).contains(&id))
    };
    let part = |term: &crate::words::Term| TermPart {
        id: term.id,
        title: term.title(lang),
        text: term.text(lang).to_owned(),
    };
    let mut terms: Vec<TermPart> = TERMS.iter().filter(|it| used(it.id)).map(part).collect();
    let sections = questionnaires
        .iter()
        .filter(|questionnaire| questionnaire.scheme == Scheme::Principles)
        .flat_map(|questionnaire| questionnaire.sections);
    for section in sections {
        if let Some(principle) = words::principle(section.id)
            && !terms.iter().any(|term| term.id == section.id)
        {
            let (full, gloss) = (principle.full_name(lang), principle.gloss(lang));
            terms.push(TermPart {
                id: section.id,
                title: section.title.get(lang),
                text: format!("{full}{} {gloss}.", lang.colon()),
            });
        }
    }
    terms
}
