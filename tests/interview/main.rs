//! The interview: in a real pseudo-terminal, and its state machine with any sequence of turns.
#![cfg(unix)]

mod ends;
mod files;
mod person;
mod questions;
mod turns;
