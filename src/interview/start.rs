//! Who the project is, and who answers, when no file says it yet or only a program does.

use super::reply::Reply;
use super::{Asker, Choice, Choosable, Interrupted, written};
use crate::model::{Kind, Lang, Project, Respondent, Stage, name_and_role, plain};
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
/// When the conversation ends.
pub fn project(
    known: &Known<'_>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Project, Interrupted> {
    let mut card = Card::new(known, lang);
    card.ask(asker)?;
    Ok(card.project)
}

/// Asks who answers; both parts may be left out.
///
/// # Errors
/// When the conversation ends.
pub fn respondent(
    today: Date,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Respondent, Interrupted> {
    loop {
        match person(today, lang, asker)? {
            Some(person) => return Ok(person),
            None => asker.say(say::nothing_before(lang)),
        }
    }
}

/// Asks who the project is, and then who answers.
///
/// # Errors
/// When the conversation ends.
pub fn project_and_respondent(
    known: &Known<'_>,
    today: Date,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<(Project, Respondent), Interrupted> {
    let mut card = Card::new(known, lang);
    loop {
        card.ask(asker)?;
        match person(today, lang, asker)? {
            Some(person) => return Ok((card.project, person)),
            None => card.step -= 1,
        }
    }
}

/// What is asked of a project, question by question.
struct Card<'a> {
    known: &'a Known<'a>,
    lang: Lang,
    project: Project,
    /// The question at hand; the licences begin with the fourth.
    step: usize,
}

impl<'a> Card<'a> {
    fn new(known: &'a Known<'a>, lang: Lang) -> Card<'a> {
        let project = Project {
            name: String::new(),
            summary: None,
            kinds: Vec::new(),
            stage: Stage::Idea,
            licences: Vec::new(),
            repository: None,
            links: Vec::new(),
            languages: Vec::new(),
        };
        Card {
            known,
            lang,
            project,
            step: 0,
        }
    }

    /// Asks from the question at hand to the last.
    fn ask(&mut self, asker: &mut dyn Asker) -> Result<(), Interrupted> {
        let (known, lang) = (self.known, self.lang);
        loop {
            let project = &mut self.project;
            let kinds_given = project.kinds.iter().copied();
            let mut digital = kinds_given.filter(|kind| kind.is_digital());
            let on = match self.step {
                0 => name(known.name.as_deref(), lang, asker)?.map(|name| project.name = name),
                1 => kinds(&known.kinds, lang, asker)?.map(|kinds| project.kinds = kinds),
                2 => stage(known.stage, lang, asker)?.map(|stage| project.stage = stage),
                _ => match digital.nth(self.step - 3) {
                    None => return Ok(()),
                    Some(kind) => licences(kind, known, lang, asker)?.map(|licences| {
                        project.licences.retain(|(known, _)| *known != kind);
                        if !licences.is_empty() {
                            project.licences.push((kind, licences));
                        }
                    }),
                },
            };
            if on.is_some() {
                self.step += 1;
            } else if let Some(before) = self.step.checked_sub(1) {
                self.step = before;
            } else {
                asker.say(say::nothing_before(lang));
            }
        }
    }
}

/// Who answers; `None` to go back.
fn person(
    today: Date,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Option<Respondent>, Interrupted> {
    asker.say("");
    'person: loop {
        let name = match Reply::of(asker.line(say::your_name(lang), "")?) {
            Reply::Text(name) => Some(name),
            Reply::Nothing | Reply::No | Reply::DontKnow => None,
            Reply::Back => return Ok(None),
            Reply::Stop => return Err(Interrupted::Stopped),
            Reply::More => {
                asker.say(say::why_your_name(lang));
                continue;
            }
        };
        // Who types both, as after `--respondent`, is not asked for the second.
        let (name, role) = match name.as_deref().map(name_and_role) {
            Some((called, role)) => (Some(called), role),
            None => (None, None),
        };
        let role = match name {
            None => None,
            Some(_) if role.is_some() => role,
            Some(_) => loop {
                match Reply::of(asker.line(say::your_role(lang), "")?) {
                    Reply::Text(role) => break Some(role),
                    Reply::Nothing | Reply::No | Reply::DontKnow => break None,
                    Reply::More => asker.say(say::why_your_name(lang)),
                    Reply::Back => continue 'person,
                    Reply::Stop => return Err(Interrupted::Stopped),
                }
            },
        };
        return Ok(Some(Respondent {
            name,
            role,
            answered: written(today),
        }));
    }
}

