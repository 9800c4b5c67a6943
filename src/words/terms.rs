//! The words for what an assessment finds.

use crate::model::{
    AlertId, Answer, Conditions, Coverage, Effort, EvidenceProfile, Facet, GapClass, GapKind,
    GateVerdict, Kind, Lang, Level, Ready, Severity, Stage, State, Support, Uncounted,
};

/// A kind of project.
#[must_use]
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    let (en, fr) = match kind {
        Kind::Software => ("software", "logiciel"),
        Kind::Data => ("data", "données"),
        Kind::Content => ("content", "contenus"),
        Kind::Service => ("service", "service"),
        Kind::Hardware => ("hardware", "matériel"),
        Kind::Place => ("place", "lieu"),
        Kind::Natural => ("natural resource", "ressource naturelle"),
    };
    lang.pick(en, fr)
}

/// Several kinds, separated by commas.
#[must_use]
pub fn kinds(kinds: &[Kind], lang: Lang) -> String {
    kinds
        .iter()
        .map(|it| kind(*it, lang))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A stage.
#[must_use]
pub fn stage(stage: Stage, lang: Lang) -> &'static str {
    let (en, fr) = match stage {
        Stage::Idea => ("idea", "idée"),
        Stage::Incubation => ("incubation", "incubation"),
        Stage::Production => ("production", "production"),
        Stage::Established => ("established", "pérenne"),
    };
    lang.pick(en, fr)
}

/// An answer.
#[must_use]
pub fn answer(answer: Answer, lang: Lang) -> &'static str {
    let (en, fr) = match answer {
        Answer::Yes => ("yes", "oui"),
        Answer::Partly => ("partly", "en partie"),
        Answer::No => ("no", "non"),
        Answer::Unknown => ("unknown", "inconnu"),
        Answer::NotApplicable => ("not applicable", "sans objet"),
    };
    lang.pick(en, fr)
}

/// A question to which one of several people gave no answer.
#[must_use]
pub fn silence(lang: Lang) -> &'static str {
    lang.pick("no answer", "pas de réponse")
}

/// How much several people agree, in whole percent.
#[must_use]
pub fn agreement(people: usize, percent: Option<u32>, lang: Lang) -> String {
    let people = count(
        people,
        lang,
        ["person", "people"],
        ["personne", "personnes"],
    );
    match percent {
        Some(percent) => lang.pick(
            format!("{people} answered. Where two of them both did, they agree in {percent}% of cases."),
            format!(
                "{people} ont répondu. Là où deux l’ont fait toutes deux, elles sont d’accord dans {percent}\u{a0}% des cas."
            ),
        ),
        None => lang.pick(
            format!("{people} answered, no two of them the same question."),
            format!("{people} ont répondu, jamais deux à la même question."),
        ),
    }
}

/// The same with Krippendorff’s alpha, where there is one.
#[must_use]
pub fn with_alpha(headline: String, alpha: Option<f64>, pairs: usize, lang: Lang) -> String {
    let Some(alpha) = alpha else {
        return headline;
    };
    let pairs = count(pairs, lang, ["pair", "pairs"], ["paire", "paires"]);
    lang.pick(
        format!("{headline} Krippendorff’s alpha: {alpha:.2} ({pairs})."),
        format!(
            "{headline} Alpha de Krippendorff\u{a0}: {} ({pairs}).",
            format!("{alpha:.2}").replace('.', ",")
        ),
    )
}

/// What stands behind an answer.
#[must_use]
pub fn support(support: Support, lang: Lang) -> &'static str {
    let (en, fr) = match support {
        Support::Claimed => ("no evidence", "sans preuve"),
        Support::Documented => ("documented", "documenté"),
        Support::Dated => ("documented and dated", "documenté et daté"),
    };
    lang.pick(en, fr)
}

/// What a question asks about.
#[must_use]
pub fn facet(facet: Facet, lang: Lang) -> &'static str {
    let (en, fr) = match facet {
        Facet::Rule => ("a rule", "une règle"),
        Facet::Practice => ("a practice", "une pratique"),
        Facet::State => ("how things stand", "un état de fait"),
    };
    lang.pick(en, fr)
}

