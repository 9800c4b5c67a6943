//! Reports of a check made by hand: every finding id, every way to be ignored, and hostile text.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test file uses its own part of it"
)]

use commons::assess::{Request, assess};
use commons::description::Context;
use commons::model::{
    BadgeFault, BaselineMark, CheckOutcome, Cited, DocumentKind, FailOn, FindingId, FindingPlace,
    FindingSeverity, FindingWhat, IgnoreFault, Lang, Measure, NotChecked, NotTried, PRINCIPLES,
    PartialDate, PrincipleReading, PubliccodeFault, Questionnaire, QuestionnaireName, ReviewFault,
    Treatment, Unseen, Worse,
};
use commons::report::{
    BaselinePart, ByPrinciple, CheckPart, CheckReport, Detail, FindingCounts, FindingPart,
    GovernanceFilePart, GovernancePart, IgnoredPart, LicencePart, PrinciplePart, Report,
    RepositoryPart, Source, Tool, UnseenPart, report,
};
use commons::source::{Lines, Problems};
use commons::words::findings::{finding_severity, finding_words};
use commons::{catalogue, description, source};

/// The day of every report.
pub const DATE: &str = "2026-11-22";

/// Texts that would obey, mislead or break out, in whatever format.
pub const HOSTILE: [&str; 24] = [
    "\u{1b}[31mred\u{1b}[0m",
    "a\u{202e}b\u{2066}c",
    "]]> <![CDATA[ </testsuite> <!-- & &lt; &#0; \" '",
    "first\n\n# second\r\n- third\rfourth",
    "::error file=x::boom",
    "fine\n::error::boom",
    "\u{a0}::stop-commands::x",
    "##[error]boom",
    "100%25 %0A::error::boom%0D %3A %2C",
    "a,title=x::y,b",
    "\u{fffe}\u{ffff}\u{1fffe}",
    "\u{feff}bom",
    "\0\u{1}\u{8}\u{b}\u{c}\u{1f}\u{7f}\u{85}\u{9b}",
    "line\u{2028}paragraph\u{2029}end",
    "[words](javascript:alert(1)) ![i](http://evil.example)",
    "{0} {1} {{x}} ${x}",
    "مرحبا שלום",
    "\\\" \\u0000 \\ud800 \\n",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "C:\\docs\\a.md",
    "file:///etc/passwd#x?y",
    " ",
    "",
];

