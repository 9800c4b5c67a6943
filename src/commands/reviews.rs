//! The reviews that a run takes into account: read once, each given to the project file it names.

use super::Environment;
use super::files::{name, quoted, read, read_anywhere, review_files};
use super::git;
use super::load::{Loaded, Loader};
use super::output::remark;
use super::save::is_same;
use crate::check::Invalid;
use crate::description::{REVIEW_ENDING, is_review, reviewed_file};
use crate::model::{Lang, Review, Unseen};
use crate::repository::Tree;
use crate::source::{self, Problems};
use anyhow::{Result, anyhow};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A review before it is understood: that takes the questions of its project.
struct Unread {
    file: String,
    bytes: Vec<u8>,
    /// The project file it names; `None` where that cannot be told, which reading it tells.
    of: Option<String>,
    /// Whether it was named itself, not only the folder it is in: then it is told when it is left out.
    named: bool,
}

/// The reviews of a run.
#[derive(Default)]
pub(super) struct Reviews(Vec<Unread>);

impl Reviews {
    /// Those typed after `--review`, and the inputs that are reviews by their names, which are taken
    /// out of the inputs.
    pub(super) fn open(
        typed: &[PathBuf],
        inputs: &mut Vec<String>,
        environment: &Environment,
    ) -> Result<Reviews> {
        let lang = environment.lang;
        let (folders, typed): (Vec<_>, Vec<_>) = typed.iter().partition(|path| path.is_dir());
        let typed = typed.iter().map(|path| path.to_string_lossy().into_owned());
        let mut files: Vec<String> = typed.collect();
        let (reviews, rest) = inputs.drain(..).partition(|input| is_review(input));
        *inputs = rest;
        files.extend(reviews);
        let named = files.len();
        for folder in folders {
            files.extend(review_files(folder, lang)?);
        }
        // One review given twice is one.
        let mut once: Vec<(String, bool)> = Vec::new();
        for (at, file) in files.into_iter().enumerate() {
            if !once.iter().any(|(known, _)| *known == file) {
                once.push((file, at < named));
            }
        }
        let mut reviews = Vec::new();
        for (file, named) in once {
            let bytes = read_anywhere(&file, source::MAX_BYTES, lang)?;
            let of = named_in(&bytes);
            reviews.push(Unread {
                file,
                bytes,
                of,
                named,
            });
        }
        Ok(Reviews(reviews))
    }

    /// Those in these folders that name their project; what cannot be read is none here.
    pub(super) fn in_folders<'f>(
        folders: impl Iterator<Item = &'f Path>,
        lang: Lang,
    ) -> Result<Reviews> {
        let mut reviews = Vec::new();
        for folder in folders {
            for file in review_files(folder, lang)? {
                if let Ok(bytes) = read(&file, lang) {
                    let of = named_in(&bytes);
                    reviews.extend(of.map(|of| Unread {
                        file,
                        bytes,
                        of: Some(of),
                        named: false,
                    }));
                }
            }
        }
        Ok(Reviews(reviews))
    }

    /// Those of a project that can be understood, each with its file.
    pub(super) fn understood(
        &self,
        input: &str,
        loaded: &Loaded,
        loader: &Loader,
    ) -> Vec<(PathBuf, Review)> {
        let named = self.0.iter().filter(|review| review.path_is(input));
        named
            .filter_map(|it| {
                let review = loader.examine_review(&it.bytes, loaded).ok()?;
                Some((PathBuf::from(&it.file), review))
            })
            .collect()
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Their files.
    pub(super) fn files(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|review| &review.file)
    }

    /// A review that leaves open which of the inputs it names is refused; one that names none of them
    /// says nothing here, which is told in a line.
    pub(super) fn each_is_of(&self, inputs: &[String], environment: &Environment) -> Result<()> {
        let lang = environment.lang;
        let mut others = Vec::new();
        for review in &self.0 {
            let Some(of) = &review.of else { continue };
            let named: Vec<&String> = inputs.iter().filter(|it| review.is_of(it)).collect();
            let file = name(&review.file, lang);
            let of = crate::render::visible(of).into_owned();
            match named.as_slice() {
                [] if review.named => others.push(format!("{file} ({of})")),
                [] | [_] => {}
                several if several.iter().all(|it| review.path_is(it)) => {}
                [one, other, ..] => {
                    let (one, other) = (quoted(one), quoted(other));
                    return Err(anyhow!(pick!(lang;
                        "{file} is a review of {of}, and both {one} and {other} have that name\n  in `of:`, write the path relative to the folder of the review",
                        "{file} est une vérification de {of}, et {one} et {other} portent tous deux ce nom\n  écrivez dans `of:` le chemin depuis le dossier de la vérification")));
                }
            }
        }
        if !others.is_empty() {
            let list = others.join(", ");
            let words = pick!(lang;
                "warning: left out because they review files that are not in this run: {list}. A review is about the file that its `of:` names, relative to its own folder.\n",
                "avertissement\u{a0}: laissées de côté, car elles portent sur des fichiers qui ne sont pas donnés ici\u{a0}: {list}. Une vérification porte sur le fichier que nomme son `of:`, à partir du dossier où elle se trouve.\n");
            remark(&words, environment);
        }
        Ok(())
    }

    /// The reviews of an input.
    pub(super) fn of(&self, input: &str, loaded: &Loaded, loader: &Loader) -> Result<Vec<Review>> {
        let named = self.0.iter();
        // One that does not say of what is read all the same, for its errors.
        let named = named.filter(|review| review.of.is_none() || review.is_of(input));
        named
            .map(|review| loader.review(&review.file, &review.bytes, loaded))
            .collect()
    }
}

