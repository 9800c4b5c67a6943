//! The headings and fixed sentences of a check.

sentences_of!("findings-headings");
