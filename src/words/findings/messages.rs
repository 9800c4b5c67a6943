//! The words for one finding: what is the matter, and what to do.

use super::details::{
    badge, badge_again, below, no_level, not_checked, publiccode, sentence, verdict, worse,
};
use super::measures::measure;
use super::{finding_page, quoted, unseen};
use crate::model::{DateDoubt, FindingWhat, Lang};
use crate::words::{count, list};

/// A finding in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FindingWords {
    /// What is the matter, in a sentence.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Puts a finding into words.
#[must_use]
pub fn finding_words(what: &FindingWhat, lang: Lang) -> FindingWords {
    let todo = || finding_page(what.id(), lang).todo.to_owned();
    FindingWords {
        message: message(what, lang),
        help: help(what, lang).unwrap_or_else(todo),
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
        FindingWhat::DescriptionInvalid { what, .. } => sentence(what),
        FindingWhat::DescriptionMissing => lang.pick(
            "There is no description (commons.yaml): what people say of the project is unknown.".to_owned(),
            "Il n’y a pas de description (commons.yaml)\u{a0}: ce qu’on dit du projet est inconnu.".to_owned(),
        ),
        FindingWhat::AnswerStale { answered, months } => lang.pick(
            format!("This was answered on {answered}, and the policy wants answers of the last {months} months."),
            format!("La réponse date de {answered}, et la politique veut des réponses des {months} derniers mois."),
        ),
        FindingWhat::AnswerNotShown { principle, looked } => {
            let (name, files) = (q(super::principle(principle, lang)), all(looked));
            lang.pick(
                format!("The answer says that this rule is written, and no passage on {name} was found. Looked at: {files}."),
                format!("La réponse dit que cette règle est écrite, et aucun passage sur {name} n’a été trouvé. Regardé\u{a0}: {files}."),
            )
        }
        FindingWhat::AnswerContradicted { measure: it } => {
            let counted = measure(*it, lang);
            lang.pick(
                format!("The answer is yes, and the git history says otherwise: {counted}."),
                format!("La réponse est oui, et l’historique git dit autre chose\u{a0}: {counted}."),
            )
        }
        FindingWhat::BadgeOutdated { fault, .. } => badge(fault, lang),
        FindingWhat::EvidenceMissing { path, .. } => lang.pick(
            format!("The evidence {} is not in the repository.", q(path)),
            format!("La preuve {} n’est pas dans le dépôt.", q(path)),
        ),
        FindingWhat::EvidenceOutside { path } => lang.pick(
            format!("The evidence {} lies outside the repository.", q(path)),
            format!("La preuve {} est hors du dépôt.", q(path)),
        ),
        FindingWhat::EvidenceAnchorMissing { path, anchor, unbroken: Some(line), .. } => lang.pick(
            format!("Line {line} of {} looks like the heading of the anchor {}, and is none: after its `#` stands a no-break space.", q(path), q(anchor)),
            format!("La ligne {line} de {} ressemble au titre de l’ancre {}, et n’en est pas un\u{a0}: son `#` est suivi d’une espace insécable.", q(path), q(anchor)),
        ),
        FindingWhat::EvidenceAnchorMissing { path, anchor, unbroken: None, .. } => lang.pick(
            format!("{} has no heading with the anchor {}.", q(path), q(anchor)),
            format!("{} n’a aucun titre dont l’ancre soit {}.", q(path), q(anchor)),
        ),
        FindingWhat::EvidenceLinesMissing { path, first, last, lines } => {
            let has = count(*lines, lang, ["line", "lines"], ["ligne", "lignes"]);
            lang.pick(
                format!("{} has {has}: there are no lines {first} to {last} to cite.", q(path)),
                format!("{} a {has}\u{a0}: il n’y a pas de lignes {first} à {last} à citer.", q(path)),
            )
        }
        FindingWhat::EvidenceEmpty { at, folder } => match folder {
            true => lang.pick(
                format!("The folder {} has nothing in it.", q(at)),
                format!("Le dossier {} ne contient rien.", q(at)),
            ),
            false => lang.pick(
                format!("{} has nothing in it.", q(at)),
                format!("{} ne contient rien.", q(at)),
            ),
        },
        FindingWhat::EvidenceOffTopic { at, principle } => {
            let name = q(super::principle(principle, lang));
            lang.pick(
                format!("Nothing in {} was recognised as bearing on {name}.", q(at)),
                format!("Rien dans {} n’a été reconnu comme portant sur {name}.", q(at)),
            )
        }
        FindingWhat::EvidenceDateImplausible { date, doubt } => match doubt {
            DateDoubt::TooEarly => lang.pick(
                format!("Evidence of {date} can hardly be meant for a project of this kind."),
                format!("Une preuve de {date} est difficile à croire pour un projet de cette nature."),
            ),
            DateDoubt::Future => lang.pick(
                format!("The day of the answer, {date}, is yet to come."),
                format!("Le jour de la réponse, {date}, est encore à venir."),
            ),
        },
        FindingWhat::EvidenceAddressInvalid { url } => lang.pick(
            format!("{} cannot be followed as a web address.", q(url)),
            format!("{} ne peut pas être suivi comme une adresse web.", q(url)),
        ),
        FindingWhat::EvidenceAddressBroken { url, status } => lang.pick(
            format!("{} leads nowhere: the server answers {status}.", q(url)),
            format!("{} ne mène nulle part\u{a0}: le serveur répond {status}.", q(url)),
        ),
        FindingWhat::EvidenceNotChecked { at, why } => lang.pick(
            format!("{} could not be looked at: {}.", q(at), not_checked(why, lang)),
            format!("{} n’a pas pu être regardé\u{a0}: {}.", q(at), not_checked(why, lang)),
        ),
        FindingWhat::EvidenceDemanded { all } => match all {
            true => lang.pick(
                "This answer has no evidence, and the policy asks for some behind every yes and partly.".to_owned(),
                "Cette réponse est sans preuve, et la politique en demande une à chaque oui et en partie.".to_owned(),
            ),
            false => lang.pick(
                "This answer to an essential question has no evidence, and the policy asks for some.".to_owned(),
                "Cette réponse à une question essentielle est sans preuve, et la politique en demande une.".to_owned(),
            ),
        },
        FindingWhat::PolicyVerdict { questionnaire, least, found } => {
            let found = found.as_deref().map(|it| verdict(it, lang));
            let least = verdict(least, lang);
            below(questionnaire, ("verdict", "le verdict"), &least, found.as_deref(), lang)
        }
        FindingWhat::PolicyLevel { questionnaire, least, found } => {
            if *found == Some(0) {
                return no_level(questionnaire, *least, lang);
            }
            let found = found.map(|it| it.to_string());
            below(questionnaire, ("level", "le niveau"), &least.to_string(), found.as_deref(), lang)
        }
        FindingWhat::PolicyScore { of, least, found } => {
            let unit = |number: u32| lang.pick(format!("{number}%"), format!("{number}\u{a0}%"));
            let found = found.map(unit);
            below(of, ("score", "le score"), &unit((*least).into()), found.as_deref(), lang)
        }
        FindingWhat::WorseThanBaseline { result } => worse(result, lang),
        FindingWhat::IgnoreExpired { finding, reason, until } => lang.pick(
            format!("The finding {finding} was silenced until {until} ({reason}), and is still there."),
            format!("Le constat {finding} était mis en silence jusqu’à {until} ({reason}), et il est toujours là."),
        ),
        FindingWhat::IgnoreUnused { finding, known, .. } => match known {
            true => lang.pick(
                format!("The finding {finding} is silenced, and this check did not make it."),
                format!("Le constat {finding} est mis en silence, et cette vérification ne l’a pas fait."),
            ),
            false => lang.pick(
                format!("{} is silenced, and no finding is called so.", q(finding)),
                format!("{} est mis en silence, et aucun constat ne s’appelle ainsi.", q(finding)),
            ),
        },
        FindingWhat::GovernanceFileMissing { looked } => {
            let folder = |text: &String| match text.as_str() {
                "" | "." => lang.pick("the root", "la racine").to_owned(),
                folder => q(folder),
            };
            let folders = list(&looked.iter().map(folder).collect::<Vec<_>>(), lang);
            lang.pick(
                format!("No governance file was found. Looked in: {folders}."),
                format!("Aucun fichier de gouvernance n’a été trouvé. Regardé dans\u{a0}: {folders}."),
            )
        }
        FindingWhat::GovernanceFileElsewhere { url } => lang.pick(
            format!("The governance is kept at {}, which was not read.", q(url)),
            format!("La gouvernance est à {}, qui n’a pas été lu.", q(url)),
        ),
        FindingWhat::GovernanceFileEmpty => lang.pick(
            "This governance file says nothing.".to_owned(),
            "Ce fichier de gouvernance ne dit rien.".to_owned(),
        ),
        FindingWhat::GovernanceFilePointer => lang.pick(
            "This governance file only sends the reader elsewhere; what stands there was not read.".to_owned(),
            "Ce fichier de gouvernance renvoie seulement ailleurs\u{202f}; ce qui s’y trouve n’a pas été lu.".to_owned(),
        ),
        FindingWhat::GovernanceFileTemplate { blanks } => {
            let lines: Vec<String> = blanks.iter().take(5).map(ToString::to_string).collect();
            let lines = list(&lines, lang);
            match blanks.len() {
                0 => lang.pick(
                    "This governance file is a model that was not filled in.".to_owned(),
                    "Ce fichier de gouvernance est un modèle qui n’a pas été rempli.".to_owned(),
                ),
                1 => lang.pick(
                    format!("This governance file still has a blank, on line {lines}."),
                    format!("Ce fichier de gouvernance a encore un blanc, à la ligne {lines}."),
                ),
                number => lang.pick(
                    format!("This governance file still has {number} blanks, first on lines {lines}."),
                    format!("Ce fichier de gouvernance a encore {number} blancs, d’abord aux lignes {lines}."),
                ),
            }
        }
        FindingWhat::GovernanceFileGeneral => lang.pick(
            "No rule that somebody could act on was recognised here: this may speak of governance in general, or of something else.".to_owned(),
            "Aucune règle d’après laquelle agir n’a été reconnue ici\u{a0}: ce texte parle peut-être de gouvernance en général, ou d’autre chose.".to_owned(),
        ),
        FindingWhat::GovernanceFileLanguage { language } => match *language {
            "und" => lang.pick(
                "The language of this file could not be told; English and French are read.".to_owned(),
                "La langue de ce fichier n’a pas pu être reconnue\u{202f}; le français et l’anglais sont lus.".to_owned(),
            ),
            code => lang.pick(
                format!("This file is in a language that is not read ({code}); English and French are."),
                format!("Ce fichier est dans une langue qui n’est pas lue ({code})\u{202f}; le français et l’anglais le sont."),
            ),
        },
        FindingWhat::GovernanceFileUnread { why } => lang.pick(
            format!("This governance file could not be read: {}.", unseen(why, lang)),
            format!("Ce fichier de gouvernance n’a pas pu être lu\u{a0}: {}.", unseen(why, lang)),
        ),
        FindingWhat::GovernanceFileOld => lang.pick(
            "This governance file has not changed in the last 24 months.".to_owned(),
            "Ce fichier de gouvernance n’a pas changé depuis 24 mois.".to_owned(),
        ),
        FindingWhat::PrincipleAbsent { principle, looked } => {
            let (name, files) = (q(super::principle(principle, lang)), all(looked));
            lang.pick(
                format!("Nothing was found on {name}. Looked at: {files}."),
                format!("Rien n’a été trouvé sur {name}. Regardé\u{a0}: {files}."),
            )
        }
        FindingWhat::PrincipleMentioned { principle, .. } => {
            let name = q(super::principle(principle, lang));
            lang.pick(
                format!("This passage touches {name}: a person should look whether one could act on it."),
                format!("Ce passage effleure {name}\u{a0}: à une personne de voir s’il suffit pour agir."),
            )
        }
        FindingWhat::LicenceMissing { declared } => match declared.as_slice() {
            [] => lang.pick(
                "No licence was found.".to_owned(),
                "Aucune licence n’a été trouvée.".to_owned(),
            ),
            declared => lang.pick(
                format!("The description declares {}, and no licence was found in the repository.", list(declared, lang)),
                format!("La description déclare {}, et aucune licence n’a été trouvée dans le dépôt.", list(declared, lang)),
            ),
        },
        FindingWhat::LicenceDiffers { declared, found } => lang.pick(
            format!("This says {found}, and the description declares {}.", list(declared, lang)),
            format!("Ceci dit {found}, et la description déclare {}.", list(declared, lang)),
        ),
        FindingWhat::LicenceUndeclared { found, declared } => match declared.as_slice() {
            [] => lang.pick(
                format!("This says {found}, and the description declares no licence."),
                format!("Ceci dit {found}, et la description ne déclare aucune licence."),
            ),
            declared => lang.pick(
                format!("This says {found}, which the description does not declare (it declares {}).", list(declared, lang)),
                format!("Ceci dit {found}, que la description ne déclare pas (elle déclare {}).", list(declared, lang)),
            ),
        },
        FindingWhat::LicenceUnrecognised => lang.pick(
            "The text of this licence was not recognised.".to_owned(),
            "Le texte de cette licence n’a pas été reconnu.".to_owned(),
        ),
        FindingWhat::LicenceTextMissing { licence } => lang.pick(
            format!("This names {licence}, whose text is not in LICENSES/."),
            format!("Ceci nomme {licence}, dont le texte n’est pas dans LICENSES/."),
        ),
        FindingWhat::LicenceNotOpen { found } => lang.pick(
            format!("The answer says that the licence is free or open, and {found} is not known as such."),
            format!("La réponse dit que la licence est libre ou ouverte, et {found} n’est pas connue comme telle."),
        ),
        FindingWhat::HistoryShallow => lang.pick(
            "Only the last commits were fetched: measures of 24 months say too little.".to_owned(),
            "Seuls les derniers commits ont été récupérés\u{a0}: les mesures sur 24 mois disent trop peu.".to_owned(),
        ),
        FindingWhat::HistoryUnavailable { why } => lang.pick(
            format!("The git history could not be looked at: {}.", unseen(why, lang)),
            format!("L’historique git n’a pas pu être regardé\u{a0}: {}.", unseen(why, lang)),
        ),
        FindingWhat::PubliccodeInvalid { fault } => publiccode(fault, lang),
        FindingWhat::PubliccodeDiffers { key, there, here } => lang.pick(
            format!("{key} is {} here, and {} in the description.", q(there), q(here)),
            format!("{key} vaut {} ici, et {} dans la description.", q(there), q(here)),
        ),
    }
}

