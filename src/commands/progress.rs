//! How far a long run is, on a terminal and nowhere else.

use super::Environment;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// A run shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(700);
/// How often the line is drawn anew.
const OFTEN: Duration = Duration::from_millis(100);

/// A line on standard error that says how far a run is.
pub(super) struct Progress {
    all: usize,
    done: usize,
    next: Option<Instant>,
    drawn: bool,
}

impl Progress {
    /// Nothing is shown without a terminal, on one that can only write forward, or when asked to
    /// be quiet.
    pub(super) fn new(all: usize, environment: &Environment) -> Progress {
        let wanted = !environment.quiet && !environment.dumb && std::io::stderr().is_terminal();
        Progress {
            all,
            done: 0,
            next: wanted.then(|| Instant::now() + PATIENCE),
            drawn: false,
        }
    }

    /// So many more are done.
    pub(super) fn add(&mut self, more: usize) {
        self.done += more;
        let Some(next) = self.next else { return };
        let now = Instant::now();
        if now < next {
            return;
        }
        self.next = Some(now + OFTEN);
        self.drawn = true;
        // A bar that cannot be drawn is no reason to stop.
        let _ = write!(std::io::stderr(), "\r{}\x1b[K", line(self.done, self.all));
    }

    /// Takes the line away.
    pub(super) fn clear(&mut self) {
        if std::mem::take(&mut self.drawn) {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
        self.next = None;
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

fn line(done: usize, all: usize) -> String {
    const CELLS: usize = 30;
    let full = (done * CELLS).checked_div(all).unwrap_or(0).min(CELLS);
    let bar = "█".repeat(full) + &"·".repeat(CELLS - full);
    format!("{bar} {done}/{all}")
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_bar_is_as_full_as_the_work_is_done() {
        assert_eq!(line(0, 4), format!("{} 0/4", "·".repeat(30)));
        assert_eq!(
            line(2, 4),
            format!("{}{} 2/4", "█".repeat(15), "·".repeat(15))
        );
        assert_eq!(line(0, 0), format!("{} 0/0", "·".repeat(30)));
    }
}
