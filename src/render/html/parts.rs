//! Small pieces of a page that stand in several places.

use crate::model::Answer;
use crate::render::visible;
use crate::report::openable;
use maud::{Markup, html};
use std::borrow::Cow;

/// What a page needs to know while one project is laid out: the prefix of its ids, and how deep
/// its headings begin.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// Empty for one project, `p2-` for the second of several.
    pub(super) prefix: String,
    /// The level of the project's own heading.
    pub(super) level: u8,
    /// Whether every question and every gap stands on the page, to be linked to.
    pub(super) whole: bool,
}

impl Frame {
    /// An id that no other project of the page has.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// A heading so many levels below the project's.
    pub(super) fn heading(&self, below: u8, content: &Markup) -> Markup {
        heading(self.level + below, None, content)
    }

    /// The same with an id.
    pub(super) fn named_heading(&self, below: u8, id: &str, content: &Markup) -> Markup {
        heading(self.level + below, Some(id), content)
    }

    /// A section of the page, named by its heading.
    pub(super) fn section(&self, name: &str, title: &str, content: &Markup) -> Markup {
        let id = self.id(name);
        let title_id = format!("{id}-title");
        // One project's parts are landmarks; among several projects they would be too many.
        let landmark = self.prefix.is_empty().then_some(&title_id);
        html! {
            section id=(id) aria-labelledby=[landmark] {
                (self.named_heading(1, &title_id, &it(title)))
                (content)
            }
        }
    }
}

fn heading(level: u8, id: Option<&str>, content: &Markup) -> Markup {
    match level {
        1 => html! { h1 id=[id] { (content) } },
        2 => html! { h2 id=[id] { (content) } },
        3 => html! { h3 id=[id] { (content) } },
        4 => html! { h4 id=[id] { (content) } },
        _ => html! { h5 id=[id] { (content) } },
    }
}

/// Somebody's words: nothing of them becomes markup, and they keep to their own direction. What
/// stands between two backticks is shown as what is typed.
pub(in crate::render) fn it(text: &str) -> Markup {
    let shown = visible(text);
    let parts: Vec<&str> = shown.split('`').collect();
    html! {
        bdi {
            @if parts.len().is_multiple_of(2) { (shown) } @else {
                @for (at, part) in parts.iter().enumerate() {
                    @if at % 2 == 1 { code { (part) } } @else { (part) }
                }
            }
        }
    }
}

/// An address as a link, where it may be one.
pub(super) fn address(shown: &str, link: Option<&str>) -> Markup {
    html! {
        @match link {
            Some(link) => a href=(link) rel="noopener noreferrer nofollow" { (it(&shortened(shown))) },
            None => (it(shown)),
        }
    }
}

/// An address as people say it: without what every address begins with, and not longer than a line.
/// The link leads to all of it.
fn shortened(address: &str) -> Cow<'_, str> {
    const MOST: usize = 56;
    let Some((_, rest)) = address.split_once("://") else {
        return Cow::Borrowed(address);
    };
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let count = rest.chars().count();
    if count <= MOST {
        return Cow::Borrowed(rest);
    }
    let host = rest.split_inclusive('/').next().unwrap_or_default();
    let room = MOST.saturating_sub(host.chars().count()).max(8);
    let end: String = rest.chars().skip(count - room).collect();
    Cow::Owned(format!("{host}…{end}"))
}

/// A file as it is named in its folder: where it lies on somebody's machine is nobody's business.
pub(in crate::render) fn own_file(path: &str) -> &str {
    let drive = path.get(1..3).is_some_and(|it| it == ":\\" || it == ":/");
    if path.starts_with(['/', '\\', '~']) || drive {
        path.rsplit(['/', '\\']).next().unwrap_or(path)
    } else {
        path
    }
}

/// An address from a file as a link, where it may be one.
pub(super) fn own_address(shown: &str) -> Markup {
    address(shown, openable(shown).as_deref())
}

