//! An answer in a file of any layout: it changes that answer and nothing else, or is refused.
//!
//! Descriptions are written in layouts nobody would choose, some with a few characters changed at
//! random. `COMMONS_EDITS=1000000` tries that many; how many are refused is printed.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::too_many_lines,
    reason = "a test that can be told how long to go on, and says what it saw"
)]

mod common;

use common::{TODAY, any_answer};
use commons::catalogue;
use commons::description::{self, Context, with_answer};
use commons::model::{
    Answer, Answered, Evidence, Lang, PartialDate, Place, Pointer, QuestionIndex,
};
use commons::source::{Lines, Node, Problems, Value, parse};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use std::cell::Cell;
use std::sync::OnceLock;

const IDS: [&str; 4] = [
    "commons.resource.identified",
    "ostrom.boundaries.roles-written",
    "ostrom.boundaries.entry-written",
    "ostrom.nesting.parts-decide",
];

/// What chooses between layouts; used up, it chooses the plainest.
struct Dice<'a>(std::slice::Iter<'a, u8>);

impl Dice<'_> {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        usize::from(*self.0.next().unwrap_or(&0)) % sides
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }
}

/// What a file says, before it is laid out.
enum Said {
    Text(&'static str),
    List(Vec<Said>),
    Pairs(Vec<(&'static str, Said)>),
}

fn description_of(dice: &mut Dice<'_>) -> Said {
    let project = Said::Pairs(vec![
        ("name", Said::Text("P")),
        ("kind", Said::List(vec![Said::Text("software")])),
        ("stage", Said::Text("idea")),
    ]);
    let mut parts = vec![("format", Said::Text("1")), ("project", project)];
    let ids = IDS.into_iter().take(dice.roll(5));
    let answers: Vec<_> = ids.map(|id| (id, answer_of(id, dice))).collect();
    let at = [2, 1, 0][dice.roll(3)];
    match dice.roll(8) {
        0 if answers.is_empty() => {}
        _ => parts.insert(at, ("answers", Said::Pairs(answers))),
    }
    if dice.roll(3) == 1 {
        parts.push(("policy", Said::Pairs(vec![("evidence", Said::Text("all"))])));
    }
    Said::Pairs(parts)
}

fn answer_of(id: &str, dice: &mut Dice<'_>) -> Said {
    let set_aside = id == IDS[3] && dice.roll(2) == 1;
    let word = if set_aside {
        "n/a"
    } else {
        dice.one_of(&["yes", "no", "oui", "unknown"])
    };
    if !set_aside && dice.roll(3) == 0 {
        return Said::Text(word);
    }
    let piece = |dice: &mut Dice<'_>| match dice.roll(3) {
        0 => Said::Text("a.md"),
        1 => Said::Pairs(vec![("at", Said::Text("b.md")), ("note", Said::Text("n"))]),
        _ => Said::Pairs(vec![("text", Said::Text("the red book"))]),
    };
    let mut parts = vec![("answer", Said::Text(word))];
    if set_aside {
        parts.push(("reason", Said::Text("one team of four")));
    }
    if dice.roll(2) == 0 {
        parts.push((
            "note",
            Said::Text(dice.one_of(&["a b", "two\nlines", "ends\n", "more\n\n\n", "# no"])),
        ));
    }
    match dice.roll(4) {
        0 => {}
        1 => parts.push(("evidence", piece(dice))),
        number => parts.push((
            "evidence",
            Said::List((1..number).map(|_| piece(dice)).collect()),
        )),
    }
    if dice.roll(3) == 0 {
        parts.push(("by", Said::Text("Ada")));
    }
    let turn = dice.roll(parts.len());
    parts.rotate_left(turn);
    Said::Pairs(parts)
}

/// Lays it out; comments are numbered.
struct Page {
    text: String,
    comments: usize,
}

impl Page {
    fn comment(&mut self) -> String {
        self.comments += 1;
        format!("# c{}.", self.comments)
    }

    /// What may stand between two lines.
    fn between(&mut self, column: usize, dice: &mut Dice<'_>) {
        for _ in 0..dice.one_of(&[0, 0, 0, 1, 2]) {
            let indent = dice.one_of(&[column, 0, column + 3, 1]);
            let line = match dice.roll(4) {
                0 => String::new(),
                1 => " ".repeat(indent),
                _ => format!("{}{}", " ".repeat(indent), self.comment()),
            };
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    /// The end of a line.
    fn end(&mut self, dice: &mut Dice<'_>) {
        match dice.roll(6) {
            1 => self.text.push_str("  "),
            2 => {
                let comment = self.comment();
                self.text.push_str(&format!("  {comment}"));
            }
            _ => {}
        }
        self.text.push('\n');
    }

    /// A value behind a colon or a dash, to the end of its last line.
    fn value(&mut self, said: &Said, column: usize, in_list: bool, dice: &mut Dice<'_>) {
        match said {
            Said::Text(text) => self.scalar(text, column, dice),
            Said::Pairs(pairs) if pairs.is_empty() => {
                self.text.push_str(dice.one_of(&["", " {}", " ~", " { }"]));
                self.end(dice);
            }
            Said::Pairs(_) | Said::List(_) if dice.roll(3) == 0 => {
                self.text.push(' ');
                if dice.roll(4) == 1 {
                    self.text.push_str(&format!("\n{}", " ".repeat(column + 1)));
                }
                self.flow(said, column, dice);
                self.end(dice);
            }
            Said::Pairs(pairs) if in_list => {
                self.text.push(' ');
                self.pairs(pairs, column + 2, true, dice);
            }
            Said::Pairs(pairs) => {
                self.end(dice);
                let deeper = dice.one_of(&[2, 1, 4, 7]);
                self.pairs(pairs, column + deeper, false, dice);
            }
            Said::List(items) => {
                self.end(dice);
                let deeper = dice.one_of(&[2, 0, 4]);
                for item in items {
                    self.between(column + deeper, dice);
                    self.text
                        .push_str(&format!("{}-", " ".repeat(column + deeper)));
                    self.value(item, column + deeper, true, dice);
                }
            }
        }
    }

    fn pairs(&mut self, pairs: &[(&str, Said)], column: usize, begun: bool, dice: &mut Dice<'_>) {
        for (at, (key, value)) in pairs.iter().enumerate() {
            if at > 0 || !begun {
                self.between(column, dice);
                self.text.push_str(&" ".repeat(column));
            }
            match dice.roll(6) {
                1 => self.text.push_str(&format!("\"{key}\":")),
                2 => self.text.push_str(&format!("'{key}' :")),
                3 => {
                    self.text
                        .push_str(&format!("?{}{key}", dice.one_of(&[" ", "   "])));
                    self.end(dice);
                    self.between(column, dice);
                    self.text.push_str(&format!("{}:", " ".repeat(column)));
                    // A mapping may begin on the line of this colon.
                    if let Said::Pairs(inner) = value
                        && !inner.is_empty()
                        && dice.roll(2) == 1
                    {
                        self.text.push(' ');
                        self.pairs(inner, column + 2, true, dice);
                        continue;
                    }
                }
                _ => self.text.push_str(&format!("{key}:")),
            }
            self.value(value, column, false, dice);
        }
    }

    fn scalar(&mut self, text: &str, column: usize, dice: &mut Dice<'_>) {
        let quoted = format!("{text:?}");
        let lines: Vec<&str> = text.trim_end_matches('\n').split('\n').collect();
        let ends = text.len() - text.trim_end_matches('\n').len();
        let style = dice.roll(7);
        if style > 2 && text.contains(['\n', '#']) {
            self.text.push_str(&format!(" {quoted}"));
            return self.end(dice);
        }
        match style {
            1 | 2 if !text.starts_with('#') || style == 2 => {
                let keep = ["-", "", "+"][ends.min(2)];
                let deeper = dice.one_of(&[2, 1, 5]);
                let number = if dice.roll(3) == 1 {
                    deeper.to_string()
                } else {
                    String::new()
                };
                self.text.push_str(&format!(" |{number}{keep}"));
                self.end(dice);
                let indent = " ".repeat(column + deeper);
                for line in lines {
                    self.text.push_str(&format!("{indent}{line}\n"));
                }
                let blank = if keep == "+" { ends - 1 } else { dice.roll(3) };
                self.text.push_str(&"\n".repeat(blank));
                // A comment here must stand further out than the text.
                if dice.roll(4) == 1 && keep != "+" {
                    let comment = self.comment();
                    self.text.push_str(&format!("{comment}\n"));
                }
            }
            3 => {
                self.text.push_str(&format!(" '{text}'"));
                self.end(dice);
            }
            4 => {
                // A text that begins on the next line.
                self.end(dice);
                self.between(column + 1, dice);
                self.text
                    .push_str(&format!("{}{text}", " ".repeat(column + 1)));
                self.end(dice);
            }
            5 if text.contains(' ') => {
                let folded = text.replacen(' ', &format!("\n{}", " ".repeat(column + 2)), 1);
                self.text.push_str(&format!(" {folded}"));
                self.end(dice);
            }
            6 => {
                self.text.push_str(&format!(" {text}"));
                self.end(dice);
            }
            _ => {
                self.text.push_str(&format!(" {quoted}"));
                self.end(dice);
            }
        }
    }

    /// In braces and brackets.
    fn flow(&mut self, said: &Said, column: usize, dice: &mut Dice<'_>) {
        let lines = dice.roll(2) == 1;
        let gap = |page: &mut Page, dice: &mut Dice<'_>| match dice.roll(5) {
            1 if lines => {
                let comment = page.comment();
                page.text
                    .push_str(&format!(" {comment}\n{}", " ".repeat(column + 1)));
            }
            2 if lines => page.text.push_str(&format!("\n{}", " ".repeat(column + 3))),
            3 => page.text.push(' '),
            _ => {}
        };
        match said {
            Said::Text(text) => {
                let plain = !text.contains(['\n', '#']);
                match dice.roll(3) {
                    1 if plain => self.text.push_str(text),
                    2 if plain => self.text.push_str(&format!("'{text}'")),
                    _ => self.text.push_str(&format!("{text:?}")),
                }
            }
            Said::List(items) => {
                self.text.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        self.text.push_str(", ");
                    }
                    gap(self, dice);
                    self.flow(item, column, dice);
                    gap(self, dice);
                }
                self.text.push_str(dice.one_of(&["]", " ]", ",]", " , ]"]));
            }
            Said::Pairs(pairs) => {
                self.text.push('{');
                for (at, (key, value)) in pairs.iter().enumerate() {
                    if at > 0 {
                        self.text.push_str(dice.one_of(&[", ", ",", " ,"]));
                    }
                    gap(self, dice);
                    match dice.roll(5) {
                        1 => self.text.push_str(&format!("\"{key}\":")),
                        2 => self.text.push_str(&format!("? {key} : ")),
                        3 => self.text.push_str(&format!("'{key}' : ")),
                        _ => self.text.push_str(&format!("{key}: ")),
                    }
                    gap(self, dice);
                    self.flow(value, column, dice);
                    gap(self, dice);
                }
                let more = ["}", " }", ",}", " , }"];
                self.text
                    .push_str(dice.one_of(&more[..if pairs.is_empty() { 2 } else { 4 }]));
            }
        }
    }
}

/// A file in some layout.
fn laid_out(rolls: &[u8]) -> String {
    let mut dice = Dice(rolls.iter());
    let said = description_of(&mut dice);
    let mut page = Page {
        text: String::new(),
        comments: 0,
    };
    page.text
        .push_str(dice.one_of(&["", "", "", "\u{feff}", "---\n", "--- # start\n"]));
    match (&said, dice.roll(10)) {
        (Said::Pairs(pairs), own) if own != 9 => pairs_of(&mut page, pairs, &mut dice),
        _ => page.flow(&said, 0, &mut dice),
    }
    let ends = [
        "",
        "\n",
        "\n\n\n",
        "# end",
        "...\n",
        "...\n# after\n",
        "  \n",
        "\n  # end\n",
    ];
    let end = dice.one_of(&ends);
    if dice.roll(3) == 1 {
        let cut = page.text.trim_end_matches('\n').len();
        // What is kept at the end of a text is a part of it: the reader decides.
        page.text.truncate(cut);
    } else {
        page.text.push_str(end);
    }
    match dice.roll(8) {
        1 => page.text.replace('\n', "\r\n"),
        2 => page.text.replace('\n', "\r"),
        _ => page.text,
    }
}

fn pairs_of(page: &mut Page, pairs: &[(&str, Said)], dice: &mut Dice<'_>) {
    page.pairs(pairs, 0, false, dice);
}

/// A few characters put in or taken out.
#[derive(Clone, Debug)]
enum Slip {
    In(u16, &'static str),
    Out(u16, usize),
}

fn slipped(mut text: String, slips: &[Slip]) -> String {
    let place = |text: &str, at: u16| {
        let mut at = usize::from(at) % (text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    for slip in slips {
        match slip {
            Slip::In(at, more) => text.insert_str(place(&text, *at), more),
            Slip::Out(at, count) => {
                let at = place(&text, *at);
                text = text[..at]
                    .chars()
                    .chain(text[at..].chars().skip(*count))
                    .collect();
            }
        }
    }
    text
}

fn slip() -> impl Strategy<Value = Slip> {
    let more = [
        " ", "\n", "  ", "\t", "#", " #x", " # x\n", "\n# x\n", "\r\n", ",", ", ", "{", "}", "[",
        "]", "? ", ": ", ":", "- ", "|", "|+\n", ">", "'", "\"", "\n\n", "\n...\n", "~", "\\", "é",
        "\u{a0}", "\u{85}", "x", "&", "*",
    ];
    prop_oneof![
        3 => (any::<u16>(), select(more.to_vec())).prop_map(|(at, more)| Slip::In(at, more)),
        1 => (any::<u16>(), 1..4_usize).prop_map(|(at, count)| Slip::Out(at, count)),
    ]
}

fn step() -> impl Strategy<Value = (&'static str, Answered)> {
    let text = || {
        let texts = [
            "so",
            "a: b",
            "a #b",
            "two\nlines",
            "it's",
            "[a, b",
            "- x",
            "ends\n",
            "{x}",
            "é \u{2028}",
            "? x",
        ];
        proptest::option::weighted(0.4, select(texts.to_vec()).prop_map(str::to_owned))
    };
    let at =
        select(vec!["a.md", "b, c.md#d", "e #f"]).prop_map(|own| Pointer::Path(own.to_owned()));
    let piece = (at, text()).prop_map(|(at, note)| Evidence {
        at,
        date: PartialDate::parse("2025-03"),
        note,
    });
    let answer = any_answer();
    (
        select(IDS.to_vec()),
        answer,
        text(),
        vec(piece, 0..3),
        text(),
    )
        .prop_map(|(id, answer, note, evidence, by)| {
            let set_aside = answer == Answer::NotApplicable;
            let answered = Answered {
                answer,
                note,
                reason: set_aside.then(|| "one team of four".to_owned()),
                evidence,
                answered: PartialDate::parse("2026-01-05"),
                by,
                place: Place::default(),
            };
            (if set_aside { IDS[3] } else { id }, answered)
        })
}

/// What a file says apart from one answer, and that answer.
fn said(text: &str, id: &str) -> Option<(String, Option<Answered>)> {
    static INDEX: OnceLock<QuestionIndex> = OnceLock::new();
    let text = commons::source::decode(text.as_bytes()).ok()?;
    let mut problems = Problems::default();
    let root = parse(text, &mut problems)?;
    let context = Context {
        today: TODAY,
        index: INDEX.get_or_init(|| catalogue::index(&[])),
        shipped: &catalogue::ids(),
        unread: &[],
    };
    let mut found = description::read(&root, &Lines::new(text), context, problems).ok()?;
    let answer = found.answers.remove(id).map(|own| Answered {
        place: Place::default(),
        ..own
    });
    let mut rest = String::new();
    written(&root, id, &mut rest);
    Some((rest.replace("(answers: ())", ""), answer))
}

/// A tree in one line, without places and without one answer.
fn written(node: &Node<'_>, id: &str, text: &mut String) {
    match &node.value {
        // No answers at all are as good as an empty part.
        Value::Null => text.push_str("()"),
        Value::Scalar(own) => text.push_str(&format!("{own:?}")),
        Value::List(items) => {
            text.push('[');
            for item in items {
                written(item, id, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::Mapping(pairs) => {
            let mut inner = String::new();
            for (key, value) in pairs.iter().filter(|(key, _)| key.scalar() != Some(id)) {
                inner.push_str(&format!("({}: ", key.scalar().unwrap_or("?")));
                written(value, id, &mut inner);
                inner.push(')');
            }
            text.push_str(if inner.is_empty() { "()" } else { &inner });
        }
        Value::Refused => text.push('!'),
    }
}

/// The comments that were numbered when the file was laid out. One behind a text of several lines may
/// have become a part of it.
fn comments(text: &str) -> Vec<&str> {
    let mut scalars = Vec::new();
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    gather(
        &parse(body, &mut Problems::default()).expect("valid"),
        &mut scalars,
    );
    numbered(text)
        .into_iter()
        .filter(|own| !scalars.iter().any(|it| it.contains(own)))
        .collect()
}

fn gather(node: &Node<'_>, scalars: &mut Vec<String>) {
    match &node.value {
        Value::Scalar(text) => scalars.push(text.to_string()),
        Value::List(items) => items.iter().for_each(|it| gather(it, scalars)),
        Value::Mapping(pairs) => pairs.iter().for_each(|(_, it)| gather(it, scalars)),
        Value::Null | Value::Refused => {}
    }
}

fn numbered(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text
        .match_indices("# c")
        .filter_map(|(at, _)| {
            let end = text[at..].find('.')?;
            let number = &text[at + 3..at + end];
            (!number.is_empty() && number.bytes().all(|own| own.is_ascii_digit()))
                .then(|| &text[at..=at + end])
        })
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn an_edit_is_right_or_refused() {
    let wanted: u32 = std::env::var("COMMONS_EDITS")
        .ok()
        .and_then(|own| own.parse().ok())
        .unwrap_or(1500);
    let (edits, refused, shown) = (Cell::new(0_u32), Cell::new(0_u32), Cell::new(0_u32));
    let rolls = prop_oneof![1 => vec(any::<u8>(), 0..40), 3 => vec(any::<u8>(), 40..220)];
    let slips = prop_oneof![3 => Just(Vec::new()), 2 => vec(slip(), 1..5)];
    let config = Config {
        cases: wanted / 3,
        failure_persistence: None,
        max_global_rejects: u32::MAX,
        ..Config::default()
    };
    let result = TestRunner::new(config).run(
        &(rolls, slips, vec(step(), 1..6)),
        |(rolls, slips, steps)| {
            let mut text = slipped(laid_out(&rolls), &slips);
            if said(&text, "").is_none() {
                prop_assume!(!slips.is_empty(), "a layout that cannot be read:\n{}", text);
                return Err(TestCaseError::reject("not a description"));
            }
            for (id, answered) in steps {
                let (before, _) = said(&text, id).expect("a description");
                edits.set(edits.get() + 1);
                let Ok(edited) = with_answer(&text, id, &answered, Lang::En) else {
                    refused.set(refused.get() + 1);
                    if shown.get() < 10 && std::env::var_os("COMMONS_EDITS").is_some() {
                        shown.set(shown.get() + 1);
                        println!("refused {id} {answered:?}\n{text}\n~~~~~");
                    }
                    continue;
                };
                let Some((after, found)) = said(&edited, id) else {
                    return Err(TestCaseError::fail(format!(
                        "cannot be read\n{text}\n→\n{edited}"
                    )));
                };
                prop_assert_eq!(
                    found.as_ref(),
                    Some(&answered),
                    "\n{}\n→\n{}",
                    &text,
                    &edited
                );
                prop_assert_eq!(before, after, "\n{}\n→\n{}", &text, &edited);
                prop_assert_eq!(
                    comments(&text),
                    comments(&edited),
                    "\n{}\n→\n{}",
                    &text,
                    &edited
                );
                text = edited;
            }
            Ok(())
        },
    );
    println!("{} edits, {} refused", edits.get(), refused.get());
    if let Err(error) = result {
        panic!("{error}");
    }
    // Refusing everything would be no editor.
    assert!(
        refused.get() * 50 <= edits.get(),
        "{} of {} refused",
        refused.get(),
        edits.get()
    );
}
