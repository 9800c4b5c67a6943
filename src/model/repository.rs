//! What a repository shows: facts, without judgement and without words.

use super::{
    BadgeFacts, DocumentKind, Fraction, GovernanceReading, Kind, is_closed_licence, is_of_family,
    kind_of_folder, kind_of_licence, leaves_later_open, licence_without_version, licences_named,
};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something that was looked at, or why it could not be: what could not be looked at is unknown.
pub type Seen<T> = Result<T, Unseen>;

/// Why something could not be looked at. Never the project's fault.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Unseen {
    /// Nobody asked for it.
    NotAsked,
    /// The folder is not in a git repository.
    NotInGit,
    /// The `git` program is not there.
    NoGit,
    /// The `git` program failed: in its own words, where they cannot hold a line of a file.
    GitFailed(String),
    /// The `git` program did not end in time.
    GitSlow,
    /// The repository's `.git` is another repository's, or not made of files.
    GitElsewhere,
    /// The repository has no commit yet.
    NoCommit,
    /// The file is larger than is read, in bytes.
    TooLarge(u64),
    /// The file is not text, or in an encoding that is not recognised.
    NotText,
    /// A document in a format that is not read, by its name: PDF, Texinfo.
    Format(&'static str),
    /// A pointer of Git LFS stands in the place of the file.
    LfsPointer,
    /// A symbolic link that leads to nothing.
    BrokenLink,
    /// No file is at a path to which a document leads.
    NoFile,
    /// No file was recognised as the page of a site to which a document leads.
    NoPage,
    /// It leads back to the document that leads to it.
    Itself,
    /// A repository without a work tree: its files are not laid out.
    Bare,
    /// git does not trust the repository, for it belongs to someone else; its folder.
    NotTrusted(String),
    /// It is in a folder of other people's work, of tests or of examples: this one.
    OfOthers(String),
    /// Only a part of the repository is checked, and this is of all of it.
    OfTheWhole,
    /// Neither a file nor a folder: a pipe, a socket, a device.
    NotAFile,
    /// It leads outside of what is looked at, or to git's own files.
    Outside,
    /// It is deeper in folders than is looked at.
    TooDeep,
    /// A folder has more entries than this, and the rest was not looked at.
    TooManyEntries(usize),
    /// The run has met one of its limits.
    RunLimit(RunLimit),
    /// Its name is not text in UTF-8, and cannot be told.
    NameNotText,
    /// It is in the repository, but was not checked out here (a sparse checkout).
    NotCheckedOut,
    /// The system does not give it: why, and its own words.
    Unreadable(std::io::ErrorKind, String),
}

/// What one run may cost at most, whatever the repository holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RunLimit {
    /// Files and folders that are looked up.
    Entries,
    /// Bytes that are read from files.
    Bytes,
    /// Bytes of text that are kept and understood, the same text counted once.
    Text,
    /// Bytes that git prints.
    Git,
    /// Commits of the history that is looked at.
    Commits,
}

impl RunLimit {
    /// How much of it there is.
    #[must_use]
    pub const fn most(self) -> u64 {
        const MIB: u64 = 1024 * 1024;
        match self {
            RunLimit::Entries => 1_000_000,
            RunLimit::Bytes => 64 * MIB,
            RunLimit::Text => 8 * MIB,
            RunLimit::Git => 256 * MIB,
            RunLimit::Commits => 500_000,
        }
    }
}

/// How a document is marked up.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Markup {
    /// Markdown, as GitHub and GitLab read it.
    Markdown,
    /// reStructuredText.
    Rst,
    /// `AsciiDoc`.
    Asciidoc,
    /// A page of the web.
    Html,
    /// Plain text, and formats nobody renders (CODEOWNERS, FUNDING.yml).
    Plain,
}

