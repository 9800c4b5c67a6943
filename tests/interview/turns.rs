//! The state machine, without a terminal: what is asked, and any sequence of turns.

use crate::person::{IDEA, TODAY, described};
use commons::catalogue;
use commons::description::with_answer;
use commons::interview::{
    Agenda, Asker, Choice, Depth, Event, Filter, Interrupted, Session, Setting, Stands,
};
use commons::model::{Answer, Description, Lang, Stage};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody who types these keys, one at each choice, then stops; and Enter at each line, unless
/// a reason is wanted.
struct Script {
    keys: std::vec::IntoIter<char>,
    asked: Vec<String>,
}

impl Asker for Script {
    fn choice(&mut self, choice: &Choice<'_>) -> Result<usize, Interrupted> {
        let key = self.keys.next().unwrap_or('q');
        let found = |key: char| {
            let mut options = choice.options.iter();
            options.position(|option| option.keys.contains(&key))
        };
        // What cannot be not applicable has no key for it: the person skips.
        Ok(found(key).or_else(|| found('s')).expect("a key to skip"))
    }

    fn line(&mut self, prompt: &str, _: &str) -> Result<String, Interrupted> {
        let reason = prompt == commons::words::interview::reason(Lang::En);
        Ok(if reason {
            "one team of four".to_owned()
        } else {
            String::new()
        })
    }

    fn say(&mut self, text: &str) {
        self.asked.push(text.to_owned());
    }
}

const EVERYTHING: Filter = Filter {
    depth: Depth::Full,
    only: Vec::new(),
    unanswered: false,
    stale: false,
    disputed: None,
    all: false,
};

fn agenda(description: &Description, filter: &Filter) -> Agenda {
    let ids = ["commons", "ostrom", "guide"];
    let questionnaires: Vec<_> = ids.into_iter().filter_map(catalogue::shipped).collect();
    let stage = description.project.stage;
    Agenda::new(&questionnaires, description, stage, TODAY, filter)
}

fn ids(agenda: &Agenda) -> Vec<&'static str> {
    agenda.0.iter().map(|ask| ask.question.id).collect()
}

/// Types the keys, and saves as the command does; the file, and the last answer to each question.
fn typed(text: &str, keys: Vec<char>) -> (String, BTreeMap<&'static str, Answer>) {
    let description = described(text);
    let setting = Setting {
        lang: Lang::En,
        today: TODAY,
        stage: Stage::Idea,
        since: description.respondent.answered,
        quick: false,
        file: None,
        look: &|_| Stands::Nothing(None),
        passage: &|_| None,
        beside: &|_| Vec::new(),
    };
    let agenda = agenda(&description, &EVERYTHING);
    let mut session = Session::new(agenda, 0, description.answers, BTreeSet::new(), setting);
    let mut script = Script {
        keys: keys.into_iter(),
        asked: Vec::new(),
    };
    let (mut text, mut last) = (text.to_owned(), BTreeMap::new());
    loop {
        match session.step(&mut script).expect("nobody interrupts") {
            Event::Answered(id, answered) => {
                text = with_answer(&text, id, &answered, Lang::En)
                    .expect("an answer that can be written");
                last.insert(id, answered.answer);
            }
            Event::SectionEnd(_) => {}
            Event::Stopped | Event::Done => return (text, last),
        }
    }
}

