//! A finding for a terminal, with the line it is about.

use super::terminal::{ALERT, BAD, PROSE, Page, QUIET};
use super::visible;
use crate::model::FindingSeverity;
use crate::report::FindingPart;
use anstyle::Style;

const PLAIN: Style = Style::new();

impl Page {
    /// Where, what, what to do, and the id that explains it.
    pub(super) fn finding(&mut self, finding: &FindingPart) {
        let lang = self.lang;
        let style = match finding.severity {
            FindingSeverity::Error => BAD,
            FindingSeverity::Warning => ALERT,
            FindingSeverity::Note => PLAIN,
        };
        let severity = self.paint(style, finding.severity_words);
        // A place on a line of its own can be clicked, and is never broken.
        let at = finding.at();
        // `this folder: note`, where there is no line and no column.
        let colon = finding.whole.as_ref().map_or("", |_| lang.colon());
        self.line(&format!("  {}{colon} {severity}", visible(&at)));
        self.frame(finding);
        self.prose(PLAIN, "    ", &finding.message);
        match finding.because(lang) {
            Some(why) => self.hanging(PLAIN, "    ", "    ", &why),
            None => self.hanging(PLAIN, "    → ", "      ", &finding.help),
        }
        let mut id = vec![finding.id.word()];
        id.extend(finding.marks(lang));
        self.prose(QUIET, "    ", &id.join(" · "));
    }

    /// The line itself, with a mark beneath the place; what is told of a whole file has none.
    fn frame(&mut self, finding: &FindingPart) {
        let place = &finding.place;
        let Some(line) = finding
            .excerpt
            .as_deref()
            .filter(|_| (place.line, place.column) != (1, 1))
        else {
            return;
        };
        let number = place.line.to_string();
        let room = self
            .layout
            .width
            .min(PROSE)
            .saturating_sub(number.len() + 8)
            .max(20);
        let column = place.column.saturating_sub(1);
        // Of a long line the part around the place.
        let from = if column < room { 0 } else { column - room / 2 };
        let mut cut: Vec<char> = line.chars().skip(from).take(room).collect();
        let more = line.chars().count() > from + room;
        if let Some(first) = cut.first_mut().filter(|_| from > 0) {
            *first = '…';
        }
        if let Some(last) = cut.last_mut().filter(|_| more) {
            *last = '…';
        }
        let cut: String = cut.into_iter().collect();
        let before: String = cut
            .chars()
            .take(column - from)
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        let shown = visible(cut.trim_end()).into_owned();
        let bar = self.paint(QUIET, &format!("    {number} |"));
        self.line(&format!("{bar} {shown}"));
        if column > 0 && shown.chars().count() >= column - from {
            let bar = self.paint(QUIET, &format!("    {} |", " ".repeat(number.len())));
            self.line(&format!("{bar} {before}^"));
        }
    }
}
