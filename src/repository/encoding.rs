//! The bytes of a file become its text: UTF-8, UTF-16, or else Windows-1252, which is also Latin-1, or
//! Mac Roman.

use crate::model::{Seen, Unseen};

/// What a file of Git LFS is in the repository itself.
const LFS: &[u8] = b"version https://git-lfs.github.com/spec/";

/// In Windows-1252, of so many letters one at most is not of ASCII: in Polish, Greek or Japanese
/// written in other encodings there are more.
const MOST_OTHERS: usize = 4;

/// The text of some bytes. Before 2001 a line ended with CR alone on a Mac.
pub(super) fn text(bytes: Vec<u8>) -> Seen<String> {
    let text = as_written(bytes)?;
    let old = text.contains('\r') && !text.contains('\n');
    Ok(if old { text.replace('\r', "\n") } else { text })
}

fn as_written(bytes: Vec<u8>) -> Seen<String> {
    if bytes.starts_with(LFS) {
        return Err(Unseen::LfsPointer);
    }
    if let Some(text) = marked(&bytes) {
        return text;
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
    let order = match (even, odd) {
        (0, odd) if odd * 4 > most * 3 => u16::from_le_bytes,
        (even, 0) if even * 4 > most * 3 => u16::from_be_bytes,
        _ => return None,
    };
    let plain = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    of_pairs(bytes, order).filter(|text| text.chars().all(plain))
}

/// A text behind a mark that says its encoding; `None` where there is no mark.
fn marked(bytes: &[u8]) -> Option<Seen<String>> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, text @ ..] => String::from_utf8(text.to_vec()).ok(),
        [0xff, 0xfe, text @ ..] => of_pairs(text, u16::from_le_bytes),
        [0xfe, 0xff, text @ ..] => of_pairs(text, u16::from_be_bytes),
        _ => return None,
    };
    let text = text.filter(|text| !text.contains('\0'));
    Some(text.ok_or(Unseen::NotText))
}

/// UTF-16; `None` where half a letter is left over.
fn of_pairs(bytes: &[u8], order: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| order(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| rest.is_empty())
}

/// What Windows-1252 has where Latin 1 has control characters; `\u{fffd}` where it has nothing.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

/// What the upper half of Mac Roman has.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{fffd}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The small letters with accents of French in Mac Roman, which in Windows-1252 are `Ž` and signs that
/// stand within no word.
const MAC_LETTERS: [u8; 6] = [0x88, 0x8d, 0x8e, 0x8f, 0x90, 0x9d];

/// Whether a text is in Mac Roman: within its words more letters are of it than of Windows-1252.
fn is_of_a_mac(bytes: &[u8]) -> bool {
    let (mut mac, mut windows) = (0, 0);
    for three in bytes.windows(3) {
        let touched = three[0].is_ascii_lowercase() || three[2].is_ascii_lowercase();
        mac += usize::from(touched && MAC_LETTERS.contains(&three[1]));
        windows += usize::from(touched && three[1] >= 0xe0);
    }
    mac > windows
}

fn of_a_mac(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte {
        0x80.. => MAC
            .chars()
            .nth(usize::from(byte - 0x80))
            .unwrap_or('\u{fffd}'),
        ascii => char::from(*ascii),
    };
    bytes.iter().map(letter).collect()
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
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let whole = lossy
        .chars()
        .filter(|c| !c.is_ascii() && *c != '\u{fffd}')
        .count();
    if whole > 2 * broken {
        return Some(lossy.into_owned());
    }
    if is_of_a_mac(bytes) {
        return Some(of_a_mac(bytes));
    }
    let letter = |byte: &u8| match byte {
        0x80..0xa0 => WINDOWS[usize::from(byte - 0x80)],
        other => char::from(*other),
    };
    Some(bytes.iter().map(letter).collect())
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
            b"Les d\x8ecisions se prennent \x88 la majorit\x8e \xd0 \xc7 toutes \xc8.".to_vec(),
        ] {
            assert_eq!(text(bytes).as_deref(), Ok(known));
        }
        let signs = b"Signs as a text may have them: \x80\x8c\x93\x99\x9f, and \x81.".to_vec();
        assert_eq!(
            text(signs).as_deref(),
            Ok("Signs as a text may have them: €Œ“™Ÿ, and \u{fffd}.")
        );
    }

    #[test]
    fn the_lines_of_an_old_mac_are_lines() {
        assert_eq!(text(b"# A\rb\r".to_vec()).as_deref(), Ok("# A\nb\n"));
        assert_eq!(
            text(b"# A\r\nb\r\n".to_vec()).as_deref(),
            Ok("# A\r\nb\r\n")
        );
    }

    #[test]
    fn what_is_no_text_says_so() {
        for bytes in [
            b"a\0b".to_vec(),
            b"\0\x01".to_vec(),
            b"\x89PNG\r\n\x1a\n\xff\xfe".to_vec(),
            // Half a letter, and half a pair of surrogates.
            b"\xff\xfea\0b".to_vec(),
            b"\xff\xfe\0\xd8a\0".to_vec(),
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
