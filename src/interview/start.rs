//! Who the project is, and who answers, when no file says it yet or only a program does.

use super::reply::Reply;
use super::{Asker, Choice, Choosable, Interrupted, written};
use crate::model::{Kind, Lang, Project, Respondent, Stage, plain};
use crate::words::{self, interview as say};
use jiff::civil::Date;

/// What is known already, to be confirmed, and what is known of licences.
#[derive(Clone)]
pub struct Known<'a> {
    /// What the project seems to be called.
    pub name: Option<String>,
    /// What it seems to share; none when nothing tells.
    pub kinds: Vec<Kind>,
    /// How far it seems to be.
    pub stage: Option<Stage>,
    /// Its licences.
    pub licences: Vec<(Kind, Vec<String>)>,
    /// The SPDX expression that a text is or stands for, else what is wrong with it, in words.
    pub licence_named: &'a dyn Fn(&str) -> Result<String, String>,
}

/// Asks who the project is; from each question one can go back to the one before.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn project(
    known: &Known<'_>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Project, Interrupted> {
    let mut project = Project {
        name: String::new(),
        summary: None,
        kinds: Vec::new(),
        stage: Stage::Idea,
        licences: Vec::new(),
        repository: None,
        links: Vec::new(),
        languages: Vec::new(),
    };
    let mut step = 0_usize;
    loop {
        let mut digital = project
            .kinds
            .iter()
            .copied()
            .filter(|kind| kind.is_digital());
        let on = match step {
            0 => {
                project.name = name(known.name.as_deref(), lang, asker)?;
                true
            }
            1 => kinds(&known.kinds, lang, asker)?
                .map(|kinds| project.kinds = kinds)
                .is_some(),
            2 => stage(known.stage, lang, asker)?
                .map(|stage| project.stage = stage)
                .is_some(),
            _ => match digital.nth(step - 3) {
                None => return Ok(project),
                Some(kind) => licences(kind, known, lang, asker)?
                    .map(|licences| {
                        project.licences.retain(|(known, _)| *known != kind);
                        if !licences.is_empty() {
                            project.licences.push((kind, licences));
                        }
                    })
                    .is_some(),
            },
        };
        step = if on { step + 1 } else { step - 1 };
    }
}

/// Asks who answers; both parts may be left out.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn respondent(
    today: Date,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Respondent, Interrupted> {
    loop {
        asker.say("");
        let name = some(asker.line(say::your_name(lang), "")?);
        let role = match name {
            Some(_) => match Reply::of(asker.line(say::your_role(lang), "")?) {
                Reply::Back => continue,
                Reply::Text(role) => Some(role),
                Reply::Nothing | Reply::Stop | Reply::More => None,
            },
            None => None,
        };
        return Ok(Respondent {
            name,
            role,
            answered: written(today),
        });
    }
}

fn some(typed: String) -> Option<String> {
    Some(typed).filter(|typed| !typed.is_empty())
}

fn name(proposed: Option<&str>, lang: Lang, asker: &mut dyn Asker) -> Result<String, Interrupted> {
    let mut prompt = say::project_name(proposed, lang);
    loop {
        let typed = asker.line(&prompt, "")?;
        match (some(typed), proposed) {
            (Some(name), _) => return Ok(name),
            (None, Some(name)) => return Ok(name.to_owned()),
            (None, None) => say::name_needed(lang).clone_into(&mut prompt),
        }
    }
}

/// Other words for what is shared.
const CALLED: [(&str, Kind); 26] = [
    ("app", Kind::Software),
    ("application", Kind::Software),
    ("code", Kind::Software),
    ("program", Kind::Software),
    ("programme", Kind::Software),
    ("open source", Kind::Software),
    ("dataset", Kind::Data),
    ("datasets", Kind::Data),
    ("database", Kind::Data),
    ("open data", Kind::Data),
    ("donnee", Kind::Data),
    ("jeu de donnees", Kind::Data),
    ("base de donnees", Kind::Data),
    ("texts", Kind::Content),
    ("textes", Kind::Content),
    ("documents", Kind::Content),
    ("documentation", Kind::Content),
    ("courses", Kind::Content),
    ("cours", Kind::Content),
    ("images", Kind::Content),
    ("photos", Kind::Content),
    ("device", Kind::Hardware),
    ("plans", Kind::Hardware),
    ("garden", Kind::Place),
    ("jardin", Kind::Place),
    ("tiers lieu", Kind::Place),
];
/// Words between two kinds.
const JOINS: [&str; 8] = ["and", "or", "et", "ou", "with", "avec", "also", "aussi"];

