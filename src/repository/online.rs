//! `--online`: whether web addresses answer. The one place of this program that opens a connection.
//!
//! Each address is asked for once, with limits on everything. An address is resolved first, and
//! the connection goes to what was resolved and found public, so that no second look-up can lead
//! elsewhere; every redirect is a new address. Nothing of the answer's body is read.

use super::Online;
use crate::model::{Fetched, NotTried};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use ureq::config::Config;
use ureq::http::{StatusCode, Uri};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};

/// How many addresses are asked for.
const MAX_ADDRESSES: usize = 500;
/// How many at once.
const AT_ONCE: usize = 8;
/// How many redirects are followed.
const REDIRECTS: usize = 8;
/// How much of an answer's head is read, in bytes.
const HEAD: usize = 64 * 1024;
/// Who asks.
const AGENT: &str = concat!(
    "commons/",
    env!("CARGO_PKG_VERSION"),
    " (checks that the links of a project answer)"
);
/// What cannot stand in an address as it is.
const UNSAFE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');

/// What each address answers.
pub(super) fn ask(online: &Online) -> BTreeMap<String, Fetched> {
    let answers = Mutex::new(BTreeMap::new());
    let queue = Mutex::new(online.addresses.iter().take(MAX_ADDRESSES));
    let take = || {
        loop {
            let next = queue.lock().ok().and_then(|mut queue| queue.next());
            let Some(address) = next else { break };
            let answer = answer(address, online).unwrap_or_else(Fetched::NotTried);
            if let Ok(mut answers) = answers.lock() {
                answers.insert(address.clone(), answer);
            }
        }
    };
    std::thread::scope(|scope| {
        // This thread asks too, and alone where no other can be started.
        for _ in 1..AT_ONCE.min(online.addresses.len()) {
            let _ = std::thread::Builder::new().spawn_scoped(scope, take);
        }
        take();
    });
    let mut answers = answers.into_inner().unwrap_or_default();
    for address in online.addresses.iter().skip(MAX_ADDRESSES) {
        answers.insert(address.clone(), Fetched::NotTried(NotTried::TooMany));
    }
    answers
}

/// What one address answers: to HEAD, or else to GET, which some servers know better.
fn answer(address: &str, online: &Online) -> Result<Fetched, NotTried> {
    let end = Instant::now() + online.patience;
    let first = follow("HEAD", address, online, end);
    let status = match first {
        Ok(status) if status.as_u16() < 400 => return Ok(Fetched::Answers),
        Ok(_) => follow("GET", address, online, end)?,
        Err(why) => return Err(why),
    };
    match status.as_u16() {
        404 | 410 => Ok(Fetched::Status(status.as_u16())),
        code if code >= 400 => Err(NotTried::Refused(code)),
        _ => Ok(Fetched::Answers),
    }
}

/// The status behind all redirects.
fn follow(
    method: &str,
    address: &str,
    online: &Online,
    end: Instant,
) -> Result<StatusCode, NotTried> {
    let mut uri = parsed(address)?;
    for _ in 0..=REDIRECTS {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(NotTried::Timeout);
        }
        let response = request(method, &uri, online, left)?;
        let status = response.status();
        let target = response.headers().get("location");
        match target {
            Some(target) if status.is_redirection() => {
                let target = std::str::from_utf8(target.as_bytes());
                let target = target.map_err(|_| NotTried::Garbled)?;
                uri = parsed(&joined(&uri, target))?;
            }
            Some(_) | None => return Ok(status),
        }
    }
    Err(NotTried::TooManyRedirects)
}

/// One request, of which only the head of the answer is read.
fn request(
    method: &str,
    uri: &Uri,
    online: &Online,
    left: Duration,
) -> Result<ureq::http::Response<ureq::Body>, NotTried> {
    let config = Config::builder()
        .timeout_global(Some(left))
        .timeout_connect(Some(left.min(online.patience / 2)))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .max_response_header_size(HEAD)
        .max_idle_connections(0)
        .user_agent(AGENT)
        // The environment's proxy would look addresses up itself.
        .proxy(None)
        .build();
    let refused = Arc::new(AtomicBool::new(false));
    let resolver = Public {
        allow_private: online.allow_private,
        refused: Arc::clone(&refused),
        inner: DefaultResolver::default(),
    };
    let agent = ureq::Agent::with_parts(config, DefaultConnector::default(), resolver);
    let result = match method {
        "HEAD" => agent.head(uri).call(),
        _ => agent.get(uri).call(),
    };
    result.map_err(|error| {
        if refused.load(Ordering::Relaxed) {
            NotTried::PrivateAddress
        } else {
            why(&error)
        }
    })
}

/// Resolves names, and keeps the public addresses.
#[derive(Debug)]
struct Public {
    allow_private: bool,
    /// Whether there were only others.
    refused: Arc<AtomicBool>,
    inner: DefaultResolver,
}

impl Resolver for Public {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        if self.allow_private {
            return Ok(found);
        }
        let mut kept = self.inner.empty();
        for address in found.iter().filter(|it| is_public(it.ip())) {
            kept.push(*address);
        }
        if kept.is_empty() {
            self.refused.store(true, Ordering::Relaxed);
            return Err(ureq::Error::HostNotFound);
        }
        Ok(kept)
    }
}

