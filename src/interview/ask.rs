//! One question: where one is, its words, the earlier answer, and what the person makes of it.

use super::{Ask, Asker, Choice, Choosable, Interrupted, Setting, written};
use crate::model::{Answer, Answered, FEWEST_WORDS, Place, Question, words_in};
use crate::words::{self, interview as say};

/// What the person makes of a question.
#[derive(Clone, Debug)]
pub(super) enum Turn {
    /// Answers it.
    Answer(Answered),
    /// Goes back to the one before.
    Back,
    /// Leaves it for later.
    Skip,
    /// Stops here.
    Stop,
}

/// What an option does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Act {
    Answer(Answer),
    More,
    Back,
    Skip,
    Stop,
}

/// What can be done with a question. The keys of both languages work in both.
const ACTS: [Act; 9] = [
    Act::Answer(Answer::Yes),
    Act::Answer(Answer::Partly),
    Act::Answer(Answer::No),
    Act::Answer(Answer::Unknown),
    Act::Answer(Answer::NotApplicable),
    Act::More,
    Act::Back,
    Act::Skip,
    Act::Stop,
];

impl Act {
    fn choosable(self, setting: Setting<'_>) -> Choosable<'static> {
        let lang = setting.lang;
        let (keys, words): (&'static [char], _) = match self {
            Act::Answer(Answer::Yes) => (lang.pick(&['y', 'o', '1'][..], &['o', 'y', '1']), ""),
            Act::Answer(Answer::Partly) => (&['p', 'e', '2'], ""),
            Act::Answer(Answer::No) => (&['n', '3'], ""),
            Act::Answer(Answer::Unknown) => (&['?', 'd', '4'], say::dont_know(lang)),
            Act::Answer(Answer::NotApplicable) => (&['-', 'x', '5'], ""),
            Act::More => (&['i', 'h'], say::more(lang)),
            Act::Back => (lang.pick(&['b', 'r'][..], &['r', 'b']), say::back(lang)),
            Act::Skip => (&['s'], say::skip(lang)),
            Act::Stop => (&['q'], say::stop(lang)),
        };
        let words = match self {
            Act::Answer(answer) if words.is_empty() => words::answer(answer, lang),
            Act::Answer(_) | Act::More | Act::Back | Act::Skip | Act::Stop => words,
        };
        let other: &'static [&'static str] = match self {
            Act::Answer(Answer::Yes) => &["yes", "oui", "true"],
            Act::Answer(Answer::Partly) => &["partly", "partially", "en partie", "partiellement"],
            Act::Answer(Answer::No) => &["no", "non", "false"],
            Act::Answer(Answer::Unknown) => &[
                "unknown",
                "inconnu",
                "don’t know",
                "dont know",
                "je ne sais pas",
                "ne sais pas",
                "sais pas",
            ],
            Act::Answer(Answer::NotApplicable) => &["not applicable", "sans objet", "n/a"],
            Act::More => &["info", "more", "help", "aide", "plus"],
            Act::Back => &["back", "revenir", "retour"],
            Act::Skip => &["skip", "sauter", "passer", "next", "suivante"],
            Act::Stop => &["stop", "quit", "arrêter", "quitter"],
        };
        Choosable { keys, words, other }
    }
}

/// Asks a question until there is something to go on with.
pub(super) fn ask(
    current: Ask,
    place: (usize, usize),
    earlier: Option<&Answered>,
    setting: Setting<'_>,
    asker: &mut dyn Asker,
) -> Result<Turn, Interrupted> {
    let (question, lang) = (current.question, setting.lang);
    let title = current.section.title.get(lang);
    asker.say("");
    asker.say(&say::place(title, current.in_section, place, lang));
    asker.say("");
    asker.say(question.text.get(lang));
    if let Some(earlier) = earlier {
        asker.say(&say::earlier(earlier, lang));
    }
    asker.say("");
    let acts: Vec<Act> = ACTS
        .into_iter()
        .filter(|act| {
            *act != Act::Answer(Answer::NotApplicable) || question.not_applicable.is_some()
        })
        .collect();
    let options: Vec<Choosable> = acts.iter().map(|act| act.choosable(setting)).collect();
    let default = earlier.and_then(|earlier| {
        let same = |act: &Act| *act == Act::Answer(earlier.answer);
        acts.iter().position(same)
    });
    loop {
        let choice = Choice {
            prompt: "",
            options: &options,
            default,
        };
        let chosen = acts.get(asker.choice(&choice)?).copied();
        return Ok(match chosen.unwrap_or(Act::Skip) {
            Act::Answer(Answer::NotApplicable) => {
                match reason(question, earlier, setting, asker)? {
                    Some(reason) => Turn::Answer(Answered {
                        reason: Some(reason),
                        ..answered(Answer::NotApplicable, earlier, setting)
                    }),
                    None => continue,
                }
            }
            Act::Answer(answer) => {
                if answer == Answer::No && question.is_gate_at(setting.stage) {
                    asker.say(&say::condition_not_met(question, lang));
                }
                Turn::Answer(answered(answer, earlier, setting))
            }
            Act::More => {
                explain(question, setting, asker);
                continue;
            }
            Act::Back => Turn::Back,
            Act::Skip => Turn::Skip,
            Act::Stop => Turn::Stop,
        });
    }
}

/// Why, what would show it, what to do, where it comes from.
fn explain(question: &Question, setting: Setting<'_>, asker: &mut dyn Asker) {
    asker.say("");
    for line in say::explanation(question, setting.lang) {
        asker.say(&line);
    }
    asker.say("");
}

/// Why a question has no object here; `None` when the person would rather answer otherwise.
fn reason(
    question: &Question,
    earlier: Option<&Answered>,
    setting: Setting<'_>,
    asker: &mut dyn Asker,
) -> Result<Option<String>, Interrupted> {
    let lang = setting.lang;
    if let Some(when) = &question.not_applicable {
        asker.say(&say::not_applicable_when(when.get(lang), lang));
    }
    let before = earlier.and_then(|it| it.reason.clone());
    if let Some(before) = &before {
        asker.say(&say::kept_reason(before, lang));
    }
    let mut prompt = say::reason(lang);
    loop {
        match asker.line(prompt, "")?.as_str() {
            "<" => return Ok(None),
            "" if before.is_some() => return Ok(before),
            few if words_in(few) < FEWEST_WORDS => prompt = say::reason_needed(lang),
            reason => return Ok(Some(reason.to_owned())),
        }
    }
}

/// An answer given today. What was written beside an earlier one stays, its author only if the
/// answer does. “Don’t know” always has its date: it shows that somebody looked.
fn answered(answer: Answer, earlier: Option<&Answered>, setting: Setting<'_>) -> Answered {
    let today = written(setting.today);
    let dated = answer == Answer::Unknown || setting.since != today;
    let same = earlier.filter(|it| it.answer == answer);
    Answered {
        answer,
        note: earlier.and_then(|it| it.note.clone()),
        reason: None,
        evidence: earlier.map_or_else(Vec::new, |it| it.evidence.clone()),
        answered: today.filter(|_| dated),
        by: same.and_then(|it| it.by.clone()),
        place: earlier.map_or_else(Place::default, |it| it.place),
    }
}
