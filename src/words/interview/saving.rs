//! After an answer: sections, the end, and what can go wrong with a file.

use crate::model::{Answer, Lang};
use crate::words::{self, answer};

sentences_of!("interview-saving");

/// A section is done: how many of its questions that are asked were answered, and how.
#[must_use]
pub fn section_end(
    title: &str,
    counts: &[(Answer, usize)],
    of: usize,
    standing: Option<&str>,
    lang: Lang,
) -> String {
    let answered: usize = counts.iter().map(|(_, number)| number).sum();
    let counts = counts.iter().filter(|(_, number)| *number > 0);
    let counts: Vec<String> = counts
        .map(|(answer, number)| match answer {
            Answer::Unknown => format!("{number} {}", super::dont_know(lang)),
            Answer::Yes | Answer::Partly | Answer::No | Answer::NotApplicable => {
                format!("{number} {}", words::answer(*answer, lang))
            }
        })
        .collect();
    let how = if counts.is_empty() {
        String::new()
    } else {
        format!(" ({})", counts.join(", "))
    };
    let standing = standing.map_or_else(String::new, |standing| format!(" {standing}."));
    let given = words::count(answered, lang, [""; 2], ["réponse", "réponses"]);
    pick!(lang;
        "— {title}: {answered} of {of} answered{how}.{standing}",
        "— {title}\u{a0}: {given} sur {of}{how}.{standing}")
}

/// How the conditions of a section stand: a yes without evidence does not meet one.
#[must_use]
pub fn conditions_met(met: usize, of: usize, without_evidence: usize, lang: Lang) -> String {
    let yes = words::count(
        without_evidence,
        lang,
        ["yes still needs evidence", "yeses still need evidence"],
        ["oui attend une preuve", "oui attendent une preuve"],
    );
    let more = if without_evidence == 0 {
        String::new()
    } else {
        format!("{} {yes}", lang.pick(";", "\u{202f};"))
    };
    let conditions = words::count(
        met,
        lang,
        [""; 2],
        ["condition remplie", "conditions remplies"],
    );
    let all = words::count(of, lang, ["condition", "conditions"], [""; 2]);
    pick!(lang; "{met} of {all} met{more}", "{conditions} sur {of}{more}")
}

/// A score, and a standing where there is one.
#[must_use]
pub fn standing(words: &str, shown: u32, potential: u32, lang: Lang) -> String {
    let words = if words.is_empty() {
        String::new()
    } else {
        format!(" ({words})")
    };
    pick!(lang;
        "Evidenced {shown}, up to {potential} of 100{words}",
        "Étayé {shown}, au mieux {potential} sur 100{words}")
}

/// The end: where the answers are, and what to do next; each command on a line of its own.
#[must_use]
pub fn what_next(file: &str, commands: &WhatNext, lang: Lang) -> Vec<String> {
    let WhatNext {
        report,
        page,
        open,
        other,
    } = commands;
    let mut lines = vec![pick!(lang;
        "Your answers are in {file}.",
        "Vos réponses sont dans {file}.")];
    if let Some(report) = report {
        lines.push(pick!(lang;
            "- The full report:\n    {report}",
            "- Le rapport complet\u{a0}:\n    {report}"));
    }
    lines.push(pick!(lang;
        "- The report as a web page:\n    {page}",
        "- Le rapport sous forme de page web\u{a0}:\n    {page}"));
    if let Some((open, command)) = open {
        lines.push(pick!(lang;
            "- The questions still open ({open}):\n    {command}",
            "- Les questions encore ouvertes ({open})\u{a0}:\n    {command}"));
    }
    lines.push(pick!(lang;
        "- Another person’s view:\n    {other}",
        "- L’avis d’une autre personne\u{a0}:\n    {other}"));
    lines
}

/// The commands that come next.
#[derive(Clone, Debug)]
pub struct WhatNext {
    /// The whole report, where only a short one was shown.
    pub report: Option<String>,
    /// The report as a page.
    pub page: String,
    /// How many questions are open, and the command that asks them.
    pub open: Option<(usize, String)>,
    /// The same questions to somebody else.
    pub other: String,
}

/// Somebody else answered the same question in the meantime.
#[must_use]
pub fn answered_by_another(
    file: &str,
    other: Answer,
    given: Answer,
    side: Option<String>,
    lang: Lang,
) -> String {
    let (other, given) = (answer(other, lang), answer(given, lang));
    let told = pick!(lang;
        "Somebody else answered this question in the meantime: “{other}” stays in {file}.",
        "Quelqu’un d’autre a répondu à cette question entre-temps\u{a0}: «\u{a0}{other}\u{a0}» reste dans {file}.");
    let kept = match side {
        Some(side) => pick!(lang;
            "Your answer, “{given}”, is kept in {side}: settle it together.",
            "Votre réponse, «\u{a0}{given}\u{a0}», est gardée dans {side}\u{a0}: décidez-en ensemble."),
        None => pick!(lang;
            "Your answer, “{given}”, could not be kept: settle it together.",
            "Votre réponse, «\u{a0}{given}\u{a0}», n’a pas pu être gardée\u{a0}: décidez-en ensemble."),
    };
    format!("{told} {kept}")
}

/// A name for `--only` that nothing has.
#[must_use]
pub fn unknown_only(name: &str, close: Option<&str>, lang: Lang) -> String {
    let help = match close {
        Some(close) => pick!(lang;
            "did you mean `{close}`?",
            "vouliez-vous dire `{close}`\u{202f}?"),
        None => lang.pick(
            "run `commons explain` to list questionnaires and their sections".to_owned(),
            "lancez `commons explain` pour lister les questionnaires et leurs parties".to_owned(),
        ),
    };
    pick!(lang;
        "unknown name `{name}`\n  help: {help}",
        "nom inconnu `{name}`\n  aide\u{a0}: {help}")
}

