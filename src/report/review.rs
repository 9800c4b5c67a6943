//! What reviewers found, in one language.

use super::{RespondentPart, Source};
use crate::model::{Lang, LookedAt, Questionnaire, ReviewFinding, ReviewOutcome, question_of};
use crate::words::{self, Label, label};
use schemars::JsonSchema;
use serde::Serialize;

/// What reviewers found. The `reviewed` values beside the evidenced ones come from it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReviewPart {
    /// Who reviewed.
    pub reviewers: Vec<RespondentPart>,
    /// How many answers somebody looked at.
    pub looked_at: usize,
    /// How many there are to look at: asked at this stage, and yes, partly or not applicable.
    pub of: usize,
    /// Those that are confirmed.
    pub confirmed: usize,
    /// Those that are confirmed in part.
    pub in_part: usize,
    /// Those that are not confirmed.
    pub not_confirmed: usize,
    /// The questions that no reviewer confirmed in full.
    pub lowered: Vec<ReviewedQuestion>,
    /// The questions of which reviewers found different things: the lowest counts.
    pub differ: Vec<ReviewedQuestion>,
    /// The questions whose answer changed since the review.
    pub stale: Vec<ChangedQuestion>,
    /// The same in sentences.
    pub lines: Vec<String>,
}

/// A question whose answer changed since the review.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ChangedQuestion {
    /// The question’s id, such as `ostrom.sanctions.graduated`.
    pub question: String,
    /// The question in full, in the language of the report; empty where it is not asked.
    pub text: &'static str,
}

/// A question that reviewers looked at.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReviewedQuestion {
    /// The question’s id, such as `ostrom.sanctions.graduated`.
    pub question: String,
    /// The question in full, in the language of the report.
    pub text: &'static str,
    /// What was found.
    #[serde(flatten)]
    pub found: FoundPart,
    /// Whether a result depends on whose finding counts.
    pub decides: bool,
}

impl ReviewedQuestion {
    /// A sentence for each reviewer, and whether a result hangs on whose finding counts.
    #[must_use]
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = self.found.lines(lang);
        lines.extend(
            self.decides
                .then(|| label(Label::ResultHangsOnIt, lang).to_owned()),
        );
        lines
    }
}

/// What reviewers found about an answer.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FoundPart {
    /// The finding that counts: the lowest.
    pub finding: ReviewFinding,
    /// The same in words.
    pub finding_words: &'static str,
    /// What each reviewer who looked said.
    pub said: Vec<ReviewerPart>,
}

/// What one reviewer said.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReviewerPart {
    /// Who.
    pub reviewer: String,
    /// What they found.
    pub finding: ReviewFinding,
    /// The same in words.
    pub finding_words: &'static str,
    /// A word about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl FoundPart {
    /// A sentence for each reviewer: `Zoé Martin: confirmed in part (…)`.
    #[must_use]
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let colon = lang.colon();
        let line = |said: &ReviewerPart| {
            let note = said.note.as_deref().map(|note| format!(" ({note})"));
            let (who, words) = (&said.reviewer, said.finding_words);
            format!("{who}{colon} {words}{}", note.unwrap_or_default())
        };
        self.said.iter().map(line).collect()
    }
}

/// What was found of one question.
pub(super) fn found(source: Source<'_>, id: &str, lang: Lang) -> Option<FoundPart> {
    let review = source.assessment.review.as_ref()?;
    Some(found_part(review, review.looked_at.get(id)?, lang))
}

/// Who did not confirm an answer, or only in part, and why.
pub(super) fn refused(source: Source<'_>, id: &str, lang: Lang) -> Vec<String> {
    let found = found(source, id, lang);
    let found = found.filter(|it| it.finding != ReviewFinding::Confirmed);
    found.map_or_else(Vec::new, |it| it.lines(lang))
}

fn found_part(review: &ReviewOutcome, looked: &LookedAt, lang: Lang) -> FoundPart {
    let name = |at: usize| {
        let reviewer = review.reviewers.get(at);
        reviewer.and_then(|it| it.name.clone()).unwrap_or_default()
    };
    let said = looked.said.iter().map(|said| ReviewerPart {
        reviewer: name(said.reviewer),
        finding: said.finding,
        finding_words: words::review_finding(said.finding, lang),
        note: said.note.clone(),
    });
    FoundPart {
        finding: looked.finding,
        finding_words: words::review_finding(looked.finding, lang),
        said: said.collect(),
    }
}

/// What was found of all.
pub(super) fn part(source: Source<'_>, lang: Lang) -> Option<ReviewPart> {
    let review = source.assessment.review.as_ref()?;
    Some(part_of(review, source.questionnaires, lang))
}

pub(super) fn part_of(
    review: &ReviewOutcome,
    questionnaires: &[&'static Questionnaire],
    lang: Lang,
) -> ReviewPart {
    let text = |id: &str| question_of(id, questionnaires).map_or("", |it| it.text.get(lang));
    let question = |(id, looked): (&String, &LookedAt)| ReviewedQuestion {
        question: id.clone(),
        text: text(id),
        found: found_part(review, looked, lang),
        decides: looked.decides,
    };
    let (disputed, agreed): (Vec<_>, Vec<_>) = review
        .looked_at
        .iter()
        .partition(|(_, it)| it.is_disputed());
    let lowered = agreed.into_iter();
    let lowered = lowered.filter(|(_, it)| it.finding != ReviewFinding::Confirmed);
    let stale = review.stale.iter().map(|id| ChangedQuestion {
        question: id.clone(),
        text: text(id),
    });
    let stale: Vec<ChangedQuestion> = stale.collect();
    let reviewers: Vec<RespondentPart> = review
        .reviewers
        .iter()
        .map(|it| RespondentPart::new(it, lang))
        .collect();
    let mut differ: Vec<ReviewedQuestion> = disputed.into_iter().map(question).collect();
    // What a result hangs on is to be talked about first.
    differ.sort_by_key(|it| !it.decides);
    ReviewPart {
        looked_at: review.looked_at.len(),
        of: review.of,
        confirmed: review.count(ReviewFinding::Confirmed),
        in_part: review.count(ReviewFinding::InPart),
        not_confirmed: review.count(ReviewFinding::NotConfirmed),
        lowered: lowered.map(question).collect(),
        lines: lines(review, &reviewers, &stale, lang),
        stale,
        reviewers,
        differ,
    }
}

fn lines(
    review: &ReviewOutcome,
    reviewers: &[RespondentPart],
    stale: &[ChangedQuestion],
    lang: Lang,
) -> Vec<String> {
    let names: Vec<&str> = reviewers.iter().map(|it| it.words.as_str()).collect();
    let names = names.join(lang.semicolon());
    let mut lines = vec![
        words::looked_at(review, lang),
        format!("{}.", words::labelled(Label::Reviewers, &names, lang)),
    ];
    if !stale.is_empty() {
        let texts: Vec<&str> = stale.iter().map(ChangedQuestion::words).collect();
        lines.push(words::changed_since_review(&texts, lang));
    }
    lines
}

impl ChangedQuestion {
    /// The question, or its id where it is not asked.
    #[must_use]
    pub fn words(&self) -> &str {
        if self.text.is_empty() {
            &self.question
        } else {
            self.text
        }
    }
}
