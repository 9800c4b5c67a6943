//! Words as they are compared: lower case, without accents, apart at apostrophes and hyphens.
//! The build folds the words of the signals by the same rules.

/// Folds a text and calls `word` with each of its words and where it begins in the text.
pub(crate) fn fold(text: &str, buffer: &mut String, mut word: impl FnMut(&str, usize)) {
    let mut start = 0;
    buffer.clear();
    let mut letters = text.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        if buffer.is_empty() {
            start = at;
        }
        if !push(buffer, letter, last, next) && !buffer.is_empty() {
            word(buffer, start);
            buffer.clear();
        }
        last = letter;
    }
    if !buffer.is_empty() {
        word(buffer, start);
        buffer.clear();
    }
}

/// Adds a letter to a word; false where it ends it.
fn push(word: &mut String, c: char, last: char, next: char) -> bool {
    if c.is_ascii_alphanumeric() {
        word.push(c.to_ascii_lowercase());
        return true;
    }
    let folded = match c {
        // 2/3, 50%, +1, -1
        '/' if last.is_ascii_digit() && next.is_ascii_digit() => "/",
        '%' if last.is_ascii_digit() => "%",
        '+' if !last.is_alphanumeric() && next.is_ascii_digit() => "+",
        '-' if last.is_whitespace() && next.is_ascii_digit() => "-",
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' | 'À' | 'Á' | 'Â' | 'Ä' | 'Ã' | 'Å' => "a",
        'ç' | 'Ç' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'Í' | 'Ì' | 'Î' | 'Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'Ó' | 'Ò' | 'Ô' | 'Ö' | 'Õ' | 'ø' | 'Ø' => "o",
        'ú' | 'ù' | 'û' | 'ü' | 'Ú' | 'Ù' | 'Û' | 'Ü' => "u",
        'ÿ' | 'ý' => "y",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ß' => "ss",
        '⅔' => "2/3",
        '⅓' => "1/3",
        '½' => "1/2",
        '¾' => "3/4",
        // combining accents, soft hyphens
        '\u{300}'..='\u{36f}' | '\u{ad}' => "",
        other if other.is_alphanumeric() => {
            word.extend(other.to_lowercase());
            return true;
        }
        _ => return false,
    };
    word.push_str(folded);
    true
}
