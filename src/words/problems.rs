//! The words for what is wrong with a file: what, where to look, what to do.

use crate::model::Lang;
use crate::source::{Found, MAX_BYTES, MAX_DEPTH, MAX_NODES, ProblemKind, Syntax, Wanted};

/// A problem in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProblemWords {
    /// What is wrong.
    pub what: String,
    /// What to do about it; may be empty.
    pub help: String,
}

impl ProblemWords {
    /// What is wrong and what to do, one after the other.
    #[must_use]
    pub fn in_a_line(&self) -> String {
        if self.help.is_empty() {
            format!("{}.", self.what)
        } else {
            format!("{}: {}.", self.what, self.help.trim_end_matches('.'))
        }
    }
}

/// Puts a problem into words.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "a table of words, one problem after the other"
)]
pub fn problem_words(kind: &ProblemKind, lang: Lang) -> ProblemWords {
    let words = |en: (String, String), fr: (String, String)| {
        let (what, help) = lang.pick(en, fr);
        ProblemWords { what, help }
    };
    let plain = |en: (&str, &str), fr: (&str, &str)| {
        let (what, help) = lang.pick(en, fr);
        ProblemWords {
            what: what.to_owned(),
            help: help.to_owned(),
        }
    };
    let quote = |text: &str| quote(text, lang);
    match kind {
        ProblemKind::TooLarge => {
            let most = MAX_BYTES / 1024;
            words(
                (format!("the file is larger than {most} KiB"), "keep long texts in files of their own and give their path as evidence".to_owned()),
                (format!("le fichier dépasse {most}\u{a0}Kio"), "gardez les longs textes dans leurs propres fichiers et donnez leur chemin comme preuve".to_owned()),
            )
        }
        ProblemKind::NotUtf8 { byte } => words(
            (format!("the byte 0x{byte:02x} is not UTF-8"), "save the file as UTF-8".to_owned()),
            (format!("l’octet 0x{byte:02x} n’est pas de l’UTF-8"), "enregistrez le fichier en UTF-8".to_owned()),
        ),
        ProblemKind::Utf16 => plain(
            ("the file is UTF-16", "save the file as UTF-8"),
            ("le fichier est en UTF-16", "enregistrez le fichier en UTF-8"),
        ),
        ProblemKind::ControlCharacter { code } => words(
            (format!("the control character 0x{code:02x} is not allowed"), "delete it".to_owned()),
            (format!("le caractère de contrôle 0x{code:02x} n’est pas permis"), "supprimez-le".to_owned()),
        ),
        ProblemKind::Empty => plain(
            ("there is nothing in the file", "see `commons schema`, or start from a file of `examples/`"),
            ("le fichier est vide", "voyez `commons schema`, ou partez d’un fichier de `examples/`"),
        ),
        ProblemKind::Syntax(syntax) => syntax_words(syntax, lang),
        ProblemKind::Alias => plain(
            ("anchors (`&`) and aliases (`*`) are not read", "write the value out; put quotes around a text that begins with `&` or `*`"),
            ("les ancres (`&`) et les alias (`*`) ne sont pas lus", "écrivez la valeur en entier\u{202f}; mettez entre guillemets un texte qui commence par `&` ou `*`"),
        ),
        ProblemKind::Tag => plain(
            ("tags (`!`) are not read", "leave the tag out; put quotes around a text that begins with `!`"),
            ("les étiquettes (`!`) ne sont pas lues", "retirez l’étiquette\u{202f}; mettez entre guillemets un texte qui commence par `!`"),
        ),
        ProblemKind::Directive => plain(
            ("directives (`%`) are not read", "delete the line"),
            ("les directives (`%`) ne sont pas lues", "supprimez la ligne"),
        ),
        ProblemKind::MergeKey => plain(
            ("merge keys (`<<`) are not read", "write the keys out"),
            ("les fusions (`<<`) ne sont pas lues", "écrivez les clés en entier"),
        ),
        ProblemKind::SecondDocument => plain(
            ("a second document begins here", "keep one project in a file, and one `---` at most, on its first line"),
            ("un second document commence ici", "gardez un projet par fichier, et un seul `---`, sur la première ligne"),
        ),
        ProblemKind::TooDeep => words(
            (format!("lists and mappings are nested more than {MAX_DEPTH} deep"), String::new()),
            (format!("des listes et des clés sont imbriquées sur plus de {MAX_DEPTH} niveaux"), String::new()),
        ),
        ProblemKind::TooManyNodes => words(
            (format!("the file holds more than {MAX_NODES} values"), String::new()),
            (format!("le fichier contient plus de {MAX_NODES} valeurs"), String::new()),
        ),
        ProblemKind::KeyNotText => plain(
            ("a key must be a word", "put the key on one line, before a colon"),
            ("une clé doit être un mot", "écrivez la clé sur une ligne, avant un deux-points"),
        ),
        ProblemKind::DuplicateKey { key, first } => words(
            (format!("the key {} is given twice (first on line {first})", quote(key)), "keep one of them".to_owned()),
            (format!("la clé {} est donnée deux fois (d’abord ligne {first})", quote(key)), "gardez l’une des deux".to_owned()),
        ),
        ProblemKind::Shape { wanted, found } => shape_words(*wanted, *found, lang),
        ProblemKind::EmptyText => plain(
            ("this text is empty", "write something, or leave the key out"),
            ("ce texte est vide", "écrivez quelque chose, ou retirez la clé"),
        ),
        ProblemKind::EmptyList => plain(
            ("this list is empty", "give at least one item"),
            ("cette liste est vide", "donnez au moins un élément"),
        ),
        ProblemKind::UnknownKey { key, close, known } => words(
            (format!("unknown key {}", quote(key)), one_of(close.as_ref(), known, lang.pick("the keys here are", "les clés possibles ici sont"), lang)),
            (format!("clé inconnue {}", quote(key)), one_of(close.as_ref(), known, lang.pick("the keys here are", "les clés possibles ici sont"), lang)),
        ),
        ProblemKind::MissingKey { key } => words(
            (format!("the key {} is missing", quote(key)), format!("add a line `{key}: …` here")),
            (format!("la clé {} manque", quote(key)), format!("ajoutez ici une ligne `{key}: …`")),
        ),
        ProblemKind::EmptyKey { key } => words(
            (format!("the key {} has nothing behind it", quote(key)), "write a value after the colon".to_owned()),
            (format!("la clé {} n’est suivie de rien", quote(key)), "écrivez une valeur après le deux-points".to_owned()),
        ),
        ProblemKind::UnknownWord { word, close, allowed } => words(
            (format!("{} is not a word for this", quote(word)), one_of(close.as_ref(), allowed, lang.pick("choose one of", "choisissez parmi"), lang)),
            (format!("{} ne convient pas ici", quote(word)), one_of(close.as_ref(), allowed, lang.pick("choose one of", "choisissez parmi"), lang)),
        ),
        ProblemKind::NotAnAnswer { word } => words(
            (format!("{} is not an answer", quote(word)), "answer `yes`, `partly`, `no`, `unknown` or `not-applicable`".to_owned()),
            (format!("{} n’est pas une réponse", quote(word)), "répondez `oui`, `en partie`, `non`, `inconnu` ou `sans objet`".to_owned()),
        ),
        ProblemKind::UnknownQuestion { id, close } => words(
            (format!("no question is called {}", quote(id)), close.as_ref().map_or_else(|| "see `commons questionnaires`, then `commons questionnaires show ID`".to_owned(), |close| format!("did you mean `{close}`?"))),
            (format!("aucune question ne s’appelle {}", quote(id)), close.as_ref().map_or_else(|| "voyez `commons questionnaires`, puis `commons questionnaires show ID`".to_owned(), |close| format!("vouliez-vous dire `{close}`\u{202f}?"))),
        ),
        ProblemKind::UnknownQuestionnaire { id, close } => words(
            (format!("no questionnaire is called {}", quote(id)), close.as_ref().map_or_else(|| "see `commons questionnaires`".to_owned(), |close| format!("did you mean `{close}`?"))),
            (format!("aucun questionnaire ne s’appelle {}", quote(id)), close.as_ref().map_or_else(|| "voyez `commons questionnaires`".to_owned(), |close| format!("vouliez-vous dire `{close}`\u{202f}?"))),
        ),
        ProblemKind::QuestionnaireUnreadable { path, why } => words(
            (format!("the questionnaire {} cannot be read: {why}", quote(path)), "write its path from the folder of this file".to_owned()),
            (format!("impossible de lire le questionnaire {}\u{a0}: {why}", quote(path)), "écrivez son chemin depuis le dossier de ce fichier".to_owned()),
        ),
        ProblemKind::QuestionnaireInvalid { path, shown } => words(
            (format!("the questionnaire {} has problems of its own", quote(path)), format!("see them with `commons questionnaires validate {shown}`")),
            (format!("le questionnaire {} a ses propres problèmes", quote(path)), format!("voyez-les avec `commons questionnaires validate {shown}`")),
        ),
        ProblemKind::QuestionnaireIdTwice { id } => words(
            (format!("another file already holds the questionnaire {}", quote(id)), "change the `id:` in one of the two files".to_owned()),
            (format!("un autre fichier contient déjà le questionnaire {}", quote(id)), "changez l’`id:` dans l’un des deux fichiers".to_owned()),
        ),
        ProblemKind::UnknownSection { questionnaire, section, close } => words(
            (format!("the questionnaire {} has no section {}", quote(questionnaire), quote(section)), close.as_ref().map_or_else(|| format!("see `commons questionnaires show {questionnaire}`"), |close| format!("did you mean `{questionnaire}.{close}`?"))),
            (format!("le questionnaire {} n’a pas de section {}", quote(questionnaire), quote(section)), close.as_ref().map_or_else(|| format!("voyez `commons questionnaires show {questionnaire}`"), |close| format!("vouliez-vous dire `{questionnaire}.{close}`\u{202f}?"))),
        ),
        ProblemKind::NoSuchResult { questionnaire, gives } => {
            let keys = |and| gives.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(and);
            words(
                (format!("the questionnaire {} gives no such result", quote(questionnaire)), format!("put it under {}", keys(" or "))),
                (format!("le questionnaire {} ne donne pas ce résultat", quote(questionnaire)), format!("mettez-le sous {}", keys(" ou "))),
            )
        }
        ProblemKind::AtAndText => plain(
            ("a piece of evidence has `at` or `text`, not both", "make two items of it, or put the words under `note:`"),
            ("une preuve a `at` ou `text`, pas les deux", "faites-en deux éléments, ou mettez les mots sous `note:`"),
        ),
        ProblemKind::QuestionTwice { id } => words(
            (format!("the question {} stands in this file already", quote(id)), "keep one of them".to_owned()),
            (format!("la question {} est déjà dans ce fichier", quote(id)), "gardez l’une des deux".to_owned()),
        ),
        ProblemKind::MayNotBeNotApplicable => plain(
            ("“not applicable” is not possible here: this question always applies", "answer `no` or `unknown` if it is not so"),
            ("«\u{a0}sans objet\u{a0}» n’est pas possible ici\u{a0}: cette question se pose toujours", "répondez `non` ou `inconnu` si ce n’est pas le cas"),
        ),
        ProblemKind::ReasonMissing => plain(
            ("a question that is not applicable needs a reason", "write the long form: `answer: not-applicable` and `reason: \"…\"`"),
            ("une question sans objet demande une raison", "écrivez la forme longue\u{a0}: `answer: sans objet` et `reason: \"…\"`"),
        ),
        ProblemKind::NotADate { text } => words(
            (format!("{} is not a date", quote(text)), "write a year, a month or a day: `2026`, `2026-03` or `2026-03-12`".to_owned()),
            (format!("{} n’est pas une date", quote(text)), "écrivez une année, un mois ou un jour\u{a0}: `2026`, `2026-03` ou `2026-03-12`".to_owned()),
        ),
        ProblemKind::FutureDate { text, today } => words(
            (format!("{text} is after the date of the assessment ({today})"), "correct it, or assess at a later date with `--date`".to_owned()),
            (format!("{text} vient après la date de l’évaluation ({today})"), "corrigez la date, ou évaluez à une date plus tardive avec `--date`".to_owned()),
        ),
        ProblemKind::UnknownLicence { text, close } => words(
            (format!("{} is not an SPDX licence", quote(text)), close.as_ref().map_or_else(|| "see https://spdx.org/licenses/, or write `LicenseRef-…`".to_owned(), |close| format!("did you mean `{close}`?"))),
            (format!("{} n’est pas une licence SPDX", quote(text)), close.as_ref().map_or_else(|| "voyez https://spdx.org/licenses/, ou écrivez `LicenseRef-…`".to_owned(), |close| format!("vouliez-vous dire `{close}`\u{202f}?"))),
        ),
        ProblemKind::OldLicence { text, now } => {
            let now = |or| now.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(or);
            words(
                (format!("{} is no longer an SPDX licence: it does not say whether later versions hold", quote(text)), format!("write {}", now(" or "))),
                (format!("{} n’est plus une licence SPDX\u{a0}: elle ne dit pas si les versions suivantes valent aussi", quote(text)), format!("écrivez {}", now(" ou "))),
            )
        }
        ProblemKind::NotAnAddress { text } => words(
            (format!("{} is not an address", quote(text)), "begin with `https://`, `http://` or `mailto:`, and leave no space in it".to_owned()),
            (format!("{} n’est pas une adresse", quote(text)), "commencez par `https://`, `http://` ou `mailto:`, sans espace dans l’adresse".to_owned()),
        ),
        ProblemKind::NotHttps { text } => words(
            (format!("{} is not an address that starts with `https://`", quote(text)), "give the address of a page that anyone can open, with no space in it".to_owned()),
            (format!("{} n’est pas une adresse qui commence par `https://`", quote(text)), "donnez l’adresse d’une page que tout le monde peut ouvrir, sans espace".to_owned()),
        ),
        ProblemKind::Format { text } => words(
            (format!("this version reads format 1, not {}", quote(text)), "write `format: 1`".to_owned()),
            (format!("cette version lit le format 1, pas {}", quote(text)), "écrivez `format: 1`".to_owned()),
        ),
        ProblemKind::OutOfRange { least, most } => words(
            (format!("a whole number from {least} to {most} is wanted here"), String::new()),
            (format!("il faut ici un nombre entier de {least} à {most}"), String::new()),
        ),
        ProblemKind::IdShape { wanted } => words(
            ("this id does not have the right form".to_owned(), format!("write `{wanted}`")),
            ("cet identifiant n’a pas la bonne forme".to_owned(), format!("écrivez `{wanted}`")),
        ),
        ProblemKind::IdTaken { id } => words(
            (format!("{} is taken already", quote(id)), "choose another id; shipped questions can be referred to (`ref:`), not changed".to_owned()),
            (format!("{} est déjà pris", quote(id)), "choisissez un autre identifiant\u{202f}; on peut renvoyer à une question fournie (`ref:`), pas la changer".to_owned()),
        ),
        ProblemKind::NotAPrinciple { close } => words(
            ("this is not one of the eight principles".to_owned(), one_of(close.as_ref(), &crate::model::PRINCIPLES, lang.pick("choose one of", "choisissez parmi"), lang)),
            ("ce n’est pas l’un des huit principes".to_owned(), one_of(close.as_ref(), &crate::model::PRINCIPLES, lang.pick("choose one of", "choisissez parmi"), lang)),
        ),
        ProblemKind::SubMisplaced => plain(
            ("this sub-principle does not belong here", "`sub` is for `principles`, and names a part of the section’s own principle"),
            ("ce sous-principe n’a pas sa place ici", "`sub` ne sert qu’avec `principles`, et nomme une partie du principe de la section"),
        ),
        ProblemKind::SubNeeded => plain(
            ("this section has several sub-principles, or none", "say which one the referred question is counted in: `sub:`"),
            ("cette section a plusieurs sous-principes, ou aucun", "dites dans lequel compter la question renvoyée\u{a0}: `sub:`"),
        ),
        ProblemKind::BeforeFrom => plain(
            ("this stage comes before `from`", "choose the same stage or a later one"),
            ("ce stade vient avant `from`", "choisissez le même stade ou un stade plus tardif"),
        ),
        ProblemKind::CoreNotEssential => plain(
            ("a core question must be essential", "write `severity: essential`, or leave `core` out"),
            ("une question centrale doit être essentielle", "écrivez `severity: essential`, ou retirez `core`"),
        ),
        ProblemKind::GateNotEssential => plain(
            ("a condition must be essential", "write `severity: essential`, or leave `gate` out"),
            ("une condition doit être essentielle", "écrivez `severity: essential`, ou retirez `gate`"),
        ),
        ProblemKind::NoCondition => plain(
            ("no question of this file is a condition", "give at least one question a `gate:`, or choose another `scheme:`"),
            ("aucune question de ce fichier n’est une condition", "donnez un `gate:` à une question au moins, ou choisissez un autre `scheme:`"),
        ),
        ProblemKind::TooMany { most } => words(
            (format!("there are more than {most} here"), "split them, or leave some out".to_owned()),
            (format!("il y en a plus de {most} ici"), "répartissez-les, ou retirez-en".to_owned()),
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "a table of words")]
fn syntax_words(syntax: &Syntax, lang: Lang) -> ProblemWords {
    let (what, help) = match syntax {
        Syntax::Tab => lang.pick(
            ("a tab is used to indent", "use spaces"),
            ("une tabulation sert de retrait", "utilisez des espaces"),
        ),
        Syntax::UnclosedQuote => lang.pick(
            ("a quote is not closed, or something follows it", "close it at the end of the text; write `\\\"` inside `\"…\"`, and `''` inside `'…'`"),
            ("un guillemet n’est pas fermé, ou quelque chose le suit", "fermez-le à la fin du texte\u{202f}; écrivez `\\\"` dans `\"…\"`, et `''` dans `'…'`"),
        ),
        Syntax::Bracket => lang.pick(
            ("a bracket or brace is not closed, or has no beginning", "close `[` with `]` and `{` with `}`, with commas between the items"),
            ("un crochet ou une accolade n’est pas fermé, ou n’a pas de début", "fermez `[` par `]` et `{` par `}`, avec des virgules entre les éléments"),
        ),
        Syntax::Indentation => lang.pick(
            ("this line is not aligned with those above", "give keys of the same mapping the same indentation"),
            ("cette ligne n’est pas alignée avec celles du dessus", "donnez le même retrait aux clés d’un même groupe"),
        ),
        Syntax::Colon => lang.pick(
            ("a colon is missing or misplaced", "write `key: value`; put quotes around a text that holds `: `"),
            ("un deux-points manque ou est mal placé", "écrivez `clé: valeur`\u{202f}; mettez entre guillemets un texte qui contient `: `"),
        ),
        Syntax::Escape => lang.pick(
            ("this escape does not exist", "write \\\\ for a backslash, or use single quotes"),
            ("cette séquence n’existe pas", "écrivez \\\\ pour une barre oblique inverse, ou prenez des apostrophes"),
        ),
        Syntax::Mark => lang.pick(
            ("a byte order mark stands inside the file", "delete this invisible character; two files were perhaps joined"),
            ("une marque d’ordre des octets (BOM) est au milieu du fichier", "supprimez ce caractère invisible\u{202f}; deux fichiers ont peut-être été réunis"),
        ),
        Syntax::Character(character) => {
            return ProblemWords {
                what: lang.pick(
                    format!("a text cannot begin with {}", quote(&character.to_string(), lang)),
                    format!("un texte ne peut pas commencer par {}", quote(&character.to_string(), lang)),
                ),
                help: lang
                    .pick("put quotes around it", "mettez-le entre guillemets")
                    .to_owned(),
            };
        }
        Syntax::Comment => lang.pick(
            ("a comment (`#`) stands where none may", "put a space before `#`; put quotes around a text that holds it"),
            ("un commentaire (`#`) est mal placé", "mettez une espace avant `#`\u{202f}; mettez entre guillemets un texte qui le contient"),
        ),
        Syntax::Block => lang.pick(
            ("`|` or `>` is followed by something", "begin the text on the next line; put quotes around a text that begins with `|` or `>`"),
            ("`|` ou `>` est suivi de quelque chose", "commencez le texte à la ligne suivante\u{202f}; mettez entre guillemets un texte qui commence par `|` ou `>`"),
        ),
        Syntax::Dash => lang.pick(
            ("a dash needs a space after it", "write `- item`; put quotes around a text that begins with a dash"),
            ("un tiret doit être suivi d’une espace", "écrivez `- élément`\u{202f}; mettez entre guillemets un texte qui commence par un tiret"),
        ),
        Syntax::Other(english) => {
            return ProblemWords {
                what: lang.pick(
                    format!("this is not YAML: {english}"),
                    "ce n’est pas du YAML".to_owned(),
                ),
                help: lang
                    .pick(
                        "write `key: value` lines; put quotes around texts",
                        "écrivez des lignes `clé: valeur`\u{202f}; mettez les textes entre guillemets",
                    )
                    .to_owned(),
            };
        }
    };
    ProblemWords {
        what: what.to_owned(),
        help: help.to_owned(),
    }
}

fn shape_words(wanted: Wanted, found: Found, lang: Lang) -> ProblemWords {
    let words = match wanted {
        Wanted::Mapping => lang.pick(
            "`key: value` lines are wanted here",
            "il faut ici des lignes `clé: valeur`",
        ),
        Wanted::List => lang.pick("a list is wanted here", "il faut ici une liste"),
        Wanted::Text => lang.pick("a text is wanted here", "il faut ici un texte"),
        Wanted::Number => lang.pick(
            "a whole number from 1 on is wanted here",
            "il faut ici un nombre entier à partir de 1",
        ),
        Wanted::TextOrBoth => lang.pick(
            "a text, or `en:` and `fr:`, is wanted here",
            "il faut ici un texte, ou `en:` et `fr:`",
        ),
        Wanted::Answer => lang.pick(
            "an answer, or lines with `answer:`, is wanted here",
            "il faut ici une réponse, ou des lignes avec `answer:`",
        ),
        Wanted::Evidence => lang.pick(
            "a path, an address, or one of `at:` and `text:` is wanted here",
            "il faut ici un chemin, une adresse, ou l’un de `at:` et `text:`",
        ),
        Wanted::Duration => lang.pick(
            "a duration such as `18 months` is wanted here",
            "il faut ici une durée comme `18 mois`",
        ),
        Wanted::True => lang.pick(
            "`true`, or nothing, is wanted here",
            "il faut ici `true`, ou rien",
        ),
    };
    let found = match found {
        Found::Nothing => lang.pick("nothing is there", "il n’y a rien"),
        // The word itself is in sight, and what it should be was just said.
        Found::Scalar if matches!(wanted, Wanted::Number | Wanted::Duration | Wanted::True) => "",
        Found::Scalar => lang.pick(
            "a single word or text is there",
            "il y a un seul mot ou texte",
        ),
        Found::List => lang.pick("a list is there", "il y a une liste"),
        Found::Mapping => lang.pick(
            "`key: value` lines are there",
            "il y a des lignes `clé: valeur`",
        ),
    };
    ProblemWords {
        what: words.to_owned(),
        help: found.to_owned(),
    }
}

/// The word that was perhaps meant, or those there are.
fn one_of(close: Option<&String>, known: &[&str], all: &str, lang: Lang) -> String {
    if let Some(close) = close {
        return lang.pick(
            format!("did you mean `{close}`?"),
            format!("vouliez-vous dire `{close}`\u{202f}?"),
        );
    }
    let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    format!("{all} {}", known.join(", "))
}

/// Somebody's text between quotes, cut when it is long.
fn quote(text: &str, lang: Lang) -> String {
    let mut shown: String = text.chars().take(60).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    lang.pick(format!("“{shown}”"), format!("«\u{a0}{shown}\u{a0}»"))
}

/// Why the system could not do something, in words; what is rare is told by its number.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system has many, and may have more"
)]
pub fn system_error(error: &std::io::Error, lang: Lang) -> String {
    use std::io::ErrorKind;
    let words = match error.kind() {
        ErrorKind::NotFound => ("there is no such file", "ce fichier n’existe pas"),
        ErrorKind::PermissionDenied => ("permission denied", "accès refusé"),
        ErrorKind::IsADirectory => ("it is a folder", "c’est un dossier"),
        ErrorKind::NotADirectory => (
            "a part of the path is not a folder",
            "une partie du chemin n’est pas un dossier",
        ),
        _ => {
            let code = error.raw_os_error();
            let french = code.map_or_else(
                || "erreur du système".to_owned(),
                |code| format!("erreur {code} du système"),
            );
            return lang.pick(error.to_string(), french);
        }
    };
    lang.pick(words.0, words.1).to_owned()
}
