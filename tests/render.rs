//! What a reader gets: every format × every example, and what must hold of each of them.
//!
//! `INSTA_UPDATE=always cargo test --test render` rewrites the snapshots; read the difference.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads its own fixtures and says where it fails"
)]

#[path = "common/each.rs"]
mod each;

use clap::ValueEnum;
use commons::assess::{Request, assess};
use commons::cli::{Cli, Format};
use commons::description::Context;
use commons::model::{Lang, Questionnaire, QuestionnaireName};
use commons::render::{self, Layout, Medium, Shown, Typed, safe_lines};
use commons::report::{Detail, Report, Source, explain, explainable, report};
use commons::source::{Lines, Node, Problems};
use commons::{catalogue, description, source, words};
use each::each;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const DATE: jiff::civil::Date = jiff::civil::date(2026, 11, 26);

const PLAIN: Layout = Layout {
    width: 80,
    color: false,
    bars: false,
    typed: Typed {
        lang: None,
        again: None,
    },
};

/// Texts that would obey, mislead or break out, for every place where a person may write.
const HOSTILE: [&str; 14] = [
    "\u{1b}[31mred\u{1b}[0m",
    "a\u{202e}b\u{2066}c",
    "<script>alert(1)</script>",
    "one | two | three",
    "first\n\n# second\n- third",
    "::error file=x::boom",
    "fine\n::error::boom",
    "##[error]boom",
    "=HYPERLINK(\"https://evil.example\")",
    "@everyone [a](javascript:x) ![b](https://evil.example)",
    "+1",
    "-2\t\r\n=3",
    "\u{9b}31m\u{7f}\u{0007}",
    "`code` *bold* _it_ ~~no~~ https://evil.example www.evil.example &lt;",
];

// --- making reports ---------------------------------------------------------------------------

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every example, by its name; the folder is read, so that a new one is not forgotten.
fn examples() -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = std::fs::read_dir(root().join("examples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    found.sort();
    assert!(found.len() >= 11, "examples/ was not read");
    found
}

fn parse(text: &str) -> Result<Node<'_>, Problems> {
    let mut problems = Problems::default();
    let root = source::parse(text, &mut problems);
    problems.or(root)
}

fn made(name: &str, text: &str, detail: Detail, lang: Lang) -> Report {
    made_by(name, text, &[], detail, lang)
}

