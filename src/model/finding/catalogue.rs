//! The findings of a check, each written once: what it carries, its id, its severity, what it is
//! about, what a check must have looked at to report it, and its page in both languages.
//!
//! A new finding is one record in `questionnaires/words/findings.yaml`, which `build.rs` turns into a call of
//! the macro here, the place in `check` that reports it, and its sentence in `words::findings::messages`;
//! the compiler and `tests/check/cases.rs` name what was forgotten.

use super::{BadgeFault, FindingSeverity, IgnoreFault, Measure, NotChecked, ReviewFault, Worse};
use crate::model::words::words;
use crate::model::{Cited, Lang, Localized, PartialDate, PubliccodeFault, Uncounted, Unseen};
use schemars::JsonSchema;
use serde::Serialize;

/// What a finding is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingAbout {
    /// The project file and its answers.
    ProjectFile,
    /// What the answers cite.
    Evidence,
    /// What the policy requires.
    Policy,
    /// The governance documents.
    Governance,
    /// The licences.
    Licences,
    /// The git history.
    History,
    /// `publiccode.yml`.
    Publiccode,
}

words! { FindingAbout {
    ProjectFile: "project-file",
    Evidence: "evidence",
    Policy: "policy",
    Governance: "governance",
    Licences: "licences",
    History: "history",
    Publiccode: "publiccode",
} }

/// What a check must have looked at for the absence of a finding to mean something.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Needs {
    /// A project file that was assessed.
    Answers,
    /// Such a project file, and a governance document whose principles were read.
    AnswersAndReadings,
    /// Such a project file, and a git history.
    AnswersAndHistory,
    /// Such a project file, and its addresses (`--online`).
    AnswersOnline,
    /// Such a project file, and the files that may carry a licence.
    AnswersAndLicences,
    /// Such a project file, and a `publiccode.yml`.
    AnswersAndPubliccode,
    /// An earlier report (`--baseline`).
    Baseline,
    /// A governance document.
    Documents,
    /// A governance document, and a git history.
    DocumentsAndHistory,
    /// A governance document whose principles were read.
    Readings,
    /// The files that may carry a licence.
    Licences,
    /// A git history.
    History,
    /// A `publiccode.yml`.
    Publiccode,
}

/// The page of a finding, as `commons explain` shows it, in one language.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FindingPage {
    /// What the finding says, in a few words.
    pub title: &'static str,
    /// What it means, and why it is reported.
    pub meaning: &'static str,
    /// What to do.
    pub todo: &'static str,
}

macro_rules! findings {
    ($(
        $variant:ident $({ $($field:ident: $type:ty,)* })?
        $word:literal $severity:ident $about:ident $needs:ident
        en $title_en:literal $meaning_en:literal $todo_en:literal
        fr $title_fr:literal $meaning_fr:literal $todo_fr:literal;
    )*) => {
        /// The id of a finding, stable across versions.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum FindingId {
            $(#[doc = $title_en] $variant,)*
        }

        words! { FindingId { $($variant: $word,)* } }

        impl FindingId {
            /// How much it matters; the same wherever it is found.
            #[must_use]
            pub fn severity(self) -> FindingSeverity {
                match self {
                    $(FindingId::$variant => FindingSeverity::$severity,)*
                }
            }

            /// What it is about.
            #[must_use]
            pub fn about(self) -> FindingAbout {
                match self {
                    $(FindingId::$variant => FindingAbout::$about,)*
                }
            }

            /// What a check must have looked at to report it.
            #[must_use]
            pub fn needs(self) -> Needs {
                match self {
                    $(FindingId::$variant => Needs::$needs,)*
                }
            }

            /// Its page.
            #[must_use]
            pub fn page(self, lang: Lang) -> FindingPage {
                let (en, fr) = match self {
                    $(FindingId::$variant => (
                        [$title_en, $meaning_en, $todo_en],
                        [$title_fr, $meaning_fr, $todo_fr],
                    ),)*
                };
                let [title, meaning, todo] = lang.pick(en, fr);
                FindingPage { title, meaning, todo }
            }
        }

        /// What was found, with what its words need. One variant for each [`FindingId`].
        #[derive(Clone, Debug, Eq, PartialEq)]
        #[expect(missing_docs, reason = "the names of the fields say what they are")]
        pub enum FindingWhat {
            $(#[doc = $title_en] $variant $({ $($field: $type,)* })?,)*
        }

        impl FindingWhat {
            /// Its id.
            #[must_use]
            pub fn id(&self) -> FindingId {
                match self {
                    $(FindingWhat::$variant { .. } => FindingId::$variant,)*
                }
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/findings.rs"));
