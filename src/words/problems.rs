//! The words for what is wrong with a file: what, where to look, what to do.

use crate::model::Lang;
use crate::source::{
    Found, MAX_BYTES, MAX_DEPTH, MAX_NAME, MAX_NODES, ProblemKind, Problems, Syntax, Wanted,
};

sentences_of!(say, "problems");

/// A problem in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProblemWords {
    /// What is wrong.
    pub what: String,
    /// What to do about it; may be empty.
    pub help: String,
}

impl ProblemWords {
    /// What is wrong on the first line, what to do on the second.
    fn of(lines: &str) -> ProblemWords {
        let (what, help) = lines.split_once('\n').unwrap_or((lines, ""));
        ProblemWords {
            what: what.to_owned(),
            help: help.to_owned(),
        }
    }

    /// What is wrong and what to do, as one sentence.
    #[must_use]
    pub fn in_a_line(&self, lang: Lang) -> String {
        let mut line = self.what.clone();
        if !self.help.is_empty() {
            line.push_str(lang.pick(": ", "\u{a0}: "));
            line.push_str(&self.help);
        }
        if !line.ends_with(['.', '?', '!']) {
            line.push('.');
        }
        line
    }
}

/// Puts a problem into words.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "a table of words, one problem after the other"
)]
pub fn problem_words(kind: &ProblemKind, lang: Lang) -> ProblemWords {
    let quote = |text: &str| quote(text, lang);
    ProblemWords::of(&match kind {
        ProblemKind::TooLarge => {
            let most = MAX_BYTES / 1024;
            say::too_large(&most, lang)
        }
        ProblemKind::Layout => say::layout(lang).to_owned(),
        ProblemKind::NotUtf8 { byte } => say::not_utf8(&format!("{byte:02x}"), lang),
        ProblemKind::Utf16 => say::utf16(lang).to_owned(),
        ProblemKind::ControlCharacter { code } => {
            say::control_character(&format!("{code:02x}"), lang)
        }
        ProblemKind::LoneReturn => say::lone_return(lang).to_owned(),
        ProblemKind::Empty => say::empty(lang).to_owned(),
        ProblemKind::Syntax(syntax) => syntax_words(syntax, lang),
        ProblemKind::Alias => say::alias(lang).to_owned(),
        ProblemKind::Tag => say::tag(lang).to_owned(),
        ProblemKind::Directive => say::directive(lang).to_owned(),
        ProblemKind::MergeKey => say::merge_key(lang).to_owned(),
        ProblemKind::SecondDocument => say::second_document(lang).to_owned(),
        ProblemKind::TooDeep => say::too_deep(&MAX_DEPTH, lang),
        ProblemKind::TooManyNodes => say::too_many_nodes(&MAX_NODES, lang),
        ProblemKind::KeyNotText => say::key_not_text(lang).to_owned(),
        ProblemKind::DuplicateKey { key, first } => say::duplicate_key(&quote(key), &first, lang),
        ProblemKind::Shape { wanted, found } => shape_words(*wanted, *found, lang),
        ProblemKind::EmptyText => say::empty_text(lang).to_owned(),
        ProblemKind::NameTooLong => say::name_too_long(&MAX_NAME, lang),
        ProblemKind::EmptyList => say::empty_list(lang).to_owned(),
        ProblemKind::UnknownKey {
            key,
            close,
            known,
            missing,
        } => {
            let expected = match missing {
                Some(missing) => say::one_key_is_missing(&codes(known), missing, lang),
                None => one_of(close.as_ref(), known, say::keys(lang), lang),
            };
            say::unknown_key(&quote(key), &expected, lang)
        }
        ProblemKind::MissingKey { key } => say::missing_key(&quote(key), &key, lang),
        ProblemKind::EmptyKey { key } => say::empty_key(&quote(key), lang),
        ProblemKind::UnknownWord {
            word,
            close,
            allowed,
        } => say::unknown_word(
            &quote(word),
            &one_of(close.as_ref(), allowed, say::values(lang), lang),
            lang,
        ),
        ProblemKind::NotAnAnswer { word } => say::not_an_answer(&quote(word), lang),
        ProblemKind::UnknownQuestion { id, close } => {
            say::unknown_question(&quote(id), close.as_ref(), lang)
        }
        ProblemKind::UnknownQuestionnaire { id, close } => {
            say::unknown_questionnaire(&quote(id), close.as_ref(), lang)
        }
        ProblemKind::QuestionnaireUnreadable { path, why } => {
            say::questionnaire_unreadable(&quote(path), &why, lang)
        }
        ProblemKind::QuestionnaireInvalid { path, shown } => {
            say::questionnaire_invalid(&quote(path), &shown, lang)
        }
        ProblemKind::QuestionnaireIdTwice { id } => say::questionnaire_id_twice(&quote(id), lang),
        ProblemKind::UnknownSection {
            questionnaire,
            section,
            close,
        } => say::unknown_section(
            questionnaire,
            &quote(questionnaire),
            &quote(section),
            close.as_ref(),
            lang,
        ),
        ProblemKind::NoSuchResult {
            questionnaire,
            gives,
        } => say::no_such_result(&quote(questionnaire), &either(gives, lang), lang),
        ProblemKind::NotOneGoal => say::not_one_goal(lang).to_owned(),
        ProblemKind::GoalOfNone => say::goal_of_none(lang).to_owned(),
        ProblemKind::AtAndText => say::at_and_text(lang).to_owned(),
        ProblemKind::QuestionTwice { id } => say::question_twice(&quote(id), lang),
        ProblemKind::MayNotBeNotApplicable => say::may_not_be_not_applicable(lang).to_owned(),
        ProblemKind::ReasonMissing => say::reason_missing(lang).to_owned(),
        ProblemKind::ReasonTooShort => say::reason_too_short(lang).to_owned(),
        ProblemKind::NotADate { text } => say::not_a_date(&quote(text), lang),
        ProblemKind::NotADigest { text } => say::not_a_digest(&quote(text), lang),
        ProblemKind::FutureDate { text, today } => say::future_date(&text, &today, lang),
        ProblemKind::UnknownLicence { text, close } => {
            say::unknown_licence(&quote(text), close.as_ref(), lang)
        }
        ProblemKind::OldLicence { text, now } => {
            say::old_licence(&quote(text), &either(now, lang), lang)
        }
        ProblemKind::NotAnAddress { text } => say::not_an_address(&quote(text), lang),
        ProblemKind::NotHttps { text } => say::not_https(&quote(text), lang),
        ProblemKind::Format { text } => say::format(&quote(text), lang),
        ProblemKind::OutOfRange { least, most } => say::out_of_range(&least, &most, lang),
        ProblemKind::IdShape { wanted } => say::id_shape(&wanted, lang),
        ProblemKind::IdTaken { id } => say::id_taken(&quote(id), lang),
        ProblemKind::NotAPrinciple { close } => say::not_a_principle(
            &one_of(
                close.as_ref(),
                &crate::model::PRINCIPLES,
                say::values(lang),
                lang,
            ),
            lang,
        ),
        ProblemKind::SubMisplaced => say::sub_misplaced(lang).to_owned(),
        ProblemKind::SubNeeded => say::sub_needed(lang).to_owned(),
        ProblemKind::BeforeFrom => say::before_from(lang).to_owned(),
        ProblemKind::CoreNotEssential => say::core_not_essential(lang).to_owned(),
        ProblemKind::GateNotEssential => say::gate_not_essential(lang).to_owned(),
        ProblemKind::NoCondition => say::no_condition(lang).to_owned(),
        ProblemKind::TooMany { most } => say::too_many(&most, lang),
    })
}

