//! What shows an answer, and a word about it. Everything here can be passed over with Enter.

use super::{Asker, Interrupted, Setting};
use crate::model::{Answered, Evidence, Facet, Lang, PartialDate, Pointer, Question};
use crate::words::interview as say;

/// What is asked next of a question that has its answer. Each is an answer of its own, so that what was
/// accepted is saved before the next is asked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Detail {
    /// A piece of evidence, and whether it is the first that is asked for.
    Evidence { first: bool },
    /// When the last piece happened.
    Date,
    /// A word about it.
    Note,
}

impl Detail {
    /// Asks for it: the answer as it is then, and what comes next.
    pub(super) fn ask(
        self,
        question: &Question,
        mut answered: Answered,
        setting: Setting<'_>,
        asker: &mut dyn Asker,
    ) -> Result<(Answered, Option<Detail>), Interrupted> {
        let next = match self {
            Detail::Evidence { first } => {
                match evidence(question, &answered, first, setting, asker)? {
                    None => Some(Detail::Note),
                    Some(at) => {
                        let piece = Evidence {
                            at,
                            date: None,
                            note: None,
                        };
                        let known = answered.evidence.contains(&piece);
                        if !known {
                            answered.evidence.push(piece);
                        }
                        match question.facet {
                            Facet::Practice if !known => Some(Detail::Date),
                            Facet::Practice | Facet::Rule | Facet::State => {
                                Some(Detail::Evidence { first: false })
                            }
                        }
                    }
                }
            }
            Detail::Date => {
                let date = date(setting, asker)?;
                if let Some(mut last) = answered.evidence.pop() {
                    last.date = date;
                    if !answered.evidence.contains(&last) {
                        answered.evidence.push(last);
                    }
                }
                Some(Detail::Evidence { first: false })
            }
            Detail::Note => {
                answered.note = note(answered.note.as_deref(), setting.lang, asker)?;
                None
            }
        };
        Ok((answered, next))
    }
}

/// A piece of evidence; `None` when there is no more.
fn evidence(
    question: &Question,
    answered: &Answered,
    first: bool,
    setting: Setting<'_>,
    asker: &mut dyn Asker,
) -> Result<Option<Pointer>, Interrupted> {
    let lang = setting.lang;
    if first {
        asker.say("");
        if answered.evidence.is_empty() {
            asker.say(&say::example(question.evidence.get(lang), lang));
        } else {
            asker.say(&say::evidence_given(&answered.evidence, lang));
        }
    }
    let mut prompt = if answered.evidence.is_empty() {
        say::evidence(lang).to_owned()
    } else {
        say::more_evidence(lang).to_owned()
    };
    loop {
        let typed = asker.line(&prompt, "")?;
        if typed.is_empty() {
            return Ok(None);
        }
        match pointer(&typed, setting) {
            Ok(at) => {
                if matches!(at, Pointer::Text(_)) {
                    asker.say(say::kept_as_words(lang));
                }
                return Ok(Some(at));
            }
            Err(fault) => prompt = fault,
        }
    }
}

/// A word about the answer, or the one that was there.
fn note(
    before: Option<&str>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Option<String>, Interrupted> {
    if let Some(before) = before {
        asker.say(&say::kept_note(before, lang));
    }
    let note = asker.line(say::note(lang), "")?;
    let kept = if note.is_empty() {
        before.map(str::to_owned)
    } else {
        Some(note)
    };
    Ok(kept)
}

/// An address, a path that is there, or words: something with spaces that is no file. Else what is
/// wrong with it.
fn pointer(typed: &str, setting: Setting<'_>) -> Result<Pointer, String> {
    let lang = setting.lang;
    if let Some((scheme, rest)) = typed.split_once("://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let web = ["http", "https"].contains(&scheme);
        let plain = !typed.contains(char::is_whitespace);
        return if web && plain && !host.is_empty() {
            Ok(Pointer::Url(typed.to_owned()))
        } else {
            Err(say::no_address(typed, lang))
        };
    }
    let path = typed.split('#').next().unwrap_or_default();
    let outside = path.starts_with(['/', '\\', '~']) || path.split(['/', '\\']).any(|p| p == "..");
    if outside {
        return Err(say::outside(typed, lang));
    }
    if (setting.is_there)(path) {
        return Ok(Pointer::Path(typed.to_owned()));
    }
    if typed.contains(' ') {
        return Ok(Pointer::Text(typed.to_owned()));
    }
    Err(say::not_there(typed, lang))
}

/// When it happened; asked again until it is a date that has begun, or nothing.
fn date(setting: Setting<'_>, asker: &mut dyn Asker) -> Result<Option<PartialDate>, Interrupted> {
    let lang = setting.lang;
    let mut prompt = say::when(lang);
    loop {
        let typed = asker.line(prompt, "")?;
        if typed.is_empty() {
            return Ok(None);
        }
        match PartialDate::typed(&typed) {
            Some(date) if date.begins_after(setting.today) => prompt = say::not_yet(lang),
            Some(date) => return Ok(Some(date)),
            None => prompt = say::not_a_date(lang),
        }
    }
}
