//! The words for one finding: what is wrong, and what to do.

use super::details::{
    badge, badge_again, below, no_level, not_checked, publiccode, sentence, verdict, worse,
};
use super::measures::measure;
use super::{quoted, unseen};
use crate::model::{FindingWhat, Lang, ReviewFault};
use crate::words::{count, list};

/// A finding in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FindingWords {
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Puts a finding into words.
#[must_use]
pub fn finding_words(what: &FindingWhat, lang: Lang) -> FindingWords {
    let todo = || what.id().page(lang).todo.to_owned();
    FindingWords {
        message: message(what, lang),
        help: help(what, lang).unwrap_or_else(todo),
    }
}

/// Why an answer is not reviewed as the policy asks.
fn review(fault: ReviewFault, lang: Lang) -> String {
    match fault {
        ReviewFault::Missing => lang.pick(
            "Nobody has reviewed this answer; the policy requires a review.".to_owned(),
            "Personne n’a vérifié cette réponse\u{202f}; la politique exige une vérification.".to_owned(),
        ),
        ReviewFault::Changed => lang.pick(
            "This answer changed since it was reviewed; the policy requires a review of the answer as it is.".to_owned(),
            "Cette réponse a changé depuis sa vérification\u{202f}; la politique exige une vérification de la réponse actuelle.".to_owned(),
        ),
        ReviewFault::Old { last, months } => pick!(lang;
            "Last reviewed on {last}; the policy requires a review from the last {months} months.",
            "Dernière vérification le {last}\u{202f}; la politique en exige une des {months} derniers mois."),
        ReviewFault::NotConfirmed => lang.pick(
            "A review did not confirm this answer.".to_owned(),
            "Une vérification n’a pas confirmé cette réponse.".to_owned(),
        ),
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "a table of words, one finding after the other"
)]
fn message(what: &FindingWhat, lang: Lang) -> String {
    let q = |text: &str| quoted(text, lang);
    let all = |names: &[String]| list(&names.iter().map(|name| q(name)).collect::<Vec<_>>(), lang);
    match what {
        FindingWhat::ProjectFileInvalid { what, .. } | FindingWhat::ReviewInvalid { what, .. } => {
            sentence(what)
        }
        FindingWhat::ProjectFileMissing => lang.pick(
            "There is no project file (commons.yaml), so there are no answers to check.".to_owned(),
            "Il n’y a pas de fichier projet (commons.yaml)\u{a0}: aucune réponse à vérifier.".to_owned(),
        ),
        FindingWhat::AnswerStale { answered, months } => pick!(lang;
            "Answered on {answered}; the policy requires answers from the last {months} months.",
            "Réponse du {answered}\u{202f}; la politique exige des réponses des {months} derniers mois."),
        FindingWhat::RuleNotFound { principle, looked } => {
            let (name, files) = (q(super::principle(principle, lang)), all(looked));
            pick!(lang;
                "The answer says that this rule is written, but no passage covers {name}. Documents read: {files}.",
                "La réponse dit que cette règle est écrite, mais aucun passage ne traite de {name}. Documents lus\u{a0}: {files}.")
        }
        FindingWhat::AnswerContradicted { measure: it } => {
            let counted = measure(*it, lang);
            pick!(lang;
                "The answer is yes, but the git history shows otherwise: {counted}.",
                "La réponse est oui, mais l’historique git montre autre chose\u{a0}: {counted}.")
        }
        FindingWhat::BadgeOutdated { fault, .. } => badge(fault, lang),
        FindingWhat::EvidenceMissing { path, .. } => lang.pick(
            format!("{} does not exist in the repository.", q(path)),
            format!("{} n’existe pas dans le dépôt.", q(path)),
        ),
        FindingWhat::EvidenceOutside { path } => lang.pick(
            format!("{} is outside the repository.", q(path)),
            format!("{} est hors du dépôt.", q(path)),
        ),
        FindingWhat::EvidenceAnchorMissing { path, anchor, unbroken: Some(line), .. } => lang.pick(
            format!("Line {line} of {} looks like the heading of the anchor {} but is not a heading: its `#` is followed by a no-break space.", q(path), q(anchor)),
            format!("La ligne {line} de {} ressemble au titre de l’ancre {} mais n’en est pas un\u{a0}: son `#` est suivi d’une espace insécable.", q(path), q(anchor)),
        ),
        FindingWhat::EvidenceAnchorMissing { path, anchor, unbroken: None, .. } => lang.pick(
            format!("{} has no heading {}.", q(path), q(anchor)),
            format!("{} n’a pas de titre {}.", q(path), q(anchor)),
        ),
        FindingWhat::EvidenceLinesMissing { path, first, last, lines } => {
            let has = count(*lines, lang, ["line", "lines"], ["ligne", "lignes"]);
            lang.pick(
                format!("{} has only {has}, so lines {first} to {last} do not exist.", q(path)),
                format!("{} n’a que {has}\u{a0}: les lignes {first} à {last} n’existent pas.", q(path)),
            )
        }
        FindingWhat::EvidenceEmpty { at, folder } => match folder {
            true => lang.pick(
                format!("The folder {} is empty.", q(at)),
                format!("Le dossier {} est vide.", q(at)),
            ),
            false => lang.pick(
                format!("{} is empty.", q(at)),
                format!("{} est vide.", q(at)),
            ),
        },
        FindingWhat::EvidenceOffTopic { at, principle } => {
            let name = super::principle(principle, lang);
            lang.pick(
                format!("No passage about {name} was found in {}.", q(at)),
                format!("Aucun passage sur {name} n’a été trouvé dans {}.", q(at)),
            )
        }
        FindingWhat::EvidenceDateImplausible { date } => pick!(lang;
            "{date} is implausibly early for evidence about this kind of project.",
            "{date} est invraisemblable pour une preuve sur ce genre de projet."),
        FindingWhat::EvidenceAddressInvalid { url } => lang.pick(
            format!("{} is not a valid web address.", q(url)),
            format!("{} n’est pas une adresse web valide.", q(url)),
        ),
        FindingWhat::EvidenceAddressBroken { url, status } => lang.pick(
            format!("{} does not exist: the server replied {status}.", q(url)),
            format!("{} n’existe pas\u{a0}: le serveur a répondu {status}.", q(url)),
        ),
        FindingWhat::EvidenceNotChecked { at, why } => lang.pick(
            format!("{} was not checked: {}.", q(at), not_checked(why, lang)),
            format!("{} n’a pas été vérifié\u{a0}: {}.", q(at), not_checked(why, lang)),
        ),
        FindingWhat::EvidenceDemanded { all, uncounted } => {
            let text = match all {
            true => lang.pick(
                "This answer has no evidence; the policy requires evidence for every “yes” and “partly”.".to_owned(),
                "Cette réponse est sans preuve\u{202f}; la politique en exige une pour chaque «\u{a0}oui\u{a0}» et «\u{a0}en partie\u{a0}».".to_owned(),
            ),
            false => lang.pick(
                "This answer to an essential question has no evidence; the policy requires some.".to_owned(),
                "Cette réponse à une question essentielle est sans preuve\u{202f}; la politique en exige une.".to_owned(),
            ),
        };
            match uncounted {
                Some(why) => format!("{text} {}", sentence(crate::words::uncounted(*why, lang))),
                None => text,
            }
        }
        FindingWhat::ReviewDemanded { fault } => review(*fault, lang),
        FindingWhat::EvidenceRepeated { cited, answers } => {
            let (source, number) = (q(&cited.source), cited.answers);
            pick!(lang;
                "One source, {source}, stands behind {number} of {answers} answers that have evidence.",
                "Une même source, {source}, appuie {number} des {answers} réponses qui ont une preuve.")
        }
        FindingWhat::PolicyVerdict { questionnaire, least, found, open } => {
            let found = found.as_deref().map(|it| verdict(it, lang));
            let least = verdict(least, lang);
            let mut text = below(questionnaire, ("verdict", "le verdict"), &least, found.as_deref(), lang);
            if !open.is_empty() {
                let open = open.join(", ");
                text.push_str(&pick!(lang;
                    " Unknown, or without enough evidence: {open}.",
                    " Inconnu, ou pas assez étayé\u{a0}: {open}."));
            }
            text
        }
        FindingWhat::PolicyLevel { questionnaire, least, found, open } => {
            if *open {
                return no_level(questionnaire, *least, lang);
            }
            let found = found.map(|it| it.to_string());
            below(questionnaire, ("level", "le niveau"), &least.to_string(), found.as_deref(), lang)
        }
        FindingWhat::PolicyScore { of, least, found } => {
            let unit = |number: u32| pick!(lang; "{number}%", "{number}\u{a0}%");
            let found = found.map(unit);
            below(of, ("score", "le score"), &unit((*least).into()), found.as_deref(), lang)
        }
        FindingWhat::WorseThanBaseline { result } => worse(result, lang),
        FindingWhat::IgnoreExpired { finding, reason, until } => pick!(lang;
            "The finding {finding} was ignored until {until} ({reason}) and is still there.",
            "Le constat {finding} était écarté jusqu’au {until} ({reason}) et il est toujours là."),
        FindingWhat::IgnoreUnused { finding, known, .. } => match known {
            true => pick!(lang;
                "The policy ignores {finding}, which this check did not report.",
                "La politique écarte {finding}, que cette vérification n’a pas signalé."),
            false => lang.pick(
                format!("The policy ignores {}, which is not the id of a finding.", q(finding)),
                format!("La politique écarte {}, qui n’est pas l’identifiant d’un constat.", q(finding)),
            ),
        },
        FindingWhat::GovernanceFileMissing { names, readme } => {
            let files = crate::words::count(*names, lang, ["file", "files"], ["fichier", "fichiers"]);
            let headings = readme.as_ref().map_or_else(
                || lang.pick(", and there is no README", ", et il n’y a pas de README").to_owned(),
                |readme| lang.pick(
                    format!(", nor among the headings of {}", q(readme)),
                    format!(", ni parmi les titres de {}", q(readme)),
                ),
            );
            pick!(lang;
                "No governance document was found among the names of {files}{headings}.",
                "Aucun document de gouvernance n’a été trouvé parmi les noms de {files}{headings}.")
        }
        FindingWhat::GovernanceFileElsewhere { url } => lang.pick(
            format!("The governance document is at {}, which was not read.", q(url)),
            format!("Le document de gouvernance est à l’adresse {}, qui n’a pas été lue.", q(url)),
        ),
        FindingWhat::GovernanceFileEmpty => lang.pick(
            "This governance document is empty.".to_owned(),
            "Ce document de gouvernance est vide.".to_owned(),
        ),
        FindingWhat::GovernanceFilePointer => lang.pick(
            "This governance document only points elsewhere; the rules there were not read.".to_owned(),
            "Ce document de gouvernance renvoie seulement ailleurs\u{202f}; les règles qui s’y trouvent n’ont pas été lues.".to_owned(),
        ),
        FindingWhat::GovernanceFileTemplate { blanks } => {
            let lines: Vec<String> = blanks.iter().take(5).map(ToString::to_string).collect();
            let lines = list(&lines, lang);
            match blanks.len() {
                0 => lang.pick(
                    "This governance document is a template that is not filled in.".to_owned(),
                    "Ce document de gouvernance est un modèle qui n’a pas été rempli.".to_owned(),
                ),
                1 => pick!(lang;
                    "This governance document still has a blank on line {lines}.",
                    "Ce document de gouvernance a encore un blanc, à la ligne {lines}."),
                number => pick!(lang;
                    "This governance document still has {number} blanks, the first on lines {lines}.",
                    "Ce document de gouvernance a encore {number} blancs, les premiers aux lignes {lines}."),
            }
        }
        FindingWhat::GovernanceFileGeneral => lang.pick(
            "No rule was recognised here: the text may be about governance in general or about something else.".to_owned(),
            "Aucune règle n’a été reconnue ici\u{a0}: ce texte traite peut-être de gouvernance en général, ou d’autre chose.".to_owned(),
        ),
        FindingWhat::GovernanceFileLanguage { language } => match *language {
            "und" => lang.pick(
                "The language of this document was not recognised; English and French are read.".to_owned(),
                "La langue de ce document n’a pas été reconnue\u{202f}; le français et l’anglais sont lus.".to_owned(),
            ),
            code => pick!(lang;
                "This document is in a language that is not read ({code}); English and French are.",
                "Ce document est dans une langue qui n’est pas lue ({code})\u{202f}; le français et l’anglais le sont."),
        },
        FindingWhat::GovernanceFileUnread { why } => lang.pick(
            format!("This governance document could not be read: {}.", unseen(why, lang)),
            format!("Ce document de gouvernance n’a pas pu être lu\u{a0}: {}.", unseen(why, lang)),
        ),
        FindingWhat::GovernanceFileOld => lang.pick(
            "This governance document has not changed in the last 24 months.".to_owned(),
            "Ce document de gouvernance n’a pas changé depuis 24 mois.".to_owned(),
        ),
        FindingWhat::PrincipleNotFound { principle, looked } => {
            let (name, files) = (q(super::principle(principle, lang)), all(looked));
            pick!(lang;
                "No passage covers {name}. Documents read: {files}.",
                "Aucun passage ne traite de {name}. Documents lus\u{a0}: {files}.")
        }
        FindingWhat::PrincipleMentioned { principle, .. } => {
            let name = q(super::principle(principle, lang));
            pick!(lang;
                "This passage mentions {name} but may be too vague to act on. Review it.",
                "Ce passage évoque {name}, mais il est peut-être trop vague pour agir. À relire.")
        }
        FindingWhat::LicenceMissing { declared } => match declared.as_slice() {
            [] => lang.pick(
                "No licence was found.".to_owned(),
                "Aucune licence n’a été trouvée.".to_owned(),
            ),
            declared => lang.pick(
                format!("The project file declares {}, but no licence was found in the repository.", list(declared, lang)),
                format!("Le fichier projet déclare {}, mais aucune licence n’a été trouvée dans le dépôt.", list(declared, lang)),
            ),
        },
        FindingWhat::LicenceDiffers { declared, found } => lang.pick(
            format!("This file says {found}; the project file declares {}.", list(declared, lang)),
            format!("Ce fichier indique {found}\u{202f}; le fichier projet déclare {}.", list(declared, lang)),
        ),
        FindingWhat::LicenceUndeclared { found, declared } => match declared.as_slice() {
            [] => pick!(lang;
                "This file says {found}; the project file declares no licence.",
                "Ce fichier indique {found}\u{202f}; le fichier projet ne déclare aucune licence."),
            declared => lang.pick(
                format!("This file says {found}, which the project file does not declare (it declares {}).", list(declared, lang)),
                format!("Ce fichier indique {found}, que le fichier projet ne déclare pas (il déclare {}).", list(declared, lang)),
            ),
        },
        FindingWhat::LicenceUnrecognised => lang.pick(
            "The text of this licence was not recognised.".to_owned(),
            "Le texte de cette licence n’a pas été reconnu.".to_owned(),
        ),
        FindingWhat::LicenceTextMissing { licence } => pick!(lang;
            "This file names {licence}, whose text is not in LICENSES/.",
            "Ce fichier nomme {licence}, dont le texte n’est pas dans LICENSES/."),
        FindingWhat::LicenceNotOpen { found } => pick!(lang;
            "The answer says that the licence is free or open, but {found} is not an open licence.",
            "La réponse dit que la licence est libre ou ouverte, mais {found} n’est pas une licence ouverte."),
        FindingWhat::HistoryShallow => lang.pick(
            "Only the last commits were fetched, so the 24-month figures are too low.".to_owned(),
            "Seuls les derniers commits ont été récupérés\u{a0}: les mesures sur 24 mois sont trop basses.".to_owned(),
        ),
        FindingWhat::HistoryUnavailable { why } => lang.pick(
            format!("The git history could not be read: {}.", unseen(why, lang)),
            format!("L’historique git n’a pas pu être lu\u{a0}: {}.", unseen(why, lang)),
        ),
        FindingWhat::PubliccodeInvalid { fault } => publiccode(fault, lang),
        FindingWhat::PubliccodeDiffers { key, there, here } => lang.pick(
            format!("{key} is {} here but {} in the project file.", q(there), q(here)),
            format!("{key} vaut {} ici, mais {} dans le fichier projet.", q(there), q(here)),
        ),
    }
}

