//! `commons assess`: descriptions → reports.

mod each_record;
mod records;
mod writer;

use crate::assess::{Request, apart, assess, combine};
use crate::cli::{AssessArgs, Format};
use crate::commands::files::{files, nearest, no_description};
use crate::commands::load::{Loaded, Loader};
use crate::commands::output::{complain, known_ending, spare};
use crate::commands::reviews::Reviews;
use crate::commands::target::{fits, target};
use crate::commands::worker_pool::{ROUND, WorkerPool};
use crate::commands::{Environment, Exit};
use crate::model::{Assessment, Combined, Description, Lang, Target};
use crate::render;
use crate::report::{Detail, Report, report, with_respondents};
use anyhow::{Result, anyhow};
use writer::{Made, Style, Writer};

sentences_of!(say, "commands-assess");

pub(in crate::commands) fn run(args: &AssessArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    known_ending(args.unknown_ending(), lang)?;
    let target = args
        .target
        .as_deref()
        .map(|text| target(text, lang))
        .transpose()?;
    let mut typed = args.inputs.clone();
    let reviews = Reviews::open(&args.reviews, &mut typed, environment)?;
    let inputs = if typed.is_empty() {
        match nearest(environment.lang)? {
            Some(found) => vec![found],
            None => return Ok(nothing_found(&[], environment)),
        }
    } else {
        files(&typed, lang)?
    };
    if inputs.is_empty() {
        return Ok(nothing_found(&args.inputs, environment));
    }
    reviews.each_is_of(&inputs, environment)?;
    spare(
        inputs.iter().chain(reviews.files()),
        args.output.as_deref(),
        lang,
    )?;
    let judge = Judge {
        args,
        target: target.as_ref(),
        reviews: &reviews,
        environment,
    };
    if args.combine && inputs.len() > 1 {
        if !reviews.is_empty() {
            return Err(one_file_each(lang));
        }
        return together(&inputs, judge);
    }
    if inputs.len() > 1 && matches!(args.format(), Format::Badge | Format::BadgeJson) {
        return Err(one_badge(lang));
    }
    if args.format() == Format::Ndjson && inputs == ["-"] {
        return match records::open()? {
            records::Input::Records(_) if !reviews.is_empty() => Err(one_file_each(lang)),
            records::Input::Records(lines) => each_record::run(&lines, judge),
            records::Input::Whole(bytes) => each(&inputs, Some(&bytes), judge),
        };
    }
    each(&inputs, None, judge)
}

/// A report of each input, in their order, whichever is ready first.
fn each(inputs: &[String], standard: Option<&[u8]>, judge: Judge<'_>) -> Result<Exit> {
    let Judge {
        args, environment, ..
    } = judge;
    let mut writer = Writer::open(args, environment, inputs.len() > 1)?;
    let style = Style::new(args, environment);
    let mut pool = WorkerPool::new(&args.basis, environment, inputs.len());
    let (mut unread, mut assessed) = (0, 0);
    for round in inputs.chunks(ROUND) {
        let made = pool.map_in_order(round, |input, loader| {
            let (report, assessment) = judge.one(input, standard, loader)?;
            Ok::<Made, anyhow::Error>(style.made(report, assessment.is_empty()))
        });
        for made in made {
            match made {
                Ok(made) => {
                    assessed += usize::from(!made.is_empty);
                    writer.take(made)?;
                }
                Err(error) => {
                    unread += 1;
                    complain(&error, environment);
                }
            }
            if writer.is_closed() {
                break;
            }
        }
        if writer.is_closed() {
            break;
        }
    }
    if unread == inputs.len() {
        return Ok(Exit::CouldNotRun);
    }
    spare(
        pool.questionnaire_files(),
        args.output.as_deref(),
        environment.lang,
    )?;
    writer.finish()?;
    Ok(match (unread, assessed) {
        (0, 0) => Exit::NothingAssessed,
        (0, _) => Exit::Done,
        (_, _) => Exit::CouldNotRun,
    })
}

