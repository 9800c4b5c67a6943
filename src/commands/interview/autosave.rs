//! The file of an interview: read again and written after every answer, whole or not at all. What
//! another run, or an editor, wrote meanwhile stays.

use crate::commands::save::{Replacement, hold};
use crate::description::{answer_in, skeleton, with_answer};
use crate::model::{Answered, Description, Lang};
use crate::source::MAX_BYTES;
use crate::words::{first_problem, interview as words, system_error};
use anyhow::{Result, anyhow};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A description on disk, and what this run knows of it.
pub(super) struct Autosave {
    path: PathBuf,
    /// What stood in the file when it was last looked at.
    seen: String,
    /// The description without answers, for a file beside it.
    without_answers: String,
    /// The answers of this run that cannot stand in the file, and where they are.
    aside: BTreeMap<String, Answered>,
    side: Option<PathBuf>,
    lang: Lang,
}

impl Autosave {
    /// A file that is there, as it was read.
    pub(super) fn open(
        path: &Path,
        bytes: &[u8],
        description: &Description,
        lang: Lang,
    ) -> Result<Autosave> {
        let empty = skeleton(&description.project, &description.respondent, lang);
        let empty = crate::description::naming(empty, description, "");
        let autosave = Autosave::new(
            path,
            String::from_utf8_lossy(bytes).into_owned(),
            empty,
            lang,
        );
        match autosave.held() {
            Ok(_) => Ok(autosave),
            Err(why) => Err(autosave.cannot_save(&why)),
        }
    }

    /// Whether a new file could be made there: tried before anything is asked.
    pub(super) fn can_create(path: &Path, lang: Lang) -> Result<()> {
        // The folder of a person's own answers may not be there yet.
        let folders = path.ancestors().skip(1);
        let mut there = folders.filter(|folder| folder.as_os_str().is_empty() || folder.is_dir());
        let folder = there.next().unwrap_or(Path::new(""));
        let name = path.file_name().unwrap_or_default();
        let begun = Replacement::begin(&folder.join(name)).map(drop);
        begun.map_err(|error| {
            let autosave = Autosave::new(path, String::new(), String::new(), lang);
            autosave.cannot_save(&system_error(&error, lang))
        })
    }

    /// The text as it was read or written last.
    pub(super) fn text(&self) -> &str {
        &self.seen
    }

    /// Puts a text in place of the one that was read, unless another program changed it meanwhile.
    pub(super) fn confirm(&mut self, text: String) -> Result<()> {
        let held = self.held().map_err(|why| self.cannot_save(&why))?;
        if held.bytes != self.seen.as_bytes() {
            return Err(self.cannot_save(words::changed_meanwhile(self.lang)));
        }
        self.write(text)
    }

    /// A new file with this text.
    pub(super) fn create(path: &Path, text: &str, lang: Lang) -> Result<()> {
        let written = Replacement::of(path, text).and_then(Replacement::place_new);
        written.map_err(|error| {
            let mut autosave = Autosave::new(path, String::new(), text.to_owned(), lang);
            let why = autosave.cannot_save(&system_error(&error, lang));
            autosave.kept_aside(&why)
        })
    }

    fn new(path: &Path, seen: String, without_answers: String, lang: Lang) -> Autosave {
        Autosave {
            path: path.to_owned(),
            seen,
            without_answers,
            aside: BTreeMap::new(),
            side: None,
            lang,
        }
    }

    /// Saves an answer; what the person is to be told, if somebody else answered the same question
    /// meanwhile. Where it cannot be saved, it is kept beside the file.
    pub(super) fn keep(&mut self, id: &str, answered: &Answered) -> Result<Option<String>> {
        let other = self.save(id, answered);
        if let Ok(None) = other {
            return Ok(None);
        }
        let known = self.aside.insert(id.to_owned(), answered.clone()).is_some();
        let other = other.map_err(|error| self.kept_aside(&error))?;
        let side = self.write_side();
        let words = other.filter(|_| !known).map(|other| {
            let side = side.map(|side| side.display().to_string());
            words::answered_by_another(
                &self.name(),
                other.answer,
                answered.answer,
                side.as_deref(),
                self.lang,
            )
        });
        Ok(words)
    }

