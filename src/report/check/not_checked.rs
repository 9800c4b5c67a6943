//! What a check could not look at, and why: it stays unknown, and is nobody's fault.

use crate::check::MAX_EVIDENCE;
use crate::model::{
    Answer, Document, DocumentKind, Fetched, GovernanceReading, Lang, Pointer, Repository, Role,
    Treatment, Unseen,
};
use crate::report::{CheckSource, UnseenPart};
use crate::words::findings as find;

sentences_of!(say, "report-not-checked");

/// Whether a document has prose in a language that is not read.
pub(super) fn in_another_language(document: &Document, reading: &GovernanceReading) -> bool {
    is_unknown(reading) && !is_list(document, reading)
}

/// Whether a document is a list of names, as OWNERS and AUTHORS most often are: names tell no
/// language, or a wrong one.
pub(super) fn is_list(document: &Document, reading: &GovernanceReading) -> bool {
    document.role == Role::Maintainers && is_unknown(reading)
}

fn is_unknown(reading: &GovernanceReading) -> bool {
    let mut principles = reading.principles.iter();
    reading.kind == DocumentKind::Governance
        && principles.all(|principle| principle.treatment == Treatment::NotRead)
}

fn part(what: &str, why: String) -> UnseenPart {
    UnseenPart {
        what: what.to_owned(),
        why,
    }
}

/// The documents whose prose was not read, and why: a format, a language, a size.
fn unread<'a>(
    repository: &'a Repository,
    readings: &'a [Option<GovernanceReading>],
    lang: Lang,
) -> impl Iterator<Item = (&'a Document, String)> {
    let documents = repository.documents.iter().zip(readings);
    documents.filter_map(move |(document, reading)| {
        let why = match (&document.text, reading) {
            (Err(why), _) => find::unseen(why, lang),
            (Ok(_), Some(reading)) if in_another_language(document, reading) => {
                find::other_language(reading.language, lang)
            }
            (Ok(_), Some(_) | None) => return None,
        };
        Some((document, why))
    })
}

/// The documents that may hold the rules and were not read, and why.
#[must_use]
pub fn unread_rules(
    repository: &Repository,
    readings: &[Option<GovernanceReading>],
    lang: Lang,
) -> Vec<UnseenPart> {
    let unread = unread(repository, readings, lang).filter(|(it, _)| it.may_govern());
    unread.map(|(it, why)| part(&it.path, why)).collect()
}

/// Whether rules were found, and none of them could be read.
pub(super) fn hides_all_rules(source: CheckSource<'_>, lang: Lang) -> bool {
    let documents = source.repository.documents.iter().zip(source.readings);
    let mut read = documents.filter_map(|(document, reading)| Some((document, reading.as_ref()?)));
    let is_read = read.any(|(document, reading)| document.may_govern() && reading.is_read());
    !is_read && unread(source.repository, source.readings, lang).any(|(it, _)| it.may_govern())
}

/// Whether a document says, or may say, how the project is governed.
fn governs(repository: &Repository, readings: &[Option<GovernanceReading>]) -> bool {
    let mut documents = repository.documents.iter().zip(readings);
    documents.any(|(document, reading)| {
        document.may_govern() && (document.is_certain() || reading.is_some())
    })
}

