//! Standard output, or a file that is written whole or not at all.

use super::files::{leads_out, links_to, stays_in_repository};
use super::save::{Replacement, is_same};
use super::{Environment, Exit};
use crate::model::Lang;
use crate::render::{Commands, Medium, SafeLines, remarks, safe_lines, visible};
use crate::words::{Label, argument_error, label, system_error};
use anyhow::{Context, Result, anyhow};
use std::io::{BufWriter, ErrorKind, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

sentences_of!(say, "commands-output");

/// Where a result goes. The one way out: each line is made safe here, once it is whole.
pub(super) struct Output {
    place: Place,
    lines: SafeLines,
    lang: Lang,
    /// Whether to say what was written.
    told: bool,
}

enum Place {
    Standard(BufWriter<std::io::Stdout>),
    /// A file as it was named: its content takes its place at the end.
    File(BufWriter<Replacement>, PathBuf),
    /// A terminal, a pipe or a device: it is written to, never replaced.
    Special(BufWriter<std::fs::File>, PathBuf),
    /// Nobody reads any more: the rest is not written, and that is no error.
    Closed,
}

impl Output {
    /// Opens the file of this name, or standard output, for a kind of text.
    pub(super) fn open(
        path: Option<&Path>,
        medium: Medium,
        environment: &Environment,
    ) -> Result<Output> {
        let lang = environment.lang;
        let place = match path {
            None => Place::Standard(BufWriter::new(std::io::stdout())),
            Some(path) => {
                let cannot = || cannot_write(path, lang);
                stays_in_repository(path, lang).with_context(cannot)?;
                Place::named(path).with_context(cannot)?
            }
        };
        Ok(Output {
            place,
            lines: SafeLines::new(medium),
            lang,
            told: !environment.quiet,
        })
    }

    /// Writes a part.
    pub(super) fn write(&mut self, text: &str) -> Result<()> {
        let safe = self.lines.take(text);
        self.put(&safe)
    }

    /// Writes a file that is no text, such as a spreadsheet.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        if matches!(self.place, Place::Standard(_)) && std::io::stdout().is_terminal() {
            return Err(anyhow!(say::spreadsheet_on_a_terminal(self.lang)));
        }
        self.raw(bytes)
    }

    /// Writes commands for GitHub: the only lines that it may obey.
    pub(super) fn commands(&mut self, commands: &Commands) -> Result<()> {
        self.put(commands.text())
    }

    /// Passes on what was written so far, so that a reader need not wait for the rest.
    pub(super) fn flush(&mut self) -> Result<()> {
        let flushed = match &mut self.place {
            Place::Standard(out) => out.flush(),
            Place::Special(out, _) => out.flush(),
            Place::File(..) | Place::Closed => Ok(()),
        };
        self.settle(flushed)
    }

    /// Whether nobody reads any more.
    pub(super) fn is_closed(&self) -> bool {
        matches!(self.place, Place::Closed)
    }

    /// Ends the result: the file takes its place.
    pub(super) fn finish(mut self) -> Result<()> {
        let rest = self.lines.rest();
        self.put(&rest)?;
        self.flush()?;
        if let Place::File(out, path) = self.place {
            let draft = out
                .into_inner()
                .map_err(std::io::IntoInnerError::into_error);
            draft
                .and_then(Replacement::place)
                .with_context(|| cannot_write(&path, self.lang))?;
            if self.told {
                let is_page = path.extension().is_some_and(|it| it == "html");
                let path = path.display();
                say(&if is_page {
                    say::page_is_written(&path, self.lang)
                } else {
                    say::is_written(&path, self.lang)
                });
            }
        }
        Ok(())
    }

    fn put(&mut self, text: &str) -> Result<()> {
        self.raw(text.as_bytes())
    }

    fn raw(&mut self, bytes: &[u8]) -> Result<()> {
        let written = match &mut self.place {
            Place::Standard(out) => out.write_all(bytes),
            Place::File(out, _) => out.write_all(bytes),
            Place::Special(out, _) => out.write_all(bytes),
            Place::Closed => Ok(()),
        };
        self.settle(written)
    }

    fn settle(&mut self, result: std::io::Result<()>) -> Result<()> {
        let Err(error) = result else { return Ok(()) };
        if error.kind() == ErrorKind::BrokenPipe {
            self.place = Place::Closed;
            return Ok(());
        }
        let words = match &self.place {
            Place::File(_, path) | Place::Special(_, path) => cannot_write(path, self.lang),
            Place::Standard(_) | Place::Closed => self
                .lang
                .pick(
                    "cannot write to standard output",
                    "impossible d’écrire sur la sortie standard",
                )
                .to_owned(),
        };
        Err(error).context(words)
    }
}

impl Place {
    fn named(path: &Path) -> std::io::Result<Place> {
        if path.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        if is_special(path) {
            let file = std::fs::OpenOptions::new().write(true).open(path)?;
            return Ok(Place::Special(BufWriter::new(file), path.to_owned()));
        }
        Ok(Place::File(
            BufWriter::new(Replacement::begin(path)?),
            path.to_owned(),
        ))
    }
}

/// Whether a result is to be a folder: one that is there, or is named as one.
pub(super) fn is_folder(path: &Path) -> bool {
    path.as_os_str().to_string_lossy().ends_with(['/', '\\']) || path.is_dir()
}

/// Makes the folder of a result, with those above it.
pub(super) fn make_folder(path: &Path, lang: Lang) -> Result<()> {
    stays_in_repository(path, lang).with_context(|| cannot_write(path, lang))?;
    std::fs::create_dir_all(path).with_context(|| cannot_write(path, lang))
}

