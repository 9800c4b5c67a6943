//! The keys of a person at a terminal, as they come.
//!
//! A key is waited for in short turns, so that a signal ends the wait whatever was typed so far: half a
//! character, or the beginning of a paste.

use super::Interrupted;
use core::time::Duration;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How long a signal may go unnoticed.
const TURN: Duration = Duration::from_millis(100);
/// What belongs together comes without a longer pause.
const PAUSE: Duration = Duration::from_millis(50);
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// A key, or what was pasted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Key {
    Char(char),
    Pasted(String),
    Enter,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    Tab,
    BackTab,
    WordLeft,
    WordRight,
    EraseWord,
    DeleteWord,
    EraseLine,
    EraseRest,
    PutBack,
    EndOfInput,
    Other,
}

impl Key {
    /// Whether it moves between options.
    pub(super) fn moves(&self) -> bool {
        use Key::{BackTab, Down, Left, Right, Tab, Up};
        matches!(self, Down | Right | Tab | Up | Left | BackTab)
    }
}

/// The keys of standard input.
pub(super) struct Keys {
    /// Bytes that were read and not taken yet.
    pending: Vec<u8>,
    ended: Arc<AtomicBool>,
}

impl Keys {
    /// Until the flag says that the conversation is ended.
    pub(super) fn new(ended: Arc<AtomicBool>) -> Keys {
        Keys {
            pending: Vec::new(),
            ended,
        }
    }

    /// From now on keys come one by one, as long as the value lives.
    pub(super) fn come_one_by_one() -> impl Drop {
        input::Raw::enter()
    }

    /// The next key.
    pub(super) fn next(&mut self) -> Result<Key, Interrupted> {
        loop {
            if self.ended.load(Ordering::SeqCst) {
                return Err(Interrupted::Outside);
            }
            let begun = !self.pending.is_empty();
            let key = match self.take(false) {
                None if self.read(if begun { PAUSE } else { TURN })? || !begun => continue,
                // Nothing more comes: what is there is all of it.
                None => self.take(true),
                key => key,
            };
            if let Some(key) = key {
                return Ok(key);
            }
        }
    }

    /// Whether something came together with the last key, as in a paste.
    pub(super) fn more_is_there(&mut self) -> Result<bool, Interrupted> {
        Ok(!self.pending.is_empty() || self.read(Duration::ZERO)?)
    }

    /// Drops what came together with the last key: it was not typed for what is asked next.
    pub(super) fn drop_rest(&mut self) -> Result<(), Interrupted> {
        self.pending.clear();
        while self.read(PAUSE)? {
            self.pending.clear();
        }
        Ok(())
    }

    /// Takes a key; one that may go on is taken when nothing more comes.
    fn take(&mut self, whole: bool) -> Option<Key> {
        let (key, length) = key(&self.pending, whole)?;
        self.pending.drain(..length);
        Some(key)
    }

    /// Reads what is there within a time; whether there was something.
    fn read(&mut self, within: Duration) -> Result<bool, Interrupted> {
        let mut bytes = [0; 1024];
        let length = input::read(&mut bytes, within)?;
        self.pending.extend_from_slice(&bytes[..length]);
        Ok(length > 0)
    }
}

/// The key that bytes begin with, and how many they are; `None` where more may belong to it, unless
/// these are all.
fn key(bytes: &[u8], whole: bool) -> Option<(Key, usize)> {
    let first = *bytes.first()?;
    let control = match first {
        b'\r' | b'\n' => Key::Enter,
        0x7f | 0x08 => Key::Backspace,
        b'\t' => Key::Tab,
        0x01 => Key::Home,
        0x02 => Key::Left,
        0x04 => Key::EndOfInput,
        0x05 => Key::End,
        0x06 => Key::Right,
        0x0b => Key::EraseRest,
        0x0e => Key::Down,
        0x10 => Key::Up,
        0x15 => Key::EraseLine,
        0x17 => Key::EraseWord,
        0x19 => Key::PutBack,
        0x1b => return escape(bytes, whole),
        0..=0x1f => Key::Other,
        _ => return character(bytes, whole),
    };
    Some((control, 1))
}

