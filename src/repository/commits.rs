//! The commits of the window, by one walk of `git rev-list`.
//!
//! The window is one of author dates, as the author's calendar had them, merges and all. The walk
//! is bounded by committer dates, or it would read twenty years to speak of two: it ends at a
//! commit that was made more than [`SLACK`] days before the window, and is taken up again behind
//! every such end, when the commit or its parent turns out to be younger than that. So one commit with a
//! wrong clock hides nothing; two in a row do, and everything that is only reached through them.

use super::budget::Budget;
use super::git::{self, Git};
use super::tree::{MAX_BYTES, Stand, Tree};
use crate::model::{RunLimit, Seen, Unseen};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::io::{BufRead, BufReader};
use std::path::Path;

/// How many days before the window the walk still goes on.
const SLACK: i64 = 31;
/// How often the walk is taken up again.
const ROUNDS: usize = 16;
/// Fields end with NUL: nothing that people write can hold one.
const FORMAT: &str = "--format=%H%x00%P%x00%ct%x00%as%x00%aE%x00%aN";
/// How many co-authors of one commit are counted.
const MAX_WITH: usize = 50;

/// The id of a commit, by SHA-1 or SHA-256: its bytes, and how many there are. As texts, ids took a tenth of
/// the instructions of a check: each is kept, copied, looked for several times and dropped.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Id([u8; 32], usize);

impl Hash for Id {
    /// An id is spread as evenly as a hash: a few bytes of it do.
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(&self.0[..8]);
    }
}

impl Id {
    /// From hexadecimal.
    pub(super) fn parse(hex: &str) -> Option<Id> {
        let mut bytes = [0; 32];
        let digit = |byte: u8| u8::try_from(char::from(byte).to_digit(16)?).ok();
        for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks(2)) {
            let [high, low] = *pair else { return None };
            *byte = digit(high)? << 4 | digit(low)?;
        }
        matches!(hex.len(), 40 | 64).then_some(Id(bytes, hex.len() / 2))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = self.0.iter().take(self.1);
        bytes.try_for_each(|byte| write!(to, "{byte:02x}"))
    }
}

/// A commit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Commit {
    /// Its parents.
    pub(super) parents: Vec<Id>,
    /// When it was committed, in seconds since 1970.
    pub(super) made: i64,
    /// The author's day.
    pub(super) day: Option<Date>,
    /// The author's address, by `.mailmap`.
    pub(super) mail: String,
    /// The author's name, by `.mailmap`.
    pub(super) name: String,
    /// Names and addresses of who made it with them (`Co-authored-by`), by `.mailmap`: where
    /// changes are squashed into one commit, nothing else tells of them.
    pub(super) with: Vec<(String, String)>,
}

/// The commits that the walk met, the one checked out first.
#[derive(Default)]
pub(super) struct Walk {
    /// Their ids.
    pub(super) ids: Vec<Id>,
    /// In the order of the ids.
    pub(super) commits: Vec<Commit>,
    /// Where each id stands.
    pub(super) places: HashMap<Id, usize>,
}

/// Walks from what is checked out to the beginning of the window; something else may be begun while git
/// does.
pub(super) fn walk(git: &Git, tree: &Tree, since: Date, meanwhile: impl FnOnce()) -> Seen<Walk> {
    let cut = since.saturating_sub(SLACK.days());
    let cut = cut
        .to_zoned(TimeZone::UTC)
        .map_or(0, |day| day.timestamp().as_second());
    // git knows no day before 1970.
    let cut = cut.max(0);
    let age = format!("--max-age={cut}");
    let mailmap = mailmap(git, tree)?;
    let list = ["-c", mailmap, "rev-list", FORMAT];
    let mut walk = Walk::default();
    let arguments = [&list[..], &[&age, "HEAD", "--"]].concat();
    let mut call = git.start(&arguments, &[])?;
    meanwhile();
    let printed = BufReader::with_capacity(1 << 16, &mut call);
    walk.read(printed, tree.budget())?;
    call.finish().map_err(|why| no_commit(git, why))?;
    let take = |walk: &mut Walk, arguments: &[&str], starts: String| {
        let call = [&list[..], &["--stdin"], arguments].concat();
        match git.output_of(&call, starts.as_bytes()) {
            Ok(printed) => walk.read(&printed[..], tree.budget()),
            // What a partial or damaged clone does not have ends the walk there.
            Err(Unseen::GitFailed(_)) => Ok(()),
            Err(why) => Err(why),
        }
    };
    let mut asked = HashSet::new();
    for _ in 0..ROUNDS {
        let ends = walk.ends(cut, &mut asked);
        if ends.is_empty() {
            break;
        }
        let known = walk.ids.len();
        let both: Vec<String> = ends.iter().map(|end| format!("{end}\n{end}^@\n")).collect();
        take(&mut walk, &["--no-walk=unsorted"], both.concat())?;
        let young = (known..walk.ids.len()).filter(|at| walk.commits[*at].made >= cut);
        let young: Vec<String> = young.map(|at| walk.ids[at].to_string()).collect();
        if young.is_empty() {
            break;
        }
        take(&mut walk, &[&age], young.join("\n") + "\n")?;
    }
    walk.name_co_authors(git)?;
    walk.rename(git, mailmap)?;
    Ok(walk)
}

