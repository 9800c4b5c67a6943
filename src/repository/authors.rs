//! Who is a person, and who a bot: data.

use super::document_roles::folded;
use super::organisations::{forge_login, is_of_a_forge};

/// Programs that commit, by their names in lower case. A platform of translation
/// (Weblate, Crowdin, Transifex) is one when it commits in its own name; what a person translated
/// there carries that person's name, and counts as hers.
const BOTS: [&str; 50] = [
    "actions-user",
    "allcontributors",
    "anaconda",
    "appveyor",
    "autofix-ci",
    "azure pipelines",
    "bors",
    "circleci",
    "codecov-io",
    "continuous integration",
    "copybara-github",
    "copybara-service",
    "crowdin",
    "crowdin bot",
    "deepsource-autofix",
    "dependabot",
    "dependabot-preview",
    "flathubbot",
    "forgejo actions",
    "gitea actions",
    "github",
    "github action",
    "github actions",
    "github-actions",
    "gitlab ci",
    "gitlab-ci",
    "google code exporter",
    "greenkeeper",
    "greenkeeper-keeper",
    "hosted weblate",
    "imgbot",
    "imgbotapp",
    "jenkins",
    "k8s-ci-robot",
    "kubernetes prow robot",
    "l10n.opencast.org",
    "mergify",
    "nextcloud bot",
    "pre-commit-ci",
    "pyup-bot",
    "release-please",
    "renovate",
    "restyled-commits",
    "semantic-release-bot",
    "snyk",
    "snyk-bot",
    "the gitter badger",
    "transifex",
    "travis ci",
    "weblate",
];

/// Programs that write code for somebody, by the first words of their names in lower case. Whoever
/// let one of them commit is the person, and is most often named beside it; it belongs to no
/// organisation that takes part, whoever makes it.
const AGENTS: [&str; 30] = [
    "amazon q",
    "augment code",
    "chatgpt",
    "claude code",
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
    "mistral vibe",
    "openai codex",
    "opencode",
    "openhands",
    "qwen code",
    "qwen-coder",
    "replit agent",
    "roo code",
    "sourcery ai",
    "swe-agent",
    "sweep ai",
    "windsurf",
];

/// Those that are called as people or things are, each with the domain of its maker: only an address
/// that nobody reads, or a bare name there, tells them.
const AGENTS_LIKE_PEOPLE: [(&str, &str); 16] = [
    ("aider", "aider.chat"),
    ("amp", "ampcode.com"),
    ("bolt", "bolt.new"),
    ("claude", "anthropic.com"),
    ("cline", "cline.bot"),
    ("crush", "charm.land"),
    ("cursor", "cursor.com"),
    ("devin", "cognition.ai"),
    ("gemini", "google.com"),
    ("goose", "block.xyz"),
    ("grok", "x.ai"),
    ("jules", "google.com"),
    ("junie", "jetbrains.com"),
    ("kiro", "kiro.dev"),
    ("lovable", "lovable.dev"),
    ("sweep", "sweep.dev"),
];

/// Local parts of addresses that nobody reads.
const UNREAD: [&str; 5] = [
    "noreply",
    "no-reply",
    "donotreply",
    "do-not-reply",
    "nobody",
];

