//! The words for what an assessment finds.

use crate::model::{
    AlertId, Answer, Conditions, Coverage, Effort, EvidenceProfile, Facet, GapClass, GapKind,
    GateVerdict, Kind, Lang, Level, Ready, Severity, Stage, State, Support, Uncounted,
    licence_without_version,
};

sentences_of!(say, "terms");

sentences_of!("terms");

/// A text with a capital at its beginning.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A licence, and what of it is not said: its version, or (`only_guessed`) whether later ones will do.
#[must_use]
pub fn licence(spdx: &str, only_guessed: bool, lang: Lang) -> String {
    match licence_without_version(spdx) {
        Some(family) => say::version_not_said(&family, lang),
        None if only_guessed => say::only_guessed(&spdx, lang),
        None => spdx.to_owned(),
    }
}

/// Several kinds, separated by commas.
#[must_use]
pub fn kinds(kinds: &[Kind], lang: Lang) -> String {
    kinds
        .iter()
        .map(|it| kind(*it, lang))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The same with Krippendorff’s alpha, where there is one.
#[must_use]
pub fn with_alpha(headline: String, alpha: Option<f64>, pairs: usize, lang: Lang) -> String {
    let Some(alpha) = alpha else {
        return headline;
    };
    let pairs = say::pairs(pairs, lang);
    say::krippendorff_alpha(
        &headline,
        &alpha,
        &pairs,
        &(format!("{alpha:.2}").replace('.', ",")),
        lang,
    )
}

/// A level with its number and name.
#[must_use]
pub fn level(level: Level, lang: Lang) -> String {
    let number = u8::from(level);
    let name = level_name(level, lang);
    say::level(&number, &name, lang)
}

/// The state of a principle: one that may still turn out to be there is not called absent.
#[must_use]
pub fn state(evidenced: State, potential: State, lang: Lang) -> &'static str {
    if evidenced.is_inconclusive(potential) {
        say::inconclusive(lang)
    } else {
        state_name(evidenced, lang)
    }
}

/// The readiness of a section: one that may still turn out better is not called not ready.
#[must_use]
pub fn ready_standing(verdict: Ready, potential: Ready, lang: Lang) -> &'static str {
    if verdict.is_inconclusive(potential) {
        say::inconclusive(lang)
    } else {
        readiness(verdict, lang)
    }
}

/// A number and a noun that agrees with it: French has zero in the singular.
#[must_use]
pub fn count(number: usize, lang: Lang, en: [&str; 2], fr: [&str; 2]) -> String {
    let noun = match lang {
        Lang::En => en[usize::from(number != 1)],
        Lang::Fr => fr[usize::from(number > 1)],
    };
    format!("{number} {noun}")
}

/// How much was answered.
#[must_use]
pub fn coverage(coverage: Coverage, lang: Lang) -> String {
    let Coverage {
        answered,
        applicable,
        not_applicable,
    } = coverage;
    say::coverage(answered, applicable, not_applicable, lang)
}

/// `9 of 10 conditions met, 1 without evidence.`
#[must_use]
pub fn conditions(counts: Conditions, lang: Lang) -> String {
    let Conditions {
        met,
        of,
        partly,
        without_evidence,
        unmet,
        unknown,
        ..
    } = counts;
    say::conditions(met, of, partly, without_evidence, unmet, unknown, lang)
}

/// How many sources stand behind how many answers; and the one that stands behind many of them.
#[must_use]
pub fn evidence_profile(profile: &EvidenceProfile, lang: Lang) -> String {
    let cited = profile.most_cited.as_ref();
    let (source, number) = (
        cited.map(|it| it.source.as_str()),
        cited.map_or(0, |it| it.answers),
    );
    say::evidence(
        profile.sources,
        profile.answers,
        source,
        number,
        profile.not_counted,
        lang,
    )
}

/// Names joined by commas and « and ».
#[must_use]
pub fn list(names: &[String], lang: Lang) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), say::and(lang)),
    }
}
