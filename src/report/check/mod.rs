//! What a check found → the parts of a report, in one language.

mod not_checked;
mod parts;
mod rule_coverage;

pub use not_checked::unread_rules;
pub use parts::*;

use crate::check::{Best, Checked, Compared, Hint};
use crate::governance::signal;
use crate::model::{
    BaselineMark, CheckOutcome, Document, DocumentKind, FailOn, Finding, FindingPlace,
    FindingSeverity, GovernanceReading, History, Lang, Licence, LicenceSign, PRINCIPLES, Passage,
    Repository, Role, is_closed_licence, licence_without_version, question_of,
};
use crate::report::source::percent;
use crate::report::{Report, Tool};
use crate::words::{self, findings as find};
use std::collections::{HashMap, HashSet};

sentences_of!(say, "report-findings");

/// Puts a check into words; `assessment` is the report on the description, where there is one.
#[must_use]
pub fn check_report(
    source: CheckSource<'_>,
    assessment: Option<Report>,
    lang: Lang,
) -> CheckReport {
    let CheckSource { checked, .. } = source;
    let lines = lines(source);
    let counts = counts(checked, source.fail_on);
    CheckReport {
        tool: Tool::THIS,
        date: source.date.to_string(),
        language: lang,
        assessment,
        check: CheckPart {
            outcome: checked.outcome,
            headline: headline(source, counts, lang),
            fail_on: source.fail_on,
            root: source.root.to_owned(),
            online: source.online,
            counts,
            findings: checked
                .findings
                .iter()
                .map(|it| finding(source, it, &lines, lang))
                .collect(),
            baseline: baseline(source, lang),
            governance: governance(source, lang),
            repository: repository(source, lang),
            hints: hints(source, lang),
            not_looked_at: not_checked::parts(source, lang),
        },
    }
}

fn counts(checked: &Checked, fail_on: FailOn) -> FindingCounts {
    let mut counts = FindingCounts::default();
    for finding in &checked.findings {
        counts.failing += usize::from(finding.fails(fail_on));
        let counter = if finding.silenced.is_some() {
            &mut counts.silenced
        } else if finding.baseline == Some(BaselineMark::Known) {
            &mut counts.known
        } else {
            match finding.severity() {
                FindingSeverity::Error => &mut counts.errors,
                FindingSeverity::Warning => &mut counts.warnings,
                FindingSeverity::Note => &mut counts.notes,
            }
        };
        *counter += 1;
    }
    counts
}

/// How it ended, in a sentence.
fn headline(source: CheckSource<'_>, counts: FindingCounts, lang: Lang) -> String {
    // What the table says is not said twice.
    let in_table = source.checked.findings.iter().filter(|finding| {
        let counted = finding.silenced.is_none() && finding.baseline != Some(BaselineMark::Known);
        counted && finding.id().is_in_table()
    });
    let notes = counts.notes - in_table.count();
    let found = counted(FindingCounts { notes, ..counts }, lang);
    match source.checked.outcome {
        CheckOutcome::NothingAssessed => {
            say::nothing_assessed(&find::folder(source.root, lang), lang)
        }
        CheckOutcome::Passes if found.is_empty() => {
            say::check_passes_without_problems(lang).to_owned()
        }
        // What `--fail-on` lets pass is not called fine.
        CheckOutcome::Passes if counts.errors > 0 => say::check_does_not_fail(&found, lang),
        // That nothing was found wrong says nothing of rules that nobody read.
        CheckOutcome::Passes if not_checked::hides_all_rules(source, lang) => {
            say::check_passes_unread(&found, lang)
        }
        CheckOutcome::Passes => say::check_passes(&found, lang),
        CheckOutcome::Fails => say::check_fails(&found, lang),
    }
}

