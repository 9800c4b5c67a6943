//! A description's text with its project as people confirmed it.

use super::proof::{keeps_comments, same_pair};
use super::{Editor, Pair, pair};
use crate::description::template::project_lines;
use crate::description::write::{flow_mapping, scalar};
use crate::model::{Project, Respondent};
use crate::source::{Node, ProblemKind, Problems, Value, Wanted, parse, wrong};

/// The description `text` with `new` in place of `old`, where they differ, and with a respondent
/// where none is named. Comments of the project that hold one of the `marks`, which asked for this,
/// go.
///
/// # Errors
/// What keeps the text from being edited.
pub fn with_project(
    text: &str,
    (old, new): (&Project, &Project),
    respondent: &Respondent,
    marks: &[&str],
) -> Result<String, Problems> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut problems = Problems::default();
    let root = parse(body, &mut problems);
    let root = std::mem::take(&mut problems).or(root)?;
    let mut editor = Editor::new(body, &root, crate::model::Lang::En);
    let done = editor.project(&root, (old, new), respondent, &mut problems);
    let edited = std::mem::take(&mut problems).or(done.map(|()| editor.finish()))?;
    if !holds(&editor, &root, &edited) {
        problems.add(0..0, ProblemKind::Layout);
    }
    let mark = &text[..text.len() - body.len()];
    problems.or(Some(format!("{mark}{}", without_marks(&edited, marks))))
}

impl Editor<'_> {
    fn project(
        &mut self,
        root: &Node<'_>,
        (old, new): (&Project, &Project),
        respondent: &Respondent,
        problems: &mut Problems,
    ) -> Option<()> {
        let Value::Mapping(all) = &root.value else {
            return wrong(root, Wanted::Mapping, problems);
        };
        let project = pair(all, "project")?;
        let Value::Mapping(parts) = &project.1.value else {
            return wrong(&project.1, Wanted::Mapping, problems);
        };
        let (before, after) = (project_lines(old), project_lines(new));
        let mut added = Vec::new();
        for key in ["name", "kind", "stage", "licences"] {
            let value = |lines: &[(&'static str, String)]| {
                let found = lines.iter().find(|(it, _)| *it == key);
                found.map(|(_, value)| value.clone())
            };
            if value(&before) == value(&after) {
                continue;
            }
            let value = match key {
                "name" => scalar(&new.name, true),
                _ => value(&after).unwrap_or_else(|| "{}".to_owned()),
            };
            match pair(parts, key) {
                Some(pair) => self.replace_value(pair, &value),
                None => added.push(format!("{key}: {value}")),
            }
        }
        if !added.is_empty() {
            self.insert(&project.1, parts.last(), &added);
        }
        let who = [
            ("name", respondent.name.clone()),
            ("role", respondent.role.clone()),
            ("answered", respondent.answered.map(|date| date.to_string())),
        ];
        let who = who
            .into_iter()
            .filter_map(|(key, value)| Some((key, scalar(&value?, true))));
        let who: Vec<_> = who.collect();
        if pair(all, "respondent").is_none() && !who.is_empty() {
            let member = format!("respondent: {}", flow_mapping(&who));
            self.insert(root, Some(project), &[member]);
        }
        Some(())
    }
}

/// Whether the new text says what the old one says besides the project and the respondent, with
/// every comment.
fn holds(old: &Editor<'_>, root: &Node<'_>, new: &str) -> bool {
    let mut problems = Problems::default();
    let Some(new_root) = parse(new, &mut problems) else {
        return false;
    };
    let (Value::Mapping(before), Value::Mapping(after)) = (&root.value, &new_root.value) else {
        return false;
    };
    let rest = |pairs: &[Pair<'_>]| pairs.iter().filter(|pair| !is_changed(pair)).count();
    let mut kept = before.iter().filter(|pair| !is_changed(pair));
    problems.is_empty()
        && rest(before) == rest(after)
        && kept.all(|one| after.iter().any(|other| same_pair(one, other)))
        && keeps_comments(old, &Editor::new(new, &new_root, old.lang))
}

fn is_changed(pair: &Pair<'_>) -> bool {
    matches!(pair.0.scalar(), Some("project" | "respondent"))
}

/// Without the comments of the project that hold a mark.
fn without_marks(text: &str, marks: &[&str]) -> String {
    let mut inside = false;
    let lines = text.split_inclusive('\n').filter(|line| {
        let at_start = !line.starts_with([' ', '\t', '#', '\r', '\n']);
        if at_start {
            inside = line.starts_with("project:");
        }
        let comment = line.trim_start().starts_with('#');
        !(inside && comment && marks.iter().any(|mark| line.contains(mark)))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, PartialDate, Stage};

    fn project(name: &str, kinds: &[Kind], stage: Stage) -> Project {
        Project {
            name: name.to_owned(),
            summary: None,
            kinds: kinds.to_vec(),
            stage,
            licences: Vec::new(),
            repository: None,
            links: Vec::new(),
            languages: Vec::new(),
        }
    }

    #[test]
    fn what_is_confirmed_takes_the_place_of_what_was_guessed() {
        let old = project("meadow", &[Kind::Software], Stage::Idea);
        let mut new = project("Meadow: a map", &[Kind::Data, Kind::Software], Stage::Idea);
        new.licences = vec![(Kind::Data, vec!["etalab-2.0".to_owned()])];
        let who = Respondent {
            name: Some("Zoé".to_owned()),
            role: None,
            answered: PartialDate::parse("2026-11-26"),
        };
        for (text, wanted) in [
            (
                "format: 1\nproject:\n  # from README.md; please check\n  name: meadow # ours\n  kind: [software]\n  stage: idea\n# kept; please check\nanswers:\n",
                "format: 1\nproject:\n  name: 'Meadow: a map' # ours\n  kind: [software, data]\n  stage: idea\n  licences: {data: [etalab-2.0]}\nrespondent: {name: Zoé, answered: 2026-11-26}\n# kept; please check\nanswers:\n",
            ),
            (
                "{project: {name: meadow, kind: [software], stage: idea}, answers: {}}\n",
                "{project: {name: 'Meadow: a map', kind: [software, data], stage: idea, licences: {data: [etalab-2.0]}}, respondent: {name: Zoé, answered: 2026-11-26}, answers: {}}\n",
            ),
        ] {
            let wanted = wanted.replace("[software, data]", "[data, software]");
            let found = with_project(text, (&old, &new), &who, &["please check"]).expect("an edit");
            assert_eq!(found, wanted);
        }
    }
}
