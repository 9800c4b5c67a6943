//! A review on disk: what is read, what is refused with its place, what an edit keeps, what the command
//! line makes of it.

use crate::common::{answered, evidence};
use assert_cmd::Command;
use commons::description::{begin_review, read_review, with_finding};
use commons::model::{
    Answer, Lang, PartialDate, Place, Respondent, Review, ReviewEntry, ReviewFinding,
};
use commons::source::{Lines, Problems, parse};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const PROJECT: &str = "\
format: 1
project: {name: Meadow, kind: [software], stage: production}
questionnaires: [commons, ostrom]
answers:
  commons.resource.identified: {answer: yes, evidence: [README.md]}
  commons.resource.open-licence: {answer: yes, evidence: [LICENSE]}
  ostrom.sanctions.graduated: {answer: partly, evidence: [CODE_OF_CONDUCT.md]}
";

fn commons(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_commons"))
        .args(arguments)
        .args(["--date", "2026-03-15"])
        .current_dir(folder)
        .env_clear()
        .output()
        .expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code().expect("a code"),
        text(output.stdout),
        text(output.stderr),
    )
}

/// The digest of an answer with one piece of evidence.
fn digest(answer: Answer, path: &str) -> String {
    let mut piece = evidence(None);
    piece.at = commons::model::Pointer::Path(path.to_owned());
    answered(answer, vec![piece]).digest()
}

fn entry(finding: ReviewFinding, note: Option<&str>, answer: String) -> ReviewEntry {
    ReviewEntry {
        finding,
        note: note.map(str::to_owned),
        answer,
        date: None,
        place: Place::default(),
    }
}

fn zoe() -> Respondent {
    Respondent {
        name: Some("Zoé Martin".to_owned()),
        role: Some("jury: appel à communs".to_owned()),
        answered: PartialDate::parse("2026-03-14"),
    }
}

fn read(text: &str) -> Result<Review, Problems> {
    let mut problems = Problems::default();
    let root = parse(text, &mut problems).expect("YAML");
    let index = commons::catalogue::index(&[]);
    let context = commons::description::Context {
        today: jiff::civil::date(2026, 3, 15),
        index: &index,
        shipped: &commons::catalogue::ids(),
        unread: &[],
    };
    read_review(&root, &Lines::new(text), context, problems)
}

fn project() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("meadow.yaml"), PROJECT).expect("written");
    folder
}

fn reviewed(folder: &Path, name: &str, by: &Respondent, findings: &[(&str, ReviewEntry)]) {
    let text = findings.iter().fold(
        begin_review("meadow.yaml", by, Lang::Fr),
        |text, (id, entry)| with_finding(&text, id, entry).expect("an edit"),
    );
    fs::write(folder.join(name), text).expect("written");
}