/// « 2 errors, 1 warning, 8 notes, 1 ignored »; empty when there is nothing.
fn counted(counts: FindingCounts, lang: Lang) -> String {
    let count = |number, en, fr| (number > 0).then(|| words::count(number, lang, en, fr));
    let parts = [
        count(counts.errors, ["error", "errors"], ["erreur", "erreurs"]),
        count(
            counts.warnings,
            ["warning", "warnings"],
            ["avertissement", "avertissements"],
        ),
        count(counts.notes, ["note", "notes"], ["note", "notes"]),
        count(
            counts.known,
            [
                "known from the earlier report",
                "known from the earlier report",
            ],
            ["connu du rapport antérieur", "connus du rapport antérieur"],
        ),
        count(
            counts.silenced,
            ["ignored", "ignored"],
            ["constat écarté", "constats écartés"],
        ),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A path that can be opened from where the command was run.
fn opened(source: CheckSource<'_>, path: &str) -> String {
    match source.folder {
        "" | "." => path.to_owned(),
        folder => format!("{}/{path}", folder.trim_end_matches('/')),
    }
}

fn finding(
    source: CheckSource<'_>,
    finding: &Finding,
    lines: &HashMap<&str, Vec<&str>>,
    lang: Lang,
) -> FindingPart {
    let said = find::finding_words(&finding.what, lang);
    FindingPart {
        id: finding.id(),
        severity: finding.severity(),
        severity_words: find::finding_severity(finding.severity(), lang),
        about: finding.id().about(),
        message: said.message,
        help: said.help,
        question: finding.question.clone(),
        place: FindingPlace {
            path: opened(source, &finding.place.path),
            ..finding.place
        },
        whole: finding
            .whole
            .then(|| find::folder(source.root, lang).to_owned()),
        excerpt: excerpt(lines, &finding.place.path, finding.place.line),
        fingerprint: finding.fingerprint.clone(),
        ignored: finding.silenced.as_ref().map(|silenced| IgnoredPart {
            reason: silenced.reason.clone(),
            until: silenced.until.map(|until| until.to_string()),
        }),
        baseline: finding.baseline,
        fails: finding.fails(source.fail_on),
    }
}

/// How much of a line is repeated, in characters.
const MAX_EXCERPT: usize = 500;

/// The lines of each file that was read and that something is told of.
fn lines(source: CheckSource<'_>) -> HashMap<&str, Vec<&str>> {
    let told: HashSet<&str> = source
        .checked
        .findings
        .iter()
        .map(|it| it.place.path.as_str())
        .collect();
    let documents = source.repository.documents.iter();
    let texts = documents.filter_map(|it| Some((it.path.as_str(), it.text.as_deref().ok()?)));
    let told = texts
        .chain(source.text)
        .filter(|(path, _)| told.contains(path));
    told.map(|(path, text)| (path, text.lines().collect()))
        .collect()
}

/// A line of a file that was read.
fn excerpt(lines: &HashMap<&str, Vec<&str>>, path: &str, line: usize) -> Option<String> {
    let found = lines.get(path)?.get(line.checked_sub(1)?)?;
    Some(found.chars().take(MAX_EXCERPT).collect())
}

fn baseline(source: CheckSource<'_>, lang: Lang) -> Option<BaselinePart> {
    let compared = source.checked.compared.as_ref()?;
    let (file, date) = source.baseline?;
    let Compared {
        new,
        worse,
        known,
        gone,
        other_versions,
    } = compared;
    let names = words::list(other_versions, lang);
    let not_compared =
        (!other_versions.is_empty()).then(|| say::versions_not_compared(&names, lang));
    Some(BaselinePart {
        file: file.to_owned(),
        date: date.to_owned(),
        new: *new,
        worse: *worse,
        known: *known,
        gone: *gone,
        not_compared,
        headline: say::compared_with(&file, &date, &new, &worse, &known, &gone, lang),
    })
}

fn governance(source: CheckSource<'_>, lang: Lang) -> GovernancePart {
    let documents = source.repository.documents.iter();
    let files = documents
        .zip(source.readings)
        .filter(|(document, reading)| is_shown(document, reading.as_ref()) || source.alone)
        .map(|(document, reading)| file(source, document, reading.as_ref(), lang))
        .collect();
    let principles = &source.checked.together.principles;
    GovernancePart {
        looked_in: source.repository.looked_in.clone(),
        complete: source.repository.shows_all_documents(),
        files,
        principles: ByPrinciple(std::array::from_fn(|at| {
            principle(PRINCIPLES[at], &principles[at], lang)
        })),
    }
}

/// Whether a document is told: one that was only supposed to say something, and does not, is not,
/// nor is a README that only presents.
fn is_shown(document: &Document, reading: Option<&GovernanceReading>) -> bool {
    match (document.role, reading) {
        (Role::Readme, reading) => reading.is_some_and(|it| it.kind == DocumentKind::Governance),
        (Role::Governance, None) => document.is_certain(),
        // Where to send money, for machines.
        (Role::Funding, None) => false,
        _ => true,
    }
}

fn file(
    source: CheckSource<'_>,
    document: &Document,
    reading: Option<&GovernanceReading>,
    lang: Lang,
) -> GovernanceFilePart {
    let kind_words = match (&document.text, reading) {
        (Err(why), _) => find::unseen(why, lang),
        (Ok(_), Some(reading)) if not_checked::in_another_language(document, reading) => {
            find::other_language(reading.language, lang)
        }
        (Ok(_), Some(reading)) if !not_checked::is_list(document, reading) => {
            // A README that is the rules is no README with a section about them.
            let is_of_rules = document.role == Role::Readme && document.governs_throughout();
            let role = if is_of_rules {
                Role::Governance
            } else {
                document.role
            };
            find::document_kind(reading.kind, role, lang)
        }
        (Ok(_), Some(_) | None) => say::list_of_names(lang).to_owned(),
    };
    let history = source.repository.history.as_ref().ok();
    let changed =
        history.and_then(|history| history.changed.get(&document.path).copied().flatten());
    GovernanceFilePart {
        path: document.path.clone(),
        role: find::role_word(document.role),
        kind: reading.map(|it| it.kind),
        kind_words,
        language: reading.map(|it| it.language),
        blanks: reading.map_or_else(Vec::new, |it| it.blanks.clone()),
        changed: changed.map(|it| it.to_string()),
        principles: reading.map(|it| ByPrinciple(it.principles.clone())),
    }
}

fn principle(id: &'static str, best: &Best, lang: Lang) -> PrinciplePart {
    let passage = |(path, passage): &(String, Passage)| {
        let mut says: Vec<&'static str> = Vec::new();
        for said in passage.signals.iter().filter_map(|it| signal(it)) {
            let said = said.says.get(lang);
            if !says.contains(&said) {
                says.push(said);
            }
        }
        PassagePart {
            path: path.clone(),
            start: passage.start,
            end: passage.end,
            signals: passage.signals.clone(),
            says,
        }
    };
    PrinciplePart {
        title: find::principle_title(id, lang),
        reading: best.treatment,
        reading_words: find::treatment(best.treatment, lang),
        passages: best.passages.iter().map(passage).collect(),
    }
}

fn repository(source: CheckSource<'_>, lang: Lang) -> RepositoryPart {
    if source.alone {
        return RepositoryPart::default();
    }
    let repository = source.repository;
    let (tags_searched, files) = repository.tags_searched;
    let publiccode = repository.publiccode.as_ref();
    RepositoryPart {
        licences: repository
            .licences
            .iter()
            .map(|it| licence(it, repository))
            .collect(),
        licences_complete: repository.shows_all_licences(),
        tags_searched,
        files,
        history: repository.history.as_ref().ok().map(|it| history(it, lang)),
        history_unseen: repository
            .history
            .as_ref()
            .err()
            .map(|why| find::unseen(why, lang)),
        publiccode: publiccode.and_then(|it| Some(it.as_ref().ok()?.path.clone())),
    }
}

fn licence(licence: &Licence, repository: &Repository) -> LicencePart {
    let spdx = licence.spdx.as_deref();
    LicencePart {
        path: licence.path.clone(),
        line: licence.line,
        spdx: licence.spdx.clone(),
        not_open: spdx.map(is_closed_licence),
        unclear: spdx.and_then(|spdx| {
            let version = licence_without_version(spdx).map(|_| "version");
            version.or_else(|| repository.guesses_only(spdx).then_some("later"))
        }),
        sign: match licence.sign {
            LicenceSign::Tag => "tag",
            LicenceSign::Reuse => "reuse",
            LicenceSign::Text => "text",
            LicenceSign::Part => "part",
            LicenceSign::Manifest => "manifest",
            LicenceSign::Readme => "readme",
        },
        folder: licence.folder.clone(),
        confidence: licence.confidence,
    }
}

fn history(history: &History, lang: Lang) -> HistoryPart {
    let changed = history.changed.iter();
    HistoryPart {
        since: history.since.to_string(),
        until: history.until.to_string(),
        shallow: history.shallow,
        commits: history.commits,
        bot_commits: history.bot_commits,
        contributors: history.contributors,
        contributor_absence_factor: history.absence_factor,
        elephant_factor: history.elephant_factor,
        organisations: history.organisations.clone(),
        organisation_share: history.organisation_share.map(percent),
        new_contributors: history.new_contributors,
        returning_contributors: history.returning_contributors,
        first_author_share: history.first_author_share.map(percent),
        changed: changed
            .map(|(path, day)| (path.clone(), day.map(|it| it.to_string())))
            .collect(),
        words: find::history_words(history, lang),
    }
}

fn hints(source: CheckSource<'_>, lang: Lang) -> Vec<HintPart> {
    let Some((description, questionnaires)) = source.described else {
        return Vec::new();
    };
    let part = |hint: &Hint| {
        let question = question_of(hint.question, questionnaires)?;
        let answer = description.answers.get(hint.question)?.answer;
        Some(HintPart {
            question: hint.question,
            text: question.text.get(lang),
            answer,
            answer_words: words::answer(answer, lang),
            measure: find::measure(hint.measure, lang),
        })
    };
    source.checked.hints.iter().filter_map(part).collect()
}
