//! An export, as text to paste or in the file that a standard's own tool reads.

use super::draft::{link, sentence};
use super::escape::literal;
use crate::model::Lang;
use crate::report::{
    CriterionPart, EvidencePart, Export, KnownPart, OpenCriterion, SaidCriterion, SaidStatus, Shown,
};
use crate::words::export as say;
use std::fmt::Write as _;

/// The longest justification, in bytes: the badge takes 8192 characters each, and a file of 50,000
/// bytes in all.
const LONGEST: usize = 1200;

/// The group of the fields that a file cannot do without.
const REQUIRED: &str = "required";

/// Lays an export out in three parts, to read and to paste.
#[must_use]
pub fn export_markdown(export: &Export) -> String {
    let lang = export.language;
    let standard = &export.standard;
    let title = say::title(&export.project, standard.title, lang);
    let made = say::made_from(standard.version, export.file.as_deref(), &export.date, lang);
    let mut page = format!("# {}\n\n{}\n", literal(&title), literal(&made));
    let caution = if standard.summary {
        say::caution_summary(lang)
    } else {
        say::caution(lang)
    };
    let _ = writeln!(page, "<{}>\n\n{caution}", standard.address);
    if let Some(why) = &export.other_kind {
        let _ = writeln!(page, "\n**{}**", literal(why));
    }
    let nothing = |page: &mut String, empty: bool| {
        if empty {
            let _ = writeln!(page, "{}", say::nothing(lang));
        }
    };
    let _ = writeln!(page, "\n## {} ({})\n", say::said(lang), export.said.len());
    nothing(&mut page, export.said.is_empty());
    for it in &export.said {
        said(&mut page, it, lang);
    }
    let _ = writeln!(
        page,
        "\n## {} ({})\n",
        say::to_write(lang),
        export.to_write.len()
    );
    nothing(&mut page, export.to_write.is_empty());
    for it in &export.to_write {
        open(&mut page, it, export.other_kind.is_some(), lang);
    }
    let count = standard
        .of
        .map_or_else(String::new, |_| format!(" ({})", export.rest()));
    let _ = writeln!(page, "\n## {}{count}\n", say::not_covered(lang));
    nothing(&mut page, export.not_covered.is_empty());
    for it in &export.not_covered {
        let ids: Vec<String> = it.ids.iter().map(|id| format!("`{id}`")).collect();
        let group = it
            .group
            .map_or_else(String::new, |it| format!(" ({})", say::group(it, lang)));
        let _ = writeln!(page, "- {}{group} {}", literal(it.text), ids.join(", "));
    }
    page
}

fn head(page: &mut String, criterion: &CriterionPart, lang: Lang) {
    let id = match criterion.address {
        Some(address) => format!("[**{}**]({address})", literal(criterion.id)),
        None => format!("**{}**", literal(criterion.id)),
    };
    let group = criterion
        .group
        .map_or_else(String::new, |it| format!(" ({})", say::group(it, lang)));
    let colon = lang.colon();
    let _ = write!(page, "- {id}{group}{colon} {}", literal(criterion.text));
}

fn said(page: &mut String, said: &SaidCriterion, lang: Lang) {
    head(page, &said.criterion, lang);
    let because = &said.because;
    let status = match said.status {
        SaidStatus::Met => format!("{}.", say::met(lang)),
        SaidStatus::Unmet => format!("{}.", say::unmet(lang)),
        SaidStatus::Value => literal(said.value.as_deref().unwrap_or(&because.words)),
    };
    // A fact of the project file is its own address.
    let fact = said
        .value
        .as_ref()
        .filter(|_| said.status == SaidStatus::Met && because.question.is_none());
    let fact = fact.map_or_else(String::new, |at| {
        let to = Some(at.clone());
        format!(
            " {}",
            link(&Shown {
                words: at.clone(),
                to
            })
        )
    });
    let _ = writeln!(page, "\n  **{status}**{fact}{}", proofs(because));
}

fn open(page: &mut String, open: &OpenCriterion, other_kind: bool, lang: Lang) {
    head(page, &open.criterion, lang);
    if !other_kind {
        let _ = write!(page, "\n  {}", literal(open.why_words));
    }
    page.push('\n');
    let colon = lang.colon();
    for known in &open.known {
        let _ = writeln!(
            page,
            "  - {}{colon} {} **{}**{}",
            say::known(lang),
            literal(&known.text),
            literal(&known.words),
            proofs(known)
        );
    }
    for it in &open.open {
        let why = if it.relation == crate::model::standards::Relation::Part {
            say::to_ask(lang)
        } else {
            say::to_answer(lang)
        };
        let _ = writeln!(
            page,
            "  - {why}{colon} {} (`{}`)",
            literal(it.text),
            it.question
        );
    }
}