/// How much a question weighs.
#[must_use]
pub fn severity(severity: Severity, lang: Lang) -> &'static str {
    let (en, fr) = match severity {
        Severity::Essential => ("essential", "essentielle"),
        Severity::Important => ("important", "importante"),
        Severity::Optional => ("optional", "facultative"),
    };
    lang.pick(en, fr)
}

/// How much work something is.
#[must_use]
pub fn effort(effort: Effort, lang: Lang) -> &'static str {
    let (en, fr) = match effort {
        Effort::Small => ("small", "petit"),
        Effort::Medium => ("medium", "moyen"),
        Effort::Large => ("large", "grand"),
    };
    lang.pick(en, fr)
}

/// The verdict of a questionnaire of conditions.
#[must_use]
pub fn gate_verdict(verdict: GateVerdict, lang: Lang) -> &'static str {
    let (en, fr) = match verdict {
        GateVerdict::Fails => (
            "the conditions are not all met",
            "les conditions ne sont pas toutes remplies",
        ),
        GateVerdict::NoResource => (
            "no shared resource described",
            "pas de ressource partagée décrite",
        ),
        GateVerdict::Intention => ("an intention", "une intention"),
        GateVerdict::NotOpen => ("not under an open licence", "pas sous licence ouverte"),
        GateVerdict::OpenResource => ("an open resource", "une ressource ouverte"),
        GateVerdict::OpenProject => ("an open project", "un projet ouvert"),
        GateVerdict::InTheMaking => ("a commons in the making", "un commun en devenir"),
        GateVerdict::Commons => ("a commons", "un commun"),
        GateVerdict::Passes => (
            "all conditions are met",
            "toutes les conditions sont remplies",
        ),
    };
    lang.pick(en, fr)
}

/// The same in a word or two, for a table of many projects.
#[must_use]
pub fn gate_verdict_short(verdict: GateVerdict, lang: Lang) -> &'static str {
    let (en, fr) = match verdict {
        GateVerdict::Fails => ("not all met", "pas toutes remplies"),
        GateVerdict::NoResource => ("no resource", "sans ressource"),
        GateVerdict::Intention => ("intention", "intention"),
        GateVerdict::NotOpen => ("not open", "pas ouvert"),
        GateVerdict::OpenResource => ("open resource", "ressource ouverte"),
        GateVerdict::OpenProject => ("open project", "projet ouvert"),
        GateVerdict::InTheMaking => ("in the making", "en devenir"),
        GateVerdict::Commons => ("commons", "commun"),
        GateVerdict::Passes => ("all met", "toutes remplies"),
    };
    lang.pick(en, fr)
}

/// The name of a level.
#[must_use]
pub fn level_name(level: Level, lang: Lang) -> &'static str {
    let (en, fr) = match level {
        Level::AtRisk => ("at risk", "précaire"),
        Level::Fragile => ("fragile", "fragile"),
        Level::Sound => ("sound", "solide"),
        Level::Robust => ("robust", "robuste"),
    };
    lang.pick(en, fr)
}

/// A level with its number and name.
#[must_use]
pub fn level(level: Level, lang: Lang) -> String {
    let number = u8::from(level);
    let name = level_name(level, lang);
    lang.pick(
        format!("level {number}, {name}"),
        format!("niveau {number}, {name}"),
    )
}

/// The state of a principle: one that may still turn out to be there is not called absent.
#[must_use]
pub fn state(evidenced: State, potential: State, lang: Lang) -> &'static str {
    let (en, fr) = match (evidenced, potential) {
        (State::Absent, State::Absent) => ("absent", "absent"),
        (State::Absent, State::Partial | State::Present) => ("inconclusive", "non établi"),
        (State::Partial, _) => ("partial", "partiel"),
        (State::Present, _) => ("present", "présent"),
    };
    lang.pick(en, fr)
}

/// A readiness.
#[must_use]
pub fn readiness(ready: Ready, lang: Lang) -> &'static str {
    let (en, fr) = match ready {
        Ready::NotReady => ("not ready", "pas prêt"),
        Ready::Nearly => ("nearly ready", "presque prêt"),
        Ready::Ready => ("ready", "prêt"),
    };
    lang.pick(en, fr)
}

