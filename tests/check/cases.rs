//! Every finding id with a repository that fires it and one that does not.

use crate::each::each;
use crate::folder::{Folder, Made, findings, ids};
use commons::model::{FindingId, FindingSeverity};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A finding id, a repository that fires it and one that does not.
pub struct Case {
    pub id: FindingId,
    pub fires: Folder,
    pub quiet: Folder,
    /// The repository that the earlier report is made from, when it needs one.
    pub before: Option<Folder>,
}

fn case(id: FindingId, fires: Folder, quiet: Folder) -> Case {
    Case {
        id,
        fires,
        quiet,
        before: None,
    }
}

const GRADUATED: &str = "ostrom.sanctions.graduated";
const RIGHT: &str = "ostrom.recognition.right-in-writing";
const OPEN: &str = "commons.resource.open-licence";

/// A review of the two answers of a healthy folder with `OPEN` answered yes.
const REVIEW: &str = "\
format: 1
review: {of: commons.yaml, by: {name: Ben}, date: 2026-03-02}
findings:
  commons.resource.identified: {finding: confirmed, answer: sha256:e06b4cb1d1f39ae1963c2bbc5ee00fe94d74bbbd847824287b1ad66949e8e3fd}
  commons.resource.open-licence: {finding: confirmed, answer: sha256:1a260132d31237f419801d33456689646ec40422a48957815e75b7b2f7edb710}
";
const TOGETHER: &str = "commons.community.collective-production";
const PUBLICCODE: &str = include_str!("publiccode.yml");
const NEWS: &str = "# News\n\nVersion 2 draws maps twice as fast, and the legend can be moved.\n";

fn healthy() -> Folder {
    Folder::healthy()
}

/// The healthy project with an answer that cites something.
fn citing(evidence: &str) -> Folder {
    let said = format!("{{answer: yes, evidence: [{evidence}]}}");
    healthy().answer("commons.governance.rules-written", &said)
}

/// The healthy project with other words in its governance file.
fn governed(text: &str) -> Folder {
    healthy().with("GOVERNANCE.md", text)
}

/// The governance file without the sections that begin with these headings.
fn silent_on(heading: &str) -> String {
    let mut kept = true;
    let mut text = String::new();
    for line in crate::folder::GOVERNANCE.lines() {
        if line.starts_with("## ") {
            kept = line != format!("## {heading}");
        }
        if kept {
            text.push_str(line);
            text.push('\n');
        }
    }
    assert!(text.len() < crate::folder::GOVERNANCE.len(), "{heading}");
    text
}

pub fn cases() -> Vec<Case> {
    let mut cases = description();
    cases.extend(evidence());
    cases.extend(policy());
    cases.extend(governance());
    cases.extend(licences());
    cases.extend(history());
    cases
}

