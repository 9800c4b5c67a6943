//! Counted things in words.

use crate::model::{History, Lang, Measure};
use crate::words::count;

/// A measure of the history, as a part of a sentence.
#[must_use]
pub fn measure(own: Measure, lang: Lang) -> String {
    match own {
        Measure::Contributors { people: 0 } => lang.pick(
            "nobody made a commit in 24 months".to_owned(),
            "personne n’a fait de commit en 24 mois".to_owned(),
        ),
        Measure::Contributors { people } => {
            let who = count(
                people,
                lang,
                ["person", "people"],
                ["personne", "personnes"],
            );
            let made = lang.pick(
                "made commits",
                if people > 1 {
                    "ont fait des commits"
                } else {
                    "a fait des commits"
                },
            );
            lang.pick(
                format!("{who} {made} in 24 months"),
                format!("{who} {made} en 24 mois"),
            )
        }
        Measure::NewContributors { people: 0 } => lang.pick(
            "nobody new made a commit in the last 12 months".to_owned(),
            "personne de nouveau n’a fait de commit en 12 mois".to_owned(),
        ),
        Measure::NewContributors { people } => {
            let who = count(
                people,
                lang,
                ["new person", "new people"],
                ["nouvelle personne", "nouvelles personnes"],
            );
            let made = lang.pick(
                "made commits",
                if people > 1 {
                    "ont fait des commits"
                } else {
                    "a fait des commits"
                },
            );
            lang.pick(
                format!("{who} {made} in the last 12 months"),
                format!("{who} {made} en 12 mois"),
            )
        }
        Measure::ReturningContributors { people: 0 } => lang.pick(
            "nobody made commits in both of the last two years".to_owned(),
            "personne n’a fait de commits dans chacune des deux dernières années".to_owned(),
        ),
        Measure::ReturningContributors { people } => {
            let who = count(
                people,
                lang,
                ["person", "people"],
                ["personne", "personnes"],
            );
            let made = lang.pick(
                "made commits",
                if people > 1 {
                    "ont fait des commits"
                } else {
                    "a fait des commits"
                },
            );
            lang.pick(
                format!("{who} {made} in both of the last two years"),
                format!("{who} {made} dans chacune des deux dernières années"),
            )
        }
        Measure::AbsenceFactor { people } => {
            let who = count(
                people,
                lang,
                ["person", "people"],
                ["personne", "personnes"],
            );
            let made = lang.pick("made", if people > 1 { "ont fait" } else { "a fait" });
            lang.pick(
                format!("{who} {made} half of the commits or more (contributor absence factor {people})"),
                format!("{who} {made} au moins la moitié des commits (facteur d’absence\u{a0}: {people})"),
            )
        }
        Measure::ElephantFactor { organisations } => {
            let who = count(
                organisations,
                lang,
                ["organisation", "organisations"],
                ["organisation", "organisations"],
            );
            let made = lang.pick(
                "made",
                if organisations > 1 {
                    "ont fait"
                } else {
                    "a fait"
                },
            );
            lang.pick(
                format!("{who} {made} half or more of the commits whose address tells one (elephant factor {organisations})"),
                format!("{who} {made} au moins la moitié des commits dont l’adresse en dit une (facteur éléphant\u{a0}: {organisations})"),
            )
        }
    }
}

/// What the history shows, in sentences.
#[must_use]
pub fn history_words(own: &History, lang: Lang) -> Vec<String> {
    let commits = count(
        own.commits,
        lang,
        ["commit", "commits"],
        ["commit", "commits"],
    );
    let (since, until) = (own.since, own.until);
    let bots = match own.bot_commits {
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
    let mut say = |own: Measure| {
        let words = measure(own, lang);
        let mut characters = words.chars();
        let first: String = characters
            .next()
            .map(|own| own.to_uppercase().collect())
            .unwrap_or_default();
        lines.push(format!("{first}{}.", characters.as_str()));
    };
    say(Measure::Contributors {
        people: own.contributors,
    });
    if own.commits > 0 {
        say(Measure::NewContributors {
            people: own.new_contributors,
        });
        say(Measure::ReturningContributors {
            people: own.returning_contributors,
        });
    }
    if let Some(people) = own.absence_factor {
        say(Measure::AbsenceFactor { people });
    }
    if let Some(organisations) = own.elephant_factor {
        say(Measure::ElephantFactor { organisations });
    }
    if own.shallow {
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
pub(super) fn tenths(own: u32, lang: Lang) -> String {
    let (whole, tenth) = (own / 10, own % 10);
    lang.pick(
        format!("{whole}.{tenth}%"),
        format!("{whole},{tenth}\u{a0}%"),
    )
}