/// Whether an address is one of the whole world's.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => is_public_v6(v6),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let shared = a == 100 && b & 0xc0 == 64;
    let of_protocols = a == 192 && b == 0 && c == 0;
    let benchmarks = a == 198 && b & 0xfe == 18;
    let relays = a == 192 && b == 88 && c == 99;
    !(a == 0
        || a >= 240
        || shared
        || of_protocols
        || benchmarks
        || relays
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    // An older address inside a newer one: mapped, translated, or of a tunnel.
    let older = |at: usize| {
        let ([a, b], [c, d]) = (parts[at].to_be_bytes(), parts[at + 1].to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x0064, 0xff9b, 0, 0, 0, 0, ..] => older(6),
        [0x2002, ..] => older(1),
        // Only this eighth is given to the world; tunnels and examples within it are not.
        [0x2001, 0..=0x01ff | 0x0db8, ..] | [0x3fff, 0..=0x0fff, ..] => false,
        [first, ..] => (0x2000..=0x3fff).contains(&first),
    }
}

/// An address without what is nobody's business: credentials, and the place in the page.
fn parsed(address: &str) -> Result<Uri, NotTried> {
    let address = address.trim().split('#').next().unwrap_or_default();
    let (scheme, rest) = address.split_once("://").ok_or(NotTried::Malformed)?;
    if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) {
        return Err(NotTried::Scheme);
    }
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or_default();
    let written = host.is_ascii() && !host.is_empty() && !host.contains(char::is_whitespace);
    if !written {
        return Err(NotTried::Malformed);
    }
    let path = utf8_percent_encode(path, UNSAFE);
    let slash = if end < rest.len() && rest[end..].starts_with('/') {
        ""
    } else {
        "/"
    };
    format!("{}://{host}{slash}{path}", scheme.to_ascii_lowercase())
        .parse()
        .map_err(|_| NotTried::Malformed)
}

/// Where a redirect leads.
fn joined(from: &Uri, target: &str) -> String {
    let scheme = from.scheme_str().unwrap_or("https");
    let host = from.authority().map_or("", |authority| authority.as_str());
    let before = target.find(['/', '?', '#']).unwrap_or(target.len());
    if target[..before].contains(':') {
        target.to_owned()
    } else if target.starts_with("//") {
        format!("{scheme}:{target}")
    } else if target.starts_with('/') {
        format!("{scheme}://{host}{target}")
    } else if target.starts_with('?') {
        format!("{scheme}://{host}{}{target}", from.path())
    } else {
        let folder = from
            .path()
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        format!("{scheme}://{host}{folder}/{target}")
    }
}

/// Why there was no answer.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library has many, and may have more"
)]
fn why(error: &ureq::Error) -> NotTried {
    match error {
        ureq::Error::Timeout(_) => NotTried::Timeout,
        ureq::Error::Protocol(_)
        | ureq::Error::Http(_)
        | ureq::Error::LargeResponseHeader(..)
        | ureq::Error::BodyExceedsLimit(_) => NotTried::Garbled,
        ureq::Error::BadUri(_) => NotTried::Malformed,
        other => NotTried::Connection(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_whole_world_are_public() {
        for address in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:0:1::",
            "2001:db8::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(
                !is_public(address.parse().expect("an address")),
                "{address}"
            );
        }
        for address in [
            "1.1.1.1",
            "100.63.0.1",
            "172.15.0.1",
            "2606:4700::1",
            "::ffff:1.1.1.1",
        ] {
            assert!(is_public(address.parse().expect("an address")), "{address}");
        }
    }

    #[test]
    fn an_address_is_asked_for_without_credentials_and_fragment() {
        let told = |address: &str| parsed(address).map(|parsed| parsed.to_string());
        for (address, wanted) in [
            ("HTTPS://a:b@example.org/x#y", "https://example.org/x"),
            ("http://example.org", "http://example.org/"),
            (
                "http://example.org?q=é è",
                "http://example.org/?q=%C3%A9%20%C3%A8",
            ),
            ("http://example.org:8080/a@b", "http://example.org:8080/a@b"),
        ] {
            assert_eq!(told(address).as_deref(), Ok(wanted), "{address}");
        }
        for address in ["ftp://example.org", "file:///etc/passwd", "javascript://x"] {
            assert_eq!(told(address), Err(NotTried::Scheme), "{address}");
        }
        for address in [
            "",
            "example.org",
            "http://",
            "http://a b/",
            "http://exämple.org/",
            "http://[::1",
        ] {
            assert_eq!(told(address), Err(NotTried::Malformed), "{address}");
        }
    }

    #[test]
    fn a_redirect_leads_where_it_says() {
        let from: Uri = "http://h.org/a/b?c".parse().expect("an address");
        for (target, wanted) in [
            ("https://x.org/y", "https://x.org/y"),
            ("ftp:x", "ftp:x"),
            ("//x.org/y", "http://x.org/y"),
            ("/y:z", "http://h.org/y:z"),
            ("y?z=:", "http://h.org/a/y?z=:"),
            ("?z", "http://h.org/a/b?z"),
        ] {
            assert_eq!(joined(&from, target), wanted, "{target}");
        }
    }
}
