//! The words of a first project file that was begun from another form.

sentences_of!("imported");