/// What could not be looked at, and why.
#[expect(
    clippy::too_many_lines,
    reason = "one thing that may be unknown after the other"
)]
pub(super) fn parts(source: CheckSource<'_>, lang: Lang) -> Vec<UnseenPart> {
    let repository = source.repository;
    let unread = unread(repository, source.readings, lang);
    let mut parts: Vec<UnseenPart> = unread.map(|(it, why)| part(&it.path, why)).collect();
    if source.alone {
        return parts;
    }
    if source.text.is_some() && source.described.is_none() {
        let what = say::answers_and_policy(lang);
        parts.push(part(what, say::project_file_has_errors(lang).to_owned()));
    }
    let found = governs(repository, source.readings);
    for (path, why) in &repository.documents_set_aside {
        // What is somebody else's matters where the project has none of its own.
        if !(found && matches!(why, Unseen::OfOthers(_))) {
            parts.push(part(path, find::unseen(why, lang)));
        }
    }
    let mut leads: Vec<(&str, &Unseen)> = Vec::new();
    for lead in &repository.leads {
        // What is broken is a finding, and what leads back hides nothing.
        if let (Err(why), false) = (&lead.to, lead.is_broken())
            && *why != Unseen::Itself
            && !leads.contains(&(&lead.written, why))
        {
            leads.push((&lead.written, why));
        }
    }
    parts.extend(
        leads
            .iter()
            .map(|(to, why)| part(to, find::unseen(why, lang))),
    );
    if !found {
        let what = say::repository_of_the_organisation(lang);
        let why = say::organisation_not_looked_at(lang);
        parts.push(part(what, why.to_owned()));
    }
    let left_out = repository.documents_left_out;
    if left_out > 0 {
        let what = say::more_documents(left_out, lang);
        let why = say::more_than_a_run_reads(lang);
        parts.push(part(&what, why.to_owned()));
    }
    if repository.pages_left_out > 0 {
        let what = say::more_pages(repository.pages_left_out, lang);
        parts.push(part(&what, say::more_than_a_run_reads(lang).to_owned()));
    }
    let unlisted = repository.unlisted.iter();
    parts.extend(unlisted.map(|(folder, why)| unlisted_part(folder, why, lang)));
    for (path, why) in &repository.licences_unread {
        parts.push(part(path, find::unseen(why, lang)));
    }
    for (path, why) in source.reviews_unread {
        parts.push(part(path, find::unseen(why, lang)));
    }
    if let Err(why) = &repository.history {
        let what = say::the_git_history(lang);
        parts.push(part(what, find::unseen(why, lang)));
    }
    if let Some(Err(why)) = &repository.publiccode {
        parts.push(part("publiccode.yml", find::unseen(why, lang)));
    }
    let (searched, files) = repository.tags_searched;
    if searched < files {
        let what = say::spdx_tags(lang);
        let why = say::files_not_searched(files - searched, &files, &searched, lang);
        parts.push(part(what, why));
    }
    parts.extend(evidence_left_out(source, lang));
    parts.extend(undated(source, lang));
    parts.extend(addresses(source, lang));
    parts
}

/// A folder of which the files were not listed; all of them where the repository has none laid out.
fn unlisted_part(folder: &str, why: &Unseen, lang: Lang) -> UnseenPart {
    let is_root = folder.is_empty();
    let is_missing = is_root && *why == Unseen::NotCheckedOut;
    let what = if is_missing || *why == Unseen::Bare {
        say::the_files_of_the_repository(lang)
    } else if is_root {
        "."
    } else {
        folder
    };
    let why = if is_missing {
        let why = say::not_checked_out(lang);
        why.to_owned()
    } else {
        find::unseen(why, lang)
    };
    UnseenPart {
        what: what.to_owned(),
        why,
    }
}

/// The evidence that is more than a run looks at.
fn evidence_left_out(source: CheckSource<'_>, lang: Lang) -> Option<UnseenPart> {
    let (description, _) = source.described?;
    let answers = description.answers.values();
    let cited: usize = answers.map(|answer| answer.evidence.len()).sum();
    let left_out = cited.checked_sub(MAX_EVIDENCE).filter(|it| *it > 0)?;
    Some(UnseenPart {
        what: say::pieces_of_evidence(left_out, lang),
        why: say::one_run_looks(&MAX_EVIDENCE, lang),
    })
}

/// The answers whose age is asked for, and that have no date.
fn undated(source: CheckSource<'_>, lang: Lang) -> Option<UnseenPart> {
    source.max_age_months?;
    let (description, _) = source.described?;
    if description.respondent.answered.is_some() {
        return None;
    }
    let answers = description.answers.values();
    let undated =
        answers.filter(|answer| answer.answer != Answer::Unknown && answer.answered.is_none());
    let number = undated.count();
    let answers = say::answers(number, lang);
    (number > 0).then(|| UnseenPart {
        what: say::the_age(&answers, lang),
        why: say::no_date(lang).to_owned(),
    })
}

/// The web addresses that were not tried.
fn addresses(source: CheckSource<'_>, lang: Lang) -> Option<UnseenPart> {
    let (description, _) = source.described?;
    let evidence = description
        .answers
        .values()
        .flat_map(|value| &value.evidence);
    let untried = evidence
        .filter(|it| match &it.at {
            Pointer::Url(url) => matches!(
                source.repository.addresses.get(url),
                None | Some(Fetched::NotTried(_))
            ),
            Pointer::Path(_) | Pointer::Text(_) => false,
        })
        .count();
    let what = say::web_addresses(untried, lang);
    let why = if source.online {
        say::no_answer_came(lang)
    } else {
        say::nothing_is_sent(lang)
    };
    (untried > 0).then(|| UnseenPart {
        what,
        why: why.to_owned(),
    })
}
