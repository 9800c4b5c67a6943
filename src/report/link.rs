//! Which words of a description may become a link: people will click on them.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The hosts whose addresses of files are known, with what stands between a repository and a path.
/// `HEAD` is the default branch on both.
const HOSTS: [(&str, &str); 2] = [
    ("github.com", "/blob/HEAD/"),
    ("gitlab.com", "/-/blob/HEAD/"),
];

/// The address itself when it may become a link: `http`, `https` or `mailto`, with a host, without
/// anything that misleads. What an address may not hold as it is, is percent-encoded.
#[must_use]
pub fn openable(address: &str) -> Option<String> {
    // Letters of any script are as good as those of ours; marks that turn a line around are not.
    let plain = |c: char| match c {
        '<' | '>' | '"' | '\\' => false,
        '!'..='~' => true,
        other => other.is_alphanumeric(),
    };
    if !address.chars().all(plain) {
        return None;
    }
    let (scheme, rest) = address.split_once(':')?;
    if scheme.eq_ignore_ascii_case("mailto") {
        return rest
            .contains('@')
            .then(|| format!("{scheme}:{}", escaped(rest)));
    }
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return None;
    }
    let rest = rest.strip_prefix("//")?;
    let end = rest.bytes().position(|byte| b"/?#".contains(&byte));
    let (host, path) = rest.split_at(end.unwrap_or(rest.len()));
    is_host(host).then(|| format!("{scheme}://{host}{}", escaped(path)))
}

/// A name with an optional port: not a name before an `@`, which could pass for it.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let label = |text: &str| {
        let inside = text
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        inside && !text.is_empty() && !text.starts_with('-') && !text.ends_with('-')
    };
    name.split('.').all(label) && port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// With what an address may not hold as it is percent-encoded: brackets, and a percent sign that
/// encodes nothing.
fn escaped(rest: &str) -> Cow<'_, str> {
    let never = |c: char| matches!(c, '[' | ']' | '{' | '}' | '|' | '^' | '`');
    let anchors = rest.bytes().filter(|byte| *byte == b'#').count();
    if anchors < 2 && !rest.contains(|it| it == '%' || never(it)) {
        return Cow::Borrowed(rest);
    }
    let mut safe = String::new();
    for (at, it) in rest.char_indices() {
        let encodes = || {
            let next = rest.as_bytes().get(at + 1..at + 3);
            next.is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit))
        };
        let as_it_is = match it {
            '%' => encodes(),
            // Only the first begins an anchor.
            '#' => !safe.contains('#'),
            other => !never(other),
        };
        if as_it_is {
            safe.push(it);
        } else {
            let _ = write!(safe, "%{:02X}", u32::from(it));
        }
    }
    Cow::Owned(safe)
}

/// The address of a path in the repository, where the repository's host is known.
///
/// A path outside the repository, or on another host, stays words: a link that leads elsewhere is
/// worse than none.
pub(super) fn of_path(path: &str, repository: Option<&str>) -> Option<String> {
    if path.to_ascii_lowercase().starts_with("mailto:") {
        return openable(path);
    }
    let (base, between) = known(repository?)?;
    let (path, anchor) = match path.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (path, None),
    };
    let parts: Vec<&str> = path.trim_start_matches("./").split('/').collect();
    let leads_out = |part: &&str| part.is_empty() || *part == "." || *part == "..";
    let last = parts.len() - 1;
    // A folder may end in a slash.
    let wrong =
        |(at, part): (usize, &&str)| leads_out(part) && !(at == last && at > 0 && part.is_empty());
    if parts.iter().enumerate().any(wrong) || path.contains(['\\', ':']) {
        return None;
    }
    let path = parts.join("/");
    let anchor = anchor.map_or_else(String::new, |anchor| format!("#{}", encoded(anchor)));
    openable(&format!("{base}{between}{}{anchor}", encoded(&path)))
}

