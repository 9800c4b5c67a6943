//! Which mail addresses tell an organisation, and which an account on a forge: data.

/// Mailboxes, aliases and pages that anyone can have, and the addresses that societies of a profession give
/// for life: they tell no organisation.
const PUBLIC: [&str; 155] = [
    "126.com",
    "163.com",
    "abv.bg",
    "acm.org",
    "addy.io",
    "aleeas.com",
    "alice.it",
    "aliceadsl.fr",
    "anonaddy.com",
    "anonaddy.me",
    "aol.com",
    "appleid.com",
    "autistici.org",
    "bbox.fr",
    "bk.ru",
    "bluewin.ch",
    "bouyguestelecom.fr",
    "btinternet.com",
    "cegetel.net",
    "club-internet.fr",
    "cock.li",
    "codeberg.page",
    "comcast.net",
    "computer.org",
    "cox.net",
    "daum.net",
    "debian.net",
    "disroot.org",
    "duck.com",
    "email.cz",
    "erine.email",
    "fastmail.com",
    "fastmail.fm",
    "fastmail.net",
    "foxmail.com",
    "free.fr",
    "gandi.net",
    "github.io",
    "gitlab.io",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.fr",
    "gmx.net",
    "gmx.us",
    "googlemail.com",
    "hanmail.net",
    "hey.com",
    "hotmail.be",
    "hotmail.ca",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.de",
    "hotmail.es",
    "hotmail.fr",
    "hotmail.it",
    "hotmail.nl",
    "hushmail.com",
    "icloud.com",
    "ieee.org",
    "ik.me",
    "inbox.ru",
    "infomaniak.ch",
    "interia.pl",
    "kolabnow.com",
    "laposte.net",
    "libero.it",
    "list.ru",
    "live.be",
    "live.co.uk",
    "live.com",
    "live.fr",
    "live.it",
    "live.nl",
    "mac.com",
    "mail.com",
    "mail.de",
    "mail.ru",
    "mailbox.org",
    "mailfence.com",
    "mailo.com",
    "mailoo.org",
    "me.com",
    "mozmail.com",
    "msn.com",
    "naver.com",
    "netcourrier.com",
    "netlify.app",
    "neuf.fr",
    "noos.fr",
    "numericable.fr",
    "o2.pl",
    "onet.pl",
    "orange.fr",
    "outlook.be",
    "outlook.com",
    "outlook.de",
    "outlook.es",
    "outlook.fr",
    "pm.me",
    "posteo.de",
    "posteo.eu",
    "posteo.net",
    "proton.me",
    "protonmail.ch",
    "protonmail.com",
    "qq.com",
    "rambler.ru",
    "rediffmail.com",
    "riseup.net",
    "rocketmail.com",
    "runbox.com",
    "sapo.pt",
    "seznam.cz",
    "sfr.fr",
    "simplelogin.co",
    "simplelogin.com",
    "simplelogin.fr",
    "sina.com",
    "skynet.be",
    "slmail.me",
    "slmails.com",
    "sr.ht",
    "systemli.org",
    "t-online.de",
    "telenet.be",
    "tiscali.it",
    "tuta.com",
    "tuta.io",
    "tutamail.com",
    "tutanota.com",
    "tutanota.de",
    "ukr.net",
    "virgilio.it",
    "vivaldi.net",
    "wanadoo.fr",
    "web.de",
    "wp.pl",
    "xs4all.nl",
    "ya.ru",
    "yahoo.ca",
    "yahoo.co.jp",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.com.br",
    "yahoo.de",
    "yahoo.es",
    "yahoo.fr",
    "yahoo.it",
    "yandex.ru",
    "ymail.com",
    "ziggo.nl",
    "zoho.com",
];

/// Addresses that a forge gives in the place of one's own: they tell no organisation either.
pub(super) const FORGES: [&str; 6] = [
    "users.noreply.github.com",
    "users.noreply.gitlab.com",
    "noreply.codeberg.org",
    "noreply.gitea.io",
    "users.noreply.forgejo.org",
    "users.sourceforge.net",
];

/// Endings below which names are given to organisations, as `.com` does, beside those of [`GENERIC`].
const SUFFIXES: [&str; 37] = [
    "ac.at",
    "ac.be",
    "ac.cn",
    "ac.id",
    "ac.il",
    "ac.in",
    "ac.ir",
    "ac.jp",
    "ac.kr",
    "ac.nz",
    "ac.th",
    "ac.uk",
    "ac.za",
    "co.at",
    "co.id",
    "co.il",
    "co.in",
    "co.jp",
    "co.ke",
    "co.kr",
    "co.nz",
    "co.th",
    "co.uk",
    "co.za",
    "gc.ca",
    "go.id",
    "go.jp",
    "go.ke",
    "go.kr",
    "gouv.qc.ca",
    "gv.at",
    "ne.jp",
    "or.at",
    "or.id",
    "or.jp",
    "or.kr",
    "qc.ca",
];

/// What stands before the letters of a country where names are given below it.
const GENERIC: [&str; 10] = [
    "asso", "com", "edu", "gob", "gouv", "gov", "govt", "mil", "net", "org",
];

