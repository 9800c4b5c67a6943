//! What each finding id stands for: what `commons explain` says of it.

use crate::model::{FindingId, Lang};

/// A finding id in words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FindingPage {
    /// Its title.
    pub title: &'static str,
    /// What it means, and why it is told.
    pub meaning: &'static str,
    /// What to do.
    pub todo: &'static str,
}

/// Title, meaning and what to do, each in English and in French.
type Texts = [(&'static str, &'static str); 3];

/// What an id stands for.
#[must_use]
pub fn finding_page(id: FindingId, lang: Lang) -> FindingPage {
    let [title, meaning, todo] = texts(id).map(|(en, fr)| lang.pick(en, fr));
    FindingPage {
        title,
        meaning,
        todo,
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "a table of words, one id after the other"
)]
fn texts(id: FindingId) -> Texts {
    match id {
        FindingId::DescriptionInvalid => [
            (
                "The description cannot be understood",
                "La description ne peut pas être comprise",
            ),
            (
                "A line of the description is not as its format wants it. Nothing can be assessed until it is; the rest of the repository is checked all the same.",
                "Une ligne de la description n’est pas comme son format la veut. Rien ne peut être évalué avant\u{202f}; le reste du dépôt est vérifié quand même.",
            ),
            (
                "Correct the line. `commons schema project` says what goes where, and an editor that knows the schema shows it while one writes.",
                "Corriger la ligne. `commons schema project` dit ce qui va où, et un éditeur qui connaît le schéma le montre pendant qu’on écrit.",
            ),
        ],
        FindingId::DescriptionMissing => [
            ("There is no description", "Il n’y a pas de description"),
            (
                "Without a description the governance files, the licences and the history are looked at, but nobody has said anything that could be compared with them.",
                "Sans description, les fichiers de gouvernance, les licences et l’historique sont regardés, mais personne n’a rien dit qu’on puisse comparer avec eux.",
            ),
            (
                "Answer a few questions with `commons interview`, or write a commons.yaml.",
                "Répondre à quelques questions avec `commons interview`, ou écrire un commons.yaml.",
            ),
        ],
        FindingId::AnswerStale => [
            ("An answer is too old", "Une réponse est trop ancienne"),
            (
                "The policy says after how long an answer has to be looked at again (`max-age`). A score never changes by this: it is a reminder.",
                "La politique dit au bout de combien de temps une réponse doit être revue (`max-age`). Un score n’en change jamais\u{a0}: c’est un rappel.",
            ),
            (
                "Look whether the answer still holds, and write the day in `answered`; `commons interview --stale` asks only these.",
                "Regarder si la réponse tient toujours, et écrire le jour dans `answered`\u{202f}; `commons interview --stale` ne pose que celles-là.",
            ),
        ],
        FindingId::AnswerNotShown => [
            (
                "The governance files do not show a rule that is answered yes",
                "Les fichiers de gouvernance ne montrent pas une règle à laquelle on a répondu oui",
            ),
            (
                "The question asks for a written rule, the answer is yes without evidence that can be looked at, and no passage of the governance files that were read deals with its principle. The rule may stand elsewhere: then nobody reading the repository finds it.",
                "La question demande une règle écrite, la réponse est oui sans preuve qui puisse être regardée, et aucun passage des fichiers de gouvernance lus ne traite de son principe. La règle est peut-être ailleurs\u{a0}: alors qui lit le dépôt ne la trouve pas.",
            ),
            (
                "Cite the place where the rule is written as evidence of the answer, or write the rule down.",
                "Citer comme preuve l’endroit où la règle est écrite, ou écrire la règle.",
            ),
        ],
        FindingId::AnswerContradicted => [
            (
                "A measure says otherwise than an answer",
                "Une mesure dit autre chose qu’une réponse",
            ),
            (
                "The git history of the last 24 months is counted after the definitions of CHAOSS, bots apart. It does not see those who translate, organise or decide, so this is something to look at and never a verdict.",
                "L’historique git des 24 derniers mois est compté selon les définitions de CHAOSS, robots à part. Il ne voit pas celles et ceux qui traduisent, organisent ou décident\u{a0}: c’est une chose à regarder, jamais un verdict.",
            ),
            (
                "Look at both. If the answer holds, say why in its `note`, and this is settled; if not, change it.",
                "Regarder les deux. Si la réponse tient, dire pourquoi dans sa `note`, et c’est réglé\u{202f}; sinon, la changer.",
            ),
        ],
        FindingId::EvidenceMissing => [
            ("Evidence is not there", "Une preuve n’est pas là"),
            (
                "An answer cites a path of the repository, and nothing stands there. Perhaps the file was moved or renamed.",
                "Une réponse cite un chemin du dépôt, et rien ne s’y trouve. Le fichier a peut-être été déplacé ou renommé.",
            ),
            (
                "Correct the path. It counts from the root of the repository.",
                "Corriger le chemin. Il part de la racine du dépôt.",
            ),
        ],
        FindingId::EvidenceOutside => [
            (
                "Evidence lies outside the repository",
                "Une preuve est hors du dépôt",
            ),
            (
                "The path leaves the repository through `..`, an absolute path or a symbolic link. Others who get the repository do not get that file.",
                "Le chemin sort du dépôt par `..`, par un chemin absolu ou par un lien symbolique. Qui reçoit le dépôt ne reçoit pas ce fichier.",
            ),
            (
                "Put the file into the repository, or cite its web address.",
                "Mettre le fichier dans le dépôt, ou citer son adresse web.",
            ),
        ],
        FindingId::EvidenceAnchorMissing => [
            (
                "The file has no such heading",
                "Le fichier n’a pas un tel titre",
            ),
            (
                "Behind `#` stands the anchor of a heading, as GitHub and GitLab make it from its words. No heading of the file has this one: it was perhaps renamed.",
                "Après `#` vient l’ancre d’un titre, comme GitHub et GitLab la font de ses mots. Aucun titre du fichier n’a celle-ci\u{a0}: il a peut-être été renommé.",
            ),
            (
                "Correct the anchor: follow the heading’s own link on your forge and copy what stands behind `#`.",
                "Corriger l’ancre\u{a0}: suivre le lien du titre sur votre forge et copier ce qui suit `#`.",
            ),
        ],
        FindingId::EvidenceLinesMissing => [
            (
                "The file has no such lines",
                "Le fichier n’a pas de telles lignes",
            ),
            (
                "`#L12-L30` cites lines, and the file is shorter than that, or the range runs backwards.",
                "`#L12-L30` cite des lignes, et le fichier est plus court, ou l’intervalle est à l’envers.",
            ),
            (
                "Correct the lines; the anchor of a heading holds longer, since it does not move.",
                "Corriger les lignes\u{202f}; l’ancre d’un titre tient plus longtemps, car elle ne bouge pas.",
            ),
        ],
        FindingId::EvidenceEmpty => [
            ("Evidence has nothing in it", "Une preuve ne contient rien"),
            (
                "The file, the folder or the part of a file that is cited is there, and empty: it shows nothing.",
                "Le fichier, le dossier ou la partie de fichier cités existent, et sont vides\u{a0}: ils ne montrent rien.",
            ),
            (
                "Fill it, or cite something else.",
                "Le remplir, ou citer autre chose.",
            ),
        ],
        FindingId::EvidenceOffTopic => [
            (
                "Evidence speaks of something else",
                "Une preuve parle d’autre chose",
            ),
            (
                "The answer to a question about a rule is yes, and nothing in the cited passage was recognised as bearing on the question’s principle. The reading knows French and English, and can be wrong.",
                "La réponse à une question sur une règle est oui, et rien dans le passage cité n’a été reconnu comme portant sur le principe de la question. La lecture connaît le français et l’anglais, et peut se tromper.",
            ),
            (
                "Look whether the passage is the right one, and cite the lines that say it: `file.md#heading` or `file.md#L12-L30`.",
                "Regarder si le passage est le bon, et citer les lignes qui le disent\u{a0}: `fichier.md#titre` ou `fichier.md#L12-L30`.",
            ),
        ],
        FindingId::EvidenceDateImplausible => [
            (
                "A date is hard to believe",
                "Une date est difficile à croire",
            ),
            (
                "Evidence is dated long before there could have been any, or an answer on a day that is yet to come. Most often a digit is wrong.",
                "Une preuve est datée de bien avant qu’il puisse y en avoir, ou une réponse d’un jour à venir. Le plus souvent, un chiffre est faux.",
            ),
            ("Correct the date.", "Corriger la date."),
        ],
        FindingId::EvidenceAddressInvalid => [
            (
                "A web address is not written as one",
                "Une adresse web n’est pas écrite comme il faut",
            ),
            (
                "The address has no host, holds a space, or is otherwise written so that nobody can follow it. Nothing was sent: this is told from its letters.",
                "L’adresse n’a pas d’hôte, contient une espace, ou est écrite de telle sorte que personne ne peut la suivre. Rien n’a été envoyé\u{a0}: cela se voit à ses lettres.",
            ),
            (
                "Copy the address anew from a browser.",
                "Recopier l’adresse depuis un navigateur.",
            ),
        ],
        FindingId::EvidenceAddressBroken => [
            (
                "A web address leads nowhere",
                "Une adresse web ne mène nulle part",
            ),
            (
                "With `--online`, the server was asked and says that there is no such page.",
                "Avec `--online`, le serveur a été interrogé et dit qu’une telle page n’existe pas.",
            ),
            (
                "Correct the address, or cite an archived copy.",
                "Corriger l’adresse, ou citer une copie archivée.",
            ),
        ],
        FindingId::EvidenceNotChecked => [
            (
                "Evidence could not be looked at",
                "Une preuve n’a pas pu être regardée",
            ),
            (
                "The file is no text, its format has no anchors that are read, or the address did not answer. That is the limit of the check, not a fault of the project, and changes no score.",
                "Le fichier n’est pas du texte, son format n’a pas d’ancres qui soient lues, ou l’adresse n’a pas répondu. C’est la limite de la vérification, pas une faute du projet, et aucun score n’en change.",
            ),
            (
                "Nothing has to be done; a person may look.",
                "Il n’y a rien à faire\u{202f}; une personne peut regarder.",
            ),
        ],
        FindingId::EvidenceDemanded => [
            (
                "An answer has no evidence, and the policy asks for some",
                "Une réponse est sans preuve, et la politique en demande une",
            ),
            (
                "`evidence: all` or `essential` in the policy asks that each such yes or partly can be looked at.",
                "`evidence: all` ou `essential` dans la politique demande que chaque oui ou en partie de cette sorte puisse être regardé.",
            ),
            (
                "Cite where it can be seen: a path, an address, or a text that says where one finds it.",
                "Citer où cela se voit\u{a0}: un chemin, une adresse, ou un texte qui dit où le trouver.",
            ),
        ],
        FindingId::PolicyVerdict => [
            (
                "A verdict is below what is asked for",
                "Un verdict est sous ce qui est demandé",
            ),
            (
                "The policy asks for a least verdict (`least`, `verdicts`), taken on the cautious reading: what is unknown or only claimed does not count.",
                "La politique demande un verdict minimal (`least`, `verdicts`), pris sur la lecture prudente\u{a0}: l’inconnu et ce qui est seulement affirmé ne comptent pas.",
            ),
            (
                "`commons assess` says which conditions or themes hold it back, and the shortest way.",
                "`commons assess` dit quelles conditions ou quels thèmes retiennent le verdict, et le chemin le plus court.",
            ),
        ],
        FindingId::PolicyLevel => [
            (
                "A level is below what is asked for",
                "Un niveau est sous ce qui est demandé",
            ),
            (
                "The policy asks for a least level (`least`, `levels`), taken on the cautious reading. Level 0 means that there are not enough answers.",
                "La politique demande un niveau minimal (`least`, `levels`), pris sur la lecture prudente. Le niveau 0 veut dire qu’il n’y a pas assez de réponses.",
            ),
            (
                "`commons assess` names the principles that hold it down, and the shortest way.",
                "`commons assess` nomme les principes qui retiennent le niveau, et le chemin le plus court.",
            ),
        ],
        FindingId::PolicyScore => [
            (
                "A score is below what is asked for",
                "Un score est sous ce qui est demandé",
            ),
            (
                "The policy asks for a least score in percent (`least`, `scores`) of a questionnaire or of a part of it, taken on the cautious reading.",
                "La politique demande un score minimal en pourcentage (`least`, `scores`) pour un questionnaire ou une de ses parties, pris sur la lecture prudente.",
            ),
            (
                "`commons explain ID FILE` shows how the score is made; `commons assess` says what to do first.",
                "`commons explain ID FICHIER` montre comment le score est fait\u{202f}; `commons assess` dit que faire d’abord.",
            ),
        ],
        FindingId::WorseThanBaseline => [
            (
                "A result is lower than it was",
                "Un résultat est plus bas qu’avant",
            ),
            (
                "`--baseline` compares with an earlier report: a verdict, a level, a score or the reading of a principle has fallen since.",
                "`--baseline` compare avec un rapport antérieur\u{a0}: un verdict, un niveau, un score ou la lecture d’un principe a baissé depuis.",
            ),
            (
                "Look at what changed since that report. When the fall is meant, make the new report the baseline.",
                "Regarder ce qui a changé depuis ce rapport. Si la baisse est voulue, faire du nouveau rapport la référence.",
            ),
        ],
        FindingId::IgnoreExpired => [
            (
                "A finding is no longer silenced",
                "Un constat n’est plus mis en silence",
            ),
            (
                "The policy silenced a finding until a day that is past, and the finding is still there. It counts again.",
                "La politique a mis un constat en silence jusqu’à un jour qui est passé, et le constat est toujours là. Il compte de nouveau.",
            ),
            (
                "Settle it, or give a new reason and a new day.",
                "Le régler, ou donner une nouvelle raison et un nouveau jour.",
            ),
        ],
        FindingId::IgnoreUnused => [
            (
                "A finding is silenced that is not there",
                "Un constat mis en silence n’est pas là",
            ),
            (
                "The policy silences a finding that this check did not make: it is settled, or its id is written otherwise.",
                "La politique met en silence un constat que cette vérification n’a pas fait\u{a0}: il est réglé, ou son identifiant s’écrit autrement.",
            ),
            (
                "Take the entry out; `commons explain` lists the ids.",
                "Retirer l’entrée\u{202f}; `commons explain` donne la liste des identifiants.",
            ),
        ],
        FindingId::GovernanceFileMissing => [
            ("No governance file", "Pas de fichier de gouvernance"),
            (
                "No file was found whose name says that it tells who decides and how (GOVERNANCE, CHARTER, BYLAWS…), in the root or in the folders where one looks. A missing page is not a missing rule: nobody can find it here.",
                "Aucun fichier n’a été trouvé dont le nom dise qu’il explique qui décide et comment (GOUVERNANCE, CHARTE, STATUTS…), à la racine ou dans les dossiers où l’on cherche. Une page absente n’est pas une règle absente\u{a0}: personne ne la trouve ici.",
            ),
            (
                "Write one page: who may do what, how decisions are made, what happens in a dispute. If it is kept elsewhere, name its address in `links: {governance: …}` of the description.",
                "Écrire une page\u{a0}: qui peut faire quoi, comment on décide, ce qui se passe en cas de désaccord. Si elle est ailleurs, donner son adresse dans `links: {governance: …}` de la description.",
            ),
        ],
        FindingId::GovernanceFileElsewhere => [
            (
                "The governance is kept elsewhere",
                "La gouvernance est tenue ailleurs",
            ),
            (
                "The repository has no governance file, and the description names an address for it. Nothing outside the repository is read, so what stands there is unknown, not absent.",
                "Le dépôt n’a pas de fichier de gouvernance, et la description en donne l’adresse. Rien hors du dépôt n’est lu\u{a0}: ce qui s’y trouve est inconnu, pas absent.",
            ),
            (
                "Nothing has to be done. A short GOVERNANCE.md that says the essential helps those who only see the repository.",
                "Il n’y a rien à faire. Un court GOUVERNANCE.md qui dit l’essentiel aide qui ne voit que le dépôt.",
            ),
        ],
        FindingId::GovernanceFileEmpty => [
            (
                "A governance file says nothing",
                "Un fichier de gouvernance ne dit rien",
            ),
            (
                "The file is there, with nothing in it but perhaps a title.",
                "Le fichier est là, sans rien dedans sinon peut-être un titre.",
            ),
            (
                "Write in it how the project is governed, or take it out: an empty page misleads.",
                "Y écrire comment le projet est gouverné, ou le retirer\u{a0}: une page vide trompe.",
            ),
        ],
        FindingId::GovernanceFilePointer => [
            (
                "A governance file sends elsewhere",
                "Un fichier de gouvernance renvoie ailleurs",
            ),
            (
                "The file only says where the rules are kept. What stands there was not read, and is unknown, not absent.",
                "Le fichier dit seulement où sont les règles. Ce qui s’y trouve n’a pas été lu, et est inconnu, pas absent.",
            ),
            (
                "Nothing has to be done. Answers about rules can cite the page itself as evidence.",
                "Il n’y a rien à faire. Les réponses sur des règles peuvent citer la page elle-même comme preuve.",
            ),
        ],
        FindingId::GovernanceFileTemplate => [
            (
                "A governance file still has blanks",
                "Un fichier de gouvernance a encore des blancs",
            ),
            (
                "The text has places to fill in: it was begun from a model and not finished, so nobody knows what holds.",
                "Le texte a des endroits à remplir\u{a0}: il a été commencé d’après un modèle et pas achevé, et personne ne sait ce qui vaut.",
            ),
            (
                "Fill the blanks in, and take out what does not apply.",
                "Remplir les blancs, et retirer ce qui ne s’applique pas.",
            ),
        ],
        FindingId::GovernanceFileGeneral => [
            (
                "A governance file speaks in general",
                "Un fichier de gouvernance parle en général",
            ),
            (
                "No sentence was recognised as a rule that somebody could act on: the text may speak of governance as a subject, or of something else, or say its rules in words that this check does not know.",
                "Aucune phrase n’a été reconnue comme une règle d’après laquelle agir\u{a0}: le texte parle peut-être de la gouvernance comme d’un sujet, ou d’autre chose, ou dit ses règles avec des mots que cette vérification ne connaît pas.",
            ),
            (
                "Where it already says who decides here, and how, nothing has to be done; else say it.",
                "S’il dit déjà qui décide ici, et comment, il n’y a rien à faire\u{202f}; sinon, le dire.",
            ),
        ],
        FindingId::GovernanceFileLanguage => [
            (
                "A governance file is in a language that is not read",
                "Un fichier de gouvernance est dans une langue qui n’est pas lue",
            ),
            (
                "English and French are read. What stands in this file is unknown, not absent.",
                "Le français et l’anglais sont lus. Ce qui se trouve dans ce fichier est inconnu, pas absent.",
            ),
            (
                "Nothing has to be done; a person who reads the language can look.",
                "Il n’y a rien à faire\u{202f}; une personne qui lit cette langue peut regarder.",
            ),
        ],
        FindingId::GovernanceFileUnread => [
            (
                "A governance file could not be read",
                "Un fichier de gouvernance n’a pas pu être lu",
            ),
            (
                "The file is too large, is no plain text in UTF-8 (a PDF or a word processor’s file is none), or the system does not give it. What stands in it is unknown, not absent.",
                "Le fichier est trop grand, n’est pas du texte brut en UTF-8 (un PDF ou un fichier de traitement de texte n’en est pas), ou le système ne le donne pas. Ce qui s’y trouve est inconnu, pas absent.",
            ),
            (
                "Keep a copy of the same name beside it, as plain text in UTF-8 (.md or .txt).",
                "En garder une copie du même nom à côté, en texte brut en UTF-8 (.md ou .txt).",
            ),
        ],
        FindingId::GovernanceFileOld => [
            (
                "A governance file has not changed for two years",
                "Un fichier de gouvernance n’a pas changé depuis deux ans",
            ),
            (
                "The history of the last 24 months has no change of the file. Rules that hold need no change; rules that nobody reads do not get one either.",
                "L’historique des 24 derniers mois n’a aucun changement du fichier. Des règles qui tiennent n’en ont pas besoin\u{202f}; des règles que personne ne lit n’en ont pas non plus.",
            ),
            (
                "Read it together, and say in it when that was last done.",
                "Le relire ensemble, et y dire quand ce fut fait.",
            ),
        ],
        FindingId::PrincipleAbsent => [
            (
                "The governance files say nothing of a principle",
                "Les fichiers de gouvernance ne disent rien d’un principe",
            ),
            (
                "No passage of the governance files that were read deals with one of Ostrom’s eight principles. Silence in a text does not prove that there is no rule.",
                "Aucun passage des fichiers de gouvernance lus ne traite d’un des huit principes d’Ostrom. Le silence d’un texte ne prouve pas qu’il n’y a pas de règle.",
            ),
            (
                "`commons explain ostrom.PRINCIPLE` says what it is about and what others write.",
                "`commons explain ostrom.PRINCIPE` dit de quoi il s’agit et ce que d’autres écrivent.",
            ),
        ],
        FindingId::PrincipleMentioned => [
            (
                "The governance files touch a principle in passing",
                "Les fichiers de gouvernance effleurent un principe",
            ),
            (
                "A passage has to do with one of Ostrom’s eight principles, without saying something one could act on: who, what, when, how. A person has to look.",
                "Un passage a trait à l’un des huit principes d’Ostrom, sans dire ce qui permettrait d’agir\u{a0}: qui, quoi, quand, comment. Une personne doit regarder.",
            ),
            (
                "Say who does what, when and how, or leave it if the passage is clear to those it concerns.",
                "Dire qui fait quoi, quand et comment, ou laisser si le passage est clair pour les personnes concernées.",
            ),
        ],
        FindingId::LicenceMissing => [
            ("No licence was found", "Aucune licence n’a été trouvée"),
            (
                "Neither a licence text nor a tag nor a manifest tells under which licence the repository is. Without one, nobody may reuse it.",
                "Ni texte de licence, ni étiquette, ni manifeste ne dit sous quelle licence est le dépôt. Sans elle, personne ne peut le réutiliser.",
            ),
            (
                "Add the text of the licence as LICENSE, or in LICENSES/ after the REUSE layout.",
                "Ajouter le texte de la licence dans LICENSE, ou dans LICENSES/ selon la disposition REUSE.",
            ),
        ],
        FindingId::LicenceDiffers => [
            (
                "The licence found is not the one declared",
                "La licence trouvée n’est pas celle déclarée",
            ),
            (
                "A text, a tag or a manifest tells another licence than `licences` in the description. Parts of a project may have licences of their own: then they can all be declared.",
                "Un texte, une étiquette ou un manifeste dit une autre licence que `licences` dans la description. Des parties d’un projet peuvent avoir leur propre licence\u{a0}: alors toutes peuvent être déclarées.",
            ),
            (
                "Correct the one that is wrong.",
                "Corriger celle qui est fausse.",
            ),
        ],
        FindingId::LicenceUndeclared => [
            (
                "A licence was found that is not declared",
                "Une licence trouvée n’est pas déclarée",
            ),
            (
                "The repository holds parts under a licence that the description does not name.",
                "Le dépôt contient des parties sous une licence que la description ne nomme pas.",
            ),
            (
                "Add it to `licences` in the description, if it holds for a part of what you share.",
                "L’ajouter à `licences` dans la description, si elle vaut pour une part de ce que vous partagez.",
            ),
        ],
        FindingId::LicenceUnrecognised => [
            (
                "A licence text was not recognised",
                "Un texte de licence n’a pas été reconnu",
            ),
            (
                "The file is named like a licence, and its text is none of the standard ones, or was changed. Its terms are unknown to this check.",
                "Le fichier porte le nom d’une licence, et son texte n’est aucun de ceux qui sont standard, ou a été changé. Ses termes sont inconnus de cette vérification.",
            ),
            (
                "If it is a standard licence, put its plain text in the file; else declare it as `LicenseRef-…`.",
                "Si c’est une licence standard, mettre son texte exact dans le fichier\u{202f}; sinon la déclarer comme `LicenseRef-…`.",
            ),
        ],
        FindingId::LicenceTextMissing => [
            (
                "The text of a licence is not there",
                "Le texte d’une licence n’est pas là",
            ),
            (
                "Tags name a licence after the REUSE layout, and LICENSES/ does not hold its text.",
                "Des étiquettes nomment une licence selon la disposition REUSE, et LICENSES/ ne contient pas son texte.",
            ),
            (
                "Add the text: `reuse download` does it.",
                "Ajouter le texte\u{a0}: `reuse download` le fait.",
            ),
        ],
        FindingId::LicenceNotOpen => [
            (
                "The licence is not known as open",
                "La licence n’est pas connue comme ouverte",
            ),
            (
                "The answer says that everything is under a free or open licence. The one found is approved neither by the Open Source Initiative nor by the Free Software Foundation, nor is it on the list of open licences for data and contents.",
                "La réponse dit que tout est sous une licence libre ou ouverte. Celle qui est trouvée n’est approuvée ni par l’Open Source Initiative ni par la Free Software Foundation, et n’est pas sur la liste des licences ouvertes pour les données et les contenus.",
            ),
            (
                "Look at the licence: terms such as “no commercial use” or “no changes” close what a commons opens.",
                "Regarder la licence\u{a0}: des termes comme «\u{a0}pas d’usage commercial\u{a0}» ou «\u{a0}pas de modification\u{a0}» ferment ce qu’un commun ouvre.",
            ),
        ],
        FindingId::HistoryShallow => [
            (
                "Only a part of the history was fetched",
                "Seule une partie de l’historique a été récupérée",
            ),
            (
                "The clone is shallow: it holds the last commits only, so the measures of 24 months say too little. Build servers do this by default.",
                "Le clone est superficiel\u{a0}: il ne contient que les derniers commits, et les mesures sur 24 mois disent trop peu. Les serveurs d’intégration font ainsi par défaut.",
            ),
            (
                "Fetch the whole history: `fetch-depth: 0` in GitHub’s checkout, `GIT_DEPTH: 0` on GitLab.",
                "Récupérer tout l’historique\u{a0}: `fetch-depth: 0` pour checkout sur GitHub, `GIT_DEPTH: 0` sur GitLab.",
            ),
        ],
        FindingId::HistoryUnavailable => [
            (
                "The history could not be looked at",
                "L’historique n’a pas pu être regardé",
            ),
            (
                "Git is not there or failed, or there is no commit yet. The measures are unknown.",
                "Git n’est pas là ou a échoué, ou il n’y a pas encore de commit. Les mesures sont inconnues.",
            ),
            (
                "Nothing has to be done, unless the measures are wanted.",
                "Il n’y a rien à faire, sauf si l’on veut les mesures.",
            ),
        ],
        FindingId::PubliccodeInvalid => [
            (
                "publiccode.yml is not as its standard wants it",
                "publiccode.yml n’est pas comme son standard le veut",
            ),
            (
                "Catalogues of public software read this file, and pass over one that lacks a required key or has a value they do not know.",
                "Les catalogues de logiciels publics lisent ce fichier, et passent sur celui auquel manque une clé obligatoire ou qui a une valeur qu’ils ne connaissent pas.",
            ),
            (
                "Correct the line; the standard is at yml.publiccode.tools.",
                "Corriger la ligne\u{202f}; le standard est sur yml.publiccode.tools.",
            ),
        ],
        FindingId::PubliccodeDiffers => [
            (
                "publiccode.yml and the description differ",
                "publiccode.yml et la description diffèrent",
            ),
            (
                "The two files say something else about the same thing, and readers of one are misled.",
                "Les deux fichiers ne disent pas la même chose, et qui lit l’un est trompé.",
            ),
            (
                "Correct the one that is wrong.",
                "Corriger celui qui est faux.",
            ),
        ],
    }
}