/// Local parts of addresses of machines: what a machine is called before anybody says who works on it.
const MACHINES: [&str; 14] = [
    "centos",
    "codespace",
    "debian",
    "docker",
    "ec2-user",
    "jenkins",
    "nobody",
    "pi",
    "root",
    "runner",
    "ubuntu",
    "unknown",
    "vagrant",
    "www-data",
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
const BOT_ADDRESSES: [&str; 15] = [
    "action@github.com",
    "actions@github.com",
    "agent@warp.dev",
    "aider@aider.chat",
    "amp@ampcode.com",
    "bot@renovateapp.com",
    "bot@whitesourcesoftware.com",
    "codex@openai.com",
    "github-actions@github.com",
    "hosted@weblate.org",
    "noreply@github.com",
    "noreply@weblate.org",
    "openhands@all-hands.dev",
    "support@crowdin.com",
    "support@dependabot.com",
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
const OF_A_SERVICE: [&str; 62] = [
    "account",
    "admin",
    "app",
    "auto",
    "autofix",
    "automation",
    "backport",
    "bot",
    "bridge",
    "build",
    "bump",
    "changelog",
    "ci",
    "code",
    "commit",
    "commits",
    "coverage",
    "daemon",
    "data",
    "dependencies",
    "dependency",
    "deploy",
    "docs",
    "documentation",
    "fix",
    "format",
    "github",
    "gitlab",
    "hosted",
    "import",
    "integration",
    "issue",
    "jira",
    "license",
    "lint",
    "matrix",
    "merge",
    "mirror",
    "net",
    "nightly",
    "project",
    "publish",
    "release",
    "review",
    "robot",
    "script",
    "security",
    "server",
    "service",
    "slack",
    "stale",
    "sync",
    "system",
    "team",
    "telegram",
    "test",
    "translation",
    "translations",
    "update",
    "updates",
    "version",
    "wiki",
];

/// Names that stand for nobody in particular: two people who left one of them as it was are not
/// the same person.
const NOBODY: [&str; 36] = [
    "admin",
    "administrateur",
    "administrator",
    "administrator system",
    "anonyme",
    "anonymous",
    "author",
    "charlie root",
    "default ec2 user",
    "default user",
    "dev",
    "dev user",
    "developer",
    "doe jane",
    "doe john",
    "ec2-user",
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
    "super user",
    "test",
    "test user",
    "ubuntu",
    "unknown",
    "unknown author",
    "user",
    "vagrant",
    "www-data",
];

/// Whether a commit is that of a program or of a machine, by its author.
pub(super) fn is_bot(name: &str, mail: &str) -> bool {
    let written = name.trim();
    let name = written.to_lowercase();
    let mail = mail.trim().to_lowercase();
    // A family is called Bot, too.
    let called_bot = ["Bot", "BOT"].into_iter().find_map(|bot| {
        let before = written.strip_suffix(bot)?.strip_suffix(' ')?;
        Some(before.to_lowercase())
    });
    if let Some(before) = called_bot
        && !BOTS.contains(&name.as_str())
        && !BOT_ADDRESSES.contains(&mail.as_str())
    {
        return is_no_first_name(&before, &mail);
    }
    let login = forge_login(&mail).unwrap_or_default();
    let begins = |agent: &str| {
        let rest = name.strip_prefix(agent);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    is_called_as_a_program(&name)
        || is_called_as_a_program(&login)
        || BOT_ADDRESSES.contains(&mail.as_str())
        || AGENTS.iter().any(|agent| begins(agent))
        || is_of_translation(&name)
        || is_address_of_a_program(&name, &mail)
        || is_of_a_machine(&name, &mail)
        || AGENTS_LIKE_PEOPLE.iter().any(|(agent, maker)| {
            let theirs = name == *agent && mail.ends_with(&format!("@{maker}"));
            theirs || (begins(agent) && is_unread(&name, &mail))
        })
}

/// Whether a name, or an account on a forge, is one that programs have.
fn is_called_as_a_program(name: &str) -> bool {
    let endings = [
        "[bot]", "-bot", " bot", "_bot", " (bot)", "-ci", "-agent", " agent", "-robot",
    ];
    BOTS.contains(&name) || endings.into_iter().any(|end| name.ends_with(end))
}

/// Whether what stands before `Bot` is what the program does or whom it serves, and not the first name
/// of somebody whose family is called so: `Release Bot`, but `Wim Bot`.
fn is_no_first_name(before: &str, mail: &str) -> bool {
    let (local, host) = mail.split_once('@').unwrap_or((mail, ""));
    let mut words = before.split(|c: char| !c.is_alphanumeric());
    let joined: String = before.chars().filter(|c| c.is_alphanumeric()).collect();
    BOTS.contains(&before)
        || words.any(|word| OF_A_SERVICE.contains(&word) || TRANSLATION.contains(&word))
        || UNREAD.contains(&local)
        || local.split(['-', '_', '+']).next() == Some("bot")
        || host.split('.').any(|it| it.replace('-', "") == joined)
        || forge_login(mail).is_some_and(|login| is_called_as_a_program(&login))
}

/// Whether neither the name nor the address says who worked on a machine: `root <root@web-1>`.
fn is_of_a_machine(name: &str, mail: &str) -> bool {
    let local = mail.split('@').next().unwrap_or_default();
    MACHINES.contains(&local) && (name == local || person(name).is_none())
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
    fn a_program_is_a_bot() {
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
            ("Release Bot", "r@grid.example"),
            ("Grid Bot", "it@grid.example"),
            ("Town Bot", "7+town-bot@users.noreply.github.com"),
            ("Mistral Vibe", "vibe@mistral.ai"),
            ("Goose", "opensource@block.xyz"),
            ("Crush", "crush@charm.land"),
            ("Grid Agent", "agent@grid.example"),
            ("Helper", "7+kiro-agent@users.noreply.github.com"),
            ("Prow", "7+k8s-ci-robot@users.noreply.github.com"),
            ("Forgejo Actions", "noreply@forgejo.org"),
            ("ImgBotApp", "help@grid.example"),
            ("root", "root@web-1"),
            ("Ubuntu", "ubuntu@ip-10-0-0-1.ec2.internal"),
            ("unknown", "unknown@unknown"),
            ("", "root@grid.example"),
            ("Charlie Root", "root@grid.example"),
        ] {
            assert!(is_bot(name, mail), "{name}");
        }
    }

    #[test]
    fn a_person_called_as_a_program_is_none() {
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
            ("Wim Bot", "wim@bot.example"),
            ("Wim BOT", "wim_bot@x.org"),
            ("Anne-Marie Bot", "12+ambot@users.noreply.github.com"),
            ("Aider Etxeberria", "aider@x.org"),
            ("Cline Roy", "cline@x.org"),
            ("Jules Petit", "jules@google.com"),
            ("Zoé Martin", "root@martin.example"),
            ("root", "zoe@x.org"),
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
            &MACHINES,
            &AGENTS_LIKE_PEOPLE.map(|(agent, _)| agent),
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
