//! Parts of the words for a finding: results below or lower, and why something was not looked at.

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
    let gate = GateVerdict::WORDS.iter().find(|(it, _)| *it == word);
    let ready = Ready::WORDS.iter().find(|(it, _)| *it == word);
    let words = match (gate, ready) {
        (Some((_, it)), _) => gate_verdict(*it, lang),
        (None, Some((_, it))) => readiness(*it, lang),
        (None, None) => return word.to_owned(),
    };
    format!("{} ({word})", quoted(words, lang))
}

/// What is no longer so on a badge.
pub(super) fn badge(fault: &BadgeFault, lang: Lang) -> String {
    let q = |text: &str| quoted(text, lang);
    match fault {
        BadgeFault::Changed => lang
            .pick(
                "This badge was changed after it was made: it cannot be relied on.",
                "Ce badge a été modifié après avoir été fait\u{a0}: on ne peut pas s’y fier.",
            )
            .to_owned(),
        BadgeFault::Project { said, now } => lang.pick(
            format!("This badge is of {}, and the project is called {} in the description.", q(said), q(now)),
            format!("Ce badge est celui de {}, et le projet s’appelle {} dans la description.", q(said), q(now)),
        ),
        BadgeFault::Version { questionnaire, said, now } => lang.pick(
            format!("This badge is of version {said} of {questionnaire}, and version {now} is asked today."),
            format!("Ce badge est celui de la version {said} de {questionnaire}, et c’est la version {now} qui est posée aujourd’hui."),
        ),
        BadgeFault::Verdict { questionnaire, said, now } => {
            let (said, now) = (shown(said, lang), shown(now, lang));
            lang.pick(
                format!("For {questionnaire}, this badge says {said}, and the description says {now} today."),
                format!("Pour {questionnaire}, ce badge dit {said}, et la description dit {now} aujourd’hui."),
            )
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
        lang.pick(
            format!("Make it again, from the root: {command}."),
            format!("Le refaire, depuis la racine\u{a0}: {command}."),
        )
    })
}

/// What a badge says, with its word in files.
fn shown(word: &str, lang: Lang) -> String {
    let number = word.strip_prefix("level-");
    let number = number.and_then(|it| it.parse::<u8>().ok());
    match number.and_then(|it| Level::try_from(it).ok()) {
        Some(it) => format!("{} ({word})", quoted(&level(it, lang), lang)),
        None if word == "not-asked" => lang
            .pick("that it is not asked yet", "qu’il n’est pas encore posé")
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
        Some(found) => lang.pick(
            format!("The {what} of {of} is {found}, and the policy asks for {least} at least."),
            format!("Pour {of}, {what} est {found}, et la politique demande au moins {least}."),
        ),
        None => lang.pick(
            format!("{of} has no {what} here, and the policy asks for {least} at least."),
            format!(
                "Pour {of}, {what} n’existe pas ici, et la politique demande au moins {least}."
            ),
        ),
    }
}

/// A level that is asked for where too little was answered to give any: that is not a low level.
pub(super) fn no_level(of: &str, least: u8, lang: Lang) -> String {
    lang.pick(
        format!(
            "No level is given for {of} yet (not enough answers), and the policy asks for {least} at least."
        ),
        format!(
            "Pour {of}, aucun niveau n’est encore donné (pas assez de réponses), et la politique demande au moins {least}."
        ),
    )
}

pub(super) fn worse(result: &Worse, lang: Lang) -> String {
    let fell = |of: String, was: String, now: String| {
        lang.pick(
            format!("{of} was {was} in the earlier report, and is {now} now."),
            format!("{of} était {was} dans le rapport antérieur, et est {now} maintenant."),
        )
    };
    match result {
        Worse::Verdict {
            questionnaire: it,
            was,
            now,
        } => fell(
            lang.pick(
                format!("The verdict of {it}"),
                format!("Pour {it}, le verdict"),
            ),
            verdict(was, lang),
            verdict(now, lang),
        ),
        Worse::Level {
            questionnaire: it,
            was,
            now,
        } => fell(
            lang.pick(
                format!("The level of {it}"),
                format!("Pour {it}, le niveau"),
            ),
            was.to_string(),
            now.to_string(),
        ),
        Worse::Score {
            questionnaire: it,
            was,
            now,
        } => fell(
            lang.pick(format!("The score of {it}"), format!("Pour {it}, le score")),
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
                lang.pick(
                    format!("The reading of {name} in the governance files"),
                    format!("La lecture de {name} dans les fichiers de gouvernance"),
                ),
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
                "its format has no anchors that are read",
                "son format n’a pas d’ancres qui soient lues",
            )
            .to_owned(),
        NotChecked::NotTried(why) => not_tried(why, lang),
    }
}

pub(super) fn not_tried(why: &NotTried, lang: Lang) -> String {
    let (en, fr) = match why {
        NotTried::Timeout => (
            "no answer came in time",
            "aucune réponse n’est venue à temps",
        ),
        NotTried::TooManyRedirects => (
            "it redirects more often than is followed",
            "elle redirige plus souvent qu’on ne suit",
        ),
        NotTried::PrivateAddress => (
            "it is a private address, refused without --allow-private",
            "c’est une adresse privée, refusée sans --allow-private",
        ),
        NotTried::Scheme => (
            "only http and https are tried",
            "seuls http et https sont essayés",
        ),
        NotTried::Garbled => (
            "what came was no web page",
            "ce qui est venu n’est pas une page web",
        ),
        NotTried::Malformed => ("it is no web address", "ce n’est pas une adresse web"),
        NotTried::TooMany => (
            "there were more addresses than are tried",
            "il y avait plus d’adresses qu’on n’en essaie",
        ),
        NotTried::Refused(status) => {
            return lang.pick(
                format!("the server does not show it to this program ({status})"),
                format!("le serveur ne la montre pas à ce programme ({status})"),
            );
        }
        NotTried::Connection(why) => {
            return lang.pick(
                format!("no connection ({why})"),
                format!("pas de connexion ({why})"),
            );
        }
    };
    lang.pick(en, fr).to_owned()
}

pub(super) fn publiccode(fault: &PubliccodeFault, lang: Lang) -> String {
    match fault {
        PubliccodeFault::NotYaml => lang
            .pick("This is not YAML.", "Ceci n’est pas du YAML.")
            .to_owned(),
        PubliccodeFault::KeyMissing(key) => lang.pick(
            format!("The key {key} is required and not there."),
            format!("La clé {key} est obligatoire et absente."),
        ),
        PubliccodeFault::ValueUnknown { key, value } => lang.pick(
            format!(
                "{} is no value that the standard knows for {key}.",
                quoted(value, lang)
            ),
            format!(
                "{} n’est pas une valeur que le standard connaît pour {key}.",
                quoted(value, lang)
            ),
        ),
    }
}
