//! The headings and fixed sentences of a check.

use crate::model::FailOn;

sentences_of!("findings-headings");