/// How descriptions are judged: the same for all of them.
#[derive(Clone, Copy)]
struct Judge<'a> {
    args: &'a AssessArgs,
    target: Option<&'a Target>,
    reviews: &'a Reviews,
    environment: &'a Environment,
}

impl Judge<'_> {
    /// The report of one input; `standard` is what stands in standard input, when it was read.
    fn one(
        self,
        input: &str,
        standard: Option<&[u8]>,
        loader: &mut Loader,
    ) -> Result<(Report, Assessment)> {
        let loaded = match standard {
            Some(bytes) if input == "-" => loader.load_bytes(input, bytes)?,
            Some(_) | None => loader.load(input)?,
        };
        let file = (input != "-").then_some(input);
        self.report(&loaded, file, None, loader)
    }

    /// An assessment and its report; with the people whose answers were combined, what each said.
    fn report(
        self,
        loaded: &Loaded,
        file: Option<&str>,
        several: Option<(&Combined, &[(&str, &Description)])>,
        loader: &Loader,
    ) -> Result<(Report, Assessment)> {
        let lang = self.environment.lang;
        if let Some(target) = self.target {
            fits(target, &loaded.questionnaires, lang)?;
        }
        let reviews = self.reviews.of(file.unwrap_or("-"), loaded, loader)?;
        let assessment = assess(Request {
            target: self.target,
            ..loaded.request(self.args.basis.stage, loader.date(), &reviews)
        });
        let detail = match self.args.format() {
            Format::Ndjson => Detail::Short,
            Format::Text => Detail::Text,
            Format::Markdown
            | Format::Json
            | Format::Csv
            | Format::Html
            | Format::Xlsx
            | Format::Badge
            | Format::BadgeJson => Detail::Full,
        };
        let source = loaded.source(file, &assessment);
        let plain = report(source, detail, lang);
        let report = match several {
            Some((combined, people)) => with_respondents(plain, source, combined, people, detail),
            None => plain,
        };
        Ok((report, assessment))
    }
}

/// One report of the answers of several people. Where one cannot be read there is none: it would
/// speak for people it did not hear.
fn together(inputs: &[String], judge: Judge<'_>) -> Result<Exit> {
    let Judge {
        args, environment, ..
    } = judge;
    let lang = environment.lang;
    let mut loader = Loader::new(&args.basis, environment);
    let mut read = Vec::new();
    for input in inputs {
        match loader.load(input) {
            Ok(loaded) => read.push(loaded),
            Err(error) => complain(&error, environment),
        }
    }
    let descriptions: Vec<Description> = read.iter().map(|it| it.description.clone()).collect();
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
    if let Some(apart) = apart(&descriptions) {
        let (one, other) = apart.both();
        let words = render::apart(apart, people[one], people[other], lang);
        return Err(anyhow!(words));
    }
    let loaded = Loaded {
        description: combined.description.clone(),
        ..first
    };
    let mut writer = Writer::open(args, environment, false)?;
    let several = Some((&combined, people.as_slice()));
    let (report, assessment) = judge.report(&loaded, None, several, &loader)?;
    let made = Style::new(args, environment).made(report, assessment.is_empty());
    spare(loader.questionnaire_files(), args.output.as_deref(), lang)?;
    writer.take(made)?;
    writer.finish()?;
    Ok(if assessment.is_empty() {
        Exit::NothingAssessed
    } else {
        Exit::Done
    })
}

/// A review speaks of the answers of one file: of no others, combined or one after the other.
fn one_file_each(lang: Lang) -> anyhow::Error {
    anyhow!(say::review_of_one_file(lang))
}

fn one_badge(lang: Lang) -> anyhow::Error {
    anyhow!(say::badge_of_one_project(lang))
}

/// Says where a description was looked for, and what to do.
fn nothing_found(folders: &[String], environment: &Environment) -> Exit {
    complain(&no_description(folders, environment.lang), environment);
    Exit::NothingAssessed
}