    /// Puts an answer into the file as it is now; or else the other answer that somebody gave.
    fn save(&mut self, id: &str, answered: &Answered) -> Result<Option<Answered>> {
        let held = self.held().map_err(|why| self.cannot_save(&why))?;
        let text = String::from_utf8(held.bytes)
            .map_err(|_| self.cannot_save(words::changed(self.lang)))?;
        let other = answer_in(&text, id);
        let is_new = self.aside.contains_key(id) || other != answer_in(&self.seen, id);
        if is_new && let Some(other) = other {
            let given = Answered {
                place: other.place,
                ..answered.clone()
            };
            return Ok((other != given).then_some(other));
        }
        let text = with_answer(&text, id, answered, self.lang).map_err(|problems| {
            let words = first_problem(&problems, self.lang).map(|words| words.what);
            self.cannot_save(&words.unwrap_or_default())
        })?;
        self.write(text)?;
        self.aside.remove(id);
        Ok(None)
    }

    /// Writes the whole file; whoever calls holds it.
    fn write(&mut self, text: String) -> Result<()> {
        let written = Replacement::of(&self.path, &text).and_then(Replacement::place);
        written.map_err(|error| self.cannot_save(&system_error(&error, self.lang)))?;
        self.seen = text;
        Ok(())
    }

    /// The file, held against other runs; or why it must be left alone.
    #[expect(
        clippy::disallowed_methods,
        clippy::wildcard_enum_match_arm,
        reason = "whether the file may be written; of many failures, these have words of their own"
    )]
    fn held(&self) -> Result<crate::commands::save::Held, String> {
        let lang = self.lang;
        let held = hold(&self.path, MAX_BYTES).map_err(|error| match error.kind() {
            ErrorKind::NotFound => words::gone(lang).to_owned(),
            ErrorKind::PermissionDenied => words::read_only(lang).to_owned(),
            ErrorKind::ResourceBusy => words::busy(lang).to_owned(),
            _ => system_error(&error, lang),
        })?;
        let locked = std::fs::metadata(&self.path).is_ok_and(|it| it.permissions().readonly());
        if locked {
            Err(words::read_only(lang).to_owned())
        } else {
            Ok(held)
        }
    }

    /// The error, and where the answers are instead.
    fn kept_aside(&mut self, error: &anyhow::Error) -> anyhow::Error {
        match self.write_side() {
            Some(side) => {
                let side = side.display().to_string();
                anyhow!("{error:#}\n  {}", words::kept_in(&side, self.lang))
            }
            None => anyhow!(
                "{error:#}\n  {}\n{}",
                words::kept_nowhere(self.lang),
                self.side_text()
            ),
        }
    }

    /// A description with the answers that cannot stand in the file.
    fn side_text(&self) -> String {
        self.aside
            .iter()
            .fold(self.without_answers.clone(), |text, (id, answered)| {
                // In a text of our own there is no layout that could be in the way.
                with_answer(&text, id, answered, self.lang).unwrap_or(text)
            })
    }

    /// Writes it beside the file, else where temporary files are.
    fn write_side(&mut self) -> Option<PathBuf> {
        let text = self.side_text();
        let write = |path: &Path| Replacement::of(path, &text);
        if let Some(side) = &self.side {
            write(side).and_then(Replacement::place).ok()?;
            return self.side.clone();
        }
        let stem = self.path.file_stem()?.to_string_lossy();
        let beside = self.path.parent().unwrap_or(Path::new("")).to_owned();
        let paths = [beside, std::env::temp_dir()]
            .into_iter()
            .flat_map(|folder| {
                let name = |number| format!("{stem}.interview-{number}.yaml");
                (1..100).map(move |number| folder.join(name(number)))
            });
        let free = paths
            .into_iter()
            .find(|path| write(path).and_then(Replacement::place_new).is_ok());
        self.side = free;
        self.side.clone()
    }

    fn cannot_save(&self, why: &str) -> anyhow::Error {
        anyhow!(words::cannot_save(&self.name(), why, self.lang))
    }

    fn name(&self) -> String {
        crate::render::visible(&self.path.to_string_lossy()).into_owned()
    }
}
