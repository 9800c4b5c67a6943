//! What reviewers found → the reviewed reading, and which answers to look at first.
//!
//! The reviewed reading is the evidenced reading of what is left of the answers: an answer that was
//! confirmed counts as dated, one confirmed in part is a half step less, one not confirmed is a no,
//! and a “not applicable” that was not confirmed is unknown. The same judgement applies to it.

use super::{Distinct, Request, conclude, evaluate};
use crate::model::{
    Description, Fraction, Judged, LookedAt, Outcome, Points, Printed, Question, Questionnaire,
    QuestionnaireResult, Reached, Ready, Respondent, Review, ReviewFinding, ReviewOutcome,
    ReviewerSaid, Standing, State, Support,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The findings that count, by question id.
pub(super) type Findings = BTreeMap<String, ReviewFinding>;

/// The finding that counts of the answer to a question.
pub(super) type Found<'f> = &'f dyn Fn(&str) -> Option<ReviewFinding>;

/// Of several reviews, the lower finding of each answer as it is now; `None` without a review.
pub(super) fn findings(reviews: &[Review], description: &Description) -> Option<Findings> {
    let mut findings = Findings::new();
    for review in reviews {
        for (id, entry) in &review.findings {
            let answered = description.answers.get(id);
            if answered.is_some_and(|answered| entry.is_of(answered)) {
                let lowest = findings.entry(id.clone()).or_insert(entry.finding);
                *lowest = entry.finding.min(*lowest);
            }
        }
    }
    (!reviews.is_empty()).then_some(findings)
}

/// What is left of a project’s answers after these reviews, for somebody who is told the answers and
/// not how they were judged. What was not confirmed has no evidence left: it shows something else.
#[must_use]
pub fn reviewed(description: &Description, reviews: &[Review]) -> Description {
    let mut left = description.clone();
    for (id, finding) in findings(reviews, description).unwrap_or_default() {
        let Some(answered) = left.answers.get_mut(&id) else {
            continue;
        };
        if !answered.answer.can_be_reviewed() {
            continue;
        }
        answered.answer = answered.answer.after(finding);
        if finding == ReviewFinding::NotConfirmed {
            answered.evidence.clear();
            answered.reason = None;
        }
    }
    left
}

/// What is left of an answer after a review.
pub(super) fn after(judged: Judged, finding: ReviewFinding, question: &Question) -> Judged {
    if !judged.answer.can_be_reviewed() {
        return judged;
    }
    let answer = judged.answer.after(finding);
    Judged {
        answer,
        support: match finding {
            ReviewFinding::Confirmed => Support::Dated,
            ReviewFinding::InPart | ReviewFinding::NotConfirmed => judged.support,
        },
        points: Points::of_answer(answer, Support::Dated, question.facet),
        ..judged
    }
}

/// Adds the reviewed reading: the evidenced one of what is left of the answers.
pub(super) fn add(result: &mut QuestionnaireResult, left: &QuestionnaireResult) {
    if let (Some(score), Some(left)) = (&mut result.score, left.score) {
        score.reviewed = Some(left.evidenced);
    }
    for (section, left) in result.sections.iter_mut().zip(&left.sections) {
        if let (Some(score), Some(left)) = (&mut section.score, left.score) {
            score.reviewed = Some(left.evidenced);
        }
        match (&mut section.standing, &left.standing) {
            (Standing::State { reviewed, .. }, Standing::State { evidenced, .. }) => {
                *reviewed = Some(*evidenced);
            }
            (Standing::Ready(now), Standing::Ready(left)) => now.reviewed = Some(left.evidenced),
            (Standing::None | Standing::State { .. } | Standing::Ready(_), _) => {}
        }
        for (judged, left) in section.questions.iter_mut().zip(&left.questions) {
            if let (Some(points), Some(left)) = (&mut judged.points, left.points) {
                points.reviewed = Some(left.evidenced);
            }
        }
    }
    match (&mut result.outcome, &left.outcome) {
        (Outcome::Gates(now), Outcome::Gates(left)) => {
            now.verdict.reviewed = Some(left.verdict.evidenced);
        }
        (Outcome::Level(now), Outcome::Level(left)) => {
            now.level.reviewed = Some(left.level.evidenced);
            if let (Some(now), Some(left)) = (&mut now.essentials, left.essentials) {
                now.level.reviewed = Some(left.level.evidenced);
            }
        }
        (
            Outcome::Ready { now, next, .. },
            Outcome::Ready {
                now: left,
                next: later,
                ..
            },
        ) => {
            now.reviewed = Some(left.evidenced);
            if let (Some(next), Some(later)) = (next, later) {
                next.reviewed = Some(later.evidenced);
            }
        }
        (
            Outcome::NotAsked { .. }
            | Outcome::TooMuchNotApplicable
            | Outcome::Gates(_)
            | Outcome::Level(_)
            | Outcome::Ready { .. },
            _,
        ) => return,
    }
    result.reviewed = Some(left.outcome.conclusion());
}

/// Who looked at what. Nothing of it depends on the order of the reviews.
pub(super) fn outcome(request: Request<'_>, questions: &Distinct<'_>) -> Option<ReviewOutcome> {
    if request.reviews.is_empty() {
        return None;
    }
    let mut reviews: Vec<&Review> = request.reviews.iter().collect();
    let who = |of: &Respondent| (of.name.clone(), of.role.clone(), of.answered);
    reviews.sort_by_cached_key(|review| (who(&review.by), found_in(review)));
    let mut outcome = ReviewOutcome {
        reviewers: reviews.iter().map(|review| review.by.clone()).collect(),
        ..ReviewOutcome::default()
    };
    let mut stale: BTreeSet<&String> = BTreeSet::new();
    for review in &reviews {
        for (id, entry) in &review.findings {
            let answered = request.description.answers.get(id);
            if !answered.is_some_and(|answered| entry.is_of(answered)) {
                stale.insert(id);
            }
        }
    }
    outcome.stale = stale.into_iter().cloned().collect();
    for (id, (_, judged)) in questions {
        if !judged.due || !judged.answer.can_be_reviewed() {
            continue;
        }
        outcome.of += 1;
        let Some(answered) = request.description.answers.get(*id) else {
            continue;
        };
        let said: Vec<ReviewerSaid> = reviews
            .iter()
            .enumerate()
            .filter_map(|(reviewer, review)| {
                let entry = review.of_answer(id, answered)?;
                Some(ReviewerSaid {
                    reviewer,
                    finding: entry.finding,
                    note: entry.note.clone(),
                    date: entry.date.or(review.by.answered),
                })
            })
            .collect();
        if let Some(finding) = said.iter().map(|said| said.finding).min() {
            let best = said.iter().map(|said| said.finding).max();
            let looked = LookedAt {
                finding,
                decides: best.is_some_and(|best| best > finding && decides(id, best, request)),
                said,
            };
            outcome.looked_at.insert((*id).to_owned(), looked);
        }
    }
    Some(outcome)
}

/// Whether a result in print is another one if this finding counted of an answer.
fn decides(id: &str, best: ReviewFinding, request: Request<'_>) -> bool {
    let found = findings(request.reviews, request.description).unwrap_or_default();
    let mut other = found.clone();
    other.insert(id.to_owned(), best);
    let mut asked = request.questionnaires.iter().filter(|it| asks(it, id));
    asked.any(|it| {
        let [counts, other] = [&found, &other].map(|found| in_print(&evaluate(it, request, found)));
        counts != other
    })
}

/// What tells two reviews of one person apart.
fn found_in(review: &Review) -> Vec<(String, ReviewFinding, Option<String>, String)> {
    let entry = |(id, it): (&String, &crate::model::ReviewEntry)| {
        (id.clone(), it.finding, it.note.clone(), it.answer.clone())
    };
    review.findings.iter().map(entry).collect()
}

/// What a questionnaire says in print.
fn in_print(result: &QuestionnaireResult) -> Printed {
    let essentials = match &result.outcome {
        Outcome::Level(outcome) if outcome.level.evidenced.is_none() => {
            let level = outcome.essentials.map(|it| it.level);
            level.and_then(|it| Some([it.evidenced?, it.potential?]))
        }
        Outcome::NotAsked { .. }
        | Outcome::TooMuchNotApplicable
        | Outcome::Gates(_)
        | Outcome::Level(_)
        | Outcome::Ready { .. } => None,
    };
    Printed {
        conclusion: result.outcome.conclusion(),
        essentials,
    }
}

/// What each questionnaire says in print after these reviews.
#[must_use]
pub fn printed(request: Request<'_>) -> Vec<Printed> {
    let findings = findings(request.reviews, request.description).unwrap_or_default();
    let all = request.questionnaires.iter();
    all.map(|it| in_print(&evaluate(it, request, &findings)))
        .collect()
}

/// An answer to look at, and what hangs on it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stake {
    /// The question.
    pub question: &'static str,
    /// What would be lost if it were not confirmed.
    pub loss: Loss,
    /// Which questionnaires, by their positions, would then say what.
    pub not_confirmed: Vec<(usize, Printed)>,
    /// The same if it were confirmed.
    pub confirmed: Vec<(usize, Printed)>,
}

