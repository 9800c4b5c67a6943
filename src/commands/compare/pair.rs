//! Two assessments of one project.

use super::{Input, basis, load, no_such_format, only_side_by_side, request, text, write};
use crate::cli::{CompareArgs, CompareFormat};
use crate::commands::load::Loader;
use crate::commands::output::complain;
use crate::commands::reviews::Reviews;
use crate::commands::{Environment, Exit};
use crate::model::Lang;
use crate::render;
use crate::report::{Side, Snapshot, compare};
use anyhow::{Result, anyhow};

sentences_of!(say, "commands-compare-pair");

/// Compares two inputs; `None` when they are two projects.
pub(super) fn run(
    old: &str,
    new: &str,
    args: &CompareArgs,
    reviews: &Reviews,
    environment: &Environment,
) -> Result<Option<Exit>> {
    let lang = environment.lang;
    let mut loader = Loader::new(&basis(args), environment);
    let read = [old, new].map(|input| load(input, &mut loader, lang));
    let [old_read, new_read] = match read {
        [Ok(old), Ok(new)] => [old, new],
        // Each of the two is told.
        each => {
            let errors = each.into_iter().filter_map(Result::err);
            errors.for_each(|error| complain(&error, environment));
            return Ok(Some(Exit::CouldNotRun));
        }
    };
    if !args.one_project && name(&old_read) != name(&new_read) {
        let reports = [(old, &old_read), (new, &new_read)];
        let report = reports
            .iter()
            .find(|(_, report)| matches!(report, Input::Report(_)));
        return match report {
            None => Ok(None),
            Some((file, _)) => Err(two_names(file, name(&old_read), name(&new_read), lang)),
        };
    }
    only_side_by_side(args, lang)?;
    let old_seen = snapshot(old, old_read, reviews, &loader, lang)?;
    let new_seen = snapshot(new, new_read, reviews, &loader, lang)?;
    let compare = compare(
        Side {
            from: old,
            snapshot: &old_seen,
        },
        Side {
            from: new,
            snapshot: &new_seen,
        },
        lang,
    );
    let text = match args.format() {
        CompareFormat::Text => text(&compare.blocks(), args, environment),
        CompareFormat::Markdown => render::blocks_markdown(&compare.blocks(), lang),
        CompareFormat::Json => render::json(&compare),
        CompareFormat::Html => render::comparison_html(&compare),
        CompareFormat::Csv | CompareFormat::Ndjson | CompareFormat::Xlsx => {
            return Err(no_such_format(args.format(), lang));
        }
    };
    write(&text, args, &loader, environment)?;
    Ok(Some(Exit::Done))
}

fn name(input: &Input) -> &str {
    match input {
        Input::Description(loaded) => &loaded.description.project.name,
        Input::Report(snapshot) => &snapshot.project.name,
    }
}

fn two_names(report: &str, old: &str, new: &str, lang: Lang) -> anyhow::Error {
    anyhow!(say::a_report_of_another_project(&old, &new, &report, lang))
}

/// A description is assessed on the day that both have; a report stays as it is.
fn snapshot(
    input: &str,
    found: Input,
    reviews: &Reviews,
    loader: &Loader,
    lang: Lang,
) -> Result<Snapshot> {
    let loaded = match found {
        Input::Report(snapshot) => return Ok(*snapshot),
        Input::Description(loaded) => loaded,
    };
    let reviews = reviews.of(input, &loaded, loader)?;
    let report = loaded.report(Some(input), request(&loaded, &reviews, loader), lang);
    Ok(Snapshot::of(&report)?)
}