/// The project file that the text of a review names.
fn named_in(bytes: &[u8]) -> Option<String> {
    let text = source::decode(bytes).ok()?;
    let root = source::parse(text, &mut Problems::default())?;
    reviewed_file(&root)
}

/// The most reviews of one project that a check reads; their texts count with all others of the run.
const MOST: usize = 64;

/// Reviews as a check takes them.
#[derive(Default)]
pub(super) struct Found {
    pub(super) reviews: Vec<Review>,
    /// Those that cannot be understood, by their paths from the root.
    pub(super) invalid: Vec<(String, Vec<Invalid>)>,
    /// Those that were not read, and why. They do not count: the answers they would speak of are told.
    pub(super) unread: Vec<(String, Unseen)>,
}

/// The reviews beside a description that name it: files in its folder, read as everything in the tree
/// is.
pub(super) fn beside(tree: &Tree, inside: &str, loaded: &Loaded, loader: &Loader) -> Found {
    let (folder, file) = inside.rsplit_once('/').unwrap_or(("", inside));
    let mut found = Found::default();
    let entries = tree.entries(folder);
    let named = entries
        .iter()
        .filter(|entry| !entry.folder && is_review(&entry.name));
    let mut understood = Vec::new();
    for entry in named {
        let path = match folder {
            "" => entry.name.clone(),
            folder => format!("{folder}/{}", entry.name),
        };
        if understood.len() == MOST {
            let rest = format!("*{REVIEW_ENDING}");
            found.unread.push((rest, Unseen::TooManyEntries(MOST)));
            break;
        }
        let text = if entry.link {
            Err(Unseen::NotAFile)
        } else {
            tree.text(&path)
        };
        let text = match text {
            Ok(text) => text,
            Err(why) => {
                found.unread.push((path, why));
                continue;
            }
        };
        // A copy says what the review said.
        if understood.iter().any(|known| Arc::ptr_eq(known, &text)) {
            continue;
        }
        understood.push(Arc::clone(&text));
        match loader.examine_review(text.as_bytes(), loaded) {
            Ok(review) if review.of.trim_start_matches("./") == file => found.reviews.push(review),
            Ok(_) => {}
            Err(problems) => found.invalid.push((path, problems)),
        }
    }
    found
}

impl Unread {
    /// Whether it is about an input: by its path from the folder of the review, else, where nothing is
    /// there, by the name of the file. Standard input has no name of its own.
    fn is_of(&self, input: &str) -> bool {
        let Some(of) = &self.of else { return false };
        let (_, path) = git::revision(input).unwrap_or(("", input));
        let there = self.beside(of);
        let same_name = Path::new(path).file_name() == Path::new(of).file_name();
        // A copy of the file that it reviews is that file.
        let same_text = || {
            let text = |path: &str| read(path, Lang::En).ok();
            let there = text(&there.to_string_lossy());
            there.is_some() && there == text(path)
        };
        let elsewhere = || !there.is_file() || same_text();
        input == "-" || self.path_is(input) || (same_name && elsewhere())
    }

    fn path_is(&self, input: &str) -> bool {
        let (_, path) = git::revision(input).unwrap_or(("", input));
        let of = self.of.as_deref().unwrap_or_default();
        let there = self.beside(of);
        there == Path::new(path) || is_same(&there, Path::new(path))
    }

    fn beside(&self, of: &str) -> PathBuf {
        let (_, file) = git::revision(&self.file).unwrap_or(("", &self.file));
        Path::new(file).parent().unwrap_or(Path::new("")).join(of)
    }
}