/// A character in UTF-8. A byte that is none is one of Latin 1: some terminals still send it.
fn character(bytes: &[u8], whole: bool) -> Option<(Key, usize)> {
    let length = match bytes[0] {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    };
    let begins = |it: std::str::Utf8Error| it.valid_up_to() == 0 && it.error_len().is_none();
    let (character, length) = match bytes.get(..length).map(std::str::from_utf8) {
        Some(Ok(text)) => (text.chars().next()?, length),
        None if !whole && std::str::from_utf8(bytes).is_err_and(begins) => return None,
        Some(Err(_)) | None => (char::from(bytes[0]), 1),
    };
    let key = if character.is_control() {
        Key::Other
    } else {
        Key::Char(character)
    };
    Some((key, length))
}

/// What begins with an escape: a key without a character, or a paste.
fn escape(bytes: &[u8], whole: bool) -> Option<(Key, usize)> {
    match bytes.get(1) {
        None => return whole.then_some((Key::Other, 1)),
        Some(b'[' | b'O') => {}
        Some(b'b') => return Some((Key::WordLeft, 2)),
        Some(b'f') => return Some((Key::WordRight, 2)),
        Some(b'd') => return Some((Key::DeleteWord, 2)),
        Some(0x7f | 0x08) => return Some((Key::EraseWord, 2)),
        Some(_) => return Some((Key::Other, 2)),
    }
    let is_last = |byte: &u8| (0x40..=0x7e).contains(byte);
    let Some(end) = bytes[2..].iter().position(is_last) else {
        return whole.then_some((Key::Other, bytes.len()));
    };
    let length = end + 3;
    let key = match &bytes[2..length] {
        b"A" => Key::Up,
        b"B" => Key::Down,
        b"C" => Key::Right,
        b"D" => Key::Left,
        b"F" | b"4~" | b"8~" => Key::End,
        b"H" | b"1~" | b"7~" => Key::Home,
        b"Z" => Key::BackTab,
        b"3~" => Key::Delete,
        // With Ctrl or Alt held.
        b"1;5D" | b"1;3D" | b"5D" | b"d" => Key::WordLeft,
        b"1;5C" | b"1;3C" | b"5C" | b"c" => Key::WordRight,
        b"3;5~" | b"3;3~" => Key::DeleteWord,
        b"200~" => return pasted(&bytes[length..], length, whole),
        _ => Key::Other,
    };
    Some((key, length))
}

fn pasted(bytes: &[u8], before: usize, whole: bool) -> Option<(Key, usize)> {
    let mut parts = bytes.windows(PASTE_ENDS.len());
    let (text, length) = match parts.position(|part| part == PASTE_ENDS) {
        Some(end) => (&bytes[..end], end + PASTE_ENDS.len()),
        None if whole => (bytes, bytes.len()),
        None => return None,
    };
    let text = String::from_utf8_lossy(text).into_owned();
    Some((Key::Pasted(text), before + length))
}

#[cfg(unix)]
mod input {
    use super::Interrupted;
    use core::time::Duration;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use rustix::stdio::stdin;
    use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex};
    use rustix::termios::{Termios, tcgetattr, tcsetattr};
    use std::sync::OnceLock;

    /// Keys come one by one and are not shown, as long as this value lives. Ctrl-C stays a signal.
    pub(super) struct Raw(Option<Termios>);

    impl Raw {
        pub(super) fn enter() -> Raw {
            let before = tcgetattr(stdin()).ok();
            leave_at_a_panic(before.as_ref());
            if let Some(mut modes) = before.clone() {
                modes.local_modes -= LocalModes::ICANON | LocalModes::ECHO;
                modes.special_codes[SpecialCodeIndex::VMIN] = 1;
                modes.special_codes[SpecialCodeIndex::VTIME] = 0;
                // A terminal that is gone is noticed when it is read.
                let _ = tcsetattr(stdin(), OptionalActions::Now, &modes);
            }
            Raw(before)
        }
    }

    impl Drop for Raw {
        fn drop(&mut self) {
            if let Some(before) = &self.0 {
                let _ = tcsetattr(stdin(), OptionalActions::Now, before);
            }
        }
    }

    /// A panic ends the run without dropping anything: the terminal is left as it was all the same.
    fn leave_at_a_panic(before: Option<&Termios>) {
        static BEFORE: OnceLock<Termios> = OnceLock::new();
        if before.is_some_and(|before| BEFORE.set(before.clone()).is_ok()) {
            let say = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                if let Some(before) = BEFORE.get() {
                    let _ = tcsetattr(stdin(), OptionalActions::Now, before);
                }
                say(panic);
            }));
        }
    }

    /// Reads what comes within a time; a signal, too, ends the wait.
    pub(super) fn read(bytes: &mut [u8], within: Duration) -> Result<usize, Interrupted> {
        let time = Timespec::try_from(within).unwrap_or_default();
        let input = stdin();
        let mut waiting = [PollFd::new(&input, PollFlags::IN)];
        match poll(&mut waiting, Some(&time)) {
            Ok(0) | Err(Errno::INTR) => return Ok(0),
            Ok(_) => {}
            Err(_) => return Err(Interrupted::Outside),
        }
        match rustix::io::read(stdin(), bytes) {
            // The terminal is gone.
            Ok(0) => Err(Interrupted::Outside),
            Ok(length) => Ok(length),
            Err(Errno::INTR | Errno::AGAIN) => Ok(0),
            Err(_) => Err(Interrupted::Outside),
        }
    }
}

