//! The page as one file: style, script and this library inside, nothing to fetch.

use super::ProjectFile;
use crate::render::{Medium, html_base, safe_lines};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, PreEscaped, html};
use serde::Serialize;
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the page opens with.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Begun {
    /// A project file, several people’s, or none.
    pub files: Vec<ProjectFile>,
    /// Reviews of it.
    pub reviews: Vec<ProjectFile>,
}

/// The page, with this library compiled for browsers and packed by gzip; begun with these files.
#[must_use]
pub fn page(core: &[u8], begun: &Begun) -> String {
    let (base, patterns) = html_base();
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(base));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="generator" content=(concat!("commons ", env!("CARGO_PKG_VERSION")));
                title { "commons" }
                style { (PreEscaped(base)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                (patterns)
                div id="app" {
                    main { h1 { "commons" }
                        p { "This page needs a browser of 2023 or newer, with JavaScript." }
                        p lang="fr" { "Cette page demande un navigateur de 2023 ou plus récent, avec JavaScript." }
                    }
                }
                script type="application/json" id="begun" { (PreEscaped(data(begun))) }
                script type="application/octet-stream" id="core" { (PreEscaped(STANDARD.encode(core))) }
                script type="module" { (PreEscaped(SCRIPT)) }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

/// The files as data that no parser of HTML takes for anything else. What the last pass over the page
/// would show otherwise is written by number first: the files come out as they went in.
fn data(begun: &Begun) -> String {
    let json = serde_json::to_string(begun).unwrap_or_default();
    safe_lines(&json, Medium::Json).replace('<', "\\u003c")
}

/// Nothing is fetched or sent; each style and the script is named by its digest.
fn policy(base: &str) -> String {
    let digest = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{}' 'sha256-{}'; script-src 'sha256-{}' 'wasm-unsafe-eval'; \
         img-src data:; base-uri 'none'; form-action 'none'",
        digest(base),
        digest(STYLE),
        digest(SCRIPT)
    )
}
