//! What the project file names as the place of the rules.

use crate::model::{Answer, Description, Pointer};
use std::collections::BTreeMap;

/// The question that asks whether the rules are written where anyone can read them.
pub(super) const RULES: &str = "commons.governance.rules-written";

/// The paths that a description gives for its rules, with their anchors: what `links: {governance}`
/// names or the answer on written rules cites is the place of all of them; what answers on single
/// rules cite is read too.
#[must_use]
pub fn rules_cited(description: &Description) -> BTreeMap<String, bool> {
    let mut cited = BTreeMap::new();
    for (id, answered) in &description.answers {
        let all = id == RULES;
        let yes = matches!(answered.answer, Answer::Yes | Answer::Partly);
        if !yes || !(all || id.starts_with("ostrom.") || id.starts_with("ostrom-classic.")) {
            continue;
        }
        for piece in &answered.evidence {
            if let Pointer::Path(path) = &piece.at {
                *cited.entry(path.clone()).or_default() |= all;
            }
        }
    }
    // An address may be that of a file here, as a forge shows it.
    let linked = links_named(description).filter(|at| !at.starts_with("mailto:"));
    cited.extend(linked.map(|it| (it.to_owned(), true)));
    cited
}

/// The paths that `links: {governance: …}` names, with their anchors.
pub fn paths_linked(description: &Description) -> impl Iterator<Item = &str> {
    links_named(description).filter(|at| !at.contains("://") && !at.starts_with("mailto:"))
}

/// What the links whose name says so give for the governance.
pub(super) fn links_named(description: &Description) -> impl Iterator<Item = &str> {
    let links = description.project.links.iter();
    let named = links.filter(|(name, _)| is_governance_link(name));
    named.map(|(_, at)| at.as_str())
}

/// Whether a link of the project file is to the governance, by its name.
fn is_governance_link(name: &str) -> bool {
    let names = [
        "govern", "gouvern", "charte", "statut", "bylaw", "rules", "regles", "règles",
    ];
    let name = name.to_lowercase();
    names.iter().any(|it| name.contains(it))
}
