//! What somebody types off a sheet of paper: `1 o, 2 n, 3 p, 4 ?`.

use crate::model::{Answer, plain};

/// The answers of a line, by the number of a question on the sheet.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Line(pub Vec<(usize, Answer)>);

/// What in a line is no answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Misread {
    /// These words.
    Words(String),
    /// A number that is not on the sheet.
    Number(usize),
    /// A number with two answers.
    Twice(usize),
    /// A number without an answer.
    Bare(usize),
}

/// Answers by letter or word, in both languages, as they are compared.
const ANSWERS: [(Answer, &[&str]); 5] = [
    (Answer::Yes, &["y", "o", "yes", "oui"]),
    (
        Answer::Partly,
        &[
            "p",
            "e",
            "ep",
            "partly",
            "partially",
            "en partie",
            "partiellement",
        ],
    ),
    (Answer::No, &["n", "no", "nope", "nah", "non"]),
    (
        Answer::Unknown,
        &[
            "?",
            "d",
            "u",
            "unknown",
            "inconnu",
            "don t know",
            "i don t know",
            "dunno",
            "idk",
            "no idea",
            "not sure",
            "je ne sais pas",
        ],
    ),
    (
        Answer::NotApplicable,
        &["x", "na", "n a", "so", "not applicable", "sans objet"],
    ),
];

/// Reads a line off a sheet with so many questions. `1-4 o` stands for four answers; what stands
/// between them does not matter.
///
/// # Errors
/// The first thing that is no answer.
pub fn read(typed: &str, questions: &[usize]) -> Result<Line, Misread> {
    let mut line = Line::default();
    let mut rest = typed.trim_start_matches(is_between);
    while !rest.is_empty() {
        let (numbers, after) = numbers(rest)?;
        let end = after.find(|letter: char| letter.is_ascii_digit());
        // `4 ?` ends where the next number begins.
        let (word, next) = after.split_at(end.unwrap_or(after.len()));
        let answer = answer(word).ok_or_else(|| {
            let word = word.trim_matches(is_between);
            match numbers.first() {
                Some(number) if word.is_empty() => Misread::Bare(*number),
                _ => Misread::Words(word.to_owned()),
            }
        })?;
        for number in numbers {
            if !questions.contains(&number) {
                return Err(Misread::Number(number));
            }
            if line.0.iter().any(|(known, _)| *known == number) {
                return Err(Misread::Twice(number));
            }
            line.0.push((number, answer));
        }
        rest = next;
    }
    Ok(line)
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || ",;:.=|)(\u{a0}".contains(letter)
}

/// The number, or the numbers from one to another, that a text begins with.
fn numbers(text: &str) -> Result<(Vec<usize>, &str), Misread> {
    let number = |text: &str| {
        let end = text.find(|letter: char| !letter.is_ascii_digit());
        let (digits, rest) = text.split_at(end.unwrap_or(text.len()));
        let words = || text.split(is_between).next().unwrap_or_default().to_owned();
        match digits.parse::<usize>() {
            Ok(number) if digits.len() < 4 => Ok((number, rest.len())),
            Ok(_) | Err(_) => Err(Misread::Words(words())),
        }
    };
    let (first, left) = number(text)?;
    let rest = &text[text.len() - left..];
    let range = rest.trim_start().strip_prefix(['-', '–', '—']);
    if let Some(after) = range.map(str::trim_start)
        && after.starts_with(|letter: char| letter.is_ascii_digit())
    {
        let (last, left) = number(after)?;
        return Ok(((first..=last).collect(), &after[after.len() - left..]));
    }
    Ok((vec![first], rest))
}

fn answer(word: &str) -> Option<Answer> {
    let typed = word.trim_matches(is_between);
    // A dash alone is what the terminal takes for “not applicable”.
    if ["-", "–"].contains(&typed) {
        return Some(Answer::NotApplicable);
    }
    let folded = plain(typed);
    let found = ANSWERS
        .iter()
        .find(|(_, words)| words.contains(&typed) || words.contains(&folded.as_str()));
    found.map(|(answer, _)| *answer)
}

#[cfg(test)]
mod tests {
    use super::{Answer, Misread, read};

    #[test]
    fn a_line_is_read_however_it_is_typed() {
        use Answer::{No, NotApplicable, Partly, Unknown, Yes};
        let all: Vec<usize> = (1..=12).collect();
        let expected = vec![(1, Yes), (2, No), (3, Partly), (4, Unknown)];
        for typed in [
            "1 o, 2 n, 3 p, 4 ?",
            "1o2n3p4?",
            "1 y 2 n 3 p 4 d",
            "1: oui; 2: non; 3: en partie; 4: je ne sais pas",
            " 1=Yes | 2=NO | 3=partly | 4=unknown ",
            "1) o\u{a0}; 2) n ; 3) p ; 4) ?",
        ] {
            assert_eq!(
                read(typed, &all).map(|line| line.0),
                Ok(expected.clone()),
                "{typed}"
            );
        }
        let read_all = |typed| read(typed, &all).map(|line| line.0);
        assert_eq!(
            read_all("1-3 o, 12 -"),
            Ok(vec![(1, Yes), (2, Yes), (3, Yes), (12, NotApplicable)])
        );
        assert_eq!(read_all(""), Ok(Vec::new()));
        for (typed, misread) in [
            ("1 o, 2", Misread::Bare(2)),
            ("1 o, 99 n", Misread::Number(99)),
            ("1 o, 1 n", Misread::Twice(1)),
            ("1 maybe", Misread::Words("maybe".to_owned())),
            ("o n p", Misread::Words("o".to_owned())),
            (
                "1 o2 x 99999999999999999999 o",
                Misread::Words("99999999999999999999".to_owned()),
            ),
        ] {
            assert_eq!(read_all(typed), Err(misread), "{typed}");
        }
    }
}
