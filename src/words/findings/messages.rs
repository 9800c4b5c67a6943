//! The words for one finding: what is wrong, and what to do.

use super::details::{
    badge, badge_again, below, no_level, not_checked, publiccode, sentence, verdict, worse,
};
use super::measures::measure;
use super::{quoted, unseen};
use crate::model::{FindingWhat, IgnoreFault, Lang, Localized, ReviewFault, Unseen};
use crate::words::list;

sentences_of!(say, "findings-messages");

/// A finding in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FindingWords {
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Puts a finding into words.
#[must_use]
pub fn finding_words(what: &FindingWhat, lang: Lang) -> FindingWords {
    let todo = || what.id().page(lang).todo.to_owned();
    FindingWords {
        message: message(what, lang),
        help: help(what, lang).unwrap_or_else(todo),
    }
}

/// Why an answer is not reviewed as the policy asks.
fn review(fault: ReviewFault, lang: Lang) -> String {
    match fault {
        ReviewFault::Missing => say::not_reviewed(lang).to_owned(),
        ReviewFault::Own => say::reviewed_by_who_answered(lang).to_owned(),
        ReviewFault::Changed => say::changed_since_reviewed(lang).to_owned(),
        ReviewFault::Old { last, months } => say::last_reviewed(&last, &months, lang),
        ReviewFault::NotConfirmed => say::not_confirmed(lang).to_owned(),
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "a table of words, one finding after the other"
)]
fn message(what: &FindingWhat, lang: Lang) -> String {
    let q = |text: &str| quoted(text, lang);
    let licence = |spdx: &str| crate::words::licence(spdx, false, lang);
    let licences =
        |ids: &[String]| list(&ids.iter().map(|it| licence(it)).collect::<Vec<_>>(), lang);
    let all = |names: &[String]| list(&names.iter().map(|name| q(name)).collect::<Vec<_>>(), lang);
    match what {
        FindingWhat::ProjectFileInvalid { what, .. } | FindingWhat::ReviewInvalid { what, .. } => {
            sentence(what)
        }
        FindingWhat::ProjectFileMissing => say::no_project_file(lang).to_owned(),
        FindingWhat::AnswerStale { answered, months } => {
            say::answer_stale(&answered, &months, lang)
        }
        FindingWhat::RuleNotFound { principle, looked } => {
            let (name, files) = (q(super::principle(principle, lang)), all(looked));
            say::rule_not_found(&name, &files, lang)
        }
        FindingWhat::AnswerContradicted { measure: it } => {
            let counted = measure(*it, lang);
            say::contradicted(&counted, lang)
        }
        FindingWhat::BadgeOutdated { fault, .. } => badge(fault, lang),
        FindingWhat::EvidenceMissing { path, .. } => say::does_not_exist(&path, lang),
        FindingWhat::EvidenceOutside { path } => say::outside_the_repository(&path, lang),
        FindingWhat::EvidenceAnchorMissing {
            path,
            anchor,
            unbroken: Some(line),
            ..
        } => say::looks_like_a_heading(&line, &path, &anchor, lang),
        FindingWhat::EvidenceAnchorMissing {
            path,
            anchor,
            unbroken: None,
            ..
        } => say::has_no_heading(&path, &anchor, lang),
        FindingWhat::EvidenceLinesMissing {
            path,
            first,
            last,
            lines,
        } => {
            let has = say::lines(*lines, lang);
            say::has_only_lines(&path, &has, &first, &last, lang)
        }
        FindingWhat::EvidenceEmpty { at, folder } => match folder {
            true => say::folder_empty(&at, lang),
            false => say::file_empty(&at, lang),
        },
        FindingWhat::EvidenceOffTopic { at, principle } => {
            let name = super::principle(principle, lang);
            say::no_passage_about(&name, &at, lang)
        }
        FindingWhat::EvidenceDateImplausible { date } => say::implausible_date(&date, lang),
        FindingWhat::EvidenceAddressInvalid { url } => say::not_a_web_address(&url, lang),
        FindingWhat::EvidenceAddressBroken { url, status } => {
            say::address_broken(&url, &status, lang)
        }
        FindingWhat::EvidenceNotChecked { at, why } => {
            say::was_not_checked(&at, &not_checked(why, lang), lang)
        }
        FindingWhat::EvidenceDemanded { all, uncounted } => {
            let text = match all {
                true => say::evidence_for_all(lang).to_owned(),
                false => say::evidence_for_essentials(lang).to_owned(),
            };
            match uncounted {
                Some(why) => format!("{text} {}", sentence(crate::words::uncounted(*why, lang))),
                None => text,
            }
        }
        FindingWhat::ReviewDemanded { fault } => review(*fault, lang),
        FindingWhat::EvidenceRepeated { cited, answers } => {
            let (source, number) = (q(&cited.source), cited.answers);
            say::one_source_behind(&source, &number, &answers, lang)
        }
        FindingWhat::PolicyVerdict {
            questionnaire,
            least,
            found,
            open,
        } => {
            let found = found.as_deref().map(|it| verdict(it, lang));
            let least = verdict(least, lang);
            let mut text = below(
                questionnaire,
                ("verdict", "le verdict"),
                &least,
                found.as_deref(),
                lang,
            );
            if !open.is_empty() {
                text.push_str(&say::not_settled(&conditions(open, lang), lang));
            }
            text
        }
        FindingWhat::PolicyLevel {
            questionnaire,
            least,
            found,
            open,
        } => {
            if *open {
                return no_level(questionnaire, *least, lang);
            }
            let found = found.map(|it| it.to_string());
            below(
                questionnaire,
                ("level", "le niveau"),
                &least.to_string(),
                found.as_deref(),
                lang,
            )
        }
        FindingWhat::PolicyScore { of, least, found } => {
            let unit = |number: u32| pick!(lang; "{number}%", "{number}\u{a0}%");
            let found = found.map(unit);
            below(
                of,
                ("score", "le score"),
                &unit((*least).into()),
                found.as_deref(),
                lang,
            )
        }
        FindingWhat::WorseThanBaseline { result } => worse(result, lang),
        FindingWhat::IgnoreExpired {
            finding,
            reason,
            until,
        } => say::ignore_expired(&finding, &until, &reason, lang),
        FindingWhat::IgnoreUnused { finding, fault, .. } => match fault {
            IgnoreFault::NotReported => say::ignore_unused(&finding, lang),
            IgnoreFault::UnknownId => say::ignored_id_unknown(&finding, lang),
            IgnoreFault::Typed => say::ignored_but_typed(&finding, lang),
        },
        FindingWhat::GovernanceFileMissing {
            names,
            readme,
            unread,
        } => {
            let files = say::files(*names, lang);
            let headings = match (readme, unread) {
                (Some(readme), _) => say::nor_among_the_headings(&readme, lang),
                (None, Some((unread, why))) => {
                    say::and_the_readme_was_not_read(&unread, &unseen(why, lang), lang)
                }
                (None, None) => say::and_there_is_no_readme(lang).to_owned(),
            };
            say::no_governance_document(&files, &headings, lang)
        }
        FindingWhat::GovernanceFileElsewhere { url } => say::governance_elsewhere(&url, lang),
        FindingWhat::GovernanceFileEmpty { section: true } => {
            say::governance_section_empty(lang).to_owned()
        }
        FindingWhat::GovernanceFileEmpty { section: false } => {
            say::governance_empty(lang).to_owned()
        }
        FindingWhat::GovernanceFilePointer { unread, read } => {
            match (unread.as_slice(), read.as_slice()) {
                ([], []) => say::governance_pointer(lang).to_owned(),
                ([], read) => say::points_to_no_rule(&all(read), lang),
                (unread, _) => say::points_to_unread(&all(unread), lang),
            }
        }
        FindingWhat::GovernanceLinkBroken { to, includes, why } => {
            let link = match includes {
                true => say::the_include(&to, lang),
                false => say::the_link(&to, lang),
            };
            if *why == Unseen::Outside {
                say::link_leads_outside(&link, lang)
            } else if *why == Unseen::Itself {
                say::link_leads_back(&link, lang)
            } else {
                say::link_leads_to_no_file(&link, lang)
            }
        }
        FindingWhat::GovernanceFileTemplate { blanks } => {
            let lines: Vec<String> = blanks.iter().take(5).map(ToString::to_string).collect();
            let lines = list(&lines, lang);
            match blanks.len() {
                0 => say::governance_template(lang).to_owned(),
                1 => say::one_blank(&lines, lang),
                number @ 2..=5 => say::few_blanks(&number, &lines, lang),
                number => say::several_blanks(&number, &lines, lang),
            }
        }
        FindingWhat::GovernanceFileDraft => say::governance_draft(lang).to_owned(),
        FindingWhat::GovernanceFileSuperseded => say::governance_superseded(lang).to_owned(),
        FindingWhat::GovernanceOverridden { principles } => {
            let names = principles.iter().map(|it| q(super::principle(it, lang)));
            say::governance_overridden(&names.collect::<Vec<_>>().join(", "), lang)
        }
        FindingWhat::GovernanceFileGeneral => say::no_rule_recognised(lang).to_owned(),
        FindingWhat::GovernanceFileLanguage { language } => match *language {
            "und" => say::language_not_recognised(lang).to_owned(),
            code => say::language_not_read(&code, lang),
        },
        FindingWhat::GovernanceFileUnread { why } => {
            say::governance_unread(&unseen(why, lang), lang)
        }
        FindingWhat::GovernanceFileOld => say::governance_old(lang).to_owned(),
        FindingWhat::PrincipleNotFound { principle, looked } => {
            let (name, files) = (q(super::principle(principle, lang)), all(looked));
            say::not_covered(&name, &files, lang)
        }
        FindingWhat::PrincipleMentioned { principle, .. } => {
            let name = q(super::principle(principle, lang));
            say::only_mentioned(&name, lang)
        }
        FindingWhat::LicenceMissing { declared, parts } => {
            let (told, of) = (list(declared, lang), list(parts, lang));
            match (declared.is_empty(), parts.is_empty()) {
                (true, true) => say::no_licence_found(lang).to_owned(),
                (false, true) => say::declared_but_not_found(&told, lang),
                (true, false) => say::only_licences_of_parts(&of, lang),
                (false, false) => say::declared_but_of_parts(&told, &of, lang),
            }
        }
        FindingWhat::LicenceDiffers {
            declared,
            found,
            by: None,
        } => say::licence_differs(&licence(found), &licences(declared), lang),
        FindingWhat::LicenceDiffers {
            declared,
            found,
            by: Some(by),
        } => say::licence_text_differs(&licence(found), &q(by), &licences(declared), lang),
        FindingWhat::LicenceUndeclared { found, declared } => match declared.as_slice() {
            [] => say::licence_found_none_declared(&licence(found), lang),
            declared => say::licence_undeclared(&licence(found), &licences(declared), lang),
        },
        FindingWhat::LicenceUnrecognised { by: None, .. } => {
            say::licence_unrecognised(lang).to_owned()
        }
        FindingWhat::LicenceUnrecognised {
            by: Some(by),
            declared,
        } => say::licence_text_unrecognised(&q(by), &licences(declared), lang),
        FindingWhat::LicenceTextMissing { licence } => say::licence_text_missing(&licence, lang),
        FindingWhat::LicenceNotOpen { found } => say::yes_without_an_open_licence(&found, lang),
        FindingWhat::HistoryShallow => say::history_shallow(lang).to_owned(),
        FindingWhat::HistoryUnavailable { why } => {
            say::history_unavailable(&unseen(why, lang), lang)
        }
        FindingWhat::PubliccodeInvalid { fault } => publiccode(fault, lang),
        FindingWhat::PubliccodeDiffers { key, there, here } => {
            say::differs_from_project_file(&key, &there, &here, lang)
        }
    }
}

