//! The page for a browser: what it says is what the JSON report says, it does nothing by itself,
//! and nobody's words become markup. What only a browser can tell is in `.ci/html`.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads its own fixtures and says where it fails"
)]

#[path = "common/each.rs"]
mod each;

use assert_cmd::Command;
use commons::model::Lang;
use each::each;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What is printed; each is made once for all tests.
fn assessed(files: &[&str], format: &str, lang: Lang) -> String {
    static MADE: LazyLock<Mutex<HashMap<String, Arc<OnceLock<String>>>>> =
        LazyLock::new(Mutex::default);
    let key = format!("{files:?} {format} {lang:?}");
    let made = Arc::clone(MADE.lock().unwrap().entry(key).or_default());
    made.get_or_init(|| printed(files, format, lang)).clone()
}

fn printed(files: &[&str], format: &str, lang: Lang) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_commons"))
        .env_clear()
        .current_dir(root())
        .args(["assess", "--date", "2026-11-26", "--format", format])
        .args(["--lang", lang.code()])
        .args(files)
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{files:?}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8(run.stdout).unwrap()
}

const HOSTILE: &str = "tests/fixtures/page/hostile.yaml";
const ALARMING: &str = "tests/fixtures/page/alarming.yaml";

/// Every example, and the fixtures of this test.
fn projects() -> Vec<String> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(root().join("examples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect();
    files.sort();
    assert!(files.len() >= 11);
    let names = files
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy());
    let names = names.map(|name| format!("examples/{name}"));
    names
        .chain([HOSTILE, ALARMING].map(str::to_owned))
        .collect()
}

// --- reading a page ---------------------------------------------------------------------------

/// A tag as it stands in a page.
#[derive(Debug)]
struct Tag<'p> {
    name: &'p str,
    attributes: BTreeMap<&'p str, &'p str>,
    /// What stands between it and the next.
    text: &'p str,
}

/// The tags of a page in their order; what cannot be read as maud writes it fails.
fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    for part in page.split('<').skip(1) {
        // A sign `>` in a text is written otherwise, so the first one ends the tag, unless it
        // stands in a value.
        let mut inside = false;
        let end = part
            .char_indices()
            .find(|(_, at)| {
                inside ^= *at == '"';
                *at == '>' && !inside
            })
            .unwrap_or_else(|| panic!("a tag does not end: {part}"))
            .0;
        let (tag, text) = (&part[..end], &part[end + 1..]);
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = BTreeMap::new();
        while let Some((key, value)) = rest.split_once("=\"") {
            let (value, after) = value.split_once('"').unwrap();
            attributes.insert(key.trim(), value);
            rest = after;
        }
        assert!(rest.trim().is_empty() || name == "!DOCTYPE", "{tag}");
        found.push(Tag {
            name,
            attributes,
            text,
        });
    }
    found
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// What a page says, on one line.
fn says(page: &str) -> String {
    let mut silent = false;
    let mut all = String::new();
    for tag in tags(page) {
        silent = (silent || tag.name == "style") && tag.name != "/style";
        if !silent {
            all.push_str(&plain(tag.text));
            all.push(' ');
        }
    }
    flat(&all)
}

