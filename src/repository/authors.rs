//! Who is a person, and who a bot: data.

use super::document_roles::folded;
use super::organisations::{forge_login, is_of_a_forge};

/// Programs that commit, by their names in lower case. A platform of translation
/// (Weblate, Crowdin, Transifex) is one when it commits in its own name; what a person translated
/// there carries that person's name, and counts as hers.
const BOTS: [&str; 42] = [
    "actions-user",
    "allcontributors",
    "anaconda",
    "appveyor",
    "azure pipelines",
    "autofix-ci",
    "bors",
    "circleci",
    "codecov-io",
    "continuous integration",
    "copybara-service",
    "crowdin",
    "crowdin bot",
    "dependabot",
    "dependabot-preview",
    "deepsource-autofix",
    "flathubbot",
    "github",
    "github action",
    "github actions",
    "github-actions",
    "gitlab ci",
    "gitlab-ci",
    "greenkeeper",
    "greenkeeper-keeper",
    "hosted weblate",
    "imgbot",
    "jenkins",
    "k8s-ci-robot",
    "l10n.opencast.org",
    "mergify",
    "nextcloud bot",
    "pre-commit-ci",
    "pyup-bot",
    "release-please",
    "renovate",
    "restyled-commits",
    "semantic-release-bot",
    "snyk-bot",
    "transifex",
    "travis ci",
    "weblate",
];

/// Programs that write code for somebody, by the first words of their names in lower case. Whoever
/// let one of them commit is the person, and is most often named beside it; it belongs to no
/// organisation that takes part, whoever makes it.
const AGENTS: [&str; 30] = [
    "aider",
    "amazon q",
    "augment code",
    "chatgpt",
    "claude code",
    "cline",
    "coderabbit",
    "codex",
    "copilot",
    "cursor agent",
    "cursoragent",
    "deepsource",
    "devin ai",
    "factory droid",
    "gemini cli",
    "gemini code assist",
    "github copilot",
    "google jules",
    "gpt-engineer",
    "kilo code",
    "openai codex",
    "opencode",
    "openhands",
    "qwen-coder",
    "replit agent",
    "roo code",
    "sourcery ai",
    "sweep ai",
    "swe-agent",
    "windsurf",
];

/// Those that are called as people or things are: only an address that nobody reads tells them.
const AGENTS_LIKE_PEOPLE: [&str; 12] = [
    "amp", "bolt", "claude", "cursor", "devin", "gemini", "goose", "grok", "jules", "junie",
    "lovable", "sweep",
];

/// Local parts of addresses that nobody reads.
const UNREAD: [&str; 5] = [
    "noreply",
    "no-reply",
    "donotreply",
    "do-not-reply",
    "nobody",
];

/// Local parts of addresses of programs, as a whole or as a word of it.
const PROGRAMS: [&str; 20] = [
    "bot",
    "cibot",
    "crowdin",
    "cursoragent",
    "dependabot",
    "i18n",
    "l10n",
    "localization",
    "pootle",
    "renovate",
    "robot",
    "traduction",
    "traductions",
    "transbot",
    "transifex",
    "translate",
    "translatewiki",
    "translation",
    "translations",
    "weblate",
];

/// Addresses of programs, whatever they call themselves.
const BOT_ADDRESSES: [&str; 14] = [
    "action@github.com",
    "agent@warp.dev",
    "amp@ampcode.com",
    "codex@openai.com",
    "openhands@all-hands.dev",
    "actions@github.com",
    "github-actions@github.com",
    "noreply@weblate.org",
    "hosted@weblate.org",
    "support@crowdin.com",
    "support@dependabot.com",
    "bot@renovateapp.com",
    "bot@whitesourcesoftware.com",
    "noreply@github.com",
];

/// Services of translation, as a word of the name of their accounts. What a person translated there
/// carries that person's name.
const TRANSLATION: [&str; 14] = [
    "crowdin",
    "gitlocalize",
    "i18n",
    "l10n",
    "localazy",
    "localization",
    "lokalise",
    "poeditor",
    "pontoon",
    "tolgee",
    "traductions",
    "transifex",
    "translatewiki",
    "weblate",
];

/// Words that stand beside them in the name of an account that is nobody's.
const OF_A_SERVICE: [&str; 26] = [
    "account",
    "admin",
    "app",
    "automation",
    "bot",
    "bridge",
    "ci",
    "commit",
    "commits",
    "daemon",
    "github",
    "gitlab",
    "hosted",
    "integration",
    "net",
    "robot",
    "script",
    "server",
    "service",
    "sync",
    "system",
    "team",
    "translation",
    "translations",
    "update",
    "updates",
];

/// Names that stand for nobody in particular: two people who left one of them as it was are not
/// the same person.
const NOBODY: [&str; 30] = [
    "admin",
    "administrateur",
    "administrator",
    "anonyme",
    "anonymous",
    "author",
    "default user",
    "dev",
    "dev user",
    "developer",
    "doe jane",
    "doe john",
    "first last",
    "git",
    "github",
    "gitlab",
    "me",
    "name no",
    "name your",
    "nobody",
    "not committed yet",
    "pi",
    "root",
    "test",
    "test user",
    "ubuntu",
    "unknown",
    "unknown author",
    "user",
    "vagrant",
];

