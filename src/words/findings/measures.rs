//! Counted things in words.

use crate::model::{History, Lang, Measure};
use crate::words::capital;

sentences_of!(say, "findings-measures");

/// How many organisations are named in a sentence.
const MAX_NAMED: usize = 5;

/// A measure of the history, as a part of a sentence.
#[must_use]
pub fn measure(measure: Measure, lang: Lang) -> String {
    match measure {
        Measure::Contributors { people } => say::contributors(people, lang),
        Measure::NewContributors { people } => say::new_contributors(people, lang),
        Measure::ReturningContributors { people } => say::returning_contributors(people, lang),
        Measure::AbsenceFactor { people } => say::absence_factor(people, lang),
        Measure::ElephantFactor { organisations } => say::elephant_factor(organisations, lang),
    }
}

/// What the history shows, in sentences.
#[must_use]
pub fn history_words(history: &History, lang: Lang) -> Vec<String> {
    let [since, until] = [history.since, history.until].map(|day| day.to_string());
    let commits = say::commits(history.commits, history.bot_commits, &since, &until, lang);
    let mut lines = vec![commits];
    let last = history.quiet_since().map(|day| day.to_string());
    lines.extend(last.map(|day| say::quiet_since(&day, lang)));
    let measures = measures_of(history).into_iter().flatten();
    lines.extend(measures.map(|it| capital(&measure(it, lang)) + "."));
    if !history.organisations.is_empty() && !history.is_new() {
        let all = &history.organisations;
        let (named, left) = all.split_at(all.len().min(MAX_NAMED));
        let more = match left.len() {
            0 => String::new(),
            left => say::more_organisations(left, lang),
        };
        lines.push(say::organisations(named, &more, lang));
    }
    if history.is_new() {
        lines.push(say::history_is_young(lang).to_owned());
    }
    if history.shallow {
        lines.push(say::history_is_cut_off(lang).to_owned());
    }
    lines
}

/// What a history measures, in the order in which it is told; nothing in the place of what it is too
/// short to show.
fn measures_of(history: &History) -> [Option<Measure>; 5] {
    let old = !history.is_new();
    // Where the history is cut off, or has just begun, everybody would seem new.
    let told_apart = history.commits > 0 && !history.shallow && old;
    [
        Some(Measure::Contributors {
            people: history.contributors,
        }),
        told_apart.then_some(Measure::NewContributors {
            people: history.new_contributors,
        }),
        told_apart.then_some(Measure::ReturningContributors {
            people: history.returning_contributors,
        }),
        history
            .absence_factor
            .filter(|_| old)
            .map(|people| Measure::AbsenceFactor { people }),
        history
            .elephant_factor
            .filter(|_| old)
            .map(|organisations| Measure::ElephantFactor { organisations }),
    ]
}

/// Tenths of a percent.
pub(super) fn tenths(number: u32, lang: Lang) -> String {
    let (whole, tenth) = (number / 10, number % 10);
    pick!(lang; "{whole}.{tenth}%", "{whole},{tenth}\u{a0}%")
}
