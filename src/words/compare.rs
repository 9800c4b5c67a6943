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

sentences! {
    /// Why one file alone is not compared, and what to give.
    nothing_to_compare(file: &str):
        "nothing to compare {file} with\n  name a second file, an older revision (HEAD~20:{file}) or a folder, or use `--history`",
        "rien à quoi comparer {file}\n  nommez un second fichier, une révision plus ancienne (HEAD~20:{file}) ou un dossier, ou utilisez `--history`";
}

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

sentences! {
    /// Nothing of a questionnaire is asked.
    not_asked: "not asked", "non posé";
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

sentences! {
    /// How many projects reach a result, as evidenced and at most.
    how_many(evidenced: usize, potential: usize):
        "{evidenced} on the evidence, {potential} at most",
        "{evidenced} d’après les preuves, {potential} au mieux";
}

labels! {
    /// A fixed text of a comparison.
    Said said {
        SideBySide: "Projects side by side", "Projets côte à côte";
        HowTheyStand: "Results", "Résultats";
        Evidenced: "evidenced", "étayé";
        UpTo: "up to", "au mieux";
        Projects: "projects", "projets";
        AskedOf: "applies to", "concerne";
        Lower: "a quarter at most", "un quart au plus";
        Median: "half at most", "la moitié au plus";
        Upper: "three quarters at most", "trois quarts au plus";
        QuartilesLegend:
            "A quarter, half and three quarters of the projects have at most these evidenced scores. Each is the score of a project, never a mean; shown for four projects or more.",
            "Un quart, la moitié et les trois quarts des projets ont au plus ces scores étayés. Chacun est le score d’un projet, jamais une moyenne\u{202f}; donnés à partir de quatre projets.";
        CellLegend: "Each cell: evidenced – up to, in percent.",
            "Chaque case\u{a0}: étayé – au mieux, en pourcentage.";
        MarkLegend:
            "The fuller its mark (· ░ ▒ ▓ █, by steps of 20%), the higher the evidenced score.",
            "Plus sa marque est pleine (· ░ ▒ ▓ █, par pas de 20\u{a0}%), plus le score étayé est élevé.";
        CellLegendColour:
            "Each cell: its state in words, the evidenced score, and up to. The stronger its colour, the higher the evidenced score; the bar below goes on to what is still open.",
            "Chaque case\u{a0}: l’état en mots, le score étayé, puis au mieux. Plus sa couleur est forte, plus le score étayé est élevé\u{202f}; la barre du bas continue jusqu’à ce qui reste ouvert.";
        SharedGaps: "Most common gaps", "Les manques les plus fréquents";
        SharedLegend:
            "Of the projects the question applies to: how many need to fix it, answer it or add evidence.",
            "Parmi ceux à qui la question s’applique\u{a0}: pour combien c’est à faire, à répondre, à étayer.";
        NoSharedGap: "No gaps.", "Il ne manque rien nulle part.";
        NotRead: "Could not be read", "Illisibles";
        Method: "Method", "Méthode";
        Kind: "Kind", "Nature";
        File: "File", "Fichier";
        Scores: "Score", "Score";
        Condition: "condition", "condition";
        NothingMoved: "No changes.", "Rien n’a changé.";
        Worse: "What got worse", "Ce qui a reculé";
        Better: "What got better", "Ce qui a progressé";
        OtherMoves: "Newly known or no longer known",
            "Ce qu’on sait désormais, ou qu’on ne sait plus";
        Before: "before", "avant";
        After: "after", "après";
        Because: "because of", "à cause de";
        OtherAnswers: "Other changed answers (no effect)", "Autres réponses modifiées (sans effet)";
        EvidenceAdded: "evidence added", "preuve ajoutée";
        EvidenceGone: "evidence removed", "preuve retirée";
        Aged: "the file did not change: its evidence is now older than 24 months",
            "le fichier n’a pas changé\u{a0}: sa preuve a maintenant plus de 24 mois";
        NotCompared: "Not compared", "Non comparé";
        Moved: "changed", "a changé";
        Unmoved: "unchanged", "inchangé";
        History: "over time", "au fil du temps";
        Date: "Date", "Date";
        Revision: "Revision", "Révision";
        Subject: "Change", "Changement";
        Course: "Revision by revision", "Révision par révision";
        WorkingCopy: "not committed yet", "pas encore enregistré dans git";
        Unreadable: "could not be read", "illisible";
        Deleted: "the file does not exist", "le fichier n’existe pas";
        Shallow:
            "The clone is shallow: what came before its first commit is not here (git fetch --unshallow).",
            "Le clone est partiel\u{a0}: ce qui précède son premier commit n’est pas ici (git fetch --unshallow).";
        Older:
            "Older revisions were not looked at: a run looks at the newest 2,000 of a file and 20,000 in all, within its limits.",
            "Les révisions plus anciennes n’ont pas été regardées\u{a0}: une exécution regarde les 2\u{202f}000 plus récentes d’un fichier et 20\u{202f}000 en tout, dans ses limites.";
        ChartLegend:
            "The line is the evidenced reading, the band above it goes as high as open answers could. A gap is a revision that could not be read.",
            "La ligne est la lecture étayée, la bande au-dessus va jusqu’au mieux. Un trou est une révision illisible.";
        SortHint: "With scripts on, a column’s name sorts the table.",
            "Avec les scripts activés, le nom d’une colonne trie le tableau.";
        Cohort: "Projects over time", "Projets au fil du temps";
        BetweenRevisions:
            "Between two revisions a project stays where the last one left it. A file that was deleted has left; one that could not be read is counted apart.",
            "Entre deux révisions, un projet reste où la dernière l’a laissé. Un fichier supprimé est un départ\u{202f}; un fichier illisible est compté à part.";
        DayByDay: "Day by day", "Jour par jour";
        WhoMoved: "Who moved", "Qui a bougé";
        NobodyMoved: "Nobody moved.", "Aucun projet n’a bougé.";
        EachProject: "Project by project", "Projet par projet";
        Revisions: "Revisions", "Révisions";
        NewestOnly: "The newest 500 lines are shown here; `--format csv` or ndjson has all.",
            "Les 500 lignes les plus récentes sont données ici\u{202f}; `--format csv` ou ndjson les a toutes.";
        StackLegend:
            "Each band is a number of projects on the evidenced reading, the highest level or verdict on top.",
            "Chaque bande est un nombre de projets, lecture étayée, le niveau ou le verdict le plus haut au-dessus.";
    }
}