/// The readiness of a section: one that may still turn out better is not called not ready.
#[must_use]
pub fn ready_standing(verdict: Ready, potential: Ready, lang: Lang) -> &'static str {
    if verdict == Ready::NotReady && potential > verdict {
        lang.pick("inconclusive", "non établi")
    } else {
        readiness(verdict, lang)
    }
}

/// What a gap asks for.
#[must_use]
pub fn todo_kind(kind: GapKind, lang: Lang) -> &'static str {
    let (en, fr) = match kind {
        GapKind::Fix => ("fix", "à faire"),
        GapKind::Answer => ("answer", "à répondre"),
        GapKind::AddEvidence => ("add evidence", "à étayer"),
    };
    lang.pick(en, fr)
}

/// How much a gap matters.
#[must_use]
pub fn class(class: GapClass, lang: Lang) -> &'static str {
    let (en, fr) = match class {
        GapClass::Condition => ("condition", "condition"),
        GapClass::Essential => ("essential", "essentiel"),
        GapClass::Decisive => ("decisive", "décisif"),
        GapClass::Important => ("important", "important"),
        GapClass::Optional => ("optional", "facultatif"),
    };
    lang.pick(en, fr)
}

/// The name of an alert.
#[must_use]
pub fn alert(alert: AlertId, lang: Lang) -> &'static str {
    let (en, fr) = match alert {
        AlertId::ClaimsWithoutEvidence => (
            "claims outrun the evidence",
            "les déclarations dépassent les preuves",
        ),
        AlertId::RulesOnPaper => (
            "rules on paper, not in use",
            "des règles sur le papier, pas en usage",
        ),
        AlertId::NameOnly => (
            "a commons in name only?",
            "un commun de nom seulement\u{202f}?",
        ),
    };
    lang.pick(en, fr)
}

/// What stands behind a licence that forbids some uses.
#[must_use]
pub fn not_open(lang: Lang) -> &'static str {
    lang.pick(" (not an open licence)", " (pas une licence ouverte)")
}

/// A number and a noun that agrees with it: French has zero in the singular.
#[must_use]
pub fn count(number: usize, lang: Lang, en: [&str; 2], fr: [&str; 2]) -> String {
    let noun = match lang {
        Lang::En => en[usize::from(number != 1)],
        Lang::Fr => fr[usize::from(number > 1)],
    };
    format!("{number} {noun}")
}

/// How much was answered.
#[must_use]
pub fn coverage(coverage: Coverage, lang: Lang) -> String {
    let Coverage {
        answered,
        applicable,
        not_applicable,
    } = coverage;
    let not_applicable = match (not_applicable, lang) {
        (0, _) => String::new(),
        (number, Lang::En) => format!(", {number} not applicable"),
        (number, Lang::Fr) => format!(", {number} sans objet"),
    };
    match lang {
        Lang::En => {
            let questions = count(applicable, lang, ["question", "questions"], ["", ""]);
            format!("{answered} of {questions} answered{not_applicable}.")
        }
        Lang::Fr => {
            let answers = count(answered, lang, ["", ""], ["réponse", "réponses"]);
            let questions = count(applicable, lang, ["", ""], ["question", "questions"]);
            format!("{answers} sur {questions}{not_applicable}.")
        }
    }
}

/// `9 of 10 conditions met, 1 without evidence.`
#[must_use]
pub fn conditions(counts: Conditions, lang: Lang) -> String {
    let others = [
        (
            counts.partly,
            ["partly met"; 2],
            ["remplie en partie", "remplies en partie"],
        ),
        (
            counts.without_evidence,
            ["without enough evidence"; 2],
            ["sans preuve suffisante"; 2],
        ),
        (
            counts.unmet,
            ["not met"; 2],
            ["non remplie", "non remplies"],
        ),
        (counts.unknown, ["unknown"; 2], ["inconnue", "inconnues"]),
    ];
    let others = others.into_iter().filter(|(number, ..)| *number > 0);
    let others = others.map(|(number, en, fr)| format!(", {}", count(number, lang, en, fr)));
    let others: String = others.collect();
    let Conditions { met, of, .. } = counts;
    let met = match lang {
        Lang::En => {
            let all = count(of, lang, ["condition met", "conditions met"], [""; 2]);
            format!("{met} of {all}")
        }
        Lang::Fr => {
            let met = count(
                met,
                lang,
                [""; 2],
                ["condition remplie", "conditions remplies"],
            );
            format!("{met} sur {of}")
        }
    };
    format!("{met}{others}.")
}

