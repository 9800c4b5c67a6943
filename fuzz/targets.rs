//! What is fuzzed: one function for each kind of input that somebody else writes.
//!
//! `cargo fuzz run NAME` feeds them without end; `tests/fuzz.rs` feeds them the corpus in CI. Each
//! must end without a panic, and keep the promise it asserts.

use commons::catalogue;
use commons::check::Baseline;
use commons::description::{self, Context, with_answer};
use commons::document;
use commons::governance;
use commons::model::{
    Answer, Answered, Description, Kind, Lang, Markup, Place, Project, Scaffold, Stage,
};
use commons::render::diagnostics;
use commons::report::{Snapshot, believe, propose};
use commons::repository;
use commons::source::{self, Lines, Problems};
use jiff::civil::{Date, date};

/// A name in `fuzz/corpus/` and in `fuzz/fuzz_targets/`, and what it feeds.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// Every target.
pub(crate) const TARGETS: [Target; 12] = [
    ("project_file", project_file),
    ("questionnaire", questionnaire),
    ("edit", edit),
    ("ndjson_line", ndjson_line),
    ("governance_markdown", governance_markdown),
    ("governance_rst", governance_rst),
    ("governance_asciidoc", governance_asciidoc),
    ("governance_plain", governance_plain),
    ("git_log", git_log),
    ("publiccode", publiccode),
    ("imported", imported),
    ("json_report", json_report),
];

const TODAY: Date = date(2026, 11, 26);

/// A question that is in every project file of the corpus, or may be added to it.
const QUESTION: &str = "commons.resource.identified";

fn described(bytes: &[u8]) -> Result<Description, Problems> {
    let text = source::decode(bytes)?;
    let mut problems = Problems::default();
    let Some(root) = source::parse(text, &mut problems) else {
        return Err(problems);
    };
    let (index, shipped) = (catalogue::index(&[]), catalogue::ids());
    let context = Context {
        today: TODAY,
        index: &index,
        shipped: &shipped,
        unread: &[],
    };
    description::read(&root, &Lines::new(text), context, problems)
}

/// Every problem is shown at a place inside the text, in both languages.
fn told(bytes: &[u8], problems: &Problems) {
    assert!(!problems.is_empty(), "refused without a reason");
    let text = source::decode_lossy(bytes);
    for problem in problems.sorted() {
        assert!(problem.span.end <= text.len(), "{problem:?}");
    }
    for lang in [Lang::En, Lang::Fr] {
        assert!(!diagnostics("f.yaml", &text, problems, false, lang).is_empty());
    }
}

/// A project file is read, or every problem is shown at its place.
pub(crate) fn project_file(bytes: &[u8]) {
    if let Err(problems) = described(bytes) {
        told(bytes, &problems);
    }
}

/// A user's questionnaire, likewise.
pub(crate) fn questionnaire(bytes: &[u8]) {
    let problems = match source::decode(bytes) {
        Err(problems) => Some(problems),
        Ok(text) => {
            let mut problems = Problems::default();
            match source::parse(text, &mut problems) {
                None => Some(problems),
                Some(root) => catalogue::read_custom(&root, bytes, problems).err(),
            }
        }
    };
    if let Some(problems) = problems {
        told(bytes, &problems);
    }
}

/// An edit changes one answer and nothing else, or is refused.
pub(crate) fn edit(bytes: &[u8]) {
    let Ok(before) = described(bytes) else { return };
    let Ok(text) = source::decode(bytes) else {
        return;
    };
    let answered = Answered {
        answer: Answer::Partly,
        note: Some("fuzzed: \"quoted\" # and not a comment".to_owned()),
        reason: None,
        evidence: Vec::new(),
        answered: None,
        by: None,
        place: Place::default(),
    };
    let Ok(edited) = with_answer(text, QUESTION, &answered, commons::model::Lang::Fr) else {
        return;
    };
    let after = described(edited.as_bytes()).expect("an edited file is as valid as it was");
    let without_places = |description: Description, changed: Answered| {
        let mut description = description;
        description.answers.insert(QUESTION.to_owned(), changed);
        for answer in description.answers.values_mut() {
            answer.place = Place::default();
        }
        description.answers
    };
    let mut kept = after.answers[QUESTION].clone();
    assert_eq!((kept.answer, &kept.note), (answered.answer, &answered.note));
    kept.place = Place::default();
    assert_eq!(
        without_places(before, kept.clone()),
        without_places(after, kept)
    );
}

