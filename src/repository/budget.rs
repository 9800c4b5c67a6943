//! What one run may cost, all files and all of git together: a limit on each file bounds nothing
//! where the repository chooses how many files there are.

use crate::model::{RunLimit, Seen, Unseen};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How long all calls of git may take together.
const GIT_TIME: Duration = Duration::from_mins(1);

/// What was spent so far.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    steps: AtomicU64,
    read: AtomicU64,
    text: AtomicU64,
    git: AtomicU64,
    commits: AtomicU64,
    git_ends: OnceLock<Instant>,
}

impl Budget {
    /// Spends some of it; what is over the limit is not looked at.
    pub(crate) fn spend(&self, limit: RunLimit, amount: u64) -> Seen<()> {
        let spent = match limit {
            RunLimit::Entries => &self.steps,
            RunLimit::Bytes => &self.read,
            RunLimit::Text => &self.text,
            RunLimit::Git => &self.git,
            RunLimit::Commits => &self.commits,
        };
        let before = spent.fetch_add(amount, Ordering::Relaxed);
        if before.saturating_add(amount) <= limit.most() {
            return Ok(());
        }
        // What did not fit leaves its room to what does.
        spent.fetch_sub(amount, Ordering::Relaxed);
        Err(Unseen::RunLimit(limit))
    }

    /// One whose git has had its time soon.
    #[cfg(test)]
    pub(crate) fn that_ends_in(time: Duration) -> Budget {
        Budget {
            git_ends: OnceLock::from(Instant::now() + time),
            ..Budget::default()
        }
    }

    /// When git has had its time; it begins with the first call.
    pub(crate) fn git_ends(&self) -> Instant {
        *self.git_ends.get_or_init(|| Instant::now() + GIT_TIME)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_spends_all_it_may_and_no_more() {
        let budget = Budget::default();
        let most = RunLimit::Text.most();
        let over = Err(Unseen::RunLimit(RunLimit::Text));
        assert_eq!(budget.spend(RunLimit::Text, most - 1), Ok(()));
        // What did not fit leaves its room to what does.
        assert_eq!(budget.spend(RunLimit::Text, 2), over);
        assert_eq!(budget.spend(RunLimit::Text, 1), Ok(()));
        assert_eq!(budget.spend(RunLimit::Text, 1), over);
        assert_eq!(budget.spend(RunLimit::Bytes, 1), Ok(()));
    }
}
