//! Why several files cannot be combined.

use super::visible;
use crate::model::{Apart, Description, Lang};
use crate::words;

/// In words; each of the two files with its name.
#[must_use]
pub fn apart(
    apart: Apart,
    one: (&str, &Description),
    other: (&str, &Description),
    lang: Lang,
) -> String {
    match apart {
        Apart::Projects(..) => {
            let says = |(file, description): (&str, &Description)| {
                let project = &description.project;
                let kinds = words::kinds(&project.kinds, lang);
                visible(&format!("{file}: {} ({kinds})", project.name)).into_owned()
            };
            let why = words::different_projects(lang);
            format!("{why}\n  {}\n  {}", says(one), says(other))
        }
        Apart::SamePerson(..) => {
            let name = one.1.respondent.name.as_deref().unwrap_or_default();
            words::same_person(&visible(name), one.0, other.0, lang)
        }
    }
}
