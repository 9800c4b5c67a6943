//! The headings and fixed sentences of a check.

use crate::model::Lang;

sentences_of!("findings-check_headings");
