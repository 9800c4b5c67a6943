//! `--from FILE`: a form that was filled in elsewhere.

use super::Environment;
use super::files::read;
use super::problems::report_problems;
use crate::model::Imported;
use crate::repository::{as_yaml, imported};
use crate::source::{self, ProblemKind, Problems};
use crate::words::imported as say;
use anyhow::{Result, anyhow};
use std::path::Path;

/// Reads a form; the error is ready to print, with every problem and its place.
pub(super) fn import(path: &Path, environment: &Environment) -> Result<Imported> {
    let (lang, color) = (environment.lang, environment.color_errors);
    let name = path.to_string_lossy();
    let bytes = read(&name, lang)?;
    let text = match source::decode(&bytes) {
        Ok(text) => text,
        Err(problems) => {
            let text = source::decode_lossy(&bytes);
            return Err(report_problems(&name, &text, &problems, lang, color));
        }
    };
    let mut problems = Problems::default();
    let mut root = source::parse(text, &mut problems);
    // JSON that YAML would write otherwise: a tab, half a character. What is wrong in JSON itself is
    // told at its place in the file.
    let syntax = |it: &&source::Problem| matches!(it.kind, ProblemKind::Syntax(_));
    let json = if !problems.is_empty() && problems.sorted().iter().all(syntax) {
        as_yaml(text)
    } else {
        None
    };
    if let Some(json) = &json {
        problems = Problems::default();
        root = source::parse(json, &mut problems);
    }
    let text = json.as_deref().unwrap_or(text);
    let found = root.map(|root| imported(&name, &root, text, &mut problems));
    if !problems.is_empty() {
        return Err(report_problems(&name, text, &problems, lang, color));
    }
    found
        .flatten()
        .ok_or_else(|| anyhow!(say::not_known(&name, lang)))
}
