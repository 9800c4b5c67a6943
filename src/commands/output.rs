//! Standard output, or a file that is written whole or not at all.

use crate::model::Lang;
use crate::render::{remarks, visible};
use crate::words::{Label, failure, label};
use anyhow::{Context, Result, anyhow};
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Where a result goes.
pub(super) enum Output {
    /// Standard output.
    Standard(BufWriter<std::io::Stdout>, Lang),
    /// A temporary file beside the one that was asked for, moved into its place at the end.
    File(BufWriter<NamedTempFile>, PathBuf, Lang),
    /// A terminal, a pipe or a device: it is written to, never replaced.
    Special(BufWriter<std::fs::File>, PathBuf, Lang),
    /// Nobody reads any more: the rest is not written, and that is no error.
    Closed,
}

impl Output {
    /// Opens it.
    pub(super) fn open(path: Option<&Path>, lang: Lang) -> Result<Output> {
        let Some(path) = path else {
            let out = BufWriter::new(std::io::stdout());
            return Ok(Output::Standard(out, lang));
        };
        if path.is_dir() {
            let error = std::io::Error::from(ErrorKind::IsADirectory);
            return Err(error).with_context(|| cannot_write(path, lang));
        }
        if is_special(path) {
            return special(path, lang);
        }
        // A link is followed, so that the file it leads to is what changes.
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let folder = target
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        let file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))
            .with_context(|| cannot_write(path, lang))?;
        Ok(Output::File(BufWriter::new(file), target, lang))
    }

    /// Writes a part.
    pub(super) fn write(&mut self, text: &str) -> Result<()> {
        let written = match self {
            Output::Standard(out, _) => out.write_all(text.as_bytes()),
            Output::File(out, ..) => out.write_all(text.as_bytes()),
            Output::Special(out, ..) => out.write_all(text.as_bytes()),
            Output::Closed => Ok(()),
        };
        self.settle(written)
    }

    /// Passes on what was written so far, so that a reader need not wait for the rest.
    pub(super) fn flush(&mut self) -> Result<()> {
        let flushed = match self {
            Output::Standard(out, _) => out.flush(),
            Output::Special(out, ..) => out.flush(),
            Output::File(..) | Output::Closed => Ok(()),
        };
        self.settle(flushed)
    }

    /// Whether nobody reads any more.
    pub(super) fn is_closed(&self) -> bool {
        matches!(self, Output::Closed)
    }

    /// Ends the result: the file takes its place.
    pub(super) fn finish(mut self) -> Result<()> {
        self.flush()?;
        if let Output::File(out, path, lang) = self {
            let file = out
                .into_inner()
                .map_err(std::io::IntoInnerError::into_error);
            let file = file.with_context(|| cannot_write(&path, lang))?;
            keep_permissions(&file, &path);
            file.as_file()
                .sync_all()
                .with_context(|| cannot_write(&path, lang))?;
            file.persist(&path)
                .with_context(|| cannot_write(&path, lang))?;
        }
        Ok(())
    }

    fn settle(&mut self, result: std::io::Result<()>) -> Result<()> {
        match result {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                *self = Output::Closed;
                Ok(())
            }
            Err(error) => {
                let words = match self {
                    Output::File(_, path, lang) | Output::Special(_, path, lang) => {
                        cannot_write(path, *lang)
                    }
                    Output::Standard(_, lang) => lang
                        .pick(
                            "cannot write to standard output",
                            "impossible d’écrire sur la sortie standard",
                        )
                        .to_owned(),
                    Output::Closed => String::new(),
                };
                Err(error).context(words)
            }
            Ok(()) => Ok(()),
        }
    }
}

