//! The page of something explained.

use crate::model::Lang;
use crate::words::{Label, label};

/// Something explained: a title, then parts with a heading each.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Explanation {
    /// The id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Heading and text; a text may have several lines.
    pub parts: Vec<(String, String)>,
}

impl Explanation {
    /// A page that begins with a text.
    #[must_use]
    pub fn new(id: &str, title: &str, text: impl Into<String>) -> Explanation {
        let mut page = Explanation {
            id: id.to_owned(),
            title: title.to_owned(),
            parts: Vec::new(),
        };
        page.add("", text);
        page
    }

    /// The page, with something said before all else.
    #[must_use]
    pub(super) fn after(mut self, text: String) -> Explanation {
        self.parts.insert(0, (String::new(), text));
        self
    }

    /// Adds a part, where there is something to say.
    pub fn add(&mut self, heading: &str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.parts.push((heading.to_owned(), text));
        }
    }

    /// The same, under one of the headings.
    pub(super) fn say(&mut self, heading: Label, text: impl Into<String>, lang: Lang) {
        self.add(label(heading, lang), text);
    }

    /// Adds a part that is a list.
    pub fn list(&mut self, heading: &str, items: impl IntoIterator<Item = String>) {
        let items = items.into_iter().map(|item| format!("- {item}"));
        self.add(heading, items.collect::<Vec<_>>().join("\n"));
    }
}
