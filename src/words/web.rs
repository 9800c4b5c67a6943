//! The words of the page in a browser, where one answers.

use crate::model::{Kind, Lang};
use crate::words::{self, count};

sentences! {
    /// The heading of an empty page.
    is_it_a_commons: "Is your project a commons?", "Votre projet est-il un commun\u{202f}?";
    /// What the page does.
    lead: "Answer questions about how your project is shared and governed, and read the report as you go: is it a commons, how robust is its governance, what to do next.",
        "Répondez à des questions sur le partage et la gouvernance de votre projet, et lisez le rapport au fur et à mesure\u{a0}: est-ce un commun, sa gouvernance est-elle robuste, que faire ensuite.";
    /// Where everything stays.
    stays_here: "Nothing leaves this page: there is no server, no account and no tracking. It works without a connection.",
        "Rien ne sort de cette page\u{a0}: ni serveur, ni compte, ni mesure d’audience. Elle fonctionne sans connexion.";
    /// A way in.
    begin: "Start a project", "Décrire un projet";
    /// A way in.
    open: "Open a file", "Ouvrir un fichier";
    /// What can be opened.
    open_hint: "A commons.yaml that you already have, alone or with a review of it, or several people’s files about one project, to be combined. You can also drop them anywhere on this page.",
        "Un commons.yaml que vous avez déjà, seul ou avec une vérification, ou les fichiers de plusieurs personnes sur un même projet, pour les combiner. Vous pouvez aussi les déposer n’importe où sur cette page.";
    /// A field.
    choose: "Choose files", "Choisir des fichiers";
    /// A field.
    name: "What is the project called?", "Comment s’appelle le projet\u{202f}?";
    /// A field.
    kinds: "What do you share? One or more", "Que partagez-vous\u{202f}? Un choix ou plusieurs";
    /// A field.
    stage: "What stage is the project at?", "Où en est le projet\u{202f}?";
    /// Below the licences.
    licence_hint: "For example MIT, CC-BY-4.0, etalab-2.0 or “licence ouverte 2.0”; separate several with commas. Leave it empty if you don’t know.",
        "Par exemple MIT, CC-BY-4.0, etalab-2.0 ou «\u{a0}licence ouverte 2.0\u{a0}»\u{202f}; séparez-les par des virgules. Laissez vide si vous ne savez pas.";
    /// A field.
    your_name: "Your name, or your group’s (optional, written in the file)",
        "Votre nom, ou celui de votre groupe (facultatif, inscrit dans le fichier)";
    /// A field.
    your_role: "Your role in the project (optional)", "Votre rôle dans le projet (facultatif)";
    /// A button.
    to_questions: "Go to the questions", "Passer aux questions";
    /// A field was left out.
    name_needed: "The report needs a name for the project.", "Le rapport a besoin d’un nom pour le projet.";
    /// A field was left out.
    kind_needed: "Choose at least one, as it decides which questions are asked.",
        "Choisissez-en au moins un\u{a0}: les questions en dépendent.";
    /// A field was left out.
    stage_needed: "Choose a stage, as it decides which questions are asked.",
        "Choisissez un stade\u{a0}: les questions en dépendent.";
    /// A field was left out.
    who_needed: "A name tells one person’s file from another’s.",
        "Un nom distingue les fichiers de plusieurs personnes.";
    /// Every answer is kept.
    kept: "Each answer is saved at once in this browser, on this device, and nowhere else.",
        "Chaque réponse est enregistrée aussitôt dans ce navigateur, sur cet appareil, et nulle part ailleurs.";
    /// Several files are kept.
    kept_files: "These files are saved in this browser, on this device, and nowhere else.",
        "Ces fichiers sont enregistrés dans ce navigateur, sur cet appareil, et nulle part ailleurs.";
    /// How a report comes on paper.
    print_hint: "To have it as a PDF, print the report and choose “save as PDF”. To go on elsewhere, take the file with you and open it there.",
        "Pour un PDF, imprimez le rapport et choisissez «\u{a0}enregistrer au format PDF\u{a0}». Pour continuer ailleurs, emportez le fichier et ouvrez-le là-bas.";
    /// The browser keeps nothing.
    not_kept: "This browser does not let the page save anything: download your file before you close it.",
        "Ce navigateur n’autorise pas la page à enregistrer\u{a0}: téléchargez votre fichier avant de la fermer.";
    /// A button.
    forget: "Forget everything", "Tout oublier";
    /// Before everything is forgotten.
    forget_sure: "Remove the project and its answers from this browser? A file that you downloaded stays.",
        "Retirer le projet et ses réponses de ce navigateur\u{202f}? Un fichier déjà téléchargé reste.";
    /// Before another file takes the place of this one.
    replace_sure: "The project on this page will be replaced. Download its file first if you want to keep it. Continue?",
        "Le projet ouvert dans cette page va être remplacé. Téléchargez d’abord son fichier si vous voulez le garder. Continuer\u{202f}?";
    /// A heading.
    keep: "Save and share", "Enregistrer et partager";
    /// A button.
    download_file: "Download the project file", "Télécharger le fichier projet";
    /// A button.
    download_report: "Download the report", "Télécharger le rapport";
    /// A button.
    print: "Print the report", "Imprimer le rapport";
    /// A fold.
    another: "Another person answers too", "Une autre personne répond aussi";
    /// How several people answer.
    another_hint: "Each person answers in a file of their own. Give your name to start yours, without the answers given here; then drop all the files on this page together to see where you differ.",
        "Chaque personne répond dans son propre fichier. Donnez votre nom pour commencer le vôtre, sans les réponses données ici\u{202f}; déposez ensuite tous les fichiers ensemble sur cette page pour voir où vous divergez.";
    /// A button.
    own: "Start my own answers", "Commencer mes propres réponses";
    /// A fold.
    review: "Review these answers", "Vérifier ces réponses";
    /// What a review is.
    review_hint: "For a jury or a peer: look at the evidence behind each answer and say what it shows. Your findings go into a file of your own, and the answers stay as they are. To go on with a review, open its file here.",
        "Pour un jury ou des pairs\u{a0}: regardez les preuves de chaque réponse et dites ce qu’elles montrent. Vos constats vont dans un fichier à part, et les réponses restent telles quelles. Pour reprendre une vérification, ouvrez son fichier ici.";
    /// A field.
    reviewer_name: "Your name (written in the review)", "Votre nom (inscrit dans la vérification)";
    /// A field.
    reviewer_role: "In which role, such as “jury, call of 2026” (optional)",
        "À quel titre, par exemple «\u{a0}jury, appel 2026\u{a0}» (facultatif)";
    /// A button.
    begin_review: "Start the review", "Commencer la vérification";
    /// Every finding is kept.
    kept_finding: "Each finding is saved at once in this browser, on this device, and nowhere else. Download the review to hand it in.",
        "Chaque constat est enregistré aussitôt dans ce navigateur, sur cet appareil, et nulle part ailleurs. Téléchargez la vérification pour la remettre.";
    /// A button.
    download_review: "Download the review", "Télécharger la vérification";
    /// A button.
    leave_review: "Leave the review", "Quitter la vérification";
    /// Before the review goes from the page.
    leave_sure: "The review leaves this page. Download it first if you want to keep it. Continue?",
        "La vérification va être retirée de cette page. Téléchargez-la d’abord si vous voulez la garder. Continuer\u{202f}?";
    /// A review without its project.
    project_first: "This is a review: open it together with the project file it is about.",
        "C’est une vérification\u{a0}: ouvrez-la avec le fichier projet dont elle parle.";
    /// A review with several people’s files.
    review_of_one: "A review is about one file: open it with that file alone.",
        "Une vérification porte sur un seul fichier\u{a0}: ouvrez-la avec ce seul fichier.";
    /// Several reviews.
    reviews: "Several reviews", "Plusieurs vérifications";
    /// A landmark.
    answers: "Answers", "Réponses";
    /// How one goes through a review.
    go_through: "The answers that carry the verdicts come first. Nothing is opened for you: follow the links, or ask for the documents. Stop whenever you like.",
        "Les réponses qui portent les verdicts viennent en premier. Rien n’est ouvert pour vous\u{a0}: suivez les liens, ou demandez les documents. Arrêtez quand vous voulez.";
    /// A heading.
    carrying: "What the verdicts and levels rest on", "Ce qui porte les verdicts et les niveaux";
    /// A heading.
    not_carrying: "The other answers: none alone lowers a verdict or a level",
        "Les autres réponses\u{a0}: aucune à elle seule n’abaisse un verdict ou un niveau";
    /// A choice.
    your_finding: "Your finding", "Votre constat";
    /// A field.
    note_of_finding: "Note, such as what is missing (optional)",
        "Note, par exemple ce qui manque (facultatif)";
    /// A button.
    clear_finding: "Remove this finding", "Effacer ce constat";
    /// A button.
    next_answer: "Next answer", "Réponse suivante";
    /// A button.
    download_text: "Download this file", "Télécharger ce fichier";
    /// A fold.
    as_text: "The project file as text", "Le fichier projet en texte";
    /// What can be done there.
    as_text_hint: "You can edit it here: the stage, licences, links. Changes take effect when you leave the field.",
        "Vous pouvez le modifier ici\u{a0}: le stade, les licences, les liens. Le changement prend effet quand vous quittez le champ.";
    /// A file with problems.
    mend: "This file cannot be read yet", "Ce fichier n’est pas encore lisible";
    /// What to do about it.
    mend_hint: "Correct it below, or in your editor and open it again. Nothing is lost.",
        "Corrigez-le ci-dessous, ou dans votre éditeur puis ouvrez-le à nouveau. Rien n’est perdu.";
    /// Several files with problems.
    not_together: "These files cannot be combined yet", "Ces fichiers ne peuvent pas encore être combinés";
    /// Several files.
    together: "Several people’s answers", "Les réponses de plusieurs personnes";
    /// What to do with one of them.
    continue_with: "Continue with one file", "Continuer avec un seul fichier";
    /// A heading, and a landmark.
    questions: "Questions", "Questions";
    /// A landmark.
    report: "Report", "Rapport";
    /// A landmark.
    sections: "Sections", "Parties";
    /// A choice.
    how_many: "How many questions?", "Combien de questions\u{202f}?";
    /// A mark beside a question.
    condition: "condition", "condition";
    /// A field.
    when: "When", "Quand";
    /// In the field.
    when_hint: "March 2026", "mars 2026";
    /// A field.
    at: "Where can this be seen?", "Où peut-on le voir\u{202f}?";
    /// No reason was given.
    reason_needed: "Not saved yet. Give a reason of three words or more: a question that does not apply leaves the score.",
        "Pas encore enregistré. Donnez une raison d’au moins trois mots\u{a0}: une question sans objet sort du score.";
    /// A date or a detail of nothing.
    at_needed: "Say where this can be seen: without it, the date and the detail are not saved.",
        "Dites où on peut le voir\u{a0}: sans cela, la date et la précision ne sont pas enregistrées.";
    /// Above the field.
    at_hint: "A web address, a file of the repository, or a few words that name the document; and when it was so.",
        "Une adresse web, un fichier du dépôt, ou quelques mots qui désignent le document\u{202f}; et de quand cela date.";
    /// A field.
    about_it: "Detail (optional)", "Précision (facultatif)";
    /// A piece of evidence, before its number.
    piece_word: "Evidence", "Preuve";
    /// A button.
    drop: "Remove", "Retirer";
    /// A field.
    note: "Note for other readers (optional)", "Note pour les autres (facultatif)";
    /// A fold.
    more: "Tell me more", "En savoir plus";
    /// A button.
    clear: "Remove this answer", "Effacer cette réponse";
    /// A button.
    next: "Next open question", "Question suivante";
    /// A button, when nothing is open.
    see_report: "See the report", "Voir le rapport";
    /// A link.
    to_top: "Top", "Début";
    /// The end.
    done: "Every question asked here has an answer.", "Toutes les questions posées ici ont une réponse.";
    /// What to do then.
    done_next: "Read the report, download your project file, or go on with the full questionnaire.",
        "Lisez le rapport, téléchargez votre fichier projet, ou poursuivez avec le questionnaire complet.";
    /// A choice.
    full: "Answer every question", "Répondre à toutes les questions";
    /// A questionnaire of one's own.
    no_own: "this page opens no other file", "cette page n’ouvre aucun autre fichier";
    /// Something broke.
    broken: "Something went wrong in this page. What you answered before is saved; this last change is not.",
        "Un incident s’est produit dans cette page. Vos réponses précédentes sont enregistrées, pas ce dernier changement.";
}

