//! A draft of a governance document, in Markdown.

use super::escape::literal;
use crate::model::Lang;
use crate::report::{Draft, DraftEntry, DraftSection, KnownEntry, Offer, OpenEntry, Proof, Shown};
use crate::words::draft as say;
use crate::words::{Label, labelled};
use std::fmt::Write as _;

/// Lays a draft out. What comes from a description stays text; addresses and paths become links.
#[must_use]
pub fn draft_markdown(draft: &Draft) -> String {
    let lang = draft.language;
    let mut page = format!("# {}\n\n{}\n", literal(&draft.title), literal(&draft.dates));
    if let Some(made_from) = &draft.made_from {
        let _ = writeln!(page, "{}", literal(made_from));
    }
    let elsewhere = [&draft.elsewhere, &draft.unread, &draft.drafts];
    for it in elsewhere.into_iter().flatten() {
        let _ = writeln!(page, "\n{} {}", say::blank(lang), literal(it));
    }
    let _ = writeln!(page, "\n{}\n", comment(say::guidance(lang)));
    if !draft.facts.is_empty() {
        let _ = writeln!(page, "## {}\n", say::shared(lang));
        for (label, values) in &draft.facts {
            let values: Vec<String> = values.iter().map(link).collect();
            let colon = lang.colon();
            let _ = writeln!(page, "- {}{colon} {}", literal(label), values.join(", "));
        }
        page.push('\n');
    }
    for it in &draft.sections {
        section(&mut page, it, lang);
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

fn section(page: &mut String, draft_section: &DraftSection, lang: Lang) {
    let (heading, why) = (literal(&draft_section.heading), comment(&draft_section.why));
    let _ = writeln!(page, "## {heading}\n\n{why}\n");
    if !draft_section.written.is_empty() {
        let _ = writeln!(page, "{}\n", say::already_written(lang));
        for it in &draft_section.written {
            let _ = writeln!(page, "- {}", link(it));
        }
        page.push('\n');
    }
    for entry in &draft_section.entries {
        match entry {
            DraftEntry::Known(it) => known(page, it, lang),
            DraftEntry::Open(it) => open(page, it, lang),
        }
    }
    if !draft_section.entries.is_empty() {
        page.push('\n');
    }
    if !draft_section.clauses.is_empty() {
        let _ = writeln!(page, "{} {}\n", say::blank(lang), say::choose(lang));
        for it in &draft_section.clauses {
            offer(page, it, lang);
        }
        page.push('\n');
    }
    if !draft_section.questions.is_empty() {
        let questions = draft_section.questions.join(" ");
        let _ = writeln!(page, "{}\n", comment(&say::also(&questions, lang)));
    }
}

fn offer(page: &mut String, offer: &Offer, lang: Lang) {
    let like = say::like(&link(&offer.like), &offer.date, lang);
    let (blank, setting, words) = (say::blank(lang), offer.setting, literal(offer.words));
    let _ = writeln!(page, "- {blank} **{setting}** {words} {like}");
}

fn known(page: &mut String, known_entry: &KnownEntry, lang: Lang) {
    let mut line = format!(
        "- {} **{}**",
        literal(known_entry.question),
        known_entry.answer
    );
    if let Some(said) = &known_entry.said {
        let _ = write!(line, " ({})", literal(said));
    }
    line.push('.');
    if let Some(note) = &known_entry.note {
        let _ = write!(line, " {}", sentence(&literal(note)));
    }
    if !known_entry.seen.is_empty() {
        let seen: Vec<String> = known_entry.seen.iter().map(proof).collect();
        let seen = seen.join(lang.semicolon());
        let seen = labelled(Label::Evidence, &seen, lang);
        let _ = write!(line, " {}", sentence(&seen));
    }
    if let Some(left) = &known_entry.left {
        let _ = write!(line, "\n  {} {}", say::blank(lang), literal(left));
    }
    let _ = writeln!(page, "{line}");
}

fn open(page: &mut String, open_entry: &OpenEntry, lang: Lang) {
    let bold = if open_entry.core { "**" } else { "" };
    let mut line = format!(
        "- {} {bold}{}{bold}",
        say::blank(lang),
        literal(open_entry.question)
    );
    let _ = write!(line, " {}", literal(&open_entry.shown_by));
    if let Some(today) = &open_entry.today {
        let _ = write!(line, " {}", sentence(&literal(today)));
    }
    let _ = writeln!(page, "{line}");
}

fn proof(proof: &Proof) -> String {
    let mut parts = vec![link(&proof.at)];
    parts.extend(proof.details.iter().map(|detail| literal(detail)));
    parts.join(", ")
}

pub(super) fn link(shown: &Shown) -> String {
    let words = literal(&shown.words);
    match &shown.to {
        Some(to) if *to == shown.words && is_plain(to) => format!("<{to}>"),
        Some(to) => format!("[{words}]({})", destination(to)),
        None => words,
    }
}

/// Whether an address can stand between angle brackets as it is.
fn is_plain(address: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$*+,;=%".contains(c);
    address.contains("://") && address.chars().all(plain)
}

/// An address as a link's destination: what could end it is encoded.
fn destination(to: &str) -> String {
    let mut safe = String::new();
    for (at, character) in to.char_indices() {
        let digits = || to.as_bytes().get(at + 1..at + 3);
        match character {
            '&' => safe.push_str("&amp;"),
            // One that stands for itself: `100%.md`.
            '%' if !digits().is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit)) => {
                safe.push_str("%25");
            }
            ' ' | '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '"' | '\'' | '`' => {
                let _ = write!(safe, "%{:02X}", u32::from(character));
            }
            other if other.is_control() || other.is_whitespace() => {
                let mut bytes = [0; 4];
                for byte in other.encode_utf8(&mut bytes).bytes() {
                    let _ = write!(safe, "%{byte:02X}");
                }
            }
            other => safe.push(other),
        }
    }
    safe
}

/// Words for those who edit the page; nobody reads them in it.
fn comment(text: &str) -> String {
    let text = super::visible(text).replace("--", "\u{2013}");
    format!("<!-- {text} -->")
}

/// Ends a sentence that has no end.
pub(super) fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

#[cfg(test)]
mod tests {
    use super::{comment, destination, sentence};

    #[test]
    fn nothing_ends_a_link_or_a_comment_before_its_time() {
        assert_eq!(destination("a b(c)\n.md#x"), "a%20b%28c%29%0A.md#x");
        assert_eq!(destination("100%.md"), "100%25.md");
        assert_eq!(destination("a%20b/5%"), "a%20b/5%25");
        assert_eq!(
            destination("https://a.org/?x=1&lt=2"),
            "https://a.org/?x=1&amp;lt=2"
        );
        assert_eq!(comment("a --> <b>"), "<!-- a –> <b> -->");
        assert_eq!(sentence("a [b](c)"), "a [b](c).");
    }
}