#[cfg(not(unix))]
mod input {
    use super::Interrupted;
    use core::time::Duration;
    use dialoguer::console::{Key, Term};

    pub(super) struct Raw;

    impl Raw {
        pub(super) fn enter() -> Raw {
            Raw
        }
    }

    impl Drop for Raw {
        fn drop(&mut self) {}
    }

    /// Waits for a key, as the bytes that a Unix terminal sends for it.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "of many keys, these few mean something"
    )]
    pub(super) fn read(bytes: &mut [u8], within: Duration) -> Result<usize, Interrupted> {
        if within < super::TURN {
            return Ok(0);
        }
        let mut of_char = [0; 4];
        let sent: &[u8] = match Term::stderr()
            .read_key()
            .map_err(|_| Interrupted::Outside)?
        {
            Key::Char(typed) => typed.encode_utf8(&mut of_char).as_bytes(),
            Key::Enter => b"\n",
            Key::Backspace => b"\x7f",
            Key::Del => b"\x1b[3~",
            Key::Tab => b"\t",
            Key::BackTab => b"\x1b[Z",
            Key::ArrowUp => b"\x1b[A",
            Key::ArrowDown => b"\x1b[B",
            Key::ArrowRight => b"\x1b[C",
            Key::ArrowLeft => b"\x1b[D",
            Key::Home => b"\x1b[H",
            Key::End => b"\x1b[F",
            _ => b"\0",
        };
        bytes[..sent.len()].copy_from_slice(sent);
        Ok(sent.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, key};

    #[test]
    fn bytes_become_keys() {
        let cases: [(&[u8], Key, usize); 15] = [
            (b"a\n", Key::Char('a'), 1),
            ("é".as_bytes(), Key::Char('é'), 2),
            ("🐝x".as_bytes(), Key::Char('🐝'), 4),
            // Latin 1: an é and an e.
            (b"\xe9e", Key::Char('é'), 1),
            (b"\x85", Key::Other, 1),
            (b"\r", Key::Enter, 1),
            (b"\x1b[A", Key::Up, 3),
            (b"\x1bOD", Key::Left, 3),
            (b"\x1b[3~x", Key::Delete, 4),
            (b"\x1b[1;5C", Key::WordRight, 6),
            (b"\x1b[1;2P", Key::Other, 6),
            (b"\x17x", Key::EraseWord, 1),
            (b"\x1b\x7f", Key::EraseWord, 2),
            (b"\x1bx", Key::Other, 2),
            (
                b"\x1b[200~a\nb\x1b[201~c",
                Key::Pasted("a\nb".to_owned()),
                15,
            ),
        ];
        for (bytes, wanted, length) in cases {
            assert_eq!(key(bytes, false), Some((wanted, length)), "{bytes:?}");
        }
    }

    #[test]
    fn what_may_go_on_is_waited_for_but_not_for_ever() {
        let cases: [(&[u8], Key); 5] = [
            (b"\xc3", Key::Char('Ã')),
            (b"\xf0\x9f", Key::Char('ð')),
            (b"\x1b", Key::Other),
            (b"\x1b[1", Key::Other),
            (b"\x1b[200~a", Key::Pasted("a".to_owned())),
        ];
        for (bytes, wanted) in cases {
            assert_eq!(key(bytes, false), None, "{bytes:?}");
            let found = key(bytes, true).map(|(key, _)| key);
            assert_eq!(found, Some(wanted), "{bytes:?}");
        }
        assert_eq!(key(b"", true), None);
    }
}
