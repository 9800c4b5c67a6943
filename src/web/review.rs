//! A review on the page: each answer with what stands behind it, and what the reviewer finds there.

use super::begin::Who;
use super::questions::{meaning, more};
use super::read::{Judged, ProjectFile, Trouble, first_problem, load, load_review, request};
use super::{Faults, Setting};
use crate::assess::{Stake, fresh_from, printed, to_review};
use crate::description::{REVIEW_ENDING, begin_review, slug, with_finding, without_finding};
use crate::model::{
    Answer, Answered, Evidence, PartialDate, Place, Pointer, Question, ReviewEntry, ReviewFinding,
    place_of,
};
use crate::report::openable;
use crate::words::{self, Label, interview, label, labelled, review_finding, web as say};
use maud::{Markup, html};
use serde::Deserialize;

/// The fields of an answer that is looked at.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Found {
    /// None where nothing is chosen: the finding is taken out.
    finding: Option<ReviewFinding>,
    #[serde(default)]
    note: String,
}

/// A review without findings.
pub(super) fn begin(
    file: &ProjectFile,
    who: &Who,
    setting: Setting,
) -> Result<ProjectFile, Faults> {
    let fault = |words: String| Faults::from([("who".to_owned(), words)]);
    let by = who.respondent(setting);
    let slug = slug(by.name.as_deref().unwrap_or_default());
    if slug.is_empty() {
        return Err(fault(interview::reviewer_needed(setting.lang).to_owned()));
    }
    load(file, setting).map_err(fault)?;
    let stem = file.name.rsplit_once('.').map_or(&*file.name, |it| it.0);
    Ok(ProjectFile {
        name: format!("{stem}.{slug}{REVIEW_ENDING}"),
        text: begin_review(&file.name, &by, setting.lang),
    })
}

/// The review with what was found of one answer, or without it.
pub(super) fn kept(
    file: &ProjectFile,
    review: ProjectFile,
    id: &str,
    found: &Found,
    setting: Setting,
) -> Result<ProjectFile, Trouble> {
    let loaded = load(file, setting)?;
    let by = load_review(&review, setting)?.by;
    let text = match (found.finding, loaded.description.answers.get(id)) {
        (Some(finding), Some(answered)) => {
            let today = PartialDate::parse(&setting.date.to_string());
            let entry = ReviewEntry {
                finding,
                note: Some(found.note.trim().to_owned()),
                answer: answered.digest(),
                date: today.filter(|_| by.answered != today),
                place: Place::default(),
            };
            with_finding(&review.text, id, &entry)
        }
        (None, _) | (_, None) => without_finding(&review.text, id),
    };
    let text = text.map_err(|problems| first_problem(&problems, setting))?;
    Ok(ProjectFile { text, ..review })
}

/// The answers without a finding in the reviewer’s own review, those that carry a result first, each
/// with what hangs on it now: as in a terminal.
fn open(judged: &Judged, setting: Setting) -> Vec<Stake> {
    let theirs = judged.reviews.get(..1).unwrap_or_default();
    to_review(request(&judged.loaded, theirs, setting))
}

/// The same for the script: the ids in their order, each with what hangs on it in words.
pub(super) fn stakes(judged: &Judged, setting: Setting) -> Vec<(&'static str, String)> {
    let theirs = judged.reviews.get(..1).unwrap_or_default();
    let now = printed(request(&judged.loaded, theirs, setting));
    let words = |stake: &Stake| {
        let (lost, won) = (&stake.not_confirmed, &stake.confirmed);
        words::stake(&now, lost, won, setting.lang).unwrap_or_default()
    };
    let open = open(judged, setting);
    let all = open.iter().map(|stake| (stake.question, words(stake)));
    all.collect()
}

/// How many answers that were not looked at carry a result, or that one may stop.
pub(super) fn carrying(judged: &Judged, setting: Setting) -> String {
    let open = open(judged, setting);
    let carry = open.iter().filter(|stake| stake.carries()).count();
    if carry > 0 {
        say::still_carry(carry, setting.lang)
    } else {
        interview::may_stop(&[], setting.lang)
    }
}

/// The answers, each with the fields of a finding; those that were looked at come last.
pub(super) fn answers(judged: &Judged, setting: Setting) -> Markup {
    let lang = setting.lang;
    let open = stakes(judged, setting);
    let all = to_review(request(&judged.loaded, &[], setting));
    let is_open = |id: &str| open.iter().any(|(open, _)| *open == id);
    let found = all.iter().map(|stake| stake.question);
    let found: Vec<&str> = found.filter(|id| !is_open(id)).collect();
    html! {
        @if all.is_empty() {
            p { (interview::nothing_to_review(lang)) }
        } @else {
            p { (say::go_through(lang)) }
            @for (id, stake) in &open { (card(id, stake, judged, setting)) }
            @if !found.is_empty() { h2 { (say::looked_at(lang)) } }
            @for id in found { (card(id, "", judged, setting)) }
        }
    }
}

