//! Where the parts of a description stand, for those who point at them.

use super::Place;
use std::collections::BTreeMap;

/// Where the parts of a description stand in its file, beyond the answers themselves.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Locations {
    /// Each piece of evidence, by question, in the order of the file.
    pub evidence: BTreeMap<String, Vec<Place>>,
    /// Each demand: `verdicts.commons`, `levels.ostrom`, `scores.ostrom.sanctions`.
    pub least: BTreeMap<String, Place>,
    /// Each silenced finding, in the order of the file.
    pub ignore: Vec<Place>,
    /// Each place that `links: {governance: …}` names, as written.
    pub governance: BTreeMap<String, Place>,
    /// The declared licences.
    pub licences: Option<Place>,
}