fn plain_space(path: &str, line: usize, lang: Lang) -> String {
    let path = quoted(path, lang);
    pick!(lang;
        "In {path}, replace the no-break space after the `#` of line {line} with a plain space.",
        "Dans {path}, mettre une espace ordinaire après le `#` de la ligne {line}.")
}

/// What to do about this one finding, where more can be said than on its page.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all other findings have the help of their page"
)]
fn help(what: &FindingWhat, lang: Lang) -> Option<String> {
    let meant = |close: &Option<String>| {
        let close = quoted(close.as_ref()?, lang);
        Some(pick!(lang; "Did you mean {close}?", "Vouliez-vous dire {close}\u{202f}?"))
    };
    match what {
        FindingWhat::ProjectFileInvalid { help, .. } | FindingWhat::ReviewInvalid { help, .. } => {
            (!help.is_empty()).then(|| sentence(help))
        }
        FindingWhat::EvidenceAnchorMissing {
            path,
            unbroken: Some(line),
            ..
        } => Some(plain_space(path, *line, lang)),
        FindingWhat::BadgeOutdated {
            path,
            questionnaire: Some(questionnaire),
            ..
        } => badge_again(path, questionnaire, lang),
        FindingWhat::EvidenceMissing { close, .. }
        | FindingWhat::EvidenceAnchorMissing { close, .. }
        | FindingWhat::IgnoreUnused { close, .. } => meant(close),
        FindingWhat::PrincipleNotFound { principle, .. }
        | FindingWhat::PrincipleMentioned { principle, .. } => Some(pick!(lang;
            "Learn more: `commons explain ostrom.{principle}`",
            "Pour en savoir plus\u{a0}: `commons explain ostrom.{principle}`")),
        _ => None,
    }
}