/// How many sources stand behind how many answers; and the one that stands behind many of them.
#[must_use]
pub fn evidence_profile(profile: &EvidenceProfile, lang: Lang) -> String {
    let EvidenceProfile {
        sources,
        answers,
        most_cited,
        not_counted,
    } = profile;
    let sources = count(*sources, lang, ["source", "sources"], ["source", "sources"]);
    let behind = count(
        *answers,
        lang,
        ["answer", "answers"],
        ["réponse", "réponses"],
    );
    let mut text = lang.pick(
        format!("Evidence: {sources} behind {behind}."),
        format!("Preuves\u{a0}: {sources} pour {behind}."),
    );
    if let Some(cited) = most_cited {
        let (source, number) = (&cited.source, cited.answers);
        text.push_str(&lang.pick(
            format!(" One source stands behind {number} of {answers} answers: {source}."),
            format!(" Une même source appuie {number} réponses sur {answers}\u{a0}: {source}."),
        ));
    }
    if *not_counted > 0 {
        let pieces = count(
            *not_counted,
            lang,
            ["piece of evidence is", "pieces of evidence are"],
            ["preuve n’est pas comptée", "preuves ne sont pas comptées"],
        );
        text.push_str(&lang.pick(
            format!(
                " {pieces} not counted: a text of fewer than three words, or this file itself."
            ),
            format!(" {pieces}\u{a0}: un texte de moins de trois mots, ou ce fichier lui-même."),
        ));
    }
    text
}

/// So many yes and partly have nothing to show them.
#[must_use]
pub fn bare_answers(number: usize, lang: Lang) -> String {
    match lang {
        Lang::En => {
            let en = [
                "“yes” or “partly” answer has",
                "“yes” or “partly” answers have",
            ];
            format!(
                "{} no evidence: without any, a yes counts as a partly.",
                count(number, lang, en, [""; 2])
            )
        }
        Lang::Fr => {
            let fr = [
                "réponse «\u{a0}oui\u{a0}» ou «\u{a0}en partie\u{a0}»",
                "réponses «\u{a0}oui\u{a0}» ou «\u{a0}en partie\u{a0}»",
            ];
            format!(
                "{} sans preuve\u{a0}: sans elle, un oui compte comme un «\u{a0}en partie\u{a0}».",
                count(number, lang, [""; 2], fr)
            )
        }
    }
}

/// So many more than are listed.
#[must_use]
pub fn more(number: usize, lang: Lang) -> String {
    lang.pick(
        format!("{number} more:"),
        format!("{number} de plus\u{a0}:"),
    )
}

/// Why a piece of evidence is none.
#[must_use]
pub fn uncounted(why: Uncounted, lang: Lang) -> &'static str {
    let (en, fr) = match why {
        Uncounted::ShortText => (
            "not counted: too short to name a document and where it is",
            "non comptée\u{a0}: trop court pour nommer un document et dire où il est",
        ),
        Uncounted::ProjectFile => (
            "not counted: this is the file the answer stands in",
            "non comptée\u{a0}: c’est le fichier où se trouve la réponse",
        ),
    };
    lang.pick(en, fr)
}

/// Names joined by commas and « and ».
#[must_use]
pub fn list(names: &[String], lang: Lang) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), lang.pick("and", "et")),
    }
}

/// Files of different projects cannot be combined.
#[must_use]
pub fn different_projects(lang: Lang) -> &'static str {
    lang.pick(
        "these files describe different projects: to be combined, all need the same name and kind",
        "ces fichiers décrivent des projets différents\u{a0}: pour être combinés, tous doivent avoir le même nom et la même nature",
    )
}

/// One person answers once: two files under one name would count one voice twice.
#[must_use]
pub fn same_person(name: &str, one: &str, other: &str, lang: Lang) -> String {
    lang.pick(
        format!("the same person, {name}, in two files: {one} and {other}\n  give one file per person, or tell two people apart by their names"),
        format!("la même personne, {name}, dans deux fichiers\u{a0}: {one} et {other}\n  donnez un fichier par personne, ou distinguez deux personnes par leur nom"),
    )
}