fn made_by(
    name: &str,
    text: &str,
    found: &[&'static Questionnaire],
    detail: Detail,
    lang: Lang,
) -> Report {
    let root = parse(text).unwrap();
    let shipped = catalogue::ids();
    let index = catalogue::index(found);
    let context = Context {
        today: DATE,
        index: &index,
        shipped: &shipped,
        unread: &[],
    };
    let description =
        description::read(&root, &Lines::new(text), context, Problems::default()).unwrap();
    let mut questionnaires: Vec<&'static Questionnaire> = found.to_vec();
    for name in &description.questionnaires {
        match name {
            QuestionnaireName::Shipped(id) => questionnaires.push(catalogue::shipped(id).unwrap()),
            QuestionnaireName::Custom(path) => panic!("{path}: not in these tests"),
        }
    }
    let assessment = assess(Request {
        description: &description,
        questionnaires: &questionnaires,
        date: DATE,
        stage: description.project.stage,
        target: None,
        reviews: &[],
    });
    let source = Source {
        file: Some(name),
        description: &description,
        questionnaires: &questionnaires,
        assessment: &assessment,
    };
    report(source, detail, lang)
}

/// One format; the match has no other arm, so that a new format is not forgotten.
fn output(format: Format, name: &str, text: &str, lang: Lang) -> String {
    let full = || made(name, text, Detail::Full, lang);
    match format {
        Format::Text => {
            let page = |report: &Report| render::text(report, Shown::First(8), PLAIN);
            let shown = page(&made(name, text, Detail::Text, lang));
            assert_eq!(shown, page(&full()), "{name}: a terminal lacks nothing");
            shown
        }
        Format::Markdown => render::markdown(&full(), Shown::First(8)),
        Format::Json => render::json(&full()),
        Format::Csv => render::csv_rows(&full(), true),
        Format::Ndjson => render::ndjson(&made(name, text, Detail::Short, lang)),
        Format::Html => render::html(&[render::html_project(&full(), None)], lang),
        // What a program that others wrote reads of it is checked in `.ci/validate-formats`; here,
        // that the same report is the same file.
        Format::Xlsx => {
            let file = || render::xlsx(&[full()], lang).unwrap();
            assert_eq!(file(), file(), "{name}");
            format!("{} bytes at least", file().len().min(1_000))
        }
        Format::Badge => render::badge(&full()).unwrap(),
        Format::BadgeJson => render::badge_json(&full()).unwrap(),
    }
}

fn parsed(report: &Report) -> Value {
    serde_json::from_str(&render::json(report)).unwrap()
}

/// A cell counts as spreadsheets do: in units of UTF-16.
#[test]
fn a_long_text_is_cut_where_a_cell_of_a_spreadsheet_ends() {
    let note = "\u{1f600}".repeat(40_000);
    let text = format!(
        "format: 1\nproject: {{name: A, kind: [data], stage: idea}}\nanswers:\n  \
         commons.resource.identified: {{answer: yes, note: {note}}}\n"
    );
    let report = made("long.yaml", &text, Detail::Full, Lang::En);
    assert!(render::xlsx(&[report], Lang::En).is_ok());
}

/// A description whose every free text is one of [`HOSTILE`], and whose names are all of them.
fn hostile(at: usize) -> String {
    let text = |shift: usize| {
        serde_json::to_string(HOSTILE[(at + shift) % HOSTILE.len()])
            .unwrap()
            .replace('\u{7f}', "\\u007f")
            .replace('\u{9b}', "\\u009b")
    };
    format!(
        "format: 1\nproject:\n  name: {}\n  summary: {{en: {}, fr: {}}}\n  kind: [data]\n  stage: production\n\
         respondent: {{name: {}, role: {}}}\nanswers:\n  commons.resource.identified:\n    answer: yes\n    note: {}\n    \
         evidence: [README.md, {{text: {}, note: {}}}]\n    by: {}\n  guide.spread.easy-to-find: {{answer: partly, note: {}}}\n",
        text(0),
        text(1),
        text(1),
        text(2),
        text(3),
        text(4),
        text(5),
        text(6),
        text(7),
        text(8),
    )
}

/// The hostile descriptions that can be read at all; the reader refuses the others with a place.
fn hostile_reports(lang: Lang) -> Vec<Report> {
    let read: Vec<Report> = (0..HOSTILE.len())
        .map(hostile)
        .filter(|text| parse(text).is_ok())
        .map(|text| made("hostile.yaml", &text, Detail::Full, lang))
        .collect();
    assert!(read.len() >= HOSTILE.len() / 2, "{} are read", read.len());
    read
}

// --- snapshots --------------------------------------------------------------------------------

/// What differs from one release or edition of a questionnaire to the next.
fn redacted(text: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let text = text
        .replace(&format!("commons {version}"), "commons [version]")
        .replace(
            &format!("\"version\": \"{version}\""),
            "\"version\": \"[version]\"",
        );
    let mut parts = text.split("sha256:");
    let mut safe = parts.next().unwrap().to_owned();
    for part in parts {
        safe.push_str("sha256:[digest]");
        safe.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
    }
    safe
}

/// What is worth a snapshot: not the prose of 120 questions, which stands in `questionnaires/`.
fn worth_keeping(format: Format, text: &str) -> String {
    match format {
        Format::Text | Format::Markdown | Format::Xlsx | Format::BadgeJson => text.to_owned(),
        Format::Html => piece_by_piece(text),
        Format::Badge => text.replace('<', "\n<"),
        Format::Ndjson => {
            let value: Value = serde_json::from_str(text).unwrap();
            format!("{value:#}")
        }
        Format::Json => {
            let mut value: Value = serde_json::from_str(text).unwrap();
            for questionnaire in value["questionnaires"].as_array_mut().unwrap() {
                for section in questionnaire["sections"].as_array_mut().unwrap() {
                    section.as_object_mut().unwrap().remove("why");
                    for question in section["questions"].as_array_mut().unwrap() {
                        *question = Value::String(without_prose(question).to_string());
                    }
                }
            }
            for gap in value["gaps"].as_array_mut().unwrap() {
                *gap = Value::String(without_prose(gap).to_string());
            }
            for term in value["terms"].as_array_mut().unwrap() {
                *term = term["id"].clone();
            }
            format!("{value:#}")
        }
        Format::Csv => {
            let column = render::CSV_HEADER
                .iter()
                .position(|it| *it == "text")
                .unwrap();
            let mut rows = String::new();
            for record in csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(text.as_bytes())
                .records()
            {
                let record = record.unwrap();
                let cells = record.iter().enumerate().filter(|(at, _)| *at != column);
                rows.push_str(&cells.map(|(_, cell)| cell).collect::<Vec<_>>().join(" ┊ "));
                rows.push('\n');
            }
            rows
        }
    }
}

/// A page without its style, which is a file of its own, and without its questions where they are
/// many.
fn piece_by_piece(page: &str) -> String {
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    // The digest of the style is checked by a browser, in `.ci/html`.
    let (before, policy) = head.split_once("sha256-").unwrap();
    let (_, head) = policy.split_once('\'').unwrap();
    let page = format!("{before}[style]'{head}{body}").replace('<', "\n<");
    if page.len() < 150_000 {
        return page;
    }
    let (before, rest) = page.split_once("<section id=\"questions\"").unwrap();
    let (_, after) = rest.split_once("<section id=\"about\"").unwrap();
    format!("{before}[…]\n<section id=\"about\"{after}")
}

/// An object without the texts that come from the questionnaires, and without the evidence, which
/// the rows for a spreadsheet hold as well.
fn without_prose(value: &Value) -> Value {
    let mut object = value.as_object().unwrap().clone();
    for key in [
        "text",
        "todo",
        "why",
        "would_show",
        "anchors",
        "fix",
        "source",
        "evidence",
        "note",
        "answered",
        "by",
    ] {
        object.remove(key);
    }
    Value::Object(object)
}

#[test]
fn every_format_of_two_examples() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for format in Format::value_variants() {
            // What a program reads is the same in French but for its sentences.
            let langs: &[Lang] = match format {
                Format::Text | Format::Markdown | Format::Html | Format::Badge => &Lang::ALL,
                Format::Json | Format::Csv | Format::Ndjson | Format::Xlsx | Format::BadgeJson => {
                    &[Lang::En]
                }
            };
            // One digital commons and one natural one stand for all: what holds of the others is
            // tested as such below.
            let kept = |name: &str| ["torbel", "umap"].contains(&name);
            let word = format.to_possible_value().unwrap().get_name().to_owned();
            for lang in langs {
                for (name, text) in examples().into_iter().filter(|(name, _)| kept(name)) {
                    let file = format!("examples/{name}.yaml");
                    let shown = worth_keeping(*format, &output(*format, &file, &text, *lang));
                    let snapshot = format!("{word}-{}-{name}", lang.code());
                    insta::assert_snapshot!(snapshot, redacted(&shown));
                }
            }
        }
    });
}

// --- nothing is lost --------------------------------------------------------------------------

