//! The interview: in a real pseudo-terminal, and its state machine with any sequence of turns.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    reason = "a test makes the files it needs, and reads them"
)]

#[path = "../common/each.rs"]
mod each;
mod ends;
mod evidence;
mod facilitator;
mod files;
mod meanings;
mod person;
mod questions;
mod quick;
mod reviewing;
mod turns;
mod typing;