impl Stake {
    /// Whether a finding on it alone changes a result that is printed. What is confirmed in part
    /// stands between the two.
    #[must_use]
    pub fn carries(&self) -> bool {
        !(self.not_confirmed.is_empty() && self.confirmed.is_empty())
    }
}

/// What would be lost if an answer were not confirmed, the gravest first.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd)]
pub struct Loss {
    /// By how many places a verdict on conditions falls.
    pub verdict: u32,
    /// By how many a level, or that on the essentials.
    pub level: u32,
    /// By how many readiness.
    pub readiness: u32,
    /// By how many what each of them could still become.
    pub potential: u32,
    /// Whether it is a condition.
    pub conditions: u32,
    /// By how many the state of principles and themes.
    pub states: u32,
    /// How much of the scores, each from 0 to 1.
    pub score: Fraction,
}

/// The answers that none of these reviews has looked at as they are, those that carry a result first,
/// and of them those that carry most. Each finding can change what the others carry.
#[must_use]
pub fn to_review(request: Request<'_>) -> Vec<Stake> {
    let found = findings(request.reviews, request.description).unwrap_or_default();
    let now: Vec<QuestionnaireResult> = request
        .questionnaires
        .iter()
        .map(|questionnaire| evaluate(questionnaire, request, &found))
        .collect();
    let mut seen = BTreeSet::new();
    let mut stakes: Vec<Stake> = Vec::new();
    for (questionnaire, result) in request.questionnaires.iter().zip(&now) {
        for ((_, item), judged) in questionnaire.items().zip(result.questions().flatten()) {
            let id = item.question.id;
            let is_open = judged.answer.can_be_reviewed() && !found.contains_key(id);
            if judged.due && is_open && seen.insert(id) {
                stakes.push(stake(id, request, &now, &found));
            }
        }
    }
    stakes.sort_by_key(|stake| Reverse((stake.carries(), stake.loss)));
    stakes
}