/// The setting that tells where `.mailmap` is: in the work tree, or else in what is checked out. git
/// would wait for a pipe of that name, and take one of any size.
fn mailmap(git: &Git, tree: &Tree) -> Seen<&'static str> {
    if !git.is_bare() {
        return match tree.stand(Path::new(".mailmap")) {
            Stand::File(_, size) if size > MAX_BYTES => Err(Unseen::TooLarge(size)),
            Stand::Unseen(why) => Err(why),
            Stand::File(..) | Stand::Folder(_) | Stand::Missing(_) | Stand::Outside => {
                Ok("mailmap.blob=")
            }
        };
    }
    let found = git.objects()?.find("HEAD:.mailmap")?;
    match found.filter(|object| object.size > MAX_BYTES) {
        Some(object) => Err(Unseen::TooLarge(object.size)),
        None => Ok("mailmap.blob=HEAD:.mailmap"),
    }
}

/// Whether the failure is that there is no commit yet.
fn no_commit(git: &Git, why: Unseen) -> Unseen {
    let inside = git.output(&["rev-parse", "--git-dir"]).is_ok();
    let head = git.output(&["rev-parse", "--verify", "--quiet", "HEAD"]);
    if inside && head.is_err() {
        Unseen::NoCommit
    } else {
        why
    }
}

impl Walk {
    /// Reads what `git rev-list` prints.
    pub(super) fn read(&mut self, mut printed: impl BufRead, budget: &Budget) -> Seen<()> {
        let mut line = Vec::with_capacity(512);
        loop {
            line.clear();
            if printed.read_until(b'\n', &mut line).map_err(git::failed)? == 0 {
                return Ok(());
            }
            let line = line.strip_suffix(b"\n").unwrap_or(&line);
            if let Some((id, commit)) = commit(line)
                && let Entry::Vacant(place) = self.places.entry(id)
            {
                budget.spend(RunLimit::Commits, 1)?;
                self.ids.push(*place.key());
                place.insert(self.commits.len());
                self.commits.push(commit);
            }
        }
    }

    /// Reads who is named as a co-author. For git only the last paragraph of a message names somebody; those
    /// who write one set others behind it, and who squashes several commits into one has a paragraph
    /// of each. Messages may be long, so git looks for the few that are needed.
    fn name_co_authors(&mut self, git: &Git) -> Seen<()> {
        let ids: Vec<String> = self.ids.iter().map(|id| format!("{id}\n")).collect();
        let call = [
            "rev-list",
            "--no-walk=unsorted",
            "--stdin",
            "--no-merges",
            "--regexp-ignore-case",
            "--grep=^co-authored-by:",
            "--format=%x00%H%x00%B",
        ];
        if ids.is_empty() {
            return Ok(());
        }
        let printed = git.output_of(&call, ids.concat().as_bytes())?;
        // Before each, git prints a header of its own.
        let mut fields = printed.split(|byte| *byte == 0).skip(1);
        while let (Some(id), Some(message)) = (fields.next(), fields.next()) {
            let id = Id::parse(&String::from_utf8_lossy(id));
            let place = id.and_then(|id| self.places.get(&id));
            if let Some(commit) = place.and_then(|at| self.commits.get_mut(*at)) {
                commit.with = co_authors(&String::from_utf8_lossy(message));
            }
        }
        Ok(())
    }