/// Writes a file that is not there yet, whole or not at all. One that is there is left as it is, with
/// the words of the verb for it.
pub(super) fn write_new(
    path: &Path,
    text: &str,
    taken: &dyn Fn() -> anyhow::Error,
    lang: Lang,
) -> Result<()> {
    // A terminal, a pipe or a device takes what it is given.
    if is_special(path) {
        let mut output = Output::open(Some(path), lang)?;
        output.write(text)?;
        return output.finish();
    }
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(taken());
    }
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))
        .with_context(|| cannot_write(path, lang))?;
    keep_permissions(&file, path);
    let written = file.as_file().write_all(text.as_bytes());
    written
        .and_then(|()| file.as_file().sync_all())
        .with_context(|| cannot_write(path, lang))?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Err(taken()),
        Err(error) => Err(error.error).with_context(|| cannot_write(path, lang)),
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

fn special(path: &Path, lang: Lang) -> Result<Output> {
    let file = std::fs::OpenOptions::new()
        .write(true)
        .open(path)
        .with_context(|| cannot_write(path, lang))?;
    Ok(Output::Special(BufWriter::new(file), path.to_owned(), lang))
}

/// A temporary file is for its owner alone; the file it replaces, or a new one, is not.
#[expect(
    clippy::disallowed_methods,
    reason = "the permissions of the file that is replaced"
)]
fn keep_permissions(file: &NamedTempFile, path: &Path) {
    let old = std::fs::metadata(path).map(|metadata| metadata.permissions());
    #[cfg(unix)]
    let old = old.or_else(|_| {
        use std::os::unix::fs::PermissionsExt;
        Ok::<_, std::io::Error>(std::fs::Permissions::from_mode(0o644))
    });
    if let Ok(permissions) = old {
        // Best effort: the content matters more than its mode.
        let _ = file.as_file().set_permissions(permissions);
    }
}

fn cannot_write(path: &Path, lang: Lang) -> String {
    let path = path.display();
    lang.pick(
        format!("cannot write {path}"),
        format!("impossible d’écrire {path}"),
    )
}

/// Says something beside the result, on standard error.
pub(super) fn remark(text: &str, environment: &super::Environment) {
    if !environment.quiet {
        say(&remarks(text, environment.layout));
    }
}

/// Prints something that is not the result on standard error.
pub(super) fn say(text: &str) {
    // When even this cannot be written, nothing is left to say it with.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// A report never takes the place of a description it was made from.
pub(super) fn spare(inputs: &[String], output: Option<&Path>, lang: Lang) -> Result<()> {
    let Some(target) = output.and_then(|it| it.canonicalize().ok()) else {
        return Ok(());
    };
    let is_target = |input: &&String| {
        Path::new(input)
            .canonicalize()
            .is_ok_and(|path| path == target)
    };
    match inputs.iter().find(is_target) {
        None => Ok(()),
        Some(input) => Err(anyhow!(lang.pick(
            format!(
                "the report would replace the project file {input}\n  choose another file for `--output`"
            ),
            format!(
                "le rapport remplacerait le fichier projet {input}\n  choisissez un autre fichier pour `--output`"
            ),
        ))),
    }
}

/// Prints an error on standard error: what, why, what to do.
pub fn complain(error: &anyhow::Error, environment: &super::Environment) {
    let mut stderr = std::io::stderr().lock();
    // When even this cannot be written, nothing is left to say it with.
    let _ = stderr.write_all(complaint(error, environment.lang).as_bytes());
}

fn complaint(error: &anyhow::Error, lang: Lang) -> String {
    if let Some(problems) = error.downcast_ref::<super::load::Printed>() {
        return problems.shown.clone();
    }
    let colon = lang.pick(":", "\u{a0}:");
    let mut text = label(Label::Error, lang).to_owned();
    for cause in error.chain() {
        text.push_str(colon);
        text.push(' ');
        let downcast_ref = cause.downcast_ref::<std::io::Error>();
        match downcast_ref.and_then(|it| failure(it.kind(), lang)) {
            // What stands below says the same in the words of the system.
            Some(words) => {
                text.push_str(words);
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
    let help = lang.pick("help:", "aide\u{a0}:");
    let line = |line: &str| match line.strip_prefix("  ") {
        Some(words) if !words.starts_with([' ', '\u{a0}']) && !words.starts_with(help) => {
            format!("  {help} {}", visible(words))
        }
        _ => visible(line).into_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
