//! Parts of the words for a finding: results that are too low, and why something was not checked.

use super::measures::tenths;
use super::{quoted, treatment, unseen};
use crate::model::{
    BadgeFault, GateVerdict, Lang, Level, NotChecked, NotTried, PubliccodeFault, Ready, Worse,
};
use crate::words::{gate_verdict, level, readiness};

/// Words of a problem as a sentence: a capital and a full stop.
pub(super) fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first: String = characters
        .next()
        .map(|character| character.to_uppercase().collect())
        .unwrap_or_default();
    let end = if text.ends_with(['.', '?', '!', '…']) {
        ""
    } else {
        "."
    };
    format!("{first}{}{end}", characters.as_str())
}

/// A verdict in words, with its word in files.
pub(super) fn verdict(word: &str, lang: Lang) -> String {
    let words = match (GateVerdict::of_word(word), Ready::of_word(word)) {
        (Some(it), _) => gate_verdict(it, lang),
        (None, Some(it)) => readiness(it, lang),
        (None, None) if word == "inconclusive" => lang.pick("inconclusive", "non établi"),
        (None, None) => return word.to_owned(),
    };
    format!("{} ({word})", quoted(words, lang))
}

/// What is out of date on a badge.
pub(super) fn badge(fault: &BadgeFault, lang: Lang) -> String {
    let q = |text: &str| quoted(text, lang);
    match fault {
        BadgeFault::Changed => lang
            .pick(
                "This badge was edited after it was made and cannot be relied on.",
                "Ce badge a été modifié après sa création\u{a0}: on ne peut pas s’y fier.",
            )
            .to_owned(),
        BadgeFault::Project { said, now } => lang.pick(
            format!(
                "This badge names {}; the project file says {}.",
                q(said),
                q(now)
            ),
            format!(
                "Ce badge nomme {}\u{202f}; le fichier projet dit {}.",
                q(said),
                q(now)
            ),
        ),
        BadgeFault::Version {
            questionnaire,
            said,
            now,
        } => pick!(lang;
            "This badge was made with version {said} of {questionnaire}; the current version is {now}.",
            "Ce badge a été fait avec la version {said} de {questionnaire}\u{202f}; la version actuelle est {now}."),
        BadgeFault::Verdict {
            questionnaire,
            said,
            now,
        } => {
            let (said, now) = (shown(said, lang), shown(now, lang));
            pick!(lang;
                "For {questionnaire}, this badge says {said}; the project file now gives {now}.",
                "Pour {questionnaire}, ce badge dit {said}\u{202f}; le fichier projet donne désormais {now}.")
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
    as_is.then(|| {
        pick!(lang;
            "Make it again, from the root: {command}.",
            "Le refaire, depuis la racine\u{a0}: {command}.")
    })
}

/// What a badge says, with its word in files.
fn shown(word: &str, lang: Lang) -> String {
    let number = word.strip_prefix("level-");
    let number = number.and_then(|it| it.parse::<u8>().ok());
    match number.and_then(|it| Level::try_from(it).ok()) {
        Some(it) => format!("{} ({word})", quoted(&level(it, lang), lang)),
        None if word == "not-asked" => lang
            .pick("that it is not asked yet", "qu’il n’est pas encore demandé")
            .to_owned(),
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
        Some(found) => pick!(lang;
            "The {what} for {of} is {found}; you require at least {least}.",
            "Pour {of}, {what} est {found}\u{202f}; vous exigez au moins {least}."),
        None => pick!(lang;
            "{of} has no {what} here; you require at least {least}.",
            "Pour {of}, {what} n’existe pas ici\u{202f}; vous exigez au moins {least}."),
    }
}

/// A level is required where too little is answered to give one, which is not a low level.
pub(super) fn no_level(of: &str, least: u8, lang: Lang) -> String {
    pick!(lang;
        "{of} has no level yet (too few answers); you require at least {least}.",
        "Pas encore de niveau pour {of} (trop peu de réponses)\u{202f}; vous exigez au moins {least}.")
}

pub(super) fn worse(result: &Worse, lang: Lang) -> String {
    let fell = |of: String, was: String, now: String| {
        pick!(lang;
            "{of} was {was} in the baseline and is now {now}.",
            "{of} était {was} dans la référence, et est désormais {now}.")
    };
    match result {
        Worse::Verdict {
            questionnaire: it,
            was,
            now,
        } => fell(
            pick!(lang; "The verdict for {it}", "Pour {it}, le verdict"),
            verdict(was, lang),
            verdict(now, lang),
        ),
        Worse::Level {
            questionnaire: it,
            was,
            now,
        } => fell(
            pick!(lang; "The level for {it}", "Pour {it}, le niveau"),
            was.to_string(),
            now.to_string(),
        ),
        Worse::Score {
            questionnaire: it,
            was,
            now,
        } => fell(
            pick!(lang; "The score for {it}", "Pour {it}, le score"),
            tenths(*was, lang),
            tenths(*now, lang),
        ),
        Worse::Treatment {
            principle,
            was,
            now,
        } => {
            let name = quoted(super::principle(principle, lang), lang);
            fell(
                pick!(lang;
                    "The reading of {name} in the governance documents",
                    "La lecture de {name} dans les documents de gouvernance"),
                quoted(treatment(*was, lang), lang),
                quoted(treatment(*now, lang), lang),
            )
        }
    }
}

pub(super) fn not_checked(why: &NotChecked, lang: Lang) -> String {
    match why {
        NotChecked::Unseen(why) => unseen(why, lang),
        NotChecked::Format => lang
            .pick(
                "anchors are not read in its format",
                "les ancres ne sont pas lues dans son format",
            )
            .to_owned(),
        NotChecked::NotTried(why) => not_tried(why, lang),
    }
}

pub(super) fn not_tried(why: &NotTried, lang: Lang) -> String {
    let (en, fr) = match why {
        NotTried::Timeout => (
            "the server did not reply in time",
            "le serveur n’a pas répondu à temps",
        ),
        NotTried::TooManyRedirects => ("too many redirects", "trop de redirections"),
        NotTried::PrivateAddress => (
            "it is a private address, refused without --allow-private",
            "c’est une adresse privée, refusée sans --allow-private",
        ),
        NotTried::Scheme => (
            "only http and https are tried",
            "seuls http et https sont essayés",
        ),
        NotTried::Garbled => (
            "the reply was not a web page",
            "la réponse n’est pas une page web",
        ),
        NotTried::Malformed => ("it is not a web address", "ce n’est pas une adresse web"),
        NotTried::TooMany => ("too many addresses to try", "trop d’adresses à essayer"),
        NotTried::Refused(status) => {
            return pick!(lang;
                "the server refused access ({status})",
                "le serveur a refusé l’accès ({status})");
        }
        NotTried::Connection(why) => {
            return pick!(lang; "no connection ({why})", "pas de connexion ({why})");
        }
    };
    lang.pick(en, fr).to_owned()
}

pub(super) fn publiccode(fault: &PubliccodeFault, lang: Lang) -> String {
    match fault {
        PubliccodeFault::NotYaml => lang
            .pick("This is not valid YAML.", "Ce n’est pas du YAML valide.")
            .to_owned(),
        PubliccodeFault::KeyMissing(key) => pick!(lang;
            "The required key {key} is missing.",
            "Il manque la clé obligatoire {key}."),
        PubliccodeFault::ValueUnknown { key, value } => lang.pick(
            format!(
                "{} is not a value the standard allows for {key}.",
                quoted(value, lang)
            ),
            format!(
                "{} n’est pas une valeur que le standard permet pour {key}.",
                quoted(value, lang)
            ),
        ),
    }
}
