//! The words of a questionnaire on paper.

sentences_of!("worksheet");
