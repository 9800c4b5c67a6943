//! `commons assess`: descriptions → reports.

use super::load::{Loaded, Loader, files, nearest};
use super::output::{Output, spare};
use super::target::{fits, target};
use super::{Environment, Exit};
use crate::assess::{Request, assess, combine};
use crate::cli::{AssessArgs, Format, Gaps};
use crate::model::{Assessment, Combined, Description, Lang, Target};
use crate::render::{self, Layout, Shown, SummaryRow};
use crate::report::{Detail, Report, Source, report, with_respondents};
use anyhow::{Result, anyhow};

pub(super) fn run(args: &AssessArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    let target = args
        .target
        .as_deref()
        .map(|text| target(text, lang))
        .transpose()?;
    let inputs = if args.inputs.is_empty() {
        match nearest() {
            Some(found) => vec![found],
            None => return Ok(nothing_found(&[], environment)),
        }
    } else {
        files(&args.inputs, lang)?
    };
    if inputs.is_empty() {
        return Ok(nothing_found(&args.inputs, environment));
    }
    spare(&inputs, args.output.as_deref(), lang)?;
    let mut loader = Loader::new(&args.basis, environment);
    if args.combine && inputs.len() > 1 {
        return together(&inputs, args, target.as_ref(), environment, &mut loader);
    }
    let mut writer = Writer::open(args, environment, inputs.len() > 1)?;
    let (mut unread, mut assessed) = (0, 0);
    for input in &inputs {
        match one(input, args, target.as_ref(), environment, &mut loader) {
            Ok((report, assessment)) => {
                assessed += usize::from(!assessment.is_empty());
                writer.take(&report)?;
            }
            Err(error) => {
                unread += 1;
                super::output::complain(&error, environment);
            }
        }
        if writer.is_closed() {
            break;
        }
    }
    if unread == inputs.len() {
        return Ok(Exit::CouldNotRun);
    }
    writer.finish()?;
    Ok(match (unread, assessed) {
        (0, 0) => Exit::NothingAssessed,
        (0, _) => Exit::Done,
        (_, _) => Exit::CouldNotRun,
    })
}

fn one(
    input: &str,
    args: &AssessArgs,
    target: Option<&Target>,
    environment: &Environment,
    loader: &mut Loader,
) -> Result<(Report, Assessment)> {
    let loaded = loader.load(input)?;
    let file = (input != "-").then_some(input);
    judge(&loaded, file, None, args, target, environment, loader)
}

/// One report of the answers of several people. Where one cannot be read there is none: it would
/// speak for people it did not hear.
fn together(
    inputs: &[String],
    args: &AssessArgs,
    target: Option<&Target>,
    environment: &Environment,
    loader: &mut Loader,
) -> Result<Exit> {
    let lang = environment.lang;
    let mut read = Vec::new();
    for input in inputs {
        match loader.load(input) {
            Ok(loaded) => read.push(loaded),
            Err(error) => super::output::complain(&error, environment),
        }
    }
    let descriptions: Vec<Description> = read.iter().map(|own| own.description.clone()).collect();
    let (Some(combined), Some(first)) = (combine(&descriptions), read.into_iter().next()) else {
        return Ok(Exit::CouldNotRun);
    };
    if descriptions.len() < inputs.len() {
        return Ok(Exit::CouldNotRun);
    }
    let people: Vec<(&str, &Description)> = inputs
        .iter()
        .map(String::as_str)
        .zip(&descriptions)
        .collect();
    for person in &people[1..] {
        same_project(people[0], *person, lang)?;
    }
    let loaded = Loaded {
        description: combined.description.clone(),
        ..first
    };
    let mut writer = Writer::open(args, environment, false)?;
    let several = Some((&combined, people.as_slice()));
    let (report, assessment) = judge(&loaded, None, several, args, target, environment, loader)?;
    writer.take(&report)?;
    writer.finish()?;
    Ok(if assessment.is_empty() {
        Exit::NothingAssessed
    } else {
        Exit::Done
    })
}

/// Only descriptions of one project can be combined.
fn same_project(one: (&str, &Description), other: (&str, &Description), lang: Lang) -> Result<()> {
    let kinds = |own: &Description| {
        let mut kinds = own.project.kinds.clone();
        kinds.sort_unstable();
        kinds
    };
    let says = |(file, own): (&str, &Description)| {
        let words = crate::words::kinds(&own.project.kinds, lang);
        let text = format!("{file}: {} ({words})", own.project.name);
        render::visible(&text).into_owned()
    };
    if one.1.project.name == other.1.project.name && kinds(one.1) == kinds(other.1) {
        return Ok(());
    }
    let why = lang.pick(
        "these descriptions are not of one project: `--combine` wants the same name and kind in all",
        "ces descriptions ne sont pas d’un même projet\u{a0}: `--combine` veut le même nom et la même nature dans toutes",
    );
    Err(anyhow!("{why}\n  {}\n  {}", says(one), says(other)))
}

