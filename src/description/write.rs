//! The parts of an answer as YAML: plain where it can be, else in quotes.

use crate::model::{Answer, Answered, Evidence, Lang, Pointer, is_control};
use crate::source::{Node, Problems, decode, parse};

/// The parts of an answer that an interview owns, in the order in which they are written.
pub(super) const PARTS: [&str; 6] = ["answer", "reason", "note", "evidence", "answered", "by"];

pub(super) fn answer_word(answer: Answer, lang: Lang) -> &'static str {
    let french = answer.said().nth(1).unwrap_or_default();
    lang.pick(answer.word(), french)
}

/// The value of a part other than `evidence`; `None` when there is nothing to say.
pub(super) fn plain_part(answered: &Answered, part: &str, lang: Lang) -> Option<String> {
    match part {
        "answer" => Some(answer_word(answered.answer, lang).to_owned()),
        "reason" => answered.reason.clone(),
        "note" => answered.note.clone(),
        "answered" => answered.answered.map(|date| date.to_string()),
        "by" => answered.by.clone(),
        _ => None,
    }
}

/// A piece of evidence on one line.
pub(super) fn evidence(evidence: &Evidence, flow: bool) -> String {
    let (key, at) = match &evidence.at {
        Pointer::Path(at) | Pointer::Url(at) => ("at", at),
        Pointer::Text(at) => ("text", at),
    };
    if key == "at" && evidence.date.is_none() && evidence.note.is_none() {
        return scalar(at, flow);
    }
    let date = evidence.date.map(|date| ("date", date.to_string()));
    let note = evidence
        .note
        .as_ref()
        .map(|note| ("note", scalar(note, true)));
    let pairs: Vec<_> = [(key, scalar(at, true))]
        .into_iter()
        .chain(date)
        .chain(note)
        .collect();
    flow_mapping(&pairs)
}

pub(super) fn flow_list(evidences: &[Evidence]) -> String {
    let items: Vec<String> = evidences.iter().map(|it| evidence(it, true)).collect();
    format!("[{}]", items.join(", "))
}

pub(super) fn flow_mapping<K: AsRef<str>>(pairs: &[(K, String)]) -> String {
    let pairs = pairs
        .iter()
        .map(|(key, value)| format!("{}: {value}", key.as_ref()));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
}

/// A text as a scalar on one line: plain where it can be, else in quotes.
pub(super) fn scalar(text: &str, flow: bool) -> String {
    let usual = serde_yaml::to_string(text).unwrap_or_default();
    let usual = usual.trim_end_matches('\n');
    let frame = |text: &str| {
        if flow {
            format!("{{k: {text}}}")
        } else {
            format!("k: {text}\n")
        }
    };
    let reads_back = |it: &str| {
        !it.contains(['\n', '\r'])
            && decode(it.as_bytes()).is_ok()
            && parse(&frame(it), &mut Problems::default())
                .is_some_and(|root| root.get("k").and_then(Node::scalar) == Some(text))
    };
    if reads_back(usual) {
        usual.to_owned()
    } else {
        double_quoted(text)
    }
}

/// In double quotes, with an escape for all that is not plainly visible.
pub(super) fn double_quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            other if is_hidden(other) => match u32::from(other) {
                code @ ..=0xffff => quoted.push_str(&format!("\\u{code:04x}")),
                code => quoted.push_str(&format!("\\U{code:08x}")),
            },
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// What is not plainly visible in a file, or makes it read otherwise than it is written.
pub(super) fn is_hidden(character: char) -> bool {
    is_control(character) || character == '\u{feff}'
}