/// What a file is for, from its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Role {
    /// GOVERNANCE, GOUVERNANCE, CHARTER, CHARTE, STATUTS, BYLAWS, CONSTITUTION…: who decides, how.
    Governance,
    /// MAINTAINERS, OWNERS, CODEOWNERS, AUTHORS…: who holds which part.
    Maintainers,
    /// CONTRIBUTING, CONTRIBUER…: how to take part.
    Contributing,
    /// `CODE_OF_CONDUCT`, `CODE_DE_CONDUITE`…: how to behave.
    Conduct,
    /// SECURITY, SECURITE…: how to report a vulnerability.
    Security,
    /// FUNDING, FINANCEMENT…: where money comes from.
    Funding,
    /// ROADMAP, FEUILLE-DE-ROUTE…: what comes next.
    Roadmap,
    /// README, LISEZMOI…: what it is.
    Readme,
}

/// What led to a document, and so how much is known of it before it is read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum DocumentSign {
    /// Its name, and where it stands.
    Name,
    /// Its name or its folder, which may mean something else: it counts when it sets a rule.
    Supposed,
    /// A link or an include of another document: this one. It counts when it sets a rule.
    Linked(String),
    /// The project file names it.
    Cited,
}

/// An address outside the repository to which a document sends for the governance.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Elsewhere {
    /// The document that gives it.
    pub path: String,
    /// Its line.
    pub line: usize,
    /// The address.
    pub url: String,
}

/// What a document sends to for the governance in the repository itself, and what is there.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Lead {
    /// The document that sends there.
    pub path: String,
    /// The line of the link.
    pub line: usize,
    /// Where it leads, as written.
    pub written: String,
    /// Whether what is there stands in its place.
    pub includes: bool,
    /// The path of what is there, or why nothing is read.
    pub to: Seen<String>,
}

impl Lead {
    /// Whether nobody who follows it comes to anything. A link out of the repository may be to another
    /// page of the forge, and one back to the same document to a heading of it; what is included from
    /// there is missing in every clone.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        match self.to {
            Err(Unseen::NoFile) => true,
            Err(Unseen::Outside | Unseen::Itself) => self.includes,
            Ok(_) | Err(_) => false,
        }
    }
}

/// A document found by its name, by a heading in it, or by what leads to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Document {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What it is for.
    pub role: Role,
    /// How it is marked up.
    pub markup: Markup,
    /// Its text, kept once for all files that hold it.
    pub text: Seen<Arc<str>>,
    /// What led to it.
    pub sign: DocumentSign,
    /// The lines that are about governance, first and last; empty for all of it. Of a README only
    /// such lines are read, of a page for contributors they are heard on all principles, and with them a
    /// page of maintainers says how the project is governed.
    pub lines: Vec<(usize, usize)>,
}

impl Document {
    /// Whether it may say how the project is governed: it is there for that, or a section of it is.
    #[must_use]
    pub fn may_govern(&self) -> bool {
        let in_part = matches!(
            self.role,
            Role::Readme | Role::Contributing | Role::Maintainers
        );
        self.role == Role::Governance || (in_part && !self.lines.is_empty())
    }

    /// Whether nearly all of it, and not only a section, may say how the project is governed.
    #[must_use]
    pub fn governs_throughout(&self) -> bool {
        let all = self.text.as_ref().map_or(0, |text| text.lines().count());
        let parts: usize = self.lines.iter().map(|(from, to)| to + 1 - from).sum();
        self.may_govern() && (self.lines.is_empty() || parts * 10 >= all * 9)
    }

    /// Whether it is there to say how the project is governed, so that a gap in it can be told.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        match self.sign {
            DocumentSign::Name | DocumentSign::Cited => true,
            DocumentSign::Supposed | DocumentSign::Linked(_) => false,
        }
    }

    /// Whether some lines are among those that are about governance.
    #[must_use]
    pub fn is_in_part(&self, start: usize, end: usize) -> bool {
        let mut parts = self.lines.iter();
        parts.any(|(from, to)| *from <= start && end <= *to)
    }

    /// Its text as far as it is about governance. Lines keep their numbers: what is left out is
    /// empty, but for the definitions that links lead to.
    #[must_use]
    pub fn governing_text(&self) -> Option<Cow<'_, str>> {
        let text = self.text.as_ref().ok()?;
        if self.lines.is_empty() || matches!(self.role, Role::Contributing | Role::Maintainers) {
            return Some(Cow::Borrowed(text));
        }
        let within = |line: usize| self.is_in_part(line, line);
        let defines = |line: &str| {
            let line = line.trim_start();
            line.starts_with(".. _") || (line.starts_with('[') && line.contains("]: "))
        };
        let lines = text.split_inclusive('\n').enumerate();
        let kept = lines.map(|(at, line)| {
            if within(at + 1) || defines(line) {
                line
            } else {
                "\n"
            }
        });
        Some(Cow::Owned(kept.collect()))
    }
}

