//! One question: where one is, its words, the earlier answer, and what the person makes of it.

use super::reply::{Reply, said};
use super::{Ask, Asker, Choice, Choosable, Interrupted, Setting};
use crate::model::{Answer, Answered, FEWEST_WORDS, Pointer, Question, words_in};
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
        let (answer, keys): (_, &'static [char]) = match self {
            Act::Answer(answer) => (
                answer,
                match answer {
                    Answer::Yes => lang.pick(&['y', 'o', '1'][..], &['o', 'y', '1']),
                    Answer::Partly => &['p', 'e', '2'],
                    Answer::No => &['n', '3'],
                    Answer::Unknown => &['?', 'd', '4'],
                    Answer::NotApplicable => &['-', 'x', '5'],
                },
            ),
            Act::More => return Choosable::more(lang),
            Act::Back => return Choosable::back(lang),
            Act::Skip => return Choosable::skip(lang),
            Act::Stop => return Choosable::stop(lang),
        };
        let words = match answer {
            Answer::Unknown => say::dont_know(lang),
            Answer::Yes | Answer::Partly | Answer::No | Answer::NotApplicable => {
                words::answer(answer, lang)
            }
        };
        Choosable {
            keys,
            words,
            other: said(answer),
        }
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
    show(current, place, earlier, setting, asker);
    let acts: Vec<Act> = ACTS
        .into_iter()
        .filter(|act| {
            *act != Act::Answer(Answer::NotApplicable) || question.not_applicable.is_some()
        })
        .collect();
    let options: Vec<Choosable> = acts.iter().map(|act| act.choosable(setting)).collect();
    // Where nobody looked yet, Enter takes nothing.
    let default = earlier.filter(|earlier| !is_proposal(earlier));
    let default = default.and_then(|earlier| {
        let same = |act: &Act| *act == Act::Answer(earlier.answer);
        acts.iter().position(same)
    });
    let answers = acts.iter().filter(|act| matches!(act, Act::Answer(_)));
    // With “more”, which tells the others again.
    let mut again = Some(answers.count() + 1);
    loop {
        let choice = Choice {
            prompt: "",
            options: &options,
            default,
            again,
        };
        let chosen = acts.get(asker.choice(&choice)?).copied();
        return Ok(match chosen.unwrap_or(Act::Skip) {
            Act::Answer(Answer::NotApplicable) => {
                match reason(question, earlier, setting, asker)? {
                    Reply::Text(reason) => Turn::Answer(Answered {
                        reason: Some(reason),
                        ..answered(Answer::NotApplicable, earlier, setting)
                    }),
                    Reply::Stop => Turn::Stop,
                    Reply::Nothing | Reply::No | Reply::DontKnow | Reply::Back | Reply::More => {
                        continue;
                    }
                }
            }
            Act::Answer(answer) => {
                // A short interview says at its end what to do first.
                if answer == Answer::No && !setting.quick && question.is_gate_at(setting.stage) {
                    asker.say(&say::condition_not_met(question, lang));
                }
                let answered = answered(answer, earlier, setting);
                let was = earlier.is_some_and(|it| it.answer != Answer::Unknown);
                if was && is_proposal(&answered) {
                    asker.say(say::evidence_stays(lang));
                }
                Turn::Answer(answered)
            }
            Act::More => {
                explain(question, setting, asker);
                asker.say(question.text.get(lang));
                asker.say("");
                again = None;
                continue;
            }
            Act::Back => Turn::Back,
            Act::Skip => Turn::Skip,
            Act::Stop => Turn::Stop,
        });
    }
}

/// Shows a question with what stands beside it: what others said, what was proposed, the answer there
/// is.
fn show(
    current: Ask,
    place: (usize, usize),
    earlier: Option<&Answered>,
    setting: Setting<'_>,
    asker: &mut dyn Asker,
) {
    let (question, lang) = (current.question, setting.lang);
    let title = current.section.title.get(lang);
    asker.say("");
    asker.say(&say::place(title, place, lang));
    asker.say("");
    asker.say(question.text.get(lang));
    for line in (setting.beside)(question.id) {
        asker.say(&line);
    }
    match earlier {
        Some(earlier) if is_proposal(earlier) => {
            asker.say(say::proposed(lang));
            for piece in &earlier.evidence {
                let (Pointer::Path(at) | Pointer::Url(at) | Pointer::Text(at)) = &piece.at;
                asker.say(&say::passage(at, (setting.passage)(at).as_deref(), lang));
            }
        }
        Some(earlier) => asker.say(&say::earlier(earlier, lang)),
        None => {}
    }
    asker.say("");
}

/// Whether nobody answered yet, and somebody, or a program, says where to look.
pub(super) fn is_proposal(answered: &Answered) -> bool {
    answered.answer == Answer::Unknown && !answered.evidence.is_empty()
}

/// What each answer means, why, what would show it, what to do, where it comes from.
pub(super) fn explain(question: &Question, setting: Setting<'_>, asker: &mut dyn Asker) {
    asker.say("");
    for line in say::explanation(question, setting.lang) {
        asker.say(&line);
    }
    asker.say("");
}

/// Why a question has no object here; anything but a text or an end when the person would rather
/// answer otherwise.
fn reason(
    question: &Question,
    earlier: Option<&Answered>,
    setting: Setting<'_>,
    asker: &mut dyn Asker,
) -> Result<Reply, Interrupted> {
    let lang = setting.lang;
    if let Some(when) = &question.not_applicable {
        asker.say(&say::not_applicable_when(when.get(lang), lang));
    }
    let before = earlier.and_then(|it| it.reason.clone()).unwrap_or_default();
    let (mut prompt, mut start) = (say::reason(lang), before);
    loop {
        match Reply::of(asker.line(prompt, &start)?) {
            Reply::Text(few) if words_in(&few) < FEWEST_WORDS => {
                (prompt, start) = (say::reason_needed(lang), String::new());
            }
            Reply::Nothing | Reply::No | Reply::DontKnow => {
                (prompt, start) = (say::reason_needed(lang), String::new());
            }
            Reply::More => explain(question, setting, asker),
            reply @ (Reply::Text(_) | Reply::Back | Reply::Stop) => return Ok(reply),
        }
    }
}

/// An answer given today; what was only proposed does not stay beside it.
fn answered(answer: Answer, earlier: Option<&Answered>, setting: Setting<'_>) -> Answered {
    let mut given = Answered::given(answer, earlier, setting.today, setting.since);
    if answer != Answer::Unknown && earlier.is_some_and(is_proposal) {
        given.evidence.clear();
    }
    given
}
