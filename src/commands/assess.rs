//! `commons assess`: descriptions → reports.

use super::load::{Loader, files, nearest};
use super::output::Output;
use super::target::{fits, target};
use super::{Environment, Exit};
use crate::assess::{Request, assess};
use crate::cli::{AssessArgs, Format, Gaps};
use crate::model::{Assessment, Target};
use crate::render::{self, Layout, Shown, SummaryRow};
use crate::report::{Detail, Report, Source, report};
use anyhow::Result;

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
    let mut loader = Loader::new(&args.basis, environment);
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
        file: (input != "-").then_some(input),
        description,
        questionnaires: &loaded.questionnaires,
        assessment: &assessment,
    };
    Ok((report(source, detail, environment.lang), assessment))
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
