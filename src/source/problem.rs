//! What can be wrong with a file. The words are in `words`.

use super::{MAX_PROBLEMS, Span};

/// A problem and where it is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    /// The bytes it is about.
    pub span: Span,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// Every problem of a file, in the order of the file.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Problems {
    list: Vec<Problem>,
    /// How many more there are than are kept.
    pub more: usize,
}

impl Problems {
    /// Adds a problem; beyond a hundred they are only counted.
    pub fn add(&mut self, span: Span, kind: ProblemKind) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.list.push(Problem { span, kind });
        }
    }

    /// Adds a problem whose details take time to find, such as a word that is close: beyond a
    /// hundred they are not looked for.
    pub fn add_with(&mut self, span: Span, kind: impl FnOnce() -> ProblemKind) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.list.push(Problem { span, kind: kind() });
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether further ones are only counted.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.list.len() >= MAX_PROBLEMS
    }

    /// The problems in the order of the file.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Problem> {
        let mut sorted: Vec<&Problem> = self.list.iter().collect();
        sorted.sort_by_key(|problem| problem.span.start);
        sorted
    }

    /// `value` if nothing was found, else what was.
    ///
    /// # Errors
    /// The problems, when there are some.
    pub fn or<T>(self, value: Option<T>) -> Result<T, Problems> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            Some(_) | None => Err(self),
        }
    }
}

/// What was wanted in a place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Wanted {
    /// `key: value` pairs.
    Mapping,
    /// A list.
    List,
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// `en` and `fr`, or one text.
    TextOrBoth,
    /// One of the answer words, or a mapping with `answer`.
    Answer,
    /// A path, an address, or a mapping with `at` or `text`.
    Evidence,
    /// A duration such as `18 months`.
    Duration,
    /// True, or nothing.
    True,
}

/// What was found instead.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Found {
    /// Nothing, `~` or `null`.
    Nothing,
    /// A text or number.
    Scalar,
    /// A list.
    List,
    /// A mapping.
    Mapping,
}

/// Why a text is not YAML.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Syntax {
    /// A tab where only spaces may indent.
    Tab,
    /// A quoted text that is not closed.
    UnclosedQuote,
    /// A bracket or brace that is not closed, or closes nothing.
    Bracket,
    /// Lines that are not aligned.
    Indentation,
    /// A key without its colon, or a colon where no key may be.
    Colon,
    /// An escape that does not exist.
    Escape,
    /// A byte order mark that is not at the beginning.
    Mark,
    /// A character no text may begin with.
    Character(char),
    /// `#` without a space before it.
    Comment,
    /// `|` or `>` with something after it.
    Block,
    /// A dash without a space after it.
    Dash,
    /// Something else, in the parser's own (English) words.
    Other(String),
}

