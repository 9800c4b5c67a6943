//! Standard input with a description on each line, for programs such as Spark.

use crate::commands::worker_pool::ROUND;
use crate::source::MAX_BYTES;
use std::io::{BufRead, BufReader, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// A line of standard input.
pub(super) struct Record {
    /// Its number, from 1, blank lines counted.
    pub(super) number: usize,
    /// Its bytes without the line end; at most one more than may be read.
    pub(super) bytes: Vec<u8>,
}

/// What standard input turned out to be.
pub(super) enum Input {
    /// A description on each line.
    Records(Records),
    /// One description.
    Whole(Vec<u8>),
}

/// The lines of standard input as they come, a bounded number ahead of the work.
pub(super) struct Records(Receiver<std::io::Result<Record>>);

impl Records {
    /// The next lines: those that are there already, at least one; `None` at the end.
    pub(super) fn batch(&self) -> Option<std::io::Result<Vec<Record>>> {
        let first = self.0.recv().ok()?;
        let more = std::iter::from_fn(|| self.0.try_recv().ok());
        Some(std::iter::once(first).chain(more.take(ROUND - 1)).collect())
    }
}

/// Looks at the first line and tells which it is.
///
/// A YAML description on several lines begins with a key, a comment, `---` or a brace alone;
/// anything else is a line of records, even one that is broken: a broken first record must not
/// swallow those after it.
pub(super) fn open() -> std::io::Result<Input> {
    let mut input = BufReader::with_capacity(64 * 1024, std::io::stdin());
    let (mut blank, mut number) = (Vec::new(), 1);
    let first = loop {
        let Some(line) = line(&mut input)? else {
            return Ok(Input::Records(started(input, None, number)?));
        };
        if !is_blank(&line) {
            break line;
        }
        blank.extend_from_slice(&line[..line.len().min(MAX_BYTES)]);
        blank.push(b'\n');
        blank.truncate(MAX_BYTES);
        number += 1;
    };
    if !opens_a_document(&first) {
        return Ok(Input::Records(started(input, Some(first), number)?));
    }
    let mut whole = blank;
    whole.extend_from_slice(&first);
    whole.push(b'\n');
    input.take((MAX_BYTES + 1) as u64).read_to_end(&mut whole)?;
    whole.truncate(MAX_BYTES + 1);
    Ok(Input::Whole(whole))
}

fn started(
    input: BufReader<std::io::Stdin>,
    first: Option<Vec<u8>>,
    number: usize,
) -> std::io::Result<Records> {
    let (sender, receiver) = sync_channel(ROUND);
    // It ends with the input, or with the program when nobody reads its answers any more.
    std::thread::Builder::new().spawn(move || feed(input, first, number, &sender))?;
    Ok(Records(receiver))
}

fn feed(
    mut input: impl BufRead,
    first: Option<Vec<u8>>,
    mut number: usize,
    sender: &SyncSender<std::io::Result<Record>>,
) {
    let mut next = match first {
        Some(line) => Ok(Some(line)),
        None => line(&mut input),
    };
    loop {
        let sent = match next {
            Ok(None) => return,
            Ok(Some(bytes)) if is_blank(&bytes) => Ok(()),
            Ok(Some(bytes)) => sender.send(Ok(Record { number, bytes })),
            Err(error) => {
                // Nothing more can be read: it is told, and that is the end.
                let _ = sender.send(Err(error));
                return;
            }
        };
        if sent.is_err() {
            return;
        }
        number += 1;
        next = line(&mut input);
    }
}

/// A line without its end. Of one that is too long, one byte more than may be read is kept, so
/// that it is refused as such; the rest is passed over.
fn line(input: &mut impl BufRead) -> std::io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut any = false;
    loop {
        let there = match input.fill_buf() {
            Ok(there) => there,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if there.is_empty() {
            break;
        }
        any = true;
        let end = memchr::memchr(b'\n', there);
        let part = &there[..end.unwrap_or(there.len())];
        let room = (MAX_BYTES + 1).saturating_sub(line.len());
        line.extend_from_slice(&part[..part.len().min(room)]);
        let used = end.map_or(there.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            break;
        }
    }
    if line.last() == Some(&b'\r') && line.len() <= MAX_BYTES {
        line.pop();
    }
    Ok(any.then_some(line))
}

fn is_blank(line: &[u8]) -> bool {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    line.iter().all(u8::is_ascii_whitespace)
}

fn opens_a_document(line: &[u8]) -> bool {
    if line.starts_with(&[0xff, 0xfe]) || line.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let line = line.trim_ascii();
    let key = line
        .iter()
        .take_while(|it| it.is_ascii_lowercase() || **it == b'-');
    let after = &line[key.count()..];
    line == b"{"
        || line.starts_with(b"#")
        || line.starts_with(b"%")
        || line.starts_with(b"---")
        || after.len() < line.len() && after.trim_ascii_start().starts_with(b":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_told_from_lines_by_how_it_begins() {
        for document in [
            "format: 1",
            "# a comment",
            "---",
            "{",
            "  { ",
            "\u{feff}project:",
        ] {
            assert!(opens_a_document(document.as_bytes()), "{document}");
        }
        for record in [
            "{\"format\": 1}",
            "{\"format\": 1,",
            "null",
            "[1]",
            "x",
            ": x",
            "\u{0}",
        ] {
            assert!(!opens_a_document(record.as_bytes()), "{record}");
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_cut_and_the_next_one_is_whole() {
        let text = format!("{}\r\nnext\r\n\nlast", "x".repeat(2 * MAX_BYTES));
        let mut input = BufReader::with_capacity(7, text.as_bytes());
        let mut lines = Vec::new();
        while let Some(line) = line(&mut input).unwrap() {
            lines.push(line);
        }
        assert_eq!(lines[0].len(), MAX_BYTES + 1);
        assert_eq!(
            lines[1..],
            [b"next".to_vec(), b"".to_vec(), b"last".to_vec()]
        );
    }
}
