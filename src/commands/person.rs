//! The person at the terminal.

use super::Environment;
use crate::interview::Terminal;
use anyhow::{Context, Result};
use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub(super) fn somebody_is_there() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// The terminal; from now on a signal to end sets a flag, which ends the conversation.
pub(super) fn terminal(environment: &Environment) -> Result<Terminal> {
    let ended = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&ended);
    ctrlc::set_handler(move || flag.store(true, Ordering::SeqCst)).context("signals")?;
    Ok(Terminal::new(environment.lang, environment.dumb, ended))
}
