//! `--online`: the one switch that opens a connection, tried against a server on loopback.

use crate::folder::{Folder, findings, ids};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

/// A server that knows one page, `/there`; its address.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = [0; 1024];
            let read = stream.read(&mut head).unwrap_or_default();
            let head = String::from_utf8_lossy(&head[..read]).into_owned();
            let status = match head.split(' ').nth(1) {
                Some("/there") => "200 OK",
                _ => "404 Not Found",
            };
            let answer =
                format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    format!("http://{address}")
}

fn citing(url: &str) -> Folder {
    let said = format!("{{answer: yes, evidence: [\"{url}\"]}}");
    Folder::healthy().answer("commons.governance.rules-written", &said)
}

#[test]
fn an_address_that_leads_nowhere_fires_and_one_that_answers_does_not() {
    let server = server();
    let asked = &["--online", "--allow-private"];
    let gone = citing(&format!("{server}/gone")).make();
    let (report, exit) = gone.json("en", asked);
    let finding = findings(&report)
        .iter()
        .find(|finding| finding["id"] == "evidence-address-broken");
    let said = finding.expect("it fires")["message"].as_str().unwrap();
    assert!(said.contains("404") && said.contains("/gone"), "{said}");
    assert_eq!(exit, 0, "a broken link is no broken repository");
    let there = citing(&format!("{server}/there")).make();
    let (report, _) = there.json("fr", asked);
    assert_eq!(ids(&report), [""; 0]);
    assert_eq!(report["online"], true);
    // Where addresses were not asked for, that nothing was found says nothing.
    let looked_for = |more: &[&str]| {
        let junit = there.check("en", "junit", more).stdout;
        String::from_utf8(junit)
            .unwrap()
            .contains("evidence-address-broken")
    };
    assert!(looked_for(asked));
    assert!(!looked_for(&[]));
}

#[test]
fn a_private_address_is_not_asked_and_nothing_is_asked_offline() {
    let server = server();
    let made = citing(&format!("{server}/gone")).make();
    assert_eq!(
        ids(&made.json("en", &["--online"]).0),
        ["evidence-not-checked"]
    );
    let (report, _) = made.json("en", &[]);
    assert_eq!(ids(&report), [""; 0]);
    let unseen = report["not_looked_at"].to_string();
    assert!(
        unseen.contains("1 web address") && unseen.contains("--online"),
        "{unseen}"
    );
}
