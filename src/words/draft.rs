//! The words of a drafted governance document, for people who have never heard of the principles.

use crate::model::{Lang, PRINCIPLES, Setting};
use crate::words::count;

sentences! {
    /// What stands where something is to be written; the governance reader knows it as a blank.
    blank: "TODO:", "À FAIRE\u{a0}:";
    /// The title, when no name is known.
    no_name: "Governance", "Gouvernance";
    /// The facts of the description.
    shared: "What we share", "Ce que nous partageons";
    /// How to use the draft; nobody reads it in the finished page.
    guidance: "How to use this draft. Where rules are written already, the draft points to them. Elsewhere it offers a few short rules: keep the one that comes closest, change it until it is yours (who, what, when, how), and delete the others with every “TODO:”. Do not try to write everything: a rule that nobody follows is better left out. Answers already given stand beside their question: put them in your own words, and check that they still hold.",
        "Comment utiliser ce brouillon. Là où des règles sont déjà écrites, il y renvoie. Ailleurs, il propose quelques règles courtes\u{a0}: gardez la plus proche, changez-la jusqu’à ce qu’elle soit la vôtre (qui, quoi, quand, comment), et effacez les autres avec chaque «\u{a0}À FAIRE\u{a0}». Ne cherchez pas à tout écrire\u{a0}: mieux vaut pas de règle qu’une règle que personne ne suit. Les réponses déjà données sont à côté de leur question\u{a0}: dites-les avec vos mots, et vérifiez qu’elles tiennent toujours.";
    /// Above the passages of documents that deal with a principle.
    already_written: "Already written:", "Déjà écrit\u{a0}:";
    /// Above the model clauses.
    choose: "keep one of these rules, make it yours and delete the others.", "gardez l’une de ces règles, faites-la vôtre et effacez les autres.";
    /// A partly.
    left: "What is still missing?", "Que manque-t-il encore\u{202f}?";
    /// A yes with nothing beside it.
    say_it: "Say how here, or where it can be read.", "Dites ici comment, ou où on peut le lire.";
    /// A fact.
    kind: "What it is", "Nature";
    /// A fact.
    stage: "Stage", "Stade";
    /// A fact.
    repository: "Repository", "Dépôt";
    /// A fact.
    languages: "Languages", "Langues";
}

/// The title.
#[must_use]
pub fn title(name: &str, lang: Lang) -> String {
    // “de” or “d’”, “du”, “des”: French cannot be built around a name.
    pick!(lang; "Governance of {name}", "Gouvernance\u{a0}: {name}")
}

sentences! {
    /// When it was written, and when it is read again.
    dates(written: &str, again: &str):
        "Written on {written}, to be reviewed by {again}.",
        "Écrit le {written}, à relire avant le {again}.";
}

/// What a draft was made from: a file, and who answered.
#[must_use]
pub fn made_from(file: &str, who: &str, lang: Lang) -> String {
    let who = match who {
        "" => String::new(),
        who => format!(" ({who})"),
    };
    pick!(lang;
        "This is a draft made from the answers in {file}{who}. Nobody has approved it yet.",
        "Ceci est un brouillon, fait à partir des réponses de {file}{who}. Personne ne l’a encore approuvé.")
}

sentences! {
    /// The licence of a part.
    licence(kind: &str): "Licence ({kind})", "Licence ({kind})";
}

/// An answer that is not a claim, with what was noted beside it.
#[must_use]
pub fn today(answer: &str, note: &str, lang: Lang) -> String {
    let end = if note.is_empty() { "." } else { ". " };
    pick!(lang; "Answered: {answer}{end}{note}", "Réponse\u{a0}: {answer}{end}{note}")
}

/// Who gave an answer, when it differs from the rest of the file.
#[must_use]
pub fn said(by: Option<&str>, on: Option<&str>, lang: Lang) -> Option<String> {
    let by = by.map(|by| pick!(lang; "by {by}", "par {by}"));
    let on = on.map(|on| pick!(lang; "on {on}", "le {on}"));
    let parts: Vec<String> = [by, on].into_iter().flatten().collect();
    let words = parts.join(lang.pick(", ", ", "));
    let whole = pick!(lang; "answered {words}", "réponse donnée {words}");
    (!parts.is_empty()).then_some(whole)
}

