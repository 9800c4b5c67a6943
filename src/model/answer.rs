//! Answers, what stands behind them, and what they are worth.

use super::words::words;
use super::{Facet, PartialDate, Place};
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What people answered to a question.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// True for everyone and everything concerned.
    Yes,
    /// True for some, or only informally.
    Partly,
    /// Not the case.
    No,
    /// Nobody could find out, or nobody answered. Never the same as `No`.
    Unknown,
    /// The question has no object here; a reason is given.
    NotApplicable,
}

// The first of the words that people say is the one that is written in French.
words! { Answer {
    Yes: "yes" "oui" "true",
    Partly: "partly" "en partie" "partiellement",
    No: "no" "non" "false",
    Unknown: "unknown" "inconnu" "?" "don't know" "je ne sais pas",
    NotApplicable: "not-applicable" "sans objet" "n/a" "na",
} }

/// What stands behind a yes or a partly, from the file alone.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Support {
    /// No evidence that someone else could look up.
    Claimed,
    /// At least one piece of evidence that someone else could look up.
    Documented,
    /// At least one piece is dated within the 24 months before the assessment.
    Dated,
}

/// Where a piece of evidence is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Pointer {
    /// A path in the repository, with an optional heading anchor or `#L12-L30`.
    Path(String),
    /// A web address.
    Url(String),
    /// Something one cannot link to, in words.
    Text(String),
}

impl Pointer {
    /// The path that it names, without its anchor.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Pointer::Path(path) => Some(path.split('#').next().unwrap_or(path)),
            Pointer::Url(_) | Pointer::Text(_) => None,
        }
    }
}

/// A piece of evidence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Evidence {
    /// Where it is.
    pub at: Pointer,
    /// When the thing it shows happened.
    pub date: Option<PartialDate>,
    /// A word about it.
    pub note: Option<String>,
}

/// Why a piece of evidence is none.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Uncounted {
    /// A text too short to name a document and where it is.
    ShortText,
    /// The file that the answer itself stands in, or the folder of all there is.
    ProjectFile,
}

/// The fewest words that say something: what a document is and where, why a question does not apply.
pub const FEWEST_WORDS: usize = 3;

/// How many words a text has; punctuation alone is none.
#[must_use]
pub fn words_in(text: &str) -> usize {
    let says = |word: &&str| word.chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(says).count()
}

impl Evidence {
    /// Why it is no evidence, in a description read from this file.
    #[must_use]
    pub fn uncounted(&self, file: Option<&str>) -> Option<Uncounted> {
        match &self.at {
            Pointer::Text(text) if words_in(text) < FEWEST_WORDS && !text.contains("://") => {
                Some(Uncounted::ShortText)
            }
            Pointer::Path(path) if file.is_some_and(|file| is_at_the_end(path, file)) => {
                Some(Uncounted::ProjectFile)
            }
            Pointer::Path(_) | Pointer::Url(_) | Pointer::Text(_) => None,
        }
    }

    /// Two mentions of one source have the same: letters count alike in a text, large or small.
    #[must_use]
    pub fn source_key(&self) -> String {
        match &self.at {
            Pointer::Path(_) | Pointer::Url(_) => self.source(),
            Pointer::Text(_) => self.source().to_lowercase(),
        }
    }

    /// The document behind it, whatever its passage, as it is written.
    #[must_use]
    pub fn source(&self) -> String {
        match &self.at {
            Pointer::Path(at) | Pointer::Url(at) => {
                let whole = at.split('#').next().unwrap_or(at);
                whole
                    .trim_start_matches("./")
                    .trim_end_matches('/')
                    .to_owned()
            }
            Pointer::Text(text) => {
                let words: Vec<&str> = text.split_whitespace().collect();
                words.join(" ")
            }
        }
    }
}

/// Whether a file's path ends with another, part by part, whatever passage of it is meant and
/// however it is written: `.` is where any file is.
fn is_at_the_end(path: &str, file: &str) -> bool {
    fn parts(path: &str) -> Vec<&str> {
        let mut parts = Vec::new();
        for part in path.split(['/', '\\']).map(str::trim) {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        parts
    }
    let path = path.split('#').next().unwrap_or(path);
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let of_file = parts(file);
    let mut paths = [path, &decoded].into_iter().map(parts);
    paths.any(|of_path| of_file.ends_with(&of_path))
}

/// An answer with all that was written beside it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// A word about it.
    pub note: Option<String>,
    /// Why the question has no object here.
    pub reason: Option<String>,
    /// What shows it.
    pub evidence: Vec<Evidence>,
    /// When it was answered.
    pub answered: Option<PartialDate>,
    /// Who gave this answer, where it is not the one who answered the rest.
    pub by: Option<String>,
    /// Where the answer stands in its file.
    pub place: Place,
}