/// The address of a repository without its ending, when its host is known.
fn known(repository: &str) -> Option<(&str, &'static str)> {
    openable(repository)?;
    let base = repository.trim_end_matches('/');
    let base = base.strip_suffix(".git").unwrap_or(base);
    let rest = base.strip_prefix("https://")?;
    let (host, project) = rest.split_once('/')?;
    let (_, between) = HOSTS.iter().find(|(it, _)| *it == host)?;
    let parts = project.split('/').count();
    // On GitHub an owner and a name; on GitLab groups may be nested, and `-` begins its own pages.
    let fits = if host == "github.com" {
        parts == 2
    } else {
        parts >= 2
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let named = |part: &str| !part.is_empty() && part != "-" && part != "..";
    (fits && project.chars().all(plain) && project.split('/').all(named)).then_some((base, between))
}

/// Percent-encoded, but for what a path or an anchor is made of.
fn encoded(text: &str) -> String {
    let mut safe = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            let _ = write!(safe, "%{byte:02X}");
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{of_path, openable};

    #[test]
    fn only_web_and_mail_addresses_are_links() {
        for address in [
            "https://example.org/a?b=c#d",
            "HTTP://example.org",
            "https://fr.wikipedia.org/wiki/Gouvernance_des_biens_communs_(é)",
            "mailto:a@example.org",
            "http://localhost:8080/",
        ] {
            assert_eq!(openable(address).as_deref(), Some(address));
        }
        assert_eq!(
            openable("https://example.org/commun[s]#100%#").as_deref(),
            Some("https://example.org/commun%5Bs%5D#100%25%23")
        );
        for address in [
            "javascript:alert(1)",
            "JavaScript://example.org/%0aalert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "file:///etc/passwd",
            "//example.org",
            "https:example.org",
            "https://",
            "https:///x",
            "https://bank.example@evil.example/",
            "https://example.org/\u{202e}gpj.exe",
            "https://example.org/a b",
            "https://example.org/\"onclick=",
            "https:\\\\example.org",
            "https://a..example",
            "https://example.org:port/",
            "mailto:",
            "",
            "GOVERNANCE.md",
        ] {
            assert_eq!(openable(address), None, "{address:?}");
        }
    }

    #[test]
    fn a_path_leads_into_a_repository_on_a_known_host() {
        let at = |path, repository| of_path(path, Some(repository));
        let github = "https://github.com/owner/name";
        assert_eq!(
            at("GOVERNANCE.md#rôles", github).as_deref(),
            Some("https://github.com/owner/name/blob/HEAD/GOVERNANCE.md#r%C3%B4les")
        );
        assert_eq!(
            at("./docs/a file.md", "https://github.com/owner/name.git").as_deref(),
            Some("https://github.com/owner/name/blob/HEAD/docs/a%20file.md")
        );
        assert_eq!(
            at("docs/", "https://gitlab.com/group/sub/name/").as_deref(),
            Some("https://gitlab.com/group/sub/name/-/blob/HEAD/docs/")
        );
        assert_eq!(
            of_path("mailto:a@b.example", None).as_deref(),
            Some("mailto:a@b.example")
        );
    }

    #[test]
    fn a_path_that_leads_elsewhere_stays_words() {
        let github = "https://github.com/owner/name";
        for (path, repository) in [
            ("../secret", github),
            ("docs/../../x", github),
            ("/etc/passwd", github),
            ("C:\\x", github),
            ("javascript:alert(1)", github),
            ("a//b", github),
            ("", github),
            ("README.md", "https://gitlab.com/group"),
            ("README.md", "https://github.com/owner"),
            ("README.md", "https://github.com/owner/name/tree/main"),
            ("README.md", "http://github.com/owner/name"),
            ("README.md", "https://github.com.evil.example/owner/name"),
            ("README.md", "https://git.example.org/owner/name"),
            ("README.md", "https://github.com/owner/name?x"),
            ("README.md", "javascript:alert(1)"),
        ] {
            assert_eq!(
                of_path(path, Some(repository)),
                None,
                "{path} in {repository}"
            );
        }
        assert_eq!(of_path("README.md", None), None);
    }
}
