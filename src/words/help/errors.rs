//! What is wrong with what was typed.

use crate::model::{Lang, plain};
use crate::source::closest;
use clap::error::{ContextKind, ContextValue, ErrorKind};

sentences_of!(say, "help-errors");

/// What was expected of a value typed on the command line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Expected {
    /// A calendar day.
    Day,
    /// A whole number, or the word `all`.
    NumberOrAll,
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Expected::Day => "a day",
            Expected::NumberOrAll => "a number or all",
        })
    }
}

impl std::error::Error for Expected {}

/// An error of the command line, for the verb typed (`commons assess`); `None` where clap’s own text serves (help and version among them).
#[must_use]
pub fn argument_error(error: &clap::Error, verb: &str, lang: Lang) -> Option<String> {
    let what = what_is_wrong(error, lang)?;
    let (label, help, more) = lang.pick(
        ("error:", "help:", "For all options, with examples:"),
        (
            "erreur\u{a0}:",
            "aide\u{a0}:",
            "Toutes les options, avec des exemples\u{a0}:",
        ),
    );
    let mut lines = format!("{label} {what}\n");
    if let Some(words) = what_helps(error, lang) {
        lines.push_str(&format!("  {help} {words}\n"));
    }
    lines.push_str(&format!("\n{more}\n  {verb} --help\n"));
    Some(lines)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`ContextValue` is non-exhaustive; other kinds are not text"
)]
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`ErrorKind` is non-exhaustive; other kinds keep clap’s own text"
)]
fn what_is_wrong(error: &clap::Error, lang: Lang) -> Option<String> {
    let typed = |kind| {
        context(error, kind)
            .map(|text| format!("`{text}`"))
            .unwrap_or_default()
    };
    let argument = typed(ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let verb = typed(ContextKind::InvalidSubcommand);
            say::unknown_command(&verb, lang)
        }
        ErrorKind::UnknownArgument => say::unexpected_argument(&argument, lang),
        ErrorKind::InvalidValue if value.is_empty() => say::requires_a_value(&argument, lang),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            say::not_a_valid_value(&value, &argument, lang)
        }
        ErrorKind::MissingRequiredArgument => say::missing(&argument, lang),
        ErrorKind::ArgumentConflict => {
            let other = typed(ContextKind::PriorArg);
            let twice = other.is_empty() || other == argument;
            if twice {
                return Some(say::was_given_twice(&argument, lang));
            }
            say::cannot_be_used(&argument, &other, lang)
        }
        ErrorKind::InvalidUtf8 => say::argument_not_utf8(lang).to_owned(),
        ErrorKind::MissingSubcommand => say::missing_command(lang).to_owned(),
        _ => return None,
    })
}

fn what_helps(error: &clap::Error, lang: Lang) -> Option<String> {
    let suggestion = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| context(error, kind));
    let typed = context(error, ContextKind::InvalidValue).unwrap_or_default();
    let near = |values: &String| closest(&plain(&typed), values.split(", ").map(str::trim));
    let listed = context(error, ContextKind::ValidValue).filter(|values| !values.is_empty());
    let suggestion = suggestion.or_else(|| listed.as_ref().and_then(near));
    if let Some(suggestion) = suggestion {
        return Some(say::did_you_mean(&suggestion, lang));
    }
    if let Some(values) = listed {
        return Some(say::expected_one(&values, lang));
    }
    let expected = std::error::Error::source(error)?.downcast_ref::<Expected>()?;
    let words = match expected {
        Expected::Day => say::a_day(lang),
        Expected::NumberOrAll => say::a_number(lang),
    };
    Some(words.to_owned())
}
