//! `--online`, against a server on loopback that behaves in every way but well.

use crate::scratch::{Scratch, TODAY};
use commons::model::{Fetched, NotTried};
use commons::repository::{Online, Wanted, look};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A server, and the heads of the requests it got.
struct Server {
    address: String,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let heads = Arc::new(Mutex::new(Vec::new()));
        let (kept, found) = (Arc::clone(&heads), address.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (kept, found) = (Arc::clone(&kept), found.clone());
                std::thread::spawn(move || serve(stream.unwrap(), &kept, &found));
            }
        });
        Server { address, heads }
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

fn serve(mut stream: TcpStream, heads: &Mutex<Vec<String>>, text: &str) {
    let mut head = String::new();
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    while lines.read_line(&mut head).is_ok_and(|read| read > 2) {}
    let method = head.split(' ').next().unwrap_or_default().to_owned();
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    heads.lock().unwrap().push(head);
    let _ = answer(&mut stream, &method, &path, text);
}

fn answer(stream: &mut TcpStream, method: &str, path: &str, text: &str) -> std::io::Result<()> {
    let status = |stream: &mut TcpStream, code: &str| {
        write!(stream, "HTTP/1.1 {code} X\r\nContent-Length: 0\r\n\r\n")
    };
    let to = |stream: &mut TcpStream, target: &str| {
        write!(
            stream,
            "HTTP/1.1 302 X\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n"
        )
    };
    match path.split('?').next().unwrap().trim_start_matches('/') {
        "only-get" if method == "HEAD" => status(stream, "405"),
        "head-lies" if method == "HEAD" => status(stream, "404"),
        "only-get" | "head-lies" => status(stream, "200"),
        "loop" => to(stream, "/loop"),
        "once" => to(stream, "200"),
        "away" => to(stream, "ftp://example.org/"),
        "cookie" => write!(
            stream,
            "HTTP/1.1 302 X\r\nSet-Cookie: a=b\r\nLocation: /200\r\nContent-Length: 0\r\n\r\n"
        ),
        "credentials" => to(
            stream,
            &format!("{}/404", text.replace("//", "//user:secret@")),
        ),
        "drip" => {
            write!(stream, "HTTP/1.1 200 OK\r\nX: ")?;
            loop {
                stream.write_all(b"x")?;
                std::thread::sleep(Duration::from_millis(50));
            }
        }
        "silent" => {
            std::thread::sleep(Duration::from_mins(10));
            Ok(())
        }
        "endless" => {
            write!(stream, "HTTP/1.1 200 OK\r\n\r\n")?;
            loop {
                stream.write_all(&[b'x'; 4096])?;
            }
        }
        "endless-404" => {
            write!(stream, "HTTP/1.1 404 X\r\n\r\n")?;
            loop {
                stream.write_all(&[b'x'; 4096])?;
            }
        }
        "endless-head" => {
            write!(stream, "HTTP/1.1 200 OK\r\n")?;
            loop {
                stream.write_all(b"X-More: and more and more and more\r\n")?;
            }
        }
        "garbage" => stream.write_all(b"\x00\xff not http at all\r\n\r\n"),
        "closed" => Ok(()),
        code => status(stream, code),
    }
}

fn ask(addresses: &[String], allow_private: bool) -> BTreeMap<String, Fetched> {
    // Long enough for the busiest machine: nothing here waits for it.
    ask_within(addresses, allow_private, Duration::from_secs(30))
}

fn ask_within(
    addresses: &[String],
    allow_private: bool,
    patience: Duration,
) -> BTreeMap<String, Fetched> {
    let online = Online {
        allow_private,
        patience,
        ..Online::new(addresses.iter().cloned().collect())
    };
    let wanted = Wanted {
        documents: false,
        licences: false,
        history: false,
        online: Some(online),
        ..Wanted::all(TODAY, BTreeSet::new())
    };
    look(Scratch::new().path(), &wanted).unwrap().addresses
}

