//! Who the project is, and who answers, when no file says it yet.

use super::{Asker, Choice, Choosable, Interrupted, written};
use crate::model::{Kind, Lang, Project, Respondent, Stage};
use crate::words::{self, interview as say};
use jiff::civil::Date;

/// What the surroundings propose, and what they know of licences.
#[derive(Clone, Copy)]
pub struct Proposals<'a> {
    /// The repository’s name.
    pub name: Option<&'a str>,
    /// The licence its licence file holds.
    pub licence: Option<&'static str>,
    /// Whether a text is an SPDX expression, else what is wrong with it, in words.
    pub licence_named: &'a dyn Fn(&str) -> Result<String, String>,
}

/// Asks who the project is.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn project(
    proposals: Proposals<'_>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Project, Interrupted> {
    let name = name(proposals.name, lang, asker)?;
    let kinds = kinds(lang, asker)?;
    let stage = stage(lang, asker)?;
    let mut licences = Vec::new();
    for kind in kinds.iter().copied().filter(|kind| kind.is_digital()) {
        let proposed = proposals.licence.filter(|_| kind == Kind::Software);
        let licence = licence(kind, proposed, proposals.licence_named, lang, asker)?;
        if !licence.is_empty() {
            licences.push((kind, licence));
        }
    }
    Ok(Project {
        name,
        summary: None,
        kinds,
        stage,
        licences,
        repository: None,
        links: Vec::new(),
        languages: Vec::new(),
    })
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
    let name = some(asker.line(say::your_name(lang), "")?);
    let role = match name {
        Some(_) => some(asker.line(say::your_role(lang), "")?),
        None => None,
    };
    Ok(Respondent {
        name,
        role,
        answered: written(today),
    })
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
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

/// One or more, by number or by word.
fn kinds(lang: Lang, asker: &mut dyn Asker) -> Result<Vec<Kind>, Interrupted> {
    asker.say("");
    asker.say(say::what_is_shared(lang));
    for (number, (_, kind)) in (1..).zip(Kind::WORDS) {
        asker.say(&format!("  {number}  {}", words::kind(kind, lang)));
    }
    let mut prompt = say::kinds(lang).to_owned();
    loop {
        let typed = asker.line(&prompt, "")?;
        let mut kinds = Vec::new();
        let mut stranger = None;
        for part in typed.split([',', ';']).flat_map(words_of) {
            let numbered = (1..).zip(Kind::WORDS);
            let numbered = numbered.filter(|(number, _)| part == number.to_string());
            let numbered = numbered.map(|(_, (_, kind))| kind).next();
            match numbered.or_else(|| Kind::typed(part)) {
                Some(kind) if kinds.contains(&kind) => {}
                Some(kind) => kinds.push(kind),
                None => stranger = stranger.or(Some(part)),
            }
        }
        match stranger {
            Some(stranger) => prompt = say::unknown_kind(stranger, lang),
            None if kinds.is_empty() => say::kind_needed(lang).clone_into(&mut prompt),
            None => return Ok(kinds),
        }
    }
}

/// A kind whose name has several words stays whole; others may stand side by side.
fn words_of(part: &str) -> Vec<&str> {
    match Kind::typed(part) {
        Some(_) => vec![part],
        None => part.split_whitespace().collect(),
    }
}

fn stage(lang: Lang, asker: &mut dyn Asker) -> Result<Stage, Interrupted> {
    const KEYS: [&[char]; 4] = [&['1'], &['2'], &['3'], &['4']];
    let other =
        Stage::WORDS.map(|(word, stage)| [word, say::stage(stage, lang.pick(Lang::Fr, Lang::En))]);
    let options: Vec<Choosable> = KEYS
        .into_iter()
        .zip(Stage::WORDS)
        .zip(&other)
        .map(|((keys, (_, stage)), other)| Choosable {
            keys,
            words: say::stage(stage, lang),
            other,
        })
        .collect();
    asker.say("");
    let chosen = asker.choice(&Choice {
        prompt: say::which_stage(lang),
        options: &options,
        default: None,
    })?;
    Ok(Stage::WORDS.get(chosen).map_or(Stage::Idea, |it| it.1))
}

/// SPDX expressions, separated by commas; none when nobody knows.
fn licence(
    kind: Kind,
    proposed: Option<&str>,
    named: &dyn Fn(&str) -> Result<String, String>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Vec<String>, Interrupted> {
    let mut prompt = say::licence(kind, proposed, lang);
    loop {
        let typed = asker.line(&prompt, "")?;
        let typed = match (typed.as_str(), proposed) {
            ("?", _) | ("", None) => return Ok(Vec::new()),
            ("", Some(proposed)) => proposed,
            (typed, _) => typed,
        };
        let parts = typed.split(',').map(str::trim);
        let parts = parts.filter(|part| !part.is_empty()).map(named);
        match parts.collect() {
            Err(fault) => prompt = say::licence_again(&fault, lang),
            Ok(licences) => return Ok(licences),
        }
    }
}