/// Whom a model clause suits.
#[must_use]
pub fn setting(setting: Setting, lang: Lang) -> &'static str {
    match setting {
        Setting::Small => lang.pick("A small group.", "Un petit groupe."),
        Setting::Federation => lang.pick("A federation.", "Une fédération."),
        Setting::Public => lang.pick("With a public body.", "Avec un organisme public."),
    }
}

sentences! {
    /// A commons that does as a model clause says.
    like(name: &str, date: &str): "Compare {name} ({date}).", "À comparer\u{a0}: {name} ({date}).";
    /// What some lines of a document say.
    written_there(lines: &str, says: &str): "{lines}: {says}", "{lines}\u{a0}: {says}";
    /// The questions that a full rule answers too.
    also(questions: &str):
        "What your rule should answer too. {questions}",
        "Ce à quoi votre règle devrait aussi répondre. {questions}";
}

/// What was written where, how much is open in it, and the command that reads it.
#[must_use]
pub fn written(file: &str, open: usize, check: &str, lang: Lang) -> String {
    let parts = count(open, lang, ["part", "parts"], ["partie", "parties"]);
    pick!(lang;
        "Created {file}, with {parts} to write. Choose or write your own rules there, together; then see what the check reads in it:\n    {check}",
        "{file} est créé, avec {parts} à écrire. Choisissez ou écrivez-y vos règles, ensemble\u{202f}; puis voyez ce que la vérification y lit\u{a0}:\n    {check}")
}

sentences! {
    /// A file is there: the commands that read it, and that write another beside it.
    already_there(file: &str, check: &str, draft: &str):
        "{file} already exists (not overwritten)\n  help: to see what the check reads in it: {check}\n  help: to write the draft beside it:\n    {draft} -o OTHER.md",
        "{file} existe déjà (non remplacé)\n  aide\u{a0}: pour voir ce que la vérification y lit\u{a0}: {check}\n  aide\u{a0}: pour écrire le brouillon à côté\u{a0}:\n    {draft} -o AUTRE.md";
    /// There was no description to begin from.
    no_description:
        "There is no project file: the draft offers rules on every principle. To create one:\n    commons interview",
        "Il n’y a pas de fichier projet\u{a0}: le brouillon propose des règles sur chaque principe. Pour en créer un\u{a0}:\n    commons interview";
}

/// What a section is about: a principle in plain words, then by its name.
#[must_use]
pub fn heading(principle: &str, title: &str, lang: Lang) -> String {
    let plain = plainly(principle, lang);
    let mut letters = title.chars();
    match letters.next() {
        None => plain.to_owned(),
        Some(first) => format!("{plain} ({}{})", first.to_lowercase(), letters.as_str()),
    }
}

fn plainly(principle: &str, lang: Lang) -> &'static str {
    let words = [
        (
            "Who is who, and who may do what",
            "Qui est qui, et qui peut faire quoi",
        ),
        (
            "Rules made for us, and what each gives and receives",
            "Des règles faites pour nous, et ce que chacun donne et reçoit",
        ),
        (
            "How we decide, and how these rules change",
            "Comment nous décidons, et comment ces règles changent",
        ),
        (
            "How everyone can see what is done",
            "Comment chacun voit ce qui se fait",
        ),
        (
            "What happens when a rule is broken",
            "Que se passe-t-il quand une règle n’est pas suivie",
        ),
        ("When we disagree", "Quand nous ne sommes pas d’accord"),
        (
            "Who must let us decide, and who holds the keys",
            "Qui doit nous laisser décider, et qui tient les clés",
        ),
        (
            "Our groups, and what we are part of",
            "Nos groupes, et ce dont nous faisons partie",
        ),
    ];
    let found = PRINCIPLES.iter().position(|it| *it == principle);
    let (en, fr) = found.and_then(|at| words.get(at)).unwrap_or(&("", ""));
    lang.pick(en, fr)
}

sentences! {
    /// The number of a principle among Ostrom’s eight, and why it matters.
    principle(number: usize, why: &str):
        "Ostrom’s principle {number}. {why}",
        "Principe {number} d’Ostrom. {why}";
}