#[test]
fn each_answer_is_told_for_what_it_is() {
    let server = Server::start();
    let not = Fetched::NotTried;
    let cases = [
        ("/200", Fetched::Answers),
        ("/204", Fetched::Answers),
        ("/304", Fetched::Answers),
        ("/only-get", Fetched::Answers),
        ("/head-lies", Fetched::Answers),
        ("/once", Fetched::Answers),
        ("/cookie", Fetched::Answers),
        ("/credentials", Fetched::Status(404)),
        ("/404", Fetched::Status(404)),
        ("/410", Fetched::Status(410)),
        ("/401", not(NotTried::Refused(401))),
        ("/403", not(NotTried::Refused(403))),
        ("/429", not(NotTried::Refused(429))),
        ("/500", not(NotTried::Refused(500))),
        ("/503", not(NotTried::Refused(503))),
        ("/loop", not(NotTried::TooManyRedirects)),
        ("/away", not(NotTried::Scheme)),
        ("/endless", Fetched::Answers),
        ("/endless-404", Fetched::Status(404)),
        ("/endless-head", not(NotTried::Garbled)),
        ("/garbage", not(NotTried::Garbled)),
    ];
    let addresses: Vec<String> = cases.iter().map(|(path, _)| server.at(path)).collect();
    let found = ask(&addresses, true);
    for (path, wanted) in cases {
        assert_eq!(found[&server.at(path)], wanted, "{path}");
    }
    let closed = server.at("/closed");
    let found = ask(std::slice::from_ref(&closed), true);
    assert!(
        matches!(&found[&closed], Fetched::NotTried(NotTried::Connection(why)) if !why.is_empty()),
        "{found:?}"
    );
}

#[test]
fn nobody_is_waited_for_for_ever() {
    let server = Server::start();
    for path in ["/drip", "/silent"] {
        let address = server.at(path);
        let found = ask_within(
            std::slice::from_ref(&address),
            true,
            Duration::from_millis(500),
        );
        assert_eq!(
            found[&address],
            Fetched::NotTried(NotTried::Timeout),
            "{path}"
        );
    }
}

#[test]
fn nothing_private_is_asked_unless_it_is_allowed() {
    let server = Server::start();
    let port = server.address.rsplit(':').next().unwrap();
    let addresses: Vec<String> = [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "2130706433",
        "0x7f.1",
        "127.1",
    ]
    .iter()
    .map(|host| format!("http://{host}:{port}/200"))
    .collect();
    for (address, found) in ask(&addresses, false) {
        // How a host may be written is the system's to say; none of them is reached.
        let refused = matches!(
            found,
            Fetched::NotTried(
                NotTried::PrivateAddress | NotTried::Connection(_) | NotTried::Malformed
            )
        );
        assert!(refused, "{address}: {found:?}");
    }
    let plain = server.at("/200");
    let found = ask(std::slice::from_ref(&plain), false);
    assert_eq!(found[&plain], Fetched::NotTried(NotTried::PrivateAddress));
    assert_eq!(server.heads(), [""; 0]);
}

#[test]
fn what_is_sent_names_the_program_and_nothing_else() {
    let server = Server::start();
    let address = server
        .at("/cookie#place")
        .replace("http://", "http://user:secret@");
    ask(&[address, server.at("/credentials")], true);
    let heads = server.heads();
    // Two each, and GET twice more for what is not found.
    assert_eq!(heads.len(), 6, "{heads:?}");
    for head in &heads {
        let lower = head.to_lowercase();
        assert!(lower.contains("user-agent: commons/"), "{head}");
        for word in ["cookie:", "authorization", "secret", "referer", "#place"] {
            assert!(!lower.contains(word), "{word}: {head}");
        }
    }
}

#[test]
fn each_address_is_asked_once_and_not_too_many_of_them() {
    let server = Server::start();
    let addresses: Vec<String> = (0..505)
        .map(|at| server.at(&format!("/200?{at:03}")))
        .collect();
    let found = ask(&addresses, true);
    let answered = found.values().filter(|value| **value == Fetched::Answers);
    assert_eq!((found.len(), answered.count()), (505, 500));
    assert_eq!(server.heads().len(), 500);
    assert_eq!(found[&addresses[504]], Fetched::NotTried(NotTried::TooMany));
}

#[test]
fn a_closed_port_is_no_fault_of_the_project() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let found = ask(std::slice::from_ref(&address), true);
    assert!(
        matches!(found[&address], Fetched::NotTried(NotTried::Connection(_))),
        "{found:?}"
    );
}