/// Words with one space between them, so that line ends do not matter.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_text_says_every_verdict_alert_gap_and_score_of_the_json() {
    for lang in Lang::ALL {
        for (name, text) in examples() {
            let report = made(&name, &text, Detail::Full, lang);
            let json = parsed(&report);
            let wide = Layout {
                width: 200,
                ..PLAIN
            };
            let page = render::text(&report, Shown::All, wide);
            // What to do begins with its kind, which has a capital there.
            let shown = flat(&page).to_lowercase();
            let says = |value: &Value| {
                let wanted = flat(value.as_str().unwrap()).to_lowercase();
                assert!(shown.contains(&wanted), "{name}: «{wanted}» is not said");
            };
            for questionnaire in json["questionnaires"].as_array().unwrap() {
                says(&questionnaire["title"]);
                says(&questionnaire["headline"]);
                questionnaire["details"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .for_each(says);
                if let Some(next) = questionnaire.get("next_stage") {
                    says(&next["headline"]);
                }
                for (at, section) in questionnaire["sections"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .enumerate()
                {
                    if !section["score"].is_null() {
                        row_says(&page, at + 1, section);
                    }
                }
            }
            json["alerts"]
                .as_array()
                .unwrap()
                .iter()
                .for_each(|alert| says(&alert["message"]));
            if !json["plan"].is_null() {
                says(&json["plan"]["headline"]);
            }
            says(&json["caution"]);
            for gap in json["gaps"].as_array().unwrap() {
                for key in ["question", "todo", "class_words", "kind_words"] {
                    says(&gap[key]);
                }
                let rank = format!("{:>3}. ", gap["rank"]);
                assert!(page.contains(&rank), "{name}: no gap {rank}");
            }
        }
    }
}

/// The row of a section: its number, title, two whole numbers, state and answers, and no others.
fn row_says(page: &str, number: usize, section: &Value) {
    let title = section["title"].as_str().unwrap();
    let whole = |reading: &str| section["score"][reading].as_f64().unwrap().floor();
    let coverage = &section["coverage"];
    let wanted = flat(&format!(
        "{number} {title} {} {} {} {}/{}",
        whole("evidenced"),
        whole("potential"),
        section["standing"].as_str().unwrap(),
        coverage["answered"],
        coverage["applicable"]
    ));
    let found = page.lines().any(|line| flat(line) == wanted);
    assert!(found, "no row «{wanted}» in\n{page}");
}

#[test]
fn an_ndjson_line_is_the_json_without_its_questions_and_the_words_of_its_gaps() {
    for (name, text) in examples() {
        for lang in Lang::ALL {
            let line = output(Format::Ndjson, &name, &text, lang);
            assert_eq!(line.matches('\n').count(), 1, "{name}: one line each");
            let short: Value = serde_json::from_str(&line).unwrap();
            let mut full = parsed(&made(&name, &text, Detail::Full, lang));
            for questionnaire in full["questionnaires"].as_array_mut().unwrap() {
                for section in questionnaire["sections"].as_array_mut().unwrap() {
                    let section = section.as_object_mut().unwrap();
                    let questions = section.remove("questions");
                    assert!(questions.is_some_and(|it| !it.as_array().unwrap().is_empty()));
                    for key in ["why", "sums", "stages"] {
                        section.remove(key);
                    }
                }
            }
            for key in ["badges", "sources", "strengths", "terms"] {
                assert!(full.as_object_mut().unwrap().remove(key).is_some());
            }
            for gap in full["gaps"].as_array_mut().unwrap() {
                let kept = ["rank", "question", "kind", "class", "effort", "gain"];
                gap.as_object_mut()
                    .unwrap()
                    .retain(|key, _| kept.contains(&key.as_str()));
            }
            assert_eq!(short, full, "{name}");
        }
    }
}

#[test]
fn csv_has_a_row_for_each_question_with_the_values_of_the_json() {
    for (name, text) in examples() {
        let report = made(&name, &text, Detail::Full, Lang::Fr);
        let json = parsed(&report);
        let rows = render::csv_rows(&report, true);
        let mut reader = csv::Reader::from_reader(rows.as_bytes());
        let header: Vec<String> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        assert_eq!(header, render::CSV_HEADER);
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let mut at = 0;
        for questionnaire in json["questionnaires"].as_array().unwrap() {
            for section in questionnaire["sections"].as_array().unwrap() {
                for question in section["questions"].as_array().unwrap() {
                    let record = &records[at];
                    let cell = |name: &str| {
                        let column = header.iter().position(|it| it == name).unwrap();
                        record[column].to_owned()
                    };
                    let plain = |value: &Value| match value {
                        Value::Null => String::new(),
                        Value::String(text) => text.clone(),
                        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                            value.to_string()
                        }
                    };
                    assert_eq!(cell("question"), plain(&question["id"]));
                    assert_eq!(cell("questionnaire"), plain(&questionnaire["id"]));
                    assert_eq!(cell("section"), plain(&section["id"]));
                    for key in ["facet", "severity", "core", "due", "answer"] {
                        assert_eq!(cell(key), plain(&question[key]), "{name} {key}");
                    }
                    // Nothing stands behind an answer that claims nothing.
                    let claims = ["yes", "partly"].contains(&question["answer"].as_str().unwrap());
                    let support = plain(&question["support"]);
                    let support = if claims { support } else { String::new() };
                    assert_eq!(cell("support"), support, "{name}");
                    for key in ["evidenced", "claimed", "potential"] {
                        assert_eq!(cell(key), plain(&question["points"][key]), "{name} {key}");
                    }
                    for key in ["text", "note", "reason"] {
                        assert_eq!(flat(&cell(key)), flat(&plain(&question[key])), "{key}");
                    }
                    for evidence in question["evidence"].as_array().unwrap() {
                        assert!(flat(&cell("evidence")).contains(&flat(&plain(&evidence["at"]))));
                    }
                    at += 1;
                }
            }
        }
        assert_eq!(at, records.len(), "{name}: one row for each question");
        assert_eq!(
            render::csv_rows(&report, false).lines().count() + 1,
            rows.lines().count(),
            "the header is one line"
        );
    }
}

#[test]
fn the_markdown_says_every_verdict_alert_and_gap() {
    for lang in Lang::ALL {
        for (name, text) in examples() {
            let report = made(&name, &text, Detail::Full, lang);
            // What is escaped is taken back, as a reader of the rendered page would.
            let page = flat(&render::markdown(&report, Shown::All))
                .replace(['\\', '\u{2060}'], "")
                .replace("&lt;", "<");
            for questionnaire in &report.questionnaires {
                assert!(page.contains(&flat(&questionnaire.headline)), "{name}");
                for detail in &questionnaire.details {
                    assert!(page.contains(&flat(detail)), "{name}: {detail}");
                }
                for section in &questionnaire.sections {
                    if let Some(score) = section.score {
                        let row = format!(
                            "{} | {} | {} | {} | {}/{} |",
                            section.title,
                            score.evidenced.whole(),
                            score.potential.whole(),
                            section.standing,
                            section.coverage.answered,
                            section.coverage.applicable
                        );
                        assert!(page.contains(&flat(&row)), "{name}: {row}");
                    }
                }
            }
            for alert in &report.alerts {
                assert!(page.contains(&flat(&alert.message)), "{}", alert.message);
            }
            for gap in &report.gaps {
                let words = gap.words.as_ref().unwrap();
                assert!(page.contains(&format!("`{}`", gap.question)));
                assert!(page.contains(&flat(words.todo)), "{}", words.todo);
            }
        }
    }
}

