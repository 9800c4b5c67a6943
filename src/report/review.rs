//! What reviewers found, in one language.

use super::{RespondentPart, Source};
use crate::model::{Lang, LookedAt, ReviewFinding, ReviewOutcome};
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
    /// The questions of which reviewers found different things: the lowest counts.
    pub differ: Vec<ReviewedQuestion>,
    /// The questions whose answer changed since the review, by id.
    pub stale: Vec<String>,
    /// The same in sentences.
    pub lines: Vec<String>,
}

/// A question of which reviewers found different things.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReviewedQuestion {
    /// The question’s id, such as `ostrom.sanctions.graduated`.
    pub question: String,
    /// The question in full, in the language of the report.
    pub text: &'static str,
    /// What was found.
    #[serde(flatten)]
    pub found: FoundPart,
}

/// What reviewers found of an answer.
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
        let colon = lang.pick(":", "\u{a0}:");
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
    let text = |id: &str| {
        let mut items = source.questionnaires.iter().flat_map(|it| it.items());
        let found = items.find(|(_, item)| item.question.id == id);
        found.map_or("", |(_, item)| item.question.text.get(lang))
    };
    let disputed = review.looked_at.iter().filter(|(_, it)| it.is_disputed());
    let differ: Vec<ReviewedQuestion> = disputed
        .map(|(id, looked)| ReviewedQuestion {
            question: id.clone(),
            text: text(id),
            found: found_part(review, looked, lang),
        })
        .collect();
    let reviewers: Vec<RespondentPart> = review
        .reviewers
        .iter()
        .map(|it| RespondentPart::new(it, lang))
        .collect();
    Some(ReviewPart {
        looked_at: review.looked_at.len(),
        of: review.of,
        confirmed: review.count(ReviewFinding::Confirmed),
        in_part: review.count(ReviewFinding::InPart),
        not_confirmed: review.count(ReviewFinding::NotConfirmed),
        stale: review.stale.clone(),
        lines: lines(review, &reviewers, &differ, lang),
        reviewers,
        differ,
    })
}

fn lines(
    review: &ReviewOutcome,
    reviewers: &[RespondentPart],
    differ: &[ReviewedQuestion],
    lang: Lang,
) -> Vec<String> {
    let names: Vec<&str> = reviewers.iter().map(|it| it.words.as_str()).collect();
    let names = names.join(lang.pick("; ", "\u{202f}; "));
    let mut lines = vec![
        words::looked_at(review, lang),
        format!("{}.", words::labelled(Label::Reviewers, &names, lang)),
    ];
    for question in differ {
        let said = question
            .found
            .lines(lang)
            .join(lang.pick("; ", "\u{202f}; "));
        let differ = label(Label::ReviewersDiffer, lang);
        let colon = lang.pick(":", "\u{a0}:");
        lines.push(format!("{differ}{colon} {} {said}.", question.text));
    }
    if !review.stale.is_empty() {
        lines.push(words::changed_since_review(&review.stale, lang));
    }
    lines
}