/// What the project is called; `None` to go back.
fn name(
    proposed: Option<&str>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Option<String>, Interrupted> {
    let mut prompt = say::project_name(proposed, lang);
    loop {
        match (Reply::of(asker.line(&prompt, "")?), proposed) {
            (Reply::Text(name), _) => return Ok(Some(name)),
            (Reply::Nothing, Some(name)) => return Ok(Some(name.to_owned())),
            (Reply::Back, _) => return Ok(None),
            (Reply::Stop, _) => return Err(Interrupted::Stopped),
            (Reply::Nothing | Reply::No | Reply::DontKnow | Reply::More, _) => {
                say::name_needed(lang).clone_into(&mut prompt);
            }
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
            Reply::Nothing if !proposed.is_empty() => return Ok(Some(proposed.to_vec())),
            Reply::Nothing | Reply::No | Reply::DontKnow => {
                say::kind_needed(lang).clone_into(&mut prompt);
                continue;
            }
            Reply::Stop => return Err(Interrupted::Stopped),
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
/// the words from the first that is none.
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
                return Err(rest.join(" "));
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
        let means = |text: &'static str| text.split_once(':').map_or(text, |it| it.1.trim());
        [
            stage.word(),
            one,
            other,
            prefixed,
            in_it,
            means(one),
            means(other),
        ]
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
    options.extend([Choosable::back(lang), Choosable::stop(lang)]);
    asker.say("");
    let chosen = asker.choice(&Choice {
        prompt: say::which_stage(lang),
        options: &options,
        default: proposed.and_then(|stage| Stage::WORDS.iter().position(|it| it.1 == stage)),
        again: None,
    })?;
    match Stage::WORDS.get(chosen) {
        Some((_, stage)) => Ok(Some(*stage)),
        None if chosen == Stage::WORDS.len() => Ok(None),
        None => Err(Interrupted::Stopped),
    }
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
    // What was named and lacks its version, which is then asked for.
    let mut lacks: Option<String> = None;
    loop {
        let typed = match Reply::of(asker.line(&prompt, "")?) {
            Reply::Back => return Ok(None),
            Reply::Nothing => return Ok(Some(proposed.unwrap_or_default())),
            Reply::No | Reply::DontKnow => return Ok(Some(Vec::new())),
            Reply::More => {
                asker.say(say::what_a_licence_is(lang));
                continue;
            }
            Reply::Stop => return Err(Interrupted::Stopped),
            Reply::Text(typed) => typed,
        };
        let is_version = |it: char| it.is_ascii_digit() || it == '.';
        let typed = match lacks.take() {
            Some(name) if typed.chars().all(is_version) => format!("{name} {typed}"),
            _ => typed,
        };
        match licences_of(&typed, usual, known.licence_named) {
            Err(fault) => {
                let version = a_version(&typed, known.licence_named);
                lacks = version.is_some().then_some(typed);
                let fault = version.map_or(fault, |example| say::which_version(&example, lang));
                prompt = say::licence_again(&fault, lang);
            }
            Ok(licences) => return Ok(Some(licences)),
        }
    }
}

/// A licence that has this name and a version, when only the version is missing: `cc by sa`.
fn a_version(typed: &str, named: &dyn Fn(&str) -> Result<String, String>) -> Option<String> {
    let mut versions = ["4.0", "3.0", "2.0", "1.2", "1.0"].into_iter();
    versions.find_map(|version| named(&format!("{typed} {version}")).ok())
}

/// What a text names: a whole expression, else each of its parts.
fn licences_of(
    typed: &str,
    usual: &[&str],
    named: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Vec<String>, String> {
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
        assert_eq!(
            kinds_of("une grainothèque"),
            Err("une grainothèque".to_owned())
        );
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