/// One or more, by number or by word; `None` to go back.
fn kinds(
    proposed: &[Kind],
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Option<Vec<Kind>>, Interrupted> {
    asker.say("");
    asker.say(say::what_is_shared(lang));
    for (number, (_, kind)) in (1..).zip(Kind::WORDS) {
        asker.say(&format!("  {number}  {}", words::kind(kind, lang)));
    }
    let usual = say::kinds(&words::kinds(proposed, lang), lang);
    let mut prompt = usual.clone();
    loop {
        let typed = match Reply::of(asker.line(&prompt, "")?) {
            Reply::Back => return Ok(None),
            Reply::More => {
                for (_, kind) in Kind::WORDS {
                    asker.say(&format!("- {}", say::kind_means(kind, lang)));
                }
                prompt.clone_from(&usual);
                continue;
            }
            Reply::Nothing if proposed.is_empty() => {
                say::kind_needed(lang).clone_into(&mut prompt);
                continue;
            }
            Reply::Nothing => return Ok(Some(proposed.to_vec())),
            Reply::Stop => "q".to_owned(),
            Reply::Text(typed) => typed,
        };
        match kinds_of(&typed) {
            Err(stranger) => prompt = say::unknown_kind(&stranger, lang),
            Ok(kinds) if kinds.is_empty() => say::kind_needed(lang).clone_into(&mut prompt),
            Ok(kinds) => return Ok(Some(kinds)),
        }
    }
}

/// The kinds that somebody names, whatever stands between them: `data and software`, `1, 2`, `12`; else
/// the first word that is none.
fn kinds_of(typed: &str) -> Result<Vec<Kind>, String> {
    let mut kinds = Vec::new();
    for part in typed.split([',', ';', '+', '&', '/', '|']) {
        let words: Vec<&str> = part.split_whitespace().collect();
        let mut rest = &words[..];
        while let [first, ..] = rest {
            // A name may have several words: the longest that is one is taken.
            let longest = (1..=rest.len()).rev();
            let mut found = longest.filter_map(|length| {
                let kinds = kind_of(&rest[..length].join(" "))?;
                Some((kinds, length))
            });
            if let Some((named, length)) = found.next() {
                for kind in named {
                    if !kinds.contains(&kind) {
                        kinds.push(kind);
                    }
                }
                rest = &rest[length..];
            } else if JOINS.contains(&plain(first).as_str()) {
                rest = &rest[1..];
            } else {
                return Err((*first).to_owned());
            }
        }
    }
    Ok(kinds)
}

/// The kind of a name, or the kinds of some digits.
fn kind_of(name: &str) -> Option<Vec<Kind>> {
    let digits = name.trim_end_matches(['.', ')', ':']);
    if !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        let kinds = digits.bytes().map(|digit| {
            let at = usize::from(digit - b'0').checked_sub(1)?;
            Kind::WORDS.get(at).map(|(_, kind)| *kind)
        });
        return kinds.collect();
    }
    let folded = plain(name);
    let without_de = folded.trim_start_matches("du ").trim_start_matches("de ");
    let called = |name: &str| CALLED.iter().find(|(word, _)| *word == name);
    let kind = Kind::typed(name)
        .or_else(|| Kind::typed(without_de))
        .or_else(|| called(&folded).map(|(_, kind)| *kind));
    kind.map(|kind| vec![kind])
}

/// How far the project is; `None` to go back.
fn stage(
    proposed: Option<Stage>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Option<Stage>, Interrupted> {
    const KEYS: [&[char]; 4] = [&['1'], &['2'], &['3'], &['4']];
    let words = |stage| {
        let [one, other] = Lang::ALL.map(|lang| say::stage(stage, lang));
        let [prefixed, in_it] = say::in_stage(stage);
        [stage.word(), one, other, prefixed, in_it]
    };
    let other = Stage::WORDS.map(|(_, stage)| words(stage));
    let mut options: Vec<Choosable> = KEYS
        .into_iter()
        .zip(Stage::WORDS)
        .zip(&other)
        .map(|((keys, (_, stage)), other)| Choosable {
            keys,
            words: say::stage(stage, lang),
            other,
        })
        .collect();
    options.push(Choosable {
        keys: lang.pick(&['b', 'r'][..], &['r', 'b']),
        words: say::back(lang),
        other: &["back", "revenir", "retour"],
    });
    asker.say("");
    let chosen = asker.choice(&Choice {
        prompt: say::which_stage(lang),
        options: &options,
        default: proposed.and_then(|stage| Stage::WORDS.iter().position(|it| it.1 == stage)),
        again: None,
    })?;
    Ok(Stage::WORDS.get(chosen).map(|it| it.1))
}

/// The licences that are most often given for a kind, to choose from.
fn usual_licences(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Software | Kind::Service => &[
            "MIT",
            "Apache-2.0",
            "GPL-3.0-or-later",
            "AGPL-3.0-or-later",
            "EUPL-1.2",
        ],
        Kind::Data => &["etalab-2.0", "ODbL-1.0", "CC-BY-4.0", "CC0-1.0"],
        Kind::Content => &["CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0"],
        Kind::Hardware => &["CERN-OHL-S-2.0", "CERN-OHL-P-2.0", "CC-BY-SA-4.0"],
        Kind::Place | Kind::Natural => &[],
    }
}

