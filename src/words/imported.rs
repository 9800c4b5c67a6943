//! The words of a first project file that was begun from another form.

use crate::model::Lang;

sentences_of!("imported");
