//! Which words of a README, or of a manifest, say what a project is.

use super::state::{is_a_state, says_it_ended, says_it_is_unfinished};
use crate::document::Block;
use crate::repository::document_roles::folded;

/// What a sentence says before it leads to a list: `Grid draws maps, including:`.
pub(super) fn without_lead(text: &str) -> &str {
    let leads = [
        "including",
        "such as",
        "like",
        "notably",
        "notamment",
        "tels que",
        "telles que",
        "comme",
    ];
    let Some(said) = text.trim_end().strip_suffix(':').map(str::trim_end) else {
        return text;
    };
    let mut said = leads.iter().filter_map(|it| said.strip_suffix(it));
    let said = said.find(|it| it.ends_with([' ', ',', '\u{a0}']));
    said.map_or(text, |it| it.trim_end_matches([' ', ',', '\u{a0}']))
}

/// What stands beside a badge has no more words than these.
const BESIDE_A_BADGE: usize = 10;

/// Whether a paragraph is a few words beside a picture, as a badge has them.
pub(super) fn is_badge(text: &str, block: &Block) -> bool {
    if block.text.split_whitespace().nth(BESIDE_A_BADGE).is_some() {
        return false;
    }
    let line = text
        .lines()
        .nth(block.start() - 1)
        .unwrap_or_default()
        .trim_start();
    ["![", "[![", "<img", ".. image"]
        .iter()
        .any(|it| line.starts_with(it))
}

/// Whether a heading of a README stands above what the project is.
pub(super) fn is_presentation(heading: &str) -> bool {
    let plain = folded(heading.trim());
    let begins = [
        "about",
        "a propos",
        "what is",
        "presentation",
        "qu'est-ce",
        "introduction",
        "overview",
        "description",
        "summary",
        "resume",
    ];
    begins.iter().any(|it| plain.starts_with(it))
}

/// Whether a paragraph says what a project is: a sentence, no notice, no row of links.
pub(super) fn is_summary(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let separators = text.matches(['|', '•', '·']).count();
    let plain = folded(&text[..text.floor_char_boundary(120)]);
    let sends = [
        "see ",
        "visit ",
        "voir ",
        "consultez ",
        "rendez-vous ",
        "please ",
        "you can ",
        "click ",
        "comment ",
        "first, ",
        "for more",
        "how to ",
        "install the ",
        "pour plus",
        "read ",
        "check out",
        "il ",
        "elle ",
        "it ",
        "we ",
        "nous ",
        "{",
    ];
    let of_us = [" we ", " we're", " we’re", " we've", " nous "];
    // `Grid draws maps.`
    let sentence =
        words > 3 || (words == 3 && text.ends_with('.') && !plain.ends_with("progress."));
    let of_how_far = text.split(['.', '!', ';']).next();
    let of_how_far = of_how_far.is_some_and(|it| says_it_ended(it) || says_it_is_unfinished(it));
    sentence
        && !of_how_far
        && !is_row(text)
        && !is_a_greeting(&plain)
        && !is_to_fill_in(text)
        && !is_an_entry(text)
        && !continues(&plain)
        && !is_of_pages(&plain)
        && !is_of_a_generator(&plain)
        && !is_a_state(&plain)
        && !sends.iter().any(|it| plain.starts_with(it))
        && !of_us.iter().any(|it| plain.contains(it))
        && !text.contains("{%")
        && !text.contains("<@")
        && !text.contains(" » ")
        && ![": http", " at http"].iter().any(|it| text.contains(it))
        && ![".jpg", ".png", ".svg"].iter().any(|it| text.contains(it))
        && letters * 2 > text.chars().count()
        && separators < 2
        && !text.ends_with([':', '?'])
        && text.matches("://").count() < 2
        && !text.starts_with("http")
        && !is_notice(&plain)
}

/// Whether a few words greet the reader and say nothing else.
fn is_a_greeting(plain: &str) -> bool {
    let greets = [
        "bienvenue",
        "bonjour",
        "hello",
        "hey",
        "hi",
        "salut",
        "welcome",
    ];
    let greets = greets.iter().any(|it| {
        let rest = plain.strip_prefix(it);
        rest.is_some_and(|it| it.starts_with([' ', ',', '!', '.', '\u{a0}']))
    });
    let names = [" to ", " sur ", " dans ", " a la ", " au ", " chez "];
    greets && !names.iter().any(|it| plain.contains(it))
}

/// What stands between brackets where something is still to be filled in: `a server for [NAME]`.
const TO_FILL_IN: [&str; 12] = [
    "DATE", "INSERT", "KIND", "LINK", "NAME", "NOM", "PROJECT", "PROJET", "TYPE", "VERSION",
    "VOTRE", "YOUR",
];

/// Whether something in a text is still to be filled in.
fn is_to_fill_in(text: &str) -> bool {
    let mut parts = text.split('[').skip(1);
    parts.any(|part| {
        let inside = part.split(']').next().unwrap_or_default();
        let mut words = inside.split(|c: char| !c.is_alphanumeric());
        words.any(|word| TO_FILL_IN.contains(&word))
    })
}