fn description() -> Vec<Case> {
    let yes = |id: &str| healthy().answer(id, "yes");
    let old = "{answer: no, answered: 2024-01}";
    vec![
        case(
            FindingId::ProjectFileInvalid,
            healthy().change("commons.yaml", "stage: production", "stage: prodution"),
            healthy(),
        ),
        case(
            FindingId::ProjectFileMissing,
            healthy().without("commons.yaml"),
            healthy(),
        ),
        case(
            FindingId::AnswerStale,
            healthy().answer(OPEN, old).policy("max-age: 18 months"),
            healthy().answer(OPEN, "no").policy("max-age: 18 months"),
        ),
        case(
            FindingId::RuleNotFound,
            yes(RIGHT).with("GOVERNANCE.md", &silent_on("Recognition")),
            yes(RIGHT),
        ),
        case(
            FindingId::AnswerContradicted,
            (1..=12).fold(yes(TOGETHER).no_history(), |folder, month| {
                folder.commit("Ada", "ada@north.example", &format!("2025-{month:02}-01"))
            }),
            yes(TOGETHER),
        ),
        case(
            FindingId::BadgeOutdated,
            healthy()
                .badge("docs/badge.svg", &[])
                .change("commons.yaml", "Meadow", "Pasture"),
            healthy().badge("docs/badge.svg", &[]),
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "one case after the other")]
fn evidence() -> Vec<Case> {
    let there = || citing("GOVERNANCE.md");
    // Five answers that rest on one document, or on five.
    let resting = |on: [&str; 5]| {
        let folder = on
            .iter()
            .fold(healthy(), |folder, path| folder.with(path, NEWS));
        let places = [
            "resource.open-access",
            "resource.no-capture",
            "community.identified",
        ];
        let more = ["community.heterogeneous", "governance.by-community"];
        let asked = places.iter().chain(&more).zip(on);
        asked.fold(folder, |folder, (id, path)| {
            let said = format!("{{answer: yes, evidence: [{path}]}}");
            folder.answer(&format!("commons.{id}"), &said)
        })
    };
    vec![
        case(
            FindingId::EvidenceRepeated,
            resting(["docs/news.md"; 5]),
            resting([
                "docs/a.md",
                "docs/b.md",
                "docs/c.md",
                "docs/d.md",
                "docs/e.md",
            ]),
        ),
        case(
            FindingId::EvidenceMissing,
            citing("GOVERNANCES.md"),
            there(),
        ),
        case(
            FindingId::EvidenceOutside,
            citing("outside.md").link("outside.md", "/etc/hostname"),
            citing("inside.md").link("inside.md", "GOVERNANCE.md"),
        ),
        case(
            FindingId::EvidenceAnchorMissing,
            citing("\"GOVERNANCE.md#sanction\""),
            citing("\"GOVERNANCE.md#sanctions\""),
        ),
        case(
            FindingId::EvidenceLinesMissing,
            citing("\"GOVERNANCE.md#L900-L910\""),
            citing("\"GOVERNANCE.md#L5-L9\""),
        ),
        case(
            FindingId::EvidenceEmpty,
            citing("empty.md").with("empty.md", "\n\n"),
            there(),
        ),
        case(
            FindingId::EvidenceOffTopic,
            healthy()
                .answer(GRADUATED, "{answer: yes, evidence: [NEWS.md]}")
                .with("NEWS.md", NEWS),
            healthy().answer(
                GRADUATED,
                "{answer: yes, evidence: [\"GOVERNANCE.md#sanctions\"]}",
            ),
        ),
        case(
            FindingId::EvidenceDateImplausible,
            citing("{at: GOVERNANCE.md, on: 1026-03-01}"),
            citing("{at: GOVERNANCE.md, on: 2026-03-01}"),
        ),
        case(
            FindingId::EvidenceAddressInvalid,
            citing("\"https://\""),
            citing("\"https://example.org/rules\""),
        ),
        case(
            FindingId::EvidenceNotChecked,
            citing("\"tool.py#main\"").with("tool.py", "def main(): pass\n"),
            citing("tool.py").with("tool.py", "def main(): pass\n"),
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "one story, in its order")]
fn policy() -> Vec<Case> {
    let missing = |until: &str| {
        let entry = format!(
            "ignore: [{{finding: evidence-missing, reason: kept elsewhere, until: {until}}}]"
        );
        citing("none.md").policy(&entry)
    };
    let mut cases = vec![
        case(
            FindingId::EvidenceDemanded,
            healthy().answer(OPEN, "yes").policy("evidence: essential"),
            healthy().policy("evidence: all"),
        ),
        case(
            FindingId::ReviewDemanded,
            healthy().answer(OPEN, "yes").policy("reviewed: essential"),
            healthy()
                .answer(OPEN, "yes")
                .with("ada.review.yaml", REVIEW)
                .policy("reviewed: essential"),
        ),
        // Who answered has looked at the answer already.
        case(
            FindingId::ReviewDemanded,
            healthy()
                .answer(OPEN, "yes")
                .with("ada.review.yaml", &REVIEW.replace("Ben", "ADA"))
                .policy("reviewed: essential"),
            healthy()
                .answer(OPEN, "yes")
                .with("ben.review.yaml", REVIEW)
                .policy("reviewed: essential"),
        ),
        case(
            FindingId::ReviewInvalid,
            healthy()
                .with("ada.review.yaml", &REVIEW.replace("confirmed", "confirmd"))
                .policy("reviewed: essential"),
            healthy()
                .with("ada.review.yaml", REVIEW)
                .policy("reviewed: essential"),
        ),
        case(
            FindingId::PolicyVerdict,
            healthy().policy("least: {verdicts: {commons: in-the-making}}"),
            healthy().policy("least: {verdicts: {guide: not-ready}}"),
        ),
        case(
            FindingId::PolicyLevel,
            healthy().policy("least: {levels: {ostrom: 1}}"),
            healthy(),
        ),
        case(
            FindingId::PolicyScore,
            healthy().policy("least: {scores: {ostrom.sanctions: 40}}"),
            healthy().policy("least: {scores: {ostrom.sanctions: 0}}"),
        ),
        case(
            FindingId::IgnoreExpired,
            missing("2026-01"),
            missing("2026-03-15"),
        ),
        case(
            FindingId::IgnoreUnused,
            healthy().policy("ignore: [{finding: evidence-mising, reason: none}]"),
            missing("2027"),
        ),
    ];
    cases.push(Case {
        before: Some(healthy()),
        ..case(
            FindingId::WorseThanBaseline,
            governed(&silent_on("Recognition")),
            healthy(),
        )
    });
    cases
}

#[expect(clippy::too_many_lines, reason = "a table of repositories")]
fn governance() -> Vec<Case> {
    let none = || healthy().without("GOVERNANCE.md");
    let link = "links: {governance: 'https://example.org/rules'}\n  stage";
    let german = "# Verfassung\n\nDie Mitglieder entscheiden gemeinsam in der Versammlung. Wer \
        gegen die Regeln verstößt, wird zuerst ermahnt und danach ausgeschlossen. Streit wird von \
        einem Ausschuss geschlichtet, der innerhalb von zwei Wochen antwortet.\n";
    let general = "# What is open source governance?\n\nOpen source governance is the set of rules \
        by which open source projects are run. Governance models differ from one project to \
        another. In most projects, a small group of people decides. In a benevolent dictatorship, \
        one person has the last word. Many projects begin with one governance model and change to \
        another as they grow.\n";
    vec![
        case(FindingId::GovernanceFileMissing, none(), healthy()),
        case(
            FindingId::GovernanceFileElsewhere,
            none().answer(
                "commons.governance.rules-written",
                "{answer: yes, evidence: ['https://example.org/rules']}",
            ),
            healthy().change("commons.yaml", "stage", link),
        ),
        case(
            FindingId::GovernanceFileEmpty,
            governed("# Governance\n"),
            healthy(),
        ),
        case(
            FindingId::GovernanceFilePointer,
            governed(
                "# Governance\n\nSee the [governance of the foundation](https://example.org/rules).\n",
            ),
            healthy(),
        ),
        case(
            FindingId::GovernanceLinkBroken,
            governed("# Governance\n\nThe rules are [in the handbook](handbook/rules.md).\n"),
            governed("# Governance\n\nThe rules are [in the handbook](handbook/rules.md).\n")
                .with("handbook/rules.md", crate::folder::GOVERNANCE),
        ),
        case(
            FindingId::GovernanceFileTemplate,
            governed(&format!(
                "{}\n## Contact\n\nWrite to [INSERT EMAIL ADDRESS]. The chair is [NAME].\n",
                crate::folder::GOVERNANCE
            )),
            healthy(),
        ),
        case(
            FindingId::GovernanceFileDraft,
            governed(&crate::folder::GOVERNANCE.replacen("\n\n", "\n\nStatus: proposed\n\n", 1)),
            governed(&crate::folder::GOVERNANCE.replacen("\n\n", "\n\nStatus: in force\n\n", 1)),
        ),
        case(
            FindingId::GovernanceFileSuperseded,
            governed(&format!(
                "# Old rules (superseded)\n{}",
                crate::folder::GOVERNANCE
            )),
            governed(&crate::folder::GOVERNANCE.replace(
                "## Monitoring",
                "These rules supersede those of 2019.\n\n## Monitoring",
            )),
        ),
        case(
            FindingId::GovernanceOverridden,
            governed(&format!(
                "{}\n## Last\n\nMeadow Ltd reserves the right to change these rules at any time.\n",
                crate::folder::GOVERNANCE
            )),
            governed(&format!(
                "{}\n## Last\n\nThe members may at any time change these rules by a vote.\n",
                crate::folder::GOVERNANCE
            )),
        ),
        case(
            FindingId::GovernanceFileGeneral,
            governed(general),
            healthy(),
        ),
        case(
            FindingId::GovernanceFileLanguage,
            governed(german),
            healthy(),
        ),
        case(
            FindingId::GovernanceFileUnread,
            healthy().bytes(
                "GOVERNANCE.md",
                b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n",
            ),
            healthy(),
        ),
        case(
            FindingId::GovernanceFileOld,
            healthy()
                .no_history()
                .commit("Ada", "ada@north.example", "2020-01-01")
                .commit("Ben", "ben@south.example", "2025-09-01"),
            healthy(),
        ),
        case(
            FindingId::PrincipleNotFound,
            governed(&silent_on("Recognition")),
            healthy(),
        ),
        case(
            FindingId::PrincipleMentioned,
            governed(&(silent_on("Recognition") + "\n## Home\n\nThe tool is open source.\n")),
            healthy(),
        ),
    ]
}

fn licences() -> Vec<Case> {
    let mit = include_str!("../../LICENSE-MIT");
    let tagged = "# SPDX-License-Identifier: GPL-3.0-only\n";
    let closed = "[package]\nname = \"meadow\"\nlicense = \"BUSL-1.1\"\n";
    let declares = |licence: &str| healthy().change("commons.yaml", "[MIT]", licence);
    vec![
        case(
            FindingId::LicenceMissing,
            healthy()
                .without("LICENSE")
                .change("commons.yaml", "[LICENSE]", "[GOVERNANCE.md]"),
            healthy(),
        ),
        case(
            FindingId::LicenceDiffers,
            declares("[GPL-3.0-only]"),
            healthy(),
        ),
        case(
            FindingId::LicenceUndeclared,
            healthy().with("tool.py", tagged),
            declares("[MIT, GPL-3.0-only]").with("tool.py", tagged),
        ),
        case(
            FindingId::LicenceUnrecognised,
            healthy().with(
                "LICENSE",
                "You may use this on Tuesdays, if you are kind to the cat.\n",
            ),
            healthy(),
        ),
        case(
            FindingId::LicenceTextMissing,
            healthy()
                .with("LICENSES/MIT.txt", mit)
                .with("tool.py", tagged),
            healthy()
                .with("LICENSES/MIT.txt", mit)
                .with("tool.py", "# SPDX-License-Identifier: MIT\n"),
        ),
        case(
            FindingId::LicenceNotOpen,
            declares("[BUSL-1.1]")
                .with("Cargo.toml", closed)
                .answer(OPEN, "yes"),
            healthy().answer(OPEN, "yes"),
        ),
    ]
}

fn history() -> Vec<Case> {
    vec![
        case(FindingId::HistoryShallow, healthy().shallow(), healthy()),
        case(
            FindingId::HistoryUnavailable,
            healthy().no_history(),
            healthy(),
        ),
        case(
            FindingId::PubliccodeInvalid,
            healthy().with(
                "publiccode.yml",
                &PUBLICCODE.replace("developmentStatus: stable", "developmentStatus: great"),
            ),
            healthy().with("publiccode.yml", PUBLICCODE),
        ),
        case(
            FindingId::PubliccodeDiffers,
            healthy().with(
                "publiccode.yml",
                &PUBLICCODE.replace("license: MIT", "license: AGPL-3.0-or-later"),
            ),
            healthy().with("publiccode.yml", PUBLICCODE),
        ),
    ]
}

impl Case {
    /// The repository, with the earlier report beside it when it needs one.
    pub fn made(&self, folder: &Folder) -> Made {
        let made = match &self.before {
            None => folder.make(),
            Some(_) => folder.clone().typed(&["--baseline", "before.json"]).make(),
        };
        if let Some(before) = &self.before {
            let before = before.make().check("en", "json", &[]);
            std::fs::write(made.path().join("before.json"), before.stdout).unwrap();
        }
        made
    }
}

/// What is said of a repository that fires a finding. It is made once for all tests, and gone before they
/// look: nothing removes what a static holds.
pub struct Fired {
    pub id: FindingId,
    /// In English, and in French.
    pub reports: [Value; 2],
    pub texts: [String; 2],
    /// How many lines each file has that a finding points to.
    pub lines: BTreeMap<String, u64>,
}

/// Every repository that fires, with its report.
pub fn fired() -> &'static [Fired] {
    static FIRED: OnceLock<Vec<Fired>> = OnceLock::new();
    FIRED.get_or_init(|| {
        each(&cases(), |case| {
            let made = case.made(&case.fires);
            let reports = ["en", "fr"].map(|lang| made.json(lang, &[]).0);
            let text = |lang| String::from_utf8(made.check(lang, "text", &[]).stdout).unwrap();
            let lines = |finding: &Value| {
                let path = finding["place"]["path"].as_str().unwrap();
                let bytes = std::fs::read(made.path().join(path)).expect(path);
                let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
                (path.to_owned(), lines)
            };
            Fired {
                id: case.id,
                lines: findings(&reports[0]).iter().map(lines).collect(),
                texts: ["en", "fr"].map(text),
                reports,
            }
        })
    })
}

#[test]
fn every_id_has_a_repository_that_fires_it_and_one_that_does_not() {
    let cases = cases();
    let mut faults = Vec::new();
    let quiet = each(&cases, |case| case.made(&case.quiet).json("en", &[]).0);
    for ((case, fired), report) in cases.iter().zip(fired()).zip(quiet) {
        let word = case.id.word();
        if !ids(&fired.reports[0]).contains(&word) {
            let found = ids(&fired.reports[0]);
            faults.push(format!("{word} does not fire; found {found:?}"));
        }
        if ids(&report).contains(&word) {
            let finding = findings(&report)
                .iter()
                .find(|finding| finding["id"] == word);
            faults.push(format!("{word} fires where it should not: {finding:?}"));
        }
    }
    for (word, id) in FindingId::WORDS {
        // It takes a server: its repositories stand in `online.rs`.
        let elsewhere = id == FindingId::EvidenceAddressBroken;
        if !elsewhere && !cases.iter().any(|case| case.id == id) {
            faults.push(format!(
                "{word} has no repository: add one to tests/check/cases.rs"
            ));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_healthy_project_passes_with_nothing_to_fix() {
    let (report, exit) = Folder::healthy().make().json("en", &[]);
    let graver = |value: &&Value| value["severity"] != "note";
    let graver: Vec<&Value> = findings(&report).iter().filter(graver).collect();
    assert!(graver.is_empty(), "{graver:#?}");
    assert_eq!((report["outcome"].as_str(), exit), (Some("passes"), 0));
}

#[test]
fn only_what_is_plainly_broken_or_asked_for_is_an_error() {
    let errors = FindingId::WORDS
        .iter()
        .filter(|(_, id)| id.severity() == FindingSeverity::Error)
        .map(|(word, _)| *word);
    assert_eq!(
        errors.collect::<Vec<_>>(),
        [
            "project-file-invalid",
            "evidence-missing",
            "evidence-outside",
            "evidence-anchor-missing",
            "evidence-lines-missing",
            "evidence-demanded",
            "review-demanded",
            "review-invalid",
            "policy-verdict",
            "policy-level",
            "policy-score",
            "worse-than-baseline",
        ]
    );
}

#[test]
fn every_finding_points_at_a_line_that_exists() {
    for fired in fired() {
        for finding in findings(&fired.reports[0]) {
            let lines = fired.lines[finding["place"]["path"].as_str().unwrap()];
            let (first, last) = (&finding["place"]["line"], &finding["place"]["end_line"]);
            let (first, last) = (first.as_u64().unwrap(), last.as_u64().unwrap());
            assert!(1 <= first && first <= last && last <= lines, "{finding:#}");
            assert!(
                finding["place"]["column"].as_u64().unwrap() >= 1,
                "{finding:#}"
            );
        }
    }
}
