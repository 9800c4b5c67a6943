//! Builders from plain data, shared by the tests: descriptions, answers, own questionnaires.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test file uses its own part of it"
)]

use commons::assess::{Request, assess};
use commons::catalogue;
use commons::model::{
    Answer, Answered, Assessment, Description, Effort, Evidence, Facet, Fraction, Gap, GateVerdict,
    Item, Kind, Level, Localized, Outcome, PartialDate, Place, Pointer, Policy, Project, Question,
    Questionnaire, QuestionnaireResult, Ready, Respondent, Scheme, Section, Severity, Stage,
    Standing, State, Sub, Support, Target,
};
use jiff::civil::Date;
use proptest::sample::select;
use proptest::strategy::Strategy;
use std::collections::BTreeMap;

/// The day of every assessment in the tests.
pub const TODAY: Date = jiff::civil::date(2026, 3, 15);
/// A day within the 24 months before it.
pub const LATELY: &str = "2025-11-30";
/// A day before them.
pub const LONG_AGO: &str = "2019-06-01";

/// What a test makes lives as long as the test program, like the questionnaires themselves.
pub fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// A text; its words never matter to a score.
pub fn words(text: &str) -> Localized {
    Localized::read(text.to_owned(), text.to_owned())
}

/// A rule of no great weight, asked of everyone at every stage. Change what matters with
/// `Question { severity: …, ..question("own.section.name") }`.
pub fn question(id: &str) -> Question {
    Question {
        id: id.to_owned().leak(),
        sub: None,
        facet: Facet::Rule,
        core: false,
        severity: Severity::Optional,
        gate: None,
        from: Stage::Idea,
        until: None,
        kinds: &[],
        text: words(id),
        anchors: None,
        why: words("because"),
        evidence: words("a page"),
        fix: words("write it"),
        effort: Effort::Small,
        not_applicable: None,
        examples: &[],
        source: &["test"],
        tags: &[],
    }
}

/// A condition from a stage on.
pub fn condition(id: &str, gate: Stage) -> Question {
    Question {
        severity: Severity::Essential,
        gate: Some(gate),
        ..question(id)
    }
}

/// `count` questions `<section>.q00`, `<section>.q01`, … made from one.
pub fn many(section: &str, count: usize, from: &Question) -> Vec<Question> {
    (0..count)
        .map(|at| Question {
            id: format!("{section}.q{at:02}").leak(),
            ..from.clone()
        })
        .collect()
}

/// The first group of a principle.
pub fn group(principle: &str) -> Option<Sub> {
    Sub::WORDS
        .into_iter()
        .map(|(_, sub)| sub)
        .find(|sub| sub.principle() == principle)
}

/// A section; in `principles` a question without `sub` stands in the first group.
pub fn section(scheme: Scheme, id: &str, questions: Vec<Question>) -> Section {
    let group = |question: &Question| match scheme {
        Scheme::Principles => question.sub.or_else(|| group(id)),
        Scheme::Gates | Scheme::Checklist => None,
    };
    Section {
        id: id.to_owned().leak(),
        title: words(id),
        why: words("because"),
        items: questions
            .into_iter()
            .map(|question| Item {
                by_ref: false,
                group: group(&question),
                question: leak(question),
            })
            .collect::<Vec<_>>()
            .leak(),
    }
}

/// A questionnaire named `own`.
pub fn it(scheme: Scheme, sections: Vec<(&str, Vec<Question>)>) -> &'static Questionnaire {
    let sections: Vec<Section> = sections
        .into_iter()
        .map(|(id, questions)| section(scheme, id, questions))
        .collect();
    leak(Questionnaire {
        id: "own",
        version: 1,
        digest: "sha256:0",
        scheme,
        title: words("own"),
        intro: words("own"),
        sections: sections.leak(),
    })
}

/// The same questionnaire with other items in each section.
pub fn with_items(
    questionnaire: &'static Questionnaire,
    change: impl Fn(&[Item]) -> Vec<Item>,
) -> &'static Questionnaire {
    let section = |section: &Section| Section {
        items: change(section.items).leak(),
        ..section.clone()
    };
    let sections: Vec<Section> = questionnaire.sections.iter().map(section).collect();
    leak(Questionnaire {
        sections: sections.leak(),
        ..questionnaire.clone()
    })
}

/// A shipped questionnaire.
pub fn shipped(id: &str) -> &'static Questionnaire {
    catalogue::shipped(id).unwrap_or_else(|| panic!("{id} is shipped"))
}

/// A piece of evidence, with its date if it has one.
pub fn evidence(date: Option<&str>) -> Evidence {
    Evidence {
        at: Pointer::Path("GOVERNANCE.md".to_owned()),
        date: date.map(|it| PartialDate::parse(it).unwrap_or_else(|| panic!("{it} is a date"))),
        note: None,
    }
}

