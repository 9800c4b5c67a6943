//! How a score was made: the sums behind it, the stages its questions begin at, its terms.

use super::{SectionPart, Source};
use crate::model::{
    Answer, Judged, Kind, Lang, Points, Questionnaire, Reading, Readings, Scheme, Section,
    SectionResult, Stage, Sub, Tally,
};
use crate::words::{self, TERMS};
use schemars::JsonSchema;
use serde::Serialize;

/// The weighted half points of a group under each reading. The score of the group is each over
/// `most`; that of the section is the mean of its groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SumPart {
    /// The sub-principle of the group, where there are some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub: Option<Sub>,
    /// The most there could be.
    pub most: u32,
    /// What there is.
    #[serde(flatten)]
    pub sums: Readings<u32>,
}

/// How the questions that are first asked at a stage stand.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StageTally {
    /// That stage.
    pub stage: Stage,
    /// Their answers, without those not applicable.
    #[serde(flatten)]
    pub questions: Tally,
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
        part.sums = sums(section, &result.questions);
    }
    if questionnaire.scheme == Scheme::Checklist {
        let kinds = &source.description.project.kinds;
        part.stages = stages(section, &result.questions, kinds, source.assessment.stage);
    }
}

fn sums(section: &Section, questions: &[Judged]) -> Vec<SumPart> {
    let applicable = || {
        section
            .items
            .iter()
            .zip(questions)
            .filter(|(_, item)| item.applies())
    };
    let mut groups: Vec<Option<Sub>> = applicable().map(|(item, _)| item.group).collect();
    groups.sort_unstable();
    groups.dedup();
    let sum = |group: Option<Sub>| {
        let of_group = applicable().filter(|(item, _)| item.group == group);
        let weighted: Vec<(u32, Points)> = of_group
            .filter_map(|(_, it)| Some((it.severity.weight(), it.points?)))
            .collect();
        let total = |reading: Reading| {
            let each = weighted
                .iter()
                .map(|(weight, points)| weight * u32::from(*points.of(reading)));
            each.sum()
        };
        SumPart {
            sub: group,
            most: weighted.iter().map(|(weight, _)| 2 * weight).sum(),
            sums: Readings::each(total),
        }
    };
    groups.into_iter().map(sum).collect()
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
                text: format!("{full}{} {gloss}.", lang.pick(":", "\u{a0}:")),
            });
        }
    }
    terms
}
