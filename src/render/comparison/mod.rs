//! Two assessments of one project, in each format.

mod html;
mod markdown;
mod text;

pub use html::comparison_html;
pub use markdown::comparison_markdown;
pub use text::comparison_text;

use crate::model::Readings;
use crate::report::{AnswerMove, Comparison, Direction, Move, Percent};
use crate::words::CompareWord;

/// The three lists of what moved, with their headings, what got worse first.
const LISTS: [(Direction, CompareWord); 3] = [
    (Direction::Worse, CompareWord::Worse),
    (Direction::Better, CompareWord::Better),
    (Direction::Other, CompareWord::OtherMoves),
];

/// What moved in this direction.
fn moved(comparison: &Comparison, direction: Direction) -> Vec<&Move> {
    let moves = comparison.moves.iter();
    moves.filter(|it| it.direction == direction).collect()
}

/// The answers that moved something, and those that moved nothing.
fn answers(comparison: &Comparison) -> (Vec<&AnswerMove>, Vec<&AnswerMove>) {
    let named = |answer: &&AnswerMove| {
        let mut moves = comparison.moves.iter();
        moves.any(|it| it.because.contains(&answer.question))
    };
    comparison.answers.iter().partition(named)
}

/// `41 → 12`, once where it did not move; a move smaller than a point is not hidden.
fn shown_score(old: Option<Readings<Percent>>, new: Option<Readings<Percent>>) -> String {
    let (Some(old), Some(new)) = (old, new) else {
        return "–".to_owned();
    };
    let (then, now) = (old.evidenced, new.evidenced);
    if then == now {
        now.whole().to_string()
    } else if then.whole() == now.whole() {
        format!("{:.1} → {:.1}", then.0, now.0)
    } else {
        format!("{} → {}", then.whole(), now.whole())
    }
}
