//! What a reviewer is asked and told.

use crate::model::{Answer, Evidence, Lang, Pointer};
use crate::words::list;

sentences_of!(say, "interview-review");

sentences_of!("interview-review");

/// Nothing that is left changes a result alone, unless what was skipped does: one may stop.
#[must_use]
pub fn may_stop(skipped: &[String], lang: Lang) -> String {
    if skipped.is_empty() {
        return say::nothing_left_carries(lang).to_owned();
    }
    let list = skipped.iter().map(|it| format!("\n  -\u{a0}{it}"));
    say::only_the_skipped_carry(&skipped.len(), &list.collect::<String>(), lang)
}

/// When it was answered, and by whom.
#[must_use]
pub fn answered_on(date: Option<String>, by: Option<&str>, lang: Lang) -> Option<String> {
    let parts: Vec<String> = date.into_iter().chain(by.map(str::to_owned)).collect();
    (!parts.is_empty()).then(|| say::answered(&parts.join(", "), lang))
}

/// A piece of evidence, its date and what was said of it.
#[must_use]
pub fn piece(evidence: &Evidence, lang: Lang) -> String {
    let (Pointer::Path(at) | Pointer::Url(at) | Pointer::Text(at)) = &evidence.at;
    let date = evidence.date.map(|date| date.to_string());
    say::piece(at, date.as_deref(), evidence.note.as_deref(), lang)
}

/// The same on a day, which says whether a date is too old to count as dated.
#[must_use]
pub fn piece_on(evidence: &Evidence, is_old: bool, lang: Lang) -> String {
    let old = is_old.then(|| format!(" · {}", older_than_counted(lang)));
    format!("{}{}", piece(evidence, lang), old.unwrap_or_default())
}

/// Where the reviews are, and how to go on and see the report.
#[must_use]
pub fn review_saved(files: &[String], resume: &str, report: &str, lang: Lang) -> Vec<String> {
    let first = match files {
        [] => say::nothing_found(lang).to_owned(),
        [file] => say::review_in(file, lang),
        _ => say::reviews_in(&list(files, lang), lang),
    };
    let mut lines = vec![first, format!("    {resume}")];
    if !files.is_empty() {
        lines.extend([
            say::report_with_it(lang).to_owned(),
            format!("    {report}"),
        ]);
    }
    lines
}

/// The review is somebody else’s.
#[must_use]
pub fn review_of_another(file: &str, names: &[String], name: &str, lang: Lang) -> String {
    say::of_another(&file, &list(names, lang), &name, lang)
}
