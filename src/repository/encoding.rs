//! The bytes of a file become its text: UTF-8, UTF-16, or else Windows-1252, which is also Latin-1.

use crate::model::{Seen, Unseen};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What a file of Git LFS is in the repository itself.
const LFS: &[u8] = b"version https://git-lfs.github.com/spec/";

/// In Windows-1252, of so many letters one at most is not of ASCII: in Polish, Greek or Japanese
/// written in other encodings there are more.
const MOST_OTHERS: usize = 4;

/// The text of some bytes.
pub(super) fn text(bytes: Vec<u8>) -> Seen<String> {
    if bytes.starts_with(LFS) {
        return Err(Unseen::LfsPointer);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let (text, wrong) = encoding.decode_without_bom_handling(&bytes[mark..]);
        let text = text.into_owned();
        return (!wrong && !text.contains('\0'))
            .then_some(text)
            .ok_or(Unseen::NotText);
    }
    if memchr::memchr(0, &bytes).is_some() {
        return wide(&bytes).ok_or(Unseen::NotText);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(wrong) => narrow(&wrong.into_bytes()).ok_or(Unseen::NotText),
    }
}

/// UTF-16 without its mark: every other byte of Latin letters is nothing.
fn wide(bytes: &[u8]) -> Option<String> {
    let nothing = |from: usize| {
        bytes
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
    };
    let (even, odd) = (nothing(0).count(), nothing(1).count());
    let most = bytes.len() / 2;
    let encoding = match (even, odd) {
        (0, odd) if odd * 4 > most * 3 => UTF_16LE,
        (even, 0) if even * 4 > most * 3 => UTF_16BE,
        _ => return None,
    };
    let (text, wrong) = encoding.decode_without_bom_handling(bytes);
    let plain = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    (!wrong && text.chars().all(plain)).then(|| text.into_owned())
}

fn narrow(bytes: &[u8]) -> Option<String> {
    let control = |byte: &u8| *byte < 0x20 && !b"\t\n\r\x0c".contains(byte);
    let others = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let letters = bytes
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    if bytes.iter().any(|byte| control(byte) || *byte == 0x7f) || others * MOST_OTHERS > letters {
        return None;
    }
    // A letter or two that are broken in a text in UTF-8 do not make it another encoding.
    let (lossy, _) = UTF_8.decode_without_bom_handling(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let whole = lossy
        .chars()
        .filter(|c| !c.is_ascii() && *c != '\u{fffd}')
        .count();
    if whole > 2 * broken {
        return Some(lossy.into_owned());
    }
    let (text, wrong) = WINDOWS_1252.decode_without_bom_handling(bytes);
    (!wrong).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::model::Unseen;

    #[test]
    fn a_text_of_before_utf_8_is_read() {
        let wide = |text: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(order).collect()
        };
        let known = "Les décisions se prennent à la majorité – « toutes ».";
        let [low, high] = [u16::to_le_bytes, u16::to_be_bytes];
        for bytes in [
            known.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", known.as_bytes()].concat(),
            wide(&format!("\u{feff}{known}"), low),
            wide(&format!("\u{feff}{known}"), high),
            wide(known, low),
            wide(known, high),
            b"Les d\xe9cisions se prennent \xe0 la majorit\xe9 \x96 \xab toutes \xbb.".to_vec(),
        ] {
            assert_eq!(text(bytes).as_deref(), Ok(known));
        }
    }

    #[test]
    fn what_is_no_text_says_so() {
        for bytes in [
            b"a\0b".to_vec(),
            b"\0\x01".to_vec(),
            b"\x89PNG\r\n\x1a\n\xff\xfe".to_vec(),
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
            // Japanese in Shift JIS.
            b"\x83K\x83o\x83i\x83\x93\x83X".to_vec(),
            vec![0xff; 40],
        ] {
            assert_eq!(text(bytes.clone()), Err(Unseen::NotText), "{bytes:x?}");
        }
        let pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n";
        assert_eq!(text(pointer.to_vec()), Err(Unseen::LfsPointer));
        assert_eq!(text(Vec::new()).as_deref(), Ok(""));
    }
}
