//! The room that looks at a repository, on trees and histories made here.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "a test makes what it looks at"
)]

mod evidence;
mod factors;
mod finding;
mod history;
mod licences;
mod online;
mod scratch;
mod trees;
