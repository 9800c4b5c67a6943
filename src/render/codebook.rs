//! A questionnaire as data for research: every question with what its answers mean and where it
//! comes from, in both languages.

use super::csv::{record, word};
use super::json::json;
use crate::model::{
    Item, Lang, Localized, Question, Questionnaire, Section, full_reference, full_references,
};
use serde_json::{Value, json};

/// The columns of the table.
const HEADER: [&str; 37] = [
    "questionnaire",
    "version",
    "digest",
    "section",
    "section_en",
    "section_fr",
    "question",
    "ref",
    "sub",
    "facet",
    "core",
    "severity",
    "gate",
    "from",
    "until",
    "kinds",
    "text_en",
    "text_fr",
    "yes_en",
    "yes_fr",
    "partly_en",
    "partly_fr",
    "no_en",
    "no_fr",
    "why_en",
    "why_fr",
    "evidence_en",
    "evidence_fr",
    "fix_en",
    "fix_fr",
    "effort",
    "not_applicable_en",
    "not_applicable_fr",
    "examples",
    "source",
    "references_en",
    "references_fr",
];

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
    let rows = questionnaire
        .items()
        .map(|(section, item)| record(&row(questionnaire, section, item)));
    std::iter::once(record(&HEADER.map(str::to_owned)))
        .chain(rows)
        .collect()
}

#[expect(clippy::too_many_lines, reason = "one cell after the other")]
fn row(questionnaire: &Questionnaire, section: &Section, item: &Item) -> [String; 37] {
    let question: &Question = item.question;
    let both = |text: Localized| [text.en().to_owned(), text.fr().to_owned()];
    let perhaps = |text: Option<Localized>| text.map_or_else(Default::default, both);
    let anchors = question.anchors;
    let [section_en, section_fr] = both(section.title);
    let [text_en, text_fr] = both(question.text);
    let [yes_en, yes_fr] = perhaps(anchors.map(|anchors| anchors.yes));
    let [partly_en, partly_fr] = perhaps(anchors.map(|anchors| anchors.partly));
    let [no_en, no_fr] = perhaps(anchors.map(|anchors| anchors.no));
    let [why_en, why_fr] = both(question.why);
    let [evidence_en, evidence_fr] = both(question.evidence);
    let [fix_en, fix_fr] = both(question.fix);
    let [not_applicable_en, not_applicable_fr] = perhaps(question.not_applicable);
    let examples = question
        .examples
        .iter()
        .map(|example| format!("{}: {}", example.name, example.at));
    let references = |lang| full_references(question.source, lang).join(" ; ");
    [
        questionnaire.id.to_owned(),
        questionnaire.version.to_string(),
        questionnaire.digest.to_owned(),
        section.id.to_owned(),
        section_en,
        section_fr,
        question.id.to_owned(),
        item.by_ref.to_string(),
        item.group.map_or_else(String::new, word),
        word(question.facet),
        question.core.to_string(),
        word(question.severity),
        question.gate.map_or_else(String::new, word),
        word(question.from),
        question.until.map_or_else(String::new, word),
        question
            .kinds
            .iter()
            .map(word)
            .collect::<Vec<_>>()
            .join(" "),
        text_en,
        text_fr,
        yes_en,
        yes_fr,
        partly_en,
        partly_fr,
        no_en,
        no_fr,
        why_en,
        why_fr,
        evidence_en,
        evidence_fr,
        fix_en,
        fix_fr,
        word(question.effort),
        not_applicable_en,
        not_applicable_fr,
        examples.collect::<Vec<_>>().join(" ; "),
        question.source.join(" ; "),
        references(Lang::En),
        references(Lang::Fr),
    ]
}