/// SPDX expressions, by number or by name; an empty list when nobody knows, `None` to go back.
fn licences(
    kind: Kind,
    known: &Known<'_>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Option<Vec<String>>, Interrupted> {
    let usual = usual_licences(kind);
    let found = known.licences.iter().find(|(of, _)| *of == kind);
    let proposed = found.map(|(_, licences)| licences.clone());
    asker.say("");
    asker.say(&say::licence(kind, lang));
    for (number, licence) in (1..).zip(usual) {
        asker.say(&format!(
            "  {number}  {}",
            say::licence_named(licence, lang)
        ));
    }
    let proposed_words = proposed.as_ref().map(|licences| licences.join(", "));
    let mut prompt = say::which_licence(proposed_words.as_deref(), lang);
    loop {
        let typed = match Reply::of(asker.line(&prompt, "")?) {
            Reply::Back => return Ok(None),
            Reply::Nothing => return Ok(Some(proposed.unwrap_or_default())),
            Reply::More => return Ok(Some(Vec::new())),
            Reply::Stop => "q".to_owned(),
            Reply::Text(typed) => typed,
        };
        match licences_of(&typed, usual, known.licence_named) {
            Err(fault) => prompt = say::licence_again(&fault, lang),
            Ok(licences) => return Ok(Some(licences)),
        }
    }
}

/// What a text names: a whole expression, else each of its parts.
fn licences_of(
    typed: &str,
    usual: &[&str],
    named: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Vec<String>, String> {
    const NOT_KNOWN: [&str; 6] = [
        "none",
        "aucune",
        "no",
        "non",
        "don t know",
        "je ne sais pas",
    ];
    if NOT_KNOWN.contains(&plain(typed).as_str()) {
        return Ok(Vec::new());
    }
    let one = |part: &str| {
        let number = part.trim_end_matches(['.', ')']).parse::<usize>().ok();
        let usual = number.and_then(|number| usual.get(number.checked_sub(1)?));
        usual.map_or_else(|| named(part), |licence| Ok((*licence).to_owned()))
    };
    if let Ok(licence) = one(typed) {
        return Ok(vec![licence]);
    }
    let joined = [" and ", " et ", " plus "]
        .iter()
        .fold(typed.to_owned(), |typed, join| typed.replace(join, ","));
    let parts = joined.split([',', ';', '+', '&']).map(str::trim);
    let mut parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    // `1 2`
    if let [only] = parts[..]
        && only.split(' ').all(|part| part.parse::<usize>().is_ok())
    {
        parts = only.split(' ').collect();
    }
    parts.into_iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{Kind, kinds_of, licences_of};

    #[test]
    fn kinds_are_named_in_any_words() {
        let both = Ok(vec![Kind::Data, Kind::Software]);
        for typed in [
            "data and software",
            "Données et logiciel",
            "2 1",
            "21",
            "2, 1.",
            "2 et 1",
            "des données, du logiciel",
            "open data + code",
            "data/software",
            "jeu de données & logiciels",
        ] {
            assert_eq!(kinds_of(typed), both, "{typed}");
        }
        assert_eq!(kinds_of("ressource naturelle"), Ok(vec![Kind::Natural]));
        assert_eq!(kinds_of("data and bees"), Err("bees".to_owned()));
        assert_eq!(kinds_of("9"), Err("9".to_owned()));
    }

    #[test]
    fn licences_are_named_by_number_or_name() {
        let named = |text: &str| match text {
            "MIT" | "X11" => Ok(text.to_owned()),
            other => Err(other.to_owned()),
        };
        let of = |typed| licences_of(typed, &["A-1", "B-2"], &named);
        for (typed, found) in [
            ("1", &["A-1"][..]),
            ("1, MIT", &["A-1", "MIT"]),
            ("1 2", &["A-1", "B-2"]),
            ("MIT and X11", &["MIT", "X11"]),
            ("MIT et 2", &["MIT", "B-2"]),
            ("aucune", &[]),
        ] {
            assert_eq!(
                of(typed).as_deref(),
                Ok(&found.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()[..]),
                "{typed}"
            );
        }
        assert_eq!(of("9"), Err("9".to_owned()));
    }
}
