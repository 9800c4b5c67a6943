//! What stands behind the answers: how many sources, and whether one of them stands behind too many.

use super::Distinct;
use crate::model::{Answer, Cited, Description, EvidenceProfile};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The fewest answers behind which a single source is worth a word.
const REPEATED: usize = 5;

/// Counts the sources of the questions that are due and answered yes or partly.
pub(super) fn profile(description: &Description, questions: &Distinct<'_>) -> EvidenceProfile {
    let file = description.file.as_deref();
    let mut profile = EvidenceProfile::default();
    let mut cited: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for (id, (_, judged)) in questions {
        let claims = judged.due && matches!(judged.answer, Answer::Yes | Answer::Partly);
        let Some(answered) = description.answers.get(*id).filter(|_| claims) else {
            continue;
        };
        let (counted, not): (Vec<_>, Vec<_>) = answered
            .evidence
            .iter()
            .partition(|evidence| evidence.uncounted(file).is_none());
        profile.not_counted += not.len();
        profile.answers += usize::from(!counted.is_empty());
        let sources = counted.iter().map(|it| (it.source_key(), it.source()));
        for (key, source) in sources.collect::<BTreeMap<_, _>>() {
            cited.entry(key).or_insert((source, 0)).1 += 1;
        }
    }
    profile.sources = cited.len();
    let most = cited
        .into_values()
        .min_by_key(|(_, answers)| Reverse(*answers));
    profile.most_cited = most
        .filter(|(_, answers)| *answers >= REPEATED && answers * 3 > profile.answers)
        .map(|(source, answers)| Cited { source, answers });
    profile
}
