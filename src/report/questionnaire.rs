//! What a questionnaire says, in one language.

use super::build::percent;
use super::{
    AnchorsPart, Detail, EvidenceKind, EvidencePart, ExamplePart, LevelPart, NextStagePart,
    Percent, PlacePart, PlanPart, QuestionPart, QuestionnairePart, SectionPart, Source, StatePart,
    VerdictPart,
};
use super::{link, score_breakdown};
use crate::model::{
    Answer, Answered, Evidence, Example, GateVerdict, GatesOutcome, Item, Judged, Lang, Level,
    LevelOutcome, NextStage, Outcome, Pointer, Question, Questionnaire, QuestionnaireResult,
    Readings, Ready, Scheme, Score, Section, SectionResult, Stage, Standing, short_reference,
};
use crate::words;

pub(super) fn part(
    source: Source<'_>,
    at: usize,
    plan: Option<PlanPart>,
    detail: Detail,
    lang: Lang,
) -> QuestionnairePart {
    let questionnaires = source.questionnaires[at];
    let result = &source.assessment.questionnaires[at];
    let stage = source.assessment.stage;
    let (headline, details) = sentences(questionnaires, result, stage, lang);
    let mut part = QuestionnairePart {
        id: questionnaires.id,
        version: questionnaires.version,
        digest: questionnaires.digest,
        scheme: questionnaires.scheme,
        title: questionnaires.title.get(lang),
        headline,
        short: words::conclusion(result.outcome.conclusion(), lang),
        details,
        coverage: result.coverage,
        score: score(result.score),
        level: None,
        verdict: None,
        asked_from: None,
        next_stage: None,
        sections: questionnaires
            .sections
            .iter()
            .zip(&result.sections)
            .map(|(section, result)| {
                section_part(source, questionnaires, section, result, detail, lang)
            })
            .collect(),
        plan,
    };
    match &result.outcome {
        Outcome::NotAsked { from } => part.asked_from = Some(*from),
        Outcome::Gates(gates) => part.verdict = Some(gates_part(gates)),
        Outcome::Level(level) => part.level = Some(level_part(level)),
        Outcome::Ready {
            now,
            held_back_by,
            next,
        } => {
            part.verdict = Some(VerdictPart::Ready {
                verdict: now.verdict,
                potential: now.potential,
                held_back_by: held_back_by.clone(),
                questions: now.tally,
            });
            part.next_stage = next
                .as_ref()
                .map(|next| next_part(questionnaires, next, lang));
        }
    }
    part
}

fn score(score: Score) -> Option<Readings<Percent>> {
    score.map(|score| Readings::each(|reading| percent(*score.of(reading))))
}

fn gates_part(gates: &GatesOutcome) -> VerdictPart {
    VerdictPart::Gates {
        evidenced: gates.evidenced,
        potential: gates.potential,
        without_evidence: gates.backing.without_evidence,
        conditions: gates.backing,
        unknown: gates.unknown.clone(),
        to_come: gates.to_come.clone(),
    }
}

fn level_part(level: &LevelOutcome) -> LevelPart {
    LevelPart {
        evidenced: level.evidenced,
        potential: level.potential,
        held_back_by: level.held_back_by.clone(),
        practice_not_evidenced: level.practice_not_evidenced.clone(),
        not_applicable: level.not_applicable.clone(),
    }
}

fn next_part(questionnaire: &Questionnaire, next: &NextStage, lang: Lang) -> NextStagePart {
    let stage = words::stage(next.stage, lang);
    let ready = ready_words(next.verdict, next.potential, next.stage, lang);
    let new = words::count(
        next.new.len(),
        lang,
        [
            "question becomes due that has no yes yet",
            "questions become due that have no yes yet",
        ],
        [
            "question s’ajoute, encore sans oui",
            "questions s’ajoutent, encore sans oui",
        ],
    );
    let held = held_back(questionnaire, &next.held_back_by, lang);
    let headline = lang.pick(
        format!("At the next stage ({stage}): {new}. {ready}{held}"),
        format!("Au stade suivant ({stage})\u{a0}: {new}. {ready}{held}"),
    );
    NextStagePart {
        stage: next.stage,
        verdict: next.verdict,
        potential: next.potential,
        held_back_by: next.held_back_by.clone(),
        new: next.new.clone(),
        headline,
    }
}

