//! What a check demands: the policy of the description, with what was typed.

use crate::catalogue;
use crate::cli::CheckArgs;
use crate::description::duration;
use crate::model::{
    GateVerdict, Ignored, Lang, Least, PartialDate, Policy, Questionnaire, Ready, Scheme,
};
use crate::source::{ProblemKind, closest};
use crate::words::problem_words;
use anyhow::{Result, anyhow};

sentences_of!(say, "commands-policy-args");

/// The policy that was typed.
pub(super) fn typed(
    args: &CheckArgs,
    asked: &[&'static Questionnaire],
    lang: Lang,
) -> Result<Policy> {
    let mut policy = Policy {
        evidence: args.evidence.unwrap_or_default(),
        reviewed: args.reviewed.unwrap_or_default(),
        ..Policy::default()
    };
    for typed in &args.least {
        least(typed, &mut policy.least, asked, lang)?;
    }
    if let Some(typed) = &args.max_age {
        let months = duration(typed).ok_or_else(|| anyhow!(say::not_a_duration(&typed, lang)))?;
        policy.max_age_months = Some(months);
    }
    for typed in &args.ignore {
        policy.ignore.push(ignored(typed, lang)?);
    }
    Ok(policy)
}

/// The policy of a description with what was typed; what was typed wins.
pub(super) fn demands(written: Option<&Policy>, typed: &Policy, args: &CheckArgs) -> Policy {
    let mut policy = written.cloned().unwrap_or_default();
    let least = &mut policy.least;
    for (of, verdict) in &typed.least.verdicts {
        set(&mut least.verdicts, of, verdict.clone());
    }
    for (of, level) in &typed.least.levels {
        set(&mut least.levels, of, *level);
    }
    for (of, score) in &typed.least.scores {
        set(&mut least.scores, of, *score);
    }
    policy.evidence = args.evidence.unwrap_or(policy.evidence);
    policy.reviewed = args.reviewed.unwrap_or(policy.reviewed);
    policy.max_age_months = typed.max_age_months.or(policy.max_age_months);
    policy.ignore.extend_from_slice(&typed.ignore);
    policy
}

/// `commons=in-the-making`, `ostrom=2`, `ostrom.sanctions=40%`: a word is a verdict, a number a
/// level, a percentage a score.
fn least(
    typed: &str,
    least: &mut Least,
    asked: &[&'static Questionnaire],
    lang: Lang,
) -> Result<()> {
    let (of, value) = typed
        .split_once('=')
        .ok_or_else(|| anyhow!(say::no_equals_sign(&typed, lang)))?;
    let questionnaire = questionnaire(of, value.ends_with('%'), asked, typed, lang)?;
    let refused = |gives: &str| anyhow!(say::gives_otherwise(&typed, &of, &value, &gives, lang));
    let percent = |text: &str| -> Option<u8> {
        text.strip_suffix('%')?
            .parse()
            .ok()
            .filter(|parsed| *parsed <= 100)
    };
    match questionnaire.scheme {
        Scheme::Gates => {
            let words = GateVerdict::WORDS.iter().map(|(word, _)| *word);
            let words: Vec<&str> = words.collect();
            let Some(verdict) = GateVerdict::typed(value) else {
                return Err(refused(&words.join(", ")));
            };
            set(&mut least.verdicts, of, verdict.word().to_owned());
        }
        Scheme::Checklist => {
            let words = Ready::WORDS.map(|(word, _)| word);
            if let Some(ready) = Ready::typed(value).filter(|_| !of.contains('.')) {
                set(&mut least.verdicts, of, ready.word().to_owned());
            } else if let Some(score) = percent(value) {
                set(&mut least.scores, of, score);
            } else {
                return Err(refused(&format!("{}, 0%…100%", words.join(", "))));
            }
        }
        Scheme::Principles => {
            let level = value.parse().ok().filter(|parsed| (1..=4).contains(parsed));
            match (level.filter(|_| !of.contains('.')), percent(value)) {
                (Some(level), _) => set(&mut least.levels, of, level),
                (None, Some(score)) => set(&mut least.scores, of, score),
                (None, None) => return Err(refused("1, 2, 3, 4, 0%…100%")),
            }
        }
    }
    Ok(())
}

fn set<T>(demands: &mut Vec<(String, T)>, of: &str, value: T) {
    demands.retain(|(demand, _)| demand != of);
    demands.push((of.to_owned(), value));
}

/// The questionnaire something is asked of; a score may be that of one of its sections.
fn questionnaire(
    of: &str,
    score: bool,
    asked: &[&'static Questionnaire],
    typed: &str,
    lang: Lang,
) -> Result<&'static Questionnaire> {
    let (id, section) = of
        .split_once('.')
        .map_or((of, None), |(id, pair)| (id, Some(pair)));
    let known: Vec<&'static Questionnaire> =
        asked.iter().copied().chain(catalogue::all()).collect();
    let unknown = |kind: &ProblemKind| {
        let words = problem_words(kind, lang);
        let colon = lang.colon();
        anyhow!("`--least {typed}`{colon} {}\n  {}", words.what, words.help)
    };
    let Some(found) = known.iter().find(|it| it.id == id) else {
        return Err(unknown(&ProblemKind::UnknownQuestionnaire {
            id: id.to_owned(),
            close: closest(id, known.iter().map(|it| it.id)),
        }));
    };
    let sections = || found.sections.iter().map(|part| part.id);
    match section {
        Some(section) if !score || !sections().any(|it| it == section) => {
            Err(unknown(&ProblemKind::UnknownSection {
                questionnaire: id.to_owned(),
                section: section.to_owned(),
                close: closest(section, sections()),
            }))
        }
        Some(_) | None => Ok(found),
    }
}

/// `evidence-missing=kept on our wiki@2027-01-01`
fn ignored(typed: &str, lang: Lang) -> Result<Ignored> {
    let parts = typed
        .split_once('=')
        .map(|(id, rest)| (id.trim(), rest.trim()));
    let (finding, rest) = parts
        .filter(|(id, rest)| !id.is_empty() && !rest.is_empty())
        .ok_or_else(|| anyhow!(say::no_reason(&typed, lang)))?;
    // What is meant as a day and is none would silence for ever.
    if let Some((_, until)) = rest.rsplit_once('@') {
        let until = until.trim();
        let meant = until.starts_with(|c: char| c.is_ascii_digit())
            && until
                .chars()
                .all(|c| c.is_ascii_digit() || "-/. ".contains(c));
        if meant && PartialDate::typed(until).is_none() {
            return Err(anyhow!(say::not_a_date(&typed, &until, lang)));
        }
    }
    let dated = rest.rsplit_once('@').and_then(|(reason, until)| {
        let reason = reason.trim();
        (!reason.is_empty()).then_some((reason, PartialDate::typed(until)?))
    });
    let (reason, until) = dated.map_or((rest, None), |(reason, until)| (reason, Some(until)));
    Ok(Ignored {
        finding: finding.to_owned(),
        reason: reason.to_owned(),
        until,
    })
}
