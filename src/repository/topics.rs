//! The words that speak of how a project is governed, in headings, links and titles: data.

use super::document_roles::folded;

/// How surely some words, of a heading or of a link, speak of how a project is governed.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Topic {
    /// They may: `Roles` of a program are others.
    Perhaps,
    /// They do.
    Surely,
}

/// Words and pairs of words, without accents and in lower case, that speak of governance.
const SURELY: [&str; 43] = [
    "assemblee generale",
    "board of directors",
    "by laws",
    "by-laws",
    "bylaws",
    "charte de gouvernance",
    "comite de pilotage",
    "comite technique",
    "comment sont prises les decisions",
    "comment nous decidons",
    "conseil d'administration",
    "decision making",
    "decision process",
    "decision-making",
    "decisions collectives",
    "gouvernance",
    "gouverne",
    "governance",
    "governed",
    "how are decisions made",
    "how decisions are made",
    "how we decide",
    "how we make decisions",
    "making decisions",
    "organisation du projet",
    "project charter",
    "project leadership",
    "project organisation",
    "project organization",
    "prise de decision",
    "prises de decision",
    "processus de decision",
    "qui decide",
    "regles de decision",
    "reglement interieur",
    "roles and responsibilities",
    "roles et responsabilites",
    "statuts de l'association",
    "steering committee",
    "steering council",
    "steering group",
    "technical committee",
    "who decides",
];

/// The phrases that leave no doubt.
#[cfg(test)]
pub(super) fn surely() -> &'static [&'static str] {
    &SURELY
}

/// Words that may.
const PERHAPS: [&str; 66] = [
    "adherents",
    "adherer",
    "adhesion",
    "arbitrage",
    "association",
    "becoming a",
    "board",
    "charte",
    "charter",
    "code owners",
    "comite",
    "committee",
    "committers",
    "conflict",
    "conflicts",
    "conflits",
    "conseil",
    "constitution",
    "consensus",
    "contributor ladder",
    "core team",
    "decide",
    "decident",
    "decision",
    "decisions",
    "desaccord",
    "desaccords",
    "devenir",
    "dispute",
    "disputes",
    "elections",
    "equipe",
    "equipe coeur",
    "foundation",
    "instances",
    "leadership",
    "maintainer",
    "maintainers",
    "maintainership",
    "mainteneur",
    "mainteneurs",
    "mainteneuse",
    "mainteneuses",
    "members",
    "membership",
    "membres",
    "moderation",
    "organisation",
    "organization",
    "our rules",
    "policies",
    "process",
    "processus",
    "project management",
    "regles",
    "responsabilites",
    "responsibilities",
    "rfc",
    "roles",
    "rules",
    "statuts",
    "team",
    "vote",
    "votes",
    "voting",
    "working groups",
];

/// Words that make such words speak of something else.
const ELSE: [&str; 29] = [
    "access",
    "ansible",
    "api",
    "apis",
    "champs",
    "colonnes",
    "columns",
    "csv",
    "data dictionary",
    "database",
    "decision tree",
    "decision trees",
    "dictionnaire",
    "endpoint",
    "endpoints",
    "fields",
    "formatting rules",
    "iam",
    "json",
    "lint",
    "linting",
    "role variables",
    "roles variables",
    "routing",
    "schema",
    "statuts de build",
    "user roles",
    "validation rules",
    "variables",
];

/// Whether words speak of how a project is governed.
pub(super) fn topic(words: &str) -> Option<Topic> {
    // Nobody writes a heading of this length.
    let words = &words[..words.floor_char_boundary(160)];
    let plain = folded(words).replace('’', "'");
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '-');
    let words: Vec<&str> = plain
        .split(|c| !letters(c))
        .filter(|word| !word.is_empty())
        .collect();
    let text = words.join(" ");
    let tails = Tails::of(&text);
    let meets = |all: &[&str]| all.iter().any(|it| tails.say(it));
    if meets(&ELSE) {
        None
    } else if meets(&SURELY) {
        Some(Topic::Surely)
    } else {
        meets(&PERHAPS).then_some(Topic::Perhaps)
    }
}

/// Words with one space between them, from each of them on. Every heading is asked for a hundred phrases:
/// nothing is made anew for each.
struct Tails<'t>(Vec<&'t str>);

impl<'t> Tails<'t> {
    fn of(text: &'t str) -> Tails<'t> {
        let later = text.match_indices(' ').map(|(at, _)| &text[at + 1..]);
        Tails(std::iter::once(text).chain(later).collect())
    }

    fn say(&self, words: &str) -> bool {
        let mut rests = self.0.iter().filter_map(|tail| tail.strip_prefix(words));
        rests.any(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

/// Titles of repositories that are themselves a way to decide: proposals of changes, one by one.
const PROPOSALS: [&str; 13] = [
    "enhancement proposal",
    "enhancement proposals",
    "improvement proposal",
    "improvement proposals",
    "evolution proposals",
    "request for comments",
    "requests for comments",
    "rfc",
    "rfcs",
    "appel a commentaires",
    "appels a commentaires",
    "propositions d'amelioration",
    "propositions d'evolution",
];

/// Whether a repository is itself a way to decide, by its title.
pub(super) fn is_of_proposals(title: &str) -> bool {
    let plain = folded(&title[..title.floor_char_boundary(160)]).replace('’', "'");
    let words: Vec<&str> = plain
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| !word.is_empty())
        .collect();
    let text = words.join(" ");
    let tails = Tails::of(&text);
    PROPOSALS.iter().any(|it| tails.say(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_speaks_of_governance_or_of_something_else() {
        for (heading, wanted) in [
            ("Governance", Some(Topic::Surely)),
            ("3. Prise de décision", Some(Topic::Surely)),
            ("How decisions are made", Some(Topic::Surely)),
            ("Rôles et responsabilités", Some(Topic::Surely)),
            ("Maintainers", Some(Topic::Perhaps)),
            ("Devenir membre", Some(Topic::Perhaps)),
            ("Role Variables", None),
            ("Committee members API", None),
            ("Fields of the members file", None),
            ("Decision trees", None),
            ("Installation", None),
            ("Rollback", None),
            ("", None),
        ] {
            assert_eq!(topic(heading), wanted, "{heading}");
        }
    }

    #[test]
    fn tables_hold_each_entry_once_as_it_is_compared() {
        for table in [&SURELY[..], &PERHAPS, &ELSE, &PROPOSALS] {
            let mut found = table.to_vec();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), table.len());
            assert!(found.iter().all(|name| folded(name) == **name));
        }
    }
}
