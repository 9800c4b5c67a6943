//! The words of a questionnaire on paper.

use crate::model::Lang;

sentences_of!("worksheet");
