//! A form that was filled in elsewhere → proposals in a first description. No form answers for
//! anybody: a question stays unanswered, with what the form says and where to look.

use super::openable;
use super::scaffold::names;
use crate::model::standards::{Bearing, Form, standards};
use crate::model::{
    BINDINGS, Evidence, Identity, Imported, Kind, Lang, PartialDate, Pointer, Proposal,
    Questionnaire, Scaffold, Told, question_of,
};
use crate::words::{imported as say, scaffold as words};
use jiff::civil::Date;

/// The field of Security Insights on where the governance is.
const GOVERNANCE: &str = "repository.documentation.governance";
/// The longest remark, in characters: a justification of the badge is shorter in all that we write.
const LONGEST: usize = 2000;
/// The most addresses of one criterion.
const MOST: usize = 20;

/// What a form says of the project comes before what other files say.
pub fn believe(identity: &mut Identity, imported: &Imported) {
    fn before<T: Clone>(all: &mut Vec<T>, first: &[T]) {
        all.splice(0..0, first.iter().cloned());
    }
    let first = &imported.identity;
    before(&mut identity.names, &first.names);
    before(&mut identity.summaries, &first.summaries);
    before(&mut identity.repositories, &first.repositories);
    before(&mut identity.websites, &first.websites);
    before(&mut identity.statuses, &first.statuses);
    before(&mut identity.versions, &first.versions);
    before(&mut identity.kinds, &first.kinds);
    before(&mut identity.languages, &first.languages);
    let mut seen: Vec<String> = Vec::new();
    identity.languages.retain(|it| {
        let new = !seen.contains(&it.value);
        seen.push(it.value.clone());
        new
    });
}

/// Adds to a first description what a form says of licences and criteria. `spdx` knows the SPDX
/// expression that a text stands for.
pub fn propose(
    scaffold: &mut Scaffold,
    imported: &Imported,
    questionnaires: &[&'static Questionnaire],
    spdx: &dyn Fn(&str) -> Option<String>,
    today: Date,
    lang: Lang,
) {
    licences(scaffold, imported, spdx, lang);
    governance(scaffold, imported, lang);
    let mut left: Vec<&str> = Vec::new();
    let mut heading = Some(say::heading(&imported.file, lang));
    for told in &imported.told {
        let questions = asked(told);
        if questions.is_empty() && told.status.is_some() {
            left.push(&told.key);
        }
        for id in questions {
            let Some(question) = question_of(id, questionnaires) else {
                continue;
            };
            let known = scaffold.proposals.iter().position(|it| it.question == id);
            let at = known.unwrap_or_else(|| {
                scaffold.proposals.push(Proposal {
                    heading: heading.take(),
                    question: question.id,
                    remarks: vec![question.text.get(lang).to_owned()],
                    evidence: Vec::new(),
                });
                scaffold.proposals.len() - 1
            });
            let proposal = &mut scaffold.proposals[at];
            proposal.remarks.push(remark(told, &imported.file, lang));
            for mut evidence in addresses(told.text.as_deref().unwrap_or_default()) {
                // A day to come is no date of evidence; the remark repeats what the form says.
                evidence.date = evidence.date.filter(|date| !date.begins_after(today));
                if !proposal.evidence.contains(&evidence) {
                    proposal.evidence.push(evidence);
                }
            }
        }
    }
    if scaffold.before_questions.is_empty() && !scaffold.proposals.is_empty() {
        let lines = [words::to_confirm(lang), words::how_to_answer(lang)];
        scaffold.before_questions = lines.map(str::to_owned).to_vec();
    }
    if !left.is_empty() {
        let keys = shortened(&left.join(", "), LONGEST);
        scaffold
            .before_questions
            .push(say::left(&imported.file, &keys, lang));
    }
}

fn licences(
    scaffold: &mut Scaffold,
    imported: &Imported,
    spdx: &dyn Fn(&str) -> Option<String>,
    lang: Lang,
) {
    let mut added = false;
    for written in imported.licences.iter().filter_map(|it| spdx(&it.value)) {
        let all = &mut scaffold.project.licences;
        let mut known = all.iter().flat_map(|(_, ids)| ids);
        if known.any(|known| names(known, &written)) {
            continue;
        }
        // A form about software names the licence of the software.
        let mut kind = crate::model::kind_of_licence(&written);
        if kind == Kind::Data && !scaffold.project.kinds.contains(&Kind::Data) {
            kind = Kind::Software;
        }
        match all.iter_mut().find(|(it, _)| *it == kind) {
            Some((_, ids)) => ids.push(written),
            None => all.push((kind, vec![written])),
        }
        added = true;
    }
    if added {
        scaffold
            .remarks
            .push(("licences", say::licences(&imported.file, lang)));
    }
}

/// Where a form says that the governance is written.
fn governance(scaffold: &mut Scaffold, imported: &Imported, lang: Lang) {
    let links = &mut scaffold.project.links;
    let mut told = imported.told.iter();
    let told = told
        .find(|it| it.key == GOVERNANCE)
        .and_then(|it| it.text.as_deref());
    let Some(address) = told.and_then(openable) else {
        return;
    };
    if links.iter().all(|(name, _)| name != "governance") {
        links.push(("governance".to_owned(), address));
        let from = words::from(&imported.file, lang);
        let colon = lang.colon();
        scaffold
            .remarks
            .push(("links", format!("governance{colon} {from}")));
    }
}

/// The questions that bear on what a form tells.
fn asked(told: &Told) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    for standard in standards() {
        for criterion in standard.criteria {
            let same = match standard.form {
                Form::BestPracticesJson => told.key == criterion.key(),
                Form::SecurityInsights => told.key == criterion.id,
                Form::Markdown => false,
            };
            if same {
                found.extend(criterion.by.iter().filter_map(|it| match it.on {
                    Bearing::Question(id) => Some(id),
                    Bearing::Fact(_) | Bearing::Measure(_) => None,
                }));
            }
        }
    }
    let bindings = BINDINGS.iter();
    let bindings = bindings.filter(|it| it.fields.contains(&told.key.as_str()));
    found.extend(bindings.map(|it| it.question));
    found
}

