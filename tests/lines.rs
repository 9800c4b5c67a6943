//! No line of anything that is written is a command, however it came to be one.

#![expect(clippy::unwrap_used, reason = "a test says where it fails")]

use commons::assess::{Request, assess};
use commons::catalogue;
use commons::description::{self, Context};
use commons::model::Lang;
use commons::render::{self, Layout, Medium, Shown, safe_lines};
use commons::report::{Detail, Report, Source, explain, report};
use commons::source::{Lines, Problems, parse};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const DATE: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// Whether a line is obeyed by GitHub, Azure Pipelines, Buildkite, `TeamCity`, a terminal or, in Markdown, by
/// GitLab or Prow. Colours of our own are none of their business.
fn is_obeyed(line: &str, medium: Medium) -> bool {
    let mut bare = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        let end = after.find(|letter: char| !letter.is_ascii_digit() && letter != ';');
        let Some(end) = end.filter(|end| medium == Medium::Text && after[*end..].starts_with('m'))
        else {
            return true;
        };
        bare.push_str(before);
        rest = &after[end + 1..];
    }
    bare.push_str(rest);
    let start = bare.trim_start();
    let anywhere = ["##[", "##vso[", "##teamcity[", "##other7["];
    let groups = ["--- ", "+++ ", "~~~ ", "^^^ ", "---\t"];
    start.starts_with("::")
        || groups.iter().any(|mark| start.starts_with(mark))
        || anywhere.iter().any(|mark| bare.contains(mark))
        || bare.contains(['\u{1b}', '\u{7f}', '\u{9b}', '\u{202e}', '\r', '\0'])
        || medium == Medium::Markdown
            && start
                .strip_prefix('/')
                .is_some_and(|it| it.starts_with(char::is_alphabetic))
}

#[track_caller]
fn nothing_is_obeyed(text: &str, medium: Medium) {
    let safe = safe_lines(text, medium);
    for line in safe.split('\n') {
        assert!(!is_obeyed(line, medium), "{medium:?}: {line:?}\n{text}");
    }
    // Once is enough.
    assert_eq!(safe_lines(&safe, medium), safe);
}

/// Words of every length, so that any of them may come to stand at the beginning of a line.
fn hostile() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "::error::x",
        "::error title=a::b",
        "::",
        ":::",
        "##[error]x",
        "##vso[task.setvariable]x",
        "##teamcity[x]",
        "####other7[x]",
        "--- x",
        "+++ x",
        "~~~",
        "^^^ +++",
        "/merge",
        "/close",
        "//",
        "\u{1b}[2J",
        "\u{1b}[31m",
        "\u{9b}",
        "\u{202e}",
        "\u{a0}",
        " ",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "a",
        "yyyyyyyyy",
        "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
        "-",
        "|",
        "#",
        "`",
        "\\",
        "<b>",
    ]);
    vec(piece, 1..12).prop_map(|pieces| pieces.concat())
}

fn media() -> impl Strategy<Value = Medium> {
    select(vec![
        Medium::Text,
        Medium::Markdown,
        Medium::Json,
        Medium::Markup,
    ])
}

