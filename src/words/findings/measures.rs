//! Counted things in words.

use crate::model::{History, Lang, Measure};
use crate::words::count;

/// A measure of the history, as a part of a sentence.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table of words")]
pub fn measure(measure: Measure, lang: Lang) -> String {
    let nobody = |en: &str, fr: &str| lang.pick(en, fr).to_owned();
    let made = (
        " made commits",
        [" a fait des commits", " ont fait des commits"],
    );
    let half = (
        " made half of the commits or more",
        [
            " a fait au moins la moitié des commits",
            " ont fait au moins la moitié des commits",
        ],
    );
    let people_nouns = (["person", "people"], ["personne", "personnes"]);
    let new = (
        ["new person", "new people"],
        ["nouvelle personne", "nouvelles personnes"],
    );
    let bodies = (
        ["organisation", "organisations"],
        ["organisation", "organisations"],
    );
    match measure {
        Measure::Contributors { people: 0 } => nobody(
            "nobody made a commit in 24 months",
            "personne n’a fait de commit en 24 mois",
        ),
        Measure::Contributors { people } => {
            who(people, people_nouns, made, lang) + lang.pick(" in 24 months", " en 24 mois")
        }
        Measure::NewContributors { people: 0 } => nobody(
            "nobody new made a commit in the last 12 months",
            "personne de nouveau n’a fait de commit en 12 mois",
        ),
        Measure::NewContributors { people } => {
            let when = (
                " in the last 12 months, and none in the 12 before",
                " ces 12 derniers mois, sans en avoir fait les 12 mois d’avant",
            );
            who(people, new, made, lang) + lang.pick(when.0, when.1)
        }
        Measure::ReturningContributors { people: 0 } => nobody(
            "nobody was active in both of the last two years",
            "personne n’a été actif sur les deux dernières années à la fois",
        ),
        Measure::ReturningContributors { people } => {
            let when = (
                " in both of the last two years",
                " sur les deux dernières années à la fois",
            );
            who(people, people_nouns, made, lang) + lang.pick(when.0, when.1)
        }
        Measure::AbsenceFactor { people } => {
            who(people, people_nouns, half, lang)
                + &lang.pick(
                    format!(" (contributor absence factor {people})"),
                    format!(" (facteur d’absence\u{a0}: {people})"),
                )
        }
        Measure::ElephantFactor { organisations: it } => {
            who(it, bodies, half, lang)
                + &lang.pick(
                    format!(", of those whose mail address names one (elephant factor {it})"),
                    format!(
                        ", parmi ceux dont l’adresse de courriel en nomme une (facteur éléphant\u{a0}: {it})"
                    ),
                )
        }
    }
}

/// « 2 people made commits »: how many of whom, and what they did, for one and for several.
fn who(number: usize, nouns: ([&str; 2], [&str; 2]), did: (&str, [&str; 2]), lang: Lang) -> String {
    let who = count(number, lang, nouns.0, nouns.1);
    who + lang.pick(did.0, did.1[usize::from(number > 1)])
}

/// What the history shows, in sentences.
#[must_use]
pub fn history_words(history: &History, lang: Lang) -> Vec<String> {
    let commits = count(
        history.commits,
        lang,
        ["commit", "commits"],
        ["commit", "commits"],
    );
    let (since, until) = (history.since, history.until);
    let bots = match history.bot_commits {
        0 => String::new(),
        bots => lang.pick(
            format!(", {bots} more by bots"),
            format!(", {bots} autres par des robots"),
        ),
    };
    let mut lines = vec![lang.pick(
        format!("{commits} by people from {since} to {until}{bots}."),
        format!("{commits} par des personnes du {since} au {until}{bots}."),
    )];
    let mut say = |it: Measure| {
        let words = measure(it, lang);
        let mut characters = words.chars();
        let first: String = characters
            .next()
            .map(|character| character.to_uppercase().collect())
            .unwrap_or_default();
        lines.push(format!("{first}{}.", characters.as_str()));
    };
    say(Measure::Contributors {
        people: history.contributors,
    });
    // Where the history is cut off, everybody would seem new.
    if history.commits > 0 && !history.shallow {
        say(Measure::NewContributors {
            people: history.new_contributors,
        });
        say(Measure::ReturningContributors {
            people: history.returning_contributors,
        });
    }
    if let Some(people) = history.absence_factor {
        say(Measure::AbsenceFactor { people });
    }
    if let Some(organisations) = history.elephant_factor {
        say(Measure::ElephantFactor { organisations });
    }
    if history.shallow {
        lines.push(
            lang.pick(
                "Only a part of the history was fetched: these figures say too little.",
                "Seule une partie de l’historique a été récupérée\u{a0}: ces chiffres disent trop peu.",
            )
            .to_owned(),
        );
    }
    lines
}

/// Tenths of a percent.
pub(super) fn tenths(number: u32, lang: Lang) -> String {
    let (whole, tenth) = (number / 10, number % 10);
    lang.pick(
        format!("{whole}.{tenth}%"),
        format!("{whole},{tenth}\u{a0}%"),
    )
}
