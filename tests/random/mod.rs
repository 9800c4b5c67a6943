//! Random questionnaires and answers, for the tests that hold for all of them.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test file uses its own part of it"
)]

use crate::common::{
    LATELY, LONG_AGO, answered, evidence, it, leak, project, question, with_items,
};
use commons::catalogue;
use commons::model::{
    Answer, Answered, Description, Effort, Evidence, Facet, Item, Kind, PRINCIPLES, Pointer,
    Question, Questionnaire, Scheme, Section, Severity, Stage, Sub,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeSet;
use std::fmt;

/// Questionnaires and a project that answers them.
#[derive(Clone)]
pub struct Case {
    /// What is asked.
    pub questionnaires: Vec<&'static Questionnaire>,
    /// What is answered.
    pub description: Description,
}

/// What matters to a score, a question a line: proptest shows it when something fails.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let project = &self.description.project;
        writeln!(f, "{:?} {:?}", project.stage, project.kinds)?;
        for questionnaire in &self.questionnaires {
            writeln!(f, "{} ({:?})", questionnaire.id, questionnaire.scheme)?;
            for (section, item) in questionnaire.items() {
                let of = item.question;
                let given = self.description.answers.get(of.id);
                let dates: Option<Vec<_>> = given.map(|given| {
                    let pieces = given.evidence.iter();
                    pieces
                        .map(|piece| piece.date.map(|it| it.to_string()))
                        .collect()
                });
                writeln!(
                    f,
                    "  {} {} {:?} {:?} core {} {:?} gate {:?} {:?}..{:?} {:?} {:?}: {:?} {dates:?}",
                    section.id,
                    of.id,
                    item.group,
                    of.facet,
                    of.core,
                    of.severity,
                    of.gate,
                    of.from,
                    of.until,
                    of.kinds,
                    of.effort,
                    self.answer(of.id),
                )?;
            }
        }
        Ok(())
    }
}

impl Case {
    /// Every question, as often as it stands in a questionnaire.
    pub fn questions(&self) -> impl Iterator<Item = &'static Question> {
        self.questionnaires
            .iter()
            .flat_map(|questionnaire| questionnaire.items())
            .map(|(_, item)| item.question)
    }

    /// The same with one answer changed.
    pub fn with(&self, id: &str, answered: Answered) -> Case {
        let mut case = self.clone();
        case.description.answers.insert(id.to_owned(), answered);
        case
    }

    /// The answer to a question.
    pub fn answer(&self, id: &str) -> Answer {
        let answered = self.description.answers.get(id);
        answered.map_or(Answer::Unknown, |answered| answered.answer)
    }
}

/// A random selection of the shipped questionnaires, answered.
pub fn shipped_case() -> impl Strategy<Value = Case> {
    let count = catalogue::ids().len();
    let selection = subsequence(catalogue::all(), 1..=count);
    selection.prop_shuffle().prop_flat_map(answered_case)
}

/// One or two small questionnaires of one's own, answered.
pub fn own_case() -> impl Strategy<Value = Case> {
    let one = scheme().prop_flat_map(|scheme| small(scheme, 3, 4));
    vec(one, 1..=2).prop_flat_map(|mut questionnaires| {
        for (at, questionnaire) in questionnaires.iter_mut().enumerate() {
            rename(questionnaire, at);
        }
        answered_case(questionnaires)
    })
}

/// A small questionnaire of one's own of this scheme, answered.
pub fn case_of(scheme: Scheme, sections: usize, questions: usize) -> impl Strategy<Value = Case> {
    small(scheme, sections, questions).prop_flat_map(|small| answered_case(vec![small]))
}

/// These questionnaires, answered by a random project.
pub fn answered_case(questionnaires: Vec<&'static Questionnaire>) -> impl Strategy<Value = Case> {
    let ids: Vec<(String, bool)> = catalogue_of(&questionnaires);
    let count = ids.len();
    let draws = mood().prop_flat_map(move |mood| vec(answer(mood), count));
    (stage(), kinds(1..=2), draws).prop_map(move |(stage, kinds, draws)| {
        let mut description = project(&kinds, stage);
        for ((id, may_be_not_applicable), mut given) in ids.iter().zip(draws) {
            if given.answer == Answer::NotApplicable && !may_be_not_applicable {
                given = answered(Answer::Yes, given.evidence);
            }
            // A question without an entry is unknown, and so is one that says so.
            if given.answer != Answer::Unknown || !given.evidence.is_empty() {
                description.answers.insert(id.clone(), given);
            }
        }
        Case {
            questionnaires: questionnaires.clone(),
            description,
        }
    })
}

