//! The values typed, read; what may be typed where one is not known.

use super::Gaps;
use crate::model::{EvidenceDemand, FailOn, Kind, Lang, PartialDate, Stage};
use crate::words::{self, Expected};
use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, ValueEnum};
use std::ffi::OsStr;
use std::path::Path;

/// How the names of files end, and the word of the format that each tells.
const ENDINGS: [(&str, &str); 12] = [
    ("json", "json"),
    ("md", "markdown"),
    ("markdown", "markdown"),
    ("csv", "csv"),
    ("ndjson", "ndjson"),
    ("jsonl", "ndjson"),
    ("html", "html"),
    ("htm", "html"),
    ("xlsx", "xlsx"),
    ("svg", "badge"),
    ("sarif", "sarif"),
    ("xml", "junit"),
];

/// Those of the formats of a verb.
fn endings<F: ValueEnum>() -> impl Iterator<Item = (&'static str, F)> {
    let format = |(ending, word)| Some((ending, F::from_str(word, false).ok()?));
    ENDINGS.into_iter().filter_map(format)
}

/// What a file of this name is for, by how it ends; text where it has no ending.
pub(super) fn by_ending<F: ValueEnum + Default>(file: Option<&Path>) -> F {
    let ending = file.and_then(Path::extension).unwrap_or_default();
    let mut known = endings();
    let found = known.find(|(known, _)| ending.eq_ignore_ascii_case(known));
    found.map_or_else(F::default, |(_, format)| format)
}

/// The ending of a file that no format has, and those that there are.
pub(super) fn unknown_ending<F: ValueEnum>(
    file: Option<&Path>,
) -> Option<(String, Vec<&'static str>)> {
    let ending = file?.extension()?.to_string_lossy().into_owned();
    let known: Vec<_> = endings::<F>()
        .map(|(known, _)| known)
        .chain(["txt"])
        .collect();
    let mut all = known.iter();
    let is_known = all.any(|known| known.eq_ignore_ascii_case(&ending));
    (!is_known).then_some((ending, known))
}

/// A value that is one of a few words. Those of the reader's language are listed in the help, in the
/// completions and in the error; those of both languages are read.
#[derive(Clone)]
pub(super) struct OneOf<T> {
    read: fn(&str) -> Option<T>,
    listed: Vec<&'static str>,
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for OneOf<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        let typed = value.to_string_lossy();
        if let Some(read) = (self.read)(&typed) {
            return Ok(read);
        }
        let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
        let text = |text: String| ContextValue::String(text);
        if let Some(arg) = arg {
            error.insert(ContextKind::InvalidArg, text(arg.to_string()));
        }
        error.insert(ContextKind::InvalidValue, text(typed.into_owned()));
        let listed = self.listed.iter().map(|word| (*word).to_owned());
        error.insert(
            ContextKind::ValidValue,
            ContextValue::Strings(listed.collect()),
        );
        Err(error)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.listed.iter().map(PossibleValue::new)))
    }
}

pub(super) fn lang() -> OneOf<Lang> {
    OneOf {
        read: |text| {
            let known = Lang::ALL.into_iter();
            known
                .into_iter()
                .find(|lang| lang.code().eq_ignore_ascii_case(text))
        },
        listed: Lang::ALL.map(Lang::code).to_vec(),
    }
}

pub(super) fn stage(lang: Lang) -> OneOf<Stage> {
    OneOf {
        read: Stage::typed,
        listed: Stage::WORDS
            .map(|(_, stage)| words::stage(stage, lang))
            .to_vec(),
    }
}

pub(super) fn kind(lang: Lang) -> OneOf<Kind> {
    let listed = |(word, kind): (&'static str, Kind)| lang.pick(word, words::kind(kind, lang));
    OneOf {
        read: Kind::typed,
        listed: Kind::WORDS.map(listed).to_vec(),
    }
}

pub(super) fn fail_on(lang: Lang) -> OneOf<FailOn> {
    let french = ["erreur", "avertissement", "jamais"];
    let listed = lang.pick(FailOn::WORDS.map(|(word, _)| word), french);
    OneOf {
        read: FailOn::typed,
        listed: listed.to_vec(),
    }
}

pub(super) fn evidence(lang: Lang) -> OneOf<EvidenceDemand> {
    let french = ["toutes", "essentielles", "aucune"];
    let listed = lang.pick(EvidenceDemand::WORDS.map(|(word, _)| word), french);
    OneOf {
        read: EvidenceDemand::typed,
        listed: listed.to_vec(),
    }
}

pub(super) fn date(text: &str) -> Result<jiff::civil::Date, Expected> {
    PartialDate::typed(text)
        .and_then(PartialDate::to_day)
        .ok_or(Expected::Day)
}

pub(super) fn gaps(text: &str) -> Result<Gaps, Expected> {
    match text {
        "all" => Ok(Gaps::All),
        number => number
            .parse()
            .map(Gaps::First)
            .map_err(|_| Expected::NumberOrAll),
    }
}
