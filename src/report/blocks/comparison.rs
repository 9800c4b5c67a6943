//! What changed between two assessments of one project.

use super::{Block, Item, Mark, Voice, plain, text};
use crate::model::Readings;
use crate::report::{AnswerMove, Comparison, ConclusionMove, Direction, Move, MoveKind};
use crate::words::{CompareWord, Label, label, made_from, said};
use std::collections::BTreeSet;

impl Comparison {
    /// What each questionnaire says, what moved, what got worse first, and what moved nothing.
    #[must_use]
    pub fn blocks<'r>(&'r self) -> Vec<Block<'r>> {
        let lang = self.language;
        let between = format!("{} → {}", self.old.from, self.new.from);
        let mut blocks = vec![
            Block::Title(self.project.clone(), between),
            text(Voice::Lead, &self.headline),
        ];
        blocks.extend(plain(&self.notes));
        let conclusions = self.questionnaires.iter();
        let conclusions = conclusions.map(|it| self.conclusion(it)).collect();
        blocks.push(Block::List(Mark::Plain, conclusions));
        let mut told = BTreeSet::new();
        let mut list = |heading, mark, items: Vec<Item<'r>>| {
            if !items.is_empty() {
                blocks.push(Block::Heading(said(heading, lang)));
                blocks.push(Block::List(mark, items));
            }
        };
        for (direction, heading) in Self::LISTS {
            let moves = self.moved(direction).into_iter();
            let items = moves.map(|it| self.one_move(it, &mut told)).collect();
            list(heading, Mark::Dash, items);
        }
        let others = self.others().into_iter();
        let others = others.map(|it| Self::answer(it, &mut told)).collect();
        list(CompareWord::OtherAnswers, Mark::Plain, others);
        let not_compared = self.not_compared.iter();
        let not_compared =
            not_compared.map(|it| lang.titled(&it.id, &format!("{}.", it.why)).into());
        list(
            CompareWord::NotCompared,
            Mark::Alert,
            not_compared.collect(),
        );
        let made = self.questionnaires.iter();
        let made = made.map(|it| format!("{} v{}", it.id, it.version));
        let made = made_from(self.tool.version, made, lang);
        blocks.extend([self.caution, &made].map(|line| text(Voice::Quiet, line)));
        blocks
    }

    /// The three lists of what moved, with their headings.
    pub const LISTS: [(Direction, CompareWord); 3] = [
        (Direction::Worse, CompareWord::Worse),
        (Direction::Better, CompareWord::Better),
        (Direction::Other, CompareWord::OtherMoves),
    ];

    /// What moved in this direction.
    #[must_use]
    pub fn moved(&self, direction: Direction) -> Vec<&Move> {
        let moves = self.moves.iter();
        moves.filter(|it| it.direction == direction).collect()
    }

    /// The answers that moved nothing.
    #[must_use]
    pub fn others(&self) -> Vec<&AnswerMove> {
        let named = |id: &String| self.moves.iter().any(|it| it.because.contains(id));
        let answers = self.answers.iter();
        answers.filter(|it| !named(&it.question)).collect()
    }

    /// The answers below a move: a verdict or level is moved by the sections and conditions that
    /// stand beside it.
    #[must_use]
    pub fn below(&self, one: &Move) -> Vec<&AnswerMove> {
        let is_own = matches!(one.kind, MoveKind::Condition | MoveKind::Section);
        let because = one.because.iter().filter(|_| is_own);
        let answer = |id: &String| self.answers.iter().find(|it| it.question == *id);
        because.filter_map(answer).collect()
    }

    fn conclusion<'r>(&self, conclusion: &'r ConclusionMove) -> Item<'r> {
        let lang = self.language;
        let mut text = if conclusion.old == conclusion.new {
            format!("{} ({})", conclusion.new, said(CompareWord::Unmoved, lang))
        } else {
            format!("{} → {}", conclusion.old, conclusion.new)
        };
        let score = conclusion.score();
        if score != "–" {
            text.push_str(&format!(", {} {score}", label(Label::Evidenced, lang)));
        }
        Item {
            lead: Some(&conclusion.title),
            text,
            ..Item::default()
        }
    }

    fn one_move<'r>(&'r self, one: &'r Move, told: &mut BTreeSet<&'r str>) -> Item<'r> {
        let answers = self.below(one).into_iter();
        let mut below: Vec<Item<'_>> = answers.map(|it| Self::answer(it, told)).collect();
        if below.is_empty() && !one.because.is_empty() {
            let because = said(CompareWord::Because, self.language);
            let ids = one.because.join(", ");
            below.push(self.language.titled(because, &ids).into());
        }
        Item {
            below,
            ..Item::from(one.words.clone())
        }
    }

    /// The id, what changed, and the question, which is said once.
    fn answer<'r>(answer: &'r AnswerMove, told: &mut BTreeSet<&'r str>) -> Item<'r> {
        let is_new = told.insert(&answer.question);
        let question = is_new.then(|| answer.text.clone().into());
        Item {
            id: &answer.question,
            below: question.into_iter().collect(),
            ..Item::from(answer.words.clone())
        }
    }
}

impl ConclusionMove {
    /// `41 → 12`, once where it did not move; a move smaller than a point is not hidden.
    #[must_use]
    pub fn score(&self) -> String {
        let (
            Some(Readings {
                evidenced: then, ..
            }),
            Some(Readings { evidenced: now, .. }),
        ) = (self.old_score, self.new_score)
        else {
            return "–".to_owned();
        };
        if then == now {
            now.whole().to_string()
        } else if then.whole() == now.whole() {
            format!("{:.1}\u{a0}→\u{a0}{:.1}", then.0, now.0)
        } else {
            format!("{}\u{a0}→\u{a0}{}", then.whole(), now.whole())
        }
    }
}
