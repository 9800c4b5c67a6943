//! A project as its people describe it.

use super::words::words;
use super::{Lang, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is shared.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Software.
    Software,
    /// Data.
    Data,
    /// Texts, pictures, courses.
    Content,
    /// A service that is run for others.
    Service,
    /// Hardware and its plans.
    Hardware,
    /// A place: a garden, a third place, a washhouse.
    Place,
    /// A natural resource: water, fish, wood, pasture.
    Natural,
}

words! { Kind {
    Software: "software" "logiciel" "logiciels",
    Data: "data" "données",
    Content: "content" "contenu" "contenus",
    Service: "service" "services",
    Hardware: "hardware" "matériel",
    Place: "place" "lieu" "lieux" "places",
    Natural: "natural" "natural resource" "natural resources" "ressource naturelle"
        "ressources naturelles",
} }

impl Kind {
    /// Whether sharing it is a matter of files and licences.
    #[must_use]
    pub fn is_digital(self) -> bool {
        !matches!(self, Kind::Place | Kind::Natural)
    }
}

/// How far a project is. What is asked of it depends on this.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// People talk about it.
    Idea,
    /// A first version is being built.
    Incubation,
    /// It is in use.
    Production,
    /// It has lasted.
    Established,
}

words! { Stage {
    Idea: "idea" "idée",
    Incubation: "incubation",
    Production: "production",
    Established: "established" "pérenne",
} }

impl Stage {
    /// The stage after this one.
    #[must_use]
    pub fn next(self) -> Option<Stage> {
        match self {
            Stage::Idea => Some(Stage::Incubation),
            Stage::Incubation => Some(Stage::Production),
            Stage::Production => Some(Stage::Established),
            Stage::Established => None,
        }
    }
}

/// What a project is, in a sentence of its own.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Summary {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
}

impl Summary {
    /// The sentence in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.en, &self.fr)
    }
}

/// Who the project is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Project {
    /// The project’s name.
    pub name: String,
    /// What it is, in a sentence. A text given once stands for both languages.
    pub summary: Option<Summary>,
    /// What is shared; at least one kind.
    pub kinds: Vec<Kind>,
    /// How far it is.
    pub stage: Stage,
    /// SPDX expressions for each part that has a licence.
    pub licences: Vec<(Kind, Vec<String>)>,
    /// Where its source is.
    pub repository: Option<String>,
    /// Other addresses, by name, in the order of the file.
    pub links: Vec<(String, String)>,
    /// The languages it is offered in.
    pub languages: Vec<String>,
}

/// Who answered, when: the default for every answer.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Respondent {
    /// The person or group.
    pub name: Option<String>,
    /// Their part in the project.
    pub role: Option<String>,
    /// When they answered.
    pub answered: Option<PartialDate>,
}

impl Respondent {
    /// The words of the name: the same for two spellings of one person.
    #[must_use]
    pub fn who(&self) -> Option<String> {
        let mut folded = String::new();
        super::fold(self.name.as_ref()?, &mut String::new(), |word, _| {
            folded.push_str(word);
            folded.push(' ');
        });
        Some(folded)
    }
}

/// `Name, role` as it is typed: a person and their part. Without a name before the comma, all of it is
/// the name.
#[must_use]
pub fn name_and_role(typed: &str) -> (String, Option<String>) {
    let parts = typed
        .split_once(',')
        .map(|(name, role)| (name.trim(), role.trim()));
    match parts {
        Some((name, role)) if !name.is_empty() => {
            (name.to_owned(), (!role.is_empty()).then(|| role.to_owned()))
        }
        Some(_) | None => (typed.trim().to_owned(), None),
    }
}

/// Where in a file something stands. Lines and columns count from one, columns in characters.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, JsonSchema)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The path of a file in an address of a repository: `…/blob/main/path`. The address of the repository
/// has no ending.
#[must_use]
pub fn path_on_forge<'a>(address: &'a str, repository: &str) -> Option<&'a str> {
    let start = address.get(..repository.len())?;
    let rest = address.get(repository.len()..)?;
    if !start.eq_ignore_ascii_case(repository) {
        return None;
    }
    let rest = rest.strip_prefix("/-").unwrap_or(rest);
    let names = [
        "/blob/",
        "/tree/",
        "/raw/",
        "/src/branch/",
        "/src/commit/",
        "/src/tag/",
    ];
    let rest = names.iter().find_map(|name| rest.strip_prefix(name))?;
    rest.split_once('/').map(|(_, path)| path)
}

/// The address of a file as it is now, from one of a commit: `/blob/9da0fa5…/LICENSE` →
/// `/blob/HEAD/LICENSE`, as GitHub and GitLab read it.
#[must_use]
pub fn living(address: &str) -> String {
    let at_commit = address.split_once("/blob/").and_then(|(before, rest)| {
        let (commit, path) = rest.split_once('/')?;
        let is_commit = commit.len() == 40 && commit.bytes().all(|it| it.is_ascii_hexdigit());
        is_commit.then(|| format!("{before}/blob/HEAD/{path}"))
    });
    at_commit.unwrap_or_else(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{living, path_on_forge};

    #[test]
    fn a_file_at_a_commit_lives_on() {
        let commit = "9da0fa5ecbff8adc5e6e91c7cf22546755a91f77";
        let at = |it: &str| format!("https://forge.example/o/tool/blob/{it}/docs/LICENSE#L1");
        assert_eq!(living(&at(commit)), at("HEAD"));
        assert_eq!(living(&at("main")), at("main"));
        assert_eq!(
            living("https://example.org/blob/"),
            "https://example.org/blob/"
        );
    }

    #[test]
    fn an_address_of_this_repository_is_a_path_of_it() {
        let own = "https://forge.example/own/tool";
        for (address, path) in [
            (
                "https://forge.example/own/tool/blob/main/docs/g.md",
                Some("docs/g.md"),
            ),
            (
                "https://forge.example/Own/Tool/-/blob/v1/g.md",
                Some("g.md"),
            ),
            (
                "https://forge.example/own/tool/src/branch/main/g.md",
                Some("g.md"),
            ),
            ("https://forge.example/own/tools/blob/main/g.md", None),
            ("https://forge.example/own/tool/issues/3", None),
        ] {
            assert_eq!(path_on_forge(address, own), path, "{address}");
        }
    }
}