/// How a licence was told.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LicenceSign {
    /// An `SPDX-License-Identifier` tag.
    Tag,
    /// REUSE: `REUSE.toml`, `.reuse/dep5`, or the name of a file in `LICENSES/`.
    Reuse,
    /// The text of the licence.
    Text,
    /// Of a part alone: a text in a folder, what the file of the root says of a folder, and what REUSE
    /// says of some files.
    Part,
    /// A manifest (`Cargo.toml`, `package.json`, `pyproject.toml`, `CITATION.cff`, `publiccode.yml`), or a file
    /// of the root that names the licence with a tag and is no text of it.
    Manifest,
    /// A page for people: a section of the README or of a document of governance, or a page such as `about` or
    /// `mentions-legales`; where nothing else tells one, or what it keeps closed.
    Readme,
}

/// A licence found.
#[derive(Clone, Debug, PartialEq)]
pub struct Licence {
    /// Where, from the root.
    pub path: String,
    /// The line of a tag, or on which a folder is named; 1 for a text.
    pub line: usize,
    /// The SPDX expression; `None` for a licence text that was not recognised. A text of GNU's
    /// alone does not say whether later versions will do: it is told as `-only`, which then says
    /// no more than the version.
    pub spdx: Option<String>,
    /// How it was told.
    pub sign: LicenceSign,
    /// How many files say the same with a tag: only the first of them is here. 1 for other signs.
    pub files: usize,
    /// The folder that it is of alone, where that is not the one of the file: another file says so.
    pub folder: Option<String>,
    /// How sure, 0 to 1: 1 for a tag, and for a text that is the same word for word, copyright
    /// lines and title apart; 0 for one that was not recognised.
    pub confidence: f64,
}

impl Licence {
    /// Whether it is a file of a folder that holds the texts of licences, under whatever name.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        let folders = ["licenses", "licences", "license", "licence"];
        let mut above = self.path.rsplit('/').skip(1);
        above.any(|it| folders.contains(&it.to_lowercase().as_str()))
    }

    /// The folder that it is of alone. `.reuse/` holds a list, not what the list is about.
    #[must_use]
    pub fn part_folder(&self) -> Option<&str> {
        let above = || self.path.rsplit_once('/').map(|(folder, _)| folder);
        let folder = self.folder.as_deref().or_else(above);
        let holds_it = |it: &&str| it.rsplit('/').next() != Some(".reuse");
        folder
            .filter(|_| self.sign == LicenceSign::Part)
            .filter(holds_it)
    }

    /// What it is for, by the folder that it is of alone: `hardware/LICENSE`.
    #[must_use]
    pub fn part_kind(&self) -> Option<Kind> {
        kind_of_folder(self.part_folder()?)
    }
}

/// A text of a licence that leaves open what holds, and what manifests beside it declare.
#[derive(Clone, Debug, PartialEq)]
pub struct LicenceInDoubt<'a> {
    /// The text.
    pub text: &'a Licence,
    /// What is declared instead, or all that is where the text is not recognised.
    pub declared: Vec<&'a Licence>,
}

