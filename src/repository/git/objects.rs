//! Objects of a repository, asked for and given one after the other.

use super::call::{Heard, end, failed, spawn};
use crate::model::{Seen, Unseen};
use crate::repository::budget::Budget;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;

/// Objects of a repository.
pub(crate) struct Objects {
    names: Talk,
    contents: Talk,
}

/// What stands under a name.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    /// Its id, in hexadecimal.
    pub(crate) id: String,
    /// `blob`, `tree`, `commit` or `tag`.
    pub(crate) kind: String,
    /// Its size, in bytes.
    pub(crate) size: u64,
}

/// What the smallest pipe holds, in bytes.
const PIPE: usize = 4096;
/// The longest line that tells of an object, in bytes: its id, its kind, its size.
const MAX_ANSWER: usize = 96;

/// A program that answers line by line.
struct Talk {
    child: Child,
    ask: ChildStdin,
    hear: BufReader<Heard>,
}

impl Drop for Talk {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

impl Talk {
    fn begin(mut command: Command, budget: &Arc<Budget>) -> Seen<Talk> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        command.stderr(Stdio::null());
        let mut child = spawn(command)?;
        let (Some(ask), Some(out)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Unseen::GitFailed(String::new()));
        };
        let hear = BufReader::with_capacity(1 << 16, Heard::new(out, None, budget));
        Ok(Talk { child, ask, hear })
    }

    /// Asks for some of these, one a line, and tells of how many: what is asked for and what is answered
    /// in a line each fit into the smallest pipe, so that neither side waits for the other.
    fn ask<'a>(&mut self, all: impl Iterator<Item = &'a str>) -> Seen<usize> {
        let (mut lines, mut room, mut count) = (String::new(), PIPE, 0);
        for asked in all {
            let taken = asked.len().max(MAX_ANSWER) + 16;
            if count > 0 && taken > room {
                break;
            }
            room = room.saturating_sub(taken);
            lines.push_str(asked);
            lines.push('\n');
            count += 1;
        }
        self.ask.write_all(lines.as_bytes()).map_err(failed)?;
        Ok(count)
    }

    /// The line that answers one: an id, a kind and a size, or something else.
    fn answer(&mut self, asked: &str) -> Seen<Option<Object>> {
        let mut line = String::new();
        // A name comes back where there is nothing under it.
        let most = asked.len() as u64 + 256;
        let read = (&mut self.hear).take(most).read_line(&mut line);
        if read.map_err(failed)? == 0 {
            return Err(Unseen::GitFailed(String::new()));
        }
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [id, kind, size] = fields[..] else {
            return Ok(None);
        };
        let object = size.parse().ok().map(|size| Object {
            id: id.to_owned(),
            kind: kind.to_owned(),
            size,
        });
        Ok(object.filter(|object| object.id.bytes().all(|byte| byte.is_ascii_hexdigit())))
    }
}

impl Objects {
    /// By two programs: one tells what stands under a name, the other gives what is small enough.
    pub(super) fn begin(names: Command, contents: Command, budget: &Arc<Budget>) -> Seen<Objects> {
        Ok(Objects {
            names: Talk::begin(names, budget)?,
            contents: Talk::begin(contents, budget)?,
        })
    }

    /// What stands under a name: `HEAD:docs`, a tag, an id; `None` when there is nothing.
    pub(crate) fn find(&mut self, name: &str) -> Seen<Option<Object>> {
        let found = self.find_all(&[name])?.pop();
        Ok(found.flatten())
    }

    /// What stands under each of many names. They are asked for together: to wait for each answer takes
    /// longer than to find it.
    pub(crate) fn find_all(&mut self, names: &[&str]) -> Seen<Vec<Option<Object>>> {
        let mut found = Vec::with_capacity(names.len());
        // One question is one line.
        let one_line = |name: &str| !name.contains('\n');
        let mut rest = names;
        while !rest.is_empty() {
            let together = rest.iter().copied().take_while(|name| one_line(name));
            let (these, after) = rest.split_at(self.names.ask(together)?);
            for name in these {
                found.push(self.names.answer(name)?);
            }
            rest = after;
            if let Some((_, after)) = rest.split_first().filter(|(name, _)| !one_line(name)) {
                found.push(None);
                rest = after;
            }
        }
        Ok(found)
    }

    /// The bytes of an object, whose size the caller has looked at.
    pub(crate) fn read(&mut self, object: &Object) -> Seen<Vec<u8>> {
        let mut read = Vec::new();
        self.read_each(std::slice::from_ref(object), |_, bytes| read = bytes)?;
        Ok(read)
    }

    /// The bytes of many objects, asked for together and taken one after the other.
    pub(crate) fn read_each(
        &mut self,
        objects: &[Object],
        mut take: impl FnMut(&Object, Vec<u8>),
    ) -> Seen<()> {
        let mut rest = objects;
        while !rest.is_empty() {
            let asked = rest.iter().map(|object| object.id.as_str());
            let (these, after) = rest.split_at(self.contents.ask(asked)?);
            for object in these {
                let found = self.contents.answer(&object.id)?;
                if found.is_none_or(|found| found.size != object.size) {
                    return Err(Unseen::GitFailed(String::new()));
                }
                let size = usize::try_from(object.size).unwrap_or(usize::MAX);
                let mut bytes = vec![0; size.saturating_add(1)];
                self.contents.hear.read_exact(&mut bytes).map_err(failed)?;
                bytes.pop();
                take(object, bytes);
            }
            rest = after;
        }
        Ok(())
    }
}
