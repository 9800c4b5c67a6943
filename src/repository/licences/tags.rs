//! `SPDX-License-Identifier` tags in the heads of files.

use super::expressions::expression;
use super::stated::notice;
use super::words;
use crate::model::{Licence, LicenceSign};
use crate::repository::files;
use crate::repository::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// How many files are opened, spread evenly over the tree.
const MAX_FILES: usize = 200;
/// How much of a file is searched, in bytes: a tag stands in its head.
const HEAD: u64 = 4096;
/// What a tag begins with.
const TAG: &str = "SPDX-License-Identifier:";

/// Endings of files that hold no tag.
const WITHOUT: [&str; 30] = [
    "7z", "avif", "bin", "bz2", "csv", "eot", "gif", "gz", "ico", "jar", "jpeg", "jpg", "json",
    "lock", "map", "mo", "mp3", "mp4", "otf", "pdf", "po", "png", "snap", "sqlite", "ttf", "webm",
    "webp", "woff", "woff2", "zip",
];

/// What the heads of files say.
pub(super) struct Tags {
    /// The expressions found, each at the first file that has it.
    pub(super) found: Vec<Licence>,
    /// How many files were opened.
    pub(super) searched: usize,
    /// How many files may have a tag.
    pub(super) may_have: usize,
    /// The licences of GNU's that many heads give in words, with later versions.
    pub(super) noticed: Vec<String>,
}

/// One head in so many says what holds for all: one alone may be of a file that was taken from elsewhere.
const MANY: usize = 10;

/// Reads the heads of files; with `notices` also for GNU's notice.
pub(super) fn find(tree: &Tree, paths: &[String], notices: bool) -> Tags {
    let may = |path: &&String| {
        let ending = path.rsplit_once('.').map(|(_, pair)| pair.to_lowercase());
        let without = ending.is_some_and(|it| WITHOUT.contains(&it.as_str()));
        !without && !path.starts_with("LICENSES/") && !files::is_others(path)
    };
    let apart = apart(paths);
    let may = |path: &&String| may(path) && !is_in(path, &apart);
    let paths: Vec<&String> = paths.iter().filter(may).collect();
    let mut found: BTreeMap<String, Licence> = BTreeMap::new();
    let mut searched = 0;
    let mut in_words: BTreeMap<String, usize> = BTreeMap::new();
    let may_have = paths.len();
    let most = may_have.min(MAX_FILES);
    for nth in 0..most {
        let path = paths[nth * may_have / most];
        let head = tree.head(path, HEAD);
        searched += 1;
        if let Some((line, spdx)) = tags(&head) {
            let licence = found.entry(spdx.clone()).or_insert_with(|| Licence {
                path: path.clone(),
                line,
                spdx: Some(spdx),
                sign: LicenceSign::Tag,
                files: 0,
                folder: None,
                confidence: 1.0,
            });
            licence.files += 1;
        } else if notices && let Some(id) = noticed(&head) {
            *in_words.entry(id).or_default() += 1;
        }
    }
    in_words.retain(|_, files| *files * MANY >= searched);
    Tags {
        found: found.into_values().collect(),
        searched,
        may_have,
        noticed: in_words.into_keys().collect(),
    }
}

/// How much of a head before “any later version” is the rest of the notice, in bytes.
const NOTICE: usize = 600;

/// The licence of GNU's that a head gives, with later versions.
fn noticed(head: &[u8]) -> Option<String> {
    let ends = b"later version";
    let end = memchr::memmem::find(head, ends)? + ends.len();
    let text = String::from_utf8_lossy(&head[end.saturating_sub(NOTICE)..end]);
    let words = words::words(&text).join(" ");
    notice(&words).filter(|id| id.ends_with("-or-later"))
}

/// Folders with a `LICENSES/` of their own: projects apart, put in whole or kept for tests, whose
/// licences are not this one's.
fn apart(paths: &[String]) -> BTreeSet<&str> {
    let folder = |path: &'_ String| path.find("/LICENSES/");
    let found = paths.iter();
    found
        .filter_map(|path| Some(&path[..folder(path)?]))
        .collect()
}

