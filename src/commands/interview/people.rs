//! Whose answers stand in which file of `answers/`. A name is the same however it is typed; a file is
//! opened for somebody else only after asking.

use super::{Conversation, End};
use crate::commands::files::{not_a_link, yaml_files};
use crate::description::slug;
use crate::interview::yes_or_no;
use crate::model::{Respondent, folded, name_and_role};
use crate::words::interview as words;
use anyhow::{Result, anyhow};
use std::path::{Path, PathBuf};

/// A person as they are named on the command line or on a sheet: `Zoé, treasurer`.
pub(super) fn person(typed: &str) -> Respondent {
    let (name, role) = name_and_role(typed);
    Respondent {
        name: Some(name),
        role,
        answered: None,
    }
}

impl Conversation<'_> {
    /// The file of a person's own answers: theirs when there is one, else a new one.
    pub(super) fn file_of(&mut self, person: &Respondent) -> Result<PathBuf, End> {
        let lang = self.lang;
        let name = person.name.as_deref().unwrap_or_default();
        if slug(name).is_empty() {
            return Err(anyhow!(words::name_without_letters(lang)).into());
        }
        let folder = self.plan.base.with_file_name("answers");
        let same = |one: &Option<String>, other: &Option<String>| {
            one.as_deref().map(folded) == other.as_deref().map(folded)
        };
        for (file, known) in self.people(&folder)? {
            if !same(&known.name, &person.name) {
                continue;
            }
            let shown = file.display().to_string();
            let named = known.name.as_deref().unwrap_or_default();
            let who = words::who(named, known.role.as_deref());
            let question = words::same_person(&who, &shown, lang);
            let is_theirs =
                same(&known.role, &person.role) || yes_or_no(&question, None, lang, self.asker)?;
            if is_theirs {
                let words = words::continuing_as(named, known.role.as_deref(), &shown, lang);
                self.asker.say(&words);
                return Ok(file);
            }
        }
        let role = person.role.as_deref().unwrap_or_default();
        let with_role = format!("{name} {role}");
        let numbered = (2..100).map(|number| format!("{with_role} {number}"));
        let names = [name.to_owned(), with_role.clone()];
        let mut files = names
            .into_iter()
            .chain(numbered)
            .map(|name| folder.join(format!("{}.yaml", slug(&name))));
        let free = files.find(|file| file.symlink_metadata().is_err());
        free.ok_or_else(|| anyhow!(words::name_without_letters(lang)).into())
    }

    /// Who has a file there.
    fn people(&mut self, folder: &Path) -> Result<Vec<(PathBuf, Respondent)>> {
        not_a_link(folder, self.lang)?;
        if !folder.is_dir() {
            return Ok(Vec::new());
        }
        let mut people = Vec::new();
        for file in yaml_files(folder, self.lang)? {
            let path = PathBuf::from(&file);
            let read = self.loader.load(&file);
            // A file that cannot be read is still the file of whoever it is called after.
            let person = read.map_or_else(
                |_| Respondent {
                    name: path
                        .file_stem()
                        .map(|stem| stem.to_string_lossy().into_owned()),
                    ..Respondent::default()
                },
                |loaded| loaded.description.respondent,
            );
            people.push((path, person));
        }
        Ok(people)
    }
}