/// What an entry begins with that is not about the project itself.
const ENTRIES: [&str; 16] = [
    "auteur",
    "author",
    "authors",
    "contact",
    "courriel",
    "date",
    "email",
    "etat",
    "licence",
    "license",
    "mail",
    "maintainer",
    "status",
    "statut",
    "tel",
    "version",
];

/// Whether a text begins as an entry does, `Version: 2`, or has an address to write to.
fn is_an_entry(text: &str) -> bool {
    let (key, rest) = text.split_once(':').unwrap_or((text, ""));
    let entry = !rest.is_empty() && ENTRIES.contains(&folded(key.trim()).as_str());
    entry || text.split_whitespace().any(is_mail)
}

fn is_mail(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// Whether a text is a row of links, each of a few words: `Français | English`.
fn is_row(text: &str) -> bool {
    let parts = text.split(['|', '•', '·']).flat_map(|it| it.split(" / "));
    let few = |part: &str| {
        let words = part
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphabetic));
        words.count() <= 4
    };
    let parts: Vec<&str> = parts.collect();
    parts.len() > 1 && parts.into_iter().all(few)
}

/// Whether a sentence speaks of what was said before it: “This builds a community”.
fn continues(plain: &str) -> bool {
    let links = [
        "thus",
        "however",
        "therefore",
        "also",
        "but ",
        "cependant",
        "ainsi",
        "mais ",
        "toutefois",
    ];
    if links.iter().any(|it| plain.starts_with(it)) {
        return true;
    }
    let Some(rest) = plain.strip_prefix("this ") else {
        return false;
    };
    let word = rest.split(' ').next().unwrap_or_default();
    let third = word.ends_with('s')
        && !["ss", "us", "as", "series"]
            .iter()
            .any(|it| word.ends_with(it));
    third && !["is", "contains", "describes", "hosts", "holds", "provides"].contains(&word)
}

/// Whether words are of the pages, and of how they are made, and not of what they are about.
fn is_of_pages(plain: &str) -> bool {
    let of_pages = [
        "rendered version",
        "this website is",
        "this readme",
        "this page",
    ];
    let site = [
        "the site",
        "this site",
        "the website",
        "le site ",
        "ce site ",
    ];
    let made = [
        "generated",
        "built with",
        "built using",
        "genere ",
        "construit avec",
    ];
    let any = |all: &[&str]| all.iter().any(|it| plain.contains(it));
    let found = [
        "is available at",
        "are available at",
        "can be found",
        "ce que doit contenir",
        "ce qui doit contenir",
        "coming soon",
        "future site",
        "future website",
        "futur site",
        "est accessible sur",
        "est disponible sur",
        "will be added",
        "sera ajoute",
        "seront ajoute",
    ];
    any(&of_pages) || any(&found) || (site.iter().any(|it| plain.starts_with(it)) && any(&made))
}

/// What generators of sites and of programs write in the README and the manifest of all that is made with
/// them, folded. It presents the generator, and not what was made.
const OF_GENERATORS: [&str; 33] = [
    "a new flutter project",
    "add a short description",
    "add your description here",
    "already a pro? just edit this",
    "angular cli includes",
    "astro looks for",
    "bootstrapped with",
    "builds the app for production",
    "created with create",
    "built using docusaurus",
    "built with docusaurus",
    "created using create",
    "could easily go here",
    "delete this and the text",
    "dinosaurs are cool",
    "everything you need to build a svelte",
    "inside of your astro project",
    "kick off your project with this default",
    "laravel is a web application framework",
    "look at the nuxt",
    "next/font",
    "once the server is running, open your",
    "project was generated",
    "runs the app in the development mode",
    "seasoned astronaut",
    "starting point for a flutter application",
    "the easiest way to deploy your",
    "the react compiler is",
    "this template provides a minimal setup",
    "this template should help",
    "to make it easy for you to get started",
    "with your browser to see the result",
    "you'll find the files you need to be able to package",
];

/// Whether a text is what a generator writes, folded.
pub(super) fn is_of_a_generator(plain: &str) -> bool {
    let plain = plain.replace('’', "'");
    OF_GENERATORS.iter().any(|it| plain.contains(it))
}

/// Whether words tell a state of the repository and not what it is.
pub(super) fn is_notice(plain: &str) -> bool {
    let notices = [
        "archived",
        "archive ",
        "attention",
        "deprecated",
        "end of life",
        "has moved",
        "currently in alpha",
        "currently in beta",
        "important",
        "moved to",
        "n'est plus",
        "no longer",
        "not maintained",
        "note:",
        "obsolete",
        "outdated",
        "read-only",
        "remark:",
        "remarque :",
        "this repo",
        "this repository",
        "unmaintained",
        "warning",
        "ce depot",
    ];
    // What a repository holds is no news of it.
    let holds = ["contains", "contient", "hosts", "holds", "provides"];
    let plain = holds.iter().fold(plain.to_owned(), |plain, it| {
        let plain = plain.replace(&format!("this repository {it}"), "");
        let plain = plain.replace(&format!("this repo {it}"), "");
        plain.replace(&format!("ce depot {it}"), "")
    });
    notices.iter().any(|it| plain.contains(it))
}
