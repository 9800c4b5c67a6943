//! What a questionnaire comes to, in sentences.

use super::{FEW, NextStagePart};
use crate::model::{
    Coverage, Essentials, GateVerdict, GatesOutcome, Lang, Level, LevelOutcome, NextStage, Outcome,
    Questionnaire, QuestionnaireResult, Ready, Stage, question_of,
};
use crate::words;

sentences_of!(say, "report-questionnaire");

pub(super) fn next_part(
    questionnaire: &Questionnaire,
    next: &NextStage,
    lang: Lang,
) -> NextStagePart {
    let stage = words::stage(next.stage, lang);
    let ready = ready_words(next.evidenced, next.potential, next.stage, lang);
    let new = say::become_due(next.new.len(), lang);
    let held = held_back(
        questionnaire,
        &next.held_back_by,
        questionnaire.sections.len(),
        lang,
    );
    let headline = say::at_the_next_stage(&stage, &new, &ready, &held, lang);
    NextStagePart {
        next: next.clone(),
        headline,
    }
}

fn titles(questionnaire: &Questionnaire, ids: &[&'static str], lang: Lang) -> String {
    let section = |id: &&str| {
        questionnaire
            .sections
            .iter()
            .find(|section| section.id == *id)
    };
    let titles = ids
        .iter()
        .filter_map(section)
        .map(|section| section.title.get(lang));
    // A title may hold commas, and names that want their capital.
    titles.collect::<Vec<_>>().join(lang.semicolon())
}

/// The least ready of so many sections; said only while others are readier.
fn held_back(questionnaire: &Questionnaire, ids: &[&'static str], of: usize, lang: Lang) -> String {
    if ids.is_empty() || ids.len() == of {
        return String::new();
    }
    let titles = titles(questionnaire, ids, lang);
    say::least_ready(&titles, lang)
}

/// What a questionnaire says in a sentence, and what stands behind it.
pub(super) fn sentences(
    questionnaire: &'static Questionnaire,
    result: &QuestionnaireResult,
    stage: Stage,
    lang: Lang,
) -> (String, Vec<String>) {
    match &result.outcome {
        Outcome::NotAsked { from } => (not_asked(*from, lang), Vec::new()),
        Outcome::TooMuchNotApplicable => (too_much(result.coverage, lang), Vec::new()),
        Outcome::Gates(gates) => {
            let mut details = vec![words::conditions(gates.conditions, lang)];
            details.extend(open(questionnaire, gates, lang));
            details.extend(to_come(gates, lang));
            (gates_words(gates, lang), details)
        }
        Outcome::Level(level) => (
            level_words(result, level, lang),
            level_details(questionnaire, level, lang),
        ),
        Outcome::Ready {
            now, held_back_by, ..
        } => {
            let asked = result
                .sections
                .iter()
                .filter(|it| it.coverage.applicable > 0);
            let held = held_back(questionnaire, held_back_by, asked.count(), lang)
                .trim()
                .to_owned();
            let details = if held.is_empty() {
                Vec::new()
            } else {
                vec![held]
            };
            (
                ready_words(now.evidenced, now.potential, stage, lang),
                details,
            )
        }
    }
}

fn not_asked(from: Option<Stage>, lang: Lang) -> String {
    match from {
        Some(from) => {
            let stage = words::stage(from, lang);
            say::not_asked_yet(&stage, lang)
        }
        None => say::not_asked_of_this_kind(lang).to_owned(),
    }
}

/// The conditions of later stages that are not met today.
fn to_come(gates: &GatesOutcome, lang: Lang) -> Option<String> {
    let count = say::conditions_to_come(gates.to_come.len(), lang);
    (!gates.to_come.is_empty()).then_some(count)
}

/// More than a quarter does not apply: there is nothing to say of the rest.
fn too_much(coverage: Coverage, lang: Lang) -> String {
    let (not, due) = (
        coverage.not_applicable,
        coverage.applicable + coverage.not_applicable,
    );
    say::too_much_not_applicable(&not, &due, lang)
}

/// The open conditions by their texts.
fn open(questionnaire: &'static Questionnaire, gates: &GatesOutcome, lang: Lang) -> Option<String> {
    let open = quoted(questionnaire, &gates.open, FEW, lang)?;
    Some(say::still_open(&open, lang))
}

/// So many questions by their texts, and how many more.
fn quoted(
    questionnaire: &'static Questionnaire,
    ids: &[&'static str],
    most: usize,
    lang: Lang,
) -> Option<String> {
    let text = |id: &&'static str| Some(question_of(id, &[questionnaire])?.text.get(lang));
    let quoted = |text: &str| pick!(lang; "“{text}”", "«\u{a0}{text}\u{a0}»");
    let texts: Vec<String> = ids.iter().filter_map(text).map(quoted).take(most).collect();
    let named = texts.join(lang.semicolon());
    match ids.len().saturating_sub(texts.len()) {
        _ if texts.is_empty() => None,
        0 => Some(named),
        more => Some(format!("{named}, {}", words::and_more(more, lang))),
    }
}

/// `A commons.` · `At least an open project; up to a commons.` · `Inconclusive; up to a commons.`
fn gates_words(gates: &GatesOutcome, lang: Lang) -> String {
    let (floor, ceiling) = (gates.verdict.evidenced, gates.verdict.potential);
    let (floor_words, up_to) = (
        words::gate_verdict(floor, lang),
        words::gate_verdict(ceiling, lang),
    );
    if floor == ceiling {
        return words::capital(&format!("{floor_words}."));
    }
    if !floor.holds_as_a_floor() && !ceiling.holds_as_a_floor() {
        // What is certain of it is no name that one could rise to.
        return say::inconclusive_in_any_case(&up_to, lang);
    }
    if floor.holds_as_a_floor() {
        say::at_least_up(&floor_words, &up_to, lang)
    } else if ceiling == GateVerdict::Passes {
        say::all_may_be_met(lang).to_owned()
    } else {
        say::inconclusive_up(&up_to, lang)
    }
}

fn level_words(result: &QuestionnaireResult, outcome: &LevelOutcome, lang: Lang) -> String {
    let potential = outcome.level.potential;
    let up_to = potential.map_or_else(String::new, |level| words::level(level, lang));
    let Some(evidenced) = outcome.level.evidenced else {
        let Coverage {
            answered,
            applicable,
            ..
        } = result.coverage;
        let needed = outcome.needed;
        let given = if answered == 0 {
            format!("aucune réponse sur {applicable} questions")
        } else {
            let answers = words::count(answered, lang, [""; 2], ["réponse", "réponses"]);
            format!("{answers} sur {applicable} questions")
        };
        return say::too_few_answers(&answered, &applicable, &needed, &up_to, &given, lang);
    };
    let name = words::level_name(evidenced, lang);
    let words = say::level_of_four(&u8::from(evidenced), &name, lang);
    if Some(evidenced) == potential {
        format!("{words}.")
    } else {
        say::up_to(&words, &up_to, lang)
    }
}

/// `The 16 essential questions alone (all answered) would give level 2, fragile; 3 as claimed.` Shown where the
/// full level is missing or differs, never in its place; where both are there, why they may differ.
pub(super) fn essentials_words(outcome: &Outcome, lang: Lang) -> Option<String> {
    let Outcome::Level(outcome) = outcome else {
        return None;
    };
    let essentials = outcome.essentials?;
    let (evidenced, claimed, potential) = (
        essentials.level.evidenced?,
        essentials.level.claimed?,
        essentials.level.potential?,
    );
    let Essentials { answered, of, .. } = essentials;
    if outcome.level.evidenced == Some(evidenced) {
        return None;
    }
    let open = answered < of;
    let range = if open && potential > evidenced {
        let (from, to) = (u8::from(evidenced), u8::from(potential));
        say::level_to(&from, &to, lang)
    } else {
        words::level(evidenced, lang)
    };
    let claimed = if claimed > evidenced && (!open || claimed < potential) {
        let number = u8::from(claimed);
        say::as_claimed(&number, lang)
    } else {
        String::new()
    };
    let reviewed = essentials.level.reviewed.flatten().map(u8::from);
    let reviewed = reviewed.map_or_else(String::new, |number| say::after_review(&number, lang));
    let answered = match lang {
        Lang::En if open => format!("{answered} answered"),
        Lang::En => "all answered".to_owned(),
        Lang::Fr => words::count(answered, lang, [""; 2], ["réponse", "réponses"]),
    };
    let full = outcome.level.evidenced.map(u8::from);
    let others = full.map_or_else(String::new, |full| say::on_all(&full, lang));
    Some(say::essentials_alone(
        &of, &answered, &range, &claimed, &reviewed, &others, lang,
    ))
}

/// How many there are, and the first to settle: a card has no room for more.
pub(super) fn noes_words(
    questionnaire: &'static Questionnaire,
    noes: &[&'static str],
    lang: Lang,
) -> Option<String> {
    let named = quoted(questionnaire, noes, 1, lang)?;
    let lead = words::essential_noes(noes.len(), lang);
    Some(format!("{lead}{} {named}.", lang.colon()))
}

fn level_details(questionnaire: &Questionnaire, outcome: &LevelOutcome, lang: Lang) -> Vec<String> {
    let titles = |ids: &[_]| titles(questionnaire, ids, lang);
    let mut details = Vec::new();
    if let Some(level) = outcome.level.evidenced {
        let held = titles(&outcome.held_back_by);
        details.push((!held.is_empty()).then(|| say::held_back_by(&held, lang)));
        let undated = titles(&outcome.practice_not_evidenced);
        let undated = Some(undated).filter(|it| level == Level::Sound && !it.is_empty());
        details.push(undated.map(|it| say::without_dated_practice(&it, lang)));
    }
    let without = titles(&outcome.not_applicable);
    details.push((!without.is_empty()).then(|| say::not_applicable(&without, lang)));
    details.into_iter().flatten().collect()
}

fn ready_words(evidenced: Ready, potential: Ready, stage: Stage, lang: Lang) -> String {
    let stage = words::stage(stage, lang);
    let known = words::capital(words::ready_standing(evidenced, potential, lang));
    let up_to = words::readiness(potential, lang);
    let up_to = if evidenced == potential {
        String::new()
    } else {
        say::and_up_to(&up_to, lang)
    };
    if evidenced.is_inconclusive(potential) {
        let up_to = match potential {
            Ready::Ready => say::up_to_ready(lang),
            Ready::Nearly => say::up_to_nearly_ready(lang),
            Ready::NotReady => "",
        };
        return say::readiness_unknown(&known, &stage, &up_to, lang);
    }
    say::for_the_stage(&known, &stage, &up_to, lang)
}