fn plain_space(path: &str, line: usize, lang: Lang) -> String {
    let path = quoted(path, lang);
    say::no_break_space_after_hash(&path, &line, lang)
}

/// What to do about this one finding, where more can be said than on its page.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all other findings have the help of their page"
)]
fn help(what: &FindingWhat, lang: Lang) -> Option<String> {
    let meant = |close: &Option<String>| {
        let close = quoted(close.as_ref()?, lang);
        Some(say::did_you_mean(&close, lang))
    };
    match what {
        FindingWhat::ProjectFileInvalid { help, .. } | FindingWhat::ReviewInvalid { help, .. } => {
            (!help.is_empty()).then(|| sentence(help))
        }
        FindingWhat::EvidenceAnchorMissing {
            path,
            unbroken: Some(line),
            ..
        } => Some(plain_space(path, *line, lang)),
        FindingWhat::BadgeOutdated {
            path,
            questionnaire: Some(questionnaire),
            ..
        } => badge_again(path, questionnaire, lang),
        FindingWhat::EvidenceAnchorMissing {
            path,
            close: None,
            others,
            ..
        } if !others.is_empty() => {
            let others = others.iter().map(|it| quoted(&format!("#{it}"), lang));
            let others = others.collect::<Vec<_>>();
            Some(say::anchors_there(
                &quoted(path, lang),
                &list(&others, lang),
                lang,
            ))
        }
        FindingWhat::GovernanceFileEmpty { section: true } => {
            Some(say::fill_the_section(lang).to_owned())
        }
        FindingWhat::GovernanceFileUnread { why } => match why {
            Unseen::TooLarge(_) => Some(say::make_it_shorter(lang).to_owned()),
            Unseen::BrokenLink | Unseen::Outside => Some(say::put_the_text_itself(lang).to_owned()),
            _ => None,
        },
        FindingWhat::EvidenceMissing { close, .. }
        | FindingWhat::EvidenceAnchorMissing { close, .. }
        | FindingWhat::IgnoreUnused { close, .. } => meant(close),
        FindingWhat::PrincipleNotFound { principle, .. }
        | FindingWhat::PrincipleMentioned { principle, .. } => {
            Some(say::learn_more(&principle, lang))
        }
        _ => None,
    }
}

/// So many conditions are named by their question in a message, the others by their id alone.
const SOME: usize = 3;

/// `“Is everything you share under a free or open licence?” (commons.resource.open-licence)`
fn conditions(open: &[(&'static str, Localized)], lang: Lang) -> String {
    let named = open.iter().enumerate().map(|(at, (id, text))| {
        let text = quoted(text.get(lang), lang);
        if at < SOME {
            format!("{text} ({id})")
        } else {
            (*id).to_owned()
        }
    });
    named.collect::<Vec<_>>().join(", ")
}