/// The organisation that a mail address tells; `None` when it tells none.
pub(super) fn organisation(mail: &str) -> Option<String> {
    let (_, host) = mail.rsplit_once('@')?;
    let host = host.trim_end_matches('.').to_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let well_formed =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let last = labels.last()?;
    let nowhere = [
        "local",
        "localdomain",
        "localhost",
        "lan",
        "home",
        "internal",
        "invalid",
        "example",
        "test",
        "arpa",
        "onion",
    ];
    if labels.len() < 2
        || !labels.iter().all(|label| well_formed(label))
        || last.chars().all(|c| c.is_ascii_digit())
        || nowhere.contains(last)
        || is_of_a_forge(&host)
    {
        return None;
    }
    // A school gives those who have left it an address for life.
    if labels
        .iter()
        .any(|label| matches!(*label, "alum" | "alumni"))
    {
        return None;
    }
    let kept = |count: usize| labels[labels.len().saturating_sub(count)..].join(".");
    let below = last.len() == 2 && GENERIC.contains(&labels[labels.len() - 2]);
    // How many labels are an ending below which names are given: `fr`, `gouv.fr`, `gouv.qc.ca`.
    let known = |count: &usize| SUFFIXES.contains(&kept(*count).as_str());
    let ending = [3, 2].into_iter().find(known);
    let ending = ending.unwrap_or(if below { 2 } else { 1 });
    if labels.len() <= ending {
        return None;
    }
    let found = kept(ending + 1);
    let example = found.starts_with("example.");
    // `outlook.jp`, `yahoo.co.nz`: the same mailboxes in every country.
    let provider = found.split('.').next().unwrap_or_default();
    let everywhere = [
        "aliyun",
        "gmail",
        "gmx",
        "googlemail",
        "hotmail",
        "live",
        "msn",
        "outlook",
        "yahoo",
        "yandex",
    ];
    (!example && !everywhere.contains(&provider) && !PUBLIC.contains(&found.as_str()))
        .then_some(found)
}

/// Whether a host is another or below it.
fn below(host: &str, other: &str) -> bool {
    host.strip_suffix(other)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// An account on a forge.
pub(super) struct Account {
    pub(super) login: String,
    /// Its number, which it keeps when it is renamed.
    pub(super) number: Option<String>,
    /// The forge, as it is in [`FORGES`].
    pub(super) forge: &'static str,
}

/// The account on a forge that an address it gave belongs to: `12+bo@users.noreply.github.com`.
pub(super) fn account(mail: &str) -> Option<Account> {
    let mail = mail.trim().to_lowercase();
    let (local, host) = mail.rsplit_once('@')?;
    let forge = FORGES.into_iter().find(|forge| below(host, forge))?;
    let (number, login) = match local.split_once(['+', '-']) {
        Some((number, login)) if number.chars().all(|c| c.is_ascii_digit()) => {
            (Some(number.to_owned()), login)
        }
        Some(_) | None => (None, local),
    };
    (!login.is_empty()).then(|| Account {
        login: login.to_owned(),
        number: number.filter(|number| !number.is_empty()),
        forge,
    })
}

/// What the account on a forge is called.
pub(super) fn forge_login(mail: &str) -> Option<String> {
    account(mail).map(|account| account.login)
}

pub(super) fn is_of_a_forge(host: &str) -> bool {
    FORGES.iter().any(|forge| below(host, forge))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_address_tells_an_organisation_or_none() {
        for (mail, told) in [
            ("a@ign.fr", Some("ign.fr")),
            ("a@nic.cz", Some("nic.cz")),
            ("a@mail.eng.IGN.fr", Some("ign.fr")),
            (
                "a@developpement-durable.gouv.fr",
                Some("developpement-durable.gouv.fr"),
            ),
            ("a@x.beta.gouv.fr", Some("beta.gouv.fr")),
            ("a@cs.ox.ac.uk", Some("ox.ac.uk")),
            ("a@gmail.com", None),
            ("a@outlook.jp", None),
            ("a@aliyun.com", None),
            ("a@yahoo.co.nz", None),
            ("a@outlooks.org", Some("outlooks.org")),
            ("1+a@users.noreply.github.com", None),
            ("a@localhost", None),
            ("a@host.local", None),
            ("a@192.168.0.1", None),
            ("a@(none)", None),
            ("a@example.com", None),
            ("nothing", None),
            ("", None),
            ("a@gouv.fr", None),
            ("a@hill-college.edu.in", Some("hill-college.edu.in")),
            ("a@maps.gob.mx", Some("maps.gob.mx")),
            ("a@edu.in", None),
            ("a@edu.lyon.org", Some("lyon.org")),
            ("a@lac.gouv.qc.ca", Some("lac.gouv.qc.ca")),
            ("a@mail.port.gouv.qc.ca", Some("port.gouv.qc.ca")),
            ("a@gouv.qc.ca", None),
            ("a@hill.qc.ca", Some("hill.qc.ca")),
            ("a@alumni.hill.edu", None),
            ("a@hill.edu", Some("hill.edu")),
            ("x.1@privaterelay.appleid.com", None),
            ("a@alias.anonaddy.me", None),
            ("a@computer.org", None),
            ("~a/b@lists.sr.ht", None),
            ("a@b.gitlab.io", None),
        ] {
            assert_eq!(organisation(mail).as_deref(), told, "{mail}");
        }
    }

    #[test]
    fn an_address_of_a_forge_tells_an_account() {
        for (mail, login) in [
            ("123+bo@users.noreply.github.com", Some("bo")),
            ("12-Bo-li@users.noreply.gitlab.com", Some("bo-li")),
            ("bo-li@noreply.codeberg.org", Some("bo-li")),
            ("bo@x.org", None),
        ] {
            assert_eq!(forge_login(mail).as_deref(), login, "{mail}");
        }
    }

    #[test]
    fn tables_hold_each_entry_once_and_in_lower_case() {
        for table in [&PUBLIC[..], &SUFFIXES, &GENERIC, &FORGES] {
            let mut found = table.to_vec();
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), table.len());
            assert!(found.iter().all(|name| name.to_lowercase() == **name));
        }
    }
}
