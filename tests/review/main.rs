//! The reviewed reading: what reviewers found, from a file to a report.

#![allow(
    clippy::disallowed_methods,
    reason = "tests read and write files of their own"
)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../random/mod.rs"]
mod random;

mod files;
mod properties;