/// What the last 24 months of history show. CHAOSS definitions; bots are apart; authors by
/// `.mailmap`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct History {
    /// The first day looked at.
    pub since: Date,
    /// The last day looked at: that of the assessment.
    pub until: Date,
    /// Commits by people, merges left out.
    pub commits: usize,
    /// Commits by bots, left out of every measure.
    pub bot_commits: usize,
    /// People who made a commit, alone or with others; the same address, name or account on a forge
    /// is the same person.
    pub contributors: usize,
    /// CHAOSS Contributor Absence Factor: the fewest people who made half of the commits.
    pub absence_factor: Option<usize>,
    /// CHAOSS Elephant Factor: the fewest organisations, by mail domain, that made half of the
    /// commits of people with an organisation's address. One person alone is no organisation.
    pub elephant_factor: Option<usize>,
    /// The domains of the organisations, those with most commits first.
    pub organisations: Vec<String>,
    /// The share of commits whose mail domain tells an organisation: not those from a mailbox that
    /// anyone can have, nor from an address that a forge gives.
    pub organisation_share: Option<Fraction>,
    /// People who came in the last 12 months of the window and made no commit in the 12 before.
    pub new_contributors: usize,
    /// People who made a commit in both halves of the window.
    pub returning_contributors: usize,
    /// The share of the author with most commits.
    pub first_author_share: Option<Fraction>,
    /// Whether the clone is shallow and ends inside the window: then the measures say too little.
    pub shallow: bool,
    /// The day of the last commit of all, of a person or of a program, however long ago.
    pub last: Option<Date>,
    /// The day of the first commit of all; `None` when it is not among those that were looked at.
    pub begun: Option<Date>,
    /// The day on which the last change of each document came into the branch that is checked
    /// out; `None` when it is older than the window. A document that is not committed is not
    /// here, nor is one of which a shallow clone does not tell.
    pub changed: BTreeMap<String, Option<Date>>,
}

impl History {
    /// Whether all of it is of the last three months: then it does not show yet who comes, who stays
    /// and who is missed.
    #[must_use]
    pub fn is_new(&self) -> bool {
        let days = |begun: Date| self.until.since(begun).map_or(0, |span| span.get_days());
        self.begun.is_some_and(|begun| days(begun) < 92)
    }

    /// The day of the last commit, where that is more than six months ago.
    #[must_use]
    pub fn quiet_since(&self) -> Option<Date> {
        let days = |last: Date| self.until.since(last).map_or(0, |span| span.get_days());
        self.last.filter(|last| days(*last) > 183)
    }

    /// Whether it is too short, or too much of it is missing, to contradict anybody.
    #[must_use]
    pub fn is_in_doubt(&self) -> bool {
        self.shallow || self.is_new()
    }

    /// Whether it is long enough to say that one person works alone.
    #[must_use]
    pub fn tells_who_is_alone(&self) -> bool {
        self.commits >= FEWEST_COMMITS
    }
}

/// Fewer commits say nothing of who works on a project: work may be squashed, or done elsewhere.
const FEWEST_COMMITS: usize = 12;

/// A `publiccode.yml`, as far as it is compared.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Publiccode {
    /// Its path from the root.
    pub path: String,
    /// `name`, with its line.
    pub name: Option<(String, usize)>,
    /// `url`, with its line.
    pub url: Option<(String, usize)>,
    /// `legal.license`, with its line.
    pub licence: Option<(String, usize)>,
    /// `developmentStatus`, with its line.
    pub development_status: Option<(String, usize)>,
    /// `maintenance.type`, with its line.
    pub maintenance: Option<(String, usize)>,
    /// The languages of `description`.
    pub languages: Vec<String>,
    /// What is wrong with it: line, and what is missing or not known.
    pub faults: Vec<(usize, PubliccodeFault)>,
}

/// What is wrong with a `publiccode.yml`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PubliccodeFault {
    /// It is not YAML.
    NotYaml,
    /// Keys that the standard requires are not there, where they would stand in one place.
    KeysMissing(Vec<&'static str>),
    /// A value that the standard does not know.
    ValueUnknown {
        /// The key in `publiccode.yml`.
        key: &'static str,
        /// The value.
        value: String,
    },
}

