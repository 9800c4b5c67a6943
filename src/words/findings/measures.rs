//! Counted things in words.

use crate::model::{History, Lang, Measure};
use crate::words::count;

sentences_of!(say, "findings-measures");

/// A measure of the history, as a part of a sentence.
#[must_use]
pub fn measure(measure: Measure, lang: Lang) -> String {
    let nobody = |en: &str, fr: &str| lang.pick(en, fr).to_owned();
    let made = (" committed", [" a fait un commit", " ont fait des commits"]);
    let half = (
        " made at least half of the commits",
        [
            " a fait au moins la moitié des commits",
            " ont fait au moins la moitié des commits",
        ],
    );
    let people_nouns = (["person", "people"], ["personne", "personnes"]);
    let bodies = (
        ["organisation", "organisations"],
        ["organisation", "organisations"],
    );
    match measure {
        Measure::Contributors { people: 0 } => nobody(
            "nobody has committed in the last 24 months",
            "personne n’a fait de commit ces 24 derniers mois",
        ),
        Measure::Contributors { people } => {
            who(people, people_nouns, made, lang) + say::in_24_months(lang)
        }
        Measure::NewContributors { people: 0 } => nobody(
            "nobody committed in the last 12 months who had not in the 12 months before",
            "personne n’a fait de commit ces 12 derniers mois sans en avoir fait les 12 mois d’avant",
        ),
        Measure::NewContributors { people } => {
            let when = (
                " in the last 12 months but not in the 12 months before",
                " ces 12 derniers mois, mais pas les 12 mois d’avant",
            );
            who(people, people_nouns, made, lang) + lang.pick(when.0, when.1)
        }
        Measure::ReturningContributors { people: 0 } => nobody(
            "nobody committed both in the last 12 months and in the 12 before",
            "personne n’a fait de commit à la fois ces 12 derniers mois et les 12 d’avant",
        ),
        Measure::ReturningContributors { people } => {
            let when = (
                " in each of the last two years",
                " chacune des deux dernières années",
            );
            who(people, people_nouns, made, lang) + lang.pick(when.0, when.1)
        }
        Measure::AbsenceFactor { people } => {
            who(people, people_nouns, half, lang) + &say::absence_factor(&people, lang)
        }
        Measure::ElephantFactor { organisations: it } => {
            who(it, bodies, half, lang) + &say::elephant_factor(&it, lang)
        }
    }
}

/// “2 people committed”: how many of whom, and what they did, in the singular and the plural.
fn who(number: usize, nouns: ([&str; 2], [&str; 2]), did: (&str, [&str; 2]), lang: Lang) -> String {
    let who = count(number, lang, nouns.0, nouns.1);
    who + lang.pick(did.0, did.1[usize::from(number > 1)])
}

/// What the history shows, in sentences.
#[must_use]
pub fn history_words(history: &History, lang: Lang) -> Vec<String> {
    let mut lines = vec![commits_words(history, lang)];
    lines.extend(history.quiet_since().map(|last| {
        let date = crate::words::date(&last.to_string(), lang);
        say::quiet_since(&last, &date, lang)
    }));
    let measures = measures_of(history).into_iter().flatten();
    lines.extend(measures.map(|it| capitalised(&measure(it, lang)) + "."));
    if !history.organisations.is_empty() && !history.is_new() {
        let names = history.organisations.join(", ");
        lines.push(say::organisations(&names, lang));
    }
    let young = history.is_new().then_some((
        "The history is younger than three months: it does not show yet who stays.",
        "L’historique a moins de trois mois\u{a0}: il ne montre pas encore qui reste.",
    ));
    let cut_off = history.shallow.then_some((
        "Only part of the history was fetched: these figures are too low.",
        "Seule une partie de l’historique a été récupérée\u{a0}: ces chiffres sont trop bas.",
    ));
    let limits = [young, cut_off].into_iter().flatten();
    lines.extend(limits.map(|(en, fr)| lang.pick(en, fr).to_owned()));
    lines
}

/// How many commits there are, from when to when.
fn commits_words(history: &History, lang: Lang) -> String {
    let commits = say::commits(history.commits, lang);
    let (since, until) = (history.since, history.until);
    let date = |day: jiff::civil::Date| crate::words::date(&day.to_string(), lang);
    let bots = match history.bot_commits {
        0 => String::new(),
        bots => say::and_by_bots(&bots, lang),
    };
    say::in_24_months_2(
        &commits,
        &since,
        &until,
        &bots,
        &date(since),
        &date(until),
        lang,
    )
}

/// What a history measures, in the order in which it is told; nothing in the place of what it is too
/// short to show.
fn measures_of(history: &History) -> [Option<Measure>; 5] {
    let old = !history.is_new();
    // Where the history is cut off, or has just begun, everybody would seem new.
    let told_apart = history.commits > 0 && !history.shallow && old;
    [
        Some(Measure::Contributors {
            people: history.contributors,
        }),
        told_apart.then_some(Measure::NewContributors {
            people: history.new_contributors,
        }),
        told_apart.then_some(Measure::ReturningContributors {
            people: history.returning_contributors,
        }),
        history
            .absence_factor
            .filter(|_| old)
            .map(|people| Measure::AbsenceFactor { people }),
        history
            .elephant_factor
            .filter(|_| old)
            .map(|organisations| Measure::ElephantFactor { organisations }),
    ]
}

/// Words with a capital at the beginning.
pub(super) fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.collect::<String>() + characters.as_str()
}

/// Tenths of a percent.
pub(super) fn tenths(number: u32, lang: Lang) -> String {
    let (whole, tenth) = (number / 10, number % 10);
    pick!(lang; "{whole}.{tenth}%", "{whole},{tenth}\u{a0}%")
}