/// A note and what shows it, after a word.
fn proofs(known: &KnownPart) -> String {
    let mut text = String::new();
    if let Some(note) = &known.note {
        let _ = write!(text, " {}", sentence(&literal(note)));
    }
    let shown: Vec<String> = counted(known)
        .map(|it| {
            let at = Shown {
                words: it.at.clone(),
                to: it.link.clone(),
            };
            let details: Vec<String> = details(it).map(literal).collect();
            if details.is_empty() {
                link(&at)
            } else {
                format!("{} ({})", link(&at), details.join(", "))
            }
        })
        .collect();
    if !shown.is_empty() {
        let _ = write!(text, " {}", shown.join("; "));
    }
    text
}

fn counted(known: &KnownPart) -> impl Iterator<Item = &EvidencePart> {
    known.evidence.iter().filter(|it| it.not_counted.is_none())
}

fn details(evidence: &EvidencePart) -> impl Iterator<Item = &str> {
    let date = evidence.date.as_deref();
    date.into_iter().chain(evidence.note.as_deref())
}

/// `.bestpractices.json`, which is one file for all standards of the badge: what is said of the
/// project, then a status and its justification for each criterion that can be said, and nothing for
/// the others.
#[must_use]
pub fn best_practices_json(project: &[(&str, String)], exports: &[Export]) -> String {
    let about = project.iter();
    let mut lines: Vec<String> = about
        .map(|(key, value)| format!("  \"{key}\": {}", quoted(value)))
        .collect();
    for said in exports.iter().flat_map(|it| &it.said) {
        let status = match said.status {
            SaidStatus::Met => "Met",
            SaidStatus::Unmet => "Unmet",
            SaidStatus::Value => continue,
        };
        let key = &said.criterion.key;
        let because = quoted(&justification(said));
        lines.push(format!("  \"{key}_status\": \"{status}\""));
        lines.push(format!("  \"{key}_justification\": {because}"));
    }
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// The note, then each piece of evidence on a line of its own: its address stands alone, so that it
/// can be followed and read back. What does not fit is left out; the address that is filled in is
/// not.
fn justification(said: &SaidCriterion) -> String {
    let because = &said.because;
    let mut lines: Vec<String> = Vec::new();
    if let Some(note) = &because.note {
        lines.push(shortened(note.trim(), LONGEST / 2));
    }
    // The address that is filled in stands first.
    for evidence in counted(because) {
        // One piece of evidence is one line.
        let at = evidence.link.as_deref().unwrap_or(&evidence.at);
        let mut line = on_a_line(at);
        let details: Vec<&str> = details(evidence).collect();
        if !details.is_empty() {
            let _ = write!(line, " ({})", on_a_line(&details.join(", ")));
        }
        let long: usize = lines.iter().map(String::len).sum();
        if long + line.len() > LONGEST && lines.len() > 1 {
            break;
        }
        lines.push(line);
    }
    // A fact of the project file is its own address.
    if let (true, Some(value)) = (lines.is_empty(), &said.value) {
        lines.push(value.clone());
    }
    lines.join("\n")
}

fn on_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(most);
    format!("{}…", text[..end].trim_end())
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// `security-insights.yml`, as far as it can be filled in; ids of criteria are the paths of its
/// fields. A text in JSON is one in YAML.
#[must_use]
pub fn security_insights(export: &Export) -> String {
    let lang = export.language;
    let mut page = String::new();
    for line in say::required_fields(lang) {
        let _ = writeln!(page, "# {line}");
    }
    let _ = writeln!(page, "# {}", export.standard.address);
    let rest = export.not_covered.iter();
    let rest = rest.filter(|it| it.group == Some(REQUIRED));
    let open = export.to_write.iter().map(|it| &it.criterion);
    let open = open.filter(|it| it.group == Some(REQUIRED)).map(|it| it.id);
    for id in rest.flat_map(|it| it.ids).copied().chain(open) {
        let _ = writeln!(page, "# - {id}");
    }
    let (version, date) = (export.standard.version, &export.date);
    let _ = writeln!(
        page,
        "header:\n  schema-version: {version}\n  last-updated: {date}"
    );
    let mut before: Vec<&str> = Vec::new();
    for said in &export.said {
        let Some(value) = &said.value else { continue };
        let path: Vec<&str> = said.criterion.id.split('.').collect();
        let shared = before.iter().zip(&path).take_while(|(a, b)| a == b).count();
        let (name, folders) = path.split_last().unwrap_or((&"", &[]));
        for (depth, folder) in folders.iter().enumerate().skip(shared) {
            let _ = writeln!(page, "{}{folder}:", "  ".repeat(depth));
        }
        let indent = "  ".repeat(folders.len());
        let _ = writeln!(page, "{indent}{name}: {}", quoted(value));
        before = folders.to_vec();
    }
    page
}