fn titles(questionnaire: &Questionnaire, ids: &[&'static str], lang: Lang) -> String {
    let section = |id: &&str| {
        questionnaire
            .sections
            .iter()
            .find(|section| section.id == *id)
    };
    let titles = ids
        .iter()
        .filter_map(section)
        .map(|section| section.title.get(lang));
    // A title may hold commas, and names that want their capital.
    titles
        .collect::<Vec<_>>()
        .join(lang.pick("; ", "\u{202f}; "))
}

/// The sections that hold a questionnaire back; said only while others do not.
fn held_back(questionnaire: &Questionnaire, ids: &[&'static str], lang: Lang) -> String {
    if ids.is_empty() || ids.len() == questionnaire.sections.len() {
        return String::new();
    }
    let titles = titles(questionnaire, ids, lang);
    lang.pick(
        format!(" Held back by: {titles}."),
        format!(" Ce qui retient\u{a0}: {titles}."),
    )
}

/// What a questionnaire says in a sentence, and what stands behind it.
fn sentences(
    questionnaire: &Questionnaire,
    result: &QuestionnaireResult,
    stage: Stage,
    lang: Lang,
) -> (String, Vec<String>) {
    match &result.outcome {
        Outcome::NotAsked { from } => (not_asked(*from, lang), Vec::new()),
        Outcome::Gates(gates) => {
            let mut details = vec![words::conditions(gates.backing, lang)];
            details.extend(to_come(gates, lang));
            (gates_words(gates, lang), details)
        }
        Outcome::Level(level) => (
            level_words(result, level, lang),
            level_details(questionnaire, level, lang),
        ),
        Outcome::Ready {
            now, held_back_by, ..
        } => {
            let held = held_back(questionnaire, held_back_by, lang)
                .trim()
                .to_owned();
            let details = if held.is_empty() {
                Vec::new()
            } else {
                vec![held]
            };
            (
                ready_words(now.verdict, now.potential, stage, lang),
                details,
            )
        }
    }
}

fn not_asked(from: Option<Stage>, lang: Lang) -> String {
    match from {
        Some(from) => {
            let stage = words::stage(from, lang);
            lang.pick(
                format!("Nothing of it is asked yet: it begins at the stage “{stage}”."),
                format!("Rien n’en est demandé pour l’instant\u{a0}: il commence au stade «\u{a0}{stage}\u{a0}»."),
            )
        }
        None => lang.pick(
            "Nothing of it is asked of a project of this kind at this stage.".to_owned(),
            "Rien n’en est demandé à un projet de cette nature à ce stade.".to_owned(),
        ),
    }
}

/// The conditions of later stages that are not met today.
fn to_come(gates: &GatesOutcome, lang: Lang) -> Option<String> {
    let count = words::count(
        gates.to_come.len(),
        lang,
        [
            "more condition comes at a later stage, and is not met today.",
            "more conditions come at a later stage, and are not met today.",
        ],
        [
            "autre condition viendra à un stade suivant, et n’est pas remplie aujourd’hui.",
            "autres conditions viendront à un stade suivant, et ne sont pas remplies aujourd’hui.",
        ],
    );
    (!gates.to_come.is_empty()).then_some(count)
}

fn gates_words(gates: &GatesOutcome, lang: Lang) -> String {
    let evidenced = words::gate_verdict(gates.evidenced, lang);
    let potential = words::gate_verdict(gates.potential, lang);
    if gates.evidenced == gates.potential {
        capital(&format!("{evidenced}."))
    } else if gates.evidenced == GateVerdict::Inconclusive {
        lang.pick(
            format!("Not enough answers to tell yet. At best: {potential}."),
            format!("Pas encore assez de réponses pour le dire. Au mieux\u{a0}: {potential}."),
        )
    } else {
        lang.pick(
            format!("What is known so far: {evidenced}. At best: {potential}."),
            format!("Ce qu’on sait à ce jour\u{a0}: {evidenced}. Au mieux\u{a0}: {potential}."),
        )
    }
}

fn level_words(result: &QuestionnaireResult, level: &LevelOutcome, lang: Lang) -> String {
    let potential = words::level(level.potential, lang);
    let coverage = result.coverage;
    if level.evidenced == Level::NotEnoughAnswers {
        let (answered, all) = (coverage.answered, coverage.applicable);
        return lang.pick(
            format!("Not enough answers to tell yet ({answered} of {all}). At best: {potential}."),
            format!("Pas encore assez de réponses pour le dire ({answered} sur {all}). Au mieux\u{a0}: {potential}."),
        );
    }
    let evidenced = capital(&words::level(level.evidenced, lang));
    if level.evidenced == level.potential {
        format!("{evidenced}.")
    } else {
        lang.pick(
            format!("{evidenced}. At best: {potential}."),
            format!("{evidenced}. Au mieux\u{a0}: {potential}."),
        )
    }
}

fn level_details(questionnaire: &Questionnaire, level: &LevelOutcome, lang: Lang) -> Vec<String> {
    let mut details = Vec::new();
    let mut say = |ids: &[&'static str], en: &str, fr: &str| {
        if !ids.is_empty() {
            let titles = titles(questionnaire, ids, lang);
            details.push(lang.pick(format!("{en}: {titles}."), format!("{fr}\u{a0}: {titles}.")));
        }
    };
    if level.evidenced != Level::NotEnoughAnswers {
        say(&level.held_back_by, "Held down by", "Ce qui retient");
        if level.evidenced == Level::Sound {
            let (en, fr) = (
                "Not yet shown in practice",
                "Pas encore montré dans la pratique",
            );
            say(&level.practice_not_evidenced, en, fr);
        }
    }
    say(&level.not_applicable, "Not applicable", "Sans objet");
    details
}

fn ready_words(verdict: Ready, potential: Ready, stage: Stage, lang: Lang) -> String {
    let stage = words::stage(stage, lang);
    let known = capital(words::readiness(verdict, lang));
    let best_words = words::readiness(potential, lang);
    if verdict == potential {
        lang.pick(
            format!("{known} for the stage “{stage}”."),
            format!("{known} pour le stade «\u{a0}{stage}\u{a0}»."),
        )
    } else if verdict == Ready::NotReady {
        lang.pick(
            format!("Not shown to be ready for the stage “{stage}” yet. At best: {best_words}."),
            format!(
                "Rien ne montre encore que le projet soit prêt pour le stade «\u{a0}{stage}\u{a0}». \
                 Au mieux\u{a0}: {best_words}."
            ),
        )
    } else {
        lang.pick(
            format!("{known} for the stage “{stage}”. At best: {best_words}."),
            format!("{known} pour le stade «\u{a0}{stage}\u{a0}». Au mieux\u{a0}: {best_words}."),
        )
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

fn section_part(
    source: Source<'_>,
    questionnaire: &Questionnaire,
    section: &Section,
    result: &SectionResult,
    detail: Detail,
    lang: Lang,
) -> SectionPart {
    let questions = match detail {
        Detail::Short => Vec::new(),
        Detail::Full => section
            .items
            .iter()
            .zip(&result.questions)
            .map(|(item, judged)| question_part(source, questionnaire, item, *judged, lang))
            .collect(),
    };
    let mut part = SectionPart {
        id: section.id,
        title: section.title.get(lang),
        score: score(result.score),
        coverage: result.coverage,
        state: None,
        verdict: None,
        potential_verdict: None,
        tally: None,
        standing: "",
        why: "",
        sums: Vec::new(),
        stages: Vec::new(),
        questions,
    };
    if detail == Detail::Full {
        score_breakdown::show(&mut part, questionnaire, section, result, source);
        part.why = section.why.get(lang);
    }
    match result.standing {
        Standing::None => {}
        Standing::State {
            evidenced,
            potential,
        } => {
            part.state = Some(StatePart {
                evidenced,
                potential,
            });
            part.standing = words::state(evidenced, potential, lang);
        }
        Standing::Ready(ready) => {
            part.verdict = Some(ready.verdict);
            part.potential_verdict = Some(ready.potential);
            part.tally = Some(ready.tally);
            part.standing = words::ready_standing(ready.verdict, ready.potential, lang);
        }
    }
    part
}

fn question_part(
    source: Source<'_>,
    questionnaire: &Questionnaire,
    item: &Item,
    judged: Judged,
    lang: Lang,
) -> QuestionPart {
    let question = item.question;
    let answered = source.description.answers.get(question.id);
    let says_support = matches!(judged.answer, Answer::Yes | Answer::Partly);
    let respondent = &source.description.respondent;
    QuestionPart {
        id: question.id,
        by_ref: item.by_ref,
        text: question.text.get(lang),
        sub: item.group,
        facet: question.facet,
        core: question.core,
        severity: judged.severity,
        condition: questionnaire.scheme == Scheme::Gates
            && judged.due
            && question.is_gate_at(source.assessment.stage),
        from: question.from,
        due: judged.due,
        answer: judged.answer,
        answer_words: words::answer(judged.answer, lang),
        support: judged.support,
        support_words: if says_support {
            words::support(judged.support, lang)
        } else {
            ""
        },
        points: judged.points,
        note: answered.and_then(|it| it.note.clone()),
        reason: answered.and_then(|it| it.reason.clone()),
        evidence: answered
            .map(|it| evidence(it, source.description.project.repository.as_deref()))
            .unwrap_or_default(),
        answered: answered
            .and_then(|it| it.answered.or(respondent.answered))
            .map(|date| date.to_string()),
        by: answered.and_then(|it| it.by.clone().or_else(|| respondent.name.clone())),
        place: answered.zip(source.file).map(|(it, file)| PlacePart {
            path: file.to_owned(),
            place: it.place,
        }),
        anchors: question.anchors.map(|anchors| AnchorsPart {
            yes: anchors.yes.get(lang),
            partly: anchors.partly.get(lang),
            no: anchors.no.get(lang),
        }),
        why: question.why.get(lang),
        would_show: question.evidence.get(lang),
        examples: examples(question, lang),
        source: question.source,
        source_words: question
            .source
            .iter()
            .map(|citation| short_reference(citation, lang))
            .collect(),
    }
}

fn examples(question: &Question, lang: Lang) -> Vec<ExamplePart> {
    let part = |example: &Example| ExamplePart {
        name: example.name,
        text: example.text.get(lang),
        at: example.at,
        date: example.date,
    };
    question.examples.iter().map(part).collect()
}

fn evidence(answered: &Answered, repository: Option<&str>) -> Vec<EvidencePart> {
    let part = |evidence: &Evidence| {
        let (kind, at, link) = match &evidence.at {
            Pointer::Path(path) => (EvidenceKind::Path, path, link::of_path(path, repository)),
            Pointer::Url(url) => (EvidenceKind::Url, url, link::openable(url)),
            Pointer::Text(text) => (EvidenceKind::Text, text, None),
        };
        EvidencePart {
            kind,
            at: at.clone(),
            link,
            on: evidence.on.map(|date| date.to_string()),
            note: evidence.note.clone(),
        }
    };
    answered.evidence.iter().map(part).collect()
}
