//! Whether an edit did what was wanted and nothing else: the new text is read again.

use super::{Editor, Pair, pair, read_answer, unplaced};
use crate::model::Answered;
use crate::source::{Lines, Node, Problems, Value, parse};
use std::collections::BTreeMap;
use std::iter::repeat_n;

/// Whether the new text says what the old one (`root`) says, except that the answer to `id` is this
/// one, or none, and holds every comment of the old one.
pub(super) fn holds(
    old: &Editor<'_>,
    root: &Node<'_>,
    new: &str,
    id: &str,
    answered: Option<&Answered>,
) -> bool {
    let is_it = |pair: Option<&Pair<'_>>| {
        let found = pair.map(|pair| read_answer(pair, &Lines::new(new)).ok().map(unplaced));
        found == answered.map(|answered| Some(answered.clone()))
    };
    changes_one(old, root, new, ("answers", id), is_it)
}

/// Whether the new text says what the old one (`root`) says, except for one entry of one part, which
/// is the one wanted, or gone where none is; and holds every comment of the old one.
pub(super) fn changes_one(
    old: &Editor<'_>,
    root: &Node<'_>,
    new: &str,
    (part, id): (&str, &str),
    is_it: impl Fn(Option<&Pair<'_>>) -> bool,
) -> bool {
    let mut problems = Problems::default();
    let Some(new_root) = parse(new, &mut problems) else {
        return false;
    };
    let (Value::Mapping(before), Value::Mapping(after)) = (&root.value, &new_root.value) else {
        return false;
    };
    let (old_entries, new_entries) = (entries(before, part), entries(after, part));
    problems.is_empty()
        && same_but(before, after, part)
        && same_but(old_entries, new_entries, id)
        && is_it(pair(new_entries, id))
        && keeps_comments(old, &Editor::new(new, &new_root, old.lang))
}

fn entries<'n, 's>(root: &'n [Pair<'s>], part: &str) -> &'n [Pair<'s>] {
    match pair(root, part).map(|(_, entries)| &entries.value) {
        Some(Value::Mapping(pairs)) => pairs,
        Some(Value::Null | Value::Scalar(_) | Value::List(_) | Value::Refused) | None => &[],
    }
}

/// Whether two mappings say the same, except for one key.
fn same_but(one: &[Pair<'_>], other: &[Pair<'_>], key: &str) -> bool {
    let rest = |pair: &&Pair<'_>| pair.0.scalar() != Some(key);
    let (mut one, mut other) = (one.iter().filter(rest), other.iter().filter(rest));
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if same_pair(one, other) => {}
            _ => return false,
        }
    }
}

pub(super) fn same_pair(one: &Pair<'_>, other: &Pair<'_>) -> bool {
    same(&one.0, &other.0) && same(&one.1, &other.1)
}

/// Whether two values say the same, wherever they stand.
fn same(one: &Node<'_>, other: &Node<'_>) -> bool {
    match (&one.value, &other.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar(one), Value::Scalar(other)) => one == other,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Mapping(one), Value::Mapping(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| same_pair(one, other))
        }
        _ => false,
    }
}

/// How many comments an edit may bring to stand elsewhere: the rest of a text stays as it is.
const MOST_MOVED: usize = 1_000;

/// Whether every comment of the old text is one of the new, or a part of one: two may come to stand
/// on one line.
pub(super) fn keeps_comments(old: &Editor<'_>, new: &Editor<'_>) -> bool {
    let mut kept: BTreeMap<String, usize> = BTreeMap::new();
    for comment in new.comments(0..new.text.len()) {
        *kept.entry(comment).or_default() += 1;
    }
    let mut moved = old.comments(0..old.text.len());
    moved.retain(|comment| match kept.get_mut(comment) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    });
    let left = kept.into_iter();
    let mut left: Vec<String> = left.flat_map(|(it, count)| repeat_n(it, count)).collect();
    moved.len() <= MOST_MOVED
        && moved.iter().all(|comment| {
            let found = left.iter_mut().find(|it| it.contains(comment.as_str()));
            found.is_some_and(|it| {
                *it = it.replacen(comment.as_str(), "", 1);
                true
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::description::edit::answer_in;
    use crate::model::Lang;

    const OLD: &str = "\
project: {name: Meadow, kind: [software, data]} # ours
answers:
  a.b.c: yes # seen
  a.b.d: {answer: no, note: later} # seen
";

    /// Whether this text is `OLD` with the answer that `a.b.c` has in `wanted`, and nothing else.
    fn proved(new: &str, wanted: &str) -> bool {
        let root = parse(OLD, &mut Problems::default()).unwrap();
        let answered = answer_in(wanted, "a.b.c").unwrap();
        holds(
            &Editor::new(OLD, &root, Lang::En),
            &root,
            new,
            "a.b.c",
            Some(&answered),
        )
    }

    #[test]
    fn an_edit_that_changes_anything_else_is_not_proved() {
        let right = OLD.replace("c: yes", "c: no");
        assert!(proved(&right, &right));
        for (from, to, what) in [
            ("c: no", "c: partly", "another answer"),
            ("c: no", "c: no\n  a.b.c: no", "the answer twice"),
            ("Meadow", "Pasture", "another name"),
            ("name:", "title:", "another key"),
            ("[software, data]", "[software]", "a list that is shorter"),
            (", note: later", "", "an answer beside it that is shorter"),
            (
                "d: {answer: no",
                "d: {answer: yes",
                "another answer beside it",
            ),
            (
                "  a.b.d: {answer: no, note: later} ",
                "  ",
                "no answer beside it",
            ),
            ("# ours", "", "a comment less"),
            ("later} # seen", "later}", "one of two like comments less"),
            ("answers:", "stage: idea\nanswers:", "a part more"),
        ] {
            assert!(right.contains(from), "{what}");
            assert!(!proved(&right.replacen(from, to, 1), &right), "{what}");
        }
    }
}
