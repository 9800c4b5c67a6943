//! Parts of the words for a finding: results that are too low, and why something was not checked.

use super::measures::tenths;
use super::{quoted, treatment, unseen};
use crate::model::{
    BadgeFault, GateVerdict, Lang, Level, NotChecked, NotTried, PubliccodeFault, Ready, Worse,
};
use crate::words::{self, gate_verdict, level, readiness};

sentences_of!(say, "findings-details");

/// Words of a problem as a sentence: a capital and a full stop.
pub(super) fn sentence(text: &str) -> String {
    let end = if text.ends_with(['.', '?', '!', '…']) {
        ""
    } else {
        "."
    };
    words::capital(text) + end
}

/// A verdict in words, with its word in files where that is another, and one that a file may hold.
pub(super) fn verdict(word: &str, lang: Lang) -> String {
    let words = match (GateVerdict::of_word(word), Ready::of_word(word)) {
        (Some(it), _) => gate_verdict(it, lang),
        (None, Some(it)) => readiness(it, lang),
        (None, None) if word == "inconclusive" => return quoted(say::inconclusive(lang), lang),
        (None, None) => return word.to_owned(),
    };
    if words == word {
        return quoted(words, lang);
    }
    format!("{} ({word})", quoted(words, lang))
}

/// What is out of date on a badge.
pub(super) fn badge(fault: &BadgeFault, lang: Lang) -> String {
    match fault {
        BadgeFault::Changed => say::badge_edited(lang).to_owned(),
        BadgeFault::Project { said, now } => say::badge_of_another_name(&said, &now, lang),
        BadgeFault::Version {
            questionnaire,
            said,
            now,
        } => say::badge_of_another_version(&said, &questionnaire, &now, lang),
        BadgeFault::Verdict {
            questionnaire,
            said,
            now,
        } => {
            let (said, now) = (shown(said, lang), shown(now, lang));
            say::badge_of_another_verdict(&questionnaire, &said, &now, lang)
        }
    }
}

/// The command that makes a badge again; `None` where a shell would not take its path as it is.
pub(super) fn badge_again(path: &str, questionnaire: &str, lang: Lang) -> Option<String> {
    let plain = |letter: char| letter.is_alphanumeric() || "._-/:@%+=".contains(letter);
    let as_is = path.chars().all(|c| plain(c) || c == ' ') && !path.starts_with('-');
    let path = if path.contains(' ') {
        format!("'{path}'")
    } else {
        path.to_owned()
    };
    let command =
        format!("`commons assess --questionnaire {questionnaire} --format badge --output {path}`");
    as_is.then(|| say::make_it_again(&command, lang))
}

/// What a badge says, with its word in files.
fn shown(word: &str, lang: Lang) -> String {
    let number = word.strip_prefix("level-");
    let number = number.and_then(|it| it.parse::<u8>().ok());
    match number.and_then(|it| Level::try_from(it).ok()) {
        Some(it) => format!("{} ({word})", quoted(&level(it, lang), lang)),
        None if word == "not-asked" => say::not_asked_yet(lang).to_owned(),
        None => match verdict(word, lang) {
            // What a badge says may be anything.
            unknown if unknown == word => quoted(word, lang),
            known => known,
        },
    }
}

/// A result below what is asked for; `None` where there is none.
pub(super) fn below(
    of: &str,
    what: (&str, &str),
    least: &str,
    found: Option<&str>,
    lang: Lang,
) -> String {
    let what = lang.pick(what.0, what.1);
    match found {
        Some(found) => say::below_what_is_required(&what, &of, &found, &least, lang),
        None => say::nothing_to_require_of(&of, &what, &least, lang),
    }
}

/// A level is required where too little is answered to give one, which is not a low level.
pub(super) fn no_level(of: &str, least: u8, lang: Lang) -> String {
    say::no_level_yet(&of, &least, lang)
}

pub(super) fn worse(result: &Worse, lang: Lang) -> String {
    let fell = |of: String, was: String, now: String| say::fell(&of, &was, &now, lang);
    match result {
        Worse::Verdict {
            questionnaire: it,
            was,
            now,
        } => fell(
            say::the_verdict(&it, lang),
            verdict(was, lang),
            verdict(now, lang),
        ),
        Worse::Level {
            questionnaire: it,
            was,
            now,
        } => fell(say::the_level(&it, lang), was.to_string(), now.to_string()),
        Worse::Score {
            questionnaire: it,
            was,
            now,
        } => fell(
            say::the_score(&it, lang),
            tenths(*was, lang),
            tenths(*now, lang),
        ),
        Worse::Gone { questionnaire } => say::gone(&questionnaire, lang),
        Worse::Treatment {
            principle,
            was,
            now,
        } => {
            let name = quoted(super::principle(principle, lang), lang);
            fell(
                say::the_reading(&name, lang),
                quoted(treatment(*was, lang), lang),
                quoted(treatment(*now, lang), lang),
            )
        }
    }
}

pub(super) fn not_checked(why: &NotChecked, lang: Lang) -> String {
    match why {
        NotChecked::Unseen(why) => unseen(why, lang),
        NotChecked::Format => say::anchors_not_read(lang).to_owned(),
        NotChecked::NotTried(why) => not_tried(why, lang),
    }
}

pub(super) fn not_tried(why: &NotTried, lang: Lang) -> String {
    let words = match why {
        NotTried::Timeout => say::no_reply_in_time(lang),
        NotTried::TooManyRedirects => say::too_many_redirects(lang),
        NotTried::PrivateAddress => say::private_address(lang),
        NotTried::Scheme => say::only_http_and_https(lang),
        NotTried::Garbled => say::reply_not_a_web_page(lang),
        NotTried::Malformed => say::not_a_web_address(lang),
        NotTried::TooMany => say::too_many_addresses(lang),
        NotTried::Refused(status) => {
            return say::access_refused(&status, lang);
        }
        NotTried::Connection(why) => {
            return say::no_connection(&why, lang);
        }
    };
    words.to_owned()
}

pub(super) fn publiccode(fault: &PubliccodeFault, lang: Lang) -> String {
    match fault {
        PubliccodeFault::NotYaml => say::not_valid_yaml(lang).to_owned(),
        PubliccodeFault::KeysMissing(keys) => say::keys_missing(keys.len(), &keys.join(", "), lang),
        PubliccodeFault::ValueUnknown { key, value } => say::value_not_allowed(&value, &key, lang),
    }
}
