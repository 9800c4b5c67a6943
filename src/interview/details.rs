//! What shows an answer, and a word about it. Everything here can be passed over with Enter.

use super::{Asker, Interrupted, Setting};
use crate::model::{Answered, Evidence, Facet, PartialDate, Pointer, Question};
use crate::words::interview as say;

/// Asks for evidence, one piece after the other, then for a note.
pub(super) fn details(
    question: &Question,
    mut answered: Answered,
    setting: Setting<'_>,
    asker: &mut dyn Asker,
) -> Result<Answered, Interrupted> {
    let lang = setting.lang;
    let mut prompt = say::evidence(lang).to_owned();
    asker.say("");
    if answered.evidence.is_empty() {
        asker.say(&say::example(question.evidence.get(lang), lang));
    } else {
        asker.say(&say::evidence_given(&answered.evidence, lang));
        say::more_evidence(lang).clone_into(&mut prompt);
    }
    loop {
        let typed = asker.line(&prompt)?;
        if typed.is_empty() {
            break;
        }
        match pointer(&typed, setting) {
            Ok(at) => {
                if matches!(at, Pointer::Text(_)) {
                    asker.say(say::kept_as_words(lang));
                }
                let date = match question.facet {
                    Facet::Practice => date(setting, asker)?,
                    Facet::Rule | Facet::State => None,
                };
                let piece = Evidence {
                    at,
                    date,
                    note: None,
                };
                if !answered.evidence.contains(&piece) {
                    answered.evidence.push(piece);
                }
                say::more_evidence(lang).clone_into(&mut prompt);
            }
            Err(fault) => prompt = fault,
        }
    }
    if let Some(note) = &answered.note {
        asker.say(&say::kept_note(note, lang));
    }
    let note = asker.line(say::note(lang))?;
    if !note.is_empty() {
        answered.note = Some(note);
    }
    Ok(answered)
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
        let typed = asker.line(prompt)?;
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
