//! The headings and fixed sentences of a check.

sentences_of!("findings-check_headings");