/// What to say first of several problems.
#[must_use]
pub fn first_problem(problems: &Problems, lang: Lang) -> Option<ProblemWords> {
    let first = problems.sorted().into_iter().next()?;
    Some(problem_words(&first.kind, lang))
}

fn syntax_words(syntax: &Syntax, lang: Lang) -> String {
    match syntax {
        Syntax::Tab => say::yaml_tab(lang).to_owned(),
        Syntax::UnclosedQuote => say::yaml_unclosed_quote(lang).to_owned(),
        Syntax::Bracket => say::yaml_bracket(lang).to_owned(),
        Syntax::Indentation => say::yaml_indentation(lang).to_owned(),
        Syntax::Colon => say::yaml_colon(lang).to_owned(),
        Syntax::Escape => say::yaml_escape(lang).to_owned(),
        Syntax::Mark => say::yaml_mark(lang).to_owned(),
        Syntax::Character(character) => {
            say::yaml_character(&quote(&character.to_string(), lang), lang)
        }
        Syntax::Comment => say::yaml_comment(lang).to_owned(),
        Syntax::Block => say::yaml_block(lang).to_owned(),
        Syntax::Dash => say::yaml_dash(lang).to_owned(),
        Syntax::Other(english) => say::yaml_other(&english, lang),
    }
}

fn shape_words(wanted: Wanted, found: Found, lang: Lang) -> String {
    let words = match wanted {
        Wanted::Mapping => say::expected_lines(lang),
        Wanted::List => say::expected_a_list(lang),
        Wanted::Text => say::expected_a_string(lang),
        Wanted::Number => say::expected_a_whole_number(lang),
        Wanted::TextOrBoth => say::expected_a_string_or_both(lang),
        Wanted::Answer => say::expected_an_answer_or_lines(lang),
        Wanted::Evidence => say::expected_a_place(lang),
        Wanted::Duration => say::expected_a_duration(lang),
        Wanted::True => say::expected_true_or_nothing(lang),
    };
    let found = match found {
        Found::Nothing => say::found_nothing(lang),
        // The word itself is in sight, and what it should be was just said.
        Found::Scalar if matches!(wanted, Wanted::Number | Wanted::Duration | Wanted::True) => "",
        Found::Scalar => say::found_a_single_value(lang),
        Found::List => say::found_a_list(lang),
        Found::Mapping => say::found_lines(lang),
    };
    format!("{words}\n{found}")
}

/// The word that was perhaps meant, or those there are.
fn one_of(close: Option<&String>, known: &[&str], all: &str, lang: Lang) -> String {
    if let Some(close) = close {
        return say::did_you_mean(&close, lang);
    }
    format!("{all} {}", codes(known))
}

/// `a`, `b`
fn codes(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// `a` or `b`.
fn either(words: &[impl AsRef<str>], lang: Lang) -> String {
    let words: Vec<String> = words
        .iter()
        .map(|word| format!("`{}`", word.as_ref()))
        .collect();
    words.join(lang.pick(" or ", " ou "))
}

/// Somebody's text between quotes, cut when it is long.
fn quote(text: &str, lang: Lang) -> String {
    let mut shown: String = text.chars().take(60).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    pick!(lang; "“{shown}”", "«\u{a0}{shown}\u{a0}»")
}
