//! The words for projects side by side, and for one project over time.

use super::{gate_verdict, gate_verdict_short, level, readiness, ready_standing};
use crate::model::{Conclusion, Lang, Reached, Scheme};

/// What evidence backs, in a word or two.
#[must_use]
pub fn evidenced(conclusion: Conclusion, lang: Lang) -> String {
    match conclusion {
        Conclusion::NotAsked => lang.pick("not asked", "pas posé").to_owned(),
        Conclusion::TooMuchNotApplicable => lang.pick("not applicable", "sans objet").to_owned(),
        Conclusion::Gates { evidenced, .. } if !conclusion.is_open() => {
            gate_verdict_short(evidenced, lang).to_owned()
        }
        Conclusion::Level {
            evidenced: Some(level),
            ..
        } => {
            let number = u8::from(level);
            pick!(lang; "level {number}", "niveau {number}")
        }
        Conclusion::Ready {
            evidenced,
            potential,
        } => ready_standing(evidenced, potential, lang).to_owned(),
        Conclusion::Gates { .. } | Conclusion::Level { .. } => {
            lang.pick("inconclusive", "non établi").to_owned()
        }
    }
}

/// The same, then up to what open answers and missing evidence may raise it, and the tally of
/// conditions: `open project – commons, 8/10`.
#[must_use]
pub fn conclusion(conclusion: Conclusion, lang: Lang) -> String {
    let shown = evidenced(conclusion, lang);
    let ceiling = match conclusion {
        Conclusion::NotAsked | Conclusion::TooMuchNotApplicable => None,
        Conclusion::Gates {
            evidenced,
            potential,
            ..
        } => {
            let words = gate_verdict_short(potential, lang).to_owned();
            (evidenced != potential).then_some(words)
        }
        Conclusion::Level {
            evidenced,
            potential,
        } => {
            let number = potential.filter(|_| evidenced != potential).map(u8::from);
            number.map(|it| it.to_string())
        }
        Conclusion::Ready {
            evidenced,
            potential,
        } => {
            let words = readiness(potential, lang).to_owned();
            (evidenced != potential).then_some(words)
        }
    };
    let ceiling = ceiling.map(|it| format!(" – {it}")).unwrap_or_default();
    format!("{shown}{ceiling}{}", tally(conclusion))
}

/// `, 8/10`: how many conditions are met, after what they make of a project.
#[must_use]
pub fn tally(conclusion: Conclusion) -> String {
    match conclusion {
        Conclusion::Gates { met, of, .. } if of > 0 => format!(", {met}/{of}"),
        Conclusion::NotAsked
        | Conclusion::TooMuchNotApplicable
        | Conclusion::Gates { .. }
        | Conclusion::Level { .. }
        | Conclusion::Ready { .. } => String::new(),
    }
}

/// A conclusion that is counted, in full: what is inconclusive as the table says it, and why.
#[must_use]
pub fn reached(reached: Reached, scheme: Scheme, lang: Lang) -> String {
    match reached {
        Reached::Gates(verdict) => gate_verdict(verdict, lang).to_owned(),
        Reached::Level(it) => level(it, lang),
        Reached::Ready(ready) => readiness(ready, lang).to_owned(),
        Reached::NotApplicable => lang
            .pick(
                "not applicable (too much does not apply)",
                "sans objet (trop de questions le sont)",
            )
            .to_owned(),
        Reached::Inconclusive => match scheme {
            Scheme::Gates | Scheme::Checklist => lang.pick("inconclusive", "non établi"),
            Scheme::Principles => lang.pick(
                "inconclusive (no level yet)",
                "non établi (pas encore de niveau)",
            ),
        }
        .to_owned(),
    }
}