/// The sign of an answer; words always stand beside it.
pub(super) fn sign(answer: Answer) -> Markup {
    let name = match answer {
        Answer::Yes => "yes",
        Answer::Partly => "partly",
        Answer::No => "no",
        Answer::Unknown => "unknown",
        Answer::NotApplicable => "aside",
    };
    html! {
        svg class=(format!("sign {name}")) width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {
            @match answer {
                Answer::Yes => {
                    circle cx="8" cy="8" r="7.5" {}
                    path d="M4.2 8.3l2.6 2.6 5-5.4" {}
                }
                Answer::Partly => {
                    circle cx="8" cy="8" r="6.75" {}
                    path d="M8 1.25a6.75 6.75 0 0 1 0 13.5z" {}
                }
                Answer::No => {
                    circle cx="8" cy="8" r="6.75" {}
                    path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" {}
                }
                Answer::Unknown => {
                    circle cx="8" cy="8" r="6.75" {}
                    path d="M6 6.4c0-2.6 4-2.6 4-.2 0 1.5-2 1.5-2 3.1M8 11.5v.7" {}
                }
                Answer::NotApplicable => {
                    path d="M3 8h10" {}
                }
            }
        }
    }
}

/// A number of a drawing, with one decimal at most.
pub(in crate::render) fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    let short = text.strip_suffix(".0").unwrap_or(&text);
    // No minus before nothing.
    if short == "-0" {
        "0".to_owned()
    } else {
        short.to_owned()
    }
}

/// The name of a section as an id: questionnaires of one's own may hold any word.
pub(super) fn slug(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    text.chars()
        .map(|c| if plain(c) { c } else { '_' })
        .collect()
}

/// The id of a question on the page.
pub(super) fn anchor(id: &str) -> String {
    format!("q-{}", slug(id))
}

/// A question by its id: a link to where it stands further down.
pub(super) fn to_question(id: &str, frame: &Frame) -> Markup {
    let at = format!("#{}", frame.id(&anchor(id)));
    html! {
        @if frame.whole { a class="id" href=(at) { (it(id)) } } @else { span class="id" { (it(id)) } }
    }
}

#[cfg(test)]
mod tests {
    use super::{it, number, own_address, own_file, shortened};

    #[test]
    fn addresses_are_short_and_folders_of_a_machine_are_not_told() {
        for (long, short) in [
            ("https://www.example.org/", "example.org"),
            ("http://example.org/a?b#c", "example.org/a?b#c"),
            ("mailto:a@example.org", "mailto:a@example.org"),
        ] {
            assert_eq!(shortened(long), short);
        }
        let long = format!("https://example.org/{}/end.md", "x".repeat(90));
        assert!(shortened(&long).starts_with("example.org/…xxx"));
        assert!(shortened(&long).ends_with("/end.md"));
        assert_eq!(own_file("/home/ada/p/commons.yaml"), "commons.yaml");
        assert_eq!(own_file("C:\\p\\commons.yaml"), "commons.yaml");
        assert_eq!(own_file("docs/commons.yaml"), "docs/commons.yaml");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(70.0), "70");
        assert_eq!(number(-0.04), "0");
        assert_eq!(number(12.345), "12.3");
        assert_eq!(number(99.97), "100");
    }

    #[test]
    fn own_words_are_words() {
        let shown = it("</title><script>alert(1)</script>\u{202e}").into_string();
        assert_eq!(
            shown,
            "<bdi>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;U+202E&gt;</bdi>"
        );
        let typed = |text| it(text).into_string();
        assert_eq!(typed("run `a b`."), "<bdi>run <code>a b</code>.</bdi>");
        assert_eq!(typed("it`s"), "<bdi>it`s</bdi>");
        assert!(
            !own_address("javascript:alert(1)")
                .into_string()
                .contains("href")
        );
        assert!(
            own_address("https://example.org")
                .into_string()
                .contains("href")
        );
    }
}