/// An assessment and its report; with the people whose answers were combined, what each said.
fn judge(
    loaded: &Loaded,
    file: Option<&str>,
    several: Option<(&Combined, &[(&str, &Description)])>,
    args: &AssessArgs,
    target: Option<&Target>,
    environment: &Environment,
    loader: &Loader,
) -> Result<(Report, Assessment)> {
    let description = &loaded.description;
    if let Some(target) = target {
        fits(target, &loaded.questionnaires, environment.lang)?;
    }
    let assessment = assess(Request {
        description,
        questionnaires: &loaded.questionnaires,
        date: loader.date(),
        stage: args.basis.stage.unwrap_or(description.project.stage),
        target,
    });
    let detail = if args.format == Format::Ndjson {
        Detail::Short
    } else {
        Detail::Full
    };
    let source = Source {
        file,
        description,
        questionnaires: &loaded.questionnaires,
        assessment: &assessment,
    };
    let plain = report(source, detail, environment.lang);
    let report = match several {
        Some((combined, people)) => with_respondents(plain, source, combined, people, detail),
        None => plain,
    };
    Ok((report, assessment))
}

/// Says where a description was looked for, and what to do.
fn nothing_found(folders: &[String], environment: &Environment) -> Exit {
    let lang = environment.lang;
    let names = crate::description::USUAL_NAMES.join(", ");
    let what = match folders {
        [] => lang.pick(
            format!(
                "no description found: neither {names}, from here up to the root of the repository"
            ),
            format!(
                "aucune description trouvée\u{a0}: ni {names}, d’ici jusqu’à la racine du dépôt"
            ),
        ),
        folders => {
            let folders = folders.join(", ");
            lang.pick(
                format!("no description found: neither {names}, nor any *.yaml, in {folders}"),
                format!(
                    "aucune description trouvée\u{a0}: ni {names}, ni aucun *.yaml, dans {folders}"
                ),
            )
        }
    };
    let help = lang.pick(
        "give a file (commons assess project.yaml); `commons schema project` says what goes into it",
        "donnez un fichier (commons assess projet.yaml)\u{202f}; `commons schema project` dit ce qu’on y met",
    );
    super::output::complain(&anyhow::anyhow!("{what}\n  {help}"), environment);
    Exit::NothingAssessed
}

/// Writes reports as they come, and what goes before, between and after them.
struct Writer {
    output: Output,
    format: Format,
    shown: Shown,
    layout: Layout,
    lang: crate::model::Lang,
    several: bool,
    count: usize,
    rows: Vec<SummaryRow>,
}

impl Writer {
    fn open(args: &AssessArgs, environment: &Environment, several: bool) -> Result<Writer> {
        let layout = if args.output.is_some() {
            Layout::default()
        } else {
            environment.layout
        };
        Ok(Writer {
            output: Output::open(args.output.as_deref(), environment.lang)?,
            format: args.format,
            shown: match args.gaps {
                Gaps::First(most) => Shown::First(most),
                Gaps::All => Shown::All,
            },
            layout,
            lang: environment.lang,
            several,
            count: 0,
            rows: Vec::new(),
        })
    }

    fn take(&mut self, report: &Report) -> Result<()> {
        let first = self.count == 0;
        self.count += 1;
        let text = match self.format {
            Format::Text | Format::Markdown => {
                self.rows.push(render::summary_row(report));
                let text = if self.format == Format::Text {
                    render::text(report, self.shown, self.layout)
                } else {
                    render::markdown(report, self.shown)
                };
                if self.several { text + "\n" } else { text }
            }
            Format::Json if self.several => {
                let before = if first { "[\n" } else { ",\n" };
                format!("{before}{}", render::json(report).trim_end())
            }
            Format::Json => render::json(report),
            Format::Csv => render::csv_rows(report, first),
            Format::Ndjson => render::ndjson(report),
        };
        self.output.write(&text)?;
        if self.format == Format::Ndjson {
            Ok(())
        } else {
            self.output.flush()
        }
    }

    fn is_closed(&self) -> bool {
        self.output.is_closed()
    }

    fn finish(mut self) -> Result<()> {
        let end = match self.format {
            Format::Text if self.several => {
                render::summary_text(&self.rows, self.lang, self.layout)
            }
            Format::Markdown if self.several => render::summary_markdown(&self.rows, self.lang),
            Format::Json if self.several => "\n]\n".to_owned(),
            Format::Text | Format::Markdown | Format::Json | Format::Csv | Format::Ndjson => {
                String::new()
            }
        };
        self.output.write(&end)?;
        self.output.finish()
    }
}