/// Whether a commit is a program's, by its author.
pub(super) fn is_bot(name: &str, mail: &str) -> bool {
    let name = name.trim().to_lowercase();
    let mail = mail.trim().to_lowercase();
    let ending = |end: &str| name.ends_with(end);
    let begins = |agent: &str| {
        let rest = name.strip_prefix(agent);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    name.ends_with("[bot]")
        || mail.contains("[bot]@")
        || ["-bot", " bot", "_bot", "-ci", " (bot)"]
            .into_iter()
            .any(ending)
        || BOTS.contains(&name.as_str())
        || BOT_ADDRESSES.contains(&mail.as_str())
        || AGENTS.iter().any(|agent| begins(agent))
        || is_of_translation(&name)
        || is_address_of_a_program(&name, &mail)
        || (AGENTS_LIKE_PEOPLE.iter().any(|agent| begins(agent)) && is_unread(&name, &mail))
}

/// Whether a name is that of an account of a service of translation: of it and of no person. `Anna (via
/// Weblate)` is one.
fn is_of_translation(name: &str) -> bool {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let service = words.iter().any(|word| TRANSLATION.contains(word));
    let translations = matches!(words.first(), Some(&("translation" | "translations")));
    let known = |word: &&str| TRANSLATION.contains(word) || OF_A_SERVICE.contains(word);
    words.iter().all(known) && (service || (translations && words.len() > 1))
}

/// Whether an address says that a program writes: by a word of it, or because nobody reads it and
/// who writes has one name.
fn is_address_of_a_program(name: &str, mail: &str) -> bool {
    let (local, host) = mail.split_once('@').unwrap_or((mail, ""));
    if is_of_a_forge(host) {
        return false;
    }
    let mut words = local.split(['-', '_', '+']);
    // `Grid Coder <noreply@gridcoder.example>`: what is called as its domain is.
    let joined: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let of_its_own = host.split('.').any(|it| it.replace('-', "") == joined);
    let unread = UNREAD.contains(&local) && (!name.contains(' ') || of_its_own);
    words.any(|word| PROGRAMS.contains(&word)) || unread
}

/// Whether nobody reads an address, or it is the account of that name on a forge.
fn is_unread(name: &str, mail: &str) -> bool {
    let local = mail.split('@').next().unwrap_or_default();
    UNREAD.contains(&local) || forge_login(mail).is_some_and(|login| login == name)
}

/// A name as it is compared: in lower case, without accents, in any order, and without the program
/// that helped; `None` where it stands for nobody in particular.
pub(super) fn person(name: &str) -> Option<String> {
    let name = name.trim();
    let name = name.strip_suffix("(aider)").unwrap_or(name);
    let plain = folded(name);
    let parts = plain.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.'));
    let mut words: Vec<&str> = parts.filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    let name = words.join(" ");
    (name.chars().count() > 1 && !NOBODY.contains(&name.as_str())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bots_are_told_from_people() {
        for (name, mail) in [
            (
                "dependabot[bot]",
                "49699333+dependabot[bot]@users.noreply.github.com",
            ),
            ("Renovate Bot", "x@example.org"),
            ("Weblate", "noreply@weblate.org"),
            ("github-actions", "action@github.com"),
            ("Claude", "noreply@anthropic.com"),
            ("Claude Opus 4", "noreply@anthropic.com"),
            ("Claude", "81847+claude@users.noreply.github.com"),
            ("Copilot", "1+Copilot@users.noreply.github.com"),
            ("Cursor Agent", "cursoragent@cursor.com"),
            ("aider (o3)", "aider@aider.chat"),
            ("Translation updates", "l10n-bot@grid.example"),
            ("translatewiki.net", "l10n-bot@translatewiki.net"),
            ("Updater", "no-reply@grid.example"),
            ("hosted-weblate", "x@grid.example"),
            ("Weblate (bot)", "w@grid.example"),
            ("Crowdin Integration", "c@grid.example"),
            ("Translations update", "t@grid.example"),
            ("Town Translate", "translate@town.example"),
            ("l10n daemon script", "scripty@grid.example"),
            ("Grid Coder", "noreply@gridcoder.example"),
        ] {
            assert!(is_bot(name, mail), "{name}");
        }
        for (name, mail) in [
            ("Abbott", "abbott@ign.fr"),
            ("Zoé Talbot", "zoe@x.org"),
            ("", ""),
            ("Anna", "anna@weblate.org"),
            ("Claude Dupont", "claude@dupont.fr"),
            ("Claude", "claude@laposte.net"),
            ("Claude Dupont", "7+cdupont@users.noreply.github.com"),
            ("Bo Li (aider)", "bo@x.org"),
            ("Codexis Li", "li@codexis.example"),
            ("Zoé Martin", "noreply@x.org"),
            ("Anna (via Weblate)", "anna@x.org"),
            ("Anna Weblate", "anna@x.org"),
            ("System", "s@x.org"),
        ] {
            assert!(!is_bot(name, mail), "{name}");
        }
    }

    #[test]
    fn a_name_is_compared_as_a_reader_does() {
        for (name, other) in [
            ("Zoé Martin", "MARTIN Zoe"),
            ("Li, Bo", "bo li"),
            ("Bo Li (aider)", "Bo Li"),
            ("bo", "Bo"),
        ] {
            assert_eq!(person(name), person(other), "{name}");
        }
        for name in ["root", "Your Name", "John Doe", "", "x"] {
            assert_eq!(person(name), None, "{name}");
        }
    }

    #[test]
    fn tables_hold_each_entry_once_and_in_lower_case() {
        for table in [
            &BOTS[..],
            &BOT_ADDRESSES,
            &NOBODY,
            &AGENTS,
            &AGENTS_LIKE_PEOPLE,
            &PROGRAMS,
            &TRANSLATION,
            &OF_A_SERVICE,
        ] {
            let mut found = table.to_vec();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), table.len());
            assert!(found.iter().all(|name| name.to_lowercase() == **name));
        }
    }
}
