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
    /// Adds a part, where there is something to say.
    pub(super) fn say(&mut self, heading: Label, text: impl Into<String>, lang: Lang) {
        let text = text.into();
        if !text.is_empty() {
            self.parts.push((label(heading, lang).to_owned(), text));
        }
    }
}