/// A line of NDJSON is a project file on one line.
pub(crate) fn ndjson_line(bytes: &[u8]) {
    for line in bytes.split(|byte| *byte == b'\n') {
        project_file(line);
    }
}

/// A governance document is read; its passages lie inside it, and one principle is one reading.
fn governance(bytes: &[u8], markup: Markup) {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().count().max(1);
    let _ = document::outline(&text, markup);
    let reading = governance::read(&text, markup);
    for principle in &reading.principles {
        for passage in &principle.passages {
            assert!(passage.start >= 1 && passage.start <= passage.end);
            assert!(passage.end <= lines, "{passage:?} of {lines} lines");
        }
    }
}

/// A governance document in Markdown.
pub(crate) fn governance_markdown(bytes: &[u8]) {
    governance(bytes, Markup::Markdown);
}

/// A governance document in reStructuredText.
pub(crate) fn governance_rst(bytes: &[u8]) {
    governance(bytes, Markup::Rst);
}

/// A governance document in `AsciiDoc`.
pub(crate) fn governance_asciidoc(bytes: &[u8]) {
    governance(bytes, Markup::Asciidoc);
}

/// A governance document in plain text.
pub(crate) fn governance_plain(bytes: &[u8]) {
    governance(bytes, Markup::Plain);
}

/// What git prints of a history that anybody may have written.
pub(crate) fn git_log(bytes: &[u8]) {
    let commits = repository::commits_printed(bytes);
    assert!(commits <= bytes.len() + 1);
}

/// A `publiccode.yml`: its faults lie on its lines.
pub(crate) fn publiccode(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read = repository::publiccode_of(&text);
    let lines = Lines::new(&text).place(text.len()).0;
    for (line, _) in read.faults {
        assert!(line <= lines, "line {line} of {lines}");
    }
}

/// A form that was filled in elsewhere: it is refused at a place inside the text, or a first
/// description is begun from it that is read, and in which nobody answered.
pub(crate) fn imported(bytes: &[u8]) {
    let Ok(text) = source::decode(bytes) else {
        return;
    };
    let mut problems = Problems::default();
    let found = source::parse(text, &mut problems)
        .and_then(|root| repository::imported("form", &root, text, &mut problems));
    if !problems.is_empty() {
        return told(bytes, &problems);
    }
    let Some(found) = found else { return };
    let mut identity = found.identity.clone();
    believe(&mut identity, &found);
    let name = identity.names.first().map_or("A", |it| it.value.as_str());
    let mut scaffold = Scaffold {
        schema: false,
        unknown: "unknown",
        head: Vec::new(),
        project: Project {
            name: name.to_owned(),
            summary: None,
            kinds: vec![Kind::Software],
            stage: Stage::Idea,
            licences: Vec::new(),
            repository: identity.repositories.first().map(|it| it.value.clone()),
            links: Vec::new(),
            languages: Vec::new(),
        },
        remarks: Vec::new(),
        before_questions: Vec::new(),
        proposals: Vec::new(),
    };
    let spdx = |written: &str| description::expression(written).ok();
    let all = catalogue::all();
    propose(&mut scaffold, &found, &all, &spdx, TODAY, Lang::En);
    let begun = description::begin(&scaffold);
    let read = described(begun.as_bytes());
    let read = read.unwrap_or_else(|_| panic!("what was begun is read:\n{begun}"));
    let unknown = |answered: &Answered| answered.answer == Answer::Unknown;
    assert!(read.answers.values().all(unknown), "{begun}");
}

/// A JSON report given as a baseline, or to be compared.
pub(crate) fn json_report(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = Baseline::parse(&text);
    let _ = Snapshot::parse(&text);
    let _ = Snapshot::is_meant(&text);
}