/// What a questionnaire would say if every answer were confirmed: what is claimed. Of what was judged
/// already: to judge anew is a tenth of all that many projects side by side take.
pub(super) fn claimed(
    questionnaire: &Questionnaire,
    result: &QuestionnaireResult,
    request: Request<'_>,
) -> Option<Reached> {
    let sections = questionnaire.sections.iter().zip(result.questions());
    let confirmed = sections.map(|(section, questions)| {
        let pairs = section.items.iter().zip(questions);
        pairs
            .map(|(item, judged)| after(*judged, ReviewFinding::Confirmed, item.question))
            .collect()
    });
    let all = |_: &str| Some(ReviewFinding::Confirmed);
    conclude(questionnaire, request, confirmed.collect(), &all)
        .outcome
        .conclusion()
        .evidenced()
}

/// What hangs on one answer.
fn stake(
    id: &'static str,
    request: Request<'_>,
    now: &[QuestionnaireResult],
    found: &Findings,
) -> Stake {
    let with = |finding| {
        let mut findings = found.clone();
        findings.insert(id.to_owned(), finding);
        findings
    };
    let [not_confirmed, confirmed] =
        [ReviewFinding::NotConfirmed, ReviewFinding::Confirmed].map(with);
    let mut stake = Stake {
        question: id,
        loss: Loss::default(),
        not_confirmed: Vec::new(),
        confirmed: Vec::new(),
    };
    let all = request.questionnaires.iter().zip(now).enumerate();
    for (at, (questionnaire, now)) in all.filter(|(_, (it, _))| asks(it, id)) {
        let printed = in_print(now);
        let left = evaluate(questionnaire, request, &not_confirmed);
        stake.loss.add(now, &left);
        let more = evaluate(questionnaire, request, &confirmed);
        for (result, changes) in [
            (left, &mut stake.not_confirmed),
            (more, &mut stake.confirmed),
        ] {
            let then = in_print(&result);
            if then != printed {
                changes.push((at, then));
            }
        }
    }
    stake
}

