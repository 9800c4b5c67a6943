//! What is wrong with a file: for a person, for a program, and as findings of a check.

use super::files::{name, quoted};
use super::git;
use crate::check::Invalid;
use crate::model::{Lang, Place};
use crate::render::{diagnostics, problem_parts, visible};
use crate::report::{ProblemPart, Refusal};
use crate::source::{self, Lines, Problems};
use anyhow::{Result, anyhow};
use std::path::Path;

sentences_of!(say, "commands-load");

/// The problems of a file, marked as such.
#[derive(Debug)]
pub(super) struct Printed {
    /// For a person: printed as they are.
    pub(super) shown: String,
    /// For programs.
    pub(super) problems: Vec<ProblemPart>,
}

impl std::fmt::Display for Printed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown)
    }
}

impl std::error::Error for Printed {}

/// Why a file is left out, with as many of its problems as are wanted.
pub(super) fn refusal(file: Option<String>, error: &anyhow::Error, most: usize) -> Refusal {
    let problems = error.downcast_ref::<Printed>().map(|it| &it.problems);
    let problems = problems.into_iter().flatten().take(most).cloned();
    let otherwise = visible(&format!("{error:#}")).into_owned();
    Refusal::new(file, problems.collect(), otherwise)
}

pub(super) fn report_problems(
    input: &str,
    text: &str,
    problems: &Problems,
    lang: Lang,
    color: bool,
) -> anyhow::Error {
    refused(input, text, problems, lang, color).into()
}

pub(super) fn refused(
    input: &str,
    text: &str,
    problems: &Problems,
    lang: Lang,
    color: bool,
) -> Printed {
    Printed {
        shown: diagnostics(&name(input, lang), text, problems, color, lang),
        problems: problem_parts(text, problems, lang),
    }
}

pub(super) fn decode<'b>(input: &str, bytes: &'b [u8], lang: Lang, color: bool) -> Result<&'b str> {
    source::decode(bytes).map_err(|problems| {
        report_problems(input, &source::decode_lossy(bytes), &problems, lang, color)
    })
}

/// Problems with their places, in words. What a problem is about stays the same when lines move,
/// and in every language.
pub(super) fn invalid(text: &str, problems: &Problems, lang: Lang) -> Vec<Invalid> {
    let lines = Lines::new(text);
    let one = |problem: &source::Problem| {
        let (line, column) = lines.place(problem.span.start);
        let words = crate::words::problem_words(&problem.kind, lang);
        let about = text.get(problem.span.clone()).unwrap_or_default();
        Invalid {
            place: Place { line, column },
            key: format!("{}\0{}", problem.kind.key(), about.trim()),
            what: words.what,
            help: words.help,
        }
    };
    problems.sorted().into_iter().map(one).collect()
}

/// Names of files that a check reads as documents end so.
const DOCUMENTS: [&str; 8] = [
    "md", "markdown", "rst", "adoc", "asciidoc", "txt", "html", "htm",
];

/// What to say of a file that was never meant to be a project file: neither its name nor its first
/// keys are those of one, and what is wrong with it as YAML helps nobody.
pub(super) fn another_file(input: &str, bytes: &[u8], lang: Lang) -> Option<anyhow::Error> {
    let (_, path) = git::revision(input).unwrap_or(("", input));
    let ending = Path::new(path).extension().unwrap_or_default();
    let ends = |endings: &[&str]| {
        endings
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    };
    let text = source::decode_lossy(bytes);
    let begun = ["format:", "project:", "answers:", "respondent:", "policy:"];
    let is_begun = text
        .lines()
        .any(|line| begun.iter().any(|key| line.starts_with(key)));
    if input == "-" || is_begun || ends(&["yaml", "yml", "json"]) {
        return None;
    }
    let what = name(input, lang);
    let mut words = say::not_a_project_file(&what, lang);
    if ends(&DOCUMENTS) && input == path {
        let file = quoted(input);
        words.push_str(&say::how_to_check_it(&file, lang));
    }
    Some(anyhow!(words))
}
