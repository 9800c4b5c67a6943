//! The values typed, read; what may be typed where one is not known.

use crate::model::{EvidenceDemand, FailOn, Kind, Lang, PartialDate, Shown, Stage, alike};
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
    let Some(ending) = file.and_then(Path::extension) else {
        return F::default();
    };
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
    /// Made when it is asked for: every value of every verb is declared at each start.
    listed: fn(Lang) -> Vec<PossibleValue>,
    lang: Lang,
}

/// Words without help of their own.
fn bare(words: impl IntoIterator<Item = &'static str>) -> Vec<PossibleValue> {
    words.into_iter().map(PossibleValue::new).collect()
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
        let listed = (self.listed)(self.lang);
        let listed = listed.iter().map(|word| word.get_name().to_owned());
        error.insert(
            ContextKind::ValidValue,
            ContextValue::Strings(listed.collect()),
        );
        Err(error)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.listed)(self.lang).into_iter()))
    }
}

/// What values of the command line’s own are called in French, and whether its help lists them so: a
/// format has the same name everywhere.
const FRENCH: [(&str, &str, bool); 13] = [
    ("quick", "rapide", true),
    ("full", "complet", true),
    ("always", "toujours", true),
    ("never", "jamais", true),
    ("text", "texte", false),
    ("xlsx", "tableur", false),
    ("file", "fichier", false),
    ("project", "projet", false),
    ("report", "rapport", false),
    ("review", "vérification", false),
    ("comparison", "comparaison", false),
    ("portfolio", "portefeuille", false),
    ("history", "historique", false),
];

/// A value of the command line’s own, which no file knows.
pub(super) fn one_of<T: ValueEnum + Send + Sync + 'static>(lang: Lang) -> OneOf<T> {
    OneOf {
        read: |text| {
            T::from_str(text, true).ok().or_else(|| {
                let mut french = FRENCH.iter();
                let (word, ..) = french.find(|(_, french, _)| alike(text, french))?;
                T::from_str(word, true).ok()
            })
        },
        listed: |lang| {
            let listed = |value: &T| {
                let value = value.to_possible_value()?;
                let mut french = FRENCH
                    .iter()
                    .filter(|(.., listed)| *listed && lang == Lang::Fr);
                let french = french.find(|(word, ..)| *word == value.get_name());
                Some(french.map_or(value, |(_, french, _)| PossibleValue::new(french)))
            };
            T::value_variants().iter().filter_map(listed).collect()
        },
        lang,
    }
}

pub(super) fn lang() -> OneOf<Lang> {
    OneOf {
        read: |text| {
            const NAMES: [&[&str]; 2] =
                [&["en", "english", "anglais"], &["fr", "french", "français"]];
            let mut known = Lang::ALL.into_iter().zip(NAMES);
            let found = known.find(|(_, names)| names.iter().any(|name| alike(text, name)));
            found.map(|(lang, _)| lang)
        },
        listed: |_| bare(Lang::ALL.map(Lang::code)),
        lang: Lang::En,
    }
}

pub(super) fn stage(lang: Lang) -> OneOf<Stage> {
    OneOf {
        read: Stage::typed,
        listed: |lang| bare(Stage::WORDS.map(|(_, stage)| words::stage(stage, lang))),
        lang,
    }
}

pub(super) fn kind(lang: Lang) -> OneOf<Kind> {
    OneOf {
        read: Kind::typed,
        listed: |lang| {
            bare(Kind::WORDS.map(|(word, kind)| lang.pick(word, words::kind(kind, lang))))
        },
        lang,
    }
}

pub(super) fn fail_on(lang: Lang) -> OneOf<FailOn> {
    OneOf {
        read: FailOn::typed,
        listed: |lang| {
            let french = ["erreur", "avertissement", "jamais"];
            bare(lang.pick(FailOn::WORDS.map(|(word, _)| word), french))
        },
        lang,
    }
}

pub(super) fn evidence(lang: Lang) -> OneOf<EvidenceDemand> {
    OneOf {
        read: EvidenceDemand::typed,
        listed: |lang| {
            let french = ["toutes", "essentielles", "aucune"];
            bare(lang.pick(EvidenceDemand::WORDS.map(|(word, _)| word), french))
        },
        lang,
    }
}

pub(super) fn date(text: &str) -> Result<jiff::civil::Date, Expected> {
    PartialDate::typed(text)
        .and_then(PartialDate::to_day)
        .ok_or(Expected::Day)
}

pub(super) fn gaps(text: &str) -> Result<Shown, Expected> {
    if let Ok(number) = text.parse() {
        return Ok(Shown::First(number));
    }
    let mut all = ["all", "tout", "tous", "toutes"].iter();
    let is_all = all.any(|word| alike(text, word));
    is_all.then_some(Shown::All).ok_or(Expected::NumberOrAll)
}
