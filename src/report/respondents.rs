//! Several people's answers, in words: who they are, where they agree, what they must talk about.

use super::source::percent;
use super::{Detail, Percent, Report, Source};
use crate::model::{Alpha, Answer, Answered, Combined, Description, Fraction, Lang, Respondent};
use crate::words;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// Who answered.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RespondentPart {
    /// The person or group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Their part in the project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The day, the month or the year of the answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<String>,
    /// All of it on a line.
    pub words: String,
}

impl RespondentPart {
    /// Who answered, and the same on a line.
    pub(super) fn new(respondent: &Respondent, lang: Lang) -> RespondentPart {
        let answered = respondent.answered.map(|date| date.to_string());
        let day = answered.as_deref().map(|it| words::date(it, lang));
        let words = [&respondent.name, &respondent.role, &day]
            .into_iter()
            .flatten();
        RespondentPart {
            words: words.cloned().collect::<Vec<_>>().join(", "),
            name: respondent.name.clone(),
            role: respondent.role.clone(),
            answered,
        }
    }
}

/// One of several people whose answers were combined.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct VoicePart {
    /// What they are called in this report: their name, else their file's.
    pub label: String,
    /// Their file, as named on the command line.
    pub file: String,
    /// Who they are.
    #[serde(flatten)]
    pub respondent: RespondentPart,
}

/// How much several people agree: the share of pairs of people who gave the same answer, among
/// those who both gave one. Null where no two people answered the same question.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AgreementPart {
    /// Over all questions asked at this stage, each once.
    pub overall: Option<Percent>,
    /// Agreement beyond chance, over the same questions.
    #[serde(flatten)]
    pub alpha: AlphaPart,
    /// Section by section.
    pub sections: Vec<SectionAgreement>,
    /// The same in a sentence.
    pub headline: String,
}

/// How much several people agree in one section.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SectionAgreement {
    /// The questionnaire’s id, such as `ostrom`.
    pub questionnaire: &'static str,
    /// The section's id.
    pub section: &'static str,
    /// The section’s title, in the language of the report.
    pub title: &'static str,
    /// The share of pairs who gave the same answer.
    pub agreement: Option<Percent>,
    /// Agreement beyond chance.
    #[serde(flatten)]
    pub alpha: AlphaPart,
}

/// Krippendorff’s alpha, ordinal over yes, partly and no.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AlphaPart {
    /// 1 is full agreement, 0 what chance would give; rounded down to two decimals. Null where the
    /// answers do not vary.
    pub alpha: Option<f64>,
    /// Pairs of people who both said yes, partly or no.
    pub pairs: usize,
}

impl From<Alpha> for AlphaPart {
    fn from(alpha: Alpha) -> AlphaPart {
        let hundredths = |value: Fraction| i32::try_from((value * 100).floor().to_integer());
        let hundredths = alpha.value.and_then(|value| hundredths(value).ok());
        AlphaPart {
            alpha: hundredths.map(|it| f64::from(it) / 100.0),
            pairs: alpha.pairs,
        }
    }
}

/// What several people said about one question.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OpinionPart {
    /// The question’s id, such as `ostrom.sanctions.graduated`.
    pub question: &'static str,
    /// The question in full, in the language of the report.
    pub text: &'static str,
    /// The share of pairs who gave the same answer.
    pub agreement: Option<Percent>,
    /// What each of them said, in their order.
    pub said: Vec<SaidPart>,
}

/// What one of several people said.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SaidPart {
    /// Who.
    pub respondent: String,
    /// Their answer; null where they gave none.
    pub answer: Option<Answer>,
    /// The same in words.
    pub answer_words: &'static str,
    /// A note on it, or why the question does not apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Adds to the report of a combined description who said what.
#[must_use]
pub fn with_respondents(
    mut report: Report,
    source: Source<'_>,
    combined: &Combined,
    people: &[(&str, &Description)],
    detail: Detail,
) -> Report {
    let lang = report.language;
    let voices: Vec<VoicePart> = people
        .iter()
        .map(|(file, person)| voice(file, person, lang))
        .collect();
    let mut seen = BTreeSet::new();
    let mut sections = Vec::new();
    for (questionnaire, result) in source
        .questionnaires
        .iter()
        .zip(&source.assessment.questionnaires)
    {
        for (section, judged) in questionnaire.sections.iter().zip(&result.sections) {
            let due = section.items.iter().zip(&judged.questions);
            let due = due
                .filter(|(_, judged)| judged.due)
                .map(|(item, _)| item.question);
            let ids: Vec<&str> = due.clone().map(|question| question.id).collect();
            sections.push(SectionAgreement {
                questionnaire: questionnaire.id,
                section: section.id,
                title: section.title.get(lang),
                agreement: combined.agreement(ids.iter().copied()).map(percent),
                alpha: combined.alpha(ids).into(),
            });
            for question in due {
                let opinions = combined.opinions.get(question.id);
                let Some(opinions) = opinions.filter(|_| seen.insert(question.id)) else {
                    continue;
                };
                let part = OpinionPart {
                    question: question.id,
                    text: question.text.get(lang),
                    agreement: combined.agreement([question.id]).map(percent),
                    said: said(question.id, &opinions.given, &voices, people, lang),
                };
                if opinions.disputed {
                    report.disputed.push(part.clone());
                }
                if detail == Detail::Full {
                    report.opinions.push(part);
                }
            }
        }
    }
    let overall = combined.agreement(seen.iter().copied()).map(percent);
    let alpha = AlphaPart::from(combined.alpha(seen));
    let headline = words::agreement(voices.len(), overall.map(Percent::whole), lang);
    report.agreement = Some(AgreementPart {
        overall,
        headline: words::with_alpha(headline, alpha.alpha, alpha.pairs, lang),
        alpha,
        sections,
    });
    report.respondents = voices;
    report
}

/// What each of them said about one question.
fn said(
    id: &str,
    given: &[Option<Answer>],
    voices: &[VoicePart],
    people: &[(&str, &Description)],
    lang: Lang,
) -> Vec<SaidPart> {
    let each = voices.iter().zip(people).zip(given);
    each.map(|((voice, (_, it)), answer)| {
        let word = |answered: &Answered| answered.note.clone().or_else(|| answered.reason.clone());
        SaidPart {
            respondent: voice.label.clone(),
            answer: *answer,
            answer_words: answer.map_or(words::silence(lang), |it| words::answer(it, lang)),
            note: it.answers.get(id).and_then(word),
        }
    })
    .collect()
}

fn voice(file: &str, description: &Description, lang: Lang) -> VoicePart {
    let respondent = &description.respondent;
    VoicePart {
        label: respondent.name.clone().unwrap_or_else(|| file.to_owned()),
        file: file.to_owned(),
        respondent: RespondentPart::new(respondent, lang),
    }
}
