//! What was typed beside a question → an answer in the file.

use super::read::{ProjectFile, Trouble, first_problem, load};
use super::{Faults, Setting};
use crate::description::{with_answer, without_answer};
use crate::model::{
    Answer, Answered, Evidence, FEWEST_WORDS, PartialDate, Pointer, date_within, dated, words_in,
};
use crate::words::{
    self, interview as say,
    web::{at_needed, few_words, only_a_date, own_file, reason_needed},
};
use serde::Deserialize;

/// The fields of a question, as they stand.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Given {
    /// None where nothing is chosen: the answer is taken out.
    answer: Option<Answer>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    evidence: Vec<Piece>,
}

/// The fields of a piece of evidence.
#[derive(Clone, Debug, Default, Deserialize)]
struct Piece {
    at: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    note: String,
}

/// The text with what can be kept.
#[derive(Default)]
pub(super) struct Kept {
    pub(super) text: String,
    /// What could not be kept.
    pub(super) faults: Faults,
    /// How a date was understood that was written otherwise.
    pub(super) dates: Faults,
}

/// Keeps what can be kept of the fields of a question.
pub(super) fn kept(
    file: &ProjectFile,
    id: &str,
    given: &Given,
    setting: Setting,
) -> Result<Kept, Trouble> {
    let lang = setting.lang;
    let trouble = |problems: &_| first_problem(problems, setting);
    let Some(answer) = given.answer else {
        let text = without_answer(&file.text, id).map_err(|problems| trouble(&problems))?;
        return Ok(Kept {
            text,
            ..Kept::default()
        });
    };
    let description = load(file, setting)?.description;
    let earlier = description.answers.get(id);
    let mut kept = Kept::default();
    let reason = filled(&given.reason);
    let said_why = reason
        .as_deref()
        .is_some_and(|it| words_in(it) >= FEWEST_WORDS);
    if answer == Answer::NotApplicable && !said_why {
        // Without a reason it is no answer yet: what was there stays.
        let fault = reason_needed(lang).to_owned();
        kept.faults.insert("reason".to_owned(), fault);
        kept.text.clone_from(&file.text);
        return Ok(kept);
    }
    let since = description.respondent.answered;
    let evidence = evidence(file, given, earlier, setting, &mut kept);
    let new = match earlier.filter(|it| it.answer == answer) {
        // The same answer keeps its day.
        Some(same) => same.clone(),
        None => Answered::given(answer, earlier, setting.date, since),
    };
    let new = Answered {
        note: filled(&given.note),
        reason: reason.filter(|_| answer == Answer::NotApplicable),
        evidence,
        ..new
    };
    kept.text = with_answer(&file.text, id, &new, lang).map_err(|problems| trouble(&problems))?;
    Ok(kept)
}

/// Without spaces around it, when there is anything.
pub(super) fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The pieces that can be kept.
fn evidence(
    file: &ProjectFile,
    given: &Given,
    earlier: Option<&Answered>,
    setting: Setting,
    kept: &mut Kept,
) -> Vec<Evidence> {
    let lang = setting.lang;
    let Kept { faults, dates, .. } = kept;
    let mut all = Vec::new();
    for (number, piece) in given.evidence.iter().enumerate() {
        let Some(at) = filled(&piece.at) else {
            if filled(&piece.date).is_some() || filled(&piece.note).is_some() {
                let fault = at_needed(lang);
                faults.insert(format!("at-{number}"), fault.to_owned());
            }
            continue;
        };
        let same = |it: &&Evidence| {
            let (Pointer::Path(text) | Pointer::Url(text) | Pointer::Text(text)) = &it.at;
            *text == at
        };
        let known = earlier.and_then(|it| it.evidence.iter().find(same));
        let at = match known.map_or_else(|| pointer(&at, file, setting), |it| Ok(it.at.clone())) {
            Ok(at) => at,
            Err(fault) => {
                faults.insert(format!("at-{number}"), fault);
                continue;
            }
        };
        let date = date(&piece.date, setting).unwrap_or_else(|fault| {
            faults.insert(format!("date-{number}"), fault);
            None
        });
        // A date in the words of a new piece is proposed in its field, where it can be taken out.
        let is_new = known.is_none() && piece.date.trim().is_empty();
        let within = is_new.then(|| date_within(piece.at.trim(), setting.date));
        let date = date.or(within.flatten());
        let shown = date.map(|date| words::date(&date.to_string(), lang));
        if let Some(shown) = shown.filter(|shown| *shown != piece.date) {
            dates.insert(format!("date-{number}"), shown);
        }
        all.push(Evidence {
            at,
            date,
            note: filled(&piece.note),
        });
    }
    all
}

/// An address, words, or else a path: nothing here can tell whether a file is there. What would show
/// nothing is told.
fn pointer(typed: &str, file: &ProjectFile, setting: Setting) -> Result<Pointer, String> {
    let lang = setting.lang;
    let spaced = typed.contains(char::is_whitespace);
    if let Some((scheme, rest)) = typed.split_once("://")
        && !spaced
    {
        let web = ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str());
        return if web && !rest.is_empty() {
            Ok(Pointer::Url(typed.to_owned()))
        } else {
            Err(say::no_address(typed, lang))
        };
    }
    if dated(typed, setting.date).is_some() {
        return Err(only_a_date(typed, lang));
    }
    if spaced {
        let text = Pointer::Text(typed.to_owned());
        return counted(text, file).ok_or_else(|| few_words(typed, lang));
    }
    if typed.to_ascii_lowercase().starts_with("www.") {
        return Ok(Pointer::Url(format!("https://{typed}")));
    }
    let path = typed.split('#').next().unwrap_or_default();
    let outside = path.starts_with(['/', '\\', '~']) || path.split(['/', '\\']).any(|p| p == "..");
    if outside {
        return Err(say::outside(typed, lang));
    }
    // One word in small letters is no name of a file: `statuts`, beside `LICENSE` and `docs/statuts`.
    if !typed.contains(['.', '/', '\\', '#', '_']) && typed.chars().any(char::is_lowercase) {
        return Err(few_words(typed, lang));
    }
    counted(Pointer::Path(typed.to_owned()), file).ok_or_else(|| own_file(typed, lang))
}

/// Unless it counts for nothing.
fn counted(at: Pointer, file: &ProjectFile) -> Option<Pointer> {
    let (date, note) = (None, None);
    let piece = Evidence { at, date, note };
    piece
        .uncounted(Some(&file.name))
        .is_none()
        .then_some(piece.at)
}

/// A date that has begun, or nothing.
fn date(typed: &str, setting: Setting) -> Result<Option<PartialDate>, String> {
    let Some(typed) = filled(typed) else {
        return Ok(None);
    };
    match dated(&typed, setting.date) {
        Some(date) if date.begins_after(setting.date) => Err(say::not_yet(
            &words::date(&date.to_string(), setting.lang),
            setting.lang,
        )),
        Some(date) => Ok(Some(date)),
        None => Err(say::not_a_date(&typed, setting.lang)),
    }
}