impl Answered {
    /// An answer given today. What was written beside an earlier one stays, its author only if the
    /// answer does. “Unknown” always has its date: it shows that somebody looked; another has none
    /// where it is that of the whole file (`since`).
    #[must_use]
    pub fn given(
        answer: Answer,
        earlier: Option<&Answered>,
        today: Date,
        since: Option<PartialDate>,
    ) -> Answered {
        let today = PartialDate::parse(&today.to_string());
        let dated = answer == Answer::Unknown || since != today;
        let same = earlier.filter(|it| it.answer == answer);
        Answered {
            answer,
            note: earlier.and_then(|it| it.note.clone()),
            reason: None,
            evidence: earlier.map_or_else(Vec::new, |it| it.evidence.clone()),
            answered: today.filter(|_| dated),
            by: same.and_then(|it| it.by.clone()),
            place: earlier.map_or_else(Place::default, |it| it.place),
        }
    }

    /// Whether somebody gave it. An unknown without a date was only proposed: nobody looked.
    #[must_use]
    pub fn was_given(&self) -> bool {
        self.answer != Answer::Unknown || self.answered.is_some()
    }

    /// Whether anything stands behind it that someone else could look up.
    #[must_use]
    pub fn has_evidence(&self, file: Option<&str>) -> bool {
        self.evidence.iter().any(|it| it.uncounted(file).is_none())
    }

    /// Whether it was answered more than so many months ago; `default` is the day given for all
    /// answers. An answer without a date is not known to be old.
    #[must_use]
    pub fn is_older(&self, months: u32, default: Option<PartialDate>, today: Date) -> bool {
        let limit = i32::try_from(months).ok();
        let limit = limit.and_then(|months| today.checked_sub(months.months()).ok());
        match (self.answered.or(default), limit) {
            (Some(day), Some(limit)) => !day.lies_from(limit),
            (None, _) | (_, None) => false,
        }
    }
}

/// The readings of every answer, in rising order.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reading {
    /// Backed by evidence.
    Evidenced,
    /// As answered, with or without evidence.
    Claimed,
    /// If every open question were a yes.
    Potential,
}

/// One value for each reading.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize, Serialize, JsonSchema)]
pub struct Readings<T> {
    /// Backed by evidence.
    pub evidenced: T,
    /// As answered, with or without evidence.
    pub claimed: T,
    /// If every open question were a yes.
    pub potential: T,
    /// With what a reviewer who looked has found; null without a review.
    #[serde(default)]
    pub reviewed: Option<T>,
}

impl<T> Readings<T> {
    /// The value under one reading.
    pub fn of(&self, reading: Reading) -> &T {
        match reading {
            Reading::Evidenced => &self.evidenced,
            Reading::Claimed => &self.claimed,
            Reading::Potential => &self.potential,
        }
    }

    /// The same computation under each reading.
    pub fn each(mut f: impl FnMut(Reading) -> T) -> Readings<T> {
        Readings {
            evidenced: f(Reading::Evidenced),
            claimed: f(Reading::Claimed),
            potential: f(Reading::Potential),
            reviewed: None,
        }
    }

    /// What becomes of each value.
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Readings<U> {
        Readings {
            evidenced: f(self.evidenced),
            claimed: f(self.claimed),
            potential: f(self.potential),
            reviewed: self.reviewed.map(f),
        }
    }
}

/// Points in half steps, 0 to 2, under each reading.
pub type Points = Readings<u8>;

impl Points {
    /// A yes with enough support: what a gap becomes when it is closed.
    pub const FULL: Points = Readings {
        evidenced: 2,
        claimed: 2,
        potential: 2,
        reviewed: None,
    };

    /// What an answer is worth, or `None` when it does not apply.
    ///
    /// An answer without evidence loses a half step on the evidenced reading, and so does a yes
    /// about practice that is not dated.
    #[must_use]
    pub fn of_answer(answer: Answer, support: Support, facet: Facet) -> Option<Points> {
        let claimed = match answer {
            Answer::Yes => 2,
            Answer::Partly => 1,
            Answer::No | Answer::Unknown => 0,
            Answer::NotApplicable => return None,
        };
        let enough = match facet {
            Facet::Practice if answer == Answer::Yes => Support::Dated,
            Facet::Rule | Facet::Practice | Facet::State => Support::Documented,
        };
        Some(Readings {
            evidenced: if support >= enough {
                claimed
            } else {
                claimed.saturating_sub(1)
            },
            claimed,
            potential: if answer == Answer::Unknown {
                2
            } else {
                claimed
            },
            reviewed: None,
        })
    }
}
