//! The two languages of the tool.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt;

/// A language a person can be spoken to in. English and French are equal.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Every language, in the order of the alphabet.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Fr];

    /// The ISO 639-1 code: `en` or `fr`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
        }
    }

    /// What comes between a name and what is said of it.
    #[must_use]
    pub fn colon(self) -> &'static str {
        self.pick(":", "\u{a0}:")
    }

    /// `title: text`; a title that asks needs no colon.
    #[must_use]
    pub fn titled(self, title: &str, text: &str) -> String {
        let colon = if title.ends_with('?') {
            ""
        } else {
            self.colon()
        };
        format!("{title}{colon} {text}")
    }

    /// What comes between two things of which each may hold commas.
    #[must_use]
    pub fn semicolon(self) -> &'static str {
        self.pick("; ", "\u{202f}; ")
    }

    /// Chooses between two texts that say the same.
    #[must_use]
    pub fn pick<T>(self, en: T, fr: T) -> T {
        match self {
            Lang::En => en,
            Lang::Fr => fr,
        }
    }
}

/// A text in both languages.
#[derive(Clone, Copy, Serialize)]
#[serde(into = "Both")]
pub struct Localized(Kept);

/// Where a text is.
#[derive(Clone, Copy)]
enum Kept {
    /// In the program: where the English begins among its texts, how long it is, and how long the
    /// French behind it is. Numbers alone: the loader relocates each pointer at every start.
    Shipped { start: u32, en: u16, fr: u16 },
    /// Read from a file, and kept to the end.
    Read(&'static (String, String)),
}

/// What `build.rs` found in `questionnaires/`, one after the other.
static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/texts.txt"));

/// A text in both languages.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Localized")]
#[serde(deny_unknown_fields)]
struct Both {
    /// The English text.
    en: &'static str,
    /// The French text.
    fr: &'static str,
}

impl From<Localized> for Both {
    fn from(it: Localized) -> Both {
        Both {
            en: it.en(),
            fr: it.fr(),
        }
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> Cow<'static, str> {
        Both::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Both::json_schema(generator)
    }
}

impl Localized {
    /// A text that `build.rs` found.
    pub(crate) const fn shipped(start: u32, en: u16, fr: u16) -> Localized {
        Localized(Kept::Shipped { start, en, fr })
    }

    /// A text that was read; it is kept to the end of the program.
    #[must_use]
    pub fn read(en: String, fr: String) -> Localized {
        Localized(Kept::Read(Box::leak(Box::new((en, fr)))))
    }

    /// The text in `lang`.
    #[must_use]
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en(),
            Lang::Fr => self.fr(),
        }
    }

    /// The English text.
    #[must_use]
    pub fn en(self) -> &'static str {
        match self.0 {
            Kept::Shipped { start, en, .. } => &TEXTS[start as usize..][..usize::from(en)],
            Kept::Read((en, _)) => en,
        }
    }

    /// The French text.
    #[must_use]
    pub fn fr(self) -> &'static str {
        match self.0 {
            Kept::Shipped { start, en, fr } => {
                &TEXTS[start as usize + usize::from(en)..][..usize::from(fr)]
            }
            Kept::Read((_, fr)) => fr,
        }
    }
}

impl PartialEq for Localized {
    fn eq(&self, other: &Localized) -> bool {
        self.en() == other.en() && self.fr() == other.fr()
    }
}

impl Eq for Localized {}

impl fmt::Debug for Localized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Localized")
            .field("en", &self.en())
            .field("fr", &self.fr())
            .finish()
    }
}