/// Words with one space between them, and none where a tag ended a word.
fn flat(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words
        .replace(" .", ".")
        .replace(" ,", ",")
        .replace(" :", ":")
        .replace("( ", "(")
        .replace(" )", ")")
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

// --- nothing is lost --------------------------------------------------------------------------

/// Whether a long text holds another: what a debug build makes of `contains` takes ten times as long.
fn holds(text: &str, part: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some()
}

/// Shown text, as the page shows it.
fn shown(value: &Value) -> String {
    flat(&commons::render::visible(value.as_str().unwrap()))
}

#[test]
fn the_page_says_what_the_json_says() {
    each(&projects(), |file| {
        for lang in Lang::ALL {
            let html = assessed(&[file], "html", lang);
            let page = says(&html);
            let lower = page.to_lowercase();
            let json: Value = serde_json::from_str(&assessed(&[file], "json", lang)).unwrap();
            let has = |value: &Value| {
                let wanted = shown(value);
                // An address is said in short; the link has all of it.
                let link = format!("href=\"{}\"", wanted.replace('&', "&amp;"));
                let short = wanted.split_once("://").map(|(_, rest)| rest);
                let said = holds(&page, short.unwrap_or(&wanted)) || holds(&html, &link);
                assert!(said, "{file}: «{wanted}» is not said");
            };
            for value in [
                &json["project"]["name"],
                &json["date"],
                &json["caution"],
                &json["tool"]["version"],
            ] {
                has(value);
            }
            for alert in array(&json["alerts"]) {
                has(&alert["message"]);
            }
            if !json["plan"].is_null() {
                has(&json["plan"]["headline"]);
            }
            for gap in array(&json["gaps"]) {
                has(&gap["todo"]);
                let begins = format!("{}. {}", gap["rank"], gap["kind_words"].as_str().unwrap());
                let begins = begins.to_lowercase();
                assert!(holds(&lower, &begins), "{file}: {begins}");
                has(&gap["class_words"]);
            }
            for term in array(&json["terms"]) {
                has(&term["title"]);
                has(&term["text"]);
            }
            for questionnaire in array(&json["questionnaires"]) {
                for key in ["title", "headline", "digest"] {
                    has(&questionnaire[key]);
                }
                array(&questionnaire["details"]).iter().for_each(has);
                for section in array(&questionnaire["sections"]) {
                    has(&section["why"]);
                    for question in array(&section["questions"]) {
                        question_has(question, &has);
                    }
                }
            }
        }
    });
}

fn question_has(question: &Value, has: &impl Fn(&Value)) {
    for key in [
        "id",
        "text",
        "why",
        "would_show",
        "answer_words",
        "support_words",
        "note",
        "reason",
        "answered",
        "by",
    ] {
        if question[key].is_string() {
            has(&question[key]);
        }
    }
    array(&question["source_words"]).iter().for_each(has);
    for evidence in array(&question["evidence"]) {
        for key in ["at", "on", "note"] {
            if evidence[key].is_string() {
                has(&evidence[key]);
            }
        }
    }
}

#[test]
fn every_number_of_a_section_is_that_of_the_json() {
    each(&projects(), |file| {
        let page = assessed(&[file], "html", Lang::En);
        let words = says(&page);
        let json: Value = serde_json::from_str(&assessed(&[file], "json", Lang::En)).unwrap();
        let mut wanted_bars = Vec::new();
        for questionnaire in array(&json["questionnaires"]) {
            for section in array(&questionnaire["sections"]) {
                let Some(score) = section["score"].as_object() else {
                    continue;
                };
                let exact = |reading: &str| score[reading].as_f64().unwrap();
                let [evidenced, claimed, potential] =
                    ["evidenced", "claimed", "potential"].map(exact);
                let [c, d, b] = [evidenced, claimed, potential].map(f64::floor);
                let coverage = &section["coverage"];
                let title = shown(&section["title"]);
                let standing = section["standing"].as_str().unwrap();
                let answers = format!("{}/{}", coverage["answered"], coverage["applicable"]);
                let row = flat(&format!(
                    "{title} evidenced {c}, up to {b} {standing} · {answers} answers"
                ));
                assert!(words.contains(&row), "{file}: {row}");
                let numbers = flat(&format!(". {title} {c} {d} {b} {standing} {answers}"));
                assert!(words.contains(&numbers), "{file}: {numbers}");
                let drawn = [
                    evidenced,
                    claimed - evidenced,
                    potential - claimed,
                    100.0 - potential,
                ];
                wanted_bars.push(drawn);
            }
        }
        assert_eq!(
            bars(&page),
            wanted_bars
                .iter()
                .map(|it| it.map(tenths))
                .collect::<Vec<_>>()
        );
    });
}

/// A card says which essential “no”s hold its result down, and leads to what to do about each.
#[test]
fn essential_noes_are_named_and_lead_to_what_to_do() {
    let named = each(&projects(), |file| {
        let mut named = 0;
        for lang in Lang::ALL {
            let page = assessed(&[file], "html", lang);
            let json: Value = serde_json::from_str(&assessed(&[file], "json", lang)).unwrap();
            let text = flat(&assessed(&[file], "text", lang));
            let markdown = flat(&assessed(&[file], "markdown", lang));
            for questionnaire in array(&json["questionnaires"]) {
                for id in array(&questionnaire["essential_noes"]).iter().take(1) {
                    let gap = array(&json["gaps"])
                        .iter()
                        .find(|gap| gap["question"] == *id);
                    let gap = gap.unwrap_or_else(|| panic!("{file}: {id} is no gap"));
                    assert_eq!(gap["kind"], "fix", "{id}");
                    let name = gap["text"].as_str().unwrap();
                    let link = format!("<a href=\"#gap-{}\">", gap["rank"]);
                    let (_, rest) = page.split_once(&link).unwrap_or_else(|| panic!("{link}"));
                    assert!(
                        rest.starts_with(&format!("<bdi>{name}</bdi>")),
                        "{rest:.90}"
                    );
                    let name = flat(name);
                    assert!(text.contains(&name) && markdown.contains(&name), "{name}");
                    named += 1;
                }
            }
        }
        named
    });
    let named: usize = named.into_iter().sum();
    assert!(named >= 20, "{named}");
}

/// Conditions are cells: none is averaged with another, so that each is empty, half or full.
#[test]
fn a_condition_met_in_part_is_half_a_cell() {
    let mut halves = 0;
    for file in projects() {
        let page = assessed(&[&file], "html", Lang::En);
        let json: Value = serde_json::from_str(&assessed(&[&file], "json", Lang::En)).unwrap();
        let gates = array(&json["questionnaires"]).iter();
        let Some(gates) = gates.into_iter().find(|it| it["scheme"] == "gates") else {
            continue;
        };
        let sections = array(&gates["sections"]).iter();
        let questions = sections.flat_map(|section| array(&section["questions"]));
        let conditions = questions.filter(|it| it["condition"] == true && !it["points"].is_null());
        let mut wanted: Vec<u64> = conditions
            .map(|it| 50 * it["points"]["evidenced"].as_u64().unwrap())
            .filter(|height| *height > 0)
            .collect();
        wanted.sort_unstable_by(|a, b| b.cmp(a));
        halves += wanted.iter().filter(|height| **height == 50).count();
        let bar = tags(&page);
        let bar = bar
            .iter()
            .skip_while(|tag| tag.attributes.get("class") != Some(&"bar range"));
        let bar = bar.skip(1).take_while(|tag| tag.name != "/svg");
        let drawn: Vec<u64> = bar
            .filter(|tag| tag.attributes.get("class") == Some(&"shown"))
            .map(|tag| {
                tag.attributes["height"]
                    .trim_end_matches('%')
                    .parse()
                    .unwrap()
            })
            .collect();
        assert_eq!(drawn, wanted, "{file}");
    }
    assert!(halves >= 5, "{halves}");
}

#[expect(clippy::cast_possible_truncation, reason = "0 to 1000")]
fn tenths(percent: f64) -> i32 {
    (percent * 10.0).round() as i32
}

/// The widths of the parts of the bars of scores, in tenths of a percent; they lie side by side.
fn bars(page: &str) -> Vec<[i32; 4]> {
    let mut found = Vec::new();
    let mut open = None;
    for tag in tags(page) {
        match tag.name {
            "svg"
                if tag.attributes.get("class") == Some(&"bar")
                    && tag.attributes.get("width") == Some(&"100%")
                    && tag.attributes.get("height") == Some(&"16") =>
            {
                open = Some(([0; 4], 0));
            }
            "rect" => {
                if let Some((parts, end)) = &mut open {
                    let value = |name: &str| {
                        tenths(tag.attributes[name].trim_end_matches('%').parse().unwrap())
                    };
                    assert!((value("x") - *end).abs() <= 1, "{tag:?}");
                    *end = value("x") + value("width");
                    let names = ["shown", "claimed", "unknown", "missing"];
                    let at = names
                        .iter()
                        .position(|name| *name == tag.attributes["class"])
                        .unwrap();
                    parts[at] = value("width");
                }
            }
            "/svg" => {
                if let Some((parts, end)) = open.take() {
                    assert!((end - 1000).abs() <= 1, "a bar ends at {end}");
                    found.push(parts);
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn the_sums_lead_to_the_scores() {
    for file in projects() {
        let json: Value = serde_json::from_str(&assessed(&[&file], "json", Lang::En)).unwrap();
        let mut compared = 0;
        for section in array(&json["questionnaires"])
            .iter()
            .flat_map(|it| array(&it["sections"]))
        {
            let sums = array(&section["sums"]);
            let Some(score) = section["score"].as_object() else {
                assert!(sums.is_empty(), "{file}: sums without a score");
                continue;
            };
            for reading in ["evidenced", "claimed", "potential"] {
                let shares = sums
                    .iter()
                    .map(|sum| sum[reading].as_f64().unwrap() / sum["most"].as_f64().unwrap());
                #[expect(clippy::cast_precision_loss, reason = "a handful of groups")]
                let mean = 100.0 * shares.sum::<f64>() / sums.len() as f64;
                let told = score[reading].as_f64().unwrap();
                assert!(
                    told <= mean + 1e-6 && mean < told + 0.1 + 1e-6,
                    "{file}: {told}, {mean}"
                );
                compared += 1;
            }
        }
        assert!(compared > 0, "{file}");
    }
}

// --- what a page is made of -------------------------------------------------------------------

/// Every project's page in both languages, and that of several; made once for all tests.
static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(pages);

fn pages() -> Vec<(String, String)> {
    let projects = projects();
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        pages.extend(each(&projects, |file| {
            let name = format!("{file} {}", lang.code());
            (name, assessed(&[file], "html", lang))
        }));
        // Two sheets of it: what is not there is not linked to.
        for file in [ALARMING, "examples/opencti.yaml"] {
            pages.push((
                format!("{file} in brief {}", lang.code()),
                assessed(&["--brief", file], "html", lang),
            ));
        }
        let several = ["examples/torbel.yaml", "examples/torbel.yaml", HOSTILE];
        pages.push((
            format!("several {}", lang.code()),
            assessed(&several, "html", lang),
        ));
    }
    pages
}

/// The elements of a page; no others may be there.
const ELEMENTS: &str = "!DOCTYPE a article b bdi body circle code dd defs desc details div dl dt figcaption figure \
    footer h1 h2 h3 h4 h5 head header html input label li line main meta nav ol p path pattern polygon rect section \
    span strong style summary svg table tbody td text tfoot th thead time title tr tspan ul";

#[test]
fn a_page_runs_fetches_and_frames_nothing() {
    for (name, page) in PAGES.iter() {
        for tag in tags(page) {
            let element = tag.name.trim_start_matches('/');
            assert!(
                ELEMENTS.split(' ').any(|it| it == element),
                "{name}: <{element}>"
            );
            for (key, value) in &tag.attributes {
                assert!(
                    !key.starts_with("on") && *key != "style" && *key != "src",
                    "{name}: {key}"
                );
                if *key == "href" {
                    let found = value.starts_with('#');
                    let web = ["http://", "https://", "mailto:"];
                    let lower = value.to_lowercase();
                    assert!(
                        found || web.iter().any(|it| lower.starts_with(it)),
                        "{name}: {value}"
                    );
                }
            }
        }
        assert!(
            page.contains("content=\"default-src 'none'; style-src 'sha256-"),
            "{name}"
        );
        assert!(
            !page.contains("url(http") && !page.contains("@import"),
            "{name}"
        );
    }
}

#[test]
fn ids_are_single_and_links_within_the_page_lead_somewhere() {
    for (name, page) in PAGES.iter() {
        let tags = tags(page);
        let mut ids: Vec<&str> = tags
            .iter()
            .filter_map(|tag| tag.attributes.get("id").copied())
            .collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: an id stands twice");
        for tag in &tags {
            let named = ["for", "aria-labelledby", "aria-describedby"];
            let named = named
                .iter()
                .filter_map(|it| tag.attributes.get(it).copied());
            let linked = tag
                .attributes
                .get("href")
                .and_then(|attribute| attribute.strip_prefix('#'));
            for id in named.chain(linked) {
                assert!(ids.binary_search(&id).is_ok(), "{name}: #{id} is nowhere");
            }
        }
    }
}

#[test]
fn headings_go_down_one_by_one() {
    for (name, page) in PAGES.iter() {
        let mut last = 0;
        for tag in tags(page) {
            let level = tag
                .name
                .strip_prefix('h')
                .and_then(|rest| rest.parse::<u8>().ok());
            let Some(level) = level else { continue };
            assert!(level <= last + 1, "{name}: h{level} after h{last}");
            assert!(level > 1 || last == 0, "{name}: a second h1");
            last = level;
        }
        assert!(last > 1, "{name}");
    }
}

#[test]
fn every_drawing_is_named_or_said_beside_it() {
    for (name, page) in PAGES.iter() {
        for tag in tags(page).iter().filter(|tag| tag.name == "svg") {
            let hidden = tag.attributes.get("aria-hidden") == Some(&"true");
            let named = tag.attributes.contains_key("aria-labelledby")
                && tag.attributes.contains_key("aria-describedby");
            assert!(hidden || named, "{name}: {tag:?}");
        }
    }
}

// --- hostile text -----------------------------------------------------------------------------

#[test]
fn hostile_words_stay_words() {
    for lang in Lang::ALL {
        let page = assessed(&[HOSTILE], "html", lang);
        let words = says(&page);
        for wanted in [
            "</title><script>alert(1)</script> <U+202E>evil<U+2066>",
            "<img src=x onerror=alert(1)>",
            "</dd></dl></details><h1>pwned</h1> &lt; <U+009B>31m",
            "\"><svg onload=alert(1)>",
            "<!-- one team of four --> -->",
            "javascript:alert(1)",
            "JavaScript://x/%0aalert(1)",
            "␁␀",
        ] {
            assert!(words.contains(wanted), "{wanted}");
        }
        // Only the tags of the page itself: as many as with calm words in the same places.
        let dangerous = |tag: &&Tag<'_>| ["script", "img", "h1"].contains(&tag.name);
        assert_eq!(tags(&page).iter().filter(dangerous).count(), 1, "one h1");
        let forbidden = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        };
        assert_eq!(page.find(forbidden), None);
        for link in [
            "https://github.com/owner/name/blob/HEAD/docs/GOVERNANCE.md#r%C3%B4les",
            "https://example.org/%5Bx%5D%25zz%7Cy",
        ] {
            assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
        }
        for never in [
            "href=\"javascript",
            "href=\"../",
            "etc/passwd\"",
            "good@evil.example/\" rel",
        ] {
            assert!(!page.contains(never), "{never}");
        }
    }
}

// --- several projects, and none ---------------------------------------------------------------

#[test]
fn several_projects_are_one_page_with_a_table_of_them_first() {
    let files = ["examples/umap.yaml", "examples/torbel.yaml"];
    let page = assessed(&files, "html", Lang::Fr);
    let words = says(&page);
    assert_eq!(page.matches("<article ").count(), 2);
    assert_eq!(page.matches("<h1").count(), 1);
    let table = words.find("Côte à côte").unwrap();
    assert!(table < words.find("En bref").unwrap());
    assert!(page.contains("href=\"#p1-report\"") && page.contains("href=\"#p2-report\""));
    // Each says what it says alone.
    for file in files {
        let json: Value = serde_json::from_str(&assessed(&[file], "json", Lang::Fr)).unwrap();
        for questionnaire in array(&json["questionnaires"]) {
            assert!(words.contains(&shown(&questionnaire["headline"])));
        }
    }
}

#[test]
fn one_project_that_can_be_read_of_several_is_a_whole_page() {
    let run = Command::new(env!("CARGO_BIN_EXE_commons"))
        .env_clear()
        .current_dir(root())
        .args([
            "assess",
            "none.yaml",
            "examples/torbel.yaml",
            "--format",
            "html",
        ])
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2));
    let page = String::from_utf8(run.stdout).unwrap();
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("<article ").count(), 1);
    assert!(page.ends_with("</html>\n"));
}

#[test]
fn a_badge_of_several_projects_is_refused() {
    for format in ["badge", "badge-json"] {
        let run = Command::new(env!("CARGO_BIN_EXE_commons"))
            .env_clear()
            .current_dir(root())
            .args([
                "assess",
                "examples/umap.yaml",
                "examples/torbel.yaml",
                "--format",
                format,
            ])
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(2));
        assert!(run.stdout.is_empty());
        assert!(String::from_utf8_lossy(&run.stderr).contains("a badge is for one project"));
    }
}
