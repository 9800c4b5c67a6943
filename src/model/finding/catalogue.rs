//! The findings of a check, each written once: what it carries, its id, its severity, what it is
//! about, what a check must have looked at to report it, and its page in both languages.
//!
//! A new finding is one record here, the place in `check` that reports it, and its sentence in
//! `words::findings::messages`; the compiler and `tests/check/cases.rs` name what was forgotten.

use super::{BadgeFault, FindingSeverity, Measure, NotChecked, ReviewFault, Worse};
use crate::model::words::words;
use crate::model::{Cited, Lang, PartialDate, PubliccodeFault, Uncounted, Unseen};
use schemars::JsonSchema;
use serde::Serialize;

/// What a finding is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingAbout {
    /// The project file and its answers.
    ProjectFile,
    /// What the answers cite.
    Evidence,
    /// What the policy requires.
    Policy,
    /// The governance documents.
    Governance,
    /// The licences.
    Licences,
    /// The git history.
    History,
    /// `publiccode.yml`.
    Publiccode,
}

words! { FindingAbout {
    ProjectFile: "project-file",
    Evidence: "evidence",
    Policy: "policy",
    Governance: "governance",
    Licences: "licences",
    History: "history",
    Publiccode: "publiccode",
} }

/// What a check must have looked at for the absence of a finding to mean something.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Needs {
    /// A project file that was assessed.
    Answers,
    /// Such a project file, and a governance document whose principles were read.
    AnswersAndReadings,
    /// Such a project file, and a git history.
    AnswersAndHistory,
    /// Such a project file, and its addresses (`--online`).
    AnswersOnline,
    /// Such a project file, and the files that may carry a licence.
    AnswersAndLicences,
    /// Such a project file, and a `publiccode.yml`.
    AnswersAndPubliccode,
    /// An earlier report (`--baseline`).
    Baseline,
    /// A governance document.
    Documents,
    /// A governance document, and a git history.
    DocumentsAndHistory,
    /// A governance document whose principles were read.
    Readings,
    /// The files that may carry a licence.
    Licences,
    /// A git history.
    History,
    /// A `publiccode.yml`.
    Publiccode,
}

/// The page of a finding, as `commons explain` shows it, in one language.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct FindingPage {
    /// What the finding says, in a few words.
    pub title: &'static str,
    /// What it means, and why it is reported.
    pub meaning: &'static str,
    /// What to do.
    pub todo: &'static str,
}