#[test]
fn the_gaps_that_are_asked_for_are_shown_and_the_others_counted() {
    let (name, text) = examples().remove(0);
    let report = made(&name, &text, Detail::Full, Lang::En);
    let page = |shown| render::text(&report, shown, PLAIN);
    let listed = |page: &str| {
        let ids: BTreeSet<&str> = report.gaps.iter().map(|gap| gap.question).collect();
        let lines = page.lines().map(str::trim);
        lines.filter(|line| ids.contains(line)).count()
    };
    assert_eq!(listed(&page(Shown::All)), report.gaps.len());
    assert!(!page(Shown::All).contains("--gaps all"));
    let some = listed(&page(Shown::First(12)));
    assert!(some >= 12 && some < report.gaps.len());
    let left = report.gaps.len() - some;
    assert!(page(Shown::First(12)).contains(&format!("{left} other gaps:")));
}

// --- both languages ---------------------------------------------------------------------------

/// The report without its sentences: what must not depend on the language.
fn bare(value: &mut Value) {
    const SENTENCES: [&str; 27] = [
        "language",
        "caution",
        "headline",
        "short",
        "details",
        "title",
        "text",
        "standing",
        "message",
        "todo",
        "why",
        "fix",
        "summary",
        "answer_words",
        "support_words",
        "kind_words",
        "stage_words",
        "class_words",
        "closes_words",
        "lacks_words",
        "would_show",
        "anchors",
        "terms",
        "words",
        "not_counted_words",
        "source_words",
        "sources",
    ];
    match value {
        Value::Object(object) => {
            for key in SENTENCES.iter().chain(&["effort_words"]) {
                object.remove(*key);
            }
            // The evidence of a gap is a sentence, that of an answer is data.
            if object.get("evidence").is_some_and(Value::is_string) {
                object.remove("evidence");
            }
            object.values_mut().for_each(bare);
        }
        Value::Array(items) => items.iter_mut().for_each(bare),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_language_never_changes_a_number_or_a_verdict() {
    for (name, text) in examples() {
        let [mut en, mut fr] =
            Lang::ALL.map(|lang| parsed(&made(&name, &text, Detail::Full, lang)));
        assert_ne!(en, fr, "{name}: the sentences differ");
        bare(&mut en);
        bare(&mut fr);
        assert_eq!(en, fr, "{name}");
    }
}

/// A project that raises every alert: rules without practices, nothing shown, a commons by name.
fn alarming() -> String {
    use commons::model::Facet;
    let mut text =
        "format: 1\nproject: {name: Alarm, kind: [data], stage: incubation}\nanswers:\n".to_owned();
    for (_, item) in catalogue::shipped("ostrom").unwrap().items() {
        let answer = match item.question.facet {
            Facet::Rule | Facet::State => "yes",
            Facet::Practice => "no",
        };
        text.push_str(&format!("  {}: {answer}\n", item.question.id));
    }
    for (_, item) in catalogue::shipped("commons").unwrap().items() {
        let by_community = item.question.id == "commons.governance.by-community";
        let answer = if by_community { "no" } else { "yes" };
        if !item.by_ref {
            text.push_str(&format!("  {}: {answer}\n", item.question.id));
        }
    }
    text
}

#[test]
fn every_alert_can_be_raised_and_is_in_every_format() {
    for lang in Lang::ALL {
        let report = made("alarm.yaml", &alarming(), Detail::Full, lang);
        let raised: Vec<_> = report.alerts.iter().map(|alert| alert.id).collect();
        for (word, id) in commons::model::AlertId::WORDS {
            assert!(raised.contains(&id), "{word} is not raised");
        }
        let text = flat(&render::text(&report, Shown::First(0), PLAIN));
        let markdown = flat(&render::markdown(&report, Shown::First(0)));
        let page = render::html(&[render::html_project(&report, None)], lang);
        let page = spoken_on(&page);
        for alert in &report.alerts {
            assert!(page.contains(&alert.message), "{}", alert.message);
            assert!(text.contains(&flat(&alert.message)), "{}", alert.message);
            assert!(
                markdown.contains(&flat(&alert.message)),
                "{}",
                alert.message
            );
        }
    }
}

/// Every page a person may read, in a language, with its name.
fn pages(lang: Lang) -> &'static [(String, String)] {
    static PAGES: LazyLock<Vec<Vec<(String, String)>>> =
        LazyLock::new(|| each(&Lang::ALL, |lang| made_pages(*lang)));
    let at = Lang::ALL.iter().position(|it| *it == lang);
    &PAGES[at.unwrap()]
}

fn made_pages(lang: Lang) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let mut rows = Vec::new();
    let alarm = ("alarm".to_owned(), alarming());
    for (name, text) in examples().into_iter().chain([alarm]) {
        let report = made(&name, &text, Detail::Full, lang);
        pages.push((
            format!("text {name}"),
            render::text(&report, Shown::All, PLAIN),
        ));
        pages.push((
            format!("markdown {name}"),
            render::markdown(&report, Shown::All),
        ));
        rows.push(render::summary_row(&report));
        // What people wrote is in whatever language they wrote: the alarm has no words of its own.
        if name == "alarm" {
            let projects = [1, 2].map(|number| render::html_project(&report, Some(number)));
            pages.push((
                "html alarm".to_owned(),
                spoken_on(&render::html(&projects, lang)),
            ));
            pages.push((
                "badge alarm".to_owned(),
                spoken_on(&render::badge(&report).unwrap()),
            ));
        }
    }
    pages.push((
        "summary text".to_owned(),
        render::summary_text(&rows, lang, PLAIN),
    ));
    pages.push((
        "summary markdown".to_owned(),
        render::summary_markdown(&rows, lang),
    ));
    let all = catalogue::all();
    let (name, text) = examples().remove(0);
    let report = made(&name, &text, Detail::Full, lang);
    let explained = each(&explainable(&all), |id| {
        [None, Some(&report)].map(|of| {
            let page = explain(id, &all, of, lang).unwrap_or_else(|| panic!("{id} is unknown"));
            // An answer's own words are in whatever language they were written.
            let page = without_own_words(page, &report);
            (format!("explain {id}"), render::explanation(&page, PLAIN))
        })
    });
    pages.extend(explained.into_iter().flatten());
    for it in all {
        pages.push((
            format!("worksheet {}", it.id),
            render::worksheet_markdown(it, &render::Selection::default(), lang),
        ));
        pages.push((
            format!("questionnaire {}", it.id),
            render::worksheet_text(it, &render::Selection::default(), lang, PLAIN),
        ));
    }
    pages.extend(helps(lang));
    pages
}

