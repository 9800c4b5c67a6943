//! One answer, shown to a reviewer, and what the reviewer makes of it. Nothing is opened.

use super::reply::Reply;
use super::{Asker, Choice, Choosable, Interrupted};
use crate::model::{Answer, Answered, Lang, Question, ReviewEntry, ReviewFinding};
use crate::words::{Label, interview as say, labelled, review_finding};

/// An answer to look at.
#[derive(Clone, Copy, Debug)]
pub struct ToReview<'a> {
    /// Where the question stands, in words.
    pub title: &'a str,
    /// The question.
    pub question: &'a Question,
    /// Its answer.
    pub answered: &'a Answered,
    /// When it was answered, and by whom, in words.
    pub when: Option<&'a str>,
    /// What this reviewer found before, of this answer or of an older one.
    pub earlier: Option<&'a ReviewEntry>,
}

/// What a reviewer makes of an answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ReviewTurn {
    /// A finding, with a note.
    Found(ReviewFinding, Option<String>),
    /// Goes back to the one before.
    Back,
    /// Leaves it for later.
    Skip,
    /// Stops here.
    Stop,
}

/// What an option does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Act {
    Find(ReviewFinding),
    Note,
    More,
    Back,
    Skip,
    Stop,
}

/// What can be done with an answer. The keys of both languages work in both.
const ACTS: [Act; 8] = [
    Act::Find(ReviewFinding::Confirmed),
    Act::Find(ReviewFinding::InPart),
    Act::Find(ReviewFinding::NotConfirmed),
    Act::Note,
    Act::More,
    Act::Back,
    Act::Skip,
    Act::Stop,
];

impl Act {
    fn choosable(self, lang: Lang) -> Choosable<'static> {
        let (keys, words, other): (&'static [char], _, &'static [&'static str]) = match self {
            Act::Find(ReviewFinding::Confirmed) => (
                &['c', '1', 'y', 'o'],
                review_finding(ReviewFinding::Confirmed, lang),
                &["confirmed", "confirmé", "confirmée", "yes", "oui"],
            ),
            Act::Find(ReviewFinding::InPart) => (
                &['p', '2', 'e'],
                review_finding(ReviewFinding::InPart, lang),
                &[
                    "in part",
                    "en partie",
                    "partly",
                    "confirmed in part",
                    "confirmé en partie",
                ],
            ),
            Act::Find(ReviewFinding::NotConfirmed) => (
                &['n', '3'],
                review_finding(ReviewFinding::NotConfirmed, lang),
                &[
                    "not confirmed",
                    "non confirmé",
                    "non confirmée",
                    "pas confirmé",
                    "no",
                    "non",
                ],
            ),
            Act::Note => (&['m'], say::add_note(lang), &["note"]),
            Act::More => return Choosable::more(lang),
            Act::Back => return Choosable::back(lang),
            Act::Skip => return Choosable::skip(lang),
            Act::Stop => return Choosable::stop(lang),
        };
        Choosable { keys, words, other }
    }
}

