//! `commons check`: every finding id has a repository that fires it and one that does not; how a
//! check ends; what is silenced, known or worse; hostile text; properties.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    unreachable_pub,
    reason = "tests make repositories of their own, and say where they fail"
)]

#[path = "check/alarms.rs"]
mod alarms;
#[path = "check/badges.rs"]
mod badges;
#[path = "check/baseline.rs"]
mod baseline;
#[path = "check/cases.rs"]
mod cases;
#[path = "common/each.rs"]
mod each;
#[path = "check/ends.rs"]
mod ends;
#[path = "check/folder.rs"]
mod folder;
#[path = "check/found.rs"]
mod found;
#[path = "check/hostile.rs"]
mod hostile;
#[path = "check/licences.rs"]
mod licences;
#[path = "check/online.rs"]
mod online;
#[path = "check/properties.rs"]
mod properties;
#[path = "check/silence.rs"]
mod silence;
#[path = "check/words.rs"]
mod words;
