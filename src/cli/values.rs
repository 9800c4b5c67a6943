//! The values typed, read; what may be typed where one is not known.

use super::Gaps;
use crate::model::{EvidenceDemand, FailOn, Kind, Lang, PartialDate, Stage};
use std::path::Path;

/// What a file of this name is for, by how it ends.
pub(super) fn by_ending<F: Copy + Default>(file: Option<&Path>, endings: &[(&str, F)]) -> F {
    let ending = file.and_then(Path::extension).unwrap_or_default();
    let found = endings
        .iter()
        .find(|(known, _)| ending.eq_ignore_ascii_case(known));
    found.map_or_else(F::default, |(_, format)| *format)
}

pub(super) fn lang(text: &str) -> Result<Lang, String> {
    match text.to_lowercase().as_str() {
        "en" => Ok(Lang::En),
        "fr" => Ok(Lang::Fr),
        _ => Err("en, fr".to_owned()),
    }
}

pub(super) fn stage(text: &str) -> Result<Stage, String> {
    Stage::typed(text).ok_or_else(|| Stage::WORDS.map(|(word, _)| word).join(", "))
}

pub(super) fn fail_on(text: &str) -> Result<FailOn, String> {
    match text {
        "error" => Ok(FailOn::Error),
        "warning" => Ok(FailOn::Warning),
        "never" => Ok(FailOn::Never),
        _ => Err("error, warning, never".to_owned()),
    }
}

pub(super) fn evidence(text: &str) -> Result<EvidenceDemand, String> {
    EvidenceDemand::typed(text)
        .ok_or_else(|| EvidenceDemand::WORDS.map(|(word, _)| word).join(", "))
}

pub(super) fn kind(text: &str) -> Result<Kind, String> {
    Kind::typed(text).ok_or_else(|| Kind::WORDS.map(|(word, _)| word).join(", "))
}

pub(super) fn date(text: &str) -> Result<jiff::civil::Date, String> {
    PartialDate::typed(text)
        .and_then(PartialDate::to_day)
        .ok_or_else(|| "YYYY-MM-DD".to_owned())
}

pub(super) fn gaps(text: &str) -> Result<Gaps, String> {
    match text {
        "all" => Ok(Gaps::All),
        number => number
            .parse()
            .map(Gaps::First)
            .map_err(|_| "0, 1, 2, … all".to_owned()),
    }
}
