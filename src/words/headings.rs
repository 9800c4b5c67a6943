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
    Claimed,
    State,
    Answered,
    LookAt,
    Gaps,
    Strengths,
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
    Worksheet,
    Terms,
    Questionnaires,
    Version,
    Questions,
    Parts,
    Answer,
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
    AskedFrom,
    Scores,
    Error,
    Help,
    MoreProblems,
    Question,
    Disputed,
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

/// The text of a label.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a list, one entry for each label")]
pub fn label(label: Label, lang: Lang) -> &'static str {
    let (en, fr) = match label {
        Label::AssessedOn => ("assessed on", "évalué le"),
        Label::NotApplicable => ("not applicable", "sans objet"),
        Label::Principle => ("Principle", "Principe"),
        Label::Theme => ("Theme", "Thème"),
        Label::Evidenced => ("evidenced", "étayé"),
        Label::UpTo => ("up to", "au mieux"),
        Label::Claimed => ("claimed", "déclaré"),
        Label::State => ("state", "état"),
        Label::Answered => ("answers", "réponses"),
        Label::LookAt => ("Look at", "À regarder"),
        Label::Strengths => ("What is already there", "Ce qui est déjà là"),
        Label::Gaps => (
            "What to do or find out first",
            "Que faire ou savoir d’abord",
        ),
        Label::NoGap => ("Nothing is missing.", "Il ne manque rien."),
        Label::Rank => ("#", "n°"),
        Label::Matter => ("why first", "pourquoi"),
        Label::Todo => ("what", "quoi"),
        Label::Effort => ("effort", "effort"),
        Label::Gain => ("gain", "gain"),
        Label::AnswerFirst => ("to answer first", "à répondre d’abord"),
        Label::AnsweredBy => ("Answers", "Réponses"),
        Label::OnThePlan => ("on the shortest way", "sur le chemin le plus court"),
        Label::Legend => (
            "evidenced: backed by evidence; up to: if every open question were a yes. In percent, rounded down.",
            "étayé\u{a0}: appuyé par des preuves\u{202f}; au mieux\u{a0}: si chaque question ouverte recevait un oui. En pourcentage, arrondi vers le bas.",
        ),
        Label::BarLegend => (
            "█ evidenced  ▓ claimed without evidence  ░ unknown  · missing",
            "█ étayé  ▓ déclaré sans preuve  ░ inconnu  · manquant",
        ),
        Label::TodoLegend => (
            "Effort: small (1), an evening; medium (2), a few days; large (4), months. Gain: points of the evidenced score.",
            "Effort\u{a0}: petit (1), une soirée\u{202f}; moyen (2), quelques jours\u{202f}; grand (4), des mois. Gain\u{a0}: points du score étayé.",
        ),
        Label::MadeFrom => ("Made with", "Établi avec"),
        Label::NotScored => (
            "Answers that are kept and not scored here",
            "Réponses gardées, mais pas comptées ici",
        ),
        Label::Project => ("Project", "Projet"),
        Label::Stage => ("Stage", "Stade"),
        Label::Summary => ("Side by side", "Côte à côte"),
        Label::SummaryLegend => (
            "What evidence shows so far; with +, open answers or missing evidence may raise it. Inconclusive: it could still go either way, it is not a no.",
            "Ce qui est étayé à ce jour\u{202f}; avec +, des réponses ouvertes ou des preuves manquantes peuvent l’élever. Non établi\u{a0}: cela peut encore changer, ce n’est pas un non.",
        ),
        Label::Stands => ("How it stands in this project", "Où en est ce projet"),
        Label::Weight => ("weight", "poids"),
        Label::Points => (
            "half points: evidenced, claimed, up to",
            "demi-points\u{a0}: étayé, déclaré, au mieux",
        ),
        Label::NotDue => ("not asked at this stage", "pas demandée à ce stade"),
        Label::Worksheet => (
            "A worksheet to print. Answer together; note where each answer can be seen.",
            "Une feuille à imprimer. Répondez ensemble\u{202f}; notez où chaque réponse peut se voir.",
        ),
        Label::Terms => ("Terms", "Termes"),
        Label::Questionnaires => ("Questionnaires", "Questionnaires"),
        Label::Version => ("version", "version"),
        Label::Questions => ("Questions", "Questions"),
        Label::Parts => ("Parts", "Parties"),
        Label::Answer => ("Answer", "Réponse"),
        Label::Evidence => ("Evidence", "Preuves"),
        Label::Note => ("Note", "Note"),
        Label::Reason => ("Reason", "Raison"),
        Label::Why => ("Why it matters", "Pourquoi c’est important"),
        Label::Fix => ("What to do", "Que faire"),
        Label::Source => ("Source", "Source"),
        Label::WhatWouldShowIt => ("What would show it", "Ce qui le montrerait"),
        Label::Anchors => ("What each answer means", "Ce que veut dire chaque réponse"),
        Label::FullName => ("Full name", "Nom complet"),
        Label::InPlainWords => ("In plain words", "En mots simples"),
        Label::Examples => ("How others do it", "Comment d’autres font"),
        Label::NotApplicableWhen => ("Not applicable when", "Sans objet quand"),
        Label::AskedFrom => ("Asked from the stage", "Posée à partir du stade"),
        Label::Scores => ("How the score is made", "Comment le score est fait"),
        Label::Error => ("error", "erreur"),
        Label::Help => ("help", "aide"),
        Label::MoreProblems => (
            "more problems are not shown",
            "autres problèmes ne sont pas affichés",
        ),
        Label::Question => ("Question", "Question"),
        Label::Disputed => (
            "To talk about first: both yes and no were said",
            "À discuter d’abord\u{a0}: on a dit oui et non",
        ),
        Label::Differ => ("Least agreement", "Le moins d’accord"),
        Label::Findings => ("Findings of a check", "Constats d’une vérification"),
        Label::Severity => ("Severity", "Gravité"),
        Label::Silence => (
            "To silence it, with a reason and an end",
            "Pour le mettre en silence, avec une raison et une fin",
        ),
        Label::NoDispute => (
            "Nobody said yes where another said no.",
            "Personne n’a dit oui là où un autre a dit non.",
        ),
    };
    lang.pick(en, fr)
}