/// What was found, the question, and where: file, line, column, last line.
type Row = (
    FindingWhat,
    Option<&'static str>,
    (&'static str, usize, usize, usize),
);

/// One finding of each id, in the order of the ids.
#[expect(clippy::too_many_lines, reason = "a list, one finding after the other")]
fn every(lang: Lang) -> Vec<Row> {
    let s = str::to_owned;
    let date = |text| PartialDate::parse(text).expect("a date");
    let yaml = |line| ("commons.yaml", line, 5, line);
    let question = Some("ostrom.monitoring.state-published");
    let governance = || vec![s("GOVERNANCE.md"), s("docs/CHARTER.md")];
    let at = || s("docs/minutes 2026.md#vote");
    vec![
        (
            FindingWhat::ProjectFileInvalid {
                key: s("answers"),
                what: s(lang.pick(
                    "“yess” is no answer",
                    "«\u{a0}yess\u{a0}» n’est pas une réponse",
                )),
                help: s(lang.pick(
                    "Did you mean “yes”?",
                    "Vouliez-vous dire «\u{a0}yes\u{a0}»\u{202f}?",
                )),
            },
            question,
            yaml(12),
        ),
        (
            FindingWhat::ProjectFileMissing,
            None,
            ("README.md", 1, 1, 1),
        ),
        (
            FindingWhat::AnswerStale {
                answered: date("2024-03"),
                months: 18,
            },
            question,
            yaml(14),
        ),
        (
            FindingWhat::RuleNotFound {
                principle: "sanctions",
                looked: governance(),
            },
            Some("ostrom.sanctions.steps-written"),
            yaml(16),
        ),
        (
            FindingWhat::AnswerContradicted {
                measure: Measure::AbsenceFactor { people: 1 },
            },
            question,
            yaml(18),
        ),
        (
            FindingWhat::BadgeOutdated {
                fault: BadgeFault::Verdict {
                    questionnaire: s("commons"),
                    said: s("commons"),
                    now: s("open-project"),
                },
                path: s("docs/badge 100%.svg"),
                questionnaire: Some(s("commons")),
            },
            None,
            ("docs/badge 100%.svg", 1, 1, 1),
        ),
        (
            FindingWhat::EvidenceMissing {
                path: s("docs/statuts.md"),
                close: Some(s("docs/statutes.md")),
            },
            question,
            yaml(20),
        ),
        (
            FindingWhat::EvidenceOutside {
                path: s("../other/GOVERNANCE.md"),
            },
            question,
            yaml(21),
        ),
        (
            FindingWhat::EvidenceAnchorMissing {
                path: s("GOVERNANCE.md"),
                anchor: s("rolls"),
                close: Some(s("roles")),
                others: vec![],
                unbroken: None,
            },
            question,
            yaml(22),
        ),
        (
            FindingWhat::EvidenceLinesMissing {
                path: s("GOVERNANCE.md"),
                first: 120,
                last: 130,
                lines: 84,
            },
            question,
            yaml(23),
        ),
        (
            FindingWhat::EvidenceEmpty {
                at: s("docs/minutes"),
                folder: true,
            },
            question,
            yaml(24),
        ),
        (
            FindingWhat::EvidenceOffTopic {
                at: at(),
                principle: "monitoring",
            },
            question,
            yaml(25),
        ),
        (
            FindingWhat::EvidenceDateImplausible {
                date: date("1826-03-12"),
            },
            question,
            yaml(26),
        ),
        (
            FindingWhat::EvidenceAddressInvalid {
                url: s("https//example.org"),
            },
            question,
            yaml(27),
        ),
        (
            FindingWhat::EvidenceAddressBroken {
                url: s("https://example.org/100%25"),
                status: 404,
            },
            question,
            yaml(28),
        ),
        (
            FindingWhat::EvidenceNotChecked {
                at: s("https://example.org/slow"),
                why: NotChecked::NotTried(NotTried::Timeout),
            },
            question,
            yaml(29),
        ),
        (
            FindingWhat::EvidenceRepeated {
                cited: Cited {
                    source: s("GOVERNANCE.md"),
                    answers: 31,
                },
                answers: 49,
            },
            None,
            yaml(1),
        ),
        (
            FindingWhat::EvidenceDemanded {
                all: true,
                uncounted: None,
            },
            question,
            yaml(30),
        ),
        (
            FindingWhat::ReviewDemanded {
                fault: ReviewFault::Old {
                    last: date("2025-01-31"),
                    months: 12,
                },
            },
            question,
            yaml(30),
        ),
        (
            FindingWhat::ReviewInvalid {
                key: s("finding"),
                what: s("unknown value “confirmd”"),
                help: s("did you mean `confirmed`?"),
            },
            None,
            ("commons.zoe.review.yaml", 9, 14, 9),
        ),
        (
            FindingWhat::PolicyVerdict {
                questionnaire: s("commons"),
                least: s("commons"),
                found: Some(s("open-project")),
                open: vec![],
            },
            None,
            yaml(40),
        ),
        (
            FindingWhat::PolicyLevel {
                questionnaire: s("ostrom"),
                least: 3,
                found: Some(1),
                open: false,
            },
            None,
            yaml(41),
        ),
        (
            FindingWhat::PolicyScore {
                of: s("ostrom.sanctions"),
                least: 40,
                found: Some(12),
            },
            None,
            yaml(42),
        ),
        (
            FindingWhat::WorseThanBaseline {
                result: Worse::Level {
                    questionnaire: s("ostrom"),
                    was: 2,
                    now: 1,
                },
            },
            None,
            yaml(1),
        ),
        (
            FindingWhat::IgnoreExpired {
                finding: s("licence-missing"),
                reason: s("we are choosing one"),
                until: date("2026-06"),
            },
            None,
            yaml(45),
        ),
        (
            FindingWhat::IgnoreUnused {
                finding: s("licence-mising"),
                fault: IgnoreFault::UnknownId,
                close: Some(s("licence-missing")),
            },
            None,
            yaml(46),
        ),
        (
            FindingWhat::GovernanceFileMissing {
                unread: None,
                names: 12,
                readme: Some(s("README.md")),
            },
            None,
            ("README.md", 1, 1, 1),
        ),
        (
            FindingWhat::GovernanceFileElsewhere {
                url: s("https://example.org/governance"),
            },
            None,
            ("README.md", 34, 3, 34),
        ),
        (
            FindingWhat::GovernanceFileEmpty { section: false },
            None,
            (".github/GOVERNANCE.md", 1, 1, 1),
        ),
        (
            FindingWhat::GovernanceFilePointer {
                unread: vec![s("https://example.org/governance"), s("handbook/rules.pdf")],
                read: vec![s("handbook/index.rst")],
            },
            None,
            ("docs/governance.rst", 1, 1, 4),
        ),
        (
            FindingWhat::GovernanceLinkBroken {
                to: s("../handbook/rules.md"),
                includes: false,
                why: Unseen::NoFile,
            },
            None,
            ("docs/governance.md", 4, 1, 4),
        ),
        (
            FindingWhat::GovernanceFileTemplate {
                blanks: vec![3, 9, 12],
            },
            None,
            ("docs/CHARTER.md", 3, 1, 12),
        ),
        (
            FindingWhat::GovernanceFileDraft,
            None,
            ("docs/charter-2027.md", 3, 1, 40),
        ),
        (
            FindingWhat::GovernanceFileSuperseded,
            None,
            ("docs/charter-2019.md", 1, 1, 40),
        ),
        (
            FindingWhat::GovernanceOverridden {
                principles: vec!["collective-choice", "sanctions"],
            },
            None,
            ("GOVERNANCE.md", 52, 1, 52),
        ),
        (
            FindingWhat::GovernanceFileGeneral,
            None,
            ("docs/what is governance, 100%.md", 1, 1, 80),
        ),
        (
            FindingWhat::GovernanceFileLanguage { language: "de" },
            None,
            ("docs/Satzung-für-alle.md", 1, 1, 1),
        ),
        (
            FindingWhat::GovernanceFileUnread {
                why: Unseen::NotText,
            },
            None,
            ("STATUTS.md", 1, 1, 1),
        ),
        (
            FindingWhat::GovernanceFileOld,
            None,
            ("MAINTAINERS", 1, 1, 1),
        ),
        (
            FindingWhat::PrincipleNotFound {
                principle: "sanctions",
                looked: governance(),
            },
            None,
            ("GOVERNANCE.md", 1, 1, 1),
        ),
        (
            FindingWhat::PrincipleMentioned {
                principle: "monitoring",
                lines: vec![(12, 14)],
            },
            None,
            ("GOVERNANCE.md", 12, 1, 14),
        ),
        (
            FindingWhat::LicenceMissing {
                declared: vec![s("MIT")],
                parts: vec![s("board/LICENSE")],
            },
            None,
            yaml(5),
        ),
        (
            FindingWhat::LicenceDiffers {
                declared: vec![s("MIT")],
                found: s("AGPL-3.0-only"),
                by: None,
            },
            None,
            ("LICENSE", 1, 1, 1),
        ),
        (
            FindingWhat::LicenceUndeclared {
                found: s("CC0-1.0"),
                declared: vec![s("MIT")],
            },
            None,
            ("data/LICENSE", 1, 1, 1),
        ),
        (
            FindingWhat::LicenceUnrecognised {
                by: None,
                declared: Vec::new(),
            },
            None,
            ("vendor/COPYING", 1, 1, 1),
        ),
        (
            FindingWhat::LicenceTextMissing {
                licence: s("Apache-2.0"),
            },
            None,
            ("src/main.c", 2, 4, 2),
        ),
        (
            FindingWhat::LicenceNotOpen {
                found: s("BUSL-1.1"),
            },
            Some("commons.access.licence-open"),
            yaml(33),
        ),
        (FindingWhat::HistoryShallow, None, yaml(1)),
        (
            FindingWhat::HistoryUnavailable {
                why: Unseen::NoCommit,
            },
            None,
            yaml(1),
        ),
        (
            FindingWhat::PubliccodeInvalid {
                fault: PubliccodeFault::ValueUnknown {
                    key: "developmentStatus",
                    value: s("done"),
                },
            },
            None,
            ("publiccode.yml", 7, 1, 7),
        ),
        (
            FindingWhat::PubliccodeDiffers {
                key: "legal.license",
                there: s("MIT"),
                here: s("AGPL-3.0-only"),
            },
            None,
            ("publiccode.yml", 11, 3, 11),
        ),
    ]
}

/// A finding in words.
pub fn finding(row: &Row, rank: usize, lang: Lang) -> FindingPart {
    let (what, question, (path, line, column, end_line)) = row;
    let words = finding_words(what, lang);
    let severity = what.id().severity();
    FindingPart {
        id: what.id(),
        severity,
        severity_words: finding_severity(severity, lang),
        about: what.id().about(),
        message: words.message,
        help: words.help,
        question: question.map(str::to_owned),
        place: FindingPlace {
            path: (*path).to_owned(),
            line: *line,
            column: *column,
            end_line: *end_line,
        },
        whole: matches!(what.id(), FindingId::GovernanceFileMissing)
            .then(|| lang.pick("this folder", "ce dossier").to_owned()),
        excerpt: (*line > 1).then(|| "\tevidence: [docs/régime.md] # \u{1b}[31m".to_owned()),
        fingerprint: format!("{rank:064x}"),
        ignored: None,
        baseline: None,
        fails: FailOn::Error.takes(severity),
    }
}

fn silence(finding: &mut FindingPart, reason: &str, until: Option<&str>) {
    finding.ignored = Some(IgnoredPart {
        reason: reason.to_owned(),
        until: until.map(str::to_owned),
    });
    finding.fails = false;
}

fn mark(finding: &mut FindingPart, mark: BaselineMark) {
    finding.baseline = Some(mark);
    finding.fails &= mark != BaselineMark::Known;
}

/// Every id once and more: silenced with and without an end, known, new and worse.
pub fn full(lang: Lang) -> CheckReport {
    let rows = every(lang);
    for (word, id) in FindingId::WORDS {
        let has_row = rows.iter().any(|row| row.0.id() == id);
        assert!(
            has_row,
            "{word} has no row: add one to every() in tests/check_report/mod.rs"
        );
    }
    let mut findings: Vec<FindingPart> = rows
        .iter()
        .enumerate()
        .map(|(rank, row)| finding(row, rank, lang))
        .collect();
    // The same place, the same words: only the fingerprint tells them apart.
    findings.push(finding(&rows[6], 100, lang));
    for finding in &mut findings {
        mark(finding, BaselineMark::New);
    }
    mark(&mut findings[7], BaselineMark::Known);
    mark(&mut findings[8], BaselineMark::Worse);
    mark(&mut findings[32], BaselineMark::Known);
    silence(
        &mut findings[9],
        "the minutes are being typed: 50%, done",
        Some("2027-01-01"),
    );
    silence(&mut findings[26], "kept on our wiki", None);
    // The gravest first, then by file and line, as a report has them.
    findings.sort_by(|a, b| {
        let key = |finding: &FindingPart| {
            (
                finding.place.path.clone(),
                finding.place.line,
                finding.place.column,
            )
        };
        b.severity.cmp(&a.severity).then(key(a).cmp(&key(b)))
    });
    let check = part(findings, lang);
    CheckReport {
        assessment: Some(assessment(lang)),
        check: CheckPart {
            baseline: Some(BaselinePart {
                file: "last.json".to_owned(),
                date: "2026-10-01".to_owned(),
                new: 40,
                worse: 1,
                known: 2,
                gone: 0,
                not_compared: None,
                headline: "…".to_owned(),
            }),
            ..check
        },
        ..bare(lang)
    }
}

/// A few findings of the full report, one of each kind that a format shows in its own way.
pub fn sample(lang: Lang) -> CheckReport {
    let mut report = full(lang);
    report.check.findings.retain(|finding| {
        matches!(
            finding.id,
            FindingId::EvidenceMissing
                | FindingId::EvidenceOutside
                | FindingId::EvidenceAnchorMissing
                | FindingId::EvidenceLinesMissing
                | FindingId::LicenceDiffers
                | FindingId::PolicyScore
                | FindingId::GovernanceFilePointer
                | FindingId::GovernanceFileGeneral
                | FindingId::PrincipleNotFound
        )
    });
    report
}

/// A check of a good project: nothing was found, and everything was looked at.
pub fn empty(lang: Lang) -> CheckReport {
    CheckReport {
        assessment: Some(assessment(lang)),
        check: part(Vec::new(), lang),
        ..bare(lang)
    }
}

/// A check that found neither a description nor a governance file.
pub fn nothing(lang: Lang) -> CheckReport {
    let rows = every(lang);
    let findings = [1, 23, 42].map(|row| finding(&rows[row], row, lang));
    let mut report = bare(lang);
    report.check.findings = findings.into();
    report
}

/// Every place where a text of a file may come out holds a hostile one.
pub fn hostile(lang: Lang) -> CheckReport {
    let mut texts: Vec<String> = HOSTILE.map(str::to_owned).into();
    texts.push("long ".repeat(3_000));
    texts.push("é".repeat(40_000));
    hostile_with(&texts, lang)
}

/// The same with texts of one's own; no fewer than one.
pub fn hostile_with(texts: &[String], lang: Lang) -> CheckReport {
    let row = &every(lang)[6];
    let findings = texts.iter().enumerate().map(|(rank, text)| {
        let mut finding = finding(row, rank, lang);
        // A message always has words of ours; it is empty for nobody.
        if !text.trim().is_empty() {
            finding.message.clone_from(text);
        }
        finding.help.clone_from(text);
        // No system knows a longer path.
        finding.place.path = text.chars().take(1_300).collect();
        finding.place.line = rank;
        finding.question = Some(text.clone());
        finding.fingerprint.clone_from(&texts[rank / 2]);
        match rank % 4 {
            0 => silence(&mut finding, text, Some(text)),
            1 => mark(&mut finding, BaselineMark::Known),
            _ => {}
        }
        finding
    });
    let mut check = part(findings.collect(), lang);
    let text = &texts[0];
    check.headline.clone_from(text);
    check.root.clone_from(text);
    check.not_looked_at = vec![UnseenPart {
        what: text.clone(),
        why: text.clone(),
    }];
    CheckReport {
        check,
        ..bare(lang)
    }
}

fn part(findings: Vec<FindingPart>, lang: Lang) -> CheckPart {
    let counts = counts(&findings);
    let (outcome, headline) = match counts.failing {
        0 => (
            CheckOutcome::Passes,
            lang.pick("The check passes.", "Le contrôle passe.")
                .to_owned(),
        ),
        fails => (
            CheckOutcome::Fails,
            lang.pick(
                format!("The check fails: {fails} findings."),
                format!("Le contrôle échoue\u{a0}: {fails} constats."),
            ),
        ),
    };
    let bare = bare(lang).check;
    CheckPart {
        outcome,
        headline,
        counts,
        findings,
        governance: GovernancePart {
            files: vec![governance_file("GOVERNANCE.md")],
            ..bare.governance
        },
        repository: RepositoryPart {
            licences_complete: true,
            files: 12,
            licences: vec![LicencePart {
                path: "LICENSE".to_owned(),
                line: 1,
                spdx: Some("MIT".to_owned()),
                not_open: Some(false),
                unclear: None,
                sign: "text",
                folder: None,
                confidence: 1.0,
            }],
            ..RepositoryPart::default()
        },
        ..bare
    }
}

fn counts(findings: &[FindingPart]) -> FindingCounts {
    let known = |finding: &FindingPart| finding.baseline == Some(BaselineMark::Known);
    let number = |takes: &dyn Fn(&FindingPart) -> bool| {
        findings.iter().filter(|finding| takes(finding)).count()
    };
    let of = |severity: FindingSeverity| {
        number(&|it| it.severity == severity && it.ignored.is_none() && !known(it))
    };
    FindingCounts {
        errors: of(FindingSeverity::Error),
        warnings: of(FindingSeverity::Warning),
        notes: of(FindingSeverity::Note),
        silenced: number(&|it| it.ignored.is_some()),
        known: number(&known),
        failing: number(&|it| it.fails),
    }
}

/// A document that was read, and deals with everything.
fn governance_file(path: &str) -> GovernanceFilePart {
    GovernanceFilePart {
        path: path.to_owned(),
        role: "governance",
        kind: Some(DocumentKind::Governance),
        kind_words: String::new(),
        language: Some("en"),
        blanks: Vec::new(),
        changed: None,
        principles: Some(ByPrinciple(PRINCIPLES.map(|_| PrincipleReading {
            treatment: Treatment::Covered,
            passages: Vec::new(),
            sureness: 0,
        }))),
    }
}

/// A report in which nothing was assessed.
fn bare(lang: Lang) -> CheckReport {
    CheckReport {
        tool: Tool {
            name: "commons",
            version: "0.1.0",
        },
        date: DATE.to_owned(),
        language: lang,
        assessment: None,
        check: CheckPart {
            outcome: CheckOutcome::NothingAssessed,
            headline: lang
                .pick(
                    "Nothing was assessed: there is neither a description nor a governance file.",
                    "Rien n’a été évalué\u{a0}: il n’y a ni description ni fichier de gouvernance.",
                )
                .to_owned(),
            fail_on: FailOn::Error,
            root: ".".to_owned(),
            online: false,
            counts: FindingCounts::default(),
            findings: Vec::new(),
            baseline: None,
            governance: GovernancePart {
                complete: true,
                looked_in: vec![".".to_owned()],
                files: Vec::new(),
                principles: ByPrinciple(PRINCIPLES.map(|title| PrinciplePart {
                    title: title.to_owned(),
                    reading: Treatment::NotRead,
                    reading_words: "",
                    passages: Vec::new(),
                })),
            },
            repository: RepositoryPart::default(),
            hints: Vec::new(),
            not_looked_at: vec![UnseenPart {
                what: lang.pick("the git history", "l’historique git").to_owned(),
                why: lang
                    .pick(
                        "the folder is not in a git repository",
                        "le dossier n’est pas dans un dépôt git",
                    )
                    .to_owned(),
            }],
        },
    }
}

/// An assessment of a small description.
fn assessment(lang: Lang) -> Report {
    let text = "format: 1\nproject: {name: Test, kind: [software], stage: production}\nquestionnaires: [commons]\n";
    let mut problems = Problems::default();
    let root = source::parse(text, &mut problems);
    let root = problems.or(root).expect("a description");
    let today = jiff::civil::date(2026, 11, 22);
    let shipped = catalogue::ids();
    let index = catalogue::index(&[]);
    let context = Context {
        today,
        index: &index,
        shipped: &shipped,
        unread: &[],
    };
    let description = description::read(&root, &Lines::new(text), context, Problems::default())
        .expect("a description");
    let questionnaires: Vec<&'static Questionnaire> = description
        .questionnaires
        .iter()
        .filter_map(|name| match name {
            QuestionnaireName::Shipped(id) => catalogue::shipped(id),
            QuestionnaireName::Custom(_) => None,
        })
        .collect();
    let assessment = assess(Request {
        description: &description,
        questionnaires: &questionnaires,
        date: today,
        stage: description.project.stage,
        target: None,
        reviews: &[],
    });
    let source = Source {
        file: Some("commons.yaml"),
        description: &description,
        questionnaires: &questionnaires,
        assessment: &assessment,
    };
    report(source, Detail::Short, lang)
}