fn plain_space(path: &str, line: usize, lang: Lang) -> String {
    let path = quoted(path, lang);
    lang.pick(
        format!("In {path}, put a plain space after the `#` of line {line}."),
        format!("Dans {path}, mettre une espace ordinaire après le `#` de la ligne {line}."),
    )
}

/// What to do about this very finding, where more can be said than its id tells.
#[expect(clippy::too_many_lines, reason = "every finding is named")]
fn help(what: &FindingWhat, lang: Lang) -> Option<String> {
    let meant = |close: &Option<String>| {
        let close = quoted(close.as_ref()?, lang);
        Some(lang.pick(
            format!("Did you mean {close}?"),
            format!("Vouliez-vous dire {close}\u{202f}?"),
        ))
    };
    match what {
        FindingWhat::DescriptionInvalid { help, .. } => (!help.is_empty()).then(|| sentence(help)),
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
        FindingWhat::PrincipleAbsent { principle, .. }
        | FindingWhat::PrincipleMentioned { principle, .. } => Some(lang.pick(
            format!("To know more: `commons explain ostrom.{principle}`"),
            format!("Pour en savoir plus\u{a0}: `commons explain ostrom.{principle}`"),
        )),
        FindingWhat::DescriptionMissing
        | FindingWhat::BadgeOutdated {
            questionnaire: None,
            ..
        }
        | FindingWhat::AnswerStale { .. }
        | FindingWhat::AnswerNotShown { .. }
        | FindingWhat::AnswerContradicted { .. }
        | FindingWhat::EvidenceOutside { .. }
        | FindingWhat::EvidenceLinesMissing { .. }
        | FindingWhat::EvidenceEmpty { .. }
        | FindingWhat::EvidenceOffTopic { .. }
        | FindingWhat::EvidenceDateImplausible { .. }
        | FindingWhat::EvidenceAddressInvalid { .. }
        | FindingWhat::EvidenceAddressBroken { .. }
        | FindingWhat::EvidenceNotChecked { .. }
        | FindingWhat::EvidenceDemanded { .. }
        | FindingWhat::PolicyVerdict { .. }
        | FindingWhat::PolicyLevel { .. }
        | FindingWhat::PolicyScore { .. }
        | FindingWhat::WorseThanBaseline { .. }
        | FindingWhat::IgnoreExpired { .. }
        | FindingWhat::GovernanceFileMissing { .. }
        | FindingWhat::GovernanceFileElsewhere { .. }
        | FindingWhat::GovernanceFileEmpty
        | FindingWhat::GovernanceFilePointer
        | FindingWhat::GovernanceFileTemplate { .. }
        | FindingWhat::GovernanceFileGeneral
        | FindingWhat::GovernanceFileLanguage { .. }
        | FindingWhat::GovernanceFileUnread { .. }
        | FindingWhat::GovernanceFileOld
        | FindingWhat::LicenceMissing { .. }
        | FindingWhat::LicenceDiffers { .. }
        | FindingWhat::LicenceUndeclared { .. }
        | FindingWhat::LicenceUnrecognised
        | FindingWhat::LicenceTextMissing { .. }
        | FindingWhat::LicenceNotOpen { .. }
        | FindingWhat::HistoryShallow
        | FindingWhat::HistoryUnavailable { .. }
        | FindingWhat::PubliccodeInvalid { .. }
        | FindingWhat::PubliccodeDiffers { .. } => None,
    }
}