/// Each question once, with whether it may be not applicable.
fn catalogue_of(questionnaires: &[&'static Questionnaire]) -> Vec<(String, bool)> {
    let mut ids: Vec<(String, bool)> = questionnaires
        .iter()
        .flat_map(|questionnaire| questionnaire.items())
        .map(|(_, item)| {
            let question = item.question;
            (question.id.to_owned(), question.not_applicable.is_some())
        })
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

/// How likely yes, partly, no, unknown and not applicable are, then dated, documented and claimed.
type Mood = [[u32; 5]; 2];

/// Projects of different kinds: else hardly any would be near a threshold that matters.
fn mood() -> impl Strategy<Value = Mood> {
    select(vec![
        [[4, 3, 4, 4, 1], [3, 3, 3, 0, 0]],
        [[10, 3, 2, 0, 1], [9, 3, 2, 0, 0]],
        [[16, 1, 1, 1, 1], [12, 1, 1, 0, 0]],
        [[12, 2, 1, 1, 1], [1, 3, 8, 0, 0]],
        [[3, 2, 1, 10, 1], [3, 3, 3, 0, 0]],
        [[4, 2, 10, 1, 1], [6, 2, 2, 0, 0]],
    ])
}

fn answer([answers, support]: Mood) -> impl Strategy<Value = Answered> {
    let [yes, partly, no, unknown, not_applicable] = answers;
    let [dated, documented, claimed, ..] = support;
    let pieces: BoxedStrategy<Vec<Evidence>> = prop_oneof![
        dated => select(vec![
            vec![evidence(Some(LATELY))],
            vec![evidence(None), evidence(Some(LATELY)), evidence(Some(LONG_AGO))],
        ]),
        documented => select(vec![
            vec![evidence(None)],
            vec![evidence(Some(LONG_AGO)), evidence(None)],
        ]),
        // A text too short to name anything is no evidence.
        claimed => select(vec![Vec::new(), vec![short_text()]]),
    ]
    .boxed();
    let word = prop_oneof![
        yes => Just(Answer::Yes),
        partly => Just(Answer::Partly),
        no => Just(Answer::No),
        unknown => Just(Answer::Unknown),
        not_applicable => Just(Answer::NotApplicable),
    ];
    (word, pieces).prop_map(|(word, pieces)| answered(word, pieces))
}

fn short_text() -> Evidence {
    Evidence {
        at: Pointer::Text("x".to_owned()),
        ..evidence(Some(LATELY))
    }
}

pub fn scheme() -> impl Strategy<Value = Scheme> {
    select(Scheme::WORDS.map(|(_, scheme)| scheme).to_vec())
}

fn stage() -> impl Strategy<Value = Stage> {
    select(Stage::WORDS.map(|(_, stage)| stage).to_vec())
}

/// Two kinds are enough to tell those that are asked from those that are not.
fn kinds(count: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Vec<Kind>> {
    subsequence(vec![Kind::Software, Kind::Natural], count)
}

/// A valid questionnaire named `own`, with at most so many sections of so many questions.
pub fn small(
    scheme: Scheme,
    sections: usize,
    questions: usize,
) -> impl Strategy<Value = &'static Questionnaire> {
    let ids = match scheme {
        Scheme::Principles => PRINCIPLES.to_vec(),
        Scheme::Gates | Scheme::Checklist => vec!["alpha", "beta", "gamma", "delta"],
    };
    subsequence(ids, 1..=sections)
        .prop_shuffle()
        .prop_flat_map(move |ids| {
            let sections: Vec<_> = ids
                .into_iter()
                .map(|id| section(scheme, id, questions))
                .collect();
            sections
        })
        .prop_map(move |sections| {
            let sections = each_question_once(sections).leak();
            leak(Questionnaire {
                sections,
                ..it(scheme, Vec::new()).clone()
            })
        })
        .prop_filter("conditions need one", |prop_map| {
            prop_map.scheme != Scheme::Gates
                || prop_map
                    .items()
                    .any(|(_, item)| item.question.gate.is_some())
        })
}

fn each_question_once(mut sections: Vec<Section>) -> Vec<Section> {
    let mut seen = BTreeSet::new();
    for section in &mut sections {
        let items = section
            .items
            .iter()
            .filter(|item| seen.insert(item.question.id));
        section.items = items.cloned().collect::<Vec<_>>().leak();
    }
    sections
}

fn section(scheme: Scheme, id: &'static str, questions: usize) -> impl Strategy<Value = Section> {
    let groups: Vec<Sub> = Sub::WORDS
        .iter()
        .map(|(_, sub)| *sub)
        .filter(|sub| sub.principle() == id)
        .collect();
    let groups = if scheme == Scheme::Principles {
        groups.into_iter().map(Some).collect()
    } else {
        vec![None]
    };
    let draws = vec(
        (drawn_question(), select(groups), any::<u8>()),
        1..=questions,
    );
    // A shipped question may stand in the section as well, where its group is clear.
    let reference = prop::option::weighted(0.25, select(shipped_questions()));
    (draws, reference).prop_map(move |(draws, reference)| {
        let mut items = Vec::new();
        for (at, (mut question, sub, letter)) in draws.into_iter().enumerate() {
            // Ids that are in another order than the questions.
            let letter = char::from(b'a' + letter % 26);
            question.id = format!("own.{id}.{letter}{at}").leak();
            question.sub = sub;
            items.push(Item {
                by_ref: false,
                group: sub,
                question: leak(question),
            });
        }
        let group = items[0].group;
        if let Some(question) = reference
            && items.iter().all(|item: &Item| item.group == group)
        {
            items.push(Item {
                by_ref: true,
                group,
                question,
            });
        }
        let section = crate::common::section(scheme, id, Vec::new());
        Section {
            items: items.leak(),
            ..section
        }
    })
}

/// A few questions of all sorts.
fn shipped_questions() -> Vec<&'static Question> {
    let all = ["guide", "ostrom", "commons"].map(crate::common::shipped);
    let mut questions: Vec<&'static Question> = all
        .iter()
        .flat_map(|it| it.items())
        .filter(|(_, item)| !item.by_ref)
        .map(|(_, item)| item.question)
        .step_by(7)
        .collect();
    questions.sort_by(|a, b| a.id.cmp(b.id));
    questions
}

fn drawn_question() -> impl Strategy<Value = Question> {
    let facet = select(Facet::WORDS.map(|(_, facet)| facet).to_vec());
    let severity = select(Severity::WORDS.map(|(_, severity)| severity).to_vec());
    let effort = select(Effort::WORDS.map(|(_, effort)| effort).to_vec());
    let from = prop_oneof![3 => Just(Stage::Idea), 1 => stage()];
    let gate = prop::option::weighted(0.4, stage());
    let until = prop::option::weighted(0.15, stage());
    let kinds = prop_oneof![4 => Just(Vec::new()), 1 => kinds(1..=1)];
    let may_be_not_applicable = prop::bool::weighted(0.3);
    let core = prop::bool::weighted(0.5);
    let washing = prop::bool::weighted(0.2);
    (
        (facet, severity, effort, from, gate, until),
        (kinds, may_be_not_applicable, core, washing),
    )
        .prop_map(
            |(
                (facet, severity, effort, from, gate, until),
                (kinds, may_be_not_applicable, core, washing),
            )| {
                let gate = gate.map(|gate| gate.max(from));
                let severity = if gate.is_some() {
                    Severity::Essential
                } else {
                    severity
                };
                Question {
                    facet,
                    core: core && severity == Severity::Essential,
                    severity,
                    gate,
                    from,
                    until: until.map(|until| until.max(from)),
                    kinds: kinds.leak(),
                    effort,
                    not_applicable: may_be_not_applicable
                        .then(|| crate::common::words("none here")),
                    tags: if washing { &["common-washing"] } else { &[] },
                    ..question("")
                }
            },
        )
}

/// Gives the second questionnaire ids of its own.
fn rename(questionnaire: &mut &'static Questionnaire, at: usize) {
    if at == 0 {
        return;
    }
    let id: &'static str = format!("own{at}").leak();
    let renamed = |item: &Item| {
        if item.by_ref {
            item.clone()
        } else {
            Item {
                question: leak(Question {
                    id: item.question.id.replacen("own", id, 1).leak(),
                    ..item.question.clone()
                }),
                ..item.clone()
            }
        }
    };
    *questionnaire = with_items(questionnaire, |items| items.iter().map(renamed).collect());
    *questionnaire = leak(Questionnaire {
        id,
        ..questionnaire.clone()
    });
}
