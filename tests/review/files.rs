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
        "Review: 2 of 3 answers looked at: 1 confirmed, 1 not confirmed.",
        "Reviewed by: Zoé Martin, jury: appel à communs, 2026-03-14.",
        "Changed since the review, and not counted as reviewed (1): ostrom.sanctions.graduated.",
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
    assert_eq!(json["review"]["stale"][0], "ostrom.sanctions.graduated");
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
    let words = "Bo: confirmed in part (only the code); Zoé Martin: confirmed.";
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined.contains(words), "{text}");
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
    assert_eq!(code, 2);
    assert!(
        errors.contains(
            "zoe.review.yaml is a review of meadow.yaml, which is not among the files of this run"
        ),
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
fn a_digest_speaks_of_the_answer_its_reason_and_its_evidence_alone() {
    let base = answered(Answer::Yes, vec![evidence(None), evidence(Some("2026-01"))]);
    let mut same = base.clone();
    same.evidence.reverse();
    same.note = Some("a word".to_owned());
    same.by = Some("Ada".to_owned());
    assert_eq!(base.digest(), same.digest());
    let mut others = vec![base.clone(); 4];
    others[0].answer = Answer::Partly;
    others[1].evidence.pop();
    others[2].evidence[0].date = PartialDate::parse("2026-02");
    others[3].reason = Some("why it does not apply".to_owned());
    for other in others {
        assert_ne!(base.digest(), other.digest(), "{other:?}");
    }
}