/// What stands where a piece of evidence points.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Looked {
    /// A file with its text and markup.
    File {
        /// How it is marked up.
        markup: Markup,
        /// Its text, or why it is not read (a picture, a PDF).
        text: Seen<Arc<str>>,
        /// Its size in bytes.
        bytes: u64,
    },
    /// A folder.
    Folder {
        /// Whether nothing is in it.
        empty: bool,
    },
    /// Nothing; a path that is close, when there is one.
    Missing(Option<String>),
    /// Something outside the repository, through `..`, an absolute path or a symbolic link.
    Outside,
    /// The system does not give it.
    Unseen(Unseen),
}

/// What a request to a web address found (`--online`).
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Fetched {
    /// It answers, be it after some redirects.
    Answers,
    /// It answers that nothing is there: HTTP status 404 or 410.
    Status(u16),
    /// It was not tried, or no answer came: what is not the project's fault stays unknown.
    NotTried(NotTried),
}

/// Why an address was not tried or did not answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NotTried {
    /// No answer within the time allowed.
    Timeout,
    /// More redirects than are followed.
    TooManyRedirects,
    /// It answers with another HTTP status of 400 or more, which says nothing of the page: it wants
    /// to know who asks (401, 403), is asked too often (429), or fails itself (5xx).
    Refused(u16),
    /// It answers with something that is not HTTP, or more than is read.
    Garbled,
    /// The address is not one.
    Malformed,
    /// There were more addresses than are tried.
    TooMany,
    /// A private, loopback or link-local address, refused without `--allow-private`.
    PrivateAddress,
    /// A scheme other than http and https.
    Scheme,
    /// The host has no address, or refused the connection, in the system's words.
    Connection(String),
}

/// All that was looked at in a repository.
#[derive(Clone, Debug, PartialEq)]
pub struct Repository {
    /// The folder that was looked at, as named on the command line.
    pub root: String,
    /// The folders in which documents were looked for, from the root.
    pub looked_in: Vec<String>,
    /// How many names of files were looked through.
    pub names: usize,
    /// The file nearest to the root, the first by name: where what is said of all of it stands when nothing else does.
    pub first_file: Option<String>,
    /// The part of the repository that was looked at, from its root; empty for all of it.
    pub part: String,
    /// The documents found, in the order of [`Role`], then the nearest to the root, then by path.
    pub documents: Vec<Document>,
    /// Files with the name of a governance document that are not the project's own, and why.
    pub documents_set_aside: Vec<(String, Unseen)>,
    /// Where documents send for the governance, outside of the repository.
    pub elsewhere: Vec<Elsewhere>,
    /// Where they send for it in the repository.
    pub leads: Vec<Lead>,
    /// How many more were found than are read.
    pub documents_left_out: usize,
    /// How many pages were not read for what they say: their names tell nothing of governance.
    pub pages_left_out: usize,
    /// The licences found.
    pub licences: Vec<Licence>,
    /// Files of licences that were not read, and why.
    pub licences_unread: Vec<(String, Unseen)>,
    /// Folders that were not listed to their end, and why: what stands there is unknown.
    pub unlisted: Vec<(String, Unseen)>,
    /// The files whose head was searched for SPDX tags, and how many files may have one.
    pub tags_searched: (usize, usize),
    /// What history shows.
    pub history: Seen<History>,
    /// `publiccode.yml`, when there is one.
    pub publiccode: Option<Seen<Publiccode>>,
    /// The badges of this program, by path, with what they say.
    pub badges: Vec<(String, BadgeFacts)>,
    /// What stands where each piece of evidence points, by its path without anchor.
    pub evidence: BTreeMap<String, Looked>,
    /// What each web address answered; empty without `--online`.
    pub addresses: BTreeMap<String, Fetched>,
}

impl Repository {
    /// Whether every name was seen, and all that was found could be read: then a document that was
    /// not found is not there.
    #[must_use]
    pub fn shows_all_documents(&self) -> bool {
        self.unlisted.is_empty() && self.documents_left_out == 0
    }

    /// Where a document says that the rules are, when none that was read says how the project is
    /// governed. `readings`: what the documents say, by their paths.
    #[must_use]
    pub fn rules_elsewhere(&self, readings: &[(&str, GovernanceReading)]) -> Option<&Elsewhere> {
        let governs = readings.iter().any(|(path, reading)| {
            let document = self.documents.iter().find(|it| it.path == *path);
            document.is_some_and(Document::may_govern) && reading.kind == DocumentKind::Governance
        });
        self.elsewhere.first().filter(|_| !governs)
    }

