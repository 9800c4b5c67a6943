//! Many projects side by side.

use super::sort::Sort;
use super::{Input, basis, load, request, text};
use crate::assess::{Portfolio, assess, sight};
use crate::cli::{CompareArgs, CompareFormat};
use crate::commands::load::Loader;
use crate::commands::output::{
    Output, complain, is_folder, is_of_folder, make_folder, remark, spare,
};
use crate::commands::problems::refusal;
use crate::commands::progress::Progress;
use crate::commands::reviews::Reviews;
use crate::commands::worker_pool::{ROUND, WorkerPool};
use crate::commands::{Environment, Exit};
use crate::model::{ProjectSummary, Row};
use crate::render;
use crate::report::{self, PortfolioSource, Refusal, project_row};
use anyhow::{Result, anyhow};
use std::path::Path;

sentences_of!(say, "commands-compare-portfolio");

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
    if let Some(folder) = site(args) {
        return gathered.finish_site(folder, reviews, &pool);
    }
    gathered.finish(pool.date())
}

/// More rows than these are no page that a browser shows.
const LISTED: usize = 500;
/// More rows than these are no spreadsheet that a person reads.
const IN_SHEET: usize = 20_000;

/// The folder that gets a page for each project: one that is there, or is named as one.
fn site(args: &CompareArgs) -> Option<&Path> {
    let folder = args.output.as_deref()?;
    (args.format == Some(CompareFormat::Html) && is_folder(folder)).then_some(folder)
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
            return Err(anyhow!(say::reports_are_not_compared(&input, lang)));
        }
    };
    let description = &loaded.description;
    let reviews = reviews.of(input, &loaded, loader)?;
    let assessment = assess(request(&loaded, &reviews, loader));
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
            return output.write(&render::ndjson(&row));
        }
        self.portfolio.take(&seen);
        self.rows.push(seen.row);
        Ok(())
    }

    /// Says what is wrong with a file, and goes on.
    fn refuse(&mut self, input: &str, error: &anyhow::Error) {
        complain(error, self.environment);
        let refusal = refusal(Some(input.to_owned()), error, usize::MAX);
        self.refused.push(refusal);
    }

    fn is_closed(&self) -> bool {
        self.stream.as_ref().is_some_and(Output::is_closed)
    }

    fn exit(&self) -> Exit {
        match (self.refused.is_empty(), self.assessed) {
            (false, _) => Exit::CouldNotRun,
            (true, 0) => Exit::NothingAssessed,
            (true, _) => Exit::Done,
        }
    }

    /// An index of all, and a page for each that it lists.
    fn finish_site(self, folder: &Path, reviews: &Reviews, pool: &WorkerPool) -> Result<Exit> {
        let (args, exit, environment) = (self.args, self.exit(), self.environment);
        let lang = environment.lang;
        make_folder(folder, lang)?;
        let quiet = Environment {
            quiet: true,
            ..*environment
        };
        let save = |name: &str, text: &str| -> Result<()> {
            let file = folder.join(name);
            is_of_folder(folder, &file, lang)?;
            let files = self.rows.iter().map(|row| row.file.as_ref());
            let read = files
                .chain(reviews.files().map(String::as_str))
                .chain(pool.questionnaire_files().map(String::as_str));
            spare(read, Some(&file), lang)?;
            let mut output = Output::open(Some(&file), args.format().into(), &quiet)?;
            output.write(text)?;
            output.finish()
        };
        let rows = &self.rows[..self.rows.len().min(LISTED)];
        let source = self.source(rows, pool.date());
        let mut portfolio = report::portfolio(source, lang);
        let mut loader = Loader::new(&basis(args), environment);
        for (number, row) in (1..).zip(&mut portfolio.projects) {
            let name = page_name(number, &row.name);
            let Input::Description(loaded) = load(&row.file, &mut loader, lang)? else {
                continue;
            };
            let found = reviews.of(&row.file, &loaded, &loader)?;
            let request = request(&loaded, &found, &loader);
            let page = loaded.report(Some(&row.file), request, lang);
            let page = render::html(&[render::html_project(&page, None)], lang);
            save(&name, &page)?;
            row.page = Some(name);
        }
        save("index.html", &render::portfolio_html(&portfolio, args.gaps))?;
        let index = folder.join("index.html");
        let (index, pages) = (index.display(), portfolio.projects.len());
        let words = say::index_and_pages(&index, &pages, lang);
        remark(&words, environment);
        Ok(exit)
    }

    fn source<'s>(&'s self, rows: &'s [Row], date: jiff::civil::Date) -> PortfolioSource<'s> {
        PortfolioSource {
            date,
            portfolio: &self.portfolio,
            rows,
            listed: true,
            left_out: self.left_out,
            refused: self.refused.clone(),
            again: self.environment.layout.typed.again,
        }
    }

    fn finish(self, date: jiff::civil::Date) -> Result<Exit> {
        let (args, lang, exit) = (self.args, self.environment.lang, self.exit());
        if let Some(output) = self.stream {
            output.finish()?;
            return Ok(exit);
        }
        // Where a project is a line, the lines are put into words one by one.
        let by_line = matches!(args.format(), CompareFormat::Csv | CompareFormat::Ndjson);
        let rows = match args.format() {
            CompareFormat::Csv | CompareFormat::Ndjson => &[],
            CompareFormat::Html => &self.rows[..self.rows.len().min(LISTED)],
            CompareFormat::Xlsx => &self.rows[..self.rows.len().min(IN_SHEET)],
            CompareFormat::Text | CompareFormat::Markdown | CompareFormat::Json => &*self.rows,
        };
        let source = PortfolioSource {
            listed: !by_line,
            ..self.source(rows, date)
        };
        let portfolio = report::portfolio(source, lang);
        let text = match args.format() {
            CompareFormat::Text => text(&portfolio.blocks(args.gaps), args, self.environment),
            CompareFormat::Markdown => render::blocks_markdown(&portfolio.blocks(args.gaps), lang),
            CompareFormat::Json => render::json(&portfolio),
            CompareFormat::Html => render::portfolio_html(&portfolio, args.gaps),
            CompareFormat::Csv => render::portfolio_csv_head(&portfolio),
            CompareFormat::Ndjson | CompareFormat::Xlsx => String::new(),
        };
        let mut output = Output::open(
            args.output.as_deref(),
            args.format().into(),
            self.environment,
        )?;
        output.write(&text)?;
        if args.format() == CompareFormat::Xlsx {
            output.bytes(&render::portfolio_xlsx(&portfolio)?)?;
        }
        for row in self.rows.iter().filter(|_| by_line) {
            let row = project_row(row, lang);
            output.write(&if args.format() == CompareFormat::Csv {
                render::portfolio_csv_row(&row, &portfolio)
            } else {
                render::ndjson(&row)
            })?;
        }
        output.finish()?;
        Ok(exit)
    }
}

/// The name of a project's page: its number, then as much of its name as any disk takes.
fn page_name(number: usize, name: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    let name: String = name.chars().map(plain).take(40).collect();
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    format!("{number}-{}.html", parts.join("-")).replace("-.html", ".html")
}
