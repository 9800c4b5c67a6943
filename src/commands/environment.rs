//! What the environment says: language, terminal, day.

use crate::cli::{Cli, Color};
use crate::model::Lang;
use crate::render::{Layout, Typed};
use crate::words::shell;
use anstream::{AutoStream, ColorChoice};
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// What the environment says.
#[derive(Clone, Copy, Debug)]
pub struct Environment {
    /// The language of the words.
    pub lang: Lang,
    /// How a text is laid out on standard output.
    pub layout: Layout,
    /// Whether colours may be used on standard error.
    pub color_errors: bool,
    /// Whether to say nothing but the result.
    pub quiet: bool,
    /// Whether the terminal can only write forward.
    pub dumb: bool,
}

impl Environment {
    /// How a text is laid out where it goes: a file is the same whoever reads it on whatever screen.
    #[must_use]
    pub fn layout_for(&self, output: Option<&Path>) -> Layout {
        match output {
            Some(_) => Layout::of_file(self.layout.typed),
            None => self.layout,
        }
    }

    /// Reads the environment for what was typed.
    #[must_use]
    pub fn new(cli: &Cli) -> Environment {
        let stdout = std::io::stdout();
        let dumb = variable("TERM").is_some_and(|term| term == "dumb");
        let able = stdout.is_terminal() && !dumb;
        let colors = |auto: ColorChoice| match cli.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => auto != ColorChoice::Never,
        };
        Environment {
            lang: cli.lang.unwrap_or_else(|| language(&[])),
            layout: Layout {
                width: width(stdout.is_terminal()),
                color: colors(AutoStream::choice(&stdout)),
                bars: able,
                typed: Typed {
                    lang: cli.lang,
                    again: again(),
                },
            },
            color_errors: colors(AutoStream::choice(&std::io::stderr())),
            quiet: cli.quiet,
            dumb,
        }
    }
}

/// What was typed, with all gaps asked for: it lasts as long as the run.
fn again() -> Option<&'static str> {
    static AGAIN: LazyLock<Option<String>> = LazyLock::new(|| {
        let typed = std::env::args_os().map(|word| word.to_string_lossy().into_owned());
        shell::with_all_gaps(&typed.collect::<Vec<_>>())
    });
    AGAIN.as_deref()
}

/// The language: `--lang` as far as it can be told before the arguments are parsed, then
/// `COMMONS_LANG`, then the locale, then English.
#[must_use]
pub fn language(arguments: &[OsString]) -> Lang {
    let typed = arguments.iter().enumerate().find_map(|(at, argument)| {
        let argument = argument.to_str()?;
        match argument.strip_prefix("--lang=") {
            Some(value) => Some(value.to_owned()),
            None if argument == "--lang" => arguments.get(at + 1)?.to_str().map(str::to_owned),
            None => None,
        }
    });
    let named = typed
        .or_else(|| variable("COMMONS_LANG").filter(|variable| !variable.is_empty()))
        .or_else(sys_locale::get_locale)
        .unwrap_or_default()
        .to_lowercase();
    if named == "fr" || named.starts_with("fr-") || named.starts_with("fr_") {
        Lang::Fr
    } else {
        Lang::En
    }
}

/// Between what a table needs and what an eye can follow.
fn width(terminal: bool) -> usize {
    let asked = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    let size = if terminal {
        terminal_size::terminal_size()
    } else {
        None
    };
    let found = size
        .map(|(width, _)| usize::from(width.0))
        .or(asked)
        .unwrap_or(80);
    found.clamp(40, 200)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one reader of the environment"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The folder of all that the user has.
#[expect(
    clippy::disallowed_methods,
    reason = "the one reader of the environment"
)]
pub(super) fn home() -> Option<PathBuf> {
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))?;
    (!home.is_empty()).then(|| PathBuf::from(home))
}

/// Today, where the user is.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one reader of the clock")]
pub(super) fn today() -> jiff::civil::Date {
    // `TZ` may be the path of a file, which would be read to its end.
    let zone = variable("TZ").unwrap_or_default();
    let zone = Path::new(zone.trim_start_matches(':'));
    if zone.exists() && !zone.is_file() {
        return jiff::Timestamp::now()
            .to_zoned(jiff::tz::TimeZone::UTC)
            .date();
    }
    jiff::Zoned::now().date()
}