    /// A text of a licence that leaves open what holds: none was recognised, or a manifest beside it
    /// declares another for the same. What a manifest says may be its default, or that of a part.
    #[must_use]
    pub fn licence_in_doubt(&self) -> Option<LicenceInDoubt<'_>> {
        let texts = || {
            let all = self.licences.iter();
            all.filter(|it| matches!(it.sign, LicenceSign::Text | LicenceSign::Reuse))
        };
        let in_doubt = |text| LicenceInDoubt {
            text,
            declared: self.declared_beside(text),
        };
        if texts().any(|it| it.sign == LicenceSign::Reuse) {
            return None;
        }
        if texts().all(|it| it.spdx.is_none()) {
            return texts().next().map(in_doubt);
        }
        let known: Vec<&str> = texts().filter_map(|it| it.spdx.as_deref()).collect();
        let known = licences_named(&known);
        texts().filter(|it| it.spdx.is_some()).find_map(|text| {
            let kind = kind_of_licence(text.spdx.as_deref()?);
            let mut doubt = in_doubt(text);
            doubt.declared.retain(|it| {
                let spdx = it.spdx.as_deref().unwrap_or_default();
                let family = known.iter().any(|it| is_of_family(it, spdx));
                let other = !family && licences_named(&[spdx]).is_disjoint(&known);
                // One's own licence may be what the text is; none at all is not.
                let own = spdx.starts_with("LicenseRef-")
                    && !is_closed_licence(spdx)
                    && licence_without_version(spdx).is_none();
                other && kind_of_licence(spdx) == kind && !own
            });
            (!doubt.declared.is_empty()).then_some(doubt)
        })
    }

    /// Whether `-only` is guessed: a text of GNU's does not say whether later versions will do, and nothing
    /// else does.
    #[must_use]
    pub fn guesses_only(&self, spdx: &str) -> bool {
        let same = |it: &&Licence| it.spdx.as_deref() == Some(spdx);
        let mut all = self.licences.iter().filter(same);
        leaves_later_open(spdx)
            && all.all(|it| matches!(it.sign, LicenceSign::Text | LicenceSign::Part))
    }

    /// What the manifests in the folder of a text declare.
    #[must_use]
    pub fn declared_beside(&self, text: &Licence) -> Vec<&Licence> {
        let folder = |path: &str| {
            path.rsplit_once('/')
                .map_or("", |(folder, _)| folder)
                .to_owned()
        };
        let beside = folder(&text.path);
        let manifests = self
            .licences
            .iter()
            .filter(|it| it.sign == LicenceSign::Manifest);
        manifests.filter(|it| folder(&it.path) == beside).collect()
    }

    /// Whether no licence is of the whole: there is none, or only of folders of one kind, or of no kind that is
    /// known. Folders of more than one kind (`hardware/`, `firmware/`) may be all there is.
    #[must_use]
    pub fn lacks_a_licence(&self) -> bool {
        let mut kinds: Vec<Kind> = self
            .licences
            .iter()
            .filter_map(Licence::part_kind)
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.len() < 2 && self.licences.iter().all(|it| it.sign == LicenceSign::Part)
    }

    /// The licences found that are not open. A tag may be that of a file which
    /// was taken from elsewhere, and its text in `LICENSES/` then says no more.
    pub fn closed_licences(&self) -> impl Iterator<Item = &Licence> {
        let all = self
            .licences
            .iter()
            .filter(|it| !matches!(it.sign, LicenceSign::Tag | LicenceSign::Reuse));
        all.filter(|it| it.spdx.as_deref().is_some_and(is_closed_licence))
    }

    /// Whether everything was looked at that may tell a licence: then one that was not found is not
    /// there.
    #[must_use]
    pub fn shows_all_licences(&self) -> bool {
        self.unlisted.is_empty() && self.licences_unread.is_empty()
    }
}