fn asks(questionnaire: &Questionnaire, id: &str) -> bool {
    let mut items = questionnaire.items();
    items.any(|(_, item)| item.question.id == id)
}

impl Loss {
    fn add(&mut self, now: &QuestionnaireResult, left: &QuestionnaireResult) {
        let fall = |now: u8, left: u8| u32::from(now.saturating_sub(left));
        match (&now.outcome, &left.outcome) {
            (Outcome::Gates(now), Outcome::Gates(left)) => {
                let (was, is) = (now.verdict.evidenced as u8, left.verdict.evidenced as u8);
                self.verdict += fall(was, is);
                self.conditions += 1;
            }
            (Outcome::Level(now), Outcome::Level(left)) => {
                let rank = |level: Option<crate::model::Level>| level.map_or(0, u8::from);
                self.level += fall(rank(now.level.evidenced), rank(left.level.evidenced));
                if let (Some(now), Some(left)) = (now.essentials, left.essentials) {
                    self.level += fall(rank(now.level.evidenced), rank(left.level.evidenced));
                }
            }
            (Outcome::Ready { now, .. }, Outcome::Ready { now: left, .. }) => {
                self.readiness += fall(now.evidenced as u8, left.evidenced as u8);
            }
            (
                Outcome::NotAsked { .. }
                | Outcome::TooMuchNotApplicable
                | Outcome::Gates(_)
                | Outcome::Level(_)
                | Outcome::Ready { .. },
                _,
            ) => {}
        }
        let [best, still] = [now, left].map(|it| it.outcome.conclusion().rank().1);
        self.potential += fall(best, still);
        for (now, left) in now.sections.iter().zip(&left.sections) {
            self.states += fall(place(&now.standing), place(&left.standing));
        }
        if let (Some(now), Some(left)) = (now.score, left.score) {
            // What would rise is no loss: a score does not make up for another.
            self.score += (now.evidenced - left.evidenced).max(Fraction::default());
        }
    }
}

/// The place of a standing among its like.
fn place(standing: &Standing) -> u8 {
    match standing {
        Standing::None => 0,
        Standing::State { evidenced, .. } => match evidenced {
            State::Absent => 1,
            State::Partial => 2,
            State::Present => 3,
        },
        Standing::Ready(ready) => match ready.evidenced {
            Ready::NotReady => 1,
            Ready::Nearly => 2,
            Ready::Ready => 3,
        },
    }
}
