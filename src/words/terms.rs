//! The words for what an assessment finds.

use crate::model::{
    AlertId, Answer, Conditions, Coverage, Effort, EvidenceProfile, Facet, GapClass, GapKind,
    GateVerdict, Kind, Lang, Level, Ready, Severity, Stage, State, Support, Uncounted,
};

tables! {
    /// A kind of project.
    kind(Kind) {
        Software: "software", "logiciel";
        Data: "data", "données";
        Content: "content", "contenus";
        Service: "service", "service";
        Hardware: "hardware", "matériel";
        Place: "place", "lieu";
        Natural: "natural resource", "ressource naturelle";
    }
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

tables! {
    /// A stage.
    stage(Stage) {
        Idea: "idea", "idée";
        Incubation: "incubation", "incubation";
        Production: "production", "production";
        Established: "established", "pérenne";
    }
    /// An answer.
    answer(Answer) {
        Yes: "yes", "oui";
        Partly: "partly", "en partie";
        No: "no", "non";
        Unknown: "unknown", "inconnu";
        NotApplicable: "not applicable", "sans objet";
    }
}

sentences! {
    /// A question to which one of several people gave no answer.
    silence: "no answer", "pas de réponse";
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
        Some(percent) => pick!(lang;
            "{people} answered. Where two of them both did, they agree in {percent}% of cases.",
            "{people} ont répondu. Là où deux l’ont fait toutes deux, elles sont d’accord dans {percent}\u{a0}% des cas."),
        None => pick!(lang;
            "{people} answered, no two of them the same question.",
            "{people} ont répondu, jamais deux à la même question."),
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

tables! {
    /// What stands behind an answer.
    support(Support) {
        Claimed: "no evidence", "sans preuve";
        Documented: "documented", "documenté";
        Dated: "documented and dated", "documenté et daté";
    }
    /// What a question asks about.
    facet(Facet) {
        Rule: "a rule", "une règle";
        Practice: "a practice", "une pratique";
        State: "how things stand", "un état de fait";
    }
    /// How much a question weighs.
    severity(Severity) {
        Essential: "essential", "essentielle";
        Important: "important", "importante";
        Optional: "optional", "facultative";
    }
    /// How much work something is.
    effort(Effort) {
        Small: "small", "petit";
        Medium: "medium", "moyen";
        Large: "large", "grand";
    }
    /// The verdict of a questionnaire of conditions.
    gate_verdict(GateVerdict) {
        Fails: "the conditions are not all met", "les conditions ne sont pas toutes remplies";
        NoResource: "no shared resource described", "pas de ressource partagée décrite";
        Intention: "an intention", "une intention";
        NotOpen: "not under an open licence", "pas sous licence ouverte";
        OpenResource: "an open resource", "une ressource ouverte";
        OpenProject: "an open project", "un projet ouvert";
        InTheMaking: "a commons in the making", "un commun en devenir";
        Commons: "a commons", "un commun";
        Passes: "all conditions are met", "toutes les conditions sont remplies";
    }
    /// The same in a word or two, for a table of many projects.
    gate_verdict_short(GateVerdict) {
        Fails: "not all met", "pas toutes remplies";
        NoResource: "no resource", "sans ressource";
        Intention: "intention", "intention";
        NotOpen: "not open", "pas ouvert";
        OpenResource: "open resource", "ressource ouverte";
        OpenProject: "open project", "projet ouvert";
        InTheMaking: "in the making", "en devenir";
        Commons: "commons", "commun";
        Passes: "all met", "toutes remplies";
    }
    /// The name of a level.
    level_name(Level) {
        AtRisk: "at risk", "précaire";
        Fragile: "fragile", "fragile";
        Sound: "sound", "solide";
        Robust: "robust", "robuste";
    }
}

/// A level with its number and name.
#[must_use]
pub fn level(level: Level, lang: Lang) -> String {
    let number = u8::from(level);
    let name = level_name(level, lang);
    pick!(lang; "level {number}, {name}", "niveau {number}, {name}")
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

tables! {
    /// A readiness.
    readiness(Ready) {
        NotReady: "not ready", "pas prêt";
        Nearly: "nearly ready", "presque prêt";
        Ready: "ready", "prêt";
    }
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

tables! {
    /// What a gap asks for.
    todo_kind(GapKind) {
        Fix: "fix", "à faire";
        Answer: "answer", "à répondre";
        AddEvidence: "add evidence", "à étayer";
    }
    /// How much a gap matters.
    class(GapClass) {
        Condition: "condition", "condition";
        Essential: "essential", "essentiel";
        Decisive: "decisive", "décisif";
        Important: "important", "important";
        Optional: "optional", "facultatif";
    }
    /// The name of an alert.
    alert(AlertId) {
        ClaimsWithoutEvidence: "claims outrun the evidence",
            "les déclarations dépassent les preuves";
        RulesOnPaper: "rules on paper, not in use", "des règles sur le papier, pas en usage";
        NameOnly: "a commons in name only?", "un commun de nom seulement\u{202f}?";
    }
}

sentences! {
    /// What stands behind a licence that forbids some uses.
    not_open: " (not an open licence)", " (pas une licence ouverte)";
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
    let mut text = pick!(lang;
        "Evidence: {sources} behind {behind}.",
        "Preuves\u{a0}: {sources} pour {behind}.");
    if let Some(cited) = most_cited {
        let (source, number) = (&cited.source, cited.answers);
        text.push_str(&pick!(lang;
            " One source stands behind {number} of {answers} answers: {source}.",
            " Une même source appuie {number} réponses sur {answers}\u{a0}: {source}."));
    }
    if *not_counted > 0 {
        let pieces = count(
            *not_counted,
            lang,
            ["piece of evidence is", "pieces of evidence are"],
            ["preuve n’est pas comptée", "preuves ne sont pas comptées"],
        );
        text.push_str(&pick!(lang;
            " {pieces} not counted: a text of fewer than three words, or this file itself.",
            " {pieces}\u{a0}: un texte de moins de trois mots, ou ce fichier lui-même."));
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

sentences! {
    /// So many more than are listed.
    more(number: usize): "{number} more:", "{number} de plus\u{a0}:";
}

tables! {
    /// Why a piece of evidence is none.
    uncounted(Uncounted) {
        ShortText: "not counted: too short to name a document and where it is",
            "non comptée\u{a0}: trop court pour nommer un document et dire où il est";
        ProjectFile: "not counted: this is the file the answer stands in",
            "non comptée\u{a0}: c’est le fichier où se trouve la réponse";
    }
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

sentences! {
    /// Files of different projects cannot be combined.
    different_projects:
        "these files describe different projects: to be combined, all need the same name and kind",
        "ces fichiers décrivent des projets différents\u{a0}: pour être combinés, tous doivent avoir le même nom et la même nature";
    /// One person answers once: two files under one name would count one voice twice.
    same_person(name: &str, one: &str, other: &str):
        "the same person, {name}, in two files: {one} and {other}\n  give one file per person, or tell two people apart by their names",
        "la même personne, {name}, dans deux fichiers\u{a0}: {one} et {other}\n  donnez un fichier par personne, ou distinguez deux personnes par leur nom";
}
