//! The words of a questionnaire on paper.

use crate::model::Lang;

sentences! {
    /// A line to fill in.
    name: "Name", "Nom";
    /// A line to fill in.
    role: "Role", "Rôle";
    /// A line to fill in.
    project: "Project", "Projet";
    /// A line to fill in.
    date: "Date", "Date";
    /// How it is filled in.
    how: "Tick one box per question. “Don’t know” is a fine answer: it never counts as a no. Say where each yes can be seen.",
        "Cochez une case par question. «\u{a0}Je ne sais pas\u{a0}» est une bonne réponse\u{a0}: elle ne compte jamais comme un non. Dites où chaque oui peut se voir.";
    /// Answers to tick, with the letters that are typed afterwards.
    answers: "☐ yes (y)   ☐ partly (p)   ☐ no (n)   ☐ don’t know (?)",
        "☐ oui (o)   ☐ en partie (p)   ☐ non (n)   ☐ je ne sais pas (?)";
    /// One more answer.
    not_applicable: "   ☐ not applicable (-)", "   ☐ sans objet (-)";
    /// A line to fill in.
    where_seen: "Where it can be seen, and when it last happened", "Où peut-on le voir, et quand était-ce la dernière fois";
    /// A line to fill in.
    note: "Note", "Note";
    /// For whoever types the sheets.
    to_type: "To type sheets in, one line each:", "Pour saisir les feuilles, une ligne chacune\u{a0}:";
}