/// What is wrong.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ProblemKind {
    /// More than a mebibyte.
    TooLarge,
    /// An edit of this layout could not be shown to change nothing else.
    Layout,
    /// Not UTF-8.
    NotUtf8 {
        /// The first byte that is not.
        byte: u8,
    },
    /// UTF-16.
    Utf16,
    /// A character that only obeys and shows nothing.
    ControlCharacter {
        /// Its code.
        code: u8,
    },
    /// A carriage return alone, in a text whose other lines end otherwise.
    LoneReturn,
    /// Nothing in the file.
    Empty,
    /// Not YAML.
    Syntax(Syntax),
    /// `&name` or `*name`.
    Alias,
    /// `!tag`.
    Tag,
    /// `%directive`.
    Directive,
    /// `<<:`.
    MergeKey,
    /// `---` a second time.
    SecondDocument,
    /// Nested beyond the limit.
    TooDeep,
    /// More values than the limit.
    TooManyNodes,
    /// A key that is a list or a mapping.
    KeyNotText,
    /// A key given twice.
    DuplicateKey {
        /// The key as it is written.
        key: String,
        /// The line where it stands first.
        first: usize,
    },
    /// Another shape than the one wanted.
    Shape {
        /// What was wanted.
        wanted: Wanted,
        /// What was found.
        found: Found,
    },
    /// A text with nothing in it.
    EmptyText,
    /// A name of more than [`MAX_NAME`](super::MAX_NAME) characters.
    NameTooLong,
    /// A list with nothing in it.
    EmptyList,
    /// A key that does not exist here.
    UnknownKey {
        /// The key as it is written.
        key: String,
        /// A known key that is close.
        close: Option<String>,
        /// The keys that exist.
        known: Vec<&'static str>,
        /// The one of them that must be there and is not, where that is the same fault.
        missing: Option<&'static str>,
    },
    /// A key that must be there.
    MissingKey {
        /// The key as it is written.
        key: &'static str,
    },
    /// A key that is there, with nothing behind it.
    EmptyKey {
        /// The key as it is written.
        key: &'static str,
    },
    /// A word that is not among those allowed.
    UnknownWord {
        /// The word as it is written.
        word: String,
        /// An allowed word that is close.
        close: Option<String>,
        /// The words that are allowed.
        allowed: Vec<&'static str>,
    },
    /// A word that is no answer.
    NotAnAnswer {
        /// The word as it is written.
        word: String,
    },
    /// A question nobody asks.
    UnknownQuestion {
        /// Its id.
        id: String,
        /// A question id that is close.
        close: Option<String>,
    },
    /// A questionnaire nobody knows.
    UnknownQuestionnaire {
        /// Its id.
        id: String,
        /// An id that is close.
        close: Option<String>,
    },
    /// A file named as a questionnaire that could not be read.
    QuestionnaireUnreadable {
        /// The path, as written.
        path: String,
        /// The system's reason, in words.
        why: String,
    },
    /// A file named as a questionnaire that has problems of its own.
    QuestionnaireInvalid {
        /// The path, as written.
        path: String,
        /// The path, as it can be typed.
        shown: String,
    },
    /// Two files of one's own with the same questionnaire id.
    QuestionnaireIdTwice {
        /// The id.
        id: String,
    },
    /// A section its questionnaire does not have.
    UnknownSection {
        /// The questionnaire's id.
        questionnaire: String,
        /// The section's id.
        section: String,
        /// A section that is close.
        close: Option<String>,
    },
    /// A demand its questionnaire can never meet: its scheme gives no such thing.
    NoSuchResult {
        /// The questionnaire's id.
        questionnaire: String,
        /// What it gives, as a key of `least`.
        gives: &'static [&'static str],
    },
    /// A target with neither a level nor a verdict, or with both.
    NotOneGoal,
    /// A target that no questionnaire of the project can reach.
    GoalOfNone,
    /// Both `at` and `text`.
    AtAndText,
    /// A reference to a question that stands in the file already.
    QuestionTwice {
        /// Its id.
        id: String,
    },
    /// A question that is never “not applicable”.
    MayNotBeNotApplicable,
    /// Not applicable without a reason.
    ReasonMissing,
    /// Not applicable with a reason of fewer words than say something.
    ReasonTooShort,
    /// Not a year, a month or a day.
    NotADate {
        /// What was written.
        text: String,
    },
    /// Not the digest of an answer.
    NotADigest {
        /// What was written.
        text: String,
    },
    /// A date after the assessment.
    FutureDate {
        /// What was written.
        text: String,
        /// The date of the assessment.
        today: String,
    },
    /// Not an SPDX expression.
    UnknownLicence {
        /// What was written.
        text: String,
        /// An id that is close.
        close: Option<String>,
    },
    /// An SPDX licence under a name that was given up because it said too little.
    OldLicence {
        /// What was written.
        text: String,
        /// The names that took its place.
        now: Vec<String>,
    },
    /// Not an http(s) address.
    NotAnAddress {
        /// What was written.
        text: String,
    },
    /// Not an https address.
    NotHttps {
        /// What was written.
        text: String,
    },
    /// A format this version does not read.
    Format {
        /// What was written.
        text: String,
    },
    /// A number outside its range.
    OutOfRange {
        /// The least.
        least: u32,
        /// The most there may be.
        most: u32,
    },
    /// An id that is not `lower-case-with-dashes`.
    IdShape {
        /// What it must look like.
        wanted: String,
    },
    /// An id that exists already.
    IdTaken {
        /// The id.
        id: String,
    },
    /// A questionnaire of principles with a section that is not a principle.
    NotAPrinciple {
        /// The principles.
        close: Option<String>,
    },
    /// `sub` outside principles, or of another principle.
    SubMisplaced,
    /// A referred question in a section with several sub-principles, without `sub`.
    SubNeeded,
    /// `until` or `gate` before `from`.
    BeforeFrom,
    /// `core` on a question that is not essential.
    CoreNotEssential,
    /// `gate` on a question that is not essential.
    GateNotEssential,
    /// A questionnaire of conditions without one.
    NoCondition,
    /// More sections or questions than can be judged exactly.
    TooMany {
        /// The most there may be.
        most: usize,
    },
}