/// What a page or a picture says: without its tags, its style, ids and sources.
fn spoken_on(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap();
        rest = after;
        let name = tag.split(' ').next().unwrap();
        let silent = match name {
            "style" | "metadata" | "code" => Some(format!("</{name}>")),
            // An id; a source is cited in its own language.
            "a" | "p" if tag.contains("class=\"id\"") => Some(format!("</{name}>")),
            _ => None,
        };
        if let Some(end) = silent {
            rest = rest.split_once(&end).unwrap().1;
        }
        // What stands inside a line does not end it.
        if !matches!(
            name,
            "bdi" | "/bdi" | "b" | "/b" | "strong" | "/strong" | "time" | "/time"
        ) {
            text.push('\n');
        }
    }
    text.push_str(rest);
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn without_own_words(
    mut page: commons::report::Explanation,
    report: &Report,
) -> commons::report::Explanation {
    let sections = report
        .questionnaires
        .iter()
        .flat_map(|questionnaire| &questionnaire.sections);
    for question in sections.flat_map(|section| &section.questions) {
        for note in question.note.iter().chain(&question.reason) {
            for (_, text) in &mut page.parts {
                *text = text.replace(note, "");
            }
        }
        for evidence in &question.evidence {
            for (_, text) in &mut page.parts {
                *text = text.replace(&evidence.at, "");
            }
        }
    }
    page
}

/// The help of the tool and of every verb.
fn helps(lang: Lang) -> Vec<(String, String)> {
    use clap::CommandFactory;
    fn each(mut command: clap::Command, path: &str, pages: &mut Vec<(String, String)>) {
        let below: Vec<clap::Command> = command.get_subcommands().cloned().collect();
        let path = format!("{path} {}", command.get_name());
        pages.push((format!("help of{path}"), command.render_help().to_string()));
        for verb in below.into_iter().filter(|it| it.get_name() != "help") {
            each(verb, &path, pages);
        }
    }
    let command = match lang {
        Lang::En => Cli::command(),
        Lang::Fr => words::localise(Cli::command()),
    };
    let mut pages = Vec::new();
    each(command, "", &mut pages);
    assert!(pages.len() > 8);
    pages
}

