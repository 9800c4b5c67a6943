//! What a badge says for a program, and whether it is as it was written.

use super::digest;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a badge says, for a program.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct BadgeFacts {
    /// The project's name.
    pub project: String,
    /// The questionnaire's id.
    pub questionnaire: String,
    /// The questionnaire’s version: it rises when a change can change somebody’s score.
    pub version: u32,
    /// Its verdict on the evidenced reading: see [`super::Outcome::evidenced`].
    pub verdict: String,
    /// The day it speaks of.
    pub date: String,
    /// The language of its words.
    pub language: String,
    /// The digest of the picture with all of the above.
    #[serde(default)]
    pub digest: String,
    /// Whether the picture is as the program wrote it.
    #[serde(skip)]
    pub intact: bool,
}

/// What tells a badge of this program from other pictures.
const MARK: &str = "\"commons-badge\"";
const OPEN: &str = "<metadata id=\"commons-badge\">";
const CLOSE: &str = "</metadata>";

impl BadgeFacts {
    /// The facts with the digest of the picture that has none in it yet.
    #[must_use]
    pub fn sealed(self, picture: &str) -> BadgeFacts {
        let digest = self.digest_with(picture);
        BadgeFacts {
            digest,
            intact: true,
            ..self
        }
    }

    /// What a badge says; empty facts that are not intact where it has the mark of one and cannot be read, and
    /// `None` where the picture is no badge of this program.
    #[must_use]
    pub fn read(svg: &str) -> Option<BadgeFacts> {
        svg.contains(MARK)
            .then(|| BadgeFacts::told(svg).unwrap_or_default())
    }

    fn told(svg: &str) -> Option<BadgeFacts> {
        let (before, rest) = svg.split_once(OPEN)?;
        let (metadata, after) = rest.split_once(CLOSE)?;
        let json = metadata
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        let told: BadgeFacts = serde_json::from_str(&json).ok()?;
        let picture = format!("{before}{OPEN}{CLOSE}{}", after.trim_end());
        let intact = told.digest_with(&picture) == told.digest;
        Some(BadgeFacts { intact, ..told })
    }

    /// As written in the picture.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The digest of a picture without its facts, and of the facts without their digest.
    fn digest_with(&self, picture: &str) -> String {
        let badge_facts = BadgeFacts {
            digest: String::new(),
            ..self.clone()
        };
        let mut sum = Sha256::new();
        sum.update(picture.as_bytes());
        sum.update(badge_facts.json().as_bytes());
        digest::written(sum)
    }
}