/// The standing of a section by its grade, 0 to 3.
#[must_use]
pub fn grade(grade: usize, scheme: Scheme, lang: Lang) -> &'static str {
    let (en, fr) = match (scheme, grade) {
        (Scheme::Checklist, 0) => ("not ready", "pas prêt"),
        (Scheme::Gates | Scheme::Principles, 0) => ("absent", "absent"),
        (_, 1) => ("inconclusive", "non établi"),
        (Scheme::Checklist, 2) => ("nearly ready", "presque prêt"),
        (Scheme::Gates | Scheme::Principles, 2) => ("partial", "partiel"),
        (Scheme::Checklist, _) => ("ready", "prêt"),
        (Scheme::Gates | Scheme::Principles, _) => ("present", "présent"),
    };
    lang.pick(en, fr)
}

sentences_of!("compare");

/// A project that came into a cohort, or left it.
#[must_use]
pub fn came_or_went(came: bool, lang: Lang) -> &'static str {
    match (came, lang) {
        (true, Lang::En) => "joined",
        (false, Lang::En) => "left",
        (true, Lang::Fr) => "arrivée",
        (false, Lang::Fr) => "départ",
    }
}

/// `Is it a commons? an open project → a commons in the making`
#[must_use]
pub fn from_to(title: &str, from: &str, to: &str, lang: Lang) -> String {
    let colon = if title.ends_with('?') {
        ""
    } else {
        lang.pick(":", "\u{a0}:")
    };
    format!("{title}{colon} {from} → {to}")
}

/// What a project wants to reach, until when, and how it stands: `Target: level 4, robust, by
/// 2027-06-30; today level 2, fragile.`
#[must_use]
pub fn target(
    goal: &str,
    by: &str,
    (is_reached, is_overdue): (bool, bool),
    now: &str,
    lang: Lang,
) -> String {
    let day = super::date(by, lang);
    // A year and a month last until their ends.
    let is_day = by.len() == "2027-06-30".len();
    let by = match (is_day, lang) {
        (true, Lang::En) => format!("by {day}"),
        (false, Lang::En) => format!("by the end of {day}"),
        (true, Lang::Fr) => format!("d’ici le {day}"),
        (false, Lang::Fr) => format!("d’ici fin {day}"),
    };
    let now = match (is_reached, is_overdue) {
        (true, _) => lang.pick("; reached".to_owned(), "\u{202f}; atteint".to_owned()),
        (false, false) => pick!(lang; "; today {now}", "\u{202f}; aujourd’hui {now}"),
        (false, true) => pick!(lang;
            "; the date has passed, today {now}",
            "\u{202f}; la date est passée, aujourd’hui {now}"),
    };
    pick!(lang; "Target: {goal}, {by}{now}.", "Objectif\u{a0}: {goal}, {by}{now}.")
}

/// How many projects and revisions a cohort has, from which day to which.
#[must_use]
pub fn cohort_size(
    projects: usize,
    revisions: usize,
    days: Option<[&str; 2]>,
    lang: Lang,
) -> String {
    let count = super::count;
    let projects = count(
        projects,
        lang,
        ["project", "projects"],
        ["projet", "projets"],
    );
    let revisions = count(
        revisions,
        lang,
        ["revision", "revisions"],
        ["révision", "révisions"],
    );
    match days.map(|days| days.map(|day| super::date(day, lang))) {
        None => format!("{projects}, {revisions}."),
        Some([from, to]) => pick!(lang;
            "{projects}, {revisions} from {from} to {to}.",
            "{projects}, {revisions} du {from} au {to}."),
    }
}

/// How many came and went, rose and fell after the first day.
#[must_use]
pub fn cohort_moves([joined, left, better, worse]: [usize; 4], lang: Lang) -> String {
    let arrivals = super::count(joined, lang, ["joined"; 2], ["arrivée", "arrivées"]);
    let departures = super::count(left, lang, ["left"; 2], ["départ", "départs"]);
    pick!(lang;
        "After the first day: {arrivals}, {departures}; levels and verdicts: {better} up, {worse} down.",
        "Après le premier jour\u{a0}: {arrivals}, {departures}\u{202f}; niveaux et verdicts\u{a0}: {better} en hausse, {worse} en baisse.")
}