macro_rules! findings {
    ($(
        $variant:ident $({ $($(#[$doc:meta])* $field:ident: $type:ty,)* })?
        $word:literal $severity:ident $about:ident $needs:ident
        en $title_en:literal $meaning_en:literal $todo_en:literal
        fr $title_fr:literal $meaning_fr:literal $todo_fr:literal;
    )*) => {
        /// The id of a finding, stable across versions.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum FindingId {
            $(#[doc = $title_en] $variant,)*
        }

        words! { FindingId { $($variant: $word,)* } }

        impl FindingId {
            /// How much it matters; the same wherever it is found.
            #[must_use]
            pub fn severity(self) -> FindingSeverity {
                match self {
                    $(FindingId::$variant => FindingSeverity::$severity,)*
                }
            }

            /// What it is about.
            #[must_use]
            pub fn about(self) -> FindingAbout {
                match self {
                    $(FindingId::$variant => FindingAbout::$about,)*
                }
            }

            /// What a check must have looked at to report it.
            #[must_use]
            pub fn needs(self) -> Needs {
                match self {
                    $(FindingId::$variant => Needs::$needs,)*
                }
            }

            /// Its page.
            #[must_use]
            pub fn page(self, lang: Lang) -> FindingPage {
                let (en, fr) = match self {
                    $(FindingId::$variant => (
                        [$title_en, $meaning_en, $todo_en],
                        [$title_fr, $meaning_fr, $todo_fr],
                    ),)*
                };
                let [title, meaning, todo] = lang.pick(en, fr);
                FindingPage { title, meaning, todo }
            }
        }

        /// What was found, with what its words need. One variant for each [`FindingId`].
        #[derive(Clone, Debug, Eq, PartialEq)]
        #[expect(missing_docs, reason = "the names of the fields say what they are, but for a few")]
        pub enum FindingWhat {
            $(#[doc = $title_en] $variant $({ $($(#[$doc])* $field: $type,)* })?,)*
        }

        impl FindingWhat {
            /// Its id.
            #[must_use]
            pub fn id(&self) -> FindingId {
                match self {
                    $(FindingWhat::$variant { .. } => FindingId::$variant,)*
                }
            }
        }
    };
}

findings! {
    ProjectFileInvalid {
        key: String,
        /// In the language of the report, from the reader of the file; `help` likewise.
        what: String,
        help: String,
    }
        "project-file-invalid" Error ProjectFile Answers
        en "The project file is not valid"
           "A line of the project file does not follow its format. Nothing can be assessed until it is corrected; the rest of the repository is still checked."
           "Correct the line. `commons schema project` describes the format, and an editor that uses the schema checks it as you type."
        fr "Le fichier projet n’est pas valide"
           "Une ligne du fichier projet ne suit pas le format. Rien ne peut être évalué tant qu’elle n’est pas corrigée\u{202f}; le reste du dépôt est vérifié quand même."
           "Corriger la ligne. `commons schema project` décrit le format, et un éditeur qui utilise le schéma le vérifie pendant la saisie.";

    ProjectFileMissing
        "project-file-missing" Note ProjectFile Answers
        en "There is no project file"
           "Without a project file, the governance documents, licences and history are checked, but there are no answers to compare them with."
           "Create commons.yaml with `commons init`, or answer questions with `commons interview`."
        fr "Il n’y a pas de fichier projet"
           "Sans fichier projet, les documents de gouvernance, les licences et l’historique sont vérifiés, mais il n’y a aucune réponse à leur comparer."
           "Créer commons.yaml avec `commons init`, ou répondre aux questions avec `commons interview`.";

    AnswerStale {
        answered: PartialDate,
        months: u32,
    }
        "answer-stale" Warning ProjectFile Answers
        en "An answer is out of date"
           "The policy sets the age at which an answer must be reviewed (`max-age`). This is a reminder and never changes a score."
           "Check whether the answer still holds, and update `answered`; `commons interview --stale` asks only these questions."
        fr "Une réponse est trop ancienne"
           "La politique fixe l’âge auquel une réponse doit être revue (`max-age`). C’est un rappel, qui ne change jamais un score."
           "Vérifier si la réponse tient toujours, et mettre `answered` à jour\u{202f}; `commons interview --stale` ne pose que ces questions.";

    RuleNotFound {
        principle: &'static str,
        /// The documents that were read for it.
        looked: Vec<String>,
    }
        "rule-not-found" Warning ProjectFile AnswersAndReadings
        en "A written rule was not found"
           "The answer is yes to a question about a written rule, without evidence that can be checked, and no passage of the governance documents covers its principle. If the rule is written elsewhere, readers of the repository cannot find it."
           "Cite the place where the rule is written as evidence, or write the rule down."
        fr "Une règle écrite n’a pas été trouvée"
           "La réponse est oui à une question sur une règle écrite, sans preuve vérifiable, et aucun passage des documents de gouvernance ne traite de son principe. Si la règle est écrite ailleurs, qui lit le dépôt ne peut pas la trouver."
           "Citer comme preuve l’endroit où la règle est écrite, ou écrire la règle.";

    AnswerContradicted {
        measure: Measure,
    }
        "answer-contradicted" Warning ProjectFile AnswersAndHistory
        en "Git history contradicts an answer"
           "The git history of the last 24 months is measured as CHAOSS defines it, bots excluded. It does not see people who translate, organise or decide, so this calls for a review and is never a verdict."
           "Review both. If the answer holds, say why in its `note`, which settles the finding; otherwise change the answer."
        fr "L’historique git contredit une réponse"
           "L’historique git des 24 derniers mois est mesuré selon les définitions de CHAOSS, robots exclus. Il ne voit pas qui traduit, organise ou décide\u{a0}: c’est un point à vérifier, jamais un verdict."
           "Vérifier les deux. Si la réponse tient, dire pourquoi dans sa `note`, ce qui règle le constat\u{202f}; sinon, la changer.";

    BadgeOutdated {
        fault: BadgeFault,
        path: String,
        /// Its id, where the command line knows it by that.
        questionnaire: Option<String>,
    }
        "badge-outdated" Warning ProjectFile Answers
        en "A badge is out of date"
           "The repository contains a badge made by `commons assess --format badge`. The project file now gives another verdict, name or version of the questionnaire, or the image was edited by hand. An older date or another language is not reported, and neither is a badge of a questionnaire that is not assessed."
           "Make it again: `commons assess --questionnaire ID --format badge --output FILE.svg`."
        fr "Un badge n’est plus à jour"
           "Le dépôt contient un badge fait par `commons assess --format badge`. Le fichier projet donne désormais un autre verdict, un autre nom ou une autre version du questionnaire, ou l’image a été modifiée à la main. Une date plus ancienne ou une autre langue ne sont pas signalées, ni le badge d’un questionnaire qui n’est pas évalué."
           "Le refaire\u{a0}: `commons assess --questionnaire ID --format badge --output FICHIER.svg`.";

    EvidenceMissing {
        path: String,
        close: Option<String>,
    }
        "evidence-missing" Error Evidence Answers
        en "Evidence not found"
           "An answer cites a path that does not exist in the repository. The file may have been moved or renamed."
           "Correct the path, relative to the root of the repository."
        fr "Une preuve est introuvable"
           "Une réponse cite un chemin qui n’existe pas dans le dépôt. Le fichier a peut-être été déplacé ou renommé."
           "Corriger le chemin, à partir de la racine du dépôt.";

    EvidenceOutside {
        path: String,
    }
        "evidence-outside" Error Evidence Answers
        en "Evidence is outside the repository"
           "The path leaves the repository through `..`, an absolute path or a symbolic link. People who clone the repository do not get that file."
           "Move the file into the repository, or cite its web address."
        fr "Une preuve est hors du dépôt"
           "Le chemin sort du dépôt par `..`, par un chemin absolu ou par un lien symbolique. Qui clone le dépôt n’obtient pas ce fichier."
           "Placer le fichier dans le dépôt, ou citer son adresse web.";

    EvidenceAnchorMissing {
        path: String,
        anchor: String,
        close: Option<String>,
        /// The line of a look-alike heading whose `#` is followed by a no-break space.
        unbroken: Option<usize>,
    }
        "evidence-anchor-missing" Error Evidence Answers
        en "Heading not found"
           "The part after `#` is the anchor of a heading, as GitHub and GitLab derive it from its words. No heading of the file has this anchor; it may have been renamed."
           "After `#`, write the words of the heading in lower case, with dashes: `#how-we-decide`. On a forge, the link beside a heading shows it."
        fr "Titre introuvable"
           "La partie après `#` est l’ancre d’un titre, telle que GitHub et GitLab la forment à partir de ses mots. Aucun titre du fichier n’a cette ancre\u{202f}; il a peut-être été renommé."
           "Après `#`, écrire les mots du titre en minuscules, avec des tirets\u{a0}: `#comment-nous-décidons`. Sur une forge, le lien à côté du titre le montre.";

    EvidenceLinesMissing {
        path: String,
        first: usize,
        last: usize,
        /// How many lines the file has.
        lines: usize,
    }
        "evidence-lines-missing" Error Evidence Answers
        en "Lines not found"
           "`#L12-L30` cites lines, and the file is shorter than that or the range is reversed."
           "Correct the lines, or cite the anchor of a heading, which stays valid when lines move."
        fr "Lignes introuvables"
           "`#L12-L30` cite des lignes, et le fichier est plus court ou l’intervalle est à l’envers."
           "Corriger les lignes, ou citer l’ancre d’un titre, qui reste valable quand les lignes bougent.";

    EvidenceEmpty {
        at: String,
        folder: bool,
    }
        "evidence-empty" Warning Evidence Answers
        en "Evidence is empty"
           "The cited file, folder or section exists but is empty, so it supports nothing."
           "Fill it in, or cite something else."
        fr "Une preuve est vide"
           "Le fichier, le dossier ou la partie cités existent, mais sont vides\u{a0}: ils n’étayent rien."
           "Les remplir, ou citer autre chose.";

    EvidenceOffTopic {
        at: String,
        principle: &'static str,
    }
        "evidence-off-topic" Warning Evidence AnswersAndReadings
        en "Evidence is off topic"
           "The answer is yes to a question about a rule, and nothing in the cited passage was recognised as relevant to the principle of the question. Only English and French are read, and the reading can be wrong."
           "Check whether the passage is the right one, and cite the exact lines: `file.md#heading` or `file.md#L12-L30`."
        fr "Une preuve est hors sujet"
           "La réponse est oui à une question sur une règle, et rien dans le passage cité n’a été reconnu comme portant sur le principe de la question. Seuls le français et l’anglais sont lus, et la lecture peut se tromper."
           "Vérifier que le passage est le bon, et citer les lignes exactes\u{a0}: `fichier.md#titre` ou `fichier.md#L12-L30`.";

    EvidenceDateImplausible {
        date: PartialDate,
    }
        "evidence-date-implausible" Warning Evidence Answers
        en "A date is implausible"
           "Evidence is dated long before this kind of project could have existed. Most often a digit is wrong."
           "Correct the date."
        fr "Une date est invraisemblable"
           "Une preuve est datée de bien avant que ce genre de projet puisse exister. Le plus souvent, un chiffre est faux."
           "Corriger la date.";

    EvidenceAddressInvalid {
        url: String,
    }
        "evidence-address-invalid" Warning Evidence Answers
        en "Invalid web address"
           "The address has no host, contains a space, or cannot be opened as written. Nothing was sent: the text alone shows it."
           "Copy the address again from a browser."
        fr "Adresse web non valide"
           "L’adresse n’a pas d’hôte, contient une espace, ou ne peut pas être ouverte telle quelle. Rien n’a été envoyé\u{a0}: le texte seul le montre."
           "Recopier l’adresse depuis un navigateur.";

    EvidenceAddressBroken {
        url: String,
        status: u16,
    }
        "evidence-address-broken" Warning Evidence AnswersOnline
        en "Broken link"
           "With `--online`, the server replied that the page does not exist."
           "Correct the address, or cite an archived copy."
        fr "Lien brisé"
           "Avec `--online`, le serveur a répondu que la page n’existe pas."
           "Corriger l’adresse, ou citer une copie archivée.";

    EvidenceNotChecked {
        at: String,
        why: NotChecked,
    }
        "evidence-not-checked" Note Evidence Answers
        en "Evidence was not checked"
           "The file is not text, its format has no anchors that can be read, the address did not answer, or a limit of the check was reached. This is a limit of the check, not a fault of the project, and changes no score."
           "Nothing is required; a person can look."
        fr "Une preuve n’a pas été vérifiée"
           "Le fichier n’est pas du texte, son format n’a pas d’ancres lisibles, l’adresse n’a pas répondu, ou une limite de la vérification est atteinte. C’est une limite de la vérification, pas une faute du projet, et aucun score n’en change."
           "Rien n’est nécessaire\u{202f}; une personne peut regarder.";

    EvidenceRepeated {
        cited: Cited,
        /// How many answers have evidence.
        answers: usize,
    }
        "evidence-repeated" Note Evidence Answers
        en "One source stands behind many answers"
           "A single document stands behind more than a third of the answers that have evidence. That may be right, and changes no score; whoever reviews the answers should look at it first."
           "Where an answer rests on something else as well, cite that: a decision, minutes, a page of its own."
        fr "Une même source appuie beaucoup de réponses"
           "Un seul document appuie plus d’un tiers des réponses qui ont une preuve. Ce peut être juste, et aucun score n’en change\u{202f}; qui relit les réponses commence par là."
           "Quand une réponse repose aussi sur autre chose, le citer\u{a0}: une décision, un compte rendu, une page à elle.";

    EvidenceDemanded {
        all: bool,
        /// Why what is given is no evidence.
        uncounted: Option<Uncounted>,
    }
        "evidence-demanded" Error Policy Answers
        en "An answer lacks the evidence the policy requires"
           "With `evidence: all` or `essential`, the policy requires evidence for each such “yes” or “partly”."
           "Cite where it can be seen: a path, a web address, or a text that names a document and where it is."
        fr "Une réponse n’a pas la preuve que la politique exige"
           "Avec `evidence: all` ou `essential`, la politique exige une preuve pour chaque «\u{a0}oui\u{a0}» ou «\u{a0}en partie\u{a0}» concerné."
           "Citer où cela se voit\u{a0}: un chemin, une adresse web, ou un texte qui nomme un document et dit où il se trouve.";

    ReviewDemanded {
        fault: ReviewFault,
    }
        "review-demanded" Error Policy Answers
        en "An answer lacks the review the policy requires"
           "With `reviewed: all` or `essential`, the policy requires that somebody looked at each such “yes” or “partly”, found it confirmed or confirmed in part, and, with `max-age`, not too long ago. Reviews are the files whose names end with `.review.yaml` beside the project file and that name it under `of:`. A review of an answer that changed since no longer counts."
           "Have the answer reviewed: `commons review FILE`. If a review did not confirm it, correct the answer or its evidence first."
        fr "Une réponse n’a pas la vérification que la politique exige"
           "Avec `reviewed: all` ou `essential`, la politique exige que quelqu’un ait regardé chaque «\u{a0}oui\u{a0}» ou «\u{a0}en partie\u{a0}» concerné, l’ait confirmé au moins en partie et, avec `max-age`, pas depuis trop longtemps. Les vérifications sont les fichiers en `.review.yaml` placés à côté du fichier projet et qui le nomment sous `of:`. La vérification d’une réponse modifiée depuis ne compte plus."
           "Faire vérifier la réponse\u{a0}: `commons review FICHIER`. Si une vérification ne l’a pas confirmée, corriger d’abord la réponse ou sa preuve.";

    ReviewInvalid {
        key: String,
        /// In the language of the report, from the reader of the file; `help` likewise.
        what: String,
        help: String,
    }
        "review-invalid" Error Policy Answers
        en "A review is not valid"
           "The policy requires reviews, and a line of a review beside the project file does not follow its format. The review does not count until it is corrected."
           "Correct the line. `commons schema review` describes the format; `commons review` writes such files."
        fr "Une vérification n’est pas valide"
           "La politique exige des vérifications, et une ligne d’une vérification placée à côté du fichier projet ne suit pas le format. Elle ne compte pas tant qu’elle n’est pas corrigée."
           "Corriger la ligne. `commons schema review` décrit le format\u{202f}; `commons review` écrit ces fichiers.";

    PolicyVerdict {
        questionnaire: String,
        /// A verdict by its word in files, as `found`.
        least: String,
        found: Option<String>,
        /// The conditions that are unknown or lack evidence.
        open: Vec<&'static str>,
    }
        "policy-verdict" Error Policy Answers
        en "A verdict is below the policy"
           "The policy sets a minimum verdict (`least`, `verdicts`) on the evidenced reading: answers that are unknown or only claimed do not count in full."
           "Run `commons assess` to see which conditions or themes hold the verdict back, and the quickest route."
        fr "Un verdict est inférieur à la politique"
           "La politique fixe un verdict minimal (`least`, `verdicts`), selon la lecture étayée\u{a0}: les réponses inconnues ou seulement déclarées ne comptent pas pleinement."
           "Lancer `commons assess` pour voir quelles conditions ou quels thèmes retiennent le verdict, et le chemin le plus court.";

    PolicyLevel {
        questionnaire: String,
        least: u8,
        found: Option<u8>,
        /// Whether too few questions are answered to give one.
        open: bool,
    }
        "policy-level" Error Policy Answers
        en "A level is below the policy"
           "The policy sets a minimum level (`least`, `levels`) on the evidenced reading. With too few answers there is no level yet."
           "Run `commons assess` to see which principles hold the level back, and the quickest route."
        fr "Un niveau est inférieur à la politique"
           "La politique fixe un niveau minimal (`least`, `levels`), selon la lecture étayée. Quand trop de réponses manquent, il n’y a pas encore de niveau."
           "Lancer `commons assess` pour voir quels principes retiennent le niveau, et le chemin le plus court.";

    PolicyScore {
        /// A questionnaire or a section.
        of: String,
        least: u8,
        /// Whole percent, rounded down.
        found: Option<u32>,
    }
        "policy-score" Error Policy Answers
        en "A score is below the policy"
           "The policy sets a minimum percentage (`least`, `scores`) for a questionnaire or a section, on the evidenced reading."
           "Run `commons explain ID FILE` to see how the score is calculated, and `commons assess` for what to do next."
        fr "Un score est inférieur à la politique"
           "La politique fixe un pourcentage minimal (`least`, `scores`) pour un questionnaire ou une partie, selon la lecture étayée."
           "Lancer `commons explain ID FICHIER` pour voir le calcul du score, et `commons assess` pour savoir par où commencer.";

    WorseThanBaseline {
        result: Worse,
    }
        "worse-than-baseline" Error Policy Baseline
        en "A result is worse than in the baseline"
           "`--baseline` compares with an earlier report: a verdict, a level, a score or the reading of a principle is lower than it was."
           "Look at what changed since that report. If the change is intended, make the new report the baseline."
        fr "Un résultat est moins bon que dans la référence"
           "`--baseline` compare avec un rapport antérieur\u{a0}: un verdict, un niveau, un score ou la lecture d’un principe a baissé depuis."
           "Regarder ce qui a changé depuis ce rapport. Si le changement est voulu, prendre le nouveau rapport comme référence.";

    IgnoreExpired {
        finding: String,
        reason: String,
        until: PartialDate,
    }
        "ignore-expired" Warning Policy Answers
        en "An ignored finding counts again"
           "The policy ignored a finding until a date that has passed, and the finding is still there."
           "Resolve it, or give a new reason and expiry date."
        fr "Un constat écarté compte de nouveau"
           "La politique écartait un constat jusqu’à une date qui est passée, et le constat est toujours là."
           "Le résoudre, ou donner une nouvelle raison et une nouvelle date de fin.";

    IgnoreUnused {
        finding: String,
        known: bool,
        close: Option<String>,
    }
        "ignore-unused" Note Policy Answers
        en "An ignored finding does not exist"
           "The policy ignores a finding that this check did not report: it is resolved, or its id is misspelt."
           "Remove the entry; `commons explain` lists the ids."
        fr "Un constat écarté n’existe pas"
           "La politique écarte un constat que cette vérification n’a pas signalé\u{a0}: il est résolu, ou son identifiant est mal écrit."
           "Retirer l’entrée\u{202f}; `commons explain` liste les identifiants.";

    GovernanceFileMissing {
        /// How many names of files were looked through.
        names: usize,
        /// The README whose headings were looked through.
        readme: Option<String>,
    }
        "governance-file-missing" Warning Governance Documents
        en "No governance document was found"
           "No document was found that says who decides and how (GOVERNANCE, CHARTER, BYLAWS…). A missing page is not a missing rule, but nobody can find the rule here."
           "Where the rules are already written, say so with one line in the project file: `links: {governance: path or address}`. Otherwise write one page: who may do what, how decisions are made, what happens in a dispute; `commons draft governance` begins it."
        fr "Aucun document de gouvernance n’a été trouvé"
           "Aucun document n’a été trouvé qui dise qui décide et comment (GOUVERNANCE, CHARTE, STATUTS…). Une page absente n’est pas une règle absente, mais personne ne peut trouver la règle ici."
           "Si les règles sont déjà écrites, le dire par une ligne dans le fichier projet\u{a0}: `links: {governance: chemin ou adresse}`. Sinon, écrire une page\u{a0}: qui peut faire quoi, comment on décide, ce qui se passe en cas de désaccord\u{202f}; `commons draft governance` la commence.";

    GovernanceFileElsewhere {
        url: String,
    }
        "governance-file-elsewhere" Note Governance Documents
        en "The governance document is elsewhere"
           "The repository has no governance document, and its project file or its README gives an address for it. Nothing outside the repository is read, so its content is unknown, not absent."
           "Nothing is required; `links: {governance: …}` in the project file records the address. A short GOVERNANCE.md with the essentials helps people who only see the repository."
        fr "Le document de gouvernance est ailleurs"
           "Le dépôt n’a pas de document de gouvernance, et son fichier projet ou son README en donne l’adresse. Rien hors du dépôt n’est lu\u{a0}: son contenu est inconnu, pas absent."
           "Rien n’est nécessaire\u{202f}; `links: {governance: …}` dans le fichier projet note l’adresse. Un court GOUVERNANCE.md qui dit l’essentiel aide qui ne voit que le dépôt.";

    GovernanceFileEmpty
        "governance-file-empty" Warning Governance Documents
        en "A governance document is empty"
           "The file contains nothing, or only a title."
           "Write how the project is governed, or remove the file: an empty page misleads."
        fr "Un document de gouvernance est vide"
           "Le fichier ne contient rien, ou seulement un titre."
           "Y écrire comment le projet est gouverné, ou retirer le fichier\u{a0}: une page vide induit en erreur.";

    GovernanceFilePointer
        "governance-file-pointer" Note Governance Readings
        en "A governance document points elsewhere"
           "The file only says where the rules are kept. Those were not read; they are unknown, not absent."
           "Nothing is required. Answers about rules can cite that page as evidence."
        fr "Un document de gouvernance renvoie ailleurs"
           "Le fichier dit seulement où sont les règles. Celles-ci n’ont pas été lues\u{202f}; elles sont inconnues, pas absentes."
           "Rien n’est nécessaire. Les réponses sur des règles peuvent citer cette page comme preuve.";

    GovernanceFileTemplate {
        /// The lines that contain a blank.
        blanks: Vec<usize>,
    }
        "governance-file-template" Warning Governance Readings
        en "A governance document has blanks to fill in"
           "The file is a template with blanks such as [PROJECT] or TODO. Until they are filled in, its rules are not yours."
           "Fill in the blanks, and remove what does not apply."
        fr "Un document de gouvernance a des blancs à remplir"
           "Le fichier est un modèle avec des blancs comme [PROJET] ou À FAIRE. Tant qu’ils ne sont pas remplis, ses règles ne sont pas les vôtres."
           "Remplir les blancs, et retirer ce qui ne s’applique pas.";

    GovernanceFileGeneral
        "governance-file-general" Note Governance Readings
        en "No rule was recognised in a governance document"
           "No sentence was recognised as a rule that someone could act on: the text may be about governance in general or about something else, or state its rules in words this check does not know."
           "If it already says who decides here, and how, nothing is required; otherwise say so."
        fr "Aucune règle n’a été reconnue dans un document de gouvernance"
           "Aucune phrase n’a été reconnue comme une règle applicable\u{a0}: le texte traite peut-être de la gouvernance en général ou d’autre chose, ou énonce ses règles avec des mots que cette vérification ne connaît pas."
           "S’il dit déjà qui décide ici, et comment, rien n’est nécessaire\u{202f}; sinon, l’écrire.";

    GovernanceFileLanguage {
        /// An ISO 639-1 code, or `und`.
        language: &'static str,
    }
        "governance-file-language" Note Governance Readings
        en "A governance document is in a language that is not read"
           "English and French are read. The content of this file is unknown, not absent."
           "Nothing is required; a person who reads the language can look."
        fr "Un document de gouvernance est dans une langue qui n’est pas lue"
           "Le français et l’anglais sont lus. Le contenu de ce fichier est inconnu, pas absent."
           "Rien n’est nécessaire\u{202f}; une personne qui lit cette langue peut regarder.";

    GovernanceFileUnread {
        why: Unseen,
    }
        "governance-file-unread" Note Governance Documents
        en "A governance document could not be read"
           "The file is too large, is in a format that is not read (a PDF or word-processor file, for example), or cannot be opened. Its content is unknown, not absent."
           "Keep a copy with the same name beside it as plain text in UTF-8 (.md or .txt)."
        fr "Un document de gouvernance n’a pas pu être lu"
           "Le fichier est trop grand, dans un format qui n’est pas lu (un PDF ou un fichier de traitement de texte, par exemple), ou ne peut pas être ouvert. Son contenu est inconnu, pas absent."
           "En garder une copie du même nom à côté, en texte brut UTF-8 (.md ou .txt).";

    GovernanceFileOld
        "governance-file-old" Note Governance DocumentsAndHistory
        en "A governance document has not changed for two years"
           "The file has no change in the last 24 months. Rules that work need no change, but neither do rules that nobody reads."
           "Review it together, and record the date of the review in it."
        fr "Un document de gouvernance n’a pas changé depuis deux ans"
           "Le fichier n’a aucun changement depuis 24 mois. Des règles qui fonctionnent n’en demandent pas, mais des règles que personne ne lit non plus."
           "Le relire ensemble, et y noter la date de la relecture.";

    PrincipleNotFound {
        principle: &'static str,
        looked: Vec<String>,
    }
        "principle-not-found" Note Governance Readings
        en "The governance documents do not cover a principle"
           "No passage of the governance documents covers one of Ostrom’s eight principles. Silence in a text does not prove that there is no rule."
           "Run `commons explain ostrom.PRINCIPLE` for what it is about and its questions; `commons draft governance` puts them on a page to fill in."
        fr "Les documents de gouvernance ne traitent pas d’un principe"
           "Aucun passage des documents de gouvernance ne traite de l’un des huit principes d’Ostrom. Le silence d’un texte ne prouve pas qu’il n’y a pas de règle."
           "Lancer `commons explain ostrom.PRINCIPE` pour savoir de quoi il s’agit et quelles questions se posent\u{202f}; `commons draft governance` les met sur une page à remplir.";

    PrincipleMentioned {
        principle: &'static str,
        lines: Vec<(usize, usize)>,
    }
        "principle-mentioned" Note Governance Readings
        en "A principle is only mentioned"
           "A passage relates to one of Ostrom’s eight principles without saying who does what, when and how. It may be too vague to act on, and a person should review it."
           "Say who does what, when and how, or leave it if the passage is clear to the people concerned."
        fr "Un principe est seulement évoqué"
           "Un passage a trait à l’un des huit principes d’Ostrom sans dire qui fait quoi, quand et comment. Il est peut-être trop vague pour agir\u{a0}: une personne doit le relire."
           "Dire qui fait quoi, quand et comment, ou laisser tel quel si le passage est clair pour les personnes concernées.";

    LicenceMissing {
        /// Empty without a project file or a declaration.
        declared: Vec<String>,
    }
        "licence-missing" Warning Licences Licences
        en "No licence was found"
           "No licence text, tag or manifest says under which licence the repository is published. Without a licence, nobody may reuse it."
           "Add the text of the licence as a file LICENSE, or in the folder LICENSES/."
        fr "Aucune licence n’a été trouvée"
           "Ni texte de licence, ni étiquette, ni manifeste ne dit sous quelle licence le dépôt est publié. Sans licence, personne ne peut le réutiliser."
           "Ajouter le texte de la licence dans un fichier LICENSE, ou dans le dossier LICENSES/.";

    LicenceDiffers {
        declared: Vec<String>,
        found: String,
    }
        "licence-differs" Warning Licences AnswersAndLicences
        en "The licence found is not the one declared"
           "A text, tag or manifest gives a licence other than `licences` in the project file. Parts of a project may have their own licences: declare them all."
           "Correct whichever is wrong."
        fr "La licence trouvée n’est pas celle qui est déclarée"
           "Un texte, une étiquette ou un manifeste donne une autre licence que `licences` dans le fichier projet. Des parties d’un projet peuvent avoir leur propre licence\u{a0}: les déclarer toutes."
           "Corriger celle qui est fausse.";

    LicenceUndeclared {
        found: String,
        declared: Vec<String>,
    }
        "licence-undeclared" Note Licences AnswersAndLicences
        en "A licence was found that is not declared"
           "Parts of the repository are under a licence that the project file does not name."
           "Add it to `licences` in the project file if it covers part of what you share."
        fr "Une licence trouvée n’est pas déclarée"
           "Des parties du dépôt sont sous une licence que le fichier projet ne nomme pas."
           "L’ajouter à `licences` dans le fichier projet si elle couvre une part de ce que vous partagez.";

    LicenceUnrecognised
        "licence-unrecognised" Note Licences Licences
        en "A licence text was not recognised"
           "The file is named like a licence, but its text is not a standard one, or was modified. Its terms are unknown to this check."
           "If it is a standard licence, put its exact text in the file; otherwise declare it as `LicenseRef-…`."
        fr "Un texte de licence n’a pas été reconnu"
           "Le fichier porte le nom d’une licence, mais son texte n’est pas standard, ou a été modifié. Ses termes sont inconnus de cette vérification."
           "Si c’est une licence standard, mettre son texte exact dans le fichier\u{202f}; sinon la déclarer comme `LicenseRef-…`.";

    LicenceTextMissing {
        licence: String,
    }
        "licence-text-missing" Warning Licences Licences
        en "The text of a licence is missing"
           "Tags in the REUSE layout name a licence, and LICENSES/ does not contain its text."
           "Add the text, for example with `reuse download`."
        fr "Le texte d’une licence est introuvable"
           "Des étiquettes de la disposition REUSE nomment une licence, et LICENSES/ ne contient pas son texte."
           "Ajouter le texte, par exemple avec `reuse download`.";

    LicenceNotOpen {
        found: String,
    }
        "licence-not-open" Warning Licences AnswersAndLicences
        en "The licence is not an open licence"
           "The answer says that everything is under a free or open licence. The licence found is not approved by the Open Source Initiative or the Free Software Foundation, and is not a known open licence for data or content."
           "Check the licence: terms such as “no commercial use” or “no changes” close what a commons opens."
        fr "La licence n’est pas une licence ouverte"
           "La réponse dit que tout est sous licence libre ou ouverte. La licence trouvée n’est approuvée ni par l’Open Source Initiative ni par la Free Software Foundation, et n’est pas une licence ouverte connue pour les données ou les contenus."
           "Vérifier la licence\u{a0}: des termes comme «\u{a0}pas d’usage commercial\u{a0}» ou «\u{a0}pas de modification\u{a0}» ferment ce qu’un commun ouvre.";

    HistoryShallow
        "history-shallow" Note History History
        en "Only part of the history was fetched"
           "The clone is shallow and contains only the last commits, so the 24-month figures are too low. CI servers clone this way by default."
           "Fetch the whole history: `fetch-depth: 0` for GitHub’s checkout, `GIT_DEPTH: 0` on GitLab."
        fr "Seule une partie de l’historique a été récupérée"
           "Le clone est superficiel et ne contient que les derniers commits\u{a0}: les mesures sur 24 mois sont trop basses. Les serveurs d’intégration continue clonent ainsi par défaut."
           "Récupérer tout l’historique\u{a0}: `fetch-depth: 0` pour checkout sur GitHub, `GIT_DEPTH: 0` sur GitLab.";

    HistoryUnavailable {
        why: Unseen,
    }
        "history-unavailable" Note History History
        en "The git history could not be read"
           "Git is missing or failed, or there is no commit yet. The figures are unknown."
           "Nothing is required, unless you need the figures."
        fr "L’historique git n’a pas pu être lu"
           "Git est absent ou a échoué, ou il n’y a pas encore de commit. Les mesures sont inconnues."
           "Rien n’est nécessaire, sauf si vous voulez les mesures.";

    PubliccodeInvalid {
        fault: PubliccodeFault,
    }
        "publiccode-invalid" Warning Publiccode Publiccode
        en "publiccode.yml does not follow its standard"
           "Catalogues of public software read this file and skip it when a required key is missing or a value is unknown."
           "Correct the line; the standard is at yml.publiccode.tools."
        fr "publiccode.yml ne suit pas son standard"
           "Les catalogues de logiciels publics lisent ce fichier, et l’ignorent s’il manque une clé obligatoire ou si une valeur est inconnue."
           "Corriger la ligne\u{202f}; le standard est sur yml.publiccode.tools.";

    PubliccodeDiffers {
        key: &'static str,
        there: String,
        here: String,
    }
        "publiccode-differs" Warning Publiccode AnswersAndPubliccode
        en "publiccode.yml and the project file differ"
           "The two files disagree, which misleads readers of either."
           "Correct whichever is wrong."
        fr "publiccode.yml et le fichier projet diffèrent"
           "Les deux fichiers ne disent pas la même chose, ce qui induit en erreur qui lit l’un des deux."
           "Corriger celui qui est faux.";
}