/// What a repository of strangers holds leads no result out of it: neither a link at its name nor one
/// above it.
pub(super) fn stays_inside(root: &Path, output: Option<&Path>, lang: Lang) -> Result<()> {
    for link in output.map(links_to).unwrap_or_default() {
        if link != root && link.starts_with(root) && leads_out(&link, root) {
            return Err(not_inside(&link, lang));
        }
    }
    Ok(())
}

/// What stands where a page of ours is to be is a file of that folder, or nothing.
pub(super) fn is_of_folder(folder: &Path, page: &Path, lang: Lang) -> Result<()> {
    if is_special(page) {
        return Err(not_inside(page, lang));
    }
    let real = folder.canonicalize();
    let real = real.with_context(|| cannot_write(folder, lang))?;
    let name = page.file_name().unwrap_or_default();
    stays_inside(&real, Some(&real.join(name)), lang)
}

fn not_inside(path: &Path, lang: Lang) -> anyhow::Error {
    let path = path.display();
    anyhow!(say::link_that_leads_outside(&path, lang))
}

/// Writes a file that is not there yet, whole or not at all. One that is there is left as it is, with
/// the words of the verb for it.
pub(super) fn write_new(
    path: &Path,
    text: &str,
    taken: &dyn Fn() -> anyhow::Error,
    lang: Lang,
) -> Result<()> {
    stays_in_repository(path, lang).with_context(|| cannot_write(path, lang))?;
    // A terminal, a pipe or a device takes what it is given.
    let written = if is_special(path) {
        let file = std::fs::OpenOptions::new().write(true).open(path);
        file.and_then(|mut file| file.write_all(text.as_bytes()))
    } else if std::fs::symlink_metadata(path).is_ok() {
        return Err(taken());
    } else {
        Replacement::of(path, text).and_then(Replacement::place_new)
    };
    match written {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(taken()),
        written => written.with_context(|| cannot_write(path, lang)),
    }
}

/// Whether something is there that is no file: to put a file in its place would break it.
#[expect(
    clippy::disallowed_methods,
    reason = "what stands where the result is wanted"
)]
fn is_special(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

fn cannot_write(path: &Path, lang: Lang) -> String {
    let path = path.display();
    say::cannot_write(&path, lang)
}

/// Prints a result on standard output.
pub(super) fn print(text: &str, medium: Medium, environment: &Environment) -> Result<Exit> {
    let mut output = Output::open(None, medium, environment)?;
    output.write(text)?;
    output.finish()?;
    Ok(Exit::Done)
}

/// Says something beside the result, on standard error.
pub(super) fn remark(text: &str, environment: &Environment) {
    if !environment.quiet {
        say(&remarks(text, environment.layout));
    }
}

/// Prints something that is not the result on standard error.
pub(super) fn say(text: &str) {
    let safe = safe_lines(text, Medium::Text);
    // When even this cannot be written, nothing is left to say it with.
    let _ = std::io::stderr().lock().write_all(safe.as_bytes());
}

/// A result never takes the place of a file that it was made from.
pub(super) fn spare<P: AsRef<Path>>(
    read: impl IntoIterator<Item = P>,
    output: Option<&Path>,
    lang: Lang,
) -> Result<()> {
    let Some(output) = output else { return Ok(()) };
    if !read.into_iter().any(|path| is_same(path.as_ref(), output)) {
        return Ok(());
    }
    let path = output.display();
    Err(anyhow!(say::replaces_its_source(&path, lang)))
}

/// The name of a file says what is in it: another ending than those of the formats is not guessed.
pub(super) fn known_ending(unknown: Option<(String, Vec<&'static str>)>, lang: Lang) -> Result<()> {
    let Some((ending, known)) = unknown else {
        return Ok(());
    };
    let known = known.join(", .");
    Err(anyhow!(say::unknown_ending(&ending, &known, lang)))
}

/// Prints an error on standard error: what, why, what to do.
pub fn complain(error: &anyhow::Error, environment: &Environment) {
    say(&complaint(error, environment.lang));
}

/// Prints what clap has to say of a verb: help, the version, or what is wrong with what was typed.
#[must_use]
pub fn usage(error: &clap::Error, verb: &str, lang: Lang) -> Exit {
    let text =
        argument_error(error, verb, lang).unwrap_or_else(|| error.render().ansi().to_string());
    let text = safe_lines(&text, Medium::Text);
    if error.use_stderr() {
        let _ = anstream::stderr().write_all(text.as_bytes());
        return Exit::CouldNotRun;
    }
    let mut out = anstream::stdout();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        // A closed pipe is not an error.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Exit::CouldNotRun,
        Ok(()) | Err(_) => Exit::Done,
    }
}

fn complaint(error: &anyhow::Error, lang: Lang) -> String {
    if let Some(problems) = error.downcast_ref::<super::problems::Printed>() {
        return problems.shown.clone();
    }
    let colon = lang.colon();
    let mut text = label(Label::Error, lang).to_owned();
    for cause in error.chain() {
        text.push_str(colon);
        text.push(' ');
        match cause.downcast_ref::<std::io::Error>() {
            // What stands below says the same in the words of the system.
            Some(error) => {
                text.push_str(&shown(&system_error(error, lang), lang));
                break;
            }
            None => text.push_str(&shown(&cause.to_string(), lang)),
        }
    }
    text.push('\n');
    text
}

/// A message on its first line, then what to do, each line of it marked as help (a command on a
/// line of its own is indented further); what would obey or mislead is made visible.
fn shown(text: &str, lang: Lang) -> String {
    let help = say::help(lang);
    let line = |line: &str| match line.strip_prefix("  ") {
        Some(words) if !words.starts_with([' ', '\u{a0}']) && !words.starts_with(help) => {
            format!("  {help} {}", visible(words))
        }
        _ => visible(line).into_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
