//! Headings, column heads and short fixed sentences.

use crate::model::Lang;

/// A fixed text of a report or a screen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[expect(missing_docs, reason = "each is documented by its two texts below")]
pub enum Label {
    AssessedOn,
    NotApplicable,
    Principle,
    Theme,
    Evidenced,
    UpTo,
    Reviewed,
    Reviewers,
    ReviewersDiffer,
    Claimed,
    State,
    Answered,
    LookAt,
    Gaps,
    Strengths,
    StrengthsLegend,
    NotOpened,
    SharedOnce,
    NothingAnswered,
    WhyFirst,
    Details,
    OneEach,
    NoGap,
    Rank,
    Matter,
    Todo,
    Effort,
    Gain,
    OnThePlan,
    AnswerFirst,
    AnsweredBy,
    Legend,
    BarLegend,
    TodoLegend,
    MadeFrom,
    NotScored,
    Project,
    Stage,
    Summary,
    SummaryLegend,
    Stands,
    Weight,
    Points,
    NotDue,
    Terms,
    Questionnaires,
    Version,
    Questions,
    Parts,
    Answer,
    Answers,
    Support,
    Evidence,
    Note,
    Reason,
    Why,
    Fix,
    Source,
    WhatWouldShowIt,
    Anchors,
    FullName,
    InPlainWords,
    Examples,
    NotApplicableWhen,
    Serves,
    AskedFrom,
    Scores,
    Error,
    Help,
    MoreProblems,
    Question,
    Disputed,
    Agreement,
    Differ,
    NoDispute,
    Findings,
    Severity,
    Silence,
}

/// `label: value`, with the space that French wants before a colon.
#[must_use]
pub fn labelled(found: Label, value: &str, lang: Lang) -> String {
    format!(
        "{}{} {value}",
        label(found, lang),
        lang.pick(":", "\u{a0}:")
    )
}

/// What a result was made with: the program's version, then the questionnaires.
#[must_use]
pub fn made_from(version: &str, made: impl Iterator<Item = String>, lang: Lang) -> String {
    format!(
        "{} commons {version}{} {}.",
        label(Label::MadeFrom, lang),
        lang.pick(";", "\u{202f};"),
        made.collect::<Vec<_>>().join(", "),
    )
}

