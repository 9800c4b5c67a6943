//! Text a person wrote → a tree with places, or every problem found in it.
//!
//! Every input is hostile or mistaken. Size, encoding, depth, number of nodes, aliases, tags and
//! second documents are bounded or refused here, before anything else looks at the file.

mod fields;
mod lines;
mod problem;
mod tree;

pub use fields::{Fields, Likeness, MAX_NAME, choice, closest, each, name, spoken_choice, text};
pub(crate) use fields::{is_blank, wrong};
pub use lines::Lines;
pub use problem::{Found, Problem, ProblemKind, Problems, Syntax, Wanted};
pub use tree::{Node, Value, parse};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// How deep lists and mappings may be nested.
pub const MAX_DEPTH: usize = 32;
/// How many values a file may hold.
pub const MAX_NODES: usize = 50_000;
/// After how many problems the rest is only counted.
pub const MAX_PROBLEMS: usize = 100;

/// A span of bytes in a file's text.
pub type Span = std::ops::Range<usize>;

/// Bytes → text: the encoding is checked, and a byte order mark taken off.
///
/// # Errors
/// Every problem found: a file that is too large, or in another encoding, or that holds control
/// characters.
pub fn decode(bytes: &[u8]) -> Result<&str, Problems> {
    let mut problems = Problems::default();
    if bytes.len() > MAX_BYTES {
        problems.add(0..0, ProblemKind::TooLarge);
        return Err(problems);
    }
    if is_utf16(bytes) {
        problems.add(0..0, ProblemKind::Utf16);
        return Err(problems);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            problems.add(at..at, ProblemKind::NotUtf8 { byte: bytes[at] });
            return Err(problems);
        }
    };
    // Almost no text holds one, and that is told many bytes at a time.
    let first = bytes
        .iter()
        .fold(false, |found, byte| found | is_first_control(*byte));
    let more = bytes.windows(2).fold(false, |found, pair| {
        found | is_second_control(pair[0], pair[1])
    });
    if !first && !more {
        return Ok(text);
    }
    let mut before = 0;
    for (at, byte) in text.bytes().enumerate() {
        if is_first_control(byte) {
            problems.add(at..at + 1, ProblemKind::ControlCharacter { code: byte });
        } else if is_second_control(before, byte) {
            problems.add(at - 1..at + 1, ProblemKind::ControlCharacter { code: byte });
        }
        before = byte;
    }
    if problems.is_empty() {
        Ok(text)
    } else {
        Err(problems)
    }
}

/// What YAML does not allow: those below a space, and DEL.
fn is_first_control(byte: u8) -> bool {
    (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7f
}

/// Nor the second set, which begins with 0xc2 in UTF-8 and mostly comes from a text that was
/// converted wrongly.
fn is_second_control(before: u8, byte: u8) -> bool {
    before == 0xc2 && byte < 0xa0 && byte != 0x85
}

/// UTF-16, told by its byte order mark, or by a text that is nothing to a third.
fn is_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(128)];
    let nothing = head.split(|byte| *byte == 0).count() - 1;
    head.starts_with(&[0xff, 0xfe])
        || head.starts_with(&[0xfe, 0xff])
        || (nothing > 1 && nothing * 3 >= head.len() && nothing * 8 < head.len() * 7)
}

/// The part of a file that can be shown beside a problem when it could not be decoded.
#[must_use]
pub fn decode_lossy(bytes: &[u8]) -> String {
    let head = &bytes[..bytes.len().min(MAX_BYTES)];
    if is_utf16(head) {
        // Its first line is enough: no place in it is told.
        let big = head.starts_with(&[0xfe, 0xff]) || head.starts_with(&[0]);
        let order = if big {
            u16::from_be_bytes
        } else {
            u16::from_le_bytes
        };
        let units: Vec<u16> = head[..head.len().min(512)]
            .chunks_exact(2)
            .map(|pair| order([pair[0], pair[1]]))
            .filter(|unit| *unit != 0xfeff)
            .collect();
        return String::from_utf16_lossy(&units);
    }
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    // One mark for each bad byte, so that places before the first one stay true.
    String::from_utf8_lossy(head).into_owned()
}