/// The words for the licence of a part.
#[must_use]
pub fn licence(kind: Kind, lang: Lang) -> String {
    let kind = words::kind(kind, lang);
    lang.pick(format!("Licence ({kind})"), format!("Licence ({kind})"))
}

/// Who reviews.
#[must_use]
pub fn review_by(who: &str, lang: Lang) -> String {
    lang.pick(
        format!("Review by {who}"),
        format!("Vérification par {who}"),
    )
}

/// What was found of an answer before it changed.
#[must_use]
pub fn found_then(finding: &str, note: Option<&str>, lang: Lang) -> String {
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    lang.pick(
        format!("Your finding then: {finding}{note}."),
        format!("Votre constat d’alors\u{a0}: {finding}{note}."),
    )
}

/// The review names another file than the one that is open.
#[must_use]
pub fn other_file(of: &str, name: &str, lang: Lang) -> String {
    lang.pick(
        format!("This review is about {of}, and the file here is {name}. A finding counts where the answer is the one it was made of."),
        format!("Cette vérification porte sur {of}, et le fichier ouvert est {name}. Un constat compte là où la réponse est celle qui a été regardée."),
    )
}

/// A piece of evidence by its number.
#[must_use]
pub fn piece(number: usize, lang: Lang) -> String {
    format!("{} {number}", piece_word(lang))
}

/// How many of the questions asked here have an answer.
#[must_use]
pub fn progress(answered: usize, of: usize, lang: Lang) -> String {
    let answers = count(
        answered,
        lang,
        ["answer", "answers"],
        ["réponse", "réponses"],
    );
    let questions = count(
        of,
        lang,
        ["question", "questions"],
        ["question", "questions"],
    );
    lang.pick(
        format!("{answers} to {questions}"),
        format!("{answers} sur {questions}"),
    )
}

/// An answer was kept.
#[must_use]
pub fn saved(kept: bool, lang: Lang) -> &'static str {
    if kept {
        lang.pick("Saved.", "Enregistré.")
    } else {
        lang.pick("Not saved.", "Non enregistré.")
    }
}
