//! One answer, shown to a reviewer, and what the reviewer makes of it. Nothing is opened. A finding is
//! given back before a note is asked for: whoever keeps it has it on disk by then.

use super::reply::Reply;
use super::{Asker, Choice, Choosable, Interrupted};
use crate::model::{
    Answer, Answered, Evidence, Lang, Question, ReviewEntry, ReviewFinding, name_and_role, plain,
};
use crate::words::{Label, interview as say, labelled, review_finding};
use jiff::civil::Date;

/// An answer to look at.
#[derive(Clone, Copy, Debug)]
pub struct ToReview<'a> {
    /// Which answer it is of how many, and where its question stands, in words.
    pub place: &'a str,
    /// The question.
    pub question: &'a Question,
    /// Its answer.
    pub answered: &'a Answered,
    /// When it was answered, and by whom, in words.
    pub when: Option<&'a str>,
    /// From when on evidence counts as dated.
    pub fresh_from: Date,
    /// What else there is to say of it: what hangs on it, what others found.
    pub beside: &'a [String],
    /// What this reviewer found before, of this answer or of an older one.
    pub earlier: Option<&'a ReviewEntry>,
}

impl ToReview<'_> {
    /// What this reviewer found of the answer as it is.
    fn known(&self) -> Option<&ReviewEntry> {
        self.earlier.filter(|it| it.is_of(self.answered))
    }
}

/// What a reviewer makes of an answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ReviewTurn {
    /// A finding, and the note that is known by now.
    Found(ReviewFinding, Option<String>),
    /// Goes back to the one before.
    Back,
    /// Leaves it for later.
    Skip,
    /// Stops here.
    Stop,
}

/// What becomes of the note of a finding.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NoteTurn {
    /// It is this one, or none.
    Is(Option<String>),
    /// The finding itself is to be asked again.
    Back,
    /// Stops here; the note stays as it was.
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
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<ReviewTurn, Interrupted> {
    show(current, lang, asker);
    let earlier = current.known();
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
    let before = earlier.and_then(|it| it.note.clone());
    let mut note = before.clone();
    let mut warned = false;
    loop {
        let choice = Choice {
            prompt: "",
            options: &options,
            default,
            again: None,
        };
        let act = ACTS.get(asker.choice(&choice)?).copied();
        let act = act.unwrap_or(Act::Skip);
        // A note without a finding has no place in a review: it is not dropped in silence.
        if matches!(act, Act::Back | Act::Skip | Act::Stop) && note != before && !warned {
            asker.say(say::note_needs_a_finding(lang));
            warned = true;
            continue;
        }
        return Ok(match act {
            Act::Find(finding) => ReviewTurn::Found(finding, note),
            Act::Note => {
                let (question, prompt) = (current.question, say::your_note(lang));
                match ask_note(question, note.as_deref(), prompt, lang, asker)? {
                    NoteTurn::Is(typed) => note = typed,
                    NoteTurn::Back => continue,
                    NoteTurn::Stop => return Ok(ReviewTurn::Stop),
                }
                match earlier {
                    // The finding is there: the note goes to it at once.
                    Some(earlier) if note != before => {
                        return Ok(ReviewTurn::Found(earlier.finding, note));
                    }
                    Some(_) => {}
                    None => asker.say(say::note_waits(lang)),
                }
                continue;
            }
            Act::More => {
                explain(current.question, lang, asker);
                continue;
            }
            Act::Back => ReviewTurn::Back,
            Act::Skip => ReviewTurn::Skip,
            Act::Stop => ReviewTurn::Stop,
        });
    }
}

/// Asks for the note of a finding that is saved already, where there is something to ask: what is
/// missing, or whether the note of another finding still holds.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn note_of(
    current: ToReview<'_>,
    finding: ReviewFinding,
    note: Option<&str>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<NoteTurn, Interrupted> {
    let known = current.known();
    let changed = known.is_some_and(|it| it.finding != finding);
    let before = known.and_then(|it| it.note.as_deref());
    let prompt = match note {
        Some(_) if changed && note == before => say::note_still_holds(lang),
        None if finding != ReviewFinding::Confirmed && (known.is_none() || changed) => {
            say::what_is_missing(lang)
        }
        Some(_) | None => return Ok(NoteTurn::Is(note.map(str::to_owned))),
    };
    ask_note(current.question, note, prompt, lang, asker)
}