fn is_in(path: &str, folders: &BTreeSet<&str>) -> bool {
    let mut above = path.match_indices('/').map(|(at, _)| &path[..at]);
    above.any(|it| folders.contains(it))
}

/// The first tag of a text that is an expression, with its line.
pub(super) fn tags(text: &[u8]) -> Option<(usize, String)> {
    memchr::memmem::find_iter(text, TAG).find_map(|at| {
        let start = memchr::memrchr(b'\n', &text[..at]).map_or(0, |end| end + 1);
        // A sentence about tags is not one, nor a text in a program: before a tag stands a sign
        // of a comment, or `dnl`.
        let before = &text[start..at];
        let letters = before.iter().filter(|it| it.is_ascii_alphanumeric());
        if letters.count() > 3 || before.iter().any(|it| b"\"'`".contains(it)) {
            return None;
        }
        let rest = &text[at + TAG.len()..];
        let end = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        let written = String::from_utf8_lossy(&rest[..end]);
        let line = 1 + memchr::memchr_iter(b'\n', &text[..at]).count();
        Some((line, expression(tag(&written))?))
    })
}

/// What is written after a tag, without the end of the comment that it stands in.
fn tag(written: &str) -> &str {
    let part = |c: char| c.is_ascii_alphanumeric() || " .+-()/:\t".contains(c);
    let end = written.find(|it| !part(it)).unwrap_or(written.len());
    written[..end].trim().trim_end_matches(['-', ':', '/', ' '])
}

#[cfg(test)]
mod tests {
    use super::{noticed, tags};

    #[test]
    fn a_tag_is_found_in_any_comment_and_not_in_a_sentence() {
        let told = |text: &str| tags(text.as_bytes()).map(|(line, tag)| format!("{line} {tag}"));
        for (text, wanted) in [
            ("// SPDX-License-Identifier: MIT\n", Some("1 MIT")),
            (
                "#!/bin/sh\r\n# SPDX-License-Identifier: MIT\r\n",
                Some("2 MIT"),
            ),
            (
                "<!-- SPDX-License-Identifier: EUPL-1.2 -->",
                Some("1 EUPL-1.2"),
            ),
            (
                "/* SPDX-License-Identifier: (MIT OR Apache-2.0) */",
                Some("1 (MIT OR Apache-2.0)"),
            ),
            (
                "dnl SPDX-License-Identifier: GPL-2.0-or-later WITH Bison-exception-2.2",
                Some("1 GPL-2.0-or-later WITH Bison-exception-2.2"),
            ),
            (
                "// SPDX-License-Identifier: LicenseRef-own",
                Some("1 LicenseRef-own"),
            ),
            ("Write `SPDX-License-Identifier: MIT` in each file.", None),
            ("    \"// SPDX-License-Identifier: MIT\",", None),
            ("# SPDX-License-Identifier: GPL-3.0", Some("1 GPL-3.0")),
            ("// SPDX-License-Identifier: <id>", None),
            ("// SPDX-License-Identifier: no such thing", None),
            ("// SPDX-License-Identifier:", None),
        ] {
            assert_eq!(told(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn a_notice_of_gnu_in_a_head_tells_that_later_versions_will_do() {
        let notice = "is free software: you can redistribute it and/or modify it under the terms of the\n\
            GNU General Public License as published by the Free Software Foundation, either version 3 of\n\
            the License, or (at your option) any later version.\n";
        let comment = |mark: &str| {
            let lines = notice.lines().map(|line| format!("{mark} {line}\n"));
            format!("#!/bin/sh\n{}", lines.collect::<String>())
        };
        for mark in ["#", "//", " *", "--", ";;"] {
            let head = comment(mark);
            let told = noticed(head.as_bytes());
            assert_eq!(told.as_deref(), Some("GPL-3.0-or-later"), "{mark}");
        }
        for head in [
            "You may use a later version.",
            "Under the GNU GPL, version 3.",
            "",
        ] {
            assert_eq!(noticed(head.as_bytes()), None, "{head}");
        }
    }
}