/// A text without what is the same in every language: ids, addresses, code, numbers of versions.
fn spoken(text: &str) -> String {
    let text = text.replace("&lt;", "").replace("---:", "");
    let mut outside = String::new();
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 0 {
            outside.push_str(part);
        }
    }
    outside
        .lines()
        .map(|line| {
            let command = line.find("commons ").filter(|_| line.contains("--gaps"));
            let line = &line[..command.unwrap_or(line.len())];
            line.split(' ')
                .filter(|word| !word.contains("//") && !word.contains("sha256:"))
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// A text without the works that questions cite: a title keeps its own language.
fn without_works(text: &str) -> String {
    let mut cited: Vec<&str> = commons::model::works()
        .iter()
        .flat_map(|work| {
            [
                work.reference.en(),
                work.reference.fr(),
                work.short.en(),
                work.short.fr(),
            ]
        })
        .collect();
    // A short name may be a part of a long one.
    cited.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut text = text.to_owned();
    for name in cited {
        text = text.replace(name, "");
    }
    text
}

/// The lines of a page that are the tool's own words: no citations, no ids, not who answered.
fn own_lines(name: &str, page: &str, lang: Lang) -> Vec<String> {
    let id = name.strip_prefix("explain ").unwrap_or_default();
    let is_work =
        |work: &commons::model::Work| [work.cite, work.short.en(), work.short.fr()].contains(&id);
    if commons::model::cited(id).is_some() || commons::model::works().iter().any(is_work) {
        return Vec::new();
    }
    // A reference that was wrapped is one again.
    let mut whole = String::new();
    for line in page.lines() {
        let text = line.trim_start();
        let goes_on = name.starts_with("explain ") && text.len() < line.len();
        whole.push(if goes_on && !text.starts_with("- ") {
            ' '
        } else {
            '\n'
        });
        whole.push_str(text);
    }
    let answered = words::labelled(words::Label::Answers, "", lang);
    spoken(&without_works(&whole))
        .lines()
        .filter(|line| *line != id && (line.contains(' ') || !line.is_ascii()))
        .filter(|line| !line.starts_with(&answered) && !line.starts_with("$ "))
        .map(str::to_owned)
        .collect()
}

#[test]
fn french_has_its_spaces() {
    let mut faults = Vec::new();
    for (name, page) in pages(Lang::Fr) {
        for line in own_lines(name, page, Lang::Fr) {
            faults.extend(wrong_spaces(&line).map(|what| format!("{name}: {what}: {line}")));
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{}\n{:#?}", faults.len(), faults);
}

/// The first thing that is wrong with the spaces of a French line.
fn wrong_spaces(line: &str) -> Option<String> {
    let characters: Vec<char> = line.chars().collect();
    for (at, character) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map_or(' ', |at| characters[at]);
        let after = characters.get(at + 1).copied().unwrap_or(' ');
        let wrong = match character {
            ';' | '?' | '!' | '»' | '%' => {
                // Several marks in a row, a mark in brackets, an alert’s sign at its beginning.
                let alone = (before == ' ' && line.trim_start().starts_with(*character))
                    || matches!(before, '?' | '!' | '(' | '«' | '“');
                !matches!(before, '\u{a0}' | '\u{202f}') && !alone
            }
            // Inside a time, a place in a file or a key it stands between two signs.
            ':' => before == ' ' || (after == ' ' && !matches!(before, '\u{a0}' | '\u{202f}')),
            '«' => !matches!(after, '\u{a0}' | '\u{202f}'),
            '\'' | '’' => *character == '\'' && before.is_alphabetic() && after.is_alphabetic(),
            '"' => true,
            _ => false,
        };
        if wrong {
            return Some(format!("{character:?} after {before:?}"));
        }
    }
    None
}

#[test]
fn the_rule_of_french_spaces_can_fail() {
    for wrong in [
        "oui : non",
        "oui: non",
        "quoi?",
        "quoi ?",
        "« oui »",
        "75 %",
        "l'eau",
    ] {
        assert!(wrong_spaces(wrong).is_some(), "{wrong}");
    }
    for right in [
        "oui\u{a0}: non",
        "quoi\u{202f}?",
        "«\u{a0}oui\u{a0}»",
        "75\u{a0}%",
        "f.yaml:3:4",
        "l’eau",
    ] {
        assert_eq!(wrong_spaces(right), None, "{right}");
    }
}

#[test]
fn each_language_is_spoken_alone() {
    /// The small words that no sentence of the other language can have.
    const ENGLISH: [&str; 16] = [
        "the", "of", "and", "is", "are", "not", "with", "from", "what", "this", "which", "shown",
        "answers", "stage", "best", "Usage",
    ];
    const FRENCH: [&str; 18] = [
        "le",
        "la",
        "les",
        "des",
        "est",
        "et",
        "une",
        "du",
        "pour",
        "avec",
        "qui",
        "que",
        "dans",
        "montré",
        "réponses",
        "stade",
        "prêt",
        "sur",
    ];
    /// Names that keep their words, wherever they stand.
    const NAMES: [&str; 8] = [
        "Société des communs",
        "answers/",
        "Coop des communs",
        "Fabrique des géocommuns",
        "Base Adresse Nationale",
        "Open Food Facts",
        "in-the-making",
        "not-",
    ];
    let faults = each(
        &[(Lang::En, &FRENCH[..]), (Lang::Fr, &ENGLISH[..])],
        |&(lang, foreign)| {
            let mut faults = Vec::new();
            for (name, page) in pages(lang) {
                for line in own_lines(name, page, lang) {
                    let mut line = line;
                    for name in NAMES {
                        line = line.replace(name, "");
                    }
                    let found = line
                        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '.'))
                        .find(|word| foreign.contains(word));
                    faults.extend(found.map(|word| format!("{name}: «{word}» in: {line}")));
                }
            }
            faults
        },
    );
    let mut faults = faults.concat();
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{}\n{:#?}", faults.len(), faults);
}

#[test]
fn alerts_headlines_and_details_are_sentences() {
    let alarm = ("alarm".to_owned(), alarming());
    for lang in Lang::ALL {
        for (name, text) in examples().into_iter().chain([alarm.clone()]) {
            let report = made(&name, &text, Detail::Full, lang);
            let mut sentences: Vec<&str> = Vec::new();
            sentences.extend(report.alerts.iter().map(|alert| alert.message.as_str()));
            sentences.extend(report.plan.iter().map(|plan| plan.headline.as_str()));
            for questionnaire in &report.questionnaires {
                sentences.push(&questionnaire.headline);
                sentences.extend(questionnaire.details.iter().map(String::as_str));
                sentences.extend(
                    questionnaire
                        .next_stage
                        .iter()
                        .map(|next_stage| next_stage.headline.as_str()),
                );
            }
            for sentence in sentences {
                let first = sentence.chars().next().unwrap();
                assert!(
                    first.is_uppercase() || first.is_ascii_digit(),
                    "{name}: {sentence}"
                );
                // What is named in name only ends with a question.
                assert!(sentence.ends_with(['.', '?']), "{name}: {sentence}");
                assert!(
                    !sentence.contains("..") && !sentence.contains("  "),
                    "{name}: {sentence}"
                );
            }
        }
    }
}

// --- layout -----------------------------------------------------------------------------------

fn layouts() -> impl Iterator<Item = Layout> {
    [40, 59, 60, 80, 100, 200].into_iter().flat_map(|width| {
        [true, false].map(|bars| Layout {
            width,
            bars,
            ..PLAIN
        })
    })
}

/// Whether a line is no wider than the screen, or cannot be broken.
fn fits(line: &str, width: usize) -> bool {
    let words = line.trim_start();
    let command = words.starts_with("commons explain ");
    textwrap::core::display_width(line) <= width || command || !words.contains(' ')
}

#[test]
fn no_line_is_wider_than_the_screen_nor_ends_in_a_space() {
    let all = catalogue::all();
    for lang in Lang::ALL {
        let reports: Vec<Report> = examples()
            .iter()
            .map(|(name, text)| made(name, text, Detail::Full, lang))
            .chain(hostile_reports(lang))
            .collect();
        let rows: Vec<_> = reports.iter().map(render::summary_row).collect();
        for layout in layouts() {
            // What people write is wrapped alike everywhere: the narrowest and the usual are enough.
            let most = if matches!(layout.width, 40 | 80) {
                reports.len()
            } else {
                examples().len()
            };
            let mut pages: Vec<String> = reports[..most]
                .iter()
                .map(|report| render::text(report, Shown::All, layout))
                .collect();
            pages.push(render::summary_text(&rows, lang, layout));
            pages.push(render::summary_text(&rows[..2], lang, layout));
            pages.extend(
                all.iter().map(|it| {
                    render::worksheet_text(it, &render::Selection::default(), lang, layout)
                }),
            );
            for id in ["ostrom.sanctions", "level-4", "guide.spread.easy-to-find"] {
                let page = explain(id, &all, Some(&reports[0]), lang).unwrap();
                pages.push(render::explanation(&page, layout));
            }
            for line in pages.iter().flat_map(|page| page.lines()) {
                assert!(fits(line, layout.width), "{}: «{line}»", layout.width);
                assert_eq!(line, line.trim_end(), "«{line}»");
            }
        }
    }
}

#[test]
fn an_id_is_never_broken() {
    let narrow = Layout { width: 40, ..PLAIN };
    for (name, text) in examples() {
        let report = made(&name, &text, Detail::Full, Lang::En);
        let page = render::text(&report, Shown::All, narrow);
        for gap in &report.gaps {
            let whole = page.lines().any(|line| line.trim() == gap.question);
            assert!(whole, "{name}: {}", gap.question);
        }
    }
}

#[test]
fn colours_are_never_the_only_sign() {
    for lang in Lang::ALL {
        for (name, text) in examples() {
            let report = made(&name, &text, Detail::Full, lang);
            for plain in layouts() {
                let colored = Layout {
                    color: true,
                    ..plain
                };
                let with = render::text(&report, Shown::All, colored);
                let without = render::text(&report, Shown::All, plain);
                assert!(with.contains("\u{1b}[") && !without.contains('\u{1b}'));
                let stripped = anstream::adapter::strip_str(&with).to_string();
                assert_eq!(stripped, without, "{name}");
            }
        }
        let all = catalogue::all();
        let page = explain("ostrom.sanctions", &all, None, lang).unwrap();
        let colored = Layout {
            color: true,
            ..PLAIN
        };
        let with = render::explanation(&page, colored);
        assert!(with.contains("\u{1b}["));
        let stripped = anstream::adapter::strip_str(&with).to_string();
        assert_eq!(stripped, render::explanation(&page, PLAIN));
    }
}

#[test]
fn a_bar_has_its_full_width_and_grows_with_the_score() {
    let wide = Layout {
        width: 100,
        bars: true,
        ..PLAIN
    };
    let mut bars = 0;
    for (name, text) in examples() {
        let report = made(&name, &text, Detail::Full, Lang::En);
        let page = render::text(&report, Shown::First(0), wide);
        for section in report
            .questionnaires
            .iter()
            .flat_map(|questionnaire| &questionnaire.sections)
        {
            let Some(score) = section.score else { continue };
            let line = page
                .lines()
                .find(|line| line.contains(section.title) && line.contains(['█', '▓', '░', '·']))
                .unwrap_or_else(|| panic!("{name}: no bar for {}", section.title));
            let cells = |of: &[char]| line.chars().filter(|c| of.contains(c)).count();
            let of = |percent: u32| percent as usize * 20 / 100;
            assert_eq!(cells(&['█', '▓', '░', '·']), 20, "{line}");
            assert_eq!(cells(&['█']), of(score.evidenced.whole()), "{line}");
            assert_eq!(cells(&['█', '▓']), of(score.claimed.whole()), "{line}");
            assert_eq!(
                cells(&['█', '▓', '░']),
                of(score.potential.whole()),
                "{line}"
            );
            bars += 1;
        }
    }
    assert!(bars > 50);
}

#[test]
fn the_summary_has_one_row_for_each_project_and_says_each_verdict() {
    // A table of everything is narrow: those that answer for an organisation have one of their own.
    for (lang, of_a_commons) in Lang::ALL
        .into_iter()
        .flat_map(|lang| [(lang, true), (lang, false)])
    {
        let reports: Vec<Report> = examples()
            .iter()
            .map(|(name, text)| made(name, text, Detail::Full, lang))
            .filter(|report| {
                let asks = |id: &str| report.questionnaires.iter().any(|own| own.id == id);
                asks("commons") == of_a_commons
            })
            .collect();
        assert!(reports.len() >= 2);
        let rows: Vec<_> = reports.iter().map(render::summary_row).collect();
        let wide = Layout {
            width: 200,
            ..PLAIN
        };
        let page = render::summary_text(&rows, lang, wide);
        let markdown = render::summary_markdown(&rows, lang);
        for report in &reports {
            let coverage = report.coverage;
            let answers = format!("{}/{}", coverage.answered, coverage.applicable);
            let name = &report.project.name;
            let line = page.lines().find(|line| line.starts_with(name.as_str()));
            let line = line.unwrap_or_else(|| panic!("{name} has no row"));
            let row = markdown
                .lines()
                .find(|line| line.starts_with(&format!("| {name} |")))
                .unwrap();
            for line in [line, row] {
                assert!(line.contains(&answers), "{line}");
                assert!(line.contains(report.project.stage_words), "{line}");
                for questionnaire in &report.questionnaires {
                    assert!(
                        line.contains(&questionnaire.short),
                        "{line}: {}",
                        questionnaire.short
                    );
                }
            }
        }
    }
}

// --- hostile text -----------------------------------------------------------------------------

/// What no line that a terminal or a build server reads may hold.
fn is_obeyed(line: &str) -> bool {
    let control =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    line.chars().any(control) || line.trim_start().starts_with("::") || line.contains("##[")
}

#[test]
fn hostile_text_is_shown_and_never_obeyed() {
    let all = catalogue::all();
    for lang in Lang::ALL {
        for report in hostile_reports(lang) {
            for width in [40, 60, 80, 200] {
                let layout = Layout { width, ..PLAIN };
                let page = render::text(&report, Shown::All, layout);
                let row = render::summary_row(&report);
                let summary = render::summary_text(&[row], lang, layout);
                let id = "commons.resource.identified";
                let answer = explain(id, &all, Some(&report), lang).unwrap();
                let answer = render::explanation(&answer, layout);
                let all = safe_lines(&format!("{page}{summary}{answer}"), Medium::Text);
                for line in all.lines() {
                    assert!(!is_obeyed(line), "{line:?}");
                }
            }
            let rows = safe_lines(&render::csv_rows(&report, true), Medium::Text);
            for line in rows.lines() {
                assert!(!is_obeyed(line), "{line:?}");
            }
        }
    }
    assert!(is_obeyed("a\u{1b}[31m") && is_obeyed("  ::error::x") && !is_obeyed("a::b"));
}

#[test]
fn no_cell_is_a_formula() {
    let mut dangerous = 0;
    for report in hostile_reports(Lang::En) {
        dangerous += usize::from(report.project.name.starts_with(['=', '+', '-', '@']));
        let rows = render::csv_rows(&report, true);
        let mut reader = csv::Reader::from_reader(rows.as_bytes());
        let mut count = 0;
        for record in reader.records() {
            let record = record.unwrap();
            assert_eq!(record.len(), render::CSV_HEADER.len());
            count += 1;
            for cell in &record {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                    "{cell:?}"
                );
                assert!(!cell.contains(['\n', '\r', '\u{1b}']), "{cell:?}");
            }
        }
        let questions: usize = report
            .questionnaires
            .iter()
            .flat_map(|questionnaire| &questionnaire.sections)
            .map(|questionnaire| questionnaire.questions.len())
            .sum();
        assert_eq!(count, questions);
    }
    assert!(dangerous >= 3, "the hostile names hold formulas");
}

#[test]
fn hostile_text_is_no_markup() {
    for lang in Lang::ALL {
        let calm = made(
            "calm.yaml",
            &hostile(0).replace(&serde_json::to_string(HOSTILE[0]).unwrap(), "Calm"),
            Detail::Full,
            lang,
        );
        for report in hostile_reports(lang).iter().chain([&calm]) {
            let rows = [render::summary_row(report), render::summary_row(&calm)];
            let page = safe_lines(&render::markdown(report, Shown::All), Medium::Markdown);
            let summary = safe_lines(&render::summary_markdown(&rows, lang), Medium::Markdown);
            let headings = page.lines().filter(|line| line.starts_with('#')).count();
            let calm_page = render::markdown(&calm, Shown::All);
            let calm_headings = calm_page
                .lines()
                .filter(|line| line.starts_with('#'))
                .count();
            assert_eq!(headings, calm_headings, "{page}");
            for line in page.lines().chain(summary.lines()) {
                assert!(!is_obeyed(line), "{line:?}");
                markup(line);
            }
            let pipes = |line: &str| line.replace("\\|", "").matches('|').count();
            let mut table = summary.lines().filter(|line| line.starts_with('|'));
            let head = pipes(table.next().unwrap());
            assert!(table.all(|line| pipes(line) == head), "{summary}");
        }
    }
}

/// Fails where a line holds markup that the tool does not write itself.
fn markup(line: &str) {
    assert!(!line.contains('<'), "HTML: {line}");
    assert!(!line.contains("://"), "a link by itself: {line}");
    let joined = line.replace("@\u{2060}", "");
    assert!(!joined.contains('@'), "a mention: {line}");
    // Its own boxes, bold parts and ids.
    let rest = line
        .trim_start_matches("- [ ] ")
        .replace("\\\\", "")
        .replace("**", "");
    let mut before = ' ';
    let mut ticks = 0;
    for c in rest.chars() {
        if before != '\\' {
            ticks += usize::from(c == '`');
            assert!(!matches!(c, '[' | ']' | '*' | '_' | '~'), "{c}: {line}");
        }
        before = c;
    }
    assert_eq!(ticks % 2, 0, "{line}");
}

#[test]
fn json_keeps_hostile_text_as_it_is() {
    for (at, wanted) in HOSTILE.iter().enumerate() {
        let text = hostile(at);
        if parse(&text).is_err() {
            continue;
        }
        let report = made("hostile.yaml", &text, Detail::Full, Lang::En);
        let value = parsed(&report);
        let name = value["project"]["name"].as_str().unwrap();
        assert_eq!(name.trim(), wanted.trim());
        let line = render::ndjson(&report);
        assert_eq!(line.matches('\n').count(), 1);
        assert!(!line.trim_end().contains(|it: char| it < ' '));
    }
}

#[test]
fn the_words_of_ones_own_questionnaire_are_text_as_well() {
    let quoted = |text: &str| {
        serde_json::to_string(text)
            .unwrap()
            .replace('\u{7f}', "\\u007f")
            .replace('\u{9b}', "\\u009b")
    };
    let mut read = 0;
    for text in HOSTILE {
        let both = format!("{{en: {0}, fr: {0}}}", quoted(text));
        let yaml = format!(
            "id: mine\nversion: 1\nscheme: gates\ntitle: {both}\nintro: {both}\nsections:\n  - id: only\n    title: {both}\n    \
             why: {both}\n    questions:\n      - id: mine.only.one\n        text: {both}\n        why: {both}\n        evidence: {both}\n        \
             fix: {both}\n        effort: small\n        facet: rule\n        severity: essential\n        from: idea\n        gate: idea\n        \
             source: [mine]\n"
        );
        let Ok(root) = parse(&yaml) else {
            continue;
        };
        let found = match catalogue::read_custom(&root, yaml.as_bytes(), Problems::default()) {
            Ok(read_custom) => Box::leak(Box::new(read_custom)),
            Err(problems) => panic!("{problems:#?}\n{yaml}"),
        };
        read += 1;
        let description = "format: 1\nproject: {name: Calm, kind: [data], stage: production}\n";
        let lang = Lang::Fr;
        let report = made_by("calm.yaml", description, &[found], Detail::Full, lang);
        let pages = [
            render::text(&report, Shown::All, PLAIN),
            render::worksheet_text(found, &render::Selection::default(), lang, PLAIN),
        ];
        let pages = pages.map(|page| safe_lines(&page, Medium::Text));
        let marked = [
            render::markdown(&report, Shown::All),
            render::worksheet_markdown(found, &render::Selection::default(), lang),
        ];
        let marked = marked.map(|page| safe_lines(&page, Medium::Markdown));
        for line in pages.iter().chain(&marked).flat_map(|page| page.lines()) {
            assert!(!is_obeyed(line), "{line:?}");
        }
        for line in marked.iter().flat_map(|page| page.lines()) {
            // The lines to fill in are made of escaped signs; boxes to tick are letters.
            assert!(!line.contains("<script") && !line.contains("://"), "{line}");
            assert!(!line.replace("@\u{2060}", "").contains('@'), "{line}");
        }
        let headings = marked[1]
            .lines()
            .filter(|line| line.starts_with('#'))
            .count();
        assert_eq!(headings, 3, "{}", marked[1]);
    }
    assert!(read >= HOSTILE.len() / 2, "{read}");
}

#[test]
fn the_snapshots_are_those_of_today() {
    let folder = root().join("tests/snapshots");
    let names: BTreeSet<String> = examples().into_iter().map(|(name, _)| name).collect();
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        if Path::new(&file)
            .extension()
            .is_some_and(|extension| extension == "new")
        {
            // The other test has found a difference and says so itself.
            continue;
        }
        let Some(name) = Path::new(&file)
            .file_stem()
            .and_then(|file_stem| file_stem.to_str())
        else {
            continue;
        };
        if name.contains("__") {
            // Those of other tests: insta keeps them itself.
            continue;
        }
        let known = names.iter().any(|it| name.ends_with(it.as_str()));
        assert!(known, "{file} is the snapshot of nothing: delete it");
    }
}