/// A note as it is typed. What could be meant as a choice is asked about: the prompt was not seen.
fn ask_note(
    question: &Question,
    before: Option<&str>,
    prompt: &str,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<NoteTurn, Interrupted> {
    let mut prompt = prompt.to_owned();
    let mut start = before.unwrap_or_default();
    let mut asked: Option<String> = None;
    loop {
        let typed = asker.line(&prompt, start)?;
        if asked.as_deref() == Some(typed.as_str()) || before == Some(typed.as_str()) {
            return Ok(NoteTurn::Is(Some(typed)));
        }
        match Reply::of(typed.clone()) {
            Reply::Stop => return Ok(NoteTurn::Stop),
            Reply::Back => return Ok(NoteTurn::Back),
            Reply::More => explain(question, lang, asker),
            Reply::Text(_) | Reply::Nothing | Reply::No | Reply::DontKnow
                if !typed.is_empty() && is_a_choice(&typed) =>
            {
                prompt = say::is_that_a_note(&typed, lang);
                start = "";
                asked = Some(typed);
            }
            Reply::Text(text) => return Ok(NoteTurn::Is(Some(text))),
            Reply::Nothing | Reply::No | Reply::DontKnow => return Ok(NoteTurn::Is(None)),
        }
    }
}

/// Whether a line is one letter, or words that choose something here, in either language.
fn is_a_choice(typed: &str) -> bool {
    let folded = plain(typed);
    let is = |words: &str| plain(words) == folded;
    typed.trim().chars().count() < 2
        || ACTS.iter().any(|act| {
            let [one, other] = [Lang::En, Lang::Fr].map(|lang| act.choosable(lang));
            is(one.words) || is(other.words) || one.other.iter().any(|words| is(words))
        })
}

fn explain(question: &Question, lang: Lang, asker: &mut dyn Asker) {
    asker.say("");
    for line in say::explanation(question, lang) {
        asker.say(&line);
    }
    asker.say("");
}

/// The question, its answer with what it means, and what stands behind it.
fn show(current: ToReview<'_>, lang: Lang, asker: &mut dyn Asker) {
    let ToReview {
        place,
        question,
        answered,
        when,
        fresh_from,
        beside,
        ..
    } = current;
    let piece = |piece: &Evidence| {
        let is_old = piece.date.is_some_and(|date| !date.lies_from(fresh_from));
        say::piece_on(piece, is_old, lang)
    };
    asker.say("");
    asker.say(place);
    asker.say("");
    asker.say(question.text.get(lang));
    let meaning = question.anchors.and_then(|anchors| match answered.answer {
        Answer::Yes => Some(anchors.yes.get(lang)),
        Answer::Partly => Some(anchors.partly.get(lang)),
        Answer::No => Some(anchors.no.get(lang)),
        Answer::Unknown | Answer::NotApplicable => None,
    });
    asker.say(&say::answer_given(answered.answer, meaning, lang));
    if let Some(reason) = &answered.reason {
        asker.say(&labelled(Label::Reason, reason, lang));
    }
    if let Some(note) = &answered.note {
        asker.say(&labelled(Label::Note, note, lang));
    }
    if answered.answer != Answer::NotApplicable {
        match answered.evidence.as_slice() {
            [] => asker.say(say::no_evidence(lang)),
            [one] => asker.say(&labelled(Label::Evidence, &piece(one), lang)),
            several => {
                asker.say(labelled(Label::Evidence, "", lang).trim_end());
                for one in several {
                    asker.say(&format!("  -\u{a0}{}", piece(one)));
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
    if answered.answer == Answer::Partly {
        asker.say(say::partly_in_part(lang));
    }
    for line in beside {
        asker.say(line);
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
            Reply::Text(typed) if typed.chars().any(char::is_alphanumeric) => {
                // As after `--by`: who types both is not asked for the second.
                let (name, role) = name_and_role(&typed);
                if role.is_some() {
                    return Ok((name, role));
                }
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

/// What to do where no answer that is left changes a result.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AfterCarrying {
    /// On to the next project.
    Next,
    /// Back to those that were skipped.
    Skipped,
    /// The answers that are left.
    Rest,
    /// Back to the answer before.
    Back,
    /// Stops here.
    Stop,
}

/// Says that no answer that is left changes a result alone, and asks what to do.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn after_carrying(
    said: &str,
    offered: &[AfterCarrying],
    left: usize,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<AfterCarrying, Interrupted> {
    let rest = say::the_rest(left, lang);
    let options: Vec<Choosable<'_>> = offered
        .iter()
        .map(|offer| match offer {
            AfterCarrying::Next => Choosable {
                keys: &['d'],
                words: say::next_project(lang),
                other: &["next", "next project", "suivant", "projet suivant"],
            },
            AfterCarrying::Skipped => Choosable {
                keys: lang.pick(&['s', 'v'][..], &['v', 's']),
                words: say::the_skipped(lang),
                other: &["skipped", "sautées"],
            },
            AfterCarrying::Rest => Choosable {
                // Not a key of a finding: who types one blindly does not pass by.
                keys: lang.pick(&['g', 'a'][..], &['a', 'g']),
                words: &rest,
                other: &["continue", "continuer", "go on"],
            },
            AfterCarrying::Back => Choosable::back(lang),
            AfterCarrying::Stop => Choosable::stop(lang),
        })
        .collect();
    asker.say("");
    let chosen = asker.choice(&Choice {
        prompt: said,
        options: &options,
        default: None,
        again: None,
    })?;
    Ok(offered.get(chosen).copied().unwrap_or(AfterCarrying::Stop))
}