tables! {
    /// The text of a label.
    label(Label) {
        AssessedOn: "assessed on", "évalué le";
        NotApplicable: "not applicable", "sans objet";
        Principle: "Principle", "Principe";
        Theme: "Theme", "Thème";
        Evidenced: "evidenced", "étayé";
        UpTo: "up to", "au mieux";
        Reviewed: "after review", "après vérification";
        Reviewers: "Reviewed by", "Vérifié par";
        ReviewersDiffer: "Reviewers differ, the lowest counts",
            "Les vérifications divergent, la plus basse compte";
        Claimed: "claimed", "déclaré";
        State: "state", "état";
        Answered: "answers", "réponses";
        LookAt: "Alerts", "Alertes";
        Strengths: "Strengths", "Points forts";
        StrengthsLegend: "Answered yes, with evidence; the strongest principle first.",
            "Ont reçu un oui, avec des preuves\u{202f}; le principe le plus solide d’abord.";
        NotOpened:
            "Evidence is counted here, not opened: `commons check` looks whether it is there.",
            "Les preuves sont comptées ici, pas ouvertes\u{a0}: `commons check` regarde si elles sont là.";
        SharedOnce:
            "Some questions serve several questionnaires: they count once here, and in each of those.",
            "Certaines questions servent à plusieurs questionnaires\u{a0}: comptées une seule fois ici, elles comptent aussi dans chacun.";
        NothingAnswered: "Nothing has been answered yet: there is no result to show. To begin:",
            "Rien n’a encore reçu de réponse\u{a0}: il n’y a pas de résultat à montrer. Pour commencer\u{a0}:";
        WhyFirst: "Why, and what counts as evidence:",
            "Pourquoi, et ce qui compte comme preuve\u{a0}:";
        OneEach: "One report for each: --each", "Un rapport pour chacun\u{a0}: --each";
        Details: "Principles and themes", "Principes et thèmes";
        Gaps: "What to do next", "Par où commencer";
        NoGap: "No gaps.", "Il ne manque rien.";
        Rank: "#", "n°";
        Matter: "why first", "pourquoi";
        Todo: "what", "quoi";
        Effort: "effort", "effort";
        Gain: "gain", "gain";
        AnswerFirst: "to answer first", "à répondre d’abord";
        AnsweredBy | Answers: "Answers", "Réponses";
        OnThePlan: "on the quickest route", "sur le chemin le plus rapide";
        Legend:
            "Evidenced: backed by evidence. Up to: if every open question were a yes. Percentages, rounded down.",
            "Étayé\u{a0}: appuyé par des preuves. Au mieux\u{a0}: si chaque question ouverte recevait un oui. En pourcentage, arrondi vers le bas.";
        BarLegend: "█ evidenced  ▓ claimed without evidence  ░ unknown  · missing",
            "█ étayé  ▓ déclaré sans preuve  ░ inconnu  · manquant";
        TodoLegend:
            "Order: what is on the quickest route first, then the conditions, then essential, decisive, important and optional questions; among equals, the most gain for the least effort. Effort: small (1), half a day; medium (2), a few days; large (4), months. Gain: points out of 100 that the evidenced score of its questionnaire rises.",
            "Ordre\u{a0}: ce qui est sur le chemin le plus rapide d’abord, puis les conditions, puis les questions essentielles, décisives, importantes et facultatives\u{202f}; à égalité, le plus de gain pour le moins d’effort. Effort\u{a0}: petit (1), une demi-journée\u{202f}; moyen (2), quelques jours\u{202f}; grand (4), des mois. Gain\u{a0}: points sur 100 dont monte le score étayé de son questionnaire.";
        MadeFrom: "Generated by", "Établi par";
        NotScored: "Answers kept but not scored here", "Réponses gardées, mais pas comptées ici";
        Project: "Project", "Projet";
        Stage: "Stage", "Stade";
        Summary: "Side by side", "Côte à côte";
        SummaryLegend:
            "What evidence shows so far – up to what open answers and missing evidence may raise it, then the conditions met. Inconclusive: it could still go either way, it is not a no.",
            "Ce qui est étayé à ce jour – au mieux, selon les réponses ouvertes et les preuves manquantes, puis les conditions remplies. Non établi\u{a0}: cela peut encore changer, ce n’est pas un non.";
        Stands: "In this project", "Dans ce projet";
        Weight: "weight", "poids";
        Points: "half points: evidenced, claimed, up to",
            "demi-points\u{a0}: étayé, déclaré, au mieux";
        NotDue: "not asked at this stage", "pas demandé à ce stade";
        Terms: "Terms", "Termes";
        Questionnaires: "Questionnaires", "Questionnaires";
        Version: "version", "version";
        Questions: "Questions", "Questions";
        Parts: "Parts", "Parties";
        Support: "what stands behind", "ce qui l’appuie";
        Answer: "Answer", "Réponse";
        Evidence: "Evidence", "Preuves";
        Note: "Note", "Note";
        Reason: "Reason", "Raison";
        Why: "Why it matters", "Pourquoi c’est important";
        Fix: "What to do", "Que faire";
        Source: "Source", "Source";
        WhatWouldShowIt: "What counts as evidence", "Ce qui compte comme preuve";
        Anchors: "What each answer means", "Ce que veut dire chaque réponse";
        FullName: "Full name", "Nom complet";
        InPlainWords: "In plain words", "En mots simples";
        Examples: "How others do it", "Comment d’autres font";
        NotApplicableWhen: "Not applicable when", "Sans objet quand";
        Serves: "Criteria of other forms it serves", "Critères d’autres formulaires qu’elle sert";
        AskedFrom: "Asked from the stage", "Posée à partir du stade";
        Scores: "How the score is calculated", "Comment le score est calculé";
        Error: "error", "erreur";
        Help: "help", "aide";
        MoreProblems: "more problems are not shown", "autres problèmes ne sont pas affichés";
        Question: "Question", "Question";
        Disputed: "Discuss first: answered both yes and no",
            "À discuter d’abord\u{a0}: les uns disent oui, les autres non";
        Agreement: "Agreement", "Accord";
        Differ: "Least agreement", "Là où l’on diverge le plus";
        Findings: "Findings of a check", "Constats d’une vérification";
        Severity: "Severity", "Gravité";
        Silence: "To ignore it, with a reason and an expiry date",
            "Pour l’écarter, avec une raison et une date de fin";
        NoDispute: "No question was answered both yes and no.",
            "Aucune question n’a reçu à la fois un oui et un non.";
    }
}
