//! The texts of the help that do not stand in `cli`, from `questionnaires/words/help.yaml`.

use crate::model::Localized;

/// Something that is listed, and what is said of it: of an example, the command and what it is for.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What is listed: a command may name its files in the language of the reader.
    pub name: Localized,
    /// What is said of it.
    pub says: Localized,
}

/// A section of the manual.
#[derive(Clone, Copy, Debug)]
pub struct ManualSection {
    /// In capitals, as manuals have it.
    pub heading: Localized,
    /// What it lists.
    pub entries: &'static [Entry],
}

include!(concat!(env!("OUT_DIR"), "/help.rs"));

/// The examples of a verb, in the order in which one needs them.
#[must_use]
pub fn examples(path: &str) -> &'static [Entry] {
    let found = EXAMPLES.iter().find(|(verb, _)| *verb == path);
    found.map_or(&[], |(_, examples)| examples)
}

/// The French help of a verb (`assess`) or an argument (`assess.format`); a test compares it with the
/// English one.
#[must_use]
pub fn french(path: &str) -> Option<&'static str> {
    let found = FRENCH.iter().find(|(paths, _)| paths.contains(&path));
    found.map(|(_, help)| *help)
}

/// The name of a value, as it stands in the usage; the same where French has the same word.
#[must_use]
pub fn french_value(name: &str) -> &str {
    let found = VALUES.iter().find(|(english, _)| *english == name);
    found.map_or(name, |(_, french)| french)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_help_is_given_twice() {
        let paths = FRENCH.iter().flat_map(|(paths, _)| *paths);
        let verbs = EXAMPLES.iter().map(|(verb, _)| verb);
        let values = VALUES.iter().map(|(english, _)| english);
        for all in [paths.collect::<Vec<_>>(), verbs.collect(), values.collect()] {
            let once: BTreeSet<_> = all.iter().collect();
            assert_eq!(once.len(), all.len(), "{all:?}");
        }
    }
}
