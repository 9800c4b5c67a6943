//! The first text of a description.

use super::write::{flow_list, flow_mapping, is_hidden, scalar};
use crate::model::{
    Description, Kind, Lang, Project, Proposal, QuestionnaireName, Respondent, Scaffold, Summary,
    folded, is_device,
};

/// What an editor looks for on the first line.
const SCHEMA: &str = "# yaml-language-server: $schema=project.schema.json\n";

/// The first text of a description that was begun from what a repository shows: what is known of the
/// project, and questions that are unknown, with where to look.
#[must_use]
pub fn begin(beginning: &Scaffold) -> String {
    let mut text = String::new();
    if beginning.schema {
        text.push_str(SCHEMA);
    }
    for line in &beginning.head {
        comment(&mut text, "", line);
    }
    text.push_str("format: 1\nproject:\n");
    let lines = project_lines(&beginning.project);
    let said = |key: &str| lines.iter().any(|(known, _)| *known == key);
    let unsaid: Vec<_> = beginning
        .remarks
        .iter()
        .filter(|(key, _)| !said(key))
        .collect();
    for (key, value) in &lines {
        let remarks = beginning.remarks.iter();
        for (_, remark) in remarks.filter(|(remark, _)| remark == key) {
            comment(&mut text, "  ", remark);
        }
        text.push_str(&format!("  {key}: {value}\n"));
    }
    for (key, remark) in unsaid {
        comment(&mut text, "  ", &format!("{key}: {remark}"));
    }
    text.push_str("answers:\n");
    for line in &beginning.before_questions {
        comment(&mut text, "  ", line);
    }
    for it in &beginning.proposals {
        proposal(&mut text, it, beginning.unknown);
    }
    text
}

/// A question that nobody answered yet.
fn proposal(text: &mut String, proposal: &Proposal, unknown: &str) {
    if let Some(heading) = &proposal.heading {
        text.push('\n');
        comment(text, "  ", heading);
    }
    text.push_str(&format!("  {}:\n", proposal.question));
    for remark in &proposal.remarks {
        comment(text, "    ", remark);
    }
    text.push_str(&format!("    answer: {unknown}\n"));
    if !proposal.evidence.is_empty() {
        text.push_str(&format!(
            "    evidence: {}\n",
            flow_list(&proposal.evidence)
        ));
    }
}

/// A comment on one line, whatever stands in it.
fn comment(text: &mut String, indent: &str, words: &str) {
    let plain = |c: char| if is_hidden(c) { ' ' } else { c };
    let words: String = words.chars().map(plain).collect();
    text.push_str(&format!("{indent}# {}\n", words.trim()));
}

/// The first text of a description that has no answers yet.
#[must_use]
pub fn skeleton(project: &Project, respondent: &Respondent, lang: Lang) -> String {
    let comment = lang.pick(
        "Written by `commons`. Edit it freely.",
        "Écrit par `commons`, à modifier librement.",
    );
    let mut text = format!("# {comment}\nformat: 1\nproject:\n");
    for (key, value) in project_lines(project) {
        text.push_str(&format!("  {key}: {value}\n"));
    }
    let answered = respondent.answered.map(|date| date.to_string());
    let who = [
        ("name", &respondent.name),
        ("role", &respondent.role),
        ("answered", &answered),
    ];
    let who: Vec<_> = who
        .into_iter()
        .filter_map(|(key, value)| Some((key, scalar(value.as_ref()?, true))))
        .collect();
    if !who.is_empty() {
        text.push_str(&format!("respondent: {}\n", flow_mapping(&who)));
    }
    text.push_str("answers:\n");
    text
}

/// A description without answers that names the questionnaires of another one, which stands `up` from
/// it: their questions are unknown there without it.
#[must_use]
pub fn naming(text: String, base: &Description, up: &str) -> String {
    let named = &base.questionnaires;
    let usual = Description::default_questionnaires(&base.project.kinds);
    let names = named.iter().map(|name| match name {
        QuestionnaireName::Shipped(id) => id.clone(),
        QuestionnaireName::Custom(path) if path.starts_with('/') => path.clone(),
        QuestionnaireName::Custom(path) => format!("{up}{path}"),
    });
    // A text of JSON is a quoted text of YAML.
    let names: Vec<String> = names
        .map(|name| serde_json::json!(name).to_string())
        .collect();
    if *named == usual {
        return text;
    }
    let line = format!("questionnaires: [{}]", names.join(", "));
    text.replacen("\nanswers:", &format!("\n{line}\nanswers:"), 1)
}

/// A name as a file name: letters without accents in lower case, digits, and dashes.
#[must_use]
pub fn slug(name: &str) -> String {
    let folded = folded(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let slug = words.join("-");
    // A file of such a name cannot be checked out on Windows.
    if is_device(&slug) {
        return slug + "-1";
    }
    slug
}

/// What is known of a project, key by key.
pub(super) fn project_lines(project: &Project) -> Vec<(&'static str, String)> {
    let quote = |text: &String| scalar(text, true);
    let list = |texts: &[String]| {
        let texts: Vec<String> = texts.iter().map(quote).collect();
        format!("[{}]", texts.join(", "))
    };
    let kind = |kind: &Kind| kind.word().to_owned();
    let summary = |summary: &Summary| {
        if summary.en == summary.fr {
            scalar(&summary.en, false)
        } else {
            flow_mapping(&[("en", quote(&summary.en)), ("fr", quote(&summary.fr))])
        }
    };
    let licences = project.licences.iter();
    let licences: Vec<_> = licences
        .map(|(licence, ids)| (kind(licence), list(ids)))
        .collect();
    let mut links: Vec<(String, String)> = Vec::new();
    for (name, _) in &project.links {
        let places = project.links.iter().filter(|(other, _)| other == name);
        let places: Vec<String> = places.map(|(_, at)| at.clone()).collect();
        if !links.iter().any(|(known, _)| *known == quote(name)) {
            let one = places.len() == 1;
            let places = if one {
                quote(&places[0])
            } else {
                list(&places)
            };
            links.push((quote(name), places));
        }
    }
    let kinds: Vec<String> = project.kinds.iter().map(kind).collect();
    let stage = project.stage.word().to_owned();
    let repository = project.repository.as_ref();
    let languages = &project.languages;
    [
        ("name", Some(scalar(&project.name, false))),
        ("summary", project.summary.as_ref().map(summary)),
        ("kind", Some(list(&kinds))),
        ("stage", Some(stage)),
        (
            "licences",
            (!licences.is_empty()).then(|| flow_mapping(&licences)),
        ),
        ("repository", repository.map(|it| scalar(it, false))),
        ("links", (!links.is_empty()).then(|| flow_mapping(&links))),
        (
            "languages",
            (!languages.is_empty()).then(|| list(languages)),
        ),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((key, value?)))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_name_makes_a_file_on_every_system() {
        assert_eq!(slug("Zoé Le Goff"), "zoe-le-goff");
        assert_eq!(slug("Connie"), "connie");
        for name in ["CON", "prn", "Aux!", "NUL", "com1", "LPT9", "con."] {
            let stem = name.to_lowercase().replace(['!', '.'], "");
            assert_eq!(slug(name), stem + "-1");
        }
    }
}