/// What keys do, said independently of the session: a place that moves, and answers.
fn expected(asks: &Agenda, keys: &[char]) -> BTreeMap<&'static str, Answer> {
    let (mut at, mut last) = (0_usize, BTreeMap::new());
    for key in keys {
        let Some(ask) = asks.0.get(at) else { break };
        let answer = match key {
            'y' => Some(Answer::Yes),
            'p' => Some(Answer::Partly),
            'n' => Some(Answer::No),
            '?' => Some(Answer::Unknown),
            '-' if ask.question.not_applicable.is_some() => Some(Answer::NotApplicable),
            'i' => continue,
            'b' => {
                at = at.saturating_sub(1);
                continue;
            }
            _ => None,
        };
        if let Some(answer) = answer {
            last.insert(ask.question.id, answer);
        }
        at += 1;
    }
    last
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_turns_leave_a_valid_file_with_the_last_answer_to_each_question(
        keys in prop::collection::vec(prop::sample::select(vec!['y', 'p', 'n', '?', '-', 'b', 'b', 's', 'i']), 0..90),
        flow in any::<bool>(),
    ) {
        let text = if flow {
            IDEA.replace("answers:\n", "answers: {}\n")
        } else {
            IDEA.to_owned()
        };
        let asks = agenda(&described(&text), &EVERYTHING);
        let expected = expected(&asks, &keys);
        let (text, last) = typed(&text, keys);
        let read = described(&text);
        prop_assert_eq!(&last, &expected);
        let found: BTreeMap<&str, Answer> =
            read.answers.iter().map(|(id, it)| (id.as_str(), it.answer)).collect();
        prop_assert_eq!(found, expected);
        for value in read.answers.values() {
            prop_assert_eq!(value.reason.is_some(), value.answer == Answer::NotApplicable);
        }
    }
}

#[test]
fn quick_asks_the_conditions_of_the_stage_and_the_core_questions() {
    let description = described(&IDEA.replace("stage: idea", "stage: production"));
    let quick = Filter {
        depth: Depth::Quick,
        ..EVERYTHING
    };
    let (quick, full) = (
        agenda(&description, &quick),
        agenda(&description, &EVERYTHING),
    );
    assert!(quick.0.len() >= 25 && quick.0.len() * 3 < full.0.len());
    for ask in &full.0 {
        let question = ask.question;
        let wanted = question.core || question.is_gate_at(Stage::Production);
        assert_eq!(
            ids(&quick).contains(&question.id),
            wanted,
            "{}",
            question.id
        );
    }
    let each: BTreeSet<_> = ids(&full).into_iter().collect();
    assert_eq!(each.len(), full.0.len(), "each question is asked once");
}

#[test]
fn what_is_not_due_is_asked_only_with_all() {
    let description = described(IDEA);
    let due = agenda(&description, &EVERYTHING);
    let all = Filter {
        all: true,
        ..EVERYTHING
    };
    let all = agenda(&description, &all);
    let kinds = &description.project.kinds;
    assert!(
        due.0
            .iter()
            .all(|ask| ask.question.is_due(kinds, Stage::Idea))
    );
    assert!(all.0.len() > due.0.len());
    assert!(all.0.iter().all(|ask| ask.question.fits(kinds)));
}

#[test]
fn filters_by_what_the_answers_are() {
    let text = format!(
        "{IDEA}  commons.resource.identified: {{answer: yes, answered: 2024-11-21}}
  commons.community.identified: {{answer: yes, answered: 2024-11-22}}
  ostrom.boundaries.roles-written: unknown
"
    );
    let description = described(&text);
    let stale = Filter {
        stale: true,
        ..EVERYTHING
    };
    assert_eq!(
        ids(&agenda(&description, &stale)),
        ["commons.resource.identified"]
    );
    let longer = described(&format!("{text}policy: {{max-age: 3 years}}\n"));
    assert_eq!(ids(&agenda(&longer, &stale)), [] as [&str; 0]);

    let unanswered = Filter {
        unanswered: true,
        ..EVERYTHING
    };
    let (open, full) = (
        agenda(&description, &unanswered),
        agenda(&description, &EVERYTHING),
    );
    assert_eq!(open.0.len() + 2, full.0.len());
    assert!(!ids(&open).contains(&"commons.resource.identified"));

    let section = Filter {
        only: vec!["commons.community".to_owned()],
        ..EVERYTHING
    };
    let section = agenda(&description, &section);
    assert!(!section.0.is_empty());
    assert!(
        ids(&section)
            .iter()
            .all(|id| id.starts_with("commons.community."))
    );
}

#[test]
fn it_goes_on_at_the_first_question_nobody_looked_at() {
    let text =
        format!("{IDEA}  commons.resource.identified: {{answer: unknown, answered: 2026-11-22}}\n");
    let looked_at = described(&text);
    let asks = agenda(&looked_at, &EVERYTHING);
    assert_eq!(asks.first_open(&looked_at.answers), Some(1));
    let empty = described(&format!("{IDEA}  commons.resource.identified:\n"));
    assert_eq!(asks.first_open(&empty.answers), Some(0));
}
