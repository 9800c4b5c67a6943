//! A badge: what it says, to people and to programs, and whether it is as it was made.

mod common;

use common::{answer_all, answered, described, judge, shipped, shown, supported};
use commons::model::{Answer, BadgeFacts, Description, Lang, Questionnaire, Support};
use commons::render::{Medium, badge, badge_json, safe_lines};
use commons::report::{Detail, Report, Source, Tone, report};
use serde_json::Value;

fn reported(
    description: &Description,
    questionnaires: &[&'static Questionnaire],
    lang: Lang,
) -> Report {
    let assessment = judge(questionnaires, description);
    let source = Source {
        file: Some("commons.yaml"),
        description,
        questionnaires,
        assessment: &assessment,
    };
    report(source, Detail::Full, lang)
}

fn drawn(report: &Report) -> String {
    badge(report).expect("a badge")
}

/// A project whose every answer is this one, by one questionnaire.
fn all(answer: Answer, id: &str, lang: Lang) -> Report {
    let questionnaires = [shipped(id)];
    let given = supported(answer, Support::Dated);
    let description = answer_all(described([]), &questionnaires, &given);
    reported(&description, &questionnaires, lang)
}

#[test]
fn too_few_answers_read_as_such_and_have_no_colour_of_merit() {
    let questionnaires = ["commons", "ostrom", "guide"].map(shipped);
    for (lang, words) in [
        (Lang::En, ["inconclusive", "inconclusive", "inconclusive"]),
        (Lang::Fr, ["non établi", "non établi", "non établi"]),
    ] {
        let report = reported(&described([]), &questionnaires, lang);
        let verdicts = ["inconclusive"; 3];
        for ((part, words), verdict) in report.badges.iter().zip(words).zip(verdicts) {
            assert!(part.message.starts_with(words), "{}", part.message);
            assert_eq!((part.verdict.as_str(), part.tone), (verdict, Tone::Untold));
        }
        assert_eq!(report.badges.len(), 3);
    }
}

type Wanted = (Answer, &'static str, Lang, &'static str, Tone);

/// What is answered throughout, by which questionnaire, and what the badge then says.
const WANTED: [Wanted; 8] = [
    (
        Answer::Yes,
        "commons",
        Lang::En,
        "commons, 10/10",
        Tone::High,
    ),
    (
        Answer::Yes,
        "commons",
        Lang::Fr,
        "commun, 10/10",
        Tone::High,
    ),
    (
        Answer::Partly,
        "commons",
        Lang::Fr,
        "en devenir, 0/10",
        Tone::Middle,
    ),
    (
        Answer::No,
        "commons",
        Lang::En,
        "no resource, 0/10",
        Tone::Low,
    ),
    (
        Answer::Yes,
        "ostrom",
        Lang::En,
        "level 4, robust",
        Tone::High,
    ),
    (
        Answer::No,
        "ostrom",
        Lang::Fr,
        "niveau 1, précaire",
        Tone::Low,
    ),
    (
        Answer::Yes,
        "guide",
        Lang::Fr,
        "prêt (production)",
        Tone::High,
    ),
    (
        Answer::No,
        "guide",
        Lang::En,
        "not ready (production)",
        Tone::Low,
    ),
];

#[test]
fn the_words_are_those_of_the_verdict() {
    for (answer, id, lang, words, tone) in WANTED {
        let report = all(answer, id, lang);
        let part = &report.badges[0];
        let version = commons::catalogue::shipped(id).expect("shipped").version;
        assert_eq!(part.label, format!("{id} v{version}"));
        assert_eq!(part.message, format!("{words} · 2026-03-15"));
        assert_eq!(part.tone, tone, "{words}");
        let svg = drawn(&report);
        for words in [&part.label, &part.message] {
            assert!(svg.contains(&format!(">{words}</text>")), "{svg}");
        }
        assert!(svg.contains("role=\"img\"") && svg.contains("<title ") && svg.contains("<desc>"));
        assert!(svg.contains(&format!("lang=\"{}\"", lang.code())));
    }
}

#[test]
fn the_words_fit_the_picture() {
    for (answer, id) in [
        (Answer::Yes, "ostrom"),
        (Answer::Partly, "commons"),
        (Answer::No, "guide"),
    ] {
        let svg = drawn(&all(answer, id, Lang::Fr));
        let number = |from: &str, name: &str| -> u32 {
            let (_, rest) = from.split_once(&format!(" {name}=\"")).expect(name);
            rest.split('"')
                .next()
                .expect("a value")
                .parse()
                .expect("a number")
        };
        let whole = number(&svg, "width");
        let texts: Vec<(u32, u32)> = svg
            .split("<text")
            .skip(1)
            .map(|part| (number(part, "x"), number(part, "textLength")))
            .collect();
        let [(left, label), (right, message)] = texts[..] else {
            panic!("two texts: {svg}")
        };
        // Seven pixels on each side of both.
        assert_eq!((left, right), (7, label + 21));
        assert_eq!(whole, right + message + 7);
    }
}

#[test]
fn shields_get_the_same_words_and_colour() {
    let report = all(Answer::Yes, "ostrom", Lang::En);
    let endpoint = badge_json(&report).expect("an endpoint");
    let endpoint: Value = serde_json::from_str(&endpoint).expect("JSON");
    let part = &report.badges[0];
    assert_eq!(endpoint["schemaVersion"], 1);
    assert_eq!(endpoint["label"], part.label);
    assert_eq!(endpoint["message"], part.message);
    let color = endpoint["color"].as_str().expect("a colour");
    assert!(drawn(&report).contains(&format!("fill=\"{color}\"")));
}

#[test]
fn what_is_asked_later_gives_way_to_what_is_asked_now() {
    let late = common::it(
        commons::model::Scheme::Gates,
        vec![(
            "only",
            vec![commons::model::Question {
                from: commons::model::Stage::Established,
                ..common::condition("own.only.late", commons::model::Stage::Established)
            }],
        )],
    );
    let report = reported(&described([]), &[late, shipped("commons")], Lang::En);
    let order: Vec<&str> = report
        .badges
        .iter()
        .map(|badge| badge.questionnaire)
        .collect();
    assert_eq!(order, ["commons", "own"]);
    let alone = reported(&described([]), &[late], Lang::En);
    assert!(alone.badges[0].message.starts_with("not asked yet"));
    assert_eq!(alone.badges[0].verdict, "not-asked");
}

// --- what a badge says to a program -----------------------------------------------------------

#[test]
fn a_badge_says_what_it_was_made_from() {
    for lang in Lang::ALL {
        let mut report = all(Answer::Partly, "ostrom", lang);
        report.project.name = "a & <b> \"c\" ]]> </metadata> 'd'".to_owned();
        let svg = drawn(&report);
        let facts = BadgeFacts::read(&svg).expect("facts");
        assert!(facts.intact, "{svg}");
        assert_eq!(facts.project, report.project.name);
        assert_eq!(facts.questionnaire, "ostrom");
        let shipped = commons::catalogue::shipped("ostrom").expect("shipped");
        assert_eq!(facts.version, shipped.version);
        assert_eq!(facts.verdict, report.badges[0].verdict);
        assert_eq!(facts.date, "2026-03-15");
        assert_eq!(facts.language, lang.code());
        // Line ends that git or an editor may change are no change.
        assert!(BadgeFacts::read(svg.trim_end()).is_some_and(|it| it.intact));
        assert!(BadgeFacts::read(&svg.replace('\n', "\r\n")).is_some_and(|it| it.intact));
    }
}

#[test]
fn a_name_that_turns_or_controls_leaves_a_badge_whole() {
    let mut report = all(Answer::Partly, "ostrom", Lang::En);
    report.project.name = "x\u{202e}y\u{85}z\u{2028}<b>\u{9b}".to_owned();
    let svg = drawn(&report);
    assert_eq!(
        safe_lines(&svg, Medium::Markup),
        svg,
        "nothing is left to make safe"
    );
    let facts = BadgeFacts::read(&svg).expect("facts");
    assert!(
        facts.intact && facts.project == report.project.name,
        "{svg}"
    );
}

#[test]
fn what_is_no_badge_of_ours_says_nothing() {
    for svg in [
        "",
        "<svg/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>commons</text></svg>",
    ] {
        assert_eq!(BadgeFacts::read(svg), None, "{svg}");
    }
    for edited in [
        "",
        "</metadata>",
        "{}</metadata>",
        "null</metadata>",
        "{'project': 'a'}</metadata>",
    ] {
        let svg = format!("<svg><metadata id=\"commons-badge\">{edited}</svg>");
        let told = BadgeFacts::read(&svg);
        assert_eq!(
            told,
            Some(BadgeFacts::default()),
            "no word of it holds: {svg}"
        );
    }
}

#[test]
fn a_badge_that_was_touched_up_is_found_out() {
    let report = reported(
        &described([
            ("commons.resource.identified", shown()),
            (
                "commons.resource.open-licence",
                answered(Answer::No, Vec::new()),
            ),
        ]),
        &[shipped("commons")],
        Lang::En,
    );
    let svg = drawn(&report);
    let touched = [
        svg.replace("not open, ", "commons, "),
        svg.replace("2026-03-15", "2026-09-15"),
        svg.replace("not-open", "commons"),
        svg.replace("#8a4a00", "#0f6b3a"),
        svg.replace("Test", "Tested"),
        svg.replace("</svg>", "<text>commons</text></svg>"),
    ];
    for it in touched {
        assert_ne!(it, svg);
        let facts = BadgeFacts::read(&it).expect("facts");
        assert!(!facts.intact, "{it}");
    }
}