/// Shows an answer and asks for a finding.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn look(
    current: ToReview<'_>,
    (number, of): (usize, usize),
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<ReviewTurn, Interrupted> {
    show(current, (number, of), lang, asker);
    let earlier = current.earlier.filter(|it| it.is_of(current.answered));
    if let Some(earlier) = earlier {
        let finding = review_finding(earlier.finding, lang);
        asker.say(&say::found_before(finding, earlier.note.as_deref(), lang));
    } else if current.earlier.is_some() {
        asker.say(say::answer_changed(lang));
    }
    asker.say("");
    let options = ACTS.map(|act| act.choosable(lang));
    let same = |act: &Act| earlier.is_some_and(|it| *act == Act::Find(it.finding));
    let default = ACTS.iter().position(same);
    let mut note = earlier.and_then(|it| it.note.clone());
    loop {
        let choice = Choice {
            prompt: "",
            options: &options,
            default,
            again: None,
        };
        let act = ACTS.get(asker.choice(&choice)?).copied();
        return Ok(match act.unwrap_or(Act::Skip) {
            Act::Find(ReviewFinding::Confirmed) => {
                ReviewTurn::Found(ReviewFinding::Confirmed, note)
            }
            Act::Find(finding) => {
                if note.is_none() {
                    note = match Reply::of(asker.line(say::what_is_missing(lang), "")?) {
                        Reply::Text(text) => Some(text),
                        Reply::Back | Reply::More => continue,
                        Reply::Stop => return Ok(ReviewTurn::Stop),
                        Reply::Nothing | Reply::No | Reply::DontKnow => None,
                    };
                }
                ReviewTurn::Found(finding, note)
            }
            Act::Note => {
                let before = note.as_deref().unwrap_or_default();
                match Reply::of(asker.line(say::your_note(lang), before)?) {
                    Reply::Text(text) => note = Some(text),
                    Reply::Nothing | Reply::No | Reply::DontKnow => note = None,
                    Reply::Back | Reply::More => continue,
                    Reply::Stop => return Ok(ReviewTurn::Stop),
                }
                asker.say(say::note_waits(lang));
                continue;
            }
            Act::More => {
                asker.say("");
                for line in say::explanation(current.question, lang) {
                    asker.say(&line);
                }
                asker.say("");
                continue;
            }
            Act::Back => ReviewTurn::Back,
            Act::Skip => ReviewTurn::Skip,
            Act::Stop => ReviewTurn::Stop,
        });
    }
}

/// The question, its answer with what it means, and what stands behind it.
fn show(current: ToReview<'_>, place: (usize, usize), lang: Lang, asker: &mut dyn Asker) {
    let ToReview {
        title,
        question,
        answered,
        when,
        ..
    } = current;
    asker.say("");
    asker.say(&say::review_place(title, place.0, place.1, lang));
    asker.say("");
    asker.say(question.text.get(lang));
    let meaning = question.anchors.and_then(|anchors| match answered.answer {
        Answer::Yes => Some(anchors.yes.get(lang)),
        Answer::Partly => Some(anchors.partly.get(lang)),
        Answer::No => Some(anchors.no.get(lang)),
        Answer::Unknown | Answer::NotApplicable => None,
    });
    asker.say(&say::answer_given(answered, meaning, lang));
    if let Some(reason) = &answered.reason {
        asker.say(&labelled(Label::Reason, reason, lang));
    }
    if let Some(note) = &answered.note {
        asker.say(&labelled(Label::Note, note, lang));
    }
    if answered.answer != Answer::NotApplicable {
        match answered.evidence.as_slice() {
            [] => asker.say(say::no_evidence(lang)),
            [one] => asker.say(&labelled(Label::Evidence, &say::piece(one, lang), lang)),
            several => {
                asker.say(labelled(Label::Evidence, "", lang).trim_end());
                for one in several {
                    asker.say(&format!("  - {}", say::piece(one, lang)));
                }
            }
        }
        asker.say(&labelled(
            Label::WhatWouldShowIt,
            question.evidence.get(lang),
            lang,
        ));
    } else if let Some(when) = question.not_applicable {
        asker.say(&say::not_applicable_when(when.get(lang), lang));
    }
    if let Some(when) = when {
        asker.say(when);
    }
}

/// Asks who reviews: a review has a name.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn reviewer(
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<(String, Option<String>), Interrupted> {
    let mut prompt = say::reviewer_name(lang);
    loop {
        match Reply::of(asker.line(prompt, "")?) {
            Reply::Text(name) if name.chars().any(char::is_alphanumeric) => {
                match Reply::of(asker.line(say::reviewer_role(lang), "")?) {
                    Reply::Text(role) => return Ok((name, Some(role))),
                    Reply::Nothing | Reply::No | Reply::DontKnow | Reply::More => {
                        return Ok((name, None));
                    }
                    Reply::Back => {}
                    Reply::Stop => return Err(Interrupted::Stopped),
                }
            }
            Reply::Back => asker.say(say::nothing_before(lang)),
            Reply::Stop => return Err(Interrupted::Stopped),
            Reply::Text(_) | Reply::Nothing | Reply::No | Reply::DontKnow | Reply::More => {
                prompt = say::reviewer_needed(lang);
            }
        }
    }
}
