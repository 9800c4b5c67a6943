//! Which mail addresses tell an organisation, and which an account on a forge: data.

/// Mailboxes that anyone can have: they tell no organisation.
const PUBLIC: [&str; 134] = [
    "126.com",
    "163.com",
    "abv.bg",
    "alice.it",
    "aliceadsl.fr",
    "aol.com",
    "autistici.org",
    "bbox.fr",
    "bk.ru",
    "bluewin.ch",
    "bouyguestelecom.fr",
    "btinternet.com",
    "cegetel.net",
    "club-internet.fr",
    "cock.li",
    "comcast.net",
    "cox.net",
    "daum.net",
    "disroot.org",
    "duck.com",
    "email.cz",
    "fastmail.com",
    "fastmail.fm",
    "fastmail.net",
    "foxmail.com",
    "free.fr",
    "gandi.net",
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
    "msn.com",
    "naver.com",
    "netcourrier.com",
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
    "sina.com",
    "skynet.be",
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
const FORGES: [&str; 6] = [
    "users.noreply.github.com",
    "users.noreply.gitlab.com",
    "noreply.codeberg.org",
    "noreply.gitea.io",
    "users.noreply.forgejo.org",
    "users.sourceforge.net",
];

/// Endings below which names are given to organisations, as `.com` does, beside those of [`GENERIC`].
const SUFFIXES: [&str; 36] = [
    "ac.at", "ac.be", "ac.cn", "ac.id", "ac.il", "ac.in", "ac.ir", "ac.jp", "ac.kr", "ac.nz",
    "ac.th", "ac.uk", "ac.za", "co.at", "co.id", "co.il", "co.in", "co.jp", "co.ke", "co.kr",
    "co.nz", "co.th", "co.uk", "co.za", "gc.ca", "go.id", "go.jp", "go.ke", "go.kr", "gv.at",
    "ne.jp", "or.at", "or.id", "or.jp", "or.kr", "qc.ca",
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
    let kept = |count: usize| labels[labels.len().saturating_sub(count)..].join(".");
    let two = kept(2);
    let below = last.len() == 2 && GENERIC.contains(&labels[labels.len() - 2]);
    let found = match below || SUFFIXES.contains(&two.as_str()) {
        true if labels.len() == 2 => return None,
        true => kept(3),
        false => two,
    };
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

/// The account on a forge that an address it gave belongs to: `12+bo@users.noreply.github.com`.
pub(super) fn forge_login(mail: &str) -> Option<String> {
    let (local, host) = mail.trim().rsplit_once('@')?;
    if !is_of_a_forge(&host.to_lowercase()) {
        return None;
    }
    let local = local.to_lowercase();
    let login = match local.split_once(['+', '-']) {
        Some((id, login)) if id.chars().all(|c| c.is_ascii_digit()) => login,
        Some(_) | None => &local,
    };
    (!login.is_empty()).then(|| login.to_owned())
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