/// An answer with these pieces of evidence.
pub fn answered(answer: Answer, evidence: Vec<Evidence>) -> Answered {
    let reason = (answer == Answer::NotApplicable).then(|| "it has no object here".to_owned());
    Answered {
        answer,
        note: None,
        reason,
        evidence,
        answered: None,
        by: None,
        place: Place::default(),
    }
}

/// An answer with the least evidence that gives it this support.
pub fn supported(answer: Answer, support: Support) -> Answered {
    answered(
        answer,
        match support {
            Support::Claimed => Vec::new(),
            Support::Documented => vec![evidence(None)],
            Support::Dated => vec![evidence(Some(LATELY))],
        },
    )
}

/// A yes with all the evidence one can ask for: what a gap becomes when it is closed.
pub fn shown() -> Answered {
    supported(Answer::Yes, Support::Dated)
}

/// A project with nothing answered.
pub fn project(kinds: &[Kind], stage: Stage) -> Description {
    Description {
        file: None,
        project: Project {
            name: "Test".to_owned(),
            summary: None,
            kinds: kinds.to_vec(),
            stage,
            licences: Vec::new(),
            repository: None,
            links: Vec::new(),
            languages: Vec::new(),
        },
        questionnaires: Vec::new(),
        respondent: Respondent::default(),
        answers: BTreeMap::new(),
        policy: Policy::default(),
        targets: Vec::new(),
    }
}

/// A software project in production with these answers.
pub fn described<'a>(answers: impl IntoIterator<Item = (&'a str, Answered)>) -> Description {
    let mut description = project(&[Kind::Software], Stage::Production);
    for (id, answered) in answers {
        description.answers.insert(id.to_owned(), answered);
    }
    description
}

/// Answers every question of these questionnaires alike.
pub fn answer_all(
    mut description: Description,
    questionnaires: &[&'static Questionnaire],
    answered: &Answered,
) -> Description {
    for (_, item) in questionnaires
        .iter()
        .flat_map(|questionnaire| questionnaire.items())
    {
        description
            .answers
            .insert(item.question.id.to_owned(), answered.clone());
    }
    description
}

/// Assesses a description at its own stage.
pub fn judge(questionnaires: &[&'static Questionnaire], description: &Description) -> Assessment {
    judge_towards(questionnaires, description, None)
}

/// The same, with a goal that was asked for.
pub fn judge_towards(
    questionnaires: &[&'static Questionnaire],
    description: &Description,
    target: Option<&Target>,
) -> Assessment {
    assess(Request {
        description,
        questionnaires,
        date: TODAY,
        stage: description.project.stage,
        target,
        reviews: &[],
    })
}

/// Assesses with one questionnaire and keeps only its result.
pub fn judge_one(
    questionnaire: &'static Questionnaire,
    description: &Description,
) -> QuestionnaireResult {
    judge(&[questionnaire], description)
        .questionnaires
        .remove(0)
}

/// The evidenced level and the potential one.
pub fn levels(result: &QuestionnaireResult) -> (Option<Level>, Level) {
    let Outcome::Level(level) = &result.outcome else {
        panic!("not a level: {:?}", result.outcome)
    };
    let potential = level.level.potential.expect("always known");
    (level.level.evidenced, potential)
}

/// The evidenced verdict on conditions and the potential one.
pub fn verdicts(result: &QuestionnaireResult) -> (GateVerdict, GateVerdict) {
    let Outcome::Gates(gates) = &result.outcome else {
        panic!("not a verdict on conditions: {:?}", result.outcome)
    };
    (gates.verdict.evidenced, gates.verdict.potential)
}

/// The readiness and the potential one.
pub fn readiness(result: &QuestionnaireResult) -> (Ready, Ready) {
    let Outcome::Ready { now, .. } = &result.outcome else {
        panic!("not a readiness: {:?}", result.outcome)
    };
    (now.evidenced, now.potential)
}

/// The states of the principles that have one, on the evidenced reading.
pub fn states(result: &QuestionnaireResult) -> Vec<State> {
    result
        .sections
        .iter()
        .filter_map(|section| match section.standing {
            Standing::State { evidenced, .. } => Some(evidenced),
            Standing::None | Standing::Ready(_) => None,
        })
        .collect()
}

/// The gap of a question.
pub fn gap<'a>(assessment: &'a Assessment, id: &str) -> Option<&'a Gap> {
    assessment.gaps.iter().find(|gap| gap.question == id)
}

/// This many hundredths.
pub fn percent(hundredths: i128) -> Fraction {
    Fraction::new(hundredths, 100)
}

/// An answer with nothing said about it.
pub fn said(answer: Answer) -> Answered {
    Answered {
        answer,
        note: None,
        reason: None,
        evidence: Vec::new(),
        answered: None,
        by: None,
        place: Place::default(),
    }
}

/// Any of the five answers.
pub fn any_answer() -> impl Strategy<Value = Answer> {
    select(vec![
        Answer::Yes,
        Answer::Partly,
        Answer::No,
        Answer::Unknown,
        Answer::NotApplicable,
    ])
}
