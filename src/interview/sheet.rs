//! What somebody types off a sheet of paper: `1 o, 2 n, 3 p, 4 ?`.

use super::reply::said;
use crate::model::{Answer, plain};

/// The answers of a line, by the number of a question on the sheet.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Line(pub Vec<(usize, Answer)>);

/// What in a line is no answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Misread {
    /// These words, behind this number.
    Words(Option<usize>, String),
    /// A number that is not on the sheet.
    Number(usize),
    /// A number with two answers.
    Twice(usize),
    /// A number without an answer.
    Bare(usize),
}

/// Answers by letter.
const LETTERS: [(Answer, &[&str]); 5] = [
    (Answer::Yes, &["y", "o"]),
    (Answer::Partly, &["p", "e", "ep"]),
    (Answer::No, &["n"]),
    (Answer::Unknown, &["?", "d", "u"]),
    (Answer::NotApplicable, &["-", "–", "x", "na", "so"]),
];

/// Reads a line off a sheet with so many questions. `1-4 o` stands for four answers; what stands
/// between them does not matter.
///
/// # Errors
/// All that is no answer.
pub fn read(typed: &str, questions: &[usize]) -> Result<Line, Vec<Misread>> {
    let mut line = Line::default();
    let mut wrong = Vec::new();
    let mut rest = typed.trim_start_matches(is_between);
    while !rest.is_empty() {
        let (numbers, after) = match numbers(rest) {
            Ok(read) => read,
            Err(misread) => {
                // Where no number begins, nobody can tell where the next one would.
                wrong.push(misread);
                break;
            }
        };
        let end = after.find(|letter: char| letter.is_ascii_digit());
        // `4 ?` ends where the next number begins.
        let (word, next) = after.split_at(end.unwrap_or(after.len()));
        rest = next;
        let Some(answer) = answer(word) else {
            let word = word.trim_matches(is_between).to_owned();
            wrong.push(match numbers.first() {
                Some(number) if word.is_empty() => Misread::Bare(*number),
                first => Misread::Words(first.copied(), word),
            });
            continue;
        };
        for number in numbers {
            if !questions.contains(&number) {
                wrong.push(Misread::Number(number));
            } else if line.0.iter().any(|(known, _)| *known == number) {
                wrong.push(Misread::Twice(number));
            } else {
                line.0.push((number, answer));
            }
        }
    }
    if wrong.is_empty() {
        Ok(line)
    } else {
        Err(wrong)
    }
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
            Ok(_) | Err(_) => Err(Misread::Words(None, words())),
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
    let folded = plain(typed);
    let is_said = |answer: Answer| said(answer).iter().any(|word| plain(word) == folded);
    let found = LETTERS.into_iter().find(|(answer, letters)| {
        letters.contains(&typed)
            || letters.contains(&folded.as_str())
            || (!folded.is_empty() && is_said(*answer))
    });
    found.map(|(answer, _)| answer)
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
        assert_eq!(
            read_all("1 plutôt oui, 2 pas encore, 3 Tout à fait, 12 n/a"),
            Ok(vec![(1, Partly), (2, No), (3, Yes), (12, NotApplicable)])
        );
        let words = |number, words: &str| Misread::Words(number, words.to_owned());
        for (typed, misread) in [
            ("1 o, 2", vec![Misread::Bare(2)]),
            ("1 o, 99 n", vec![Misread::Number(99)]),
            ("1 o, 1 n", vec![Misread::Twice(1)]),
            ("1 maybe", vec![words(Some(1), "maybe")]),
            ("o n p", vec![words(None, "o")]),
            (
                "1 o, 2 maybe, 3, 4 n, 4 o, 99 o",
                vec![
                    words(Some(2), "maybe"),
                    Misread::Bare(3),
                    Misread::Twice(4),
                    Misread::Number(99),
                ],
            ),
            (
                "1 o2 x 99999999999999999999 o",
                vec![words(None, "99999999999999999999")],
            ),
        ] {
            assert_eq!(read_all(typed), Err(misread), "{typed}");
        }
    }
}
