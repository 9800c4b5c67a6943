//! A report read back: what two assessments are compared by.
//!
//! A fresh report goes through the same door as one that an older version wrote to a file, so that
//! the two cannot be read otherwise.

use super::{Percent, Report};
use crate::model::{
    AlertId, Answer, Conclusion, Coverage, GateVerdict, Kind, Level, Readings, Ready, Scheme,
    Stage, State, Support,
};
use serde::{Deserialize, Deserializer, de};

/// What a comparison needs of a JSON report; other keys are passed over.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Snapshot {
    /// The number of its format.
    pub schema: u32,
    /// The day it speaks of.
    pub date: String,
    /// Who the project is.
    pub project: SnapshotProject,
    /// What it was assessed by.
    pub questionnaires: Vec<SnapshotQuestionnaire>,
    /// What there was to look at.
    #[serde(default)]
    pub alerts: Vec<SnapshotAlert>,
}

/// Who the project was.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SnapshotProject {
    /// The project’s name.
    pub name: String,
    /// What was shared.
    pub kind: Vec<Kind>,
    /// The stage it was assessed at.
    pub stage: Stage,
}

/// Something there was to look at.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SnapshotAlert {
    /// Which alert it is, as `commons explain` takes it.
    pub id: AlertId,
    /// The question it is about.
    #[serde(default)]
    pub question: Option<String>,
}

