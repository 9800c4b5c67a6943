//! The fragments that GitHub, GitLab, docutils and Asciidoctor give to a heading.
//!
//! GitHub: lower case; everything but word characters, hyphens and spaces is dropped; spaces become
//! hyphens; a repeated fragment takes `-1`, `-2`… GitLab: the same, and hyphens in a row become one.

use std::collections::HashMap;

/// The fragments given so far.
#[derive(Default)]
pub(super) struct Slugs {
    seen: HashMap<String, usize>,
}

impl Slugs {
    /// The fragments of a heading, GitHub's first.
    pub(super) fn of(&mut self, heading: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        // A trailing `{#own}` is an id for kramdown and Pandoc, and text for GitHub.
        let explicit = explicit(heading);
        let bare = explicit.map_or(heading, |(bare, _)| bare);
        let mut bases = vec![github(heading), github(bare)];
        bases.push(squeeze(&bases[1]));
        bases.push(squeeze(&github(&without_shortcodes(bare))));
        bases.push(docutils(bare));
        bases.push(format!("_{}", docutils(bare).replace('-', "_")));
        bases.dedup();
        let mut counted: Vec<String> = Vec::new();
        for base in bases {
            if base.is_empty() || counted.contains(&base) {
                continue;
            }
            let count = self.seen.entry(base.clone()).or_default();
            let name = match *count {
                0 => base.clone(),
                // Asciidoctor counts from two, with an underscore.
                more if base.starts_with('_') => format!("{base}_{}", more + 1),
                more => format!("{base}-{more}"),
            };
            *count += 1;
            counted.push(base);
            if !found.contains(&name) {
                found.push(name);
            }
        }
        if let Some((_, id)) = explicit {
            found.push(id.to_owned());
        }
        found
    }
}

/// GitHub's fragment, before repetitions are told apart.
fn github(heading: &str) -> String {
    heading
        .trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            ' ' | '-' => Some('-'),
            it if is_word(it) => Some(it),
            _ => None,
        })
        .collect()
}

/// What Ruby's `\p{Word}` holds: letters, marks, decimal digits, connecting punctuation.
fn is_word(c: char) -> bool {
    let marks = matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}');
    let joins = matches!(
        c,
        '_' | '\u{203f}' | '\u{2040}' | '\u{2054}' | '\u{fe33}' | '\u{fe34}' | '\u{fe4d}'
            ..='\u{fe4f}' | '\u{ff3f}'
    );
    let other_number = matches!(c, '²' | '³' | '¹' | '¼' | '½' | '¾'
        | '\u{2070}'..='\u{2089}' | '\u{2150}'..='\u{215f}' | '\u{2460}'..='\u{249b}'
        | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}');
    marks || joins || (c.is_alphanumeric() && !other_number)
}

/// Hyphens in a row become one.
fn squeeze(slug: &str) -> String {
    let mut squeezed = String::with_capacity(slug.len());
    for c in slug.chars() {
        if c != '-' || !squeezed.ends_with('-') {
            squeezed.push(c);
        }
    }
    squeezed
}

/// `:tada:` is a picture where it is drawn before the fragment is made.
fn without_shortcodes(heading: &str) -> String {
    let mut rest = heading;
    let mut kept = String::new();
    while let Some(start) = rest.find(':') {
        let after = &rest[start + 1..];
        let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
        let end = after.find(|it| !inside(it)).unwrap_or(after.len());
        if end > 0 && after[end..].starts_with(':') {
            kept.push_str(&rest[..start]);
            rest = &after[end + 1..];
        } else {
            kept.push_str(&rest[..=start]);
            rest = after;
        }
    }
    kept + rest
}

/// The id docutils makes: letters without accents and digits, all else a hyphen.
fn docutils(heading: &str) -> String {
    let mut id = String::new();
    for c in heading.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// `Heading {#id}` → the heading and the id.
fn explicit(heading: &str) -> Option<(&str, &str)> {
    let (bare, id) = heading.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
    let name = id.split_whitespace().next()?;
    Some((bare.trim_end(), name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(heading: &str) -> String {
        Slugs::default().of(heading)[0].clone()
    }

    #[test]
    fn github_as_it_does() {
        for (heading, slug) in [
            ("Decision making", "decision-making"),
            (
                "This'll be a _Helpful_ Section",
                "thisll-be-a-_helpful_-section",
            ),
            ("Prise de décision & vote", "prise-de-décision--vote"),
            ("3. Rôles : qui fait quoi ?", "3-rôles--qui-fait-quoi-"),
            ("🚀 Releases", "-releases"),
            ("C++ / Rust (v2.0)", "c--rust-v20"),
            ("L’assemblée générale", "lassemblée-générale"),
            (":tada: Welcome", "tada-welcome"),
            ("日本語 見出し", "日本語-見出し"),
            ("½ vote", "-vote"),
        ] {
            assert_eq!(first(heading), slug, "{heading}");
        }
    }

    #[test]
    fn gitlab_as_its_documentation_shows() {
        // From GitLab's own page on Markdown.
        let mut slugs = Slugs::default();
        for (heading, slug) in [
            (
                "This heading has spaces in it",
                "this-heading-has-spaces-in-it",
            ),
            (
                "This heading has a :thumbsup: in it",
                "this-heading-has-a-in-it",
            ),
            (
                "This heading has Unicode in it: 한글",
                "this-heading-has-unicode-in-it-한글",
            ),
            (
                "This heading has spaces in it",
                "this-heading-has-spaces-in-it-1",
            ),
            (
                "This heading has spaces in it",
                "this-heading-has-spaces-in-it-2",
            ),
            (
                "This heading has 3.5 in it (and parentheses)",
                "this-heading-has-35-in-it-and-parentheses",
            ),
            (
                "This heading has  multiple spaces and --- hyphens",
                "this-heading-has-multiple-spaces-and-hyphens",
            ),
        ] {
            let found = slugs.of(heading);
            assert!(found.iter().any(|it| it == slug), "{heading}: {found:?}");
        }
    }

    #[test]
    fn an_id_of_ones_own_leads_there_too() {
        let found = Slugs::default().of("Votes {#how-we-vote}");
        assert!(found.contains(&"how-we-vote".to_owned()), "{found:?}");
        assert!(found.contains(&"votes".to_owned()), "{found:?}");
    }
}
