//! The same work on many inputs, on every core, in their order.

use super::Environment;
use super::load::Loader;
use crate::cli::BasisArgs;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many inputs are worked on before what came out of them is handed over. Memory does not
/// grow with the number of inputs, and the threads of a round cost a hundredth of its work.
pub(super) const ROUND: usize = 64;

/// One reader of descriptions for each core; each keeps what descriptions share.
pub(super) struct WorkerPool {
    loaders: Vec<Loader>,
}

impl WorkerPool {
    /// As many as there are cores, and no more than there are inputs.
    pub(super) fn new(basis: &BasisArgs, environment: &Environment, inputs: usize) -> WorkerPool {
        let cores = if inputs > 1 {
            std::thread::available_parallelism().map_or(1, usize::from)
        } else {
            1
        };
        let loaders = 0..cores.min(inputs.max(1));
        WorkerPool {
            loaders: loaders.map(|_| Loader::new(basis, environment)).collect(),
        }
    }

    /// The day the assessments speak of.
    pub(super) fn date(&self) -> jiff::civil::Date {
        self.loaders[0].date()
    }

    /// The files of questionnaires that were read.
    pub(super) fn questionnaire_files(&self) -> impl Iterator<Item = &String> {
        self.loaders.iter().flat_map(Loader::questionnaire_files)
    }

    /// The work done on each input, in the order of the inputs, whoever did it.
    pub(super) fn map_in_order<I: Sync, O: Send>(
        &mut self,
        inputs: &[I],
        work: impl Fn(&I, &mut Loader) -> O + Sync,
    ) -> Vec<O> {
        if let ([loader, ..], [_] | []) | ([loader], _) = (&mut *self.loaders, inputs) {
            return inputs.iter().map(|input| work(input, loader)).collect();
        }
        let (next, work) = (AtomicUsize::new(0), &work);
        let take = |loader: &mut Loader| {
            let mut done = Vec::new();
            while let at = next.fetch_add(1, Ordering::Relaxed)
                && let Some(input) = inputs.get(at)
            {
                done.push((at, work(input, loader)));
            }
            done
        };
        let take = &take;
        let mut done: Vec<(usize, O)> = std::thread::scope(|scope| {
            // This thread works too, and alone where no other can be started.
            let Some((first, others)) = self.loaders.split_first_mut() else {
                return Vec::new();
            };
            let start = |loader| {
                let thread = std::thread::Builder::new();
                thread.spawn_scoped(scope, move || take(loader)).ok()
            };
            let workers: Vec<_> = others.iter_mut().filter_map(start).collect();
            let here = take(first);
            let each = workers.into_iter().map(|worker| match worker.join() {
                Ok(done) => done,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            here.into_iter().chain(each.flatten()).collect()
        });
        done.sort_unstable_by_key(|(at, _)| *at);
        done.into_iter().map(|(_, out)| out).collect()
    }
}