/// A project with these words wherever a person may write, or `None` where a reader refuses them.
fn project(texts: &[String], lang: Lang) -> Option<Report> {
    let quoted = |at: usize| {
        let text = serde_json::to_string(&texts[at % texts.len()]).unwrap();
        text.replace('\u{7f}', "\\u007f")
            .replace('\u{9b}', "\\u009b")
    };
    let text = format!(
        "format: 1\nproject: {{name: {}, summary: {}, kind: [software], stage: production}}\nrespondent: {{name: {}}}\nanswers:\n  \
         commons.resource.identified: {{answer: yes, note: {}, evidence: [{{text: {}}}]}}\n  \
         ostrom.sanctions.graduated: {{answer: no, note: {}}}\n",
        quoted(0),
        quoted(1),
        quoted(2),
        quoted(3),
        quoted(4),
        quoted(5),
    );
    let mut problems = Problems::default();
    let root = parse(&text, &mut problems)?;
    let index = catalogue::index(&[]);
    let context = Context {
        today: DATE,
        index: &index,
        shipped: &catalogue::ids(),
        unread: &[],
    };
    let description = description::read(&root, &Lines::new(&text), context, problems).ok()?;
    let questionnaires = ["commons", "ostrom"].map(|id| catalogue::shipped(id).unwrap());
    let assessment = assess(Request {
        description: &description,
        questionnaires: &questionnaires,
        date: DATE,
        stage: description.project.stage,
        target: None,
        reviews: &[],
    });
    let file = texts.concat();
    let source = Source {
        file: Some(&file),
        description: &description,
        questionnaires: &questionnaires,
        assessment: &assessment,
    };
    Some(report(source, Detail::Full, lang))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_obeyed(text in hostile(), medium in media()) {
        // A text of JSON is in quotes.
        let text = if medium == Medium::Json { serde_json::to_string_pretty(&[&text]).unwrap() } else { text };
        nothing_is_obeyed(&text, medium);
    }

    #[test]
    fn what_a_program_reads_stays_the_same(text in hostile()) {
        let value = serde_json::json!({ "k": [&text] });
        let safe = safe_lines(&serde_json::to_string_pretty(&value).unwrap(), Medium::Json);
        prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
        let markup = text.replace(['<', '\u{1b}', '\u{9b}', '\r', '\u{202e}'], "");
        let safe = safe_lines(&format!("<a>\n{markup}</a>"), Medium::Markup);
        let page = roxmltree::Document::parse(&safe).unwrap();
        prop_assert_eq!(page.root_element().text().unwrap(), format!("\n{markup}"));
    }

    #[test]
    fn pieces_come_out_as_one(text in hostile(), cuts in vec(0..200_usize, 0..6), medium in media()) {
        let mut lines = render::SafeLines::new(medium);
        let mut out = String::new();
        let mut rest = text.as_str();
        for cut in cuts {
            let cut = (0..=cut.min(rest.len())).rev().find(|at| rest.is_char_boundary(*at)).unwrap();
            out.push_str(&lines.take(&rest[..cut]));
            rest = &rest[cut..];
        }
        out.push_str(&lines.take(rest));
        out.push_str(&lines.rest());
        prop_assert_eq!(out, safe_lines(&text, medium));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_report_is_obeyed_at_any_width(texts in vec(hostile(), 1..6), width in 40..200_usize, french: bool, color: bool) {
        let lang = if french { Lang::Fr } else { Lang::En };
        let Some(report) = project(&texts, lang) else { return Err(TestCaseError::reject("refused")) };
        let layout = Layout { width, color, bars: color, ..Layout::default() };
        let rows = [render::summary_row(&report), render::summary_row(&report)];
        let all = catalogue::all();
        let answer = explain("commons.resource.identified", &all, Some(&report), lang).unwrap();
        let pages = [render::html_project(&report, None)];
        let written = [
            (render::text(&report, Shown::All, layout), Medium::Text),
            (render::summary_text(&rows, lang, layout), Medium::Text),
            (render::explanation(&answer, layout), Medium::Text),
            (render::csv_rows(&report, true), Medium::Text),
            (render::markdown(&report, Shown::All), Medium::Markdown),
            (render::summary_markdown(&rows, lang), Medium::Markdown),
            (render::json(&report), Medium::Json),
            (render::ndjson(&report), Medium::Json),
            (render::badge_json(&report).unwrap(), Medium::Json),
            (render::html(&pages, lang), Medium::Markup),
            (render::badge(&report).unwrap(), Medium::Markup),
        ];
        for (text, medium) in written {
            nothing_is_obeyed(&text, medium);
        }
    }
}

#[test]
fn what_is_no_command_stays_as_it_is() {
    let cases = [
        (
            Medium::Text,
            "std::fs::read, a :: b\n## [x] and ##x\n\u{1b}[1m# 1\u{1b}[0;31m\n\tx /merge\n/merge\n",
        ),
        (
            Medium::Markdown,
            "## A\n\n- [x](/merge) a::b\n1/2\n// x\n---\n",
        ),
        (Medium::Json, "{\n  \"::\": \"# [\"\n}\n"),
        (Medium::Markup, "<a>::</a>\n<b>#[</b>"),
    ];
    for (medium, text) in cases {
        assert_eq!(safe_lines(text, medium), text);
    }
}

#[test]
fn a_command_is_shown_and_not_obeyed() {
    let cases = [
        (Medium::Text, " ::error::x\n", " : :error::x\n"),
        (Medium::Text, "\u{1b}[2m  ::x", "\u{1b}[2m  : :x"),
        (Medium::Text, "a ##vso[x] ###[y]", "a ## vso[x] ### [y]"),
        (Medium::Text, "\u{1b}]0;x\u{7}", "␛]0;x␇"),
        (Medium::Text, "--- x\n ^^^ +++\n", "- -- x\n ^ ^^ +++\n"),
        (Medium::Markdown, "+++ x\n~~~\tx", "\\+++ x\n\\~~~\tx"),
        (
            Medium::Markdown,
            "::x\n  /merge\n##[x",
            "\\::x\n  \\/merge\n#\\#[x",
        ),
        (
            Medium::Json,
            "\"##[\u{7f}\u{1fffe}\"",
            "\"#\\u0023[\\u007f\\ud83f\\udffe\"",
        ),
        (Medium::Markup, "\n  ::x ##ci[", "\n  &#58;:x #&#35;ci["),
    ];
    for (medium, text, wanted) in cases {
        assert_eq!(safe_lines(text, medium), wanted);
    }
}
