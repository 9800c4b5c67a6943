//! `commons assess --format ndjson -`: a line of standard input → a line of standard output.

use super::Judge;
use super::records::{Record, Records};
use super::writer::{Made, Style, Writer};
use crate::commands::output::{complain, spare};
use crate::commands::problems::refusal;
use crate::commands::worker_pool::{ROUND, WorkerPool};
use crate::commands::{Environment, Exit};
use crate::render;
use anyhow::{Context, Result, anyhow};

sentences_of!(say, "commands-assess-each-record");

/// Answers every record in its order: with its report, or with what is wrong with it.
pub(super) fn run(records: &Records, judge: Judge<'_>) -> Result<Exit> {
    let (args, environment) = (judge.args, judge.environment);
    let mut writer = Writer::open(args, environment, false)?;
    let style = Style::new(args, environment);
    let mut pool = WorkerPool::new(&args.basis, environment, ROUND);
    let (mut read, mut refused, mut assessed) = (0, 0, 0);
    while let Some(batch) = records.batch() {
        let batch = batch.with_context(|| say::cannot_read_standard_input(environment.lang))?;
        read += batch.len();
        let answers = pool.map_in_order(&batch, |record, loader| {
            let loaded = loader.load_bytes("-", &record.bytes)?;
            let (mut report, assessment) = judge.report(&loaded, None, None, loader)?;
            report.record = Some(record.number);
            Ok::<Made, anyhow::Error>(style.made(report, assessment.is_empty()))
        });
        for (record, answer) in batch.iter().zip(answers) {
            match answer {
                Ok(made) => {
                    assessed += usize::from(!made.is_empty);
                    writer.take(made)?;
                }
                Err(error) => {
                    refused += 1;
                    writer.line(&line_of(record, &error))?;
                }
            }
        }
        // What is answered is passed on before the next lines are waited for.
        writer.flush()?;
        if writer.is_closed() {
            break;
        }
    }
    spare(
        pool.questionnaire_files(),
        args.output.as_deref(),
        environment.lang,
    )?;
    writer.finish()?;
    Ok(end(read, refused, assessed, environment))
}

fn line_of(record: &Record, error: &anyhow::Error) -> String {
    let refusal = refusal(None, error, usize::MAX);
    render::ndjson(&refusal.of_record(record.number))
}

fn end(read: usize, refused: usize, assessed: usize, environment: &Environment) -> Exit {
    let lang = environment.lang;
    if read == 0 {
        let why = say::standard_input_is_empty(lang);
        complain(&anyhow!(why), environment);
    }
    if refused > 0 {
        let all = say::records(read, lang);
        let why = say::records_refused(&refused, &all, lang);
        if !environment.quiet {
            complain(&anyhow!(why), environment);
        }
        return Exit::CouldNotRun;
    }
    if assessed > 0 {
        Exit::Done
    } else {
        Exit::NothingAssessed
    }
}
