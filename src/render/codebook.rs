//! A questionnaire as data for research: every question with what its answers mean and where it
//! comes from, in both languages.

use super::csv::{record, word};
use super::json::json;
use crate::model::{
    Item, Lang, Localized, Questionnaire, Section, full_reference, full_references,
};
use serde_json::{Value, json};

/// The codebook as JSON.
#[must_use]
pub fn codebook_json(questionnaire: &Questionnaire) -> String {
    json(&json!({
        "id": questionnaire.id,
        "version": questionnaire.version,
        "digest": questionnaire.digest,
        "scheme": questionnaire.scheme,
        "title": questionnaire.title,
        "intro": questionnaire.intro,
        "sections": questionnaire.sections.iter().map(section).collect::<Vec<_>>(),
    }))
}

fn section(section: &Section) -> Value {
    json!({
        "id": section.id,
        "title": section.title,
        "why": section.why,
        "questions": section.items.iter().map(item).collect::<Vec<_>>(),
    })
}

fn item(item: &Item) -> Value {
    let question = item.question;
    let references = question.source.iter().map(|citation| {
        let [en, fr] = Lang::ALL.map(|lang| full_reference(citation, lang));
        json!({ "en": en, "fr": fr })
    });
    json!({
        "id": question.id,
        "ref": item.by_ref,
        "sub": item.group,
        "facet": question.facet,
        "core": question.core,
        "severity": question.severity,
        "gate": question.gate,
        "from": question.from,
        "until": question.until,
        "kinds": question.kinds,
        "text": question.text,
        "anchors": question.anchors,
        "why": question.why,
        "evidence": question.evidence,
        "fix": question.fix,
        "effort": question.effort,
        "not_applicable": question.not_applicable,
        "examples": question.examples,
        "source": question.source,
        "references": references.collect::<Vec<_>>(),
        "tags": question.tags,
    })
}

/// The codebook as a table: one row per question.
#[must_use]
pub fn codebook_csv(questionnaire: &Questionnaire) -> String {
    let mut text = String::new();
    for (section, item) in questionnaire.items() {
        let columns = columns(questionnaire, section, item);
        if text.is_empty() {
            text = record(
                &columns
                    .iter()
                    .map(|(name, _)| name.clone())
                    .collect::<Vec<_>>(),
            );
        }
        text += &record(
            &columns
                .into_iter()
                .map(|(_, cell)| cell)
                .collect::<Vec<_>>(),
        );
    }
    text
}

/// A question as cells, each with the name of its column.
fn columns(questionnaire: &Questionnaire, section: &Section, item: &Item) -> Vec<(String, String)> {
    let question = item.question;
    let one = |name: &str, cell: String| vec![(name.to_owned(), cell)];
    let each = |name: &str, cell: &dyn Fn(Lang) -> String| {
        let column = |lang: &Lang| (format!("{name}_{}", lang.code()), cell(*lang));
        Lang::ALL.iter().map(column).collect::<Vec<_>>()
    };
    let both = |name, text: Localized| each(name, &|lang| text.get(lang).to_owned());
    let perhaps = |name, text: Option<Localized>| {
        each(name, &|lang| {
            text.map_or("", |text| text.get(lang)).to_owned()
        })
    };
    let anchors = question.anchors;
    let examples = question.examples.iter();
    let examples = examples.map(|example| format!("{}: {}", example.name, example.at));
    let kinds: Vec<String> = question.kinds.iter().map(word).collect();
    let references = |lang| full_references(question.source, lang).join(" ; ");
    let columns = [
        one("questionnaire", questionnaire.id.to_owned()),
        one("version", questionnaire.version.to_string()),
        one("digest", questionnaire.digest.to_owned()),
        one("section", section.id.to_owned()),
        both("section", section.title),
        one("question", question.id.to_owned()),
        one("ref", item.by_ref.to_string()),
        one("sub", item.group.map_or_else(String::new, word)),
        one("facet", word(question.facet)),
        one("core", question.core.to_string()),
        one("severity", word(question.severity)),
        one("gate", question.gate.map_or_else(String::new, word)),
        one("from", word(question.from)),
        one("until", question.until.map_or_else(String::new, word)),
        one("kinds", kinds.join(" ")),
        both("text", question.text),
        perhaps("yes", anchors.map(|anchors| anchors.yes)),
        perhaps("partly", anchors.map(|anchors| anchors.partly)),
        perhaps("no", anchors.map(|anchors| anchors.no)),
        both("why", question.why),
        both("evidence", question.evidence),
        both("fix", question.fix),
        one("effort", word(question.effort)),
        perhaps("not_applicable", question.not_applicable),
        one("examples", examples.collect::<Vec<_>>().join(" ; ")),
        one("source", question.source.join(" ; ")),
        each("references", &references),
    ];
    columns.into_iter().flatten().collect()
}