/// A report without the commands to copy, which say what was typed.
fn without_commands(report: &str) -> String {
    let lines = report.lines();
    let kept = lines.filter(|line| !line.trim_start().starts_with("commons assess"));
    kept.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_finding_is_written_as_it_is_read_and_nothing_else_changes() {
    let empty = begin_review("meadow.yaml", &zoe(), Lang::En);
    let id = "ostrom.sanctions.graduated";
    let first = entry(
        ReviewFinding::InPart,
        Some("two steps: only # two"),
        digest(Answer::Yes, "a"),
    );
    let one = with_finding(&empty, id, &first).expect("an edit");
    let two = with_finding(
        &one,
        "commons.resource.identified",
        &entry(ReviewFinding::Confirmed, None, digest(Answer::Yes, "b")),
    )
    .expect("an edit");
    let review = read(&two).expect("a review");
    assert_eq!(review.by, zoe());
    assert_eq!(review.of, "meadow.yaml");
    assert_eq!(review.findings.len(), 2);
    let found = &review.findings[id];
    assert_eq!(
        (found.finding, &found.note, &found.answer),
        (first.finding, &first.note, &first.answer)
    );
    // Changed in place, whatever the layout; a person’s comments stay.
    let lower = entry(ReviewFinding::NotConfirmed, None, digest(Answer::No, "c"));
    for text in [
        two.replace(
            "    finding: in-part",
            "    # looked twice\n    finding: in-part # once",
        ),
        two.replace("findings:\n", "# mine\nfindings: # ours\n"),
        format!(
            "format: 1\nreview: {{of: meadow.yaml, by: {{name: Zoé}}, date: 2026}}\nfindings: {{{id}: {{finding: confirmed, answer: {}}}}}\n",
            first.answer
        ),
        "format: 1\nreview: {of: meadow.yaml, by: {name: Zoé}, date: 2026}\n".to_owned(),
        "format: 1\nreview: {of: meadow.yaml, by: {name: Zoé}, date: 2026}\nfindings: {}\n"
            .to_owned(),
        "{format: 1, review: {of: meadow.yaml, by: {name: Zoé}, date: 2026}}".to_owned(),
        two.replace('\n', "\r\n"),
    ] {
        let edited = with_finding(&text, id, &lower).expect("an edit");
        let review = read(&edited).unwrap_or_else(|problems| panic!("{edited}\n{problems:?}"));
        assert_eq!(
            review.findings[id].finding,
            ReviewFinding::NotConfirmed,
            "{edited}"
        );
        assert_eq!(review.findings[id].note, None, "{edited}");
        for comment in ["# looked twice", "# once", "# mine", "# ours"] {
            assert_eq!(edited.contains(comment), text.contains(comment), "{edited}");
        }
    }
}

#[test]
fn findings_are_read_in_both_languages() {
    for (word, finding) in [
        ("confirmed", ReviewFinding::Confirmed),
        ("Confirmé", ReviewFinding::Confirmed),
        ("in part", ReviewFinding::InPart),
        ("en partie", ReviewFinding::InPart),
        ("non confirmé", ReviewFinding::NotConfirmed),
        ("NOT CONFIRMED", ReviewFinding::NotConfirmed),
    ] {
        let digest = digest(Answer::Yes, "a");
        let text = format!(
            "format: 1\nreview:\n  of: x.yaml\n  by: {{name: Zoé}}\n  date: 14/03/2026\nfindings:\n  commons.resource.identified: {{finding: {word}, answer: {digest}}}\n"
        );
        let review = read(&text).unwrap_or_else(|problems| panic!("{word}: {problems:?}"));
        assert_eq!(
            review.findings["commons.resource.identified"].finding, finding,
            "{word}"
        );
    }
}

#[test]
fn everything_wrong_is_told_at_once_with_its_place() {
    let folder = project();
    let text = "\
format: 1
review:
  of: meadow.yaml
  by: {nam: Zoé}
  date: 2027-01-01
findings:
  ostrom.sanctions.gradated: {finding: confirmd, answer: sha256:12}
  commons.resource.identified: confirmed
";
    fs::write(folder.path().join("zoe.review.yaml"), text).expect("written");
    let arguments = ["assess", "meadow.yaml", "--review", "zoe.review.yaml"];
    let (code, out, errors) = commons(folder.path(), &arguments);
    assert_eq!((code, out.as_str()), (2, ""), "{errors}");
    for place in ["4:8", "5:9", "7:3", "7:40", "7:58", "8:32"] {
        assert!(
            errors.contains(&format!("zoe.review.yaml:{place}")),
            "{place}\n{errors}"
        );
    }
    for word in [
        "did you mean `name`",
        "did you mean `ostrom.sanctions.graduated`",
        "did you mean `confirmed`",
    ] {
        assert!(errors.contains(word), "{word}\n{errors}");
    }
    let (_, _, french) = commons(folder.path(), &[&arguments[..], &["--lang", "fr"]].concat());
    assert!(
        french.contains("n’est pas l’empreinte d’une réponse"),
        "{french}"
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, in its order")]
fn a_review_stands_beside_the_evidenced_reading_in_every_format() {
    let folder = project();
    let findings = [
        (
            "commons.resource.open-licence",
            entry(
                ReviewFinding::NotConfirmed,
                Some("a licence of our own"),
                digest(Answer::Yes, "LICENSE"),
            ),
        ),
        (
            "commons.resource.identified",
            entry(
                ReviewFinding::Confirmed,
                None,
                digest(Answer::Yes, "README.md"),
            ),
        ),
        (
            "ostrom.sanctions.graduated",
            entry(
                ReviewFinding::Confirmed,
                None,
                digest(Answer::Yes, "an older one"),
            ),
        ),
    ];
    reviewed(folder.path(), "zoe.review.yaml", &zoe(), &findings);
    let assess = |more: &[&str]| {
        let arguments = [&["assess", "meadow.yaml"], more].concat();
        let (code, out, errors) = commons(folder.path(), &arguments);
        assert_eq!(code, 0, "{errors}");
        out
    };
    let review = ["--review", "zoe.review.yaml"];
    let text = assess(&review)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for words in [
        "After review: not open, 1/10",
        "Review: 2 of 3 answers reviewed: 1 confirmed, 1 not confirmed.",
        "Reviewed by: Zoé Martin, jury: appel à communs, 2026-03-14.",
        "Changed since the review, and not counted as reviewed (1): Does a published document set graduated sanctions",
        "What the review did not confirm, or only in part",
        "Zoé Martin: not confirmed (a licence of our own)",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let french = assess(&[&review[..], &["--lang", "fr"]].concat());
    assert!(
        french.contains("Après vérification\u{a0}: pas ouvert, 1/10"),
        "{french}"
    );
    for format in ["text", "markdown", "html", "json", "csv", "ndjson"] {
        let with = assess(&[&review[..], &["--format", format]].concat());
        let without = assess(&["--format", format]);
        let named = |text: &str| {
            text.contains("After review")
                || text.contains("after review")
                || text.contains("not-confirmed")
        };
        assert!(named(&with), "{format}");
        assert!(!named(&without), "{format}");
        // A file with `.review.yaml` in its name is taken for a review wherever it is typed.
        let taken = assess(&["zoe.review.yaml", "--format", format]);
        assert_eq!(
            without_commands(&with),
            without_commands(&taken),
            "{format}"
        );
    }
    let json: serde_json::Value =
        serde_json::from_str(&assess(&[&review[..], &["--format", "json"]].concat()))
            .expect("JSON");
    assert_eq!(json["questionnaires"][0]["verdict"]["reviewed"], "not-open");
    assert_eq!(
        json["questionnaires"][0]["verdict"]["evidenced"],
        json["questionnaires"][0]["verdict"]["evidenced"]
    );
    assert_eq!(json["review"]["looked_at"], 2);
    assert_eq!(json["review"]["of"], 3);
    assert_eq!(
        json["review"]["stale"][0]["question"],
        "ostrom.sanctions.graduated"
    );
    assert_eq!(
        json["review"]["lowered"][0]["question"],
        "commons.resource.open-licence"
    );
    // What was not confirmed is no strength.
    let strengths = json["strengths"].as_array().expect("a list");
    let named = |it: &serde_json::Value| it["question"] == "commons.resource.open-licence";
    assert!(!strengths.iter().any(named), "{strengths:?}");
    // It is something to do, and who found it so is said there; without the review there is nothing.
    let gap = json["gaps"].as_array().expect("a list").iter();
    let gap = gap.clone().find(|it| named(it)).expect("a gap");
    assert_eq!(gap["kind"], "add-evidence");
    assert_eq!(
        gap["lacks_words"][0],
        "Zoé Martin: not confirmed (a licence of our own)"
    );
    let alone: serde_json::Value =
        serde_json::from_str(&assess(&["--format", "json"])).expect("JSON");
    let gaps = alone["gaps"].as_array().expect("a list");
    assert!(!gaps.iter().any(named), "{gaps:?}");
}

#[test]
fn where_reviewers_differ_the_lower_finding_counts_and_both_are_named() {
    let folder = project();
    let id = "commons.resource.open-licence";
    let answer = digest(Answer::Yes, "LICENSE");
    reviewed(
        folder.path(),
        "zoe.review.yaml",
        &zoe(),
        &[(id, entry(ReviewFinding::Confirmed, None, answer.clone()))],
    );
    let bo = Respondent {
        name: Some("Bo".to_owned()),
        ..zoe()
    };
    reviewed(
        folder.path(),
        "bo.review.yaml",
        &bo,
        &[(
            id,
            entry(ReviewFinding::InPart, Some("only the code"), answer),
        )],
    );
    let one = [
        "assess",
        "meadow.yaml",
        "--review",
        "zoe.review.yaml",
        "--review",
        "bo.review.yaml",
    ];
    let other = [
        "assess",
        "meadow.yaml",
        "--review",
        "bo.review.yaml",
        "--review",
        "zoe.review.yaml",
    ];
    let (code, text, errors) = commons(folder.path(), &one);
    assert_eq!(code, 0, "{errors}");
    let words =
        "Bo: confirmed in part (only the code) Zoé Martin: confirmed A result depends on it.";
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(joined.matches(words).count(), 1, "{text}");
    let verdict = joined.find("After review").expect("the verdict");
    assert!(verdict < joined.find(words).expect("the list"), "{text}");
    let turned = commons(folder.path(), &other).1;
    assert_eq!(without_commands(&turned), without_commands(&text));
}

#[test]
fn a_review_of_another_file_is_told_and_a_folder_passes_reviews_over() {
    let folder = project();
    let findings = [(
        "commons.resource.identified",
        entry(
            ReviewFinding::Confirmed,
            None,
            digest(Answer::Yes, "README.md"),
        ),
    )];
    reviewed(folder.path(), "zoe.review.yaml", &zoe(), &findings);
    fs::write(
        folder.path().join("pasture.yaml"),
        PROJECT.replace("Meadow", "Pasture"),
    )
    .expect("written");
    let (code, _, errors) = commons(
        folder.path(),
        &["assess", "pasture.yaml", "--review", "zoe.review.yaml"],
    );
    // It is left out, and told so in a line.
    assert_eq!(code, 0, "{errors}");
    let errors = errors.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        errors.contains("warning: left out because they review files that are not in this run: zoe.review.yaml (meadow.yaml)"),
        "{errors}"
    );
    // A folder is its project files; a review in it is used only when it is named.
    let (code, text, errors) = commons(folder.path(), &["assess", "."]);
    assert_eq!(code, 0, "{errors}");
    assert!(text.contains("Meadow") && text.contains("Pasture") && !text.contains("After review"));
    // With both, each review goes to its own file.
    let (code, text, errors) = commons(
        folder.path(),
        &[
            "assess",
            "--each",
            "pasture.yaml",
            "meadow.yaml",
            "zoe.review.yaml",
        ],
    );
    assert_eq!(code, 0, "{errors}");
    let (pasture, meadow) = text.split_once("Meadow").expect("both");
    assert!(
        !pasture.contains("After review") && meadow.contains("After review"),
        "{text}"
    );
    // A review that came by post, in a folder of its own.
    fs::create_dir(folder.path().join("post")).expect("a folder");
    fs::rename(
        folder.path().join("zoe.review.yaml"),
        folder.path().join("post/zoe.review.yaml"),
    )
    .expect("moved");
    let (code, text, errors) = commons(
        folder.path(),
        &["assess", "meadow.yaml", "--review", "post/zoe.review.yaml"],
    );
    assert_eq!(code, 0, "{errors}");
    assert!(text.contains("After review"));
}

#[test]
fn a_digest_speaks_of_the_answer_its_reason_its_note_and_its_evidence_alone() {
    let base = answered(Answer::Yes, vec![evidence(None), evidence(Some("2026-01"))]);
    let mut same = base.clone();
    same.evidence.reverse();
    same.by = Some("Ada".to_owned());
    assert_eq!(base.digest(), same.digest());
    let mut others = vec![base.clone(); 5];
    others[4].note = Some("why it does not apply".to_owned());
    others[0].answer = Answer::Partly;
    others[1].evidence.pop();
    others[2].evidence[0].date = PartialDate::parse("2026-02");
    others[3].reason = Some("why it does not apply".to_owned());
    for other in others {
        assert_ne!(base.digest(), other.digest(), "{other:?}");
    }
}

#[expect(clippy::too_many_lines, reason = "one comparison, in every format")]
#[test]
fn a_comparison_has_what_reviewers_found_and_where_they_differ_in_every_format() {
    let folder = project();
    fs::write(
        folder.path().join("pasture.yaml"),
        PROJECT.replace("Meadow", "Pasture"),
    )
    .expect("written");
    let id = "commons.resource.open-licence";
    let answer = digest(Answer::Yes, "LICENSE");
    let stale = digest(Answer::Yes, "an older one");
    let bo = Respondent {
        name: Some("Bo".to_owned()),
        ..zoe()
    };
    let note = Some("only the code");
    let found = |finding, note| (id, entry(finding, note, answer.clone()));
    let zoes = [
        found(ReviewFinding::Confirmed, None),
        (
            "ostrom.sanctions.graduated",
            entry(ReviewFinding::Confirmed, None, stale),
        ),
    ];
    reviewed(folder.path(), "zoe.review.yaml", &zoe(), &zoes);
    let bos = [found(ReviewFinding::InPart, note)];
    reviewed(folder.path(), "bo.review.yaml", &bo, &bos);
    let compare = |more: &[&str]| {
        let inputs = ["compare", ".", "zoe.review.yaml", "bo.review.yaml"];
        let (code, out, errors) = commons(folder.path(), &[&inputs, more].concat());
        assert_eq!(code, 0, "{errors}");
        out
    };
    for format in ["text", "markdown", "html"] {
        let out = compare(&["--format", format]);
        let joined = out.replace('\\', "");
        let joined = joined.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            "Where reviewers differ",
            "confirmed in part (only the code)",
            "A result depends on it.",
            "Changed since the review",
            "graduated sanctions: responses",
        ] {
            assert!(joined.contains(words), "{format}: {words}\n{out}");
        }
    }
    let json: serde_json::Value =
        serde_json::from_str(&compare(&["--format", "json"])).expect("JSON");
    let meadow = &json["projects"][0];
    assert_eq!(meadow["review"]["differ"][0]["question"], id);
    assert_eq!(meadow["review"]["differ"][0]["decides"], true);
    assert_eq!(meadow["questionnaires"][0]["claimed_word"], "open-resource");
    assert!(json["projects"][1]["review"].is_null());
    let csv = compare(&["--format", "csv"]);
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let heads = rows.headers().expect("a head").clone();
    let row = rows.records().next().expect("a row").expect("cells");
    let cell = |head: &str| {
        let at = heads.iter().position(|it| it == head);
        row[at.unwrap_or_else(|| panic!("{head}"))].to_owned()
    };
    for (head, wanted) in [
        ("answers-to-review", "3"),
        ("answers-reviewed", "1"),
        ("answers-changed-since", "1"),
        ("reviewers-differ", id),
        ("commons.conclusion", "open-resource"),
        ("commons.conclusion-claimed", "open-resource"),
        ("commons.conclusion-reviewed", "open-resource"),
        ("commons.met", "2"),
        ("commons.met-reviewed", "1"),
    ] {
        assert_eq!(cell(head), wanted, "{head}");
    }
    assert!(cell("reviewers").contains("Bo"), "{}", cell("reviewers"));
    let who = cell("who-found-what");
    assert!(
        who.contains("Bo: in-part (only the code), Zoé Martin: confirmed"),
        "{who}"
    );
    // A sheet more for what reviewers found: the names in a zip file are plain.
    let sheets = |arguments: &[&str]| {
        let (code, _, errors) = commons(folder.path(), arguments);
        assert_eq!(code, 0, "{errors}");
        let bytes = fs::read(folder.path().join("jury.xlsx")).expect("a book");
        let name = b"xl/worksheets/sheet4.xml";
        bytes.windows(name.len()).any(|part| part == name)
    };
    assert!(!sheets(&["compare", ".", "-o", "jury.xlsx"]));
    assert!(sheets(&[
        "compare",
        ".",
        "zoe.review.yaml",
        "bo.review.yaml",
        "-o",
        "jury.xlsx",
    ]));
}

#[test]
fn no_word_is_broken_in_a_comparison_with_reviews() {
    let folder = project();
    let found = entry(
        ReviewFinding::NotConfirmed,
        None,
        digest(Answer::Yes, "README.md"),
    );
    let findings = [("commons.resource.identified", found)];
    reviewed(folder.path(), "zoe.review.yaml", &zoe(), &findings);
    for width in ["40", "80", "100"] {
        for lang in ["en", "fr"] {
            let output = Command::new(env!("CARGO_BIN_EXE_commons"))
                .args([
                    "compare",
                    "--side-by-side",
                    "meadow.yaml",
                    "zoe.review.yaml",
                ])
                .args(["--date", "2026-03-15", "--lang", lang])
                .current_dir(folder.path())
                .env_clear()
                .env("COLUMNS", width)
                .output()
                .expect("the program runs");
            let text = String::from_utf8(output.stdout).expect("UTF-8");
            let words: Vec<&str> = text.split_whitespace().collect();
            let whole = match lang {
                "en" => ["inconclusive", "resource", "production"],
                _ => ["vérification", "ressource", "production"],
            };
            for word in whole {
                let has = words.iter().any(|it| it.contains(word));
                assert!(has, "{width} {lang}: {word}\n{text}");
            }
        }
    }
}
