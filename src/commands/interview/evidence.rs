//! What stands where a piece of evidence points, looked at as it is typed and by the rules of
//! `commons check`.

use crate::check::wrong_with_path;
use crate::interview::Stands;
use crate::model::{FindingWhat, Lang, Looked, Repository};
use crate::repository::{self, Wanted};
use crate::words::findings::finding_words;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The longest passage that is shown, in characters.
const LONGEST: usize = 240;

/// The folder that paths of evidence start from.
pub(super) struct Source {
    pub(super) root: PathBuf,
    pub(super) today: Date,
    pub(super) lang: Lang,
}

impl Source {
    /// What stands at a path, with its anchor.
    pub(super) fn look(&self, cited: &str) -> Stands {
        let Some(repository) = self.repository(cited) else {
            return Stands::Nothing(None);
        };
        match wrong_with_path(&repository, cited) {
            Some(FindingWhat::EvidenceMissing { close, .. }) => Stands::Nothing(close),
            // What cannot be looked at is not a person's fault.
            None | Some(FindingWhat::EvidenceNotChecked { .. }) => Stands::There,
            Some(what) => {
                let words = finding_words(&what, self.lang);
                Stands::Fault(format!("{} {}", words.message, words.help))
            }
        }
    }

    /// The words of a passage: its lines, else how the document begins.
    pub(super) fn passage(&self, cited: &str) -> Option<String> {
        let (path, anchor) = cited.split_once('#').unwrap_or((cited, ""));
        let repository = self.repository(cited)?;
        let Looked::File { text: Ok(text), .. } = repository.evidence.get(path)? else {
            return None;
        };
        let number = |text: &str| text.trim_start_matches('L').parse::<usize>().ok();
        let (first, last) = anchor.split_once('-').unwrap_or((anchor, anchor));
        let lines: Vec<&str> = match (number(first), number(last)) {
            (Some(first), Some(last)) => {
                let lines = text.lines().skip(first.max(1) - 1);
                lines.take((last + 1).saturating_sub(first)).collect()
            }
            _ => text.lines().collect(),
        };
        let words: Vec<&str> = lines
            .iter()
            .flat_map(|line| line.trim_start_matches(['#', '=', ' ']).split_whitespace())
            .collect();
        let words = words.join(" ");
        let mut shown: String = words.chars().take(LONGEST).collect();
        if shown.len() < words.len() {
            shown.push('…');
        }
        Some(shown).filter(|shown| !shown.is_empty())
    }

    fn repository(&self, cited: &str) -> Option<Repository> {
        let path = cited.split('#').next().unwrap_or(cited).to_owned();
        let wanted = Wanted {
            documents: false,
            licences: false,
            badges: false,
            history: false,
            ..Wanted::all(self.today, BTreeSet::from([path]))
        };
        repository::look(&self.root, &wanted).ok()
    }
}