/// Whose sheet it is.
#[must_use]
pub fn sheet_name(done: usize, lang: Lang) -> String {
    let number = done + 1;
    pick!(lang;
        "Sheet {number}: whose is it (name, or name and role)? Enter: no more sheets.",
        "Feuille {number}\u{a0}: à qui est-elle (nom, ou nom et rôle)\u{202f}? Entrée\u{a0}: plus de feuilles.")
}

/// The answers on a sheet, as many as there are.
#[must_use]
pub fn sheet_answers(first: bool, lang: Lang) -> &'static str {
    if first {
        lang.pick(
            "The answers, with the numbers on the sheet: 1 y, 2 n, 3 p, 4 ? (y yes, p partly, n no, ? don’t know, - not applicable; 5-9 y for several; b: back)",
            "Les réponses, avec les numéros de la feuille\u{a0}: 1 o, 2 n, 3 p, 4 ? (o oui, p en partie, n non, ? je ne sais pas, - sans objet\u{202f}; 5-9 o pour plusieurs\u{202f}; r\u{a0}: revenir)",
        )
    } else {
        lang.pick(
            "The answers (? is “don’t know”):",
            "Les réponses (? pour «\u{a0}je ne sais pas\u{a0}»)\u{a0}:",
        )
    }
}

/// A file says otherwise than a sheet.
#[must_use]
pub fn sheet_differs(questions: &[String], file: &str, lang: Lang) -> String {
    let questions = questions.join(", ");
    pick!(lang;
        "{file} already has other answers to {questions}. Replace them with those of the sheet?",
        "{file} a déjà d’autres réponses à {questions}. Les remplacer par celles de la feuille\u{202f}?")
}

/// Numbers in a row: `5-8`, `12`.
fn ranges(numbers: &[usize]) -> Vec<String> {
    let rows = numbers.chunk_by(|one, next| one + 1 == *next);
    let row = |row: &[usize]| match row {
        [first, .., last] => format!("{first}-{last}"),
        _ => row.iter().map(usize::to_string).collect(),
    };
    rows.map(row).collect()
}

/// A sheet is saved.
#[must_use]
pub fn sheet_saved(
    file: &str,
    counts: &[(Answer, usize)],
    missing: &[usize],
    lang: Lang,
) -> String {
    let counts = counts.iter().filter(|(_, number)| *number > 0);
    let counts: Vec<String> = counts
        .map(|(answer, number)| format!("{number} {}", words::answer(*answer, lang)))
        .collect();
    let numbers = ranges(missing);
    let missing = if missing.is_empty() {
        String::new()
    } else {
        lang.pick(
            format!(" Without an answer: {}.", numbers.join(", ")),
            format!(" Sans réponse\u{a0}: {}.", numbers.join(", ")),
        )
    };
    lang.pick(
        format!("Saved in {file}: {}.{missing}", counts.join(", ")),
        format!(
            "Enregistré dans {file}\u{a0}: {}.{missing}",
            counts.join(", ")
        ),
    )
}

/// All sheets are in.
#[must_use]
pub fn sheets_done(sheets: usize, command: &str, lang: Lang) -> String {
    let number = words::count(
        sheets,
        lang,
        ["sheet saved", "sheets saved"],
        ["feuille enregistrée", "feuilles enregistrées"],
    );
    pick!(lang;
        "{number}. One report of all answers:\n    {command}",
        "{number}. Un rapport de toutes les réponses\u{a0}:\n    {command}")
}

/// A questionnaire that the project is not asked.
#[must_use]
pub fn not_asked(id: &str, asked: &[&str], lang: Lang) -> String {
    let asked = asked.join(", ");
    pick!(lang;
        "this project is not asked the questionnaire `{id}`\n  help: it is asked {asked}",
        "ce projet n’a pas le questionnaire `{id}`\n  aide\u{a0}: il a {asked}")
}

/// Why there is no level at a stage.
#[must_use]
pub fn no_level(stage: &str, from: Option<&str>, lang: Lang) -> String {
    match from {
        Some(from) => pick!(lang;
            "No level at the stage “{stage}”: there are no rules to look at yet. The principles are asked from the stage “{from}” on.",
            "Pas de niveau au stade «\u{a0}{stage}\u{a0}»\u{a0}: il n’y a pas encore de règles à examiner. Les principes sont demandés à partir du stade «\u{a0}{from}\u{a0}»."),
        None => pick!(lang;
            "No level at the stage “{stage}”: its essential questions do not apply yet.",
            "Pas de niveau au stade «\u{a0}{stage}\u{a0}»\u{a0}: ses questions essentielles ne s’appliquent pas encore."),
    }
}

/// The level on the essentials, and as claimed where that is more.
#[must_use]
pub fn level_on_essentials(
    evidenced: &str,
    claimed: Option<&str>,
    (answered, of): (usize, usize),
    lang: Lang,
) -> String {
    let claimed = claimed.map_or_else(String::new, |claimed| {
        pick!(lang; "; {claimed} as claimed", "\u{202f}; {claimed} selon les déclarations")
    });
    pick!(lang;
        "On the essentials ({answered} of {of} answered), evidence counted: {evidenced}{claimed}.",
        "Sur l’essentiel ({answered} réponses sur {of}), preuves comptées\u{a0}: {evidenced}{claimed}.")
}
