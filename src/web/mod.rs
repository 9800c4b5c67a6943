//! The page in a browser: one request in, one reply out, both JSON.
//!
//! The page's script holds the texts and the choices, and carries them here and back. What is read,
//! judged, worded or laid out is said by the functions of the command line.

mod answer;
mod begin;
mod buttons;
mod compose;
mod progress;
mod questions;
mod read;
mod review;
mod view;

pub use compose::{Begun, page};
pub use read::ProjectFile;

use crate::model::Lang;
use crate::render::{self, Medium, safe_lines};
use crate::words::interview::dated;
use answer::{Given, Kept};
use begin::{Form, Who};
use jiff::civil::Date;
use read::{Judged, judged};
use review::Found;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What is wrong with which field.
type Faults = BTreeMap<String, String>;

/// What every request says besides: how it is to be answered.
#[derive(Clone, Copy, Debug)]
struct Setting {
    lang: Lang,
    /// The day of the assessment, and of new answers.
    date: Date,
    /// Whether every question is asked, not only those of the quick questionnaire.
    full: bool,
}

/// A request of the page.
#[derive(Debug, Deserialize)]
struct Asked {
    lang: String,
    date: String,
    #[serde(default)]
    full: bool,
    #[serde(flatten)]
    what: What,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
enum What {
    /// A file that was dropped or chosen: is it a text?
    Open { name: String, bytes: Vec<u8> },
    /// All that is seen, for these files and the reviews of them.
    View {
        files: Vec<ProjectFile>,
        #[serde(default)]
        reviews: Vec<ProjectFile>,
        /// Whether the first of several reviews is the one that is being written.
        #[serde(default)]
        own: bool,
    },
    /// A first file.
    Begin { form: Form },
    /// A file of one's own about the same project.
    Own { file: ProjectFile, who: Who },
    /// An answer to a question, or none.
    Answer {
        file: ProjectFile,
        id: String,
        given: Given,
    },
    /// A review of somebody’s answers.
    Review { file: ProjectFile, who: Who },
    /// What a reviewer found of an answer, or nothing; the first review is their own.
    Find {
        file: ProjectFile,
        reviews: Vec<ProjectFile>,
        id: String,
        #[serde(flatten)]
        found: Found,
    },
    /// The text of the file was changed by hand: what changes beside the questions.
    Live { file: ProjectFile },
    /// A report of these files, whole.
    Report {
        files: Vec<ProjectFile>,
        #[serde(default)]
        reviews: Vec<ProjectFile>,
        format: Format,
    },
}

/// The formats of a report that the page makes.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Format {
    Html,
    Json,
}

/// The reply to a request. What is not a request is answered as well.
#[must_use]
pub fn reply(request: &str) -> String {
    let reply = match serde_json::from_str::<Asked>(request) {
        Ok(asked) => asked.reply(),
        Err(error) => json!({ "error": error.to_string() }),
    };
    reply.to_string()
}

impl Asked {
    fn reply(self) -> Value {
        let Ok(date) = self.date.parse() else {
            return json!({ "error": "not a date" });
        };
        let setting = Setting {
            lang: if self.lang == Lang::Fr.code() {
                Lang::Fr
            } else {
                Lang::En
            },
            date,
            full: self.full,
        };
        match self.what {
            What::Open { name, bytes } => match ProjectFile::of_bytes(name, bytes, setting.lang) {
                Ok(file) => json!({ "review": file.is_review(), "file": file }),
                Err(trouble) => json!({ "trouble": trouble }),
            },
            What::View {
                files,
                reviews,
                own,
            } => view::view(&files, &reviews, own, setting),
            What::Begin { form } => match begin::begin(&form, setting) {
                Ok(file) => json!({ "file": file }),
                Err(faults) => json!({ "faults": faults }),
            },
            What::Own { file, who } => match begin::own(&file, &who, setting) {
                Ok(file) => json!({ "file": file }),
                Err(faults) => json!({ "faults": faults }),
            },
            What::Answer { file, id, given } => answered(file, &id, &given, setting),
            What::Review { file, who } => match review::begin(&file, &who, setting) {
                Ok(review) => json!({ "review": review }),
                Err(faults) => json!({ "faults": faults }),
            },
            What::Find {
                file,
                reviews,
                id,
                found,
            } => self::found(&file, reviews, &id, &found, setting),
            What::Live { file } => view::live(&file, &[], setting),
            What::Report {
                files,
                reviews,
                format,
            } => match judged(&files, &reviews, setting) {
                Ok(judged) => json!({ "text": written(&judged, format, setting) }),
                Err(trouble) => json!({ "trouble": trouble }),
            },
        }
    }
}

/// The report as the command line writes it.
fn written(judged: &Judged, format: Format, setting: Setting) -> String {
    let report = &judged.report;
    match format {
        Format::Html => {
            let page = render::html(&[render::html_project(report, None)], setting.lang);
            safe_lines(&page, Medium::Markup)
        }
        Format::Json => safe_lines(&render::json(report), Medium::Json),
    }
}

/// The file with an answer, and what changes with it.
fn answered(file: ProjectFile, id: &str, given: &Given, setting: Setting) -> Value {
    match answer::kept(&file, id, given, setting) {
        Err(trouble) => json!({ "trouble": trouble }),
        Ok(Kept {
            text,
            faults,
            dates,
        }) => {
            let file = ProjectFile { text, ..file };
            let mut reply = view::live(&file, &[], setting);
            let noted = dates.values().map(|date| dated(date, setting.lang));
            let said = reply["said"].as_str().unwrap_or_default().to_owned();
            reply["said"] = json!(noted.chain([said]).collect::<Vec<_>>().join(" "));
            reply["file"] = json!(file);
            reply["faults"] = json!(faults);
            reply["dates"] = json!(dates);
            reply
        }
    }
}

/// The reviews with a finding in the first, and what changes with it.
fn found(
    file: &ProjectFile,
    mut reviews: Vec<ProjectFile>,
    id: &str,
    found: &Found,
    setting: Setting,
) -> Value {
    let Some(first) = reviews.first_mut() else {
        return json!({ "error": "no review" });
    };
    match review::kept(file, first.clone(), id, found, setting) {
        Err(trouble) => json!({ "trouble": trouble }),
        Ok(review) => {
            *first = review;
            let mut reply = view::live(file, &reviews, setting);
            reply["review"] = json!(reviews.first());
            reply["faults"] = json!({});
            reply
        }
    }
}
