//! Addresses that git uses, as others may open them.

/// An address that a browser opens, from one that git may use: without user, password, query and
/// ending. A path on this machine is none.
pub(super) fn web_address(written: &str) -> Option<String> {
    let written = written.trim();
    if written.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let (scheme, rest) = match written.split_once("://") {
        Some(("http", rest)) => ("http", rest.to_owned()),
        Some(("https" | "ssh" | "git" | "git+ssh", rest)) => ("https", rest.to_owned()),
        Some(_) => return None,
        // git@host:path, as git writes it.
        None => {
            let (host, path) = written.split_once(':')?;
            if host.contains('/') || !host.contains('@') {
                return None;
            }
            ("https", format!("{host}/{}", path.trim_start_matches('/')))
        }
    };
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.rsplit('@').next().unwrap_or_default();
    // The port of ssh is not that of a browser.
    let web = written.starts_with("http");
    let host = if web {
        host
    } else {
        host.split(':').next().unwrap_or_default()
    };
    if !host.contains('.') {
        return None;
    }
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(".git").unwrap_or(path);
    Some(match path {
        "" => format!("{scheme}://{host}"),
        path => format!("{scheme}://{host}/{path}"),
    })
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn an_address_never_holds_who_fetches() {
        let address = |text| web_address(text).unwrap_or_default();
        for written in [
            "https://ana:secret@forge.example/ana/tool.git\n",
            "https://token@forge.example/ana/tool",
            "ssh://git@forge.example:2222/ana/tool.git",
            "git@forge.example:ana/tool.git",
            "https://forge.example/ana/tool?private_token=secret",
            "https://a@b:secret@forge.example/ana/tool/",
        ] {
            assert_eq!(
                address(written),
                "https://forge.example/ana/tool",
                "{written}"
            );
        }
        assert_eq!(
            address("http://forge.example:8080/t"),
            "http://forge.example:8080/t"
        );
        for written in [
            "/srv/git/tool",
            "../tool",
            "file:///srv/tool",
            "C:\\tool",
            "tool",
            "",
        ] {
            assert_eq!(web_address(written), None, "{written}");
        }
        assert_eq!(web_address("https://forge.example/a b"), None);
    }
}