fn remark(told: &Told, file: &str, lang: Lang) -> String {
    let text = told.text.as_deref().unwrap_or_default().trim();
    let words = match (told.status, text) {
        (Some(status), "") => status.to_owned(),
        (Some(status), text) => format!("{status}. {text}"),
        (None, text) => text.to_owned(),
    };
    say::told(file, &told.key, &shortened(&words, LONGEST), lang)
}

fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// The addresses in a text, in their order; `(2026-03, a note)` after one is its date and its note.
fn addresses(text: &str) -> Vec<Evidence> {
    let mut found: Vec<Evidence> = Vec::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some(at) = start(rest) {
            let from = &rest[at..];
            let end = from.find(char::is_whitespace).unwrap_or(from.len());
            // Alone on its line, or before its date, an address is whole.
            let after = from[end..].trim();
            let alone = at == 0 && (after.is_empty() || after.starts_with('('));
            let address = if alone {
                &from[..end]
            } else {
                let ends = ['.', ',', ';', ':', '!', '?', '>', '"', '\''];
                balanced(from[..end].trim_end_matches(ends))
            };
            rest = &from[address.len().max(1)..];
            let Some(address) = openable(address).filter(|it| it.starts_with("http")) else {
                continue;
            };
            let (date, note) = details(rest);
            let evidence = Evidence {
                at: Pointer::Url(address),
                date,
                note,
            };
            if found.len() < MOST && !found.contains(&evidence) {
                found.push(evidence);
            }
        }
    }
    found
}

fn start(text: &str) -> Option<usize> {
    let found = ["https://", "http://"]
        .iter()
        .filter_map(|it| text.find(it));
    found.min()
}

/// Without a bracket at the end that nothing in it opens.
fn balanced(address: &str) -> &str {
    let mut address = address;
    while address.ends_with(')') && address.matches('(').count() < address.matches(')').count() {
        address = &address[..address.len() - 1];
    }
    address
}

/// What stands in brackets after an address, when that is the rest of the line.
fn details(rest: &str) -> (Option<PartialDate>, Option<String>) {
    let inside = rest
        .trim()
        .strip_prefix('(')
        .and_then(|it| it.strip_suffix(')'));
    let Some(inside) = inside else {
        return (None, None);
    };
    let (first, note) = match inside.split_once(", ") {
        Some((first, note)) => (first, Some(note)),
        None => (inside, None),
    };
    match PartialDate::typed(first) {
        Some(date) => (Some(date), note.map(str::to_owned)),
        None => (None, Some(inside.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::addresses;
    use crate::model::Pointer;

    #[test]
    fn addresses_are_found_in_what_people_write() {
        let found = |text: &str| -> Vec<String> {
            let all = addresses(text).into_iter();
            all.map(|it| {
                let Pointer::Url(at) = it.at else {
                    return String::new();
                };
                let date = it.date.map_or_else(String::new, |date| format!(" {date}"));
                at + &date + &it.note.map_or_else(String::new, |note| format!(" {note}"))
            })
            .collect()
        };
        assert_eq!(found("See https://a.example/x."), ["https://a.example/x"]);
        assert_eq!(
            found("(https://a.example/x_(y)) and <https://b.example>, too"),
            ["https://a.example/x_(y)", "https://b.example"]
        );
        assert_eq!(
            found("A note.\nhttps://a.example/x (2026-03, the vote)\nhttps://b.example (a note)"),
            [
                "https://a.example/x 2026-03 the vote",
                "https://b.example a note"
            ]
        );
        assert_eq!(
            found("https://a.example/x, (2026-03)\nhttps://b.example/y,"),
            ["https://a.example/x, 2026-03", "https://b.example/y,"]
        );
        assert_eq!(found("javascript:alert(1) https:// http://"), [""; 0]);
        assert_eq!(found(&"https://a.example/".repeat(3)).len(), 1);
    }
}
