//! Many projects side by side.

use super::sort::Sort;
use super::{Input, assessed, basis, layout, load, shown};
use crate::assess::{Portfolio, sight};
use crate::cli::{CompareArgs, CompareFormat};
use crate::commands::load::{Loader, Printed};
use crate::commands::output::{Output, complain, spare};
use crate::commands::progress::Progress;
use crate::commands::reviews::Reviews;
use crate::commands::worker_pool::{ROUND, WorkerPool};
use crate::commands::{Environment, Exit};
use crate::model::{ProjectSummary, Row};
use crate::render;
use crate::report::{self, PortfolioSource, Refusal, project_row};
use anyhow::{Result, anyhow};

pub(super) fn run(
    inputs: &[String],
    args: &CompareArgs,
    reviews: &Reviews,
    environment: &Environment,
) -> Result<Exit> {
    let lang = environment.lang;
    let sort = args.sort.as_deref().map(|text| (text, Sort::parse(text)));
    // A line for each project needs nothing of the others, unless they are to be in order.
    let stream = args.format() == CompareFormat::Ndjson && sort.is_none();
    let mut gathered = Gathered::new(args, environment, stream)?;
    let mut pool = WorkerPool::new(&basis(args), environment, inputs.len());
    let mut progress = Progress::new(inputs.len(), environment);
    for round in inputs.chunks(ROUND) {
        let seen = pool.map_in_order(round, |input, loader| {
            seen(input, reviews, loader, environment)
        });
        for (input, seen) in round.iter().zip(seen) {
            match seen {
                Ok(seen) => gathered.take(seen)?,
                Err(error) => {
                    progress.clear();
                    gathered.refuse(input, &error);
                }
            }
        }
        progress.add(round.len());
        if gathered.is_closed() {
            break;
        }
    }
    progress.clear();
    if let Some((text, sort)) = sort {
        sort.check(text, &gathered.rows, lang)?;
        sort.apply(&mut gathered.rows);
    }
    spare(pool.questionnaire_files(), args.output.as_deref(), lang)?;
    gathered.finish(pool.date())
}

/// A project as it is seen among many.
fn seen(
    input: &str,
    reviews: &Reviews,
    loader: &mut Loader,
    environment: &Environment,
) -> Result<ProjectSummary> {
    let lang = environment.lang;
    let loaded = match load(input, loader, lang)? {
        Input::Description(loaded) => loaded,
        Input::Report(_) => {
            return Err(anyhow!(lang.pick(
                format!("{input} is a report; projects are compared side by side from their project files"),
                format!("{input} est un rapport\u{202f}; les projets se comparent côte à côte à partir de leurs fichiers projet"),
            )));
        }
    };
    let description = &loaded.description;
    let reviews = reviews.of(input, &loaded, loader)?;
    let assessment = assessed(&loaded, &reviews, loader);
    Ok(sight(
        input,
        description,
        &loaded.questionnaires,
        &assessment,
    ))
}

/// What was seen so far.
struct Gathered<'a> {
    args: &'a CompareArgs,
    environment: &'a Environment,
    portfolio: Portfolio,
    rows: Vec<Row>,
    refused: Vec<Refusal>,
    left_out: usize,
    assessed: usize,
    stream: Option<Output>,
}

impl<'a> Gathered<'a> {
    fn new(
        args: &'a CompareArgs,
        environment: &'a Environment,
        stream: bool,
    ) -> Result<Gathered<'a>> {
        let output = || Output::open(args.output.as_deref(), args.format().into(), environment);
        Ok(Gathered {
            args,
            environment,
            portfolio: Portfolio::default(),
            rows: Vec::new(),
            refused: Vec::new(),
            left_out: 0,
            assessed: 0,
            stream: if stream { Some(output()?) } else { None },
        })
    }

    fn take(&mut self, seen: ProjectSummary) -> Result<()> {
        let row = &seen.row;
        let (stages, kinds) = (&self.args.stages, &self.args.kinds);
        if !(stages.is_empty() || stages.contains(&row.stage))
            || !(kinds.is_empty() || row.kinds.iter().any(|kind| kinds.contains(kind)))
        {
            self.left_out += 1;
            return Ok(());
        }
        self.assessed += usize::from(row.coverage.applicable > 0);
        if let Some(output) = &mut self.stream {
            let row = project_row(row, self.environment.lang);
            return output.write(&render::portfolio_ndjson(&row));
        }
        self.portfolio.take(&seen);
        self.rows.push(seen.row);
        Ok(())
    }

    /// Says what is wrong with a file, and goes on.
    fn refuse(&mut self, input: &str, error: &anyhow::Error) {
        complain(error, self.environment);
        let problems = error.downcast_ref::<Printed>();
        let problems = problems
            .map(|problem| problem.problems.clone())
            .unwrap_or_default();
        let otherwise = render::visible(&format!("{error:#}")).into_owned();
        let refusal = Refusal::new(Some(input.to_owned()), problems, otherwise);
        self.refused.push(refusal);
    }

    fn is_closed(&self) -> bool {
        self.stream.as_ref().is_some_and(Output::is_closed)
    }

    fn finish(self, date: jiff::civil::Date) -> Result<Exit> {
        let (args, lang) = (self.args, self.environment.lang);
        let exit = match (self.refused.is_empty(), self.assessed) {
            (false, _) => Exit::CouldNotRun,
            (true, 0) => Exit::NothingAssessed,
            (true, _) => Exit::Done,
        };
        if let Some(output) = self.stream {
            output.finish()?;
            return Ok(exit);
        }
        // Where a project is a line, the lines are put into words one by one.
        let by_line = matches!(args.format(), CompareFormat::Csv | CompareFormat::Ndjson);
        let source = PortfolioSource {
            date,
            portfolio: &self.portfolio,
            rows: if by_line { &[] } else { &self.rows },
            left_out: self.left_out,
            refused: self.refused,
        };
        let portfolio = report::portfolio(source, lang);
        let text = match args.format() {
            CompareFormat::Text => {
                render::portfolio_text(&portfolio, shown(args), layout(args, self.environment))
            }
            CompareFormat::Markdown => render::portfolio_markdown(&portfolio, shown(args)),
            CompareFormat::Json => render::json_of(&portfolio),
            CompareFormat::Html => render::portfolio_html(&portfolio, shown(args)),
            CompareFormat::Csv => render::portfolio_csv_head(&portfolio),
            CompareFormat::Ndjson => String::new(),
        };
        let mut output = Output::open(
            args.output.as_deref(),
            args.format().into(),
            self.environment,
        )?;
        output.write(&text)?;
        for row in self.rows.iter().filter(|_| by_line) {
            let row = project_row(row, lang);
            output.write(&if args.format() == CompareFormat::Csv {
                render::portfolio_csv_row(&row, &portfolio)
            } else {
                render::portfolio_ndjson(&row)
            })?;
        }
        output.finish()?;
        Ok(exit)
    }
}
