//! Questions to a person, and nothing else: what is asked next, and what an answer becomes.
//!
//! [`Session`] is a state machine without a terminal, a file or a clock. It speaks through one small
//! trait, [`Asker`]; [`Terminal`] is its only implementation outside tests. What is to be saved or
//! reported comes back as an [`Event`], so that the command decides where it goes.

mod agenda;
mod ask;
mod details;
mod keys;
mod line;
mod reply;
mod review;
mod session;
mod sheet;
mod start;
mod terminal;

pub use crate::model::Depth;
pub use agenda::{Agenda, Ask, Filter};
pub use details::{Day, day};
pub use review::{
    AfterCarrying, NoteTurn, ReviewTurn, ToReview, after_carrying, look, note_of, reviewer,
};
pub use session::{Event, Session};
pub use sheet::{Line as SheetLine, Misread, read as read_sheet};
pub use start::{Known, project, project_and_respondent, respondent};
pub use terminal::Terminal;

use ask::explain;

use crate::model::{Lang, PartialDate, Stage};
use crate::words::interview as words;
use jiff::civil::Date;

/// Somebody to ask.
pub trait Asker {
    /// One of several options, by its number.
    ///
    /// # Errors
    /// When the person, or the system, ends the conversation.
    fn choice(&mut self, choice: &Choice<'_>) -> Result<usize, Interrupted>;

    /// A line of text without spaces around it; empty when nothing was typed. `start` stands in it
    /// from the beginning, to be corrected.
    ///
    /// # Errors
    /// When the person, or the system, ends the conversation.
    fn line(&mut self, prompt: &str, start: &str) -> Result<String, Interrupted>;

    /// Says something; an empty text is an empty line, and a line that begins with four spaces is a
    /// command that can be copied.
    fn say(&mut self, text: &str);

    /// What had been typed, without Enter, when the conversation was ended.
    fn unfinished(&self) -> String {
        String::new()
    }
}

/// The conversation ended before its last question.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Interrupted {
    /// From outside: Ctrl-C, a signal, a closed terminal.
    Outside,
    /// By the person, who typed that they stop.
    Stopped,
}

/// A choice between several options.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// The question, when it was not said before.
    pub prompt: &'a str,
    /// The options.
    pub options: &'a [Choosable<'a>],
    /// The option that Enter takes.
    pub default: Option<usize>,
    /// How many of the options are named again, once all of them were; all when none.
    pub again: Option<usize>,
}

/// An option: the keys that take it, the first of which is shown, and its words.
#[derive(Clone, Copy, Debug)]
pub struct Choosable<'a> {
    /// The keys.
    pub keys: &'static [char],
    /// The words.
    pub words: &'a str,
    /// Other words that may be typed as well, as those of the other language.
    pub other: &'a [&'a str],
}

impl Choosable<'static> {
    /// Goes back to what was asked before.
    #[must_use]
    pub fn back(lang: Lang) -> Choosable<'static> {
        Choosable {
            keys: lang.pick(&['b', 'r'][..], &['r', 'b']),
            words: words::back(lang),
            other: reply::BACK,
        }
    }

    /// Stops here.
    #[must_use]
    pub fn stop(lang: Lang) -> Choosable<'static> {
        Choosable {
            keys: &['q'],
            words: words::stop(lang),
            other: reply::STOP,
        }
    }

    /// Tells more.
    #[must_use]
    pub fn more(lang: Lang) -> Choosable<'static> {
        Choosable {
            keys: &['i', 'h'],
            words: words::more(lang),
            other: reply::MORE,
        }
    }

    /// Leaves it for later.
    #[must_use]
    pub fn skip(lang: Lang) -> Choosable<'static> {
        Choosable {
            keys: &['s'],
            words: words::skip(lang),
            other: &["skip", "sauter", "passer", "next", "suivante"],
        }
    }
}

/// What a conversation depends on besides the person.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The language of the words.
    pub lang: Lang,
    /// The day of the answers.
    pub today: Date,
    /// The stage that decides what is asked.
    pub stage: Stage,
    /// When the file's respondent answered: the date of every answer without one.
    pub since: Option<PartialDate>,
    /// Whether only the essential is asked for: a piece of evidence, and no note.
    pub quick: bool,
    /// The file that is written: it is no evidence of itself.
    pub file: Option<&'a str>,
    /// What stands where a piece of evidence points.
    pub look: &'a dyn Fn(&str) -> Stands,
    /// The words of a passage that evidence points at.
    pub passage: &'a dyn Fn(&str) -> Option<String>,
    /// What is said beside a question, line by line: what others answered to it.
    pub beside: &'a dyn Fn(&str) -> Vec<String>,
}

/// What stands where a piece of evidence points.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Stands {
    /// Something that can be looked up.
    There,
    /// Nothing; a path that is close, when there is one.
    Nothing(Option<String>),
    /// Something that is no evidence, and why.
    Fault(String),
}

/// Asks for a yes or a no.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn yes_or_no(
    question: &str,
    default: Option<bool>,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<bool, Interrupted> {
    let options = [
        Choosable {
            keys: lang.pick(&['y', 'o', '1'][..], &['o', 'y', '1']),
            words: words::yes(lang),
            other: &["yes", "oui"],
        },
        Choosable {
            keys: &['n', '2'],
            words: words::no(lang),
            other: &["no", "non"],
        },
    ];
    let chosen = asker.choice(&Choice {
        prompt: question,
        options: &options,
        default: default.map(|yes| usize::from(!yes)),
        again: None,
    })?;
    Ok(chosen == 0)
}

/// A day as a description writes it.
fn written(day: Date) -> Option<PartialDate> {
    PartialDate::parse(&day.to_string())
}
