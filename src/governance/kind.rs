//! What a document is: rules, a pointer to rules, a template, a page about governance in general.

use super::passages::Found;
use super::sentences::Text;
use super::signals::{principles, voices};
use crate::model::{DocumentKind, PRINCIPLES, Treatment};

/// A pointer has no more words than these.
const POINTER: usize = 150;

/// Up to so many words, a text that sets no rule may still name the people who hold a role.
const NAMES: usize = 100;

pub(super) fn of(
    text: &Text<'_>,
    found: &[Found; PRINCIPLES.len()],
    blanks: &[usize],
) -> DocumentKind {
    let links: usize = text.sentences.iter().map(|own| own.linked).sum();
    if text.is_empty() {
        return DocumentKind::Empty;
    }
    if !blanks.is_empty() || text.presents_templates() {
        return DocumentKind::Template;
    }
    if !text.is_read() {
        return DocumentKind::Governance;
    }
    let addressed = found
        .iter()
        .zip(principles())
        .filter(|(own, principle)| own.treatment(principle.threshold, true) == Treatment::Addressed)
        .count();
    let mentioned = found
        .iter()
        .filter(|own| own.places().next().is_some())
        .count();
    if addressed == 0 && links > 0 && text.words <= POINTER && !is_general(text) {
        return DocumentKind::Pointer;
    }
    let nothing = addressed == 0 && (mentioned < 2 || text.words > NAMES);
    if is_general(text) || nothing {
        return DocumentKind::General;
    }
    DocumentKind::Governance
}

/// Whether a text speaks of governance in general rather than for a project.
fn is_general(text: &Text<'_>) -> bool {
    let (general, own_voice) = voices();
    let prose = || text.sentences.iter().filter(|own| !own.heading);
    let all = prose().count();
    let in_general = prose().filter(|own| own.words.meets(general)).count();
    let own = prose()
        .filter(|sentence| sentence.words.meets(own_voice) && !sentence.words.meets(general))
        .count();
    in_general * 100 >= all * 15 && in_general * 2 >= own
}