    /// Names co-authors by `.mailmap`, as git does authors.
    fn rename(&mut self, git: &Git, mailmap: &str) -> Seen<()> {
        let written: BTreeSet<(String, String)> = self
            .commits
            .iter()
            .flat_map(|commit| commit.with.iter().cloned())
            .collect();
        if written.is_empty() {
            return Ok(());
        }
        let lines: String = written
            .iter()
            .flat_map(|(name, mail)| [name, " <", mail, ">\n"])
            .collect();
        let call = ["-c", mailmap, "check-mailmap", "--stdin"];
        let printed = match git.output_of(&call, lines.as_bytes()) {
            Ok(printed) => String::from_utf8_lossy(&printed).into_owned(),
            // They stay as they are written.
            Err(Unseen::GitFailed(_)) => return Ok(()),
            Err(why) => return Err(why),
        };
        let known: HashMap<(String, String), (String, String)> = written
            .into_iter()
            .zip(printed.lines().filter_map(contact))
            .collect();
        for with in self.commits.iter_mut().flat_map(|commit| &mut commit.with) {
            if let Some(known) = known.get(with) {
                with.clone_from(known);
            }
        }
        Ok(())
    }

    /// Whether the first commit of all is among them, with nothing before it left out.
    pub(super) fn is_whole(&self) -> bool {
        let mut parents = self.commits.iter().flat_map(|commit| &commit.parents);
        !self.commits.is_empty() && parents.all(|parent| self.places.contains_key(parent))
    }

    /// Parents of young commits that were not met: behind them the walk may have to be taken up.
    fn ends(&self, cut: i64, asked: &mut HashSet<Id>) -> Vec<String> {
        if self.ids.is_empty() {
            // What is checked out is older than the window, or says so.
            return vec!["HEAD".to_owned()];
        }
        let young = self.commits.iter().filter(|commit| commit.made >= cut);
        let parents = young.flat_map(|commit| &commit.parents);
        let unmet = parents.filter(|parent| !self.places.contains_key(parent));
        unmet
            .filter(|parent| asked.insert(**parent))
            .map(Id::to_string)
            .collect()
    }
}

/// A line of the format; `None` for the header that rev-list puts before it.
fn commit(line: &[u8]) -> Option<(Id, Commit)> {
    if line.starts_with(b"commit ") {
        return None;
    }
    // Text nearly always: to tell so is much quicker than to make it so.
    let text = std::str::from_utf8(line).map(Cow::Borrowed);
    let line = text.unwrap_or_else(|_| String::from_utf8_lossy(line));
    let mut fields = line.splitn(6, '\0');
    let id = Id::parse(fields.next()?)?;
    let parents = fields.next()?.split(' ').filter_map(Id::parse).collect();
    let made = fields.next()?.parse().ok()?;
    let day = fields.next()?.parse().ok();
    let mut word = || fields.next().map(str::to_owned);
    let (mail, name) = (word()?, word()?);
    Some((
        id,
        Commit {
            parents,
            made,
            day,
            mail,
            name,
            with: Vec::new(),
        },
    ))
}

/// Who is named in a message as having made the commit with its author.
fn co_authors(message: &str) -> Vec<(String, String)> {
    // What begins with a blank goes on with the line before.
    let lines = message.replace("\n ", " ");
    let named = lines.lines().filter_map(|line| {
        let (key, value) = line.split_once(':')?;
        let named = key.trim_end().eq_ignore_ascii_case("co-authored-by");
        contact(value).filter(|_| named)
    });
    named.take(MAX_WITH).collect()
}

/// `Name <address>`.
fn contact(written: &str) -> Option<(String, String)> {
    let (name, mail) = written.trim().strip_suffix('>')?.rsplit_once('<')?;
    let (name, mail) = (name.trim(), mail.trim());
    let well_formed = mail.contains('@') && !name.contains(['<', '>', '\n']);
    well_formed.then(|| (name.to_owned(), mail.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn an_id_is_one_of_two_lengths_in_hexadecimal() {
        for text in ["0123456789abcdef".repeat(4), "00ff".repeat(10)] {
            let found = Id::parse(&text).map(|id| id.to_string());
            assert_eq!(found, Some(text));
        }
        for text in [
            "",
            "00f",
            "HEAD",
            &"g".repeat(40),
            &"+1".repeat(20),
            &"0".repeat(80),
        ] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
    }
}
