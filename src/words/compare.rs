//! The words for projects side by side, and for one project over time.

use super::{gate_verdict, gate_verdict_short, level, readiness, ready_standing};
use crate::model::{Conclusion, Lang, Reached, Scheme};

sentences_of!(say, "compare");

/// What evidence backs, in a word or two.
#[must_use]
pub fn evidenced(conclusion: Conclusion, lang: Lang) -> String {
    match conclusion {
        Conclusion::NotAsked => say::not_asked(lang).to_owned(),
        Conclusion::TooMuchNotApplicable => say::not_applicable(lang).to_owned(),
        Conclusion::Gates { evidenced, .. } if !conclusion.is_open() => {
            gate_verdict_short(evidenced, lang).to_owned()
        }
        Conclusion::Level {
            evidenced: Some(level),
            ..
        } => {
            let number = u8::from(level);
            say::level(&number, lang)
        }
        Conclusion::Ready {
            evidenced,
            potential,
        } => ready_standing(evidenced, potential, lang).to_owned(),
        Conclusion::Gates { .. } | Conclusion::Level { .. } => say::inconclusive(lang).to_owned(),
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
        Reached::NotApplicable => say::too_much_not_applicable(lang).to_owned(),
        Reached::Inconclusive => match scheme {
            Scheme::Gates | Scheme::Checklist => say::inconclusive(lang),
            Scheme::Principles => say::no_level_yet(lang),
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

/// `Is it a commons? an open project → a commons in the making`
#[must_use]
pub fn from_to(title: &str, from: &str, to: &str, lang: Lang) -> String {
    lang.titled(title, &format!("{from} → {to}"))
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
        (true, _) => say::reached(lang).to_owned(),
        (false, false) => say::today(&now, lang),
        (false, true) => say::overdue(&now, lang),
    };
    say::target(&goal, &by, &now, lang)
}
