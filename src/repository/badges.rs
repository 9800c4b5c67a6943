//! The badges of this program that a repository shows, and what they say.

use super::files;
use super::tree::Tree;
use crate::model::BadgeFacts;

/// How many pictures are read.
const MAX_PICTURES: usize = 200;
/// So much of a picture is read, in bytes: a badge has some two thousand, and a longer one was edited.
const MAX_BYTES: u64 = 64 * 1024;

/// The badges among these files, by path.
pub(super) fn find(tree: &Tree, files: &[String]) -> Vec<(String, BadgeFacts)> {
    let mut pictures: Vec<&String> = files.iter().filter(|path| is_picture(path)).collect();
    // Where there are more than are read, those whose name tells come first.
    pictures.sort_by_key(|path| !is_likely(path));
    let badge = |path: &String| {
        let bytes = tree.head(path, MAX_BYTES);
        let says = BadgeFacts::read(&String::from_utf8_lossy(&bytes))?;
        Some((path.clone(), says))
    };
    let pictures = pictures.into_iter().take(MAX_PICTURES);
    let mut found: Vec<(String, BadgeFacts)> = pictures.filter_map(badge).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn is_picture(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|it| it.eq_ignore_ascii_case("svg")) && !files::is_others(path)
}

fn is_likely(path: &str) -> bool {
    let path = path.to_lowercase();
    path.contains("badge") || path.contains("commons")
}