/// What a questionnaire said.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SnapshotQuestionnaire {
    /// The questionnaire’s id, such as `ostrom`.
    #[serde(deserialize_with = "id")]
    pub id: String,
    /// The questionnaire’s version: it rises when a change can change somebody’s score.
    pub version: u32,
    /// `sha256:` and the digest of its file.
    pub digest: String,
    /// How it is judged.
    pub scheme: Scheme,
    /// The questionnaire’s title.
    pub title: String,
    /// How much of it was answered.
    pub coverage: Coverage,
    /// Its score under each reading; nothing where nothing applies.
    pub score: Option<Readings<Percent>>,
    /// What it said after review, in words.
    #[serde(default)]
    pub reviewed: Option<String>,
    /// Its level.
    #[serde(default)]
    level: Option<SnapshotLevel>,
    /// Its verdict.
    #[serde(default)]
    verdict: Option<SnapshotVerdict>,
    /// From which stage it is asked, where nothing of it is asked now.
    #[serde(default, deserialize_with = "given")]
    asked_from: Option<serde_json::Value>,
    /// Its sections, in the order of the questionnaire.
    pub sections: Vec<SnapshotSection>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct SnapshotLevel {
    evidenced: Option<Level>,
    potential: Option<Level>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum SnapshotVerdict {
    Gates {
        evidenced: GateVerdict,
        potential: GateVerdict,
        met: usize,
        of: usize,
    },
    Ready {
        evidenced: Ready,
        potential: Ready,
    },
}

/// What a section said.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SnapshotSection {
    /// The section’s id in its questionnaire, such as `sanctions`.
    #[serde(deserialize_with = "id")]
    pub id: String,
    /// The section’s title.
    pub title: String,
    /// Its score under each reading; nothing where nothing applies.
    pub score: Option<Readings<Percent>>,
    #[serde(default)]
    state: Option<SnapshotState>,
    #[serde(default)]
    verdict: Option<Ready>,
    #[serde(default)]
    potential_verdict: Option<Ready>,
    /// Its questions; a short report has none.
    #[serde(default)]
    pub questions: Vec<SnapshotQuestion>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct SnapshotState {
    evidenced: State,
    potential: State,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SnapshotQuestion {
    /// The question’s id, such as `ostrom.sanctions.graduated`.
    #[serde(deserialize_with = "id")]
    pub id: String,
    /// The question in full.
    pub text: String,
    /// Whether it is a condition.
    #[serde(default)]
    pub condition: bool,
    /// Whether it is asked at the stage.
    pub due: bool,
    /// What was answered; unknown where nobody answered.
    pub answer: Answer,
    /// What stands behind it.
    pub support: Support,
    /// What it is worth; null when not applicable.
    pub points: Option<Readings<u8>>,
    /// What shows it.
    #[serde(default)]
    pub evidence: Vec<SnapshotEvidence>,
}

/// A piece of evidence.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize)]
pub struct SnapshotEvidence {
    /// Where it is, or what it says.
    pub at: String,
    /// When the thing it shows happened.
    #[serde(default)]
    pub date: Option<String>,
}

/// A key that is there, if only as null.
fn given<'de, D: serde::Deserializer<'de>>(key: D) -> Result<Option<serde_json::Value>, D::Error> {
    serde_json::Value::deserialize(key).map(Some)
}

/// An id is printed as it is: a report from elsewhere may not write markup, or a line, in its place.
fn id<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let id = String::deserialize(from)?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    if id.bytes().all(plain) {
        Ok(id)
    } else {
        let shown = id.escape_default();
        Err(de::Error::custom(format!("`{shown}` is not an id")))
    }
}

impl Snapshot {
    /// A fresh report, read back.
    ///
    /// # Errors
    /// None that a report can cause; they would be a fault of this program.
    pub fn of(report: &Report) -> Result<Snapshot, serde_json::Error> {
        serde_json::from_value(serde_json::to_value(report)?)
    }

    /// A JSON report from a file.
    ///
    /// # Errors
    /// What is wrong with it, with its line and column.
    pub fn parse(text: &str) -> Result<Snapshot, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Whether a text is meant as a JSON report: an object with the number of its format, which a
    /// description does not have.
    #[must_use]
    pub fn is_meant(text: &str) -> bool {
        #[derive(Deserialize)]
        struct Head {
            schema: Option<u32>,
        }
        let begins = text.trim_start_matches('\u{feff}').trim_start();
        begins.starts_with('{')
            && match serde_json::from_str::<Head>(begins) {
                Ok(head) => head.schema.is_some(),
                // A report that was cut off is still one.
                Err(_) => begins[1..].trim_start().starts_with("\"schema\""),
            }
    }

    /// Whether it holds its questions: a short report (ndjson) does not.
    #[must_use]
    pub fn is_full(&self) -> bool {
        let mut sections = self
            .questionnaires
            .iter()
            .flat_map(|questionnaire| &questionnaire.sections);
        sections.any(|section| !section.questions.is_empty())
    }
}

impl SnapshotQuestionnaire {
    /// What it said.
    #[must_use]
    pub fn conclusion(&self) -> Conclusion {
        match (&self.level, &self.verdict) {
            (Some(level), _) => Conclusion::Level {
                evidenced: level.evidenced,
                potential: level.potential,
            },
            (
                None,
                Some(SnapshotVerdict::Gates {
                    evidenced,
                    potential,
                    met,
                    of,
                }),
            ) => Conclusion::Gates {
                evidenced: *evidenced,
                potential: *potential,
                met: *met,
                of: *of,
            },
            (
                None,
                Some(SnapshotVerdict::Ready {
                    evidenced,
                    potential,
                }),
            ) => Conclusion::Ready {
                evidenced: *evidenced,
                potential: *potential,
            },
            (None, None) if self.asked_from.is_none() => Conclusion::TooMuchNotApplicable,
            (None, None) => Conclusion::NotAsked,
        }
    }

    /// Its questions with the sections they stand in.
    pub fn questions(&self) -> impl Iterator<Item = (&SnapshotSection, &SnapshotQuestion)> {
        let sections = self.sections.iter();
        sections.flat_map(|section| {
            section
                .questions
                .iter()
                .map(move |question| (section, question))
        })
    }
}

impl SnapshotSection {
    /// How it stood.
    #[must_use]
    pub fn bearing(&self) -> crate::model::Bearing {
        use crate::model::Bearing;
        match (&self.state, self.verdict) {
            (Some(it), _) => Bearing::State(it.evidenced, it.potential),
            (None, Some(verdict)) => {
                Bearing::Ready(verdict, self.potential_verdict.unwrap_or(verdict))
            }
            (None, None) => Bearing::None,
        }
    }
}