impl ProblemKind {
    /// Its word in the fingerprints of a check, which users keep in baselines: never changed, even
    /// where a variant is renamed.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a word for each kind")]
    pub fn key(&self) -> &'static str {
        match self {
            ProblemKind::TooLarge => "too-large",
            ProblemKind::Layout => "layout",
            ProblemKind::NotUtf8 { .. } => "not-utf8",
            ProblemKind::Utf16 => "utf16",
            ProblemKind::ControlCharacter { .. } => "control-character",
            ProblemKind::LoneReturn => "lone-return",
            ProblemKind::Empty => "empty",
            ProblemKind::Syntax(_) => "syntax",
            ProblemKind::Alias => "alias",
            ProblemKind::Tag => "tag",
            ProblemKind::Directive => "directive",
            ProblemKind::MergeKey => "merge-key",
            ProblemKind::SecondDocument => "second-document",
            ProblemKind::TooDeep => "too-deep",
            ProblemKind::TooManyNodes => "too-many-nodes",
            ProblemKind::KeyNotText => "key-not-text",
            ProblemKind::DuplicateKey { .. } => "duplicate-key",
            ProblemKind::Shape { .. } => "shape",
            ProblemKind::EmptyText => "empty-text",
            ProblemKind::NameTooLong => "name-too-long",
            ProblemKind::EmptyList => "empty-list",
            ProblemKind::UnknownKey { .. } => "unknown-key",
            ProblemKind::MissingKey { .. } => "missing-key",
            ProblemKind::EmptyKey { .. } => "empty-key",
            ProblemKind::UnknownWord { .. } => "unknown-word",
            ProblemKind::NotAnAnswer { .. } => "not-an-answer",
            ProblemKind::UnknownQuestion { .. } => "unknown-question",
            ProblemKind::UnknownQuestionnaire { .. } => "unknown-questionnaire",
            ProblemKind::QuestionnaireUnreadable { .. } => "questionnaire-unreadable",
            ProblemKind::QuestionnaireInvalid { .. } => "questionnaire-invalid",
            ProblemKind::QuestionnaireIdTwice { .. } => "questionnaire-id-twice",
            ProblemKind::UnknownSection { .. } => "unknown-section",
            ProblemKind::NoSuchResult { .. } => "no-such-result",
            ProblemKind::NotOneGoal => "not-one-goal",
            ProblemKind::GoalOfNone => "goal-of-none",
            ProblemKind::AtAndText => "at-and-text",
            ProblemKind::QuestionTwice { .. } => "question-twice",
            ProblemKind::MayNotBeNotApplicable => "may-not-be-not-applicable",
            ProblemKind::ReasonMissing => "reason-missing",
            ProblemKind::ReasonTooShort => "reason-too-short",
            ProblemKind::NotADate { .. } => "not-a-date",
            ProblemKind::NotADigest { .. } => "not-a-digest",
            ProblemKind::FutureDate { .. } => "future-date",
            ProblemKind::UnknownLicence { .. } => "unknown-licence",
            ProblemKind::OldLicence { .. } => "old-licence",
            ProblemKind::NotAnAddress { .. } => "not-an-address",
            ProblemKind::NotHttps { .. } => "not-https",
            ProblemKind::Format { .. } => "format",
            ProblemKind::OutOfRange { .. } => "out-of-range",
            ProblemKind::IdShape { .. } => "id-shape",
            ProblemKind::IdTaken { .. } => "id-taken",
            ProblemKind::NotAPrinciple { .. } => "not-a-principle",
            ProblemKind::SubMisplaced => "sub-misplaced",
            ProblemKind::SubNeeded => "sub-needed",
            ProblemKind::BeforeFrom => "before-from",
            ProblemKind::CoreNotEssential => "core-not-essential",
            ProblemKind::GateNotEssential => "gate-not-essential",
            ProblemKind::NoCondition => "no-condition",
            ProblemKind::TooMany { .. } => "too-many",
        }
    }
}
