//! The words for what is wrong with a file: what, where to look, what to do.

use crate::model::Lang;
use crate::source::{
    Found, MAX_BYTES, MAX_DEPTH, MAX_NAME, MAX_NODES, ProblemKind, Syntax, Wanted,
};

/// A problem in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProblemWords {
    /// What is wrong.
    pub what: String,
    /// What to do about it; may be empty.
    pub help: String,
}

impl ProblemWords {
    /// What is wrong and what to do, as one sentence.
    #[must_use]
    pub fn in_a_line(&self, lang: Lang) -> String {
        let mut line = self.what.clone();
        if !self.help.is_empty() {
            line.push_str(lang.pick(": ", "\u{a0}: "));
            line.push_str(&self.help);
        }
        if !line.ends_with(['.', '?', '!']) {
            line.push('.');
        }
        line
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
                (format!("the file is larger than {most} KiB"), "move long texts to separate files and cite their paths as evidence".to_owned()),
                (format!("le fichier dépasse {most}\u{a0}Kio"), "gardez les longs textes dans leurs propres fichiers et donnez leur chemin comme preuve".to_owned()),
            )
        }
        ProblemKind::Layout => plain(
            ("the file is laid out in a way that commons cannot edit safely", "add the answer by hand"),
            ("la mise en page du fichier ne permet pas de le modifier sans risque", "ajoutez la réponse à la main"),
        ),
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
            ("the file is empty", "run `commons init` to create one, or start from a file in `examples/`"),
            ("le fichier est vide", "lancez `commons init` pour en créer un, ou partez d’un fichier de `examples/`"),
        ),
        ProblemKind::Syntax(syntax) => syntax_words(syntax, lang),
        ProblemKind::Alias => plain(
            ("anchors (`&`) and aliases (`*`) are not supported", "write the value out; put quotes around a text that begins with `&` or `*`"),
            ("les ancres (`&`) et les alias (`*`) ne sont pas pris en charge", "écrivez la valeur en entier\u{202f}; mettez entre guillemets un texte qui commence par `&` ou `*`"),
        ),
        ProblemKind::Tag => plain(
            ("tags (`!`) are not supported", "remove the tag; put quotes around a text that begins with `!`"),
            ("les étiquettes (`!`) ne sont pas prises en charge", "retirez l’étiquette\u{202f}; mettez entre guillemets un texte qui commence par `!`"),
        ),
        ProblemKind::Directive => plain(
            ("directives (`%`) are not supported", "delete the line"),
            ("les directives (`%`) ne sont pas prises en charge", "supprimez la ligne"),
        ),
        ProblemKind::MergeKey => plain(
            ("merge keys (`<<`) are not supported", "write the keys out"),
            ("les fusions (`<<`) ne sont pas prises en charge", "écrivez les clés en entier"),
        ),
        ProblemKind::SecondDocument => plain(
            ("a second document begins here", "keep one project per file, with at most one `---`, on the first line"),
            ("un second document commence ici", "gardez un projet par fichier, et un seul `---`, sur la première ligne"),
        ),
        ProblemKind::TooDeep => words(
            (format!("lists and mappings are nested more than {MAX_DEPTH} deep"), String::new()),
            (format!("des listes et des clés sont imbriquées sur plus de {MAX_DEPTH} niveaux"), String::new()),
        ),
        ProblemKind::TooManyNodes => words(
            (format!("the file contains more than {MAX_NODES} values"), String::new()),
            (format!("le fichier contient plus de {MAX_NODES} valeurs"), String::new()),
        ),
        ProblemKind::KeyNotText => plain(
            ("a key must be a word", "put the key on one line, before a colon"),
            ("une clé doit être un mot", "écrivez la clé sur une ligne, avant un deux-points"),
        ),
        ProblemKind::DuplicateKey { key, first } => words(
            (format!("duplicate key {} (first on line {first})", quote(key)), "keep one of them".to_owned()),
            (format!("la clé {} figure deux fois (d’abord ligne {first})", quote(key)), "gardez l’une des deux".to_owned()),
        ),
        ProblemKind::Shape { wanted, found } => shape_words(*wanted, *found, lang),
        ProblemKind::EmptyText => plain(
            ("this text is empty", "write something, or remove the key"),
            ("ce texte est vide", "écrivez quelque chose, ou retirez la clé"),
        ),
        ProblemKind::NameTooLong => words(
            (format!("this name is longer than {MAX_NAME} characters"), "shorten it".to_owned()),
            (format!("ce nom dépasse {MAX_NAME} caractères"), "raccourcissez-le".to_owned()),
        ),
        ProblemKind::EmptyList => plain(
            ("this list is empty", "add at least one item"),
            ("cette liste est vide", "donnez au moins un élément"),
        ),
        ProblemKind::UnknownKey { key, close, known } => words(
            (format!("unknown key {}", quote(key)), one_of(close.as_ref(), known, lang.pick("expected one of", "clés possibles\u{a0}:"), lang)),
            (format!("clé inconnue {}", quote(key)), one_of(close.as_ref(), known, lang.pick("expected one of", "clés possibles\u{a0}:"), lang)),
        ),
        ProblemKind::MissingKey { key } => words(
            (format!("missing key {}", quote(key)), format!("add a line `{key}: …` here")),
            (format!("il manque la clé {}", quote(key)), format!("ajoutez ici une ligne `{key}: …`")),
        ),
        ProblemKind::EmptyKey { key } => words(
            (format!("the key {} has no value", quote(key)), "write a value after the colon".to_owned()),
            (format!("la clé {} n’a pas de valeur", quote(key)), "écrivez une valeur après le deux-points".to_owned()),
        ),
        ProblemKind::UnknownWord { word, close, allowed } => words(
            (format!("unknown value {}", quote(word)), one_of(close.as_ref(), allowed, lang.pick("expected one of", "valeurs possibles\u{a0}:"), lang)),
            (format!("valeur inconnue {}", quote(word)), one_of(close.as_ref(), allowed, lang.pick("expected one of", "valeurs possibles\u{a0}:"), lang)),
        ),
        ProblemKind::NotAnAnswer { word } => words(
            (format!("{} is not an answer", quote(word)), "answer `yes`, `partly`, `no`, `unknown` or `not-applicable`".to_owned()),
            (format!("{} n’est pas une réponse", quote(word)), "répondez `oui`, `en partie`, `non`, `inconnu` ou `sans objet`".to_owned()),
        ),
        ProblemKind::UnknownQuestion { id, close } => words(
            (format!("unknown question {}", quote(id)), close.as_ref().map_or_else(|| "see `commons questionnaires`, then `commons questionnaires show ID`".to_owned(), |close| format!("did you mean `{close}`?"))),
            (format!("question inconnue {}", quote(id)), close.as_ref().map_or_else(|| "voyez `commons questionnaires`, puis `commons questionnaires show ID`".to_owned(), |close| format!("vouliez-vous dire `{close}`\u{202f}?"))),
        ),
        ProblemKind::UnknownQuestionnaire { id, close } => words(
            (format!("unknown questionnaire {}", quote(id)), close.as_ref().map_or_else(|| "see `commons questionnaires`".to_owned(), |close| format!("did you mean `{close}`?"))),
            (format!("questionnaire inconnu {}", quote(id)), close.as_ref().map_or_else(|| "voyez `commons questionnaires`".to_owned(), |close| format!("vouliez-vous dire `{close}`\u{202f}?"))),
        ),
        ProblemKind::QuestionnaireUnreadable { path, why } => words(
            (format!("cannot read the questionnaire {}: {why}", quote(path)), "write its path relative to the folder of this file".to_owned()),
            (format!("impossible de lire le questionnaire {}\u{a0}: {why}", quote(path)), "écrivez son chemin par rapport au dossier de ce fichier".to_owned()),
        ),
        ProblemKind::QuestionnaireInvalid { path, shown } => words(
            (format!("the questionnaire {} is not valid", quote(path)), format!("run `commons questionnaires validate {shown}` to see its problems")),
            (format!("le questionnaire {} n’est pas valide", quote(path)), format!("lancez `commons questionnaires validate {shown}` pour voir ses problèmes")),
        ),
        ProblemKind::QuestionnaireIdTwice { id } => words(
            (format!("another file already defines the questionnaire {}", quote(id)), "change the `id:` in one of the two files".to_owned()),
            (format!("un autre fichier définit déjà le questionnaire {}", quote(id)), "changez l’`id:` dans l’un des deux fichiers".to_owned()),
        ),
        ProblemKind::UnknownSection { questionnaire, section, close } => words(
            (format!("the questionnaire {} has no section {}", quote(questionnaire), quote(section)), close.as_ref().map_or_else(|| format!("see `commons questionnaires show {questionnaire}`"), |close| format!("did you mean `{questionnaire}.{close}`?"))),
            (format!("le questionnaire {} n’a pas de section {}", quote(questionnaire), quote(section)), close.as_ref().map_or_else(|| format!("voyez `commons questionnaires show {questionnaire}`"), |close| format!("vouliez-vous dire `{questionnaire}.{close}`\u{202f}?"))),
        ),
        ProblemKind::NoSuchResult { questionnaire, gives } => {
            let keys = |and| gives.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(and);
            words(
                (format!("the questionnaire {} does not give this kind of result", quote(questionnaire)), format!("put it under {}", keys(" or "))),
                (format!("le questionnaire {} ne donne pas ce type de résultat", quote(questionnaire)), format!("mettez-le sous {}", keys(" ou "))),
            )
        }
        ProblemKind::NotOneGoal => plain(
            ("a target has either `level` or `verdict`", "write for example `target: {level: robust, by: 2027-06-30}`; several targets are a list"),
            ("un objectif a soit `level`, soit `verdict`", "écrivez par exemple `target: {level: robuste, by: 2027-06-30}`\u{202f}; plusieurs objectifs font une liste"),
        ),
        ProblemKind::GoalOfNone => plain(
            ("this target does not fit its questionnaire", "principles have a `level`, conditions and readiness a `verdict`"),
            ("cet objectif ne va pas avec son questionnaire", "les principes ont un `level`, les conditions et la maturité un `verdict`"),
        ),
        ProblemKind::AtAndText => plain(
            ("evidence has either `at` or `text`, not both", "split it into two items, or move the words to `note:`"),
            ("une preuve a `at` ou `text`, pas les deux", "faites-en deux éléments, ou placez le texte sous `note:`"),
        ),
        ProblemKind::QuestionTwice { id } => words(
            (format!("the question {} is already in this file", quote(id)), "keep one of them".to_owned()),
            (format!("la question {} est déjà dans ce fichier", quote(id)), "gardez l’une des deux".to_owned()),
        ),
        ProblemKind::MayNotBeNotApplicable => plain(
            ("“not applicable” is not possible here: this question always applies", "answer `no` or `unknown` instead"),
            ("«\u{a0}sans objet\u{a0}» n’est pas possible ici\u{a0}: cette question se pose toujours", "répondez plutôt `non` ou `inconnu`"),
        ),
        ProblemKind::ReasonMissing => plain(
            ("a question that does not apply needs a reason", "write the long form: `answer: not-applicable` and `reason: \"…\"`"),
            ("une question sans objet demande une raison", "écrivez la forme longue\u{a0}: `answer: sans objet` et `reason: \"…\"`"),
        ),
        ProblemKind::ReasonTooShort => plain(
            ("this reason says too little for others to follow", "write at least three words on why the question does not apply"),
            ("cette raison en dit trop peu pour que d’autres puissent suivre", "écrivez en trois mots au moins pourquoi la question est sans objet"),
        ),
        ProblemKind::NotADate { text } => words(
            (format!("{} is not a date", quote(text)), "write a year, a month or a day: `2026`, `2026-03` or `2026-03-12`; between slashes the day comes first: `12/03/2026`".to_owned()),
            (format!("{} n’est pas une date", quote(text)), "écrivez une année, un mois ou un jour\u{a0}: `2026`, `mars 2026`, `12/03/2026` ou `2026-03-12`".to_owned()),
        ),
        ProblemKind::NotADigest { text } => words(
            (format!("{} is not the digest of an answer", quote(text)), "expected `sha256:` and 64 digits from 0 to f; `commons review` writes it".to_owned()),
            (format!("{} n’est pas l’empreinte d’une réponse", quote(text)), "attendu\u{a0}: `sha256:` et 64 chiffres de 0 à f\u{202f}; `commons review` l’écrit".to_owned()),
        ),
        ProblemKind::FutureDate { text, today } => words(
            (format!("{text} is after the date of the assessment ({today})"), "correct it, or assess at a later date with `--date`".to_owned()),
            (format!("{text} vient après la date de l’évaluation ({today})"), "corrigez la date, ou évaluez à une date plus tardive avec `--date`".to_owned()),
        ),
        ProblemKind::UnknownLicence { text, close } => words(
            (format!("{} is not an SPDX licence identifier", quote(text)), close.as_ref().map_or_else(|| "see https://spdx.org/licenses/ or use `LicenseRef-…`".to_owned(), |close| format!("did you mean `{close}`?"))),
            (format!("{} n’est pas un identifiant de licence SPDX", quote(text)), close.as_ref().map_or_else(|| "voyez https://spdx.org/licenses/, ou écrivez `LicenseRef-…`".to_owned(), |close| format!("vouliez-vous dire `{close}`\u{202f}?"))),
        ),
        ProblemKind::OldLicence { text, now } => {
            let now = |or| now.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(or);
            words(
                (format!("{} is a deprecated SPDX identifier: it does not say whether later versions apply", quote(text)), format!("write {}", now(" or "))),
                (format!("{} est un identifiant SPDX abandonné\u{a0}: il ne dit pas si les versions suivantes s’appliquent aussi", quote(text)), format!("écrivez {}", now(" ou "))),
            )
        }
        ProblemKind::NotAnAddress { text } => words(
            (format!("{} is not a web address", quote(text)), "start with `https://`, `http://` or `mailto:`, without spaces".to_owned()),
            (format!("{} n’est pas une adresse web", quote(text)), "commencez par `https://`, `http://` ou `mailto:`, sans espace dans l’adresse".to_owned()),
        ),
        ProblemKind::NotHttps { text } => words(
            (format!("{} is not an address that starts with `https://`", quote(text)), "give the address of a page that anyone can open, with no space in it".to_owned()),
            (format!("{} n’est pas une adresse qui commence par `https://`", quote(text)), "donnez l’adresse d’une page que tout le monde peut ouvrir, sans espace".to_owned()),
        ),
        ProblemKind::Format { text } => words(
            (format!("expected format 1, found {}", quote(text)), "write `format: 1`".to_owned()),
            (format!("format 1 attendu, {} trouvé", quote(text)), "écrivez `format: 1`".to_owned()),
        ),
        ProblemKind::OutOfRange { least, most } => words(
            (format!("expected a whole number from {least} to {most}"), String::new()),
            (format!("nombre entier de {least} à {most} attendu"), String::new()),
        ),
        ProblemKind::IdShape { wanted } => words(
            ("this id does not have the right form".to_owned(), format!("write `{wanted}`")),
            ("cet identifiant n’a pas la bonne forme".to_owned(), format!("écrivez `{wanted}`")),
        ),
        ProblemKind::IdTaken { id } => words(
            (format!("{} is already in use", quote(id)), "choose another id; shipped questions can be reused with `ref:`, not changed".to_owned()),
            (format!("{} est déjà pris", quote(id)), "choisissez un autre identifiant\u{202f}; on peut renvoyer à une question fournie (`ref:`), pas la changer".to_owned()),
        ),
        ProblemKind::NotAPrinciple { close } => words(
            ("this is not one of the eight principles".to_owned(), one_of(close.as_ref(), &crate::model::PRINCIPLES, lang.pick("expected one of", "valeurs possibles\u{a0}:"), lang)),
            ("ce n’est pas l’un des huit principes".to_owned(), one_of(close.as_ref(), &crate::model::PRINCIPLES, lang.pick("expected one of", "valeurs possibles\u{a0}:"), lang)),
        ),
        ProblemKind::SubMisplaced => plain(
            ("`sub` is not allowed here", "use it only in a `principles` questionnaire, with a part of the section’s principle"),
            ("`sub` n’est pas permis ici", "ne l’utilisez que dans un questionnaire `principles`, avec une partie du principe de la section"),
        ),
        ProblemKind::SubNeeded => plain(
            ("this section has several sub-principles, or none", "add `sub:` to say where the reused question counts"),
            ("cette section a plusieurs sous-principes, ou aucun", "ajoutez `sub:` pour dire où compte la question reprise"),
        ),
        ProblemKind::BeforeFrom => plain(
            ("this stage is before `from`", "choose the same stage or a later one"),
            ("ce stade vient avant `from`", "choisissez le même stade ou un stade plus tardif"),
        ),
        ProblemKind::CoreNotEssential => plain(
            ("a core question must be essential", "write `severity: essential`, or remove `core`"),
            ("une question centrale doit être essentielle", "écrivez `severity: essential`, ou retirez `core`"),
        ),
        ProblemKind::GateNotEssential => plain(
            ("a condition must be essential", "write `severity: essential`, or remove `gate`"),
            ("une condition doit être essentielle", "écrivez `severity: essential`, ou retirez `gate`"),
        ),
        ProblemKind::NoCondition => plain(
            ("no question in this file is a condition", "add `gate:` to at least one question, or choose another `scheme:`"),
            ("aucune question de ce fichier n’est une condition", "donnez un `gate:` à une question au moins, ou choisissez un autre `scheme:`"),
        ),
        ProblemKind::TooMany { most } => words(
            (format!("more than {most} items"), "split them up, or remove some".to_owned()),
            (format!("plus de {most} éléments"), "répartissez-les, ou retirez-en".to_owned()),
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "a table of words")]
fn syntax_words(syntax: &Syntax, lang: Lang) -> ProblemWords {
    let (what, help) = match syntax {
        Syntax::Tab => lang.pick(
            ("tab used for indentation", "use spaces"),
            ("une tabulation sert de retrait", "utilisez des espaces"),
        ),
        Syntax::UnclosedQuote => lang.pick(
            ("a quotation mark is not closed, or is followed by text", "close it at the end of the text; write `\\\"` inside `\"…\"`, and `''` inside `'…'`"),
            ("un guillemet n’est pas fermé, ou quelque chose le suit", "fermez-le à la fin du texte\u{202f}; écrivez `\\\"` dans `\"…\"`, et `''` dans `'…'`"),
        ),
        Syntax::Bracket => lang.pick(
            ("unmatched bracket or brace", "close `[` with `]` and `{` with `}`, with commas between the items"),
            ("un crochet ou une accolade n’a pas son pendant", "fermez `[` par `]` et `{` par `}`, avec des virgules entre les éléments"),
        ),
        Syntax::Indentation => lang.pick(
            ("this line is not aligned with those above", "indent the keys of one mapping equally"),
            ("cette ligne n’est pas alignée avec celles du dessus", "donnez le même retrait aux clés d’un même groupe"),
        ),
        Syntax::Colon => lang.pick(
            ("a colon is missing or misplaced", "write `key: value`; quote a text that contains `: `"),
            ("un deux-points manque ou est mal placé", "écrivez `clé: valeur`\u{202f}; mettez entre guillemets un texte qui contient `: `"),
        ),
        Syntax::Escape => lang.pick(
            ("unknown escape sequence", "write \\\\ for a backslash, or use single quotes"),
            ("cette séquence n’existe pas", "écrivez \\\\ pour une barre oblique inverse, ou prenez des apostrophes"),
        ),
        Syntax::Mark => lang.pick(
            ("byte order mark (BOM) inside the file", "delete this invisible character; it is often left when two files are joined"),
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
            ("a comment (`#`) is not allowed here", "put a space before `#`; quote a text that contains it"),
            ("un commentaire (`#`) est mal placé", "mettez une espace avant `#`\u{202f}; mettez entre guillemets un texte qui le contient"),
        ),
        Syntax::Block => lang.pick(
            ("text after `|` or `>`", "start the text on the next line; put quotes around a text that begins with `|` or `>`"),
            ("`|` ou `>` est suivi de texte", "commencez le texte à la ligne suivante\u{202f}; mettez entre guillemets un texte qui commence par `|` ou `>`"),
        ),
        Syntax::Dash => lang.pick(
            ("a dash needs a space after it", "write `- item`; put quotes around a text that begins with a dash"),
            ("un tiret doit être suivi d’une espace", "écrivez `- élément`\u{202f}; mettez entre guillemets un texte qui commence par un tiret"),
        ),
        Syntax::Other(english) => {
            return ProblemWords {
                what: lang.pick(
                    format!("invalid YAML: {english}"),
                    "YAML non valide".to_owned(),
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
            "expected `key: value` lines",
            "lignes `clé: valeur` attendues",
        ),
        Wanted::List => lang.pick("expected a list", "liste attendue"),
        Wanted::Text => lang.pick("expected a string", "texte attendu"),
        Wanted::Number => lang.pick(
            "expected a whole number of 1 or more",
            "nombre entier, 1 ou plus, attendu",
        ),
        Wanted::TextOrBoth => lang.pick(
            "expected a string, or `en:` and `fr:`",
            "texte, ou `en:` et `fr:`, attendu",
        ),
        Wanted::Answer => lang.pick(
            "expected an answer, or lines with `answer:`",
            "réponse, ou lignes avec `answer:`, attendue",
        ),
        Wanted::Evidence => lang.pick(
            "expected a path, a web address, `at:` or `text:`",
            "chemin, adresse web, `at:` ou `text:` attendu",
        ),
        Wanted::Duration => lang.pick(
            "expected a duration such as `18 months`",
            "durée attendue, comme `18 mois`",
        ),
        Wanted::True => lang.pick("expected `true` or nothing", "`true` ou rien attendu"),
    };
    let found = match found {
        Found::Nothing => lang.pick("found nothing", "rien trouvé"),
        // The word itself is in sight, and what it should be was just said.
        Found::Scalar if matches!(wanted, Wanted::Number | Wanted::Duration | Wanted::True) => "",
        Found::Scalar => lang.pick("found a single value", "une seule valeur trouvée"),
        Found::List => lang.pick("found a list", "une liste trouvée"),
        Found::Mapping => lang.pick(
            "found `key: value` lines",
            "des lignes `clé: valeur` trouvées",
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
        return pick!(lang; "did you mean `{close}`?", "vouliez-vous dire `{close}`\u{202f}?");
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
    pick!(lang; "“{shown}”", "«\u{a0}{shown}\u{a0}»")
}

/// Why an operation of the system failed; a rare error is shown by its number.
#[must_use]
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`std::io::ErrorKind` is non-exhaustive"
)]
pub fn system_error(error: &std::io::Error, lang: Lang) -> String {
    use std::io::ErrorKind;
    let words = match error.kind() {
        ErrorKind::NotFound => (
            "no such file or directory",
            "ce fichier ou ce dossier n’existe pas",
        ),
        ErrorKind::PermissionDenied => ("permission denied", "accès refusé"),
        ErrorKind::IsADirectory => ("is a directory", "c’est un dossier"),
        ErrorKind::NotADirectory => (
            "not a directory",
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
