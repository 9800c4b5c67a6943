//! `commons page`: the page where questions are answered in a browser.

use super::files::{name, read, read_most};
use super::output::{Output, spare};
use super::{Environment, Exit};
use crate::cli::PageArgs;
use crate::model::Lang;
use crate::render::Medium;
use crate::source::MAX_BYTES;
use crate::web::{Begun, ProjectFile, page};
use anyhow::{Result, anyhow};
use std::borrow::Cow;
use std::path::Path;

sentences_of!(say, "commands-page");

/// The library compiled for browsers and packed, where this program was built with it.
#[cfg(feature = "page")]
const CORE: Option<&[u8]> = Some(include_bytes!(concat!(env!("OUT_DIR"), "/core.wasm.gz")));
#[cfg(not(feature = "page"))]
const CORE: Option<&[u8]> = None;

pub(super) fn run(args: &PageArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let core = match &args.core {
        Some(given) => Cow::Owned(packed(given, lang)?),
        None => CORE.map(Cow::Borrowed).ok_or_else(|| without_it(lang))?,
    };
    let reviews = args.reviews.iter().map(|path| path.to_string_lossy());
    let reviews: Vec<Cow<'_, str>> = reviews.collect();
    let begun = |inputs: &mut dyn Iterator<Item = &str>| {
        let begun = inputs.map(|input| begun(input, environment));
        begun.collect::<Result<Vec<ProjectFile>>>()
    };
    let begun = Begun {
        files: begun(&mut args.file.as_deref().into_iter())?,
        reviews: begun(&mut reviews.iter().map(AsRef::as_ref))?,
    };
    let read = args.file.iter().chain(&args.core).map(Path::new);
    let read = read.chain(args.reviews.iter().map(AsRef::as_ref));
    spare(read, Some(&args.output), lang)?;
    let mut output = Output::open(Some(&args.output), Medium::Markup, environment)?;
    output.write(&page(&core, &begun))?;
    output.finish()?;
    Ok(Exit::Done)
}

/// The largest library that is read, packed.
const MAX_CORE: usize = 16 * MAX_BYTES;

/// A library that was given: packed by gzip, or the page could not unpack it.
fn packed(input: &str, lang: Lang) -> Result<Vec<u8>> {
    let bytes = read_most(input, MAX_CORE, lang)?;
    if bytes.len() <= MAX_CORE && bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(bytes);
    }
    let input = name(input, lang);
    Err(anyhow!(say::not_the_library(&input, lang)))
}

fn without_it(lang: Lang) -> anyhow::Error {
    anyhow!(say::no_page_here(lang))
}

/// A file that the page opens with. Where it has problems, the page shows them and lets them be
/// mended; it only has to be a text.
fn begun(input: &str, environment: &Environment) -> Result<ProjectFile> {
    let lang = environment.lang;
    let bytes = read(input, lang)?;
    let name = Path::new(input).file_name().map_or_else(
        || "commons.yaml".to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    ProjectFile::of_bytes(name, bytes, lang).map_err(|trouble| anyhow!(trouble))
}