fn card(id: &str, stake: &str, judged: &Judged, setting: Setting) -> Markup {
    let lang = setting.lang;
    let place = place_of(id, &judged.loaded.questionnaires);
    let answered = judged.loaded.description.answers.get(id);
    let (Some((section, item)), Some(answered)) = (place, answered) else {
        return html! {};
    };
    let question = item.question;
    let (theirs, others) = match judged.reviews.split_first() {
        Some((theirs, others)) => (Some(theirs), others),
        None => (None, &[][..]),
    };
    let earlier = theirs.and_then(|it| it.findings.get(id));
    let now = earlier.filter(|entry| entry.is_of(answered));
    let note = now.and_then(|entry| entry.note.as_deref());
    let others = others.iter().filter_map(|review| {
        let entry = review.of_answer(id, answered)?;
        Some((review.by.name.as_deref(), entry))
    });
    html! {
        fieldset class="ask" id=(format!("ask-{id}")) data-id=(id) data-review {
            legend {
                (question.text.get(lang)) " " span class="tag" { (section.title.get(lang)) }
            }
            div class="sides" {
                div { (answer(question, answered, setting)) }
                div { (behind(question, answered, judged, setting)) }
            }
            @if answered.answer == Answer::Partly { p { (interview::partly_in_part(lang)) } }
            @if let Some(found) = words::found_by(others, lang) { p { (found) } }
            p { strong data-stake=(id) { (stake) } }
            @if let (Some(before), None) = (earlier, now) {
                p { strong { (interview::answer_changed(lang)) }
                    " " (say::found_then(review_finding(before.finding, lang), before.note.as_deref(), lang)) }
            }
            div class="choices" role="radiogroup" aria-label=(say::your_finding(lang)) {
                @for (word, finding) in ReviewFinding::WORDS {
                    label class="choice" {
                        input type="radio" name=(id) value=(word) id=(format!("{id}-{word}")) checked[now.is_some_and(|it| it.finding == finding)];
                        strong { (review_finding(finding, lang)) }
                    }
                }
            }
            p class="fault" data-fault="reason" role="alert" {}
            div class="only-answered" {
                label for=(format!("{id}-note")) { (say::note_of_finding(lang)) }
                textarea id=(format!("{id}-note")) name="note" rows="2" { (note.unwrap_or_default()) }
            }
            div class="row" {
                details { summary { (interview::more(lang)) } (more(question, setting)) }
                button type="button" class="only-answered plain-button" data-do="clear" { (say::clear_finding(lang)) }
            }
        }
    }
}

/// What was answered, and what that means beside the other answers.
fn answer(question: &Question, answered: &Answered, setting: Setting) -> Markup {
    let lang = setting.lang;
    let means = |answer| Some(meaning(question, answer)?.get(lang));
    let colon = lang.colon();
    let given = interview::answer_given(answered.answer, means(answered.answer), lang);
    let others = [Answer::Yes, Answer::Partly, Answer::No].into_iter();
    let others = others.filter(|it| *it != answered.answer);
    html! {
        p { strong { (given) } }
        @if let Some(reason) = &answered.reason { p { (labelled(Label::Reason, reason, lang)) } }
        @if answered.answer == Answer::NotApplicable {
            @if let Some(when) = question.not_applicable {
                p class="means" { (interview::not_applicable_when(when.get(lang), lang)) }
            }
        } @else {
            @for other in others {
                @if let Some(means) = means(other) {
                    p class="means" { (words::answer(other, lang)) (colon) " " (means) }
                }
            }
        }
    }
}

/// What stands behind an answer.
fn behind(question: &Question, answered: &Answered, judged: &Judged, setting: Setting) -> Markup {
    let lang = setting.lang;
    let respondent = &judged.loaded.description.respondent;
    let date = answered.answered.or(respondent.answered);
    let by = answered.by.as_deref().or(respondent.name.as_deref());
    let when = interview::answered_on(
        date.map(|date| words::date(&date.to_string(), lang)),
        by,
        lang,
    );
    html! {
        @if answered.answer != Answer::NotApplicable {
            @if answered.evidence.is_empty() {
                p { strong { (interview::no_evidence(lang)) } }
            } @else {
                p { strong { (label(Label::Evidence, lang)) } }
                ul { @for piece in &answered.evidence { li { (evidence(piece, setting)) } } }
            }
            p class="means" { (labelled(Label::WhatWouldShowIt, question.evidence.get(lang), lang)) }
        }
        @if let Some(note) = &answered.note { p { (labelled(Label::Note, note, lang)) } }
        @if let Some(when) = when { p class="quiet" { (when) } }
    }
}

/// A piece of evidence; an address opens apart, when the reviewer follows it.
fn evidence(piece: &Evidence, setting: Setting) -> Markup {
    let is_old = |date: PartialDate| !date.lies_from(fresh_from(setting.date));
    let words = interview::piece_on(piece, piece.date.is_some_and(is_old), setting.lang);
    let link = match &piece.at {
        Pointer::Url(at) => openable(at),
        Pointer::Path(_) | Pointer::Text(_) => None,
    };
    html! {
        @match link {
            Some(link) => a href=(link) target="_blank" rel="noopener noreferrer nofollow" { (words) },
            None => (words),
        }
    }
}
