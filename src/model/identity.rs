//! What the files of a repository say that the project is, each with the file that says so.

use super::{Kind, Lang};

/// Something that a file says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stated<T = String> {
    /// What it says.
    pub value: T,
    /// The file, from the root; `.git` for what git knows, empty for the name of the folder.
    pub path: String,
}

/// What the files of a repository say that the project is. The first of each list is believed
/// first: `publiccode.yml`, `CITATION.cff`, the README, git, then manifests.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Identity {
    /// What it is called.
    pub names: Vec<Stated>,
    /// What it is, in a sentence; in which language, where the file says so.
    pub summaries: Vec<Stated<(Option<Lang>, String)>>,
    /// Where its source is, without the credentials that an address may hold.
    pub repositories: Vec<Stated>,
    /// Where its site is.
    pub websites: Vec<Stated>,
    /// How far it is, in the words of `publiccode.yml`.
    pub statuses: Vec<Stated>,
    /// Its versions.
    pub versions: Vec<Stated>,
    /// What its files are of.
    pub kinds: Vec<Stated<Kind>>,
    /// How many files of each sort it has.
    pub files: FileCounts,
    /// How many versions git names with a tag, and the highest of them.
    pub tags: (usize, Option<String>),
    /// The days of the first and of the last commit.
    pub commits: Option<(String, String)>,
    /// Licences for data and contents that the README names under a heading about licences or data: the
    /// beginning of their ids.
    pub licences: Vec<Stated>,
    /// The README, where it says that what it presents is not finished, or not to be relied on.
    pub unfinished: Option<String>,
    /// The README, where it says that the work has ended.
    pub ended: Option<String>,
    /// The README, where it is a list of links to what others made.
    pub collects: Option<String>,
    /// The languages it is offered in.
    pub languages: Vec<Stated>,
}

/// How many files of each sort there are; settings and what is generated are not counted.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct FileCounts {
    /// Programs.
    pub code: usize,
    /// Texts.
    pub texts: usize,
    /// Tables, maps and other data.
    pub data: usize,
    /// Designs of things.
    pub designs: usize,
    /// Pictures, sounds and letters: beside the others nearly everywhere, and seldom what is shared.
    pub pictures: usize,
    /// Texts that stand in every repository, such as a README: they say nothing of what is made there.
    pub beside: usize,
    /// Files of which their endings tell nothing.
    pub unknown: usize,
    /// Whether a generator of web sites is set up in the root: what it makes of texts is theirs.
    pub is_site: bool,
}

impl FileCounts {
    /// All of them but pictures.
    #[must_use]
    pub fn all(&self) -> usize {
        self.code + self.texts + self.data + self.designs
    }

    /// Whether there is nothing but texts, were it a README alone.
    #[must_use]
    pub fn are_texts(&self) -> bool {
        self.texts + self.beside > 0 && self.texts == self.all() && self.unknown == 0
    }
}
