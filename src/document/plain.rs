//! Plain text: paragraphs between empty lines, items by their marks, and lines that only a heading
//! looks like: underlined, in capitals, or « Article 3 – … ».

use super::draft::Draft;
use super::paragraphs::{Paragraphs, indent, item, ruler, verbatim};

pub(super) fn read(text: &str, draft: &mut Draft) {
    let lines: Vec<&str> = text.lines().collect();
    let mut paragraphs = Paragraphs::new(draft, verbatim);
    let mut at = 0;
    while at < lines.len() {
        let (line, number) = (lines[at], at + 1);
        let alone = !paragraphs.is_open();
        let next = lines.get(at + 1).copied().unwrap_or_default();
        at += 1;
        if line.trim().is_empty() || ruler(line.trim()).is_some() {
            paragraphs.end();
        } else if alone && indent(line) < 4 && matches!(ruler(next), Some('=' | '-' | '~' | '*')) {
            let level = if next.starts_with(['=', '*']) { 1 } else { 2 };
            paragraphs.heading(level, number, line, &[]);
            at += 1;
        } else if let Some((level, title)) = hashes(line) {
            paragraphs.heading(level, number, title, &[]);
        } else if alone && is_title(line, next) {
            paragraphs.heading(2, number, line, &[]);
        } else if let Some((indent, rest)) = item(line) {
            paragraphs.item(number, indent, rest);
        } else {
            paragraphs.line(number, indent(line), line);
        }
    }
    paragraphs.end();
}

/// `## Title`: many a text file is Markdown in all but its name.
fn hashes(line: &str) -> Option<(u8, &str)> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    ((1..=6).contains(&level) && title.starts_with(' '))
        .then(|| (u8::try_from(level).unwrap_or(6), title))
}

/// Whether a line alone stands for a heading.
fn is_title(line: &str, next: &str) -> bool {
    let line = line.trim();
    let short = line.chars().count() <= 80 && !line.ends_with(['.', ';', ',']);
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = letters >= 4 && !line.chars().any(char::is_lowercase);
    let first = line.split_whitespace().next().unwrap_or_default();
    let article = matches!(
        first.to_lowercase().as_str(),
        "article" | "art." | "section" | "chapter" | "chapitre" | "titre" | "title"
    ) && line.chars().any(|c| c.is_ascii_digit());
    short && (article || (capitals && next.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use crate::document::read;
    use crate::model::Markup;

    #[test]
    fn statutes_in_plain_text_have_headings() {
        let text = "STATUTS\n\nArticle 1 - Objet\nL'association a pour objet :\n - le logiciel ;\n - les données.\n\nMembers\n=======\nAll.";
        let document = read(text, Markup::Plain);
        let headings: Vec<_> = document
            .outline
            .headings
            .iter()
            .map(|heading| {
                (
                    heading.level,
                    heading.text.as_str(),
                    heading.line,
                    heading.end_line,
                )
            })
            .collect();
        assert_eq!(
            headings,
            [
                (2, "STATUTS", 1, 2),
                (2, "Article 1 - Objet", 3, 7),
                (1, "Members", 8, 10)
            ]
        );
        let last = &document.blocks[4];
        assert_eq!((last.text.as_str(), last.lead), ("les données.", Some(2)));
    }
}
